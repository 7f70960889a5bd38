"""What brackets tell of a number: that it converts, that a sum of money follows, that it has the unit of the others behind names.

Reads: '2,380,000 ($21,972)', 'above Dunmore (38 per cent) and Kell (41)'. Must not read: 'a caption (2)'.
"""

from __future__ import annotations

from .tokens import Tokens
from .values import Numeral

# Words that may stand before a number and loosen it
LOOSE = frozenset("about around nearly almost just only over under roughly approximately some perhaps maybe more less than at "
                  "least above below a an mere".split())  # fmt: skip


SIZE = 5  # 'Moss (41 per cent), while Dann (3) and Hill (2) scored'


def bracketed(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a bracket opens before the number, words that loosen it passed over."""
    at = numeral.left
    while at > 0 and tokens.low[at - 1] in LOOSE:
        at -= 1
    return tokens.at(at - 1) == "("


def money_follows(tokens: Tokens, numeral: Numeral, after: Numeral) -> bool:
    """A sum of money follows in brackets, so that this is one as well: '2,380,000 ($21,972)'."""
    before = 0 <= after.unit_first < after.first
    return before and tokens.at(numeral.right) == "(" and after.left == numeral.right + 1


def behind_name(tokens: Tokens, numeral: Numeral, found: list[Numeral]) -> str | None:
    """'above Dunmore (38 per cent) and Kell (41)', 'its 9.5 per cent was behind Kell (10.2)': the unit of all that stands in such brackets."""
    if not _names(tokens, numeral) or tokens.at(numeral.right) != ")" or tokens.capital(numeral.left - 3):
        return None  # 'Anna Reid (41)' may be an age
    tenths = "." in tokens.words[numeral.first]
    before = [one for one in found if one.first < numeral.first and one.unit]
    return next(
        (
            one.unit
            for one in reversed(before)
            if (_names(tokens, one) and one.hi <= SIZE * numeral.hi)
            or (tenths and one.unit == "percent" and "." in tokens.words[one.first])
        ),
        None,
    )


def _names(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number stands in brackets behind a name."""
    return tokens.at(numeral.left - 1) == "(" and tokens.capital(numeral.left - 2)
