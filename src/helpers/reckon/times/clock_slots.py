"""Two times of day and a stretch of hours told sentences away: 'It began at 2.20pm. Two were hurt. The last came down at 8.05pm, after nearly six hours'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar, of stretches that `clocks` has not read. What fits is told where so few
times stand near that chance is unlikely; what fails where only two times stand near, and the words make the stretch that of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ..quantities import Desk, Draft, Page
from .clocks import BEGINS, BREAKS, ENDS, OF_ANOTHER, TWO_OF_A_KIND, between_clocks, but_for_a_digit
from .ends import APPOSED
from .instants import Stretch
from .loose_clocks import FROM_TO, HALF, Hour, best, hours, spoken_minute, style_of
from .times_of_day import DAY, Clock, apart, clocks, draft_of, hours_of, slack_of

BACK, ON = 4, 4  # sentences before and after a stretch in which its two times are looked for
MOST = 5  # times near a stretch that are tried
LUCK, BESIDE = Fraction(1, 3), Fraction(3, 5)  # what chance may be that a pair fits, and one of the same sentence
STEP = 5  # minutes: times of day are told in fives
FEW = 5  # minutes of the least stretch that is looked at between fine times
LEAST = 20  # minutes of the least stretch that is looked at
ONE_HOUR = 60
HOUR_OFF = re.compile(r" an hour\b(?! and\b)")
OFF = (Fraction(3, 100), Fraction(6, 10))  # how far a stretch may be off that is meant for the two times
BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.I)
ENDED = re.compile(r"\bafter\s+$", re.I)  # 'gave up at 8.05pm, ... after nearly eight hours'
# Reads 'That gave the street', 'By then she had been at large for', 'It lasted'; must not read 'The power was off for'.
OF_BOTH = re.compile(
    r"^(?:[^,]{0,30},\s+|By then\s+)?[“\"']?(?:(?:That|This|It|which)\s+(?:gave|left|took|lasted|means?|meant|made|makes|is|was)\b[^.;,\d]{0,40}"
    r"|(?:it|she|he|they)\s+(?:(?:had|has|have) (?:been|lain|stood|gone)|lasted|went on|(?:was|were) (?:out|shut|closed|gone|away|off))\b[^.;,\d]{0,30}\b(?:for|without)?\s*)$",
    re.I,
)
# Reads 'had been shut in for', 'were kept waiting for', 'spent', 'The wait lasted': what lay between a start and an end just told.
KEPT = re.compile(
    r"\b(?:had|was|were|been|stayed)\s[^.;,\d]{1,40}\bfor\s+$|\b(?:spent|last(?:ed|ing)|took|taken|endured|waited|sat|stood)\s+(?:[a-z]+\s+){0,2}$",
    re.I,
)
# 'spent' goes with what the two times are of, 'spent three hours aboard', not with 'spent an hour in the bar'.
SPENT = re.compile(r"\bspent\s+(?:[a-z]+\s+){0,2}$", re.I)
SPENT_THERE = re.compile(
    r"\s*(?:[.,;]|(?:aboard|on board|at sea|adrift|there|inside|trapped|stuck|stranded|locked|waiting|in (?:there|it|the (?:air|water|dark|cold|snow))|without)\b)",
    re.I,
)
STARTED = re.compile(
    r"\b(?:depart(?:s|ed)|sail(?:s|ed)|pulled (?:out|away)|stopped|halted|stalled|broke down|fail(?:s|ed)|went (?:out|off|dark|dead)|shut|stuck|trapped|cut off|collapsed|called)\b",
    re.I,
)
ENDED_THEN = re.compile(
    r"\b(?:until|till|freed|rescued|restored|re-?opened|opened|dock(?:s|ed)?|released|back|winched|came (?:ashore|in|home|back|down)|got (?:in|off|out|through)|let (?:out|off|in)|pulled in)\b",
    re.I,
)
PASSED = re.compile(r"\s*(?:(?:had|have) (?:now )?(?:passed|gone|elapsed)|later\b(?! than)|after\b)", re.I)
OF_WHAT = re.compile(r"\s*of\s+[a-z]+", re.I)  # 'six hours of debate'
ANOTHER = re.compile(r"\b(?:usual(?:ly)?|normal(?:ly)?|daily|every|each|average|instead|rather|drive|delay(?:ed)?|wait(?:ed|ing)?|flight|journey)\b", re.I)  # fmt: skip


def clocks_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of hours against the times of day in the sentences round it.

    Reads 'It began at 2.20pm. ... gave up at 8.05pm, which ended it after nearly eight hours', 'opened at 8.15am. The last left at 2.45pm,
    and they packed up after five and a half hours'; must not read 'The shop opens at 9am. ... left at 2pm after a delay of three hours'.
    """
    here = [clocks(page, number) for number in range(len(page.sentences))]
    if not any(here):
        return
    told = {span for draft in between_clocks(page, desk) for span in draft.spans}
    for number in range(len(page.sentences)):
        around = [one for other in here[max(0, number - BACK) : number + ON + 1] for one in other]
        if not 2 <= len(around) <= MOST:
            continue
        for one in hours_of(page, number):
            if (
                one.minutes >= LEAST
                and page.span(one.start, one.end) not in told
                and (draft := _fitting(page, one, around))
            ):
                yield draft


