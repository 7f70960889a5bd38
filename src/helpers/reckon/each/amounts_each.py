"""A total, a count and an amount for each, by their kinds alone, wherever the three stand within a few sentences.

'They go for 19 euros ... 3.2 million pairs ... turnover was 70 million euros', 'Each stands to get $4,000', 'the density,
1,800 to the square kilometre'. Something marks one figure as an amount for each: 'each', a mean, what it is per, a price, or
the noun of the count told with it. The count is of what it is per, the total of what it is an amount of. What comes near to
the total and misses it is told where the three stand together, or where a digit is off; not where another figure near by, a
share or a fixed sum beside it, makes it hold.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from ..intervals import words
from ..kept import kept
from ..meaning.apposition import SUM_AFTER, amount, average, bare_noun
from ..meaning.bases import ANY, MEDIAN, PEOPLE, UNITS, Base, base_of, bases_of, dimension
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .amounts_tied import AT_ONCE, CLOSE, HELD, LEAST, REACH, SURE, Three, explained, kind_of, noun_of, weight
from .conversions import FACTORS
from .pointed import pointed

NEAR, WILD = Fraction(29, 20), Fraction(29, 20)  # how far off a total is that was meant, and one where words tie it
TINY = 20  # digits of so small a total meet by chance
SLACK = 1 + 1e-9  # what floats may be off
LITTLE = Fraction(1, 25)  # so near is a rounding, not a slip
FEW = 7  # fewer are any two things
FOLLOWS = 70  # characters after a figure in which another may be what 'each' is of: 'the 560 in post each close 64'
FIRST = re.compile(r"^\W*(?:each|every one)\b", re.I)
EACH_OF = re.compile(r"\b(?:each|every one) of (?:the |its |their |his |her |[a-z]+['’]s )*$", re.I)
AND = re.compile(r"\band (?:a |the |another )?$", re.I)
CLAUSE = re.compile(r"[,;:—–()]\s")
MOST = 40  # figures nearest to one for each that are tried, in pairs; no news story here prints so many beside one
EACH_BEFORE = re.compile(r"\b(?:each|every|apiece)\b[^.;\d]{0,60}$", re.I)
EACH_AFTER = re.compile(
    r"^[^.;\d]{0,40}?\b(?:each|apiece)\b(?! (?:other|day|week|month|year|hour|time|side|end|way|of the)\b)", re.I
)
EACH = Base(ANY, Fraction(1), "each")
EACH_TIME = re.compile(r"\b(?:each|every) (?:[a-z]+ )?(?:day|week|month|year|hour|time|night|morning|season)\b", re.I)
PRICED = re.compile(
    r"\b(?:pric(?:e|es|ed)|tickets?|fees?|fares?|tolls?|charg(?:e|es|ed|ing)|costs?|costing|go(?:es)? for|went for|s(?:ells?|old|elling) (?:for|at)|rate|wages?|rent)\b[^.;\d]{0,40}$",
    re.I,
)
PER_UNIT = re.compile(
    r"^(?:[a-z]+ )?(?:to|for|in|per|an?|on) (?:the |each |every |an? )?(?P<unit>square(?: [a-z]+)?|[a-z]+)", re.I
)
TIMED = re.compile(
    r"\b(?:daily|weekly|monthly|yearly|nightly|hourly|annual(?:ly)?|(?:a|per|each|every) (?:day|week|month|year|hour|night))\b",
    re.I,
)
OR_NEXT, OR_LAST = re.compile(r"^(?:or|to) (?:\d|[a-z]+ (?:to|in|for|per|an?|each)\b)"), re.compile(r"\b[a-z\d]+ or$")
ONE_OF = re.compile(
    r"\b(?:[a-z]+est|best|worst|first|last|one|some|most|half|both|all but [a-z]+) of (?:them|these|those)\b", re.I
)
LONG = re.compile(r"\b(?:day|week|month|year)")  # a speed is kept up for hours, unless its sentence says so
OPEN = ("up to", "at least", "at most", "as much as", "as many as", "from")


@dataclass(frozen=True, slots=True)
class Size:
    """A count, how well it fits, the factor to the base, and in floats how many that are: as printed, at least, at most."""

    count: Quantity
    fit: float
    times: Fraction
    size: float
    few: float
    many: float


def amounts_each(page: Page, desk: Desk) -> Iterator[Draft]:
    """The three figures of each amount for one of many: what holds, and the one total that was meant and is missed."""
    for each in page.quantities:
        if each.sentence < 0 or not _plain(each):
            continue
        tied = list(pointed(page, each))
        if told := list(_pointed(tied)):
            yield from told
        if told or any(apart for *_, apart in tied):
            continue
        if not (bases := _bases(page, each)):
            continue
        pool = _pool(page, each)
        threes = [three for base, weight in bases for three in _threes(page, each, base, weight, pool)]
        threes = [three for three in threes if not (three.each.time and three.count.time == three.each.time)]
        held = [three for three in threes if _holds(three)]
        firm = max(held, key=lambda three: three.tie, default=None)
        missed = [
            three
            for three in threes
            if 1 / WILD < three.off < WILD and abs(three.off - 1) > LITTLE and three not in held
        ]
        best = max(missed, key=lambda three: weight(page, three), default=None)
        if firm and (best is None or firm.tie > best.tie - 1):
            if firm.tie >= HELD and (draft := _draft(firm)).judgement.verdict == "consistent":
                yield draft
            continue
        if best and weight(page, best) >= SURE and not explained(page, best, pool):
            draft = _draft(best)
            if draft.judgement.verdict == "inconsistent":
                yield draft


def _pointed(threes: list[tuple[Three, bool, bool]]) -> Iterator[Draft]:
    """What a pronoun ties: what holds, else the one total that is missed."""
    held = [_draft(three) for three, *_ in threes if _holds(three)]
    if held:
        yield from [draft for draft in held if draft.judgement.verdict == "consistent"][:1]
        return
    missed = [_draft(three) for three, sure, _ in threes if sure and abs(three.off - 1) > LITTLE]
    yield from [draft for draft in missed if draft.judgement.verdict == "inconsistent"][:1]


def _plain(one: Quantity) -> bool:
    return (
        (amount(one) or bool(one.days)) and not one.vague and one.lo > 0 and one.lo == one.figure.hi and not one.points
    )


def _pool(page: Page, each: Quantity) -> list[Quantity]:
    """The figures nearest to one for each that may be its count or its total, in text order: all pairs of them are tried."""
    near = [one for one in page.near(each.sentence, REACH) if one is not each and _plain(one)]
    nearest = sorted(near, key=lambda one: abs(one.start - each.start))[:MOST]
    return sorted(nearest, key=lambda one: one.start)


def _bases(page: Page, each: Quantity) -> list[tuple[Base, float]]:
    """What a figure may be an amount for each of, and how plainly it is said."""
    before, after = page.before(each, 90), page.after(each, 60)
    if (each.figure.hedge or "").lower() in OPEN or SUM_AFTER.match(after):
        return []
    if OR_NEXT.match(after) or OR_LAST.search(before) or ONE_OF.search(before):
        return []  # 'two or three to a room', 'on the best of them 400'
    if each.unit and " per " in each.unit:
        return [(Base("time", Fraction(1), "hour"), 2.0)] if each.unit in FACTORS else []
    told = [one for one in bases_of(page, each) if one.name != "time"]
    found = [(one, 2.0) for one in told if one.name in UNITS]
    unit = PER_UNIT.match(after)
    if not found and unit and (base := _area(unit["unit"])):
        found = [(base, 2.0)]
    if found:
        return found
    if MEDIAN.search(before):
        return []
    if EACH_TIME.search(before[-40:] + " " + after[:20]):
        before = after = ""
    named = [(one, 2.0) for one in told if one.name != ANY][:1]
    if AT_ONCE.match(after):
        return [*named, (EACH, 2.0)]
    if each.days:
        return named
    follows = any(0 < one.start - each.end < FOLLOWS for one in page.by_sentence[each.sentence])
    if (
        (EACH_AFTER.match(after) and not follows)
        or EACH_BEFORE.search(before)
        or average(page, each)
        or len(told) > len(named)
    ):
        return [*named, (EACH, 2.0 if FIRST.match(page.words(each.sentence)) else 1.5)]
    if named or (not each.unit and each.lo < LEAST):
        return named
    priced = each.unit and not each.unit.endswith("percent") and _money(each) and PRICED.search(before)
    return [(EACH, 1.0 if priced else 0.0)] if each.total or each.time else []


def _area(word: str) -> Base | None:
    base = base_of(word if " " in word or word.lower() != "square" else "square kilometer")
    return base if base.name in UNITS and base.name not in ("time", "point") else None


def _money(one: Quantity) -> bool:
    return bool(one.unit) and dimension(one)[0] not in UNITS


def _threes(page: Page, each: Quantity, base: Base, weight: float, pool: list[Quantity]) -> Iterator[Three]:
    counts = [
        (one, fit)
        for one in pool
        if (fit := _counts(page, each, base, one)) is not None and not (weight <= 0 and _of_one_noun(each, one))
    ]
    said = [pair for pair in counts if pair[0].sentence == each.sentence and EACH_OF.search(page.before(pair[0]) + " ")]
    sizes = _sizes(each, base, said or counts)
    for whole in pool if sizes else ():
        kin = _whole(page, each, whole)
        if kin is None:
            continue
        scale = _scale(each, base, whole)
        for size in _possible(each, whole, float(scale), sizes):
            count, fit = size.count, size.fit
            if (
                (each.days and fit < 1)
                or count is whole
                or (whole.lo < LEAST * min(each.lo, count.lo) and whole.unit == each.unit)
            ):
                continue
            sentences = [one.sentence for one in (each, count, whole)]
            if max(sentences) - min(sentences) > REACH:
                continue
            yield Three(each, count, whole, scale * size.times, weight + fit + kin)


def _counts(page: Page, each: Quantity, base: Base, one: Quantity) -> float | None:
    """How well a figure fits as the number of those for each of whom it is; None for not at all."""
    if one.unit and one.unit == base.name and not one.per:
        return 1.5
    if base.name in UNITS or base.name == "time":
        travelled = not LONG.search(one.unit or "") or one.sentence == each.sentence or base.name != "time"
        return 1.5 if kind_of(one).name == base.name and not one.per and travelled else None
    if one.unit or one.per or one.days or one.lo < 2 or one.lo % 1 or not one.counts:
        return None
    if page.after(one).startswith(("more ", "other ", "further ")):
        return None
    few = 1.0 if one.lo < FEW else 0.0
    if one.figure.noun is None and abs(one.sentence - each.sentence) > 1:
        few += 1.0
    if one.start > each.end and one.sentence == each.sentence and AND.search(page.between(each, one) + " "):
        few += 1.5  # 'six each and 12 others'
    if one.time and one.figure.noun:
        few += 0.5
    noun = noun_of(one)
    if base.name != ANY and noun:
        if noun == base.name or kindred(noun + "s", base.name + "s"):
            return 1.5
        return (0.5 if base.name in PEOPLE else -1.0) - few
    if noun and noun == noun_of(each) and not bare_noun(each) and (each.figure.unit_start or 0) > each.start:
        return None
    if noun and len(noun) > 2 and re.search(rf"\b{re.escape(noun)}(?:s|es)?\b", _beside(page, each, one), re.I):
        return 1.5
    return (0.5 if noun and not bare_noun(one) else 0.0) - few


def _of_one_noun(each: Quantity, one: Quantity) -> bool:
    """Whether both count the same things and no word says 'each': 13 empty stalls and six are no 78."""
    if each.unit or each.per or one.unit:
        return False
    nouns = [noun_of(quantity) for quantity in (each, one)]
    return all(nouns) and kindred(nouns[0] + "s", nouns[1] + "s")


def _beside(page: Page, each: Quantity, count: Quantity) -> str:
    """The words beside a figure for each within its clause, those of the count itself left out."""
    before, after = CLAUSE.split(page.before(each, 60))[-1], CLAUSE.split(page.after(each, 40))[0]
    if count.sentence == each.sentence:
        before = before.rpartition(count.figure.text)[2] if count.start < each.start else before
        own = f"{count.figure.text} {count.figure.noun or ''}" if count.start < each.start else ""
        before = before[len(own) - len(count.figure.text) :] if own and before else before
        after = after.partition(count.figure.text)[0]
    return f"{before} # {after}"


def _whole(page: Page, each: Quantity, whole: Quantity) -> float | None:
    """How well a figure fits as the total of what each has; None for not at all."""
    if not (each.unit and whole.unit) and whole.lo < TINY:
        return None
    if page.set_aside(whole) or _bare_each(page, whole):
        return None
    ones, others = kind_of(each), kind_of(whole)
    if each.unit and " per " in each.unit:
        return 1.0 if others.name == "length" else None
    bare = (each.unit is None) != (whole.unit is None) and bare_noun(whole if each.unit else each)
    if ones.name != others.name and not bare:
        return None
    if each.time and whole.time and each.time != whole.time:
        return None
    apart = _by_time(page, each, whole) + (1.0 if bare or whole.per else 0.0)
    nouns = [noun_of(one) if one.figure.noun else "" for one in (each, whole)]
    if each.unit:
        return 0.5 - apart - (1.5 if all(nouns) and nouns[0] != nouns[1] and ones.name in UNITS else 0.0)
    if nouns[0] == nouns[1] and nouns[0]:
        return 1.0 - apart
    if all(nouns) and kindred(nouns[0] + "s", nouns[1] + "s"):
        return 0.5 - apart
    if nouns == ["", ""]:
        return 0.3 - apart
    return -0.3 - apart if "" in nouns else -0.7 - apart


def _by_time(page: Page, each: Quantity, whole: Quantity) -> float:
    """What speaks against a total, because one of the two is for a time and the other is not."""
    if each.time == whole.time:
        return 0.0
    bare = whole if each.time else each
    return (
        0.0
        if TIMED.search(page.words(bare.sentence)) and bare.sentence != (each if bare is whole else whole).sentence
        else 1.5
    )


def _bare_each(page: Page, one: Quantity) -> bool:
    return bool(re.match(r"^(?:-?[a-z]+ ){0,2}?(?:each|apiece|a head|per [a-z]+)\b", page.after(one), re.I))


def _scale(each: Quantity, base: Base, whole: Quantity) -> Fraction:
    """From an amount for each to the unit in which the total is printed."""
    if each.unit and " per " in each.unit:
        return FACTORS[each.unit][1][0] / FACTORS[whole.unit or ""][1][0]
    factor = kind_of(each).factor / kind_of(whole).factor if whole.unit else Fraction(1)
    return factor / base.factor if base.name in UNITS else factor


def _many(each: Quantity, base: Base, count: Quantity) -> Fraction:
    """From the unit of a count to that of the base."""
    if each.unit and " per " in each.unit:
        return (count.days or Fraction(0)) * 24 * 3600
    return kind_of(count).factor if base.name in UNITS else Fraction(1)


@kept
def _ends(one: Quantity) -> tuple[float, float]:
    """The least and the most that a figure may stand for in the readings by which a total holds."""
    lows, highs = zip(*((each.lo, each.hi) for each in (one.readings.usual, one.readings.half_up)), strict=True)
    if any(low is None or low < 0 for low in lows):
        return 0.0, inf
    return float(min(lows)), inf if None in highs else float(max(highs))


def _sizes(each: Quantity, base: Base, counts: list[tuple[Quantity, float]]) -> list[Size]:
    """Counts with their sizes in the unit of the base, as quick floats."""
    found = []
    for count, fit in counts:
        times = _many(each, base, count)
        few, many = _ends(count)
        about = float(times)
        if times:
            found.append(Size(count, fit, times, count.lo * about, few * about, many * about))
    return found


def _possible(each: Quantity, whole: Quantity, scale: float, sizes: list[Size]) -> Iterator[Size]:
    """The counts with which the total holds, or is missed by little enough: in a long list hardly one of the pairs does.

    A quick look in floats: it leaves out no count that the exact judgement would take.
    """
    low, high = (end * scale for end in _ends(each))
    foot, top = _ends(whole)
    told, wild = whole.lo / (each.lo * scale), float(WILD) * SLACK
    near, far = told / wild, told * wild
    least, most = foot / high / SLACK, top / low * SLACK if low else inf
    for one in sizes:
        if near < one.size < far or (one.many >= least and one.few <= most):
            yield one


def _holds(three: Three) -> bool:
    return abs(three.off - 1) < CLOSE or judge(three.made, three.whole.readings).verdict == "consistent"


def _draft(three: Three) -> Draft:
    each, count, whole, made = three.each, three.count, three.whole, three.made
    judgement = judge(made, whole.readings)
    timed = (each.days or count.days) and judgement.verdict == "consistent"
    return Draft(
        rule="rate_times_period" if timed else "product",
        quantities=(each, count, whole),
        formula=f"{count.label} x {each.label} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judgement,
        why="How much for each, how many there are, and what it comes to.",
        slip=f"head {each.key} {count.key} {whole.key}",
    )
