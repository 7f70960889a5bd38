"""Printed figures beside published ones, and comparisons that name no series.

A printed figure meets the published figures that count the same thing at the same rate in the same role and lie near
in value; no list of ids stands in the code. Agreement on tier 3 alone decides nothing. A difference is no finding
either: a published row may count other things or other days than the article; only where the article names the very
year of the row, and no row agrees, do the two not fit.

Comes in: witnesses, settings, the rows of `reference/*.csv`. Goes out: checks of the rule 'reference', and the pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...settings import Settings
from ...tables import Check, Figure, Sentence, Witness
from ..intervals import Interval, words
from ..order.rankings import Line, lines
from ..order.superlatives import Superlative, superlative
from .counterparts import Pair, pairs, printed_on
from .published import Published, read_published, resting_on


@dataclass(frozen=True)
class Comparison:
    """One comparison with all others of a stretch, wherever it is printed, and what it comes to series by series."""

    places: tuple[tuple[Witness, Sentence], ...]
    found: Superlative
    measure: str | None
    lines: tuple[Line, ...]


def reference_checks(
    witnesses: Sequence[Witness], settings: Settings, rows: Iterable[Mapping[str, str | None]]
) -> list[Check]:
    """The checks of printed figures and comparisons against published figures, in text order.

    `rows` are those of `reference/*.csv`; without any, a comparison that names no series is still one 'cannot tell'.
    Raises StoryError for a row that cannot be used.

    >>> reference_checks([], Settings(), [])
    []
    """
    published = read_published(rows)
    found = [_pair_check(pair) for pair in pairs(witnesses, settings, published) if pair.near]
    found += [_comparison_check(one, settings) for one in comparisons(witnesses, settings, published)]
    for number, check in enumerate(found, 1):
        check.check_id = check.finding_id = f"reference-{number}"
    return found


def _pair_check(pair: Pair) -> Check:
    first, rows = pair.figures[0], pair.agrees or pair.near
    firm = any(row.tier < 3 for row in pair.agrees)
    apart = not pair.agrees and _names_the_year(first, pair.near)
    verdict = "consistent" if firm else "inconsistent" if apart else "cannot tell"
    listed = "; ".join(str(row) for row in rows)
    return Check(
        check_id="", finding_id="", rule="reference",
        article_ids=tuple(dict.fromkeys(figure.article_id for figure in pair.figures)),
        figure_ids=tuple(figure.figure_id for figure in pair.figures),
        spans=tuple(f"{figure.article_id}:{figure.start}-{figure.end}" for figure in pair.figures),
        formula=f"printed: {pair.words}; published: {listed}",
        result=", ".join(words(row.value) for row in rows if row.value),
        stated=pair.words, unit=first.measure or first.noun,
        verdict=verdict, grade="as usually read" if verdict == "inconsistent" else None,
        reading=_readings(pair),
        why=_why(pair, firm, apart), settles=None if verdict != "cannot tell" else _settles(pair),
    )  # fmt: skip


def _readings(pair: Pair) -> str:
    """What each reading says; a way of rounding is tried where no hedge has widened the number already."""
    tried = {"as usually read": pair.reading.usual}
    if pair.reading.literal.is_point and not pair.figures[0].approximator:
        tried |= {"as a number rounded half up": pair.reading.half_up, "as a number cut off": pair.reading.cut_off}
    return "; ".join(f"{name}, {words(reading)}: {_fits(pair.near, reading)}" for name, reading in tried.items())


def _fits(rows: Sequence[Published], reading: Interval) -> str:
    return "fits" if any(row.value and row.value.intersects(reading) for row in rows) else "does not fit"


def _names_the_year(figure: Figure, rows: Sequence[Published]) -> bool:
    """Whether the article names the very year that firm rows cover: '812 mm in 2020' and a row of that year."""
    years = set(re.findall(r"\b(?:1[89]|20)\d\d\b", figure.when or ""))
    firm = [row for row in rows if row.tier < 3 and row.confidence == "high"]
    whole = [row for row in firm if row.start and row.end and 360 <= (row.end - row.start).days <= 366]
    return bool(years and whole) and all(str(row.end.year) in years for row in whole if row.end)


def _why(pair: Pair, firm: bool, apart: bool) -> str:
    rests = resting_on(pair.agrees or pair.near)
    if firm:
        return f"The figures printed here agree with a published figure ({rests})."
    if pair.agrees:
        return (
            f"The figures printed here agree with a published figure, but on tier 3 alone nothing is decided ({rests})."
        )
    if apart:
        return (
            f"The article names the year, and the published figure of that year lies outside what is printed ({rests})."
        )
    doubt = "the two may count other things or other days"
    return f"The nearest published figure of this measure lies outside what is printed; {doubt} ({rests})."


def _settles(pair: Pair) -> str:
    if pair.agrees:
        return "a page of tier 1 or 2 that gives the same figure"
    return "whether both count the same thing over the same days"


def comparisons(witnesses: Iterable[Witness], settings: Settings, published: Sequence[Published]) -> list[Comparison]:
    """Every comparison with all others of a stretch of years; the same one in several articles is one."""
    witnesses = list(witnesses)
    latest = max((day for w in witnesses if (day := printed_on(w))), default=None)
    groups: dict[tuple[object, ...], Comparison] = {}
    for witness in witnesses:
        for sentence in witness.sentences:
            found = superlative(sentence.text)
            if found is None:
                continue
            measure = _spoken_measure(sentence.text, settings)
            series = [one for one in settings.series if measure is None or one.measure == measure]
            told = lines(sentence.text, found, series, settings.periods, published, printed_on(witness) or latest)
            key = (
                measure,
                found.up,
                found.words.lower(),
                tuple((line.series, line.outcome, line.why) for line in told),
            )
            seen = groups.get(key)
            places = (*(seen.places if seen else ()), (witness, sentence))
            groups[key] = Comparison(places, seen.found if seen else found, measure, tuple(told))
    return list(groups.values())


def _spoken_measure(sentence: str, settings: Settings) -> str | None:
    """The measure whose words a sentence uses, the first of them; None when it uses none that the user named."""
    spots = []
    for name, synonyms in settings.measures.items():
        for word in (name, *synonyms):
            spot = re.search(rf"\b{re.escape(word)}\b", sentence, re.I)
            if spot:
                spots.append((spot.start(), name))
    return min(spots)[1] if spots else None


def _comparison_check(one: Comparison, settings: Settings) -> Check:
    named = ", ".join(dict.fromkeys(line.series for line in one.lines))
    told = "; ".join(
        f"{line.outcome} in {line.series} ({line.stretch.words}: {line.why}; {line.rests_on})" for line in one.lines
    )
    spans, inside = [], []
    for witness, sentence in one.places:
        found = superlative(sentence.text) or one.found
        start, end = sentence.start + found.start, sentence.start + found.end
        spans.append(f"{witness.article.article_id}:{start}-{end}")
        inside += [figure.figure_id for figure in witness.figures if start <= figure.start < end]
    quoted = " ".join(one.places[0][1].text[one.found.start : one.found.end].split())
    return Check(
        check_id="", finding_id="", rule="reference",
        article_ids=tuple(dict.fromkeys(witness.article.article_id for witness, _ in one.places)),
        figure_ids=tuple(inside), spans=tuple(spans),
        formula=f"'{quoted}', set against {named or 'no published series'}",
        result="depends on the series" if one.lines else "no series to set it against",
        stated=quoted, unit=one.measure, verdict="cannot tell", reading=told or None,
        why="The comparison names no series, and the published series do not all say the same."
            if len({line.outcome for line in one.lines}) > 1 else "The comparison names no series.",
        settles="the series that the comparison means, and the first year that it reaches back to",
    )  # fmt: skip
