"""Everyday opposites: 'Most were spared. Of the 200, 90 were hit' tells the other part of the 200.

Comes in: two texts. Goes out: whether one says what the other denies. Each row is a small class of everyday English.
"""

from __future__ import annotations

import re

OPPOSITES = tuple(
    tuple(re.compile(rf"\b(?:{side})\b", re.I) for side in row)
    for row in (
        ("open\\w*|reopen\\w*", "shut|clos\\w+"),
        (
            "spared|unhurt|unharmed|intact|safe|escap\\w+|dry",
            "flood\\w*|damag\\w+|destroy\\w+|hit|burn\\w*|lost|hurt|injur\\w+",
        ),
        ("surviv\\w+|live[sd]?|recover\\w*", "died?|dead|killed"),
        ("pass\\w*|succeed\\w*|won|wins?", "fail\\w*|lost|lose|loses"),
        ("stay\\w*|remain\\w*|kept|keep", "left|leav\\w+|went|go|gone|quit|lost"),
        ("paid|settled|granted|approved|accepted", "unpaid|owe\\w*|refus\\w+|reject\\w+|turned (?:down|away)|denied"),
        ("ran|run|running|on time|punctual", "cancel\\w*|late|delay\\w*"),
        ("rose|risen|grew|up|gain\\w*", "fell|fallen|shrank|down|drop\\w*"),
        ("full|used|taken|sold|let", "empty|unused|vacant|unsold|spare|free"),
        ("finish\\w*|complet\\w+|done|built", "unfinished|dropped out|gave up|retired|to come"),
        ("bought|buys?|acquir\\w+|hired?|recruit\\w*|replac\\w+", "lost|loses?|sacked|dismiss\\w*|laid off"),
    )
)


def opposed(one: str, other: str) -> bool:
    """Whether one text tells one side of a pair of opposites and the other text the other side alone.

    >>> opposed("most shops were shut", "140 had opened"), opposed("most shops were shut", "140 had closed")
    (True, False)
    """
    turns = [turn for row in OPPOSITES for turn in (row, row[::-1])]
    return any(this.search(one) and that.search(other) and not this.search(other) for this, that in turns)
