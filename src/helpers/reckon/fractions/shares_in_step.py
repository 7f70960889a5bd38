"""A list of percentages whose counts stand in another list, in the same order: the whole is what all of them share.

    Ines Dorn won with 5,180 votes to 4,760 for Olaf Pry; Lena Aas had 2,060.  A further 90 papers left 12,000 valid votes.
    /  Dorn took 43.2 per cent and Pry 39.7; the third, Aas, had 17.2.

That three numbers and more meet one whole, each to its last digit and each behind the one before, is no chance; how much so is
reckoned in bits from the digits of the percentages. Where all but one meet it, the one between two that do is doubted.

Comes in: the Desk, when the other rules have run. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from math import log2

from ..digits import exchanged, one_digit_printed
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain
from .portion_values import gives
from .proportions import share_draft
from .wholes import CHANGED, NO_SHARE

FEWEST = 3  # percentages that meet one whole
GAP = 1  # sentences between two neighbours of a list
LONGEST = 8  # percentages of one list
REACH = 5  # counts behind the last among which the next is looked for
SPREAD = 50.0  # points over which the percentages of a list lie
SURE = 4.0  # bits beyond the tries
WHOLES = 200  # numbers of a story that may be the whole
Pairs = list[Quantity | None]  # the count of each percentage of a list; None for one that meets none


def shares_in_step(desk: Desk) -> Iterator[Draft]:
    """Each percentage of a list over the count that stands in its place in a list of counts."""
    lists = [(page, one) for page in desk.pages for one in _percentages(page)]
    if not lists:
        return
    counts = [(page, [one for one in page.quantities if plain(one) and one.unit is None]) for page in desk.pages]
    wholes = {one.lo: one for _, found in reversed(counts) for one in found[:WHOLES]}
    sizes = sorted(wholes)
    for page, shares in lists:
        best: tuple[float, Quantity, Pairs] | None = None
        for other, found in counts:
            for start in range(len(found)):
                if other is page and abs(found[start].sentence - shares[0].sentence) <= GAP:
                    continue
                for whole in _wholes(found[start], shares[0], sizes):
                    pairs = _in_step(found[start : start + REACH * LONGEST], wholes[whole], shares)
                    if (bits := _bits(pairs, shares)) >= SURE and (best is None or bits > best[0]):
                        best = bits, wholes[whole], _between(pairs, found, wholes[whole], shares)
        if best:
            yield from _drafts(best[1], best[2], shares)


def _percentages(page: Page) -> Iterator[list[Quantity]]:
    """The lists of three percentages and more, each in the sentence of the one before or the next."""
    run: list[Quantity] = []
    for one in [*page.quantities, None]:
        if one is not None and not (one.percent and one.sentence >= 0):
            continue
        if run and (one is None or one.sentence - run[-1].sentence > GAP):
            if len(run) >= FEWEST:
                yield run[:LONGEST]
            run = []
        if one is not None and one.figure.form == "scalar" and one.figure.lo and not one.figure.approximator:
            apart = NO_SHARE.match(page.after(one)) or CHANGED.search(page.before(one))
            run = run if apart else [*run, one]


def _wholes(part: Quantity, share: Quantity, sizes: list[float]) -> list[float]:
    """The numbers of a story of which a part is a share, within the share's last digit."""
    told, half = (share.figure.lo or 0.0) / 100, _width(share) / 200
    if told <= 2 * half:
        return []
    first, last = bisect_left(sizes, part.lo / (told + half)), bisect_right(sizes, part.lo / (told - half))
    return [size for size in sizes[first:last] if size > part.lo]


def _in_step(found: list[Quantity], whole: Quantity, shares: list[Quantity]) -> Pairs:
    """The count of each percentage, none before that of the one before it."""
    pairs: Pairs = []
    at = 0
    for share in shares:
        near = range(at, min(at + (REACH if pairs else 1), len(found)))
        met = next((index for index in near if found[index] is not whole and gives(found[index], whole, share)), None)
        pairs.append(None if met is None else found[met])
        at = at if met is None else met + 1
    return pairs


def _bits(pairs: Pairs, shares: list[Quantity]) -> float:
    """How far the percentages that meet a count are beyond chance: the first chose the whole, so that it tells nothing."""
    met = [share for share, part in zip(shares, pairs, strict=True) if part is not None]
    if len(met) < max(FEWEST, len(shares) - 1):
        return -99.0
    return sum(log2(SPREAD / (_width(one) * REACH)) for one in met[1:]) - log2(WHOLES)


def _width(share: Quantity) -> float:
    """How wide the last printed digit is, in points."""
    return float(10.0 ** -len(share.figure.text.partition(".")[2]))


def _between(pairs: Pairs, found: list[Quantity], size: Quantity, shares: list[Quantity]) -> Pairs:
    """The pairs, with the one count that stands between those of its neighbours for a percentage that meets none."""
    place = {one: number for number, one in enumerate(found)}
    whole = list(pairs)
    for at, (before, part, after) in enumerate(zip(pairs, pairs[1:], pairs[2:], strict=False), 1):
        if part is None and before is not None and after is not None and place[after] - place[before] == 2:
            missed = found[place[before] + 1]
            if _by_a_slip(missed, size, shares[at]):
                whole[at] = missed
    return whole


def _by_a_slip(part: Quantity, whole: Quantity, share: Quantity) -> bool:
    """Whether a percentage is what a count makes of the whole but for a digit, or two exchanged: any other may be of something else."""
    made = f"{100 * part.lo / whole.lo:.{len(share.figure.text.partition('.')[2])}f}"
    return one_digit_printed(made, share.figure.text) or exchanged(made, share.figure.text)


def _drafts(whole: Quantity, pairs: Pairs, shares: list[Quantity]) -> Iterator[Draft]:
    for share, part in zip(shares, pairs, strict=True):
        if part is not None:
            draft = share_draft(part, whole, share)
            told = "Two lists in one order, and one whole that all of their numbers meet."
            yield replace(draft, slip=f"share-in-step {draft.slip}", why=told)
