"""Old and new: the two values between which a printed change lies, when they stand in different clauses or sentences.

    Repairs numbered 1,250 in 2022. Last year there were 1,600. That is a rise of 28 percent.
    The fare was €35. A year earlier it was €28, which means a rise of 25 percent.
    Support is up by five points from 51 percent last autumn.

The words of the change must point back ('That is', ', which means', 'so it has fallen by') or name their own base ('up
from', 'since 2021, when it was'). Not read, for they may be of other things: 'Prices rose by 15 percent.'

Comes in: a Page and a printed change. Goes out: the pair that explains it, or the one that the words tie, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from ...extract.values import WORDS
from ..intervals import Interval, point
from ..meaning.apposition import amount, bare_noun, kin
from ..measures import time_unit
from ..quantities import SETTING_ASIDE, Page, Quantity
from .values import one_money, restates

UP_NOUNS = "rise|increase|jump|gain|growth|surge|climb|leap|hike|uptick|upturn|boost|raise|rebound|spike|advance|improvement|expansion|premium|mark-?up|uplift"
DOWN_NOUNS = (
    "fall|drop|decline|decrease|cut|reduction|loss|slump|dip|slide|plunge|tumble|slip|climbdown|retreat|shrinkage|contraction|"
    "shortfall|downturn|setback|discount|saving"
)
EITHER_NOUNS = "change|difference|swing|shift|move|movement"
UP_VERBS = "rose|risen|rise|rises|grew|grown|grow|grows|climbed|climb|jumped|surged|soared|leapt|leaped|increased|increase|gained|advanced|swelled|swollen|(?:gone|went|go|goes|is|are|was|were|been|be) up|raised|lifted|up"
DOWN_VERBS = "fell|fallen|fall|falls|dropped|drop|declined|decline|decreased|slipped|slid|sunk|sank|shrank|shrunk|slumped|plunged|tumbled|dipped|lost|(?:gone|went|go|goes|come|came|is|are|was|were|been|be) down|cut|reduced|lowered|down"
_SOME = r"(?:an? |one |about |around |roughly |nearly |almost |some |more than |over |just |only |as much as )*"
NOUN_OF = re.compile(
    rf"\b(?:an?|the|this) (?:[a-z-]+ ){{0,2}}?(?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS})|(?P<either>{EITHER_NOUNS}))(?: in [a-z ]{{3,25}})? of {_SOME}$",
    re.I,
)
VERB_BY = re.compile(rf"\b(?:(?P<up>{UP_VERBS})|(?P<down>{DOWN_VERBS}))(?: by)? {_SOME}$", re.I)
# Reads 'drought cuts the crop by a third', 'lifted its offer by 12 percent'
MOVES = re.compile(
    rf"\b(?:(?P<up>rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|push(?:es|ed|ing)? up|increas(?:es?|ed|ing)|expand(?:s|ed|ing)?|driv(?:es?|ing) up|drove up)"
    rf"|(?P<down>cut(?:s|ting)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|push(?:es|ed|ing)? down|shrink(?:s|ing)?|shrank|decreas(?:es?|ed|ing)))"
    rf"(?: [\w’'-]+){{1,5}} by {_SOME}$",
    re.I,
)
# Reads 'The increase is 20 percent', 'This fall comes to 12 percent'
THE_NOUN = re.compile(
    rf"^(?:The|That|This) (?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS})|(?P<either>{EITHER_NOUNS}))(?: is| was| comes to| came to| works out at|:) {_SOME}$",
    re.I,
)
SHARED = re.compile(
    r"\b(?:(?P<up>up|rose|gained|higher)|(?P<down>down|fell|lost|lower)) (?:by )?[\d.]+ ?(?:%|percent|per cent|points?)[^,;.]{0,30}(?:,? and|,)\s*$",
    re.I,
)
A_RISE = re.compile(
    rf"^(?:%|percent|per cent|(?:percentage )?points?)?[- ]*(?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS}))\b", re.I
)
MORE = re.compile(
    r"^(?:%|percent|per cent|percentage points?|points?)? ?(?:(?P<up>more|higher|above|over(?= the [^.;\d]{0,12}\d)|ahead|clear|dearer|larger|greater|longer|up|bigger|better)|(?P<down>less|fewer|lower|below|cheaper|smaller|shorter|down|worse|behind|adrift))\b",
    re.I,
)
# What may stand before the words of the change when they point back
_IS = r"(?:is|was|are|were|would be|will be|means?|meant|makes?|made|marks?|marked|represents?|represented|amounts? to|amounted to|equals?|comes to|came to|works out (?:at|as)|translates (?:to|into))"
POINTS_BACK = re.compile(
    rf"^(?:That|This|It|The (?:difference|change|increase|rise|fall|drop|decline))(?: [a-z]+){{0,2}}? {_IS}(?: [a-z]+)?\s*$|^$"
    rf"|(?:[,(—–:]|;|\band\b) *(?:(?:which|that|so(?: that)?(?: this| it| they|(?: (?:the|its|their))? [a-z]+(?: [a-z]+)?)?|this|it) ?)?(?:{_IS}|has|have|had)?(?: [a-z]+ly| still| now)?\s*$|,? or\s*$"
    rf"|^(?:At|With|Given|For|After|Compared)\b(?:[^.;]|\.(?=\d))* (?:that|this|it) {_IS}\s*$",
    re.I,
)
# Reads 'in real terms', 'after inflation', 'per head': a change of something else than the two printed numbers
ADJUSTED = re.compile(
    r"\b(?:real terms|inflation|seasonal\w*|adjust\w*|like[- ]for[- ]like|per (?:head|capita|person)|on average|annual\w*|(?:a|each|every|per) year(?! (?:ago|earlier|before|later))|excluding|including|combined|in all|overall|both|together|not counting|forecast|expected|planned|promised)\b",
    re.I,
)
OTHER_BASE = re.compile(
    r"\b(?:since|from|on|compared|against|than|over|within|in)\b[^.;]{0,50}\b(?:19|20)\d\d\b|\b(?:since|compared with|over)\b",
    re.I,
)
ENDS = re.compile(
    r"^(?:%|percent|per cent|percentage points?|points?)? ?(?:[.,;)]|$|(?:in|within|over|on|from|since|compared)\b)",
    re.I,
)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
YEARS_AGO = re.compile(r"\b([a-z]+|\d{1,3}) years ago\b", re.I)
_UNIT = r"(?:year|month|week|day|decade|quarter|season|fortnight|hour|night|generation)"
PAST = re.compile(
    rf"\b(?:(?:[a-z]+|\d+) {_UNIT}s? (?:ago|earlier|before|previously)|(?:the )?{_UNIT} before|(?:last|previous|preceding|prior) (?:year|month|week|season|decade|quarter|autumn|fall|spring|summer|winter|night|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)"
    r"|previously|formerly|normally|usually|ordinarily|(?:in|on) (?:a|an) (?:normal|usual|ordinary|typical)|originally|at first|at the time|used to|had been|until (?:now|then|recently)|before (?:that|the)|then)\b",
    re.I,
)
NAMED = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:[Ii]n|[Oo]n|of|by|[Ss]ince|[Ll]ast|[Tt]his) May)\b|\b(?:spring|summer|autumn|winter|[Yy]esterday|[Tt]oday|[Nn]ow|[Tt]his (?:year|month|week))\b"
)
OLD_WORDS = re.compile(
    r"(?:\b(?:in place of|instead of|after|(?:above|below|over|under) the|as (?:against|opposed to)|replacing|up on|down on|on))\s*[$£€]?\s*$"
    r"|\b(?:when|where) (?:it|they|there|the [a-z]+(?: [a-z]+)?)(?: had)? (?:was|were|stood|been|cost|came|numbered|reached)\b[^.;:\d]{0,30}$",
    re.I,
)
BACK = 2  # sentences before a change in which its old and new value are looked for
FAR = 4  # sentences in which the new value is looked for where the old one is named beside the change
MOST = 8  # candidates that one change is taken to have
CLAUSE = re.compile(r"[;:()—]|\. |, (?:and|but|while|so|which)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What the words say of a printed change: its direction, and whether they point back to what was said before."""

    sign: int  # 1 up, -1 down, 0 not told
    back: bool
    based: bool  # the words name their own base: 'above the 2,100', 'since 2021, when it was'


