"""What the notebooks share: opening the story from wherever they run, and showing sentences, tables and charts.

Everything shown is plain and repeatable: no times, no addresses in memory, no paths; nbval compares it.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import typing
from functools import lru_cache
from pathlib import Path

from ..errors import ParameterError, unknown
from ..story import Story, read_story

if typing.TYPE_CHECKING:
    import pandas as pd
    from IPython.display import HTML, Image, Markdown
    from matplotlib.figure import Figure

PROJECT = Path(__file__).resolve().parents[3]  # the checkout, when installed with `pip install -e .`
COLOURS = 128  # of a chart's picture
_SYNTAX = re.compile(r"([\\`*_\[\]<>#|~$])")


def open_story(folder: str | Path = "seeds/") -> Story:
    """The story in a folder, found from the working directory, its parents, or the project.

    `folder` may be relative: a notebook runs in the project's root, in `notebooks/`, or wherever papermill was called.
    Read once, and again only when a file in the folder has changed. Raises StoryError as `read_story` does.

    >>> open_story("seeds/").folder.name
    'seeds'
    """
    refuse_unknown(cells())
    found = find_folder(folder)
    return _read(found, _state(found))


def cells() -> list[str]:
    """The sources of the cells that this kernel has run; empty outside a notebook."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return list(shell.user_ns.get("In", ())) if shell else []


def refuse_unknown(run: typing.Sequence[str]) -> None:
    """Refuse a parameter that papermill injected and the notebook does not declare; papermill itself only warns.

    `run` are the sources run so far: the declared names are annotated (`target: float = 1`), the injected cell begins
    with papermill's own comment. Raises ParameterError naming the parameter and the nearest declared one.

    >>> refuse_unknown(["target: float = 1  # people", "# Parameters\\ntargit = 5"])
    Traceback (most recent call last):
    ...
    helpers.errors.ParameterError: unknown parameter 'targit'; did you mean 'target'?
    """
    declared = [name for cell in run for name in _assigned(cell, ast.AnnAssign)]
    for cell in run:
        for name in _assigned(cell, ast.Assign) if cell.startswith("# Parameters") else ():
            if name not in declared:
                raise ParameterError(unknown("parameter", name, declared))


def _assigned(cell: str, kind: type[ast.Assign | ast.AnnAssign]) -> list[str]:
    """The names that a cell's plain assignments of one kind set; none where the cell is not plain Python."""
    try:
        body = ast.parse(cell).body
    except (SyntaxError, ValueError):
        return []
    set_by = [node for node in body if isinstance(node, kind)]
    targets = [to for node in set_by for to in (node.targets if isinstance(node, ast.Assign) else [node.target])]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def find_folder(folder: str | Path) -> Path:
    """The first of the working directory, its parents and the project that has this folder; else the name as given.

    >>> find_folder("seeds/").is_dir()
    True
    """
    asked = Path(folder).expanduser()
    if asked.is_absolute():
        return asked
    here = Path.cwd()
    for base in (here, *here.parents, PROJECT):
        if (base / asked).is_dir():
            return base / asked
    return asked


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of the files: when they change, the story is read again."""
    if not folder.is_dir():
        return ()
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files)


@lru_cache(maxsize=4)
def _read(folder: Path, state: tuple[tuple[str, int, int], ...]) -> Story:
    return read_story(folder)


def plain(text: object) -> str:
    r"""Words of an article made safe inside Markdown: marks of its syntax lose their meaning, lines become one.

    >>> plain("a *starred* <b>\nword")
    'a \\*starred\\* \\<b\\> word'
    """
    return _SYNTAX.sub(r"\\\1", " ".join(str(text).split()))


def say(*sentences: str) -> Markdown:
    """Computed sentences as a paragraph; words of an article in them go through `plain` first.

    >>> say("Two checks.", "One holds.").data
    'Two checks. One holds.'
    """
    from IPython.display import Markdown

    return Markdown(" ".join(sentences))


def bullets(sentences: typing.Iterable[str]) -> Markdown:
    """Computed sentences as a list.

    >>> bullets(["one", "two"]).data
    '- one\\n- two'
    """
    from IPython.display import Markdown

    return Markdown("\n".join(f"- {sentence}" for sentence in sentences))


def table(frame: pd.DataFrame, columns: dict[str, str] | None = None) -> HTML:
    """A DataFrame as a plain table without its index; `columns` picks columns and gives each its heading.

    Everything in it is escaped; an empty cell is empty; a whole number has commas and no decimals.

    >>> import pandas as pd
    >>> "1,875" in table(pd.DataFrame({"a": [1875.0]})).data
    True
    """
    from IPython.display import HTML

    picked = frame if columns is None else frame[list(columns)].rename(columns=columns)
    cells = picked.astype(object).where(picked.notna(), "").map(_cell)
    return HTML(cells.to_html(index=False, escape=True, border=0, na_rep="", max_cols=None, max_rows=None))


def _cell(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.6g}"


def picture(figure: Figure, alt: str) -> Image:
    """A chart as PNG with its alternative text, and the figure closed: `picture(*chart(...))`.

    >>> from helpers.report.charts import dots
    >>> picture(*dots([("a", 1, 2)], title="t", unit="people")).alt[:1]
    't'
    """
    import matplotlib.pyplot as plt
    import PIL.Image
    from IPython.display import Image
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas, data = FigureCanvasAgg(figure), io.BytesIO()
    canvas.draw()  # savefig would draw twice
    plt.close(figure)
    drawn = PIL.Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba()).convert("RGB")
    drawn = drawn.quantize(COLOURS, dither=PIL.Image.Dither.NONE)  # few colours: a palette takes a third of the bytes
    drawn.save(data, format="PNG", optimize=True)
    return Image(data=data.getvalue(), format="png", alt=alt)
