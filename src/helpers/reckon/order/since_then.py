"""What is called the highest or lowest of a time, against an older value of the same thing told near it.

    Drivers pay the highest prices in two years: $3.89 a gallon. Last June the same gallon went for $4.05.
    The river had never been so high: 6.1 metres. In 1987 it had reached 6.4 metres.
    A record 4,120 riders took part. The 2017 race drew 4,380.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...extract.currencies import MONEY
from ..growth.baselines import size
from ..meaning.apposition import average
from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, REACH, YEAR, clause_of, fits, own_noun, signed_up, usable
from .other_classes import of_another_class
from .ranked_among import NAME
from .record_claims import years_back
from .records import spent_apart
from .standings import placed_in_row
from .worst_cases import as_printed, side_of

_SPAN = r"(?P<span>[a-z]+|\d+)[- ](?P<tens>years?|decades?|seasons)"
CLAIM = re.compile(
    rf"\b(?:(?P<word>(?:most|least) [a-z]+|[a-z]{{3,}}est|most|least|worst|best)\b(?P<gap>[^.;:\d]{{0,60}}?)"
    rf"\b(?:ever(?! since)\b|on record|in (?:its |their |the )?(?:[\w’'-]+ )?history|of all time|since (?:records|measurements?|counting|(?:it|they|he|she|the [a-z]+) (?:began|started|opened|first))\b[^.;,\d]{{0,20}}(?P<began>(?:19|20)\d\d)?|since (?:[A-Z][a-z]+ )?(?P<since>(?:19|20)\d\d)|(?:in|for) (?:the past |the last |more than |over |almost |nearly )?{_SPAN}))"
    rf"|\b(?P<record>(?:a|the|this|its|their|new|all-time) (?:new |all-time )?(?:record(?: (?P<low>low|high)|(?! (?:of|for|in|with|company|label|books?)\b))|(?:all-time|historic) (?:high|low)))\b"
    rf"|\b(?P<never>never (?:before )?(?:had |has |have )?[^.;:\d]{{0,40}}?\b(?:so|as|been) (?P<size>many|much|high|low|few|large|big|little|great|[a-z]+er))\b",
    re.I,
)
OLD = re.compile(
    r"\b(?:old|previous|former|existing|earlier|last|beat|broke|break|breaking|one of|among|second|third|fourth|short of|below|under|than|from)(?: the| its| their)?[- ]*$",
    re.I,
)
AGO = re.compile(r"\b(?P<count>[a-z]+|\d+) (?P<unit>years?|decades?) (?:ago|earlier|before)\b", re.I)
LAST = re.compile(
    r"\b[Ll]ast (?:year|January|February|March|April|May|June|July|August|September|October|November|December|summer|winter|spring|autumn|season)\b"
)
TITLE = re.compile(r"\b[Uu]ntil (?:now|then)|\b(?:old|previous|former) (?:record|best|mark|title)\b")
WIDE = re.compile(r"\b(?:ever (?:recorded|measured|found|seen)|in the world)\b", re.I)
CLOSE = 1.4
FEW = 3


@dataclass(frozen=True, slots=True)
class Claim:
    number: int
    at: int
    up: bool
    first: int | None
    word: str
    owns: tuple[Quantity, ...]
    wide: bool


def since_then(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim against the older values of its thing, in the sentences round it."""
    for claim in _claims(page, desk):
        for own in claim.owns[:1]:
            yield from _older(page, desk, claim, own)


def _claims(page: Page, desk: Desk) -> Iterator[Claim]:
    published = page.published or desk.published
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", sentence.text)
        for found in CLAIM.finditer(text):
            read = _read(found)
            if read is None or OLD.search(text[: found.start()]):
                continue
            first = int(found["since"]) + 1 if found["since"] else int(found["began"]) if found["began"] else None
            back = years_back(found["span"].lower(), found["tens"].lower().rstrip("s") + "s") if found["span"] else None
            if found["span"]:
                if back is None:
                    continue
                first = published.year - back + 1 if published else -back
            owns = tuple(_owns(page, number, sentence.start + found.end(), sentence.start + found.start()))
            yield Claim(number, sentence.start + found.start(), read[0], first, read[1], owns, bool(WIDE.search(text)))


def _read(found: re.Match[str]) -> tuple[bool, str] | None:
    if found["word"]:
        word = found["word"].lower()
        side = {"most": "at most", "least": "at least", "worst": "at most"}.get(word) or side_of(word)
        return (side == "at most", word) if side else None
    if found["record"]:
        said = found["record"].lower()
        return not said.endswith("low"), " ".join(said.split()[1:])
    word = found["size"].lower()
    return word not in ("low", "few", "little", "fewer", "lower", "smaller", "less"), f"never so {word}"


