"""What the commands `figures`, `quotes`, `layout` and `sentences` answer for one text: plain dictionaries.

Comes in: a bare text (a JSONL record), or a whole capture. A bare text is taken as it is: all of it is searched, line
by line. A capture is read first, so that menus, dates and page numbers are not. Goes out: the fields of the design's
JSONL formats, without the id; offsets are positions in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from .extract.figures import figures_in, quantity
from .extract.speech import speech_in
from .read.layout import layout_labels
from .read.sentences import sentence_spans
from .tables import Attribution, Quote, Witness

Answer = dict[str, Any]
QUOTE_FIELDS = ("start", "end", "speaker", "speaker_start", "speaker_end", "cue", "kind", "told_to")
quote_fields = attrgetter(*QUOTE_FIELDS)


def figures_of_text(text: str) -> Answer:
    """The figures of a bare text.

    >>> figures_of_text("Over 300 homes were flooded.")["quantities"][0]["lo"]
    300.0
    """
    return {"quantities": [quantity(figure, text) for figure in figures_in(text)]}


def figures_of_capture(witness: Witness) -> Answer:
    """The figures of a capture: headline, standfirst, captions and body."""
    return {"quantities": [quantity(figure, witness.text) for figure in witness.figures]}


def quotes_of_text(text: str) -> Answer:
    """The quotations and attributions of a bare text; its lines are paragraphs."""
    return _quotes(*speech_in(text))


def quotes_of_capture(witness: Witness) -> Answer:
    """The quotations and attributions of a capture."""
    return _quotes(witness.quotes, witness.attributions)


def _quotes(quotes: list[Quote], attributions: list[Attribution]) -> Answer:
    """The two lists of the format; the stretches of content of one reporting word are one attribution."""
    by_cue: dict[tuple[Any, ...], Answer] = {}
    for one in attributions:
        told = by_cue.get((one.cue_start, one.cue_end))
        if told is None:
            told = by_cue[one.cue_start, one.cue_end] = {
                "cue_start": one.cue_start, "cue_end": one.cue_end,
                "speaker_start": one.source_start, "speaker_end": one.source_end, "contents": [],
            }  # fmt: skip
        told["contents"].append([one.content_start, one.content_end])
    return {
        "quotes": [dict(zip(QUOTE_FIELDS, quote_fields(quote), strict=True)) for quote in quotes],
        "attributions": list(by_cue.values()),
    }


def layout_of_text(text: str) -> Answer:
    r"""One label for each line that holds a word, in order.

    >>> layout_of_text("Read more\n\nThe river rose by two metres in the night, officials said.")["lines"]
    ['boilerplate', 'body']
    """
    return {"lines": layout_labels(text)}


def layout_of_capture(witness: Witness) -> Answer:
    """One label for each line of a capture's text that holds a word, in order."""
    return layout_of_text(witness.text)


def sentences_of_text(text: str) -> Answer:
    """Where each sentence of a bare text begins and ends."""
    return {"sentences": [list(span) for span in sentence_spans(text, 0, len(text))]}


def sentences_of_capture(witness: Witness) -> Answer:
    """Where each sentence of a capture's body begins and ends."""
    return {"sentences": [[s.start, s.end] for s in witness.sentences if s.label == "body"]}


ANSWERS: dict[str, tuple[Callable[[str], Answer], Callable[[Witness], Answer]]] = {
    "figures": (figures_of_text, figures_of_capture),
    "quotes": (quotes_of_text, quotes_of_capture),
    "layout": (layout_of_text, layout_of_capture),
    "sentences": (sentences_of_text, sentences_of_capture),
}
