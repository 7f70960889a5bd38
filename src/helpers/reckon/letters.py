"""Letters that match s, i and k without regard to case but are no key of a table: made plain, one for one, so that no offset moves.

Comes in: a witness. Goes out: the same, or a copy in which the rules read 'ſixth', 'fıve' and 'İn' as 'sixth', 'five' and 'In'.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from ..tables import Figure, Sentence, Witness

PLAIN = str.maketrans("ſıİ\u212a", "siIK")
Record = TypeVar("Record", Sentence, Figure)


def plain(witness: Witness) -> Witness:
    """A witness as the rules read it; what is shown of it keeps its letters."""
    text = witness.text.translate(PLAIN)
    if text == witness.text:
        return witness
    sentences, figures = map(_plain, witness.sentences), map(_plain, witness.figures)
    return replace(witness, text=text, sentences=list(sentences), figures=list(figures))


def _plain(one: Record) -> Record:
    said = {field.name: getattr(one, field.name) for field in fields(one) if not field.name.endswith("_id")}
    read: dict[str, Any] = {name: told.translate(PLAIN) for name, told in said.items() if isinstance(told, str)}
    return replace(one, **read)
