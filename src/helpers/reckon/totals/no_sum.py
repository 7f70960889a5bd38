"""Figures that are no parts of another, whatever they come to: rivals of several years, prices beside counts, a part with its whole, an age.

    behind the 47,200 of 1991 and ahead of the 33,500 of 2021 and the 28,000 of 2017
    17 employers have promised 120 vacancies
    Train hire is the largest cost at £612,000. Track access took £268,000, wages £174,000 and everything else £78,000.

Comes in: a Page, parts and what they may come to. Goes out: yes or no. Asked of sums that fail, never of those that hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..fractions.parts import OF_FIRST
from ..growth.word_claims import own_noun
from ..meaning.apposition import HEDGED, gap
from ..meaning.kinds import kindred
from ..quantities import Page, Quantity
from .sums import DID

OF_YEAR = re.compile(r"^(?: ?[a-z]+)? ?(?:of|in) ((?:19|20)\d\d)\b")
TARIFF = re.compile(r"^ ?(?:[a-z]+ )?for (?:an?|each|every) [a-z]", re.I)
# Reads 'the largest cost at £612,000', 'our biggest single item is £90'; must not read 'the largest total, 612'
ONE_OF_ALL = re.compile(
    rf"\b(?:largest|biggest|smallest|greatest|highest|lowest|heaviest|dearest|costliest|most expensive)(?: single)? (?!(?:total|sum|budget|number|list)\b)[a-z]+(?: (?:by far|of all))?,?(?: (?:at|is|was|with|comes to|came to|costs|cost))+ ?{HEDGED}[$£€]?$",
    re.I,
)
AGE = re.compile(r"\b(?:(?:19|20)\d\d, (?:at|aged?)|at the age of|, aged) ?(?:just |only )?$", re.I)
AGE_ENDS = re.compile(r"^ ?(?:[.,;:)—–”\"]|$|and\b)")
# Reads ', not counting yachts', '; the rest were dropped', 'besides a reserve': what a list leaves out
LEFT_OUT = re.compile(
    r"\b(?:not counting|not including|excluding|leaving out|apart from|besides|aside from|on top of|the (?:rest|remainder|others?) (?:is|are|was|were|has|have|had|went|goes?|will)\b(?! (?:the )?\d))",
    re.I,
)
REACH = 30  # letters in which a year follows
# What ties no subject to what it brings, holds or does: another figure's place, or that they come to it
LISTED = re.compile(
    r"[,;:.(—–]|\b(?:and|or|plus|with|mak(?:es?|ing)|made|total\w*|all|add\w*|com(?:es?|ing)|came|(?:tak(?:es?|ing)|took|br(?:ings?|inging|ought)) (?:the|it|its|their|that|us|them)|up|sum|is|are|was|were|of|than)\b",
    re.I,
)
VERB_ROOM = 2  # words between, of which one is the noun
OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them|which|whom) $", re.I)
PART_OF = re.compile(r"^ ?(?:[a-z]+ )?(?:out )?of (?:the|its|their|his|her|all|our|my)(?: [a-z]+)?(?: the)? ?$", re.I)


def no_sum(page: Page, parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether words show that figures of one page are no parts of another."""
    every = [*parts, whole]
    if any(one.page is not page or one.sentence < 0 for one in every):
        return False
    years = [found[1] for one in every if (found := OF_YEAR.match(page.text[one.end : one.end + REACH]))]
    if len(set(years)) == len(every):
        return True
    tariffs = [bool(TARIFF.match(page.after(one))) for one in parts]
    if any(tariffs) and not all(tariffs):
        return True
    age = whole.unit is None and AGE.search(page.before(whole, 40)) and AGE_ENDS.match(page.after(whole))
    if age or ONE_OF_ALL.search(page.before(whole, 60)):
        return True
    ordered = sorted(parts, key=lambda one: one.start)
    if sum(one.lo for one in ordered) < whole.lo and LEFT_OUT.search(page.after(ordered[-1], 120)):
        return True
    if any(_brings(page, one, whole) or _divided(page, one, ordered) for one in ordered):
        return True
    return any(PART_OF.match(gap(page, one, other)) and one.lo < other.lo for one, other in pairwise(ordered))


def _divided(page: Page, one: Quantity, parts: Sequence[Quantity]) -> bool:
    """'Of 400 members asked, 88 said no': a whole and its part are never added up; 'Of these 212 were blank' tells a part."""
    before = page.before(one, 60) + " "
    first = OF_FIRST.search(before) and not (OF_THESE.search(before) and DID.match(page.after(one, 30)))
    return bool(first) and any(
        one.end < each.start and one.sentence == each.sentence and each.lo < one.lo for each in parts
    )


def _brings(page: Page, one: Quantity, whole: Quantity) -> bool:
    """'17 employers have promised to bring 120 vacancies': the one does something to the other, and is no part of it."""
    if one.sentence != whole.sentence or one.end > whole.start:
        return False
    between = page.text[one.end : whole.start]
    nouns = own_noun(one), own_noun(whole)
    apart = all(nouns) and not kindred(*nouns)
    return apart and len(between.split()) >= VERB_ROOM and not LISTED.search(between)
