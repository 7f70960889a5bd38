"""A group split in two at the head of a sentence, no noun told again: 'Seven had been sent home by evening, and four were to stay'.

    Eleven people were taken to hospital. The oldest is 88. Seven had gone home by evening, and four were to stay.       7 + 4 of the 11
    The yard has 30 cranes. Twenty-one are in use, while nine are being mended.                                          21 + 9 of the 30

The two come to a count told in one of the sentences before; only what holds is told: two numbers may leave a third part out. Must not read
'Seven goals were scored, and four were saved', where things are counted, nor 'Seven more came, and four left'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import amount, bare_noun
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

VERB = re.compile(
    r"^(?:of (?:them|these|those) )?(?:(?:have|has|had) (?:been |since |already )?|(?:are|is|were|was|will|would|could) (?:still |now |to |being |be )?|[a-z]+(?:ed|t|w|nt|ve|ft|me) )",
    re.I,
)
MORE = re.compile(r"\b(?:more|another|other|further|later|last year|again)\b", re.I)
JOINS = re.compile(
    r"^[^.;:]{4,70}?(?:,| and| while| but|;)(?: (?:and|while|but))? (?:the (?:other|remaining) |just |only )?$", re.I
)
BACK = 3  # sentences before in which the group is counted
LEAST = 5  # of a group: fewer meet by chance


def split_in_two(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each sentence whose first word is a number that a second one completes to a group."""
    for number, group in page.by_sentence.items():
        pair = [one for one in group if number > 0][:2]
        if len(pair) < 2 or len(group) > 2 or not all(_bare(page, one) for one in pair):
            continue
        first, second = pair
        head = first.start == page.sentences[number].start and JOINS.match(f"{page.between(first, second)} ")
        if not head or MORE.search(page.words(number).split(" ", 1)[1]):
            continue
        total = value(first) + value(second)
        for back in range(1, BACK + 1):
            whole = next(
                (one for one in page.by_sentence.get(number - back, []) if _whole(one) and value(one) == total), None
            )
            if whole and total >= LEAST:
                yield sum_of([first, second], whole)
                break


def _bare(page: Page, one: Quantity) -> bool:
    counted = plain(one) and amount(one) and not one.unit and not one.time and value(one) % 1 == 0
    return counted and bare_noun(one) and bool(VERB.match(page.after(one)))


def _whole(one: Quantity) -> bool:
    return plain(one) and amount(one) and not one.unit and not one.time and bool(one.figure.noun)
