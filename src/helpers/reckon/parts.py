"""Parts of a whole: is the part no more than the whole, does the printed share follow, do the parts add up?

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import add, sub, truediv

from .hedges import exactly
from .intervals import words
from .measures import Synonyms, stem
from .quantities import Desk, Draft, Page, Quantity
from .verdicts import CANNOT_TELL, combine, judge

HEDGED = r"(?:(?:more than|less than|fewer than|over|under|about|around|roughly|nearly|almost|some|approximately|at least|up to|just|only|estimated)\s+)*"
# Reads 'Of the more than 8,000 homes inspected, 461 ...'; must not read 'mayor of the 8,000 people'.
OF_FIRST = re.compile(
    rf"(?:^|[.;:,—–-]\s*|\bout )of (?:the |its |their |those |these |all |a total of )*{HEDGED}$", re.I
)
# Reads '461 of the 8,000', '12 out of about 40'; must not read '461 of them and 8,000 others'.
OF_THE = re.compile(
    rf"^(?:[a-z]+ ){{0,2}}(?:out )?of (?:the |its |their |those |these |all |a total of )*{HEDGED}$", re.I
)
# Reads 'nearly 500 of those arrested', '12 of them'; must not read '12 of those homes on the 30 streets', where a whole follows.
OF_THOSE = re.compile(
    r"^(?:[a-z]+ )?of (?:those|these|them|whom|which)(?: (?:who were |people |already )?([a-z]+(?:ed|held|sent))\b)?",
    re.I,
)
# Reads '30 tests and 4 confirmed cases', '30 arrests, with a single convicted driver'; must not read '30 tests and 4 broken lifts'.
SORTED_OUT = re.compile(
    r"\b(?:confirmed|verified|convicted|charged|eligible|positive|successful|valid|identified|proven|upheld|genuine)\b",
    re.I,
)
AND_WITH = re.compile(r"^[^.;:]{0,40}(?:,|\band\b|\bwith\b|\bincluding\b)[^.;:]{0,20}$", re.I)
# Reads '30, or 25 percent', '30 (25%)'; must not read '30 and 25 percent'.
SHARE_TIE = re.compile(rf"(?:,\s*or|\(|[—–-]|,\s*that is|,\s*which is|\bis|\bare|,)\s*{HEDGED}$", re.I)
IN_ALL = re.compile(r"^[^.;:]{0,40}\b(?:in all|in total|altogether|all told|combined)\b", re.I)
ALL_BEFORE = re.compile(
    r"(?:\bfor a total of|\btotal(?:l?ing|led|ed)|\bmaking|\badding up to|\bwhich makes|=)\s*$", re.I
)
CONTRAST = re.compile(r"\bonly\b|\bjust\b", re.I)
FAR = 6  # sentences back in which 'of those' looks for its whole


def part_of_whole(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Of the 8,000 inspected, 461 failed': the part is no more than the whole, and something is left that is not told of."""
    for part, whole in pairs(page):
        yield _part(part, whole)
        if (
            OF_FIRST.search(page.before(whole) + " ")
            and whole.start < part.start
            and not _other_parts(page, part, whole)
        ):
            rest = combine(sub, whole.readings, part.readings)
            yield Draft(
                rule="part_of_whole", quantities=(whole, part), formula=f"{whole.label} - {part.label} = {words(rest.literal)}",
                result=words(rest.literal), unit=whole.measure, judgement=CANNOT_TELL, slip=f"rest {_slip(part, whole)}",
                why="The text does not say what became of the rest.", settles="what became of the rest",
            )  # fmt: skip
    synonyms = Synonyms.of(desk.settings.measures)
    for part, whole in _anaphora(page, synonyms):
        yield _part(part, whole)


