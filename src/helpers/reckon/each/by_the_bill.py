"""A bill that tells its price for each, and how many there were under the same name farther back: 'Orr's bill: £980, each plate at £7'.

    The cadets ate 140 breakfasts from Orr's kitchen. ... Orr's has sent the school its bill: £980, every breakfast charged at £7.

The bill's own sentence counts nothing. The count stands alone in its sentence, with a name that the bill's sentence has too. Where it does
not make the bill, the bill is doubted if no whole number of such things makes it, or if a digit does.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul

from ..digits import one_digit_off
from ..growth.baselines import size
from ..hedges import Readings
from ..intervals import words
from ..labels import MONEY
from ..meaning.apposition import amount
from ..order.nearby import own_noun
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine, judge

OWN = "by-the-bill"
BILL = re.compile(r"\b(?:bill(?:s|ed)?|accounts?|invoice[sd]?|charg(?:e|es|ed|ing)|paid|pays?|owes?|owed|costs?|came to|comes to|asks?|asked|wants?|receipts?)\b", re.I)  # fmt: skip
EACH_BEFORE = re.compile(r"\b(?:every|each) (?P<noun>[a-z]+)\b[^.;:\d]{0,30}?\b(?:at|for) ?[$£€]?$|\b(?P<one>apiece|each) (?:at|for) ?[$£€]?$", re.I)  # fmt: skip
EACH_AFTER = re.compile(r"^ ?(?:[a-z]+ )?(?:each|apiece|a head|per head|(?:a|an|per|for each|for every|to the) (?P<noun>[a-z]+))\b", re.I)  # fmt: skip
# What is no bill: 'the festival took £48,000 at the gate, at £15 a ticket', or one of more
NO_BILL = re.compile(r"\b(?:took|takes|taking|takings|raised|raises|earn\w*|gate|sold|sells|sales|besides|plus|including|includes|deposit|discount|so far|in costs)\b", re.I)  # fmt: skip
TIMES = frozenset("second minute hour day night week month quarter year season".split())
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]{2,}")
WORD = re.compile(r"\b[A-Z][a-z]{2,}")
NO_NAMES = frozenset("January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())  # fmt: skip
RARE = 4  # sentences that a name stands in at most: the name of the place stands in more
FEWEST, NEAR = 3, Fraction(4, 3)


def by_the_bill(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each bill with its price for each, against the one count that is told under its name.

    Must not read a bill beside a count of its own, nor one of which the price is for an hour.
    """
    for number, group in page.by_sentence.items():
        money = [
            one for one in group if number >= 0 and one.unit in MONEY and amount(one) and one.figure.lo == one.figure.hi
        ]
        if len(money) != 2 or not BILL.search(page.words(number)) or any(_count(one) for one in group):
            continue
        each, whole = sorted(money, key=size)
        if not _for_each(page, each) or size(whole) < FEWEST * size(each) or each.unit != whole.unit:
            continue
        counts = list(_counts(page, number))
        draft = _draft(counts[0], each, whole) if len({size(one) for one in counts}) == 1 else None
        if draft and (draft.judgement.verdict == "consistent" or not NO_BILL.search(page.words(number))):
            yield draft


def _for_each(page: Page, each: Quantity) -> bool:
    found = EACH_BEFORE.search(page.before(each, 70)) or EACH_AFTER.match(page.after(each))
    return bool(found) and found is not None and (found["noun"] or "").lower() not in TIMES


def _count(one: Quantity) -> bool:
    whole = amount(one) and not (one.unit or one.time or one.per or one.vague) and one.figure.lo == one.figure.hi
    return whole and size(one) >= FEWEST and size(one) % 1 == 0


def _counts(page: Page, number: int) -> Iterator[Quantity]:
    """The counts that stand alone in a sentence before, with a name of the bill's sentence."""
    inside, names = set(NAME.findall(page.words(number))), set(WORD.findall(page.words(number))) - NO_NAMES
    sentences = [page.words(at) for at in range(len(page.sentences))]
    rare = {name for name in names if sum(name in text for text in sentences) <= RARE}
    for at in range(number) if rare else ():
        here = [one for one in page.by_sentence.get(at, []) if _count(one)]
        found = set(NAME.findall(sentences[at])) | (
            inside & set(WORD.findall(sentences[at]))
        )  # not two that open sentences
        if len(here) == 1 and own_noun(here[0]) and rare & found:
            yield here[0]


def _draft(count: Quantity, each: Quantity, whole: Quantity) -> Draft | None:
    made = combine(mul, count.readings, each.readings)
    judgement = judge(made, whole.readings, derived=True)
    if judgement.verdict != "consistent":
        ratio, product = size(whole) / size(each), size(count) * size(each)
        odd = ratio % 1 != 0 or one_digit_off(float(product), float(size(whole)))
        if not odd or not 1 / NEAR < product / size(whole) < NEAR:
            return None
    return charged(
        count, each, whole, made, judgement, "What each is charged at, how many there were, and the bill.", OWN
    )


def charged(count: Quantity, each: Quantity, whole: Quantity, made: Readings, judgement: Judgement, why: str, own: str) -> Draft:  # fmt: skip
    """The check of so many at so much each against what they came to; `own` is the first word of its slip."""
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{count.label} x {each.amount} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit or each.unit,
        judgement=judgement,
        why=why,
        slip=f"{own} {each.key} {count.key} {whole.key}",
    )
