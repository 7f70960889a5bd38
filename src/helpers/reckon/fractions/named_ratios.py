"""A share whose part and whole are both taken up by name: 'The gap is equal to about 15 per cent of the costs'.

    It ran up a shortfall of 240,000. ... The meeting cost 1.6 million. The gap is about 15 per cent of the costs.
    The choir got a grant of £40,000. Its running costs were £160,000. The grant covers 25 per cent of the running costs.

Each name must have one amount alone in the article, told next to a word of it. Comes in: a Page whose other shares are told.
Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.deeds import matter
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .portion_values import gives, near, ratio_of
from .portion_values import value as share_value
from .proportions import share_draft
from .wholes import CHANGED, NO_SHARE, PERCENT

BE = r"(?:is|was|are|were|makes?|made|comes?|came|amounts?|amounted|equals?|equalled|corresponds?|corresponded|works? out|worked out|represents?|represented|covers?|covered|pays? for|paid for|meets?|met)"
# Reads 'The gap is equal to about', 'Its grant covers', 'That shortfall corresponds to'; must not read 'The gap in 2019 was'
SUBJECT = re.compile(
    rf"(?:^|[;:] |\band |\bso )[“\"‘]?(?:The|That|This|Its|Their|the|that|this|its|their) (?P<noun>[a-z-]+(?: [a-z-]+)?) (?:alone |thus |now |therefore )?{BE}(?: (?:equal|up|equivalent))?(?: to| at| for)?(?: (?:only|just|about|some|roughly|nearly|almost|exactly|around|over|under|more than|less than|a|an|well|little|good))* ?$"
)
OF = re.compile(
    rf"^(?:{PERCENT})?\s*of (?:the|its|their|all|that) (?P<noun>[a-z-]+(?: [a-z-]+)?)\s*(?:[.,;:)”\"]|$)", re.I
)
SHORT = frozenset("gap fee tax aid".split())  # too short to have a stem
LACK = matter("shortfall deficit loss hole") | {"gap"}
MORE = matter("surplus profit")
SPENT = matter("cost costs bill spending outlay expenses expenditure")
EARNED = matter("income revenue takings receipts earned earnings turnover sales")
KINDS = (LACK, MORE, SPENT, EARNED)
COMMON = matter("year total first last second whole new old number share rest figure amount other money")
WITHIN = 2  # a share so many times off is of something else


def named_ratio(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share with the amounts of the two names beside it."""
    for one in (each for each in page.quantities if each.percent):
        bare = one.sentence >= 0 and not one.time and share_value(one) < 1 and one not in page.told_shares
        subject = SUBJECT.search(page.before(one, 90) + " ") if bare else None
        whole_name = OF.match(page.after(one)) if subject else None
        if not subject or not whole_name or NO_SHARE.match(page.after(one)) or CHANGED.search(page.before(one)):
            continue
        part, whole = _amount(page, one, subject["noun"]), _amount(page, one, whole_name["noun"])
        alike = part and whole and part.unit == whole.unit and value(part) < value(whole)
        if part and whole and alike and (gives(part, whole, one) or _meant(part, whole, one)):
            draft = share_draft(part, whole, one)
            yield replace(draft, slip=f"share-told {draft.slip}")


def _amount(page: Page, one: Quantity, name: str) -> Quantity | None:
    """The only amount before a share that is told next to a name, or to a word of its kind."""
    names = _about(name) - COMMON
    kind = frozenset().union(names, *(row for row in KINDS if row & names))
    found = [
        each
        for each in page.quantities
        if plain(each) and not each.percent and not each.per and each.end <= one.start and kind & _beside(page, each)
    ]
    return found[-1] if found and len({value(each) for each in found}) == 1 else None


def _beside(page: Page, each: Quantity) -> frozenset[str]:
    """What is told right before an amount, and of what it is: 'a shortfall of 240,000', '240,000 in costs'."""
    before = re.split(r"[.,;:]|\band\b", page.before(each, 30))[-1]
    after = re.match(
        r"^ ?(?:crowns?|euros?|pounds?|dollars?|tonnes?)?(?: in| of)?((?: [a-z-]+)?)", page.after(each, 30)
    )
    return _about(f"{before} {after[1] if after else ''}")


def _about(text: str) -> frozenset[str]:
    return matter(text) | SHORT.intersection(text.lower().split())


def _meant(part: Quantity, whole: Quantity, one: Quantity) -> bool:
    """Whether the printed share is so near the real one that no other pair is meant, nor the rest of the whole."""
    ratio, told = ratio_of(part, whole), share_value(one)
    if ratio is None or near(1 - ratio, one):
        return False
    return ratio <= WITHIN * told and told <= WITHIN * ratio
