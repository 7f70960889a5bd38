"""What is left: 'Of the 52, 18 will go and the other 34 stay', '72 came, against 180 in June: a shortfall of 108'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..fractions.parts import OF_FIRST, OF_THE
from ..fractions.proportions import OF_THESE_FIRST
from ..fractions.wholes import OF_W
from ..meaning.apposition import DUST, HEDGED, amount, bare_noun, gap, like
from ..quantities import Desk, Draft, Page, Quantity
from .listing import MOST, one_list, unmoneyed
from .sum_of_parts import about, sum_of

# Reads 'the other 34', 'the remaining 10 million', 'a further 40 remain'; must not read 'on the other hand, 34'.
THE_OTHER = re.compile(
    rf"\b(?:the|its|their|all|these|his|her) (?:other|remaining|rest,?|remainder,?)\s*(?:of )?{HEDGED}[$£€]?\s*$", re.I
)
# Reads 'the remaining 24', 'the rest, 24'; 'the other 24' may be others of another number.
REMAINING = re.compile(rf"\b(?:the remaining|the remainder,?|the rest,?) {HEDGED}[$£€]?\s*$", re.I)
# Reads 'leaving 33,000', 'That left 418', 'which leaves the town with just £37m', 'leaving a gap of 12'.
LEAVING = re.compile(
    rf"\b(?:leaving|leaves?|left)(?: (?:just|only|behind|still|(?:them|him|her|it|us|the [a-z]+) with|(?:a|the) (?:[a-z]+ )?(?:gap|balance|shortfall|deficit|hole|remainder|surplus|total) of)){{0,2}} {HEDGED}[$£€]?\s*$",
    re.I,
)
# 'Orr left the race with 163' leaves nothing.
WENT = re.compile(r"\b(?!That|This|Which|It|They|These)[A-Z][\w’'-]+ left the [a-z]+ with\b[^.;,\d]*$")
# Reads 'a shortfall of 108', 'the gap between them is 40', 'short by 12'; it is the difference of the two numbers before it.
APART = re.compile(
    rf"\b(?:(?:shortfall|deficit|gap|balance|difference|margin|lead|surplus|excess)(?: between [^.;,\d]{{0,30}})?(?: of|,? is| was| comes to|:)|short by|ahead by|apart by)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads '12 short of the 90', '40 to spare', '460 to go', '37 still to be found', '20 left over'.
STILL = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:short of\b|to (?:spare|go)\b|left(?: over)?(?=[\s,.;]|$)|still (?:to|needed|missing|owed|outstanding|open|free|unsold|unpaid|empty|vacant)|to be (?:found|raised|paid|filled)|unaccounted for|remain(?:s|ing|ed)?\b|missing\b|outstanding\b)",
    re.I,
)
ARE_LEFT = re.compile(r"^(?:[a-z]+ ){0,2}(?:(?:are|is|were|was) (?:still )?left|remain(?:s|ed)?)\b", re.I)
OF_THAT = re.compile(r"^(?:[a-z]+ ){0,3}?of (?:that|it|them|these|those|this|the (?:total|sum|bill|cost))\b", re.I)
OF_WHOM = re.compile(r"\bof (?:whom|which|them|these)\b[^,;.:\d]{0,40}$", re.I)
AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|versus|out of|of|but|between|and|only)\b", re.I)
# Reads '£1.9m for the other six', '40 among the rest': the last member of a list.
OF_REST = re.compile(
    r"^(?:[a-z]+ )?(?:for|from|to|in|at|by|on|among|between) (?:all )?the (?:others?|rest|remain\w+)\b", re.I
)
MADE_UP = re.compile(
    r"\b(?:ma[dk]es?|making) up the (?:rest|remainder|balance|difference|others?)\b|\b(?:are|were|is|form(?:ed)?|account(?:s|ed)? for|as) the (?:rest|remainder)\b",
    re.I,
)
# What comes in is no part of what went out: 'it gave away 57, and interest brought in 4, which leaves 31'.
GAINED = re.compile(
    r"\b(?:brought in|c[ao]mes? (?:in|back)|returned|received|regained|earned|gained|won|added|adding|joined|interest|refund\w*|income|arrived|recovered|plus|more|another|new)\b",
    re.I,
)
# Reads 'the other 20 injured are in hospital', 'the other 90 who came': those of whom that is so, not all the others.
SOME_OTHERS = re.compile(
    r"(?:[a-z]+ )?(?:injured|wounded|hurt|dead|victims?|survivors?|casualties|suspects?|defendants?|candidates?|finalists?|arrested|charged|hit|affected|named|who|that|which|whose)\b",
    re.I,
)
BACK = 2  # sentences before it in which a remainder's whole is looked for


def the_others(page: Page, desk: Desk) -> Iterator[Draft]:
    """Part and rest make the whole.

    Reads 'Of the 52 librarians, 18 will move and the other 34 will stay', '51,000 of the 84,000 homes, leaving 33,000',
    '27 left the one group and 35 the other. That left 418 of the 480', 'The hall cost $84m. So far $57m is there, which
    leaves $27m'. The whole is looked for in the sentence itself first. Must not read 'left 40 injured' as what is left.
    """
    for rest in page.quantities:
        if not (amount(rest) and rest.total and rest.sentence >= 0 and (firm := _cue(page, rest))):
            continue
        tried = []
        for whole, parts, tied in _readings(page, rest):
            if parts and rest.readings.usual.below(whole.readings.usual):
                tried.append((sum_of([*parts, rest], whole), tied))
        exact = [draft for draft, _ in tried if draft.judgement.verdict == "consistent"]
        if exact:
            yield exact[0]
        elif tried and tried[0][1] and firm == "firm":
            draft = tried[0][0]
            if _sound(page, draft, rest):
                yield draft
            elif _told_at_once(page, draft, rest):
                yield replace(draft, slip=f"remaining {draft.slip}")


def _sound(page: Page, draft: Draft, rest: Quantity) -> bool:
    """Whether part and rest are about as much as the whole, and nothing came in meanwhile."""
    *parts, whole = draft.quantities
    first = min(parts, key=lambda one: one.start)
    gained = GAINED.search(page.text[min(first.start, whole.start) : rest.start])
    return about(parts, whole) and not (gained and len(parts) > 2)


def _told_at_once(page: Page, draft: Draft, rest: Quantity) -> bool:
    """Whether one sentence tells the whole, one part and 'the other so many', and no more: then it is a slip however far off."""
    whole, part = draft.quantities[-1], draft.quantities[0]
    counts = [one for one in page.by_sentence[rest.sentence] if one.total]
    named = whole.measure and (rest.measure in (None, whole.measure) or bare_noun(rest))
    return (
        len(draft.quantities) == 3 and bool(named) and counts == [whole, part, rest] and part is not rest
        and bool(THE_OTHER.search(page.before(rest, 30) + " ")) and not GAINED.search(page.text[whole.start : rest.start])
        and not SOME_OTHERS.match(page.after(rest))
    )  # fmt: skip


def _cue(page: Page, rest: Quantity) -> str | None:
    before = page.before(rest, 70) + " "
    if WENT.search(before):
        return None
    if LEAVING.search(before) and not re.match(
        r"(?:[a-z]+ ){0,2}(?:dead|injured|wounded|homeless|hurt)\b", page.after(rest)
    ):
        return "firm"
    if APART.search(before) or THE_OTHER.search(before):
        return "firm"
    pair = any(OF_W.match(gap(page, *two)) for two in pairwise(_before(page, rest)))
    if pair and ARE_LEFT.match(page.after(rest)):
        return "firm"  # 'lost 24 of its 118 singers; 94 are left'
    if re.search(rf"\bwith (?:the )?{HEDGED}[$£€]?\s*$", before, re.I) and STILL.match(page.after(rest)):
        return "firm"  # '61 of the 98 have answered, with 37 to go'
    return "loose" if STILL.match(page.after(rest)) else None


def _before(page: Page, rest: Quantity) -> list[Quantity]:
    """The amounts before it in its sentence; those of the sentence before where it is the first."""
    here = [one for one in page.by_sentence.get(rest.sentence, []) if amount(one) and one.total]
    told = [one for one in here if one.start < rest.start]
    return told or [one for one in page.by_sentence.get(rest.sentence - 1, []) if amount(one) and one.total]


def _readings(page: Page, rest: Quantity) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """The wholes that may be meant, with their parts and whether words tie them; the closest first."""
    group = [
        one for number in range(rest.sentence - BACK, rest.sentence + 1) for one in page.by_sentence.get(number, [])
    ]
    others = THE_OTHER.search(page.before(rest, 70) + " ") and rest.unit is None
    group = [one for one in group if one is not rest and amount(one) and one.total]
    mixed = [one for one in group if others and one.sentence == rest.sentence and one.unit is None]
    group = sorted(group, key=lambda one: abs(one.start - rest.start))[:MOST]
    group = sorted(group, key=lambda one: one.start)
    group = [one for one in group if like(one, rest) or one in mixed]  # '340 are girls and the other 280 boys'
    here = [one for one in group if one.sentence == rest.sentence]
    told = [one for one in here if one.start < rest.start]
    earlier = [one for one in group if one.sentence < rest.sentence]
    after = next((one for one in here if one.start > rest.start), None)
    if after and OF_THE.match(gap(page, rest, after)):
        yield after, _smaller(told or earlier, after), True
    if told:
        yield from _here(page, told, rest)
        yield from _whole_before(page, told, earlier, rest)
    elif earlier:
        yield from _all_before(page, earlier, rest)


def _here(page: Page, told: list[Quantity], rest: Quantity) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """Whole and parts in the remainder's own sentence."""
    for one, following in zip(told, [*told[1:], None], strict=True):
        if OF_FIRST.search(unmoneyed(page.before(one))) and following:
            yield one, _smaller([other for other in told if other.start > one.start], one), True
        elif following and (OF_THE.match(gap(page, one, following)) or OF_W.match(gap(page, one, following))):
            yield following, _smaller([other for other in told if other is not following], following), True
    top = max(told, key=lambda one: one.readings.literal.hi or 0)
    if len(told) > 1:
        apart = APART.search(page.before(rest, 70) + " ")
        against = apart and len(told) == 2 and AGAINST.search(page.between(*told))
        whom = OF_WHOM.search(gap(page, told[0], told[1])) and THE_OTHER.search(page.before(rest, 70) + " ")
        left = len(told) == 2 and top is told[0] and REMAINING.search(page.before(rest, 30) + " ")
        listed = len(told) == 2 and top is told[0] and ":" in page.between(*told)
        left = left or (listed and THE_OTHER.search(page.before(rest, 30) + " "))
        tied = bool(against or left or (whom and top is told[0])) or (
            not apart and top is told[0] and LEAVING.search(page.before(rest, 70) + " ") is not None
        )
        yield top, _smaller([one for one in told if one is not top], top), tied


