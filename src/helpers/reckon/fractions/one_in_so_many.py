"""'One in so many' of two amounts told just before it: what is spent on debts, the whole budget, and 'one dollar in every 12'.

    Rent costs the club £3,000. With an income of £24,000, that means one pound in every eight.
    Of the 4,600 kilometres of line, 1,150 are underground, about one kilometre in four.
    The school has 30 teachers. Six of them are new, so that's one in five.

Comes in: a Page. Goes out: drafts of checks of the rule share, of claims that no other rule of the page has told. What fails is told
where the two stand alone, and the words make the claim what they come to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from ..intervals import number_words
from ..meaning.apposition import amount
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from ..times.durations import NUMBERS
from ..totals.accounts import plain, value
from ..verdicts import plainly
from .parts import OF_FIRST, OF_THE, OF_THEM
from .portion_values import near
from .portion_values import value as share_value
from .proportions import share_draft
from .wholes import CHANGED, NO_SHARE

_COUNT = "|".join(sorted((word for word in NUMBERS if word not in ("a", "an")), key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}|(?:{_COUNT})(?:-(?:{_COUNT}))?)"
# Reads 'one in five', 'one dollar in every 12', 'about two households out of every five'; must not read 'one in 12 months', 'one in five-year terms'.
CLAIM = re.compile(
    rf"\b(?P<first>one|two|three|four|five|seven|eight|nine)(?: (?!in\b|out\b|of\b)[a-z-]+)? (?:in|out of|of) (?:every |each )?(?P<base>{_NUMBER})\b(?!-|[.,]\d| ?(?:%|per ?cent|months|years|days|weeks|hours))",
    re.I,
)
EVERY = re.compile(r"\b(?:every|each|in|out)\b", re.I)
HEDGE = re.compile(
    r"\b(?:(?P<under>nearly|almost|close to|just under|not quite|fewer than|less than)|(?P<over>more than|over|just over|at least|better than)|(?P<about>about|around|roughly|some))\s+$",
    re.I,
)
# What makes a claim the sum of what stands before it: 'that means', 'which is', 'or', 'so that's'; and a comma alone
COMES_TO = re.compile(
    r"(?:\b(?:that|this|it|which|so)(?:[’']s| is| was| means?| meant| makes?| made| comes? to| came to| works? out (?:at|as)| equals?| leaves?)|[,(—–] ?or|, meaning|,|\(|—|–)\s*(?:only |just |that |as many as )*$",
    re.I,
)
# Reads 'that means', 'so that's': words that make a percentage, or a fraction, what two sums come to
MEANS = re.compile(
    r"(?:^|, |\band |\bso )(?:[Tt]hat|[Tt]his|[Ww]hich)(?:[’']s| is| was| means| meant| makes| made| comes to| works out (?:at|as)| equals) (?:(?:only|just|about|around|some|roughly|nearly|almost|more than|less than|over|under|a) )*$"
)
LESS = re.compile(r"\b(?:rest|others?|remaining|another|further|not|never|no|neither|except)\b", re.I)
# Reads 'With income of £', 'a budget of £', '£24 million in all': what is a whole; must not read 'and wages £', a sum beside the other
WHOLE = re.compile(
    r"\b(?:incomes?|earn\w*|revenues?|turnover|budget|takings|totals?|sales|receipts|spending|spends|payroll|salary|worth|value|price|bill|loan|fund|pot|grant|whole|out of|of (?:the|its|their|his|her)|in all|altogether|overall)\b",
    re.I,
)
# Reads ' margin', ' of his monthly wage': the share is of something else
OF_ELSE = re.compile(
    r"^(?:%|per ?cent)? ?(?:margin|profit|return|yield|discount|interest|tax|rate|rise|fall|gain|loss|cut|of (?!(?:them|it|that|which|these|those)\b))",
    re.I,
)
BACK = 1  # sentences before a claim in which its two amounts stand
WITHIN = Fraction(5, 2)  # a claim so many times off is of something else
LEAST = Fraction(2)  # the part is at most half of the whole


@dataclass(frozen=True, slots=True)
class Claim:
    """K in so many N, of what share, where it stands, how it is hedged."""

    share: Fraction
    base: int
    start: int
    end: int
    hedge: str | None


def one_in_so_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim against the two amounts before it."""
    told = [one for one in page.told_shares if not one.percent]
    for number, sentence in enumerate(page.sentences):
        for found in CLAIM.finditer(page.text, sentence.start, sentence.end):
            claim = _claim(page, found)
            if claim is None or not page.told_portions.isdisjoint(range(claim.start, claim.end)):
                continue
            if any(one.start < claim.end and claim.start < one.end for one in told):
                continue
            lead = page.text[sentence.start : found.start()]
            hedge = HEDGE.search(lead)
            tie = COMES_TO.search(lead[: hedge.start()] if hedge else lead)
            pair = _pair(page, number, claim) if tie else None
            if pair and (draft := _draft(page, claim, *pair)):
                yield draft


