"""Rates and stretches of time: a rate kept up for a time is a total, and one rate in two units of time is one rate.

Comes in: a Page. Goes out: drafts of checks. The three figures may stand in any order, in one sentence or in two that
follow one another; a total that fails to follow is said to be inconsistent only where the words tie the three.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import mul, truediv

from ..hedges import Readings, exactly, readings
from ..intervals import Interval, between, words
from ..labels import a
from ..meaning.apposition import amount, apposed, average, following, gap, kin, summed
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads '120 jobs over four years', 'pumped for 36 hours', 'takes 30 weeks', 'in a 20-hour day'; must not read '36 hours later'.
SPANS = re.compile(
    r"\b(?:in|over|during|within|across|for|takes?|took|last(?:s|ed)?|after|every|needs?|needed|spends?|spent|requires?|required)"
    r"(?: (?:the|its|his|her|their|a|an|those|these|just|only|about|nearly|last|past|next|first|over|some|under))*\s*$",
    re.I,
)
RATE_AFTER = re.compile(
    r"^(?: ?(?:more|less|extra|each))? ?(?:a|an|per|each|every) (day|week|month|quarter|year|hour|minute)\b", re.I
)
KEPT_UP = re.compile(r"\b(?:at (?:a|that|this) (?:rate|pace|speed)|rate of|pace of|speed of|each|every|at)\b", re.I)
APART = re.compile(r"\b(?:another|later|earlier|ago|before|but|while|since)\b", re.I)
AT_OTHER_TIMES = re.compile(
    r"^[a-z ]{0,25}\b(?:at (?:night|weekends?|peak|other times)|by (?:day|night)|on (?:\w+days?|holidays)|in (?:summer|winter|spring|autumn|the (?:morning|evening|afternoon)s?))\b",
    re.I,
)
BREAKS = re.compile(r"\b(?:first|last|another|later|earlier|ago|before|then|but|while|since|from)\b", re.I)
LOOSE_DAYS = {  # how many of the one fit into the other, where a calendar leaves more than one answer
    ("day", "week"): between(5, 7), ("day", "month"): between(20, 31), ("day", "year"): between(250, 366),
    ("week", "month"): between(4, Fraction(31, 7)), ("week", "year"): between(50, Fraction(366, 7)),
    ("month", "year"): between(12, 12), ("quarter", "year"): between(4, 4), ("month", "quarter"): between(3, 3),
    ("minute", "hour"): between(60, 60), ("second", "minute"): between(60, 60), ("year", "decade"): between(10, 10),
}  # fmt: skip
WORK = re.compile(
    r"\b(?:work\w*|wages?|pays?|paid|salar\w+|earn\w*|shifts?|weekdays?|commut\w+|school|staff|office)\b", re.I
)
ADJECTIVES = {
    "annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour", "quarterly": "quarter",
}  # fmt: skip
# Reads 'his annual pass costs 1,860', 'a monthly rent of 900'; must not read 'the annual meeting and paid 900'.
ADJECTIVE = re.compile(
    rf"\b({'|'.join(ADJECTIVES)}) (?:[a-z-]+ ){{1,3}}?(?:(?:is|was|of|costs?|at|pays?|paid|comes? to|came to|will be|would be|runs? to)\s*)?(?:about |some |nearly )?[$£€]?\s*$",
    re.I,
)
TARIFF = re.compile(
    r"\b(?:subscri\w+|members?|memberships?|tickets?|pass(?:es)?|plans?|fees?|tariffs?|rents?|prices?|priced|charg\w+|pays?|costs?|hir\w+|licen[cs]es?|up ?front|in advance)\b",
    re.I,
)
OF_WORK = re.compile(
    r"(?:-?[a-z]+ )?(?:working )?(?:day|week|month|year)s?\b", re.I
)  # 'a 40-hour week, or 31,200 a year': a week's pay
LEAP = Fraction(28, 31)  # a month is 28 to 31 days; no calendar is looser
MOST = 6  # figures of one kind in two sentences that are tried with one another


def rate_over_period(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many a day x so many days = the total, in any order.

    Reads '120 jobs over four years, an average of 30 a year', '4 mm an hour for 36 hours, 144 mm in all', '90,000 an hour,
    or 1.8 million in a 20-hour day', and a rate in one sentence with time and total in the next.
    """
    for number in list(page.by_sentence):
        group = following(page, number) if number >= 0 else []
        rates = [one for one in group if amount(one) and _rate(page, one)][:MOST]
        spans = [one for one in group if one.days and not one.time and not one.vague][:MOST]
        wholes = [one for one in group if amount(one) and (one.total or _inherited(one)) and not _rate(page, one)][
            :MOST
        ]
        for rate, span, whole in itertools.product(rates, spans, wholes):
            if number in (rate.sentence, span.sentence, whole.sentence) and _same_matter(rate, whole):
                yield from _over(page, rate, span, whole)


