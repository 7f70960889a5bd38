"""Two numbers that look alike and count one thing by name: one of them is likely a slip, whatever else the sentences say.

Comes in: the tellings of a story and its groups of one number. Goes out: pairs. Where `misprints` weighs what two sentences share,
here the noun ties: '144 apprentices' and '164 apprentices' of one day, 'all its members, 38,500 in number' and '35,800 members'. How
much else is asked goes by how alike the numbers are: two digits exchanged are near proof; one digit asks for one day; a number near
another that three captures print asks for those.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ..digits import at_one_place, exchanged
from ..kept import kept
from ..meaning.deeds import matter
from ..meaning.kinds import kind_of
from ..meaning.moments import MONTH, Moment, undated
from ..meaning.tellings import GENERIC, KIND, Telling, stem_of
from .affinity import Weights, significant
from .rivals import AIMS, OTHER, growing, other_ordinal, places, two_persons

ABOUT = (
    r"(?:\s+(?:the|its|their|all|some|about|around|nearly|almost|over|exactly|just|more than|as many as))*\s*[$£€]?\s*$"
)
NAMED = re.compile(rf"\b([^\W\d_]+) of{ABOUT}", re.I)  # 'an attendance of 4,210'
NUMBER_OF = re.compile(
    r"\b(?:number|count|tally) of (?:the |its |all |their )?([^\W\d_]+(?: [^\W\d_]+){0,2})\b[^;]{0,60}$", re.I
)
IN_NUMBER = re.compile(r"\b([^\W\d_]+),\s*(?:some|all)?\s*$")  # 'its members, 4,210 in number'
SUMMED = re.compile(r"\s*(?:in number|in all|of them|strong|all told)\b")
SUBJECT = re.compile(  # 'the attendance at the match was 4,210'
    rf"([^,;:]{{3,80}}?)\s(?:was|is|were|are|stood at|stands at|came to|comes to|at|reached|number(?:s|ed)?){ABOUT}",
    re.I,
)
HEADS = re.compile(r"\s(?:of|for|in|at|on|by|to|from|with|who|that|which)\s", re.I)
# A second predicate behind a figure tells nothing of it: '144 apprentices and has promised to keep them'.
PREDICATE = re.compile(
    r"\b(?:and|but|or|while|which|who|that|so|as)\s(?:(?:it|he|she|they|also|then|now)\s)*(?:has|have|had|is|are|was|were|will|would|could|may|might|"
    r"should|can|promis\w+|plan\w*|hop\w+|want\w*|expect\w*|said|says)\b",
    re.I,
)
TO_GO = re.compile(r"\bto (?:go|come|be|follow)\b", re.I)
PUT = re.compile(r"\bputs?\b|\b(?:number|count|tally) of\b", re.I)  # who tells a number is not what it is of
DATE = re.compile(
    rf"\b\d{{1,2}} (?:{MONTH})|\b(?:{MONTH})(?: \d{{1,2}}\b)?|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b|\b\d{{1,2}} ?[ap]\.?m\b|\bnoon\b|\bmidnight\b"
)
DAY = re.compile(r"^\d{1,2} |day|[ap]m|noon|midnight|^(?:mon|tue|wed|thu|fri|sat|sun)$")
LONG_SINCE = re.compile(
    r"\b(?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|before)\b|\b(?:last|previous|next|following|coming) (?:week|month|season|year|time)\b|\bonce\b",
    re.I,
)
ANOTHER = re.compile(r"\b(?:rival|neighbou?ring|sister|previous|last|next|planned|future|proposed|wanted)\b", re.I)
ROOM = re.compile(r"\b(?:room for|capacity|up to|limit\w*|maximum|minimum|as many as|targets?|goals?|aims?)\b", re.I)
FIRM = frozenset({"first count", "last count", "mean", "median", "gross", "net"})
APART = frozenset({"elsewhere", "so far"})
SOFT = frozenset({"one", "estimate"})
NEAR, LIKE, SIZE = (
    1.03,
    1.25,
    2.5,
)  # how far apart near numbers, statements of one source, and figures of like size may be
THREE, FOUR = 3, 4
YEAR = 4  # digits of one
TOLD = 8.0  # bits of words at which two sentences are one statement

Pair = tuple[Telling, Telling]


class NearTwins:
    """The figures of a story with what each counts by name."""

    def __init__(self, groups: list[list[Telling]], weights: Weights) -> None:
        self._weights = weights
        self._groups = groups
        found = [one for group in groups for one in group]
        self._things = {id(one): things(one) for one in found}
        self._of_thing: dict[tuple[str, str | None, str], list[Telling]] = defaultdict(list)
        self._prints: set[tuple[str, str | None, float | None]] = set()
        for one in found:
            self._prints.add((one.article, one.one.unit, one.one.figure.lo))
            for name in self._things[id(one)]:
                self._of_thing[one.article, one.one.unit, name].append(one)

    def pairs(self) -> Iterator[Pair]:
        """Pairs of which one number is likely a slip of the other."""
        tried: set[tuple[int, int]] = set()
        home = {id(one): group for group in self._groups for one in group}
        by_name: dict[tuple[str | None, str], list[Telling]] = defaultdict(list)
        for (_, unit, name), told in self._of_thing.items():
            by_name[unit, name] += told
        for told in by_name.values():
            for one, other in combinations(told, 2):
                key = id(one), id(other)
                if one.article == other.article or key in tried:
                    continue
                tried.add(key)
                if self._twins(one, other, home[id(one)], home[id(other)]):
                    yield one, other

    def _twins(self, one: Telling, other: Telling, group: list[Telling], others: list[Telling]) -> bool:
        captures = [{each.article for each in told} for told in (group, others)]
        looks = look(one, other)
        if not looks or captures[0] & captures[1] or not _may_be_one(one, other):
            return False
        if any((b.article, a.one.unit, a.one.figure.lo) in self._prints for a, b in ((one, other), (other, one))):
            return False
        kinds, source = kinds_of(one) ^ kinds_of(other), bool(one.source() & other.source())
        one_date = bool(dates(one)) and dates(one) == dates(other)
        same = one.moment.same(other.moment) or (one_date and any(DAY.search(each) for each in dates(one)))
        agreed = max(map(len, captures)) > 1
        if looks == "exchanged":
            if kinds & (FIRM | APART) or ("to come" in kinds and not (source or agreed)):
                return False
            if agreed or source:
                return True
            two_sources = one.source() and other.source()
            return not (two_sources or self._said_otherwise(one, other) or self._other_verb(one, other))
        coming = "to come" in kinds_of(one) & kinds_of(other)
        if (
            kinds - SOFT - ({"change"} if coming else set())
            or one.timed_apart(other)
            or not (self._sole(one, other) and self._sole(other, one))
        ):
            return False
        if looks == "short":
            days = one.moment.days
            on_one_day = same and not (days and days[0] < days[1])  # small counts of a stretch are many
            return (on_one_day or source or coming) and not growing(one, other) and not self._said_otherwise(one, other)
        if looks == "digit":
            return same and not growing(one, other)
        if looks == "near":
            return sorted(map(len, captures))[0] == 1 and max(map(len, captures)) >= THREE
        return source and one_date and self._weights.told(one, other) >= TOLD

    def _sole(self, one: Telling, other: Telling) -> bool:
        """Whether the other's capture counts nothing else of the thing that is of like size."""
        size = one.one.figure.lo or 0
        return not any(
            each.one.figure.lo not in (None, other.one.figure.lo)
            and size / SIZE < (each.one.figure.lo or 0) < size * SIZE
            for name in self._things[id(one)]
            for each in self._of_thing[other.article, one.one.unit, name]
        )

    def _other_verb(self, one: Telling, other: Telling) -> bool:
        """Whether each has words of its own behind it: '1,450 backed the plan', '1,540 rejected the plan'."""
        first, second = one.slots[1], other.slots[1]
        return bool(first - second and second - first)

    def _said_otherwise(self, one: Telling, other: Telling) -> bool:
        """Whether another subject or verb stands beside each: 'the senator won 312', 'the governor won 321'."""
        things = self._things[id(one)] | self._things[id(other)]
        for place in range(2):
            told = [
                frozenset()
                if place == 0 and PUT.search(each.page.before(each.one, 60))
                else matter(" ".join(each.slots[place])) - things
                for each in (one, other)
            ]
            if told[0] and told[1] and not told[0] & told[1]:
                return True
        return False


