"""A stretch from what is told by a noun, whose hour stands farther back: 'The siren sounded at 1.15am. ... The water came at 2.40am. We had two hours from the siren'.

The other end is the only time of the sentence of the stretch, or else of the one before. Must not read a second siren, nor a stretch of
another thing.

Comes in: a Page. Goes out: drafts of checks of the rule calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..measures import singular
from ..quantities import Desk, Draft, Page
from .instants import Stretch
from .times_of_day import Clock, apart, clocks, draft_of, hours_of, slack_of

OWN = "hours-from"
# Reads ' from the siren', ' after the first alarm', ' of the alert'; what follows is no other thing
FROM = re.compile(
    r" (?:from|after|since|of) (?:the|that) (?:first )?(?P<what>[a-z]{4,}?)s?(?=[,.;:!?”\"]| (?:to|and|until|before|till)\b)"
)
WORDS = re.compile(r"\b[a-z]{4,}\b")
CAME = re.compile(
    r"\b(?:sounded|sounds|went|rang|came|began|started|struck|was (?:raised|given|sent|issued|made|heard|read)|were (?:raised|given|sent|issued|sounded)|given|issued|sent|blew|fell|hit|opened|arrived|left)\b",
    re.I,
)
# Reads 'People had ', 'That gave them ': the stretch is up to what was just told; must not read 'The water came two hours after the siren'
HAD = re.compile(
    r"\b(?:had|got|gave (?:them|us|people|everyone|residents|families)|(?:were|was) given|that (?:is|was)|which (?:is|was)|it was|that[’']s)(?: (?:about|only|just|some|nearly|almost|more than|less than|over|under|a good))*\s*$",
    re.I,
)
AGAIN = re.compile(
    r"\b(?:second|third|another|last|next|again|all-clear|false|drill|would|should|if|until|between|every)\b", re.I
)
SPOKEN = frozenset("hour hours time minute minutes day night morning event start beginning first call".split())
BACK = 30  # sentences before the stretch in which the siren is told
FAR = 3  # how many times off a stretch may be and still be meant
OFF = 20  # minutes by which it must miss


def hours_from(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch from a thing, against the hour at which it came and the time just told."""
    for number in range(1, len(page.sentences)):
        for one in hours_of(page, number):
            found = FROM.match(page.text, one.end)
            if not found or found["what"] in SPOKEN or AGAIN.search(page.words(number)):
                continue
            last = _just_told(page, number, one)
            if last and last.sentence < number and not HAD.search(page.text[page.sentences[number].start : one.start]):
                continue  # of what came in this sentence no time is told
            first = _came_at(page, found["what"], last) if last else None
            if first and last and (draft := _draft(page, first, last, one)):
                yield draft


def _just_told(page: Page, number: int, one: Stretch) -> Clock | None:
    """The only time of the sentence of a stretch, else of the one before it in its paragraph."""
    for at in (number, number - 1):
        here = clocks(page, at) if page.sentences[at].paragraph == page.sentences[number].paragraph else []
        if here:
            return here[0] if len(here) == 1 else None
    return None


def _came_at(page: Page, what: str, last: Clock) -> Clock | None:
    """The only time at which a thing is said to have come, before that time in the text."""
    found = []
    for at in range(max(0, last.sentence - BACK), last.sentence):
        text = page.words(at)
        if what in map(singular, WORDS.findall(text.lower())):
            here = clocks(page, at)
            if here and (len(here) > 1 or not CAME.search(text) or AGAIN.search(text)):
                return None
            found += here
    return found[0] if len({each.minute for each in found}) == 1 else None


def _draft(page: Page, first: Clock, last: Clock, one: Stretch) -> Draft | None:
    draft = draft_of(page, first, last, one)
    if draft.judgement.verdict == "inconsistent":
        made = apart(first, last)[0]
        off = abs(made - one.minutes)
        if (
            (off - slack_of(one) < 0 and one.approximator is None)
            or off < OFF
            or not one.minutes / FAR < made < one.minutes * FAR
        ):
            return None
    return replace(draft, slip=f"{OWN} {draft.slip}")
