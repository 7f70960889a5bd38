"""Word files."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from helpers.errors import CaptureError
from helpers.read import docx as reader
from helpers.read import read_article


def word_file(rows: list[tuple[str, str]], table: list[list[str]] = ()) -> bytes:
    document = docx.Document()
    for text, style in rows:
        document.add_paragraph(text, style=style)
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


ROWS = [
    ("River rises", "Title"),
    ("Four hundred leave their homes", "Subtitle"),
    ("The river rose by two metres in the night, officials said on Monday.", "Normal"),
    ("The old bridge on Monday", "Caption"),
    ("", "Normal"),
    ("Some 400 people had left their homes by then, the mayor said.", "Normal"),
]


def test_styles_tell_the_labels():
    witness = read_article(reader.docx_capture(word_file(ROWS), "river.docx", "0"))
    assert [block.label for block in witness.blocks] == ["headline", "standfirst", "body", "caption", "body"]
    assert (witness.article.title, witness.article.standfirst) == ("River rises", "Four hundred leave their homes")
    assert witness.article.encoding is None


def test_a_table_keeps_its_place_and_its_cells():
    capture = reader.docx_capture(word_file(ROWS[2:3], [["Town", "Houses"], ["New Delta", "400"]]), "river.docx", "0")
    assert capture.text.split("\n\n")[1:] == ["Town | Houses", "New Delta | 400"]


def test_a_table_is_no_text_and_does_not_end_it(tmp_path):
    document = docx.Document(io.BytesIO(word_file(ROWS[2:3], [["Town", "Houses"], ["New Delta", "400"]])))
    document.add_paragraph(ROWS[-1][0])
    document.save(tmp_path / "river.docx")
    witness = read_article(reader.docx_capture((tmp_path / "river.docx").read_bytes(), "river.docx", "0"))
    assert [block.label for block in witness.blocks] == ["body", "boilerplate", "boilerplate", "body"]


def test_text_set_in_columns_is_text():
    long = f"{ROWS[2][0]} " * 6
    witness = read_article(reader.docx_capture(word_file(ROWS[2:3], [["1", long]]), "river.docx", "0"))
    assert [block.label for block in witness.blocks] == ["body", "body"]


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "DOCUMENT", 100)
    with pytest.raises(CaptureError, match=r"^river\.docx: the text with its setting has more than"):
        reader.docx_capture(word_file(ROWS), "river.docx", "0")
    monkeypatch.undo()
    monkeypatch.setattr(reader, "UNPACKED", 100)
    with pytest.raises(CaptureError, match=r"^river\.docx: the file unpacks to more than"):
        reader.docx_capture(word_file(ROWS), "river.docx", "0")


def test_a_cell_that_claims_very_many_columns_stands_once():
    data = word_file(ROWS[2:3], [["Town", "Houses"]])
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w") as archive:
        for name in old.namelist():
            part = old.read(name)
            archive.writestr(name, part.replace(b"</w:tcPr>", b'<w:gridSpan w:val="90000000"/></w:tcPr>'))
    capture = reader.docx_capture(new.getvalue(), "river.docx", "0")
    assert capture.text.split("\n\n")[1:] == ["Town | Houses"]
