"""An article's page: the whole text in its blocks, figures and quotations marked in place, notes beside each block.

The notes are what a critical edition calls the apparatus: what each mark was read as, and the checks it is in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ..tables import Block, Check, Figure, Quote, Witness
from .findings import split
from .places import Places, slug
from .words import span, visible

SHOWN_FIRST = ("inconsistent", "cannot tell", "consistent")
ORDER = {"sentence": 0, "quote": 1, "words": 2, "figure": 3}  # outer to inner
REACH = 5000  # characters; no mark that runs over a block's end begins further back
SHOWN = ("headline", "standfirst", "body", "caption")  # the rest is furniture: dimmed, but there


@dataclass(frozen=True)
class Mark:
    """A stretch of the text that is marked on the page."""

    kind: str
    start: int
    end: int
    anchor: str


@dataclass(frozen=True)
class Segment:
    """Text between two boundaries with the marks over it, outer first; `opens` are the ids that begin here."""

    text: str
    marks: tuple[Mark, ...]
    opens: frozenset[str]

    @property
    def noted(self) -> Mark | None:
        """The innermost mark that leads to a note of its own: a figure, or words that a check rests on."""
        return next((mark for mark in reversed(self.marks) if mark.kind in ("figure", "words")), None)


@dataclass(frozen=True)
class Note:
    """One line of the apparatus: the words, what they were read as, whom they are attributed to, the checks they are in."""

    kind: str
    anchor: str
    text: str
    facts: list[tuple[str, str]]
    checks: list[Check]

    @property
    def by_verdict(self) -> list[tuple[str, list[Check]]]:
        """The note's checks under their verdicts, each rule of a finding once."""
        kept = {(check.verdict, check.finding_id, check.rule): check for check in self.checks}
        groups = {verdict: [c for c in kept.values() if c.verdict == verdict] for verdict in SHOWN_FIRST}
        return [(verdict, group) for verdict, group in groups.items() if group]


@dataclass
class Paragraph:
    """A block as the page shows it."""

    label: str
    rule: str
    furniture: bool
    segments: list[Segment] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def paragraphs(witness: Witness, checks: Iterable[Check], places: Places) -> list[Paragraph]:
    """The blocks of an article with their marks and notes; together they hold every word of the text."""
    name = witness.article.article_id
    in_checks = _checks_by_span(name, checks)
    marks = _marks(witness, in_checks, places)
    notes = _notes(witness, in_checks)
    shown, at = [], 0
    for block in witness.blocks:
        if block.start > at:
            shown.append(_paragraph(witness, at, block.start, None, marks, notes))
        shown.append(_paragraph(witness, block.start, block.end, block, marks, notes))
        at = block.end
    if at < len(witness.text):
        shown.append(_paragraph(witness, at, len(witness.text), None, marks, notes))
    return [paragraph for paragraph in shown if paragraph.segments]


def _checks_by_span(name: str, checks: Iterable[Check]) -> dict[tuple[int, int], list[Check]]:
    found: dict[tuple[int, int], list[Check]] = defaultdict(list)
    for check in checks:
        for article_id, start, end in dict.fromkeys(split(words) for words in check.spans):
            if article_id == name:
                found[start, end].append(check)
    return found


def _marks(witness: Witness, in_checks: dict[tuple[int, int], list[Check]], places: Places) -> list[Mark]:
    marks = [Mark("sentence", s.start, s.end, slug(f"s-{s.sentence_id}")) for s in witness.sentences]
    marks += [Mark("quote", q.start, q.end, slug(f"quote-{q.quote_id}")) for q in witness.quotes]
    marks += [Mark("figure", f.start, f.end, slug(f"fig-{f.figure_id}")) for f in witness.figures]
    known = {(mark.start, mark.end) for mark in marks if mark.kind != "sentence"}
    marks += [Mark("words", s, e, f"words-{s}-{e}") for s, e in in_checks if (s, e) not in known]
    return sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, ORDER[m.kind]))


