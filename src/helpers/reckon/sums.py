"""Lists and their totals across sentences: '... a $248 million budget. It sets aside $96 million for ..., $71 million for ...'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import add

from .apposition import HEDGED, amount, gap, kin, labels, same_thing, summed
from .intervals import words
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import CANNOT_TELL, combine, judge

# What may stand between two members of a list: names and places, a comma or 'and'; no other clause.
LISTED = re.compile(
    rf"^[^.;!?:()]{{0,60}}?(?:,|;|\band\b|,\s*and\b)\s*(?:the |a |an |another |with )?(?:(?:remaining|other) )?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads 'schools ($5 million), parks ($4 million) and roads ($4 million)'
BRACKETED = re.compile(r"^[^.;!?():]{0,30}\)\s*(?:,|\band\b|,\s*and\b)[^.;!?():]{0,40}\(\s*[$£€]?\s*$", re.I)
NO_LIST = re.compile(r"\b(?:each|every|from|than|but|while|compared|after|before|since|per|up|down|against)\b", re.I)
OPENS = re.compile(rf"^[^.;]{{0,70}}[:,—–(]\s*(?:with |of (?:whom|which|them) )?{HEDGED}[$£€]?\s*$", re.I)
SOME = re.compile(
    r"\b(?:includ\w+|among (?:them|those|these)|such as|for example|for instance|at least|more than|some of|mostly|mainly|of whom|of which)\b",
    re.I,
)
OTHERS = re.compile(r"\b(?:the rest|the remaining|the others|the other|another|remainder|elsewhere)\b", re.I)
PART_WORDS = re.compile(
    r"^(?:It|They|These|This|That|The (?:money|sum|total|plan|budget|package|cost|figure|bill|toll|dead|victims|injured|fund|grant|programme|program)|Of (?:that|this|these|those|them))\b",
    re.I,
)
SAID = re.compile(r"\b(?:was|were|are|is|has|have|had|died|\w{3,}ed)\b[^.;]*[,:]", re.I)
IN_PLACE = re.compile(r"^(?:[a-z]+ )?(in|at|on|from|for|by)\b", re.I)
TOLL = re.compile(r"\btoll\b", re.I)
DEAD = re.compile(r"\b(?:died|dead|deaths?|killed|lives|victims?|bodies)\b", re.I)
NEAR = Fraction(3, 4)  # a list that comes to less than this share of the number before it is no full list of it
MOST = 24  # members that one list is taken to have
BACK = 2  # sentences before a list in which its total is looked for


def lists(page: Page) -> Iterator[list[Quantity]]:
    """The amounts of one kind that run in one list within a sentence, two or more, the last after 'and'."""
    for number, group in page.by_sentence.items():
        run: list[Quantity] = []
        for one in [other for other in group if number >= 0 and amount(other) and other.total][:MOST]:
            if run and _runs_on(page, run[-1], one):
                run.append(one)
                continue
            if _closed(page, run):
                yield run
            run = [one]
        if _closed(page, run):
            yield run


def _runs_on(page: Page, last: Quantity, one: Quantity) -> bool:
    text = gap(page, last, one)
    return kin(last, one) and bool(LISTED.match(text) or BRACKETED.match(text)) and not NO_LIST.search(text)


def _closed(page: Page, run: list[Quantity]) -> bool:
    return len(run) > 1 and bool(re.search(r"\band\b|;", page.between(run[-2], run[-1])))


def list_and_total(page: Page, desk: Desk) -> Iterator[Draft]:
    """A list against the total before it: in the same sentence, in one of the two before, or in the headline.

    Reads 'a $248 million budget. It sets aside $96 million for ..., and $42 million for ...'; 'killing seven people. Four
    died in Sarn, two in ... and two in ...'. A list that comes to more than its total cannot be right; one that comes to
    less is said to be wrong only where the words give it as full.
    """
    for run in lists(page):
        parts, whole = _split(page, run)
        if whole is None:
            continue
        run = parts
        draft = sum_of(run, whole)
        verdict = draft.judgement.verdict
        if verdict == "consistent":
            yield draft
        elif verdict == "inconsistent":
            yield from _doubted(page, run, whole, draft)


def _split(page: Page, run: list[Quantity]) -> tuple[list[Quantity], Quantity | None]:
    """The parts and their total: 'Twelve events were recorded, seven here and five there' begins with the total."""
    whole = _total_before(page, run)
    opens = whole is None and len(run) > 2 and SAID.search(gap(page, run[0], run[1]))
    if opens and _greater(run[0], run[1:]) and not _parallel(page, run[0], run[1]):
        return run[1:], run[0]
    return run, whole


def _parallel(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether both are followed by a place of one kind: 'four died in Sarn, two in Hexley' are parts alike."""
    link = IN_PLACE.search(page.after(second, 20))
    return bool(link and re.search(rf"\b{link[1]}\b", gap(page, first, second), re.I))


