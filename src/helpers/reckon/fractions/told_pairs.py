"""Parts with the wholes that words tie them to, over sentences: for claims that tell of both without their numbers.

    They rang 1,500 households. Eight hundred and forty had left.          840 of 1,500
    The hall took in 640 runners. Of those, 212 were treated.              212 of 640
    It drew 2,450 replies. Some 1,568 were against, 612 in favour.         1,568 and 612 of 2,450

Comes in: a Page and the Desk. Goes out: pairs of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..meaning.apposition import bare_noun
from ..meaning.kinds import human
from ..meaning.mentions import REPLY, clause_of, mention_of
from ..quantities import Desk, Page, Quantity, once
from ..totals.accounts import value
from .asked_few import people
from .parts import pairs
from .polls import side_of_question
from .taken_up import counted, groups, told_last

PAPERS = re.compile(
    r"\b(?:repl(?:y|ies)|responses?|answers|forms|questionnaires|papers|ballots|respondents|households|homes|firms|companies|businesses|families)\b",
    re.I,
)
ANSWERS = re.compile(
    r"^ ?(?:of them |people |in all |[a-z]+ )?(?:had|have|has|said|say|were|was|are|would|will|thought|want\w*|backed|agreed|voted|expect\w*|plan\w*|hoped?|did|could|can|"
    r"knew|reported|chose|felt|favou?red|oppos\w*|support\w*|in favou?r|against|for|left|stayed|paid|used)\b",
    re.I,
)
BY = re.compile(r"\b(?:backed|opposed|supported|rejected|favou?red|welcomed|approved) by $", re.I)
ON = 2  # sentences after those who were asked in which their answers stand
LEAST = 10  # fewer who were asked are no poll


@dataclass(frozen=True, slots=True)
class Pair:
    """A part and its whole, and whether the part is an answer."""

    part: Quantity
    whole: Quantity
    polled: bool


@once
def pairs_of(desk: Desk) -> dict[Page, list[Pair]]:
    """The pairs of each page, in text order, each part once."""
    return {page: list(_pairs(page, desk)) for page in desk.pages}


def _pairs(page: Page, desk: Desk) -> Iterator[Pair]:
    tied = {
        part: Pair(part, whole, bool(REPLY.search(page.words(part.sentence))))
        for part, whole in pairs(page)
        if counted(page, part)
    }
    for part in page.quantities:
        if not counted(page, part):
            continue
        if part in tied:
            yield tied[part]
        elif whole := _taken_up(page, desk, part) or told_last(page, part):
            yield Pair(part, whole, bool(REPLY.search(f"{page.words(whole.sentence)} {page.words(part.sentence)}")))
        elif whole := _polled(page, part):
            yield Pair(part, whole, True)


def _taken_up(page: Page, desk: Desk, part: Quantity) -> Quantity | None:
    mention = mention_of(page, part)
    found = [one for one in groups(page, desk, part, mention) if value(one) > value(part)] if mention else []
    return found[0] if found and found[0].page is page else None


def _polled(page: Page, part: Quantity) -> Quantity | None:
    """The group that was asked, in the sentence of an answer or before it."""
    answer = (
        ANSWERS.match(page.after(part)) or BY.search(page.before(part) + " ") or side_of_question(clause_of(page, part))
    )
    if not answer or not (bare_noun(part) or human(part.figure.noun or "")):
        return None
    for number in range(part.sentence, part.sentence - ON - 1, -1):
        for one in reversed(page.by_sentence.get(number, [])):
            if (
                one.end <= part.start
                and counted(page, one)
                and value(one) > value(part)
                and value(one) >= LEAST
                and _asked(page, one)
            ):
                return one
    return None


def _asked(page: Page, one: Quantity) -> bool:
    """Whether those who are counted were asked, or answered."""
    noun = one.figure.noun or page.after(one, 20)
    who = people(noun) or PAPERS.search(noun) or bare_noun(one)
    return (
        bool(who)
        and bool(REPLY.search(clause_of(page, one)))
        and not ANSWERS.match(page.after(one, 20).partition(" ")[2] or "-")
    )
