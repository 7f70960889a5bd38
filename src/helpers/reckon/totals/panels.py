"""A body that counts its members and how they voted: 'the seven-member panel voted 5-2'.

Both are read from the text itself: the members stand in an adjective, and a score is no figure. Votes and members that agree
are told; more votes than members cannot be; fewer is nobody's slip, for members stay away.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page
from ..verdicts import Judgement

WORDS = {
    word: number
    for number, word in enumerate(
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        3,
    )
} | {"twenty": 20, "twenty-one": 21, "twenty-five": 25, "thirty": 30}
_NUMBER = rf"(?P<members>\d{{1,3}}|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_BODY = r"(?:court|council|board|panel|committee|commission|jury|bench|parliament|assembly|senate|chamber|cabinet|body)"
MEMBERS = re.compile(
    rf"\b{_NUMBER}[- ](?:member|seat|judge|justice|person|man|woman|strong)\b|\b{_BODY} of {_NUMBER.replace('members', 'of')}\b",
    re.I,
)
SCORE = re.compile(
    r"\b(?:vot(?:ed|es?|ing)|decided|ruled|split|divided|approved|rejected|passed|backed|agreed)\b[^.;:\d]{0,25}?(?<![\d.,-])(?P<yes>\d{1,3})(?:-|–| to )(?P<no>\d{1,3})(?![\d-]|[.,]\d)(?! ?(?:percent|per cent|%|p\.?m|a\.?m|points?|goals?|years?|days?|hours?))",
    re.I,
)
# Words of votes and scores that are not of that body alone.
OTHER_BODY = re.compile(
    r"\b(?:joint\w*|together with|match|game|cup|league|team|committee of the whole|lower house|upper house)\b", re.I
)
REACH = 90  # characters from the members to the score


def panel(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each body with the score of its vote in the same sentence."""
    for number, sentence in enumerate(page.sentences):
        body = MEMBERS.search(page.text, sentence.start, sentence.end)
        score = body and SCORE.search(page.text, body.end(), sentence.end)
        if not body or not score or score.start() - body.end() > REACH or OTHER_BODY.search(page.words(number)):
            continue
        printed = (body["members"] or body["of"]).lower()
        members = WORDS.get(printed) or int(printed)
        yes, no = int(score["yes"]), int(score["no"])
        if yes + no < members or not yes:
            continue
        over = yes + no - members
        group = "of" if body["members"] is None else "members"
        yield Draft(
            rule="parts_sum",
            quantities=(),
            spans=(
                page.span(body.start(group), body.end(group)),
                page.span(score.start("yes"), score.end("yes")),
                page.span(score.start("no"), score.end("no")),
            ),
            formula=f"{yes} + {no} = {yes + no}; printed: {printed} members",
            result=str(yes + no),
            stated=f"{printed} members",
            judgement=Judgement("inconsistent", "hard", None, f"{over} above what is printed")
            if over
            else Judgement("consistent"),
            why="The votes against the members of the body.",
        )
