"""Slips of the pen: numbers that differ in one digit, or in two neighbours exchanged.

Comes in: a true and a printed number. Goes out: yes or no. Most slips that keyboards make are of these two kinds (Damerau 1964).
"""

from __future__ import annotations

from .hedges import decimal_place
from .intervals import exact


def one_digit_off(made: float, printed: float) -> bool:
    """Whether the printed digits differ from the true ones in one place, or in two neighbours exchanged.

    Numbers of one digit, or of another length, tell nothing.

    >>> one_digit_off(166, 156), one_digit_off(41_200, 42_100), one_digit_off(166, 142), one_digit_off(8, 9)
    (True, True, False, False)
    """
    place = float(decimal_place(exact(printed)))
    ours, theirs = str(round(made / place)), str(round(printed / place))
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    off = [at for at in range(len(ours)) if ours[at] != theirs[at]]
    exchanged = (
        len(off) == 2 and off[1] == off[0] + 1 and ours[off[0]] == theirs[off[1]] and ours[off[1]] == theirs[off[0]]
    )
    return len(off) == 1 or exchanged
