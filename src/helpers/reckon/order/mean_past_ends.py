"""A mean beside the value that words put first or last of the same things, by type and nearness: past it, or as it must be.

    The seven bids averaged $4.9 million. Lowe asked the most, $4.6 million.
    On a typical night 64 came. It was never fuller than on 3 March, when 58 slept there.
    Catches ran from 12 to 31 kilos. The average boat came home with 36.
    The hall took 116 people, the church 96 and the barn 74, an average of 124.
    18,400 came in 15 weeks, or 1,230 a week. The best week brought 3,150. Cooling took 24 minutes on average and 55 at the longest.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...extract.units import UNITS
from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import average
from ..meaning.kinds import PEOPLE, kindred
from ..meaning.tellings import stems
from ..measures import singular, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from .ends_told import NTH, ends_told
from .extremes import NONE_ABOVE, NONE_BELOW, bounded
from .mean_and_extreme import end_of, purposes_apart, relation_of, set_apart
from .nearby import NOT_TOLD, clause_of, dated, fits, own_noun, usable
from .ranked import OF_ANY
from .series_ties import grain
from .worst_cases import Told

MEAN = re.compile(
    r"\b(?:on average|averag(?:e|ed|es|ing)|mean|median|typical(?:ly)?|works? out at|worked out at)\b(?! (?:of|for) the (?:last|past|previous))",
    re.I,
)
AFTER = re.compile(r"^(?:[a-z%-]+)?(?: [a-z]+){0,3},? (?:on average|apiece on average|typically)\b|^(?:is|was|being) (?:the|its|their) (?:average|mean|median)\b", re.I)  # fmt: skip
PARTED = re.compile(r";|\b(?:but|while|whereas|although|though|than|against|compared)\b", re.I)
ABOUT_MEAN = re.compile(r"\b(?:above|below|than|national|county|country|long[- ]term|usual|normal|industry|state|EU|UK|US)(?: the)?(?: [a-z]+)? (?:average|mean|median)\b", re.I)  # fmt: skip
RANGED = re.compile(r"\b(?:rang\w+|ran|runs?|var(?:y|ied|ies)|between|anything|anywhere|swung|swings?)\b", re.I)
SAME = {"night": "day", "evening": "day", "afternoon": "day", "morning": "day"}
MONTHS = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b")
OF_LIST = re.compile(
    r"[^.;:\d]{0,60}, (?:or )?(?:(?:an|a) (?:average|mean) of|averaging|on average)\s+(?:about |some |around |roughly |nearly )?[$£€]?"
)
AT_ITS = re.compile(
    r"^(?:[a-z%-]+)?(?: [a-z]+)? ?at (?:the|its|their) (?P<word>peak|most|height|[a-z]{3,}est|worst|best)\b", re.I
)
LOWER = re.compile(r"low|short|small|few|least|young|quiet|slow|cheap", re.I)
OR = re.compile(
    r"(?:[,(—–]|\bor|\bis|\bmakes|\bout at|\bmeans|\bthat is)(?: (?:or|about|some|roughly|just|over|under|nearly|almost|around))* ?[$£€]?\s*$"
)
AGED = re.compile(
    r"\b(?:the|its|their) (?P<word>oldest|youngest|eldest)\b[^.;:\d]{0,40}(?:\bis|\bwas|,|\baged?|\bat|\bbeing)\s*$",
    re.I,
)
PER = re.compile(
    r"^(?:%|[a-z-]+)?(?: [a-z-]+){0,2}? ?(?:an?|per|to an?|in each|to each|to every|for each|for every) ([a-z]+)"
)
CROWD = re.compile(r"\b(?:crowds?|houses?|audiences?|attendances?|gates?|turnouts?)\b", re.I)
HOUSE = re.compile(r"\b(?P<word>best|biggest|largest|worst|fullest) (?:crowd|house|audience|attendance|gate|turnout)\b[^.;]{0,80}(?::|,| of| at| with| was| drew) *$", re.I)  # fmt: skip
NO_ONE = re.compile(r"\b(?:no ?one|nobody|none|not one)\b[^.;]*$", re.I)
# Reads 'The cheques ran from €8,500 for a plot to €41,000 for a farm', the first value and the second
FIRST_OF = re.compile(
    r"\b(?:rang\w+|ran|runs?|var(?:y|ied|ies)|went|goes?|stretch\w*)\b[^.;:\d]{0,40}\bfrom\b[^.;:,\d]{0,20}$", re.I
)
LAST_OF = re.compile(r"[^.;:\d]{1,70}\b(?:up )?to(?: (?:about|some|just|over|under|nearly|almost))? ?[$£€]?")
_MANY = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
# Reads 'the longest of the earlier five', 'the worst of its six'; 'the five cuts before this', 'All five took'
OF_SO_MANY = re.compile(rf"\b(?:[a-z]{{2,}}est|most [a-z]+|worst|best|least) (?:[a-z]+ )?of (?:the|its|their|these|those|all)(?: (?!last\b|past\b)[a-z]+)? (?P<many>{_MANY})\b(?! (?:years?|days?|months?|weeks?|hours?|minutes?)\b)", re.I)  # fmt: skip
SO_MANY = re.compile(rf"\b(?:the|its|their|these|those|all)(?: (?!last\b|past\b)[a-z]+)? ({_MANY})\b(?! (?:years?|days?|months?|weeks?|hours?|minutes?)\b)", re.I)  # fmt: skip
FAR_OFF = 8  # sentences between a mean and an end that words tie
FURTHER = 6  # and one that is so much a day, and the busiest day
BESIDE = 2  # sentences between a mean and an end that it lies right to
FAR = 30  # times
LISTED = 3  # values of one sentence that are a list
REACH = 4
NEAR = 1.6
LONG = 70


def mean_past_ends(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean against the first and last values told near it."""
    means = [one for one in page.quantities if usable(one) and _mean(page, one) and not AT_ITS.match(page.after(one))]
    for end in ends_told(page) if means else ():
        if end.place != 1 or any(word in NTH for word in end.word.split("-")):
            continue
        for one in means:
            own = next(iter(end.owns), None)
            near = own is not None and own not in means and abs(own.sentence - one.sentence) <= REACH
            if own and near and _of_one(page, one, own, end.noun):
                up = end.up != (end.word.startswith(("fast", "quick")) and bool(own.days))
                yield from _past(one, own, up=up, word=end.word)
    yield from _of_ranges(page, means)
    yield from _of_lists(page, means)
    yield from _within(page, means)
    yield from _beyond(page, means)


