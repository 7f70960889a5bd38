"""More than a place holds: 'The hall seats 800. On opening night 860 people sat in it.'

The words must give what a place holds, and the count must be of one occasion there; a count past it by little, of which no
word says that it was too many, does not fit. Must not read 'Over two nights 1,500 came', 'a crowd of 860, well over the limit'.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount, bare_noun
from ..meaning.kinds import PEOPLE, kindred
from ..measures import singular, thing
from ..order.comparisons import compared
from ..order.ranked_among import NAME
from ..order.series_ties import CLOSE
from ..quantities import Desk, Draft, Page, Quantity

HOLDS = re.compile(
    r"\b(?:holds?|seats?|sleeps|can (?:hold|seat|take|carry)|(?:has|have|had) (?:room|space|seats|berths|beds|places) for|room for|capacity (?:of|is|was)|fits|built for|licen[cs]ed (?:for|to hold))(?: up to| at most| only| just| about)?$",
    re.I,
)
TOO_MANY = re.compile(
    r"\b(?:over|exceed\w*|crowd(?:ed|ing)|overcrowd\w*|breach\w*|beyond|above|more than|illegal\w*|fined|turned away|extra|outside|overflow\w*|crammed|squeezed|too many|total|altogether|in all|between them|combined|(?:two|three|four|five|both|several|all) (?:nights|days|shows|games|performances|matches)|sold|applied|want\w*|would|will|plan\w*|expect\w*|last year|(?:19|20)\d\d)\b",
    re.I,
)
ON = 2
DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# 'The mill has room for 900. Stanford made 1,100': a name that is told as who did it is another place
ANOTHER = re.compile(
    rf"^(?P<name>{NAME.pattern}(?: [A-Z][\w’'-]+)?) (?:made|built|had|has|held|holds|took|takes|drew|sold|turned|produced|carried|carries|housed|saw)\b"
)


def past_capacity(page: Page, desk: Desk) -> Iterator[Draft]:
    """Counts of people right after what a place holds, against it."""
    for place in page.quantities:
        if place.sentence < 0 or place.vague or not amount(place) or place.unit or not HOLDS.search(page.before(place)):
            continue
        for number in range(place.sentence, place.sentence + ON + 1):
            text = page.text[place.end : page.sentences[number].end] if number < len(page.sentences) else ""
            if not text or TOO_MANY.search(text) or (number > place.sentence and another_place(page, number, place)):
                break
            yield from (
                compared(one, place, "at most", "capacity")
                for one in page.by_sentence.get(number, [])
                if one.start > place.end and _count(page, place, one)
            )


def another_place(page: Page, number: int, place: Quantity) -> bool:
    """Whether a sentence tells of another place by its name."""
    found = ANOTHER.match(page.words(number).strip())
    return bool(found and not DAY.match(found["name"]) and found["name"] not in page.words(place.sentence))


def _count(page: Page, place: Quantity, one: Quantity) -> bool:
    nouns = [thing(each.measure or "") for each in (place, one)]
    people = [
        bare_noun(each) or singular(noun.split(" ")[-1]) in PEOPLE
        for each, noun in zip((place, one), nouns, strict=True)
    ]
    same = all(people) or kindred(*nouns)
    near = 2 * size(one) > size(place) and size(one) <= CLOSE * size(place)
    return (
        same
        and near
        and amount(one)
        and not one.unit
        and not one.vague
        and one.time is None
        and not page.set_aside(one)
    )
