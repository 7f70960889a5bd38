"""Polls and other shares of one whole: for, against and undecided come to a hundred.

Reads '56 percent were for it; 31 percent were against and 13 percent did not know', 'the coast the remaining 20'; must not read
answers of which one could give several, shares of several wholes ('60 percent of men and 45 percent of women').

Comes in: a Page. Goes out: polls, and drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from operator import add

from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, Judgement, combine

FOR = re.compile(
    r"\b(?:in favou?r|for (?:it|the|a|an|them|walking|keeping|staying)\b|(?:was|were|are|voted|came out) for\b|favou?r\w*|support\w*|back(?:ed|ing|s)?|approv\w+|agree\w*|yes|want\w*|would like|welcom\w+|endors\w+|happy|satisfied|trust\w*)\b",
    re.I,
)
AGAINST = re.compile(
    r"\b(?:against|oppos\w+|disapprov\w+|disagree\w*|no\b(?! (?:view|opinion|answer|idea|preference))|reject\w*|unhappy|dissatisfied|do not want|don['’]t want|did not want|would not)\b",
    re.I,
)
NEITHER = re.compile(
    r"\b(?:undecided|unsure|uncertain|not sure|don['’]t knows?|did(?: not|n['’]t) know|do(?: not|n['’]t) know|didn['’]t say|no (?:view|opinion|answer|preference)|abstain\w*|abstention\w*|neither|neutral|declined to (?:say|answer)|refused|would not say|could not say|blank|spoil\w+|indifferent|had not (?:decided|made up))\b",
    re.I,
)
REST = re.compile(r"\b(?:the|its) (?:remaining|rest|other|remainder)\b[^.;\d]{0,30}$", re.I)
ACCOUNTS = re.compile(
    r"\b(?:accounts?(?:ed)? for|makes? up|made up|brings? in|brought in|contribut\w+|suppl\w+|provid\w+|held|holds?|took|takes?|went to|goes to|came from|comes from|stems? from)\b",
    re.I,
)
SEVERAL = re.compile(
    r"\b(?:more than one (?:answer|reason|option|choice|of)|several answers|multiple answers|(?:could|can|were able to) (?:choose|give|name|pick|tick) (?:more|several)|as many as they|both\b|also)\b",
    re.I,
)
OTHER_WHOLE = re.compile(
    r"^(?:%|percent|per cent)\s+of (?!(?:the (?:total|vote|votes|seats|market|ballots|[\w'’-]+ ?[\w'’-]*)\b|them|those asked|respondents|all)|[\w'’-]+['’]s\b)",
    re.I,
)
ELSEWHERE = re.compile(r"\b[Aa]mong\b|\b(?:[Ii]n|[Aa]t|[Oo]f|[Ff]or) (?:the )?(?:[A-Z]|\d)")
CHANGE = re.compile(
    r"\b(?:(?<!made )(?<!make )(?<!makes )up|down|from|than|by|rise|fall|rose|fell|points?|compared|against)\s*(?:the )?$",
    re.I,
)
THEN = re.compile(
    r"\b(?:down|up) from\b|\blast (?:year|month|week|spring|summer|autumn|fall|winter)\b|\bearlier\b", re.I
)
TURNOUT = re.compile(r"\bturn-?out\b", re.I)
FAR = 12  # points beyond a hundred by which shares are of more wholes than one
HUNDRED = 100
MOST = 8  # shares that one poll is taken to have


@dataclass(frozen=True, slots=True)
class Poll:
    """The shares of one question: those for and against, those who have no view, whether they are all."""

    shares: tuple[Quantity, ...]
    sides: tuple[Quantity, ...]  # those for and those against
    full: bool  # whether the words close the list

    @property
    def sentence(self) -> int:
        return self.shares[0].sentence


def polls(page: Page) -> Iterator[Poll]:
    """The runs of shares, in one sentence or two, of which some are for, some against, some undecided, or one is the rest."""
    for number in range(len(page.sentences)):
        here = _shares(page, number)
        if len(here) == 1 and not any(amount(one) for one in page.by_sentence.get(number + 1, [])):
            here += _shares(page, number + 1)
        if len(here) >= 2 and (poll := _poll(page, here)):
            yield poll


def _shares(page: Page, number: int) -> list[Quantity]:
    """The percentages of a sentence, and a bare number that 'the remaining' makes one."""
    group = page.by_sentence.get(number, [])
    found: list[Quantity] = []
    for one in group[: 2 * MOST]:
        bare = one.unit is None and one.figure.noun is None and found and found[-1] is _last(group, one)
        rest = bare and REST.search(page.before(one) + " ") and not re.match(r"^ ?[a-z]", page.after(one))
        listed = bare and re.match(r"^[^.;:\d]{0,50}(?:,|;|\band\b)[^.;:\d]{0,50}$", page.between(found[-1], one))
        if (one.percent or rest or (listed and re.match(r"^[.;,]|^$|^ ?(?:and|were|was)\b", page.after(one)))) and not (
            one.time or one.vague or CHANGE.search(page.before(one))
        ):
            found.append(one)
    return found[:MOST]


def _last(group: list[Quantity], one: Quantity) -> Quantity | None:
    at = group.index(one)
    return group[at - 1] if at else None


def _clause(page: Page, one: Quantity, run: list[Quantity]) -> str:
    """The words that tell what a share is of: after it, to the next one; before it where nothing follows."""
    end = page.sentences[one.sentence].end
    after = min(
        (other.start for other in run if other.start > one.start and other.sentence == one.sentence), default=end
    )
    return " ".join(page.text[one.end : after].split())


def _lead(page: Page, one: Quantity, run: list[Quantity]) -> str:
    """The words before a share, from the share before it."""
    start = page.sentences[one.sentence].start
    before = max((other.end for other in run if other.end <= one.start), default=start)
    return " ".join(page.text[max(start, before) : one.start].split())


def _poll(page: Page, run: list[Quantity]) -> Poll | None:
    clauses = [_clause(page, one, run) for one in run]
    text = " ".join(page.words(number) for number in sorted({one.sentence for one in run}))
    after = page.words(run[-1].sentence + 1)
    if SEVERAL.search(text) or SEVERAL.search(after) or _other_whole(page, run):
        return None
    rest = [one for one in run if REST.search(page.before(one) + " ")]
    side = [side_of_question(clause) for clause in clauses]
    side[0] = side[0] or side_of_question(
        _lead(page, run[0], run)
    )  # '504 back it, which is 48 percent; 39 percent are against'
    if None in side:  # 'the yes side at 46 percent and the no side at 44, with 10 percent undecided'
        side = [side_of_question(_lead(page, one, run)) for one in run[:-1]] + [
            side_of_question(_lead(page, run[-1], run)) or side[-1]
        ]
    if len(run) > 1 and rest == run[-1:] and (ACCOUNTS.search(text) or side_of_question(clauses[-1])):
        return Poll(
            tuple(run), tuple(one for one, label in zip(run, side, strict=True) if label in ("for", "against")), True
        )
    if "for" not in side and "against" in side:
        side[side.index("against") - 1 if side.index("against") else 0] = "for"  # 'said they would strike'
    if not {"for", "against"} <= set(side) or None in side or len(set(side)) < len(side) or THEN.search(text):
        return None
    sides = tuple(one for one, label in zip(run, side, strict=True) if label != "neither")
    return Poll(tuple(run), sides, "neither" in side)


def _other_whole(page: Page, run: list[Quantity]) -> bool:
    """Whether a share is of other people: 'of men', 'in Hexley 45 percent', 'among drivers'."""
    between = [page.text[one.end : other.start] for one, other in pairwise(run)]
    return any(ELSEWHERE.search(text) for text in between) or any(OTHER_WHOLE.match(page.after(one)) for one in run)


def side_of_question(clause: str) -> str | None:
    """Which side of a question a clause names: the one that stands first in it."""
    found = {
        name: hit.start()
        for name, pattern in (("neither", NEITHER), ("against", AGAINST), ("for", FOR))
        if (hit := pattern.search(clause))
    }
    return min(found, key=lambda name: found[name]) if found else None


def shares_of_poll(page: Page, desk: Desk) -> Iterator[Draft]:
    """The shares of one poll come to a hundred, within rounding; to less only where the list leaves some out."""
    for poll in polls(page):
        if any(TURNOUT.search(f"{page.before(one, 40)} | {page.after(one, 30)}") for one in poll.shares):
            continue  # 'a turnout of 44 per cent. In the villages 61 per cent voted no'
        if any((one.figure.lo or 0) > HUNDRED for one in poll.shares):
            continue  # '684 in favour, which is 57%, and 516 against': counts and shares
        draft = _hundred(poll)
        if draft.judgement.verdict != "cannot tell":
            yield draft


def _hundred(poll: Poll) -> Draft:
    run = poll.shares
    result = combine(add, *(one.readings for one in run))
    total = sum((Fraction(repr(one.figure.lo or 0.0)) for one in run), Fraction(0))
    finest = min(Fraction(1, 10 ** len(one.figure.text.partition(".")[2])) for one in run)
    room = Fraction(len(run), 2) * finest
    hedged = any(one.figure.approximator for one in run)
    off = abs(total - 100)
    if off <= room and (poll.full or off == 0 or len(run) > 2):
        judgement = Judgement(
            "consistent",
            None,
            None,
            f"{words(exactly(100 - room).literal)} to {words(exactly(100 + room).literal)} would have passed",
        )
    elif hedged or off > FAR or off <= room or (total < 100 and not poll.full):
        judgement = CANNOT_TELL
    else:
        side = "above" if total > 100 else "below"
        judgement = Judgement(
            "inconsistent",
            "hard" if off > 2 * room else "as usually read",
            None,
            f"{words(exactly(off).literal)} points {side} a hundred",
        )
    formula = f"{' + '.join(one.name for one in run)} = {words(result.literal)}%"
    return Draft(
        rule="parts_sum",
        quantities=run,
        slip=f"hundred {' '.join(one.key for one in run)}",
        formula=formula,
        result=f"{words(result.literal)}%",
        stated="100%",
        unit="percent",
        judgement=replace(
            judgement, reading=f"each share may be rounded by {words(exactly(finest / 2).literal)} points"
        ),
        why="Those for, those against and those without a view are all who were asked."
        if poll.sides
        else "The shares and the rest are the whole.",
    )
