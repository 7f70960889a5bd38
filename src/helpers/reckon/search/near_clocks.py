"""Two times of day and a stretch of hours that does not lie between them: 'at 6.30pm ... not until 10.45pm, five and a quarter hours later'.

Comes in: a Scene. Goes out: misses of the rule calendar, one for each stretch and each two times within a few sentences of it, whatever the
words; the traits say what the words are. Times that leave open which half of the day they are of ('half past six') are read as either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, product

from ..digits import one_digit
from ..quantities import Draft, Page
from ..times.clock_slots import BETWEEN
from ..times.clocks import TWO_OF_A_KIND
from ..times.durations import NUMBERS
from ..times.instants import Stretch
from ..times.times_of_day import AT, DAY, Clock, apart, clocks, draft_of, hours_of
from .scene import Miss, Scene
from .time_words import BEGUN, BREAKS, ENDED, MODAL, STEPS, TO, begins, lead, quoted, sizes, step, tail, thinkable, told
from .traits import Traits

REACH, MOST = 4, 6  # sentences round a stretch in which its times are looked for, and how many of them are tried
LEAST = 10  # minutes of the least stretch that is looked at
HALF = DAY // 2
_HOURS = "|".join(list(NUMBERS)[:12])
# Reads 'at 6.30', 'until 7:15'; must not read 'at 6.30 per cent', 'to 7.15m'.
BARE = re.compile(
    r"\b(?:at|from|until|till|by|before|after|to|around|about|since|between|and)\s+(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d)"
    r"(?![\d.:]*\d|\s*(?:%|per|[ap]\.?m\b|[a-z]?m\b|million|billion|points?|times|[a-z]+s\b))"
)
# Reads 'half past six', 'a quarter to nine', 'twenty past four', 'five o'clock'.
SPOKEN = re.compile(
    rf"\b(?:(?P<part>half|(?:a )?quarter|five|ten|twenty|twenty-five)(?: minutes)? (?P<way>past|to) (?P<of>{_HOURS})\b|(?P<hour>{_HOURS}|1[0-2]|[1-9]) o[’']clock\b)",
    re.I,
)
PARTS = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
FOUR = re.compile(
    r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hours|hrs|GMT|UTC|[BCEW]E?S?T|local time)\b"
)  # '0915 GMT'
MARKED = re.compile(r"[ap]\.?\s?m\b|noon|midday|midnight|morning|afternoon|evening", re.I)
MARK = re.compile(r"\d\s?[ap]\.?m\b")
OF_24 = re.compile(r"(?<![\d:])(?:1[3-9]|2[0-3]|0\d):[0-5]\d\b(?!:)")
COLON = re.compile(r"\d?\d:\d\d")
ANOTHER = re.compile(
    r"\b(?:another|an?other|the other|others?|(?:a|the) (?:second|third|further))\b", re.I
)  # a new thing is told of
PART = re.compile(
    r",?\s+(?:(?:in|on|that|this|the|same|next|following|yesterday|\w+day)\s+)*(?P<part>morning|afternoon|evening|night)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day; `loose` where it may be of either half of the day."""

    clock: Clock
    loose: bool

    def minutes(self) -> tuple[int, ...]:
        return (self.clock.minute, (self.clock.minute + HALF) % DAY) if self.loose else (self.clock.minute,)


@dataclass(frozen=True, slots=True)
class Style:
    """How an article writes its times: whether it marks them 'pm', and whether it prints any of the 24 hours."""

    marked: bool
    of_24: bool


Pair = tuple[Hour, Hour]
Read = tuple[
    Stretch, list[Hour], dict[Pair, tuple[Draft, Fraction, bool]]
]  # a stretch, its times, the check of each two of them


def clock_misses(scene: Scene) -> Iterator[Miss]:
    """The stretches of hours that do not lie between two times of day near them."""
    for page in scene.desk.pages:
        style = Style(bool(MARK.search(page.text)), bool(OF_24.search(page.text)))
        here = [_hours(page, number, style) for number in range(len(page.sentences))]
        read = list(_read(page, here)) if sum(map(len, here)) > 1 else []
        told_apart = {
            pair
            for _, _, drafts in read
            for pair, (draft, _, _) in drafts.items()
            if draft.judgement.verdict == "consistent"
        }
        spans: dict[int, list[Stretch]] = {}
        for one, _, _ in read:
            spans.setdefault(one.sentence, []).append(one)
        for one, close, drafts in read:
            near = [each for at in range(one.sentence - REACH, one.sentence + REACH + 1) for each in spans.get(at, [])]
            yield from _of(scene, page, one, close, drafts, told_apart, near)


