"""Articles -> pairs of sentences that tell the same.

Two kinds of evidence, either enough: the two sentences are each other's best match in letters (see `similarity`), or
they share an anchor (see `anchors`). Order decides the doubtful ones. Body is aligned with body, headline with headline
and so on; page furniture never: it is no sentence. After Barzilay & Elhadad 2003 (local similarity, then context).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, combinations, pairwise

import numpy as np

from ..tables import Alignment, Sentence
from .agreement import differ, paired
from .anchors import FREE, ORDER, Anchor, Ties, anchors
from .collation import keys, likeness
from .concordance import Concordance
from .similarity import Similarity, cosines, overlap

# Cosines, measured on the default story, where false links reach .21 and true ones without an anchor begin at .5.
ALONE = 0.35  # mutual best match with nothing else to support it
IN_ORDER = 0.22  # ... that lies in order between two other links
NAMED = 0.25  # ... that shares a name found in one sentence only of either article
SPLIT = 0.3  # a second sentence joined to one that is linked already
LOOSE = 0.22  # a mutual best match out of order, where one article retells the other
FAINT = 0.17  # ... or one that no other sentence of either comes near
CLEAR = 1.5  # times the next best match
GAP = 0.15  # sentences that lie alone between the same two links
WIDE = 3  # sentences from one link to the next: two between them may be told in other words, more may be other matter
RETOLD = 0.3  # share of the shorter article's sentences with a link, from which one retells the other, and order counts
FEW = 3  # articles: a number that more than these print, and more than half of all, is the story's own
KNOWN = 3  # sentences with a link, from which a faint best match of another one is looked at
WORDY = 4  # words: a shorter quotation may be a part of any other
# Shares of words in common, in order, from which two sentences are near, or a paraphrase.
NEAR = 0.86
PARAPHRASE = 0.5
# Of a longer article only the beginning is compared: two articles then take some seconds at most. Either bound is about
# 30,000 words, which no news article has; a report, or a page saved with its thread of comments, may.
MOST = 2_000  # sentences of an article
LONGEST = 200_000  # their characters
CELLS = MOST * MOST  # cosines held at a time: 16 MB

Place = tuple[int, int]


@dataclass(slots=True)
class _Link:
    cosine: float
    evidence: list[str] = field(default_factory=list)


def align(indexes: list[Concordance], *, alone: float = ALONE) -> list[Alignment]:
    """All pairs of sentences, of two articles each, that tell the same.

    Comes in: the concordances of the articles in file order; `alone`, the cosine (0 to 1) from which a mutual best match
    needs no other support. Goes out: alignments, article a before article b as in the list, numbered through. Of an
    article that is too long (see `uncompared`) only the beginning takes part.

    >>> align([])
    []
    """
    if len(indexes) < 2:
        return []
    story = _Story(indexes)
    found = []
    for a, b in combinations(indexes, 2):
        found += [_record(a, b, *linked) for linked in _pair(a, b, story, alone)]
    for number, alignment in enumerate(found, 1):
        alignment.alignment_id = f"l{number}"
    return found


def uncompared(index: Concordance) -> str | None:
    """One phrase for an article too long to be compared as a whole, else None."""
    done, held = len(compared(index)), len(index.sentences)
    if done == held:
        return None
    return f"only the first {done:,} of the {held:,} sentences of {index.article_id} were compared"


def compared(index: Concordance) -> list[Sentence]:
    """The sentences of an article that are aligned: all, or as many from its start as `MOST` and `LONGEST` allow."""
    lengths = accumulate(len(sentence.clean) for sentence in index.sentences[:MOST])
    return index.sentences[: sum(length <= LONGEST for length in lengths)]


@dataclass(frozen=True, slots=True)
class _Side:
    """The sentences of one label in one article, their rows in the Similarity, and what else can link them."""

    sentences: list[Sentence]
    rows: list[int]
    ties: Ties


@dataclass(frozen=True, slots=True)
class _Block:
    """The cosines of one article's sentences (rows) with the rows of others (columns)."""

    article: str
    others: frozenset[str]
    column: dict[int, int]
    cosines: np.ndarray


