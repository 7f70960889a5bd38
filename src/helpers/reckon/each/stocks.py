"""How long a stock lasts: what is left, what goes of it in a day, and the days that the words give it.

'The mill has 5,400 tons in store and grinds 450 a day. At that pace it will last 12 days.' Also what a rate that was kept up
has made: '1,920 a day. They have kept that up for 11 days' beside the 21,120 that another sentence prints.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import mul, truediv

from ..hedges import exactly
from ..intervals import words
from ..likeness import alike, same_kind
from ..meaning.apposition import HEDGED, amount
from ..meaning.spelled import counted_in_words
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..verdicts import combine, judge
from .paces import to_do
from .workings import is_each

# Reads 'will be gone in nine days', 'will last 18 days', 'is enough for 60 days', 'it will need 28 weeks', 'has 60 days left'.
GONE_IN = re.compile(
    rf"\b(?:(?:will|would|should|could|can|to) (?:have )?(?:be(?:en)? (?:all )?(?:gone|empty|clear(?:ed)?|done|finished|exhausted|spent|used up|through|complete|over|dealt with|worked off)|run (?:out|dry)|clear(?: it| them| the [a-z]+)?|finish(?: it| them)?|disappear|vanish)(?: with)?"
    rf"|run(?:s)? (?:out|dry)) (?:in|within|after)\s+{HEDGED}(?:another )?$"
    rf"|\b(?:(?:will|would|should|could) (?:last|need|take|hold out)|lasts?|(?:is|are|be) enough for|enough (?:[a-z]+ )?(?:for|to last)|will take (?:it|them))(?: for)?\s+{HEDGED}(?:another )?$",
    re.I,
)
LEFT = re.compile(r"^-?[a-z]+ (?:left|to go|of (?:supply|stock))\b", re.I)
# Reads 'The office has 3,960 forms to read', '96 million gallons in store', 'The dam holds 96 million', 'another 40 have yet to be read'.
STOCK_BEFORE = re.compile(
    rf"\b(?:ha(?:s|ve|d)|holds?|with|stock(?:s|pile)? of|backlog of|pile of|queue of|another|leav(?:es|ing)|there (?:are|is))\s+{HEDGED}[$£€]?\s*$",
    re.I,
)
STOCK_AFTER = re.compile(
    r"^(?:-?[a-z]+ ){0,5}?(?:in (?:store|stock|hand|reserve)|left|waiting|outstanding|(?:are |is |have |has )?(?:yet|still) to\b|to (?:read|do|clear|go)\b|unread|unanswered|untouched|remain)",
    re.I,
)
KEPT_UP = re.compile(
    rf"\b(?:kept|keep|keeping) (?:that|this|it) up (?:now )?(?:for|over)\s+{HEDGED}$|\b(?:at|done) (?:that|this) (?:for|over) (?:the )?(?:past |last )?{HEDGED}$",
    re.I,
)
BACK, LEAD = 6, 2  # sentences in which a stock is looked for, and its rate
FAR, DIGITS = 3, 3


def lasting_stock(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stock over what goes of it in a day is the time that the words give it.

    Where the three stand side by side what agrees is told by the rules on rates. Must not read '360 a day ... it has 14
    branches': no words say how long the stock lasts.
    """
    spoken = [one for one in counted_in_words(page) if one.days]
    for span in [*page.quantities, *spoken]:
        if span.sentence < 0 or not span.days or span.time or span.vague or not span.readings.literal.lo:
            continue
        lead = page.before(span, 90) + " "
        if KEPT_UP.search(lead):
            yield from _made_since(page, span)
        elif GONE_IN.search(lead) or LEFT.match(page.after(span)):
            yield from _lasts(page, span)


def _rates(page: Page, span: Quantity) -> list[Quantity]:
    near = [
        one for number in range(span.sentence - LEAD, span.sentence + 1) for one in page.by_sentence.get(number, [])
    ]
    return [one for one in near if one.end <= span.start and one.time and amount(one) and one.readings.literal.lo]


