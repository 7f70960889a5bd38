"""The two halves of a body of people, and its number told sentences away: 'enrolled 1,640 patients ... 912 men and 728 women'.

Reads men and women, boys and girls, adults and children, in any words that count both in one sentence and nobody else. Doubts a total only
where two digits exchanged, in it or in a half, make all three agree: then which total is meant is known. Must not read '40 men and 30 women
spoke' beside the 120 who came.

Comes in: a Page, and the Desk for a total that only another capture tells. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..digits import swapped
from ..meaning.kinds import human
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

HALVES = [
    ("m[ae]n|males?", "wom[ae]n|females?"),
    ("boys?", "girls?"),
    ("adults?|grown-ups?|over-18s", "child(?:ren)?|minors?|under-18s"),
]
# Reads ' men', ' of them were women', ' (57%) were male', ' were girls', ' male patients'
IS = r"^\W*(?:of (?:them|these|those|whom) )?(?:\([^)]{{1,20}}\) )?(?:(?:were|was|are|is) )?(?:{})\b"
TOLD = [[re.compile(IS.format(side), re.I) for side in pair] for pair in HALVES]
# Words that say of what a count is one more, or that tell it of a year, an hour or a place of its own
NOT_ALL = re.compile(
    r"\b(?:another|a further|more|remaining|last year|a year earlier|average|each|every|per)\b|\bof (?:the )?(?:dead|injured|winners|survivors)\b",
    re.I,
)
FEWEST = 100  # people: fewer meet by chance
MOST = 40  # totals that a pair is held against


def both_sexes(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each sentence that counts both halves and nobody else, against the number of all: its own capture's first, else another's."""
    for number, here in page.by_sentence.items():
        pair = _halves(page, here) if number >= 0 else None
        if pair is None or sum(map(value, pair)) < FEWEST or NOT_ALL.search(page.words(number)):
            continue
        others = [other for other in desk.pages if other is not page]
        for total in (total for each in (page, *others) for total in _totals(each, pair)):
            draft = sum_of(pair, total)
            yield draft if draft.judgement.verdict == "consistent" else replace(draft, slip=f"both-sexes {draft.slip}")
            break


def _halves(page: Page, here: list[Quantity]) -> list[Quantity] | None:
    """The two counts of a sentence of which one is of men and one of women; None where it counts anybody else, or their sum."""
    counts = [one for one in here if not (one.percent or one.days)]
    if len(counts) != len(("men", "women")) or not all(
        plain(one) and not one.unit and not one.figure.approximator for one in counts
    ):
        return None
    after = [page.after(one) for one in counts]
    for first, last in TOLD:
        if any(a.match(after[0]) and b.match(after[1]) for a, b in ((first, last), (last, first))):
            return counts
    return None


def _totals(page: Page, pair: list[Quantity]) -> list[Quantity]:
    """The one number of people to which two halves come, or would but for two digits exchanged; none where several would do."""
    people = [
        one
        for one in page.quantities
        if plain(one) and one not in pair and not one.unit and not one.figure.approximator and human(thing(one.measure or ""))
    ][:MOST]  # fmt: skip
    made = sum(map(value, pair), Fraction(0))
    exact = [one for one in people if value(one) == made]
    near = [one for one in people if value(one) > max(map(value, pair)) and _exchanged(pair, made, value(one))]
    return exact[:1] or (near[:1] if len({value(one) for one in near}) == 1 else [])


def _exchanged(pair: list[Quantity], made: Fraction, total: Fraction) -> bool:
    """Whether two neighbouring digits exchanged, in the total or in one half, make the sum right."""
    off = total - made
    return swapped(str(int(made)), str(int(total))) or any(
        swapped(str(int(value(one))), str(int(value(one) + off))) for one in pair if value(one) + off > 0
    )
