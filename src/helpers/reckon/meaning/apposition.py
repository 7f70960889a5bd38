"""What the words between two figures tie: one restates the other, one sums up what went before, both count the same.

Comes in: a Page and its quantities. Goes out: yes or no, and small groups of quantities. The rules that look beyond one
pair of figures (shares, products, periods, sums) share these readings of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..kept import kept, kept_on_page
from ..measures import PARTICIPLE, singular, thing
from ..quantities import Page, Quantity

HEDGED = r"(?:(?:more than|less than|fewer than|over|under|about|around|roughly|nearly|almost|some|approximately|at least|up to|just|only|barely|well|slightly|estimated)\s+)*"
# Reads '72, or 36 percent', '96 patients (25 percent', '$12 a day, some $4,400 a year', '1,420, more than 60 percent';
# must not read '72 and 36 percent', '72 of the men said 36 percent'.
APPOSED = re.compile(
    rf"^[^.;:,(—–]{{0,45}}(?:,|\(|[—–]|\bor\b|=)\s*(?:or|that is|that means|which is|which means|i\.e\.|meaning|equal to|equivalent to|the equivalent of|a rate of|averaging|(?:an?|the) (?:average|mean|yield|rate|price|return|density|output|ratio)(?: [a-z]+)? of|for an average of)?\s*(?:a |the )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads '..., for a total of 160', '..., bringing 168', '..., 1,200 beds altogether' (with SUM_AFTER), 'that makes 2.6 million'.
SUM_BEFORE = re.compile(
    r"(?:\b(?:for|at|making|gives?|giving|is|was|to) (?:a|the) (?:grand |combined |overall )?(?:total|sum|bill|cost)(?: bill| cost)? of"
    r"|\bin (?:all|total),?|\btotal(?:s|ling|ing|led|ed)?|\badd(?:s|ing)? up to|\b(?:that|which) (?:makes?|comes to|adds up to|means|gives?|is)"
    r"|\bmaking|\bbringing(?: in)?|\braising|\bearning|\btaking in|\bnetting|\byielding|\bor|\bcosting|\bworth|\b(?:would|will|to) cost|\bcost|\b(?:for|at|to) (?:a )?(?:combined )?total(?: of)?"
    r"|\bso that|\bcombined|=|\bthe total (?:is|was|comes to|came to|reached|bill is)|\bcover(?:ing|s)?)\s*(?:about|roughly|nearly|some|more than)?\s*[$£€]?\s*$",
    re.I,
)
SUM_AFTER = re.compile(
    r"^[^.;:,]{0,40}?,?\s*\b(?:in all|in total|altogether|all told|overall|combined|between them)\b", re.I
)
INVARIANT = frozenset(
    "staff police personnel cattle sheep fish deer aircraft spacecraft hovercraft offspring youth crew series species media "
    "data criteria bacteria poultry livestock trout salmon folk clergy infantry dead injured wounded unemployed homeless".split()
)
# Words that the reader may take for what is counted, and that count nothing of their own.
NO_NOUN = re.compile(
    r"(?:else|any|some|every|no)where|abroad|overseas|online|locally|nationally|worldwide|nationwide|overnight|yesterday|today|tomorrow|outright|instead"
    r"|fleets?|stocks?|staffs?|workforces?|totals?|numbers?|tall(?:y|ies)|counts?|lists?|groups?|teams?|memberships?|crews?|herds?|flocks?|populations?|rolls?|roster|pool|others?|ones?|rest|remainder",
    re.I,
)
PART_OF = re.compile(r"(?:\d|[a-z]) (?:out )?of (?:(?:the|its|their|his|her|all|those|these) )?$", re.I)
RIGHT = 60  # characters between a figure and the words that restate it
# Reads '105 children, exactly half the school', '105 (a third of'
RIGHT_BEHIND = re.compile(
    r"(?: [a-z]+){0,2}?(?:,| [–—-]| \(|,? or) ?(?:or |about |some |nearly |almost |roughly |exactly |just (?:over|under) |precisely )*(?:an? )?",
    re.I,
)
IN_ALL_OR = re.compile(
    rf"^[^.;:\d]{{0,20}}\b(?:in (?:all|total)|altogether|all told),?(?: or| which is| that is)? {HEDGED}[$£€]?$", re.I
)
DUST = 500  # a figure this many times smaller than the whole is no part of it: 'the three towns had 1,200'
AVERAGE = re.compile(r"\b(?:average|mean|median)\b[^.;,]{0,40}$|\baverag(?:ed|es|ing)\s*[$£€]?$", re.I)


@kept
def amount(one: Quantity) -> bool:
    """Whether a rule may reckon with it as an amount or a rate: a number, no vague one, no calendar year."""
    year = one.unit is None and one.figure.noun is None and re.fullmatch(r"(?:19|20)\d\d", one.figure.text)
    return one.counts and not one.vague and not year


def kin(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may count the same: one unit, and no two printed nouns that differ.

    'carried 12 people, bringing 168 to the shore': the 168 prints no noun of its own.
    """
    if one.unit != other.unit or one.unit:
        return one.unit == other.unit
    bare = not (one.figure.noun and other.figure.noun) or None in (one.measure, other.measure)
    return bare or same_thing(one, other)


