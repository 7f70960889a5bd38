"""Means and ranks whose peak is told in other words: 'Nowhere were they busier than at Coln, where 121 passed'.

    On average, 132 boats passed at each lock. Nowhere were they busier than at Coln, where 121 came through.
    The worst day was August 20, when it stood at 180; the daily reading averaged 192.
    Enrolment was highest in Arden, 91 per cent. Bramley had 84 per cent and Coton 78 per cent.
    The bridge cost $310m. It is the third most expensive, after the Orwell ($340m) and the Tay ($368m).

Comes in: a Page. Goes out: drafts of checks of the rules mean_and_maximum and ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import like, nameless, size, told
from ..meaning.apposition import amount, average
from ..measures import time_unit
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import LOW, TOP
from .extremes import bounded as bounded_draft
from .standings import placed_in_row as placed_draft

# Reads 'On average, 132 boats', 'the nurses gave, on average, 40'; and what `average` reads
ON_AVERAGE = re.compile(
    r"\bon average,?(?: (?!of\b)[a-z]+){0,4}\s*[$£€]?$|\b(?:mean|average)(?: [a-z]+){0,2} (?:was|is|of|stood at|came to)\s*[$£€]?$",
    re.I,
)
_NO = r"(?:nowhere(?: else)?|never(?: before)?|no ?one|nobody|none|no other [a-z]+|no [a-z]+|not one|at no (?:other )?[a-z]+)"
# Reads 'Nowhere were they busier than at Coln, where', 'No one waited longer than Ms Kane, who waited'
NONE_MORE = re.compile(
    rf"\b{_NO}\b[^.;\d]{{0,60}}?\b(?:(?P<low>less|fewer|lower|smaller|shorter|quieter|emptier|cheaper|colder|lighter|slower)|more|[a-z]{{2,}}er)(?: [a-z]+)? than\b(?:[^.;\d]|\b\d\d?\b){{0,60}}"
    r"(?:,|\b(?:who|where|when|with|which)\b)[^.;\d]{0,40}$",
    re.I,
)
DAY_WAS = re.compile(
    r"\b(?:its|the|their|his|her) (?P<word>[a-z]+) (?:single )?(?:day|night|week|month|hour|year|morning|evening|season)\b[^.;]{0,60}?\b(?:when|with|at)\b[^.;\d]{0,40}$",
    re.I,
)
# Reads 'Enrolment was highest in Arden', 'The share is lowest at Fell'
RANKED = re.compile(
    r"\b(?:was|were|is|are|remained|remains) (?:the )?(?:by far )?(?P<word>[a-z]+) (?:in|at|on|among|for|of all in) [A-Z]"
)
NAME = re.compile(r"\b(?:In |At |On )?[A-Z][a-z]{2,}")
PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
PLACE = re.compile(
    rf"\b(?P<nth>{'|'.join(PLACES)})[- ](?:(?P<most>most|least) (?P<what>[a-z]+)|(?P<est>[a-z]+st))\b[^.;:]{{0,80}}?\b(?:after|behind|below|above)\b",
    re.I,
)
TAKES_UP = re.compile(r"^(?:That|This|It|They|These)\b")
REACH = 2  # sentences between a mean and a peak that speak of one matter
ROW = 3  # sentences after a ranked percentage that its peers may fill
ALIKE = 3  # a value this many times another is of another kind


def mean_against_peak(page: Page, desk: Desk) -> Iterator[Draft]:
    """A mean against a value that 'nowhere', 'no one', 'never' or 'the worst day' makes the greatest or the least."""
    means = [
        one for one in page.quantities if one.sentence >= 0 and not one.vague and not one.percent and _mean(page, one)
    ]
    for mean in means:
        for peak in page.near(mean.sentence, REACH):
            if peak is mean or peak.vague or peak.percent or _mean(page, peak) or peak in means:
                continue
            before = page.before(peak, 160) + " "
            none, day = NONE_MORE.search(before), DAY_WAS.search(before)
            if none and _of_one(page, mean, peak):
                yield bounded_draft(
                    mean,
                    peak,
                    peak.readings,
                    "at least" if none["low"] else "at most",
                    "none above" if not none["low"] else "none below",
                )
            elif day and _odd_units(mean, peak) and (TOP.fullmatch(day["word"]) or LOW.fullmatch(day["word"])):
                yield bounded_draft(
                    mean,
                    peak,
                    peak.readings,
                    "at most" if TOP.fullmatch(day["word"]) else "at least",
                    day["word"].lower(),
                )


def _mean(page: Page, one: Quantity) -> bool:
    return (average(page, one) or bool(ON_AVERAGE.search(page.before(one, 60)))) and (amount(one) or bool(one.days))


def _of_one(page: Page, mean: Quantity, peak: Quantity) -> bool:
    """Whether a mean and a peak are of one matter: like values, or the lone counts of two sentences that follow one another."""
    if mean.unit != peak.unit or bool(mean.days) != bool(peak.days):
        return False
    sizes = sorted((size(mean), size(peak)))
    if sizes[0] <= 0 or sizes[1] > ALIKE * sizes[0]:
        return False
    lone = [one for one in page.by_sentence[peak.sentence] if amount(one)][:1] == [peak]
    return (
        like(mean, peak)
        or (lone and abs(mean.sentence - peak.sentence) <= 1)
        or (bool(mean.days) and mean.unit == peak.unit)
    )


def _odd_units(mean: Quantity, peak: Quantity) -> bool:
    """Whether a mean that prints no unit takes that of the peak: 'stood at 180 micrograms; ... averaged 192'."""
    sizes = sorted((size(mean), size(peak)))
    bare = mean.unit is None and (nameless(mean) or time_unit(mean.measure) is not None)
    return (
        bare
        and peak.unit is not None
        and not peak.days
        and sizes[0] > 0
        and sizes[1] <= ALIKE * sizes[0]
        and mean.sentence == peak.sentence
    )


def percentages_ranked(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Enrolment was highest in Arden, 91 per cent. Bramley had 84 per cent': the row of named places after it."""
    for number, sentence in enumerate(page.sentences):
        found = RANKED.search(sentence.text)
        if not found or not (TOP.fullmatch(found["word"]) or LOW.fullmatch(found["word"])):
            continue
        at = sentence.start + found.end()
        shares = [one for one in page.by_sentence.get(number, []) if one.start > at and _plain_share(page, one)]
        if not shares:
            continue
        top, peers = shares[0], shares[1:]
        for other in range(number + 1, number + 1 + ROW):
            row = [one for one in page.by_sentence.get(other, []) if one.percent]
            if not row or not all(_plain_share(page, one) for one in row) or not NAME.match(page.words(other)):
                break
            peers += row
        relation = "at most" if TOP.fullmatch(found["word"]) else "at least"
        yield from (placed_draft(top, peer, relation, found["word"].lower()) for peer in peers)


