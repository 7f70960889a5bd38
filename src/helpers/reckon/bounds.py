"""Limits told in one sentence and held against in the next: 'The limit is 40 mg. The sample held 52, within the limit.'

    The law caps gifts at £5,000. He gave £6,200, under the limit.
    The town had a target of 1,200 homes. It built 1,340, missing the target.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .apposition import HEDGED, amount
from .comparisons import compared, one_scale
from .quantities import Desk, Draft, Page

_MARK = r"(?:limit|cap|ceiling|maximum|threshold|target|goal|quota|allowance|guideline|minimum|floor)"
# Reads 'the limit is 40', 'caps gifts at £5,000', 'a target of 1,200', 'may hold up to 300'; the words give the kind of mark
SETS = re.compile(
    rf"\b(?P<mark>{_MARK})\b[^.;:\d]{{0,40}}\b(?:is|was|of|at|stands at|to)\s*{HEDGED}[$£€]?\s*$|\b(?P<cap>caps?|capped|limits?|limited)\b[^.;:\d]{{0,40}}\b(?:at|to)\s*{HEDGED}[$£€]?\s*$|\b(?P<hold>(?:may|can|allowed to) [a-z]+ up to)\s*[$£€]?\s*$",
    re.I,
)
_THE = r"(?:the|its|their|that|this|his|her)"
BELOW = re.compile(
    rf"\b(?:well |just |far )?(?:within|under|below|short of|missing|missed|miss(?:es)?) {_THE} (?:[a-z]+ )?(?P<mark>{_MARK}|mark)\b",
    re.I,
)
ABOVE = re.compile(
    rf"\b(?:well |just |far )?(?:over|above|beyond|exceed(?:s|ed|ing)|in excess of|meet(?:s|ing)|met|beat(?:s|ing)?|reach(?:es|ed|ing)|surpass(?:es|ed|ing)|hit(?:s|ting)?) {_THE} (?:[a-z]+ )?(?P<mark>{_MARK}|mark)\b",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|no|without|could|would|may|might|if|unless|expect\w*|hop(?:es|ed)|aims?|fail\w*)\b|n[’']t\b", re.I
)
FLOORS = re.compile(r"target|goal|quota|minimum|floor", re.I)


def held_against(page: Page, desk: Desk) -> Iterator[Draft]:
    """The one like value of the sentence after a limit, against the side on which the words put it."""
    for mark in page.quantities:
        found = SETS.search(page.before(mark, 90) + " ") or SETS.search(
            f"{page.before(mark, 90)} {mark.figure.hedge or ''} "
        )
        if mark.sentence < 0 or not amount(mark) or not found:
            continue
        text = page.words(mark.sentence + 1)
        values = [
            one
            for one in page.by_sentence.get(mark.sentence + 1, [])
            if amount(one) and not one.vague and one_scale(one, mark)
        ]
        below, above = BELOW.search(text), ABOVE.search(text)
        side = below or above
        if len(values) == 1 and side and not (below and above) and not NOT.search(text) and _same_mark(found, side):
            yield compared(values[0], mark, "at most" if below else "at least", " ".join(side[0].split()))


def _same_mark(found: re.Match[str], side: re.Match[str]) -> bool:
    """Whether the two sentences speak of one kind of mark: a target is no limit."""
    floor = bool(FLOORS.search(found["mark"] or ""))
    return side["mark"].lower() == "mark" or floor == bool(FLOORS.search(side["mark"]))
