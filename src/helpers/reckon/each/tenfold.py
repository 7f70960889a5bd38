"""A price or a rate for one of many, their number, and a total that is right but for a nought: '$86 a dose, 11,880 doses, $10.2 million'.

What fits but for a power of ten was meant, where the words say what the amount is for one of, and no other total of the article makes it hold.

Comes in: the Desk. Goes out: drafts of checks of the rule product that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.bases import ANY, UNITS, Base, bases_of, dimension
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

TENS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
EACH_OF = re.compile(r"\b(?:each|every one) of (?:the |its |their |his |her |[a-z]+['’]s )*$", re.I)
PART = re.compile(r"\b(?:of which|including|part of|some of|so far|another|extra|more)\b", re.I)
REACH = 2  # sentences between a rate and its number, or its total
DIGITS = 2  # of each figure, at least; of all three together
ALL = 8
CLOSE = Fraction(1, 100)
MOST = 200
COMES_TO = re.compile(
    r"\b(?:bills?|costs?|cost(?:ing)?|paid|pays?|pay|charged?|spen[dt]\w*|takings|took in|earn\w*|rais\w+|worth|totals?|totall?ed|altogether|in all|"
    r"com(?:es?|ing) to|came to|makes?|making|mak\w+|brings?|brought in|for (?:them|all|the lot|which)|per|each|apiece)\b",
    re.I,
)
OF_ELSE = re.compile(
    r"\b(?:los[est]\w*|loss(?:es)?|backlog|saving|saved|debts?|deficit|owe[sd]?|budget|since|over (?:the|an?|\w+) (?:\w+ )?(?:years?|decade)|years ago|on the ground|elsewhere|besides|other)\b",
    re.I,
)


def tenfold(desk: Desk) -> Iterator[Draft]:
    """Each amount for one, with a number and a total beside it that miss one another by a power of ten."""
    for page in desk.pages:
        for each in page.quantities[:MOST]:
            base = _base(page, each)
            near = page.near(each.sentence, REACH) if base else []
            counts = [one for one in near if base and _is_count(page, each, base, one)]
            wholes = [one for one in near if _is_whole(page, each, one)]
            found = [(count, whole) for count in counts for whole in wholes if count is not whole]
            missed = (
                [pair for pair in found if _by_tens(each, base, *pair) and _of_these(page, pair[1])] if base else []
            )
            if base and len(missed) == 1 and not _held(page, each, base, counts):
                yield _draft(each, base, *missed[0])


def _of_these(page: Page, whole: Quantity) -> bool:
    """Whether the words make a total what the number pays or comes to; not a loss, nor a sum of years."""
    told = page.words(whole.sentence)
    return bool(COMES_TO.search(told)) and not OF_ELSE.search(told)


def _base(page: Page, each: Quantity) -> Base | None:
    """What an amount is for one of; None for none, and for a stretch of time."""
    if (
        each.sentence < 0
        or not amount(each)
        or each.vague
        or size(each) <= 0
        or _digits(each) < DIGITS
        or not each.unit
    ):
        return None
    return next((base for base in bases_of(page, each) if base.name != "time"), None)


def _is_count(page: Page, each: Quantity, base: Base, one: Quantity) -> bool:
    if one is each or one.vague or not one.total or size(one) <= 1 or _digits(one) < DIGITS:
        return False
    if base.name in UNITS:
        return dimension(one)[0] == base.name
    if one.unit or average(page, one):
        return False
    if base.name == ANY:
        return one.start > each.end and one.sentence == each.sentence and bool(EACH_OF.search(page.before(one) + " "))
    noun = dimension(one)[0]
    return bool(noun) and not bare_noun(one) and (noun == base.name or kindred(noun + "s", base.name + "s"))


def _is_whole(page: Page, each: Quantity, one: Quantity) -> bool:
    told = one is not each and one.total and not one.vague and size(one) > 0 and _digits(one) >= DIGITS
    return (
        told
        and dimension(one)[0] == dimension(each)[0]
        and not page.set_aside(one)
        and not PART.search(page.before(one, 30))
    )


def _made(each: Quantity, base: Base, count: Quantity) -> Fraction:
    many = size(count) * (dimension(count)[1] / base.factor if base.name in UNITS else 1)
    return size(each) * dimension(each)[1] * many


def _by_tens(each: Quantity, base: Base, count: Quantity, whole: Quantity) -> bool:
    """Whether the product is the total but for noughts, within what the three were rounded to."""
    off = _made(each, base, count) / (size(whole) * dimension(whole)[1])
    slack = sum(_ulp(one) for one in (each, count, whole)) / 2
    enough = sum(map(_digits, (each, count, whole))) >= ALL
    return enough and any(abs(off / ten - 1) <= min(slack, CLOSE) for ten in TENS)


def _held(page: Page, each: Quantity, base: Base, counts: list[Quantity]) -> bool:
    """Whether a total of the article is what the rate and one of the numbers make."""
    kind = dimension(each)[0]
    totals = [size(one) * dimension(one)[1] for one in page.quantities if one.total and dimension(one)[0] == kind]
    made = [_made(each, base, count) for count in counts]
    return any(abs(one / value - 1) < CLOSE for one in made for value in totals if value)


def _digits(one: Quantity) -> int:
    """How many digits tell the value: 10.2 million has three, 11,880 four, 4,700 two."""
    return len(f"{float(size(one)):.12g}".replace(".", "").strip("0").split("e")[0])


def _ulp(one: Quantity) -> Fraction:
    """How much one unit of the last digit is of the value."""
    return Fraction(1, 10 ** (_digits(one) - 1))


def _draft(each: Quantity, base: Base, count: Quantity, whole: Quantity) -> Draft:
    factor = dimension(each)[1] / dimension(whole)[1]
    if base.name in UNITS:
        factor *= dimension(count)[1] / base.factor
    made = combine(mul, combine(mul, each.readings, count.readings), exactly(factor))
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{count.label} x {each.label} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judge(made, whole.readings, derived=True),
        why="So much for each, times how many there are: a nought too many or too few.",
        slip=f"tenfold {each.key} {count.key} {whole.key}",
    )
