"""Shares told in words, filled by value: most, the bulk, nearly all, half, two in three, hardly any, against a part and its whole.

    The estate came to £8.4 million, and the house made up the bulk. It was sold for £3.6 million.
    Three in four patients were seen in time. It treated 480 and saw 290 of them within the hour.

The pair that stands best round the claim is taken, where it makes the claim good, or where its share is near the told one yet
outside it and no pair that stands as well makes it good.

Comes in: a Page whose other shares are told. Goes out: drafts of checks of the rule share, for a fraction, and threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import truediv

from ..fractions import bulk
from ..fractions.majorities import draft_of, whole_of
from ..fractions.polls import side_of_question
from ..hedges import Readings
from ..intervals import words
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from ..totals.listing import lists
from ..verdicts import NAMES, combine, judge
from .behind_percent import behind_percents
from .portion_claims import HALF, Portion, claims
from .portion_pairs import OF_NUMBER, divides, holds, pairs_round, share_of
from .word_claims import apposed_to

OF_TOTAL = re.compile(r"^ of (?:the|its|their|all) (?:total|whole|sum|lot|overall)\b")
SET_OFF = re.compile(r"^[^.;:,()—–]{0,60}, (?:or |which is )?$")
OF_OTHERS = re.compile(r"^,? of (?:the|those|its|their) (?:other|rest|remaining)")  # not of the whole that is told
ENOUGH = Fraction(3, 2)  # points of a pair below which the words may be of others
SNUG = Fraction(27, 20)  # 'more than a fifth' is said of a quarter, not of a half
ALMOST_ALL = Fraction(19, 20)
AWAY = 3  # sentences from a claim to both figures of a pair that is not held against it
FAR = 90  # characters after a claim in which a percentage restates it
LEAD = HALF  # points by which a failing pair must stand better than one that holds


def told_portions(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share in words: as the words tie it, else with the pair that stands best round it."""
    behind = list(behind_percents(page))
    own = {draft.spans[0] for draft in behind}
    tied = [draft for draft in bulk.majority(page, desk) if not own & set(draft.spans)]
    tied = [_with_its_share(page, draft) for draft in (*behind, *tied)]
    yield from tied
    ends = [span.rpartition(":")[2].split("-") for draft in tied for span in draft.spans]
    covered = [(int(start), int(end)) for start, end in ends]
    page.told_portions.update(place for start, end in covered for place in range(start, end))
    covered += [(one.start, one.end) for one in page.told_shares]  # fractions that a rule on shares has told
    peers = [run for run in lists(page) if len(run) > 2 or _two_sides(page, run)]  # no wholes of each other
    for claim in claims(page):
        if any(start < claim.end and claim.start < end for start, end in covered):
            continue
        claim = _set_off(page, claim)
        pairs = sorted(pairs_round(page, claim, peers), key=lambda each: -each[0])
        missed = _missed(claim, pairs)
        held = _held(page, claim, pairs)
        if pair := missed or held:
            page.told_portions.add(claim.start)
            yield portion_draft(page, claim, *pair)
        if not missed and (draft := _percentage(page, claim)):
            yield _with_its_share(page, draft)


def _two_sides(page: Page, run: list[Quantity]) -> bool:
    """'1,480 votes for it and 620 against'."""
    return {side_of_question(page.text[run[0].end : run[1].start]), side_of_question(page.after(run[1]))} == {
        "for",
        "against",
    }


def _set_off(page: Page, claim: Portion) -> Portion:
    """A claim of a total whose part is the figure before it: 'two million tonnes last year, well over half of the total of 3.2 million'."""
    before = [one for one in page.by_sentence.get(claim.number, []) if one.end <= claim.start and plain(one)]
    told = page.text[before[-1].end : claim.start] if before else ""
    return replace(claim, beside=True) if OF_TOTAL.match(claim.rest) and SET_OFF.match(told) else claim


Pairs = list[tuple[Fraction, Quantity, Quantity]]


def _held(page: Page, claim: Portion, pairs: Pairs) -> tuple[Quantity, Quantity] | None:
    """The part and the whole that make a claim good, where none that fail it stand better."""
    alone = 1 if len(pairs) == 1 or claim.beside else 0  # nothing else near by may be meant, or the part is known
    good = [each for each in pairs if holds(claim, *each[1:]) and _snug(claim, *each[1:])]
    good = [each for each in good if claim.fraction or _of_claim(page, claim, *each[1:], pairs)]
    best = pairs[0][0] if pairs and not claim.beside else 0
    return good[0][1:] if good and good[0][0] + alone >= ENOUGH and good[0][0] >= best else None


