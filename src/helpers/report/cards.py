"""Findings as cards: the printed sentence, the relation, the number line, and the same measure in other captures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ..tables import Check, Figure
from .collate import Run, differences
from .decisions import Decided, Decision
from .findings import Finding
from .numberline import Range, number_line, read_range
from .places import Capture, Place, Places
from .words import visible

LONGEST = 320  # characters of a sentence shown large; a longer one is cut round its figures
QUOTATION_MARKS = ("“", '"', "‘", "'", "«", "„")
MOSTLY = 0.35  # share of a passage that differs from which on its wording is no longer compared word by word
ELSEWHERE = 3  # other captures shown beside the first
_DIGIT = re.compile(r"\d")
_TIMES = re.compile(r"(?<=[\d\s%])x(?=\s*\d)")


@dataclass(frozen=True)
class Piece:
    """A stretch of the sentence; `role` is 'printed', 'input', 'words' or nothing."""

    text: str
    role: str = ""
    href: str = ""


@dataclass(frozen=True)
class Elsewhere:
    """What another capture prints where the first prints the finding's words."""

    capture: Capture
    href: str
    runs: list[Run]
    note: str  # what the marks in the passage do not tell: that nothing differs, or what it lacks

    @property
    def marks(self) -> tuple[str, str]:
        return quotation_marks(self.runs[0].text if self.runs else "")


@dataclass(frozen=True)
class Card:
    """All that a finding's card shows."""

    name: str
    finding: Finding
    check: Check
    capture: Capture | None
    pieces: list[Piece]
    relation: str
    line: Markup | None
    verdict: str
    why: str
    elsewhere: list[Elsewhere]
    places: list[Place]
    decision: Decision | None
    picture: str = ""  # the file of its picture, from the site's root
    drawing: str = ""  # that picture itself, which the page makes a PNG of

    @property
    def marks(self) -> tuple[str, str]:
        return quotation_marks(self.pieces[0].text if self.pieces else "")


def quotation_marks(text: str) -> tuple[str, str]:
    """Quotation marks for words of an article; none when they begin with one of their own.

    >>> quotation_marks("Rain fell."), quotation_marks("“Rain,” she said.")
    (('“', '”'), ('', ''))
    """
    return ("", "") if text.lstrip("… ").startswith(QUOTATION_MARKS) else ("“", "”")


def card(finding: Finding, name: str, places: Places, desk: Decided) -> Card:
    """The card of a finding, from its lead check; `name` is its id on the pages."""
    check = finding.lead
    found = places.of_check(check)
    first = places.together(found)
    printed, computed = read_range(check.stated), read_range(check.result)
    line = None
    if printed and computed and check.unit:  # a date or a spelling has no number line
        label = "also printed" if _is_printed(computed, check, places) else "computed"
        line = number_line(printed, computed, name=name, unit=check.unit, label=label)
    everywhere = [place for other in finding.checks for place in places.of_check(other)]
    return Card(
        name=name,
        finding=finding,
        check=check,
        capture=first[0].capture if first else None,
        pieces=pieces(first, printed, places),
        relation=places.letters.text(reckoning(check), opens=True),
        line=line,
        verdict=verdict_sentence(check),
        why=places.lettered(check.why.removeprefix(verdict_sentence(check)).strip()),
        elsewhere=elsewhere(first, everywhere, places),
        places=found,
        decision=desk.of(finding),
    )


def _is_printed(value: Range, check: Check, places: Places) -> bool:
    """Whether a result is not reckoned but stands in a capture as one of the check's figures."""
    figures = (f for name in check.article_ids if name in places.witnesses for f in places.witnesses[name].figures)
    return any((f.lo, f.hi) == (value.low, value.high) for f in figures if f.figure_id in check.figure_ids)


def reckoning(check: Check) -> str:
    """What was reckoned, for the large line of a card: the formula without what is printed, its x as a multiplication sign; the result where no number is reckoned.

    >>> from types import SimpleNamespace
    >>> reckoning(SimpleNamespace(formula="75 a day each x 25 offices = 1,875 a day; printed: 1,200 to 1,500"))
    '75 a day each × 25 offices = 1,875 a day'
    """
    formula = check.formula.split("; printed")[0]
    return visible(multiplied(formula if _DIGIT.search(formula) else check.result))


def multiplied(words: str) -> str:
    """Words of a formula with the sign of multiplication where an x stands before a number.

    >>> multiplied("75 x 25, next to 3 x-rays")
    '75 × 25, next to 3 x-rays'
    """
    return _TIMES.sub("×", words)


def verdict_sentence(check: Check) -> str:
    """The verdict as a plain sentence about the printed figures.

    >>> from types import SimpleNamespace
    >>> verdict_sentence(SimpleNamespace(verdict="consistent", grade=None))
    'As printed, these agree.'
    """
    if check.verdict == "inconsistent":
        usual = check.grade == "as usually read"
        return "As usually read, these do not agree." if usual else "As printed, these do not agree."
    return (
        "As printed, these agree."
        if check.verdict == "consistent"
        else "The texts alone cannot tell whether these agree."
    )