def _rate(page: Page, one: Quantity) -> tuple[str | None, str] | None:
    """What is counted, and per what time: 'mile per hour' is miles an hour; '75 more a year' is a rate too."""
    if one.per or _inherited(one):
        return None
    if one.unit and " per " in one.unit:
        unit, _, per = one.unit.partition(" per ")
        return (unit, per) if per in DAYS else None
    if one.time:
        return one.unit, one.time
    found = RATE_AFTER.match(page.after(one))
    return (one.unit, found[1].lower()) if found else None


def _inherited(one: Quantity) -> bool:
    """Whether its rate is that of the number before: '90,000 an hour, or 1.8 million in a 20-hour day'."""
    rate = one.figure.rate_start
    return bool(one.time) and (rate is None or rate < one.start)


def _same_matter(rate: Quantity, whole: Quantity) -> bool:
    speed = rate.unit and " per " in rate.unit
    return rate.unit.partition(" per ")[0] == whole.unit if speed and rate.unit else kin(rate, whole)


def _over(page: Page, rate: Quantity, span: Quantity, whole: Quantity) -> Iterator[Draft]:
    told = _rate(page, rate)
    if told is None or not SPANS.search(_lead(page, span)) or not span.readings.literal.lo:
        return
    tied = _tied(page, rate, span, whole)
    if tied is None or (OF_WORK.match(page.after(span)) and told[1] != span.unit):
        return
    count = combine(mul, plain_span(span), exactly((span.days or Fraction(1)) / DAYS[told[1]]))
    result, stated = combine(mul, rate.readings, count), whole.readings
    if average(page, rate) or rate.start > whole.start:
        result, stated = combine(truediv, whole.readings, count), rate.readings
    judgement = judge(result, stated, derived=stated is rate.readings, vague=rate.vague or whole.vague)
    if judgement.verdict == "inconsistent" and not tied:
        return
    by_rate = stated is whole.readings
    left, sign, right, end = (rate, "x", span, whole) if by_rate else (whole, "/", span, rate)
    yield Draft(
        rule="rate_times_period",
        quantities=(rate, span, whole),
        slip=f"period {rate.key} {span.key} {whole.key}",
        formula=f"{left.label} {sign} {right.label} = {words(result.literal)}{'' if by_rate else f' {a(told[1])}'}; printed: {end.name}",
        result=words(result.literal),
        stated=end.label,
        unit=rate.measure or rate.unit,
        judgement=judgement,
        why="The rate times the time against the total printed with them.",
    )


def _lead(page: Page, span: Quantity) -> str:
    """The words before a stretch of time, a hedge that may be the preposition ('over four years') with them."""
    return f"{page.before(span)} {span.figure.hedge or ''} "


def plain_span(span: Quantity) -> Readings:
    """A stretch of time; 'over four years' says during, not more than, and 'Under a five-year deal' not less."""
    hedge, page = (span.figure.hedge or "").lower(), span.page
    article = page and re.search(
        rf"\b{hedge} (?:an?|the|its|this|that) $", page.text[max(0, span.start - 20) : span.start], re.I
    )
    if hedge != "over" and not (hedge in ("under", "below") and article):
        return span.readings
    return readings(replace(span.figure, hedge=None, approximator=None)) or span.readings


