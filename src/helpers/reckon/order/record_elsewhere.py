"""The greatest of its kind in so many years, against one of that kind in another article, or far off, that is told with its year.

    At eleven weeks this is the longest closure since 2010.     The Arden line was shut for thirteen weeks in 2019.
    At 14 hectares it is the biggest fire since 2016.           In 2020 some 19 hectares burned at Holm.

The kind is named right after the superlative, and told again, in whatever part of speech, beside the other value.

Comes in: the Desk. Goes out: drafts of checks of the rule ordering that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.apposition import average
from ..meaning.deeds import matter
from ..meaning.scenes import another_scene, narrowed_elsewhere
from ..quantities import Desk, Draft, Page, Quantity
from ..times.dates import MONTHS as MONTH_NAMES
from .nearby import NOT_TOLD, YEAR, clause_of, fits, usable
from .rank_elsewhere import NARROWER
from .standings import placed_in_row
from .told_records import Words, numbers
from .worst_cases import as_printed

KIND = re.compile(r"^\s+(?:[a-z-]+ ){0,2}?(?P<kind>[a-z]{4,})\b(?! (?:of|in) (?:its|their|that|this)\b)")
SPAN = re.compile(r"\b(?:anywhere|since|in|for|on|ever|of|at|seen|here)\b")
# Which of two of a kind is meant otherwise: 'the longest planned closure'
SORT = re.compile(r"\b(?:planned|unplanned|single|continuous|winter|summer|spring|autumn|night|peacetime|private|public|domestic|foreign)\b", re.I)  # fmt: skip
MONTHS = re.compile(rf"\b(?:early |late |mid-)?(?:{'|'.join(name.capitalize() for name in MONTH_NAMES)})\b")
BEYOND = 1.6  # a value that is beyond by more is of another thing
REACH = 4  # sentences round a claim that other rules look at
MANY = 40  # claims of a story
WEAK = frozenset({"time", "number", "total", "figure", "level", "year", "month", "week"})


def record_elsewhere(desk: Desk) -> Iterator[Draft]:
    """Each superlative over years with a value of its own, against the dated values of its kind: the nearest that is beyond it."""
    claims = [(page, *claim) for page in desk.pages for claim in numbers(page, desk.published)][:MANY]
    years = [int(year) for page in desk.pages if claims for year in YEAR.findall(page.text)]
    for page, number, words, own in claims:
        day = page.published or desk.published
        printed = day.year if day else max(years, default=None)
        text = page.words(number)
        found = KIND.match(text[words.start + len(words.word) :])
        if not (found and printed and words.first and usable(own) and (own.unit or own.figure.noun)):
            continue
        kind = matter(SPAN.split(found[0])[0]) - WEAK
        if (
            words.limit
            or not kind
            or average(page, own)
            or SORT.search(found[0])
            or NARROWER.match(text[words.start :])
        ):
            continue
        beyond = [
            (there, one)
            for there in desk.pages
            for one in there.quantities
            if (there is not page or abs(one.sentence - number) > REACH)
            and _beyond(own, one, words)
            and _of_kind(there, one, kind, range(words.first, printed))
            and not _of_another(page, text[words.start + len(words.word) :], there, one)
        ]
        if beyond:
            there, one = min(beyond, key=lambda each: abs(size(each[1]) - size(own)))
            yield _draft(page, number, words, own, there, one)


def _of_another(page: Page, after: str, there: Page, one: Quantity) -> bool:
    """Whether a claim is narrowed to what the other sentence does not name, or that one opens on a place of which the claim's article says nothing.

    'the longest closure of the bridge since 2010' beside 'The closure of the harbour lasted thirteen weeks'.
    """
    if narrowed_elsewhere(after, page.text, f"{there.words(one.sentence - 1)} {there.words(one.sentence)}", there.text):
        return True
    lead = MONTHS.sub("", there.text[there.sentences[one.sentence].start : one.start])
    return another_scene(lead, page.text, there.words(one.sentence))


def _beyond(own: Quantity, one: Quantity, words: Words) -> bool:
    if not usable(one) or one.figure.approximator in ("<", ">") or not fits(own, one) or one.time != own.time:
        return False
    past = size(one) > size(own) if words.up else size(one) < size(own)
    return past and max(size(one), size(own)) <= BEYOND * min(size(one), size(own))


def _of_kind(page: Page, one: Quantity, kind: frozenset[str] | set[str], years: range) -> bool:
    """Whether a value is told of the kind, and of one year of the span."""
    clause, text, year = clause_of(page, one), page.words(one.sentence), _year(page, one)
    if year is None or int(year[0]) not in years or average(page, one):
        return False
    return bool(kind & matter(text)) and not (NOT_TOLD.search(clause) or page.set_aside(one))


def _year(page: Page, one: Quantity) -> re.Match[str] | None:
    """The only year between the marks round a value, else the only one of its sentence."""
    sentence = page.sentences[one.sentence]
    first = max(page.text.rfind(mark, sentence.start, one.start) for mark in ",;:(") + 1 or sentence.start
    last = min(
        (at for mark in ",;:)" if (at := page.text.find(mark, one.end, sentence.end)) >= 0), default=sentence.end
    )
    for start, end in ((first, last), (sentence.start, sentence.end)):
        found = list(YEAR.finditer(page.text, start, end))
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _draft(page: Page, number: int, words: Words, own: Quantity, there: Page, one: Quantity) -> Draft:
    year, at = _year(there, one), page.sentences[number].start
    draft = placed_in_row(*as_printed(own, one), "at most" if words.up else "at least", words.word)
    spans = (page.span(at + words.start, at + words.end), *((there.span(*year.span()),) if year else ()))
    return replace(draft, spans=spans, slip=f"record-elsewhere {words.word} {own.key}")
