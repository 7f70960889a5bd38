"""A number carried on: what was there, what came or went, and what is now there, told over sentences and articles.

Reads '412 shops. It will close 58. That leaves 354', 'will be down to 354', 'A further 62 takes it to 474', 'Including debt of
$42m, the deal is worth $176m' after '$134m', '67, three more than on Sunday' where Sunday's 64 stands elsewhere. One of the
three figures is marked by words as come of the others; these are looked for first beside it, then in the whole article, then in
the others. The farther they may stand and the more there are, the more digits the three must have to be told; said not to agree
is only what stands alone beside it.

Comes in: a Page or the Desk. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..meaning.apposition import DUST, HEDGED, amount, bare_noun, like, same_thing, summed
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, pool, value
from .differences import difference_of
from .remainders import APART, LEAVING, THE_OTHER
from .sum_of_parts import sum_of
from .sums import A_TOTAL, MAKES

END = rf"\s*{HEDGED}[$£€]?\s*$"
# Reads 'will be down to 354', 'keeps 354', 'they should receive £1.2m', 'falls to 354': what is left.
LEFT = re.compile(
    rf"\b(?:(?:down|reduced|cut|fallen|shrunk|back) to|falls? to|leaving (?:\w+ ){{0,3}}|left with|keep(?:s|ing)?|retain(?:s|ing)?"
    rf"|(?:should|will|would|could) (?:still )?(?:receive|get|net|keep|run|have|be left with))(?: just| only| a total of)?{END}",
    re.I,
)
# Reads 'takes the number of members to 474', 'brings it to', 'values the firm at', 'in all 474 people', 'and it was 474'.
GROWN = re.compile(
    rf"\b(?:(?:tak|bring|rais|lift|push|swell|increas)(?:es|ing)?\b[^.;:\d]{{0,60}} to|up to|valu(?:es|ing)\b[^.;:\d]{{0,40}} at|(?:for|with) an? (?:combined|joint|total|overall)\b[^.;:,\d]{{0,25}}(?: of)?"
    rf"|(?:will|would|shall) (?:receive|get|have|total|number)|(?:it|there|they) (?:was|were|is|are|stood at|had reached|has reached))(?: a total of)?{END}",
    re.I,
)
# Reads 'Add the 215 people on the other course and 1,038', 'Including debt of $42m, ... $176m', 'With the payment of 21p'.
ADDING = re.compile(
    r"(?:^|[.;:“\"] ?)(?:add|adding|including|include|with|counting|count|on top of|together with|plus)\b", re.I
)
# Reads 'After the £150,000 that goes in fees'; what comes later in the sentence is the less by it.
AFTER = re.compile(r"(?:^|[.;:,“\"] ?)(?:after|less|minus|without|net of|excluding|once)\b", re.I)
# Reads '49 more than the 340', '28p better than', '15 fewer'; the words after a difference.
DIFFERS = re.compile(
    r"^(?:%|per ?cent(?:age points?)?|points?|[a-z]{1,12})?(?: [a-z]+){0,2}? ?\b(?:more|fewer|less|higher|lower|better|worse|above|below|ahead|behind|up|down|short)\b(?: than| on| from| the)?",
    re.I,
)
MOVED = re.compile(
    rf"\b(?:rose|risen|rises?|fell|fallen|falls?|gained|lost|climbed|dropped|slipped|jumped|grew|grown|up|down|added|shed|increased|decreased|declined|improved)(?: by)?{END}",
    re.I,
)
NEEDED = re.compile(
    rf"\b(?:need(?:s|ing|ed)?|require[sd]?|short of|lacks?|lacking)\b[^.;:\d]{{0,15}}(?:another|a further|an additional|an extra){END}",
    re.I,
)
ANOTHER = re.compile(rf"\b(?:another|a further|an additional|an extra){END}", re.I)
IS_NEEDED = re.compile(
    r"^(?:%|percent|per cent)\s*(?:of [^,;.:\d]{2,30})?(?:is|are|was|were|will be|would be) (?:still )?(?:needed|required|wanted|missing|lacking)\b",
    re.I,
)
# What goes: 'will close 58 of them', 'sold 12', 'paid out $2.7m'. What comes: 'take on the 354', 'a further 62'.
GOES = re.compile(
    rf"\b(?:clos|shut|cut|los|sell|shed|scrap|pay|spend|remov|kill|retir|drop|axe?|withdraw|cancel|giv|los|us|demolish|pull|tak(?:en|ing)? out|hand)\w*(?: down| out| back| away| off| up)?(?: another| a further| the| some| its| about)*{END}|\b(?:closed|shut|cut|lost|sold|shed|scrapped|paid|spent|removed|killed|given|gave|axed|withdrawn|cancelled|used|demolished|handed)(?: down| out| back| away| off| up)?(?: another| a further| the| some| about)*{END}",
    re.I,
)
COMES = re.compile(
    rf"\b(?:tak(?:e|es|ing) (?:on|over)|took (?:on|over)|add(?:s|ed|ing)?|gain(?:s|ed|ing)?|hir(?:e|es|ed|ing)|recruit\w*|buy(?:s|ing)?|bought|acquir\w+|receiv\w+|join\w* by|another|a further|an extra|an additional)(?: another| a further| the| some| about)*{END}",
    re.I,
)
# Figures that are no level of their own: a part, one set aside, one for each.
ASIDE = re.compile(
    rf"\b(?:includ\w+|starting with|beginning with|of (?:which|whom|them)|than|compared (?:with|to)|from|average(?: gift| payment)? of|each|with)(?: the| its| about)?{END}",
    re.I,
)
REACH = 3  # sentences round the figure in which the others are beside it
MOST = 60  # figures of one kind in one article that are tried
BARS = 5  # steps that the whole must have for each pair tried: a chance of one in five before the words are heard
LONG = 1000  # from so many steps on, three figures that come out tell their noun themselves
MANY = 100  # the same for figures of one sentence or two
LEAST = 12  # steps below which a sum says nothing


@dataclass(frozen=True, slots=True)
class Cue:
    """A figure that comes of two others, and how: 'sum', 'left' or 'apart'."""

    figure: Quantity
    kind: str


def carried(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each figure that words mark as come of others, with the two that give it; the failing ones only where they stand alone."""
    for cue in cues(page):
        near = [one for one in page.near(cue.figure.sentence, REACH) if _usable(one, cue)]
        wide = [one for one in _pool(page, cue) if _usable(one, cue) and _same(one, cue.figure)][:MOST]
        draft = _found(page, cue, near, near) or _found(page, cue, near, wide)
        if draft:
            yield draft
        elif firm := _alone(page, cue):
            yield firm


