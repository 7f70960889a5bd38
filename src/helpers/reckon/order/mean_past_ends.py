"""A mean past the value that words put first or last of the same things, by type and nearness.

    The seven bids averaged $4.9 million. Lowe asked the most, $4.6 million.
    On a typical night 64 came. It was never fuller than on 3 March, when 58 slept there.
    Catches ran from 12 to 31 kilos. The average boat came home with 36.
    The hall took 116 people, the church 96 and the barn 74, an average of 124.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import average
from ..meaning.kinds import kindred
from ..measures import time_unit
from ..quantities import Desk, Draft, Page, Quantity
from .ends_told import NTH, ends_told
from .extremes import bounded
from .mean_and_extreme import purposes_apart, set_apart
from .nearby import NOT_TOLD, clause_of, dated, fits, own_noun, usable
from .ranked import OF_ANY
from .series_ties import grain

MEAN = re.compile(
    r"\b(?:on average|averag(?:e|ed|es|ing)|mean|median|typical(?:ly)?|works? out at|worked out at)\b(?! (?:of|for) the (?:last|past|previous))",
    re.I,
)
AFTER = re.compile(r"^(?:[a-z%-]+)?(?: [a-z]+){0,3},? (?:on average|apiece on average|typically)\b", re.I)
PARTED = re.compile(r";|\b(?:but|while|whereas|although|though|than|against|compared)\b", re.I)
ABOUT_MEAN = re.compile(r"\b(?:above|below|than|national|county|country|long[- ]term|usual|normal|industry|state|EU|UK|US)(?: the)?(?: [a-z]+)? (?:average|mean|median)\b", re.I)  # fmt: skip
RANGED = re.compile(r"\b(?:rang\w+|ran|runs?|var(?:y|ied|ies)|between|anything|anywhere|swung|swings?)\b", re.I)
SAME = {"night": "day", "evening": "day", "afternoon": "day", "morning": "day"}
MONTHS = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b")
OF_LIST = re.compile(
    r"[^.;:\d]{0,60}, (?:or )?(?:(?:an|a) (?:average|mean) of|averaging|on average)\s+(?:about |some |around |roughly |nearly )?[$£€]?"
)
LISTED = 3  # values of one sentence that are a list
REACH = 4
NEAR = 1.6
LONG = 70


def mean_past_ends(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean against the first and last values told near it."""
    means = [one for one in page.quantities if usable(one) and _mean(page, one)]
    for end in ends_told(page) if means else ():
        if end.place != 1 or any(word in NTH for word in end.word.split("-")):
            continue
        for one in means:
            own = next(
                (value for value in end.owns if value not in means and _of_one(page, one, value, end.noun)), None
            )
            if own and abs(own.sentence - one.sentence) <= REACH and end.owns.index(own) == 0:
                up = end.up != (end.word.startswith(("fast", "quick")) and bool(own.days))
                yield from _past(one, own, up=up, word=end.word)
    yield from _of_ranges(page, means)
    yield from _of_lists(page, means)


def _mean(page: Page, one: Quantity) -> bool:
    """Whether a value's clause calls it a mean, no like value between."""
    before = page.before(one, LONG)
    if page.set_aside(one) or ABOUT_MEAN.search(page.words(one.sentence)) or re.search(r"\bby\s*$", before):
        return False
    clause = clause_of(page, one)
    found = [word for word in MEAN.finditer(before) if word[0] in clause and not PARTED.search(before[word.end() :])]
    lone = not any(other.unit == one.unit and _inside(page, other, one, before[found[-1].end() :]) for other in page.by_sentence[one.sentence]) if found else False  # fmt: skip
    return bool(lone or AFTER.match(page.after(one)) or average(page, one))


def _inside(page: Page, other: Quantity, one: Quantity, gap: str) -> bool:
    return one.start - len(gap) <= other.start < one.start and (bool(other.unit) or fits(other, one))


def _of_one(page: Page, one: Quantity, own: Quantity, noun: str) -> bool:
    """Whether a mean and an end may be of one thing: type, size, no noun, time or place that parts them."""
    sizes = sorted((size(one), size(own)))
    if not fits(one, own) or sizes[1] > NEAR * sizes[0] or NOT_TOLD.search(re.sub(r"averag\w+|mean|median", "", clause_of(page, own))):  # fmt: skip
        return False
    if one.time != own.time and one.time and own.time:
        return False
    texts = [page.words(each.sentence) for each in (one, own)]
    if dated(page, own, texts[0]) or dated(page, one, texts[1]) or set_apart(page, one, own):
        return False
    months = [set(MONTHS.findall(text)) for text in texts]
    if (months[0] and months[1] and not months[0] & months[1]) or purposes_apart(*texts):
        return False
    if time_unit(noun):
        unit = SAME.get(time_unit(noun) or "", time_unit(noun))
        return unit in ({SAME.get(one.time, one.time)} if one.time else grain(texts[0]) | grain(texts[1]) - {unit})
    if not noun or OF_ANY.fullmatch(noun) or one.sentence == own.sentence:
        return True
    return _nouns_meet(noun, f"{texts[0]} {page.words(one.sentence - 1)} {own_noun(one)}")


def _nouns_meet(noun: str, text: str) -> bool:
    """Whether what a superlative is of is told with the mean, or is no noun at all: 'the dearest flat', 'the largest paid'."""
    words = re.findall(r"[a-z]{3,}", text.lower())
    return any(kindred(noun, word) or word[:5] == noun[:5] for word in words)


def _past(one: Quantity, own: Quantity, *, up: bool, word: str) -> Iterator[Draft]:
    if (size(one) > size(own)) == up and size(one) != size(own):
        yield bounded(one, own, exactly(size(own)), "at most" if up else "at least", word)


def _of_ranges(page: Page, means: list[Quantity]) -> Iterator[Draft]:
    """'Catches ran from 12 to 31 kilos. The average boat came home with 36.'"""
    for first, last in page.changes:
        if not RANGED.search(page.before(first) + " "):
            continue
        for one in means:
            if (abs(one.sentence - first.sentence) <= 1 and _of_one(page, one, last, "")) or (abs(one.sentence - first.sentence) <= 1 and _of_one(page, one, first, "")):  # fmt: skip
                yield from _past(one, last, up=True, word="the range")
                yield from _past(one, first, up=False, word="the range")


def _of_lists(page: Page, means: list[Quantity]) -> Iterator[Draft]:
    """'116 slept in the hall, 96 in the church and 74 in the barn, an average of 124': past the greatest or the least of those before it."""
    for one in means:
        values = [other for other in page.by_sentence[one.sentence] if other.end <= one.start and fits(other, one)]
        if len(values) < LISTED or not OF_LIST.fullmatch(page.text[values[-1].end : one.start]):
            continue
        most, least = max(values, key=size), min(values, key=size)
        alike = size(least) / NEAR <= size(one) <= size(most) * NEAR and size(one) != sum(map(size, values))
        if alike and not any(each.time or each.per for each in (one, *values)):
            yield from _past(one, most, up=True, word="the list")
            yield from _past(one, least, up=False, word="the list")
