"""Standings: what the words put first, last or third in a row of printed numbers, against the row.

    the longest queue, 18,400, followed by Holm with 12,700 and Ark with 9,300
    410 at Holm, 210 at Ark and 120 at Fell, the smallest
    87 in every 1,000, the third-highest rate after Holm with 94 and Ark with 91
    480 trains in Holm, 310 in Ark and 190 in Fell. Holm was the hardest hit.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import like
from ..hedges import exactly
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.listing import lists
from ..verdicts import judge
from .extremes import LOW, TOP

AHEAD = re.compile(
    r"\b(?:ahead of|followed by|in front of|before|then (?:come|comes|came)|next (?:is|are|was|were|come|comes|came)|with [A-Z]\w+ (?:second|next))\b"
)
EST = re.compile(
    r"\b[a-z]{2,}(?:est|most)\b|\bmost [a-z]+\b", re.I
)  # 'fullest', 'northernmost', 'most crowded': first, if ahead of others
NO_EST = frozenset(
    "rest test west forest interest request protest arrest harvest guest invest latest nearest almost".split()
)
# Reads '120 at Fell, the smallest.', '480 in Holm, the most of all'; must not read '120 at Fell, the smallest town of the county'
CALLED = re.compile(
    r"^[^.;:,\d(]{0,40}(?:,|\(|—|–) ?(?:the|its|their) (?P<word>[a-z][a-z -]{2,25}?)(?= of (?:the (?:two|three|four|five|six|seven|eight|nine|ten|lot)|all|them|these|those)\b|[.,;)]|$)",
    re.I,
)
PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
PLACE = re.compile(
    rf"\b({'|'.join(PLACES)})[- ](?:most )?([a-z]+)\b[^.;:]{{0,80}}?\b(?:after|behind|below|above)\b", re.I
)
BASE_OF = re.compile(r"\b(?:(?:in|of|for) every|per|each)\s*$", re.I)  # '87 in every 1,000'
FIRST = re.compile(
    r"^(?:It was )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:was|is|were|are|came off|fared|had|suffered|saw) (?:by far |easily |clearly )?(?:the )?(?P<word>[a-z]+(?:[- ][a-z]+)?)\b"
)
RATE_OF = re.compile(r"(\d[\d,]*(?:\.\d+)?) (?:in|of|per|out of)\b")
PLACED = re.compile(r"[^.;,\d]{0,40}\b(?:in|at|on|from|for|near|around|by) [A-Z]")  # '480 in Holm'
OF_ALL = re.compile(r"\b[Oo]f (?:the|its|their|all|these|those)\s*$")  # 'Of the 1,150 trains' is no member of the row
BACK = 2  # sentences before a named first in which the list is looked for


def ahead_of(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the longest queue, 18,400, followed by 12,700 and 9,300'; '410, 210 and 120, the smallest'.

    What is only called 'the smallest' at the end of a list may be the place and not the number: it is named where it fits.
    """
    for number, group in page.by_sentence.items():
        values = [one for one in group if number >= 0 and (amount(one) or one.percent) and not one.vague]
        for index, top in enumerate(values[:-1]):
            word = _word_before(page, top)
            alike = [one for one in values[index + 1 :] if like(top, one)]
            after = alike[0] if alike else top
            if word and after is not top and AHEAD.search(page.between(top, after)):
                relation = "at least" if LOW.search(word) else "at most"
                for peer in _row(page, alike):
                    yield placed_in_row(top, peer, relation, word)
    for run in lists(page):
        for one in run:
            found = CALLED.match(page.after(one))
            pattern = found and next((each for each in (TOP, LOW) if each.fullmatch(found["word"])), None)
            if found and pattern:
                relation = "at least" if pattern is LOW else "at most"
                drafts = [placed_in_row(one, peer, relation, found["word"]) for peer in run if peer is not one]
                yield from drafts if all(draft.judgement.verdict == "consistent" for draft in drafts) else ()


def _word_before(page: Page, top: Quantity) -> str:
    """The superlative before a figure, no other number between them but how many there are: 'the fullest of the three at'."""
    before = page.before(top, 70)
    if re.search(r"\b(?:second|third|fourth|fifth|one of the|among the)[- ]", before, re.I):
        return ""
    words = [found for found in EST.finditer(before) if found[0].lower() not in NO_EST] + [
        *TOP.finditer(before),
        *LOW.finditer(before),
    ]
    last = max(words, key=lambda found: found.start(), default=None)
    return last[0].lower() if last and not re.search(r"[.;:\d]", before[last.end() :]) else ""


