"""Three figures of which one is what sets the two others apart: what is left, lacking, saved, gained, the lead, the majority, the rest.

The slots come first: three neighbours of one kind, the result anywhere among them, that come near to 'greater less smaller'. Words
beside the result weigh ('leaves', 'the other', 'short', 'more', 'by'), and so do its digits, where it misses by one; there is no list
of verbs, and no order.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum, all of them inconsistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from operator import itemgetter

from ..digits import likeness
from ..hedges import decimal_place
from ..kept import kept_on_page
from ..meaning.apposition import average
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import value
from .listing import ROUND, runs_on
from .more_than import of_two_things
from .remainders import WENT
from .rows import BY, CLEAR, accounted, head, one_head, rows, summand
from .sum_of_parts import sum_of

OFF = Fraction(9, 20)  # how far off a difference may be and still be meant
ENOUGH, UNTOLD = 3.4, 4.3  # points with words that say what it is, and without
FEW = 10  # a number that chance hits
RESULTS = r"leav(?:es?|ing)|left|rest(?! of the (?:world|country|day|year|season|week))|remain\w*|others?|balance|gap|shortfall|deficit|surplus|margin|majority|lead|difference|net|sav(?:es?|ing|ed)|short(?:age)?(?! notice)|behind|ahead|trail\w*|adrift|outstanding|missing|backlog|(?:its|their|his|her|the) last"
BEFORE = re.compile(
    rf"\b(?:{RESULTS})\b(?:[^.;:,\d—–]{{0,30}}|, (?:all )?)$"
    r"|\b(?:by|an? (?:[a-z]+ )?(?:overrun|excess|rise|fall|drop|increase|decrease|decline|gain|loss|cut|jump|saving) of|add(?:s|ed|ing)?|los(?:t|es|ing)|shed\w*|gain(?:s|ed|ing)?|up|down)\s+(?:an? |the )?(?:no (?:fewer|less|more) than |further |total of )?$",
    re.I,
)
MORE = r"more|fewer|less|higher|lower|dearer|cheaper|longer|shorter|heavier|lighter|older|younger|faster|slower|taller|deeper|wider|better|worse"
AFTER = re.compile(
    rf"^(?:[\w'’-]+ ){{0,2}}?(?:left|remain\w*|to (?:go|play|find|spare|come|fill)|still|short|behind|ahead|clear|adrift|(?:{MORE})(?! than (?:an?|one|two|three|\d))|un(?:sold|paid|filled|used|claimed|spent|accounted)|missing|outstanding|extra|empty|idle|vacant|free|off|without|(?:is|are|was|were)(?: now)? all (?:that|there|it|they|he|she|we|the)|who (?:are|were|did|have|had) not?)\b(?! notice)"
)
HINTS = re.compile(
    r"\b(?:still|another|further|extra|or|now|today|must|need\w*|have to|has to|profit|loss|growth|change|spare|room|enough|only|just)\b[^.;:\d]{0,40}$",
    re.I,
)
DEFINITE = re.compile(r"\b(?:the|his|her|its|their|our|these|those|all|other|last)\s*$", re.I)
OF_THE = re.compile(r"^(?:[a-z-]+ )?(?:out )?of (?:the|its|their|his|her|them|these|those|it|whom|which|\d)\b", re.I)
VOTES_TO = re.compile(
    r"^(?:[a-z]+ )?(?:to|against|-|–) ?\d|^(?:[a-z]+ )?to (?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I
)
LOOSE = re.compile(
    r"\b(?:average|mean|includ\w+|at least|more than|also|another|each|every|apiece|net of)\b",
    re.I,
)
APIECE = re.compile(r"^(?:[a-z]+ )?(?:apiece|each)\b", re.I)
NET_OF = re.compile(r"\b(?:after|minus|less|net of|deducting|without)\s+(?:[a-z]+ ){0,2}$", re.I)
ALL = re.compile(r"\ball\s*$", re.I)
LEVEL = re.compile(r"\b(?:to|at|than|from|until|since)(?: the| its| their)?\s*$", re.I)
# Reads 'hit hardest with 400 hectares, ahead of Tamba with 250': a row, and no difference
RANKED = re.compile(r"\b(?:ahead of|behind|followed by|before)\b[^.;\d]{1,40}\b(?:with|on|at)\s*[$£€]?\s*$", re.I)
FROM = re.compile(r"\bfrom\b[^.;,\d]{0,40}$", re.I)


@dataclass(frozen=True, slots=True)
class Apart:
    """Two figures, what is told as the difference between them, and their row."""

    page: Page
    full: list[Quantity]  # all figures round them that may be added
    row: list[Quantity]  # those of one noun
    three: list[Quantity]
    result: Quantity
    less: Quantity
    more: Quantity

    @property
    def made(self) -> Fraction:
        return value(self.more) - value(self.less)

    @property
    def off(self) -> Fraction:
        return (self.made - value(self.result)) / max(self.made, value(self.result))


def differences_near(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each figure told as a difference against the best pair beside it that misses it, if it is likely enough to be meant."""
    for result in page.quantities:
        if not summand(page, result) or _no_result(page, result):
            continue
        enough = ENOUGH if _told(page, result) else UNTOLD
        weighed = [(points(one), one) for one in _triples(page, result)]
        likely = sorted((pair for pair in weighed if pair[0] >= enough), key=itemgetter(0), reverse=True)
        best = next((one for _, one in likely if not _explained(one)), None)  # the dearest question comes last
        if best is not None:
            draft = sum_of([best.less, result], best.more)
            if draft.judgement.verdict == "inconsistent":
                yield replace(draft, slip=f"apart {draft.slip}")


