"""A year of birth and an age that do not go together: 'born in 1971 ... at 58, she', in 2025.

Comes in: a Scene. Goes out: misses of the rule calendar, one for each age and each birth of the same article, or of another one beside the
same name; the traits say whether both may be of one person.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..digits import one_digit
from ..quantities import Draft, Page
from ..times.age_words import KIN, NOBODY, THEN
from ..times.dates import MONTHS
from ..times.durations import NUMBERS, number
from ..times.people import People, births, people_of, printed_ages
from ..times.publication import day_of, printed_on
from ..verdicts import plainly
from .scene import Miss, Scene
from .time_words import lead, quoted, step, tail

_YEAR = r"(?P<year>(?:18|19|20)\d\d)\b"
_MONTH = "|".join(name.capitalize() for name in MONTHS)
# Reads 'born in the port in 1951', 'born on 3 May 1951', 'birth in 1951', '(b. 1951)', '(1951- )', 'a child of 1951'.
BORN = re.compile(
    rf"\b(?:[Bb]orn|[Bb]irth|christened|baptised)\b(?:[^.;\d]{{0,60}}?\b(?:in|on|of)|,)?\s+(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\s+"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?{_YEAR}|\(\s*b\.?\s*{_YEAR.replace('year', 'short')}"
)
_TENS = "|".join(sorted((word for word, count in NUMBERS.items() if 10 <= count < 100), key=len, reverse=True))
# Reads ', 58,', '(58)', 'is 58', 'turned 58', 'aged 58', 'at 58', 'age of 58', '58-year-old', '58 years old', 'fifty-eight years old'.
AGE = re.compile(
    rf"\b(?P<old>\d{{2}}|{_TENS})[- ]years?[- ](?:old|of age)\b|(?:\b(?:aged|age of|turn(?:s|ed|ing)|[Aa]t|is|am|now|of|was)\s+|,\s+(?:now\s+)?|\()(?P<age>\d{{2}})"
    r"(?=[,;:)”\"’—–]|\s+[—–]|\.(?!\d)|\s+(?:this|last|next|in|and|on|when|now|he|she|years old)\b)"
)
YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]\b")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|who|I)\b")
MOST, MANY = 5, 100  # births that are tried with an age, and how many are looked at in a story
STEPS = (0, 1, 3, 10)  # sentences
YEARS = (2, 5, 10, 20, 40)


@dataclass(frozen=True, slots=True)
class Fact:
    """A year of birth or an age, with the names before it in its sentence, the nearest last."""

    page: Page
    value: int
    start: int
    end: int
    sentence: int
    names: tuple[str, ...]
    kind: str = ""
    month: int | None = None


def age_misses(scene: Scene) -> Iterator[Miss]:
    """The ages that no year of birth near them bears out."""
    born_in = [fact for page in scene.desk.pages for fact in _births(page)][:MANY]
    if not born_in:
        return
    peoples = {people.page.article_id: people for people in people_of(scene.desk)}
    read = {(name, fact.place) for name, people in peoples.items() for fact in (*births(people), *printed_ages(people))}
    for page in scene.desk.pages:
        ages, today = list(_ages(page))[:MANY], day_of(page, scene.desk)
        if today is None:
            continue
        for age in ages:
            for born in _near(born_in, age):
                draft = _draft(born, age, today)
                if draft.judgement.verdict == "inconsistent" and not _in_another_year(born, age):
                    told = [
                        _whose(peoples, born, age),
                        _read(read, born, age),
                        *_traits(born, age, born_in, ages, today),
                    ]
                    yield Miss(page.span(age.start, age.end), draft, dict.fromkeys(told, 1))


def _near(born_in: list[Fact], age: Fact) -> list[Fact]:
    """The births of the age's article, and those beside one of its names elsewhere; the likeliest first."""
    shared = {id(born): bool(set(born.names) & set(age.names)) for born in born_in}
    may = [born for born in born_in if born.page is age.page or shared[id(born)]]
    may.sort(key=lambda born: (born.page is not age.page, not shared[id(born)], abs(born.start - age.start)))
    return may[:MOST]


def _in_another_year(born: Fact, age: Fact) -> bool:
    """Whether the age is that of a year printed in its sentence: 'Jan Roe, 38, born in 1966, was killed in the flood of 2004'."""
    years = [int(one) for one in YEAR.findall(age.page.words(age.sentence)) if int(one) != born.value]
    return any(age.value in (year - born.value, year - born.value - 1) for year in years)


def _read(read: set[tuple[str, tuple[int, int]]], born: Fact, age: Fact) -> str:
    """Which of the two the rules on people read as a person's."""
    return (
        f"read as one's {''.join(str(int((one.page.article_id, (one.start, one.end)) in read)) for one in (born, age))}"
    )


def _names(page: Page, number: int, start: int) -> tuple[str, ...]:
    """The names of the words before a place in its sentence, and right after it."""
    sentence = page.sentences[number]
    before = NAME.findall(page.text[sentence.start : start])
    return tuple(re.sub(r"[’']s$", "", name) for name in before if name not in NOBODY)