def told(page: Page, printed: Quantity) -> Told | None:
    """What the words make of a percentage, a fraction or a number of points; None where they call it no change.

    Reads 'That is a rise of', ', which means a fall of', 'has gone up by', '7 percent more', '25 percent above the 2,100';
    must not read 'a share of 20 percent', 'up to 20 percent'.
    """
    before, after = page.before(printed, 110) + " ", page.after(printed)
    found = (
        NOUN_OF.search(before)
        or VERB_BY.search(before)
        or THE_NOUN.search(before)
        or MOVES.search(before)
        or SHARED.search(before)
    )
    if found is None:
        found = MORE.match(after) or A_RISE.match(after)
        if found is None:
            return None
        lead = re.sub(rf"(?:\b{_SOME})?$", "", before, flags=re.I) if not before.strip().endswith(",") else before
        word_after = after[found.end() :]
    else:
        lead, word_after = before[: found.start()], after
    cut = len(before.rstrip()) >= 108 and found.start() == 0
    sign = 1 if found["up"] else -1 if found["down"] else 0
    based = bool(
        re.match(r"^ *(?:of|than|from|on|the|compared|since|against|above|below)\b", word_after)
        or re.search(r"\bwhen (?:it|they|there|the)\b|\bfrom\b|\bthan\b", word_after)
    )
    opens = not lead.strip() and not ENDS.match(after)  # 'A rise of 12 percent had been forecast'
    return Told(sign, not cut and not opens and bool(POINTS_BACK.search(lead.strip())), based)


