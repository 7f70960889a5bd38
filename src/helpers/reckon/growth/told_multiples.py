"""Multiples told in words, filled by value: doubled, twice, N times, N-fold, half as much again, against the two values round them.

    A night in the new wing is £84. In the old one it is £31. "Guests pay four times as much," said the manager.
    It had 640 members then. Numbers have since tripled. The book now shows 1,390.

The pair that stands best round the claim is taken, where it makes the multiple, or where its ratio is near the told one yet outside
it and no pair that stands as well makes it. Where the words print the one value ('twice the 206', 'tripled from 140'), the other is
looked for by its value.

Comes in: a Page. Goes out: drafts of checks of the rule multiple, those of `folds` first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ..fractions.wholes import OF_W
from ..intervals import between
from ..meaning import apposition
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from . import folds
from .baselines import marks, ordered, size
from .multiple_claims import HALF, Multiple, claims
from .multiples import OF_ANOTHER, multiple_draft
from .values import antecedent, aside_mean, margin, one_money, restated
from .word_claims import AROUND, MOST, apposed_to, clause, meets, of_thing, own_noun, span_of, stray

PLAN = re.compile(r"\b(?:target|goal|limit|planned|expected|forecast|budgeted|promised|hoped|plan)\b", re.I)
OBJECT = re.compile(r"^(?:the|its|their|his|her|our|my) ((?:[\w’'-]+ ?){1,6})", re.I)
TO_NEW = re.compile(r"^(?:[a-z]+ ){0,3}to (?:about |some |nearly )?[$£€]?\s*$", re.I)
AS_THEN = re.compile(r"^as [a-z]+ as (?:[a-z]+ ){0,4}?(?:in|on|at|by) ([A-Z]\w+|\d{4})")
# Whose the other value is: 'twice as many backers as Mr. Hale', 'half the size of Orrin'.
THAN_WHOM = re.compile(
    r"^(?:as [a-z]+(?: [a-z]+){0,3}? as|(?:the|as) [a-z]+(?: [a-z]+){0,2} of) (?:the |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?(?P<whom>[A-Z][\w’'-]+)"
)
AS_MANY_OF = re.compile(r"^\s*as many (?!as\b|in\b|on\b|at\b|again\b)(?:[a-z]+ly )?([a-z]{3,})")
USUAL = re.compile(r"^the (?:usual|normal|average|national|typical)\b", re.I)
THAN = re.compile(
    r"\b(?:against|compared|from|than|versus|when|then|now|today|ago|earlier|before|to|previous|last|before|since|by)\b",
    re.I,
)
GENERIC = re.compile(
    r"\b(?:it|they|that|this|which|numbers?|total|figures?|count|level|tally|toll|sum)\b[^,;:.]{0,30}$", re.I
)
DIFFERENCE = re.compile(
    r"\b(?:by|extra|another|further|additional|an? (?:rise|fall|increase|drop) of)\s*[$£€]?\s*$", re.I
)
# Reads 'twice the 206', 'three times as many as the 40', 'tripled from the 14,200', 'half the usual 62'
BASE = re.compile(
    r"^(?:as [a-z]+(?: [a-z]+)?? as ?|(?:more|higher|larger|greater) than ?)?(?:from ?)?(?:(?:the|its|their|his|her|that|those|an?|about|some|just|only)\b ?)*"
    r"(?:(?:size|number|figure|level|total|rate|price|cost|usual|normal|average|previous) ?)?(?:of ?)?(?:the ?)?[$£€]?$",
    re.I,
)
FROM = re.compile(r"\bfrom\b", re.I)
FROM_TO = re.compile(r"^[^.;:\d]{0,50}\bfrom [$£€]?\s*$", re.I)  # 'has doubled since the last visit, from £45 to £75'
TO_FROM = re.compile(r"[^\d.;:]{0,25}?,? ?(?:to|from)(?: about| some| just)?\s*[$£€]?", re.I)
COUNTED = re.compile(r" (?!(?:years|times|was|has|this|plus|cents|dollars|pounds|euros)\b)[a-z]{3,}s\b")
OF_THAT = re.compile(r"\s*of (?:that|this|it)\b(?! of\b)", re.I)  # 'exactly a quarter of that' is a share
LEADING = 3  # sentences at the head of a capture whose values are known throughout
LEAST = Fraction(11, 20)  # of two things of one size: a ratio as far from the told one is of others
SNUG = Fraction(27, 20)
CLOSE = between(Fraction(24, 25), Fraction(26, 25))
STEP = Fraction(6, 5)
LOW, HIGH = Fraction(3, 5), Fraction(8, 5)
ENOUGH, LEAD = Fraction(3, 2), HALF


def told_multiples(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each multiple: as the words tie it, else with the pair that stands best round it."""
    every = [(claim, base_of(page, claim)) for claim in claims(page)]
    tied = [
        draft
        for draft in folds.multiple(page, desk)
        if _meant(page, draft, every) and not _past_its_ends(page, draft, every)
    ]
    yield from (_with_its_word(page, draft, every) for draft in tied)
    for claim, base in every:
        if not any(_covers(page, claim, draft) for draft in tied) and (pair := _pair(page, claim, base)):
            small, large = sorted(pair, key=size)
            old, new = (large, small) if claim.factor < 1 else (small, large)
            draft = multiple_draft(new, old, claim.told, claim.word)
            of_that = claim.factor < 1 and OF_THAT.match(page.text, claim.end)
            yield replace(draft, rule="share" if of_that else draft.rule, spans=(page.span(claim.start, claim.end),))


