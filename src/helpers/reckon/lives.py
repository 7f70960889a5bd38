"""Years of birth, ages and first years over several sentences, told by one surname; and editions counted from the first.

Comes in: a Page. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .calendar import MONTHS, day_of
from .durations import NUMBERS, number
from .quantities import Desk, Draft, Page
from .spelled import ORDINALS, ordinal
from .verdicts import Judgement

_YEAR = r"((?:18|19|20)\d\d)\b"
_N = rf"(\d{{1,3}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))})"
BORN = re.compile(rf"\bborn\b[^.;\d]{{0,40}}\b{_YEAR}", re.I)
NAME = re.compile(r"\b(?:[A-Z][\w'’]+(?:[-\s](?:van |de |der |von |al-|O['’])?)){0,3}([A-Z][\w'’-]{2,})\b")
# Reads 'said Mr Lowden, 67,', 'Ada Finch (58)', 'the 61-year-old', 'is 61', 'Lowden, who is 67'.
AGE = re.compile(
    r"(?<!\w)(?P<name>[A-Z][\w'’-]{2,40}+),?\s+(?:\(|who is |who turned |now |aged? )?(?P<age>\d{2})(?=[,.;)]|\s+(?:and|in|this|last|on)\b)|\b(?:is|at|turned) (?P<plain>\d{2})(?=[,.;]|\s+(?:this|now|years old))|\b(?P<old>\d{2})-year-old\b"
)
# Reads 'started in the stockroom at 17', 'joined at the age of 16', 'when he was 18'.
AT_AGE = re.compile(
    rf"\b(?:at(?: the age of)?|aged|when (?:he|she) was)\s+{_N}\b(?!\s*(?:%|percent|per|a\.?m|p\.?m|[:.]\d|years?\b|hours?|miles))",
    re.I,
)
STARTED = re.compile(
    r"\b(?:start\w*|join\w*|beg[au]n|went|came|became|signed|enter\w*|enlist\w*|arriv\w*|mov\w*|left|emigrat\w*|marri\w*|won|qualif\w*|elected|appointed|hired|apprentic\w*)\b",
    re.I,
)
IN_YEAR = re.compile(
    rf"\b(?:start\w*|join\w*|beg[au]n|went|came|became|signed|enter\w*|enlist\w*|arriv\w*|mov\w*|left|emigrat\w*|marri\w*|won|qualif\w*|elected|appointed|hired|apprentic\w*)\b[^.;\d]{{0,30}}\bin {_YEAR}",
    re.I,
)
# A name begins where a word does and has six words at most, so that a long run of capitals takes time in proportion
_FULL = r"(?<![\w'’-])(?P<name>[A-Z][\w'’-]++(?:\s+(?:van|de|der|von|al|bin)\b){0,3}(?:\s+[A-Z][\w'’-]++){1,5})"
NAMED_BORN = re.compile(rf"{_FULL},?\s+(?:\(|who was |was )?born\b[^.;\d]{{0,40}}\b(?P<year>(?:18|19|20)\d\d)\b")
NAMED_AGE = re.compile(rf"{_FULL},?\s+(?:\(|who is |is |now |aged )?(?P<age>\d{{2}})(?=[,.;)])(?!\.\d)")
KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|father|mother|widow(?:er)?|nephew|niece|uncle|aunt|cousin|grand\w+|twin|partner)\b",
    re.I,
)
FIRST_NAME = re.compile(r"\b([A-Z][\w'’-]+)\s+$")
TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Captain Judge President Minister Premier And But Said".split()
)
# Reads 'she was 13 when the flood of August 1958 came', 'he was 20 when he left in 1981'.
AGE_WHEN = re.compile(
    rf"\b(?:she|he)\s+was\s+(?:only |just )?(?P<age>\d{{1,2}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))})\s+when\b[^.;\d]{{0,80}}?\b(?P<year>(?:18|19|20)\d\d)\b",
    re.I,
)
NOBODY = (
    TITLES
    | frozenset("She He Her His They Their It The This That Born In At When After Before".split())
    | frozenset(name.capitalize() for name in MONTHS)
)
REACH = 3
THEN = re.compile(
    r"\b(?:then|died|dead|killed|death|late|at the time|would have|was \d+ when|in \d{4}, (?:aged|at))\b", re.I
)
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
THIS = re.compile(
    r"\b(?:this (?:was|is|year|will be|one)|it (?:was|is)|yesterday|today|on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b|[’']s\b",
    re.I,
)


def ages(page: Page, desk: Desk) -> Iterator[Draft]:
    """A year of birth and, within three sentences, the age of the one with that name, or the age and the year of a start.

    Reads 'Peter Lowden was born in 1962 and started at 17 ... "I joined in 1979," said Mr Lowden, 63'. Must not read the age
    of another name, nor one of another time ('then 40').
    """
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences):
        born = BORN.search(page.text, sentence.start, sentence.end)
        if not born:
            continue
        year = int(born[1])
        before = page.sentences[max(0, index - 1)].start
        own = _names(page, sentence.start, born.start())
        names = own or _names(page, before, sentence.start)
        if len(own) == 1:  # 'Dr Harrow, born in 1966': of 'Ines Harrow' of the sentence before
            names |= {
                word
                for each in NAME.finditer(page.text, before, sentence.start)
                if each[1] in own
                for word in each[0].split()
            }
        around = page.sentences[max(0, index - REACH) : index + REACH + 1]
        if today is not None:
            read = {one.start for one in page.by_sentence.get(index, []) if one.unit == "year of age"}
            told = [
                age
                for one in around
                for age in _ages(page, one.start, one.end, names)
                if one is not sentence or (age[0][0] < born.start() and not read)  # those are told in one breath
            ]
            values = {int(age[1]) for age in told}
            if len(values) == 1:
                yield _years(page, year, born.span(1), today.year, "the year of publication", told[0], both=True)
        yield from _started(page, index, year, born)
        yield from _then(page, index, year, born)


def _names(page: Page, start: int, end: int) -> set[str]:
    """The words of the names in a stretch of text, titles and months left out."""
    found = [each[0].split() for each in NAME.finditer(page.text, start, end)]
    return {word for each in found for word in each} - NOBODY


def _then(page: Page, index: int, born: int, place: re.Match[str]) -> Iterator[Draft]:
    """'Born in June 1945, she was 13 when the flood of August 1958 came': the age in the one year beside it."""
    sentence = page.sentences[index]
    told = list(AGE_WHEN.finditer(page.text, place.end(), sentence.end))
    if len(told) == 1:
        age, year = told[0].span("age"), told[0].span("year")
        yield _years(page, born, place.span(1), int(told[0]["year"]), "", (age, told[0]["age"]), both=True, other=year)


def ages_across(desk: Desk) -> Iterator[Draft]:
    """'Ilse Brandt, born in 1978' in one article and 'Ilse Brandt, 47,' in another: the two names in full are one."""
    born: dict[str, list[tuple[Page, re.Match[str]]]] = {}
    for page in desk.pages:
        for found in NAMED_BORN.finditer(page.text):
            born.setdefault(_full(found), []).append((page, found))
    for page in desk.pages if born else []:
        today = day_of(page, desk)
        for found in NAMED_AGE.finditer(page.text) if today else ():
            known = born.get(_full(found), [])
            if len({one["year"] for _, one in known}) != 1 or any(other is page for other, _ in known):
                continue
            other, one = known[0]
            told = _years(
                page,
                int(one["year"]),
                found.span("age"),
                today.year,
                "the year of publication",
                (found.span("age"), found["age"]),
                both=True,
            )
            yield replace(told, spans=(other.span(*one.span("year")), page.span(*found.span("age"))))


def _full(found: re.Match[str]) -> str:
    """The first name and the surname, without the office before them: 'Transport Minister Ilse Brandt'."""
    return " ".join(found["name"].split()[-2:])


def _ages(page: Page, start: int, end: int, names: set[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """The ages in a sentence that are of one of the names, or of whom a pronoun means where no other name stands beside it."""
    if THEN.search(page.text, start, end):
        return
    for found in AGE.finditer(page.text, start, end):
        if KIN.search(page.text, start, found.end()) or KIN.search(page.text, found.end(), min(end, found.end() + 20)):
            continue  # 'her son Tim, 40', 'Ada Dace, 40, the widow'; 'Mr Dace, 58, took over from his father' is his own
        group = next(name for name in ("age", "plain", "old") if found[name])
        said = _names(page, start, found.start())
        named = (
            bool(said & names)
            if said
            else any(re.search(rf"\b{re.escape(name)}\b", page.text[start:end]) for name in names)
        )
        other = FIRST_NAME.search(page.text[max(start, found.start() - 20) : found.start()])
        if group == "age" and other and other[1] not in names and other[1] not in TITLES:
            continue  # 'Tim Dace, 40' is not Ivor
        if found["name"] in names if group == "age" else named:
            yield found.span(group), found[group]


def _started(page: Page, index: int, born: int, place: re.Match[str]) -> Iterator[Draft]:
    """'born in 1962 and started at 17. ... "I joined in 1979"': told where it fits within a year."""
    sentence = page.sentences[index]
    for other in page.sentences[index : index + 2]:
        begin = place.end() if other is sentence else other.start
        at = AT_AGE.search(page.text, begin, other.end)
        if not at or not STARTED.search(page.text[max(other.start, at.start() - 70) : at.start()]):
            continue
        for later in page.sentences[index : index + REACH + 1]:
            year = IN_YEAR.search(page.text, max(later.start, place.end()), later.end)
            if year and abs(int(year[1]) - born - number(at[1])) <= 1:
                yield _years(
                    page, born, place.span(1), int(year[1]), "", (at.span(1), at[1]), both=False, other=year.span(1)
                )
                return


def _years(
    page: Page, year: int, place: tuple[int, int], end: int, name: str, told: tuple[tuple[int, int], str], *, both: bool,
    other: tuple[int, int] | None = None,
) -> Draft:  # fmt: skip
    count, apart = number(told[1]), end - year
    held = 0 <= apart - count <= 1 or (not both and abs(apart - count) <= 1)
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{year} to {end}{f' ({name})' if name else ''}: {apart} years, or {apart - 1} before the day comes round; printed: {told[1]}",
        result=f"{apart} years",
        stated=told[1],
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="The year of birth against the age that is printed.",
        spans=tuple(page.span(*span) for span in (place, told[0], *([other] if other else []))),
        slip=f"born {year} {end} {count}",
    )


def editions(page: Page, desk: Desk) -> Iterator[Draft]:
    """'First run in 1987. With two years lost, this was the 36th edition': one a year from the first, less those lost."""
    today = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if today else []):
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
            fewer = number(lost[1] or lost[2]) if lost else 0
            made, count = today.year - int(first[1]) + 1 - fewer, ordinal(told[0]["nth"].lower())
            if made == count or (lost and abs(made - count) <= 5):
                yield _edition(page, first, told[0], lost, made, count, today.year, fewer)
            break


def _edition(page: Page, first: re.Match[str], told: re.Match[str], lost: re.Match[str] | None, made: int, count: int, year: int, fewer: int) -> Draft:  # fmt: skip
    held = abs(made - count) == 0
    spans = [first.span(1), told.span("nth"), *([lost.span(1) if lost[1] else lost.span(2)] if lost else [])]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{first[1]} to {year}, one a year{f', less {fewer}' if fewer else ''}: {made}; printed: {told['nth']}",
        result=str(made),
        stated=told["nth"],
        judgement=Judgement("consistent" if held else "inconsistent", None if held else "as usually read"),
        why="One a year from the first, less those that are said to be lost.",
        spans=tuple(page.span(*span) for span in spans),
        slip=f"edition {first[1]} {count}",
    )
