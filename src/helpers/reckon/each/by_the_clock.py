"""So many an hour from one time of day to another, and what they came to: 'from eight to noon we sold 60 tickets an hour. So that is 300?'

    The kitchen opened at noon. It served 90 meals an hour until six. In all 640 meals went out.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period. The two times stand with the rate or a sentence before or after it,
and the second closes what the first opens; the total is the only count of the same thing in the sentences after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from operator import mul

from ..growth.baselines import like, size
from ..hedges import exactly
from ..intervals import number_words, words
from ..meaning.scenes import another_scene
from ..quantities import Desk, Draft, Page, Quantity
from ..times.hours_begun import times_of
from ..times.loose_clocks import Hour, Style, style_of
from ..times.times_of_day import DAY
from ..totals.accounts import plain
from ..verdicts import combine, judge

UNTIL = re.compile(
    r"\b(?:until|till|to|up to|through to|before (?:we|they|it) (?:closed|shut|stopped) at)(?: (?:about|just after|around|nearly))?\s*$",
    re.I,
)
BEGUN = re.compile(
    r"\b(?:from|between|since|(?:open\w*|beg[aiu]n\w*|start\w*|kicked off|got going|went live|came)\b[^.;:\d]{0,30}?\bat)\s*$",
    re.I,
)
AVERAGE = re.compile(
    r"\b(?:peak|busiest|worst|record|up to|at most|capacity|could|can|would|usual|normal|limit)\w*\b", re.I
)
# What makes a count what the hours came to: 'In all', 'So that's', 'on the first evening'
COMES_TO = re.compile(
    r"\b(?:in all|in total|altogether|all told|total|so|that(?:[’']s| is| was| makes| made)|makes|made|came to|comes to|by then|by the end|(?:that|the) (?:first |whole |same )?(?:morning|afternoon|evening|night|day|shift))\b",
    re.I,
)
OTHER_TIME = re.compile(
    r"\b(?:last|next|previous|each|every|per|a (?:week|month|year)|this (?:year|month|week)|year|month|week|since|forecast|expect\w*|before|usual\w*|another|also)\b",
    re.I,
)
# Reads 'with a break of an hour', 'then slowed', 'With the breakfasts, 690', 'plus 40 at the door'
UNEVEN = re.compile(
    r"\b(?:breaks?|paus\w+|interrupt\w*|slow\w*|stopp\w* for|lunch|later|then (?:fell|rose|dropp|eas)\w*|with the|includ\w+|plus|on top|besides|apart from|as well as|before that|by the end of the (?:day|week|month)|at weekends|on weekdays)\b",
    re.I,
)
SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|all the|the others?|other|team|together with|each of)\b(?! in all)",
    re.I,
)
PART = re.compile(r"\b(?:on|in|over|during|by) (?:the|that) (?:(?:first|whole|same|end of the) )?(?:morning|evening|night|day|shift)\b", re.I)  # fmt: skip
DAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
ON = 4  # sentences after a rate in which its total stands
FAR = 2  # times that a total may be off
HOUR = 60


def by_the_clock(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rate by the hour that two times of day bound, against the total that follows."""
    rates = [one for one in page.quantities if one.time == "hour" and one.sentence >= 0 and not one.per and one.lo > 1]
    style = style_of(page) if rates else None
    for rate in rates:
        if (
            AVERAGE.search(page.before(rate, 50))
            or rate.vague
            or rate.figure.approximator in ("<", ">")
            or style is None
        ):
            continue
        pair = next((found for lead in (0, 1) if (found := _pair(page, rate, lead, style))), None)
        total = _total(page, rate) if pair else None
        if pair and total:
            drafts = [_draft(page, rate, pair, minutes, total) for minutes in _spans(*pair)]
            held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
            yield from held[:1] or (drafts[:1] if _meant(rate, _spans(*pair)[0], total) else [])


def _pair(page: Page, rate: Quantity, lead: int, style: Style) -> tuple[Hour, Hour] | None:
    """The two times of the sentence of a rate, with that before it or without; the first a beginning, the second an end."""
    numbers = range(max(0, rate.sentence - lead), rate.sentence + 1)
    found = [each for number in numbers for each in times_of(page, number, style)]
    if len(found) != 2:
        return None
    first, last = found
    opens = page.text[page.sentences[first.clock.sentence].start : first.clock.start]
    closes = page.text[first.clock.end : last.clock.start]
    return (first, last) if BEGUN.search(opens) and UNTIL.search(closes) else None


def _spans(first: Hour, last: Hour) -> list[int]:
    """The minutes from one time to the other, the shortest first, where words do not tell the half of the day."""
    pairs = product(first.minutes(), last.minutes())
    return sorted({(end - begin) % DAY for begin, end in pairs} - {0})


def _total(page: Page, rate: Quantity) -> Quantity | None:
    """The only count of the same thing in the sentences after a rate."""
    after = [one for at in range(ON + 1) for one in page.by_sentence.get(rate.sentence + at, [])]
    fits = [
        one
        for one in after
        if one.start > rate.end and plain(one) and not one.time and like(one, rate) and size(one) > size(rate)
    ]
    told = [page.words(one.sentence) for one in fits[:1]]
    if not told or not COMES_TO.search(told[0]) or OTHER_TIME.search(told[0]):
        return None
    if _of_more(page, rate, fits[0]):
        return None
    return fits[0] if len({size(one) for one in fits}) == 1 else None


def _of_more(page: Page, rate: Quantity, total: Quantity) -> bool:
    """Whether a total is of other hours or hands too, or the rate was not kept up: 'With the breakfasts', 'Over the weekend', 'with a break'."""
    first, last = page.sentences[rate.sentence].start, page.sentences[total.sentence]
    between = page.text[first : last.end]
    lead = page.text[last.start : total.start] if total.sentence > rate.sentence else ""
    days = {found[0].lower() for found in DAYS.finditer(last.text)}
    return bool(
        UNEVEN.search(between) or SEVERAL.search(lead) or another_scene(PART.sub("", lead), page.text[: last.start])
        or (last.text and total.sentence > rate.sentence and any(day not in page.text[: last.start].lower() for day in days))
    )  # fmt: skip


def _meant(rate: Quantity, minutes: int, total: Quantity) -> bool:
    """Whether a total is of the size of what it is doubted for, and prints the noun of the rate."""
    made = size(rate) * Fraction(minutes, HOUR)
    return 1 / FAR < float(made / size(total)) < FAR and bool(total.unit or total.figure.noun)


def _draft(page: Page, rate: Quantity, pair: tuple[Hour, Hour], minutes: int, total: Quantity) -> Draft:
    hours = Fraction(minutes, HOUR)
    result = combine(mul, rate.readings, exactly(hours))
    first, last = (one.clock for one in pair)
    return Draft(
        rule="rate_times_period",
        quantities=(rate, total),
        spans=tuple(page.span(one.start, one.end) for one in (first, last)),
        formula=f"{rate.label} x {number_words(hours)} hours = {words(result.literal)}; printed: {total.name}",
        result=words(result.literal),
        stated=total.label,
        unit=total.unit or total.measure,
        judgement=judge(result, total.readings, derived=True),
        why="The rate over the time from one hour to the other, against the printed total.",
        slip=f"by-the-clock {rate.key} {total.key}",
    )
