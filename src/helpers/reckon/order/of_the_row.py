"""A place among so many that were just named with their values: 'the third-largest of the four orders', 'the cheapest of the five'.

    Dene takes 12.4 million, Hale 9.8 million, Tess 7.1 million and Orlo 5.6 million. Orlo's was the third-largest of the four.
    Ashby has 88 cranes, Corley 71 and Denholm 64. Of the three, Corley has the fewest.

The claim prints how many there are, and a row of just so many values, each with a name, stands before it: so the place of each is known.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import like, size
from ..meaning.matters import MONEY
from ..meaning.tellings import capitalised, stems
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import plainly
from .nth_of_all import PLACES, ranked
from .standings import placed_in_row
from .worst_cases import side_of

COUNTS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_WORD = r"(?P<word>(?:most|least) [a-z]+|[a-z]+(?:est|most)|most|least)"
_PLACE = rf"(?:(?P<nth>{'|'.join(PLACES)})[- ])?{_WORD}"
# Reads 'the third-largest of the four orders', 'the biggest in the group of five'
OF_MANY = re.compile(rf"\bthe {_PLACE}\b(?: [a-z]+)?,? (?:of|among|out of) (?:the |all |these |those )(?P<many>{'|'.join(COUNTS)})\b")  # fmt: skip
# Reads 'Of the three, Corley has the fewest'
FIRST = re.compile(rf"\b[Oo]f (?:the|all|these|those) (?P<many>{'|'.join(COUNTS)})\b(?: [a-z]+)?,? [^.;:\d]{{2,60}}?\bthe {_PLACE}\b")  # fmt: skip
NOT = re.compile(
    r"\b(?:one of|not|nor|never|perhaps|once|until|would|could|expected|apart from|except)\b|n[’']t\b", re.I
)
# What a value of money may be called behind its place: 'the third-largest of the four orders'
SUMS = re.compile(
    r"(?:orders?|bids?|offers?|contracts?|grants?|fines?|payments?|sums?|deals?|awards?|tenders?|bills?|shares?)$", re.I
)
GETS = re.compile(
    r"\b(?:has|have|had|gets?|got|takes?|took|receive[sd]?|won|wins?|paid|pays?|spent|spends?|gave|gives?|lost|loses?) the (?:[a-z]+[- ])?$",
    re.I,
)
CLOSED = re.compile(r"^\s*(?:[.,;:)”\"]|$)")
OTHER_TIME = re.compile(r"\b(?:last|previous|next|earlier|ago|before|then)\b|\b(?:19|20)\d\d\b", re.I)
BACK = 3  # sentences before a claim in which the row stands


def of_the_row(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim with the row of just so many values before it, where one of them bears the name that it is made of."""
    for number in range(len(page.sentences)):
        text = page.words(number)
        found = OF_MANY.search(text) or FIRST.search(text)
        side = side_of(found["word"]) if found else None
        if not found or not side or NOT.search(text[: found.end()]):
            continue
        row = _row(page, number, COUNTS[found["many"]])
        own = _own(page, number, found, row) if row else None
        if own:
            draft = _draft(page, number, found, own, row)
            if draft.judgement.verdict == "consistent" or _of_these(page, number, found, row):
                yield draft


def _of_these(page: Page, number: int, found: re.Match[str], row: list[Quantity]) -> bool:
    """Whether a place is one by these values: by a noun of the row, or by a verb of having that it closes; 'the largest of the towns' is not."""
    text = page.words(number)
    if OTHER_TIME.search(text):
        return False
    after = text[found.end() :]
    if GETS.search(text[: found.start("word")]) and CLOSED.match(after):
        return True
    nouns = re.split(r"[^a-z]+", f"{text[found.end('word') : found.end()]} {after}")
    noun = next(
        (
            each
            for each in nouns
            if each and each not in {"of", "among", "out", "the", "all", "these", "those", *COUNTS}
        ),
        "",
    )
    money = any(one.unit and set(one.unit.split()) & MONEY for one in row)
    return bool((money and SUMS.match(noun)) or (noun and stems(noun) & stems(page.words(row[0].sentence))))


def _row(page: Page, number: int, many: int) -> list[Quantity]:
    """The values of the nearest sentence that tells just so many of one kind, no two alike, each after a name of its own."""
    for place in range(number, max(-1, number - BACK - 1), -1):
        told = [one for one in page.by_sentence.get(place, []) if ranked(page, one)]
        for unit in {one.unit for one in told}:
            row = [one for one in told if one.unit == unit]
            alike = len(row) == many and all(like(row[0], one) for one in row[1:])
            if alike and len({size(one) for one in row}) == many and all(_name(page, one, row) for one in row):
                return row
    return []


def _name(page: Page, one: Quantity, row: list[Quantity]) -> frozenset[str]:
    """The names between the value before it and a value: 'Orlo' of 'and Orlo, which digs, 5.6 million'."""
    at = row.index(one)
    start = row[at - 1].end if at else page.sentences[one.sentence].start
    return capitalised(page.text[start : one.start])


def _own(page: Page, number: int, found: re.Match[str], row: list[Quantity]) -> Quantity | None:
    """The value of the only name that the claim's sentence has, or that the one before has if it has none."""
    text = page.words(number)
    texts = [
        re.sub(r"['’]s?\b", "", each)
        for each in [
            text[: found.start()],
            text[: found.end()],
            *(page.words(back) for back in range(number - 1, row[0].sentence, -1)),
        ]
    ]
    for each in texts if row[0].sentence < number else ():
        named = [one for one in row if _name(page, one, row) & capitalised(each)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _draft(page: Page, number: int, found: re.Match[str], own: Quantity, row: list[Quantity]) -> Draft:
    up = side_of(found["word"]) == "at most"
    order = sorted(row, key=size, reverse=up)
    place, told = order.index(own) + 1, PLACES.get((found["nth"] or "").lower(), 1)
    peer = order[told - 1] if order[told - 1] is not own else order[told - 2]
    start = page.sentences[number].start
    at = found.start("nth") if found["nth"] else found.start("word")
    span = page.span(start + at, start + found.end("word"))
    word = " ".join(page.text[start + at : start + found.end("word")].lower().split())
    return replace(
        placed_in_row(own, peer, "at most", word),
        quantities=tuple(row),
        spans=(span,),
        slip=f"row-of {word} {own.key}",
        formula=f"{', '.join(one.label for one in order)}: {own.name} is number {place}",
        result=f"number {place} of {len(row)}",
        stated=f"'{word}' of {found['many']}: {own.name}",
        judgement=plainly(place == told),
        why="The place among so many that are all told.",
    )
