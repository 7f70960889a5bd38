"""Hits as checks: the formula in words and numbers, the exact result, the verdict.

Comes in: a Hit. Goes out: a Draft, in the words of the rule that it belongs to.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from operator import mul, sub, truediv

from ..fractions.proportions import share_draft
from ..growth.changes import changed, in_percent
from ..growth.multiples import multiple_draft, told_factor
from ..hedges import exactly
from ..intervals import exact, words
from ..labels import units
from ..measures import DAYS
from ..quantities import Draft, Quantity
from ..totals.sum_of_parts import sum_of
from ..verdicts import combine, judge
from .hits import Hit

RULES = {
    "each": "product",
    "exchange": "conversion",
    "period": "rate_times_period",
    "thrice": "product",
    "again": "rate_times_period",
    "per": "share",
    "quotient": "product",
    "required": "required_rate",
    "speed": "product",
}


def draft_of(hit: Hit) -> Draft | None:
    """The check of a hit; None where the exact arithmetic does not bear it out.

    Hits of a product, a rate or a speed are told here; the others by the rule that they belong to.
    """
    ones = [term.quantity for term in hit.operands]
    own = hit.result.quantity
    if hit.family == "sum":
        return sum_of(sorted(ones, key=lambda one: (one.figure.article_id, one.start)), own)
    if hit.family == "share":
        return share_draft(ones[0], ones[1], own if own.role == "share" else _percent(own))
    if hit.family in ("rise", "fall"):
        return _change(hit)
    if hit.family == "points":
        return changed(
            "percent_change", ones[1], ones[0], own, combine(sub, ones[0].readings, ones[1].readings), "points"
        )
    if hit.family == "multiple":
        told = told_factor(own.figure.hedge, exact(own.figure.lo or 1))
        word = f"{own.name} {'times' if own.figure.noun == 'times' else ''}".strip()
        return replace(multiple_draft(ones[0], ones[1], told, word), spans=(own.span,))
    return _product(hit)


def holds(hit: Hit) -> bool:
    """Whether the exact arithmetic bears a hit out."""
    draft = draft_of(hit)
    return draft is not None and draft.judgement.verdict == "consistent"


def _percent(own: Quantity) -> Quantity:
    """'seven points short of it: 5,880 pupils': points of the whole, as a percentage of it."""
    return own if own.percent else replace(own, figure=replace(own.figure, unit="percent"))


def _change(hit: Hit) -> Draft:
    last, first = (term.quantity for term in hit.operands)
    own = hit.result.quantity
    own = own if own.percent else in_percent(own)
    ratio = combine(sub, combine(truediv, last.readings, first.readings), exactly(1))
    size = combine(mul, ratio, exactly(100 if hit.family == "rise" else -100))
    return changed("percent_change", first, last, own, size, "%")


def _product(hit: Hit) -> Draft:
    ones = [term.quantity for term in hit.operands]
    own = hit.result.quantity
    scale = exactly(exact(Fraction(hit.scale).limit_denominator(10**12)))
    if hit.family in ("per", "speed", "quotient", "required"):
        hours = (
            combine(mul, ones[1].readings, exactly(1 / _per_span(hit))) if hit.family == "speed" else ones[1].readings
        )
        result = combine(mul, combine(truediv, ones[0].readings, hours), scale)
        sign = "/"
    else:
        result, sign = combine(mul, *(one.readings for one in ones), scale), "x"
    made = f" {sign} ".join(one.label for one in ones)
    factor = f" x {words(scale.literal)}" if hit.scale != 1 and hit.family in ("per", "again") else ""
    unit = f" {units(own.unit)}" if own.unit and hit.family != "speed" else ""
    return Draft(
        rule=RULES[hit.family],
        quantities=(*ones, own),
        slip=f"product {' '.join(one.key for one in ones)} {own.key}",
        formula=f"{made}{factor} = {words(result.literal)}{unit}; printed: {own.name}",
        result=words(result.literal) + unit,
        stated=own.label,
        unit=own.unit or own.measure,
        judgement=judge(result, own.readings, derived=True),
        why="The printed figures, multiplied, against the printed result."
        if sign == "x"
        else "The one over the other against the printed result.",
    )


def _per_span(hit: Hit) -> Fraction:
    unit = (hit.result.unit or "").partition(" per ")[2]
    return Fraction(DAYS[unit]) / Fraction(hit.operands[1].quantity.days or 1)
