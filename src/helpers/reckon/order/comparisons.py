"""Said to be above or below a mark: 'exceeding the target of 3 million', 'just short of the goal', 'breaking the record of 118'.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, or ordering where no mark is named.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from operator import sub

from ..hedges import Readings, exactly
from ..intervals import Interval, words
from ..meaning.apposition import amount, kin
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import NAMES, combine, judge

_MARK = r"(?:target|goal|aim|record|limit|threshold|quota|forecast|estimate|ceiling|cap|maximum|minimum|mark|budget|average|norm|standard|expectations?|predictions?|requirement|capacity|level|floor|line|bar|cut-?off|previous \w+|old \w+)"
_ABOVE = r"(?:exceed(?:s|ed|ing)?|beat(?:s|ing|en)?|top(?:s|ped|ping)?|surpass(?:es|ed|ing)?|break(?:s|ing)?|broke|broken|smash(?:ed|ing)?|outstripp(?:ed|ing)|overshot|overshooting|(?:well |far |just |slightly )?(?:above|over|past|ahead of)|(?:high|hott|warm|larg|bigg|great|heavi|long|fast|tall|old|strong|wett|deep|bett)er than|more than|in excess of)"
_BELOW = r"(?:(?:just |far |well |fell |falling |fallen |falls |fall )*short of|shy of|(?:well |far |just |slightly )?(?:below|under|beneath|underneath|inside)|missing|missed|misses|(?:low|cold|cool|small|short|slow|young|cheap|weak|light)er than|less than|fewer than|undershot|within|failing to (?:reach|meet)|failed to (?:reach|meet))"
_THE = r"(?:the|its|their|his|her|an?|last year's|last year’s|[a-z]+'s|[a-z]+’s)"
ABOVE = re.compile(rf"\b{_ABOVE} {_THE} (?:[\w’'-]+ ){{0,4}}?{_MARK}\b(?:[^.;:,\d]{{0,25}}\bof)?\s*$", re.I)
BELOW = re.compile(rf"\b{_BELOW} {_THE} (?:[\w’'-]+ ){{0,4}}?{_MARK}\b(?:[^.;:,\d]{{0,25}}\bof)?\s*$", re.I)
# Reads '$2.6 million, above the $3 million target', where the mark comes after its number
ABOVE_IT = re.compile(rf"\b{_ABOVE} {_THE}\s*$", re.I)
BELOW_IT = re.compile(rf"\b{_BELOW} {_THE}\s*$", re.I)
IT_IS_MARK = re.compile(
    rf"^(?:%|percent|per cent|[a-z]+)?[- ]?(?:[\w’'-]+ ){{0,2}}?(?:{_MARK}|needed|required|necessary|expected|forecast|planned|promised|allowed|permitted)\b",
    re.I,
)
# Reads '110, more than the 98 of last year', '46, below the 61 in force on Tuesday'; must not read 'more than 98', a hedge.
PLAIN = re.compile(
    r"^[^.;:\d]{0,60}?(?:[,(—–]|\b(?:is|was|are|were|remains?|remained|stands?|stood|lies|lay|came in|ended|closed))\s*"
    r"(?:(?!no\b|not\b|never\b|if\b)[a-z]+ ){0,5}?(more|higher|greater|larger|dearer|longer|less|fewer|lower|smaller|cheaper|shorter|above|below|exceeding|topping|surpassing|beating)"
    r" (?:than )?(?:the|its|last year['’]s|the previous)(?: [a-z’'-]+){0,4}?\s*[$£€]?\s*$",
    re.I,
)
# Reads '46 crowns, higher than on June 1, when it stood at 51'
THAN_WHEN = re.compile(
    r"^[^.;:\d]{0,60}?(?:[,(—–]|\b(?:is|was|are|were|remains?|stands?|stood))\s*(?:(?!no\b|not\b|never\b|if\b)[a-z]+ ){0,5}?(more|higher|greater|larger|longer|less|fewer|lower|smaller|shorter|above|below)"
    r" (?:than )?[^.;:,]{1,40}, when (?:it|they|there|the [a-z]+)(?: had| still| only)? (?:was|were|stood at|been|cost|numbered|came to|reached)(?: [a-z]+)?\s*[$£€]?\s*$",
    re.I,
)
ADVERBS = frozenset("short above below over under shy more less fewer".split())
DOWN = frozenset("less fewer lower below smaller cheaper shorter".split())
BY = re.compile(r"^[^.;:,\d]{0,30}\bby (?:about |some |nearly |more than )?[$£€]?\s*$", re.I)
THIS = re.compile(
    r"^(?:That|This|It)(?: [a-z]+){0,2}? (?:is|was|puts?|remains|would be|exceed|beat|miss|top|fell|falls)", re.I
)
BESIDE = re.compile(r"^\s*(?:%|percent|per cent|percentage points?|points?|[a-z]+)?\s*$", re.I)
OR = re.compile(r"(?: ?[a-z]+){0,2}?(?:[,—–-]? ?or|[,;]? ?(?:that is|i\.e\.),?|,? ?\() ?(?:about |some |nearly |almost |just over )?[$£€]?", re.I)  # fmt: skip
WITH = re.compile(
    r"^[^.;:\d]{0,30}(?:,\s*(?:with|at|reaching|taking|raising|selling|recording)|\bwith|\bby (?:reaching|taking|raising)) (?:[a-z]+ ){0,2}[$£€]?\s*$",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|no|n['’]t|without \w+ing|failed to|failing to|yet to|hopes? to|could|would|may|might|expected to|aims? to|if|unless)\b[^.;,]{0,30}$",
    re.I,
)


def reached(page: Page, desk: Desk) -> Iterator[Draft]:
    """A number said to be above or below a mark, against the mark.

    Reads '$2.6 million, exceeding the target of $3 million', '37 percent' after 'exceeded its goal of 40 percent, with',
    '46, fewer than the 61 of Tuesday'; must not read 'hopes to exceed the target', 'did not break the record'.
    """
    for number, group in page.by_sentence.items():
        usable = [one for one in group if number >= 0 and (amount(one) or one.percent or one.points) and not one.vague]
        for index, mark in enumerate(usable):
            told = _claim(page, mark)
            if told is None:
                continue
            relation, word, at = told
            value, by = _value(page, usable, index, at), _margin(page, usable, index, at)
            if by:
                also = _told_with(page, usable, by)
                for margin in (by, also) if also and also is not value else (by,):
                    yield from _by_margin(page, mark, margin, relation)
                rest = (one for one in reversed(usable[:index]) if one not in (by, also) and one_scale(one, mark))
                value = next(rest, None)
            if value and one_scale(value, mark):
                yield compared(value, mark, relation, word)
        yield from _plainly(page, usable)


def _claim(page: Page, mark: Quantity) -> tuple[str, str, int] | None:
    """What is claimed of the mark: at least or at most, the words, and where they begin."""
    sentence = page.sentences[mark.sentence]
    text = page.text[sentence.start : mark.start]
    flat = re.sub(r"\s", " ", text).rstrip("$£€") + " "
    pairs = [("at least", ABOVE), ("at most", BELOW)]
    if IT_IS_MARK.match(page.after(mark)):
        pairs += [("at least", ABOVE_IT), ("at most", BELOW_IT)]
    for relation, pattern in pairs:
        found = pattern.search(flat)
        if found and not NOT.search(flat[: found.start()]):
            return relation, " ".join(found[0].split()), sentence.start + found.start()
    return None


def _value(page: Page, usable: list[Quantity], index: int, at: int) -> Quantity | None:
    """The number that is claimed to lie there: the last before the claim, else the one after 'with'."""
    after = usable[index + 1] if index + 1 < len(usable) else None
    if after and WITH.match(page.between(usable[index], after) + " "):
        return after
    before = [one for one in usable[:index] if one.end <= at and one_scale(one, usable[index])]
    if index == 0 and THIS.match(page.words(usable[0].sentence)):
        return _alone(page, usable[0])
    return before[-1] if before and before[-1] is usable[index - 1] else None


def _alone(page: Page, mark: Quantity) -> Quantity | None:
    """The only number on the scale of a mark in the sentence before: 'The level was 46. That is above the limit of 50.'"""
    found = [one for one in page.by_sentence.get(mark.sentence - 1, []) if not one.vague and one_scale(one, mark)]
    found = [one for one in found if not page.set_aside(one)]  # 'to 180 tons from 310 tons': the old one
    return found[0] if len(found) == 1 else None


def _margin(page: Page, usable: list[Quantity], index: int, at: int) -> Quantity | None:
    """The number by which the mark is said to be missed or beaten: '900 short of its target of 5,000', '... by 900'."""
    after = usable[index + 1] if index + 1 < len(usable) else None
    if after and BY.match(page.between(usable[index], after) + " "):
        return after
    before = next((one for one in reversed(usable[:index]) if one.end <= at), None)
    return before if before and BESIDE.match(page.text[before.end : at]) else None


def _told_with(page: Page, usable: list[Quantity], by: Quantity) -> Quantity | None:
    """The margin once more, before itself: the '900 votes' of '900 votes, or 3%, above the ...'."""
    before = next((one for one in reversed(usable) if one.end <= by.start), None)
    return before if before and OR.fullmatch(page.text[before.end : by.start]) else None


def _by_margin(page: Page, mark: Quantity, by: Quantity, relation: str) -> Iterator[Draft]:
    """The value less the mark against the printed margin; any like value of the sentence or the one before may explain it."""
    window = [*page.by_sentence.get(mark.sentence - 1, []), *page.by_sentence[mark.sentence]]
    values = [
        one
        for one in window
        if one not in (mark, by) and one.start < max(mark.start, by.start) and not one.vague and one_scale(one, mark)
    ]
    adverb = (by.figure.noun or "").lower() in ADVERBS  # '900 short of' counts no shorts
    if not (one_scale(by, mark) or (mark.percent and by.points) or (adverb and not mark.percent)):
        return
    drafts = [_missed_by(one, mark, by, relation) for one in reversed(values)]
    fits = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    yield from fits[:1] or [
        draft for draft in drafts if len(drafts) == 1 and draft.quantities[0].sentence == mark.sentence
    ]


def _missed_by(value: Quantity, mark: Quantity, by: Quantity, relation: str) -> Draft:
    bare = replace(mark, readings=_bare(mark))
    high, low = (value, bare) if relation == "at least" else (bare, value)
    result = combine(sub, high.readings, low.readings)
    return Draft(
        rule="threshold",
        quantities=(value, mark, by),
        slip=f"margin {value.key} {mark.key}",
        formula=f"{high.name} - {low.name} = {words(result.literal)}; printed: {by.name}",
        result=words(result.usual),
        stated=by.label,
        unit=mark.unit or mark.measure,
        judgement=judge(result, by.readings, derived=True),
        why="The distance from the mark against the printed one.",
    )


def one_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two figures lie on one scale: '24.6 degrees Celsius' and 'the 20 degrees' do, 40 kilometres and 40 miles do not.

    A noun that only one of them prints does not part them; '9,000 votes' and 'the 40 seats' are two things.
    """
    units = {one.unit, other.unit}
    degrees = units in ({"degree", "celsius"}, {"degree", "fahrenheit"})
    rates = one.time == other.time or None in (one.time, other.time)
    return rates and (degrees or (one.unit == other.unit and (bool(one.unit) or kin(one, other))))


