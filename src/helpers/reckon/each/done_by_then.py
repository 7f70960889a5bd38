"""What is still to do, so much a week, and the weeks there are for it: '900 metres still to build. Laying 45 a week will see it done by May'.

    From tomorrow it has 15 weeks. ... There are 900 metres of wall still to build. Laying 45 metres a week will see it done by then.
    With 20 days left it has 640 cases to hear. At 32 a day it will finish in time.

Comes in: a Page. Goes out: drafts of checks of the rule required_rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul, truediv

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount, bare_noun
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

OWN = "done-by-then"
TO_DO = re.compile(
    r" ?(?:[a-z]+ )?(?:of (?:the |its |their )?[a-z-]+ )?(?:are |is |were |was )?(?:(?:still |left |remaining |more |yet )+to (?!(?:go|come)\b)[a-z]+|remain(?:ing)? to be [a-z]+|to go\b|outstanding)\b",
    re.I,
)
# Reads 'will see it done by the date', 'would finish in time', 'is enough to meet the deadline'
DONE = re.compile(
    r"\b(?:(?:will|would|should|to) (?:see|get|have) (?:it|them|this|the [a-z]+|all(?: of (?:it|them))?) (?:done|finished|built|complete[d]?|through|cleared|ready)(?= (?:by|in|on) (?:the (?:date|deadline|end)|then|time|[A-Z])|[.,])"
    r"|(?:will|would|should) (?:finish|be (?:done|finished|ready|through|complete|cleared)) (?:by (?:the (?:date|deadline)|then|[A-Z])|in time|on time)"
    r"|(?:enough|fast enough|sufficient) to (?:meet|make|keep|hit|finish)|(?:meets?|makes?|keeps? to|hits?) the (?:deadline|date|target))",
    re.I,
)
HAS = re.compile(
    r"\b(?:has|have|had|with|gives?|leaves?|leaving|are|is)(?: (?:it|them|him|her|just|only|about|another|a further)){0,2} $",
    re.I,
)
LEFT = re.compile(r" ?(?:of [a-z]+ )?(?:left|to go|remain\w*|in hand|from (?:now|today|tomorrow)|until|before)\b", re.I)
FROM = re.compile(r"\b(?:from|as of|starting) (?:now|today|tomorrow|[A-Z][a-z]+day)\b[^.;]{0,30}$", re.I)
NOT = re.compile(
    r"\b(?:not|never|no|if|unless|wo|won|would need|too slow|neither|only if|twice|double|each|apiece|both|alone|another|as (?:many|much)|also|second|other|plus|besides|crews|teams|shifts)\b|n[’']t\b|\bon top of\b",
    re.I,
)
BACK = 1  # sentences from the rate to what is to be done
FAR = 20  # and to the time there is
MOST = 2.5  # times that a rate may be off and still be of these


def done_by_then(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rate at which something is said to be done in time, against what is to be done and the time there is."""
    for rate in page.quantities:
        told = rate.time in DAYS and rate.sentence >= 0 and amount(rate) and not rate.per and size(rate) > 0
        text = page.words(rate.sentence) if told else ""
        if not text or not DONE.search(text) or NOT.search(text) or rate.figure.approximator:
            continue
        todo = [
            one
            for at in (rate.sentence, rate.sentence - BACK)
            for one in page.by_sentence.get(at, [])
            if _to_do(page, one, rate)
        ]
        spans = [one for one in page.quantities if _time_left(page, one, rate)]
        if len(todo) == 1 and spans and len({_weeks(one, rate) for one in spans}) == 1:
            draft = _draft(todo[0], spans[-1], rate)
            made = float(size(todo[0])) / _weeks(spans[-1], rate)
            # a rate that is higher does it as well
            if draft.judgement.verdict == "consistent" or float(size(rate)) < made < MOST * float(size(rate)):
                yield draft


def _to_do(page: Page, one: Quantity, rate: Quantity) -> bool:
    same = one.unit == rate.unit or (rate.unit is None and bare_noun(rate))
    return (
        one is not rate
        and amount(one)
        and not (one.time or one.per)
        and one.start < rate.start
        and same
        and bool(TO_DO.match(page.text, one.end) or TO_DO.match(" " + page.after(one)))
    )


def _time_left(page: Page, one: Quantity, rate: Quantity) -> bool:
    """Whether a stretch is the time there is: 'it has 15 weeks', 'with 20 days left'."""
    if (
        not one.days
        or one.time
        or one.vague
        or one.figure.lo != one.figure.hi
        or not 0 <= rate.sentence - one.sentence <= FAR
    ):
        return False
    before = page.before(one, 60).rstrip() + " "
    return bool(HAS.search(before) and (FROM.search(before) or LEFT.match(" " + _rest(page, one))))


def _rest(page: Page, one: Quantity) -> str:
    end = max(one.end, one.figure.unit_end or 0)
    return page.text[end : end + 40].lstrip()


def _weeks(one: Quantity, rate: Quantity) -> float:
    """How many units of the time of a rate a stretch lasts."""
    return float(size(one) * (one.days or 0) / DAYS[rate.time or "week"])


def _draft(todo: Quantity, span: Quantity, rate: Quantity) -> Draft:
    scale = (span.days or 1) / DAYS[rate.time or "week"]
    result = combine(truediv, todo.readings, combine(mul, span.readings, exactly(scale)))
    return Draft(
        rule="required_rate",
        quantities=(todo, span, rate),
        formula=f"{todo.label} / {span.label} = {words(result.literal)} a {rate.time}; printed: {rate.label}",
        result=words(result.literal),
        stated=rate.label,
        unit=rate.unit,
        judgement=judge(result, rate.readings, "at most"),
        why="What is still to do over the time there is for it, against the rate that is to do it.",
        slip=f"{OWN} {todo.key} {span.key} {rate.key}",
    )
