"""The two ends of one row, told one after the other, and what lies between the ends of a spread.

    The busiest was the hall, where 341 voted. The quietest, the pavilion at Low, saw 88.
    Losses ran from 15 per cent in Brack to 35 in Senn. Tarn lost 481, or 26 per cent.

Only what holds is told. Must not read two ends of other units, 'the busiest day had 341 calls and the shortest took 88 seconds', nor a
second end that is the same one told again, 'the busiest hall had 341, the largest 88'.

Comes in: a Page. Goes out: drafts of checks of the rule ordering, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..growth.baselines import YEAR, size
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import FORMER, ORDINAL
from .mean_and_extreme import WORD
from .standings import placed_in_row
from .worst_cases import as_printed, side_of

FROM = re.compile(r"\b(?:ran|runs?|rang\w+|var(?:y|ied|ies)|went|goes|stretch\w*|spread)\b[^.;:\d]{0,40}\bfrom(?: (?:just|about|only))? ?[$£€]?$", re.I)  # fmt: skip
TO = re.compile(
    r"^(?:%|per ?cent)?[^.;\d]{0,60}?\b(?:up )?to(?: (?:about|some|just|over|under|nearly|almost))? ?[$£€]?$"
)
ON = 2  # sentences after the first end in which the other stands
REACH = 90  # letters between the words and their value


def opposite_ends(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each first with the last that follows it, and each spread with the values after it."""
    ends = [(one, told) for one in page.quantities if _usable(page, one) and (told := _end(page, one))]
    for index, (one, (word, side)) in enumerate(ends):
        for other, (_, opposite) in ends[index + 1 :]:
            if other.sentence > one.sentence + ON:
                break
            if opposite != side and _alike(one, other):
                top, low = (one, other) if side == "at most" else (other, one)
                if size(top) > size(low):
                    yield from _held(placed_in_row(*as_printed(one, other), side, word))
                break
    yield from _spreads(page)


def _end(page: Page, one: Quantity) -> tuple[str, str] | None:
    """The superlative before a value in its sentence, no other figure between, and the side on which it sets all others."""
    start = page.sentences[one.sentence].start
    before = YEAR.sub("", " ".join(page.text[start : one.start].split()))[-160:]
    found = [at for at in WORD.finditer(before) if side_of(at[0])]
    if not found or len(before) - found[-1].end() > REACH or re.search(r"\d|[.;]", before[found[-1].end() :]):
        return None
    lead = before[: found[-1].start()]
    if FORMER.search(lead) or ORDINAL.search(lead[-14:]) or re.search(r"\b(?:second|third)[- ]$", lead):
        return None
    side = side_of(found[-1][0])
    return (found[-1][0].lower(), side) if side else None


def _spreads(page: Page) -> Iterator[Draft]:
    """'from 15 per cent in Brack to 35 in Senn', and the next value of that unit, between the two."""
    for number, group in page.by_sentence.items():
        values = [one for one in group if number >= 0 and _usable(page, one)]
        for low, high in pairwise(values):
            told = FROM.search(page.before(low, 80)) and TO.match(page.between(low, high))
            if not told or not _alike(low, high) or size(low) >= size(high) or low.unit is None:
                continue
            after = [one for at in range(number, number + ON + 1) for one in page.by_sentence.get(at, [])]
            after = [one for one in after if one.start > high.end and _usable(page, one) and one.unit == low.unit]
            if after and size(low) < size(after[0]) < size(high):
                yield from _held(placed_in_row(*as_printed(after[0], high), "at least", "the top of the spread"))
                yield from _held(placed_in_row(*as_printed(after[0], low), "at most", "the foot of the spread"))


def _alike(one: Quantity, other: Quantity) -> bool:
    nouns = one.figure.noun or "", other.figure.noun or ""
    named = bool(one.unit) or bare_noun(one) or bare_noun(other) or kindred(*nouns)
    united = one.unit == other.unit or (not other.unit and bare_noun(other))
    return united and named and (one.time, one.per) == (other.time, other.per)


def _usable(page: Page, one: Quantity) -> bool:
    counts = amount(one) or one.percent or bool(one.days)
    return counts and not one.vague and one.sentence >= 0 and size(one) > 0 and not average(page, one)


def _held(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "consistent":
        yield draft
