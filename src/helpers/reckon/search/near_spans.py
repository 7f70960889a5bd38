"""Two dates, or a date and the day of publication, and a stretch of days, weeks, months or years that does not lie between them.

'The pit closed in October 2014, nine years before ...' of eleven, 'the 67-year-old bridge, opened in 1968'. Comes in: a Scene. Goes out:
misses of the rule calendar, one for each stretch and each two instants near it, whatever the words; the traits say what the words are.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from ..meaning.spelled import ORDINALS, ordinal
from ..quantities import Page
from ..times.age_words import BORN
from ..times.durations import HUNDREDS, NUMBERS, number
from ..times.elapsed import draft_of
from ..times.ends import to_come, told_ends
from ..times.instants import Instant, Stretch
from ..times.publication import day_of
from ..times.timeline import Pair, Timeline, apart, beside, pair_of, relative_years, role, timeline
from .scene import Miss, Scene
from .time_words import BEGUN, BREAKS, ENDED, MODAL, STEPS, TO, begins, lead, quoted, sizes, step, tail, thinkable, told
from .traits import Traits

BACK, ON, MOST = (
    3,
    1,
    6,
)  # sentences before and after a stretch in which its instants are looked for, and how many of them are tried
_COUNT = rf"(?P<count>\d{{1,3}}|{HUNDREDS}(?:{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))}))"
# Reads how old a thing is, and how often its day has come round: 'the 67-year-old bridge', 'turned 75', 'is 90 years old'.
OLD = re.compile(
    rf"\b(?:{_COUNT}[- ]years?[- ](?:old|of age)\b|(?:turn(?:s|ed|ing)|aged)\s+(?P<age>\d{{1,3}})\b(?![.,:]?\d|\s*(?:%|per)))",
    re.I,
)
ROUND = re.compile(
    rf"\b(?:(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[1:])})\s+(?:anniversary|birthday|jubilee)|(?P<cent>(?:bi|ter)?centenary|(?:bi|ter)?centennial))\b",
    re.I,
)
UNIT = re.compile(r"day|week|fortnight|month|year|decade|centur", re.I)  # else the unit is that of a neighbour
WORKING = re.compile(r"\b(?:trading|working|business|school|week)[ -]?days?\b", re.I)  # days that leave some out
MONTH = (30, 31)
CENTURIES = {"c": 100, "b": 200, "t": 300}
SINCE = re.compile(r"\b(?:since|(?:dat\w+|go\w*) back to|ever since)\s+(?:\w+\s+)?$", re.I)
PERFECT = re.compile(
    r"\b(?:ha(?:s|ve)|[a-z]+[’'](?:s|ve)) (?:\w+ )?(?:been|[a-z]+(?:ed|n|t|d|k|g|e|m))\b|\bnow\b", re.I
)
POINTS_BACK = re.compile(r"\b(?:those|these|that|this|all|the|its|his|her|their)\s+(?:\w+\s+)?$", re.I)
PERSON = re.compile(r"\b(?:who|he|she|his|her|him|Mr|Mrs|Ms|Dr|born|aged)\b")
OF_NAME = re.compile(r"\s+(?:[a-z-]+\s+){0,3}[A-Z]")  # '67-year-old former judge Pavel Rook'
FOUNDED = re.compile(
    r"\b(?:opened|built|founded|established|created|began|begun|started|launched|formed|set up|inaugurated|completed|erected|first|dates?|dating|since|from)\b",
    re.I,
)
LATER_ON = re.compile(
    r"\b(?:restored|renovated|rebuilt|closed|extended|moved|bought|sold|renamed|reopened|joined|retired|died|married|won|became|elected)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch with what the words make of it: a role of `timeline`, 'age' or 'round'."""

    stretch: Stretch
    role: str


def span_misses(scene: Scene) -> Iterator[Miss]:
    """The stretches of days, weeks, months and years that do not lie between instants near them."""
    for page in scene.desk.pages:
        line = timeline(page, day_of(page, scene.desk))
        for at in range(len(page.sentences)):
            near = [one for one in line.near(at, BACK, ON, 4 * MOST) if not _birth(page, one)]
            if near:
                for one in [*_stretches(line, at), *_ages(page, at)]:
                    yield from _of(scene, line, one, near)


def _birth(page: Page, one: Instant) -> bool:
    """Whether an instant is when somebody was born: ages of people are reckoned in a room of their own."""
    start = page.sentences[one.sentence].start
    return any(found.end() == one.end for found in BORN.finditer(page.text, start, one.end))


def _stretches(line: Timeline, at: int) -> Iterator[Told]:
    for one in line.stretches[at]:
        printed = line.text(one.start, one.end)
        if (name := role(line, one)) and (one.nth or UNIT.search(printed)) and not WORKING.search(printed):
            yield Told(one, name)


