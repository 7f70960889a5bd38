"""Places in a row, by value: what is called the largest among its like, second and third and last in a list, in between.

    Orr, the largest giver, has put up $30m, Lunt $24m and Wick $18m.
    Ayle was second on 76.9 per cent, Brock third on 74.8 and Corrin last on 66.4.
    Mills had 71 per cent and shops 84 per cent. The farms stood in between at 75 per cent.

That a value called the largest is so among the like ones beside it is told where it holds; where it fails the others may be
of another thing. An order told by ordinals in one list, and a place between the only two, must hold.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..each.rates import BACKGROUND
from ..growth.baselines import like, size
from ..growth.multiples import NUMBERS
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.apposition import like as of_one_account
from ..meaning.deeds import matter
from ..meaning.tellings import capitalised
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import ORDINAL
from .mean_and_extreme import End, end_of, named_alike, relation_of
from .ranked import NOT_NOW, OF_ANY, TOTALS, of_unit, pieces
from .standings import OF_ALL, placed_in_row
from .worst_cases import Told, as_printed

NTH = {
    word: place
    for place, words in enumerate(("first top", "second", "third", "fourth", "fifth", "sixth"), 1)
    for word in words.split()
}
LAST = 99  # stands after any other place
PLACE = re.compile(
    rf"\b(?P<nth>{'|'.join(NTH)}|last|bottom)\b(?! (?:time|year|month|week|day|night|quarter|half|round|{'|'.join(NUMBERS)})\b)",
    re.I,
)
BETWEEN = re.compile(r"\b(?:in between|midway|somewhere between the two|between the two)\b", re.I)
OF_SO_MANY = re.compile(rf"\bthe (?P<word>[a-z]{{3,}}est)(?: [a-z]+)? of the (?P<count>{'|'.join(NUMBERS)})\b", re.I)
APART = 20  # a value this many times another is of another thing
BACK = 2  # sentences before a claim in which its like are looked for
ALIKE = 2  # a value more than so many times another is none of 'the three'
LEAST = 2  # like values that a claim needs where none stands in its own sentence


def among_its_like(page: Page, desk: Desk) -> Iterator[Draft]:
    """A value called the largest, or the thriftiest of the three, among the like values beside it, where it is so."""
    for number, group in page.by_sentence.items():
        for one in group if number >= 0 and not BACKGROUND.search(page.words(number)) else []:
            if not _usable(page, one):
                continue
            found = OF_SO_MANY.search(page.before(one, 60))
            end = None if found else end_of(page, Told(one.readings, one.label, one.unit, (one,)), number)
            if end and not end.grain and not (ORDINAL.search(end.rest) or re.search(r"\d", end.rest)):
                peers = _peers(page, one, number)
                if len(peers) < LEAST and not OF_ANY.fullmatch(end.noun.split(" ")[0]):
                    continue  # 'the largest village, with 30 cows, and Wick with 18': by chance one time in two
                if peers and peers[0].sentence != number and not _of_these(page, one, end, peers):
                    continue
                relation = relation_of(end.word, page.words(number)) or ("at most" if end.word == "worst" else None)
                drafts = [placed_in_row(*as_printed(one, peer), relation, end.word) for peer in peers if relation]
                yield from drafts if _hold(drafts) or _but_one(page, one, end, peers, drafts) else ()
            elif found:
                yield from _of_so_many(page, one, number, found)


def _but_one(page: Page, one: Quantity, end: End, peers: list[Quantity], drafts: list[Draft]) -> bool:
    """Whether one like value alone contradicts, of another name, and the superlative is of what all of them measure."""
    fails = [peer for peer, draft in zip(peers, drafts, strict=True) if draft.judgement.verdict == "inconsistent"]
    if len(fails) != 1 or len(peers) < LEAST or page.set_aside(fails[0]):
        return False
    here, there = page.words(one.sentence), page.words(fails[0].sentence)
    if here == there or NOT_NOW.search(there) or not capitalised(there) - capitalised(here):
        return False
    return bool(end.noun or of_unit(end.word, one.unit)) and _of_these(page, one, end, fails)


def _of_these(page: Page, one: Quantity, end: End, peers: list[Quantity]) -> bool:
    """Whether a superlative is of what the peers measure: by its unit, or by its noun; one without a noun may be."""
    noun = end.noun.split(" ")[0]
    if not noun or OF_ANY.fullmatch(noun) or of_unit(end.word, one.unit):
        return True
    return named_alike(end.word, noun, matter(" ".join(page.words(peer.sentence) for peer in peers)))


def _of_so_many(page: Page, one: Quantity, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'the thriftiest of the three at 7.06': at one end of three values of its size, whichever end the word means."""
    count = NUMBERS[found["count"].lower()] - 1
    window = [
        peer for place in range(number, number - BACK - 1, -1) for peer in reversed(page.by_sentence.get(place, []))
    ]
    near = [
        peer
        for peer in window
        if _usable(page, peer) and peer is not one and _one_unit(peer, one) and bool(peer.days) == bool(one.days)
    ]
    near = [
        peer for peer in near if size(one) <= ALIKE * size(peer) <= ALIKE * ALIKE * size(one) and peer.end <= one.start
    ]
    peers = [peer for peer in near if page.text[peer.start : peer.end].lower() != found["count"].lower()][:count]
    side = relation_of(found["word"], page.words(number))
    for relation in (side,) if side else ("at most", "at least"):
        drafts = [placed_in_row(*as_printed(one, peer), relation, found["word"].lower()) for peer in peers]
        yield from drafts if len(peers) == count and _hold(drafts) else ()


