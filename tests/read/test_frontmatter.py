"""Fields that converters write over an article."""

from __future__ import annotations

import pytest

from helpers.read import read_article
from helpers.read.frontmatter import front_matter
from helpers.read.plain import plain_capture

BODY = "The river rose by two metres in the night, and 300 homes in the lower town were flooded, officials said.\n"
HEADS = [
    '---\ntitle: "River: it rises"\nauthor: Ana Lopez\ndate: 2026-03-04\nsource: Delta Herald\ntags: [floods, dams]\n---\n\n',
    "---\ntitle: 'River: it rises'\nauthors:\n  - Ana Lopez\ntags:\n  - floods\n  - dams\npublished: 2026-03-04\nsite: Delta Herald\n---\n",
    "Title: River: it rises\nAuthor: Ana Lopez\nDate: 4 March 2026\nPublisher: Delta Herald\nKeywords: floods; dams\n\n",
    "Title: River: it rises\r\n\r\nURL Source: https://example.org/a\r\n\r\nAuthor: Ana Lopez\r\nTags: floods, dams\r\n"
    "Published Time: 2026-03-04\r\nSite: Delta Herald\r\n\r\nMarkdown Content:\r\n# River: it rises\r\n\r\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_fields_over_the_article_tell_of_it(head):
    witness = read_article(plain_capture((head + BODY).encode(), "a.md", "", "md"))
    told = witness.article
    assert (told.title, told.publisher, told.authors, told.published, told.tags) == (
        "River: it rises", "Delta Herald", ("Ana Lopez",), "2026-03-04", ("floods", "dams"),
    )  # fmt: skip
    assert "".join(block.text for block in witness.blocks) == head + BODY
    assert witness.blocks[0].rule == "fields over the article"
    assert [s.text for s in witness.sentences if s.label == "body"] == [BODY.strip()]


@pytest.mark.parametrize(
    "text",
    ["Title: the fight goes on\n\n" + BODY, "---\n\n" + BODY, "River: it rises\n\nSource: the board\n\n" + BODY, "---\ntitle: a\ndate: b\n" + BODY],
)  # fmt: skip
def test_an_article_without_fields_is_left_as_it_is(text):
    assert front_matter(text) is None


def test_fields_again_and_again_are_read_once():
    text = "title: a\ndate: b\n" * 20_000
    witness = read_article(plain_capture(text.encode(), "a.md", "", "md"))
    assert witness.blocks[0].rule == "fields over the article"