def carried_across(desk: Desk) -> Iterator[Draft]:
    """The same where one of the three stands in another article only."""
    for page in desk.pages:
        foreign = [other for other in desk.pages if other is not page]
        for cue in cues(page):
            near = [one for one in page.near(cue.figure.sentence, 1) if _usable(one, cue)]
            here = [one for one in _pool(page, cue) if _usable(one, cue)]
            if _found(page, cue, here, here):
                continue
            others = [one for other in foreign for one in pool(other, 0, cue.figure.unit)]
            far = [one for one in others if _usable(one, cue) and _same(one, cue.figure, strictly=True)]
            far = list({one.figure.lo: one for one in reversed(far)}.values())[:MOST]
            if draft := _found(page, cue, near, far):
                yield draft
    yield from _complements(desk)


def _pool(page: Page, cue: Cue) -> list[Quantity]:
    return pool(page, cue.figure.start, cue.figure.unit)


def cues(page: Page) -> Iterator[Cue]:
    """The figures that words mark as a sum, as what is left, or as what lies between two others."""
    for one in page.quantities:
        if not plain(one):
            continue
        before, after = page.before(one, 90) + " ", page.after(one)
        if LEAVING.search(before) or LEFT.search(before) or THE_OTHER.search(before) or _first(page, one, AFTER):
            yield Cue(one, "left")
        elif APART.search(before) or DIFFERS.match(after) or MOVED.search(before):
            yield Cue(one, "apart")
        elif (
            GROWN.search(before)
            or MAKES.search(before)
            or A_TOTAL.search(before)
            or summed(page, one)
            or _first(page, one, ADDING)
        ):
            yield Cue(one, "sum")


def _first(page: Page, one: Quantity, opening: re.Pattern[str]) -> bool:
    """Whether a figure before it in its sentence is opened by such a word: 'Add the 215 and 1,038 ran'."""
    group = [other for other in page.by_sentence.get(one.sentence, []) if other.start < one.start and plain(other)]
    group = [other for other in group if other.unit == one.unit]
    last = group[-1] if group else None
    return bool(last and opening.search(page.before(last, 50)))


def _usable(one: Quantity, cue: Cue) -> bool:
    """Whether it may stand beside the figure in one account: one number, of its unit, of no other size class."""
    figure = cue.figure
    if one is figure or not plain(one) or one.unit != figure.unit:
        return False
    return value(one) != value(figure) and value(one) * DUST > value(figure)


def _same(one: Quantity, figure: Quantity, *, strictly: bool = False) -> bool:
    """Whether a figure farther off counts the same: money, a unit, or the noun."""
    if one.unit:
        return True
    named = bool(one.figure.noun and figure.figure.noun) and same_thing(one, figure)
    long = value(one) >= LONG and len(str(int(value(one))).rstrip("0")) > 2  # '8,236 starters' and '10,386 runners'
    return named or (not strictly and (bare_noun(one) or bare_noun(figure) or long))


