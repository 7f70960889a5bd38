"""Bytes -> characters: byte order mark, UTF-8, UTF-16 without a mark, the declared charset, Windows-1252, Mac Roman.

Where none of them gives words of a Western script, charset-normalizer judges by how often letters stand side by side.
"""

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
MAC = re.compile(r"[A-Za-z]Õ[a-z]|(?:^|\s)Ò[A-Z]|\w[,.?!]Ó(?:\s|$)")  # Mac Roman's ’ “ ” as Windows-1252 reads them
SAMPLE = 100_000  # bytes by which an encoding is judged
RTF = b"{\\rtf"
FEW_NULS = 3
MOST_FOREIGN = 0.3  # share of letters beyond ASCII above which a text is not Western; in French it is 0.04
FEWEST = 3  # characters of two bytes and more: so many are no chance
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
    if nuls > _most_nuls(len(text)) or controls > max(3, MOST_CONTROL * len(text)):
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


def _most_nuls(size: int) -> float:
    """How many NUL characters a text may hold: a few also in a short one."""
    return max(MOST_NULS * size, min(FEW_NULS, size // 100))


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
    if data.startswith(RTF):
        raise CaptureError(f"{name}: the file is in Rich Text Format; save it as DOCX or plain text")
    if data.count(0) > _most_nuls(len(data)):
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
    if good > 3 * lost or (good >= FEWEST and good > lost) or _is_cut(data, good):
        return rough, "utf-8", (f"bytes that are not UTF-8 are lost (shown as \ufffd, {lost} in all)",)
    text = _strict(data, declared) if declared else None
    if declared and text is not None and not ASTRAY.search(text):
        return text, declared, ()
    doubt = f"the file says {declared}, which does not fit its words, " if text is not None else "not UTF-8, "
    western = _strict(data, "cp1252")
    if western is not None and _is_western(western):
        if MAC.search(western):
            return data.decode("mac_roman"), "mac_roman", (f"{doubt}read as Mac Roman",)
        return western, "cp1252", (f"{doubt}read as Windows-1252",)
    guess = _guess(data)
    if guess is None:
        raise CaptureError(f"{name}: the characters are in no encoding that is known here; save the file as UTF-8")
    return *guess, (f"{doubt}read as {guess[1]}, which fits its words best",)


def _is_cut(data: bytes, good: int) -> bool:
    """Whether the bytes are UTF-8 but for a last character that is cut off: one byte alone proves nothing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and (good > 0 or error.end - error.start > 1)
    return False


def _is_western(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(not letter.isascii() for letter in letters) <= MOST_FOREIGN * len(letters)


def _guess(data: bytes) -> tuple[str, str] | None:
    """The text and encoding that fit the words of a non-Western text best; None for none."""
    if sum(byte > 127 for byte in data[:SAMPLE]) <= MOST_FOREIGN * len(data[:SAMPLE]):
        return None
    import charset_normalizer  # 0.05 s, for the rare file

    found = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    text = _strict(data, found.encoding) if found else None
    return (text, found.encoding) if found and text is not None else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        if codecs.lookup(encoding).name.replace("-", "_") in NO_CHARSETS:
            return None
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None
