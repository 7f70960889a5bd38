"""Lines and branches of `src/helpers` that the tests reach: a plugin of pytest, `-p covered`, that ends the run in failure below LEAST.

Comes in: a run of pytest, in workers or not. Goes out: the share in the summary, and the files that are reached least. What commands,
kernels and other processes of their own reach is not counted. SlipCover takes its probes out
of a line once it was reached, so that counting costs next to nothing; only the processes that run tests are watched, and each hands its
counts to the one that asked for it, so that a pytest which some test starts is left alone.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import slipcover

ROOT = Path(__file__).resolve().parents[1]
SOURCE = str(ROOT / "src" / "helpers")
LEAST = 95.0  # percent of all lines and branches
FILE = 90.0  # a file below this is named
KEY = pytest.StashKey[dict]()
watching: list[slipcover.Slipcover] = []


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Watch what is imported from here on, in the processes that run tests."""
    workers = getattr(early_config.known_args_namespace, "numprocesses", None)
    if workers and "PYTEST_XDIST_WORKER" not in os.environ:
        return
    watch, files = slipcover.Slipcover(branch=True, source=[SOURCE]), slipcover.FileMatcher(sources=[SOURCE])
    slipcover.ImportManager(watch, files).__enter__()
    watching.append(watch)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the counts over, or keep them where there are no workers."""
    for watch in watching:
        counts = watch.get_coverage()
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["covered"] = plain(counts)
        else:
            added(session.config, counts)
    if (counts := session.config.stash.get(KEY, None)) and shares(counts)[0] < LEAST and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node) -> None:
    """The counts of a worker."""
    if counts := getattr(node, "workeroutput", {}).get("covered"):
        added(node.config, counts)


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """The share, and what is reached least."""
    if counts := config.stash.get(KEY, None):
        share, below = shares(counts)
        words = f"{share:.1f}% of the lines and branches of src/helpers are reached (at least {LEAST:.0f}%)"
        terminalreporter.write_line(f"{words}; below {FILE:.0f}%: {', '.join(below) or 'no file'}")


def added(config: pytest.Config, counts: dict) -> None:
    """Counts put to those of the workers before."""
    config.stash[KEY] = slipcover.merge_coverage(config.stash[KEY], counts) if KEY in config.stash else counts


def plain(counts: dict) -> dict:
    """Counts in the types that a worker can send: branches as lists.

    >>> plain({"a": [(1, 2)], "b": {"c": 3.0}})
    {'a': [[1, 2]], 'b': {'c': 3.0}}
    """
    if isinstance(counts, dict):
        return {name: plain(one) for name, one in counts.items()}
    return [plain(one) for one in counts] if isinstance(counts, list | tuple) else counts


def shares(counts: dict) -> tuple[float, list[str]]:
    """The share of all in percent, and the files below FILE, the least first.

    >>> shares({"summary": {"percent_covered": 97.25}, "files": {"src/helpers/a.py": {"summary": {"percent_covered": 80.0}},
    ...         "src/helpers/b.py": {"summary": {"percent_covered": 99.0}}}})
    (97.25, ['a.py 80'])
    """
    each = {name: one["summary"]["percent_covered"] for name, one in counts["files"].items()}
    below = sorted((share, name.split("helpers/", 1)[-1]) for name, share in each.items() if share < FILE)
    return counts["summary"]["percent_covered"], [f"{name} {share:.0f}" for share, name in below]
