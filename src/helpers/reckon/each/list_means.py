"""A list that is told by its sum and by what that is for each of its members: '30 millimetres in March, 40 in April and 50 in May, 120 in all, or 40 a month'.

The count of what the mean is for stands nowhere: it is how many figures the list has.

Comes in: a Page. Goes out: drafts of checks of the rule product. What fails is told where the list makes its sum, so that the mean alone is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import truediv

from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import HEDGED
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

# Reads '120 in all, or 40 a month', '120 in total, an average of 40', '120 altogether, which is 40 each'.
MEAN = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}?(?:in all|in total|altogether|all told|together|between them)?\W{{0,3}}(?:(?:or|that is|which (?:is|was|makes|works out at)|making|and so) )?(?P<mean>(?:an? )?(?:average|mean) (?:of )?|on average,? )?{HEDGED}[$£€]?\s*$",
    re.I,
)
EACH = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:each|apiece|on average)\b|^(?:[a-z]+ ){0,2}?(?:an?|per|every) (?P<base>day|month|year|quarter|season|week)\b",
    re.I,
)
NAMES = {  # what tells that each member of a list is of its own time
    "day": re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"),
    "month": re.compile(
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    ),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "quarter": re.compile(r"\b(?:first|second|third|fourth|last)\b", re.I),
    "season": re.compile(r"\b(?:spring|summer|autumn|winter|fall|(?:19|20)\d\d)\b", re.I),
    "week": re.compile(r"\b(?:first|second|third|fourth|fifth|next|last)\b", re.I),
}
SUM = re.compile(r"^(?:[a-z]+ )?(?:in all|in total|altogether|all told|together|between them)\b", re.I)
# Reads 'That is 73 in all', 'Together they make 73': what takes up the list of the sentence before
TAKES_UP = re.compile(
    r"\W*(?:that|this|these|those|they|it|together|in all|altogether|all told|the (?:sum|total))\b", re.I
)
# What makes it no mean of the list: '15 a year fewer than Kell', 'or 13 a year since the yard opened'
OF_ELSE = re.compile(r"^[^.;:,]{0,25}?\b(?:fewer|more|less|above|below|better|worse|since|before|until|till|from now|elsewhere|nationally)\b", re.I)  # fmt: skip
LEAST, MOST = 2, 12
MEANT = Fraction(8, 5)  # times that a mean may be off and still be meant


def list_mean(page: Page, desk: Desk) -> Iterator[Draft]:
    """The mean of the figures of a list, told beside their sum.

    Must not read '12 men and 18 women, 30 in all, or 10 a day', where the days are not the members of the list.
    """
    for number, group in page.by_sentence.items():
        for at, whole in enumerate(group[:-1] if number >= 0 else ()):
            mean = group[at + 1]
            if not SUM.match(page.after(whole)) or not _plain(whole) or not _plain(mean):
                continue
            gap = MEAN.match(_flat(page.text[max(whole.end, whole.figure.unit_end or 0) : mean.start]) + " ")
            before = (
                page.by_sentence.get(number - 1, []) if TAKES_UP.match(page.words(number)) and at == 0 else group[:at]
            )
            members = _members(before, whole)
            if OF_ELSE.match(page.after(mean)):
                continue
            if gap and members and (_each(page, members, whole, mean) or (gap["mean"] and _bare(page, mean, whole))):
                yield from _told(members, whole, mean)


def _bare(page: Page, mean: Quantity, whole: Quantity) -> bool:
    """Whether a mean closes its clause, so that it is for nothing but the members: 'an average of 19.', not 'an average of 45 a day'."""
    end = max(mean.end, mean.figure.unit_end or 0)
    noun = rf"(?: {re.escape(whole.figure.noun)})?" if whole.figure.noun else ""
    return re.match(noun + r"\s*(?:[.,;:)”\"]|$)", page.text[end : end + 60]) is not None


def _each(page: Page, members: list[Quantity], whole: Quantity, mean: Quantity) -> bool:
    """Whether a figure is for each member of the list: 'each', or 'a month' where every one has its month."""
    found = EACH.match(page.after(mean))
    if not found or not found["base"]:
        return found is not None
    start = page.sentences[whole.sentence].start
    base = NAMES[found["base"].lower()]
    named = base.findall(page.text[members[0].start : whole.start])
    if len(named) != len(members):  # 'In March 30 millimetres fell'
        named = base.findall(page.text[start : whole.start])
    return len(named) == len(members) or _so_many(page, members, found["base"].lower())


def _so_many(page: Page, members: list[Quantity], base: str) -> bool:
    """Whether the sentence of a list counts its times: 'In the five years from 2019 to 2023 it sold 12, 15, 11, 19 and 16 barges'."""
    here = page.by_sentence.get(members[0].sentence, [])
    return any(
        one.days and one.end < members[0].start and one.lo == len(members) and (one.unit or "").startswith(base)
        for one in here
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _plain(one: Quantity) -> bool:
    return bool(one.counts) and not one.vague and not one.percent and one.lo > 0 and one.lo == one.figure.hi


def _members(before: list[Quantity], whole: Quantity) -> list[Quantity]:
    """The last figures before a sum that come to it."""
    for many in range(LEAST, min(MOST, len(before)) + 1):
        members = before[-many:]
        alike = len({one.unit for one in (*members, whole) if one.unit}) <= 1 and all(map(_plain, members))
        if alike and sum(map(size, members)) == size(whole):
            return members
    return []


def _told(members: list[Quantity], whole: Quantity, mean: Quantity) -> Iterator[Draft]:
    result = combine(truediv, whole.readings, exactly(len(members)))
    draft = Draft(
        rule="product",
        quantities=(whole, mean),
        formula=f"{whole.label} / {len(members)} in the list = {words(result.literal)}; printed: {mean.name}",
        result=words(result.literal),
        stated=mean.label,
        unit=whole.unit,
        judgement=judge(result, mean.readings, derived=True),
        why="The sum of a list over how many it lists, against the mean that is printed.",
        slip=f"list-mean {whole.key} {mean.key}",
    )
    near = 1 / MEANT < size(whole) / len(members) / size(mean) < MEANT
    if draft.judgement.verdict == "consistent" or near:
        yield draft
