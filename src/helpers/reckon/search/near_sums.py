"""Sums that the words may assert and that do not come out: lists against a total, what is left of a whole, what lies between two.

Comes in: a Scene. Goes out: misses of the rule parts_sum. Every run of figures of one kind beside another that they come near to is a
candidate, and of two parts those that a word or their order ties; the traits say how they stand, what stands between, and what else
explains them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import log2

from ..meaning.apposition import average, bare_noun, like
from ..quantities import Draft, Quantity
from ..totals.no_sum import no_sum
from ..totals.sum_of_parts import sum_of
from .known import Known
from .other_sums import overlapping
from .scene import Miss, Scene
from .sum_traits import Sum, cues_of, ends_added, flaws_of, open_ended, totalled, traits
from .terms import Term

REACH = 4  # sentences from a total to the nearest of its parts
SPAN = 4  # sentences from the first part to the last
TRIPLE = 3  # sentences that hold two parts and their sum
MOST_PARTS = 12
MOST = 14  # figures before and after a total that are tried
LOW, HIGH = 0.65, 1.5  # what a list may come to, in parts of its total
HALF, TWICE = 0.45, 2.2  # what a rest or a difference may be told as, in parts of what it is
DUST = 300  # a part is no smaller than this share of its whole
BEST = 4  # runs of one total that are weighed
NEVER = ("year of age", "celsius", "fahrenheit", "degree")  # what is not added up
FEWEST = 4  # a total of less is none to add up
SURE = 1e-9
LATER = 3  # parts that make a list
RESTS = ("leaves", "others", "undone", "margin")

Candidate = tuple[Sum, Draft, list[str]]  # a sum, its check, and what speaks against it


def misses(scene: Scene) -> Iterator[Miss]:
    """The sums of a story that do not come out."""
    pages = {name: [one for one in own if addable(one)] for name, own in scene.by_page().items()}
    told = {frozenset(each.span for each in others) for sets in scene.known.doubted.values() for others in sets}
    for name, own in pages.items():
        others = {one.value for other, terms in pages.items() if other != name for one in terms}
        by_result: dict[Term, list[Candidate]] = {}
        for number in range(len(own)):
            for one in _candidates(scene.known, own, number):
                by_result.setdefault(one[0].result, []).append(one)
        for rivals in by_result.values():
            rivals.sort(key=lambda each: (len(each[2]), abs(each[0].made / each[0].result.value - 1)))
            for rank, (made, draft, flaws) in enumerate(rivals):
                spans = {each.quantity.span for each in made.terms}
                if any(made.result.quantity.span in figures and len(figures & spans) > 1 for figures in told):
                    continue  # a check tells of that figure with one of these already
                if made.result.value - made.made in others:
                    continue  # another capture prints the part that this list leaves out
                if no_sum(made.result.page, draft.quantities[:-1], draft.quantities[-1]):
                    continue
                yield Miss(made.result.quantity.span, draft, traits(made, flaws, rank, len(rivals)))


def _candidates(known: Known, own: list[Term], number: int) -> Iterator[Candidate]:
    """The sums with one figure as their whole, each with its check and its flaws."""
    whole = own[number]
    if whole.value < FEWEST:
        return
    window = [
        one for one in own[max(0, number - MOST) : number + MOST + 1] if one is not whole and may_join(one, whole)
    ]
    exact = any(abs(sum(one.value for one in run) / whole.value - 1) <= SURE for run in runs(window, whole))
    for one in (*lists(known, whole, window), *pairs(whole, window)):
        if open_ended(one) or ends_added(one) or known.doubts(frozenset(term.quantity for term in one.terms)):
            continue
        draft = sum_of([part.quantity for part in one.parts], whole.quantity)
        if draft.judgement.verdict == "inconsistent" and not overlapping(draft):
            yield one, draft, flaws_of(one, window, known) + ["another run"] * exact


def addable(one: Term) -> bool:
    """Whether a figure may stand in a sum of amounts; a mean is no part, and no fraction in words."""
    own = one.quantity
    if average(one.page, own) or (own.lo < 1 and not own.unit and own.figure.text[:1].isalpha()):
        return False  # 'two thirds', of whatever it is
    return one.counts and not own.times and own.role != "share" and one.unit not in NEVER


def may_join(one: Term, whole: Term) -> bool:
    """Whether a figure may be a part of another: smaller, near by, as long as it (so many a day are no part), and of its unit or of none that it prints."""
    if not one.value <= whole.value * HIGH or one.value * DUST < whole.value or abs(one.at - whole.at) > REACH + SPAN:
        return False
    if one.time != whole.time:
        return False
    if whole.unit and not one.unit and one.quantity.figure.noun and not bare_noun(one.quantity):
        return False  # 65 people are no part of a sum of money
    return one.unit == whole.unit or not (prints_unit(one) and prints_unit(whole))


def prints_unit(one: Term) -> bool:
    """Whether its unit stands beside it, and is not taken over."""
    figure = one.quantity.figure
    if not one.unit:
        return False
    start, end = figure.unit_start, figure.unit_end
    return start is not None and end is not None and (end >= figure.start - 1 and start <= figure.end + 2)


def lists(known: Known, whole: Term, window: list[Term]) -> Iterator[Sum]:
    """Runs of three and more neighbours near a total: of all figures, of those that are no parts of parts, of those that count like it."""
    smaller = [one for one in window if one.value < whole.value]
    firm = [one for one in smaller if not (one.of_change or one.page.set_aside(one.quantity) or one.quantity.per)]
    firm = [one for one in firm if one.time == whole.time]
    inner = {part for one in firm for part in _parts_of(known, one.quantity)}
    outer = [one for one in firm if one.quantity not in inner]
    rows = smaller, firm, outer, [one for one in firm if like(one.quantity, whole.quantity)]
    behind = totalled(
        whole
    )  # where no word sums up, a list before a figure is none of it; nor is one on both sides of it
    every = dict.fromkeys(run for row in rows for run in runs(row, whole))
    found = [run for run in every if run[0].start > whole.start or (behind and run[-1].start < whole.start)]
    for run in sorted(found, key=lambda run: _loose(run, whole, smaller))[:BEST]:
        yield Sum(run, whole, whole, "list")


def _loose(run: tuple[Term, ...], whole: Term, row: list[Term]) -> float:
    """How loosely a run hangs together: figures left out of its sentences and on the way to its total, sentences, how far off it is."""
    first, last = run[0], run[-1]
    ends = min(first.start, whole.start), max(last.start, whole.start)
    left = sum((ends[0] < one.start < ends[1] or first.at <= one.at <= last.at) and one not in run for one in row)
    return left + (last.at - first.at) / 2 + 8 * abs(log2(sum(one.value for one in run) / whole.value))


def _parts_of(known: Known, one: Quantity) -> Iterator[Quantity]:
    """The figures that a check adds up to another."""
    for others in known.agreed.get(one, []):
        rest = others - {one}
        if len(rest) > 1 and abs(sum(other.lo for other in rest) - one.lo) <= SURE * one.lo:
            yield from rest


def runs(row: list[Term], whole: Term) -> Iterator[tuple[Term, ...]]:
    """Stretches of neighbours that come near to a total."""
    for first in range(len(row)):
        total = 0.0
        for last in range(first, min(len(row), first + MOST_PARTS)):
            total += row[last].value
            if total > whole.value * HIGH or row[last].at - row[first].at > SPAN:
                break
            near = min(abs(row[first].at - whole.at), abs(row[last].at - whole.at))
            if last - first >= LATER - 1 and total >= whole.value * LOW and near <= REACH:
                yield tuple(row[first : last + 1])


def pairs(whole: Term, window: list[Term]) -> Iterator[Sum]:
    """Two parts and their sum, where a word or their order ties them; what is left or lies between is the result."""
    near = [one for one in window if abs(one.at - whole.at) <= TRIPLE and one.value < whole.value * TWICE]
    for one, other in combinations(near, 2):
        places = [one.at, other.at, whole.at]
        if max(places) - min(places) > TRIPLE:
            continue
        tied = cue_of(one, other, whole)
        if not tied:
            continue
        group, result = tied
        made = Sum((one, other), whole, result, group)
        if (
            max(one.value, other.value) < whole.value * (HIGH if group == "total" else 1)
            and made.made > 0
            and HALF < result.value / made.made < TWICE
        ):
            yield made


def cue_of(one: Term, other: Term, whole: Term) -> tuple[str, Term] | None:
    """Which word makes one of three figures the sum or the rest of the others: the cue and the result."""
    if totalled(whole) and whole.start > max(one.start, other.start) and "joins" in cues_of(other):
        return "total", whole  # 'a further 950 took the total to 4,300' is no rest
    for name in RESTS:
        for part in (other, one):
            if name in cues_of(part) and (name != "margin" or whole.start < max(one.start, other.start)):
                return name, part
    between = min(one.start, other.start) < whole.start < max(one.start, other.start)
    if not between and totalled(whole):
        return "total", whole
    first, *_, last = sorted((one, other, whole), key=lambda each: each.start)
    between_them = [each for number in range(first.at, last.at + 1) for each in one.page.by_sentence.get(number, [])]
    strays = [each for each in between_them if first.start < each.start < last.start and each.counts]
    if len(strays) == 1 and like(one.quantity, whole.quantity) and like(other.quantity, whole.quantity):
        divided = any("divides" in cues_of(each) for each in (one, other))
        return "divided" if divided else "order", last
    return None
