"""Ends of a stretch that were just told: the two days before 'They had been there for 36 days by then', the year of 'in four years, by 2030'.

Comes in: a Timeline, a stretch and the instants of its sentence. Goes out: pairs, for `ends`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .instants import Instant, Stretch
from .timeline import Pair, Timeline, lead_of, pair_of

# Reads 'They had been at large for', 'She had lain there for' before '52 days by then': up to the day just told, from the one before it
HAD_BEEN = re.compile(
    r"\b(?:[Tt]hey|[Ii]t|[Ss]he|[Hh]e|[Ww]e)\s+had\s+(?:by then )?(?:been|lain|stood|gone|lived|waited|sat|run|held)\b[^.;,\d]{0,40}?\b(?:for|without)?\s+$"
)
BY_THEN = re.compile(
    r"\s+(?:by then|by that (?:time|day)|at that point|when (?:it|they|he|she) (?:was|were) found)\b", re.I
)
# Reads what the stretch may have begun with, and that the second day is told of the same; must not read 'was rescued', 'She had been ill for'
BEGAN = re.compile(
    r"\b(?:got (?:in|into|out|away|lost|stuck|trapped)|entered|arrived|moved in|began|begun|started|set (?:out|off|up)|left|broke (?:in|out)|escaped|fled|went (?:in|out|missing|down|into|on)|vanished|disappeared|(?:was|were) (?:taken|trapped|seized|cut off|locked|shut|buried|held|arrested|jailed|kidnapped|stranded|last seen)|seized|took|occupied|settled|landed|walked (?:in|out)|ran (?:off|away|aground)|closed|shut|opened|put to sea|sailed)\b"
)
SAME = re.compile(r"\b(?:they|them|their|he|him|his|she|her|it|its|we|us)\b", re.I)
ILL = re.compile(r"\b(?:ill|sick|unwell|married|pregnant|on (?:leave|strike)|without (?!water\b))", re.I)
THERE_ENDS = re.compile(r"\s*(?:[.;:)”\"]|,(?! (?:since|from|counting|not)\b)|and\b|$)")
# Reads ', by 2030', '. That gives the town four years' of an end that is to come
BY_THE_END = re.compile(r"\s*,?\s*(?:and )?by (?:the )?(?:(?:end|start|middle|close) of )?$", re.I)
GIVES = re.compile(r"\b(?:that|which|this) (?:gives|leaves|allows)\b[^.;,\d]{0,40}$", re.I)
BACK = 5  # sentences before the one that tells the last day


def to_come_by(line: Timeline, one: Stretch, here: list[Instant], now: Instant) -> Iterator[Pair]:
    """'expects to clear it in four years, by 2030'; '... by the end of 2030. That gives the firm four years': from now, where it fits."""
    before = line.instants[one.sentence - 1] if one.sentence else []
    after = [each for each in here if each.start >= one.end]
    if after and BY_THE_END.fullmatch(line.text(one.end, after[0].start)):
        ends = after[:1]
    else:
        ends = before[-1:] if not here and GIVES.search(lead_of(line, one)) else []
    for pair in (pair_of(one, now, each) for each in ends if each.first > now.first):
        if pair and (pair.holds or pair.nearly):
            yield pair


def up_to_then(line: Timeline, one: Stretch, here: list[Instant]) -> Iterator[Pair | None]:
    """'The thieves got in on 4 May. ... On 9 June they struck. They had been there for 36 days by then': between the only two days told before."""
    told = [
        each
        for number in range(max(0, one.sentence - 1 - BACK), one.sentence)
        for each in line.instants[number]
        if each.kind == "day"
    ]
    near = len(told) == 2 and told[1].sentence >= one.sentence - 1 and not here
    lead = lead_of(line, one)
    by_then = BY_THEN.match(line.text(one.end, one.end + 40)) if near and HAD_BEEN.search(lead) else None
    if by_then:
        pair = pair_of(one, told[0], told[1])
        alone = THERE_ENDS.match(line.text(one.end + by_then.end(), one.end + by_then.end() + 12))
        begun = BEGAN.search(line.page.words(told[0].sentence)) and alone and not ILL.search(lead)
        same = SAME.search(line.page.words(told[1].sentence)) or told[0].sentence == told[1].sentence
        if pair and pair.luck and (pair.holds or pair.nearly or (begun and same)):  # of about that length
            yield pair
