"""The process that makes all runs of a report: it imports and reads the story once, then forks a worker for each run.

Comes in: on standard input two lines of JSON: first {"cwd", "story"}, a folder to work in and the story's as seen from there;
then, once they are known, {"jobs", "seconds", "runs": [{"name", "notebook", "target", "values"}]}.
Goes out: on standard output JSON objects, in lines as `joined` takes them: {"name", "cell", "of"} as a cell begins, and
{"name", "error", "seconds", "cells"} as a run ends, in which `cells` has a status for each code cell and `error` is one line
or null. A worker runs papermill with the engine of `kernels`; one that dies is told like one that fails.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import select
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

_ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
FORKS = hasattr(os, "fork") and not os.environ.get("ADDS_UP_NO_FORK")  # the variable is for tests
ADDED = frozenset(("injected-parameters", "papermill-error-cell-tag"))  # cells that papermill puts in
LONGEST = getattr(select, "PIPE_BUF", 512)  # bytes that a pipe keeps together, however many write to it
_PIECE = re.compile(rb"(\d+)([+=])(.*)\n")
Message = dict[str, Any]


def main() -> int:
    """Make the runs that standard input asks for."""
    place = json.loads(sys.stdin.readline())
    if FORKS:
        _warm(place)
    os.chdir(place["cwd"])
    asked = json.loads(sys.stdin.readline() or '{"runs": []}')  # nothing, where the report came to none
    if not FORKS:
        for run in asked["runs"]:
            _tell(**carry_out(run, asked["seconds"]))
        return 0
    waiting: list[Message] = list(asked["runs"])
    working: dict[int, tuple[Message, float]] = {}
    while waiting or working:
        while waiting and len(working) < asked["jobs"]:
            run = waiting.pop(0)
            working[_worker(run, asked["seconds"])] = (run, time.monotonic())
        pid, status = os.wait()
        if pid in working:
            run, began = working.pop(pid)
            if os.waitstatus_to_exitcode(status) != 0:
                _tell(
                    name=run["name"], error="the process that ran it died", seconds=time.monotonic() - began, cells=[]
                )
    return 0


def _warm(place: Mapping[str, str]) -> None:
    """Do before the first fork what every worker and every kernel would do: import, and read the story.

    A kernel has the story as a copy of its own. One that cannot be read is left to the notebooks, which say why.
    """
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # a grammar that jsonschema builds in 1 s, for a check of none of ours
    import nbformat
    import papermill  # noqa: F401

    for name in [name for name in sys.modules if name.partition(".")[0] in ("rfc3987_syntax", "jsonschema")]:
        del sys.modules[name]  # a notebook that imports them has them whole
    from .kernels import warm
    from .notebook import open_story

    nbformat.validate(nbformat.v4.new_notebook())  # compiles the schema
    os.chdir(place["cwd"])
    with contextlib.suppress(Exception):
        story = open_story(place["story"])
        _ = story.check_records, story.comparison
    warm()


def _worker(run: Message, seconds: float) -> int:
    """Fork the worker of a run; goes out: its process id, to the one that forked."""
    pid = os.fork()
    if pid:
        return pid
    code, began = 1, time.monotonic()
    try:
        try:
            told = carry_out(run, seconds)
        except Exception as error:
            why = _line(f"{type(error).__name__}: {error}")
            told = {"name": run["name"], "error": why, "seconds": time.monotonic() - began, "cells": []}
        _tell(**told)
        code = 0
    finally:
        os._exit(code)


def carry_out(run: Message, seconds: float) -> Message:
    """Make one run in this very process; `seconds` is the longest that a cell may take."""
    import nbformat
    from papermill.engines import papermill_engines

    at = {"index": -1}  # the cell that was begun last
    papermill_engines.register("adds-up", _telling(run["name"], at))
    began = time.monotonic()
    raised = _execute(run, seconds)
    if raised and at["index"] < 0:  # no cell was begun: another program has taken the kernel's ports meanwhile
        raised = _execute(run, seconds)
    path = Path(run["target"])
    cells = nbformat.read(path, as_version=4).cells if path.is_file() else []
    failed = _raised_in(cells) if raised is None else at["index"]
    told = [_status(cell, index, failed) for index, cell in enumerate(cells) if cell.cell_type == "code"]
    error = _reason(cells, failed, raised)
    return {"name": run["name"], "error": error, "seconds": time.monotonic() - began, "cells": told}


def _execute(run: Message, seconds: float) -> Exception | None:
    """papermill on one run; goes out: a kernel that died, a cell that hung, a flood; not what a cell has raised."""
    import papermill

    try:
        papermill.execute_notebook(
            run["notebook"], run["target"], run["values"], engine_name="adds-up", kernel_name="python3", language="python",
            progress_bar=False, execution_timeout=seconds,
        )  # fmt: skip
    except papermill.PapermillExecutionError:  # its output tells
        return None
    except Exception as error:
        return error
    return None


def _telling(name: str, at: dict[str, int]) -> type:
    """The engine, which tells each cell that it begins."""
    from .kernels import ForkingEngine

    class Telling(ForkingEngine):
        @classmethod
        def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **given: Any) -> Any:
            begin = nb_man.cell_start

            def cell_start(cell: Any, cell_index: int | None = None, **rest: Any) -> None:
                at["index"] = cell_index or 0
                _tell(name=name, cell=at["index"] + 1, of=len(nb_man.nb.cells))
                begin(cell, cell_index, **rest)

            nb_man.cell_start = cell_start
            return super().execute_managed_notebook(nb_man, kernel_name, **given)

    return Telling


def _raised_in(cells: list[Any]) -> int | None:
    """The index of the cell whose output is an error; None where there is none."""
    return next(
        (
            i
            for i, cell in enumerate(cells)
            for one in cell.get("outputs", ())
            if one.output_type == "error" and not (one.ename == "SystemExit" and one.evalue in ("", "0", "None"))
        ),
        None,
    )


def _status(cell: Any, index: int, failed: int | None) -> str:
    """What became of a code cell; papermill calls those after a dead kernel completed."""
    if failed is None:
        return str(cell.metadata.get("papermill", {}).get("status", "pending"))
    return "completed" if index < failed else "failed" if index == failed else "pending"


def _reason(cells: list[Any], failed: int | None, raised: Exception | None) -> str | None:
    """Why a run failed, in one line with the cell's number in the notebook as stored; None if every cell was run."""
    if failed is None and raised is None:
        return None
    names = {"DeadKernelError": "the kernel died", "CellTimeoutError": "it took longer than it may"}
    words = names.get(type(raised).__name__, _line(str(raised)))
    if raised is None:
        output = next(one for one in cells[failed or 0].outputs if one.output_type == "error")
        words = _line(f"{output.ename}: {output.evalue}")
    own = [cell for cell in cells[: (failed or 0) + 1] if ADDED.isdisjoint(cell.metadata.get("tags", ()))]
    return f"cell {len(own)}: {words}" if own else words