def _tied(page: Page, rate: Quantity, span: Quantity, whole: Quantity) -> bool | None:
    """True where the words tie the three, False where they may belong together, None where they do not."""
    first, middle, last = sorted((rate, span, whole), key=lambda one: one.start)
    if AT_OTHER_TIMES.match(page.after(last)):
        return None
    if first.sentence == last.sentence:
        if any(first.start < one.start < last.start and amount(one) and one not in (middle, rate) for one in page.by_sentence[first.sentence]):  # fmt: skip
            return None
        if BREAKS.search(page.between(first, last)) and not summed(page, last):
            return None
        sum_last = last is whole and summed(page, whole)
        mean_last = last is rate and (apposed(page, middle, rate) or average(page, rate))
        spread = last is span and middle is whole and apposed(page, rate, whole)
        return bool(sum_last or mean_last or spread)
    together = whole.sentence == span.sentence and rate.sentence < span.sentence
    text = page.words(rate.sentence)
    if not together or APART.search(page.words(span.sentence)) or whole.unit is None:
        return None
    kept = KEPT_UP.search(text) or KEPT_UP.match(page.words(span.sentence))
    return bool(kept or summed(page, whole)) and len(_amounts(page, rate)) == 1


def _amounts(page: Page, one: Quantity) -> list[Quantity]:
    return [other for other in page.by_sentence[one.sentence] if amount(other)]


def one_rate_twice(page: Page, desk: Desk) -> Iterator[Draft]:
    """One rate given in two units of time is one rate: '$6.50 a day, or about $2,370 a year'.

    Days in a week may be working days, hours in a day hours worked: what any of these allows is consistent.
    """
    for group in page.by_sentence.values():
        rates = [(one, told) for one in group if amount(one) and (told := _rate(page, one) or _implied(page, one))]
        for (first, (unit, per)), (second, (other, per_other)) in itertools.pairwise(rates):
            again = unit == other and kin(first, second) and per != per_other and unit != "hour"
            if again and _restates(page, first, second):
                small, large = sorted(((first, per), (second, per_other)), key=lambda item: DAYS[item[1]])
                made = combine(mul, small[0].readings, exactly(DAYS[large[1]] / DAYS[small[1]]))
                for draft in _twice(small, large, second, page.words(first.sentence)):
                    if draft.judgement.verdict != "inconsistent" or not two_tariffs(page, small[0], large[0], made):
                        yield draft


def _implied(page: Page, one: Quantity) -> tuple[str | None, str] | None:
    """The time that an adjective gives: 'his annual pass costs 1,860' is so much a year; not 'the annual fair drew 900'."""
    found = ADJECTIVE.search(page.before(one, 60)) if one.unit and one.total else None
    return (one.unit, ADJECTIVES[found[1].lower()]) if found else None


def two_tariffs(page: Page, short: Quantity, long: Quantity, made: Readings) -> bool:
    """Whether two prices are offers and not one another: '9.99 a month or 99 a year', where who pays for longer pays less.

    Must not read '6.50 a day, or about 2,370 a year', where the hedge says that the second was reckoned from the first.
    """
    less, most = long.readings.literal.hi, made.literal.lo
    cheaper = less is not None and most is not None and most / 2 < less < most
    return bool(
        short.unit
        and short.start < long.start
        and cheaper
        and not long.figure.hedge
        and TARIFF.search(page.words(short.sentence))
    )


def _restates(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether a rate is given again: nothing but the words of the first rate and 'or', a comma, a bracket between."""
    return apposed(page, first, second) and not re.search(r"\b(?:from|to|than)\b", gap(page, first, second), re.I)


def _twice(
    small: tuple[Quantity, str], large: tuple[Quantity, str], last: Quantity, words_near: str
) -> Iterator[Draft]:
    (one, per), (other, per_other) = small, large
    exact = DAYS[per_other] / DAYS[per]
    many = LOOSE_DAYS.get((per, per_other), between(exact, exact))
    if per == "hour":
        many = Interval(exact / 5, exact)
    elif not WORK.search(words_near):
        many = Interval(max(many.lo or exact, exact * LEAP), many.hi)
    result = combine(mul, one.readings, Readings(*(many,) * 4))
    yield Draft(
        rule="rate_times_period",
        quantities=(one, other),
        slip=f"twice {one.key} {other.key}",
        formula=f"{one.name} {a(per)} x {words(many)} = {words(result.literal)} {a(per_other)}; printed: {other.name}",
        result=f"{words(result.usual)} {a(per_other)}",
        stated=f"{other.name} {a(per_other)}",
        unit=one.unit or one.measure,
        judgement=judge(result, other.readings, derived=last is other, vague=one.vague or other.vague),
        why="One rate in two units of time; working days and hours worked are allowed for.",
    )