def compared(value: Quantity, mark: Quantity, relation: str, word: str) -> Draft:
    bound = Readings(*(_strictly(getattr(_bare(mark), name), relation) for name in NAMES))
    judgement = judge(value.readings, bound, relation)
    sign = "above" if relation == "at least" else "below"
    return Draft(
        rule="threshold",
        quantities=(value, mark),
        slip=f"mark {value.key} {mark.key}",
        formula=f"{value.label} said to be {sign} {mark.name} ('{word}')",
        result=f"{value.name} is {'' if judgement.verdict == 'consistent' else 'not '}{sign} {mark.name}",
        stated=word,
        unit=mark.unit or mark.measure,
        judgement=judgement,
        why="The number against the mark that the words set it above or below.",
    )


def _bare(mark: Quantity) -> Readings:
    """The mark itself: in 'more than the 98' the hedge is the comparison."""
    number = mark.readings.literal.lo if mark.readings.literal.lo is not None else mark.readings.literal.hi
    return exactly(number or 0)


def _strictly(interval: Interval, relation: str) -> Interval:
    return Interval(interval.lo, None) if relation == "at least" else Interval(None, interval.hi)


def _plainly(page: Page, amounts: list[Quantity]) -> Iterator[Draft]:
    """'46 warnings, fewer than the 61 of Tuesday'."""
    for value, other in itertools.pairwise(amounts):
        found = PLAIN.match(page.between(value, other) + " ") if one_scale(value, other) else None
        yield from _in_order(page, value, other, found)
    for value, other in itertools.combinations(amounts, 2):
        found = THAN_WHEN.match(page.between(value, other) + " ") if one_scale(value, other) else None
        yield from _in_order(page, value, other, found)


def _in_order(page: Page, value: Quantity, other: Quantity, found: re.Match[str] | None) -> Iterator[Draft]:
    if found and not NOT.search(page.before(value)) and not _claim(page, other):
        relation = "at most" if found[1].lower() in DOWN else "at least"
        draft = compared(value, other, relation, found[1].lower())
        yield replace(draft, rule="ordering", why="The order that the words claim.")
