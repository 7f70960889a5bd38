"""A value beside the record that it beats or misses, or beside the one that it is set above or below, in one sentence.

    The number of guests rose from 1.41 million to a record 1.46 million.
    The river stood at 5.62 metres, 24 centimetres above the previous record of 5.38 metres.
    Demand peaked at 4,300 megawatts, 150 short of the record 4,450.
    Revenue was 9.75 billion in the financial year; for the calendar year it was lower, at 9.4 billion.

Comes in: a Page. Goes out: drafts of checks of the rules ordering and, for the last, threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import amount, like
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .comparisons import compared

TO_RECORD = re.compile(
    r"^[^.;:]{0,60}?\bto (?:a|an|its|the)(?: new| all-time)? (?P<down>record low|record)(?: high| level)?(?: of)?(?: about| around| some)? ?[$£€]?$"
)
FROM = re.compile(r"\bfrom (?:a |about |around |some |just )*[$£€]?$")
OF_RECORD = re.compile(
    r"\b(?P<word>above|over|more than|higher than|past|beyond|short of|below|under|shy of|less than|lower than) (?:the|its|their)(?: [a-z]+)? (?P<low>record low|record|high|peak|best)(?: (?:of|set|mark|level))*(?: about| around)? ?[$£€]?$",
    re.I,
)
BY = re.compile(r"\b(?:above|over|past|beyond|more than|higher than)\b", re.I)
SET_AT = re.compile(
    r"\b(?P<word>(?:slightly |a little |much |even |far )?(?P<less>lower|less|smaller|fewer|cheaper|shorter)|higher|larger|greater|bigger|longer|dearer)(?: still)?, (?:at|with) (?:about |around |some |just |only )*[$£€]?$",
    re.I,
)
GAP = re.compile(
    r"^\s?(?:[a-z]+ )?(?:above|over|past|beyond|short of|below|under|shy of) (?:the|its|their)\b"
)  # the way from one to the other
APART = re.compile(r"\b(?:than|not|never|would|could|if)\b", re.I)
FALLEN = re.compile(
    r"\b(?:fell|falls?|fallen|falling|drop\w*|declin\w+|shr[aiu]nk\w*|sank|sunk|s[lh]ump\w*|plung\w+|decreas\w+|reduc\w+|cut|slid|down|dipped|plummet\w*|tumbl\w+)\b[^,;]*$",
    re.I,
)  # a record after a fall is a low one
LOSS = re.compile(r"^ ?(?:[a-z]+ )?(?:loss(?:es)?|deficit|shortfall|debts?)\b", re.I)
OF_ITS_OWN = re.compile(r"^ ?(?:[a-z]+ )?for (?:an?|any|its|their)\b", re.I)  # 'a record 1.4 million for a weekday'
FAR = 3  # so many times another, a value is of something else


def by_the_record(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each value that words set against the one before it in its sentence."""
    for group in page.by_sentence.values():
        values = [one for one in group if one.sentence >= 0 and _usable(one)]
        for index, one in enumerate(values):
            for place, other in reversed(list(enumerate(values[:index]))):
                draft = None if place and GAP.match(page.after(other)) else _against(page, one, other)
                if draft:
                    yield draft
                    break


def _usable(one: Quantity) -> bool:
    return (plain(one) or one.percent) and (amount(one) or one.percent) and not one.vague


def _against(page: Page, one: Quantity, other: Quantity) -> Draft | None:
    """A value and an earlier one of its unit; None where no words set them apart, or the words need more than these."""
    if not like(one, other) or one.time != other.time or _far_apart(one, other):
        return None
    between = page.between(other, one) + " "
    between = " ".join(between.split()) + ("" if between.rstrip().endswith(("$", "£", "€")) else " ")
    if (found := TO_RECORD.match(between)) and FROM.search(page.before(other) + " "):
        low = found["down"] == "record low" or FALLEN.search(page.before(other))
        draft = _draft(one, other, "at most" if low else "at least", found["down"])
        other_kind = LOSS.match(page.after(one)) or OF_ITS_OWN.match(page.after(one))
        return None if other_kind and draft.judgement.verdict != "consistent" else draft
    if (found := OF_RECORD.search(between)) and found["low"].lower() != "record low":
        draft = _draft(other, one, "at least" if BY.match(found["word"]) else "at most", f"{found['word']} the record")
        return draft if draft.judgement.verdict == "consistent" else None  # another one may be meant
    found = SET_AT.search(between)
    if found and not APART.search(between):
        draft = compared(one, other, "at most" if found["less"] else "at least", found["word"].lower())
        return draft if draft.judgement.verdict == "consistent" else None
    return None


def _far_apart(one: Quantity, other: Quantity) -> bool:
    """Whether one of two values is many times the other, and so of something else."""
    sizes = sorted((value(one), value(other)))
    return sizes[1] > FAR * sizes[0]


def _draft(one: Quantity, other: Quantity, side: str, word: str) -> Draft:
    return replace(compared(one, other, side, word.lower()), rule="ordering", why="The order that the words claim.")
