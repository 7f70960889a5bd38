"""Whether two figures of two captures are told of one thing: what their words share and what sets them apart, weighed.

Comes in: two Tellings of one story. Goes out: traits, and their sum in bits, the logarithm of the odds. Record linkage (Fellegi &
Sunter 1969) with weights learnt by logistic regression: `benchmarks/link.py` fits them to stories whose truth was written before.
The words are weighed by how rare they are in the story; the digits of the two numbers count for nothing here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, cached_property
from importlib.resources import files
from math import log2, sqrt

from ..digits import likeness
from ..meaning.deeds import matter
from ..meaning.kinds import kindred, one_sum
from ..meaning.tellings import GENERIC, WIDE, Telling, stem_of
from ..quantities import Desk, Page, once
from .affinity import rarity, significant
from .all_tellings import tellings
from .shared_facts import SharedFacts

WEIGHTS: dict[str, dict[str, float]] = json.loads(
    files(__package__).joinpath("linkage.json").read_text(encoding="utf-8")
)
UNSEEN = 12  # sentences that a short story is taken to have besides its own
ANCHOR = 2  # sentences round a figure in which a rare number ties it to another
RARE = 9.0  # bits of such a number
MOST = 3  # names, figures and the like beyond so many add nothing
FULL = 12.0  # bits of shared words beyond which more add nothing
PART_OF_DAY = re.compile(
    r"\b(?:morning|afternoon|evening|overnight|night|noon|midday|midnight|lunchtime|dawn|dusk)\b", re.I
)

# The extreme of a course of events: a moment of its own, whatever clock tells it.
EXTREME = re.compile(
    r"\b(?:at|by|on|after) (?:the|its|their) (?:very )?(?:(?P<top>peak|height|worst|busiest|highest|fullest)|(?P<low>lowest|quietest|emptiest)|"
    r"(?P<first>start|outset|beginning|opening)|(?P<last>close|end))\b",
    re.I,
)
WHOLE = re.compile(
    r"\b(?:of|against|out of)(?: (?:the|its|their|all|some|about|those|[\w’']+[’']s?|[a-z]+[’']s?)){0,4}$", re.I
)
SPOKEN = {
    past: verb
    for verb, *forms in (
        row.split()
        for row in (
            "begin began begun", "bring brought", "choose chose chosen", "drive drove driven", "fall fell fallen", "feel felt", "fly flew flown",
            "give gave given", "grow grew grown", "hold held", "know knew known", "leave left", "lose lost", "meet met", "ride rode ridden",
            "rise rose risen", "run ran", "seek sought", "send sent", "shake shook shaken", "sing sang sung", "sink sank sunk", "speak spoke spoken",
            "spend spent", "stand stood", "swim swam swum", "teach taught", "think thought", "throw threw thrown", "wear wore worn", "win won",
            "write wrote written", "lend lent", "tear tore torn", "fight fought", "freeze froze frozen", "wake woke woken", "swear swore sworn",
        )
    )
    for past in forms
}  # fmt: skip
PAST = re.compile(rf"\b(?:{'|'.join(SPOKEN)})\b", re.I)
LEAD = 3  # sentences of the body that tell the news
DAYS = timedelta(days=2)
FACTOR, WIDEST = 2, 4  # figures further apart are of different things, and these where no digits are exchanged
NEIGHBOURS = 90  # figures of one unit that one is held against
AGAIN = 6.0  # bits at which two equal figures are taken for one told again
LEAST = -7.0  # bits under which no slip is looked for
CLOSE = log2(1.1)
PAIR = 2
THREE = 3  # digits of numbers that are seldom exchanged by chance

Traits = dict[str, float]


@cache
def told_of(text: str) -> frozenset[str]:
    """What a text is about, irregular verbs by their stems: 'spoke' meets 'speakers'."""
    return matter(PAST.sub(lambda found: SPOKEN[found[0].lower()], text))


class Words:
    """The words of a story, each with its bits: the rarer in its sentences, the more."""

    def __init__(self, pages: Iterable[Page]) -> None:
        texts = [sentence.text for page in pages for sentence in page.sentences]
        self._seen = Counter(stem for text in texts for stem in told_of(text))
        self._sentences = len(texts) + UNSEEN
        self._word = cache(self._bits_of)
        self._length = cache(lambda stems: sum(self._word(stem) ** 2 for stem in stems))

    def bits(self, stems: Iterable[str]) -> float:
        """Bits of words that stand in two places; the two themselves are not counted."""
        return sum(map(self._word, stems))

    def _bits_of(self, stem: str) -> float:
        return log2(self._sentences / (max(self._seen[stem] - 2, 0) + 1))

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The cosine of two sets of words, each as long as its bits."""
        if not (one and other):
            return 0.0
        same = sum(self._word(stem) ** 2 for stem in one & other)
        return same / sqrt(self._length(one) * self._length(other))


