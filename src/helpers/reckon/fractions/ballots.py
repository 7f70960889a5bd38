"""Votes for what a claim says that most members are for: '888 votes for a strike. A majority of the members have voted to walk out'.

The votes are a part of all who had one, whose number stands farther up. Must not read 'most of those voting'.

Comes in: a Page, a claim's text and span, a figure. Goes out: whether the figure counts votes for what is claimed.
"""

from __future__ import annotations

import re

from ..quantities import Page, Quantity
from .polls import side_of_question

POLLS = re.compile(
    r"\b(?:ask(?:ed|ing)|survey\w*|poll\w*|question\w*|interview\w*|ballot\w*|spoke to|repl(?:y|ied|ies)|respon[ds]\w+|answer\w*|canvass\w*|consult\w*|voted?|votes|returned|filled in)\b",
    re.I,
)
CAST = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:votes? (?:for|to|in favou?r|cast for)|(?:had |have )?(?:voted|were|was) (?:for|to|in favou?r|yes)|in favou?r|for (?:it|the|a)|said yes|backed|supported|yes votes)\b",
    re.I,
)
# Reads 'a majority of the members who voted', 'most of those voting'
THEY_VOTED = re.compile(r"^[^,.;:]{0,40}\b(?:who|that|voting|taking part|replying|responding|present)\b", re.I)


def cast_for(page: Page, text: str, span: tuple[int, int], one: Quantity) -> bool:
    """Whether it counts the votes for what the claim says all who had one were for: '888 votes for it', '888 were in favour'."""
    if THEY_VOTED.match(page.text[span[1] : span[1] + 60]) or not POLLS.search(f"{text} {page.words(one.sentence)}"):
        return False
    ends = next(
        (sentence.end for sentence in page.sentences if sentence.start <= span[0] < sentence.end), len(page.text)
    )
    says = re.split(r"[,;:]", page.text[span[1] : ends])[0]
    return side_of_question(says) != "against" and bool(CAST.match(page.after(one)))