class _Story:
    """The sides of all articles, by article and label, and the cosines between two of them.

    Sentences with the same words share a row. A block is made for an article and as many later ones as `CELLS` allows,
    so that reprints cost little and memory has a bound.
    """

    def __init__(self, indexes: list[Concordance]) -> None:
        self.sides: dict[tuple[str, str], _Side] = {}
        first: dict[str, int] = {}
        for index in indexes:
            held = compared(index)
            for label in dict.fromkeys(sentence.label for sentence in held):
                found = [sentence for sentence in held if sentence.label == label]
                rows = [first.setdefault(index.told(sentence), len(first)) for sentence in found]
                self.sides[index.article_id, label] = _Side(found, rows, Ties(index, found))
        self._similarity = Similarity(list(first))
        self._order = [index.article_id for index in indexes]
        self._made: dict[str, _Block] = {}  # the last block of each label
        times_held = Counter(
            number for (_, label), side in self.sides.items() if label == "body" for number in side.ties.numbers
        )
        most = max(FEW, len(indexes) / 2)
        self.everywhere = frozenset(number for number, times in times_held.items() if times > most)

    def cosines(self, a: str, b: str, label: str) -> np.ndarray:
        """One row for each sentence of article a, one column for each of b."""
        made = self._made.get(label)
        if not made or made.article != a or b not in made.others:
            made = self._made[label] = self._ahead(a, b, label)
        return made.cosines[:, [made.column[row] for row in self.sides[b, label].rows]]

    def _ahead(self, a: str, b: str, label: str) -> _Block:
        """A block of a with b and as many articles after it as there is room for."""
        left = self.sides[a, label].rows
        names: set[str] = set()
        column: dict[int, int] = {}
        for name in self._order[self._order.index(b) :]:
            rows = self.sides[name, label].rows if (name, label) in self.sides else []
            if names and len(left) * (len(column) + len(rows)) > CELLS:
                break
            names.add(name)
            for row in rows:
                column.setdefault(row, len(column))
        letters = self._similarity.letters
        return _Block(a, frozenset(names), column, cosines(letters(left), letters(list(column))))


def _pair(a: Concordance, b: Concordance, story: _Story, alone: float) -> list[tuple[Sentence, Sentence, _Link]]:
    """The links of two articles in the order of the text."""
    found = []
    for label in a.by_label:
        left, right = story.sides.get((a.article_id, label)), story.sides.get((b.article_id, label))
        if left and right:
            cosine = story.cosines(a.article_id, b.article_id, label)
            links = _links(a, b, left, right, cosine, story.everywhere, alone)
            found += [(left.sentences[row], right.sentences[column], link) for (row, column), link in links.items()]
    return sorted(found, key=lambda item: (item[0].start, item[1].start))


def _links(a: Concordance, b: Concordance, left: _Side, right: _Side, cosine: np.ndarray,
           everywhere: frozenset[Hashable], alone: float) -> dict[Place, _Link]:  # fmt: skip
    """The links of one kind of sentence: by anchors, by mutual best match, halves of split sentences, and between links."""
    known = frozenset(right.rows)
    same = frozenset(row for row, words in enumerate(left.rows) if words in known)
    ties = anchors(left.ties, right.ties, everywhere, same)
    found, doubtful = _anchored([tie for tie in ties if tie.needs != FREE], cosine)
    leads, _ = _anchored([tie for tie in ties if tie.needs == FREE], cosine)
    for place, value, reason in _mutual(a, b, left, right, cosine, found, alone):
        found.setdefault(place, _Link(value)).evidence.append(reason)
    if not any(0 in place for place in found):
        found |= leads
    sure = sorted(found)
    found |= {place: link for place, link in doubtful.items() if _best(place, cosine) and _in_order(place, sure)}
    found |= _split(found, doubtful, cosine, left.sentences, right.sentences)
    if len(found) >= RETOLD * min(cosine.shape):
        found |= _between(found, cosine)
        found |= _out_of_order(found, cosine)
    return {
        (row, column): link
        for (row, column), link in found.items()
        if not _other_words(a, b, left.sentences[row], right.sentences[column])
    }