def _plain_share(page: Page, one: Quantity) -> bool:
    """A percentage that counts no thing of its own and is no change, no other year's."""
    own = (
        one.figure.noun is not None
        and one.figure.unit_start is not None
        and one.figure.unit_start > one.end + len(" per cent")
    )
    of = re.match(r"^(?:%|percent|per cent)? ?(?:of|points?)\b", page.after(one))
    return one.percent and not one.time and not own and not of and told(page, one) is None and not page.set_aside(one)


def nth_after(page: Page, desk: Desk) -> Iterator[Draft]:
    """'It is the third most expensive, after the Orwell ($340m) and the Tay ($368m)', its own value a sentence before."""
    for number, sentence in enumerate(page.sentences):
        found = PLACE.search(sentence.text)
        group = page.by_sentence.get(number, [])
        if (
            not found
            or not TAKES_UP.match(sentence.text)
            or not (found["most"] or TOP.search(found["est"]) or LOW.search(found["est"]))
        ):
            continue
        rest = [one for one in group if one.start >= sentence.start + found.end() and amount(one) and not one.vague]
        above = [one for one in rest if like(rest[0], one)]
        own = [
            one
            for one in page.by_sentence.get(number - 1, [])
            if above and one.unit == above[0].unit and amount(one) and not one.vague and not one.per and size(one) > 0
        ]
        own = [one for one in own if like(one, above[0]) and size(one) * ALIKE >= size(above[0]) >= size(one) / ALIKE]
        if len(above) != PLACES[found["nth"].lower()] - 1 or len(own) != 1:
            continue
        low = (found["most"] and found["most"].lower() == "least") or (found["est"] and LOW.search(found["est"]))
        word = " ".join(filter(None, (found["nth"], found["most"], found["what"] or found["est"]))).lower()
        yield from (
            placed_draft(own[0], peer, "at most" if low else "at least", word.replace(" ", "-", 1)) for peer in above
        )
