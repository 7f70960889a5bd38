"""A majority said right behind the part that it is of, or of the shares that the sentence before told.

    Two towns took nine of them, a clear majority.                              nine of the 14 told before
    Of the 640 replies, 361 were for it and 279 against, so more than half ...  361 of 640
    Fifty-four per cent back it, 33 are against. So that's a majority.          54 per cent

Must not read a majority that somebody needs or lost, one of those who answered yes, nor a claim between figures of its own.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .majorities import draft_of
from .polls import AGAINST
from .told_pairs import pairs_of

SIZE = r"(?:(?:clear|narrow|slim|bare|simple|comfortable|solid|large|small|big|thin) )?"
MOST = rf"(?P<claim>an? {SIZE}majority|(?:well |rather |a little |just )?(?:more than|over) half|most of (?:them|those|the lot))"
# Reads ' of them, a clear majority', ' of these (more than half)', ' of whom made up a majority'
OF_THEM = re.compile(
    rf" of (?:them|these|those|whom|which)\b(?:,? (?:so|or|and so|which is|that is|that[’']s)|,| \(|:)? {MOST}\b(?! (?:of|who|that|in|for|to|on)\b)",
    re.I,
)
# Reads ', so more than half concerned the clock', ', which is a majority', ', or more than half of the lot'
SO_MOST = re.compile(
    rf"(?:, (?:and )?so|, (?:or|which is|that is|that[’']s)|[:;] (?:that is|that[’']s|so)) {MOST}\b(?! (?:who|that)\b)",
    re.I,
)
# Reads 'So that's a majority', 'That is more than half', 'A majority, then.'
THAT_IS = re.compile(
    rf"\W*(?:so |and )?(?:that[’']s|that is|that makes|it[’']s|it is|which is|this is) {MOST}\b(?= ?[.,;:!—–]|,? (?:then|on the side|in favou?r|behind|for (?:it|the)|against))",
    re.I,
)
NO_MATTER = re.compile(
    r"\b(?:not|no|never|need\w*|requir\w*|short of|lost|if|unless|without|would|could|might)\b|n[’']t\b", re.I
)
HALF = 50
BUT = re.compile(r"[^.;]{0,60}\b(?:if|unless|once|provided|not|as (?:high|many|much)|at least in)\b", re.I)
LEAD = 30  # characters before a claim in which it is taken back


def said_at_once(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim of a majority with the part right before it, or with the first and largest share of the sentence before."""
    for number in range(len(page.sentences)):
        text, start = page.words(number), page.sentences[number].start
        for found in filter(None, (*OF_THEM.finditer(text), SO_MOST.search(text), THAT_IS.match(text))):
            if NO_MATTER.search(text[max(0, found.start() - LEAD) : found.end()]):
                continue
            if pair := _pair(page, desk, number, found):
                span = start + found.start("claim"), start + found.end("claim")
                draft = draft_of(page, *pair, span, True, told=found["claim"].lower())
                if draft.judgement.verdict == "consistent" or _alone(page, pair[0], number, found):
                    yield draft


def _alone(page: Page, part: Quantity, number: int, found: re.Match[str]) -> bool:
    """Whether no two parts together may be meant: there is no other, or the other is against."""
    if BUT.match(page.words(number)[found.end() :]):
        return False
    if found.re is OF_THEM:
        return True
    before = [
        one for one in page.by_sentence.get(part.sentence, []) if one.start > part.start and one.percent == part.percent
    ]
    others = [
        one for one in before if part.sentence < number or one.end <= page.sentences[number].start + found.start()
    ]
    return len(others) <= 1 and all(AGAINST.search(page.after(one, 40)) for one in others)


def _pair(page: Page, desk: Desk, number: int, found: re.Match[str]) -> tuple[Quantity, Quantity | None] | None:
    """The part that a claim is of, and its whole; a percentage is its own."""
    at = page.sentences[number].start + found.start()
    if found.re is OF_THEM:
        part = next((one for one in page.by_sentence.get(number, []) if one.end == at and plain(one)), None)
        whole = _whole(page, part) if part else None
        return (part, whole) if part and whole else None
    if found.re is SO_MOST:
        before = [each for each in pairs_of(desk)[page] if each.part.sentence == number and each.part.end <= at]
        largest = max(before, key=lambda each: value(each.part), default=None)
        return (largest.part, largest.whole) if largest and len({each.whole for each in before}) == 1 else None
    told = [one for one in page.by_sentence.get(number - 1, []) if one.percent]
    first = told[0] if told and number and not page.by_sentence.get(number) else None
    largest_first = first and value(first) == max(map(value, told)) and sum(map(value, told)) <= 2 * HALF
    return (first, None) if first and largest_first else None


def _whole(page: Page, part: Quantity) -> Quantity | None:
    """The nearest number before it of which it can be some: 'the 14 golds were split five, four, three and two. ... nine of them'."""
    for number in (part.sentence, part.sentence - 1):
        here = [
            one for one in page.by_sentence.get(number, []) if plain(one) and one.end <= part.start and not one.unit
        ]
        larger = [one for one in here if value(one) >= value(part)]
        if larger:
            return larger[0] if len(larger) == 1 else None
    return None