def _mutual(a: Concordance, b: Concordance, left: _Side, right: _Side, cosine: np.ndarray,
            found: dict[Place, _Link], alone: float) -> Iterator[tuple[Place, float, str]]:  # fmt: skip
    """Each other's best match in letters, where that is enough or something else supports it."""
    best_b, best_a = cosine.argmax(axis=1).tolist(), cosine.argmax(axis=0).tolist()
    mutual = {(row, column): float(cosine[row, column]) for row, column in enumerate(best_b) if best_a[column] == row}
    sure = sorted({place for place, value in mutual.items() if value >= alone} | found.keys())
    for place, value in mutual.items():
        ids = left.sentences[place[0]].sentence_id, right.sentences[place[1]].sentence_id
        shared = a.rare_names[ids[0]] & b.rare_names[ids[1]]
        reason = _reason(value, shared, alone, in_order=_in_order(place, sure))
        if reason:
            yield place, value, reason


def _other_words(a: Concordance, b: Concordance, left: Sentence, right: Sentence) -> bool:
    """Whether both sentences quote, and no quotation of one is a version of one of the other: a speaker says many things."""
    mine, theirs = (
        [words for quote in index.quotes.get(sentence.sentence_id, ()) if len(words := keys(quote.text)) >= WORDY]
        for index, sentence in ((a, left), (b, right))
    )
    return bool(mine and theirs) and not any(3 * len({*x} & {*y}) >= min(len(x), len(y)) for x in mine for y in theirs)


def _reason(cosine: float, shared: frozenset[str], alone: float, *, in_order: bool) -> str | None:
    """Why a mutual best match is believed, or None."""
    letters = f"each other's best match in letters ({cosine:.2f})"
    if cosine >= alone:
        return letters
    if cosine >= IN_ORDER and in_order:
        return f"{letters}, in order between two other links"
    if cosine >= NAMED and shared:
        return f"{letters}, and both name {min(shared)}"
    return None


def _in_order(place: Place, sure: list[Place]) -> bool:
    """Whether the links before and after it lie on the same sides of it in both articles."""
    at = bisect_left(sure, place)
    after = at + (at < len(sure) and sure[at] == place)
    return at > 0 and after < len(sure) and sure[at - 1][1] < place[1] < sure[after][1]


def _split(found: dict[Place, _Link], doubtful: dict[Place, _Link], cosine: np.ndarray,
           left: list[Sentence], right: list[Sentence]) -> dict[Place, _Link]:  # fmt: skip
    """Sentences split or joined on the way: the neighbour of a linked one that its partner mostly contains, or is tied to."""
    more = {}
    for row, column in found:
        for place in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            inside = 0 <= place[0] < len(left) and 0 <= place[1] < len(right)
            if not inside or place in found:
                continue
            if place in doubtful or (cosine[place] >= SPLIT and _contained(left[place[0]], right[place[1]])):
                tied = doubtful[place].evidence if place in doubtful else []
                more[place] = _Link(float(cosine[place]), ["part of a sentence that was split or joined", *tied])
    return more


def _between(found: dict[Place, _Link], cosine: np.ndarray) -> dict[Place, _Link]:
    """Sentences without a link that lie alone between the same two links in both articles: the best match among them."""
    rows, columns = {place[0] for place in found}, {place[1] for place in found}
    more = {}
    for (row, column), (next_row, next_column) in pairwise(sorted(found)):
        if not (row < next_row <= row + WIDE and column < next_column <= column + WIDE):
            continue
        free = [
            (float(cosine[i, j]), (i, j))
            for i in range(row + 1, next_row)
            for j in range(column + 1, next_column)
            if i not in rows and j not in columns
        ]
        value, place = max(free, default=(0.0, (0, 0)))
        if value >= GAP:
            more[place] = _Link(value, [f"between the same two links in both articles ({value:.2f})"])
    return more