class Linked:
    """One telling with the words that linkage reads, read once."""

    def __init__(self, told: Telling) -> None:
        self.told, self.one, self.page = told, told.one, told.page

    @cached_property
    def own(self) -> frozenset[str]:
        """The matter of its clause without its noun."""
        text, first, last = self.told.clause
        return told_of(text[first:last]) - self.noun

    @cached_property
    def sentence(self) -> frozenset[str]:
        return told_of(self.page.words(self.one.sentence)) - self.noun

    @cached_property
    def before(self) -> frozenset[str]:
        """The matter of its sentence and of the one before."""
        return self.sentence | (told_of(self.page.words(self.one.sentence - 1)[-WIDE:]) - self.noun)

    @cached_property
    def noun(self) -> frozenset[str]:
        return told_of(self.told.head) | {stem_of(self.told.head)} if self.told.head else frozenset()

    @cached_property
    def beside(self) -> frozenset[str]:
        return told_of(f"{self.page.before(self.one, 40)} {self.page.after(self.one, 50)}") - self.noun

    @cached_property
    def rare(self) -> frozenset[tuple[float | None, str | None]]:
        """Rare numbers that stand near it."""
        near = self.page.near(self.one.sentence, ANCHOR)
        return frozenset((one.figure.lo, one.unit) for one in near if one is not self.one and rarity(one) >= RARE)

    @cached_property
    def part_of_day(self) -> bool:
        text, first, last = self.told.clause
        return bool(PART_OF_DAY.search(text, first, last))

    @cached_property
    def extreme(self) -> str | None:
        """Whether its sentence tells it of the peak, the outset, the end; None for none."""
        found = EXTREME.search(self.page.words(self.one.sentence))
        return found.lastgroup if found else None

    @cached_property
    def whole(self) -> bool:
        """Whether it stands as a whole of something: 'of the island's 41,200 homes'."""
        return bool(WHOLE.search(self.page.before(self.one, 40)))

    @cached_property
    def leading(self) -> bool:
        """Whether it stands in the headline or the first sentences of the body."""
        return self.one.sentence in self.page_lead

    @property
    def page_lead(self) -> frozenset[int]:
        labels = [one.label for one in self.page.sentences]
        body = [number for number, label in enumerate(labels) if label == "body"][:LEAD]
        return frozenset(
            [*body, *(number for number, label in enumerate(labels) if label in ("headline", "standfirst"))]
        )


def traits(one: Linked, other: Linked, words: Words) -> Traits:
    """What two figures have in common and what sets them apart, by name; what is absent is left out."""
    found: Traits = {}
    for name in ("own", "sentence", "before"):
        mine, theirs = getattr(one, name), getattr(other, name)
        found[f"{name} alike"] = words.alike(mine, theirs)
        found[f"{name} bits"] = min(FULL, words.bits(mine & theirs)) / FULL
    found["beside bits"] = min(FULL, words.bits(one.beside & other.beside)) / FULL
    found |= _things(one, other) | _times(one, other) | _ties(one, other) | _apart(one.told, other.told)
    return {name: float(size) for name, size in found.items() if size}


def _things(one: Linked, other: Linked) -> Traits:
    """The nouns, or what an amount is of."""
    a, b = one.told, other.told
    heads = [each.head for each in (a, b)]
    if a.one.unit:
        subjects = [each.one.subject for each in (a, b)]
        name = "no sum" if not all(subjects) else "one sum" if one_sum(*subjects) else "other sum"
    elif not all(heads):
        name = "bare" if any(heads) else "both bare"
    elif heads[0] == heads[1]:
        name = "generic" if heads[0] in GENERIC else "one noun"
    else:
        name = "kindred" if kindred(*heads) else "some noun" if GENERIC & set(heads) else "other noun"
    deed = bool(not a.one.unit and any(heads) and (one.noun & other.sentence or other.noun & one.sentence))
    unlike = bool(a.modifiers and b.modifiers and not a.modifiers & b.modifiers)
    return {
        name: 1,
        "noun elsewhere": deed and heads[0] != heads[1],
        "other kind of it": unlike,
        "one kind of it": bool(a.modifiers & b.modifiers),
    }


