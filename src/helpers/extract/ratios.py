"""Parts and multiples: fractions in words, signs and digits, 'one in four', 'doubled', 'twice the rate'.

Reads: '3/4', '½', 'two-thirds', 'half of', 'half a million', 'down a quarter on 2019', 'nine out of 10', 'one driver in ten', 'sixfold',
'four times as many', 'is set to triple'. Must not read: '24/7', 'the third', 'second half', 'a quarter ago', 'eight in 24 hours', 'one
man in two cars', 'twice a week', 'a double room'.
"""

from __future__ import annotations

from .tokens import DASHES, Tokens
from .trends import DOWN, UP
from .values import LARGE, ONES, SCALES, WORDS, Numeral
from .wording import FUNCTION, VERBS

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


def add_part(tokens: Tokens, numeral: Numeral) -> None:
    """Add the '1/2', '-1/2', '½', 'and a half' or '-and-a-half' that follows a numeral to its value, in place.

    >>> from helpers.extract.tokens import tokenise
    >>> numeral = Numeral(0, 1, 2.0, 2.0)
    >>> add_part(tokenise("two and a half miles"), numeral)
    >>> numeral.lo, numeral.stop
    (2.5, 4)
    """
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


def slash(tokens: Tokens, index: int) -> Numeral | None:
    """'1/2', '3/4': a proper fraction with a common denominator; '24/7' and '9/11' are none.

    >>> from helpers.extract.tokens import tokenise
    >>> slash(tokenise("3/4 of it"), 0).lo, slash(tokenise("open 24/7"), 1)
    (0.75, None)
    """
    if not (tokens.number(index) and tokens.at(index + 1) == "/" and tokens.number(index + 2)):
        return None
    value = _quotient(tokens.low[index], tokens.low[index + 2])
    if not 0 < value < 1 or tokens.low[index + 2] not in ("2", "3", "4", "5", "8", "10"):
        return None
    return Numeral(index, index + 3, value, value, "ratio", digits=True)


def part_sign(tokens: Tokens, index: int) -> Numeral | None:
    """'½' alone: half a teaspoon.

    >>> from helpers.extract.tokens import tokenise
    >>> part_sign(tokenise("½ teaspoon"), 0).lo
    0.5
    """
    value = SIGNS.get(tokens.at(index))
    return Numeral(index, index + 1, value, value, "ratio") if value else None


def _plain(tokens: Tokens, index: int) -> float | None:
    word = tokens.at(index)
    if tokens.number(index):
        return float(word.replace(",", ""))
    return float(WORDS[word]) if word in WORDS else {"hundred": 100.0, "thousand": 1000.0}.get(word)


