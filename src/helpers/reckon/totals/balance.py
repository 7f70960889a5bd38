"""Every account of a page under one roof: what words tie, what comes out by its value, and charity between the two.

Comes in: a Page or the Desk. Goes out: drafts of checks of the rule parts_sum. Where words seem to tie figures that do not
add up, but other figures beside the printed total do, those were meant: they are printed, as consistent, and nothing is
said of the first. What comes out by value alone is printed once, and only where the words or the digits make it more than
chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from ..digits import one_digit_off
from ..fractions import votes
from ..meaning.apposition import bare_noun, gap, like
from ..meaning.narrowed_behind import narrowed_behind
from ..quantities import Desk, Draft, Page, Quantity
from . import (
    allotments,
    apart,
    differences,
    full_lists,
    last_parts,
    left_over,
    onward,
    partitions,
    remainders,
    running_totals,
    sums,
    tallies,
    thirds,
)
from .accounts import CLOSE, REACH, Account, credible, found, of_many_kinds, value
from .no_sum import no_sum
from .sum_of_parts import sum_of

NUMBER = re.compile(
    r"(?<![\w.,:])\d[\d,.]*(?![\d,.]|:\d)(?! ?(?:[ap]\.?m\b|January|February|March|April|May|June|July|August|September|October|November|December))"
)
COUNTED_OFF = re.compile(  # a member of a list of small numbers in words
    r"(?<=, )(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=,| and\b)|(?<=\band )one(?= (?:in|on|at|from)\b)"
)
MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? $"
)
DATED = re.compile(r"(?:19|20)\d\d[.,]?|\d{1,2}\.\d\d\.?")  # a year, an hour
BY = re.compile(
    r"\b(?:increase|rise|gain|growth|jump|fall|drop|decline|decrease|cut|reduction|margin|majority|lead|gap|difference) of[^.;:\d]{0,20}$",
    re.I,
)
AGAINST = re.compile(r"\b(?:against|versus|compared (?:with|to)|leaving|leaves)\b", re.I)
HALF = re.compile(r"\bhalf,?(?: or| of it,?| of that,?| of this,?)? ?[$£€]?$", re.I)
Rule = Callable[[Page, Desk], Iterator[Draft]]
# Each rule of tied words, and which of its figures was reckoned for the reader: the total, what is left, the difference.
RULES: tuple[tuple[Rule, int], ...] = (
    (sums.list_and_total, -1),
    (sums.total_after_parts, -1),
    (allotments.allotted, -1),
    (allotments.rate_divided, -1),
    (running_totals.running_total, -1),
    (remainders.the_others, -2),
    (remainders.made_up, -1),
    (differences.difference, -1),
    (votes.votes, -1),
)
# Rules of a structure so full that no sum of other figures about explains their total.
STRUCTURED: tuple[Rule, ...] = (
    full_lists.full_list,
    left_over.left_over,
    left_over.short_of,
    left_over.to_reach,
    votes.too_many,
)
# Rules of figures that stand apart; what the rules before them have told they leave alone.
FAR: tuple[Rule, ...] = (last_parts.remains, partitions.told_apart, onward.carried, differences.far_off, thirds.thirds)
# Rules of value and kind, for what no tie of words has told.
NEAR: tuple[Rule, ...] = (tallies.tallies, apart.differences_near)


def _one_unit(parts: tuple[Quantity, ...]) -> bool:
    """Whether the parts have one unit, bare ones apart: no milligrams and patients."""
    return len({one.unit for one in parts if one.unit or not bare_noun(one)}) < 2


def accounts(page: Page, desk: Desk) -> Iterator[Draft]:
    """The tied accounts of a page, then those that come out by value.

    Reads 'It cost $84m. So far $57m is there, which leaves $37m' (no figure beside explains the 37); must not say so of 'A
    sum of $900,000 was given. Of another $500,000, $140,000 is spent, leaving $360,000'.
    """
    by_value = found(page)
    tied = [(draft, place) for rule, place in RULES for draft in rule(page, desk)]
    scores = list(votes.margins(page, desk))
    yield from scores
    told = [frozenset(draft.quantities) for draft in scores]
    full = [draft for rule in STRUCTURED for draft in rule(page, desk) if not _no_sum(page, draft)]
    near = [draft for rule in NEAR for draft in rule(page, desk) if not (_unread(page, draft) or _no_sum(page, draft))]
    listed = [frozenset(draft.quantities) for draft in near if draft.slip.startswith(tallies.LISTED)]
    for draft, place in tied:
        if frozenset(draft.quantities) in told or any(others > set(draft.quantities) for others in listed):
            continue
        doubted = draft.judgement.verdict != "consistent"
        if doubted and (_explained(page, draft, place, by_value) or _within(draft, tied, full)):
            continue
        if doubted and (_unread(page, draft) or _no_sum(page, draft) or _of_another(page, draft)):
            continue
        told.append(frozenset(draft.quantities))
        yield draft
    for draft in full:
        figures = frozenset(draft.quantities)
        parts = figures - {draft.quantities[-1]}
        if not any(parts <= others or figures <= others for others in told) and not _unread_beside(page, draft):
            told.append(figures)
            told_as = "" if draft.slip.startswith(left_over.LEAVES) else "full "
            yield replace(draft, slip=f"{told_as}{draft.slip}")  # no other sum explains it
    done: set[Quantity] = set()
    for account in by_value:
        figures = frozenset(account.figures)
        if any(len(figures & others) > 1 for others in listed):
            continue  # the members of a closed list are no sums of one another, nor of what stands elsewhere
        if account.whole in done or any(figures <= others for others in told) or not credible(page, account):
            continue  # what lies within a larger account comes out by chance
        if _by_chance(page, account, told) or not _one_unit(account.parts):
            continue
        done.add(account.whole)
        told.append(figures)
        yield sum_of(list(account.parts), account.whole)
    yield from _far_apart(page, desk, by_value, told)
    for draft in near:
        figures = frozenset(draft.quantities)
        if not any(len(figures & others) > 1 for others in told):
            told.append(figures)
            yield draft


def _of_another(page: Page, draft: Draft) -> bool:
    """Whether what is told as a difference may be of more than the two numbers: 'an increase of 31 for the inshore boats alone'."""
    last = max(draft.quantities, key=lambda one: one.start)
    return last.sentence >= 0 and bool(BY.search(page.before(last))) and narrowed_behind(page, last)


def _no_sum(page: Page, draft: Draft) -> bool:
    *parts, whole = draft.quantities
    return draft.judgement.verdict == "inconsistent" and no_sum(page, parts, whole)


def _far_apart(page: Page, desk: Desk, by_value: list[Account], told: list[frozenset[Quantity]]) -> Iterator[Draft]:
    """What the rules of figures that stand apart find and nothing before them has told."""
    for rule in FAR:
        for draft in rule(page, desk):
            figures = frozenset(draft.quantities)
            doubted = draft.judgement.verdict != "consistent"
            if any(figures <= others or (doubted and len(figures & others) > 1) for others in told):
                continue
            if doubted and _of_another(page, draft):
                continue
            whole = draft.quantities[-1]
            if not doubted and HALF.search(page.before(whole)):
                continue
            meant = (
                doubted
                and rule is not partitions.told_apart
                and any(one.whole is whole and _told(page, one) for one in by_value)
            )
            if not (meant or (doubted and _unread_beside(page, draft))):
                told.append(figures)
                yield draft


def _by_chance(page: Page, account: Account, told: list[frozenset[Quantity]]) -> bool:
    """Whether a sum that comes out is none.

    '$31 million, half of it' is that half, whatever the two others come to; and the parts of a number told before are not
    added again to what counts something else: '31 people: 19 treated and 12 admitted ... 27 crashes ... 58'.
    """
    parts = frozenset(account.parts)
    if of_many_kinds(account.parts) and any(AGAINST.search(gap(page, *pair)) for pair in pairwise(account.parts)):
        return True  # '1,200 nurses against 1,500 posts, leaving 300 gaps' is no list of 3,000
    again = any(len(others - parts) == 1 and len(others & parts) > 1 and account.whole not in others for others in told)
    return again or bool(HALF.search(page.before(account.whole)))


def _explained(page: Page, draft: Draft, place: int, by_value: list[Account]) -> bool:
    """Whether the printed result belongs to an account that comes out, of figures of its kind.

    A list that misses its number by one digit in one sentence is its list all the same: '684 swimmers, 352 women and 342 men, took
    part. That was 76 more than the 608'.
    """
    printed = draft.quantities[place]
    near = [account for account in by_value if abs(account.whole.sentence - printed.sentence) <= REACH]
    near = [account for account in near if printed in account.figures and _told(page, account)]
    return any(not _elsewhere(draft, account) for account in near)


def _elsewhere(draft: Draft, account: Account) -> bool:
    """Whether an account has all but the whole of a list in other sentences than the list, which misses by one digit."""
    *parts, whole = draft.quantities
    if whole not in account.figures or any(one.sentence != whole.sentence for one in parts):
        return False
    others = [one for one in account.figures if one is not whole]
    made = sum(map(value, parts))
    return one_digit_off(float(made), float(value(whole))) and all(one.sentence != whole.sentence for one in others)


def _told(page: Page, account: Account) -> bool:
    kindred = all(like(one, account.whole) for one in account.parts) and not of_many_kinds(account.parts)
    return (kindred and account.digits >= CLOSE) or credible(page, account)


def _unread(page: Page, draft: Draft) -> bool:
    """Whether a number stands among these figures that was read as none: a list that loses a member cannot add up."""
    return _loose(page, min(one.start for one in draft.quantities), max(one.end for one in draft.quantities))


def _loose(page: Page, start: int, end: int) -> bool:
    """Whether a stretch of text holds a number that was read as none."""
    held = [(figure.start, figure.end) for figure in page.witness.figures]
    loose = [one for one in NUMBER.finditer(page.text, start, end) if not DATED.fullmatch(one[0])]
    loose = [one for one in loose if not MONTH.search(page.text[max(0, one.start() - 12) : one.start()])]
    loose += COUNTED_OFF.finditer(page.text, start, end)
    return any(not any(first <= one.start() < last for first, last in held) for one in loose)


def _unread_beside(page: Page, draft: Draft) -> bool:
    """The same where the figures stand far apart: a number that was not read in their own sentences."""
    own = [one.sentence for one in draft.quantities if one.figure.article_id == page.article_id]
    return any(_loose(page, page.sentences[number].start, page.sentences[number].end) for number in set(own))


def _within(draft: Draft, tied: list[tuple[Draft, int]], full: list[Draft]) -> bool:
    """Whether another tied account has all of these figures and more: the list with 'the remaining 8' after it."""
    mine = set(draft.quantities)
    return any(mine < set(other.quantities) for other in (*(other for other, _ in tied), *full))
