"""Points between two percentages of the sentences round them: 'told as per cent', and 'eight points more'.

'97.2 per cent were paid in 2024 and 95.4 in 2025. She calls it a fall in the rate of 1.8 per cent'; 'Pay rose by 30 per cent. Prices rose by 38,
eight points more'. Comes in: a Page. Goes out: drafts of checks of the rules dimension and parts_sum. A slip is told only where the percentages
stand side by side, are those of the same matter by a word or a pronoun, and lie exactly so many points apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise
from operator import sub

from ..hedges import Readings
from ..measures import stem
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine
from . import baselines
from .changes import change_drafts, changed

# Reads 'a reduction in the collection rate of 1.8 per cent', 'has dropped by 14 per cent', 'up 6 per cent'.
CHANGE = re.compile(
    r"\b(?:reduction|fall|drop|decline|decrease|rise|increase|growth|gain|improvement|slide|dip|jump|slump|swing|change|shift)\b(?: in [^.;,\d]{1,50})? of\s*$"
    r"|\b(?:fell|fallen|dropped|declined|decreased|slipped|shrunk|shrank|rose|risen|grew|grown|increased|climbed|jumped|improved|up|down)(?: by)?\s*$",
    re.I,
)
POINTING = re.compile(r"^\W*(?:That|It|This|Which|The (?:change|rise|fall|drop|difference|share|figure|rate|support))\b", re.I)  # fmt: skip
# Reads 'a reduction in the collection rate of'
OF_WHAT = re.compile(r"\b[a-z]+ in ([^.;,\d]{1,50}?) of\s*$", re.I)
# Reads 'an increase of 3 per cent in the surcharge', 'a fall of 2 per cent in its rate'
IN_WHAT = re.compile(r"^ ?(?:%|per ?cent)? (?:in|to|for|on) (?:the |its |their |this |our )?((?:[a-z-]+ ?){1,4})")
SMALL = frozenset(("the", "its", "their", "this", "our", "his", "her", "all"))
SHARES = frozenset(
    stem(word)
    for word in ("share", "rate", "level", "proportion", "percentage", "number", "rise", "fall", "increase", "drop")
)
# Reads 'In 2016 Sennish stood at', 'ten years ago it was', 'had been 12'
TIMED = re.compile(
    r"\b(?:in|by|since|from) (?:19|20)\d\d\b|\b(?:year|month|decade|week)s? (?:ago|earlier|before)\b|\blast (?:year|month|time|week)\b|\bhad been\b",
    re.I,
)
BACK = 2  # sentences in which the two percentages stand
REACH = 120  # characters between two percentages side by side
CONTENT = re.compile(r"[a-z]{4,}")
COMMON = frozenset("percent cent year years that this from with more than were have been their they".split())
OF_DIFFERENCE = re.compile(
    r"^\W*(?:points?\W*)?(?:percentage points?\W*)?(?:more|less|fewer|higher|lower|above|below|ahead|behind|apart|short|better|worse|up|down|or\b|in\b|from\b|over\b|under\b|$)", re.I
)  # fmt: skip


def points_as_percent(page: Page, desk: Desk) -> Iterator[Draft]:
    """'... calls it a fall in the rate of 1.8 per cent' of 97.2 and 95.4 per cent in the sentence before.

    Must not read 'Turnout fell by 14 per cent' after the shares of two parties, nor what is right as a change.
    """
    for printed in page.quantities:
        if printed.sentence < 0 or not _bare(printed) or not CHANGE.search(page.before(printed, 90) + " "):
            continue
        for old, new in (*_side_by_side(page, printed), *_of_two_times(page, printed)):
            three = (old, new, printed)
            off = _size(old) - _size(new)
            if (
                off
                and abs(off) == _size(printed)
                and not baselines.gives(old, new, printed)
                and (old.sentence != new.sentence or _one_matter(page, *three))
            ):
                yield from change_drafts(old, new, printed)
                break


def _bare(one: Quantity) -> bool:
    return bool(
        one.percent and not one.time and one.figure.lo and one.figure.lo == one.figure.hi and not one.figure.hedge
    )


def _size(one: Quantity) -> Fraction:
    return Fraction(str(one.figure.lo))


def _side_by_side(page: Page, printed: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """The percentages that stand next to one another before a change, or after it in its sentence; the nearest first."""
    near = [
        one
        for number in range(printed.sentence - BACK, printed.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one is not printed and _bare(one)
    ]
    for old, new in reversed(list(pairwise(near))):
        if (
            old.sentence == new.sentence
            and new.start - old.end <= REACH
            and not (old.start < printed.start < new.start)
        ):
            yield old, new


def _of_two_times(page: Page, printed: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """Two percentages of one thing in sentences side by side, the one of another time: 'Cider has 18 per cent. In 2019 cider had 14 per cent'.

    The thing is that of the claim, 'a rise of 4 per cent in the share of cider', by a word of its own.
    """
    found = CHANGE.search(page.before(printed, 90) + " ")
    lead, after = page.before(printed, 90) if found else "", re.split(r"[.;,”\"]", page.after(printed, 60))[0]
    own = _stems(f"{lead} {after}") - SHARES
    said = OF_WHAT.search(page.before(printed, 90)) or IN_WHAT.match(page.after(printed, 60))
    # 'in the price of cider' is no rise in the share of cider
    head = re.split(r" (?:of|in|among|for) ", said[1])[0] if said else ""
    near = [
        one
        for number in range(printed.sentence - BACK - 1, printed.sentence)
        for one in page.by_sentence.get(number, [])
        if _bare(one)
    ]
    for one, other in combinations(near, 2):
        then = [each for each in (one, other) if TIMED.search(_clause(page, each))]
        told = _stems(_clause(page, one)) & _stems(_clause(page, other)) & own - SHARES
        if (
            one.sentence != other.sentence
            and len(then) == 1
            and told
            and all(_says(page, each, head) for each in (one, other))
        ):
            yield then[0], other if then[0] is one else one


def _says(page: Page, one: Quantity, head: str) -> bool:
    """Whether the clause of a percentage says the words of what a change is in, those of shares and rates apart."""
    words = [word for word in re.findall(r"[a-z]{3,}", head.lower()) if word not in SMALL and stem(word) not in SHARES]
    clause = _clause(page, one).lower()
    return all(stem(word) in clause for word in words)


def _clause(page: Page, one: Quantity) -> str:
    """The words round a percentage up to the next one on either side, in its sentence."""
    sentence, group = page.sentences[one.sentence], page.by_sentence[one.sentence]
    start = max((each.end for each in group if each.percent and each.end <= one.start), default=sentence.start)
    return page.text[start : one.end] + re.split(r"[,;.]", page.after(one, 60))[0]


def _one_matter(page: Page, old: Quantity, new: Quantity, printed: Quantity) -> bool:
    """Whether a change is told of what the two percentages are of: in their sentence, by a pronoun, or every word of its subject said there."""
    if old.sentence == printed.sentence:
        return False  # read in `changes`
    if POINTING.match(page.words(printed.sentence)):
        return True
    before = page.before(printed, 90) + " "
    found = CHANGE.search(before)
    named = OF_WHAT.search(before)
    told = named[1] if named else re.split(r"[,;:—–]", before[: found.start()])[-1] if found else ""
    own = _stems(told)
    after = IN_WHAT.match(page.after(printed)) if found and found[0].rstrip().endswith("of") and not named else None
    if after:
        own = _stems(after[1])
    return bool(own) and own <= _stems(page.words(old.sentence))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in CONTENT.findall(text.lower())} - COMMON


def points_between(page: Page, desk: Desk) -> Iterator[Draft]:
    """Points, and the two percentages of the sentences round them that lie so far apart; of several pairs the nearest.

    Reads 'Pay rose by 30 per cent. Prices rose by 38 per cent, eight points more'; must not read 'It won by eight points'.
    """
    for points in page.quantities:
        if points.sentence < 0 or not (points.points or points.unit == "point") or points.vague:
            continue
        if not OF_DIFFERENCE.match(page.after(points)):
            continue
        near = [
            one
            for number in range(points.sentence - BACK, points.sentence + 1)
            for one in page.by_sentence.get(number, [])
            if one.percent and not one.vague and one.figure.lo == one.figure.hi
        ]
        near.sort(key=lambda one: abs(one.start - points.start))
        for one, other in combinations(near[:4], 2):
            apart = distance(one, other)
            if apart.literal.intersects(points.readings.half_up) and (apart.literal.lo or 0) > 0:
                first, last = sorted((one, other), key=lambda each: each.start)
                draft = changed("parts_sum", first, last, points, apart, "points")
                yield replace(draft, judgement=Judgement("consistent"))
                break


# Reads '9 percent of these and 5 percent of those, a difference of 4 points', 'led by 48 percent to 41 percent, a lead of 7 points'.
APART = re.compile(
    r"\b(?:difference|gap|lead|margin|spread) of\s*(?:about |some |nearly |just )?$|\b(?:lead|led|won|ahead) by\s*(?:about |some |nearly |just )?$",
    re.I,
)

SIDES = re.compile(r"^(?:percentage |percent |per cent )?points? (?:apart|between)\b", re.I)


def points_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Two percentages and the points that are printed as lying between them; the first may stand in the sentence before.

    Reads '9 percent of these and 5 percent of those, a difference of 4 points', 'They ask for 7 percent, which leaves the
    sides 2.5 percentage points apart' after 'The offer is 4.5 percent'.
    """
    yield from _sides_apart(page)
    for group in page.by_sentence.values():
        shares = [one for one in group if one.percent and not one.time]
        points = [one for one in group if one.points or one.unit == "point"]
        if (
            len(shares) == 2
            and len(points) == 1
            and points[0].start > shares[1].start
            and APART.search(page.before(points[0]) + " ")
        ):
            first, last = shares
            result = distance(first, last)
            yield changed("parts_sum", first, last, points[0], result, "points")


