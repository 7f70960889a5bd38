"""Sums of money: the sign, code or word beside a numeral -> its currency.

Reads: '$6', 'US$ 6', 'A$3m', 'USD 6', 'Rs. 300', 'Rupees 500', '75 USD million', '30 MUSD', '20 Swiss francs', '10 $'. Must
not read: 'PS5', 'TRY 3 times' in lower case, 'the 40 won by'.
"""

from __future__ import annotations

from .currencies import CODES, COIN_NAMES, COINS, DOLLARS, MONEY_LETTERS, NAMED_FIRST, PRICED, SIGNS
from .tokens import DASHES, Tokens
from .unit_names import OTHER_UNITS, in_context
from .values import SCALES, SUFFIXES, WORDS, Numeral
from .wording import FUNCTION

LOWER_CODES = frozenset("usd eur gbp jpy aud cad chf inr cny rmb".split())  # codes that some pages print in lower case
CODES_IN_SMALL = frozenset(
    "Rs Dh Dhs Tk Sh Ksh KSh Kshs KShs Ush USh Ushs UShs Tsh TSh Tshs TShs Rp Rmb SFr Sfr".split()
)
PARTED = frozenset("a s us can n g ec col ar".split())  # words as well, so that the dollar sign must touch them
PEOPLES = ("an", "ese", "ish", "ch", "ss", "i", "ni", "kong")  # endings of 'Australian', 'Swedish', 'Swiss', 'Israeli'
NO_PEOPLE = frozenset("each such much which than can".split())


def money_before(tokens: Tokens, numeral: Numeral) -> None:
    """Set the currency of a numeral from what stands before it: '$6', 'C $ 6', 'USD 6', 'Rs. 300', 'MEUR 60', 'Rupees 500'.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> for line in ("HK$6", "SEK 20", "Rupees 500"):
    ...     tokens = tokenise(line)
    ...     for numeral in numerals(tokens):
    ...         money_before(tokens, numeral)
    ...         print(numeral.unit)
    hong kong dollar
    swedish krona
    rupee
    """
    at = numeral.first - 1
    if at < 0:
        return
    word, joined = tokens.low[at], False
    name: str | None
    if word in ("¢", "₵") and tokens.at(at - 1) == "gh":
        name, joined = CODES["gh"], True
    elif word in SIGNS:
        before = tokens.at(at - 1)
        joined = word == "$" and before in DOLLARS and (tokens.touches(at) or before not in PARTED)
        name = DOLLARS[before] if joined else SIGNS[word]
        name = in_context(tokens, at, name) if word in OTHER_UNITS else name
    elif not word[0].isalpha() and word != ".":
        return
    elif tokens.words[at] in MONEY_LETTERS and tokens.touches(at + 1) and not tokens.touches(at):
        name = MONEY_LETTERS[tokens.words[at]] if _letter_sum(tokens, numeral, at) else None
    elif word in DOLLARS and tokens.at(at - 1) == "$" and tokens.touches(at):
        name, joined = DOLLARS[word], True
    elif word == "ps" and tokens.touches(at + 1) and (numeral.scaled or "," in tokens.words[numeral.first]):
        name = "pound sterling"  # what turning a text into ASCII makes of the pound sign; 'PS5' is a console
    else:
        at -= word == "." and tokens.at(at - 1) == "rs"
        name = _code(tokens, at) or _thousands_of(tokens, at, numeral)
        counted = tokens.number(at - 1) or tokens.at(at - 1) in WORDS  # '15 dollars 50'
        if (
            not name
            and numeral.digits
            and word in NAMED_FIRST
            and not counted
            and not tokens.at(numeral.stop)[:1].isalpha()
        ):
            name = "dollar" if word == "dollars" else word.rstrip("s")
    if name:
        numeral.unit, numeral.unit_first, numeral.unit_stop = name, at - joined, numeral.first
        numeral.left = numeral.unit_first


