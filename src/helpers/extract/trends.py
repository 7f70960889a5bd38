"""The direction that the verb or adverb before a figure gives: 'fell by 7%' (down), 'up about 8' (up), 'cut costs by 5%'.

After Almasian et al. 2023 (CQE, section 3), whose 'change' belongs to the quantity that something moves by. Must not read: 'rose
to 1.4 million' (a level), 'set up 30 clinics', 'a 5% rise' and 'a rise of 5%' (the noun names the change; it is not going up itself),
'lost by 22' (a defeat), 'Add 2 eggs' (an order), 'dropped 12 players' (an object, no amount), 'adds 40 jobs to the port' (a size).
"""

from __future__ import annotations

from .tokens import DASHES, Tokens

UP = frozenset(
    "+ rose rise rises rising risen climbed climb climbs climbing grew grow grows growing grown increased increase increases "
    "increasing gained gain gains gaining jumped jump jumps jumping surged surge surges surging soared soar soars soaring added adding "
    "adds add advanced advance advances advancing up spiked spike spiking swelled swell swells swelling expanded expand expands expanding higher boosted boost boosts boosting improved "
    "improve improves improving accelerated accelerates rallied rally rallying skyrocketed rocketed leapt leaped leap leaps rebounded "
    "rebound rebounds upped strengthened strengthen strengthens appreciated appreciates recovered widened widen widens widening "
    "warmed lengthened thickened deepened bounced firmed perked ballooned mushroomed escalated".split()
)
DOWN = frozenset(
    "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease "
    "decreases decreasing lost lose loses losing slid slide slides sliding sank sink sinking sunk slipped slip slips slipping slumped "
    "slump slumping plunged plunge plunges plunging tumbled tumble tumbling shed sheds shedding shrank shrink shrinking shrunk cut cuts "
    "cutting reduced reduce reduces reducing down lower lowered lowering lowers eased ease easing dipped dip dips contracted "
    "contract plummeted plummet plummets plummeting dived dive slowed slows slowing crashed crash slashed slash slashes slashing "
    "trimmed trim trims trimming weakened weaken weakens weakening softened cooled ebbed eroded depreciated depreciates dwindled "
    "dwindle dwindles retreated narrowed narrows narrowing shortened tanked receded skidded dips dipping shrinks".split()
)
BETWEEN = frozenset("by a an another further some as much more than about around nearly almost over just only roughly "
                    "approximately less an extra least under close slightly sharply the steeply overall at least up to".split())  # fmt: skip
# Verbs whose 'up' or 'down' is no movement of the figure: 'set up 30 clinics', 'paid down $5m', 'touched down 9 minutes late'.
JOINED_UP = frozenset(
    "set sets setting made make makes making gave give gives giving given took take takes taking taken picked pick picks picking to "
    "paid pay pays paying sat sit sits sitting lay laid lie lying touched touch touches splashed came stood wound signed sign signs "
    "signing showed show turned rounded lined summed backed broke break broken split held hold shot tracked gunned hunted mowed "
    "chopped tore torn pulled burned burnt knocked wrote written blew blown dug woke grew put puts putting called used eaten ate "
    "bought buying snapped racked notched served chalked clocked hung".split()
)
# Verbs that move something only with 'by': 'raised $5' collects, 'raised fares by $5' goes up; 'lifted 90 kilos', 'hiked 12 miles'.
RAISED = frozenset("raised raise raises raising lifted lift lifts lifting hiked hike hikes hiking stretched stretch stretches "
                   "extended extend extends".split())  # fmt: skip
ADD = frozenset("add adds added adding".split())
LEVELS = frozenset("close end finish reach stand trade settle".split())
LOSE = frozenset("lost lose loses losing".split())
CONTESTS = frozenset("game games match matches set sets final finals race races fight fights bout bouts election elections tie ties "
                     "round rounds frame frames leg legs appeal appeals case cases battle battles war wars vote votes".split())  # fmt: skip
# Verbs whose counted object is no amount: 'recovered 12 guns', 'dropped 3 players', 'sank two ships'; but 'recovered 2%'.
OBJECTED = frozenset("recovered dropped drop drops dropping sank sink sinking sunk crashed crash dived dive spiked spike rallied rally "
                     "bounced cooled warmed".split())  # fmt: skip
