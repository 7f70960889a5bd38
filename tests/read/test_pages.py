"""Pages that would keep a parser busy for minutes, and pages that break off."""

from __future__ import annotations

import re

import pytest

from helpers.errors import CaptureError
from helpers.read import pages
from helpers.read.html import html_capture
from helpers.read.pages import cut_off, fit

PROSE = "The river rose by two metres in the night, and the water board opened both gates of the upper dam at four."
MORE = "Some 400 people had left their homes in the lower town by then, the mayor told reporters on Monday morning."
PAGE = f"<html><body><article><h1>River rises</h1><p>{PROSE}</p><p>{MORE}</p></article></body></html>"


def test_a_page_of_an_article_stays_as_it_is():
    assert fit(PAGE, "river.html") == (PAGE, ())


@pytest.mark.parametrize("attribute", ["a{}=1", 'a{}="x > y"', "a{}='1'", "a{}", "a{}=<"])
def test_an_element_with_very_many_attributes_is_read_without_them(attribute):
    laden = " ".join(attribute.format(n) for n in range(30_000))
    capture = html_capture(PAGE.replace("<article>", f"<article {laden}>").encode(), "river.html", "0")
    assert PROSE in capture.text
    assert capture.gaps == ("an element with more than 1,000 attributes was read without them",)


def test_a_paragraph_with_very_many_inline_tags_is_read_without_them():
    crowd = "<b>River</b><br> " * 8_000
    capture = html_capture(PAGE.replace(MORE, MORE + crowd).encode(), "river.html", "0")
    assert PROSE in capture.text
    assert capture.gaps == ("a paragraph with more than 1,000 inline tags was read without them",)


def test_menus_of_many_links_stay_as_they_are():
    menu = "<ul>" + "<li><a href=x>River</a></li>" * 3_000 + "</ul>"
    page = PAGE.replace("<article>", menu + "<article>")
    assert fit(page, "river.html") == (page, ())


def test_a_page_of_very_many_elements_is_refused(monkeypatch):
    monkeypatch.setattr(pages, "MOST_TAGS", 10)
    with pytest.raises(CaptureError, match=r"^river\.html: the page has 12 tags, and the limit is 10; save"):
        html_capture(PAGE.encode(), "river.html", "0")
    crowd = re.sub("<", "< ", PAGE)  # no tags at all
    assert fit(crowd, "river.html")[0] == crowd


def test_elements_that_lie_too_deep_are_noted():
    page = PAGE.replace(MORE, "<blockquote>" * 2_000 + MORE)
    assert html_capture(page.encode(), "river.html", "0").gaps == (
        "elements nested deeper than the parser reads are missing",
    )


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes():
    capture = html_capture(PAGE[: PAGE.index("told reporters")].encode(), "river.html", "0")
    assert PROSE in capture.text
    assert capture.gaps == ("the page seems to be cut off: it does not close its <html>",)
    assert cut_off(PAGE) == cut_off(PROSE) == ()
