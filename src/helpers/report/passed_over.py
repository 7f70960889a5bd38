"""What of a capture was read but not reckoned with as it stands, for it passes a limit: told on the pages and in the terminal.

Comes in: a Story. Goes out: one entry for each such sentence, in the order of the captures and their texts.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass

from ..read.sentences import LONGEST, run_together
from ..reckon.quantities import CROWDED, crowded
from ..tables import Sentence, Witness
from .words import count

if typing.TYPE_CHECKING:
    from ..story import Story

NAMED = 12  # sentences that are named one by one; a capture that is one long table has thousands
OPENING = 60  # characters of a sentence that tell which it is


@dataclass(frozen=True)
class PassedOver:
    """A sentence that passes a limit, and what became of it."""

    witness: Witness
    sentence: Sentence
    became: str

    @property
    def opening(self) -> str:
        """The first words of the sentence."""
        words = self.sentence.clean
        return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"

    @property
    def told(self) -> str:
        """One sentence for a reader who cannot click."""
        return f"In {self.witness.article.file}, {self.became}: “{self.opening}”"


def passed_over(story: Story) -> tuple[list[PassedOver], int]:
    """The sentences that pass a limit, the first of them, and how many more there are."""
    found = [one for witness in story.witnesses for one in _of(witness)]
    return found[:NAMED], max(0, len(found) - NAMED)


def _of(witness: Witness) -> Iterator[PassedOver]:
    full = crowded(witness.figures)
    pieces = {parts[0].sentence_id: parts for parts in run_together(witness.text, witness.sentences)}
    for sentence in witness.sentences:
        if parts := pieces.get(sentence.sentence_id):
            long = parts[-1].end - parts[0].start
            became = (
                f"a sentence of {long:,} characters was read in {len(parts)} pieces, for it has more than {LONGEST:,}"
            )
            yield PassedOver(witness, sentence, became)
        if number := full.get(sentence.sentence_id):
            became = f"a sentence of {number} figures was not reckoned with, for it has more than {CROWDED}"
            yield PassedOver(witness, sentence, became)


def more(number: int) -> str:
    """The sentence that ends the list of those named.

    >>> more(2), more(0)
    ('And 2 more such sentences.', '')
    """
    return f"And {count(number, 'more such sentence')}." if number else ""


def lines(story: Story) -> list[str]:
    """One sentence for each, and one for those that are not named."""
    named, rest = passed_over(story)
    return [*(one.told for one in named), *filter(None, [more(rest)])]