def _ages(page: Page, at: int) -> Iterator[Told]:
    """Ages of things, and anniversaries."""
    sentence = page.sentences[at]
    for pattern, name in ((OLD, "age"), (ROUND, "round")):
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            if name == "age":
                count = number(match["count"]) if match["count"] else int(match["age"])
            else:
                count = CENTURIES[match["cent"][0].lower()] if match["cent"] else ordinal(match["nth"].lower())
            if count:
                yield Told(Stretch(Fraction(count), "year", None, (), *match.span(), at), name)


def _of(scene: Scene, line: Timeline, one: Told, near: list[Instant]) -> Iterator[Miss]:
    own = one.stretch
    close = sorted(near, key=lambda each: (abs(each.sentence - own.sentence), abs(each.start - own.start)))[:MOST]
    ends = (
        [(each, line.now) if each.first <= line.now.first else (line.now, each) for each in close] if line.now else []
    )
    if one.role not in ("ago", "past", "ahead", "age"):
        years = relative_years(line, own.sentence)[:2]
        ends += [
            pair for pair in combinations([*close, *years], 2) if own.sentence in (pair[0].sentence, pair[1].sentence)
        ]
    pairs = [
        pair for first, last in ends if (pair := pair_of(own, *sorted((first, last), key=lambda each: each.first)))
    ]
    firm = {pair.key for pair in told_ends(line, own, one.role) if pair}
    coming = [
        pair
        for each in close
        if line.now and to_come(line, each) is not each and (pair := pair_of(own, line.now, to_come(line, each)))
    ]
    held = [pair for pair in (*pairs, *coming) if pair.holds or pair.nearly]
    lone = frozenset(own.figures) in [each for one_of in own.figures for each in scene.known.agreed.get(one_of, [])]
    for pair in pairs:
        placed = [each for each in (pair.first, pair.last) if each.start >= 0]
        if lone and any(line.now and each.first == line.now.first for each in (pair.first, pair.last)):
            continue  # a check of this stretch alone holds: it reaches to another day than that of publication
        if len(placed) == 1 and _nearer(line, own, placed):
            continue  # words set another stretch beside it: 'shut since 3 July, for 90 days. In the war it was 60 days'
        if not (pair.holds or pair.nearly) and thinkable(_made(pair), own.count):
            found = _traits(line, one, pair)
            names = [f"instants {min(len(close), 4)} span", f"another pair {min(len(held), 2)} span"]
            agreed = any(scene.known.agreed.get(each) for each in own.figures)
            names.append(f"explained {'by a check' if agreed else 'by a pair' if held else 'not'} span")
            names.append(f"closer pair holds {any(_away(each, own) <= _away(pair, own) for each in held):d} span")
            if one.role not in ("age", "round"):
                names.append(f"told ends {pair.key in firm:d}")
            found |= dict.fromkeys(names, 1)
            yield Miss(line.page.span(own.start, own.end), draft_of(line.page, pair, line.page), found)


def _made(pair: Pair) -> Fraction:
    """What lies between two instants in the unit of their stretch, to the whole one that is nearer to what is printed."""
    lo, hi = apart(pair.stretch.unit, pair.first, pair.last)
    return min((Fraction(math.floor(lo)), Fraction(math.ceil(hi))), key=lambda each: abs(each - pair.stretch.count))


def _away(pair: Pair, one: Stretch) -> int:
    """How many characters two instants stand from a stretch; the day of publication none."""
    return sum(abs(each.start - one.start) for each in (pair.first, pair.last) if each.start >= 0)


def _traits(line: Timeline, one: Told, pair: Pair) -> Traits:
    """What speaks for a stretch's being what lies between two instants, or between one and the day of publication, and what against it."""
    ends = [each for each in (pair.first, pair.last) if each.start >= 0]
    kind = "now" if len(ends) == 1 else "two"
    names = [
        "group span",
        *_places(line, one, ends, kind),
        *_sizes(one, _made(pair), kind),
        *_gap(line.page, one, ends, kind),
    ]
    about = [name for each in ends for name in _round(line.page, each, kind)]
    names += about
    if one.role in ("age", "round"):
        names += [f"{name} {one.role}" for name in about if name.startswith(("founded", "later"))]
    names += _words(line.page, one, ends, kind)
    return dict.fromkeys(names, 1)


def _places(line: Timeline, one: Told, ends: list[Instant], kind: str) -> Iterator[str]:
    """What the stretch is told of, and where its ends stand to it."""
    own = one.stretch
    yield from (f"role {one.role}", f"role {one.role} {kind}", f"unit {own.unit} {kind}")
    yield f"farthest {max(abs(each.sentence - own.sentence) for each in ends)} {kind}"
    yield f"kinds {' '.join(sorted({each.kind for each in ends}))}"
    yield f"after it {sum(each.start > own.start for each in ends)} {kind}"
    yield f"beside {sum(beside(line, own, each) for each in ends)} {kind}"
    yield f"nearer to another {_nearer(line, own, ends):d} {kind}"


