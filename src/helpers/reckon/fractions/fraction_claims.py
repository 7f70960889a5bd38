"""A fraction told in words of a group that was counted before, the part beside it: in a quote, in other words, in another sentence.

    They polled 84 firms. Of these, 45 would lay people off. "When two thirds of our members do that, it is an emergency."
    The final tally is 1,270. Among those lost, 508 were old. In other words a quarter of the poles were past their time.
    It got 4,350 names. The town has 16,300 people, so that more than a third of it signed.

The part is the one whose words are those of the claim, else the first that was told; a part that makes the claim hold silences it.

Comes in: a Page whose other shares are told, and the Desk. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..meaning.mentions import REPLY, clause_of, mention_of
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import value
from .asked_few import people
from .polls import side_of_question
from .portion_values import near
from .portion_values import value as share_value
from .proportions import share_draft
from .taken_up import counted, groups
from .told_pairs import Pair, pairs_of
from .wholes import CHANGED, NO_SHARE

THUS = re.compile(
    r"^[“\"‘]?(?:In other words|That (?:is|means|makes)|So\b|Thus|Put (?:another|differently)|Which (?:is|means)|Or,|In short|This (?:is|means))",
    re.I,
)
HENCE = re.compile(r"\b(?:which means|so that|so|meaning|which is to say|that is)\b[^.;\d]{0,30}$", re.I)
# Reads ' of the whole list', ' of the total', ' of them all': the words say that the share is of all that were told
OF_ALL = re.compile(
    r"^ ?of (?:(?:the|its|their) (?:whole|total|entire|full|lot)\b|(?:them|those|these) all\b|all of them\b)", re.I
)
PART_OF = re.compile(r"^\s(?:[a-z]+ )?of (?:those|the|these|its|their)\b", re.I)
SET_OFF = re.compile(
    r"[,—–(]\s*(?:or |that is |which is |making )?(?:about |some |roughly |nearly |almost |just over |just under )?(?:an? )?$",
    re.I,
)
OURS = re.compile(r"^ ?of (?:our|my|the|those|all|its|their|his|her|them|us|you)\b", re.I)
NOT = re.compile(
    r"\b(?:another|if|unless|would|will|could|may|might|should|more than (?:last|a year)|target|aim\w*|need\w*|requir\w*|last year|a year ago|in (?:19|20)\d\d|elsewhere|nation\w*|country)\b",
    re.I,
)
POLLED = matter("asked answered replied survey poll people said")
REACH = 6  # sentences before 'a fifth of the whole list' in which the list is counted
BACK, ON = 3, 1  # sentences before and after a claim in which its part stands
WITHIN = Fraction(9, 5)  # a share so many times off is of something else


def fraction_claims(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each fraction in words that no other rule has told, with the part and the whole that it is of."""
    found = pairs_of(desk)[page]
    for one in page.fractions:
        whole = _of_whole(page, desk, one)
        if not whole and not _is_claim(page, one):
            continue
        draft = whole or _beside(page, one, found) or _of_town(page, one)
        if draft is not None:
            page.told_portions |= {one.start, one.figure.hedge_start or one.start}
            yield replace(draft, slip=f"share-told {draft.slip}")  # its words tie all three


def _is_claim(page: Page, one: Quantity) -> bool:
    told = page.told_shares.get(one)
    after = page.after(one)
    apart = NO_SHARE.match(after) or CHANGED.search(page.before(one)) or NOT.search(f"{page.before(one, 60)} {after}")
    return one.sentence >= 0 and told is None and not apart and not one.vague


def _beside(page: Page, one: Quantity, found: list[Pair]) -> Draft | None:
    """The claim beside the pairs of the sentences round it, where its own sentence counts nothing else."""
    if any(
        counted(page, each) or each.percent
        for each in page.by_sentence.get(one.sentence, [])
        if each.start != one.start
    ):
        return None
    close = [
        pair
        for pair in found
        if -ON <= one.sentence - pair.part.sentence <= BACK and not _between(page, pair, one, found)
    ]
    tied = [pair for pair in close if _tied(page, one, pair)]
    good = [pair for pair in tied if near(value(pair.part) / value(pair.whole), one)]
    if good:
        return share_draft(good[-1].part, good[-1].whole, one)
    tied = _of_one_side(page, one, tied)
    return share_draft(tied[0].part, tied[0].whole, one) if tied and _of_size(tied[0], one) else None


