"""Article -> figures, quotes, attributions."""

from __future__ import annotations

from dataclasses import replace

from ..tables import Witness
from .attributions import attribute, attributions
from .figures import figures, figures_in, quantity
from .quotes import quotes

__all__ = ["attributions", "extract", "figures", "figures_in", "quantity", "quotes"]


def extract(witness: Witness) -> Witness:
    """Read the figures, quotes and attributions of a capture whose sentences are known.

    Comes in: a witness with article, text, blocks and sentences. Goes out: a new witness that also holds what it prints.
    """
    text, sentences, article_id = witness.text, witness.sentences, witness.article.article_id
    said = quotes(text, sentences, article_id=article_id)
    told = attributions(text, sentences, said, article_id=article_id)
    read = attribute(figures(text, sentences, article_id=article_id), told)
    return replace(witness, figures=read, quotes=said, attributions=told)
