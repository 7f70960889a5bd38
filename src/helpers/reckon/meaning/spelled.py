"""Counts that no figure prints: 'the sixth day', 'from June to August', 'a ten-trip card'.

Comes in: a Page. Goes out: quantities without a figure id; a check names them by their span.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ...tables import Figure
from ..hedges import WIDEST, Readings, exactly
from ..intervals import between, point
from ..kept import kept_on_page
from ..quantities import Page, Quantity
from ..times.dates import MONTHS

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
# Reads 'the sixth day of the strike', 'its 12th week'; must not read 'the sixth day of May', 'a second week' (another one).
ORDINAL = re.compile(
    rf"\b(?:the|its|their|his|her|this)\s+(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[2:])})\s+"
    rf"(?P<unit>day|week|month|year)\b(?!\s+of\s+(?:{'|'.join(MONTHS)}|the\s+(?:week|month|year)))",
    re.I,
)
_MONTH = "|".join(name.capitalize() for name in MONTHS)
MONTH_SPAN = re.compile(
    rf"\b(?:(?i:from|between)\s+)?(?P<one>{_MONTH})\s*(?:to|until|through|and|-|–)\s*(?P<other>{_MONTH})\b(?!\s+\d)"
)
# Reads 'over the year', 'during the whole month'; must not read 'in the year to March', 'over the years'.
ONE_WHOLE = re.compile(
    r"\b(?:over|during|in|for|throughout|across) (?P<span>(?:the (?:whole |full |entire )?|(?:the|its|their|his|her) (?:first|opening) (?:full )?)(?P<unit>year|month|week))\b(?! (?:to|of|ended|ending|before|after|since|until|from|when|that|in which)\b)",
    re.I,
)
WEEKDAY = re.compile(r"\b(?:on )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DAYS_SPAN = re.compile(
    r"\b(?:from|between) (?:\w+ )?(?P<one>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:to|until|through|and) (?:\w+ )?(?P<other>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
WEEK = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
HYPHENED = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(NUMBERS[1:])})-(?P<noun>[a-z]{{3,}})\b", re.I)


PARTS = {
    "half": (1, 2), "third": (1, 3), "two-thirds": (2, 3), "quarter": (1, 4), "three-quarters": (3, 4), "fifth": (1, 5), "sixth": (1, 6),
    "eighth": (1, 8), "tenth": (1, 10),
}  # fmt: skip
# Reads 'a third above the 201 pence', 'a quarter less than'; must not read 'a third of the', 'a third under way'
FRACTION = re.compile(
    r"\b(?:(?:an?|one)\s+(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)|(?P<parts>two[- ]thirds|three[- ]quarters|half))"
    r"(?=\s+(?:above|below|over|more|less|higher|lower|fewer|up|down|dearer|cheaper|bigger|smaller|larger|longer|shorter)\b)",
    re.I,
)


# Reads '1,300 of them, a third, have', '£2m - a quarter - went'
SET_OFF = re.compile(
    r"(?<=[,(—–-] )(?:or )?(?:(?:an?|one) (?P<part>half|third|quarter|fifth|sixth|eighth|tenth)|(?P<parts>two[- ]thirds|three[- ]quarters|half))(?=[,.;:)—–]| [-—–] )",
    re.I,
)


def fractions_in_words(page: Page, pattern: re.Pattern[str] = FRACTION) -> list[Quantity]:
    """The fractions that the reader leaves alone: before a comparing word ('a third above the 201 pence'), or set off by commas."""
    starts = [sentence.start for sentence in page.sentences]
    taken = {number for one in page.fractions for number in range(one.start, one.end)}
    found = []
    for match in pattern.finditer(page.text):
        part = PARTS[(match["part"] or match["parts"]).lower().replace(" ", "-")]
        if not taken & set(range(*match.span())):
            one = _made(page, starts, match.span(), Fraction(*part), None, "")
            figure = replace(one.figure, text=" ".join(match[0].split()), form="ratio", noun=None, measure=None)
            found.append(replace(one, figure=figure, readings=loose(Fraction(*part)), measure=None, role="share"))
    return [one for one in found if one.sentence >= 0]


@kept_on_page
def counted_in_words(page: Page) -> list[Quantity]:
    """The counts of a page that stand in ordinals, names of months and compounds."""
    starts = [sentence.start for sentence in page.sentences]
    printed = {one.start for one in page.quantities}
    found: list[Quantity] = []
    for match in ORDINAL.finditer(page.text):
        unit = match["unit"].lower()
        found.append(_made(page, starts, match.span(), ordinal(match["nth"]), unit, f"{unit}s (the {match['nth']})"))
    for match in MONTH_SPAN.finditer(page.text):
        one, other = (MONTHS.index(match[name].lower()) for name in ("one", "other"))
        joined = re.match(r"(?:from|between)\b", match[0], re.I) or not re.search(r"\band\b", match[0])
        if joined:
            name = f"months ({MONTHS[one].capitalize()} to {MONTHS[other].capitalize()})"
            found.append(_made(page, starts, match.span(), (other - one) % 12 + 1, "month", name))
    for match in ONE_WHOLE.finditer(page.text):
        unit = match["unit"].lower()
        found.append(_made(page, starts, match.span("span"), 1, unit, ""))
    for match in DAYS_SPAN.finditer(page.text):
        one, other = WEEK.index(match["one"]), WEEK.index(match["other"])
        found.append(_made(page, starts, match.span(), (other - one) % 7 + 1, "day", ""))
    found += _listed(page, starts)
    for match in HYPHENED.finditer(page.text):
        if match.start() not in printed:
            count = int(match["n"]) if match["n"].isdigit() else NUMBERS.index(match["n"].lower()) + 1
            found.append(_made(page, starts, match.span(), count, None, f"{match['noun'].lower()}s"))
    return [one for one in found if one.sentence >= 0]


def loose(value: Fraction) -> Readings:
    """A fraction in words, usually read as loose by a tenth."""
    usual = between(value * (1 - WIDEST), value * (1 + WIDEST))
    return Readings(point(value), usual, usual, usual)


def _listed(page: Page, starts: list[int]) -> Iterator[Quantity]:
    """Three or more weekdays in a row of one sentence, each with a number: '310 on Monday, 280 on Tuesday, ...'."""
    for number, sentence in enumerate(page.sentences):
        named = (
            list(WEEKDAY.finditer(page.text, sentence.start, sentence.end)) if sentence.text.count("day") > 2 else []
        )
        days = [WEEK.index(one[1]) for one in named]
        if len(days) < 3 or any((after - day) % 7 != 1 for day, after in pairwise(days)):
            continue
        if len([one for one in page.by_sentence.get(number, []) if one.total]) >= len(days):
            span = (named[0].start(), named[-1].end())
            yield _made(page, starts, span, len(days), "day", "")


def ordinal(word: str) -> int:
    """The number of an ordinal.

    >>> ordinal("sixth"), ordinal("38th")
    (6, 38)
    """
    return int(word[:-2]) if word[0].isdigit() else ORDINALS.index(word.lower()) + 1


def _made(
    page: Page, starts: list[int], span: tuple[int, int], count: int | Fraction, unit: str | None, name: str
) -> Quantity:
    number = bisect_right(starts, span[0]) - 1
    inside = number >= 0 and span[0] < page.sentences[number].end
    figure = Figure(figure_id="", article_id=page.article_id, start=span[0], end=span[1], text=f"{count}",
                    lo=float(count), hi=float(count), form="scalar", unit=unit, noun=name or None, measure=name or None)  # fmt: skip
    return Quantity(figure, exactly(Fraction(count)), name or None, None, (), "observed", number if inside else -1)
