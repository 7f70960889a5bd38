"""WARC files -> records, one at a time, with the damage told and passed over.

Comes in: a stream of bytes and the range in which records begin. Goes out: for each record its offset and either its
bytes, whole and of the length that they claim, or one sentence. What is inside a record is parsed by fastwarc; the walk
from record to record is ours, because it has to go on after a member that is cut off or a length that does not fit, and
has to have a bound: fastwarc stops at the first, and reads a record however long it is.

A range of a .warc.gz begins at the first gzip member in it. Each record is its own member there, as WARC 1.1 recommends
and as every crawl of Common Crawl has it.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..read.files import LARGEST

GZIP = b"\x1f\x8b\x08"
BLOCK = 1 << 16  # bytes read at a time
LONGEST_HEAD = 1 << 16  # bytes of a record's WARC headers
LIMIT = LARGEST + 2 * LONGEST_HEAD  # bytes of a record with its headers
BOMB = 1 << 32  # bytes that a member may unpack to while it is passed over
HEAD = re.compile(rb"WARC/\d\.\d\r?\n")
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
END = b"\r\n\r\n"
NEXT = re.compile(rb"\r?\n\r?\n(?=WARC/\d\.\d\r?\n)")

TOO_LARGE = f"the record has more than {LARGEST / 1e6:.0f} MB; an article has a hundredth of it"
NO_LENGTH = "the record's headers have no end or no Content-Length"
LIES = "the record's Content-Length does not fit what is there"
CUT_OFF = "the gzip member is cut off or damaged"
NO_RECORD = "what stands here is no WARC record"

Item = tuple[int, "bytes | str"]


def warc_records(stream: BinaryIO, start: int, stop: int) -> Iterator[Item]:
    """The records that begin from `start` up to `stop`: (offset, bytes or what is the matter).

    >>> record = b"WARC/1.0\\r\\nWARC-Type: resource\\r\\nContent-Length: 3\\r\\n\\r\\nabc\\r\\n\\r\\n"
    >>> [offset for offset, _ in warc_records(io.BytesIO(record * 2), 0, 2 * len(record))]
    [0, 59]
    """
    stream.seek(0)
    if stream.read(len(GZIP)) == GZIP:
        yield from _packed(stream, start, stop)
    else:
        yield from _plain(stream, start, stop)


def _packed(stream: BinaryIO, start: int, stop: int) -> Iterator[Item]:
    """The records of a .warc.gz, member by member; after a damaged one, on from the next that begins like a record."""
    at = _next_member(stream, start, stop)
    while at is not None and at < stop:
        member = _member(stream, at)
        if member.fault:
            yield at, member.fault
        else:
            yield from ((at, record) for _, record in _plain(io.BytesIO(member.data), 0, len(member.data)))
        at = _next_member(stream, at + 1 if member.end is None else member.end, stop)


@dataclass(slots=True)
class _Member:
    data: bytes = b""
    end: int | None = None  # offset of what follows it; None where that is not known
    fault: str | None = None


def _member(stream: BinaryIO, at: int) -> _Member:
    """One gzip member, unpacked up to LIMIT; of a longer one only where it ends."""
    stream.seek(at)
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    data, size, taken = bytearray(), 0, 0
    while not unpack.eof:
        fresh = unpack.unconsumed_tail or stream.read(BLOCK)
        taken += 0 if unpack.unconsumed_tail else len(fresh)
        if not fresh or size > BOMB:
            return _Member(fault=CUT_OFF if size <= LIMIT else TOO_LARGE)
        try:
            piece = unpack.decompress(fresh, LIMIT)
        except zlib.error:
            return _Member(fault=CUT_OFF)
        size += len(piece)
        if size <= LIMIT:
            data += piece
        else:
            data.clear()
    return _Member(bytes(data), at + taken - len(unpack.unused_data), TOO_LARGE if size > LIMIT else None)


def _next_member(stream: BinaryIO, start: int, stop: int) -> int | None:
    """Where the first member from `start` on that holds a record begins; None for none before `stop`."""
    stream.seek(start)
    at, held = start, b""
    while at < stop:
        held += stream.read(BLOCK)
        found = held.find(GZIP)
        while found >= 0 and at + found < stop:
            if len(held) - found < BLOCK:
                held += stream.read(BLOCK)
            if _begins_record(held[found : found + BLOCK]):
                return at + found
            found = held.find(GZIP, found + 1)
        if len(held) < len(GZIP):
            return None
        at, held = at + len(held) - len(GZIP) + 1, held[len(held) - len(GZIP) + 1 :]
        if stream.read(1) == b"":
            return None
        stream.seek(-1, io.SEEK_CUR)
    return None


def _begins_record(packed: bytes) -> bool:
    try:
        return HEAD.match(zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, 16)) is not None
    except zlib.error:
        return False


def _plain(stream: BinaryIO, start: int, stop: int) -> Iterator[Item]:
    """The records of an unpacked stream in a range; after a damaged one, on from the next line that begins a record.

    The walk is from the first record on, past those before `start`: what looks like a record may be the inside of one.
    """
    at = 0
    while at < stop and (head := _head(stream, at)):
        length = LENGTH.search(head)
        body = at + len(head)
        item: bytes | str
        if not HEAD.match(head):
            item, after = NO_RECORD, None
        elif length is None or not head.endswith((END, b"\n\n")):
            item, after = NO_LENGTH, None
        else:
            item, after = _record(stream, head, body, int(length[1]), whole=at >= start)
        if at >= start:
            yield at, item
        at = after or _next_record(stream, body if HEAD.match(head) else at)


def _record(stream: BinaryIO, head: bytes, body: int, length: int, *, whole: bool) -> tuple[bytes | str, int | None]:
    """A record of a told length, or its fault, and where it ends if it fits; its block is read only for the `whole`."""
    block = b""
    if whole and length <= LIMIT:
        stream.seek(body)
        block = stream.read(length)
    if not _fits(stream, body + length):
        return LIES, None
    return (head + block + END if length <= LIMIT else TOO_LARGE), body + length + len(END)


def _head(stream: BinaryIO, at: int) -> bytes:
    """The headers of a record with the empty line after them; what is there, where they have no end."""
    stream.seek(at)
    read = stream.read(LONGEST_HEAD)
    ends = [found + len(mark) for mark in (END, b"\n\n") if (found := read.find(mark)) >= 0]
    return read[: min(ends)] if ends else read


def _fits(stream: BinaryIO, end: int) -> bool:
    """Whether a record can end there: two line ends follow, then another record or nothing."""
    stream.seek(end)
    after = stream.read(len(END) + 5)
    return after[: len(END)] == END and (after[len(END) :] in (b"", b"WARC/"))


def _next_record(stream: BinaryIO, start: int) -> int:
    """Where the next line that begins a record stands; the end of the stream where none does."""
    stream.seek(start)
    at, held = start, b""
    while fresh := stream.read(BLOCK):
        held += fresh
        if found := NEXT.search(held):
            return at + found.end()
        at, held = at + max(0, len(held) - 16), held[-16:]
    return at + len(held)
