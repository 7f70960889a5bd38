"""How long something had not been, and when it last was: 'the first rise in 18 years' and 'The fee was last raised in 2008'.

    The fee rise is the council's first in 18 years. ...   The fee was last raised in 2008, from £20.
    It is 12 years since the bridge was painted, ...       The bridge was last painted in 2014.
    No ship has been built here for nine years. ...        The last ship was launched in 2017.

The two may stand in two articles; what is told of them must be one thing by the words of both. Comes in: a Desk. Goes out: drafts of checks
of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import Desk, Draft, Page
from .elapsed import draft_of, told
from .instants import Instant, Stretch
from .publication import day_of
from .timeline import Timeline, lead_of, pair_of, role, timeline

# Before a stretch: 'the first rise in', 'the first time it has moved in', 'has not been raised for', 'unchanged for', 'without a rise for'
SINCE_LAST = re.compile(
    r"\b(?:first\b[^.;,\d]{0,50}\b(?:in|for)|(?:ha(?:s|ve|d)n[’']t|ha(?:s|ve|d) (?:not|never)|not|nobody|no [a-z]+(?: [a-z]+)? ha(?:s|ve|d))\b[^.;,\d]{0,40}\b(?:in|for)"
    r"|(?:unchanged|untouched|frozen|unused|empty|without an? [a-z]+(?: [a-z]+)?) (?:for|in))\s+(?:the (?:past|last) |all of )?$",
    re.I,
)
# After one: '18 years since the fee was last raised'
SINCE = re.compile(r"\s+(?:since|after)\b[^.;\d]{0,60}\blast\b", re.I)
_YEAR = r"(?:in|since)(?: (?:the )?(?:spring|summer|autumn|winter|fall|early|late|january|february|march|april|may|june|july|august|september|october|november|december)(?: of)?)? (?P<year>(?:18|19|20)\d\d)\b"
# When it last was: 'was last raised in 1998', 'last rose in 2008', 'The last rise came in 2008', 'has not been raised since 1998'
LAST = re.compile(
    rf"\b(?:(?:was|were|had been|been)? ?last (?:[a-z]{{2,}}ed|rose|won|held|seen|sold|built|put up|went up|fell|took|met|cut|set|hit|paid|done|made|given|drawn|shut|run|grew|came|sat|sent|spent)\b"
    rf"|last (?P<noun>[a-z]+(?: [a-z]+)?) (?:was|came|were|took place|happened)\b|ha(?:s|ve) not (?:been )?[a-z]+)[^.;\d]{{0,40}}? {_YEAR}",
    re.I,
)
WORD = re.compile(r"[a-z]{3,}")
EMPTY = frozenset(
    "the and for was were had has have been last first time year years since from that this its their his her not any who which when they will would with but are more than "
    "into over only just now also after before city town state council government country company".split()
)
DONE = re.compile(r"(?<=\blast )[a-z]+(?: up)?\b|(?<=\bnot been )[a-z]+|(?<=\bnot )(?!been\b)[a-z]+", re.I)
RISING = frozenset("raised raise rise rose risen rising went increased increase put".split())  # of a price: one deed
MANY = 120  # last times of a story; a text with more of them is a table
TIMES = Fraction(5, 2)  # by which a stretch may miss that is meant


@dataclass(frozen=True, slots=True)
class Last:
    """When something last was."""

    page: Page
    year: Instant
    of: frozenset[str]
    named: frozenset[str]  # the words that name it
    deed: frozenset[str]  # and those that say what was last done


def last_time(desk: Desk) -> Iterator[Draft]:
    """Each stretch since something last was, against the year in which it was."""
    lines = [timeline(page, day_of(page, desk)) for page in desk.pages]
    known = [each for line in lines for each in _last(line)]
    if len(known) > MANY:
        return
    for line in lines if known else ():
        for one in (
            one for here in line.stretches for one in here if one.unit == "year" and one.count.denominator == 1
        ):
            if line.now and _since_last(line, one) and not told(line, one, role(line, one)):
                yield from _drafts(line, one, known)


def _since_last(line: Timeline, one: Stretch) -> bool:
    after = line.text(one.end, one.end + 80)
    return bool(SINCE_LAST.search(lead_of(line, one)) or SINCE.match(after))


def _drafts(line: Timeline, one: Stretch, known: list[Last]) -> Iterator[Draft]:
    words = _words(line.page.words(one.sentence))
    found = [each for each in known if each.of & words]
    if line.now is None or len({each.year.first for each in found}) != 1:
        return
    pair = pair_of(one, found[0].year, line.now)
    years = line.now.first.year - found[0].year.first.year
    named = all(each.named and each.named <= words and _one_deed(each.deed, words) for each in found)
    meant = named and one.count / TIMES < years < one.count * TIMES
    if pair and (pair.holds or pair.nearly or meant):
        yield draft_of(line.page, pair, found[0].page, line.page)


def _last(line: Timeline) -> Iterator[Last]:
    for number, sentence in enumerate(line.page.sentences):
        for found in LAST.finditer(line.page.text, sentence.start, sentence.end):
            year = next((each for each in line.instants[number] if each.end == found.end("year")), None)
            clause = re.split(r"[,;:]", line.page.text[sentence.start : found.start()])[-1]
            words = _words(clause + " " + found[0])
            if year and words:
                yield Last(line.page, year, words, _words(clause) or _words(found["noun"] or ""), _deed(found))


def _deed(found: re.Match[str]) -> frozenset[str]:
    """What was last done, by the word after 'last' or 'not'.

    >>> sorted(_deed(LAST.search("the fee was last raised in 1998")))
    ['raised']
    """
    done = DONE.search(found[0])
    return _words(done[0]) if done else frozenset()


def _one_deed(deed: frozenset[str], words: frozenset[str]) -> bool:
    """Whether what was last done is what had not been: 'raised' and 'rise'; not 'painted' and 'full'."""
    return any(one == other or (one in RISING and other in RISING) for one in deed for other in words)


def _words(text: str) -> frozenset[str]:
    """The words that say what is meant, without the ending of the plural.

    >>> sorted(_words("The fees were last raised in 1998"))
    ['fee', 'raised']
    """
    return frozenset(word.rstrip("s") for word in WORD.findall(text.lower()) if word not in EMPTY)
