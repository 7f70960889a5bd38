"""What a numeral is, and what the words for numbers are worth.

Number words, scale words, collective words ('dozen') and vague plurals ('hundreds') with their values. Not here: what is
one only in its place, which `ratios` ('half', 'twice') and `scales` ('25k', 'm') read.
"""

from __future__ import annotations

from dataclasses import dataclass

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "cr": 1e7,
}  # fmt: skip
SHORTENED = frozenset(
    "mn mln bn bln mrd tn trn tln cr".split()
)  # scales behind digits only: 'St Paul, MN', 'Nashville, TN'
SUFFIXES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}  # only where they touch the digits
DOZEN = {"dozen": 12.0, "score": 20.0}
VAGUE = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
    "trillions": 1e12,
}  # fmt: skip
LARGE = {**SCALES, "dozen": 12.0}
WORDS = {**ONES, **TENS}


@dataclass(slots=True)
class Numeral:
    """The numeral in tokens `first` .. `stop` (exclusive) and its value."""

    first: int
    stop: int
    lo: float
    hi: float
    form: str = "scalar"
    digits: bool = False  # written in digits
    scaled: bool = False  # ends in million, bn, k, ...
    unit: str | None = None
    unit_first: int = -1  # tokens of the unit; -1 where there is none
    unit_stop: int = -1
    left: int = -1  # first token of the numeral with its currency sign
    right: int = -1  # token after the numeral with its unit
