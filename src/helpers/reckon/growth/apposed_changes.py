"""A change that stands right behind the two values of its sentence: 'spent 116m last year, will spend 134m in this one, a rise of 22%'.

Comes in: a Page, an old and a new value, a printed change. Goes out: whether nothing else can be meant.
"""

from __future__ import annotations

import re

from ..meaning.narrowed_behind import narrowed_behind
from ..quantities import Page, Quantity

# Reads ', a rise of about 22 per cent', ', an increase of 5%'
APPOSED = re.compile(
    r"[,–—(] ?(?:or |which is |that is )?(?:an? )(?:[a-z]+ )?(?:rise|increase|jump|gain|growth|fall|drop|decline|decrease|cut|reduction|surge) of "
    r"(?:about |around |some |nearly |almost |more than |just over |just under )?$",
    re.I,
)


def apposed(page: Page, old: Quantity, new: Quantity, printed: Quantity) -> bool:
    """Whether a change stands right behind the only two values of its sentence: '116m last year, will be 134m in this one, a rise of 22%'."""
    before = [one for one in page.by_sentence.get(printed.sentence, []) if one.end <= printed.start and one.counts]
    alike = [one for one in before if one.unit == new.unit]
    last = max(old, new, key=lambda one: one.start)
    told = APPOSED.search(page.before(printed, 60) + " ") and not printed.points
    return bool(told) and {old, new} == set(alike) and before[-1] is last and not narrowed_behind(page, printed)
