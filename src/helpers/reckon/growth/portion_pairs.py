"""The parts and wholes that may be meant by a share told in words, and how well each pair stands round it.

    The estate came to £8.4 million, and the house made up the bulk. It was sold for £3.6 million.

Every two figures near a claim of which one may be a part of the other are a pair; points tell how its words tie them: restating it, dividing
the whole, in its sentence, of its nouns, near.

Comes in: a Page, a claim, and runs of figures that are no wholes of each other. Goes out: pairs with their points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..fractions import bulk
from ..fractions.bulk import SEX
from ..fractions.polls import side_of_question
from ..fractions.wholes import OF_W
from ..intervals import Interval
from ..meaning.apposition import gap, like, restated
from ..meaning.kinds import kindred
from ..quantities import Page, Quantity
from ..totals.accounts import plain, value
from ..verdicts import combine
from .opposites import opposed
from .portion_claims import HALF, ON_THE_WAY, Portion
from .word_claims import AROUND, MOST, OTHER_TIME, apposed_to, clause, meets, own_noun, stray

NO_PART = re.compile(
    r"\b(?:average|mean|median|rose|fell|since|every|each|target|goal|than|up from|down from|against|the other|remaining|another|times the|guess\w*|expect\w*|hoped|maybe|perhaps)\b[^,;.]{0,12}$",
    re.I,
)
TAKES_UP = re.compile(r"^(?:,? of)? (?:them|these|those|whom|which|it|because|as|with|in|on|by|to)\b", re.I)
THEM = re.compile(r"^,? of (?:them|these|those|whom|which)\b", re.I)  # those told before, not what comes after
OF_NOUN = re.compile(r"^ of (?!them\b|these\b|those\b|it\b|whom\b|which\b)(?P<noun>[^,.;:]{3,60})", re.I)
TO_PAY = re.compile(r"\b(?:to|must|will|would|can|could) (?:pay|earn)\b")  # what one is to pay is not one's pay
GENERIC = re.compile(
    r"\b(?:money|cash|income|takings|what|total|sum|it all|toll|tally|count|number|workforce|staff|payroll|fleet|stock|membership|network|capacity|population|whole|lot)\b",
    re.I,
)
TOTAL = re.compile(
    r"\b(?:in all|total\w*|altogether|all told|overall|lists?|counts?|asked|replies|replied|answer\w*|survey\w*|poll\w*|spoke to|interviewed|drew|checked|there (?:are|were))\b",
    re.I,
)
THUS = re.compile(r"\b(?:so|thus|then|therefore|hence|means?|meant|meaning|mak(?:es|ing)|which|that)\b", re.I)
# 'Most are now let. Twenty had been let by Easter.': the part is of a time before the claim's
NOW = re.compile(r"\b(?:now|today|currently)\b", re.I)
BEFORE_NOW = re.compile(r"\bhad (?:[a-z]+ )?been\b|\bhad\b[^.;]*\bby (?:the |then\b|noon\b|mid|late|early|[A-Z])")
ANOTHER = re.compile(r"\b(?:another|a further|the other|the remaining)\s*$", re.I)
THE = re.compile(r"\b(?:the|these|those|all)$", re.I)
THERE = re.compile(r"^(?:There|In|At) ", re.I)
SET_SIDE = re.compile(r"^ ?(?:votes? )?(?:to|against|for and)\s*$", re.I)
MORE_THAN = re.compile(r"^ ?(?:[a-z]+ )?(?:more|fewer|less|higher|lower)\b", re.I)
ALONE = re.compile(r"^ ?(?:[.;)]|$)")
# The end of a clause with its count, to which a claim is set: '612 are at Low Hall, rather '
BESIDE_CLAUSE = re.compile(r"\d[^.;:]{0,50}[,(—–]\s+(?:or |which is |that is )?(?:[a-z]+ )?$")
NO_SLOT = re.compile(r"\b(?:rose|fell|up|down|risen|fallen|grown|dropped|grew) (?:by |to |from )?[$£€]?$", re.I)
OF_NUMBER = re.compile(r"^,? of (?:the |its |all |their )?[$£€]?\d")
BESIDE_IT = re.compile(r"[(,] ?(?:to|against) [^(),.;]{0,30}$")  # "his 530, to Dunne's 410, are a majority"
NO_WHOLE = re.compile(r"^ ?(?:[a-z]+ ){0,2}?(?:needed|required|necessary)\b")  # 'the 640 signatures needed'
FEWEST = 16  # of fewer things nobody tells a share
EXACT = Fraction(1, 200)


def pairs_round(
    page: Page, claim: Portion, peers: list[list[Quantity]]
) -> Iterator[tuple[Fraction, Quantity, Quantity]]:
    """The parts and wholes round a claim whose share may have been meant, with their points."""
    slots = _slots(page, claim)
    restates = [one for one in slots if one.sentence == claim.number and apposed_to(page, claim.end, one)][:1]
    if claim.beside:  # '324 hours a week would go, more than a quarter of the total'
        restates = [one for one in slots if one.sentence == claim.number and one.end <= claim.start][-1:]
    elif not restates and ALONE.match(claim.rest):  # 'Of the posts, 612 are at Low Hall, rather more than half.'
        lead = page.text[page.sentences[claim.number].start : claim.start]
        restates = [one for one in slots if BESIDE_CLAUSE.search(lead) and one.sentence == claim.number][-1:]
    elif not restates and claim.fraction and (part := _right_before(page, claim, slots)):
        restates = [part]  # 'A year ago it was 105, exactly half the school, so there are 63 more'
    taken_up = [
        one for one in slots if one.sentence == claim.number and one.end <= claim.start and value(one) >= FEWEST
    ]
    wholes = (
        taken_up[-1:] if TAKES_UP.match(claim.rest) and claim.rest[:1] != "," and taken_up and not restates else slots
    )
    later = [one for one in slots if one.start > claim.end] if claim.even else slots
    if OF_NUMBER.match(claim.rest):  # 'fewer than half of the 9,500'
        wholes = [one for one in slots if one.start >= claim.end][:1]
    for part in restates or later:
        if _of_others(page, claim, part) or _of_before(page, claim, part) or MORE_THAN.match(page.after(part)):
            continue
        if BESIDE_IT.search(page.before(part)):
            continue
        if NO_PART.search(page.before(part, 60) + " ") or (claim.who and not meets(claim.who, clause(page, part))):
            continue
        if (of := OF_NOUN.match(claim.rest)) and THE.search(page.before(part)) and meets(of["noun"], own_noun(part)):
            continue  # 'The 46 children ... More than half of the children': these are the whole
        for whole in wholes:
            if (
                value(part) < value(whole)
                and not NO_WHOLE.match(page.after(whole))
                and not (THEM.match(claim.rest) and whole.start >= claim.end and not divides(page, part, whole))
                and _alike(page, claim, part, whole, slots)
                and not any(part in run and whole in run for run in peers)
                and (holds(claim, part, whole) or _may_fail(page, claim, part, whole, slots, told=bool(restates)))
            ):
                share = share_of(part, whole)
                if claim.near.intersects(Interval(share, share)):
                    yield _points(page, claim, part, whole, slots), part, whole


def _slots(page: Page, claim: Portion) -> list[Quantity]:
    numbers = range(claim.number - AROUND, claim.number + AROUND + 1)
    found = [one for number in numbers for one in page.by_sentence.get(number, []) if number >= 0]
    found = [
        one
        for one in found
        if (plain(one) or _stretch(one)) and not one.per and not stray(page, one) and (one.start >= claim.end or one.end <= claim.start)
        and not NO_SLOT.search(page.before(one) + " ")
    ]  # fmt: skip
    return sorted(sorted(found, key=lambda one: abs(one.start - claim.start))[:MOST], key=lambda one: one.start)


def _stretch(one: Quantity) -> bool:
    """'324 hours a week would go, more than a quarter of the total': a stretch of time is an amount among its like."""
    return bool(one.days and one.unit) and one.figure.lo == one.figure.hi and not one.vague and one.sentence >= 0


def _right_before(page: Page, claim: Portion, slots: list[Quantity]) -> Quantity | None:
    """The figure that a fraction of something named restates, right behind it."""
    before = [one for one in slots if one.sentence == claim.number and one.end <= claim.start]
    named = OF_NOUN.match(claim.rest) or re.match(r"^ (?:of )?(?:the|its|their|his|her|our) [a-z]", claim.rest)
    return before[-1] if named and before and restated(page, before[-1], claim.start) else None


def _may_fail(
    page: Page, claim: Portion, part: Quantity, whole: Quantity, slots: list[Quantity], *, told: bool
) -> bool:
    """Whether a pair that misses a claim may be held against it: the rules on shares read 'one in seven, nine people'.

    Must not read 'A majority of the 90 members met on the 40 steps', where the part names another thing, nor 'it gets a fifth of
    the money' of a part and a whole that are a fifth when a third figure near them is taken off.
    """
    if told and claim.fraction and not claim.even:
        return False
    left = (value(whole) - value(one) for one in slots if one.unit == whole.unit and one not in (part, whole))
    ends = [end for end in (claim.allowed.lo, claim.allowed.hi) if end is not None]
    if claim.fraction and any(
        abs(value(part) / rest - sum(ends, Fraction(0)) / len(ends)) <= EXACT for rest in left if rest > 0
    ):
        return False
    spoken = any({part, whole} == set(draft.quantities[:2]) for draft in page.told_shares.values())
    named = own_noun(part) and own_noun(whole) and not like(part, whole) and not divides(page, part, whole)
    if claim.fraction and (spoken or named):
        return False  # 'Kessel: 71 of 90, or 79 per cent' is what that town has passed
    return not OF_NUMBER.match(claim.rest) or not own_noun(part) or like(part, whole)


def _of_others(page: Page, claim: Portion, part: Quantity) -> bool:
    """Whether a part is told of the other side: spared and hit, for and against, men and women."""
    said, told = page.words(claim.number), clause(page, part)
    sides = {side_of_question(said), side_of_question(told)}
    mind = [one for one in page.by_sentence[part.sentence] if plain(one)]
    sex = [{word.lower() for word in SEX.findall(text)} for text in (said, told)]
    return (
        opposed(said, told)
        or bulk.of_one_mind(page, mind)
        or {"for", "against"} <= sides
        or bool(sex[1] and not sex[0] & sex[1] and part.sentence != claim.number)
    )


def _of_before(page: Page, claim: Portion, part: Quantity) -> bool:
    """Whether a claim is of now and a part of a time that had passed."""
    told = clause(page, part)
    return bool(NOW.search(page.words(claim.number)) and BEFORE_NOW.search(told) and not NOW.search(told))


def _alike(page: Page, claim: Portion, part: Quantity, whole: Quantity, slots: list[Quantity]) -> bool:
    """Whether a figure may be a part of another: of one kind, no peer of it, and no other told as its part beside it."""
    if (
        part.unit != whole.unit
        or value(whole) < FEWEST
        or (part.sentence != claim.number and _one_more(page, part, whole))
    ):
        return False
    if not part.unit and (value(part) % 1 or value(whole) % 1):
        return False
    side = next((one for one in slots if one.start >= part.end), None)
    sum_of_two = side and side.sentence == part.sentence and SET_SIDE.match(page.between(part, side))
    beside = [one for one in slots if one is not part and one.sentence == whole.sentence and one.end <= whole.start]
    other = (
        beside
        and OF_W.match(gap(page, beside[-1], whole))
        and part.sentence == whole.sentence
        and part.start > whole.end
    )
    return not (sum_of_two or other)


def _one_more(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether a whole is told as one more of several ('another 296'), or is the sum of a list in which the part stands."""
    if ANOTHER.search(page.before(whole, 40) + " "):
        return True
    group = [one for one in page.by_sentence.get(part.sentence, []) if plain(one) and one is not whole][:MOST]
    at = group.index(part) if part in group else 0
    ends = range(at + 1, len(group) + 1)
    runs = (group[first:last] for first in range(at + 1) for last in ends if last - first > 2)
    return any(sum(map(value, run)) == value(whole) for run in runs)


