"""The runs of a report: which notebook with which parameters; and the record of what came of them.

The record (run.json) is ours: papermill reports a notebook whose kernel died as finished. It names versions, inputs
by digest, parameters, and each notebook's state; no host, user or path.
"""

from __future__ import annotations

import hashlib
import platform
import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from importlib import metadata
from pathlib import Path

from .. import __version__
from .parameters import declared, plain
from .places import unique_slugs

if typing.TYPE_CHECKING:
    from ..reckon.whatif.scenarios import Scenario

RECORDED = ("papermill", "nbformat", "ipykernel", "pandas", "matplotlib", "jinja2")


class NotebookRecord(typing.TypedDict):
    """What a record tells of one notebook, as `Outcome` has it."""

    name: str
    status: str
    seconds: float
    error: str | None
    cells: Sequence[str]
    key: str


class Record(typing.TypedDict):
    """What stands in run.json."""

    computed: str
    key: str
    bottom_line: str
    versions: dict[str, str]
    inputs: dict[str, str]  # the digest of each file
    parameters: dict[str, object]
    notebooks: list[NotebookRecord]


@dataclass(frozen=True)
class Outcome:
    """How one notebook came out: `status` is 'done' or 'failed', `error` one line.

    >>> str(Outcome("02-tides", "failed", 1.5, "KeyError: 'tide'"))
    "02-tides: KeyError: 'tide'"
    """

    name: str
    status: str
    seconds: float
    error: str | None = None
    cells: tuple[str, ...] = ()  # what became of each code cell: completed, failed, running, pending
    key: str = ""  # of all that went into it

    @classmethod
    def of(cls, told: NotebookRecord) -> Outcome:
        """The outcome that a record tells."""
        return cls(told["name"], told["status"], told["seconds"], told["error"], tuple(told["cells"]), told["key"])

    @property
    def record(self) -> NotebookRecord:
        """The outcome as a record tells it."""
        return NotebookRecord(name=self.name, status=self.status, seconds=self.seconds, error=self.error,
                              cells=self.cells, key=self.key)  # fmt: skip

    def __str__(self) -> str:
        return f"{self.name}: {self.error or self.status}"


@dataclass(frozen=True)
class Run:
    """One run of a notebook: its name in the record, what it is headed by, and the parameters that it is given."""

    notebook: Path
    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    heading: str | None = None  # of a scenario: its name
    key: str = ""  # of all that goes into it

    @property
    def file(self) -> str:
        """The name of the executed notebook."""
        return f"{self.name}.ipynb"


def plan(notebooks: Iterable[Path], parameters: Mapping[str, object], scenarios: Iterable[Scenario] = ()) -> list[Run]:
    """The runs of a report: each notebook once, and the one that takes a whole scenario once for each row of scenarios.csv.

    A run gets those of the parameters that its notebook declares; a scenario's own go before them.

    >>> [run.name for run in plan([Path("notebooks/00-summary.ipynb")], {})]
    ['00-summary']
    """
    from ..reckon.whatif.scenarios import MEANINGS

    paths, rows = list(notebooks), list(scenarios)
    model = next((path for path in paths if set(MEANINGS) <= set(declared(path))), None) if rows else None
    keys = {row.name: f"{model.stem}/{row.name}" for row in rows if model}
    names = unique_slugs([*(path.stem for path in paths), *keys.values()])
    told = [Run(model, names[keys[row.name]], {**parameters, **_set(row)}, row.name) for row in rows if model]
    return [Run(path, names[path.stem], parameters) for path in paths] + told


def _set(row: Scenario) -> dict[str, object]:
    """A scenario's numbers as a notebook's parameter cell holds them, exact: a fraction is a text."""
    return {item.name: plain(getattr(row.parameters, item.name)) for item in fields(row.parameters)}


def run_record(
    files: Iterable[Path],
    outcomes: Iterable[Outcome],
    parameters: Mapping[str, object],
    when: str,
    key: str = "",
    bottom_line: str = "",
) -> Record:
    """What a run used and what came of it, ready for run.json.

    >>> run_record([], [], {}, "2025-02-08T00:00:00+00:00")["inputs"]
    {}
    """
    return {
        "computed": when,
        "key": key,
        "bottom_line": bottom_line,
        "versions": {
            "adds-up": __version__,
            "python": platform.python_version(),
            **{name: metadata.version(name) for name in RECORDED},
        },
        "inputs": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
        "parameters": dict(parameters),
        "notebooks": [outcome.record for outcome in outcomes],
    }