def _within(page: Page, means: list[Quantity]) -> Iterator[Draft]:
    """Means that lie as they must to the value that words put first or last beside them, however far below or above."""
    worked = [one for one in page.quantities if usable(one) and one not in means and _worked_out(page, one)]
    for own, up, word, noun in {told[0].start: told for told in _ends(page, means)}.values():
        for one in sorted((*means, *worked), key=lambda each: abs(each.start - own.start)):
            if one is not own and size(one) != size(own) and (size(one) < size(own)) == up and _beside(page, one, own, noun, called=one in means):  # fmt: skip
                yield bounded(one, own, exactly(size(own)), "at most" if up else "at least", word)
                break


def _ends(page: Page, means: list[Quantity]) -> Iterator[tuple[Quantity, bool, str, str]]:
    """The values that words put first or last, with which end it is, the word and its noun."""
    for end in ends_told(page):
        own = next((one for one in end.owns if one not in means), None)
        if end.place == 1 and own:
            yield own, end.up, end.word, end.noun
    for one in page.quantities:
        if not usable(one):
            continue
        none = f"{page.before(one, LONG)} {one.figure.hedge or ''} "
        if NONE_ABOVE.search(none) or NONE_BELOW.search(none):
            yield one, bool(NONE_ABOVE.search(none)), "none above" if NONE_ABOVE.search(none) else "none below", ""
            continue
        if houses := HOUSE.search(page.before(one, LONG)):
            yield one, houses["word"].lower() != "worst", houses["word"].lower(), "house"
            continue
        at, aged = AT_ITS.match(page.after(one)), AGED.search(page.before(one, LONG))
        if found := at or aged:
            yield one, not LOWER.search(found["word"]), found["word"].lower(), ""
        elif one not in means and (
            called := end_of(page, Told(one.readings, one.label, one.unit, (one,)), one.sentence)
        ):
            side = relation_of(called.word, page.words(one.sentence)) or ("at most" if called.word == "worst" else None)
            if side and " of" not in called.word and not re.search(r"\d", called.rest):
                yield one, side == "at most", called.word, called.grain or called.noun.split(" ")[0]


def _beside(page: Page, one: Quantity, own: Quantity, noun: str, *, called: bool) -> bool:
    """Whether a mean, called one or worked out, and an end are near and of one thing."""
    apart = abs(one.sentence - own.sentence)
    base = _base(page, one)
    of_base = _told(base, page.words(own.sentence))
    if apart > (FURTHER if of_base and noun else BESIDE) or (not called and not of_base):
        return False
    nouns = own_noun(own), one.figure.noun or ""
    clash = all(nouns) and not (kindred(*nouns) or set(map(singular, nouns)) <= PEOPLE)
    if (base and not of_base) or clash or own.figure.lo != own.figure.hi or (one.percent and apart):
        return False
    if one.unit != own.unit and (own.time or own.per or (apart and own.figure.noun and one.figure.noun)):
        return False
    left_out = apart <= 1 and one.unit is None and not own_noun(one)
    return _of_one(page, one, own, "" if left_out or of_base else noun, FAR if apart <= 1 else NEAR * NEAR)


def _base(page: Page, one: Quantity) -> set[str]:
    """What a mean is per, where the words say so right beside it: 'a day', 'per boat', '34 to a class'."""
    return {word.lower() for word in PER.findall(page.after(one)) if word.lower() not in UNITS or time_unit(word)} - {
        "dozen"
    }


