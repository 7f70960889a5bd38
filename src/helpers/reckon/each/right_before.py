"""A figure that the words give as the outcome of those right before it, whatever their roles: multiplied, divided, or told for another time.

    They filled 48 buses, each with 50 seats and each making six trips, giving room for 14,400.
    Nine schools had 512 plots for 11,800 people: 43 plots per thousand.
    It pours away 38,000 litres each day. Over four days that comes to 152,000 litres.
    The rise of $176 is a little under $15 a month.

Comes in: a Page. Goes out: drafts of checks of the rules product and rate_times_period that hold. What does not hold is no doubt here: nothing
but nearness, order and unit ties the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from ...extract.currencies import MONEY
from ..hedges import exactly
from ..intervals import words
from ..kept import kept
from ..meaning.bases import dimension
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, judge

_HEDGE = r"(?: ?(?:about|some|roughly|nearly|almost|around|only|just|over|under|more than|less than|fewer than|a little|a bit|well|close to|up to|exactly|all|of|the|an?|its|their|room|for|it|them|him|her|you|us|lasted|another|or))*"
# Reads ', or ', 'That makes ', 'comes to about', 'for a total of', ': ' before an outcome
TIED = re.compile(
    r"(?:^[“\"']?|[,(—–:]|[,—–:]? ?\b(?:or|so|and so|thus|hence|that['’]s|that is|that was|(?:which|this) (?:is|was)|(?:it|this|that)['’]?s?|makes?|made|making|means?|meaning|gives?|giving|com(?:es?|ing) (?:to|out at)|came to|adds? up to|(?:works?|worked) out (?:at|as|to)|amount(?:s|ed|ing)? to|totals?|totall?ed|totall?ing|total of|total|average of|mean of|held out for|need|takes?|took|yields?|yield|worth|wiped|cost(?:s|ing)?|costs?|find|bring(?:ing)? in|earn(?:s|ed)?|paid|forked out|blown|handing over))"
    rf"{_HEDGE} ?[$£€]?$",
    re.I,
)
SUMMED = re.compile(r"^(?:-?[a-z%]+ ){0,3}?(?:in all|in total|altogether|all told|between them|in the end)\b", re.I)
# Reads '650 a night', '49 each', '220 for each of them', '43 to the hectare': what a quotient is per
PER = re.compile(
    r"^(?:-?[a-z%²]+ ){0,4}?(?:an?|per|each|every|apiece|to (?:an?|the|each|every)|for (?:each|every)|on average)\b(?! ?(?:few|lot|third|half|quarter))",
    re.I,
)
THOUSAND = re.compile(r"^(?:[a-z]+ ){0,3}?(?:per|an?|in every|for (?:each|every)|to (?:the|every)) (?P<many>thousand|million|hundred|1,000)\b", re.I)  # fmt: skip
MANY = {"hundred": 100, "thousand": 1000, "million": 10**6}
MEAN = re.compile(r"\b(?:average|mean|averag(?:es|ed|ing))\b[^.;]*$", re.I)
# Words of time beside a figure that is no rate by its form: 'on a normal day', 'the annual bill', 'for a 40-hour week'
UNIT = re.compile(r"\b(?:(?P<unit>second|minute|hour|day|week|month|quarter|year)|(?P<adjective>annual|yearly|monthly|weekly|daily|hourly)(?:ly)?)\b", re.I)  # fmt: skip
TIMES = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
FACTORS: dict[tuple[str, str], tuple[Fraction, ...]] = {
    ("second", "minute"): (Fraction(60),), ("minute", "hour"): (Fraction(60),), ("hour", "day"): (Fraction(24),),
    ("day", "week"): (Fraction(7), Fraction(5), Fraction(6)), ("day", "month"): (Fraction(30),), ("day", "year"): (Fraction(365), Fraction(366)),
    ("week", "month"): (Fraction(52, 12),), ("week", "year"): (Fraction(52),), ("month", "quarter"): (Fraction(3),),
    ("month", "year"): (Fraction(12),), ("quarter", "year"): (Fraction(4),),
}  # fmt: skip
# Reads 'a week' of '1,150 in a normal week'
IN_A = re.compile(
    r"^(?:[a-z]+ )?in an? (?:normal |typical |full |average |whole |good )?(?P<unit>hour|day|week|month|year)\b", re.I
)
WHICH = re.compile(r",? (?:which|that|who|where) ")
DOUBLED = re.compile(
    r"\b(?:round[- ]trips?|there and back|both ways|return (?:trip|journey)|(?:a|the|every|each) (?:[a-z]+ )?(?:couple|pair)|the two of (?:them|us)|twice (?:a|over))\b",
    re.I,
)
FACTOR_TO_FACTOR = re.compile(r"(?:\b(?:at|of|for|to|in|over|each|per|apiece|by|times)\b|[x×])", re.I)
OF_THEM = re.compile(r"^of (?:them|these|those)\b", re.I)
NO_NOUN = re.compile(r"^(?:(?:an?|per|each|every) (?:day|week|month|year|season)\b|in all|altogether|[.,;:)]|$)", re.I)
BACK = 1  # sentences before an outcome in which what makes it stands
BESIDE = 45  # characters to a stretch after an outcome
REACH = 260  # and characters
LAST = 5  # figures before an outcome that are tried
FEW, SOME, SURE = 4, 6, 7  # digits of all: the last three figures; of others; without a word that ties
CLOSE = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Made:
    """What some figures make, and how it is written."""

    parts: tuple[Quantity, ...]
    value: Fraction
    told: str
    of_time: bool


def right_before(page: Page, desk: Desk) -> Iterator[Draft]:
    """Every figure that those right before it make; the fewest and the nearest first.

    Must not read '12 vans. Nine drivers were late. They drove 108 miles', where no word ties the 108.
    """
    for number, group in page.by_sentence.items():
        for one in group if number >= 0 else ():
            if usable(one) and not page.set_aside(one):
                pool = [each for at in range(number - BACK, number + 1) for each in page.by_sentence.get(at, [])]
                near = [each for each in pool if each.end <= one.start and each.start > one.start - REACH]
                near = [each for each in near if usable(each) and size(each) != 1][-LAST:]
                near += [each for each in group if each.days and 0 <= each.start - one.end < BESIDE and usable(each)][
                    :1
                ]
                tied = bool(TIED.search(page.before(one, 60)) or SUMMED.match(page.after(one)))
                found = [
                    made
                    for made in (*_again(page, near, one), *_made(page, near, one), *_changed(near, one))
                    if _holds(made, near, one, tied=tied)
                ]
                found = found or list(_of_next(page, group, one))
                if found:
                    yield _draft(min(found, key=lambda made: (len(made.parts), -made.parts[0].start)), one)


@kept
def size(one: Quantity) -> Fraction:
    """A figure as it is printed, its hedge left out."""
    return Fraction(str(one.lo))


@kept
def usable(one: Quantity) -> bool:
    """Whether a figure may be reckoned with: one value, no share, age, year or bound."""
    year = not one.unit and re.fullmatch(r"(?:1[6-9]|20)\d\d", one.figure.text)
    other = one.percent or one.points or one.times or one.vague or (one.unit or "").startswith("year of")
    return bool(
        size(one) > 0 and one.figure.lo == one.figure.hi and one.figure.form == "scalar" and not (other or year)
    )


def _again(page: Page, near: list[Quantity], one: Quantity) -> Iterator[Made]:
    """A figure before, told for another time: '60 flights on a normal day, or 420 a week'; or twice: 'a round trip of 128 miles'."""
    own = IN_A.match(page.after(one))
    time = own["unit"].lower() if own else one.time
    for last in near[-2:]:
        if last.start > one.start or not _of_unit(last, one):
            continue
        lead = page.text[max(page.sentences[last.sentence].start, last.start - 60) : one.start]
        if DOUBLED.search(lead) and last is near[-1]:
            yield Made((last,), size(last) * _scale(last, one) * 2, f"{last.label} x 2", False)
        for unit in dict.fromkeys([last.time or "", *_units(lead)]) if time else ():
            for factor in FACTORS.get((unit, time or ""), ()):
                told = f"{last.label} x {words(exactly(factor).literal)}"
                yield Made((last,), size(last) * _scale(last, one) * factor, told, True)
            for factor in FACTORS.get((time or "", unit), ()):
                told = f"{last.label} / {words(exactly(factor).literal)}"
                yield Made((last,), size(last) * _scale(last, one) / factor, told, True)


def _changed(near: list[Quantity], one: Quantity) -> Iterator[Made]:
    """What lies between two amounts, over a stretch: '7,380, where ten years ago there were 9,840: a loss of 246 a year'."""
    spans = [each for each in near if each.days and not each.time]
    for span in spans if one.time else ():
        for first, second in permutations([each for each in near if each is not span and _of_unit(each, one)], 2):
            if size(first) > size(second) > size(one):
                many = size(span) * (span.days or 1) / DAYS[one.time or "day"]
                told = f"({first.label} - {second.label}) / {span.label}"
                yield Made((first, second, span), (size(first) - size(second)) * _scale(first, one) / many, told, True)


def _of_next(page: Page, group: list[Quantity], one: Quantity) -> Iterator[Made]:
    """'96 appointments, 16 to the hour for six hours', '£350m, in two instalments of £175m': an outcome before what makes it."""
    after = [
        each for each in group if one.end <= each.start < one.end + REACH // 2 and usable(each) and size(each) != 1
    ][:2]
    if len(after) < 2 or not FACTOR_TO_FACTOR.search(page.between(*after)) or size(one) <= max(map(size, after)):
        return
    digits = sum(map(_digits, (one, *after)))
    for first, second in permutations(after, 2):
        for factor in _factors(first, second, one) if _of_unit(first, one) else ():
            value = size(first) * size(second) * factor * _scale(first, one)
            exact = value == size(one) or (
                digits >= SOME and judge(exactly(value), one.readings).verdict == "consistent"
            )
            if exact and digits >= FEW and not (first.unit and first.unit == second.unit):
                yield Made((first, second), value, f"{first.label} x {second.label}", bool(second.days))


def _units(text: str) -> list[str]:
    """The words of time before an outcome that may be of it; not the year of 'the annual fair, which drew 900'."""
    text = WHICH.split(text)[-1]
    return [TIMES.get(found[0].lower()) or (found["unit"] or "").lower() for found in UNIT.finditer(text)]


def _made(page: Page, near: list[Quantity], one: Quantity) -> Iterator[Made]:
    """The products of two or three, and the quotients of two, that the units allow."""
    for first, second in permutations(near, 2):
        if not _counts(page, second, first, one):
            continue
        told, of_time = f"{first.label} x {second.label}", bool(second.days)
        if _of_unit(first, one) or (first.unit in MONEY and not one.unit and NO_NOUN.match(page.after(one))):
            for factor in _factors(first, second, one):
                yield Made((first, second), size(first) * size(second) * factor * _scale(first, one) * _per_many(page, first), told, of_time)  # fmt: skip
        yield from _divided(page, first, second, one)
    three = near[-3:]
    fits = [each for each in three if _of_unit(each, one)] if len(three) == 3 else []
    if fits and all(_counts(page, each, fits[0], one) for each in three if each is not fits[0]):
        value = size(three[0]) * size(three[1]) * size(three[2]) * _scale(fits[0], one)
        yield Made(tuple(three), value, " x ".join(each.label for each in three), any(each.days for each in three))


def _divided(page: Page, first: Quantity, second: Quantity, one: Quantity) -> Iterator[Made]:
    """'512 plots for 11,800 people: 43 plots per thousand', '3,900 nights over the six days, 650 a night', '35 to the hectare'."""
    after = page.after(one)
    per, many = PER.match(after), THOUSAND.match(after)
    of_base = bool(per and second.unit and re.match(rf" ?{second.unit}\b", after[per.end() :], re.I))
    if not (per or one.time or many or MEAN.search(page.before(one, 60))) or not (
        _of_unit(first, one) or (of_base and not one.unit)
    ):
        return
    often = second.days / DAYS[one.time] if second.days and one.time else Fraction(1)
    so_many = MANY.get(many["many"].lower()) or int(many["many"].replace(",", "")) if many else 1
    value = size(first) * _scale(first, one) / (size(second) * often) * so_many
    yield Made((first, second), value, f"{first.label} / {second.label}", bool(second.days))


def _per_many(page: Page, first: Quantity) -> Fraction:
    """'20 plots per thousand households' are 0.02 for each."""
    many = THOUSAND.match(page.after(first))
    return Fraction(1, MANY.get(many["many"].lower()) or int(many["many"].replace(",", ""))) if many else Fraction(1)


def _factors(first: Quantity, second: Quantity, one: Quantity) -> Iterator[Fraction]:
    """By what a second figure multiplies a first: a bare count, or a stretch in the unit of the first one's time."""
    if second.days and not second.time and not first.days:
        yield second.days / DAYS[first.time] if first.time else Fraction(1)
    else:
        yield Fraction(1)


