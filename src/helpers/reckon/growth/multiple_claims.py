"""Multiples told in words, as the text prints them: doubled, twice, N times, N-fold, half as much again, a third of that.

Comes in: a Page. Goes out: where each multiple stands and how many times it tells; `told_multiples` looks for its two values. Must not
read what is planned, promised or denied, nor 'three times a day', 'a double room'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...extract.values import WORDS
from ..hedges import Readings
from ..kept import kept_on_page
from ..quantities import Page
from .multiples import FACTORS, FORECAST, told_factor

_HEDGE = r"(?:(?P<hedge>more than|well over|over|at least|nearly|almost|just under|about|roughly|around|some)\s+)?"
_N = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|\d{1,3}(?:\.\d+)?"
_WHAT = r"(?:the|what|that|this|its|their|his|her|those|as|it|[$£€]?\d)"
CLAIM = re.compile(
    rf"(?<![\w-]){_HEDGE}(?:(?P<stem>halv|doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing|es)\b(?!-)"
    rf"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})-?fold\b"
    r"|(?P<again>half as (?:much|many|[a-z]+) again|half again(?: as)?|(?:one|a) and a half times)\b"
    rf"|(?P<many>{_N})(?P<half> and a half)? times (?=(?:as|more|over|above|the|what|that|this|its|their|his|her|those|worse|better|greater|bigger|[a-z]+er)\b)(?!(?:the|that|this) (?:day|week|month|year|season)\b)"
    r"|(?P<frac>(?:an?|one)[- ](?:third|quarter|fifth|sixth|seventh|eighth|tenth)|two[- ]thirds|three[- ]quarters) (?=of (?:that|what|the (?:price|cost|size|haul|figure|number|total|level|rate|amount|value|weight|length|speed|sum|pay|area)|the [a-z]+ (?:of|in) (?:19|20)\d\d)\b|the (?:price|cost|size|number|weight|length|speed|pay)\b)"
    rf"|(?P<word>twice)(?= {_WHAT}\b| [$£€])(?! (?:this|the|that) (?:day|week|month|year|season)\b)"
    rf"|(?P<adj>double|triple|treble|quadruple)(?= {_WHAT}\b)|(?<=(?:is|as) )(?P<bare>double|triple|treble|quadruple)(?=[,.;])|(?<=(?:was|are) )(?P<bare2>double|triple|treble|quadruple)(?=[,.;])"
    rf"|(?P<less>half)(?= (?:the (?:size|number|rate|price|cost|weight|length|level|total|figure|amount)|what|that of|as [a-z]+(?! again))\b)"
    r"|(?:fell|fallen|dropped|shrank|shrunk|declined|cut|reduced|slashed|down) (?:by|in) (?P<cut>half)|(?:lost|shed) (?P<lost>half) of (?:them|its|their|the))\b",
    re.I,
)
NO_MULTIPLE = re.compile(
    r"^(?: (?:a|an|per|each|every|decker|glazing|digits?|figures|standards?|check\w*|agent|act|whammy|room|bed|up|down|over)\b|-|s\b)",
    re.I,
)
AIMED = re.compile(
    r"\b(?:could|would|will|may|might|should|wants?|wanted|hop(?:es?|ed|ing)|aim\w*|plan\w*|expect\w*|forecast\w*|predict\w*|promis\w*|course|pledg\w*|ambition|target\w*|goal|if|unless|not|never|n['’]t|without|to|instead of|rather than|short of)(?: (?!(?:has|have|had)\b)[\w’'-]+){0,3} $",
    re.I,
)
AIM = re.compile(r"^[^.;:]{0,30}\b(?:promise|hope|goal|aim|target|plan)\b", re.I)
DOUBLES = re.compile(
    r"\b(?:a|the|men['’]s|women['’]s|mixed|and)\s+$", re.I
)  # the game, no claim: 'two singles and a doubles'
WOULD = re.compile(r"\b(?:would|could|will|may|might)\b", re.I)
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Multiple:
    """A multiple in words: where it stands, how many times, and whether it is told of two times."""

    number: int
    start: int
    end: int
    factor: Fraction
    told: Readings
    word: str
    over_time: bool


@kept_on_page
def claims(page: Page) -> list[Multiple]:
    """The multiples in words of a page; none that is planned, promised or denied."""
    return list(_claims(page))


def _claims(page: Page) -> Iterator[Multiple]:
    for number, sentence in enumerate(page.sentences):
        for found in CLAIM.finditer(sentence.text):
            lead = " ".join(sentence.text[: found.start()].split()) + " "
            rest = sentence.text[found.end() : found.end() + 40]
            if (
                NO_MULTIPLE.match(" ".join(rest.split()) if rest[:1] != " " else rest)
                or FORECAST.search(lead)
                or AIMED.search(lead)
                or AIM.search(rest)
            ):
                continue
            if found[0].lower().endswith("ing") and WOULD.search(rest):
                continue  # 'Doubling the fee would cost 40 members'
            if found[0].lower() == "doubles" and (DOUBLES.search(lead) or rest.lstrip().startswith("as ")):
                continue  # 'the radio doubles as a clock'
            factor = _factor(found)
            if not factor:
                continue
            over_time = bool(found["stem"] or found["fold"] or found["cut"] or found["lost"])
            yield Multiple(
                number, sentence.start + found.start(), sentence.start + found.end(), factor,
                told_factor(found["hedge"], factor), " ".join(found[0].split()), over_time,
            )  # fmt: skip


def _factor(found: re.Match[str]) -> Fraction:
    if found["again"]:
        return Fraction(3, 2)
    if found["frac"]:
        few, part = re.split(r"[- ]", found["frac"].lower())
        return Fraction({"two": 2, "three": 3}.get(few, 1), PARTS[part.removesuffix("s")])
    if found["cut"] or found["less"] or found["lost"]:
        return HALF
    if number := found["fold"] or found["many"]:
        told = WORDS.get(number.lower().removeprefix("a ")) or number
        return Fraction(str(told)) + (HALF if found["half"] else 0)
    word = (found["stem"] or found["word"] or found["adj"] or found["bare"] or found["bare2"]).lower()
    return next(factor for stem, factor in FACTORS.items() if word.startswith(stem))
