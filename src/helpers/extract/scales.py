"""Scale words and the letters that stand for them: how many times a thousand, a million, a billion.

Reads: '1.5 million', '48-million', '25k', '$5bn', '$13.6 m', '6m new readers', 'watched by 9.4m'. Must not read: 'the 100m
hurdles', '5m in places', 'the river peaked at 9.4m', '3t' of wheat.
"""

from __future__ import annotations

from .currencies import CODES, COIN_NAMES, MONEY_LETTERS, PRICED
from .currencies import SIGNS as MONEY_SIGNS
from .nouns import plural
from .tokens import DASHES, Tokens
from .values import DOZEN, SCALES, SUFFIXES, Numeral

MONEY_WORDS = frozenset("usd eur gbp aud cad us rs rm ps dh dhs ksh rp tk".split())  # money in small letters too
NO_PHRASE = frozenset("in on at to from for by with the a an was were is are has had it he she they hurdles heats finals races relays "
                      "sprints lengths swims laps deep long wide high tall below above away ahead".split())  # fmt: skip
LONG = frozenset(
    "hurdles heats finals races relays sprints lengths swims deep long wide high tall below above away ahead from".split()
)
MILLIONS_OF = frozenset("people bpd boe boepd bopd".split())  # barrels a day go by their letters
AUDIENCE = frozenset("watched viewed streamed downloaded audience audiences viewers viewership listeners population circulation "
                     "subscribers users followers customers members readership volume volumes vol turnout".split())  # fmt: skip
PEAKED = frozenset("peaked averaged averaging avg average drew attracted topped passed reached hit".split())
TO_AMOUNT = frozenset("by of at to was were is are hit reached topped around about nearly almost over more than some peak "
                      "as many up a an record only just".split())  # fmt: skip
REACHED = 7  # tokens looked back for what an amount is of
REACH = 30  # tokens looked through, before and behind, for an audience


def scale(tokens: Tokens, numeral: Numeral) -> None:
    """Multiply a numeral, in place, by the scale words that follow it: '1.5 million', '48-million', '25k', '5bn'.

    >>> from helpers.extract.tokens import tokenise
    >>> numeral = Numeral(1, 2, 4.1, 4.1, digits=True)
    >>> scale(tokenise("some 4.1 million voted"), numeral)
    >>> numeral.lo, numeral.stop, numeral.scaled
    (4100000.0, 3, True)
    """
    at = numeral.stop
    while True:
        skip = at + 1 if tokens.at(at) in DASHES and tokens.at(at + 1) in SCALES else at
        word = tokens.at(skip)
        factor = SCALES.get(word) or (DOZEN.get(word) if word == "dozen" else None)
        if factor is None and numeral.digits and (tokens.touches(at) or word in ("m", "b")):
            factor = _suffix(tokens, numeral, at)
        if factor is None:
            return
        numeral.lo, numeral.hi = round(numeral.lo * factor, 6), round(numeral.hi * factor, 6)  # 4.1 x 10^6 is 4,100,000
        numeral.scaled, numeral.stop = True, skip + 1
        at = numeral.stop


def _suffix(tokens: Tokens, numeral: Numeral, at: int) -> float | None:
    """The scale of a letter that touches the digits; 'm' and 't' are metres and tonnes unless money stands before."""
    word = tokens.at(at)
    money = _money_mark(tokens, numeral.first - 1) or _money_letter(tokens, numeral.first - 1)
    if not tokens.touches(at):  # '$13.6 m'; not '$13.6 m.'s'
        return SUFFIXES[word] if money and not tokens.touches(at + 1) else None
    if word == "k" and (tokens.words[at] == "k" or money):
        return SUFFIXES[word]
    if word == "m" and not money:
        millions = (
            tokens.words[at] == "M"
            or _counts_millions(tokens, at + 1)
            or _audience(tokens, numeral.first, at)
            or _again(tokens, at)
            or _spent(tokens, numeral, at)
            or _those(tokens, numeral, at)
        )
        return SUFFIXES[word] if millions else None
    return SUFFIXES.get(word) if money else None


