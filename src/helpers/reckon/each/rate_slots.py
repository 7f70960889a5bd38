"""The slots of a rate kept up for a stretch: what is so much a time, and what is a stretch of time; their totals are in `rate_totals`.

Comes in: a Page. Goes out: rates and stretches by unit, noun and time, whatever the words round them. A stretch may stand in
figures ('eight years', '24 monthly payments', 'sixteen games' for so many a game) or in words ('in one year', 'the whole of June').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from operator import mul

from ..growth.baselines import size
from ..hedges import Readings, exactly
from ..intervals import Interval, between
from ..kept import kept_on_page
from ..labels import a
from ..meaning.apposition import amount, summed
from ..meaning.spelled import counted_in_words
from ..measures import DAYS, singular, time_unit
from ..quantities import Page, Quantity
from ..times.times_of_day import Clock, apart, clocks
from ..verdicts import combine
from .part_weeks import of_some_days
from .periods import ADJECTIVES, LOOSE_DAYS, plain_span
from .unsaid import unit_unsaid
from .workings import TWICE

OFTEN = {"day": "day", "night": "day", "nightly": "day", "fortnightly": "fortnight", "annum": "year", "annually": "year", "shift": "shift",
         "summer": "year", "winter": "year", "spring": "year", "autumn": "year", "season": "year"}  # fmt: skip
UNIT = "second|minute|hour|day|night|week|fortnight|month|quarter|year|annum"
ADVERB = rf"{'|'.join(ADJECTIVES)}|fortnightly|nightly|annually"
# Reads '40 liters an hour', '15,000 names a day', '$85 monthly', '36 a game'; must not read '40 liters in an hour'.
AFTER = re.compile(
    rf"^(?: ?of (?:them|these|those))?-?(?: ?(?!(?:in|for(?! (?:each|every)\b)|over|of|at|within|during|after|from|to|than|about|once|twice|and|or|on|by|with|through|lasts?)\b)[\w’'-]+){{0,3}}? ?\b(?:(?:an?|per|each|every)\s(?:working |school |single |full |whole |extra |further |additional )?(?P<base>[a-z]+)\b|(?P<adverb>{ADVERB})\b(?! (?!for|to|in|on|as|at|from|when|while|with|and|by|over|until)[a-z]))",
    re.I,
)
EVERY_AFTER = re.compile(
    rf"^[^.;,:\d]{{0,50}}\b(?:every|each) (?:full |whole |extra |further |additional )?(?P<base>{UNIT})\b", re.I
)
EVERY_BEFORE = re.compile(rf"\b(?:every|each|per) (?:single |working )?(?P<base>{UNIT})\b[^.;:\d]*$", re.I)
ADJECTIVE_BEFORE = re.compile(rf"\b(?P<adverb>{ADVERB})\b(?!,)(?: (?!and\b)[\w’'-]+){{1,4}} ?[$£€]?$", re.I)
YEARLY = re.compile(
    r"\b(?P<adverb>annually|yearly|monthly|weekly|daily)(?:,|,? (?:some |about |nearly )?) ?[$£€]?$", re.I
)
EACH = re.compile(
    r"\b(?:each|apiece)\b(?! (?:way|year|month|week|day|night|hour|quarter|summer|winter|spring|autumn|season|of which))",
    re.I,
)
# Words for one unit of time, or for a month by its name.
ONE = re.compile(
    r"\b(?:in|over|for|during|within|throughout|across|of|by the end of) (?P<span>(?:the course of )?(?:an?|one|the|its|their|his|her|that|each|every) (?:whole |full |entire |single |first |past |last |calendar |following |next )*(?P<unit>hour|day|week|fortnight|month|quarter|year))\b(?! (?:ago|before|earlier|later|to|ended|ending|when|of (?!the)))|\b(?P<last>(?:last|this|a|every) (?P<year>year))(?= |[’'.,;])",
    re.I,
)
# Reads 'The year to March ended with a loss of 184', at the head of a sentence: all in it is of that year.
HEAD = re.compile(
    r"\W*(?P<span>(?:The|That|This|Its|Their|Last) (?:[a-z]+ )?(?P<unit>year|month|week|quarter))\b(?! (?:ago|before|earlier|after))"
)
# What joins two hours to the time between them
SINCE_OR_FROM = re.compile(r"\b(?:from|between|since|at|,)\s*$", re.I)
UNTIL = re.compile(r"\b(?:until|till|to|through|and)\s*$", re.I)
CLOCKED = 2  # sentences from a rate to two hours between which it is kept up
LEAST_MINUTES = 90
EACH_TIME = re.compile(r"for (?:each|every)\b", re.I)
MONTH_DAYS = dict(zip("January February March April May June July August September October November December".split(), (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))  # fmt: skip
WHOLE_MONTH = re.compile(
    rf"\b(?:(?:the whole|all|every day|each day) (?:of|in)|throughout|(?:for|over|during) the month of|in) (?P<month>{'|'.join(MONTH_DAYS)})\b(?! \d)"
)
IN_YEAR = re.compile(r"\b[Ii]n (?:all of |calendar |the year |the whole of )?(?P<year>(?:19|20)\d\d)\b")
INSTALMENTS = re.compile(rf"^(?: ?(?!of\b|and\b)[a-z]+){{0,2}}? ?\b(?P<adverb>{'|'.join(ADJECTIVES)}) [a-z]+s\b", re.I)
PAID = re.compile(r"\b(?:instal?lments?|payments?|tranches|slices)\b", re.I)
WEEKDAYS = re.compile(r"\b(?:Monday (?:to|through|till|until) (?P<last>Friday|Saturday|Sunday))\b")
# Reads 'a head a year', 'per person per month' after a base that is no time
THEN_TIME = re.compile(rf"^ ?(?:an?|per|each|every) (?P<base>{UNIT})\b", re.I)
NO_STRETCH = re.compile(
    r"^\W*(?:[a-z]+ )?(?:ago|old|earlier|before|away|apart|late|early|behind|ahead|older|younger|longer|shorter|faster|slower|notice)\b",
    re.I,
)
# Reads 'the vote is nine days away, so they must find 40 a day': the time in which a rate is to be kept up.
AWAY = re.compile(r"^\W*(?:[a-z]+ )?away\b", re.I)
WANTED = re.compile(r"\b(?:must|means?|needs?|needed|ha(?:s|ve) to|would|requir\w+)\b", re.I)
NO_STRETCH_BEFORE = re.compile(
    r"\b(?:than|by|aged?|once|twice|until|till|under|more|last(?:ed|s) (?!for))\s*$|\bevery\s*$", re.I
)
PAID_OF = re.compile(r"\b(?:instal?lments?|payments?|tranches|slices) of (?:about |some )?[$£€]?$", re.I)
LASTS_EACH = re.compile(
    r"\beach (?:(?:of (?:them|which|these)|is|was|lasts?|lasted|lasting|runs?|ran|running|takes?|took|taking|for|about|some|nearly) ){0,3}$",
    re.I,
)
CEILING = re.compile(
    r"\b(?:up to|as (?:many|much) as|at most|at least|more than|fewer than|less than|no (?:more|fewer|less) than)\b",
    re.I,
)
SINCE = re.compile(r"\bsince\b", re.I)
EVERY_DAY = re.compile(
    r"\b(?:every (?:single )?day|every night|seven days|day and night|night and day|round the clock|daily)\b", re.I
)
SURE = re.compile(r"\b(?:whole|full|entire|single|all|throughout|one|every)\b", re.I)
OCCASIONS = ("game", "match", "show", "performance", "concert", "race", "fight", "evening", "night")


@dataclass(frozen=True, slots=True)
class Rate:
    """A figure that is so much a unit of time, or for each of a kind."""

    one: Quantity
    unit: str | None
    base: str
    each: bool
    ways: int
    a_head: bool = False  # 'a head a year': for each of so many, and in each year
    of_all: bool = False  # what all of them do, by so much each

    @property
    def days(self) -> Fraction | None:
        return DAYS.get(self.base)


@dataclass(frozen=True, slots=True)
class Stretch:
    """How many of a rate's base a stretch has, and where it stands."""

    many: Readings
    told: str
    start: int
    end: int
    sentence: int
    quantities: tuple[Quantity, ...]
    spans: tuple[str, ...] = ()
    loose: Interval | None = None  # how many there may be, by working days and calendars

    firm: bool = True  # whether the words say how long: 'eight years', 'the whole of June'; not 'in June'
    by_clock: bool = False  # from one hour to another


