"""A folder is written whole or not at all, and nobody else's files are ever replaced.

Comes in: the folder that a user names, and a test for 'this is an older one of ours'. Goes out: an empty folder beside
it to write into, which takes its place when all is written.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import ParameterError


def refuse_foreign(out: Path, ours: Callable[[Path], bool], what: str) -> None:
    """Raise ParameterError unless `out` can be written and is new, empty, or an older `what` of ours."""
    if out.exists() and not out.is_dir():
        raise ParameterError(f"out: {out} is a file; name a folder")
    if out.is_dir() and any(out.iterdir()) and not ours(out):
        raise ParameterError(f"out: {out} holds files that are not {what}; name a new or empty folder")
    standing = next(parent for parent in out.absolute().parents if parent.is_dir())
    try:
        tempfile.TemporaryDirectory(prefix=".adds-up-", dir=standing).cleanup()
    except OSError as error:
        raise ParameterError(f"out: {out} cannot be written ({error.strerror}); name another folder") from None


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """An empty folder to write into; when the block ends well it takes the place of `out`, else nothing has changed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as here, whole(Path(here) / "a") as fresh:
    ...     _ = (fresh / "b.txt").write_text("c")
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as scratch:
        fresh = Path(scratch) / "new"
        fresh.mkdir()
        yield fresh
        swap(fresh, out, Path(scratch) / "old")


def swap(fresh: Path, out: Path, old: Path) -> None:
    """Put the folder `fresh` in the place of `out`, which moves to `old`; if that fails, `out` is as it was."""
    stood = out.exists()
    if stood:
        os.rename(out, old)
    try:
        os.rename(fresh, out)
    except BaseException:
        if stood:
            os.rename(old, out)
        raise
