"""Shares as claims with slots: a printed share, its part beside it, its whole in the sentence or one of those before.

    The hall seats 800. On Friday 520 tickets had been sold, so that it will be 75 per cent full.
    The fund holds $90 million. It has put $27 million, or 40 percent, into bonds.
    There are 32 lifts on the estate and 12 are out of order, which is 47.5 percent.

The part is the figure that stands beside the share, set off by a comma, a dash, 'which is', 'make up'; the whole is the nearest
larger one of its kind. What fails is told only where one whole alone fits, no figures near by give the share, and the printed
share is of the size of the real one: of something else it would be anything.

Comes in: a Page whose other shares are told. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..growth.baselines import MORE, PAST
from ..intervals import exact
from ..meaning.apposition import amount, bare_noun, gap, like
from ..meaning.scenes import another_scene
from ..meaning.spelled import SET_OFF, fractions_in_words
from ..quantities import Desk, Draft, Page, Quantity
from .portion_values import gives, near, ratio_of, value
from .proportions import share_draft
from .wholes import (
    CHANGED,
    IS_SHARE,
    NAMING,
    NO_SHARE,
    OF_ITSELF,
    OF_W,
    OF_WHAT,
    PERCENT,
    SO_FAR,
    THAT_IS,
    TIED,
    around,
    stems,
    whole_after,
)

Pair = tuple[Quantity, Quantity]
# Reads '42 percent.', '42 percent of the vines', '42 percent, died'; must not read '25 per cent through early retirement'
CLOSED = re.compile(
    rf"^{PERCENT}(?:\s*(?:[.,;:)—–”\"]|-\s|$)|\s*of\b|\s+(?:full|filled|occupied|taken|sold|empty|in all|in total|overall)\b)",
    re.I,
)
FULL = re.compile(
    rf"^{PERCENT}(?:of (?:them|it|its seats|its capacity|those) (?:are |were |was |is )?)?(?:full|filled|occupied|taken|sold|booked|of (?:its |the |their )?(?:[a-z]+ )?capacity)\b",
    re.I,
)
HOLDS = re.compile(
    r"\b(?:can [a-z]+|seats?|holds?|capacity|room for|built for|licen[sc]ed for|designed for|places|berths|beds|sleeps|takes|carries|up to|space for)\b",
    re.I,
)
# Reads '30 per cent - 258 - have', 'One in five, or 90, takes', 'are taken: 64.'
THEN = re.compile(
    rf"^{PERCENT}[^.;:()\d]{{0,60}}?(?:[,:(—–]|\s-|;)\s*(?:or |that is |that was |which is |some |about |roughly )*[$£€]?\s*$",
    re.I,
)
WORKED_OUT = re.compile(
    r"(?:[,;:]|\band\b|[—–]|\s-)\s*(?:which|that|this|it)?\s*(?:is|was|works? out|worked out|comes?|came|amounts?|amounted|equals?|equates?|corresponds?|translates?|adds up)(?: at| to| into| as)?(?: some| about| roughly| nearly| just| only| an?)*\s*$",
    re.I,
)
FIRST = re.compile(r"^(?:Of|Among|Out of|From)\b[^.;:,\d]{0,30}$", re.I)
# Reads 'a response rate of', 'a turnout of': the part and its whole need not bear one noun
RATE = re.compile(rf"\b(?:an?|the) (?:[a-z-]+ ){{0,2}}{NAMING} (?:of|was|is|at)\b", re.I)
ALONE = re.compile(r"^(?: of them| in all| [a-z]+)?\s*(?:[.,;:)—–]|-\s|$)", re.I)
# What a share may be said to be of without a word in common with its whole: 'of its workforce', 'of the fleet', 'of those who tried'
COLLECTIVE = re.compile(
    rf"^{PERCENT}of (?:(?:them|it|that|all|these|those)\b|(?:the|its|their|our|his|her|that) (?:whole |entire |full |overall )?(?:workforce|staff|fleet|stock|total|whole|lot|sum|capacity|membership|herd|flock|"
    r"budget|fund|pot|money|group|sample|payroll|headcount|portfolio|network|estate|population|electorate|turnover|roll|number|amount|crop|harvest|area|land|length|length of it|vote|cast|house|chamber|holdings?|collections?|inventory)\b)",
    re.I,
)
# What a share may be said to be of far from its number, which bears the noun of the part: 'the holdings' of '48,000 objects'
GATHERED = re.compile(
    rf"^{PERCENT}of (?:the|its|their|our|all its|all the|that) (?:whole |entire |full |overall )?(?:fleet|stock|herd|flock|holdings?|collections?|inventory)\b(?! (?:of|in|at|who|that|which)\b)",
    re.I,
)
# What came to a collection or left it is not the whole of it: 'bought 4,800 objects last year'
ACQUIRED = re.compile(
    r"\b(?:bought|buys?|acquir\w+|sold|lent|loan\w*|borrow\w*|added|lost|gave|given|donat\w+|bequ\w+|stolen|destroyed|restored|catalogued|digiti[sz]ed|shown|on (?:view|show|display)|last year|once|planned|new)\b",
    re.I,
)
# Reads ', or 60 percent,', ' (60%)', ' people, one in five,': the share of the figure before it; must not read ', up 60 percent'
ITS_SHARE = re.compile(
    r"^(?:[a-z-]+(?: [a-z-]+)?)?(?:,| ?\(| ?–| ?—) ?(?:or |that is |which is |about |nearly |some |roughly |just |only )*"
    r"(?:[\d.]+ ?(?:%|per ?cent)(?! (?:more|less|fewer|higher|lower|up|down|above|below)\b)|(?:one|two|three|four)(?: [a-z]+)? (?:in|out of) (?:every )?(?:[a-z]+|\d+)\b|a (?:half|third|quarter|fifth|tenth)\b(?! (?:more|less|fewer)))",
    re.I,
)
ALONE_BEFORE = re.compile(r"\W*(?:(?:about|some|nearly|only|just|of whom|roughly|almost) *)?", re.I)
TAKES_UP = re.compile(r"\b(?:of|among|out of) (?:these|them|those|that|which|whom|it|the [a-z]+)\b", re.I)
BACK = 2  # sentences before a share in which its whole is looked for
NEXT = 3  # characters after a number in which its own noun begins
LIST = 6  # figures of a list that are added up
WITHIN = 2  # so many times off is a share of something else
OF_THOSE = re.compile(rf"^{PERCENT}of (?:those|the (?:people|ones)) (?:who|that|which|[a-z]+ed)\b", re.I)


def claimed(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share that no other rule has told, or only by figures elsewhere, with its part and its whole."""
    for one in _shares(page):
        told = page.told_shares.get(one)
        if told and (
            one.sentence in (told.quantities[0].sentence, told.quantities[1].sentence)
            or told.judgement.verdict == "inconsistent"
        ):
            continue
        if pair := pair_of(page, one):
            draft = share_draft(*pair, one)
            if _of_a_sibling(page, *pair):
                draft = replace(draft, slip=f"share-sibling {pair[0].key} {pair[1].key} {one.key}")
            elif pair[1].sentence < one.sentence - BACK:
                draft = replace(draft, slip=f"share-told {draft.slip}")
            if not one.figure.figure_id:  # a fraction that is no figure of the reader's
                draft = replace(draft, quantities=pair, spans=(page.span(one.start, one.end),))
            if not one.percent:
                page.told_portions.add(one.start)
            if not (told and draft.judgement.verdict == "consistent"):
                yield draft


