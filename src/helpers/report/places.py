"""Where words stand on the pages: a span of an article -> its page, its anchor, its words, its sentence.

A critical edition names each copy by a capital letter (its siglum); so do the pages: A, B, C in the order of the files.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..tables import Article, Check, Sentence, Witness
from .findings import split
from .lettering import Letters
from .words import visible

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def slug(name: str) -> str:
    """A name that is safe as a file name and as an id.

    >>> slug("../a b<c>"), slug("")
    ('a-b-c', 'x')
    """
    return _UNSAFE.sub("-", name).strip("-.")[:120] or "x"


def unique_slugs(names: Iterable[str]) -> dict[str, str]:
    """A safe name for each name, no two alike.

    >>> unique_slugs(["a/b", "a b", "c"])
    {'a/b': 'a-b', 'a b': 'a-b-2', 'c': 'c'}
    """
    found: dict[str, str] = {}
    counts: dict[str, int] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        safe = slug(name)
        while safe in taken:
            counts[slug(name)] = counts.get(slug(name), 1) + 1
            safe = f"{slug(name)[:110]}-{counts[slug(name)]}"
        taken.add(safe)
        found[name] = safe
    return found


def siglum(index: int) -> str:
    """The capital letter of a capture: A .. Z, then AA, AB ...

    >>> siglum(0), siglum(25), siglum(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True)
class Capture:
    """What the pages call an article."""

    siglum: str
    article: Article
    page: str  # path of its page from the site's root
    opening: str = ""  # the first words of its body

    @property
    def title(self) -> str:
        """Its headline; where the capture has none, its first words."""
        return visible(self.article.title or (f"“{self.opening} …”" if self.opening else self.article.file))

    @property
    def publisher(self) -> str:
        """Who published it; where the capture does not tell, whose copy it says it is."""
        if self.article.publisher:
            return self.article.publisher
        return "publisher not known" + (f", credits {self.article.credit}" if self.article.credit else "")

    @property
    def date(self) -> str:
        """The date as the capture gives it, without the time of day."""
        return (self.article.published or "")[:10] or "no date in the capture"


def _opening(witness: Witness) -> str:
    """The first eight words of the body, without a quotation mark that they leave open."""
    first = next((sentence.clean for sentence in witness.sentences if sentence.label == "body"), "")
    return " ".join(first.split()[:8]).strip("“”\"'‘ ")


@dataclass(frozen=True)
class Place:
    """Some words of an article and the way to them."""

    capture: Capture
    start: int
    end: int
    text: str
    anchor: str

    @property
    def href(self) -> str:
        return f"{self.capture.page}#{self.anchor}"


class Places:
    """All places of a story's articles: `place` takes a span `article_id:start-end` to its page and anchor."""

    def __init__(self, witnesses: list[Witness]) -> None:
        self.witnesses = {witness.article.article_id: witness for witness in witnesses}
        self.captures = {
            name: Capture(
                siglum(index), self.witnesses[name].article, f"articles/{safe}.html", _opening(self.witnesses[name])
            )
            for index, (name, safe) in enumerate(unique_slugs(self.witnesses).items())
        }

    @cached_property
    def _anchors(self) -> dict[tuple[str, int, int], str]:
        found: dict[tuple[str, int, int], str] = {}
        for name, witness in self.witnesses.items():
            found |= {(name, q.start, q.end): slug(f"quote-{q.quote_id}") for q in witness.quotes}
            found |= {(name, f.start, f.end): slug(f"fig-{f.figure_id}") for f in witness.figures}
        return found

    def place(self, words: str) -> Place | None:
        """The place of a span; None when it names no article of the story."""
        name, start, end = split(words)
        witness = self.witnesses.get(name)
        if witness is None:
            return None
        anchor = self._anchors.get((name, start, end), f"words-{start}-{end}")
        return Place(self.captures[name], start, end, witness.text[start:end], anchor)

    def of_sentence(self, sentence: Sentence) -> Place:
        """The place of a whole sentence, which its article's page marks."""
        name, anchor = sentence.article_id, slug(f"s-{sentence.sentence_id}")
        return Place(self.captures[name], sentence.start, sentence.end, sentence.text, anchor)

    def lettered(self, text: str) -> str:
        """Words of a check with each capture's long id replaced by its letter; an id that may be a word stays."""
        return self.letters.text(text)

    @cached_property
    def letters(self) -> Letters:
        """The letters of the captures."""
        return Letters({name: capture.siglum for name, capture in self.captures.items()})

    def of_check(self, check: Check) -> list[Place]:
        """The places that a check rests on, each once, in the check's order."""
        places = (self.place(words) for words in dict.fromkeys(check.spans))
        return [place for place in places if place is not None]

    def together(self, found: Iterable[Place]) -> list[Place]:
        """The places in the sentence of the first capture that holds most of them, in text order."""
        return max(self._by_sentence(found), key=len, default=[])

    def stretches(self, check: Check) -> list[tuple[str, int, int]]:
        """The stretch of each sentence that a check rests on, as article_id, start and end."""
        groups = self._by_sentence(self.of_check(check))
        return [(g[0].capture.article.article_id, g[0].start, max(place.end for place in g)) for g in groups]

    def _by_sentence(self, found: Iterable[Place]) -> list[list[Place]]:
        sentences: dict[tuple[str, int], list[Place]] = {}
        for place in found:
            sentence = self.sentence(place.capture.article.article_id, place.start)
            begin = sentence.start if sentence else place.start
            sentences.setdefault((place.capture.article.article_id, begin), []).append(place)
        return [sorted(group, key=lambda place: place.start) for group in sentences.values()]

    def sentence(self, article_id: str, start: int) -> Sentence | None:
        """The sentence in which a position lies."""
        starts, sentences = self._sentences[article_id]
        index = bisect_right(starts, start) - 1
        return sentences[index] if index >= 0 and start < sentences[index].end else None

    @cached_property
    def _sentences(self) -> dict[str, tuple[list[int], list[Sentence]]]:
        found = {}
        for name, witness in self.witnesses.items():
            ordered = sorted(witness.sentences, key=lambda sentence: sentence.start)
            found[name] = ([sentence.start for sentence in ordered], ordered)
        return found
