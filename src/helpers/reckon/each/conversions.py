"""Conversions: '92 mph (148 km/h)', '5 acres (2 hectares)', '14F (-10C)', and money at a printed rate of exchange.

Factors are exact: NIST Special Publication 811, appendix B. Papers round a converted number as freely as the first one
('45 miles, about 70 km'), so it may lie a twentieth off before anything is said.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..digits import one_digit_off
from ..hedges import exactly, readings
from ..intervals import Interval, point, words
from ..labels import units
from ..meaning.apposition import HEDGED
from ..measures import stem
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement

_INCH = Fraction(254, 10000)
_POUND = Fraction(45359237, 10**8)
_HOUR = 3600
FACTORS: dict[str, tuple[str, tuple[Fraction, ...]]] = {  # dimension, and what one may be worth in its base unit
    "millimeter": ("length", (Fraction(1, 1000),)), "centimeter": ("length", (Fraction(1, 100),)),
    "meter": ("length", (Fraction(1),)), "kilometer": ("length", (Fraction(1000),)), "inch": ("length", (_INCH,)),
    "foot": ("length", (12 * _INCH,)), "yard": ("length", (36 * _INCH,)), "mile": ("length", (63360 * _INCH,)),
    "nautical mile": ("length", (Fraction(1852),)),
    "square meter": ("area", (Fraction(1),)), "hectare": ("area", (Fraction(10000),)),
    "square kilometer": ("area", (Fraction(10**6),)), "square foot": ("area", ((12 * _INCH) ** 2,)),
    "square yard": ("area", ((36 * _INCH) ** 2,)),
    "acre": ("area", (43560 * (12 * _INCH) ** 2,)), "square mile": ("area", ((63360 * _INCH) ** 2,)),
    "megaliter": ("volume", (Fraction(10**6),)), "hectoliter": ("volume", (Fraction(100),)), "centiliter": ("volume", (Fraction(1, 100),)),
    "cubic centimeter": ("volume", (Fraction(1, 1000),)), "cubic yard": ("volume", ((36 * _INCH) ** 3 * 1000,)),
    "milliliter": ("volume", (Fraction(1, 1000),)), "liter": ("volume", (Fraction(1),)), "cubic meter": ("volume", (Fraction(1000),)),
    "gallon": ("volume", (Fraction(3785411784, 10**9), Fraction(454609, 10**5))),  # American, imperial
    "pint": ("volume", (Fraction(473176473, 10**9), Fraction(56826125, 10**8))),
    "barrel": ("volume", (Fraction(158987294928, 10**9),)), "cubic foot": ("volume", ((12 * _INCH) ** 3 * 1000,)),
    "fluid ounce": ("volume", (Fraction(295735295625, 10**13), Fraction(284130625, 10**10))),
    "milligram": ("mass", (Fraction(1, 10**6),)), "gram": ("mass", (Fraction(1, 1000),)), "kilogram": ("mass", (Fraction(1),)),
    "ounce": ("mass", (_POUND / 16,)), "pound": ("mass", (_POUND,)), "stone": ("mass", (14 * _POUND,)),
    "metric ton": ("mass", (Fraction(1000),)), "short ton": ("mass", (2000 * _POUND,)),
    "ton": ("mass", (Fraction(1000), 2000 * _POUND, 2240 * _POUND)),
    "meter per second": ("speed", (Fraction(1),)), "kilometer per hour": ("speed", (Fraction(1000, _HOUR),)),
    "mile per hour": ("speed", (63360 * _INCH / _HOUR,)), "knot": ("speed", (Fraction(1852, _HOUR),)),
    "watt hour": ("energy", (Fraction(1),)), "kilowatt hour": ("energy", (Fraction(10**3),)), "megawatt hour": ("energy", (Fraction(10**6),)),
    "gigawatt hour": ("energy", (Fraction(10**9),)), "terawatt hour": ("energy", (Fraction(10**12),)),
    "watt": ("power", (Fraction(1),)), "kilowatt": ("power", (Fraction(10**3),)), "megawatt": ("power", (Fraction(10**6),)),
    "gigawatt": ("power", (Fraction(10**9),)), "terawatt": ("power", (Fraction(10**12),)),
}  # fmt: skip
DEGREES = ("celsius", "fahrenheit")
# Reads '92 mph (148 km/h)', '12 miles, or 19 kilometers', '5 acres / 2 hectares', '12 miles (about 19 km)';
# must not read '12 miles wide and 19 kilometers long'.
BESIDE = re.compile(
    rf"^[^.;:(),\d]{{0,25}}(?:\(\s*(?:or )?|,\s*(?:or|that (?:is|was)|that[’']s|which (?:is|was|equals|makes)|equal to|equivalent to|about) |/\s*|\bor ){HEDGED}(?:[A-Z]{{0,3}}[$£€¥])?\s*$",
    re.I,
)
# Reads '2,640 feet, exactly half a mile (805 meters)': an amount in words stands between the two.
# Reads '180,000 litres of water a day to the valley, or just under 40,000 gallons': told where it holds.
FURTHER = re.compile(
    rf"^(?:[^.;:(),\d]{{0,70}}(?:,\s*(?:or|that is|which (?:is|was|equals))|\(\s*(?:or )?)|(?:[a-z]+ ){{0,5}}[a-z]+,) {HEDGED}$",
    re.I,
)
CHAIN = re.compile(
    r"^[^.;:(),\d]{0,15},\s*(?:or |that is |exactly |just |about |some |nearly |almost |over )*(?:half|(?:a |one )?(?:quarter|third) of|three[- ]quarters of|just)? ?(?:an? )?(?:mile|kilomet(?:er|re)|acre|hectare|ton(?:ne)?|gallon|lit(?:er|re)|pound|kilo(?:gram)?|yard|foot|inch)\s*\(\s*(?:or |about |some )?$",
    re.I,
)
# Reads ', ', ' - some ', ': ', ' (just under '; and what sets the second amount off.
MARKED = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}(?:[,:;(=—–]|-{{1,2}} )\s*(?:(?:or|that is|which (?:is|was)|i\.e\.|in other words|equal to|equivalent to|the equivalent of|being)\b,? ?)?(?:an? )?{HEDGED}(?:a (?:little|bit|touch|shade) (?:more|less|over|under) (?:than )?)?$",
    re.I,
)
CLOSED = re.compile(
    r"(?:-?[a-z]+)?\s*(?:[,.;:)—–]|-{1,2} |$|(?:and|from|of|in|at|to|on|before|away|off|long|wide|high|deep|tall)\b)",
    re.I,
)
APART = Fraction(8, 5)  # amounts that are so many times apart are two
METRIC = frozenset(
    name
    for name in FACTORS
    if name.endswith(("meter", "liter", "gram", "hectare", "meter per second", "kilometer per hour"))
    or name in ("metric ton", "ton")
)
WORD = re.compile(r"[a-z]{4,}")
CLOSE, NARROW = (
    Fraction(1, 200),
    Fraction(3, 20),
)  # how wide a rounded amount may be that meets another by its number, and one of a like noun
MORE_BY = re.compile(r"[^\w)]*(?:[a-z]{3,}er|more|less|up|down|apart|above|below|off|short)\b", re.I)
# Reads '470 millilitres apiece, about 27 litres in all': the one of each, the other of all.
EACH = re.compile(
    r"\b(?:apiece|each|every|an? (?:time|head|go|piece|person|pupil|member|household|hour|day|night|week|month|year)|per|daily|weekly)\b",
    re.I,
)
OF_ONE = re.compile(r"^\W*(?:[a-z]+ )?an? [a-z]{3,}\b")  # '12 tonnes, or 12.5 kilograms a hive'
IN_ALL = re.compile(
    r"[^.;:(),\d]{0,30}\b(?:in (?:all|total)|altogether|all told|all together|between them|combined|overall)\b",
    re.I,
)
UNIT_BACK = 1  # sentences back to the unit that a bare number leaves out
LARGER = {("foot", "inch"): 12, ("stone", "pound"): 14, ("pound", "ounce"): 16}
MOST = 8  # amounts about as large as one that are compared with it
FINE = 3  # a number printed to so many digits was not rounded
FREE = Fraction(1, 20)  # how far off a rounded conversion may lie
CAREFUL = Fraction(1, 100)  # the same where both print three digits
FAR = 2  # a conversion that is off by this many times as much is hard


def conversion(page: Page, desk: Desk) -> Iterator[Draft]:
    """An amount given again in another unit of the same dimension: is it the same amount?"""
    ends = [last for _, last in page.changes]  # 'from five kilometres to eight kilometres, about 6.5 miles'
    for number, own in page.by_sentence.items():
        group = sorted([*own, *(one for one in ends if one.sentence == number)], key=lambda one: one.start)
        yield from _side_by_side(page, group)
        for first, second in pairwise(group):
            if (
                number >= 0
                and (first.unit != second.unit or first.unit == "ton")
                and (BESIDE.match(gap := _gap(page, first, second)) or CHAIN.match(gap) or FURTHER.match(gap))
            ):
                drafts = converted(_with_unit(page, _with_larger(page, group, first), second), second)
                yield from (
                    one
                    for one in drafts
                    if one.judgement.verdict == "consistent"
                    or (
                        not (FURTHER.match(gap) and not BESIDE.match(gap))
                        and not (_difference(page, second) or of_each(page, first, second))
                    )
                )


def _difference(page: Page, one: Quantity) -> bool:
    """Whether an amount is by how much one is more than another: 'or 134 mph, which was 30 km/h stronger'."""
    return bool(MORE_BY.match(page.text, max(one.end, one.figure.unit_end or 0)))


def of_each(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether of two amounts one is that of each and the other that of all."""
    each, again = (
        EACH.search(_gap(page, first, second)),
        EACH.search(page.after(second)[:20]) or OF_ONE.match(page.after(second)),
    )
    ends = IN_ALL.match(page.after(second)), IN_ALL.match(_gap(page, first, second))
    told = {first.unit, second.unit} <= set(FACTORS)  # '51 tonnes, or 340 kilos for each of the growers': too far apart
    far = told and not _base(second) / APART < _base(first) < _base(second) * APART
    return bool(each and not again) or bool(ends[0] and not ends[1]) or bool(again and (ends[1] or far))


