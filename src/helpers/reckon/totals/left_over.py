"""What is left of a number some sentences on: '2,400 litres ... 850 litres of it had leaked ... the 1,650 litres still aboard'.

Three slots: a whole, a part that words tie to it ('850 of the 2,400', '850 litres of it', 'a third of the £24m, or £8m', 'of
that, £8m'), and a number told as what is left ('the remaining', 'the other', 'still', 'left'). They may stand a paragraph
apart. Must not read a rest to which something came, nor one that another pair of the text gives.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..digits import one_digit_off
from ..fractions.parts import OF_FIRST
from ..fractions.wholes import OF_W
from ..meaning.apposition import HEDGED, bare_noun, gap, like, same_thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, pool, value
from .listing import MOST, unmoneyed
from .remainders import GAINED, LEAVING, THE_OTHER, WENT
from .sum_of_parts import sum_of

# Reads 'the remaining £15.4m', 'left it to find the other 132m'; 'the rest of the money, £15.4m'; 'a balance of £15.4m'.
REST = re.compile(
    rf"(?:\b(?:the|its|their|all|these|his|her) (?:rest|remainder|balance)\b[^.;:\d]{{0,40}}?|\ba (?:remainder|balance) of|\b(?:leav(?:es|ing)|left)\b[^.;:,\d]{{0,40}}?) ?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads 'the 145 tonnes still in the tanks', 'has 275 left', '350 are still on sale', '37 remain', '12 unsold'.
STILL = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:still\b|left(?: over| behind| aboard)?(?=[,.;]|$| (?:to|in|on|at|aboard|for|un[a-z]+)\b)|yet to\b|to (?:go|spare|come)\b|to be (?:found|raised|paid|filled|spent)|remain(?:s|ing|ed)?\b|outstanding\b|missing\b|un(?:sold|paid|spent|used|filled|claimed|accounted for|settled|answered|touched)\b)",
    re.I,
)
# 'left 40 injured', 'left the ward' are no rests.
HARMED = re.compile(r"^(?:[a-z]+ ){0,2}(?:dead|injured|wounded|homeless|hurt|stranded|trapped|without)\b", re.I)
OF_IT = re.compile(r"^(?:[a-z]+ ){0,2}?of (?:it|them|that|this|these|those|which|whom)\b", re.I)
OF_THAT = re.compile(
    r"(?:^|[,;—–] ?)(?:and )?of (?:it|them|that|this|these|those|which|whom|the (?:total|sum|money|lot))\b[^.;:\d]{0,50}$",
    re.I,
)
PORTION = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|tenths?|percent|per cent|%) of\b[^.;:\d]{0,20}$",
    re.I,
)
OR_ELSE = re.compile(rf"^[^.;:()\d]{{0,30}}(?:,|\(|[—–])\s*(?:or |that is,? |which is )?{HEDGED}[$£€]?\s*$", re.I)
SHORT_OF = re.compile(r"^(?:[a-z]+ ){0,2}short of\b", re.I)
SHORT_OF_IT = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}short of (?:(?:the|its|their|a|an|his|her)(?: [a-z]+){{0,3}}(?: of)? ?)?{HEDGED}[$£€]?\s*$",
    re.I,
)
# Reads '16 per cent above the guide of £4m': what stands beside a comparison is not what is there
ABOVE_IT = re.compile(r"\b(?:above|below|over|beyond|than|against)\b[^.;,]{0,30}$", re.I)
FINE = 3  # signs of an amount that meets by no chance
# Reads '98,100 of those cut off', '240 of the homes', 'of them'
OF_THOSE = re.compile(
    r"^(?:[a-z]+ ){0,2}of (?:those|these|the|its|their) (?:who (?:were|had|are|have) )?([a-z]{3,})", re.I
)
CLAUSE = re.compile(r"[,;:(]")
OTHER_YEAR = re.compile(r"\b(?:since|in|of|when) (?:19|20)\d\d\b[^.;]*$|\blast (?:year|time)\b[^.;]*$", re.I)
LONG = 1000  # numbers of thousands tell their noun themselves
# Reads '6,120 to go to reach 18,000', '40 to find before the 900', '12 short of 90'
TO_REACH = re.compile(
    rf"^(?:[a-z]+ ){{0,3}}?(?:to (?:go|find|do|give|raise|come|make|build|plant|sell|collect) )?(?:to (?:reach|make|get to|hit|meet)|before|(?:till|until)|to|short of|from)(?: (?:it|they|the(?: full| target of| goal of)?|its|their|a total of|[a-z]+ reach(?:es)?))* {HEDGED}[$£€]?\s*$",
    re.I,
)
TO_REACH_BACK = 4  # sentences up to what was done
LEAVES = "leaves"  # how the slip begins of what 'That left 335' ties to the figures before it
LEAST = 4
AGAIN = re.compile(r"\b(?:more(?! than)|another|further|additional|extra|later|since then)\b", re.I)
PUT_IN = re.compile(r"\b(?:add\w*|gr[eo]w\w*|ris\w+|rose|gain\w*|plus|join\w*|arriv\w+|bought|new)\b", re.I)
BACK = 5  # sentences before a rest in which its whole and part stand
AFAR = 10  # the same of an amount with a unit, where the words say that it leaves what is told
OFF = Fraction(2, 5)  # how far off a rest may be, in parts of its whole, where words tie the part
CLEAR = 60  # steps of its finest place that a whole found by its value has
LOOSELY = Fraction(1, 10)  # the same where the two merely follow one another


def left_over(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number told as what is left against the last pair of whole and part before it."""
    for rest in page.quantities:
        cue = _cue(page, rest) if plain(rest) else 0
        if not cue:
            continue
        near = _near(page, rest)
        tied = [(part, whole) for part, whole in _tied(page, near) if value(rest) < value(whole)]
        loose = [] if tied or cue < 2 else _following(page, near, rest) or _further_up(page, rest)
        if (tied or loose) and not _given(near, rest):
            pair = (tied or loose)[-1]
            if not _of_another(page, pair, rest):
                told = _judged(page, near, rest, pair, firm=bool(tied) and cue > 1)
                firmly = LEAVING.search(unmoneyed(page.before(rest, 70))) and not tied
                yield from (replace(draft, slip=f"{LEAVES} {draft.slip}") if firmly else draft for draft in told)


