"""The slots of a printed percentage: every two figures near it that may be its part and whole, or its old and new value, scored.

What ties two figures to a claim: how near they stand, 'of them', two times, a noun in common, a definite article that takes up what
was said; what parts them: a base, a population or a topic of its own, a list of others like them.

Comes in: a Page, a claim, pairs that other checks hold. Goes out: ways to fill the claim, each with its score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from ..growth import baselines, change_claims
from ..growth.changes import in_percent
from ..growth.movements import of_another
from ..growth.steps import EXTRA, OTHER_CLAUSE, difference
from ..intervals import exact
from ..meaning.apposition import bare_noun
from ..meaning.tellings import stems
from ..quantities import Page, Quantity
from .percent_ties import APART, HUNDRED, OF_THEM, WITHIN, kind_of, likely, number_of
from .share_claims import COLLECTIVE, RATE
from .wholes import NO_SHARE, OF_W, OF_WHAT, PERCENT, whole_after

REACH = 3  # sentences round a claim in which its figures are looked for
MOST = 14  # figures round a claim that are tried
LIST = 4  # figures of one unit in a sentence are a list
FEW = 10  # smaller counts stand in every article
OUT_OF = re.compile(r"^(?: [a-z]+){0,2} out of (?:the |its |their |all |a total of |some )*$", re.I)
OF_FIRST = re.compile(
    r"(?:^|[,;:—–]|\bthat|\bbut|\band)\s?(?:of|among|out of|from|at)\b(?: [\w’'-]+){0,4}[ $£€]*$", re.I
)
OF_THESE = re.compile(r"\b(?:of|among) (?:these|them|those),?\s*$", re.I)
ASKED = re.compile(
    r"\b(?:survey|poll|sample|study|class|chamber|house|panel|herd|fleet|staff|group|batch|membership|electorate|workforce|crew|total)\b(?: [\w’'-]+){0,3}? (?:of|at|with|has|had|numbers|numbered)[ $£€]*$",
    re.I,
)
TAKEN_UP = re.compile(r"\b(?:the|those|these)(?: other)?[ $£€]*$", re.I)
# What names the slot that a percentage fills: a share in words that need no whole
GUESSED = re.compile(
    r"\b(?:guess\w*|maybe|perhaps|expect\w*|hop(?:ed|ing)|thought|plan\w*|would|aim\w*)\b[^.;,]*$", re.I
)
AGAINST = re.compile(r"\b(?:compared|against|versus|ahead of|behind|than|instead of|while|whereas)\b", re.I)
SHARE_WORDS = re.compile(
    r"\b(?:turnout|share|proportion|percentage|majority|occupancy|uptake|participation|full|filled|occupied|capacity|account\w*|respon\w+|"
    r"ma[dk]es? up|represent\w*|amounts? to|success|pass(?:ed)? rate|slice|portion|chunk|figure|out of)\b",
    re.I,
)
UNTYPED = re.compile(
    r"\b(?:turnout|participation|respons\w+|uptake|occupancy|full|attendance|pass rate|success rate)\b", re.I
)
TOPIC = re.compile(
    r"\b(?:constant|real terms|inflation|by (?:value|weight|volume|area|number)|after tax|before tax|estimate\w*|believe[sd]?|forecast\w*|project(?:s|ed|ions?)|"
    r"predict\w*|aim(?:s|ed|ing)?|targets?|goal|first thought|had put|(?:across|throughout) the (?:country|nation|state|region|world)|nationwide|national\w*|worldwide|globally|countrywide|"
    r"elsewhere|alone|on average|typical\w*|usual\w*|normal\w*|annual\w*|each year|every year|per (?:year|head|capita|person)|seasonal\w*|adjust\w*|"
    r"interest|coupon|margins?|tax|margin of error|chance|probability|risk|yield|dividend|alcohol|quota|threshold|between them|together|combined|must|need(?:s|ed)?|would have to|remaining)\b",
    re.I,
)
BOUND = re.compile(
    r"\b(?:at least|at most|up to|as much as|no more than|more than|fewer than|less than|over|under|below|above)\s*$",
    re.I,
)
# A claim of its own population or time: 'of women', 'of those over 60', 'in 2015'
OWN_PEOPLE = re.compile(
    rf"^{PERCENT}(?:of (?!them\b|it\b|that\b|these\b|those\b|this\b|all\b|the\b|its\b|their\b|our\b|his\b|her\b|my\b|your\b|one\b|a\b|an\b|what\b|capacity\b|[\w’']+['’]s?\b)|of them (?!are\b|were\b|had\b|have\b|is\b|was\b|should\b)[a-z]+\b|of those (?:on|in|with|for|at)\b|(?:among|for) (?!the (?:year|month|week|day|quarter)\b|a\b|an\b)[a-z]+\b)",
    re.I,
)
# Reads 'That drop, of 16 per cent', 'a drop that at 16 per cent'
MOVED = re.compile(
    rf"\b(?:{baselines.UP_NOUNS}|{baselines.DOWN_NOUNS})\b,?(?: of| that| at| is| was| to)+(?: about| some| nearly)?$",
    re.I,
)
THE_MOVED = re.compile(
    rf"\b(?:the|that|this|its|their) (?:{baselines.UP_NOUNS}|{baselines.DOWN_NOUNS})\b[^.;\d]*$", re.I
)
BY_THEN = re.compile(r"^[^.;\d]{0,40}\b(?:by|until|so far|counted|yet)\b", re.I)
TURNOUT = re.compile(r"^(?:Turnout|Attendance)\b")
OWN_YEAR = re.compile(rf"^{PERCENT}(?:in|since|from) (?:19|20)\d\d", re.I)
COMPARED = re.compile(
    r"^(?:%|per ?cent)?[- ]*(?:more|less|fewer|higher|lower|above|below|dearer|cheaper|up|down|off|better|worse|longer|shorter|larger|smaller|faster|slower|bigger|"
    rf"{baselines.UP_NOUNS}|{baselines.DOWN_NOUNS})\b",
    re.I,
)
WENT = re.compile(
    r"^(?:%|per ?cent)? ?(?:of [^.,;\d]{1,30} )?(?:has|have|had|is|are|was|were)\b(?: [a-z]+){0,3} (?:lost|gone|wiped out|disappeared|vanished|shed|melted)\b",
    re.I,
)
SUPPOSED = re.compile(r"\b(?:would|could|might|may|should|if)\b[^.;]*$", re.I)
OWN_END = re.compile(
    r"^(?:%|per ?cent)?,? (?:[a-z]+ ){0,3}?(?:to|from) (?:(?:about|some|nearly|just|the) )*[$£€]?(?=\d)", re.I
)
# Reads 'above the first week’s level', 'from the party's last vote': a base in words
OWN_BASE = re.compile(
    r"^(?:%|per ?cent)?,? (?:[a-z]+ ){0,2}?(?:than|above|below|from|on|compared with|since) ((?:the|its|their|last|those|what)\b[^.,;:\d]{3,40})(?=[.,;:]|$)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill the slots of a claim: two figures, what they are to each other, and what speaks for it."""

    family: str  # share, change or points
    first: Quantity  # the part, or the old value
    second: Quantity  # the whole, or the new value
    made: Fraction  # the share or the change of one that they make
    score: float