def _doubted(page: Page, run: list[Quantity], whole: Quantity, draft: Draft) -> Iterator[Draft]:
    total = combine(add, *(one.readings for one in run)).usual
    some = SOME.search(page.text[whole.end : run[0].start])
    if total.below(whole.readings.usual):
        listed = draft.why and (total.hi or 0) >= NEAR * (whole.readings.usual.lo or 0) and not some
        more = OTHERS.search(page.words(run[-1].sentence + 1)) or OTHERS.search(page.words(run[0].sentence))
        if listed and not more:
            judgement = replace(draft.judgement, grade="as usually read")
            yield replace(
                draft,
                judgement=judgement,
                why="The parts come to less than the total; they would agree if the list leaves some out.",
            )
        elif listed:
            yield replace(draft, judgement=CANNOT_TELL, settles="whether the list is complete")
    elif not some or run[0].sentence == whole.sentence:
        yield draft


def _total_before(page: Page, run: list[Quantity]) -> Quantity | None:
    """The number that a list may divide: right before it in its sentence, else the last of its kind before it."""
    first = run[0]
    group = [one for one in page.by_sentence[first.sentence] if one.start < first.start and amount(one) and one.total]
    for whole in reversed(group):
        if (
            _greater(whole, run)
            and OPENS.match(gap(page, whole, first))
            and not NO_LIST.search(gap(page, whole, first))
        ):
            return whole
    if group:
        return None
    for number in range(first.sentence - 1, max(-1, first.sentence - 1 - BACK), -1):
        found = [one for one in page.by_sentence.get(number, []) if amount(one) and one.total and kin(one, first)]
        whole = next((one for one in reversed(found) if _greater(one, run)), None)
        if whole and _divides(page, whole, run):
            return whole
        if found:
            return None
    return None


def _greater(whole: Quantity, run: list[Quantity]) -> bool:
    """Whether it is greater than each part, and about as much as all of them."""
    top = whole.readings.usual.hi or whole.readings.literal.lo
    if top is None or any(not one.readings.usual.below(whole.readings.usual) for one in run):
        return False
    total = combine(add, *(one.readings for one in run)).usual
    return (total.hi or 0) >= top / 2 and (total.lo or 0) <= 2 * top


def _divides(page: Page, whole: Quantity, run: list[Quantity]) -> bool:
    """Whether a list in another sentence is said to divide the number: by its first word, or by the noun it repeats."""
    starts = PART_WORDS.match(page.words(run[0].sentence))
    named = run[0].figure.noun and whole.figure.noun and same_thing(run[0], whole)
    toll = TOLL.search(page.words(whole.sentence)) and DEAD.search(page.words(run[0].sentence))
    return bool(starts or named or toll) and whole.sentence >= run[0].sentence - BACK


def sum_of(parts: list[Quantity], whole: Quantity) -> Draft:
    result = combine(add, *(part.readings for part in parts))
    return Draft(
        rule="parts_sum",
        quantities=(*parts, whole),
        slip=f"sum {' '.join(one.key for one in parts)} {whole.key}",
        formula=f"{labels(parts, '+')} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal),
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judge(result, whole.readings, vague=any(one.vague for one in (*parts, whole))),
        why="The parts against the total that is printed with them.",
    )


def total_after_parts(page: Page, desk: Desk) -> Iterator[Draft]:
    """The parts add up to the total that follows: '$61 million in one tax and $38 million in another, $99 million between them'."""
    for run in lists(page):
        after = [one for one in page.by_sentence[run[0].sentence] if one.start > run[-1].start and amount(one)]
        near = after[:1] or [one for one in page.by_sentence.get(run[0].sentence + 1, []) if amount(one)][:1]
        for whole in near:
            if (
                whole.total
                and kin(whole, run[0])
                and summed(page, whole)
                and not SOME.search(page.words(run[0].sentence))
            ):
                yield sum_of(run, whole)
    for number, group in page.by_sentence.items():
        run = [one for one in group if amount(one) and one.total] if number >= 0 else []
        if len(run) > 2 and summed(page, run[-1]) and _one_list(page, run[:-1]) and kin(run[0], run[-1]):
            yield sum_of(run[:-1], run[-1])


def _one_list(page: Page, run: list[Quantity]) -> bool:
    return _closed(page, run) and all(_runs_on(page, one, other) for one, other in itertools.pairwise(run))
