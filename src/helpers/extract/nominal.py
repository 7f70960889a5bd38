"""Numbers that measure nothing: dates, labels, names, codes, scores, ratios of a vote, and 'one' as a pronoun.

Names a thing, so is no figure: what `dated`, `labelled` and `named` read, 'S8', 'Covid-19', '5G', 'won 3-1', '555-0123', 'beaten two
to one', 'the one who left'. Still a figure: '2018 people', '$1,984', 'one source', 'Chapter 11 covers 40 firms', 'voted 34 to 16'.
"""

from __future__ import annotations

from .dated import is_dated
from .labelled import is_labelled
from .named import in_name, is_named
from .neighbours import plural_next
from .tokens import DASHES, QUOTES, Tokens
from .trends import DOWN, UP
from .units import UNITS
from .values import WORDS, Numeral
from .wording import FUNCTION

OWNED = frozenset("the a an my his her its our your their".split())
LASTS = frozenset("longer more less late early".split())  # 'one day longer'
OWNERS = frozenset("the these those his her its their our my your them us".split())
SCORED = frozenset(
    "won win wins beat beats lost lose lead leads led drew draw victory defeat loss score final trailing trail trails "
    "trailed ahead behind level tied leading losing winning beating beaten".split()
)
NOT_AFTER_ONE = frozenset(
    "of the a an is was were are be been has had have who whom whose that which this these those and or but to in on at for "
    "from by with as if when where while because so than then there it he she they we you i not never would will can could "
    "may might must should do does did another by's after before more less such too also just only even still about like "
    "into over under out up down off who's that's thing way another's can't i'd it's".split()
)
NOT_BEFORE_ONE = frozenset("the this that no any which each every another some someone good right wrong old new big bad "
                           "only last first next day-".split())  # fmt: skip
SPAN_BEFORE = frozenset(
    "for in of within than least only just after under over about every per by lasted least nearly almost".split()
)
APART = frozenset("in on at from for against with".split())  # what sets the last one of a list apart
NOT_COUNTED_ONE = frozenset(
    "day thing way time point side hand night morning afternoon evening moment direction sense".split()
)


def is_nominal(tokens: Tokens, numeral: Numeral) -> bool:
    """Does the numeral name a thing or a time, or is it the pronoun 'one', rather than measure something?

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("On 8 February 2025 at 16:24 Flight 370 carried 239 people and one dog")
    >>> [tokens.words[n.first] for n in numerals(tokens) if not is_nominal(tokens, n)]
    ['239', 'one']
    """
    if numeral.digits:
        if numeral.unit and numeral.unit_first < numeral.first and numeral.unit_first >= 0:
            return numeral.lo == 1 and tokens.at(numeral.left - 1) == "/"  # 'N1,482/$1': per dollar
        return (
            _glued(tokens, numeral) or is_dated(tokens, numeral) or _vote(tokens, numeral) or _chain(tokens, numeral)
            or is_labelled(tokens, numeral) or is_named(tokens, numeral)
            or tokens.at(numeral.first - 1) == "per" or _for_every(tokens, numeral.first) or _numbers_a_list(tokens, numeral)
        )  # fmt: skip
    if tokens.low[numeral.first : numeral.stop] == ["one"]:
        if numeral.unit == "day":
            return tokens.at(numeral.first - 1) not in SPAN_BEFORE and tokens.at(numeral.right) not in LASTS
        if in_name(tokens, numeral):
            return True  # 'Formula One'
        return (not numeral.unit and not _counted_one(tokens, numeral)) or _hyphen_one(tokens, numeral)
    return (
        is_labelled(tokens, numeral) or is_dated(tokens, numeral) or _vote(tokens, numeral)
        or _for_every(tokens, numeral.first)
        or (tokens.number(numeral.stop) and tokens.touches(numeral.stop))  # 'Twenty20'
    )  # fmt: skip


def _numbers_a_list(tokens: Tokens, numeral: Numeral) -> bool:
    """'3. People are slow to pay': the number of a heading or of an entry."""
    heads = (
        numeral.first == 0
        and numeral.stop == 1
        and tokens.at(1) in (".", ")")
        and (len(tokens) == 2 or tokens.capital(2))
    )
    return heads and not numeral.unit and numeral.hi < MANY_ENTRIES


def _for_every(tokens: Tokens, first: int) -> bool:
    """'two nurses for every 50 patients': the 50 is part of the rate; not 'a stop for every 50 miles' without a figure before."""
    if tokens.at(first - 1) != "every" or tokens.at(first - 2) != "for" or tokens.at(first + 1) in UNITS:
        return False  # 'for every 9 weeks' is a stretch of time of its own
    return any(tokens.number(i) or tokens.low[i] in WORDS for i in range(max(0, first - 7), first - 2))