def _of_whole(page: Page, desk: Desk, one: Quantity) -> Draft | None:
    """'Some 720 of those in the queue are ill, a fifth of the whole list': the part of its sentence, and the group that this takes up."""
    here = [each for each in page.by_sentence.get(one.sentence, []) if counted(page, each) and each.start != one.start]
    if one.sentence < 0 or one in page.told_shares or one.vague:
        return None
    if len(here) != 1 or here[0].end > one.start or not OF_ALL.match(page.after(one)):
        return None
    part, lead = here[0], page.text[here[0].end : one.figure.hedge_start or one.start]
    mention = mention_of(page, part) if PART_OF.match(lead) and SET_OFF.search(lead) else None
    wholes = [each for each in groups(page, desk, part, mention) if each.page is page] if mention else []
    wholes = wholes or [
        each
        for number in range(one.sentence - REACH, one.sentence)
        for each in page.by_sentence.get(number, [])
        if mention and number >= 0 and counted(page, each) and mention.says & matter(clause_of(page, each))
    ]
    alike = len({value(each) for each in wholes}) == 1 and value(part) < value(wholes[0])
    draft = share_draft(part, wholes[0], one) if alike else None
    held = draft and (draft.judgement.verdict == "consistent" or not wholes[0].figure.approximator)
    return draft if held else None


def _between(page: Page, pair: Pair, one: Quantity, found: list[Pair]) -> bool:
    """Whether other groups are counted between a pair and a claim, of which it may tell."""
    first, last = sorted((pair.part.sentence, one.sentence))
    own = {each for other in found if other.whole is pair.whole for each in (other.part, other.whole)}
    beside = page.by_sentence.get(pair.part.sentence, [])
    own |= {each for each in beside if counted(page, each) and value(each) < value(pair.whole)}  # the other answers
    between = [each for number in range(first, last + 1) for each in page.by_sentence.get(number, [])]
    return any(counted(page, each) and each not in own and each.start > pair.part.start for each in between)


def _tied(page: Page, one: Quantity, pair: Pair) -> bool:
    """Whether the words of a claim are those of a part, or take up the group that was just told."""
    apart = one.sentence - pair.part.sentence
    says = matter(page.text[one.end : page.sentences[one.sentence].end])
    mention = mention_of(page, one)
    noun = pair.whole.figure.noun or ""
    group = mention is not None and (not mention.noun or kindred(mention.noun, noun))
    asked = pair.polled and (
        REPLY.search(page.after(one)) or (mention is not None and mention.noun and people(mention.noun + "s"))
    )
    same = says & matter(clause_of(page, pair.part)) - POLLED - matter(noun)
    if THUS.match(page.words(one.sentence)) and apart == 1:
        return True
    if pair.polled and apart > 0:
        return bool(group or asked)
    return bool(same) and group and apart != 0


def _of_one_side(page: Page, one: Quantity, tied: list[Pair]) -> list[Pair]:
    """Of several answers those on the side of the claim, if it takes one; else the first."""
    if not tied:
        return []
    last = tied[-1].whole
    tied = [pair for pair in tied if pair.whole is last]
    side = side_of_question(page.words(one.sentence))
    sides = {pair: side_of_question(clause_of(page, pair.part)) for pair in tied}
    if side and any(sides.values()):
        return [pair for pair in tied if sides[pair] == side]
    says = matter(page.words(one.sentence)) - POLLED
    same = [pair for pair in tied if says & matter(clause_of(page, pair.part)) - matter(last.figure.noun or "")]
    return same or tied


def _of_size(pair: Pair, one: Quantity) -> bool:
    share, told = value(pair.part) / value(pair.whole), share_value(one)
    return share <= WITHIN * told and told <= WITHIN * share


def _of_town(page: Page, one: Quantity) -> Draft | None:
    """'It got 4,350 names. The town has 16,300 people, so that more than a third of it signed': the whole in the claim's own sentence."""
    here = [each for each in page.by_sentence.get(one.sentence, []) if counted(page, each)]
    if (
        len(here) != 1
        or here[0].end > one.start
        or not HENCE.search(page.before(one, 60))
        or not people(here[0].figure.noun or "")
    ):
        return None
    before = [
        each
        for each in page.by_sentence.get(one.sentence - 1, [])
        if counted(page, each) and value(each) < value(here[0])
    ]
    total = [
        each
        for each in before
        if re.match(r"^ ?(?:[a-z]+ )?(?:in all|in total|altogether|all told)\b", page.after(each))
    ]
    part = (total or before)[-1:] if total or len(before) == 1 else []
    if not part or not _of_size(Pair(part[0], here[0], polled=False), one):
        return None
    return share_draft(part[0], here[0], one)
