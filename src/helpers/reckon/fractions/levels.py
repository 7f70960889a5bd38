"""How full something is: what it holds over what it can hold against '60 percent full'.

Reads 'The lake is 60 percent full. It holds 30 million litres, with room for 50 million', and, by its name, what other captures
print of it; must not read 'a full 60 percent', nor set what one lake holds against what another can.

Comes in: a Page, or the Desk. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import HEDGED, amount
from ..quantities import Desk, Draft, Page, Quantity
from .portion_values import gives
from .proportions import share_draft
from .wholes import NAME, NOT_NAMES, OF_W, around, one_unit

FULL = re.compile(
    r"^(?:%|percent|per cent)\s*(?:full\b|filled\b|occupied\b|of (?:its |their |the |full )*capacity\b(?! of))", re.I
)
CAN_HOLD = re.compile(
    rf"\b(?:capacity (?:of|is|was|for)|(?:room|space) for|(?:can|could|able to) (?:hold|seat|take|store|house|carry)|holds? up to|seats|seating|"
    rf"designed (?:for|to hold)|built (?:for|to hold))(?: about)? {HEDGED}[$£€]?\s*$",
    re.I,
)
HOLDS = re.compile(rf"\b(?:holds?|held|holding|contain(?:s|ed|ing)?|stor(?:es|ed|ing)) (?:only |just )?{HEDGED}$", re.I)
AT = re.compile(r"\b(?:at|stood at|stands at|was|is|only|just)\s*$", re.I)
FILLING = re.compile(r"\b(?:full\w*|level|capacity|empt\w+|brim)\b", re.I)
REACH = 1  # sentences round a level in which its amount and its capacity are looked for
FIRST = 3  # words of a sentence in which the name that it speaks of is looked for
MOST = 60  # levels, capacities and amounts with a name that one story is taken to have


def level(page: Page, desk: Desk) -> Iterator[Draft]:
    """A level with the amount and the capacity that stand next to it."""
    for share in page.quantities:
        if not share.percent or share.sentence < 0 or not FULL.match(page.after(share)):
            continue
        near = [one for one in page.near(share.sentence, REACH) if amount(one) and one.total]
        wholes = [one for one in near if _can_hold(page, one)]
        parts = [one for one in near if one not in wholes]
        pairs = [(part, whole) for whole in wholes for part in parts if one_unit(part, whole) or one_unit(whole, part)]
        hit = next((pair for pair in pairs if gives(*pair, share)), None)
        if hit:
            yield share_draft(*hit, share)
        elif len(pairs) == len(wholes) == 1 and HOLDS.search(page.before(pairs[0][0]) + " "):
            yield share_draft(*pairs[0], share)


def _can_hold(page: Page, one: Quantity) -> bool:
    return one.role == "capacity" or bool(CAN_HOLD.search(page.before(one, 60) + " "))


Named = tuple[Page, Quantity, set[str]]  # a figure with the names in the words next to it


def levels_across(desk: Desk) -> Iterator[Draft]:
    """Level, amount and capacity of one name, wherever in the story: told only where they agree to the last digit."""
    shares: list[Named] = []
    wholes: list[Named] = []
    parts: list[Named] = []
    for page in desk.pages:
        for one in page.quantities:
            if one.sentence < 0 or one.figure.form != "scalar":
                continue
            if one.percent and (FULL.match(page.after(one)) or _at(page, one)):
                shares.append((page, one, _names(page, one)))
            elif amount(one) and one.total and one.unit != "year":
                held = wholes if _can_hold(page, one) else parts
                held.append((page, one, _names(page, one)))
    for home, share, names in shares[:MOST]:
        for _, whole, of in wholes[:MOST]:
            if not names & of:
                continue
            for _, part, whose in parts:
                alike = part.unit is not None and one_unit(part, whole) and names & of & whose
                if alike and gives(part, whole, share) and not OF_W.match(home.after(share)):
                    yield share_draft(part, whole, share)


def _at(page: Page, one: Quantity) -> bool:
    """'the fullest at 44 percent', in a sentence that speaks of how full things are."""
    near = page.words(one.sentence) + page.words(one.sentence - 1)
    return bool(AT.search(page.before(one)) and FILLING.search(near))


def _names(page: Page, one: Quantity) -> set[str]:
    """The names in the words next to a figure; where there are none and 'It' begins the sentence, those that begin the one before."""
    found = {word for word in NAME.findall(" " + around(page, one, 60)) if word.lower() not in NOT_NAMES}
    text = page.words(one.sentence)
    told = page.words(one.sentence - 1) if re.match(r"(?:It|This|That)\b", text) else text
    first = [word.strip(",.;:") for word in told.split()[:FIRST]]
    return found | {word for word in first if word[:1].isupper() and word.lower() not in NOT_NAMES | {"it"}}
