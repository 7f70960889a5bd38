"""Numbers that say when: dates, clock times, years, seasons and the trains that go by their time.

Says when, so is no figure: '8 February 2025', 'Feb. 5', '8/2/2025', '16:24', "five o'clock", 'the 7.52 from Leeds', 'in 2018',
'the 2018-19 season', "the class of '67", 'nineteen ninety-nine'. Still a figure: '2018 people', 'up from 1900' beside
another count, 'in March 20 firms closed', "of '12 bad men'".
"""

from __future__ import annotations

from .neighbours import LISTING, plural_next, word_before
from .tokens import DASHES, QUOTES, Tokens
from .values import WORDS, Numeral
from .wording import FUNCTION

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
VERBAL_MONTHS = frozenset(("may", "march"))  # verbs as well, when in lower case
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
CLOCK = frozenset("am pm a.m. p.m. a.m p.m o'clock gmt utc et est edt pt pst bst cet".split())
ZONES = frozenset("am pm a.m. p.m. o'clock gmt".split())
YEAR_BEFORE = frozenset("in since by until till of from before after during through circa around early late mid fiscal "
                        "the this season year years summer winter spring autumn fall class and or to between".split())  # fmt: skip
COUNT_BEFORE = frozenset("over than about approximately nearly almost some roughly least to only".split())
CENTURIES = frozenset("sixteen seventeen eighteen nineteen twenty".split())
THIS = frozenset("this last next a the".split())
TODAY = frozenset("today now currently year season month week time ago".split())  # '57 today', '23 this year'
SPAN = 30  # years between the ends of '1914 to 18'
COUNTED_BACK = 40  # tokens looked back for another count


def is_dated(tokens: Tokens, numeral: Numeral) -> bool:
    """Does the numeral name a day, a time of day or a year, or is it a part of such a name?

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("On 3 May 2021 the 8.14 from Hull had 60 seats; in nineteen ninety it had 50")
    >>> [tokens.words[n.first] for n in numerals(tokens) if not is_dated(tokens, n)]
    ['60', '50']
    """
    if numeral.hi <= 12 and _hour(tokens, numeral):
        return True
    if not numeral.digits:
        return tokens.at(numeral.stop) in ZONES or _spoken_year(tokens, numeral) or _two_thousand(tokens, numeral)
    return (
        _date(tokens, numeral) or _clock(tokens, numeral) or _year(tokens, numeral)
        or _short_year(tokens, numeral) or _departure(tokens, numeral)
    )  # fmt: skip


def _date(tokens: Tokens, numeral: Numeral) -> bool:
    """'Feb. 5', '5 February', 'March 3-7', '8/2/2025', '2019-09-01'."""
    if numeral.scaled or numeral.lo > 2100 or "," in tokens.words[numeral.first]:
        return False  # 'by the end of September 1,240 of them'
    before, after = word_before(tokens, numeral.first), tokens.at(numeral.stop)
    if numeral.lo <= 31 or numeral.lo >= 1000:
        month_after = after in MONTHS or (after == "of" and tokens.at(numeral.stop + 1) in MONTHS)
        on = tokens.at(numeral.first - 1) == "on"
        if month_after and (after not in VERBAL_MONTHS or tokens.capital(numeral.stop) or on):
            return not numeral.unit
        later = numeral.stop + 2  # '17-18 July', '3 and 4 August'
        if (
            after in LISTING
            and tokens.number(numeral.stop + 1)
            and tokens.capital(later)
            and tokens.at(later) in MONTHS
        ):
            return numeral.lo <= 31 and len(tokens.at(numeral.stop + 1)) < 3 and not numeral.unit
        stopped = tokens.at(numeral.first - 1) == "."
        month = numeral.first - 1 - stopped
        on = tokens.at(month - 1) == "on"
        if before in MONTHS and (before not in VERBAL_MONTHS or tokens.capital(month) or stopped or on):
            return not (tokens.at(month - 1) == "in" and _measured(tokens, numeral))
    if numeral.lo <= 31 and tokens.at(numeral.first - 1) in (*DASHES, ",", "and", "to"):
        return (
            tokens.number(numeral.first - 2) and word_before(tokens, numeral.first - 2) in MONTHS and not numeral.unit
        )
    return False


def _measured(tokens: Tokens, numeral: Numeral) -> bool:
    """'In March 20 firms closed': a unit or a plural stands after the number, so it counts."""
    after = tokens.at(numeral.stop)
    return bool(numeral.unit) or (
        after.isalpha() and after.endswith("s") and len(after) > 4 and not tokens.capital(numeral.stop)
    )


def _clock(tokens: Tokens, numeral: Numeral) -> bool:
    """'16:24', '5 p.m.', 'five o'clock'; not '2:07.5', which is a time run."""
    if numeral.unit == "second":
        return False
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


def _hour(tokens: Tokens, numeral: Numeral) -> bool:
    """'by 8 this morning', 'between seven and ten in the evening': an hour; not '8 died this morning', 'cut to 8 tonight'."""
    if numeral.unit or numeral.form != "scalar" or tokens.at(numeral.first - 1) not in HOUR_BEFORE:
        return False
    at, joined = numeral.stop, tokens.at(numeral.first - 1) in ("and", "to")
    if tokens.at(at) in ("and", "to") and (tokens.number(at + 1) or tokens.at(at + 1) in WORDS):
        at += 2
    elif joined and not (tokens.at(numeral.first - 3) in ("between", "from") and numeral.first > 2):
        return False
    if tokens.at(at) in ("in", "this", "that"):
        return tokens.at(at + 1 + (tokens.at(at) == "in" and tokens.at(at + 1) == "the")) in DAYTIMES
    return tokens.at(at) in ("tonight", "o'clock") or tokens.low[at : at + 2] == ["at", "night"]


