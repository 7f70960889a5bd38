"""Sums of a life: 'born in 1962, started at 17 ... "I joined in 1979"', '61, went to sea at 16, 45 years ago'; and editions from the first.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. Ages against years of birth are those of `people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.spelled import ORDINALS, ordinal
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .age_words import AGE, AGE_WHEN, BORN
from .durations import NUMBERS, number
from .instants import Stretch, stretches
from .publication import day_of

_YEAR = r"((?:18|19|20)\d\d)\b"
_N = rf"(\d{{1,3}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))})"
# Reads 'started in the stockroom at 17', 'joined at the age of 16', 'when he was 18'; must not read 'at 17 percent', 'at six o'clock'.
AT_AGE = re.compile(
    rf"\b(?:at(?: the age of)?|aged|(?:when|since) (?:he|she|I) was|was(?: only| just)?(?= \w+ when\b))\s+{_N}\b(?!\s*(?:%|percent|per|a\.?m|p\.?m|o['’]clock|[:.]\d|years?\b|hours?|miles|-))",
    re.I,
)
IN_YEAR = re.compile(rf"\b(?:in|In) {_YEAR}")
AGO = re.compile(r"\s+ago\b")
AGO_IS = re.compile(
    r"\s+ago,? (?:and )?(?:he |she )?is (?:now |only )?", re.I
)  # 'was 39 when she began six years ago, is 45'
# Reads '"That's 27 years," he says', 'It makes 27 years'.
THAT_IS = re.compile(r"\W*(?:That[’']s|That is|That makes|It[’']s|It makes|For)\s+(?:\w+\s+)?\d", re.I)
REACH = 3
YOUNG, CHILD, LONG = 10, 5, 10  # years: at less nobody starts, and no child remembers; a shorter stretch fits by chance
# Reads 'was first run in 1987', 'first held in 1949', 'began in 1972'.
FIRST_RUN = re.compile(
    rf"\b(?:first (?:\w+ )?(?:run|held|staged|played|organi[sz]ed|awarded|sailed|took place|was)|founded|launched|started|began|dates back to|inaugurated)\b[^.;\d]{{0,40}}\b{_YEAR}",
    re.I,
)
EDITION = re.compile(
    rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[2:])})(?:\s+(?:annual\s+)?(?:edition|running|race|festival|contest|time|festival|event|staging|tournament|fair|regatta|championships?|games?|[a-z]+))?(?=[\s.,;]|$)",
    re.I,
)
LOST = re.compile(
    rf"\b{_N}\s+(?:\w+\s+){{0,2}}?(?:lost|missed|cancelled|canceled|skipped|called off|without)\b|\b(?:every year but|lost|missed|missing|cancelled|skipped|but for|except(?: for)?|apart from|without)\s+(?:for\s+)?{_N}(?:\s+(?:years?|editions?|summers?|seasons?|times?|races?)\b|(?=[,.;]))",
    re.I,
)
# Reads 'every summer since except 2020 and 2021', 'only 2020 was missed', 'the 2020 and 2021 races having been called off'.
IN_WHICH = re.compile(r"\d{4}")
LOST_YEARS = re.compile(
    r"\b(?:except|apart from|but for|bar|but not in|save|other than|only|without|the|no \w+ in)\s+(?:for\s+|in\s+)?(?P<years>(?:19|20)\d\d(?:(?:,| and|, and| or| to)\s+(?:19|20)\d\d){0,4})\b",
    re.I,
)
THIS = re.compile(
    r"\b(?:this (?:was|is|year|will be|one)|it (?:was|is)|yesterday|today|on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b|[’']s\b",
    re.I,
)


def starts(page: Page, desk: Desk) -> Iterator[Draft]:
    """The age at a start, the years since and the age now; or the year of birth, the age at a start and its year.

    Reads '61, who went to sea at 16, 45 years ago', 'born in 1962 and started at 17 ... "I joined in 1979"'. Must not read 'at 17 percent'.
    """
    for index, sentence in enumerate(page.sentences):
        for at in AT_AGE.finditer(page.text, sentence.start, sentence.end):
            if number(at[1]) >= (CHILD if at[0].lower().startswith(("when", "since")) else YOUNG):
                yield from _since_start(page, index, at)
                if not at[0].lower().startswith("was"):  # 'was 46 when the mine shut in 1977' is an age of `people`
                    yield from _from_birth(page, index, at)


def _since_start(page: Page, index: int, at: re.Match[str]) -> Iterator[Draft]:
    """'at 16, 45 years ago' and the one age in the same sentence or the one before; what fails is told of a stretch that stands beside."""
    sentence = page.sentences[index]
    now = [
        one
        for one in AGE.finditer(page.text, sentence.start, sentence.end)
        if one.end() <= at.start() or one.start() >= at.end()
    ]
    before = [] if now or not index else list(AGE.finditer(page.text, page.sentences[index - 1].start, sentence.start))
    now = now or before
    for told in _years_since(page, index, at) if len(now) == 1 else ():
        name = next(each for each in ("age", "old", "at", "still") if now[0][each])
        over = int(now[0][name]) - number(at[1]) - int(told.count)
        beside = re.fullmatch(r"\s*,?\s*(?:or )?", page.text[at.end() : told.start]) and AGO.match(page.text, told.end)
        since = at[0].lower().startswith("was") and AGO_IS.fullmatch(page.text[told.end : now[0].span(name)[0]])
        if abs(over) <= 1 or ((beside or since) and not before and not told.approximator):
            made = number(at[1]) + int(told.count)
            yield _made(
                page,
                f"{at[1]} + {told.count} years",
                made,
                (now[0].span(name), at.span(1), (told.start, told.end)),
                abs(over) <= 1,
            )
            return


def _years_since(page: Page, index: int, at: re.Match[str]) -> Iterator[Stretch]:
    """The years after a start at some age: behind it, before 'since he was 17', or in the next sentence, 'That's 27 years'."""
    since = at[0].lower().startswith("since")
    own = [one for one in stretches(page, index) if one.start >= at.end() or (since and one.end <= at.start())]
    if not own and THAT_IS.match(page.words(index + 1)):
        own = stretches(page, index + 1)
    return (
        one
        for one in own
        if one.unit == "year" and one.count.denominator == 1 and (one.count >= LONG or AGO.match(page.text, one.end))
    )


