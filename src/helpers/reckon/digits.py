"""Slips of the pen: numbers that differ in one digit, or in two neighbours exchanged, or by one left out.

Comes in: two numbers. Goes out: yes or no. Most slips that keyboards make are of these two kinds (Damerau 1964).
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log2
from typing import NamedTuple

from .hedges import decimal_place
from .intervals import exact

TWO = 2  # digits of the shortest number in which two can change places
CHANCES = (0.003, 0.01, 0.03, 0.1)
TEN = 10  # numbers of one digit tell nothing


def one_digit(one: int, other: int) -> bool:
    """Whether one number is the other but for one digit.

    >>> one_digit(156, 166), one_digit(41200, 42100), one_digit(790, 79), one_digit(12, 10), one_digit(12, 21), one_digit(12, 30)
    (True, True, True, True, True, False)
    """
    short, long = sorted((str(one), str(other)), key=len)
    if one == other or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    apart = [at for at in range(len(long)) if short[at] != long[at]]
    swapped = (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and short[apart[0]] == long[apart[1]]
        and short[apart[1]] == long[apart[0]]
    )
    return len(apart) == 1 or swapped


def one_digit_off(made: float, printed: float) -> bool:
    """Whether the printed digits differ from the true ones, rounded to the same place, in one digit; numbers of one length only.

    >>> one_digit_off(166, 156), one_digit_off(41_200, 42_100), one_digit_off(166, 142), one_digit_off(8, 9)
    (True, True, False, False)
    """
    place = float(decimal_place(exact(printed)))
    ours, theirs = round(made / place), round(printed / place)
    return theirs >= TEN and len(str(ours)) == len(str(theirs)) and one_digit(ours, theirs)


def exchanged(one: str, other: str) -> bool:
    """Whether two whole numbers have the same digits with two neighbours swapped, two digits being enough.

    >>> exchanged("43", "34"), exchanged("43", "44"), exchanged("30", "3")
    (True, False, False)
    """
    return swapped(one, other) or (len(one) == len(other) == 2 and one == other[::-1] != other)


class Likeness(NamedTuple):
    """How alike the digits of two numbers are, in bits, and whether two neighbours are exchanged."""

    bits: float
    exchanged: bool


@lru_cache(maxsize=1 << 14)
def _digits(number: float) -> tuple[int, int]:
    """The digits of a number up to the last that is not zero, as a whole number, and by which power of ten that one stands.

    >>> _digits(2700), _digits(7.25)
    ((27, 2), (725, -2))
    """
    place = decimal_place(exact(number))
    power = len(str(place.numerator)) - len(str(place.denominator))
    return int(exact(number) / place), power


def at_one_place(one: float, other: float) -> tuple[str, str]:
    """The digits of two numbers down to the finer place of the two.

    >>> at_one_place(1240, 1204), at_one_place(7.5, 12)
    (('1240', '1204'), ('75', '120'))
    """
    (first, ours), (last, theirs) = _digits(one), _digits(other)
    least = min(ours, theirs)
    return str(first * 10 ** (ours - least)), str(last * 10 ** (theirs - least))


@lru_cache(maxsize=1 << 14)
def likeness(one: float, other: float) -> Likeness:
    """How much likelier a second number is as a slip of the first than as any number of its length, in bits.

    Of the numbers of n digits n - 1 have two neighbours exchanged, and 9n one digit other; nothing for any other pair.

    >>> [round(likeness(*pair).bits) for pair in ((1240, 1204), (39_900, 36_900), (87, 78), (87, 88), (1240, 1300))]
    [12, 5, 7, 2, 0]
    """
    if not one or not other:
        return Likeness(0.0, False)
    short, long = sorted(at_one_place(one, other), key=len)
    unlike = sum(a != b for a, b in zip(short, long, strict=False)) if len(short) == len(long) else 0
    trades = exchanged(short, long)
    if len(short) < TWO or not (trades or unlike == 1):
        return Likeness(0.0, False)
    ways = len(short) - 1 if trades else 9 * len(short)
    return Likeness(max(0.0, log2(10 ** len(short) / ways)), trades)


def slip_into(printed: float, least: float, most: float) -> str:
    """How a number between two ends may have become the printed one, with how likely chance is to make it so; '' where none did.

    >>> slip_into(944, 743.8, 744.2), slip_into(2_480, 2_838, 2_842), slip_into(5_200, 51_000, 53_000), slip_into(944, 620, 640)
    ('a digit by 0.003', 'exchanged by 0.01', 'tenfold by more', '')
    """
    place = float(decimal_place(exact(printed)))
    whole, room = round(printed / place), most - least
    chance = (room / place + 1) / whole
    likely = next((str(one) for one in CHANCES if chance <= one), "more")
    digits = str(whole)
    if any(least <= printed * each <= most for each in (10, 0.1)):
        return f"tenfold by {likely}"
    if len(digits) < 2 or room > printed * 0.1:
        return ""
    swaps = [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)]
    other = [digits[:at] + each + digits[at + 1 :] for at in range(len(digits)) for each in "0123456789"]
    for name, made in (("exchanged", swaps), ("a digit", other)):
        if any(each != digits and least <= int(each) * place <= most for each in made):
            return f"{name} by {likely}"
    return ""


def swapped(one: str, other: str) -> bool:
    """Whether two printed numbers have the same digits with two neighbours swapped.

    >>> swapped("2,480", "2,840"), swapped("2,480", "2,510"), swapped("480", "4,080")
    (True, False, False)
    """
    digits = [re.sub(r"\D", "", text) for text in (one, other)]
    if len(digits[0]) != len(digits[1]) or len(digits[0]) < 3:
        return False
    unlike = [place for place, (a, b) in enumerate(zip(*digits, strict=True)) if a != b]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and digits[0][unlike[0]] == digits[1][unlike[1]]
        and digits[0][unlike[1]] == digits[1][unlike[0]]
    )


def one_digit_printed(one: str, other: str) -> bool:
    """Whether two printed numbers of one length differ in one digit.

    >>> one_digit_printed("2,480", "2,460"), one_digit_printed("2,480", "2,840"), one_digit_printed("24", "26")
    (True, False, False)
    """
    first, last = ([sign for sign in text if sign.isdigit()] for text in (one, other))
    if len(first) != len(last) or len(first) < 3:
        return False
    return sum(a != b for a, b in zip(first, last, strict=True)) == 1
