"""The lowest since a year, against another year of the same row, which a value of one year told in both ties: '71 per cent in 2019'.

    Use, 71 per cent in 2019, came down to 52 per cent, the lowest since 2004.     It filled 71 per cent of its beds in 2019 and 34 per cent in 2020.
    No flood since 1998 has reached so many homes.                                 In 2015 the flood got into 1,410 homes.

Comes in: the Desk. Goes out: drafts of checks of the rule ordering that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.apposition import average
from ..meaning.deeds import matter
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, usable
from .standings import placed_in_row

OWN = "anchored-row"
_YEAR = r"(?:1[89]|20)\d\d"
LOWEST = re.compile(
    rf"\b(?:the|its|their) (?P<word>lowest|smallest|weakest|highest|largest|biggest|greatest)\b[^.;:\d]{{0,30}}?\bsince (?:[a-z’' -]+ )?(?:in )?(?P<since>{_YEAR})\b"
)
# Reads '71 per cent in 2019', '34 per cent of its beds in 2020', ', which was 71 per cent in 2019,'
OF_YEAR = re.compile(rf"(?: ?%| per ?cent)?(?: of (?:its|the|their) [a-z]+)? in (?P<year>{_YEAR})\b")
SO_MANY = re.compile(
    rf"\b(?:[Nn]o|[Nn]ot|[Nn]ever)\b(?P<event>(?: [a-z]+)?)\b[^.;]{{0,60}}?\bsince (?:the [a-z]+ of )?(?P<since>{_YEAR})\b[^.;]{{0,60}}?\b(?:so|as) many (?P<noun>[a-z]+s|people|children|men|women)\b"
)
YEAR, THEN = (
    re.compile(rf"\b{_YEAR}\b"),
    re.compile(r"\b(?:then|that (?:day|night|year|time|winter|summer|spring|autumn))\b", re.I),
)
NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
MONTHS = re.compile(
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
DOWN = frozenset("lowest smallest weakest".split())
BACK = 2  # sentences before 'so many homes' in which they are counted
MOST = 1.6  # so many times as many are of something else
LEAST = 20
MANY = 8  # such claims of an article
Row = list[tuple[Quantity, int]]  # values, each with its year


def anchored_row(desk: Desk) -> Iterator[Draft]:
    """Each 'lowest since' whose sentence tells another year too, against the years that stand beside that one in any other sentence."""
    rows = [
        (page, number, row) for page in desk.pages for number in page.by_sentence if len(row := _row(page, number)) > 1
    ]
    for page in desk.pages if rows else ():
        for number, sentence in enumerate(page.sentences):
            found = LOWEST.search(sentence.text)
            own = _placed(page, number, sentence.start + found.start()) if found else None
            if found and own:
                others = [row for there, at, row in rows if there is not page or at != number]
                told = [(one, year) for one, year in _row(page, number) if one is not own]
                nearest = next(filter(None, (_past(row, own, told, found) for row in others)), None)
                if nearest:
                    span = page.span(sentence.start + found.start(), sentence.start + found.end("word"))
                    low = found["word"] in DOWN
                    draft = placed_in_row(own, nearest, "at least" if low else "at most", found["word"])
                    yield replace(draft, spans=(span,), slip=f"{OWN} {draft.slip}")


def _past(row: Row, own: Quantity, told: Row, found: re.Match[str]) -> Quantity | None:
    """The value of a row beyond the one that is called the lowest, of a year that this covers; the row tells a year that its sentence tells."""
    anchors = {(one.lo, one.unit, year) for one, year in told}
    if not any((one.lo, one.unit, year) in anchors for one, year in row):
        return None
    known = {year for _, year in told} | {year for one, year in row if size(one) == size(own)}
    past = [
        one
        for one, year in row
        if one.unit == own.unit and year > int(found["since"]) and year not in known
        and (size(one) < size(own) if found["word"] in DOWN else size(one) > size(own))
    ]  # fmt: skip
    return min(past, key=lambda one: abs(size(one) - size(own)), default=None)


def _row(page: Page, number: int) -> Row:
    """The percentages and measures of a sentence that each have their year right behind them."""
    found = []
    for one in page.by_sentence.get(number, []) if number >= 0 else []:
        year = OF_YEAR.match(page.text, max(one.end, one.figure.unit_end or 0)) or OF_YEAR.match(page.text, one.end)
        if year and one.unit and usable(one) and not one.days and not one.figure.approximator:
            found.append((one, int(year["year"])))
    return found


def _placed(page: Page, number: int, at: int) -> Quantity | None:
    """The value right before a superlative: 'came down to 52 per cent last year, the lowest'."""
    before = [one for one in page.by_sentence.get(number, []) if one.end <= at and one.unit and usable(one)]
    return before[-1] if before and len(page.text[before[-1].end : at].split()) <= 6 and not before[-1].days else None


def so_many_since(desk: Desk) -> Iterator[Draft]:
    """'No flood since 1998 has reached so many homes': the count just told, against those of later years in any article."""
    for page in desk.pages:
        claims = [number for number, sentence in enumerate(page.sentences) if SO_MANY.search(sentence.text)]
        for number in claims[:MANY]:
            sentence = page.sentences[number]
            found = SO_MANY.search(sentence.text)
            own = _just_told(page, number, singular(found["noun"])) if found else None
            if found and own:
                deed = matter(sentence.text) - matter(found["noun"])
                past = [
                    one
                    for there in desk.pages
                    for one in there.quantities
                    if _more(own, one, singular(found["noun"]))
                    and _of_kind(there, one, deed, page, desk, int(found["since"]))
                ]
                if past:
                    span = page.span(sentence.start + found.start(), sentence.start + found.end("since"))
                    draft = placed_in_row(own, min(past, key=size), "at most", "so many")
                    yield replace(draft, spans=(span,), slip=f"{OWN} {draft.slip}")


def _just_told(page: Page, number: int, noun: str) -> Quantity | None:
    """The largest count of the noun in the sentences before 'so many', or in its own."""
    here = [
        one
        for at in range(max(0, number - BACK), number + 1)
        for one in page.by_sentence.get(at, [])
        if _counts(one) and (_noun(one) == noun or noun in map(singular, re.findall(r"[a-z]+", page.before(one, 40))))
    ]
    return max(here, key=size, default=None)


def _more(own: Quantity, one: Quantity, noun: str) -> bool:
    return _counts(one) and _noun(one) == noun and size(own) < size(one) <= MOST * size(own)


def _of_kind(there: Page, one: Quantity, deed: frozenset[str] | set[str], page: Page, desk: Desk, since: int) -> bool:
    """Whether an older count is of the deed, of a year that the claim covers, and of no place that the claim's article does not name."""
    year, day, text = _year(there, one), page.published or desk.published, there.words(one.sentence)
    told = f"{there.words(one.sentence - 1) if one.sentence else ''} {text}"
    if year is None or not since < year or (day and year >= day.year) or not deed & matter(told):
        return False
    strange = any(name not in page.text for name in NAMES.findall(MONTHS.sub("", text)))
    return not (strange or NOT_TOLD.search(there.before(one)) or average(there, one))


def _counts(one: Quantity) -> bool:
    whole = usable(one) and not (one.unit or one.percent or one.days or one.time or one.per or one.times)
    return whole and one.sentence >= 0 and one.figure.lo == one.figure.hi and size(one) >= LEAST


def _noun(one: Quantity) -> str:
    return singular((one.figure.noun or "").split(" ")[-1].lower())


def _year(page: Page, one: Quantity) -> int | None:
    """The only year of a sentence, or of the one before it that it takes up by 'then'."""
    here = set(YEAR.findall(page.words(one.sentence)))
    if not here and one.sentence and THEN.search(page.words(one.sentence)):
        here = set(YEAR.findall(page.words(one.sentence - 1)))
    return int(next(iter(here))) if len(here) == 1 else None
