"""The rate from here on, the time that is left and what is left to do, told in sentences or articles apart.

    Still missing are 15,600 bags. The mill has ten weeks left. It reckons with about 1,560 bags a week from here on.
    That leaves 480 lamps, and 24 days to go. It works out at 20 a day.
    That leaves 25 months. Spending from now on will come to $3.7m a month.   ($92m left to spend, by another article)

Comes in: the Desk. Goes out: drafts of checks of the rule required_rate. What fails is told where one amount alone is called left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..growth.baselines import like, size
from ..hedges import exactly
from ..intervals import words
from ..labels import a
from ..meaning.apposition import HEDGED, amount
from ..measures import DAYS, plural
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

FROM_HERE = re.compile(
    r"\b(?:from (?:here|now|today|then|this point) on(?:wards?)?|in the time (?:left|remaining)|(?:till|until) then)\b",
    re.I,
)
# Reads 'It works out at 1,200 a day', 'That comes to', 'They will have to pay': what is needed, of the rest just told.
WORKS_OUT = re.compile(
    r"\b(?:(?:it|that|this|which)(?:['’]s| is| would be)? (?:works? out|comes?|amounts?|boils? down)(?: then)? (?:to|at|as)|(?:it|they|he|she|we|crews|staff)(?: will| would)? (?:must|ha(?:s|ve) to|needs? to)"
    r"|(?:that|which|this) (?:means|makes|requires|asks for|calls for)|the (?:pace|rate) (?:needed|required|must be))\b",
    re.I,
)
LEFT_BEFORE = re.compile(rf"\b(?:leav(?:es|ing)|remaining|the last)(?: [a-z]+)?\s*{HEDGED}$", re.I)
LEFT_AFTER = re.compile(
    r"^(?:[a-z]+ )?(?:are |is )?(?:left|remain(?:s|ing)?|to go|away|off|hence|from (?:today|now|then|yesterday|tomorrow))\b",
    re.I,
)
REST_BEFORE = re.compile(
    rf"\b(?:still (?:missing|outstanding|to come|to do)|missing|remaining|outstanding|leav(?:es|ing))(?: is| are|:)?(?: the| just| only)?\s*{HEDGED}[$£€]?$",
    re.I,
)
REST_AFTER = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:(?:are |is )?still (?:missing|outstanding|unspent|unsold|to (?:be )?[a-z]+)|to come|to go|missing|outstanding|remain(?:s|ing)?|left(?: to [a-z]+)?)\b(?! of\b)",
    re.I,
)
EACH = re.compile(r"\b(?:each|every|per|apiece|a head|a person|a household)\b", re.I)
BACK = 3  # sentences before a rate in which the time that is left stands
APART = 2  # a rate this many times off is of another matter
MOST = 20


def from_here(desk: Desk) -> Iterator[Draft]:
    """What is left over the time that is left, against the rate that is told from here on."""
    for page in desk.pages:
        for number in range(len(page.sentences)):
            rates = [one for one in page.by_sentence.get(number, []) if one.time and amount(one) and size(one) > 0]
            text = page.words(number)
            if len(rates) == 1 and not EACH.search(text) and (FROM_HERE.search(text) or _worked_out(page, rates[0])):
                yield from _against(desk, page, rates[0])


def _worked_out(page: Page, rate: Quantity) -> bool:
    """'It works out at 1,200 a day', where what is left and the time that is left are told of it just before."""
    near = range(rate.sentence - BACK - 1, rate.sentence + 1)
    before = [one for number in near for one in page.by_sentence.get(number, []) if one.start < rate.start]
    return (
        bool(WORKS_OUT.search(page.before(rate, 60)))
        and any(one.days and not one.time and _left(page, one) for one in before)
        and any(_rest(page, one, rate) for one in before)
    )


def _against(desk: Desk, page: Page, rate: Quantity) -> Iterator[Draft]:
    near = [one for n in range(rate.sentence, rate.sentence - BACK - 1, -1) for one in page.by_sentence.get(n, [])]
    times = [one for one in near if one.days and not one.time and not one.vague and size(one) > 0 and _left(page, one)]
    own = [one for one in page.quantities if _rest(page, one, rate)]
    rests = own or [
        one for other in desk.pages if other is not page for one in other.quantities if _rest(other, one, rate)
    ]
    if not times or not rests:
        return
    drafts = [_draft(rest, times[0], rate) for rest in rests[:MOST]]
    held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    if held:
        yield held[0]
    elif len({size(rest) for rest in rests}) == 1 and drafts[0].judgement.verdict == "inconsistent":
        made = size(rests[0]) / (size(times[0]) * (times[0].days or 1) / DAYS[rate.time or "day"])
        if Fraction(1, APART) < made / size(rate) < APART:
            yield drafts[0]


def _left(page: Page, one: Quantity) -> bool:
    return bool(LEFT_BEFORE.search(page.before(one, 40) + " ") or LEFT_AFTER.match(page.after(one)))


def _rest(page: Page, one: Quantity, rate: Quantity) -> bool:
    """Whether words call an amount of the rate's kind what is left of it."""
    if one.sentence < 0 or not one.total or one.vague or one is rate or size(one) <= size(rate) or not like(one, rate):
        return False
    return bool(REST_BEFORE.search(page.before(one, 60) + " ") or REST_AFTER.match(page.after(one)))


def _draft(rest: Quantity, time: Quantity, rate: Quantity) -> Draft:
    unit = rate.time or "day"
    many = combine(truediv, time.readings, exactly(DAYS[unit] / (time.days or Fraction(1))))
    needed = combine(truediv, rest.readings, many)
    return Draft(
        rule="required_rate",
        quantities=(rest, time, rate),
        formula=f"{rest.label} / {words(many.literal)} {plural(unit)} = {words(needed.literal)} {a(unit)}; printed: {rate.name}",
        result=f"{words(needed.literal)} {a(unit)}",
        stated=rate.label,
        unit=rest.unit or rest.measure,
        judgement=judge(needed, rate.readings, derived=True),
        why="What is left over the time that is left, against the rate from here on.",
        slip=f"from here {rest.key} {time.key} {rate.key}",
    )