def _births(page: Page) -> Iterator[Fact]:
    for at, sentence in enumerate(page.sentences):
        for match in BORN.finditer(page.text, sentence.start, sentence.end):
            name = "year" if match["year"] else "short"
            month = MONTHS.index(match["month"].lower()) + 1 if match["month"] else None
            yield Fact(page, int(match[name]), *match.span(name), at, _names(page, at, match.start()), name, month)


def _ages(page: Page) -> Iterator[Fact]:
    for at, sentence in enumerate(page.sentences):
        for match in AGE.finditer(page.text, sentence.start, sentence.end):
            name = "old" if match["old"] else "age"
            word = re.match(r"\W*(\w*)", match[0])
            kind = (
                "old"
                if match["old"]
                else (word[1].lower() if word and not word[1].isdigit() else "") or match[0].strip()[0]
            )
            yield Fact(page, number(match[name]), *match.span(name), at, _names(page, at, match.start()), kind)


def _may(born: Fact, today: datetime.date) -> set[int]:
    """The ages that somebody may have in the year of publication; by the month of birth, on the day."""
    full = today.year - born.value
    if born.month and born.month != today.month:
        return {full if born.month < today.month else full - 1}
    return {full, full - 1}


def _whose(peoples: dict[str, People], one: Fact, other: Fact) -> str:
    """Whether a birth and an age are read as those of one person, of two, or of nobody whom the words name."""
    born, age = (peoples[each.page.article_id].who(each.sentence, each.start, each.end) for each in (one, other))
    if born is None or age is None:
        return f"of {'nobody' if born is age else 'one of nobody'}"
    if not born[0] or not age[0]:
        return f"of {'one unnamed' if born == age else 'some unnamed'}"
    return f"of {'one' if born[0] == age[0] and ('' in (born[1], age[1]) or born[1] == age[1]) else 'two'}"


def _traits(born: Fact, age: Fact, born_in: list[Fact], ages: list[Fact], today: datetime.date) -> Iterator[str]:
    page, here = age.page, born.page is age.page
    same = set(born.names) & set(age.names)
    nearest = bool(born.names and age.names and born.names[-1] == age.names[-1])
    told = (
        "nearest name"
        if nearest
        else "a name"
        if same
        else "no name"
        if not (born.names and age.names)
        else "other names"
    )
    far = step(abs(born.sentence - age.sentence), STEPS) if here else "elsewhere"
    between = page.text[min(born.end, age.end) : max(born.start, age.start)] if here else ""
    others = set(NAME.findall(between)) - NOBODY - set(born.names) - set(age.names)
    yield from ("group age", f"births {told}", f"birth {far}", f"birth {far} {told}", f"age told {age.kind}")
    if here and born.sentence == age.sentence:
        yield f"birth gap {step(len(between), (25, 60))}"
    yield f"names between {min(len(others), 3)}"
    yield f"births told {min(len({one.value for one in born_in if one.page is page}), 3)}"
    yield f"ages told {min(len({one.value for one in ages}), 3)}"
    off = min(abs(age.value - each) for each in _may(born, today))
    yield f"years off {step(off, YEARS)}"
    yield f"years off by a digit {any(one_digit(age.value, each) for each in _may(born, today)):d}"
    yield f"birth after age {here and born.start > age.start:d}"
    words = page.words(age.sentence)
    yield f"then {bool(THEN.search(words)):d}"
    yield f"year told {bool(re.search(r'(?:18|19|20)[0-9]{2}', words.replace(str(born.value), ''))):d}"
    kin = (
        KIN.search(lead(page, age.start, age.sentence, 40))
        or KIN.search(tail(page, age.end, age.sentence, 30))
        or KIN.search(lead(born.page, born.start, born.sentence, 80))
    )
    yield f"kin {bool(kin):d}"
    yield f"pronouns {bool(PRONOUN.search(lead(page, age.start, age.sentence))):d}{bool(PRONOUN.search(lead(born.page, born.start, born.sentence, 90))):d}"
    yield f"age fits another {any(age.value in _may(one, today) for one in born_in if one is not born):d}"
    yield f"birth fits another {any(one.value in _may(born, today) for one in ages if one is not age):d}"
    yield f"quotes {quoted(page, age.start):d}{quoted(born.page, born.start):d}"
    yield f"birth {'grown' if today.year - born.value < 100 else 'long ago'}"


def _draft(born: Fact, age: Fact, today: datetime.date) -> Draft:
    may = _may(born, today)
    shown = " or ".join(str(one) for one in sorted(may, reverse=True))
    line, printed = printed_on(age.page, today), age.page.text[age.start : age.end]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"born in {born.value}, in {today.year}: {shown} years old; printed: {printed}",
        result=f"{shown} years",
        stated=printed,
        judgement=plainly(age.value in may),
        why="The year of birth against the age that is printed of the same person.",
        spans=(
            born.page.span(born.start, born.end),
            age.page.span(age.start, age.end),
            *([age.page.span(*line)] if line else []),
        ),
        slip=f"born {born.value} {today.year} {age.value}",
    )
