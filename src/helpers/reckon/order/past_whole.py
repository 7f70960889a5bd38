"""A part that is greater than what it is a part of, the whole told before it and the part taken up by a pronoun, or by nothing.

    They read the notes of 56 patients. In 61 the wrong mesh had been used.
    It will spend £86m this year. Of that, £91m will go on care.

Comes in: a Page. Goes out: drafts of checks of the rule part_of_whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import INVARIANT, average
from ..meaning.kinds import kindred
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .nearby import clause_of, dated, fits, own_noun, usable

TAKEN_UP = re.compile(
    r"\b(?:[Oo]f|[Aa]mong|[Oo]ut of|[Ff]rom) (?:that(?: sum| total| amount)?|this|these|those|them|the (?:total|lot|sum)|whom|which)\b,?[^.;\d]{0,40}$|(?:^|[,;] )[Ii]n\s*$"
)
OF_THEM = re.compile(r"^(?:[a-z]+ )?(?:of|among) (?:them|these|those|that|whom|which|the (?:total|lot))\b")
OF_NOUN = re.compile(r"^of (?:the|its|their|his|her) (?P<noun>[a-z]+)\b(?! (?:of|in|on) )")
SUBJECT = re.compile(
    r"^(?!(?:of|to|in|on|at|by|for|from|if|and|or|per|with|that|than|as|who|a|an|the|percent|per|times|out|ahead|behind|points?|votes?|seats?|years?)\b)[a-z]"
)
JUDGED = re.compile(r"(?:only|just|merely|a mere)?", re.I)
BEFORE = re.compile(r"(?:^|[,;—–] |\band |\bbut |\bthat )$")
MORE = re.compile(
    r"\b(?:more|another|further|extra|additional\w*|other|total|in all|altogether|since|later|now|rise|rose|grew|up|instead|nation\w*|countrywide|worldwide|statewide|overseas|abroad|across (?:the )?[a-z]+|eventual\w*|elsewhere|compared|last|(?:this|next|that) (?:year|month|week)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.I,
)
# 'At the peak 2,400 were employed, and 3,100 had a hand in it': of one moment, not of all the time
MOMENT = re.compile(r"\bat (?:(?:the|its|their) (?:peak|height|busiest|worst)|(?:any )?one time|any (?:given )?(?:time|moment)|a time)\b", re.I)  # fmt: skip
BACK = 3  # sentences before a part in which its whole is told
NEAR = 1.6  # a part that exceeds its whole by more is of another thing


def past_whole(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each part against the nearest whole told before it."""
    for part in page.quantities:
        if (
            not usable(part)
            or part.figure.lo != part.figure.hi
            or part.percent
            or part.days
            or part.unit == "year of age"
            or part.per
            or part.time
            or average(page, part)
        ):
            continue
        before = page.before(part, 80)
        again = OF_NOUN.match(page.after(part))
        named = bool(TAKEN_UP.search(before.rstrip("$£€ ") + " ".rstrip()) or OF_THEM.match(page.after(part)))
        bare = (
            part.unit is None
            and not own_noun(part)
            and BEFORE.search(before + " " if before else "")
            and SUBJECT.match(page.after(part))
        )
        if (
            not (named or bare or again)
            or MORE.search(f"{page.before(part)} | {page.after(part, 25)}")
            or part.figure.hedge
        ):
            continue
        whole = _whole(page, part)
        if whole and again and not named and not kindred(again["noun"], own_noun(whole)):
            continue
        if whole and size(whole) < size(part) <= NEAR * size(whole):
            yield past_draft(part, whole)


def _whole(page: Page, part: Quantity) -> Quantity | None:
    """The nearest value before a part that names several things, or a sum; None where another near is great enough."""
    before = [one for number in range(part.sentence, max(-1, part.sentence - BACK - 1), -1) for one in reversed(page.by_sentence.get(number, []))]  # fmt: skip
    before = [one for one in before if one.start < part.start and usable(one) and not (one.percent or one.days or one.per) and fits(part, one)]  # fmt: skip
    found = [one for one in before if one.unit == part.unit and (one.unit or _several(one))]
    if not found and part.unit is None and TAKEN_UP.search(page.before(part, 80)):
        found = [one for one in before if one.unit]
    if not found or any(size(one) >= size(part) and one.unit == part.unit for one in before):
        return None
    whole = max(found, key=size)
    apart = (
        dated(page, part, page.words(whole.sentence)) or page.set_aside(whole) or MOMENT.search(clause_of(page, whole))
    )
    return whole if JUDGED.fullmatch(whole.figure.hedge or "") and not apart else None


def _several(one: Quantity) -> bool:
    """Whether a count names several things of its own."""
    noun = own_noun(one).split()
    return bool(noun) and size(one) > 1 and any(singular(word) != word or word in INVARIANT for word in noun)


def past_draft(part: Quantity, whole: Quantity) -> Draft:
    """The check of a part that must not be greater than its whole."""
    return Draft(
        rule="part_of_whole",
        quantities=(part, whole),
        slip=f"part {part.key} {whole.key}",
        formula=f"{part.label} of {whole.label}",
        result=f"{part.name} is more than {whole.name}",
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judge(part.readings, whole.readings, "at most"),
        why="A part is never greater than its whole.",
    )
