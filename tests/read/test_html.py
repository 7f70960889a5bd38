"""Saved web pages."""

from __future__ import annotations

import json

import pytest

from helpers.errors import CaptureError
from helpers.read import read_article
from helpers.read.html import html_capture

LINKED = {
    "@graph": [
        {"@type": "WebPage", "name": "x"},
        {
            "@type": "NewsArticle", "headline": "River rises by two metres", "datePublished": "2024-03-04T16:24:00Z",
            "author": [{"@type": "Person", "name": "Ana Lopez"}, {"name": "Jo Reid"}],
            "publisher": {"name": "Hill Courier"}, "articleSection": "Region", "keywords": ["floods", "dams"],
        },
    ]
}  # fmt: skip
BODY = [
    "The river rose by two metres in the night, and the water board opened both gates of the upper dam at four.",
    "Some 400 people had left their homes in the lower town by then, the mayor told reporters on Monday morning.",
    "The board put the damage at 2.5 million pounds, more than twice what the flood of 2019 had cost the town.",
    "It said that the gates would stay open until Thursday, and that no more than 20 houses were without power.",
]


def page(head: str = "", rows: list[str] = BODY) -> bytes:
    paragraphs = "".join(f"<p>{row}</p>" for row in rows)
    return (
        f"<html><head><title>River rises | Hill Courier</title>{head}</head><body><nav><a href=/>Home</a><a href=/s>Sport</a></nav>"
        f"<article><h1>River rises by two metres</h1>{paragraphs}</article><footer>Copyright 2024 Hill Courier</footer></body></html>"
    ).encode()


def read(data: bytes):
    return read_article(html_capture(data, "river.html", "0"))


def test_the_article_is_taken_without_the_page_around_it():
    witness = read(page())
    assert [s.clean for s in witness.sentences if s.label == "body"] == BODY
    assert [s.clean for s in witness.sentences if s.label == "headline"] == ["River rises by two metres"]
    assert "Sport" not in witness.text
    assert (witness.article.format, witness.article.encoding) == ("html", "utf-8")


def test_linked_data_tells_the_fields():
    article = read(page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>')).article
    assert (article.publisher, article.title) == ("Hill Courier", "River rises by two metres")
    assert article.authors == ("Ana Lopez", "Jo Reid")
    assert article.published == "2024-03-04T16:24:00+00:00"
    assert (article.section, article.tags) == ("Region", ("floods", "dams"))


def test_meta_elements_tell_them_where_linked_data_is_missing_or_broken():
    head = (
        '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Hill Courier">'
        '<meta property="article:published_time" content="2024-03-04"><meta name="author" content="Ana Lopez">'
        '<meta property="article:tag" content="floods"><meta property="article:tag" content="dams">'
        '<meta name="description" content="The river rose.">'
    )
    article = read(page(head)).article
    assert (article.publisher, article.published, article.authors) == ("Hill Courier", "2024-03-04", ("Ana Lopez",))
    assert (article.tags, article.standfirst) == (("floods", "dams"), "The river rose.")


def test_the_declared_charset_is_used():
    data = page(
        '<meta charset="iso-8859-2">', [*BODY, "The mayor of Łódź, who had come for the day, saw it and said so."]
    )
    witness = read(data.decode().encode("iso-8859-2"))
    assert "Łódź" in witness.text
    assert witness.article.encoding == "iso-8859-2"


TALK = ["“We had no choice,” she said.", "Who pays", "It will ask the state for two things:", "Two new gates", "A wall"]
GRAPH = {
    "@graph": [
        *LINKED["@graph"][:1],
        {**LINKED["@graph"][1], "publisher": {"@id": "#us"}},
        {"@id": "#us", "name": "Hill Courier"},
    ]
}
META = (
    '<meta property="og:title" content="River rises by two metres"><meta property="og:site_name" content="Hill Courier">'
    '<meta property="article:published_time" content="2024-03-04T16:24:00Z"><meta name="author" content="Ana Lopez, Jo Reid">'
)
ROWS = [*BODY[:2], *TALK[:2], BODY[2], *TALK[2:], BODY[3]]
MARKED = (
    "".join(f"<p>{row}</p>" for row in [*ROWS[:3]])
    + f"<h2>{ROWS[3]}</h2><p>{ROWS[4]}</p><p>{ROWS[5]}</p>"
    + (f"<ul><li>{ROWS[6]}</li><li>{ROWS[7]}</li></ul><p>{ROWS[8]}</p>")
)
MENU = "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></nav>"
LINKS = "<aside><h3>Read more</h3><ul><li><a href=/1>Ten pictures of the carnival in the old town</a></ul></aside>"
FOOT = "<footer><p>Copyright 2024 Hill Courier</p></footer>"
H1 = "<h1>River rises by two metres</h1>"
TEMPLATES = {
    "linked data, article": f"<head><script type='application/ld+json'>{json.dumps(LINKED)}</script></head><body>{MENU}<main><article>"
    f"<header>{H1}<p>By Ana Lopez</p></header>{MARKED}</article>{LINKS}</main>{FOOT}",
    "meta elements, divs": f"<head>{META}</head><body><div id=top>{MENU}</div><div class=post>{H1}<div class=entry-content>{MARKED}</div>"
    f"</div><div class=sidebar>{LINKS}</div>{FOOT}",
    "microdata, lines broken": "<head><title>River rises by two metres - Hill Courier</title><meta name=application-name content='Hill "
    f"Courier'></head><body><table><tr><td>{MENU}<td><div>{H1}<div><span itemprop=author>Ana Lopez</span> <a rel=author>Jo Reid</a>"
    f"<meta itemprop=datePublished content=2024-03-04></div><div>{'<br><br>'.join(ROWS)}</div></div></table>{FOOT}",
    "nothing closed": "<HEAD><TITLE>River rises by two metres | Hill Courier</TITLE><META NAME=application-name CONTENT='Hill Courier'></HEAD>"
    f"<BODY><FONT SIZE=5>River rises by two metres</FONT><P>By Ana Lopez and Jo Reid<P>4 March 2024<P>{'<P>'.join(ROWS)}<HR>",
    "graph, sections, advertisements": f"<head><script type='application/ld+json'>{json.dumps(GRAPH)}</script></head><body>{MENU}<section>{H1}"
    f"</section><section>{'<div>Advertisement</div>'.join(f'<div><p>{row}</p></div>' for row in ROWS)}</section>{LINKS}{FOOT}",
}  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES)
def test_pages_of_any_template_keep_their_paragraphs_and_tell_their_fields(template):
    witness = read(f"<html>{TEMPLATES[template]}</body></html>".encode())
    body = [" ".join(b.text.split()).removeprefix("- ") for b in witness.blocks if b.label == "body"]
    assert body == ROWS
    article = witness.article
    assert (article.publisher, article.title) == ("Hill Courier", "River rises by two metres")
    assert (article.authors, article.published[:10]) == (("Ana Lopez", "Jo Reid"), "2024-03-04")


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<p></p>", b"<!-- -->", b"<html><body><script>x()</script></body></html>"]
)
def test_a_page_without_an_article_is_refused_by_name(data):
    with pytest.raises(CaptureError, match=r"^river\.html: no article is found in the page; save"):
        html_capture(data, "river.html", "0")
