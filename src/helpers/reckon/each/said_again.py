"""An amount that the next words give again in another unit: 'It was minus six outside. That's 21 Fahrenheit'.

Comes in: a Page. Goes out: drafts of checks of the rule conversion, judged as one in brackets is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..hedges import Readings, exactly
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.small_units import THAN
from .conversions import DEGREES, FACTORS, METRIC, converted, of_each

_HEDGE = r"(?:about |some |around |roughly |nearly |almost |close to |just over |just under |a little over |a little under |more than |getting on for |only |all of )?(?:a )?"
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
# Reads ' of mountainside.', ' of rubble a week', what the amount is of: told where the slip is plain
OF_MATTER = re.compile(
    r"\s*of (?:the |its |his |her |their )?(?:[a-z-]+ ){0,2}?[a-z-]+\s*(?:(?!, (?:with|including|counting|plus|if|when|and)\b)[.;:,)!?]|$)"
)
# Reads ', an area of', ', or a volume of': the amount again under its own name
NAMED_AGAIN = re.compile(rf"^[^.;:()\d]{{0,40}}[,—–]\s*(?:or |that is )?an? (?:area|volume|weight|mass|distance|length) of {_HEDGE}$", re.I)  # fmt: skip
CLOSE = Fraction(8, 5)  # amounts that are so many times apart are two, or off by noughts
# Reads 'In Fahrenheit that's nearly', 'or in miles', 'In miles an hour that is about': the unit stands before a bare number.
IN_UNIT = re.compile(
    rf"(?:^[“\"']?(?:And |So |Or )?|(?:[,;]|—|–|\bor|\band) (?:or |and |so |which )?)[Ii]n (?P<unit>fahrenheit|celsius|centigrade|miles(?: (?:an|per) hour)?|kilomet(?:re|er)s(?: (?:an|per) hour)?|feet|met(?:re|er)s|acres|hectares|pounds|kilos|kilograms|gallons|lit(?:re|er)s|cubic met(?:re|er)s|pints|stones?|knots|inches|centimet(?:re|er)s)(?: (?:terms|money))?,? (?:{_IS} )?{_HEDGE}(?:a (?:little|bit|touch) (?:over|under|more than|less than) )?$",
    re.I,
)
BARE_AFTER = re.compile(r"\s*(?:[.,;:!?)”\"’—–]|$|(?:and|but|in the (?:sun|shade)|at the)\b)")
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
            before = page.by_sentence.get(second.sentence - 1, []) or _new_value(page, second.sentence - 1)
        elif here and any(
            words.match(_flat(page.text[max(here[-1].end, here[-1].figure.unit_end or 0) : second.start]))
            for words in (IN_BREATH, NAMED_AGAIN)
        ):
            before = here[-1:]
        else:
            continue
        alike = [one for one in before if _other_system(one, second) or _other_size(one, second)]
        if len(alike) == 1 and alike[0] is before[-1]:
            for draft in converted(_signed(page, alike[0], second), second):
                doubted = _doubted(page, alike[0], second) and not _of_the_change(page, alike[0], second)
                if draft.judgement.verdict == "consistent" or doubted:
                    yield replace(draft, slip=f"said-again {draft.slip}")


def said_in(page: Page, desk: Desk) -> Iterator[Draft]:
    """A bare number in a unit that the words before it name, said of the one amount before.

    Reads 'It was 30 degrees at the airport. In Fahrenheit that's 86'; must not read 'In miles, it is 40 per cent of the way'.
    """
    for second in page.quantities:
        units = (None, "degree", *FACTORS, *DEGREES)  # a bare number is given the unit of the one before
        if second.sentence < 0 or second.unit not in units or second.vague or second.per or second.figure.noun:
            continue
        sentence = page.sentences[second.sentence]
        end = max(second.end, second.figure.unit_end or 0)
        hedge = second.figure.hedge_start
        lead = _flat(page.text[sentence.start : min(second.start, second.start if hedge is None else hedge)])
        found = IN_UNIT.search(lead)
        if not found or not BARE_AFTER.match(page.text, end):
            continue
        before = [one for one in page.by_sentence[second.sentence] if one.end <= second.start]
        if not before and second.sentence:
            before = page.by_sentence.get(second.sentence - 1, [])
        unit = unit_named(found["unit"])
        named = replace(second, figure=replace(second.figure, unit=unit))
        if unit in DEGREES or unit in FACTORS:
            alike = [one for one in before if _other_system(one, named)]
            if alike and alike[-1] is before[-1]:
                for draft in converted(_signed(page, alike[-1], named), named):
                    alone = len({one.lo for one in alike}) == 1
                    if draft.judgement.verdict == "consistent" or alone:
                        yield replace(draft, slip=f"said-in {draft.slip}")


def _new_value(page: Page, number: int) -> list[Quantity]:
    """'The limit goes up from 110 to 130 kilometres an hour.': the new value, where nothing else is told in the sentence."""
    ends = [last for _, last in page.changes if last.sentence == number]
    return ends if len(ends) == 1 else []


def _of_the_change(page: Page, new: Quantity, second: Quantity) -> bool:
    """'The dam rose from 100 to 120 metres. That is 66 feet': whether it is the way from the old value to the new one, or the old one."""
    old = next((first for first, last in page.changes if last is new), None)
    if old is None or None in (old.figure.lo, new.figure.lo):
        return False
    apart = replace(new, readings=exactly(abs(Fraction(str(new.figure.lo)) - Fraction(str(old.figure.lo)))))
    return any(draft.judgement.verdict == "consistent" for one in (old, apart) for draft in converted(one, second))


def unit_named(words: str) -> str:
    """The unit that words name: 'miles an hour'.

    >>> unit_named("miles an hour"), unit_named("Fahrenheit"), unit_named("cubic metres"), unit_named("feet")
    ('mile per hour', 'fahrenheit', 'cubic meter', 'foot')
    """
    told = re.sub(r"\b(?:an|per) hour", "per hour", words.lower()).replace("metre", "meter").replace("litre", "liter")
    irregular = {"feet": "foot", "inches": "inch", "kilos": "kilogram", "centigrade": "celsius"}
    first, _, rest = told.partition(" per ")
    made = irregular.get(first) or re.sub(r"s$", "", first) if first not in DEGREES else first
    return f"{made} per {rest}" if rest else str(made)


def _other_system(one: Quantity, second: Quantity) -> bool:
    """Whether a figure is of the same dimension in another system; of degrees a bare one may be."""
    if one.vague or one.per or one.time:
        return False
    if second.unit in DEGREES:
        return one.unit in {*DEGREES, "degree"} - {second.unit} or (one.unit is None and not one.figure.noun)
    if one.unit not in FACTORS or (one.unit in METRIC) == (second.unit in METRIC):
        return False
    return FACTORS[one.unit][0] == FACTORS[second.unit or ""][0]


def _other_size(one: Quantity, second: Quantity) -> bool:
    """Whether a figure is of the same dimension and system in a unit of another size: hectares, and square kilometres."""
    if one.vague or one.per or one.time or second.time or "ton" in (one.unit, second.unit):
        return False
    return (
        one.unit in METRIC
        and second.unit in METRIC
        and one.unit != second.unit
        and FACTORS[one.unit][0] == FACTORS[second.unit][0]
    )


def _doubted(page: Page, one: Quantity, second: Quantity) -> bool:
    """Whether the words after a second amount leave it no other meaning, and if it is of the same system or of some matter, its size too."""
    at = max(second.end, second.figure.unit_end or 0)
    alone, system = ALONE.match(page.text, at), _other_system(one, second)
    if second.unit in DEGREES or (alone and system):
        return True
    if not (alone or OF_MATTER.match(page.text, at)) or one.unit not in FACTORS or of_each(page, one, second):
        return False
    worth = FACTORS[one.unit][1][0] / FACTORS[second.unit or ""][1][0]
    made, told = (one.readings.literal.lo or Fraction(0)) * worth, second.readings.literal.lo or Fraction(0)
    ratio = made / told if made > 0 and told > 0 else Fraction(0)
    noughts = ratio in {Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3)}
    return noughts or 1 / CLOSE < ratio < CLOSE


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
