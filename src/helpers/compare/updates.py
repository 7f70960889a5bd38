"""Two articles of one outlet -> the sentences of the later one that tell newer figures, or rest on another source.

An outlet that puts 14 dead where it had nine has followed the event: the figure did not change on the way from text to
text. So such sentences are no drift, neither between the two versions nor beside a copy of the older one. The same holds
for what a ministry confirms where a day before a union had said it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..tables import Alignment
from .agreement import paired, same_matter, same_number
from .concordance import Concordance
from .crediting import of_sentences
from .kinship import one_outlet


class Updates(NamedTuple):
    """The ids of sentences of later versions: those with newer figures, and those whose source is another."""

    figures: frozenset[str]
    sources: frozenset[str]


def updated(indexes: dict[str, Concordance], alignments: list[Alignment]) -> Updates:
    """The sentences in which a later article of an outlet prints figures or a source that its earlier one did not have.

    >>> updated({}, [])
    Updates(figures=frozenset(), sources=frozenset())
    """
    figures, sources = set(), set()
    for old, before, new, after in _versions(indexes, alignments):
        if _newer(old, before, new, after):
            figures.add(after)
        if of_sentences(old, old.sentence(before), new, new.sentence(after)):
            sources.add(after)
    return Updates(frozenset(figures), frozenset(sources))


def _versions(
    indexes: dict[str, Concordance], alignments: list[Alignment]
) -> Iterator[tuple[Concordance, str, Concordance, str]]:
    """The aligned sentences of two versions by one outlet, the older one first."""
    for link in alignments:
        a, b = indexes[link.article_a], indexes[link.article_b]
        first, second = (index.witness.article.published or "" for index in (a, b))
        if link.relation == "identical" or not (first and second) or first == second or not one_outlet(a, b):
            continue
        ends = [(a, link.sentence_a), (b, link.sentence_b)]
        (old, before), (new, after) = ends if first < second else ends[::-1]
        yield old, before, new, after


def _newer(old: Concordance, before: str, new: Concordance, after: str) -> bool:
    """Whether the later sentence has another value for one matter, or a figure that the earlier article has nowhere."""
    figures = new.figures.get(after, [])
    if any(same_matter(*pair) and not same_number(*pair) for pair in paired(old.figures.get(before, []), figures)):
        return True
    exact = [figure for figure in figures if figure.form not in ("vague", "one-of")]
    return any(not any(same_number(figure, other) for other in old.scale.near(figure)) for figure in exact)
