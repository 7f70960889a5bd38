"""Times of a race and the gap between them: 'won in 2:11:42. He was second in 2:12:20, 38 seconds behind'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. Times are read from the text as h:mm:ss, m:ss with 'minutes'
or in words ('two hours, 11 minutes and 42 seconds'); the gap is the stretch with 'behind', 'ahead', 'outside', 'faster', 'to find'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement
from .durations import NUMBERS, number

_N = rf"(?:\d{{1,3}}(?:\.\d+)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
COLONS = re.compile(r"(?<![\d:.])(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d+)?)(?![\d:])")
# Reads '7:31.24', '1:45.62': minutes, seconds and hundredths; must not read '7:31', a time of day.
HUNDREDTHS = re.compile(r"(?<![\d:.])(?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,3})(?![\d:.]\d)")
# Reads 'A margin of 1.3 seconds', 'won by 1.3 seconds', '1.3 seconds behind': to the hundredth it is told of the two just before
APART = re.compile(
    r"\b(?:margin|gap|lead|difference|deficit)(?: between (?:them|the two))? (?:of|was|is)\s+(?:just |only )?$", re.I
)
# A third crew, a record or a round between two times and the gap, of which it may be as well
OTHERS = re.compile(
    r"\b(?:third|fourth|fifth|bronze|record|best|heats?|semi-?finals?|halfway mark|split|yesterday|last year|in (?:19|20)\d\d|metres|laps?|(?:first|second) (?:race|run|leg|round)|respectively|both|each)\b",
    re.I,
)
# Reads 'two hours, 11 minutes and 42 seconds', 'three minutes and 42 seconds', '38 seconds', '1hr 12min 5sec'.
TOLD = re.compile(
    rf"\b(?:(?P<h>{_N})\s?-?(?:hours?|hrs?|h)\b(?:,?\s+(?:and\s+)?)?)?(?:(?P<m>{_N})\s?-?(?:minutes?|mins?)\b(?:,?\s+(?:and\s+)?)?)?(?:(?P<s>{_N})\s?-?(?:seconds?|secs?)\b)?",
    re.I,
)
UNITS = re.compile(r"\b(?:hours?|hrs?|minutes?|mins?|seconds?|secs?)\b", re.I)
# What makes a stretch the gap between two times: after it, or before it.
GAP_AFTER = re.compile(
    r"^\s*(?:or so\s+)?(?:behind|ahead|clear|outside|inside|off|faster|slower|quicker|adrift|back|short of|better|worse|longer|shorter|apart|later|earlier|in front|under|over|up on|down on|to shuffle|to reach|to cross|to get to)\b",
    re.I,
)
GAP_BEFORE = re.compile(
    r"\b(?:by|to (?:find|gain|lose|shave|knock off|cut|take)|(?:find|found|gain(?:ed|ing)?|lost|shaved|shaving|knocked|knocking|cut|cutting|improv\w+|a (?:gap|lead|margin|difference) of|because it took (?:him|her|them)|it took (?:him|her|them)|needed)(?: (?:off|by|over))?|with)\s+(?:the |about |some |almost |nearly |just |more than |over |less than |under |only |another )*$",
    re.I,
)
MORE, LESS, ABOUT = re.compile(r"\b(?:more than|over)\s*$", re.I), re.compile(r"\b(?:less than|under|nearly|almost)\s*$", re.I), re.compile(r"\b(?:about|around|some|roughly)\s*$", re.I)  # fmt: skip
# Reads '30 seconds behind at the turn', which is no gap of finishing times.
MIDWAY = re.compile(r"\s*[a-z]+ (?:at|after|with|when|before|by|in(?!\s+\d)|on|until|than)\b", re.I)
REACH = 2
SECONDS = re.compile(r"\d+\.(\d{1,3})\s?-?(?:seconds?|secs?|s)\b")
NEAR = 3  # times that a margin which was meant may be off
JUST_BESIDE, CLOSED = (
    re.compile(r"\s*,\s*(?:or |just |only |a full )?"),
    re.compile(r"\s*(?:behind|adrift|back|slower|later)(?: (?:her|him|them|the winners?))?\s*[.,;]"),
)
BETWEEN = re.compile(
    r"[^.;,]{0,30}?\b(?:over|to|from|separated|off|outside|inside|short of|quicker|faster|slower|than|at|up|down)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time or a stretch in seconds, the fineness in which it is told, and its place."""

    seconds: float
    fine: int
    start: int
    end: int
    sentence: int
    colons: bool