def rates(page: Page) -> list[Rate]:
    """Every figure of a page that is a rate by the words beside it, or as so many times one."""
    ends = [last for _, last in page.changes if last.sentence >= 0]
    found = [rate for one in [*page.quantities, *ends] if one.sentence >= 0 and (rate := rate_of(page, one))]
    return [*found, *(whole for rate in found if rate.each and rate.days and rate.unit for whole in of_all(page, rate))]


def of_all(page: Page, rate: Rate) -> Iterator[Rate]:
    """What all of them do in that time: the 140 of '28 trucks, five tonnes an hour apiece, 140 tonnes in all'."""
    here = [one for one in page.by_sentence.get(rate.one.sentence, []) if one.total and not one.vague and one.figure.lo]
    for whole in here:
        if whole.unit == rate.unit and whole.start > rate.one.end and summed(page, whole):
            made = [
                one for one in here if not one.unit and one is not whole and size(one) * size(rate.one) == size(whole)
            ]
            if made:
                yield Rate(whole, rate.unit, rate.base, False, 1, of_all=True)


@kept_on_page
def rate_of(page: Page, one: Quantity) -> Rate | None:
    """What a figure is a time, by its own words; None where it is none."""
    if (
        CEILING.search(one.figure.hedge or "")
        or not one.figure.lo
        or one.vague
        or one.percent
        or one.times
        or (one.unit or "").startswith("year of")
    ):
        return None
    after, before = page.after(one), page.before(one, 80)
    if of_some_days(page, one):
        return None
    if one.unit and " per " in one.unit:
        of, _, per = one.unit.partition(" per ")
        return Rate(one, of, per, EACH.search(after[:25]) is not None, 1) if per in DAYS else None
    found = AFTER.match(after) or EVERY_AFTER.match(after)
    base = _base(found) if found else None
    if found and base not in DAYS and (timed := THEN_TIME.match(after[found.end() :])):
        return Rate(one, one.unit, _base(timed) or "year", True, 1, a_head=True)
    each = bool(EACH.search(after[:30]) or EACH.search(before[-40:]) or EACH.search(page.words(one.sentence - 1)[-90:] if before.lower() == "they" else ""))  # fmt: skip
    own = one.figure.rate_start is not None and one.figure.rate_start >= one.start
    if base is None and one.days and not one.time:
        return Rate(one, one.unit, "each", True, 1) if LASTS_EACH.search(before + " ") else None
    if base is None:
        early = EVERY_BEFORE.search(before) or ADJECTIVE_BEFORE.search(before) or YEARLY.search(before)
        base = _base(early) if early else one.time if own else None
    unit = None if one.days and of_time(page, one) else one.unit
    if base is None and one.unit and PAID_OF.search(before) and not re.match(r"^[^.;]{0,40}?\band [$£€]?\d", after):
        base = "payment"
    if base is None and EACH.match(after.removeprefix(one.figure.noun or "").strip()) and one.unit:
        base = "payment"
    if base is None or (base in DAYS and one.days and not unit and not amount(one) and not of_time(page, one)):
        return None
    return Rate(one, unit, base, each, 2 if TWICE.search(after) else 1)


