"""What a user may tell about a story in `story.toml`: read, checked, and turned into plain records.

Everything is optional. An unknown key is an error that names the nearest known one.
"""

from __future__ import annotations

import contextlib
import datetime
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict, cast

from .errors import StoryError, unknown

ARTICLE_KEYS = ("file", "publisher", "published", "url", "retrieved", "exclude")
FACT_KEYS = {"term_start": datetime.date, "term_days": int}
LARGEST = 1_000_000  # bytes
LONGEST = 36525  # days: a hundred years
LABEL_KEYS = (
    "target", "horizon_days", "days_per_year", "rate_per_day", "growth_per_year", "share_lost", "yield_per_event", "event", "outcome",
)  # fmt: skip


@dataclass(frozen=True)
class Period:
    """A named stretch of time that the articles mention: a term, a season, a campaign."""

    name: str
    words: tuple[str, ...]  # words by which the articles name it
    start: datetime.date
    end: datetime.date | None


@dataclass(frozen=True)
class Series:
    """A published series in `reference/`: the rows whose figure_id is `prefix` and a year.

    `ranks` names rows that hold no count but the year since which the figure of their period is the highest.
    """

    prefix: str
    name: str
    measure: str
    ranks: tuple[str, ...] = ()


class Facts(TypedDict, total=False):
    """What no article prints."""

    term_start: datetime.date
    term_days: int


class ToldByUser(TypedDict, total=False):
    """What the user sets for one article; days are ISO 8601."""

    publisher: str
    published: str
    url: str
    retrieved: str
    exclude: bool


@dataclass(frozen=True)
class Settings:
    """story.toml, checked. `articles` maps a file name to what the user sets for it."""

    title: str | None = None
    facts: Facts = field(default_factory=Facts)
    measures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    periods: tuple[Period, ...] = ()
    series: tuple[Series, ...] = ()
    articles: dict[str, ToldByUser] = field(default_factory=dict)


def read_settings(folder: Path) -> Settings:
    """The story's settings; all empty when there is no story.toml.

    Raises StoryError for a file that is not TOML, an unknown key or a value of the wrong type.
    """
    path = Path(folder) / "story.toml"
    if not path.is_file():
        return Settings()
    if path.stat().st_size > LARGEST:
        raise StoryError(f"{path}: the file has more than {LARGEST // 10**6} MB; tell no more than the articles cannot")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a thousand brackets
        raise StoryError(f"{path}: this is not TOML ({error}); mend the line or remove the file") from None
    return _settings(path, data)


def _settings(path: Path, data: dict[str, Any]) -> Settings:
    _known(path, data, ("title", "facts", "measures", "labels", "periods", "series", "articles"), "")
    title = data.get("title")
    _typed(path, "title", title, str, "a text")
    facts = _table(path, data, "facts")
    _known(path, facts, tuple(FACT_KEYS), "facts.")
    for key, value in facts.items():
        words = "a date like 2025-01-20" if FACT_KEYS[key] is datetime.date else "a whole number of 1 or more"
        _typed(path, f"facts.{key}", value, FACT_KEYS[key], words)
        if isinstance(value, int) and not 1 <= value <= LONGEST:
            raise StoryError(f"{path}: 'facts.{key}' is {value}; it must be from 1 to {LONGEST}")
    labels = _table(path, data, "labels")
    _known(path, labels, LABEL_KEYS, "labels.")
    for key, value in labels.items():
        _typed(path, f"labels.{key}", value, str, "a text")
    measures = {
        key: tuple(_texts(path, f"measures.{key}", value)) for key, value in _table(path, data, "measures").items()
    }
    return Settings(
        title,
        cast("Facts", facts),
        measures,
        labels,
        tuple(_period(path, row) for row in _rows(path, data, "periods")),
        tuple(_series(path, row) for row in _rows(path, data, "series")),
        dict(_article(path, row) for row in _rows(path, data, "articles")),
    )


def _known(path: Path, table: dict[str, Any], names: tuple[str, ...], prefix: str) -> None:
    for key in table:
        if key not in names:
            raise StoryError(f"{path}: {unknown('key', prefix + key, [prefix + name for name in names])}")


def _typed(path: Path, name: str, value: object, kind: type, words: str) -> None:
    if value is not None and (not isinstance(value, kind) or isinstance(value, bool) != (kind is bool)):
        raise StoryError(f"{path}: '{name}' is {value!r}; it must be {words}")


def _table(path: Path, data: dict[str, Any], name: str) -> dict[str, Any]:
    value = data.get(name, {})
    if not isinstance(value, dict):
        raise StoryError(f"{path}: '{name}' must be a table, written [{name}]")
    return value


def _rows(path: Path, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise StoryError(f"{path}: '{name}' must be a list of tables, each written [[{name}]]")
    return value


def _texts(path: Path, name: str, value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise StoryError(f"{path}: '{name}' must be a list of texts")
    return value


def _need(path: Path, row: dict[str, Any], group: str, names: tuple[str, ...]) -> None:
    for name in names:
        if name not in row:
            raise StoryError(f"{path}: an entry of [[{group}]] lacks '{name}'")


def _date(path: Path, name: str, value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    _typed(path, name, value, datetime.date, "a date like 2025-01-20")
    return value if isinstance(value, datetime.date) else None


def _period(path: Path, row: dict[str, Any]) -> Period:
    _known(path, row, ("name", "words", "start", "end"), "periods.")
    _need(path, row, "periods", ("name", "start"))
    _typed(path, "periods.name", row["name"], str, "a text")
    words = tuple(_texts(path, "periods.words", row.get("words", row["name"])))
    start = _date(path, "periods.start", row["start"])
    assert start is not None
    return Period(row["name"], words, start, _date(path, "periods.end", row.get("end")))


def _series(path: Path, row: dict[str, Any]) -> Series:
    _known(path, row, ("prefix", "name", "measure", "ranks"), "series.")
    _need(path, row, "series", ("prefix", "name", "measure"))
    for key in ("prefix", "name", "measure"):
        _typed(path, f"series.{key}", row[key], str, "a text")
    ranks = tuple(_texts(path, "series.ranks", row.get("ranks", [])))
    return Series(row["prefix"], row["name"], row["measure"], ranks)


def _article(path: Path, row: dict[str, Any]) -> tuple[str, ToldByUser]:
    _known(path, row, ARTICLE_KEYS, "articles.")
    _need(path, row, "articles", ("file",))
    file = row["file"]
    _typed(path, "articles.file", file, str, "the name of a file in the folder")
    if Path(file).name != file or not (path.parent / file).is_file():
        raise StoryError(
            f"{path}: [[articles]] names '{file}', which is not in the folder; mend the name or remove the entry"
        )
    _typed(path, "articles.exclude", row.get("exclude"), bool, "true or false")
    for key in ("publisher", "url"):
        _typed(path, f"articles.{key}", row.get(key), str, "a text")
    told = {key: value for key, value in row.items() if key != "file"}
    told |= {key: _moment(path, f"articles.{key}", told[key]) for key in ("published", "retrieved") if key in told}
    return file, cast("ToldByUser", told)


def _moment(path: Path, name: str, value: object) -> str:
    """A date, or a date and time, as ISO 8601; TOML's own kind or a text."""
    text = value.isoformat() if isinstance(value, datetime.date) else value
    with contextlib.suppress(ValueError):
        if isinstance(text, str) and datetime.datetime.fromisoformat(text):
            return text
    raise StoryError(f"{path}: '{name}' is {value!r}; it must be a date like 2025-02-08")
