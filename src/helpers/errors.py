"""The errors that a user can cause. Each says what was found, where, and the remedy, in one sentence.

AddsUpError              anything below; a command ends with exit code 2
├── StoryError           the folder or its story.toml, scenarios.csv, reference, decisions.csv cannot be used
├── CaptureError         one article cannot be read; it is set aside and named, the others go on
└── ParameterError       a parameter is unknown, of the wrong type or out of range
"""

import difflib
from collections.abc import Iterable


class AddsUpError(Exception):
    """Base of all errors that a user can cause; `str(error)` is the sentence to show.

    >>> str(StoryError("seeds/: no such folder; name a folder of saved articles"))
    'seeds/: no such folder; name a folder of saved articles'
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class StoryError(AddsUpError):
    """The story folder, or a file in it that is not an article, cannot be used."""


class CaptureError(AddsUpError):
    """One capture cannot be read as an article."""


class ParameterError(AddsUpError):
    """A parameter is unknown, of the wrong type, or out of range."""


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """The sentence for a name that is not known: what it is, and the nearest known one, or all of them.

    >>> unknown("parameter", "targit", ["target", "story"])
    "unknown parameter 'targit'; did you mean 'target'?"
    >>> unknown("column", "zzz", ["sha256", "rule"])
    "unknown column 'zzz'; known are sha256, rule"
    """
    names = list(known)
    near = difflib.get_close_matches(name, names, 1, cutoff=0.5)
    remedy = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(names)}"
    return f"unknown {kind} '{name}'; {remedy}"