def _read(page: Page, here: list[list[Hour]]) -> Iterator[Read]:
    """Each stretch of hours with the times round it, two by two."""
    for number in range(len(page.sentences)):
        around = [one for other in here[max(0, number - REACH) : number + REACH + 1] for one in other]
        for one in hours_of(page, number) if len(around) > 1 else ():
            if one.minutes >= LEAST:
                close = sorted(around, key=lambda each: abs(each.clock.start - one.start))[:MOST]
                close.sort(key=lambda each: each.clock.start)
                yield one, close, {pair: _best(page, *pair, one) for pair in combinations(close, 2)}


def _hours(page: Page, number: int, style: Style) -> list[Hour]:
    """The times of day of a sentence, read as widely as they are written."""
    sentence = page.sentences[number]
    read = clocks(page, number)
    marked = any(MARKED.search(page.text[one.start : one.end]) for one in read)
    # an unmarked '4:52' in an article that marks its times is how long a race took
    times = [one for one in read if marked or not _bare(page, one) or not style.marked]
    found = [Hour(one, _open(page, one, style)) for one in times]
    for pattern in (FOUR, SPOKEN, BARE):
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            start = match.start("hour") if match["hour"] else match.start()
            if not any(one.clock.start < match.end() and start < one.clock.end for one in found):
                found.append(
                    _of_day(page, Clock(_minute(match), None, start, match.end(), number), pattern is not FOUR)
                )
    return sorted(found, key=lambda one: one.clock.start)


def _open(page: Page, one: Clock, style: Style) -> bool:
    """Whether a clock read as of 24 hours may be of twelve: '6:30' beside '10:45pm', not '06:30' or beside '18:45'."""
    text = page.text[one.start : one.end]
    if MARKED.search(text) or not COLON.search(text) or text[0] == "0" or one.minute >= HALF + 60:
        return False
    return style.marked and not style.of_24


