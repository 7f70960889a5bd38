"""What was carried, and the two sides of its vote: 'passed by 33 votes to 24'; and a share held against a fraction that is asked for.

    The council approved it by nine votes to six.             nine are more than six
    Only 61 per cent were for it, not the two thirds that the rules require.        61 per cent are fewer
    The 71 per cent is more than the three fifths that were needed.
    Of 168 who voted, 103 were for and 65 against, a majority.      103 of the 168 that the two come to

Must not read a vote that was lost or put off ('rejected by 24 to 33', where either side may stand first), what would be carried, a
score of a match, nor by how much something is to change ('agreed to cut jobs by 300 to 1,200').

Comes in: a Page. Goes out: drafts of checks of the rules ordering and threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..fractions.majorities import draft_of
from ..fractions.odds import ASKED
from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared

CARRIED = re.compile(
    r"\b(?:passed|carried|approved|adopted|backed|agreed|accepted|endorsed|ratified|upheld|recommended [a-z]+|(?:came|came down|decided|ruled) in favou?r|voted)\b[^.;\d]{0,60}\bby (?:a (?:vote|majority|margin) of )?$"
    r"|\bvoted\s*$|\b(?:passed|carried|approved|adopted|backed) (?:it|them|him|her|the [a-z]+)\s*$",
    re.I,
)
LOST = re.compile(
    r"\b(?:reject\w*|defeat\w*|lost|lose|fail\w*|fell|against|down|not|never|n[’']t|threw|thrown|refus\w*|block\w*|would|could|if|may|might|needs?|needed|expected)\b",
    re.I,
)
# What is agreed on may be a change: 'agreed to cut jobs by 300 to 1,200', 'approved, up by 3 to 5 per cent'
CHANGE = re.compile(
    r"\b(?:to|and|will|would) (?:cut|raise|lift|lower|reduce|increase|trim|shorten|extend|grow|shrink|slash|expand|widen|narrow|boost|put)\b[^.;,]*\bby $|\b(?:up|down|on|off) by $",
    re.I,
)
TO = re.compile(r"^(?: ?votes?)? ?(?:to|[-–]) ?$", re.I)
MATCH = re.compile(r"\b(?:match|game|goals?|points|sets|innings|win|won)\b", re.I)
FEWEST = 3
BETWEEN = re.compile(
    r"^(?:%| ?per ?cent)?(?: [a-z]+){0,4}?,? ?(?:(?:is|was|are|were|falls?|fell|which (?:is|was)) )?(?:[a-z]+ )?(?P<side>not|short of|below|under|less than|fewer than|above|over|more than) the (?:required |necessary )?$",
    re.I,
)
ABOVE = ("above", "over", "more than")
FOR_AND = re.compile(
    r"^ ?(?:votes? |members? |were |voted )*(?:for|in favou?r)(?: of [a-z ]{2,30}| it)?(?:,| and| to) ?$", re.I
)
MOST = re.compile(
    r"^ ?(?:votes? |were |voted )*against(?: it)?(?:, (?:so |which is |which made |thus )?)(?P<claim>an? (?:clear |narrow |slim |bare )?majority)\b(?! (?:needed|short))",
    re.I,
)
BACK = 2  # sentences before a vote in which its size stands


def carried(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each vote that carried something, its two sides; each share beside the fraction that is asked for."""
    for number, group in page.by_sentence.items():
        for ayes, noes in pairwise(group if number >= 0 else []):
            if _side(ayes) and _side(noes) and TO.match(page.between(ayes, noes) + " ".rstrip()) and _won(page, ayes):
                draft = compared(ayes, noes, "at least", "carried")
                yield replace(draft, rule="ordering", why="What was carried had more votes for it than against it.")
            yield from _most(page, ayes, noes)
    yield from _against_fractions(page)


def _most(page: Page, ayes: Quantity, noes: Quantity) -> Iterator[Draft]:
    """'103 for and 65 against, a majority of 38', of the number just told that the two come to."""
    found = MOST.match(page.after(noes, 90)) if FOR_AND.match(f"{page.between(ayes, noes)} ") else None
    if not found or not (_side(ayes) and _side(noes)):
        return
    near = [one for at in range(ayes.sentence, ayes.sentence - BACK - 1, -1) for one in page.by_sentence.get(at, [])]
    whole = next((one for one in near if _side(one) and size(one) == size(ayes) + size(noes)), None)
    at = page.text.find(found["claim"], noes.end)
    if whole and at >= 0:
        yield draft_of(page, ayes, whole, (at, at + len(found["claim"])), True, told=found["claim"].lower())


def _side(one: Quantity) -> bool:
    return amount(one) and not one.unit and not one.vague and one.figure.lo == one.figure.hi and size(one) % 1 == 0


def _won(page: Page, ayes: Quantity) -> bool:
    before, text = page.before(ayes, 110) + " ", page.words(ayes.sentence)
    found = CARRIED.search(before)
    told = "vote" in f"{before} {page.after(ayes)}".lower()
    moved = not told and CHANGE.search(before)
    return bool(found) and not (LOST.search(before) or MATCH.search(text) or moved) and size(ayes) >= FEWEST


def _against_fractions(page: Page) -> Iterator[Draft]:
    """'61 per cent was not the two thirds that a change requires'."""
    for part in page.fractions:
        after = page.text[part.end : page.sentences[part.sentence].end] if part.sentence >= 0 else ""
        shares = [one for one in page.by_sentence.get(part.sentence, []) if one.percent and one.end <= part.start]
        if not shares or not ASKED.match(" ".join(after.split())) or part.figure.lo is None:
            continue
        found = BETWEEN.match(page.between(shares[-1], part) + " ")
        if found and not shares[-1].vague:
            mark = replace(part, readings=exactly(Fraction(part.figure.lo).limit_denominator(100) * 100))
            relation = "at least" if found["side"].lower() in ABOVE else "at most"
            yield compared(shares[-1], mark, relation, f"{found['side'].lower()} the")
