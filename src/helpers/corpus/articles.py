"""A part of an archive -> its articles' rows, its rejects, and what the later steps need to find stories.

The stages are those of a story, by the same functions: read, extract, dates and measures, the checks of each article
by itself. Comes in: a part and the folder of the run. Goes out: files in that folder, and counts.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ..compare import compare
from ..errors import AddsUpError
from ..extract import extract
from ..read import Capture, read_article
from ..read.files import Told
from ..reckon import check_figures, dated, measured
from ..settings import Settings
from ..tables import Check, Drift, Witness
from .inputs import Part
from .parquet import Writer, fresh, write_whole
from .raw import Found, Item, items, key, rejected
from .records import Source
from .shelf import Shelf
from .sketches import day_number

Counts = dict[str, int]


def read_part(part: Part, work: Path) -> Counts:
    """Read one part and write its rows; what is written already is left as it is.

    Raises OSError when the folder cannot be written.
    """
    done = work / "_done" / f"read-{part.name}.json"
    if done.is_file():
        before: Counts = json.loads(done.read_bytes())
        return before
    counts: Counter[str] = Counter(articles=0, rejects=0, checks=0, inconsistent=0)
    with fresh(work, part.name) as folder, Writer(folder, part.name) as writer:
        shelf = Shelf(folder / "_index", part.name)
        for item in items(part):
            _add(item, writer, shelf, counts)
        shelf.close()
    write_whole(done, json.dumps(counts).encode())
    return dict(counts)


def _add(item: Item, writer: Writer, shelf: Shelf, counts: Counter[str]) -> None:
    if isinstance(item, Found):
        name = key(item.file, item.offset)
        try:
            witness = witness_of(item.capture, name)
            checks, slips = checks_of(witness)
        except Exception as error:  # one article must not stop a million
            said = error.message if isinstance(error, AddsUpError) else f"it cannot be read ({type(error).__name__})"
            item = rejected(item.file, item.offset, said)
    if not isinstance(item, Found):
        writer.add("rejects", [item])
        counts["rejects"] += 1
        return
    article = replace(witness.article, file=item.file)
    writer.add("articles", [article])
    for table in ("blocks", "sentences", "figures", "quotes", "attributions"):
        writer.add(table, getattr(witness, table))
    writer.add("checks", checks)
    writer.add("drift", slips)
    writer.add(
        "sources",
        [
            Source(
                article_id=name, file=item.file, offset=item.offset, record_id=item.record_id, retrieved=item.retrieved
            )
        ],
    )
    shelf.add(name, day_number(article.published, item.retrieved), wording(witness), packed(item.capture, checks))
    counts["articles"] += 1
    counts["checks"] += len(checks)
    counts["inconsistent"] += sum(check.verdict == "inconsistent" for check in checks)


def witness_of(capture: Capture, name: str) -> Witness:
    """The article of a capture with all that is read from it, under an id of its own.

    >>> witness_of(Capture("x", "", "txt", "The dam held. About 40 homes flooded, the mayor said."), "a1").figures[0].text
    '40'
    """
    witness = extract(read_article(replace(capture, file=name)))
    (whole,) = dated(measured([witness], Settings()), Settings())
    return whole


def checks_of(witness: Witness) -> tuple[list[Check], list[Drift]]:
    """The checks of one article by itself and the slips within it, with ids that no other article's have."""
    name = witness.article.article_id
    figures = check_figures([witness], Settings())
    found = compare([witness], figures)
    checks = [
        replace(check, check_id=f"{name}-{check.check_id}", finding_id=f"{name}-{check.finding_id}")
        for check in (*figures, *found.checks)
    ]
    return checks, [replace(slip, drift_id=f"{name}-{slip.drift_id}") for slip in found.drift]


def wording(witness: Witness) -> str:
    """The words by which articles are set side by side: sentences of headline, standfirst and body, no page furniture."""
    return " ".join(sentence.clean for sentence in witness.sentences if sentence.label != "caption")


@dataclass(frozen=True, slots=True)
class Packed:
    """What is kept of an article until its story is told: its capture, and the relations (rule, formula) checked in it."""

    capture: Capture
    relations: frozenset[tuple[str, str]]


def packed(capture: Capture, checks: Iterable[Check] = ()) -> bytes:
    """An article as bytes, to be read again when its story is told.

    >>> unpacked(packed(Capture("a", "", "txt", "The dam held."))).capture.text
    'The dam held.'
    """
    relations = sorted({(check.rule, check.formula) for check in checks})
    return zlib.compress(json.dumps({"capture": asdict(capture), "relations": relations}).encode(), 1)


def unpacked(data: bytes) -> Packed:
    """What was packed."""
    held = json.loads(zlib.decompress(data))
    capture: dict[str, Any] = {**held["capture"], "gaps": tuple(held["capture"]["gaps"])}
    told: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in capture["told"].items()
    }
    capture["told"] = Told(**told)
    return Packed(Capture(**capture), frozenset((rule, formula) for rule, formula in held["relations"]))
