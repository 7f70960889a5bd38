"""Times that do not come out: times of day, dates, years and ages against the stretches, weekdays and births that are printed near them.

Comes in: a Scene. Goes out: misses of the rule calendar, from the room of each kind: clocks, weekdays, spans of dates, ages.
"""

from __future__ import annotations

from collections.abc import Iterator

from .near_ages import age_misses
from .near_clocks import clock_misses
from .near_spans import span_misses
from .near_weekdays import weekday_misses
from .scene import Miss, Scene


def misses(scene: Scene) -> Iterator[Miss]:
    """The times of a story that do not come out, whatever the words round them."""
    yield from clock_misses(scene)
    yield from weekday_misses(scene)
    yield from span_misses(scene)
    yield from age_misses(scene)
