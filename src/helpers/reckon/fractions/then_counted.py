"""A share of a whole people, then their count in the next sentence: 'One in five of the population is over 65. The register puts them at 12,300.'

    The country has 61,400 inhabitants. ... Children make up 30 per cent of the population. There are 15,300 of them.

The whole is the count of people of the most digits that the article tells, else that of all articles. What fails is told where no other such count
gives the share.

Comes in: the Desk. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.apposition import HEDGED
from ..meaning.scenes import another_scene
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .portion_values import gives, ratio_of
from .portion_values import value as share_value
from .proportions import share_draft
from .wholes import CHANGED, NO_SHARE

OF_ALL = re.compile(
    r"^(?:%|per ?cent)? ?of (?:the (?:whole |entire |total |national )?|our |its |all )?(?:population|country|nation|people|inhabitants|residents|citizens|us)\b(?! (?:of|in|aged|over|under|who|that)\b)",
    re.I,
)
# Reads 'The census puts them at', 'They number', 'There are now', 'That is'
THEIR_COUNT = re.compile(
    rf"\b(?:puts? (?:them|their numbers?|the (?:number|figure|total)) at|(?:count(?:s|ed)|found|ha(?:s|ve)|register(?:s|ed)|lists?|listed)|[Tt]hey (?:number|total|are|were)|[Tt]here (?:are|were)(?: now)?|(?:^|[;,] )(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich) (?:is|was|makes|means|comes to|would be)) ?{HEDGED}$"
)
OF_THEM = re.compile(
    r"^(?:of (?:them|these|those)|people|persons|souls|men and women|such people|all told|in all)?(?=\s*[.;!?—–]|$)",
    re.I,
)
# Of another time: 'a population of 5 million in 2036', 'projects', 'was then'
OTHER_TIME = re.compile(
    r"^[^.;,\d]{0,30}\b(?:in|by) (?:(?:19|20)\d\d\b|(?:January|March|May|the last|the previous))", re.I
)
PROJECTED = re.compile(r"\b(?:project|forecast|predict|expect|estimat|will|would|could|by 20\d\d)\w*\b[^.;]*$", re.I)
# Of those that may vote or were asked: 'Some 40 per cent of residents voted', 'say they want a bridge'
VOTES = re.compile(r"\b(?:vot(?:e|es|ed|ing|ers?)|turnout|poll\w*|survey\w*|adults?|(?:say|said|think|believe|support|oppose|want)\b)", re.I)  # fmt: skip
TIMES = re.compile(r"\b(?:(?:in|by|since) (?:1[89]|20)\d\d\b|then\b|once\b)", re.I)
PEOPLE = frozenset("inhabitant resident people person citizen soul population".split())
OFF = 2  # times that the share may be the real one
LEAST = 100


def then_counted(desk: Desk) -> Iterator[Draft]:
    """Each share of all people with the count of the next sentence, against the count of all."""
    for page in desk.pages:
        for share in [*(one for one in page.quantities if one.percent), *page.fractions]:
            fits = share.sentence >= 0 and not share.time and not share.vague and share_value(share) < 1
            if (
                not fits
                or share in page.told_shares
                or share.start in page.told_portions
                or not OF_ALL.match(page.after(share, 60))
            ):
                continue
            if CHANGED.search(page.before(share)) or NO_SHARE.match(page.after(share)):
                continue
            if part := _counted(page, share):
                yield from _against(desk, page, share, part)


def _counted(page: Page, share: Quantity) -> Quantity | None:
    """The only count of the sentence after a share, told of those whom it is of."""
    here = [one for one in page.by_sentence.get(share.sentence + 1, []) if plain(one) and not one.unit]
    told = [one for one in here if THEIR_COUNT.search(page.before(one, 60).rstrip() + " ") and size(one) >= LEAST]
    return told[0] if len(here) == 1 and told and OF_THEM.match(page.after(told[0])) else None


def _against(desk: Desk, page: Page, share: Quantity, part: Quantity) -> Iterator[Draft]:
    wholes = _all_people(page, part) or [
        one for other in desk.pages if other is not page for one in _all_people(other, part)
    ]
    right = [one for one in wholes if gives(part, one, share)]
    if not right and _of_some(page, share, part):
        return
    if not wholes:
        return
    draft = share_draft(
        part, right[0] if right else max(wholes, key=lambda one: (len(one.figure.text), value(one))), share
    )
    ratio = ratio_of(*draft.quantities[:2])
    if right or (ratio and 1 / OFF < float(ratio / share_value(share)) < OFF):
        yield replace(draft, slip=f"share-told {part.key} {share.key}")


def _of_some(page: Page, share: Quantity, part: Quantity) -> bool:
    """Whether a share is of the people of one place or of those that may vote, or their count of another time: 'In the north 30 per cent of residents'."""
    sentence, here = page.words(share.sentence), page.words(part.sentence)
    known = " ".join(page.words(one.sentence) for one in _all_people(page, part))
    lead, own = (page.text[page.sentences[one.sentence].start : one.start] for one in (share, part))
    return bool(
        VOTES.search(sentence) or TIMES.search(here) or another_scene(lead, known, sentence) or another_scene(own, f"{known} {sentence}", here)
    )  # fmt: skip


def _all_people(page: Page, part: Quantity) -> list[Quantity]:
    """The counts of people of a page that may hold a part."""
    return [
        one
        for one in page.quantities
        if plain(one) and not one.unit and not one.time and value(one) > value(part)
        and singular((one.figure.noun or "x").split()[-1].lower()) in PEOPLE and not page.set_aside(one)
        and not (OTHER_TIME.match(page.after(one, 60)) or PROJECTED.search(page.before(one, 90)))
    ]  # fmt: skip
