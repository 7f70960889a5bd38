"""An amount told again in another unit, by words that tie the two less closely than a bracket: 'eleven degrees out there, 52 in old money'.

    It is 11 degrees in town tonight, 52 Fahrenheit.   (a mark, and the scale behind the number or 'in old money')
    They took two terabytes, or 2,000 gigabytes.   (of data; of '140 metric tons, or about 154 U.S. tons')
    He walks 14 kilometres a day, near enough nine miles.   (words between the first amount and the tie)
    She uses 2,400 buns a week. "That's 200 dozen," she says.
    A high of 14 degrees. That's 57 in Fahrenheit.   (a sentence of its own, of the amount that ends the one before)
    Gusts of 40 miles an hour, about 64 kilometres.   (of a speed whose hour is said once)
    Twelve millimetres of rain, twelve litres on every square metre.   (one is the other)

Comes in: a Page. Goes out: drafts of checks of the rule conversion; only what holds is told: the words would bear another matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..growth.baselines import size
from ..intervals import number_words
from ..meaning.apposition import HEDGED
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement
from .conversions import FACTORS, METRIC, conversion_draft, converted, of_each

# What ties the second amount to the first: 'which is', 'near enough', 'a bit over'.
_TIE = (
    r"(?:or|so|so that[’']s|which is|which was|that is|that[’']s|that makes|call it|in other words|near enough|as near as|not far off|getting on for|pretty much|"
    r"give or take|a (?:bit|little|touch|shade|fraction|whisker) (?:over|under|above|below|more than|less than|short of))"
)
# Reads ' on the way, a bit over ', ' of rain till noon, which is about ', ' a day, near enough '
TIED = re.compile(rf"^[^.;:()\d]{{0,70}}?(?:,|\s[-–—]|—)\s*(?:{_TIE}\s+)+(?:an? )?{HEDGED}$", re.I)
# Reads ' deep in the hall - ', ' of snow, ': a mark alone, where the number is the first one rounded
APART = re.compile(rf"^(?!.*\bfrom\b)[^.;:(),\d]{{0,40}}?(?:,|\s[-–—]|—)\s*{HEDGED}$", re.I)
SET_OFF = re.compile(rf"^(?:\s*[a-z]+){{0,4}}\s*(?:,|\(|\s[-–—]|—)\s*(?:{_TIE}\s+)?{HEDGED}$", re.I)
OLD_MONEY = re.compile(r"^(?:in |of |degrees )?(?:the )?(?:old money|(?:degrees )?fahrenheit)\b", re.I)
SHORT_TON = re.compile(r"^(?:U\.?S\.?|American|short) tons?\b", re.I)
# What stands behind an amount that is not the first one again: '9 miles longer', '32 kilometres from'
OTHER = re.compile(r"^(?:[a-z]{3,}er|more|less|up|down|apart|above|below|off|short|from|to|further|away)\b", re.I)
THAT_IS = re.compile(r"^[^.;:\d]{0,40}?(?:[.,;:]|—|–)\W*(?:that[’']s|that is|which is|it[’']s|or)\s+(?:about )?$", re.I)
BYTES = {"kilobyte": 1, "megabyte": 2, "gigabyte": 3, "terabyte": 4, "petabyte": 5}
DOZEN = 12
DEGREES = ("degree", "celsius")
RAIN = {"millimeter": Fraction(1), "centimeter": Fraction(10)}  # litres on a square metre
ON_SQUARE = re.compile(
    r"^(?:of (?:rain|water|it)\s+)?(?:per|on (?:every|each|a)|to (?:every|each|the)|for (?:every|each)|a|over each) (?:single )?(?:square met(?:re|er)|sq\.? ?m\b|m²)",
    re.I,
)
PER_HOUR = {"mile per hour": "kilometer", "kilometer per hour": "mile"}  # a speed, and the way that tells it again


def in_other_units(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each two amounts that follow one another in a sentence, and each dozen after a number.

    Must not read '30 feet from the door, 9 metres from the wall', of two things; '12 miles of road, 40 km of wire', far from one amount.
    """
    for number, group in page.by_sentence.items():
        for first, second in pairwise(group if number >= 0 else []):
            gap = _gap(page, first, second)
            yield from _degrees(page, first, second, gap)
            yield from _data(first, second, gap)
            yield from _measures(page, first, second, gap)
            yield from _rain(page, first, second, gap)
        yield from _from_before(page, number, group)
        yield from _dozens(page, number, group)


def _gap(page: Page, first: Quantity, second: Quantity) -> str:
    """The words between two amounts, without the unit of the first and the hedge that is the second one's own."""
    text = " ".join(page.text[max(first.end, first.figure.unit_end or 0) : second.start].split())
    return f" {text.rstrip()} "


def _after(page: Page, one: Quantity) -> str:
    return page.text[max(one.end, one.figure.unit_end or 0) :][:40].lstrip()