def _no_result(page: Page, result: Quantity) -> bool:
    after, before = page.after(result, 40), page.before(result, 70) + " "
    part = OF_THE.match(after) and not ALL.search(before)
    ranked = RANKED.search(before)
    left = (result.unit is None and VOTES_TO.match(after)) or part or WENT.search(before) or LEVEL.search(before)
    return bool(ranked or left or page.set_aside(result) or average(page, result))


def _triples(page: Page, result: Quantity) -> Iterator[Apart]:
    found = list(rows(page, result))
    every = sorted({one for row in found for one in row}, key=lambda one: one.start)
    for several in found:
        for row in (several, [one for one in several if one is result or not page.set_aside(one)]):
            at = row.index(result)
            for first in range(max(0, at - 2), at + 1):
                three = row[first : first + 3]
                if len(three) < 3 or result not in three:
                    continue
                less, more = sorted((one for one in three if one is not result), key=value)
                apart = Apart(page, every, row, three, result, less, more)
                rated = sum(one.time is not None for one in three) == 1
                compared = any(of_two_things(page, one) for one in three)  # another rule tells these
                if not (rated or compared) and value(less) < value(more) > value(result) and 0 < abs(apart.off) <= OFF:
                    yield apart


def _explained(apart: Apart) -> bool:
    """Whether another relation of the row says what these figures are: one that holds, a list, a way 'from' one to another."""
    page, three, result = apart.page, apart.three, apart.result
    others = [one for one in apart.full if one is not result]
    values = {value(one) for one in others}
    total = value(apart.less) + value(result)
    if total >= CLEAR and any(value(one) == total and one.unit == apart.more.unit for one in _about(page, result)):
        return True
    if _of_several(page, result):
        return True
    if (apart.made in values and apart.made >= FEW) or accounted(apart.full, set(three)):
        return True
    if _made_of_two(result, others, three):
        return True
    miss = abs(apart.made - value(result))
    nouns = {head(one) for one in three}
    near = [one for one in others if one not in three and _next_to(apart, one)]
    near = [one for one in near if not head(one) or head(one) in nouns]
    signed = {
        value(apart.more) + sign * value(apart.less) + other * value(result) for sign in (1, -1) for other in (1, -1)
    }
    if any(value(one) == miss or (value(one) >= FEW and value(one) in signed) for one in near):
        return True
    if any(one.percent for number in {one.sentence for one in three} for one in page.near(number, 1)) and (
        result.unit == "point"
    ):
        return True
    if APIECE.match(page.after(apart.less, 30)):
        return True  # 'two breaks of 25 minutes apiece' are 50 minutes
    way = FROM.search(page.before(apart.more)) or FROM.search(page.before(apart.less))
    if way and apart.more.sentence == apart.less.sentence != result.sentence:
        return True
    if any(BY.match(page.text[one.end : two.start]) for one, two in pairwise(apart.full)):
        return True
    listed = all(runs_on(page, one, two) for one, two in pairwise(three))
    return listed and not BEFORE.search(page.before(three[-1], 30) + " ")


