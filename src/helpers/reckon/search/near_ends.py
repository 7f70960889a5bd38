"""Means past an end, values past a record, past what is first in a row: what the words forbid and other figures show.

    The average stay was 11 days; the longest was nine.             mean
    The hall seats 220. An average of 236 came.                     mean
    29.1C, the warmest night since 1881. In 2015 it was 29.8C.      record
    Orme was the lowest of four at $4.8m. Teel bid $4.5m.           row

Any value that words may make an end is held against all of its unit that lie past it. No nearness of values helps here: how the words
stand to the values, and what the two have in common or apart, is told in traits.

Comes in: a Scene. Goes out: misses of the rules mean_and_maximum and ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf, log2

from ..hedges import exactly
from ..meaning.apposition import average, bare_noun
from ..order.nearby import fits, signed_up
from ..order.standings import placed_in_row
from ..order.worst_cases import as_printed
from ..quantities import Draft, Page
from ..verdicts import judge
from .end_cues import Tie, Value, off_scale, values_of
from .end_traits import WISHED, Apart, between, closeness, linked, of_the_past, ranks, record_sound, ties
from .rank_cues import ONLY
from .scene import Miss, Scene
from .terms import DEGREES
from .traits import Traits

REACH = 5  # sentences between two values, a record's aside
WIDE = {"mean": 20.0, "record": 2.5, "row": 2.0}  # how many times past its end a value may lie
OVER = 2.0  # and past the room that there is
TURNED_OVER = frozenset(("hour", "week", "month", "year"))  # 19 patients a week may well lie in 16 beds
STEPS = ((1.12, "by little"), (1.5, "by some"))
MOST = 12  # candidates of one end
OF_IT = re.compile(
    r"\s+of\s+(?:(?:about|around|some|nearly|almost|just|only|over|under|more than|less than)\s+)*[£$€]?", re.I
)
SECOND = 2
TRIED = 4  # times as many are looked at, the nearest first


@dataclass(frozen=True, slots=True)
class Pair:
    """A value past an end."""

    group: str
    end: Value
    tie: Tie
    other: Value
    up: bool


def misses(scene: Scene) -> Iterator[Miss]:
    """The values that lie past an end of their unit."""
    apart = Apart(scene)
    pages = {page: values_of(page, year) for page, year in apart.years.items()}
    for page, own in pages.items():
        for end in own:
            for key, tie in end.ties.items():
                if key != "mean":
                    yield from _past(apart, page, pages, end, key, tie)


def _past(apart: Apart, page: Page, pages: dict[Page, list[Value]], end: Value, key: str, tie: Tie) -> Iterator[Miss]:
    up = key.startswith("up")
    own = pages[page]
    near = [one for one in own if one is not end and abs(one.number - end.number) <= REACH]
    found = [
        Pair("mean", end, tie, one, up)
        for one in near
        if "mean" in one.ties
        and tie.cue.place == 1
        and not _parted(own, end, one)
        and not _mean_of_its_own(tie, end)
        and not _mean_of_another(one)
    ]
    if tie.cue.span and tie.cue.place == 1:
        if not of_the_past(tie, end):
            found += [Pair("record", end, tie, one, up) for there in pages.values() for one in there if one is not end]
    elif tie.cue.kind not in ("none", "up to", "range", "room") and not _the_firsts(tie, end):
        found += [Pair("row", end, tie, one, up) for one in near]
    count: dict[str, list[tuple[Pair, Draft]]] = {}
    for pair in sorted(filter(_fits, found), key=lambda each: (each.group == "record", _ratio(each)))[: TRIED * MOST]:
        if pair.group in ("record", "row") and _called_mean(pair.other) and not _called_mean(end):
            continue  # a mean past an end is told as such
        if _result(pair) in apart.told:
            continue
        if (draft := _draft(pair)) and draft.judgement.verdict == "inconsistent":
            count.setdefault(pair.group, []).append((pair, draft))
    for group, pairs in count.items():
        if len(pairs) < tie.cue.place:
            continue  # the second-largest has one above it
        told = [_traits(apart, pair, len(pairs)) for pair, _ in pairs[:MOST]]
        if group == "record":
            sound = sum("record sound" in found for found in told)
            rivals = [{"sound rivals": log2(1 + sound - ("record sound" in found))} for found in told]
            told = [found | rank | rival for found, rank, rival in zip(told, ranks(told), rivals, strict=True)]
        for (pair, draft), traits in zip(pairs, told, strict=False):
            yield Miss(_result(pair), draft, _by_group(traits, group))


def _parted(own: list[Value], end: Value, mean: Value) -> bool:
    """Whether another mean of the unit stands between a mean and an end, which is then the end's own."""
    first, last = sorted((end.place, mean.place))
    between = [one for one in own[first + 1 : last] if "mean" in one.ties and one.one.unit == mean.one.unit]
    return any(one.ties["mean"].firm and one.ties["mean"].cue != mean.ties["mean"].cue for one in between)


def _mean_of_its_own(tie: Tie, end: Value) -> bool:
    """Whether a value is called a mean in its sentence and an end only by another: 'The dearest was $9. On average we paid $8.'"""
    return end.number != tie.cue.number and _called_mean(end)


def _mean_of_another(one: Value) -> bool:
    """Whether 'an average of' stands right before another figure: '180 came to hear of an average of £84 more'."""
    cue, page = one.ties["mean"].cue, one.page
    after = [each for each in page.by_sentence.get(cue.number, []) if each.start >= cue.end]
    following = min(after, key=lambda each: each.start, default=None)
    return (
        following is not None
        and following is not one.one
        and bool(OF_IT.fullmatch(page.text[cue.end : following.figure.hedge_start or following.start]))
    )


