"""Adds Up: does the story add up?

>>> from helpers import read_story
>>> story = read_story("seeds/")
>>> len(story.articles)
3
"""

from __future__ import annotations

import typing

__version__ = "0.1.0"
__all__ = ["AddsUpError", "Story", "read_story"]

if typing.TYPE_CHECKING:
    from .errors import AddsUpError
    from .story import Story, read_story


def __getattr__(name: str) -> typing.Any:
    """Import the public names when they are first asked for, so that the command line starts quickly."""
    if name == "AddsUpError":
        from .errors import AddsUpError

        return AddsUpError
    if name in {"Story", "read_story"}:
        from . import story

        return getattr(story, name)
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")
