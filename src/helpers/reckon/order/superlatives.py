"""Sentences that set one thing above or below all others of a stretch of years: 'more than any other in a decade'.

Comes in: sentences. Goes out: the comparison and its stretch, to be set against published series. Two shapes are read:

    comparative   more homes were flooded than in any other year since 2010
                  the county paid less per pupil than any other in the last decade
    superlative   the lowest turnout in 20 years

Both need a stretch counted in years. Not read, for there is no series to set it against: 'the largest rescue in the
city's history', 'more than any amount of sandbags can hold', 'one of the highest in a decade'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...extract.values import WORDS

_UP = "more|higher|larger|greater|bigger|longer|faster|most|highest|largest|greatest|biggest|longest|fastest"
_DOWN = "fewer|lower|less|smaller|shorter|slower|fewest|lowest|least|smallest|shortest|slowest"
_STRETCH = (
    r"(?:in|of|over|for|during|within)\s+(?:at\s+least\s+|more\s+than\s+)?(?:the\s+|a\s+)?(?:last\s+|past\s+|previous\s+)?"
    rf"(?:(?:(?P<count>\d{{1,3}}|{'|'.join(WORDS)})\s+)(?P<unit>decades|years)|(?P<one>decade|century))\b"
)
_SINCE = r"since\s+(?:the\s+year\s+|fiscal\s+(?:year\s+)?)?(?P<since>(?:1[89]|20)\d\d)\b"
_TIME = re.compile(rf"\b(?:{_STRETCH}|{_SINCE})", re.I)
_MORE = re.compile(rf"\b(?:{_UP}|{_DOWN})\b", re.I)
_THAN = re.compile(
    r"\bthan\s+(?:(?:in|at|during|under|by)\s+)?(?:any\s+other|all\s+(?:the\s+)?others?|any\s+year|any\b(?=\s+since))",
    re.I,
)
_ONE_OF = re.compile(r"\b(?:one|some|among)\s+(?:of\s+)?the\s*$", re.I)
_PEAK = re.compile(r"\b(?:peak|height|best|highest|record)\b", re.I)
_REACH = 200  # characters between the comparing word and 'than any other' or the stretch: one clause, not a page


@dataclass(frozen=True)
class Superlative:
    """One comparison with all others of a stretch; `start`, `end` are positions in the sentence that was given."""

    start: int
    end: int
    up: bool
    words: str  # the stretch as printed: 'in the last decade'
    years: int | None  # its length
    since: int | None  # or its first year
    peak: bool  # the sentence speaks of a highest point


def superlative(sentence: str) -> Superlative | None:
    """The first comparison with all others over years in a sentence, or None.

    >>> found = superlative("The river rose higher in May than in any other month in the last decade.")
    >>> found.up, found.words, found.years
    (True, 'in the last decade', 10)
    >>> superlative("Turnout was the lowest since 1998.").since
    1998
    >>> superlative("It was the largest rescue in the city's history.") is None
    True
    """
    for word in _MORE.finditer(sentence):
        stretch = _stretch_of(sentence, word)
        if stretch is not None:
            up = re.fullmatch(_UP, word[0], re.I) is not None
            return Superlative(word.start(), stretch.end(), up, " ".join(stretch[0].split()), _years(stretch),
                               int(stretch["since"]) if stretch["since"] else None, bool(_PEAK.search(sentence)))  # fmt: skip
    return None


def _stretch_of(sentence: str, word: re.Match[str]) -> re.Match[str] | None:
    """The stretch that a comparing word reaches: past 'than any other', or straight after 'the ...est'."""
    reach = word.end() + _REACH
    if word[0].lower().endswith("st"):
        before = sentence[max(0, word.start() - 20) : word.start()]
        if not re.search(r"\b(?:the|its|their)\s*$", before, re.I) or _ONE_OF.search(before):
            return None
        return _TIME.search(sentence, word.end(), reach)
    than = _THAN.search(sentence, word.end(), reach)
    return _TIME.search(sentence, than.end() if than else 0, reach + _REACH) if than else None


def _years(stretch: re.Match[str]) -> int | None:
    if stretch["one"]:
        return 10 if stretch["one"].lower() == "decade" else 100
    if not stretch["count"]:
        return None
    number = int(stretch["count"]) if stretch["count"].isdigit() else WORDS[stretch["count"].lower()]
    return number * (10 if stretch["unit"].lower() == "decades" else 1)
