"""Whose text it is: the publisher that a page names as itself, and the supplier that a reprint credits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .furniture import AGENCY, NAMES
from .layout import Stretch
from .paragraphs import plain_text

NAMED = r"(?P<name>(?:The |the )?[A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,3})"
SELF_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Ww]orking|[Ww]ork|[Cc]areers|[Jj]obs) (?:at|for|with) {NAMED}$",
        rf"\b(?:[Aa]bout|[Aa]dvertise (?:with|in|on)|[Cc]ontact|[Ss]ubscribe to|[Ss]upport|[Ff]ollow) {NAMED}$",
        rf"\b[Ff]ollow other {NAMED} readers\b",
        rf"^{NAMED} (?:Advertising|Newsletters?|Jobs|Premium|Shop)$",
    )
)
OWNED = re.compile(rf"(?:©|\([Cc]\)|[Cc]opyright)\W*(?:\d{{4}}\W+(?:[-–] ?\d{{4}}\W+)?|by )+{NAMED}")
LEGAL = re.compile(r",? (?:LLC|Inc|Ltd|Limited|Corp|Corporation|Company|Co|All|Media Group|Group)\b.*$")
RECURS = 3  # furniture lines that must hold a name before it is taken for the page's own
CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:appeared|published|ran|reported) (?:on|in|by|at) (?P<name>[\w-]+\.(?:com|org|net|co\.uk|gov)\b|{NAMES})",
        rf"^[Oo]riginally published (?:on|in|by|at) (?P<name>{NAMES})",
        rf"^[Cc]opyright (?:by )?(?P<name>{NAMES})$",
    )
)
OUTLET_OF_BYLINE = re.compile(rf"\s(?:\||[-–—])\s(?P<name>{NAMES})(?:\s(?:\||[-–—])\s|$)|[,/] (?P<agency>{AGENCY})$")
DATELINE = re.compile(
    r"^[A-ZÀ-Þ][\w .,'’À-Þ-]{2,50} \((?P<name>AP|AFP|Reuters|REUTERS|UPI|CNN|Bloomberg|dpa|PA|ANI)\)\s?[—–-]"
)


def publisher(text: str, stretches: Sequence[Stretch]) -> str | None:
    """The publisher that the page's own furniture names again and again, or its copyright line; None when it names none.

    >>> from .layout import layout
    >>> page = "The river rose by two metres in the night, officials said.\\n\\nCourier Shop\\n\\nAbout The Courier\\n\\nCourier Life\\n"
    >>> publisher(page, layout(page))
    'The Courier'
    """
    lines = [plain_text(text[s.first : s.last]) for s in stretches if s.label == "boilerplate"]
    named = [
        match["name"] for line in lines for shape in SELF_NAMED if len(line) < 200 and (match := shape.search(line))
    ]
    bare = Counter(name.removeprefix("The ").removeprefix("the ") for name in named)
    held = {name: sum(f" {name} " in f" {line} " for line in lines) for name in list(bare)[:20]}
    recurring = [name for name in held if held[name] >= RECURS]
    if recurring:
        name = max(recurring, key=lambda each: (held[each], len(each)))
        return f"The {name}" if any(f"The {name}" in line for line in lines) else name
    owners = [match["name"] for line in lines if len(line) < 600 and (match := OWNED.search(line))]
    return (LEGAL.sub("", owners[-1]).strip(" .,") or None) if owners else None


def credit(text: str, stretches: Sequence[Stretch]) -> str | None:
    """The supplier whose copy the page says this is; None when it credits none.

    >>> from .layout import layout
    >>> page = "The river rose by two metres, officials told Delta News.\\n\\nThis story first appeared on DeltaNews.com.\\n"
    >>> credit(page, layout(page))
    'Delta News'
    """
    credits = [plain_text(text[s.first : s.last]) for s in stretches if s.label == "syndication credit"]
    bylines = [plain_text(text[s.first : s.last]) for s in stretches if s.label == "byline"]
    body = next((plain_text(text[s.first : s.first + 200]) for s in stretches if s.label == "body"), "")
    found = [match["name"] for line in credits for shape in CREDITS if (match := shape.search(line[:400]))]
    found += [match["name"] or match["agency"] for line in bylines if (match := OUTLET_OF_BYLINE.search(line[:400]))]
    found += [match["name"] for match in [DATELINE.search(body)] if match]
    return _outlet(found[0], text) if found else None


def _outlet(name: str, text: str) -> str:
    """The outlet of an address: the name in the text that is the same but for its spaces, or the address itself."""
    name = name.strip(" .")
    site = re.fullmatch(r"(?:www\.)?([\w-]+)\.(?:com|org|net|co\.uk|gov)", name, re.IGNORECASE)
    if not site or len(site.group(1)) > 40:
        return name
    spaced = r"[ \xa0]?".join(map(re.escape, site.group(1)))
    match = re.search(rf"\b{spaced}\b(?!\.\w)", text, re.IGNORECASE)
    return " ".join(match.group().split()) if match else name
