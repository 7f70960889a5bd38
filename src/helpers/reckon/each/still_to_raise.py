"""The rate at which the rest has to come: what is aimed at less what is there, over the time that is left.

    The choir wants £48,000 for an organ and has £12,000 in hand. It has 18 months left, so it must find £2,000 a month.
    The plant let off 5.2 million tonnes in 2024. It must be down to 4 million by 2028: 300,000 a year for four years.

Slots: an aim, what there is so far (or a level, and what it must be), a stretch, a rate that is needed. The whole aim over the time is
the slip that is seen most: it forgets what is there.

Comes in: a Page. Goes out: drafts of checks of the rule required_rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from operator import sub, truediv
from typing import NamedTuple

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..labels import a
from ..meaning.apposition import HEDGED, amount, like
from ..meaning.kinds import PEOPLE
from ..measures import DAYS, plural, singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

SLIP = "still-to-raise"
NEEDED = re.compile(
    r"\b(?:must|needs?|needed|ha(?:s|ve|d) to|would (?:have|mean|take|need)|requir\w+|pace|rate of|calls? for|calling for|works out|amounts? to|(?:that|which) (?:means|makes|is)|meant|so (?:it|they|he|she)|asks?)\b",
    re.I,
)
GOT = r"raised|taken(?: in)?|banked|collected|gathered|saved|secured|received|sold|built|laid|planted|brought in|(?:put|set) aside|repaired|found|paid(?: off| back)?|repaid|earned|cleared|met|done|finished|got|in (?:hand|the bank)|in place"
SO_FAR_BEFORE = re.compile(
    rf"(?:\b(?:ha(?:s|ve|d)(?: been)?|’ve|'ve)(?: [a-z]+ly)?(?: already| so far| now| to date| only| just| since)*(?: (?:{GOT}))?|\b(?:so far|already|to date|in hand|up to now)\b[^.;\d]{{0,40}}|\b(?:stands|stood) at) ?{HEDGED}[$£€]?$",
    re.I,
)
SO_FAR_AFTER = re.compile(
    rf"^(?:(?!\b(?:and|but)\b)[^.;,\d]){{0,30}}?,? ?\b(?:so far|already|to date|up to now|in hand|in the bank|ha(?:s|ve|d) (?:been|come)|(?:was|were|is|are) (?:{GOT})|by now)\b",
    re.I,
)
AIM = re.compile(
    r"\b(?:wants?|wanted|needs?|needed|goal|targets?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|appeal|fund|purchase|costs?|price|bill|asks?|asking|promis\w+|pledg\w+|must|plans?|planned|ow(?:es|ed|ing)|debt|loan|in all|altogether|whole|order|contract|seeks?|sought|supposed|required?|due|budget\w*)\b",
    re.I,
)
MUST_BE = re.compile(
    rf"\b(?:(?:must|has to|have to|had to|is to|are to|was to|were to|needs? to|should|will have to)(?: [a-z]+){{1,3}}|(?:goal|target|aim|limit|ceiling)(?: [a-z]+){{0,3}}? (?:is|was|of)|(?:cut|get|bring|lift|raise|lower|reduce|come|take) (?:it|that|them|this)(?: down| up)? to) ?{HEDGED}[$£€]?$",
    re.I,
)
EACH_OF = re.compile(
    r"^(?: ?[a-z]+)? ?(?:in|for|during|over) each of (?:the|those|these|its|their)(?: next| coming)? ?$", re.I
)
LEFT = re.compile(
    r"\b(?:left|leaves|remain\w*|to go|in which|next|still|until|till|from (?:now|here|then|this|that)|gives|by the end|by (?:19|20)\d\d|over|for|before|in the)\b",
    re.I,
)
GROWN = re.compile(
    r"\b(?:interest|instalments?|apiece|on average so far)\b|\b(?:per|each|a) (?:person|head|household|member)\b", re.I
)
# Reads '£900 a month for heating', 'a month to run'; must not read 'a month for the next two years', 'for 18 months'
FOR_ELSE = re.compile(
    r"^[^.;,\d]{0,15}?\b(?:for (?!the |each |every |a |an |its |another |[a-z]+ (?:day|week|month|year)s)|to (?:run|heat|pay|rent|keep|insure|maintain|feed)\b)",
    re.I,
)
OF_ELSE = re.compile(
    r"^(?:[a-z]+ )?(?:on|of|under) (?:its|the|his|her|their) (?:lease|contract|term|loan|mortgage|tenancy|sentence)\b",
    re.I,
)
ANYBODY = {"person", "people"}  # of whatever trade
FAR = 10  # sentences from a rate to any amount that it is tied to
BACK = 4  # sentences from a rate to what is aimed at
NEAR = 2  # and to the stretch; from the aim to what is there
MOST = 2.5  # times that a rate may be off and still be of these
SHARE = 0.02  # what is there of what is aimed at, at the least


class Rate(NamedTuple):
    """A rate that is needed, the unit of its time, and the stretch for which it is."""

    one: Quantity
    unit: str
    span: Quantity


def still_to_raise(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is missing over the time that is left, against the rate that the words call needed.

    Reads 'wants £48,000 ... has raised £12,000 ... 18 months left, £2,000 a month'; must not read 'set out to raise £48,000 in 24
    months, £2,000 a month, and has £12,000 by now'.
    """
    for rate in _rates(page):
        found = [
            (less, more)
            for less, more in product(_near(page, rate), repeat=2)
            if size(less) < size(more) and size(less) >= SHARE * float(size(more)) and _tied(page, rate, less, more)
        ]
        drafts = [_draft(rate, less, more) for less, more in found]
        held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
        if held:
            yield held[0]
        elif len({(size(less), size(more)) for less, more in found}) == 1 and not _explained(page, rate, *found[0]):
            yield from drafts[:1] if _of_one(*found[0]) and not _for_else(page, rate) else ()


