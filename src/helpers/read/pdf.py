"""PDF -> a capture whose text is the text layer, page after page."""

from __future__ import annotations

import contextlib
import re
import typing
import zlib

from ..errors import CaptureError
from .files import LONGEST, Capture

if typing.TYPE_CHECKING:
    from pypdfium2 import PdfDocument

BROKEN_WORD = re.compile(r"[\ufffe\x02]\r?\n?|\xad\r?\n")  # how pdfium marks a hyphen at the end of a line
MOST_PAGES = 300
UNPACKED = 30_000_000  # bytes of drawing; a page of text has a tenth of a megabyte
STREAM = re.compile(rb"stream\r?\n")
STRING = re.compile(rb"\((?:[^()\\]|\\.)*+\)|<[0-9A-Fa-f\s]++>", re.DOTALL)  # letters that a PDF draws
PICTURE = re.compile(rb"/Subtype\s*/Image|/FontFile|/Length1\b")
DICTIONARY = 2000  # bytes before a stream in which its kind is told


def pdf_capture(data: bytes, name: str, sha256: str, kind: str = "pdf") -> Capture:
    """The capture of a PDF file.

    Raises CaptureError for a file that is no PDF, asks for a password, is too long, or holds pictures of text only.
    """
    pages = _pages(data, name)
    empty = [number for number, page in enumerate(pages, 1) if not re.search(r"\w", page)]
    if len(empty) == len(pages):
        raise CaptureError(
            f"{name}: the PDF holds pictures and no text; run text recognition (OCR) on it or save the page as HTML"
        )
    gaps = (f"no text on page {', '.join(map(str, empty))} of {len(pages)}",) if empty else ()
    return Capture(file=name, sha256=sha256, format=kind, text="\n\n".join(pages), gaps=gaps)


def _pages(data: bytes, name: str) -> list[str]:
    import pypdfium2

    _check_size(data, name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise CaptureError(f"{name}: the PDF asks for a password; save it without one") from None
        raise CaptureError(f"{name}: this is no PDF that can be opened ({error}); save the article again") from None
    try:
        if len(document) > MOST_PAGES:
            raise CaptureError(
                f"{name}: the PDF has {len(document)} pages, and the limit is {MOST_PAGES}; save the article alone"
            )
        return _texts(document, name)
    except pypdfium2.PdfiumError as error:
        raise CaptureError(f"{name}: a page of the PDF cannot be read ({error}); save the article again") from None
    finally:
        document.close()


def _check_size(data: bytes, name: str) -> None:
    """Raise CaptureError when the streams of a PDF, pictures and fonts left out, unpack to far more than an article."""
    unpacked, letters, view = 0, 0, memoryview(data)
    for match in STREAM.finditer(data):
        told = data[max(0, match.start() - DICTIONARY) : match.start()].rpartition(b"endobj")[2]
        if PICTURE.search(told):
            continue
        end = data.find(b"endstream", match.end())
        drawing: bytes | memoryview = view[match.end() : end if end > 0 else None]
        if b"/FlateDecode" in told:
            with contextlib.suppress(zlib.error):
                drawing = zlib.decompressobj().decompress(drawing, UNPACKED + 1)
        unpacked += len(drawing)
        if unpacked > UNPACKED:
            raise CaptureError(f"{name}: the PDF unpacks to more than {UNPACKED // 10**6} MB; save the page as HTML")
        letters += sum(map(len, STRING.findall(drawing)))
        if letters > 2 * LONGEST:
            raise CaptureError(f"{name}: the PDF has more than {LONGEST:,} characters; save the article alone")


def _texts(document: PdfDocument, name: str) -> list[str]:
    texts, length = [], 0
    for page in document:
        text = page.get_textpage()
        length += text.count_chars()
        if length > LONGEST:
            raise CaptureError(f"{name}: the PDF has more than {LONGEST:,} characters; save the article alone")
        texts.append(_clean(text.get_text_range()))
    return texts


def _clean(text: str) -> str:
    return BROKEN_WORD.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