def _shares(page: Page) -> Iterator[Quantity]:
    for one in [*(one for one in page.quantities if one.percent), *page.fractions, *fractions_in_words(page, SET_OFF)]:
        scalar = one.sentence >= 0 and one.figure.form in ("scalar", "ratio") and not one.time
        bound = one.figure.approximator in ("<", ">")
        if (
            scalar
            and not bound
            and value(one) < 1
            and not NO_SHARE.match(page.after(one))
            and not CHANGED.search(page.before(one))
        ):
            yield one


def pair_of(page: Page, one: Quantity) -> Pair | None:
    """The part and the whole of a share; None where the words leave either open."""
    for part, filled in _parts(page, one):
        wholes = _wholes(page, part, one, filled) or _gathered(page, part, one)
        if not wholes:
            continue
        if _of_then(page, part, wholes[0]):
            return None
        exact_ones = [whole for whole in wholes if gives(part, whole, one)]
        if exact_ones:
            return part, exact_ones[0]
        nearest = [whole for whole in wholes if whole.sentence == wholes[0].sentence]
        if (
            len({whole.figure.lo for whole in nearest}) == 1
            and _of_size(part, nearest[0], one)
            and not _explained(page, part, nearest[0], one)
            and not _of_another(page, part, nearest[0])
        ):
            return part, nearest[0]
        return None
    return None


