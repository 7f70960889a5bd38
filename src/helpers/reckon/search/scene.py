"""What the families of misses are handed, and what they hand back.

Comes in: the desk of a story, its figures with the relations that hold, and what checks tell. Goes out: the records Scene and Miss.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..quantities import Desk, Draft
from .known import Found, Known
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

    def by_page(self) -> dict[str, list[Term]]:
        """The figures of every article, in text order."""
        pages: dict[str, list[Term]] = {}
        for one in self.found:
            pages.setdefault(one.result.page.article_id, []).append(one.result)
        return pages


Family = Callable[[Scene], Iterator[Miss]]
