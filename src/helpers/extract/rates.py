"""Per what a figure is printed: 'a day', 'per barrel', 'each weekend', 'annually', 'daily quota of', 'single-day total'.

Reads: '300 calls a day' (day), '$60 a barrel' (barrel), '75 in each of the 25 clinics' (clinic), 'last weekend there were 300
calls' (weekend), 'one million in a year' (year). Must not read: 'a single day', 'per cent', 'a man said', 'in a statement'.
"""

from __future__ import annotations

from dataclasses import dataclass

from .nouns import noun_after, singular
from .numerals import WORDS
from .times import When
from .tokens import DASHES, STOPS, Tokens
from .units import basis
from .wording import FUNCTION

ADVERBS = {"daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "hourly": "hour",
           "quarterly": "quarter", "yearly": "year", "annually": "year", "annual": "year"}  # fmt: skip
SPANS = frozenset("second minute hour day night week weekend fortnight month quarter year season decade shift".split())
THINGS = frozenset(
    "share barrel gallon litre liter ton tonne head person unit piece ounce pound kilo kilogram ticket seat copy dose serving "
    "household child student pupil vehicle bottle can pack pint acre hectare mile kilometer kilometre bushel pop game match "
    "worker employee customer user car room patient visit trip dozen bag box plate pair set meal glass cup".split()
)
SPENDING = frozenset("missed lost spent took waited lasted stayed".split())  # 'missed a day' is no rate
LINKS = frozenset("of at to was is were are being stood reached about around over under more than nearly almost only just "
                  "up least some".split())  # fmt: skip

FORMULAS = frozenset("co ch so no nh h o pm".split())  # 'grams of CO2 per mile', 'PM2.5': letters that a number ends


@dataclass(slots=True)
class Rate:
    """The rate basis and its tokens."""

    per: str
    first: int
    stop: int


def rate_after(tokens: Tokens, at: int, adjacent: bool) -> Rate | None:
    """The rate words that follow the unit or noun ending before token `at`; `adjacent`: things, not only times, after 'a'.

    >>> from helpers.extract.tokens import tokenise
    >>> [rate_after(tokenise(line), 2, True) for line in ("12 drops of oil a day", "12 cups, a man said")]
    [Rate(per='day', first=4, stop=6), None]
    """
    for index in range(at, min(at + 7, len(tokens))):
        word = tokens.low[index]
        if found := _rate_at(tokens, index, adjacent and index == at):
            return found
        if (
            word in STOPS
            or word in (",", "and", "or", "but", "who", "that", "while")
            or (tokens.number(index) and not (tokens.touches(index) and tokens.at(index - 1) in FORMULAS))
            or word in WORDS
        ):
            return None
    return None


def _rate_at(tokens: Tokens, index: int, adjacent: bool) -> Rate | None:
    word, after = tokens.low[index], tokens.at(index + 1)
    if word in ADVERBS and word != "annual":
        return Rate(ADVERBS[word], index, index + 1)
    if word in DASHES and after in ("a", "per", "an"):
        at = index + 2 + (tokens.at(index + 2) in DASHES)
        return Rate(singular(tokens.at(at)), index + 1, at + 1) if tokens.at(at) in SPANS | THINGS else None
    if (word == "per" and tokens.number(index + 1)) or (
        word in ("per", "/") and after[:1].isalpha() and after not in ("cent", "se")
    ):
        return _per(tokens, index)
    before = tokens.at(index - 1)
    if word in ("a", "an") and (
        (after in SPANS and before not in FUNCTION and before not in SPENDING and not before.endswith("ing"))
        or (adjacent and after in THINGS)
    ):
        return Rate(after, index, index + 2) if not _single(tokens, index + 2) else None
    if word in ("each", "every") and (after in SPANS or (adjacent and after in THINGS)):
        return Rate(singular(after), index, index + 2)
    if word == "in" and after in ("a", "one") and tokens.at(index + 2) in SPANS and not _single(tokens, index + 3):
        return Rate(tokens.at(index + 2), index, index + 3)
    return None


def _single(tokens: Tokens, at: int) -> bool:
    """'a year ago', 'a week later', 'a day after': a time, not a rate."""
    return tokens.at(at) in ("ago", "later", "earlier", "before", "after", "old", "long", "-")


def _per(tokens: Tokens, index: int) -> Rate:
    """'per day', 'per 100,000 people', 'per square mile', '/bbl', '/m³'."""
    at = index + 1
    if tokens.number(at):
        noun = noun_after(tokens, at + 1)
        return Rate(
            f"{tokens.words[at]} {noun.words}" if noun else tokens.words[at], index, noun.stop if noun else at + 1
        )
    name, stop = basis(tokens, at)
    if name and (stop - at > 1 or len(tokens.at(at)) < 5):  # whole words stay as printed
        return Rate(name, index, stop)
    return Rate("year" if tokens.low[at] == "annum" else singular(tokens.low[at]), index, at + 1)


def rate_before(tokens: Tokens, left: int) -> Rate | None:
    """'a daily quota of 1,200', 'the highest single-day total was 1,100', 'annual cost of $3 million'.

    >>> from helpers.extract.tokens import tokenise
    >>> rate_before(tokenise("the highest single-day total so far was 1,100"), 9).per
    'day'
    """
    linked, near = tokens.at(left - 1) in LINKS, True
    for index in range(left - 1, max(-1, left - 16), -1):
        word = tokens.low[index]
        if word in STOPS or word in (",", "and", "but") or tokens.number(index):
            return None
        if not linked:
            return None
        if word in ADVERBS and index < left - 1 and near:
            return Rate(ADVERBS[word], index, index + 1)
        if word in ("single", "one") and index < left - 2:
            at = index + 1 + (tokens.at(index + 1) in DASHES)
            if tokens.at(at) in SPANS:
                return Rate(tokens.at(at), index, at + 1)
        near = near and (word not in FUNCTION or index >= left - 2)
    return None


def rate_distributed(tokens: Tokens, at: int) -> Rate | None:
    """'75 in each of the 25 clinics', '12 at every school', '40 for each pupil': the noun is the rate basis.

    >>> from helpers.extract.tokens import tokenise
    >>> rate_distributed(tokenise("75 in each of the 25 Health Board clinics"), 1).per
    'Health Board clinic'
    """
    if tokens.at(at) not in ("in", "at", "for", "to", "per") or tokens.at(at + 1) not in ("each", "every"):
        return None
    index = at + 2
    if tokens.number(index) or tokens.at(index) in WORDS:
        return None  # 'for every 3 hours' is no single span
    while (
        tokens.at(index) in ("of", "the", "its", "their", "our", "these", "those")
        or tokens.number(index)
        or tokens.at(index) in WORDS
    ):
        index += 1
    noun = noun_after(tokens, index)
    if not noun:
        return None
    words = noun.words.split(" ")
    return Rate(" ".join([*words[:-1], singular(words[-1])]), at + 1, noun.stop)


def rate_observed(tokens: Tokens, verb: int, when: When | None) -> Rate | None:
    """'last weekend there were 300 calls': a count that exists in one named day, weekend or month is of that span."""
    if verb < 0 or not when or not when.span:
        return None
    existential = tokens.at(verb - 1) == "there" or tokens.at(verb) in ("were", "was", "totalled", "totaled")
    return Rate(when.span, when.first, when.stop) if existential else None