def _found(page: Page, cue: Cue, anchors: list[Quantity], pool: list[Quantity]) -> Draft | None:
    """The first pair that gives the figure: one beside it, the other of the pool; None where chance would find one too."""
    close = [one for one in anchors if abs(one.sentence - cue.figure.sentence) <= 1]
    close = sorted(close, key=lambda one: abs(one.start - cue.figure.start))
    for tries, (one, other) in enumerate(_pairs(close, pool), 1):
        account = _account(cue, one, other)
        if account and account.digits >= max(LEAST, BARS * tries) and _told_alike(cue, account):
            return _draft(cue, account)
    return None


def _pairs(close: list[Quantity], pool: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    seen: set[tuple[Fraction, ...]] = set()
    for one in close[:6]:
        for other in pool:
            key = tuple(sorted((value(one), value(other))))
            if other is not one and key not in seen:
                seen.add(key)
                yield one, other


def _account(cue: Cue, one: Quantity, other: Quantity) -> Account | None:
    """The three as parts and whole, if they come out; 'left' is less than the whole, 'sum' is the whole."""
    figure = cue.figure
    less, more = sorted((one, other), key=value)
    account = Account((less, more), figure) if cue.kind == "sum" else Account((less, figure), more)
    total = sum(map(value, account.parts))
    if total == value(account.whole):
        return account
    loose = figure.figure.approximator == "~" and cue.kind == "sum" and value(more) < value(figure)
    near = loose and abs(total - value(figure)) * 100 <= value(figure)
    return account if near else None


def _told_alike(cue: Cue, account: Account) -> bool:
    """Whether the three count the same; 'leaving 1,750 redundancies' of 2,900 jobs do where many digits agree beside them."""
    whole = account.whole
    if all(like(one, whole) for one in account.parts):
        return True
    near = all(abs(one.sentence - cue.figure.sentence) <= 1 for one in account.figures)
    close = near and cue.kind != "apart" and len({one.figure.article_id for one in account.figures}) == 1
    return whole.unit is None and account.digits >= (MANY if close else LONG)


def _draft(cue: Cue, account: Account) -> Draft:
    return sum_of(list(account.parts), account.whole)


def _alone(page: Page, cue: Cue) -> Draft | None:
    """The two figures that the words leave no choice of: what was there, told last, and what comes or goes, with its verb.

    Reads '412 shops. It wants to close 58 of them, starting with 23. Then it will be down to 364'; must not read a chain of
    several changes, or figures of another time.
    """
    if cue.kind == "apart":
        return _short(page, cue) or _that_is(page, cue.figure)
    if ITS_OWN.search(page.before(cue.figure, 90) + " "):
        return None
    figure, pattern = cue.figure, GOES if cue.kind == "left" else COMES
    if not _after_that(page, figure):
        return None
    window = [
        one
        for number in range(figure.sentence - 2, figure.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.start < figure.start and _usable(one, cue) and like(one, figure)
    ]
    moved = [one for one in window if pattern.search(page.before(one, 60) + " ")]
    if not moved and THAT_LEAVES.search(page.before(figure, 90) + " ") and len(window) == 2:
        moved = window[1:]  # 'Farmers drew 148 million litres. That left 464 million'
    levels = [one for one in window if one not in moved and not ASIDE.search(page.before(one, 60) + " ")]
    levels = [one for one in levels if not DIFFERS.match(page.after(one))]
    levels = [one for one in levels if not moved or one.start < moved[0].start]
    levels = [one for one in levels if cue.kind == "sum" or value(one) > value(figure)]
    if len(moved) != 1 or len(levels) != 1 or value(levels[0]) <= value(moved[0]):
        return None
    level, move = levels[0], moved[0]
    if (cue.kind == "left") != (value(figure) < value(level)):
        return None
    draft = sum_of([move, figure], level) if cue.kind == "left" else sum_of([level, move], figure)
    off = abs(value(level) + (1 if cue.kind == "sum" else -1) * value(move) - value(figure))
    return draft if off * 3 <= value(figure) else None


def _short(page: Page, cue: Cue) -> Draft | None:
    """'It has £840,000. It needs £1.2m, so it is £360,000 short': the only two figures of the unit before it."""
    if not SHORT.match(page.after(cue.figure)) or not cue.figure.unit:
        return None
    near = [
        one
        for number in range(cue.figure.sentence - 1, cue.figure.sentence + 1)
        for one in page.by_sentence.get(number, [])
        if one.start < cue.figure.start and amount(one) and one.unit == cue.figure.unit
    ]
    if len(near) != 2 or not all(_usable(one, cue) for one in near):
        return None
    less, more = sorted(near, key=value)
    return sum_of([less, cue.figure], more) if value(more) > value(cue.figure) else None


def _after_that(page: Page, figure: Quantity) -> bool:
    """Whether words say that the figure comes of what was just told, and not of more."""
    before = page.before(figure, 90) + " "
    return bool(LEAVING.search(before) or LEFT.search(before) or GROWN.search(before) or MAKES.search(before))


# 'The number in the shelters was down to 160' is none of those who lived in the town.
ITS_OWN = re.compile(rf"\bthe (?:number|total|figure|count|tally) (?:in|at|on|with) [^.;:,\d]*{END}", re.I)
SHORT = re.compile(r"^(?:[a-z]+ ){0,2}short(?: of (?:it|that|this|its|the))?\b", re.I)
THAT_LEAVES = re.compile(
    rf"^(?:That|This|It|Which) (?:left|leaves|brings|brought|makes|made|took|takes)\b[^.;:\d]*{END}|,? (?:bringing|taking|making|leaving|which (?:brings|takes|makes|leaves|left))\b[^.;:\d]*{END}",
    re.I,
)
THAT_IS = re.compile(rf"^(?:That|This|It) (?:is|was|makes|means){END}", re.I)
THE_OLD = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}?(more|fewer|less|higher|lower|better|above|below)(?: than)? (?:the |its |their |a )(?:previous |earlier )?{HEDGED}[$£€]?\s*$",
    re.I,
)


