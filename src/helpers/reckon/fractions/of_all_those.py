"""A share of all of a kind, right beside its part, the number of all told elsewhere in the article by the same word.

    The fair handed out 40,500 passes. ... Some 6,075 passes, or a fifth of all those handed out, went to pupils.
    In the queue 12,400 people stand. ... Of these 3,100 of those in the queue are under 30, a third of the whole list.
    It drew 3,200 replies, and more than three quarters of them opposed it. The report has 2,050 against.

Comes in: a Page whose other shares are told. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.tellings import stem_of
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .polls import side_of_question
from .portion_values import ratio_of
from .portion_values import value as share_value
from .proportions import share_draft

OWN = "of-all-those"
_OR = r"(?: [a-z]+){0,2}?(?:,| \(| [–—-])(?: (?:or|that is|which is|making))?(?: (?:about|some|roughly|nearly|almost|just over|just under|more than|less than|over|under|around))? (?:an? )?"
BESIDE = re.compile(_OR)
# Reads ' of all those issued', ' of all the passes handed out', ' of the total sold'
OF_ALL = re.compile(
    r"(?: ?%| per ?cent)? of (?:all (?:those|the [a-z]+|of those|[a-z]+s)|the total(?: number)?(?: of [a-z]+)?) (?!who\b|in\b|of\b|with\b|and\b|or\b|but\b|is\b|are\b|was\b|were\b|ha[ds]\b|have\b|to\b|for\b|from\b|went\b)(?P<deed>[a-z]{4,})\b"
)
# Reads ' of those in the national queue are under 30, a third of the whole list'
IN_THE = re.compile(
    r" of (?:those|the people|the [a-z]+s) (?P<in>in|on|at) the (?:[a-z]+ ){0,2}?(?P<where>[a-z]{4,})(?= (?:are|were|have|had|has|is|was)\b)"
)
OF_WHOLE = re.compile(
    r"(?: ?%| per ?cent)? of (?:the|that) (?:whole|total|entire|full)\b(?: (?:list|number|total|lot|queue|group|sum|count|figure))?(?= ?[.,;)]| and\b)"
)
# Reads ' of them rejected the rise.', ' of those backed it'
OF_THEM = re.compile(
    r"(?: ?%| per ?cent)? of (?:them|those|these) (?!who\b|that\b|in\b|with\b|had no\b)(?P<does>[a-z][^.;,]{3,50})"
)
ON = 2  # sentences after such a share in which its count stands
CHANGED = re.compile(r"\b(?:would|could|will|may|might|if|target|last year|a year ago|rose|fell|up|down|by)\b", re.I)
DATED = re.compile(r"\b(?:last|previous|in (?:19|20)\d\d|a year ago|then)\b", re.I)
FAR = 2  # times off that a share may be and still be meant
LEAST = 40
WORDS = re.compile(r"[a-z]{3,}")


def of_all_those(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each such share with the only number of its article that the words name as all."""
    for share in [*(one for one in page.quantities if one.percent), *page.fractions]:
        if share.sentence < 0 or share.time or share.vague or not 0 < share_value(share) < 1:
            continue
        rest = page.text[max(share.end, share.figure.unit_end or 0) if share.percent else share.end :][:90]
        part = _part(page, share)
        if part is None:
            continue
        deed, where = OF_ALL.match(rest), IN_THE.match(page.text, part.end)
        lead = page.text[part.end : share.figure.hedge_start or share.start]
        noun = singular((part.figure.noun or "").split(" ")[-1].lower())
        wholes: list[Quantity] = []
        if deed and noun and BESIDE.fullmatch(lead):
            wholes = [
                one for one in _larger(page, part) if _noun(one) == noun and stem_of(deed["deed"]) in _stems(page, one)
            ]
        elif where and OF_WHOLE.match(rest):
            there = re.compile(
                rf"(?: [a-z]+)? (?:are|were|is|stand|wait)(?: [a-z]+)? {where['in']} the (?:[a-z]+ ){{0,2}}?{where['where']}\b"
            )
            wholes = [one for one in _larger(page, part) if there.match(page.text, one.end)]
        yield from _against(page, part, share, wholes)


def answered_so(page: Page, desk: Desk) -> Iterator[Draft]:
    """A share of those who answered, on one side, and their count on this side in the sentences after it.

    Reads 'drew 3,200 replies, and more than three quarters of them opposed it. The report has 2,050 against'; must not read two counts of
    one side, nor a share of one side beside the count of the other.
    """
    for share in [*(one for one in page.quantities if one.percent), *page.fractions]:
        rest = page.text[max(share.end, share.figure.unit_end or 0) if share.percent else share.end :][:90]
        found = OF_THEM.match(rest) if share.sentence >= 0 and not (share.time or share.vague) else None
        side = side_of_question(found["does"]) if found else None
        wholes = [one for one in page.by_sentence.get(share.sentence, []) if _counts(one) and one.end <= share.start]
        if side not in ("for", "against") or len(wholes) != 1 or not 0 < share_value(share) < 1:
            continue
        after = [
            one
            for at in range(share.sentence, share.sentence + ON + 1)
            for one in page.by_sentence.get(at, [])
            if _counts(one) and one.start > share.end and size(one) < size(wholes[0])
        ]
        parts = [
            one for one in after if side_of_question(re.split(r"[,;.]|\band\b|\bbut\b", page.after(one, 50))[0]) == side
        ]
        if len(parts) == 1:
            yield from _against(page, parts[0], share, wholes)


def _part(page: Page, share: Quantity) -> Quantity | None:
    """The first count of the sentence of a share, before it."""
    before = [one for one in page.by_sentence.get(share.sentence, []) if _counts(one) and one.end <= share.start]
    return None if not before or CHANGED.search(page.text[before[0].end : share.start]) else before[0]


def _counts(one: Quantity) -> bool:
    whole = plain(one) and not (one.unit or one.time or one.per or one.percent or one.vague)
    return whole and size(one) >= LEAST and one.figure.lo == one.figure.hi


def _noun(one: Quantity) -> str:
    return singular((one.figure.noun or "").split(" ")[-1].lower())


def _larger(page: Page, part: Quantity) -> list[Quantity]:
    return [
        one
        for one in page.quantities
        if _counts(one) and size(one) > size(part) and one.sentence != part.sentence and not page.set_aside(one)
    ]


def _stems(page: Page, one: Quantity) -> set[str]:
    """The stems of the words right round a count: three before it, and those after it up to a mark or a number."""
    before = re.split(r"[.;:,\d]", page.before(one, 40))[-1]
    after = re.split(r"[.;:,\d]", page.after(one, 50))[0]
    return {stem_of(word) for word in [*WORDS.findall(before.lower())[-3:], *WORDS.findall(after.lower())[:5]]}


def _against(page: Page, part: Quantity, share: Quantity, wholes: list[Quantity]) -> Iterator[Draft]:
    if len({value(one) for one in wholes}) != 1:
        return
    draft = share_draft(part, wholes[0], share)
    ratio = ratio_of(part, wholes[0])
    meant = ratio and 1 / FAR < float(ratio / share_value(share)) < FAR
    # 'a fifth of all those sold on Friday', beside the number of Friday
    others = [one for one in page.quantities if share.percent and _counts(one) and size(one) > size(part)]
    meant = meant and not any(round(100 * value(part) / value(one)) == share.lo for one in others)
    loose = wholes[0].figure.approximator or DATED.search(page.words(wholes[0].sentence))
    if draft.judgement.verdict == "consistent" or (meant and not loose):
        page.told_portions |= {share.start}
        yield replace(draft, slip=f"{OWN} {draft.slip}")
