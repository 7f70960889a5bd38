"""The engine: every rule on every capture, what is printed alike in several captures made one, numbered in a fixed order.

Comes in: witnesses and settings. Goes out: checks, the same whatever the order of the captures.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..settings import Settings
from ..tables import Check, Witness
from .day_rules import AGE_RULES, DAY_RULES, STORY_DAY_RULES
from .each import told_once
from .fractions.percentages import percentages
from .merging import merged, slips, to_the_letter
from .order import rounded_bounds, stretches_bounded
from .quantities import Desk, Draft, Quantity
from .retold.reckoned_on import reckoned_on
from .rules import (
    CHANGE,
    GENERAL,
    GENERAL_RULES,
    KIND_RULES,
    KIND_STORY_RULES,
    PAGE_RULES,
    STORY_RULES,
)
from .search.misses import FIRM
from .search.search import by_value
from .times import calendar, elapsed, people
from .times.publication import day_by_weekdays, day_of, days_that_may_be, failing_in_every_year

Rules = tuple[Callable[..., Iterable[Draft]], ...]
# A fault of ours in one rule, on words that nobody foresaw, takes nothing from the other rules: it is logged, and what that rule
# would have told is missing. The tests catch none, so that each fault is seen there.
FAULTS: tuple[type[Exception], ...] = (Exception,)


def check_figures(witnesses: list[Witness], settings: Settings) -> list[Check]:
    """Every relation between printed figures that the rules find, with its verdict.

    Restatements of one slip share a `finding_id`; what several captures print alike is one check that names them all.

    >>> check_figures([], Settings())
    []
    """
    desk = Desk(witnesses, settings)
    drafts = by_rules(desk)
    drafts = _tried(by_value, desk, drafts, otherwise=drafts)
    drafts += _tried(reckoned_on, desk, drafts)
    return _numbered(list(merged([to_the_letter(draft) for draft in _once(drafts)])))


def _once(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, of two rules that doubt the same figures in the same way the first; two numbers of one measure may be told for two reasons."""
    seen = set()
    for draft in drafts:
        same = draft.rule, frozenset(one.span for one in draft.quantities)
        doubted = (
            draft.judgement.verdict == "inconsistent" and draft.rule != "same_measure" and len(draft.quantities) > 1
        )
        if not doubted or same not in seen:
            yield draft
        if doubted:
            seen.add(same)


def by_rules(desk: Desk) -> list[Draft]:
    """What the rules of words tell of a story, before the search by value."""
    drafts = _by_each(desk, PAGE_RULES, STORY_RULES)
    drafts += list(_in_the_year_of_the_weekdays(desk))
    drafts = list(told_once.told_once(drafts))
    drafts += list(_of_two_measures(_tried(rounded_bounds.rounded_bounds, desk), drafts))
    drafts += list(_of_two_measures(_tried(stretches_bounded.stretches_bounded, desk), drafts))
    drafts += list(_beyond(drafts, _by_each(desk, KIND_RULES)))
    drafts += list(_beyond(drafts, _by_each(desk, (), KIND_STORY_RULES)))
    drafts += list(_not_yet_told(desk, drafts))
    return [*drafts, *_tried(percentages, desk, drafts)]


def _by_each(desk: Desk, of_page: Rules, of_story: Rules = ()) -> list[Draft]:
    """What each rule tells of each page, then of the whole story."""
    drafts = [draft for page in desk.pages for rule in of_page for draft in _tried(rule, page, desk)]
    return drafts + [draft for rule in of_story for draft in _tried(rule, desk)]


def _tried(rule: Callable[..., Iterable[Draft]], *given: object, otherwise: Iterable[Draft] = ()) -> list[Draft]:
    """What a rule tells of what it is given; nothing, or what there is otherwise, where it fails."""
    try:
        return list(rule(*given))
    except FAULTS:
        name = f"{rule.__module__.rpartition('helpers.')[2]}.{rule.__name__}"
        message = "A check could not be made and is missing from the board (a fault of Adds Up, please report it): %s"
        logging.getLogger(__name__).error(message, name)
        logging.getLogger(__name__).debug("The fault of %s", name, exc_info=True)
        return list(otherwise)


def _in_the_year_of_the_weekdays(desk: Desk) -> Iterator[Draft]:
    """What holds in the year that the weekdays tell where no capture prints its own.

    What does not hold in such a year is no doubt, but for an age that fits none of the years that may be meant, and the time between two
    printed dates.
    """
    if any(day_of(page, desk) for page in desk.pages) or not (day := day_by_weekdays(desk)):
        return
    other = desk.assuming(day)
    drafts = _by_each(other, DAY_RULES, STORY_DAY_RULES)
    held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    days = days_that_may_be(desk, lambda each: _by_each(each, DAY_RULES, STORY_DAY_RULES))
    doubted = failing_in_every_year(desk, lambda each: _by_each(each, AGE_RULES, ()), days)
    for draft in (*held, *people.in_no_year(desk, days), *elapsed.in_any_year(desk, day), *doubted):
        yield replace(draft, why=draft.why + calendar.BY_WEEKDAYS.format(day.year))


def _of_two_measures(found: list[Draft], told: list[Draft]) -> Iterator[Draft]:
    """Drafts of two figures that no draft holds as one measure already."""
    held: dict[Quantity, set[Quantity]] = {}
    for draft in told:
        if draft.rule == "same_measure":
            for one in draft.quantities:
                held.setdefault(one, set()).update(draft.quantities)
    return (draft for draft in found if not set(draft.quantities) <= held.get(draft.quantities[0], set()))


def _beyond(told: list[Draft], found: list[Draft]) -> Iterator[Draft]:
    """What the kinds of figures alone tell, beyond the relations of a result that the words have told; what holds, beyond all but doubts that no words tie."""
    by_figure: dict[Quantity, list[tuple[set[Quantity], bool]]] = {}
    for draft in told:
        doubt = draft.judgement.verdict == "inconsistent" and draft.slip.partition(" ")[0] not in FIRM
        figures = set(draft.quantities), doubt
        for one in figures[0]:
            by_figure.setdefault(one, []).append(figures)
    for draft in found:
        makers, result = set(draft.quantities[:-1]), draft.quantities[-1]
        holds = draft.judgement.verdict == "consistent"
        if not any(makers & figures and not (holds and doubt) for figures, doubt in by_figure.get(result, ())):
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
            for draft in _tried(rule, page, desk):
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
