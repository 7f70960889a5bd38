"""A rate kept up for a stretch and what it came to, by their types: so much a day, how many days, and a total of the same thing.

'The lamps use 40 liters of oil an hour. They burned for nine hours and used 420 liters', '$2.15 a week ... $131 a year',
'£480,000, in six equal monthly instalments. The club has to find £96,000 a month': no turn of phrase ties the three, but
unit, noun and time fit, and nothing else near by fits as well.

Comes in: a Page. Goes out: drafts of checks of the rules rate_times_period and required_rate. The total is told where it
agrees; where it does not, only if it is of the size that was reckoned, and no other figure of its kind stands by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import mul

from .apposition import amount, apposed, bare_noun, same_thing
from .hedges import Readings, exactly
from .intervals import Interval, between, words
from .labels import a
from .measures import DAYS
from .paces import to_do
from .periods import ADJECTIVES, LOOSE_DAYS, RATE_AFTER, WORK, plain_span, two_tariffs
from .quantities import Desk, Draft, Page, Quantity, same_kind
from .spelled import counted_in_words
from .verdicts import Judgement, combine, judge
from .workings import is_each

REACH = 2  # sentences between the three
FAR = 1.9  # a total this many times off is taken to be of another matter
MOST = 6  # figures of one role that are tried
# 'eight equal monthly instalments', 'six quarterly payments': so many months, so many quarters.
INSTALMENTS = re.compile(rf"^(?: ?[a-z]+){{0,2}}? ?({'|'.join(ADJECTIVES)}) [a-z]+s\b", re.I)
# A stretch that lies before or after, is an age, or comes again and again, is not the one for which a rate is kept up.
NO_STRETCH = re.compile(
    r"^\W*(?:[a-z]+ )?(?:ago|old|later|earlier|before|after|away|apart|late|early|behind|ahead|older|younger|longer|shorter|more|less|faster|slower|notice|since|on)\b",
    re.I,
)
NO_STRETCH_BEFORE = re.compile(
    r"\b(?:every|each|than|by|aged?|once|twice|from|a|per|since|until|till|under|within the)\s*$", re.I
)
OTHER_TIME = re.compile(
    r"\b(?:last (?:year|month|week|season|time)|(?:a|the) (?:year|month|week) (?:ago|before|earlier)|previous(?:ly)?|usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|compared|instead|rather than|up from|down from"
    r"|so far|would have|had been|forecast|expected|capacity|another|(?<!a )(?<!per )second|extra|more than (?:half|twice)|besides|elsewhere|maximum|record|peak|busiest|worst|best)\b",
    re.I,
)
NO_OUTCOME = ("target", "quota", "maximum", "minimum", "promise")  # roles of what nobody has reached yet, or only once
CEILING = re.compile(r"\b(?:up to|as (?:many|much) as|at most|at least|no (?:more|fewer|less) than)\b", re.I)


@dataclass(frozen=True, slots=True)
class Rate:
    """A figure that is so much a unit of time."""

    one: Quantity
    unit: str | None
    per: str


def kept_up(page: Page, desk: Desk) -> Iterator[Draft]:
    """Every total that a rate near by gives, or ought to give, over the stretch that stands with the two."""
    spoken = [one for one in counted_in_words(page) if one.days]
    for one in page.quantities:
        rate = rate_of(page, one) if one.sentence >= 0 else None
        if rate and not _each(page, one) and one.role not in ("maximum", "minimum"):
            yield from _over_stretch(page, rate, spoken)
            yield from _again(page, rate)


def rate_of(page: Page, one: Quantity) -> Rate | None:
    """What a figure is a time, by its own words: '40 liters an hour', 'nine a week'; None where it took them from another."""
    if one.per or not amount(one) or one.times or not one.figure.lo or CEILING.search(one.figure.hedge or ""):
        return None
    if one.unit and " per " in one.unit:
        unit, _, per = one.unit.partition(" per ")
        return Rate(one, unit, per) if per in DAYS else None
    own = one.time and one.figure.rate_start is not None and one.figure.rate_start >= one.start
    after = RATE_AFTER.match(page.after(one))
    base = one.time if own else after[1].lower() if after else None
    return Rate(one, one.unit, base) if base else None


def _over_stretch(page: Page, rate: Rate, spoken: list[Quantity]) -> Iterator[Draft]:
    near = page.near(rate.one.sentence, REACH)
    spans = [one for one in near if _stretch(page, rate, one)][:MOST]
    spans += [one for one in spoken if abs(one.sentence - rate.one.sentence) <= REACH and _longer(rate, one)]
    wholes = [one for one in near if _came_to(page, rate, one)][:MOST]
    rivals = [other for one in near if one is not rate.one and (other := rate_of(page, one)) and not _each(page, one)]
    triples = [(span, whole) for whole in wholes for span in spans if _together(rate.one, span, whole)]
    drafts = [(_draft(page, rate, span, whole), span, whole) for span, whole in triples]
    held = [draft for draft, *_ in drafts if draft.judgement.verdict == "consistent"]
    if held:
        yield held[0]
        return
    failing = [item for item in drafts if _off(rate, *item[1:]) and item[0].judgement.verdict == "inconsistent"]
    for nearer in (_one_time, _one_sentence):
        failing = [item for item in failing if nearer(*item[1:])] or failing
    values = {(_factor(rate, span) * int(span.figure.lo or 0), whole.figure.lo) for _, span, whole in failing}
    if len(values) == 1 and not to_do(page, failing[0][2]) and _alone(page, rate, *failing[0][1:], rivals):
        yield failing[0][0]


def _each(page: Page, one: Quantity) -> bool:
    """Whether a rate is that of one of several: 'three pumps, each rated at 150 liters a second'."""
    return is_each(page, one) or bool(re.search(r"\beach\b[^.;,]{0,30}$", page.before(one)))


def _one_time(span: Quantity, whole: Quantity) -> bool:
    """'runs 48 weeks a year. The 520 made every year'."""
    return span.time is not None and span.time == whole.time


def _one_sentence(span: Quantity, whole: Quantity) -> bool:
    return span.sentence == whole.sentence


def _stretch(page: Page, rate: Rate, one: Quantity) -> bool:
    """Whether a figure is a stretch for which the rate may be kept up: longer than its unit of time, and neither age nor distance."""
    if one is rate.one or one.vague or one.per or one.times or not one.figure.lo:
        return False
    if INSTALMENTS.match(page.after(one)) and not one.unit:
        return True
    if not one.days or not _longer(rate, one) or CEILING.search(one.figure.hedge or ""):
        return False
    return not (NO_STRETCH.match(page.after(one)[len(one.figure.noun or "") :].lstrip("-")) or _barred(page, one))


def _barred(page: Page, one: Quantity) -> bool:
    after = " ".join(page.text[(one.figure.unit_end or one.end) : (one.figure.unit_end or one.end) + 25].split())
    return bool(NO_STRETCH.match(after) or NO_STRETCH_BEFORE.search(page.before(one)))


def _longer(rate: Rate, one: Quantity) -> bool:
    return (one.days or 0) * int(one.lo) > DAYS[rate.per]


def _came_to(page: Page, rate: Rate, one: Quantity) -> bool:
    """Whether a figure may be what the rate came to: the same unit and noun, no rate itself, or one for a longer time."""
    if one is rate.one or not amount(one) or one.vague or one.per or is_each(page, one) or page.set_aside(one):
        return False
    if (
        one.role in NO_OUTCOME
        or (one.figure.lo or 0) <= (rate.one.figure.lo or 0)
        or CEILING.search(one.figure.hedge or "")
    ):
        return False
    own = one.time and one.figure.rate_start is not None and one.figure.rate_start >= one.start
    if own and DAYS[one.time or "day"] <= DAYS[rate.per]:
        return False
    return _one_thing(rate, one)


def _one_thing(rate: Rate, one: Quantity) -> bool:
    if rate.unit and not one.unit:
        return bare_noun(one) and not one.time  # '23,300 would be left', of the tonnes before it
    if rate.unit or one.unit:
        return rate.unit == one.unit
    if bare_noun(rate.one) or bare_noun(one):
        return True
    return same_thing(rate.one, one) or same_kind(rate.one, one)


def _together(*three: Quantity) -> bool:
    places = [one.sentence for one in three]
    return max(places) - min(places) <= REACH


def _off(rate: Rate, span: Quantity, whole: Quantity) -> bool:
    """Whether the total lies near what was reckoned, without being it."""
    made = float(_factor(rate, span)) * (rate.one.figure.lo or 0) * (span.figure.lo or 0)
    ratio = made / (whole.figure.lo or 1.0)
    return 1 / FAR < ratio < FAR


def _alone(page: Page, rate: Rate, span: Quantity, whole: Quantity, rivals: list[Rate]) -> bool:
    """Whether the three stand together with no other rate, total or time between that would fit as well."""
    others = [other for other in rivals if other.one not in (span, whole) and other.one.figure.lo != rate.one.figure.lo]
    if any(other.unit == rate.unit and _one_thing(other, whole) for other in others):
        return False
    if span.days and span.time and span.time != whole.time:
        return False
    if rate.unit and not whole.unit:
        return False
    if whole.time and not span.time and whole.time != rate.per and DAYS[whole.time] != span.days:
        return False
    first, last = min(rate.one.start, span.start, whole.start), max(rate.one.end, span.end, whole.end)
    if OTHER_TIME.search(page.text[first : page.sentences[whole.sentence].end]) or OTHER_TIME.search(
        page.text[first:last]
    ):
        return False
    return (
        span.sentence in (whole.sentence, rate.one.sentence)
        or rate.one.sentence == whole.sentence
        or _chain(rate, span, whole)
    )


def _chain(rate: Rate, span: Quantity, whole: Quantity) -> bool:
    """Total, rate, stretch, each in its own sentence, one after the other."""
    return sorted((rate.one.sentence, span.sentence, whole.sentence)) == list(
        range(
            min(rate.one.sentence, span.sentence, whole.sentence),
            max(rate.one.sentence, span.sentence, whole.sentence) + 1,
        )
    )


def _factor(rate: Rate, span: Quantity) -> Fraction:
    found = None if span.days else INSTALMENTS.match(span.page.after(span)) if span.page else None
    days = DAYS[ADJECTIVES[found[1].lower()]] if found else span.days
    return (days or DAYS[rate.per]) / DAYS[rate.per]


def _draft(page: Page, rate: Rate, span: Quantity, whole: Quantity) -> Draft:
    many = combine(mul, plain_span(span), exactly(_factor(rate, span)))
    result = combine(mul, rate.one.readings, many)
    judgement = judge(result, whole.readings)
    loose = LOOSE_DAYS.get((rate.per, span.unit or ""))
    if judgement.verdict == "inconsistent" and loose is not None and not loose.is_point:
        wider = combine(mul, result, _as_factor(loose, rate, span))
        if judge(wider, whole.readings).verdict == "consistent":
            judgement = Judgement("cannot tell", None, judgement.reading)
    three = (rate.one, span, whole)
    return Draft(
        rule="required_rate" if rate.one.role == "required" else "rate_times_period",
        quantities=tuple(one for one in three if one.figure.figure_id),
        spans=tuple(one.span for one in three if not one.figure.figure_id),
        formula=f"{rate.one.label} x {span.label} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.measure or whole.unit,
        judgement=judgement,
        why="The rate times the time against the total printed with them.",
        settles="how many days or weeks are meant" if judgement.verdict == "cannot tell" else None,
        slip=f"period {rate.one.key} {span.key} {whole.key}",
    )


def _as_factor(loose: Interval, rate: Rate, span: Quantity) -> Readings:
    return Readings(*(loose.scale(1 / _factor(rate, span)),) * 4)


def _again(page: Page, rate: Rate) -> Iterator[Draft]:
    """The same rate for a longer time, later in the sentence: '$2.15 a week, which the bill shows as $131 a year'."""
    group = page.by_sentence[rate.one.sentence]
    rates = [other for one in group if (other := rate_of(page, one))]
    if [other.one for other in rates][:1] != [rate.one] or len(rates) != 2 or rate.per == "hour":
        return
    other = rates[1]
    left_out = other.unit is None and apposed(page, rate.one, other.one)
    if DAYS[other.per] <= DAYS[rate.per] or not (_one_thing(rate, other.one) or left_out):
        return
    exact = DAYS[other.per] / DAYS[rate.per]
    made = combine(mul, rate.one.readings, exactly(exact))
    ratio = float(exact) * (rate.one.figure.lo or 0) / (other.one.figure.lo or 1)
    text = page.words(rate.one.sentence)
    if not 1 / FAR < ratio < FAR or OTHER_TIME.search(text) or two_tariffs(page, rate.one, other.one, made):
        return
    yield from _restated(rate, other, working=bool(WORK.search(text)))


def _restated(rate: Rate, other: Rate, *, working: bool) -> Iterator[Draft]:
    exact = DAYS[other.per] / DAYS[rate.per]
    loose = LOOSE_DAYS.get((rate.per, other.per)) or between(exact, exact)
    least = loose.lo if working else max(loose.lo or exact, exact * 28 / 31)
    many = between(least, loose.hi)
    result = combine(mul, rate.one.readings, Readings(*(many,) * 4))
    yield Draft(
        rule="rate_times_period",
        quantities=(rate.one, other.one),
        formula=f"{rate.one.name} {a(rate.per)} x {words(many)} = {words(result.literal)} {a(other.per)}; printed: {other.one.name}",
        result=f"{words(result.usual)} {a(other.per)}",
        stated=f"{other.one.name} {a(other.per)}",
        unit=rate.one.unit or rate.one.measure,
        judgement=judge(result, other.one.readings, derived=True),
        why="One rate in two units of time; working days and hours worked are allowed for.",
        slip=f"twice {rate.one.key} {other.one.key}",
    )
