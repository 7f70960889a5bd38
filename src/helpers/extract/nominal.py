"""Numbers that measure nothing: dates, years, clock times, names, addresses, scores, and 'one' as a pronoun.

Names a thing, so is no figure: '8 February 2025', 'in 2018', '16:24', 'page 3', 'Flight 370', 'S8', 'Covid-19', '5G',
'won 3-1', '555-0123', 'the one who left'. Still a figure: '2018 people', '$1,984', 'one source', 'Chapter 11 covers 40 firms'.
"""

from __future__ import annotations

from .numerals import WORDS, Numeral
from .tokens import DASHES, QUOTES, Tokens
from .units import UNITS
from .wording import FUNCTION

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
VERBAL_MONTHS = frozenset(("may", "march"))  # verbs as well, when in lower case
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
# Words after which a number is a name or a place in a list.
LABELS = frozenset(
    "page pages p pp section sections chapter article articles clause paragraph row rows seat room gate aisle lane volume "
    "vol issue episode season series part phase type level tier grade class group number no nos verse route highway flight "
    "train bus channel line ward district precinct apartment unit suite platform proposition measure title amendment "
    "version act scene round week day step stage figure table item question rule appendix annex exhibit category "
    "interstate pier bay block plot zone exit "
    "game match area building route road code minute".split()
)
# Of these, the ones after which a counted noun may begin: 'in this area 40 homes', 'that day 30 trains'.
PLACES = frozenset(
    "area building day week group class road route district game match season series channel line zone figure plot level season "
    "step stage round question table item unit suite platform station order no nos".split()
)
# Share indexes, whose names end in the number of shares: 'the ftse 100', in lower case or not.
INDEXES = frozenset(
    "sp ftse dax nasdaq cac stoxx nikkei russell asx tsx csi topix kospi ibex hsi nifty sensex msci".split()
)
STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane court square terrace highway way".split())
CLOCK = frozenset("am pm a.m. p.m. a.m p.m o'clock gmt utc et est edt pt pst bst cet".split())
ZONES = frozenset("am pm a.m. p.m. o'clock gmt".split())
YEAR_BEFORE = frozenset("in since by until till of from before after during through circa around early late mid fiscal "
                        "the this season year years summer winter spring autumn fall class and or to between".split())  # fmt: skip
OWNERS = frozenset("the these those his her its their our my your them us".split())
SCORED = frozenset("won win wins beat beats lost lose lead leads led drew draw victory defeat loss score final".split())
LIST = 40  # tokens looked back for the bracket that opens
NOT_NAMING = MONTHS | WEEKDAYS | FUNCTION | {"i", "a"}
NOT_AFTER_ONE = frozenset(
    "of the a an is was were are be been has had have who whom whose that which this these those and or but to in on at for "
    "from by with as if when where while because so than then there it he she they we you i not never would will can could "
    "may might must should do does did another by's after before more less such too also just only even still about like "
    "into over under out up down off who's that's thing way another's can't i'd it's".split()
)
NOT_BEFORE_ONE = frozenset("the this that no any which each every another some someone good right wrong old new big bad "
                           "only last first next day-".split())  # fmt: skip
COUNT_BEFORE = frozenset("over than about approximately nearly almost some roughly least to only".split())
SPAN_BEFORE = frozenset(
    "for in of within than least only just after under over about every per by lasted least nearly almost".split()
)
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
            _glued(tokens, numeral) or _date(tokens, numeral) or _clock(tokens, numeral) or _year(tokens, numeral)
            or _chain(tokens, numeral) or _name(tokens, numeral) or tokens.at(numeral.first - 1) == "per"
            or _for_every(tokens, numeral.first)
        )  # fmt: skip
    if tokens.low[numeral.first : numeral.stop] == ["one"]:
        if numeral.unit == "day":
            return tokens.at(numeral.first - 1) not in SPAN_BEFORE
        return (not numeral.unit and not _counted_one(tokens, numeral)) or _hyphen_one(tokens, numeral)
    return _labelled(tokens, numeral) or tokens.at(numeral.stop) in ZONES or _for_every(tokens, numeral.first)


def _for_every(tokens: Tokens, first: int) -> bool:
    """'two nurses for every 50 patients': the 50 is part of the rate; not 'a stop for every 50 miles' without a figure before."""
    if tokens.at(first - 1) != "every" or tokens.at(first - 2) != "for":
        return False
    return any(tokens.number(i) or tokens.low[i] in WORDS for i in range(max(0, first - 7), first - 2))


