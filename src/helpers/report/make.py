"""The report, whole: notebooks run, pages built, the site swapped in."""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
import typing
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..reckon.scenarios import read_scenarios
from ..story import SetAside, read_story
from .decisions import read_decisions
from .findings import bottom_line
from .notebook import PROJECT
from .run import Outcome, checked, declared, find_notebooks, plan, run_notebooks, run_record
from .site import build, refuse


@dataclass(frozen=True)
class ReportResult:
    """What a report left: its first page, the bottom line, what failed, what was set aside."""

    index: Path
    bottom_line: str
    failed: tuple[Outcome, ...]
    set_aside: tuple[SetAside, ...]


def make_report(
    story_folder: Path,
    out: Path,
    *,
    parameters: Mapping[str, str] | None = None,
    jobs: int = 2,
    notebooks: Path | None = None,
) -> ReportResult:
    """Run every notebook on a story folder and write its web site to `out`.

    `parameters` are texts as the command line gives them; `notebooks` is a folder, by default the one beside the
    working directory, else the project's. Progress goes to standard error. Raises StoryError or ParameterError, one
    sentence each, before anything is written.
    """
    paths = find_notebooks(notebooks or default_notebooks())
    values = checked(parameters or {}, dict.fromkeys(name for path in paths for name in declared(path)))
    refuse(out)
    story = read_story(story_folder)
    read_decisions(story.folder)
    runs = plan(paths, values, read_scenarios(story.scenarios, str(story.folder / "scenarios.csv")))
    story.check_records, story.comparison  # noqa: B018  (a fault in the settings shows here, before notebooks are run)
    when = _now()
    with tempfile.TemporaryDirectory(prefix="adds-up-") as scratch, _progress(len(runs) + 1) as tell:
        executed = Path(scratch)
        done = lambda outcome: tell(f"{outcome.name}: {outcome.status}")  # noqa: E731
        outcomes = run_notebooks(runs, story.folder, executed, jobs=jobs, tell=done)
        files = [story.folder / witness.article.file for witness in story.witnesses]
        record = run_record(files, outcomes, values, when)
        index = build(story, runs, executed, out, record=record, outcomes=outcomes)
        tell("pages: done")
    failed = tuple(outcome for outcome in outcomes if outcome.status == "failed")
    return ReportResult(index, bottom_line(story), failed, tuple(story.set_aside))


def default_notebooks() -> Path:
    """The folder `notebooks` beside the working directory, else that of the project."""
    return Path("notebooks") if Path("notebooks").is_dir() else PROJECT / "notebooks"


def _now() -> str:
    """The time in UTC to the second; SOURCE_DATE_EPOCH sets it, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = (
        datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        if epoch.isdigit()
        else datetime.datetime.now(datetime.UTC)
    )
    return now.isoformat(timespec="seconds")


@contextmanager
def _progress(steps: int) -> typing.Iterator[Callable[[str], None]]:
    """Progress on standard error: a bar on a terminal, else a line a step."""
    if not sys.stderr.isatty():
        done = iter(range(1, steps + 1))
        yield lambda words: print(f"[{next(done, steps)}/{steps}] {words}", file=sys.stderr, flush=True)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("running the notebooks", total=steps)
        yield lambda words: bar.update(task, advance=1, description=words)