def _points(page: Page, claim: Portion, part: Quantity, whole: Quantity, slots: list[Quantity]) -> Fraction:
    """How well a pair stands round a claim: restating it, dividing the whole, in its sentence, of its words, near."""
    said, told = page.words(claim.number), clause(page, part)
    points = Fraction(0)
    here = part.sentence == claim.number
    after = part.start >= claim.end or THUS.search(page.text[part.end : claim.start])
    points += 2 if here and (claim.beside or apposed_to(page, claim.end, part)) else 1 if here and after else 0
    points += 1 if not here and meets(said, told) else 0
    points += 1 if whole.sentence == claim.number or meets(own_noun(whole), said) or _of_people(claim, whole) else 0
    points += 1 if divides(page, part, whole) else 0
    between = [
        one
        for one in slots
        if min(part.end, whole.end) <= one.start < max(part.start, whole.start) and one.unit == part.unit
    ]
    points += (HALF if part.sentence == whole.sentence else 0) + (HALF if not between else 0)
    noun = own_noun(part)
    points += HALF if not noun else 0 if like(part, whole) or meets(noun, said) or points > 1 else -1
    points -= HALF * max(0, abs(part.sentence - claim.number) - (not here))
    points -= HALF * max(0, abs(whole.sentence - claim.number) - 1)
    points -= 1 if OTHER_TIME.search(told) and not OTHER_TIME.search(said) else 0
    points -= 1 if not here and THERE.match(page.words(part.sentence)) else 0
    if (found := OF_NOUN.match(claim.rest)) and not ON_THE_WAY.match(claim.rest):
        named = meets(found["noun"], f"{own_noun(whole)} {TO_PAY.sub('', clause(page, whole))}")
        generic = GENERIC.search(found["noun"])
        points -= 0 if named or generic else 3 if whole.unit else 1 if claim.fraction else 0
    noun, things = bulk.noun_of(claim.rest) if not TAKES_UP.match(claim.rest) else "", own_noun(whole)
    if (
        noun
        and things
        and not (meets(claim.rest, things) or kindred(noun, things) or _of_people(claim, whole) or GENERIC.search(noun))
        and not TOTAL.search(f"{things} {clause(page, whole)}")
    ):
        points -= 3 if whole.sentence != claim.number else 0
    if TAKES_UP.match(claim.rest) and not here and whole.sentence == claim.number and not divides(page, part, whole):
        points -= Fraction(5, 2)
    points -= HALF if claim.fraction and not meets(own_noun(whole), said) and not divides(page, part, whole) else 0
    points += 1 if TOTAL.search(clause(page, whole)) and not here else 0
    return points + (2 if ON_THE_WAY.match(claim.rest) else 0)


