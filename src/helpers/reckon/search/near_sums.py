"""Sums that the words may assert and that do not come out: lists against a total, what is left of a whole, what lies between two.

Comes in: a Scene. Goes out: misses of the rule parts_sum. Every run of figures of one kind beside another that they come near to is a
candidate, and of two parts those that a word or their order ties; the traits say how they stand, what stands between, and what else
explains them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log2

from ..digits import likeness, one_digit_off
from ..fractions.parts import OF_THE
from ..meaning.apposition import bare_noun, like
from ..quantities import Draft, Quantity
from ..totals.accounts import SUMS
from ..totals.sum_of_parts import sum_of
from .known import Known
from .scene import Miss, Scene
from .slips import SOME
from .terms import Term
from .traits import AIMED, Traits

REACH = 4  # sentences from a total to the nearest of its parts
SPAN = 4  # sentences from the first part to the last
TRIPLE = 3  # sentences that hold two parts and their sum
MOST_PARTS = 12
MOST = 14  # figures before and after a total that are tried
LOW, HIGH = 0.65, 1.5  # what a list may come to, in parts of its total
HALF, TWICE = 0.45, 2.2  # what a rest or a difference may be told as, in parts of what it is
DUST = 300  # a part is no smaller than this share of its whole
BEST = 4  # runs of one total that are weighed
FEWEST = 4  # a total of less is none to add up
SURE = 1e-9
CLOSE = 0.005  # roundings of a sum
NO_FLAWS = ("part and whole told", "whole told", "result a result", "whole in a sum", "some part in a sum", "whole is a sum", "aimed", "all bare")
STEPS = (0.01, 0.03, 0.06, 0.12, 0.25)
LONG = 150  # characters between two parts of a list
TIGHT = 3  # flaws of a sum that hangs together are fewer
TINY = 10
LATER = 3  # parts that make a list

LEAVES = r"leav(?:es?|ing)|left"
OTHERS = r"remain(?:s|ing|der|ed)?|the (?:other|rest)|others|balance|another|further"
UNDONE = r"still|yet|to (?:go|come|find|spare|be)|outstanding|un(?:sold|paid|used|spent|filled|touched)|short(?:fall)?|missing|need(?:s|ed)?|to do|all there is|down to|gap"
MARGINS = r"majority|margin|lead|ahead|more|fewer|less|difference|net|gain|loss|longer|higher|lower|later|older|younger|up|down|rise|fall|increase|cut"
CLOSES = r"the (?:other|rest|remaining|last|final)|only|all|alone|nobody|no one|none|no other|nowhere|every|each|both|else"
DIVIDES = r"of (?:them|these|those|which|whom)|split|divid\w+|made up|mak(?:e|ing) up|compris\w+|consist\w+|broke\w* down|breakdown|shared?|spread|from|include[sd]?|into|go(?:es)? to|went to|came from|come from"
JOINS = r"plus|on top of|as well as|along with|together with|added|adding|besides|another|also|in addition|a further"
PAST = r"last (?:year|month|week)|(?:year|month|week)s? (?:ago|earlier|before)|previous\w*|formerly|used to|originally|once|earlier|compared|than|instead"
CUES = {
    name: re.compile(rf"\b(?:{words})\b", re.I)
    for name, words in (
        ("leaves", LEAVES), ("others", OTHERS), ("undone", UNDONE), ("margin", MARGINS), ("total", SUMS), ("closes", CLOSES),
        ("divides", DIVIDES), ("joins", JOINS), ("past", PAST),
    )
}  # fmt: skip
RESTS = ("leaves", "others", "undone", "margin")
FRAME = re.compile(r"[a-z]+|[.;:,)]", re.I)
OPENED = re.compile(r"[:—–(]")
AND = re.compile(r"\band\b", re.I)
OVERLAP = re.compile(r"\bmore than one\b|\boverlap\w*|\bboth\b|\bsome (?:of (?:them|these|those|whom) )?(?:had|have|were|are)\b", re.I)


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts in text order, the whole, and which of them the words give as the result."""

    parts: tuple[Term, ...]
    whole: Term
    result: Term
    group: str  # list, or the cue of two parts

    @property
    def terms(self) -> list[Term]:
        return sorted((*self.parts, self.whole), key=lambda one: one.start)

    @property
    def made(self) -> float:
        """What the result should be."""
        total = sum(one.value for one in self.parts)
        return total if self.result is self.whole else self.whole.value - total + self.result.value


Candidate = tuple[Sum, Draft, list[str]]  # a sum, its check, and what speaks against it


