"""The figures of a story that may be held against one another, each with what its words tell.

Comes in: a Desk. Goes out: its Tellings, in the order of the captures: counts, amounts, the ends of changes, fractions as
percentages, long ages and spans; no years, no multiples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..hedges import Readings
from ..meaning.moments import written
from ..meaning.tellings import Telling, capitalised
from ..quantities import Desk, Page, Quantity, once
from .affinity import significant

COMMON = 2  # digits of a stretch of time that recurs by chance
NOT_HELD = re.compile(r"^age$|^period$|requirement")
HAD_TO = re.compile(
    r"\bhad to (?!be\b)\w+(?: (?:about|some|another|nearly|almost|all|off|out|up|down|away|back|in|over))*$", re.I
)  # what had to be done is told as done
LONG_LASTING = re.compile(r"^(?:age|period)$")
AS_MANY = re.compile(
    r"\s+(?:an?\s+\w+\s+)?(?:as|more|again|less|fewer)\b", re.I
)  # 'half as many' is a multiple, no share
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@once
def tellings(desk: Desk) -> list[Telling]:
    """The figures of all captures that may be held against one another, in the order of the captures."""
    days = {page.article_id: written(page) for page in desk.pages}
    latest = max(filter(None, days.values()), default=None)
    scene = (
        frozenset.intersection(*(capitalised(page.text) for page in desk.pages)) if len(desk.pages) > 1 else frozenset()
    )
    return [
        Telling(page, one, days[page.article_id] or latest, scene)
        for page in desk.pages
        for one in _figures(page)
        if _held(page, one)
    ]


def _figures(page: Page) -> Iterator[Quantity]:
    """The quantities of a page, both ends of its changes, and its fractions as percentages, in text order."""
    ends = {id(end): end for change in page.changes for end in change}.values()
    shares = [_percent(one) for one in page.fractions if not AS_MANY.match(page.text, one.end)]
    yield from sorted([*page.quantities, *ends, *shares], key=lambda one: (one.start, one.end))


def _percent(one: Quantity) -> Quantity:
    """'three in four' as 75 percent, with the width that a fraction has."""
    scaled = (getattr(one.readings, name).scale(100) for name in ("literal", "usual", "half_up", "cut_off"))
    return replace(one, figure=replace(one.figure, unit="percent"), readings=Readings(*scaled))


def _held(page: Page, one: Quantity) -> bool:
    figure = one.figure
    amounts = (one.counts or one.percent) and not one.times
    if LONG_LASTING.search(figure.role or "") and one.sentence >= 0:
        return significant(one) >= (COMMON + (figure.role == "age"))  # '128 years', '128-year-old'
    done = HAD_TO.search(page.before(one))
    year = one.unit is None and figure.noun is None and YEAR.fullmatch(figure.text)
    return bool(amounts and one.sentence >= 0 and not year and (not NOT_HELD.search(figure.role or "") or done))
