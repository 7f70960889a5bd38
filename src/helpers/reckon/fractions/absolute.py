"""An absolute majority, or one of all members, against the ayes of the vote and the size of the body, told sentences before.

    Twenty-seven were in favour and twenty-two against. That makes 58 with nine abstaining. It was an absolute majority of the full council.
    The board has 21 seats. The plan got ten votes to nine. A majority of all members, then, is behind it.

More noes than ayes is not asked: half of all that have a seat is. Must not read one that is sought, needed or missed.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .majorities import draft_of
from .majority_back import SOUGHT
from .votes import AGAINST, ALL, BODIES, FOR, MEMBERS
from .wholes import stems

_BODY = r"(?:council|chamber|house|board|assembly|committee|membership|parliament|senate|panel|court|bench|congress)"
_SEATED = (
    r"(?:members|councillors|councilors|deputies|senators|delegates|seats|directors|trustees|judges|lawmakers|MPs)"
)
CLAIM = re.compile(
    rf"\b(?:(?:an?|the|its|his|her|their) (?:[a-z]+ )?absolute majority\b|(?:a|the) (?:[a-z]+ )?majority of (?:all (?:the |its )?{_SEATED}|(?:the|its) (?:full|whole|entire) {_BODY})\b"
    rf"|(?:more than|over) half (?:of )?(?:all (?:the |its )?{_SEATED}|(?:the|its) (?:full|whole|entire) {_BODY})\b)",
    re.I,
)
CAST = re.compile(r"\b(?:of (?:those|the votes|votes)|present|voting|cast)\b", re.I)
TO = re.compile(r"(?:votes )?(?:to|against) |[-–] ?", re.I)
OF_BODY = re.compile(r"^-(?:member|seat|strong)\b", re.I)
BODY_OF = re.compile(rf"\b(?:its|the|whose|[a-z]+['’]s) (?:[a-z]+ )?{_BODY} of $", re.I)
EMPTY = re.compile(r"\b(?:needed|required|quorum|last time|a year ago|party|parties)\b", re.I)
# What makes a majority that of the vote: 'It was', 'had got', 'is behind it'; a party, a poll or a rule may have another
GOT = re.compile(
    r"(?:^\W*(?:so |and |but )?(?:it|that|this) (?:is|was|made|makes|gave|gives)[^.;:]{0,20}|\b(?:got|won|gained|secured|found|mustered|gathered)|, which (?:is|was|makes|made))\s*$",
    re.I,
)
BEHIND = re.compile(
    r"^[^.;\d]{0,30}?\b(?:behind (?:it|the|him|her)|in favou?r|for it|voted|backed|approved|agreed|supports? it)\b",
    re.I,
)
ANOTHER = re.compile(
    r"\b(?:second|third|later|next|last|earlier|another|again|polls?|voters|residents|rules?|part(?:y|ies)|seats|election|run-off|then won)\b",
    re.I,
)
BACK = 4  # sentences before a claim in which its vote is told


def absolute_majority(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim with the last ayes before it and the only size that the body has in the article."""
    sizes: list[Quantity] | None = None  # of the page, once it has a claim
    for number in range(len(page.sentences)):
        text = page.words(number)
        found = CLAIM.search(text)
        lead = (
            re.sub(r"\bhad (?=(?:got|won|gained|secured|found|mustered)\b)", "", text[: found.start()][-45:])
            if found
            else ""
        )
        if not found or SOUGHT.search(lead) or CAST.match(text[found.end() :].strip()):
            continue
        ayes = _ayes(page, number, page.sentences[number].start + found.start())
        if sizes is None:
            sizes = [one for one in page.quantities if _size(page, one)]
        wholes = [one for one in sizes if ayes and value(one) > value(ayes)]
        near = [one for one in wholes if ayes and abs(one.sentence - ayes.sentence) <= BACK] or wholes
        if ayes and near and len({value(one) for one in near}) == 1:
            start = page.sentences[number].start
            draft = draft_of(page, ayes, near[0], (start + found.start(), start + found.end()), True)
            rest = text[found.end() :]
            own = GOT.search(lead) or BEHIND.match(rest)
            if draft.judgement.verdict == "consistent" or (own and not ANOTHER.search(text[: found.start()] + rest)):
                yield replace(draft, slip=f"absolute {draft.slip}")


def _ayes(page: Page, number: int, at: int) -> Quantity | None:
    """The last count that is told to be in favour, or the first of a score: 'ten votes to nine'."""
    for place in range(number, max(-1, number - BACK - 1), -1):
        group = [one for one in page.by_sentence.get(place, []) if plain(one) and not one.unit and one.start < at]
        for index, one in enumerate(group):
            other = group[index + 1] if index + 1 < len(group) else None
            score = other and TO.fullmatch(page.between(one, other).lstrip()) and BODIES.search(page.words(place))
            if (FOR.match(page.after(one).lstrip()) and not AGAINST.match(page.after(one).lstrip())) or score:
                return one if not EMPTY.search(page.words(place)) else None
    return None


def _size(page: Page, one: Quantity) -> bool:
    """Whether a count is the size of a body: 'all fifty-eight', '58 members', 'a 58-seat council'."""
    if not plain(one) or one.unit or one.sentence < 0:
        return False
    after, before = page.after(one), page.before(one) + " "
    seats = MEMBERS.match(after) and re.search(
        r"\b(?:has|have|had|with|of|all|the|its) (?:all |the |its )?$", before, re.I
    )
    return bool(
        ALL.search(before)
        or OF_BODY.match(after)
        or BODY_OF.search(before)
        or (seats and not stems("favour against") & stems(after[:30]))
    )