def _sides_apart(page: Page) -> Iterator[Draft]:
    for points in page.quantities:
        if points.sentence < 0 or not (points.points or points.unit == "point") or not SIDES.match(page.after(points)):
            continue
        window = [*page.by_sentence.get(points.sentence - 1, []), *page.by_sentence[points.sentence]]
        shares = [one for one in window if one.percent and not one.vague and one.start < points.start]
        found = [(one, other, distance(one, other)) for one, other in combinations(reversed(shares), 2)]
        fits = [each for each in found if each[2].literal.intersects(points.readings.half_up)]
        for one, other, apart in fits[:1] or (found if len(found) == 1 else []):
            yield changed("parts_sum", other, one, points, apart, "points")


# Between the second share and the points, where it goes without its 'per cent': 'is now 60, a gain of 12 points', '..., up eight points'.
STEP = re.compile(
    r"\s*[,;(–—]\s*(?:an?\s+(?:[a-z]+\s+)?(?:gain|rise|increase|improvement|advance|jump|climb|fall|drop|loss|decline|decrease|slide|dip|change|swing|shift|gap|difference) of|up|down)?\s*(?:some|about|almost|nearly|just)?\s*",
    re.I,
)
FARTHER = re.compile(
    r"\s*(?:percentage\s+)?(?:points?\s+)?(?:higher|lower|more|fewer|less|up|down|above|below)\b", re.I
)
NOW = re.compile(
    r"\b(?:now|today|currently|this (?:year|time|week|month)|since|is|was|to|are|were|and|had|has)\b[^.;]{0,30}$", re.I
)


