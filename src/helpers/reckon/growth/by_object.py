"""A doubling of what the words name, its two values told under that name farther back: 'a firm which has doubled its repair budget'.

    Spending on repairs came to £4.2m in 2019 and £6.3m in 2024. ... [sentences] ... A town that has doubled its repair budget is not idle.
    The library lent 31,000 books in 2018, 58,000 in 2024. ... Lending of books has tripled.

Nothing is printed beside the claim. Of all sentences that tell two values of two times, one alone names what it is of; a budget, a bill
or sales are of money. Must not read two values of another thing, nor a claim beside figures of its own.

Comes in: a Page. Goes out: drafts of checks of the rule multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..labels import MONEY
from ..meaning.apposition import amount
from ..meaning.tellings import stem_of
from ..quantities import Desk, Draft, Page, Quantity
from .baselines import ordered, size
from .multiple_claims import Multiple, claims
from .multiples import multiple_draft

# Reads ' its maintenance budget', ' spending on repairs', ' the number of trams'
OBJECT = re.compile(r"^ ?(?:the |its |their |his |her |our |[A-Z][\w’'-]+ )?(?P<what>(?:[a-z-]+ ?){1,5})")
# Reads 'The maintenance budget has more than ', 'Spending on repairs has since '
SUBJECT = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|that|because|since|while) )[“\"']?(?:The |the |Its |its |Their |their )?(?P<what>[A-Za-z-]+(?: [a-z-]+){0,4}?) (?:(?:has|have|had|was|were|is|are|been|since|now|thus|almost|nearly|more than|to be) ?)+$"
)
ENDS = re.compile(
    r"\b(?:can(?:not)?|could|would|will|may|might|must|should|is|are|was|were|has|have|had|to|from|by|since|over|within|between|under|during|and|but|so|as|who|which|that|this|than|after|before|when|while|without|again|last|next|in (?!hand\b)|every)\b"
)
GENERIC = re.compile(r"^(?:it|they|that|this|number|numbers|figure|total|price|prices|rate|share|size|pace|output|all|both|some|people)?$", re.I)  # fmt: skip
SUMS = frozenset(
    "budget spending outlay outlays expenditure cost costs bill bills investment investments funding sales revenue revenues turnover profit profits wages pay income takings fees losses subsidy subsidies".split()
)
SMALL = frozenset(
    "the its their his her our of on in for a an own total annual yearly number amount size level overall average".split()
)
IN_YEAR = re.compile(r"\s*(?:[a-z]+ )?(?:in|for|of) (?:the year )?((?:19|20)\d\d)\b")
# What tells another time, place or owner than the two values: 'since 2015', 'in a decade', 'the county, by contrast', 'in many towns'
ELSEWHERE = re.compile(
    r"\b(?:since|ago|decades?|generation|by (?:19|20)\d\d|(?:in|over|within|for) (?:the (?:past|last) )?(?:[a-z]+|\d+) (?:years|months|weeks)|in (?:19|20)\d\d|last (?:year|month|week|season)|this (?:year|month|week|season)|overnight"
    r"|elsewhere|neighbou?ring|nearby|nationwide|nationally|abroad|by contrast|unlike|other|others|many|most|some|county|parts of|for (?:children|women|men|families))\b",
    re.I,
)
CAPITAL = re.compile(
    r"(?<=[a-z,’] )(?<!Ms )(?<!Mr )(?<!Dr )(?<!Mrs )[A-Z][a-z]{2,}"
)  # 'Ms Roe’s defence' is no other place
STEM = 5  # letters by which 'repair' and 'repairs', 'lend' and 'lending' are known for one
AROUND = 1  # sentences beside a claim that the other rules read
FAR = 2  # times that two values may miss a claim and still be meant


def by_object(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each such claim with the one pair of values that is told under its name before it."""
    pairs: list[tuple[int, Quantity, Quantity]] | None = None
    for claim in claims(page):
        here = page.by_sentence.get(claim.number, [])
        words = _what(page, claim) if claim.over_time else frozenset()
        if not words or any(amount(one) or one.percent for one in here):
            continue
        pairs = list(_pairs(page)) if pairs is None else pairs
        money = bool(words & SUMS)
        named = [
            (old, new)
            for number, old, new in pairs
            if number < claim.number - AROUND and (not money or old.unit in MONEY) and _named(page, number, old, new, words - SUMS if money else words)
        ]  # fmt: skip
        draft = _draft(page, claim, *named[0]) if len(named) == 1 else None
        if draft and (draft.judgement.verdict == "consistent" or not _apart(page, claim, named[0][0])):
            yield draft


