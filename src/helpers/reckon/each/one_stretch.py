"""One stretch of time printed in two units: '72 hours, or three days', 'can take 70 days to show. Ten weeks is the longest'.

Comes in: a Page. Goes out: drafts of checks of the rule conversion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..intervals import number_words
from ..meaning.apposition import HEDGED
from ..measures import DAYS
from ..quantities import Desk, Draft, Page, Quantity
from ..times.instants import Stretch, stretches
from ..verdicts import Judgement
from .conversions import FREE, around, conversion_draft

SAME = {
    ("day", "week"): 7,
    ("day", "fortnight"): 14,
    ("week", "fortnight"): 2,
    ("month", "year"): 12,
    ("minute", "hour"): 60,
    ("hour", "day"): 24,
}
FEWEST = 10  # smaller counts of days or months meet by chance
# Reads '72 hours, or three days', '18 months (a year and a half)', 'three days, that is 72 hours'; must not read 'a fine or 30 days', '30 days, or
# two months for the second time'.
AGAIN = re.compile(
    rf"^(?:-?[a-z]+)?\s*(?:\(\s*(?:or )?|,\s*(?:or|that is|which is|i\.e\.),?\s*){HEDGED}(?:an? )?$", re.I
)
# Reads '210 days to decide, or 30 weeks': told where it holds.
FURTHER = re.compile(rf"^(?:-?[a-z]+[’']?\s+){{1,5}}?[a-z]+,\s*(?:or|that is|that[’']s|which is)\s+{HEDGED}$", re.I)
_MANY = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a dozen"
# Reads '12 lessons of', 'six times', 'five', 'each': a stretch that comes so many times, and the second is what all of them take
MANY_OF = re.compile(
    rf"(?:\b(?:\d[\d,]*|{_MANY}|several|many|all|every|each|the) (?:[a-z]+[ -]){{0,2}}?[a-z]+s (?:of|at|lasting|for) (?:about |some |just )?|\b(?:times|x|×|each|by|\d|{_MANY}) )$",
    re.I,
)
COMMA = re.compile(r"^(?:-?[a-z]+)?\s*,\s*$", re.I)
ENDS = re.compile(r"^-?\s*[a-z]+(?: and a half)?\s*(?:[,.;:)]|$)", re.I)


_LEAD = r"(?:(?:about|some|around|roughly|nearly|almost|just over|just under|well over|over|more than|less than|a full|exactly|only|just|all of) )*"
# Reads "That's ", 'That is the same as ', 'In other words ', 'Or, if you like, ': the sentence says again what was said
THAT_IS = re.compile(
    rf"^[“\"']?(?:(?:And|So|Or),? )?(?:(?:that|it|this)(?:[’']s| is| was| makes| means| comes to)|which (?:is|was|makes)|in other words,?|or,? (?:if you (?:like|prefer),?|rather)?|call it|make that) (?:the same as )?{_LEAD}$",
    re.I,
)
# Reads 'weeks, so over ', 'hours, which is ', 'hours, Ann, a whole ': the same in one breath
SO = re.compile(
    rf"^(?:-?[a-z]+)?\s*(?:,|—|–|-)\s*(?:[A-Z][a-z]+,\s*)?(?:so|thus|that is|that[’']s|which is|which was|which makes|in other words|i\.e\.),?\s+{_LEAD}$"
)

IT_WAS = re.compile(r"^[“\"']?(?:(?:And|So|Or),? )?it(?:[’']s| is| was)\b", re.I)  # may as well be told of another time
WORKING = (5, 6)  # days of a week
OTHER = 2  # times off: of other hours, worked or played


def stretch_again(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch of time given again in another unit: '72 hours, or three days'; with a bare comma only where it is the same."""
    for group in page.by_sentence.values():
        told = [one for one in group if one.days and not one.time and not one.vague and one.sentence >= 0]
        for first, second in pairwise(told):
            gap = page.between(first, second) + " "
            tied = AGAIN.match(gap) and ENDS.match(page.after(second))
            if first.unit == second.unit or not (tied or COMMA.match(gap) or FURTHER.match(gap)):
                continue
            exact = first.readings.literal.scale((first.days or Fraction(1)) / (second.days or Fraction(1)))
            same = first.readings.half_up.scale((first.days or Fraction(1)) / (second.days or Fraction(1)))
            held = same.intersects(
                around(second, abs(second.readings.literal.lo or Fraction(0)) * (FREE if tied else FREE / 2))
            )
            if held or (tied and not MANY_OF.search(page.before(first) + " ")):
                draft = conversion_draft(
                    first, second, exact, Judgement("consistent" if held else "inconsistent", None if held else "hard")
                )
                yield replace(draft, why="One stretch of time in two units.")


