"""A share whose part or whole stands in another place: told of a pair in another article, or beside its part alone.

    Some 31 of the 62 weekday boats ran.  /  On weekdays 50 per cent of the usual boats are running.
    The trial's bill of 186 million is 39 per cent of what the firm spent on research.  ...  Research took 480 million.
    Of 31,200 packs that were sent out 24,960 came back.  /  Of the packs issued 80 per cent were returned.

Only what comes out to the last printed digit and shares telling words is told: a share that differs may be of something else.

Comes in: the Desk, when the rules on one capture have run. Goes out: drafts of checks of the rule share, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import like
from ..meaning.tellings import sentence_stems
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import Weights
from ..totals.accounts import plain, value
from .portion_values import gives
from .portion_values import value as share_value
from .proportions import share_draft
from .told_pairs import pairs_of
from .wholes import CHANGED, NO_SHARE, stems

ENOUGH = 3.5  # bits of the words that a share has in common with a told pair, at which both are told of one thing
FIRM = 5.0  # and with a part whose whole only stands near it
NAMED = 2.0  # and of what it is said to be of with its whole, where the part stands beside it
BESIDE = 3  # sentences round a part in which its whole stands
ROUND = 3  # significant digits that a part or whole has which comes out by no chance
OF = re.compile(r"^(?:%| ?per cent| ?percent)? ?of (?P<what>[^.;:,\d]{3,70})")


def shares_of_pairs(desk: Desk) -> Iterator[Draft]:
    """Each share that none has told to hold with the pair, the whole or the part and whole that words and value give."""
    weights = Weights(())
    texts = [one.text for page in desk.pages for one in page.sentences]
    weights.seen.update(stem for text in texts for stem in sentence_stems(text))
    weights.sentences += len(texts)
    for page in desk.pages:
        for one in _shares(page):
            if (
                found := _of_pair(page, desk, one, weights)
                or _of_whole(page, desk, one, weights)
                or _of_part(page, desk, one, weights)
            ):
                yield share_draft(*found, one)


def _shares(page: Page) -> Iterator[Quantity]:
    for one in page.quantities:  # a fraction in words meets too many pairs
        kind = one.percent and one.figure.form == "scalar"
        free = kind and one.sentence >= 0 and not one.time and not one.vague
        told = page.told_shares.get(one)
        apart = NO_SHARE.match(page.after(one)) or CHANGED.search(page.before(one))
        open_ = free and not apart and (told is None or told.judgement.verdict != "consistent")
        if open_ and 0 < share_value(one) < 1:
            yield one


def _bits(page: Page, one: Quantity, other: Quantity, weights: Weights) -> float:
    """Bits of the words that the sentences of two figures have in common."""
    if other.page is None or other.sentence < 0:
        return 0.0
    return weights.words(sentence_stems(page.words(one.sentence)) & sentence_stems(other.page.words(other.sentence)))


def _of_pair(page: Page, desk: Desk, one: Quantity, weights: Weights) -> tuple[Quantity, Quantity] | None:
    """The pair of a part and its whole, of another sentence, which has most words in common with the share."""
    pairs = [
        (bits, each)
        for other in desk.pages
        for each in pairs_of(desk)[other]
        if gives(each.part, each.whole, one)
        and (other is not page or each.part.sentence != one.sentence)
        and (bits := _bits(page, one, each.part, weights)) >= ENOUGH
    ]
    best = max(pairs, key=lambda pair: pair[0], default=None)
    return (best[1].part, best[1].whole) if best else None


def _of_whole(page: Page, desk: Desk, one: Quantity, weights: Weights) -> tuple[Quantity, Quantity] | None:
    """'186 million is 39 per cent of what it spent on research': the whole of which the words of the share are told."""
    found = OF.match(page.after(one, 90))
    parts = [each for each in page.by_sentence.get(one.sentence, []) if plain(each) and each.end <= one.start]
    if not found or not parts:
        return None
    what = stems(found["what"])
    wholes = [
        each
        for other in desk.pages
        for each in other.quantities
        if plain(each)
        and each.unit == parts[-1].unit
        and gives(parts[-1], each, one)
        and weights.words(frozenset(what & stems(other.before(each, 50) + " " + other.after(each, 30)))) >= NAMED
    ]
    return (parts[-1], wholes[0]) if len({value(each) for each in wholes}) == 1 else None


def _of_part(page: Page, desk: Desk, one: Quantity, weights: Weights) -> tuple[Quantity, Quantity] | None:
    """The part in another place that is told in the words of the share, with a like whole beside it."""
    if not one.percent or share_value(one) * 100 < 10:
        return None
    found = [
        (part, whole)
        for other in desk.pages
        for part in other.quantities
        if _telling(part) and plain(part) and (other is not page or part.sentence != one.sentence)
        for whole in other.near(part.sentence, BESIDE)
        if whole.unit == part.unit
        and gives(part, whole, one)
        and plain(whole)
        and (part.unit or (part.figure.noun and whole.figure.noun and like(part, whole)))
        and _bits(page, one, part, weights) >= FIRM
    ]
    return found[0] if len({(value(part), value(whole)) for part, whole in found}) == 1 else None


def _telling(part: Quantity) -> bool:
    return len(re.sub(r"\D", "", part.figure.text).strip("0")) >= ROUND
