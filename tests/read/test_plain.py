"""Text and Markdown captures."""

from __future__ import annotations

from helpers.read.plain import plain_capture


def test_the_format_is_the_ending_and_the_doubts_are_kept():
    capture = plain_capture("café\n".encode("cp1252"), "a.md", "0", "md")
    assert (capture.format, capture.text, capture.encoding) == ("md", "café\n", "cp1252")
    assert capture.gaps == ("not UTF-8, read as Windows-1252",)
