"""Tokens -> numerals: the values of digits, number words, fractions, vague plurals and multiples.

Reads: '1,200', '1.5 million', 'two hundred and fifty', 'ten and a half', 'two-thirds', 'one in four', 'tens of thousands',
'millions and millions', 'doubled', 'sixfold'. Must not read: 'first', 'several', 'both', 'once'.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite

from .currencies import CODES, MONEY_LETTERS
from .currencies import SIGNS as MONEY_SIGNS
from .tokens import DASHES, Tokens
from .trends import DOWN, UP
from .wording import FUNCTION, VERBS

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "cr": 1e7,
}  # fmt: skip
SHORTENED = frozenset(
    "mn mln bn bln mrd tn trn tln cr".split()
)  # scales behind digits only: 'St Paul, MN', 'Nashville, TN'
SUFFIXES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}  # only where they touch the digits
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
MINUS = frozenset("-−–")
POWER_OF = frozenset("×x*·")
DOZEN = {"dozen": 12.0, "score": 20.0}
VAGUE = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
SIGNS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅛": 0.125}
MULTIPLES = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5,
    "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0,
    "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0,
}  # fmt: skip
LARGE = {**SCALES, "dozen": 12.0}
WORDS = {**ONES, **TENS}
STARTERS = frozenset(WORDS) | (frozenset(SCALES) - SHORTENED) | frozenset(DOZEN) | frozenset(VAGUE) | frozenset(PARTS)
STARTERS |= frozenset(SIGNS) | frozenset(MULTIPLES) | {"decade", "single", "couple", "handful"}
STARTERS |= {"twice", "double", "triple", "treble", "quadruple", "halve"}


@dataclass(slots=True)
class Numeral:
    """The numeral in tokens `first` .. `stop` (exclusive) and its value."""

    first: int
    stop: int
    lo: float
    hi: float
    form: str = "scalar"
    digits: bool = False  # written in digits
    scaled: bool = False  # ends in million, bn, k, ...
    unit: str | None = None
    unit_first: int = -1  # tokens of the unit; -1 where there is none
    unit_stop: int = -1
    left: int = -1  # first token of the numeral with its currency sign
    right: int = -1  # token after the numeral with its unit


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
    """The numeral that begins at token `index`, if there is one."""
    for reader in IN_WORDS.get(tokens.low[index], IN_DIGITS):
        if numeral := reader(tokens, index):
            numeral.left, numeral.right = numeral.first, numeral.stop
            return numeral
    return None


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
    _mixed(tokens, numeral)
    _scale(tokens, numeral)
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
        elif word in ONES and (current % 10 == 0 and (current % 100 >= 20 or (ONES[word] >= 0 and current % 100 == 0))):
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
    form = "one-of" if low[index:at] == ["one"] and tokens.at(at) == "of" else "scalar"
    numeral = Numeral(index, at, value, value, form, scaled=low[at - 1] in SCALES)
    _mixed(tokens, numeral)
    _scale(tokens, numeral)
    return numeral


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


def _mixed(tokens: Tokens, numeral: Numeral) -> None:
    """Add '1/2', '-1/2', '½', 'and a half' or '-and-a-half' to the value."""
    at, part, stop = numeral.stop, 0.0, 0
    dashed = tokens.at(at) in DASHES and tokens.touches(at) and tokens.touches(at + 1)
    if tokens.at(at) in SIGNS:
        part, stop = SIGNS[tokens.at(at)], at + 1
    elif tokens.at(at + 1) == "/" and tokens.number(at) and tokens.number(at + 2) and not tokens.touches(at):
        part, stop = _quotient(tokens.low[at], tokens.low[at + 2]), at + 3
    elif tokens.low[at : at + 2] == ["and", "a"] and tokens.at(at + 2) in ("half", "quarter"):
        part, stop = 1 / PARTS[tokens.at(at + 2)], at + 3
    elif (
        dashed and tokens.at(at + 1) == "and" and tokens.at(at + 3) == "a" and tokens.at(at + 5) in ("half", "quarter")
    ):
        part, stop = 1 / PARTS[tokens.at(at + 5)], at + 6
    elif dashed and tokens.low[at + 1 : at + 4] in HALVES and not tokens.number(at - 2):
        part, stop = _quotient(tokens.low[at + 1], tokens.low[at + 3]), at + 4
    if 0 < part < 1:
        numeral.lo = numeral.hi = numeral.lo + part
        numeral.stop = stop


HALVES = [[over, "/", under] for under in ("2", "4", "8") for over in "1357" if over < under]


def _quotient(over: str, under: str) -> float:
    below = float(under.replace(",", ""))
    return float(over.replace(",", "")) / below if below else 0.0


def _scale(tokens: Tokens, numeral: Numeral) -> None:
    """Multiply by the scale words that follow: '1.5 million', '48-million', '25k', '5bn'."""
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
        millions = tokens.words[at] == "M" or _counts_millions(tokens, at + 1) or _audience(tokens, numeral, at)
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
        if not word.isalpha() or word in NO_PHRASE or tokens.touches(index):
            return False
        if word in MILLIONS_OF or (len(word) > 3 and word.endswith("s") and not word.endswith("ss")):
            return True
    return False


def _audience(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """'watched by 9.4m', 'an audience of 3m', 'vol 2.4m': millions; 'the river peaked at 9.4m', 'seen by 30m divers' are metres.

    What the sentence speaks of tells: the word that leads to the number, small words between skipped.
    """
    if tokens.at(at + 1) in LONG or (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return False
    before = numeral.first - 1
    while before >= 0 and numeral.first - before < REACHED and tokens.low[before] in TO_AMOUNT:
        before -= 1
    return tokens.at(before) in AUDIENCE or (
        tokens.at(before) in PEAKED and not AUDIENCE.isdisjoint(tokens.low[max(0, at - REACH) : at + REACH])
    )


def _slash(tokens: Tokens, index: int) -> Numeral | None:
    """'1/2', '3/4': a proper fraction with a common denominator; '24/7' and '9/11' are none."""
    if not (tokens.number(index) and tokens.at(index + 1) == "/" and tokens.number(index + 2)):
        return None
    value = _quotient(tokens.low[index], tokens.low[index + 2])
    if not 0 < value < 1 or tokens.low[index + 2] not in ("2", "3", "4", "5", "8", "10"):
        return None
    return Numeral(index, index + 3, value, value, "ratio", digits=True)


def _odds(tokens: Tokens, index: int) -> Numeral | None:
    """'one in four', '9 out of 10', 'one in a thousand', 'one in every five', 'one driver in ten said'.

    Not 'eight in 24 hours' (how many in how long), 'September 9 in 30 countries', '6ft 4in 220lbs'.
    """
    first = _plain(tokens, index)
    if first is None:
        return None
    at = index + 1
    person = (
        first == 1 and tokens.at(at + 1) in ("in", "out") and tokens.at(at).isalpha() and tokens.at(at) not in FUNCTION
    )
    at += person
    at += (
        1 if tokens.at(at) == "in" and not tokens.touches(at) else 2 if tokens.low[at : at + 2] == ["out", "of"] else 0
    )
    if tokens.low[index + 1 : index + 3] == ["for", "every"]:
        at = index + 2  # 'one for every seven runners'
    if at <= index + 1 + person:
        return None
    at += tokens.at(at) == "every" or (
        tokens.at(at) == "a" and tokens.at(at + 1) in ("hundred", "thousand", "million", "billion")
    )
    second = SCALES[tokens.at(at)] if tokens.at(at - 1) == "a" else _plain(tokens, at)
    if not second or not 0 < first < second or 1900 <= second < 2100 or tokens.at(at + 1) in SCALES:
        return None
    if tokens.at(at + 1) in SPANS or tokens.at(index - 1) in MONTH_NAMES or (person and not _odds_end(tokens, at + 1)):
        return None
    return Numeral(index, at + 1, first / second, first / second, "ratio")


def _odds_end(tokens: Tokens, at: int) -> bool:
    """'one driver in ten plans to leave': no noun follows that the second number could count, as in 'one man in two cars'."""
    word, after = tokens.at(at), tokens.at(at + 1)
    if not word.isalpha() or word in FUNCTION or word in VERBS or word.endswith("ed"):
        return not tokens.touches(at)
    return word.endswith("s") and after in ("to", "that", "the", "a", "an", "it", "their", "his", "her", "not")


SPANS = frozenset("seconds minutes hours days weeks months years decades games matches starts innings appearances attempts outings "
                  "tests overs balls seasons goes %".split())  # fmt: skip
MONTH_NAMES = frozenset("january february march april may june july august september october november december".split())


def _sign(tokens: Tokens, index: int) -> Numeral | None:
    """'½' alone: half a teaspoon."""
    value = SIGNS.get(tokens.at(index))
    return Numeral(index, index + 1, value, value, "ratio") if value else None


def _plain(tokens: Tokens, index: int) -> float | None:
    word = tokens.at(index)
    if tokens.number(index):
        return float(word.replace(",", ""))
    return float(WORDS[word]) if word in WORDS else {"hundred": 100.0, "thousand": 1000.0}.get(word)


NOT_HALVED = frozenset("first second latter former other the better a".split())
HALVED = frozenset(LARGE) | frozenset(
    "of the a an its their his her our my your all those these that this what".split()
)
HALF_UNITS = frozenset(
    "hour mile century pound pint inch acre litre liter gallon ton tonne kilo kilometre kilometer ounce".split()
)
COMPARED = frozenset(
    "more less fewer higher lower larger smaller bigger cheaper dearer greater faster slower longer shorter".split()
)
MOVED = (UP | DOWN) - frozenset(
    "+ added add adds adding lost lose loses losing gained gain gains gaining shed sheds recovered".split()
)
BARELY = frozenset("barely nearly almost roughly around than least only just".split())
LOOSE = frozenset("by nearly almost about over than around roughly".split())  # words before an amount


def _fraction(tokens: Tokens, index: int) -> Numeral | None:
    """'two-thirds', 'a third of', 'half of', 'half a million', 'a quarter of a million'."""
    word, at = tokens.at(index), index
    over = 1.0
    if ONES.get(word):
        at = index + 2 if tokens.at(index + 1) in DASHES else index + 1
        over = float(ONES[word])
    part = tokens.at(at)
    if part not in PARTS or (at > index and over > 1 and not part.endswith("s")) or over > PARTS[part]:
        return None
    after = tokens.at(at + 1)
    if at == index and not _bare_fraction(tokens, index, part, after):
        return None
    scale = at + 1 + (after == "of")
    scale += tokens.at(scale) == "a"
    if tokens.at(scale) in LARGE:
        value = over / PARTS[part] * LARGE[tokens.at(scale)]
        return Numeral(index, scale + 1, value, value, scaled=True)
    return Numeral(index, at + 1, over / PARTS[part], over / PARTS[part], "ratio")


def _bare_fraction(tokens: Tokens, index: int, part: str, after: str) -> bool:
    """'half of', 'half the', 'half an hour', 'a third of', 'fell by a third on', 'a fifth lower than', 'nearly half'.

    Not 'the third', 'second half', 'a quarter ago', 'a third man'.
    """
    before = tokens.at(index - 1)
    if part == "half":
        unit = tokens.at(index + 1 + (after in DASHES and tokens.touches(index + 1))) in HALF_UNITS
        return unit or (before not in NOT_HALVED and after in HALVED) or (before in LOOSE and not after.isalpha())
    if part == "quarter" and after != "of" and after in LARGE:
        return True
    if before not in ("a", "one") or after in DASHES:
        return False
    return after == "of" or (before == "a" and part in PARTS and _share(tokens, index, after))


def _share(tokens: Tokens, index: int, after: str) -> bool:
    """'down a quarter on 2019', 'by nearly a tenth since', 'a fifth fewer than', 'barely a third wanted': parts, counting none."""
    two = tokens.at(index + 2)
    if after in COMPARED:
        return two == "than" or not two.isalnum() or two in FUNCTION
    ends = not after.isalpha()
    if (not ends and not (after in FUNCTION or after in VERBS or after.endswith("ed"))) or after in (
        "ago",
        "earlier",
        "later",
    ):
        return False
    at = index - 2
    hedged = tokens.at(at) in BARELY
    while (
        tokens.at(at) in BARELY
        or (tokens.at(at) in LOOSE and tokens.at(at) != "by")
        or tokens.at(at) in ("more", "less", "at")
    ):
        at -= 1
    return hedged or (ends and tokens.at(index - 2) in LOOSE) or tokens.at(at) == "by" or tokens.at(at) in MOVED


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


def _multiple(tokens: Tokens, index: int) -> Numeral | None:
    """'doubled', 'sixfold', '3.5-fold', 'four times as many', 'three times more'."""
    value = MULTIPLES.get(tokens.at(index))
    if value or (value := _as_multiple(tokens, index)):
        return Numeral(index, index + 1, value, value, "multiple")
    value = _plain(tokens, index)
    fold = index + 1 + (tokens.at(index + 1) in DASHES)
    if value and tokens.at(fold) == "fold" and tokens.touches(fold):
        return Numeral(index, fold + 1, value, value, "multiple", digits=tokens.number(index))
    if value and tokens.at(index + 1) == "times" and tokens.at(index + 2) in TIMES_AS:
        return Numeral(index, index + 1, value, value, "multiple", digits=tokens.number(index))
    return None


def _as_multiple(tokens: Tokens, index: int) -> float | None:
    """'twice the rate', 'double what it was', 'twice as many', 'half as long', 'is set to triple'; not 'twice a week', 'a double room'."""
    word, after, before = tokens.at(index), tokens.at(index + 1), tokens.at(index - 1)
    value = FACTORS.get(word)
    if not value or before in ("a", "an", "the"):
        return None
    if after == "as":  # 'twice as high', not 'served twice as mayor', 'will double as a shelter'
        compares = tokens.at(index + 2).isalpha() and tokens.at(index + 2) not in NOT_COMPARED
        second = compares and ("as" in tokens.low[index + 3 : index + 6] or tokens.at(index + 2) in ("many", "much"))
        return value if word in ("twice", "half") and second else None
    if word == "half":
        return None
    if word != "twice" and before in ("to", "will", "would", "can", "could", "may", "might", "should"):
        return value if after not in NOT_DOUBLED and after not in DASHES else None
    if after not in OBJECTS or (after in ("that", "this") and tokens.at(index + 2) in TIMES_OF):
        return None
    return value if word != "halve" else None


FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5, "half": 0.5}
NOT_COMPARED = frozenset("a an the his her its their my our chair president mayor captain part well".split())
NOT_DOUBLED = frozenset("down up back as over jump check cross park click book dip".split())
OBJECTS = frozenset("the its their his her our my your that what this those these".split())
TIMES_OF = frozenset("day week month year season night morning evening afternoon summer winter spring autumn".split())


def _decade(tokens: Tokens, index: int) -> Numeral | None:
    """'the last decade', 'more than a decade': ten years in one word; not 'the decade', 'decades'."""
    if tokens.at(index) != "decade" or tokens.at(index - 1) not in ("last", "past", "previous", "next", "coming", "a"):
        return None
    return Numeral(index, index + 1, 10.0, 10.0, unit="year")


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
TIMES_AS = frozenset("as more the higher larger greater bigger faster less fewer that what".split())
RESULTED = frozenset("resulted netted yielded produced found recorded reported led saw brought won scored sold".split())
Reader = Callable[[Tokens, int], Numeral | None]
IN_DIGITS: tuple[Reader, ...] = (_slash, _odds, _multiple, _digits)
# Which readers are tried, in turn, on each word that may begin a numeral.
IN_WORDS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys(SCALES.keys() - SHORTENED, (_odds, _vague, _words)), **dict.fromkeys(DOZEN, (_words,)), **dict.fromkeys(VAGUE, (_vague,)),
    **dict.fromkeys(PARTS, (_fraction,)), "half": (_multiple, _fraction), **dict.fromkeys(WORDS, (_odds, _fraction, _multiple, _words)),
    **dict.fromkeys(SIGNS, (_sign,)), **dict.fromkeys((*MULTIPLES, *(FACTORS.keys() - PARTS.keys())), (_multiple,)),
    "decade": (_decade,), "single": (_single,), "couple": (_loose,), "handful": (_loose,),
}  # fmt: skip
