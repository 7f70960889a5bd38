"""Numbers that measure nothing: dates, years, clock times, names, addresses, scores, and 'one' as a pronoun.

Names a thing, so is no figure: '8 February 2025', 'in 2018', '16:24', 'page 3', 'Flight 370', 'S8', 'Covid-19', '5G',
'won 3-1', '555-0123', 'the one who left'. Still a figure: '2018 people', '$1,984', 'one source', 'Chapter 11 covers 40 firms'.
"""

from __future__ import annotations

from .numerals import WORDS, Numeral
from .tokens import DASHES, QUOTES, Tokens
from .trends import DOWN, UP
from .units import UNITS
from .wording import FUNCTION, VERBS

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
    "game match area building route road code minute junction lot pad lap turn hole heat race car pick court photo slide answer form "
    "note schedule table gate terminal bed".split()
)
# Of these, the ones after which a counted noun may begin: 'in this area 40 homes', 'that day 30 trains'.
PLACES = frozenset(
    "area building day week group class road route district game match season series channel line zone figure plot level season "
    "step stage round question table item unit suite platform station order no nos junction lot pad lap turn hole heat race car pick "
    "court photo slide answer form note schedule terminal bed gate room seat row phase".split()
)
# Verbs as well: 'they pick 12 judges', 'to form 30 teams', 'who turn 18'.
VERBAL = frozenset(
    "turn pick answer form note race question figure level plot step stage group train type grade match number code phase line row seat "
    "block exit rule".split()
)
VERB_BEFORE = frozenset("to will would can could may might must should shall do does did not who they we you i".split())
# Labels in the plural that stand before a list: 'Districts 3, 5 and 8'.
LISTS = {
    f"{word}s": word
    for word in "junction lot lap hole heat race car court slide note schedule question table zone district precinct ward "
    "platform gate room row seat lane route line channel chapter paragraph episode game day week round stage phase level group "
    "terminal page section article number unit exit building block rule item figure minute".split()
}
# What a label may not follow when a plural comes next: 'in this area 40 homes', 'at every station 12 officers'.
DETERMINERS = frozenset("the this that these those a an each every any some no one per last next first final its their his her our my "
                        "your which what same whole all".split())  # fmt: skip
PEOPLE = frozenset("people men women children police staff".split())
BARE = frozenset(
    "court class bed form no nos order building".split()
)  # stand without an article: 'in court 12 witnesses spoke'
ARE = frozenset(("are", "were", "have"))
BE = frozenset("is are was were has have had".split())
OWNED = frozenset("the a an my his her its our your their".split())
LASTS = frozenset("longer more less late early".split())  # 'one day longer'
DIALLED = frozenset("dial dials dialled dialed dialling dialing".split())
EMERGENCY = frozenset(("911", "999", "112", "111", "101", "988"))
SERVICES = frozenset("lines trains buses routes trams services".split())
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
SCORED = frozenset(
    "won win wins beat beats lost lose lead leads led drew draw victory defeat loss score final trailing trail trails "
    "trailed ahead behind level tied leading losing winning beating beaten".split()
)
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
            or _coded(tokens, numeral) or _short_year(tokens, numeral) or _departure(tokens, numeral) or _vote(tokens, numeral)
            or _chain(tokens, numeral) or _name(tokens, numeral) or tokens.at(numeral.first - 1) == "per"
            or _for_every(tokens, numeral.first)
        )  # fmt: skip
    if tokens.low[numeral.first : numeral.stop] == ["one"]:
        if numeral.unit == "day":
            return tokens.at(numeral.first - 1) not in SPAN_BEFORE and tokens.at(numeral.right) not in LASTS
        if _in_name(tokens, numeral):
            return True  # 'Formula One'
        return (not numeral.unit and not _counted_one(tokens, numeral)) or _hyphen_one(tokens, numeral)
    return (
        _labelled(tokens, numeral) or tokens.at(numeral.stop) in ZONES or _vote(tokens, numeral)
        or _for_every(tokens, numeral.first)
        or (tokens.number(numeral.stop) and tokens.touches(numeral.stop))  # 'Twenty20'
    )  # fmt: skip


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
    if len(after) > 3 and _plural_next(tokens, stop) and after not in ("somethings", "teens"):
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


