"""Multiples that lean on what was said before: 'twice as many', 'more than three times as many', 'twice the usual 8,800'.

    The road took 6,000 lorries a day in May. Last month it took 15,000, two and a half times as many.
    The watchdog logged 2,940 complaints. In the whole of May it had 1,120. The breakdown has brought in three times as many.
    Agents answer 17,600 calls a day. That is twice the usual 8,800.

The new value stands in the sentence of the words or is one of the two like values before it. What holds is told; what fails is
told only where the words leave one pair and no other pair near it holds. Must not read 'twice as likely', 'three times a week', nor doubt
'half as many as the zoo', where nothing is told of a zoo.

Comes in: a Page. Goes out: drafts of checks of the rule multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..hedges import Readings
from ..meaning.apposition import amount, average
from ..quantities import Desk, Draft, Page, Quantity
from .baselines import like, nameless, size
from .multiples import FACTORS, NUMBERS, THAT_IS, multiple_draft, told_factor
from .values import margin, one_money

_HEDGE = r"(?:(?P<hedge>more than|well over|over|at least|nearly|almost|just under|about|roughly|around|some)\s+)?"
_TIMES = (
    r"(?P<told>(?P<word>twice|double|half)|(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:\.\d+)?)"
    r"(?P<half> and a half)?(?: times|(?=-fold)))"
)
# Reads 'three times as many.', 'twice as long, he said', 'double that number'; must not read 'twice as many as the 900'
AS_MANY = re.compile(
    rf"\b{_HEDGE}{_TIMES}(?: as (?:many|much|long|high|large|big|fast|great|heavy|deep|wide|tall|old|expensive|dear)\b| (?:that|this) (?:many|much|number|figure|amount|sum|level|total|rate)\b)"
    r"(?! (?:again|likely|as (?:the |its |their )?[$£€]?\d))",
    re.I,
)
# Reads 'That is twice the usual 8,800', 'which is three times the normal $40'
THE_USUAL = re.compile(
    rf"(?:^(?:That|This|It|They)(?: [a-z]+)?? (?:is|are|was|were)|, (?:which|that) (?:is|was)|,) {_HEDGE}{_TIMES} (?:the|its|their) (?:usual|normal|average|typical|ordinary|previous|earlier|old|original|planned|expected|national|regular|standard)(?: [a-z]+)?(?: of)? [$£€]?$",
    re.I,
)
AS_WHOM = re.compile(r"^ as (?:(?:the|an?|any|all|most) [a-z]+ )??(?:the |an? |its neighbour )?(?!(?:last|before|ever|then|now|usual|normal|in|on|at|a|the|this|that|it|they|previous\w*|year|month|week|expected|planned|average)\b)(?P<whom>[A-Za-z]{3,})")  # fmt: skip
BACK = 2  # sentences before the words in which the values are looked for
MOST = 8  # values before the words
FAR_OFF = Fraction(3)  # a ratio this many times the told one is of another pair


def as_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """'N times as many' at the end of a clause, with both values before it."""
    for number, sentence in enumerate(page.sentences):
        text = sentence.text
        if not (" as " in text or " that " in text or " this " in text) or THAT_IS.search(" ".join(text.split())):
            continue
        for found in AS_MANY.finditer(text):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            group = page.by_sentence.get(number, [])
            if not any(_usable(one) and one.start >= end for one in group):
                yield from _told(page, number, start, found)


def the_usual(page: Page, desk: Desk) -> Iterator[Draft]:
    """'That is twice the usual 8,800': the base beside the words, the new value the last like one before it."""
    for old in page.quantities:
        if old.sentence < 0 or not _usable(old):
            continue
        if not (found := THE_USUAL.search(page.before(old, 110) + " ")):
            continue
        before = [one for one in page.near(old.sentence, 1) if _usable(one) and one.end < old.start]
        before = [one for one in before if _alike(one, old)][-MOST:]
        drafts = [multiple_draft(one, old, _factor(found), _words(found)) for one in reversed(before) if size(old) > 0]
        fits = [one for one in drafts if one.judgement.verdict == "consistent"]
        yield from fits[:1] or (drafts if len(drafts) == 1 and _near(before[0], old, _number(found)) else [])


def _told(page: Page, number: int, start: int, found: re.Match[str]) -> Iterator[Draft]:
    given = [one for at in range(number - BACK, number + 1) for one in page.by_sentence.get(at, [])]
    given = one_money([one for one in given if one.end <= start and _usable(one) and size(one) > 0][-MOST:])
    own = [one for one in given if one.sentence == number][-1:]
    factor, told = _number(found), _factor(found)
    turns = []
    for pair in combinations(reversed(given), 2):
        if not _alike(*pair) or (own and own[0] not in pair):
            continue
        low, high = sorted(pair, key=_amount)
        old, new = (low, high) if factor > 1 else (high, low)
        if not own or new is own[0]:
            turns.append((old, new))
    drafts = [multiple_draft(new, old, told, _words(found)) for old, new in turns]
    fits = [
        draft
        for draft, (old, new) in zip(drafts, turns, strict=True)
        if draft.judgement.verdict == "consistent" and _near(new, old, factor, Fraction(3, 2))
    ]
    if fits:
        yield fits[0]
    elif len({(old.key, new.key) for old, new in turns}) == 1 and not _of_whom_nothing_is_told(page, number, found):
        old, new = turns[0]
        if _near(new, old, factor) and max(old.sentence, new.sentence) >= number - 1 and _named(old, new):
            yield drafts[0]


def _of_whom_nothing_is_told(page: Page, number: int, found: re.Match[str]) -> bool:
    """'half as many as the zoo': the other value is of something that the sentences before do not name."""
    whom = AS_WHOM.match(page.words(number)[found.end() :])
    before = (
        " ".join(page.words(at) for at in range(max(0, number - BACK), number)) + page.words(number)[: found.start()]
    )
    return bool(whom and whom["whom"].lower() not in before.lower())


def _usable(one: Quantity) -> bool:
    """An amount or a stretch of time; no share and no vague number."""
    measured = not one.vague and not one.times and (amount(one) or bool(one.days)) and one.figure.lo == one.figure.hi
    return measured and not (one.page and margin(one.page, one))


def _alike(one: Quantity, other: Quantity) -> bool:
    """Like values of one dimension; a bare number takes the other one's unit: 'took 24 minutes ... It now takes 61'."""
    if bool(one.days) != bool(other.days):
        bare, full = (other, one) if one.days else (one, other)
        return bare.unit is None and nameless(bare) and full.unit in ("minute", "hour")
    if one.time != other.time and any(each.page and average(each.page, each) for each in (one, other)):
        return False  # 294 a day, and 1,120 in all
    return like(one, other) and (bool(one.days) == bool(other.days)) and one.percent == other.percent