def that_means(page: Page, desk: Desk) -> Iterator[Draft]:
    """'The debts cost £1.2 million. With income of £24 million, that means 5 per cent goes to the bank': a share of the two sums before it."""
    for one in [*(each for each in page.quantities if each.percent), *page.fractions]:
        bare = (
            one.sentence >= 0
            and not one.time
            and one not in page.told_shares
            and one.figure.form in ("scalar", "ratio")
        )
        if not bare or not MEANS.search(page.before(one, 60) + " "):
            continue
        if NO_SHARE.match(page.after(one)) or CHANGED.search(page.before(one)) or CLAIM.match(page.text, one.start):
            continue
        claim = Claim(share_value(one), 0, one.start, one.end, None)
        pair = _pair(page, one.sentence, claim) if 0 < claim.share < 1 else None
        share = value(pair[0]) / value(pair[1]) if pair else Fraction(0)
        if pair and pair[0].unit and share / WITHIN <= claim.share <= share * WITHIN and not near(1 - share, one):
            draft = share_draft(*pair, one)
            if draft.judgement.verdict == "inconsistent" and not _of_that_whole(page, one, pair[1]):
                continue
            yield replace(draft, slip=f"share-told {draft.slip}")


def _of_that_whole(page: Page, one: Quantity, whole: Quantity) -> bool:
    """Whether the words make the larger of two sums what a share is of."""
    about = f"{page.before(whole, 40)} {page.after(whole, 30)}"
    if not WHOLE.search(about):
        return False
    return not OF_ELSE.match(page.after(one)) or bool(matter(page.after(one)) & matter(about))


def _claim(page: Page, found: re.Match[str]) -> Claim | None:
    first, base = _number(found["first"]), _number(found["base"])
    if not 0 < first < base or not EVERY.search(found[0]):
        return None
    hedge = HEDGE.search(page.text, max(0, found.start() - 20), found.start())
    kind = next((name for name in ("under", "over", "about") if hedge and hedge[name]), None)
    return Claim(Fraction(first, base), base, *found.span(), kind)


def _number(told: str) -> int:
    """A count in digits or words.

    >>> _number("12"), _number("twenty-five")
    (12, 25)
    """
    return int(told) if told.isdigit() else sum(NUMBERS[word] for word in told.lower().split("-"))


def _pair(page: Page, number: int, claim: Claim) -> tuple[Quantity, Quantity] | None:
    """The part and the whole: the words tie them, or they are the only two of their kind before the claim."""
    sentence = page.sentences[number]
    before = [
        one
        for at in range(number - BACK, number + 1)
        for one in page.by_sentence.get(at, [])
        if one.end <= claim.start and plain(one) and amount(one) and not one.percent and not one.per and one.lo
    ]
    here = [one for one in before if one.sentence == number]
    for group in (here, before):
        for first, last in pairwise(group):
            if OF_THE.match(page.between(first, last)) and _alike(first, last):
                return _sized(first, last)
            if OF_FIRST.search(page.before(first) + " ") and _alike(first, last):
                return _sized(last, first)
    if LESS.search(page.text[sentence.start : claim.start]):
        return None
    if not before:
        return None
    alike = [one for one in before if _alike(one, before[-1])]
    money, them = before[-1].unit, OF_THEM.match(page.after(before[-1]))
    return _sized(alike[0], alike[1]) if len(alike) == len(before) == 2 and (money or them) else None


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit:  # '4,600 kilometres of line, 1,150'
        return other.unit is None and other.figure.noun is None
    nouns = one.figure.noun, other.figure.noun
    return bool(one.unit) or not all(nouns) or kindred(str(nouns[0]), str(nouns[1]))


def _sized(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    part, whole = sorted((one, other), key=value)
    return (part, whole) if value(part) * LEAST <= value(whole) else None


def _draft(page: Page, claim: Claim, part: Quantity, whole: Quantity) -> Draft | None:
    """The check; None where the claim is so far off that it is of something else, or is of the rest."""
    share = value(part) / value(whole)
    held = _holds(claim, share)
    if not held and not share / WITHIN <= claim.share <= share * WITHIN:
        return None
    told = " ".join(page.text[claim.start : claim.end].split())
    made = number_words(round(1 / share, 2))
    return Draft(
        rule="share",
        quantities=(part, whole),
        formula=f"{part.label} / {whole.label} = one in {made}; printed: {told}",
        result=f"one in {made}",
        stated=told,
        judgement=plainly(held),
        why="The part over the whole against the printed 'one in so many'.",
        spans=(page.span(claim.start, claim.end),),
        slip=f"share-told one in {part.key} {whole.key} {told}",
    )


def _holds(claim: Claim, share: Fraction) -> bool:
    """Whether the share is the one that is claimed, as such claims are rounded.

    >>> one = Claim(Fraction(1, 4), 4, 0, 1, None)
    >>> _holds(one, Fraction(24, 100)), _holds(one, Fraction(1, 3)), _holds(Claim(Fraction(1, 4), 4, 0, 1, "over"), Fraction(2, 7))
    (True, False, True)
    """
    lowest, highest = (claim.share / (1 + claim.share * room) for room in (Fraction(3, 5), Fraction(-3, 5)))
    if claim.hedge == "over":
        return claim.share <= share * Fraction(101, 100) and share < claim.share / (
            1 - min(claim.share, Fraction(1, 2))
        )
    if claim.hedge == "under":
        return lowest / Fraction(6, 5) <= share <= claim.share
    return lowest <= share <= highest
