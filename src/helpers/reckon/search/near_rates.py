"""Rates that do not make their total: so much a time kept up for a stretch, so much each for so many, one rate in two times.

Comes in: the scene of a story. Goes out: misses, each a rate, what it is multiplied by and what is printed as their product, in any order
and over a few sentences. Every such three whose total is of one size with it is a candidate; `rate_marks` says what speaks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain, product
from typing import NamedTuple

from ..each.conversions import FACTORS
from ..each.exchange import currency, money_of
from ..each.factors import PRICE
from ..each.part_weeks import two_rates_a_week
from ..each.rate_slots import IN_YEAR, INSTALMENTS, OCCASIONS, ONE, rate_of
from ..each.rate_totals import of_own_time
from ..hedges import HUGE
from ..kept import kept
from ..meaning.apposition import bare_noun, told_in_all
from ..meaning.bases import ANY, CENTS, PEOPLE, UNITS, Base, base_of, bases_of, dimension
from ..meaning.kinds import kindred
from ..meaning.spelled import counted_in_words
from ..measures import DAYS, singular, thing
from ..quantities import Page, Quantity
from .rate_checks import draft_of, excused, holds, of_one_size, of_rest, own_unit
from .rate_marks import Held, Three, marks
from .rate_words import EACH, MANY, OF, SHARED, SO_MANY, TO_DATE
from .scene import Miss, Scene
from .terms import Term, terms

REACH = 4  # sentences between a rate and what is reckoned with it
MOST = 9  # stretches, counts and totals that are tried with one rate
FAR = 4  # counts farther off that a rate names
NIGHTS = frozenset(("night", "evening", "shift", *OCCASIONS))  # one of them is of one day
OF_TIME = re.compile(r"-? ?(?:an?|per|each|every) ")
NO_BASE = frozenset(("each", "payment"))
YEARLY = re.compile(r"\b(?:yearly|annually)\b", re.I)
AIM_APART = 2  # sentences between what there is and what is to be left
PRONOUNS = frozenset(("them", "those", "these", "which", "whom", "it"))
NIGHTLY = {"night": "day"}
A_TIME = re.compile(
    r"^[^.;:,\d]{0,45}?\b(?:an?|per|every|each) (?P<base>hour|day|night|week|month|year)\b(?! (?:ago|earlier|before|later|or|and))"
)


def misses(scene: Scene) -> Iterator[Miss]:
    """The threes of a story that do not hold."""
    for own in scene.by_page().values():
        own = [
            one for one in own if ":" not in one.quantity.figure.text
        ]  # how long a race took is shared out among nobody
        if not own:
            continue
        sheet = Sheet(own)
        every = [list(sheet.threes(rate, of_one_size)) for rate in own]
        held = Held([three for threes in every for three in threes if holds(three)])
        wholes = Counter(three.whole for threes in every for three in threes)
        for threes in every:
            for three in threes:
                if (
                    three not in held
                    and not of_other_whole(three)
                    and not excused(three)
                    and not (three.rate.at == three.whole.at and two_rates_a_week(three.rate.page, three.rate.at))
                    and not of_rest(three, threes, held)
                    and (draft := draft_of(three))
                ):
                    yield Miss(three.rate.quantity.span, draft, marks(three, threes, wholes, held, scene))


def of_other_whole(three: Three) -> bool:
    """Whether a rate says anew what another number comes to in all."""
    own = told_in_all(three.rate.page, three.rate.quantity)
    return own is not None and own not in [one.quantity for one in three.terms]


class Way(NamedTuple):
    """What a rate is multiplied by: figures, the factor that brings them to its base, and words that say how long."""

    kind: str
    many: tuple[Term, ...] = ()
    scale: float = 1.0
    span: str = ""
    told: str = ""


class Sheet:
    """The figures of a page by their sentences, with the counts that stand in words."""

    def __init__(self, own: list[Term]) -> None:
        self.page = own[0].page
        self.by_sentence: dict[int, list[Term]] = {}
        self.counted: dict[str, list[Term]] = {}
        self.counts = [
            one for one in own if one.unit is None and one.total and one.value > 1.5 and not bare_noun(one.quantity)
        ]
        for one in own:
            if one.total and one.value > 1.5 and (one.unit or not bare_noun(one.quantity)):
                self.counted.setdefault(dimension(one.quantity)[0], []).append(one)
        for one in (*own, *terms(self.page, counted_in_words(self.page))):
            self.by_sentence.setdefault(one.at, []).append(one)

    def near(self, rate: Term, reach: int = REACH) -> list[Term]:
        """The figures near a rate, the nearest first."""
        found = [one for at in range(rate.at - reach, rate.at + reach + 1) for one in self.by_sentence.get(at, ())]
        return sorted((one for one in found if one is not rate), key=lambda one: abs(one.start - rate.start))

    def named(self, rate: Term, base: Base) -> list[Term]:
        """The counts nearest to a rate that bear the name of its base, however far off; for a head or where none does, those of whatever noun.

        Of these the first of the article are in mind throughout.
        """
        ones, lead = self.counted.get(base.name, []), []
        if not ones or base.name in PEOPLE:
            ones, lead = self.counts, self.counts[:FAR]
        at = bisect_left([one.start for one in ones], rate.start)
        near = sorted(ones[max(0, at - FAR) : at + FAR], key=lambda one: abs(one.at - rate.at))[:FAR]
        return list(dict.fromkeys([*near, *lead]))

    def threes(self, rate: Term, wanted: Callable[[Three], bool]) -> Iterator[Three]:
        """Every three of which a figure may be the rate, whether it holds or not, of those that are of a wanted size."""
        if not (rate.counts or rate.days) or (rate.quantity.times and not rate.time) or (rate.bound and rate.value < 2):
            return
        near = self.near(rate)
        yield from filter(wanted, exchanges(rate, near))
        near_own = [one for one in near if not of_own_time(self.page, one.quantity, rate.time)]
        wholes = [(one, *found) for one in near_own if (found := fits(rate, one))][:MOST]
        yield from filter(wanted, rests(rate, near, wholes))
        for base in bases(rate):
            made = self._over_time(rate, base, near) if base.name == "time" else self._for_each(rate, base, near)
            for way, (whole, fit, factor) in product(made, wholes):
                if (
                    whole in way.many
                    or (way.kind == "again" and not again(whole, base))
                    or whole.value <= rate.value * min(factor, 1 / factor)
                    or any(one.time and one.time != whole.time and one.time != base.word for one in way.many)
                ):
                    continue
                k = way.scale if way.kind != "again" else float(DAYS[whole.time or ""] / base.factor)
                three = Three(way.kind, rate, whole, way.many, k * factor, base, fit, way.span, way.told)
                if wanted(three):
                    yield three

    def _over_time(self, rate: Term, base: Base, near: list[Term]) -> Iterator[Way]:
        """A rate of time, with every stretch near it, with a stretch and a count, and by itself for one in a longer time."""
        yield Way("again")
        spans = [
            (one, days / float(base.factor))
            for one in near
            if (days := length(one)) >= float(base.factor)
            and days * one.value > base.factor
            and (days < 1 or one.at == rate.at or " per " not in (rate.unit or ""))  # a speed is kept up for hours
        ]
        spans += [
            (one, 1.0)
            for one in near
            if one.time == base.word and one.unit is None and INSTALMENTS.match(one.page.after(one.quantity))
        ]  # 'eight monthly payments'
        spans += [(one, one.days / float(base.factor)) for one in near if one.days and one.time]  # '28 hours a week'
        counts = [one for one in near if one.unit is None and one.total and one.value >= 2 and not length(one)]
        for span, k in spans[:MOST]:
            yield Way("time", (span,), k)
            for count in counts[:4]:
                if abs(count.at - rate.at) < REACH and count is not span:
                    yield Way("thrice", (span, count), k)
        for at in range(rate.at - 1, rate.at + 3):
            yield from worded(self.page, rate, base, at)

    def _for_each(self, rate: Term, base: Base, near: list[Term]) -> Iterator[Way]:
        """A rate for each of something, with every count of it near by, and with those farther off that bear its name."""
        counts = [one for one in near if (one.total or a_time(one)) and one.value > 1.5][:MOST]
        if base.name != ANY:
            counts += [one for one in self.named(rate, base) if one not in counts]
        for one in counts:
            name, factor = dimension(one.quantity)
            if one.unit and name != base.name:
                continue
            scale = float(factor / base.factor) if one.unit else 1.0 if base.name in UNITS else float(1 / base.factor)
            yield Way("unit" if one.unit else "each", (one,), scale)
        for one in near:
            if one.days and one.value > 1.5 and abs(one.at - rate.at) <= 1:
                yield Way("occasions", (one,))


def worded(page: Page, rate: Term, base: Base, at: int) -> Iterator[Way]:
    """A stretch in words: 'over the year', 'by the end of its first year', 'in a full day'."""
    if not 0 <= at < len(page.sentences):
        return
    sentence = page.sentences[at]
    stretches = chain.from_iterable(
        pattern.finditer(page.text, sentence.start, sentence.end) for pattern in (ONE, IN_YEAR, YEARLY, TO_DATE)
    )
    for found in stretches:
        unit = (found.groupdict().get("unit") or "year").lower()
        if DAYS[unit] > base.factor and not rate.quantity.end - 1 <= found.start() <= rate.quantity.end + 12:
            told = " ".join(found[0].split())
            yield Way("worded", (), float(DAYS[unit] / base.factor), page.span(*found.span()), told)


def a_time(one: Term) -> bool:
    """Whether a count is one of so many in a time, and of nothing else: '1.2 million litres a year'."""
    return one.counts and bool(one.time) and not one.quantity.per


def length(one: Term) -> float:
    """How many days one of a stretch lasts; 0 for what is none: '14 a year' prints no years."""
    if one.days:
        return 0.0 if OF_TIME.match(one.page.text, one.quantity.end) else one.days
    noun = (one.quantity.figure.noun or "").split()
    return 1.0 if noun and one.unit is None and singular(noun[-1]) in NIGHTS else 0.0


@kept
def bases(rate: Term) -> list[Base]:
    """What a figure may be so much of: a time, a noun, or each of whatever is counted near it."""
    one, page = rate.quantity, rate.page
    found: dict[str, Base] = {}
    told = rate_of(page, one)
    if told and told.base in DAYS:
        found["time"] = Base("time", DAYS[told.base], told.base)
    elif one.time:
        found["time"] = Base("time", DAYS[one.time], one.time)
    elif in_words := A_TIME.match(page.after(one)):
        found["time"] = Base(
            "time",
            DAYS[NIGHTLY.get(in_words["base"], in_words["base"])],
            NIGHTLY.get(in_words["base"], in_words["base"]),
        )
    for base in bases_of(page, one):
        if base.name in PRONOUNS:
            found[ANY] = Base(ANY, Fraction(1), "them")
        elif base.name != "time":
            found.setdefault(base.name, base)
    if told and told.base not in DAYS and told.base not in NO_BASE:
        found.setdefault(singular(told.base), base_of(told.base))
    if so_many := SO_MANY.match(page.after(one)):
        many = MANY.get(so_many["many"].lower()) or int(so_many["many"].replace(",", ""))
        base = base_of(so_many["base"])
        if 0 < many < HUGE:
            found[base.name] = Base(base.name, base.factor * many, f"{many:,} {so_many['base'].lower()}")
    if not set(found) - {"time"}:
        if EACH.search(page.words(one.sentence)):
            found[ANY] = Base(ANY, Fraction(1), "each")
        elif PRICE.search(page.before(one, 80)) or OF.search(page.before(one, 30)):
            found[ANY] = Base(ANY, Fraction(1), "price")
        elif "time" not in found and any(each_before(page, one, at) for at in (one.sentence - 1, one.sentence - 2)):
            found[ANY] = Base(ANY, Fraction(1), "each before")
    return list(found.values())


def each_before(page: Page, one: Quantity, at: int) -> bool:
    """Whether a sentence before tells of shares, or what each has in the unit of a figure: '5,510 for each household. Police account for 1,917'."""
    if not one.unit or at < 0:
        return False
    shared = at == one.sentence - 1 and SHARED.search(page.words(at))
    return bool(shared) or any(
        other.unit == one.unit and any(True for _ in bases_of(page, other)) for other in page.by_sentence.get(at, [])
    )


def rests(rate: Term, near: list[Term], wholes: list[tuple[Term, str, float]]) -> Iterator[Three]:
    """What there is and what it is to be, with the stretch in which it is to become that: 'from 58,300 to 50,000 in 14 months'."""
    timed = next((base for base in bases(rate) if base.name == "time"), None)
    aims = [each for each in wholes if each[0].total and not each[0].time and each[0].value > rate.value]
    if not timed or not aims:
        return
    spans = [
        (one, days / float(timed.factor))
        for one in near
        if (days := length(one)) >= timed.factor and days * one.value > timed.factor
    ]
    for (whole, fit, factor), (less, other, _) in product(aims, aims):
        if (
            whole.value > less.value
            and fit == other
            and abs(whole.at - less.at) <= AIM_APART
            and whole.unit == less.unit
        ):
            for span, k in spans[:4]:
                yield Three("rest", rate, whole, (span,), k * factor, timed, fit, less=less)


def exchanges(rate: Term, near: list[Term]) -> Iterator[Three]:
    """A rate of exchange, with an amount in each of its currencies."""
    own, base = currency(rate.quantity), money_of(rate.page, rate.quantity)
    if not base or not own or own == base:
        return
    for many in near:
        for whole in near if currency(many.quantity) == base and many.total else ():
            apart = ";" in rate.page.text[min(many.start, whole.start) : max(many.start, whole.start)]
            if currency(whole.quantity) == own and whole.total and not apart:
                yield Three("exchange", rate, whole, (many,), 1.0, Base(base, Fraction(1), base), "unit")


def fits(rate: Term, whole: Term) -> tuple[str, float] | None:
    """How the unit of a rate goes with that of its total, and the factor from the one to the other; None where it cannot."""
    ours, theirs = own_unit(rate), whole.unit
    if not (whole.counts or whole.days) or whole.quantity.times:
        return None
    if rate.days and OF_TIME.match(rate.page.text, rate.quantity.end):
        ours = None
    elif rate.days or whole.days:
        return ("stretch", rate.days / whole.days) if rate.days and whole.days else None
    if ours and theirs:
        if ours == theirs:
            return "unit", 1.0
        (one, factor), (other, per) = dimension(rate.quantity), dimension(whole.quantity)
        if ours in FACTORS and theirs in FACTORS:
            one, (factor, *_) = FACTORS[ours]
        elif ours not in CENTS and theirs not in CENTS:
            return None
        return ("dimension", float(factor / per)) if one == other else None
    if ours or theirs:
        left_out = whole if ours else rate
        return ("whole bare" if ours else "rate bare", 1.0) if bare_noun(left_out.quantity) else None
    nouns = [bare_noun(one.quantity) for one in (rate, whole)]
    heads = [(thing(one.quantity.measure or "").split() or [""])[-1] for one in (rate, whole)]
    return (
        "bare"
        if all(nouns)
        else "one bare"
        if any(nouns)
        else "noun"
        if heads[0] == heads[1]
        else "kin"
        if kindred(*heads)
        else "other noun"
    ), 1.0


def again(whole: Term, base: Base) -> bool:
    """Whether a figure is so much a longer time than the rate."""
    return bool(whole.time) and DAYS[whole.time or ""] > base.factor
