"""Shares of one whole come to a hundred: '48 percent are for it; 39 percent are against and 13 percent have no view'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from operator import add

from ..hedges import exactly
from ..intervals import between, words
from ..meaning.apposition import bare_noun
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .accounts import value
from .remainders import THE_OTHER

HUNDRED = 100
MOST = 12  # shares of one sentence that are tried
LEAST, FARTHEST = 80, 120  # shares that come to less or more are of several wholes
FOR = re.compile(
    r"\b(?:for|favou?r\w*|support\w*|back(?:ed|ing|s)?|approv\w+|agree\w*|yes|welcom\w+|satisfied|remain)\b", re.I
)
AGAINST = re.compile(r"\b(?:against|oppos\w+|disapprov\w+|disagree\w*|no|reject\w*|dissatisfied|leave)\b", re.I)
NEITHER = re.compile(
    r"\b(?:undecided|unsure|not sure|neither|no (?:view|opinion|answer|preference)|(?:did|do|does)(?: not|n['’]t) know|don['’]t know|know nothing|abstain\w*|declin\w+|not say|(?:can(?:no|['’])t|cannot|could(?: not|n['’]t)) (?:say|tell|decide)(?! (?:who|when|which|what|where|how|whether|if|why)\b)|refus\w+|uncertain)\b",
    re.I,
)
SEVERAL = re.compile(
    r"\b(?:more than one|several answers?|multiple|(?:could|can|might|may) (?:name|give|choose|tick|pick|select) (?:several|more)|overlap\w*)\b",
    re.I,
)
NO_SHARE = re.compile(
    r"^(?:%|percent|per cent)?\s*(?:more|less|fewer|higher|lower|up|down|above|below|points?|increase|rise|fall|drop|of (?:these|those|them|whom|which))\b",
    re.I,
)
# Reads 'The rest, roughly 3,900 trips, or'; the share of what is left opens its sentence.
# Words that make the shares those of several wholes.
OF_A_PART = re.compile(
    r"\b(?:of (?:these|those|them|whom|which|the \d+)|who\b|rose|fell|up|down|while|but|against)\b|;", re.I
)
HALF_OF = re.compile(
    r"\b(?:half|(?:a|one) (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters) (?:of|the|its)\b", re.I
)
AFTER_STOP = re.compile(r"; (?:and )?(?:the|its|their) (?:other|remaining)$", re.I)
REMAINING_SHARE = re.compile(r"\b(?:the|its|their) (?:other|remaining) $", re.I)
THE_REST = re.compile(r"^(?:And |But )?(?:the|all the) (?:rest|remainder|remaining|others?|balance)\b", re.I)
MORE = re.compile(r"\b(?:another|a further|an additional)\s*$", re.I)
LEAD = 3  # shares after which the first may be what the others make
STEPS = 2  # sentences before the rest in which the other shares stand
MOVED = re.compile(r"\b(?:up|down|by|from|rose|fell|grew|rise of|fall of|increase of|to|than)\s*$", re.I)


def hundred(page: Page, desk: Desk) -> Iterator[Draft]:
    """Shares that run on in a sentence and come to a hundred; or that the words close and that do not.

    Reads 'brings in 55 percent, Orr 25 percent and the coast the remaining 20'; must not read answers of which more than one
    could be given, or shares of several wholes.
    """
    for number in page.by_sentence:
        group = [one for one in page.by_sentence[number] if number >= 0][: 4 * MOST]
        shares = [one for one in group if _share(page, one)][:MOST]
        shares = _begun(page, shares) if number > 0 else shares
        if len(shares) < 2 or any(SEVERAL.search(page.words(near)) for near in (number - 1, number, number + 1)):
            continue
        run = _full(page, shares)
        if run:
            yield _sum(run)
        elif len(shares) == sum(one.percent or one in shares for one in group) and (closed := _closed(page, shares)):
            yield _sum(closed)


def _begun(page: Page, shares: list[Quantity]) -> list[Quantity]:
    """The shares with the last one of the sentence before, where these make a hundred together: '48 percent agree. 31 disagree and 21 ...'."""
    if not shares or sum(map(value, shares)) >= HUNDRED:
        return shares
    last = [one for one in page.by_sentence.get(shares[0].sentence - 1, []) if _share(page, one)][-1:]
    return (
        [*last, *shares] if last and len(shares) > 1 and value(last[0]) + sum(map(value, shares)) == HUNDRED else shares
    )


def in_steps(page: Page, desk: Desk) -> Iterator[Draft]:
    """Shares told one a sentence up to the rest: '64 percent walk. Trams take another 8 percent. The rest, 28 percent, drive'.

    Said not to agree only where 'another' joins them and no other share stands between.
    """
    for number in page.by_sentence:
        last = [one for one in page.by_sentence[number] if number >= 0 and _share(page, one) and one.percent]
        if len(last) != 1 or not THE_REST.match(page.before(last[0], 120)):
            continue
        near = [one for back in range(number - STEPS, number) for one in page.by_sentence.get(back, []) if one.percent]
        before = [one for one in near if _share(page, one)]
        runs = [[*before[first:], *last] for first in range(max(0, len(before) - MOST), len(before) - 1)]
        full = [run for run in runs if sum(map(value, run)) == HUNDRED]
        joined = len(before) == len(near) > 1 and all(MORE.search(page.before(one)) for one in before[1:])
        if full or (joined and _spread(runs[0])):
            yield _sum(full[-1] if full else runs[0])


def _share(page: Page, one: Quantity) -> bool:
    """Whether it is a share of a whole: a percentage, or 'the remaining 20' beside percentages."""
    shared = one.percent or (one.unit is None and bare_noun(one) and THE_OTHER.search(page.before(one, 60) + " "))
    moved = NO_SHARE.match(page.after(one)) or MOVED.search(page.before(one))
    return bool(shared) and not (one.vague or one.time or moved) and (one.figure.lo or 0) < HUNDRED


def _full(page: Page, shares: list[Quantity]) -> list[Quantity]:
    """The first run of neighbours that comes to a hundred: three or more, or two that the words close."""
    for first in range(len(shares)):
        total = Fraction(0)
        for last in range(first, len(shares)):
            total += value(shares[last])
            run = shares[first : last + 1]
            if total == HUNDRED and (len(run) > 2 or (len(run) == 2 and _closes(page, run))):
                return run
    return []


def _closed(page: Page, shares: list[Quantity]) -> list[Quantity]:
    """The shares that the words give as all of them: for, against and neither; or up to 'the remaining'."""
    if THE_OTHER.search(page.before(shares[-1], 60) + " "):
        return shares if not _make_a_part(page, shares) and (_spread(shares) or _left_of_all(page, shares)) else []
    tails = [page.text[one.end : other.start] for one, other in pairwise(shares)]
    tails.append(page.after(shares[-1]))
    sides = (FOR, AGAINST, NEITHER)
    for first in range(len(shares) - 2):
        run = shares[first : first + 3]
        heads = page.before(run[0], 50) if first == 0 else ""
        texts = [f"{heads} {tails[first]}", tails[first + 1], tails[first + 2]]
        told = [[bool(side.search(text)) for side in sides] for text in texts]
        if told[2][2] and ((told[0][0] and told[1][1]) or (told[0][1] and told[1][0]) or told[1][1]):
            return run if _spread(run) else []
    return []


def _left_of_all(page: Page, shares: list[Quantity]) -> bool:
    """Whether 'the remaining 68 percent' is what two shares or more of one list leave, however far off, and no share of a part of it.

    Must not read 'Of the 40 percent who drive, 60 percent come alone and the remaining 40 percent share'.
    """
    rest = value(shares[-1])
    between = [AFTER_STOP.sub("", page.between(one, other)) for one, other in pairwise(shares)]
    of_a_part = any(OF_A_PART.search(text) for text in [page.before(shares[0]), *between])
    return (
        len(shares) > 2 and bool(REMAINING_SHARE.search(page.before(shares[-1], 60) + " ")) and not of_a_part
        and not any(value(one) + rest == HUNDRED for one in shares[:-1])
    )  # fmt: skip


def _make_a_part(page: Page, shares: list[Quantity]) -> bool:
    """Whether they come to a part of the whole that is told: 'It buys 45 percent: 20 percent now, 10 in May and the remaining 15 later'."""
    total, number = sum(map(value, shares)), shares[0].sentence
    told = [one for near in (number - 1, number) for one in page.by_sentence.get(near, []) if one.percent]
    words_near = " ".join(page.words(near) for near in (number - 1, number) if near >= 0)
    led = len(shares) > LEAD and 2 * value(shares[0]) == total
    others = [value(one) for one in told if one not in shares]
    return led or bool(HALF_OF.search(words_near)) or total in others or HUNDRED - total in others


def _closes(page: Page, run: list[Quantity]) -> bool:
    text = page.text[run[0].start : run[-1].end] + page.after(run[-1])
    return bool(THE_OTHER.search(page.before(run[-1], 60) + " ") or (AGAINST.search(text) and FOR.search(text)))


def _spread(run: list[Quantity]) -> bool:
    return LEAST <= sum(value(one) for one in run) <= FARTHEST


def _sum(run: list[Quantity]) -> Draft:
    """Shares against a hundred; those that are each rounded may miss it by half a point each."""
    result = combine(add, *(one.readings for one in run))
    slack = exactly(HUNDRED)
    slack = replace(slack, half_up=between(HUNDRED - Fraction(len(run), 2), HUNDRED + Fraction(len(run), 2)))
    return Draft(
        rule="parts_sum",
        quantities=tuple(run),
        slip=f"hundred {' '.join(one.key for one in run)}",
        formula=f"{' + '.join(one.name for one in run)} = {words(result.literal)}%",
        result=f"{words(result.literal)}%",
        stated="100%",
        unit="percent",
        judgement=judge(result, slack, vague=any(one.vague for one in run)),
        why="Shares of one whole come to a hundred.",
    )