def _of_people(claim: Portion, whole: Quantity) -> bool:
    """'Most of the dead' after '412 people were killed': one class of nouns names the whole."""
    of = re.match(r"^(?:,? of)? the ([a-z]+)\b", claim.rest)
    return bool(of and kindred(of[1], own_noun(whole)))


def divides(page: Page, part: Quantity, whole: Quantity) -> bool:
    """'212 of the 451', 'of its 451 pupils, 212', '418 of them', 'of whom 40'."""
    if part.sentence == whole.sentence and part.end <= whole.start:
        return bool(OF_W.match(gap(page, part, whole)))
    after = re.match(r"^ ?(?:[a-z]+ )?(?:of (?:them|these|those|whom|which|the)\b|in all\b)", page.after(part))
    before = re.search(
        r"\b(?:of|among) (?:whom|which|these|those|them),? (?:about |some |only |just )?$", page.before(part, 30) + " "
    )
    of_whole = re.search(r"\b(?:of|among) (?:the|its|their|all|those|these) $", page.before(whole, 20) + " ", re.I)
    return bool(after or before or (of_whole and part.sentence == whole.sentence))


def holds(claim: Portion, part: Quantity, whole: Quantity) -> bool:
    """Whether a part over its whole is what a claim says, hedges as usually read."""
    share = combine(truediv, part.readings, whole.readings)
    return claim.allowed.intersects(share.usual) or claim.allowed.intersects(share.half_up)


def share_of(part: Quantity, whole: Quantity) -> Fraction:
    """A part over its whole, exactly as printed."""
    return value(part) / value(whole)