BASE = frozenset(
    "add cut drop reduce increase trim slash lower boost raise shed lose expand".split()
)  # an order, at the beginning
KNOCK = frozenset(
    "knock knocks knocked knocking wipe wipes wiped wiping chop chopped".split()
)  # 'knocked 80 points off'
BEING = frozenset("is was are were be been being".split())
TOTALLED = frozenset("average total mean median".split())
CUES = BETWEEN | UP | DOWN | KNOCK | {"of", "off"}
OBJECT = 6  # tokens between a verb and the 'by' that says how much: 'cut its staff by 40'


def trend(tokens: Tokens, left: int, right: int = -1, *, head: str = "") -> str | None:
    """'up', 'down' or None for the figure whose hedge or numeral begins at `left`.

    `right` is the token after the numeral and its unit, `head` the noun that the numeral counts where it has no unit.

    >>> from helpers.extract.tokens import tokenise
    >>> trend(tokenise("Sales fell by 7% to 90"), 3)
    'down'
    >>> trend(tokenise("Sales fell by an average of 7%"), 6)
    'down'
    >>> trend(tokenise("Sales fell to 90"), 3)
    """
    at = left - 1
    if tokens.at(at) not in CUES:
        return None  # most figures
    while at >= 0 and (tokens.low[at] in BETWEEN or tokens.low[at] == "of"):
        word = tokens.low[at]
        if word == "of":
            if tokens.at(at - 1) not in TOTALLED:
                break
            at -= 1
        elif word == "up" and tokens.at(at + 1) != "to":
            break
        elif (word == "to" and tokens.at(at - 1) != "up") or (word == "at" and tokens.at(at + 1) != "least"):
            return None
        at -= 1
    word = tokens.at(at)
    if word in UP or word in DOWN:
        return None if _no_movement(tokens, at, left, right, head) else "up" if word in UP else "down"
    if (word == "off" and tokens.at(at - 1) in BEING) or (word in KNOCK and "off" in tokens.low[right : right + 1]):
        return "down"
    return _by(tokens, left, at)


def _no_movement(tokens: Tokens, at: int, left: int, right: int, head: str) -> bool:
    """The word at `at` looks like a movement and is none: a noun, an order, a defeat, a part of another verb."""
    word, before = tokens.low[at], tokens.at(at - 1)
    between = tokens.low[at + 1 : left]
    if word in ("up", "down"):
        return (before in JOINED_UP and "by" not in between) or (before in DASHES and tokens.touches(at))
    if before in ("a", "an", "the", "its", "their") or ("the" in between and "by" not in between):
        return True  # 'a rise', 'add the 3% fee'
    if word in ADD and (between[:2] == ["up", "to"] or _to_another(tokens, right)):
        return True  # 'that would add up to 1,850'
    if word in LOSE:
        return "by" in between or head in CONTESTS or _share(tokens, right)
    if word in BASE and (at == 0 or before in ("then", ":", ".", "—")):
        return True
    return word in OBJECTED and head != "" and "by" not in between


def _to_another(tokens: Tokens, right: int) -> bool:
    """'adds 40 jobs to the port', 'added £9 to the bill' moves something else; 'added 12 points to 4,300', 'to close at' its own level."""
    to = next(
        (at for at in range(right, right + OBJECT) if not tokens.at(at).isalpha() or tokens.at(at) == "to"), right
    )
    after = to + 1 + (tokens.at(to + 1) in ("a", "$", "£", "€"))
    return tokens.at(to) == "to" and not tokens.number(after) and tokens.at(after) not in LEVELS


def _share(tokens: Tokens, right: int) -> bool:
    """'lost five of its last six': so many of several contests."""
    return tokens.at(right) == "of" and any(
        word in ("last", "past", "first", "previous") for word in tokens.low[right + 1 : right + 4]
    )


def _by(tokens: Tokens, left: int, at: int) -> str | None:
    """'cut its staff by 40', 'grow sales by 35 per cent': the verb has an object of its own."""
    if "by" not in tokens.low[at + 1 : left]:
        return None
    for index in range(at, max(-1, at - OBJECT), -1):
        word = tokens.low[index]
        if word in LOSE:
            return None  # 'lost the match by 22'
        if word in UP or word in DOWN or word in RAISED:
            return "down" if word in DOWN else "up"
        if not word[0].isalpha() or word in ("and", "was", "were", "followed", "by"):
            return None
    return None
