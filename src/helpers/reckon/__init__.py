"""Figures -> intervals, units, checks, scenarios.

Each rule takes a Page (one capture) or the Desk (all of them) and gives drafts of checks; `rules` lists them, `checks` runs them all, `merging` makes
one of what is said twice, and the rest is numbered. The folders, by what they answer; each lists its rooms:

- what a figure may stand for, here: intervals, hedges, verdicts, measures; the figures as the rules see them: prepared, quantities, likeness (whether two count one thing); kept (what is read once); labels, digits, letters; tight (the list of rules that ask for one form of words), day_rules (of those that ask for the day of publication)
- meaning: what a figure is of
- totals: sums, and what is left
- fractions: shares, percentages, majorities, votes
- growth: changes and multiples
- order: limits, ends, ranks, records
- each: so much for each, a day, an hour; conversions
- times: dates, clocks, durations, ages
- retold: one thing told twice
- search: what no phrase ties, by value; and charity, which drops what another relation explains
- outside: against published figures
- whatif: scenarios
"""

from __future__ import annotations

import importlib
import typing

__all__ = ["check_figures", "dated", "measured"]
_HOMES = {"check_figures": "checks", "dated": "meaning.moments", "measured": "prepared"}

if typing.TYPE_CHECKING:
    from .checks import check_figures
    from .meaning.moments import dated
    from .prepared import measured


def __getattr__(name: str) -> typing.Any:
    if name in _HOMES:  # imported when first asked for: a scenario needs no rule (0.5 s)
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
