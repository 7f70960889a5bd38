"""Figures of one kind that stand in a row: what a total, a part or a rest beside them may be reckoned from.

Comes in: a Page and one figure. Goes out: rows of figures in text order, with it among them. Units decide; a figure that prints
no unit, or no noun of its own, fits whatever stands beside it, and a row of one noun leaves out what counts other things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..kept import kept
from ..meaning.apposition import bare_noun
from ..meaning.kinds import kindred
from ..measures import singular, thing
from ..quantities import Page, Quantity
from .accounts import value

REACH = 4  # sentences either way in which the figures of a claim stand
BESIDE = 10  # figures either way that a row holds
APART = 60  # times that the largest of a row may be the smallest
DATE_OR_HOUR = re.compile(r"(?:1[5-9]|20)\d\d|[01]?\d[.:][0-5]\d|2[0-4][.:][0-5]\d")
PARTS_SUMMED = 7  # neighbours that are tried as the parts of a figure of the row
CLEAR = 100  # a number that no chance sum of figures farther off makes
ANY = frozenset("unit case item piece thing one other".split())  # nouns that name whatever is counted
BY = re.compile(r"^ ?(?:[a-z-]+ )?(?:by|x|×) ?$", re.I)  # '105 metres by 68': two extents are no parts of anything
# Reads 'half past seven', 'Doors at seven'; must not read 'the toll stands at seven'.
AT_HOUR = re.compile(
    r"\b(?:half|quarter|(?:five|ten|twenty)) (?:past|to)\s*$|(?<!stand)(?<!stands)(?<!stood)(?<!put)(?<!set)(?<!remains)(?<!remained)(?<!kept) at\s*$",
    re.I,
)
NOON = 12
MINUTE = re.compile(r"^ ?(?:[ap]\.?m\b|o['’]clock)", re.I)


def summand(page: Page, one: Quantity) -> bool:
    """Whether it is one number that may be added: no bound, rate of several things, share, age, year or hour."""
    figure = one.figure
    exactly = figure.lo == figure.hi and (figure.lo or 0) > 0 and figure.approximator in (None, "~")
    kind = (one.counts or one.days is not None) and not one.times and not one.per and one.role != "share"
    if not (exactly and kind) or one.vague or one.sentence < 0:
        return False
    hour = one.unit is None and bare_noun(one) and (figure.lo or 0) <= NOON
    if hour and AT_HOUR.search(" " + page.before(one, 24)):
        return False
    timed = one.unit is None and DATE_OR_HOUR.fullmatch(figure.text)
    return not timed or (not MINUTE.match(page.after(one, 10)) and "." in figure.text and bool(one.figure.noun))


@kept
def head(one: Quantity) -> str:
    """The noun of its own that a figure counts, in the singular; '' for none."""
    if one.unit or one.days or bare_noun(one):
        return ""
    words = thing(one.measure or "").split()
    return singular(words[-1]) if words else ""


def one_head(one: str, other: str) -> bool:
    """Whether two nouns may name one thing; no noun may name any."""
    return not (one and other) or one == other or kindred(one, other) or bool(ANY & {one, other})


def rows(page: Page, anchor: Quantity) -> Iterator[list[Quantity]]:
    """The rows that hold a figure: all of its unit round it, and those of each noun that one of them prints."""
    near = _near(page, anchor)
    units = (
        {one.unit for one in near if one.unit and not one.days} if anchor.unit is None and bare_noun(anchor) else set()
    )
    seen: set[tuple[int, ...]] = set()
    for unit in (anchor.unit, *sorted(units)):
        full = _beside([one for one in near if _of_unit(one, unit) or one is anchor], anchor)
        nouns = sorted({head(one) for one in full} - {""}) if unit is None else []
        plain = [one for one in full if one is anchor or one.time == anchor.time]
        for noun, several in (("", full), ("", plain), *((noun, full) for noun in nouns)):
            row = [one for one in several if one is anchor or one_head(head(one), noun)]
            key = tuple(one.start for one in row)
            if key not in seen:
                seen.add(key)
                yield row


def _near(page: Page, anchor: Quantity) -> list[Quantity]:
    window = range(anchor.sentence - REACH, anchor.sentence + REACH + 1)
    size = value(anchor)
    if not page.summands:
        for number, told in page.by_sentence.items():
            page.summands[number] = [one for one in told if summand(page, one)]
    near = [one for number in window for one in page.summands.get(number, [])]
    near = [one for one in near if one is not anchor and value(one) * APART >= size >= value(one) / APART]
    return sorted([*near, anchor], key=lambda one: one.start)


def _of_unit(one: Quantity, unit: str | None) -> bool:
    return one.unit == unit or (one.unit is None and bare_noun(one) and not one.time)


def _beside(row: list[Quantity], anchor: Quantity) -> list[Quantity]:
    at = row.index(anchor)
    return row[max(0, at - BESIDE) : at + BESIDE + 1]


def accounted(row: list[Quantity], figures: set[Quantity], listed: frozenset[Quantity] = frozenset()) -> bool:
    """Whether two of the figures belong to a sum of the row that comes out: neighbours and their total, close by or of three digits.

    The members of one list are no sums of one another: '17, 12 and five'.
    """
    places: dict[Fraction, list[int]] = {}
    values = [value(one) for one in row]
    for at, worth in enumerate(values):
        places.setdefault(worth, []).append(at)
    reach = PARTS_SUMMED - 1  # a sum holds two of the figures only if one of them is among its neighbours
    near = {first for at, one in enumerate(row) if one in figures for first in range(max(0, at - reach), at + 1)}
    for first in sorted(near):
        total = values[first]
        for last in range(first + 1, min(first + PARTS_SUMMED, len(row))):
            total += values[last]
            for at in places.get(total, ()):
                if {*row[first : last + 1], row[at]} <= listed:
                    continue
                close = first - 2 <= at <= last + 2 or total >= CLEAR
                if close and not first <= at <= last and len({*row[first : last + 1], row[at]} & figures) > 1:
                    return True
            if last - first > 1 and any(first <= at <= last for at in places.get(total / 2, ())):
                among = {*row[first : last + 1]}
                if not among <= listed and len(among & figures) > 1:
                    return True  # the whole stands between its parts
    return False