def _out_of_order(found: dict[Place, _Link], cosine: np.ndarray) -> dict[Place, _Link]:
    """Each other's best match in letters, one of them without a link: in an article that retells, it was moved."""
    rows, columns = {place[0] for place in found}, {place[1] for place in found}
    best_a = cosine.argmax(axis=0).tolist()
    known = min(len(rows), len(columns)) >= KNOWN  # of two sentences, one is soon the other's best match
    more = {}
    for row, column in enumerate(cosine.argmax(axis=1).tolist()):
        value = float(cosine[row, column])
        clear = known and value >= FAINT and value >= CLEAR * _second(cosine, (row, column))
        if (value >= LOOSE or clear) and best_a[column] == row and (row not in rows or column not in columns):
            more[row, column] = _Link(
                value, [f"each other's best match in letters ({value:.2f}), in an article retold"]
            )
    return more


def _second(cosine: np.ndarray, place: Place) -> float:
    """The best match in letters of either sentence other than this one."""
    row, column = np.delete(cosine[place[0]], place[1]), np.delete(cosine[:, place[1]], place[0])
    return float(max(row.max(initial=0.0), column.max(initial=0.0)))


def _contained(left: Sentence, right: Sentence) -> bool:
    """Whether two thirds of the shorter one's words are in the longer one, in order."""
    a, b = keys(left.clean), keys(right.clean)
    return likeness(a, b) * (len(a) + len(b)) / 2 >= min(len(a), len(b)) * 2 / 3


def _anchored(ties: list[Anchor], cosine: np.ndarray) -> tuple[dict[Place, _Link], dict[Place, _Link]]:
    """Links that rest on an anchor, of several that share one those that are the best for either sentence; and doubtful
    ones, whose letters agree enough but better with another sentence."""
    near = [anchor for anchor in ties if cosine[anchor.row, anchor.column] >= anchor.least]
    best: dict[tuple[str, int, str], float] = {}
    for anchor in near:
        for end in (("a", anchor.row, anchor.evidence), ("b", anchor.column, anchor.evidence)):
            best[end] = max(best.get(end, 0.0), float(cosine[anchor.row, anchor.column]))
    found: dict[Place, _Link] = {}
    doubtful: dict[Place, _Link] = {}
    for anchor in near:
        value = float(cosine[anchor.row, anchor.column])
        if value in (best["a", anchor.row, anchor.evidence], best["b", anchor.column, anchor.evidence]):
            place = anchor.row, anchor.column
            kept = doubtful if anchor.needs == ORDER else found
            evidence = kept.setdefault(place, _Link(value)).evidence
            evidence.extend(line for line in [anchor.evidence] if line not in evidence)
    return found, doubtful


def _best(place: Place, cosine: np.ndarray) -> bool:
    """Whether neither sentence has a better match in letters."""
    return bool(cosine[place] >= max(cosine[place[0]].max(), cosine[:, place[1]].max()))


def _record(a: Concordance, b: Concordance, left: Sentence, right: Sentence, link: _Link) -> Alignment:
    return Alignment(
        alignment_id="", article_a=a.article_id, sentence_a=left.sentence_id, start_a=left.start, end_a=left.end,
        article_b=b.article_id, sentence_b=right.sentence_id, start_b=right.start, end_b=right.end,
        relation=relation(a, b, left, right), score=round(overlap(left.clean, right.clean), 4), evidence="; ".join(link.evidence),
    )  # fmt: skip


def relation(a: Concordance, b: Concordance, left: Sentence, right: Sentence) -> str:
    """How near two aligned sentences are: identical, near, paraphrase, partial, or differs (another figure)."""
    words_a, words_b = a.keys[left.sentence_id], b.keys[right.sentence_id]
    if words_a == words_b:
        return "identical"
    figures = paired(a.figures.get(left.sentence_id, []), b.figures.get(right.sentence_id, []))
    if any(differ(*pair) for pair in figures):
        return "differs"
    alike = likeness(words_a, words_b)
    return "near" if alike >= NEAR else "paraphrase" if alike >= PARAPHRASE else "partial"
