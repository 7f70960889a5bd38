"""Per-head figures, averages and rates with units: so much for each, how many there are, and what it comes to.

'150 for each of the 560,000 inhabitants' beside the 84 million, 'a hectare gave 2.5 tonnes' beside the 460,000 hectares,
'30 a day' beside '250 days a year': the unit that a figure is 'per' is the unit of the count, and what is left is the unit
of the whole (dimensional analysis, as in Bridgman 1922); kilograms meet tonnes by their exact factor.

Comes in: a Page. Goes out: drafts of checks. The three may stand in any order within three sentences. Where words tie
them, a whole that does not follow is inconsistent, unless other figures near by explain it; otherwise only what agrees
is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from operator import mul, truediv

from ..hedges import Readings, exactly
from ..intervals import Interval, words
from ..labels import a, units
from ..meaning.apposition import amount
from ..meaning.bases import ANY, PEOPLE, UNITS, Base, bases_of, dimension, stands_for
from ..meaning.spelled import counted_in_words
from ..meaning.ties import explained, firm
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine, judge
from .factors import far_counts, priced_and_packed
from .per_heads import per_head
from .periods import LOOSE_DAYS, WORK, plain_span, rate_over_period, two_tariffs
from .products import amount_over_period, each_and_sum, product
from .workings import workings

REACH = 2  # sentences before and after a rate in which its count and its whole are looked for
MOST = 8  # counts, and wholes, that are tried with one rate
DIGITS = 4  # significant digits that three figures have together, for an agreement of loose neighbours to say anything
PAIR = 2
FINE, HALF = 100, Fraction(1, 2)  # what is as large for each may be told to the unit, and be off by half of it
FAR = 3  # a whole this many times off, and by no power of ten, is taken to be another matter
Triple = tuple[Quantity, Quantity, Quantity, Base]


def products_and_rates(page: Page, desk: Desk) -> Iterator[Draft]:
    """Every 'so much for each x how many' and 'so much a day x how long', each relation of the same figures once.

    Where another pairing of a rate or a whole agrees, one that does not is no contradiction and is left out.
    """
    drafts = list(chain(*(rule(page, desk) for rule in (product, amount_over_period, each_and_sum, rate_over_period))))
    told = {_spans(draft) for draft in drafts}
    drafts += [draft for draft in quotient(page, desk) if _spans(draft) not in told]
    told = {_spans(draft) for draft in drafts}
    drafts += [draft for draft in priced_and_packed(page, desk) if _spans(draft) not in told]
    drafts += _new(list(workings(page, desk)), drafts)
    drafts += list(far_counts(page, desk, {one.span for draft in drafts for one in draft.quantities}))
    agreed = [_spans(draft) for draft in drafts if draft.judgement.verdict == "consistent"]
    for draft in drafts:
        shared = max((len(_spans(draft) & spans) for spans in agreed), default=0)
        silent = shared >= 2 or _lacks_a_factor(page, draft) or _offered(page, draft) or _third_factor(page, draft)
        if draft.judgement.verdict != "inconsistent" or not silent:
            yield draft
    spans = [_spans(draft) for draft in drafts]
    typed = per_head(page, desk)
    yield from (draft for draft in typed if not any(_spans(draft) <= told for told in spans))


def _new(found: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts whose result no other has reckoned already; a failing one gives way to one of the same figures."""
    held = {one.span for draft in drafts if draft.judgement.verdict == "consistent" for one in draft.quantities}
    told = [{one.span for one in draft.quantities} for draft in drafts]
    new = [draft for draft in found if draft.quantities[-1].span not in held]
    spans = [{one.span for one in draft.quantities} for draft in new]
    return [draft for draft, own in zip(new, spans, strict=True) if not any(own <= other for other in told)]


def _offered(page: Page, draft: Draft) -> bool:
    """Whether a price for a time and one for longer are two offers: '14.99 a month, or 119 for 12 months'."""
    if draft.rule != "rate_times_period" or len(draft.quantities) != 3:
        return False
    rate, span, whole = draft.quantities
    made = combine(mul, rate.readings, span.readings)
    return rate.sentence == whole.sentence and two_tariffs(page, rate, whole, made)