def points_to_bare(page: Page, desk: Desk) -> Iterator[Draft]:
    """The points between a percentage and the bare number that follows it: 'was 48 per cent in 2021 and is now 60, a gain of 12 points'.

    Must not read 'was 48 per cent and sent 60, 12 points of difference' of a number of its own noun.
    """
    for group in page.by_sentence.values():
        for share, bare, points in zip(group, group[1:], group[2:], strict=False):
            gap = page.text[bare.end : points.start if points.figure.hedge_start is None else points.figure.hedge_start]
            step = STEP.fullmatch(gap)
            if (
                _bare(share)
                and not (bare.percent or bare.unit or bare.time or bare.points or bare.vague)
                and (points.points or points.unit == "point")
                and step
                and (step[0].strip(" ,;(–—") or FARTHER.match(page.after(points)))
                and 0 < (bare.figure.lo or 0) <= 100
                and NOW.search(page.text[share.end : bare.start])
            ):
                draft = changed("parts_sum", share, bare, points, distance(share, bare), "points")
                yield replace(draft, slip=f"points-beside {share.span} {bare.span} {points.span}")


def distance(one: Quantity, other: Quantity) -> Readings:
    low, high = sorted((one, other), key=lambda each: each.readings.literal.lo or 0)
    return combine(sub, high.readings, low.readings)
