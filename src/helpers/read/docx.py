"""Word files -> a capture whose text is the paragraphs, a blank line between them."""

from __future__ import annotations

import io
import zipfile

from ..errors import CaptureError
from .files import Capture
from .paragraphs import plain_text

UNPACKED = 200_000_000  # bytes; a small file can be packed so that it fills the memory
STYLES = {"title": "headline", "subtitle": "standfirst", "caption": "caption"}


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
    import docx
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
                raise CaptureError(
                    f"{name}: the file unpacks to more than {UNPACKED // 10**6} MB; save the article alone"
                )
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, SyntaxError) as error:
        raise CaptureError(
            f"{name}: this is no Word file that can be opened ({error}); save it again as DOCX"
        ) from None
    rows = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            rows += [(" | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)), "") for row in item.rows]
        else:
            rows.append((item.text, (item.style.name or "").lower() if item.style else ""))
    return rows
