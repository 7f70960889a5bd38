"""What is aimed at, what there is now, and the steps of one size that lead from the one to the other.

    The toll is £3.00 now. The council wants it to be £4.20, in four steps of 30p each.
    "We start from 1,400 places and want 2,000. In three stages that is 200 each time."

The aim stands with the number of steps or just before it; what there is now is said to be so ('today's', 'now', 'from'), as far back as it
may be. What fails is told where one value alone is that of today.

Comes in: a Page. Goes out: drafts of checks of the rule required_rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import sub, truediv

from ..growth.baselines import size
from ..growth.values import one_money
from ..intervals import words
from ..meaning.apposition import HEDGED, amount, like
from ..order.nearby import THEN
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads 'four annual steps', 'in three stages', 'six rises'
STEPS = re.compile(
    r"^-? ?(?:(?:equal|even|annual|yearly|monthly|more|further|such|big|small|little|price|pay|wage|toll|fare|separate) ){0,2}"
    r"(?:steps?|stages|rises|increases|raises|cuts|jumps|increments|tranches|hikes|reductions|instalments|installments|goes)\b",
    re.I,
)
EACH_BEFORE = re.compile(
    rf"\b[Ee]ach(?: of (?:them|these|those))?(?: (?:one|step|stage|rise|time|year|cut))?\b(?! other)[^.;:\d]{{0,40}} ?{HEDGED}[$£€]?\s*$|\b(?:steps|stages|rises|cuts|instalments) of ?{HEDGED}[$£€]?\s*$"
)
EACH_AFTER = re.compile(
    r"^(?:[a-z]+ )?(?:each|apiece|at a time|(?:a|per) (?:step|stage|time|go|rise)|every (?:step|time|year))\b", re.I
)
AIM = re.compile(
    r"\b(?:wants?|wanted|would like|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|plans?|planned|promis\w+|pledg\w+|targets?|goal|propos\w+|demand\w*|asks?|asking|calls? for|seeks?|sought|until|reach\w*|due|vow\w*|to (?:see|get|raise|lift|bring|be|rise|go up|come down|cut|lower))\b",
    re.I,
)
NOW = re.compile(
    rf"\b(?:from|today[’']s|(?:is|are|stands?|costs?) (?:now |today |currently |at present )*(?:at )?|now|currently|the (?:present|current|new|existing)(?: [a-z]+){{0,2}}(?: of)?|start(?:s|ed|ing)? (?:from|at|with)) ?{HEDGED}[$£€]?\s*$",
    re.I,
)
NOW_AFTER = re.compile(r"^(?:[a-z]+ ){0,3}?(?:now|today|at present|currently|at the moment)\b", re.I)
# Reads 'the rest is to come from donors', 'the first of two rises': the steps do not lead all the way.
PARTLY = re.compile(
    r"\b(?:the (?:rest|remainder|balance)|the (?:first|last) (?:of|two|three|four)|remaining|part of the way|half ?way|a start|(?:in|from) (?:each|every) of)\b",
    re.I,
)
BACK = 2  # sentences from the number of steps to what is aimed at, or from their size to it
MOST = 2.5  # times that a step may be off and still be one of these
LEAST, MANY = 2, 20  # steps
FAR = 40  # sentences in which today's value stands


def equal_steps(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number of steps with their size, against what is aimed at and what there is now.

    Reads 'wants £4.20 ... four steps of 30p each'; must not read 'four steps of 30 centimetres each' beside prices.
    """
    for steps in page.quantities:
        whole = steps.sentence >= 0 and not steps.unit and LEAST <= steps.lo <= MANY and steps.lo % 1 == 0
        if not (whole and STEPS.match(page.after(steps, 60))):
            continue
        near = [one for at in range(BACK + 1) for one in page.by_sentence.get(steps.sentence - at, [])]
        aims = [one for one in near if _plain(one, steps) and AIM.search(page.words(one.sentence))]
        for each in _sizes(page, steps):
            yield from _against(page, steps, each, aims)


def _plain(one: Quantity, steps: Quantity) -> bool:
    return (
        one is not steps
        and amount(one)
        and not one.vague
        and not one.per
        and one.lo > 0
        and one.figure.lo == one.figure.hi
    )


def _sizes(page: Page, steps: Quantity) -> Iterator[Quantity]:
    """The size of a step, in the sentence of their number or the next."""
    for at in (steps.sentence, steps.sentence + 1):
        for one in page.by_sentence.get(at, []):
            told = EACH_BEFORE.search(page.before(one, 70) + " ") or EACH_AFTER.match(page.after(one))
            if _plain(one, steps) and one.start > steps.start and told:
                yield one
                return


def _against(page: Page, steps: Quantity, each: Quantity, aims: list[Quantity]) -> Iterator[Draft]:
    """The one check of a step: the aim that stands nearest, and what there is now."""
    known = [
        one
        for one in page.quantities
        if 0 <= steps.sentence - one.sentence <= FAR and _plain(one, steps) and _now(page, one)
    ]
    drafts, values = [], set()
    for first, last in page.changes:  # 'from £2.40 to £3.60 in three steps'
        told = one_money((last, first, each))
        if 0 <= steps.sentence - first.sentence <= BACK and first.start < each.start and told[0].unit == told[2].unit:
            drafts.append(_draft(told[0], told[1], steps, told[2]))
            values.add(size(first))
    for aim in sorted((one for one in aims if one is not each and not _now(page, one)), key=lambda one: -one.start)[:1]:
        for now in known:
            if now in (aim, each) or now.sentence < 0 or size(now) == size(aim):
                continue
            told = one_money((aim, now, each))
            if like(told[0], told[1]) and told[0].unit == told[2].unit and size(told[2]) < size(told[0]):
                drafts.append(_draft(told[0], told[1], steps, told[2]))
                values.add(size(now))
    held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    beside = f"{page.words(steps.sentence)} {page.words(each.sentence)}"
    if held or (len(values) == 1 and not (THEN.search(beside) or PARTLY.search(beside))):
        yield from held[:1] or (draft for draft in drafts[:1] if _of_size(draft))


def _now(page: Page, one: Quantity) -> bool:
    return bool(NOW.search(page.before(one, 60) + " ") or NOW_AFTER.match(page.after(one)))


def _of_size(draft: Draft) -> bool:
    aim, now, steps, each = (float(size(one)) for one in draft.quantities[-4:])
    return 1 / MOST < abs(aim - now) / steps / each < MOST


def _draft(aim: Quantity, now: Quantity, steps: Quantity, each: Quantity) -> Draft:
    high, low = sorted((aim, now), key=size, reverse=True)
    result = combine(truediv, combine(sub, high.readings, low.readings), steps.readings)
    return Draft(
        rule="required_rate",
        quantities=(aim, now, steps, each),
        formula=f"({high.amount} - {low.amount}) / {steps.label} = {words(result.literal)}; printed: {each.amount}",
        result=words(result.literal),
        stated=each.label,
        unit=each.unit or each.measure,
        judgement=judge(result, each.readings, derived=True),
        why="What lies between the aim and what there is now, over the number of steps, against the size of one.",
        slip=f"equal-steps {aim.key} {now.key} {each.key}",
    )