def _glued(tokens: Tokens, numeral: Numeral) -> bool:
    """'S8', 'o8', 'CO2', 'Covid-19', '5G', '20th', '1990s', '#3', '@2': letters that touch and are no unit."""
    first, stop = numeral.first, numeral.stop
    before = tokens.at(first - 1)
    crossed = before == "x" and tokens.number(first - 2)  # '12x18 feet'
    if tokens.touches(first) and (before[-1:].isalpha() or before in "#@&_") and not crossed:
        return not (numeral.unit == "percent" and (before in FUNCTION or before in UP or before in DOWN))  # 'grew4%'
    if before == "." and tokens.touches(first) and tokens.touches(first - 1) and tokens.at(first - 2).isalpha():
        return True
    joined = before in DASHES and tokens.touches(first) and tokens.touches(first - 1) and _joins(tokens, first - 2)
    if (
        joined
        and (not numeral.unit or tokens.touches(stop))
        and tokens.at(first - 2) not in ("minus", "plus", "to", "now")
    ):
        return True
    after = tokens.at(stop)
    if numeral.unit or not tokens.touches(stop):
        return after in ("th", "st", "nd", "rd")
    if len(after) > 3 and plural_next(tokens, stop) and after not in ("somethings", "teens"):
        return False  # '26games', where a page has lost a blank
    return after.isalpha() or (after in QUOTES and tokens.at(stop + 1) == "s")


def _joins(tokens: Tokens, index: int) -> bool:
    """The word of 'Covid-19', or the number of 'CVE-2023-5217', 'A350-900' that hangs on a word itself."""
    if tokens.number(index):
        if tokens.touches(index) and tokens.words[index - 1].isupper():
            return True
        chained = tokens.touches(index) and tokens.at(index - 1) in DASHES and tokens.touches(index - 1)
        return chained and tokens.words[index - 2].isupper() and index > 1
    return tokens.at(index).isalpha()


def _chain(tokens: Tokens, numeral: Numeral) -> bool:
    """'555-0123', '212-555-0123', '2.0.1', '24/7', '3-1', '192.168.0.1', '4x4': numbers joined by marks that make no range."""
    first, stop = numeral.first, numeral.stop
    crossed = any(
        tokens.at(mark) in ("x", "×") and tokens.number(other)
        for mark, other in ((stop, stop + 1), (first - 1, first - 2))
    )
    if crossed and not numeral.unit:
        return True
    if _with_nought(tokens, first) or (tokens.number(first - 1) and _with_nought(tokens, first - 1)):
        return True
    beside = [tokens.number(index) for index in (first - 2, first - 1, stop, stop + 1)]
    if not numeral.unit and (all(beside[:2]) or all(beside[1:3]) or all(beside[2:])):
        return True  # '20 55 30': a telephone number
    for mark, other in ((stop, stop + 1), (first - 1, first - 2)):
        if not (tokens.number(other) and tokens.touches(max(mark, other)) and tokens.touches(min(mark, other) + 1)):
            continue
        sign = tokens.at(mark)
        if sign == "/" or (sign == "." and tokens.touches(mark)):
            return numeral.form != "ratio"
        if sign in DASHES and not numeral.unit:
            left, right = (first, other) if other > first else (other, first)
            if _no_range(tokens, left, right):
                return not _tally(tokens, left, right)
    return False


def _with_nought(tokens: Tokens, index: int) -> bool:
    """'01632', '007': a number that begins with a nought is none to reckon with."""
    printed = tokens.words[index]
    return printed[0] == "0" and len(printed) > 1 and printed.isdecimal()


def _no_range(tokens: Tokens, left: int, right: int) -> bool:
    low, high = (tokens.words[i].replace(",", "") for i in (left, right))
    if not (low[:1].isdigit() and high[:1].isdigit()):
        return True  # '-1-1-1': a dash beside a dash stands between no two numbers
    if float(low) >= float(high) or high.startswith("0") or len(high) - len(low) > 3:
        return tokens.at(right + 1) not in ("million", "billion", "thousand", "bn", "trillion")
    further = (right + 1, left - 1)
    if any(tokens.at(i) in DASHES and tokens.number(i + (1 if i > right else -1)) for i in further):
        return True
    scored = any(tokens.at(left - k) in SCORED for k in (1, 2)) and len(high) < 3
    return (
        scored
        and tokens.at(right + 1) not in UNITS
        and tokens.at(right + 1) != "per"
        and not plural_next(tokens, right + 1)
    )