def _sizes(one: Told, made: Fraction, kind: str) -> Iterator[str]:
    """How far off it is."""
    own = one.stretch
    yield from sizes(made, own.count, "span")
    yield from _whole_units(made, own)
    yield f"longer {made > own.count:d} {kind}"
    yield f"count {step(float(own.count), (1, 3, 9, 30))}"


def _gap(page: Page, one: Told, ends: list[Instant], kind: str) -> Iterator[str]:
    """What stands between the stretch and its nearer end, and between the two ends."""
    own = one.stretch
    closest = min(ends, key=lambda each: abs(each.start - own.start))
    gap = page.text[closest.end : begins(own)] if closest.start < own.start else page.text[own.end : closest.start]
    yield f"gap {step(len(gap), STEPS)} {kind}"
    yield f"broken {bool(BREAKS.search(gap)):d} span"
    if re.search(r"\d", gap):
        yield "figure in gap span"
    if kind == "two":
        yield from _between(page, *sorted(ends, key=lambda each: each.start))


def _words(page: Page, one: Told, ends: list[Instant], kind: str) -> Iterator[str]:
    """The words of its sentence: who says it, whether it is so, since when, of whom."""
    own = one.stretch
    sentence = page.words(own.sentence)
    yield from (f"{name} span" for name in told(page, own))
    if len({quoted(page, at) for at in (own.start, *(each.start for each in ends))}) > 1:
        yield "quotes differ span"
    if MODAL.search(sentence):
        yield "modal span"
    if kind == "now":
        yield f"since {since(page, ends[0]):d} perfect {bool(PERFECT.search(page.words(ends[0].sentence))):d}"
        if since(page, ends[0]) and POINTS_BACK.search(lead(page, begins(own), own.sentence)):
            yield "since, those"
    if one.role == "age":
        if PERSON.search(sentence):
            yield f"of a person {kind}"
        if OF_NAME.match(page.text, own.end):
            yield "age of a name"


def _whole_units(made: Fraction, own: Stretch) -> Iterator[str]:
    """Whether a stretch is off by whole years or weeks, or by a month: the slips of counting on one's fingers."""
    off = abs(made - own.count)
    if own.unit == "month" and off % 12 == 0:
        yield "off by years span"
    if own.unit == "day" and (off % 7 == 0 or off in MONTH):
        yield f"off by {'weeks' if off % 7 == 0 else 'a month'} span"


def _nearer(line: Timeline, own: Stretch, ends: list[Instant]) -> bool:
    """Whether an end of a stretch stands beside another one of its unit: 'shut in May 2022 for 14 months; in the war it was 20 months'."""
    others = [each for here in {one.sentence for one in ends} for each in line.stretches[here] if each.unit == own.unit]
    between = [(min(one.start, own.start), max(one.start, own.start)) for one in ends]
    return any(each is not own and first < each.start < last for each in others for first, last in between)


def since(page: Page, one: Instant) -> bool:
    """Whether an instant is told as a beginning that reaches to this day: 'since 1931', 'dating back to May 1990'."""
    return bool(SINCE.search(lead(page, one.start, one.sentence, 30)))


def _between(page: Page, first: Instant, last: Instant) -> list[str]:
    """What stands between two instants, and whether they begin and end something."""
    between = page.text[first.end : last.start]
    begun = BEGUN.search(lead(page, first.start, first.sentence, 40))
    ended = ENDED.search(lead(page, last.start, last.sentence, 40))
    return [
        f"ends {bool(begun):d}{bool(ended):d} span",
        f"to {bool(TO.fullmatch(between)):d} span",
        f"broken between {bool(BREAKS.search(between)):d} span",
    ]


def _round(page: Page, one: Instant, kind: str) -> list[str]:
    """The words round an instant: a founding, a later event, since, until."""
    before, after = lead(page, one.start, one.sentence, 40), tail(page, one.end, one.sentence, 25)
    names = [
        f"founded {bool(FOUNDED.search(before)):d} {kind}",
        f"later event {bool(LATER_ON.search(before)):d} {kind}",
    ]
    names += [f"since {kind}"] * bool(re.search(r"\bsince\s+(?:\w+\s+)?$", before)) + [f"until {kind}"] * bool(
        re.search(r"\b(?:until|till|by)\s+$", before)
    )
    return names + [f"ended after {kind}"] * bool(re.match(r"\s*(?:[,.;:)]|$)", after))
