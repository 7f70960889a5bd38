"""Slips of the pen: numbers that differ in one digit, or in two neighbours exchanged, or by one left out.

Comes in: two numbers. Goes out: yes or no. Most slips that keyboards make are of these two kinds (Damerau 1964).
"""

from __future__ import annotations

from .hedges import decimal_place
from .intervals import exact

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
