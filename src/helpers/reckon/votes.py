"""Votes: a count of ayes and noes against the number of members, and shares of one vote against a hundred.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import add

from .apposition import amount, gap
from .hedges import exactly
from .intervals import words
from .quantities import Desk, Draft, Page, Quantity
from .sums import NO_LIST, sum_of
from .verdicts import combine, judge

VOTED = re.compile(
    r"\b(?:voted|votes? (?:of|was|were|is)?|passed|approved|rejected|backed|decided|ruled|split)\b[^.;]{0,40}$", re.I
)
ALL = re.compile(r"\b(?:all|whole|full|entire)(?: of)?(?: the| its)? ?$", re.I)
MEMBERS = re.compile(r"^ ?(?:[a-z]+ ){0,2}(?:members|judges|justices|jurors)\b", re.I)
AYES_TO_NOES = re.compile(r"(?:votes )?(?:to|against) |[-–] ?", re.I)
OF_THE_VOTE = re.compile(
    r"\b(?:of (?:the )?(?:popular )?(?:vote|votes|ballots|seats|market)|vote share|market share)\b", re.I
)
NEXT_SHARE = re.compile(r"^[^.;:]{0,60}(?:,|\band\b)[^.;:,]{0,40}$", re.I)
WHOLE = 101  # shares of one vote that are each rounded may come to a little more than a hundred


def votes(page: Page, desk: Desk) -> Iterator[Draft]:
    """A vote of '11 to 3' with all 14 members; where someone may have stayed away, only a vote that agrees is told.

    Reads 'voted 11 to 3 ... with all 14 members', 'by 52 votes to 44, all 96 senators'; must not read 'from 11 to 3'.
    """
    for number, group in page.by_sentence.items():
        counts = [one for one in group if number >= 0 and amount(one) and one.total and one.unit is None]
        for yes, no in pairwise(counts):
            if AYES_TO_NOES.fullmatch(gap(page, yes, no)) and VOTED.search(page.before(yes, 60) + " "):
                yield from _voted(page, yes, no, [one for one in counts if one not in (yes, no)])


def _voted(page: Page, yes: Quantity, no: Quantity, others: list[Quantity]) -> Iterator[Draft]:
    for whole in others:
        everyone = ALL.search(page.before(whole) + " ") and whole.figure.noun
        if everyone or MEMBERS.match(page.after(whole) + " "):
            draft = sum_of([yes, no], whole)
            if everyone or draft.judgement.verdict == "consistent":
                yield draft


def shares_of_vote(page: Page, desk: Desk) -> Iterator[Draft]:
    """Shares of one vote in a list come to no more than a hundred.

    Reads '41 percent of the vote, the alliance 37 percent and the greens 28'; must not read shares of several votes.
    """
    for number, group in page.by_sentence.items():
        run = [one for one in group if one.percent and not one.vague and not one.time]
        text = page.text[run[0].start : run[-1].end] if run else ""
        if number < 0 or len(run) < 3 or not OF_THE_VOTE.search(page.words(number)) or NO_LIST.search(text):
            continue
        if all(NEXT_SHARE.match(gap(page, one, other)) for one, other in pairwise(run)):
            yield _of_hundred(run)


def _of_hundred(run: list[Quantity]) -> Draft:
    result = combine(add, *(one.readings for one in run))
    return Draft(
        rule="parts_sum",
        quantities=tuple(run),
        formula=f"{' + '.join(one.name for one in run)} = {words(result.literal)}%",
        result=f"{words(result.literal)}%",
        stated="at most 100%",
        unit="percent",
        judgement=judge(result, exactly(WHOLE), "at most"),
        why="Shares of one whole come to no more than a hundred.",
    )
