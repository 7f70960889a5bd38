"""What a bare number leaves out because its sentence has just said it: the unit of a level, of a second change, of a scale.

Reads: 'rose 64 points to 4,577' (points), 'gained 0.3% to 2,310 ... 40 points' (points), 'fell 2% and the Nasdaq by 1' (per
cent), 'the 2,000-euro seat ($2,300) and 1,500 ($1,700) for the stool' (euro). Must not read: 'rose 4% to 31 cases' (a noun of its
own), 'won by 2'.
"""

from __future__ import annotations

from .approximators import Hedge
from .nominal import SCORED
from .numerals import Numeral
from .tokens import Tokens
from .trends import DOWN, UP
from .unit_names import TIME
from .units import UNITS
from .wording import FUNCTION

LEVEL_WORDS = frozenset(
    "to at a close finish end record high low new about around nearly of just over settle closing trade stand reach day's".split()
)
LEVEL = 7  # tokens between a change and the level that it led to
RATIOS = frozenset(("percent", "percent point", "basis point"))


def complete(tokens: Tokens, found: list[Numeral]) -> None:
    """Set the unit of each numeral of a sentence that has none, where the words before it settle what was left out.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> tokens = tokenise("Milk fell 3 pence to 62 and butter by 8")
    >>> found = numerals(tokens)
    >>> for numeral in found:
    ...     attach_unit(tokens, numeral)
    >>> complete(tokens, found)
    >>> [n.unit for n in found]
    ['penny', 'penny', 'penny']
    """
    change: Numeral | None = None  # the last numeral with a unit by which something moved
    money: str | None = None  # the last currency that was converted in brackets
    points = any(numeral.unit == "point" for numeral in found)
    for numeral, after in zip(found, [*found[1:], None], strict=True):
        bracketed = after is not None and _in_brackets(tokens, numeral, after)
        if numeral.unit:
            money = numeral.unit if bracketed else money
        elif numeral.form in ("scalar", "range") and not _counts(tokens, numeral):
            numeral.unit = (
                _on_scale(tokens, numeral)
                or (money if bracketed else None)
                or (_before_change(tokens, numeral, after) if after else None)
                or (change and (_level(tokens, change, numeral, points) or _another(tokens, change, numeral)))
            )
        change = numeral if numeral.unit and _moves(tokens, numeral) else change


def _counts(tokens: Tokens, numeral: Numeral) -> bool:
    """A word that may be counted follows."""
    after = tokens.at(numeral.right)
    return after[:1].isalpha() and after not in FUNCTION


def _on_scale(tokens: Tokens, numeral: Numeral) -> str | None:
    """'between 50 and 70 on the GPa scale': a unit names the scale."""
    at = numeral.right
    if tokens.low[at : at + 2] == ["on", "the"] and tokens.at(at + 3) == "scale":
        return UNITS.get(tokens.at(at + 2))
    return None


def _in_brackets(tokens: Tokens, numeral: Numeral, after: Numeral) -> bool:
    """A sum of money follows in brackets, so that this is one as well: '2,380,000 ($21,972)'."""
    before = 0 <= after.unit_first < after.first
    return before and tokens.at(numeral.right) == "(" and after.left == numeral.right + 1


def _before_change(tokens: Tokens, numeral: Numeral, after: Numeral) -> str | None:
    """'closed at 16,369, up 58 points': the level has the unit of its change."""
    between = tokens.low[numeral.right : after.left]
    moved = between[-1:] in (["up"], ["down"]) and between[:-1] in ([], [","], ["("], ["-"])
    return after.unit if moved and after.unit not in RATIOS else None


def _level(tokens: Tokens, change: Numeral, numeral: Numeral, points: bool) -> str | None:
    """The unit of the level that a change led to: 'rose 64 points to 4,577', 'lost 2% to end at 1,334.20' beside points."""
    between = tokens.low[change.right : numeral.left] if numeral.left - change.right <= LEVEL else []
    if not ("to" in between or "at" in between) or not LEVEL_WORDS.issuperset(between):
        return None
    if change.unit in RATIOS:
        return "point" if points and (numeral.hi >= 100 or "." in tokens.words[numeral.first]) else None
    return change.unit


def _another(tokens: Tokens, change: Numeral, numeral: Numeral) -> str | None:
    """The unit of a second change: 'fell 2% and the Nasdaq by 1'."""
    before = tokens.at(numeral.left - 1)
    moved = (
        before in UP
        or before in DOWN
        or (before == "by" and numeral.hi < 1000 and tokens.at(numeral.left - 2) not in SCORED)
    )
    return change.unit if moved and change.unit not in TIME else None


def _moves(tokens: Tokens, numeral: Numeral) -> bool:
    before = tokens.at(numeral.left - 1)
    return before in UP or before in DOWN or before == "by"


def moves_again(tokens: Tokens, last: Numeral, numeral: Numeral, hedge: Hedge | None) -> bool:
    """Does the numeral say once more, or of another subject, what the change `last` says: '190 points, or 0.6%', '..., B by 2%'?

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> tokens = tokenise("A fell 190 points (0.6%)")
    >>> last, again = numerals(tokens)
    >>> attach_unit(tokens, last), attach_unit(tokens, again)
    (None, None)
    >>> moves_again(tokens, last, again, None)
    True
    """
    first = min(numeral.left, hedge.first) if hedge else numeral.left
    if not numeral.unit or not last.unit:
        return False
    if tokens.at(first - 1) == "by":
        return numeral.unit == last.unit
    between = tokens.low[last.right : first] if first - last.right < 3 else None
    return between in ([",", "or"], ["("], ["or"], [","]) and numeral.unit != last.unit
