"""A capture read whole."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import SEEDS

from helpers import read
from helpers.read import load, read_article
from helpers.read.article import article_name


@pytest.fixture(scope="module")
def articles():
    return [read_article(load(path)) for path in sorted(SEEDS.glob("*.txt"))]


def test_the_face_of_the_stage():
    assert sorted(read.__all__) == ["Capture", "captures", "layout_labels", "load", "read_article"]


def test_blocks_follow_one_another_and_cover_the_text(articles):
    for witness in articles:
        assert "".join(block.text for block in witness.blocks) == witness.text
        assert all(block.text == witness.text[block.start : block.end] for block in witness.blocks)
        assert len({block.block_id for block in witness.blocks}) == len(witness.blocks)


def test_a_bare_text_tells_nothing_of_itself(articles):
    article = articles[0].article
    assert (article.title, article.publisher, article.published, article.authors) == (None, None, None, ())
    assert {block.label for block in articles[0].blocks} == {"body"}
    assert article.gaps == ()


def test_a_damaged_page_tells_its_fields_and_its_gaps(articles):
    article = articles[1].article
    assert article.article_id == "001_5871beb2e64e022f"
    assert article.publisher == "The Independent"
    assert article.title.startswith("Trump is reportedly 'angry'")
    assert article.standfirst.startswith("Administration has blamed leakers")
    assert article.authors == ("Josh Marcus",)
    assert article.published == "2025-02-08T16:24:00+00:00"
    assert article.section == "News > World > Americas"
    assert article.tags == ("Trump", "Tom Homan", "Department of Homeland Security", "ACLU", "Guantanamo Bay")
    assert article.credit is None
    for phrase in (
        "letter o read as 0 in 'o8 February 2025' (the weekday agrees)",
        'text seems to be missing after "...upon taking office."',
        'text seems to be missing after "...of lower-level offenses."',
        "stray 'n' left out after \"...pace of immigration\"",
    ):
        assert phrase in article.gaps
    assert any("ACLU, Guantanamo Bay" in phrase for phrase in article.gaps)
    assert not any(";" in phrase for phrase in article.gaps)


def test_a_reprint_names_its_supplier_and_not_its_publisher(articles):
    article = articles[2].article
    assert (article.publisher, article.credit) == (None, "NBC News")
    assert article.authors == ("Kristen Welker", "Julia Ainsley")
    assert article.title == "Trump ‘angry' deportation numbers are not higher"
    assert article.tags == ("Donald Trump", "Trump Administration", "Immigration")
    assert (article.section, article.published) == ("Donald Trump", None)


@pytest.mark.parametrize(
    ("file", "taken", "expected"),
    [
        ("a b.txt", (), "a-b"),
        ("Größe/../x.html", (), "x"),
        ("A.txt", ("a",), "a-2"),
        ("A.txt", ("a", "a-2"), "a-3"),
        ("€.txt", (), "article"),
        ("x" * 200 + ".txt", (), "x" * 60),
    ],
)
def test_ids_are_safe_and_unique(file, taken, expected):
    assert article_name(file, taken) == expected


def test_reading_starts_without_heavy_libraries():
    heavy = "pandas pandera sklearn trafilatura docx pypdfium2 lxml"
    code = f"import sys, helpers.read; print([name for name in '{heavy}'.split() if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