def _paragraph(
    witness: Witness, start: int, end: int, block: Block | None, marks: list[Mark], notes: dict[int, list[Note]]
) -> Paragraph:
    """A stretch of the text without the blanks at its ends; its marks are cut there.

    A mark's id stands where the mark begins.
    """
    inside = witness.text[start:end]
    start, end = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
    here = _over(marks, start, end)
    label = block.label if block else "between blocks"
    paragraph = Paragraph(label, block.rule if block else "not in any block", label not in SHOWN)
    paragraph.segments = segments(witness.text, start, end, here)
    paragraph.notes = [
        note for mark in here if start <= mark.start for note in notes.get(mark.start, ()) if note.anchor == mark.anchor
    ]
    return paragraph


def _over(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """The marks that touch a stretch; they are sorted by start, and one reaches back a sentence or two at most."""
    last = bisect_left(marks, end, key=lambda mark: mark.start)
    first = bisect_left(marks, start - REACH, key=lambda mark: mark.start)
    return [mark for mark in marks[first:last] if start < mark.end]


def segments(text: str, start: int, end: int, marks: list[Mark]) -> list[Segment]:
    """A stretch of text cut at every boundary of a mark.

    >>> [s.text for s in segments("of 30 tonnes", 0, 12, [Mark("figure", 3, 5, "fig-1")])]
    ['of ', '30', ' tonnes']
    """
    begins: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        begins[max(mark.start, start)].append(mark)
        ends[min(mark.end, end)].append(mark)
    cuts = sorted({start, end, *begins, *ends})
    found: list[Segment] = []
    over: set[Mark] = set()
    for left, right in pairwise(cuts):
        over.difference_update(ends[left])
        over.update(begins[left])
        nested = tuple(sorted(over, key=lambda mark: (ORDER[mark.kind], mark.start)))
        found.append(Segment(visible(text[left:right]), nested, frozenset(m.anchor for m in over if m.start == left)))
    return found


def _notes(witness: Witness, in_checks: dict[tuple[int, int], list[Check]]) -> dict[int, list[Note]]:
    sources = {a.attribution_id: a.source or f"not named (‘{a.cue}’)" for a in witness.attributions}
    notes: dict[int, list[Note]] = defaultdict(list)
    for figure in witness.figures:
        checks = in_checks.get((figure.start, figure.end), [])
        facts = _figure_facts(figure, sources)
        notes[figure.start].append(Note("figure", slug(f"fig-{figure.figure_id}"), visible(figure.text), facts, checks))
    for quote in witness.quotes:
        checks = in_checks.get((quote.start, quote.end), [])
        notes[quote.start].append(
            Note("quote", slug(f"quote-{quote.quote_id}"), _short(quote.text), _quote_facts(quote), checks)
        )
    known = {(f.start, f.end) for f in witness.figures} | {(q.start, q.end) for q in witness.quotes}
    for (start, end), checks in in_checks.items():
        if (start, end) not in known:
            text = _short(witness.text[start:end])
            notes[start].append(Note("words", f"words-{start}-{end}", text, [], checks))
    return notes


def _figure_facts(figure: Figure, sources: dict[str, str]) -> list[tuple[str, str]]:
    """What was read, as pairs of name and value; what is not there is left out."""
    value = span(figure.lo, figure.hi)
    literal, usual = span(figure.literal_lo, figure.literal_hi), span(figure.usual_lo, figure.usual_hi)
    facts = [
        ("value", value),
        ("hedge", figure.hedge),
        ("literally", literal if literal not in (value, "any") else None),
        ("usually read", usual if usual not in (value, "any") else None),
        ("counts", figure.measure or figure.noun or figure.unit),
        ("per", figure.rate),
        ("role", figure.role),
        ("when", figure.when),
        ("attributed to", sources.get(figure.attribution_id or "", "no one: the text itself says so")),
    ]
    return [(name, visible(value)) for name, value in facts if value]


def _quote_facts(quote: Quote) -> list[tuple[str, str]]:
    facts = [
        ("quotation", quote.kind),
        ("speaker", quote.speaker or "not named"),
        ("cue", quote.cue),
        ("told to", quote.told_to),
    ]
    return [(name, visible(value)) for name, value in facts if value]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return visible(words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " …")
