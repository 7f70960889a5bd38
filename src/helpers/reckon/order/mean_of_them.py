"""A mean beside one of those that it is of, told as such, or between the prices that it is a mean of.

    The 310 patients stayed 15 days on average, and one of them 61.
    It sold 19,600 seats at £24 and 11,800 at £12. The average ticket thus brought in £19.49.
    The peak came on Saturday with 78 cases. Over the seven days the average was 42 a day.

Only what holds is told: a mean outside its prices may be of other tickets (`mean_past_ends` doubts what the words tie). Must not read a price
of something else ('The average ticket was £19. A programme cost £5 and a pie £4').

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...extract.currencies import MONEY
from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import amount, average, bare_noun
from ..measures import time_unit
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import bounded

ONE_OF = re.compile(r"\b(?:and|but|though)(?: just| only)? one(?: (?:of (?:them|these|those|the [a-z]+)|[a-z]+))?(?: (?:was|were|stayed|took|got|had|waited|lasted|ran|cost|paid|for|as (?:long|much|many|high) as)){0,2}\s*[$£€]?$", re.I)  # fmt: skip
PRICE = re.compile(
    r"\b(?P<what>ticket|fare|fine|fee|seat|pass|entry|admission|room|night|card|share|stall|plot|buyers?)s?\b", re.I
)
CHARGED = re.compile(
    r"\b(?:at|for|cost(?:s|ing)?|paid|pays?|charged?|is|of)\s*[$£€]?$|\b(?:seats|tickets|adults?|children|pupils|under-\d\ds?|concessions)\s*[$£€]?$",
    re.I,
)
COSTS = re.compile(rf"{PRICE.pattern}|\b(?:costs?|charge[sd]?|prices?|pays?)\b", re.I)
PEAK = re.compile(
    r"\b(?:peak|high|top)\b[^.;\d]{0,30}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.;\d]{0,20}$", re.I
)
NEAR = 3  # sentences from a mean to the prices that it is of
WIDE = 8  # times that one price may be the other


def mean_of_them(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean with the one of them, the peak of its days or the prices round it."""
    for mean in page.quantities:
        if mean.sentence < 0 or mean.vague or size(mean) <= 0 or not average(page, mean) or page.set_aside(mean):
            continue
        yield from _one(page, mean)
        yield from _peak(page, mean)
        yield from _prices(page, mean)


def _one(page: Page, mean: Quantity) -> Iterator[Draft]:
    """'15 days on average, and one of them 61': the next number, its unit left out."""
    after = [one for one in page.by_sentence[mean.sentence] if one.start > mean.end]
    for own in after[:2]:
        told = ONE_OF.search(f"{page.text[mean.end : own.start].strip()} ".rstrip("$£€ "))
        united = own.unit == mean.unit or not own.unit
        if told and united and size(own) > size(mean) and not page.text[mean.end : own.start].count("."):
            yield from _held(bounded(mean, own, exactly(size(own)), "at most", "one of them"))
            return


def _peak(page: Page, mean: Quantity) -> Iterator[Draft]:
    """'The peak came on Saturday with 78. ... the average was 42 a day', in the sentences before the mean."""
    noun = (mean.figure.noun or "").split(" ")[-1]
    if mean.time != "day" or not (bare_noun(mean) or time_unit(noun)):
        return
    for number in range(mean.sentence, mean.sentence - NEAR - 1, -1):
        for own in page.by_sentence.get(number, []):
            if own.unit == mean.unit and amount(own) and size(own) > size(mean) and PEAK.search(page.before(own, 80)):
                yield from _held(bounded(mean, own, exactly(size(own)), "at most", "peak"))
                return


def _prices(page: Page, mean: Quantity) -> Iterator[Draft]:
    """The dearest and the cheapest of the prices told in one sentence near a mean price."""
    named = PRICE.search(page.words(mean.sentence))
    if mean.unit not in MONEY or not amount(mean) or mean.time or not named:
        return
    for number in (*range(mean.sentence, mean.sentence - NEAR - 1, -1), mean.sentence + 1, mean.sentence + 2):
        row = [one for one in page.by_sentence.get(number, []) if one is not mean and one.unit == mean.unit and amount(one) and not one.time]  # fmt: skip
        row = [one for one in row if size(mean) < WIDE * size(one) and size(one) < WIDE * size(mean)]
        charged = any(CHARGED.search(page.before(one, 60)) for one in row) and COSTS.search(page.words(number))
        if len(row) > 1 and charged and min(map(size, row)) < size(mean) < max(map(size, row)):
            most, least = max(row, key=size), min(row, key=size)
            yield from _held(bounded(mean, most, exactly(Fraction(size(most))), "at most", "the dearest"))
            yield from _held(bounded(mean, least, exactly(Fraction(size(least))), "at least", "the cheapest"))
            return


def _held(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "consistent":
        yield draft