def _rates(page: Page) -> Iterator[Rate]:
    for number, group in page.by_sentence.items():
        if number < 0 or GROWN.search(page.words(number)):
            continue
        back = [one for at in (number, number - 1) for one in page.by_sentence.get(at, [])]
        spans = [one for one in back if one.days and not one.time and not one.vague and size(one) > 1]
        for one in group if NEEDED.search(page.words(number)) else ():
            if not amount(one) or one.per or size(one) <= 0:
                continue
            each = [span for span in spans if span.start > one.end and EACH_OF.match(page.between(one, span))]
            if each and not one.time:
                yield Rate(one, (each[0].unit or "year"), each[0])
            elif one.time and spans and LEFT.search(page.words(spans[0].sentence)):
                yield from (Rate(one, one.time, span) for span in spans[:1] if DAYS[one.time] <= (span.days or 0))


def _near(page: Page, rate: Rate) -> list[Quantity]:
    """The amounts before a rate and of its kind, none of them a rate."""
    return [
        one
        for at in range(max(0, rate.one.sentence - FAR), rate.one.sentence + 1)
        for one in page.by_sentence.get(at, [])
        if amount(one) and one.total and one.start < rate.one.start and _of_one(one, rate.one)
        and size(one) > size(rate.one) and one.role != "share"
    ]  # fmt: skip


def _of_one(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one kind, or both are people by whatever name: '1,500 workers', '80 people a month'."""
    nouns = [singular(thing(each.measure or "").split(" ")[-1]) for each in (one, other)]
    people = not (one.unit or other.unit) and (all(noun in PEOPLE for noun in nouns) or bool(set(nouns) & ANYBODY))
    return like(one, other) or people


def _tied(page: Page, rate: Rate, less: Quantity, more: Quantity) -> bool:
    """Whether one is aimed at and the other there so far, or one is to become the other."""
    if abs(less.sentence - more.sentence) > NEAR or rate.one.unit not in (less.unit, more.unit):
        return False
    for level, aim in ((more, less), (less, more)):
        if MUST_BE.search(page.before(aim, 60)) and level.start < aim.start:
            return aim is less or not _so_far(page, level)
    return (
        less.start < rate.span.start
        and rate.one.sentence - more.sentence <= BACK
        and rate.one.sentence - less.sentence <= NEAR
        and _so_far(page, less)
        and not _so_far(page, more)
        and bool(AIM.search(page.words(more.sentence)))
    )


def _for_else(page: Page, rate: Rate) -> bool:
    """Whether the words say what else a rate is for, or of what else the time is left: '£900 a month for heating', '18 months on its lease'."""
    return bool(FOR_ELSE.match(page.after(rate.one)) or OF_ELSE.match(page.after(rate.span)))


def _so_far(page: Page, one: Quantity) -> bool:
    return bool(SO_FAR_BEFORE.search(page.before(one, 70)) or SO_FAR_AFTER.match(page.after(one)))


def _explained(page: Page, rate: Rate, less: Quantity, more: Quantity) -> bool:
    """Whether the rate makes another amount that is printed near by, or is far from what is missing."""
    made = size(rate.one) * size(rate.span) * (rate.span.days or 1) / DAYS[rate.unit]
    off = float(made / (size(more) - size(less)))
    others = [one for one in _near(page, rate) if size(one) not in (size(less), size(more))]
    return not 1 / MOST < off < MOST or any(abs(float(size(one) / made) - 1) < SHARE for one in others)


def _draft(rate: Rate, less: Quantity, more: Quantity) -> Draft:
    many = combine(truediv, rate.span.readings, exactly(DAYS[rate.unit] / (rate.span.days or Fraction(1))))
    needed = combine(truediv, combine(sub, more.readings, less.readings), many)
    return Draft(
        rule="required_rate",
        quantities=(more, less, rate.span, rate.one),
        formula=f"({more.label} - {less.label}) / {words(many.literal)} {plural(rate.unit)} = {words(needed.literal)} "
        f"{a(rate.unit)}; printed: {rate.one.name}",
        result=f"{words(needed.literal)} {a(rate.unit)}",
        stated=rate.one.label,
        unit=rate.one.unit or rate.one.measure,
        judgement=judge(needed, rate.one.readings, derived=True),
        why="What is missing over the time that is left, against the rate that is needed.",
        slip=f"{SLIP} {more.key} {less.key} {rate.one.key}",
    )
