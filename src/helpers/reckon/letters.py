"""What the rules would read otherwise than a reader: made plain, one character for one, so that no offset moves.

Letters that match s, i and k without regard to case but are no key of a table; and gaps of blanks without end, of which a pattern
with several stretches of blanks would try each blank with each. Comes in: a witness. Goes out: the same, or a copy in which the rules
read 'ſixth', 'fıve' and 'İn' as 'sixth', 'five' and 'In', and in the middle of such a gap no blanks.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any, TypeVar

from ..tables import Figure, Sentence, Witness

PLAIN = str.maketrans("ſıİ\u212a", "siIK")
WIDEST = 200  # blanks in a row; no page sets more between words that belong together
GAP = re.compile(rf"\s{{{WIDEST},}}")
NOTHING = "\0"  # neither a blank nor a mark nor part of a word
Record = TypeVar("Record", Sentence, Figure)


def plain(witness: Witness) -> Witness:
    """A witness as the rules read it; what is shown of it keeps its letters."""
    text = GAP.sub(_parted, witness.text.translate(PLAIN))
    if text == witness.text:
        return witness
    sentences = [replace(_plain(one), text=text[one.start : one.end]) for one in witness.sentences]
    return replace(witness, text=text, sentences=sentences, figures=[_plain(one) for one in witness.figures])


def _parted(gap: re.Match[str]) -> str:
    """A gap with nothing in its middle; its ends stay, for a line may begin there."""
    half, blanks = WIDEST // 2, gap[0]
    return f"{blanks[:half]}{NOTHING * (len(blanks) - 2 * half)}{blanks[-half:]}"


def _plain(one: Record) -> Record:
    said = {field.name: getattr(one, field.name) for field in fields(one) if not field.name.endswith("_id")}
    read: dict[str, Any] = {name: told.translate(PLAIN) for name, told in said.items() if isinstance(told, str)}
    return replace(one, **read)
