"""What the commands `figures`, `quotes`, `layout` and `sentences` answer for one text: plain dictionaries.

Comes in: a bare text (a JSONL record), or a whole capture. A bare text is taken as it is: all of it is searched, line
by line. A capture is read first, so that menus, dates and page numbers are not. Goes out: the fields of the design's
JSONL formats, without the id; offsets are positions in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .extract.figures import figures_in, quantity
from .read.layout import layout_labels
from .tables import Attribution, Quote, Witness

Answer = dict[str, Any]
QUOTE_FIELDS = ("start", "end", "speaker", "speaker_start", "speaker_end", "cue", "kind", "told_to")


def figures_of_text(text: str) -> Answer:
    """The figures of a bare text.

    >>> figures_of_text("Over 300 homes were flooded.")["quantities"][0]["lo"]
    300.0
    """
    return {"quantities": [quantity(figure, text) for figure in figures_in(text)]}


def figures_of_capture(witness: Witness) -> Answer:
    """The figures of a capture: headline, standfirst, captions and body."""
    return {"quantities": [quantity(figure, witness.text) for figure in witness.figures]}
