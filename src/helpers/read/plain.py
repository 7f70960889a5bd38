"""Plain text and Markdown -> a capture whose text is the decoded file itself."""

from __future__ import annotations

from .encoding import decode
from .files import Capture, Told, bounded
from .frontmatter import front_matter


def plain_capture(data: bytes, name: str, sha256: str, kind: str) -> Capture:
    """The capture of a text file; its `text` is the decoded file, line ends kept.

    Raises CaptureError for a binary file, and for a text far longer than an article.

    >>> plain_capture(b"The dam held.\\r\\n", "dam.txt", "0" * 64, "txt").text
    'The dam held.\\r\\n'
    """
    text, encoding, gaps = decode(data, name)
    front = front_matter(bounded(text, name))
    return Capture(
        file=name, sha256=sha256, format=kind, text=text, encoding=encoding, gaps=gaps,
        told=front.told if front else Told(),
    )  # fmt: skip
