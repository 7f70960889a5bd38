"""A part of an archive -> captures with their places, and rejects.

Comes in: a part. Goes out, in the order of the bytes: for each article a Found, for each record that cannot be read a
Reject. Records that are no article by their kind (a WARC's requests, pictures, answers of 'not found') are passed over.
"""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO

from ..errors import AddsUpError, CaptureError
from ..read.files import LARGEST, LONGEST, Capture, Told, captured, worded
from ..read.html import html_capture
from ..stream import record
from .inputs import File, Part, opened
from .records import Reject
from .warc import BOMB, warc_records

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

LONGEST_LINE = 4 * LONGEST  # bytes: no text within the limit takes more
ROWS = 128  # rows of a Parquet file at a time
FIELDS = {  # of a record: our name for it, and the names that published sets of news give it
    "publisher": ("publisher", "source", "domain"),
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "description"),
    "published": ("published", "date", "publish_date"),
    "section": ("section",),
}
UNPACKING = (OSError, EOFError, zlib.error)  # what a damaged stream of gzip, bz2 or xz raises
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(slots=True)
class Found:
    """An article as it came, and where it lies."""

    file: str
    offset: int
    capture: Capture
    record_id: str | None = None
    retrieved: str | None = None


Item = Found | Reject


def key(file: str, offset: int) -> str:
    """The id of the article at a place: the same in every run, and no two alike in a billion.

    >>> key("a.jsonl", 0) == key("a.jsonl", 0) != key("a.jsonl", 1)
    True
    """
    return hashlib.blake2b(f"{file}\0{offset}".encode("utf-8", "replace"), digest_size=8).hexdigest()


def rejected(file: str, offset: int, reason: str) -> Reject:
    """The row of a record that cannot be read; the article's own id in front of the reason is taken off."""
    said = " ".join(re.sub(rf"^{key(file, offset)}(?:\.\w+)?: ", "", reason).split())
    return Reject(
        reject_id=f"{file}:{offset}", file=file, offset=offset, reason=said.encode("utf-8", "replace").decode()
    )


def items(part: Part) -> Iterator[Item]:
    """All that a part holds. An input that cannot be opened, or breaks off, is a reject like any other."""
    if part.kind == "capture":
        for file in part.files:
            yield _guarded(file, 0, partial(_of_capture, file))
        return
    (file,) = part.files
    read = {"jsonl": _jsonl, "parquet": _parquet, "warc": _warc}[part.kind]
    try:
        with opened(file) as source:
            yield from read(source, file, part)
    except AddsUpError as error:
        yield rejected(file.name, part.start, error.message)


def _guarded(file: File, offset: int, read: Callable[[str], Found]) -> Item:
    """What `read` makes of one record; whatever goes amiss with the record, the archive goes on."""
    name = key(file.name, offset)
    try:
        found = read(name)
        worded(found.capture)
        return found
    except AddsUpError as error:
        return rejected(file.name, offset, error.message)
    except RecursionError:
        return rejected(file.name, offset, "the record is nested too deeply to be read")
    except MemoryError:
        return rejected(file.name, offset, "the record takes more memory than there is")
    except Exception as error:  # a library's parser on hostile bytes
        return rejected(file.name, offset, f"the record cannot be read ({type(error).__name__})")


def _of_capture(file: File, name: str) -> Found:
    if file.size > LARGEST:
        raise CaptureError(f"{name}: the file has {file.size / 1e6:.0f} MB, and the limit is {LARGEST / 1e6:.0f} MB")
    with opened(file) as source:
        return Found(file.name, 0, captured(source.read(), name + PurePosixPath(file.name).suffix))


def _jsonl(source: BinaryIO, file: File, part: Part) -> Iterator[Item]:
    """The lines that begin in the part's range; a line too long for an article is passed over, with a bound."""
    try:
        at = _first_line(source, part)
        while file.packed or at < part.stop:
            line = source.readline(LONGEST_LINE + 1)
            if not line:
                return
            whole = line if len(line) <= LONGEST_LINE else None
            if line.strip():
                yield _guarded(file, at, partial(_of_line, whole, file.name, at))
            begin, at = at, at + len(line)
            while whole is None and not line.endswith(b"\n") and (file.packed or at < part.stop):
                line = source.readline(LONGEST_LINE)
                at += len(line)
                if not line:
                    return
                if at - begin > BOMB:
                    yield rejected(
                        file.name,
                        begin,
                        f"the line unpacks to more than {BOMB:,} bytes; what comes after it is not read",
                    )
                    return
    except UNPACKING as error:
        reason = f"the file breaks off or is damaged here ({type(error).__name__}); what comes after it is not read"
        yield rejected(file.name, at, reason)


