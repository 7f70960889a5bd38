"""A bound that holds in each of two groups, against what is counted in one of them: 'fewer than 100 in each arm', '102 in the other arm'.

    Falls were few, fewer than 40 in each ward.      In another article: 31 fell in the north ward and 46 in the south ward.

Comes in: the Desk. Goes out: drafts of checks of the rule threshold that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.deeds import matter
from ..measures import singular
from ..quantities import Desk, Draft, Quantity
from .comparisons import compared

OWN = "each-arm"
IN_EACH = re.compile(
    r"(?: [a-z]+)? (?:in|on|at) (?:each|either|both|every)(?: of the)?(?: (?:two|three|four|five))? (?P<what>[a-z]+)\b"
)
NOT = re.compile(
    r"\b(?:would|could|should|may|might|if|expect\w*|target|until|last year|usually|not|never)\b|n[’']t\b", re.I
)
CLOSE = 1.5  # a count past a bound by more is of something else
LEAST = 10
MANY = 4  # such bounds of an article


def each_arm(desk: Desk) -> Iterator[Draft]:
    """Each such bound with the counts of a sentence that tells those of two groups, of the same deed."""
    for page in desk.pages:
        bounds = [one for one in page.quantities if one.figure.approximator in ("<", ">") and _counts(one)]
        for bound in [one for one in bounds if IN_EACH.match(page.text, one.end)][:MANY]:
            side, found = bound.figure.approximator, IN_EACH.match(page.text, bound.end)
            if not found or NOT.search(page.text[page.sentences[bound.sentence].start : bound.end]):
                continue
            what = singular(found["what"])
            named = re.compile(rf"(?: [a-z]+){{0,3}} (?:in|on|at) the (?P<which>[A-Za-z-]+) {what}\b")
            lead = page.text[page.sentences[bound.sentence].start : bound.figure.hedge_start or bound.start]
            deed = matter(lead) - matter("few many day days week weeks month months year years")
            for there in desk.pages:
                for number, group in there.by_sentence.items():
                    if number < 0 or len(group) < 2 or f" {what}" not in there.words(number):
                        continue
                    told = [
                        (one, at["which"])
                        for one in group
                        if _counts(one) and not one.figure.approximator and (at := named.match(there.text, one.end))
                    ]
                    same = number >= 0 and deed & (matter(there.words(number)) - matter(what))
                    if len({which for _, which in told}) < 2 or not same or NOT.search(there.words(number)):
                        continue
                    for one, _ in told:
                        low, high = sorted((size(one), size(bound)))
                        past = size(one) > size(bound) if side == "<" else size(one) < size(bound)
                        if past and high <= CLOSE * low:
                            draft = compared(
                                one, bound, "at most" if side == "<" else "at least", str(bound.figure.hedge).lower()
                            )
                            yield replace(draft, slip=f"{OWN} {draft.slip}")


def _counts(one: Quantity) -> bool:
    plain = one.sentence >= 0 and one.unit is None and one.counts and not (one.vague or one.time)
    return plain and one.figure.lo == one.figure.hi and size(one) >= LEAST