MOVE_IN = re.compile(
    r"^(?:%|per ?cent)?,? ?(?:rise|fall|drop|cut|increase|decrease|decline|jump|growth|reduction|gain|loss|slump|surge|dip|climb) in (?:the |its |their |his |her )?([a-z]{4,})",
    re.I,
)
SUPPOSED = re.compile(r"\b(?:if|unless|were to|propos\w+|suggest\w*)\b", re.I)
AIMED = re.compile(r"\b(?:expect\w*|forecast\w*|predict\w*|hop(?:ed|es|ing) for|aim(?:ed|s|ing)? (?:for|at))\b", re.I)
OWN_CLAUSE = re.compile(r"\b(?:where|whose)\b[^,;.]{0,25}$", re.I)  # 'in a town where 58 percent rent'
OTHER_BASE = re.compile(
    r"^(?:%|per ?cent)?,? ?(?:less|more|fewer|higher|lower|below|above|up|down)(?: than)? (?:before|when|during|under|(?:19|20)\d\d levels?)\b",
    re.I,
)  # '60 percent less than before the flood', '36 percent below 2011 levels'


def ways(page: Page, one: Quantity, taken: dict[frozenset[Quantity], str]) -> Iterator[Way]:
    """All ways to fill the slots of a claim with the figures near by, scored."""
    before, after = page.before(one, 120), page.after(one)
    if TOPIC.search(change_claims.CLAUSE.split(before)[-1]) or TOPIC.search(change_claims.CLAUSE.split(after)[0][:40]):
        return
    if OWN_PEOPLE.match(after) or BOUND.search(before) or one.figure.approximator == ">":
        return
    if OWN_CLAUSE.search(before) or OTHER_BASE.match(after) or of_another(page, one) or _in_another(page, one):
        return
    sign = change_claims.sign_of(page, one if one.percent or one.points else in_percent(one))
    if sign is None and WENT.match(after):
        sign = -1
    elif sign is None and (COMPARED.match(after) or MOVED.search(before)):
        sign = 0
    given = _given(page, one)
    others = [other for other in page.by_sentence.get(one.sentence, []) if other.percent and other is not one]
    if sign is None and any(one.percent and other.lo + one.lo == HUNDRED for other in others):
        return
    if sign is None and OWN_YEAR.match(after):
        return
    told = [pair for pair in page.changes if abs(pair[0].sentence - one.sentence) <= REACH]
    for first, second in [*permutations(given, 2), *told]:
        if (
            _supposed(page, one, first)
            or abs(first.sentence - second.sentence) > APART
            or any(_aimed(page, each) for each in (first, second))
        ):
            continue
        close = _closeness(one, first, second, given) - 0.5 * len(others)
        if first.percent or second.percent:
            if first.percent and second.percent and sign is not None:
                yield from _points(page, one, first, second, sign, close)
            continue
        if one.points:
            continue
        if first.lo < second.lo and sign is None and not NO_SHARE.match(after):
            tied = _as_share(page, one, first, second, taken)
            if tied is not None:
                yield Way("share", first, second, exact(first.lo) / exact(second.lo), close + tied)
        if sign is not None:
            tied = _as_change(page, one, first, second, sign, taken)
            if tied is not None:
                yield Way("change", first, second, abs(exact(second.lo) / exact(first.lo) - 1), close + tied)