def _that_is(page: Page, by: Quantity) -> Draft | None:
    """'389 homes are gone. That is 49 more than the 340 of Friday': the only figure of the sentence before is the new one."""
    here = [one for one in page.by_sentence.get(by.sentence, []) if amount(one) and one.total]
    before = [one for one in page.by_sentence.get(by.sentence - 1, []) if amount(one) and one.total and like(one, by)]
    if len(here) < 2 or here[0] is not by or len(before) != 1 or not THAT_IS.match(page.before(by, 60) + " "):
        return None
    new, old = before[0], here[1]
    told = THE_OLD.match(page.between(by, old) + " ")
    more = told and told[1].lower() in ("more", "higher", "better", "above")
    if not told or not like(new, old) or new.figure.approximator == "<" or value(new) == value(old):
        return None
    return difference_of(new, old, by) if (value(new) > value(old)) == more else None


def needed(page: Page, desk: Desk) -> Iterator[Draft]:
    """'75 per cent must agree. The family has 27.4 per cent, which leaves her needing another 47.6': shares of one whole."""
    for one in page.quantities:
        before = page.before(one, 60) + " "
        told = NEEDED.search(before) or (ANOTHER.search(before) and IS_NEEDED.match(page.after(one)))
        if not one.percent or one.sentence < 0 or not told:
            continue
        near = [
            other
            for number in range(one.sentence - REACH, one.sentence + 1)
            for other in page.by_sentence.get(number, [])
            if other.percent and other is not one and not other.vague and other.figure.lo == other.figure.hi
        ]
        pairs = [(goal, held) for goal in near for held in near if value(held) < value(goal) > value(one)]
        hit = next((pair for pair in pairs if value(pair[0]) - value(pair[1]) == value(one)), None)
        if hit or len(pairs) == 1:
            goal, held = hit or pairs[0]
            yield sum_of([held, one], goal)


def _complements(desk: Desk) -> Iterator[Draft]:
    """'8,236 runners, of whom 4,324 were men' here and '8,236 ran. Some 3,912 were women' there."""
    pages = [(page, list(_parts(page))) for page in desk.pages]
    for page, pairs in pages:
        for other in desk.pages:
            if other is page:
                continue
            for part, whole in pairs[:MOST]:
                if hit := _other_part(other, part, whole):
                    account = Account((part, hit), whole)
                    if account.digits >= 300:
                        yield sum_of([part, hit], whole)


def _other_part(page: Page, part: Quantity, whole: Quantity) -> Quantity | None:
    wanted = value(whole) - value(part)
    for one in pool(page, 0, whole.unit):
        if value(one) == value(whole):
            near = [two for two in page.near(one.sentence) if plain(two) and two.unit == whole.unit]
            if hit := next((two for two in near if value(two) == wanted and wanted != value(part)), None):
                return hit
    return None


OF_WHOM = re.compile(rf",? (?:\w+ )?of (?:whom|which|them){END}", re.I)


def _parts(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """'8,236, of whom 4,324': a part right after its whole."""
    for group in page.by_sentence.values():
        for whole, part in pairwise([one for one in group if plain(one)]):
            if value(part) < value(whole) and like(part, whole) and OF_WHOM.search(page.between(whole, part) + " "):
                yield part, whole