def _hold(drafts: list[Draft]) -> bool:
    return all(draft.judgement.verdict == "consistent" for draft in drafts)


def _one_unit(one: Quantity, other: Quantity) -> bool:
    """One unit, or one left out by a figure without a noun: 'paid 7.62 crowns ... 7.06 for each'."""
    if one.unit and other.unit:
        return one.unit == other.unit
    return one.unit == other.unit or bare_noun(one if one.unit is None else other)


def _usable(page: Page, one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent) and not average(page, one)


def _peers(page: Page, one: Quantity, number: int) -> list[Quantity]:
    """The like values of its sentence, else of the sentences before it."""
    here = _like(page, one, number)
    if here:
        return here
    found = [peer for place in range(number - BACK, number) for peer in _like(page, one, place)]
    return found if len(found) >= LEAST else []


def _like(page: Page, one: Quantity, place: int) -> list[Quantity]:
    if place < 0 or BACKGROUND.search(page.words(place)):
        return []
    group = [other for other in page.by_sentence.get(place, []) if other is not one and _usable(page, other)]
    return [other for other in group if _peer(page, one, other)]


def _peer(page: Page, one: Quantity, other: Quantity) -> bool:
    apart = not 0 < size(other) <= APART * size(one) or size(one) > APART * size(other)
    if apart or one.time != other.time or one.per != other.per or not (_one_unit(one, other) and like(one, other)):
        return False
    whole = OF_ALL.search(page.before(other)) or re.search(r"\bof (?:the|its|their)\s*[$£€]?$", page.before(other))
    return not (whole or TOTALS.search(page.before(other, 30)) or page.set_aside(other))


def in_sequence(page: Page, desk: Desk) -> Iterator[Draft]:
    """'second on 76.9 per cent, third on 74.8, ... last on 66.4': each value against the one before it in the row."""
    for number, group in page.by_sentence.items():
        values = [one for one in group if number >= 0 and _usable(page, one)]
        if len(values) < LEAST + 1 or not PLACE.search(page.words(number)):
            continue
        told = [(place, item.one) for item in pieces(page, number, values) if (place := _place(item.text))]
        row = sorted(told, key=lambda each: each[0])
        if (
            len({place for place, _ in told}) != len(told)
            or len(told) <= LEAST
            or not all(of_one_account(told[0][1], one) for _, one in row)
        ):
            continue
        relation = "at most" if size(row[0][1]) > size(row[-1][1]) else "at least"
        for (_, one), (place, other) in pairwise(row):
            word = "last" if place == LAST else next(name for name, nth in NTH.items() if nth == place)
            yield placed_in_row(*as_printed(one, other), relation, f"ahead of the {word}")


def _place(text: str) -> int | None:
    found = list(PLACE.finditer(text))
    return NTH.get(found[0]["nth"].lower(), LAST) if len(found) == 1 else None


def in_between(page: Page, desk: Desk) -> Iterator[Draft]:
    """'stood in between at 74.6 per cent': between two like values of the sentences before it."""
    for number, group in page.by_sentence.items():
        found = BETWEEN.search(page.words(number)) if number >= 0 else None
        after = [
            one
            for one in group
            if found and one.start >= page.sentences[number].start + found.end() and _usable(page, one)
        ]
        if not after:
            continue
        one = after[0]
        ends = [peer for place in range(number - BACK, number) for peer in _like(page, one, place)][-LEAST:]
        if len(ends) == LEAST:
            low, high = sorted(ends, key=size)
            yield placed_in_row(*as_printed(one, low), "at most", "in between")
            yield placed_in_row(*as_printed(one, high), "at least", "in between")