def misses(scene: Scene) -> Iterator[Miss]:
    """The sums of a story that do not come out."""
    pages: dict[str, list[Term]] = {}
    for one in scene.found:
        if addable(one.result):
            pages.setdefault(one.result.page.article_id, []).append(one.result)
    for own in pages.values():
        found = [each for number in range(len(own)) for each in _candidates(scene.known, own, number)]
        by_result: dict[Term, list[Candidate]] = {}
        for one in found:
            by_result.setdefault(one[0].result, []).append(one)
        for rivals in by_result.values():
            rivals.sort(key=lambda one: (len(one[2]), abs(one[0].made / one[0].result.value - 1)))
            for rank, (one, draft, flaws) in enumerate(rivals):
                told = traits(one, flaws)
                kind = "list" if len(one.parts) > 2 else "two"
                told |= {f"rank {step(rank, 0, 1, 3)} {kind}": 1.0, f"rivals {kind}": log2(len(rivals))}
                yield Miss(one.result.quantity.span, draft, told)


def _candidates(known: Known, own: list[Term], number: int) -> Iterator[Candidate]:
    """The sums with one figure as their whole, each with its check and its flaws."""
    whole = own[number]
    if whole.value < FEWEST:
        return
    window = [one for one in own[max(0, number - MOST) : number + MOST + 1] if one is not whole and may_join(one, whole)]
    for one in (*lists(known, whole, window), *pairs(whole, window)):
        if known.doubts(frozenset(term.quantity for term in one.terms)):
            continue
        draft = sum_of([part.quantity for part in one.parts], whole.quantity)
        if draft.judgement.verdict == "inconsistent":
            yield one, draft, [*_strays(one, window), *_words(one), *_kinds(one), *_explained(one, window, known)]


def addable(one: Term) -> bool:
    """Whether a figure may stand in a sum of amounts."""
    own = one.quantity
    return one.counts and not own.times and own.role != "share" and one.unit != "year of age"


def may_join(one: Term, whole: Term) -> bool:
    """Whether a figure may be a part of another: smaller, near by, and of its unit or of none that it prints."""
    if not one.value <= whole.value * HIGH or one.value * DUST < whole.value or abs(one.at - whole.at) > REACH + SPAN:
        return False
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
    firm = [one for one in smaller if not (one.of_change or one.page.set_aside(one.quantity) or one.time != whole.time)]
    inner = {part for one in firm for part in _parts_of(known, one.quantity, firm)}
    rows = (smaller, firm, [one for one in firm if one.quantity not in inner], [one for one in firm if like(one.quantity, whole.quantity)])
    found = dict.fromkeys(run for row in rows for run in runs(row, whole))
    for run in sorted(found, key=lambda run: _loose(run, whole, smaller))[:BEST]:
        yield Sum(run, whole, whole, "list")


def _loose(run: tuple[Term, ...], whole: Term, row: list[Term]) -> float:
    """How loosely a run hangs together: figures left out of its sentences and on the way to its total, sentences, how far off it is."""
    first, last = run[0], run[-1]
    ends = min(first.start, whole.start), max(last.start, whole.start)
    left = sum((ends[0] < one.start < ends[1] or first.at <= one.at <= last.at) and one not in run for one in row)
    return left + (last.at - first.at) / 2 + 8 * abs(log2(sum(one.value for one in run) / whole.value))


def _parts_of(known: Known, one: Quantity, row: list[Term]) -> Iterator[Quantity]:
    """The figures that a check adds up to another one of the row."""
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
        if max(one.value, other.value) < whole.value * (HIGH if group == "total" else 1) and made.made > 0 and HALF < result.value / made.made < TWICE:
            yield made


def cue_of(one: Term, other: Term, whole: Term) -> tuple[str, Term] | None:
    """Which word makes one of three figures the sum or the rest of the others: the cue and the result."""
    for name in RESTS:
        for part in (other, one):
            if CUES[name].search(beside(part)):
                return name, part
    if CUES["total"].search(beside(whole)):
        return "total", whole
    first, *_, last = sorted((one, other, whole), key=lambda each: each.start)
    between = [each for each in one.page.quantities if first.start < each.start < last.start and each.counts]
    if len(between) == 1 and like(one.quantity, whole.quantity) and like(other.quantity, whole.quantity):
        return "order", last if last is not whole else whole
    return None


def beside(one: Term) -> str:
    """The words of its clause next to it, up to the next figure."""
    before = re.split(r"\d|[.;:]", one.page.before(one.quantity, 50))[-1]
    after = re.split(r"\d|[.;:,]", one.page.after(one.quantity, 40))[0]
    return f"{before} {one.quantity.figure.hedge or ''} | {after}"


