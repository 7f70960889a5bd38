"""Multiples: 'doubled from 40 to 81', 'twice the 170 of last year', 'four times as many as the 900'.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul, truediv

from ..hedges import Readings, exactly
from ..intervals import Interval, between, exact, words
from ..meaning.apposition import amount, gap
from ..measures import plural
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .baselines import like, ordered
from .steps import steps
from .values import margin, one_money

FACTORS = {
    "halv": Fraction(1, 2), "half": Fraction(1, 2), "doubl": Fraction(2), "twice": Fraction(2), "twofold": Fraction(2), "tripl": Fraction(3),
    "trebl": Fraction(3), "threefold": Fraction(3), "quadrupl": Fraction(4), "fourfold": Fraction(4), "quintupl": Fraction(5),
    "fivefold": Fraction(5), "tenfold": Fraction(10),
}  # fmt: skip
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12, "twenty": 20,
}  # fmt: skip
_HEDGE = r"(?:(more than|over|well over|at least|nearly|almost|just under|about|roughly|around|some)\s+)?"
# Reads 'doubled', 'more than tripled', 'nearly halving'; must not read 'double the' (TIMES_AS reads that).
VERB = re.compile(rf"(?<![\w-]){_HEDGE}((halv|doubl|tripl|trebl|quadrupl|quintupl)(?:e[sd]?|ing))\b(?!-)", re.I)
# Reads ', twice the', ', four times as many as the', ', more than double the', ' is nearly three times its sales of';
# must not read 'three times a day' or 'met twice in the 12 weeks'.
TIMES_AS = re.compile(
    rf"^(?:[^.;:\d]|\b(?:19|20)\d\d\b){{0,60}}?\b{_HEDGE}((?:(twice|double|triple|treble|quadruple|half(?! of\b| past\b| as [a-z]+ again\b)|twofold|threefold|fourfold)|(two|three|four|five|six|seven|eight|nine|ten|twenty|\d{{1,3}}(?:\.\d+)?) times))\b(?!-)"
    r"(?! (?:a|an|per|each|every|in|on|since|over|last|this) )(?: as (?:many|much|high|large|big|long|fast|great|heavy|deep|wide|tall|old|expensive|likely)(?: [a-z]+)? as| (?:more|higher|larger|greater|bigger|longer) than| the (?:size|number|amount|rate|level|length|total|figure|sum|price|cost) (?:of|in))?"
    r"(?:[^.;:,\d]|\b(?:19|20)\d\d\b){0,60}(?:, (?:when|where|which|who) [^.;:,\d]{0,50})?$",
    re.I,
)
# Reads 'That is three times as long', 'This was nearly double', ', which is half as many'; must not read 'That is two times a day'.
THAT_IS = re.compile(
    rf"(?:^(?:That|This|It)(?: [a-z]+){{0,2}}? (?:is|was|would be|makes?|made)|, (?:which|that) (?:is|was)|, or|,) {_HEDGE}((?:(twice|double|triple|quadruple|half)|(two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}(?:\.\d+)?) times))"
    r"(?: as (?:many|much|high|large|big|long|fast|great|heavy|deep|wide|tall|old|expensive))?(?=[.,;]| that\b|$)",
    re.I,
)
# Reads '9 times as much as the rest, $210,000 against $41,000'
AS_MUCH = re.compile(
    rf"\b{_HEDGE}((?:(twice|half)|(two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}(?:\.\d+)?) times)) as (?:many|much|high|large|big|long|fast|great|heavy|expensive)\b(?! again\b)",
    re.I,
)
OLD = re.compile(r"\b(?:from|against|versus|compared (?:with|to))\s*$", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Reads 'fell by half', 'cut in half'; must not read 'rose by half', which is half as much again.
BY_HALF = re.compile(
    r"\b(?:fell|fall\w*|dropped|shrank|shrunk|declined|decreased|cut|reduced|slashed|down) (?:by|in) half\b", re.I
)
MORE = re.compile(r"times (?:more|higher|larger|greater|bigger|longer) than", re.I)
# What is planned, promised or denied: 'to halve', 'will more than double', 'had not doubled'
FORECAST = re.compile(
    r"\b(?:to|will(?! have\b)|would|could|may|might|should|must|can|cannot|shall|not|never|nowhere near|n['’]t)(?: (?:[a-z]+ly|quite|be|have|more than|at least|about|just))*\s*$",
    re.I,
)
# Reads 'has doubled, and they have gone from four helpers to six': what follows is of another thing
OF_ANOTHER = re.compile(
    r",? (?:and|but|while) (?:they|it|he|she|we|there|the [a-z]+s?) (?:has|have|had|is|are|was|were|went|[a-z]+ed)\b",
    re.I,
)
LOOSE = Fraction(1, 12)  # 'doubled' is said of anything from 1.75 to 2.25 times; a convention of ours
CONTENT = re.compile(r"[a-z]{5,}")


def multiple(page: Page, desk: Desk) -> Iterator[Draft]:
    """'doubled from 40 to 81': the second number over the first is about what the word says; the word may stand in the headline."""
    for first, last in steps(page):
        if 0 in first.readings.literal or 0 in first.readings.usual or first.sentence < 0:
            continue
        sentence = page.sentences[first.sentence]
        before = " ".join(page.text[sentence.start : first.start].split())
        found = [
            one
            for one in VERB.finditer(before)
            if not re.search(r"[.;:]|\d", YEAR.sub("", before[one.end() :]))
            and not OF_ANOTHER.search(before[one.end() :])
            and not FORECAST.search(before[: one.start()])
        ]
        if found:
            yield multiple_draft(last, first, told_factor(found[-1][1], FACTORS[found[-1][3].lower()]), found[-1][0])
        elif (halved := BY_HALF.search(before)) and not re.search(r"[.;:]|\d", YEAR.sub("", before[halved.end() :])):
            yield multiple_draft(last, first, told_factor(None, FACTORS["half"]), halved[0])
        elif headline := _headline(page, first):
            yield multiple_draft(last, first, told_factor(headline[1], FACTORS[headline[3].lower()]), headline[0])


def _headline(page: Page, first: Quantity) -> re.Match[str] | None:
    """The multiple in a headline that shares a word with the first sentence of the body, where the numbers stand."""
    heads = [one for one in page.sentences if one.label == "headline"]
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"]
    if not heads or not body or first.sentence != body[0]:
        return None
    told = VERB.finditer(heads[0].clean)
    found = next((one for one in told if not FORECAST.search(heads[0].clean[: one.start()])), None)
    after = set(CONTENT.findall(heads[0].clean[found.end() :].lower() or "")) if found else set()
    before = set(CONTENT.findall(heads[0].clean[: found.start()].lower())) if found else set()
    shared = set(CONTENT.findall(page.text[page.sentences[first.sentence].start : first.start].lower()))
    return found if (after or before) & shared else None


def times_as_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """'2,300 trees, four times as many as the 580 of 2018', '£340 million, twice the £170 million of the last storm'."""
    for number, group in page.by_sentence.items():
        amounts = one_money([one for one in group if number >= 0 and _measured(one)])
        for one, other in itertools.pairwise(amounts):
            found = TIMES_AS.match(gap(page, one, other)) if one.unit == other.unit and not one.per else None
            if not found or 0 in other.readings.literal or 0 in other.readings.usual:
                continue
            factor = _factor(found[3], found[4])
            told = told_factor(found[1], factor)
            if MORE.search(found[0]):  # 'three times more than' is said of three times and of four times
                told = Readings(
                    *(
                        getattr(told, name).hull(getattr(told_factor(found[1], factor + 1), name))
                        for name in ("literal", "usual", "half_up", "cut_off")
                    )
                )
            yield multiple_draft(one, other, told, " ".join(filter(None, (found[1], found[2]))))


def pair_told(page: Page, desk: Desk) -> Iterator[Draft]:
    """'more than tripled: 5,900 were counted, against 2,400 in May': the verb, then the new value and the old one.

    Reads also 'tripled, to 5,900 from 2,400'. The two must be the only figures of their kind after the verb, and the
    words must set one of them aside as the old one.
    """
    for number, group in page.by_sentence.items():
        text = page.words(number) if number >= 0 else ""
        verb = next((one for one in VERB.finditer(text) if not FORECAST.search(text[: one.start()])), None)
        told = verb or AS_MUCH.search(text)
        if not told:
            continue
        factor = FACTORS[told[3].lower()] if verb else _factor(told[3], told[4])
        at = page.sentences[number].start + told.end()
        after = one_money([one for one in group if one.start >= at and amount(one) and not one.vague])
        if after and OF_ANOTHER.search(page.text[at : after[0].start]):
            continue
        alike = [one for one in after if like(after[0], one)]
        if len(alike) > 2 and OLD.search(page.before(alike[1])):
            alike = alike[:2]  # 'halved to 41 from 79, the lowest since 2012, when 38 were sold'
        if len(alike) != 2 or 0 in alike[0].readings.usual or 0 in alike[1].readings.usual:
            continue
        if turn := ordered(page, *alike):
            yield multiple_draft(
                turn[1], turn[0], told_factor(told[1], factor), " ".join(filter(None, (told[1], told[2])))
            )


def that_is_times(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Two and a half hours, for a trip of 50 minutes by train. That is three times as long.'

    The two values stand before it, in its sentence or the one before; where more than two are of one kind, only a pair
    that fits is named.
    """
    for number in page.by_sentence:
        found = THAT_IS.search(" ".join(page.words(number).split())) if number >= 0 else None
        if found is None:
            continue
        at = page.sentences[number].start + found.start()
        factor = _factor(found[3], found[4])
        if not factor:
            continue
        told = told_factor(found[1], factor)
        told = Readings(
            *(
                one if one.hi is None or one.lo is None or one.hi >= 1 else one.reciprocal()
                for one in (told.literal, told.usual, told.half_up, told.cut_off)
            )
        )
        before = [one for one in page.near(number) if one.start < at and (amount(one) or one.days) and not one.vague]
        before = one_money([one for one in before if not margin(page, one)])
        found_pairs = [pair for pair in itertools.combinations(reversed(before), 2) if _one_dimension(*pair)]
        by_size = [sorted(pair, key=_size, reverse=True) for pair in found_pairs]
        drafts = [multiple_draft(large, small, told, found[0].strip(", ")) for large, small in by_size]
        fits = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
        yield from fits[:1] or (drafts if len(drafts) == 1 else [])


