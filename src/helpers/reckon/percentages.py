"""Percentages by value and type: each printed percentage or fraction held against the two figures beside it that fit.

    The clinic saw 360 dogs in May. Of these 54 had ticks. Forty per cent is more than it likes.
    A seat that cost 80 crowns goes for 104 now. For Ada, who has three sons, that is 45 per cent that she has not got.

The words are not asked for one turn of phrase. A percentage claims to be the share that one figure is of another, the change from
one to another, or the points between two percentages. Its slots are filled by figures of one unit whose nouns do not differ, a few
sentences off; each way to fill them is scored by what ties it: how near the figures stand to each other and to the claim, 'of them',
two times, a definite article that takes up what was said. The claim is told only where the best way comes near to what is printed and
misses it, no other way makes it hold, and nothing sets it apart: another base, another population, a rate, real terms.

Comes in: the Desk and the checks that the other rules have made. Goes out: drafts of checks of the rules share and percent_change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import permutations

from . import baselines, change_claims
from .apposition import amount, bare_noun, same_thing
from .changes import EXTRA, change_drafts, difference, in_percent
from .digits import one_digit_off
from .intervals import exact
from .portion_values import near, value
from .proportions import share_draft
from .quantities import Desk, Draft, Page, Quantity
from .share_claims import COLLECTIVE
from .spelled import SET_OFF, fractions_in_words
from .tellings import stems
from .wholes import NO_SHARE, OF_W, OF_WHAT, PERCENT, whole_after

REACH = 3  # sentences round a claim in which its figures are looked for
APART = 2  # sentences between the two figures
MOST = 14  # figures round a claim that are tried
LIST = 4  # figures of one unit in a sentence are a list
HUNDRED = 100
FEW = 10  # smaller counts stand in every article
WITHIN, OFF = Fraction(23, 10), Fraction(1, 5)  # so many times off, or so far, is another thing
NEAR = Fraction(11, 100)  # and this near is what was meant: most slips are of a digit
ENOUGH = {"share": 3.5, "change": 2.5, "points": 4.0}  # the score of a claim that is told
FAR = 150  # figures of a capture in which another explanation is looked for
RIVAL = 2.0  # how much less a way may score that makes the claim hold, and so explains it
BETTER = 0.5  # by how much the best way must lead one that comes as near with other figures
OF_THEM = re.compile(
    r"^[^.;:,\d]{0,30}?\b(?:of|among) (?:them|these|those|whom|which|the (?:total|lot|\d))\b|^,? of (?:the|its|their) [a-z]+ [a-z]+ed\b",
    re.I,
)
OUT_OF = re.compile(r"^(?: [a-z]+){0,2} out of (?:the |its |their |all |a total of |some )*$", re.I)
OF_FIRST = re.compile(r"(?:^|[,;:—–]|\bthat|\bbut|\band)\s?(?:of|among|out of|from|at)\b(?: [\w’'-]+){0,4}[ $£€]*$", re.I)
ASKED = re.compile(r"\b(?:survey|poll|sample|study|class|chamber|house|panel|herd|fleet|staff|group|batch|membership|electorate|workforce|crew|total)\b(?: [\w’'-]+){0,3}? (?:of|at|with|has|had|numbers|numbered)[ $£€]*$", re.I)
TAKEN_UP = re.compile(r"\b(?:the|those|these)(?: other)?[ $£€]*$", re.I)
# What names the slot that a percentage fills: a share in words that need no whole
GUESSED = re.compile(r"\b(?:guess\w*|maybe|perhaps|expect\w*|hop(?:ed|ing)|thought|plan\w*|would|aim\w*)\b[^.;,]*$", re.I)
AGAINST = re.compile(r"\b(?:compared|against|versus|ahead of|behind|than|instead of|while|whereas)\b", re.I)
SHARE_WORDS = re.compile(
    r"\b(?:turnout|share|proportion|percentage|majority|occupancy|uptake|participation|full|filled|occupied|capacity|account\w*|respon\w+|"
    r"ma[dk]es? up|represent\w*|amounts? to|success|pass(?:ed)? rate|slice|portion|chunk|figure|out of)\b",
    re.I,
)
UNTYPED = re.compile(r"\b(?:turnout|participation|respons\w+|uptake|occupancy|full|attendance|pass rate|success rate)\b", re.I)
TOPIC = re.compile(
    r"\b(?:constant|real terms|inflation|by (?:value|weight|volume|area|number)|after tax|before tax|estimate\w*|believe[sd]?|forecast\w*|project(?:s|ed|ions?)|"
    r"predict\w*|targets?|goal|first thought|had put|(?:across|throughout) the (?:country|nation|state|region|world)|nationwide|national\w*|worldwide|globally|countrywide|"
    r"elsewhere|alone|on average|typical\w*|usual\w*|normal\w*|annual\w*|each year|every year|per (?:year|head|capita|person)|seasonal\w*|adjust\w*|"
    r"interest|coupon|tax|margin of error|chance|probability|risk|yield|dividend|alcohol|quota|threshold|between them|together|combined|must|need(?:s|ed)?|would have to|remaining)\b",
    re.I,
)
BOUND = re.compile(r"\b(?:at least|at most|up to|as much as|no more than|more than|fewer than|less than|over|under|below|above)\s*$", re.I)
# A claim of its own population or time: 'of women', 'of those over 60', 'in 2015'
OWN_PEOPLE = re.compile(
    rf"^{PERCENT}(?:of (?!them\b|it\b|that\b|these\b|those\b|this\b|all\b|the\b|its\b|their\b|our\b|his\b|her\b|my\b|your\b|one\b|a\b|an\b|what\b|capacity\b|[\w’']+['’]s?\b)|(?:in|since|from) (?:19|20)\d\d|(?:among|for) (?!the (?:year|month|week|day|quarter)\b|a\b|an\b)[a-z]+\b)",
    re.I,
)
# Reads 'That drop, of 16 per cent', 'a drop that at 16 per cent'
MOVED = re.compile(rf"\b(?:{baselines.UP_NOUNS}|{baselines.DOWN_NOUNS})\b,?(?: of| that| at| is| was| to)+(?: about| some| nearly)?$", re.I)
HALF_OF = re.compile(r"^ ?(?:of|the|its|their|full|empty)\b", re.I)
ONE_PART = re.compile(r"\b(?:an?|one|nearly|almost|about|roughly|some)\s*$", re.I)
LENGTH = re.compile(
    r"^ ?-?(?:of )?(?:an? |the )?(?:hour|mile|century|kilomet|dozen|million|billion|past|to\b|final|time|year|day|inch|pound|acre|round|place|term|quarter)", re.I
)
COMPARED = re.compile(
    r"^(?:%|per ?cent)?[- ]*(?:more|less|fewer|higher|lower|above|below|dearer|cheaper|up|down|off|better|worse|longer|shorter|larger|smaller|faster|slower|bigger|"
    rf"{baselines.UP_NOUNS}|{baselines.DOWN_NOUNS})\b",
    re.I,
)
WENT = re.compile(
    r"^(?:%|per ?cent)? ?(?:of [^.,;\d]{1,30} )?(?:has|have|had|is|are|was|were)\b(?: [a-z]+){0,3} (?:lost|gone|wiped out|disappeared|vanished|shed|melted)\b", re.I
)
SUPPOSED = re.compile(r"\b(?:would|could|might|may|should|if)\b[^.;]*$", re.I)
OWN_END = re.compile(r"^(?:%|per ?cent)?,? (?:[a-z]+ ){0,3}?(?:to|from) (?:(?:about|some|nearly|just|the) )*[$£€]?(?=\d)", re.I)
# Reads 'above the first week’s level', 'from the party's last vote': a base in words
OWN_BASE = re.compile(r"^(?:%|per ?cent)?,? (?:[a-z]+ ){0,2}?(?:than|above|below|from|on|compared with|since) ((?:the|its|their|last|those|what)\b[^.,;:\d]{3,40})(?=[.,;:]|$)", re.I)
OPENING = re.compile(
    r"(?<![\w-])(?:(?:an?|one) (?P<part>third|quarter|fifth|sixth|eighth|tenth)|(?P<parts>two[- ]thirds|three[- ]quarters))(?= (?:is|are|was|were|has|have|of)\b)", re.I
)
TELLING = frozenset(("share", "percent_change", "possible_percentage", "dimension", "parts_sum", "compound", "threshold"))


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill the slots of a claim: two figures, what they are to each other, and what speaks for it."""

    family: str  # share, change or points
    first: Quantity  # the part, or the old value
    second: Quantity  # the whole, or the new value
    made: Fraction  # the share or the change of one that they make
    score: float