def _of_several(page: Page, result: Quantity) -> bool:
    """Whether a figure near by less all those before the result in its sentence makes it: 84.6 less 3.5 and 1.2 is 79.9."""
    taken = [one for one in page.by_sentence.get(result.sentence, []) if one.start < result.start]
    taken = [one for one in taken if summand(page, one) and one.unit == result.unit]
    total = value(result) + sum(map(value, taken))
    return len(taken) > 1 and any(value(one) == total and one.unit == result.unit for one in _about(page, result))


def _made_of_two(result: Quantity, others: list[Quantity], three: list[Quantity]) -> bool:
    """Whether two others make the result, as a sum or a difference; a small number asks for one of the three among them."""
    told, by_value = value(result), dict[Fraction, list[Quantity]]()
    for one in others:
        by_value.setdefault(value(one), []).append(one)
    for one in others:
        clear = told >= FEW or one in three
        for partner in (told - value(one), value(one) + told, value(one) - told):
            if any(two is not one and (clear or two in three) for two in by_value.get(partner, ())):
                return True
    return False


def _about(page: Page, result: Quantity) -> list[Quantity]:
    """The figures of the lead and of some sentences round the result."""
    return [*page.near(0, 2), *page.near(result.sentence, ROUND)]


def _next_to(apart: Apart, one: Quantity) -> bool:
    at = apart.full.index(one)
    places = [apart.full.index(other) for other in apart.three]
    return min(places) - 2 <= at <= max(places) + 2


def _part_of_part(apart: Apart) -> bool:
    """Whether a smaller bare number stands between the smaller one and the result, which may be of either."""
    page, less, result = apart.page, apart.less, apart.result
    window = range(less.sentence, result.sentence + 1)
    between = [
        one for number in window for one in page.by_sentence.get(number, []) if less.end < one.start < result.start
    ]
    return any(
        summand(page, one) and one.unit is None and not one.time and not head(one) and value(one) < value(less)
        for one in between
        if one not in apart.three
    )


def _cue(apart: Apart) -> bool:
    return _told(apart.page, apart.result)


@kept_on_page
def _told(page: Page, one: Quantity) -> bool:
    """Whether words say that a figure is a difference or a rest."""
    before = page.before(one, 70).rstrip("$£€ ") + " "
    return bool(BEFORE.search(before) or AFTER.match(page.after(one, 60)))


def points(apart: Apart) -> float:
    """How much speaks for the figure being meant as the difference of the two."""
    page, result, three = apart.page, apart.result, apart.three
    before = page.before(result, 70).rstrip("$£€ ") + " "
    cue = 4.0 if _cue(apart) else 1.5 if HINTS.search(before) else 0.0
    digits = min(likeness(float(apart.made), float(value(result))).bits, 8.0) / 2
    few = value(result) / decimal_place(value(result)) < FEW
    close = few and abs(apart.made - value(result)) <= 2
    nouns = [head(one) for one in three]
    unlike = any(not one_head(one, two) for index, one in enumerate(nouns) for two in nouns[index + 1 :])
    alike = len({noun for noun in nouns if noun}) == 1 and sum(map(bool, nouns)) > 1
    places = [one.sentence for one in three]
    between = [one for one in apart.row if one not in three and min(places) <= one.sentence <= max(places)]
    score = cue + (digits or float(close)) + bool(DEFINITE.search(before)) - 3 * unlike + alike
    score += (max(places) == min(places)) + (result is three[-1]) + all(one.unit for one in three)
    score -= sum(max(0, two - one - 1) for one, two in pairwise(places)) + len(between) + 4 * abs(float(apart.off))
    score -= sum(one.figure.approximator is not None for one in three)
    loose = LOOSE.search(page.text[max(0, three[0].start - 30) : three[-1].end + 30])
    score += 2.5 * bool(NET_OF.search(page.before(apart.less).rstrip("$£€ ") + " ")) * (not cue)
    score -= 5 * _part_of_part(apart)
    told = sum(_told(page, one) for one in three if one is not result)
    return score - 3 * told - 2 * bool(loose) - 1.5 * few