def _vote(tokens: Tokens, numeral: Numeral) -> bool:
    """'lost by two to one', 'outnumbered 10 to 1': how often one side holds the other, no two counts; not 'voted 34 to 16'."""
    after, before = tokens.at(numeral.stop), tokens.at(numeral.first - 1)
    if numeral.unit or numeral.scaled or not (after == "to" or before == "to"):
        return False
    first = numeral.first if after == "to" else numeral.first - 2
    second = numeral.stop + 1 if after == "to" else numeral.first
    if (
        tokens.at(second) not in ("one", "1")
        or _whole(tokens, first) < 2
        or tokens.at(first - 1) in ("from", "between", "down")
    ):
        return False
    if (
        tokens.at(second + 1) in UNITS
        or tokens.at(second + 1) in ("%", "per", "in", "of")
        or (tokens.touches(second + 1) and tokens.at(second + 1) in DASHES)
    ):
        return False
    return not VOTED.isdisjoint(tokens.low[max(0, first - VOTE_REACH) : first])


MANY_ENTRIES = 100


def _tally(tokens: Tokens, left: int, right: int) -> bool:
    """'voted 5-2', 'an 8-6 vote': the two sides of a vote, the larger first; not 'lost the tie 3-1'."""
    if not (tokens.low[left].isdecimal() and tokens.low[right].isdecimal()) or tokens.touches(left):
        return False
    near = tokens.low[max(0, left - VOTE_REACH) : right + 3]
    decided = not DECIDED.isdisjoint(near) and SCORED.isdisjoint(near)
    return decided and int(tokens.low[left]) > int(tokens.low[right]) > 0


DECIDED = frozenset("vote voted votes voting ballot approved rejected ruled ruling".split())
LISTED = 8  # tokens between two counts of a list
VOTE_REACH = 7  # tokens between the vote and how it went
VOTED = frozenset("vote voted votes voting ballot approved rejected passed defeated ruled split appeal majority beat won lost win lose "
                  "backed outvoted outnumber outnumbered outnumbering".split())  # fmt: skip


def _whole(tokens: Tokens, index: int) -> int:
    """The value of a whole number of one token; -1 for another."""
    word = tokens.at(index)
    return int(word) if word.isdecimal() and len(word) < 5 else int(WORDS.get(word, -1))


def _counted_one(tokens: Tokens, numeral: Numeral) -> bool:
    """'one source told', 'one of the streets': but not 'the one', 'one another', 'one day', 'no one'."""
    after, before = tokens.at(numeral.stop), tokens.at(numeral.first - 1)
    if before == "that" and after == "of" and tokens.at(numeral.stop + 1) in OWNERS:
        return True  # 'they say that one of the gates was open'
    if before == "only" and tokens.at(numeral.first - 2) not in OWNED:
        before = ""  # 'only one of the eight'; not 'the only one'
    parted = before.endswith("ed") and after in (",", ".", "")  # 'took 11, put off two and rejected one'
    if (parted or (before == "and" and after in ("was", "is", "has", "had"))) and _in_list(tokens, numeral.first):
        return True  # 'three abstained and one was absent'
    if (
        after in ("more", "fewer", "less")
        and tokens.at(numeral.stop + 1) == "than"
        and before in (",", "is", "was", "and")
    ):
        return True  # 'one more than the nine'
    if after == "too" and tokens.at(numeral.stop + 1) in ("many", "few"):
        return True
    if before in NOT_BEFORE_ONE or tokens.at(numeral.first - 2) == "no":
        return False
    if (
        tokens.at(numeral.first - 2) in ("a", "an", "the", "any", "this", "my")
        and before.isalpha()
        and before not in FUNCTION
    ):
        return False  # 'a loved one', 'the red one'
    if after in ("to", "or", *DASHES) and (tokens.at(numeral.stop + 1) in WORDS):
        return True
    if after == "of":
        return tokens.at(numeral.stop + 1).endswith("'s") or tokens.at(numeral.stop + 1) in OWNERS
    if (
        before in ("and", ",") and after in APART
    ):  # 'two on the bus and one in each of the cars', 'three for theft and one for arson'
        return _in_list(tokens, numeral.first)
    return after.isalpha() and after not in NOT_AFTER_ONE and after not in NOT_COUNTED_ONE


def _in_list(tokens: Tokens, first: int) -> bool:
    """Another number stands close before."""
    return any(tokens.number(at) or tokens.low[at] in WORDS for at in range(max(0, first - LISTED), first))


def _hyphen_one(tokens: Tokens, numeral: Numeral) -> bool:
    """'one-off', 'one-time', 'twenty-one-ish': a compound word, unless a unit follows ('one-mile')."""
    return tokens.at(numeral.stop) in DASHES and tokens.touches(numeral.stop) and not numeral.unit
