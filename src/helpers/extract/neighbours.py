"""The words beside a number that tell what it is: a counted plural, a hyphen left hanging, the signs of a list.

Reads: the 'homes' of '40 homes', the first hyphen of 'two- and three-bedroom flats', the 'Feb' of 'Feb. 5'. No plural is the
small word or verb in -s of '40 is', '40 wins', nor a name: '40 Leeds'.
"""

from __future__ import annotations

from .tokens import DASHES, Tokens
from .wording import FUNCTION, VERBS

PEOPLE = frozenset("people men women children police staff".split())
LISTING = DASHES | {"and", "or", "to", ",", "&", "of"}


def plural_next(tokens: Tokens, index: int) -> bool:
    """Does a counted plural begin at `index`? 'homes', 'people'; not the verbs and small words in -s: 'is', 'has', 'wins'."""
    word = tokens.at(index)
    if word in PEOPLE:
        return True
    plural = word.endswith("s") and not word.endswith("ss") and word.isalpha() and len(word) > 2
    return plural and word not in FUNCTION and word not in VERBS and not tokens.capital(index)


def word_before(tokens: Tokens, index: int) -> str:
    """The word before token `index`, the full stop of 'Feb. 5' or 'No. 10' passed over.

    >>> from helpers.extract.tokens import tokenise
    >>> word_before(tokenise("on Feb. 5"), 3)
    'feb'
    """
    before = tokens.at(index - 1)
    return tokens.at(index - 2) if before == "." else before


def suspended(tokens: Tokens, index: int) -> bool:
    """Does token `index` hang in the air, as the first hyphen of 'two- and three-bedroom flats' does?

    >>> from helpers.extract.tokens import tokenise
    >>> [suspended(tokenise("two- and three-bedroom flats"), index) for index in (1, 4)]
    [True, False]
    """
    return tokens.at(index) in DASHES and tokens.touches(index) and tokens.at(index + 1) in (",", "and", "or", "to")
