"""A bound of a whole against the counts of its places, which the next sentences tell.

    Fewer than 40,000 homes were without power. In North Tarn it was 26,000. In South Tarn 18,000.       44,000 together

Each count must stand beside a place of its own, bare or with the whole's noun; what they come to may lie past an upper bound by
little. Must not read 'Fewer than 40 came. In Holm 30 came last year', nor counts that are parts of each other.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..hedges import exactly
from ..intervals import number_words
from ..meaning.apposition import average, bare_noun, same_thing
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .comparisons import compared
from .nearby import clause_of

BOUND = re.compile(
    r"(?:fewer than|less than|under|below|not quite|at most|no more than|not more than|just under)", re.I
)
OVER = re.compile(r"(?:more than|over|at least|no fewer than|upwards of)", re.I)
PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]or|[Ff]rom|[Aa]cross|[Aa]round)(?: the)? ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)(?![’']s\b)|\b([A-Z][\w’'-]+) (?:had|has|lost|saw|took|sent|counted)\b"
)
# No place of its own: a month or a day is another time, 'Monday's count' another count
NO_PLACE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|[A-Z][a-z]+[’']s)\b"
)
DEED = re.compile(r"\b[a-z]+ed\b")  # before a count
WORD = re.compile(r"[a-z]{3,}")
EMPTY = frozenset("was were had has have been them there too together alone only and the did not with for".split())
OF = re.compile(r"^(?:[a-z]+ )?(?:out )?of (?:the|its|their|those|these|them|whom)\b")
ASIDE = re.compile(
    r"\b(?:last|previous|earlier|before|since|then|another|further|more than|up|down|rose|fell|would|could|will|expect\w*|of (?:them|these|those|whom|which)|against|compared|year|including)\b",
    re.I,
)
ON = 3  # sentences after a bound in which its parts are told
LEAST, MOST = 2, 6  # parts
LITTLE, ENOUGH = Fraction(3, 2), Fraction(3, 5)  # what parts come to is that near the bound
TENS = 10


def bound_of_parts(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each bounded count with the counts of places that follow it."""
    for bound in page.quantities:
        hedge = bound.figure.hedge or ""
        upper = bool(BOUND.fullmatch(hedge))
        if not (upper or OVER.fullmatch(hedge)) or not _whole(page, bound):
            continue
        parts = list(_parts(page, bound))
        total = sum(map(value, parts), Fraction(0))
        if not LEAST <= len(parts) <= MOST or not ENOUGH * value(bound) <= total <= LITTLE * value(bound):
            continue
        past = total > value(bound) if upper else total < value(bound)
        if upper or not past:  # not all parts of 'more than' need be told
            yield _held(bound, parts, "at most" if upper else "at least")


def _held(bound: Quantity, parts: list[Quantity], side: str) -> Draft:
    total = sum(map(value, parts), Fraction(0))
    hedge = str(bound.figure.hedge).lower()
    draft = compared(replace(parts[0], readings=exactly(total)), bound, side, hedge)
    together = number_words(total)
    return replace(
        draft,
        quantities=(*parts, bound),
        slip=f"bound-of-parts {bound.key}",
        formula=f"{' + '.join(part.label for part in parts)} = {together}; said to be {bound.name}",
        result=together,
        why="The places together against what is said of all.",
    )


def _whole(page: Page, bound: Quantity) -> bool:
    """Whether a bound is of a count of things that the words leave whole."""
    noun = bound.figure.noun and not (bound.vague or bound.unit or bound.time or bound.per or bound.percent)
    return bool(noun) and value(bound) >= TENS and not average(page, bound) and not OF.match(page.after(bound))


def _parts(page: Page, bound: Quantity) -> Iterator[Quantity]:
    """The counts of the sentences after a bound, each in a place of its own, until one is of something else."""
    seen: set[str] = set()
    for number in range(bound.sentence + 1, bound.sentence + ON + 1):
        group = [one for one in page.by_sentence.get(number, []) if plain(one)]
        if not group:
            return
        for one in group:
            clause = clause_of(page, one)
            before = clause.partition(one.figure.text)[0]
            places = set(PLACE.findall(before)) or set(PLACE.findall(clause))
            alike = (bare_noun(one) or same_thing(one, bound)) and _of_the_deed(page, one, bound, clause)
            whole = value(one) < value(bound) and not (one.unit or one.time or one.figure.approximator)
            if not (alike and whole) or ASIDE.search(clause) or NO_PLACE.search(clause) or not places or places & seen:
                return
            seen |= places
            yield one


def _of_the_deed(page: Page, one: Quantity, bound: Quantity, clause: str) -> bool:
    """Whether a part is told with no deed that the bound is not told with; must not read '30 were fined' after 'fewer than 40 were arrested'."""
    before, _, after = clause.partition(one.figure.text)
    told = {*WORD.findall(page.words(bound.sentence).lower()), *EMPTY}
    return set(DEED.findall(before)) <= told and set(WORD.findall(after.lower())) <= told
