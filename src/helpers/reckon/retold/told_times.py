"""When one event was, as several captures tell it: the clock time, the day, the year of the same happening.

Comes in: a Desk. Goes out: drafts of checks of the rule same_measure. What speaks for one event are the rare words and the names that
the two sentences share, in bits; times are looked up by value, and a time that recurs often tells little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import log2

from ..digits import one_digit
from ..meaning.tellings import sentence_stems
from ..quantities import Desk, Draft, Page, once
from ..times.instants import instants
from ..times.loose_clocks import hours, style_of
from ..times.publication import day_of
from ..times.spoken_hours import spoken
from ..times.times_of_day import flat
from ..verdicts import plainly
from .affinity import Weights

ENOUGH = 4.0  # bits at which two times are of one event, where something beside the time speaks for it
ALONE = 6.0  # and where nothing does
SURE = 10.0  # bits of the words alone at which two times that differ are of one event
AROUND = 90  # characters on either side that tell what happened then
# Bits of a time itself; a clock that nobody rounds, a day that is far from publication is printed of one event alone
OWN = {"clock": 5.0, "minute": 6.5, "half": 3.0, "hour": 1.0, "day": 4.0, "far": 7.0, "month": 3.0, "year": 2.0}
FAR = timedelta(days=60)
BESIDE = 3.0  # bits of another time of the same sentence that both print
MOST, FIRST = 40, 400  # tellings of one time, and of all times, that are held against one another
CUT_OFF = re.compile(
    r"\b(?:by|as of|as at|until|till|up to|before|since|after)\s+$", re.I
)  # up to when something was counted
EDGE_OF = re.compile(r"\b(?:end|close|start|beginning) of $", re.I)  # 'the end of June' is told loosely
BREAK = re.compile(r"[.;](?=\s)")


@dataclass(frozen=True, slots=True)
class Told:
    """A time as a capture tells it, with the stems of the words next to it."""

    page: Page
    kind: str
    value: int | date  # minutes after midnight, or the first day that is meant
    start: int
    end: int
    words: frozenset[str]
    own: float = 0.0  # bits that the time itself tells
    loose: bool = False  # 'ten past five', of either half of the day: told for each of the two
    beside: frozenset[tuple[str, int | date]] = frozenset()  # the other times of its sentence
    said: frozenset[int] = frozenset()  # and the hours that are said in it: 'opens again at seven'
    sentence: int = -1  # its number in the capture

    @property
    def printed(self) -> str:
        return flat(self.page.text[self.start : self.end])

    @property
    def number(self) -> int:
        """The time as one number: 2114 for 21:14, 20190310 for 10 March 2019, 2019 for a year."""
        if isinstance(self.value, int):
            return self.value // 60 * 100 + self.value % 60
        return self.value.year if self.kind == "year" else int(f"{self.value:%Y%m%d}")

    @property
    def span(self) -> str:
        return self.page.span(self.start, self.end)


def told_times(desk: Desk) -> Iterator[Draft]:
    """One event at one time in several captures; and at two times that differ by a digit or by two exchanged.

    Reads 'struck the reef at 9:14 p.m.' and 'it was 21:14 when she struck the reef', 'the 14th of May' and 'May 14', 'at ten past
    five'. Must not read 'the 9 p.m. news' and 'left the club at 9 p.m.', nor one year of two happenings.
    """
    yield from (draft_of(group, held=True) for group in told_alike(desk))
    yield from _slips([one for one in every_time(desk) if not one.loose][:FIRST], weights_of(desk))


@once
def weights_of(desk: Desk) -> Weights:
    """The words of a story, counted."""
    weights = Weights(())
    weights.seen.update(stem for page in desk.pages for one in page.sentences for stem in sentence_stems(one.text))
    weights.sentences += sum(len(page.sentences) for page in desk.pages)
    return weights


@once
def every_time(desk: Desk) -> list[Told]:
    """The times that the captures of a story tell."""
    return [one for page in desk.pages for one in _times(page, desk)]


@once
def told_alike(desk: Desk) -> list[list[Told]]:
    """The tellings of one time that are of one event, of two captures or more."""
    by_value: dict[tuple[str, int | date], list[Told]] = {}
    for one in every_time(desk):
        by_value.setdefault((one.kind, one.value), []).append(one)
    held: dict[frozenset[str], list[Told]] = {}
    for each in by_value.values():
        for group in _groups(each[:MOST], weights_of(desk)):
            held.setdefault(frozenset(one.span for one in group), group)
    return list(held.values())


def _groups(told: list[Told], weights: Weights) -> list[list[Told]]:
    """The tellings of one time that are of one event, of two captures or more."""
    groups: list[list[Told]] = []
    chance = log2(len(told))
    for one in told:
        home = next((group for group in groups if any(_alike(one, other, weights, chance) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return [group for group in groups if len({one.page.article_id for one in group}) > 1]


def _alike(one: Told, other: Told, weights: Weights, chance: float) -> bool:
    """Whether bits enough speak for one event: the time itself, and the rare words of both clauses; `chance` are those against."""
    beside = BESIDE * len(one.beside & other.beside) + weights.words(one.words & other.words)
    return min(one.own, other.own) + beside - chance >= (ENOUGH if beside else ALONE)


def _slips(told: list[Told], weights: Weights) -> Iterator[Draft]:
    """Two times of one event that differ as a slip of the pen does, where no capture tells both."""
    printed = {(one.page.article_id, one.kind, one.value) for one in told}
    for one, other in combinations(told, 2):
        if one.kind != other.kind or one.page is other.page or one.value == other.value:
            continue
        both = (one.page.article_id, one.kind, other.value) in printed or (
            other.page.article_id,
            one.kind,
            one.value,
        ) in printed
        if not both and _but_for_a_digit(one, other) and weights.words(one.words & other.words) >= SURE:
            yield draft_of([one, other], held=False)


def _but_for_a_digit(one: Told, other: Told) -> bool:
    cut_off = any(CUT_OFF.search(each.page.text[max(0, each.start - 20) : each.start]) for each in (one, other))
    two = [
        {each.value} | each.said | {value for kind, value in each.beside if kind == each.kind} for each in (one, other)
    ]
    apart = (
        min(map(len, two)) > 1 and not two[0] & two[1]
    )  # 'opens at 5am and shuts at 3pm', 'shut from four till seven'
    return not (cut_off or apart) and one_digit(one.number, other.number)


def _times(page: Page, desk: Desk) -> Iterator[Told]:
    today, style = day_of(page, desk), style_of(page)
    for number in range(len(page.sentences)):
        found: list[tuple[str, int | date, int, int, bool]] = [
            ("clock", minute, one.clock.start, one.clock.end, one.loose)
            for one in hours(page, number, style)
            for minute in one.minutes()
        ]
        found += [
            (one.kind, one.first, one.start, one.end, False)
            for one in instants(page, number, today)
            if one.kind != "day" or not EDGE_OF.search(page.text, max(0, one.start - 14), one.start)
        ]
        values = frozenset(each[:2] for each in found)
        said = frozenset(minute for _, minutes in spoken(page, number) for minute in minutes)
        for kind, value, start, end, loose in found:
            words = _words(page, number, start, end)
            own = _own(kind, value, today)
            yield Told(
                page,
                kind,
                value,
                start,
                end,
                words,
                own,
                loose,
                values - {(kind, value)},
                said if kind == "clock" else frozenset(),
                number,
            )


def _words(page: Page, number: int, start: int, end: int) -> frozenset[str]:
    """The stems of what stands next to a time in its sentence."""
    sentence = page.sentences[number]
    before = BREAK.split(page.text[max(sentence.start, start - AROUND) : start])[-1]
    after = BREAK.split(page.text[end : min(sentence.end, end + AROUND)])[0]
    return sentence_stems(f"{before} {after}")


def _own(kind: str, value: int | date, today: date | None) -> float:
    """Bits that the time itself tells: to the minute much, a full hour little; a far day more than one of these weeks."""
    if isinstance(value, int):
        rounded = "hour" if value % 60 == 0 else "half" if value % 30 == 0 else "clock" if value % 5 == 0 else "minute"
        return OWN[rounded]
    return OWN["far" if kind == "day" and today and abs(value - today) > FAR else kind]


def draft_of(group: list[Told], *, held: bool) -> Draft:
    """The check of the tellings of one event."""
    first, last = group[0], group[-1]
    return Draft(
        rule="same_measure",
        quantities=(),
        formula=f"{first.printed}; elsewhere: {last.printed}",
        result=first.printed,
        stated=last.printed,
        judgement=plainly(held),
        why=f"The time of one event, as {'the articles tell it alike' if held else 'two articles tell it'}.",
        spans=tuple(one.span for one in group),
    )
