"""So many more of one thing than of another, against the two counts that are told elsewhere in the article.

    The register shows 412 births and 397 deaths. ... "We had 51 more christenings than burials," says the clerk.   412 - 397 = 15
    The port took in 1,840 containers and sent out 1,310. ... Arrivals outnumbered departures by 530.

Where each of the two bears a noun of the claim, the pair that stands nearest is meant. Where the claim has other words for them
('funerals' of deaths), the printed number is a slip of the pen of what one pair alone of two things makes.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..digits import likeness
from ..kept import kept_on_page
from ..meaning.apposition import bare_noun
from ..meaning.kinds import kindred
from ..meaning.scenes import PLANNED, another_scene
from ..meaning.tellings import stems, telling_of
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .differences import difference_of

_NOUN = r"(?P<{0}>(?:[a-z-]{{1,24}}+ ){{0,2}}[a-z-]{{3,24}}+)"
# Reads '2,750 more funerals than cradles'; must not read '30 more than last year', '12 more pupils than places for them in 2019'
MORE = re.compile(
    rf"^(?P<way>more|fewer) {_NOUN.format('one')} than {_NOUN.format('other')}(?=[.,;:!?)”\"’—–]| (?:in|last|this|that|were|was|are|and|but|for|over|during)\b)",
    re.I,
)
# Reads 'Arrivals outnumbered departures by'
BY = re.compile(
    rf"\b{_NOUN.format('one')} (?:(?:have |had |now )?(?:outnumber(?:ed|s|ing)?|outstripp?(?:ed|s)?|exceed(?:ed|s)?)|outweigh(?:ed|s)?) (?:the )?{_NOUN.format('other')} by (?:about |some |nearly |almost )?$",
    re.I,
)
LATTER = re.compile(r"^[^.;]* (?:in|of|on|at) the (?:second|third|last|next|other|latter)\b", re.I)
NO_NOUN = frozenset(
    "usual expected before ever planned normal needed average that ago last then was were it they".split()
)
ALIKE = 5.0  # bits of a slip of the pen that no chance makes
SIZE = 2  # times that the printed number may be the real one, or the real one it
DIGITS = 100  # a number of which a slip of the pen tells


def more_of_one(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each 'so many more A than B' with the two counts."""
    for by in page.quantities:
        if not plain(by) or by.unit or by.time:
            continue
        told = of_two_things(page, by)
        if told is None or _last(told["other"]) in NO_NOUN:
            continue
        pairs = list(_pairs(page, by))
        named = [pair for pair in pairs if _named(pair, told)]
        right = [pair for pair in named or pairs if abs(value(pair[0]) - value(pair[1])) == value(by)]
        pair = right[0] if right else _of_size(named, by) or (None if named else _like(pairs, by))
        if pair and not right and _of_another(page, pair, by):
            continue
        if pair:
            low, high = sorted(pair, key=value)
            yield replace(difference_of(high, low, by), slip=f"more-of-one {high.key} {low.key} {by.key}")


def _of_another(page: Page, pair: tuple[Quantity, Quantity], by: Quantity) -> bool:
    """Whether a claim is of another place, time or party than the two counts, or of what is planned: 'In the north', 'The enemy lost 80 more'."""
    known, own = page.words(pair[0].sentence), page.words(by.sentence)
    if PLANNED.search(own) or another_scene(page.text[page.sentences[by.sentence].start : by.start], known, own):
        return True
    if not MORE.match(page.after(by, 80)):
        return False
    if LATTER.match(page.after(by, 120)):
        return True
    if re.search(r"\b(?:we|they|it|he|she|I|there|you)\b", page.before(by, 60)):
        return False  # 'Last year alone we had 51 more'
    own_subject, of_pair = (telling_of(page, one, page.published).slots[0] for one in (by, pair[0]))
    return bool(own_subject and of_pair) and not own_subject & (of_pair | stems(known))


@kept_on_page
def of_two_things(page: Page, by: Quantity) -> re.Match[str] | None:
    """The words that make a number 'so many more A than B'."""
    return MORE.match(page.after(by, 80)) or BY.search(page.before(by, 80) + " ")


def _last(words: str) -> str:
    return words.lower().split()[-1]


def _pairs(page: Page, by: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """The counts of two things side by side in one sentence, the nearest to the claim first."""
    numbers = sorted(
        (number for number in page.by_sentence if number >= 0), key=lambda number: abs(number - by.sentence)
    )
    for number in numbers:
        group = [one for one in page.by_sentence[number] if one is not by and plain(one) and not one.unit]
        for one, other in pairwise(group):
            if not (one.time or other.time) and not kindred(_noun(one), _noun(other)):
                yield one, other


def _noun(one: Quantity) -> str:
    return "" if bare_noun(one) else singular(_last(one.figure.noun or " x"))


def _named(pair: tuple[Quantity, Quantity], told: re.Match[str]) -> bool:
    """Whether the two bear the nouns of the claim, in either order."""
    nouns, own = [singular(_last(told[name])) for name in ("one", "other")], [_noun(one) for one in pair]
    return all(own) and any(
        all(kindred(a, b) for a, b in zip(nouns, order, strict=True)) for order in (own, list(reversed(own)))
    )


def _of_size(named: list[tuple[Quantity, Quantity]], by: Quantity) -> tuple[Quantity, Quantity] | None:
    """The nearest pair of the nouns of a claim, where its difference is of the size of the printed one."""
    for one, other in named[:1]:
        made = abs(value(one) - value(other))
        if made and made <= SIZE * value(by) and value(by) <= SIZE * made:
            return one, other
    return None


def _like(pairs: list[tuple[Quantity, Quantity]], by: Quantity) -> tuple[Quantity, Quantity] | None:
    """The one pair of two things whose difference the printed number is a slip of the pen of."""
    if value(by) < DIGITS:
        return None
    alike = [
        (one, other)
        for one, other in pairs
        if _noun(one) and _noun(other) and likeness(float(abs(value(one) - value(other))), by.lo).bits >= ALIKE
    ]
    return alike[0] if len(alike) == 1 else None
