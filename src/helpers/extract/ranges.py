"""Numerals -> ranges: 'a-b', 'a to b', 'between a and b', 'from a to b'.

Reads: '1,200-1,400', 'between $5 and $10 million', 'from 40 to 60 per cent', 'one to two years', 'from 21 mpg to 23'. Must not
read: '3-1', 'rose 20% to 1.4 million' (two measures), 'six or seven' (two figures), 'in 10 hospitals and 3 schools'.
"""

from __future__ import annotations

from .neighbours import suspended
from .tokens import DASHES, Tokens
from .trends import DOWN, RAISED, UP
from .values import Numeral
from .wording import FUNCTION

WHOLE = 100  # per cent
HANGING = DASHES | {",", "and", "or", "to"}
FAR = 6  # tokens that may stand between the two ends of a range
SKIPPED = frozenset(
    "about around nearly almost over up under roughly approximately more less than just as some".split()
)


def join_ranges(tokens: Tokens, found: list[Numeral]) -> list[Numeral]:
    """Join the numerals that are the two ends of one range.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("between 5 and 10 million; 30-40 homes; up from 2 to 9")
    >>> [(n.lo, n.hi, n.form) for n in join_ranges(tokens, numerals(tokens))]
    [(5000000.0, 10000000.0, 'range'), (30.0, 40.0, 'range'), (2.0, 9.0, 'change')]
    """
    joined: list[Numeral] = []
    for numeral in found:
        form = _form(tokens, joined[-1], numeral) if joined else None
        if form:
            joined[-1] = _join(joined[-1], numeral, form)
            if len(joined) > 1 and _opens_change(tokens, *joined[-2:]):
                _scale_up(*joined[-2:])
        else:
            joined.append(numeral)
    return joined


def share_units(tokens: Tokens, found: list[Numeral]) -> None:
    """'four or five miles', '4 or $5', '10 by 12 feet', '40 million of the 2 billion euros': one unit stands for both numerals.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> tokens = tokenise("four or five miles")
    >>> found = numerals(tokens)
    >>> for numeral in found:
    ...     attach_unit(tokens, numeral)
    >>> share_units(tokens, found)
    >>> [n.unit for n in found]
    ['mile', 'mile']
    """
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if right.unit and not left.unit and left.form == "scalar":
            between = tokens.low[left.right : right.left]
            whole = between in (["of", "the"], ["of", "its"], ["of", "a"]) and not _describes(tokens, right)
            whole = whole and left.lo <= right.hi  # not 'the 840 of the three years before'
            hanging = suspended(tokens, left.right) and set(between) <= HANGING
            # 'a drop of 370 or 32 per cent' tells one thing in two ways
            told_twice = between == ["or"] and right.unit == "percent" and left.lo > WHOLE
            if (between in (["or"], ["x"], ["×"], ["by"]) or whole or hanging) and not told_twice:
                left.unit, left.unit_first, left.unit_stop = right.unit, right.unit_first, right.unit_stop


def _opens_change(tokens: Tokens, left: Numeral, right: Numeral) -> bool:
    """'from 24 to 33-35 billion euros': scale and unit are said once, at the end."""
    bare = left.form == "scalar" and not left.unit and not left.scaled and left.hi > 0
    told = right.form == "range" and right.unit is not None and right.unit_first > right.first
    return bare and told and tokens.at(left.left - 1) == "from" and tokens.low[left.right : right.left] == ["to"]


def _scale_up(left: Numeral, right: Numeral) -> None:
    scale = _ends(left, right)[0] / left.hi
    left.lo, left.hi, left.scaled, left.unit = left.lo * scale, left.hi * scale, right.scaled, right.unit


def _describes(tokens: Tokens, numeral: Numeral) -> bool:
    """'five of the three-ton trucks': the unit describes what is counted, so it is not the unit of 'five'."""
    return tokens.at(numeral.unit_first - 1) in DASHES and tokens.at(numeral.right).isalpha()