def _counts(page: Page, second: Quantity, first: Quantity, one: Quantity) -> bool:
    """Whether a figure counts things, or is a stretch of time, and no amount of the outcome's unit: 'pints' at so much money."""
    if second.unit is None or OF_THEM.match(page.after(second)):
        return True
    priced = first.unit in MONEY and second.unit not in MONEY
    per = PER.match(page.after(one))
    return second.unit != one.unit and (bool(second.days) or priced or bool(per and second.unit in page.after(one)))


def _of_unit(first: Quantity, one: Quantity) -> bool:
    """Whether an outcome is in the unit of a figure: both of one, or of nothing that has one."""
    mine, other = dimension(first)[0], dimension(one)[0]
    return first.unit is None if not one.unit else mine == other if first.unit else False


def _scale(first: Quantity, one: Quantity) -> Fraction:
    return dimension(first)[1] / dimension(one)[1] if one.unit and first.unit else Fraction(1)


def _last_place(one: Quantity) -> Fraction:
    """What one of the last printed place is worth: ten for 430, 0.1 for 2.4."""
    value, place = size(one), Fraction(1)
    while value % place:
        place /= 10
    while not value % (place * 10):
        place *= 10
    return place


def _digits(one: Quantity) -> int:
    return len(f"{float(size(one)):.12g}".replace(".", "").strip("0").split("e")[0])