def _of_another(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether a part opens on another place, day or group than a part told before with its share: 'Of the women 252, or 60 per cent, work. Among men it is 126'."""
    start = page.sentences[part.sentence].start
    between = [one for at in range(whole.sentence, part.sentence) for one in page.by_sentence.get(at, [])]
    told = any(one.start >= whole.start and _plain(one) and _has_its_share(page, one) for one in between)
    return told and another_scene(
        page.text[start : part.start], page.text[page.sentences[whole.sentence].start : start]
    )


def _plain(one: Quantity) -> bool:
    own = one.figure
    if not one.unit and (own.lo or 0) % 1:
        return False  # 'polled 28.7, 15.8 and 5.4 per cent': decimals count nothing
    return (
        amount(one)
        and not one.per
        and not one.vague
        and own.lo == own.hi
        and bool(own.lo)
        and own.approximator not in ("<", ">")
        and not one.times
    )


def _parts(page: Page, one: Quantity) -> Iterator[tuple[Quantity, bool]]:
    """The figures that the words make the part, and whether the share is of room that is filled."""
    group = [other for other in page.by_sentence.get(one.sentence, []) if _plain(other)]
    before = [other for other in group if other.end <= one.start]
    after = [other for other in group if other.start >= one.end]
    if FULL.match(page.after(one)):
        yield from ((other, True) for other in [*reversed(before), *after])
        return
    of_whole = whole_after(page, one)
    after = [other for other in after if other is not of_whole]
    if before and CLOSED.match(page.after(one)) and not OF_ITSELF.match(page.after(one)):
        last = before[-1]
        told = gap(page, last, one)
        if OF_W.match(gap(page, before[-2], last)) if len(before) > 1 else False:
            last, told = before[-2], gap(page, last, one)
        if MORE.match(page.after(last)):
            return  # '6,000 above the advice, or 7.7 per cent' is a change
        if TIED.match(told) or IS_SHARE.match(told) or WORKED_OUT.search(told):
            yield last, False
    elif not before and THAT_IS.match(page.before(one, 80) + " "):
        just_told = [other for other in page.by_sentence.get(one.sentence - 1, []) if _plain(other)]
        yield from ((other, False) for other in just_told[-1:])
    opened = len(before) == 1 and FIRST.match(page.before(before[0], 60))
    if after and (opened or not before) and not SO_FAR.search(page.after(after[-1])):
        told = (
            gap(page, of_whole, after[0]) if of_whole and of_whole.start < after[0].start else gap(page, one, after[0])
        )
        pair = len(after) > 1 and OF_W.match(gap(page, *after[:2]))
        if THEN.match(told) and (pair or ALONE.match(page.after(after[0]))):
            yield after[0], False


def _wholes(page: Page, part: Quantity, one: Quantity, filled: bool) -> list[Quantity]:
    """The larger figures of the part's kind that it may be a part of: named after the share or the part, else the nearest before."""
    if (named := whole_after(page, one)) and named is not part:
        return [named] if _fits(part, named) else []
    here = [other for other in page.by_sentence.get(part.sentence, []) if _plain(other) and other is not part]
    tied = [
        other for other in here if other.start > part.end and OF_W.match(gap(page, part, other)) and _fits(part, other)
    ]
    if tied:
        return tied[:1]
    earlier = [other for other in here if other.end <= part.start]
    before = [
        other
        for at in range(part.sentence - 1, part.sentence - BACK - 1, -1)
        for other in reversed(page.by_sentence.get(at, []))
        if _plain(other)
    ]
    rate = bool(RATE.search(page.before(one, 50)))
    found: list[Quantity] = []
    for other in _of_the_whole(page, part, [*reversed(earlier), *before]):
        room = (
            filled
            and HOLDS.search(page.words(other.sentence))
            and (other.unit == part.unit or bare_noun(part))
            and other.time == part.time
        )
        if (room and _larger(part, other)) or (not filled and _fits(part, other, rate)):
            found.append(other)
    if not filled and not COLLECTIVE.match(page.after(one)) and not OF_THOSE.match(page.after(one)):
        told = OF_WHAT.match(page.after(one))
        names = stems(told[2] or told[3] or "") if told and not told[1] else set()
        found = [
            other
            for other in found
            if not names
            or names & (stems(around(page, other)) | stems(other.figure.noun or "") | stems(page.words(other.sentence)))
        ]
    return found


def _gathered(page: Page, part: Quantity, one: Quantity) -> list[Quantity]:
    """'On view are 3,900 objects, one in twelve of the holdings': the only greater number of objects of the article before, however far back."""
    if part.unit or bare_noun(part) or not GATHERED.match(page.after(one)):
        return []
    found = [
        other
        for other in page.quantities
        if 0 <= other.sentence < part.sentence and _plain(other) and other.measure and _fits(part, other) and not page.set_aside(other)
        and not (ACQUIRED.search(page.words(other.sentence)) or bare_noun(other)) and (other.figure.noun or "").split()[-1:] == (part.figure.noun or "").split()[-1:]
    ]  # fmt: skip
    return found[:1] if len({other.figure.lo for other in found}) == 1 else []


def _of_the_whole(page: Page, part: Quantity, others: list[Quantity]) -> Iterator[Quantity]:
    """The figures before a part, a part beside it whose own share is told left out for its whole: 'Of 420 shops 252, or 60 per cent, ... Another 126'.

    Where the words make it of such a part, 'Of these 126', that is its whole.
    """
    opening = page.text[page.sentences[part.sentence].start : part.start]
    for other in others:
        if TAKES_UP.search(opening) or not _has_its_share(page, other):
            yield other
            continue
        wholes = [told.quantities[1] for told in page.told_shares.values() if told.quantities[0] is other]
        yield from wholes or (
            [other] if ALONE_BEFORE.fullmatch(opening) else []
        )  # 'A fifth gain. Some 170, or 42 per cent'


def _of_a_sibling(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether a part told before with its share is of the same whole, and its share holds: what the next is of is beyond doubt."""
    return any(
        told.judgement.verdict == "consistent" and told.quantities[1] is whole
        and _has_its_share(page, told.quantities[0]) and 0 <= part.sentence - told.quantities[0].sentence <= 1
        for told in page.told_shares.values()
    )  # fmt: skip


def _has_its_share(page: Page, one: Quantity) -> bool:
    """Whether a share stands set off right behind a figure: '252, or 60 per cent', '162,000 foreign-born, one resident in five'."""
    return bool(ITS_SHARE.match(page.after(one, 60)))


def _of_then(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether a part is of another time: 'Last spring 410 singers, or 30 percent, left' after 'The choir has 2,350 singers'."""
    own = part.figure.noun and part.end <= (part.figure.unit_start or 0) <= part.end + NEXT
    opening = PAST.search(page.words(part.sentence))
    return bool(own and part.sentence != whole.sentence and opening and opening.start() == 0)


def _larger(part: Quantity, whole: Quantity) -> bool:
    return (whole.figure.lo or 0) > (part.figure.lo or 0)


def _fits(part: Quantity, whole: Quantity, named: bool = False) -> bool:
    """Whether a larger figure may hold the part: one unit, and nouns that do not differ, or the part names none of its own."""
    if not _larger(part, whole) or (part.unit != whole.unit and not (part.unit is None and bare_noun(part))):
        return False
    return part.time == whole.time and (like(part, whole) or named)


def _of_size(part: Quantity, whole: Quantity, one: Quantity) -> bool:
    """Whether the printed share is so near the real one that it may have been meant."""
    ratio, told = ratio_of(part, whole), value(one)
    return ratio is not None and ratio <= 1 and ratio <= WITHIN * told and told <= WITHIN * ratio


def _explained(page: Page, part: Quantity, whole: Quantity, one: Quantity) -> bool:
    """Whether the rest of the whole, or another pair with a figure of the share's own sentence, gives the share."""
    if near(1 - exact(part.lo) / exact(whole.lo), one):
        return True
    around_it = [other for other in page.near(one.sentence, BACK) if _plain(other)]
    pairs = [(small, large) for small in around_it for large in around_it if small is not large]
    if any(
        one.sentence in (small.sentence, large.sentence) and like(small, large) and gives(small, large, one)
        for small, large in pairs
    ):
        return True
    return any(near(exact(part.lo) / total, one) for total in _sums(page, part, one) if total >= exact(part.lo))


def _sums(page: Page, part: Quantity, one: Quantity) -> Iterator[Fraction]:
    """What the lists of the sentences before come to, where no total is printed: '41 in the north, 27 in the east and 18 in the west'."""
    for at in range(one.sentence - BACK, one.sentence + 1):
        group = [other for other in page.by_sentence.get(at, []) if _plain(other) and like(other, part)]
        for first in range(len(group)):
            for last in range(first + 2, min(len(group), first + LIST) + 1):
                yield sum((exact(other.lo) for other in group[first:last]), Fraction(0))