@kept
def bare_noun(one: Quantity) -> bool:
    """Whether no noun of its own tells what it counts: none, a verb or an adverb, or what only holds the things.

    Reads '170 elsewhere', 'four abstained', '690 going', 'a fleet of 850', '38 per cent of the total'.
    """
    words = (one.figure.noun or "").lower().split()
    if words[-1:] == ["staff"] and (one.figure.unit_start or 0) >= one.end:
        return False  # '300 staff', but 'a staff of 640'
    if not words or one.figure.unit_start is None or NO_NOUN.fullmatch(words[-1]):
        return True  # '15 nurses, 27 in all': the second noun is only taken over
    if len(words) == 1 and PARTICIPLE.match(words[0]):
        return True
    head, several = words[-1], (one.figure.hi or 0) > 1
    counted = head in INVARIANT or PARTICIPLE.match(head) or singular(head) != head
    return several and head.isalpha() and not counted  # what several are is a plural: '800 work in Hull'


def like(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts may belong to one account: one unit, or a unit left out, and no two nouns that differ.

    'Brack holds 26 million litres and Oll 35 million', '72 mm, against 180 in June', '150 bicycles to a fleet of 850'.
    """
    if one.unit and other.unit:
        return one.unit == other.unit
    if one.unit or other.unit:
        left_out, full = (other, one) if one.unit else (one, other)
        slight = (left_out.figure.hi or 0) * DUST < (full.figure.hi or 0)  # 'two of them', beside 45,000 tonnes
        return bare_noun(left_out) and not left_out.figure.rate and not slight
    return bare_noun(one) or bare_noun(other) or same_thing(one, other)


def same_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two nouns have one head: 'serious events' and 'events recorded'."""
    heads = [(thing(quantity.measure or "").split() or [""])[-1] for quantity in (one, other)]
    return heads[0] == heads[1]


def gap(page: Page, first: Quantity, second: Quantity) -> str:
    """The words between two figures, the second one's hedge left out, one blank at the end."""
    text = page.between(first, second)
    hedge = " ".join((second.figure.hedge or "").split())
    if hedge and text.lower().endswith(hedge.lower()):
        text = text[: -len(hedge)].rstrip()
    return text + " "


def apposed(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether the second figure restates the first: '72, or 36 percent'."""
    return first.sentence == second.sentence and bool(APPOSED.match(gap(page, first, second)))


def restated(page: Page, one: Quantity, start: int) -> bool:
    """Whether the words that begin at a place of the text restate a figure right before them: '105, exactly half the school'."""
    whole = PART_OF.search(page.before(one, 30) + " ")  # '78 of the 312 staff, a third of the workforce': of the 78
    return not whole and 0 <= start - one.end <= RIGHT and bool(RIGHT_BEHIND.fullmatch(page.text[one.end : start]))


def told_in_all(page: Page, rate: Quantity) -> Quantity | None:
    """The number that a rate says anew: 'lost 455 million ... then made 540 million in all or 90 million a year'."""
    before = [one for one in page.by_sentence.get(rate.sentence, []) if one.start < rate.start]
    return before[-1] if before and IN_ALL_OR.match(gap(page, before[-1], rate)) else None


@kept_on_page
def summed(page: Page, whole: Quantity) -> bool:
    """Whether the words make a figure the sum of what went before: 'for a total of 160', '160 in all'."""
    return bool(SUM_BEFORE.search(page.before(whole, 50) + " ") or SUM_AFTER.match(page.after(whole)))


@kept_on_page
def average(page: Page, one: Quantity) -> bool:
    """Whether the words call a figure a mean: 'an average of 40', 'the mean age was 43', '40 a year on average'."""
    after = re.match(r"^[^.;,]{0,30}\bon average\b", page.after(one), re.I)
    return bool(after or AVERAGE.search(page.before(one, 60)))


def following(page: Page, number: int) -> list[Quantity]:
    """The quantities of a sentence and of the next one."""
    return [*page.by_sentence.get(number, []), *page.by_sentence.get(number + 1, [])]


def labels(quantities: Iterable[Quantity], sign: str) -> str:
    """The labels of several quantities with a sign between them: '12 men + 15 women'."""
    return f" {sign} ".join(one.label for one in quantities)