def _with_unit(page: Page, first: Quantity, second: Quantity) -> Quantity:
    """A bare number before its conversion has the unit last printed: 'winds of 140 km/h. They reached 215, or 134 mph'."""
    if first.unit or first.figure.noun or first.per or first.time or second.unit not in FACTORS:
        return first
    near = [one for one in page.near(first.sentence, UNIT_BACK) if one.end < first.start and one.unit in FACTORS]
    kin = [one.unit for one in near if FACTORS[one.unit or ""][0] == FACTORS[second.unit][0]]
    if not kin or (kin[-1] in METRIC) == (second.unit in METRIC):
        return first
    return replace(first, figure=replace(first.figure, unit=kin[-1]))


def _side_by_side(page: Page, group: list[Quantity]) -> Iterator[Draft]:
    """A metric amount and one of another system with nothing but marks between: 'two gallons, 9.5 liters', '12 acres - 4.9 hectares'.

    Must not read '30 feet, 4 metres from the door': no mark sets the second off, or the two are far from one amount.
    """
    for first, second in pairwise(group):
        if second.unit in DEGREES and first.unit == "degree" and MARKED.match(_gap(page, first, second)):
            other = _of_unit(first, DEGREES[1 - DEGREES.index(second.unit)])
            yield from (one for one in converted(other, second) if one.judgement.verdict == "consistent")
            continue
        if not (first.unit in FACTORS and second.unit in FACTORS) or (first.unit in METRIC) == (second.unit in METRIC):
            continue
        gap = _gap(page, first, second)
        if (
            not MARKED.match(gap)
            or BESIDE.match(gap)
            or not CLOSED.match(page.text, max(second.end, second.figure.unit_end or 0))
        ):
            continue
        for draft in converted(first, second):
            told = second.readings.literal.lo or Fraction(0)
            made = _exactly(first, second).lo or Fraction(0)
            near = told and 1 / APART < made / told < APART and not of_each(page, first, second)
            if draft.judgement.verdict == "consistent" or near:
                yield draft


