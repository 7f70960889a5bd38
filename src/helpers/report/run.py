"""The runs of a report: which notebook with which parameters; and the record of what came of them.

The record (run.json) is ours: papermill reports a notebook whose kernel died as finished. It names versions, inputs
by digest, parameters, and each notebook's state; no host, user or path.
"""

from __future__ import annotations

import hashlib
import platform
import re
import typing
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from fractions import Fraction
from importlib import metadata
from pathlib import Path

import nbformat

from .. import __version__
from ..errors import ParameterError, StoryError, unknown
from .places import unique_slugs

if typing.TYPE_CHECKING:
    from ..reckon.scenarios import Scenario

RECORDED = ("papermill", "nbformat", "ipykernel", "pandas", "matplotlib", "jinja2")
_NAME = re.compile(r"^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=", re.MULTILINE)


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
    def of(cls, told: Mapping[str, typing.Any]) -> Outcome:
        """The outcome that a record tells."""
        return cls(
            told["name"], told["status"], told["seconds"], told.get("error"), tuple(told.get("cells", ())), told["key"]
        )

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
    from ..reckon.scenarios import MEANINGS

    paths, rows = list(notebooks), list(scenarios)
    model = next((path for path in paths if set(MEANINGS) <= set(declared(path))), None) if rows else None
    keys = {row.name: f"{model.stem}/{row.name}" for row in rows if model}
    names = unique_slugs([*(path.stem for path in paths), *keys.values()])
    told = [Run(model, names[keys[row.name]], {**parameters, **_set(row)}, row.name) for row in rows if model]
    return [Run(path, names[path.stem], parameters) for path in paths] + told


def _set(row: Scenario) -> dict[str, object]:
    """A scenario's numbers as a notebook's parameter cell holds them, exact: a fraction is a text."""
    return {item.name: _plain(getattr(row.parameters, item.name)) for item in fields(row.parameters)}


def find_notebooks(folder: Path) -> list[Path]:
    """The notebooks of a folder in the order of their names; those that begin with '.' or '_' are left out.

    Raises StoryError when there is no such folder.
    """
    if not folder.is_dir():
        raise StoryError(f"{folder}: no such folder of notebooks; run from the project's root or name the folder")
    return [path for path in sorted(folder.glob("*.ipynb")) if not path.name.startswith((".", "_"))]


def declared(path: Path) -> list[str]:
    """The names that a notebook's cell tagged `parameters` sets, in order; none without such a cell.

    Raises StoryError when the file is not a notebook.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
    except (
        nbformat.reader.NotJSONError,
        nbformat.ValidationError,
        AttributeError,
        KeyError,
        UnicodeDecodeError,
    ) as error:
        raise StoryError(
            f"{path}: this is not a notebook ({type(error).__name__}); save it again from JupyterLab"
        ) from None
    cells = (cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", ()))
    return [name for cell in cells for name in _NAME.findall(cell.source)]


def checked(given: Mapping[str, str], known: Iterable[str]) -> dict[str, object]:
    """The parameters given on the command line with their values as numbers, each checked.

    Raises ParameterError for a name that no notebook declares, or a value that the model of scenarios refuses.

    >>> checked({"target": "2,000,000"}, ["story", "target"])
    {'target': 2000000}
    """
    from ..reckon.draws import Drawing
    from ..reckon.scenarios import MEANINGS, Parameters

    names = [name for name in known if name != "story"]
    for name in given:
        if name not in names:
            raise ParameterError(unknown("parameter", name, names))
    modelled = Parameters.checked(**{name: value for name, value in given.items() if name in MEANINGS})
    drawing = Drawing.checked(**{name: value for name, value in given.items() if name in Drawing.__dataclass_fields__})
    values: dict[str, object] = {name: _plain(getattr(modelled, name)) for name in given if name in MEANINGS}
    return {name: values.get(name, getattr(drawing, name, value)) for name, value in given.items()}


def _plain(value: Fraction) -> object:
    """A fraction as the number that a notebook's parameter cell holds; as a text where no float is just that number.

    >>> _plain(Fraction(3)), _plain(Fraction(1, 2)), _plain(Fraction(1, 3))
    (3, 0.5, '1/3')
    """
    if value.denominator == 1:
        return int(value)
    number = float(value)
    return number if Fraction(repr(number)) == value else str(value)


def run_record(
    files: Iterable[Path],
    outcomes: Iterable[Outcome],
    parameters: Mapping[str, object],
    when: str,
    key: str = "",
    bottom_line: str = "",
) -> dict[str, object]:
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
        "notebooks": [asdict(outcome) for outcome in outcomes],
    }
