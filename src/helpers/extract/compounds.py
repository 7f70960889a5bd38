"""Numerals in two units that print one amount: 'two years and three months', '1 hour 52', '7 dollars and 20 cents', 'eight metres seventeen'.

Comes in: the numerals of a sentence, with their units. Goes out: one numeral for each such amount, in the smaller unit (money and metres: in the
larger). Must not read: 'for 2 hours and 90 people', 'two weeks and 10 days', 'dug eight metres 17 times', nor lengths in two units ('6 ft 2 in'),
whose two figures stay two.
"""

from __future__ import annotations

from .tokens import DASHES, Tokens
from .values import Numeral
from .wording import FUNCTION

PARTS = {  # how many of the smaller unit make the larger one
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip
BARE = {"hour": "minute"}  # 'one hour 19'
STERLING = "pound sterling"
SIDES = frozenset("high tall wide deep long across thick below above".split())
TENTH = 10  # centimetres: fewer are not said so without a nought
JOINTS: tuple[list[str], ...] = ([], ["and"], [","], [",", "and"])


def join_compounds(tokens: Tokens, found: list[Numeral]) -> list[Numeral]:
    """Sum the numerals that print one amount in two units or more.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> def read(text):
    ...     tokens = tokenise(text)
    ...     found = numerals(tokens)
    ...     for numeral in found:
    ...         attach_unit(tokens, numeral)
    ...     return [(one.lo, one.unit) for one in join_compounds(tokens, found)]
    >>> read("eight metres seventeen"), read("eight metres 17 times")
    ([(8.17, 'meter')], [(8.0, 'meter'), (17.0, None)])
    >>> read("7 dollars and 20 cents"), read("two hours, 11 minutes and 42 seconds"), read("1 hour 52")
    ([(7.2, 'dollar')], [(7902.0, 'second')], [(112.0, 'minute')])
    """
    summed: list[Numeral] = []
    spoken = False  # 'two pounds twenty' says what the pounds of a sentence are
    for numeral in found:
        last = summed[-1] if summed else None
        if last and (_cents(tokens, last, numeral) or _centimetres(tokens, last, numeral)):
            last.lo, last.hi = last.lo + numeral.lo / 100, last.hi + numeral.hi / 100
            spoken = spoken or last.unit == "pound"
            last.stop, last.right = numeral.stop, numeral.right
        elif last and (unit := _smaller(tokens, last, numeral)):
            many = PARTS[last.unit or "", unit]
            last.lo, last.hi = last.lo * many + numeral.lo, last.hi * many + numeral.hi
            last.stop, last.right, last.unit = numeral.stop, numeral.right, unit
            if numeral.unit:
                last.unit_first, last.unit_stop = numeral.unit_first, numeral.unit_stop
        else:
            summed.append(numeral)
    for numeral in summed:
        numeral.unit = STERLING if spoken and numeral.unit == "pound" else numeral.unit
    return summed


def _smaller(tokens: Tokens, large: Numeral, small: Numeral) -> str | None:
    """The smaller unit where the two numerals print one amount, else None."""
    gap = [word for word in tokens.low[large.right : small.left] if word != "-"]
    unit = small.unit or BARE.get(large.unit or "")
    many = PARTS.get((large.unit or "", unit or ""))
    whole = large.form == small.form == "scalar" and large.lo == large.hi == int(large.lo) and small.lo == small.hi
    if not many or not whole or not 0 < small.lo < many or large.unit_first < large.stop:
        return None
    if small.unit:
        return unit if gap in JOINTS else None
    after = tokens.at(small.right)
    alone = _at_end(tokens, small) or (after in FUNCTION and after != "of")
    return unit if not gap and small.digits and small.lo == int(small.lo) and alone else None


def _cents(tokens: Tokens, coins: Numeral, cents: Numeral) -> bool:
    """Do the two numerals make one sum, as '7 dollars and 20 cents' do?"""
    after = tokens.at(cents.right)
    alone = _at_end(tokens, cents) or (after in FUNCTION and after != "of")  # 'fourteen pounds fifty for every home'
    bare = not cents.unit and coins.unit_first >= coins.stop and cents.lo == int(cents.lo) and alone
    small = (cents.unit in ("cent", "penny") or bare) and 0 < cents.hi < 100 and not coins.scaled
    money = (coins.unit or "").split(" ")[-1] in ("dollar", "euro", "pound", "sterling")
    return small and money and tokens.low[coins.right : cents.left] in ([], ["and"])


def _centimetres(tokens: Tokens, metres: Numeral, rest: Numeral) -> bool:
    """'went out to eight metres seventeen', 'one metre ninety': the hundredths of a metre without their unit; 'two metres five' may be either."""
    after = tokens.at(rest.right)
    alone = _at_end(tokens, rest) or (after in FUNCTION and after != "of") or after in SIDES
    whole = metres.form == rest.form == "scalar" and metres.lo == metres.hi == int(metres.lo) and rest.lo == rest.hi
    bare = metres.unit == "meter" and not rest.unit and not metres.scaled and metres.unit_first >= metres.stop
    return whole and bare and alone and TENTH <= rest.lo < 100 and rest.lo == int(rest.lo) and metres.right == rest.left


def _at_end(tokens: Tokens, numeral: Numeral) -> bool:
    """Nothing follows that the number could count."""
    after = tokens.at(numeral.right)
    return not after or not (after[0].isalnum() or after in DASHES)
