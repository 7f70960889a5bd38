"""So many times as many as were counted then, the count of now farther back: '310 families are there now. ... In 2021 it was 140 families. Now it is three times as many'.

The claim closes its sentence, which speaks of now and counts nothing; the sentence before it counts one thing at a time that is past.
Of the same noun the article counts one number more, and says it of now.

Comes in: a Page. Goes out: drafts of checks of the rule multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain
from .baselines import size
from .multiple_claims import Multiple, claims
from .multiples import multiple_draft

OWN = "as-then"
NOW = re.compile(
    r"\b(?:now|today|this (?:week|month|year|season|winter|summer|spring|autumn)|at present|currently|at the moment|these days)\b",
    re.I,
)
THEN = re.compile(
    r"\b(?:then|ago|(?:back )?in (?:the (?:winter|summer|spring|autumn|year|early|late) (?:of )?)?(?:(?:19|20)\d\d|twenty [a-z-]+)|last (?:year|winter|summer|autumn|spring)|when|at the (?:start|beginning) of|before the)\b",
    re.I,
)
OPEN = re.compile(r"\s*(?:as (?:many|much)(?: (?P<noun>[a-z]+))?|that(?: (?:number|figure|many|total))?)?\s*[.!,;”\"]")
# Who has so many, by a name or a noun: another than before has a number of its own
SUBJECT = re.compile(
    r"(?:\b[Tt]he |\b[Ii]ts |\b[Tt]heir |(?<=[a-z,] )(?=[A-Z]))(?!number\b|figure\b|total\b|count\b)([A-Za-z]+)"
)
FEWEST = 12
FAR = 2  # times that a multiple may be off and still be of these


def many_as_then(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each such claim with the count before it and the one of now."""
    for claim in claims(page):
        if claim.number < 1 or claim.over_time or claim.factor <= 1:
            continue
        said = OPEN.match(page.text, claim.end)
        told = said and NOW.search(page.words(claim.number))
        here = [one for one in page.by_sentence.get(claim.number, []) if not _in_claim(one, claim)]
        if not told or here:
            continue
        before = [one for one in page.by_sentence.get(claim.number - 1, []) if _counts(one)]
        if len(before) != 1 or not THEN.search(page.words(claim.number - 1)):
            continue
        old = before[0]
        if any(
            each.lower() not in page.words(claim.number - 1).lower() for each in SUBJECT.findall(_lead(page, claim))
        ):
            continue  # 'The mill now has three times as many'
        if said and said["noun"] and singular(said["noun"]) != _noun(old):
            continue
        new = [
            one
            for one in page.quantities
            if _counts(one) and one.sentence < old.sentence and _noun(one) == _noun(old) and size(one) > size(old)
        ]
        of_now = [
            one for one in new if NOW.search(page.words(one.sentence)) and not THEN.search(page.words(one.sentence))
        ]
        if len({size(one) for one in new}) == 1 and of_now:
            yield from _against(page, claim, of_now[-1], old)


def _lead(page: Page, claim: Multiple) -> str:
    return page.text[page.sentences[claim.number].start : claim.start]


def _in_claim(one: Quantity, claim: Multiple) -> bool:
    return claim.start - 20 <= one.start <= claim.end


def _counts(one: Quantity) -> bool:
    whole = plain(one) and not (one.unit or one.time or one.per or one.percent or one.vague)
    return whole and one.sentence >= 0 and one.figure.lo == one.figure.hi and size(one) >= FEWEST and bool(_noun(one))


def _noun(one: Quantity) -> str:
    return singular((one.figure.noun or "").split(" ")[-1].lower())


def _against(page: Page, claim: Multiple, new: Quantity, old: Quantity) -> Iterator[Draft]:
    draft = multiple_draft(new, old, claim.told, claim.word)
    ratio = float(size(new) / size(old) / claim.factor)
    if draft.judgement.verdict == "consistent" or 1 / FAR < ratio < FAR:
        yield replace(draft, slip=f"{OWN} {draft.slip}", spans=(page.span(claim.start, claim.end),))
