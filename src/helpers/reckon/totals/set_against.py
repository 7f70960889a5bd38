"""Two numbers set against each other in a sentence, and right behind them how far apart they are.

    The lifeboats were called out 312 times, against 268 in 2023-24, an increase of 54.
    The yes camp was ahead 412,380 to 391,204, a lead of 31,176.
    Members passed the bill by 128 votes to 81, a majority of 57.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum, only of what fails; that which holds is told by value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..meaning.apposition import HEDGED, bare_noun, gap, like
from ..meaning.narrowed_behind import narrowed_behind
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .differences import difference_of

# Reads ', a lead of', ', an increase of about', ' - a gap of just': the difference of the two before it
APART_BY = re.compile(
    rf"^[^.;:\d]{{0,30}}?(?:,| [–—-]) ?(?:or |which is |that is |giving (?:him|her|it|them) )?an? (?:[a-z]+ )?"
    rf"(?P<what>increase|rise|gain|growth|jump|fall|drop|decline|decrease|cut|reduction|margin|majority|lead|gap|difference) of {HEDGED}[$£€]?\s*$",
    re.I,
)
AGAINST = re.compile(
    rf"^(?: ?[a-z]+){{0,4}}?,? ?(?:(?:up |down )?from|against|compared (?:with|to)|versus|to) (?:the |its |their |his |her |only |just )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# What may stand between the second number and the words: another time, whose it is; a season is no number
SEASON = re.compile(r"\b(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?\b")
UP, DOWN = (
    frozenset("increase rise gain growth jump".split()),
    frozenset("fall drop decline decrease cut reduction".split()),
)
SIDES = frozenset("margin majority lead".split())
WIDE = Fraction(5, 2)  # so many times what it is the difference may be told, or be that much less
LEAST = 10  # of fewer any two in a sentence may be told


def set_against(page: Page, desk: Desk) -> Iterator[Draft]:
    """The difference that is told right behind two numbers, where it is none of the two.

    Must not read 'from 40 to 50, a rise of 10 in Orme alone' where a third number of the kind stands in the sentence.
    """
    for number, group in page.by_sentence.items():
        told = [one for one in group if number >= 0 and plain(one)]
        for one, other, by in zip(told, told[1:], told[2:], strict=False):
            found = APART_BY.match(SEASON.sub("then", gap(page, other, by)))
            if (
                found
                and not narrowed_behind(page, by)
                and _set(page, one, other, by)
                and _way(found["what"].lower(), page, one, other)
            ):
                made = abs(value(one) - value(other))
                alone = sum(like(each, one) and each.unit == one.unit for each in told if each.start <= by.start) <= 3
                if alone and made != value(by) and value(by) / WIDE <= made <= value(by) * WIDE:
                    draft = difference_of(one, other, by)
                    yield from _failing(draft)


def _failing(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "inconsistent":
        yield replace(draft, slip=f"set-against {draft.slip}")


def _set(page: Page, one: Quantity, other: Quantity, by: Quantity) -> bool:
    """Whether two numbers of one kind are set against each other, and the third may be of it."""
    if min(value(one), value(other)) < LEAST or not AGAINST.match(gap(page, one, other)):
        return False
    same = one.unit == other.unit and (one.unit is not None or like(one, other) or bare_noun(other))
    return same and (by.unit == one.unit or (by.unit is None and bare_noun(by)))


def _way(what: str, page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether the first number lies to the side of the other that the word tells: it leads, it rose to where it is."""
    from_to = re.search(r"\bfrom\b", page.before(one, 20)) is not None and gap(page, one, other).strip().startswith(
        "to"
    )
    more = value(one) > value(other)
    if what in UP:
        return more != from_to
    if what in DOWN:
        return more == from_to
    return more or what not in SIDES