def _coded(tokens: Tokens, numeral: Numeral) -> bool:
    """'seat 14C', 'Form 20-F', '401(k)', '7-Eleven', 'a 3-iron': what stands beside the number makes it a name."""
    stop = numeral.stop
    if numeral.unit:
        at = numeral.unit_first
        letter = at >= stop and tokens.touches(at) and len(tokens.words[at]) == 1 and tokens.words[at].isupper()
        return letter and numeral.unit_stop == at + 1 and tokens.at(numeral.first - 1) in LABELS
    if not tokens.touches(stop):
        return False
    if tokens.at(stop) == "(":
        return tokens.at(stop + 2) == ")" and len(tokens.at(stop + 1)) == 1 and tokens.at(stop + 1).isalpha()
    club = tokens.at(stop + 1) in CLUBS
    return tokens.at(stop) in DASHES and (club or (tokens.capital(stop + 1) and tokens.at(stop + 1) in WORDS))


CLUBS = frozenset("iron irons wood woods".split())


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
        if before == "from" and tokens.at(numeral.first - 2) in ("up", "down") and _other_count(tokens, numeral.first):
            return False
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


def _other_count(tokens: Tokens, index: int) -> bool:
    """'2300 patients, up from 1900': a bare count of four digits that is no year stands before token `index`."""
    counts = (i for i in range(max(0, index - LIST), index) if tokens.number(i) and len(tokens.low[i]) == 4)
    return any(
        tokens.low[i].isdecimal() and (_plural_next(tokens, i + 1) or not "1500" <= tokens.low[i] < "2100")
        for i in counts
    )


def _short_year(tokens: Tokens, numeral: Numeral) -> bool:
    """'the '86 Bordeaux', 'the class of '67'; not 'of '12 bad men''."""
    at = numeral.first - 1
    if tokens.at(at) not in ("'", "’", "‘") or not tokens.touches(numeral.first) or tokens.touches(at):
        return False
    if any(tokens.at(k) in QUOTES and tokens.touches(k) for k in range(numeral.stop, numeral.stop + QUOTED)):
        return False
    printed = tokens.words[numeral.first]
    plain = len(printed) == 2 and printed.isdecimal() and not _plural_next(tokens, numeral.stop) and not numeral.unit
    return plain and (tokens.at(at - 1) in YEAR_BEFORE or tokens.at(at - 1) in MONTHS)


QUOTED = 8  # tokens looked through for the mark that closes a quotation


def _departure(tokens: Tokens, numeral: Numeral) -> bool:
    """'the 7.52 from Leeds', 'the 18.05 to York': a train or a bus by its time."""
    printed, to = tokens.words[numeral.first], tokens.at(numeral.stop)
    if tokens.at(numeral.first - 1) != "the" or to not in ("from", "to") or not tokens.capital(numeral.stop + 1):
        return False
    hour, _, minute = printed.partition(".")
    return len(minute) == 2 and "00" <= minute < "60" and len(hour) < 3 and int(hour or "99") < 24 and not numeral.unit


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
                return True
    return False


def _with_nought(tokens: Tokens, index: int) -> bool:
    """'01632', '007': a number that begins with a nought is none to reckon with."""
    printed = tokens.words[index]
    return printed[0] == "0" and len(printed) > 1 and printed.isdecimal()


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


VOTE_REACH = 7  # tokens between the vote and how it went
VOTED = frozenset("vote voted votes voting ballot approved rejected passed defeated ruled split appeal majority beat won lost win lose "
                  "backed outvoted outnumber outnumbered outnumbering".split())  # fmt: skip


def _whole(tokens: Tokens, index: int) -> int:
    """The value of a whole number of one token; -1 for another."""
    word = tokens.at(index)
    return int(word) if word.isdecimal() and len(word) < 5 else int(WORDS.get(word, -1))


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
        and not _plural_next(tokens, right + 1)
    )


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
    if _percentage(tokens, numeral.stop) or _standing(tokens, numeral.stop):
        return False
    if _opening_name(tokens, numeral) or _release(tokens, numeral) or _spot(tokens, numeral):
        return True
    mixed = any(char.isupper() for char in tokens.words[first - 1][1:]) if first else False
    capital = tokens.capital(first - 1) and before.isalpha() and (first > 1 or mixed)
    if not (capital or mixed) or tokens.at(first - 1) == "." or before in NOT_NAMING:
        return False
    counts = _plural_next(tokens, numeral.stop) or (
        after in ARE and tokens.at(first - 2) != "and"
    )  # 'in Leeds 40 were hurt'
    if tokens.at(first - 2) in ("in", "at", "and", "near") and not mixed and counts:
        return False
    return ("," not in tokens.words[first] and "." not in tokens.words[first] and after not in ("of", "or")) or mixed