def traits(one: Sum, flaws: list[str]) -> Traits:
    """What speaks for a sum and against it; most traits are told of lists and of two parts apart."""
    kind = "list" if len(one.parts) > 2 else "two"
    count = sum(name not in NO_FLAWS for name in flaws)
    tight = "tight" if count < TIGHT else "loose"
    tie, off = _tie(one), _off(one)
    names = [*flaws, f"flaws {step(count, 0, 1, 2, 3, 4, 6)}", *_sizes(one), *off, tie, f"{tie} {tight}", f"{off[0]} {tight}", *_places(one)]
    return {f"{name} {kind}": 1.0 for name in names} | {f"flaws {kind}": float(count)}


def step(size: float, *steps: float) -> str:
    return next((str(each) for each in steps if size <= each), "more")


def _off(one: Sum) -> list[str]:
    """How the result differs from what the others make: in its digits, to which side, how far."""
    made, told = one.made, one.result.value
    total = sum(each.value for each in one.parts)
    alike = likeness(round(made, 9), told)
    apart = f"{abs(made - told):.6g}".replace(".", "").strip("0")
    widths = sum(each.width for each in one.terms)
    return [
        "exchanged" if alike.exchanged else "one digit" if one_digit_off(made, told) else "other digits",
        f"sum {'one digit' if one_digit_off(total, one.whole.value) else 'other digits'}",
        f"{'above' if made > told else 'below'} {step(abs(made / told - 1), *STEPS)}", "above" if made > told else "below",
        f"apart {'a digit' if len(apart) == 1 else 'digits'}", f"roundings {step(abs(made - told) / widths, 0.6, 1, 2, 4, 8)}",
    ]  # fmt: skip


def _sizes(one: Sum) -> list[str]:
    """How many digits and parts, and how large these are."""
    shares = [each.value / one.whole.value for each in one.parts]
    return [
        f"digits {step(one.result.digits, 1, 2, 3)}", f"parts {step(len(one.parts), 2, 3, 4, 5)}", f"smallest {step(min(shares), 0.02, 0.05, 0.1)}",
        f"result {step(one.result.value, 10, 30, 100)}",
    ]  # fmt: skip


def _tie(one: Sum) -> str:
    """The order of the figures, and the word that ties them."""
    ordered, whole, parts = one.terms, one.whole, one.parts
    if len(parts) == 2:
        order = "".join("w" if each is whole else "r" if each is one.result else "p" for each in ordered)
        return f"{one.group} {order}"
    order = "ahead" if ordered[0] is whole else "behind" if ordered[-1] is whole else "amid"
    total = CUES["total"].search(beside(whole))
    gap = whole.page.text[whole.quantity.end : parts[0].start][:200] if order == "ahead" else ""
    rest = CUES["others"].search(beside(parts[-1]))
    cue = "total" if total else "opened" if OPENED.search(gap) else "divided" if CUES["divides"].search(f"{gap} {beside(parts[0])}") else "rest" if rest else "no cue"
    return f"{order} {cue}"


def _places(one: Sum) -> list[str]:
    """How far apart they stand, and whether the parts stand in one frame."""
    parts, whole = one.parts, one.whole
    away = min(abs(parts[0].at - whole.at), abs(parts[-1].at - whole.at))
    longest = max(b.start - a.quantity.end for a, b in pairwise(parts))
    frames = Counter(_frame(each) for each in parts).most_common(1)[0][1] / len(parts)
    found = [f"away {step(away, 0, 1, 2)}", f"span {step(parts[-1].at - parts[0].at, 0, 1, 2)}", f"longest {step(longest, 25, 50, 100, 200)}", f"frames {step(frames, 0.4, 0.7, 1)}"]
    return found + ["lead"] * (whole.at <= 1)


def _frame(one: Term) -> str:
    """What follows a figure: a word, or a stop."""
    found = FRAME.match(one.page.after(one.quantity, 30))
    return found[0].lower() if found else ""


def _strays(one: Sum, window: list[Term]) -> Iterator[str]:
    """Figures that might belong and are left out: between the parts, on the way to the whole, in the sentences of the parts."""
    ordered, parts, whole = one.terms, one.parts, one.whole
    first, last = parts[0].start, parts[-1].start
    others = [each for each in window if each not in parts and each is not whole]
    if any(first < each.start < last for each in others):
        yield "stray within"
    on_the_way = [each for each in others if ordered[0].start < each.start < ordered[-1].start and not first < each.start < last]
    if on_the_way:
        yield "stray on the way"
    if len(on_the_way) > 1:
        yield "strays on the way"
    here = {part.at for part in parts}
    if any(each.at in here and each.value < whole.value and like(each.quantity, whole.quantity) for each in others):
        yield "stray beside"
    if any(part.of_change for part in ordered):
        yield "end of a change"
    if len({each.value for each in ordered}) < len(ordered):
        yield "one value twice"
    if min(abs(parts[0].at - whole.at), abs(parts[-1].at - whole.at)) > 1:
        yield "far"
    if parts[-1].at - parts[0].at > 1:
        yield "spread"
    if len(parts) > 2 and ordered[0] is not whole and not (ordered[-1] is whole and CUES["total"].search(beside(whole))):
        yield "no total before or behind"
    if max(b.start - a.quantity.end for a, b in pairwise(parts)) > LONG:
        yield "long words between"


