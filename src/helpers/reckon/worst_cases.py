"""Extremes told at the start of their own sentence, against the mean or the bids next to them.

    Trains came an average of 2 hours and 40 minutes late. The worst case was the night train, 3 hours and 10 minutes late.
    At an average of £95 a room it came to £410,000. The dearest, at the Grand, cost £160.
    Orme was the lowest of three bidders at $4.6 million. Hale bid $4.8 million and Wick $5.1 million.

What the words make the greatest cannot lie under the mean, nor above the others that it was set against. Must not read 'The
cheapest flight to Rome costs £60' against a mean of another thing.

Comes in: a Page. Goes out: drafts of checks of the rules mean_and_maximum and ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from .apposition import amount, average
from .baselines import like, size
from .clocks import stretches
from .extremes import LOW, TOP
from .hedges import Readings, exactly
from .multiples import NUMBERS
from .peaks import ON_AVERAGE
from .quantities import Desk, Draft, Page, Quantity
from .rates import BACKGROUND
from .standings import placed_in_row
from .tellings import stems
from .verdicts import judge

DEAR = re.compile(r"dearest|priciest|slowest|latest|farthest|furthest|steepest|severest|fullest|loudest", re.I)
CHEAP = re.compile(r"earliest|nearest|quickest|emptiest|lightest", re.I)
# Reads 'The dearest, at the Grand, cost', 'The longest anyone waited was', 'Its busiest day was Saturday, Oct. 11, when'
OPENS = re.compile(
    r"^[“\"]?(?:But |And |Yet |Even )?(?:The|Its|Their|His|Her)(?: single| very)? (?P<word>[a-z]+est|worst|most [a-z]+|least [a-z]+)\b(?P<rest>[^.;:]{0,110})",
)
# What may follow the superlative where it takes up the thing before: no noun of its own
TAKES_UP = re.compile(
    r"^(?:,| (?:case|one|of (?:them|these|those|all)|anyone|any|was|were|is|took|cost|came|paid|reached|single|day|week|night|month|hour|year)\b)",
    re.I,
)
BAD = re.compile(
    r"\b(?:loss(?:es)?|lost|late|delay\w*|behind|wait\w*|damages?|falls?|fell|drops?|declines?|errors?|fines?|debts?|cuts?|bills?|overruns?|queues?|hurt|injur\w*|absen\w*|fail\w*)\b",
    re.I,
)
NOW = re.compile(r"^(?:It|They|That|This)(?: is| are)? now\b|^Now (?:it|they)\b", re.I)
OF_SEVERAL = re.compile(
    rf"\b(?P<word>[a-z]+est|most [a-z]+|least [a-z]+) (?:bid |offer |tender |quote )?of (?:the |all |its |their )?(?P<n>{'|'.join(list(NUMBERS)[:9])})\b(?P<what>[a-z ]{{0,30}})[^.;:\d]{{0,60}}?(?:\bat|\bwith|\bof|,|\bbid|\boffer(?:ed|ing)?|\basked|\bwas)(?: [a-z]+){{0,2}}\s*[$£€]?$",
    re.I,
)
NAMED = re.compile(
    r"\b(?!(?:For|In|On|At|By|From|Since|But|And|The|An?|It|That|This|They|He|She|We|There|When|While|After|Before|Last|Of|As|With)\b)[A-Z][a-z]+"
)
REACH = 2  # sentences between a mean and its extreme
APART = 20  # an extreme this many times the mean is of another thing
FAILING = 3  # and for what fails, so many times


@dataclass(frozen=True, slots=True)
class Told:
    """A value, with hours and minutes made one: its readings, its words, the figures that print it."""

    readings: Readings
    text: str
    kind: str | None  # the unit; 'minutes' for any stretch of hours and minutes
    figures: tuple[Quantity, ...]

    @property
    def one(self) -> Quantity:
        return self.figures[0]

    @property
    def size(self) -> Fraction:
        ends = self.readings.literal
        return ends.lo if ends.lo is not None else ends.hi or Fraction(0)


def values(page: Page, number: int) -> list[Told]:
    """The amounts, percentages and stretches of a sentence, in text order."""
    group = page.by_sentence.get(number, [])
    found = [
        Told(one.readings, one.label, one.unit, (one,))
        for one in group
        if not one.vague and (amount(one) or one.percent)
    ]
    for stretch in stretches(group, page):
        first = stretch.figures[0]
        whole = len(stretch.figures) > 1 or not stretch.hedged
        minutes = exactly(stretch.minutes) if whole else in_minutes(first)
        found.append(
            Told(minutes, " ".join(page.text[stretch.start : stretch.end].split()), "minutes", stretch.figures)
        )
    return sorted(found, key=lambda told: told.one.start)


def in_minutes(one: Quantity) -> Readings:
    """A hedged stretch in minutes: 'about two hours'."""
    scale = 60 if one.unit == "hour" else 1
    return Readings(*(getattr(one.readings, name).scale(scale) for name in ("literal", "usual", "half_up", "cut_off")))


def mean_and_worst(page: Page, desk: Desk) -> Iterator[Draft]:
    """The extreme that opens a sentence, against the mean in its sentence or the two before."""
    for number, sentence in enumerate(page.sentences):
        found = OPENS.match(sentence.text)
        relation = found and _relation(found["word"])
        if not found or not relation or BACKGROUND.search(sentence.text):
            continue
        at = sentence.start + found.start("rest")
        peaks = [told for told in values(page, number) if told.one.start >= at]
        for mean in _means(page, number, at):
            peak = next((told for told in peaks if told.kind == mean.kind), None)
            if peak and not _mean(page, peak.one) and _one_matter(page, found, mean, peak):
                yield from _against(mean, peak, relation, found["word"].lower(), number - mean.one.sentence)
                break


def _relation(word: str) -> str | None:
    low = word.lower()
    if TOP.fullmatch(low) or DEAR.fullmatch(low) or low.startswith("most "):
        return "at most"
    return "at least" if LOW.fullmatch(low) or CHEAP.fullmatch(low) or low.startswith("least ") else None


def _means(page: Page, number: int, at: int) -> Iterator[Told]:
    """The means before an extreme, the nearest first; 'It now takes 61' after a mean is one as well."""
    for other in range(number, max(-1, number - REACH - 1), -1):
        for told in reversed(values(page, other)):
            if told.one.start < at and _mean(page, told.one):
                yield told


def _mean(page: Page, one: Quantity) -> bool:
    return average(page, one) or bool(ON_AVERAGE.search(page.before(one, 60)))


def _one_matter(page: Page, found: re.Match[str], mean: Told, peak: Told) -> bool:
    """Whether the superlative takes up the mean's thing: no noun of its own, or one that the mean's sentence names."""
    word, rest = found["word"].lower(), found["rest"]
    told = page.words(mean.one.sentence)
    if word == "worst" and not BAD.search(told):
        return False
    time = mean.one.time
    if time and peak.one.time != time and not re.match(rf"^ {time}\b", rest, re.I):
        return False
    if peak.one.time and not time:
        return False
    if mean.kind is None and not like(mean.one, peak.one):
        return False
    noun = re.match(r"^ ([a-z]+)", rest)
    return bool(TAKES_UP.match(rest) or (noun and stems(noun[1]) & stems(told)))


def _against(mean: Told, peak: Told, relation: str, word: str, apart: int) -> Iterator[Draft]:
    if not mean.size or not 1 <= peak.size * APART / mean.size <= APART * APART:
        return
    judgement = judge(mean.readings, peak.readings, relation)
    ratio = max(mean.size, peak.size) / min(mean.size, peak.size)
    if judgement.verdict == "inconsistent" and (ratio > FAILING or apart > 1):
        return
    side = "above the greatest" if relation == "at most" else "below the least"
    yield Draft(
        rule="mean_and_maximum",
        quantities=(*mean.figures, *peak.figures),
        slip=f"mean {mean.one.key} {peak.one.key}",
        formula=f"mean {mean.text} against {word}: {peak.text}",
        result=f"a mean cannot lie {side} value",
        stated=peak.text,
        unit=mean.one.unit or mean.one.measure,
        judgement=judgement,
        why="A mean lies between the least and the greatest value.",
    )


def of_several(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the lowest of four bidders at $46.8 million. Teel bid $45.9 million, ...': the others in its sentence and the next."""
    for number, group in page.by_sentence.items():
        for one in group if number >= 0 else []:
            found = OF_SEVERAL.search(page.before(one, 160)) if amount(one) and not one.vague else None
            relation = found and _relation(found["word"])
            if not found or not relation:
                continue
            rest = [other for other in group if other.start > one.start and _peer(one, other)]
            row = rest or [other for other in page.by_sentence.get(number + 1, []) if _peer(one, other)]
            count = NUMBERS[found["n"].lower()] - 1
            if 0 < len(row) <= count and _each_named(page, row) and not BACKGROUND.search(page.words(row[0].sentence)):
                word = f"{found['word']} of {found['n']}".lower()
                yield from (placed_in_row(*as_printed(one, peer), relation, word) for peer in row)
            break


def as_printed(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two values of like decimals as they stand: rounding brings $4.5 million to $4.6 million, but never past it."""
    places = [len(each.figure.text.partition(".")[2].split(" ")[0]) for each in (one, other)]
    if places[0] != places[1] or one.figure.hedge or other.figure.hedge:
        return one, other
    return replace(one, readings=exactly(size(one))), replace(other, readings=exactly(size(other)))


def _peer(one: Quantity, other: Quantity) -> bool:
    near = size(one) > 0 and size(one) / APART <= size(other) <= size(one) * APART
    return amount(other) and not other.vague and like(one, other) and one.time == other.time and near


def _each_named(page: Page, row: list[Quantity]) -> bool:
    """Whether a name stands before each value of a row: 'Hale bid $4.8 million and Wick $5.1 million'."""
    start = page.sentences[row[0].sentence].start
    for one in row:
        if not NAMED.search(page.text[start : one.start]):
            return False
        start = one.end
    return True
