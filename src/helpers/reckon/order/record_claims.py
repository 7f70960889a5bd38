"""Numbers that the words call a record: the highest ever, the lowest in ten years, the most in its history.

    a record 48,600 visitors; the highest number since counting began in 2009; the lowest level ever measured
    Last year's output was the largest since 1990.       the number stands in a sentence before

Comes in: a Page. Goes out: claims, each with its number and the first year that it covers.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...extract.values import WORDS
from ..growth.baselines import YEAR, like, when
from ..meaning.apposition import amount, average
from ..quantities import Page, Quantity
from .only_above import MORE, NO_MORE
from .worst_cases import side_of

CALLED = re.compile(
    r"\b(?:an?|another|its|their)(?: new| fresh| historic)? (?:record|all[- ]time|historic)(?: (?P<end>high|low|[a-z]+))?(?: (?:of|at))?\s*[$£€]?\s*$",
    re.I,
)
# 'it broke its record of 316', 'short of its record of 316': the number is the older record
OLDER = re.compile(
    r"\b(?:br(?:oke|eak|eaks|eaking|oken)|beat|beats|beating|beaten|(?:surpass|exceed|match|miss)(?:e[sd]|ed|ing|s)?|smash(?:e[sd]|ing)|(?:top|equal|best)(?:s|p?ed|p?ing|led|ling)?|(?:short|ahead|shy) of|above|over|below|under|past|than)\s*$",
    re.I,
)
# Reads '..., the highest number since counting began in 2009', ', the lowest level ever measured', ', a record low'
_SUPER = (
    r"(?:the|its|their) (?P<word>[a-z]+est|most|least|worst|best)\b[^.;:\d]{0,40}?\b(?:(?P<ever>ever|on record|in (?:its|the|their|his|her) (?:[\w’'-]+ ){0,3}history|of all time"
    r"|since (?:records|counting|measurements?|measuring|the (?:count|survey|series|records))(?: (?:began|started|begin)[^.;,\d]{0,20}(?P<began>(?:1[89]|20)\d\d)|\b(?![^.;,]{0,60}\d\d\d\d))|since (?!(?:1[89]|20)\d\d)[^.;,\d]{3,60}?(?P<event>(?:1[89]|20)\d\d))|since (?P<since>(?:1[89]|20)\d\d)|(?:in|for|of the (?:last|past)) (?:at least |more than |almost |nearly )?(?P<span>[a-z]+|\d+) (?P<tens>years|decades|decade)\b)"
)
CLAIMED = re.compile(
    rf"(?:,|\(|[—–]|\b(?:was|is|were|are|marks?|marking))\s*(?:by far )?(?:{_SUPER}|an? (?:all[- ]time|new|record)[ -](?P<end>high|low|record)\b|a record\b(?P<plain>))",
    re.I,
)
# Reads 'the highest since 1998, at 71 percent', 'the lowest ever measured: 19 percent'
CLAIMED_BEFORE = re.compile(
    rf"\b(?:was|is|were|are|reached|hit|fell to|rose to)\s+(?:by far )?{_SUPER}[a-z ]{{0,20}}(?:,? (?:at|with)|:)\s*[$£€]?\s*$(?P<end>)",
    re.I,
)
# Reads 'No harvest has ever been larger', 'Never before had the river stood higher'
NEVER = re.compile(r"^\W*(?:No [a-z]+|Nothing|Never|Not once|At no time)\b(?P<rest>[^.;:\d]*)", re.I)
SIZE = re.compile(r"larger|bigger|greater|higher|more|smaller|lower|fewer|less", re.I)  # of numbers; not 'younger'
EVER = re.compile(r"\b(?:ever|before|history|never|once|time)\b", re.I)
# Reads 'It was a record field.', 'A record crowd came.'; must not read 'his record', 'for the record', 'a record of 30 wins'
RECORD_ALONE = re.compile(
    r"\b[Aa] (?:new )?record (?:field|crowd|turnout|attendance|entry|number|gate|house|audience|intake|enrolment|total|harvest|crop|catch|haul|year|season|day|summer|month)\b(?! of\b)"
)
# 'down from 2,150': the number that was left, and which way
LEFT = re.compile(
    r"\b(?:(?P<up>up|rose|risen|rise|rising|grew|climb\w*|increase\w*)|down|fell|fallen|fall|falling|drop\w*|decrease\w*)\b(?: [a-z]+)? from(?: [a-z]+)?\s*[$£€]?\s*$",
    re.I,
)
# 'rose 8.2% to 1,742 in 2025 from 1,610'
LEFT_FOR = re.compile(
    r"\b(?:(?P<up>up|rose|risen|rise|rising|grew|grown|climb\w*|jump\w*|increas\w*)|down|fell|fallen|fall|falling|drop\w*|declin\w*|decreas\w*)\b[^;:]{0,40}? to\b[^;:]{0,40}? from(?: [a-z]+)?\s*[$£€]?\s*$",
    re.I,
)
BRACKET = re.compile(
    r"[- ]?(?:[a-z%° ]|[CF]\b|Celsius|Fahrenheit){0,30}\s?\((?:or |about |some |nearly |roughly |around )*"
)
COUNTS = {"a": 1, **WORDS}
ANAPHOR = re.compile(r"^(?:That|This|It|Then|There|They)\b")
LAST_YEAR = re.compile(r"\b[Ll]ast year\b")
# 'up 15 per cent', '13 more than the 61 of the year before': by how much a number changed is no record
BY = re.compile(r"\b(?:up|down|rose|risen|fell|fallen|gained|lost|jumped|climbed|grew|dropped|by)(?: (?:about|some|nearly|almost|just|over|more than|a))*$", re.I)  # fmt: skip
DIFFERENCE = re.compile(r"(?:[a-z-]+ ){0,2}(?:more|fewer|less|higher|lower|above|below) (?:than )?(?:the\b|last\b|a year\b|in \d|it\b|they\b|\d)", re.I)  # fmt: skip
DEFINITE = re.compile(r"\b(?:the|all|its|their|these|those|of|both)$", re.I)
FEW = 20  # 'for the six events': so few, and known ones, are what a number is of
BACK = 2  # sentences before a value that may tell what it is of


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that the words call a record: the highest or the lowest, from a year on."""

    page: Page
    one: Quantity
    up: bool
    first: int | None
    word: str
    number: int  # of the sentence with the words
    old: bool = True
    limit: str = ""


