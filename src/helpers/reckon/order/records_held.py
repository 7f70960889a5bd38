"""A record and the one before it: 'a national record, 46.2 degrees. The previous mark, 45.7, dated from 2007'.

    The auction made 4.1 million, a record. The old high was 3.8 million.
    Demand of 18.4 gigawatts beat the previous record, 17.6 in August 2022.

The words name the older value; the new one is the nearest before it of its unit and size, and no whole:
not the 20 in 'won 12 of 20 wards'. What holds is told here, what does not by `since_then` and `records`.

Comes in: a Page. Goes out: drafts of checks of the rule ordering that hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..fractions.wholes import OF_W
from ..growth.baselines import size
from ..meaning.apposition import gap
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import clause_of, fits, usable
from .standings import placed_in_row
from .worst_cases import as_printed

OLD = re.compile(
    r"\b(?:previous|old|former|existing|earlier|last|standing|past)(?: [a-z]+)?? (?P<what>records?|marks?|highs?|peaks?|bests?|maximum|lows?|minimum|worst)\b|\b(?P<low>record low)\b[^.;]{0,20}\buntil (?:now|then)\b",
    re.I,
)
RECORD = re.compile(
    r"\brecords?\b|\b(?:highest|lowest|most|fewest|best|worst|[a-z]{3,}est)\b|\b(?:beat|broke|broken|topp\w+|surpass\w*|exceed\w*|eclips\w+|pass\w*|never)\b",
    re.I,
)
LOW = re.compile(
    r"\b(?:lows?|lowest|minimum|coldest|fewest|smallest|cheapest|fastest|quickest|shortest|driest|least)\b", re.I
)
UNTOLD = re.compile(
    r"\b(?:expect\w*|forecast\w*|predict\w*|target\w*|goal|plan(?:s|ned)?|would|could|will|might|limit\w*|capacity|average\w*|mean)\b",
    re.I,
)
BEFORE = re.compile(r"^,? (?:the|its|their|his|her|a) (?:[a-z]+ )?$", re.I)
REACH = 80  # characters from the words to the older value
BACK = 2  # sentences before them in which the new value is looked for
CLOSE = 2  # a record is no more than so many times the one before


def records_held(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each record before a record, with the value that beat it."""
    for number, sentence in enumerate(page.sentences):
        for found in OLD.finditer(sentence.text):
            span = sentence.start + found.start(), sentence.start + found.end()
            old = _old(page, number, *span)
            new = _new(page, old, span[0]) if old else None
            if old is None or new is None:
                continue
            said = " ".join(page.words(place) for place in range(new.sentence, number + 1))
            down = bool(LOW.search(said))
            if RECORD.search(said) and (size(new) < size(old)) == down and size(new) != size(old):
                yield placed_in_row(*as_printed(new, old), "at least" if down else "at most", "record")


def _old(page: Page, number: int, start: int, end: int) -> Quantity | None:
    """The value of the older record: the first one after the words, or the one that they restate."""
    group = [one for one in page.by_sentence.get(number, []) if usable(one) and not one.days]
    after = [one for one in group if 0 <= one.start - end <= REACH]
    restated = [one for one in group if one.end <= start and BEFORE.match(page.text[one.end : start])]
    return next(iter(restated or after), None)


def _new(page: Page, old: Quantity, start: int) -> Quantity | None:
    """The nearest value before the words that may be of the same thing."""
    before = [
        one
        for number in range(old.sentence - BACK, old.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.end <= start and one.end <= old.start and usable(one) and not one.days
    ]
    wholes = [
        one for part, one in pairwise(before) if part.sentence == one.sentence and OF_W.match(gap(page, part, one))
    ]
    for one in reversed(before):
        low, high = sorted((size(one), size(old)))
        alike = fits(one, old) and one.percent == old.percent and high <= CLOSE * low
        if alike and one not in wholes and not page.set_aside(one) and not UNTOLD.search(clause_of(page, one)):
            return one
    return None
