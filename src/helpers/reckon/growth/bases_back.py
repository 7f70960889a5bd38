"""Changes whose base is told a sentence or two off, in other words: looked for by value alone.

    In 2020 the council was told to expect a cost of $40 million. The price has risen 31 percent since then. ($52.4 million before)
    The surveyors had reckoned on $4.4 million, so Hale came in about 6 percent above their estimate. (Hale's bid before)
    Thefts are up 38 percent. Wardens handled 24 in the summer, against 15 a year before. (38 percent is over the wrong one)

What holds is named where few pairs were tried and both values print two digits. What fails is named only in the last shape,
where the printed number is the change over the later number. Must not read a change of something else ('in real terms').

Comes in: a Page and a printed change. Goes out: the old and the new value, or none.
"""

from __future__ import annotations

import re
from itertools import combinations

from ..quantities import Page, Quantity
from .baselines import ADJUSTED, Told, gives, like, ordered, size, toward, usable

Pair = tuple[Quantity, Quantity]
# Reads '6 percent above their estimate', 'a tenth under the forecast', '12 percent over budget'
OVER_ESTIMATE = re.compile(
    r"^(?:%|percent|per cent)? ?(?:above|over|below|under|more than|less than|higher than|lower than|dearer than|cheaper than|short of|ahead of) "
    r"(?:(?:its|their|his|her|the|that|this|those|what) )?(?:own |official |original |first |[a-z]+['’]s )?(?:estimates?|forecasts?|budgets?|figures?|guess|valuation|reckoning|targets?|plans?|sums?|amounts?|levels?|totals?|price|offers?)\b",
    re.I,
)
SINCE_THEN = re.compile(r"\b(?:since|from) (?:then|that|the first|the start)\b|\bsince\b", re.I)
AGAINST = re.compile(
    r"\b(?:against|compared (?:with|to)|up from|down from|versus|from|after)(?: [a-z]+)?\s*[$£€]?\s*$", re.I
)
BACK = 3  # sentences before a change in which its values are looked for
TRIES = 10  # pairs of like values beyond which a hit may be chance
ALIKE = 3  # a value this many times another is of another kind
LONG = 2  # digits that both values must print


def pair_back(page: Page, printed: Quantity, how: Told) -> Pair | None:
    """The pair of a change by value: before it, or the one 'X, against Y' of the next sentence."""
    clause = re.split(r"\d", page.before(printed, 80))[-1] + page.after(printed)
    loose = printed.vague or printed.figure.form == "range" or printed.figure.approximator in ("<", ">")
    if not how.sign or loose or ADJUSTED.search(clause) or not (printed.percent and size(printed)):
        return None
    return _before(page, printed, how) or _next(page, printed, how)


def _before(page: Page, printed: Quantity, how: Told) -> Pair | None:
    own = [one for one in page.by_sentence.get(printed.sentence, []) if _fit(one) and one.end <= printed.start]
    estimate = bool(OVER_ESTIMATE.match(page.after(printed))) and bool(own)
    since = SINCE_THEN.search(page.after(printed)) and not own
    if not (estimate or (since and _digits(printed) >= LONG)):
        return None
    given = [one for at in range(printed.sentence - BACK, printed.sentence + 1) for one in page.by_sentence.get(at, [])]
    given = [one for one in given if _fit(one) and one.end <= printed.start]
    pairs = [pair for pair in combinations(given, 2) if _like(*pair) and (not estimate or own[-1] in pair)]
    if not pairs or len(pairs) > TRIES:
        return None
    turns = [turn for pair in reversed(pairs) for turn in (pair, pair[::-1]) if not estimate or turn[0] is own[-1]]
    return next((turn for turn in turns if toward(*turn, how.sign) and gives(*turn, printed)), None)


def _next(page: Page, printed: Quantity, how: Told) -> Pair | None:
    """'Wardens handled 24 in the summer, against 15 a year before' after a change with no value of its own: the wrong base."""
    if any(_fit(one) for one in page.by_sentence.get(printed.sentence, [])):
        return None
    row = [one for one in page.by_sentence.get(printed.sentence + 1, []) if usable(one) and not one.percent]
    if len(row) != 2 or not like(*row) or not AGAINST.search(page.before(row[1]) + " "):
        return None
    turn = ordered(page, *row)
    if turn is None or not toward(*turn, how.sign) or _digits(printed) < LONG:
        return None
    return turn if gives(*turn, printed) or gives(turn[1], turn[0], printed) else None


def _fit(one: Quantity) -> bool:
    return usable(one) and not one.percent and _digits(one) >= LONG and one.figure.lo == one.figure.hi and size(one) > 0


def _like(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((size(one), size(other)))
    return like(one, other) and one.time == other.time and low < high <= ALIKE * low


def _digits(one: Quantity) -> int:
    return len(re.sub(r"\D", "", one.figure.text).lstrip("0"))
