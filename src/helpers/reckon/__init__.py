"""Figures -> intervals, units, checks, scenarios.

The rooms, by what they answer. Each rule takes a Page (one capture) or the Desk (all of them) and gives drafts of checks;
`checks` runs them all, merges what is said twice and numbers the rest.

- what a figure may stand for: intervals, hedges, verdicts; measures, kinds, subjects, matters, labels, moments, tellings
- the figures as the rules see them: prepared, quantities, spelled, bases; apposition, ties (what words tie)
- sums and what is left: sums, listing, partitions, accounts, balance, remainders, differences, onward, across, hundred
- shares: shares, portions, portion_values, proportions, wholes, denominators, parts, odds, levels, polls, votes,
  majorities, majority_claims
- changes: changes, baselines, movements, margins, compounding, multiples, multiplied
- limits and order: limits, bounds, comparisons, extremes, peaks, standings, orders, records, record_claims, rankings, superlatives
- so much for each, a day, an hour: products, quotients, factors, fleets, periods, rates, paces, targets, exchange,
  conversions
- time: calendar, durations, elapsed, clocks, opening_hours, finishes, two_units, extensions; lives, people (ages and births)
- one thing told twice: repeats, series, agreements, rivals, restatements, affinity (how telling a number and a word are)
- what no phrase ties: search (by value), and charity, which drops what another relation explains
- against published figures: published, counterparts, reference; what if: scenarios, horizons, draws
"""

from __future__ import annotations

import importlib
import typing

__all__ = ["check_figures", "dated", "measured"]
_HOMES = {"check_figures": "checks", "dated": "moments", "measured": "prepared"}

if typing.TYPE_CHECKING:
    from .checks import check_figures
    from .moments import dated
    from .prepared import measured


def __getattr__(name: str) -> typing.Any:
    if name in _HOMES:  # imported when first asked for: a scenario needs no rule (0.5 s)
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