def _the_firsts(tie: Tie, end: Value) -> bool:
    """Whether a value beside 'second' is of the one that is told to be first: 'only Orr, with 71, has more'."""
    return tie.cue.place == SECOND and bool(ONLY.search(end.page.before(end.one, 60)))


def _called_mean(one: Value) -> bool:
    tie = one.ties.get("mean")
    return tie is not None and ((tie.firm and tie.cue.kind in ("average", "mean")) or average(one.page, one.one))


def _by_group(told: Traits, group: str) -> Traits:
    """Every trait for all groups, and for means apart from the others; what one group alone has, once."""
    kind = "mean" if group == "mean" else "other"
    both = {f"{name} | {kind}": size for name, size in told.items() if name.split()[0] not in ("mean", "record", "row")}
    return told | both | {group: 1.0}


def _result(pair: Pair) -> str:
    return (pair.other if pair.group == "mean" else pair.end).one.span


def _bound(pair: Pair) -> Fraction:
    """The value of the end: of a range, the one that is meant."""
    reading = pair.end.told.readings.literal
    return (reading.hi if pair.up else reading.lo) or pair.end.told.size


def _ratio(pair: Pair) -> float:
    sizes = sorted((pair.other.size, float(_bound(pair))))
    return sizes[1] / sizes[0] if sizes[0] > 0 else inf


def _fits(pair: Pair) -> bool:
    """Whether the other may be of the end's unit, lies past it, and not too far."""
    own, other = pair.end, pair.other
    past = (other.size > _bound(pair)) == pair.up and other.size != _bound(pair)
    if not past or _ratio(pair) > (OVER if pair.tie.cue.kind == "room" else WIDE[pair.group]):
        return False
    if pair.tie.cue.kind == "room" and other.one.time in TURNED_OVER:
        return False
    if pair.group == "record" and signed_up(other.page, other.one) and not signed_up(own.page, own.one):
        return False  # more put their names down than started
    if off_scale(pair.tie.cue.word, other.one) or (pair.group == "row" and not fits(own.one, other.one)):
        return False
    kinds = [DEGREES.get(one.told.kind or "", one.told.kind) for one in (own, other)]
    if kinds[0] == kinds[1]:
        return True
    bare = own if kinds[0] is None else other
    if pair.group != "mean" and bare is own:
        return False
    near = own.page is other.page and abs(own.number - other.number) <= REACH
    return near and None in kinds and bare_noun(bare.one) and fits(own.one, other.one)


def _draft(pair: Pair) -> Draft | None:
    one, other = pair.end.one, pair.other.one
    side = "at most" if pair.up else "at least"
    if pair.group == "mean":
        return _mean(pair, side)
    draft = placed_in_row(*as_printed(one, other), side, pair.tie.cue.word)
    return replace(draft, spans=(pair.end.page.span(pair.tie.cue.at, pair.tie.cue.end),))


def _mean(pair: Pair, relation: str) -> Draft:
    """A mean past an end, hours and minutes made one."""
    mean, end = pair.other.told, pair.end.told
    side = "above the greatest" if pair.up else "below the least"
    room = pair.tie.cue.kind == "room"
    return Draft(
        rule="mean_and_maximum",
        quantities=(*mean.figures, *end.figures),
        slip=f"mean {mean.one.key} {end.one.key}",
        formula=f"mean {mean.text} against {pair.tie.cue.word}: {end.text}",
        result="a mean cannot lie above what there is room for" if room else f"a mean cannot lie {side} value",
        stated=end.text,
        unit=mean.one.unit or mean.one.measure,
        judgement=judge(mean.readings, exactly(_bound(pair)), relation),
        why="Where no more fit in, their mean is no more."
        if room
        else "A mean lies between the least and the greatest value.",
    )


def _traits(apart: Apart, pair: Pair, rivals: int) -> Traits:
    found = pair.tie.traits("end")
    if pair.group == "mean":
        found |= pair.other.ties["mean"].traits("mean")
    elif "mean" in pair.other.ties:
        found["the other a mean"] = 1.0
    if pair.group != "mean" and "mean" in pair.end.ties:
        found["the end a mean"] = 1.0
    if pair.group == "mean" and _called_mean(pair.end) and not pair.tie.firm:
        found["the end a mean, loosely the end"] = 1.0
    cue = pair.tie.cue
    found |= {
        f"{name}": 1.0
        for name, told in (
            ("denied", cue.denied),
            ("limited", cue.limited),
            ("place", cue.place > 1),
            (f"span {cue.span}", cue.span),
            (
                "wished",
                pair.group == "mean"
                and WISHED.search(pair.end.page.text[pair.end.page.sentences[cue.number].start : cue.end]),
            ),
            ("a bound wished", cue.kind in ("none", "up to", "all") and WISHED.search(pair.end.page.words(cue.number))),
            ("up" if pair.up else "down", True),
        )
        if told
    }
    ratio = _ratio(pair)
    found["past"] = log2(ratio)
    found[f"past {next((name for step, name in STEPS if ratio <= step), 'far')}"] = 1.0
    if pair.tie.firm and (pair.group != "mean" or pair.other.ties["mean"].firm):
        found["all firm"] = 1.0
    found["rivals"] = log2(rivals)
    found |= between(apart, pair.end, cue, pair.other) | ties(apart, pair.group, pair.end, cue, pair.other)
    found |= linked(pair.tie, pair.end)
    if pair.group != "record":
        return found
    found |= closeness(apart, pair.end, cue, pair.other)
    return found | record_sound(found, cue, pair.tie)
