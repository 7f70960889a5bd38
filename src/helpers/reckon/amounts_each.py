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
from operator import mul

from .apposition import SUM_AFTER, amount, average, bare_noun
from .bases import ANY, MEDIAN, PEOPLE, UNITS, Base, base_of, bases_of, dimension
from .conversions import FACTORS
from .digits import likeness
from .factors import of_another_place
from .hedges import Readings, decimal_place, exactly
from .intervals import exact, words
from .kinds import kindred
from .measures import singular, stem, thing
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import combine, judge

REACH = 4  # sentences over which the three may stand
NEAR, WILD = Fraction(29, 20), Fraction(29, 20)  # how far off a total is that was meant, and one where words tie it
TINY = 20  # digits of so small a total meet by chance
LITTLE = Fraction(1, 25)  # so near is a rounding, not a slip
FEW = 7  # fewer are any two things
FOLLOWS = 70  # characters after a figure in which another may be what 'each' is of: 'the 560 in post each close 64'
SPENT = re.compile(r"^(?:on|for|towards?) (?:the |its |their |new )?([a-z]{4,})", re.I)
OTHER = re.compile(r"\b(?:another|elsewhere)\b", re.I)
THAT_YEAR = re.compile(r"\b(last|this|next) (?:year|month|season)\b")
THINGS = re.compile(r"^\W*(?:(?:The|Its|Their|Our|His|Her) )?([A-Za-z]{3,}s)\b")
# Reads 'in equal shares', 'split evenly', 'all are paid alike': one of the figures is for each of them.
EQUALLY = re.compile(
    r"\b(?:equal(?:ly)?|evenly|alike|uniform(?:ly)?|the same as (?:the )?(?:others?|all)|identical)\b", re.I
)
POINTS = re.compile(r"^\W*(?:That|This|These|It|Each|Every one|(?:An|The|Their|Its) average|Average|Apiece)\b")
FIRST = re.compile(r"^\W*(?:each|every one)\b", re.I)
FORESEEN = re.compile(
    r"\b(?:reckoned on|forecasts?|foreseen|foresaw|planned|budgeted|hoped|had expected|was expected|were expected|would have)\b",
    re.I,
)
YEAR_FIRST = re.compile(
    r"^\W*(?:(?:back )?(?:in|by) (?:19|20)\d\d|last (?:year|month|week|season|summer|winter|spring|autumn))\b", re.I
)
YEAR_AFTER = re.compile(r"^(?:[a-z]+ )?(?:in|of|from) (?:19|20)\d\d\b", re.I)
EACH_OF = re.compile(r"\b(?:each|every one) of (?:the |its |their |his |her |[a-z]+['’]s )*$", re.I)
AND = re.compile(r"\band (?:a |the |another )?$", re.I)
CLAUSE = re.compile(r"[,;:—–()]\s")
WORD = re.compile(r"[a-z]{5,}")
LEAST = 3  # a total is of so many at least
MOST = 40  # figures near one for each that are tried
CLOSE = Fraction(1, 100)  # what another figure must come to, to explain
EACH_BEFORE = re.compile(r"\b(?:each|every|apiece)\b[^.;\d]{0,60}$", re.I)
EACH_AFTER = re.compile(
    r"^[^.;\d]{0,40}?\b(?:each|apiece)\b(?! (?:other|day|week|month|year|hour|time|side|end|way|of the)\b)", re.I
)
AT_ONCE = re.compile(
    r"^(?:-?[a-z]+ ){0,2}?(?:each|apiece)\b(?! (?:other|day|week|month|year|hour|time|side|end|way|of the)\b)", re.I
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
RESULT = re.compile(
    r"\b(?:in all|in total|altogether|all told|totals?|between (?:them|us)|together|comes? to|came to|therefore|thus|so|hence|turnover|takings|proceeds|combined|means|making|makes|added up)\b",
    re.I,
)
APART = re.compile(
    r"\b(?:(?:a|the) (?:year|month|week) (?:ago|before|earlier)|previous(?:ly)?|usual(?:ly)?|elsewhere|another|instead|compared|rather than|up from|down from|plus|besides|extra|some of|including|among|more than half|fewer|so far)\b",
    re.I,
)
TIMED = re.compile(
    r"\b(?:daily|weekly|monthly|yearly|nightly|hourly|annual(?:ly)?|(?:a|per|each|every) (?:day|week|month|year|hour|night))\b",
    re.I,
)
OR_NEXT, OR_LAST = re.compile(r"^(?:or|to) (?:\d|[a-z]+ (?:to|in|for|per|an?|each)\b)"), re.compile(r"\b[a-z\d]+ or$")
OPEN = ("up to", "at least", "at most", "as much as", "as many as", "from")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure is an amount of, and the factor to the base unit of it."""

    name: str
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Three:
    """An amount for each, how many, and what is printed as the total, with what speaks for their being meant together."""

    each: Quantity
    count: Quantity
    whole: Quantity
    factor: Fraction  # from their product to the unit of the total
    tie: float

    @property
    def made(self) -> Readings:
        """The total that the two make, in the unit that is printed."""
        return combine(mul, self.each.readings, self.count.readings, exactly(self.factor))

    @property
    def off(self) -> Fraction:
        """How many times the total that is printed the two make."""
        each, count, whole = (Fraction(repr(one.lo)) for one in (self.each, self.count, self.whole))
        return each * count * self.factor / whole


def amounts_each(page: Page, desk: Desk) -> Iterator[Draft]:
    """The three figures of each amount for one of many: what holds, and the one total that was meant and is missed."""
    for each in page.quantities:
        if each.sentence < 0 or not _plain(each) or not (bases := _bases(page, each)):
            continue
        pool = [one for one in page.near(each.sentence, REACH) if one is not each and _plain(one)][:MOST]
        threes = [three for base, weight in bases for three in _threes(page, each, base, weight, pool)]
        threes = [three for three in threes if not (three.each.time and three.count.time == three.each.time)]
        held = [three for three in threes if _holds(three)]
        firm = max(held, key=lambda three: three.tie, default=None)
        missed = [
            three
            for three in threes
            if 1 / WILD < three.off < WILD and abs(three.off - 1) > LITTLE and three not in held
        ]
        best = max(missed, key=lambda three: _weight(page, three), default=None)
        if firm and (best is None or firm.tie > best.tie - 1):
            if firm.tie >= HELD and (draft := _draft(firm)).judgement.verdict == "consistent":
                yield draft
            continue
        if best and _weight(page, best) >= SURE and not _explained(page, best, pool):
            draft = _draft(best)
            if draft.judgement.verdict == "inconsistent":
                yield draft


HELD, SURE, FIRM = 2.0, 2.75, 3.0


def _plain(one: Quantity) -> bool:
    return (
        (amount(one) or bool(one.days)) and not one.vague and one.lo > 0 and one.lo == one.figure.hi and not one.points
    )


def _bases(page: Page, each: Quantity) -> list[tuple[Base, float]]:
    """What a figure may be an amount for each of, and how plainly it is said."""
    before, after = page.before(each, 90), page.after(each, 60)
    if (each.figure.hedge or "").lower() in OPEN or SUM_AFTER.match(after):
        return []
    if OR_NEXT.match(after) or OR_LAST.search(before):
        return []  # 'two or three to a room'
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


def _kind(one: Quantity) -> Kind:
    if one.unit:
        return Kind(*dimension(one))
    return Kind("", Fraction(1))


def _threes(page: Page, each: Quantity, base: Base, weight: float, pool: list[Quantity]) -> Iterator[Three]:
    counts = [(one, fit) for one in pool if (fit := _counts(page, each, base, one)) is not None]
    said = [pair for pair in counts if pair[0].sentence == each.sentence and EACH_OF.search(page.before(pair[0]) + " ")]
    for whole in pool:
        kin = _whole(page, each, whole)
        for count, fit in (said or counts) if kin is not None else []:
            if (
                (each.days and fit < 1)
                or count is whole
                or (whole.lo < LEAST * min(each.lo, count.lo) and whole.unit == each.unit)
            ):
                continue
            sentences = [one.sentence for one in (each, count, whole)]
            if max(sentences) - min(sentences) > REACH:
                continue
            yield Three(each, count, whole, _factor(each, base, count, whole), weight + fit + (kin or 0.0))


def _counts(page: Page, each: Quantity, base: Base, one: Quantity) -> float | None:
    """How well a figure fits as the number of those for each of whom it is; None for not at all."""
    if one.unit and one.unit == base.name and not one.per:
        return 1.5
    if base.name in UNITS or base.name == "time":
        return 1.5 if _kind(one).name == base.name and not one.per else None
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
    noun = _noun(one)
    if base.name != ANY and noun:
        if noun == base.name or kindred(noun + "s", base.name + "s"):
            return 1.5
        return (0.5 if base.name in PEOPLE else -1.0) - few
    if noun and noun == _noun(each) and not bare_noun(each) and (each.figure.unit_start or 0) > each.start:
        return None
    if noun and len(noun) > 2 and re.search(rf"\b{re.escape(noun)}(?:s|es)?\b", _beside(page, each, one), re.I):
        return 1.5
    return (0.5 if noun and not bare_noun(one) else 0.0) - few


def _noun(one: Quantity) -> str:
    return singular((thing(one.measure or "").split() or [""])[-1])


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
    ones, others = _kind(each), _kind(whole)
    if each.unit and " per " in each.unit:
        return 1.0 if others.name == "length" else None
    bare = (each.unit is None) != (whole.unit is None) and bare_noun(whole if each.unit else each)
    if ones.name != others.name and not bare:
        return None
    if each.time and whole.time and each.time != whole.time:
        return None
    apart = _by_time(page, each, whole) + (1.0 if bare or whole.per else 0.0)
    nouns = [_noun(one) if one.figure.noun else "" for one in (each, whole)]
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


def _factor(each: Quantity, base: Base, count: Quantity, whole: Quantity) -> Fraction:
    """From the product of two figures to the unit in which the total is printed."""
    if each.unit and " per " in each.unit:
        hours = (count.days or Fraction(0)) * 24 * 3600
        return FACTORS[each.unit][1][0] * hours / FACTORS[whole.unit or ""][1][0]
    factor = _kind(each).factor / _kind(whole).factor if whole.unit else Fraction(1)
    return factor * _kind(count).factor / base.factor if base.name in UNITS else factor


def _holds(three: Three) -> bool:
    return abs(three.off - 1) < CLOSE or _draft(three).judgement.verdict == "consistent"


def _weight(page: Page, three: Three) -> float:
    """What speaks for three figures that miss being meant together."""
    each, count, whole = three.each, three.count, three.whole
    sentences = [one.sentence for one in (each, count, whole)]
    weight = three.tie - 0.4 * (max(sentences) - min(sentences))
    weight += 0.5 if abs(three.off - 1) < Fraction(1, 4) else 0.0
    weight += min(2.0, _alike(three) / 2)
    told = [page.words(one.sentence) for one in (whole, each)]
    weight += 0.5 if any(RESULT.search(text) for text in told) else 0.0
    weight += 0.5 if any(POINTS.match(text) for text in told) and each.sentence != whole.sentence else 0.0
    alike = any(EQUALLY.search(page.words(number)) for number in range(min(sentences), max(sentences) + 1))
    weight += 1.5 if alike and three.tie < SURE - 0.25 and count.figure.noun else 0.0
    first, last = min(one.start for one in (each, count, whole)), max(one.end for one in (each, count, whole))
    years = [
        YEAR_FIRST.match(page.words(one.sentence)) or YEAR_AFTER.match(page.after(one)) for one in (each, count, whole)
    ]
    weight -= 3.0 if any(years) and not all(years) else 0.0
    weight -= 3.0 if of_another_place(page, each, count) else 0.0
    weight -= 3.0 if _of_its_own(page, three) or _of_another(page, three) else 0.0
    weight -= 1.5 if APART.search(page.text[max(0, first - 30) : last + 30]) else 0.0
    between = [one for one in page.near(each.sentence, REACH) if first < one.start < last]
    weight -= min(1.0, 0.5 * sum(_rival(one, three) for one in between))
    alone = three.tie >= SURE - 0.25 and not any(_rival(one, three) for one in page.near(each.sentence, REACH))
    weight += 0.5 if alone else 0.0
    foreseen = [bool(FORESEEN.search(page.words(one.sentence))) for one in (each, whole)]
    weight -= 4.0 if foreseen[0] != foreseen[1] else 0.0
    weight += 0.7 if _one_matter(page, three) else 0.0
    return weight


def _pairs(three: Three) -> Iterator[tuple[float, float]]:
    """What the other two make of the total, of the amount for each and of the count, beside what is printed."""
    off = three.off
    yield float(off) * three.whole.lo, three.whole.lo
    yield three.each.lo / float(off), three.each.lo
    yield three.count.lo / float(off), three.count.lo


def _alike(three: Three) -> float:
    """How much the digits speak for a slip of the pen: one digit other, or two exchanged, all others as they ought to be."""
    best = 0.0
    for made, told in _pairs(three):
        place = float(decimal_place(exact(told)))
        rounded = round(made / place) * place
        fine = abs(rounded - made) < place / 2 and (abs(rounded - made) < made / 100)
        best = max(best, likeness(rounded, told).bits if fine else 0.0)
    return best


def _one_matter(page: Page, three: Three) -> bool:
    """Whether a word beside the total is told again with the other two, sentences on: '3.6 million for families', 'the family money'."""
    whole = three.whole
    if whole.sentence in (three.each.sentence, three.count.sentence):
        return False
    beside = {stem(word) for word in WORD.findall(f"{page.before(whole, 30)} {page.after(whole, 30)}".lower())}
    told = {
        stem(word)
        for number in {three.each.sentence, three.count.sentence}
        for word in WORD.findall(page.words(number).lower())
    }
    return bool(beside & told)


def _of_its_own(page: Page, three: Three) -> bool:
    """Whether a total has its own purpose or its own count: 'spent $30 million on repairs', 'sold 40,000 books for $600,000'."""
    whole = three.whole
    if whole.sentence == three.each.sentence:
        return False
    spent = SPENT.match(page.after(whole))
    if spent and spent[1].lower() not in page.words(three.each.sentence).lower():
        return True
    if whole.sentence == three.count.sentence:
        return False
    own = [one for one in page.by_sentence[whole.sentence] if one.start < whole.start and one.total and not one.unit]
    return any(one.figure.noun and _noun(one) not in ("", _noun(three.count)) and one.lo >= LEAST for one in own)


def _of_another(page: Page, three: Three) -> bool:
    """Whether words set them apart: 'another depot', 'last year' and 'next year', chairs at $80 each and 300 desks."""
    texts = [page.words(one.sentence) for one in (three.each, three.count, three.whole)]
    if any(bool(OTHER.search(text)) != bool(OTHER.search(texts[0])) for text in texts):
        return True
    years = [set(THAT_YEAR.findall(text.lower())) for text in texts]
    if years[0] and years[2] and not years[0] & years[2]:
        return True
    things, noun = THINGS.match(texts[0]), _noun(three.count)
    if three.count.sentence == three.each.sentence or not things or not noun or three.count.figure.noun is None:
        return False
    return bool(AT_ONCE.match(page.after(three.each))) and singular(things[1].lower()) != noun


def _rival(one: Quantity, three: Three) -> bool:
    """Whether a figure between might as well be the total."""
    return one not in (three.each, three.count, three.whole) and one.total and one.unit == three.whole.unit


def _explained(page: Page, three: Three, pool: list[Quantity]) -> bool:
    """Whether another figure near by makes it hold: another amount, count or total, a share that goes off, a sum on top."""
    value, made = three.whole.lo, float(three.off) * three.whole.lo
    one_each, many = three.each.lo, three.count.lo
    scale = made / (one_each * many)
    near = [one for one in page.near(three.each.sentence, REACH) if one.lo > 0]
    others = [one for one in near if one not in (three.each, three.count, three.whole)]
    for one in others:
        if one.percent:
            share = one.lo / 100
            fits = [
                made * share,
                made * (1 - share),
                made * (1 + share),
                made / (1 + share),
                made / share,
                made / (1 - share or 1),
            ]
        elif one.unit and one.unit != three.whole.unit and _kind(one).name == _kind(three.each).name:
            fits = [one.lo * many * scale * float(_kind(one).factor / _kind(three.each).factor)]
        elif one.unit and one.unit == three.whole.unit:
            fits = [made + one.lo, made - one.lo, one.lo * many * scale]
            fits += [value * made / one.lo]  # another total
        elif one.unit == three.count.unit:
            fits = [one_each * other * scale for other in (one.lo, many + one.lo, many - one.lo)]
            fits += (
                [value * made / one.lo, one.lo * many * scale, made + one.lo, made - one.lo]
                if not three.each.unit
                else []
            )
            fits += [made * one.lo, made / one.lo]
        else:
            fits = []
        if any(abs(fit / value - 1) < CLOSE for fit in fits):
            return True
    totals = [one.lo for one in page.quantities if one.total and one.unit and one.unit == three.whole.unit]
    if any(abs(made / other - 1) < CLOSE for other in totals if other):
        return True  # the total stands elsewhere in the article
    if three.tie < FIRM:
        far = [one.lo for one in page.quantities if one.total and not one.unit]
        if any(abs(one_each * other * scale / value - 1) < CLOSE for other in far):
            return True  # the count stands elsewhere in the article
    fractions = [one.lo for one in page.fractions if abs(one.sentence - three.each.sentence) <= REACH]
    return any(abs(made * fit / value - 1) < CLOSE for share in fractions for fit in (share, 1 - share, 1 + share))


def _draft(three: Three) -> Draft:
    each, count, whole = three.each, three.count, three.whole
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{count.label} x {each.label} = {words(three.made.literal)}; printed: {whole.name}",
        result=words(three.made.literal),
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judge(three.made, whole.readings),
        why="How much for each, how many there are, and what it comes to.",
        slip=f"head {each.key} {count.key} {whole.key}",
    )