def conversion_apart(desk: Desk) -> Iterator[Draft]:
    """One amount that the articles print in two systems far from one another: '248 tonnes' here, 'about 547,000 pounds' there.

    Only where the numbers meet so closely that chance is unlikely, or nearly as closely and of like nouns: '200 grams' a tub, '7-ounce tubs'.
    """
    told = [
        one
        for page in desk.pages
        for one in page.quantities
        if one.unit in FACTORS and one.sentence >= 0 and not one.vague and not one.per
    ]
    for dimension in sorted({FACTORS[one.unit or ""][0] for one in told}):
        ours = [one for one in told if FACTORS[one.unit or ""][0] == dimension]
        metric = sorted((_base(one), at, one) for at, one in enumerate(ours) if one.unit in METRIC and _base(one) > 0)
        keys = [key for key, _, _ in metric]
        for other in (one for one in ours if one.unit not in METRIC and _base(one) > 0):
            near = metric[
                bisect_left(keys, _base(other) * Fraction(4, 5)) : bisect_right(keys, _base(other) * Fraction(5, 4))
            ][:MOST]
            fits = [one for _, _, one in near if _meets(one, other)]
            if fits and len({one.figure.lo for one in fits}) == 1:
                yield conversion_draft(
                    fits[0],
                    other,
                    _exactly(fits[0], other),
                    Judgement("consistent"),
                )


