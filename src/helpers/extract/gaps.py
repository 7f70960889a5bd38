"""Lists with gaps, whose verb and noun are said once: 'Kestle lost 151 departures, Dunmere 74 and Ferrow 43'.

Comes in: the tokens of a sentence and its numerals. Goes out: which numerals are members of such a list, and whether anything stands behind
a number that it could count. Must not read: 'sold 40 homes, and on May 12'.
"""

from __future__ import annotations

from .dated import MONTHS, WEEKDAYS
from .frames import part_after
from .labelled import LABELS
from .participles import PARTICIPLES
from .tokens import Tokens
from .values import Numeral
from .wording import FUNCTION, VERBS

PLACE = 3  # and of the place behind it
NAMES = 4  # tokens of the name in a member of a list with gaps
MARKS = frozenset((",", ";", "and", "while", "but"))
TITLES = frozenset("mr mrs ms dr sir st".split())
BEING = frozenset("was were is are".split())
SOFT = frozenset(
    "now still only just about around nearly almost also then already reportedly over roughly some up to than more less least at".split()
)
FOLLOWS = frozenset("in on at for by from against last this a an after before when while since during as and but compared than the between "
                    "more fewer among with to of who that which not so because earlier each per yesterday today "
                    "instead rather apiece altogether".split())  # fmt: skip
HAVING = frozenset("had has have".split())
MODAL = frozenset("will would can could may might must are were was is have had has did do".split())


def gapped(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """Is the number a member of a list whose verb and noun are said once: ', Dunmere 74', 'and the west 95', '; Mr Bello 980'?

    Nothing but a mark and a name or a noun with its article stands since the last number and its noun, and nothing counted follows.
    """
    if numeral.unit or numeral.form != "scalar" or not bare_end(tokens, numeral.right):
        return False
    at = numeral.first - 1
    while tokens.at(at) in SOFT and at > last.right:
        at -= 1
    stop = at + 1
    while at >= last.stop and stop - at <= NAMES + PLACE + 1 and tokens.low[at] not in MARKS:
        at -= 1
    first = at + 1
    stop = _without_place(tokens, first, stop)
    if at < last.stop or not first < stop <= first + NAMES or tokens.low[at] not in MARKS:
        return False
    first += tokens.low[first] in ("the", "its", "their", "and")
    words = [
        tokens.low[i].removesuffix("'s")
        for i in range(first, stop)
        if tokens.low[i] != "." and tokens.low[i] not in TITLES
    ]
    return bool(words) and all(_names(word) for word in words)


def _without_place(tokens: Tokens, first: int, stop: int) -> int:
    """'the cottage hospital at Dann', 'St Osric's in Kell': the name ends before the place that it stands in."""
    for at in range(first + 1, stop - 1):
        if tokens.low[at] in ("in", "at", "of", "near", "on") and all(tokens.capital(i) for i in range(at + 1, stop)):
            return at
    return stop


def _names(word: str) -> bool:
    """A word of a name or a plain noun: no small word, verb or participle."""
    return (
        word.isalpha() and word not in FUNCTION and word not in VERBS and word not in PARTICIPLES and word not in NOT_NAMES
        and not word.endswith(("ed", "ing", "ly"))
    )  # fmt: skip


NOT_NAMES = (
    LABELS | MONTHS | WEEKDAYS | frozenset("another further additional other others total year month age aged".split())
)


def listed(tokens: Tokens, found: list[Numeral], nominal: list[bool]) -> None:
    """Unset `nominal` of the members of a list with gaps that would be read as names with a number: 'Dunmere 74', 'Mr Bello 980'.

    The list must begin with a number that counts a noun or has a unit, behind a verb: 'Kestle lost 151 departures'.
    """
    opened = False
    for index, numeral in enumerate(found):
        if nominal[index] and index and not nominal[index - 1] and part_after(tokens, found[index - 1], numeral):
            nominal[index] = False
        if opened and gapped(tokens, found[index - 1], numeral):
            nominal[index] = False
        elif nominal[index]:
            opened = False
        else:
            opened = opens(tokens, numeral) or (_bare_opens(tokens, numeral) and _goes_on(tokens, found, index))


def opens(tokens: Tokens, numeral: Numeral) -> bool:
    """A verb, a number and what it counts: 'lost 151 departures'."""
    before, after = tokens.at(numeral.left - 1), tokens.at(numeral.right)
    before = tokens.at(numeral.left - 2) if before in ("in", "on", "up", "out", "off") else before
    verb = before in VERBS or before in PARTICIPLES or before in HAVING or (before.endswith("ed") and len(before) > 4)
    return verb and (
        numeral.unit is not None or (after.isalpha() and after not in FUNCTION and after not in VERBS) or after == "of"
    )


def _bare_opens(tokens: Tokens, numeral: Numeral) -> bool:
    """'the Union has 25, the League 20', 'Millfield will elect 12, Northgate 10': a verb and a number alone."""
    before = tokens.at(numeral.left - 1)
    while_told = before in VERBS or before in HAVING or before in BEING or tokens.at(numeral.left - 2) in MODAL
    return while_told and tokens.at(numeral.right) in MARKS and not numeral.unit


def _goes_on(tokens: Tokens, found: list[Numeral], index: int) -> bool:
    return index + 1 < len(found) and gapped(tokens, found[index], found[index + 1])


def bare_end(tokens: Tokens, at: int) -> bool:
    """Nothing that the number could count follows: the clause ends, or goes on with a small word."""
    after = tokens.at(at)
    if after.endswith("ing") and not tokens.at(at + 1).isalpha():
        return True  # 'kept 690 going,'
    return not after or after in FOLLOWS or after in (",", ".", ";", ")", "!", "?")
