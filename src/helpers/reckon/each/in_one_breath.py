"""A count, a price for each and what they bring in, in one breath: '1,200 passes at £30 each, which will bring in £36,000'.

Comes in: a Page. Goes out: drafts of checks of the rule product, of totals that the words between leave no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul

from ..intervals import words
from ..labels import MONEY
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .priced import priced
from .quotients import products_and_rates

OWN = "one-breath"
FIRST = (products_and_rates, priced)  # which may have told it
# Between a count and its price: 'passes for the pier at', 'of its members'
PRICED = re.compile(r"[^.;:,]{0,70}?,?\s(?:(?:priced |sold |charged |rated |valued )?at|for|costing|worth|paying)\s+(?:a )?[$£€]?", re.I)  # fmt: skip
EACH = re.compile(r"(?:\s[a-z]+)??\s(?:each|apiece|a (?:head|piece|time|go)|per (?:head|person))\b", re.I)
# Between the price and the total
BRINGS = re.compile(
    r"\s?[,;(—–]\s?(?:(?:which|that|and that|this|it)\b[^.;:,\d]{0,50}?|thereby |thus |so |and (?:so )?)?\b(?:br(?:ing(?:s|ing)?|ought) in|rais(?:e|es|ed|ing)|cost(?:s|ing)?|mak(?:e|es|ing)|made|com(?:e|es|ing) to|came to|earn(?:s|ed|ing)?"
    r"|yield(?:s|ed|ing)?|collect(?:s|ed|ing)?|adds? up to|adding up to|total(?:s|led|ling)?|netting|tak(?:e|es|ing)(?: in)?|took(?: in)?|amount(?:s|ing) to|worth|or|giving|for)"
    r"(?: (?:it|them|the [a-z]+))?(?:, if [^.;:,\d]{1,30},)?(?: (?:a total of|an?|some|in all))?\s*[$£€]?",
    re.I,
)
NOT_ALL = re.compile(r"\b(?:help\w*|towards?|more|further|another|extra|profit|net|least|part|instead|save[sd]?|saving|interest)\b", re.I)  # fmt: skip
OF_THE = re.compile(
    r"^ ?(?:[a-z]+ )?(?:out )?of (?:the|its|their|his|her|our|all)?(?: [a-z]+)? ?$"
)  # '500 of the 900 tickets'
# What says behind a sum that it is not all of it, or more: '£1,200 to the shelter', '£6,000 with the raffle', '£33,000 after costs'
PARTLY = re.compile(r"^[^.;:,\d]{0,25}?\b(?:to|towards?|with|after|before|once|including|and (?:another|a further|[$£€])|less|net|profit|on the (?:first|opening))\b", re.I)  # fmt: skip
FEW, MANY = 0.55, 1.8  # times a total may be off and still be meant


def in_one_breath(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each price for one with the count before it and the total after it.

    Reads 'sold 1,200 passes at £30 each, raising £36,000'; must not read '1,200 passes at £30 each, helping to raise £90,000'.
    """
    told: list[Quantity] | None = None
    for group in page.by_sentence.values():
        for before, count, each, whole in zip([None, *group], group, group[1:], group[2:], strict=False):
            if (before and OF_THE.match(page.text[before.end : count.start])) or PARTLY.match(page.after(whole)):
                continue
            if not (_countable(count) and each.unit in MONEY and amount(each) and amount(whole)):
                continue
            if whole.unit not in (each.unit, None) or (whole.unit is None and whole.figure.noun):
                continue
            ends = each.end, whole.start if whole.figure.hedge_start is None else whole.figure.hedge_start
            gap = page.text[ends[0] : min(ends[1], whole.start)]
            one_each = EACH.match(gap)
            if one_each and PRICED.fullmatch(_between(page, count, each)) and _tied(gap[one_each.end() :]):
                draft = _draft(count, each, whole)
                if draft and told is None:  # once for a page: those rules are slow
                    told = [one for rule in FIRST for other in rule(page, desk) for one in other.quantities]
                if draft and whole not in (told or ()):
                    yield draft


def _countable(one: Quantity) -> bool:
    return amount(one) and not one.unit and one.lo > 1 and one.lo % 1 == 0 and not one.time


def _between(page: Page, count: Quantity, each: Quantity) -> str:
    hedge = each.figure.hedge_start
    if hedge is None or hedge <= count.end:
        return page.text[count.end : each.start]
    return page.text[count.end : min(hedge, each.start)].rstrip() + " "


def _tied(gap: str) -> bool:
    return bool(BRINGS.fullmatch(gap if gap.endswith(("$", "£", "€")) else gap.rstrip() + " ")) and not NOT_ALL.search(
        gap
    )


def _draft(count: Quantity, each: Quantity, whole: Quantity) -> Draft | None:
    """The check of a total that is missed; what holds the search by value tells."""
    made = combine(mul, count.readings, each.readings)
    judgement = judge(made, whole.readings)
    if judgement.verdict != "inconsistent" or not FEW < count.lo * each.lo / whole.lo < MANY:
        return None
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{count.label} x {each.label} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit or each.unit,
        judgement=judgement,
        why="How much for each, how many there are, and what it comes to.",
        slip=f"{OWN} {each.key} {count.key} {whole.key}",
    )