def _of_claim(page: Page, claim: Portion, part: Quantity, whole: Quantity, pairs: Pairs) -> bool:
    """Whether a part and its whole are told with a claim that half of all numbers would make good: 'A majority, 118, ...'.

    Must not read 'Most shops were shut' beside the count of a poll, nor one of two wholes: 'of 86 cases in May and 70 in June'.
    """
    other = any(
        each[1] is part and each[2].sentence == whole.sentence != part.sentence and value(each[2]) != value(whole)
        for each in pairs
    )
    own = part.sentence == claim.number and (apposed_to(page, claim.end, part) or divides(page, part, whole))
    return not other and (own or bool(OF_NUMBER.match(claim.rest)))


def _missed(claim: Portion, pairs: Pairs) -> tuple[Quantity, Quantity] | None:
    """The part and the whole that stand best round a claim, where they fail it and no others make it good."""
    if claim.beside or OF_OTHERS.match(claim.rest):
        return None
    alone = 1 if len(pairs) == 1 else 0
    bad = [
        (points + alone, part, whole) for points, part, whole in pairs
        if not (holds(claim, part, whole) or _away(claim, part, whole))
    ]  # fmt: skip
    if not bad or bad[0][0] < ENOUGH:
        return None
    reach = {part: bad[0][0] - (LEAD if part is not bad[0][1] else 4 * LEAD) for _, part, _ in pairs}
    rival = any(points > reach[part] for points, part, whole in pairs if holds(claim, part, whole))
    return None if rival else bad[0][1:]


def _away(claim: Portion, part: Quantity, whole: Quantity) -> bool:
    """Whether part and whole both stand sentences from a claim, so that nothing beside it names either."""
    return min(abs(one.sentence - claim.number) for one in (part, whole)) >= AWAY


def _snug(claim: Portion, part: Quantity, whole: Quantity) -> bool:
    """Whether a share is so near the told one that it may be meant: 'most' tells of no nineteen in twenty."""
    low, share = claim.allowed.lo, share_of(part, whole)
    return low is None or claim.allowed.hi is not None or share <= (low * SNUG if claim.fraction else ALMOST_ALL)


def _percentage(page: Page, claim: Portion) -> Draft | None:
    """'A majority, 54 per cent, were dissatisfied', '..., 432 of them or 54 per cent, ...': the percentage that restates a claim."""
    if claim.allowed.lo != HALF or claim.allowed.hi is not None or claim.fraction:
        return None
    group = [one for one in page.by_sentence.get(claim.number, []) if one.start >= claim.end]
    first = next((one for one in group if apposed_to(page, claim.end, one)), None)
    beside = [one for one in group if first and (one is first or apposed_to(page, first.end, one))][:2]
    share = next((one for one in beside if one.percent and not one.vague), None)
    if share is None or share.start - claim.end > FAR:
        return None
    draft = draft_of(page, share, None, (claim.start, claim.end), True, told=claim.told)
    return draft if draft.judgement.verdict == "consistent" else None


def _with_its_share(page: Page, draft: Draft) -> Draft:
    """A check of a percentage alone with the part and the whole that bear the percentage out: 'a majority: 360 of them, or 48 per cent'."""
    told = page.told_shares.get(draft.quantities[0]) if len(draft.quantities) == 1 else None
    if told is None or told.judgement.verdict != "consistent":
        return draft
    formula = f"{told.formula.rpartition('; ')[0]}; {draft.formula.partition('; ')[2]}"
    return replace(draft, quantities=told.quantities, formula=formula)


def portion_draft(page: Page, claim: Portion, part: Quantity, whole: Quantity) -> Draft:
    share = combine(truediv, part.readings, whole_of(part, whole))
    allowed = Readings(*(claim.allowed for _ in NAMES))
    judgement = judge(share, allowed, percent=True)
    bound = words(claim.allowed, percent=True)
    return Draft(
        rule="share" if claim.fraction else "threshold",
        quantities=(part, whole),
        spans=(page.span(claim.start, claim.end),),
        slip=f"majority {part.key} {whole.key}",
        formula=f"{part.label} / {whole.label} = {words(share.literal, percent=True)}; said to be '{claim.told}'",
        result=words(share.usual, percent=True),
        stated=claim.told,
        unit="percent",
        judgement=judgement,
        why=f"The part over the whole that stand round '{claim.told}', which is taken as {bound}.",
    )
