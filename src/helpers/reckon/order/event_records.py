"""An event that is called the largest since a year, its size told elsewhere, against an older one of its kind that was larger.

    The slide buried 46 hectares. ... No slide in the valley has been larger since 1950.    In 1977 a slide took 61 hectares of the valley.
    It was the biggest power cut since the gale of 2008.                                    A fault cost 90,000 homes their power in 2015.

The claim prints no size of its own. It is that of the sentences before, or of the first sentences, where they name the event. The older one
is of a year that the claim covers, of the same unit or noun, and tied: its paragraph prints the claimed size too, or its sentence names the
event and the place. Must not read a larger one of another kind or place, nor of a year before the claim begins.

Comes in: the Desk, for the older event may stand in another article. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..growth.baselines import YEAR, size, when
from ..meaning.apposition import average
from ..meaning.tellings import stem_of
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, fits, own_noun, usable
from .standings import placed_in_row

_SINCE = r"since (?:[\w’'-]+ ){0,8}?(?P<since>(?:1[5-9]|20)\d\d)"
_EVER = r"\b(?:ever|on record|in living memory|in (?:its|the|their|all) (?:[\w’'-]+ ){0,3}history)\b"
# Reads 'the largest power cut in the three counties since the storm of 2008', 'its worst fire ever'
LARGEST = re.compile(
    rf"\b(?:the|its|their|our) (?P<word>largest|biggest|greatest|worst|most extensive) (?P<what>[a-z-]+(?: [a-z-]+){{0,3}}?)(?=[ ,](?:in|on|at|since|ever|for|of|to|that|anywhere|here|there)\b)[^.;:]{{0,70}}?(?:{_SINCE}|{_EVER})",
    re.I,
)
# Reads 'no fire in the valley has been larger', 'no flood since 1950 was worse'
NONE_LARGER = re.compile(
    r"\bno (?:other |earlier |single |previous )?(?P<what>[a-z-]+(?: (?!in\b|on\b|at\b|of\b|here\b|there\b|since\b|has\b|have\b|had\b|was\b|were\b)[a-z-]+)?)\b[^.;:]{0,60}?\b(?:(?:has|have|had) (?:ever )?been|was|were|(?:has|have|had) (?:ever )?grown) (?P<word>larger|bigger|worse|greater)\b(?! than)",
    re.I,
)
# Reads 'there has not been a larger fire', 'has never seen a bigger spill'
NOT_LARGER = re.compile(
    r"\b(?:no|not|never|[a-z]+n[’']t)\b(?: [a-z]+){0,4}? (?:a )?(?P<word>larger|bigger|worse|greater) (?P<what>[a-z-]+)\b",
    re.I,
)
SINCE = re.compile(_SINCE, re.I)
BEGAN = re.compile(r"\b(?:began|begun|started|kept|opened|founded)\b", re.I)
ELSE = re.compile(r"\b(?:second|third|fourth|fifth|one of|among|perhaps|possibly|nearly|almost|not|would|could|may|might|if|feared|until|then|next)\b[^.;,]{0,25}$", re.I)  # fmt: skip
OTHERS = re.compile(r"\b(?:elsewhere|abroad|worldwide|in the world|neighbouring|nationwide|nationally|across the country)\b", re.I)  # fmt: skip
ALSO = re.compile(r"\b(?:in all|in total|altogether|combined|between them|together|most of them|fail(?:s|ed)|feared|in (?:two|three|four|five|six|seven|eight|nine|ten|several|many) [a-z]+s)\b", re.I)  # fmt: skip
NAME = re.compile(r"(?<=[a-z,’] )[A-Z][a-z]{2,}")
MONTHS = frozenset("January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())  # fmt: skip
FEWEST = 20  # a smaller number is no size of an event
LEAD = 3  # sentences that open an article
MOST = 6  # times as large as the claimed one may an older one be
CLAIMS = 12  # of an article


@dataclass(frozen=True, slots=True)
class Claim:
    """An event that is called the largest from a year on; None for all years."""

    page: Page
    number: int  # of its sentence
    start: int
    end: int
    word: str
    what: str  # the event, as a stem
    first: int | None


def event_records(desk: Desk) -> Iterator[Draft]:
    """Each such claim against the nearest older event that was larger, in any article."""
    for page in desk.pages:
        for claim in list(_claims(page))[:CLAIMS]:
            found = [(own, other) for own in _sizes(claim) for other in _larger(claim, own, desk)]
            if found:
                own, other = min(found, key=lambda pair: size(pair[1]))
                draft = placed_in_row(own, other, "at most", claim.word)
                yield replace(draft, spans=(page.span(claim.start, claim.end),), slip=f"record {own.key}")


def _claims(page: Page) -> Iterator[Claim]:
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", sentence.text)
        for pattern in (LARGEST, NONE_LARGER, NOT_LARGER):
            found = pattern.search(text)
            here = [one for one in page.by_sentence.get(number, []) if _is_size(one)]
            if not found or here or ELSE.search(text[: found.start()]):
                continue
            if (since := SINCE.search(text)) or pattern is not LARGEST or re.search(_EVER, found[0], re.I):
                at = sentence.start + found.start("word")
                first = int(since["since"]) + (not BEGAN.search(since[0])) if since else None
                what = stem_of(found["what"].split()[-1].lower())
                yield Claim(page, number, at, at + len(found["word"]), found["word"].lower(), what, first)
                break


def _is_size(one: Quantity) -> bool:
    """Whether a figure may tell how large an event was."""
    plain = usable(one) and not (one.percent or one.days or one.time or one.per or one.times)
    return plain and one.figure.lo == one.figure.hi and (bool(one.unit) or size(one) >= FEWEST)


def _sizes(claim: Claim) -> Iterator[Quantity]:
    """What may be the size of a claim's event: told right before it, or where an article opens with the event."""
    page = claim.page
    before = [one for one in page.by_sentence.get(claim.number - 1, []) if _is_size(one)]
    yield from [one for one in before if one.unit and not page.set_aside(one)][:1]
    for number in range(-1, LEAD):
        for one in page.by_sentence.get(number, []):
            named = claim.what in _stems(page.words(number) if number >= 0 else "")
            if number < claim.number and named and _is_size(one) and not page.set_aside(one):
                yield one
                return


