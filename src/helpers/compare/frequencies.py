"""A sentence -> how often something is said to have happened, in words that are no figures: 'twice', 'several times'.

Reads:  'at least twice', 'only once', 'on several occasions', 'repeatedly'.
Must not read:  'twice as long' (a multiple), 'once the water has gone' (a time).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEDGE = r"(?:(?P<hedge>at least|at most|more than|no more than|nearly|almost|about|up to|not even|just|only)\s+)?"
_TIMES = r"(?P<word>once|twice|thrice|repeatedly|(?:(?:on|at)\s+)?(?:several|many|numerous|countless|a few|a number of)\s+(?:times|occasions))"
_OFTEN = re.compile(
    rf"\b{_HEDGE}{_TIMES}\b(?!\s+(?:as|more|less|the|its|their|that|a|an|he|she|it|they)\b)", re.IGNORECASE
)
_EXACT = {"once": 1, "twice": 2, "thrice": 3}


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often, where it is printed: `times` is None where the words give no number."""

    start: int
    end: int
    times: int | None
    hedge: str

    def says_as(self, other: Frequency) -> bool:
        """Whether two frequencies say the same: one number and one hedge, or no number in either."""
        return self.times == other.times and (self.times is None or self.hedge == other.hedge)


def frequencies(text: str, offset: int = 0) -> list[Frequency]:
    """The frequencies in a sentence, in order, `offset` added to their positions.

    A bare 'once' is none: it may mean 'in former times' or 'as soon as'.

    >>> [(f.times, f.hedge) for f in frequencies("They complained at least twice and were asked repeatedly.")]
    [(2, 'at least'), (None, '')]
    >>> frequencies("Once it was twice as long.")
    []
    """
    found = []
    for match in _OFTEN.finditer(text):
        word, hedge = match["word"].lower(), " ".join((match["hedge"] or "").lower().split())
        if word != "once" or hedge:
            found.append(Frequency(offset + match.start(), offset + match.end(), _EXACT.get(word), hedge))
    return found


def frequency_effect(before: Frequency, after: Frequency) -> str:
    """What another frequency does.

    >>> frequency_effect(*frequencies("at least twice, then several times"))
    'a number of times became a vague one'
    """
    if before.times == after.times:
        return "same number of times, another hedge"
    if after.times is None:
        return "a number of times became a vague one"
    return "a vague number of times became a number" if before.times is None else "another number of times"
