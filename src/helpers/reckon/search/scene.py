"""What the families of misses are handed, and what they hand back.

Comes in: the desk of a story, its figures with the relations that hold, and what checks tell. Goes out: the records Scene and Miss.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..quantities import Desk, Draft
from .hits import Hit
from .known import Found, Known
from .relations import draft_of
from .terms import Rarity, Term
from .traits import Traits


@dataclass(frozen=True, slots=True)
class Miss:
    """A relation that the words may assert and the numbers do not bear out."""

    result: str  # the span of the figure or words that it is about: of several misses of one result the most telling is told
    draft: Draft
    traits: Traits


@dataclass(slots=True)
class Scene:
    """A story as the families see it."""

    desk: Desk
    found: list[Found]  # every figure: its neighbours, and the relations of which it may be the result
    rarity: Rarity
    known: Known  # the figures of checks, by whether they agree
    thin: float = 0.0  # bits that a story is thinner in arithmetic than those the weights were learnt from
    drafts: dict[Hit, Draft | None] = field(default_factory=dict)  # of the hits, each made once

    def draft_of(self, hit: Hit) -> Draft | None:
        """The check of a hit of the figures found; None where the exact arithmetic does not bear it out."""
        if hit not in self.drafts:
            self.drafts[hit] = draft_of(hit)
        return self.drafts[hit]

    def holds(self, hit: Hit) -> bool:
        """Whether the exact arithmetic bears a hit out."""
        draft = self.draft_of(hit)
        return draft is not None and draft.judgement.verdict == "consistent"

    def by_page(self) -> dict[str, list[Term]]:
        """The figures of every article, in text order."""
        pages: dict[str, list[Term]] = {}
        for one in self.found:
            pages.setdefault(one.result.page.article_id, []).append(one.result)
        return pages


Family = Callable[[Scene], Iterator[Miss]]
