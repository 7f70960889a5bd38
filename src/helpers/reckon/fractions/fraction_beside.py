"""A fraction in words said right behind the number of its part: 'sent 103 crews, a third of the entry', '62 of them make up a quarter of the payroll'.

    The entry is 412 crews.  ...  Overseas clubs sent 103 crews this summer, a quarter of the entry.       103 of 412
    It employs 186 people. Keepers, 62 of them, make up a third of the payroll.                            62 of 186
    Of 16,200 tickets 4,050 were for bays, a quarter.  /  Some 30 of the 45 members came, two thirds.      30 of 45

The whole is what the words give: the second number of 'of the', what 'of them' means, or the amount whose sentence names the group that the
fraction is of. Where one of several that they may give bears the fraction out, that is told; a doubt stands only where none does.

Must not read 'sent 103 crews, a third more than last year', 'a third of whom were women', nor two numbers before one fraction.

Comes in: a Page whose other shares are told, and the Desk. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.kinds import kindred
from ..meaning.tellings import stems
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .portion_values import gives
from .proportions import share_draft
from .told_pairs import pairs_of

LONGEST = 70  # characters between the part and its fraction
HEDGE = r"(?:(?:or|about|around|roughly|some|nearly|almost|just (?:over|under)|more than|less than|well over|exactly|that is|which is|that[’']s|an?|the) )*"
BEHIND = re.compile(rf"[^.;:?!\d]*?(?:,|\(|—|–) ?{HEDGE}$", re.I)
MAKING = re.compile(
    rf" of (?:them|these|those|whom),? (?:mak(?:e|es|ing)|made|is|are|was|were|form(?:ed)?)(?: up)? {HEDGE}$", re.I
)
OF_GROUP = re.compile(
    r" of (?:the|its|their|all|all the|our|this year[’']s|the whole) (?P<group>[a-z][a-z -]{2,40}?)(?=[,.;:)?!—–]|$| (?:and|but|while|who|that|which|in|on|at|for|this|last|when)\b)",
    re.I,
)
ENDS = re.compile(r"[,.;:)?!—–]|$")
ANOTHER = re.compile(
    r"\b(?:each|apiece|every|per|more|fewer|less|from|another|other|than|against|compared|average)\b", re.I
)
OF_THEM = re.compile(r" of (?:them|these|those)\b", re.I)
OTHER_GROUP = re.compile(r" of (?:those|these|them|whom|which|that)\b", re.I)
BACK = 3  # sentences before 'of them' in which its whole stands
LEAST = 10  # of fewer, a fraction in words is loose


def fraction_beside(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each fraction with the part before it and the whole that the words give."""
    for share in page.fractions:
        told = page.told_shares.get(share)
        if (
            share.sentence < 0
            or share.vague
            or not 0 < share.lo < 1
            or (told and told.judgement.verdict == "consistent")
        ):
            continue
        if (part := _part(page, share)) and (wholes := list(_wholes(page, desk, part, share))):
            met = next((one for one in wholes if gives(part, one, share)), None)
            draft = share_draft(part, met or wholes[0], share)
            if not met and told and told.quantities[0] == part and not _counted_of(page, wholes[0]):
                continue  # the doubt stands already
            if met or (draft.judgement.verdict == "inconsistent" and _firm(page, part, wholes[0], share)):
                yield replace(draft, slip=f"fraction-beside {draft.slip}")


def _part(page: Page, share: Quantity) -> Quantity | None:
    """The number that a fraction stands right behind: the only one of its clause but for a whole behind 'of the'."""
    first = share.figure.hedge_start if share.figure.hedge_start is not None else share.start
    before = [
        one for one in page.by_sentence.get(share.sentence, []) if one.end <= first and first - one.end <= LONGEST
    ]
    parts = [one for one in before if plain(one) and not one.percent and not one.days]
    if not parts:
        return None
    whole = parts[-1]
    part = parts[-2] if len(parts) > 1 and _of_the(page, parts[-2], whole) else whole
    between = page.text[whole.end : share.start]
    told = MAKING.fullmatch(between) or (BEHIND.fullmatch(between) and _closes(page, share))
    if not told or value(part) < LEAST or ANOTHER.search(between) or any(one.start > whole.end for one in before):
        return None
    return part


def _closes(page: Page, share: Quantity) -> bool:
    """Whether the fraction ends its phrase, or is of a group that does: 'a third of the entry,'; not 'a third more', 'a third of whom'."""
    after = page.after(share, LONGEST)
    return bool(ENDS.match(after) or OF_GROUP.match(f" {after.lstrip()}"))


def _wholes(page: Page, desk: Desk, part: Quantity, share: Quantity) -> Iterator[Quantity]:
    """The amounts that the words may mean, the likeliest first."""
    tied = [pair.whole for pair in pairs_of(desk)[page] if pair.part is part]
    behind = [
        one for one in page.by_sentence.get(part.sentence, []) if one.start > part.end and _of_the(page, part, one)
    ]
    if behind:
        yield behind[0]
        return
    them = OF_THEM.match(f" {page.after(part, 12).lstrip()}")
    yield from () if them else tied
    larger = [
        one
        for one in page.quantities
        if plain(one) and one.unit == part.unit and value(one) > value(part) and not page.set_aside(one)
    ]
    if them:
        near = [one for one in larger if one.end <= part.start and part.sentence - one.sentence <= BACK]
        of_others = [one for one in near if _counted_of(page, one)]  # those of '16,200 of the 48,600' are the 16,200
        yield from of_others or (one for one in reversed(near))
        return
    group = OF_GROUP.match(f" {page.after(share, LONGEST).lstrip()}")
    named = stems(group["group"]) if group else frozenset()
    head = thing(part.measure or "")
    for one in larger:
        said = named and named & stems(page.words(one.sentence))
        if (
            one not in tied
            and head
            and kindred(head, thing(one.measure or ""))
            and (said or (group and kindred(head, group["group"])))
        ):
            yield one


def _firm(page: Page, part: Quantity, whole: Quantity, share: Quantity) -> bool:
    """Whether words tie the whole so closely that nothing else is meant: 'of the', 'of them', or one named before by the word of the group."""
    after = f" {page.after(share, LONGEST).lstrip()}"
    if OTHER_GROUP.match(after):
        return False
    if _of_the(page, part, whole) or OF_THEM.match(f" {page.after(part, 12).lstrip()}"):
        return True
    group = OF_GROUP.match(after)
    alone = group is not None and ENDS.match(after[group.end() :]) and re.fullmatch(r"[a-z]+", group["group"])
    return bool(
        alone and whole.end <= part.start and group and stems(group["group"]) & stems(page.words(whole.sentence))
    )


def _counted_of(page: Page, whole: Quantity) -> bool:
    """Whether a whole is itself so many of others: the 16,200 of '16,200 of the 48,600'."""
    return any(_of_the(page, whole, one) for one in page.by_sentence.get(whole.sentence, []) if one.start > whole.end)


def _of_the(page: Page, part: Quantity, one: Quantity) -> bool:
    """'27 of the 45', '16,200 of those 48,600'."""
    return bool(re.fullmatch(r" of (?:the|its|their|all|those|these)(?: [a-z-]+)? ", page.text[part.end : one.start]))
