"""Things too rare to recur by chance that tie a sentence of one article to one of another.

Strong anchors: the same telling number; the same quoted phrase. Weak ones: numbers that one hedge apart could be the
same; one quoted word; two leads that name the same person or body in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from ..tables import Figure, Sentence
from .collation import keys
from .concordance import Concordance
from .counterparts import meets, rounds, same_matter, telling

STRONG = 0.05  # the cosine that two sentences must reach: with a strong anchor their letters need hardly agree
WEAK = 0.15
COMMON = 4  # a number or phrase that stands in more sentences of an article than this ties nothing
SHOWN = 8  # words of a phrase that the evidence repeats
PHRASE = 3  # words from which a quoted phrase is a strong anchor


@dataclass(frozen=True, slots=True)
class Anchor:
    """A tie between sentence `row` of one article and sentence `column` of the other."""

    row: int
    column: int
    evidence: str
    least: float  # the cosine below which it is not believed


def anchors(a: Concordance, b: Concordance, left: list[Sentence], right: list[Sentence]) -> list[Anchor]:
    """All anchors between two lists of sentences."""
    found = [*_by_number(a, b, left, right), *_by_quote(a, b, left, right), *_by_meeting(a, b, left, right)]
    return [*found, *_by_lead(a, b, left, right)]


def _shared(left: list[set[Hashable]], right: list[set[Hashable]]) -> Iterator[tuple[Hashable, int, int]]:
    """(thing, row, column) for each thing that stands in a few sentences on both sides."""
    places: tuple[dict, dict] = (defaultdict(list), defaultdict(list))
    for side, things in zip(places, (left, right), strict=True):
        for number, found in enumerate(things):
            for thing in found:
                side[thing].append(number)
    for thing, rows in places[0].items():
        columns = places[1].get(thing, ())
        if max(len(rows), len(columns)) <= COMMON:
            yield from ((thing, row, column) for row in rows for column in columns)


def _by_number(a: Concordance, b: Concordance, left: list[Sentence], right: list[Sentence]) -> Iterator[Anchor]:
    def ends(index: Concordance, sentence: Sentence) -> set[Hashable]:
        figures = [figure for figure in index.figures.get(sentence.sentence_id, ()) if telling(figure)]
        return {(figure.unit, value) for figure in figures for value in (figure.lo, figure.hi)}

    for (_, value), row, column in _shared([ends(a, s) for s in left], [ends(b, s) for s in right]):
        yield Anchor(row, column, f"both print {value:,.12g}", STRONG)


def _by_quote(a: Concordance, b: Concordance, left: list[Sentence], right: list[Sentence]) -> Iterator[Anchor]:
    def quoted(index: Concordance, sentence: Sentence) -> set[Hashable]:
        return {keys(quote.text) for quote in index.quotes.get(sentence.sentence_id, ())} - {()}

    for phrase, row, column in _shared([quoted(a, s) for s in left], [quoted(b, s) for s in right]):
        shown = " ".join(phrase[:SHOWN]) + (" ..." if len(phrase) > SHOWN else "")
        yield Anchor(row, column, f"both quote '{shown}'", STRONG if len(phrase) >= PHRASE else WEAK)


def _by_meeting(a: Concordance, b: Concordance, left: list[Sentence], right: list[Sentence]) -> Iterator[Anchor]:
    """Two figures of one matter of which one can be the other rounded."""
    theirs = [(column, f) for column, s in enumerate(right) for f in b.figures.get(s.sentence_id, ()) if telling(f)]
    for row, sentence in enumerate(left):
        for figure in filter(telling, a.figures.get(sentence.sentence_id, ())):
            for column, other in theirs:
                if _near(figure, other):
                    yield Anchor(row, column, f"{figure.text} and {other.text} can be one number, rounded", WEAK)


def _near(a: Figure, b: Figure) -> bool:
    return (rounds(a, b) or rounds(b, a)) and same_matter(a, b) and meets(a, b)


def _by_lead(a: Concordance, b: Concordance, left: list[Sentence], right: list[Sentence]) -> Iterator[Anchor]:
    """The first body sentences tell the news: two that share a name of two words or more tell the same news."""
    for row, first in enumerate(left[:1]):
        for column, second in enumerate(right[:1]):
            if first.label != "body" or first.sentence_id not in a.leads or second.sentence_id not in b.leads:
                continue
            shared = a.full_names(first) & b.full_names(second)
            if shared:
                yield Anchor(row, column, f"both open the article and name {min(shared)}", WEAK)
