"""A sentence -> what it promises, and by when: a promise that gains a deadline on the way says more than was said.

Reads:  'will pay for hotels by Friday', 'plans to sue before the end of the year', 'hopes to open within three weeks'.
Must not read:  'stood by the mill', 'was seen before noon' (no promise), 'is expected to cost' (a forecast), 'fell by 4 percent'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PROMISE = re.compile(
    r"\b(?:will|would|shall|plans?|planned|promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|wants?|wanted|intend(?:s|ed)?|aim(?:s|ed)?"
    r"|hop(?:e|es|ed)|(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )expect(?:s|ed)?|(?:is|are|was|were) (?:due )?to)\b"
)
_WHEN = {
    "day": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "month": r"January|February|March|April|May|June|July|August|September|October|November|December",
    "season": r"spring|summer|autumn|winter|Easter|Christmas",
    "year": r"(?:19|20)\d\d",
    "end": r"(?:the )?end of (?:the|this|next) (?:week|month|year|decade)|(?:week|month|year)(?:['’]s)?[ -]end",
    "span": r"(?:an?|one|two|three|four|five|six|ten|\d+|a few) (?:hours?|days?|weeks?|months?|years?)",
}
_DEADLINE = re.compile(
    r"\b(?:by|before|until|within|no later than|in time for)(?: the end of)?(?: (?:next|this|early|late|mid|\d{1,2}))?[ -](?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WHEN.items())
    + r")\b"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline where it is printed: its kind ('day', 'month', ...) and the words that name it."""

    start: int
    end: int
    kind: str
    named: str


def promise(text: str, offset: int = 0) -> tuple[int, int] | None:
    """Where a sentence first says that something is to come, `offset` added; None if it does not.

    >>> promise("The firm would pay."), promise("The firm paid."), promise("The repairs are expected to cost a million.")
    ((9, 14), None, None)
    """
    found = _PROMISE.search(text)
    return (offset + found.start(), offset + found.end()) if found else None


def deadlines(text: str, offset: int = 0) -> list[Deadline]:
    """The deadlines in a sentence, in order, `offset` added to their positions.

    >>> [(d.kind, d.named) for d in deadlines("It will open by next spring, or within three weeks.")]
    [('season', 'spring'), ('span', 'three weeks')]
    >>> deadlines("It fell by 4 percent.")
    []
    """
    return [
        Deadline(offset + m.start(), offset + m.end(), m.lastgroup or "", m[m.lastgroup or 0])
        for m in _DEADLINE.finditer(text)
    ]