def times(page: Page, index: int) -> list[Time]:
    """The times and the stretches of a sentence.

    '2:11:42' is 7,902 seconds; 'two hours, 11 minutes and 42 seconds' is the same, told to the second.
    """
    sentence = page.sentences[index]
    found = [
        Time(int(one["h"]) * 3600 + int(one["m"]) * 60 + float(one["s"]), 1, one.start(), one.end(), index, True)
        for one in COLONS.finditer(page.text, sentence.start, sentence.end)
    ]
    return sorted([*found, *told_in_words(page, index)], key=lambda item: item.start)


def told_in_words(page: Page, index: int) -> list[Time]:
    """The times and the stretches of a sentence that are told in words: 'two minutes and 38 seconds'."""
    sentence, found = page.sentences[index], []
    if UNITS.search(page.text, sentence.start, sentence.end):
        for one in TOLD.finditer(page.text, sentence.start, sentence.end):
            parts = [(one[name], worth) for name, worth in (("h", 3600), ("m", 60), ("s", 1)) if one[name]]
            if parts:
                end = max(one.end(name) for name in ("h", "m", "s") if one[name])
                total = sum(_worth(word) * worth for word, worth in parts)
                found.append(Time(total, parts[-1][1], one.start(), max(end, one.end()), index, False))
    return found


def _worth(word: str) -> float:
    return float(word) if word[0].isdigit() else float(number(word))


def gaps(page: Page, desk: Desk) -> Iterator[Draft]:
    """The gap that words print between two times of a race, in its sentence or the ones near by.

    Must not read '2:11:42, an hour faster than expected', where the second time is not printed.
    """
    told = {index: times(page, index) for index in range(len(page.sentences))}
    if len([one for here in told.values() for one in here if one.fine == 1]) < 2:
        return
    for index, here in told.items():
        for gap in here:
            if gap.colons or not _is_gap(page, gap):
                continue
            near = [
                one
                for other in range(index - REACH, index + REACH)
                for one in told.get(other, [])
                if _is_time(one, gap)
            ]
            pairs = [
                (one, other) for at, one in enumerate(near) for other in near[at + 1 :] if one.seconds != other.seconds
            ]
            held = [pair for pair in pairs if _fits(page, gap, abs(pair[0].seconds - pair[1].seconds))]
            if held:
                yield _draft(page, *min(held, key=lambda pair: _far(pair, gap)), gap, held=True)
            elif pairs and gap.fine == 1 and not MIDWAY.match(page.text[gap.end : gap.end + 30]):
                pair = _meant(near, gap)
                if pair and abs(pair[0].seconds - pair[1].seconds) < 10 * gap.seconds:
                    yield _draft(page, *pair, gap, held=False)


def to_the_hundredth(page: Page, desk: Desk) -> Iterator[Draft]:
    """A margin to the hundredth against the two times just before it: 'won in 7:31.24. Revik clocked 7:33.15. A margin of 1.91 seconds'.

    Halves of which one of the times is the sum are none of these. Must not read a margin over a third crew, or in another round.
    """
    told = {
        index: [
            Time(int(one["m"]) * 60 + float(one["s"]), 1, one.start(), one.end(), index, True)
            for one in HUNDREDTHS.finditer(page.text, sentence.start, sentence.end)
        ]
        for index, sentence in enumerate(page.sentences)
    }
    for index in range(len(page.sentences)) if sum(map(len, told.values())) > 1 else ():
        before = [one for other in range(index - REACH, index + 1) for one in told.get(other, [])]
        if len(before) < 2:
            continue
        for gap in told_in_words(page, index):
            after = GAP_AFTER.match(page.text[gap.end : gap.end + 40])
            lead = page.text[max(page.sentences[index].start, gap.start - 60) : gap.start]
            printed = SECONDS.match(page.text[gap.start : gap.end])
            pair = _last_two(before, gap) if printed and (after or APART.search(lead)) else None
            if pair is None or printed is None:
                continue
            place = 10.0 ** -len(printed[1])
            off = abs(round(pair[1].seconds - pair[0].seconds, 3)) - gap.seconds
            held = abs(off) <= place
            others = OTHERS.search(page.text[pair[0].start : page.sentences[index].end])
            near = gap.seconds / NEAR < off + gap.seconds < gap.seconds * NEAR
            beside = after and not (
                JUST_BESIDE.fullmatch(page.text[pair[1].end : gap.start])
                and CLOSED.match(page.text[gap.end : gap.end + 40])
            )
            of_others = others or beside or BETWEEN.match(page.text[gap.end : gap.end + 60])
            if held or (near and not of_others):
                yield _draft(page, *pair, gap, held=held)


