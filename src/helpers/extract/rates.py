"""Per what a figure is printed: 'a day', 'per barrel', 'each weekend', 'annually', 'daily quota of', 'single-day total'.

Reads: '300 calls a day' (day), '$60 a barrel' (barrel), '75 in each of the 25 clinics' (clinic), 'last weekend there were 300
calls' (weekend), 'one million in a year' (year). Must not read: 'a single day', 'per cent', 'a man said', 'in a statement'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from .approximators import hedge_end
from .currencies import CODES, COIN_NAMES, COINS, DOLLARS, SIGNS
from .nouns import noun_after, singular
from .times import When
from .tokens import DASHES, STOPS, Tokens
from .unit_names import TIME
from .units import UNITS, basis
from .values import SCALES, WORDS, Numeral
from .wording import FUNCTION

ADVERBS = {"daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "hourly": "hour",
           "quarterly": "quarter", "yearly": "year", "annually": "year", "annual": "year"}  # fmt: skip
SPANS = frozenset("second minute hour day night week weekend fortnight month quarter year season decade shift".split())
THINGS = frozenset(
    "share barrel gallon litre liter ton tonne head person unit piece ounce pound kilo kilogram ticket seat copy dose serving "
    "household child student pupil vehicle bottle can pack pint acre hectare mile kilometer kilometre bushel pop game match "
    "worker employee customer user car room patient visit trip dozen bag box plate pair set meal glass cup".split()
)
THINGS |= frozenset("side innings lap over loaf portion slice ride roll case carton crate jar tin".split())
BRACKET = 9  # tokens of a bracket that converts a sum
NO_BASIS = frozenset("bit lot little few while time moment second point record".split())
DEDUCTED = frozenset(
    "tax taxes rent costs deductions bonuses interest inflation fees expenses vat housing tips commission insurance".split()
)
BASIS_ENDS = frozenset("for and or from to at on by but as when while if under before after plus with since than is was are were until "
                       "which who more less this last next compared including excluding depending rather instead against so".split())  # fmt: skip
MONEY = (
    frozenset(COIN_NAMES.values()) | frozenset(CODES.values()) | frozenset(SIGNS.values()) | frozenset(DOLLARS.values())
)
ADDED = frozenset("more less extra each".split())  # '$2 more an hour'
EXCHANGED = frozenset(
    "dollar euro pound yen yuan franc rupee rand peso rouble ruble naira krona krone lira greenback".split()
)
SPENDING = frozenset("missed lost spent took waited lasted stayed".split())  # 'missed a day' is no rate
LINKS = frozenset("of at to was is were are being stood reached about around over under more than nearly almost only just "
                  "up least some".split())  # fmt: skip

BARE_BEFORE = frozenset(
    "or about around roughly nearly almost some over under than averaging average averaged is was to of and just".split()
)
FORMULAS = frozenset("co ch so no nh h o pm".split())  # 'grams of CO2 per mile', 'PM2.5': letters that a number ends


@dataclass(slots=True)
class Rate:
    """The rate basis and its tokens."""

    per: str
    first: int
    stop: int


class Rated(Protocol):
    """A figure that is being read, as `helpers.extract.counting.Read` is."""

    numeral: Numeral
    place: tuple[int, int] | None
    rates: tuple[Rate, ...]
    rate: str | None


def rate_after(tokens: Tokens, at: int, adjacent: bool, unit: str | None = None, moved: bool = False) -> Rate | None:
    """The rate words that follow the unit or noun ending before token `at`; `adjacent`: things, not only times, after 'a'.

    After money and measures (`unit`) more things are a basis: '$9 a kg', '65 cents a contract', '90 yuan ($12) a crate'. What
    has `moved` did so in that time: 'fell 5% in a year' is no rate.

    >>> from helpers.extract.tokens import tokenise
    >>> [rate_after(tokenise(line), 2, True) for line in ("12 drops of oil a day", "12 cups, a man said")]
    [Rate(per='day', first=4, stop=6), None]
    >>> [rate_after(tokenise(line), 2, True, "dollar") for line in ("$5 a crate.", "$5 a man said", "$5 a year after tax")]
    [Rate(per='crate', first=2, stop=4), None, Rate(per='year', first=2, stop=4)]
    """
    at = hedge_end(tokens, at)  # '$3,000 or so annually'
    if unit and tokens.at(at) in ("(", ")"):
        at = _past_conversion(tokens, at)
    for index in range(at, min(at + 7, len(tokens))):
        word = tokens.low[index]
        if found := _rate_at(tokens, index, adjacent and index == at, unit, moved):
            return found
        if (
            word in STOPS
            or word in (",", "and", "or", "but", "who", "that", "while")
            or (tokens.number(index) and not (tokens.touches(index) and tokens.at(index - 1) in FORMULAS))
            or word in WORDS
        ):
            return None
    return None


def _past_conversion(tokens: Tokens, at: int) -> int:
    """'90 yuan ($12) a crate': the token after the bracket that says the sum again, for both sums."""
    if tokens.at(at) == ")":
        return at + 1 if "(" in tokens.low[max(0, at - BRACKET) : at] else at
    close = next((i for i in range(at + 1, at + BRACKET) if tokens.at(i) == ")"), at)
    return close + 1 if any(tokens.number(i) for i in range(at + 1, close)) else at


def _rate_at(tokens: Tokens, index: int, adjacent: bool, unit: str | None, moved: bool) -> Rate | None:
    word, after = tokens.low[index], tokens.at(index + 1)
    if word in ADVERBS and word != "annual":
        return Rate(ADVERBS[word], index, index + 1)
    if word in DASHES and after in ("a", "per", "an"):
        at = index + 2 + (tokens.at(index + 2) in DASHES)
        return _joined(tokens, index + 1, at, after)
    if (word == "per" and tokens.number(index + 1)) or (
        word == "per" and after[:1].isalpha() and after not in ("cent", "se")
    ):
        return _per(tokens, index)
    if word == "/":
        return _stroke(tokens, index) if adjacent else None
    if word in ("a", "an"):
        return _article(tokens, index, adjacent, unit)
    if word in ("each", "every") and (weekend := _of_the_weekend(tokens, index)):
        return weekend
    if word in ("each", "every") and (after in SPANS or (adjacent and after in THINGS)):
        return Rate(singular(after), index, index + 2)
    if word == "to" and adjacent:
        return _quoted(tokens, index, unit)
    if word == "in" and after in ("a", "one") and tokens.at(index + 2) in SPANS and not moved:
        return None if _single(tokens, index + 3) else Rate(tokens.at(index + 2), index, index + 3)
    return None


def _article(tokens: Tokens, index: int, adjacent: bool, unit: str | None) -> Rate | None:
    """'a day', 'a game', after a measure also 'a kg', 'a square foot', after money 'a contract'."""
    after, before = tokens.at(index + 1), tokens.at(index - 1)
    opens = before in FUNCTION and before not in ADDED
    span = after in SPANS and not opens and before not in SPENDING and not before.endswith("ing")
    if span or (adjacent and after in THINGS):
        return None if _single(tokens, index + 2) else Rate(after, index, index + 2)
    if not adjacent and not unit and tokens.number(index - 1):
        return _of_bare(tokens, index)
    if not adjacent or not unit or unit in TIME or after in NO_BASIS:
        return None
    name, stop = basis(tokens, index + 1)
    if name and name not in TIME:
        return (
            None
            if _single(tokens, stop) or _goes_on(tokens, stop)
            else Rate(_shown(tokens, name, index + 1, stop), index, stop)
        )
    return Rate(after, index, index + 2) if _one_thing(tokens, index + 1) and is_money(unit) else None


def _of_bare(tokens: Tokens, index: int) -> Rate | None:
    """'14.4m kilometres a year, or 60,000 a bus', 'that makes 48, or 9.6 a winter'; not 'in 1990 a bus', 'at 12 a man'."""
    before = tokens.at(index - 2)
    opened = before in BARE_BEFORE or before in (",", "(", "-")
    told = opened and tokens.at(index + 1) not in NO_BASIS and _one_thing(tokens, index + 1)
    return Rate(tokens.at(index + 1), index, index + 2) if told and not _single(tokens, index + 2) else None


def _one_thing(tokens: Tokens, at: int) -> bool:
    """Whether a noun in the singular stands here, and no word of its own behind it."""
    word = tokens.at(at)
    noun = word.isalpha() and word not in FUNCTION and not word.endswith(("ed", "ing", "ly")) and singular(word) == word
    return noun and not _goes_on(tokens, at + 1)


def _quoted(tokens: Tokens, index: int, unit: str | None) -> Rate | None:
    """'40 miles to the gallon', '1.12 euros to the pound', '83 rupees to a dollar'; not 'gave 50 dollars to the pound shop'."""
    at = index + 1 + (tokens.at(index + 1) in ("the", "a"))
    priced = unit is not None and is_money(unit) and tokens.at(at) in EXCHANGED
    if not (priced or (unit in ("mile", "kilometer") and tokens.at(at) in ("gallon", "litre", "liter"))):
        return None
    return None if _goes_on(tokens, at + 1) else Rate(tokens.low[at], index, at + 1)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """'$5 a man said', '$5 a share of the cost': the noun is the subject of a verb or has more words, so it is no basis."""
    after = tokens.at(at)
    return after.isalpha() and after not in BASIS_ENDS and after not in ADVERBS


def _joined(tokens: Tokens, index: int, at: int, link: str) -> Rate | None:
    """'$15-a-ticket', 'a 3-second-per-lap gain': the basis joined on by hyphens."""
    if tokens.at(at) in SPANS or tokens.at(at) in THINGS:
        return Rate(singular(tokens.at(at)), index, at + 1)
    name, stop = basis(tokens, at)
    if name:
        return Rate(_shown(tokens, name, at, stop), index, stop)
    return Rate(singular(tokens.at(at)), index, at + 1) if link == "per" and tokens.at(at).isalpha() else None


def _stroke(tokens: Tokens, index: int) -> Rate | None:
    """'$60/bbl', '5 mg/day', 'N1,482/$1'; not '180C fan/gas', nor the '/' of the next pair of currencies."""
    after = tokens.at(index + 1)
    if after in SIGNS:
        return Rate(SIGNS[after], index, index + 3) if tokens.at(index + 2) == "1" else None
    if after in CODES and tokens.words[index + 1].isupper():
        return Rate(CODES[after], index, index + 2)
    if not after[:1].isalpha():
        return None
    known = basis(tokens, index + 1)[0] or singular(after) in SPANS or singular(after) in THINGS
    return _per(tokens, index) if known else None


def _single(tokens: Tokens, at: int) -> bool:
    """'a year ago', 'a week later', 'a day after': a time, not a rate; 'a year after tax' is one."""
    word = tokens.at(at)
    if word in ("after", "before") and tokens.at(at + 1) in DEDUCTED:
        return False
    return word in ("ago", "later", "earlier", "before", "after", "old", "long", "-")


def _shown(tokens: Tokens, name: str, at: int, stop: int) -> str:
    """Whole words stay as printed ('litre'), short forms and compounds get the name of their unit ('kilogram', 'square foot')."""
    return name if stop - at > 1 or len(tokens.at(at)) < 5 else singular(tokens.low[at])


def is_money(unit: str) -> bool:
    """Is the unit a currency or its coin?

    >>> [is_money(unit) for unit in ("dollar", "danish krone", "ounce")]
    [True, True, False]
    """
    return unit in MONEY or unit.rpartition(" ")[2] in COINS


def _per(tokens: Tokens, index: int) -> Rate:
    """'per day', 'per 100,000 people', 'per square mile', '/bbl', '/m³'."""
    at = index + 1
    if tokens.number(at):
        noun = noun_after(tokens, at + 1)
        return Rate(
            f"{tokens.words[at]} {noun.words}" if noun else tokens.words[at], index, noun.stop if noun else at + 1
        )
    name, stop = basis(tokens, at)
    if name:
        return Rate(_shown(tokens, name, at, stop), index, stop)
    return Rate("year" if tokens.low[at] == "annum" else singular(tokens.low[at]), index, at + 1)


def rate_before(tokens: Tokens, left: int) -> Rate | None:
    """'a daily quota of 1,200', 'the highest single-day total was 1,100', 'annual cost of $3 million'.

    >>> from helpers.extract.tokens import tokenise
    >>> rate_before(tokenise("the highest single-day total so far was 1,100"), 9).per
    'day'
    """
    if tokens.at(left - 1) == "/" and tokens.at(left - 2) in CODES and left < len(tokens):
        return Rate(CODES[tokens.low[left - 2]], left - 2, left - 1)  # 'EUR/USD 1.07'
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
    link, index = tokens.at(at), at + 2
    if link not in ("in", "at", "for", "to", "per", "of", "on") or tokens.at(at + 1) not in ("each", "every"):
        return None
    if tokens.number(index) or tokens.at(index) in WORDS:
        if tokens.at(index + 1) in UNITS:
            return None  # 'for every 9 weeks': the stretch is a figure of its own
        noun = (
            noun_after(tokens, index + 1) if link == "for" and tokens.at(at + 1) == "every" else None
        )  # 'three nurses for every 50 patients'
        return Rate(f"{tokens.words[index]} {noun.words}", at + 1, noun.stop) if noun else None
    if weekend := _of_the_weekend(tokens, at + 1):
        return weekend
    if tokens.at(index) in UNITS:
        return Rate(singular(tokens.low[index]), at + 1, index + 1)  # '40 cents of every dollar they earn'
    if link == "of":
        return None
    while (
        tokens.at(index) in ("of", "the", "its", "their", "our", "these", "those")
        or tokens.at(index).endswith("'s")
        or tokens.at(index) in SCALES
        or tokens.number(index)
        or tokens.at(index) in WORDS
    ):
        index += 1
    noun = noun_after(tokens, index)
    if not noun:
        return None
    words = noun.words.split(" ")
    return Rate(" ".join([*words[:-1], singular(words[-1])]), at + 1, noun.stop)


def _of_the_weekend(tokens: Tokens, at: int) -> Rate | None:
    """'each day of the weekend': no other day of the week is meant."""
    told = tokens.low[at + 1 : at + 5] in (["day", "of", "the", "weekend"], ["day", "of", "a", "weekend"])
    return Rate("weekend-day", at, at + 5) if told else None


def rate_observed(tokens: Tokens, verb: int, when: When | None) -> Rate | None:
    """'last weekend there were 300 calls': a count that exists in one named day, weekend or month is of that span."""
    if verb < 0 or not when or not when.span:
        return None
    existential = tokens.at(verb - 1) == "there" or tokens.at(verb) in ("were", "was", "totalled", "totaled")
    return Rate(when.span, when.first, when.stop) if existential else None


def share_rates(tokens: Tokens, reads: Sequence[Rated]) -> None:
    """'20 mg or 40 mg daily', '18 points and 9 rebounds a game': the earlier figure has the rate of the later.

    Both measure the same in about the same size, or are averages; not '45 million dollars or 62 cents a share', '300 jobs and 40
    flights a day'.
    """
    for left, right in zip(reversed(reads[:-1]), reversed(reads[1:]), strict=True):
        rate = right.rates[0] if right.rates else None
        if not rate or left.rate or rate.first < right.numeral.stop or right.numeral.form == "multiple":
            continue
        stop = max(left.numeral.right, left.place[1] if left.place else 0)
        between = tokens.low[stop : right.numeral.left]
        if len(between) > COORDINATED or not _coordinates(between):
            continue
        alike = left.numeral.unit == right.numeral.unit and (right.numeral.unit or between == ["or"])
        sized = max(left.numeral.hi, right.numeral.hi) < 10 * max(min(left.numeral.lo, right.numeral.lo), 0)
        if (alike and sized) or (rate.per in PLAYED and left.numeral.unit not in TIME):
            left.rate, left.rates = right.rate, (rate,)


def _coordinates(between: list[str]) -> bool:
    """Only 'or', 'and' or a comma stand between, before them at most what the first figure measures ('20 kWh of power and')."""
    while between and between[-1] in LOOSE:
        between = between[:-1]
    if not between or between[-1] not in ("or", "and", ",") or between[-2:] == [",", "or"]:
        return False  # '$1,800, or $150 a month' tells one sum in two ways
    own = between[:-1][:-1] if between[-2:-1] == [","] else between[:-1]
    return not own or (own[0] == "of" and all(word.isalpha() and word not in FUNCTION for word in own[1:]))


COORDINATED = 6  # tokens between two figures of one coordination
LOOSE = frozenset("about around nearly almost some up to roughly over under than more perhaps".split())
PLAYED = frozenset(("game", "match"))
