"""The rows of scenarios.csv worked through for the first page: what is set, and what that comes to.

A scenario is 'what if, not a forecast'. What all rows share is told once, in a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction

from markupsafe import Markup

from ..reckon.intervals import number_words
from ..reckon.whatif.scenarios import Parameters, Scenario, days_to_target, labelled, read_scenarios, total
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
    thumbnail: Markup


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
    widest = max(Fraction(1), *(_reached(scenario) for scenario in scenarios))
    return WhatIf(
        words["outcome"],
        tuple(words[name] for name in differing),
        tuple(_row(scenario, differing, widest) for scenario in scenarios),
        tuple((words[name], _value(scenarios[0].parameters, name)) for name in shared),
    )


def _reached(scenario: Scenario) -> Fraction:
    """The share of the target that a scenario reaches, at least."""
    return (total(scenario.parameters).lo or Fraction(0)) / scenario.parameters.target


def _row(scenario: Scenario, names: list[str], widest: Fraction) -> Row:
    given = scenario.parameters
    reached = total(given)
    share = people(reached.scale(1 / given.target), percent=True)
    return Row(
        scenario.name,
        tuple(_value(given, name) for name in names),
        people(reached),
        share,
        people(days_to_target(given)),
        thumbnail(_reached(scenario), widest, share),
    )


def thumbnail(reached: Fraction, widest: Fraction, told: str) -> Markup:
    """A bar of the share reached with a stroke at the target; bars up to the same `widest` share can be compared.

    >>> 'width="30.0"' in thumbnail(Fraction(1, 2), Fraction(2), "50%")
    True
    """
    bar, aim = float(reached / widest) * 120, float(1 / widest) * 120
    return Markup(
        '<svg class="thumb" viewBox="0 0 124 18" role="img" aria-label="{} of the target"><rect class="reach" x="1" y="5" width="{:.1f}" height="8"/>'
        '<path class="aim" d="M{:.1f} 0v18M1 9h{:.1f}"/></svg>'
    ).format(told, bar, aim + 1, aim)


def _value(given: Parameters, name: str) -> str:
    return number_words(getattr(given, name), percent=name in SHARES)
