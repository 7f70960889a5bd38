"""How many votes one candidate was ahead of another: 'took 40,113 votes ... received 33,358 ... Her margin, 6,755 votes'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum. What holds is told wherever in the article the two numbers stand; what
fails only where the two largest numbers of votes would give it but for a digit, and no other two give it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
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
TRIED = 40  # numbers of votes in an article
PAIR = 2
# Reads 'A year ago it lost by', 'had won by', 'In 2018 he won by': a margin of another vote
OTHER_VOTE = re.compile(
    r"\b(?:ago|earlier|before|last (?:year|month|week|time|spring|summer|autumn|winter|election)|previous(?:ly)?|then|had|once|first round|second round|run-?off|recount|in (?:19|20)\d\d|since|next|would|could|another)\b",
    re.I,
)


def leads(page: Page, desk: Desk) -> Iterator[Draft]:
    """A margin in votes against the numbers of votes between which it lies.

    Must not read 'a majority of 600 votes' of another year, nor the margin of two who are not named with their votes.
    """
    margins = [one for one in page.quantities if _margin(page, one)]
    if not margins:
        return
    votes = [
        one
        for one in page.quantities
        if plain(one) and one.unit is None and value(one) >= LEAST and _of_votes(page, one)
    ][:TRIED]
    apart: dict[Fraction, list[tuple[Quantity, Quantity]]] = defaultdict(list)
    for one, other in combinations(votes, 2):
        apart[abs(value(one) - value(other))].append((one, other))
    known = {value(one) for one in margins}
    sums = {
        value(one) + value(other) for one, other in combinations(votes, 2) if known.isdisjoint(map(value, (one, other)))
    }
    for by in margins:
        pairs = [pair for pair in apart[value(by)] if by not in pair and min(map(value, pair)) > value(by)]
        if pairs:
            new, old = min(pairs, key=lambda pair: abs(pair[0].start - by.start) + abs(pair[1].start - by.start))
            yield difference_of(new, old, by)
        elif not OTHER_VOTE.search(page.words(by.sentence)):
            yield from _but_for_a_digit(by, [one for one in votes if one is not by and value(one) > value(by)], sums)


def _margin(page: Page, by: Quantity) -> bool:
    """Whether the words make a number of votes what one was ahead of another by."""
    if not (plain(by) and by.unit is None and by.figure.noun and kind_of(by.figure.noun.split()[-1]) in VOTES):
        return False
    return bool(AHEAD.search(page.before(by, 90) + " ") or OF_THE_OTHER.match(page.after(by, 40)))


def _but_for_a_digit(by: Quantity, rows: list[Quantity], sums: set[Fraction]) -> Iterator[Draft]:
    """The two largest numbers of votes that are no sum, where they miss the margin by a digit."""
    counted = {value(one): one for one in reversed(rows) if one.figure.noun or abs(one.sentence - by.sentence) > 0}
    best = sorted((one for one in counted.values() if value(one) not in sums), key=value, reverse=True)[:PAIR]
    if len(best) < PAIR or value(by) < LEAST:
        return
    first, second = best
    gap = int(value(first) - value(second))
    if one_digit(gap, int(value(by))) and len(str(gap)) == len(str(int(value(by)))):
        draft = difference_of(first, second, by)
        yield replace(draft, slip=f"lead {draft.slip}")


def _of_votes(page: Page, one: Quantity) -> bool:
    """Whether a number is of votes: by its noun, or bare behind a name or a verb of polling."""
    noun = one.figure.noun
    if noun:
        return kind_of(noun.split()[-1]) in VOTES
    return bare_noun(one) and bool(TOOK.search(page.before(one, 30) + " "))
