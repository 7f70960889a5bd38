"""Which neighbours come to a printed total: lists, and two amounts with their sum.

Comes in: one term and the terms round it. Goes out: hits of the family 'sum'. Parts count like their total, or are a list told in one
sentence; percentages need a word of summing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from math import sqrt

from ..meaning.apposition import bare_noun, like
from ..meaning.kinds import human, kindred
from ..measures import thing
from ..totals.accounts import RESTS, SUMS
from .hits import ROOM, Hit, beyond, near
from .terms import Term

MOST_PARTS = 8
MOST_PAIRS = 24  # terms of one unit of which every pair is tried as a sum
FEWEST = 4  # a total of less is none to add up
TINY, FEW = 100, 10  # a part is no smaller than a hundredth of its whole; a single digit is no part of hundreds
# Sentences, and digits in all (of a list, of two parts), of numbers that meet so exactly
BESIDE, DIGITS, OF_TWO = 3, 10, 7
LISTED, OF_REST, NEVER = (
    6,
    8,
    99,
)  # sentences over which a list of three may stand, and digits of parts of which one is told as the rest
SURELY = 9  # digits of three numbers that meet, wherever they stand
LEFT_REACH = 4  # sentences between a list that ends in what is left and the number that it makes
LEFT = re.compile(rf"\b(?:{RESTS})\b", re.I)
SUMMED = re.compile(rf"\b(?:{SUMS})\b", re.I)


def sums(result: Term, window: list[Term]) -> Iterator[Hit]:
    """Neighbours of one unit that come to the result, and any two of them: amounts, stretches of time, percentages."""
    own = result.quantity
    if own.role == "share" or own.points or own.times or own.unit == "year of age" or result.value < FEWEST:
        return
    parts = [
        one
        for one in window
        if one.value < result.hi and one is not result and _addable(one, result) and not _of_another_change(one, result)
    ]
    runs = [run for run in _runs(parts, result.hi) if len(run) > 2]
    pairs = [
        [one, other]
        for one, other in _near_sums(combinations(_nearest(parts, result), 2), result)
        if one.value != other.value and (result.value >= FEW or one.at == other.at == result.at)
    ]
    pairs += [
        [one, other]
        for one, other in _near_sums(pairwise(parts), result)
        if one.at == other.at and one.page is other.page and one.value != other.value and [one, other] not in pairs
    ]
    told = [
        *(pair for pair in pairs if _meets(pair, result) and _of_one_kind(pair, result) and not _unlike(pair, result)),
        *(run for run in runs if _meets(run, result) and _one_list(run, result) and not _unlike(run, result)),
    ]
    told += [run for run in _exact(result, window) if run not in told]
    told += [run for run in _anywhere(result, window) if not any(set(run) == set(other) for other in told)]
    for run in told:
        if min(one.value for one in run) < result.width * (1 - ROOM) and not result.counted:
            continue  # 65 million and 2.5 billion make no 2.6 billion: the rounding is as wide
        made = sum(one.value for one in run)
        if not beyond(result, made / result.value - 1):
            continue  # 2,440 is not 'nearly 2,400'
        widths = [one.width for one in (*run, result)]
        if len({one.unit for one in (*run, result)} - {None}) > 1:
            continue
        if result.unit and not any(one.unit or one.at == result.at for one in run):
            continue  # 'from 52 hours to 44, eight fewer' leaves out the hours of both, in its own sentence alone
        if own.figure.approximator and any(one.page is not result.page for one in run):
            continue  # 'about 4,200' is soon met by two numbers of another article
        if own.percent and len(run) == 2 and not SUMMED.search(result.beside):
            continue
        off = abs(made - result.value)
        if own.percent and off > ROOM and len(run) == 2:
            continue
        fitting = [width for width in widths if off <= width / 2 + ROOM * result.value]
        size = sqrt(result.value * min(one.value for one in run))
        yield Hit("sum", result, tuple(run), min(fitting, default=sum(widths)) / size)


def _nearest(parts: list[Term], result: Term) -> list[Term]:
    """The parts of which every pair is tried."""
    return sorted(parts, key=lambda one: abs(one.start - result.start))[:MOST_PAIRS]


def _near_sums(pairs: Iterable[tuple[Term, Term]], result: Term) -> Iterator[tuple[Term, Term]]:
    """The pairs whose sum may be the result's by its rounding: of hundreds a few, so that nothing else is asked of the others."""
    wanted, reach = result.value, result.width / 2 + 2 * ROOM * result.value
    return (pair for pair in pairs if abs(pair[0].value + pair[1].value - wanted) <= reach)


