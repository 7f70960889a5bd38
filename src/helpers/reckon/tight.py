"""Rules that ask for one form of words from the first figure to the last, and are sure where they find it.

Comes in and goes out: nothing but the list of them, which `rules` takes into its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .each import in_one_breath
from .quantities import Desk, Draft, Page
from .times import hours_begun
from .totals import after_losses, those_listed

TIGHT_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    hours_begun.hours_begun,
    in_one_breath.in_one_breath,
    those_listed.those_listed,
    after_losses.after_losses,
)