def record_claims(page: Page, today: datetime.date | None = None) -> Iterator[Claim]:
    """The records of a capture, in text order; `today` is the day to count back from where the capture tells none."""
    for number, text in enumerate(sentence.text for sentence in page.sentences):
        group = page.by_sentence.get(number, [])
        words = page.words(number - 1) + text
        if never := _never(page, number, group):
            yield never
            continue
        if not re.search(r"\brecord\b|\bever\b|\bsince\b|all[- ]time|history|historic|\b(?:years|decades?)\b", words):
            continue
        usable = [
            one for one in group if may_be(one) and not (in_other_units(page, one) or beside_the_point(page, one))
        ]
        for index, one in enumerate(usable):
            if index == 0 and _called_before(page, number, one):
                yield Claim(page, one, True, None, "record", number)
                continue
            before = page.before(one) + " "
            if (found := CALLED.search(before)) and not OLDER.search(before[: found.start()]):
                yield Claim(page, one, found["end"] != "low", None, "record", number)
                continue
            if found := CLAIMED_BEFORE.search(page.before(one, 140) + " "):
                yield from _claim(page, one, found, page.sentences[number].end + len(page.text), today, number)
                continue
            end = usable[index + 1].start if index + 1 < len(usable) else page.sentences[number].end
            if found := CLAIMED.search(" ".join(page.text[one.end : page.sentences[number].end].split())):
                for claim in _claim(page, one, found, end, today, number):
                    yield from _of_the_newer(claim, usable[:index])
        if not usable and (found := CLAIMED.search(" ".join(text.split()))):
            for one in meant(page, number, text[: found.start()], today):
                yield from _claim(page, one, found, len(page.text) + one.end, today, number)


def meant(page: Page, number: int, subject: str, today: datetime.date | None) -> list[Quantity]:
    """'Last year's output was the largest ...': the value that the sentences before tell of that year; 'That is': the only one.

    Where several are told of the year, the last of them is meant.
    """
    printed = page.published or today
    named, last = YEAR.search(subject), LAST_YEAR.search(subject)
    if named and last and last.start() < named.start():
        named = None  # 'Last year's figure was more than that of 2023'
    year = int(named[0]) if named else printed.year - 1 if printed and last else None
    for place in range(number - 1, max(-1, number - BACK - 1), -1):
        group = [one for one in page.by_sentence.get(place, []) if may_be(one) and not average(page, one)]
        if year is None:
            return group if len(group) == 1 and place == number - 1 and ANAPHOR.match(subject) else []
        told = [one for one in group if str(year) in when(page, one)]
        if told:
            return told[-1:]
    return []


