"""What one of a thing holds or weighs, told once, and so many of them: 'a 60-kilo bag ... 320 bags, 19.2 tonnes'.

    A barrel is 288 pints. The brewery has 1,150 barrels in its tanks, roughly 331,000 pints.
    The flour comes in sacks of 25 kg. It ordered 800 sacks. The 12 tonnes fill a lorry.     20 tonnes, as each holds 25 kg

The content may be told in any article. What holds is told wherever the two stand near each other; what fails only where the words
say that the one amount is the other.

Comes in: the Desk. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import mul

from ..growth.baselines import size
from ..growth.values import margin
from ..hedges import exactly
from ..intervals import words
from ..labels import units
from ..meaning.apposition import apposed
from ..meaning.bases import UNITS, dimension
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

BAG = re.compile(r"^-[a-z]+[- ](?P<noun>[a-z]{3,})\b", re.I)  # 'a 60-kilo bag', '200-litre drums'
BAGS_OF = re.compile(r"\b(?P<noun>[a-z]{3,}) of (?:about |some |up to )?$", re.I)  # 'bags of 60 kg'
BAG_IS = re.compile(
    r"\b(?:an?|each|every|one) (?:[\w’'-]+ ){0,2}?(?P<noun>[a-z]{3,}) (?:is|holds?|contains?|weighs?|carries|takes)(?: about| roughly| some)?$",
    re.I,
)
# Reads '320 bags, 19.2 tonnes', 'still 1,150 barrels in the tanks, roughly 331,000 pints'
AGAIN = re.compile(
    r"^(?:[a-z]+ ?){0,6}(?:,|\(|—|–)(?: or| that is| about| some| roughly| nearly| which is| making)*\s*$", re.I
)
THE = re.compile(r"^(?:The|Those|These)\s*$")  # 'The 45 tonnes will travel in three ships'
# What makes an amount another's, or a part: '12 tonnes of it', 'The 8 tonnes left over', 'Those 12 tonnes of glass'
OTHER_STUFF = re.compile(r"^(?:[a-z]+ )?(?:of\b|in\b|left\b|more\b|extra\b|remaining\b|went\b)", re.I)
MOST = 30  # contents that are tried
CLOSE = Fraction(3, 100)
REACH = 2  # sentences between a number of things and what they come to


@dataclass(frozen=True, slots=True)
class Content:
    """What one of a thing holds: the noun in the singular, and the figure."""

    noun: str
    one: Quantity


def contents(desk: Desk) -> Iterator[Draft]:
    """So many things times what each holds, against the amount that stands near their number."""
    told = [content for page in desk.pages for content in _contents(page)][:MOST]
    for noun in dict.fromkeys(content.noun for content in told):
        ones = [content.one for content in told if content.noun == noun]
        for page in desk.pages:
            for count in page.quantities:
                if _counts(count, noun):
                    yield from _of_count(page, count, ones)


def _contents(page: Page) -> Iterator[Content]:
    for one in page.quantities:
        if (
            one.sentence < 0
            or one.vague
            or one.per
            or one.time
            or not one.lo
            or dimension(one)[0] not in UNITS - {"time", "point"}
        ):
            continue
        before = page.before(one, 60)
        found = BAG.match(page.text[one.end : one.end + 40]) or BAG_IS.search(before) or BAGS_OF.search(before + " ")
        if found:
            yield Content(singular(found["noun"].lower()), one)
            group = page.by_sentence[one.sentence]
            after = [other for other in group if other.start > one.end and apposed(page, one, other)]
            if after and found.re is BAG_IS and dimension(after[0])[0] == dimension(one)[0]:
                yield Content(singular(found["noun"].lower()), after[0])  # 'a barrel is 36 gallons, or 288 pints'


def _counts(one: Quantity, noun: str) -> bool:
    """Whether a figure counts those things: '320 bags', '1,150 barrels'."""
    if not one.total or one.vague or size(one) <= 1 or one.sentence < 0:
        return False
    head = one.unit or (thing(one.measure or "").split() or [""])[-1]
    return singular(head.split(" ")[-1]) == noun


def _of_count(page: Page, count: Quantity, ones: list[Quantity]) -> Iterator[Draft]:
    kinds = {dimension(one)[0] for one in ones}
    near = [
        one
        for number in range(count.sentence - 1, count.sentence + REACH + 1)
        for one in page.by_sentence.get(number, [])
        if one is not count and one.total and not one.vague and dimension(one)[0] in kinds and one not in ones
    ]
    for whole in near:
        alike = [one for same in (True, False) for one in ones if (one.unit == whole.unit) is same]
        drafts = [_draft(count, one, whole) for one in alike if one is not count and _fits(count, one, whole)]
        held = [draft for draft in drafts if draft.judgement.verdict == "consistent" and _near(draft)]
        if held:
            yield held[0]
            return
        sizes = {size(one) * dimension(one)[1] for one in ones}
        if (
            drafts
            and drafts[0].judgement.verdict == "inconsistent"
            and len(sizes) == 1
            and _said(page, count, whole)
            and not (_of_each(page, whole) or margin(page, whole))
        ):
            yield drafts[0]
            return


def _near(draft: Draft) -> bool:
    """Whether the amount is that of the things but for rounding: what is 'about' so much agrees with a good deal."""
    count, one, whole = draft.quantities
    made = size(count) * size(one) * dimension(one)[1]
    return abs(made / (size(whole) * dimension(whole)[1]) - 1) < CLOSE


def _fits(count: Quantity, one: Quantity, whole: Quantity) -> bool:
    """Whether the amount may be what so many hold: of one dimension, and of the size."""
    if dimension(one)[0] != dimension(whole)[0] or count.unit == whole.unit:
        return False
    made = size(count) * size(one) * dimension(one)[1]
    told = size(whole) * dimension(whole)[1]
    return bool(told) and Fraction(1, 2) < made / told < 2


def _said(page: Page, count: Quantity, whole: Quantity) -> bool:
    """Whether the words say that the amount is what they hold: behind a comma, or as 'The 45 tonnes' of the next sentence."""
    if OTHER_STUFF.match(page.after(whole)):
        return False
    if count.sentence == whole.sentence:
        return whole.start > count.end and bool(AGAIN.match(page.between(count, whole) + " "))
    sentence, here = page.sentences[whole.sentence], page.sentences[count.sentence].paragraph
    beside = [one for one in page.near(count.sentence, REACH) if page.sentences[one.sentence].paragraph == here]
    others = [one for one in beside if one is not count and (one.unit, one.measure) == (count.unit, count.measure)]
    follows = sentence.paragraph == here and whole.start > count.end
    return follows and not others and bool(THE.match(page.text[sentence.start : whole.start]))


def _of_each(page: Page, whole: Quantity) -> bool:
    return bool(re.match(r"^[^.;,]{0,20}\b(?:each|apiece|a piece|per)\b", page.after(whole), re.I))


def _draft(count: Quantity, one: Quantity, whole: Quantity) -> Draft:
    factor = dimension(one)[1] / dimension(whole)[1]
    made = combine(mul, combine(mul, count.readings, one.readings), exactly(factor))
    unit = f" {units(whole.unit)}" if whole.unit else ""
    return Draft(
        rule="product",
        quantities=(count, one, whole),
        formula=f"{count.label} x {one.label} = {words(made.literal)}{unit}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judge(made, whole.readings, derived=True),
        why="What one holds, how many there are, and what they come to.",
        slip=f"content {count.key} {one.key} {whole.key}",
    )
