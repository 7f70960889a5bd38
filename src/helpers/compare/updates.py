"""Two articles of one outlet -> the sentences of the later one that tell newer figures.

An outlet that puts 14 dead where it had nine has followed the event: the figure did not change on the way from text to
text. So such sentences are no drift, neither between the two versions nor beside a copy of the older one.
"""

from __future__ import annotations

from ..tables import Alignment
from .agreement import paired, same_matter, same_number
from .concordance import Concordance
from .kinship import one_outlet


def updated(indexes: dict[str, Concordance], alignments: list[Alignment]) -> frozenset[str]:
    """The ids of sentences in which a later article of an outlet prints figures that its earlier article did not have.

    >>> updated({}, [])
    frozenset()
    """
    found = set()
    for link in alignments:
        a, b = indexes[link.article_a], indexes[link.article_b]
        dates = [index.witness.article.published for index in (a, b)]
        if link.relation == "identical" or not all(dates) or dates[0] == dates[1] or not one_outlet(a, b):
            continue
        ends = [(a, link.sentence_a), (b, link.sentence_b)]
        (old, before), (new, after) = ends if dates[0] < dates[1] else ends[::-1]
        if _newer(old, before, new, after):
            found.add(after)
    return frozenset(found)


def _newer(old: Concordance, before: str, new: Concordance, after: str) -> bool:
    """Whether the later sentence has another value for one matter, or a figure that the earlier article has nowhere."""
    figures = new.figures.get(after, [])
    if any(same_matter(*pair) and not same_number(*pair) for pair in paired(old.figures.get(before, []), figures)):
        return True
    exact = [figure for figure in figures if figure.form not in ("vague", "one-of")]
    return any(not any(same_number(figure, other) for other in old.scale.near(figure)) for figure in exact)
