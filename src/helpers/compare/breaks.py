"""A damaged capture: where its body is torn, what it no longer mentions, and whose sentences would fill the gap.

What counts as damage is decided in one place, `read.damage`; here it is set against the other articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ..read.damage import holes, unmentioned
from ..tables import Alignment, Sentence
from .concordance import Concordance

RUN = 2  # sentences: one alone may have been put in by a writer, two in a row at a tear were more likely lost there


@dataclass(frozen=True, slots=True)
class Loss:
    """Sentences of `fuller` that have no counterpart in `torn` and lie where its body is torn."""

    torn: str
    fuller: str
    runs: tuple[tuple[str, ...], ...]  # sentence ids, one tuple a tear

    @property
    def sentences(self) -> int:
        """How many sentences in all."""
        return sum(map(len, self.runs))


def tears(index: Concordance) -> list[tuple[Sentence, Sentence]]:
    """The last body sentence before and the first after each place where `read.damage` finds text missing.

    >>> from helpers.tables import Article, Sentence, Witness
    >>> text = "One.\\n\\nTwo.\\n\\nThree.\\n\\n\\n\\n\\nFour."
    >>> lines = [Sentence(sentence_id=w, article_id="a", start=text.index(w), end=text.index(w) + len(w), text=w, clean=w,
    ...                   paragraph=n) for n, w in enumerate(text.split())]
    >>> witness = Witness(Article(article_id="a", file="a", sha256="", format="txt"), text, [], lines)
    >>> [(left.text, right.text) for left, right in tears(Concordance(witness))]
    [('Three.', 'Four.')]
    """
    body = _paragraphs(index)
    return [(body[place][-1], body[place + 1][0]) for place in holes(index.witness.text, _spans(body))]


def _paragraphs(index: Concordance) -> list[list[Sentence]]:
    return [list(held) for _, held in groupby(index.by_label.get("body", []), key=lambda sentence: sentence.paragraph)]


def _spans(paragraphs: list[list[Sentence]]) -> list[tuple[int, int]]:
    return [(held[0].start, held[-1].end) for held in paragraphs]


def loss(torn: Concordance, fuller: Concordance, alignments: list[Alignment]) -> Loss:
    """The sentences of the fuller article that fall exactly into the tears of the other.

    Comes in: both concordances and the alignments between them. A run counts when its neighbours on both sides are
    linked to the two sides of one tear, and it has at least two sentences.
    """
    partners = _partners(torn, fuller, alignments)
    place = {sentence.sentence_id: number for number, sentence in enumerate(torn.by_label.get("body", []))}
    sides = {(place[left.sentence_id], place[right.sentence_id]) for left, right in tears(torn)}
    body = [sentence.sentence_id for sentence in fuller.by_label.get("body", [])]
    runs: list[tuple[str, ...]] = []
    last: tuple[int | None, list[str]] | None = None  # the place of the last linked sentence, and those since
    for linked, group in groupby(body, key=lambda name: name in partners):
        names = list(group)
        if linked:
            first = place.get(partners[names[0]])
            if last and last[0] is not None and first is not None and (last[0], first) in sides and len(last[1]) >= RUN:
                runs.append(tuple(last[1]))
            last = (place.get(partners[names[-1]]), [])
        elif last:
            last = (last[0], names)
    return Loss(torn.article_id, fuller.article_id, tuple(runs))


def _partners(torn: Concordance, fuller: Concordance, alignments: list[Alignment]) -> dict[str, str]:
    """fuller's sentence -> torn's sentence."""
    found = {}
    for link in alignments:
        if (link.article_a, link.article_b) == (fuller.article_id, torn.article_id):
            found[link.sentence_a] = link.sentence_b
        elif (link.article_b, link.article_a) == (fuller.article_id, torn.article_id):
            found[link.sentence_b] = link.sentence_a
    return found


def orphan_tags(index: Concordance) -> list[str]:
    """Tags of the page that name what its own body never mentions: signs of a passage that is gone."""
    return unmentioned(index.witness.text, _spans(_paragraphs(index)), index.witness.article.tags)
