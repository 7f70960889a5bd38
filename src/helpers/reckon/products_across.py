"""A product told by two captures: the factors here and the result there, or an amount each and its total here and the count there.

Comes in: a Desk. Goes out: drafts of checks of the rule product, never more than consistent: two captures may speak of two
things. A hit must be exact to the printed precision and of nouns that the words tie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul

from .agreements import significant
from .hedges import Readings
from .intervals import words
from .quantities import Desk, Draft, Page, Quantity, same_kind
from .tellings import stems
from .verdicts import combine, judge

EACH = re.compile(r"^[^.;:,]{0,30}?\b(?:each|apiece|a head|per head|a person)\b", re.I)
MINOR = {"penny": "pound sterling", "cent": "dollar"}  # a hundredth of the other
LEAST, FEW = 10, 2  # counts and digits that make no chance hit
MOST = 40  # sentences with factors that one capture is read for


def factors_across(desk: Desk) -> Iterator[Draft]:
    """Reads '38 boats at 160 crates apiece' beside '6,080 crates' of another capture, and '6p a share ... costs £30.6m' beside
    another's '510 million shares'; must not read factors whose result the capture prints itself.
    """
    for page in desk.pages:
        others = [
            one for other in desk.pages if other is not page for one in other.quantities if _exact(one) or _in_all(one)
        ]
        found = [pair for number in page.by_sentence for pair in _pairs(page, number)][:MOST]
        for one, other, result in found:
            hit = next((each for each in others if _fits(page, one, other, each, result=result)), None)
            if hit:
                yield _draft(*((one, other, hit) if result else (one, hit, other)))


def _pairs(page: Page, number: int) -> Iterator[tuple[Quantity, Quantity, bool]]:
    """Count and amount each of a sentence (the result is sought), and amount each and total (the count is sought)."""
    figures = [one for one in page.by_sentence[number] if number >= 0 and _exact(one)]
    for one in figures:
        for other in figures:
            count = one.unit is None and one.total and (one.figure.lo or 0) >= LEAST
            if one is not other and count and EACH.match(page.after(other, 40)) and other.measure != one.measure:
                yield one, other, True
            if one.end <= other.start and _minor(one, other) and not other.time:
                yield one, other, False


def _exact(one: Quantity) -> bool:
    return bool(one.counts and one.figure.lo and one.figure.lo == one.figure.hi and not one.vague and not one.time)


def _in_all(one: Quantity) -> bool:
    """'gave 6,000 doses in a week': what the whole of a time brought."""
    return bool(one.counts and one.figure.lo and one.figure.lo == one.figure.hi and one.time and not one.per)


def _minor(one: Quantity, other: Quantity) -> bool:
    """Pence beside pounds: an amount for each beside the sum of all."""
    return MINOR.get(one.unit or "") == other.unit and other.unit is not None


def _fits(page: Page, one: Quantity, other: Quantity, third: Quantity, *, result: bool) -> bool:
    if result:
        value = Fraction(one.figure.lo) * Fraction(other.figure.lo)
        alike = same_kind(other, third) or (third.unit is None and third.figure.noun is None and not third.measure)
        return alike and third.figure.lo == value and significant(third) > FEW
    if third.unit is not None or third.time or not third.measure or third.figure.lo < LEAST:
        return False
    product = combine(mul, _scaled(one), third.readings)
    near = stems(page.words(one.sentence) + " " + page.words(one.sentence - 1))
    tied = any(word.startswith(noun) for noun in stems(third.measure) for word in near)  # 'shares', 'shareholders'
    return tied and significant(one) >= FEW and product.usual.intersects(other.readings.usual)


def _scaled(one: Quantity) -> Readings:
    """Pence as pounds."""
    if one.unit not in MINOR:
        return one.readings
    return Readings(*(getattr(one.readings, name).scale(Fraction(1, 100)) for name in Readings.__slots__))


def _draft(one: Quantity, other: Quantity, total: Quantity) -> Draft:
    product = combine(mul, _scaled(one), other.readings)
    told = words(product.literal)
    return Draft(
        rule="product",
        quantities=(one, other, total),
        slip=f"factors {one.key} {other.key} {total.key}",
        formula=f"{one.label} x {other.label} = {told}; printed: {total.label}",
        result=told,
        stated=total.label,
        unit=total.unit or total.measure,
        judgement=judge(product, total.readings, derived=True),
        why="Factors and result stand in two captures.",
    )
