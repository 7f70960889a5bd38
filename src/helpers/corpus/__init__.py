"""The same stages over very many articles: inputs of any size, workers anywhere, Parquet out, stories found.

The names are imported when they are asked for: what describes the tables must not wait for pyarrow and numpy (0.5 s).
"""

from __future__ import annotations

import typing

if typing.TYPE_CHECKING:
    from .run import Corpus, make_corpus

__all__ = ["Corpus", "make_corpus"]


def __getattr__(name: str) -> typing.Any:
    if name in __all__:
        from . import run

        return getattr(run, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