def _named(old: Quantity, new: Quantity) -> bool:
    """Whether a printed noun or unit tells that a failing pair is of one thing."""
    return bool(old.unit or new.unit or (old.figure.noun and not nameless(old)) or not nameless(new))


def _amount(one: Quantity) -> Fraction:
    return size(one) * (one.days or 1)


def _near(new: Quantity, old: Quantity, factor: Fraction, reach: Fraction = FAR_OFF) -> bool:
    """Whether the ratio of two values lies within some times of the told one."""
    if bool(new.days) != bool(old.days):
        ratio = size(new) / size(old)
    else:
        ratio = _amount(new) / _amount(old) if size(old) else Fraction(0)
    return ratio > 0 and factor / reach <= ratio <= factor * reach


def _number(found: re.Match[str]) -> Fraction:
    """What 'twice', 'three times', 'two and a half times' says."""
    if found["word"]:
        return FACTORS["half" if found["word"].lower() == "half" else found["word"].lower()[:5]]
    told = NUMBERS.get(found["n"].lower())
    return Fraction(told if told else found["n"]) + (Fraction(1, 2) if found["half"] else 0)


def _factor(found: re.Match[str]) -> Readings:
    return told_factor(found["hedge"], _number(found))


def _words(found: re.Match[str]) -> str:
    return " ".join(filter(None, (found["hedge"], found["told"])))
