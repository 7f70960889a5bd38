"""Products: so many each, times how many, makes the total.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import mul, truediv

from ..intervals import words
from ..likeness import alike, matches
from ..meaning.apposition import amount, following, kin, same_thing, summed
from ..meaning.bases import PER_SO_MANY
from ..meaning.ties import summed_up
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine, judge
from .periods import plain_span

# Reads '75 in each of the 25 offices', '40 dollars for every one of its 300 members', '12 at all 9 sites';
# must not read '75 in the 25 offices', which may be the sum.
EACH_OF = re.compile(
    r"^[^.;:]{0,40}(?<!, )\b(?:each|every one|every|all) (?:of )?(?:the |its |their |our |his |her )?(?:[a-z]+ ){0,2}$",
    re.I,
)
# Reads 'each of the 12 wards gets 4 nurses'; must not read 'the 12 wards get 4 nurses'.
BEFORE_EACH = re.compile(r"\b(?:each|every one) of (?:the|its|their|our|his|her)$", re.I)
# Reads '25 offices, each making 75 arrests'; must not read '25 offices made 75 arrests each day'.
EACH_WITH = re.compile(r"^[^.;:]{0,40}[,\s]each(?: of (?:them|which|whom))?(?: [a-z]+){0,5}\s*[$£€]?$", re.I)
# Reads '18 buses with 50 seats each', '12 crews that repaired 30 poles apiece'; must not read '50 seats each week'.
EACH_LAST = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:each|apiece)(?=[^a-z]*$|[,.;:]|\s(?:which|that|and|for|or|making|a total)\b)", re.I
)
# Reads '1,500 calls a day, with 75 at each'; must not read '1,500 calls a day last year and now 75 at each'.
WITH = re.compile(r"^[^.;]{0,40}[,:(—–]\s*(?:with|or|that is|meaning|made up of)\s+(?:[a-z]+ ){0,2}$", re.I)
SUM_WORDS = re.compile(
    r"\b(?:in all|in total|altogether|all told|total(?:s|ling|ing|led|ed)?|overall|makes?|making|adds? up|combined)\b",
    re.I,
)
# Reads '60 beds in each of the 12 shelters and 700 beds in all'; the noun must be the same.
IN_ALL = re.compile(r"^(?:[a-z-]+ ){0,3}(?:in all|in total|altogether|all told)\b", re.I)
TIES = re.compile(
    r"(?:,? or|=|\(|,? making|,? meaning|,? that is|,? which is)\s*(?:about|roughly|nearly|some|a total of)?\s*$", re.I
)


def product(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many each x how many = the total that the same sentence ties to them.

    'between 1,200 and 1,500 calls a day, with 75 at each of the 25 stations': 75 x 25 = 1,875.
    Must not read 'the 4 million fund gives 40,000 to each of the 12 branches': they need not use it up.
    """
    for group in page.by_sentence.values():
        for each, count in _each_of(page, group):
            for whole in _wholes(page, group, each, count):
                draft = _product(each, count, whole)
                if draft.judgement.verdict == "consistent" or (tie := _tie(page, each, count, whole)) == "sum":
                    yield draft
                elif tie:
                    yield _elaborated(draft, each, count, whole)


def _tie(page: Page, each: Quantity, count: Quantity, whole: Quantity) -> str | None:
    """How the words tie the total to the product: as its 'sum', as what it is made up 'with', or not at all."""
    first, last = sorted((each, count), key=lambda one: one.start)
    if whole.start > last.end:
        tied = (
            TIES.search(page.before(whole))
            or SUM_WORDS.search(page.before(whole, 20))
            or (SUM_WORDS.search(page.after(whole, 20)) and not page.before(whole).endswith(" and"))
        )
        return "sum" if tied else None
    return "with" if WITH.search(page.between(whole, first) + " ") else None


def _elaborated(draft: Draft, each: Quantity, count: Quantity, whole: Quantity) -> Draft:
    """A total 'with so many at each': more than the total contradicts it, less may be only a part of it."""
    product = combine(mul, each.readings, count.readings)
    if draft.judgement.verdict == "inconsistent" and product.usual.below(whole.readings.usual):
        judgement = Judgement("cannot tell", None, draft.judgement.reading)
        return replace(
            draft,
            judgement=judgement,
            why="The product is less than the total; it may be only a part of it.",
            settles=f"whether all {count.counted} are counted",
        )
    return draft