def _percentage(tokens: Tokens, at: int) -> bool:
    """'Labour 33 - 35%': the low end of a range that has a unit, so the name before is whose share it is."""
    return (
        tokens.at(at) in DASHES and tokens.number(at + 1) and tokens.at(at + 2) in ("%", "per", "percent", "pc", "pct")
    )


def _standing(tokens: Tokens, at: int) -> bool:
    """'Labour 44 (+2), Greens 9 (=)': how a share has moved since the last poll stands behind it, so it is no name."""
    if tokens.at(at) != "(":
        return False
    signed = tokens.at(at + 1) in SIGNED and tokens.number(at + 2) and tokens.at(at + 3) == ")"
    return signed or (tokens.at(at + 1) in ("=", "nc") and tokens.at(at + 2) == ")")


SIGNED = DASHES | {"+", "±"}


def _opening_name(tokens: Tokens, numeral: Numeral) -> bool:
    """'Android 14 beats iOS', 'Apollo 13 and', at the start; not 'About 14 and', 'Add 3 and', 'Voters 40 and'."""
    word = tokens.at(0)
    if (
        numeral.first != 1
        or not tokens.capital(0)
        or not tokens.words[1].isdecimal()
        or len(word) < 3
        or not word.isalpha()
    ):
        return False
    if word in NOT_NAMING or word in VERBS or word in NOT_OPENING or word.endswith(("ly", "s", "ed", "ing")):
        return False
    after, two = tokens.at(numeral.stop), tokens.at(numeral.stop + 1)
    if after in FINITE or (after in VERBS and after.endswith("s")) or after == "and":
        return True
    verb = after.endswith("s") and after.isalpha() and not tokens.capital(numeral.stop)
    return verb and (
        two in ("the", "a", "an", "its", "his", "her", "their")
        or (tokens.words[3:4] and tokens.words[3] != tokens.low[3] and two not in WEEKDAYS)
    )


FINITE = frozenset(
    "is was has will would can could may might must does isn't wasn't won't can't doesn't hasn't".split()
)
# Words that open a sentence before a count: hedges, times and what a recipe or an order tells one to do.
NOT_OPENING = frozenset(
    "another additional further other roughly about around almost well good fully total altogether another yesterday meanwhile "
    "police staff dead combined plus minus either precisely exactly add mix stir boil bake fry slice chop cut serve preheat cook whisk beat "
    "pour try buy choose wait allow follow bring press click enter select check turn pick save order watch drop double maybe "
    "perhaps least last next first top best big age aged record".split()
)


def _release(tokens: Tokens, numeral: Numeral) -> bool:
    """'Bluetooth 5.4', 'Web 3.0 is': a name and a number with one decimal, counting nothing; not 'Labour 3.4 points'."""
    printed, at = tokens.words[numeral.first], numeral.first - 1
    if len(printed) > 4 or printed[-2:-1] != "." or not tokens.capital(at) or numeral.hi >= 30:
        return False
    word, after = tokens.low[at], tokens.at(numeral.stop)
    if word in NOT_NAMING or word in VERBS or word in NOT_OPENING or not word.isalpha() or word.endswith("ly"):
        return False
    ends = not after or after in ".,;:)?!" or after in FINITE or after in ("and", "or", "on", "with", "that", "won't")
    return (
        ends
        and (at > 0 or after in FINITE)
        and (after in FINITE or tokens.at(at - 1) not in (".", ",", ";", ":", "and", "than"))
    )


