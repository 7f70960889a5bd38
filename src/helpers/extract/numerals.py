"""Tokens -> numerals: the values of digits and number words, exact and vague, with their fractions, scales and signs.

Reads: '1,200', '1.5 million', 'one point five million', 'two hundred and fifty', 'ten and a half', 'minus 5', '3×10^8', 'tens of thousands', 'millions
and millions', 'a couple of', 'the last decade', and what `ratios` and `scales` read. Must not read: 'first', 'several', 'both', 'once'.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from math import isfinite

from .ratios import FACTORS, MULTIPLES, PARTS, SIGNS, add_part, fraction, multiple, odds, part_sign, slash
from .scales import scale
from .tokens import DASHES, Tokens
from .units import UNITS
from .values import DOZEN, LARGE, ONES, SCALES, SHORTENED, TENS, VAGUE, WORDS, Numeral

MINUS = frozenset("-−–")
POWER_OF = frozenset("×x*·")
STARTERS = frozenset(WORDS) | (frozenset(SCALES) - SHORTENED) | frozenset(DOZEN) | frozenset(VAGUE) | frozenset(PARTS)
STARTERS |= frozenset(SIGNS) | frozenset(MULTIPLES) | {"decade", "single", "couple", "handful"}
STARTERS |= {"twice", "double", "triple", "treble", "quadruple", "halve"}


def numerals(tokens: Tokens) -> list[Numeral]:
    """All numerals of a sentence, left to right, not overlapping; ranges are joined by `helpers.extract.ranges`.

    >>> from helpers.extract.tokens import tokenise
    >>> [(n.lo, n.hi, n.form) for n in numerals(tokenise("Two-thirds of 1.5 million voters; thousands stayed away"))]
    [(0.666..., 0.666..., 'ratio'), (1500000.0, 1500000.0, 'scalar'), (1000.0, 10000.0, 'vague')]
    """
    found: list[Numeral] = []
    stop = 0
    for index in [i for i, word in enumerate(tokens.low) if word in STARTERS or tokens.number(i)]:
        numeral = read(tokens, index) if index >= stop else None
        if numeral:
            stop = numeral.stop
            if isfinite(numeral.hi):  # a row of digits may be longer than any number
                found.append(numeral)
    return found


def read(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at token `index`, if there is one.

    >>> from helpers.extract.tokens import tokenise
    >>> [found.lo if (found := read(tokenise("the ninety-five first"), index)) else None for index in (0, 1)]
    [None, 95.0]
    """
    for reader in IN_WORDS.get(tokens.low[index], IN_DIGITS):
        if numeral := reader(tokens, index):
            numeral.left, numeral.right = numeral.first, numeral.stop
            return numeral
    return None


def _race_time(tokens: Tokens, index: int) -> Numeral | None:
    """'3:43.10': minutes and seconds to the fraction of one, as races are timed; not '16:24', '2:1'."""
    minutes, seconds = tokens.at(index), tokens.at(index + 2)
    tied = tokens.at(index + 1) == ":" and tokens.touches(index + 1) and tokens.touches(index + 2)
    if not (tied and minutes.isdecimal() and RACED.fullmatch(seconds)) or tokens.at(index - 1) == ":":
        return None
    value = float(Decimal(minutes) * 60 + Decimal(seconds))
    return Numeral(index, index + 3, value, value, digits=True, unit="second")


RACED = re.compile(r"[0-5]\d\.\d{1,3}")


def _digits(tokens: Tokens, index: int) -> Numeral | None:
    """'1,200', '1.5 million', '25k', '7 1/4'."""
    if not tokens.number(index):
        return None
    value = float(tokens.low[index].replace(",", ""))
    numeral = Numeral(index, index + 1, value, value, digits=True)
    if tokens.at(index - 1) == "(" and tokens.at(index + 1) == ")" and _age_in_brackets(tokens, index, value):
        numeral.unit = "year of age"
        return numeral
    if tokens.at(index + 1) in POWER_OF and tokens.at(index + 2) == "10":
        _power_of_ten(tokens, numeral)
    add_part(tokens, numeral)
    scale(tokens, numeral)
    if _negative(tokens, index):
        numeral.first = index - 1 - (tokens.at(index - 2) == "minus")
        numeral.lo, numeral.hi = -numeral.lo, -numeral.hi
    return numeral


def _age_in_brackets(tokens: Tokens, index: int, value: float) -> bool:
    """'Ann Lee (46) was hurt': the age of a person; not 'goals from Ann Lee (46) and', 'the Red Lions (20) won'."""
    if not 16 <= value <= 99 or "." in tokens.low[index]:
        return False
    person = all(tokens.capital(at) and tokens.low[at].isalpha() for at in (index - 2, index - 3))
    return person and tokens.at(index + 2) in OF_PERSONS and not tokens.low[index - 2].endswith("s")


OF_PERSONS = frozenset(
    "was is has had who whose of from told says said died pleaded appeared lives works suffered denied".split()
)


