"""So many of one price and so many of another, and what they come to; so many pence of every pound, and the sum that they are of.

    Seats are £24 for adults and £9 for children, so two adults and two children pay £66.
    Creditors get 4 pence in the pound, which on claims of £5.4 million is £216,000.

Comes in: a Page. Goes out: drafts of checks of the rules product and share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import add, mul

from ..growth.baselines import size
from ..hedges import Readings, exactly
from ..intervals import words
from ..labels import MONEY
from ..meaning.bases import CENTS
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads '£24 for adults', '9 euros for each child', '£4.50 a child'
FOR_WHOM = re.compile(
    r"^(?:[a-z]+ )?(?:(?:for|per) (?:an? |the |each |every )?|(?:an?|each|every) )(?P<whom>[a-z]{3,})\b", re.I
)
OTHERWISE = re.compile(
    r"\b(?:family (?:ticket|pass|card)|discount\w*|sav(?:e|es|ing)|instead of|free|reduced|deal|offer)\b", re.I
)
OF_EACH = re.compile(r"^(?:[a-z]+ )?(?:in|on|of|from|out of) (?:the|each|every|a) (?P<money>[a-z]+)\b", re.I)
# Before a sum that is what they pay, and after one that is for something else
PAY = re.compile(
    r"\b(?:pays?|paid|paying|costs?|costing|comes? to|came to|total(?:s|led)?|makes?|be|is|was)(?: [a-z]+){0,2}\s*[$£€]?$",
    re.I,
)
FOR_ELSE = re.compile(r"^(?:for|in|on|towards|more|extra|each|apiece)\b", re.I)
BACK = 2  # sentences before a total in which its prices stand
ON = 1
LEAST = 2
CLOSE = Fraction(1, 100)
HUNDRED = 100
FEW, FAR = 20, Fraction(3, 4)  # so many go in one basket; what it costs is no further off


def baskets(page: Page, desk: Desk) -> Iterator[Draft]:
    """A sum of money after some numbers of those whose prices are told before it.

    Reads 'so two adults and two children pay £66'; must not read 'a family ticket is £50'.
    """
    for number, group in page.by_sentence.items():
        if number < 0 or OTHERWISE.search(page.words(number)):
            continue
        prices = _prices(page, number)
        for whole in [one for one in group if one.unit in MONEY and one.total and not FOR_WHOM.match(page.after(one))]:
            taken = [(one, prices[_noun(one)]) for one in group if one.end <= whole.start and _noun(one) in prices]
            alike = taken and all(price.unit == whole.unit for _, price in taken)
            if alike and len(taken) >= LEAST and len({_noun(one) for one, _ in taken}) == len(taken):
                draft = _draft(taken, whole)
                said = (
                    PAY.search(page.before(whole))
                    and not FOR_ELSE.match(page.after(whole))
                    and _of_a_few(page, taken, whole)
                )
                if draft.judgement.verdict == "consistent" or said:
                    yield draft
                break


def _of_a_few(page: Page, taken: list[tuple[Quantity, Quantity]], whole: Quantity) -> bool:
    """Whether a few are told to pay it, right after they are told, and it is about what they would."""
    made = sum(size(count) * size(price) for count, price in taken)
    last = taken[-1][0]
    beside = re.fullmatch(r"[^,;.]{0,40}", page.text[last.end : whole.start])
    return bool(beside) and max(size(count) for count, _ in taken) <= FEW and FAR < size(whole) / made < 1 / FAR


def _prices(page: Page, number: int) -> dict[str, Quantity]:
    """The prices told in a sentence and those before it, by the noun of those who pay them."""
    found: dict[str, Quantity] = {}
    for one in [one for place in range(number - BACK, number + 1) for one in page.by_sentence.get(place, [])]:
        whom = FOR_WHOM.match(page.after(one)) if one.unit in MONEY and one.counts and size(one) > 0 else None
        if whom:
            found[singular(whom["whom"].lower())] = one
    return found


def _noun(one: Quantity) -> str:
    """What a number counts, in the singular; '' for what counts nothing."""
    if one.unit or one.vague or not one.counts:
        return ""
    return singular((one.figure.noun or "").lower().split(" ")[-1])


def _draft(taken: list[tuple[Quantity, Quantity]], whole: Quantity) -> Draft:
    made: Readings | None = None
    for count, price in taken:
        each = combine(mul, count.readings, price.readings)
        made = combine(add, made, each) if made else each
    result = made or exactly(0)
    parts = " + ".join(f"{count.label} x {price.amount}" for count, price in taken)
    return Draft(
        rule="product",
        quantities=(*(one for pair in taken for one in pair), whole),
        formula=f"{parts} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judge(result, whole.readings, derived=True),
        why="So many at one price and so many at another, and what they come to.",
        slip=f"basket {whole.key}",
    )


def coins(page: Page, desk: Desk) -> Iterator[Draft]:
    """'4 pence in the pound': the two sums of which one is that part of the other."""
    for coin in page.quantities:
        found = OF_EACH.match(page.after(coin)) if coin.unit in CENTS and coin.sentence >= 0 and coin.lo > 0 else None
        if not found or singular(found["money"].lower()) not in {one.split(" ")[0] for one in MONEY if one} | {"crown"}:
            continue
        near = [one for n in range(coin.sentence - BACK, coin.sentence + ON + 1) for one in page.by_sentence.get(n, [])]
        sums = [
            one
            for one in near
            if one.unit in MONEY - CENTS.keys() and one.total and not one.vague and size(one) > HUNDRED
        ]
        share = size(coin) / HUNDRED
        for part in sums:
            for whole in sums:
                if (
                    part.unit == whole.unit
                    and size(part) < size(whole)
                    and abs(size(part) / size(whole) / share - 1) < CLOSE
                ):
                    yield _of_whole(coin, part, whole)
                    break


def _of_whole(coin: Quantity, part: Quantity, whole: Quantity) -> Draft:
    result = combine(mul, whole.readings, exactly(size(coin) / HUNDRED))
    return Draft(
        rule="share",
        quantities=(part, whole, coin),
        formula=f"{coin.name} in every {HUNDRED} of {whole.label} = {words(result.literal)}; printed: {part.name}",
        result=words(result.literal),
        stated=part.label,
        unit=part.unit,
        judgement=judge(result, part.readings, derived=True),
        why="So many hundredths of the sum.",
        slip=f"coin {coin.key} {part.key}",
    )
