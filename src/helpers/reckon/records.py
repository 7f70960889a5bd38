"""Records: a number called the highest or lowest on record, against an older printed one of the same thing.

    a record 48,600 visitors; the highest number since counting began in 2009; the lowest level ever measured
    In October 2021 there were 49,900 visitors.          the older one beats the record: as usually read they do not fit
    The old record was 47,200.                            the new one must beat it

Comes in: the Desk, for the older number may stand in another article. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..extract.values import WORDS
from .apposition import amount, average, bare_noun, same_thing
from .baselines import YEAR, like, nameless, when
from .deeds import matter
from .extremes import LOW, TOP
from .kinds import kindred
from .measures import thing
from .only_above import MORE, NO_MORE
from .quantities import Desk, Draft, Page, Quantity
from .tellings import capitalised
from .verdicts import judge

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
LAST_RECORD = re.compile(
    r"\b(?:old|previous|former|existing|earlier) (?:record|high|low|peak|best)(?: [a-z]+){0,4}?(?: of| was| stood at| is|,)(?: [a-z]+){0,3}\s*[$£€]?\s*$",
    re.I,
)
TALLY = re.compile(r"\b(?:tally|total|figure|number|count|toll|level|sum|it|there|they)\b[^.;:,\d]{0,30}$", re.I)
CONTENT = re.compile(r"\b[a-z]{4,}\b")
NAMES = re.compile(
    r"(?<=[a-z,] )[A-Z][a-z]{2,}\b|^[A-Z][a-z]{3,}(?= (?:was|is|stood|had|has|fell|sank|reached|held|,)\b)"
)
PLACES = re.compile(r"\b(?:in|at|across|near|for) ([A-Z][a-z]{2,})\b")
NOT_PLACES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
GENERAL = frozenset(
    "about after again their there these those which while would could other since record highest lowest number level total figure people years months month times said according during before under every came come have with were that this from they been took made when into over also said each than some year such only more most held went first last never where being still almost more than".split()
)
# Reads 'It was a record field.', 'A record crowd came.'; must not read 'his record', 'for the record', 'a record of 30 wins'
RECORD_ALONE = re.compile(
    r"\b[Aa] (?:new )?record (?:field|crowd|turnout|attendance|entry|number|gate|house|audience|intake|enrolment|total|harvest|crop|catch|haul|year|season|day|summer|month)\b(?! of\b)"
)
COUNTS = {"a": 1, **WORDS}
# Words of one thing: a price on a market, a turnout
ONE_THING = (
    re.compile(r"\b(?:shares?|stock|equity|price|closed|traded)\b", re.I),
    re.compile(r"\b(?:turnout|turned out|to the polls|(?:of|by) the (?:electorate|voters)|(?:cast|casting) (?:an?|their) (?:votes?|ballots?))\b", re.I),
)  # fmt: skip
ANAPHOR = re.compile(r"^(?:That|This|It|Then|There|They)\b")
# Whose record it is: of all, or of one town or firm
WIDE = re.compile(
    r"\b(?:on record|(?:in|across|of) (?:(?:the|its|this|that) )?(?:[A-Z]\w+|world|country|nation|region|province|state|islands?|history|city|county))\b"
)
BACK = 2  # sentences before a value that may tell what it is of
AGO = re.compile(r"\b(?P<count>[a-z]+|\d+) (?P<unit>years|decades?) (?:ago|earlier|before)\b", re.I)
# Reads 'in a single day', 'on the first night': both numbers are of one such stretch
ONE_TIME = re.compile(r"\b(?:a single|one|the first|the worst|a|that) (?:day|night|week|month|season)\b", re.I)
LONG = 3  # digits of a number that is known again by its value
STEM = 5  # letters by which two words are taken for one: 'waiting' and 'waited'
MOST = 12  # records that one story is taken to hold


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that the words call a record: the highest or the lowest, from a year on."""

    page: Page
    one: Quantity
    up: bool
    first: int | None
    word: str


