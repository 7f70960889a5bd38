"""A witness -> where everything stands in it: for each sentence its words, figures, quotes and attributions.

A concordance is the index of a text. It is made once for each witness, so that no comparison has to search.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ..tables import Attribution, Figure, Quote, Sentence, Witness
from .agreement import Scale
from .collation import Word, words

# 'PORT AMSEL, March 4 (Wire) - ', 'CALDEN (Wire) — ': a place in capitals, perhaps more, and in the end a dash
_DATELINE = re.compile(r"[A-Z][A-Z.' -]+[A-Z]\b[^.\n]{0,60}?\s[-–—]+\s+")

SHORT, FREQUENT = 4, 12  # letters of a small word; how many of them are looked at
ENOUGH = 30  # words of an article that tell its language
SHARED = 3  # small words that two articles of one language share at least

Placed = TypeVar("Placed", Figure, Quote, Attribution)


@dataclass
class Concordance:
    """The index of one witness; the dicts are keyed by sentence_id."""

    witness: Witness
    figures: dict[str, list[Figure]] = field(default_factory=dict)
    quotes: dict[str, list[Quote]] = field(default_factory=dict)
    attributions: dict[str, list[Attribution]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.figures = self._by_sentence(self.witness.figures)
        self.quotes = self._by_sentence(self.witness.quotes)
        self.attributions = self._by_sentence(self.witness.attributions)

    @property
    def article_id(self) -> str:
        return self.witness.article.article_id

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences in the order of the text."""
        return sorted(self.witness.sentences, key=lambda sentence: sentence.start)

    @cached_property
    def by_label(self) -> dict[str, list[Sentence]]:
        """Body sentences, headlines, standfirsts and captions apart."""
        labels = dict.fromkeys(s.label for s in self.sentences)
        return {label: [s for s in self.sentences if s.label == label] for label in labels}

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each sentence stands among those of its label, from 0."""
        return {s.sentence_id: number for found in self.by_label.values() for number, s in enumerate(found)}

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def words(self) -> dict[str, list[Word]]:
        """The words of each sentence with their positions in the article.

        The place, date and agency that are printed before the first sentence of many articles are none of its words.
        """
        return {s.sentence_id: self._words(s) for s in self.sentences}

    def _words(self, sentence: Sentence) -> list[Word]:
        text = self.witness.text
        opening = _DATELINE.match(text, sentence.start, sentence.end) if sentence.label == "body" else None
        start = opening.end() if opening else sentence.start
        return words(text[start : sentence.end], start)

    @cached_property
    def dateline(self) -> str:
        """The place, date and agency before the first body sentence; empty if there are none."""
        first = next(iter(self.by_label.get("body", ())), None)
        opening = _DATELINE.match(first.clean) if first else None
        return opening[0] if opening else ""

    def told(self, sentence: Sentence) -> str:
        """The sentence in one line, without the place, date and agency before it."""
        opening = _DATELINE.match(sentence.clean) if sentence.label == "body" else None
        return sentence.clean[opening.end() :] if opening else sentence.clean

    @cached_property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The words of each sentence as keys."""
        return {name: tuple(word.key for word in found) for name, found in self.words.items()}

    @cached_property
    def small_words(self) -> tuple[str, ...]:
        """The short words that the body prints most often, the first most, which nearly every text of one language shares.

        None if the body is short.
        """
        held = [key for sentence in self.by_label.get("body", ()) for key in self.keys[sentence.sentence_id]]
        times = Counter(key for key in held if len(key) <= SHORT and key.isalpha())
        ranked = sorted(times, key=lambda key: (-times[key], key))
        return tuple(ranked[:FREQUENT] if len(held) >= ENOUGH else ())

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """The capitalised words of each sentence, its first word left out."""
        text = self.witness.text
        return {
            name: frozenset(text[w.start : w.end] for w in found[1:] if text[w.start].isupper())
            for name, found in self.words.items()
        }

    @cached_property
    def rare_names(self) -> dict[str, frozenset[str]]:
        """Of the names of each sentence those that stand in no other sentence of this article."""
        times = Counter(name for found in self.names.values() for name in found)
        return {key: frozenset(name for name in found if times[name] == 1) for key, found in self.names.items()}

    @cached_property
    def scale(self) -> Scale:
        """The figures of the whole article by value."""
        return Scale(self.witness.figures)

    def full_names(self, sentence: Sentence) -> set[str]:
        """Two capitalised words next to each other: 'President Ada Okoye' holds 'President Ada' and 'Ada Okoye'."""
        text, found = self.witness.text, self.words[sentence.sentence_id]
        named = {i for i, word in enumerate(found) if text[word.start].isupper()}
        joined = {i for i in named if i + 1 in named and text[found[i].end : found[i + 1].start].isspace()}
        return {" ".join(text[found[i].start : found[i + 1].end].split()) for i in joined}

    def speaks_like(self, other: Concordance) -> bool:
        """Whether two articles can be in one language: yes, unless both are long enough to tell and share no small words."""
        if not (self.small_words and other.small_words):
            return True
        return len({*self.small_words} & {*other.small_words}) >= SHARED

    def foreign_to(self, other: Concordance) -> bool:
        """Whether two articles are plainly in two languages: the commonest small words of either are none of the other."""
        mine, theirs = self.small_words, other.small_words
        return bool(mine and theirs) and not {*mine[:SHARED]} & {*theirs} and not {*theirs[:SHARED]} & {*mine}

    def sentence(self, sentence_id: str) -> Sentence:
        """A sentence by its id."""
        return self._by_id[sentence_id]

    @cached_property
    def _by_id(self) -> dict[str, Sentence]:
        return {sentence.sentence_id: sentence for sentence in self.sentences}

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a position of the text, if one does."""
        place = bisect_right(self._starts, position) - 1
        found = self.sentences[place] if place >= 0 else None
        return found if found and position < found.end else None

    def _by_sentence(self, items: list[Placed]) -> dict[str, list[Placed]]:
        """Sorted into sentences by their id, or by where they start."""
        found = defaultdict(list)
        for item in sorted(items, key=lambda item: item.start):
            held = self.sentence_at(item.start)
            name = item.sentence_id or (held.sentence_id if held else None)
            if name:
                found[name].append(item)
        return dict(found)
