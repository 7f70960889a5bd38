"""What makes the hours that are told beside two clocks others than those between them: another zone, a clock put back, breaks, another crew.

Comes in: a Page and a stretch. Goes out: whether its words leave nothing of the kind.
"""

from __future__ import annotations

import re

from ..meaning.narrowed_behind import NARROWS
from ..quantities import Page
from .instants import Stretch

# Another zone, a clock put back, what one may do, what is left out; must not read 'stopped at 4.41'
NO_MEASURE = re.compile(
    r"\b(?:local time|time (?:zone|difference)s?|GMT|(?:[A-Z][a-z]+|summer) time|clocks? (?:(?:had|have|has) )?(?:go|goes|gone|went|were put|are put)|(?:with|without(?! an? (?:stop|break|pause))|not counting|less|including|excluding) (?:an?|the|two|three|some|its|their|his|her|all )?\s?(?:[a-z-]+ )?(?:stops?|breaks?|pauses?|lunch|changes?|delays?)|(?:hours?|minutes) (?:off|for (?:lunch|tea|dinner|a break|a rest)))\b"
)
MAY = re.compile(r"\b(?:can|may|could)\s+(?:[a-z]+ ){0,4}$")
# Reads ' in all', ' at a stretch', which narrow nothing
AS_IT_IS = re.compile(r"^\W*(?:in all|in total|at a stretch|on end|on the trot|altogether|by the clock)\b", re.I)


def nothing_else(page: Page, one: Stretch, *, strict: bool = True) -> bool:
    """Whether a stretch is told of the two clocks and nothing more: not 'nine hours with a stop', and if strict not 'six hours for the first crew'."""
    sentence = page.sentences[one.sentence]
    text = f"{page.words(one.sentence - 1) if one.sentence else ''} {sentence.text}"
    behind = re.split(r"[.,;:)](?:\s|$)", AS_IT_IS.sub("", page.text[one.end : sentence.end]))[0]
    if NO_MEASURE.search(" ".join(text.split())) or MAY.search(page.text[sentence.start : one.start]):
        return False
    return not (strict and NARROWS.search(behind))