def of_time(page: Page, one: Quantity) -> bool:
    """'14 a year' prints no years of its own."""
    return bool(re.match(r"^ ?(?:an?|per|each|every) ", page.text[one.end : one.end + 8]))


def _base(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    word: str = (groups.get("base") or groups.get("adverb") or "").lower()
    word = ADJECTIVES.get(word) or OFTEN.get(word) or word
    return singular(word) if word not in ("other", "head", "time", "way", "one", "of", "person") else None


def stretches(page: Page, rate: Rate, reach: int) -> list[Stretch]:
    """Every stretch near a rate for which it may be kept up, longer than its own base."""
    at = rate.one.sentence
    near = [one for one in page.near(at, reach) if one is not rate.one and one.figure.lo]
    weekly = list(_by_week(page, rate, near))
    used = {one for stretch in weekly for one in stretch.quantities}
    near += unit_unsaid(page, near)
    found = [stretch for one in near if one not in used and (stretch := _stretch(page, rate, one))]
    spoken = [one for one in _spoken(page) if abs(one.sentence - at) <= reach]
    found += [_counted(rate, one) for one in spoken if rate.days and one.days and one.days * int(one.lo) > rate.days]
    clocked = _by_clock(page, rate) if rate.base in ("hour", "minute") else ()
    return [*weekly, *found, *_worded(page, rate, reach), *_longer_rates(page, rate, near), *clocked]


def _by_clock(page: Page, rate: Rate) -> Iterator[Stretch]:
    """The time from one hour to another: 'since seven on Monday evening, and did not stop until seven on Tuesday morning'."""
    for number, pair, minutes in _hours(page):
        if abs(number - rate.one.sentence) > CLOCKED:
            continue
        many = exactly(Fraction(minutes, 60 if rate.base == "hour" else 1))
        told = " ".join(f"{page.text[pair[0].start : pair[0].end]} to {page.text[pair[1].start : pair[1].end]}".split())
        places = tuple(page.span(one.start, one.end) for one in pair)
        yield Stretch(many, f"'{told}'", pair[0].start, pair[1].end, number, (), places, by_clock=True)


@lru_cache(maxsize=1)  # every rate of one capture asks
def _hours(page: Page) -> tuple[tuple[int, list[Clock], int], ...]:
    """The two hours of each sentence that has two and no more, and the minutes between them."""
    found = []
    for number in range(len(page.sentences)):
        pair = clocks(page, number)
        if len(pair) != 2 or not UNTIL.search(page.text[pair[0].end : pair[1].start]):
            continue
        minutes = apart(pair[0], pair[1])[0]
        lead = page.text[max(0, pair[0].start - 20) : pair[0].start]
        if minutes >= LEAST_MINUTES and SINCE_OR_FROM.search(lead):
            found.append((number, pair, minutes))
    return tuple(found)


@lru_cache(maxsize=1)
def _spoken(page: Page) -> tuple[Quantity, ...]:
    return tuple(counted_in_words(page))


def _counted(rate: Rate, one: Quantity) -> Stretch:
    """A stretch that an ordinal tells: 'by the end of their sixth day'."""
    exact = (one.days or Fraction(1)) / (rate.days or Fraction(1))
    told = LOOSE_DAYS.get((rate.base, one.unit or ""))
    return _made(one, combine(mul, one.readings, exactly(exact)), told, exact)


def _longer_rates(page: Page, rate: Rate, near: list[Quantity]) -> Iterator[Stretch]:
    """The time of a total that is itself so much a longer time: '$650 a month ... the annual bill of $7,800'."""
    if not rate.days:
        return
    for one in near:
        other = rate_of(page, one)
        if other and other.days and other.days > rate.days and rate.base != "hour" and not other.one.days:
            exact = other.days / rate.days
            loose = LOOSE_DAYS.get((rate.base, other.base)) or between(exact, exact)
            told = f"{a(other.base)}"
            yield Stretch(
                exactly(exact), told, one.start, one.end, one.sentence, (one,), (), _opened(rate, page, loose)
            )


def _opened(rate: Rate, page: Page, loose: Interval) -> Interval:
    """Days in a year may be days of school or of court, unless the words say every day."""
    if rate.base == "day" and loose.hi is not None and loose.hi > 360:
        return loose if EVERY_DAY.search(page.words(rate.one.sentence)) else between(180, loose.hi)
    return loose


def _stretch(page: Page, rate: Rate, one: Quantity) -> Stretch | None:
    if one.vague or one.times or one.figure.lo is None:
        return None
    after = page.after(one)
    count = plain_span(one)
    instalments = INSTALMENTS.match(after)
    if not one.unit and (instalments or PAID.search(after[:40])) and (rate.unit or rate.base == "payment"):
        base = ADJECTIVES[instalments["adverb"].lower()] if instalments else None
        if rate.base == "payment" or base == rate.base or (base is None and PAID.search(after[:25])):
            return _made(one, count, None)
    days = one.days
    if (
        days
        and not _barred(page, one, page.words(rate.one.sentence))
        and (not rate_of(page, one) or re.match(r"^[^.;,]{0,12}\b(?:a|per) year", after))
    ):
        unit = time_unit(one.unit) or time_unit(one.measure) or "day"
        if rate.base == "payment":
            return _made(one, count, None)
        speed = " per " in (rate.one.unit or "")
        if rate.days and (speed or days * int(one.figure.lo) > rate.days):
            loose = LOOSE_DAYS.get((rate.base, unit))
            loose = loose.scale(Fraction(1)) if loose else None
            return _made(one, combine(mul, count, exactly(days / rate.days)), loose, days / rate.days)
    if rate.base == "each":
        counted = not one.unit and one.total and one.figure.noun and (one.figure.lo or 0) > 1
        return _made(one, count, None) if counted and abs(one.sentence - rate.one.sentence) < 2 else None
    noun = singular((one.figure.noun or "").split()[-1]) if one.figure.noun and not one.unit else ""
    if not rate.days and noun and (noun == rate.base) and not rate_of(page, one):
        return _made(one, count, None)
    return _made(one, count, None) if noun in OCCASIONS and rate.base == "day" and "night" in after_base(page, rate) else None  # fmt: skip


def after_base(page: Page, rate: Rate) -> str:
    """The words after a rate."""
    return page.after(rate.one)[:30].lower()


def _made(one: Quantity, many: Readings, loose: Interval | None, exact: Fraction = Fraction(1)) -> Stretch:
    wider = None
    if loose is not None and many.usual.lo is not None and many.usual.hi is not None:
        wider = many.usual * loose.scale(1 / exact)
    return Stretch(many, one.label, one.start, one.end, one.sentence, (one,), (), wider)


def _barred(page: Page, one: Quantity, asked: str = "") -> bool:
    after = " ".join(page.text[(one.figure.unit_end or one.end) : (one.figure.unit_end or one.end) + 25].split())
    if SINCE.search(page.words(one.sentence)) and re.match(r"^\W*ago\b", after):
        return False
    return bool(
        (NO_STRETCH.match(after) and not (AWAY.match(after) and WANTED.search(page.words(one.sentence) + asked)))
        or NO_STRETCH_BEFORE.search(page.before(one))
    )


def _worded(page: Page, rate: Rate, reach: int) -> Iterator[Stretch]:
    """The stretches in words: 'over a year', 'the whole of June', 'in 2023'."""
    if not rate.days:
        return
    for number in range(max(0, rate.one.sentence - reach), min(len(page.sentences), rate.one.sentence + reach + 1)):
        sentence = page.sentences[number]
        head = HEAD.match(page.text, sentence.start, sentence.end) if number == rate.one.sentence else None
        if head and (made := _in_words(page, rate, head, number)):
            yield made
        for pattern in (ONE, WHOLE_MONTH, IN_YEAR):
            for found in pattern.finditer(page.text, sentence.start, sentence.end):
                if pattern is ONE and (
                    rate.one.end - 1 <= found.start() <= rate.one.end + 12 or EACH_TIME.match(found[0])
                ):
                    continue  # the words of the rate itself, or of another
                if made := _in_words(page, rate, found, number):
                    yield made


def _in_words(page: Page, rate: Rate, found: re.Match[str], number: int) -> Stretch | None:
    groups = found.groupdict()
    per = rate.days or Fraction(1)
    if groups.get("month"):
        days, unit = Fraction(MONTH_DAYS[groups["month"]]), "month"
    else:
        unit = (groups.get("unit") or "year").lower()
        days = DAYS[unit]
    if days <= per:
        return None
    loose = LOOSE_DAYS.get((rate.base, unit)) or between(days / per, days / per)
    if groups.get("month"):
        loose = between((days - 11) / per, (days + 1) / per) if rate.base == "day" else loose
    span = page.span(*found.span())
    told = " ".join(found[0].split())
    return Stretch(
        exactly(days / per), f"'{told}'", *found.span(), number, (), (span,), _opened(rate, page, loose),
        SURE.search(told) is not None,
    )  # fmt: skip


def _by_week(page: Page, rate: Rate, near: list[Quantity]) -> Iterator[Stretch]:
    """So many days a week for so many weeks: 'five days a week, 46 weeks', 'Monday to Friday, for 36 weeks'."""
    if rate.base not in ("day", "payment", "shift") and rate.ways == 1:
        return
    weeks = [one for one in near if one.days == DAYS["week"] and not _barred(page, one)]
    for week in weeks:
        for one in near:
            often = rate_of(page, one)
            if often and often.base == "week" and one.unit == "day" and (one.figure.lo or 0) <= 7:
                many = combine(mul, one.readings, plain_span(week))
                told = f"{one.name} days x {week.name}"
                yield Stretch(many, told, week.start, week.end, week.sentence, (one, week))
        for number in {rate.one.sentence, week.sentence}:
            days = WEEKDAYS.search(page.words(number))
            if days:
                five = ("Friday", "Saturday", "Sunday").index(days["last"]) + 5
                many = combine(mul, plain_span(week), exactly(five))
                yield Stretch(many, f"{five} days x {week.label}", week.start, week.end, week.sentence, (week,))
