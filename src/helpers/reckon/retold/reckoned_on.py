"""Which of two numbers for one thing comes out: the sum of one capture against the number of the other, and one sum done twice.

Comes in: the drafts of a story. Goes out: more drafts. 'The fire service lifted 58 of the 96 and volunteers 38' bears out 96 where the other
capture prints 69; '96,000 against 120,000, a fall of a quarter' is told against 'a fifth' of the other. Each is the slip of a draft that is
there, told again with what settles it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from ..digits import likeness
from ..meaning.tellings import Telling, stem_of
from ..quantities import Desk, Draft, Quantity
from ..verdicts import plainly
from .affinity import significant
from .all_tellings import tellings
from .rivals import AIMS, other_ordinal, places, two_persons
from .series import rival_draft

MADE = frozenset("parts_sum product rate_times_period".split())
CHANGED = frozenset("percent_change share multiple".split())
DIGITS = 3  # of two numbers whose neighbours are exchanged; shorter ones meet by chance
TIED = 3  # words beside both, or in their clauses, besides the noun
# Who has what is counted: 'The coach firm has', 'Hull hospital employs'
OWNER = re.compile(
    r"\W*(?P<who>[^.;:]{3,60}?) (?:has|have|had|employs?|employed|hires?|hired|uses?|used|runs?|ran|took|takes?|pays?|paid|sent|sends?|counts?|counted|lists?|listed|lost|loses?)\b[^.;]*$"
)
WORD = re.compile(r"[a-z]{4,}")
PRINTED = "; printed: "
Values = frozenset[tuple[float | None, float | None, str | None]]


def reckoned_on(desk: Desk, drafts: list[Draft]) -> Iterator[Draft]:
    """The sums of one capture against the other capture's number for one of their figures.

    Must not read a sum into which the two numbers go both, nor one that holds with the other number too.
    """
    made = [one for one in drafts if one.rule in MADE and one.judgement.verdict == "consistent" and _of_one(one)]
    failed = {
        each
        for one in drafts
        if one.rule in MADE and one.judgement.verdict == "inconsistent"
        for each in one.quantities
    }
    exchanged = list(_exchanged(desk, drafts, made))
    yield from exchanged
    for slip in (*drafts, *exchanged):
        if slip.rule != "same_measure" or slip.judgement.verdict != "inconsistent":
            continue
        for one in slip.quantities:
            other = next((each for each in slip.quantities if _apart(one, each)), None)
            draft = _borne_out_by(made, one, other) if other else None
            if draft and other and other not in failed:  # its own sum tells the slip
                yield _against(draft, one, other, slip)
    yield from _twice(drafts)


def _borne_out_by(made: list[Draft], one: Quantity, other: Quantity) -> Draft | None:
    """The sum that makes a number; else, of two numbers but for two digits, one that it goes into."""
    sums = [draft for draft in made if one in draft.quantities and other not in draft.quantities]
    results = [draft for draft in sums if draft.quantities[-1] is one]
    exchanged = likeness(one.figure.lo or 0, other.figure.lo or 0).exchanged
    return next(iter(results or (sums if exchanged else [])), None)


def _exchanged(desk: Desk, drafts: list[Draft], made: list[Draft]) -> Iterator[Draft]:
    """Two numbers with two digits exchanged, of one noun or in one wording, of which a sum of its own capture bears one out.

    Reads 'another 360 agency workers bring them to 3,000' against '630 agency workers'; must not read what a capture prints both of.
    """
    doubted = {one for draft in drafts if draft.judgement.verdict == "inconsistent" for one in draft.quantities}
    summed = {one for draft in made for one in draft.quantities}
    alike: dict[tuple[str | None, str], list[Telling]] = defaultdict(list)
    printed = set()
    for one in tellings(desk):
        printed.add((one.article, one.one.unit, one.one.figure.lo))
        if significant(one.one) >= DIGITS or (one.one.figure.lo or 0) >= 10**DIGITS / 10:
            alike[one.one.unit, "".join(sorted(str(int(one.one.figure.lo or 0))))].append(one)
    for group in alike.values():
        for one, other in combinations(group, 2):
            both = {
                (one.article, other.one.unit, other.one.figure.lo),
                (other.article, one.one.unit, one.one.figure.lo),
            }
            apart = one.article != other.article and not both & printed
            borne_out = (one.one in summed) != (other.one in summed)
            known = bool({one.one, other.one} & doubted)
            if apart and borne_out and not known and _of_one_thing(one, other):
                yield rival_draft([one], [other], "inconsistent")


def _of_one_thing(one: Telling, other: Telling) -> bool:
    """Whether two numbers but for two digits are of one thing by a noun of two words or by the words beside them, and none tells two."""
    a, b = one.one, other.one
    if not likeness(a.figure.lo or 0, b.figure.lo or 0).exchanged or a.vague or b.vague or {a.role, b.role} & AIMS:
        return False
    rates = (a.time, a.per) == (b.time, b.per)
    two = two_persons(one, other) or places(one, other) or one.opposed(other) or other_ordinal(one, other)
    if two or not rates or one.timed_apart(other) or one.page.set_aside(a) or other.page.set_aside(b):
        return False
    named = bool(one.head) and one.head == other.head and bool(one.modifiers) and one.modifiers == other.modifiers
    shared = one.beside & other.beside | one.predicate & other.predicate
    nouns = {stem_of(word) for word in (one.head, other.head) if word}
    named = named and _one_owner(one, other) and _one_owner(other, one)
    return named or (bool(shared - nouns) and len((one.words & other.words) - nouns) >= TIED)


def _one_owner(one: Telling, other: Telling) -> bool:
    """Whether the other capture knows who has what is counted: 'The coach firm has 630 agency drivers' is of no port."""
    owner = OWNER.match(one.page.text[one.page.sentences[one.one.sentence].start : one.one.start])
    words = WORD.findall(owner["who"].lower()) if owner else []
    return not words or any(word in other.page.text.lower() for word in words)


def _of_one(draft: Draft) -> bool:
    """Whether all its figures stand in one capture and are told exactly, so that no other number would do."""
    figures = [one.figure for one in draft.quantities]
    exact = all(one.lo is not None and one.lo == one.hi and not one.approximator for one in figures)
    return exact and len({one.article_id for one in figures}) == 1


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of two captures leave no common value."""
    return one.figure.article_id != other.figure.article_id and not one.readings.usual.intersects(other.readings.usual)