def to_reach(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is left to a number that the words name, with what was done, some sentences up: 'gave 11,380 doses. ... That leaves 6,120 to go to 18,000'.

    What was done is a number that completes it, or misses by one digit; no other may.
    """
    for rest in page.quantities:
        if not (plain(rest) and LEAVING.search(unmoneyed(page.before(rest, 70)))):
            continue
        whole = next((one for one in page.by_sentence[rest.sentence] if one.start > rest.start), None)
        if whole is None or not (plain(whole) and like(whole, rest) and TO_REACH.match(gap(page, rest, whole))):
            continue
        done = [
            one for one in pool(page, rest.start, rest.unit)
            if 0 <= rest.sentence - one.sentence < TO_REACH_BACK and one.start < rest.start and like(one, rest)
        ]  # fmt: skip
        left = value(whole) - value(rest)
        found = [one for one in done if value(one) == left] or [
            one for one in done if one_digit_off(float(left), float(value(one)))
        ]
        if left > LONG and len({value(one) for one in found}) == 1:
            draft = sum_of([found[-1], rest], whole)
            yield replace(draft, slip=f"{LEAVES} {draft.slip}")


def short_of(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is short of a number, with what is there: 'Its 21 seats and the Greens' 11 left it four short of the 36'."""
    for rest in page.quantities:
        if not (plain(rest) and SHORT_OF.match(page.after(rest, 40))):
            continue
        group = [one for one in page.by_sentence[rest.sentence] if plain(one) and one is not rest]
        whole = next((one for one in group if one.start > rest.start), None)
        if whole is None or not SHORT_OF_IT.match(gap(page, rest, whole)):
            continue
        told = [one for one in group if one.start < rest.start] or [
            one for one in page.by_sentence.get(rest.sentence - 1, []) if plain(one)
        ]
        parts = [one for one in told if like(one, whole) and like(one, rest) and value(one) < value(whole)]
        parts = [one for one in parts if not ABOVE_IT.search(page.before(one))]
        meant = _there(page, rest, whole)
        if meant and meant not in parts:
            yield sum_of([meant, rest], whole)
            continue
        made = [*map(value, parts), sum(map(value, parts))]
        exact = value(whole) - value(rest) in made
        miss = abs(value(whole) - value(rest) - made[-1])
        if parts and len(parts) < LEAST and not exact and miss <= OFF / 2 * value(whole):
            yield sum_of([*parts, rest], whole)


def _there(page: Page, rest: Quantity, whole: Quantity) -> Quantity | None:
    """The nearest amount before it that lacks exactly the rest, to the third digit at least."""
    found = [
        one
        for one in page.quantities
        if one.start < rest.start and plain(one) and one.unit == whole.unit and value(one) + value(rest) == value(whole)
    ]
    return found[-1] if found and whole.unit and len(found[-1].figure.text.strip("$£€0,. ")) >= FINE else None


def _cue(page: Page, rest: Quantity) -> int:
    """How firmly the words call a number what is left: 2 for 'the remaining 40', 'the 40 still', 1 for '40 are still'."""
    before, after = unmoneyed(page.before(rest, 70)), page.after(rest, 50)
    if HARMED.match(after) or WENT.search(before) or re.search(r"\bof (?:the |its |their )?$", before, re.I):
        return 0
    if THE_OTHER.search(before) or REST.search(before) or LEAVING.search(before):
        return 2
    if STILL.match(after):
        return 2 if re.search(rf"\b(?:the|its|their) {HEDGED}[$£€]?\s*$", before, re.I) else 1
    return 0


def _near(page: Page, rest: Quantity) -> list[Quantity]:
    """The numbers of its kind before it, to so many sentences back."""
    found = [
        one for number in range(rest.sentence - BACK, rest.sentence + 1) for one in page.by_sentence.get(number, [])
    ]
    found = [one for one in found if plain(one) and one.start < rest.start and like(one, rest)]
    return [one for one in found if one.unit == rest.unit or (rest.unit is None and bare_noun(one))][-MOST:]


def _tied(page: Page, near: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of part and whole that words tie, in text order."""
    for index, one in enumerate(near):
        after = next((other for other in near[index + 1 : index + 2] if other.sentence == one.sentence), None)
        before = [other for other in near[:index] if value(other) > value(one) and one.sentence - other.sentence < 3]
        if after and value(after) > value(one) and OF_W.match(gap(page, one, after)):
            yield one, after
        elif (after and value(after) < value(one)) and (
            OF_FIRST.search(unmoneyed(page.before(one)))
            or (PORTION.search(unmoneyed(page.before(one))) and OR_ELSE.match(gap(page, one, after)))
        ):
            yield after, one
        elif before and (OF_IT.match(page.after(one, 40)) or OF_THAT.search(unmoneyed(page.before(one, 70)))):
            yield one, before[-1]


def _following(page: Page, near: list[Quantity], rest: Quantity) -> list[tuple[Quantity, Quantity]]:
    """A whole and a smaller number after it, the only two of the kind, the last of them right before the rest."""
    if len({value(one) for one in near}) != 2 or rest.sentence < 0:
        return []
    found = list(pairwise(near))[-1:]
    around = [one for number in range(near[0].sentence, rest.sentence + 1) for one in page.by_sentence.get(number, [])]
    if any(one not in near and one is not rest and plain(one) and one.unit is rest.unit is None for one in around):
        return []
    return [
        (part, whole)
        for whole, part in found
        if value(part) < value(whole) and value(rest) < value(whole) and rest.sentence - part.sentence < 2
        and part.sentence - whole.sentence < 3 and not page.set_aside(whole) and not page.set_aside(part)
        and part.figure.when in (None, whole.figure.when, rest.figure.when)
    ]  # fmt: skip


def _further_up(page: Page, rest: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The only figure right before 'That leaves $58m' as the part, the nearest that it comes near to completing as the whole.

    Amounts of other things may stand between: 'borrowed $260m. It repays $470m in all. So far $212m is drawn. That leaves $58m',
    '512 plots ... 43 to the thousand ... 187 plots went. That left 335 plots'. What 'of those who were cut off' was told of may
    bear another noun, if its number is long.
    """
    if not LEAVING.search(unmoneyed(page.before(rest, 70))):
        return []
    kept = [one for one in page.near(rest.sentence, 1) if plain(one) and one.start < rest.start and _kindred(one, rest)]
    told = [one for one in kept if one.sentence == rest.sentence] or kept
    if len(told) != 1 or page.set_aside(told[0]):
        return []
    part = told[0]
    those = OF_THOSE.match(page.after(part, 40)) if value(rest) > LONG < value(part) else None
    every = [one for one in pool(page, rest.start, rest.unit) if one not in (rest, part)]
    left = [value(one) - value(part) for one in every]
    if value(rest) in left or any(value(one) == value(part) - value(rest) for one in every):
        return []
    earlier = [one for one in every if 0 < part.sentence - one.sentence <= AFAR and not page.set_aside(one)]
    earlier = [one for one in earlier if not OTHER_YEAR.search(page.before(one, 40))]
    meant = [one for one in earlier if those and _told_of(page, one, those[1])]
    earlier = meant or [one for one in earlier if _kindred(one, rest, firmly=True)]
    near = [one for one in earlier if _nearly(value(one) - value(part), rest, LOOSELY * value(one))]
    return [(part, near[-1])] if len({value(one) for one in near}) == 1 else []


def _told_of(page: Page, one: Quantity, word: str) -> bool:
    """Whether the clause of a figure says of it what 'of those' takes up: '186,400 homes and businesses cut off'."""
    return bool(re.search(rf"\b{re.escape(word)}\b", CLAUSE.split(page.after(one, 80))[0], re.I))


def _kindred(one: Quantity, rest: Quantity, *, firmly: bool = False) -> bool:
    """Whether a figure has the unit of what is left, or counts the same by a noun that both print."""
    if rest.unit or one.unit:
        return one.unit == rest.unit
    named = bool(one.figure.noun and rest.figure.noun) and same_thing(one, rest)
    return named or (not firmly and (bare_noun(one) or bare_noun(rest) or value(one) > LONG))


def _nearly(left: Fraction, rest: Quantity, room: Fraction) -> bool:
    return 0 < abs(left - value(rest)) <= room or (left > 0 and one_digit_off(float(left), float(value(rest))))


def _of_another(page: Page, pair: tuple[Quantity, Quantity], rest: Quantity) -> bool:
    """Whether part and rest come to another figure of their kind, wherever it stands, with digits that rule out chance."""
    part, whole = pair
    total = value(part) + value(rest)
    others = [one for one in pool(page, rest.start, whole.unit) if one is not whole and value(one) == total]
    return any(Account((part, rest), one).digits >= CLEAR and like(one, rest) for one in others)


def _given(near: list[Quantity], rest: Quantity) -> bool:
    """Whether two numbers about give what is left, or it is one of them told again."""
    values = [value(one) for one in near]
    sums = {one + other for index, one in enumerate(values) for other in values[index + 1 :]}
    apart = {abs(one - other) for index, one in enumerate(values) for other in values[index + 1 :]}
    told = value(rest)
    return told in values or told in apart or told in sums or any(told + one in sums for one in values)


def _judged(
    page: Page, near: list[Quantity], rest: Quantity, pair: tuple[Quantity, Quantity], *, firm: bool
) -> Iterator[Draft]:
    """The pair, with the other parts that stand between it and the rest, against the whole."""
    part, whole = pair
    between = page.text[max(part.end, whole.end) : rest.start]
    later = [one for one in near if one.start > max(part.start, whole.start) and value(one) < value(whole)]
    later = [one for one in later if (one.unit or one.measure) == (rest.unit or rest.measure) or bare_noun(one)]
    parts = [part, *later]
    left = value(whole) - sum(map(value, parts))
    if len(later) > 2 or AGAIN.search(between) or (GAINED.search(between) and PUT_IN.search(between)):
        return
    miss = abs(left - value(rest))
    near_it = miss <= LOOSELY * value(whole) or one_digit_off(float(left), float(value(rest)))
    if 0 < miss <= OFF * value(whole) and (firm or near_it):
        draft = sum_of([*parts, rest], whole)
        if draft.judgement.verdict == "inconsistent":
            yield draft
