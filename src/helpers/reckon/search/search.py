"""The search: every printed figure as the result of others near it, where no rule of words has told it.

Comes in: the Desk and the checks that the rules found. Goes out: drafts of checks that are consistent, and the slips of `slips`
and `firm`. Every figure near by and the finer ones of the other captures are tried; the farther off, the more exactly must they meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..quantities import Desk, Draft, Quantity
from .evidence import Ranks, bits
from .families import FAMILIES, Hit
from .firm import firm_slips
from .relations import draft_of
from .slips import one_digit_slips
from .terms import Rarity, Term, terms

MOST = 40  # terms before and after a figure that are tried with it
LEAD = 12  # and those of the headline and the lead
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
    """Relations between printed figures that hold by value, and slips in those that were meant, beyond those told already."""
    rarity = Rarity(desk)
    known = Known(told)
    pages = [(page, terms(page, [*page.quantities, *page.fractions])) for page in desk.pages]
    for page, own in pages:
        elsewhere = [term for other, found in pages if other is not page for term in found if term.slack < FINE]
        far = list({(one.value, one.unit): one for one in reversed(elsewhere)}.values())[:FAR]
        others = Counter(one.kind for one in far)
        lead = [one for one in own if one.at <= 1][:LEAD]
        for number, result in enumerate(own):
            near = own[max(0, number - MOST) : number + MOST]
            window = [*(one for one in lead if one not in near), *near]
            for hit in _best(result, window, far, Ranks(result, window, others), rarity):
                draft = None if known.tells(hit) else draft_of(hit)
                if draft is not None and draft.judgement.verdict == "consistent":
                    known.add(hit.figures)
                    yield draft
        for number, result in enumerate(own):
            near = own[max(0, number - MOST) : number + MOST]
            yield from known.unexplained(
                result.quantity, (*one_digit_slips(page, near, result), *firm_slips(page, near, result))
            )


class Known:
    """What checks tell already, by the figures that they hold."""

    def __init__(self, told: list[Draft]) -> None:
        self.agreed: dict[Quantity, list[frozenset]] = {}  # figures of checks that agree
        self.doubted: dict[Quantity, list[frozenset]] = {}  # of checks that do not
        self.meant: dict[Quantity, list[frozenset]] = {}  # of any that ties more than a part to its whole
        for draft in told:
            failed = draft.judgement.verdict == "inconsistent"
            if not failed or draft.rule != "multiple":
                self._put(self.doubted if failed else self.agreed, frozenset(draft.quantities))
            if draft.rule not in ("part_of_whole", "share"):
                self._put(self.meant, frozenset(draft.quantities))

    def _put(self, index: dict[Quantity, list[frozenset]], figures: frozenset) -> None:
        for one in figures:
            index.setdefault(one, []).append(figures)

    def add(self, figures: frozenset) -> None:
        """Figures of a check that the search has found."""
        self._put(self.agreed, figures)
        self._put(self.meant, figures)

    def tells(self, hit: Hit) -> bool:
        """Whether a check tells of these figures already, or of three of them."""
        operands = frozenset(one.quantity for one in hit.operands)
        agreed = [others for one in hit.figures for others in self.agreed.get(one, [])]
        if any(
            hit.figures <= others or len(hit.figures & others) > 2 or (hit.scaled and operands <= others)
            for others in agreed
        ):
            return True
        return any(hit.figures <= others for one in hit.figures for others in self.doubted.get(one, []))

    def unexplained(self, result: Quantity, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """The drafts that fail, but for those whose result or operands another check explains."""
        for draft in drafts:
            figures = frozenset(draft.quantities)
            operands = figures - {result}
            meant = [others for one in figures for others in self.meant.get(one, [])]
            explained = any((result in others and len(figures & others) > 1) or operands < others for others in meant)
            if draft.judgement.verdict == "inconsistent" and not explained:
                yield draft


def _best(result: Term, window: list[Term], far: list[Term], ranks: Ranks, rarity: Rarity) -> list[Hit]:
    """The most telling hit of each rule for a result, those that chance would not have given."""
    found: dict[str, list[tuple[float, int, Hit]]] = {}
    makers = [one for one in (*window, *far) if not one.bound and one is not result]
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