def _larger(claim: Claim, own: Quantity, desk: Desk) -> Iterator[Quantity]:
    """The older sizes that a claim covers and that are larger, of all articles."""
    for page in desk.pages:
        for other in page.quantities:
            if other.sentence < 0 or not _is_size(other) or not size(own) < size(other) <= MOST * size(own):
                continue
            if other.unit != own.unit or not fits(own, other) or not _covered(claim, page, other, desk):
                continue
            words = page.words(other.sentence)
            if average(page, other) or NOT_TOLD.search(_beside(page, other)) or OTHERS.search(words):
                continue
            if ALSO.search(words) or _another(claim, page, other, own):
                continue
            if _same_paragraph(page, other, own) or (own.unit and _of_one_place(claim, page, other)):
                yield other


def _beside(page: Page, other: Quantity) -> str:
    """The words round a size up to the next comma."""
    return f"{re.split(r'[,;:]', page.before(other, 60))[-1]} {re.split(r'[,;:.]', page.after(other))[0]}"


def _covered(claim: Claim, page: Page, other: Quantity, desk: Desk) -> bool:
    """Whether an older size is of one year that the claim covers."""
    years = set(YEAR.findall(when(page, other)))
    day = claim.page.published or desk.published
    if len(years) != 1 or page.set_aside(other):
        return False
    year = int(next(iter(years)))
    return (claim.first is None or year >= claim.first) and (day is None or year < day.year)


def _another(claim: Claim, page: Page, other: Quantity, own: Quantity) -> bool:
    """Whether an older size that is not told in one sentence with the claimed one is of no such event, or beside a name of its own."""
    here = page.by_sentence.get(other.sentence, [])
    if any(one.figure.lo == own.figure.lo and one.unit == own.unit for one in here):
        return False
    words = page.words(other.sentence)
    known = " ".join(claim.page.words(number) for number in range(claim.number + 1))
    paragraph = page.sentences[other.sentence].paragraph
    told = " ".join(each.text for each in page.sentences if each.paragraph == paragraph)
    return claim.what not in _stems(told) or any(name not in known for name in set(NAME.findall(words)) - MONTHS)


def _same_paragraph(page: Page, other: Quantity, own: Quantity) -> bool:
    """Whether the paragraph of an older size prints the claimed one too, and names no thing of its own beside either."""
    paragraph = page.sentences[other.sentence].paragraph
    again = [
        one
        for one in page.quantities
        if one.sentence >= 0
        and one.figure.lo == own.figure.lo
        and one.unit == own.unit
        and page.sentences[one.sentence].paragraph == paragraph
    ]
    long = len(re.sub(r"\D", "", own.figure.text).strip("0")) > 1
    return long and bool(again) and (bool(own.unit) or not own_noun(other) or fits(again[0], other))


def _of_one_place(claim: Claim, page: Page, other: Quantity) -> bool:
    """Whether the sentence of an older size names the event, and a place that the claim names."""
    words = page.words(other.sentence)
    places = set(NAME.findall(claim.page.words(claim.number))) - MONTHS
    return claim.what in _stems(words) and bool(places & set(re.findall(r"[A-Z][a-z]{2,}", words)))


def _stems(text: str) -> set[str]:
    return {stem_of(word) for word in re.findall(r"[a-z]{3,}", text.lower())}
