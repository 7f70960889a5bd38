"""How long a thing has been, against the year in which the sentences before tell that it began: 'first lit in 1971. ... it will have burned for 55 years'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. The beginning is the only instant of the sentences between; what fails is told
where one digit is off. What the words of one sentence tie is read in `elapsed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..digits import one_digit
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .durations import HUNDREDS, NUMBERS, number
from .elapsed import between
from .instants import Instant, instants
from .publication import near_publication

_COUNT = rf"\d{{2,3}}|{HUNDREDS}(?:{'|'.join(sorted((word for word, count in NUMBERS.items() if count >= 10), key=len, reverse=True))})"
# Reads 'it will have been part of the skyline for 45 years', 'after 57 years, it will ring', 'In its 57 years', 'The 21-year-old firm is'.
LASTED = re.compile(
    rf"\b(?:[Ii]t|[Tt]hey|which) (?:will have|ha[sd]|have)\b[^.;,\d]{{0,50}}?\bfor (?:the past |some |about |all )?(?P<for>{_COUNT}) years\b(?! (?:ago|before|later))"
    rf"|\b[Aa]fter (?P<after>{_COUNT}) years,? (?:it|they)\b"
    rf"|\b[Ii]n (?:its|their) (?P<its>{_COUNT}) years\b"
    rf"|\b[Tt]he (?P<old>{_COUNT})-year-old (?!who\b)(?P<noun>[a-z]+) (?:is|was|has|will|itself)\b"
)
BEGAN = re.compile(
    r"\b(?:first|found(?:ed)?|open(?:ed|s)?|built|lit|start(?:ed|s)?|beg[au]n|launched|set up|established|created|laid|dug|came into (?:use|service)|since|dates?)\b",
    re.I,
)
OF_BEGINNING = re.compile(r"\b(?:in|since|of|from|back to)\s+(?:the\s+\w+\s+of\s+)?$", re.I)
PERSON = re.compile(r"\b(?:born|he|she|I|who|year-old)\b")
BACK = 20  # sentences in which the beginning stands


def since_begun(page: Page, desk: Desk) -> Iterator[Draft]:
    """'The bell rang on its first morning in 1958. In June, after 67 years, it will ring for the last time'.

    Must not read 'The mill opened in 1958. He left it in 1999. After 40 years it is a museum', where two years are told.
    """
    today = near_publication(page, desk)
    for at, sentence in enumerate(page.sentences):
        found = LASTED.search(sentence.text)
        starts = [one for back in range(max(0, at - BACK), at) for one in _starts(page, back)] if found else []
        if found and found["noun"]:  # 'the 56-year-old manager' is not the mill
            starts = [one for one in starts if re.search(rf"\b{found['noun']}", _sentence(page, one), re.I)]
        here = [one for one in instants(page, at, today) if one.kind != "day"]
        if not found or not starts or len(here) > 1 or not (here or today):
            continue
        end = here[0].first.year if here else today.year if today else 0
        name = next(key for key in ("for", "after", "its", "old") if found[key])
        count, may = number(found[name]), {one.first.year: one for one in starts}
        held = [one for year, one in may.items() if end - year in (count, count + 1)]
        slips = [one for year, one in may.items() if one_digit(count, end - year)] if len(may) == 1 else []
        for start in (held or slips)[:1]:
            place = (sentence.start + found.start(name), sentence.start + found.end(name))
            if _told(page, desk, place):
                continue
            yield _draft(page, start, here, end, place, held=bool(held))


def _sentence(page: Page, one: Instant) -> str:
    return next((each.text for each in page.sentences if each.start <= one.start < each.end), "")


def _told(page: Page, desk: Desk, place: tuple[int, int]) -> bool:
    """Whether the instants near a stretch have told it already."""
    spans = {span for draft in between(page, desk) for span in draft.spans}
    ends = [tuple(map(int, span.rpartition(":")[2].split("-"))) for span in spans]
    return any(start < place[1] and place[0] < end for start, end in ends)


def _starts(page: Page, number: int) -> Iterator[Instant]:
    """The years and the months of a sentence in which a thing began."""
    start = page.sentences[number].start
    for one in instants(page, number, None):
        lead = re.split(r"[;,]", page.text[start : one.start])[-1]
        if (
            one.kind in ("month", "year")
            and OF_BEGINNING.search(lead)
            and BEGAN.search(lead)
            and not PERSON.search(lead)
        ):
            yield one


def _draft(page: Page, start: Instant, here: list[Instant], end: int, place: tuple[int, int], *, held: bool) -> Draft:
    printed, years = page.text[slice(*place)], end - start.first.year
    name = " ".join(page.text[start.start : start.end].split())
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{name}' to {end}: {years} years; printed: {printed}",
        result=f"{years} years",
        stated=printed,
        judgement=plainly(held),
        why="The year in which it began against the years that it is said to have been.",
        spans=(page.span(start.start, start.end), *(page.span(one.start, one.end) for one in here), page.span(*place)),
        slip=f"begun {start.first.year} {end} {printed}",
    )
