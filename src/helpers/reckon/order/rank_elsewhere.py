"""A place in a row against the row itself, told in another article or far off in its own.

    At 17.5 per cent the award is the third-largest.     Pell got 24.1 per cent, Orr 21.6, Lund 19.8, Ames 17.5, Dunn 12.4.

A row is four values or more of one sentence, each with a name before it, that holds the placed value itself. As many beyond it as its
place leaves no room for make the claim wrong, however much of the row is left out; right as many bear it out.

Comes in: the Desk. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import like, size
from ..meaning.apposition import bare_noun
from ..meaning.tellings import capitalised
from ..quantities import Desk, Draft, Page, Quantity
from .nth_of_all import NTH, ON, PLACES, own_of, ranked
from .standings import placed_in_row
from .worst_cases import as_printed, side_of

# Reads 'the third-largest in the north', 'the third-largest of its kind': a row of all of them tells no place in it.
NARROWER = re.compile(
    r"^[^.;,]{0,40}?\b(?:in|of|among|on) (?:the |its |their |this |that )?(?P<of>north|south|east|west|region|county|district|city|town|area|province|state|valley|coast|class|category|kind|group|sector|league|division)\b",
    re.I,
)
FEWEST = 4  # values of a row
AGAIN = re.compile(r"[^\w\d.;:]*(?:(?:or|that is|that[’']s) )?(?:an? )?")


def rank_elsewhere(desk: Desk) -> Iterator[Draft]:
    """'the third-largest' of a value that stands fourth in the row of another article: the nearest of those beyond it."""
    every = [(page, number, row) for page in desk.pages for number in page.by_sentence if (row := _row(page, number))]
    for page in desk.pages if every else ():
        for number, sentence in enumerate(page.sentences):
            for found in NTH.finditer(sentence.text):
                side, word = side_of(found["word"]), f"{found['nth']}-{found['word']}".lower()
                narrow = NARROWER.match(sentence.text[found.end() :])
                rows = [each for each in every if not narrow or narrow["of"].lower() in each[0].words(each[1]).lower()]
                far = [row for there, at, row in rows if there is not page or abs(at - number) > ON]
                for own in _owns(page, number, sentence.start + found.start()) if side else ():
                    told = list(_against(own, far, side or "", word, PLACES[found["nth"].lower()]))
                    yield from told
                    if told:
                        break


def _owns(page: Page, number: int, at: int) -> list[Quantity]:
    """The value that is placed, or the one before it that it tells in another unit: '9,400 square metres, about 100,000 square feet, the third-largest'."""
    own = own_of(page, number, at)
    before = [one for one in page.by_sentence.get(number, []) if own and one.end <= own.start and ranked(page, one)]
    again = (
        own
        and before
        and AGAIN.fullmatch(
            page.text[max(before[-1].end, before[-1].figure.unit_end or 0) : own.figure.hedge_start or own.start]
        )
    )
    return [*([own] if own else []), *(before[-1:] if again else [])]


def _against(own: Quantity, rows: list[list[Quantity]], side: str, word: str, place: int) -> Iterator[Draft]:
    """What the one row says that holds the value; none where two rows do."""
    held = [row for row in rows if sum(size(one) == size(own) and like(one, own) for one in row) == 1]
    if len(held) != 1:
        return
    up = side == "at most"
    beyond = [one for one in held[0] if size(one) != size(own) and (size(one) > size(own)) == up]
    beyond.sort(key=lambda one: abs(size(one) - size(own)))
    if len(beyond) >= place:
        draft = placed_in_row(*as_printed(own, beyond[0]), side, word)
        yield replace(draft, slip=f"rank-elsewhere {word} {own.key}")
    elif len(beyond) == place - 1:
        yield from (placed_in_row(*as_printed(own, one), "at least" if up else "at most", word) for one in beyond)


def _row(page: Page, number: int) -> list[Quantity]:
    """The values of a sentence that each have a name before them; empty where they are fewer than a row, of two kinds or twice the same."""
    row, last = list[Quantity](), page.sentences[number].start if number >= 0 else 0
    for one in page.by_sentence[number]:
        if number >= 0 and ranked(page, one) and capitalised(page.text[last : one.start]):
            row.append(one)
        last = one.end
    if row and row[0].unit:  # '21,000 square metres, Arden with 14,500 and Holm with 11,200'
        row = [
            one if one.unit or not bare_noun(one) else replace(one, figure=replace(one.figure, unit=row[0].unit))
            for one in row
        ]
    alike = len(row) >= FEWEST and all(like(row[0], one) for one in row) and len({size(one) for one in row}) == len(row)
    return row if alike else []
