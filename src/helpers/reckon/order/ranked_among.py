"""A rank or a superlative against the other named values that stand round it, whatever the words between.

    It has 12,400 members, the fourth largest. Teachers lead (19,800), then nurses (15,600), clerks (14,200), rail (13,050).
    St Ann's did 214, second only to Holm. Holm did 246. Arden, which has two wards, did 231.
    The silo is the tallest thing in town. At 62 metres it looks down on the spire; the mill's chimney stands 67.

A rank allows so many values beyond its own, a superlative none. Its own value is the nearest of a type that can be so ranked;
its peers are like values with another name of their own. Silent where the nearest value that has peers makes the claim hold.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...extract.currencies import MONEY
from ..growth.baselines import size
from ..meaning.apposition import average
from ..meaning.kinds import PEOPLE, kindred
from ..meaning.tellings import stems
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from .ends_told import HEDGED, OUT_OF, End, ends_told
from .nearby import NOT_TOLD, REACH, aside_left_out, clause_of, dated, fits, grain_of, own_noun, usable
from .ranked import OF_ANY, of_unit
from .standings import placed_in_row
from .worst_cases import as_printed

NEXT_OF_ROW = re.compile(r",? (?:and )?")
STREAK = re.compile(
    r"^ ?(?:[a-z]+ )?(?:straight|consecutive|running|in a row|on end)\b"
)  # 'on 12 consecutive Sundays, and 17 in all'
PERIOD = re.compile(
    r"\b(?:since|ever|on record|history|(?:in|for|of|over) (?:[a-z0-9]+ ){0,3}(?:years?|decades?|months?|season)|before|yet|so far|all[- ]time|generation)\b",
    re.I,
)
SEVERAL = re.compile(r"\b(?:together|combined|between them|both|in all|in total|altogether|total|no longer|closed|silent|disused|over the border|across the border|abroad|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", re.I)  # fmt: skip
# Another row of the like: 'Last year's oldest, Bill Crane, is now 86'
OTHER_ROW = re.compile(r"\b(?:last (?:year|week|month|season|time)[’']s|previous|former|erstwhile|reigning)\b", re.I)
NAME = re.compile(r"\b(?!(?:For|In|On|At|By|From|Since|But|And|The|An?|It|That|This|They|He|She|We|There|When|While|After|Before|Last|Of|As|With|Its|Their|His|Her|These|Those|Some|Mr|Ms|Mrs|Dr|Only|Then|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twenty|Another|Further|Other|Others|Total|Overall|Here|Our|Your|My|What|Who|If|Under|Among|Across|Over|Just|Even|Not|Yet|Still|So|Now|Today|Yesterday|Like|Most|All|Many|Several|Each|Every|Until|Also|Instead|Nearly|About|Around|Almost|Both|Second|Third|Fourth|Fifth|Next|No|Nowhere|Never|Once)\b)[A-Z][\w’'&-]+")  # fmt: skip
AIMS = frozenset(("quota", "target", "requirement", "required", "forecast", "promise", "capacity"))
BEYOND = 1.6  # a peer beyond a value by more is of another thing
WIDE = 8  # so much larger or smaller may peers be that make a claim hold
PLAIN = re.compile(
    r"highest|lowest|largest|biggest|smallest|greatest|fewest|busiest|quietest|fullest|emptiest|top|peak"
)
LARGE = re.compile(r"larg|bigg|small|great|tini")
NEXT = 25  # characters between a value and a superlative that stands by it
SMALL = 10  # below it bare numbers are of all things
FIRST = 1  # values of a claim that are tried


# Reads 'The five make ', 'all four came to ', 'together they made '
MADE_OF = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|together|they|all)\b(?: [a-z]+){0,2} (?:make|made|come to|came to|add up to|added up to|total|totalled)(?: up)? (?:about |some |just |nearly )?[$£€]?$",
    re.I,
)


def ranked_among(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each rank and superlative of a text against the values round it."""
    for end in ends_told(page):
        if not (grain_of(end.noun) or PERIOD.search(f"{end.noun} {end.text[:60]}")):
            yield from _against(page, end)


