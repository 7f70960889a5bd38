"""The direction that the words beside a figure give: 'fell by 7%' (down), 'up about 8' (up), 'a 5% rise' (up).

Must not read: 'rose to 1.4 million' (a level), 'set up 30 clinics'.
"""

from __future__ import annotations

from .tokens import Tokens

UP = frozenset(
    "+ rose rise rises rising risen climbed climb climbs climbing grew grow grows growing grown "
    "increased increase increases increasing gained gain gains gaining jumped jump jumps jumping surged surge surges surging "
    "soared soar soars soaring added advanced up spiked swelled expanded higher boosted growth hike uptick improved "
    "accelerated rallied skyrocketed leapt advancing rallying spiking boosting".split()
)
DOWN = frozenset(
    "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease "
    "decreases decreasing lost lose loses losing slid slide slides sliding sank sink sinking slipped slip slumped slump "
    "plunged plunge plunges plunging tumbled tumble shed sheds shrank shrink shrinking cut cuts cutting reduced reduce reduces "
    "reducing down lower lowered eased dipped reduction contracted plummeted plummeting tumbling shedding dived slowed".split()
)
BETWEEN = frozenset("by a an another further some as much more than about around nearly almost over just only roughly "
                    "approximately less an extra least under close slightly sharply of the steeply overall".split())  # fmt: skip


def trend(tokens: Tokens, left: int, right: int, *, money_or_share: bool) -> str | None:
    """'up', 'down' or None for the figure whose hedge or numeral begins at `left` and whose unit ends before `right`.

    >>> from helpers.extract.tokens import tokenise
    >>> trend(tokenise("Sales fell by 7% to 90"), 3, 5, money_or_share=True)
    'down'
    >>> trend(tokenise("Sales fell to 90"), 3, 4, money_or_share=False)
    """
    at = left - 1
    while (at >= 0 and tokens.low[at] in BETWEEN) or tokens.low[max(at - 1, 0) : at + 1] in (
        ["up", "to"],
        ["at", "least"],
    ):
        at -= 1 if tokens.low[at] in BETWEEN else 2
    word = tokens.at(at)
    if word == "up" and tokens.at(at - 1) in (
        "set",
        "sets",
        "made",
        "make",
        "makes",
        "making",
        "setting",
        "gave",
        "took",
        "picked",
        "to",
    ):
        return None
    if word in UP or word in DOWN:
        return "up" if word in UP else "down"
    after = tokens.at(right)
    if money_or_share and after in UP and after not in ("up", "added"):
        return "up"
    return "down" if money_or_share and after in DOWN and after not in ("down", "cut", "shed") else None
