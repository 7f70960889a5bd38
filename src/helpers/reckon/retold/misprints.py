"""Two numbers of two captures of which one is likely a slip of the pen.

Comes in: a Desk. Goes out: pairs. What the words share is weighed as learnt (`linkage`); what tells two times,
places, sources or kinds is a rule, for a story holds too few of them to learn from (`rivals`).
"""

from __future__ import annotations

import re

from ..digits import likeness
from ..kept import kept
from ..meaning.kinds import PEOPLE, kindred
from ..meaning.tellings import GENERIC, Telling
from ..measures import stem
from ..quantities import Desk
from .all_tellings import tellings
from .linkage import WEIGHTS, Link, Traits, linked, weighed
from .one_account import difference_printed, moved_since, one_account
from .rivals import bare_and_short, growing, other_deeds, other_ordinal, unopposed

LIKE, UNLIKE = -0.6, 0.5  # bits at which two numbers of like digits are one with a slip, and two of others
# Reads '£6 million comes from pay', '4,000 for the roads'
FROM = re.compile(
    r"[\dnd](?: (?:million|billion|m|bn))?(?: (?:comes?|came|goes|went|is|was|will (?:come|go)))? (from|for|on|to) (?:the |its |their |new |[a-z]+ed )?([A-Za-z]{2,})"
)
REACH = 50
SURE = 2.2  # bits at which words such as 'a further' set nothing apart
SHORT, FEW = 30, 5.0  # sentences of a story in which no word is rare, and the bits that are asked there besides
LEFT_OVER, FAINT = -3.0, -6.0  # bits at which two figures are one that alone are left over between two accounts
HALF = 0.5  # of what stands round both agrees: fewer bits are asked
STRONG = 9.0  # bits of digits that are one with a slip whatever verb tells them


def misprints(desk: Desk) -> list[tuple[Telling, Telling]]:
    """Pairs of figures that are told of one thing at one time, with two numbers; each value pair as often as it is told.

    Reads 'At the peak 18,460 homes had no water' against 'At its height the burst left 16,460 homes without water'; must not
    read '16,460 homes had no water by nightfall'.
    """
    pages = {id(one.page): one.page for one in tellings(desk)}.values()
    short = sum(len(page.sentences) for page in pages) < SHORT
    facts, slips = linked(desk)
    return [
        (pair.one, pair.other)
        for pair, told in slips.traits()
        if not (two_lists(pair.one, pair.other) or moved_since(pair.one, pair.other))
        and (
            (facts.one_place(pair.one, pair.other) and _left_over(pair, told))
            or _slip(pair, weighed(told, WEIGHTS["slip"]) - FEW * short, "best" in told, short)
        )
    ]


def two_lists(one: Telling, other: Telling) -> bool:
    """Whether each stands in a list of where amounts come from or go to, and the two lists name nothing alike: 'from pay and £4m from rents'."""
    mine, theirs = _listed_with(one), _listed_with(other)
    return bool(mine and theirs and not mine & theirs)


@kept
def _listed_with(one: Telling) -> set[str]:
    """What its list names, two things or more; empty for a figure that stands in none."""
    if not FROM.match(one.one.figure.text[-1] + one.page.text[one.one.end : one.one.end + REACH]):
        return set()
    found = FROM.findall(one.page.words(one.one.sentence))
    named = {stem(noun.lower()) for way, noun in found if way == found[0][0]}
    return named if len(named) > 1 else set()


def _left_over(pair: Link, told: Traits) -> bool:
    """Whether two figures that alone are left over between two accounts that agree round them are one, and no word tells two things."""
    one, other = pair.one, pair.other
    least = FAINT if told["told round both"] >= HALF else LEFT_OVER
    if (
        weighed(told, WEIGHTS["slip"]) < least
        or bare_and_short(one, other)
        or other_ordinal(one, other)
        or pair.traits.get("other extreme")
    ):
        return False
    like = likeness(one.one.figure.lo or 0, other.one.figure.lo or 0)
    if not like.exchanged and (growing(one, other) or other_deeds(one, other) or difference_printed(one, other)):
        return False
    return one_account(one, other, surely=like.exchanged)


def _slip(pair: Link, bits: float, best: bool, short: bool) -> bool:
    """Whether enough speaks for a slip, and no word for two things."""
    one, other = pair.one, pair.other
    like = likeness(one.one.figure.lo or 0, other.one.figure.lo or 0)
    at_once = bool(pair.traits.get("one instant"))
    if bits < (LIKE if like.bits or at_once else UNLIKE) or not (best or like.bits >= STRONG):
        return False
    if bits < SURE and bare_and_short(one, other):
        return False
    if like.bits < STRONG and not at_once and one.told_apart(other) and bits < SURE:
        return False
    if like.bits < STRONG and other_deeds(one, other) and not (like.exchanged and bits >= SURE):
        return False
    if (not like.exchanged and growing(one, other)) or other_ordinal(one, other) or _other_thing(pair, at_once):
        return False
    return unopposed(one, other, at_once=at_once, surely=like.exchanged and bits >= SURE and not short)


def _other_thing(pair: Link, at_once: bool) -> bool:
    """Whether noun or verb set two things apart; figures that both print near by outweigh noun and verb."""
    one, other = pair.one, pair.other
    if pair.traits.get("other extreme"):
        return True
    if one.one.percent and "part" in one.kinds ^ other.kinds:
        return True  # of all, and of the young among them
    if at_once or pair.traits.get("figures beside") or pair.traits.get("rare figures near"):
        return False
    heads = {one.head, other.head}
    unlike = all(heads) and not kindred(one.head, other.head) and not heads & (GENERIC | PEOPLE)
    return (unlike and not one.one.unit) or bool(pair.traits.get("other verb"))