def _letter_sum(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """'R250m', 'N5,000', 'K12.50', 'tickets from R80': money; 'R8', 'P90', 'N95' and 'the price of an R8' are names."""
    printed, after = tokens.words[numeral.first], tokens.at(numeral.stop)
    if numeral.scaled or "," in printed or len(printed.partition(".")[2]) == 2:
        return True
    named = tokens.at(at - 1) in ("the", "an") or (at > 1 and tokens.capital(at - 1))
    goes_on = (tokens.touches(numeral.stop) and after in DASHES) or (after.isalpha() and after not in FUNCTION)
    if tokens.low[at] != "r" or named or goes_on:
        return False
    return after in ("a", "per") or any(word.startswith(PRICED) for word in tokens.low[max(0, at - 10) : at])


def _code(tokens: Tokens, at: int) -> str | None:
    """The currency whose ISO code is token `at`: in capitals, or in the few small forms that are printed."""
    name = CODES.get(tokens.at(at))
    printed = tokens.words[at] if name else ""
    return name if printed.isupper() or printed in CODES_IN_SMALL or printed in LOWER_CODES else None


def _thousands_of(tokens: Tokens, at: int, numeral: Numeral) -> str | None:
    """'30 MUSD', 'KEUR 40': a scale letter joined to the code, which also multiplies the numeral."""
    printed = tokens.words[at] if 0 <= at < len(tokens) else ""
    if len(printed) != 4 or not printed.isupper() or printed[1:].lower() not in LOWER_CODES or numeral.scaled:
        return None
    factor = SUFFIXES.get(printed[0].lower())
    if factor:
        numeral.lo, numeral.hi, numeral.scaled = numeral.lo * factor, numeral.hi * factor, True
    return CODES[printed[1:].lower()] if factor else None


def money_again(tokens: Tokens, numeral: Numeral) -> None:
    """'$5 USD', '$5 dollars': one sum, though its money is named twice; `right` moves behind the second name."""
    word, code = tokens.at(numeral.stop), _code(tokens, numeral.stop)
    first = numeral.unit_first if tokens.words[numeral.unit_first] == "$" else -1
    if (code and first >= 0 and not tokens.number(numeral.stop + 1)) or word in ("dollar", "dollars"):
        numeral.unit = code or numeral.unit
        numeral.right = numeral.stop + 1


def money_after(tokens: Tokens, numeral: Numeral, at: int) -> tuple[str | None, int]:
    """The currency that begins at token `at`, and the token after it: 'SEK', '$', 'Swiss francs', 'USD million', 'MEUR', 'won'.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("75 USD million")
    >>> numeral = numerals(tokens)[0]
    >>> money_after(tokens, numeral, 1), numeral.lo
    (('dollar', 3), 75000000.0)
    """
    word = tokens.at(at)
    if not word or (tokens.touches(at + 1) and tokens.number(at + 1)):
        return None, at  # '3 USD50 cards': the code belongs to the number after it
    if word in SIGNS:
        return (None, at) if tokens.number(at + 1) and word != "$" else (SIGNS[word], at + 1)
    name = _code(tokens, at) or _thousands_of(tokens, at, numeral)
    if name:
        return name, _scale_after(tokens, numeral, at + 1)
    if word == "won" and (numeral.scaled or (numeral.digits and numeral.lo >= 1000)):
        return "south korean won", at + 1
    coin = COIN_NAMES.get(tokens.at(at + 1))
    if coin in COINS and word.endswith(PEOPLES) and len(word) > 3 and word not in NO_PEOPLE:
        return f"{word} {coin}", at + 2
    return None, at


def _scale_after(tokens: Tokens, numeral: Numeral, at: int) -> int:
    """'75 USD million': the scale stands behind the code."""
    factor = None if numeral.scaled else SCALES.get(tokens.at(at))
    if not factor:
        return at
    numeral.lo, numeral.hi, numeral.scaled = numeral.lo * factor, numeral.hi * factor, True
    numeral.stop = at + 1
    return at + 1
