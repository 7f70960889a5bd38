"""Numbers inside a name: what a thing, a release, an address, an index or a place on the pitch is called.

Names a thing, so is no figure: 'PlayPad 6', 'the Big Three', 'Web 3.0', '123 Mill Street', 'the FTSE 100', 'at the Ravens' 37',
'1) the cost'. Still a figure: 'in Leeds 40 were hurt', 'Labour 33 - 35%', 'Greens 9 (-1)', 'Add 3 and stir', 'Police Hold Five
Men in Raid', where every word has a capital.
"""

from __future__ import annotations

from .dated import MONTHS, WEEKDAYS
from .neighbours import plural_next, word_before
from .tokens import DASHES, Tokens
from .values import Numeral
from .wording import FUNCTION, VERBS

# Share indexes, whose names end in the number of shares: 'the ftse 100', in lower case or not.
INDEXES = frozenset(
    "sp ftse dax nasdaq cac stoxx nikkei russell asx tsx csi topix kospi ibex hsi nifty sensex msci".split()
)
STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane court square terrace highway way".split())
ARE = frozenset(("are", "were", "have"))
BE = ARE | {"is", "was", "has", "had"}
LIST = 40  # tokens looked back for the bracket that opens
NOT_NAMING = MONTHS | WEEKDAYS | FUNCTION | {"i", "a"}


def is_named(tokens: Tokens, numeral: Numeral) -> bool:
    """Is the numeral in digits a part of a name? A name stands before or behind it, and nothing counted after.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("At 12 Mill Road the PlayPad 6 sold 40 times, and in Leeds 30 were sold")
    >>> [tokens.words[n.first] for n in numerals(tokens) if not is_named(tokens, n)]
    ['40', '30']
    """
    if numeral.scaled or numeral.unit:
        return False
    first = numeral.first
    before = word_before(tokens, first)
    if _address(tokens, numeral.stop):
        return True
    after = tokens.at(numeral.stop)
    if after == "times":
        return False
    if (before in ("no", "nos") and tokens.at(first - 1) == ".") or before in INDEXES or _in_list(tokens, numeral):
        return True
    if tokens.capital(numeral.stop) and _named_before(tokens, numeral):
        return True
    if _percentage(tokens, numeral.stop) or _standing(tokens, numeral.stop) or _gapped(tokens, numeral):
        return False
    if after in LEADS or _of_a_person(tokens, first):
        return False
    if _opening_name(tokens, numeral) or _release(tokens, numeral) or _spot(tokens, numeral):
        return True
    mixed = any(char.isupper() for char in tokens.words[first - 1][1:]) if first else False
    capital = tokens.capital(first - 1) and before.isalpha() and (first > 1 or mixed)
    if not (capital or mixed) or tokens.at(first - 1) == "." or before in NOT_NAMING:
        return False
    described = tokens.at(numeral.stop).isalpha() and first == 2 and plural_next(tokens, numeral.stop + 1)
    counts = (
        plural_next(tokens, numeral.stop) or described or (after in ARE and tokens.at(first - 2) != "and")
    )  # 'in Leeds 40 were hurt', 'Across Kent 30 new cases'
    if tokens.at(first - 2) in ("in", "at", "and", "near", "across", "around", "outside") and not mixed and counts:
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
LEADS = frozenset("ahead behind clear adrift".split())  # 'put Maddern 17 ahead'
TITLES = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())


def _of_a_person(tokens: Tokens, first: int) -> bool:
    """'gave Ms Tull 39 per cent, Mr Dane 37': who is told with a title is no thing whose name ends in a number."""
    at = first - 1
    while at > 0 and tokens.capital(at) and tokens.at(at) not in TITLES:
        at -= 1
    at -= tokens.at(at) == "." and at > 0
    return at < first - 1 and tokens.at(at) in TITLES


def _gapped(tokens: Tokens, numeral: Numeral) -> bool:
    """'Mills built 580 of them, Lund & Sons 410 and Hale 320', 'the Union has 25, the League 10': a list that says its verb once.

    Name and number in turn between the marks of a list, after a first number behind a verb; not 'bought 3 tills, a Boeing 737'.
    """
    name = _place_at(tokens, numeral) or numeral.first - 1
    while name > 0 and (tokens.capital(name) or tokens.at(name) in ("&", "the", "of")):
        name -= 1
    after = tokens.at(numeral.stop)
    said = after in PLACED and after in tokens.low[:name]  # '134 trains in four depots, Ostby 118 in three'
    if name == numeral.first - 1 or tokens.at(name) not in MARKS or not (after in MARKS | {"", "."} or said):
        return False
    opened = max((at for at in range(name) if tokens.at(at) == "."), default=0)
    numbers = [at for at in range(opened + 1, name) if tokens.number(at)]
    while numbers and tokens.at(numbers[0] - 1) in ("its", "their", "the", "some", "about"):
        numbers = numbers[1:]  # 'Ashby spreads its 88 cranes over four quays, Corley 71 over three'
    if not numbers or tokens.capital(numbers[0] - 1):
        return False
    verb = tokens.at(numbers[0] - 1)
    verb = tokens.at(numbers[0] - 2) if verb in PARTICLES else verb  # 'took in 430'
    return verb.isalpha() and (verb in BE or verb not in FUNCTION)


def _place_at(tokens: Tokens, numeral: Numeral) -> int | None:
    """Of 'took in 430, the school 310 and the hall at Aix-le-Bain 240' the mark before 'the hall': a thing and its place, in a list of bare numbers.

    Must not read 'bought 12 tickets, a flag and a print of Apollo 13', in which no number is bare.
    """
    at = numeral.first - 1
    while at > 0 and (tokens.capital(at) or tokens.at(at) in DASHES or tokens.at(at + 1) in DASHES):
        at -= 1
    if at == numeral.first - 1 or tokens.at(at) not in PLACED or len(tokens.words[numeral.first]) < 2:
        return None
    mark = next((each for each in range(at - 1, max(0, at - LONGEST), -1) if tokens.at(each) in MARKS), None)
    numbers = [each for each in range(mark or 0) if tokens.number(each) and tokens.at(each + 1) in MARKS]
    opens = mark is not None and tokens.at(mark + 1) in ("the", "its", "their", "those")
    return mark if numbers and opens and not any(map(tokens.number, range(mark or 0, at))) else None


PARTICLES = frozenset("in up out off on over away back down home round".split())
LONGEST = 8  # tokens of a thing before the name of its place
MARKS = frozenset((",", ";", "and"))
PLACED = frozenset("in at on over from by with for".split())


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
        or (len(tokens.words) > 3 and tokens.words[3] != tokens.low[3] and two not in WEEKDAYS)
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
    name = at
    while name > 0 and tokens.capital(name - 1):
        name -= 1  # 'Dene 12.4, Isk Valley 9.7 and Holt 6.2' is a list of places
    return (
        ends
        and (at > 0 or after in FINITE)
        and (after in FINITE or tokens.at(name - 1) not in (".", ",", ";", ":", "and", "than"))
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


def in_name(tokens: Tokens, numeral: Numeral) -> bool:
    """'the Big Three', 'Chapel Five', 'the Six Bells', 'the Hundred': a number word with a capital that no sentence and no headline gives it."""
    first = numeral.first
    if first == 0 or not tokens.capital(first):
        return False
    before = tokens.at(first - 1)
    if before == "-" and not tokens.touches(first):
        return False  # 'LEEDS (AP) -- Nine people died'
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
