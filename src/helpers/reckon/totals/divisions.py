"""A vote of a chamber against its members: 'passed it 24-16 with all 40 members voting', '33 votes to 24 with two abstentions in the 60-seat chamber'.

The votes for and against, those who abstained and those who were away come to the members where all are told; to more they never come.
Must not read a score ('won 24-16'), a vote of people at large, nor a chamber of which some may have been away.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page
from ..times.durations import NUMBERS, number
from ..verdicts import plainly
from .panels import OTHER_BODY

_N = rf"(?:\d{{1,4}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))})"
# Reads 'passed it 24-16', 'by 33 votes to 24', 'voted 24 to 16', 'adopted by 24 to 16'; must not read 'won 3-1'
VOTE = re.compile(
    rf"\b(?:pass(?:ed)?|approv\w+|adopt\w+|back(?:ed)?|vot(?:ed?|ing)|carried|reject\w+|defeat\w+|agreed|endorsed|threw out|confirmed|ratified)\b[^.;:\d]{{0,60}}?\b"
    rf"(?P<yes>{_N})(?: votes?)?(?:[-–]| to | against )(?P<no>{_N})\b(?!\s*(?:%|per ?cent|percent|years?|days?|months?|hours?)|[.,]\d|[-–]\d)",
    re.I,
)
ABSTAINED = re.compile(
    rf"\b(?P<n>{_N}) (?:(?:members?|councillors?|senators?|deputies|people|others?|more) )?(?:abstentions?|abstain\w*)\b",
    re.I,
)
AWAY = re.compile(
    rf"\b(?P<n>{_N}) (?:(?:members?|councillors?|senators?|deputies|others?|more|seats?) )?(?:(?:was|were|is|are) )?(?:absent|away|missing|ill|vacant|did not vote|stayed away|not present)\b",
    re.I,
)
# The members: of whom all took part, or of whom some may not have
ALL = re.compile(
    rf"\ball (?:of its |its |the )?(?P<n>{_N}) (?:members|councillors|senators|deputies|delegates|legislators|lawmakers|trustees)?\s*(?:present and voting|voting|taking part|present|in attendance)\b",
    re.I,
)
OF_SEATS = re.compile(
    rf"\b(?P<n>{_N})[- ](?:seat|member|strong) (?:chamber|council|assembly|house|senate|parliament|board|body|legislature|committee)\b",
    re.I,
)
AHEAD = 1  # sentences after the vote in which those away are told
LEAST = 5  # members


def divisions(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each vote that prints no figures ('24-16'), with those told beside it, against the members that the words name."""
    return (draft for draft in _divisions(page) if not draft.quantities)


def of_figures(page: Page, desk: Desk) -> Iterator[Draft]:
    """The same of votes that are figures, which a sum may have told: '33 votes to 24'."""
    return (draft for draft in _divisions(page) if draft.quantities)


def _divisions(page: Page) -> Iterator[Draft]:
    for index, sentence in enumerate(page.sentences):
        found = list(VOTE.finditer(page.text, sentence.start, sentence.end))
        if len(found) != 1:
            continue
        end = page.sentences[min(index + AHEAD, len(page.sentences) - 1)].end
        members = [
            one for pattern in (ALL, OF_SEATS) for one in pattern.finditer(page.text, sentence.start, sentence.end)
        ]
        beside = [one for pattern in (ABSTAINED, AWAY) for one in pattern.finditer(page.text, sentence.start, end)]
        of_all = len(members) == 1 and (members[0].re is ALL or beside) and number(members[0]["n"]) >= LEAST
        if of_all and not OTHER_BODY.search(sentence.text):  # votes alone, against the members: `panels`
            yield from _draft(page, found[0], beside, members[0])


def _draft(page: Page, vote: re.Match[str], beside: list[re.Match[str]], members: re.Match[str]) -> Iterator[Draft]:
    counts = [number(vote["yes"]), number(vote["no"]), *(number(one["n"]) for one in beside)]
    made, told = sum(counts), number(members["n"])
    full = members.re is ALL and not any(one.re is AWAY for one in beside)
    if made != told and not (full or made > told):
        return  # others may have been away
    spans = [vote.span("yes"), vote.span("no"), *(one.span("n") for one in beside), members.span("n")]
    figures = [next((one for one in page.quantities if one.start == start), None) for start, _ in spans]
    yield Draft(
        rule="parts_sum",
        quantities=tuple(filter(None, figures)) if all(figures) else (),
        formula=f"{' + '.join(map(str, counts))} = {made}; printed: {members['n']}",
        result=str(made),
        stated=members["n"],
        judgement=plainly(made == told),
        why="The votes for and against, with those who abstained or were away, against the members.",
        spans=() if all(figures) else tuple(page.span(*span) for span in spans),
        slip=f"division {made} {told}",
    )