def pieces(
    found: list[Place], printed: Range | None, places: Places, stretches: list[tuple[int, int]] | None = None
) -> list[Piece]:
    """The sentence cut at the words that the check rests on, each with its role and its link.

    `stretches` are the parts of it that are shown; by default as much as fits on a card.
    """
    if not found:
        return []
    article_id = found[0].capture.article.article_id
    witness = places.witnesses[article_id]
    sentence = places.sentence(article_id, found[0].start)
    low, high = (sentence.start, sentence.end) if sentence else (found[0].start, found[-1].end)
    figures = {(f.start, f.end): f for f in witness.figures}
    cut, last = [], low
    for start, end in stretches or [_window(witness.text, low, high, found)]:
        cut.append(Piece("… " if start > last else ""))
        at = start
        for place in found:
            if at <= place.start and place.end <= end:
                cut.append(Piece(_plain(witness.text[at : place.start])))
                role = _role(figures.get((place.start, place.end)), printed)
                cut.append(Piece(_plain(place.text), role, place.href))
                at = place.end
        cut.append(Piece(_plain(witness.text[at:end]) + (" " if end < high else "")))
        last = end
    cut.append(Piece("…" if last < high else ""))
    return [piece for piece in cut if piece.text]


def _window(text: str, low: int, high: int, found: list[Place]) -> tuple[int, int]:
    """The sentence, or when it is long the stretch round the words, cut at blanks."""
    if high - low <= LONGEST:
        return low, high
    room = max((LONGEST - (found[-1].end - found[0].start)) // 2, 40)
    start, end = max(low, found[0].start - room), min(high, found[-1].end + room)
    if start > low:
        start = text.find(" ", start, found[0].start) + 1 or found[0].start
    if end < high:
        end = max(text.rfind(" ", found[-1].end, end), found[-1].end)
    return start, end


def _plain(text: str) -> str:
    """Broken lines re-joined; a blank at either side stays."""
    return visible(re.sub(r"\s+", " ", text))


def _role(figure: Figure | None, printed: Range | None) -> str:
    if figure is None:
        return "words"
    same = printed is not None and {figure.lo, figure.hi} & {printed.low, printed.high} - {None}
    return "printed" if same else "input"


def elsewhere(first: list[Place], found: list[Place], places: Places) -> list[Elsewhere]:
    """What the other captures print where the first prints the finding's words, with the words that differ.

    That is the figure of the same measure and rate; for words that are no figure, the check's own place there.
    """
    if not first:
        return []
    mine = first[0].capture.article.article_id
    marked = {(place.start, place.end) for place in first}
    wanted = [f for f in places.witnesses[mine].figures if (f.start, f.end) in marked and f.measure]
    here = _passage(mine, wanted[0] if wanted else first[0], places)
    shown = []
    for name in places.witnesses:
        there = _counterpart(wanted, name, places) or _same_check(found, name, like=first[0].text)
        if name == mine or not there:
            continue
        runs, note = _beside(here, _passage(name, there, places), wanted, there)
        place = places.place(f"{name}:{there.start}-{there.end}")
        if place is not None:
            shown.append(Elsewhere(place.capture, place.href, runs, note))
    return shown[:ELSEWHERE]


def _beside(here: str, passage: str, wanted: list[Figure], there: Figure | Place) -> tuple[list[Run], str]:
    """The other passage with what differs marked, and a note; of quite other words only the figure is compared."""
    mine, runs = differences(here, passage)
    apart = sum(len(run.text) for run in runs if run.only) > MOSTLY * len(passage)
    if apart and wanted:
        before, figure, after = passage.partition(_plain(there.text))
        differs = figure not in {_plain(figure.text) for figure in wanted}
        runs = [run for run in (Run(before, False), Run(figure, differs), Run(after, False)) if run.text]
        return runs, "" if differs else "same figure"
    if any(run.only for run in runs):
        return runs, ""
    lacking = " … ".join(run.text.strip() for run in mine if run.only and run.text.strip("… "))
    return runs, f"without ‘{lacking}’" if lacking else "same words"


def _same_check(found: list[Place], name: str, like: str) -> Place | None:
    """Of the check's places in a capture the one that is nearest in length."""
    there = (place for place in found if place.capture.article.article_id == name)
    return min(there, key=lambda place: abs(len(place.text) - len(like)), default=None)


def _counterpart(wanted: list[Figure], name: str, places: Places) -> Figure | None:
    """The other capture's figure of the same measure and rate, and of no other role, that comes nearest in value."""
    for mine in wanted:
        same = [f for f in places.witnesses[name].figures if (f.measure, f.rate) == (mine.measure, mine.rate)]
        same = [f for f in same if not (f.role and mine.role) or f.role == mine.role]
        if same:
            return min(same, key=lambda f: abs((f.lo or 0) - (mine.lo or 0)) + abs((f.hi or 0) - (mine.hi or 0)))
    return None


def _passage(name: str, figure: Figure | Place, places: Places) -> str:
    """Some fifty characters either side of a figure or place, within its sentence, cut at blanks."""
    text, sentence = places.witnesses[name].text, places.sentence(name, figure.start)
    low, high = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    start, end = max(low, figure.start - 50), min(high, figure.end + 60)
    if start > low:
        start = text.find(" ", start, figure.start) + 1 or figure.start
    if end < high:
        end = max(text.rfind(" ", figure.end, end), figure.end)
    return _plain(("… " if start > low else "") + text[start:end] + (" …" if end < high else ""))