def _never(page: Page, number: int, group: list[Quantity]) -> Claim | None:
    """'No harvest has ever been larger. With 1.2 million tonnes ...': the value beside the claim, else the first after it."""
    for place in (number, number - 1):
        found = NEVER.match(page.words(place)) if number >= 0 else None
        more = [one for one in MORE.finditer(found["rest"]) if not NO_MORE.match(one[0])] if found else []
        if not found or not more or not EVER.search(found[0]) or (place < number and page.by_sentence.get(place)):
            continue
        usable = [one for one in group if may_be(one) and (one.unit or SIZE.fullmatch(more[-1][0]))]
        word = f"never {more[-1][0]}"
        return Claim(page, usable[0], not more[-1]["down"], None, word, number) if usable else None
    return None


def _called_before(page: Page, number: int, one: Quantity) -> bool:
    """'It was a record field. In all 1,240 runners started.': the next count is the record."""
    return bool(
        amount(one)
        and one.total
        and not one.unit
        and RECORD_ALONE.search(page.words(number - 1))
        and not page.by_sentence.get(number - 1)
    )


def _claim(
    page: Page, one: Quantity, found: re.Match[str], end: int, today: datetime.date | None, number: int
) -> Iterator[Claim]:
    if found.start() > end - one.end or re.match(
        r"^[^,]{0,40}\b(?:to|than|from)\s*$", page.text[one.end : one.end + found.start()]
    ):
        return
    word = (found["word"] or found["end"] or "record").lower()
    if word not in ("high", "low", "record", "most") and side_of(word) is None:
        return
    after = found["since"] or found["event"]
    since = int(after) + 1 if after else None  # what is the highest since 2019 may lie under that of 2019
    if found["span"]:
        back = years_back(found["span"], found["tens"])
        printed = page.published or today
        if back is None or printed is None:
            return
        since = printed.year - back + 1  # a year that lies wholly inside
    began = int(found["began"]) if found["began"] else None
    yield Claim(page, one, word != "low" and side_of(word) != "at least", since or began, word, number)


def way_left(page: Page, one: Quantity) -> bool | None:
    """Whether a number rose ('up from 40') or fell ('down from 40') to a newer one; None for one of no such change.

    An end of that way is the newer one's: '1,940 calls, down from 2,150, the fewest ever'; the other end is its own.
    """
    found = LEFT.search(page.before(one)) or LEFT_FOR.search(page.before(one, 110))
    return bool(found["up"]) if found else None


def _of_the_newer(claim: Claim, before: list[Quantity]) -> Iterator[Claim]:
    if way_left(claim.page, claim.one) is not claim.up:
        yield claim
    elif newer := [one for one in before if like(one, claim.one)]:
        yield replace(claim, one=newer[-1])


def may_be(one: Quantity) -> bool:
    """Whether it is a number that may be a record: an amount, a percentage, 'thousand working days'."""
    thousands = bool(one.days) and re.search(r"thousand|million", one.figure.text) is not None  # 'working days lost'
    return one.sentence >= 0 and not one.vague and (amount(one) or one.percent or thousands)


def in_other_units(page: Page, one: Quantity) -> bool:
    """Whether a number says again in another unit the one before it: '486 millimetres (19.1 inches)'."""
    group = [other for other in page.by_sentence.get(one.sentence, []) if other.end < one.start]
    return bool(
        one.unit
        and group
        and group[-1].unit
        and group[-1].unit != one.unit
        and BRACKET.fullmatch(page.text[group[-1].end : one.start])
    )


def beside_the_point(page: Page, one: Quantity) -> bool:
    """Whether a number tells only by how much another changed, or is of known things: '13 more than the 61', 'for the six events'."""
    before = page.before(one, 60)
    change = DIFFERENCE.match(page.after(one)) or (one.percent and BY.search(before))
    return bool(change) or bool(not one.unit and (one.figure.hi or 0) <= FEW and DEFINITE.search(before))


def years_back(count: str, unit: str) -> int | None:
    """How many years 'three years', 'a decade', '20 years' are; None for a word that is no number.

    >>> years_back("three", "years"), years_back("a", "decade"), years_back("recent", "years")
    (3, 10, None)
    """
    number = int(count) if count.isdigit() else COUNTS.get(count.lower())
    return number and number * (10 if unit.startswith("decade") else 1)