def candidates(page: Page, printed: Quantity, reach: int = BACK) -> list[Quantity]:
    """The values that the change may lie between: before it within some sentences, or later in its own; nearest last."""
    window = [
        one
        for number in range(printed.sentence - reach, printed.sentence + 1)
        for one in page.by_sentence.get(number, [])
    ]
    taken = [
        one for one in window if one.figure is not printed.figure and usable(one) and not restates(page, printed, one)
    ]
    return one_money(taken[-MOST - reach :])


def usable(one: Quantity) -> bool:
    """Amounts and percentages; 'A year earlier it was 43,200' prints no stretch of time, though a unit of time stands before it."""
    noun = one.figure.unit_start
    stray = bool(one.days) and not one.unit and (noun is None or noun < one.start)
    return not one.vague and (amount(one) or one.percent or stray)


def pairs(printed: Quantity, given: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of like values, nearest to the change first, in text order."""
    found = [
        (one, other) for one, other in combinations(given, 2) if like(one, other) and one.percent >= printed.points
    ]
    yield from sorted(found, key=lambda pair: (printed.start - pair[0].start, printed.start - pair[1].start))


def like(one: Quantity, other: Quantity) -> bool:
    """Whether two values may be of one thing: unit and noun alike, one rate; a noun that is a time or 'times' names nothing."""
    rates = one.time == other.time or None in (one.time, other.time)
    if one.unit != other.unit or not rates or (one.per and other.per and one.per != other.per):
        return False
    return bool(one.unit) or kin(one, other) or nameless(one) or nameless(other)


def nameless(one: Quantity) -> bool:
    """Whether a figure prints nothing that it counts: 'there were 1,600', 'a year earlier it was 43,200'."""
    words = (one.figure.noun or "").lower().split()
    return (
        not words or time_unit(words[-1]) is not None or "times" in words or words[-1] in ("figure", "total", "number")
    )


def when(page: Page, one: Quantity) -> str:
    """The words round a figure that may tell its time: from the like figure before it to the one after, in its clause."""
    key = (one.start, one.end, one.unit)
    if key not in page.times_told:
        page.times_told[key] = _when(page, one)
    return page.times_told[key]


def _when(page: Page, one: Quantity) -> str:
    group = [other for other in page.by_sentence.get(one.sentence, []) if other.unit == one.unit]
    sentence = page.sentences[one.sentence]
    if one.unit is None and bare_noun(
        one
    ):  # '64 million crowns in 2023, is 48 million this year': the unit is left out
        group = [other for other in page.by_sentence.get(one.sentence, []) if amount(other)]
    earlier = [other.end for other in group if other.end <= one.start]
    start = max(earlier, default=sentence.start)
    end = min((other.start for other in group if other.start >= one.end), default=sentence.end)
    before, after = page.text[start : one.start], page.text[one.end : end]
    if earlier:  # 'X in 2019, Y in 2020': what follows X up to the comma is of X
        before = (
            CLAUSE.split(re.split(r",|\b(?:from|against|than|after|with|compared)\b", before, maxsplit=1)[-1])[-1]
            if "," in before
            else before
        )
    tail = re.split(
        r"[,;:()—]|\b(?:from|against|than|after|compared|to|where|when|while|whereas|but)\b", after, maxsplit=1
    )[0]
    return f"{before} {tail}"


def marks(page: Page, one: Quantity) -> frozenset[str]:
    """The times that a figure is put at: '2022', 'last year', 'july'."""
    text = when(page, one)
    return frozenset(
        " ".join(found[0].lower().split()) for pattern in (YEAR, PAST, NAMED) for found in pattern.finditer(text)
    )


def opposed(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether the words put two values at different times, or set one aside as the old one."""
    if _set_aside(page, one) != _set_aside(page, other):
        return True
    return marks(page, one) != marks(page, other)


def _set_aside(page: Page, one: Quantity) -> bool:
    before = page.before(one)
    return bool(SETTING_ASIDE.search(before) or OLD_WORDS.search(before + " "))


def ordered(page: Page, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """The old and the new value, where the words tell which is which: by years, by 'from', by 'a year earlier'."""
    years = [_year(page, each) for each in (one, other)]
    if None not in years and years[0] != years[1]:
        return (one, other) if (years[0] or 0) < (years[1] or 0) else (other, one)
    aside = [_set_aside(page, each) for each in (one, other)]
    if aside[0] != aside[1]:
        return (one, other) if aside[0] else (other, one)
    past = [bool(PAST.search(when(page, each))) for each in (one, other)]
    if past[0] != past[1] and years[0 if past[1] else 1] is None:
        return (one, other) if past[0] else (other, one)
    return None


def _year(page: Page, one: Quantity) -> int | None:
    text = when(page, one)
    if found := YEAR.search(text):
        return int(found[0])
    if page.published and re.search(r"\b(?:last year|a year (?:ago|earlier))\b", text, re.I):
        return page.published.year - 1
    if (
        page.published
        and (ago := YEARS_AGO.search(text))
        and (count := WORDS.get(ago[1].lower()) or int(ago[1] if ago[1].isdigit() else 0))
    ):
        return page.published.year - count
    return page.published.year if page.published and re.search(r"\bthis year\b", text, re.I) else None


def hits(result: Interval, printed: Quantity, scale: int = 1) -> bool:
    """Whether a reckoned number is the printed one to its last digit, rounded or cut off; the inputs taken as printed.

    'almost 12' says how near: 11.7 it is, 6.7 it is not, though that is less than 12.
    """
    readings = printed.readings
    if printed.figure.approximator in ("<", ">"):
        return result.intersects(readings.usual.scale(scale))
    return any(result.intersects(one.scale(scale)) for one in (readings.half_up, readings.cut_off, readings.literal))


def explained(page: Page, printed: Quantity, how: Told) -> tuple[Quantity, Quantity] | None:
    """The old and the new value near a printed change that give it; None for none.

    Values that no words put at different times count only where the change is printed to two digits or more.
    """
    given = candidates(page, printed, FAR if how.based else BACK)
    firm = len(re.sub(r"\D|0+$", "", printed.figure.text)) > 1
    for pair in pairs(printed, given):
        if how.based and not how.back and pair[1].sentence != printed.sentence:
            continue
        for old, new in _turns(page, pair, how.sign):
            if (
                toward(old, new, how.sign)
                and gives(old, new, printed)
                and (opposed(page, old, new) or (firm and how.back))
            ):
                return old, new
    return None


def _turns(page: Page, pair: tuple[Quantity, Quantity], sign: int) -> list[tuple[Quantity, Quantity]]:
    """Old and new in the order that the words tell, else in the one that the direction of the change tells, else in both."""
    told_order = ordered(page, *pair)
    if told_order:
        return [told_order]
    one, other = sorted(pair, key=size)
    return [(one, other)] * (sign >= 0) + [(other, one)] * (sign <= 0)


def size(one: Quantity) -> Fraction:
    ends = one.readings.literal
    return ends.lo if ends.lo is not None else ends.hi or Fraction(0)


def gives(old: Quantity, new: Quantity, printed: Quantity) -> bool:
    """Whether the step from old to new, both as printed, is the printed change."""
    first, last = size(old), size(new)
    if printed.unit in ("percent point", "point"):
        return old.percent and hits(point(abs(last - first)), printed)
    return bool(first) and hits(point(abs(last - first) / abs(first) * 100), printed)


def tied(page: Page, printed: Quantity, how: Told) -> tuple[Quantity, Quantity] | None:
    """The old and the new value that the words tie to a change, where no other pair near it in either order gives it.

    Reads 'was €25. Yesterday it was €35. That is a jump of 60 percent', '2,625, 25 percent above the 2,100 of June'.
    Silent where the change is told to be of something else ('in real terms', 'since 2019').
    """
    clause = re.split(r"\d", page.before(printed, 80))[-1] + page.after(printed)
    if ADJUSTED.search(clause) or printed.figure.form == "range":
        return None
    given = candidates(page, printed)
    pair = _based(page, printed, given) if how.based else None
    if pair is None and how.back and (printed.unit != "point" or sum(one.percent for one in given) == len(given) == 2):
        pair = _nearest(page, printed, given, how.sign)
        after = " ".join(page.after(printed).lower().split())
        elsewhere = how.based or OTHER_BASE.search(
            after
        )  # 'less than before the flood', 'since 2015': a base of its own
        if pair and elsewhere and not any(mark in after for one in pair for mark in marks(page, one)):
            return None
    if pair is None:
        return None
    firm = ordered(page, *pair) is not None
    wide = [*given, *(one for one in page.by_sentence.get(printed.sentence + 1, []) if usable(one))]
    turns = [
        turn for two in combinations(wide, 2) if like(*two) for turn in (two, two[::-1]) if toward(*turn, how.sign)
    ]
    values = {size(one) for one in pair}  # a value that is printed again makes no other pair
    return None if any(gives(*t, printed) for t in turns if not (firm and {size(t[0]), size(t[1])} == values)) else pair


def toward(old: Quantity, new: Quantity, sign: int) -> bool:
    """Whether the step from old to new goes the way that the words tell."""
    return sign == 0 or (size(new) - size(old)) * sign > 0


def _based(page: Page, printed: Quantity, given: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Old and new where the words after the change name its base: '2,625, 25 percent above the 2,100'."""
    old = next((one for one in given if one.start > printed.start), None)
    if old is None or not _set_aside(page, old):
        return None
    new = next((one for one in reversed(given) if one.start < printed.start and like(one, old)), None)
    return (old, new) if new and new.sentence == printed.sentence else None


def _nearest(page: Page, printed: Quantity, given: list[Quantity], sign: int) -> tuple[Quantity, Quantity] | None:
    """The last two values before a change that points back, if they are alike and of different times."""
    before = [one for one in given if one.start < printed.start]
    if len(before) < 2 or not like(*before[-2:]) or not opposed(page, *before[-2:]):
        return None
    one, other = before[-2:]
    small, large = sorted((one, other), key=size)
    by_size = None if not sign else (small, large) if sign > 0 else (large, small)
    return ordered(page, one, other) or by_size
