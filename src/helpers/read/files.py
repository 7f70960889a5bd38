"""Files -> captures: which files of a folder are articles, and the text layer of each."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from ..errors import CaptureError, StoryError
from ..formats import ENDINGS, KINDS, Format

ASIDE = re.compile(r"(?:README|RIGHTS|LICENSE)", re.IGNORECASE)
LONGEST = 2_000_000  # characters of text; an article has 5,000, a novel 500,000
MOST_LINES = 50_000
LARGEST = 20_000_000  # bytes; a saved news page with its pictures is a tenth of it


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of its article in fields of its own (JSON-LD, meta elements, front matter)."""

    publisher: str | None = None
    title: str | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    country: str | None = None  # of the house


@dataclass(frozen=True, slots=True)
class Capture:
    """One saved file: its text layer, what it tells of itself, and the damage noticed while it was read."""

    file: str
    sha256: str
    format: str
    text: str
    encoding: str | None = None
    told: Told = field(default_factory=Told)
    known: dict[str, str] = field(default_factory=dict)  # words of a paragraph -> the label that the format gives it
    gaps: tuple[str, ...] = ()


def captures(folder: str | Path) -> list[Path]:
    """The articles of a story folder, sorted by name.

    README*, RIGHTS*, LICENSE*, hidden files, links, folders and other endings are no articles. Raises StoryError when
    the folder is missing, is none, or holds no article.

    >>> [path.suffix for path in captures("seeds")]
    ['.txt', '.txt', '.txt']
    """
    folder = Path(folder)
    if not folder.exists() and folder.suffix.lower() in ENDINGS:
        raise StoryError(f"{folder}: there is no such file; check the name, or name a folder of saved articles")
    if not folder.exists():
        raise StoryError(f"{folder}: there is no such folder; name a folder of saved articles")
    if not folder.is_dir():
        raise StoryError(f"{folder}: this is a file; name the folder that it is in")
    try:
        found = sorted((path for path in folder.iterdir() if _is_article(path)), key=lambda path: path.name)
    except OSError as error:
        raise StoryError(f"{folder}: the folder cannot be read ({error.strerror}); allow reading it") from None
    if not found:
        raise StoryError(f"{folder}: the folder holds no saved article; put files of these kinds in it: {KINDS}")
    return found


def _is_article(path: Path) -> bool:
    if path.name.startswith(".") or path.is_symlink() or ASIDE.match(path.name):
        return False
    return path.suffix.lower() in ENDINGS and path.is_file()


def load(path: str | Path) -> Capture:
    """Read one saved file.

    Raises CaptureError, one sentence with the file's name, when it is empty, binary, enormous, unreadable, or of a kind
    that is not read.

    >>> load("seeds/000_aff7674f3d74a3e4.txt").encoding
    'utf-8'
    """
    path = Path(path)
    format_of(path.name)
    return captured(_bytes(path), path.name)


def format_of(name: str) -> Format:
    """How a file is read, by its ending. Raises CaptureError for a kind that is not read.

    >>> format_of("a saved page.HTM").name
    'html'
    """
    found = ENDINGS.get(Path(name).suffix.lower())
    if found is None:
        raise CaptureError(f"{name}: a file of this kind is not read; save the article as one of {KINDS}")
    return found


def captured(data: bytes, name: str) -> Capture:
    """The capture of a file's bytes; `name` tells its kind. Raises CaptureError as `load` does.

    >>> captured(b"The dam held.", "dam.txt").text
    'The dam held.'
    """
    kind = format_of(name)
    if not data.strip():
        raise CaptureError(f"{name}: the file is empty; save the article again or remove it")
    return worded(_reader(kind)(data, name, hashlib.sha256(data).hexdigest(), kind.name))


def _reader(kind: Format) -> Callable[[bytes, str, str, str], Capture]:
    """The function that reads a format, imported when the first such file is read."""
    room, function = kind.reader.split(".")
    read: Callable[[bytes, str, str, str], Capture] = getattr(import_module(f".{room}", __package__), function)
    return read


def worded(capture: Capture) -> Capture:
    """The capture itself. Raises CaptureError when it is far longer than an article, or holds no words."""
    bounded(capture.text, capture.file)
    if not re.search(r"\w", capture.text):
        raise CaptureError(f"{capture.file}: the file holds no words; save the article again")
    return capture


def bounded(text: str, name: str) -> str:
    """The text itself. Raises CaptureError when it is far longer than an article.

    >>> bounded("The dam held.", "dam.txt")
    'The dam held.'
    """
    if len(text) > LONGEST:
        size, unit, most = len(text), "characters", LONGEST
    elif (size := len(re.findall(r"\r\n?|\n", text))) > MOST_LINES:
        unit, most = "lines", MOST_LINES
    else:
        return text
    raise CaptureError(f"{name}: the text has {size:,} {unit}, and the limit is {most:,}; save the article alone")


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise CaptureError(
                f"{path.name}: the file has {size / 1e6:.0f} MB, and the limit is {LARGEST / 1e6:.0f} MB; save the article alone"
            )
        return path.read_bytes()
    except OSError as error:
        raise CaptureError(
            f"{path.name}: the file cannot be read ({error.strerror}); allow reading it or remove it"
        ) from None