def _apart(page: Page, claim: Multiple, old: Quantity) -> bool:
    """Whether a claim is told of another time than two values, or of another place or owner."""
    here = page.words(claim.number)
    names = set(CAPITAL.findall(here)) - {"The"}
    known = " ".join(page.words(number) for number in range(old.sentence + 1))
    return bool(ELSEWHERE.search(here)) or any(name not in known for name in names)


def _what(page: Page, claim: Multiple) -> frozenset[str]:
    """The words that a claim names its thing by; none where it is 'it', or a number of nothing."""
    sentence = page.sentences[claim.number]
    rest = " ".join(page.text[claim.end : sentence.end].split())
    lead = " ".join(page.text[sentence.start : claim.start].split()) + " "
    found = OBJECT.match(rest)
    told = ENDS.split(found["what"])[0].strip() if found else ""
    if not told:
        subject = SUBJECT.search(lead)
        told = subject["what"] if subject else ""
    words = {word for word in told.lower().split() if word not in SMALL and len(word) > 2}
    return frozenset() if not words or all(GENERIC.match(word) for word in words) else frozenset(words)


def _pairs(page: Page) -> Iterator[tuple[int, Quantity, Quantity]]:
    """The sentences that tell two values of one unit at two times, and no third; the older one first."""
    for number, group in page.by_sentence.items():
        values = [
            one
            for one in group
            if number >= 0 and amount(one) and not one.vague and one.figure.lo == one.figure.hi and size(one) > 0
        ]
        told = [pair for pair in page.changes if pair[0].sentence == number]
        if len(told) == 1 and not values:
            yield (number, *told[0])
        two = len(values) == 2 and values[0].unit == values[1].unit and not told
        if two and (in_order := _by_years(page, *values) or ordered(page, *values)):
            yield (number, *in_order)


def _by_years(page: Page, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """The older value first, where a year stands right behind each: '€4.2m in 2019 and €6.3m in 2024'."""
    years = [IN_YEAR.match(page.text, max(each.end, each.figure.unit_end or 0)) for each in (one, other)]
    if not all(years):
        return None
    first, last = (int(found[1]) if found else 0 for found in years)
    return None if first == last else (one, other) if first < last else (other, one)


def _named(page: Page, number: int, old: Quantity, new: Quantity, words: frozenset[str]) -> bool:
    """Whether a sentence names before its values, or counts, all that a claim names."""
    first = min(old.start, new.start)
    lead = page.text[page.sentences[number].start : first]
    told = {
        stem_of(word)[:STEM]
        for word in re.findall(r"[a-z]{3,}", f"{lead} {old.figure.noun or ''} {new.figure.noun or ''}".lower())
    }
    return bool(words) and {stem_of(word)[:STEM] for word in words} <= told


def _draft(page: Page, claim: Multiple, old: Quantity, new: Quantity) -> Draft | None:
    """The check; what fails is told where the values move the way of the claim, and not too far off."""
    draft = replace(multiple_draft(new, old, claim.told, claim.word), spans=(page.span(claim.start, claim.end),))
    ratio = size(new) / size(old)
    if draft.judgement.verdict == "consistent":
        return draft
    meant = (ratio > 1) == (claim.factor > 1) and Fraction(1, FAR) < ratio / claim.factor < FAR and ratio != 1
    return replace(draft, slip=f"by-object {draft.slip}") if meant else None
