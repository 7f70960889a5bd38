"""Things too rare to recur by chance that tie a sentence of one article to one of another.

Strong anchors: the same telling number; the same quoted phrase; three words that stand in one sentence only of either
article. Weak ones: numbers that one hedge apart could be the same; a number that every article prints; one quoted word;
two such rare words; two leads that name the same person or body in full.
"""

from __future__ import annotations

import typing
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from ..tables import Figure, Sentence
from .agreement import Scale, meets, rounds, same_matter, telling
from .collation import keys
from .concordance import Concordance

STRONG = 0.05  # the cosine that two sentences must reach: with a strong anchor their letters need hardly agree
WEAK = 0.15
FREE, ORDER = "no other link", "order"
COMMONPLACE = 0.1  # for a number that most articles of the story print
COMMON = 4  # a number or phrase that stands in more sentences of an article than this ties nothing
SHOWN = 8  # words of a phrase that the evidence repeats
STEM = 5  # letters hold what inflection leaves alone
# longer words that join others and tell nothing of the matter
FUNCTION = frozenset(
    """about above across after again against almost along already although among another around because become before
    began behind being below between beyond could currently despite during either enough every first having however
    inside instead later least might never nothing other others outside perhaps quite rather recent recently second
    several should since something still their theirs themselves there these third those though three through together
    toward towards under until using where whether which while whose within without would""".split()
)
RARE = 2  # rare words from which two sentences are tied weakly; one more ties them strongly
PHRASE = 3  # words from which a quoted phrase is a strong anchor


@dataclass(frozen=True, slots=True)
class Anchor:
    """A tie between sentence `row` of one article and sentence `column` of the other."""

    row: int
    column: int
    evidence: str
    least: float  # the cosine below which it is not believed
    needs: str = (
        ""  # what else it takes: `FREE`, no other link of either; `ORDER`, a place in order, and no better match
    )


Thing = typing.TypeVar("Thing", bound=Hashable)


class Ties:
    """What of one article can tie: the telling numbers, quoted phrases and lead of a list of its sentences."""

    def __init__(self, index: Concordance, sentences: list[Sentence]) -> None:
        figures = [[f for f in index.figures.get(s.sentence_id, ()) if ties(f)] for s in sentences]
        quotes = [index.quotes.get(s.sentence_id, ()) for s in sentences]
        self.numbers = _places(
            [(f.unit, end) for f in found for end in (f.lo, f.hi) if end is not None] for found in figures
        )
        self.phrases = _places([phrase for quote in found if (phrase := keys(quote.text))] for found in quotes)
        self.figures = [f for found in figures for f in found if (f.unit, f.lo) in self.numbers]
        self.row = {figure.figure_id: row for row, found in enumerate(figures) for figure in found}
        self.scale = Scale(self.figures)
        self.rare = _rare(index, sentences)
        first = sentences[0] if sentences and sentences[0].label == "body" else None
        self.lead = index.full_names(first) if first else set()


def _places(things: Iterable[list[Thing]]) -> dict[Thing, list[int]]:
    """Where each thing stands, if it stands in a few sentences only; the things in the order of the text."""
    found: dict[Thing, list[int]] = defaultdict(list)
    for row, held in enumerate(things):
        for thing in dict.fromkeys(held):  # no set: its order would change from run to run
            found[thing].append(row)
    return {thing: rows for thing, rows in found.items() if len(rows) <= COMMON}


def ties(figure: Figure) -> bool:
    """Whether a figure is rare enough to tie: a fraction in words ('half', 'a third') is not."""
    return telling(figure) and any(letter.isdigit() or abs(figure.lo or 0) >= 1 for letter in figure.text)


