"""Quotations and attributions of one text, read together: its paragraphs are made into tokens once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..read.links import blanked_links
from ..tables import Attribution, Quote, Sentence
from .attributions import attributions_of
from .passages import passages, passages_in
from .quotes import quotes_of, spoken
from .voices import Reader

Speech = tuple[list[Quote], list[Attribution]]


def speech(text: str, sentences: Sequence[Sentence], *, article_id: str = "") -> Speech:
    """The quotations and attributions of an article, from its text and sentences.

    >>> line = "The dam “held”, the mayor said."
    >>> row = Sentence(sentence_id="x-s1", article_id="x", start=0, end=len(line), text=line, clean=line, paragraph=0)
    >>> quotes, attributions = speech(line, [row])
    >>> quotes[0].text, attributions[0].source
    ('held', 'the mayor')
    """
    bare = blanked_links(text)
    return _both(text, Reader(bare, passages(bare, sentences)), sentences, article_id)


def speech_in(text: str, *, article_id: str = "") -> Speech:
    """The quotations and attributions of a plain text: paragraphs, no headline, no sentences.

    >>> [one.cue for one in speech_in("The dam “held”, the mayor said.")[1]]
    ['said']
    """
    bare = blanked_links(text)
    return _both(text, Reader(bare, passages_in(bare)), (), article_id)


def _both(text: str, reader: Reader, sentences: Sequence[Sentence], article_id: str) -> Speech:
    """Both from a reader whose text is `text`, but for blanked links."""
    said = spoken(reader)
    quotes = quotes_of(text, said, sentences, article_id=article_id)
    told = attributions_of(reader, said, sentences, article_id=article_id)
    if reader.text != text:
        told = [replace(one, text=text[one.start : one.end]) for one in told]
    return quotes, told
