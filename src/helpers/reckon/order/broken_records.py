"""A record that is said to be broken, and the value that broke it, in one sentence: 'The old record of 124 was beaten: it reached 131'.

However far the new value lies from the old one: the words tie the two, so that a value that breaks no record is a slip.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import amount, like
from ..quantities import Desk, Draft, Page, Quantity
from .records_held import LOW
from .standings import placed_in_row
from .worst_cases import as_printed

# Reads 'the old record of', 'the town's record, ', 'the previous best of about'
RECORD_OF = re.compile(r"\b(?:record|(?:previous|old|former) (?:best|high|peak|mark|record))(?: (?:[a-z]+ ){0,2}of|,| was|:)(?: about| some)? ?[$£€]?$", re.I)  # fmt: skip
BROKEN = re.compile(
    r"\b(?:was|were|is|has been|had been|fell|been)\b[^.;:]{0,25}?\b(?:broken|beaten|passed|surpassed|smashed|topped|exceeded|eclipsed|overtaken|bettered|toppled)\b"
    r"|\bfell (?:on|when|as|again)\b",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|nearly|almost|n[’']t|would|could|might|may|until|if|than|though|although|but|before|after)\b", re.I
)
# The one was broken at one time and the other reached at another, or by another: 'was broken in 1998; the rain on Friday reached'
LATER = re.compile(
    r"\b(?:this|last|next|so far|since|later|now|then|ago|earlier|in (?:\d{4}|January|February|March|April|May|June|July|August|[A-Z][a-z]+ber))\b.*?\b(?:this|last|so far|since|later|now|then|on|by|in|again|who)\b"
    r"|\bon [A-Z]?[a-z]+day\b.*\b(?:this|on|by|now|later|since|in|again)\b|\b(?:and|while) [A-Z]|\bonly the\b"
)
# Reads 'it stood at', 'the river reached', 'when it peaked at'; must not read 'was broken by 12', 'after 13 metres of rain'
REACHED = re.compile(
    r"\b(?:stood|stands|reached|hit|touched|peaked|crested|measured|climbed|rose|drew|sold|made|counted|read)(?: (?:up )?(?:at|to))?(?: about| some| a full| exactly)? ?[$£€]?$",
    re.I,
)


def broken_records(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each record of which the sentence says that it was broken, with the value that it goes on to."""
    for number, group in page.by_sentence.items():
        if number < 0:
            continue
        values = [one for one in group if amount(one) and not (one.days or one.vague)]
        for old in values:
            if not RECORD_OF.search(page.before(old)):
                continue
            new = next((one for one in values if one.start > old.end and _broke(page, old, one)), None)
            if new:
                relation = "at least" if LOW.search(page.words(number)) else "at most"
                draft = placed_in_row(*as_printed(new, old), relation, "record")
                yield replace(draft, slip=f"broken {new.key} {old.key}")


def _broke(page: Page, old: Quantity, new: Quantity) -> bool:
    """Whether the words between say that the first is broken, and that the second is what it was broken with."""
    between = page.between(old, new)
    return bool(
        like(new, old)
        and BROKEN.search(between)
        and REACHED.search(between)
        and not (NOT.search(between) or LATER.search(between))
    )