def _meets(run: list[Term], result: Term) -> bool:
    """Whether parts come to a total within its rounding; asked first, as numbers rule out most of what words would be read for."""
    off = abs(sum(one.value for one in run) - result.value) - ROOM * result.value
    if off <= 0:
        return True
    if len(run) == 2:
        return off <= _coarse(result, run)
    return off <= max(result.width, min(one.width for one in (*run, result)) * len(run)) / 2


def _exact(result: Term, window: list[Term]) -> Iterator[list[Term]]:
    """Numbers of some digits close by that meet to the unit, whatever they count: '16,400 visits ... 11,677 patients ... the other 4,723'."""
    if result.quantity.percent or result.days or result.quantity.figure.approximator:
        return
    parts = [
        one for one in window
        if one.page is result.page and abs(one.at - result.at) <= LISTED and one.value < result.value
        and ((one.counts and one.unit in (result.unit, None)) or _as_fine(one, result))
        and (one.time == result.time or None in (one.time, result.time))
        and not (one.quantity.times or one.quantity.role == "share" or one.quantity.figure.approximator)
        and not _of_another_change(one, result) and not (result.unit is None and one.width < 1 <= result.width)
    ]  # fmt: skip
    runs = [
        *_near_sums(combinations(_nearest(parts, result), 2), result),
        *(run for run in _runs(parts, result.hi) if len(run) > 2),
    ]
    for run in map(list, runs):
        if sum(one.value for one in run) == result.value and _tied(run, result):
            yield run


def _anywhere(result: Term, window: list[Term]) -> Iterator[list[Term]]:
    """Two numbers of many digits that meet a third to the unit, wherever they stand: 17,630 and 13,120 in one article, the lead of 4,510 in another."""
    if result.quantity.percent or result.days or result.quantity.figure.approximator or not result.counts:
        return
    parts: dict[float, list[Term]] = {}
    for one in window:
        if (
            one.value < result.value
            and one.counts
            and one.unit == result.unit
            and one.time == result.time
            and not (one.quantity.times or one.quantity.figure.approximator or one.quantity.role == "share")
            and not _of_another_change(one, result)
        ):
            parts.setdefault(round(one.value, 6), []).append(one)
    for value, ones in parts.items():
        rest = round(result.value - value, 6)
        if rest < value and rest in parts:
            one, other = ones[0], parts[rest][0]
            alike = any(akin(*two) for two in combinations((one, other, result), 2))
            if alike and one.digits + other.digits + result.digits >= SURELY:
                yield [one, other]


def _tied(run: list[Term], result: Term) -> bool:
    """Whether numbers that meet have digits enough."""
    return sum(one.digits for one in (*run, result)) >= _asked(run, result)


def _asked(run: list[Term], result: Term) -> int:
    """How many digits of numbers that meet rule out chance: the fewer, the closer the words tie them."""
    rest = any(LEFT.search(one.beside) for one in (*run, result))
    if len(run) > 2:
        return OF_REST if rest else DIGITS
    if not rest and any(abs(one.at - result.at) > BESIDE for one in run):
        return NEVER
    tied = run[0].at == run[1].at or any(akin(*two) for two in combinations((*run, result), 2))
    return OF_TWO if tied else OF_REST if rest else DIGITS


def _as_fine(one: Term, result: Term) -> bool:
    """Whether two that print one place of decimals leave out the unit of one: 'turned in 25.90 seconds and came back in 27.94 to win in 53.84'."""
    return result.unit is None and result.free and one.at == result.at and max(one.width, result.width) < 1


def _unlike(run: list[Term], result: Term) -> bool:
    """Whether figures add up by chance: a bound to a number, tenths to a count, or one without a noun far from all that print one.

    '300 jobs' and '14,000 tonnes', sentences on, make no tonnes; 'at least 36 of crew' and 84 cars no 120 vehicles.
    """
    if any(one.bound for one in run) and not result.bound:
        return True
    if result.unit is None and result.counted and any(one.width < 1 for one in run):
        return True  # 25.0 of a hundred and two seats
    terms = [*run, result]
    told = [one for one in terms if one.unit or not bare_noun(one.quantity)]
    left_out = [one for one in terms if one.unit is None and one.free and one.quantity.figure.noun is None]
    return bool(told) and not all(any(near(one, other) or _goes_on(one, other) for other in told) for one in left_out)


def _goes_on(one: Term, other: Term) -> bool:
    """Whether a number that prints no noun goes on with that of another: 'of 138 pupils ... 76 in town'."""
    nouns = [thing(term.quantity.measure or "") for term in (one, other)]
    return not other.unit and all(nouns) and (kindred(*nouns) or all(human(noun) for noun in nouns))


