"""Parts of a length, an area, a sum or a weight, where words of one sentence tie the two: 'nineteen of the 68 miles'.

    Nineteen of the 68 miles are single track.              19 of 68 miles
    Of the 3,120 damaged hectares 1,872 were insured.       1,872 of 3,120 hectares
    Of its £40m grant, £46m has been spent.                 more than the whole

Counts are read in `parts`. Comes in: a Page. Goes out: drafts of checks of the rule part_of_whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..meaning.apposition import bare_noun, gap
from ..order.past_whole import JUDGED
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .parts import COMMA, OF_FIRST, OF_THE, part_draft

# Reads 'damaged hectares' and 'acres of vines,': what stands between the whole and its part, without a word of another figure
NAMES = re.compile(r"^ ?(?:[a-z-]+ ){0,3}[a-z-]+,?$")
DONE = re.compile(r"^ ?(?:[a-z]+ )?(?:had|have|has|was|were|are|is|remain\w*|lie|lay|went|go|came|belong\w*)\b")
# Where a sum or a length is no bound of what is told of it
MORE = re.compile(r"\b(?:another|further|extra|more|instead|against|up|rise|fall|from|compared)\b", re.I)
WIDE = 1.6  # a part that exceeds its whole by more is of another thing


def measured_parts(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each part of something measured with the whole beside it."""
    for group in page.by_sentence.values():
        for first, second in pairwise(group):
            if OF_THE.match(page.between(first, second) + " ") and _holds(page, first, second):
                yield part_draft(first, second)
            elif (
                OF_FIRST.search(page.before(first) + " ")
                and _opened(page, first, second)
                and _holds(page, second, first)
            ):
                yield part_draft(second, first)


def _opened(page: Page, whole: Quantity, part: Quantity) -> bool:
    """'Of the 3,120 damaged hectares 1,872 were', 'Of its £40m grant, £46m has': the part next to what it is of."""
    told = gap(page, whole, part).strip()
    comma = COMMA.search(page.before(part, 60) + " ")
    return bool(comma or NAMES.match(told)) and bool(DONE.match(page.after(part)) or comma)


def _holds(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether the two are of one measure, neither a rate nor a share, and the part, if it is too much, is so by little."""
    own = plain(part) and plain(whole) and whole.unit and not whole.percent and not (part.per or whole.per)
    alike = part.unit == whole.unit or (part.unit is None and bare_noun(part))
    if not own or not alike or whole.time or part.time:
        return False
    if value(part) <= value(whole):
        return value(part) > 0
    hedged = part.figure.hedge or not JUDGED.fullmatch(whole.figure.hedge or "")
    return not hedged and not MORE.search(page.words(part.sentence)) and value(part) <= WIDE * value(whole)
