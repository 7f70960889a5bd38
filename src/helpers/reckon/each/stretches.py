"""A rate kept up for a stretch, and its total: three slots filled by what fits them near by, weighed and not parsed.

'The pump lifts 40 litres a minute ... Every 24 hours it gives us 48,600', '96 children over eight years, or 14 a year', '£22 a
month ... Twenty years on she has paid £6,280', '14 sheets to each of 18 flats every month ... in one year, 3,600'. A printed
total that comes near what the rate and the stretch make, and is not it, is taken to be meant for it where unit, noun, place and the words
that tie the three weigh enough; what holds with other fillers near by is no contradiction.

Comes in: a Page. Goes out: drafts of checks of the rules rate_times_period and required_rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import add, mul, sub

from ..digits import likeness
from ..hedges import Readings, exactly
from ..intervals import words
from ..labels import a
from ..likeness import same_kind
from ..meaning.apposition import amount, apposed, bare_noun, same_thing, summed
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine, judge
from .periods import TARIFF
from .rate_slots import Rate, Stretch, rate_of, rates, stretches
from .rate_totals import in_unit, totals

REACH = 4  # sentences between the rate and what goes with it
NEAR, FAR = 0.58, 1.72  # a total this many times off is of another matter
SLIGHT = 1e-6  # more than floats are off
ENOUGH = 2.8  # weight from which the slots are taken to be meant together
MOST = 8
SMALL = 20  # below it a rate told after its total may be rounded to the unit, in words too
OWN, OWN_FIRM = "kept for", "kept-up"
APART = re.compile(
    r"\b(?:last (?:month|week|season|time)|(?:a|the) (?:month|week|year) (?:ago|before(?! (?:I|he|she|it|they|we|you)\b)|earlier)|previous(?:ly)?|usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|compared|instead|rather than|down from"
    r"|would have|had been|forecast|capacity|another|more than (?:half|twice)|besides|elsewhere|maximum|record|peak|busiest|worst|best|at (?:one|first)|or the other|until then|partly|some of (?:them|it)|in part|discount\w*|off-peak|interest|returns?|compound\w*|before (?:the|that|then)|but|(?:the|an?) (?:second|other)|from [$£€]?[\d,.]+ before|overall|used to|when (?:they|it) (?:is|are)|meant to|(?:in|for) the first (?:few )?(?:days?|weeks?|months?|years?)|since the [a-z]+ (?:with|was|of)|mended|closed|contract)\b",
    re.I,
)
TYING = re.compile(
    r"\b(?:that (?:makes?|means|meant|is|was|comes|leaves|works out)|that’s|that's|resulting|in all|in total|altogether|all told|between them|so far|comes? to|came to|works? out|adds? up|or|which (?:is|means|makes)"
    r"|average|averag(?:es|ing|ed)|at (?:that|this) (?:rate|pace|speed)|equal|call it|annual|annually|yearly|a year|over (?:a|the) year|apiece|has (?:paid|parted|handed|given)|must|need(?:s|ed)?|have to|had to|would (?:have to|need)"
    r"|(?:bill|toll|tally|hole|damage|running total|loss|count) (?:now |already )?(?:was|is|stood|stands|came|comes|reached|(?:had|has) (?:reached|grown|risen|come))|(?:making|bringing|taking) (?=[^a-z]|[a-z]+ (?:in all|altogether)))(?!\w)",
    re.I,
)
# 'it would have to find 40 a week until then', 'can the 90 gaps be closed' set nothing apart
BY_THEN = re.compile(
    r"\b(?:(?:until|by|before) then|in (?:that|this|the) time|to (?:get there|do (?:it|so|that)|(?:meet|keep|reach|make) (?:it|that|this|the [a-z]+)))\b",
    re.I,
)
LIKE = 0.5  # below it a rate and a total are of things that are not alike
ASKED = re.compile(r"\b(?:until then|would have to|closed|mended|contract)\b", re.I)
MONEY = ("dollar", "pound sterling", "euro", "cent", "crown", "yen")
MUST = re.compile(r"\b(?:must|needs?|needed|ha(?:s|ve|d) to|would (?:have to|need)|requir\w+|to find|to make (?:it|that)|leaves?|quota|means?|meant)\b", re.I)  # fmt: skip
FEWER = re.compile(
    r"(?:[a-z]+ )?(?:fewer|less|(?P<more>more|extra|additional))\b", re.I
)  # so many a year by which a total changes
AT_RATE = re.compile(
    r"(?: [a-z]+){0,3} at (?:about |some |nearly )?[$£€]?$"
)  # '136 more at 6.8 an over': it is of the 136
NEEDED = re.compile(r"\b(?:must|need(?:s|ed|ing)?|requir\w+)\b", re.I)
BYGONE = re.compile(
    r"\bafter (?:the |its |their |just |only )?$", re.I
)  # what has gone is no time in which more can be done
LEFT = re.compile(r"\b(?:left|remain\w*|to go|still|short|outstanding|in hand|until|before|by)\b", re.I)

# What keeps work up from one hour to another, which hours of opening do not
KEPT_UP = re.compile(
    r"\b(?:did(?:n[’']t| not)|never|without|no) (?:once )?(?:a |any )?(?:stop\w*|paus\w*|rest\w*|breaks?|let(?:ting)? up|ceas\w*)|\b(?:non-?stop|at it|round the clock|kept (?:it |that |this )?(?:up|on)|(?:every|each) hour)\b",
    re.I,
)
BESIDES = re.compile(r"\b(?:with|includ\w+|plus|besides)\b", re.I)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One filling of the slots, with what it makes and how much speaks for it."""

    rate: Rate
    stretch: Stretch
    whole: Quantity
    heads: Quantity | None
    less: Quantity | None  # what is there already, taken off the whole
    made: Readings
    judgement: Judgement
    weight: float