def _measured(one: Quantity) -> bool:
    """An amount, a percentage or a stretch of time: 'takes 40 minutes, half as long as the bus, which needs 85 minutes'."""
    return amount(one) or ((one.percent or bool(one.days)) and not one.vague)


def _one_dimension(one: Quantity, other: Quantity) -> bool:
    both = bool(one.days) == bool(other.days) and (bool(one.days) or like(one, other))
    return both and _size(one) > 0 < _size(other)


def _size(one: Quantity) -> Fraction:
    """The value in days where it is a stretch of time, else as printed; 0 where it sets no foot."""
    return (one.readings.usual.lo or Fraction(0)) * (one.days or 1)


def _factor(word: str | None, number: str | None) -> Fraction:
    """What 'twice' or 'three times' says."""
    return FACTORS[_stem(word)] if word else exact(float(NUMBERS.get((number or "").lower()) or number or 1))


def _stem(word: str) -> str:
    return next(stem for stem in FACTORS if word.lower().startswith(stem))


def told_factor(hedge: str | None, factor: Fraction) -> Readings:
    """What a multiple with its hedge allows."""
    hedge = (hedge or "").lower()
    slack = factor * LOOSE
    usual = between(factor - slack, factor + slack)
    if hedge in ("more than", "over", "well over", "at least"):
        return Readings(*(Interval(factor, None, lo_open=hedge != "at least"),) * 4)
    if hedge in ("nearly", "almost", "just under"):
        below = between(factor - 2 * slack, factor, hi_open=True)
        return Readings(Interval(None, factor, hi_open=True), below, usual, usual)
    return Readings(between(factor, factor), usual, usual, usual)


def multiple_draft(new: Quantity, old: Quantity, told: Readings, word: str) -> Draft:
    result = combine(truediv, new.readings, old.readings)
    if new.days and old.days:
        result = combine(mul, result, exactly(new.days / old.days))
    name = [
        " ".join(filter(None, (one.name, plural(one.unit or one.measure or "") if one.days else "")))
        for one in (new, old)
    ]
    word = " ".join(word.split())
    return Draft(
        rule="multiple",
        quantities=(old, new) if old.figure is not new.figure else (old,),
        slip=f"multiple {old.key} {new.key}",
        formula=f"{name[0]} / {name[1]} = {words(result.literal)}; printed: '{word}'",
        result=f"{words(result.usual)} times",
        stated=word,
        unit="times",
        judgement=judge(result, told, vague=old.vague or new.vague),
        why=f"The one number over the other against '{word}'; a word like this is taken as loose by an eighth either way.",
    )
