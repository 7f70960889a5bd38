"""What the inputs name -> the parts of an archive, each small enough to be read by one worker at a time.

Comes in: names and addresses of folders, captures, JSONL, Parquet and WARC files, anything that fsspec opens. Goes out:
parts in a fixed order. Where a part begins hangs on the inputs alone, never on the number of workers, so that the tables
come out the same whoever reads them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ..errors import AddsUpError, StoryError
from ..formats import ENDINGS
from ..read.files import ASIDE
from .warc import GZIP

KINDS = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".warc": "warc",
    **dict.fromkeys(ENDINGS, "capture"),
}  # fmt: skip
PACKED = {".gz": "gzip", ".bz2": "bz2", ".xz": "xz", ".zst": "zstd"}  # endings after .jsonl; .warc may have .gz
READ = ", ".join(f"*{ending}" for ending in (*KINDS, ".warc.gz", ".jsonl.gz"))
MOST_PARTS = 512  # of one run, where the parts are not larger than LARGEST_PART for it
SMALLEST_PART = 1 << 18  # bytes: some seconds of work
LARGEST_PART = 1 << 26
SMALL_FILES = 64  # captures in a part


@dataclass(frozen=True, slots=True)
class File:
    """One file of the archive; `name` is what the tables call it, `state` what changes when its bytes do."""

    address: str
    name: str
    kind: str
    packed: str | None
    size: int
    state: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one worker reads at a time: whole captures, or the records that begin in a range of one file.

    The range is in bytes; for Parquet it is in row groups.
    """

    number: int
    kind: str
    files: tuple[File, ...]
    start: int = 0
    stop: int = 0

    @property
    def name(self) -> str:
        """The stem of the files that come of it."""
        return f"part-{self.number:06d}"


def opened(file: File) -> Any:
    """The bytes of a file, unpacked where that is not left to the reader. Raises AddsUpError if it cannot be opened."""
    import fsspec

    try:
        return fsspec.open(file.address, "rb", compression=file.packed).open()
    except (OSError, ValueError, ImportError) as error:
        raise AddsUpError(f"{file.name}: cannot be opened ({_said(error)})") from None


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or " ".join(str(error).split()) or type(error).__name__


