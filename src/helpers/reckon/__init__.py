"""Figures -> intervals, units, checks, scenarios.

The rooms, by what they answer. Each rule takes a Page (one capture) or the Desk (all of them) and gives drafts of checks;
`checks` runs them all, merges what is said twice and numbers the rest.

- what a figure may stand for: intervals, hedges, verdicts; measures, kinds, subjects, matters, deeds, labels, moments, tellings
- the figures as the rules see them: prepared, quantities, spelled, bases, digits; apposition, ties (what words tie)
- sums and what is left: sums, sum_of_parts, listing, rows, tallies, apart (by slots and weight), allotments, partitions, panels, accounts, balance,
  running_totals, full_lists, left_over, remainders, last_parts, differences, onward, across, hundred
- shares: shares, share_claims, percentages, percent_slots, percent_ties, shares_back, portions, portion_values, proportions, wholes, denominators, parts, odds, levels, polls, votes,
  majorities, majority_claims, bulk (majorities by their slots), past_capacity
- changes: changes, change_claims, opposites, baselines, bases_back, movements, margins, compounding, multiples, multiplied, folds (multiples by their slots), word_claims, told_multiples, told_portions, as_many
- limits and order: limits, bounds, comparisons, extremes, mean_and_extreme, mean_and_near_end, peaks, standings, orders, places, ranked,
  worst_cases, only_above, nth_of_all, records, record_claims, told_records, series_ties, rankings, superlatives;
  by value and type alone: nearby, ends_told, ranked_among, mean_past_ends, since_then, past_whole, held_limits
- so much for each, a day, an hour: products, quotients, stretches, rate_slots, per_heads, amounts_each, amounts_tied, factors, workings, heads, fleets, stocks, periods, yearly, rates,
  headways, paces, targets, exchange, extents, conversions
- time: instants, ends, timeline, calendar, durations, elapsed, elapsed_across, runs, time_apart, clocks, opening_hours,
  openings, finishes, two_units, extensions; lives, people (ages and births)
- one thing told twice: repeats, series, agreements, anchors, told_times, rivals, linkage (what ties two figures, learnt), shared_facts, one_account, misprints, restatements, affinity (how telling a number and a word are)
- what is said twice: merging; what no phrase ties: search (by value), and charity, which drops what another relation explains
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
