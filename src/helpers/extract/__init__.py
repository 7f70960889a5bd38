"""Article -> figures, quotes, attributions."""

from __future__ import annotations

from dataclasses import replace

from ..tables import Witness
from .attributions import attribute, attributions
from .figures import figures, figures_in, quantity
from .quotes import quotes
from .speech import speech

__all__ = ["attributions", "extract", "figures", "figures_in", "quantity", "quotes"]


def extract(witness: Witness) -> Witness:
    """Read the figures, quotes and attributions of a capture whose sentences are known.

    Comes in: a witness with article, text, blocks and sentences. Goes out: a new witness that also holds what it prints.

    >>> from helpers.tables import Article, Sentence
    >>> line = 'About 40 homes flooded, the mayor said.'
    >>> article = Article(article_id="a", file="a.txt", sha256="", format="txt")
    >>> whole = Sentence(sentence_id="a-s000", article_id="a", start=0, end=len(line), text=line, clean=line, paragraph=0)
    >>> read = extract(Witness(article, line, [], [whole]))
    >>> [(figure.text, figure.noun) for figure in read.figures], [told.source for told in read.attributions]
    ([('40', 'homes flooded')], ['the mayor'])
    """
    text, sentences, article_id = witness.text, witness.sentences, witness.article.article_id
    said, told = speech(text, sentences, article_id=article_id)
    read = attribute(figures(text, sentences, article_id=article_id), told)
    return replace(witness, figures=read, quotes=said, attributions=told)
