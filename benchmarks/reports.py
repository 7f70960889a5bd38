"""Ten scenario reports, from notebook to web page, beside the other ways of making them; side by side in one run.

    .venv/bin/python benchmarks/reports.py [--best-of N]

Each way makes the same ten runs of notebooks/02-arithmetic.ipynb on the default story, two at once where it can, and ten pages.
This project makes its whole site with them: it reads the story, checks and compares it, and writes articles, board and tables. A
time is that of the whole program, from its start to its end; of `--best-of` times the shortest. Beside it stands the processor time
of the program and all that it started, which tells more where other programs are at work.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = ROOT / "notebooks" / "02-arithmetic.ipynb"
RATES = [1000 + 100 * step for step in range(10)]  # what differs between the ten
GOALS = "goals: cold at most 0.15 x the loop and 0.6 x asyncio; nothing changed <= 0.6 s; --help <= 0.15 s"
JOBS = 2
Seconds = tuple[float, float]  # on the clock, and of the processors


def loop(out: Path) -> None:
    """papermill and nbconvert on the command line, one report after another."""
    for rate in RATES:
        book = out / f"{rate}.ipynb"
        told = ["papermill", str(NOTEBOOK), str(book), "-p", "rate_per_day", str(rate), "--no-progress-bar"]
        _run(sys.executable, "-m", *told)
        _run(sys.executable, "-m", "nbconvert", "--to", "html", "--log-level", "ERROR", str(book))


def threads(out: Path) -> None:
    """papermill called in two threads; then nbconvert's exporter."""
    import papermill

    def one(rate: int) -> None:
        book = out / f"{rate}.ipynb"
        papermill.execute_notebook(str(NOTEBOOK), str(book), {"rate_per_day": rate}, progress_bar=False)

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(one, RATES))
    _export(out)


def tasks(out: Path) -> None:
    """nbclient's coroutines, two at once; then nbconvert's exporter."""
    import nbformat
    from nbclient import NotebookClient
    from papermill.iorw import load_notebook_node
    from papermill.parameterize import parameterize_notebook

    async def one(rate: int, room: asyncio.Semaphore) -> None:
        book = parameterize_notebook(load_notebook_node(str(NOTEBOOK)), {"rate_per_day": rate})
        async with room:
            await NotebookClient(book, kernel_name="python3").async_execute()
        nbformat.write(book, out / f"{rate}.ipynb")

    async def every() -> None:
        room = asyncio.Semaphore(JOBS)
        await asyncio.gather(*(one(rate, room) for rate in RATES))

    asyncio.run(every())
    _export(out)


def _export(out: Path) -> None:
    from nbconvert import HTMLExporter

    for book in out.glob("*.ipynb"):
        book.with_suffix(".html").write_text(HTMLExporter().from_filename(str(book))[0], encoding="utf-8")


PEERS: dict[str, Callable[[Path], None]] = {"loop": loop, "threads": threads, "asyncio": tasks}
NAMES = {
    "loop": "papermill CLI in a loop + nbconvert CLI each",
    "threads": "papermill in threads x2 + nbconvert",
    "asyncio": "nbclient under asyncio x2 + nbconvert",
}


def _run(*command: str, cwd: Path = ROOT) -> None:
    package = {"PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))}
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **package}, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr.strip()[-600:]}")


def peer(name: str, folder: Path) -> Seconds:
    """What a peer's program takes for the ten reports."""
    with tempfile.TemporaryDirectory(dir=folder) as out:
        seconds = _timed(sys.executable, __file__, "--peer", name, out)
        made = len(list(Path(out).glob("*.html")))
    return seconds if made == len(RATES) else sys.exit(f"{name} made {made} pages of {len(RATES)}")


def ours(folder: Path) -> tuple[Seconds, Seconds]:
    """What `adds-up report` takes for the ten reports and their site: made anew, and with nothing changed."""
    shutil.rmtree(folder / "project", ignore_errors=True)
    project = folder / "project"
    (project / "notebooks").mkdir(parents=True)
    shutil.copy(NOTEBOOK, project / "notebooks")
    shutil.copytree(ROOT / "seeds", project / "seeds")
    rows = [f"Scenario {rate},1000000,365,{rate},0,0,1,365" for rate in RATES[1:]]  # the notebook itself is the tenth
    head = "name,target,horizon_days,rate_per_day,growth_per_year,share_lost,yield_per_event,days_per_year"
    (project / "seeds" / "scenarios.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "helpers", "report", "--jobs", str(JOBS)]
    cold, again = _timed(*command, cwd=project), _timed(*command, cwd=project)
    made = len(list((project / "reports" / "notebooks").glob("*.html")))
    return (cold, again) if made == len(RATES) else sys.exit(f"this project made {made} pages of {len(RATES)}")


def _timed(*command: str, cwd: Path = ROOT) -> Seconds:
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(*command, cwd=cwd)
    ended, after = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a line for each way, with its ratio to this project's."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--best-of", type=int, default=1)
    given.add_argument("--peer", nargs=2, metavar=("NAME", "FOLDER"), help=argparse.SUPPRESS)
    said = given.parse_args()
    if said.peer:
        return PEERS[said.peer[0]](Path(said.peer[1]))
    times: dict[str, list[Seconds]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(said.best_of):
            for name in PEERS:
                times.setdefault(NAMES[name], []).append(peer(name, Path(scratch)))
            cold, again = ours(Path(scratch))
            times.setdefault("this project, cold, with its whole site", []).append(cold)
            times.setdefault("this project, nothing changed", []).append(again)
            times.setdefault("adds-up --help", []).append(_timed(sys.executable, "-m", "helpers", "--help"))
    best = {name: min(found) for name, found in times.items()}
    cold = best["this project, cold, with its whole site"]
    for name, (clock, processor) in best.items():
        ratio = f"   this project: {cold[0] / clock:.2f} of it, {cold[1] / processor:.2f} of its processor time"
        print(f"{name:46s} {clock:6.2f} s {processor:6.2f} s{ratio if name in NAMES.values() else ''}")
    print(GOALS)
    return None


if __name__ == "__main__":
    main()
