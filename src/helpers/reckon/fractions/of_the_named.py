"""A share of something that goes by a name, its part told beside it or under the words before it, the whole under that name elsewhere.

    Operating spending comes to $486m. ... Debt takes $38.6m of it, which is 7.9 per cent of operating spending.
    The property tax yields $265.6m ... for a total revenue of $474.8m. The tax is thus 56 per cent of revenue.
    The wall, at £31.2m, swallowed 37 per cent of the gross figure. / The gross cost had become £84.6m.

The name of the whole ('of all revenue') shares a word with what is told of the whole, and where the part stands in another sentence the
words before the share do with what is told of the part. Only what holds to the last digit is told, and only of a share that nothing else gives.
Must not read a change ('fell by 12 per cent of its value') nor a share of those who answered in a certain way.

Comes in: the Desk, its other shares told. Goes out: drafts of checks of the rule share, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import amount, average
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from .portion_values import gives
from .proportions import share_draft
from .wholes import stems

OF_NAME = re.compile(
    r"^(?:%|per ?cent)? ?of (?:all (?:the |its )?|the |its |their |his |her |our |a )?(?:whole |entire |total |full )?(?P<name>[a-z][a-z’' -]{3,45}?)(?=[,.;:)?!—–]|$| (?:and|but|while|who|that|which|in|on|at|for|this|last|when|after|as|if|with|to|from|are|were|is|was|had|have|has|it|they)\b)"
)
CHANGED = re.compile(
    r"\b(?:by|rose|fell|up|down|grew|dropped|cut|raised?|more|less|fewer|lower|higher)\b[^,;]{0,20}$", re.I
)
VAGUE = frozenset("them those these which whom that this year years time day days month people total".split())
CLAUSE = re.compile(r"[;:,]")
BACK = 6  # sentences before a share in which a part that the words name may stand
NEAR = 70  # characters round a figure that tell what it is
PARTS, WHOLES = 6, 150  # figures tried as part and as whole


def of_the_named(desk: Desk) -> Iterator[Draft]:
    """Each share of a name that no rule has given a part and a whole."""
    wholes = {page: [(one, _about(page, one)) for one in page.quantities if _usable(page, one)][:WHOLES] for page in desk.pages}  # fmt: skip
    for page in desk.pages:
        for share in [*(one for one in page.quantities if one.percent), *page.fractions]:
            if share.sentence < 0 or share.vague or share.time or not 0 < share.lo < (100 if share.percent else 1):
                continue
            if share in page.told_shares or CHANGED.search(page.before(share, 40)):
                continue
            name = OF_NAME.match(page.after(share, 70))
            named = frozenset(stems(name["name"]) - VAGUE) if name else frozenset()
            if named and (pair := _pair(page, wholes, share, named)):
                draft = share_draft(*pair, share)
                if draft.judgement.verdict == "consistent":
                    yield replace(draft, slip=f"of-the-named {draft.slip}")


def _usable(page: Page, one: Quantity) -> bool:
    plain = one.sentence >= 0 and not one.vague and amount(one) and not one.percent and one.figure.lo == one.figure.hi
    return plain and not average(page, one) and bool(one.lo) and not one.per


def _about(page: Page, one: Quantity) -> frozenset[str]:
    """The words that tell what a figure is: those before it in its sentence, and the first behind it."""
    after = re.split(r"[,;:.]", page.after(one, NEAR))[0]
    return frozenset(stems(f"{page.before(one, NEAR)} {after}"))


def _pair(page: Page, wholes: dict[Page, list[tuple[Quantity, frozenset[str]]]], share: Quantity, named: frozenset[str]) -> tuple[Quantity, Quantity] | None:  # fmt: skip
    for part in _parts(page, wholes[page], share, named)[:PARTS]:
        found = [
            one
            for there in (page, *(other for other in wholes if other is not page))
            for one, about in wholes[there]
            if one.unit == part.unit and one is not part and named & about and gives(part, one, share)
        ]
        if found and significant(part) + significant(found[0]) > 2:
            return part, found[0]
    return None


def _parts(page: Page, told: list[tuple[Quantity, frozenset[str]]], share: Quantity, named: frozenset[str]) -> list[Quantity]:  # fmt: skip
    """The figures of the sentence before the share, the nearest first; else those that its words before the share name."""
    here = [one for one, _ in told if one.sentence == share.sentence and one.end <= share.start]
    here.sort(key=lambda one: -one.end)
    said = stems(page.text[page.sentences[share.sentence].start : share.start]) - named
    far = [one for one, about in told if 0 < share.sentence - one.sentence <= BACK and len(said & about) > 0]
    return [*here, *sorted(far, key=lambda one: -one.end)]
