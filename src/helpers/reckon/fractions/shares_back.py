"""Shares whose part, whole or both are told in other clauses: an amount a sentence back, the ayes and noes together, those who answered.

    9,150 lorries, or 64 percent of the 14,200. The ferries, at 1,135 a day, account for another 8 percent.
    It took in $9.1 million. After $1.2 million for the booths ... Collection thus swallowed 13 percent of what drivers paid.
    a fine of up to 10 per cent of turnover, which, with sales of £2.6 billion, would mean £260 million
    The measure passed with 54 percent: 10,880 votes to 9,280.
    412 members replied. A majority of those who answered, 198, had lost trade.

Only the last three are told where they fail: there the words leave no other figures.

Comes in: a Page. Goes out: drafts of checks of the rules share and threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import add, truediv

from ..hedges import Readings
from ..intervals import words
from ..meaning.apposition import amount, gap, like
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .portion_values import gives, near
from .proportions import as_share, share_draft
from .wholes import OF_WHAT, whole_after

ANOTHER = re.compile(
    r"\b(?:account(?:s|ed)? for|make(?:s)? up|made up|cover(?:s|ed)?|take(?:s)?|took|carr(?:y|ies|ied)|hold(?:s)?|held|had|has|with|,|are|is|were|was|or)\s+(?:for )?(?:another|a further|the (?:other|remaining|last))\s*$",
    re.I,
)
RESULT = re.compile(r"\b(?:thus|so|hence|therefore|in other words|in effect|equal to|equivalent to)\b", re.I)
# Reads ', which, with sales of £2.6 billion, would mean £260 million': the words before the whole and before the part
WITH_WHOLE = re.compile(
    r"\b(?:with|on|given|at|for|based on|of|having)\b[^.;\d]{0,50}\b(?:of|at|to|was|were|about)\s*[$£€]?\s*$", re.I
)
WOULD_MEAN = re.compile(
    r"^[^.;\d]{0,40}\b(?:means?|meant|would be|comes? to|came to|would come to|makes?|works? out (?:at|as)|amounts? to|gives?|is|could be|could reach|might be)(?: about| some| roughly| nearly| up to)?\s*[$£€]?\s*$",
    re.I,
)
TO_NOES = re.compile(r"^ ?(?:votes? |in favou?r |for |people )?(?:to|against) ?$", re.I)
FOR_AGAINST = re.compile(r"^ ?(?:votes? )?(?:in favou?r|for|yes|ayes)\b[^.;\d]{0,20}$", re.I)
AGAINST = re.compile(r"^ ?(?:votes? )?(?:against|no\b|noes|opposed)", re.I)
# Reads '54 percent: 10,880 votes', '10,880 to 9,280, or 54 percent'
BEFORE_VOTES = re.compile(
    r"^(?:%|percent|per cent)(?: of the (?:vote|votes))?\s*(?:[:(—–,]|,? or|-)\s*(?:or |that is )?$", re.I
)
AFTER_VOTES = re.compile(r"^(?: votes)?\s*(?:,? or|\(|[—–]|,)\s*(?:about |nearly )?$", re.I)
TURNED_OUT = re.compile(
    r"^(?:%|percent|per cent)? ?(?:[a-z]+ )?(?:cast|voted|took part|turned out|returned|marked)\b|^(?:%|percent|per cent)? turnout\b",
    re.I,
)
BACK = 2  # sentences before a share in which its figures are looked for
TRIES = 4  # pairs beyond which a hit on a share of two digits may be chance
PARTS = 6  # parts beyond which a hit on a share of three digits may be
LEAD = 3  # first sentences of a capture, which tell what it is about


def beside_another(page: Page, one: Quantity, found: list[Draft]) -> Draft | None:
    """'another 8 percent': of the whole of the share before it, where its own part gives that."""
    if not ANOTHER.search(page.before(one, 60)):
        return None
    earlier = [draft for draft in found if draft.quantities[2].start < one.start and draft.rule == "share"]
    last = max(earlier, key=lambda draft: draft.quantities[2].start, default=None)
    if last is None or one.sentence - last.quantities[2].sentence > BACK or len(last.quantities) < 3:
        return None
    whole = last.quantities[1]
    parts = [part for part in page.by_sentence.get(one.sentence, []) if amount(part) and part.end <= one.start]
    return next((share_draft(part, whole, one) for part in reversed(parts) if _holds(part, whole, one)), None)


def by_value(page: Page, one: Quantity) -> Draft | None:
    """The part, or part and whole, a sentence or more back: '12.5 per cent of the £184 million', 'thus 13 percent of what they paid'."""
    if not one.percent:
        return None
    before = [each for at in range(one.sentence - BACK - 1, one.sentence) for each in page.by_sentence.get(at, [])]
    whole = whole_after(page, one)
    own = [each for each in page.by_sentence.get(one.sentence, []) if amount(each) and each is not whole]
    if whole and not any(each.end <= one.start for each in own) and len(_digits(one)) > 2:
        lead = [each for at in range(LEAD) for each in page.by_sentence.get(at, []) if at < one.sentence - BACK - 1]
        parts = {each.key: each for each in [*lead, *before] if _plain(each) and each.unit == whole.unit}
        hits = [part for part in parts.values() if _holds(part, whole, one)]
        return share_draft(hits[-1], whole, one) if hits and len(parts) <= PARTS else None
    if whole or own or not OF_WHAT.match(page.after(one)) or not RESULT.search(page.before(one, 80)):
        return None
    plain = [each for each in before if _plain(each) and each.sentence >= one.sentence - BACK]
    pairs = [(part, held) for part in plain for held in plain if _fits(part, held)]
    fits = [pair for pair in pairs if _holds(*pair, one)]
    return share_draft(*fits[-1], one) if len(fits) == 1 and len(pairs) <= TRIES and len(_digits(one)) > 1 else None


def would_mean(page: Page, desk: Desk) -> Iterator[Draft]:
    """'up to 10 per cent of turnover, which, with sales of £2.6 billion, would mean £260 million'."""
    for group in page.by_sentence.values():
        for one, whole, part in zip(group, group[1:], group[2:], strict=False):
            fit = one.percent and one.sentence >= 0 and _plain(whole) and _plain(part) and whole.unit == part.unit
            if (
                not fit
                or not whole.unit
                or (
                    not OF_WHAT.match(page.after(one))
                    and not re.match(r"^(?:%|percent|per cent) of\b", page.after(one))
                )
            ):
                continue
            if WITH_WHOLE.search(gap(page, one, whole)) and WOULD_MEAN.match(gap(page, whole, part)):
                yield share_draft(part, whole, one)


def of_votes(page: Page, desk: Desk) -> Iterator[Draft]:
    """Ayes over ayes and noes, 'with 54 percent: 10,880 to 9,280'; both over those who may vote, '56 percent cast a ballot'."""
    for number, group in page.by_sentence.items():
        counts = [one for one in group if number >= 0 and _plain(one) and one.unit is None]
        for yes, no in pairwise(counts):
            told = gap(page, yes, no)
            sides = TO_NOES.match(told) or (FOR_AGAINST.match(told) and AGAINST.match(page.after(no)))
            if sides and min(len(_digits(yes)), len(_digits(no))) > 2:
                yield from _won(page, group, yes, no)
                yield from _turnout(page, number, yes, no)


def _won(page: Page, group: list[Quantity], yes: Quantity, no: Quantity) -> Iterator[Draft]:
    """The share of the ayes; where none of the sentence's shares is that, the one that stands right beside the two."""
    shares = [one for one in group if one.percent and not one.time]
    fits = [one for one in shares if near(_value(yes) / (_value(yes) + _value(no)), one)]
    beside = [
        one
        for one in shares
        if (one.end <= yes.start and BEFORE_VOTES.match(gap(page, one, yes)))
        or (one.start >= no.end and AFTER_VOTES.match(gap(page, no, one)))
    ]
    lone = not any(_plain(one) and _value(one) > _value(yes) for one in group if one not in (yes, no) and not one.unit)
    for one in (fits or (beside if lone and len(shares) == 1 else []))[:1]:
        result = combine(truediv, yes.readings, combine(add, yes.readings, no.readings))
        yield _of_both((yes, no, one), f"{yes.name} / ({yes.name} + {no.name})", result, one)


