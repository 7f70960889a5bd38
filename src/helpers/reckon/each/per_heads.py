"""A sum, those among whom it falls, and what is printed for each of them, wherever the three stand.

'The trust has 84.6 million for its 23,500 tenants. That is 4,100 a head', 'The council's share, 36 million, comes to about 24
crowns for each of them', 'spread over every account, that is 133 a customer' with the customers at the head of the article.
What is 'per' something asks for a count of it: if none that the article prints gives the figure, though one comes near, the
figures do not agree.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..hedges import Readings
from ..intervals import between, words
from ..meaning.apposition import amount, apposed, bare_noun, same_thing
from ..meaning.bases import ANY, PEOPLE, PER_SO_MANY, UNITS, Base, base_of, bases_of, dimension
from ..meaning.kinds import kindred
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .factors import of_another_place, of_another_time

HALF = Fraction(1, 2)
FAR = 1.9  # a figure this many times off is taken to be of another matter
PRONOUNS = ("each", "them", "these", "those", "whom", "which")
BACK, NEAR = 2, 2  # sentences before a figure in which its sum stands, and its count
PAIR = 2
CLOSE = 0.01  # how near a count must come to explain a figure for each
MANY = 40  # counts that are tried
# Reads 'for each of them', 'to every one of them', 'from each', '3,500 apiece', 'each'.
TO_EACH = re.compile(
    r"^(?:[a-z-]+ ){0,3}?(?:(?:for|to|from|by|on|at|in|of|per) )?(?:each|every one|apiece)(?: of (?:them|those|these))?(?=\W|$)"
    r"(?! (?:day|week|month|year|hour|time|other|of the|of its)\b)",
    re.I,
)
# Reads 'That is', 'Spread over every account, that comes to', 'The full sum was to be shared'; must not read 'Spread over 90 beds, the wing cost'.
POINTS_BACK = re.compile(
    r"^\W*(?:[^.;]{0,90}, )?(?:That|This|It|They|Which|(?:The|An) (?:[a-z]+ )?(?:sum|money|total|fund|pot|prize|bill|cash|average|mean|amount|payout|lot))\b",
    re.I,
)
APART = re.compile(
    r"\b(?:last (?:year|month|week|season)|(?:a|the) (?:year|month|week) (?:ago|before|earlier)|previous(?:ly)?|usual(?:ly)?|elsewhere|compared|instead|rather than|up from|down from|against|more than (?:half|twice))\b",
    re.I,
)
DOER = re.compile(r"^([a-z]{3,})(?:er|or|ee)$")
OR = re.compile(r"(?:or|to) (?:\d|[a-z]+ (?:to|in|for|per|an?) )")
UP_TO = re.compile(r"\b(?:up to|as (?:many|much) as|at most|at least)\b", re.I)


def per_head(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each figure 'per' something with the sum that the words tie to it and the count that gives it, or ought to."""
    for each in page.quantities:
        if (
            each.sentence < 0
            or not amount(each)
            or each.time
            or not each.figure.lo
            or UP_TO.search(each.figure.hedge or "")
        ):
            continue
        if OR.match(page.after(each)) or page.before(each).endswith(" or"):
            continue  # 'two or three to a room'
        for base in _bases(page, each)[:1]:
            yield from _each(page, each, base)


def _bases(page: Page, each: Quantity) -> list[Base]:
    found = [base for base in bases_of(page, each) if base.name != "time" and base.name not in UNITS]
    if not found and TO_EACH.match(page.after(each)) and not PER_SO_MANY.match(page.after(each)):
        found = [base_of("each")]
    if not each.unit and not TO_EACH.match(page.after(each)):
        found = [one for one in found if one.word not in PRONOUNS]  # 'with six each and 12 others'
    return [Base(ANY, one.factor, "each") if one.word in PRONOUNS else one for one in found]


def _each(page: Page, each: Quantity, base: Base) -> Iterator[Draft]:
    counts = list(_counts(page, each, base))
    sums = list(_sums(page, each)) if counts else []
    drafts = [
        (_draft(each, count, whole), count, whole, tied)
        for whole, tied in sums
        for count in counts
        if whole is not count
    ]
    held = [
        draft
        for draft, count, _, tied in drafts
        if draft.judgement.verdict == "consistent" and (tied or each.sentence - count.sentence <= NEAR)
    ]
    if held:
        yield held[0]
        return
    failing = [
        (draft, count, whole)
        for draft, count, whole, tied in drafts
        if tied and draft.judgement.verdict == "inconsistent" and _near(each, count, whole)
    ]
    if failing and _of_another_count(page, each, failing[0][2]):
        return
    if failing and len({whole.figure.lo for *_, whole in failing}) == 1 and not _set_apart(page, each, *failing[0][1:]):
        yield failing[0][0]