def _owns(page: Page, number: int, end: int, at: int) -> Iterator[Quantity]:
    """The value that is called so: in the sentence, the one before that it takes up, or the one after."""

    def can(one: Quantity) -> bool:
        return (
            usable(one)
            and not one.days
            and not page.set_aside(one)
            and not (own_noun(one) and re.match(r"years?|decades?", own_noun(one)))
        )

    here = [one for one in page.by_sentence.get(number, []) if can(one)]
    here.sort(key=lambda one: min(abs(one.start - end), abs(at - one.end)))
    yield from here
    if not here:
        later = [one for one in page.by_sentence.get(number + 1, []) if can(one)]
        earlier = [one for one in reversed(page.by_sentence.get(number - 1, [])) if can(one)]
        back = re.match(r"\W*(?:It|That|This|They|These|The)\b", page.words(number))
        yield from [*earlier, *later] if back else [*later, *earlier]


def _older(page: Page, desk: Desk, claim: Claim, own: Quantity) -> Iterator[Draft]:
    published = page.published or desk.published
    own_text = f"{page.words(own.sentence)} {page.words(claim.number)}"
    known = (
        set(NAME.findall(own_text)) | set(NAME.findall(page.words(own.sentence - 1))) | set(NAME.findall(page.words(0)))
    )
    low, high = min(own.sentence, claim.number) - REACH, max(own.sentence, claim.number) + REACH
    for place in range(max(0, low), high + 1):
        for one in page.by_sentence.get(place, []):
            if (
                one is own
                or not usable(one)
                or not fits(own, one)
                or one.time != own.time
                or average(page, one) != average(page, own)
            ):
                continue
            past = size(one) > size(own) if claim.up else size(one) < size(own)
            if (
                not past
                or max(size(one), size(own)) > CLOSE * min(size(one), size(own))
                or NOT_TOLD.search(clause_of(page, one))
                or of_another_class(
                    (page, claim.number, claim.at - page.sentences[claim.number].start), page, one, wide=True
                )
                or (signed_up(page, one) and not signed_up(page, own))
            ):
                continue
            if not _within(page, claim, one, own_text, published.year if published else None):
                continue
            names = {name for name in NAME.findall(clause_of(page, one)) if not MONTH.fullmatch(name)} - known
            if (names and not claim.wide) or not _tied(page, own, one) or spent_apart(page, own, one):
                continue
            draft = placed_in_row(*as_printed(own, one), "at most" if claim.up else "at least", claim.word)
            yield replace(draft, spans=(page.span(claim.at, claim.at + len(claim.word.split()[0])),))


MONTH = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Summer|Winter|Spring|Autumn|Christmas|Easter|Year|Eve"
)


def _within(page: Page, claim: Claim, one: Quantity, known: str, now: int | None) -> bool:
    """Whether a value is told of an earlier time, within the span of the claim."""
    text = clause_of(page, one)
    years = [int(year) for year in YEAR.findall(text) if year not in known]
    ago, last = AGO.search(text), LAST.search(text)
    year: int | None = None
    if years:
        year = years[0] if len(years) == 1 else None
    elif ago:
        back = years_back(ago["count"].lower(), ago["unit"].lower().rstrip("s") + "s")
        if back is None:
            return False
        if now is None and claim.first is not None and claim.first < 0:
            return back < -claim.first
        year = now - back if now else None
        if now is None:
            return claim.first is None
    elif last:
        if last[0].lower() in known.lower():
            return False
        if now is None or (claim.first is not None and claim.first < 0):
            return claim.first is None or claim.first < -1
        year = now - 1
    elif TITLE.search(text):
        return True
    if year is None or (now is not None and year > now):
        return False
    if claim.first is None:
        return True
    return (now is None and claim.first < 0) or year >= claim.first


def _tied(page: Page, own: Quantity, one: Quantity) -> bool:
    """Whether more than their type ties two values: a noun told twice, a bare number, or a word of both sentences."""
    unit = own.unit or one.unit
    if unit is None or (unit not in MONEY and not own.percent):
        return True
    near = {own.sentence, own.sentence - 1}
    here = stems(" ".join(map(page.words, near)))
    pronoun = re.search(r"\b(?:it|they|that)\b", clause_of(page, one), re.I) and abs(one.sentence - own.sentence) <= 1
    return bool(pronoun or here & stems(clause_of(page, one)))
