"""Who withdrew, died or stayed away, and who is left: 'had 90 entries. After 12 withdrawals, 78 ran'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

OWN = "after-losses"
_GONE = r"(?:late |early |last-minute )?(?:withdrawals?|resignations?|deaths|drop-?outs|cancellations?|scratchings?|no-shows|retirements|departures|defections|disqualifications)"
_WENT = (
    r"(?:of (?:them|these|those|whom) )?(?:later |then |have |had )?(?:withdrew|withdrawn|drop(?:ped)? out|pull(?:ed)? out|resigned|died|cancelled|stayed away|quit|fail(?:ed)? to (?:start|appear|turn up|show up)|did not (?:start|appear|turn up|show up)"
    r"|were (?:withdrawn|disqualified|scratched|ruled out|absent))"
)
_STAYED = r"(?:[a-z]+ly )?(?:took part|started|competed|remain(?:ed)?|were left|are left|ran|raced|sailed|played|turned up|were present|lined up|set off|made it|survived|stayed)\b"
LOSS = re.compile(rf"\s(?:{_GONE}|(?:[a-z]+ )?{_WENT})\b", re.I)
REST = re.compile(rf"\s(?:[a-z]+ )?{_STAYED}", re.I)
LEFT = re.compile(
    r"\b(?:leaving|which left|that left|this left|left) (?:it with |them with |only |just |a field of )*$", re.I
)
# What makes both of one event: 'After 12 withdrawals, 78 ran', '12 withdrew, so 78 ran'; must not read a new subject
SO = re.compile(r"[^.;:\d]{0,90}?,(?: (?:so|and|which (?:meant|means)(?: that)?|leaving|meaning(?: that)?))? (?:a total of |only |just |some )?|[^.;:\d]{0,60}? (?:so|and|leaving) (?:only |just )?", re.I)  # fmt: skip
BACK = 2  # sentences before them in which the whole is told
WIDE = 1.6  # times the rest that the whole may be
FEW = 12  # a number before the whole that can be none of the three: 'Eight nations had entered 642'
MISSED = 3.0  # times the loss that is told, or one part of it, what is missing may be
LATER = re.compile(
    r"\b(?:late entr\w+|joined|more|another|further|added|newcomers?|replace\w*|substitutes?|since)\b", re.I
)

# What makes the rest a part of those who are left, of another year, or of no event that came about
APART = re.compile(
    r"\b(?:if|unless|would|could|might|may|should|in (?:1[89]|20)\d\d|years? (?:later|ago|earlier)|last year)\b", re.I
)
PART_OF_REST = re.compile(
    r"[^.;,]{0,40}?\b(?:with|without|in (?:hospital|care|custody|the [a-z]+ (?:division|class|group|half|round))|at home|unhurt|until|for (?:more|less|the|a|another))\b",
    re.I,
)


def after_losses(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each loss and the rest after it in its sentence, against the number before them.

    Reads 'had 90 entries. After 12 withdrawals, 78 ran', 'Of 90 runners, 12 withdrew and 78 started'; must not read 'After 12
    withdrawals and five late entries, 83 ran'.
    """
    for number, group in page.by_sentence.items():
        here = [one for one in group if plain(one) and not one.unit]
        for loss, rest in pairwise(here):
            if not (LOSS.match(page.text, loss.end) and SO.fullmatch(page.text[loss.end : rest.start])):
                continue
            stayed = REST.match(page.text, rest.end) or LEFT.search(page.text[loss.end : rest.start])
            apart = LATER.search(page.text[page.sentences[number].start : page.sentences[number].end])
            if stayed and not apart and value(rest) > 0:
                yield from _against(page, loss, rest)


def _against(page: Page, loss: Quantity, rest: Quantity) -> Iterator[Draft]:
    """The check of the number that makes it good, or of the only one that may be meant."""
    wholes = [
        one
        for number in range(loss.sentence - BACK, loss.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.end <= loss.start and plain(one) and not one.unit and rest.lo < one.lo <= WIDE * rest.lo + loss.lo
        and not page.set_aside(one)
    ]  # fmt: skip
    drafts = [sum_of([loss, rest], one) for one in wholes]
    held = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    near = len({value(one) for one in wholes}) == 1 and 1 / MISSED < (wholes[0].lo - rest.lo) / loss.lo < MISSED
    late = wholes and LATER.search(page.text[wholes[0].end : loss.start])
    told = page.text[wholes[0].end if wholes else loss.start : page.sentences[rest.sentence].end]
    around = [
        one for number in {one.sentence for one in wholes} | {rest.sentence} for one in page.by_sentence.get(number, [])
    ]
    others = [one for one in around if plain(one) and not one.unit and one not in (loss, rest, *wholes)]
    parts = [one for one in others if one.start > wholes[0].end and one.sentence == wholes[0].sentence] if near else []
    split = len(parts) > 1 and sum(map(value, parts)) == value(wholes[0])  # '642 athletes, 268 rowers and 374 runners'
    few = [one for one in others if one.end <= wholes[0].start and value(one) <= FEW] if near else []  # 'Eight nations'
    others = [one for one in others if one not in few and not (split and one in parts)]
    loose = any(one.figure.approximator for one in (loss, rest, *wholes)) or bool(others)
    stayed = REST.match(page.text, rest.end)
    part = bool(stayed and PART_OF_REST.match(page.text, stayed.end())) or re.match(
        r" ?(?:was|were) ", page.after(rest)
    )
    firm = near and not (late or loose or part or APART.search(told) or APART.search(page.words(rest.sentence)))
    for draft in held[:1] or (drafts[:1] if firm else []):
        yield replace(draft, slip=f"{OWN} {draft.slip}")