def loosely(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of hours or minutes against times that leave open of which half of the day they are; told is what fits, or is an hour off.

    Reads 'The alarm came at 2.14am. ... The first engine turned in at 2.23, nine minutes later', 'open from seven until one, six hours a
    day'; must not read 'at half past two and at three, 30 minutes' of two times that are no ends.
    """
    style = style_of(page)
    here = [hours(page, number, style) for number in range(len(page.sentences))]
    told = {span for rule in (between_clocks, clocks_apart) for draft in rule(page, desk) for span in draft.spans}
    for number, sentence in enumerate(page.sentences):
        around = [each for other in here[max(0, number - 2 * BACK) : number + 2] for each in other]
        around = sorted(
            sorted(around, key=lambda each: abs(each.clock.sentence - number))[:MOST], key=lambda each: each.clock.start
        )
        spans = list(FROM_TO.finditer(page.text, sentence.start, sentence.end))
        for one in hours_of(page, number) if spans or len(around) > 1 else ():
            if page.span(one.start, one.end) not in told:
                found = next(filter(None, (_from_to(page, each, one) for each in spans)), None)
                if found := found or _open_pair(page, one, around):
                    yield found


def _from_to(page: Page, span: re.Match[str], one: Stretch) -> Draft | None:
    """The check of 'from seven until ten, three hours', where the stretch stands right after it."""
    first, last = (Clock(spoken_minute(span[name]), None, *span.span(name), one.sentence) for name in ("from", "until"))
    if span["to"].lower() == "and" and not span[0].lower().startswith("between"):
        return None
    if one.minutes % HALF != (last.minute - first.minute) % HALF or one.minutes > DAY:
        return None
    late = replace(last, minute=int(first.minute + one.minutes) % DAY)
    behind = APPOSED.fullmatch(
        re.sub(r"^\s(?:at night|tonight|(?:in the|this|every|each) [a-z]+)", "", page.text[span.end() : one.start])
    )
    return draft_of(page, first, late, one) if one.start > span.end() and behind else None


def _open_pair(page: Page, one: Stretch, around: list[Hour]) -> Draft | None:
    """The two times, one of them open, between which a stretch lies to the minute, where so few were tried that chance is unlikely."""
    if one.minutes < FEW or one.approximator or not any(each.loose or each.clock.day is not None for each in around):
        return None
    tried: list[tuple[Fraction, Draft]] = []
    for first, last in combinations(around, 2):
        draft, made, turned = best(page, first, last, one)
        if not _listed(page, first.clock, last.clock) and one.minutes / 2 < made < one.minutes * 2:
            named = first.clock.day is not None and last.clock.day is not None
            tried.append((made - one.minutes if not turned or named else made, draft))
    held = [draft for off, draft in tried if not off]
    if not held and one.minutes % STEP and PASSED.match(page.text, one.end):
        held = [draft for off, draft in tried if abs(off) == ONE_HOUR]  # an hour too many, and right to the minute
        return held[0] if len(held) == 1 else None
    fine = all(each.clock.minute % STEP for each in around) or one.minutes > ONE_HOUR * 24
    return held[-1] if held and len(tried) * (1 if fine else STEP) <= LUCK * one.minutes else None


def _fitting(page: Page, one: Stretch, around: list[Clock]) -> Draft | None:
    """The one pair of times that fits where chance is unlikely; else the only two, if the words tie them and they come near."""
    after = page.text[one.end : one.end + 60]
    if one.unit == "hour" and re.match(r"\s*(?:ago|a (?:day|week)|each|per|daily)\b", after):
        return None
    pairs = [pair for pair in combinations(around, 2) if not _listed(page, *pair)]
    close = {frozenset(pair): _minutes(pair, one) for pair in pairs}
    slack = slack_of(one)
    held = [pair for pair in pairs if _holds(close[frozenset(pair)], one, slack)]
    if held:
        best = min(held, key=lambda pair: _far(pair, one))
        near = {close[frozenset(pair)] for pair in pairs if _far(pair, one) <= _far(best, one)}
        tried = [minutes for minutes in near if one.minutes / 2 < minutes < one.minutes * 2]
        return (
            _draft(page, best, one)
            if len(tried) * _width(one) <= (LUCK, BESIDE)[not _far(best, one)] * one.minutes
            else None
        )
    ends = [each for each in around if each.start < one.start and each.sentence > one.sentence - BACK] or around
    if len(ends) == 2 and _kept(page, one, *ends):
        return _draft(page, (ends[0], ends[1]), one)
    if len(ends) != 2 or OF_ANOTHER.match(after) or ANOTHER.search(page.words(one.sentence)):
        return None
    off = abs(apart(*_order((ends[0], ends[1])))[0] - one.minutes)
    meant = OFF[0] < off / one.minutes < OFF[1] and _tied(page, one, *ends)
    return _draft(page, (ends[0], ends[1]), one) if meant and not less(page, ends[0], one, off) else None


def _kept(page: Page, one: Stretch, first: Clock, last: Clock) -> bool:
    """Whether a stretch right after a start and an end is that of both, and would fit but for a digit or an hour.

    Reads 'left at 16:50 and did not reach the port until 20:15. The 486 aboard had been shut in for two hours and 25 minutes'.
    """
    told = [page.text[max(page.sentences[each.sentence].start, each.start - 60) : each.start] for each in (first, last)]
    start = page.sentences[one.sentence].start
    near = last.sentence - first.sentence <= 1 and one.sentence - last.sentence <= 1 and one.start > last.end
    lead = page.text[max(start, last.end) : one.start]
    if not (near and KEPT.search(lead)) or BREAKS.search(lead) or OF_ANOTHER.match(page.text, one.end):
        return False
    if SPENT.search(lead) and not SPENT_THERE.match(page.text, one.end):
        return False
    begun = BEGINS.search(told[0]) or STARTED.search(told[0])
    fine = first.minute % HALF or last.minute % HALF or one.minutes % ONE_HOUR
    minutes = apart(first, last)[0]
    off = abs(one.minutes - minutes)
    slip = OFF[0] < off / one.minutes < OFF[1] and (but_for_a_digit(one.minutes, minutes) or off == ONE_HOUR)
    over = ENDS.search(told[1]) or ENDED_THEN.search(told[1])
    return bool(begun and over and fine and slip and not less(page, first, one, off))


def _listed(page: Page, first: Clock, last: Clock) -> bool:
    """Whether two times stand side by side in a list, 'at 9am and 11am', and not as the ends 'between 9am and 11am'."""
    ends = BETWEEN.search(page.text[max(0, first.start - 12) : first.start])
    return bool(not ends and TWO_OF_A_KIND.fullmatch(page.text[first.end : last.start]))


def _far(pair: tuple[Clock, Clock], one: Stretch) -> int:
    return max(abs(each.sentence - one.sentence) for each in pair)


def less(page: Page, first: Clock, one: Stretch, off: Fraction) -> bool:
    """Whether what is missing is told as well: '10am to 4.15pm, with an hour off for lunch'."""
    told = [each.minutes for number in range(first.sentence, one.sentence + 1) for each in hours_of(page, number)]
    text = page.text[first.start : one.start].lower()
    hour, half = off == ONE_HOUR and HOUR_OFF.search(text), off == ONE_HOUR / 2 and "half an hour" in text
    return bool(off in told or hour or half)


def _width(one: Stretch) -> Fraction:
    """How many minutes a stretch as it is told leaves open."""
    if one.approximator in ("<", ">"):
        return slack_of(one) + STEP
    return STEP + 2 * slack_of(one) * bool(one.approximator or one.minutes % ONE_HOUR == 0)


def _order(pair: tuple[Clock, Clock]) -> tuple[Clock, Clock]:
    """The earlier time first, where weekdays tell it: '1.25am on Saturday. The warning had gone out at 9.40pm on Friday'."""
    first, last = pair
    if first.day is not None and last.day is not None and (last.day - first.day) % 7 > 3:
        return last, first
    return pair


def _minutes(pair: tuple[Clock, Clock], one: Stretch) -> Fraction:
    """How long from the one time to the other; backwards where that comes nearer and no day is named."""
    first, last = _order(pair)
    ways = [apart(first, last)[0]]
    if first.day is None or last.day is None:
        ways.append(apart(last, first)[0])
    fits = min(ways, key=lambda minutes: abs(minutes - one.minutes))
    return Fraction(fits if ways[0] > DAY // 2 else ways[0])


def _holds(minutes: Fraction, one: Stretch, slack: Fraction) -> bool:
    over = minutes - one.minutes
    if one.approximator == "<":
        return -slack <= over <= STEP
    if one.approximator == ">":
        return -STEP <= over <= slack
    return abs(over) <= (slack if one.approximator or one.minutes % ONE_HOUR == 0 else 0)


def _tied(page: Page, one: Stretch, first: Clock, last: Clock) -> bool:
    """Whether the words make a stretch that of two times: told of the last one, of what both are told of, or of what the first begins."""
    sentence = page.sentences[one.sentence]
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    lead = page.text[sentence.start : one.start if hedge is None else min(one.start, hedge)]
    after = page.text[one.end : min(sentence.end, one.end + 60)]
    begun = BEGINS.search(page.text[page.sentences[first.sentence].start : first.start])
    if one.start > last.end and one.sentence == last.sentence:
        return bool(ENDED.search(lead) and (begun or first.sentence < last.sentence))
    if one.start > last.end:
        together = last.sentence - first.sentence <= 1
        return bool(together and OF_BOTH.match(lead))
    return bool(
        one.sentence < first.sentence
        and begun
        and ENDED.search(lead)
        and OF_WHAT.match(after)
        and last.sentence - first.sentence <= 1
    )


def _draft(page: Page, pair: tuple[Clock, Clock], one: Stretch) -> Draft:
    first, last = _order(pair)
    minutes = _minutes(pair, one)
    ends = (first, last) if minutes == apart(first, last)[0] else (last, first)
    return draft_of(page, *ends, one)
