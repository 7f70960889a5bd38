"""The parts of the pages that the code writes: what was found, the data dictionary, the board of the exercise.

`python -m helpers.report.readme` (or `make docs`) writes them anew.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from ..corpus.records import CORPUS_TABLES
from ..tables import TABLES, Column, columns_of


def dictionary() -> str:
    """Every table with one line a column: name, type, meaning, unit, allowed words.

    >>> dictionary().startswith("## articles")
    True
    """
    return "\n\n".join(_table(*item) for item in TABLES.items())


def archive() -> str:
    """The same for the tables that only an archive has.

    >>> archive().startswith("## sources")
    True
    """
    return "\n\n".join(_table(*item) for item in CORPUS_TABLES.items())


def listed() -> str:
    """Each table with what a row is, those of an archive last.

    >>> listed().splitlines()[2].startswith("| [`articles`]")
    True
    """
    rows = [
        f"| [`{name}`](docs/tables.md#{name}) | {(record.__doc__ or '').splitlines()[0]}{where} |"
        for tables, where in ((TABLES, ""), (CORPUS_TABLES, " Of an archive."))
        for name, record in tables.items()
    ]
    return "\n".join(["| table | a row |", "| --- | --- |", *rows])


def _table(name: str, record: type) -> str:
    about = (record.__doc__ or "").splitlines()[0]
    rows = [f"| `{line.name}` | {line.type} | {_meaning(line)} |" for line in columns_of(record)]
    return "\n".join([f"## {name}", "", about, "", "| column | type | meaning |", "| --- | --- | --- |", *rows])


def _meaning(line: Column) -> str:
    words = f": {', '.join(line.values)}" if line.values else ""
    unit = f" ({line.unit})" if line.unit and line.unit not in line.meaning else ""
    return f"{line.meaning}{words}{unit}{'; may be empty' if line.optional else ''}"


def found(folder: str | Path = "seeds/") -> str:
    """What the default story's figures come to: the bottom line, and each inconsistent finding as a bullet.

    >>> found().startswith("- ")
    False
    """
    from ..story import read_story
    from .findings import bottom_line
    from .summaries import verdict_lines

    story = read_story(folder)
    bullets = "\n".join(f"- {line}" for line in verdict_lines(story, "inconsistent"))
    return f"{bottom_line(story)}\n\n{bullets}"


def exercise(folder: str | Path = "docs/exercise") -> str:
    """What `adds-up check` prints of the exercise, in a frame.

    >>> exercise().startswith("```text")
    True
    """
    from rich.console import Console

    from ..story import read_story
    from .terminal import print_board

    out = io.StringIO()
    print_board(read_story(folder), Console(file=out, highlight=False))
    return f"```text\n{out.getvalue()}```"


PAGES = ("README.md", "docs/tables.md", "docs/exercise-answers.md")
WRITTEN: dict[str, Callable[[], str]] = {
    "found": found, "listed": listed, "tables": dictionary, "archive": archive, "exercise": exercise,
}  # fmt: skip


def inserted(text: str) -> str:
    """A document with what the code writes between its marks `<!-- name: begin -->` and `<!-- name: end -->`.

    >>> inserted("a <!-- tables: begin --> old <!-- tables: end --> b").count("## ")
    10
    """
    for name, write in WRITTEN.items():
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        if begin in text:
            before, rest = text.split(begin, 1)
            text = f"{before}{begin}\n{write()}\n{end}{rest.split(end, 1)[1]}"
    return text


if __name__ == "__main__":
    for page in map(Path, PAGES):
        page.write_text(inserted(page.read_text(encoding="utf-8")), encoding="utf-8")
