"""What converters write over an article: fields 'key: value', between two '---' lines or simply at the top.

Reads: YAML as blogs and converters write it (plain and quoted values, lists on one line or on several), 'Title: ...',
'URL Source: ...' and the like. Not: a headline with a colon in it, since two known keys must stand in the first lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .country import country
from .files import Told
from .paragraphs import plain_text

KEYS = {
    "title": "title", "headline": "title", "author": "authors", "authors": "authors", "byline": "authors",
    "date": "published", "published": "published", "published time": "published", "publish date": "published",
    "source": "publisher", "publisher": "publisher", "site": "publisher", "sitename": "publisher", "outlet": "publisher",
    "description": "standfirst", "excerpt": "standfirst", "summary": "standfirst", "subtitle": "standfirst",
    "section": "section", "category": "section", "tags": "tags", "keywords": "tags",
    "url": "address", "url source": "address", "link": "address", "lang": "language", "language": "language",
    "markdown content": "", "hostname": "", "retrieved": "",
}  # fmt: skip
FIELD = re.compile(r"^([A-Za-z][A-Za-z_ -]{1,20}):(?:[ \t]+(.*))?$")
ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
FEWEST = 2  # known keys
MOST_LINES = 60
LISTS = ("authors", "tags")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields told, and the position in the text at which they end."""

    told: Told
    end: int


def front_matter(text: str) -> FrontMatter | None:
    """The fields over an article; None where there are none.

    >>> found = front_matter("---\\ntitle: 'River rises'\\nauthors: [Ana Lopez, Jo Reid]\\n---\\n\\nIt rose.")
    >>> found.told.title, found.told.authors, found.end
    ('River rises', ('Ana Lopez', 'Jo Reid'), 59)
    >>> front_matter("Title: River rises\\n\\nIt rose.")
    """
    fields: dict[str, list[str]] = {}
    fenced, at, end, known, key = text.startswith("---"), 0, 0, 0, ""
    for number, line in enumerate(text[: 100 * MOST_LINES].splitlines(keepends=True)[:MOST_LINES]):
        bare, start = line.strip(), at
        at += len(line)
        if fenced and bare == "---":
            if number:
                end = at
                break
            continue
        field, item = FIELD.match(bare), ITEM.match(line.rstrip())
        if field and (fenced or field[1].lower().replace("_", " ") in KEYS):
            key = field[1].lower().replace("_", " ")
            known += key in KEYS
            fields.setdefault(KEYS.get(key, ""), []).extend(_values(KEYS.get(key, ""), field[2] or ""))
            end = end if fenced else at
        elif item and key:
            fields.setdefault(KEYS.get(key, ""), []).append(_bare(item[1]))
            end = end if fenced else at
        elif bare and not fenced:
            at = start
            break
    if known < FEWEST or not end:
        return None
    return FrontMatter(_told(fields), end)


def _values(name: str, words: str) -> list[str]:
    words = words.strip()
    if name in LISTS:
        parts = re.split(r"\s*[,;]\s*|\s+and\s+" if name == "authors" else r"\s*[,;]\s*", words.strip("[]"))
        return [value for part in parts if (value := _bare(part))]
    return [value] if (value := _bare(words)) else []


def _bare(words: str) -> str:
    words = words.strip()
    return plain_text(words[1:-1] if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'" else words)


def _told(fields: dict[str, list[str]]) -> Told:
    one = {name: values[0] for name, values in fields.items() if name and name not in LISTS and values}
    address, language = one.pop("address", None), one.pop("language", None)
    if re.match(r"https?://", one.get("publisher", "")):
        source = one.pop("publisher")
        address = address or source
    return Told(
        **one,
        country=country(address, language),
        authors=tuple(fields.get("authors", ())),
        tags=tuple(fields.get("tags", ())),
    )