def _against(page: Page, end: End) -> Iterator[Draft]:
    for own in end.owns[:FIRST]:
        if own.figure.approximator in ("<", ">"):
            continue  # 'no longer than 72 feet, the length of the smallest lock' tells a bound and no rank
        peers = list(_peers(page, own, end)) if _meant(page, own, end) else []
        if not peers:
            continue
        past = [one for one in peers if (size(one) > size(own)) == end.up and size(one) != size(own)]
        if not own.unit and max(map(size, (own, *past))) < SMALL:
            return
        past.sort(key=lambda one: abs(size(one) - size(own)))
        if len(past) >= end.place and max(size(own), size(past[0])) <= BEYOND * min(size(own), size(past[0])):
            draft = placed_in_row(*as_printed(own, past[0]), end.side, end.word)
            others = tuple(each.span for each in past[1 : end.place])
            yield replace(draft, spans=(page.span(end.at, end.end), *others))
        return  # what holds of the nearest value that has peers is no slip of another


def _meant(page: Page, own: Quantity, end: End) -> bool:
    """Whether a value may be what the words put first: in their sentence, or of the scale or the noun that they name."""
    name = end.word.rpartition("-")[2]
    noun = own_noun(own)
    holds = not noun or own.unit or singular(noun.split()[-1]) in PEOPLE or kindred(end.noun, noun)
    if LARGE.match(name) and end.noun and not holds and not OF_ANY.fullmatch(end.noun):
        return False  # 'the largest village has 30 cows'
    common = PLAIN.fullmatch(name) or " " in name
    if of_unit(name, own.unit):
        return True
    if own.sentence == end.number:
        gap = page.text[min(own.end, end.end) : max(own.start, end.at)]
        return bool(common) or len(gap) < NEXT
    if not end.noun:
        return bool(common)
    about = f"{page.words(own.sentence)} {own_noun(own)}".lower()
    return bool(OF_ANY.fullmatch(end.noun) or kindred(end.noun, own_noun(own)) or stems(end.noun) & stems(about))


def _peers(page: Page, own: Quantity, end: End) -> Iterator[Quantity]:
    """Like values of other names round a claim, each size once."""
    seen, known = {size(own)}, f"{page.words(own.sentence)} {page.words(end.number)}"
    names = set(NAME.findall(clause_of(page, own)))
    for place in range(min(own.sentence, end.number) - REACH, max(own.sentence, end.number) + REACH + 1):
        apart = place != end.number and HEDGED.search(page.words(place))
        for one in page.by_sentence.get(place, []) if place >= 0 and not apart else []:
            if one is own or size(one) in seen or not usable(one) or not fits(own, one) or page.set_aside(one):
                continue
            if own.unit != one.unit and abs(own.sentence - place) > 1:
                continue  # a unit is left out beside a value that prints it, not farther on
            if MADE_OF.search(page.before(one, 40) + " "):
                continue  # 'The five make 9,963'
            if one.role in AIMS or one.figure.lo != one.figure.hi:
                continue  # what is asked of somebody was not reached yet
            if not size(own) / WIDE <= size(one) <= size(own) * WIDE or average(page, one) or dated(page, one, known):
                continue
            if _of_another_column(page, own, one):
                continue
            if bool(STREAK.match(page.after(own))) != bool(STREAK.match(page.after(one))):
                continue
            clause = clause_of(page, one)
            if place != own.sentence and OTHER_ROW.search(page.before(one, 60)):
                continue
            if NOT_TOLD.search(clause) or OUT_OF.search(page.before(one)) or (SEVERAL.search(aside_left_out(page.words(place))) and place != own.sentence):  # fmt: skip
                continue
            if (end.place == 1 and not set(NAME.findall(clause)) - names) or not _tied(page, own, one, end.word):
                continue
            seen.add(size(one))
            yield one


def _of_another_column(page: Page, own: Quantity, one: Quantity) -> bool:
    """'four, three and six' of gold, silver and bronze: a bare number of a row is of what its place in it says."""
    told, noun = one.figure.noun, own_noun(own)
    if not told or not noun or own_noun(one) or kindred(told, noun):
        return False
    row = page.by_sentence.get(one.sentence, [])
    ends = [(first.end, last.start) for pair in pairwise(row) if one in pair for first, last in (pair,)]
    return any(NEXT_OF_ROW.fullmatch(page.text[start:end]) for start, end in ends)


def _tied(page: Page, own: Quantity, one: Quantity, word: str) -> bool:
    """Whether more than money or percentages ties two values: the scale of the superlative, or a word told of both."""
    unit = own.unit or one.unit
    if unit in MONEY or own.percent:
        shared = stems(page.words(own.sentence)) & stems(clause_of(page, one))
        return of_unit(word, unit) or bool(shared)
    return bool(unit) or not (own_noun(own) and own_noun(one)) or fits(own, one)