def near_twins(groups: list[list[Telling]], weights: Weights) -> list[Pair]:
    """Pairs of figures that count one thing by its name and look like one another, and of which one is likely a slip.

    Reads 'a choir of 126 singers' against 'its singers, 162 in number'; must not read '126 singers' of May against those of June,
    '126 singers are wanted', '162 singers in the other choir'.
    """
    return list(NearTwins(groups, weights).pairs())


@kept
def things(one: Telling) -> frozenset[str]:
    """What a figure counts, by its own noun or by the one that its clause gives it; empty where only people are named."""
    if one.one.vague or not one.one.figure.lo or one.one.percent:
        return frozenset()
    before, after = one.page.before(one.one, 100), one.page.after(one.one, 20)
    names = [one.head] if one.head and one.head not in GENERIC else []
    names += [
        HEADS.split(f"{found[1]} ")[0].strip() for found in (NAMED.search(before), NUMBER_OF.search(before)) if found
    ]
    if SUMMED.match(after) and (found := IN_NUMBER.search(before)):
        names.append(found[1])
    if (found := SUBJECT.search(before)) and (words := HEADS.split(found[1])[0].split()):
        names.append(words[-1])
    kept = [name.split()[-1].lower() for name in names if name]
    return frozenset(
        stem for name in kept if name not in GENERIC for stem in (matter(name) or {stem_of(kind_of(name))})
    )