def _degrees(page: Page, first: Quantity, second: Quantity, gap: str) -> Iterator[Draft]:
    """'six degrees this evening, forty-three in old money', 'seven Celsius, forty-five Fahrenheit'."""
    scale = second.unit == "fahrenheit" or (second.unit in (None, "degree") and OLD_MONEY.match(_after(page, second)))
    if first.unit in DEGREES and scale and SET_OFF.match(gap):
        yield from _held(_of(first, "celsius"), _of(second, "fahrenheit"))


def _from_before(page: Page, number: int, group: list[Quantity]) -> Iterator[Draft]:
    """'... a low of fourteen degrees. That's fifty-seven in Fahrenheit': of the last amount of the sentence before."""
    before = page.by_sentence.get(number - 1, []) if number > 0 and group else []
    if not before or not THAT_IS.match(
        gap := page.text[max(before[-1].end, before[-1].figure.unit_end or 0) : group[0].start]
    ):
        return
    first, second = before[-1], group[0]
    scale = second.unit == "fahrenheit" or (second.unit in (None, "degree") and OLD_MONEY.match(_after(page, second)))
    if first.unit in DEGREES and scale:
        yield from _held(_of(first, "celsius"), _of(second, "fahrenheit"))
    elif second.unit in FACTORS and "\n\n" not in gap:
        yield from _measures(page, first, second, f" , that is {second.figure.hedge or ''} ".replace("  ", " "))


def _rain(page: Page, first: Quantity, second: Quantity, gap: str) -> Iterator[Draft]:
    """'12 millimetres of rain, 12 litres on every square metre'."""
    if first.unit in RAIN and second.unit == "liter" and SET_OFF.match(gap) and ON_SQUARE.match(_after(page, second)):
        made = first.readings.half_up.scale(RAIN[first.unit])
        if made.intersects(second.readings.half_up):
            exact = first.readings.literal.scale(RAIN[first.unit])
            yield conversion_draft(first, second, exact, Judgement("consistent"))


def _data(first: Quantity, second: Quantity, gap: str) -> Iterator[Draft]:
    """'1.7 terabytes, or 1,700 gigabytes': a thousand of one make the other, or 1,024."""
    ones, others = BYTES.get(first.unit or ""), BYTES.get(second.unit or "")
    if ones is None or others is None or ones == others or not (TIED.match(gap) or gap.strip() in ("(", ",", "or")):
        return
    for step in (1000, 1024):
        made = first.readings.half_up.scale(Fraction(step) ** (ones - others))
        if made.intersects(second.readings.half_up):
            exact = first.readings.literal.scale(Fraction(step) ** (ones - others))
            yield conversion_draft(first, second, exact, Judgement("consistent"))
            return


def _measures(page: Page, first: Quantity, second: Quantity, gap: str) -> Iterator[Draft]:
    """A metric amount and one of another system; behind a mark alone only where the one is the other rounded."""
    if second.unit is None and SHORT_TON.match(second.figure.noun or ""):
        second = _of(second, "short ton")
    if PER_HOUR.get(first.unit or "") == second.unit and not second.time:
        second = _of(second, f"{second.unit} per hour")
    units = {first.unit or "", second.unit or ""}
    if not units <= set(FACTORS) or first.per or second.per or len(units & METRIC) != 1:
        return
    if OTHER.match(_after(page, second)):
        return
    if TIED.match(gap):
        yield from _held(first, second)
    elif APART.match(gap) and not of_each(page, first, second):
        for draft in _held(first, second):
            worth = [one / other for one in FACTORS[first.unit or ""][1] for other in FACTORS[second.unit or ""][1]]
            if any(first.readings.literal.scale(each).intersects(second.readings.half_up) for each in worth):
                yield draft


def _dozens(page: Page, number: int, group: list[Quantity]) -> Iterator[Draft]:
    """'2,400 buns a week. "That's 200 dozen," she says': told of the number right before."""
    for one in group if number > 0 else ():
        if not one.figure.text.lower().endswith(" dozen") or one.vague:
            continue
        before = [each for each in page.near(number, 1) if each.end <= one.start and each is not one]
        last = max(before, key=lambda each: each.end, default=None)
        if last and size(last) == size(one) and THAT_IS.match(page.text[last.end : one.start]):
            yield Draft(
                rule="conversion",
                quantities=(last, one),
                formula=f"{last.label} = {number_words(size(one) / DOZEN)} dozen; printed: {one.name}",
                result=f"{number_words(size(one) / DOZEN)} dozen",
                stated=one.name,
                judgement=Judgement("consistent"),
                why="One number in ones and in dozens.",
                slip=f"conversion {last.key} {one.key}",
            )


def _of(one: Quantity, unit: str) -> Quantity:
    return replace(one, figure=replace(one.figure, unit=unit))


def _held(first: Quantity, second: Quantity) -> Iterator[Draft]:
    return (one for one in converted(first, second) if one.judgement.verdict == "consistent")
