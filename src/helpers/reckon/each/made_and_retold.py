"""A figure that a product or a sum bears out, where another capture tells the same with another number.

    Of 640 stalls each pays £35, £22,400 in all.          (in another article)  The stalls bring the parish £24,200.

That it is one measure told twice another rule has said; the product says which of the two is wrong.

Comes in: what has been told of a story. Goes out: drafts of checks of the rule that holds, with the figure that does not fit; each is of the
slip that is told already.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..quantities import Draft, Quantity
from ..verdicts import judge

RULES = ("product", "rate_times_period", "parts_sum")
LEAST = 3  # figures of a relation
PAIR = 2


def made_and_retold(told: list[Draft]) -> Iterator[Draft]:
    """What holds here, with the figure that another capture prints for one of it, once for each pair.

    Of the two figures one alone may be borne out: two sums that hold tell two things. One that its own sum doubts needs no other.
    """
    held: dict[Quantity, list[Draft]] = {}
    failed = [draft for draft in told if draft.rule in RULES and draft.judgement.verdict == "inconsistent"]
    doubted = {one for draft in failed for one in draft.quantities}
    for draft in told:
        if draft.rule in RULES and draft.judgement.verdict == "consistent" and len(draft.quantities) >= LEAST:
            for one in draft.quantities:
                held.setdefault(one, []).append(draft)
    for doubt in told:
        if doubt.rule != "same_measure" or doubt.judgement.verdict != "inconsistent" or len(doubt.quantities) != PAIR:
            continue
        for one, other in (doubt.quantities, doubt.quantities[::-1]):
            apart = one.page is not other.page and one.unit == other.unit and other not in held and other not in doubted
            makers = [draft for draft in held.get(one, []) if other not in draft.quantities] if apart else []
            if makers:
                yield _with(max(makers, key=lambda each: each.quantities[-1] is one), one, other, doubt)


def _with(draft: Draft, one: Quantity, other: Quantity, doubt: Draft) -> Draft:
    return replace(
        draft,
        quantities=tuple(other if each is one else each for each in draft.quantities),
        formula=f"{draft.formula}; elsewhere {other.name}",
        stated=other.label,
        judgement=judge(one.readings, other.readings),
        why="What holds in one capture, and the figure that another prints for the same.",
        slip=doubt.slip,
    )
