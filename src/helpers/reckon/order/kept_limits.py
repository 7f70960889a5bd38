"""A limit that the words call kept, cleared or passed, and the value beside it, where the two bear that out.

Reads 'The wind was 1.4 metres a second, inside the permitted 2.0', 'the 82 per cent in favour cleared the 75 per cent the articles
require', 'It was 2.3 and the limit is 2.0', 'It had said that it would make up to 100 tests. It made 96'. Must not read a bound that is
no limit ('over 60 people'), nor a value of another unit. What breaks a limit that is said to be kept, held_limits tells.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, all of them consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..hedges import exactly
from ..intervals import exact
from ..meaning.apposition import amount, average
from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared
from .nearby import fits, own_noun, usable

NOUNS = r"(?:limit|cap|ceiling|maximum|minimum|threshold|quorum|hurdle|quota|bar)"
LIMITING = re.compile(
    rf"\b(?:{NOUNS}s?|permitted|allowed|permits?|allows?|requires?d?|needed|insured|laid down|regards?(?:ed)? as|licen[cs]ed?|legal|safe)\b",
    re.I,
)
WORDS = r"(?: (?:the|its|their|that|a|an|all|sum|[a-z]+['’]s?|[a-z-]+)){0,5}?"
INSIDE = re.compile(rf"\b(?:inside|within|under|below|beneath|short of|shy of){WORDS}\s*[$£€]?\s*$", re.I)
PAST = re.compile(
    rf"\b(?:over|above|past|beyond|clear of|clear(?:s|ed|ing)|exceed(?:s|ed|ing)?|beats?|tops?|topped|pass(?:es|ed)|meets?|met|reach(?:es|ed)|surpass(?:es|ed)){WORDS}\s*[$£€]?\s*$",
    re.I,
)
NOT = re.compile(r"\b(?:not|never|no|without|fail\w*|would|could|should|may|might|must|if|unless)\b|n['’]t\b", re.I)
IS_LIMIT = re.compile(
    rf"\b(?:the|its|a|their) (?:[a-z]+ )?{NOUNS}(?: of| is| was| being| stands? at| set at|,)?\s*[$£€]?\s*$", re.I
)
UP_TO = re.compile(r"\b(?:up to|at most|no more than|a maximum of)\s*$", re.I)
AT_LEAST = re.compile(r"\b(?:at least|no (?:fewer|less) than|a minimum of)\s*$", re.I)
OF_ANOTHER = re.compile(r"\b(?:below|above|last [a-z]+['’]s|previous)\b[^,;]{0,20}$", re.I)
LAST_TIME = re.compile(r"\b(?:last|previous|this) [a-z]+['’]s(?: [a-z]+)?\s*[$£€]?\s*$", re.I)
TAKEN_UP = re.compile(r"(?:It|They|He|She|In (?:the end|fact)|So far)\b")
WIDE = 2.0  # how many times one a value and its limit may be
NAMES = {"at most": "within", "at least": "past"}


def kept_limits(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each limit with the value that the words set against it."""
    for mark in page.quantities:
        if not _told(mark) or average(page, mark):
            continue
        told = f"{page.before(mark, 80)} {mark.figure.hedge or ''}".strip() + " "
        beside = f"{told} {page.after(mark, 60)}"
        found, side = _claim(told)
        if LAST_TIME.search(told):
            continue
        if found and LIMITING.search(beside) and not NOT.search(told[: found.start()][-30:]):
            yield from _held(page, mark, side, found[0].split()[0].lower())
        elif IS_LIMIT.search(told):
            yield from _beside(page, mark)
        elif (UP_TO.search(told) or AT_LEAST.search(told)) and _spoken_of(page, mark):
            yield from _made(page, mark, "at most" if UP_TO.search(told) else "at least")


def _told(one: Quantity) -> bool:
    """Whether a figure is one number: a bound as well."""
    return one.sentence >= 0 and (usable(one) or amount(one)) and not one.vague and size(one) > 0


def size(one: Quantity) -> float:
    """The number as printed, whatever bounds it; 0 for a range."""
    return one.figure.lo or 0.0 if one.figure.lo == one.figure.hi else 0.0


def _bare(mark: Quantity) -> Quantity:
    """The number of a limit without its bound."""
    return replace(mark, readings=exactly(exact(size(mark))))


def _claim(told: str) -> tuple[re.Match[str] | None, str]:
    inside, past = INSIDE.search(told), PAST.search(told)
    return (inside, "at most") if inside else (past, "at least")


def _held(page: Page, mark: Quantity, side: str, word: str) -> Iterator[Draft]:
    """The last value of its unit before a limit in its sentence."""
    values = [
        one for one in page.by_sentence.get(mark.sentence, []) if one.end <= mark.start and _value(page, one, mark)
    ]
    for one in values[-1:]:
        if (size(one) <= size(mark)) if side == "at most" else (size(one) >= size(mark)):
            yield compared(one, _bare(mark), side, word)


def _beside(page: Page, mark: Quantity) -> Iterator[Draft]:
    """'It was 2.3 and the limit is 2.0': the only other figure of its kind in the sentence."""
    values = [one for one in page.by_sentence.get(mark.sentence, []) if one is not mark and _value(page, one, mark)]
    values = [one for one in values if not OF_ANOTHER.search(page.before(one))]
    if len(values) == 1 and size(values[0]) != size(mark):
        side = "at most" if size(values[0]) < size(mark) else "at least"
        yield compared(values[0], _bare(mark), side, "limit")


def _spoken_of(page: Page, mark: Quantity) -> bool:
    """Whether a bound is set to what is to be done: 'had said that it would make up to 100', 'the licence allows up to 40'."""
    return bool(
        re.search(r"\b(?:would|will|may|could|can|must)\b", page.before(mark, 80))
        or LIMITING.search(page.words(mark.sentence))
    )


def _made(page: Page, mark: Quantity, side: str) -> Iterator[Draft]:
    """The first figure of the next sentence, where it takes up the words of the bound: 'It made 96'."""
    after = page.by_sentence.get(mark.sentence + 1, [])[:1]
    for one in after:
        shared = TAKEN_UP.match(page.words(one.sentence)) or stems(page.before(mark, 60)) & stems(page.before(one, 60))
        right = size(one) <= size(mark) if side == "at most" else size(one) >= size(mark)
        if shared and right and _value(page, one, mark) and not own_noun(one):
            yield compared(one, _bare(mark), side, (mark.figure.hedge or NAMES[side]).lower())


def _value(page: Page, one: Quantity, mark: Quantity) -> bool:
    """Whether a figure may be what a limit is for: of its unit, of its size, no bound and no other norm."""
    near = size(mark) <= WIDE * size(one) and size(one) <= WIDE * size(mark) if _told(one) else False
    moved = any(mark in pair for pair in page.changes) or mark.figure.text == one.figure.text
    return (
        near and not moved and fits(one, mark) and one.figure.approximator not in ("<", ">") and not page.set_aside(one)
    )