def percentages(desk: Desk, told: list[Draft]) -> Iterator[Draft]:
    """Each percentage and fraction that no rule has told, and that the figures which fit it make another one."""
    done = {(one.page, one.start) for draft in told if draft.rule in TELLING for one in draft.quantities[2:] or draft.quantities[:1]}
    for page in desk.pages:
        taken = _taken(page, told)
        for one in claims(page):
            if (page, one.start) in done:
                continue
            if (way := missed(page, one, taken)) and (draft := _draft(way, one)):
                yield draft


def claims(page: Page) -> Iterator[Quantity]:
    """The percentages, points and fractions in words that may be of two figures beside them."""
    known = {one.end: one for one in [*fractions_in_words(page, OPENING), *fractions_in_words(page, SET_OFF), *page.fractions]}
    parts = (one for one in known.values() if _a_part(page, one))
    for one in [*(one for one in page.quantities if one.percent or one.points), *parts]:
        plain = one.figure.form in ("scalar", "ratio") and one.figure.lo == one.figure.hi
        if one.sentence >= 0 and plain and not one.vague and 0 < _told(one) and (one.percent or not one.time):
            yield one


def _a_part(page: Page, one: Quantity) -> bool:
    """Whether a fraction in words is told of something: no 'half' of a match, no quarter of a year, no '65 out of 520'."""
    text, after = one.figure.text.lower(), page.after(one)
    if re.search(r"\d", text) or LENGTH.match(after):
        return False
    if "half" in text:
        return bool(HALF_OF.match(after))
    return bool(re.search(r"[\s-]", text)) or bool(ONE_PART.search(page.text[max(0, one.start - 12) : one.start]))


