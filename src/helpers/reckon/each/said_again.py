"""An amount that the next words give again in another unit, and a difference in a smaller one.

'It was minus six outside. That's 21 Fahrenheit'; 'The wall is 3 metres high and the sea came to 3.42, over by 42 centimetres'.

Comes in: a Page. Goes out: drafts of checks of the rules conversion and parts_sum. The first is judged as one in brackets is; of the second is
told what comes out to the last digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ..hedges import Readings
from ..intervals import number_words
from ..labels import units
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement
from .conversions import DEGREES, FACTORS, METRIC, converted

# Reads 'That's ', 'That is about ', 'Or ', 'Call it ' before a figure at the head of a sentence or after a comma.
AGAIN = re.compile(
    r"^[“\"']?(?:That(?: is| was|[’']s)|It(?: is|[’']s)|This is|Which is|Or|In other words,?)\s+(?:about |some |around |roughly |nearly |almost |just over |just under |a little over )?$",
    re.I,
)
IN_BREATH = re.compile(r"^[^.;:()\d]{0,40}[,—–]\s*(?:that[’']s|that is|or)\s+(?:about |around |roughly |nearly |almost |just over )?$", re.I)  # fmt: skip
BELOW_ZERO = re.compile(r"\bminus\s*$|[-−]$", re.I)
# What makes a figure a difference: 'by 42 centimetres', 'an extra 240 millilitres', '38 centimetres to spare'.
BEFORE = re.compile(r"\b(?:by|extra|another|further|difference of|gap of|margin of|adds?|added|rose|fell|grew|shrank|gained|lost|beat \w+ by)\s*(?:only |just |some |about )?$", re.I)  # fmt: skip
AFTER = re.compile(
    r"^\W*(?:[a-z]+ )??(?:more|less|higher|lower|longer|shorter|deeper|taller|wider|heavier|lighter|above|below|over|under|short|to spare|apart|too)\b", re.I
)  # fmt: skip
BACK = 2  # sentences in which the two amounts stand
SMALLER = (Fraction(1, 1000), Fraction(1, 100), Fraction(1, 10))


def said_again(page: Page, desk: Desk) -> Iterator[Draft]:
    """An amount in another unit, said of the one amount before it.

    Reads 'The plot is 4 acres. That is about 1.6 hectares'; must not read 'It is 4 acres and 2 miles off. That is 12 hectares', of what no single
    amount goes before.
    """
    for second in page.quantities:
        if second.sentence < 0 or not (second.unit in FACTORS or second.unit in DEGREES) or second.vague or second.per:
            continue
        here = [one for one in page.by_sentence[second.sentence] if one.end <= second.start]
        lead = page.text[page.sentences[second.sentence].start : second.start]
        if not here and AGAIN.match(_flat(lead)):
            before = page.by_sentence.get(second.sentence - 1, [])
        elif here and IN_BREATH.match(
            _flat(page.text[max(here[-1].end, here[-1].figure.unit_end or 0) : second.start])
        ):
            before = here[-1:]
        else:
            continue
        alike = [one for one in before if _other_system(one, second)]
        if len(alike) == 1 and alike[0] is before[-1]:
            yield from converted(_signed(page, alike[0], second), second)


def _other_system(one: Quantity, second: Quantity) -> bool:
    """Whether a figure is of the same dimension in another system; of degrees a bare one may be."""
    if one.vague or one.per or one.time:
        return False
    if second.unit in DEGREES:
        return one.unit in {*DEGREES, "degree"} - {second.unit} or (one.unit is None and not one.figure.noun)
    if one.unit not in FACTORS or (one.unit in METRIC) == (second.unit in METRIC):
        return False
    return FACTORS[one.unit][0] == FACTORS[second.unit or ""][0]


def _signed(page: Page, one: Quantity, second: Quantity) -> Quantity:
    """A bare number of degrees in the unit that the other is not, with the 'minus' before it."""
    if second.unit not in DEGREES or one.unit in DEGREES:
        return one
    other = next(unit for unit in DEGREES if unit != second.unit)
    one = replace(one, figure=replace(one.figure, unit=other))
    below = BELOW_ZERO.search(page.text[max(0, one.start - 8) : one.start]) and (one.readings.literal.lo or 0) > 0
    told = one.readings
    return replace(one, readings=Readings(-told.literal, -told.usual, -told.half_up, -told.cut_off)) if below else one


def finer_difference(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two amounts, and by how much one is the more, in hundredths or thousandths of their unit."""
    for by in page.quantities:
        value = by.figure.lo
        if by.sentence < 0 or by.unit not in FACTORS or by.vague or by.per or not value or by.figure.hi != value:
            continue
        if not (BEFORE.search(page.before(by)) or AFTER.match(page.after(by))):
            continue
        worth = FACTORS[by.unit][1][0]
        near = [
            one
            for number in range(by.sentence - BACK, by.sentence + 1)
            for one in page.by_sentence.get(number, [])
            if _coarser(one, by, worth) and one.figure.lo == one.figure.hi and one.figure.lo
        ]
        for low, high in combinations(sorted(near[-4:], key=lambda one: one.figure.lo or 0), 2):
            same = low.unit == high.unit or None in (low.unit, high.unit)
            unit = low.unit or high.unit
            apart = _exact(high) - _exact(low)
            if same and unit and apart and apart * FACTORS[unit][1][0] == _exact(by) * worth:
                yield _draft(high, low, by, unit, apart)
                break


def _coarser(one: Quantity, by: Quantity, worth: Fraction) -> bool:
    """Whether a figure is in a larger unit of the same system, or leaves its unit out."""
    if one.vague or one.per or one.time or one is by:
        return False
    if one.unit is None:
        return not one.figure.noun and one.figure.form == "scalar"
    told = FACTORS.get(one.unit)
    return bool(told and told[0] == FACTORS[by.unit or ""][0] and worth / told[1][0] in SMALLER)


def _exact(one: Quantity) -> Fraction:
    return Fraction(str(one.figure.lo))


def _draft(high: Quantity, low: Quantity, by: Quantity, unit: str, apart: Fraction) -> Draft:
    return Draft(
        rule="parts_sum",
        quantities=(high, low, by),
        formula=f"{high.name} - {low.name} = {number_words(apart)} {units(unit)}; printed: {by.amount}",
        result=f"{number_words(apart)} {units(unit)}",
        stated=by.amount,
        unit=by.unit,
        judgement=Judgement("consistent"),
        why="The difference of the two amounts, in a smaller unit.",
    )


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
