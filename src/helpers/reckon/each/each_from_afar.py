"""An amount for each whose total stands far off, under a word that the two sentences share: 'spread over 96 homes, the land costs about £48,300 apiece'.

    The land went for £4.64m. ... It pays. Spread over 96 homes, the land costs about £48,300 apiece.           £4.64m over 96
    It took 219,000 calls. ... Frontline staff grew to 1,240. Each of them now answers for 177 calls a year.    219,000 over 1,240
    Compensation was put at £8.1m. ... It counts 63,000 customers. The average cheque is £129.                  £8.1m over 63,000

The count stands in the sentence of the amount for each, or one before it; the total anywhere in the article. The quotient meets the amount to
its last digit, and both print two digits or more. Only what holds is told. Must not read a total that shares no word, nor a rate by the day.

Comes in: the Desk. Goes out: drafts of checks of the rule product, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fractions.wholes import stems
from ..hedges import decimal_place
from ..intervals import between, words
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from ..totals.accounts import value
from ..verdicts import Judgement

AFTER = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:each|apiece|a head|per head|per (?!cent\b|hour\b|day\b|week\b|month\b|year\b)[a-z]+|for (?:each|every) [a-z]+|a (?!day\b|week\b|month\b|year\b|night\b|hour\b)(?:home|house|plot|bed|seat|pupil|person|patient|ticket|vote|hive|worker|member|room|job|trip|car|tonne|bag|unit|copy|share))\b",
    re.I,
)
BEFORE = re.compile(r"\b(?:each|every one)\b(?: of (?:them|these|those|the [a-z]+))?(?: [a-z]+){1,5}? ?[$£€]?$", re.I)
FEWEST = 5  # things that an amount for each is of
DIGITS = 4  # that the amount and the total print together
BACK, MANY = 1, 120  # sentences before the amount in which the count stands; totals that are tried


def each_from_afar(desk: Desk) -> Iterator[Draft]:
    """Each amount for each with the count beside it and the total that makes it."""
    for page in desk.pages:
        yield from _of_page(page)


def _of_page(page: Page) -> Iterator[Draft]:
    totals: list[tuple[Quantity, frozenset[str]]] | None = None
    for each in page.quantities:
        if not _usable(each) or significant(each) < 2 or not (AFTER.match(page.after(each)) or BEFORE.search(page.before(each, 60)) or average(page, each)):  # fmt: skip
            continue
        if totals is None:
            totals = [
                (one, frozenset(stems(page.words(one.sentence))))
                for one in (*page.quantities, *(end for change in page.changes for end in change))
                if _usable(one)
            ][:MANY]
        near = [one for at in range(each.sentence - BACK, each.sentence + 1) for one in page.by_sentence.get(at, [])]
        near += [end for change in page.changes for end in change if 0 <= each.sentence - end.sentence <= BACK]
        counts = [one for one in near if one is not each and _usable(one) and not one.unit and one.lo >= FEWEST and one.lo % 1 == 0]  # fmt: skip
        said = stems(page.words(each.sentence))
        found = [
            (total, count) for count in counts for total, about in totals if _makes(total, count, each) and said & about
        ]
        if found and len({(total.lo, count.lo) for total, count in found}) == 1:
            yield _draft(*found[0], each)


def _usable(one: Quantity) -> bool:
    plain = one.sentence >= 0 and not one.vague and amount(one) and not one.percent and one.figure.lo == one.figure.hi
    return bool(plain and one.lo)


def _makes(total: Quantity, count: Quantity, each: Quantity) -> bool:
    if (
        total in (count, each)
        or total.unit != each.unit
        or total.lo <= count.lo
        or significant(total) + significant(each) < DIGITS
    ):
        return False
    if not total.unit and not (bare_noun(each) or kindred(thing(each.measure or ""), thing(total.measure or ""))):
        return False
    made = total.readings.half_up / count.readings.literal
    place, told = decimal_place(value(each)), value(each)
    return total.lo / count.lo > 1 and made.intersects(between(told - place / 2, told + place / 2))


def _draft(total: Quantity, count: Quantity, each: Quantity) -> Draft:
    made = total.readings.literal / count.readings.literal
    return Draft(
        rule="product",
        quantities=(total, count, each),
        formula=f"{total.label} / {count.label} = {words(made)} each; printed: {each.name}",
        result=f"{words(made)} each",
        stated=each.label,
        unit=each.unit or each.measure,
        judgement=Judgement("consistent"),
        why="The total over the count against the amount for each.",
        slip=f"each-from-afar {total.key} {count.key} {each.key}",
    )