def _spot(tokens: Tokens, numeral: Numeral) -> bool:
    """'at the Ravens' 37', 'from Leeds's 20': a place on the pitch."""
    at = numeral.first - 1
    if tokens.at(at) in ("'", "’") and tokens.touches(at) and not tokens.touches(numeral.first):
        at -= 1
    elif not tokens.at(at).endswith("'s"):
        return False
    after = tokens.at(numeral.stop)
    before = tokens.at(at - 1 - (tokens.at(at - 1) == "the"))
    bare = not after.isalpha() or ((after in FUNCTION or after in VERBS) and after not in ARE)
    return (
        tokens.capital(at)
        and bare
        and after != "per"
        and before in ("at", "to", "from", "on", "near", "inside")
        and numeral.hi <= 50
    )


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
    """Does a counted plural begin at `index`? 'homes', 'people'; not the verbs and small words in -s: 'is', 'has', 'wins'."""
    word = tokens.at(index)
    if word in PEOPLE:
        return True
    plural = word.endswith("s") and not word.endswith("ss") and word.isalpha() and len(word) > 2
    return plural and word not in FUNCTION and word not in VERBS and not tokens.capital(index)


def _labelled(tokens: Tokens, numeral: Numeral) -> bool:
    """'page 3', 'Phase Two', 'sections 4 and 5', 'number one'; not 'an area of 3', 'each line 40 km long'."""
    if (
        not numeral.digits
        and numeral.form == "scalar"
        and numeral.stop == numeral.first + 1
        and _in_name(tokens, numeral)
    ):
        return True
    if numeral.unit or numeral.scaled or numeral.form != "scalar":
        return False
    at = numeral.first - 1
    if tokens.at(at) == "(" and tokens.at(numeral.stop) == ")":
        return not _plural_next(tokens, at - 1)  # 'more goals (19) than', not 'a caption (2)'
    if not numeral.digits:
        if _in_name(tokens, numeral):
            return True
        dashed = numeral.stop < len(tokens) and tokens.at(numeral.stop) in DASHES and tokens.touches(numeral.stop)
        if dashed and not suspended(tokens, numeral.stop) and not suspended(tokens, numeral.first - 2):
            return True  # 'six-speed', 'four-door': a description
    named = _in_labelled_list(tokens, at, numeral)
    if named is None:
        named = _label(tokens, at, numeral)
    return named or _dialled(tokens, numeral) or _grade(tokens, numeral) or _spoken_year(tokens, numeral)


def _in_labelled_list(tokens: Tokens, at: int, numeral: Numeral) -> bool | None:
    """'Districts 3, 5 and 8', 'the 2 and 3 lines': is the number one of a list of names? None where it stands in no list."""
    lists = numeral.digits and tokens.at(numeral.stop) in LISTING
    if tokens.at(at) == "the":
        return True if lists and _services(tokens, numeral.stop) else None
    if tokens.at(at) not in LISTING or not tokens.number(at - 1):
        return None
    at = _list_start(tokens, at)
    if tokens.at(at) == "the" and _services(tokens, numeral.stop):
        return True
    return not _plural_next(tokens, numeral.stop) and _label(tokens, at, numeral)  # not 'in week 3, 12 players'


CERTIFICATES = frozenset(("12", "15", "18"))
CENTURIES = frozenset("sixteen seventeen eighteen nineteen twenty".split())


def _grade(tokens: Tokens, numeral: Numeral) -> bool:
    """'rated 15' of a film, 'gas mark 6'; not 'rated 8 out of 10', 'rated 15 hotels'."""
    before, after = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    if not numeral.digits or (after.isalpha() and after not in FUNCTION) or after == "out":
        return False
    oven = before == "gas" or (before == "mark" and tokens.at(numeral.first - 2) == "gas")
    return (before == "rated" and tokens.low[numeral.first] in CERTIFICATES) or (oven and numeral.hi < 11)


def _spoken_year(tokens: Tokens, numeral: Numeral) -> bool:
    """'nineteen ninety-nine', 'nineteen-eighty-four', each half of it; not 'nineteen or ninety'."""
    if numeral.digits or not 10 <= numeral.hi < 100 or numeral.unit:
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


LISTING = DASHES | {"and", "or", "to", ",", "&", "of"}
LONGEST_LIST = 24  # tokens of a list of numbers walked back


def _list_start(tokens: Tokens, at: int) -> int:
    """The word before a list of numbers: of 'Districts 3, 5 and 8' the word 'Districts', from the 'and' on."""
    first = at
    while first - at < LONGEST_LIST and tokens.at(at) in LISTING and tokens.number(at - 1 - (tokens.at(at - 1) == ",")):
        at -= 2 + (tokens.at(at - 1) == ",")
    return at


