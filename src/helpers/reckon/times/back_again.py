"""What stopped at one time and ran again at another, and how long that was, told at the head of the next sentences.

    The lift stuck at 9.10am on Monday, with two cleaners in it. ... The lift moved again at 11.40am on Tuesday. "Twenty-six and a half hours,"
    said one of them.

Comes in: a Page. Goes out: drafts of checks of the rule calendar, of stretches that no nearer pair of times has told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..measures import stem
from ..quantities import Desk, Draft, Page
from .dates import WEEKDAYS
from .instants import Stretch
from .times_of_day import Clock, clocks, draft_of, hours_of, slack_of

BACK = 30  # sentences in which the time of the stop is looked for
AHEAD = 2  # sentences behind the second time of which one begins with the stretch
AGAIN = re.compile(
    r"\b(?:again|back|return(?:s|ed)|resum\w+|restor\w+|reopen\w*|reconnect\w*|restart\w*|mended|repaired|freed|rescued|found|released)\b",
    re.I,
)
HEAD = re.compile(r"[“\"'‘]?(?:(?:That|It) (?:was|is|had been|had taken|made)|After|For|All of|Just|Only|Some|About|Almost|Nearly|By then,?)?\s*(?:an? )?", re.I)  # fmt: skip
# Reads 'Nineteen hours a week', 'two hours later', '60 hours old', 'six hours by bus': of something else
OF_ELSE = re.compile(
    r"\s*(?:a|an|per|each|every|later|earlier|ago|before|after (?!(?:it|they|he|she)\b)|old|by|from|more|less|longer|away|is|are|was|were|will|would)\b", re.I
)  # fmt: skip
# What may stand behind a stretch that is doubted: '," said one', ', and no flour.'; must not read 'Twenty hours of work', 'had been planned'
ENDS = re.compile(
    r"(?: (?:in all|altogether|all told|after (?:it|they|he|she) [a-z]+|in the dark|later))?\s*[,.;:!?—–”\"]"
)
NOT_SO = re.compile(
    r"\b(?:promis\w*|plan\w*|expect\w*|forecast\w*|estimat\w*|allow\w*|hop(?:e|es|ed|ing)|limit|at most|is the (?:longest|most)|would|should|could|might|had (?:said|been|asked|thought)|budget\w*|schedul\w*|since|of (?:that|these|them|which))\b|n[’']t\b",
    re.I,
)
WORD = re.compile(r"\b[a-z]{3,}\b|(?<=[a-z,] )[A-Z][a-z]{2,}")
COMMON = frozenset(
    "the and was were had has have that this they with from after before when which been again back said then there their into over hour day power".split()
)
FAR = Fraction(1, 2)  # how far off a stretch may be and still be meant
OFF = 45  # minutes by which it must miss to be doubted


def back_again(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch at the head of a sentence, after a time at which a thing ran again, against the one at which it stopped.

    Must not read 'The shop shut at 5pm on Monday. ... The bridge opened again at 9am on Tuesday. Ten hours', of another thing.
    """
    here = [clocks(page, number) for number in range(len(page.sentences))]
    for number, now in enumerate(here):
        if len(now) != 1 or now[0].day is None or not AGAIN.search(page.words(number)):
            continue
        one = _at_the_head(page, number, here)
        first = _stopped(page, here, now[0]) if one else None
        if one and first:
            draft = draft_of(page, first, now[0], one)
            if draft.judgement.verdict == "consistent" or (_said(page, one) and _meant(first, now[0], one)):
                yield replace(draft, slip=f"back-again {draft.slip}")


def _at_the_head(page: Page, number: int, here: list[list[Clock]]) -> Stretch | None:
    """The stretch with which one of the next sentences of a paragraph begins, no other time before it."""
    for other in range(number + 1, min(number + 1 + AHEAD, len(here))):
        sentence = page.sentences[other]
        if here[other] or sentence.paragraph != page.sentences[number].paragraph:
            return None
        if found := hours_of(page, other):
            one = found[0]
            hedge = one.figures[0].figure.hedge_start if one.figures else None
            lead = page.text[sentence.start : one.start if hedge is None else min(hedge, one.start)]
            alone = len(found) == 1 and HEAD.fullmatch(lead) and not OF_ELSE.match(page.text, one.end)
            return one if alone else None
    return None


def _stopped(page: Page, here: list[list[Clock]], last: Clock) -> Clock | None:
    """The one time on a named day, told earlier, beside which a thing or a name of the later time stands."""
    named = _things(page.words(last.sentence))
    starts = [
        each
        for number in range(max(0, last.sentence - BACK), last.sentence)
        for each in here[number]
        if each.day is not None
        and named & _things(page.words(number) + (page.words(number + 1) if number + 1 < last.sentence else ""))
    ]
    return starts[0] if len({(each.minute, each.day) for each in starts}) == 1 else None


def _things(text: str) -> set[str]:
    return {stem(word.lower()) for word in WORD.findall(text)} - COMMON - {stem(day) for day in WEEKDAYS}


def _said(page: Page, one: Stretch) -> bool:
    """Whether a stretch is said for itself, and not as what was planned, nor as a part."""
    rest = page.text[one.end : page.sentences[one.sentence].end]
    return bool(ENDS.match(rest)) and not NOT_SO.search(rest)


def of_a_plan(page: Page, one: Stretch) -> bool:
    """Whether a stretch at the head of a sentence is of what was planned, or a part: 'Eighteen hours, the firm had promised'."""
    sentence = page.sentences[one.sentence]
    head = HEAD.fullmatch(page.text[sentence.start : one.start])
    return bool(head) and bool(NOT_SO.search(page.text[one.end : sentence.end]))


def _meant(first: Clock, last: Clock, one: Stretch) -> bool:
    """Whether a stretch that does not fit is near enough to be meant, and not rough."""
    assert first.day is not None and last.day is not None
    made = ((last.day - first.day) % 7) * 24 * 60 + last.minute - first.minute
    off = abs(made - one.minutes)
    return not one.approximator and max(slack_of(one), Fraction(OFF)) <= off <= FAR * made