def _line(text: str) -> str:
    lines = [line.strip() for line in _ESCAPE.sub("", text).splitlines() if line.strip()]
    return lines[0][:300] if lines else "no reason given"


def _tell(**message: object) -> None:
    """Tell a message in lines that a pipe keeps together: the process, '+' or for the last '=', a piece of JSON."""
    text, head = json.dumps(message), str(os.getpid())
    room = LONGEST - len(head) - 2
    for start in range(0, len(text), room):
        mark = "=" if start + room >= len(text) else "+"
        os.write(_out, f"{head}{mark}{text[start : start + room]}\n".encode())


def joined(lines: Iterable[bytes]) -> Iterator[Message]:
    r"""The messages of several processes from their lines; what a process began and did not end is passed over.

    >>> list(joined([b'7+{"name": \n', b'8={"name": "b"}\n', b'7="a"}\n', b"9+{\n"]))
    [{'name': 'b'}, {'name': 'a'}]
    """
    begun: dict[bytes, bytes] = {}
    for process, mark, piece in (found.groups() for line in lines if (found := _PIECE.fullmatch(line))):
        begun[process] = begun.get(process, b"") + piece
        if mark == b"=":
            yield json.loads(begun.pop(process))


_out = 1
if __name__ == "__main__":
    _out = os.dup(1)  # what a notebook prints by other means than Python must not come between the messages
    os.dup2(2, 1)
    sys.exit(main())