def record(desk: Desk) -> Iterator[Draft]:
    """Each number called a record against the older dated ones of the same thing, in any article, and the record before it."""
    claims = [_with_noun(claim, desk) for page in desk.pages for claim in _claims(page, desk.published)][:MOST]
    for claim in claims:
        for page in desk.pages:
            for other in page.quantities:
                if (
                    other.figure is claim.one.figure
                    or not _usable(other)
                    or not _like(claim.one, other)
                    or average(page, other)
                ):
                    continue
                if (
                    page is claim.page
                    and abs(other.sentence - claim.one.sentence) <= 1
                    and LAST_RECORD.search(page.before(other) + " ")
                ):
                    yield _compared(claim, other, "the record before it", firm=True)
                elif _older(claim, page, other) and _one_topic(claim, page, other):
                    yield _compared(claim, other, f"'{claim.word}'", firm=False)


def _with_noun(claim: Claim, desk: Desk) -> Claim:
    """'The 268 lost on Thursday were the most ever': the noun that the same number bears elsewhere in the story."""
    one = claim.one
    if not bare_noun(one) or one.unit or len(re.sub(r"\D", "", one.figure.text)) < LONG:
        return claim
    for page in [claim.page, *desk.pages]:
        for other in page.quantities:
            if other.figure.lo == one.figure.lo == other.figure.hi and not other.unit and not bare_noun(other):
                figure = replace(one.figure, noun=other.figure.noun, measure=other.figure.measure)
                return replace(claim, one=replace(one, figure=figure, measure=other.measure))
    return claim


def _like(one: Quantity, other: Quantity) -> bool:
    people = one.unit is None and other.unit is None and _people(other) and one.days is None
    return like(one, other) or people or bool(one.days and other.unit is None and _bare(other))


def _bare(one: Quantity) -> bool:
    """Whether no noun stands beside a figure: 'the tally reached 174 thousand'."""
    return nameless(one) or (one.unit is None and one.figure.unit_start is None)


def _usable(one: Quantity) -> bool:
    thousands = bool(one.days) and re.search(r"thousand|million", one.figure.text) is not None  # 'working days lost'
    return one.sentence >= 0 and not one.vague and (amount(one) or one.percent or thousands)


def _claims(page: Page, today: datetime.date | None = None) -> Iterator[Claim]:
    for number, group in page.by_sentence.items():
        text = page.words(number) if number >= 0 else ""
        words = page.words(number - 1) + text
        if never := _never(page, number, group):
            yield never
            continue
        if not re.search(r"\brecord\b|\bever\b|\bsince\b|all[- ]time|history|historic|\b(?:years|decades?)\b", words):
            continue
        usable = [one for one in group if _usable(one)]
        for index, one in enumerate(usable):
            if index == 0 and _called_before(page, number, one):
                yield Claim(page, one, True, None, "record")
                continue
            before = page.before(one) + " "
            if (found := CALLED.search(before)) and not OLDER.search(before[: found.start()]):
                yield Claim(page, one, found["end"] != "low", None, "record")
                continue
            if found := CLAIMED_BEFORE.search(page.before(one, 140) + " "):
                yield from _claim(page, one, found, page.sentences[number].end + len(page.text), today)
                continue
            end = usable[index + 1].start if index + 1 < len(usable) else page.sentences[number].end
            if found := CLAIMED.search(" ".join(page.text[one.end : page.sentences[number].end].split())):
                yield from _claim(page, one, found, end, today)


def _never(page: Page, number: int, group: list[Quantity]) -> Claim | None:
    """'No harvest has ever been larger. With 1.2 million tonnes ...': the value beside the claim, else the first after it."""
    for place in (number, number - 1):
        found = NEVER.match(page.words(place)) if number >= 0 else None
        more = [one for one in MORE.finditer(found["rest"]) if not NO_MORE.match(one[0])] if found else []
        if not more or not EVER.search(found[0]) or (place < number and page.by_sentence.get(place)):
            continue
        usable = [one for one in group if _usable(one) and (one.unit or SIZE.fullmatch(more[-1][0]))]
        return Claim(page, usable[0], not more[-1]["down"], None, f"never {more[-1][0]}") if usable else None
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