def _in_another(page: Page, one: Quantity) -> bool:
    """'the 30 per cent fall in donations', where no donations were told before: it is no fall of what was."""
    named = MOVE_IN.match(page.after(one))
    own = stems(named[1]) if named else frozenset()
    return bool(own) and not own & stems(page.text[: page.sentences[one.sentence].start])


def _supposed(page: Page, one: Quantity, first: Quantity) -> bool:
    """Whether a figure is of what may come, told apart from the claim: 'It grew by 15%. ... If the fee were raised from 75 to 80'."""
    return first.sentence != one.sentence and bool(SUPPOSED.search(page.words(first.sentence)))


def _aimed(page: Page, one: Quantity) -> bool:
    """Whether a figure was expected, not reached: 'was told to expect a cost of 40 million'."""
    return bool(AIMED.search(change_claims.CLAUSE.split(page.before(one, 60))[-1]))


def _given(page: Page, one: Quantity) -> list[Quantity]:
    """The figures round a claim that may fill it, the nearest ones, in text order."""
    window = [
        other for other in page.near(one.sentence, REACH) if other.figure is not one.figure and fills(page, other)
    ]
    window.sort(key=lambda other: abs(other.start - one.start))
    return sorted(window[:MOST], key=lambda other: other.start)


def fills(page: Page, one: Quantity) -> bool:
    """Whether a figure may be an end or a part: a plain number of something that is no age, no points, no multiple and no bound."""
    own = one.figure
    plain = (
        own.form == "scalar"
        and own.lo == own.hi
        and one.lo > 0
        and own.approximator not in ("<", ">")
        and not one.times
    )
    if (
        not plain
        or one.vague
        or one.unit in ("year of age", "point", "percent point")
        or (not one.unit and one.lo % 1 and not one.lo < FEW)
    ):
        return False
    if one.percent:
        return change_claims.sign_of(page, one) is None
    return baselines.usable(one) or bool(one.days and one.unit)


def _closeness(one: Quantity, first: Quantity, second: Quantity, given: list[Quantity]) -> float:
    """How near the two figures stand to each other and to the claim."""
    steps = abs(first.sentence - second.sentence)
    off = min(abs(other.sentence - one.sentence) for other in (first, second))
    far = max(abs(other.sentence - one.sentence) for other in (first, second))
    low, high = sorted((first.start, second.start))
    between = sum(low < other.start < high and other.unit == first.unit and other.lo >= FEW for other in given)
    after = min(first.start, second.start) > one.start  # a claim before its figures is told by them less often
    return (1.5, 1.0, 0.0)[steps] + (1.0, 0.5, -0.5, -1.5)[off] - 0.5 * max(0, far - 1) - 0.5 * between - 0.5 * after


