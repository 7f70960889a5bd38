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
from .dates import MONTHS
from .durations import NUMBERS, number
from .publication import day_of, failing_in_every_year, printed_on
from .spoken_years import NAMED, year_number

_WORD = r"[A-Z](?>[\w’'-]{0,40}[a-z])[\w-]{0,40}+"  # up to its last small letter, and what follows: read in one way
NAME = re.compile(rf"\b(?:{_WORD}\s+(?:(?:van|de|der|von|al|bin|di|da|del)\s+)*){{0,4}}{_WORD}")
_MONTH = "|".join(name.capitalize() for name in MONTHS)
# Reads 'born in the port in 1951', 'born in the hard winter of 1947', 'came into the world in late May 1951', 'born in June 1945', 'born on 3 May 1951', 'born 1951'; must not read 'born to a farmer who left by 1951'.
BORN = re.compile(
    rf"\b(?:[Bb]orn|came into the world)\b(?:[^.;\d]{{0,60}}?\b(?:in|on|during)(?:\s+the(?:\s+[a-z-]+){{1,4}}\s+of|\s+(?:early|late))?|,)?\s+(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?"
    rf"(?P<year>{NAMED})"
)
# Reads 'in 1959, the year Ada Roe was born', 'in 1984, the same year that she was born'.
CAME_IN = re.compile(r"came")
BORN_THAT_YEAR = re.compile(
    rf"\b(?P<year>{NAMED})(?:,| –| —|,? which was) (?:in )?the (?:same |very )?year (?:that |in which |when )?(?=[A-Z]|he\b|she\b)[^.,;\d]{{1,40}}? was born\b"
)
# What stands before 'born' where it is told of a person: 'I was', 'who was', a name or the end of a phrase beside it, 'Ada Roe, 61, a judge';
# not 'the idea was'.
SUBJECT = re.compile(
    r"(?:^|[,;(“\"—–]|\b(?:I|he|she|who|and|He|She)(?: was|[’']s| is)?|,\s+an?(?:\s+[a-z-]+){1,3}|(?P<was>\bwas))\s*$"
)
# ', a group born in 2010' is told of no person
GROUP = re.compile(
    r",\s+an?\s+(?:[a-z-]+\s+){0,2}(?:group|band|plan|club|idea|team|party|firm|company|charity|project|movement|tradition|sport|scheme|magazine|paper|festival)\s*$"
)
_COUNT = rf"\d{{1,2}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))}"
_MEASURES = "miles|cents|pounds|dollars|euros|degrees|points|metres|meters|minutes|seconds|hours|days|weeks|months|years|times|does|its|this"
_AGED = rf"1[01]\d|\d{{2}}|{'|'.join(sorted((word for word, count in NUMBERS.items() if 15 <= count < 100), key=len, reverse=True))}"
# Reads 'On Saturday, at 19, she', ', 58,', '(58)', 'she's sixty,' 'is 58', 'who turned 58', 'the 58-year-old', 'and at 58 drives'; must not read ', 58 of', 'is 58 percent', 'and at 58 cents'.
AGE = re.compile(
    rf"(?:,\s+(?:aged |now )?|\(|\b(?:is|am|turned|now|(?:[Ss]he|[Hh]e|I)[’'][sm])\s+(?:now |only )?)(?P<age>{_AGED})(?=[,;:)”\"’]|\.(?!\d)|\s+(?:years old|this|last|in|and|on|now)\b|\s+\(born\b)(?!,\d)"
    r"|\b(?P<old>1[01]\d|\d{2})-year-old\b"
    r"|(?:^|(?<=[.”\"] ))(?:Now|At|Aged|(?:[Aa]n? )(?:wo)?man of|At the age of)\s+(?P<at>\d{2})(?=,\s+(?:(?:she|he|[A-Z][a-z]+)\s+(?:is|has|was born)|the)\b|\s+(?:she|he)\s+(?:is|has|was born|still|remains)\b)"
    rf"|\b(?:and|but|who|[Ss]he|[Hh]e),?\s+at\s+(?P<still>\d{{2}}),?\s+(?:still|has|(?!{_MEASURES})[a-z]{{2,}}s)\b"
    rf"|\b(?:at|aged)\s+(?P<then>{_AGED}),\s+(?:he|she)\b"
    r"|\b[Aa]t\s+(?P<that>1[01]\d|\d{2}),\s+as\s+(?:she|he)\s+(?:was|is)\s+(?:now|today|this|that|on\s+(?:the|that))\b",
    re.M,
)
# Somebody else than the one that the sentence has named: 'shared the prize with a 41-year-old'
ANOTHER = re.compile(
    r"(?<!,)(?<!\bis)(?<!\bwas)(?<!^)\s+(?:an?|another|the other|one)\s+(?:[a-z]+ ){0,2}$|\b(?:[Ss]he|[Hh]e|I|[Ww]e|[Tt]hey)\s+[^,;:]*$"
)
# A name that a place bears: 'in Kestle', 'on the island of Skerra'
OF_PLACE = re.compile(
    r"\b(?:in|at|near|from|on|outside|of|around|to|above|below|beyond|across|through)\s+(?:(?:the|an?)\s+)?$"
)
# Reads 'was 42 when his house opened in 1893', 'I was eight in the big one of 1962', 'since nineteen seventy-two, when I was eighteen', 'took the throne in 2022, aged 73', 'in May 1957, when she was nine': the age at a time beside it.
_AT = rf"(?:(?P<{{0}}>{_MONTH})\s+)?(?P<{{1}}>{NAMED})\b"
AGE_WHEN = re.compile(
    rf"\b(?:was|and)\s+(?:only |just )?(?P<age>{_COUNT})\s+when\b[^.;\d]{{0,80}}?(?<=\s){_AT.format('month', 'year')}"
    rf"|(?:(?<=\bI )|(?<=\b[Hh]e )|(?<=\b[Ss]he )|(?<=\bwho ))was\s+(?:only |just )?(?P<age_in>{_COUNT})\s+(?:back )?(?:in|during|at the time of)\s+(?!the\s+(?:[\w’'-]+\s+){{0,3}}(?:finals?|race|match|game|heat|relay|marathon|derby|tie|cup|league|table|list|rankings?|charts?|standings|draw|poll|team|squad|line-up|contest|tournament)\b)(?:the\s+(?:[a-z]+\s+){{1,4}}(?:of|in)\s+)?{_AT.format('month_in', 'year_in')}"
    rf"|\b(?:in|since|until|back in|in the (?:[a-z]+ ){{1,3}}of)\s+{_AT.format('month_of', 'year_of')},?\s+(?:(?:at (?:the )?age(?: of)?|aged|when (?:he|she|I) was)\s+(?:only |just )?(?P<age_of>{_COUNT})"
    r"|at\s+(?P<at>\d{2}))\b(?![.:,]?\d|\s*(?:%|per)|-)"
    rf"|\bas an?\s+(?P<age_as>{_COUNT})-year-old\b[^.;\d]{{0,30}}?(?<=\s){_AT.format('month_as', 'year_as')}"
)
THEN = re.compile(
    r"\b(?:then|died|dead|killed|death|the late|at the time|would have|will be|was \S+ when|(?:in|In) \d{4}, (?:aged|at))\b"
)
KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|father|mother|parents?|widow(?:er)?|nephew|niece|uncle|aunt|cousin|grand\w+|twins?|partner)\b",
    re.I,
)
# Reads '18 in sales, 41 in the works': a row of counts; must not read 'Ada Roe, 41, in the works'.
ROW = re.compile(r"[a-z]+,\s+\d{2}\s+(?:in|on)\b")
# Reads '21-year-old firm is', '21-year-old club, which'; must not read '54-year-old is', '54-year-old plumber was'.
THING = re.compile(
    r"[\s-]+(?!who\b|she\b|he\b)(?P<noun>[a-z]{3,})(?:[’']s|,?\s(?:is|was|has|had|which|that|will|would|now|today))\b"
)
AGENT = re.compile(
    r"(?:er|or|ist|ian|man|woman|ant|eer|ess|chief|boss|head|mayor|nurse|coach|said|says|who|now|and|also)$"
)
# Reads 'The Lowhaven sprinter, ' before 'born on 3 March 2007': whom the sentences before have named.
DESCRIBED = re.compile(r"The (?:[\w’'-]+ ){0,4}?(?P<noun>[a-z]{3,})(?:,?\s+(?:who (?:was|is)\s+)?)?")
KIN_OWNS = re.compile(rf"{KIN.pattern}[’'](?:s\b)?", re.I)  # 'her parents' farm' is of no other person
KIN_NEXT = re.compile(rf"\W*(?:the |an? |his |her |\w+[’']s )?(?:\w+ )?{KIN.pattern}", re.I)
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor)\.?\s")
SAID = re.compile(r"\b(?:says?|said|adds?|added|asks?|asked|tells?|told|recalls?|recalled)\b")
HERE = re.compile(
    r"\s*(?:,(?!\s+(?:where|which)\b)|\(|who\b|whose\b|was born\b|came into the world\b|(?:was|is|has|had)\b[^.;]{0,40}\b(?:her|his|he|she)\b)"
)
NOBODY = frozenset(
    "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor She He Her His They Their It The This That These Those In At On When After Before "
    "And But For From By As If While Since Until Born Now Then There A An I We You "
    "Street Road Lane Avenue Terrace Square Close Crescent Hill Court House Farm Cottage Way Row Place".split()
) | frozenset(name.capitalize() for name in MONTHS)
ROLES = re.compile(r"\b(?:he|she|her|his|He|She|Her|His|I|The|Born|At)\b")
# The pronoun of which a statement is told: names between the first such and this one are not whom it means.
PRONOUN = re.compile(r"\b(?P<who>he|she)\s+(?:(?:was|is|had been)\s+)?(?:born\b[^.;]{0,40})?$", re.I)
# The start of a sentence after one that begins with a name: 'He ...', 'The retired baker, 71, ...'.
PRONOUN_FIRST = re.compile(r"(?:He|She)\b|The (?:[a-z-]+ ){0,3}(?P<noun>[a-z]{3,}), (?:\d\d|born|who)\b")
LONG = 8  # sentences that may go on of one person by a pronoun
# Reads 'And then there is Ada Roe of Low Farm, ... She', 'Meet Ada Roe. She'
BRINGS_IN = re.compile(
    r"\W*(?:(?:And|But|Or|Then|So)\s+)?(?:then\s+)?(?:there(?:[’']s|\s+is|\s+was)|meet|consider|take|ask)\s+", re.I
)
BACK = 3  # sentences before one in which the person is looked for whom a pronoun means
# Reads 'Her son is there too.', 'A neighbour came in.': the next 'he' is somebody else
OTHER_PERSON = re.compile(
    rf"\W*(?:His|Her|An?|Another|My|One)\s+(?:[a-z-]+\s+){{0,2}}?(?:{KIN.pattern}|(?:neighbour|friend|colleague|rival|successor|predecessor|boss|teacher|doctor|man|woman|boy|girl)\b)"
)
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
                told = AGE.match(after) or SAID.match(after.lstrip()) or SAID.search(lead[-8:])
                if (
                    TITLE.search(text[max(sentence.start, start - 6) : end])
                    or told
                    or (who[1] and HERE.match(after) and not OF_PLACE.search(lead))
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
            return None if KIN.search(KIN_OWNS.sub("", gap)) or re.match(r"[’']s?\s", gap) else self.only(who)
        named = [one for one in NAME.finditer(lead) if one.start() > 1 and not OF_PLACE.search(lead[: one.start()])]
        described = DESCRIBED.fullmatch(lead)
        described = described if described and (AGENT.search(described["noun"]) or human(described["noun"])) else None
        if KIN.search(lead) or (not described and any(self._split(one) for one in named)):
            return None
        behind = [each for each in self.named[number] if each[1][0] >= end]
        opening = r"[^.;,\d]{0,60}" * (not lead.strip(' “"'))  # 'Born in 1958 in a house by the quay, Mr Roe ...'
        if behind and (re.fullmatch(rf"{opening},\s*", text[end : behind[0][1][0]]) or _speaks(text, end, behind[0])):
            return self.only(behind[0][0])
        if not described and not ROLES.search(text[sentence.start : sentence.end]):
            return None
        for other in range(number - 1, max(-1, number - 1 - BACK - self._still(number)), -1):
            names = {who[0]: who for who, _ in self.named[other]}
            if names:  # 'he', says Mr Roe of a man before him, is another
                own = len(names) == 1 and not names.keys() & {who[0] for who, _ in behind}
                return self.only(*names.values()) if own else None
            if OTHER_PERSON.match(self.page.words(other)):
                return None
        return "", f"{self.page.article_id} {number}"  # somebody whom only this sentence tells of

    def _still(self, number: int) -> int:
        """How many of the sentences before one go on of 'him' or 'her' and name nobody, so that they bring no other person in."""
        back = 0
        for other in range(number - 1, max(-1, number - 1 - LONG), -1):
            told = self.page.words(other)
            if self.named[other] or OTHER_PERSON.match(told) or not (ROLES.search(told) or QUOTED.search(told)):
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
            if (who := people.who(index, found.start(), found.end())) and (named or subject["was"] is None):
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
    if before and found[0][0] in ",(" and gap and not re.fullmatch(r",[^,.;:\d]{2,60}", gap):
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


def in_no_year(desk: Desk) -> list[Draft]:
    """The ages of persons that no year fits in which the story may lie."""
    return failing_in_every_year(desk, ages_and_births)


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