def _glued(tokens: Tokens, numeral: Numeral) -> bool:
    """'S8', 'o8', 'CO2', 'Covid-19', '5G', '20th', '1990s', '#3', '@2': letters that touch and are no unit."""
    first, stop = numeral.first, numeral.stop
    before = tokens.at(first - 1)
    crossed = before == "x" and tokens.number(first - 2)  # '12x18 feet'
    if tokens.touches(first) and (before[-1:].isalpha() or before in "#@&_") and not crossed:
        return True
    if before == "." and tokens.touches(first) and tokens.touches(first - 1) and tokens.at(first - 2).isalpha():
        return True
    joined = before in DASHES and tokens.touches(first) and tokens.touches(first - 1) and tokens.at(first - 2).isalpha()
    if (
        joined
        and (not numeral.unit or tokens.touches(stop))
        and tokens.at(first - 2) not in ("minus", "plus", "to", "now")
    ):
        return True
    after = tokens.at(stop)
    if numeral.unit or not tokens.touches(stop):
        return after in ("th", "st", "nd", "rd")
    return after.isalpha() or (after in QUOTES and tokens.at(stop + 1) == "s")


def _date(tokens: Tokens, numeral: Numeral) -> bool:
    """'Feb. 5', '5 February', 'March 3-7', '8/2/2025', '2019-09-01'."""
    if numeral.scaled or numeral.lo > 2100:
        return False
    before, after = _word_before(tokens, numeral.first), tokens.at(numeral.stop)
    if numeral.lo <= 31 or numeral.lo >= 1000:
        month_after = after in MONTHS or (after == "of" and tokens.at(numeral.stop + 1) in MONTHS)
        on = tokens.at(numeral.first - 1) == "on"
        if month_after and (after not in VERBAL_MONTHS or tokens.capital(numeral.stop) or on):
            return not numeral.unit
        stopped = tokens.at(numeral.first - 1) == "."
        month = numeral.first - 1 - stopped
        on = tokens.at(month - 1) == "on"
        if before in MONTHS and (before not in VERBAL_MONTHS or tokens.capital(month) or stopped or on):
            return not (tokens.at(month - 1) == "in" and _measured(tokens, numeral))
    if numeral.lo <= 31 and tokens.at(numeral.first - 1) in (*DASHES, ",", "and", "to"):
        return (
            tokens.number(numeral.first - 2) and _word_before(tokens, numeral.first - 2) in MONTHS and not numeral.unit
        )
    return False


def _measured(tokens: Tokens, numeral: Numeral) -> bool:
    """'In March 20 firms closed': a unit or a plural stands after the number, so it counts."""
    after = tokens.at(numeral.stop)
    return bool(numeral.unit) or (
        after.isalpha() and after.endswith("s") and len(after) > 4 and not tokens.capital(numeral.stop)
    )


def _word_before(tokens: Tokens, index: int) -> str:
    before = tokens.at(index - 1)
    return tokens.at(index - 2) if before == "." else before


def _clock(tokens: Tokens, numeral: Numeral) -> bool:
    """'16:24', '5 p.m.', '2:07.5', 'five o'clock'."""
    colon_after = tokens.at(numeral.stop) == ":" and tokens.touches(numeral.stop) and tokens.number(numeral.stop + 1)
    colon_before = (
        tokens.at(numeral.first - 1) == ":" and tokens.touches(numeral.first) and tokens.number(numeral.first - 2)
    )
    after = tokens.at(numeral.stop)
    return (
        (colon_after and tokens.touches(numeral.stop + 1))
        or (colon_before and tokens.touches(numeral.first - 1))
        or (after in CLOCK and (after in ZONES or numeral.lo <= 24))
    )


def _year(tokens: Tokens, numeral: Numeral) -> bool:
    """'in 2018', 'the 1984 strike', '2018-19', "'90s"; not '2018 people' nor '1,984'."""
    printed = tokens.words[numeral.first]
    if len(printed) == 4 and printed.isdecimal() and numeral.stop == numeral.first + 1 and 1500 <= numeral.lo < 2200:
        if numeral.unit:
            return numeral.unit in ("year", "season")
        before = tokens.at(numeral.first - 1)
        if before in COUNT_BEFORE:
            return not _plural_next(tokens, numeral.stop)
        return 1700 <= numeral.lo < 2100 or before in YEAR_BEFORE
    before = tokens.at(numeral.first - 1)
    span = before in DASHES or before in ("/", "and", "to", "or")
    return (
        span
        and tokens.number(numeral.first - 2)
        and len(printed) in (2, 4)
        and not numeral.unit
        and _is_year(tokens, numeral.first - 2)
    )


def _is_year(tokens: Tokens, index: int) -> bool:
    printed = tokens.words[index]
    return len(printed) == 4 and printed.isdecimal() and "1500" <= printed < "2100" and not tokens.touches(index)


def _chain(tokens: Tokens, numeral: Numeral) -> bool:
    """'555-0123', '212-555-0123', '2.0.1', '24/7', '3-1', '192.168.0.1', '4x4': numbers joined by marks that make no range."""
    first, stop = numeral.first, numeral.stop
    crossed = any(
        tokens.at(mark) in ("x", "×") and tokens.number(other)
        for mark, other in ((stop, stop + 1), (first - 1, first - 2))
    )
    if crossed and not numeral.unit:
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
                return True
    return False


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
    return scored and tokens.at(right + 1) not in UNITS and not _plural_next(tokens, right + 1)


