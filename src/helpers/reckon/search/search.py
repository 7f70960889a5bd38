"""The search: every printed figure as the result of others near it, where no rule of words has told it.

Comes in: the Desk and the checks that the rules found. Goes out: drafts of checks, never more than consistent. Every figure
of the article and the finer ones of the other captures are tried; the farther off, the more exactly must they meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..quantities import Desk, Draft
from .evidence import Ranks, bits
from .families import FAMILIES, Hit
from .relations import draft_of
from .slips import slips
from .terms import Rarity, Term, terms

MOST = 70  # terms of a window, the nearest
FINE = 0.1  # a figure of another capture must be told to the tenth of itself
FAR = 120  # terms of the other captures that one figure is held against
NEEDED = {
    "rise": 6.5,
    "fall": 6.5,
    "share": 6.0,
}  # percentages are many, and one with no base of its own finds a pair by chance
SURE = 6.0  # bits of a second sum of one whole
ENOUGH = 5.0  # bits: one chance hit in thirty-two


def by_value(desk: Desk, told: list[Draft]) -> Iterator[Draft]:
    """Relations between printed figures that hold by value, beyond those that are told already."""
    rarity = Rarity(desk)
    known = [frozenset(draft.quantities) for draft in told if draft.judgement.verdict != "inconsistent"]
    known += [frozenset(draft.quantities) for draft in told if len(draft.quantities) == 2 and draft.rule != "multiple"]
    explained = [frozenset(draft.quantities) for draft in told if draft.rule not in ("part_of_whole", "share")]
    pages = [
        (page, terms(page, [*page.quantities, *page.fractions, *(end for ends in page.changes for end in ends)]))
        for page in desk.pages
    ]
    for page, own in pages:
        elsewhere = [term for other, found in pages if other is not page for term in found if term.slack < FINE]
        far = list({(one.value, one.unit): one for one in reversed(elsewhere)}.values())[:FAR]
        others = Counter(one.kind for one in far)
        seen: dict[int, Ranks] = {}
        for result in own:
            ranks = seen.setdefault(id(result), Ranks(result, own, others, seen))
            for hit in _best(result, own, far, ranks, rarity):
                if _known(hit, known):
                    continue
                draft = draft_of(hit)
                if draft is not None and draft.judgement.verdict == "consistent":
                    known.append(hit.figures)
                    explained.append(hit.figures)
                    yield draft
        yield from slips(page, own, explained)


def _known(hit: Hit, known: list[frozenset]) -> bool:
    """Whether a check tells of these figures already, or of three of them."""
    operands = frozenset(one.quantity for one in hit.operands)
    return any(
        hit.figures <= others or len(hit.figures & others) > 2 or (hit.scaled and operands <= others)
        for others in known
    )


def _best(result: Term, own: list[Term], far: list[Term], ranks: Ranks, rarity: Rarity) -> list[Hit]:
    """The most telling hit of each rule for a result, those that chance would not have given."""
    found: dict[str, list[tuple[float, int, Hit]]] = {}
    near = _nearest(result, own)
    makers = [one for one in (*near, *far) if not one.bound and one is not result]
    for number, hit in enumerate(hit for family in FAMILIES for hit in family(result, makers)):
        score = bits(hit, ranks, rarity)
        if score >= NEEDED.get(hit.family, ENOUGH):
            group = "part" if hit.family in ("share", "rise", "fall", "per") else hit.family
            found.setdefault(group, []).append((-score, number, hit))
    return [hit for hits in found.values() for hit in _apart(sorted(hits))]


def _apart(hits: list[tuple[float, int, Hit]]) -> Iterator[Hit]:
    """The best hit, and the best of those that share no figure with it, where it is a sum too good for chance."""
    first = hits[0][2]
    yield first
    for score, _, hit in hits[1:] if first.family == "sum" else []:
        if -score >= SURE and not set(hit.operands) & set(first.operands):
            yield hit
            return


def _nearest(result: Term, own: list[Term]) -> list[Term]:
    if len(own) <= MOST:
        return own
    close = sorted(own, key=lambda one: (one.at > 1, abs(one.start - result.start)))[:MOST]
    return sorted(close, key=lambda one: one.start)
