"""Money at a printed rate of exchange: '22 million euros, signed at 1.16 euros to the pound' beside '19 million pounds'.

Comes in: a Page. Goes out: drafts of checks of the rule conversion. Rate and amounts may stand in any order within three
sentences. Only where one amount is said to be the other is one that does not follow inconsistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..intervals import Interval, words
from ..labels import units
from ..meaning.apposition import HEDGED, amount
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement
from .conversions import around

CURRENCIES = frozenset(
    "euro dollar pound sterling yen franc peso rupee krona krone kroner kronor yuan renminbi rand real lira shekel zloty forint koruna crown "
    "ruble rouble won baht ringgit rupiah dong dirham riyal dinar shilling naira cedi leu lev hryvnia taka".split()
)
# Reads '1.16 euros to the pound', '8 yen per dollar', '150 yen for one dollar'; must not read '8 dollars to the man'.
RATE = re.compile(
    rf"^(?:[a-z]+ )?(?:to|per|for|against|buys?) (?:the |a |one |each |every )?(?:[a-z]+ )?({'|'.join(sorted(CURRENCIES))})s?\b",
    re.I,
)
# Reads 'one dollar buys 150 yen', 'a pound was worth 1.16 euros'.
BUYS = re.compile(
    rf"\b(?:the|a|one|1|each) (?:[a-z]+ )?({'|'.join(sorted(CURRENCIES))}) (?:buys|bought|is worth|was worth|(?:is|was) (?:at|trading at|quoted at)|trad(?:es|ed) at|fetch(?:es|ed)|costs?|stood at|stands at|closed at|(?:rose|fell|slipped|climbed|dropped) to) (?:about )?[$£€¥]?\s*$",
    re.I,
)
# Reads '22 million euros, or 19 million pounds', 'That is 325 dollars', '28m euros (30.8m'; not '22 million euros and 19 million pounds'.
SAID_AGAIN = re.compile(
    rf"(?:\(\s*(?:or )?|,\s*(?:or|that is|which is|equal to|equivalent to)|\b(?:that|which) (?:is|was|makes|comes to|equals|would be)|\b(?:is|was|are|were|be) (?:thus |therefore |now |then )?worth|\b(?:equals|equivalent to|or))\s*{HEDGED}(?:[A-Z]{{0,3}}[$£€¥])?\s*$",
    re.I,
)
SLACK = Fraction(1, 100)  # how far a rounded amount of money may lie off
CLOSE = Fraction(1, 400)  # the same where the two stand far apart
WIDEST = Fraction(8, 100)  # an amount rounded more coarsely than this agrees with nearly anything
REACH = 2


def at_printed_rate(page: Page, desk: Desk) -> Iterator[Draft]:
    """Money in two currencies, and the rate between them, printed near one another.

    Reads '22 million euros at 1.16 euros to the pound' with 19 million pounds a sentence before; '2,600 yen at 8 yen to the
    dollar. That is 325 dollars'. Must not read two amounts of different things, which need not be one another.
    """
    for rate in page.quantities:
        base = money_of(page, rate) if rate.counts and rate.sentence >= 0 and not rate.vague else None
        own = currency(rate)
        if base is None or own is None or own == base or not rate.readings.literal.lo:
            continue
        near = [one for one in page.near(rate.sentence, REACH) if one is not rate and amount(one)]
        ours = [one for one in near if currency(one) == own]
        theirs = [one for one in near if currency(one) == base]
        drafts = list(_pairs(page, rate, ours, theirs))
        yield from drafts or _elsewhere(page, desk, rate, own, base, ours)


def at_rate_elsewhere(desk: Desk) -> Iterator[Draft]:
    """'24 million pesos ($1.5 million)', and the rate in another sentence or article: told where it agrees, for rates change by the day."""
    rates = [
        (rate, own, base)
        for page in desk.pages
        for rate in page.quantities
        if rate.counts and rate.sentence >= 0 and not rate.vague and rate.readings.literal.lo
        and (base := money_of(page, rate)) and (own := currency(rate)) and own != base
    ]  # fmt: skip
    for page in desk.pages if rates else ():
        for first, last in pairwise(page.quantities):
            if first.sentence != last.sentence or not (amount(first) and amount(last)):
                continue
            if not SAID_AGAIN.search(page.text[first.end : last.start][-60:]):
                continue
            for rate, own, base in rates:
                ours, theirs = (first, last) if currency(first) == own else (last, first)
                both = currency(ours) == own and currency(theirs) == base
                if (
                    both
                    and rate not in (first, last)
                    and _fine(ours)
                    and _fine(theirs)
                    and _held(rate, ours, theirs, SLACK)
                ):
                    yield _draft(rate, ours, theirs, held=True)
                    break


def _elsewhere(page: Page, desk: Desk, rate: Quantity, own: str, base: str, ours: list[Quantity]) -> Iterator[Draft]:
    """An amount beside the rate with one in the other currency further off: where it agrees, or agrees with the rate upside down.

    'the bill is 1.13 billion euros: the pound stood at 1.19' with the 1.34 billion pounds of the lead, which it divides.
    """
    far = [
        one
        for other in (page, *desk.pages)
        for one in other.quantities
        if currency(one) == base and amount(one) and one.total
    ]
    near = [one for one in ours if one.total and abs(one.sentence - rate.sentence) <= 1 and _digits(one) >= 3]
    for one in near:
        told = [other for other in far if _digits(other) >= 3 and _fine(other) and _fine(one)]
        agree = [other for other in told if _held(rate, one, other, CLOSE)]
        upside = [other for other in told if _upside_down(rate, one, other)]
        if agree:
            yield _draft(rate, one, agree[0], held=True)
        elif upside:
            yield _draft(rate, one, upside[0], held=False)


def _upside_down(rate: Quantity, ours: Quantity, theirs: Quantity) -> bool:
    """Whether an amount was divided by the rate where it should have been multiplied."""
    made = theirs.readings.half_up / rate.readings.half_up
    return made.intersects(around(ours, abs(ours.readings.literal.lo or Fraction(0)) * CLOSE)) and not _held(
        rate, ours, theirs, SLACK
    )


def _digits(one: Quantity) -> int:
    return len(f"{float(one.readings.literal.lo or 0):.12g}".replace(".", "").strip("0"))


def money_of(page: Page, rate: Quantity) -> str | None:
    """The currency of which a rate of exchange tells what one is worth; None for what is no such rate."""
    found = RATE.match(page.after(rate)) or BUYS.search(page.before(rate, 60) + " ")
    return _name(found[1]) if found else None


def _name(word: str) -> str:
    name = singular(word.lower())
    return {"sterling": "pound", "kroner": "krone", "kronor": "krona", "rouble": "ruble"}.get(name, name)


def currency(one: Quantity) -> str | None:
    """The currency that a figure is in, by its unit or its noun; a pound of weight is none."""
    told = (one.unit or "").removesuffix(" sterling") if one.unit != "pound" else ""
    head = told.split()[-1:] or ((one.measure or "").split()[-1:] if one.unit is None else [])
    name = _name(head[0]) if head else None
    return name if name in CURRENCIES else None


def _pairs(page: Page, rate: Quantity, ours: list[Quantity], theirs: list[Quantity]) -> Iterator[Draft]:
    """Every amount in one currency with the one that agrees, else with the one that it is said to be."""
    for one in theirs:
        ranked = sorted(ours, key=lambda other: abs(other.start - one.start))
        agree = [other for other in ranked if _held(rate, other, one, SLACK) and _fine(one) and _fine(other)]
        said = [other for other in ranked if _said(page, rate, other, one)]
        if agree:
            yield _draft(rate, agree[0], one, held=True)
        elif said:  # round sums agree with much: told where words make the one the other
            yield _draft(rate, said[0], one, held=_held(rate, said[0], one, SLACK))


def _said(page: Page, rate: Quantity, one: Quantity, other: Quantity) -> bool:
    """Whether the later of two amounts is said to be the earlier one again, with nothing but the rate between them."""
    first, last = sorted((one, other), key=lambda item: item.start)
    between = [
        item for item in page.quantities if first.start < item.start < last.start and amount(item) and item is not rate
    ]
    lead = " ".join(page.text[page.sentences[last.sentence].start : last.start].split())
    return not between and last.sentence - first.sentence <= 1 and bool(SAID_AGAIN.search(lead[-60:]))


def _fine(one: Quantity) -> bool:
    reading = one.readings.half_up
    return bool(reading.lo and reading.hi and (reading.hi - reading.lo) <= WIDEST * reading.hi)


def _held(rate: Quantity, ours: Quantity, theirs: Quantity, slack: Fraction) -> bool:
    price = rate.readings.half_up
    made: Interval = theirs.readings.half_up * price
    return made.intersects(around(ours, abs(ours.readings.literal.lo or Fraction(0)) * slack))


def _draft(rate: Quantity, ours: Quantity, theirs: Quantity, *, held: bool) -> Draft:
    forward = theirs.start < ours.start
    first, last = (theirs, ours) if forward else (ours, theirs)
    exact = (
        theirs.readings.literal * rate.readings.literal if forward else ours.readings.literal / rate.readings.literal
    )
    names = [units(currency(one) or "", one=False) for one in (first, last)]
    return Draft(
        rule="conversion",
        quantities=(rate, first, last),
        slip=f"conversion {first.key} {last.key}",
        formula=f"{first.name} {names[0]} {'x' if forward else '/'} {rate.name} = {words(exact)} {names[1]}; printed: {last.name}",
        result=f"{words(exact)} {names[1]}",
        stated=f"{last.name} {names[1]}",
        unit=last.unit or last.measure,
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "hard"),
        why="The amount at the printed rate of exchange.",
    )