def odds(tokens: Tokens, index: int) -> Numeral | None:
    """'one in four', '9 out of 10', 'one in a thousand', 'one in every five', 'one driver in ten said'.

    Not 'eight in 24 hours' (how many in how long), 'September 9 in 30 countries', '6ft 4in 220lbs'.

    >>> from helpers.extract.tokens import tokenise
    >>> odds(tokenise("one in four left"), 0).lo, odds(tokenise("eight in 24 hours"), 0)
    (0.25, None)
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
    if word in CLOSES or not word:
        return True  # '162,000 were born abroad, one resident in five.'
    if not word.isalpha() or word in FUNCTION or word in VERBS or word.endswith("ed"):
        return not tokens.touches(at)
    return word.endswith("s") and after in ("to", "that", "the", "a", "an", "it", "their", "his", "her", "not")


CLOSES = frozenset('.,;:!?)”’"—–')
SPANS = frozenset("seconds minutes hours days weeks months years decades games matches starts innings appearances attempts outings "
                  "tests overs balls seasons goes %".split())  # fmt: skip
MONTH_NAMES = frozenset("january february march april may june july august september october november december".split())
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


def fraction(tokens: Tokens, index: int) -> Numeral | None:
    """'two-thirds', 'a third of', 'half of', 'half a million', 'a quarter of a million'; not 'the third', 'second half'.

    >>> from helpers.extract.tokens import tokenise
    >>> fraction(tokenise("half a million"), 0).lo, fraction(tokenise("the third time"), 1)
    (500000.0, None)
    """
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
    if after == "," and tokens.at(index + 2) == "or" and (part == "half" or before == "a"):
        return tokens.number(index + 3) or tokens.at(index + 3) in RESTATING  # 'Half, or $31 million,'
    if before == "a" and part != "half" and after in (",", "("):
        restated = tokens.number(index + 2) or tokens.at(index + 2) in RESTATING  # 'met a fifth, 37 million'
        if restated and part != "quarter":
            return True
    if before == "a" and tokens.at(index - 2) == "," and after in (",", ".", ")", ";") and "second" not in tokens.low:
        return any(
            tokens.number(i) for i in range(max(0, index - 9), index - 2)
        )  # 'of which £1.2 million, a third, is'
    if before == "a" and tokens.at(index - 2) == "or" and not after.isalpha() and after not in DASHES:
        return any(tokens.number(i) for i in range(max(0, index - 12), index - 2))  # '840 homes, or a third,'
    if before in ("a", "one") and after in (",", ".", ";", ")", "") and _makes_up(tokens, index - 2):
        return True
    if part == "half":
        unit = tokens.at(index + 1 + (after in DASHES and tokens.touches(index + 1))) in HALF_UNITS
        return unit or (before not in NOT_HALVED and after in HALVED) or (before in LOOSE and not after.isalpha())
    if part == "quarter" and after != "of" and after in LARGE:
        return True
    if before not in ("a", "one") or after in DASHES:
        return False
    return after == "of" or (before == "a" and part in PARTS and _share(tokens, index, after))


def _makes_up(tokens: Tokens, at: int) -> bool:
    """'make up exactly a quarter', 'account for nearly a third', 'That's almost a third.': what was told is that part of a whole."""
    while tokens.at(at) in HEDGES:
        at -= 1
    if tokens.at(at) == "that's" or (tokens.at(at) in ("is", "makes") and tokens.at(at - 1) == "that"):
        return at <= SAYS
    return (tokens.at(at), tokens.at(at - 1)[:3]) in (("up", "mak"), ("up", "mad"), ("for", "acc"))


SAYS = 2  # tokens of a sentence that says no more than what part it is
HEDGES = frozenset(
    "exactly precisely about around nearly almost just roughly some barely only over than more less under".split()
)
TAKEN = frozenset(
    "wipe wipes wiped wiping knock knocks knocked knocking slice slices sliced shave shaves shaved take takes took taking cut cuts cutting "
    "trim trims trimmed strip strips stripped lop lops lopped chop chops chopped".split()
)  # 'wipes a seventh off the crop'
CHANGES = frozenset(
    "rise increase gain jump growth fall drop cut decline decrease reduction loss saving discount surge slump leap".split()
)
MAKING = frozenset("account accounts accounted accounting down responsible answerable".split())
RESTATING = frozenset("$ £ € about around some nearly almost roughly".split())


def _share(tokens: Tokens, index: int, after: str) -> bool:
    """'down a quarter on 2019', 'by nearly a tenth since', 'a fifth fewer than', 'barely a third wanted': parts, counting none.

    So are 'a rise of a fifth', 'accounts for a fifth', 'knocks a fifth off'.
    """
    two = tokens.at(index + 2)
    if after == "off" and tokens.at(index - 2) in TAKEN:
        return True
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
    word, told = tokens.at(at), tokens.at(at - 1)
    if (word == "of" and told in CHANGES) or (ends and word == "for" and told in MAKING):
        return True
    return hedged or (ends and tokens.at(index - 2) in LOOSE) or word == "by" or word in MOVED


def multiple(tokens: Tokens, index: int) -> Numeral | None:
    """'doubled', 'sixfold', '3.5-fold', 'four times as many', 'three times more'; not 'three times a week'.

    >>> from helpers.extract.tokens import tokenise
    >>> multiple(tokenise("four times as many"), 0).lo, multiple(tokenise("three times a week"), 0)
    (4.0, None)
    """
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


TIMES_AS = frozenset("as more the higher larger greater bigger faster less fewer that what".split())


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
