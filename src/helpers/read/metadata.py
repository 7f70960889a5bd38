"""What a capture tells of itself: from fields of the file where it has them, else from its labelled text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .damage import damage
from .dates import Published, read_date
from .files import Capture, Told
from .furniture import AGENCY, DATE, DAY, NAME
from .layout import Stretch
from .numeric_dates import read_numeric_date
from .outlets import is_outlet
from .paragraphs import WORD, plain_text
from .provenance import credit, publisher
from .sentences import READ
from .tags import read_tags

BY = re.compile(
    r"^\W*(?:written |words |story |reporting |report |analysis |posted )?(?:by|from)\b:?\s*", re.IGNORECASE
)
AFTER_NAMES = re.compile(
    r"\s+(?:\||[-–—/•·])\s+.*$|\s+(?:in|for|at) [A-Z].*$|\s+\(.*$|\s+\S*@\S+.*$|\s+(?:updated|published)\b.*$"
    rf"|,?\s+(?:the )?{AGENCY}$|,? \d{{1,2}} (?:minutes?|hours?|days?) ago$",
    re.IGNORECASE,
)
DATED = re.compile(rf"(?:(?<=[\s,|•·–—-])|^)(?:{DAY}\W+)?(?:{DATE})(?!\w).*$", re.IGNORECASE)
# LEEDS, Tuesday, March 3, 2024 (AP) - : the place in capitals, the date, the agency, a dash
OPENING = re.compile(
    rf"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{{2,40}}(?:,[^,()\d]{{2,30}})?,? \(?(?P<date>(?:{DAY}\W+)?(?:{DATE}))\)?(?: ?\([^()]{{1,40}}\))? ?[—–-]"
)
LED_IN = re.compile(r"^.{0,60}\bby\s+", re.IGNORECASE)  # 'Posted on 3 May 2024 by'
NO_BODY = "no text of an article is found in this capture"
LONGEST_OUTLET = 5  # words
TITLED = re.compile(rf"The {NAME}(?: {NAME})+$")  # 'The Harbour Lantern' beside a date; 'The Hague' is a place
BETWEEN_NAMES = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*[&;]\s*", re.IGNORECASE)
NO_NAME = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|news|newsroom|press|wire|service|agency|agencies|radio|reuters|afp|ap|times|post|desk|team|columnist|the|author)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The columns of the articles table that come from the capture's words."""

    publisher: str | None
    title: str | None
    standfirst: str | None
    authors: tuple[str, ...]
    credit: str | None
    published: str | None
    section: str | None
    tags: tuple[str, ...]
    words: int
    gaps: tuple[str, ...]


def metadata(capture: Capture, stretches: Sequence[Stretch]) -> Metadata:
    """What a capture tells of its article; a field that nothing tells is empty, never guessed.

    >>> from .layout import layout
    >>> text = "# River rises\\n\\nBy Ana Lopez and Jo Reid\\n\\n3 May 2024\\n\\nThe river rose by two metres in the night.\\n"
    >>> told = metadata(Capture("river.txt", "", "txt", text), layout(text))
    >>> told.title, told.authors, told.published, told.words
    ('River rises', ('Ana Lopez', 'Jo Reid'), '2024-05-03', 9)
    """
    text, told = capture.text, capture.told
    said = _by_label(text, stretches)
    body = " ".join(said.get("body", ()))
    date = _published(told, said)
    tags = told.tags or tuple(tag for line in said.get("tags", ()) for tag in read_tags(line, body))
    owner, supplier = told.publisher or publisher(text, stretches), credit(text, stretches)
    owner = owner or _outlet_beside_date(said.get("published", ()))
    return Metadata(
        publisher=owner,
        title=told.title or next(iter(said.get("headline", ())), None),
        standfirst=next(iter(said.get("standfirst", ())), None) or told.standfirst,
        authors=told.authors
        or read_authors(said.get("byline", ()))
        or read_authors(_signed(said.get("published", ()))),
        credit=supplier if supplier != owner else None,
        published=date.iso if date else None,
        section=told.section or next((_path(line) for line in said.get("section", ())), None),
        tags=tags,
        words=len(WORD.findall(body)),
        gaps=(
            *(() if body else (NO_BODY,)),
            *capture.gaps,
            *(date.notes if date else ()),
            *damage(text, stretches, tags),
        ),
    )


def _signed(dates: Sequence[str]) -> list[str]:
    """What a line of date says of its writer: 'By Ana Lopez, 4 March 2026', 'Ana Lopez • 4 March 2026', 'Posted on ... by ...'."""
    named = []
    for line in dates:
        before = DATED.sub("", line).rstrip(" ,|•·–—-")
        if LED_IN.match(line):
            named.append(LED_IN.sub("", line, count=1))
        elif re.search(r"[|•·–—-]|ago$", line) and not is_outlet(before) and before.count(" ") in (1, 2, 3):
            named.append(line)
    return named


def _outlet_beside_date(dates: Sequence[str]) -> str | None:
    """The outlet in a line of date: 'The Delta Herald, 4 March 2026', '4 March 2026 | Delta Herald', 'The Quay Lantern, 6 March 2026'."""
    for line in dates:
        for part in re.split(r"\s*[,|•·]\s*|\s[–—-]\s", DATED.sub("", line) + "|" + re.split(r"[|•·]", line)[-1]):
            name = part.strip()
            named = is_outlet(name) or bool(TITLED.match(name))
            if named and len(name.split()) <= LONGEST_OUTLET and not re.search(r"\d", name):
                return name
    return None


def _by_label(text: str, stretches: Sequence[Stretch]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for stretch in stretches:
        said.setdefault(stretch.label, []).append(plain_text(text[stretch.first : stretch.last]))
    return said


def _published(told: Told, said: Mapping[str, Sequence[str]]) -> Published | None:
    """The date that a field or a line gives, else the dateline of the first paragraph: one with a month's name before one in figures."""
    lines = (told.published or "", *said.get("published", ()), *said.get("byline", ()))
    for words in lines:
        if date := read_date(words):
            return date
    if (opening := OPENING.match(next(iter(said.get("body", ())), ""))) and (date := read_date(opening["date"])):
        return date
    page = [line for of_label in said.values() for line in of_label]
    furniture = [line for label, of_label in said.items() if label not in READ for line in of_label]
    return read_numeric_date(lines, page, furniture, told.country)


def _path(line: str) -> str:
    """The path of a page in one form: 'News > World'."""
    return " > ".join(part for part in re.split(r"\s*[>›»/]\s*", line) if part)


def read_authors(bylines: Sequence[str]) -> tuple[str, ...]:
    """The names in the bylines; outlets and offices are left out.

    >>> read_authors(["By Ana Lopez, Jo Reid and Kim Oh | Delta News"])
    ('Ana Lopez', 'Jo Reid', 'Kim Oh')
    >>> read_authors(["By Ana Lopez, Staff Writer"])
    ('Ana Lopez',)
    """
    names = []
    for line in bylines:
        line = AFTER_NAMES.sub("", DATED.sub("", BY.sub("", line[:300])).rstrip(" ,|•·–—-"))
        for part in BETWEEN_NAMES.split(line):
            name = part.strip(" .,:•*")
            if (
                1 <= len(name.split()) <= 5
                and name[:1].isupper()
                and not NO_NAME.search(name)
                and not is_outlet(name)
                and not re.search(r"\d", name)
            ):
                names.append(name)
    return tuple(dict.fromkeys(names))
