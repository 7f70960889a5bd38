"""Whether a rate makes its total: the exact arithmetic of a rate, what it is multiplied by and what is printed, the words that excuse it, the check.

Comes in: a Three of `rate_marks`. Goes out: whether it holds, whether it may have been meant, and its draft where it does not hold.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import log10
from operator import mul, sub, truediv

from ..each.conversions import FACTORS
from ..each.paces import INTEREST
from ..each.stretches import FEWER
from ..hedges import Readings, exactly
from ..intervals import between, exact, words
from ..labels import MONEY, a, units
from ..measures import DAYS
from ..quantities import Draft
from ..verdicts import combine, judge
from .rate_marks import Held, Three
from .rate_words import BREAK, ELSE_TOO, PACE, REQUIRED, REST, TARIFF
from .terms import Term

LAST_SPAN = re.compile(
    r"\W*(?:Last (?:night|week|weekend|month|season|year)|Yesterday|On (?:\w+day) night)\b"
)  # what opens with it is over
NEAREST, FARTHEST = 0.24, 4.2  # how many times the printed total what is made may be
DEAREST = 2.0  # how many times the price of a long time what is paid by the month may come to
NARROW = 1.8  # the same for a product of three
WORKED: dict[tuple[str, str], tuple[tuple[int | Fraction, int | Fraction], ...]] = {  # how many of the one fit into the other: all of them, or those that are worked in weeks of five or six days
    ("day", "week"): ((5, 5), (6, 6), (7, 7)), ("day", "month"): ((20, 23), (25, 27), (28, 31)), ("day", "year"): ((250, 262), (300, 313), (355, 366)),
    ("week", "month"): ((4, Fraction(31, 7)),), ("week", "year"): ((50, Fraction(366, 7)),),
}  # fmt: skip


def own_unit(rate: Term) -> str | None:
    """The unit of what is so much a time: miles, for miles per hour."""
    way, _, time = (rate.unit or "").partition(" per ")
    return way if time in DAYS else rate.unit


def of_one_size(three: Three) -> bool:
    """Whether the printed total may have been meant: of the size of what is made."""
    ratio = three.made / three.aim
    return 1 / NARROW < ratio < NARROW if three.kind == "thrice" else NEAREST < ratio < FARTHEST


def excused(three: Three) -> bool:
    """Whether the words say why the total is another: two offers, a break, interest, something else that goes in, other things than the rate's."""
    page, whole, last = three.rate.page, three.whole.quantity, three.last
    broken = three.made > three.whole.value and BREAK.search(page.words(whole.sentence))
    more = last is three.whole and ELSE_TOO.search(page.before(whole, 60))
    idle = last in three.many and three.fit == "other noun" and not PACE.search(page.words(last.at))
    falls = three.group == "time" and (told := FEWER.match(page.after(three.rate.quantity))) and not told["more"]
    grows = three.group == "time" and INTEREST.search(page.words(three.rate.at))
    return bool(broken or more or idle or falls or grows or _before_the_rest(three) or two_tariffs(three))


def _before_the_rest(three: Three) -> bool:
    """Whether the rate is told of a time that is over, and the whole is what is still left: 'Last week 104 came in a day. 1,260 are missing.'"""
    page, whole = three.rate.page, three.whole.quantity
    left = REST.search(page.before(whole, 30) + " " + page.after(whole, 30))
    told = page.words(three.rate.at)
    return bool(left and LAST_SPAN.match(told)) and not REQUIRED.search(told)


def of_rest(three: Three, threes: list[Three], held: Held) -> bool:
    """Whether the rate is rather that of what is left between two amounts, for it holds so, or is required: 'from 9,400 to 7,000 in 16 months'."""
    if three.kind != "time":
        return False
    required = REQUIRED.search(three.rate.page.words(three.rate.at))
    return any(
        one.kind == "rest"
        and three.many == one.many
        and three.whole in (one.whole, one.less)
        and (required or one in held)
        for one in threes
    )


def two_tariffs(three: Three) -> bool:
    """Whether two prices are offers, and not one another: who pays for longer pays less."""
    page, dearer = three.rate.page, 1 < three.made / three.aim < DEAREST
    offered = any(TARIFF.search(page.words(one.at)) for one in (three.rate, three.whole))
    return three.group == "time" and three.whole.unit in MONEY and dearer and offered