def _as_share(
    page: Page, one: Quantity, part: Quantity, whole: Quantity, taken: dict[frozenset[Quantity], str]
) -> float | None:
    """What ties two figures as part and whole of a claim; None where they are none."""
    if _of_two_wholes(page, one, part, whole) or taken.get(frozenset((part, whole))):
        return None
    kind, tie, clause = kind_of(page, part, whole), _tie(page, part, whole), page.words(one.sentence)
    if kind is None:
        if part.unit or whole.unit or not (tie or UNTYPED.search(clause)):
            return None
        kind = 0.0
    named = whole_after(page, one)
    if named is not None and named is not whole:
        return None
    bare = not part.unit and bare_noun(part) and bare_noun(whole)
    if not tie and (_set_against(page, part, whole) or (bare and _ahead_of(one, whole))):
        return None
    score = kind + tie + 1.5 * bool(named)
    score += 0.5 * bool(SHARE_WORDS.search(clause)) + 0.5 * bool(RATE.search(page.before(one, 50)))
    told = None if named else OF_WHAT.match(page.after(one))
    score += _of_what(page, one, part, whole, told) if told else 0.0
    if TAKEN_UP.search(page.before(part, 20)) and part.start > one.start:
        score += 1
    elif named and not tie and part.start > one.start:
        score -= 2
    printed = part.start > whole.start and (part.figure.unit_start or 0) < part.start
    goes_on = part.sentence == whole.sentence and printed
    score += 0.5 * goes_on - 1.0 * (not tie and not named and bare)
    if not tie and not named and not told and not SHARE_WORDS.search(clause):
        score -= 0.5 if goes_on else 1 if bare_noun(part) else 2
    if whole.start > part.start and not (tie or named):
        score -= 1
    small = part.lo < FEW and not part.unit
    return score - 3 * small + likely(exact(part.lo) / exact(whole.lo), one)


