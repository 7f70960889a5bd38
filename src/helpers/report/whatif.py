"""The rows of scenarios.csv worked through for the first page: what is set, and what that comes to.

A scenario is 'what if, not a forecast'. What all rows share is told once, in a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from ..reckon.intervals import number_words
from ..reckon.scenarios import Parameters, Scenario, days_to_target, labelled, read_scenarios, total
from .setting import people

SHARES = ("share_lost", "growth_per_year")  # shown in per cent


@dataclass(frozen=True)
class Row:
    """One scenario: its name, the values that differ between the rows, and the results."""

    name: str
    given: tuple[str, ...]
    total: str
    share: str
    days: str


@dataclass(frozen=True)
class WhatIf:
    """All scenarios of a story; `common` are the settings that every row shares, as label and value."""

    outcome: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    common: tuple[tuple[str, str], ...]


def what_if(rows: Iterable[Mapping[str, str | None]], labels: Mapping[str, str]) -> WhatIf | None:
    """The scenarios worked through in exact fractions; None when there are none.

    `rows` are those of scenarios.csv, `labels` the story's words for the parameters. Raises StoryError as
    `read_scenarios` does.

    >>> told = what_if([{"name": "Two pumps", "target": "900", "rate_per_day": "40", "horizon_days": "30"}], {})
    >>> told.rows[0].total, told.rows[0].share, told.rows[0].days
    ('1,200', '133.3%', '22.5')
    """
    scenarios = read_scenarios(rows)
    if not scenarios:
        return None
    words = labelled(labels)
    names = [item.name for item in fields(Parameters)]
    shared = [
        name for name in names if len(scenarios) > 1 and len({getattr(s.parameters, name) for s in scenarios}) == 1
    ]
    differing = [name for name in names if name not in shared]
    return WhatIf(
        words["outcome"],
        tuple(words[name] for name in differing),
        tuple(_row(scenario, differing) for scenario in scenarios),
        tuple((words[name], _value(scenarios[0].parameters, name)) for name in shared),
    )


def _row(scenario: Scenario, names: list[str]) -> Row:
    given = scenario.parameters
    reached = total(given)
    return Row(
        scenario.name,
        tuple(_value(given, name) for name in names),
        people(reached),
        people(reached.scale(1 / given.target), percent=True),
        people(days_to_target(given)),
    )


def _value(given: Parameters, name: str) -> str:
    return number_words(getattr(given, name), percent=name in SHARES)