def _with_its_word(page: Page, draft: Draft, every: list[tuple[Multiple, Quantity | None]]) -> Draft:
    """A check of a pair that words tie, with the place of 'tripled': nothing else is held against that word."""
    for claim, _ in every:
        printed = any(one.start < claim.end and claim.start < one.end for one in draft.quantities)
        if not (draft.spans or printed) and _covers(page, claim, draft):
            return replace(draft, spans=(page.span(claim.start, claim.end),))
    return draft


def _pair(page: Page, claim: Multiple, base: Quantity | None) -> tuple[Quantity, Quantity] | None:
    """The two values of a claim: those that make it, where they stand as well as any; else those that come near."""
    pairs = sorted(_pairs(page, claim, base), key=lambda each: -each[0])
    if base and (other := _making(page, claim, base)):
        return base, other
    alone = HALF if len(pairs) == 1 else Fraction(0)  # nothing else near by may be meant
    alone += 1 if base else 0
    bad = [each for each in pairs if not _makes(claim, each[1], each[2])]
    good = [each for each in pairs if each not in bad and _snug(claim, each[1], each[2])]
    if good and good[0][0] + alone >= ENOUGH and not (bad and bad[0][0] > good[0][0]):
        return good[0][1:]
    rival = [each[0] for each in pairs if each not in bad]
    if bad and bad[0][0] + alone >= ENOUGH and not (rival and (claim.factor < 1 or rival[0] > bad[0][0] - LEAD)):
        return bad[0][1:]
    return None


def _meant(page: Page, draft: Draft, every: list[tuple[Multiple, Quantity | None]]) -> bool:
    """Whether a multiple that fails may have been meant: of one size, of no two parts of a sum, of the value that its words print."""
    one, other = draft.quantities[0], draft.quantities[-1]
    if aside_mean(page, one) != aside_mean(page, other):
        return False  # so many a night, and the meals of the nights of another year
    own = [(claim, base) for claim, base in every if claim.word.lower() == (draft.stated or "").lower()]
    if draft.judgement.verdict != "inconsistent":  # what any large ratio makes good is of no two sentences
        return one.sentence == other.sentence or not own or any(_snug(claim, one, other) for claim, _ in own)
    small, large = sorted(size(each) * (each.days or 1) for each in (one, other))
    ratios = [large / small / max(claim.factor, 1 / claim.factor) for claim, _ in own if small]
    if ratios and not any(LEAST <= ratio <= 1 / LEAST for ratio in ratios):
        return any(_to_from(page, claim, draft) for claim, _ in own)
    if _parts_of_one(page, one, other):
        return False
    based = [(claim, base) for claim, base in own if base and abs(base.sentence - one.sentence) <= AROUND]
    return not based or any(
        base.start in [each.start for each in draft.quantities] and not _making(page, claim, base)
        for claim, base in based
    )