def _words(one: Sum) -> Iterator[str]:
    """Words that keep figures out of a sum."""
    page, parts, ordered = one.whole.page, one.parts, one.terms
    between = " ".join(page.text[ordered[0].start : ordered[-1].quantity.end].split())[:600]
    for name, held in (
        ("some of them", SOME.search(between)), ("overlap", OVERLAP.search(between)),
        ("past part", any(CUES["past"].search(beside(each)) for each in parts)), ("past whole", CUES["past"].search(beside(one.whole))),
        ("set aside", any(page.set_aside(each.quantity) for each in ordered)),
        ("part of a part", any(OF_THE.match(page.between(a.quantity, b.quantity) + " ") for a, b in pairwise(parts))),
        ("margin beside", len(parts) == 2 and any(CUES["margin"].search(beside(each)) for each in parts if each is not one.result)),
        ("joined", len(parts) == 2 and one.group != "total" and any(CUES["joins"].search(beside(each)) for each in ordered)),
    ):  # fmt: skip
        if held:
            yield name


def _kinds(one: Sum) -> Iterator[str]:
    """What they count unlike each other, at other times, in other ways."""
    whole, parts = one.whole.quantity, [each.quantity for each in one.parts]
    nouns = {(each.measure or "").split(" ")[-1] for each in parts if not bare_noun(each) and not each.unit}
    units = {each.unit for each in one.terms}
    for name, held in (
        ("unlike", not all(like(each, whole) for each in parts)), ("nouns", len(nouns) > 1), ("all bare", all(map(bare_noun, (*parts, whole))) and units == {None}),
        ("units left out", len(units) > 1), ("units differ", len(units - {None}) > 1), ("rates differ", len({each.time for each in one.terms}) > 1),
        ("rates", any(each.time or each.quantity.per for each in one.terms)), ("times differ", len({each.quantity.figure.when for each in one.terms} - {None}) > 1),
        ("hedged", any(each.quantity.figure.approximator is not None for each in one.terms)), ("bound", any(each.bound for each in one.terms)),
        ("aimed", bool({each.quantity.role for each in one.terms} & AIMED)), ("tiny", any(each.value < TINY <= one.whole.value / TINY for each in one.parts)),
    ):  # fmt: skip
        if held:
            yield name


def _explained(one: Sum, window: list[Term], known: Known) -> Iterator[str]:
    """What checks that agree tell of the figures."""
    figures = frozenset(each.quantity for each in one.terms)
    operands = frozenset(each.quantity for each in one.parts)
    held = {each: [others for others in known.agreed.get(each, []) if len(others) > 2] for each in figures}
    sums = {each: [others for others in held[each] if adds_up(others)] for each in figures}
    free = sum(not sums[each] for each in operands)
    for name, told in (
        ("whole is a sum", any(one.whole.quantity is largest(others) for others in sums[one.whole.quantity])),
        ("whole in a sum", bool(sums[one.whole.quantity])), ("result in a sum", bool(sums[one.result.quantity])),
        ("result a result", known.is_result(one.result.quantity)),
        ("part and whole told", any(one.whole.quantity in others and others & operands and not adds_up(others) for others in held[one.whole.quantity])),
        ("whole told", bool(held[one.whole.quantity])),
        ("two together", any(len(others & figures) == 2 for each in figures for others in sums[each])), ("three together", any(len(others & figures) > 2 for each in figures for others in sums[each])),
        ("bound parts", any(operands <= others for others in held[one.parts[0].quantity])), ("no part free", not free), ("some part in a sum", free < len(operands)),
        ("another run", any(abs(sum(each.value for each in run) - one.whole.value) <= SURE * one.whole.value for run in runs(window, one.whole))),
    ):  # fmt: skip
        if told:
            yield name


def largest(figures: frozenset[Quantity]) -> Quantity:
    return max(figures, key=lambda one: one.lo)


def adds_up(figures: frozenset[Quantity]) -> bool:
    """Whether the largest of some figures is the sum of the others."""
    top = largest(figures).lo
    return abs(sum(one.lo for one in figures) - 2 * top) <= CLOSE * top