def _first_line(source: BinaryIO, part: Part) -> int:
    """The offset of the first line that begins in the range; its end, where none does."""
    if not part.start:
        return 0
    source.seek(part.start - 1)
    at = part.start - 1
    while at < part.stop:
        line = source.readline(min(LONGEST_LINE, part.stop - at))
        at += len(line)
        if not line or line.endswith(b"\n"):
            break
    return at


def _of_line(line: bytes | None, file: str, offset: int, name: str) -> Found:
    if line is None:
        raise AddsUpError(f"the line is longer than {LONGEST_LINE:,} bytes; an article has a thousandth of it")
    return _of_record(record(line.removeprefix(b"\xef\xbb\xbf")), file, offset, name)


def _of_record(told: dict[str, Any], file: str, offset: int, name: str) -> Found:
    """The article of a record with a 'text'; lone halves of characters, which JSON can hold, are marked as lost."""
    text = _clean(told["text"])
    fields = {
        field: next((_clean(str(told[n])) for n in names if told.get(n)), None) for field, names in FIELDS.items()
    }
    capture = Capture(
        file=name, sha256=hashlib.sha256(text.encode()).hexdigest(), format="txt", text=text, encoding="utf-8",
        told=Told(**fields, authors=_listed(told.get("authors")), tags=_listed(told.get("tags"))),
    )  # fmt: skip
    known = next((_clean(str(told[n])) for n in ("id", "url") if told.get(n) is not None), None)
    when = told.get("retrieved")
    return Found(file, offset, capture, known, _clean(str(when)) if when else None)


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _listed(value: object) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(_clean(str(item)) for item in items if item)


def _parquet(source: BinaryIO, file: File, part: Part) -> Iterator[Item]:
    """The rows of the part's row groups; the offset of a row is its number in the file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = {"id", "url", "text", "authors", "tags", "retrieved", *(n for names in FIELDS.values() for n in names)}
    row = part.start
    try:
        table = pq.ParquetFile(source)
        groups = range(part.start, min(part.stop, table.num_row_groups))
        row = sum(table.metadata.row_group(number).num_rows for number in range(part.start))
        wanted = [name for name in table.schema_arrow.names if name in names]
        if "text" not in wanted:
            raise CaptureError("the table has no column 'text'; name the column with the articles' text so")
        for batch in table.iter_batches(ROWS, row_groups=list(groups), columns=wanted):
            for told in batch.to_pylist():
                yield _guarded(file, row, partial(_of_row, told, file.name, row))
                row += 1
    except (pa.ArrowException, OSError) as error:
        yield rejected(file.name, row, f"the file is no Parquet, or is damaged from here on ({type(error).__name__})")


def _of_row(told: dict[str, Any], file: str, row: int, name: str) -> Found:
    if not isinstance(told["text"], str):
        raise CaptureError("no 'text'; each row needs a 'text' that is a string")
    return _of_record(told, file, row, name)


def _warc(source: BinaryIO, file: File, part: Part) -> Iterator[Item]:
    """The pages and texts among the records of the part's range."""
    at = part.start
    try:
        for at, found in warc_records(source, part.start, part.stop):
            if isinstance(found, str):
                yield rejected(file.name, at, found)
            elif wanted := _page(found):
                yield _guarded(file, at, partial(_of_page, wanted, file.name, at))
    except OSError as error:
        yield rejected(file.name, at, f"the file cannot be read from here on ({error.strerror or error})")


def _page(record_bytes: bytes) -> WarcRecord | None:
    """The parsed record, where it may hold an article; None for one of another kind."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        parsed = next(iter(ArchiveIterator(io.BytesIO(record_bytes), record_types=kinds, auto_decode="all")), None)
    except (OSError, ValueError):
        return None
    if parsed is None or (parsed.is_http and parsed.http_headers and parsed.http_headers.status_code != 200):
        return None
    return parsed if _media(parsed) in (*PAGES, "text/plain") else None


def _media(parsed: WarcRecord) -> str:
    said = parsed.http_content_type if parsed.is_http else parsed.headers.get("Content-Type")
    return (said or "").split(";")[0].strip().lower()


def _of_page(parsed: WarcRecord, file: str, offset: int, name: str) -> Found:
    data = parsed.reader.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CaptureError(f"the page has more than {LARGEST / 1e6:.0f} MB when unpacked")
    if _media(parsed) in PAGES:
        if not data.strip():
            raise CaptureError("the page is empty")
        capture = html_capture(data, name, hashlib.sha256(data).hexdigest(), "html", parsed.http_charset)
    else:
        capture = captured(data, f"{name}.txt")
    date = parsed.record_date
    return Found(file, offset, capture, parsed.headers.get("WARC-Target-URI"), date.isoformat() if date else None)
