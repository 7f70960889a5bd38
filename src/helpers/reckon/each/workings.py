"""Products by the roles of their figures: so much each, how many, how long, how often, and what the words call the result.

'The lab has 64 people, who test 30 samples each in a day, or 1,920 between them', '20 hours each for 1,500 nurses, at £32 an
hour, a bill of £960,000', '84 seats between them. Each makes 14 round trips a day. They could move 2,352'.

Comes in: a Page. Goes out: drafts of checks of the rules product and rate_times_period. What holds is told; what fails only
where the words call one figure the result of the ones before it, and no other figures near by explain it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from operator import mul

from ..hedges import Readings, exactly
from ..intervals import words
from ..likeness import alike, same_kind
from ..meaning.apposition import HEDGED
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..verdicts import combine, judge

# Reads ', or 1,920', 'That is 1,920', 'comes to 1,920', 'enough for 2,400', 'a bill of', 'was out some'; must not read 'and 40'.
RESULT = re.compile(
    rf"(?:[,(—–]\s*(?:or|making|clearing|giving|hence|that is|which (?:is|was|makes|means|gives|comes to))|\b(?:that (?:is|was|makes|made|gives|comes to|came to|means)"
    rf"|(?:comes?|came|works? out|worked out|adds? up|added up|amount(?:s|ed)?) (?:to|at)|enough (?:[a-z]+ ){{0,2}}(?:for|to (?:seat|carry|hold|feed|move|take))"
    rf"|(?:for )?an? (?:total |combined )?(?:bill|total|sum|cost|outlay|capacity) of|(?:be|is|are|was|were) out|totall?(?:s|ing|ed)"
    rf"|would (?:bring|earn|cost|give|make|net)(?: (?:it|them|her|him|in))?|so (?:that )?(?:it|they|the [a-z]+) (?:[a-z]+ )?[a-z]+))\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
SUMMED = re.compile(
    r"^(?:-?[a-z]+ ){0,3}?(?:between them|in all|in total|altogether|all told|together|at most|combined)\b", re.I
)
EACH_AFTER = re.compile(r"^(?:-?[a-z]+ ){0,3}?(?:each|apiece|per [a-z]+|a (?:head|person|piece))\b", re.I)
EACH_BEFORE = re.compile(r"\beach(?: (?!other\b|for\b|of\b|to\b|by\b|at\b|from\b)[a-z]+){0,4}\s*[$£€]?$", re.I)
# Reads 'Each makes 14 round trips', '30 trips there and back': the figure counts twice.
TWICE = re.compile(
    r"\b(?:round[- ]trips?|there and back|both ways|each way|in each direction|return (?:trips?|journeys?))\b", re.I
)
APART = re.compile(
    r"\b(?:another|(?:the )?others?|instead|previous(?:ly)?|(?:last|previous) (?:month|week|season)|a (?:year|month|week) (?:ago|before|earlier)|in (?:19|20)\d\d|would have|compared|against|up from|down from)\b",
    re.I,
)
MOST, REACH = 8, 2  # figures before a result that are tried, and sentences
FAR = 3  # a result this many times off, and by no power of ten, is another matter
EXACT, TWO = 3, 2  # digits of a whole that only nearness ties, and of one that words tie
SHORT_UNIT = ("hour", "day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Work:
    """Factors, what they make, and how it is written."""

    factors: tuple[Quantity, ...]
    made: Readings
    told: str
    often: bool = False  # reckoned with the two ways of a round trip, which no figure prints


def workings(page: Page, desk: Desk) -> Iterator[Draft]:
    """Every figure that is the product of those before it, by their roles.

    Must not read '12 people gave 30 euros each, and 400 came from the town': no words call the 400 the result.
    """
    for number, group in page.by_sentence.items():
        for whole in group if number >= 0 else []:
            if whole.counts and not whole.vague and whole.figure.lo and not page.set_aside(whole):
                yield from _worked(page, whole)


def is_result(page: Page, whole: Quantity) -> bool:
    """Whether words call a figure the result of others: ', or 1,920', '1,920 between them'."""
    return bool(RESULT.search(page.before(whole, 60) + " ") or SUMMED.match(page.after(whole)))


def _worked(page: Page, whole: Quantity) -> Iterator[Draft]:
    pool = _pool(page, whole)
    works = list(_works(page, pool, whole)) if len(pool) > 1 else []
    drafts = [(_draft(work, whole), work) for work in works]
    told = is_result(page, whole)
    held = [
        (draft, work)
        for draft, work in drafts
        if draft.judgement.verdict == "consistent" and _says(work, whole, told=told)
    ]
    if held:
        yield max(held, key=lambda one: min(each.start for each in one[1].factors))[0]
        return
    firm = [(draft, work) for draft, work in drafts if not work.often and _near(work, whole)]
    if told and len(firm) == 1 and _firm(page, firm[0][1], whole, pool):
        yield firm[0][0]


def _pool(page: Page, whole: Quantity) -> list[Quantity]:
    found = [
        one
        for number in range(whole.sentence - REACH, whole.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.end <= whole.start and not one.vague and one.figure.lo and one.figure.lo == one.figure.hi
    ]
    return [one for one in found if not one.percent and not one.times and one.unit != "year of age"][-MOST:]


def is_each(page: Page, one: Quantity) -> bool:
    """Whether a figure is for one of many: '30 samples each', 'each with 52 seats', '4 a head'."""
    return bool(one.per or EACH_AFTER.match(page.after(one)) or EACH_BEFORE.search(page.before(one, 50)))


def _works(page: Page, pool: list[Quantity], whole: Quantity) -> Iterator[Work]:
    """The products of the figures before a whole that its unit and their roles allow."""
    counts = [one for one in pool if one.total and one.unit is None and one.measure and not is_each(page, one)]
    spans = [one for one in pool if one.days and not one.time]
    for each in pool:
        each_one = is_each(page, each)
        if each.counts and each_one and _one_kind(each, whole):
            for count in [one for one in counts if one is not each and not _one_thing(one, whole, each)]:
                if each.time == whole.time or (each.time and not whole.time and "in a" in page.after(each)):
                    yield _times(each, count)
        if each.counts and each.time and not whole.time and each.unit == whole.unit:
            yield from (_times(each, span, unit=each.time) for span in spans if not each_one and _one_kind(each, whole))
            if not each_one:
                yield from _hours(page, each, counts, spans)
    yield from _both_ways(page, counts, pool, whole)


def _hours(page: Page, pay: Quantity, counts: list[Quantity], spans: list[Quantity]) -> Iterator[Work]:
    """'20 hours each for 1,500 nurses, at £32 an hour': time each x how many x pay for the time."""
    for span in spans:
        near = [one for one in counts if abs(one.sentence - span.sentence) <= 1]
        if EACH_AFTER.match(page.after(span)) and pay.time and pay.time in (span.unit or ""):
            yield from (_times(pay, span, count, unit=pay.time) for count in near)


def _both_ways(page: Page, counts: list[Quantity], pool: list[Quantity], whole: Quantity) -> Iterator[Work]:
    """'84 seats. Each makes 14 round trips a day': 84 x 14 x 2, as no word says but the round."""
    for often in pool:
        trip = TWICE.search(page.after(often, 25)) and often.counts and often.unit is None
        if trip and often.time in (whole.time, None) and whole.unit is None:
            for count in counts:
                if count is not often:
                    work = _times(count, often)
                    made = combine(mul, work.made, exactly(2))
                    yield Work(work.factors, made, f"{work.told} x 2 ways", often=True)


def _one_kind(each: Quantity, whole: Quantity) -> bool:
    """Whether a whole may be of what each has: 'seats' and 'seats', 'seats' and 'people', 'pounds' and 'pounds'."""
    if each.unit != whole.unit:
        return False
    people = whole.measure in (None, "people", "passengers") or not whole.figure.noun
    return bool(each.unit or people or alike(each, whole) or same_kind(each, whole))


def _one_thing(count: Quantity, whole: Quantity, each: Quantity) -> bool:
    """Whether the count is of what the whole counts, and no number of those who have so many each."""
    return count.measure == whole.measure and each.measure != whole.measure


def _times(first: Quantity, *others: Quantity, unit: str = "") -> Work:
    made, told = first.readings, [first.label]
    for one in others:
        reading = one.readings
        if (one.figure.hedge or "").lower() in ("up to", "over"):
            reading = exactly(Fraction(one.figure.hi or 0))  # 'for up to 40 days' makes the most that it comes to
        if one.days and unit in SHORT_UNIT:
            reading = combine(mul, reading, exactly(one.days / DAYS[unit]))
        made, told = combine(mul, made, reading), [*told, one.label]
    return Work((first, *others), made, " x ".join(told))


def _says(work: Work, whole: Quantity, *, told: bool) -> bool:
    """Whether an agreement says anything: digits that chance does not give, the more the looser the tie."""
    digits = sum(significant(one) for one in work.factors)
    exact = work.made.literal.is_point and work.made.literal.lo == Fraction(whole.figure.lo or 0)
    if work.often or not told:
        return exact and significant(whole) >= EXACT and digits >= EXACT
    return digits >= TWO and (significant(whole) >= TWO or exact or digits >= EXACT + 1)


def hours_paid(desk: Desk) -> Iterator[Draft]:
    """'20 hours each for 1,500 nurses, at £32 an hour' with the £960,000 in another sentence or another article, exactly."""
    for page in desk.pages:
        for number, group in page.by_sentence.items():
            pool = [one for one in group if number >= 0 and not one.vague and one.figure.lo][:MOST]
            counts = [one for one in pool if one.total and one.unit is None and one.measure]
            pays = [one for one in pool if one.counts and one.time and one.unit] if len(pool) > TWO else []
            for work in [each for pay in pays for each in _hours(page, pay, counts, [one for one in pool if one.days])]:
                if not any(one.unit == work.factors[0].unit and one.total for one in group):
                    yield from _paid(desk, page, work)


def _paid(desk: Desk, page: Page, work: Work) -> Iterator[Draft]:
    for other in [page, *(one for one in desk.pages if one is not page)]:
        for whole in other.quantities:
            if whole.total and whole.unit == work.factors[0].unit and work.made.literal == whole.readings.literal:
                yield _draft(work, whole)
                return


def _near(work: Work, whole: Quantity) -> bool:
    """Whether what is printed is of the size of the product, or off by a power of ten."""
    made, value = work.made.literal.lo or Fraction(0), Fraction(whole.figure.lo or 0)
    ratio = max(made, value) / min(made, value) if made and value else Fraction(0)
    slipped = any(abs(ratio / power - 1) < Fraction(1, 50) for power in (10, 100, 1000))
    return 0 < ratio < FAR or slipped


def _firm(page: Page, work: Work, whole: Quantity, pool: list[Quantity]) -> bool:
    """Whether words tie the factors to the whole, with no other figure between, and no other two explain it."""
    first, last = min(one.start for one in work.factors), max(one.start for one in work.factors)
    others = [one for one in pool if one not in work.factors and one.start > first and (one.counts or one.percent)]
    far = whole.sentence - page_sentence(work) > REACH or whole.sentence - max(one.sentence for one in work.factors) > 1
    if others or far or not all(one.counts or one.days for one in work.factors):
        return False
    opening = page.text[min(one.start for one in work.factors) : whole.end + 25]
    if APART.search(opening) or (last and whole.time and not any(one.time == whole.time for one in work.factors)):
        return False
    return not any(_explains(one, other, whole) for one, other in combinations(pool, 2))


def page_sentence(work: Work) -> int:
    """The number of the first sentence in which a factor stands."""
    return min(one.sentence for one in work.factors)


def _explains(one: Quantity, other: Quantity, whole: Quantity) -> bool:
    a, b, _value = (Fraction(each.figure.lo or 0) for each in (one, other, whole))
    made = [a * b, a + b, abs(a - b), a / b if b else a, b / a if a else b]
    return any(each and each in whole.readings.half_up for each in made)


def _draft(work: Work, whole: Quantity) -> Draft:
    time = f" a {whole.time}" if whole.time else ""
    shown = f"{words(work.made.literal)}{time}"
    timed = any(one.days for one in work.factors)
    return Draft(
        rule="rate_times_period" if timed and len(work.factors) == TWO else "product",
        quantities=(*work.factors, whole),
        formula=f"{work.told} = {shown}; printed: {whole.name}",
        result=shown,
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judge(work.made, whole.readings),
        why="How much for each, how many there are, and what it comes to.",
        slip=f"workings {' '.join(one.key for one in work.factors)} {whole.key}",
    )