def _name(tokens: Tokens, numeral: Numeral) -> bool:
    """'Section 12', 'No. 10', 'PlayPad 6', 'Phase 3': a label or a name stands before, and nothing counted after."""
    if numeral.scaled or numeral.unit:
        return False
    first = numeral.first
    before = _word_before(tokens, first)
    if _labelled(tokens, numeral) or _address(tokens, numeral.stop):
        return True
    after = tokens.at(numeral.stop)
    if after == "times":
        return False
    if (before in ("no", "nos") and tokens.at(first - 1) == ".") or before in INDEXES or _in_list(tokens, numeral):
        return True
    if tokens.capital(numeral.stop) and _named_before(tokens, numeral):
        return True
    mixed = any(char.isupper() for char in tokens.words[first - 1][1:]) if first else False
    capital = tokens.capital(first - 1) and before.isalpha() and (first > 1 or mixed)
    if not (capital or mixed) or tokens.at(first - 1) == "." or before in NOT_NAMING:
        return False
    if tokens.at(first - 2) in ("in", "at", "and", "near") and not mixed and _plural_next(tokens, numeral.stop):
        return False
    return ("," not in tokens.words[first] and "." not in tokens.words[first] and after not in ("of", "or")) or mixed


def _named_before(tokens: Tokens, numeral: Numeral) -> bool:
    """'Pixel 9 and 9 Pro': the number stood behind a name, and a name goes on behind it here."""
    places = (i for i, word in enumerate(tokens.low[: numeral.first]) if word == tokens.low[numeral.first])
    return any(i and tokens.words[i - 1] != tokens.low[i - 1] and tokens.low[i - 1] not in NOT_NAMING for i in places)


def _in_list(tokens: Tokens, numeral: Numeral) -> bool:
    """'1) the cost; 2) the delay': a bracket that was never opened counts off a list."""
    if tokens.at(numeral.stop) != ")" or not numeral.digits or numeral.hi > 20:
        return False
    return "(" not in tokens.low[max(0, numeral.first - LIST) : numeral.first]


def _address(tokens: Tokens, stop: int) -> bool:
    """'123 Mill Street', '8 Old Bridge Road'."""
    return tokens.capital(stop) and any(tokens.at(stop + k) in STREETS and tokens.capital(stop + k) for k in (1, 2))


def _plural_next(tokens: Tokens, index: int) -> bool:
    words = (tokens.at(index), tokens.at(index + 1))
    return words[0] == "people" or any(
        word.isalpha() and word.endswith("s") and not tokens.capital(index) for word in words[:1]
    )


def _labelled(tokens: Tokens, numeral: Numeral) -> bool:
    """'page 3', 'Phase Two', 'sections 4 and 5', 'number one'; not 'an area of 3', 'each line 40 km long'."""
    if numeral.unit or numeral.scaled or numeral.form != "scalar":
        return False
    at = numeral.first - 1
    if tokens.at(at) == "(" and tokens.at(numeral.stop) == ")":
        return True
    if not numeral.digits:
        if _in_name(tokens, numeral):
            return True
        dashed = numeral.stop < len(tokens) and tokens.at(numeral.stop) in DASHES and tokens.touches(numeral.stop)
        if dashed and not suspended(tokens, numeral.stop) and not suspended(tokens, numeral.first - 2):
            return True  # 'six-speed', 'four-door': a description
    if tokens.at(at) in ("and", "to", "-", "–", ",") and (tokens.number(at - 1)):
        at -= 2
    word = tokens.at(at)
    if word not in LABELS:
        return False
    return word not in PLACES or not _plural_next(tokens, numeral.stop)


def suspended(tokens: Tokens, index: int) -> bool:
    """Does token `index` hang in the air, as the first hyphen of 'two- and three-bedroom flats' does?

    >>> from helpers.extract.tokens import tokenise
    >>> [suspended(tokenise("two- and three-bedroom flats"), index) for index in (1, 4)]
    [True, False]
    """
    return tokens.at(index) in DASHES and tokens.touches(index) and tokens.at(index + 1) in (",", "and", "or", "to")


def _in_name(tokens: Tokens, numeral: Numeral) -> bool:
    """'the Big Three', 'Chapel Five': a number word with a capital beside a capital, not at the start."""
    first = numeral.first
    return first > 0 and tokens.capital(first) and tokens.capital(first - 1) and tokens.low[first - 1] not in NOT_NAMING


def _counted_one(tokens: Tokens, numeral: Numeral) -> bool:
    """'one source told', 'one of the streets': but not 'the one', 'one another', 'one day', 'no one'."""
    after, before = tokens.at(numeral.stop), tokens.at(numeral.first - 1)
    if before == "that" and after == "of" and tokens.at(numeral.stop + 1) in OWNERS:
        return True  # 'they say that one of the gates was open'
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
    return after.isalpha() and after not in NOT_AFTER_ONE and after not in NOT_COUNTED_ONE


def _hyphen_one(tokens: Tokens, numeral: Numeral) -> bool:
    """'one-off', 'one-time', 'twenty-one-ish': a compound word, unless a unit follows ('one-mile')."""
    return tokens.at(numeral.stop) in DASHES and tokens.touches(numeral.stop) and not numeral.unit
