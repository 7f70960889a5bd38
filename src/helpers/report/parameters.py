"""The notebooks of a folder, the parameters that they declare, and those that a user gives for them, checked.

Comes in: a folder; texts as the command line gives them. Goes out: paths, names, numbers. Nothing heavy is imported here:
a wrong parameter is told before the rest is loaded (2 s).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path

from ..errors import ParameterError, StoryError, unknown

_NAME = re.compile(r"^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=", re.MULTILINE)


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
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        tagged = [cell["source"] for cell in cells if "parameters" in cell["metadata"].get("tags", ())]
        return [name for source in tagged for name in _NAME.findall("".join(source))]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise StoryError(
            f"{path}: this is not a notebook ({type(error).__name__}); save it again from JupyterLab"
        ) from None


def given_for(notebooks: Iterable[Path], given: Mapping[str, str]) -> dict[str, object]:
    """The parameters given for some notebooks, as `checked` has them; each must be declared by one of them."""
    return checked(given, dict.fromkeys(name for path in notebooks for name in declared(path)))


def checked(given: Mapping[str, str], known: Iterable[str]) -> dict[str, object]:
    """The parameters given on the command line with their values as numbers, each checked.

    Raises ParameterError for a name that no notebook declares, or a value that the model of scenarios refuses.

    >>> checked({"target": "2,000,000"}, ["story", "target"])
    {'target': 2000000}
    """
    from ..reckon.whatif.draws import Drawing
    from ..reckon.whatif.scenarios import MEANINGS, Parameters

    names = [name for name in known if name != "story"]
    for name in given:
        if name not in names:
            raise ParameterError(unknown("parameter", name, names))
    modelled = Parameters.checked(**{name: value for name, value in given.items() if name in MEANINGS})
    drawing = Drawing.checked(**{name: value for name, value in given.items() if name in Drawing.__dataclass_fields__})
    values: dict[str, object] = {name: plain(getattr(modelled, name)) for name in given if name in MEANINGS}
    return {name: values.get(name, getattr(drawing, name, value)) for name, value in given.items()}


def plain(value: Fraction) -> object:
    """A fraction as the number that a notebook's parameter cell holds; as a text where no float is just that number.

    >>> plain(Fraction(3)), plain(Fraction(1, 2)), plain(Fraction(1, 3))
    (3, 0.5, '1/3')
    """
    if value.denominator == 1:
        return int(value)
    number = float(value)
    return number if Fraction(repr(number)) == value else str(value)
