"""Conversions: '92 mph (148 km/h)', '5 acres (2 hectares)', '14F (-10C)', and money at a printed rate of exchange.

Factors are exact: NIST Special Publication 811, appendix B. Papers round a converted number as freely as the first one
('45 miles, about 70 km'), so it may lie a twentieth off before anything is said.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from .apposition import HEDGED
from .digits import one_digit_off
from .hedges import readings
from .intervals import Interval, point, words
from .labels import units
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import Judgement

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
    "acre": ("area", (43560 * (12 * _INCH) ** 2,)), "square mile": ("area", ((63360 * _INCH) ** 2,)),
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
}  # fmt: skip
DEGREES = ("celsius", "fahrenheit")
# Reads '92 mph (148 km/h)', '12 miles, or 19 kilometers', '5 acres / 2 hectares', '12 miles (about 19 km)';
# must not read '12 miles wide and 19 kilometers long'.
BESIDE = re.compile(
    rf"^[^.;:(),\d]{{0,25}}(?:\(\s*(?:or )?|,\s*(?:or|that is|about) |/\s*|\bor ){HEDGED}(?:[A-Z]{{0,3}}[$£€¥])?\s*$",
    re.I,
)
# Reads '2,640 feet, exactly half a mile (805 meters)': an amount in words stands between the two.
CHAIN = re.compile(
    r"^[^.;:(),\d]{0,15},\s*(?:or |that is |exactly |just |about |some |nearly |almost |over )*(?:half|(?:a |one )?(?:quarter|third) of|three[- ]quarters of|just)? ?(?:an? )?(?:mile|kilomet(?:er|re)|acre|hectare|ton(?:ne)?|gallon|lit(?:er|re)|pound|kilo(?:gram)?|yard|foot|inch)\s*\(\s*(?:or |about |some )?$",
    re.I,
)
FINE = 3  # a number printed to so many digits was not rounded
FREE = Fraction(1, 20)  # how far off a rounded conversion may lie
FAR = 2  # a conversion that is off by this many times as much is hard
# Reads '72 hours, or three days', '18 months (a year and a half)', 'three days, that is 72 hours'; must not read 'a fine or 30 days', '30 days, or
# two months for the second time'.
AGAIN = re.compile(rf"^(?:-?[a-z]+)?\s*(?:\(\s*(?:or )?|,\s*(?:or|that is|which is|i\.e\.)\s*){HEDGED}(?:an? )?$", re.I)
COMMA = re.compile(r"^(?:-?[a-z]+)?\s*,\s*$", re.I)
ENDS = re.compile(r"^-?\s*[a-z]+(?: and a half)?\s*(?:[,.;:)]|$)", re.I)


def conversion(page: Page, desk: Desk) -> Iterator[Draft]:
    """An amount given again in another unit of the same dimension: is it the same amount?"""
    for number, group in page.by_sentence.items():
        for first, second in pairwise(group):
            if (
                number >= 0
                and first.unit != second.unit
                and (BESIDE.match(gap := _gap(page, first, second)) or CHAIN.match(gap))
            ):
                yield from _converted(first, second)


def stretch_again(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch of time given again in another unit: '72 hours, or three days'; with a bare comma only where it is the same."""
    for group in page.by_sentence.values():
        told = [one for one in group if one.days and not one.time and not one.vague and one.sentence >= 0]
        for first, second in pairwise(told):
            gap = page.between(first, second) + " "
            tied = AGAIN.match(gap) and ENDS.match(page.after(second))
            if first.unit == second.unit or not (tied or COMMA.match(gap)):
                continue
            exact = first.readings.literal.scale((first.days or Fraction(1)) / (second.days or Fraction(1)))
            same = first.readings.half_up.scale((first.days or Fraction(1)) / (second.days or Fraction(1)))
            held = same.intersects(around(second, abs(second.readings.literal.lo or 0) * (FREE if tied else FREE / 2)))
            if held or tied:
                draft = _draft(
                    first, second, exact, Judgement("consistent" if held else "inconsistent", None if held else "hard")
                )
                yield replace(draft, rule="calendar", why="One stretch of time in two units.")


def _gap(page: Page, first: Quantity, second: Quantity) -> str:
    """The words between, the first one's unit left out where it is more than letters ('mph', 'km/h')."""
    start = max(first.end, first.figure.unit_end or 0)
    text = " ".join(page.text[start : second.start].split())
    return text.rstrip("-−–") + " "


def _plainly(one: Quantity) -> Quantity:
    """'up to 200 km/h (124 mph)' bounds both alike: what is converted is the number."""
    lo, hi = one.figure.lo, one.figure.hi
    if one.figure.approximator not in ("<", ">") or lo is None or lo != hi:
        return one
    return replace(one, readings=readings(replace(one.figure, hedge=None, approximator=None)) or one.readings)


def _converted(first: Quantity, second: Quantity) -> Iterator[Draft]:
    first, second = _plainly(first), _plainly(second)
    if first.unit in DEGREES and second.unit in DEGREES:
        results = [_degrees(first, kind) for kind in ("point", "change")]
        stated = around(second, Fraction(1))
        if second.readings.literal.lo and second.readings.literal.lo > 0:
            results.append(-results[0])  # a minus before a bracketed number is easily lost in reading
    elif first.unit in FACTORS and second.unit in FACTORS and FACTORS[first.unit][0] == FACTORS[second.unit][0]:
        ones, others = FACTORS[first.unit][1], FACTORS[second.unit][1]
        results = [first.readings.half_up.scale(one / other) for one in ones for other in others]
        stated = around(second, abs(second.readings.literal.lo or 0) * FREE)
    else:
        return
    held = any(result.intersects(stated) for result in results)
    exact = (
        _degrees(first, "point")
        if first.unit in DEGREES
        else first.readings.literal.scale(FACTORS[first.unit][1][0] / FACTORS[second.unit][1][0])
    )
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
        second, FAR * (Fraction(1) if first.unit in DEGREES else abs(second.readings.literal.lo or 0) * FREE)
    )
    grade = None if held else "as usually read" if any(result.intersects(wider) for result in results) else "hard"
    yield _draft(first, second, exact, Judgement("consistent" if held else "inconsistent", grade))


def around(one: Quantity, slack: Fraction) -> Interval:
    """What the converted number may be: its rounding, and some freedom more."""
    reading = one.readings.half_up
    lo, hi = reading.lo, reading.hi
    return Interval(None if lo is None else lo - slack, None if hi is None else hi + slack)


def _digits(one: Quantity) -> int:
    """How many digits a figure prints before its closing noughts."""
    return len(f"{one.figure.lo or 0:.12g}".replace(".", "").strip("0"))


def _degrees(one: Quantity, kind: str) -> Interval:
    """Celsius in Fahrenheit or the reverse, as a temperature or as a change of temperature."""
    scale, zero = (Fraction(9, 5), 32) if one.unit == "celsius" else (Fraction(5, 9), Fraction(-160, 9))
    reading = one.readings.half_up.scale(scale)
    return reading + point(zero) if kind == "point" else reading


def _draft(first: Quantity, second: Quantity, exact: Interval, judgement: Judgement) -> Draft:
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
