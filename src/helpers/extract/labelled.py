"""Numbers behind a label: pages, rooms, lists of labels, grades, marks, numbers dialled, codes with a letter.

Names a thing, so is no figure: 'page 3', 'Phase Two', 'Districts 3, 5 and 8', 'the 2 and 3 lines', 'rated 15', 'gas mark 6',
'dialled 999', 'seat 14C', 'Form 20-F', 'a four-door car', 'a caption (2)'. Still a figure: 'that day 30 trains', 'in week 3, 12
players', 'they pick 12 judges', 'rated 8 out of 10', 'more goals (19) than'.
"""

from __future__ import annotations

from .named import BE, in_name
from .neighbours import LISTING, plural_next, suspended
from .tokens import DASHES, Tokens
from .unit_names import TIME
from .values import WORDS, Numeral
from .wording import FUNCTION, VERBS

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
ORDINALS = frozenset("first second third fourth fifth last other".split())
PLACES = frozenset(
    "area building day week group class road route district game match season series channel line zone figure plot level season "
    "step stage round question table item unit suite platform station order no nos junction lot pad lap turn hole heat race car pick "
    "court photo slide answer form note schedule terminal bed gate room seat row phase".split()
)
# Verbs as well: 'they pick 12 judges', 'to form 30 teams', 'who turn 18'.
VERBAL = frozenset(
    "turn pick answer form note race question figure level plot step stage group train type grade match number code phase line row seat "
    "block exit rule issue schedule table".split()
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
BARE = frozenset(
    "court class bed form no nos order building".split()
)  # stand without an article: 'in court 12 witnesses spoke'
ENDS_OF_NAMES = frozenset("bay pier lane court gate road".split())  # 'Hollin Bay', 'Kell Road'
HOLDS = frozenset(("seats", "numbers"))  # labels in the plural, and verbs: 'the hall seats 120'
NOW = frozenset("now today still already together people".split())  # 'they now number 11'
ROUND = frozenset(
    "sent took brought went drove ran got bought gave rode cycled hand pass drive".split()
)  # 'drove round 12 farms'
DIALLED = frozenset("dial dials dialled dialed dialling dialing".split())
EMERGENCY = frozenset(("911", "999", "112", "111", "101", "988"))
SERVICES = frozenset("lines trains buses routes trams services".split())
CERTIFICATES = frozenset(("12", "15", "18"))
CLUBS = frozenset("iron irons wood woods".split())
BODIES = frozenset(("member", "seat", "strong"))  # what a body that decides is of so many of
LONGEST_LIST = 24  # tokens of a list of numbers walked back


def is_labelled(tokens: Tokens, numeral: Numeral) -> bool:
    """Does a label before the numeral, or a letter on it, make it a name? Not in 'an area of 3', 'each line 40 km long'.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("Pages 3, 5 and 8 and Form 20-F show Phase Two, and that day 30 trains ran")
    >>> [tokens.words[n.first] for n in numerals(tokens) if not is_labelled(tokens, n)]
    ['30']
    """
    if numeral.digits and _coded(tokens, numeral):
        return True
    if (
        not numeral.digits
        and numeral.form == "scalar"
        and numeral.stop == numeral.first + 1
        and in_name(tokens, numeral)
    ):
        return True
    if numeral.unit or numeral.scaled or numeral.form != "scalar":
        return False
    at = numeral.first - 1
    if tokens.at(at) == "(" and tokens.at(numeral.stop) == ")":
        large = numeral.digits and "," in tokens.words[numeral.first]
        if tokens.capital(at - 1) and "than" in (tokens.at(at - 2), tokens.at(at - 3)):
            return False  # 'more than in Kell (six)'
        if tokens.capital(at - 1) and (_with_tenths(tokens, numeral) or _beside_percentages(tokens, at)):
            return False  # 'behind Kell (10.2)', 'Dunmore (38 per cent) and Kell (41)'
        return not large and not plural_next(
            tokens, at - 1
        )  # 'more goals (19) than', 'Dann (9,200)', not 'a caption (2)'
    if not numeral.digits:
        if in_name(tokens, numeral):
            return True
        dashed = numeral.stop < len(tokens) and tokens.at(numeral.stop) in DASHES and tokens.touches(numeral.stop)
        if dashed and tokens.at(numeral.stop + 1) in BODIES and tokens.at(numeral.stop + 2).isalpha():
            return False  # 'the seven-member panel'
        if dashed and not suspended(tokens, numeral.stop) and not suspended(tokens, numeral.first - 2):
            return True  # 'six-speed', 'four-door': a description
    named = _in_labelled_list(tokens, at, numeral)
    if named is None:
        named = _label(tokens, at, numeral)
    return named or _dialled(tokens, numeral) or _grade(tokens, numeral) or _mark(tokens, numeral)


def _with_tenths(tokens: Tokens, numeral: Numeral) -> bool:
    """A number with a decimal is no number of a caption or a team."""
    return numeral.digits and "." in tokens.words[numeral.first]


def _beside_percentages(tokens: Tokens, opens: int) -> bool:
    """Whether another name of the sentence has its percentage in brackets before this one."""
    return any(
        tokens.at(at) == "("
        and tokens.capital(at - 1)
        and tokens.number(at + 1)
        and tokens.at(at + 2) in ("%", "per", "percent", "pc", "pct")
        for at in range(max(1, opens - LONGEST_LIST), opens)
    )


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
    return not plural_next(tokens, numeral.stop) and _label(tokens, at, numeral)  # not 'in week 3, 12 players'


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
    if (word not in LABELS and word not in LISTS) or _counts(tokens, numeral):
        return False
    before = tokens.at(at - 1)
    if word in LISTS and (tokens.number(at - 1) or before in WORDS):
        return False  # 'over the first four days 180 of 248 were lost': the days are counted themselves
    listed = tokens.at(numeral.stop) in LISTING - {","} and tokens.number(numeral.stop + 1)
    holder = before.isalpha() and (before not in FUNCTION or before in NOW)
    if word in HOLDS and holder and not listed:
        return False  # 'the hall seats 120', 'a group that numbers 11'
    if word in VERBAL and before in VERB_BEFORE:
        return False
    if word == "round" and (before.endswith("ed") or before in ROUND):
        counted = plural_next(tokens, numeral.stop) or plural_next(tokens, numeral.stop + 1)
        return not counted  # 'handed round 140 hot meals'
    if word == "number" and _numbers(tokens, at, numeral):
        return False
    figure = tokens.words[numeral.first]
    if word in ENDS_OF_NAMES and tokens.capital(at) and tokens.capital(at - 1) and ("," in figure or "." in figure):
        return False  # 'Hollin Bay 18,900': the end of a name that stands for a place
    if word in PLACES and (before in ORDINALS or (before.endswith("ed") and tokens.at(at - 2) == "the")):
        return False  # 'of the first group 15 died', 'in the treated group 401 recovered'
    if word not in PLACES and word not in LISTS:
        return True
    if not plural_next(tokens, numeral.stop):
        return not (
            before in ("this", "that", "each", "every") and tokens.at(numeral.stop) in BE
        )  # 'of that group 30 were'
    if before == "that" and (tokens.at(at - 2).endswith("ed") or tokens.at(at - 2) in VERBS):
        before = ""  # 'warned that stage 4 blackouts'
    opens = not before or not before[-1].isalpha() or before in FUNCTION or before.endswith("ed") or before in VERBS
    return opens and before not in DETERMINERS and word not in BARE and numeral.digits and word in PLACES


def _numbers(tokens: Tokens, at: int, numeral: Numeral) -> bool:
    """Whether 'number' is a verb before a count: 'Members number 420', 'The dead now number 61', 'those under 25 number 8,900'."""
    before = tokens.at(at - 1)
    several = (
        before.endswith("s")
        and not before.endswith(("ss", "us", "is"))
        and not (before in LISTS or before in DETERMINERS)
    )
    return several or before in NOW or "," in tokens.words[numeral.first]


def _counts(tokens: Tokens, numeral: Numeral) -> bool:
    """What follows says that things are counted: '54 of the 300', '186, or 15 percent,', '17 a week'; not 'day 54 of the strike'."""
    at = numeral.stop
    if tokens.at(at) == "of":
        owned = tokens.at(at + 1) in ("the", "its", "their", "our", "his", "her")  # not 'Photo 2 of 9'
        counted = owned and (tokens.number(at + 2) or tokens.at(at + 2) in WORDS)
        return counted or tokens.at(at + 1) in ("them", "these", "those", "whom")
    share = (
        (at + 2 if tokens.at(at) == "," and tokens.at(at + 1) == "or" else at + 1) if tokens.at(at) in (",", "(") else 0
    )
    if share and tokens.number(share) and tokens.at(share + 1) in ("%", "percent", "per"):
        return True
    return tokens.at(at) in ("a", "an", "per", "each", "every") and tokens.at(at + 1) in TIME


def _grade(tokens: Tokens, numeral: Numeral) -> bool:
    """'rated 15' of a film, 'gas mark 6'; not 'rated 8 out of 10', 'rated 15 hotels'."""
    before, after = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    if not numeral.digits or (after.isalpha() and after not in FUNCTION) or after == "out":
        return False
    oven = before == "gas" or (before == "mark" and tokens.at(numeral.first - 2) == "gas")
    return (before == "rated" and tokens.low[numeral.first] in CERTIFICATES) or (oven and numeral.hi < 11)


def _mark(tokens: Tokens, numeral: Numeral) -> bool:
    """'Ada Lund: 7 Saved twice', 'Ines Roca: 6.5 - Tired': a mark out of ten behind a person's name; not 'New Kell: 7 deaths'."""
    colon = numeral.first - 1
    if not numeral.digits or tokens.at(colon) != ":" or not 2 <= colon <= 4 or numeral.hi > 10:
        return False
    after = numeral.stop + (tokens.at(numeral.stop) in DASHES)
    return all(tokens.capital(i) for i in range(colon)) and tokens.capital(after) and not plural_next(tokens, after)


def _dialled(tokens: Tokens, numeral: Numeral) -> bool:
    """'dialled 999', 'called 911', 'a plate ending 882'; not 'dialled 40 numbers', 'the year ending 30 June'."""
    before, printed = tokens.at(numeral.first - 1), tokens.low[numeral.first]
    if not numeral.digits or plural_next(tokens, numeral.stop):
        return False
    called = before in DIALLED or (before in ("call", "called", "calling", "calls") and printed in EMERGENCY)
    return (
        called
        or (before == "ending" and len(printed) > 1)
        or (tokens.low[numeral.first - 2 : numeral.first] == ["ending", "in"])
    )
