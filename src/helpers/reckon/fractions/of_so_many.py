"""A part right before its whole, however the words call the whole; or at the head of the sentence after it; or by a name's own count.

    She has sent two of her five waiters home. They got into three of our seven sheds. Two of an eventual six have come.
    The zoo has 64 apes and bears altogether. Twenty-seven are apes.
    It says 6,200 of its members stopped work. The union had balloted its 9,450 members.
    Marsh's nine stations took the calls.       In another article: Of the 32 stations eight have no garage.

Only what holds is told. Must not read 'two of the last four said so. Twenty more are due', where a further group is counted, nor
'92 from the town and 54 visitors. Eleven were treated', who may be of both, nor 'nine
stations' there where nothing says whose they are.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule part_of_whole, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..meaning.apposition import amount, average, bare_noun
from ..meaning.deeds import matter
from ..meaning.tellings import capitalised
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.agreements import FATE
from ..totals.accounts import plain, value
from .parts import part_draft

_WHOSE = r"(?:the|his|her|its|our|their|my|your|these|those|an?|all|[A-Z][\w-]+['’]s?|the [a-z]+['’]s?)"
RIGHT_OF = re.compile(
    rf"^(?:[a-z]+ )?of {_WHOSE}(?: (?!last\b|past\b|next\b|first\b|more\b|only\b)[a-z]+)?(?: [a-z]+)?$"
)
# Reads 'Twenty-seven are sharks', 'Two were still locked'; must not read 'Twenty more are due'
HEADS = re.compile(
    r"^(?:are|were|is|was|have|had|has|came|come|live|lived|died|will|would|did|do|went|go|remain(?:ed)?|lost|took|belong(?:ed)?|stayed|got|said)\b"
)
OF_ITS = re.compile(r"^of (?:its|their|his|her|our) (?:own )?(?P<noun>[a-z]{4,}s|staff|crew)\b")
ITS = re.compile(r"\b(?:its|their|his|her|our|the|all|of)(?: [a-z]+)?$")
DEFINITE = re.compile(r"\b(?:[Oo]f (?:the|its|their|all(?: the)?)|[Aa]ll)(?: [a-z]+['’]s?)?$")
IN_ALL = re.compile(r"^(?:[a-z]+ ){1,3}(?:in all|altogether|in total|across the (?:whole )?[a-z]+)\b")
OWNED = re.compile(r"\b(?:the )?[A-Z][\w-]+['’]s?$")
OTHER = re.compile(r"\b(?:another|more|further|last year|(?:19|20)\d\d|a year (?:ago|earlier)|other)\b", re.I)
ON = 2  # sentences after a part in which its whole stands


def of_so_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each part with the whole that stands right beside it, in the next sentence, or under its noun elsewhere."""
    told = [set(draft.quantities[:2]) for draft in page.told_shares.values()]  # a share that is checked tells as much
    for part, whole in (*_right_before(page), *_at_the_head(page), *_its(page), *_owned(page, desk)):
        if 0 < value(part) < value(whole) and {part, whole} not in told:
            yield part_draft(part, whole)


def _counts(page: Page, one: Quantity) -> bool:
    counted = plain(one) and amount(one) and not (one.unit or one.time or one.per) and value(one) % 1 == 0
    return counted and one.sentence >= 0 and not average(page, one)


def _right_before(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'two of our three latches', 'Two of an eventual six'."""
    for number, group in page.by_sentence.items():
        for part, whole in pairwise(group if number >= 0 else []):
            if _counts(page, part) and _counts(page, whole) and RIGHT_OF.match(page.between(part, whole)):
                yield part, whole


def _at_the_head(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'... 64 apes and bears. Twenty-seven are apes': a sentence's first word, of the things counted last in the one before."""
    for number, group in page.by_sentence.items():
        if number < 1 or not group or not _counts(page, group[0]):
            continue
        part, sentence = group[0], page.sentences[number]
        opens = part.start == sentence.start and bare_noun(part)
        other = OTHER.search(sentence.text) or (matter(sentence.text) ^ matter(page.words(number - 1))) & FATE
        if not opens or not HEADS.match(page.after(part)) or other:
            continue  # 'killed 14 people. Nine were injured' tells of others
        before = [one for one in page.by_sentence.get(number - 1, []) if _counts(page, one)]
        if len(before) == 1 and before[0].figure.noun and before[0].total and value(before[0]) > 2:
            yield part, before[0]


def _its(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'6,200 of its members stopped work. The union had balloted its 9,450 members': the whole comes after the part."""
    for part in page.quantities:
        found = OF_ITS.match(page.after(part)) if _counts(page, part) else None
        if not found:
            continue
        after = [one for at in range(part.sentence, part.sentence + ON + 1) for one in page.by_sentence.get(at, [])]
        for whole in after:
            named = whole.start > part.end and _counts(page, whole) and _noun(whole) == singular(found["noun"])
            if named and ITS.search(page.before(whole)) and not OTHER.search(page.words(whole.sentence)):
                yield part, whole
                break


def _owned(page: Page, desk: Desk) -> Iterator[tuple[Quantity, Quantity]]:
    """'Marsh's nine stations' here, 'Of the 32 stations' there: the one count of all that another article gives under that noun."""
    owned = [
        one for one in page.quantities if _counts(page, one) and one.figure.noun and OWNED.search(page.before(one))
    ]
    for part in owned:
        wholes = [
            one
            for there in desk.pages
            if there is not page
            for one in there.quantities
            if _counts(there, one)
            and _noun(one) == _noun(part)
            and _of_all(there, one)
            and capitalised(there.words(one.sentence)[1:]) <= capitalised(page.text)
        ]
        if wholes and len({value(one) for one in wholes}) == 1:
            yield part, wholes[0]


def _of_all(page: Page, one: Quantity) -> bool:
    all_of = DEFINITE.search(page.before(one)) or IN_ALL.match(page.after(one))
    return bool(all_of) and not OTHER.search(page.words(one.sentence))


def _noun(one: Quantity) -> str:
    return singular((thing(one.measure or "").split() or [""])[-1])
