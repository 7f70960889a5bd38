"""A rank with the values that stand above it, below it or both: 'the second-largest, behind the 47,200 of 1991 and ahead of the 33,500 of 2021'.

    The port handled 7.2 million crates. It is the country's fourth-busiest, behind Ayle with 11.3 million, Brock with 9.8 and Corrin with 8.1.
    At £14,000 a metre Thorne falls between Corran (£13,000) and Velden (£15,000).

The value that is placed stands before the words, in their sentence or not far before; it must have the values of its rank on the right
side. What does not fit is left alone, for a rank may be of another measure (`orders`, `rankings` doubt it where words tie the two).
Must not read 'second to none of the 40', 'two minutes behind the 9.40'.

Comes in: a Page. Goes out: drafts of checks of the rule ordering, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .standings import placed_in_row
from .worst_cases import as_printed

_NTH = {"second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "runner-up": 1}
RANK = re.compile(rf"\b(?P<nth>{'|'.join(_NTH)})\b(?![^,;.]{{0,12}}\b(?:time|day|year|week|quarter|half)\b)", re.I)
SIDES = re.compile(r"\b(?P<above>behind|after|beaten (?:only )?by|second only to)\b|\b(?P<below>ahead of|in front of|followed by|above|before)\b", re.I)  # fmt: skip
BETWEEN = re.compile(
    r"\b(?:falls?|fell|lies|lay|sits?|sat|comes?|came|stands?|stood|is|was|lands?|landed|ends?|ended)(?: [a-z]+)? between\b",
    re.I,
)
THE_TWO = re.compile(r"\bbetween (?:the two|them|those two|these two|both|those|these)\b", re.I)
APART = re.compile(
    r"\b(?:points?|seconds?|minutes?|hours?|lengths?|metres?|meters?|votes?|places?|goals?) (?:behind|ahead)\b", re.I
)
NOT = re.compile(r"\b(?:not|never|would|could|may|might|if)\b|n['’]t\b", re.I)
CLAUSE = re.compile(r"[;:]|, (?:but|while|whereas)\b|[.!?]\s")
OPENS = re.compile(rf"^The (?:{'|'.join(_NTH)})\b")  # its own subject: 'The third-largest, after ..., is at Holm'
BACK = 4  # sentences before a rank in which the value stands that it places
ALIKE = 6  # a value this many times another is of another thing


def rank_beside(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rank with the values told after it, and each value said to lie between two."""
    for number in page.by_sentence:
        if number >= 0:
            yield from _ranked(page, number)
            yield from _between(page, number)


def _ranked(page: Page, number: int) -> Iterator[Draft]:
    start, text = page.sentences[number].start, page.words(number)
    rank = RANK.search(text)
    if not rank or OPENS.match(text) or APART.search(text) or NOT.search(text[: rank.end()]):
        return
    marks = [found for found in SIDES.finditer(text) if found.start() > rank.end() - 12]
    above: list[Quantity] = []
    below: list[Quantity] = []
    for at, found in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        part = [one for one in page.by_sentence[number] if start + found.end() <= one.start < start + end]
        (above if found["above"] else below).extend(one for one in part if _usable(page, one))
    row = [*above, *below]
    if not row or (above and len(above) != _NTH[rank["nth"].lower()]):
        return
    sure = bool(above and below) or len(row) > 1
    for own in _placed(page, number, start + marks[0].start(), row[0], sure=sure):
        ups = [size(one) > size(own) for one in above] + [size(one) < size(own) for one in below]
        if all(ups) or not any(ups):
            relation = ("at least", "at most") if all(ups) else ("at most", "at least")
            pairs = [(one, relation[0]) for one in above] + [(one, relation[1]) for one in below]
            word = rank["nth"].lower()
            yield from _held(placed_in_row(*as_printed(own, one), side, word) for one, side in pairs)
            return


def _between(page: Page, number: int) -> Iterator[Draft]:
    """A value between two of its kind: those after the words, or, by 'the two', the last two before."""
    start, text = page.sentences[number].start, page.words(number)
    found = BETWEEN.search(text)
    if not found or NOT.search(text[: found.start()]):
        return
    before = [one for one in page.by_sentence[number] if one.end <= start + found.start() and _usable(page, one)]
    after = [one for one in page.by_sentence[number] if one.start >= start + found.end() and _usable(page, one)]
    if THE_TWO.search(text, found.start()):
        earlier = [one for one in page.by_sentence.get(number - 1, []) if _usable(page, one)]
        own = before[-1] if before else None
        row = [one for one in earlier if own and _alike(own, one) and one.unit == own.unit][-2:]
    else:
        own, row = (before[-1] if before else None), after[:2]
    if own is None or len(row) != 2 or not all(_alike(own, one) and one.unit == own.unit for one in row):
        return
    low, high = sorted(row, key=size)
    if size(low) < size(own) < size(high):
        yield from _held(
            placed_in_row(*as_printed(own, one), side, "between")
            for one, side in ((high, "at least"), (low, "at most"))
        )


def _placed(page: Page, number: int, at: int, other: Quantity, *, sure: bool) -> Iterator[Quantity]:
    """The likeliest values that a rank is of: the last before its words, else those of the sentences before."""
    here = [one for one in page.by_sentence[number] if one.end <= at and _usable(page, one) and _alike(one, other)]
    if here and not CLAUSE.search(page.text[here[-1].end : at]):
        yield here[-1]
    elif sure:
        for back in range(number - 1, number - BACK - 1, -1):
            near = [one for one in page.by_sentence.get(back, []) if _usable(page, one) and not page.set_aside(one)]
            yield from (one for one in reversed(near) if _alike(one, other) and (one.unit or _nouns(one, other)))


def _nouns(one: Quantity, other: Quantity) -> bool:
    nouns = thing(one.measure or ""), thing(other.measure or "")
    return bare_noun(one) or bare_noun(other) or kindred(*nouns)


def _alike(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((size(one), size(other)))
    same = one.unit == other.unit or (not other.unit and other.percent == one.percent) or not one.unit
    return same and one.time == other.time and 0 < high < ALIKE * low


def _usable(page: Page, one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent or bool(one.days)) and not average(page, one) and size(one) > 0


def _held(drafts: Iterator[Draft]) -> Iterator[Draft]:
    told = list(drafts)
    if all(draft.judgement.verdict == "consistent" for draft in told):
        yield from told
