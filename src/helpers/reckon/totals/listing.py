"""Lists in a sentence: which amounts run on as members of one list, and which words say that a list is, or is not, full.

Comes in: a Page. Goes out: runs of quantities. A member may begin with its number ('96 for schools'), with what it is for
('roads $26 million', 'the Blues 35', 'eye surgery with 12'), and may carry its share with it ('18, almost 38 per cent of
the total,'). A new clause begins no member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..digits import one_digit_off
from ..hedges import decimal_place
from ..intervals import exact
from ..kept import kept_on_page
from ..meaning.apposition import HEDGED, amount, gap, kin, like
from ..quantities import Page, Quantity

NAME = r"(?:[\w'’&.-]+ ){0,4}?"
# What may stand between two members of a list: names and places, a comma or 'and'; no other clause.
LISTED = re.compile(rf"^[^.;!?:()]{{0,60}}?(?:,|;|\band\b|,\s*and\b|\bplus\b)\s*{NAME}{HEDGED}[$£€]?\s*$", re.I)
# Reads 'schools ($5 million), parks ($4 million) and roads ($4 million)'
BRACKETED = re.compile(r"^[^.;!?():]{0,30}\)\s*(?:,|\band\b|,\s*and\b)[^.;!?():]{0,40}\(\s*[$£€]?\s*$", re.I)
NO_LIST = re.compile(
    r"\b(?:from|by)\s*[$£€]?\s*$|\b(?:each|every|than|but|while|whereas|compared|after|before|since|per|up|down|against|which|who|whose|when|where|because|although|though|if|as|so|that|more|less|fewer|versus|not|until|still|about how)\b",
    re.I,
)
FULL = re.compile(r"\b(?:as well as|followed by)\b", re.I)
ASIDE = re.compile(
    r"\s*[,(—–]\s*[^,()—–.;:]{0,30}(?:\d+(?:\.\d+)? ?(?:percent|per cent|%)|half|third|quarter|fifth)[^,()—–.;:]{0,30}[,)—–]",
    re.I,
)
# Reads 'in three towns, with 610 here': the first number is none of the list's.
OPENING = re.compile(r"[,:—–(]\s*(?:with|of (?:them|which|whom))\b[^,.;:]{0,15}$", re.I)
SOME = re.compile(
    r"\b(?:includ\w+|among (?:them|those|these|others)|and others|such as|for example|for instance|at least|more than|some of|mostly|mainly|chiefly|largely|notably|of whom|of which)\b",
    re.I,
)
OTHERS = re.compile(
    r"\b(?:the rest|the remaining|the others?|others|another|remainder|the balance|elsewhere|a further)\b", re.I
)
# '$11.8 million, over half of the bill' is a part itself.
A_PART = re.compile(r"^[^.;]{0,40}\b(?:half|thirds?|quarters?|fifths?|per ?cent|%) of\b", re.I)
CLEAR = 60  # steps of its finest place that a list has which no chance brings to a number
ROUND = 8  # sentences round a list in which the number that it comes to is looked for
MOST = 24  # members that one list is taken to have


def unmoneyed(text: str) -> str:
    """Words before a figure without the sign of its currency, one blank at the end."""
    return text.rstrip("$£€ ") + " "


def lists(page: Page) -> Iterator[list[Quantity]]:
    """The amounts of one kind that run in one list within a sentence, two or more, the last after 'and'."""
    for number, group in page.by_sentence.items():
        run: list[Quantity] = []
        for one in [other for other in group if number >= 0 and amount(other) and other.total][:MOST]:
            if run and runs_on(page, run[-1], one):
                run.append(one)
                continue
            if closed(page, run):
                yield run
            run = [one]
        if closed(page, run):
            yield run


@kept_on_page
def runs_on(page: Page, last: Quantity, one: Quantity, *, mixed: bool = False) -> bool:
    """Whether the second amount is the next member of the first one's list; `mixed` lets '12 cooks and 15 clerks' be one."""
    text = ASIDE.sub(",", gap(page, last, one))
    text = FULL.sub(" ", text)
    if OPENING.search(text) and last.readings.usual.below(one.readings.usual):
        return False
    alike = kin(last, one) or like(last, one) or (mixed and last.unit is None and one.unit is None)
    return alike and bool(LISTED.match(text) or BRACKETED.match(text)) and not NO_LIST.search(text)


def closed(page: Page, run: list[Quantity]) -> bool:
    """Whether a run has come to its end: two or more members, 'and' before the last."""
    return len(run) > 1 and bool(re.search(r"\band\b|;|\bplus\b", page.between(run[-2], run[-1])))


def one_list(page: Page, run: list[Quantity], *, mixed: bool = False) -> bool:
    """Whether all of these are members of one list that is closed."""
    return closed(page, run) and all(runs_on(page, one, other, mixed=mixed) for one, other in pairwise(run))


def peer(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """Whether a number is one more of the members, told in their very words: 'Ada has 58 votes. Orr has 31 votes, Holm 16 and ...'."""
    verbs = [(re.findall(r"[\w’']+", page.before(one, 30)) or [""])[-1].lower() for one in (whole, run[0])]
    total = sum(one.figure.lo or 0.0 for one in run)
    return verbs[0] == verbs[1] != "" and not one_digit_off(total, whole.figure.lo or 0.0)


def printed_elsewhere(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """Whether another number of the text is what the list comes to: '6.24 billion this year. Next year 6.5 billion'."""
    total = sum(exact(float(f"{one.figure.lo or 0:.12g}")) for one in run)
    close = [one for one in page.near(run[0].sentence, ROUND) if one is not whole and one not in run and amount(one)]
    finest = min(decimal_place(exact(one.figure.lo or 1)) for one in run)
    fit = [one for one in close if one.total and like(one, whole)]
    return total / finest >= CLEAR and any(exact(float(f"{one.figure.lo or 0:.12g}")) == total for one in fit)
