"""A small number and, right behind it, the kinds that make it up: 'Nine are closed, six primaries and three secondaries'.

Reads as well 'Nine aircraft, six planes and three helicopters, flew', '16 entries: nine from the north, four from the south, three from abroad'.
Told where it comes out only; other rules doubt lists. Must not read 'Seven people, four cars and three dogs were swept away', of which none
holds the others.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import bare_noun
from ..meaning.kinds import human
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

# Between the whole and its first part: 'aircraft, ', ' are closed, ', ' entries: '; and between two parts: ' planes and '
OPENS = re.compile(r"[^.;:\d]{0,45}?(?P<mark>,|:|–|—| \()\s*$")
VERB = re.compile(r"\b(?:are|were|is|was|have|has|had|will|came|took|went|lost|won|died|shut|[a-z]{3,}ed)\b", re.I)
NEXT = re.compile(r"[^.;:\d]{1,45}?(?:,|,? and|,? plus|,? with)\s*(?:the other |another |a further )?$", re.I)
CLOSED = re.compile(
    r"(?: [a-z-]+){1,5}(?:,|\)|–|—)", re.I
)  # ', flew from first light': what was set between the two commas is over
PLACES = ("in", "at", "on", "for", "from", "to", "by", "of")
FEWEST, MOST = 5, 1000  # a total of less is met by chance, and one of more is read by value
LONGEST = 6  # parts


def set_out(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number that the figures right behind it come to, and nothing goes on behind them."""
    for group in page.by_sentence.values():
        for at, whole in enumerate(group):
            if not (plain(whole) and FEWEST <= value(whole) <= MOST) or whole.figure.approximator:
                continue
            if parts := _parts(page, whole, group[at + 1 : at + 1 + LONGEST]):
                yield sum_of(parts, whole)


def _parts(page: Page, whole: Quantity, behind: list[Quantity]) -> list[Quantity]:
    opened = OPENS.fullmatch(_gap(page, whole, behind[0])) if len(behind) > 1 else None
    if not opened:
        return []
    parts: list[Quantity] = []
    for one in behind:
        if not plain(one) or one.unit != whole.unit or (parts and not NEXT.fullmatch(_gap(page, parts[-1], one))):
            break
        parts.append(one)
        if len(parts) > 1 and sum(map(value, parts)) == value(whole):
            words = opened[0].strip(" ,")
            if any(at in words.split() and page.after(one).startswith(f"{at} ") for at in PLACES):
                return []  # 'Four died in Kell, two in Dunmere and two in Ash'
            told = opened["mark"] != "," or VERB.search(words) or (words and bare_noun(whole))
            return parts if told or (CLOSED.match(page.text, one.end) and _one_body(whole, parts)) else []
    return []


def _gap(page: Page, one: Quantity, other: Quantity) -> str:
    return " ".join(page.text[one.end : other.start].split()) + " "


def _one_body(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether all or none of them are people, and no part bears the noun of the whole."""
    nouns = [thing(one.measure or "") for one in (whole, *parts)]
    return len({human(noun) for noun in nouns}) == 1 and nouns[0] not in nouns[1:]
