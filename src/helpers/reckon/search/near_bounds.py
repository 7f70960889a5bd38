"""Bounds that another figure breaks, in whatever words, sentences or captures apart.

    Fewer than 50 quit.            Of the 57 that have given notice ...
    Not once did it drop below 120,000.        In February they brought in 113,600.
    No bid was above $90.          Teel's was $94.

Any figure that words put on one side of a number is held against all of its unit that lie on the other. Most of these are of
another thing; how the words stand to the two, and what the two have in common or apart, is told in traits.

Comes in: a Scene. Goes out: misses of the rule threshold.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from operator import attrgetter

from ..meaning.apposition import average
from ..meaning.kinds import kindred
from ..measures import thing
from ..order.comparisons import compared
from ..order.held_limits import BROKEN, EVERY, KEPT, NORM
from ..order.nearby import fits, own_noun, usable
from ..quantities import Page
from ..retold.affinity import significant
from .end_cues import Cue, Value, values_of
from .end_traits import ALIKE, SHARED, UNSOUND, WISHED, Apart, between, closeness, place, ranks
from .scene import Miss, Scene
from .terms import DEGREES
from .traits import Traits

LOW = r"fewer|less|lower|smaller|shorter|lighter|cheaper|younger|under|below|beneath|short of|sub"
HIGH = r"more|over|above|beyond|higher|greater|larger|longer|past|upwards of|north of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops?"
TAIL = r"(?: than| of)?(?: (?:the|its|their|a|an|as much as|as many as))?(?: [a-z]+)?\W*$"
SIDE = re.compile(rf"(?:\b(?P<low>{LOW})|\b(?P<high>{HIGH})|\b(?P<most>at most|up to|within|a maximum of|max(?:imum)?)|\b(?P<least>at least|a minimum of|minimum)){TAIL}", re.I)  # fmt: skip
NOT = re.compile(
    r"\b(?:no|none|nobody|no ?one|never|not|nothing|nowhere|neither|nor|without|hardly|rarely|cannot)\b|n[’']t\b", re.I
)
TURNED = re.compile(
    r"[,;:](?! (?:it|the|its|their)\b)|\b(?:but|and|while|although|if)\b"
)  # a clause that a negation does not reach over
TO_COME = re.compile(
    r"\bwill (?:[a-z]+ ){0,2}$"
)  # 'Harwick will get at least 60': no other number breaks what is to come
MOVED = re.compile(r"\b(?:f[ae]ll\w*|dropp?\w*|sank|sink\w*|slip\w*|dip\w*|declin\w*|cut|down|rose|ris\w+|climb\w*|jump\w*|gr[eo]w\w*|went|go(?:es|ne)?|push\w*|bring\w*|brought|tak\w+|took)\b", re.I)  # fmt: skip
REST = re.compile(r"\b(?:others?|rest|remain\w*|still|left|another)\b", re.I)
COMPARED = re.compile(r"\b(?:than|compared|against|from|up|down|versus)\b[^,;]*$", re.I)
THEM = re.compile(r"\b(?:th(?:em|ey|eir|ese|ose|at|is)|its?|he|she|his|hers?|such|both|each)\b", re.I)
APART = frozenset(("norm", "other norm", "compared", "moved", "the rest", "other is bound", "would", "months apart", "times apart", "a year ago", "only other forecast"))  # fmt: skip
BACK = 2  # sentences over which words point back
WIDE = 1.6  # how many times past a bound a value may lie
NEXT = 1.12  # and a value on its own side that it may round
MOST = 10  # candidates of one bound
TRIED = 100  # are looked at on each side of a bound, the nearest first
WORDS, CLAUSE = 90, 300  # characters before a figure that make it a bound; before these, that may deny them
LONG = 3  # digits of a number that two captures do not print by chance
HEADS = 1  # sentences that may be a headline


@dataclass(frozen=True, slots=True)
class Bound:
    """A value with the side on which its words put something."""

    value: Value
    up: bool  # a ceiling
    cue: Cue
    negated: bool
    form: str


def misses(scene: Scene) -> Iterator[Miss]:
    """The values that lie on the wrong side of a bound of their unit."""
    apart = Apart(scene)
    pages = {page: [one for one in values_of(page, year) if usable(one.one)] for page, year in apart.years.items()}
    told = [one for own in pages.values() for one in own]
    bounds = {one: bound for one in told if (bound := _bound(one))}
    kinds: dict[str | None, list[Value]] = {}
    for one in sorted(told, key=lambda each: each.size):
        kinds.setdefault(_kind(one), []).append(one)
    for bound in bounds.values():
        yield from _past(apart, bound, kinds[_kind(bound.value)], bounds)


def _bound(value: Value) -> Bound | None:
    """The bound that the words before a value make of it."""
    page, one = value.page, value.one
    sentence = page.sentences[one.sentence]
    start = max(sentence.start, one.start - WORDS)
    text = re.sub(r"\s", " ", page.text[max(sentence.start, start - CLAUSE) : one.start])
    found = SIDE.search(text, len(text) - (one.start - start))
    if found is None or one.figure.form == "range" or len(value.told.figures) > 1:
        return None
    before = TURNED.split(text[: found.start()])[-1]
    negated = bool(NOT.search(before))
    if negated and WISHED.search(before):
        return None  # 'they would not pay more than 5': what is paid breaks nothing
    form = found.lastgroup or ""
    if form == "least" and not negated and TO_COME.search(before):
        return None
    up = form in ("low", "most") if not negated else form in ("high", "most")
    at = one.start - len(text) + found.start()
    return Bound(
        value,
        up,
        Cue(form, up, one.sentence, at, at + len(found[0].rstrip(" $£€")), found[form].lower()),
        negated,
        form,
    )


def _past(apart: Apart, bound: Bound, told: list[Value], bounds: dict[Value, Bound]) -> Iterator[Miss]:
    """The values past a bound, the nearest first; `told` are those of its kind by size."""
    mark = bound.value
    past = _fitting(bound, _beyond(told, mark.size, WIDE, up=bound.up))
    met = _fitting(bound, [*_equal(told, mark.size), *_beyond(told, mark.size, NEXT, up=not bound.up)])
    side = "at most" if bound.up else "at least"
    words = " ".join(mark.page.text[bound.cue.at : bound.cue.end].split()).lower()
    near = past[:MOST]
    traits = [_traits(apart, bound, other, len(past), met, other in bounds) for other in near]
    for other, found, rank in zip(near, traits, ranks(traits), strict=True):
        draft = compared(_printed_beside(mark, other, told).one, mark.one, side, words)
        if draft.judgement.verdict == "inconsistent":
            yield Miss(mark.one.span, draft, found | rank)


def _printed_beside(mark: Value, other: Value, told: list[Value]) -> Value:
    """The same number in the capture of the bound, where that prints it too: 'more than 1,250 jobs' above 'the 1,240 who work'."""
    if other.page is mark.page or significant(other.one) < LONG:
        return other
    return next((one for one in told if one.page is mark.page and one.size == other.size), other)


def _beyond(told: list[Value], mark: float, wide: float, *, up: bool) -> list[Value]:
    """The values, by size, that are above or below a mark by no more than so many times; the nearest first."""
    if up:
        first = bisect_right(told, mark, key=attrgetter("size"))
        found = told[first : bisect_right(told, wide, first, key=lambda one: one.size / mark)][:TRIED]
    else:
        last = bisect_left(told, mark, key=attrgetter("size"))
        found = told[bisect_left(told, -wide, 0, last, key=lambda one: -mark / one.size) : last][-TRIED:]
    return sorted(found, key=lambda one: abs(one.size - mark))


def _equal(told: list[Value], mark: float) -> list[Value]:
    first = bisect_left(told, mark, key=attrgetter("size"))
    return told[first : bisect_right(told, mark, first, key=attrgetter("size"))][:TRIED]


def _fitting(bound: Bound, told: list[Value]) -> list[Value]:
    mark = bound.value
    return [one for one in told if one is not mark and fits(mark.one, one.one) and not _of_each(bound, one)]


def _of_each(bound: Bound, one: Value) -> bool:
    """Whether a mean is held against what each is said to keep to: near_ends tells of that."""
    each = bound.negated or bound.form in ("most", "least")
    return each and "mean" in one.ties and average(one.page, one.one) and not average(bound.value.page, bound.value.one)


def _kind(one: Value) -> str | None:
    return DEGREES.get(one.told.kind or "", one.told.kind)


def _ratio(one: Value, other: Value) -> float:
    sizes = sorted((one.size, other.size))
    return sizes[1] / sizes[0]


def _traits(apart: Apart, bound: Bound, other: Value, many: int, met: list[Value], bounded: bool) -> Traits:
    """How the words bind, what follows, and what the two have in common or apart."""
    mark, page = bound.value, bound.value.page
    text, there = page.words(mark.number), other.page.words(other.number)
    form = "not " * bound.negated + bound.form
    ratio = _ratio(mark, other)
    found: Traits = {form: 1.0, "past": 10 * log2(ratio), "rivals": log2(many), "ceiling" if bound.up else "floor": 1.0}
    found["past by little" if ratio <= NEXT else "past by more"] = 1.0
    found[f"ceiling past {ratio <= NEXT}" if bound.up else f"floor past {ratio <= NEXT}"] = 1.0
    before = page.before(mark.one, 60)
    told: dict[str, object] = {
        "every": EVERY.search(text), "norm": NORM.search(text), "kept": KEPT.search(text), "broken": BROKEN.search(text),
        "moved": MOVED.search(before), "headline": mark.number < HEADS, "met": met,
        "met by a like noun": any(_like(mark, one) for one in met),
        "the rest": REST.search(there), "other is hedged": other.one.figure.approximator, "other is bound": bounded,
        "compared": COMPARED.search(before), "other norm": NORM.search(there), "one noun of theirs": _like(mark, other),
        "other linked": other.page is page and other.number > mark.number and _points_back(page, mark.number, other.number),
        "other called mean, one time": average(other.page, other.one) and other.one.time and other.one.time == mark.one.time,
        "would": WISHED.search(before), "digits alike": len(other.one.figure.text) == len(mark.one.figure.text),
    }  # fmt: skip
    found |= dict.fromkeys((name for name, says in told.items() if says), 1.0)
    found |= {f"{name}, {form}": 1.0 for name in ("every", "norm", "moved", "headline") if told[name]}
    found |= between(apart, mark, bound.cue, other) | place(mark, other)
    found |= {f"other linked, {form}": 1.0} if "other linked" in found else {}
    found |= closeness(apart, mark, bound.cue, other)
    return found | _bound_sound(found, bound)


def _points_back(page: Page, first: int, last: int) -> bool:
    """Whether every sentence after the first, to the last, takes up the one before."""
    return last - first <= BACK and all(THEM.search(page.words(number)[:60]) for number in range(first + 1, last + 1))


def _bound_sound(found: Traits, bound: Bound) -> Traits:
    """Whether nothing sets a value apart from what is said of the like: what weights of single traits cannot tell."""
    told = {name for name, size in found.items() if size}
    sound = bool(told & ALIKE) and not told & (UNSOUND | APART)
    close = (
        bool(told & {"told again beside the other", "a figure of its sentence beside the other", "other linked"})
        or found.get("shared", 0.0) >= SHARED
    )
    names = {
        "sound": sound, "sound and close": sound and close, "sound, close, told first": sound and close and "headline" in told,
        "sound and tied closest": sound and "tied closest" in told, "sound and close, negated": sound and close and bound.negated,
        "sound and of one noun": sound and "one noun of theirs" in told, "sound, close, of one noun": sound and close and "one noun of theirs" in told,
    }  # fmt: skip
    return {f"bound {name}": 1.0 for name, says in names.items() if says}


def _like(one: Value, other: Value) -> bool:
    """Whether both have a noun of their own, and it is one."""
    nouns = [own_noun(each.one) for each in (one, other)]
    return all(nouns) and kindred(*(thing(noun) for noun in nouns))
