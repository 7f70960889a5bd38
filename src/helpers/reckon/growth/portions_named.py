"""A share of a group that the words call by another noun, whose count is told beside the same group elsewhere.

    Some 840 marchers came to the square, and more than half of them were students.     ... 840 marchers, 560 of them workers and 280 students
    The yard has 66 boats. A third of them are ferries.                                  Of the 66 boats 11 are ferries.

The whole is the count told last before the share. Its part is the one count of that noun in a sentence that prints the whole again. Must
not read a part of another whole, nor a share of those who did something.

Comes in: the Desk, for the part may stand in another article. Goes out: drafts of checks of the rules share and threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ..measures import singular, thing
from ..order.nearby import own_noun
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .portion_claims import Portion, claims
from .told_portions import portion_draft

# Reads ' of them were volunteers', ' of these are listed buildings', ' of whom were women'
CALLED = re.compile(
    r"^ ?of (?:them|these|those|whom|the lot)(?:,? [a-z]+ said,?)? (?:(?:were|are|was|is|had been|being) )?(?:only |just |mere |still |also )?(?P<what>[a-z-]{3,}(?: [a-z-]{3,})?)(?=[ ,.;:)]|$)",
    re.I,
)
OF_THEM = re.compile(r" ?of (?:them|these|those|whom) (?:(?:were|are|was|is) )?(?P<noun>[a-z]{3,}s)\b")
# What tells the whole of another time or place
APART = re.compile(r"\b(?:last year|a year (?:ago|earlier)|in (?:19|20)\d\d|elsewhere|usually|normally|on average)\b", re.I)  # fmt: skip
# Reads how a group is told by its parts: '560 of them workers', 'Of the 66 boats 11 are ferries', ', 560 women and 280 men.'
OF_GROUP = re.compile(r" ?of (?:them|these|those|whom) (?:(?:are|were|is|was) )?[a-z -]{3,30}(?=[,.;:)]| and\b|$)")
ARE = re.compile(r"^ ?(?:are|were|is|was) ")
CLOSED = re.compile(r"^ ?(?:[,.;:)—–]|and\b|$)")
MOST = 30  # claims of a page
FEWEST = 10  # a whole of so few is met by chance


def portions_named(desk: Desk) -> Iterator[Draft]:
    """Each such share against the count of its noun, wherever the whole is printed again."""
    for page in desk.pages:
        for claim in islice(claims(page), MOST):
            called = CALLED.match(claim.rest)
            whole = _whole(page, claim) if called and not APART.search(page.words(claim.number)) else None
            if called and whole and page.told_portions.isdisjoint(range(claim.start, claim.end)):
                parts = list(_parts(desk, page, claim, whole, {singular(word) for word in called["what"].split()}))
                if len({value(one) for one in parts}) == 1:
                    draft = portion_draft(page, claim, parts[0], whole)
                    if draft.judgement.verdict == "consistent" or all(map(_of_group, parts)):
                        yield replace(draft, slip=f"share-named {draft.slip}")


def _whole(page: Page, claim: Portion) -> Quantity | None:
    """The count told last before a share, in its sentence or the one before, that prints its noun."""
    for number in (claim.number, claim.number - 1):
        found = [one for one in page.by_sentence.get(number, []) if one.end <= claim.start and _countable(one)]
        if found:
            return found[-1] if own_noun(found[-1]) and value(found[-1]) >= FEWEST else None
    return None


def _countable(one: Quantity) -> bool:
    return plain(one) and not (one.unit or one.time or one.per) and one.figure.lo == one.figure.hi


def _parts(desk: Desk, page: Page, claim: Portion, whole: Quantity, what: set[str]) -> Iterator[Quantity]:
    """The counts of a noun in sentences that print the whole, all but the claim's own."""
    for other in desk.pages:
        for number, group in other.by_sentence.items():
            again = [
                one for one in group if _countable(one) and value(one) == value(whole) and _head(one) == _head(whole)
            ]
            if (
                number < 0
                or (other is page and number == claim.number)
                or not again
                or APART.search(other.words(number))
            ):
                continue
            for one in group:
                if _countable(one) and one not in again and value(one) < value(whole) and _head(one) in what:
                    yield one


def _of_group(part: Quantity) -> bool:
    """Whether a count is told of what a group is made of, and not of those who did something: '60 girls play'."""
    page = part.page
    if page is None:
        return False
    if OF_GROUP.match(page.after(part)) or ARE.match(page.after(part)):
        return True
    after = page.text[max(part.end, part.figure.unit_end or 0) : page.sentences[part.sentence].end].lstrip()
    noun = (part.figure.noun or "").lower()
    rest = after[len(noun) :] if after.lower().startswith(noun) else after
    parts = [one for one in page.by_sentence.get(part.sentence, []) if _countable(one)]
    most = max(map(value, parts))
    return bool(CLOSED.match(rest)) and most == sum(map(value, parts)) - most


def _head(one: Quantity) -> str:
    """The last word of a count's own noun, in the singular: of '560 of them workers' the workers."""
    called = OF_THEM.match(one.page.after(one)) if one.page else None
    noun = called["noun"] if called else thing(own_noun(one))
    return singular(noun.split()[-1]) if noun else ""
