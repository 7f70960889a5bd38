"""PDF -> a capture whose text is the text layer, page after page."""

from __future__ import annotations

import re

from ..errors import CaptureError
from .files import Capture

BROKEN_WORD = re.compile(r"[\ufffe\x02]\r?\n?|\xad\r?\n")  # how pdfium marks a hyphen at the end of a line
MOST_PAGES = 300


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
        return [_page_text(page) for page in document]
    except pypdfium2.PdfiumError as error:
        raise CaptureError(f"{name}: a page of the PDF cannot be read ({error}); save the article again") from None
    finally:
        document.close()


def _page_text(page) -> str:
    text = page.get_textpage().get_text_range()
    return BROKEN_WORD.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
