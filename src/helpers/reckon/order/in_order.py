"""Words of order that hold: 'beats last year's 8,420', 'the longest at 14 km, followed by 12.6', '24 on average and 55 at the longest'.

    Bookings came to 9,870, which beats last year's 8,420.
    The tunnel is the dearest item at £420m. The bridge will take £310m and the roads £185m.
    The average wait was 22 minutes and the longest 74.
    It may run up to 100 tests. It ran 96.

What is told here is true by the printed numbers; no alarm is raised, for what fails may be of another thing.

Comes in: a Page. Goes out: drafts of checks of the rules ordering, threshold and mean_and_maximum, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..growth.baselines import like, size
from ..hedges import exactly
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.apposition import like as of_one_account
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import NOT, compared, one_scale
from .extremes import FORMER, ORDINAL, bounded
from .mean_and_extreme import WORD, end_of, relation_of
from .peaks import ON_AVERAGE
from .standings import placed_in_row
from .worst_cases import Told, as_printed

DOWN = frozenset(
    "less fewer lower smaller shorter cheaper slower lighter colder cooler younger narrower weaker poorer below under beneath inside within short".split()
)
# Reads 'beats last year's 8,420', 'still better than the 2.94 of 2007', 'inside the limit of four', 'more than the 44,800'
COMPARE = re.compile(
    r"\b(?:(?P<than>(?!rather|other|earlier|later|sooner|worse)(?:more|less|fewer|[a-z]{3,}er)(?: [a-z]+)?) than"
    r"|(?P<verb>beats?|beating|exceed(?:s|ed|ing)?|topp(?:ed|ing)|tops|surpass(?:es|ed|ing)?|above|below|under|beneath|inside|within|short of))"
    r"(?: (?!by\b|from\b|to\b|and\b|or\b|but\b)[a-z]+(?:['’]s)?){1,5} ?[$£€]?$",
    re.I,
)
# '63 fewer than the 1,203', '41 short of the 300': what lies between two values
BY_SO_MUCH = re.compile(r"^(?:%|per ?cent|[a-z-]+)?(?: [a-z-]+)?$", re.I)
# Reads 'the dearest item at', 'is the longest,'; must not read 'the largest island'
FIRST = re.compile(
    r"^(?: (?:item|sum|share|part|amount|number|source|bill|single|giver|donor|contribution))*(?:[,;:(—–]| (?:at|with|is|was|by|on|for|of all|of the|took|takes|in)\b)",
    re.I,
)
MARK = re.compile(
    r"\b(?:limits?|permitted|allowed|maximum|ceiling|cap|record|target|needed|required|norm|average)\b", re.I
)
CLAUSE = re.compile(r"[.;:]|\b(?:while|whereas|but)\b", re.I)
TAKES_UP = re.compile(r"^(?:That|This|It|They|These|Those|Yet|Still)\b")
FOLLOWED = re.compile(r"\b(?:followed by|ahead of|then (?:comes?|came)|next (?:is|was|comes?|came))\b", re.I)
NAME = re.compile(r"[A-Z][a-z]|\bthe [a-z]+ [a-z]|\bthe [a-z]+\b", re.S)
OTHER = re.compile(r"\b(?:total|altogether|in all|average|mean|last year|a year (?:ago|earlier)|(?:19|20)\d\d)\b", re.I)
# Reads '55 at the longest', '58, the most of any crew'; before its number 'never more than', 'peaked at'
PEAK_AFTER = re.compile(
    r"^(?: ?[a-z]+){0,2}?(?: at (?:the|its|their) (?:[a-z]{3,}est|worst|peak|most)\b|, the (?:most|highest|longest|largest|biggest)\b)",
    re.I,
)
PEAK_BEFORE = re.compile(r"\b(?:(?:never|no|not) more than|peak(?:s|ed|ing)? at)\s*[$£€]?$", re.I)
PEAK_CLAUSE = re.compile(r"\b(?:the|its|their|his|her) (?P<word>worst|[a-z]{3,}est|best)\b[^.;\d]{0,60}$", re.I)
PER_ONE = re.compile(r"^(?: ?[a-z]+){0,2}? (?:apiece|per [a-z]+|each)\b", re.I)
MOST_OF = {"at most": ("up to", "at most", "no more than", "not more than", "fewer than", "less than", "under"),
           "at least": ("at least", "no fewer than", "no less than", "more than")}  # fmt: skip
NONE = re.compile(r"\b(?:no|not|never|nobody|none|cannot)\b|n['’]t\b", re.I)
NEAR = Fraction(13, 10)  # a value that far from a bound says nothing about it
WIDE = 20  # a peak this many times the mean is of another thing
ALIKE = 20
LEAST = 2


def in_order(page: Page, desk: Desk) -> Iterator[Draft]:
    """All of it: comparisons, the first of a row, a mean beside a peak, a bound that is kept.

    Must not read 'beats last year's 9,900' after 9,870, which does not hold, nor 'more than 60 of the 80', where nothing is compared.
    """
    for number in page.by_sentence:
        if number >= 0:
            yield from _comparisons(page, number)
            yield from _first_of_row(page, number)
            yield from _means(page, number)
            yield from _bounds(page, number)


def _usable(one: Quantity) -> bool:
    return (amount(one) or one.percent or bool(one.days)) and not one.vague and size(one) > 0


def _comparisons(page: Page, number: int) -> Iterator[Draft]:
    """A figure, a comparative and the figure that it is held against."""
    group = [one for one in page.by_sentence[number] if _usable(one)]
    start = page.sentences[number].start
    for index, mark in enumerate(group):
        since = group[index - 1].end if index else start
        text = " ".join(page.text[since : mark.start].split())
        found = COMPARE.search(text)
        value = _before(page, number, group[:index], text, found.start() if found else 0) if found else None
        if not found or value is None or NOT.search(text[: found.start()]) or mark.figure.approximator:
            continue
        if not re.match(r"beat|exceed|top|surpass", found[0], re.I) and BY_SO_MUCH.match(text[: found.start()].strip()):
            continue
        word = (found["than"] or found["verb"]).lower()
        relation = "at most" if word.split()[0] in DOWN else "at least"
        alike = one_scale(value, mark) or (mark.unit is None and bare_noun(mark) and MARK.search(found[0]))
        if alike and size(value) != size(mark) and size(value) < ALIKE * size(mark) < ALIKE * ALIKE * size(value):
            draft = replace(
                compared(value, mark, relation, word), rule="ordering", why="The order that the words claim."
            )
            yield from _held(draft)


def _before(page: Page, number: int, before: list[Quantity], text: str, at: int) -> Quantity | None:
    """The value that is compared: the last of the clause, else the last of the sentence that 'that' or 'it' takes up."""
    if before:
        return before[-1] if not CLAUSE.search(text[:at]) else None
    if not TAKES_UP.match(page.words(number)):
        return None
    last = [one for one in page.by_sentence.get(number - 1, []) if _usable(one) and not page.set_aside(one)]
    return last[0] if len(last) == 1 else None


def _first_of_row(page: Page, number: int) -> Iterator[Draft]:
    """'the dearest item at £420m', with two or more like values of other names after it, all of them smaller."""
    group = [one for one in page.by_sentence[number] if _usable(one) and not one.days and not average(page, one)]
    if not group:
        return
    text, top = page.words(number), group[0]
    words = [
        found for found in WORD.finditer(text) if FIRST.match(text[found.end() :]) and relation_of(found[0], "late")
    ]
    words = [found for found in words if not ORDINAL.search(text[max(0, found.start() - 12) : found.end() + 30])]
    end = page.sentences[number].start + words[0].end() if words else 0
    follows = [one for one in [*group[1:], *page.by_sentence.get(number + 1, [])] if _usable(one)]
    row = list(_row(page, top, follows))
    between = page.between(top, row[0]) if row else ""
    if not row or (len(row) < LEAST and not FOLLOWED.search(between)) or FORMER.search(text):
        return
    if words and abs(end - top.start) < 80 and end < row[0].start:
        relation, word = relation_of(words[0][0], "late"), words[0][0].lower()
    elif FOLLOWED.search(between) and row[0].sentence == number and len(row) >= LEAST:
        relation, word = "at most", FOLLOWED.findall(between)[0].lower()
    else:
        return
    drafts = [placed_in_row(*as_printed(top, peer), relation or "at most", word) for peer in row]
    if all(draft.judgement.verdict == "consistent" for draft in drafts):
        yield drafts[0]


def _row(page: Page, top: Quantity, follows: list[Quantity]) -> Iterator[Quantity]:
    """The like values that follow one another, each of its own name."""
    last = top
    for one in follows:
        told = page.between(last, one)
        if (
            not of_one_account(top, one)
            or one.time != top.time
            or one.percent != top.percent
            or OTHER.search(told)
            or not NAME.search(told)
        ):
            return
        if size(one) > ALIKE * size(top) or size(top) > ALIKE * size(one):
            return
        yield one
        last = one


def _means(page: Page, number: int) -> Iterator[Draft]:
    """A mean and a peak of one sentence or of two that follow one another, where the peak is the greater."""
    for mean in page.by_sentence[number]:
        if (
            not _usable(mean)
            or mean.percent
            or not (average(page, mean) or ON_AVERAGE.search(page.before(mean, 60)) or PER_ONE.match(page.after(mean)))
        ):
            continue
        for peak in [one for near in (number, number + 1, number - 1) for one in page.by_sentence.get(near, [])]:
            if peak is mean or not _usable(peak) or peak.percent or not _of_one(mean, peak):
                continue
            told = _peak(page, peak) if not average(page, peak) or _set_off(page, mean, peak) else None
            if told and size(mean) < size(peak) <= WIDE * size(mean) and told[1] == "at most":
                yield from _held(bounded(mean, peak, exactly(size(peak)), "at most", told[0]))
                break
            if told and size(peak) < size(mean) <= WIDE * size(peak) and told[1] == "at least":
                yield from _held(bounded(mean, peak, exactly(size(peak)), "at least", told[0]))
                break


def _of_one(mean: Quantity, peak: Quantity) -> bool:
    """Whether both may measure one thing: one unit, or one that is left out in the same sentence."""
    if bool(mean.days) == bool(peak.days) and mean.unit == peak.unit and mean.unit:
        return True
    bare = bare_noun(peak) or bare_noun(mean) or like(mean, peak)
    return bare and (mean.unit == peak.unit or (peak.unit is None and mean.sentence == peak.sentence))


def _peak(page: Page, one: Quantity) -> tuple[str, str] | None:
    """What the words call a value, and how a mean stands to it."""
    before = page.before(one, 120)
    if PEAK_AFTER.match(page.after(one)) or PEAK_BEFORE.search(_said(page, one)):
        return "the most", "at most"
    end = end_of(page, Told(one.readings, one.label, one.unit, (one,)), one.sentence)
    word = end.word if end and end.word != "most of" else ""
    if not word and (found := PEAK_CLAUSE.search(before)) and not ORDINAL.search(found[0]):
        word = found["word"].lower()
    relation = relation_of(word, "late") if word else None
    return (word, relation) if relation else None


def _set_off(page: Page, mean: Quantity, peak: Quantity) -> bool:
    """Whether words after a mean make the figure a peak: 'the average wait was 22 minutes and the longest 74'."""
    between = page.between(mean, peak) if mean.sentence == peak.sentence and mean.end < peak.start else ""
    return bool(PEAK_BEFORE.search(_said(page, peak)) or PEAK_CLAUSE.search(between))


def _said(page: Page, one: Quantity) -> str:
    return f"{page.before(one)} {one.figure.hedge or ''}".strip()


def _bounds(page: Page, number: int) -> Iterator[Draft]:
    """'up to 100 tests' and the 96 of the same things that were made, in its sentence or the next."""
    for mark in page.by_sentence[number]:
        hedge = (mark.figure.hedge or "").lower()
        side = next((side for side, hedges in MOST_OF.items() if hedge in hedges), None)
        if side is None or not (amount(mark) or mark.percent) or mark.vague or NONE.search(page.before(mark)):
            continue
        after = [one for one in page.by_sentence[number] if one.start > mark.end] + page.by_sentence.get(number + 1, [])
        values = [one for one in after if _usable(one) and not one.figure.approximator and one_scale(one, mark)]
        for value in values:
            told = value.unit or not bare_noun(value) or value is after[0]
            if told and not page.set_aside(value) and like(value, mark) and _near(value, mark):
                bare = replace(mark, readings=exactly(_bound(mark)))
                yield from _held(compared(value, bare, side, hedge))
                break


def _bound(mark: Quantity) -> Fraction:
    literal = mark.readings.literal
    return literal.hi if literal.hi is not None else size(mark)


def _near(value: Quantity, mark: Quantity) -> bool:
    """Whether a value is so near to a bound that both may be of one thing."""
    bound = _bound(mark)
    return size(value) <= NEAR * bound <= NEAR * NEAR * size(value)


def _held(draft: Draft) -> Iterator[Draft]:
    if draft.judgement.verdict == "consistent":
        yield draft
