"""Stories -> alignments, drift, lineage and the checks across articles, by the functions that compare a story's folder.

Comes in: some stories by their articles' numbers. Goes out: rows in files, with ids that no other story's rows have.
The articles of a story that are no copies are compared two by two; a near copy is compared with the first of its kind
alone, so that a story printed 200 times costs 200 comparisons and not 20,000.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..compare import compare
from ..reckon import check_figures
from ..settings import Settings
from ..tables import Alignment, Check, Drift, Lineage, Witness
from .articles import Counts, Packed, unpacked, witness_of
from .candidates import Archive
from .parquet import Writer, fresh, write_whole
from .shelf import Place, places
from .stories import COPIES, Story

BATCH = 48  # articles that are compared in one call, about
Relations = frozenset[tuple[str, str]]
Rows = Sequence[Alignment | Lineage | Drift | Check]


def batches(stories: list[Story]) -> Iterator[list[Story]]:
    """Runs of stories with about BATCH articles to compare."""
    held: list[Story] = []
    for story in stories:
        held.append(story)
        if sum(len(one.read) for one in held) >= BATCH:
            yield held
            held = []
    if held:
        yield held


def calls(
    archive: Archive, docs: np.ndarray, stories: list[Story]
) -> list[tuple[Path, int, list[Story], dict[int, Place]]]:
    """The arguments of `tell` for all stories: each call gets the places of its own articles alone."""
    return [
        (archive.work, number, some, places(archive.names, archive.bases, docs, (n for one in some for n in one.read)))
        for number, some in enumerate(batches(stories))
    ]


def tell(work: Path, number: int, stories: list[Story], held: dict[int, Place]) -> Counts:
    """Compare the articles of some stories and write the rows; what is written already is left as it is."""
    name = f"stories-{number:06d}"
    done = work / "_done" / f"tell-{name}.json"
    if done.is_file():
        before: Counts = json.loads(done.read_bytes())
        return before
    counts: Counter[str] = Counter(alignments=0, drift=0, lineage=0, checks=0, inconsistent=0)
    with fresh(work, name) as folder, Writer(folder, name) as writer:
        for table, rows in (told for story in stories for told in _told(work / "_index", story, held)):
            writer.add(table, rows)
            counts[table] += len(rows)
            counts["inconsistent"] += sum(getattr(row, "verdict", None) == "inconsistent" for row in rows)
    write_whole(done, json.dumps(counts).encode())
    return dict(counts)


def _told(index: Path, story: Story, places_of: dict[int, Place]) -> Iterator[tuple[str, Rows]]:
    first = f"s-{places_of[story.leaders[0]].article_id}"
    packed = {number: unpacked(places_of[number].read(index)) for number in story.compared}
    held = {number: _read(packed[number], places_of[number]) for number in story.compared}
    if len(held) > 1:
        yield from _compared(first, list(held.values()))
    for leader, copies in zip(story.compared, story.copies, strict=False):
        for place in (places_of[number] for number in copies[:COPIES]):
            copy = unpacked(place.read(index))
            if copy.capture.text != packed[leader].capture.text:
                yield from _compared(f"{first}-{place.article_id}", [held[leader], _read(copy, place)])


def _read(packed: Packed, place: Place) -> tuple[Witness, Relations]:
    """An article, read again from its capture, and the relations that it holds by itself."""
    return witness_of(packed.capture, place.article_id), packed.relations


def _compared(prefix: str, read: list[tuple[Witness, Relations]]) -> Iterator[tuple[str, Rows]]:
    """The rows of one comparison. A check that one article holds by itself is among that article's already."""
    witnesses, known = [one[0] for one in read], frozenset().union(*(one[1] for one in read))
    figures = check_figures(witnesses, Settings())
    found = compare(witnesses, figures)
    yield "alignments", [replace(row, alignment_id=f"{prefix}-{row.alignment_id}") for row in found.alignments]
    yield "lineage", [replace(row, lineage_id=f"{prefix}-{row.lineage_id}") for row in found.lineage]
    yield (
        "drift",
        [
            replace(row, drift_id=f"{prefix}-{row.drift_id}", alignment_id=f"{prefix}-{row.alignment_id}")
            for row in found.drift
            if row.alignment_id and row.article_a != row.article_b
        ],
    )
    yield (
        "checks",
        [_numbered(row, prefix) for row in (*figures, *found.checks) if (row.rule, row.formula) not in known],
    )


def _numbered(check: Check, prefix: str) -> Check:
    return replace(check, check_id=f"{prefix}-{check.check_id}", finding_id=f"{prefix}-{check.finding_id}")