HOUR_BEFORE = frozenset("at by until till before after from since between around and to".split())
DAYTIMES = frozenset("morning afternoon evening".split())


def _departure(tokens: Tokens, numeral: Numeral) -> bool:
    """'the 7.52 from Leeds', 'the 18.05 to York': a train or a bus by its time."""
    printed, to = tokens.words[numeral.first], tokens.at(numeral.stop)
    if tokens.at(numeral.first - 1) != "the" or to not in ("from", "to") or not tokens.capital(numeral.stop + 1):
        return False
    hour, _, minute = printed.partition(".")
    return len(minute) == 2 and "00" <= minute < "60" and len(hour) < 3 and int(hour or "99") < 24 and not numeral.unit


def _year(tokens: Tokens, numeral: Numeral) -> bool:
    """'in 2018', 'the 1984 strike', '2018-19', "'90s"; not '2018 people' nor '1,984'."""
    printed = tokens.words[numeral.first]
    if len(printed) == 4 and printed.isdecimal() and numeral.stop == numeral.first + 1 and 1500 <= numeral.lo < 2200:
        if numeral.unit:
            return numeral.unit in ("year", "season")
        before = tokens.at(numeral.first - 1)
        if before == "from" and tokens.at(numeral.first - 2) in ("up", "down") and _other_count(tokens, numeral.first):
            return False
        if before in COUNT_BEFORE:
            return not plural_next(tokens, numeral.stop)
        return 1700 <= numeral.lo < 2100 or before in YEAR_BEFORE
    before = tokens.at(numeral.first - 1)
    short = len(printed) in (2, 4) and printed.isdecimal() and not (numeral.unit or numeral.scaled)
    year = short and _is_year(tokens, numeral.first - 2)  # '... in 2023 and 10.5 million in 2024' tells one year
    if before in DASHES or before == "/":
        return year
    return year and before in ("and", "to", "or") and _later_year(tokens, numeral)


def _later_year(tokens: Tokens, numeral: Numeral) -> bool:
    """'2016 and 17', 'from 2016 to 19': years of one span; not 'from seven in 2016 to 12 in 2018', 'had 34 in 2016 and 57 today'."""
    printed, after, then = tokens.words[numeral.first], tokens.at(numeral.stop), tokens.at(numeral.stop + 1)
    told = (
        after in TODAY
        or (after in ("in", "by") and _is_year(tokens, numeral.stop + 1))
        or (after in THIS and then in TODAY)
    )
    earlier = tokens.words[numeral.first - 2]
    return len(printed) == 4 or (not told and 0 < int(printed) - int(earlier[2:]) <= SPAN)


def _other_count(tokens: Tokens, index: int) -> bool:
    """'2300 patients, up from 1900': a bare count of four digits that is no year stands before token `index`."""
    counts = (i for i in range(max(0, index - COUNTED_BACK), index) if tokens.number(i) and len(tokens.low[i]) == 4)
    return any(
        tokens.low[i].isdecimal() and (plural_next(tokens, i + 1) or not "1500" <= tokens.low[i] < "2100")
        for i in counts
    )


def _is_year(tokens: Tokens, index: int) -> bool:
    printed = tokens.words[index] if 0 <= index < len(tokens.words) else ""
    return len(printed) == 4 and printed.isdecimal() and "1500" <= printed < "2100" and not tokens.touches(index)


def _short_year(tokens: Tokens, numeral: Numeral) -> bool:
    """'the '86 Bordeaux', 'the class of '67'; not 'of '12 bad men''."""
    at = numeral.first - 1
    if tokens.at(at) not in ("'", "’", "‘") or not tokens.touches(numeral.first) or tokens.touches(at):
        return False
    if any(tokens.at(k) in QUOTES and tokens.touches(k) for k in range(numeral.stop, numeral.stop + QUOTED)):
        return False
    printed = tokens.words[numeral.first]
    plain = len(printed) == 2 and printed.isdecimal() and not plural_next(tokens, numeral.stop) and not numeral.unit
    return plain and (tokens.at(at - 1) in YEAR_BEFORE or tokens.at(at - 1) in MONTHS)


QUOTED = 8  # tokens looked through for the mark that closes a quotation


def _two_thousand(tokens: Tokens, numeral: Numeral) -> bool:
    """'founded in two thousand and six'; not 'in two thousand and six cases'."""
    year = numeral.lo == numeral.hi and numeral.lo % 1 == 0 and 2000 <= numeral.lo < 2100
    after = tokens.at(numeral.stop)
    return (
        year
        and tokens.at(numeral.first - 1) in ("in", "since", "until")
        and not (after.isalpha() and after not in FUNCTION)
    )


def _spoken_year(tokens: Tokens, numeral: Numeral) -> bool:
    """'nineteen ninety-nine', 'nineteen-eighty-four', each half of it; not 'nineteen or ninety'."""
    if numeral.digits or numeral.unit or numeral.scaled or numeral.form != "scalar" or not 10 <= numeral.hi < 100:
        return False
    at = numeral.first - 1 - (tokens.at(numeral.first - 1) in DASHES)
    then = numeral.stop + (tokens.at(numeral.stop) in DASHES)
    first = (
        tokens.at(numeral.first) in CENTURIES
        and numeral.stop == numeral.first + 1
        and WORDS.get(tokens.at(then), 0) >= 10
    )
    described = tokens.at(then + 1) in DASHES and tokens.at(then + 2) not in WORDS  # 'nineteen ten-pound notes'
    return (first and not described) or (tokens.at(at) in CENTURIES and at < numeral.first and numeral.hi >= 10)
