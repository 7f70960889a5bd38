"""Said to be above or below a mark: 'exceeding the target of 3 million', 'just short of the goal', 'breaking the record of 118'.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, or ordering where no mark is named.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from .apposition import amount, kin
from .hedges import Readings, exactly
from .intervals import Interval
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import NAMES, judge

_MARK = r"(?:target|goal|aim|record|limit|threshold|quota|forecast|estimate|ceiling|cap|maximum|minimum|mark|budget|average|norm|standard|expectations?|predictions?|requirement|capacity|previous \w+|old \w+)"
_ABOVE = r"(?:exceed(?:s|ed|ing)?|beat(?:s|ing|en)?|top(?:s|ped|ping)?|surpass(?:es|ed|ing)?|break(?:s|ing)?|broke|broken|smash(?:ed|ing)?|outstripp(?:ed|ing)|overshot|overshooting|(?:well |far |just |slightly )?(?:above|over|past|ahead of)|(?:high|hott|warm|larg|bigg|great|heavi|long|fast|tall|old|strong|wett|deep|bett)er than|more than|in excess of)"
_BELOW = r"(?:(?:just |far |well |fell |falling |fallen |falls |fall )*short of|shy of|(?:well |far |just |slightly )?(?:below|under)|missing|missed|misses|(?:low|cold|cool|small|short|slow|young|cheap|weak|light)er than|less than|fewer than|undershot|within|failing to (?:reach|meet)|failed to (?:reach|meet))"
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
    r"^[^.;:\d]{0,40}?[,(—–]\s*(?:well |far |just |slightly |a little |even )?(more|higher|greater|less|fewer|lower|above|below|exceeding|topping|surpassing|beating) (?:than )?(?:the|its|last year['’]s|the previous)(?: [a-z’'-]+){0,4}?\s*[$£€]?\s*$",
    re.I,
)
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
        usable = [one for one in group if number >= 0 and (amount(one) or one.percent) and not one.vague]
        for index, mark in enumerate(usable):
            told = _claim(page, mark)
            if told is None:
                continue
            relation, word, at = told
            value = _value(page, usable, index, at)
            if value and one_scale(value, mark):
                yield _compared(value, mark, relation, word)
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
    return before[-1] if before and before[-1] is usable[index - 1] else None


def one_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two figures lie on one scale: '24.6 degrees Celsius' and 'the 20 degrees' do, 40 kilometres and 40 miles do not.

    A noun that only one of them prints does not part them; '9,000 votes' and 'the 40 seats' are two things.
    """
    units = {one.unit, other.unit}
    degrees = units in ({"degree", "celsius"}, {"degree", "fahrenheit"})
    rates = one.time == other.time or None in (one.time, other.time)
    return rates and (degrees or (one.unit == other.unit and (bool(one.unit) or kin(one, other))))


def _compared(value: Quantity, mark: Quantity, relation: str, word: str) -> Draft:
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
        if found and not NOT.search(page.before(value)) and not _claim(page, other):
            up = found[1].lower() not in ("less", "fewer", "lower", "below")
            relation = "at least" if up else "at most"
            draft = _compared(value, other, relation, found[1].lower())
            yield Draft(rule="ordering", quantities=draft.quantities, formula=draft.formula, result=draft.result,
                        judgement=draft.judgement, stated=draft.stated, unit=draft.unit, slip=draft.slip,
                        why="The order that the words claim.")  # fmt: skip
