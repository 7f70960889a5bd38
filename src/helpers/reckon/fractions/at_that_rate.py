"""A rate of interest, tax or levy, what it is laid on, and what it comes to: 'cut to 2 per cent. A shop rated at £40,000 would pay £800'.

    The loans of £2.38bn were renewed at 5.2 per cent. Interest now comes to some £124m a year.        5.2 per cent of £2.38bn
    The levy falls from 2.5 to 2 per cent. A shop rated at £40,000 would pay £800 instead of £1,000.     2 and 2.5 per cent of £40,000

Words of such a rate stand with it; the sum that it comes to stands in its sentence or the next two, and meets the product to its last digit.
Only what holds is told. Must not read a rate of growth or of illness, nor a sum that no word makes what is paid.

Comes in: a Page. Goes out: drafts of checks of the rule share, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...extract.currencies import MONEY
from ..hedges import decimal_place
from ..intervals import between
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..totals.accounts import value
from .proportions import share_draft

RATE = re.compile(
    r"\b(?:interest|levy|levies|tax(?:es|ed)?|duty|duties|commission|dividend|yield|rates?|vat|royalty|royalties|premium)\b",
    re.I,
)
PAID = re.compile(
    r"\b(?:pays?|paid|paying|interest|owes?|owed|comes? to|came to|costs?|costing|charged?|brings? in|yields?|raises?|worth|instead of)\b",
    re.I,
)
NO_RATE = re.compile(
    r"\b(?:inflation|growth|turnout|unemployment|jobless|birth|death|infection|response|exchange|success|occupancy)\b",
    re.I,
)
ON, BACK = 2, 3  # sentences after a rate in which what it comes to stands, and before it for what it is laid on
DIGITS = 5  # that the three print together, where no two of them stand in one sentence
MOST = 30  # per cent: a higher rate is a share of another kind


def at_that_rate(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each such rate with the sum that it is laid on and the one that it comes to."""
    ends = [end for change in page.changes for end in change if end.percent]
    for rate in (*(one for one in page.quantities if one.percent), *ends):
        text = page.words(rate.sentence)
        if (
            rate.sentence < 0
            or rate.vague
            or not rate.lo
            or rate.lo > MOST
            or not RATE.search(text)
            or NO_RATE.search(text)
        ):
            continue
        made = [one for at in range(rate.sentence, rate.sentence + ON + 1) for one in page.by_sentence.get(at, []) if _money(one) and PAID.search(page.before(one, 60))]  # fmt: skip
        laid = [one for at in range(rate.sentence - BACK, rate.sentence + ON + 1) for one in page.by_sentence.get(at, []) if _money(one)]  # fmt: skip
        found = next(((one, base) for one in made for base in laid if _meets(rate, base, one)), None)
        if found:
            draft = share_draft(*found, rate)
            if draft.judgement.verdict == "consistent":
                yield draft


def _money(one: Quantity) -> bool:
    return one.unit in MONEY and amount(one) and not one.vague and one.figure.lo == one.figure.hi and bool(one.lo)


def _meets(rate: Quantity, base: Quantity, one: Quantity) -> bool:
    if base is one or base.unit != one.unit or base.lo <= one.lo:
        return False
    told, place = value(one), decimal_place(value(one))
    product = value(base) * value(rate) / 100
    near = product in between(told - place / 2, told + place / 2)
    beside = base.sentence == one.sentence and product == told
    return near and (beside or significant(rate) + significant(base) + significant(one) >= DIGITS)