def _worth(one: Quantity) -> Fraction:
    return FACTORS[one.unit or ""][1][0]


def _base(one: Quantity) -> Fraction:
    return (one.readings.half_up.lo or Fraction(0)) * _worth(one)


def _meets(first: Quantity, second: Quantity) -> bool:
    """Whether one amount, converted, rounds to the other, and that rounding is narrow, or their nouns are like."""
    first, second = _plainly(first), _plainly(second)
    if first.page is second.page and first.sentence == second.sentence:
        return False  # of one sentence only where words tie them
    ones, others = FACTORS[first.unit or ""][1], FACTORS[second.unit or ""][1]
    for made, told, factors in (
        (first, second, [one / other for one in ones for other in others]),
        (second, first, [other / one for one in ones for other in others]),
    ):
        reading = told.readings.half_up
        width = ((reading.hi or reading.lo or 0) - (reading.lo or 0)) / (reading.lo or 1)
        if any(made.readings.literal.scale(factor).intersects(reading) for factor in factors):
            if width <= CLOSE and _digits(told) >= FINE:
                return True
            if width <= NARROW and _like(first, second):
                return True
    return False


def _like(first: Quantity, second: Quantity) -> bool:
    """Whether words beside the two figures are of one stem: 'the tubs hold 200 grams', '7-ounce tubs'."""
    beside = [
        {stem(word) for word in WORD.findall(f"{one.page.before(one, 30)} {one.page.after(one)[:40]}".lower())}
        if one.page
        else set()
        for one in (first, second)
    ]
    return bool((beside[0] & beside[1]) - {stem(word) for word in (first.unit or "", second.unit or "")})


def _with_larger(page: Page, group: list[Quantity], one: Quantity) -> Quantity:
    """'6ft 2in (188cm)': the inches with the feet before them."""
    at = group.index(one)
    large = group[at - 1] if at else None
    many = LARGER.get((large.unit or "", one.unit or "")) if large else None
    if not large or not many or not re.fullmatch(r"\W*[a-z]*\.?\W*(?:and )?", page.text[large.end : one.start]):
        return one
    whole = large.readings.literal.lo or Fraction(0)
    figure = replace(one.figure, text=" ".join(page.text[large.start : one.end].split()), start=large.start)
    return replace(one, figure=figure, readings=exactly(whole * many + (one.readings.literal.lo or 0)))


def _gap(page: Page, first: Quantity, second: Quantity) -> str:
    """The words between, the first one's unit left out where it is more than letters ('mph', 'km/h')."""
    start = max(first.end, first.figure.unit_end or 0)
    text = " ".join(page.text[start : second.start].split())
    text = (
        text.removesuffix(" a") if second.figure.text.startswith("hundred") else text
    )  # 'about a hundred and twenty feet'
    return text.rstrip("-−–") + " "


def _plainly(one: Quantity) -> Quantity:
    """'up to 200 km/h (124 mph)' bounds both alike: what is converted is the number."""
    lo, hi = one.figure.lo, one.figure.hi
    if one.figure.approximator not in ("<", ">") or lo is None or lo != hi:
        return one
    return replace(one, readings=readings(replace(one.figure, hedge=None, approximator=None)) or one.readings)


def converted(first: Quantity, second: Quantity) -> Iterator[Draft]:
    """The check of an amount against the same in another unit; none where their units are not of one dimension."""
    beyond = (
        second.figure.approximator if not first.figure.approximator else None
    )  # '2 miles, just over three kilometres'
    first, second = of_mass(_plainly(first), _plainly(second))
    if first.unit in DEGREES and second.unit in DEGREES:
        results = [_degrees(first, kind) for kind in ("point", "change")]
        stated = around(second, Fraction(1))
        if second.readings.literal.lo and second.readings.literal.lo > 0:
            results.append(-results[0])  # a minus before a bracketed number is easily lost in reading
    elif first.unit in FACTORS and second.unit in FACTORS and FACTORS[first.unit][0] == FACTORS[second.unit][0]:
        ones, others = _worths(first, second), _worths(second, first)
        results = [first.readings.half_up.scale(one / other) for one in ones for other in others]
        stated = around(
            second, abs(second.readings.literal.lo or Fraction(0)) * (CAREFUL if _fine(first, second) else FREE)
        )
    else:
        return
    stated = around(second, abs(second.readings.literal.lo or Fraction(0)) * FREE, beyond) if beyond else stated
    held = any(result.intersects(stated) for result in results)
    exact = _degrees(first, "point") if first.unit in DEGREES else _exactly(first, second)
    told = float(second.readings.literal.lo or 0)
    off = abs(float(exact.lo or 0) - told)
    if (
        held
        and exact.is_point
        and off > told * float(FREE) / 2
        and _digits(second) >= FINE
        and one_digit_off(float(exact.lo or 0), told)
    ):
        held = False  # 124 and 134: no rounding, a digit
    wider = around(
        second, FAR * (Fraction(1) if first.unit in DEGREES else abs(second.readings.literal.lo or Fraction(0)) * FREE)
    )
    grade = None if held else "as usually read" if any(result.intersects(wider) for result in results) else "hard"
    yield conversion_draft(first, second, exact, Judgement("consistent" if held else "inconsistent", grade))


