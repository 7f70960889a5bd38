"""A figure with what it counts, as a person would write it: '£84m', '236,000 hectares of wheat', 'two trains an hour'.

Comes in: the parts of a quantity. Goes out: words for formulas and results. The number, its sign and its noun stand as they
are printed; a unit is written out, in the plural where it is not one.
"""

from __future__ import annotations

import re

from ..extract.currencies import MONEY as CURRENCIES
from .measures import ARTICLE, PARTICIPLE, SMALL, WORD, plain, plural, singular, time_unit

SIGN = re.compile(r"(?:[A-Z]{1,3})?[$£€¥₹₽₩₺₴₪₦]")
UNITS = {
    "percent": "percent", "percent point": "percentage points", "point": "points", "celsius": "degrees Celsius",
    "fahrenheit": "degrees Fahrenheit", "kelvin": "kelvin", "pound sterling": "pounds", "year of age": "years of age",
    "yen": "yen", "yuan": "yuan", "rand": "rand", "baht": "baht", "won": "won", "renminbi": "renminbi",
    "hertz": "hertz", "penny": "pence", "foot": "feet", "inch": "inches",
}  # fmt: skip
SINGLE = {
    "percentage points": "percentage point",
    "points": "point",
    "years of age": "year of age",
    "feet": "foot",
    "pence": "penny",
}
ONE = re.compile(r"(?:1|one|an?|single|a single)", re.I)
MONEY = CURRENCIES | {"pound"}
TRAILING = re.compile(r"^(?:or (?:more|fewer|less|so|over|above|under|below)|plus)$", re.I)
NOUNLESS = re.compile(
    r"^(?:last |next )?(?:end|start|beginning|total|rest|number|elsewhere|today|yesterday|tomorrow|one)s?$", re.I
)


def a(unit: str) -> str:
    """A unit of time with its article.

    >>> a("hour"), a("day")
    ('an hour', 'a day')
    """
    return f"{'an' if unit[:4] in ('hour', 'hono') or unit[0] in 'aeio' else 'a'} {unit}"


def hedged(hedge: str, text: str) -> str:
    """A numeral with its hedge, on the side where people put it.

    >>> hedged("Nearly", "49,000"), hedged("or more", "two"), hedged("", "Three in four")
    ('nearly 49,000', 'two or more', 'three in four')
    """
    hedge = " ".join(hedge.split())
    low = hedge[:1].lower() + hedge[1:]
    text = text[:1].lower() + text[1:] if text[1:2].islower() else text
    return " ".join((f"{text} {low}" if TRAILING.match(hedge) else f"{low} {text}").split())


def share_words(name: str) -> str:
    """A fraction with the article that its numeral leaves out.

    >>> share_words("more than third"), share_words("half"), share_words("two-thirds"), share_words("one in five")
    ('more than a third', 'half', 'two-thirds', 'one in five')
    """
    return re.sub(r"(?<!\S)(third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)$", r"a \1", name)


def unit_words(unit: str, numeral: str) -> str:
    """A unit written out, in the plural where it is not one.

    >>> unit_words("cubic meter", "93 million"), unit_words("mile per hour", "30"), unit_words("euro", "one")
    ('cubic meters', 'miles per hour', 'euro')
    """
    first, per, rest = unit.partition(" per ")
    many = (
        UNITS.get(unit) or (UNITS.get(first) or " ".join([*first.split()[:-1], plural(first.split()[-1])])) + per + rest
    )
    if ONE.fullmatch(numeral):
        return SINGLE.get(many, unit if unit not in UNITS else many)
    return many


def units(name: str, *, one: bool = False) -> str:
    """A unit as people say it beside a number: in the plural unless there is one.

    >>> units("kilometer"), units("foot"), units("celsius"), units("foot", one=True)
    ('kilometers', 'feet', 'degrees Celsius', 'foot')
    """
    return unit_words(name, "1" if one else "2")


def noun_words(measure: str | None, noun: str | None) -> str:
    """What is counted, in words: the noun as printed, else the measure; nothing for what counts no thing.

    >>> noun_words("train crews", "train crew"), noun_words("arrests", "people arrested"), noun_words("ends", "end")
    ('train crew', 'arrests', '')
    """
    if not measure or NOUNLESS.match(measure):
        return ""
    if not noun or plain(noun) != measure:
        return measure
    parts = [part for part in SMALL.split(ARTICLE.sub("", " ".join(noun.split()))) if part.strip()]
    words = WORD.findall(parts[0]) if parts else []
    return " ".join(words[-2:]) or measure


def label(name: str, numeral: str, unit: str | None, printed: str, sign_before: bool, what: str) -> str:
    """The figure with its unit and its noun.

    >>> label("some 84m", "84m", "pound sterling", "£", True, ""), label("8.0 million", "8.0 million", "ton", "tonnes", False, "grain")
    ('some £84m', '8.0 million tonnes of grain')
    >>> label("40", "40", "percent", "per cent", False, "members"), label("18", "18", "kilometer", "km", False, "")
    ('40 percent of members', '18 kilometers')
    >>> label("268", "268", "penny", "pence", False, ""), label("900", "900", "hectare", "hectares", False, "destroyed")
    ('268 pence', '900 hectares')
    """
    if unit is None:
        return f"{name} {what}".strip()
    if sign_before and SIGN.fullmatch(printed):
        at = name.rfind(numeral)
        return name[:at] + printed + name[at:] if at >= 0 else f"{printed}{name}"
    spelled = printed.split()[-1] if printed else ""
    if len(spelled) > len("unit") - 1 and spelled.isalpha() and unit not in UNITS and " per " not in unit:
        spelled = " ".join([*printed.split()[:-1], spelled if ONE.fullmatch(numeral) else plural(singular(spelled))])
    else:
        spelled = unit_words(unit, numeral)
    if PARTICIPLE.fullmatch(what):
        what = ""  # 'hectares of destroyed' names nothing
    known = {singular(word) for word in [*spelled.split(), *unit.split()]}
    if not what or unit in MONEY or unit == "year of age" or singular(what.split()[-1]) in known or time_unit(what):
        return f"{name} {spelled}"
    return f"{name} {spelled} of {what}"
