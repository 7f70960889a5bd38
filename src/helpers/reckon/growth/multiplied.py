"""Multiples whose numbers stand apart: 'They have more than tripled.', 'so it is paying seven times', '13 times earnings of 20.6p'.

    Farms numbered 900 in 1990. There are 2,750 now. They have more than tripled.
    A week in there were only 640 claims; by June the number had nearly tripled.  (1,870 in the sentence before)
    At 268p ... . Against earnings per share of 20.6p the buyer is paying 13 times.
    It was three times the size of the last outbreak, in 2019, when 22 fell ill.

The pair is looked for by value: what holds is named. What fails is named where the words stand alone after one pair of like
values of two times, or where they name their base and one like value stands before them.

Comes in: a Page, or the Desk. Goes out: drafts of checks of the rule multiple.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from ..hedges import Readings
from ..intervals import between, exact
from ..meaning.apposition import amount
from ..meaning.matters import may_be_one, subject
from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from .baselines import like, opposed, ordered, size, when
from .multiples import FACTORS, NUMBERS, multiple_draft, told_factor
from .values import margin

Pair = tuple[Quantity, Quantity]
_HEDGE = r"(?:(more than|well over|over|at least|nearly|almost|just under|about|roughly|around|some)\s+)?"
# Reads 'have more than tripled.', 'had nearly doubled; ', 'has more than tripled its trade'; a number after it is another rule's
DONE = re.compile(
    rf"\b(?:has|have|had|was|were|it|they|numbers?|total|figure)(?: since| now| thus| therefore)? {_HEDGE}((halv|doubl|tripl|trebl|quadrupl|quintupl)ed)\b(?P<rest>[^.;:\d]*)(?:[.;:]|$)",
    re.I,
)
TIMES = re.compile(
    rf"\b{_HEDGE}((?:(twice|double|triple)|(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{{1,3}}(?:\.\d+)?) times))\b(?P<rest>[^.;]*)",
    re.I,
)
# 'three times a day', 'met twice in May', 'for the third time' count occasions
WHAT_THEN = re.compile(
    r"^ (?:what|as (?:much|many) as|the (?:amount|sum|number)(?: that)?) (?:it|they|he|she|we|was|were|had been|the [a-z]+) (?P<verb>[a-z ]{3,40}?) (?P<time>last [a-z]+|the (?:year|month|week|season) before|in (?:1[89]|20)\d\d|a (?:year|month|week|decade) (?:ago|earlier|before))\b",
    re.I,
)
OCCASIONS = re.compile(
    r"^ (?:a|an|per|each|every|in|on|since|over|last|this|before|daily|weekly|he|she|they|we|who|by|at|when|and|already)\b|^ (?:champion|winner|as likely|more likely)",
    re.I,
)
# Reads 'its operating earnings', 'the size of the last', 'those earnings': what the words take for the base
NAMES_BASE = re.compile(
    r"^ (?:the|its|their|his|her|those|these|that|what|earnings|sales|revenue|profits?|turnover|income|annual|operating|last|this)\b",
    re.I,
)
TAKES_UP = re.compile(r"^(?:That|This|It|They|These|Those)\b", re.I)
PAYS = re.compile(
    r"\b(?:pay|pays|paying|paid|valued?|values|valuing|priced?|worth|trad(?:es?|ing)|cost(?:s|ing)?|sells?|selling)(?: at| for| on)?(?: just| only| about)?\s*$",
    re.I,
)
RESULT = re.compile(r",? so(?: that)? [^.;,]{0,40}$|\b(?:which means|meaning)(?: that)? [^.;,]{0,40}$", re.I)
PRONOUN = re.compile(
    r"(?:^|[;,:] (?:and )?|\b(?:and|but|since|then|[A-Z][a-z]+ \d+|by [a-z]+) )(?:they|it|(?:the|that|this|their|its) (?:numbers?|total|figure|count|level|tally|toll|sum|amount))\b[^.;,:]{0,30}$",
    re.I,
)
OF_ANOTHER = re.compile(r"\b(?:its|their|his|her|other|another)\b", re.I)
BACK = 2  # sentences before the words in which a pair is looked for
FAR = 40  # sentences of a capture in which the new value of a multiple of two digits is looked for
NEAR = Fraction(3)  # a pair whose ratio is this many times the told one is another pair
MOST = 10  # values round a multiple


def far_multiple(page: Page, desk: Desk) -> Iterator[Draft]:
    """A verb or 'N times' with its two values in other clauses or sentences."""
    for number, sentence in enumerate(page.sentences):
        for found in DONE.finditer(sentence.text):
            done = _done(page, number, sentence.start + found.start(2), sentence.start + found.end(2), found)
            yield from _with_words(page, done, sentence.start, found)
        for found in TIMES.finditer(sentence.text):
            if not OCCASIONS.match(found["rest"]):
                times = _times(page, number, sentence.start + found.start(2), found)
                yield from _with_words(page, times, sentence.start, found)


def _with_words(page: Page, drafts: Iterator[Draft], at: int, found: re.Match[str]) -> Iterator[Draft]:
    """The drafts with the place of the words that tell the multiple."""
    words = page.span(at + found.start(2), at + found.end(2))
    yield from (replace(draft, spans=(words,)) for draft in drafts)


def _done(page: Page, number: int, start: int, end: int, found: re.Match[str]) -> Iterator[Draft]:
    """'They have more than tripled': the last two like values of two times before it, in its sentence or the two before."""
    halved = found[3].lower() == "halv"
    told = told_factor(found[1], FACTORS[found[3].lower()])
    given = [one for near in range(number - BACK, number + 1) for one in page.by_sentence.get(near, [])]
    given = [one for one in given if one.end <= start and _usable(one) and not margin(page, one)][-MOST:]
    if any(one.start >= end for one in page.by_sentence.get(number, []) if _usable(one)) and ";" not in found[0]:
        return
    found_pairs = list(combinations(reversed(given), 2))
    pairs = [turn for pair in found_pairs if (turn := _turn(page, *pair, halved))]
    pairs += [turn for pair in found_pairs if (turn := _by_size(page, *pair, halved)) and turn not in pairs]
    firm = [pair for pair in pairs if ordered(page, *pair) in (None, pair)]
    drafts = [multiple_draft(new, old, told, " ".join(filter(None, (found[1], found[2])))) for old, new in pairs]
    holds = [
        (draft, pair) for draft, pair in zip(drafts, pairs, strict=True) if draft.judgement.verdict == "consistent"
    ]
    if holds:  # 'nearly tripled' is said of 2.9 times before it is said of 3.3
        yield min(holds, key=lambda each: size(each[1][1]) / size(each[1][0]) not in told.usual)[0]
    elif (
        firm
        and firm[0] is pairs[0]
        and set(pairs[0]) == set(given[-2:])
        and _same_size(*pairs[0], told)
        and _of_those(page, number, start, pairs[0])
    ):
        yield drafts[0]


def _of_those(page: Page, number: int, start: int, pair: Pair) -> bool:
    """Whether what has tripled is the pair: 'They', 'the number', '..., so the trade', or a subject that names them; not 'Its fees'."""
    lead = page.text[page.sentences[number].start : start]
    if RESULT.search(lead) or PRONOUN.search(lead):
        return True
    own = stems(re.split(r"[;,:]", lead)[-1])
    return bool(own) and not OF_ANOTHER.search(lead) and all(own & subject(page, one) for one in pair)


def _usable(one: Quantity) -> bool:
    return amount(one) and not one.time and not one.vague


def _turn(page: Page, one: Quantity, other: Quantity, halved: bool) -> Pair | None:
    """Old and new of two like values of two times; by their size where the words do not tell."""
    turn = ordered(page, one, other)
    if turn is None:
        return _by_size(page, one, other, halved)
    told = like(one, other) and may_be_one(page, one, other) and size(one) and size(other)
    return turn if told and (size(turn[1]) < size(turn[0])) == halved else None


def _by_size(page: Page, one: Quantity, other: Quantity, halved: bool) -> Pair | None:
    """Old and new by their size: of two values set aside for two reasons the words do not tell which came first."""
    if (
        not like(one, other)
        or not may_be_one(page, one, other)
        or not opposed(page, one, other)
        or not size(one)
        or not size(other)
    ):
        return None
    small, large = sorted((one, other), key=size)
    return (large, small) if halved else (small, large)


def _same_size(old: Quantity, new: Quantity, told: Readings) -> bool:
    ratio = size(new) / size(old)
    edge = told.usual.lo if told.usual.lo is not None else told.usual.hi or Fraction(1)
    return edge / NEAR <= ratio <= edge * NEAR


def _times(page: Page, number: int, at: int, found: re.Match[str]) -> Iterator[Draft]:
    """'N times' with its base: in its sentence after the words, before them ('Against earnings of 20.6p'), or taken up."""
    factor = (
        FACTORS["twice" if found[3].lower() == "twice" else found[3].lower()[:5]]
        if found[3]
        else exact(float(NUMBERS.get(found[4].lower()) or _words(found[4])))
    )
    told = told_factor(found[1], factor)
    sharp = _sharp(found, factor)
    group = [one for one in page.by_sentence.get(number, []) if _usable(one)]
    after = [one for one in group if one.start > at]
    before = [one for one in group if one.end <= at]
    word = " ".join(filter(None, (found[1], found[2])))
    lead = page.text[page.sentences[number].start : at - len(found[1] or "")].rstrip()
    if found[1]:
        lead = re.sub(rf"{re.escape(found[1])}\s*$", "", lead, flags=re.I).rstrip()
    names = bool(NAMES_BASE.match(found["rest"]))
    if after and names and not (before and before[-1].unit == after[0].unit):
        yield from _with_base(page, number, after[0], told, sharp, word, lead)
    elif PAYS.search(lead) or (names and not after):
        yield from _by_value(page, number, at, before, sharp, told, word)


def multiple_across(desk: Desk) -> Iterator[Draft]:
    """'pledged £1.4m, more than twice what they pledged last year', the base told of that time by its words in any capture.

    The base must have the unit, a word of the clause and its time; of two such values none is picked.
    """
    for page in desk.pages:
        for number, sentence in enumerate(page.sentences):
            for found in TIMES.finditer(sentence.text):
                at = sentence.start + found.start(2)
                group = [one for one in page.by_sentence.get(number, []) if _usable(one)]
                what = WHAT_THEN.match(found["rest"])
                before = [one for one in group if one.end <= at]
                if (
                    what
                    and before
                    and not any(at < one.start <= sentence.start + found.start("rest") + what.end() for one in group)
                ):
                    yield from _then(desk, before[-1], what, found)


def _then(desk: Desk, new: Quantity, what: re.Match[str], found: re.Match[str]) -> Iterator[Draft]:
    factor = (
        FACTORS[found[3].lower()[:5] if found[3].lower() != "twice" else "twice"]
        if found[3]
        else exact(float(NUMBERS.get(found[4].lower()) or _words(found[4])))
    )
    told = told_factor(found[1], factor)
    then, of = what["time"].lower(), stems(what["verb"])
    bases = []
    for page in desk.pages:
        for one in page.quantities:
            if (
                _usable(one)
                and one.sentence >= 0
                and one.unit == new.unit
                and one.unit
                and size(one)
                and one is not new
                and then in when(page, one).lower()
                and of & subject(page, one)
            ):
                bases.append(one)
    if len({size(one) for one in bases}) == 1 and _same_size(bases[0], new, told):
        yield multiple_draft(new, bases[0], told, " ".join(filter(None, (found[1], found[2]))))


def _words(text: str) -> float:
    return {"eleven": 11, "twelve": 12, "fifteen": 15}.get(text.lower()) or float(text)


def _sharp(found: re.Match[str], factor: Fraction) -> Readings:
    """What ratios give the printed multiple to its last digit; a hedge keeps its side."""
    digits = re.search(r"\.(\d+)", found[4] or "")
    half = Fraction(1, 2 * 10 ** (len(digits[1]) if digits else 0))
    if found[1]:
        return told_factor(found[1], factor)
    return Readings(*(between(factor - half, factor + half),) * 4)


def _with_base(
    page: Page, number: int, base: Quantity, told: Readings, sharp: Readings, word: str, lead: str
) -> Iterator[Draft]:
    """'That is about 50 times the £24,000', 'It is nearly three times the size of the last, when 22': the new value stands before."""
    given = [
        one
        for near in range(number - BACK, number)
        for one in page.by_sentence.get(near, [])
        if _usable(one) and one.unit == base.unit
    ]
    given = [one for one in given if size(one) > 0 < size(base)][-MOST:]
    drafts = [multiple_draft(one, base, told, word) for one in reversed(given)]
    holds = [
        draft
        for one, draft in zip(reversed(given), drafts, strict=True)
        if draft.judgement.verdict == "consistent" and _ratio(one, base, sharp)
    ]
    if holds:
        yield holds[0]
    elif (
        len({size(one) for one in given}) == 1
        and like(given[0], base)
        and TAKES_UP.match(page.words(number))
        and given[0].sentence == number - 1
        and _same_size(base, given[0], told)
    ):
        yield drafts[0]


def _ratio(new: Quantity, old: Quantity, sharp: Readings) -> bool:
    """Whether the ratio, both as printed, is the told one."""
    ratio = size(new) / size(old)
    slack = ratio / 50
    return sharp.usual.intersects(between(ratio - slack, ratio + slack)) or sharp.half_up.intersects(
        between(ratio, ratio)
    )


def _by_value(
    page: Page, number: int, at: int, before: list[Quantity], sharp: Readings, told: Readings, word: str
) -> Iterator[Draft]:
    """'Against earnings per share of 20.6p it is paying 13 times': a pair before it that gives the multiple to its last digit.

    The base stands in the sentence or the one before; the new value there too, or further back where the multiple has two digits.
    """
    given = [
        one
        for near in range(number - BACK - 1, number + 1)
        for one in page.by_sentence.get(near, [])
        if one.end <= at and _usable(one)
    ]
    near = list(combinations(given[-MOST:], 2))
    two_digits = len(re.sub(r"\D", "", word)) > 1
    bases = [*before, *(one for one in given if subject(page, one) & stems(page.text[at : page.sentences[number].end]))]
    far = [one for one in page.quantities if one.end <= at and _usable(one) and number - one.sentence <= FAR]
    for base in reversed(bases):
        near += (
            [(new, base) for new in far if new.unit == base.unit and new.unit and new is not base] if two_digits else []
        )
    for one, other in near:
        old, new = sorted((one, other), key=size)
        same = bool(one.unit) and one.unit == other.unit
        if same and size(old) > 0 and _exactly(new, old, sharp):
            yield multiple_draft(new, old, told, word)
            return


def _exactly(new: Quantity, old: Quantity, sharp: Readings) -> bool:
    ratio = size(new) / size(old)
    return sharp.half_up.intersects(between(ratio, ratio))
