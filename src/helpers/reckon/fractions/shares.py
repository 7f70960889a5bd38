"""Shares: does the printed percentage follow from the part and the whole, and can any whole number give it?

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import truediv

from ..hedges import exactly
from ..intervals import words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .parts import COMMA, HEDGED, OF_FIRST, OF_THE, OF_THEM, pairs

# Reads '30, or 25 percent', '30 (25%)', '25 percent, or 30'; must not read '30 and 25 percent'.
TIE = re.compile(rf"(?:,\s*or|\(|[—–]|,\s*that is|,\s*which is)\s*{HEDGED}[$£€]?\s*$", re.I)
PERCENT = re.compile(r"^(?:%|percent|per cent)\s*", re.I)
# Reads 'Of the seven by-elections held since May, the Alliance won 60 per cent.': who has the share, and nothing that it is of
SUBJECT = re.compile(
    r", (?!the (?:last|first|\w+est)\b)(?:(?:the|its|their) )?(?:[\w’'-]+ ){1,3}(?:won|took|lost|kept|held) $"
)
CONTEST = re.compile(
    r"\b(?:(?:by-)?elections?|seats?|match(?:es)?|votes?|games?|ties|wards?|cases?|races?|contests?|finals?|appeals?)\b",
    re.I,
)
ENDS = re.compile(r"^(?:$|[.,;:)”\"!?])")
AMONG = re.compile(rf"(?:^|[.;:] )among (?:the |its |their |those |all )*{HEDGED}$", re.I)
FEW = 100  # of more than so many, a whole number gives any percentage


def share(page: Page, desk: Desk) -> Iterator[Draft]:
    """'30 of the 120 homes, or 25 percent': the printed share is the part over the whole.

    Also '25 percent, or 30 of the 120 homes', and 'Of the 120 homes, 30 (25 percent)'.
    """
    for part, whole in pairs(page):
        first, last = sorted((part, whole), key=lambda one: one.start)
        for printed in page.by_sentence.get(part.sentence, []):
            if not printed.percent or printed.time or 0 in whole.readings.literal:
                continue
            after = (
                printed.start > last.end
                and _side_by_side(page, last, printed)
                and TIE.search(page.before(printed) + " ")
            )
            gap = PERCENT.sub("", page.between(printed, first)) + " " if printed.end < first.start else ""
            before = first is part and _side_by_side(page, printed, first) and TIE.match(gap)
            if after or before:
                yield _share(part, whole, printed)


def share_of(page: Page, desk: Desk) -> Iterator[Draft]:
    """'25 percent of the 120 homes, or 30': the part is the printed share of the whole."""
    for group in page.by_sentence.values():
        for printed, whole, part in zip(group, group[1:], group[2:], strict=False):
            fits = (
                printed.percent
                and whole.total
                and part.total
                and whole.unit == part.unit
                and 0 not in whole.readings.literal
            )
            if fits and OF_THE.match(_of(page, printed, whole)) and TIE.search(page.before(part) + " "):
                yield _share(part, whole, printed)


def _side_by_side(page: Page, first: Quantity, second: Quantity) -> bool:
    return not any(first.end < other.start < second.start for other in page.by_sentence.get(first.sentence, []))


def _share(part: Quantity, whole: Quantity, printed: Quantity) -> Draft:
    result = combine(truediv, part.readings, whole.readings)
    hundred = combine(truediv, printed.readings, exactly(100))
    vague = part.vague or whole.vague or printed.vague
    return Draft(
        rule="share",
        quantities=(part, whole, printed),
        slip=f"share {part.key} {whole.key} {printed.key}",
        formula=f"{part.label} / {whole.label} = {words(result.literal, percent=True)}; printed: {printed.name}%",
        result=words(result.usual, percent=True),
        stated=f"{printed.name}%",
        unit="percent",
        judgement=judge(result, hundred, derived=True, vague=vague, percent=True),
        why="The part over the whole against the printed share.",
    )


OWN_WHOLE = re.compile(
    r"^\s*of (?:the|those(?! (?:came|come|went|go|were|are|have|had|said|say|want|will|would|can|could|did|do|won|lost|took|take|got|now|still|also|later|then)\b)|all|its|their|our) [a-z]+",
    re.I,
)  # 'Of the two doses, 20 percent of those given ...'; must not read 'of those came'


SINGULAR = re.compile(
    r"^\s*(?:is|was|has|seems|looks|would be)\b"
)  # 'Out of 14, 41 percent is a fine showing': of no 14 things


def possible_percentage(page: Page, desk: Desk) -> Iterator[Draft]:
    """Whether k of n can give the printed percentage for any whole k (GRIM: Brown & Heathers 2017).

    '47 percent of the 12 patients': 5 of 12 is 41.7, 6 of 12 is 50.
    """
    for group in page.by_sentence.values():
        for one, other in pairwise(group):
            printed, whole = (one, other) if one.percent else (other, one)
            named = whole.measure or OF_FIRST.search(page.before(whole) + " ")  # 'Of the eight at Kell who got it'
            few = whole.total and not whole.unit and named and whole_number(whole)
            if few and printed.percent and printed.figure.form == "scalar" and tied_to_few(page, printed, whole):
                yield possible(printed, whole, few)


def tied_to_few(page: Page, printed: Quantity, whole: Quantity) -> bool:
    """Reads '47 percent of the 12', 'Of the 12, 47 percent', '12 firms found that 47 percent of them'."""
    if printed.start < whole.start:
        return bool(OF_THE.match(_of(page, printed, whole)))
    first = (OF_FIRST.search(page.before(whole) + " ") or AMONG.search(page.before(whole) + " ")) and COMMA.search(
        page.before(printed) + " "
    )
    after = PERCENT.sub("", page.after(printed))
    contest = CONTEST.search(page.between(whole, printed)) and OF_FIRST.search(page.before(whole) + " ")
    opened = contest and SUBJECT.search(page.before(printed, 60) + " ")
    opens = first or (opened and ENDS.match(after) and after[:1] != ",")
    return bool((opens or OF_THEM.match(after)) and not OWN_WHOLE.match(after) and not SINGULAR.match(after))


def whole_number(quantity: Quantity) -> int:
    """The number when it is a small count without a hedge, else 0."""
    ends = quantity.readings.literal
    return int(ends.lo or 0) if ends.is_point and ends.lo in range(FEW) else 0


def _of(page: Page, printed: Quantity, whole: Quantity) -> str:
    return PERCENT.sub("", page.between(printed, whole) + " ")


def possible(printed: Quantity, whole: Quantity, count: int) -> Draft:
    """The check of a percentage against what whole numbers of so many can give."""
    hundred = combine(truediv, printed.readings, exactly(100))
    centre = (hundred.literal.lo or hundred.literal.hi or Fraction(0)) * count
    first = max(0, min(count, int(centre)) - 1)
    near = [exactly(Fraction(k, count)) for k in range(first, min(count, first + 3) + 1)]
    tried = [judge(one, hundred, derived=True, percent=True) for one in near]
    ranked = sorted(tried, key=lambda one: (one.verdict != "consistent", one.grade == "hard"))
    shares = ", ".join(words(one.literal, percent=True) for one in near)
    return Draft(
        rule="possible_percentage",
        quantities=(printed, whole),
        formula=f"{printed.name}% of {whole.label}: whole numbers give {shares}",
        result=shares,
        stated=f"{printed.name}%",
        unit="percent",
        judgement=ranked[0],
        why="A share of so few can only take certain values.",
    )