def _turnout(page: Page, number: int, yes: Quantity, no: Quantity) -> Iterator[Draft]:
    """All votes over those who may vote, in the sentence of the votes or beside it."""
    for one in page.near(number, 1):
        if not one.percent or not TURNED_OUT.match(page.after(one)):
            continue
        bodies = [each for each in page.by_sentence[one.sentence] if _plain(each) and each not in (yes, no)]
        for body in bodies[:1]:
            votes = _value(yes) + _value(no)
            if body.figure.noun and _value(body) > votes and near(votes / _value(body), one):
                result = combine(truediv, combine(add, yes.readings, no.readings), body.readings)
                yield _of_both((yes, no, body, one), f"({yes.name} + {no.name}) / {body.label}", result, one)


def _of_both(quantities: tuple[Quantity, ...], formula: str, result: Readings, one: Quantity) -> Draft:
    return Draft(
        rule="share",
        quantities=quantities,
        formula=f"{formula} = {words(result.literal, percent=True)}; printed: {one.name}%",
        result=words(result.usual, percent=True),
        stated=f"{one.name}%",
        unit="percent",
        judgement=judge(result, as_share(one), derived=True, percent=True),
        why="The votes over all that were cast, or all cast over those who may vote, against the printed share.",
    )


def _plain(one: Quantity) -> bool:
    return amount(one) and not one.vague and not one.per and one.figure.lo == one.figure.hi and bool(one.figure.lo)


def _value(one: Quantity) -> Fraction:
    ends = one.readings.literal
    return ends.lo if ends.lo is not None else ends.hi or Fraction(0)


def _digits(one: Quantity) -> str:
    return re.sub(r"\D", "", one.figure.text).lstrip("0")


def _fits(part: Quantity, whole: Quantity) -> bool:
    return (
        part is not whole and like(part, whole) and bool(part.unit) and (part.figure.lo or 0) < (whole.figure.lo or 0)
    )


def _holds(part: Quantity, whole: Quantity, one: Quantity) -> bool:
    return part.unit == whole.unit and gives(part, whole, one)