def _told(one: Quantity) -> Fraction:
    """The printed number as one of one."""
    return value(one) if not one.points else exact(one.lo) / 100


def missed(page: Page, one: Quantity, taken: dict[frozenset[Quantity], str]) -> Way | None:
    """The way in which a claim is meant and fails; None where it holds in another way, or where two ways are as likely."""
    found = sorted(ways(page, one, taken), key=lambda way: -way.score)
    hopeful = [way for way in found if way.family == "points" or _near(way.made, _told(one))]
    best = hopeful[0] if hopeful else None
    if best is None or best.score < ENOUGH[best.family]:
        return None
    if _spoken_for(page, best, one) or _elsewhere(page, best, one):
        return None
    others = {frozenset((way.first.lo, way.second.lo)) for way in hopeful if way.score > best.score - BETTER}
    if len(others) > 1:
        return None
    rivals = (way for way in found if way.score > best.score - RIVAL)
    return None if _either_way(best, one) or any(_holds(way, one) for way in rivals) else best


def _near(made: Fraction, told: Fraction) -> bool:
    return bool(made) and abs(made - told) <= OFF and made <= WITHIN * told and told <= WITHIN * made


def _either_way(way: Way, one: Quantity) -> bool:
    """Whether the two figures give the claim as a share, as what is left of one, or as a change of either of them."""
    if way.family == "points":
        return False
    small, large = sorted((exact(way.first.lo), exact(way.second.lo)))
    return any(near(made, one) for made in (small / large, 1 - small / large, large / small - 1) if made <= 1)


def _spoken_for(page: Page, way: Way, one: Quantity) -> bool:
    """Whether the two figures give another percentage near by, and so were printed for that."""
    near_by = [other for other in page.near(one.sentence, REACH + 1) if other.percent and other.figure is not one.figure]
    if way.family == "points":
        return False
    return any(near(way.made, other) for other in near_by if other.lo and near_by)


def _elsewhere(page: Page, way: Way, one: Quantity) -> bool:
    """Whether a figure of the claim, or the one that stands next to it, gives it with some other figure of the capture."""
    if way.family == "points":
        return False
    same = [other for other in page.quantities if other.unit == way.second.unit and _fills(page, other) and other.lo]
    beside = [other for other in same if abs(other.sentence - one.sentence) <= 1]
    before = [other for other in beside if other.end <= one.start][-1:]
    after = [other for other in beside if other.start >= one.end][:1]
    own = {way.first, way.second, *before, *after}
    for other in same[:FAR]:
        for held in own:
            small, large = sorted((exact(held.lo), exact(other.lo)))
            share = small != large and near(small / large, one)
            changed = small != large and (near(1 - small / large, one) or near(large / small - 1, one))
            if share if way.family == "share" else changed:
                return True
    return False


def _holds(way: Way, one: Quantity) -> bool:
    if way.family == "points":
        return one.points and way.made == _told(one)
    return near(way.made, one)


