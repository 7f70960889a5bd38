"""PDF files, built here byte by byte."""

from __future__ import annotations

import zlib

import pytest

from helpers.errors import CaptureError
from helpers.read import pdf as reader
from helpers.read import read_article

LINES = [
    "The river rose by two metres in the night, and the water board opened",
    "both gates of the upper dam at four. Some 400 people had left their",
    "homes by then, the mayor said.",
    "No one was hurt. The board put the damage at 2.5 million pounds, more",
    "than twice what the flood of 2019 had cost the town, and asked for the",
    "help of the state.",
]


def pdf_file(pages: list[list[str]], trailer: str = "") -> bytes:
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]
    for n, lines in enumerate(pages):
        drawn = "BT /F1 9 Tf 14 TL 50 750 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {5 + 2 * n} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}" + end).encode("latin-1")


def test_lines_of_a_page_are_put_together_to_paragraphs():
    witness = read_article(reader.pdf_capture(pdf_file([LINES]), "river.pdf", "0"))
    assert [s.clean for s in witness.sentences][1] == "Some 400 people had left their homes by then, the mayor said."
    assert len({s.paragraph for s in witness.sentences}) == 2
    assert witness.article.format == "pdf"


def test_a_page_without_text_is_named():
    assert reader.pdf_capture(pdf_file([LINES, []]), "river.pdf", "0").gaps == ("no text on page 2 of 2",)


def test_a_page_of_very_many_letters_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "LONGEST", 100)
    with pytest.raises(
        CaptureError, match=r"^river\.pdf: the PDF has more than 100 characters; save the article alone$"
    ):
        reader.pdf_capture(pdf_file([LINES]), "river.pdf", "0")


def test_a_packed_page_that_unpacks_to_too_much_is_refused():
    packed = zlib.compress(b" " * (reader.UNPACKED + 10)).decode("latin-1")
    data = b"%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n" + packed.encode("latin-1") + b"\nendstream"
    with pytest.raises(CaptureError, match=r"^river\.pdf: the PDF unpacks to more than 30 MB; save the page as HTML$"):
        reader.pdf_capture(data, "river.pdf", "0")
    with pytest.raises(CaptureError, match="this is no PDF that can be opened"):
        reader.pdf_capture(data.replace(b"<</Filter", b"<</Subtype/Image/Filter"), "river.pdf", "0")


LOCKED = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + "o" * 32 + ")/U(" + "u" * 32 + ")>>"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf_file([[]]), "the PDF holds pictures and no text; run text recognition"),
        (pdf_file([LINES], LOCKED), "the PDF asks for a password; save it without one"),
        (b"%PDF-1.4\nnothing", "this is no PDF that can be opened"),
    ],
)
def test_a_file_without_words_is_refused_by_name(data, message):
    with pytest.raises(CaptureError) as caught:
        reader.pdf_capture(data, "river.pdf", "0")
    assert caught.value.message.startswith(f"river.pdf: {message}")


def test_a_file_of_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "MOST_PAGES", 1)
    with pytest.raises(
        CaptureError, match=r"^river\.pdf: the PDF has 2 pages, and the limit is 1; save the article alone$"
    ):
        reader.pdf_capture(pdf_file([LINES, LINES]), "river.pdf", "0")