def _holds(made: Made, near: list[Quantity], one: Quantity, *, tied: bool) -> bool:
    """Whether the outcome is what is made, to its rounding, and tells enough that chance would hardly have given it."""
    nouns = [each.figure.noun for each in made.parts if each.unit is None and each.figure.noun]
    if len(set(nouns)) < len(nouns) or not made.value or abs(made.value / size(one) - 1) > CLOSE:
        return False
    digits = _digits(one) + sum(map(_digits, made.parts)) + (2 if len(made.parts) == 1 else 0)
    last = set(made.parts) <= set(near[-len(made.parts) :])
    enough = FEW if last else SOME
    exact = made.value == size(one)
    again = len(made.parts) == 1 and tied
    rounded = abs(made.value - size(one)) <= _last_place(one) / 2
    fine = exact or ((_digits(one) >= 2 or again) and rounded)
    return fine and digits >= (enough if tied else SURE)


def _draft(made: Made, one: Quantity) -> Draft:
    return Draft(
        rule="rate_times_period" if made.of_time else "product",
        quantities=(*made.parts, one),
        formula=f"{made.told} = {words(exactly(made.value).literal)}; printed: {one.name}",
        result=words(exactly(made.value).literal),
        stated=one.label,
        unit=one.unit or one.measure,
        judgement=Judgement("consistent"),
        why="The figures right before it make the one that is told.",
        slip=f"right before {one.key} {' '.join(each.key for each in made.parts)}",
    )