def _claim(page: Page, one: Quantity, found: re.Match[str], end: int, today: datetime.date | None) -> Iterator[Claim]:
    if found.start() > end - one.end or re.match(
        r"^[^,]{0,40}\b(?:to|than|from)\s*$", page.text[one.end : one.end + found.start()]
    ):
        return
    word = (found["word"] or found["end"] or "record").lower()
    if word not in ("high", "low", "record") and not (TOP.fullmatch(word) or LOW.fullmatch(word) or word == "most"):
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
    yield Claim(page, one, not (word == "low" or LOW.fullmatch(word)), since or began, word)


def years_back(count: str, unit: str) -> int | None:
    """How many years 'three years', 'a decade', '20 years' are; None for a word that is no number.

    >>> years_back("three", "years"), years_back("a", "decade"), years_back("recent", "years")
    (3, 10, None)
    """
    number = int(count) if count.isdigit() else COUNTS.get(count.lower())
    return number and number * (10 if unit.startswith("decade") else 1)


def _older(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether a number is dated, in figures, within the span of the record and before its own year."""
    text = page.words(other.sentence)
    found = YEAR.search(when(page, other)) or YEAR.search(other.figure.when or "")
    years = YEAR.findall(text) or (YEAR.findall(page.words(other.sentence - 1)) if ANAPHOR.match(text) else [])
    year = int(found[0]) if found else int(years[0]) if len(years) == 1 else None
    printed = claim.page.published or page.published
    ago = AGO.search(text) if year is None and printed else None
    back = years_back(ago["count"], ago["unit"]) if ago else None
    year = printed.year - back if back and printed else year
    if year is None or (printed and year >= printed.year) or str(year) in when(claim.page, claim.one):
        return False
    return claim.first is None or year >= claim.first


def _one_topic(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether the two are of one thing: like nouns and a like sentence, no two places that differ; or one takes up the other."""
    texts = [claim.page.words(claim.one.sentence), page.words(other.sentence)]
    places = [set(PLACES.findall(text)) - NOT_PLACES for text in texts]
    if _beside(claim, page, other):
        return True
    wide = _scope(claim) - set(PLACES.findall(page_before(claim)))
    if all(places) and not places[0] & places[1] and not wide:
        return False
    if wide and claim.one.unit and claim.one.unit == other.unit and page is not claim.page:
        return _one_size(claim.one, other) and bool(
            {w[:STEM] for w in CONTENT.findall(texts[0].lower())}
            & {w[:STEM] for w in CONTENT.findall(texts[1].lower())} - {w[:STEM] for w in GENERAL}
        )
    if (
        any(all(thing.search(text) for text in texts) for thing in ONE_THING)
        and claim.one.unit
        and claim.one.unit == other.unit
        and not other.per
    ):
        return _one_size(claim.one, other)
    about = f"{claim.page.words(claim.one.sentence - 1)} {texts[0]}"
    if capitalised(page.before(other, 200).partition(" ")[2]) - capitalised(about) and not WIDE.search(about):
        return False  # another firm's number beats no record of this one
    if _one_noun_and_matter(claim, page, other):
        return _one_size(claim.one, other)
    heads = set(CONTENT.findall((claim.one.measure or "").lower()))
    words = [{word[:STEM] for word in set(CONTENT.findall(text)) - GENERAL - heads} for text in texts]
    one_noun = not nameless(claim.one) and not nameless(other) and claim.one.measure == other.measure
    if one_noun and words[0] & words[1]:
        return True
    named = not nameless(claim.one) and not bare_noun(other) and not claim.one.unit and same_thing(claim.one, other)
    if named and page is claim.page and all(ONE_TIME.search(text) for text in texts):
        return _one_size(claim.one, other)
    if one_noun:
        return False
    if page is not claim.page or not _one_size(claim.one, other):
        return False
    follows = 0 <= other.sentence - claim.one.sentence <= 1 and _bare(other) and TALLY.search(page.before(other))
    return bool(follows) or _same_name(claim, page, other) or (bool(claim.one.unit) and len(words[0] & words[1]) > 1)


def _one_noun_and_matter(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether both count one thing, by the noun or the word before the number ('magnitude 7.1'), in passages of like matter."""
    nouns = [_noun(claim.page, claim.one), _noun(page, other)]
    if not kindred(*nouns) or claim.one.unit != other.unit:
        return False
    about = f"{claim.page.words(claim.one.sentence - 1)} {claim.page.words(claim.one.sentence)}"
    own = matter(about)
    told = matter(" ".join(page.words(number) for number in range(other.sentence - BACK, other.sentence + 1)))
    return bool((own & told) - matter(" ".join(nouns)) - {word for word in own if word in GENERAL})


def _noun(page: Page, one: Quantity) -> str:
    """What is counted; for a bare number the word that stands right before it."""
    if one.measure and not _bare(one):
        return thing(one.measure)
    found = re.search(r"\b([a-z]{5,})(?: of| at)?$", page.before(one))
    return found[1] if found else ""


def page_before(claim: Claim) -> str:
    """The words of a record's sentence before its number."""
    return claim.page.before(claim.one, 200)


def _scope(claim: Claim) -> set[str]:
    """The places that the superlative itself names, wider than where it was measured: 'the highest reading ever taken in Harn'."""
    found = CLAIMED.search(claim.page.after(claim.one, 200))
    after = claim.page.after(claim.one, 200)[found.end() :] if found else ""
    return set(PLACES.findall(after[:40])) - NOT_PLACES


def _beside(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether the record itself is printed again next to the older number, to the last of three digits: then both are of one series."""
    if page is claim.page or len(re.sub(r"\D", "", claim.one.figure.text)) < 3:
        return False
    near = [
        one for one in page.near(other.sentence) if one.figure.lo == claim.one.figure.lo and one.unit == claim.one.unit
    ]
    return bool(near) and _one_size(claim.one, other) and _people(other) and claim.one.unit is None


def _people(one: Quantity) -> bool:
    """Whether a count is of people or prints nothing: a record of runners is one of people."""
    return _bare(one) or (one.measure or "").split()[0] in ("people", "persons", "men", "women")


def _same_name(claim: Claim, page: Page, other: Quantity) -> bool:
    """'In 1996 Brackmere stood at 17 percent': the name that the record's sentence, or the one before it, is about."""
    found = re.search(
        r"\b([A-Z][a-z]{2,}) (?:had )?(?:stood at|was at|was|reached|fell to|sank to|dropped to|rose to|hit|touched|held)(?: [a-z]+){0,2}$",
        page.before(other, 70),
    )
    about = claim.page.words(claim.one.sentence - 1) + " " + claim.page.words(claim.one.sentence)
    return bool(found and re.search(rf"\b{found[1]}\b", about))


def _one_size(one: Quantity, other: Quantity) -> bool:
    sizes = sorted(abs(each.readings.usual.lo or 0) for each in (one, other))
    return sizes[1] <= 2 * sizes[0]


def _compared(claim: Claim, other: Quantity, word: str, *, firm: bool) -> Draft:
    relation = "at most" if claim.up else "at least"
    side = "above" if claim.up else "below"
    judgement = judge(other.readings, claim.one.readings, relation, hangs_on=None if firm else claim.word)
    return Draft(
        rule="ordering",
        quantities=(claim.one, other),
        slip=f"record {claim.one.key}",
        formula=f"{other.label} against {word}: {claim.one.label}",
        result=f"{other.name} is {'' if judgement.verdict == 'inconsistent' else 'not '}{side} {claim.one.name}",
        stated=f"'{claim.word}': {claim.one.name}",
        unit=claim.one.unit or claim.one.measure,
        judgement=judgement,
        why="An older number of the same thing cannot beat a record that covers its year."
        if not firm
        else "A new record beats the one before it.",
        settles="whether both count the same" if not firm and judgement.verdict == "inconsistent" else None,
    )