def _lasts(page: Page, span: Quantity) -> Iterator[Draft]:
    rates = _rates(page, span)
    if not rates:
        return
    rate = rates[-1]
    stocks = [
        one
        for number in range(span.sentence - BACK, span.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.end <= span.start and one.total and amount(one) and one.readings.literal.lo and _of(one, rate)
    ]
    drafts = [(_lasting(one, rate, span), one) for one in reversed(stocks) if one.lo > rate.lo]
    held = [(draft, one) for draft, one in drafts if draft.judgement.verdict == "consistent"]
    if held:
        draft, stock = held[0]
        if span.sentence - stock.sentence > LEAD and significant(stock) + significant(rate) > DIGITS:
            yield draft
        return
    marked = [(draft, one) for draft, one in drafts if _stock(page, one)]
    others = [one for one in rates if one is not rate and one.unit == rate.unit and one.time == rate.time]
    alone = [
        one
        for one in others
        if one.measure == rate.measure and one.figure.lo != rate.figure.lo and not is_each(page, one)
    ]
    if marked and not alone and _size(marked[0][1], rate, span):
        yield marked[0][0]


def _of(stock: Quantity, rate: Quantity) -> bool:
    if stock.unit != rate.unit:
        return False
    return (
        bool(rate.unit) or not rate.figure.noun or not stock.figure.noun or alike(stock, rate) or same_kind(stock, rate)
    )


def _stock(page: Page, one: Quantity) -> bool:
    """Whether words call a figure what there is, or what is still to be done."""
    return bool(
        to_do(page, one) or STOCK_AFTER.match(page.after(one)) or STOCK_BEFORE.search(page.before(one, 60) + " ")
    )


def _unit(span: Quantity) -> str:
    last = (span.unit or span.measure or "day").split()[-1]
    return last if last in DAYS else last.rstrip("s")


def _size(stock: Quantity, rate: Quantity, span: Quantity) -> bool:
    made = Fraction(stock.lo) / Fraction(rate.lo) * DAYS[rate.time or "day"] / (span.days or 1)
    return Fraction(1, FAR) < made / Fraction(span.readings.literal.lo or 1) < FAR


def _lasting(stock: Quantity, rate: Quantity, span: Quantity) -> Draft:
    own = _unit(span)
    factor = DAYS[rate.time or "day"] / DAYS.get(own, Fraction(1))
    result = combine(mul, combine(truediv, stock.readings, rate.readings), exactly(factor))
    shown = f"{words(result.literal)} {own}s"
    draft = _draft(
        (stock, rate, span), f"{stock.label} / {rate.label} = {shown}; printed: {span.name} {own}s", shown, span
    )
    return replace(
        draft, judgement=judge(result, span.readings, derived=True), slip=f"stock {stock.key} {rate.key} {span.key}"
    )


def _made_since(page: Page, span: Quantity) -> Iterator[Draft]:
    """'1,920 a day. They have kept that up for 11 days': a figure of the capture that is the product, exactly."""
    rates = _rates(page, span)
    for rate in rates[-1:]:
        made = combine(
            mul, rate.readings, combine(mul, span.readings, exactly((span.days or 1) / DAYS[rate.time or "day"]))
        )
        same = [
            one
            for one in page.quantities
            if one.total and one.unit == rate.unit and abs(one.sentence - span.sentence) <= BACK
        ]
        for whole in same:
            plain = made.literal.is_point and made.literal.lo == Fraction(whole.figure.lo or 0)
            near = whole.sentence == span.sentence and whole.start > span.end and amount(whole)
            if not (plain and significant(whole) >= DIGITS) and not (near and _of(whole, rate)):
                continue
            shown = words(made.literal)
            draft = _draft(
                (rate, span, whole), f"{rate.label} x {span.label} = {shown}; printed: {whole.name}", shown, whole
            )
            draft = replace(draft, judgement=judge(made, whole.readings))
            size = made.literal.lo and Fraction(1, FAR) < Fraction(whole.figure.lo or 0) / made.literal.lo < FAR
            if (draft.judgement.verdict == "consistent") == plain and (plain or size):
                yield draft
                break


def _draft(told: tuple[Quantity, ...], formula: str, shown: str, stated: Quantity) -> Draft:
    return Draft(
        rule="rate_times_period",
        quantities=tuple(one for one in told if one.figure.figure_id),
        spans=tuple(one.span for one in told if not one.figure.figure_id),
        formula=formula,
        result=shown,
        stated=stated.label,
        unit=stated.unit or stated.measure,
        judgement=judge(exactly(1), exactly(1)),
        why="What there is, what goes of it in a stretch of time, and how long that is said to last.",
    )
