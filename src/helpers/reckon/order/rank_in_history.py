"""A place among all years, against a row of older values that the article tells farther on, each with its year.

    At £1.2bn the gap would be the third-largest in its history. ... It has been worse. It was short £1.9bn in 2010, £1.4bn a
    year later and £1.6bn in 2021.                                three larger ones: the fourth

The row is two values or more of one unit, near each other, of years of their own; a word of the claim told beside them, or one that says
that it was once worse, ties them. Must not read a row of another thing, nor years after the claim's own.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import YEAR, size
from ..meaning.deeds import matter
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, clause_of, fits, own_noun
from .nth_of_all import NTH, PLACES, own_of, ranked
from .standings import placed_in_row
from .worst_cases import as_printed, side_of

HISTORY = re.compile(
    r"\b(?:in (?:(?:the|its|their|his|her|our) )?(?:[\w’'-]+ ){0,3}history|ever|on record|of all time|since records? (?:began|started))\b",
    re.I,
)
WORSE = re.compile(
    r"\b(?:has|have|had) (?:known |seen |been |done |had |suffered )+(?:[a-z]+ ){0,3}?(?:deeper|worse|bigger|larger|higher|better|greater|more|longer|harder)\b",
    re.I,
)
LATER = re.compile(
    r"\b(?:an?|one|two|three|the) (?:years? (?:later|earlier|before|after)|next year|year after)\b", re.I
)
NEAR = 2  # sentences between the values of a row
LEAST = 2  # values of a row
MANY = 40  # claims of a capture that are looked at
APART = 4  # a value that is so many times another is of another thing
STEM = 5  # letters that 'short' and 'shortfall' share


def rank_in_history(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each 'third-largest in its history' with the row of older values."""
    claims = [
        (number, sentence, found)
        for number, sentence in enumerate(page.sentences)
        for found in NTH.finditer(sentence.text)
        if HISTORY.search(sentence.text, found.end())
    ][:MANY]
    if claims:
        dated = [one for one in page.quantities if _dated(page, one)]
        for number, sentence, found in claims:
            side = side_of(found["word"])
            own = own_of(page, number, sentence.start + found.start()) if side else None
            if own and side and len(row := _row(page, own, number, dated)) >= LEAST:
                up = side == "at most"
                beyond = [one for one in row if (size(one) > size(own)) == up and size(one) != size(own)]
                yield from _told(page, own, beyond, found, sentence.start)


def _told(page: Page, own: Quantity, beyond: list[Quantity], found: re.Match[str], start: int) -> Iterator[Draft]:
    """As many values beyond as the place allows hold it; one more does not. Fewer may be told."""
    place, side = PLACES[found["nth"].lower()], side_of(found["word"]) or "at most"
    if not place - 1 <= len(beyond) <= place:
        return
    beyond.sort(key=lambda one: abs(size(one) - size(own)))
    other = "at least" if side == "at most" else "at most"
    word = " ".join(found[0].lower().split())
    held = len(beyond) < place
    draft = placed_in_row(*as_printed(own, beyond[0]), other if held else side, word)
    spans = (page.span(start + found.start(), start + found.end()), *(one.span for one in beyond[1:]))
    yield replace(draft, spans=spans) if held else replace(draft, spans=spans, slip=f"in-history {word} {own.key}")


def _row(page: Page, own: Quantity, number: int, dated: list[Quantity]) -> list[Quantity]:
    """The dated values of a claim's unit that stand together and are tied to it, each size once."""
    row: list[Quantity] = []
    for one in dated:
        if one is not own and _of_kind(one, own) and one.sentence != number:
            if row and one.sentence - row[-1].sentence > NEAR:
                if len(row) >= LEAST and _tied(page, own, row, number):
                    break
                row = []
            row.append(one)
    if len(row) < LEAST or not _tied(page, own, row, number):
        return []
    return list({size(one): one for one in row}.values())


def _of_kind(one: Quantity, own: Quantity) -> bool:
    """Whether it is a value of the claim's kind."""
    if one.unit != own.unit or one.time != own.time:
        return False
    return size(own) <= APART * size(one) <= APART * APART * size(own) and fits(own, one)


def _dated(page: Page, one: Quantity) -> bool:
    """Whether it is a value with a year of its own that is over."""
    if not ranked(page, one) or page.set_aside(one):
        return False
    clause = clause_of(page, one)
    printed = page.published.year if page.published else None
    years = [int(year) for year in YEAR.findall(clause)]
    return (
        bool(years or LATER.search(clause))
        and not (printed and any(year > printed for year in years))
        and not NOT_TOLD.search(clause)
    )


def _tied(page: Page, own: Quantity, row: list[Quantity], number: int) -> bool:
    """Whether words of the claim are told beside the first of a row, or that it was once worse; a bare count of one noun is tied."""
    first = row[0].sentence
    told = " ".join(map(page.words, range(max(0, first - 1), first + 1)))
    if WORSE.search(told) or (not own.unit and own_noun(own) and own_noun(row[0])):
        return True
    stems = [{word[:STEM] for word in matter(text)} for text in (page.words(number), told)]
    return bool(stems[0] & stems[1])
