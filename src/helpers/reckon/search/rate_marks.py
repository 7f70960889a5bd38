"""What speaks for a rate, what it is multiplied by and a total being meant together, and what against it.

Comes in: a three of figures with the other threes of its rate and those that hold. Goes out: traits, which learnt weights weigh.
The words are general English of rates, totals, means, aims and times; none knows a subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log, log2, prod

from ..digits import Likeness, likeness, one_digit_off
from ..hedges import decimal_place
from ..intervals import exact
from ..kept import kept_on_page
from ..meaning.apposition import average, bare_noun
from ..meaning.bases import ANY, Base, stands_for
from ..measures import DAYS
from ..quantities import Page, Quantity
from .rate_words import (
    ADVERBS,
    AGO,
    AMONG,
    BROKEN,
    CHANGED,
    CONTRAST,
    EACH,
    IN_THOSE,
    JOINED,
    KEPT,
    LEFT,
    PACE,
    PLACES,
    POINTS_BACK,
    REQUIRED,
    TARIFF,
    THOSE,
    TIES,
    TIMES,
)
from .scene import Scene
from .terms import Term
from .traits import APPOSED, Traits

FAR = 0.35  # of what is made, as a natural logarithm: a total so far off must be tied by words
STEPS = (0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.9)  # how far the made total is off, as a natural logarithm


@dataclass(eq=False)
class Three:
    """A rate, what it is multiplied by (nothing, where a word says how long), and a total; the scale brings them to its unit."""

    kind: str  # 'time', 'again', 'worded', 'thrice', 'rest', 'each', 'unit', 'occasions'
    rate: Term
    whole: Term
    many: tuple[Term, ...]
    scale: float
    base: Base
    fit: str  # how the units of rate and total go together
    span: str = ""  # the words that say how long
    told: str = ""
    less: Term | None = None  # what is taken from the total first: '58,300, to be 50,000 by March'

    @cached_property
    def aim(self) -> float:
        """What the rate is to make: the total, or what is left of it."""
        return self.whole.value - (self.less.value if self.less else 0.0)

    @cached_property
    def made(self) -> float:
        return self.rate.value * self.scale * prod(one.value for one in self.many)

    @property
    def terms(self) -> tuple[Term, ...]:
        return (self.rate, *self.many, self.whole, *((self.less,) if self.less else ()))

    @cached_property
    def last(self) -> Term:
        """The figure that is printed last."""
        return max(self.terms, key=lambda one: one.start)

    @property
    def unit(self) -> str:
        """The unit of time of the stretch."""
        if self.kind == "again":
            return self.whole.time or ""
        if self.told:
            return next((word for word in self.told.lower().split()[::-1] if word in DAYS), "year")
        return next((one.unit or "" for one in self.many if one.days), "")

    @property
    def group(self) -> str:
        return (
            "exchange"
            if self.kind == "exchange"
            else "time"
            if self.kind in ("time", "again", "worded", "thrice", "rest")
            else "each"
        )


class Held:
    """The threes that hold, by their pairs of figures."""

    def __init__(self, threes: Iterable[Three]) -> None:
        self.threes = set(threes)
        self.pairs: dict[tuple[str, int, int], int] = {}
        for three in self.threes:
            for key in self.keys(three) if firm(three) else ():
                self.pairs[key] = self.pairs.get(key, 0) + 1

    def __contains__(self, three: Three) -> bool:
        return three in self.threes

    @staticmethod
    def keys(three: Three) -> list[tuple[str, int, int]]:
        rate, whole = id(three.rate), id(three.whole)
        pairs = [("rate and whole", rate, whole), ("rate", rate, 0), ("whole", whole, 0)]
        return pairs + [
            pair
            for one in three.many
            for pair in (("rate and many", rate, id(one)), ("many and whole", id(one), whole))
        ]

    def others(self, three: Three) -> list[str]:
        """Which of its figures hold with others."""
        return sorted({key[0] for key in self.keys(three) if key in self.pairs})


def firm(three: Three) -> bool:
    """Whether it tells something that a three holds: of three factors and a total without unit some hold by chance."""
    return three.kind != "thrice" or three.fit in ("unit", "dimension", "noun")


def step(size: float, *steps: float) -> str:
    return next((str(one) for one in steps if size <= one), "more")


def marks(three: Three, threes: list[Three], wholes: Counter[Term], held: Held, scene: Scene) -> Traits:
    """The traits of a three that does not hold, beside all threes of its rate and the count of those of its total."""
    names = [
        f"kind {three.kind}",
        *place(three),
        *miss(three),
        *kinds(three),
        *told(three),
        *known(three, held, scene),
        *numbers(three),
    ]
    found: Traits = dict.fromkeys(names, 1.0)
    ties = sum(name in found for name in TIES[shape(three)])
    found["ties"] = ties
    found[f"{shape(three)}, ties {min(ties, 5)}"] = 1.0
    found[f"ties {min(ties, 4)} {'far' if abs(log(three.made / three.aim)) > FAR else 'near'} off"] = 1.0
    found["tried"] = log2(len(threes))
    found |= penned(three, threes)
    for name, far in (("wholes", away_whole), ("manys", away_many)):
        found[f"nearer {name}"] = log2(1 + len({far(one) for one in threes if far(one) < far(three)}))
    if three.rate.at != three.whole.at:
        found["shared words"] = scene.rarity.shared(three.rate, three.whole)
    return found


def shape(three: Three) -> str:
    """What is told last, and of what kind the rate is."""
    if three.kind == "again":
        return "told again"
    if three.last in three.many:
        return "needed"
    if three.group == "time":
        return "asked" if three.last is three.rate else "kept up"
    return "shared" if three.last is three.rate else "priced"


def away_whole(three: Three) -> int:
    return abs(three.whole.start - three.rate.start)


def away_many(three: Three) -> int:
    return max((abs(one.start - three.rate.start) for one in three.many), default=0)


def place(three: Three) -> list[str]:
    """In which order the figures stand, how far apart, and what stands between."""
    page, terms = three.rate.page, three.terms
    ordered = sorted(terms, key=lambda one: one.start)
    order = "".join("r" if one is three.rate else "w" if one is three.whole else "m" for one in ordered)
    sentences = [one.at for one in terms]
    last, before = ordered[-1], ordered[-2]
    gap = page.text[before.quantity.end : last.start]
    ones = [
        one
        for one in page.near(three.rate.at, 3)
        if ordered[0].start < one.start < last.start and one not in [each.quantity for each in terms]
    ]
    like = sum(one.unit == three.whole.unit and one.counts for one in ones)
    paragraphs = {page.sentences[at].paragraph for at in sentences if 0 <= at < len(page.sentences)}
    return [
        f"order {order}", f"over {step(max(sentences) - min(sentences), 0, 1, 2, 3, 6)}", f"rate to whole {step(abs(three.rate.at - three.whole.at), 0, 1, 2)}",
        f"gap {step(len(gap), 15, 40, 80, 160)}", f"{'apposed' if len(gap) < 80 and APPOSED.search(gap) else 'not apposed'}",
        f"like between {step(like, 0, 1, 2)}", f"between {step(len(ones), 0, 1, 2, 4)}", f"paragraphs {len(paragraphs)}",
        f"{'parted' if ';' in gap else 'not parted'}", f"many to rate {step(max((abs(one.at - three.rate.at) for one in three.many), default=0), 0, 1, 2, 6)}",
    ]  # fmt: skip


def miss(three: Three) -> list[str]:
    """How far the total is off, and whether a slip of the pen would do it."""
    off = log(three.made / three.aim)
    found = [f"off {step(abs(off), *STEPS)}", "made more" if off > 0 else "made less"]
    found += [f"{of} one digit" for of, made, printed in variants(three) if one_digit_off(made, printed)]
    found += [f"{of} exchanged" for of, made, printed in variants(three) if alike(made, printed)]
    if abs(abs(off) - log(10)) < 0.02 or abs(abs(off) - log(100)) < 0.02 or abs(abs(off) - log(1000)) < 0.02:
        found.append("tenfold")
    if len(three.many) == 1 and any(
        abs(three.made / three.many[0].value * (three.many[0].value + one) / three.aim - 1) < 0.004 for one in (-1, 1)
    ):
        found.append("off by one")
    return found


def penned(three: Three, threes: list[Three]) -> Traits:
    """How many bits it tells that one digit, or two exchanged, make the total or the rate hold, beyond what was tried as near."""
    bits = max(alikeness(made, printed).bits for _, made, printed in variants(three))
    if not bits:
        return {}
    far = apart(three)
    beyond = bits - log2(max(sum(apart(one) <= far for one in threes), 1))
    return {"pen bits": bits, "pen beyond chance": max(beyond, 0.0), f"{shape(three)}, by the pen": 1.0}


def apart(three: Three) -> int:
    """How many characters the figures stand apart."""
    return max(one.start for one in three.terms) - min(one.start for one in three.terms)


def variants(three: Three) -> list[tuple[str, float, float]]:
    """The total as made and as printed, and the same of the rate."""
    back = three.aim / three.made * three.rate.value
    whole = three.made + three.whole.value - three.aim
    return [("whole", whole, three.whole.value), ("rate", back, three.rate.value)]


def alike(made: float, printed: float) -> bool:
    """Whether two neighbouring digits of what is made, rounded as it is printed, are exchanged."""
    return alikeness(made, printed).exchanged


def alikeness(made: float, printed: float) -> Likeness:
    """How alike the digits are of what is made, rounded as it is printed."""
    place = float(decimal_place(exact(printed)))
    return likeness(round(made / place), round(printed / place))


def kinds(three: Three) -> list[str]:
    """Whether the figures are of like units and nouns, and which words make the rate one."""
    rate, one = three.rate, three.rate.quantity
    found = [f"fit {three.fit}"]
    own = one.figure.rate_start
    found.append(
        "rate printed"
        if own is not None and own >= one.start
        else "rate before"
        if own is not None
        else "rate inherited"
        if one.time
        else "rate in words"
    )
    found.append(f"base {'any' if three.base.name == ANY else 'a noun'}" if three.group == "each" else "base time")
    found.append("a mean" if average(rate.page, one) else "no mean")
    if three.group == "time":
        found.append(stretches(three))
    found.append("whole a rate" if three.whole.time or three.whole.quantity.per else "whole no rate")
    if three.group != "time":
        count = three.many[0].quantity
        of = (
            three.base.word
            if three.base.name == ANY
            else "these"
            if stands_for(count, three.base) and not bare_noun(count)
            else "bare"
            if bare_noun(count)
            else "others"
        )
        found.append(f"each of {of}")
        found.append(f"counted {'rate' if count.time or count.per else 'plain'}")
    else:
        found.append(f"per {three.base.word}")
        found.append(f"many a rate {any(one.time for one in three.many):d}")
    return found


def stretches(three: Three) -> str:
    """Whether the words beside the total name the time for which the rate is kept up, another one, or none."""
    page, whole = three.whole.page, three.whole.quantity
    named = {
        ADVERBS.get(word.lower(), word.lower())
        for word in TIMES.findall(f"{page.before(whole, 50)} | {page.after(whole, 40)}")
    }
    named -= {three.base.word}
    return "whole of no time" if not named else "whole of its time" if three.unit in named else "whole of another time"


@kept_on_page
def _beside(page: Page, one: Quantity, name: str) -> list[str]:
    """The words beside a figure that tell something of it in a place of a three."""
    text = f"{page.before(one, 70)} {one.figure.hedge or ''} | {page.after(one, 45)}"
    return [f"{name} {word}" for pattern, word in PLACES[name] if pattern.search(text)]


@kept_on_page
def _texts(page: Page, places: tuple[int, ...]) -> list[str]:
    """What the sentences of a three tell together."""
    text = " ".join(map(page.words, places))
    told = (("kept", KEPT), ("each", EACH), ("required", REQUIRED))
    return [f"text {name}" for name, pattern in told if pattern.search(text)]


def told(three: Three) -> list[str]:
    """The words beside each figure."""
    page, found = three.rate.page, []
    where = {"last": three.last, "rate": three.rate, "whole": three.whole}
    if three.many:
        where["many"] = three.many[0]
    for name, one in where.items():
        found += _beside(page, one.quantity, name)
    if three.many:
        many = three.many[0].quantity
        lead = page.before(many, 30) + " "
        noun_end = max(many.figure.unit_end or 0, many.end)
        after = " ".join(page.text[noun_end : noun_end + 30].split())
        found += [
            name
            for name, yes in (
                ("in those", IN_THOSE.search(lead)),
                ("among", AMONG.search(lead)),
                ("those", THOSE.search(lead)),
                ("ago", AGO.match(after)),
                ("left", LEFT.match(after)),
            )
            if yes
        ]
    if three.last in three.many:
        found.append("many last, paced" if PACE.search(page.words(three.last.at)) else "many last")
    if CONTRAST.search(page.words(three.last.at)):
        found.append("contrast")
    rate = three.rate.quantity
    if CHANGED.search(f"{page.before(rate, 60)} | {page.after(rate, 50)}"):
        found.append("rate changed")
    if any(BROKEN.search(page.words(at)) for at in {three.whole.at, three.last.at}):
        found.append("broken off")
    joined = JOINED.search(page.before(three.last.quantity, 30))
    if joined:
        found.append("joined")
    if any(TARIFF.search(page.words(one.at)) for one in (three.rate, three.whole)):
        found.append("tariff")
    if three.last.at != min(one.at for one in three.terms) and POINTS_BACK.match(page.words(three.last.at)):
        found.append("points back")
    return found + _texts(page, tuple(sorted({one.at for one in three.terms})))


def known(three: Three, held: Held, scene: Scene) -> list[str]:
    """Which of its figures hold with others, by the checks told and by the threes tried."""
    found = [f"holds {name}" for name in held.others(three)]
    roles = {"rate": three.rate, "whole": three.whole} | ({"many": three.many[0]} if three.many else {})
    for name, one in roles.items():
        checks = scene.known.agreed.get(one.quantity, [])
        near = any(beside(one, each) for each in checks)
        found.append(f"{name} {'agrees near' if near else 'agrees' if checks else 'free'}")
        if scene.known.is_result(one.quantity):
            found.append(f"{name} result" if near or not checks else f"{name} result far")
    figures = {name: one.quantity for name, one in roles.items()}
    for first, second in (("rate", "whole"), ("rate", "many"), ("many", "whole")):
        pair = {figures[name] for name in (first, second) if name in figures}
        if len(pair) < 2:
            continue
        both = [each for each in scene.known.agreed.get(figures[second], []) if pair <= each]
        if both:
            near = any(beside(roles[second], each) for each in both)
            found.append(f"{first} and {second} agree{'' if near else ' far'}")
    return found


def beside(one: Term, figures: Iterable[Quantity]) -> bool:
    """Whether all figures of a check stand in a figure's sentence or in those next to it."""
    return all(other.page is one.page and abs(other.sentence - one.at) <= 1 for other in figures)


def numbers(three: Three) -> list[str]:
    """Hedges, roles, digits and sizes."""
    found = []
    for name, one in (("rate", three.rate), ("whole", three.whole), *(("many", each) for each in three.many[:1])):
        if one.bound:
            found.append(f"{name} bound")
        found.append(f"{name} digits {step(one.digits, 1, 2, 3)}")
        if one.page.set_aside(one.quantity):
            found.append(f"{name} set aside")
        if one.quantity.role not in ("observed", "count", "period", ""):
            found.append(f"{name} {role(one.quantity)}")
        if one.of_change:
            found.append(f"{name} of a change")
    if three.many:
        found.append(f"many {step(min(one.value for one in three.many), 2, 4, 12, 60)}")
    found.append(f"rate {step(three.rate.value, 2, 10)}")
    return found


def role(one: Quantity) -> str:
    return one.role.split()[0]