def _each_of(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of a number for each and how many there are, side by side in a sentence."""
    for first, second in pairwise(group):
        gap = page.between(first, second)
        if EACH_OF.match(gap + " ") and _countable(second) and first.counts:
            yield first, second
        elif (
            (BEFORE_EACH.search(page.before(first)) and _countable(first) and second.counts)
            or (EACH_WITH.match(gap) and _countable(first) and second.counts)
            or (EACH_LAST.match(page.after(second)) and _countable(first) and second.counts)
        ):
            yield second, first
        elif first.counts and _countable(second) and any(matches(second.measure, base) for base in first.per):
            yield first, second


def _countable(quantity: Quantity) -> bool:
    return quantity.total and quantity.unit is None and not quantity.vague


def _wholes(page: Page, group: list[Quantity], each: Quantity, count: Quantity) -> Iterator[Quantity]:
    """What may be the total: same measure, unit and time, not compared away."""
    for whole in group:
        fits = whole not in (each, count) and whole.counts and each.time in (whole.time, None)
        alone = summed_up(page, whole) and len([one for one in group if amount(one)]) == 3 and whole.unit == each.unit
        named = alone or alike(whole, each) or (each.measure == count.measure and whole.unit == each.unit)
        if whole.time and not (each.time or count.time) and whole.start > max(each.start, count.start):
            continue  # '160 injections each, or 32 a day': what each gave, over again, and no total
        other = whole.measure == count.measure or any(matches(count.measure, base) for base in whole.per)
        if fits and named and not other and not page.set_aside(whole):
            yield whole


def _product(each: Quantity, count: Quantity, whole: Quantity) -> Draft:
    nights = "night" in each.per and (count.figure.hedge or "").lower() == "over"  # 'Over a 30-night month' says during
    result = combine(mul, each.readings, plain_span(count) if nights else count.readings)
    a = f" a {whole.time}" if whole.time else ""
    judgement = judge(result, whole.readings, vague=each.vague or whole.vague)
    many = combine(truediv, whole.readings, each.readings).literal if 0 not in each.readings.literal else None
    share = combine(truediv, whole.readings, count.readings).literal if 0 not in count.readings.literal else None
    one_at_least = share is not None and many is not None and (share.hi or 1) >= 1 and (many.hi or 1) >= 1
    other = f"The printed total would take {words(share)} each" if share and one_at_least else ""
    other += f", or {words(many)} {count.measure or ''}".rstrip() if other and many else ""
    broken = judgement.verdict == "inconsistent"
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{each.label} each x {count.label} = {words(result.literal)}{a}; printed: {whole.name}",
        result=words(result.literal) + a,
        stated=whole.label,
        unit=" ".join(filter(None, [each.unit, each.measure, whole.time and f"a {whole.time}"])) or None,
        judgement=judgement,
        why=(
            "As printed, these do not agree. They would if both were minimums."
            if broken
            else "The product agrees with the printed total."
        )
        + (f" {other}." if other else ""),
        slip=f"product {each.key} {count.key} {whole.key}",
    )


def amount_over_period(page: Page, desk: Desk) -> Iterator[Draft]:
    """A rate x a stretch of time = the total that the same sentence gives with it.

    Reads '20 litres a day for 30 days, or 600 litres'; must not read '20 litres a day for 30 days, and 600 bottles'.
    """
    for group in page.by_sentence.values():
        for rate, period, whole in zip(group, group[1:], group[2:], strict=False):
            if not (rate.time and period.days and whole.total and not rate.per and alike(rate, whole)):
                continue
            if TIES.search(page.between(period, whole)) or SUM_WORDS.search(page.after(whole, 20)):
                yield _amount(rate, period, whole)


def _amount(rate: Quantity, period: Quantity, whole: Quantity) -> Draft:
    from .rates import in_units

    result = combine(mul, rate.readings, in_units(period, rate.time or "day"))
    return Draft(
        rule="rate_times_period",
        quantities=(rate, period, whole),
        formula=f"{rate.label} x {period.label} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=rate.measure or rate.unit,
        judgement=judge(result, whole.readings, vague=rate.vague or whole.vague),
        why="The rate times the time against the total printed with them.",
    )


# Reads '1,140 workers at $450 per head', '53,000 claims, with an average of $6,400 a claim'; the bases that mean one of the people.
PERSON = ("head", "person", "capita", "people")
BASE_AFTER = re.compile(
    r"^(?:(?:million|billion)\s)?(?:a|an|per|each|for each|for every|apiece per) ([a-z]{3,})\b", re.I
)
# Reads 'Tickets cost $20', 'A ticket costs $20', 'at a price of $20 a ticket' (by the rate)
PRICED = re.compile(
    r"\b([a-z]{3,}) (?:costs?|sells? for|sold for|go(?:es)? for|(?:is|are|was|were) (?:priced|sold) at) (?:about |only |just )?[$£€]\s*$",
    re.I,
)
EACH_STARTS = re.compile(r"^(?:Each|Every one)\b(?: (?:of (?:them|these|those|which)|one))?", re.I)
DONATED = re.compile(r"\b(?:from|by|to|for|among|between) (?:the |some |about )?$", re.I)
MEAN_OF = re.compile(
    r"\b(?:an|the|its|with an) (?:average|mean)(?: [a-z]+){0,2} of (?:about |some |nearly )?[$£€]?\s*$", re.I
)


def each_and_sum(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many for each, how many there are, and the sum, in one sentence or in two that follow one another.

    Reads '8 branches. Each will lose 20 hours, for a total of 160', '1,140 workers at $450 per head, for a total of
    $513,000', '$1.2 million from 40,000 donors, an average gift of $30', '240 in each of the two groups' after the 480.
    Without words that tie the sum, only a product that agrees is told.
    """
    seen: set[tuple[str, str, str]] = set()
    for number in list(page.by_sentence):
        group = following(page, number) if number >= 0 else []
        for each, count in _eaches(page, group):
            for whole in group:
                names = (each.span, count.span, whole.span)
                if (
                    names not in seen
                    and number in (each.sentence, count.sentence, whole.sentence)
                    and _may_be_sum(page, whole, each, count)
                ):
                    seen.add(names)
                    draft = _product(each, count, whole)
                    if draft.judgement.verdict == "consistent" or _sum_tied(page, each, count, whole):
                        yield draft


def _eaches(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of a number for each and how many there are, also across the end of a sentence."""
    amounts = [one for one in group if amount(one)]
    counts = [one for one in amounts if _countable(one) and one.measure]
    for each in [one for one in group if amount(one) or _hours(one)]:
        based = [one for one in counts if one is not each and _based(page, each, one)]
        here = [one for one in based if one.sentence == each.sentence]
        yield from ((each, count) for count in (here or [one for one in based if one.sentence > each.sentence])[:1])
        yield from ((each, count) for count in counts if _each_starts(page, each, count) or _mean_of(page, each, count))
    yield from _each_of(page, amounts)


def _hours(one: Quantity) -> bool:
    """Hours of work are an amount too: 'Each will lose 20 hours a week'."""
    return one.unit in ("hour", "day") and not one.vague


def _based(page: Page, each: Quantity, count: Quantity) -> bool:
    """Whether the count is of what the number is 'per': '$84 per household', '$6,400 a claim'."""
    if PER_SO_MANY.match(page.after(each)):
        return False
    after = BASE_AFTER.match(page.after(each)) or PRICED.search(page.before(each, 60) + " ")
    return any(_base_of(base, count) for base in each.per) or bool(after and matches(count.measure, after[1].lower()))


def _base_of(base: str, count: Quantity) -> bool:
    return matches(count.measure, base) or (base in PERSON and count.unit is None)


def _each_starts(page: Page, each: Quantity, count: Quantity) -> bool:
    """'The city has 8 branches. Each will lose 20 hours': the last number before 'Each', the first after it."""
    if each.sentence != count.sentence + 1 or not EACH_STARTS.match(page.words(each.sentence).lstrip('“"')):
        return False
    last = [one for one in page.by_sentence[count.sentence] if amount(one)][-1:]
    first = [one for one in page.by_sentence[each.sentence] if amount(one) or _hours(one)][:1]
    return last == [count] and first == [each]


def _mean_of(page: Page, each: Quantity, count: Quantity) -> bool:
    """'$1.2 million from 40,000 donors, an average gift of $30': the mean is what each comes to."""
    mean = MEAN_OF.search(page.before(each, 60) + " ") and each.total and each.unit is not None
    return bool(
        mean
        and count.sentence == each.sentence
        and count.start < each.start
        and DONATED.search(page.before(count) + " ")
    )


def _may_be_sum(page: Page, whole: Quantity, each: Quantity, count: Quantity) -> bool:
    if (
        whole in (each, count)
        or not (amount(whole) or (_hours(whole) and _hours(each)))
        or whole.per
        or whole.unit != each.unit
        or page.set_aside(whole)
    ):
        return False
    if whole.time and not (each.time or count.time) and whole.start > max(each.start, count.start):
        return False  # '160 each, or 32 a day' is what each gave
    if each.time not in (whole.time, None) and (not summed(page, whole) or _for_a_time(page, each, whole)):
        return False
    return (
        kin(whole, each)
        or not whole.figure.noun
        or (whole.unit is None and same_thing(whole, count) and each.measure == count.measure)
    )


def _for_a_time(page: Page, each: Quantity, whole: Quantity) -> bool:
    """Whether a stretch of time stands between: 'two pills a day for 12 weeks, 168 in all' is no product of the two."""
    return any(one.days and not one.time and one not in (each, whole) for one in page.by_sentence[whole.sentence])


def _sum_tied(page: Page, each: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether words make it the sum: 'for a total of', 'in all'; 'from 40,000 donors, an average gift of'."""
    last = max((each, count), key=lambda one: one.start)
    if whole.start > last.end:
        between = [
            one for one in following(page, last.sentence) if last.start < one.start < whole.start and amount(one)
        ]
        here = whole.sentence == last.sentence
        same = here and whole.measure == each.measure and IN_ALL.match(page.after(whole, 40))
        return bool(summed_up(page, whole) or same or (here and TIES.search(page.before(whole)))) and not between
    return whole.sentence == each.sentence and _mean_of(page, each, count) and whole.start < count.start
