"""How often something comes, told twice: 'six an hour ... one every ten minutes', 'you wait 12 minutes for the next one'.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period. A rate and an interval of one sentence, or of sentences
near by; an interval that fits none of the rates is a contradiction where it is of the same thing at the same times of day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import truediv

from ..digits import one_digit
from ..hedges import exactly
from ..intervals import words
from ..labels import a
from ..meaning.apposition import gap
from ..measures import DAYS, singular
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .periods import AT_OTHER_TIMES

EVERY = re.compile(r"\b(?:every|intervals? of|gaps? of|headways? of)\s*$", re.I)
WAIT = re.compile(r"\bwait(?:s|ed|ing)?\b(?: [a-z]+){0,3}\s*$", re.I)
# Reads '12 minutes for the next one', '10-minute intervals', '20 minutes apart', '15 minutes between trains'.
NEXT = re.compile(r"^-?\s?(?:seconds?|minutes?|hours?|days?)? ?(?:for (?:the next|another)|until the next)\b", re.I)
APART = re.compile(
    r"^-?\s?(?:seconds?|minutes?|hours?|days?)? ?(?:apart|intervals?|headways?|frequency|between (?!\d)[a-z]+s\b)", re.I
)
COUNTED = re.compile(
    r"(?:\b(?P<one>an?|one|once)|(?P<many>\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten)))(?: [a-z]+){0,3} every$",
    re.I,
)
SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
# Words that set one part of the day, the week or the year apart from another.
TIMES = re.compile(
    r"\b(?:peaks?|rush|night|nights|evenings?|mornings?|afternoons?|weekends?|weekdays?|saturdays?|sundays?|holidays?|daytime|summer|winter|spring|"
    r"autumn|off|outside|other|otherwise|quiet\w*|slack|late|early|now|today|before|last|formerly)\b",
    re.I,
)
OTHERWISE = re.compile(r"\b(?:off|outside|other|otherwise)\b", re.I)
AGAIN = re.compile(
    r"^[a-z]*\s*(?:,|\(|—|–|:)\s*(?:or |that(?: i|['’])s|so|which (?:is|makes|means)|making|meaning|i\.e\.)?\s*$", re.I
)
# Reads 'it is fifteen minutes on all lines, so four trains an hour'
SO_MANY = re.compile(r"^[^.;:\d]{0,40},? (?:so|which (?:is|makes|means)|that is|making|meaning|or)\s*$", re.I)
NOT_SO = re.compile(r"^(?: [a-z]+){0,3}, not\s*$", re.I)  # '12 an hour, not 20'
ONE_EVERY = re.compile(r"^,? ?(?:(?:or|that is|which is|at) )?(?:one|once)(?: [a-z]+)? every\s*$", re.I)
A_TIME = re.compile(r"^(?:times )?(?:an?|each|every|per) (?:minute|hour|day|week)\b", re.I)
NOUN = re.compile(r"[a-z]{3,}")
BACK, ON = 3, 1  # sentences before and after an interval in which its rate is looked for


def headways(page: Page, desk: Desk) -> Iterator[Draft]:
    """An interval between two, and how many there are in an hour.

    Reads 'A bus leaves every 20 minutes, three times an hour', 'There are six an hour ... you will wait 12 minutes for the next'; must not
    read 'every 20 minutes by day and three an hour at night', nor the trams of one sentence against the buses of another.
    """
    spans = [span for one in page.quantities if (span := _in_its_unit(page, one)) and _interval(page, span)]
    for span in spans:
        numbers = range(span.sentence - BACK, span.sentence + ON + 1)
        around = [
            rate for number in numbers for one in page.by_sentence.get(number, []) if (rate := _rate(page, span, one))
        ]
        rates = [one for one in around if not _of_another(page, spans, span, one)]
        drafts = [(one, _draft(page, span, one)) for one in rates]
        held = [each for each in drafts if each[1].judgement.verdict == "consistent" and _of_one(page, span, each[0])]
        if held:
            yield min(held, key=lambda each: abs(each[0].start - span.start))[1]
        elif failing := [each for each in drafts if _said(page, span) and _tied(page, span, each[0])]:
            yield min(
                failing,
                key=lambda each: (
                    bool(OTHERWISE.search(page.words(each[0].sentence))),
                    abs(each[0].start - span.start),
                ),
            )[1]


def _in_its_unit(page: Page, one: Quantity) -> Quantity:
    """An interval with the unit that the last one printed: 'every five minutes where they used to come every three'."""
    if one.unit or one.figure.noun or one.time or one.sentence < 0 or not EVERY.search(page.before(one) + " "):
        return one
    near = [other for other in page.near(one.sentence, 1) if other.end <= one.start and other.days and other.unit]
    told = [other for other in near if EVERY.search(page.before(other) + " ")]
    return replace(one, figure=replace(one.figure, unit=told[-1].unit), printed=told[-1].printed) if told else one


def _rate(page: Page, span: Quantity, one: Quantity) -> Quantity | None:
    """A figure as how often it comes in a time longer than the interval; None for what is no such rate."""
    if not one.unit and not one.time and not one.per and one.sentence == span.sentence and one is not span:
        one = replace(one, time=_time_left_out(page, span, one))
    return one if _often(one) and one.time and DAYS[one.time] > (span.days or 0) else None


def _time_left_out(page: Page, span: Quantity, one: Quantity) -> str | None:
    """The time of a bare number: that of the rate which it corrects ('12 an hour, not 20'), an hour ('keeps its six, one every ten minutes')."""
    if one.start < span.start and span.unit == "minute" and ONE_EVERY.match(page.text[one.end : span.start]):
        return "hour"
    last = [other for other in page.by_sentence[one.sentence] if other.time and other.end <= one.start]
    return last[-1].time if last and NOT_SO.match(page.text[last[-1].end : one.start]) else None


def _of_another(page: Page, spans: list[Quantity], span: Quantity, rate: Quantity) -> bool:
    """Whether a rate that does not fit an interval fits another one of the sentence."""
    others = [one for one in spans if one is not span and one.sentence == span.sentence == rate.sentence]
    fits = [_draft(page, one, rate).judgement.verdict == "consistent" for one in (span, *others)]
    return not fits[0] and any(fits)


def _interval(page: Page, span: Quantity) -> bool:
    if (
        not span.days
        or span.time
        or span.vague
        or span.sentence < 0
        or span.figure.lo != span.figure.hi
        or not span.figure.lo
    ):
        return False
    if _said(page, span):
        return True
    rates = [one for one in page.by_sentence[span.sentence] if one.start > span.end and _often(one)]
    return bool(rates) and bool(SO_MANY.match(page.between(span, rates[0]) + " "))


def _said(page: Page, span: Quantity) -> bool:
    """Whether the words call a stretch of time an interval, as its rate alone does not: 'fifteen minutes, so four an hour'."""
    before, after = page.before(span) + " ", page.after(span)
    return bool(EVERY.search(before) or (WAIT.search(before) and NEXT.match(after)) or APART.match(after))


def _often(one: Quantity) -> bool:
    inherits = one.days and one.page and A_TIME.match(one.page.after(one))  # 'every 12 minutes, or five an hour'
    return bool(one.time and (not one.unit or inherits) and not one.per and not one.vague and (one.figure.lo or 0) > 1)


def _of_one(page: Page, span: Quantity, rate: Quantity) -> bool:
    """Whether a rate that fits may be of the same: in one sentence, or of one noun."""
    if span.sentence == rate.sentence:
        return True
    here, noun = _nouns(page, span, 0), rate.figure.noun
    if noun and page.after(rate).startswith(noun):
        return singular(noun.split()[-1]) in here
    return bool(here & _nouns(page, rate, 2))


def _tied(page: Page, span: Quantity, rate: Quantity) -> bool:
    """Whether a rate that does not fit is of the same thing at the same times; over sentences, if it would but for one digit."""
    if span.sentence == rate.sentence:
        first, last = sorted((span, rate), key=lambda one: one.start)
        return bool(AGAIN.match(gap(page, first, last))) and not AT_OTHER_TIMES.match(page.after(last))
    here, there = ({singular(word) for word in TIMES.findall(page.words(one.sentence))} for one in (span, rate))
    meant = Fraction(many_of(page, span)) * DAYS[rate.time or "hour"] / (span.days or 1) / Fraction(str(rate.figure.lo))
    return (
        here <= there
        and _of_one(page, span, rate)
        and meant.denominator == 1
        and one_digit(int(span.figure.lo or 0), int(meant))
    )


def _nouns(page: Page, one: Quantity, back: int) -> set[str]:
    """The words of a figure's sentence and of those before it that may name what comes: in the singular."""
    text = " ".join(page.words(number) for number in range(one.sentence - back, one.sentence + 1)).lower()
    return {singular(word) for word in NOUN.findall(text)} - {singular(word) for word in COMMON}


COMMON = frozenset(
    "the and one ones every there are was were has have had will would minute minutes hour hours day days you your for next its they that this "
    "with from each way wait per peak time times what who how can not but than all out run runs come comes".split()
)


def many_of(page: Page, span: Quantity) -> int:
    """How many come in each interval: two of 'two trams every 15 minutes', else one."""
    told = COUNTED.search(page.before(span, 40))
    return 1 if not told or told["one"] else SMALL.get(told["many"].lower()) or int(told["many"])


def _draft(page: Page, span: Quantity, rate: Quantity) -> Draft:
    many = many_of(page, span)
    often = exactly(Fraction(many) * DAYS[rate.time or "hour"] / (span.days or Fraction(1)))
    result = combine(truediv, often, span.readings)
    per = a(rate.time or "hour")
    return Draft(
        rule="rate_times_period",
        quantities=(span, rate),
        formula=f"{f'{many} ' if many > 1 else ''}every {span.label}: {words(result.literal)} times {per}; printed: {rate.name}",
        result=f"{words(result.literal)} times {per}",
        stated=rate.name,
        unit="times",
        judgement=judge(result, rate.readings, derived=True),
        why="How often it comes in that time.",
        slip=f"every {span.key} {rate.key}",
    )
