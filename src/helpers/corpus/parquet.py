"""Records -> partitions of Parquet tables, each there whole or not at all.

Comes in: records of the tidy tables and of the archive's own. Goes out: one file a table and part, with the columns and
types that the data dictionary gives. The same records make the same bytes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from ..tables import TABLES, Column, columns, joined
from .records import CORPUS_TABLES, corpus_columns

ROWS = 4_096  # records held before they are written: some MB at most
TYPES = {"string": pa.string(), "list": pa.string(), "integer": pa.int64(), "number": pa.float64()}


def dictionary(table: str) -> tuple[Column, ...]:
    """The columns of a table, tidy or the archive's own."""
    return corpus_columns(table) if table in CORPUS_TABLES else columns(table)


@cache
def arrow_schema(table: str) -> pa.Schema:
    """A table's columns as Parquet holds them; a list is joined with ';' as in every table of ours.

    >>> arrow_schema("rejects").field("offset").type
    DataType(int64)
    """
    return pa.schema([pa.field(line.name, TYPES[line.type], nullable=line.optional) for line in dictionary(table)])


def batch(table: str, records: Sequence[object]) -> pa.RecordBatch:
    """Records as a batch of rows."""
    cells = []
    for line in dictionary(table):
        found = [getattr(record, line.name) for record in records]
        cells.append([joined(cell) or None for cell in found] if line.type == "list" else found)
    arrays = [pa.array(cell, type=field.type) for cell, field in zip(cells, arrow_schema(table), strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=arrow_schema(table))


class Writer:
    """The tables of one part, written as they come; a table that gets no row gets no file.

    Some records are held back, so that row groups are not tiny.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self._held: dict[str, list[object]] = {}
        self._files: dict[str, pq.ParquetWriter] = {}

    def add(self, table: str, records: Iterable[object]) -> None:
        """Some more records of a table."""
        held = self._held.setdefault(table, [])
        held.extend(records)
        if len(held) >= ROWS:
            self._write(table)

    def _write(self, table: str) -> None:
        records, self._held[table] = self._held[table], []
        if not records:
            return
        if table not in self._files:
            self._files[table] = opened(self._folder, table, self._name)
        self._files[table].write_batch(batch(table, records))

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write what is held and end the files; after an error they are left to be thrown away with their folder."""
        if kind is not None:
            return
        for table in self._held:
            self._write(table)
        for file in self._files.values():
            file.close()


class _File(pq.ParquetWriter):
    """A Parquet file that is not tried to be ended once more when it is forgotten: on a full disk that would fail again."""

    def __del__(self) -> None:
        pass


def opened(folder: Path, table: str, name: str) -> pq.ParquetWriter:
    """A new file of a table."""
    (folder / table).mkdir(parents=True, exist_ok=True)
    return _File(folder / table / f"{name}.parquet", arrow_schema(table), compression="zstd")


def complete(work: Path) -> None:
    """Give every table that has no row a file without rows, so that it can be asked like the others."""
    for table in (*TABLES, *CORPUS_TABLES):
        if not any((work / table).glob("*.parquet")):
            with fresh(work, f"empty-{table}") as folder:
                opened(folder, table, "part-000000").close()


@contextlib.contextmanager
def fresh(work: Path, name: str) -> Iterator[Path]:
    """An empty folder to write a part's files in; at the end each is moved to its place under `work`.

    When the block fails, nothing of it stays. Two workers may write one part: the bytes are the same.
    """
    scratch = work / "_new" / f"{name}-{os.getpid()}-{os.urandom(4).hex()}"
    scratch.mkdir(parents=True)
    try:
        yield scratch
        for path in sorted(path for path in scratch.rglob("*") if path.is_file()):
            place = work / path.relative_to(scratch)
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, place)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def write_whole(path: Path, data: bytes) -> None:
    """A small file, there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
    try:
        scratch.write_bytes(data)
        os.replace(scratch, path)
    finally:
        scratch.unlink(missing_ok=True)