def _rare(index: Concordance, sentences: list[Sentence]) -> dict[str, tuple[int, bool, str]]:
    """What stands in one sentence only, with its row, whether it is a name, and as printed: stems of longer words, and numbers.

    Telling figures are left out: they are anchors by themselves.
    """
    rows: dict[str, set[int]] = defaultdict(set)
    names: set[str] = set()
    printed: dict[str, str] = {}
    for row, sentence in enumerate(sentences):
        capitals = index.names[sentence.sentence_id]
        told = {figure.start for figure in index.figures.get(sentence.sentence_id, ()) if telling(figure)}
        found = index.words[sentence.sentence_id]
        named = [index.witness.text[word.start : word.end] in capitals for word in found]
        for place, word in enumerate(found):
            if word.start in told or word.key in FUNCTION or len(word.key) < (2 if word.key[0].isdigit() else STEM):
                continue
            rows[word.key[:STEM]].add(row)
            printed.setdefault(word.key[:STEM], index.witness.text[word.start : word.end])
            if named[place] or any(named[place + 1 : place + 2]):  # 'coach Ada Okoye': the office goes with the name
                names.add(word.key[:STEM])
    return {stem: (min(found), stem in names, printed[stem]) for stem, found in rows.items() if len(found) == 1}


def anchors(
    a: Ties, b: Ties, everywhere: frozenset[Hashable] = frozenset(), same: frozenset[int] = frozenset()
) -> list[Anchor]:
    """All anchors between two lists of sentences.

    `everywhere` are numbers that most articles of the story print, `same` the rows of a whose very words b has: rare words
    need not tie those.
    """
    found = [
        *_by_number(a, b, everywhere),
        *_by_quote(a, b),
        *_by_meeting(a, b),
        *_by_lead(a, b),
        *_by_rarity(a, b, same),
    ]
    times = Counter((anchor.row, anchor.column) for anchor in found)
    return [
        replace(anchor, least=STRONG, needs="") if times[anchor.row, anchor.column] > 1 else anchor for anchor in found
    ]


def _shared(left: dict[Thing, list[int]], right: dict[Thing, list[int]]) -> Iterator[tuple[Thing, int, int]]:
    """(thing, row, column) for each thing on both sides."""
    for thing, rows in left.items():
        yield from ((thing, row, column) for row in rows for column in right.get(thing, ()))


def _by_number(a: Ties, b: Ties, everywhere: frozenset[Hashable]) -> Iterator[Anchor]:
    """The same telling number; the number that the story turns on comes up in passing, too, and ties less."""
    for number, row, column in _shared(a.numbers, b.numbers):
        yield Anchor(row, column, f"both print {number[1]:,.12g}", COMMONPLACE if number in everywhere else STRONG)


def _by_quote(a: Ties, b: Ties) -> Iterator[Anchor]:
    for phrase, row, column in _shared(a.phrases, b.phrases):
        shown = " ".join(phrase[:SHOWN]) + (" ..." if len(phrase) > SHOWN else "")
        yield Anchor(row, column, f"both quote '{shown}'", STRONG if len(phrase) >= PHRASE else WEAK)


def _by_meeting(a: Ties, b: Ties) -> Iterator[Anchor]:
    """Two figures of one matter of which one can be the other rounded."""
    for figure in a.figures:
        for other in sorted(b.scale.near(figure), key=lambda other: other.start):
            if (rounds(figure, other) or rounds(other, figure)) and same_matter(figure, other) and meets(figure, other):
                told = f"{figure.text} and {other.text} can be one number, rounded"
                yield Anchor(a.row[figure.figure_id], b.row[other.figure_id], told, WEAK)


def _by_lead(a: Ties, b: Ties) -> Iterator[Anchor]:
    """The first body sentences tell the news: two that share a name of two words tell the same news."""
    shared = a.lead & b.lead
    if shared:
        yield Anchor(0, 0, f"both open the article and name {min(shared)}", WEAK, FREE)


def _by_rarity(a: Ties, b: Ties, same: frozenset[int]) -> Iterator[Anchor]:
    """Two sentences with several words in common that neither article prints in any other sentence.

    All names together count as one: whoever is named with title and office is named in three words, and speaks of more
    than one thing.
    """
    shared: dict[tuple[int, int], list[tuple[str, bool]]] = defaultdict(list)
    for stem, (row, name, word) in a.rare.items():
        if row not in same and stem in b.rare:
            column, also, _ = b.rare[stem]
            shared[row, column].append((word, name or also))
    for (row, column), words in shared.items():
        count = sum(not name for _, name in words) + any(name for _, name in words)
        if count >= RARE:
            told = f"only these two sentences hold {' + '.join(word for word, _ in words[:SHOWN])}"
            yield Anchor(row, column, told, *((STRONG, "") if count > RARE else (WEAK, ORDER)))
