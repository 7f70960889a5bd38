"""The words that tie a figure to a time: 'last weekend', 'in January', 'since the storm', 'as of Monday'.

Must not read: 'in the city', 'since' as 'because' is not told apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from .dated import MONTHS, WEEKDAYS
from .tokens import Tokens
from .units import UNITS

SPANS = frozenset(
    "day days week weeks weekend month months year years quarter decade hour hours night season summer winter spring autumn "
    "fall century fortnight morning evening afternoon".split()
)
WHOLE = frozenset(("yesterday", "today", "tomorrow", "tonight", "overnight", "nowadays", "currently"))
OPENERS = frozenset(
    "in on since by until during last this next past as upon before after earlier between over within at".split()
)
POINTED = frozenset(("last", "this", "next", "past", "previous", "coming", "first", "same", "each"))
STOPPERS = frozenset("was were is are had have has who which that".split())


@dataclass(slots=True)
class When:
    """Tokens `first` .. `stop` of a time expression; `span` is the unit of time that it names: day, weekend, month."""

    first: int
    stop: int
    span: str | None


def times(tokens: Tokens) -> list[When]:
    """All time expressions of a sentence, in order.

    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("On Tuesday of this week, as in May 2019, 40 homes flooded; none has since the dam was built.")
    >>> [(" ".join(tokens.words[w.first:w.stop]), w.span) for w in times(tokens)]
    [('On Tuesday of this week', 'day'), ('in May 2019', 'month'), ('since the dam was built', None)]
    """
    found: list[When] = []
    for index in [i for i, word in enumerate(tokens.low) if word in OPENERS or word in WHOLE]:
        if found and index < found[-1].stop:
            continue
        when = _read(tokens, index)
        if when:
            found.append(when)
    return found


def _read(tokens: Tokens, index: int) -> When | None:
    word = tokens.low[index]
    if word in WHOLE:
        return When(index, index + 1, "day" if word in ("yesterday", "today") else None)
    if word in ("since", "upon") or (word == "as" and tokens.at(index + 1) == "of"):
        return When(index, _to_stop(tokens, index), None)
    at = index + 1 if word not in ("last", "this", "next", "past") else index
    if tokens.at(at) == "the" or (word == "earlier" and tokens.at(at) == "this"):
        at += 1
    return _calendar(tokens, index, at) or _pointed(tokens, index, at)


def _calendar(tokens: Tokens, index: int, at: int) -> When | None:
    """'on Tuesday of this week', 'in January', 'in early May 2019', 'in 2018'."""
    at += tokens.at(at) in ("early", "late", "mid")
    word = tokens.at(at)
    if word in WEEKDAYS and tokens.capital(at):
        pointed = (
            tokens.low[at + 1 : at + 2] == ["of"]
            and tokens.at(at + 2) in ("this", "last")
            and tokens.at(at + 3) in SPANS
        )
        return When(index, at + 4 if pointed else at + 1, "day")
    if word in MONTHS and tokens.capital(at):
        stop = at + 1
        while _of_date(tokens, stop) or (tokens.at(stop) == "," and _of_date(tokens, stop + 1)):
            stop += 1
        short = tokens.number(at + 1) and len(tokens.words[at + 1]) < 3
        return When(index, stop, "day" if short else "month")
    year = (
        tokens.number(at)
        and len(tokens.words[at]) == 4
        and not tokens.at(at + 1).startswith("s")
        and "1700" <= word < "2100"
    )
    return (
        When(index, at + 1, "year")
        if year and tokens.low[index] in ("in", "since", "by", "during", "until", "before", "after")
        else None
    )


def _of_date(tokens: Tokens, index: int) -> bool:
    """A day or a year beside a month: not the 30 of 'in January 30 homes burned'."""
    counted = tokens.at(index + 1).isalpha() and tokens.at(index + 1).endswith("s") and not tokens.capital(index + 1)
    return tokens.number(index) and tokens.words[index].isdecimal() and not (counted and len(tokens.words[index]) < 4)


def _pointed(tokens: Tokens, index: int, at: int) -> When | None:
    """'last weekend', 'this year', 'in the first two weeks of the strike', 'over the past decade'."""
    if tokens.at(at) not in POINTED:
        return None
    stop = at + 1
    while stop < at + 4 and tokens.at(stop) not in SPANS:
        if tokens.at(stop) in STOPPERS or not tokens.at(stop)[:1].isalnum():
            return None
        stop += 1
    word = tokens.at(stop)
    if word not in SPANS:
        return None
    single = stop == at + 1 and tokens.at(at) in ("last", "this", "next", "previous") and not word.endswith("s")
    return When(index, stop + 1, UNITS.get(word, word) if single and word != "decade" else None)


def _to_stop(tokens: Tokens, index: int) -> int:
    """The end of 'since ...', 'as of ...': the next mark, or a second verb, at most eight words on."""
    stop, verbs = index + 1, 0
    while stop < min(len(tokens), index + 9) and tokens.low[stop][0].isalnum():
        verbs += tokens.low[stop] in STOPPERS
        if verbs > 1 or (verbs and tokens.low[index] != "since"):
            break
        stop += 1
    return stop