def _money_mark(tokens: Tokens, at: int) -> bool:
    """'$5m', '₹3m', 'CHF2m', 'Rs 5b': a sign or a code of money; a code in small letters may be a word ('try 5m')."""
    before = tokens.at(at)
    return before in MONEY_SIGNS or before in MONEY_WORDS or (before in CODES and tokens.words[at].isupper())


def _money_letter(tokens: Tokens, at: int) -> bool:
    """'R250m': a letter that stands for money touches the digits."""
    return tokens.touches(at + 1) and not tokens.touches(at) and tokens.words[at] in MONEY_LETTERS


def _counts_millions(tokens: Tokens, at: int) -> bool:
    """A plural follows, as in '6m new readers': so many millions; not 'the 100m hurdles', '5m in places'."""
    if tokens.at(at) == "of":
        return True
    for index in range(at, min(at + 5, len(tokens))):
        word = tokens.low[index]
        if word in DASHES and index > at and tokens.touches(index) and tokens.touches(index + 1):
            continue  # 'kilowatt-hours'
        joined = tokens.touches(index) and tokens.at(index - 1) not in DASHES
        if not word.isalpha() or word in NO_PHRASE or joined:
            return False
        if word in MILLIONS_OF or plural(word):
            return True
    return False


def _again(tokens: Tokens, at: int) -> bool:
    """'cast for 120m shares: 74.4m in favour', 'seen by 1.4m, with a peak of 1.9m': what was counted in millions goes on so; not '74.4m long'."""
    if tokens.at(at + 1) in LONG or (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return False
    earlier = (
        index for index in range(max(0, at - REACH), at - 1) if tokens.low[index] == "m" and tokens.touches(index)
    )
    return any(
        tokens.number(index - 1) and (_counts_millions(tokens, index + 1) or _audience(tokens, index - 1, index))
        for index in earlier
    )


def _those(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """'one in ten of the 1.5m with the disease', 'among the 2m who moved': people are told by what is so of them."""
    of_the = tokens.at(numeral.first - 1) in ("the", "those") and tokens.at(numeral.first - 2) in ("of", "among")
    return of_the and tokens.at(at + 1) in ("with", "who", "without", "whose")


def _spent(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """'cost about 271m', '1.6m in all' where the sentence speaks of crowns: millions; not '100m deep', nor a page without money."""
    if tokens.at(at + 1) in LONG or (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return False
    before = numeral.first - 1
    while before >= 0 and numeral.first - before < REACHED and tokens.low[before] in TO_AMOUNT:
        before -= 1
    told = tokens.at(before).startswith(PRICED) or _in_all(tokens, at + 1)
    return told and any(word in COIN_NAMES or word in MONEY_SIGNS for word in tokens.low)


def _in_all(tokens: Tokens, at: int) -> bool:
    """'420,000 crowns, 365,000 and 100,000: 885,000 in all', 'altogether': a sum is said."""
    return tokens.at(at) in ("altogether", "overall") or tuple(tokens.low[at : at + 2]) in SUMMED


SUMMED = frozenset((("in", "all"), ("in", "total"), ("all", "told")))


def _audience(tokens: Tokens, first: int, at: int) -> bool:
    """'watched by 9.4m', 'an audience of 3m', 'vol 2.4m': millions; 'the river peaked at 9.4m', 'seen by 30m divers' are metres.

    What the sentence speaks of tells: the word that leads to the number, small words between skipped.
    """
    if tokens.at(at + 1) in LONG or (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return False
    before = first - 1
    while before >= 0 and first - before < REACHED and tokens.low[before] in TO_AMOUNT:
        before -= 1
    return tokens.at(before) in AUDIENCE or (
        tokens.at(before) in PEAKED and not AUDIENCE.isdisjoint(tokens.low[max(0, at - REACH) : at + REACH])
    )
