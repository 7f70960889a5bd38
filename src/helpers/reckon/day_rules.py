"""Rules that need the day of publication, tried again where only the weekdays tell the year of a story.

Comes in and goes out: nothing but the lists of them, which `checks` asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .quantities import Desk, Draft, Page
from .times import (
    anniversaries,
    durations,
    elapsed,
    elapsed_across,
    last_time,
    lifetimes,
    lives,
    openings,
    people,
    runs,
    seasons,
    so_old,
)

# What tells of a time up to the day of publication
DAY_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    durations.years_since,
    anniversaries.anniversaries,
    elapsed.between,
    lives.editions,
    runs.one_a_year,
    seasons.counted_from_the_first,
    openings.ages_of_things,
)
# The ages of things, doubted in a story without a year where they fit none that the weekdays tell
AGE_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (durations.years_since, so_old.so_old)
STORY_DAY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    people.ages_and_births,
    lifetimes.lifetimes,
    elapsed_across.told_apart,
    last_time.last_time,
    elapsed_across.since_the_day,
    elapsed_across.before_the_day,
    elapsed_across.years_ago,
    openings.turned_elsewhere,
    openings.started_apart,
)