def kept_for(page: Page, desk: Desk) -> Iterator[Draft]:
    """Every total that a rate gives, or ought to give, over the stretch that stands near the two."""
    told = rates(page)
    alls = {rate.one for rate in told if rate.of_all}
    for rate in told:
        if rate.one.role in ("maximum", "minimum") or not rate.one.figure.lo:
            continue
        reckoned = [one for one in _fillings(page, rate) if one.whole not in alls]
        held = [one for one in reckoned if one.judgement.verdict != "inconsistent"]
        failing = [one for one in reckoned if one.judgement.verdict == "inconsistent" and one.weight >= ENOUGH]
        failing = [one for one in failing if not any(_silences(other, one) for other in held)]
        failing = [one for one in failing if _all_through(page, one)]
        changed = FEWER.match(page.after(rate.one))
        failing = [one for one in failing if not changed or (one.less and changed["more"])]
        if held and not failing:
            best = max(held, key=lambda one: one.weight)
            speed = " per " in (rate.one.unit or "")
            near = best.rate.one.sentence == best.whole.sentence == best.stretch.sentence
            if best.weight >= ENOUGH and best.judgement.verdict == "consistent" and (near or not speed):
                yield _draft(best)
        elif failing:
            best = max(failing, key=lambda one: one.weight)
            if not (
                _better_rate(page, told, best)
                or _other_factor(page, best)
                or _two_rates(told, best)
                or _tariff(page, best)
            ):
                yield _draft(best)


def _silences(held: Reckoned, failing: Reckoned) -> bool:
    """Whether a filling that holds is as likely meant as one that fails: it explains the total, or stands as near."""
    if held.less is failing.whole or (failing.less is not None and held.less is None):
        return True  # two printed numbers need not be taken from one another where one alone comes out
    return held.weight >= failing.weight - (1.5 if held.whole is failing.whole else 0.7)


def _all_through(page: Page, failing: Reckoned) -> bool:
    """Whether the words keep a rate up between two hours, and put what each of so many pays in one sentence with all that they pay.

    Must not read 'shifts 30 tonnes an hour. The hall is open from 9 a.m. to 5 p.m.', 'the 12 guests paid £1,500 with meals'.
    """
    rate, stretch, whole = failing.rate.one, failing.stretch, failing.whole
    if stretch.by_clock:
        return any(KEPT_UP.search(page.words(number)) for number in (rate.sentence, stretch.sentence, whole.sentence))
    one = {each.sentence for each in (rate, stretch, whole, failing.heads or rate)}
    a_head = failing.rate.a_head and failing.heads
    return not a_head or (len(one) == 1 and not BESIDES.search(page.words(whole.sentence)))