def _times(one: Linked, other: Linked) -> Traits:
    """The times told: one, two, or none."""
    a, b = one.told, other.told
    same = a.moment.same(b.moment)
    hours = {a.moment.hour, b.moment.hour}
    told = [bool(each.moment.days) for each in (a, b)]
    occasions = [a.occasion, b.occasion]
    one_occasion = all(occasions) and occasions[0] == occasions[1]
    near = bool(a.today and b.today and abs(a.today - b.today) <= DAYS)
    clock = hours != {None} and len(hours) == 1 and (same or (near and not all(told)))
    instant = bool(
        clock or one_occasion or (one.extreme and one.extreme == other.extreme and not a.moment.apart(b.moment))
    )
    return {
        "one instant": instant,
        "one day": same and not instant,
        "other time": not same and not instant and a.timed_apart(b),
        "other day": not same and a.moment.apart(b.moment),
        "hour of one": None in hours and len(hours) == 2,
        "other part of day": one.part_of_day != other.part_of_day,
        "undated": not any(told) and not instant,
        "dated once": any(told) and not all(told) and not instant,
        "other extreme": bool(one.extreme and other.extreme and one.extreme != other.extreme),
        "other occasion": all(occasions) and not one_occasion,
        "leads": one.leading and other.leading,
    }


def _ties(one: Linked, other: Linked) -> Traits:
    """Names, figures and sources in common, and what is said of the figure close by."""
    a, b = one.told, other.told
    found: Traits = {
        "whole of one": one.whole != other.whole,
        "whole of both": one.whole and other.whole,
        "names": min(MOST, len(a.names & b.names)),
        "other names": bool(a.names and b.names and not a.names & b.names),
        "name of one": bool(a.names) != bool(b.names),
        "figures beside": min(MOST, len(a.beside_it & b.beside_it)),
        "rare figures near": min(MOST, len(one.rare & other.rare)),
    }
    for name, mine, theirs in zip(("before it", "verb", "after it"), a.slots, b.slots, strict=True):
        found[f"one {name}"] = bool(mine & theirs)
        found[f"other {name}"] = bool(mine and theirs and not mine & theirs)
    sources = a.source(), b.source()
    found["one source"] = bool(sources[0] & sources[1])
    found["two sources"] = bool(all(sources) and not sources[0] & sources[1])
    return found


def _apart(one: Telling, other: Telling) -> Traits:
    """Words that tell two figures of one noun apart."""
    a, b = one.one, other.one
    found: Traits = {f"{kind} of one": 1 for kind in one.kinds ^ other.kinds}
    found |= {f"{kind} of both": 1 for kind in one.kinds & other.kinds}
    found["opposed"] = sum(bool(x and y and not x & y) for x, y in zip(one.contrasts, other.contrasts, strict=True))
    found["other role"] = a.role != b.role
    dated = one.moment.same(other.moment) and None in (a.time, b.time)  # 'taken ill on Monday night' is no rate
    found["rate of one"] = a.per != b.per or (a.time != b.time and not dated)
    found["set aside"] = one.page.set_aside(a) or other.page.set_aside(b)
    found["hedge of one"] = bool(a.figure.approximator) != bool(b.figure.approximator)
    return found


def weighed(found: Traits, table: Traits) -> float:
    """The odds that traits give by a table of weights, in bits."""
    return table.get("base", 0.0) + sum(table.get(name, 0.0) * size for name, size in found.items())


@dataclass(frozen=True, slots=True)
class Link:
    """Two figures of two captures that may be of one thing, with the odds that they are, in bits; digits left out."""

    one: Telling
    other: Telling
    traits: Traits
    bits: float

    @property
    def equal(self) -> bool:
        a, b = self.one.one.figure, self.other.one.figure
        return (a.lo, a.hi) == (b.lo, b.hi)

    @property
    def fits(self) -> bool:
        """Whether the two leave a common value."""
        return self.one.one.readings.usual.intersects(self.other.one.readings.usual)


def links(found: Iterable[Telling], facts: SharedFacts, table: Traits | None = None) -> list[Link]:
    """Pairs of figures of one unit and like size, of two captures, that have a word, their noun or their place in common."""
    found = [one for one in found if not one.one.vague and one.one.figure.lo]
    words = Words({id(one.page): one.page for one in found}.values())
    table = WEIGHTS["thing"] if table is None else table
    pairs = []
    for one, other in _alike(found):
        nouns = one.noun & (other.noun | other.sentence) or other.noun & one.sentence
        if one.before & other.before or nouns or facts.one_place(one.told, other.told):
            told = traits(one, other, words)
            pairs.append(Link(one.told, other.told, told, weighed(told, table)))
    return pairs


