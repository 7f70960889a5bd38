"""What words right behind a figure narrow it to: 'a lead of 28,000 on the first count', 'a rise of 14 per cent on a year ago'.

Comes in: a Page and a figure that might sum up the ones before it. Goes out: whether it may be of something else than these.
"""

from __future__ import annotations

import re

from ..quantities import Page, Quantity

PER_CENT = re.compile(r"^\s*per ?cent\b", re.I)
# In the clause of the figure; behind a comma only what leaves something out
NARROWS = re.compile(
    r"\b(?:for|on|over|once|after|before|at|in|per|since|with|without|by|if|when|among|until|according|alone|because|compared|(?:more|less|fewer) than|above|below|short of|(?<=\s)an? (?:year|head|week|month|day)|(?:not )?(?:counting|including|excluding))\b",
    re.I,
)
LEAVES_OUT = re.compile(
    r"\b(?:not |without |before |after )?(?:counting|including|excluding|leaving out|allowing for|adjusted|adjusting)\b|\b(?:apart from|besides|in real terms|after inflation|like for like|pro rata)\b",
    re.I,
)


def narrowed_behind(page: Page, one: Quantity, but: re.Pattern[str] | None = None) -> bool:
    """Whether the words behind a figure tell of what else it is; those that match `but` tell nothing."""
    after = PER_CENT.sub("", re.split(r"[.;:](?:\s|$)", page.after(one, 120))[0])
    after = but.sub("", after) if but else after
    return bool(NARROWS.search(re.split(r"[,()—–”\"]", after)[0]) or LEAVES_OUT.search(after))
