"""A difference told in numbers and in per cent of a base that is not printed beside it: 'The midpoint of £44m is £6m, or 16 per cent, above the sum'.

The value less the difference is the base. Must not read '£6m, or 16 per cent, of the sum', nor a difference that stands with its base.

Comes in: a Page. Goes out: drafts of checks of the rule percent_change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import add, mul, sub, truediv

from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine
from .baselines import like, size
from .changes import changed

# Reads ' is £6m, or nearly 16 per cent, above the council's sum'
IS = re.compile(
    r"\b(?:is|are|was|were|comes? in|came in|stands?|stood|ends?|ended|finished|lies|lay)\s*(?:some |about |just |only |nearly )?[$£€]?\s*$",
    re.I,
)
OR = re.compile(
    r"^(?: [a-z]+)?(?:, or|,| or| \(or| \(|[—–-]) (?:some |about |just |only |nearly |almost |over |more than )?$", re.I
)
WAY = re.compile(
    r"^ ?(?:%|per ?cent)?[,)]? ?(?:(?P<up>above|over|more than|higher than|up on|ahead of|dearer than|beyond)|(?P<down>below|under|less than|lower than|fewer than|down on|short of|cheaper than|behind))\b(?P<rest>[^.;,\d]*)",
    re.I,
)
ONLY_IS = re.compile(
    r"\s*(?:now |thus |still |also |therefore )?(?:is|are|was|were|comes? in|came in|stands?|stood|ends?|ended|finished|lies|lay)\s*(?:at )?(?:some |about |just |only |nearly )?[$£€]?\s*"
)
COIN = 2  # characters of a sign before a number


def above_unsaid(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each value with a difference and a percentage behind it, both of a base that the words name and do not print."""
    for group in page.by_sentence.values():
        for new, (moved, printed) in zip(group, pairwise(group[1:]), strict=False):
            way = WAY.match(page.after(printed)) if printed.percent and not printed.time else None
            if not (way and way["rest"].strip() and _plain(new) and _plain(moved) and like(new, moved)):
                continue
            if not (IS.search(page.before(moved) + " ") and OR.match(page.text[moved.end : printed.start])):
                continue
            if size(moved) >= size(new):
                continue
            end = printed.end + page.text[printed.end :].index(way[0]) + len(way[0])
            if any(
                0 <= one.start - end <= COIN and size(one) + size(moved) * (1 if way["up"] else -1) != size(new)
                for one in page.by_sentence[new.sentence]
            ):
                continue  # the base is printed, and another
            base = combine(sub if way["up"] else add, new.readings, moved.readings)
            result = combine(mul, combine(truediv, moved.readings, base), exactly(100))
            draft = changed("percent_change", new, moved, printed, result, "%")
            gap = page.text[max(new.end, new.figure.unit_end or 0) : moved.start]
            if draft.judgement.verdict != "consistent" and (new.per or new.time or not ONLY_IS.fullmatch(gap)):
                continue  # '44 pounds a day; the rise is 6, or 4 per cent, above inflation'
            sign = "-" if way["up"] else "+"
            yield replace(
                draft,
                formula=f"{moved.label} / ({new.label} {sign} {moved.label}) = {words(result.literal)}%; printed: {printed.name}%",
                why="The difference over what the value was without it against the printed percentage.",
                slip=f"base-unsaid {new.span} {moved.span} {printed.span}",
            )


def _plain(one: Quantity) -> bool:
    return amount(one) and not one.vague and one.figure.lo == one.figure.hi and size(one) > 0