def _form(tokens: Tokens, left: Numeral, right: Numeral) -> str | None:
    """'range' or 'change' when the two numerals are the ends of one, else None."""
    plain = left.form in ("scalar", "ratio", "vague") and left.form == right.form
    if not plain or (left.hi > right.hi * 1e3 and left.scaled) or right.left - left.right > FAR:
        return None
    between = [word for word in tokens.low[left.right : right.left] if word not in SKIPPED]
    if between[-1:] in (["plus"], ["+"]) and between[:1] == ["to"]:
        between.pop()  # 'minus 2% to plus 4%'
    at = _before(tokens, left.left)
    before = tokens.at(at)
    if before == "from" and between[-1:] == ["to"]:
        return "change" if _changes(tokens, left, right, len(between)) else None
    if not _same_unit(left, right):
        return None
    if between == ["and"]:
        return "range" if before == "between" and _ends(left, right)[0] < _ends(left, right)[1] else None
    spaced = between and between[0] in DASHES and not tokens.touches(right.left) and left.right != left.stop
    dashed = len(between) == 2 and between[0] == "to" and between[1] in DASHES  # '20 to-30'
    if suspended(tokens, left.right) and between[1:] == ["to"]:
        return "range" if left.hi < right.lo else None  # 'three- to five-year leases'
    if dashed or (len(between) == 1 and (between[0] in ("to", "through") or (between[0] in DASHES and not spaced))):
        lo, hi = _ends(left, right)
        if between[0] == "to" and hi > 2 * lo and _moves(tokens, left, right, at):
            return None  # 'fell $12 to $1,940': a change and its level
        if left.digits and not right.digits and between[0] in DASHES and tokens.capital(right.first):
            return None  # '7-Eleven'
        return "range" if lo < hi and left.form != "ratio" else None
    return None


def _moves(tokens: Tokens, left: Numeral, right: Numeral, at: int) -> bool:
    """'fell $12 to', 'cut by 3,500 to 22,000', 'goes up by 1p to 9.5p'; not 'rose by 3 to 5 per cent', 'by 200 to 900 homes'."""
    after = tokens.at(right.right)
    counted = after[:1].isalpha() and after.endswith("s") and after not in FUNCTION
    if bool(left.unit) != bool(right.unit) or (not left.unit and counted):
        return False
    verbs = tokens.low[max(0, at - FAR) : at] if tokens.at(at) == "by" else [tokens.at(at)]
    return any(word in UP or word in DOWN or word in RAISED for word in verbs)


def _changes(tokens: Tokens, left: Numeral, right: Numeral, words: int) -> bool:
    """'from 2 to 9', 'from 12 km inland to 20'; not the open 'from 24 to 33-35', which names a range."""
    if tokens.at(right.stop) in DASHES and tokens.number(right.stop + 1) and not right.unit:
        return False
    if words == 1 and _same_unit(left, right):
        return True
    after = tokens.at(right.right)
    counted = after[:1].isalpha() and after.endswith("s")
    return left.unit is not None and right.unit is None and left.scaled == right.scaled and words <= 2 and not counted


def _before(tokens: Tokens, index: int) -> int:
    """The token before `index`, hedges skipped ('from up to 90')."""
    at = index - 1
    while tokens.at(at) in SKIPPED or (tokens.at(at) == "to" and tokens.at(at - 1) == "up"):
        at -= 1
    return at


def _same_unit(left: Numeral, right: Numeral) -> bool:
    """'5 to 10 miles', '$5 to 10', '$5-$10': the unit of the first stands for both only when it is money before it."""
    before = left.unit is not None and 0 <= left.unit_first < left.first
    if left.unit == "year of age" and left.unit_first < 0:
        return right.unit is None or right.unit == left.unit  # 'aged 18 to 65'
    return left.unit is None or left.unit == right.unit or (before and right.unit is None)


def _ends(left: Numeral, right: Numeral) -> tuple[float, float]:
    """The two values; 'between 5 and 10 million' means five million, '$5m to $10' does not."""
    lo, hi = left.hi, right.lo
    if right.scaled and not left.scaled and lo < hi and right.digits == left.digits:
        scale = next((s for s in (1e12, 1e9, 1e6, 1e3, 1e2) if hi >= s), 1.0)
        if (lo < 1e3 and lo < hi / scale + 1e-9) or lo * scale < hi:
            lo *= scale
    return lo, hi


def _join(left: Numeral, right: Numeral, form: str) -> Numeral:
    lo, hi = sorted(_ends(left, right)) if form == "range" else _ends(left, right)
    has_unit = right if right.unit else left
    return Numeral(
        left.first, right.stop, lo, hi, form, digits=left.digits, scaled=right.scaled, unit=has_unit.unit,
        unit_first=has_unit.unit_first, unit_stop=has_unit.unit_stop, left=left.left, right=right.right,
    )  # fmt: skip
