"""How many, so much for each and a stretch of time, and what that comes to, in one form of words or by value round a telling one.

    The draw has 4,200 players at £2 a week for 50 weeks and took £420,000.            count x rate x time
    They reckon with £90 per guest and night for three lost nights, £108,000 for the 400 guests.
    Each of the 240 gets back a third of the fee of £90, which costs £7,200.             count x part x amount
    Adults paid £12 and children £5; 300 adults and 80 children came, and the takings were £4,000.    two prices, two counts

Only what holds is told, and only of a total that prints digits enough: by value alone two prices fit two counts by chance. Must not read a
price beside a count of another group ('Adults paid £12 ... 80 dogs').

Comes in: a Page. Goes out: drafts of checks of the rule product, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from ...extract.currencies import MONEY
from ..intervals import Interval, point, words
from ..likeness import matches
from ..meaning.apposition import amount
from ..measures import DAYS, singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..verdicts import Judgement

PER_AND = re.compile(
    r"^(?:[a-z]+ )?(?:per|an?|for each|for every) (?P<one>[a-z]+) (?:and|per|a|each) (?P<time>hour|day|night|week|month|year)\b",
    re.I,
)
PART_OF = re.compile(r"^ (?:of )?(?:the|their|its|his|her|that|a)\b[^.;\d]{0,60}$")
WORDS = re.compile(r"[a-z]{3,}")
GROUPS = 4  # prices and counts of a sentence that are tried two by two
DIGITS = 3  # that a total prints at least where it is met by value
ON = 1  # sentences round a price in which its count and its total stand


def at_so_much(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each total with the count, the amount for each and the time or part that make it."""
    for number in range(len(page.sentences)):
        group = [one for one in page.by_sentence.get(number, []) if not one.vague and one.lo]
        money = [one for one in group if one.unit in MONEY and amount(one)]
        if money:
            yield from _over_time(page, group, money)
            yield from _per_and(page, group, money)
            yield from _in_part(page, number, money)
            yield from _two_prices(page, number, money)


def _counts(page: Page, one: Quantity) -> bool:
    return (
        amount(one)
        and not one.unit
        and not one.vague
        and not one.time
        and not one.per
        and bool(one.lo)
        and one.lo > 1
        and one.lo % 1 == 0
    )


def _over_time(page: Page, group: list[Quantity], money: list[Quantity]) -> Iterator[Draft]:
    """'4,200 players at £2 a week for 50 weeks': all four in one sentence."""
    for rate in money:
        if not rate.time:
            continue
        spans = [one for one in group if one.days and one.days == DAYS[rate.time] and not one.time]
        counts = [one for one in group if _counts(page, one) and one.end <= rate.start]
        for span in spans:
            for count in counts[-1:]:
                for whole in money:
                    if whole is not rate and not whole.time and significant(whole) >= 2:
                        yield from _held((count, rate, span), whole, (count, rate, span))


def _per_and(page: Page, group: list[Quantity], money: list[Quantity]) -> Iterator[Draft]:
    """'£90 per guest and night for three lost nights': the count of the guests, wherever it is told."""
    for rate in money:
        found = PER_AND.match(page.after(rate))
        if not found:
            continue
        named = [one for one in page.quantities if _counts(page, one) and matches(one.measure, found["one"])]
        spans = [one for one in group if one.start > rate.end and not one.unit and _counts(page, one)]
        spans += [one for one in group if one.start > rate.end and one.days == DAYS.get(found["time"], None)]
        for count in named:
            for span in spans[:2]:
                for whole in money:
                    if whole is not rate and (whole.lo or 0) > (rate.lo or 0):
                        drafts = list(_held((count, rate, span), whole, (count, rate, span)))
                        yield from drafts
                        if drafts:
                            return


def _in_part(page: Page, number: int, money: list[Quantity]) -> Iterator[Draft]:
    """'Each of the 240 gets back a third of the fee of £90, which costs £7,200'."""
    for part in page.fractions:
        if part.sentence != number or not part.lo:
            continue
        before = [one for one in page.by_sentence[number] if one.end <= part.start and _counts(page, one)]
        after = [one for one in money if one.start >= part.end]
        if before and len(after) > 1 and PART_OF.match(" " + page.text[part.end : after[0].start].strip("$£€ ")):
            yield from _held((before[-1], part, after[0]), after[1], (before[-1], part, after[0]))


def _two_prices(page: Page, number: int, money: list[Quantity]) -> Iterator[Draft]:
    """'Adults paid £12 and children £5; 300 adults and 80 children came': two prices, two counts, and the sum near by."""
    prices = [one for one in money if not one.time][:GROUPS]
    near = [one for at in (number, number + ON) for one in page.by_sentence.get(at, [])]
    counts = [one for one in near if _counts(page, one)][:GROUPS]
    wholes = [one for one in page.near(number, ON) if one.unit == (prices[0].unit if prices else "") and amount(one)]
    for pair in combinations(prices, 2):
        for two in permutations(counts, 2):
            if not _each_its_own(page, pair, two):
                continue
            made = _product((pair[0], two[0])) + _product((pair[1], two[1]))
            for whole in wholes:
                fits = whole not in pair and whole.lo and significant(whole) >= DIGITS
                if fits and made.intersects(whole.readings.half_up):
                    yield _draft(
                        (*pair, *two),
                        whole,
                        f"{two[0].label} x {pair[0].label} + {two[1].label} x {pair[1].label}",
                        made,
                    )
                    return


def _each_its_own(page: Page, prices: tuple[Quantity, ...], counts: tuple[Quantity, ...]) -> bool:
    """Whether one price at least stands beside the name of what its count counts, and none beside that of the other."""
    nouns = [singular((thing(one.measure or "").split() or [""])[-1]) for one in counts]
    if not all(nouns) or nouns[0] == nouns[1]:
        return False
    said = [
        {singular(word) for word in WORDS.findall(f"{page.before(one, 30)} {page.after(one, 15)}".lower())}
        for one in prices
    ]
    own = [nouns[0] in said[0], nouns[1] in said[1]]
    first, last = sorted(prices, key=lambda one: one.start)
    return any(own) and counts[prices.index(first)].start < counts[prices.index(last)].start


def _product(given: tuple[Quantity, ...]) -> Interval:
    made = point(1)
    for one in given:
        made = made * one.readings.literal
    return made


def _held(given: tuple[Quantity, ...], whole: Quantity, shown: tuple[Quantity, ...]) -> Iterator[Draft]:
    made = _product(given)
    if made.intersects(whole.readings.half_up):
        yield _draft(given, whole, " x ".join(one.label for one in shown), made)


def _draft(given: tuple[Quantity, ...], whole: Quantity, told: str, made: Interval) -> Draft:
    return Draft(
        rule="product",
        quantities=(*given, whole),
        formula=f"{told} = {words(made)}; printed: {whole.name}",
        result=words(made),
        stated=whole.label,
        unit=whole.unit,
        judgement=Judgement("consistent"),
        why="How many, so much for each, and what it comes to.",
        slip=f"at so much {' '.join(one.key for one in given)} {whole.key}",
    )
