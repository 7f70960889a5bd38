"""The tidy tables as files: CSV and Parquet, the texts beside them, and a `datapackage.json` that describes them.

Comes in: a Story. Goes out: a folder that other tools open: `frictionless validate datapackage.json` checks it,
`pandas.read_parquet("figures.parquet")` reads a table with its types.
"""

from __future__ import annotations

import json
import typing
from pathlib import Path

from .. import __version__
from ..tables import TABLES, Column, columns
from .folders import refuse_foreign, whole

if typing.TYPE_CHECKING:
    from ..story import Story

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
    """Write every tidy table of a story as CSV and Parquet, the texts, and datapackage.json.

    Returns the paths written. An existing table of the same name is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in TABLES:
        frame = getattr(story, table)
        for suffix, write in ((".csv", _write_csv), (".parquet", _write_parquet)):
            path = folder / f"{table}{suffix}"
            write(frame, path)
            written.append(path)
    texts = folder / "texts"
    texts.mkdir(exist_ok=True)
    for witness in story.witnesses:
        path = texts / f"{witness.article.article_id}.txt"
        path.write_bytes(witness.text.encode("utf-8", "surrogatepass"))
        written.append(path)
    package = folder / "datapackage.json"
    package.write_text(json.dumps(datapackage(story.title), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return [*written, package]


def _write_csv(frame: typing.Any, path: Path) -> None:
    frame.to_csv(path, index=False, lineterminator="\n", encoding="utf-8", errors="replace")


def _write_parquet(frame: typing.Any, path: Path) -> None:
    frame.to_parquet(path, index=False)


def datapackage(title: str) -> dict[str, typing.Any]:
    """The description of the tables after the Data Package standard (v1), made from helpers.tables.

    >>> [resource["name"] for resource in datapackage("a story")["resources"]][:2]
    ['articles', 'blocks']
    """
    return {
        "profile": "tabular-data-package",
        "name": "adds-up",
        "title": title,
        "version": __version__,
        "description": "Each table is here twice: NAME.csv and, with types, NAME.parquet. Lists are joined with ';'.",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: str) -> dict[str, typing.Any]:
    lines = columns(table)
    keys = [
        {
            "fields": line.name,
            "reference": {"resource": FOREIGN_KEYS[line.name][0], "fields": FOREIGN_KEYS[line.name][1]},
        }
        for line in lines[1:]
        if line.name in FOREIGN_KEYS and not (table == "lineage" and line.name != "article_id")
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
