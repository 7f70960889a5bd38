"""A share in words behind the percentage that it restates: 'only 48 per cent of the 9,450, fewer than half'.

    Only 44 per cent of the 600 tenants replied, fewer than half.
    The seal colony is down to 56 per cent of its size, well under half.

The percentage stands before the words, with nothing but its whole between, and they end their clause: no other pair is meant.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fractions.majorities import draft_of
from ..quantities import Draft, Page, Quantity
from .portion_claims import HALF, Portion, claims

SET_OFF = re.compile(
    r"(?:,|—|–| -|\(|\bor|\bthat is|\bwhich is)\s+(?:or |that is,? |that['’]s |which is |still |in other words,? )?$"
)
# Reads ', less than half.', ', under half of all.'; must not read ', over half of them by post', a part of the part
ENDS = re.compile(r"^ ?(?:of (?:the total|all)\b)? ?(?:[.;)]|,? (?:and(?! of)|but|while)\b|, |$)")
NO_SHARE = re.compile(
    r"\b(?:not(?: even)?|never|no longer|by|rose|fell|up|down|grew|dropped|increase|rise|fall|cut|from|than|against|interest(?: at)?) ?$",
    re.I,
)
# A whole between the percentage and the words; another clause would have a subject of its own
WHOLE = re.compile(r"^(?: ?(?:per cent|percent|%))? ?(?:of\b[^.;:()]{0,80})?$")
FAR = 110


def behind_percents(page: Page) -> Iterator[Draft]:
    """The claims of more or less than half that say a percentage before them again, against it."""
    for claim in claims(page):
        if "half" not in claim.told or HALF not in (claim.allowed.lo, claim.allowed.hi):
            continue
        if share := share_before(page, claim):
            more = claim.allowed.lo == HALF
            yield draft_of(page, share, None, (claim.start, claim.end), more, told=claim.told)


def share_before(page: Page, claim: Portion) -> Quantity | None:
    """The last percentage before a claim that is set off behind it."""
    lead = page.text[max(0, claim.start - FAR) : claim.start]
    found = SET_OFF.search(lead)
    if not found or not ENDS.match(claim.rest):
        return None
    before = [one for one in page.by_sentence.get(claim.number, []) if one.percent and one.end <= claim.start]
    share = before[-1] if before else None
    if share is None or share.vague or claim.start - share.end > FAR or NO_SHARE.search(page.before(share)):
        return None
    between = page.text[share.end : claim.start - len(found[0])]
    another = " of " in between and claim.rest.lstrip().startswith("of ")  # a whole of its own
    return share if WHOLE.match(between) and not another else None
