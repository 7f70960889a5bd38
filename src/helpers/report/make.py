"""The report, whole: notebooks run, pages built, the site swapped in.

The process that runs the notebooks imports for 2 s before it can begin; so it is started first, and what this one needs is
imported where it is used, in the meantime.
"""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
import typing
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .kept import digest, folder_key, house_key, notebooks_folder, report_key, run_key, take_over
from .parameters import find_notebooks, given_for
from .run import NotebookRecord, Outcome, Run, plan, run_record
from .runner import Runner

if typing.TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from ..story import SetAside, Story
    from .publish import Published


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
    force: bool = False,
    pdf: bool = False,
) -> ReportResult:
    """Run every notebook on a story folder and write its web site to `out`.

    `parameters` are texts as the command line gives them; `notebooks` is a folder, by default the one beside the
    working directory, else the project's. What has not changed since the report at `out` is taken over from it, unless
    `force` is set; with `pdf` there is a `report.pdf` beside its pages. Progress goes to standard error. Raises StoryError
    or ParameterError, one sentence each, before anything is written.
    """
    folder, books = Path(story_folder), notebooks or notebooks_folder()
    with tempfile.TemporaryDirectory(prefix="adds-up-") as scratch, Runner(folder, Path(scratch), jobs=jobs) as runner:
        from .findings import bottom_line
        from .site import build

        paths = find_notebooks(books)
        values = given_for(paths, parameters or {})
        _refuse(out, pdf=pdf)
        around = digest(folder_key(folder, but=out).encode(), house_key().encode())
        key = report_key(folder, books, parameters or {}, out)  # before the reading: what is saved meanwhile is new
        story, runs = _read(folder, paths, values)
        runs = [replace(run, key=run_key(run.notebook, run.values, around)) for run in runs]
        when = _now()
        with Progress(len(runs) + 1) as progress:
            kept = {} if force else take_over(out, {run.name: run.key for run in runs}, runner.out)
            outcomes = _outcomes(runs, kept, runner, progress)
            files = [story.folder / witness.article.file for witness in story.witnesses]
            record = run_record(files, outcomes, values, when, key, bottom_line(story))
            index = build(story, runs, runner.out, out, record=record, outcomes=outcomes, pdf=pdf)
            progress.done("pages: done")
    failed = tuple(outcome for outcome in outcomes if outcome.status == "failed")
    return ReportResult(index, bottom_line(story), failed, tuple(story.set_aside))


def _refuse(out: Path, *, pdf: bool) -> None:
    """Raise ParameterError, before anything is written, where `out` is not to be had or a PDF cannot be set."""
    from .site import refuse

    refuse(out)
    if pdf:
        from .pdf import weasyprint

        weasyprint()


def _read(folder: Path, notebooks: list[Path], values: Mapping[str, object]) -> tuple[Story, list[Run]]:
    """The story with its tables made, and the runs of its report: a fault in the settings shows before a notebook is run."""
    from ..reckon.whatif.scenarios import read_scenarios
    from ..story import read_story
    from ..tables import TABLES
    from .decisions import read_decisions

    story = read_story(folder)
    read_decisions(story.folder)
    rows = read_scenarios(story.scenarios, str(story.folder / "scenarios.csv"))
    for table in TABLES:
        getattr(story, table)
    return story, plan(notebooks, values, rows)


def make_edition(story_folder: Path, out: Path, *, pdf: bool = False) -> tuple[Published, tuple[SetAside, ...]]:
    """Write the edition for outside of a story folder to `out`; no notebook is run for it.

    Goes out: what was published, and the captures that were set aside; with `pdf` there is a `report.pdf` in it. Raises
    StoryError or ParameterError, one sentence each, before anything is written.
    """
    from ..story import read_story
    from .publish import publish

    _refuse(out, pdf=pdf)
    story = read_story(story_folder)
    published = publish(story, out, lambda files, line: run_record(files, [], {}, _now(), bottom_line=line), pdf=pdf)
    return published, tuple(story.set_aside)


def _outcomes(runs: list[Run], kept: Mapping[str, NotebookRecord], runner: Runner, progress: Progress) -> list[Outcome]:
    """What came of each run, in order: taken over from the report before, or made now."""
    found = {name: Outcome.of(told) for name, told in kept.items()}
    for outcome in found.values():
        progress.done(f"{outcome.name}: unchanged")
    made = runner.run(
        [run for run in runs if run.name not in found], at_cell=progress.at_cell,
        tell=lambda outcome: progress.done(f"{outcome.name}: {outcome.status}"),
    )  # fmt: skip
    found |= {outcome.name: outcome for outcome in made}
    return [replace(found[run.name], key=run.key) for run in runs]


def _now() -> str:
    """The time in UTC to the second; SOURCE_DATE_EPOCH sets it, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = (
        datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        if epoch.isdigit()
        else datetime.datetime.now(datetime.UTC)
    )
    return now.isoformat(timespec="seconds")


class Progress:
    """Progress on standard error: on a terminal a bar with the notebooks and cells at work, else a line a step."""

    def __init__(self, steps: int) -> None:
        self.steps, self.count = steps, 0
        self.at: dict[str, str] = {}
        self.bar: Bar | None = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bar

            columns = (
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
            )
            self.bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self.bar.start()
            self.task = self.bar.add_task("starting", total=self.steps)
        return self

    def __exit__(self, *failure: object) -> None:
        if self.bar:
            self.bar.stop()

    def at_cell(self, name: str, cell: int, of: int) -> None:
        """A run has come to a cell."""
        self.at[name] = f"{name} cell {cell} of {of}"
        if self.bar:
            self.bar.update(self.task, description="; ".join(self.at.values()))

    def done(self, words: str) -> None:
        """A step has ended."""
        self.count += 1
        self.at.pop(words.partition(":")[0], None)
        if self.bar:
            self.bar.update(self.task, advance=1, description="; ".join(self.at.values()) or words)
        else:
            print(f"[{self.count}/{self.steps}] {words}", file=sys.stderr, flush=True)