def _to_from(page: Page, claim: Multiple, draft: Draft) -> bool:
    """'tripled, to 1,908 from 636', 'doubled from 40 to 80': both values right behind the word, so that no other is meant."""
    first, last = sorted((draft.quantities[0], draft.quantities[-1]), key=lambda one: one.start)
    if not last.unit and COUNTED.match(page.text, last.end) and not COUNTED.match(page.text, first.end):
        return False  # 'Entries doubled, to 640 from 31 countries'
    if size(first) > size(last) and _makes(claim, first, last):
        return False  # 'more than doubled, to 900 from 60'
    return bool(TO_FROM.fullmatch(page.text[claim.end : first.start]) and TO_FROM.fullmatch(page.between(first, last)))


def _parts_of_one(page: Page, one: Quantity, other: Quantity) -> bool:
    """'Of 70 fires 56 were out and 14 were burning': two values that a third one beside them sums up are no old and new one."""
    total = size(one) + size(other)
    return one.sentence == other.sentence and any(
        size(each) == total for each in page.near(one.sentence, 1) if not each.times
    )


def base_of(page: Page, claim: Multiple) -> Quantity | None:
    """The value that the words name for the base: 'twice the 206 of 2015', 'tripled from 140', 'half the 62'; else None."""
    rest = " ".join(page.text[claim.end : claim.end + 60].split())
    if not claim.over_time and (last := antecedent(page, claim.number, claim.start, rest)):
        return last
    after = next((one for one in page.by_sentence.get(claim.number, []) if one.start >= claim.end), None)
    told = " ".join(page.text[claim.end : after.start].split()) if after else ""
    if after is None or not BASE.match(told) or after.vague or after.days or not size(after):
        return None
    return after if FROM.search(told) or not claim.over_time else None


def _making(page: Page, claim: Multiple, base: Quantity) -> Quantity | None:
    """The nearest value of the base's unit, before the words or in the first sentences, that makes the multiple with it."""
    numbers = {*range(claim.number - AROUND, claim.number + 2), *range(LEADING)}
    found = [one for number in sorted(numbers) for one in page.by_sentence.get(number, []) if number >= 0]
    found += [one for change in page.changes for one in change if one.sentence in numbers]
    base, *found = one_money([base, *found])
    found = [
        one
        for one in found
        if one.start != base.start and (one.unit == base.unit or (base.unit is None and apposition.bare_noun(base)))
        and one.percent == base.percent and base.time in (None, one.time)
        and not one.vague and not one.times and not stray(page, one) and one.figure.lo == one.figure.hi and size(one) > 0
        and (size(one) > size(base)) == (claim.factor > 1) and _makes(claim, one, base) and _snug(claim, one, base)
        and (folds.like(one, base) or _ratio(one, base) in CLOSE.scale(max(claim.factor, 1 / claim.factor)))
    ]  # fmt: skip
    return min(found, key=lambda one: abs(one.start - claim.start), default=None)


def _snug(claim: Multiple, one: Quantity, other: Quantity) -> bool:
    """Whether a ratio is so near the told one that it may have been meant: 'more than doubled' is said of 2.3 times, not of 9."""
    return _ratio(one, other) <= max(claim.factor, 1 / claim.factor) * SNUG


def _covers(page: Page, claim: Multiple, draft: Draft) -> bool:
    """Whether a draft is of the claim: its words are the claim's, and its figures stand round it."""
    places = [one.sentence for one in draft.quantities]
    said, told = (set(re.findall(r"[\w.]+", text.lower())) for text in (draft.stated or "", claim.word))
    return (
        bool(said & told - folds.HEDGES - {"times"})
        and min(places) <= claim.number + AROUND
        and max(places) >= claim.number - AROUND
    )


def _ratio(one: Quantity, other: Quantity) -> Fraction:
    small, large = sorted((size(one), size(other)))
    return large / small if small else Fraction(10**30)


def _makes(claim: Multiple, one: Quantity, other: Quantity) -> bool:
    ratio = _ratio(one, other)
    ratio = 1 / ratio if claim.factor < 1 else ratio
    return ratio in claim.told.usual or ratio in claim.told.half_up or ratio in claim.told.literal