def _lacks_a_factor(page: Page, draft: Draft) -> bool:
    """Whether a total for a time is reckoned from figures without one, while another figure between them has it."""
    whole = draft.quantities[-1]
    if not whole.time or any(one.time or one.days for one in draft.quantities[:-1]):
        return False
    first, last = min(one.start for one in draft.quantities), max(one.start for one in draft.quantities)
    near = page.by_sentence.get(whole.sentence, [])
    return any(one.time == whole.time and first < one.start < last and one not in draft.quantities for one in near)


def _third_factor(page: Page, draft: Draft) -> bool:
    """Whether a number beside two factors completes the product: '12 vans at 40 an hour, for nine hours, 4,320 in all'."""
    *factors, whole = draft.quantities
    if len(factors) != PAIR or not (whole.figure.lo and all(one.figure.lo for one in factors)):
        return False
    numbers = {one.sentence for one in draft.quantities}
    beside = [one for number in numbers for one in page.by_sentence.get(number, []) if one not in draft.quantities]
    made = combine(mul, factors[0].readings, factors[1].readings)
    told = [one for one in beside if not (one.vague or one.percent or one.time) and (one.figure.lo or 0) >= PAIR]
    return any(combine(mul, made, one.readings).literal == whole.readings.literal for one in told)


def _spans(draft: Draft) -> frozenset[str]:
    return frozenset([*(one.span for one in draft.quantities), *draft.spans])


def quotient(page: Page, desk: Desk) -> Iterator[Draft]:
    """A figure for each, or for a unit of something, x how many there are = the whole.

    Reads 'At 84 million, it costs 150 for every one of the 560,000 people', '460,000 hectares, so that a hectare gave 2.5
    tonnes', '30 a day ... open on 250 days a year, and so 7,500 annually'. Must not read '40,000 to each of the 12 branches'
    of a fund of 4 million: they need not use it up.
    """
    spoken = counted_in_words(page)
    for rate in page.quantities:
        if rate.sentence >= 0 and amount(rate):
            for base in bases_of(page, rate):
                found = list(_triples(page, rate, base, spoken))
                yield from _told(page, found)


def _triples(page: Page, rate: Quantity, base: Base, spoken: list[Quantity]) -> Iterator[tuple[Triple, Draft]]:
    """The counts and wholes near a rate that fit it by their units, each with what it says."""
    near = page.near(rate.sentence, REACH)
    near += [one for one in spoken if abs(one.sentence - rate.sentence) <= REACH]
    counts = sorted(
        (one for one in near if _counts_in(rate, base, one) and _named(page, rate, base, one)),
        key=lambda one: _distance(rate, one),
    )[:MOST]
    if not counts:
        return
    wholes = sorted((one for one in near if _whole_of(page, rate, base, one)), key=lambda one: _distance(rate, one))
    for count in counts:
        for whole in wholes[:MOST]:
            places = (rate.sentence, count.sentence, whole.sentence)
            if whole is not count and max(places) - min(places) <= REACH and _same_time(page, rate, base, count, whole):
                triple = (rate, count, whole, base)
                if _near(triple) or firm(page, rate, count, whole):
                    yield triple, _draft(triple, worked=WORK.search(page.words(rate.sentence)) is not None)


def _near(triple: Triple) -> bool:
    """A cheap test before exact intervals are multiplied: whether the printed numbers come near to agreeing."""
    rate, count, whole, base = triple
    made = float(_scale(rate, base, count, whole))
    for one in (rate, count):
        made *= ((one.figure.lo or 0.0) + (one.figure.hi or 0.0)) / 2
    told = ((whole.figure.lo or 0.0) + (whole.figure.hi or 0.0)) / 2
    return made > 0 and 0.7 < told / made < 1.4


def _distance(rate: Quantity, one: Quantity) -> tuple[int, int]:
    return abs(one.sentence - rate.sentence), abs(one.start - rate.start)


def _counts_in(rate: Quantity, base: Base, one: Quantity) -> bool:
    """Whether a figure counts what the rate is per: days for 'a day', hectares for 'a hectare', 8,000 homes for 'each'."""
    if one is rate or one.vague or one.percent or one.times or one.per or not one.readings.literal.lo:
        return False
    return stands_for(one, base) and (not one.time or base.name == "time")


