"""A capture -> a witness: the article, its labelled blocks and its sentences."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Container
from pathlib import PurePath

from ..tables import Article, Block, Witness
from .files import Capture
from .layout import layout
from .metadata import metadata
from .sentences import sentences

LONGEST_ID = 60  # characters; ids stand in file names and addresses


def read_article(capture: Capture, taken: Container[str] = ()) -> Witness:
    """Read a capture: article, blocks that cover all of its text, and sentences.

    `taken` holds the article ids in use; the new one differs from them.

    >>> text = "# River rises\\n\\nThe river rose by two metres in the night. No one was hurt, officials said.\\n"
    >>> witness = read_article(Capture("River 1.txt", "", "txt", text), taken={"river-1"})
    >>> witness.article.article_id, [b.label for b in witness.blocks], len(witness.sentences)
    ('river-1-2', ['headline', 'body'], 3)
    """
    article_id = article_name(capture.file, taken)
    text, stretches = capture.text, layout(capture.text, capture.known)
    told = metadata(capture, stretches)
    article = Article(
        article_id=article_id, file=capture.file, sha256=capture.sha256, format=capture.format, encoding=capture.encoding,
        **{field.name: getattr(told, field.name) for field in dataclasses.fields(told)},
    )  # fmt: skip
    blocks = [
        Block(
            block_id=f"{article_id}-b{number:03}", article_id=article_id, start=stretch.start, end=stretch.end,
            text=text[stretch.start : stretch.end], label=stretch.label, rule=stretch.rule,
        )
        for number, stretch in enumerate(stretches, 1)
    ]  # fmt: skip
    return Witness(article, text, blocks, sentences(article_id, text, stretches))


def article_name(file: str, taken: Container[str] = ()) -> str:
    """An id made of a file's name, fit for file names and addresses, and none of those taken.

    >>> article_name("Où va l'eau? (3).html"), article_name("洪水.txt"), article_name("a.txt", taken={"a", "a-2"})
    ('ou-va-l-eau-3', 'article', 'a-3')
    """
    stem = unicodedata.normalize("NFKD", PurePath(file).stem).encode("ascii", "ignore").decode("ascii").lower()
    name = re.sub(r"[^a-z0-9_]+", "-", stem)[:LONGEST_ID].strip("-") or "article"
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    return unique
