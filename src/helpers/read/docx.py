"""Word files -> a capture whose text is the paragraphs, a blank line between them."""

from __future__ import annotations

import io
import typing
import zipfile
from collections.abc import Iterator

from ..errors import CaptureError
from .files import Capture
from .paragraphs import plain_text

if typing.TYPE_CHECKING:
    from docx.table import Table, _Row

DOCUMENT = 5_000_000  # bytes of text and its setting; a book has as much
UNPACKED = 200_000_000  # bytes; a small file can be packed so that it fills the memory
ROW, CELLS = "row of a table", " | "
ROW_WORDS = 60  # a longer row is text that is set in columns
STYLES = {"title": "headline", "subtitle": "standfirst", "caption": "caption", ROW: "boilerplate"}


def docx_capture(data: bytes, name: str, sha256: str, kind: str = "docx") -> Capture:
    """The capture of a Word file: paragraphs and table rows in order; titles and captions known by their styles.

    Raises CaptureError for a file that is no DOCX.
    """
    rows = _rows(data, name)
    known = {plain_text(text): STYLES[style] for text, style in rows if style in STYLES}
    return Capture(
        file=name, sha256=sha256, format=kind, text="\n\n".join(text for text, _ in rows if text.strip()), known=known
    )


def _rows(data: bytes, name: str) -> list[tuple[str, str]]:
    """The paragraphs and table rows, each with the name of its style."""
    try:
        _check_size(data, name)
        return list(_read(data))
    except CaptureError:
        raise
    except Exception as error:  # python-docx takes a document for well made, and says so in many ways when it is not
        said = " ".join(str(error).split())[:120] or type(error).__name__
        raise CaptureError(f"{name}: this is no Word file that can be opened ({said}); save it again as DOCX") from None


def _check_size(data: bytes, name: str) -> None:
    """Raise CaptureError when a Word file unpacks to far more than an article."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if sum(entry.file_size for entry in entries if entry.filename == "word/document.xml") > DOCUMENT:
        raise CaptureError(
            f"{name}: the text with its setting has more than {DOCUMENT // 10**6} MB; save the article alone"
        )
    if sum(entry.file_size for entry in entries) > UNPACKED:
        raise CaptureError(f"{name}: the file unpacks to more than {UNPACKED // 10**6} MB; save the article alone")


def _read(data: bytes) -> Iterator[tuple[str, str]]:
    import docx
    from docx.table import Table

    for item in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(item, Table):
            for cells in (_cells(row, item) for row in item.rows):
                yield cells, ROW if CELLS in cells and len(cells.split()) <= ROW_WORDS else ""
        else:
            yield item.text, (item.style.name or "").lower() if item.style else ""


def _cells(row: _Row, table: Table) -> str:
    """The cells of a table's row as they are stored: a cell that spans columns stands once, however many it claims."""
    from docx.table import _Cell

    texts = (_Cell(cell, table).text.strip() for cell in row._tr.tc_lst)
    return CELLS.join(text for text in texts if text)