def _fillings(page: Page, rate: Rate) -> Iterator[Reckoned]:
    spans = sorted(stretches(page, rate, REACH), key=lambda one: abs(one.start - rate.one.start))[:MOST]
    wholes = sorted(totals(page, rate, REACH), key=lambda one: abs(one.start - rate.one.start))[:MOST]
    own = [
        one
        for one in wholes
        if one.end <= rate.one.start and one.sentence == rate.one.sentence
        and (apposed(page, one, rate.one) or AT_RATE.match(page.text[one.end : rate.one.start]))
    ]  # fmt: skip
    wholes = own or wholes  # 'a loss of 184m, about half a million a day': it is of that loss
    alone = 0.5 * (len({one.told for one in spans}) == 1) + 0.5 * (
        sum(_kind(page, rate, one) >= 1 for one in wholes) == 1
    )
    for stretch in spans:
        if _not_its(page, rate, stretch):
            continue
        for whole in wholes:
            again = rate_of(page, whole) if whole in stretch.quantities or rate.days else None
            if whole in stretch.quantities and not (again and stretch.quantities == (whole,)):
                continue
            if again and again.days and whole not in stretch.quantities and stretch.told not in ("", a(again.base)):
                longer = re.search(rf"\b{again.base}\b", stretch.told)
                if not longer:
                    continue
            for heads in _heads(page, rate, stretch, whole):
                yield from _filled(page, rate, stretch, whole, heads, None, alone)
            if MUST.search(page.words(rate.one.sentence)) or rate.one.role in ("required", "quota", "requirement"):
                for less in _had(page, rate, whole, stretch):
                    yield from _filled(page, rate, stretch, whole, None, less, alone)


def _not_its(page: Page, rate: Rate, stretch: Stretch) -> bool:
    """Whether a rate is not kept up for a stretch: what is needed is not done in days that have gone, a speed is kept up for hours."""
    told = stretch.quantities[:1]
    gone = any(BYGONE.search(page.before(one, 30) + " ") for one in told)
    long = any((one.days or 0) >= 1 and one.sentence != rate.one.sentence for one in told)
    return (gone and bool(NEEDED.search(page.words(rate.one.sentence)))) or (long and " per " in (rate.one.unit or ""))


def _heads(page: Page, rate: Rate, stretch: Stretch, whole: Quantity) -> list[Quantity | None]:
    """What a rate for each is multiplied with: '580 takers, 20 hours a week each'; nothing where it is no rate for each."""
    if not rate.each and rate.days and not rate.one.per:
        return [None]
    if rate.base == "payment":
        return [None]
    counts = [
        one
        for one in page.near(rate.one.sentence, 1)
        if amount(one) and one.total and not one.unit and one not in (rate.one, whole, *stretch.quantities)
        and one.figure.noun and (one.figure.lo or 0) > 1 and not same_thing(one, rate.one)
    ]  # fmt: skip
    return [*counts[:4], None] if rate.each or rate.one.per else [None]


def _had(page: Page, rate: Rate, whole: Quantity, stretch: Stretch) -> list[Quantity]:
    """What has been reached of a goal: the smaller number of the same kind beside it."""
    return [
        one
        for one in page.near(whole.sentence, 2)
        if one not in (rate.one, whole, *stretch.quantities) and amount(one) and one.total and one.unit == whole.unit
        and (one.figure.lo or 0) < (whole.figure.lo or 0) and (bare_noun(one) or same_thing(one, whole) or same_kind(one, whole))
        and (one.sentence == whole.sentence or not APART.search(page.words(one.sentence)))
        and (one.figure.lo or 0) > (whole.figure.lo or 0) / 20
    ]  # fmt: skip


def _roughly(factors: list[Readings], scale: float) -> bool:
    """Whether a product may come near the total, in floats: nearly all fillings fall here, before anything is reckoned exactly."""
    low = scale
    for one in factors:
        if one.usual.lo is None or one.usual.lo <= 0:
            return True
        low *= float(one.usual.lo)
    return NEAR * (1 - SLIGHT) < low < FAR * (1 + SLIGHT)


def _filled(
    page: Page,
    rate: Rate,
    stretch: Stretch,
    whole: Quantity,
    heads: Quantity | None,
    less: Quantity | None,
    alone: float,
) -> Iterator[Reckoned]:
    """One filling, if what it makes comes near the total."""
    stated = combine(sub, whole.readings, less.readings) if less else whole.readings
    told = stated.usual.lo
    scale = Fraction(rate.ways) * (in_unit(rate, whole) or 1)
    if rate.one.days and whole.days:
        scale *= rate.one.days / whole.days
    factors = [rate.one.readings, stretch.many, *([heads.readings] if heads else [])]
    if not told or told <= 0 or not _roughly(factors, float(scale / told)):
        return
    per_one = combine(mul, rate.one.readings, exactly(scale))
    if heads:
        per_one = combine(mul, per_one, heads.readings)
    made = combine(mul, per_one, stretch.many)
    low, high = made.usual.lo, made.usual.hi
    if not low or not high:
        return
    if not NEAR < float(low / told) < FAR:
        return
    judgement = judge(made, stated)
    if judgement.verdict == "inconsistent" and stretch.loose is not None:
        wider = combine(mul, per_one, Readings(*(stretch.loose,) * 4))
        if judge(wider, stated, derived=rate.one.start > whole.start).verdict == "consistent":
            judgement = Judgement("cannot tell", None, judgement.reading)
    if judgement.verdict == "inconsistent" and _quotient(rate, stated, made, after=rate.one.start > whole.start):
        judgement = Judgement("consistent", None, judgement.reading)
    weight = alone + _weight(page, rate, stretch, whole, heads, less, float(low), float(told))
    yield Reckoned(rate, stretch, whole, heads, less, made, judgement, weight)


