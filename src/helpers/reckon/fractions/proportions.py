"""Shares in other words: 'half of the 22 bridges, 9 of them', 'one in four of the 480, 120', '62 people ... of them, or 12 percent'.

Comes in: a Page. Goes out: drafts of checks of the rules share and possible_percentage. The share may be a percentage or a
fraction in words; the whole may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import mul, truediv

from ..hedges import Readings, exactly
from ..intervals import Interval, words
from ..meaning.apposition import HEDGED, amount, apposed, gap, same_thing
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .parts import OF_FIRST, OF_THE, OF_THEM, pairs
from .wholes import THAT_IS

ANYTHING = Readings(Interval(), Interval(), Interval(), Interval())  # what nothing divides into

# Reads '15 percent of the 84,000', 'a third of the 45', 'half the 22 bridges'; must not read '15 percent of voters and 40'.
SHARE_OF = re.compile(
    rf"^(?:(?:%|percent|per cent)\s*)?(?:[a-z]+ ){{0,1}}(?:of (?:[a-z]+['’]s |the |its |their |those |these |all |all the |a total of |a group of )*|the |its |their ){HEDGED}$",
    re.I,
)
POLL = re.compile(
    rf"\b(?:poll|survey|study|sample|trial|test|check|inspection|review|audit|analysis) of (?:the |all |its )?{HEDGED}$",
    re.I,
)
ASKED = re.compile(r"^[^.;:]{0,40}\b(?:found|showed?|shows|suggests?|reported|revealed)(?: that)?[^.;:\d]{0,12}$", re.I)
OF_THESE_FIRST = re.compile(r"^(?:Of|Among|Out of) (?:them|these|those|whom)\b", re.I)
AMONG = re.compile(rf"\b(?:among|out of) (?:the |its |their |those |all )*{HEDGED}$", re.I)
# Reads '9 of them, are', '160, had', '36 pumps, were'; must not read '250 of them by June'.
# Reads '560 patients in the group, roughly one in five,'; must not read '560 patients, who say a fifth', '560, a quarter of them new'
CLOSED = re.compile(r"^(?:%|percent|per cent)?\s*(?:[,.;:)—–]|$)")
BREATH = re.compile(rf"^[^.;:,()—–]{{0,70}}(?:, (?:or )?|\()(?:that is )?{HEDGED}(?:an? )?$", re.I)
ALONE = re.compile(r"^(?: ?(?:in all|of them|altogether|[a-z-]+)){0,2}\s*(?:[,).;—–]|$)")
# A share of change or of more is no share of a whole: '30 homes, 25 percent more than in May', 'up 25 percent'.
NO_SHARE = re.compile(
    r"^(?:(?:%|percent|per cent)\s*)?(?:more|less|fewer|higher|lower|up|down|above|below|faster|larger|smaller|increase|rise|raise|fall|drop|"
    r"decline|decrease|cut|reduction|jump|surge|growth|over last|off|points?|chance|interest|stake|discount|tax)\b",
    re.I,
)
# Reads 'Some 85 of the 250 flights were cancelled, a third of the total'
OF_TOTAL = re.compile(r"^(?:(?:%|percent|per cent)\s*)?of (?:the total|the whole|them all|all of them)\b", re.I)
CHANGED = re.compile(
    r"\b(?:(?<!made )(?<!make )(?<!makes )(?<!making )up|down|by|rose|rise|fell|fall|grew|grow|dropped|drop|climbed|jumped|increase|increased|decrease|decreased|decline|declined|cut|gained|lost|of growth|increase of|rise of|fall of|drop of|cut of|decline of)\s*$",
    re.I,
)


def proportion(page: Page, desk: Desk) -> Iterator[Draft]:
    """The part over the whole is the share, wherever two ties of words join the three.

    Part and share side by side, and either of them 'of the' whole: 'Among the 240, 72, or 30 percent', '12,400 homes, 15
    percent of the 84,000', 'Half of the 22 bridges, 11 of them'. Must not read '30 homes, 25 percent more than in May'.
    """
    for share in sorted([*(one for one in page.quantities if one.percent), *page.fractions], key=lambda one: one.start):
        if share.time or share.sentence < 0 or NO_SHARE.match(page.after(share)) or CHANGED.search(page.before(share)):
            continue
        if THAT_IS.match(page.before(share, 80) + " "):
            yield from (share_draft(*pair, share) for pair in pairs_of_last(page, share))
            continue
        group = [one for one in page.by_sentence.get(share.sentence, []) if amount(one) and one.total]
        whole = _whole_after(page, share, group)
        for part in group:
            held = whole if whole is not part and whole and _beside(page, part, share, whole, group) else None
            held = held or _whole_of(page, part, share, group)
            if (
                held
                and held is not part
                and held.unit == part.unit
                and not held.readings.usual.below(part.readings.usual)
                and 0 not in held.readings.literal
            ):
                yield share_draft(part, held, share)


def in_one_breath(page: Page, draft: Draft) -> Draft:
    """A share of which the words leave no other reading is marked so: '70 of the 560 patients on the ward, roughly one in five, left'."""
    part, whole, share = draft.quantities[:3]
    if not part.end < whole.start < share.start or not OF_THE.match(gap(page, part, whole)):
        return draft
    told = CLOSED.match(page.after(share)) and BREATH.match(gap(page, whole, share))
    return replace(draft, slip=f"share-beside {draft.slip}") if told else draft


def _named_alike(part: Quantity, whole: Quantity) -> bool:
    """Whether no two printed nouns differ: 'one study of 500 drivers' is no part of the drivers."""
    return not (part.figure.noun and whole.figure.noun) or part.unit is not None or same_thing(part, whole)


def pairs_of_last(page: Page, share: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The one part with its whole in the sentence before: '450 of the 1,500 had none. That is 30 percent.'"""
    found = [pair for pair in pairs(page) if pair[0].sentence == share.sentence - 1]
    return found if len(found) == 1 and 0 not in found[0][1].readings.literal else []