def _counts(page: Page, each: Quantity, base: Base) -> Iterator[Quantity]:
    """The counts of what a figure is per: by its noun anywhere in the article, people for a head, what stands before 'each of them'."""
    pool = sorted(page.quantities, key=lambda one: (abs(one.sentence - each.sentence), abs(one.start - each.start)))
    found: list[Quantity] = []
    for one in pool:
        if one is each or one.unit or one.vague or one.per or not one.counts or one.percent or (one.figure.lo or 0) < 2:
            continue
        if one.sentence < 0 or len(found) >= MANY:
            continue
        beside = -NEAR <= one.sentence - each.sentence <= 0
        if base.name == ANY:
            fits = beside and one.figure.noun is not None and one.total
        elif base.name in PEOPLE:
            fits = (beside or _is_people(one)) and one.figure.noun is not None
        else:
            fits = _of(page, one, base, beside=beside)
        if fits and (not page.set_aside(one) or page.before(one).endswith("from")):
            found.append(one)
    close = [one for one in found if -1 <= one.sentence - each.sentence <= 0] if base.name in PEOPLE else []
    yield from close or found


def _of(page: Page, one: Quantity, base: Base, *, beside: bool) -> bool:
    """Whether a count is of what a base names: '20,750 runners' or 'the 20,750 who started' for a starter."""
    head = dimension(one)[0]
    if head == base.name or (beside and head and kindred(thing(one.measure or ""), base.name + "s")):
        return True
    doer = DOER.match(base.name)
    return doer is not None and bool(
        re.match(rf"(?:[a-z]+ ){{0,3}}?{re.escape(doer[1])}(?:e?d|ing|s)?\b", page.after(one))
    )


def _is_people(one: Quantity) -> bool:
    """Whether a count is of all who live somewhere."""
    return singular((thing(one.measure or "").split() or [""])[-1]) in ("resident", "inhabitant", "citizen")


def _sums(page: Page, each: Quantity) -> Iterator[tuple[Quantity, bool]]:
    """The sums near a figure for each, and whether words tie them: in its sentence, or the first of a sentence before."""
    here = [one for one in page.by_sentence[each.sentence] if _may_be_sum(page, one, each)]
    for one in here:
        only = one.start < each.start and len({other.figure.lo for other in here}) == 1
        yield one, only or apposed(page, *sorted((one, each), key=_place))
    points_back = bool(POINTS_BACK.match(page.words(each.sentence)))
    beside = [
        one for one in page.by_sentence[each.sentence] if one is not each and amount(one) and one.unit == each.unit
    ]
    for number in range(each.sentence - 1, each.sentence - 1 - BACK, -1):
        before = [one for one in page.by_sentence.get(number, []) if _may_be_sum(page, one, each)]
        for one in before:
            yield (
                one,
                not (here or len(beside) >= PAIR)
                and points_back
                and one is before[0]
                and one.figure.lo == max(other.figure.lo or 0 for other in before),
            )
        if before:
            return


def _place(one: Quantity) -> int:
    return one.start


def _may_be_sum(page: Page, one: Quantity, each: Quantity) -> bool:
    """Whether a figure may be the sum: the unit of the figure for each, or one left out, and larger than it."""
    if one is each or not amount(one) or one.vague or one.per or one.time or page.set_aside(one):
        return False
    if any(base.name == dimension(one)[0] for base in bases_of(page, each)):
        return False  # '5.74 an over': the overs are what it is divided by
    if (one.figure.lo or 0) <= 2 * (each.figure.lo or 0):
        return False
    if one.unit == each.unit:
        return bool(one.unit or (not bare_noun(one) and (bare_noun(each) or same_thing(one, each))))
    bare = one if not one.unit else each
    return bool(one.unit or each.unit) and bare.unit is None and bare.figure.noun is None


def _of_another_count(page: Page, each: Quantity, whole: Quantity) -> bool:
    """Whether a count near by, of whatever noun, gives the figure: '84 cancellations ... 11,200 passengers, 133 a flight'."""
    value = (whole.figure.lo or 0) / (each.figure.lo or 1)
    counts = [one.figure.lo or 0 for one in page.near(each.sentence, NEAR) if one.unit is None and one.counts]
    return any(abs(one / value - 1) < CLOSE for one in counts)


def _near(each: Quantity, count: Quantity, whole: Quantity) -> bool:
    ratio = (each.figure.lo or 0) * (count.figure.lo or 0) / (whole.figure.lo or 1)
    return 1 / FAR < ratio < FAR


def _set_apart(page: Page, each: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether words set the three apart: another year, a comparison."""
    first, last = min(each.start, whole.start), max(each.end, whole.end)
    text = page.text[first:last] + page.after(each)
    if of_another_place(page, each, count):
        return True
    return bool(APART.search(text)) or (of_another_time(page, count) and not page.before(count).endswith("from"))


def _quotient(each: Quantity) -> Readings:
    """A figure for each is a quotient: 'six' may be anything that rounds to six."""
    reading, value = each.readings, each.readings.literal.lo
    if each.unit or value is None or not reading.literal.is_point or value.denominator != 1:
        return reading
    return Readings(reading.literal, reading.usual, between(value - HALF, value + HALF), between(value, value + 1))


def _draft(each: Quantity, count: Quantity, whole: Quantity) -> Draft:
    result = combine(truediv, whole.readings, count.readings)
    return Draft(
        rule="product",
        quantities=(whole, count, each),
        formula=f"{whole.label} / {count.label} = {words(result.literal)} each; printed: {each.name}",
        result=f"{words(result.literal)} each",
        stated=each.label,
        unit=each.unit or each.measure,
        judgement=judge(result, _quotient(each), derived=True),
        why="What the sum comes to for each of those counted.",
        slip=f"head {each.key} {count.key} {whole.key}",
    )
