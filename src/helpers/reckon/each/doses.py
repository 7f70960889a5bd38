"""A price, how often a day it is paid, and what it comes to over days: 'wants €4.50 a tablet. One a day, so €135 for 30 days', '€3.20 a crossing; twice a day, 220 days a year, €1,408'.

Comes in: a Page. Goes out: drafts of checks of the rule product. How often stands in words that no figure may print ('twice a day', 'one daily'); the
price is the one that names what it is for, in the sentence or the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul

from ..growth.baselines import size
from ..hedges import Readings, exactly
from ..intervals import between, words
from ..labels import MONEY
from ..meaning.spelled import NUMBERS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads 'One a day,', 'takes one daily', 'crosses twice a day', 'three times a day', 'two tablets a day'; must not read 'one a day less'.
OFTEN = re.compile(
    rf"\b(?:(?P<n>{'|'.join(NUMBERS[:12])}|1?\d)(?: times| tablets| pills| doses| tickets| trips| cups| journeys| crossings| meals)?|(?P<once>once)|(?P<twice>twice))(?: (?:a|each|every|per) day| daily)\b(?! (?:more|less|fewer)\b)",
    re.I,
)
DAYS_TOLD = re.compile(r"\b(?P<days>\d{2,3}|thirty|twenty|ten|sixty|ninety) (?:working |school |week)?days\b", re.I)
A_YEAR = re.compile(r"^(?:[a-z]+ )?(?:a|each|every|per|over (?:a|the)) year\b", re.I)
A_WEEK = re.compile(r"^(?:[a-z]+ )?(?:a|each|every|per) (?:seven-day )?week\b", re.I)
SPELLED = {"ten": 10, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}
FIXED = {"year": (365, between(360, 366)), "week": (7, between(7, 7))}
# What makes a sum that of the price: 'so €135', 'pays £1,408'; 'fines were £200' is of something else
PAID = re.compile(
    r"(?:\b(?:so|or|pays?|paid|paying|costs?|costing|spends?|spent|comes? to|came to|that is|that was|makes?|making|totals?|works out at|adds up to)|['’]s)(?: [a-z]+){0,2}?\s*[$£€]?\s*$",
    re.I,
)
MEANT = Fraction(7, 5)  # times that a total may be off and still be meant
OTHER_DAYS = (250, 253, 260, 261, 300, 312, 313, 336, 350)  # days of a year of work, or without holidays
NO_SUM = re.compile(
    r"\b(?:discount|instead|cheaper|saves?|saving|with a (?:pass|card)|season ticket|refund\w*|subsid\w+|insur\w+)\b",
    re.I,
)


def doses(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is paid so often a day against what it is said to come to.

    Must not read 'A pass at £900 a year saves who crosses twice a day', where the total is of another price.
    """
    for number, group in page.by_sentence.items():
        often = OFTEN.search(page.words(number)) if number >= 0 else None
        priced = [one for one in (*page.by_sentence.get(number - 1, []), *group) if _price(page, one)]
        if not often or len(priced) != 1 or NO_SUM.search(page.words(number)):
            continue
        price = priced[0]
        wholes = [
            one
            for one in group
            if one.unit == price.unit and one.start > price.start and one is not price and not one.per
        ]
        if len(wholes) == 1 and size(wholes[0]) > size(price):
            yield from _told(page, price, _count(often), wholes[0])


def _price(page: Page, one: Quantity) -> bool:
    """Whether a figure is the price of one of something: 'four euros a tablet', 'costs €4.50', not so much a year."""
    money = (
        one.unit in MONEY and one.counts and not one.vague and not one.time and one.lo > 0 and one.lo == one.figure.hi
    )
    costs = re.search(
        r"\b(?:costs?|at|is|price of|fare of|toll of|charges|wants)\s*[$£€]?\s*$", page.before(one, 30) + " "
    )
    return bool(money and (one.per or costs) and not A_YEAR.match(page.after(one)))


def _count(often: re.Match[str]) -> int:
    told = (often["n"] or "").lower()
    return 2 if often["twice"] else 1 if often["once"] else int(told) if told.isdigit() else NUMBERS.index(told) + 1


def _told(page: Page, price: Quantity, many: int, whole: Quantity) -> Iterator[Draft]:
    found = DAYS_TOLD.search(page.words(whole.sentence))
    unit = (
        "year"
        if A_YEAR.match(page.after(whole)) or whole.time == "year"
        else "week"
        if A_WEEK.match(page.after(whole))
        else ""
    )
    if found:
        days = SPELLED.get(found["days"].lower()) or int(found["days"])
        span = exactly(days)
    elif unit:
        days, loose = FIXED[unit]
        span = Readings(exactly(days).literal, loose, loose, loose)
    else:
        return
    result = combine(mul, combine(mul, price.readings, exactly(many)), span)
    draft = Draft(
        rule="product",
        quantities=(price, whole),
        formula=f"{price.label} x {many} a day x {days} days = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judge(result, whole.readings, derived=True),
        why="The price, how often a day it is paid, and the days, against what they are said to come to.",
        slip=f"dose {price.key} {many} {whole.key}",
    )
    off = size(price) * many * days / size(whole)
    other = any(abs(size(price) * many * each / size(whole) - 1) < Fraction(1, 50) for each in OTHER_DAYS) and not found
    if draft.judgement.verdict == "consistent" or (
        1 / MEANT < off < MEANT and not other and PAID.search(page.before(whole, 40) + " ")
    ):
        yield draft
