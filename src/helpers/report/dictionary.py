"""The data dictionary as Markdown, written from helpers.tables into the README: `python -m helpers.report.dictionary`."""

from __future__ import annotations

from pathlib import Path

from ..tables import TABLES, Column, columns

BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def dictionary() -> str:
    """Every table with one line a column: name, type, meaning, unit, allowed words.

    >>> dictionary().startswith("### articles")
    True
    """
    return "\n\n".join(_table(name) for name in TABLES)


def _table(name: str) -> str:
    about = (TABLES[name].__doc__ or "").splitlines()[0]
    rows = [f"| `{line.name}` | {line.type} | {_meaning(line)} |" for line in columns(name)]
    return "\n".join([f"### {name}", "", about, "", "| column | type | meaning |", "| --- | --- | --- |", *rows])


def _meaning(line: Column) -> str:
    words = f": {', '.join(line.values)}" if line.values else ""
    unit = f" ({line.unit})" if line.unit and line.unit not in line.meaning else ""
    return f"{line.meaning}{words}{unit}{'; may be empty' if line.optional else ''}"


def inserted(text: str) -> str:
    """A document with the dictionary between its two marks.

    >>> inserted(f"a {BEGIN} old {END} b").count("### ")
    10
    """
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return f"{before}{BEGIN}\n{dictionary()}\n{END}{after}"


if __name__ == "__main__":
    readme = Path("README.md")
    readme.write_text(inserted(readme.read_text(encoding="utf-8")), encoding="utf-8")