def _from_birth(page: Page, index: int, at: re.Match[str]) -> Iterator[Draft]:
    """'born in 1962 and started at 17. ... "I joined in 1979"': told where it fits within a year."""
    if any(
        one.end() == at.end()
        for one in AGE_WHEN.finditer(page.text, page.sentences[index].start, page.sentences[index].end)
    ):
        return  # 'in 2022, aged 73' is an age of that year
    for other in (index, index - 1):
        born = BORN.search(page.words(other)) if other >= 0 else None
        start = page.sentences[other].start if born else 0
        if not born or (start + born.start() > at.start()):
            continue
        for later in page.sentences[other : other + REACH + 1]:
            for year in IN_YEAR.finditer(page.text, max(later.start, start + born.end()), later.end):
                made = int(born["year"]) + number(at[1])
                if abs(int(year[1]) - made) <= 1:
                    place = start + born.start("year"), start + born.end("year")
                    yield _made(page, f"{born['year']} + {at[1]} years", made, (year.span(1), place, at.span(1)), True)
                    return


def _made(page: Page, formula: str, made: int, places: tuple[tuple[int, int], ...], held: bool) -> Draft:
    """The check of a sum of years, against what is printed at the first of the places."""
    printed = page.text[slice(*places[0])]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{formula}: {made}; printed: {printed}",
        result=f"{made}, or one more or less",
        stated=printed,
        judgement=plainly(held),
        why="An age at a start and the years since make the age now, as a year of birth and an age make a year.",
        spans=tuple(page.span(*place) for place in places),
    )


def editions(page: Page, desk: Desk) -> Iterator[Draft]:
    """'First run in 1987. With two years lost, this was the 36th edition': one a year from the first, less those lost."""
    today = day_of(page, desk)
    if today is None:
        return
    for index, sentence in enumerate(page.sentences):
        first = FIRST_RUN.search(page.text, sentence.start, sentence.end)
        if not first:
            continue
        for other in page.sentences[index : index + 2]:
            begin = first.end() if other is sentence else other.start
            told = [
                one
                for one in EDITION.finditer(page.text, begin, other.end)
                if THIS.search(page.text, begin, one.start())
            ]
            if len(told) != 1:
                continue
            lost = LOST.search(page.text, begin, other.end)
            fewer = number(lost[1] or lost[2]) if lost else _years_lost(page.text[first.end() : other.end])
            made, count = today.year - int(first[1]) + 1 - fewer, ordinal(told[0]["nth"].lower())
            if made == count or (lost and abs(made - count) <= 5):
                yield _edition(page, first, told[0], lost, made, count, today.year, fewer)
            break


def _years_lost(text: str) -> int:
    """How many years are named in which there was none."""
    found = LOST_YEARS.search(text)
    return len(set(IN_WHICH.findall(found["years"]))) if found else 0


def _edition(page: Page, first: re.Match[str], told: re.Match[str], lost: re.Match[str] | None, made: int, count: int, year: int, fewer: int) -> Draft:  # fmt: skip
    held = abs(made - count) == 0
    spans = [first.span(1), told.span("nth"), *([lost.span(1) if lost[1] else lost.span(2)] if lost else [])]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{first[1]} to {year}, one a year{f', less {fewer}' if fewer else ''}: {made}; printed: {told['nth']}",
        result=str(made),
        stated=told["nth"],
        judgement=plainly(held),
        why="One a year from the first, less those that are said to be lost.",
        spans=tuple(page.span(*span) for span in spans),
        slip=f"edition {first[1]} {count}",
    )