def _of_two_wholes(page: Page, one: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether the two are rates or times, of another day, of another poll, or a guess, an extra, a comparison."""
    if (part.unit and not whole.unit) or (part.days and part.unit) or whole.days or part.time or whole.time or one.time:
        return True
    if BY_THEN.match(page.after(part)) or BY_THEN.match(page.after(whole)):
        return True
    if TURNOUT.match(page.words(one.sentence)) and one.sentence not in (part.sentence, whole.sentence):
        return True
    after = page.after(part)
    return bool(GUESSED.search(page.before(part)) or EXTRA.match(after) or COMPARED.match(after))


def _set_against(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether the two stand side by side as peers: 'against' between them, or members of one list."""
    between = page.text[min(part.end, whole.end) : max(part.start, whole.start)]
    group = [other for other in page.by_sentence.get(part.sentence, []) if other.unit == part.unit and other.lo >= FEW]
    return bool(AGAINST.search(between)) or len(group) >= LIST


def _ahead_of(one: Quantity, whole: Quantity) -> bool:
    """'leads with 92 percent, ahead of 88 and 84': bare numbers behind a percentage are percentages too."""
    return whole.lo <= HUNDRED and whole.start > one.start and whole.sentence == one.sentence


def _of_what(page: Page, one: Quantity, part: Quantity, whole: Quantity, told: re.Match[str]) -> float:
    """Points for what the percentage is said to be of, where the whole or its sentences name it."""
    names = stems(told[2] or told[3] or "") if not told[1] else frozenset()
    places = [place for place in (whole.sentence - 1, whole.sentence, part.sentence) if place != one.sentence]
    if told[1] or names & stems(" ".join(page.words(place) for place in places)):
        return 1.0
    return 0.5 if not names or COLLECTIVE.match(page.after(one)) else -1.0


def _tie(page: Page, part: Quantity, whole: Quantity) -> float:
    """How firmly the words make one figure a part of another: '54 of the 450', 'of the 128 boats 16', '1,300 of these'."""
    if part.start < whole.start:
        told = page.between(part, whole) + " "
        return (
            2.5 if part.sentence == whole.sentence and (OF_W.match(told) or OUT_OF.match(" " + told.lstrip())) else 0.0
        )
    if OF_THESE.search(page.before(part)):
        return 2.0
    if OF_THEM.match(page.after(part)):
        nearest = [
            other
            for other in page.near(part.sentence)
            if whole.start < other.start < part.start and other.counts and not other.unit
        ]
        return 0.5 if any(other.lo > part.lo for other in nearest) else 2.0
    if OF_FIRST.search(page.before(whole, 60)) or ASKED.search(page.before(whole, 60)):
        return 1.5
    return 0.0


def _as_change(
    page: Page, one: Quantity, old: Quantity, new: Quantity, sign: int, taken: dict[frozenset[Quantity], str]
) -> float | None:
    """What ties two figures as the old and the new value of a claim; None where they are none."""
    kind, after = kind_of(page, old, new), page.after(one)
    later = old if old.start > new.start else new
    if _of_its_own(page, one, old, new) or (old.sentence == new.sentence and OF_THEM.match(page.after(later))):
        return None
    if later.sentence == one.sentence and later.end < one.start and OTHER_CLAUSE.search(page.between(later, one)):
        return None
    if any(difference(page, each) for each in (old, new)) or SUPPOSED.search(page.before(one, 60)):
        return None
    if (own := OWN_END.match(after)) and not any(0 <= each.start - one.end <= own.end() + 2 for each in (old, new)):
        return None
    if base := OWN_BASE.search(after):
        names = stems(base[1])
        if names and not names & stems(
            " ".join(page.words(each.sentence) for each in (old, new) if each.sentence != one.sentence)
        ):
            return None
    for each in (old, new):
        if each.sentence != one.sentence and any(
            other.percent and other is not one and change_claims.sign_of(page, other) is not None
            for other in page.by_sentence.get(each.sentence, [])
        ):
            return None
    if (
        kind is None
        or not old.lo
        or old.lo == new.lo
        or taken.get(frozenset((old, new)))
        or not baselines.toward(old, new, sign)
    ):
        return None
    if whole_after(page, one) is not None or (max(old.lo, new.lo) < FEW and not old.unit):
        return None
    pair = (old, new) if old.start < new.start else (new, old)
    firm = change_claims.firmness(page, pair)
    order = baselines.ordered(page, *pair)
    if not sign and not firm:
        return None
    if not sign and order and order[0] is not old:
        return None
    return kind + (0, 1, 2, 2)[firm] + 1 + likely(abs(exact(new.lo) / exact(old.lo) - 1), one)


def _of_its_own(page: Page, one: Quantity, old: Quantity, new: Quantity) -> bool:
    """Whether a claim that stands apart from its figures names a thing they do not: 'Exports rose 12 percent' after cars made."""
    if one.sentence in (old.sentence, new.sentence):
        return False
    clause = change_claims.CLAUSE.split(page.before(one, 120))[-1]
    if (
        change_claims.PRONOUN.search(clause)
        or THE_MOVED.search(clause)
        or (baselines.A_RISE.match(page.after(one)) and not one.points)
    ):
        return False
    around = {number for each in (old, new) for number in (each.sentence - 1, each.sentence)} - {one.sentence}
    own = stems(clause + " " + page.after(one))
    return not own & stems(" ".join(page.words(number) for number in sorted(around)))


def _points(page: Page, one: Quantity, old: Quantity, new: Quantity, sign: int, close: float) -> Iterator[Way]:
    """Two percentages and the points between them, told as points, or as per cent."""
    apart = abs(exact(new.lo) - exact(old.lo)) / 100
    if not baselines.toward(old, new, sign) or not apart:
        return
    firm = change_claims.firmness(page, (old, new) if old.start < new.start else (new, old))
    same = apart == number_of(one)
    if _of_its_own(page, one, old, new):
        return
    if OWN_END.match(page.after(one)) and one.sentence not in (old.sentence, new.sentence):
        return
    if not same and one.sentence not in (old.sentence, new.sentence):
        return
    if one.percent and not same:
        return
    if same or (firm >= change_claims.TIMES and apart <= WITHIN * number_of(one) and number_of(one) <= WITHIN * apart):
        yield Way("points", old, new, apart, close + 1 + (0, 1, 2, 2)[firm] + 1.5 * same)