def _quotient(rate: Rate, stated: Readings, made: Readings, *, after: bool) -> bool:
    """Whether the rate is what the total gives, rounded as it is printed."""
    rounded = rate.one.readings.half_up
    if rounded.lo is None or rounded.hi is None or not rate.one.figure.lo or stated.usual.lo is None:
        return False
    value = made.usual.lo or Fraction(1)
    told = Fraction(str(rate.one.figure.lo))
    wanted = told * stated.usual.lo / value
    if after and told.denominator == 1 and told < SMALL and abs(wanted - told) <= Fraction(1, 2):
        return True  # '£98 a year. That's eight pounds a month'
    cut = rate.one.readings.cut_off
    return wanted in rounded or wanted in cut


def _weight(
    page: Page,
    rate: Rate,
    stretch: Stretch,
    whole: Quantity,
    heads: Quantity | None,
    less: Quantity | None,
    made: float,
    told: float,
) -> float:
    """How much speaks for the three being meant together: kind, place, tying words, likeness of digits; and what sets them apart."""
    places = [rate.one.sentence, stretch.sentence, whole.sentence, *([less.sentence] if less else [])]
    first = min(rate.one.start, stretch.start, whole.start)
    last = max(rate.one.end, stretch.end, whole.end)
    text = page.text[min(first, page.sentences[rate.one.sentence].start) : page.sentences[max(places)].end]
    weight = _kind(page, rate, whole)
    weight += (2.0, 1.2, 0.4, -0.3, -1.0)[min(4, max(places) - min(places))]
    weight += 0.7 if stretch.firm else 0.2
    weight += 0.8 if TYING.search(page.words(whole.sentence)) or TYING.search(page.words(rate.one.sentence)) else 0.0
    weight += 0.5 if summed(page, whole) or re.search(r"\b(?:the|those|these|that|resulting)\W*$", page.before(whole), re.I) else 0.0  # fmt: skip
    weight += min(1.0, likeness(round(made, 6), told).bits / 5) if made and not less else 0.0
    weight += 0.4 if 0.72 < made / told < 1.4 else -0.4
    apart = [text, page.words(whole.sentence)]
    asked = page.words(rate.one.sentence)
    if (
        rate.one.role == "required"
        and MUST.search(asked)
        and (BY_THEN.search(asked) or _kind(page, rate, whole) > LIKE)
    ):
        apart = [ASKED.sub("", one) for one in (page.words(rate.one.sentence), page.words(whole.sentence))]
    one_breath = rate.one.sentence == whole.sentence and whole.end <= rate.one.start and apposed(page, whole, rate.one)
    if one_breath and first <= stretch.start <= last:
        apart = [page.text[first:last]]  # '146 million in 2025, or 400,000 a day; more than half of that is gone'
    weight -= 4.5 if any(APART.search(one) for one in apart) else 0.0
    weight -= 0.4 * _between(page, rate, whole, first, last)
    weight += 0.5 if LEFT.search(page.words(whole.sentence)) and MUST.search(page.words(rate.one.sentence)) else 0.0
    if heads or less:
        weight += 0.5 if max(places) - min(places) <= 2 else 0.0
    return weight


def _kind(page: Page, rate: Rate, whole: Quantity) -> float:
    """How well the total fits the rate by unit and noun."""
    if rate.unit:
        same = rate.unit == whole.unit or in_unit(rate, whole)
        return (1.4 if rate.unit in MONEY else 1.7) if same else 0.2
    if rate.one.days or whole.days:
        return 1.4
    if not bare_noun(rate.one) and not bare_noun(whole):
        return 1.8 if same_thing(rate.one, whole) else 0.8 if same_kind(rate.one, whole) else 0.1
    return 1.0


def _between(page: Page, rate: Rate, whole: Quantity, first: int, last: int) -> int:
    """How many other figures of the total's kind stand between."""
    return sum(
        first <= one.start < last and one not in (rate.one, whole) and amount(one) and one.total
        and one.unit == whole.unit and (one.unit is not None or bool(one.figure.noun and same_thing(one, whole)))
        for one in page.near(rate.one.sentence, REACH)
    )  # fmt: skip


