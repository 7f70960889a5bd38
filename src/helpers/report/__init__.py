"""Story -> notebooks, charts, web pages. Nothing is imported before it is asked for: a notebook needs no web site."""

from __future__ import annotations

import importlib
import typing

__all__ = ["ReportResult", "make_report", "open_story"]
_HOMES = {"ReportResult": "make", "make_report": "make", "open_story": "notebook"}

if typing.TYPE_CHECKING:
    from .make import ReportResult, make_report
    from .notebook import open_story


def __getattr__(name: str) -> typing.Any:
    if name in _HOMES:
        return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
