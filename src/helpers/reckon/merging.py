"""Drafts made one: what several captures print alike, what the letter of a hedge allows, what is one slip.

Comes in: drafts of checks. Goes out: fewer drafts, and which of them are one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .quantities import Draft

BOUND = re.compile(
    r"(?:well |far )?(?:more than|over|above|upwards? of|at least|fewer than|less than|under|below|at most)", re.I
)
SUM_OF_TWO = 3  # figures


def merged(drafts: list[Draft]) -> Iterator[Draft]:
    """Drafts that say the same of several captures, or of several places in one, made one."""
    groups: dict[tuple[str, str, str], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault((draft.rule, _relation(draft), draft.judgement.verdict), []).append(draft)
    for same in groups.values():
        quantities = tuple(dict.fromkeys(quantity for draft in same for quantity in draft.quantities))
        spans = tuple(dict.fromkeys(span for draft in same for span in draft.spans))
        yield replace(same[0], quantities=quantities, spans=spans)


def _relation(draft: Draft) -> str:
    """What makes two drafts one: the formula; of three numbers that agree, one sum is the two differences too.

    '28 + 322 = 350' and '350 - 28 = 322' are one relation, whichever the words tell.
    """
    figures = [one.figure for one in draft.quantities]
    exactly = all(one.lo is not None and one.lo == one.hi and one.approximator is None for one in figures)
    if (
        draft.rule != "parts_sum"
        or draft.judgement.verdict != "consistent"
        or len(figures) != SUM_OF_TWO
        or not exactly
    ):
        return draft.formula
    return " ".join([*map(str, sorted(one.lo for one in draft.quantities)), draft.quantities[-1].unit or ""])


def to_the_letter(draft: Draft) -> Draft:
    """A relation that holds to the letter of 'more than', 'at least', 'fewer than' is never said to fail.

    'more than 40 an hour' is true of 52; how near most would take it to be is no ground for an alarm. 'nearly' and
    'almost' do say how near.
    """
    judgement = draft.judgement
    bound = any(BOUND.fullmatch(quantity.figure.hedge or "") for quantity in draft.quantities)
    if judgement.verdict != "inconsistent" or not bound or not (judgement.reading or "").startswith("literally: holds"):
        return draft
    room = "consistent, but almost any figure would be: the words set one bound only"
    return replace(draft, judgement=replace(judgement, verdict="consistent", grade=None, room=room))


Value = tuple[float, float, str]  # a printed number, both ends of it, and its unit


def slips(drafts: list[Draft]) -> Iterator[str]:
    """The slip of each draft; failing relations between the same printed values fail for one slip.

    Two of one rule share it that have two values in common (one total, in two articles, over parts that overlap); two of two
    rules where all values of the shorter lie in the longer, or three do. Two values alone are not enough: '160 of 480' may
    have a wrong share, and 480 be a wrong sum as well.
    """
    seen: list[tuple[str, set[Value], str]] = []
    by_value: dict[Value, list[int]] = {}
    for draft in drafts:
        slip = _slip(draft)
        if draft.judgement.verdict == "inconsistent":
            values = {(one.figure.lo or 0, one.figure.hi or 0, one.unit or "") for one in draft.quantities}
            others = sorted({number for value in values for number in by_value.get(value, [])})
            slip = next(
                (seen[number][2] for number in others if _one_slip(draft.rule, values, *seen[number][:2])), slip
            )
            for value in values:
                by_value.setdefault(value, []).append(len(seen))
            seen.append((draft.rule, values, slip))
        yield slip


def _one_slip(rule: str, values: set[Value], other_rule: str, others: set[Value]) -> bool:
    common = len(values & others)
    return common >= 3 or (common >= 2 and (rule == other_rule or common == min(len(values), len(others))))


def _slip(draft: Draft) -> str:
    """What restatements of one slip share: what the rule says, else the rule and the values that went in."""
    values = sorted({quantity.key for quantity in draft.quantities})
    return draft.slip or " ".join([draft.rule, *values]) if values else f"{draft.rule} {draft.formula}"