def _whole_before(
    page: Page, told: list[Quantity], earlier: list[Quantity], rest: Quantity
) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """The parts in the remainder's sentence, the whole in one before: the last that is greater than each."""
    for whole in reversed(earlier):
        parts = _smaller(told, whole)
        if len(parts) == len(told) and rest.readings.usual.below(whole.readings.usual):
            last = whole is earlier[-1] and len(told) == 1 and not page.set_aside(whole)
            leaving = LEAVING.search(page.before(rest, 70) + " ")
            others = THE_OTHER.search(page.before(rest, 70) + " ") and OF_THAT.match(page.after(told[0]))
            yield whole, parts, bool(leaving or others) and last


def _all_before(page: Page, earlier: list[Quantity], rest: Quantity) -> Iterator[tuple[Quantity, list[Quantity], bool]]:
    """Whole and parts in the sentences before: '... 1,800 crates ... 1,150 ... The remaining 650'."""
    for one, following in zip(earlier, [*earlier[1:], None], strict=True):
        if following and one.sentence == following.sentence and OF_THE.match(gap(page, one, following)):
            yield following, [one], one.sentence == rest.sentence - 1
        elif OF_FIRST.search(unmoneyed(page.before(one))) and following and one.sentence == rest.sentence - 1:
            yield one, _smaller([other for other in earlier if other.start > one.start], one), True
    if OF_THESE_FIRST.match(page.words(rest.sentence)):
        yield earlier[-1], [], False
    top = max(earlier, key=lambda one: one.readings.literal.hi or 0)
    others = _smaller([one for one in earlier if one is not top], top)
    last = [one for one in others if one.sentence == rest.sentence - 1]
    follows = top is earlier[0] and last == others and one_list(page, others)
    yield top, others, follows and THE_OTHER.search(page.before(rest, 70) + " ") is not None


