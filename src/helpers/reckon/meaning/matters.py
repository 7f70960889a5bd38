"""What an amount is of: the words of its clause that name its thing, for money and percentages print no noun.

    Revenue rose to £2.3bn          revenue
    the cost of bottles, at £640m   cost, bottles
    a year earlier it was £560m     none of its own: the words take up what was said before

Comes in: a Page and one of its quantities. Goes out: the stems of its subject, and whether two may be one thing.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ..each.exchange import CURRENCIES
from ..growth.baselines import DOWN_VERBS, UP_VERBS, like, size, toward
from ..quantities import Page, Quantity
from .tellings import stems

CLAUSE = re.compile(
    r"[;:—–]\s|[.!?]\s|,\s+(?:and|but|while|whereas|though|although|so|which|who)\b|\b(?:while|whereas|although)\b"
)
MONEY = CURRENCIES | {"penny", "cent"}
FAR_OFF = 5  # a change this many times the printed one is another change
REACH = 120  # characters before a figure in which its subject is looked for
MOVING = re.compile(
    rf"\b(?:{UP_VERBS}|{DOWN_VERBS}|rising|falling|against|compared|expect\w*|forecast\w*|stood|reached|came|made|annual\w*|yearly|monthly)\b",
    re.I,
)
# Reads 'it was £560m', 'the figure was 105,000', 'a year ago 7.5p', 'the previous year's £161.2m': no subject of their own
TAKEN_UP = re.compile(
    r"\b(?:it|they|that|this|there|(?:the|that|this) (?:figure|number|total|level|sum|same [a-z]+))\b|^\W*(?:the )?(?:previous|preceding|year before|year earlier|last year|a year)[^,]*$",
    re.I,
)
# Reads 'customers spent just £251m that way', '£3m on it'
THAT_WAY = re.compile(
    r"^(?:[a-z]+ )?(?:(?:in )?(?:that|this|the same) way|like (?:that|this)|(?:on|for|from|with|by) (?:it|them|that|this)\b|there\b)",
    re.I,
)


def subject(page: Page, one: Quantity) -> frozenset[str]:
    """The stems of the words that name what an amount is of; empty where its clause names nothing.

    Reads the clause before the figure back to the one before it, and the noun that the figure prints.
    """
    group = page.by_sentence.get(one.sentence, [])
    start = page.sentences[one.sentence].start if one.sentence >= 0 else 0
    ends = [other.end for other in group if other.end <= one.start and other.unit == one.unit and other is not one]
    text = page.text[max(start, one.start - REACH, *ends) : one.start]
    clause = CLAUSE.split(" ".join(text.split()))[-1]
    return stems(MOVING.sub(" ", clause)) | stems(one.measure or "")


def may_be_one(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether two values may be of one thing: like units, and a word of the subject shared or one without a subject.

    Money is of many things; what stands in one sentence, or prints a noun, is tied already. Reads 'Revenue was £2.3bn ... revenue of £2.2bn', '£160m. A year ago it was £140m'; must not read 'The boss was paid
    £410,000. Revenue rose to £2.3bn'.
    """
    if not like(one, other):
        return False
    if one.sentence == other.sentence or not MONEY & set((one.unit or "").split()):
        return True
    first, last = subject(page, one), subject(page, other)
    if first & last or _takes_up(page, one) or _takes_up(page, other):
        return True
    return not first or not last


def _takes_up(page: Page, one: Quantity) -> bool:
    return bool(TAKEN_UP.search(CLAUSE.split(page.before(one, 60))[-1]) or THAT_WAY.match(page.after(one)))


def one_matter(page: Page, old: Quantity, new: Quantity, printed: Quantity, sign: int) -> bool:
    """Whether a printed change may be meant of a pair: its direction, no more than so many times its size, one subject."""
    if not toward(old, new, sign) or not may_be_one(page, old, new):
        return False
    first, moved = abs(size(old)), abs(size(new) - size(old))
    if printed.unit not in ("percent point", "point"):
        moved = moved / first * 100 if first else Fraction(0)
    return moved <= FAR_OFF * abs(size(printed))