def _slots(page: Page, claim: Multiple) -> list[Quantity]:
    numbers = range(claim.number - AROUND, claim.number + AROUND + 1)
    found = [one for number in numbers for one in page.by_sentence.get(number, []) if number >= 0]
    found += [one for change in page.changes for one in change if one.sentence in numbers]
    found = [
        one
        for one in found
        if (amount(one) or one.percent or (one.days and one.unit)) and one.figure.lo == one.figure.hi and size(one) > 0
        and one.figure.approximator in (None, "~") and not one.vague and not one.times and not stray(page, one) and not DIFFERENCE.search(page.before(one) + " ")
        and (one.start >= claim.end or one.end <= claim.start) and not margin(page, one)
    ]  # fmt: skip
    whole = [one for one in found if not aside_mean(page, one)]
    found = whole if len(whole) > 1 else found
    found = sorted(found, key=lambda one: abs(one.start - claim.start))[:MOST]
    return one_money(sorted(found, key=lambda one: one.start))


def _pairs(page: Page, claim: Multiple, base: Quantity | None) -> Iterator[tuple[Fraction, Quantity, Quantity]]:
    """The pairs of like values round a claim whose ratio may have been meant, with their points."""
    slots, again = _slots(page, claim), restated(page, claim.number, claim.start)
    told, own = 1 / claim.factor if claim.factor < 1 else claim.factor, _ends_behind(page, claim)
    for one, other in combinations(slots, 2):
        if own and own != (one.start, other.start):
            continue
        if again and (again.start not in (one.start, other.start) or (again.unit and one.unit != other.unit)):
            continue
        behind = one.start >= claim.end and one.sentence == claim.number
        if _of_what_follows(page, claim, one) or (behind and OF_ANOTHER.search(page.text[claim.end : one.start])):
            continue
        if (
            not _alike(one, other)
            or _parts_of_one(page, one, other)
            or (one.sentence == other.sentence and OF_W.match(apposition.gap(page, one, other)))
        ):
            continue
        if base and base.start != (min if claim.factor > 1 else max)(one, other, key=size).start:
            continue
        ratio = _ratio(one, other)
        if (thing := AS_MANY_OF.match(page.text[claim.end : claim.end + 60])) and not of_thing(thing[1], one, other):
            continue
        after = " ".join(page.text[claim.end : claim.end + 80].split())
        if one.percent and "as many" in page.text[claim.start : claim.end + 10]:
            continue  # 'more than three times as many as its rival' tells of votes, of which 36 per cent is no number
        told_time, whom = AS_THEN.match(after), THAN_WHOM.match(after)
        if told_time and told_time[1] not in f"{clause(page, one)} {clause(page, other)}":
            continue
        if whom and (one.percent or whom["whom"] not in f"{page.words(one.sentence)} {page.words(other.sentence)}"):
            continue  # a size is no percentage of those who are asked
        if claim.over_time and (
            folds.other_times(page, claim.number, one, other) or not _result(page, claim, one, other)
        ):
            continue
        if ratio >= STEP and LOW <= ratio / told <= HIGH:
            yield _points(page, claim, one, other, slots), one, other


def _ends_behind(page: Page, claim: Multiple) -> tuple[int, int] | None:
    """Where the old and the new value stand that the words print behind a claim: 'has doubled in a year, from 45 to 75'."""
    for old, new in page.changes:
        behind = claim.over_time and old.start > claim.end and old.sentence == claim.number
        if behind and FROM_TO.match(" ".join(page.text[claim.end : old.start].split()) + " "):
            return old.start, new.start
    return None


def _past_its_ends(page: Page, draft: Draft, every: list[tuple[Multiple, Quantity | None]]) -> bool:
    """Whether the words print an old and a new value of their own behind the claim, and a multiple is of two others."""
    said = [claim for claim, _ in every if claim.word.lower() == (draft.stated or "").lower()]
    ends = [_ends_behind(page, claim) for claim in said]
    return bool(ends) and all(own and own != tuple(sorted(one.start for one in draft.quantities)) for own in ends)


def _of_what_follows(page: Page, claim: Multiple, one: Quantity) -> bool:
    """Whether a comparison stands before values of a later paragraph, not of the next sentence: they are of something else."""
    apart = one.sentence > claim.number + 1 and not claim.over_time
    return apart and page.sentences[one.sentence].paragraph != page.sentences[claim.number].paragraph


