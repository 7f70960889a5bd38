"""People of a story: the year of birth of each against the ages that are printed of them, over sentences and articles.

'Jan Roe, 52' here and 'Ms Roe, who was born in 1974' there; 'The retired baker, 71, ... "I was born in this house in 1955," she says'.
Comes in: a Desk. Goes out: drafts of checks of the rule calendar. A statement belongs to the name beside it, and where none stands in its
sentence, to the one person whom the sentences before name; two first names with one surname are two people.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..meaning.kinds import human
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .age_words import (
    A_KIN_OF,
    AGE,
    AGE_WHEN,
    AGENT,
    ANOTHER,
    AT_THE_TIME,
    BACK,
    BORN,
    BORN_THAT_YEAR,
    BRINGS_IN,
    CAME_IN,
    DESCRIBED,
    FROM_THERE,
    GROUP,
    HERE,
    IN_THERE,
    IS_BORN,
    KIN,
    KIN_NEXT,
    KIN_OWNS,
    KIN_SPEAKS,
    LONG,
    MEN,
    NAME,
    NEXT_TO,
    NOBODY,
    OF_ONE,
    OF_PLACE,
    OF_THING,
    OTHER_PERSON,
    PRONOUN,
    PRONOUN_FIRST,
    QUOTED,
    ROLES,
    ROW,
    SAID,
    SEX,
    SOMEBODY,
    SPEAKER,
    SUBJECT,
    THEN,
    THING,
    TITLE,
    TOLD_YEAR,
    WHO_IS,
    WOMEN,
)
from .dates import MONTHS
from .durations import number
from .publication import day_of, failing_in_every_year, printed_on
from .spoken_years import year_number

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fact:
    """A year of birth or an age, of whom, and of which year: None is that of publication."""

    page: Page
    who: tuple[str, str]  # surname, first name or ''
    value: int
    place: Place
    month: int | None = None
    year: int | None = None
    year_at: Place | None = None
    loose: bool = False  # on some day of the months before
    past: bool = False  # told of somebody who may be dead, or of another time


def people_of(desk: Desk) -> list[People]:
    """The people of each page; whom one page names as a person, and with which title, the others do too."""
    common = {word for page in desk.pages for word in re.findall(r"\b[a-z]+\b", page.text)}
    told = {tuple(one[0].split()) for page in desk.pages for one in NAME.finditer(page.text)}
    longer = {(name[-3], name[-1]) for name in told if len(name) > 2}  # 'Captain Ivo Roe' beside 'Captain Roe'
    common |= {name[-2].lower() for name in told if len(name) > 1 and (name[-2], name[-1]) in longer}
    found = [People(page, frozenset(common)) for page in desk.pages]
    known = frozenset().union(*(one.known for one in found))
    return [one.knowing(known) for one in found]


class People:
    """The people whom a page names: by a title, a speech verb, an age or a birth beside the name."""

    def __init__(self, page: Page, common: frozenset[str]) -> None:
        self.page, self.common = page, common
        text = page.text
        known: set[str] = set()
        self.found: list[list[tuple[tuple[str, str], Place]]] = []
        for sentence in page.sentences:
            names = NAME.finditer(text, sentence.start, sentence.end)
            self.found.append([(who, one.span()) for one in names if (who := self._split(one))])
        for sentence, here in zip(page.sentences, self.found, strict=True):
            for who, (start, end) in here:
                lead, after = text[max(sentence.start, start - 12) : start], text[end : end + 60]
                place = FROM_THERE.search(text[max(sentence.start, start - 40) : start])
                told = (AGE.match(after) and not place) or SAID.match(after.lstrip()) or SAID.search(lead[-8:])
                if (
                    TITLE.search(text[max(sentence.start, start - 6) : end])
                    or told
                    or (who[1] and HERE.match(after) and not OF_PLACE.search(lead))
                    or (who[1] and (there := IN_THERE.match(after)) and AGE.match(after, there.end()))
                ):
                    known.add(who[0])
        for here, sentence, later in zip(self.found, page.sentences, page.sentences[1:], strict=False):
            first = here[0] if here else None  # 'Ada Roe runs it. She is ...'
            lead = text[sentence.start : first[1][0]] if first else ""
            if first and first[0][1] and (not lead or BRINGS_IN.fullmatch(lead)) and _goes_on(later.text):
                known.add(first[0][0])
        known |= {one.speaker.split()[-1] for one in page.witness.quotes if one.speaker and one.speaker[0].isupper()}
        self.known = known
        self.named: list[list[tuple[tuple[str, str], Place]]] = []
        self.firsts: dict[str, set[str]] = {}

    def knowing(self, known: frozenset[str]) -> People:
        """With the surnames of people that any page of the story knows."""
        self.named = [[(who, place) for who, place in here if who[0] in known] for here in self.found]
        for (surname, first), _ in (each for here in self.named for each in here):
            self.firsts.setdefault(surname, set()).update({first} - {""})
        return self

    def _split(self, found: re.Match[str]) -> tuple[str, str] | None:
        """Surname and first name; a word that the story also writes small is an office or a title: 'Mayor Roe'."""
        words = [re.sub(r"[’']s$", "", word) for word in found[0].split()]
        if words[-1] in NOBODY or len(words[-1]) < 3:
            return None
        first = words[-2] if len(words) > 1 else ""
        return words[-1], "" if first in NOBODY or first.lower() in self.common else first

    def who(self, number: int, start: int, end: int) -> tuple[str, str] | None:
        """Whom a statement is of that stands in a sentence from `start` to `end`; None where two may be meant."""
        text, sentence = self.page.text, self.page.sentences[number]
        lead = before_pronoun(text[sentence.start : start])
        before = [each for each in self.named[number] if each[1][1] <= sentence.start + len(lead)]
        if before:
            who, (_, at) = before[-1]
            gap = text[at:start]
            return (
                None
                if KIN.search(KIN_OWNS.sub("", A_KIN_OF.sub(",", gap))) or re.match(r"[’']s?\s", gap)
                else self.only(who)
            )
        lead = _without_other_sex(lead, text[start:end])
        named = [one for one in NAME.finditer(lead) if one.start() > 1 and not OF_PLACE.search(lead[: one.start()])]
        described = DESCRIBED.fullmatch(lead) or SPEAKER.search(lead) or (not lead and NEXT_TO.match(text, end))
        described = described if described and (AGENT.search(described["noun"]) or human(described["noun"])) else None
        if (
            KIN.search(lead)
            or (lead[:2] != "A " and OTHER_PERSON.match(lead))
            or KIN_SPEAKS.match(text, end)
            or (not described and any(self._split(one) for one in named))
        ):
            return None
        behind = [each for each in self.named[number] if each[1][0] >= end]
        opening = r"[^.;,\d]{0,60}" * (not lead.strip(' “"'))  # 'Born in 1958 in a house by the quay, Mr Roe ...'
        if behind and (re.fullmatch(rf"{opening},\s*", text[end : behind[0][1][0]]) or _speaks(text, end, behind[0])):
            return self.only(behind[0][0])
        if not described and not ROLES.search(text[sentence.start : sentence.end]):
            return None
        of_thing = OF_THING.fullmatch(lead) and not OF_ONE.search(text[sentence.start : sentence.end])
        of_thing = of_thing and not any(human(word) or AGENT.search(word) for word in lead.split())
        if of_thing and not described:  # 'The oldest bus in the yard is 17 years old'
            return None
        sex = IS_BORN.search(lead)
        for other in range(number - 1, max(-1, number - 1 - BACK - self._still(number)), -1):
            if sex and (MEN if sex["he"] else WOMEN).search(self.page.words(other)):
                return None  # 'her grandson, then six, went in. He was born in 2019'
            names = {who[0]: who for who, _ in self.named[other]}
            if names:  # 'he', says Mr Roe of a man before him, is another
                own = len(names) == 1 and not names.keys() & {who[0] for who, _ in behind}
                return self.only(*names.values()) if own else None
            if OTHER_PERSON.match(self.page.words(other)):
                return None
        return "", f"{self.page.article_id} {number}"  # somebody whom only this sentence tells of

    def _still(self, number: int) -> int:
        """How many of the sentences before one go on of 'him' or 'her' and name nobody, so that they bring no other person in."""
        own, back = SEX.search(self.page.words(number)), 0  # of 'the oldest bus, 17 years old' no person is meant
        for other in range(number - 1, max(-1, number - 1 - LONG), -1):
            told = self.page.words(other)
            goes_on = ROLES.search(told) or QUOTED.search(told) or (own and not _somebody(told))
            if self.named[other] or OTHER_PERSON.match(told) or not goes_on:
                break
            back += 1
        return back

    def only(self, who: tuple[str, str]) -> tuple[str, str] | None:
        """A person with the first name that the page knows; None where two bear the surname."""
        firsts = self.firsts.get(who[0], set())
        if who[1] or not firsts:
            return who
        return (who[0], min(firsts)) if len(firsts) == 1 else None


def _goes_on(text: str) -> bool:
    """Whether a sentence is of the person whom the one before it names first."""
    found = PRONOUN_FIRST.match(text)
    return bool(found and (not found["noun"] or AGENT.search(found["noun"]) or human(found["noun"])))


def _somebody(text: str) -> bool:
    """Whether a sentence may bring in a person by a noun: 'A nurse came'."""
    return any(human(one["noun"]) or AGENT.search(one["noun"]) for one in SOMEBODY.finditer(text))


def _without_other_sex(lead: str, told: str) -> str:
    """The words before a statement of 'she' without kin who are men, and the other way round: 'Her father took her there in' of 'when she was three'."""
    sex = SEX.search(told)
    return lead if sex is None else (MEN if sex["she"] else WOMEN).sub("", lead)


def before_pronoun(lead: str) -> str:
    """The words before a statement, of one about 'he' or 'she' those before the first such.

    >>> before_pronoun("At 63 he has never left Low Farm, where he was "), before_pronoun("At Low Farm he was ")
    ('At 63 ', 'At Low Farm he was ')
    """
    if not (own := PRONOUN.search(lead)):
        return lead
    first = re.search(rf"\b{own['who']}\b", lead, re.I)
    return lead[: first.start()] if first and first.start() < own.start() else lead


def _speaks(text: str, end: int, named: tuple[tuple[str, str], Place]) -> bool:
    """'"... from my bed," says Roe': the name after a verb of speech that closes the quotation."""
    closed = re.search(r"[”\"]\s*([^.;“”\"]{0,60})$", text[end : named[1][0]])
    return bool(closed and SAID.search(closed[1]))


def births(people: People) -> Iterator[Fact]:
    """The years of birth that a page tells of a person."""
    page = people.page
    for index, sentence in enumerate(page.sentences):
        for found in BORN.finditer(page.text, sentence.start, sentence.end):
            lead = page.text[sentence.start : found.start()]
            subject = SUBJECT.search(lead) or (CAME_IN.match(found[0]) and re.search(r"(?P<was>(?<=[a-z]))\s$", lead))
            named = any(place[1] <= found.start() for _, place in people.named[index])
            if (
                not subject
                or (subject["was"] is not None and not _of_name(lead, subject))
                or (not named and KIN.search(lead[-40:]))
                or GROUP.search(subject[0])
            ):
                continue
            told = named or subject["was"] is None or WHO_IS.search(lead[: subject.start()])
            if (who := people.who(index, found.start(), found.end())) and told:
                yield Fact(page, who, year_number(found["year"]), found.span("year"), month_number(found["month"]))
        for found in BORN_THAT_YEAR.finditer(page.text, sentence.start, sentence.end):
            inside = [who for who, place in people.named[index] if found.end("year") < place[0] < found.end()]
            who = people.only(inside[0]) if len(inside) == 1 else None if inside else people.who(index, *found.span())
            if who and not KIN.search(found[0]):
                yield Fact(page, who, year_number(found["year"]), found.span("year"))


def month_number(name: str | None) -> int | None:
    return MONTHS.index(name.lower()) + 1 if name else None


def _of_name(lead: str, subject: re.Match[str]) -> bool:
    """Whether 'was' follows a name or the comma of a phrase beside one: 'Ada Roe, who built it, was born'."""
    return bool(re.search(r"(?:,|[A-Z][\w’'-]+)\s*$", lead[: subject.start()]))


def printed_ages(people: People) -> Iterator[Fact]:
    """The ages that a page prints of a person, at publication or in a year beside them."""
    page = people.page
    for index, sentence in enumerate(page.sentences):
        for found in AGE_WHEN.finditer(page.text, sentence.start, sentence.end):
            if who := people.who(index, found.start(), found.end()):
                age, month, year = next([name, *(name.replace("at", "age_of").replace("age", each) for each in ("month", "year"))] for name in ("age", "age_in", "age_of", "at", "age_as") if found[name])  # fmt: skip
                yield Fact(page, who, number(found[age]), found.span(age), month_number(found[month]), year_number(found[year]),
                           found.span(year))  # fmt: skip
        yield from _at_the_time(people, index)
        past = bool(THEN.search(QUOTED.sub("", sentence.text)))
        for found in AGE.finditer(page.text, sentence.start, sentence.end):
            name = next(each for each in ("age", "old", "at", "still", "then", "that") if found[each])
            if ROW.match(page.text, page.text.rfind(" ", 0, found.start()) + 1) or (
                found["old"] and _of_thing(page.text[found.end() : sentence.end])
            ):
                continue
            if found["old"] and ANOTHER.search(page.text[sentence.start : found.start()]):
                continue
            kin = KIN_NEXT.match(page.text, found.end(), sentence.end)
            if not kin and (who := _of_age(people, index, found)):
                yield Fact(
                    page,
                    who,
                    number(found[name]),
                    found.span(name),
                    None,
                    None,
                    None,
                    name == "that",
                    past or name in ("still", "then"),
                )


def _at_the_time(people: People, index: int) -> Iterator[Fact]:
    """'She fell ill in May 2019. Now 68, she was 61 at the time': an age in the only year that the sentence before tells, or its own but for a birth."""
    page = people.page
    for found in AT_THE_TIME.finditer(page.text, page.sentences[index].start, page.sentences[index].end):
        born = [one.span("year") for one in BORN.finditer(page.text, page.sentences[index].start, found.start())]
        years = [
            one
            for at in (index, index - 1)[: index + 1]
            for one in TOLD_YEAR.finditer(
                page.text, page.sentences[at].start, min(page.sentences[at].end, found.start())
            )
            if one.span("year") not in born
        ]
        if len(years) == 1 and (who := people.who(index, found.start(), found.end())):
            name, (year,) = "age" if found["age"] else "then", years
            yield Fact(page, who, number(found[name]), found.span(name), month_number(year["month"]), year_number(year["year"]), year.span("year"))  # fmt: skip


def _of_thing(after: str) -> bool:
    """Whether the noun after '21-year-old' names no person."""
    told = THING.match(after)
    return bool(told and not (AGENT.search(told["noun"]) or human(told["noun"]) or KIN.match(told["noun"])))


def _of_age(people: People, index: int, found: re.Match[str]) -> tuple[str, str] | None:
    """Whom an age is of: with a comma or brackets the name beside it, with words between only a phrase in commas."""
    page = people.page
    before = [each for each in people.named[index] if each[1][1] <= found.start()]
    gap = page.text[before[-1][1][1] : found.start()] if before else ""
    gap = re.sub(r"^ (?:him|her)self\b", "", gap)
    if (
        before
        and found[0][0] in ",("
        and gap
        and not (re.fullmatch(r",[^,.;:\d]{2,60}", gap) or IN_THERE.fullmatch(gap))
    ):
        return None
    return people.who(index, found.start(), found.end())


def ages_and_births(desk: Desk) -> Iterator[Draft]:
    """Each age that is printed against the year of birth that is: of the same article, else of the others, where they agree on it.

    Where no birth is told, against the age of the same person in a year: 'Jan Roe, 52 ... was nine in 1981'.
    """
    peoples = people_of(desk)
    born = by_name(fact for people in peoples for fact in births(people))
    firsts: dict[str, set[str]] = {}
    for people in peoples:
        for surname, first in people.firsts.items():
            firsts.setdefault(surname, set()).update(first)
    ages = {people.page: list(printed_ages(people)) for people in peoples}
    once = by_name(fact for here in ages.values() for fact in here if fact.year)
    for page, here in ages.items() if born or once else ():
        today = day_of(page, desk)
        for age in here:
            found = _of_whom(born, age, firsts) or ([] if age.year else _of_whom(once, age, firsts))
            if len({fact.value - (fact.year or 0) for fact in found}) == 1 and (age.year or today):
                draft = _draft(min(found, key=lambda fact: abs(fact.place[0] - age.place[0])), age, today)
                if not age.past or draft.judgement.verdict == "consistent":
                    yield draft


def in_no_year(desk: Desk, days: list[datetime.date]) -> list[Draft]:
    """The ages of persons that no year fits in which the story may lie."""
    return failing_in_every_year(desk, ages_and_births, days)


def by_name(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.who[0] or fact.who[1], []).append(fact)
    return found


def _of_whom(known: dict[str, list[Fact]], age: Fact, firsts: dict[str, set[str]]) -> list[Fact]:
    """What is known of the person of an age: by its own article, else by the others."""
    same = [fact for fact in known.get(age.who[0] or age.who[1], []) if same_person(fact.who, age.who, firsts)]
    return [fact for fact in same if fact.page is age.page] or same


def same_person(one: tuple[str, str], other: tuple[str, str], firsts: dict[str, set[str]]) -> bool:
    """Whether two names may be of one person; a surname alone only where the story knows one first name with it."""
    return one == other if one[1] and other[1] else len(firsts.get(one[0], ())) <= 1


def _may(born: Fact, end: int, month: int | None) -> set[int]:
    """The ages that somebody may have in a year, by a year of birth or by the age in another year."""
    full = end - born.value if born.year is None else end - born.year + born.value
    if born.year is not None:
        return {full - 1, full, full + 1}
    if born.month and month and born.month != month:
        return {full if born.month < month else full - 1}
    return {full, full - 1}


def _draft(born: Fact, age: Fact, today: datetime.date | None) -> Draft:
    end = age.year or (today.year if today else born.value)
    may = _may(born, end, age.month if age.year else today.month if today and not age.loose else None)
    shown = " or ".join(str(one) for one in sorted(may, reverse=True))
    line = printed_on(age.page, today) if today and not age.year else None
    places = [
        *(born.page.span(*one) for one in (born.place, born.year_at) if one),
        *(age.page.span(*one) for one in (age.place, age.year_at, line) if one),
    ]
    printed = age.page.text[slice(*age.place)]
    start = f"born in {born.value}" if born.year is None else f"{born.value} years old in {born.year}"
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"{start}, in {end}: {shown} years old; printed: {printed}",
        result=f"{shown} years",
        stated=printed,
        judgement=plainly(age.value in may),
        why=f"The {'year of birth' if born.year is None else 'age in one year'} against the age that is printed of the same person.",
        spans=tuple(places),
        slip=f"born {born.value} {end} {age.value}",
    )
