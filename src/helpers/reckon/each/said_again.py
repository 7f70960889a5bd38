"""An amount that the next words give again in another unit: 'It was minus six outside. That's 21 Fahrenheit'.

Comes in: a Page. Goes out: drafts of checks of the rule conversion, judged as one in brackets is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..hedges import Readings
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.small_units import THAN
from .conversions import DEGREES, FACTORS, METRIC, converted

_HEDGE = r"(?:about |some |around |roughly |nearly |almost |close to |just over |just under |a little over |a little under |more than |getting on for |only |all of )?"
_IS = r"(?:[Tt]hat(?: is| was|[’']s| makes| comes to| works out (?:at|as|to)| would be| means)|[Ii]t(?: is|[’']s)|[Tt]his is|[Ww]hich (?:is|was|makes)|[Oo]r|(?:[Cc]all|[Mm]ake) (?:it|that)|[Rr]ead)"
# Reads 'In old money', 'In metric', 'For those who think in miles', 'To anyone over 50', 'If you prefer feet'
_TO = r"(?:(?:And |So |Or |Or,? )?(?:[Ii]n (?:(?:the )?(?:old|new|real) (?:money|measures?|units?)|(?:imperial|metric|english|british|american|european|continental)(?: (?:terms|units|measures?|money))?)|(?:[Ii]n|[Tt]o|[Ff]or|[Ii]f|[Aa]s)\b[^.;:\d,]{1,45}(?:\b(?:miles|feet|inches|pounds|stones?|acres|gallons|pints|fahrenheit|celsius|centigrade|metric|imperial|kilos|kilometres|kilometers|metres|meters|listeners|readers|viewers|older|money)\b)[^.;:\d,]{0,20}))"
# Reads 'That's ', 'That is about ', 'Or ', 'In old money that is ', 'For those who think in miles, ' at the head of a sentence or after a comma.
AGAIN = re.compile(
    rf"^[“\"']?(?:(?:{_TO},?\s+|In other words,?\s+|(?:And|So)\s+)?{_IS}\s+|{_TO}[,:]\s+|In other words,?\s+){_HEDGE}$"
)
IN_BREATH = re.compile(rf"^[^.;:()\d]{{0,40}}[,—–]\s*(?:{_TO},?\s+)?(?:{_IS}|the equivalent of|equal to)\s*{_HEDGE}$", re.I)  # fmt: skip
# Reads 'That is 12 hectares less than the park', 'It is 40 metres wide': a difference, or what another side measures
APART = re.compile(
    rf"^(?:[a-z]+ )?(?:{THAN}|fewer|warmer|colder|hotter|cooler|bigger|larger|smaller|from|away|further|farther|wide|long|deep|high|tall|thick|across)\b",
    re.I,
)
# What ends a second amount that is doubted; '4 gallons you can lift' is of more
ALONE = re.compile(r"\s*(?:(?:or so|in all|altogether|all told)\b\s*)?(?:[.;:,)]|$)")
BELOW_ZERO = re.compile(r"\bminus\s*$|[-−]$", re.I)


def said_again(page: Page, desk: Desk) -> Iterator[Draft]:
    """An amount in another unit, said of the one amount before it.

    Reads 'The plot is 4 acres. That is about 1.6 hectares'; must not read 'It is 4 acres and 2 miles off. That is 12 hectares', of what no single
    amount goes before.
    """
    for second in page.quantities:
        if second.sentence < 0 or not (second.unit in FACTORS or second.unit in DEGREES) or second.vague or second.per:
            continue
        if APART.match(page.after(second)):
            continue  # 'That is 12 hectares less than the park'
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
        alone = ALONE.match(page.text, max(second.end, second.figure.unit_end or 0))
        if len(alike) == 1 and alike[0] is before[-1]:
            for draft in converted(_signed(page, alike[0], second), second):
                if draft.judgement.verdict == "consistent" or alone or second.unit in DEGREES:
                    yield draft


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


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
