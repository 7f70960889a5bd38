"""The process that makes all runs of a report: it imports once, then forks a worker for each run.

Comes in: on standard input one JSON object, {"jobs", "seconds", "runs": [{"name", "notebook", "target", "cwd", "values"}]}.
Goes out: on standard output one JSON object a line: {"name", "cell", "of"} as a cell begins, and {"name", "error",
"seconds", "cells"} as a run ends, in which `cells` has a status for each code cell and `error` is one line or null. A worker
runs papermill with the engine of `kernels`; one that dies is told like one that fails.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

_ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
Message = dict[str, Any]


def main() -> int:
    """Make the runs that standard input asks for."""
    asked = json.load(sys.stdin)
    if not hasattr(os, "fork"):
        for run in asked["runs"]:
            _tell(**carry_out(run, asked["seconds"]))
        return 0
    import papermill  # noqa: F401  (before the fork, once for all)

    from .kernels import warm

    warm()
    waiting, working = list(asked["runs"]), {}
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


def _worker(run: Message, seconds: float) -> int:
    """Fork the worker of a run; goes out: its process id, to the one that forked."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        _tell(**carry_out(run, seconds))
        code = 0
    finally:
        os._exit(code)


def carry_out(run: Message, seconds: float) -> Message:
    """Make one run in this very process; `seconds` is the longest that a cell may take."""
    import nbformat
    import papermill
    from papermill.engines import papermill_engines

    from . import kernels

    papermill_engines.register("adds-up", _telling(run["name"], kernels.ForkingEngine))
    began, raised = time.monotonic(), None
    os.chdir(run["cwd"])
    try:
        papermill.execute_notebook(
            run["notebook"], run["target"], run["values"], engine_name="adds-up", kernel_name="python3", language="python",
            progress_bar=False, execution_timeout=seconds,
        )  # fmt: skip
    except Exception as error:  # what a notebook raises, a kernel that dies, a cell that hangs, a flood
        raised = error
    path = Path(run["target"])
    book = nbformat.read(path, as_version=4) if path.is_file() else None
    cells = [_status(cell) for cell in book.cells if cell.cell_type == "code"] if book else []
    error = _error(book, raised) if book else _line(str(raised))
    return {"name": run["name"], "error": error, "seconds": time.monotonic() - began, "cells": cells}


def _telling(name: str, engine: type) -> type:
    """The engine, which tells each cell that it begins."""

    class Telling(engine):  # type: ignore[valid-type, misc]
        @classmethod
        def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **given: Any) -> Any:
            begin = nb_man.cell_start

            def cell_start(cell: Any, cell_index: int | None = None, **rest: Any) -> None:
                _tell(name=name, cell=(cell_index or 0) + 1, of=len(nb_man.nb.cells))
                begin(cell, cell_index, **rest)

            nb_man.cell_start = cell_start
            return super().execute_managed_notebook(nb_man, kernel_name, **given)

    return Telling


def _status(cell: Any) -> str:
    told = cell.metadata.get("papermill", {}).get("status", "pending")
    return "pending" if told == "completed" and cell.source.strip() and cell.execution_count is None else told


def _error(book: Any, raised: Exception | None) -> str | None:
    """Why a run failed, in one line with the cell's number; None if every cell was run to its end."""
    for number, cell in enumerate(book.cells, 1):
        for output in cell.get("outputs", ()):
            if output.output_type == "error":
                return f"cell {number}: {_line(f'{output.ename}: {output.evalue}')}"
        if cell.cell_type == "code" and cell.source.strip() and _status(cell) != "completed":
            return f"cell {number}: {_reason(raised)}"
    return _line(str(raised)) if raised else None


def _reason(raised: Exception | None) -> str:
    names = {"DeadKernelError": "the kernel died", "CellTimeoutError": "it took longer than it may"}
    return names.get(type(raised).__name__, _line(str(raised)) if raised else "the kernel died")


def _line(text: str) -> str:
    lines = [line.strip() for line in _ESCAPE.sub("", text).splitlines() if line.strip()]
    return lines[0][:300] if lines else "no reason given"


def _tell(**message: object) -> None:
    os.write(_out, (json.dumps(message) + "\n").encode())


_out = 1
if __name__ == "__main__":
    _out = os.dup(1)  # what a notebook prints by other means than Python must not come between the messages
    os.dup2(2, 1)
    sys.exit(main())
