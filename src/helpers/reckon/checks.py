"""The engine: every rule on every capture, what is printed alike in several captures made one, numbered in a fixed order.

Comes in: witnesses and settings. Goes out: checks, the same whatever the order of the captures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..settings import Settings
from ..tables import Check, Witness
from .each import (
    amounts_each,
    baskets,
    contents,
    conversions,
    exchange,
    extents,
    fleets,
    from_here,
    heads,
    headways,
    laps,
    one_stretch,
    paces,
    periods,
    priced,
    quotients,
    rates,
    said_again,
    still_to_raise,
    stocks,
    stretches,
    targets,
    tenfold,
    told_once,
    workings,
    yearly,
)
from .fractions import (
    asked_few,
    denominators,
    fraction_claims,
    levels,
    majority_back,
    measured_parts,
    named_ratios,
    odds,
    parts,
    past_capacity,
    polls,
    portions,
    share_claims,
    shares,
    shares_back,
    taken_up,
    vote_claims,
    votes,
)
from .fractions.percentages import percentages
from .growth import (
    changes,
    changes_in_words,
    compounding,
    just_told,
    margins,
    multiplied,
    points,
    portions_apart,
    told_multiples,
    told_portions,
)
from .merging import merged, slips, to_the_letter
from .order import (
    bounds,
    bounds_elsewhere,
    comparisons,
    every_year,
    extremes,
    held_limits,
    in_order,
    kept_limits,
    limits,
    mean_and_extreme,
    mean_and_near_end,
    mean_past_ends,
    nth_of_all,
    only_above,
    orders,
    past_whole,
    peaks,
    places,
    rank_elsewhere,
    ranked,
    ranked_among,
    records,
    records_held,
    rivals,
    rounded_bounds,
    since_then,
    standings,
    worst_cases,
)
from .quantities import Desk, Draft, Page, Quantity
from .retold import anchors, repeats, restatements, same_ends, series, told_times
from .search.search import by_value
from .times import (
    calendar,
    clock_slots,
    clocks,
    durations,
    elapsed,
    elapsed_across,
    extensions,
    finishes,
    lifetimes,
    lives,
    opening_hours,
    openings,
    people,
    runs,
    since_begun,
    sittings,
    time_apart,
    two_units,
    weekdays,
)
from .times.publication import day_by_weekdays, day_of
from .totals import across, balance, hundred, off_the_mark, onward, panels, partitions, small_units, thirds

PAGE_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    quotients.products_and_rates,
    fleets.three_factors,
    fleets.more_of_the_same,
    baskets.baskets,
    baskets.coins,
    priced.priced,
    periods.one_rate_twice,
    headways.headways,
    laps.laps,
    stretches.kept_for,
    rates.mean_and_maximum,
    extremes.mean_within_limits,
    ranked.superlative,
    mean_and_extreme.mean_and_end,
    mean_and_near_end.mean_past_end,
    ranked.named_in_list,
    ranked.of_days,
    places.among_its_like,
    places.in_sequence,
    places.in_between,
    orders.ahead_and_behind,
    orders.nth_of_so_many,
    only_above.only_above,
    only_above.since_when,
    peaks.mean_against_peak,
    peaks.percentages_ranked,
    peaks.nth_after,
    nth_of_all.nth_of_all,
    every_year.every_year,
    nth_of_all.ahead_of_named,
    past_capacity.past_capacity,
    worst_cases.of_several,
    standings.ahead_of,
    standings.behind_others,
    standings.named_first,
    rates.the_rest,
    rates.each_or_together,
    targets.required_rate,
    paces.paces,
    stocks.lasting_stock,
    still_to_raise.still_to_raise,
    targets.required_against_printed,
    targets.without_horizon,
    portions.portions,
    share_claims.claimed,
    fraction_claims.fraction_claims,
    parts.of_those_aimed_at,
    parts.sorted_out,
    restatements.in_every,
    balance.accounts,
    onward.needed,
    small_units.in_small_units,
    off_the_mark.off_the_mark,
    hundred.hundred,
    hundred.in_steps,
    panels.panel,
    time_apart.stretches_apart,
    votes.shares_of_vote,
    vote_claims.vote_claims,
    shares_back.would_mean,
    shares_back.of_votes,
    polls.shares_of_poll,
    odds.odds_and_percentage,
    levels.level,
    told_portions.told_portions,
    conversions.conversion,
    said_again.said_again,
    one_stretch.stretch_again,
    two_units.in_one_breath,
    one_stretch.stretch_near,
    runs.counted_runs,
    runs.one_a_day,
    runs.one_a_year,
    runs.workdays_since,
    runs.day_before,
    exchange.at_printed_rate,
    comparisons.reached,
    repeats.repeated,
    repeats.headline,
    shares.possible_percentage,
    asked_few.asked_few,
    majority_back.majority_back,
    measured_parts.measured_parts,
    named_ratios.named_ratio,
    changes.percent_change,
    changes.amount_of_change,
    changes.change_told,
    points.points_apart,
    points.points_to_bare,
    points.points_as_percent,
    compounding.compounded,
    compounding.midpoint,
    compounding.in_headline,
    margins.margin,
    margins.margin_in_percent,
    told_multiples.told_multiples,
    just_told.just_told,
    bounds.held_against,
    bounds.counted_elsewhere,
    bounds.counted_next,
    limits.missed_threshold,
    limits.quota_and_maximum,
    limits.ordering,
    calendar.weekday_of_date,
    calendar.day_of_lead,
    weekdays.days_of_lead,
    calendar.nth_days,
    calendar.days_named,
    calendar.date_in_week,
    calendar.first_days_of_term,
    calendar.within_days,
    clocks.between_clocks,
    clock_slots.clocks_apart,
    clock_slots.loosely,
    sittings.opened_and_over,
    opening_hours.by_the_hour,
    durations.between_weekdays,
    durations.years_since,
    elapsed.between,
    lives.starts,
    lives.editions,
    finishes.gaps,
    yearly.again_a_day,
    heads.far_sum,
    openings.ages_of_things,
    openings.ahead_of_schedule,
    since_begun.since_begun,
)
# Read by value and type alone: what a rule above has made of the same two figures stands
GENERAL_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    ranked_among.ranked_among,
    mean_past_ends.mean_past_ends,
    since_then.since_then,
    past_whole.past_whole,
    taken_up.taken_up,
    held_limits.held_limits,
    kept_limits.kept_limits,
    changes_in_words.changes_in_words,
    records_held.records_held,
    in_order.in_order,
)
GENERAL, CHANGE = ("ordering", "threshold", "mean_and_maximum", "part_of_whole"), "percent_change"
STORY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    targets.printed_rates,
    levels.levels_across,
    across.across_captures,
    anchors.member_elsewhere,
    anchors.converted_apart,
    partitions.told_elsewhere,
    thirds.thirds_elsewhere,
    denominators.across_articles,
    onward.carried_across,
    series.across_captures,
    series.events_and_outcomes,
    records.record,
    bounds.counted_in_another,
    bounds_elsewhere.bounds_elsewhere,
    multiplied.multiple_across,
    portions_apart.across,
    workings.hours_paid,
    weekdays.weekdays_of_dates,
    sittings.ended_elsewhere,
    elapsed_across.told_apart,
    elapsed_across.since_the_day,
    elapsed_across.years_ago,
    conversions.conversion_apart,
    people.ages_and_births,
    lifetimes.lifetimes,
    openings.turned_elsewhere,
    openings.started_apart,
    extensions.put_off,
    two_units.late_in_two_units,
    told_times.told_times,
    same_ends.same_ends,
    rank_elsewhere.rank_elsewhere,
    rivals.rivals,
)

# Read by kind across a story: what holds the same figures already stands
KIND_STORY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    contents.contents,
    from_here.from_here,
    tenfold.tenfold,
    exchange.at_rate_elsewhere,
)

# What tells of a time up to the day of publication
DAY_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    durations.years_since,
    elapsed.between,
    lives.editions,
    runs.one_a_year,
    openings.ages_of_things,
)
STORY_DAY_RULES: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    people.ages_and_births,
    lifetimes.lifetimes,
    elapsed_across.told_apart,
    elapsed_across.since_the_day,
    elapsed_across.years_ago,
    openings.turned_elsewhere,
    openings.started_apart,
)

KIND_RULES: tuple[Callable[[Page, Desk], Iterator[Draft]], ...] = (
    amounts_each.amounts_each,
    extents.extents,
    points.points_between,
)


def check_figures(witnesses: list[Witness], settings: Settings) -> list[Check]:
    """Every relation between printed figures that the rules find, with its verdict.

    Restatements of one slip share a `finding_id`; what several captures print alike is one check that names them all.

    >>> check_figures([], Settings())
    []
    """
    desk = Desk(witnesses, settings)
    drafts = by_value(desk, by_rules(desk))
    return _numbered(list(merged([to_the_letter(draft) for draft in drafts])))


def by_rules(desk: Desk) -> list[Draft]:
    """What the rules of words tell of a story, before the search by value."""
    drafts = [draft for page in desk.pages for rule in PAGE_RULES for draft in rule(page, desk)]
    drafts += [draft for rule in STORY_RULES for draft in rule(desk)]
    drafts += list(_in_the_year_of_the_weekdays(desk))
    drafts = list(told_once.told_once(drafts))
    drafts += list(_of_two_measures(rounded_bounds.rounded_bounds(desk), drafts))
    drafts += list(_beyond(drafts, (draft for page in desk.pages for rule in KIND_RULES for draft in rule(page, desk))))
    drafts += list(_beyond(drafts, (draft for rule in KIND_STORY_RULES for draft in rule(desk))))
    drafts += list(_not_yet_told(desk, drafts))
    return [*drafts, *percentages(desk, drafts)]


def _in_the_year_of_the_weekdays(desk: Desk) -> Iterator[Draft]:
    """What holds in the year that the weekdays tell where no capture prints its own.

    What does not hold in such a year is no doubt, but for the age of a person that fits none of the years that may be meant, and the time
    between two printed dates.
    """
    if any(day_of(page, desk) for page in desk.pages) or not (day := day_by_weekdays(desk)):
        return
    other = desk.assuming(day)
    drafts = [draft for page in desk.pages for rule in DAY_RULES for draft in rule(page, other)]
    drafts += [draft for rule in STORY_DAY_RULES for draft in rule(other)]
    held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    for draft in (*held, *people.in_no_year(desk), *elapsed.in_any_year(desk, day)):
        yield replace(draft, why=draft.why + calendar.BY_WEEKDAYS.format(day.year))


def _of_two_measures(found: Iterator[Draft], told: list[Draft]) -> Iterator[Draft]:
    """Drafts of two figures that no draft holds as one measure already."""
    held: dict[Quantity, set[Quantity]] = {}
    for draft in told:
        if draft.rule == "same_measure":
            for one in draft.quantities:
                held.setdefault(one, set()).update(draft.quantities)
    return (draft for draft in found if not set(draft.quantities) <= held.get(draft.quantities[0], set()))


def _beyond(told: list[Draft], found: Iterator[Draft]) -> Iterator[Draft]:
    """What the kinds of figures alone tell, beyond the relations of a result that the words have told."""
    by_figure: dict[Quantity, list[set[Quantity]]] = {}
    for draft in told:
        figures = set(draft.quantities)
        for one in figures:
            by_figure.setdefault(one, []).append(figures)
    for draft in found:
        makers, result = set(draft.quantities[:-1]), draft.quantities[-1]
        if not any(makers & figures for figures in by_figure.get(result, ())):
            yield draft


def _not_yet_told(desk: Desk, drafts: list[Draft]) -> Iterator[Draft]:
    """What the general rules find between two figures that no draft of an order, a bound or a part, or of a change, holds together."""
    held: dict[tuple[bool, str], list[frozenset[str]]] = {}
    for draft in drafts:
        if draft.rule in GENERAL or draft.rule == CHANGE:
            spans = frozenset((*(one.span for one in draft.quantities), *draft.spans))
            for span in spans:
                held.setdefault((draft.rule == CHANGE, span), []).append(spans)
    for page in desk.pages:
        for rule in GENERAL_RULES:
            for draft in rule(page, desk):
                first, second = (one.span for one in draft.quantities[:2])
                change = draft.rule == CHANGE
                printed = [*(one.span for one in draft.quantities[2:]), *draft.spans] if change else []
                again = any((change, span) in held for span in printed)
                if not again and not any(second in spans for spans in held.get((change, first), [])):
                    yield draft


def _numbered(drafts: list[Draft]) -> list[Check]:
    findings: dict[str, str] = {}
    counts: dict[str, int] = {}
    checks = []
    for draft, slip in zip(drafts, slips(drafts), strict=True):
        counts[draft.rule] = counts.get(draft.rule, 0) + 1
        finding = findings.setdefault(slip, f"figures-{len(findings) + 1:02}")
        checks.append(_check(draft, f"{draft.rule}-{counts[draft.rule]}", finding))
    return checks


def _check(draft: Draft, check_id: str, finding_id: str) -> Check:
    spans = tuple(dict.fromkeys([*(quantity.span for quantity in draft.quantities), *draft.spans]))
    judgement = draft.judgement
    return Check(
        check_id=check_id,
        finding_id=finding_id,
        rule=draft.rule,
        article_ids=tuple(sorted({span.rpartition(":")[0] for span in spans})),
        figure_ids=tuple(dict.fromkeys(quantity.figure.figure_id for quantity in draft.quantities)),
        spans=spans,
        formula=draft.formula,
        result=draft.result,
        stated=draft.stated,
        unit=draft.unit,
        verdict=judgement.verdict,
        grade=judgement.grade,
        reading=judgement.reading,
        room=judgement.room,
        why=draft.why,
        settles=draft.settles,
    )
