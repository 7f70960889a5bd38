"""So many pence in the pound, cents on the dollar: a share by another name, with the two amounts that it is of.

    The scheme pays 70 cents on the dollar. Somebody with $20,000 gets $14,000.        both in one sentence
    We spend £6.6m on care, 80p of every pound. ... Spending rose to £8.25m.        the whole elsewhere, under a word that both share
    Costs ate nine pence in every pound of the £154,000 raised. ... The night cost £14,000.     the part elsewhere, in any article

Amounts near by are told by `baskets`. Only what holds is told: which two amounts are meant nobody says. Must not read a rate of tax ('raised by 2p in the pound').

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule share, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from ...extract.currencies import MONEY
from ..intervals import Interval, between, words
from ..meaning.apposition import amount
from ..meaning.deeds import matter
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement

IN_EACH = re.compile(
    r"^(?:p|pence|cents?|c)?\s*(?:in|of|from|on|out of|for) (?:the|every|each) (?:pound|dollar|euro|crown|franc)(?:s)?\b(?P<of> of (?:the|its|their|those)\b[^.;,\d]{0,20}[$£€]?$)?",
    re.I,
)
RATE = re.compile(r"\b(?:tax\w*|rates?|duty|levy|income tax)\b|\bby\s*$", re.I)
COINS = ("penny", "cent")
HUNDRED = 100
ON = 2  # sentences after the words in which both amounts may stand
COMMON = frozenset("pound pounds pence penny every dollar dollars cents".split())


def in_the_pound(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each so many pence in the pound with the two amounts that it is of."""
    for coin in page.quantities:
        if coin.sentence < 0 or coin.vague or coin.unit not in COINS or not coin.lo or coin.lo >= HUNDRED:
            continue
        after = page.after(coin, 90)
        if not IN_EACH.match(after) or RATE.search(page.before(coin, 60)):
            continue
        ratio = between(
            (2 * Fraction(coin.lo) - 1) / (2 * HUNDRED), (2 * Fraction(coin.lo) + 1) / (2 * HUNDRED)
        )  # to the penny
        found = list(_beside(page, coin, ratio)) or list(_apart(page, desk, coin, ratio))
        yield from (_draft(part, whole, coin) for part, whole in found)


def _money(page: Page, number: int) -> list[Quantity]:
    found = page.by_sentence.get(number, []) if number >= 0 else []
    return [one for one in found if one.unit in MONEY and one.unit not in COINS and amount(one) and one.lo]


def _fits(part: Quantity, whole: Quantity, ratio: Interval) -> bool:
    made = part.readings.half_up / whole.readings.half_up if part.unit == whole.unit and part.lo < whole.lo else None
    return bool(made and made.intersects(ratio))


def _beside(page: Page, coin: Quantity, ratio: Interval) -> Iterator[tuple[Quantity, Quantity]]:
    """Two amounts of one sentence: that of the words, or one of the next."""
    for number in range(coin.sentence, coin.sentence + ON + 1):
        pairs = [(one, other) for one, other in permutations(_money(page, number), 2) if _fits(one, other, ratio)]
        if pairs:
            yield from pairs[:1]


def _apart(page: Page, desk: Desk, coin: Quantity, ratio: Interval) -> Iterator[tuple[Quantity, Quantity]]:
    """The one amount in the sentence, the other anywhere under a word that the two sentences share."""
    here = _money(page, coin.sentence)
    own = matter(page.words(coin.sentence)) - COMMON
    for one in here:
        for there in (page, *(other for other in desk.pages if other is not page)):
            for other in there.quantities:
                if other is one or other.sentence < 0 or other not in _money(there, other.sentence):
                    continue
                pair = (one, other) if one.end <= coin.start else (other, one)
                shared = own & matter(there.words(other.sentence))
                if _fits(*pair, ratio) and shared:
                    yield pair
                    return


def _draft(part: Quantity, whole: Quantity, coin: Quantity) -> Draft:
    made = (part.readings.literal / whole.readings.literal).scale(HUNDRED)
    return Draft(
        rule="share",
        quantities=(part, whole, coin),
        formula=f"{part.label} / {whole.label} = {words(made)}%; printed: {coin.label} in each hundred",
        result=f"{words(made)}%",
        stated=coin.label,
        judgement=Judgement("consistent"),
        why="So many hundredths of the one amount in the other.",
        slip=f"in the pound {part.key} {whole.key} {coin.key}",
    )
