"""What a figure is 'per', and in which unit it counts: 'a hectare gave 2.5 tonnes' is tons a hectare.

Comes in: a Page and one of its quantities. Goes out: the bases of a rate, each with its factor to the base unit of its
dimension (kilogram, meter, day), so that a rate a kilogram meets a count of tonnes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..each.conversions import FACTORS
from ..each.exchange import CURRENCIES
from ..kept import kept, kept_on_page
from ..measures import DAYS, singular, thing
from ..quantities import Page, Quantity
from .apposition import average

ANY = "*"  # 'each', 'apiece', 'an average price of': whatever is counted beside it
PEOPLE = frozenset("head person capita people inhabitant resident citizen soul".split())
SPELLINGS = (("metre", "meter"), ("litre", "liter"), ("tonne", "ton"), ("gramme", "gram"))
SHORT = {"kilo": "kilogram", "kg": "kilogram", "km": "kilometer", "pct point": "percent point"}
UNITS = frozenset({"time", "point", *(name for name, _ in FACTORS.values())})
NO_BASE = frozenset(
    "the of in at on to by for from with and or one lot few bit little time further other same total year-on-year".split()
)
_NAME = r"(?P<base>(?:square |cubic |percentage )?[a-z]{3,}(?:-[a-z]+)?)"
# Reads '2.7 kg of carbon dioxide a litre', '150 for every one of the 560,000 people', '2.7 to a bed', '9.90 for each trip', '2,500 crowns a tonne', '150 per head';
# must not read '150 for a month', where 'for a' is a stretch of time.
BASE_AFTER = re.compile(
    rf"^(?:(?:[a-z]+ )?of (?:[a-z]+ ){{1,2}}?|(?:[a-z-]+ ){{0,2}}?)(?:(?:for|to|in|at|from|by|on) (?:each|every)(?: single)?(?: one)?|each of|every one of|to an?|per|an?)"
    rf"(?: of)?(?: (?:the|its|his|her|their|our|some|about|nearly|roughly|(?:the )?[a-z]+['’]s))*(?: [\d,.]+(?: [mb]illion)?)? {_NAME}\b",
    re.I,
)
# Reads '2,500 crowns that a tonne of grain fetched', '40 which every member pays'.
THAT_EACH = re.compile(rf"^(?:[a-z-]+ )?(?:that|which) (?:an?|each|every) {_NAME}\b", re.I)
# Reads 'a hectare gave 2.5', 'each percentage point costs 7.2', 'a kilogram of it earned 200'; not 'the hectare he sold for'.
BASE_BEFORE = re.compile(
    rf"\b(?:an?|each|every|one|per) {_NAME}(?: of [a-z]+)?(?: (?:now|then|will|would|can|could|has|had))*"
    r" (?:[a-z]+ )?(?:[a-z]{3,}(?:s|ed|ing|t|w|ve|ld)|gave|brought|made|yielded|is|was)(?: (?:in|on|about|some|only|for|up|out|at|it|them|him|her|us))* ?[$£€]?$",
    re.I,
)
# Reads 'who can each expect 95', 'each carrying 15,000', 'each must close seven'; not 'each of the 12 gets 4' (another rule's).
EACH_BEFORE = re.compile(r"\beach(?: of (?:them|which|whom))?(?: (?!of\b)[a-z]+){1,5} ?[$£€]?$", re.I)
EACH_AFTER = re.compile(r"^(?:[a-z-]+ ){0,2}?(?:each|apiece)(?![\w ]*\b(?:day|week|month|year|hour)\b)", re.I)
# '4.1 per 100,000 people', '87 in every 1,000' are rates per so many, which a count does not multiply.
PER_SO_MANY = re.compile(
    r"^(?:[a-z-]+ ){0,2}?(?:per|an?|(?:in|for|of|to) every|every) (?:\d|(?:hundred|thousand|million)\b)", re.I
)
# The hundredth of a currency, as the reader spells it: '268p a share' beside the 1.34 billion pounds.
CENTS = {"penny": "pound sterling", "cent": "dollar"}
MEDIAN = re.compile(r"\bmedian\b", re.I)


@dataclass(frozen=True, slots=True)
class Base:
    """What a rate is per: a dimension ('time', 'mass'), a noun ('bed') or ANY; its factor; the word as printed."""

    name: str
    factor: Fraction
    word: str


def unit_name(word: str) -> str:
    """The unit that a word names, as the reader spells it.

    >>> unit_name("tonnes"), unit_name("cubic metres"), unit_name("beds")
    ('ton', 'cubic meter', 'bed')
    """
    name = " ".join(singular(part) for part in word.lower().split())
    for british, american in SPELLINGS:
        name = name.replace(british, american)
    return SHORT.get(name, name)


def base_of(word: str) -> Base:
    """A base from its word.

    >>> base_of("tonne"), base_of("bed").name
    (Base(name='mass', factor=Fraction(1000, 1), word='tonne'), 'bed')
    """
    name = unit_name(word)
    if name in FACTORS:
        return Base(FACTORS[name][0], FACTORS[name][1][0], word.lower())
    if name in DAYS:
        return Base("time", DAYS[name], name)
    if name.endswith("point"):
        return Base("point", Fraction(1), word.lower())
    return Base(name.split()[-1], Fraction(1), word.lower())


@kept
def dimension(one: Quantity) -> tuple[str, Fraction]:
    """What a figure counts, and the factor to the base unit: tonnes are mass, 1,000; pence hundredths of pounds; '' where nothing is said."""
    unit = one.unit
    if unit in CENTS:
        return CENTS[unit], Fraction(1, 100)
    if unit in FACTORS:
        return FACTORS[unit][0], FACTORS[unit][1][0]
    if one.days:
        return "time", one.days
    if unit:
        return ("point" if unit.endswith("point") else unit), Fraction(1)
    noun = thing(one.measure or "").split()
    if one.figure.noun is None or not noun:
        return "", Fraction(1)
    return singular(noun[-1]), Fraction(1)


def stands_for(one: Quantity, base: Base) -> bool:
    """Whether a figure counts what a base names: 60 beds for 'a bed', 560,000 people for 'a head', any count for 'each'."""
    name = dimension(one)[0]
    if base.name == ANY:
        return one.unit is None and bool(name) and one.counts
    if base.name in PEOPLE:
        return one.unit is None and one.counts
    return name == base.name or (not name and one.unit is None and base.name not in UNITS and one.counts)


@kept_on_page
def bases_of(page: Page, one: Quantity) -> tuple[Base, ...]:
    """What a figure is per, by its own rate or by the words round it."""
    return tuple(_bases(page, one))


def _bases(page: Page, one: Quantity) -> Iterator[Base]:
    inherited = one.figure.rate_start is not None and one.figure.rate_start < one.start
    if PER_SO_MANY.match(page.after(one)):
        return
    if one.per:
        yield from (base_of(word) for word in one.per if word.strip() and word.split()[-1] not in CURRENCIES)
    if one.time and not inherited:
        yield Base("time", DAYS[one.time], one.time)
    if not one.per and (found := _in_words(page, one)):
        yield found


def _in_words(page: Page, one: Quantity) -> Base | None:
    after, before = page.after(one, 90), page.before(one, 80)
    for found in (BASE_AFTER.match(after), THAT_EACH.match(after), BASE_BEFORE.search(before)):
        if found and found["base"].lower() not in NO_BASE and singular(found["base"].lower()) not in CURRENCIES:
            base = base_of(found["base"])
            if base.name != "time":
                return base
    mean = average(page, one) and not MEDIAN.search(before) and not one.time
    if EACH_AFTER.match(after) or EACH_BEFORE.search(before) or mean:
        return Base(ANY, Fraction(1), "each")
    return None
