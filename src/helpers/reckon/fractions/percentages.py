"""Percentages by value and type: each printed percentage or fraction held against the two figures beside it that fit.

    The clinic saw 360 dogs in May. Of these 54 had ticks. Forty per cent is more than it likes.
    A seat that cost 80 crowns goes for 104 now. For Ada, who has three sons, that is 45 per cent that she has not got.

The words are not asked for one turn of phrase. A percentage claims to be the share that one figure is of another, the change from
one to another, or the points between two percentages. Its slots are filled by figures of one unit whose nouns do not differ, a few
sentences off; each way to fill them is scored by what ties it: how near the figures stand to each other and to the claim, 'of them',
two times, a definite article that takes up what was said. The claim is told only where the best way comes near to what is printed and
misses it, no other way makes it hold, and nothing sets it apart: another base, another population, a rate, real terms.

Comes in: the Desk and the checks that the other rules have made. Goes out: drafts of checks of the rules share and percent_change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from ..growth.changes import change_drafts, in_percent
from ..intervals import exact
from ..meaning.spelled import SET_OFF, fractions_in_words
from ..quantities import Desk, Draft, Page, Quantity
from .percent_slots import FEW, MOST, REACH, Way, fills, ways
from .percent_ties import comes_near, number_of
from .portion_values import near
from .proportions import share_draft

ENOUGH = {"share": 4.5, "change": 3.5, "points": 4.0}  # the score of a claim that is told
SOME, MANY = 3, 7  # ways to fill a claim
RARE = (1.0, 0.5, 0.0)  # what it tells for a way that few others stand beside it
FAR = 150  # figures of a capture in which another explanation is looked for
RIVAL = 2.0  # how much less a way may score that makes the claim hold, and so explains it
BETTER = 0.5  # by how much the best way must lead one that comes as near with other figures
HALF_OF = re.compile(r"^ ?(?:of|the|its|their|full|empty)\b", re.I)
ONE_PART = re.compile(r"\b(?:an?|one|nearly|almost|about|roughly|some)\s*$", re.I)
LENGTH = re.compile(
    r"^ ?-?(?:of )?(?:an? |the )?(?:hour|mile|century|kilomet|dozen|million|billion|past|to\b|final|time|year|day|inch|pound|acre|round|place|term|quarter)",
    re.I,
)
OPENING = re.compile(
    r"(?<![\w-])(?:(?:an?|one) (?P<part>third|quarter|fifth|sixth|eighth|tenth)|(?P<parts>two[- ]thirds|three[- ]quarters))(?= (?:is|are|was|were|has|have|of)\b)",
    re.I,
)
# Reads 'across the county it was 7.8 per cent', 'as a whole'; 'They had been only 9 per cent down at noon'
ELSEWHERE = re.compile(
    r"\b(?:as a whole|nation(?:wide|ally)|worldwide|globally|elsewhere|the national|(?:across|throughout) (?:the |all )?[A-Za-z]+)\b[^,;:]{0,30}$",
    re.I,
)
HAD_BEEN = re.compile(r"\bhad (?:[a-z]+ ){0,2}been\b[^,;:.]{0,20}$", re.I)
TELLING = frozenset(
    ("share", "percent_change", "possible_percentage", "dimension", "parts_sum", "compound", "threshold")
)


def percentages(desk: Desk, told: list[Draft]) -> Iterator[Draft]:
    """Each percentage and fraction that no rule has told, and that the figures which fit it make another one."""
    done = {
        (one.page, one.start)
        for draft in told
        if draft.rule in TELLING
        for one in draft.quantities[2:] or draft.quantities[:1]
    }
    for page in desk.pages:
        taken = _taken(page, told)
        for one in claims(page):
            if (page, one.start) in done:
                continue
            if (way := missed(page, one, taken)) and (draft := _draft(way, one)):
                yield draft


def claims(page: Page) -> Iterator[Quantity]:
    """The percentages, points and fractions in words that may be of two figures beside them."""
    known = {
        one.end: one
        for one in [*fractions_in_words(page, OPENING), *fractions_in_words(page, SET_OFF), *page.fractions]
    }
    parts = (one for one in known.values() if _a_part(page, one))
    for one in [*(one for one in page.quantities if one.percent or one.points), *parts]:
        plain = one.figure.form in ("scalar", "ratio") and one.figure.lo == one.figure.hi
        if one.sentence >= 0 and plain and not one.vague and number_of(one) > 0 and (one.percent or not one.time):
            yield one


def _a_part(page: Page, one: Quantity) -> bool:
    """Whether a fraction in words is told of something: no 'half' of a match, no quarter of a year, no '65 out of 520'."""
    text, after = one.figure.text.lower(), page.after(one)
    if re.search(r"\d", text) or LENGTH.match(after):
        return False
    if "half" in text:
        return bool(HALF_OF.match(after))
    return bool(re.search(r"[\s-]", text)) or bool(ONE_PART.search(page.text[max(0, one.start - 12) : one.start]))


def missed(page: Page, one: Quantity, taken: dict[frozenset[Quantity], str]) -> Way | None:
    """The way in which a claim is meant and fails; None where it holds in another way, or where two ways are as likely."""
    found = sorted(ways(page, one, taken), key=lambda way: -way.score)
    found = [replace(way, score=way.score + _rare(way, found)) for way in found]
    hopeful = [way for way in found if way.family == "points" or comes_near(way.made, number_of(one))]
    best = hopeful[0] if hopeful else None
    if best is None or best.score < ENOUGH[best.family]:
        return None
    if _spoken_for(page, best, one) or _elsewhere(page, best, one) or _apart(page, best, one):
        return None
    others = {frozenset((way.first.lo, way.second.lo)) for way in hopeful if way.score > best.score - BETTER}
    if len(others) > 1:
        return None
    rivals = (way for way in found if way.score > best.score - RIVAL)
    return None if _either_way(best, one) or any(_holds(way, one) for way in rivals) else best


def _apart(page: Page, way: Way, one: Quantity) -> bool:
    """Whether the words tell a claim of a wider place than its figures, or of a time before those of a later sentence."""
    if one.sentence not in (way.first.sentence, way.second.sentence) and HAD_BEEN.search(page.before(one, 60)):
        return min(way.first.sentence, way.second.sentence) > one.sentence
    return bool(ELSEWHERE.search(page.before(one, 60))) and not (
        way.first.end < one.start
        and way.second.end < one.start
        and way.second.sentence == way.first.sentence == one.sentence
    )


def _rare(way: Way, found: list[Way]) -> float:
    """How little chance there was to come near: few figures of one kind stand round the claim, or many."""
    tried = sum(other.family == way.family and min(other.first.lo, other.second.lo) >= FEW for other in found)
    return 0.0 if way.family == "points" else RARE[0] if tried <= SOME else RARE[1] if tried <= MANY else RARE[2]


def _either_way(way: Way, one: Quantity) -> bool:
    """Whether the two figures give the claim as a share, as what is left of one, or as a change of either of them."""
    if way.family == "points":
        return False
    small, large = sorted((exact(way.first.lo), exact(way.second.lo)))
    return any(near(made, one) for made in (small / large, 1 - small / large, large / small - 1) if made <= 1)


def _spoken_for(page: Page, way: Way, one: Quantity) -> bool:
    """Whether the two figures give another percentage near by, and so were printed for that."""
    near_by = [
        other for other in page.near(one.sentence, REACH + 1) if other.percent and other.figure is not one.figure
    ]
    if way.family == "points":
        return False
    return any(near(way.made, other) for other in near_by if other.lo and near_by)


def _elsewhere(page: Page, way: Way, one: Quantity) -> bool:
    """Whether a figure of the claim, or the one that stands next to it, gives it with some other figure of the capture."""
    if way.family == "points":
        return False
    same = [other for other in page.quantities if other.unit == way.second.unit and fills(page, other) and other.lo]
    beside = [other for other in same if abs(other.sentence - one.sentence) <= 1]
    before = [other for other in beside if other.end <= one.start][-1:]
    after = [other for other in beside if other.start >= one.end][:1]
    own = {way.first, way.second, *before, *after}
    for other in same[:FAR]:
        for held in own:
            small, large = sorted((exact(held.lo), exact(other.lo)))
            share = small != large and near(small / large, one)
            changed = small != large and (near(1 - small / large, one) or near(large / small - 1, one))
            if share if way.family == "share" else changed:
                return True
    return False


def _holds(way: Way, one: Quantity) -> bool:
    if way.family == "points":
        return one.points and way.made == number_of(one)
    return near(way.made, one)


def _taken(page: Page, told: list[Draft]) -> dict[frozenset[Quantity], str]:
    """Pairs of figures that a relation which holds has made parts of one sum, or the ends of another printed change, share or multiple."""
    pairs: dict[frozenset[Quantity], str] = {}
    for draft in told:
        own = bool(draft.quantities) and draft.quantities[0].page is page
        if draft.judgement.verdict != "consistent" or not own:
            continue
        if draft.rule == "multiple":
            pairs |= {frozenset(pair): draft.rule for pair in permutations(draft.quantities[:2], 2)}
        elif len(draft.quantities) < 3:
            continue
        elif draft.rule == "parts_sum":
            pairs |= {frozenset(pair): draft.rule for pair in permutations(draft.quantities[:-1][:MOST], 2)}
        elif draft.rule in ("percent_change", "share"):
            pairs[frozenset(draft.quantities[:2])] = draft.rule
    return pairs


def _draft(way: Way, one: Quantity) -> Draft | None:
    """The check of a claim that is filled; None where it holds by its hedge."""
    if way.family == "share":
        draft: Draft | None = share_draft(way.first, way.second, one)
        if draft and not one.figure.figure_id:
            draft = replace(draft, quantities=draft.quantities[:2], spans=(one.span,))
    else:
        printed = one if one.percent or one.points else in_percent(one)
        draft = next(
            (each for each in change_drafts(way.first, way.second, printed) if each.rule == "percent_change"), None
        )
    return draft if draft and draft.judgement.verdict == "inconsistent" else None
