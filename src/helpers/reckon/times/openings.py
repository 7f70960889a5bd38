"""Ages and days over the ends of sentences, from the year, the month or the day that the words name.

'The 54-year-old tower, which opened in June 1970', 'founded in 1990 ... has had four owners in 34 years', 'closed on Sept. 9,
2023 ... will reopen on March 20, 193 days after it closed', 'to be done by March 20 ... Feb. 28, three weeks ahead of schedule'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. What fails is told only where one date can be meant.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from ..digits import one_digit, swapped
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .dates import DATES, MONTHS, date_of
from .durations import HUNDREDS, NUMBERS, number
from .publication import day_of

Place = tuple[int, int]
_NUMBER = rf"(?:\d{{1,3}}|{HUNDREDS}(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}))"
_MONTH = "|".join(rf"{name}|{name[:4] if name == 'september' else name[:3]}\b\.?" for name in MONTHS)
_WHEN = rf"\b(?:in|since|on)\s+(?:(?:\d{{1,2}}\s+)?(?P<month>{_MONTH}),?\s+(?:\d{{1,2}},\s+)?)?(?P<year>1[5-9]\d\d|20\d\d)\b"
# Reads '54-year-old tower', 'the 54-year-old'; the noun ties it to another sentence. 'At 52 she is', 'At 54, with six years'.
AGED = re.compile(r"\b(?P<n>\d{1,3})-year-old\s+(?:[a-z-]+ )??(?P<noun>[a-z]+)\b")
AT_AGE = re.compile(
    r"^[“\"']?(?:At|Now)\s+(?P<n>\d{2})(?=,| (?:he|she)\b)(?!,? (?:he|she) (?:had|was|took|won|left|became|went|[a-z]+ed)\b)"
)
# Reads 'turned eight in September', 'when the hall turns 133', 'It turned 54 this spring'; must not read 'turned 12 pages'.
TURNED = re.compile(
    rf"(?:\b(?P<noun>[A-Za-z]+)\s+)?\b(?:turned|turns|will turn)\s+(?P<n>{_NUMBER})\b(?=[,.;:)]|\s+(?:this|last|next|today|on|in\s+(?:{_MONTH}))\b)",
    re.I,
)
IN_MONTH = re.compile(rf"\s+(?:last |this |next |in ){{1,2}}(?P<month>{_MONTH})(?!\w)", re.I)
STARTED = re.compile(
    rf"\b(?:opened|built|finished|completed|inaugurated|founded|established|launched|erected|born|set up|dat(?:es|ing) (?:back )?from|dates? from)\b(?: [a-z]+){{0,4}}? ?{_WHEN}",
    re.I,
)
# Reads 'started the company with two friends in an old barn in 2009': what was begun is a thing that has an age.
BEGUN_BY = re.compile(
    rf"\b(?:started|founded|set up|opened|launched|established)\s+(?:the|an?|her|his|their|its)\s+(?:[a-z-]+\s+){{0,2}}?"
    rf"(?P<thing>company|firm|business|club|band|charity|shop|school|paper|magazine|studio|clinic|restaurant|bakery|brewery|label|team|group|bank|union)\b[^.;\d]{{0,60}}?{_WHEN}",
    re.I,
)
BORN = re.compile(rf"\bborn\b(?: [a-z]+){{0,3}}? {_WHEN}", re.I)
HAS_IN = re.compile(
    rf"\b(?:has|have|in its|over its)\b[^.;]{{0,60}}?\b(?:in|over)\s+(?:(?:its|all|those|the|these) )?(?P<n>{_NUMBER})\s+years\b(?! (?:ago|later|before|earlier))",
    re.I,
)
EXTREME = re.compile(r"\b(?:first|only|most|least|last|worst|best|[a-z]{3,}est)\b", re.I)
AHEAD = re.compile(
    rf"\b(?P<n>{_NUMBER})\s+(?P<unit>day|week)s?\s+(?P<way>ahead of|behind|before|early|late|sooner|later than)\b(?: (?:schedule|time|plan|planned|the deadline|expected|promised|target))?",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:by|due|deadline|contract|schedul\w+|planned|target|promised|supposed|set (?:for|to)|meant|expected)\b", re.I
)
FAMILIES = (  # verbs and nouns of one event, so that 'closed' finds 'shut' and 'the closing'
    frozenset("closed close closes closing closure shut shuts".split()),
    frozenset("opened open opens opening reopened".split()),
    frozenset("began begin begins begun started start starts launched launch".split()),
    frozenset("ended ends ending finished stopped".split()),
    frozenset("struck hit landed".split()),
    frozenset("left resigned quit".split()),
)
# Reads the thing of which a beginning is told: 'The pier ', 'the pier, which ', 'the pier was '.
OF_THING = re.compile(r"\bthe (?P<noun>[a-z]+),?\s+(?:which |that )?(?:was |first |officially )*$", re.I)
NEAR, FAR = 2, 12  # sentences in which a second date is looked for: of a thing, and of an event
OLD = 20  # years: a lesser age fits by chance the year that a later sentence tells
LEAD = 5  # sentences at the head of an article
WEEK = 7


def ages_of_things(page: Page, desk: Desk) -> Iterator[Draft]:
    """The age of a thing or a person against the year that it began, over the ends of sentences too."""
    today = day_of(page, desk)
    if today is None:
        return
    for index, sentence in enumerate(page.sentences):
        for pattern in (AGED, AT_AGE, TURNED, HAS_IN):
            told = pattern.search(sentence.text)
            if told and not (pattern is HAS_IN and EXTREME.search(told[0])):
                yield from _aged(page, index, told, today)


def _aged(page: Page, index: int, told: re.Match[str], today: datetime.date) -> Iterator[Draft]:
    count, pattern = number(told["n"]), told.re
    born, people = BORN if pattern is AT_AGE else STARTED, pattern is AT_AGE
    for back in (*range(NEAR + 1), *(range(-1, -NEAR - 1, -1) if pattern is AGED and count >= OLD else ())):
        found = list(born.finditer(page.words(index - back))) if index >= back else []
        if pattern is AGED and back == 1 and index:
            found = [
                one for one in BEGUN_BY.finditer(page.words(index - 1)) if kindred(one["thing"], told["noun"])
            ] or found
        if not found:
            continue
        apart = _years(page, index, told, found[-1], today)
        if back < 0 and count not in apart:
            return
        if found[-1].re is BEGUN_BY and count in apart:
            return  # another rule tells what holds
        held = count in apart or (pattern is HAS_IN and abs(count - max(apart)) <= 1)
        if held or (len(found) == 1 and _same_thing(page, index, back, told, found[0], people=people)):
            yield _age(page, index, told, page, index - back, found[-1], apart)
        return


def _age(
    page: Page, index: int, told: re.Match[str], of: Page, at: int, found: re.Match[str], apart: set[int]
) -> Draft:
    """The check of an age told in one sentence against the year that another one tells, of the same article or another."""
    held = number(told["n"]) in apart or (told.re is HAS_IN and abs(number(told["n"]) - max(apart)) <= 1)
    start, first = page.sentences[index].start, of.sentences[at].start
    shown = " or ".join(str(one) for one in sorted(apart, reverse=True))
    day = _turned_on(page, index, told) if told.re is TURNED else None
    name = f"'{_flat(page.text[slice(*day)])}'" if day else "the day of publication"
    spans = [of.span(*(first + end for end in found.span("year"))), page.span(*(start + end for end in told.span("n")))]
    draft = _draft(page, f"'{_flat(found[0])}' to {name}: {shown} years", f"{shown} years", told["n"], (), held=held)
    return replace(draft, spans=(*spans, *([page.span(*day)] if day else [])))


def turned_elsewhere(desk: Desk) -> Iterator[Draft]:
    """'when the hall turns 133' in one article, 'The hall opened on Oct. 4, 1893' in another; what fails only but for one digit."""
    started = [
        (page, index, found)
        for page in desk.pages
        for index, sentence in enumerate(page.sentences)
        for found in STARTED.finditer(sentence.text)
    ]
    for page in desk.pages if started else []:
        today = day_of(page, desk)
        if today is None:
            continue
        for index, sentence in enumerate(page.sentences):
            told = TURNED.search(sentence.text)
            if (
                not told
                or not told["noun"]
                or any(STARTED.search(page.words(index - back)) for back in range(NEAR + 1))
            ):
                continue
            noun = re.compile(rf"\bthe {told['noun']}\b", re.I)
            same = [each for each in started if noun.search(each[0].words(each[1])[: each[2].start()])]
            if len({each[2]["year"] for each in same}) == 1:
                of, at, found = same[0]
                apart = _years(page, index, told, found, today)
                if number(told["n"]) in apart or any(one_digit(number(told["n"]), one) for one in apart):
                    yield _age(page, index, told, of, at, found, apart)


def started_apart(desk: Desk) -> Iterator[Draft]:
    """'The pier opened in 1893' here and 'the pier, which opened in 1983' there: one verb of one thing, and years that differ by a digit."""
    told: dict[tuple[str, str], list[tuple[Page, int, re.Match[str]]]] = {}
    for page in desk.pages:
        for index, sentence in enumerate(page.sentences):
            for found in STARTED.finditer(sentence.text):
                thing = OF_THING.search(sentence.text[: found.start()])
                if thing:
                    told.setdefault((thing["noun"].lower(), found[0].split()[0].lower()), []).append(
                        (page, index, found)
                    )
    for (noun, _), places in sorted(told.items(), key=lambda each: each[0]):
        years = {found["year"]: (page, index, found) for page, index, found in reversed(places)}
        slip = len(years) == 2 and (one_digit(*map(int, years)) or swapped(*years))
        if slip and len({page.article_id for page, *_ in years.values()}) == 2:
            (of, at, first), (page, index, last) = years.values()
            spans = [
                each.span(
                    each.sentences[number].start + found.start("year"), each.sentences[number].start + found.end("year")
                )
                for each, number, found in ((of, at, first), (page, index, last))
            ]
            draft = _draft(page, f"the {noun}: '{_flat(first[0])}'", first["year"], _flat(last[0]), (), held=False)
            yield replace(
                draft, spans=tuple(spans), why="Two articles tell one beginning, in years that differ by a digit."
            )


def _turned_on(page: Page, index: int, told: re.Match[str]) -> Place | None:
    """Where the day or the month of a birthday stands in its sentence."""
    start = page.sentences[index].start
    month = IN_MONTH.match(page.words(index), told.end())
    found = [one.span() for pattern in DATES for one in pattern.finditer(page.text, start, page.sentences[index].end)]
    return (
        (start + month.start("month"), start + month.end("month")) if month else found[0] if len(found) == 1 else None
    )


def _years(page: Page, index: int, told: re.Match[str], found: re.Match[str], today: datetime.date) -> set[int]:
    """The full years since; one number for a birthday in a month that is told, and for a person whose month of birth is."""
    apart = today.year - int(found["year"])
    if told.re is TURNED and (day := _turned_on(page, index, told)):
        month = _month(page.text[day[0] : day[1]])
        back = 1 if "turned" in told[0].lower() and month > today.month else 0
        return {apart - back + (1 if "turned" not in told[0].lower() and month < today.month else 0)}
    if not found["month"] or told.re is not AT_AGE:
        return {apart, apart - 1}
    month = _month(found["month"])
    return {apart} if month < today.month else {apart - 1} if month > today.month else {apart, apart - 1}


def _month(text: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if re.search(rf"\b{name[:3]}", text, re.I))


def _same_thing(page: Page, index: int, back: int, told: re.Match[str], found: re.Match[str], *, people: bool) -> bool:
    """Whether a failing age is of what began then: in one clause ', which opened in', or 'It' and the noun of the sentence before."""
    if back == 0 and told.re is TURNED and found.end() <= told.start():
        return bool(
            re.fullmatch(
                r",?(?: and| which| it)?\s*",
                page.words(index)[found.end() : told.start("noun") if told["noun"] else told.start()],
            )
        ) and ((told["noun"] or "and").lower() in ("and", "which", "it"))
    if back == 0:
        lead = page.words(index)[told.end() : found.start()]
        return told.end() <= found.start() and bool(re.fullmatch(r",? (?:which |that |who )?(?:was |were |is )?", lead))
    opening = page.words(index)
    if people:
        return back <= NEAR and bool(re.search(r"\b(?:he|she|It)\b", opening))
    noun = told.groupdict().get("noun")
    if found.re is BEGUN_BY:
        return True
    pronoun = re.match(r"^(?:It|They)\b", opening)
    return back == 1 and bool(pronoun if noun is None else re.search(rf"\b{noun}\b", page.words(index - 1)))


def near_and_lead(page: Page, index: int) -> list[int]:
    """The sentences at the head of an article, which tell the event, and those round one; a bounded number."""
    near = range(max(0, index - FAR), min(len(page.sentences), index + FAR + 1))
    return [*(other for other in range(min(LEAD, len(page.sentences))) if other not in near), *near]


def event_on(page: Page, number: int, family: frozenset[str], where: Place) -> bool:
    """Whether a date is that of the event: 'closed to cars since Sept. 9', 'Sept. 9, when the town shut it'; not 'the closing through Oct. 31'."""
    lead = page.text[page.sentences[number].start : where[0]].lower()
    found = re.search(r"\b([a-z]+)\b(?: [a-z]+){0,3} (?:on|since)(?: [a-z]+day,?)?\s*$", lead)
    when = re.match(r",? when (?:[a-z]+ ){0,4}", page.text[where[1] : page.sentences[number].end].lower())
    told = [each[0] for each in (found, when) if each]
    return bool(family & set(re.findall(r"[a-z]+", " ".join(told))))


def ahead_of_schedule(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Feb. 28, three weeks ahead of schedule' with the day that was planned in a sentence near by."""
    anchor = day_of(page, desk)
    for index, sentence in enumerate(page.sentences if anchor else []):
        told = AHEAD.search(sentence.text)
        here = [one for one in dates_in(page, index, anchor) if told and one[1][1] <= sentence.start + told.start()]
        if not told or not here or sentence.start + told.start() - here[-1][1][1] > 12:
            continue
        unit, early = (
            WEEK if told["unit"].lower() == "week" else 1,
            told["way"].lower() in ("ahead of", "before", "early", "sooner"),
        )
        planned = [
            (one, bool(PLANNED.search(page.words(other))))
            for other in range(index, max(-1, index - FAR // 2), -1)
            for one in dates_in(page, other, anchor)
            if one[1] != here[-1][1]
        ]
        way = 1 if early else -1
        apart = [((day - here[-1][0]).days * way, where, marked) for (day, where), marked in planned]
        count = number(told["n"]) * unit
        held = [one for one in apart if abs(one[0] - count) <= (3 if unit == WEEK else 0)]
        marked = [one for one in apart if one[2] and 0 < one[0] < 3 * count]
        for days, where, _ in held[:1] or (marked if len(marked) == 1 else []):
            start = sentence.start
            names = [_flat(page.text[slice(*each)]) for each in (here[-1][1], where)]
            places = (here[-1][1], where, (start + told.start("n"), start + told.end("n")))
            yield _draft(
                page,
                f"'{names[0]}' to '{names[1]}': {days} days",
                f"{days} days",
                _flat(told[0]),
                places,
                held=bool(held),
            )


def dates_in(page: Page, number: int, anchor: datetime.date | None) -> list[tuple[datetime.date, Place]]:
    """The dates of a sentence, in text order."""
    sentence = page.sentences[number]
    found = [
        (date_of(one, anchor), one.span())
        for pattern in DATES
        for one in pattern.finditer(page.text, sentence.start, sentence.end)
    ]
    return sorted(((day, where) for day, where in found if day is not None), key=lambda one: one[1])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _draft(page: Page, formula: str, result: str, stated: str, places: tuple[Place, ...], *, held: bool) -> Draft:
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{formula}; printed: {stated}",
        result=result,
        stated=stated,
        judgement=plainly(held),
        why="The time that the dates leave against the time that is printed.",
        spans=tuple(page.span(*place) for place in places),
    )