def _told(base: set[str], text: str) -> bool:
    return any(re.search(rf"\b{word}(?:e?s)?\b", text, re.I) for word in base)


def _beyond(page: Page, means: list[Quantity]) -> Iterator[Draft]:
    """Means past an end that stands farther off, where the words tie the two: what the mean is per, a crowd, what none was above."""
    for own, up, word, _ in {told[0].start: told for told in _ends(page, means)}.values():
        grouped = False
        for one in sorted(means, key=lambda mean: abs(mean.start - own.start)):
            past = size(one) != size(own) and (size(one) > size(own)) == up and one.sentence != own.sentence
            none = word.startswith("none") and past and fits(one, own) and max(size(one), size(own)) <= NEAR * min(size(one), size(own))  # fmt: skip
            near = past and abs(one.sentence - own.sentence) <= FAR_OFF and (none or _of_one(page, one, own, ""))
            group = past and not grouped and OF_SO_MANY.search(page.words(own.sentence)) and max(size(one), size(own)) <= NEAR * min(size(one), size(own)) and fits(one, own) and _one_group(page, one, own)  # fmt: skip
            grouped = grouped or bool(group)
            if group or (near and _words_tie(page, one, own, none=none)):
                yield from _past(one, own, up=up, word=word)


def _one_group(page: Page, one: Quantity, own: Quantity) -> bool:
    """Whether an end is that 'of the earlier five' and a mean is told of 'the five' too, or of 'the five cuts before this'."""
    of_end, of_mean = OF_SO_MANY.search(page.words(own.sentence)), SO_MANY.findall(page.words(one.sentence))
    return of_end is not None and of_end["many"].lower() in map(str.lower, of_mean)


def _words_tie(page: Page, one: Quantity, own: Quantity, *, none: bool) -> bool:
    """Whether the words make a mean one of what an end is of."""
    base, here = _base(page, one) - _base(page, own), page.words(own.sentence)
    if any(time_unit(word) for word in base) or own.time or own.per or own.figure.lo != own.figure.hi:
        return False
    if none:
        if dated(page, own, page.words(one.sentence)) or dated(page, one, here):
            return False
        lead = f"{page.words(own.sentence - 1)} {here}"
        named = bool(one.unit) or _each_had(page, one, own)
        return one.unit == own.unit and named and bool(stems(page.words(one.sentence)) & stems(lead))
    crowd = (
        CROWD.search(page.before(one)) and CROWD.search(page.before(own, LONG)) and singular(own_noun(own)) in PEOPLE
    )
    return (bool(base) and _told(base, f"{page.words(own.sentence - 1)} {here}")) or bool(crowd)


def _each_had(page: Page, one: Quantity, own: Quantity) -> bool:
    """Whether a bare mean is of what none had more of: 'No one had more than four attacks', 'had attacks, an average of 4.6 each'."""
    noun = own_noun(own).split(" ")[-1:]
    told = bool(noun) and _told({singular(noun[0])}, page.words(one.sentence))
    return told and not own_noun(one) and bool(NO_ONE.search(page.before(own, LONG)))


def _worked_out(page: Page, one: Quantity) -> bool:
    """'18,400 admissions in 15 weeks, or roughly 1,230 a week', '203 people, about 34 per boat': a mean that is not called one."""
    rate = one.time or one.per or re.match(r"(?:[a-z]+ )?(?:apiece|each|per [a-z]+)\b", page.after(one))
    return bool(rate) and bool(OR.search(page.before(one) + " ")) and not page.set_aside(one)


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


def _of_one(page: Page, one: Quantity, own: Quantity, noun: str, reach: float = NEAR) -> bool:
    """Whether a mean and an end may be of one thing: type, size, no noun, time or place that parts them."""
    sizes = sorted((size(one), size(own)))
    if not fits(one, own) or sizes[1] > reach * sizes[0] or NOT_TOLD.search(re.sub(r"averag\w+|mean|median", "", clause_of(page, own))):  # fmt: skip
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
    stretches = [pair for pair in page.changes if RANGED.search(page.before(pair[0]) + " ")]
    for first, last in (*stretches, *_parted_ranges(page)):
        for one in means:
            if (abs(one.sentence - first.sentence) <= 1 and _of_one(page, one, last, "")) or (abs(one.sentence - first.sentence) <= 1 and _of_one(page, one, first, "")):  # fmt: skip
                yield from _past(one, last, up=True, word="the range")
                yield from _past(one, first, up=False, word="the range")


def _parted_ranges(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'Cheques ran from 8,500 euros for a plot near Tarn to 41,000 for a farm': the two ends, each with what it was for."""
    for number, group in page.by_sentence.items():
        values = [one for one in group if number >= 0 and usable(one)]
        for first, last in pairwise(values):
            gap = " ".join(page.text[first.end : last.start].split())
            if FIRST_OF.search(page.before(first)) and LAST_OF.fullmatch(gap) and fits(first, last) and size(first) < size(last):  # fmt: skip
                yield first, last


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
