"""Changes: from one number to another, and the percentage or the points printed with it.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import mul, sub, truediv

from ..hedges import Readings, exactly
from ..intervals import words
from ..meaning.matters import one_matter
from ..meaning.spelled import fractions_in_words
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, combine, judge
from . import baselines, bases_back, change_claims, movements
from .apposed_changes import apposed
from .steps import AGAINST, CHANGED_BY, EXTRA, OTHER_CLAUSE, UP_FROM, steps

# Reads '10 percent in real terms', '8 percent for regulars', '5 percent on what rivals charge': a change of something else.
OTHER_BASE = re.compile(
    r"^(?:%|per ?cent)?\s*(?:in real terms|after (?:inflation|tax)|(?:on|than|above|below) what\b|for (?!the (?:year|month|week|quarter|season|day|first|last|second|third)\b|a\b|an\b|all\b|each\b)[a-z]+)",
    re.I,
)
OF_A = re.compile(
    r"^(?:%|percent|per cent)?\s*(?:rise|increase|jump|gain|fall|drop|decline|decrease|cut|reduction|surge|raise)\b",
    re.I,
)
MORE_THAN = re.compile(r"^(?:%|percent|per cent)?\s*(?:more|less|fewer|higher|lower|above|below|up|down)\b", re.I)
# Reads 'That is a rise of 15 percent', 'An increase of 15 percent'; must not read 'Prices rose by 15 percent', which may be of other years.
SAYS_AGAIN = re.compile(
    r"^(?:That|This|It|The (?:rise|increase|fall|drop|change|decline)|An?)\b[^.;:,(\d]{0,30}\b(?:rise|increase|jump|gain|growth|fall|drop|decline|decrease|cut|reduction|change|surge|raise) of (?:about |nearly |some |more than )?$|^The (?:rise|increase|fall|drop|change|decline) of $|^(?:That|This|It) (?:is|was) (?:up|down) (?:by )?$",
    re.I,
)
# Reads 'to 90 trams, 40 per cent more, and to take the staff from 300 to 390': a change that is closed before the pair is begun
CLOSED = re.compile(
    r"^(?:%|percent|per cent)?(?:\s*(?:more|less|fewer|higher|lower|up|down))?, and (?!from\b)[a-z]", re.I
)
OR_SO_MUCH = re.compile(r"(?: [a-z]+)?(?:, or|,| or| \()(?: about| some| nearly| almost| just over)? ?")
OF_WHAT = re.compile(r"^(?:%|per ?cent)? ?of\b")
FRACTION = "of the whole"  # the unit that a fraction is given when it is read as a change
# Reads 'a jump of 60 percent in a day', 'a 5 percent slide in a month': no rate
IN_A = re.compile(r"^(?:%|percent|per cent)?[ -]?(?:[a-z]+ )?(?:in|within|over) (?:a|one|the|just) ", re.I)
# Reads 'Sales rose by 22% while costs fell from 14 to 9' as two changes
THE_TOTAL = re.compile(
    r"\b(?:the|its|their|a|combined|overall) (?:[a-z]+ )?(?:total|sum)\b|\b(?:together|altogether|in all)\b", re.I
)

# Reads 'from £2 to £2.40 last year, and by another 5 per cent in April': a second step
AGAIN_BY = re.compile(r"\b(?:another|further)\s*$|\band (?:then |later )?(?:up |down )?by\b[^,;:]*$", re.I)
LONG = 2  # digits of two values whose change over the second is no chance
CLEAR = Fraction(1, 10)  # of a smaller change the two bases lie too near
# Reads 'a rise of 20 percent of the new price', '20 percent on today's level'
OF_NEW = re.compile(
    r"^(?:%|per ?cent)? ?(?:of|on) (?:the |its |their |his |her )?(?:new|newer|current|present|final|later|latest|resulting|today['’]s|this (?:year|month|week)['’]s)\b",
    re.I,
)
OR = re.compile(r",\s*or$|\($")  # '872 women, or 10 percent, compared with 1,603 men': a share of each
AGAIN = re.compile(r"\b(?:it|they|that|this|which|so)\b[^.;,]*$", re.I)  # 'to 50, and so they fell by 12 percent'


def percent_change(page: Page, desk: Desk) -> Iterator[Draft]:
    """'from 40 to 50, a rise of 25 percent': the printed change is the difference over the first number.

    Between two percentages the printed change may be the difference in points; both are tried.
    """
    every = list(steps(page))
    for first, last in every:
        for printed in _printed(page, first, last):
            if _of_a_nearer_step(first, last, printed, every):
                continue
            drafts = list(_by_the_difference(page, first, last, printed) or change_drafts(first, last, printed))
            again = printed.sentence != first.sentence and any(
                one.judgement.verdict == "inconsistent" for one in drafts
            )
            how = baselines.told(page, printed) if again else None
            other = baselines.explained(page, printed, how) if how else None
            yield from change_drafts(*other, printed) if other else drafts


def _by_the_difference(page: Page, first: Quantity, last: Quantity, printed: Quantity) -> list[Draft]:
    """'by £300,000, or 12 per cent, from £2.5m to £2.2m': the difference beside tells the change more exactly than the two values do.

    Must not read 'by £300,000, or 15 per cent of the reserve', where the percentage is of another whole.
    """
    before = [one for one in page.by_sentence.get(printed.sentence, []) if one.end <= printed.start]
    by = before[-1] if before and printed.percent else None
    if by is None or by in (first, last) or by.unit != first.unit or OF_WHAT.match(page.after(printed)):
        return []
    if not OR_SO_MUCH.fullmatch(page.text[by.end : printed.start]) or not first.readings.literal.is_point:
        return []
    if baselines.size(by) != abs(baselines.size(last) - baselines.size(first)) or 0 in first.readings.usual:
        return []
    share = combine(mul, combine(truediv, by.readings, first.readings), exactly(100))
    draft = changed("percent_change", first, last, printed, share, "%")
    return [replace(draft, quantities=(first, last, by, printed), why="The printed difference over the first number.")]


def _of_a_nearer_step(
    first: Quantity, last: Quantity, printed: Quantity, every: list[tuple[Quantity, Quantity]]
) -> bool:
    """'from 36 to 27, down 25 per cent, and the boats from six to four, a third fewer': the third is of the boats, unless 36 and 27 alone give it."""
    end = max(first.end, last.end)
    nearer = [
        two
        for two in every
        if two[0].sentence == last.sentence and end <= min(one.start for one in two) and two[1].end <= printed.start
    ]
    alone = baselines.gives(first, last, printed) and not any(baselines.gives(*two, printed) for two in nearer)
    return bool(nearer) and not alone


def _printed(page: Page, first: Quantity, last: Quantity) -> Iterator[Quantity]:
    """The percentages and points that are printed for a change, in its sentence or at the start of the next."""
    for printed in page.by_sentence.get(first.sentence, []):
        if not (printed.percent or printed.points) or printed.time or printed in (first, last):
            continue
        between = page.between(*((printed, first) if printed.end < first.start else (last, printed)))
        if OTHER_CLAUSE.search(between) and not AGAIN.search(between):
            continue
        closed = printed.end < first.start and CLOSED.match(page.after(printed))
        if closed and not baselines.gives(first, last, printed):
            continue
        if last.end < printed.start and THE_TOTAL.search(page.between(last, printed)):
            continue  # '6,850 and 13,730 meant that the total was 25 per cent higher'
        if AGAIN_BY.search(page.before(printed)) and not baselines.gives(first, last, printed):
            continue
        after = printed.start > last.end and OF_A.match(page.after(printed))
        more = MORE_THAN.match(page.after(printed)) and printed.start < first.start
        if OTHER_BASE.match(page.after(printed)) or (
            AGAINST.search(page.before(first)) and OR.search(page.before(printed))
        ):
            continue
        if CHANGED_BY.search(page.before(printed) + " ") or after or more:
            yield printed
    for part in page.fractions:
        if part.sentence == first.sentence >= 0 and baselines.told(page, part):
            printed = in_percent(part)
            between = page.between(last, part) if last.end < part.start else ""
            if ";" not in between or baselines.gives(first, last, printed):
                yield printed
    for printed in page.by_sentence.get(first.sentence + 1, [])[:1] if first.sentence >= 0 else []:
        other_thing = baselines.ADJUSTED.search(page.after(printed))
        if (printed.percent or printed.points) and not other_thing and SAYS_AGAIN.match(page.before(printed, 80) + " "):
            yield printed


def amount_of_change(page: Page, desk: Desk) -> Iterator[Draft]:
    """'84 more judges, a 15 percent increase on the 560': how much over what there was."""
    for group in page.by_sentence.values():
        for moved, printed, old in zip(group, group[1:], group[2:], strict=False):
            fits = printed.percent and not printed.time and old.total and moved.total and EXTRA.match(page.after(moved))
            if not fits or not baselines.like(moved, old) or 0 in old.readings.literal:
                continue
            if UP_FROM.search(page.before(old, 60) + " ") and not moved.vague and not old.vague:
                hundred = combine(mul, combine(truediv, moved.readings, old.readings), exactly(100))
                draft = changed("percent_change", old, moved, printed, hundred, "%")
                formula = f"{moved.label} / {old.label} = {words(hundred.literal)}%; printed: {printed.name}%"
                yield replace(
                    draft, formula=formula, why="What came on top over what there was against the printed change."
                )


def change_told(page: Page, desk: Desk) -> Iterator[Draft]:
    """A change whose old and new value stand in other clauses or sentences: see baselines.

    Where some pair of like values near it gives the printed change, that pair is named; else the one that the words tie.
    """
    known = list(steps(page))
    taken = {id(one.figure) for first, last in known for one in _printed(page, first, last)}
    for printed in [*page.quantities, *map(in_percent, [*page.fractions, *fractions_in_words(page)])]:
        is_change = printed.percent or printed.points or printed.unit in ("point", FRACTION)
        if (
            not is_change
            or printed.sentence < 0
            or id(printed.figure) in taken
            or (printed.time and "point" not in (printed.unit or "") and not IN_A.match(page.after(printed)))
        ):
            continue
        pair, other = _pair_told(page, printed, known), change_claims.ends_of(page, printed, known)
        if other and (pair is None or change_claims.far(pair, printed) > change_claims.far(other, printed)):
            pair = other
        if pair and not _one_told_twice(*pair):
            keys = " ".join(one.key for one in (*pair, printed))
            firm = f"change-apposed {keys}" if apposed(page, *pair, printed) else ""
            yield from (
                replace(one, slip=one.slip or firm)
                for one in change_drafts(*pair, printed)
                if one.judgement.verdict == "consistent" or not _far_points(page, *pair, printed)
            )


def _far_points(page: Page, old: Quantity, new: Quantity, printed: Quantity) -> bool:
    """Whether points are held against a percentage of another paragraph: '75 per cent, 25 points above last autumn ... 30 per cent qualified'."""
    at = printed.sentence
    far = [
        one
        for one in (old, new)
        if abs(one.sentence - at) > 1 and page.sentences[one.sentence].paragraph != page.sentences[at].paragraph
    ]
    return bool(printed.points and far)


def _one_told_twice(old: Quantity, new: Quantity) -> bool:
    """Whether the old value is the new one told roughly: 'About 1,700 came. The exact figure is 1,742, 8 per cent up on May'."""
    told = new.readings.literal
    rough = old.figure.approximator == "~" and told.is_point
    return rough and told.lo is not None and told.lo in old.readings.usual


def _pair_told(
    page: Page, printed: Quantity, known: list[tuple[Quantity, Quantity]]
) -> tuple[Quantity, Quantity] | None:
    """The old and the new value that the words tie to a change, or that give it."""
    how = baselines.told(page, printed)
    if how is None or movements.of_another(page, printed):
        return None
    tied = how.back or how.based
    pair = baselines.explained(page, printed, how) if tied else None
    if pair is None and tied:
        pair = baselines.tied(page, printed, how)
        pair = pair if pair and one_matter(page, *pair, printed, how.sign) else None
    return pair or movements.pair_of(page, printed, how, known) or bases_back.pair_back(page, printed, how)


def in_percent(one: Quantity) -> Quantity:
    """'a quarter' as 25 per cent, so that it can be a change."""
    parts = (getattr(one.readings, name).scale(100) for name in ("literal", "usual", "half_up", "cut_off"))
    return replace(one, readings=Readings(*parts), figure=replace(one.figure, unit=FRACTION))


def change_drafts(first: Quantity, last: Quantity, printed: Quantity) -> Iterator[Draft]:
    """The checks of a printed change between two values; between two percentages, as points too."""
    difference = combine(sub, last.readings, first.readings)
    sign = exactly(-1 if (difference.literal.hi or 0) < 0 else 1)  # 'fell 12 percent' prints no minus
    difference = combine(mul, difference, sign)
    if printed.points or printed.unit == "point":
        if first.percent:
            yield changed("percent_change", first, last, printed, difference, "points")
        return
    if 0 in first.readings.literal or 0 in first.readings.usual:
        return
    base = last if _of_the_new(printed) and 0 not in last.readings.literal.hull(last.readings.usual) else first
    hundred = combine(mul, _ratio(first, last, base), exactly(100), sign)
    draft = changed("percent_change", first, last, printed, hundred, "%")
    draft = draft if base is last else _told_of_the_old(draft, first, last, printed)
    failed = draft.judgement.verdict == "inconsistent" and difference.usual.intersects(printed.readings.usual)
    if first.percent and (failed or _points_as_percent(first, last, printed)):
        judgement = draft.judgement
        reading = f"{judgement.reading}; holds as a difference in percentage points"
        draft = replace(
            draft,
            judgement=Judgement("inconsistent", "as usually read", reading, judgement.room if failed else None),
            why="Between two percentages the printed number is the difference in points, not the change in per cent.",
            slip=f"points {first.key} {last.key} {printed.key}",
        )
        yield replace(draft, rule="dimension")
    yield draft


def _points_as_percent(first: Quantity, last: Quantity, printed: Quantity) -> bool:
    """Whether 'percent' is printed of the points between two bare percentages: from 88 to 77, 'a decline of 11 percent'."""
    three = (first, last, printed)
    bare = all(one.percent and one.figure.lo == one.figure.hi and not one.figure.approximator for one in three)
    return (
        bare
        and abs(baselines.size(last) - baselines.size(first)) == baselines.size(printed)
        and not baselines.gives(first, last, printed)
    )


def _ratio(first: Quantity, last: Quantity, base: Quantity) -> Readings:
    """The change over the first number, last/first - 1, or over the last, 1 - first/last: so that each number is used once."""
    if base is last:
        return combine(sub, exactly(1), combine(truediv, first.readings, last.readings))
    return combine(sub, combine(truediv, last.readings, first.readings), exactly(1))


def _of_the_new(printed: Quantity) -> bool:
    """Whether the words take the new value for the base: 'a rise of 20 percent of the new price'."""
    return bool(printed.page and OF_NEW.match(printed.page.after(printed)))


def _told_of_the_old(draft: Draft, first: Quantity, last: Quantity, printed: Quantity) -> Draft:
    """A change that is told as the share of the new value: from 24 to 30, 'a rise of 20 percent', is of no rounding."""
    held, three = draft.judgement, (first, last, printed)
    over_new = baselines.gives(last, first, printed) and not baselines.gives(first, last, printed)
    if not over_new or any(one.figure.approximator or one.figure.lo != one.figure.hi for one in three):
        return draft
    note = "the printed number is the difference over the second number"
    if held.verdict == "inconsistent":
        return replace(draft, judgement=replace(held, reading=f"{held.reading}; {note}"))
    short = any(len(re.sub(r"\D", "", one.figure.text).lstrip("0")) < LONG for one in (first, last))
    if short or abs(baselines.size(last) - baselines.size(first)) < abs(baselines.size(first)) * CLEAR:
        return draft
    reading = f"{held.reading}; {note}, and what holds is a rounding of both"
    return replace(draft, judgement=Judgement("inconsistent", "as usually read", reading))


def _fraction(printed: Quantity) -> str:
    """A fraction as one says it: 'a third', 'three quarters'."""
    return printed.name if re.search(r"[\s-]|half", printed.name) else f"a {printed.name}"


def changed(rule: str, first: Quantity, last: Quantity, printed: Quantity, result: Readings, sign: str) -> Draft:
    unit = "percentage points" if sign == "points" else "percent"
    tail = " points" if sign == "points" else "%"
    stated = f"{printed.name}{tail}" if printed.unit != FRACTION else _fraction(printed)
    judgement = judge(result, printed.readings, derived=True, vague=any(one.vague for one in (first, last, printed)))
    held = sign == "points" and judgement.verdict == "consistent"
    return Draft(
        rule="parts_sum" if held else rule,  # points are a difference; what fails may be a change told wrongly
        quantities=tuple(one for one in dict.fromkeys((first, last, printed)) if one.figure.figure_id),
        spans=() if printed.figure.figure_id else (printed.span,),  # 'a third above' is no figure that the reader reads
        formula=f"from {first.name} to {last.name}: {words(result.literal)}{tail}; printed: {stated}",
        result=f"{words(result.usual)}{tail}",
        stated=stated,
        unit=unit,
        judgement=judgement,
        why="The difference over the first number against the printed change."
        if sign == "%"
        else "The difference in points against the printed one.",
    )