def _services(tokens: Tokens, at: int) -> bool:
    """'the 2 and 3 lines': the numbers name what there is one of each."""
    while tokens.at(at) in LISTING and tokens.number(at + 1):
        at += 2
    return tokens.at(at) in SERVICES


def _label(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Is token `at` a label of the number? 'lap 14', 'stage 4 blackouts', 'note 23'; not 'that day 30 trains', 'to form 12 teams'."""
    word = tokens.at(at)
    if word not in LABELS and word not in LISTS:
        return False
    before = tokens.at(at - 1)
    if word in VERBAL and before in VERB_BEFORE:
        return False
    if word not in PLACES and word not in LISTS:
        return True
    if not _plural_next(tokens, numeral.stop):
        return not (
            before in ("this", "that", "each", "every") and tokens.at(numeral.stop) in BE
        )  # 'of that group 30 were'
    if before == "that" and (tokens.at(at - 2).endswith("ed") or tokens.at(at - 2) in VERBS):
        before = ""  # 'warned that stage 4 blackouts'
    opens = not before or not before[-1].isalpha() or before in FUNCTION or before.endswith("ed") or before in VERBS
    return opens and before not in DETERMINERS and word not in BARE and numeral.digits and word in PLACES


def _dialled(tokens: Tokens, numeral: Numeral) -> bool:
    """'dialled 999', 'called 911', 'a plate ending 882'; not 'dialled 40 numbers', 'the year ending 30 June'."""
    before, printed = tokens.at(numeral.first - 1), tokens.low[numeral.first]
    if not numeral.digits or _plural_next(tokens, numeral.stop):
        return False
    called = before in DIALLED or (before in ("call", "called", "calling", "calls") and printed in EMERGENCY)
    return (
        called
        or (before == "ending" and len(printed) > 1)
        or (tokens.low[numeral.first - 2 : numeral.first] == ["ending", "in"])
    )


def suspended(tokens: Tokens, index: int) -> bool:
    """Does token `index` hang in the air, as the first hyphen of 'two- and three-bedroom flats' does?

    >>> from helpers.extract.tokens import tokenise
    >>> [suspended(tokenise("two- and three-bedroom flats"), index) for index in (1, 4)]
    [True, False]
    """
    return tokens.at(index) in DASHES and tokens.touches(index) and tokens.at(index + 1) in (",", "and", "or", "to")


def _in_name(tokens: Tokens, numeral: Numeral) -> bool:
    """'the Big Three', 'Chapel Five', 'the Six Bells', 'the Hundred': a number word with a capital that no sentence and no headline gives it."""
    first = numeral.first
    if first == 0 or not tokens.capital(first):
        return False
    before = tokens.at(first - 1)
    named = tokens.capital(first - 1) and before not in NOT_NAMING
    opened = before in FUNCTION or before in (",", "-") or (before.isalpha() and not tokens.capital(first - 1))
    return (named or (opened and first > 1 - (before == "the"))) and not _headline(tokens)


SMALL_IN_TITLES = frozenset("a an and as at but by for from if in into is nor of off on or over per than the to up via vs with after "
                            "before under".split())  # fmt: skip


def _headline(tokens: Tokens) -> bool:
    """'Police Hold Five Men in Raid': every word of weight has a capital, and there are several."""
    printed = tokens.words[:LIST]
    words = [
        word for word, low in zip(printed, tokens.low, strict=False) if low.isalpha() and low not in SMALL_IN_TITLES
    ]
    return len(words) > 3 and all(word[0].isupper() for word in words)


def _counted_one(tokens: Tokens, numeral: Numeral) -> bool:
    """'one source told', 'one of the streets': but not 'the one', 'one another', 'one day', 'no one'."""
    after, before = tokens.at(numeral.stop), tokens.at(numeral.first - 1)
    if before == "that" and after == "of" and tokens.at(numeral.stop + 1) in OWNERS:
        return True  # 'they say that one of the gates was open'
    if before == "only" and tokens.at(numeral.first - 2) not in OWNED:
        before = ""  # 'only one of the eight'; not 'the only one'
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