def pairs(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """Each part with its whole, where 'of' ties them in one sentence."""
    for group in page.by_sentence.values():
        for first, second in itertools.pairwise(group):
            if _same_kind(first, second) and OF_THE.match(page.between(first, second) + " "):
                yield first, second
        for index, whole in enumerate(group):
            rest = [other for other in group[index + 1 :] if _same_kind(other, whole)]
            if rest and OF_FIRST.search(page.before(whole) + " "):
                yield rest[0], whole


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return one.total and other.total and one.unit == other.unit


def _other_parts(page: Page, part: Quantity, whole: Quantity) -> bool:
    others = page.by_sentence.get(part.sentence, [])
    return any(other not in (part, whole) and other.total and other.start > part.start for other in others)


def _anaphora(page: Page, synonyms: Synonyms) -> Iterator[tuple[Quantity, Quantity]]:
    """'nearly 500 of those arrested' with the last total before it that counts those."""
    for part in page.quantities:
        found = OF_THOSE.match(page.after(part)) if part.total else None
        if not found:
            continue
        verb = found[1]
        meant = synonyms.verbs.get(stem(verb)) if verb else None
        for whole in reversed(
            [one for one in page.quantities if one.start < part.start and one.sentence >= part.sentence - FAR]
        ):
            named = whole.measure == meant if meant else not verb or stem(verb) in (whole.measure or "")
            if whole.total and named and whole.unit == part.unit and not whole.vague and whole.role == "observed":
                yield part, whole
                break


def _part(part: Quantity, whole: Quantity) -> Draft:
    share = combine(truediv, part.readings, whole.readings)
    return Draft(
        rule="part_of_whole", quantities=(part, whole), slip=_slip(part, whole),
        formula=f"{part.label} of {whole.label} = {words(share.literal, percent=True)}",
        result=f"{words(share.usual, percent=True)} as usually read", stated=f"{part.name} of {whole.name}", unit="share",
        judgement=judge(share, exactly(1), "at most", vague=part.vague or whole.vague, percent=True),
        why="A part is no more than its whole.",
    )  # fmt: skip


def _slip(part: Quantity, whole: Quantity) -> str:
    return f"part {part.key} {whole.key}"


def of_those_aimed_at(page: Page, desk: Desk) -> Iterator[Draft]:
    """What was aimed at beside what came of it, in one sentence: 'intended to reach over 100 schools, reached only 30'."""
    for group in page.by_sentence.values():
        for aim, got in itertools.pairwise(group):
            if aim.role == "target" and got.role == "observed" and aim.total and got.total and aim.unit == got.unit:
                yield _result(page, aim, got)


def _result(page: Page, aim: Quantity, got: Quantity) -> Draft:
    share = combine(truediv, got.readings, aim.readings)
    word = CONTRAST.search(got.figure.hedge or "") or CONTRAST.search(page.before(got, 12))
    judgement = judge(
        share,
        exactly(1),
        "at most",
        percent=True,
        vague=not word or aim.vague or got.vague,
        hangs_on=word[0] if word else None,
    )
    return Draft(
        rule="part_of_whole", quantities=(got, aim), formula=f"{got.label} / {aim.label} = {words(share.literal, percent=True)}",
        result=words(share.usual, percent=True), stated=got.label, unit="share", judgement=judgement,
        why=("The word '" + word[0] + "' says that it was less than aimed at. " if word else "")
        + "Those counted need not be among those aimed at, so this is no hit rate.",
    )  # fmt: skip


def sorted_out(page: Page, desk: Desk) -> Iterator[Draft]:
    """How many of a number turned out to be what was looked for: '30 tests, with 4 confirmed cases'."""
    for group in page.by_sentence.values():
        for whole, part in itertools.pairwise(group):
            if not (
                _same_kind(whole, part)
                and whole.role == part.role == "observed"
                and AND_WITH.match(page.between(whole, part))
            ):
                continue
            if SORTED_OUT.search(page.after(part, 30).split(",")[0]) and (part.readings.literal.lo or 0) <= (
                whole.readings.literal.lo or 0
            ):
                yield _part(part, whole)


def share(page: Page, desk: Desk) -> Iterator[Draft]:
    """'30 of the 120 homes, or 25 percent': the printed share is the part over the whole."""
    for part, whole in pairs(page):
        if 0 in whole.readings.literal:
            continue
        for printed in page.by_sentence.get(part.sentence, []):
            last = max(part, whole, key=lambda one: one.start)
            follows = printed.percent and not printed.time and printed.start > last.end and _next(page, last, printed)
            if follows and SHARE_TIE.search(page.before(printed) + " "):
                yield _share(part, whole, printed)


def _next(page: Page, first: Quantity, second: Quantity) -> bool:
    return not any(first.end < other.start < second.start for other in page.by_sentence.get(first.sentence, []))


def _share(part: Quantity, whole: Quantity, printed: Quantity) -> Draft:
    result = combine(truediv, part.readings, whole.readings)
    hundred = combine(truediv, printed.readings, exactly(100))
    return Draft(
        rule="share", quantities=(part, whole, printed), slip=f"share {part.key} {whole.key} {printed.key}",
        formula=f"{part.label} / {whole.label} = {words(result.literal, percent=True)}; printed: {printed.name}%",
        result=words(result.usual, percent=True), stated=f"{printed.name}%", unit="percent",
        judgement=judge(result, hundred, derived=True, vague=part.vague or whole.vague or printed.vague, percent=True),
        why="The part over the whole against the printed share.",
    )  # fmt: skip


def parts_sum(page: Page, desk: Desk) -> Iterator[Draft]:
    """The parts add up to the total that the sentence gives for them: '12 men and 15 women, 27 in all'."""
    for group in page.by_sentence.values():
        for index, whole in enumerate(group):
            parts = _parts(page, group[:index], whole)
            told = IN_ALL.match(page.after(whole)) or ALL_BEFORE.search(page.before(whole))
            if told and len(parts) >= 2:
                yield _sum(parts, whole)


def _parts(page: Page, before: list[Quantity], whole: Quantity) -> list[Quantity]:
    """The amounts that run up to the total, in one list: no other word than names, commas and 'and' between them."""
    parts: list[Quantity] = []
    following = whole
    for part in reversed(before):
        gap = page.between(part, following)
        if (
            not _same_kind(part, whole)
            or len(gap) > 60
            or re.search(r"[.;:!?]|\b(?:of|from|than|including|but)\b", gap)
        ):
            break
        parts.insert(0, part)
        following = part
    return parts


def _sum(parts: list[Quantity], whole: Quantity) -> Draft:
    result = combine(add, *(part.readings for part in parts))
    return Draft(
        rule="parts_sum", quantities=(*parts, whole),
        formula=f"{' + '.join(part.label for part in parts)} = {words(result.literal)}; printed: {whole.name}",
        result=words(result.literal), stated=whole.label, unit=whole.unit or whole.measure,
        judgement=judge(result, whole.readings, vague=any(one.vague for one in (*parts, whole))),
        why="The parts against the total that is printed with them.",
    )  # fmt: skip


def possible_percentage(page: Page, desk: Desk) -> Iterator[Draft]:
    """Whether k of n can give the printed percentage for any whole k (GRIM: Brown & Heathers 2017).

    '47 percent of the 12 patients': 5 of 12 is 41.7, 6 of 12 is 50.
    """
    for group in page.by_sentence.values():
        for printed, whole in itertools.pairwise(group):
            if not (printed.percent and printed.figure.form == "scalar" and OF_THE.match(_of(page, printed, whole))):
                continue
            if (
                whole.total
                and not whole.unit
                and not whole.vague
                and whole.readings.literal.is_point
                and whole.readings.literal.lo
            ) and whole.readings.literal.lo.denominator == 1 and whole.readings.literal.lo > 0:
                yield _possible(printed, whole)


def _of(page: Page, printed: Quantity, whole: Quantity) -> str:
    gap = page.between(printed, whole) + " "
    return re.sub(r"^(?:%|percent|per cent)\s*", "", gap)


def _possible(printed: Quantity, whole: Quantity) -> Draft:
    count = whole.readings.literal.lo
    assert count is not None
    hundred = combine(truediv, printed.readings, exactly(100))
    centre = (hundred.literal.lo or hundred.literal.hi or 0) * count
    first = max(0, int(centre) - 1)
    near = [exactly(Fraction(k) / count) for k in range(first, min(int(count), first + 3) + 1)]
    tried = [judge(one, hundred, derived=True, percent=True) for one in near]
    best = next((one for one in tried if one.verdict == "consistent"), None) or next(
        (one for one in tried if one.grade != "hard"), tried[0]
    )
    shares = ", ".join(words(one.literal, percent=True) for one in near)
    return Draft(
        rule="possible_percentage", quantities=(printed, whole), formula=f"{printed.name}% of {whole.label}: whole numbers give {shares}",
        result=shares, stated=f"{printed.name}%", unit="percent", judgement=best,
        why="A share of so few can only take certain values.",
    )  # fmt: skip
