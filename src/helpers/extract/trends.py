"""The direction that the verb or adverb before a figure gives: 'fell by 7%' (down), 'up about 8' (up), 'cut costs by 5%'.

After Almasian et al. 2023 (CQE, section 3), whose 'change' belongs to the quantity that something moves by. Must not read: 'rose
to 1.4 million' (a level), 'set up 30 clinics', 'a 5% rise' and 'a rise of 5%' (the noun names the change; it is not going up itself).
"""

from __future__ import annotations

from .tokens import Tokens

UP = frozenset(
    "+ rose rise rises rising risen climbed climb climbs climbing grew grow grows growing grown increased increase increases "
    "increasing gained gain gains gaining jumped jump jumps jumping surged surge surges surging soared soar soars soaring added adding "
    "adds add advanced advance advances advancing up spiked spike spiking swelled expanded expand higher boosted boost boosts boosting improved "
    "improve accelerated rallied rally rallying skyrocketed leapt leap rebounded rebound lifted lift lifts "
    "hiked hike hiking upped strengthened appreciated recovered widened".split()
)
DOWN = frozenset(
    "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease "
    "decreases decreasing lost lose loses losing slid slide slides sliding sank sink sinking sunk slipped slip slips slipping slumped "
    "slump slumping plunged plunge plunges plunging tumbled tumble tumbling shed sheds shedding shrank shrink shrinking shrunk cut cuts "
    "cutting reduced reduce reduces reducing down lower lowered lowering lowers eased ease easing dipped dip dips contracted "
    "contract plummeted plummet plummeting dived dive slowed crashed crash slashed slash slashing trimmed trim trimming weakened "
    "depreciated dwindled retreated narrowed shortened tanked receded".split()
)
BETWEEN = frozenset("by a an another further some as much more than about around nearly almost over just only roughly "
                    "approximately less an extra least under close slightly sharply the steeply overall at least up to".split())  # fmt: skip
JOINED_UP = frozenset("set sets made make makes making setting gave give took take takes picked to".split())
RAISED = frozenset("raised raise raises raising".split())  # 'raised $5' collects, 'raised fares by $5' goes up
OBJECT = 6  # tokens between a verb and the 'by' that says how much: 'cut its staff by 40'


def trend(tokens: Tokens, left: int) -> str | None:
    """'up', 'down' or None for the figure whose hedge or numeral begins at `left`.

    >>> from helpers.extract.tokens import tokenise
    >>> trend(tokenise("Sales fell by 7% to 90"), 3)
    'down'
    >>> trend(tokenise("Sales fell to 90"), 3)
    """
    at = left - 1
    while at >= 0 and tokens.low[at] in BETWEEN and not (tokens.low[at] == "up" and tokens.at(at + 1) != "to"):
        if tokens.low[at] == "to" and tokens.at(at - 1) != "up":
            return None
        if tokens.low[at] == "at" and tokens.at(at + 1) != "least":
            return None
        at -= 1
    word = tokens.at(at)
    if word == "up" and tokens.at(at - 1) in JOINED_UP:
        return None
    if word in UP or word in DOWN:
        named = tokens.at(at - 1) in ("a", "an", "the", "its", "their") and word not in ("up", "down")
        return None if named else "up" if word in UP else "down"
    return _by(tokens, left, at)


def _by(tokens: Tokens, left: int, at: int) -> str | None:
    """'cut its staff by 40', 'grow sales by 35 per cent': the verb has an object of its own."""
    if "by" not in tokens.low[at + 1 : left]:
        return None
    for index in range(at, max(-1, at - OBJECT), -1):
        word = tokens.low[index]
        if word in UP or word in DOWN or word in RAISED:
            return "down" if word in DOWN else "up"
        if not word[0].isalpha() or word in ("and", "was", "were", "followed", "by"):
            return None
    return None
