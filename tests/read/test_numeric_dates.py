"""Dates in figures alone: read where the page tells which figure is the day, else left open with the reason."""

from __future__ import annotations

import pytest

from helpers.read import read_article
from helpers.read.country import country
from helpers.read.files import captured
from helpers.read.numeric_dates import read_numeric_date

ALONE = [
    ("25/03/2026", "2026-03-25"),  # one figure is no month
    ("03/25/2026", "2026-03-25"),
    ("04/04/2026", "2026-04-04"),  # both readings are one
    ("4.3.2026", "2026-03-04"),  # with full stops the day goes first
    ("Wed 04/03/2026", "2026-03-04"),  # the weekday agrees with one reading alone
    ("Friday, 04/03/2026", "2026-04-03"),
    ("04/03/2026 10:15 GMT", "2026-03-04T10:15:00+00:00"),  # a clock of a country that puts the day first
    ("Updated: 04/03/2026 9:15 AM EST", "2026-04-03T09:15:00-05:00"),
    ("25/3/26", "2026-03-25"),
]
OPEN = ["04/03/2026", "4-3-2026", "04/03/2026 at 9.15am", "Posted 04/03/2026 09:15 UTC", "Wed 04/03/2026 9:15 AM EST"]


@pytest.mark.parametrize(("words", "iso"), ALONE)
def test_a_date_that_tells_its_order(words, iso):
    assert read_numeric_date([words]).iso == iso


@pytest.mark.parametrize("words", OPEN)
def test_a_date_that_does_not_tell_stays_open_and_says_so(words):
    found = read_numeric_date([words])
    assert found.iso is None
    assert "4 March 2026 or 3 April 2026" in found.notes[0]


@pytest.mark.parametrize("words", ["", "31/02/2026", "13/13/2026", "1/2/3/2026", "v4.3.2026.1", "win by 4-3 in 2026"])
def test_no_date(words):
    assert read_numeric_date([words]) is None


@pytest.mark.parametrize(
    ("page", "iso", "why"),
    [
        (["Strike ends 25/03/2026"], "2026-03-04", "'25/03/2026'"),
        (["Last year: 12/31/2025"], "2026-04-03", "'12/31/2025'"),
        (["Updated 5 March 2026"], "2026-03-04", "5 March 2026"),
        (["Updated 5 May 2026"], None, ""),
        (["25/03/2026", "12/31/2025"], None, ""),
    ],
)
def test_another_date_of_the_page_decides(page, iso, why):
    found = read_numeric_date(["04/03/2026"], page)
    assert found.iso == iso and (why in found.notes[0])


@pytest.mark.parametrize(("where", "iso"), [("gb", "2026-03-04"), ("us", "2026-04-03"), ("ca", None), (None, None)])
def test_the_country_of_the_house_decides(where, iso):
    assert read_numeric_date(["04/03/2026"], country=where).iso == iso


@pytest.mark.parametrize(
    ("address", "language", "expected"),
    [
        ("https://www.valley-herald.co.uk/news/flood", None, "gb"),
        ("https://harbour.ie/strike", "en-US", "ie"),
        ("https://transfer.example.com/a.uk", "en-GB", "gb"),
        ("https://harbour.tv/strike", "en_AU", "au"),
        ("https://harbour.com/strike", "en-US", None),  # page systems declare it unasked
        ("https://harbour.com/strike", "en", None),
        ("not an address", "en-Latn-NZ", "nz"),
        (None, None, None),
    ],
)
def test_the_country_is_told_by_the_address_or_the_language(address, language, expected):
    assert country(address, language) == expected


BODY = "The river rose by two metres in the night, and 300 homes in the lower town were flooded, officials said."


def published(data: str, name: str):
    article = read_article(captured(data.encode(), name)).article
    return article.published, article.gaps


def test_a_page_of_text_is_read_whole():
    page = f"River rises again\n\n04/03/2026\n\n{BODY}\n\n{BODY[:-1]} on Monday.\n\nRead more\n\nDam gate opened 28/02/2026\n"
    assert published(page, "a.txt")[0] == "2026-03-04"
    date, gaps = published(page.replace("28/02/2026", "in May"), "a.txt")
    assert date is None and any("04/03/2026" in gap for gap in gaps)


def test_days_that_the_article_tells_of_decide_nothing():
    page = (
        f"River rises again\n\n04/03/2026\n\n{BODY}\n\nThe gate will be mended by 5 April 2026, the water board said.\n"
    )
    assert published(page, "a.txt")[0] is None


@pytest.mark.parametrize("written", ["04-03-2026", "2026/03/04", "Published: 04/03/2026 | Updated: 25/03/2026"])
def test_the_line_is_known_as_a_date_however_it_is_written(written):
    article = read_article(captured(f"River rises again\n\n{written}\n\n{BODY}\n\n{BODY}\n".encode(), "a.txt"))
    assert [b.label for b in article.blocks][:2] == ["headline", "published"]
    assert article.article.published == (None if "-" in written else "2026-03-04")


def test_a_saved_page_tells_its_country():
    page = (
        '<html lang="en-GB"><head><meta name="date" content="04/03/2026"><title>River rises again</title></head><body>'
        f"<article><h1>River rises again</h1><p>{BODY}</p><p>{BODY} It fell at noon.</p></article></body></html>"
    )
    assert published(page, "a.html")[0] == "2026-03-04"
    assert published(page.replace("en-GB", "en"), "a.html")[0] is None
    linked = page.replace("en-GB", "en").replace(
        "<title>", '<link rel="canonical" href="https://herald.co.nz/river"><title>'
    )
    assert published(linked, "a.html")[0] == "2026-03-04"


def test_fields_over_the_article_tell_it():
    text = f"---\ntitle: River rises again\ndate: 04/03/2026\nurl: https://herald.com.au/river\n---\n\n{BODY}\n"
    assert published(text, "a.md")[0] == "2026-03-04"
