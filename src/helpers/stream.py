"""JSONL in, JSONL out, one record at a time: memory stays flat however long the input is.

Comes in: a file or standard input. JSONL when its name ends in `.jsonl`, when the caller says so, or when the first
byte that is not blank is `{`; otherwise the whole input is one record. Goes out: records `{"id", "text"}`, and for each
line that cannot be used a sentence on the error stream.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from .errors import AddsUpError

LONGEST_LINE = 50_000_000  # bytes; a longer line is named and passed over, so that memory stays bounded


def is_jsonl(name: str, head: bytes, said: bool) -> bool:
    """Whether an input is JSONL, by its name, by the user's word, or by its first byte.

    >>> is_jsonl("a.txt", b'  {"text": "x"}', False), is_jsonl("a.txt", b"Seven", False)
    (True, False)
    """
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return said or name.endswith(".jsonl") or (begins.startswith(b"{") and not begins.startswith(b"{\\rtf"))


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for one longer than LONGEST_LINE."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while rest := stream.readline(LONGEST_LINE):
                if rest.endswith(b"\n"):
                    break
            yield number, None
        elif line.strip():
            yield number, line


def record(line: bytes | None) -> dict[str, Any]:
    """The record of one line. Raises AddsUpError with what is the matter, without the line's number.

    >>> record(b'{"id": "a", "text": "Seven boats."}')["text"]
    'Seven boats.'
    """
    if line is None:
        raise AddsUpError(f"longer than {LONGEST_LINE:,} bytes; split the record")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise AddsUpError("not JSON; each line must be one JSON object") from None
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise AddsUpError("no 'text'; each record needs a 'text' that is a string")
    return found


def answer(
    stream: BinaryIO, name: str, read: Callable[[str], dict[str, Any]], out: TextIO, err: TextIO | None = None
) -> int:
    """Answer every record of a JSONL stream with one JSON line; returns how many records failed.

    `read` turns a record's text into the fields of its answer; `id` is carried over, or is the line's number.
    """
    failed = 0
    for number, line in lines(stream):
        try:
            found = record(line)
            fields = read(found["text"])
        except AddsUpError as error:
            failed += 1
            (err or sys.stderr).write(f"{name}: line {number}: {error}\n")
            continue
        write(out, {"id": found.get("id", str(number)), **fields})
    return failed


def head(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, which stays where it is."""
    return stream.peek(64)[:64] if isinstance(stream, io.BufferedReader) else b""


def write(out: TextIO, fields: dict[str, Any]) -> None:
    """One JSON object on one line; what is not ASCII is escaped, so that any terminal and any surrogate will do."""
    out.write(json.dumps(fields) + "\n")


def opened(name: str) -> AbstractContextManager[BinaryIO]:
    """One named input, opened; `-` is standard input. Raises AddsUpError for a file that cannot be opened."""
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise AddsUpError(f"{name}: cannot be opened ({error.strerror}); check the name") from None
