"""Two captures side by side: their aligned sentences with what differs, and the changes that lie in no such pair."""

from __future__ import annotations

from dataclasses import dataclass

from ..compare import Comparison
from ..tables import Alignment, Drift
from .collate import Run, differences
from .places import Capture, Places, slug

MERE = "wording"  # the kind of change that touches no figure, hedge, source, quotation or name


@dataclass(frozen=True)
class Change:
    """One change as the page shows it: the letters of both captures with the words of each."""

    kind: str
    siglum_a: str
    before: str
    siglum_b: str
    after: str
    effect: str


@dataclass(frozen=True)
class AlignedRow:
    """Two aligned sentences with their differences; mere wording is kept apart from what may change the sense."""

    record: Alignment
    runs_a: list[Run]
    runs_b: list[Run]
    href_a: str
    href_b: str
    changes: list[Change]
    wording: list[Change]


@dataclass(frozen=True)
class Pair:
    """Two captures side by side; `loose` are changes between them that lie in no aligned pair of sentences."""

    a: Capture
    b: Capture
    page: str
    rows: list[AlignedRow]
    loose: list[Change]

    @property
    def counts(self) -> tuple[int, int]:
        """Changes of figures, hedges, sources, quotations and names; and changes of mere wording."""
        told = len(self.loose) + sum(len(row.changes) for row in self.rows)
        return told, sum(len(row.wording) for row in self.rows)


def pairs(comparison: Comparison, places: Places) -> list[Pair]:
    """Every two captures that share aligned sentences, in the order in which the comparison names them."""
    groups: dict[tuple[str, str], list[Alignment]] = {}
    for record in comparison.alignments:
        groups.setdefault((record.article_a, record.article_b), []).append(record)
    drift: dict[str | None, list[Drift]] = {}
    for change in comparison.drift:
        drift.setdefault(change.alignment_id, []).append(change)
    return [_pair(names, records, drift, places) for names, records in groups.items()]


def _pair(
    names: tuple[str, str], records: list[Alignment], drift: dict[str | None, list[Drift]], places: Places
) -> Pair:
    a, b = (places.captures[name] for name in names)
    ordered = sorted(records, key=lambda record: (record.start_a, record.start_b))
    rows = [_aligned(record, drift.get(record.alignment_id, []), places) for record in ordered]
    loose = [_change(d, places) for d in drift.get(None, []) if {d.article_a, d.article_b} == set(names)]
    return Pair(a, b, f"pairs/{slug(names[0])}--{slug(names[1])}.html", rows, loose)


def _aligned(record: Alignment, drift: list[Drift], places: Places) -> AlignedRow:
    here = (record.article_a, record.start_a, record.end_a)
    there = (record.article_b, record.start_b, record.end_b)
    texts = (places.witnesses[name].text[start:end] for name, start, end in (here, there))
    runs_a, runs_b = differences(*(" ".join(text.split()) for text in texts))
    href_a = f"{places.captures[record.article_a].page}#{slug('s-' + record.sentence_a)}"
    href_b = f"{places.captures[record.article_b].page}#{slug('s-' + record.sentence_b)}"
    changes = [_change(one, places) for one in drift]
    wording = [change for change in changes if change.kind == MERE]
    return AlignedRow(
        record, runs_a, runs_b, href_a, href_b, [change for change in changes if change.kind != MERE], wording
    )


def _change(drift: Drift, places: Places) -> Change:
    first, second = (places.captures[name].siglum for name in (drift.article_a, drift.article_b))
    return Change(drift.kind, first, drift.before, second, drift.after, drift.effect)