def plan(inputs: Sequence[str]) -> list[Part]:
    """The parts of all inputs, in the order of the inputs and of the names in them.

    Raises StoryError for an input that is not there, cannot be listed, is of no kind that is read, or holds nothing.

    >>> [(part.kind, len(part.files)) for part in plan(["seeds/"])]
    [('capture', 3)]
    """
    files = list(_named([file for name in inputs for file in _files(name)]))
    total = sum(file.size for file in files)
    size = max(SMALLEST_PART, min(LARGEST_PART, total // MOST_PARTS))
    return [Part(number, *rest) for number, rest in enumerate(_cut(files, size))]


def _cut(files: list[File], size: int) -> Iterator[tuple[str, tuple[File, ...], int, int]]:
    """Captures by the group, in runs; files that hold many records by the range."""
    held: list[File] = []
    for file in files:
        if file.kind != "capture" or len(held) == SMALL_FILES or sum(one.size for one in held) > size:
            if held:
                yield "capture", tuple(held), 0, 0
            held = []
        if file.kind == "capture":
            held.append(file)
        elif file.kind == "parquet":
            yield from ((file.kind, (file,), start, stop) for start, stop in _row_groups(file, size))
        elif file.packed or (file.kind == "warc" and file.size > size and not _in_members(file)):
            yield file.kind, (file,), 0, file.size  # a range of these cannot be found without what is before it
        else:
            starts = range(0, max(1, file.size), size)
            yield from ((file.kind, (file,), start, min(start + size, file.size)) for start in starts)
    if held:
        yield "capture", tuple(held), 0, 0


def _row_groups(file: File, size: int) -> Iterator[tuple[int, int]]:
    """Runs of row groups of about one size; one empty run for a file that is no Parquet, which its reader will reject."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with opened(file) as source:
            told = pq.read_metadata(source)
            sizes = [told.row_group(number).total_byte_size for number in range(told.num_row_groups)]
    except (pa.ArrowException, OSError, AddsUpError):
        yield 0, 1
        return
    start = held = 0
    for number, bytes_of in enumerate(sizes):
        held += bytes_of
        if held >= size:
            yield start, number + 1
            start, held = number + 1, 0
    if start < len(sizes):
        yield start, len(sizes)


def _in_members(file: File) -> bool:
    """Whether a WARC is packed: its first bytes say so, its name may not."""
    try:
        with opened(file) as source:
            return bool(source.read(len(GZIP)) == GZIP)
    except (OSError, ValueError, AddsUpError):
        return False  # its reader will reject it


def _named(files: list[tuple[str, str, int, str]]) -> Iterator[File]:
    """The files, those of one name told apart by a number, each once."""
    taken: set[str] = set()
    seen: set[str] = set()
    for address, name, size, state in files:
        if address in seen:
            continue
        seen.add(address)
        unique, number = name, 1
        while unique in taken:
            number += 1
            unique = f"{name} ({number})"
        taken.add(unique)
        kind, packed = kind_of(name) or ("", None)
        yield File(address, unique, kind, packed, size, state)


def kind_of(name: str) -> tuple[str, str | None] | None:
    """How a file is read, and what unpacks it; None for a kind that is not read.

    >>> kind_of("CC-NEWS-1.warc.gz"), kind_of("a.jsonl.gz"), kind_of("a.zip")
    (('warc', None), ('jsonl', 'gzip'), None)
    """
    path = PurePosixPath(name.lower())
    if path.suffix in KINDS:
        return KINDS[path.suffix], None
    inner = PurePosixPath(path.stem).suffix
    if path.suffix in PACKED and KINDS.get(inner) == "jsonl":
        return "jsonl", PACKED[path.suffix]
    return ("warc", None) if path.suffix == ".gz" and inner == ".warc" else None


def _files(name: str) -> list[tuple[str, str, int, str]]:
    """Address, name, size and state of each file of one input, sorted by name."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(name)
        folder = system.isdir(path)
        if not folder and not system.exists(path):
            raise StoryError(f"{name}: there is no such file or folder; name a folder, or files of these kinds: {READ}")
        told = system.find(path, detail=True) if folder else {path: system.info(path)}
    except (OSError, ValueError, ImportError) as error:
        raise StoryError(f"{name}: cannot be read ({_said(error)}); check the address") from None
    if not folder and kind_of(path) is None:
        raise StoryError(f"{name}: a file of this kind is not read; these are: {READ}")
    found = [
        (system.unstrip_protocol(file), _within(path, file) if folder else PurePosixPath(file).name, int(info["size"] or 0), _state(info))
        for file, info in sorted(told.items())
        if not folder or _is_article(_within(path, file), info)
    ]  # fmt: skip
    if not found:
        raise StoryError(f"{name}: the folder holds nothing that is read; put files of these kinds in it: {READ}")
    return found


def _within(folder: str, file: str) -> str:
    return os.path.relpath(file, folder).replace(os.sep, "/")


def _is_article(name: str, info: dict[str, Any]) -> bool:
    """The rule of a story's folder, in folders within folders too: no hidden file, no link, no README."""
    path = PurePosixPath(name)
    if any(step.startswith(".") for step in path.parts) or info.get("islink") or info.get("type") != "file":
        return False
    kind = kind_of(name)
    return kind is not None and not (kind[0] == "capture" and ASIDE.match(path.name))


def _state(info: dict[str, Any]) -> str:
    """What the file system tells of a file's bytes without reading them."""
    return str(next((info[key] for key in ("ETag", "etag", "md5", "mtime", "LastModified") if info.get(key)), ""))
