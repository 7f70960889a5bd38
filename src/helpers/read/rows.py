"""A paragraph with what its own words say of it, and what a reader sees at a glance: prose, a title, cut short, set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .furniture import AGENCY, Pattern, own_words
from .paragraphs import Paragraph

DATELINE = re.compile(
    rf"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]+(?:, [A-Z][\w. ]{{1,20}})? \({AGENCY}\) ?[—–-]"
)  # NEW DELTA, Ohio (AP) —
PROSE = 8  # words: the shortest line that reads like prose by itself
TEASER = 35  # words: the longest teaser of a link
LENGTHY = 20  # words: the shortest sentence by which the setting of a page is judged
SPACED = 0.6  # share of such sentences with a blank line before them on a page that sets its paragraphs apart


@dataclass(slots=True)
class Row:
    """A paragraph on its way to a label; `box` is the rule by which it stands in a box inside or beside the article."""

    paragraph: Paragraph
    hint: Pattern | None
    label: str = ""
    rule: str = ""
    listed: bool = False  # in a list that a colon begins
    box: str = ""

    def set(self, label: str, rule: str) -> None:
        """Give the row its label and the rule behind it."""
        self.label, self.rule = label, rule

    def settle(self, label: str, rule: str) -> None:
        """Give a row without a label the one of its own words, else this one."""
        if self.label:
            return
        if self.hint is not None:
            self.set(self.hint.label, self.hint.rule)
        else:
            self.set(label, rule)

    @property
    def is_free(self) -> bool:
        """Does nothing yet say what the row is?"""
        return not self.label and self.hint is None

    @property
    def is_title(self) -> bool:
        """Is it a line of unknown kind that does not end as a sentence ends?"""
        return self.is_free and not self.paragraph.is_sentence

    @property
    def is_prose(self) -> bool:
        """Is it a whole sentence of some length, by its own words no furniture? What a dateline opens is one."""
        whole = self.paragraph.is_sentence and not is_cut(self.paragraph)
        whole = whole or bool(DATELINE.match(self.paragraph.plain))
        return self.hint is None and whole and self.paragraph.words >= PROSE


def rows_of(paragraphs: Sequence[Paragraph]) -> list[Row]:
    """A row for each paragraph.

    >>> from .paragraphs import paragraphs
    >>> [row.is_prose for row in rows_of(paragraphs("News\\n\\nThe river rose by two metres in the night.\\n"))]
    [False, True]
    """
    return [Row(paragraph, own_words(paragraph)) for paragraph in paragraphs]


def is_cut(paragraph: Paragraph) -> bool:
    """Whether a title or teaser was cut short: 'Council votes on the new wall and the...'."""
    return paragraph.words <= TEASER and paragraph.plain.endswith(("...", "…"))


def is_spaced(rows: Sequence[Row]) -> bool:
    """Whether a page sets its paragraphs apart by blank lines, so that lines without one belong together.

    >>> from .paragraphs import paragraphs
    >>> prose = "The river rose by two metres in the night, and the water board opened both gates of the upper dam at four."
    >>> [is_spaced(rows_of(paragraphs(text))) for text in (f"{prose}\\n\\n{prose}\\n\\n{prose}", f"{prose}\\n{prose}\\n{prose}")]
    [True, False]
    """
    apart = [row.paragraph.blanks > 0 for row in rows if row.paragraph.is_sentence and row.paragraph.words >= LENGTHY]
    return bool(apart) and sum(apart) >= SPACED * len(apart)
