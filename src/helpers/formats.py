"""The kinds of file that are read as a saved article: the one place where each is named.

A format has its name in the tables, the endings of its files, and its reader: a function of a module of `helpers.read` that
takes a file's bytes, its name, its digest and the format's name, and gives a Capture or raises CaptureError. It is named here
and imported when the first such file is read, for a library that opens one kind of file need not be there for the others.
"""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """A kind of file: its name in the tables, its endings, and 'module.function' of its reader in `helpers.read`."""

    name: str
    endings: tuple[str, ...]
    reader: str


FORMATS = (
    Format("txt", (".txt",), "plain.plain_capture"),
    Format("md", (".md",), "plain.plain_capture"),
    Format("html", (".html", ".htm"), "html.html_capture"),
    Format("pdf", (".pdf",), "pdf.pdf_capture"),
    Format("docx", (".docx",), "docx.docx_capture"),
)
ENDINGS = {ending: one for one in FORMATS for ending in one.endings}
KINDS = " ".join(f"*{ending}" for ending in ENDINGS)  # as a sentence for users names them
