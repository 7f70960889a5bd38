"""Published reference figures: the rows of a story's `reference/*.csv`, read and checked.

Comes in: rows as a CSV reader gives them. Goes out: records with exact intervals, dates and a tier. A tier says where
a value was seen: 1 the source's own page, 2 a research body or newsroom that quotes it, 3 a repost or any other page.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...errors import StoryError
from ..intervals import Interval, words
from ..whatif.scenarios import parsed

COLUMNS = (
    "figure_id", "description", "value", "value_lo", "value_hi", "unit", "period_start", "period_end", "source_title",
    "source_url", "tier", "confidence", "note",
)  # fmt: skip
CONFIDENCES = ("high", "medium", "low")
_YEAR_ROW = re.compile(r"(?P<prefix>.+)_FY(?P<year>\d{4})")


@dataclass(frozen=True)
class Published:
    """One published figure: what it counts (`noun`, per `rate`), its value, the days it covers and where it stands."""

    figure_id: str
    description: str
    value: Interval | None  # None for a row that holds a date, a definition or a wording
    unit: str
    noun: str
    rate: tuple[str, ...]
    start: datetime.date | None
    end: datetime.date | None
    source_title: str
    source_url: str
    tier: int
    confidence: str
    note: str

    def __str__(self) -> str:
        """The value with its unit, source and tier, for a sentence."""
        doubt = "" if self.confidence == "high" else f", {self.confidence} confidence"
        return f"{words(self.value) if self.value else 'no value'} {self.unit} ({self.source_title}; tier {self.tier}{doubt})"


def read_published(rows: Iterable[Mapping[str, str | None]]) -> list[Published]:
    """The rows of `reference/*.csv` as records, in their order.

    Raises StoryError, naming the row by its figure_id, for a missing or unknown column, a value that is no number, a
    date not written like 2024-09-30, or a tier other than 1, 2 or 3.

    >>> row = dict.fromkeys(COLUMNS, "") | {"figure_id": "RAIN_FY2020", "value": "812", "unit": "mm/year", "tier": "2",
    ...                                     "confidence": "high", "source_title": "Weather office"}
    >>> print(read_published([row])[0])
    812 mm/year (Weather office; tier 2)
    """
    return [_published(row) for row in rows]


def _published(row: Mapping[str, str | None]) -> Published:
    where = f"reference: row '{row.get('figure_id') or '(no figure_id)'}'"
    missing = [name for name in COLUMNS if name not in row]
    if missing:
        raise StoryError(f"{where}: the column '{missing[0]}' is missing; the columns are {', '.join(COLUMNS)}")
    unknown = [name for name in row if name not in COLUMNS]
    if unknown:
        raise StoryError(f"{where}: unknown column '{unknown[0]}'; the columns are {', '.join(COLUMNS)}")
    cells = {name: (row[name] or "").strip() for name in COLUMNS}
    if cells["tier"] not in ("1", "2", "3"):
        raise StoryError(f"{where}: tier is '{cells['tier']}'; it must be 1, 2 or 3")
    if cells["confidence"] not in CONFIDENCES:
        raise StoryError(f"{where}: confidence is '{cells['confidence']}'; it must be {', '.join(CONFIDENCES)}")
    noun, *rate = [part.strip().lower() for part in cells["unit"].split("/")]
    return Published(
        cells["figure_id"], cells["description"], _value(where, cells), cells["unit"], noun, tuple(rate),
        _day(where, cells, "period_start"), _day(where, cells, "period_end"), cells["source_title"],
        cells["source_url"], int(cells["tier"]), cells["confidence"], cells["note"],
    )  # fmt: skip


def _value(where: str, cells: Mapping[str, str]) -> Interval | None:
    numbers = {}
    for name in ("value", "value_lo", "value_hi"):
        numbers[name] = parsed(cells[name]) if cells[name] else None
        if cells[name] and numbers[name] is None:
            raise StoryError(f"{where}: {name} is '{cells[name][:40]}'; it must be a number, or empty")
    point, low, high = numbers["value"], numbers["value_lo"], numbers["value_hi"]
    if low is not None and high is not None and low > high:
        raise StoryError(f"{where}: value_lo is above value_hi; exchange them")
    if point is not None:
        return Interval(point, point)
    if low is None and high is None:
        return None
    return Interval(low, high)


def _day(where: str, cells: Mapping[str, str], name: str) -> datetime.date | None:
    if not cells[name]:
        return None
    try:
        return datetime.date.fromisoformat(cells[name])
    except ValueError:
        raise StoryError(f"{where}: {name} is '{cells[name][:40]}'; it must be a date like 2024-09-30") from None


def series_years(published: Iterable[Published], prefix: str) -> dict[int, Published]:
    """The rows of one series, by year: those whose figure_id is the prefix, `_FY` and a year, and that have a value.

    >>> series_years([], "RAIN")
    {}
    """
    found = {}
    for row in published:
        named = _YEAR_ROW.fullmatch(row.figure_id)
        if named and named["prefix"] == prefix and row.value is not None:
            found[int(named["year"])] = row
    return dict(sorted(found.items()))


def resting_on(rows: Iterable[Published]) -> str:
    """How firm the rows are on which a statement rests: its weakest tier, and a confidence that is not high.

    >>> resting_on([])
    'no published figure'
    """
    rows = list(rows)
    if not rows:
        return "no published figure"
    weakest = max(row.tier for row in rows)
    doubtful = [row.figure_id for row in rows if row.confidence != "high"]
    alone = weakest == 3 and all(row.tier == 3 for row in rows)
    return ("tier 3 alone" if alone else f"weakest tier {weakest}") + (
        f"; medium confidence: {', '.join(doubtful)}" if doubtful else ""
    )
