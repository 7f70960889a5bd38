"""Whether a limit that the words take up is for another place, another one or another time than the value of the sentence before it.

    Noise reached 71 decibels in the yard. At the fence the limit is 65, and it stayed below it.          the fence, not the yard
    A private college charged £14,000. The cap is £9,250, and Corley stayed under it.                   Corley
    In June the rate was 3.1 per cent. A ban follows when 4 is passed, and it did so in March.          March, not June

Must not take 'The licence allows 70 a day, so it keeps within it' for another scope.

Comes in: a Page, a value, the limit and the words from the limit to what takes it up. Goes out: whether they are apart.
"""

from __future__ import annotations

import re

from ..fractions.wholes import stems
from ..meaning.tellings import capitalised
from ..quantities import Page, Quantity
from ..times.dates import MONTHS, WEEKDAYS

ANOTHER = re.compile(
    r"\b(?:rivals?|another|others?|neighbou?r(?:s|ing)?|opponents?|counterparts?|competitors?)\b", re.I
)
MEAN = re.compile(r"\b(?:on average|average|mean)\b", re.I)
PLACED = re.compile(r"\b(?:at|in|on|inside|outside|during) (?:the |its |each |any )(?P<place>[a-z]{3,})", re.I)
TIMED = re.compile(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b", re.I)
# Words that set nothing apart: 'in the day', 'in the end', 'at the time'
LOOSE = frozenset("day days week month year years night hour time end case law rule rules licence license permit moment same past whole first".split())  # fmt: skip


def of_another_scope(page: Page, value: Quantity, mark: Quantity, after: str) -> bool:
    """Whether the words of the limit name a place, somebody or a time that those of the value do not."""
    own = page.words(value.sentence)
    limit = f"{page.words(mark.sentence)[: mark.start - page.sentences[mark.sentence].start]} {after}"
    if ANOTHER.search(own) or bool(MEAN.search(limit)) != bool(MEAN.search(own)):
        return True
    places = {found["place"].lower() for found in PLACED.finditer(limit)} - LOOSE
    if any(not stems(place) & stems(own) for place in places if stems(place)):
        return True
    times = [{found[0].lower() for found in TIMED.finditer(text)} for text in (after, own)]
    return bool(times[0] and times[1] and not times[0] & times[1]) or bool(capitalised(after) - capitalised(own))
