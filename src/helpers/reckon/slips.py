"""What a slip of the pen makes of a number: one digit changed, two neighbours exchanged, or one left out.

Comes in: two whole numbers. Goes out: yes or no.
"""

from __future__ import annotations


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