def _of_one_kind(pair: list[Term], result: Term) -> bool:
    """Whether two parts may count what their sum counts; in one sentence near it, whatever its noun, if they count the same."""
    beside = pair[0].at == pair[1].at and all(near(one, result) for one in pair)
    return akin(pair[0], pair[1]) and (beside or all(akin(one, result) for one in pair))


def akin(one: Term, other: Term) -> bool:
    """Whether two figures count like things, or people under two names: '76 inmates', '980 men'."""
    if one.unit and other.unit:
        return one.unit == other.unit
    nouns = one.quantity.measure or "", other.quantity.measure or ""
    if one.unit is other.unit is None and (kindred(*nouns) or (human(nouns[0]) and human(nouns[1]))):
        return True
    return like(one.quantity, other.quantity)


def _of_another_change(one: Term, result: Term) -> bool:
    """Whether it is an end of 'from 36 to 27' whose other end is not the result: 'a loss of nine' is."""
    return one.of_change and not any(one.quantity in pair and result.quantity in pair for pair in one.page.changes)


def _one_list(run: list[Term], result: Term) -> bool:
    """Whether the parts are a list: of the result's kind, or in one sentence, or told as what is left: '11 trawlers, four longliners and a tug'."""
    beside = len({(one.page.article_id, one.at) for one in run}) == 1
    if result.value < FEW or not all(akin(one, other) for one, other in combinations(run, 2)):
        return beside and near(run[0], result)  # '61 people, eight posts and two cars' is a list of nothing else
    if result.quantity.percent and not beside and any(one.unit is None for one in run):
        return False
    left = LEFT.search(run[-1].beside) and all(
        one.page is result.page and abs(one.at - result.at) <= LEFT_REACH for one in run
    )
    return beside or all(akin(one, result) for one in run) or bool(left)


def _coarse(result: Term, run: list[Term]) -> float:
    """How far a sum of two may be off: nothing, unless the result is printed as coarsely as both."""
    return result.width / 2 if result.width >= max(one.width for one in run) * (1 - ROOM) else 0.0


def _addable(one: Term, result: Term) -> bool:
    if one.quantity.times or one.quantity.role == "share" or one.unit == "year of age":
        return False
    if one.time != result.time and not (one.free or _untimed(one, result)):
        return False  # 75 a day and 25 offices
    slight = one.value * TINY < result.value or (one.counted and one.value < FEW and result.value >= FEW * 10)
    if slight and not (one.at == result.at and one.page is result.page):
        return False  # '904, which is four more than the 900'
    if one.unit == result.unit:
        return not one.so_many and not result.so_many and not (result.counted and one.value % 1)
    if result.free and one.days:
        return near(one, result) and bool(SUMMED.search(result.beside))  # '18 months, another 12, making 30 in all'
    if result.free and one.counts and not one.time:
        return near(one, result)
    return one.unit is None and bare_noun(one.quantity) and not one.quantity.figure.rate


def _untimed(one: Term, result: Term) -> bool:
    """Whether one of two near by leaves its time out: '198 of those hours', 'of 1,190 hours a week'."""
    return None in (one.time, result.time) and one.page is result.page and one.unit == result.unit is not None


def _runs(parts: list[Term], top: float) -> Iterator[list[Term]]:
    """Neighbours, and those parts of which one or another is broken down itself: '420 on the first day: 138, 112, 170; then 310, and 240'."""
    after = {number: end for number, end in _broken_down(parts) if end < len(parts)}
    for first in range(len(parts)):
        yield from _run(parts, first, top, {})
        if any(first <= number < first + MOST_PARTS for number in after):
            yield from _run(parts, first, top, after)


def _run(parts: list[Term], first: int, top: float, after: dict[int, int]) -> Iterator[list[Term]]:
    run: list[Term] = []
    total, number = 0.0, first
    while number < len(parts) and len(run) < MOST_PARTS:
        run = [*run, parts[number]]
        total += parts[number].lo
        if total > top * (1 + ROOM):
            return
        yield run
        number = after.get(number, number + 1)


def _broken_down(parts: list[Term]) -> Iterator[tuple[int, int]]:
    """The places of parts that three or more after them add up to, each with the place after the last of these."""
    for number, whole in enumerate(parts):
        total = 0.0
        for last in range(number + 1, min(len(parts), number + 1 + MOST_PARTS)):
            total += parts[last].value
            if total >= whole.value:
                if total == whole.value and last - number > 2:
                    yield number, last + 1
                break
