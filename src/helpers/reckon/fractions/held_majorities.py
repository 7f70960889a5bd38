"""A majority named right behind its figures, which bear it out: '208 of the 400 are for it, a majority', 'Of nine, five agree, a narrow majority'.

    Fifty-four per cent back the strike and 33 are against. So that's a majority on the side of the staff.
    Support has dropped from 72 per cent to 58. Still over half, mind.

What does not hold is told by `majorities` and its like: here all is true by the printed numbers. Must not read a majority that is needed,
lost or sought.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount, like
from ..quantities import Desk, Draft, Page, Quantity
from .majorities import draft_of

NAMED = re.compile(
    r"(?:^\W*|[,;:—–(] ?)(?:(?:so|and|but|or|just|now|still|thus|in other words),? ){0,2}(?:(?:that|it|this|which)(?:['’]s| is| was| makes| made) (?:still |now |just )?)?"
    r"(?P<what>an? (?:clear |narrow |slim |bare |simple |small |comfortable |overall |tiny )?majority|(?:just |well |still )?(?:over|more than) half)\b(?! (?:of|an?|the|to|is|was|will|would|a) )",
    re.I,
)
NOT = re.compile(
    r"\b(?:need\w*|short of|los[te]\w*|without|no longer|not|never|requir\w*|would|could|might|if|unless)\b|n['’]t\b",
    re.I,
)
HALF, WHOLE = 50, 100
MANY = 4  # so many times a part is a whole of something else


def held_majorities(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each majority so named with the percentage, or the part and the whole, right before it."""
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", sentence.text)
        found = NAMED.search(text)
        if not found or NOT.search(text[: found.start()][-60:]):
            continue
        if not text[: found.start("what")].strip(' “"‘'):
            continue  # 'A majority want it': of its own sentence
        at = (sentence.start + found.start("what"), sentence.start + found.end("what"))
        before = [one for one in page.by_sentence.get(number, []) if one.end <= at[0]]
        moved = [pair[1] for pair in page.changes if pair[1].sentence == number - 1]  # 'from 72 per cent to 58'
        before = before or [*page.by_sentence.get(number - 1, []), *moved]
        yield from _borne_out(page, [one for one in before if not one.vague], at)


def _borne_out(page: Page, before: list[Quantity], at: tuple[int, int]) -> Iterator[Draft]:
    """The last percentage of more than half, or the last two counts of which the smaller is more than half of the other."""
    shares = [one for one in before if one.percent and HALF < size(one) < WHOLE]
    counts = [one for one in before if amount(one) and not one.unit and one.figure.lo == one.figure.hi]
    if len(counts) > 1:
        pairs = [(one, whole) for whole in counts for one in counts if size(one) < size(whole) < MANY * size(one)]
        pairs = [pair for pair in pairs if like(*pair) and 2 * size(pair[0]) > size(pair[1])]
        drafts = [draft_of(page, one, whole, at, True) for one, whole in pairs[:1]]
    else:
        drafts = [draft_of(page, one, None, at, True) for one in shares[-1:]]
    yield from (draft for draft in drafts if draft.judgement.verdict == "consistent")