def look(one: Telling, other: Telling) -> str | None:
    """How two numbers look like one another: 'exchanged', 'short' (of two digits), 'digit', 'near', 'like'; None for neither."""
    sizes = [each.one.figure.lo or 0.0 for each in (one, other)]
    found = _look(one, other, sizes) if all(sizes) and sizes[0] != sizes[1] else None
    return None if found and one.one.readings.usual.intersects(other.one.readings.usual) else found


def _look(one: Telling, other: Telling, sizes: list[float]) -> str | None:
    first, last = at_one_place(*sizes)
    least = min(significant(one.one), significant(other.one))
    if exchanged(first, last):
        return "exchanged" if len(first) >= THREE else "short"
    if len(first) == len(last) >= THREE and (
        sorted(first) == sorted(last) or sum(a != b for a, b in zip(first, last, strict=True)) == 1
    ):
        return "digit"
    if least >= FOUR and max(sizes) < NEAR * min(sizes):
        return "near"
    return "like" if least >= THREE and max(sizes) < LIKE * min(sizes) else None


@kept
def kinds_of(one: Telling) -> frozenset[str]:
    """What the figure's own predicate tells of it; 'posts to go' are to come."""
    clause = _clause(one)
    coming = {"to come"} if TO_GO.search(clause) else set()
    return frozenset(coming | {name for name, pattern in KIND.items() if pattern.search(clause)})


@kept
def dates(one: Telling) -> frozenset[str]:
    """The days, months, years and clock times that the figure's sentence prints, each in one form: '31 March' as 'Mar 31'."""
    sentence = one.page.sentences[one.one.sentence]
    printed = (found[0] for found in DATE.finditer(one.page.text, sentence.start, sentence.end))
    return frozenset(
        " ".join(sorted(part[:3].lower() for part in re.findall(r"\d+|[a-zA-Z]+", text))) if len(text) != YEAR else text
        for text in printed
    )


def _clause(one: Telling) -> str:
    """The figure's clause up to a second predicate behind it; the sentence, where the figure stands in commas or sums a subject up."""
    text, first, last = one.clause
    end = one.one.end - one.page.sentences[one.one.sentence].start
    before, after = one.page.before(one.one, 100), one.page.after(one.one, 20)
    if (SUMMED.match(after) and IN_NUMBER.search(before)) or NUMBER_OF.search(before):
        return text
    found = PREDICATE.search(text, min(end, last), last)
    return text[first : found.start() if found else last]


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Whether no word tells two times, places, persons, aims or ordinals, and the rates are one."""
    a, b = one.one, other.one
    if {a.role, b.role} & AIMS or one.page.set_aside(a) or other.page.set_aside(b):
        return False
    rates = all(x == y or not (x and y) for x, y in ((a.time, b.time), (a.per, b.per)))
    days = [Moment(each.moment.days or undated(each.today)) for each in (one, other)]
    if not rates or days[0].apart(days[1]) or one.moment.apart(other.moment) or one.opposed(other):
        return False
    printed = dates(one), dates(other)
    if all(printed) and not printed[0] & printed[1] and not (one.moment.days and other.moment.days):
        return False
    clauses = [_clause(each) for each in (one, other)]
    unlike = any(len({bool(told.search(each)) for each in clauses}) > 1 for told in (OTHER, ANOTHER, ROOM, LONG_SINCE))
    occasions = one.occasion == other.occasion or None in (one.occasion, other.occasion)
    apart = places(one, other) or two_persons(one, other) or other_ordinal(one, other)
    return occasions and not (unlike or apart)
