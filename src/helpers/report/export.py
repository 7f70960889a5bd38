"""The tidy tables as files: CSV and Parquet, the texts and annotations beside them, and a `datapackage.json` for the tables.

Comes in: a Story. Goes out: a folder that other tools open: `frictionless validate datapackage.json` checks it,
`pandas.read_parquet("figures.parquet")` reads a table with its types, `annotations.jsonld` marks the words in the texts.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping, Sequence
from pathlib import Path

from .. import __version__
from ..tables import TABLES, Column, columns
from .annotations import collection
from .decisions import decided
from .folders import refuse_foreign, whole

if typing.TYPE_CHECKING:
    import pandas as pd

    from ..story import Story

ANNOTATIONS = "annotations.jsonld"
# The column that stands for the words where a table is given away without them.
DIGEST = Column("sha256", "string", False, "", "digest of the capture in whose text start and end are counted", ())
FOREIGN_KEYS = {
    "article_id": ("articles", "article_id"),
    "sentence_id": ("sentences", "sentence_id"),
    "attribution_id": ("attributions", "attribution_id"),
    "alignment_id": ("alignments", "alignment_id"),
    "article_a": ("articles", "article_id"),
    "sentence_a": ("sentences", "sentence_id"),
    "sentence_b": ("sentences", "sentence_id"),
}


def export_tables(story: Story, out: Path) -> list[Path]:
    """Write the tables to a folder of their own, whole or not at all; older tables of ours are replaced.

    Raises ParameterError when `out` holds anything else or cannot be written.
    """
    refuse_foreign(out, _is_tables, "tables of a story")
    with whole(out) as fresh:
        written = write_tables(story, fresh)
    return [out / path.relative_to(fresh) for path in written]


def _is_tables(folder: Path) -> bool:
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(package, dict) and package.get("name") == "adds-up"


def write_tables(story: Story, folder: Path) -> list[Path]:
    """Write every tidy table of a story as CSV and Parquet, the texts, the annotations, and datapackage.json.

    Returns the paths written. An existing table of the same name is replaced.
    """
    written = write_frames({table: getattr(story, table) for table in TABLES}, folder, story.title)
    texts = folder / "texts"
    texts.mkdir(exist_ok=True)
    for witness in story.witnesses:
        path = texts / f"{witness.article.article_id}.txt"
        path.write_bytes(witness.text.encode("utf-8", "surrogatepass"))
        written.append(path)
    return [*written, write_json(folder / ANNOTATIONS, collection(story, decided(story)))]


def write_frames(frames: Mapping[str, pd.DataFrame], folder: Path, title: str) -> list[Path]:
    """Write tables, each under its name, as CSV and Parquet, and the datapackage.json that describes their columns."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table, frame in frames.items():
        for suffix, write in ((".csv", _write_csv), (".parquet", _write_parquet)):
            path = folder / f"{table}{suffix}"
            write(frame, path)
            written.append(path)
    kept = {table: list(frame.columns) for table, frame in frames.items()}
    return [*written, write_json(folder / "datapackage.json", datapackage(title, kept))]


def write_json(path: Path, value: object) -> Path:
    """Write a value as JSON, readable by people too."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", errors="replace")
    return path


def _write_csv(frame: pd.DataFrame, path: Path) -> None:
    frame.to_csv(path, index=False, lineterminator="\n", encoding="utf-8", errors="replace")


def _write_parquet(frame: pd.DataFrame, path: Path) -> None:
    frame.to_parquet(path, index=False)


def datapackage(title: str, kept: Mapping[str, Sequence[str]] | None = None) -> dict[str, typing.Any]:
    """The description of the tables after the Data Package standard (v1), made from helpers.tables.

    `kept` has the names of the columns of each table that is there; by default all tables are there, whole.

    >>> [resource["name"] for resource in datapackage("a story")["resources"]][:2]
    ['articles', 'blocks']
    """
    told = {table: [line.name for line in columns(table)] for table in TABLES} if kept is None else kept
    return {
        "profile": "tabular-data-package",
        "name": "adds-up",
        "title": title,
        "version": __version__,
        "description": "Each table is here twice: NAME.csv and, with types, NAME.parquet. Lists are joined with ';'.",
        "resources": [_resource(table, told) for table in told],
    }


def _resource(table: str, told: Mapping[str, Sequence[str]]) -> dict[str, typing.Any]:
    known = {line.name: line for line in columns(table)}
    lines = [known.get(name, DIGEST) for name in told[table]]
    keys = [
        {"fields": line.name, "reference": {"resource": there, "fields": field}}
        for line in lines[1:]
        for there, field in [FOREIGN_KEYS.get(line.name, ("", ""))]
        if field in told.get(there, ()) and not (table == "lineage" and line.name != "article_id")
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(line) for line in lines],
            "primaryKey": lines[0].name,
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(line: Column) -> dict[str, typing.Any]:
    meaning = f"{line.meaning} ({line.unit})" if line.unit else line.meaning
    constraints: dict[str, typing.Any] = {} if line.optional else {"required": True}
    if line.values:
        constraints["enum"] = list(line.values)
    kind = "string" if line.type == "list" else line.type
    return {"name": line.name, "type": kind, "description": meaning, "constraints": constraints}