def made_up(page: Page, desk: Desk) -> Iterator[Draft]:
    """A list that the words close, of things that may differ, against the number before it.

    Reads 'It needs 340 people. The plan lists 38 surgeons and 164 nurses; 82 porters and 46 clerks make up the rest'.
    """
    for number, group in page.by_sentence.items():
        parts = [one for one in group if number >= 0 and amount(one) and one.total and one.role != "target"]
        found = page.find(MADE_UP, number)
        if not (found and len(parts) > 1):
            continue
        end = int(found[1].rpartition("-")[2])
        parts = [one for one in parts if one.start < end and one.unit == parts[0].unit]
        if len(parts) < 2 or not MADE_UP.search(page.text[parts[-1].end : end]):
            continue
        for back in range(1, BACK + 1):
            before = [one for one in page.by_sentence.get(number - back, []) if amount(one) and one.total]
            before = [one for one in before if one.unit == parts[0].unit]
            if before:
                yield from _closing(before, parts)
                break


def _closing(before: list[Quantity], parts: list[Quantity]) -> Iterator[Draft]:
    whole = max(before, key=lambda one: one.readings.literal.hi or 0)
    every = [*(one for one in before if one.start > whole.start), *parts]
    if len(_smaller(every, whole)) < len(every):
        return
    if about(every, whole):
        yield sum_of(every, whole)


def _smaller(others: list[Quantity], whole: Quantity) -> list[Quantity]:
    """The others that may be parts of it: less than it, and of its size class ($1,500 is no part of an account of $6.2m)."""
    top = whole.figure.lo or 0.0
    return [
        one
        for one in others
        if one is not whole and one.readings.usual.below(whole.readings.usual) and (one.figure.hi or 0.0) * DUST >= top
    ]
