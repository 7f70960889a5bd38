"""Signs of kinship -> which text of each two is the older, and from which of several older ones a text comes at first hand.

A stemma is the tree of the copies of one text. Three steps: the signs of each two texts; then what is decided already
settles others (a text that lies between two has the younger one below it); then, of the older texts that one comes
from, those to which another stands nearer are its source at second hand only.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from .kinship import Kinship, Sign
from .readings import CLEAR, Readings

ENOUGH = 2  # weight of the signs of kinship from which a direction is told
ROUNDS = 3  # times that what is decided may settle more
LEAD = 2  # sentences by which a text must stand nearer to an ancestor than to the text between
SOURCES = 4  # older texts, the nearest first, that another is set against

Pair = tuple[str, str]


@dataclass(slots=True)
class Stemma:
    """Younger text -> its older ones at first hand; (younger, older) at second hand -> the text between, and why."""

    older: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    through: dict[Pair, tuple[str, str]] = field(default_factory=dict)


def stemma(kin: list[Kinship], weights: dict[Pair, int], readings: Readings) -> Stemma:
    """The directions of all pairs.

    Comes in: the kinship of each two articles, the weight of what relates them, the readings. Signs that come from other
    pairs are added to `kin`. Goes out: a Stemma.

    >>> stemma([], {}, Readings({}, {})).through
    {}
    """
    found = Stemma()
    waiting = [pair for pair in kin if weights[pair.a, pair.b] >= ENOUGH]
    for _ in range(ROUNDS):
        decided = [(pair, older) for pair in waiting if (older := elder(pair))]
        for pair, older in decided:
            found.older[pair.b if older == pair.a else pair.a].append(older)
        waiting = [pair for pair in waiting if not elder(pair)]
        if not decided or not [pair for pair in waiting if _settle(pair, found, weights, readings)]:
            break
    outlets = {frozenset((pair.a, pair.b)) for pair in kin if pair.one_outlet}
    kin_of = {frozenset(pair) for pair, weight in weights.items() if weight}
    for younger in list(found.older):
        _first_hand(younger, found, readings, outlets, kin_of)
    return found


def elder(pair: Kinship) -> str | None:
    """The older of two texts: more signs make it so, and none speaks against it."""
    lead = len(pair.towards(pair.a)) - len(pair.towards(pair.b))
    if not lead or (pair.towards(pair.a) and pair.towards(pair.b)):
        return None
    return pair.a if lead > 0 else pair.b


def _settle(pair: Kinship, found: Stemma, weights: dict[Pair, int], readings: Readings) -> bool:
    """Whether one of two texts lies between the other and a text that it comes from: then it is the older of the two.

    All three must be kin: a text that is made of two others lies between them as well.
    """
    if pair.towards(pair.a) or pair.towards(pair.b):
        return False
    for middle, end in ((pair.a, pair.b), (pair.b, pair.a)):
        for origin in found.older.get(middle, [])[:SOURCES]:
            kin = weights.get((origin, end), 0) or weights.get((end, origin), 0)
            if kin and readings.lies_between(middle, end, origin):
                told = f"{end} stands nearer to {middle} than to {origin}, from which {middle} comes"
                pair.signs.append(Sign("readings", told, middle))
                return True
    return False


def _first_hand(younger: str, found: Stemma, readings: Readings, outlets: set[frozenset[str]],
                kin_of: set[frozenset[str]]) -> None:  # fmt: skip
    """Take out the sources to which a nearer one, kin to them, is preferred; an outlet goes back to its own text first."""
    sources = found.older[younger]
    above = {source: _ancestors(found, source) for source in sources}
    for ancestor in dict.fromkeys(text for source in list(sources) for text in above[source]):
        kin = frozenset((younger, ancestor)) in kin_of and ancestor not in sources
        if kin and any(_past(younger, ancestor, source, readings) for source in above if ancestor in above[source]):
            sources.append(ancestor)
    nearest = sorted(sources, key=lambda source: -readings.share(younger, source))[:SOURCES]
    for source in sources:
        for other in nearest:
            if other == source or frozenset((other, source)) not in kin_of:
                continue  # two reports that have nothing from one another can both be sources
            wins, losses = readings.nearer(younger, other, source)
            own = frozenset((younger, other)) in outlets and frozenset((younger, source)) not in outlets
            past = other in above.get(source, ()) and _past(younger, other, source, readings)
            if past or ((wins or own) and wins >= (1 if own else CLEAR) * losses):
                told = f"{younger} stands nearer to {other} in {wins} of their sentences, to {source} in {losses}"
                found.through[younger, source] = other, told
                break
    found.older[younger] = [source for source in sources if (younger, source) not in found.through]


def _ancestors(found: Stemma, text: str) -> list[str]:
    """The texts that a text comes from, at whatever hand; the nearest few of each."""
    seen: dict[str, None] = {}
    todo = [text]
    while todo:
        for older in found.older.get(todo.pop(0), [])[:SOURCES]:
            if older not in seen and older != text:
                seen[older] = None
                todo.append(older)
    return list(seen)


def _past(younger: str, ancestor: str, source: str, readings: Readings) -> bool:
    """Whether a text goes past what seemed its source to the text that this comes from: by what it tells, or by its words."""
    wins, losses = readings.nearer(younger, ancestor, source)
    return wins >= losses and (wins >= losses + LEAD or readings.only_in(younger, ancestor, source))
