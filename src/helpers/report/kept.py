"""What has not changed is not made again: keys over all that goes into a run, and what an older report has kept.

Comes in: folders and files, as bytes. Goes out: keys. A run's key covers its notebook, its parameters, the story's files,
the code, and what is installed; the report's key covers all its runs. Nothing but the standard library is imported here, so
that finding nothing to do takes a fraction of a second.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..errors import StoryError

if TYPE_CHECKING:
    from .run import NotebookRecord, Record

HOUSE = Path(__file__).resolve().parents[1]  # the package
INSTALLED = (
    "papermill",
    "nbclient",
    "nbformat",
    "ipykernel",
    "pandas",
    "numpy",
    "matplotlib",
    "jinja2",
    "trafilatura",
    "rapidfuzz",
    "mistune",
    "lxml",
    "nh3",
    "pypdfium2",
    "python-docx",
    "pandera",
    "pyarrow",
    "pillow",
)
MOST_FILES = 20_000  # in a story's folder and what it links to; a link may lead to the root of the disk
LARGE = 20_000_000  # bytes; no capture of that size is read
RECORD, RUNS = "run.json", "runs"  # in a report: its record, and the folder of its executed notebooks
TOLD = {"computed", "key", "bottom_line", "notebooks"}  # what is read again of a record
ROW = {"name", "status", "seconds", "error", "cells", "key"}  # and of each of its notebooks


def notebooks_folder() -> Path:
    """The folder `notebooks` beside the working directory, else that of the project."""
    return Path("notebooks") if Path("notebooks").is_dir() else HOUSE.parents[1] / "notebooks"


def digest(*parts: bytes) -> str:
    """One digest of several pieces, where each stands by itself: 'ab', 'c' is not 'a', 'bc'."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def folder_key(folder: Path, *, but: Path | None = None) -> str:
    """A digest of the names and bytes of a folder's files, hidden ones and what lies in `but` left out.

    Of a file that is larger than any that is read, size and time stand for the bytes. Raises StoryError for a folder that
    holds, or links to, more files than a story does.
    """
    inside = but.resolve() if but else None
    files = sorted(islice(_files(folder), MOST_FILES + 1))
    if len(files) > MOST_FILES:
        raise StoryError(
            f"{folder}: more than {MOST_FILES:,} files lie in it or in what it links to; put the story into a folder of its own"
        )
    kept = (path for path in files if not _left_out(path, folder, inside))
    return digest(*(piece for path in kept for piece in (path.relative_to(folder).as_posix().encode(), _bytes(path))))


def _bytes(path: Path) -> bytes:
    told = path.stat()
    if not told.st_size:  # nothing to read, or no end to it: the system's own files say so of themselves
        return b""
    return path.read_bytes() if told.st_size <= LARGE else f"{told.st_size} {told.st_mtime_ns}".encode()


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, also those of folders that it links to, each folder once."""
    seen: set[Path] = set()
    for top, folders, names in os.walk(folder, followlinks=True):
        here = Path(top).resolve()
        if here in seen:
            folders.clear()
            continue
        seen.add(here)
        yield from (path for path in (Path(top) / name for name in names) if path.is_file())


def _left_out(path: Path, folder: Path, inside: Path | None) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.relative_to(folder).parts)
    return hidden or (inside is not None and inside in path.resolve().parents)


def house_key() -> str:
    """A digest of the code, of Python and of the libraries that the notebooks use."""
    versions = ",".join(f"{name} {_version(name)}" for name in INSTALLED)
    return digest(folder_key(HOUSE).encode(), platform.python_version().encode(), versions.encode())


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def run_key(notebook: Path, values: Mapping[str, object], around: str) -> str:
    """The key of one run; `around` is the key of what all runs share."""
    return digest(
        notebook.read_bytes(), json.dumps(dict(values), sort_keys=True, default=str).encode(), around.encode()
    )


def report_key(story: Path, notebooks: Path, parameters: Mapping[str, str], out: Path) -> str:
    """The key of a whole report, from the bytes that go into it."""
    told = json.dumps(dict(parameters), sort_keys=True)
    books = folder_key(notebooks) if notebooks.is_dir() else ""
    return digest(folder_key(story, but=out).encode(), books.encode(), house_key().encode(), told.encode())


def record(out: Path) -> Record | None:
    """The record of the report that stands at `out`; None when there is none that can be read, or not whole."""
    try:
        found = json.loads((out / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    rows = found["notebooks"] if isinstance(found, dict) and found.keys() >= TOLD else None
    return cast("Record", found) if isinstance(rows, list) and all(map(_is_row, rows)) else None


def _is_row(one: object) -> bool:
    return isinstance(one, dict) and one.keys() >= ROW and isinstance(one["name"], str)


def unchanged(out: Path, key: str) -> Record | None:
    """The record of the report at `out` when it was made from the same things and nothing in it failed; else None."""
    found = record(out)
    if found is None or found["key"] != key or not (out / "index.html").is_file():
        return None
    return found if all(one["status"] == "done" for one in found["notebooks"]) else None


def take_over(out: Path, keys: Mapping[str, str], target: Path) -> dict[str, NotebookRecord]:
    """Copy the executed notebooks of the report at `out` whose runs have not changed into `target`.

    `keys` maps the name of each run to its key. Goes out: for each one copied, what the old record says of it.
    """
    kept: dict[str, NotebookRecord] = {}
    before = record(out)
    for one in before["notebooks"] if before else ():
        name = one["name"]
        file = out / RUNS / f"{name}.ipynb"
        if name in keys and one["key"] == keys[name] and one["status"] == "done" and file.is_file():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / file.name)
            kept[name] = one
    return kept


def keep(made: Iterable[Path], site: Path) -> None:
    """Put the executed notebooks into the report, so that the next one can take them over."""
    folder = site / RUNS
    folder.mkdir(exist_ok=True)
    for path in made:
        book = json.loads(path.read_text(encoding="utf-8"))
        for name in ("input_path", "output_path"):
            book.get("metadata", {}).get("papermill", {}).pop(name, None)  # no path leaves the machine
        (folder / path.name).write_text(
            json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", errors="replace"
        )