def _fine(first: Quantity, second: Quantity) -> bool:
    """Whether both print three digits or more, none hedged, as one does who reckons: '458 kilometres (285 miles)'.

    Must not read '105 mph (165 km/h)': both are rounded to five, as those of storms are.
    """
    fives = all(_printed_digits(one).endswith("5") for one in (first, second))
    return not fives and all(_digits(one) >= FINE and not one.figure.approximator for one in (first, second))


def _printed_digits(one: Quantity) -> str:
    """The digits of a figure before its closing noughts."""
    return f"{one.figure.lo or 0:.12g}".replace(".", "").strip("0")


def of_mass(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """'912 kilograms (2,011 pounds)': pounds beside a mass are no money; of '1,150 tons (1,043 metric tons)' the one that is not called metric is short."""
    pair = [first, second]
    for at, other in ((0, second), (1, first)):
        one, mass = pair[at], FACTORS.get(other.unit or "", ("",))[0] == "mass"
        if one.unit == "pound sterling" and mass and one.printed.lower() in ("pounds", "pound"):
            pair[at] = _of_unit(one, "pound")
        elif one.unit == other.unit == "ton" and _metric(one) != _metric(other):
            pair[at] = _of_unit(one, "metric ton" if _metric(one) else "short ton")
    return pair[0], pair[1]


def _metric(one: Quantity) -> bool:
    end = max(one.end, one.figure.unit_end or 0)
    return bool(one.page and re.match(r"\W*metric\b|\W*tonne", one.page.text[one.end : end + 8], re.I))


def _of_unit(one: Quantity, unit: str) -> Quantity:
    return replace(one, figure=replace(one.figure, unit=unit))


def _worths(one: Quantity, other: Quantity) -> tuple[Fraction, ...]:
    """What one of its unit may be worth: 'gallons' beside 'liters' are American, beside 'litres' they may be either."""
    worths = FACTORS[one.unit or ""][1]
    return worths[:1] if "liter" in other.printed.lower() else worths


def _exactly(first: Quantity, second: Quantity) -> Interval:
    """The first amount in the second one's unit: of American and imperial gallons those that come nearest to what is printed."""
    told = second.readings.literal.lo or second.readings.literal.hi or Fraction(0)
    made = [
        first.readings.literal.scale(one / other) for one in _worths(first, second) for other in _worths(second, first)
    ]
    return min(made, key=lambda each: abs((each.lo or each.hi or Fraction(0)) - told))


def around(one: Quantity, slack: Fraction, beyond: str | None = None) -> Interval:
    """What the converted number may be: its rounding, and some freedom more; on the side of a bound twice as much."""
    reading = one.readings.half_up
    below, above = (slack * (1 + (beyond == sign)) for sign in ("<", ">"))
    lo, hi = reading.lo, reading.hi
    return Interval(None if lo is None else lo - below, None if hi is None else hi + above)


def _digits(one: Quantity) -> int:
    """How many digits a figure prints before its closing noughts."""
    return len(_printed_digits(one))


def _degrees(one: Quantity, kind: str) -> Interval:
    """Celsius in Fahrenheit or the reverse, as a temperature or as a change of temperature."""
    scale, zero = (Fraction(9, 5), 32) if one.unit == "celsius" else (Fraction(5, 9), Fraction(-160, 9))
    reading = one.readings.half_up.scale(scale)
    return reading + point(zero) if kind == "point" else reading


def conversion_draft(first: Quantity, second: Quantity, exact: Interval, judgement: Judgement) -> Draft:
    return Draft(
        rule="conversion",
        quantities=(first, second),
        slip=f"conversion {first.key} {second.key}",
        formula=f"{first.name} {units(first.unit or '')} = {words(exact)} {units(second.unit or '')}; printed: {second.name}",
        result=f"{words(exact)} {units(second.unit or '')}",
        stated=f"{second.name} {units(second.unit or '')}",
        unit=second.unit,
        judgement=judgement,
        why="One amount in two units; a converted number may be rounded by a twentieth.",
    )