def stretch_said(page: Page, desk: Desk) -> Iterator[Draft]:
    """A stretch of time that the next words give again: 'within five hours. That's 300 minutes', 'beyond ten weeks, so over two months'.

    Must not read 'It took five hours. That is 30 minutes longer', 'Six shifts of five hours. That's 30 hours'.
    """
    for second in page.quantities:
        if not _length(second):
            continue
        here = [one for one in page.by_sentence[second.sentence] if one.end <= second.start]
        lead = page.text[page.sentences[second.sentence].start : second.figure.hedge_start or second.start]
        if here and SO.match(
            " ".join(page.text[here[-1].end : second.figure.hedge_start or second.start].split()) + " "
        ):
            first = here[-1]
        elif not here and second.sentence and THAT_IS.match(" ".join(lead.split()) + " "):
            first = (page.by_sentence.get(second.sentence - 1) or [second])[-1]
        else:
            continue
        lone = len([one for one in page.by_sentence[first.sentence] if _length(one) and one.start <= first.start]) == 1
        if _length(first) and lone and first.unit != second.unit and ENDS.match(page.after(second)):
            yield from _said(page, first, second, anew=not here and bool(IT_WAS.match(lead)))


def _length(one: Quantity) -> bool:
    """Whether a figure is a stretch of time, exact or bounded."""
    return bool(one.days and not one.time and not one.per and not one.vague and one.sentence >= 0 and one.figure.lo)


def _said(page: Page, first: Quantity, second: Quantity, *, anew: bool) -> Iterator[Draft]:
    """The check of a stretch against its like; 'over', 'nearly' loosen it, and what they loosen is not told as failing."""
    factor = (first.days or Fraction(1)) / (second.days or Fraction(1))
    exact, same = first.readings.literal.scale(factor), first.readings.half_up.scale(factor)
    free = second.figure.approximator or first.figure.approximator or MANY_OF.search(page.before(first) + " ")
    calendar = {first.unit, second.unit} & {"month", "year"} and not {first.unit, second.unit} <= {"month", "year"}
    size = abs(second.readings.literal.lo or second.readings.literal.hi or Fraction(0))
    slack = size * FREE if free or calendar else Fraction(0)  # hours are counted in minutes to the last one
    sign = second.figure.approximator
    held = same.intersects(around(second, slack, sign if sign in ("<", ">") else None))
    ratio = size / abs(exact.lo or exact.hi or size)
    worked = first.unit == "week" and second.unit == "day" and ratio * DAYS["week"] in WORKING
    other = anew or worked or not Fraction(1, OTHER) < ratio < OTHER
    if held or not (free or calendar or other):
        judgement = Judgement("consistent" if held else "inconsistent", None if held else "hard")
        draft = conversion_draft(first, second, exact, judgement)
        yield replace(draft, why="One stretch of time in two units.", slip=f"said-in {draft.slip}")


def stretch_near(page: Page, desk: Desk) -> Iterator[Draft]:
    """'can take 70 days to show. Ten weeks is the longest': one stretch in two units, in sentences side by side, to the day or the month."""
    last: list[Stretch] = []
    for number in range(len(page.sentences)):
        begin = page.sentences[number].start
        here = [
            one
            for one in stretches(page, number)
            if not one.approximator and not one.nth and not THAT_IS.match(f"{page.text[begin : one.start].strip()} ")
        ]
        for first in last:
            for second in here:
                pair = sorted((first, second), key=lambda one: DAYS[one.unit])
                many = SAME.get((pair[0].unit, pair[1].unit))
                if many and pair[0].count == pair[1].count * many and pair[0].count >= FEWEST:
                    yield _one_stretch(page, first, second)
        last = here


def _one_stretch(page: Page, first: Stretch, second: Stretch) -> Draft:
    names = [" ".join(page.text[one.start : one.end].split()) for one in (first, second)]
    count = (
        number_words(first.days / DAYS[second.unit]) if first.unit in ("day", "week") else number_words(second.count)
    )
    return Draft(
        rule="conversion",
        quantities=(*first.figures, *second.figures),
        formula=f"{names[0]} = {count} {second.unit}s; printed: {names[1]}",
        result=f"{count} {second.unit}s",
        stated=names[1],
        judgement=Judgement("consistent"),
        why="One stretch of time in two units.",
        spans=(page.span(first.start, first.end), page.span(second.start, second.end)),
        slip=f"stretch {first.count} {first.unit} {second.count} {second.unit}",
    )