def _last_two(before: list[Time], gap: Time) -> tuple[Time, Time] | None:
    """The last two times before a gap that are of two crews; none where the first has company that it is not made of."""
    near = [one for one in before if one.end <= gap.start]
    values = [one.seconds for one in near]
    halves = {
        one
        for one in values
        for other in values
        for whole in values
        if one is not other and abs(one + other - whole) < 0.011
    }
    near = [one for one in near if one.seconds not in halves]
    return (near[0], near[1]) if len(near) == 2 and near[0].seconds != near[1].seconds else None


def _is_time(one: Time, gap: Time) -> bool:
    return one is not gap and (one.colons or (one.seconds > 10 * gap.seconds and one.fine == 1))


def _is_gap(page: Page, gap: Time) -> bool:
    sentence = page.sentences[gap.sentence]
    return bool(
        GAP_AFTER.match(page.text[gap.end : min(gap.end + 40, sentence.end)])
        or GAP_BEFORE.search(page.text[max(sentence.start, gap.start - 60) : gap.start])
    )


def _fits(page: Page, gap: Time, apart: float) -> bool:
    lead = page.text[max(0, gap.start - 20) : gap.start]
    if gap.fine == 1:
        return abs(apart - gap.seconds) < 1 or bool(
            ABOUT.search(lead) and abs(apart - gap.seconds) <= 0.1 * gap.seconds
        )
    if MORE.search(lead):
        return gap.seconds < apart < gap.seconds + gap.fine
    if LESS.search(lead):
        return gap.seconds - gap.fine < apart < gap.seconds
    return abs(apart - gap.seconds) <= gap.fine / 2


def _far(pair: tuple[Time, Time], gap: Time) -> int:
    return sum(abs(one.start - gap.start) for one in pair)


def _meant(near: list[Time], gap: Time) -> tuple[Time, Time] | None:
    """The two times nearest before the gap, where no others in the same sentences could be meant."""
    values = list({one.seconds: one for one in near}.values())
    before = [one for one in near if one.start < gap.start]
    if len(values) == 2:
        return values[0], values[1]
    own = list({one.seconds: one for one in before}.values())
    return (own[0], own[1]) if len(own) == 2 else None


def _draft(page: Page, one: Time, other: Time, gap: Time, *, held: bool) -> Draft:
    first, last = sorted((one, other), key=lambda item: -item.seconds)
    names = [" ".join(page.text[item.start : item.end].split()) for item in (first, last, gap)]
    apart = clock_words(abs(one.seconds - other.seconds))
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{names[0]} - {names[1]} = {apart}; printed: {names[2]}",
        result=apart,
        stated=names[2],
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "hard"),
        why="The difference of the two times against the one that is printed.",
        spans=tuple(page.span(item.start, item.end) for item in (one, other, gap)),
        slip=f"times {one.seconds} {other.seconds} {gap.seconds}",
    )


def clock_words(seconds: float) -> str:
    """Seconds in the words of a race.

    >>> clock_words(162), clock_words(3605), clock_words(38.5)
    ('2 minutes and 42 seconds', '1 hour and 5 seconds', '38.5 seconds')
    """
    whole, rest = divmod(round(seconds, 2), 60)
    hours, minutes = divmod(int(whole), 60)
    parts = [f"{n} {unit}{'s' * (n != 1)}" for n, unit in ((hours, "hour"), (minutes, "minute")) if n]
    if rest or not parts:
        parts.append(f"{rest:g} second{'s' * (rest != 1)}")
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