def _minute(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("way"):
        hour, part = NUMBERS[groups["of"].lower()], PARTS[groups["part"].lower()]
        return (hour * 60 + (part if groups["way"].lower() == "past" else -part)) % HALF
    word = groups["hour"].lower()
    return (int(word) if word.isdigit() else NUMBERS[word]) * 60 % DAY + int(groups.get("minute") or 0)


def _of_day(page: Page, one: Clock, loose: bool) -> Hour:
    """A time with the half of the day that words give it: '10.45 that night'."""
    part = PART.match(page.text, one.end) if loose else None
    if part is None:
        return Hour(one, loose)
    minute = one.minute % HALF
    late = part["part"].lower() != "morning" and not (part["part"].lower() == "night" and minute < HALF // 2)
    return Hour(replace(one, minute=minute + HALF * late), False)


def _of(
    scene: Scene, page: Page, one: Stretch, close: list[Hour], drafts: dict[Pair, tuple[Draft, Fraction, bool]],
    told_apart: set[Pair], spans: list[Stretch],
) -> Iterator[Miss]:  # fmt: skip
    held = [pair for pair, (draft, _, _) in drafts.items() if draft.judgement.verdict == "consistent"]
    here = sum(each.sentence == one.sentence for each in spans)
    for pair, (draft, made, turned) in drafts.items():
        if draft.judgement.verdict == "inconsistent" and thinkable(made, one.minutes):
            found = _traits(scene, page, pair, one, made, turned)
            missing = abs(made - one.minutes)
            short = any(
                each.minutes == missing
                for each in spans
                if each is not one and abs(each.sentence - one.sentence) <= REACH
            )
            nearest = "nearest" if _nearest(pair, close, one) else "farther"
            place = _place(pair, one)
            agreed = any(scene.known.agreed.get(each) for each in one.figures)
            found[f"explained {'by a check' if agreed else 'by a pair' if held else 'not'} clock"] = 1
            closer = any(_away(each, one) <= _away(pair, one) for each in held)
            for name in (f"closer pair holds {closer:d} clock",
                f"times {min(len(close), 4)} clock", f"stretches {min(here, 3)} clock", f"another pair {min(len(held), 2)} clock",
                f"{nearest} pair", f"{nearest} pair {place}", f"pair told {pair in told_apart:d} clock", f"the rest told {short or _an_hour(page, one, missing):d} clock",
            ):  # fmt: skip
                found[name] = 1
            yield Miss(page.span(one.start, one.end), draft, found)


def _an_hour(page: Page, one: Stretch, missing: Fraction) -> bool:
    """Whether what a stretch falls short by is told in words: 'with an hour off for lunch'."""
    near = " ".join(page.words(number) for number in range(one.sentence - 1, one.sentence + 2)).lower()
    return {60: " an hour", 30: "half an hour", 90: "an hour and a half"}.get(int(missing), "?") in near


def _away(pair: Pair, one: Stretch) -> int:
    """How many characters two times stand from a stretch."""
    return sum(abs(each.clock.start - one.start) for each in pair)


def _place(pair: Pair, one: Stretch) -> str:
    first, last = (each.clock for each in pair)
    return "last" if one.start >= last.end else "first" if one.end <= first.start else "between"


def _best(page: Page, first: Hour, last: Hour, one: Stretch) -> tuple[Draft, Fraction, bool]:
    """The check of the reading of two times that comes nearest, its minutes, and whether the later told one is the first."""
    tried: list[tuple[Fraction, bool, Clock, Clock]] = []
    for a, b in product(first.minutes(), last.minutes()):
        begin, end = replace(first.clock, minute=a), replace(last.clock, minute=b)
        for turned, (x, y) in enumerate(((begin, end), (end, begin))):
            made = Fraction(apart(x, y, one.minutes)[0])
            tried.append((abs(made - one.minutes), bool(turned), x, y))
    _, turned, x, y = min(tried, key=lambda each: each[:2])
    return draft_of(page, x, y, one), Fraction(apart(x, y, one.minutes)[0]), turned


def _nearest(pair: Pair, close: list[Hour], one: Stretch) -> bool:
    """Whether the two are the last before the stretch, or the first after it, or those round it."""
    at = [number for number, each in enumerate(close) if each in pair]
    before = sum(each.clock.start < one.start for each in close)
    return at in ([before - 2, before - 1], [before, before + 1], [before - 1, before])


def _traits(scene: Scene, page: Page, pair: Pair, one: Stretch, made: Fraction, turned: bool) -> Traits:
    first, last = (each.clock for each in pair)
    place = _place(pair, one)
    far = max(abs(each.sentence - one.sentence) for each in (first, last))
    beside = (
        last
        if place == "last"
        else first
        if place == "first"
        else min(first, last, key=lambda each: abs(each.start - one.start))
    )
    gap = page.text[beside.end : begins(one)] if beside.start < one.start else page.text[one.end : beside.start]
    between = page.text[first.end : last.start]
    names = ["group clock", f"order {place} clock", f"farthest {far} clock", f"gap {step(len(gap), STEPS)} clock"]
    names += [f"{name} clock" for name in told(page, one)] + [
        f"{name} {place}" for name in told(page, one) if name.startswith("after")
    ]
    names += [*sizes(made, one.minutes, "clock"), *_digits(made, one), *_words(page, first, last, between)]
    names += [
        f"turned {turned:d}",
        f"loose {sum(each.loose for each in pair)}",
        f"days {sum(each.clock.day is not None for each in pair)} clock",
    ]
    names += [f"apart {last.sentence - first.sentence} clock", f"broken {bool(BREAKS.search(gap)):d} clock"]
    names += ["quotes differ clock"] * (len({quoted(page, at) for at in (first.start, last.start, one.start)}) > 1)
    names += ["fine clock"] * bool(first.minute % 30 or last.minute % 30) + ["long clock"] * (one.minutes > DAY)
    names += [f"bare times {sum(bool(_bare(page, each.clock)) for each in pair)} clock"]
    names += [f"another thing {sum(bool(ANOTHER.search(words)) for words in (between, gap))} clock"]
    names += ["figure in gap clock"] * bool(re.search(r"\d", gap))
    return dict.fromkeys(names, 1)


def _bare(page: Page, one: Clock) -> bool:
    """Whether neither a mark nor a preposition makes it a time of day: the '4:52' of a race."""
    return not MARKED.search(page.text[one.start : one.end]) and not AT.search(
        page.text[max(0, one.start - 12) : one.start]
    )


def _digits(made: Fraction, one: Stretch) -> list[str]:
    """Whether only the hours differ, or only the minutes, and by one digit."""
    (hours, minutes), (others, rest) = divmod(int(made), 60), divmod(int(one.minutes), 60)
    names = ["hours off clock"] * (minutes == rest) + ["minutes off clock"] * (hours == others)
    slip = (minutes == rest and one_digit(hours, others)) or (hours == others and one_digit(minutes, rest))
    return [*names, f"slip {slip:d} clock"]


def _joined(page: Page, first: Clock, between: str) -> str:
    """Whether two times are the ends of a span, 'from 9am to noon', or two of a kind, 'at 9am and 10am'."""
    listed = TWO_OF_A_KIND.fullmatch(between) and not BETWEEN.search(page.text[max(0, first.start - 12) : first.start])
    return "listed" if listed else "span" if TO.fullmatch(between) else "no"


def _words(page: Page, first: Clock, last: Clock, between: str) -> list[str]:
    """What the words make of the two times: a beginning and an end, two ends of a span, times of a plan."""
    begun = BEGUN.search(lead(page, first.start, first.sentence) + tail(page, first.end, first.sentence, 30))
    ended = ENDED.search(lead(page, last.start, last.sentence) + tail(page, last.end, last.sentence, 30))
    modal = [bool(MODAL.search(page.words(each.sentence))) for each in (first, last)]
    return [
        f"begun {bool(begun):d} ended {bool(ended):d}", f"to {_joined(page, first, between)} clock", f"broken between {bool(BREAKS.search(between)):d} clock",
        f"modal {sum(modal)} clock",
    ]  # fmt: skip