def _result(page: Page, claim: Multiple, one: Quantity, other: Quantity) -> bool:
    """Whether a pair holds the value to which the words say that it doubled: 'has doubled its dividend to 12 pence'."""
    after = [each for each in page.by_sentence.get(claim.number, []) if each.start >= claim.end]
    told = after and TO_NEW.match(" ".join(page.text[claim.end : after[0].start].split()) + " ")
    return not told or after[0].start in (one.start, other.start)


def _named(page: Page, each: Quantity) -> str:
    """What a value is told to be of: its noun, or the subject of the copula before it."""
    found = folds.IS_SO_MANY.search(page.before(each, 60) + " ")
    return own_noun(each) or (found[1] if found and not folds.PRONOUN.fullmatch(found[1]) else "")


def _alike(one: Quantity, other: Quantity) -> bool:
    """One unit, or a unit or a noun left out; one rate, or a rate left out."""
    rates = one.time != other.time and None not in (one.time, other.time)
    if rates or bool(one.days and one.unit) != bool(other.days and other.unit) or one.percent != other.percent:
        return bool(one.days) != bool(other.days) and not rates and _left_out(one, other)
    return folds.like(one, other) or apposition.like(one, other) or _left_out(one, other)


def _left_out(one: Quantity, other: Quantity) -> bool:
    bare = [each for each in (one, other) if each.unit is None and apposition.bare_noun(each)]
    return len(bare) == 1 and one.unit != other.unit and abs(one.sentence - other.sentence) <= 1


def _alone(page: Page, claim: Multiple, each: Quantity, *, kin: bool) -> Fraction:
    """How well one value stands by a claim: in its sentence, restating it, of its words; not planned, nor of another noun."""
    said, told, noun = page.words(claim.number), clause(page, each), own_noun(each)
    here = each.sentence == claim.number
    points = Fraction(1) if here and apposed_to(page, claim.end, each) else Fraction(0)
    points += HALF if here or meets(told, said) else 0
    points -= 0 if not noun or meets(noun, said) or kin else HALF
    return points - (1 if PLAN.search(told) else 0)


def _points(page: Page, claim: Multiple, one: Quantity, other: Quantity, slots: list[Quantity]) -> Fraction:
    """How well a pair stands round a claim: in its sentence, of its words, set against each other, neighbours, near."""
    said = page.words(claim.number)
    pair = (one, other)
    far = [abs(each.sentence - claim.number) for each in pair]
    points = sum((_alone(page, claim, each, kin=apposition.kin(one, other)) for each in pair), Fraction(0))
    points += HALF if one.sentence == other.sentence else 0
    rest = " ".join(page.text[claim.end : claim.end + 60].split())
    if (claim.over_time and (found := OBJECT.match(rest))) and not any(
        meets(found[1], clause(page, each)) for each in pair
    ):
        points -= 1 if pair in page.changes else 2
    names = " ".join(_named(page, each) for each in pair).strip()
    if (
        claim.over_time
        and names
        and not meets(names, said)
        and not GENERIC.search(page.text[page.sentences[claim.number].start : claim.start])
    ):
        points -= Fraction(3, 2)
    if USUAL.match(rest) and min(far):
        points -= Fraction(5, 2)
    if one.percent and not claim.over_time and min(far):
        points -= Fraction(3, 2)
    points -= HALF * (max(0, min(far) - 1) + max(0, other.sentence - one.sentence - 1))
    between = [
        each
        for each in slots
        if one.end <= each.start < other.start
        and _alike(one, each)
        and max(_ratio(one, each), _ratio(each, other)) <= HIGH * max(claim.factor, 1 / claim.factor)
    ]
    points += 0 if between else 1
    points += HALF if one.unit and one.unit == other.unit else 0
    points += HALF if own_noun(one) and own_noun(one) == own_noun(other) else 0
    points -= HALF if one.unit != other.unit else 0
    words = span_of(page, one.sentence, other.sentence) if other.sentence - one.sentence <= 1 else ""
    times = ordered(page, one, other) or marks(page, one) != marks(page, other) or THAN.search(words)
    points += (
        HALF if times or (not claim.over_time and one.sentence != other.sentence) else -HALF if claim.over_time else 0
    )
    return points
