"""A folder of captures and its story.toml -> a Story, whose tables are made when first asked for.

This is the one place where the stages are joined: read -> extract -> reckon -> compare.
"""

from __future__ import annotations

import csv
import typing
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from . import tables
from .compare import Comparison, compare
from .errors import CaptureError, StoryError
from .extract import extract
from .formats import KINDS
from .read import captures, load, read_article
from .read.files import LARGEST
from .reckon import check_figures, dated, measured
from .reckon.outside.reference import reference_checks
from .settings import Settings, ToldByUser, read_settings
from .tables import Check, Witness

if typing.TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class SetAside:
    """A capture that could not be used, and why."""

    file: str
    reason: str


class Story:
    """The articles about one story, read and compared.

    `articles`, `blocks`, `sentences`, `figures`, `quotes`, `attributions`, `checks`, `alignments`, `drift` and
    `lineage` are tidy DataFrames (helpers.tables says what each column holds); `witnesses` holds the same as plain
    records, `set_aside` the files that could not be used.
    """

    def __init__(self, folder: Path, settings: Settings, witnesses: list[Witness], set_aside: list[SetAside]) -> None:
        self.folder = folder
        self.settings = settings
        self.witnesses = witnesses
        self.set_aside = set_aside

    @property
    def title(self) -> str:
        """The title that the user gave, else the folder's name."""
        return self.settings.title or self.folder.absolute().name

    @cached_property
    def comparison(self) -> Comparison:
        """Alignments, drift, lineage, and the checks that need more than one article, as records."""
        return compare(self.witnesses, self.figure_checks)

    @cached_property
    def figure_checks(self) -> list[Check]:
        """The checks among the figures alone."""
        return check_figures(self.witnesses, self.settings)

    @cached_property
    def check_records(self) -> list[Check]:
        """All checks: those among figures, among the words of several articles, and against published figures."""
        against = reference_checks(self.witnesses, self.settings, self.reference)
        return [*self.figure_checks, *self.comparison.checks, *against]

    def _frame(self, table: str) -> pd.DataFrame:
        records = [record for witness in self.witnesses for record in getattr(witness, table)]
        return tables.frame(table, records)

    @cached_property
    def articles(self) -> pd.DataFrame:
        return tables.frame("articles", [witness.article for witness in self.witnesses])

    @cached_property
    def blocks(self) -> pd.DataFrame:
        return self._frame("blocks")

    @cached_property
    def sentences(self) -> pd.DataFrame:
        return self._frame("sentences")

    @cached_property
    def figures(self) -> pd.DataFrame:
        return self._frame("figures")

    @cached_property
    def quotes(self) -> pd.DataFrame:
        return self._frame("quotes")

    @cached_property
    def attributions(self) -> pd.DataFrame:
        return self._frame("attributions")

    @cached_property
    def checks(self) -> pd.DataFrame:
        return tables.frame("checks", self.check_records)

    @cached_property
    def alignments(self) -> pd.DataFrame:
        return tables.frame("alignments", self.comparison.alignments)

    @cached_property
    def drift(self) -> pd.DataFrame:
        return tables.frame("drift", self.comparison.drift)

    @cached_property
    def lineage(self) -> pd.DataFrame:
        return tables.frame("lineage", self.comparison.lineage)

    @cached_property
    def reference(self) -> list[dict[str, str]]:
        """The rows of `reference/*.csv`; empty without that folder."""
        return [row for path in sorted((self.folder / "reference").glob("*.csv")) for row in _csv(path)]

    @cached_property
    def scenarios(self) -> list[dict[str, str]]:
        """The rows of `scenarios.csv`; empty without it."""
        path = self.folder / "scenarios.csv"
        return _csv(path) if path.is_file() else []


def _csv(path: Path) -> list[dict[str, str]]:
    if path.stat().st_size > LARGEST:
        raise StoryError(f"{path}: the file has more than {LARGEST // 10**6} MB; keep the rows that the story needs")
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise StoryError(f"{path}: this is not a CSV file in UTF-8 ({error}); save it again as CSV UTF-8") from None


def read_story(folder: str | Path) -> Story:
    """Read a folder of saved articles.

    `folder` holds the captures (of the kinds that `helpers.formats` names) and, if the user likes, `story.toml`,
    `scenarios.csv`, `reference/` and `decisions.csv`. A capture that cannot be read is set aside and named.
    Raises StoryError when the folder is missing, holds no article, or its settings cannot be used.

    >>> read_story("seeds/").figures.text.tolist()[:3]
    ['Hundreds', '1,200 and 1,500', '75']
    """
    folder = Path(folder)
    settings = read_settings(folder) if folder.is_dir() else Settings()
    witnesses: list[Witness] = []
    set_aside: list[SetAside] = []
    for path in captures(folder):
        told = settings.articles.get(path.name, ToldByUser())
        if told.get("exclude"):
            set_aside.append(SetAside(path.name, "left out, as story.toml says"))
            continue
        try:
            witnesses.append(witness(path, told, taken={w.article.article_id for w in witnesses}))
        except CaptureError as error:
            set_aside.append(SetAside(path.name, error.message.removeprefix(f"{path.name}: ")))
    if not witnesses:
        reasons = "; ".join(f"{aside.file}: {aside.reason}" for aside in set_aside)
        raise StoryError(f"{folder}: no article could be read ({reasons}); save at least one of them as {KINDS}")
    return Story(folder, settings, dated(measured(witnesses, settings), settings), set_aside)


def read_draft(paths: Sequence[str | Path]) -> Story:
    """Read unpublished drafts, or any articles, by themselves: no settings, no reference, nothing set aside.

    Raises CaptureError when one cannot be read.

    >>> read_draft(["seeds/000_aff7674f3d74a3e4.txt"]).title
    '000_aff7674f3d74a3e4.txt'
    """
    witnesses: list[Witness] = []
    for path in map(Path, paths):
        witnesses.append(witness(path, taken={w.article.article_id for w in witnesses}))
    return Story(Path(paths[0]), Settings(), dated(measured(witnesses, Settings()), Settings()), [])


def witness(path: Path, told: ToldByUser | None = None, taken: Container[str] = ()) -> Witness:
    """Read and extract one capture; `told` is what story.toml says of it, `taken` the article ids in use."""
    reading, told = read_article(load(path), taken=taken), told or {}
    if set_by_user := tuple(key for key in ("published", "publisher") if key in told):
        article = reading.article
        reading.article = replace(
            article,
            publisher=told.get("publisher", article.publisher),
            published=told.get("published", article.published),
            set_by_user=set_by_user,
        )
    return extract(reading)
