"""A pace, what is to be done, and the time it takes: 'eight permits a week. At that pace the 236 homes will take 30 weeks'.

Comes in: a Page. Goes out: drafts of checks of the rules required_rate and rate_times_period. What is to be done may stand
some sentences before the days that are left for it and the number 'on each of them'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul, truediv

from ..hedges import exactly
from ..intervals import words
from ..labels import a
from ..meaning.apposition import HEDGED, amount
from ..meaning.spelled import counted_in_words
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .periods import RATE_AFTER

# Savings with interest grow by more than is laid by: they are held against no sum of instalments
INTEREST = re.compile(
    r"\b(?:at|with|earn(?:s|ing)?|yield(?:s|ing)?|pay(?:s|ing)?) (?:an? |about )*(?:interest of )?[\d.]+ ?(?:%|per ?cent)(?: [a-z]+)? (?:interest|returns?|yield|growth)\b|\bcompound (?:interest|growth)\b",
    re.I,
)  # 'lay by £48 a month for ten years at 4 percent interest'
# Reads 'At that pace the 236 homes', 'at the present rate', 'if they keep that up'.
AT_PACE = re.compile(
    r"\b(?:at (?:this|that|the (?:same|present|current|going)|its (?:present|current)|such an?) (?:pace|rate|speed|tempo)|(?:if (?:it|they|he|she|we) (?:keeps?|goes|go)|keeping) (?:that|this|it) up)\b",
    re.I,
)
# Reads 'will need to see 85', 'would have to issue 17', 'must fit 130', 'needs 40 more'; must not read 'had to close 12'.
NEEDED = re.compile(
    rf"\b(?:(?:will |would |must |may |might )?(?:need|have|has|needs)(?: now)? to|must|would need|will need|takes?|requires?|needs?|(?:means?|meant|meaning|calls? for|called for|involves?|entails?) [a-z]+ing)(?: [a-z]+){{0,3}}\s+{HEDGED}[$£€]?$",
    re.I,
)
REQUIRED = re.compile(r"requir|need", re.I)
# Reads '85 children on each of them', '130 on each', '40 every one of those days'.
ON_EACH = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:on|in|during|for|at) each(?: (?:of (?:them|these|those)|one|(?:day|week|month|night|session)))?\b",
    re.I,
)
# Reads '1,520 pupils still to reach', '2,340 meters left to fit', 'another 400 to go', 'the remaining 90', 'the 236 homes lost'.
TO_DO_AFTER = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:(?:are |is |were |remain |have |has |that (?:are|were|have) )?(?:still |yet |left |not yet )+(?:to (?:be )?[a-z]+|un[a-z]+ed|waiting|outstanding|open|missing|uncounted)|left\b|to go\b|to be [a-z]+|remain(?:s|ing)?\b|outstanding\b|still\b|waiting\b|un(?:vaccinated|protected|built|finished|repaired|sold|paid|read|counted)\b|(?:are |is |were |was )?(?:still )?(?:without|in the dark|cut off|stranded|on the waiting list)\b)",
    re.I,
)
TO_DO_BEFORE = re.compile(
    rf"\b(?:remaining|outstanding|a backlog of|the other|to (?:clear|do|finish|reach|treat|build|repair|see|issue)(?: all)?(?: the| those| these)?|leav(?:es|ing)|(?:that|this|it|which) left|still(?: [a-z]+){{0,2}})\s+{HEDGED}$",
    re.I,
)
HAS_LEFT = re.compile(
    rf"\b(?:has|have|had|with|leaves?|leaving|are|is|in|within|over|for|there are)(?: [a-z]+){{0,2}}\s+(?:the |only |just |another |{HEDGED})*+$",
    re.I,
)
# Reads 'by Friday, three days later', 'the vote is 20 days away', '20 months before the hall opens'
YET_TO_COME = re.compile(
    r"^\W*(?:[a-z]+ )?(?:later|away|off|from (?:now|then|today)|hence|to go|left|ahead|before (?:the|it|its|they|he|she|[A-Z])|until|remain(?:s|ing)?)\b"
)
AT_FIRST = re.compile(r"\b(?:at first|initially|to (?:begin|start) with|at the start)\b", re.I)
PARTLY = re.compile(r"\b(?:so far|already|to date|up to now)\b", re.I)  # the rest is reckoned by `still_to_raise`
DUE = re.compile(r"\b(?:by|until|till|before|deadline|due|within|promis\w+|pledg\w+|must|has|have|is|are|will)\b", re.I)
# Reads '45 of them a week', '17 new ones each day'.
OF_THEM = re.compile(
    r"^(?:of (?:them|these|those)|(?:new |more )?ones) (?:a|an|per|each|every) (day|week|month|quarter|year|hour|minute)\b",
    re.I,
)
BACK = 3
MOST = 8
FAR = 3  # a rate this many times off is of another matter


def paces(page: Page, desk: Desk) -> Iterator[Draft]:
    """The pace times the time against what is to be done.

    Must not read 'eight permits a week. The 236 homes lost ... nearly 30 weeks ago', where nothing says that the pace is kept.
    """
    spoken = [one for one in counted_in_words(page) if one.days]
    for number, group in page.by_sentence.items():
        if number < 0:
            continue
        if AT_PACE.search(page.words(number)):
            yield from _kept_up(page, number, group)
        for rate in [one for one in group if amount(one) and one.readings.literal.lo]:
            unit = _needed(page, rate)
            if unit is not None:
                yield from _required(page, rate, unit, spoken)


def _kept_up(page: Page, number: int, group: list[Quantity]) -> Iterator[Draft]:
    """'At that pace' looks back to the last rate; its sentence tells the whole and the time."""
    at = page.find(AT_PACE, number)
    rates = [
        (one, unit)
        for one in page.near(number, 1)
        if amount(one) and (unit := _per_time(page, one)) and one.sentence <= number
    ]
    wholes = [one for one in group if amount(one) and one.total and not _per_time(page, one)]
    times = [one for one in group if one.days and not one.time and not one.vague]
    if at is None or len(rates) != 1 or len(wholes) != 1 or len(times) != 1:
        return
    (rate, unit), whole, time = rates[0], wholes[0], times[0]
    if rate.unit == whole.unit and time.readings.usual.lo:
        yield _draft(rate, unit, time, whole, taken=True)


def _needed(page: Page, rate: Quantity) -> str | None:
    """The unit of time of a rate that the words call needed: 'would have to issue 17 a week', 'need to see 85 on each of them'."""
    told = REQUIRED.search(rate.figure.role or "") or NEEDED.search(page.before(rate, 80) + " ")
    if not told:
        return None
    return _per_time(page, rate) or ("each" if ON_EACH.match(page.after(rate)) else None)


def _per_time(page: Page, one: Quantity) -> str | None:
    if one.time:
        return one.time
    found = RATE_AFTER.match(page.after(one)) or OF_THEM.match(page.after(one))
    return found[1].lower() if found else None


def _required(page: Page, rate: Quantity, unit: str, spoken: list[Quantity]) -> Iterator[Draft]:
    if _borne_out(page, rate, unit) or INTEREST.search(page.words(rate.sentence)):
        return
    near = [one for one in page.near(rate.sentence, BACK) if one is not rate and one.sentence <= rate.sentence]
    times = [one for one in near if _time_left(page, one, rate)][-MOST:]
    times += [one for one in spoken if one.sentence == rate.sentence][:1]
    wholes = [one for one in near if amount(one) and one.total and (one.unit == rate.unit or not (rate.unit or rate.figure.noun)) and one.readings.literal.lo and not page.set_aside(one) and one not in times][-MOST:]  # fmt: skip
    drafts = [(_draft(rate, unit, time, whole), time, whole) for whole in reversed(wholes) for time in reversed(times)]
    held = [item for item in drafts if item[0].judgement.verdict == "consistent"]
    if held:
        yield held[0][0]
        return
    asked = [
        (draft, time)
        for draft, time, whole in drafts
        if to_do(page, whole)
        and not PARTLY.search(page.words(whole.sentence))
        and not AT_FIRST.search(page.after(rate, 40))
        and draft.judgement.verdict == "inconsistent"
        and _same_size(rate, draft)
    ]
    if len(times) == 1 and len({draft.formula for draft, _ in asked}) == 1:
        yield asked[0][0]


def _borne_out(page: Page, rate: Quantity, unit: str) -> bool:
    """Whether a rate is that of a whole and a time of its own sentence: 'needed 62 days for 310 carts, only five a day'."""
    own = [
        one for one in page.by_sentence[rate.sentence] if one is not rate and one.readings.literal.lo and not one.vague
    ]
    times = [one for one in own if one.days and not one.time][:MOST]
    wholes = [one for one in own if amount(one) and one.total and one.unit == rate.unit][:MOST]
    pairs = ((time, whole) for time in times for whole in wholes)
    return any(_draft(rate, unit, *pair).judgement.verdict == "consistent" for pair in pairs)


def _same_size(rate: Quantity, draft: Draft) -> bool:
    """Whether what was reckoned lies near enough to the rate to be of the same matter."""
    made = (
        float(draft.result.split()[0].replace(",", ""))
        if draft.result.split()[0].replace(",", "").replace(".", "").isdigit()
        else 0.0
    )
    return 1 / FAR < made / (rate.figure.lo or 1.0) < FAR


def _time_left(page: Page, one: Quantity, rate: Quantity) -> bool:
    """Whether a stretch of time is the one left: 'has 16 clinic days', 'in the 14 weeks before Christmas'."""
    last = (one.measure or one.figure.noun or "").split()[-1:]
    stretch = one.days or (last and last[0].rstrip("s") in DAYS)
    return bool(
        stretch
        and not one.time
        and not one.vague
        and one.readings.literal.lo
        and (
            HAS_LEFT.search(page.before(one, 60) + " ")
            or (YET_TO_COME.match(page.after(one)) and DUE.search(page.words(one.sentence)))
        )
    )


def to_do(page: Page, one: Quantity) -> bool:
    """Whether the words call a figure what is still to be done: '1,520 pupils still to reach', 'the remaining 90'."""
    return bool(TO_DO_AFTER.match(page.after(one)) or TO_DO_BEFORE.search(page.before(one, 60) + " "))


def _unit_of(time: Quantity) -> str:
    last = (time.unit or time.measure or time.figure.noun or "day").split()[-1]
    return last if last in DAYS else last.rstrip("s")


def _draft(rate: Quantity, unit: str, time: Quantity, whole: Quantity, *, taken: bool = False) -> Draft:
    own = _unit_of(time)
    unit = own if unit == "each" else unit
    factor = DAYS.get(own, Fraction(1)) / DAYS.get(unit, Fraction(1))
    many = combine(mul, time.readings, exactly(factor))
    if taken:
        result = combine(truediv, combine(truediv, whole.readings, rate.readings), exactly(factor))
        stated, shown, end = time, f"{words(result.literal)} {own}s", time.name
        formula = f"{whole.label} / {rate.label} = {shown}; printed: {end} {own}s"
    else:
        result = combine(truediv, whole.readings, many)
        stated, shown = rate, f"{words(result.literal)} {a(unit)}"
        formula = f"{whole.label} / {words(many.literal)} {unit}s = {shown}; printed: {rate.name}"
    return Draft(
        rule="rate_times_period" if taken else "required_rate",
        quantities=tuple(one for one in (whole, time, rate) if one.figure.figure_id),
        spans=tuple(one.span for one in (time,) if not one.figure.figure_id),
        formula=formula,
        result=shown,
        stated=stated.label,
        unit=whole.measure or whole.unit,
        judgement=judge(result, stated.readings, derived=True),
        why="What is to be done at the pace that is printed."
        if taken
        else "What is to be done over the time that is left for it.",
        slip=f"pace {rate.key} {time.key} {whole.key}",
    )
