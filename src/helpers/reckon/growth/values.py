"""The values that a change or a multiple may lie between: margins and restatements are none, and coins are told in their money.

    The gate was 9,000 above the average. (9,000 is the margin, no gate)
    The bill stands at £174m, a rise of 50 per cent, or £87m a ship. (£87m says the bill again)
    A letter was 75 cents then and will cost €1.65. (75 cents is €0.75)

Comes in: quantities of one Page. Goes out: the same, the coins of a money that stands beside them told in it; or yes and no.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from ..hedges import Readings
from ..labels import MONEY
from ..meaning.apposition import amount
from ..meaning.bases import CENTS
from ..quantities import Page, Quantity

HUNDREDTH = Fraction(1, 100)
# Reads '17,000 above the average', '410 members fewer than'; must not read '620 more than twice the 300', '84, more than'.
MARGIN = re.compile(
    r"^(?:%|per ?cent)?[ -]?(?!(?:and|or|was|were|is|are|had|has)\b)(?:[a-z]+ )?(?:above|below|(?:more|fewer|less|higher|lower|larger|smaller|dearer|cheaper) than|short of|ahead of|behind|over the|up on|down on)\b"
    r"(?! (?:twice|double|triple|treble|half|two|three|four|five|six|seven|eight|nine|ten|\d+ times))",
    re.I,
)
# Reads 'up 52 in a week', 'by 140'; must not read 'up to 52'
MARGIN_AFTER = re.compile(r"(?:\b(?:up|down)(?: by)?|\bby)\s*[$£€]?$", re.I)
OR_SO = re.compile(
    r"^(?:%|per ?cent|(?:percentage )?points?)?,? (?:or|that is,|i\.e\.) (?:about |roughly |nearly |almost |some )?[$£€]?\s*$",
    re.I,
)

# Reads '1,350 meals, on average 450 a night', '960 tickets, or 240 an evening': by the night what stands before
MEAN = re.compile(r"(?:[,(—–] ?or|\bthat is|\bon average|\baverag(?:e|ed|ing)|\ban average of)\b[^.;\d]{0,25}$", re.I)
BY_EACH = re.compile(
    r"^(?:[a-z%-]+ ){0,3}?(?:on average|(?:an?|per|each) (?:head|hour|day|night|evening|week|month|year|game|person|team|house|boat)\b)",
    re.I,
)


def aside_mean(page: Page, one: Quantity) -> bool:
    """Whether a value says a count before it again by the night or the head: '1,350 meals in three nights, on average 450 a night'."""
    before = [each for each in page.by_sentence.get(one.sentence, []) if each.end <= one.start]
    return bool(before and MEAN.search(page.before(one)) and BY_EACH.match(page.after(one)))


def margin(page: Page, one: Quantity) -> bool:
    """Whether the words round a figure make it what lies between two values: '17,000 above the average', 'up 52 in a week'."""
    return bool(MARGIN.match(page.after(one)) or MARGIN_AFTER.search(page.before(one)))


def restates(page: Page, printed: Quantity, one: Quantity) -> bool:
    """Whether a figure says a printed change again: 'a rise of six points, or 30 percent', 'up 50 per cent, or £87m a ship'."""
    first, last = sorted((printed, one), key=lambda each: each.start)
    return first is printed and first.sentence == last.sentence and bool(OR_SO.match(page.between(first, last) + " "))


def one_money(found: Iterable[Quantity]) -> list[Quantity]:
    """The figures, each coin told in the money that stands beside it: 75 cents with €1.65 is €0.75, with $1.65 it is $0.75."""
    given = list(found)
    return [_in_money(one, next(_monies(one, given), None)) for one in given]


def _monies(coin: Quantity, given: list[Quantity]) -> Iterator[str]:
    """The monies beside a coin that it may be the hundredth of, the nearest first; none for what is no coin."""
    if coin.unit not in CENTS:
        return
    for one in sorted(given, key=lambda each: abs(each.start - coin.start)):
        pence = coin.unit == "penny"
        if (
            one.unit in MONEY - CENTS.keys()
            and one.unit
            and (one.unit == CENTS[coin.unit] if pence else _has_cents(one))
        ):
            yield one.unit


def _has_cents(one: Quantity) -> bool:
    return (one.unit or "").rpartition(" ")[2] in ("euro", "dollar", "rand", "shilling", "guilder", "leu")


def _in_money(one: Quantity, money: str | None) -> Quantity:
    if money is None:
        return one
    parts = (getattr(one.readings, name).scale(HUNDREDTH) for name in ("literal", "usual", "half_up", "cut_off"))
    lo, hi = ((end or 0) / 100 for end in (one.figure.lo, one.figure.hi))
    figure = replace(one.figure, unit=money, text=f"{lo:.2f}", lo=lo, hi=hi)
    return replace(one, readings=Readings(*parts), figure=figure, printed="")


BESIDE = re.compile(r"(?: [a-z]+)?, (?:or |about |nearly |almost |some |at least )?")
# Reads 'twice that.', 'twice as high as the latter': what was printed last is the base
ANTECEDENT = re.compile(
    r"^(?:as [a-z]+ as |the (?:size|price|cost|number|level) of )?(?:that|the latter)\s*(?:[.,;)!?”\"]|$)", re.I
)


def antecedent(page: Page, number: int, start: int, rest: str) -> Quantity | None:
    """The figure that 'that' or 'the latter' behind a multiple takes up; None where the words name another or none.

    'That' is no value which its own sentence sets beside it: '£12 a seat. Here it is £30, more than twice that.'
    """
    found = ANTECEDENT.match(rest)
    if not found:
        return None
    own = [one for one in page.by_sentence.get(number, []) if one.end <= start and amount(one)]
    above = [one for one in page.by_sentence.get(number - 1, []) if amount(one)]
    if "latter" in found[0].lower():
        return (above + own)[-1] if above or own else None
    return own[-2] if len(own) > 1 else above[-1] if above and own else None


def restated(page: Page, number: int, start: int) -> Quantity | None:
    """The figure that a multiple says again: 'Net debt is 408 million, twice the profit' is of no other figures."""
    before = [one for one in page.by_sentence.get(number, []) if one.end <= start]
    return before[-1] if before and BESIDE.fullmatch(page.text, before[-1].end, start) else None