def _alike(found: list[Telling]) -> Iterator[tuple[Linked, Linked]]:
    units: dict[str | None, list[Linked]] = {}
    for told in sorted(found, key=lambda one: (one.one.lo, one.article, one.one.start)):
        units.setdefault(told.one.unit, []).append(Linked(told))
    for alike in units.values():
        for index, one in enumerate(alike):
            for other in alike[index + 1 : index + 1 + NEIGHBOURS]:
                less, more = one.one.lo, other.one.lo
                if more > WIDEST * less:
                    break
                near = more <= FACTOR * less or likeness(less, more).exchanged
                if near and one.told.article != other.told.article:
                    yield one, other


class Slips:
    """How likely it is that two different numbers are one with a slip of the pen; made of the links of a story."""

    def __init__(self, pairs: list[Link], facts: SharedFacts) -> None:
        self._pairs, self._facts = pairs, facts
        self._again: dict[int, set[str]] = {}  # the captures in which a figure is told again
        self._best: dict[
            tuple[int, str], list[tuple[float, int]]
        ] = {}  # what else of a capture it may be, the likeliest two
        self._told: dict[int, Traits] = {}  # what speaks for each pair, which two rooms ask for
        for pair in pairs:
            size = min(rarity(pair.one.one), FULL)
            if pair.equal and pair.bits + size > AGAIN:
                self._again.setdefault(id(pair.one), set()).add(pair.other.article)
                self._again.setdefault(id(pair.other), set()).add(pair.one.article)
            score = pair.bits + (size - AGAIN if pair.equal else 0)
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                best = self._best.setdefault((id(one), other.article), [])
                best.append((score, id(other)))
                best.sort(key=lambda each: -each[0])
                del best[PAIR:]

    def traits(self, *, wide: bool = False) -> Iterator[tuple[Link, Traits]]:
        """Each pair whose numbers cannot be one, with what speaks for a slip; `wide`: those as well that digits alone tie."""
        for pair in self._pairs:
            if not pair.fits and (pair.bits > LEAST or (wide and pair.bits > LEAST - FULL and _exchanged(pair))):
                if id(pair) not in self._told:
                    self._told[id(pair)] = self._of(pair)
                yield pair, self._told[id(pair)]

    def _of(self, pair: Link) -> Traits:
        one, other = pair.one, pair.other
        sizes = sorted((one.one.figure.lo or 0, other.one.figure.lo or 0))
        like = likeness(*sizes)
        digits = min(significant(one.one), significant(other.one))
        again = [self._again.get(id(each), set()) for each in (one, other)]
        wider = [each - {one.article, other.article} for each in again]
        rival = max(self._rival(one, other), self._rival(other, one)) - pair.bits
        instant = pair.traits.get("one instant", 0)
        ratio = log2(sizes[1] / sizes[0])
        found = {
            "one thing": pair.bits,
            "digits exchanged": like.exchanged,
            "bits exchanged": like.bits / 10 * like.exchanged,
            "one digit": like.bits > 0 and not like.exchanged,
            "bits of a digit": like.bits / 10 * (not like.exchanged),
            "at one instant": instant,
            "unlike at one instant": instant * (not like.bits),
            "close at one instant": instant * (ratio < CLOSE),
            "on one day": pair.traits.get("one day", 0),
            "ratio": ratio,
            "rival": max(rival, -4) / 4,
            "best": rival < 0,
            "taken": other.article in again[0] or one.article in again[1],
            "both told again": all(wider),
            "one told again": any(wider) and not all(wider),
            "one figure": digits == 1,
            "two figures": digits == 2,
            "four figures": digits >= 4,
            "small": sizes[0] < 100,
            "tiny": sizes[0] < 10,
            **self._facts.traits(one, other),
        }
        return {name: float(size) for name, size in found.items() if size}

    def _rival(self, one: Telling, other: Telling) -> float:
        """The best odds of another figure of the other's capture."""
        told = self._best.get((id(one), other.article), [])
        return next((score for score, each in told if each != id(other)), -8.0)


def _exchanged(pair: Link) -> bool:
    """Whether the numbers, of three digits or more, have two that changed places: far seldomer by chance than words that no one shares."""
    one, other = pair.one.one, pair.other.one
    like = likeness(one.figure.lo or 0, other.figure.lo or 0)
    return like.exchanged and min(significant(one), significant(other)) >= THREE


@once
def linked(desk: Desk) -> tuple[SharedFacts, Slips]:
    """The facts that the captures of a story share, and how likely two of their numbers are one with a slip of the pen."""
    found = tellings(desk)
    facts = SharedFacts(found)
    return facts, Slips(links(found, facts), facts)