def ways(page: Page, one: Quantity, taken: dict[frozenset[Quantity], str]) -> Iterator[Way]:
    """All ways to fill the slots of a claim with the figures near by, scored."""
    before, after = page.before(one, 120), page.after(one)
    if TOPIC.search(change_claims.CLAUSE.split(before)[-1]) or TOPIC.search(change_claims.CLAUSE.split(after)[0][:40]):
        return
    if OWN_PEOPLE.match(after) or BOUND.search(before) or one.figure.approximator == ">":
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
    for first, second in permutations(given, 2):
        if abs(first.sentence - second.sentence) > APART:
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


def _given(page: Page, one: Quantity) -> list[Quantity]:
    """The figures round a claim that may fill it, the nearest ones, in text order."""
    window = [other for other in page.near(one.sentence, REACH) if other.figure is not one.figure and _fills(page, other)]
    window.sort(key=lambda other: abs(other.start - one.start))
    return sorted(window[:MOST], key=lambda other: other.start)


def _fills(page: Page, one: Quantity) -> bool:
    """Whether a figure may be an end or a part: a plain number of something that is no age, no points, no multiple and no bound."""
    own = one.figure
    plain = own.form == "scalar" and own.lo == own.hi and one.lo > 0 and own.approximator not in ("<", ">") and not one.times
    if not plain or one.vague or one.unit in ("year of age", "point", "percent point") or (not one.unit and one.lo % 1 and not one.lo < FEW):
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


def _kind(first: Quantity, second: Quantity) -> float | None:
    """How well two figures are of one kind: None where they are of two."""
    if first.per != second.per or (first.time != second.time and None not in (first.time, second.time)):
        return None
    if first.unit != second.unit:
        bare = first if not first.unit else second if not second.unit else None
        return 0.0 if bare is not None and bare_noun(bare) and abs(first.sentence - second.sentence) <= APART else None
    if first.unit:
        return 1.0
    if bare_noun(first) or bare_noun(second):
        return 0.5
    return 1.0 if same_thing(first, second) else None


def _as_share(page: Page, one: Quantity, part: Quantity, whole: Quantity, taken: dict[frozenset[Quantity], str]) -> float | None:
    """What ties two figures as part and whole of a claim; None where they are none."""
    rate = (part.days and part.unit) or whole.days or part.time or whole.time or one.time
    small = part.lo < FEW and not part.unit
    if rate or taken.get(frozenset((part, whole))):
        return None
    kind, tie, clause = _kind(part, whole), _tie(page, part, whole), page.words(one.sentence)
    if kind is None:
        if part.unit or whole.unit or not (tie or UNTYPED.search(clause)):
            return None
        kind = 0.0
    named = whole_after(page, one)
    if named is not None and named is not whole:
        return None
    between = page.text[min(part.end, whole.end) : max(part.start, whole.start)]
    group = [other for other in page.by_sentence.get(part.sentence, []) if other.unit == part.unit and other.lo >= FEW]
    if GUESSED.search(page.before(part)) or EXTRA.match(page.after(part)) or COMPARED.match(page.after(part)) or (
        not tie and (AGAINST.search(between) or len(group) >= LIST)
    ):
        return None
    score = kind + tie + (1.5 if named else 0.0) + 0.5 * bool(SHARE_WORDS.search(clause))
    if told := None if named else OF_WHAT.match(page.after(one)):
        names = stems(told[2] or told[3] or "") if not told[1] else frozenset()
        around = stems(" ".join(page.words(number) for number in (whole.sentence - 1, whole.sentence, part.sentence) if number != one.sentence))
        score += 1.0 if told[1] or names & around else 0.5 if not names or COLLECTIVE.match(page.after(one)) else 0.0 if tie else -0.5
    if TAKEN_UP.search(page.before(part, 20)) and part.start > one.start:
        score += 1
    goes_on = part.sentence == whole.sentence and part.start > whole.start and (part.figure.unit_start or 0) < part.start
    score += 0.5 * goes_on - 1.0 * (not tie and not named and bare_noun(part) and bare_noun(whole) and not part.unit)
    if not tie and not named and not told and not SHARE_WORDS.search(clause):
        score -= 1 if bare_noun(part) or goes_on else 2
    if whole.start > part.start and not (tie or named):
        score -= 1
    return score - 3 * small + _value(exact(part.lo) / exact(whole.lo), one)