def _named(page: Page, rate: Quantity, base: Base, one: Quantity) -> bool:
    """Whether a count without a noun may be of the base: 'Beds are no worry. The 60 at Linnet ...' beside '2.7 to a bed'."""
    if base.name in UNITS or base.name == ANY or dimension(one)[0] or not one.figure.figure_id:
        return True
    if base.name in PEOPLE:
        return one.sentence == rate.sentence
    near = f"{page.words(one.sentence - 1)} {page.words(one.sentence)}".lower()
    return re.search(rf"\b{re.escape(base.name)}", near) is not None


def _whole_of(page: Page, rate: Quantity, base: Base, one: Quantity) -> bool:
    """Whether a figure may be the whole: the unit that is left when the rate's base is gone; not compared away."""
    if one is rate or not amount(one) or one.per or page.set_aside(one):
        return False
    mine, other = dimension(rate)[0], dimension(one)[0]
    same = mine == other or (not other and not one.unit) or (not mine and not rate.unit and not one.unit)
    if not other and not mine and one.sentence != rate.sentence:
        return False
    required = rate.role == "required" and not one.unit and not rate.unit
    return (same or required) and not (other and other == base.name)


def _same_time(page: Page, rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> bool:
    """Whether the time left over is that of the whole: '30 a day x 250 days a year' is so many a year, no mere number."""
    left = count.time or (rate.time if base.name != "time" else None)
    inherited = whole.figure.rate_start is None or whole.figure.rate_start < whole.start
    free = not count.time and (inherited or base.name != "time") and whole.sentence == rate.sentence
    return (
        left == whole.time
        or (whole.time is not None and left is None and free)
        or (whole.time is None and left is not None and not count.time and base.name != "time")
    )


def _scale(rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> Fraction:
    """What the units make of the product: kilograms and tonnes; a whole without a unit is in that of the rate."""
    rated, told = dimension(rate), dimension(whole)
    return rated[1] * dimension(count)[1] / (base.factor * (told[1] if told[0] else rated[1]))


def _draft(triple: Triple, *, worked: bool = True) -> Draft:
    rate, count, whole, base = triple
    scale = _scale(rate, base, count, whole)
    during = base.name in ("time", "night") and (count.figure.hedge or "").lower() == "over"
    result = combine(mul, rate.readings, plain_span(count) if during else count.readings, exactly(scale))
    shown = result
    judgement = judge(result, whole.readings, vague=whole.vague)
    if judgement.verdict == "inconsistent" and (worked or count.unit != "week") and (loose := _loose(base, count)):
        wider = combine(mul, result, loose)
        if judge(wider, whole.readings).verdict == "consistent":
            judgement = Judgement("cannot tell", None, judgement.reading)
    if judgement.verdict == "inconsistent" and _rounded(
        rate, base, combine(truediv, whole.readings, combine(mul, count.readings, exactly(scale)))
    ):
        judgement = Judgement("consistent", None, f"{judgement.reading}; the one over the other, to the unit: holds")
    unit = f" {units(whole.unit)}" if whole.unit and scale != 1 else ""
    time = unit + (f" {a(whole.time)}" if whole.time else "")
    return Draft(
        rule=_rule(rate, base),
        quantities=tuple(one for one in (rate, count, whole) if one.figure.figure_id),
        spans=tuple(one.span for one in (rate, count, whole) if not one.figure.figure_id),
        formula=f"{rate.label}{_per(base)} x {count.label} = {words(shown.literal)}{time}; printed: {whole.name}",
        result=words(shown.literal) + time,
        stated=whole.label,
        unit=whole.measure or whole.unit,
        judgement=judgement,
        why=_why(rate, base, judgement),
        settles="how many days or weeks are meant" if judgement.verdict == "cannot tell" else None,
        slip=f"product {rate.key} {count.key} {whole.key}",
    )


def _rounded(rate: Quantity, base: Base, made: Readings) -> bool:
    """Whether so much for each is what the whole over the number comes to, told to the unit: '£170 a head' of £70.2m and 412,000."""
    told, own = rate.readings.literal.lo or 0, made.literal
    fine = rate.readings.literal.is_point and base.name != "time" and told >= FINE
    return fine and own.lo is not None and own.hi is not None and own.lo - HALF <= told <= own.hi + HALF


def _per(base: Base) -> str:
    """What a rate is per, in words: ' a tonne', ' each'; a time is told by the rate's own label."""
    if base.name == "time":
        return ""
    return f" {a(base.word)}" if base.name in UNITS else " each"


def _rule(rate: Quantity, base: Base) -> str:
    if base.name != "time":
        return "product"
    return "required_rate" if rate.role == "required" else "rate_times_period"


def _why(rate: Quantity, base: Base, judgement: Judgement) -> str:
    what = "The rate times the time" if base.name == "time" else "So much for each, times how many there are,"
    if judgement.verdict == "consistent":
        return f"{what} gives the printed total."
    return f"{what} does not give the printed total."


def _loose(base: Base, count: Quantity) -> Readings | None:
    """How far a count of months or years leaves open how many days or weeks it has, as factors of what was reckoned."""
    found = LOOSE_DAYS.get((base.word, count.unit or ""))
    if base.name != "time" or found is None or found.is_point:
        return None
    ratio = DAYS[count.unit or "day"] / base.factor
    return Readings(*(found.scale(1 / ratio),) * 4)


def _told(page: Page, found: list[tuple[Triple, Draft]]) -> Iterator[Draft]:
    """Of all pairings of one rate: the nearest that agrees, else the one that words tie and nothing explains."""
    agree = [
        item
        for item in found
        if item[1].judgement.verdict == "consistent" and _says(page, item[0]) and not _open(*item[0][:3])
    ]
    if agree:
        yield next((item for item in agree if firm(page, *item[0][:3])), agree[0])[1]
        return
    tied = [item for item in found if item[1].judgement.verdict != "consistent" and firm(page, *item[0][:3])]
    tied = [
        item for item in tied if item[0][1].figure.form != "range"
    ]  # 'between 280 and 350' are expected, not counted
    if len(tied) == 1 and not _another_matter(tied[0][0]) and not explained(page, *tied[0][0][:3]):
        yield tied[0][1]


def _open(rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether 'up to 288 a day' leaves the product open from nought, and the whole does not: it agrees with anything."""
    lows = [one.readings.literal.lo for one in (rate, count)]
    return 0 in lows and whole.readings.literal.lo != 0


def _says(page: Page, triple: Triple) -> bool:
    """Whether an agreement says something: firm words, or digits enough that chance would hardly have given it."""
    rate, count, whole, base = triple
    if firm(page, rate, count, whole):
        return True
    digits = sum(_significant(one) for one in (rate, count, whole))
    one_sentence = rate.sentence == count.sentence == whole.sentence
    named = base.name not in (ANY, "time")
    if count.readings.literal.lo in (1, 10, 100, 1000) or rate.readings.literal.lo in (1, 10, 100, 1000):
        digits -= 1
    exact = (
        rate.readings.literal * count.readings.literal.scale(_scale(rate, base, count, whole)) == whole.readings.literal
    )
    return (exact or _narrow(rate, count, whole)) and digits >= (DIGITS - 1 if one_sentence and named else DIGITS)


def _significant(one: Quantity) -> int:
    value = one.readings.literal.lo or Fraction(0)
    text = f"{float(value):.12g}".replace(".", "").strip("0") if value else ""
    return len(text.split("e")[0])


def _narrow(*triple: Quantity) -> bool:
    """Whether the roundings leave so little room that agreement is no matter of course."""
    width = Fraction(0)
    for one in triple:
        reading: Interval = one.readings.half_up
        if reading.lo is None or reading.hi is None or not reading.lo > 0:
            return False
        width += (reading.hi - reading.lo) / reading.hi
    return width < Fraction(15, 100)


def _another_matter(triple: Triple) -> bool:
    """Whether what was reckoned lies so far from the whole that they hardly belong together; a slip of zeros does."""
    rate, count, whole, base = triple
    made = (rate.readings.literal.lo or 0) * (count.readings.literal.lo or 0) * _scale(rate, base, count, whole)
    told = whole.readings.literal.lo or Fraction(0)
    if not made or not told:
        return True
    times = max(made / told, told / made)
    return times > FAR and times not in (10, 100, 1000, 10**6)
