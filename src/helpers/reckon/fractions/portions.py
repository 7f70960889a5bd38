"""Every share of the page checked once: by the words of its own sentence, else with the whole that stands elsewhere.

Comes in: a Page. Goes out: drafts of checks of the rules share and part_of_whole. Where the figures that the words tie do not
give the share but others next to them do, those are told; 'a part is no more than its whole' is said only where no share is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.apposition import amount, gap, kin
from ..quantities import Desk, Draft, Page, Quantity
from .denominators import at_large, margins
from .parts import part_of_whole
from .portion_values import gives, ratio_of, value
from .proportions import in_one_breath, proportion, share_draft
from .shares import share, share_of
from .shares_back import beside_another, by_value
from .wholes import CHANGED, DIGITS, NO_SHARE, OF_ITSELF, OF_W, Whole, of_another, one_unit, parts_of, wholes_of

RESTATED = re.compile(r",? or\s*")
THE_OTHER = re.compile(
    r"\b(?:the|its|their) (?:other|remaining|rest,)\s*$", re.I
)  # what stays beside a part is not its whole
OF_THE = re.compile(
    r"(?:^|[;:,] |\b)(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the|its|their|all|some|these)(?: some| about| the)?\s*$"
)
OF_THOSE = re.compile(
    r"^ ?of those (?:who|that|in|with)\b", re.I
)  # 'three quarters of those who vote' has a whole of its own
NEXT_DOOR = 2  # sentences round a share in which other figures may explain it
SIBLINGS = 2  # shares of one list that agree on a whole before a third is held to it


def portions(page: Page, desk: Desk) -> Iterator[Draft]:
    """The shares of a page, then the parts of a whole that no share speaks of."""
    found = [*share(page, desk), *share_of(page, desk), *proportion(page, desk)]
    told = {draft.quantities[2] for draft in found}
    found = [kept for draft in found if (kept := _explained(page, draft))]
    rest = [one for one in _shares(page) if one not in told]
    found += [draft for one in rest if (draft := _elsewhere(page, one) or _exactly(page, one))]
    told = {draft.quantities[2] for draft in found}
    found += [draft for one in rest if one not in told and (draft := _alongside(page, one, found))]
    told = {draft.quantities[2] for draft in found}
    found += [draft for draft in margins(page) if draft.quantities[2] not in told]
    told = {draft.quantities[2] for draft in found}
    page.open_shares = [one for one in rest if one not in told]
    found += [draft for one in page.open_shares if (draft := beside_another(page, one, found) or _at_large(page, one))]
    told = {draft.quantities[2] for draft in found}
    found += [draft for one in page.open_shares if one not in told and (draft := by_value(page, one))]
    told = {draft.quantities[2] for draft in found}
    page.open_shares = [one for one in page.open_shares if one not in told]
    page.told_shares = {draft.quantities[2]: draft for draft in found}
    held = {draft.quantities[:2] for draft in found if draft.judgement.verdict == "consistent"}
    found = [
        draft
        for draft in found
        if draft.judgement.verdict != "inconsistent"
        or (draft.quantities[:2] not in held and not OF_THOSE.match(page.after(draft.quantities[2], 40)))
    ]
    yield from (in_one_breath(page, draft) for draft in found)
    pairs = {draft.quantities[:2] for draft in found}
    for draft in part_of_whole(page, desk):
        if draft.settles or draft.quantities[:2] not in pairs:
            yield draft


def _shares(page: Page) -> list[Quantity]:
    """Percentages and fractions that may be shares of a whole: none of change, none over time."""
    every = [*(one for one in page.quantities if one.percent), *page.fractions]
    return [
        one
        for one in sorted(every, key=lambda one: one.start)
        if one.sentence >= 0
        and one.figure.form in ("scalar", "ratio")
        and not one.time
        and not NO_SHARE.match(page.after(one))
        and not CHANGED.search(page.before(one))
    ]


def _elsewhere(page: Page, one: Quantity) -> Draft | None:
    """The share with the part and the whole that give it; without such, with those that the words tie firmly; else None."""
    hits: list[tuple[bool, int, Quantity, Quantity]] = []
    firm: Draft | None = None
    for part, tied in parts_of(page, one):
        for whole in wholes_of(page, part, one):
            other = _is_the_other(page, one, whole.quantity)
            if gives(part, whole.quantity, one) and not other and _telling(part, whole, one):
                same = ratio_of(part, whole.quantity) == value(one)
                hits.append((not (same or whole.firm), len(hits), part, whole.quantity))
            elif tied and whole.firm and part.total and firm is None and not _of_a_first(page, part, whole.quantity):
                firm = share_draft(part, whole.quantity, one)
    if hits:
        _, _, part, held = min(hits, key=lambda hit: hit[:2])
        return share_draft(part, held, one)
    return _explained(page, firm) if firm else None


def _alongside(page: Page, one: Quantity, found: list[Draft]) -> Draft | None:
    """A share in a list whose other shares are all of one whole: '36 (40 percent), 27 (30 percent) and 18 (25 percent)' of 90."""
    beside = [draft for draft in found if draft.quantities[2].sentence == one.sentence]
    agreed = [draft.quantities[1] for draft in beside if draft.judgement.verdict == "consistent"]
    whole = max(agreed, key=agreed.count, default=None)
    if whole is None or agreed.count(whole) < SIBLINGS:
        return None
    taken = {draft.quantities[0] for draft in beside}
    for part, tied in parts_of(page, one):
        if tied and part not in taken and part is not whole and kin(part, whole):
            return _explained(page, share_draft(part, whole, one))
    return None


def _exactly(page: Page, one: Quantity) -> Draft | None:
    """A fraction that two figures of its sentence, or of the two before, give to the unit: 'two thirds of those who voted' after
    1,128 and 1,692. Must not take 20 and 40 for 'half' where no 'of' ties the two.
    """
    if one.percent or one.figure.approximator in ("<", ">"):
        return None
    window = [
        other for number in range(one.sentence - 2, one.sentence + 1) for other in page.by_sentence.get(number, [])
    ]
    window = [other for other in window if amount(other) and other.total and other.figure.lo == other.figure.hi]
    for whole in reversed(window):
        for part in reversed(window):
            same = part is not whole and one_unit(part, whole) and ratio_of(part, whole) == value(one)
            if same and one.sentence in (part.sentence, whole.sentence, whole.sentence + 1):
                tied = (
                    part.sentence == whole.sentence and part.end <= whole.start and OF_W.match(gap(page, part, whole))
                )
                if tied or max(_digits(part), _digits(whole)) > 2:
                    return share_draft(part, whole, one)
    return None


def _digits(one: Quantity) -> int:
    """How many digits of the printed number tell something: 3 of 1.15 million, 1 of 4,000."""
    return len(re.sub(r"[^\d]", "", one.figure.text).strip("0"))


def _explained(page: Page, draft: Draft) -> Draft | None:
    """The draft; where it does not hold but figures next door give the share, those; None where the share is of another whole."""
    if draft.judgement.verdict != "inconsistent" or in_one_breath(page, draft) is not draft:
        return draft
    part, whole, one = draft.quantities
    near = [other for other in page.near(one.sentence, NEXT_DOOR) if amount(other) and other.total]
    pairs = [
        (part, other)
        for other in near
        if other not in (part, whole) and kin(part, other) and not _rest(page, part, whole, other)
    ]
    if not RESTATED.fullmatch(gap(page, part, one)):  # '176, or two thirds' is a share that 176 is of something
        pairs += [(other, whole) for other in near if other not in (part, whole) and kin(other, whole)]
    for other, held in pairs:
        if gives(other, held, one) and 0 not in held.readings.literal:
            return share_draft(other, held, one)
    return (
        None if of_another(page, one, whole) or (part.end <= one.start and OF_ITSELF.match(page.after(one))) else draft
    )


def _at_large(page: Page, one: Quantity) -> Draft | None:
    """A share with figures of elsewhere on the page; none of what is left beside its part."""
    draft = at_large(page, one)
    return None if draft is None or _is_the_other(page, one, draft.quantities[1]) else draft


def _is_the_other(page: Page, one: Quantity, whole: Quantity) -> bool:
    """Whether a figure after a share is what stays beside its part: 'one kilometre in three. The other 3,450'."""
    return whole.start > one.end and bool(THE_OTHER.search(page.before(whole)))


def _of_a_first(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether its own sentence opens with another whole of a part: 'Of the 4,600 kilometres of wire 1,150 are buried'."""
    first = next(iter(page.by_sentence.get(part.sentence, [])), part)
    return first is not whole and first.end <= part.start and bool(OF_THE.search(page.before(first)))


def _rest(page: Page, part: Quantity, whole: Quantity, other: Quantity) -> bool:
    """Whether a figure is what a part leaves of its whole: '78 of the 312, a third' is no share of the 234 who stay."""
    tied = part.sentence == whole.sentence and part.end <= whole.start and OF_W.match(gap(page, part, whole))
    opened = part.sentence == whole.sentence and whole.end <= part.start and OF_THE.search(page.before(whole))
    return bool(tied or opened) and part.lo + other.lo == whole.lo


def _telling(part: Quantity, whole: Whole, one: Quantity) -> bool:
    """Whether the hit says something: the words tie it, or it has two digits, or it is exact."""
    large = one.percent and (value(one) >= DIGITS or "." in one.figure.text)
    same = ratio_of(part, whole.quantity) == value(one)
    return same if whole.far else whole.named or whole.firm or large or same
