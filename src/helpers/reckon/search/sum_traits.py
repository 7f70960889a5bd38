"""What stands round a sum, as named traits: how far it is off and how, in which order, tied by which words, kept apart by which.

Comes in: a Sum, which is some parts and their whole, the figures round it and what is known of them. Goes out: its traits, and its flaws,
which are those that speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log2

from ..digits import likeness, one_digit_off
from ..fractions.parts import OF_THE
from ..kept import kept
from ..meaning.apposition import bare_noun, like
from ..measures import singular
from ..quantities import Quantity
from ..totals.accounts import SUMS
from ..totals.apart import APIECE
from ..totals.tallies import AGAIN, ALMOST, TO_LEVEL
from .known import Known
from .slips import BESIDES, SOME
from .terms import Term
from .traits import AIMED, Traits

CLOSE = 0.005  # roundings of a sum
NO_FLAWS = (
    "part and whole told",
    "whole told",
    "result a result",
    "whole in a sum",
    "some part in a sum",
    "whole is a sum",
    "aimed",
    "all bare",
    "nouns",
    "hoped",
)
STEPS = (0.01, 0.03, 0.06, 0.12, 0.25)
LONG = 150  # characters between two parts of a list
TINY = 10
LEAVES = r"leav(?:es?|ing)|left"
OTHERS = r"remain(?:s|ing|der|ed)?|the (?:other|rest)|others|balance|another|further"
UNDONE = r"still|yet|to (?:go|come|find|spare|be)|outstanding|un(?:sold|paid|used|spent|filled|touched)|short(?:fall)?|missing|need(?:s|ed)?|to do|all there is|down to|gap"
MARGINS = r"majority|margin|lead|ahead|more|fewer|less|difference|net|gain|loss|longer|higher|lower|later|older|younger|up(?! to\b)|down|rise|fall|increase|cut"
TOTALS = rf"{SUMS}|tak(?:es|ing) (?:the|its|their|it|that)|tally|toll|the whole"
DIVIDES = r"sets? aside|allot\w*|allocat\w*|earmark\w*|reserv(?:es|ed)|lists?|listed|shows?|showed|counts?|counted|cover(?:s|ed)|of (?:them|these|those|which|whom)|split|divid\w+|made up|mak(?:e|ing) up|compris\w+|consist\w+|broke\w* down|breakdown|shared?|spread|from|include[sd]?|into|go(?:es)? to|went to|came from|come from"
JOINS = r"plus|on top of|as well as|along with|together with|added|adding|besides|another|also|in addition|a further"
PAST = r"last (?:year|month|week|spring|summer|autumn|winter)|(?:year|month|week|day)s? (?:ago|earlier|before)|had|previous\w*|formerly|used to|originally|once|earlier|compared|than|instead"
CUES = {
    name: re.compile(rf"\b(?:{words})\b", re.I)
    for name, words in (
        ("leaves", LEAVES), ("others", OTHERS), ("undone", UNDONE), ("margin", MARGINS), ("total", TOTALS),
        ("divides", DIVIDES), ("joins", JOINS), ("past", PAST),
    )
}  # fmt: skip
NAMED = re.compile(
    rf"\b(?:{MARGINS}|{TOTALS}|{OTHERS}|shortfall|deficit|surplus|gap|total|sum) of(?: just| only)?$", re.I
)
OTHERS_AFTER = re.compile(
    r"\b(?:the (?:others?|rest|remainder|remaining|balance)|others|smaller|elsewhere|all other|several more|a few|some more)\b",
    re.I,
)
OF_NOUN = re.compile(r"\bof (?:the|its|their|those|all) (?:[a-z]+ )?([a-z]+s)\b[^.]*$", re.I)
HAVE = re.compile(r"(?:[a-z]+ )?(?:had|have|has|said|could|can|own\w*|suffer\w*|report\w*)\b", re.I)
HOPED = re.compile(
    r"\b(?:hopes?|hoped|plans? to|aims? to|wants? to|will|would|may|might|could|so far|this year|next year)\b", re.I
)
AMONG = re.compile(
    r"\bincluding\b|\bamong (?:them|others)\b|\bsuch as\b|\bnotably\b|\bat least\b|\bmore than one\b", re.I
)
TOGETHER = re.compile(r"\b(?:together|along|jointly) with\b|\bwith (?:its|their|the) partners?\b", re.I)
# Outcomes of which each of a whole has one, the first of a group against the others.
OUTCOMES = tuple(
    tuple(re.compile(rf"\b(?:{words})\b", re.I) for words in group)
    for group in (
        (r"wins?|won|victor\w+|beat\w*", r"los(?:e|es|t|ing)|loss(?:es)?|defeat\w*", "draws?|drew|drawn|ti(?:e|es|ed)|halved"),
        ("for|in favou?r|yes|ayes?|to", r"against|no|noes|nays?|oppos\w+|to|votes", r"abst\w+|spoil\w*|blank|undecided|absent|neither"),
        ("m[ea]n|males?|boys?", "wom[ea]n|females?|girls?", "children"),
        (r"pass\w*|accept\w*|approv\w*|upheld|grant\w*|agree\w*", r"fail\w*|reject\w*|refus\w*|turned down|dismiss\w*|declin\w*", r"withdr\w+|pending|defer\w*|wait\w*|undecided"),
        ("died|dead|deaths?|killed", r"surviv\w+|alive|living|saved|rescued|injur\w+|hurt|unhurt", "missing|lost"),
        (r"open\w*|kept|stay\w*|working|in use", r"clos\w+|shut\w*|left|broken|out of use", "moved|empty"),
    )
)  # fmt: skip
TO = re.compile(r"(?:[a-z]+ )?(?:to|against|-|–|versus|v) ?", re.I)
POWERS = (10, 100, 1000, 0.1, 0.01, 0.001)
SLIGHT = 0.002  # of a figure: no rounding is taken for finer
OPENED = re.compile(r"[:—–(]")
OVERLAP = re.compile(
    r"\bmore than one\b|\boverlap\w*|\bboth\b|\bsome (?:of (?:them|these|those|whom) )?(?:had|have|were|are)\b", re.I
)


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


@lru_cache(maxsize=1024)
@kept
def beside(one: Term) -> str:
    """The words of its clause next to it, up to the next figure."""
    before = re.split(r"\d|[.;:]", one.page.before(one.quantity, 50))[-1]
    after = re.split(r"\d|[.;:,]", one.page.after(one.quantity, 40))[0]
    return f"{before} {one.quantity.figure.hedge or ''} | {after}"


def traits(one: Sum, flaws: list[str], rank: int, rivals: int) -> Traits:
    """What speaks for a sum and against it, of lists and of two parts apart; `rank` is its place among the `rivals` of one result."""
    kind = "list" if len(one.parts) > 2 else "two"
    count = sum(name not in NO_FLAWS for name in flaws)
    names = [*flaws, *_off(one), _tie(one), *_places(one), *_meant(one), f"rank {step(rank, 0, 1, 3)}"]
    sizes = {"flaws": float(count), "rivals": log2(rivals), "pen": pen_bits(one), "ten": ten_bits(one)}
    return {f"{name} {kind}": 1.0 for name in names} | {f"{name} {kind}": size for name, size in sizes.items()}


@kept
def cues_of(one: Term) -> frozenset[str]:
    """Which cues stand in the words beside a figure."""
    text = beside(one)
    return frozenset(name for name, words in CUES.items() if words.search(text))


@kept
def totalled(whole: Term) -> bool:
    """Whether words of summing up stand by a figure, or open what leads to it: 'All told, the nine towns spent 6.4 million'."""
    before = re.split(r"\d|[.;:]", whole.page.before(whole.quantity, 120))[-1]
    return bool(CUES["total"].search(f"{before} | {beside(whole)}"))


def open_ended(one: Sum) -> bool:
    """Whether the words leave room for what is not told: 'including' before parts that come to less, a total 'together with' others."""
    page, first, last = one.whole.page, one.terms[0], one.terms[-1]
    if one.whole is last:
        return bool(TOGETHER.search(page.before(one.whole.quantity, 120)))
    below = sum(each.value for each in one.parts) < one.whole.value
    return below and bool(AMONG.search(page.text[first.start : last.quantity.end]))


def ends_added(one: Sum) -> bool:
    """Whether both ends of 'from 12 to 14' are added up, or stand in a list with what they are of."""
    held = [each.quantity for each in (one.terms if len(one.parts) > 2 else one.parts)]
    return any(first in held and last in held for first, last in one.whole.page.changes)


def flaws_of(one: Sum, window: list[Term], known: Known) -> list[str]:
    """What speaks against a sum; `window` are the figures round its whole that may be parts of it."""
    return [*_strays(one, window), *_words(one), *_kinds(one), *_explained(one, known)]


def step(size: float, *steps: float) -> str:
    return next((str(each) for each in steps if size <= each), "more")


def _off(one: Sum) -> list[str]:
    """How the result differs from what the others make: in its digits, to which side, how far."""
    made, told = one.made, one.result.value
    total = sum(each.value for each in one.parts)
    apart = f"{abs(made - told):.6g}".replace(".", "").strip("0")
    widths = sum(each.width for each in one.terms)
    return [
        slip_of(one, made, total), f"carry {carried(abs(made - told) / min(each.width for each in one.terms)):d}",
        f"{'above' if made > told else 'below'} {step(abs(made / told - 1), *STEPS)}", "above" if made > told else "below",
        f"apart {'a digit' if len(apart) == 1 else 'digits'}", f"roundings {step(abs(made - told) / widths, 0.6, 1, 2, 4, 8)}",
    ]  # fmt: skip


def slip_of(one: Sum, made: float, total: float) -> str:
    """What slip of the pen or of the head makes the printed result of the true one."""
    told, others = one.result.value, [each.value for each in one.parts if each is not one.result]
    if likeness(round(made, 9), told).exchanged:
        return "exchanged"
    if one_digit_off(made, told):
        return "one digit"
    if one.result is one.whole:
        return "other digits"
    if one_digit_off(total, one.whole.value):
        return "sum one digit"
    return "borrowed" if told == without_borrowing(one.whole.value, sum(others)) else "other digits"


def pen_bits(one: Sum) -> float:
    """How surely a figure is one with two digits exchanged: that makes the sum come out, and so hardly ever does by chance.

    In the result it speaks most, in another figure less, as there are more of them to try.
    """
    off = sum(each.value for each in one.parts) - one.whole.value
    best = 0.0
    for each in one.terms:
        meant = round(each.value + (off if each is one.whole else -off), 9)
        like = likeness(meant, each.value) if meant > 0 else likeness(0, 1)
        tries = 0 if each is one.result else log2(len(one.parts))
        best = max(best, (like.bits - tries) * like.exchanged)
    return best / 10


def ten_bits(one: Sum) -> float:
    """How surely one figure is ten, a hundred or a thousand times what it should be, or that part of it: the sum then comes out.

    What it should be meets one of these by chance as often as the roundings of all are wide, and each figure is tried.
    """
    off = sum(each.value for each in one.parts) - one.whole.value
    slack, best = sum(each.width for each in one.terms if each is not one.result) / 2 + one.result.width, 0.0
    for each in one.terms:
        meant = each.value + (off if each is one.whole else -off)
        for factor in POWERS if meant > 0 else ():
            if abs(each.value * factor - meant) <= max(slack, each.width * factor / 2):
                best = max(best, log2(meant / max(slack, SLIGHT * meant)) - log2(len(one.terms)))
    return best / 10


def _meant(one: Sum) -> Iterator[str]:
    """What ties the figures beyond doubt: outcomes of which each has one, the margin of two sides, what is added and what that brings it to."""
    page, parts = one.whole.page, one.parts
    texts, told = [beside(each) for each in parts], [outcomes(each) for each in parts]
    above = "over" if sum(each.value for each in parts) > one.whole.value else "under"
    if any(map(opposed, zip(*told, strict=True))):
        yield f"outcomes {above}"
    if one.result is not one.whole and len(parts) == 2:
        other = next(each for each in parts if each is not one.result)
        first, last = sorted((other, one.whole), key=lambda each: each.start)
        if TO.fullmatch(page.between(first.quantity, last.quantity)) and one.result.start > last.start:
            named = NAMED.search(page.before(one.result.quantity, 40).rstrip("$£€ "))
            yield "margin of sides" if named and first is one.whole else "beside sides"
    added = any(CUES["joins"].search(text) for text in texts)
    if added and totalled(one.whole) and one.whole is one.terms[-1]:
        yield "added and brought"


@kept
def outcomes(one: Term) -> list[frozenset[int]]:
    """Of each group of outcomes, those that the words beside a figure tell."""
    text = beside(one)
    return [frozenset(number for number, words in enumerate(group) if words.search(text)) for group in OUTCOMES]


def opposed(held: tuple[frozenset[int], ...]) -> bool:
    """Whether two or more of some outcomes are told, each of a figure of its own, and no figure has none."""
    return all(held) and len(set().union(*held)) > 1 and len({min(each) for each in held}) > 1


def without_borrowing(one: float, other: float) -> int:
    """The difference of two numbers as it comes out where each digit is taken from the greater.

    >>> without_borrowing(60, 43), without_borrowing(84, 57)
    (23, 33)
    """
    first, last = (str(round(each)) for each in (one, other))
    digits = zip(first, last.rjust(len(first), "0"), strict=False)
    return int("".join(str(abs(int(a) - int(b))) for a, b in digits))


def carried(steps: float) -> bool:
    """Whether a number of last places is a one in a higher place, as where a carry is left out: 10, 100.

    >>> carried(10), carried(100.0), carried(20), carried(1)
    (True, True, False, False)
    """
    return steps > 1 and bool(re.fullmatch(r"10+", f"{steps:.6g}"))


def _tie(one: Sum) -> str:
    """The order of the figures, and the word that ties them."""
    ordered, whole, parts = one.terms, one.whole, one.parts
    if len(parts) == 2:
        order = "".join("w" if each is whole else "r" if each is one.result else "p" for each in ordered)
        return f"{one.group} {order}"
    order = "ahead" if ordered[0] is whole else "behind"
    total = totalled(whole)
    gap = whole.page.text[whole.quantity.end : parts[0].start][:200] if order == "ahead" else ""
    rest = CUES["others"].search(beside(parts[-1]))
    divided = CUES["divides"].search(f"{gap} {beside(parts[0])}")
    cues = ("total", total), ("opened", OPENED.search(gap)), ("divided", divided), ("rest", rest), ("no cue", True)
    return f"{order} {next(cue for cue, told in cues if told)}"


def _places(one: Sum) -> list[str]:
    """How far apart they stand, and whether the parts stand in one frame."""
    parts, whole = one.parts, one.whole
    away = min(abs(parts[0].at - whole.at), abs(parts[-1].at - whole.at))
    longest = max(b.start - a.quantity.end for a, b in pairwise(parts))
    found = [
        f"away {step(away, 0, 1, 2)}",
        f"span {step(parts[-1].at - parts[0].at, 0, 1, 2)}",
        f"longest {step(longest, 25, 50, 100, 200)}",
        f"smallest {step(min(each.value for each in parts) / whole.value, 0.02, 0.05, 0.1)}",
        f"result {step(one.result.value, 10, 30, 100)}",
    ]
    named = NAMED.search(one.result.page.before(one.result.quantity, 40).rstrip("$£€ "))
    return found + ["lead"] * (whole.at <= 1) + ["named"] * bool(named)


def _strays(one: Sum, window: list[Term]) -> Iterator[str]:
    """Figures that might belong and are left out: between the parts, on the way to the whole, in the sentences of the parts."""
    ordered, parts, whole = one.terms, one.parts, one.whole
    first, last = parts[0].start, parts[-1].start
    others = [each for each in window if each not in parts and each is not whole]
    if any(first < each.start < last for each in others):
        yield "stray within"
    on_the_way = [
        each for each in others if ordered[0].start < each.start < ordered[-1].start and not first < each.start < last
    ]
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
    if max(b.start - a.quantity.end for a, b in pairwise(parts)) > LONG:
        yield "long words between"


def _words(one: Sum) -> Iterator[str]:
    """Words that keep figures out of a sum."""
    page, parts, ordered = one.whole.page, one.parts, one.terms
    between = " ".join(page.text[ordered[0].start : ordered[-1].quantity.end].split())[:600]
    for name, held in (
        ("some of them", SOME.search(between)), ("overlap", OVERLAP.search(between)),
        ("past part", any("past" in cues_of(each) for each in parts)), ("past whole", "past" in cues_of(one.whole)),
        ("set aside", any(page.set_aside(each.quantity) for each in ordered)),
        ("part of a part", any(OF_THE.match(page.between(a.quantity, b.quantity) + " ") for a, b in pairwise(parts))),
        ("others untold", OTHERS_AFTER.search(_behind(ordered[-1]))), ("of another", _of_another(one)), ("besides", BESIDES.search(page.before(one.whole.quantity, 120))),
        ("may overlap", len(parts) > 2 and one.made > one.result.value and sum(bool(HAVE.match(page.after(each.quantity, 30))) for each in parts) > 1),
        ("hoped", HOPED.search(between)), ("margin beside", len(parts) == 2 and any("margin" in cues_of(each) for each in parts if each is not one.result)),
        ("some levels", some_levels(one)), ("each", any(APIECE.match(page.after(each.quantity, 30)) for each in parts)),
        ("whole again", whole_again(one)), ("joined", len(parts) == 2 and one.group != "total" and any("joins" in cues_of(each) for each in ordered)),
    ):  # fmt: skip
        if held:
            yield name


def some_levels(one: Sum) -> bool:
    """Whether some of the parts of a list are told as what a number rose or fell to, and others are not."""
    levels = sum(bool(TO_LEVEL.search(each.page.before(each.quantity))) for each in one.parts)
    return len(one.parts) > 2 and 0 < levels < len(one.parts)


def whole_again(one: Sum) -> bool:
    """Whether the greatest part is likely the whole itself, told once more: the others come to far more than it leaves."""
    largest = max(each.value for each in one.parts)
    room, total = one.whole.value - largest, sum(each.value for each in one.parts)
    return len(one.parts) > 2 and largest > ALMOST * one.whole.value and total - largest > AGAIN * room


def _behind(last: Term) -> str:
    """What follows the last figure, to the end of the next sentence or to the next figure."""
    end = last.page.sentences[last.at + 1].end if last.at + 1 < len(last.page.sentences) else len(last.page.text)
    return re.split(r"\d", last.page.text[last.quantity.end : min(end, last.quantity.end + 160)])[0]


def _of_another(one: Sum) -> bool:
    """Whether the parts are said to be of another thing than the whole counts: 640 ships, and '410 of the complaints'."""
    page, first, whole = one.whole.page, one.parts[0], one.whole.quantity
    told = OF_NOUN.search(page.before(first.quantity, 60)) or OF_NOUN.match(page.after(first.quantity, 40))
    noun = (whole.measure or whole.figure.noun or "").split(" ")[-1]
    return bool(told and noun and not whole.unit and singular(told[1].lower()) != singular(noun.lower()))


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


def _explained(one: Sum, known: Known) -> Iterator[str]:
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
    ):  # fmt: skip
        if told:
            yield name


def largest(figures: frozenset[Quantity]) -> Quantity:
    return max(figures, key=lambda one: one.lo)


def adds_up(figures: frozenset[Quantity]) -> bool:
    """Whether the largest of some figures is the sum of the others."""
    top = largest(figures).lo
    return abs(sum(one.lo for one in figures) - 2 * top) <= CLOSE * top
