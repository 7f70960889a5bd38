"""A limit, what a policy pays at most, what a law asks for at least, and a value of the same thing that keeps to it.

    The firm pays up to a ceiling of €145,000. After 29 years she would get €139,200.
    The damage was put at 150 million. It is insured for up to 200 million.
    The ward, certified for 430 patients, had 412.
    The target had been 1,800 homes; 1,840 were built, ahead of plan.

What breaks a limit is told elsewhere (`held_limits`), where words say that it was kept. Must not read a value far below a ceiling, which
may be of anything, nor the limit of one thing against another: the noun or the unit is one, and a word of the matter or a neighbouring
clause ties the two.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared

_AT = r"[^.;:\d]{0,30}?(?: (?:of|is|was|at|to|for|up to|being))?(?: (?:up to|no more than|at most|at least|about|some))? ?[$£€]?$"
CEILING = re.compile(
    rf"\b(?:ceiling|cap|(?:legal|upper|maximum|speed|spending|age) limit|limit|maximum|sum insured|insured|certified|licen[cs]ed|allows?|allowed|permits|permitted|capped|design life){_AT}",
    re.I,
)
FLOOR = re.compile(
    rf"\b(?:the law|rules?|rulebook|statutes?|charter|constitution|policy)\b[^.;:\d]{{0,20}}\b(?:asks? for|requires?|demands?|wants?){_AT}|\b(?:minimum|quorum|floor|break[- ]even){_AT}",
    re.I,
)
TARGET = re.compile(r"\b(?:target|goal|aim|plan)\b (?:is|was|had been|has been|of)(?: [a-z]+)?(?: for)? ?[$£€]?$", re.I)
AHEAD = re.compile(
    r"\b(?:ahead of (?:plan|schedule|target)|exceed\w*|beat\w*|surpass\w*|more than (?:planned|hoped)|better than (?:planned|hoped)|we got|met|reached)\b",
    re.I,
)
AFTER = re.compile(r"^(?:%|per ?cent)?(?: [a-z]+)? (?:legal|permitted|statutory) (?:limit|maximum)\b")
NOT = re.compile(r"\b(?:raise[sd]?|lift(?:ed)?|lower(?:ed)?|new|old|former(?:ly)?|was once|used to|no)\b [^.;]{0,20}(?:ceiling|cap|limit|maximum|minimum)\b", re.I)  # fmt: skip
OF_ALL = re.compile(r"^(?:[a-z]+ )?(?:each|apiece|per |a (?:day|week|month|year|head))")
LEAST = Fraction(3, 10)  # of a ceiling: a value further below it says nothing
MOST = Fraction(3, 2)
ON = 2  # sentences before or after a limit in which the value stands


def under_the_limit(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each limit with the nearest value that keeps to it."""
    for mark in page.quantities:
        side = _side(page, mark)
        value = _value(page, mark, side) if side else None
        if side and value:
            bare = replace(mark, readings=exactly(_bound(mark)))
            draft = compared(value, bare, side, "the limit" if side == "at most" else "what is asked for")
            if draft.judgement.verdict == "consistent":
                yield replace(draft, quantities=(value, mark))


def _side(page: Page, mark: Quantity) -> str:
    """On which side of a mark what keeps to it lies; '' where the words make it none."""
    if mark.sentence < 0 or mark.vague or not (amount(mark) or mark.percent or mark.days) or _bound(mark) <= 0:
        return ""
    text, before = page.words(mark.sentence), page.before(mark, 90)
    if NOT.search(text):
        return ""
    if (
        CEILING.search(f"{before} {mark.figure.hedge or ''}".rstrip()) and not OF_ALL.match(page.after(mark))
    ) or AFTER.match(page.after(mark)):
        return "at most"
    if FLOOR.search(before):
        return "at least"
    near = f"{text} {page.words(mark.sentence + 1)} {page.words(mark.sentence - 1)}"
    return "at least" if TARGET.search(before) and AHEAD.search(near) else ""


def _bound(mark: Quantity) -> Fraction:
    ends = mark.readings.literal
    return ends.hi if ends.hi is not None else size(mark)


def _value(page: Page, mark: Quantity, side: str) -> Quantity | None:
    """The nearest value of a mark's unit or noun; one that breaks it ends the search, for the mark may be another's."""
    near = [one for at in range(mark.sentence - ON, mark.sentence + ON + 1) for one in page.by_sentence.get(at, [])]
    for one in sorted(near, key=lambda each: abs(each.start - mark.start)):
        if one is mark or not _of_one(page, one, mark):
            continue
        ratio = size(one) / _bound(mark)
        keeps = LEAST <= ratio <= 1 if side == "at most" else 1 <= ratio <= MOST
        return one if keeps else None
    return None


def _of_one(page: Page, one: Quantity, mark: Quantity) -> bool:
    if one.vague or not (amount(one) or one.percent or one.days) or one.role in ("limit", "target", "quota"):
        return False
    left_out = abs(one.sentence - mark.sentence) <= 1 and (bare_noun(one) or bare_noun(mark))
    united = one.unit == mark.unit or (left_out and not (one.unit and mark.unit))
    if not united or (one.time, one.per) != (mark.time, mark.per) or size(one) <= 0:
        return False
    nouns = thing(one.measure or ""), thing(mark.measure or "")
    named = bool(one.unit) or (left_out and not (average(page, one) and not mark.unit)) or kindred(*nouns)
    words = matter(page.words(one.sentence)) & matter(page.words(mark.sentence))
    return named and not page.set_aside(one) and (abs(one.sentence - mark.sentence) <= 1 or bool(words))
