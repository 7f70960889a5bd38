"""Runs made by papermill in processes of their own, a bounded number at once, and what became of each.

Comes in: runs, a story and a folder. Goes out: executed notebooks in the folder, and outcomes. One process, the nursery,
imports once and forks a worker for each run; where a process cannot be forked, several nurseries share the runs and start
ordinary kernels. Ended by Ctrl-C, it takes all of them along.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from .nursery import joined
from .parameters import declared
from .run import Outcome, Run

CELL_SECONDS = 600  # longest that one cell may run
FORKS = hasattr(os, "fork")
Tell = Callable[[str, int, int], None]  # the name of a run, the cell that it is at, the number of its cells


class Runner:
    """Makes runs on a story into a folder; its nursery imports from the start of the `with` block, and does not outlive it.

    At most `jobs` runs are made at once; `seconds` is the longest that a cell may take.
    """

    def __init__(self, story: Path, out: Path, *, jobs: int = 2, seconds: float = CELL_SECONDS) -> None:
        self.out, self.jobs, self.seconds = out, max(1, jobs), seconds
        out.mkdir(parents=True, exist_ok=True)
        self.room = _room(story.resolve(), out)

    def __enter__(self) -> Runner:
        self.complaints = tempfile.TemporaryFile()
        place = {"cwd": str(self.room.parent), "story": f"{self.room.name}/"}
        self.nurseries = [_start(place, self.complaints) for _ in range(1 if FORKS else self.jobs)]
        return self

    def __exit__(self, *failure: object) -> None:
        for process in self.nurseries:
            _end(process)
        self.complaints.close()

    def run(
        self,
        runs: list[Run],
        tell: Callable[[Outcome], None] = lambda outcome: None,
        at_cell: Tell = lambda name, cell, of: None,
    ) -> list[Outcome]:
        """Make each run, once; outcomes in the order of the runs. `tell` is called as each ends, `at_cell` as a cell begins."""
        asked, share = [self._asked(run) for run in runs], len(self.nurseries)
        for index, process in enumerate(self.nurseries):
            _tell(process, {"jobs": self.jobs, "seconds": self.seconds, "runs": asked[index::share]})
        ended: dict[str, Outcome] = {}
        for message in _messages(self.nurseries if runs else []):
            if "cell" in message:
                at_cell(message["name"], message["cell"], message["of"])
            elif message["name"] not in ended:
                ended[message["name"]] = _outcome(message, self.room)
                tell(ended[message["name"]])
            if len(ended) == len(runs):
                break
        return [ended.get(run.name) or Outcome(run.name, "failed", 0.0, "the process that ran it died") for run in runs]

    def _asked(self, run: Run) -> dict[str, Any]:
        """One run as the nursery is asked for it: a notebook gets those of the values that it declares."""
        names = declared(run.notebook)
        values = {name: value for name, value in {**run.values, "story": f"{self.room.name}/"}.items() if name in names}
        target = str((self.out / run.file).resolve())
        return {"name": run.name, "notebook": str(run.notebook.resolve()), "target": target, "values": values}


def _outcome(message: Mapping[str, Any], room: Path) -> Outcome:
    error = (message["error"] or "").replace(f"{room.parent}{os.sep}", "") or None  # no path in the record
    status = "failed" if error else "done"
    return Outcome(message["name"], status, round(message["seconds"], 2), error, tuple(message["cells"]))


def _start(place: dict[str, str], complaints: Any) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-m", "helpers.report.nursery"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints,
        env=_environment(), start_new_session=True,
    )  # fmt: skip
    _tell(process, place)
    return process


def _tell(process: subprocess.Popen[bytes], words: Mapping[str, Any]) -> None:
    """One line of JSON to a nursery, if it lives."""
    assert process.stdin
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(json.dumps(words).encode() + b"\n")
        process.stdin.flush()


def _messages(started: list[subprocess.Popen[bytes]]) -> Iterator[dict[str, Any]]:
    told: SimpleQueue[dict[str, Any] | None] = SimpleQueue()

    def listen(process: subprocess.Popen[bytes]) -> None:
        assert process.stdout
        for message in joined(process.stdout):
            told.put(message)
        told.put(None)

    for process in started:
        Thread(target=listen, args=(process,), daemon=True).start()
    silent = 0
    while silent < len(started):
        message = told.get()
        silent += message is None
        if message is not None:
            yield message


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a nursery with all that it has forked."""
    if process.poll() is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL) if FORKS else process.kill()
    process.wait()


def _room(story: Path, out: Path) -> Path:
    """The story folder as seen from an empty folder, where the kernels work.

    So no path gets into a notebook, and no Python file that happens to lie beside the story is imported in place of a
    library. Where links are not to be had, the folder itself.
    """
    link = out / "story" / story.name
    try:
        link.parent.mkdir()
        link.symlink_to(story, target_is_directory=True)
    except OSError:
        return story
    return link


def _environment() -> dict[str, str]:
    """This process's environment without debugger notices, and with this very package to import."""
    package = str(Path(__file__).resolve().parents[2])
    search = os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYDEVD_DISABLE_FILE_VALIDATION": "1", "PYTHONPATH": search}
