"""How many votes one candidate was ahead of another: 'took 40,113 votes ... received 33,358 ... Her margin, 6,755 votes'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum. What holds is told wherever in the article the two numbers stand; what
fails only where the two largest numbers of votes would give it but for a digit, and no other two give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from ..digits import one_digit
from ..meaning.apposition import HEDGED, bare_noun
from ..meaning.kinds import kind_of
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .differences import difference_of

# Reads 'Her margin over the outgoing mayor, 7,655', 'a majority of', 'beat Roe by', 'won by', 'lost by', 'ahead by'.
AHEAD = re.compile(
    rf"\b(?:margin|majority|lead|advantage|gap)\b(?:[^.;:\d]{{0,50}},| (?:was|is|of|over|between|stood at|came to)\b[^.;:\d]{{0,50}})?\s*{HEDGED}$"
    rf"|\b(?:beat|beaten|defeated|won|lost|win|ahead|behind|trailed|led|unseated|ousted|edged)\b[^.;:\d]{{0,50}}\bby\s*{HEDGED}$",
    re.I,
)
# Reads '6,755 votes ahead of', '6,755 more than Roe'.
OF_THE_OTHER = re.compile(r"^(?:votes? |ballots? )?(?:ahead of|behind|clear of|more than|fewer than|short of)\b", re.I)
TOOK = re.compile(
    rf"\b(?:took|received|won|got|polled|gained|drew|attracted|collected|secured|with|had|has|to|for|against|and)\s*{HEDGED}$|\b(?-i:[A-Z])[\w’'-]+,?\s+$",
    re.I,
)
VOTES = frozenset({"vote", "ballot"})
LEAST = 100  # votes of a candidate of whom a few digits tell
TRIED = 40


def leads(page: Page, desk: Desk) -> Iterator[Draft]:
    """A margin in votes against the numbers of votes between which it lies.

    Must not read 'a majority of 600 votes' of another year, nor the margin of two who are not named with their votes.
    """
    votes = [
        one
        for one in page.quantities
        if plain(one) and one.unit is None and value(one) >= LEAST and _of_votes(page, one)
    ][:TRIED]
    for by in page.quantities:
        if not (plain(by) and by.unit is None and by.figure.noun and kind_of(by.figure.noun.split()[-1]) in VOTES):
            continue
        before, after = page.before(by, 90) + " ", page.after(by, 40)
        if not (AHEAD.search(before) or OF_THE_OTHER.match(after)):
            continue
        rows = [one for one in votes if one is not by and value(one) > value(by)]
        pairs = [pair for pair in combinations(rows, 2) if abs(value(pair[0]) - value(pair[1])) == value(by)]
        if pairs:
            new, old = min(pairs, key=lambda pair: abs(pair[0].start - by.start) + abs(pair[1].start - by.start))
            yield difference_of(new, old, by)
        else:
            yield from _but_for_a_digit(by, rows)


def _but_for_a_digit(by: Quantity, rows: list[Quantity]) -> Iterator[Draft]:
    """The first two numbers of votes, where they are near by and miss the margin by a digit."""
    counted = {value(one): one for one in reversed(rows) if one.figure.noun or abs(one.sentence - by.sentence) > 0}
    best = sorted(counted.values(), key=value, reverse=True)
    told = [one for one in best if not any(value(one) == value(a) + value(b) for a, b in combinations(best, 2))]
    for first, second in combinations(told[:3], 2):
        apart = value(first) - value(second)
        if (
            value(by) >= LEAST
            and one_digit(int(apart), int(value(by)))
            and len(str(int(apart))) == len(str(int(value(by))))
        ):
            draft = difference_of(first, second, by)
            yield replace(draft, slip=f"lead {draft.slip}")
            return


def _of_votes(page: Page, one: Quantity) -> bool:
    """Whether a number is of votes: by its noun, or bare behind a name or a verb of polling."""
    noun = one.figure.noun
    if noun:
        return kind_of(noun.split()[-1]) in VOTES
    return bare_noun(one) and bool(TOOK.search(page.before(one, 30) + " "))
