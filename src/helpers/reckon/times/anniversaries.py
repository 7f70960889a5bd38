"""Birthdays and years since a beginning that was just told: 'founded in 1926 ... its hundredth birthday', 'for all of the 95 since'.

Comes in: a Page, and the Desk. Goes out: drafts of checks of the rule calendar; only what holds is told: another beginning may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.spelled import ordinal
from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement
from .durations import number, years_since
from .publication import day_of

_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
         "hundredth": 100, "centenary": 100, "golden jubilee": 50, "silver jubilee": 25, "diamond jubilee": 60}  # fmt: skip
_YEAR = r"(?P<year>(?:17|18|19|20)\d\d)\b"
# Reads 'founded in 1926', 'was carved out of the county works in 1996', 'opened its doors in May 1934', 'has run since 1931'.
BEGUN = re.compile(
    rf"\b(?:founded|opened|built|formed|set up|established|launched|created|carved out|split off|spun off|born|began|begun|started|came into being|dates? (?:from|back to)|incorporated|chartered|laid out|first (?:held|run|published|staged|printed)|since)\b[^.;\d]{{0,50}}?{_YEAR}(?![-–/])",
    re.I,
)
# Reads 'its 30th birthday', 'the hundredth anniversary', 'its centenary', 'its 12th year'.
NTH = re.compile(
    rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_TENS)})(?:\s+(?P<what>anniversary|birthday|year))?\b(?! (?:of|in) (?:the )?(?:age|century))",
    re.I,
)
# Reads 'and 50 this year', 'would have been 90 years old next year', 'turns 50 this year'; must not read 'and 50 people this year'.
AGED = re.compile(
    r"\b(?:and|now|is|are|was|been|be|turns?|turned|so)\s+(?:now |just |only |already )?(?P<n>\d{2,3})(?: years old)?,? (?P<when>this|next|last) year\b",
    re.I,
)
# Reads 'for all of the 95 since', 'in the 42 years since'.
SINCE = re.compile(
    r"\b(?:all|each|most|many|every one|both|some)? ?(?:of|in|over|for) the (?P<n>\d{2,3})(?: years)? since\b(?! \d)",
    re.I,
)
LEAST = 10  # years: fewer fit by chance


def anniversaries(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each birthday, and each count of years that is said of this one, against the last beginning told in its sentence or the one before."""
    today = day_of(page, desk)
    if today is None:
        return
    told = {span for draft in years_since(page, desk) for span in draft.spans}
    for index, sentence in enumerate(page.sentences):
        for pattern in (NTH, AGED, SINCE):
            for found in pattern.finditer(page.text, sentence.start, sentence.end):
                span = _count(found)
                begun = _begun(page, index, found.start()) if span else None
                if span is None or begun is None or any(_holds(one, page.span(*span[1])) for one in told):
                    continue
                count, place, shift = span
                if count >= LEAST and count == today.year - int(begun["year"]) + shift:
                    yield _draft(page, begun, place, count, today.year + shift)


def _holds(outer: str, inner: str) -> bool:
    """Whether one place lies in another of the same article."""
    (name, at), (other, where) = (one.rsplit(":", 1) for one in (outer, inner))
    (first, last), (start, end) = (tuple(map(int, one.split("-"))) for one in (at, where))
    return name == other and first <= start and end <= last


def _count(found: re.Match[str]) -> tuple[int, tuple[int, int], int] | None:
    """The years that are told, where they stand, and by how many they reach past this year or fall short of it."""
    groups = found.groupdict()
    if groups.get("n"):
        shift = {"next": 1, "last": -1}.get((groups.get("when") or "").lower(), 0)
        return number(found["n"]), found.span("n"), shift
    word = found["nth"].lower()
    if not found["what"] and not word.endswith(("centenary", "jubilee")):
        return None
    count = _TENS.get(word) or ordinal(word)
    return (count, found.span("nth"), int((found["what"] or "").lower() == "year")) if count else None


def _begun(page: Page, index: int, end: int) -> re.Match[str] | None:
    """The last beginning told before a place, in its sentence or the one before."""
    start = page.sentences[max(0, index - 1)].start
    return next(reversed(list(BEGUN.finditer(page.text, start, end))), None)


def _draft(page: Page, begun: re.Match[str], place: tuple[int, int], count: int, year: int) -> Draft:
    printed = " ".join(page.text[slice(*place)].split())
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{begun['year']} to {year}: {count} years; printed: {printed}",
        result=f"{count} years",
        stated=printed,
        judgement=Judgement("consistent"),
        why="The year of the beginning against the years that are told of it.",
        spans=(page.span(*begun.span("year")), page.span(*place)),
    )