def _power_of_ten(tokens: Tokens, numeral: Numeral) -> None:
    """'3×10^8', '2.5 x 10-6': the exponent, where one stands, is part of the number."""
    at = numeral.stop + 2
    at += tokens.at(at) == "^"
    sign = -1 if tokens.at(at) in MINUS else 1
    at += sign < 0
    if tokens.at(at).isdecimal() and len(tokens.at(at)) < 3 and tokens.touches(at):
        numeral.lo = numeral.hi = numeral.lo * 10.0 ** (sign * int(tokens.at(at)))
        numeral.stop = at + 1


def _negative(tokens: Tokens, index: int) -> bool:
    """'-5 degrees', 'minus 5'; the dash of '3-5' and of 'Covid-19' is no sign."""
    before = tokens.at(index - 1)
    if before == "minus":
        return not tokens.number(index - 2) and tokens.at(index - 2) != "or"  # 'plus or minus 3'
    if before in MINUS and tokens.at(index - 2) == "minus":
        return True
    return before in MINUS and tokens.touches(index) and not tokens.touches(index - 1) and not tokens.number(index - 2)


LONGEST_WORDS = 40  # tokens; no number in words is longer, 'hundred hundred hundred ...' is none


def _words(tokens: Tokens, index: int) -> Numeral | None:
    """'two hundred and fifty', 'ninety-five', 'one million', 'a dozen'."""
    low, at = tokens.low, index
    total = current = 0.0
    while at < len(low) and at - index < LONGEST_WORDS:
        word = low[at]
        if word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word in ONES and (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and ONES[word] < TEN)):
            current += ONES[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES and word not in SHORTENED and (current or at == index):
            total, current = total + (current or 1) * SCALES[word], 0.0
        elif word in DOZEN and _dozen(tokens, at):
            total, current = total + (current or 1) * DOZEN[word], 0.0
        else:
            break
        at = _next_part(tokens, at + 1)
    at = at if at == index or low[at - 1] not in ("and", *DASHES) else at - 1
    if at == index:
        return None
    value = total + current
    decimals = _spoken_decimals(tokens, at) if low[at - 1] not in SCALES else ""
    if decimals:
        value, at = float(f"{value:.0f}.{decimals}"), at + 1 + len(decimals)
    form = "one-of" if low[index:at] == ["one"] and tokens.at(at) == "of" else "scalar"
    numeral = Numeral(index, at, value, value, form, scaled=low[at - 1] in SCALES)
    add_part(tokens, numeral)
    scale(tokens, numeral)
    return numeral


def _spoken_decimals(tokens: Tokens, at: int) -> str:
    """The digits of 'point four' in 'one point four million', 'two point three per cent'; '' for 'one point, four games'.

    After 'one' a scale, 'per cent', a unit of measure, another digit or the end of a clause must follow: 'was one point six, and', 'one point
    two metres'; not 'at one point three boats sank', 'led by one point four times'.
    """
    digits = ""
    while tokens.at(at) == "point" and ONES.get(tokens.at(at + 1 + len(digits)), TEN) < TEN:
        digits += str(ONES[tokens.at(at + 1 + len(digits))])
    once = tokens.at(at - 1) == "one" and tokens.at(at - 2) not in DASHES
    after = tokens.at(at + 1 + len(digits))
    decimal = len(digits) > 1 or after in SCALES or after in AFTER_DECIMAL
    return "" if once and (tokens.at(at - 2) == "at" or not decimal) else digits


TEN = 10
# What follows a number with decimals that begins with 'one'
AFTER_DECIMAL = frozenset(
    "per percent , . ; : ) ! ? metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres "
    "millimetres mile miles degree degrees tonne tonnes ton tons kilo kilos kilogram kilograms litre litres liter liters "
    "hectare hectares acre acres gigawatt gigawatts megawatt megawatts second seconds".split()
) | {""}


def _dozen(tokens: Tokens, at: int) -> bool:
    """'a dozen eggs', 'three score men', 'came by, a dozen, perhaps'; not '$3 a dozen', 'the score'."""
    before, two = tokens.at(at - 1), tokens.at(at - 2)
    if before not in ("a", "half", *ONES):
        return False
    priced = before == "a" and (
        tokens.number(at - 2) or two in PRICES or (tokens.number(at - 3) and tokens.touches(at - 2))
    )
    ends = tokens.low[at] == "dozen" and tokens.at(at + 1) not in DASHES
    return not priced and (tokens.at(at + 1)[:1].isalnum() or ends)


PRICES = frozenset("cents cent pence dollars dollar pounds euros rupees naira shillings".split())


def _next_part(tokens: Tokens, at: int) -> int:
    """Skip the hyphen of 'ninety-five' and the 'and' of 'two hundred and five', when a smaller number word follows."""
    before, after = tokens.at(at - 1), tokens.at(at + 1)
    if tokens.at(at) in DASHES and ((before in TENS and after in ONES) or after in SCALES):
        return at + 1
    if tokens.at(at) == "and" and before in SCALES and after in WORDS:
        return at + 1
    return at


def _loose(tokens: Tokens, index: int) -> Numeral | None:
    """'a couple of boats' (two), 'a handful of shops' (one to ten); not 'a couple married', 'a handful' alone."""
    word, after = tokens.at(index), tokens.at(index + 1)
    if (
        word == "couple"
        and (after in SCALES or after in ("of", "dozen", "more"))
        and tokens.at(index - 1) in ("a", "last", "past", "next", "first")
    ):
        if after in LARGE:
            return Numeral(index, index + 2, 2 * LARGE[after], 2 * LARGE[after], scaled=True)
        return Numeral(index, index + 1, 2.0, 2.0)
    placed = after in HANDFUL_AFTER and tokens.at(index - 1) == "a" and tokens.at(index - 2) not in NO_HANDFUL_BEFORE
    return Numeral(index, index + 1, 1.0, 10.0, "vague") if word == "handful" and (after == "of" or placed) else None


HANDFUL_AFTER = frozenset("in at from on have had were are still more".split())
NO_HANDFUL_BEFORE = frozenset("is are was were be been being quite such".split())  # 'the twins are a handful at night'


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    """'hundreds', 'tens of thousands', 'millions and millions', 'a few thousand'."""
    word, at = tokens.at(index), index + 1
    if word in SCALES and tokens.at(index - 1) in ("several", "few", "many", "couple"):
        return Numeral(index, at, SCALES[word], 10 * SCALES[word], "vague", scaled=True)
    if word not in VAGUE or (word in ("scores", "tens") and tokens.at(at) != "of"):
        return None
    lo = VAGUE[word]
    while tokens.at(at) in ("of", "and", "upon") and tokens.at(at + 1) in VAGUE:
        lo = lo * VAGUE[tokens.at(at + 1)] if tokens.at(at) == "of" else max(lo, VAGUE[tokens.at(at + 1)])
        at += 2
    return None if word == "tens" and at == index + 1 else Numeral(index, at, lo, 10 * lo, "vague", scaled=True)


def _decade(tokens: Tokens, index: int) -> Numeral | None:
    """'the last decade', 'more than a decade': ten years in one word; not 'the decade', 'decades'."""
    if tokens.at(index) != "decade" or tokens.at(index - 1) not in ("last", "past", "previous", "next", "coming", "a"):
        return None
    return Numeral(index, index + 1, 10.0, 10.0, unit="year")


def _unit_and_part(tokens: Tokens, index: int) -> Numeral | None:
    """'an hour and a half', 'a metre and a quarter': one unit of something and a part of it."""
    unit = UNITS.get(tokens.at(index - 3)) if tokens.low[max(0, index - 2) : index] == ["and", "a"] else None
    if not unit or tokens.at(index - 4) not in ("a", "an", "one") or unit in NO_PARTS:
        return None
    value = 1 + 1 / PARTS[tokens.at(index)]
    return Numeral(index - 4, index + 1, value, value, unit=unit)


NO_PARTS = frozenset(("percent", "point", "celsius", "fahrenheit"))


def _single(tokens: Tokens, index: int) -> Numeral | None:
    """'30 arrests and a single conviction': 'single' that states a result; not 'single-day', 'a single mother'."""
    after = tokens.at(index + 1)
    if tokens.at(index) != "single" or tokens.at(index - 1) != "a" or after in DASHES or tokens.number(index + 1):
        return None
    before = tokens.low[max(0, index - 5) : index - 1]
    joined = bool(before) and before[-1] in ("and", "with", "only", "just", "by", "but")
    counted = any(tokens.number(i) or tokens.low[i] in WORDS for i in range(max(0, index - REACH), index - 1))
    resulted = any(word in RESULTED for word in before)
    return Numeral(index, index + 1, 1.0, 1.0) if resulted or (joined and counted) else None


REACH = 30  # tokens looked back for the figure that 'a single' goes with
RESULTED = frozenset("resulted netted yielded produced found recorded reported led saw brought won scored sold".split())
Reader = Callable[[Tokens, int], Numeral | None]
IN_DIGITS: tuple[Reader, ...] = (_race_time, slash, odds, multiple, _digits)
# Which readers are tried, in turn, on each word that may begin a numeral.
IN_WORDS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys(SCALES.keys() - SHORTENED, (odds, _vague, _words)), **dict.fromkeys(DOZEN, (_words,)), **dict.fromkeys(VAGUE, (_vague,)),
    **dict.fromkeys(PARTS, (fraction,)), "half": (_unit_and_part, multiple, fraction), **dict.fromkeys(WORDS, (odds, fraction, multiple, _words)),
    **dict.fromkeys(SIGNS, (part_sign,)), **dict.fromkeys((*MULTIPLES, *(FACTORS.keys() - PARTS.keys())), (multiple,)),
    "decade": (_decade,), "quarter": (_unit_and_part, fraction), "single": (_single,), "couple": (_loose,), "handful": (_loose,),
}  # fmt: skip
