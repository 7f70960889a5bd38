"""An order told between names: ahead of one and behind another, second of the three.

    Ayle had 27 per cent of the vote, behind Brock with 31 and ahead of Corrin with 18.
    A night costs £84 in Ayle, £91 in Brock and £77 in Corrin. Ayle comes second of the three.

Being ahead may rest on something else than the number beside it: where all pairs of a sentence run the other way the words
rank by another measure, and nothing is said. An order that runs both ways in one sentence holds in neither.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..each.rates import BACKGROUND
from ..growth.baselines import like, size
from ..growth.multiples import NUMBERS
from ..meaning.apposition import amount, average
from ..meaning.apposition import like as of_one_account
from ..meaning.tellings import capitalised
from ..quantities import Desk, Draft, Page, Quantity
from .ranked import pieces
from .standings import placed_in_row
from .worst_cases import as_printed

# Reads 'behind Brock with', 'ahead of the Greens on'
SIDE = re.compile(r"\b(?P<side>ahead of|in front of|behind)\b (?:the )?[A-Z][^,;:.\d]{0,40}$")
AND = re.compile(r"^(?:%|percent|per cent)?(?:,|,? ?and) (?:the )?[A-Z][^,;:.\d]{0,40}$")
TO = re.compile(r" ?(?:%|percent|per cent)? to ")  # 'ahead of Brock 33 points to 27': the first is one's own
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": 99}
OF_SO_MANY = re.compile(
    rf"\b(?P<nth>{'|'.join(NTH)}) of (?:the |all |these |those )?(?P<count>{'|'.join(NUMBERS)})\b", re.I
)
BACK = 2  # sentences before a rank in which its row stands
LEAST = 3  # members of a row
MOST = 12


def ahead_and_behind(page: Page, desk: Desk) -> Iterator[Draft]:
    """'27 per cent, behind Brock with 31 and ahead of Corrin with 18': each against the first, unless all run the other way."""
    for number, group in page.by_sentence.items():
        text = page.words(number) if number >= 0 else ""
        if not re.search(r"\b(?:ahead of|in front of|behind)\b", text) or BACKGROUND.search(text):
            continue
        values = [one for one in group if _usable(page, one)][:MOST]
        drafts = list(_pairs(page, values))
        if any(draft.judgement.verdict == "consistent" for draft in drafts):
            yield from drafts


def _pairs(page: Page, values: list[Quantity]) -> Iterator[Draft]:
    own, side = None, ""
    for index, one in enumerate(values):
        alike = [other for other in values[:index] if _of_one(other, one)]
        if not alike:
            continue
        gap = page.text[alike[-1].end : one.start]
        found = SIDE.search(" ".join(gap.split()) + " ") or SIDE.search(" ".join(gap.split()))
        score = values[index + 1] if index + 1 < len(values) else None
        if found and score and TO.fullmatch(page.text[one.end : score.start]):
            own, side = None, ""
            yield placed_in_row(
                *as_printed(one, score), "at least" if found["side"] == "behind" else "at most", found["side"]
            )
            continue
        if found:
            own, side = own or alike[-1], found["side"]
        elif not (own and AND.match(" ".join(gap.split()))):
            own, side = None, ""
        if own:
            relation = "at least" if side == "behind" else "at most"
            yield placed_in_row(*as_printed(own, one), relation, side)


def _of_one(first: Quantity, other: Quantity) -> bool:
    """One unit and noun; a later one may leave them out: '27 per cent, behind Brock with 31'."""
    return (other.unit is None or first.unit == other.unit) and of_one_account(first, other)


def _usable(page: Page, one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent) and not average(page, one)


def nth_of_so_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Ayle comes second of the three': the value that bears its name, by its place in the row, from whichever end."""
    for number, sentence in enumerate(page.sentences):
        found = OF_SO_MANY.search(sentence.text)
        count = NUMBERS[found["count"].lower()] if found else 0
        rows = [_row(page, range(place, number)) for place in range(number - 1, number - BACK - 1, -1)] if found else []
        row = next((row for row in rows if len(row) == count >= LEAST), None)
        if not found or not row:
            continue
        names = capitalised(sentence.text[: found.start()])
        own = [one for one, label in row if names & label]
        firm = len(own) == 1
        own = own if firm else [one for one, _ in row if not _named(page, one)]
        if len(own) == 1:
            drafts = list(_placed(own[0], [one for one, _ in row], min(NTH[found["nth"].lower()], count), found["nth"]))
            yield from drafts if firm or all(draft.judgement.verdict == "consistent" for draft in drafts) else ()


def _named(page: Page, one: Quantity) -> bool:
    """Whether a name stands between the figure before a value, or the beginning of its sentence, and the value."""
    group = page.by_sentence[one.sentence]
    before = max((other.end for other in group if other.end <= one.start), default=0)
    told = page.text[max(before, page.sentences[one.sentence].start) : one.start]
    return bool(re.search(r"\S\s+(?:[Tt]he )?[A-Z]|^\s*The [A-Z]", told))


def _row(page: Page, places: range) -> list[tuple[Quantity, frozenset[str]]]:
    """The like values of these sentences, each with the names beside it."""
    found: list[tuple[Quantity, frozenset[str]]] = []
    for place in places:
        group = [one for one in page.by_sentence.get(place, []) if place >= 0 and _usable(page, one)]
        if group and not found:
            group = [one for one in group if like(group[-1], one) and one.unit]
        elif found:
            group = [one for one in group if _of_one(found[0][0], one)]
        found += [(item.one, capitalised(item.text)) for item in pieces(page, place, group)]
    return found[: MOST + 1]


def _placed(own: Quantity, row: list[Quantity], nth: int, word: str) -> Iterator[Draft]:
    """Its peers in the order that fits its place; where none does, from the greatest down."""
    for relations in (("at least", "at most"), ("at most", "at least")):
        ahead = sorted((one for one in row if one is not own), key=size, reverse=relations[0] == "at least")
        drafts = [
            placed_in_row(
                *as_printed(own, one),
                relations[0] if place < nth - 1 else relations[1],
                f"{word.lower()} of {len(row)}",
            )
            for place, one in enumerate(ahead)
        ]
        if all(draft.judgement.verdict == "consistent" for draft in drafts):
            yield from drafts
            return
    yield from [draft for draft in drafts if draft.judgement.verdict == "inconsistent"]
