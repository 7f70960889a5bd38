"""Bytes -> characters: byte order mark, UTF-8, UTF-16 without a mark, the declared charset, Windows-1252."""

from __future__ import annotations

import codecs
import re

from ..errors import CaptureError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ASTRAY = re.compile(r"[A-Za-z][\u2e80-\u9fff\uac00-\ud7af\uff66-\uff9f][A-Za-z]")  # one such letter within a word
NO_CHARSETS = (  # encodings of Python that no page may be in: they would change its words
    "idna",
    "mbcs",
    "oem",
    "palmos",
    "punycode",
    "raw_unicode_escape",
    "undefined",
    "unicode_escape",
    "utf_7",
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
TWICE = re.compile(r"â€[™œ\x9d“”˜¦]|Ã[©¨¡±³¼¶¤]")  # UTF-8 that was once read as Windows-1252
MOST_NULS = 0.001  # share of NUL characters above which a file is taken for UTF-16 or binary
MOST_CONTROL = 0.02  # share of control characters above which a file is taken for binary


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """The text of a file, the encoding it was read in, and the doubts about it as phrases.

    `declared` is the charset that the file itself names. Raises CaptureError for a binary file.

    >>> decode("Bogotá".encode("cp1252"), "a.txt")
    ('Bogotá', 'cp1252', ('not UTF-8, read as Windows-1252',))
    """
    text, encoding, gaps = _decoded(data, name, declared)
    nuls = text.count("\x00")
    controls = len(CONTROL.findall(text)) - nuls
    if nuls > MOST_NULS * len(text) or controls > max(3, MOST_CONTROL * len(text)):
        raise _binary(name)
    if nuls:
        text = text.replace("\x00", "\ufffd")
        gaps += (f"{nuls} NUL character{'s' if nuls > 1 else ''} in the file (shown as \ufffd)",)
    if controls:
        gaps += (f"{controls} control character{'s' if controls > 1 else ''} in the file",)
    if twice := TWICE.search(text):
        gaps += (f"characters like '{twice.group()}' look like UTF-8 that was once read as Windows-1252",)
    if "\ufffd" in text and not gaps:
        gaps += (f"characters were lost before the file was saved (shown as \ufffd, {text.count(chr(0xFFFD))} in all)",)
    return text, encoding, gaps


def _binary(name: str) -> CaptureError:
    return CaptureError(
        f"{name}: the file is binary, not text; save the article as text, HTML, PDF or DOCX under that ending"
    )


def _decoded(data: bytes, name: str, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            lost = text.count("\ufffd")
            return (
                text,
                encoding,
                (f"bytes that are not {encoding.upper()} are lost (shown as \ufffd, {lost} in all)",) if lost else (),
            )
    if data.count(0) > MOST_NULS * len(data):
        return _wide(data, name), "utf-16", ("no byte order mark, read as UTF-16",)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _not_utf8(data, name, declared)


def _wide(data: bytes, name: str) -> str:
    """UTF-16 without a mark: in Western text every other byte is NUL."""
    even, odd, half = data[::2].count(0), data[1::2].count(0), len(data) / 2
    if max(even, odd) < 0.5 * half or min(even, odd) > 0.05 * half:
        raise _binary(name)
    return data.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")


def _not_utf8(data: bytes, name: str, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    rough = data.decode("utf-8", errors="replace")
    lost = rough.count("\ufffd")
    good = sum(character > "\x7f" for character in rough) - lost
    if good > 3 * lost:
        return rough, "utf-8", (f"bytes that are not UTF-8 are lost (shown as \ufffd, {lost} in all)",)
    text = _strict(data, declared) if declared else None
    if text is not None and not ASTRAY.search(text):
        return text, declared, ()
    western = _strict(data, "cp1252")
    if western is None:
        raise CaptureError(f"{name}: the characters are in no encoding that is known here; save the file as UTF-8")
    doubt = f"the file says {declared}, which does not fit its words, " if text is not None else "not UTF-8, "
    return western, "cp1252", (f"{doubt}read as Windows-1252",)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        if codecs.lookup(encoding).name.replace("-", "_") in NO_CHARSETS:
            return None
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None