def _whole_after(page: Page, share: Quantity, group: list[Quantity]) -> Quantity | None:
    """The W of 'P percent of the W'."""
    after = next((one for one in group if one.start >= share.end), None)
    return after if after and SHARE_OF.match(gap(page, share, after)) else None


def _beside(page: Page, part: Quantity, share: Quantity, whole: Quantity, group: list[Quantity]) -> bool:
    """Whether the part stands right before the share, or right after the whole: '160' in 'One in four of the 480, 160, had ...'."""
    if not _one_kind(part, whole):
        return False
    if part.end <= share.start:
        between = [one for one in group if part.start < one.start < share.start]
        return not between and apposed(page, part, share)
    following = next((one for one in group if one.start > whole.start), None)
    return (
        following is part
        and ALONE.match(page.after(part)) is not None
        and bool(re.match(rf"^[^.;:,(]{{0,45}}[,(—–]\s*(?:or |that is )?{HEDGED}$", gap(page, whole, part), re.I))
        and _bare(page, part, whole)
    )


def _bare(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether the number after the comma counts nothing else: '9 of them', '160,' but not '160 in the north'."""
    return part.figure.noun is None or same_thing(part, whole)


def _one_kind(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.time == other.time


def _whole_of(page: Page, part: Quantity, share: Quantity, group: list[Quantity]) -> Quantity | None:
    """The whole of a part that stands beside the share: 'K of the W, or P', 'Among the W, K, or P', 'K of them, or P'."""
    others = [one for one in group if one is not part and one.end <= share.start]
    if part.end > share.start:
        return _whole_of_next(page, part, share, group)
    if any(part.start < one.start for one in others if not OF_THE.match(gap(page, part, one))):
        return None
    inside = next((one for one in others if one.start > part.start), None)
    last = inside or part
    if not (apposed(page, last, share) or (inside and OF_TOTAL.match(page.after(share)))):
        return None
    if inside:
        return inside if _named_alike(part, inside) else None
    if OF_THEM.match(page.after(part)):
        return _named_before(page, part)
    return next((one for one in reversed(others) if _named_first(page, one) or _asked(page, one, part)), None)


def _asked(page: Page, whole: Quantity, part: Quantity) -> bool:
    """'A poll of 800 people found that 520, or 65 percent, agree': those asked, and how many of them."""
    told = gap(page, whole, part)
    return (
        whole.end < part.start
        and part.figure.unit_start is None
        and bool(ASKED.match(told))
        and bool(POLL.search(page.before(whole) + " "))
    )


def _whole_of_next(page: Page, part: Quantity, share: Quantity, group: list[Quantity]) -> Quantity | None:
    """'65 percent of the group, 312 of the 480': the part with its whole restates the share."""
    following = [one for one in group if one.start > share.start][:2]
    if len(following) == 2 and following[0] is part and apposed(page, share, part):
        return following[1] if OF_THE.match(gap(page, part, following[1])) else None
    if following[:1] == [part] and apposed(page, share, part) and OF_THEM.match(page.after(part)):
        return _named_before(page, part)
    return None


def _named_first(page: Page, one: Quantity) -> bool:
    before = page.before(one) + " "
    return bool(OF_FIRST.search(before) or AMONG.search(before))


def _named_before(page: Page, part: Quantity) -> Quantity | None:
    """The last count of the sentence before, for 'of them' and 'of these'."""
    here = [one for one in page.by_sentence[part.sentence] if amount(one) and one.total and one.start < part.start]
    before = here or [one for one in page.by_sentence.get(part.sentence - 1, []) if amount(one) and one.total]
    return before[-1] if before else None


def as_share(share: Quantity) -> Readings:
    """The readings of a percentage or a fraction as a share of one."""
    return (
        combine(mul, share.readings, exactly(1))
        if not share.percent
        else combine(truediv, share.readings, exactly(100))
    )


def share_draft(part: Quantity, whole: Quantity, share: Quantity) -> Draft:
    """The check of one part over one whole against one share, a percentage or a fraction; of nothing, any share may be told."""
    result = combine(truediv, part.readings, whole.readings) if whole.lo or whole.figure.hi else ANYTHING
    sign = "%" if share.percent else ""
    return Draft(
        rule="share",
        quantities=(part, whole, share),
        slip=f"share {part.key} {whole.key} {share.key}",
        formula=f"{part.label} / {whole.label} = {words(result.literal, percent=True)}; printed: {share.name}{sign}",
        result=words(result.usual, percent=True),
        stated=f"{share.name}{sign}",
        unit="percent",
        judgement=judge(
            result, as_share(share), derived=True, vague=part.vague or whole.vague or share.vague, percent=True
        ),
        why="The part over the whole against the printed share.",
    )
