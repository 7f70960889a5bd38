"""The body of web pages of ten makes."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from read.pages_of_makes import MAKES, pages

from helpers.read.html import html_capture
from helpers.read.layout import layout

PAGES = pages()


def body_of(name: str, page: str) -> str:
    capture = html_capture(page.encode(), f"{name}.html", "")
    parts = layout(capture.text, capture.known)
    return "\n".join(capture.text[part.first : part.last] for part in parts if part.label == "body")


def runs(text: str) -> Counter:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[k : k + 4]) for k in range(len(words) - 3))


@pytest.mark.parametrize(("name", "page", "body"), PAGES, ids=[name for name, _, _ in PAGES])
def test_every_paragraph_is_body_and_nothing_of_the_furniture_is(name, page, body):
    found = [line for line in body_of(name, page).split("\n") if line.strip()]
    assert found == [line for line in found if line in body or line == "What comes next"]
    assert [line for line in found if line in body] == list(body)


def test_the_sequences_of_words_are_those_of_the_articles():
    right = found = expected = 0
    for name, page, body in PAGES:
        ours, gold = runs(body_of(name, page)), runs("\n".join(body))
        right, found, expected = right + (ours & gold).total(), found + ours.total(), expected + gold.total()
    assert len(PAGES) == 3 * len(MAKES)
    assert 2 * right / (found + expected) >= 0.965
