"""How much longer one way takes than the other: 'The road takes 55 minutes. By boat it was 12, so a trip takes 43 more'.

The second time may leave its unit out. Told only where it comes out; must not read '43 minutes more than last week'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import bare_noun
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import value
from ..totals.differences import difference_of

LONGER = re.compile(
    r"^(?:[a-z]+ )?(?:[a-z]+ ){0,2}?(?:more|less|longer|shorter|extra|faster|slower|quicker|later|earlier|saved|lost|fewer|added)\b|^[a-z]+ (?:each|every|per|a) ",
    re.I,
)
TAKEN = re.compile(
    r"\b(?:los(?:es?|ing|t)|saves?|saving|saved|eats? up|costs?|costing|adds?|adding|added|gains?|an extra|another|a further|difference of|gap of|up|down|by)\s*(?:now |only |just |another |about )?$",
    re.I,
)
REACH = 2  # sentences in which the two times stand
LEAST = 10  # a smaller difference comes out by chance


def stretches_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch of time that words give as the difference of two before it."""
    for by in page.quantities:
        if not _stretch(by) or by.sentence < 0 or value(by) < LEAST:
            continue
        if not (LONGER.match(page.after(by)) or TAKEN.search(page.before(by))):
            continue
        before = [
            one
            for number in range(by.sentence - REACH, by.sentence + 1)
            for one in page.by_sentence.get(number, [])
            if one.start < by.start and ((_stretch(one) and one.unit == by.unit) or _bare(one))
        ][-4:]
        for old in before:
            hit = next((new for new in before if value(new) - value(old) == value(by) and new is not old), None)
            if hit and (_stretch(old) or _stretch(hit)):
                draft = difference_of(hit, old, by)
                if draft.judgement.verdict == "consistent":
                    yield replace(draft, unit=by.unit)
                break


def _stretch(one: Quantity) -> bool:
    figure = one.figure
    return bool(one.days and not one.time and not one.vague and figure.lo == figure.hi and figure.lo)


def _bare(one: Quantity) -> bool:
    """A number that takes its unit over: 'it was 12'."""
    figure = one.figure
    return not one.unit and not one.vague and bare_noun(one) and figure.lo == figure.hi and bool(figure.lo)
