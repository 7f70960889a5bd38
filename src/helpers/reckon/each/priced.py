"""So many at a price and what they are worth, told in one breath, whatever noun is left out; and several such with one total.

    Adults bought 13,500 tickets at 20 crowns, worth 270,000; children took 8,100 at 12, worth 97,200.
    The quay has 60 berths let at £90 a year and 20 moorings at £45. Altogether they bring in £6,300.

Slots: a number of things, 'at', a price, a word that says what they come to, the sum. So tied, no family has to propose them.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import add, mul

from ..digits import one_digit_off
from ..growth.baselines import size
from ..hedges import Readings, exactly
from ..intervals import words
from ..labels import MONEY
from ..meaning.apposition import HEDGED, SUM_AFTER, gap
from ..meaning.bases import CENTS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads '8,100 at 12', '350 assistants at 24,000', '26 halves let at £32', '540 tickets sold at an average of £3'
AT = re.compile(
    rf"^(?:[a-z’'-]+ ){{0,5}}?at (?:(?:a|an|the) (?:average|mean|price|cost|rate|fee|rent|fare|wage)(?: (?:price|cost))?(?: of)? )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Must not read '1,200 at 30 sites', '40 at 9 percent'
EACH = re.compile(r"^(?:[a-z]+ )?(?:each|apiece|a (?:head|piece|time|go)|per [a-z]+|an? [a-z]+)\b", re.I)
# The words from a price to the sum: ', worth', ', at a cost of', ', which came to', ' for a total of', ', or'
COMES_TO = re.compile(
    rf"^(?:[a-z]+(?= ?[,(—–:=]| (?:and|for|which|that|worth)\b))?\s*(?:,|—|–|\(|:|for|=)? ?(?:and (?=so|thus|hence|therefore))?(?:(?:which|that|so|thus|hence|therefore|at|for|or|in all) )?(?:(?:is|was|were|are|a|an|the|would|will|in all|all) )*"
    rf"(?:worth|rais(?:es|ed|ing)|bring(?:s|ing)(?: in)?|brought(?: in)?|mak(?:es|ing)|made|cost(?:s|ing)?(?: of)?|(?:grand )?total(?: of|s|led|ling)?|com(?:es|ing) to|came to|yield(?:s|ed|ing)|earn(?:s|ed|ing)|nett?(?:s|ed|ing)|giv(?:es|ing)|gave|bill of|sum of|takings of|put(?:s|ting)?|tak(?:es|ing)|took|gross(?:es|ed|ing)|pocket(?:s|ed|ing)|collect(?:s|ed|ing)|leav(?:es|ing)|fetch(?:es|ed|ing)|amount(?:s|ed|ing) to|add(?:s|ed|ing) up to|work(?:s|ed|ing) out at|generat(?:es|ed|ing)|produc(?:es|ed|ing)|=)"
    rf"(?: (?:in|it|them|him|her|the [a-z]+|a total of|another|some))?(?: with)?,?\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
TOTAL = re.compile(
    r"\b(?:altogether|all told|in all|in total|together|between them|combined|total(?:s|led|ling)?|com(?:es|ing) to|came to|adds? up to|sum)\b[^.;\d]{0,60}$",
    re.I,
)
NEXT = 1  # sentences from several prices to their total
MOST = 1.5  # times that a total may be too much or too little and still be meant
LIST = 2


def priced(page: Page, desk: Desk) -> Iterator[Draft]:
    """A count at a price against the sum that is told of it in the same clause.

    Reads 'took 8,100 at 12 crowns, worth 97,200', 'hire 350 at 24,000 apiece, at a cost of 8.4m'; must not read '8,100 at 12
    sites, worth 97,200' or 'sold 40 at £3, and made £900'.
    """
    for number, group in page.by_sentence.items():
        pairs = list(_pairs(page, group)) if number >= 0 else []
        for count, price in pairs:
            whole = next((one for one in group if one.start > price.start), None)
            if whole and _sum_of(price, whole) and _worth(page, price, whole):
                yield from _told([(count, price)], whole, [*page.near(number, NEXT)])
        if len(pairs) >= LIST:
            yield from _together(page, number, pairs)


def _together(page: Page, number: int, pairs: list[tuple[Quantity, Quantity]]) -> Iterator[Draft]:
    """Several at their prices against the one sum that is told of all of them, at their end or in the next sentence."""
    last = pairs[-1][1]
    later = [one for one in page.near(number, NEXT) if one.start > last.start and _sum_of(last, one)]
    whole = later[0] if later else None
    if whole and (SUM_AFTER.match(page.after(whole)) or TOTAL.search(page.before(whole, 90) + " ")):
        yield from _told(pairs, whole, page.near(number, NEXT))


def _pairs(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Neighbours of a sentence that are a number of things and the price of each."""
    for count, price in pairwise(group):
        plain = all(one.lo > 0 and one.lo == one.figure.hi and not one.vague for one in (count, price))
        told = count.total or count.time == "day"  # '150 breakfasts a day at 6.40, which puts 960 in the till'
        things = count.unit is None and count.counts and told and count.role != "share"
        money = price.counts and not price.per and (price.unit in MONEY or (price.unit is None and _each(page, price)))
        if plain and things and money and not price.points and AT.match(gap(page, count, price)):
            yield count, price


def _each(page: Page, price: Quantity) -> bool:
    return price.figure.noun is None and bool(EACH.match(page.after(price)))


def _sum_of(price: Quantity, whole: Quantity) -> bool:
    """Whether a figure may be a sum of the money of a price, by its unit or by printing none."""
    money = CENTS.get(price.unit or "", price.unit)
    alike = whole.unit in (money, None) or (price.unit is None and whole.unit in MONEY)
    bare = whole.unit is not None or whole.figure.noun is None
    timed = None in (price.time, whole.time) or price.time == whole.time
    return alike and bare and timed and whole.counts and not whole.vague and 0 < whole.lo == whole.figure.hi


def _worth(page: Page, price: Quantity, whole: Quantity) -> bool:
    """Whether the words from the price to the sum say no more than what they come to."""
    between = EACH.sub("", gap(page, price, whole).lstrip())
    return bool(COMES_TO.match(between)) and not EACH.match(page.after(whole))


def _told(pairs: list[tuple[Quantity, Quantity]], whole: Quantity, near: list[Quantity]) -> Iterator[Draft]:
    """The draft, unless the sum is far off or another figure beside it is what the pairs make."""
    made: Readings | None = None
    for count, price in pairs:
        scale = exactly(Fraction(1, 100 if price.unit in CENTS and whole.unit not in CENTS else 1))
        each = combine(mul, combine(mul, count.readings, price.readings), scale)
        made = combine(add, made, each) if made else each
    result = made or exactly(0)
    parts = " + ".join(f"{count.label} x {price.amount}" for count, price in pairs)
    draft = Draft(
        rule="product",
        quantities=(*(one for pair in pairs for one in pair), whole),
        formula=f"{parts} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.unit or pairs[0][1].unit,
        judgement=judge(result, whole.readings, derived=True),
        why="So many at a price, and what they come to.",
        slip=f"priced {pairs[0][0].key} {whole.key}",
    )
    if draft.judgement.verdict == "consistent":
        yield draft
        return
    made_of = float(result.literal.lo or 0)
    meant = 1 / MOST < made_of / float(size(whole)) < MOST or one_digit_off(made_of, float(size(whole)))
    elsewhere = any(
        one is not whole and one.counts and judge(result, one.readings).verdict == "consistent" for one in near
    )
    if meant and not elsewhere:
        yield draft
