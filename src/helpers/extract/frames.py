"""Percentages told in one frame, of which only the first prints its unit; a part right behind the whole that opens its sentence.

Reads: 'Norr with 50 per cent, Hald with 30 and Pell with 20', '72 per cent in May and 58 in June', 'In May 92 per cent were on time,
in the week of the storm 69'. Must not read: 'with 50 per cent, and left with 30 dogs', '72 per cent in May and 58 at sea', 'In May 92
per cent came, in all 69'.
"""

from __future__ import annotations

from .labelled import LABELS
from .tokens import Tokens
from .values import Numeral
from .wording import FUNCTION, VERBS

LINKS = frozenset("with for on to at from".split())  # before each share
PLACES = frozenset("in on at for among during before after since until".split())  # after each share, or before it
LOOSE = frozenset("about around nearly almost just only over under roughly some".split())
ALL = frozenset("all total addition fact turn part contrast comparison".split())
MARKS = frozenset((",", ";", "and", "while", "but"))
ENDS = frozenset((",", ".", ";", ")", ""))
NAME, PHRASE, LEAD = 4, 8, 5  # tokens of a name, of a phrase before a share, of that before the first
HUNDRED = 100


def framed(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """Whether a bare number is told in the frame of the percentage before it."""
    if last.unit != "percent" or numeral.form != "scalar" or numeral.scaled or numeral.hi > HUNDRED:
        return False
    return _after_link(tokens, last, numeral) or _before_place(tokens, last, numeral) or _opened(tokens, last, numeral)


def _start(tokens: Tokens, numeral: Numeral) -> int:
    at = numeral.left
    while tokens.at(at - 1) in LOOSE:
        at -= 1
    return at


def _after_link(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'Norr with 50 per cent, Hald with 30': the same small word before both, a mark and a name between."""
    at = _start(tokens, numeral)
    link, between = tokens.at(at - 1), tokens.low[last.right : at - 1]
    if link not in LINKS or tokens.at(_start(tokens, last) - 1) != link or between[:1] not in ([","], [";"], ["and"]):
        return False
    names = between[1 + (between[1:2] == ["and"]) :]
    return 0 < len(names) <= NAME and all(_names(word) for word in names)


def _names(word: str) -> bool:
    plain = word.isalpha() and word not in FUNCTION and word not in VERBS
    return word in ("the", "its") or (plain and not word.endswith(("ed", "ing", "ly")))


def _before_place(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'72 per cent in May and 58 in June': the same small word after both."""
    place, between = tokens.at(last.right), tokens.low[last.right : _start(tokens, numeral)]
    joined = between[-1:] in (["and"], ["but"], [","], [";"])
    return place in PLACES and tokens.at(numeral.right) == place and joined and len(between) <= PHRASE


def _opened(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'In May 92 per cent were on time, in the week of the storm 69,': each share behind a phrase that says when or where."""
    first = _start(tokens, last)
    opens = any(
        tokens.at(at) in PLACES and (at < 1 or tokens.at(at - 1) in ENDS) for at in range(max(0, first - LEAD), first)
    )
    at = _start(tokens, numeral) - 1
    stop = at
    while at > last.right and tokens.low[at] not in MARKS:
        at -= 1
    phrase = tokens.low[at + 1 : stop + 1]
    timed = 1 < len(phrase) <= PHRASE and phrase[0] in PLACES and phrase[1] not in ALL
    return opens and timed and at > last.right and tokens.at(numeral.right) in ENDS


def part_after(tokens: Tokens, whole: Numeral, part: Numeral) -> bool:
    """'Of the 420 people in Corrie 168, or 40 per cent, work there': no name with its number; 'Of the 12 trams on Platform 9,' has one."""
    start = whole.left
    while start > 0 and tokens.low[start - 1] not in ENDS and whole.left - start <= LEAD:
        start -= 1
    opened = tokens.low[start] == "of" and tokens.at(start + 1) != "course"
    between = tokens.low[whole.right : part.left]
    plain = len(between) <= PHRASE and not set(between) & MARKS and tokens.at(part.left - 1) not in LABELS
    return opened and plain and part.hi < whole.hi and tokens.at(part.right) in (",", "(")
