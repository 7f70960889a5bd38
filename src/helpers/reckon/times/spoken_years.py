"""Years as they are said: 'nineteen sixty-five', 'twenty nineteen', 'two thousand and six'.

Comes in: words. Goes out: a pattern without groups, and the year that words or digits name.
"""

from __future__ import annotations

import re

from .durations import NUMBERS

_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_ONES = "|".join(name for name, count in NUMBERS.items() if count < 10 and name not in ("a", "an"))
_REST = "|".join(sorted((name for name, count in NUMBERS.items() if 10 <= count < 100), key=len, reverse=True))
_SMALL = "|".join(sorted((name for name, count in NUMBERS.items() if count < 30 and name not in ("a", "an")), key=len, reverse=True))  # fmt: skip
# Reads 'nineteen sixty-five', 'twenty-nineteen', 'nineteen oh eight', 'since two thousand and six'; must not read 'nineteen hundred bags',
# 'twenty nine', 'two thousand and six people'.
SPOKEN_YEAR = (
    rf"(?:(?:eighteen|nineteen|twenty)[- ](?:(?:{_REST})\b(?!-)|oh[- ](?:{_ONES})\b)"
    rf"|two thousand and (?:{_SMALL})\b(?!-)(?=\s*(?:[,.;:!?)”\"]|$)|\s+(?:and|but|or|when|to|was|were|is|has|had|it|he|she|they|we|the|in|as|that|which|who)\b))"
)
SPOKEN = re.compile(rf"\b{SPOKEN_YEAR}", re.I)
NAMED = rf"(?:(?:18|19|20)\d\d\b|{SPOKEN_YEAR})"


def year_number(told: str) -> int:
    """The year that digits or words name.

    >>> year_number("1965"), year_number("nineteen sixty-five"), year_number("two thousand and six"), year_number("nineteen oh-eight")
    (1965, 1965, 2006, 1908)
    """
    if told.isdigit():
        return int(told)
    words = told.lower().split()
    if words[:2] == ["two", "thousand"]:
        return 2000 + NUMBERS[words[-1]]
    century, rest = re.split(r"[- ]", " ".join(words), maxsplit=1)
    return _CENTURIES[century] + NUMBERS[re.sub(r"^oh[- ]", "", rest)]
