"""Saved web pages -> a capture whose text is the article that trafilatura finds, its title first.

What the page tells of itself comes from JSON-LD, then from meta elements (OpenGraph, article:*, plain names).
"""

from __future__ import annotations

import json
import re
import typing
from collections import deque

from ..errors import CaptureError
from .country import country
from .encoding import decode
from .files import Capture, Told
from .pages import cut_off, fit
from .paragraphs import plain_text

if typing.TYPE_CHECKING:
    from lxml.html import HtmlElement

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset=["']?([\w-]{2,20})""", re.IGNORECASE)
ARTICLE = re.compile(r"Article|BlogPosting|Report")  # the schema.org types of a piece of news
LONGEST_FIELD = 300  # characters
TABLE = re.compile(r"<(/?)(?:table|tbody|tr|td)\b[^<>]*>", re.IGNORECASE)
META = {
    "publisher": ("og:site_name", "application-name", "twitter:site"),
    "title": ("og:title", "twitter:title", "title"),
    "standfirst": ("og:description", "description", "twitter:description"),
    "published": ("article:published_time", "date", "dc.date", "dcterms.created", "pubdate", "parsely-pub-date"),
    "section": ("article:section", "section", "parsely-section"),
}


def html_capture(data: bytes, name: str, sha256: str, kind: str = "html", charset: str | None = None) -> Capture:
    """The capture of a saved web page; `charset` is what its sender said, for a page that does not say.

    Raises CaptureError for a page in which no article is found.
    """
    declared = CHARSET.search(data[:4096])
    page, encoding, gaps = decode(data, name, declared.group(1).decode("ascii") if declared else charset)
    gaps += cut_off(page)
    page, taken_out = fit(page, name)
    tree, too_deep = _tree(page)
    told, body = _told(tree) if tree is not None else Told(), _article(page)
    if not body:
        raise CaptureError(f"{name}: no article is found in the page; save the article's own page, or its text as TXT")
    title = plain_text(told.title or "")
    rows = [line.strip() for line in body.split("\n") if line.strip()]
    if title and plain_text(rows[0]) != title:
        rows.insert(0, title)
    return Capture(
        file=name, sha256=sha256, format=kind, text="\n\n".join(rows) + "\n", encoding=encoding, told=told,
        known={title: "headline"} if title else {}, gaps=(*gaps, *taken_out, *too_deep),
    )  # fmt: skip


def _article(page: str) -> str:
    """The article that trafilatura finds, set precisely; where it finds none, with the tables for plain blocks, as old pages are set."""
    import trafilatura  # 0.4 s

    try:
        for each in (page, TABLE.sub(r"<\1div>", page)):
            found = trafilatura.extract(each, favor_precision=True, include_comments=False, include_tables=False)
            if found:
                return found
        return trafilatura.baseline(page)[1]
    except (ValueError, RecursionError):
        return ""


def _tree(page: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """The elements of the page, None when there are none, and the note that some lie too deep to be read."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8")
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None, ()
    deep = any("depth" in entry.message for entry in parser.error_log)
    return tree, ("elements nested deeper than the parser reads are missing",) if deep else ()


def _told(tree: HtmlElement) -> Told:
    linked, meta, marked = _linked_data(tree), _meta(tree), _marked(tree)
    first = {key: next((meta[name] for name in names if meta.get(name)), None) for key, names in META.items()}
    publisher = _name(linked.get("publisher")) or first["publisher"]
    named = _text(linked.get("headline")) or next(iter(marked.get("headline", ())), None) or _heading(tree)
    return Told(
        publisher=publisher,
        title=named or first["title"] or _window_title(tree, publisher),
        standfirst=_text(linked.get("description")) or first["standfirst"],
        authors=tuple(_names(linked.get("author"))) or _list(meta.get("author")) or marked.get("author", ()),
        published=_text(linked.get("datePublished"))
        or first["published"]
        or next(iter(marked.get("datePublished", ())), None),
        section=", ".join(_list(linked.get("articleSection"))) or first["section"],
        tags=_list(linked.get("keywords")) or _list(meta.get("article:tag")) or _list(meta.get("news_keywords")),
        country=country(_address(tree, linked, meta), tree.get("lang") or meta.get("og:locale")),
    )


def _address(tree: HtmlElement, linked: dict[str, typing.Any], meta: dict[str, str]) -> str | None:
    """The page's own address: its canonical link, or what OpenGraph or JSON-LD call its address."""
    links = (link.get("href") for link in tree.iterfind(".//link[@rel='canonical']"))
    return next(links, None) or meta.get("og:url") or _text(linked.get("url"))


def _linked_data(tree: HtmlElement) -> dict[str, typing.Any]:
    """The first news article among the page's JSON-LD; its parts may be nested in lists and graphs, or named by `@id`."""
    article: dict[str, typing.Any] = {}
    by_id: dict[str, typing.Any] = {}
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            waiting = deque([json.loads(script.text or "null", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.popleft()
            if isinstance(item, list):
                waiting += item
            elif isinstance(item, dict):
                if not article and ARTICLE.search(str(item.get("@type"))):
                    article = item
                if isinstance(item.get("@id"), str) and len(item) > 1:
                    by_id.setdefault(item["@id"], item)
                waiting += [value for value in item.values() if isinstance(value, (list, dict))]
    return {key: _resolved(value, by_id) for key, value in article.items()}


def _resolved(value: typing.Any, by_id: dict[str, typing.Any]) -> typing.Any:
    """What a value names by its `@id`, which stands elsewhere on the page."""
    if isinstance(value, list):
        return [_resolved(each, by_id) for each in value]
    return by_id.get(value["@id"], value) if isinstance(value, dict) and isinstance(value.get("@id"), str) else value


def _marked(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    """What elements are marked as by microdata (`itemprop`) or `rel="author"`."""
    found: dict[str, tuple[str, ...]] = {}
    for element in tree.xpath(
        ".//*[@itemprop='headline' or @itemprop='author' or @itemprop='datePublished' or @rel='author']"
    ):
        key = element.get("itemprop") or "author"
        text = plain_text(element.get("content") or element.get("datetime") or element.text_content())
        if text and len(text) <= LONGEST_FIELD:
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), text)))
    return found


def _window_title(tree: HtmlElement, publisher: str | None) -> str | None:
    """The title of the browser's window, without what bars part from it and without the publisher's name after a dash."""
    title = max(plain_text(tree.findtext(".//title") or "").split(" | "), key=len).strip()
    for dash in " - ", " – ", " — ":
        title = title.removesuffix(dash + (publisher or dash))
    return title or None


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = plain_text(element.get("content"))
        if key == "article:tag" and key in found:
            content = f"{found[key]}, {content}"
        elif key in found:
            continue
        found[key] = content
    return found


def _heading(tree: HtmlElement) -> str | None:
    headings = tree.findall(".//h1")
    return plain_text(headings[0].text_content()) or None if len(headings) == 1 else None


def _text(value: object) -> str | None:
    return plain_text(value) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    return next(_names(value), None)


def _names(value: object) -> typing.Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = _text(item.get("name") if isinstance(item, dict) else item)
        if name and not name.startswith(("http:", "https:", "@")):
            yield name


def _list(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else re.split(r"[,;|]", value) if isinstance(value, str) else []
    return tuple(dict.fromkeys(text for part in parts if (text := _text(part))))