def _better_rate(page: Page, told: list[Rate], best: Reckoned) -> bool:
    """Whether another rate near by gives the same total over a stretch: it is that one's."""
    for other in told:
        if other.one is best.rate.one or abs(other.one.sentence - best.whole.sentence) > REACH:
            continue
        for one in _fillings(page, other):
            if one.whole is best.whole and one.judgement.verdict != "inconsistent" and one.weight > best.weight - 1:
                return True
    return False


def _other_factor(page: Page, best: Reckoned) -> bool:
    """Whether another figure beside the stretch gives the total exactly: 'it was 4 a week. Now it is 7.50, or 390 over 52 weeks'."""
    if best.less or best.heads:
        return False
    places = (best.stretch.sentence, best.whole.sentence, best.rate.one.sentence)
    numbers = range(min(places) - 1, max(places) + 2)
    for one in (one for number in numbers for one in page.by_sentence.get(number, [])):
        if one in (best.rate.one, best.whole, *best.stretch.quantities) or one.vague or one.percent:
            continue
        if combine(mul, one.readings, best.stretch.many).literal == best.whole.readings.literal:
            return True
        if one.unit == best.whole.unit and combine(add, best.made, one.readings).literal == best.whole.readings.literal:
            return True
        alike = one.unit in (best.whole.unit, None) and one.sentence == best.whole.sentence
        if alike and judge(combine(add, best.made, one.readings), best.whole.readings).verdict == "consistent":
            return True
    return False


def _two_rates(told: list[Rate], best: Reckoned) -> bool:
    """Whether another rate of the same kind near by goes with the first: 'the bakery 900 a day and the stall 150 a day'."""
    rivals = [
        other.one
        for other in told
        if other.one is not best.rate.one and (other.base, other.unit) == (best.rate.base, best.rate.unit)
        and abs(other.one.sentence - best.rate.one.sentence) <= 1
    ]  # fmt: skip
    for one in rivals:  # the rate has changed on the way, and the total lies between the two
        two = combine(mul, one.readings, best.stretch.many)
        ends = sorted(each.literal.lo or Fraction(0) for each in (best.made, two))
        if ends[0] < (best.whole.readings.literal.lo or 0) < ends[1]:
            return True
    return any(
        judge(combine(mul, combine(add, best.rate.one.readings, one.readings), best.stretch.many), best.whole.readings).verdict == "consistent"
        for one in rivals
    )  # fmt: skip


def _tariff(page: Page, best: Reckoned) -> bool:
    """Whether the total is the price of who pays for longer at once, and less: '9.50 a month or 89 a year'."""
    rate, whole = best.rate.one, best.whole
    if not rate.unit or rate.start > whole.start or best.rate.one.role == "required":
        return False
    text = page.words(whole.sentence) + page.words(rate.sentence)
    cheaper = (best.made.literal.lo or 0) > (whole.readings.literal.hi or 0)
    implied = whole in best.stretch.quantities or not best.stretch.quantities
    return bool(cheaper and TARIFF.search(text) and (implied or rate.sentence == whole.sentence))


def _draft(best: Reckoned) -> Draft:
    rate, stretch, whole = best.rate, best.stretch, best.whole
    required = best.less is not None or rate.one.role == "required"
    three = tuple(dict.fromkeys(one for one in (rate.one, best.heads, *stretch.quantities, best.less, whole) if one))
    times = "".join([
        f" {a(rate.base)}" if rate.base in DAYS and not rate.one.time and " per " not in (rate.one.unit or "") else "",
        " x 2" if rate.ways > 1 else "",
        f" x {best.heads.label}" if best.heads else "",
        f" x {stretch.told}",
    ])  # fmt: skip
    printed = f"{whole.name} - {best.less.name}" if best.less else whole.name
    held = best.judgement.verdict == "consistent"
    made = best.made.literal if best.made.literal.lo is not None else best.made.usual
    return Draft(
        rule="required_rate" if required else "product" if rate.a_head and best.heads else "rate_times_period",
        quantities=tuple(one for one in three if one.figure.figure_id),
        spans=(*stretch.spans, *(one.span for one in three if not one.figure.figure_id)),
        formula=f"{rate.one.label}{times} = {words(made)}; printed: {printed}",
        result=words(made),
        stated=whole.label,
        unit=whole.measure or whole.unit,
        judgement=best.judgement,
        why="The rate times the time is the total printed with them."
        if held
        else "The rate times the time against the total printed with them.",
        slip=f"{OWN_FIRM if rate.of_all or stretch.by_clock else OWN} {rate.one.key} {stretch.told} {whole.key}",
    )
