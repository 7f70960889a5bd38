"""So many a day, a week or a month, and the total of the year that it makes, wherever in the story it stands.

    The daily average was 640. ... The line took 233,600 calls in the year to March.       640 x 365
    Reserves must last four months, at £415,000 a month. ... Spending in the year was £4.98m.       12 x £415,000
    The rise comes to £6.40 a month. / Another article: it adds £76.80 to the annual bill.

Unit and noun are one, the total is told of a year, and the rate prints digits enough that no other total about meets it by chance: the
coarser it is, the more must tie the two (the next sentence, a word of the matter). Only what holds is told. Must not read a rate that
is aimed at, nor the total of so many months.

Comes in: the Desk. Goes out: drafts of checks of the rule rate_times_period, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..intervals import point, words
from ..labels import a
from ..meaning.apposition import amount, bare_noun
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..verdicts import Judgement

IN_YEAR = {"day": (365, 366), "night": (365, 366), "week": (52,), "month": (12,)}
MEAN = re.compile(r"\b(?P<time>daily|weekly|monthly) (?:average|mean|total|rate)\b[^.;:\d]{0,25}$|\b(?P<each>daily|weekly|monthly) average of\s*[$£€]?$", re.I)  # fmt: skip
TIMES = {"daily": "day", "weekly": "week", "monthly": "month"}
YEAR = re.compile(r"\b(?:years?|yearly|annual(?:ly)?|twelve months|12 months|(?:19|20)\d\d)\b", re.I)
PART = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks)\b|\b(?:quarter|half[- ]year|first half)\b",
    re.I,
)
AIMED = re.compile(
    r"\b(?:would|could|should|must|needs?|needed|targets?|aims?|goal|if|planned|instead of|until then)\b", re.I
)
CLAUSE = re.compile(r"[,;:]")
FINE, COARSE = 0.002, 0.025  # how wide a rate may be, told anywhere and told beside its total
DIGITS, EXACT = 5, 3  # that the two print together, and a total that is met to the unit
MANY = 300  # figures of an article that are held against the rates


def of_a_year(desk: Desk) -> Iterator[Draft]:
    """Each rate with the one total of a year that it makes."""
    totals = [(page, one) for page in desk.pages for one in page.quantities[:MANY] if _total(page, one)]
    for page in desk.pages:
        for rate in page.quantities[:MANY]:
            time = _time(page, rate)
            if time not in IN_YEAR or AIMED.search(CLAUSE.split(page.before(rate, 60))[-1]):
                continue
            held = [
                (there, one, by) for there, one in totals for by in IN_YEAR[time] if _meets(page, rate, there, one, by)
            ]
            if len({one.lo for _, one, _ in held}) == 1:
                _, one, by = min(held, key=lambda each: (each[0] is not page, abs(each[1].sentence - rate.sentence)))
                yield _draft(rate, one, by, time)


def _time(page: Page, one: Quantity) -> str:
    if one.sentence < 0 or one.vague or not one.lo or not amount(one) or one.per or one.percent:
        return ""
    if one.time:
        return one.time
    found = MEAN.search(page.before(one, 60))
    return TIMES[(found["time"] or found["each"]).lower()] if found else ""


def _total(page: Page, one: Quantity) -> bool:
    plain = one.sentence >= 0 and not one.vague and one.lo and amount(one) and not one.per and not one.percent
    return bool(plain and one.time in (None, "year") and one.figure.approximator is None)


def _meets(page: Page, rate: Quantity, there: Page, one: Quantity, by: int) -> bool:
    exact = rate.lo * by == one.lo and significant(one) >= EXACT
    if one is rate or one.unit != rate.unit or not (exact or significant(rate) + significant(one) >= DIGITS):
        return False
    made = rate.readings.half_up * point(by)
    if not made.intersects(one.readings.half_up):
        return False
    text = there.words(one.sentence)
    if not (one.time or YEAR.search(text)) or PART.search(text):
        return False
    lo, hi = made.lo, made.hi
    wide = float(hi - lo) / one.lo if lo is not None and hi is not None and not exact else 0.0 if exact else 1.0
    beside = there is page and abs(one.sentence - rate.sentence) <= 1
    nouns = thing(rate.measure or ""), thing(one.measure or "")
    left_out = bare_noun(rate) or bare_noun(one)
    named = bool(one.unit) or left_out or kindred(*nouns)
    shared = matter(page.words(rate.sentence)) & matter(text)
    return (
        named
        and wide <= COARSE
        and (beside or (exact and there is page) or (wide <= FINE and bool(shared or not left_out)) or len(shared) > 1)
    )


def _draft(rate: Quantity, one: Quantity, by: int, time: str) -> Draft:
    made = rate.readings.literal * point(by)
    return Draft(
        rule="rate_times_period",
        quantities=(rate, one),
        formula=f"{rate.label if rate.time else f'{rate.label} {a(time)}'} x {by} {time}s (a year) = {words(made)}; printed: {one.name}",
        result=words(made),
        stated=one.label,
        unit=one.unit or one.measure,
        judgement=Judgement("consistent"),
        why="What so much a day, a week or a month makes in a year.",
        slip=f"of a year {rate.key} {one.key}",
    )