def _tie(page: Page, part: Quantity, whole: Quantity) -> float:
    """How firmly the words make one figure a part of another: '54 of the 450', 'of the 128 boats 16', '1,300 of these'."""
    if part.start < whole.start:
        told = page.between(part, whole) + " "
        return 2.5 if part.sentence == whole.sentence and (OF_W.match(told) or OUT_OF.match(" " + told.lstrip())) else 0.0
    if OF_THEM.match(page.after(part)):
        nearest = [other for other in page.near(part.sentence) if whole.start < other.start < part.start and other.counts and not other.unit]
        return 0.5 if any(other.lo > part.lo for other in nearest) else 2.0
    if OF_FIRST.search(page.before(whole, 60)) or ASKED.search(page.before(whole, 60)):
        return 1.5
    return 0.0


def _as_change(
    page: Page, one: Quantity, old: Quantity, new: Quantity, sign: int, taken: dict[frozenset[Quantity], str]
) -> float | None:
    """What ties two figures as the old and the new value of a claim; None where they are none."""
    kind, after = _kind(old, new), page.after(one)
    if any(difference(page, each) for each in (old, new)) or SUPPOSED.search(page.before(one, 60)):
        return None
    if (own := OWN_END.match(after)) and not any(0 <= each.start - one.end <= own.end() + 2 for each in (old, new)):
        return None
    if base := OWN_BASE.search(after):
        names = stems(base[1])
        if names and not names & stems(" ".join(page.words(each.sentence) for each in (old, new) if each.sentence != one.sentence)):
            return None
    for each in (old, new):
        if each.sentence != one.sentence and any(
            other.percent and other is not one and change_claims.sign_of(page, other) is not None for other in page.by_sentence.get(each.sentence, [])
        ):
            return None
    if kind is None or old.lo == new.lo or taken.get(frozenset((old, new))) or not baselines.toward(old, new, sign):
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
    return kind + (0, 1, 2, 2)[firm] + 1 + _value(abs(exact(new.lo) / exact(old.lo) - 1), one)


def _points(page: Page, one: Quantity, old: Quantity, new: Quantity, sign: int, close: float) -> Iterator[Way]:
    """Two percentages and the points between them, told as points, or as per cent."""
    apart = abs(exact(new.lo) - exact(old.lo)) / 100
    if not baselines.toward(old, new, sign) or not apart:
        return
    firm = change_claims.firmness(page, (old, new) if old.start < new.start else (new, old))
    same = apart == _told(one)
    if OWN_END.match(page.after(one)) and one.sentence not in (old.sentence, new.sentence):
        return
    if not same and one.sentence not in (old.sentence, new.sentence):
        return
    if one.percent and not same:
        return
    if same or (firm >= change_claims.TIMES and apart <= WITHIN * _told(one) and _told(one) <= WITHIN * apart):
        yield Way("points", old, new, apart, close + 1 + (0, 1, 2, 2)[firm] + 1.5 * same)


def _value(made: Fraction, one: Quantity) -> float:
    """What the value itself says: near by chance is rare, a digit off or exchanged is a slip of the pen."""
    told = _told(one)
    if not _near(made, told):
        return 0.0
    return 0.5 + 0.5 * (abs(made - told) <= NEAR) + 0.5 * one_digit_off(float(round(made * 100)), float(told * 100))


def _taken(page: Page, told: list[Draft]) -> dict[frozenset[Quantity], str]:
    """Pairs of figures that a relation which holds has made parts of one sum, or the ends of another printed change or share."""
    pairs: dict[frozenset[Quantity], str] = {}
    for draft in told:
        if draft.judgement.verdict != "consistent" or len(draft.quantities) < 3 or draft.quantities[0].page is not page:
            continue
        if draft.rule == "parts_sum":
            pairs |= {frozenset(pair): draft.rule for pair in permutations(draft.quantities[:-1][:MOST], 2)}
        elif draft.rule in ("percent_change", "share"):
            pairs[frozenset(draft.quantities[:2])] = draft.rule
    return pairs


def _draft(way: Way, one: Quantity) -> Draft | None:
    """The check of a claim that is filled; None where it holds by its hedge."""
    if way.family == "share":
        draft: Draft | None = share_draft(way.first, way.second, one)
        if draft and not one.figure.figure_id:
            draft = replace(draft, quantities=draft.quantities[:2], spans=(one.span,))
    else:
        printed = one if one.percent or one.points else in_percent(one)
        draft = next((each for each in change_drafts(way.first, way.second, printed) if each.rule == "percent_change"), None)
    return draft if draft and draft.judgement.verdict == "inconsistent" else None
