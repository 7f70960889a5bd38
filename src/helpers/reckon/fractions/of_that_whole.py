"""A fraction right behind its part, of a whole that goes by a name; and one that the next sentence says: 'That's a third'.

    Income was £7.8m. ... Shops brought in £1.3m, a sixth of all income.                     of what 'income was'
    The account adds up to £3.4bn. The masts took £1.9bn, more than half of the total.      of what adds up
    There were 684 of us, and 171 of them were under twenty. That's a quarter.              171 of 684
    Two hundred will stay. Fifty of those are trainees. That's one in four.                 50 of 200

Where the words name the whole so, nothing else is meant: what does not hold is doubted, unless another amount of that name bears it out.
Must not read 'a third of the income from shops' (another whole), nor 'That's a third more'.

Comes in: a Page whose other shares are told. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .portion_values import gives
from .proportions import share_draft

OWN = "fraction-beside"
HEDGE = r"(?:(?:or|about|around|roughly|some|nearly|almost|just (?:over|under)|more than|less than|well over|exactly|that is|which is|that[’']s|an?|the) )*"
BEHIND = re.compile(rf"^(?: [a-z]+){{0,2}}(?:,|\(| –| —) ?{HEDGE}$", re.I)
OF_NAME = re.compile(
    r"^ ?of (?:all |all the |the |its |their |the whole |the entire |total |the total )(?P<name>[a-z]{3,})(?= ?[.,;:)!?]|$| and\b)"
)
SUM = frozenset("total sum bill lot account whole cost".split())
_CAME = r"(?:is|was|were|are|came to|comes to|stood at|stands at|reached|rose to|fell to|grew to|of|at|rose [^.;,\d]{1,20} to)"
SUMS_UP = re.compile(
    r"\b(?:add(?:s|ed)?(?: up to)?|totals?|totall?(?:ed|ing)|(?:account|bill|total|sum|cost)[^.;,\d]{0,40}\b(?:came to|comes to|is|was|of|to)|a total of)\s*[$£€]?$",
    re.I,
)
THAT_IS = re.compile(rf"^\W*(?:So |And )?(?:that[’']s|that is|that makes|it[’']s|which is) {HEDGE}$", re.I)
ENDS = re.compile(r"^ ?(?:of (?:them|the lot|the total|all of them)|in all)? ?(?:[.,;!?—–]|$)", re.I)
OF_THEM = re.compile(r"^ ?(?:[a-z]+ )?of (?:them|those|these)\b(?! (?:who|that|which|in|on|at|from|with)\b)", re.I)
NOT = re.compile(r"\b(?:not|never|would|could|should|if|may|might|last year|a year ago|used to)\b|n[’']t\b", re.I)
FAR = 8  # sentences before a share in which its whole is named
LEAST = 10  # of fewer, a fraction in words is loose


def of_that_whole(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each fraction in words with the part and the whole that the words name."""
    for share in page.fractions:
        if share.sentence < 0 or share.vague or not 0 < share.lo < 1:
            continue
        told = page.told_shares.get(share)
        if told and told.judgement.verdict == "consistent":
            continue
        pair = _named(page, share) or _that_is(page, share)
        if pair:
            draft = share_draft(*pair, share)
            yield replace(draft, slip=f"{OWN} {draft.slip}")


def _first(share: Quantity) -> int:
    return share.figure.hedge_start if share.figure.hedge_start is not None else share.start


def _named(page: Page, share: Quantity) -> tuple[Quantity, Quantity] | None:
    """'£1.3m, a sixth of all income', after 'Income was £7.8m'."""
    found = OF_NAME.match(page.after(share, 60))
    before = [one for one in page.by_sentence.get(share.sentence, []) if one.end <= _first(share)]
    if not found or not before or not BEHIND.match(page.text[before[-1].end : share.start]):
        return None
    part = before[-1]
    if not plain(part) or not amount(part) or not part.unit or part.percent or NOT.search(page.words(share.sentence)):
        return None
    name = found["name"].lower()
    told = re.compile(rf"\b{name}s? {_CAME}\s*[$£€]?$", re.I)
    wholes = [one for one in page.quantities if 0 <= share.sentence - one.sentence <= FAR and one.end <= part.start and one.unit == part.unit and plain(one)]  # fmt: skip
    wholes = [
        one
        for one in wholes
        if told.search(page.before(one, 60)) or (name in SUM and SUMS_UP.search(page.before(one, 90)))
    ]
    wholes = [one for one in wholes if value(one) > value(part) and one.time == part.time]
    if not wholes:
        return None
    return part, next((one for one in wholes if gives(part, one, share)), wholes[-1])


def _that_is(page: Page, share: Quantity) -> tuple[Quantity, Quantity] | None:
    """'Fifty of those are trainees. That's one in four', of the last count before them."""
    lead = page.text[page.sentences[share.sentence].start : share.start]
    if not THAT_IS.match(" ".join(lead.split()) + " ") or not ENDS.match(page.after(share)):
        return None
    group = [one for one in page.by_sentence.get(share.sentence - 1, []) if _counts(one)]
    parts = [one for one in group if OF_THEM.match(page.after(one))]
    if len(parts) != 1 or NOT.search(page.words(share.sentence - 1)):
        return None
    part = parts[0]
    wholes = [one for one in group if one.end <= part.start]
    wholes = wholes or [one for one in page.by_sentence.get(share.sentence - 2, []) if _counts(one)]
    if len(wholes) != 1 or value(wholes[0]) <= value(part) or value(part) < LEAST:
        return None
    near = [one for one in page.near(share.sentence, 2) if _counts(one) and one is not part and one is not wholes[0]]
    return None if any(value(one) > value(part) and gives(part, one, share) for one in near) else (part, wholes[0])


def _counts(one: Quantity) -> bool:
    return plain(one) and amount(one) and not one.unit and not one.time and not one.vague
