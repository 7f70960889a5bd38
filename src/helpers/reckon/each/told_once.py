"""What `stretches` reckons with a rate, less what another rule has told: 300 a day for 50 days is reckoned with once.

A rate that is needed for what is still missing makes no other total: £2,000 a month for the other £36,000 is no rate of the whole £48,000.

Comes in: the drafts of all rules of words. Goes out: those that stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import amount, told_in_all
from ..quantities import Draft, Quantity
from .rate_slots import rate_of
from .still_to_raise import SLIP
from .stretches import OWN

THREE = 3  # a rate, a stretch and a total
BEFORE = re.compile(r"^ ?(?:before|previously|until then)\b", re.I)
RATE_RULES = ("rate_times_period", "required_rate", "product")


def told_once(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts without those of this rule that another rule has reckoned with two of the same figures."""
    rest = [draft.quantities[-2:] for draft in drafts if draft.slip.startswith(SLIP)]
    drafts = [draft for draft in drafts if draft.slip.startswith(SLIP) or not _of_rest(draft, rest)]
    others: dict[Quantity, list[Draft]] = {}
    for draft in drafts:
        if draft.rule in RATE_RULES and not draft.slip.startswith(OWN):
            for one in draft.quantities:
                others.setdefault(one, []).append(draft)
    for draft in drafts:
        if draft.slip.startswith(OWN):
            beside = [other for one in draft.quantities for other in others.get(one, [])]
            if any(beside.count(other) >= 2 for other in beside):
                continue
        elif draft.rule == "rate_times_period" and draft.judgement.verdict == "inconsistent" and _changed(draft):
            continue
        yield draft


def _of_rest(draft: Draft, rest: list[tuple[Quantity, ...]]) -> bool:
    """Whether a draft reckons with a rate and a stretch that are those of a rest, or doubts a rate that says another number anew."""
    if draft.rule not in RATE_RULES:
        return False
    again = draft.judgement.verdict == "inconsistent" and any(
        one.page is not None and (own := told_in_all(one.page, one)) is not None and own not in draft.quantities
        for one in draft.quantities
        if one.time
    )
    return again or any(set(pair) <= set(draft.quantities) for pair in rest)


def _changed(draft: Draft) -> bool:
    """Whether the rate has changed on the way, and the total lies between: 'began with 300 a day ... now 800 a day ... after 50 days 29,000'."""
    if len(draft.quantities) != THREE or (page := draft.quantities[0].page) is None:
        return False
    one, span, whole = draft.quantities
    rate = rate_of(page, one) if span.days and one.sentence >= 0 else None
    if rate is None or rate.days is None or not (one.lo and span.lo):
        return False
    implied = whole.lo / (span.lo * float((span.days or 1) / rate.days))
    near = [
        other for other in page.near(one.sentence, 1) if other is not one and other.unit == one.unit and amount(other)
    ]
    told = [other for other in near if (again := rate_of(page, other)) and again.base == rate.base]
    before = [other for other in near if BEFORE.match(page.after(other))]
    return any(min(one.lo, other.lo) < implied < max(one.lo, other.lo) for other in [*told, *before])
