"""Two aligned sentences while their differences are collected: each difference is told once."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..tables import Alignment, Drift
from .collation import Variant
from .concordance import Concordance

Span = tuple[int, int]


@dataclass
class Pair:
    """Two aligned sentences, the one nearer to the origin as a, and the rows found so far."""

    a: Concordance
    b: Concordance
    sentence_a: str
    sentence_b: str
    alignment: Alignment
    rows: list[Drift] = field(default_factory=list)

    def add(self, kind: str, before: Span, after: Span, effect: str) -> None:
        """One more difference, if it is not told yet."""
        row = row_of(kind, self.a, before, self.b, after, effect)
        row.alignment_id = self.alignment.alignment_id
        if not any((r.kind, r.start_a, r.start_b) == (kind, row.start_a, row.start_b) for r in self.rows):
            self.rows.append(row)

    def told(self, variant: Variant) -> bool:
        """Whether a row holds words of both sides of a variant, or of its only side, already."""
        return any(
            overlap((row.start_a, row.end_a), (variant.start_a, variant.end_a))
            or overlap((row.start_b, row.end_b), (variant.start_b, variant.end_b))
            for row in self.rows
        )


def row_of(kind: str, a: Concordance, before: Span, b: Concordance, after: Span, effect: str) -> Drift:
    """A row of what differs, from the stretches of two articles."""
    return Drift(
        drift_id="", kind=kind, effect=effect,
        article_a=a.article_id, start_a=before[0], end_a=before[1], before=a.witness.text[slice(*before)],
        article_b=b.article_id, start_b=after[0], end_b=after[1], after=b.witness.text[slice(*after)],
    )  # fmt: skip


def overlap(a: Span, b: Span) -> bool:
    """Whether two stretches of one text have a character in common."""
    return max(a[0], b[0]) < min(a[1], b[1])