def _against(draft: Draft, one: Quantity, other: Quantity, slip: Draft) -> Draft:
    """A sum with another capture's number in the place of its own."""
    reckoned = draft.formula.split(PRINTED)[0]
    return replace(
        draft,
        quantities=tuple(other if each is one else each for each in draft.quantities),
        formula=f"{reckoned}; elsewhere {other.name} for {one.name}",
        stated=other.label,
        judgement=plainly(False),
        why="Of two numbers for one thing, this capture's comes to what is printed with it; the other's does not.",
        slip=slip.slip,
        spans=(*draft.spans, one.span, other.span, *(each.span for each in slip.quantities)),
    )


def _twice(drafts: list[Draft]) -> Iterator[Draft]:
    """One change or share of the same two numbers that two captures reckon, one rightly and one not."""
    right: dict[tuple[str, Values], Draft] = {}
    for draft in drafts:
        if draft.rule in CHANGED and draft.judgement.verdict == "consistent" and len(draft.quantities) > 2:
            right.setdefault((draft.rule, _made_of(draft)), draft)
    for wrong in drafts:
        held = right.get((wrong.rule, _made_of(wrong))) if len(wrong.quantities) > 2 else None
        if not held or wrong.judgement.verdict != "inconsistent":
            continue
        one, other = wrong.quantities[-1], held.quantities[-1]
        if _apart(one, other) or one.figure.lo != other.figure.lo:
            yield Draft(
                rule="same_measure",
                quantities=(one, other),
                formula=f"{one.label}; elsewhere {other.label} of the same two numbers",
                result=held.result,
                stated=one.label,
                judgement=plainly(False),
                why="Two captures reckon one change of the same two numbers, and only one of them comes out.",
                slip=wrong.slip,
            )


def _made_of(draft: Draft) -> Values:
    return frozenset((one.figure.lo, one.figure.hi, one.unit) for one in draft.quantities[:-1])
