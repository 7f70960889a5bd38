"""Two times of day and a stretch of hours that does not lie between them: 'at 6.30pm ... not until 10.45pm, five and a quarter hours later'.

Comes in: a Scene. Goes out: misses of the rule calendar, one for each stretch and each two times within a few sentences of it, whatever the
words; the traits say what the words are. Times that leave open which half of the day they are of ('half past six') are read as either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..digits import one_digit
from ..quantities import Draft, Page
from ..times.back_again import of_a_plan
from ..times.clock_slots import BETWEEN
from ..times.clocks import TWO_OF_A_KIND
from ..times.instants import Stretch
from ..times.loose_clocks import Hour, bare, best, hours, style_of
from ..times.nothing_else import nothing_else
from ..times.times_of_day import DAY, Clock, hours_of
from .scene import Miss, Scene
from .time_words import BEGUN, BREAKS, ENDED, MODAL, STEPS, TO, begins, lead, quoted, sizes, step, tail, thinkable, told
from .traits import Traits

REACH, MOST = 4, 6  # sentences round a stretch in which its times are looked for, and how many of them are tried
LEAST = 10  # minutes of the least stretch that is looked at
ANOTHER = re.compile(
    r"\b(?:another|an?other|the other|others?|(?:a|the) (?:second|third|further))\b", re.I
)  # a new thing is told of


Pair = tuple[Hour, Hour]
Read = tuple[
    Stretch, list[Hour], dict[Pair, tuple[Draft, Fraction, bool]]
]  # a stretch, its times, the check of each two of them


def clock_misses(scene: Scene) -> Iterator[Miss]:
    """The stretches of hours that do not lie between two times of day near them."""
    for page in scene.desk.pages:
        style = style_of(page)
        here = [hours(page, number, style) for number in range(len(page.sentences))]
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
            if one.minutes >= LEAST and not of_a_plan(page, one) and nothing_else(page, one, strict=False):
                close = sorted(around, key=lambda each: abs(each.clock.start - one.start))[:MOST]
                close.sort(key=lambda each: each.clock.start)
                yield one, close, {pair: best(page, *pair, one) for pair in combinations(close, 2)}


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
    names += [f"bare times {sum(bool(bare(page, each.clock)) for each in pair)} clock"]
    names += [f"another thing {sum(bool(ANOTHER.search(words)) for words in (between, gap))} clock"]
    names += ["figure in gap clock"] * bool(re.search(r"\d", gap))
    return dict.fromkeys(names, 1)


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