def _row(page: Page, values: list[Quantity]) -> Iterator[Quantity]:
    """The like values that follow one another in a row."""
    for index, one in enumerate(values):
        if index and (
            not like(values[0], one)
            or re.search(
                r"[.;:]\s|\b(?:but|while|whereas|against|from|compared)\b", page.between(values[index - 1], one)
            )
        ):
            return
        yield one


def behind_others(page: Page, desk: Desk) -> Iterator[Draft]:
    """'87, the third-highest rate after Holm with 94 and Ark with 91': as many stand before it as its place tells."""
    for number, group in page.by_sentence.items():
        found = PLACE.search(page.words(number)) if number >= 0 else None
        if found is None or not (TOP.search(found[2]) or LOW.search(found[2])):
            continue
        start = page.sentences[number].start
        values = [one for one in group if (amount(one) or one.percent) and not one.vague]
        before = [one for one in values if one.end <= start + found.start() and not BASE_OF.search(page.before(one))]
        before = before or [
            counted(one) for one in page.fractions if one.sentence == number and RATE_OF.match(one.figure.text)
        ]
        above = list(_row(page, [one for one in values if one.start >= start + found.end()]))
        if (
            not before
            or len(above) != PLACES[found[1].lower()] - 1
            or not all(before[-1].unit == one.unit for one in above)
        ):
            continue
        relation = "at least" if TOP.search(found[2]) else "at most"
        for peer in above:
            yield placed_in_row(before[-1], peer, relation, f"{found[1]}-{found[2]}".lower())


def counted(one: Quantity) -> Quantity:
    """'87 in every 1,000' by its 87, as the places above it are told."""
    found = RATE_OF.match(one.figure.text)
    number = float(found[1].replace(",", "")) if found else 0
    return replace(one, readings=exactly(number))


def named_first(page: Page, desk: Desk) -> Iterator[Draft]:
    """'480 trains in Holm, 310 in Ark and 190 in Hexley. Holm was the hardest hit.': the name ties the word to its number."""
    for number, sentence in enumerate(page.sentences):
        found = FIRST.match(" ".join(sentence.text.split())) if not page.by_sentence.get(number) else None
        relation = found and (
            "at most" if TOP.fullmatch(found["word"]) else "at least" if LOW.fullmatch(found["word"]) else None
        )
        if not relation or found is None or _of_what_follows(page, number):
            continue
        for other in range(number - 1, max(-1, number - BACK - 1), -1):
            values = [one for one in page.by_sentence.get(other, []) if amount(one) and not one.vague]
            values = [one for one in values if not OF_ALL.search(page.before(one))]
            placed = [one for one in values if PLACED.match(page.after(one))]
            here = re.compile(rf"[^.;,\d]{{0,40}}\b{re.escape(found['name'])}\b")
            first = next((one for one in placed if here.match(page.after(one))), None)
            row = [one for one in placed if first and like(first, one)]
            if first and len(row) > 1:
                yield from (placed_in_row(first, peer, relation, found["word"]) for peer in row if peer is not first)
                break


def _of_what_follows(page: Page, number: int) -> bool:
    """Whether a claim opens a paragraph whose next sentence has the figures: 'Holm fared worst. At the peak 25,400 were cut off.'"""
    gap = page.text[page.sentences[number - 1].end : page.sentences[number].start] if number else ""
    return "\n" in gap and any(amount(one) or one.percent for one in page.by_sentence.get(number + 1, []))


def placed_in_row(one: Quantity, peer: Quantity, relation: str, word: str) -> Draft:
    side = "above" if relation == "at most" else "below"
    judgement = judge(peer.readings, one.readings, relation)
    return Draft(
        rule="ordering",
        quantities=(one, peer),
        slip=f"rank {one.key} {word}",
        formula=f"{peer.label} against '{word}': {one.label}",
        result=f"{peer.name} is {'' if judgement.verdict == 'inconsistent' else 'not '}{side} {one.name}",
        stated=f"'{word}': {one.name}",
        unit=one.unit or one.measure,
        judgement=judgement,
        why=f"By the words nothing in the row lies {side} it, save what is named before it."
        if "-" in word and word.split("-")[0] in PLACES
        else f"Nothing in the row lies {side} what is called '{word}'.",
    )