def readings(three: Three) -> Readings:
    """What the rate makes, in the unit of the total."""
    ones = [one.quantity.readings for one in (three.rate, *three.many)]
    return combine(mul, *ones, exactly(exact(Fraction(three.scale).limit_denominator(10**12))))


def worths(three: Three) -> list[Fraction]:
    """What the units of rate and total may be worth beside the first reading: a ton is metric, short or long."""
    if three.fit != "dimension":
        return []
    ones = [FACTORS.get(unit or "", ("", ()))[1] for unit in (own_unit(three.rate), three.whole.unit)]
    return [ours / theirs * ones[1][0] / ones[0][0] for ours in ones[0] for theirs in ones[1]]


def aimed(three: Three) -> Readings:
    """The readings of the total, or of what is left of it."""
    whole = three.whole.quantity.readings
    return combine(sub, whole, three.less.quantity.readings) if three.less else whole


def holds(three: Three) -> bool:
    """Whether the exact arithmetic bears a three out, be it with the working days of a week, a month or a year."""
    if abs(log10(three.made / three.aim)) > 0.25:
        return False
    made, stated = readings(three), aimed(three)
    if judge(made, stated, derived=True).verdict != "inconsistent":
        return True
    if any(
        judge(combine(mul, made, exactly(worth)), stated, derived=True).verdict != "inconsistent"
        for worth in worths(three)
    ):
        return True
    many = WORKED.get((three.base.word, three.unit), ())
    return any(
        (made.usual * between(first, last).scale(Fraction(DAYS[three.base.word]) / DAYS[three.unit])).intersects(
            stated.usual
        )
        for first, last in many
    )


def draft_of(three: Three) -> Draft | None:
    """The check of a three, told of the figure that is printed last."""
    last, made = three.last, readings(three)
    if judge(made, aimed(three), derived=True).verdict != "inconsistent":
        return None
    factors = [one.quantity.label for one in (three.rate, *three.many)] + ([f"'{three.told}'"] if three.told else [])
    if three.kind == "again":
        factors.append(f"{a(three.whole.time or 'year').split()[0]} {three.whole.time}")
    whole = three.whole.quantity
    result, stated, formula = made, whole, " x ".join(factors)
    if last is three.rate or (last in three.many and len(three.many) == 1):
        under = [one.quantity.readings for one in (three.rate, *three.many) if one is not last]
        scale = exactly(exact(Fraction(three.scale).limit_denominator(10**12)))
        result, stated = combine(truediv, aimed(three), combine(mul, scale, *under)), last.quantity
        total = f"({whole.label} - {three.less.quantity.label})" if three.less else whole.label
        formula = " / ".join([total, *(one for one in factors if one != stated.label)])
    if three.base.word[:1].isdigit():
        formula += f" {'/' if result is made else 'x'} {three.base.word.split()[0]}"
    judgement = judge(result, stated.readings, derived=True)
    if judgement.verdict != "inconsistent":
        return None
    unit = "" if stated.days or not stated.unit or " per " in stated.unit else f" {units(stated.unit)}"
    rule = {
        "each": "product",
        "unit": "product",
        "occasions": "product",
        "exchange": "conversion",
        "per": "share",
        "percent": "share",
    }.get(three.kind, "rate_times_period")
    if (
        rule == "rate_times_period"
        and last is three.rate
        and REQUIRED.search(three.rate.page.before(three.rate.quantity, 90))
    ):
        rule = "required_rate"
    figures = tuple(one.quantity for one in (three.rate, *three.many, *three.terms[len(three.many) + 1 :]))
    return Draft(
        rule=rule,
        quantities=figures,
        slip=f"product {' '.join(one.key for one in figures)}",
        formula=f"{formula} = {words(result.literal)}{unit}; printed: {stated.name}",
        result=words(result.literal) + unit,
        stated=stated.label,
        unit=stated.unit or stated.measure,
        judgement=judgement,
        why="The rate and what it is multiplied by, against the printed figures.",
        spans=(three.span,) if three.span else (),
    )
