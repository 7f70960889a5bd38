"""Temperatures: minus 5.9 is lower than minus 5.4, whether the words say degrees, Celsius or nothing.

    The minus 5.4 degrees Celsius at the Orme station was the lowest April reading there since 1991.
    At the Orme station it fell to minus 5.4. Older growers remember minus 5.9 there in the April of 2003; in 2017 it was minus 4.8.

Comes in: figures of Pages. Goes out: whether two are degrees of one scale, and of one place and month.
"""

from __future__ import annotations

import re

from ..meaning.apposition import bare_noun
from ..quantities import Page, Quantity

DEGREES = frozenset(("degree", "celsius", "fahrenheit"))
MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|winter|summer|spring|autumn)\b"
)
PLACE = re.compile(r"\b(?i:at|in|on|for|of) (?:the )?(?:village of |town of )?([A-Z][a-z]{2,})\b")
DAYS = re.compile(r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Celsius|Fahrenheit)$")
THERE = re.compile(r"\b(?:there|here|it|the station|the same (?:spot|place|station|site))\b", re.I)


def degrees(one: Quantity) -> bool:
    """Whether a figure is a temperature: by its unit, or a bare number below zero."""
    below = one.unit is None and not one.percent and bare_noun(one) and (one.figure.lo or 0) < 0
    return (one.unit in DEGREES or below) and one.figure.lo == one.figure.hi and not one.vague


def one_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two are degrees, and not one of Celsius and the other of Fahrenheit; of bare ones both below zero."""
    scales = {each.unit for each in (one, other)} - {None, "degree"}
    below = ((one.figure.lo or 0) < 0) == ((other.figure.lo or 0) < 0)
    return degrees(one) and degrees(other) and len(scales) <= 1 and below


def one_station(page: Page, one: Quantity, there: Page, other: Quantity) -> bool:
    """Whether the words put two at one place, and in one month where the first names one."""
    here, far = _places(page, one), _places(there, other)
    months = [set(MONTH.findall(at.words(each.sentence))) for at, each in ((page, one), (there, other))]
    same_time = not months[0] or not months[1] or bool(months[0] & months[1])
    return bool(here & far) and same_time


def _places(page: Page, one: Quantity) -> set[str]:
    """The places that a temperature's sentence names, or the ones before it where it says 'there'."""
    for number in (one.sentence, one.sentence - 1, one.sentence - 2):
        text = page.words(number)
        found = {name for name in PLACE.findall(text) if not MONTH.fullmatch(name) and not DAYS.match(name)}
        if found or not THERE.search(text):
            return found
    return set()
