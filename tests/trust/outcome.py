"""What came of a part of `make trust`, and the table in SECURITY.md that tells it with its date."""

from __future__ import annotations

import datetime
import platform
from dataclasses import dataclass
from pathlib import Path

HEAD = ("| part | what ran | what came of it | when, how long |", "| --- | --- | --- | --- |")


@dataclass(frozen=True)
class Outcome:
    """Whether a part held, what was run, and what came of it in one sentence."""

    held: bool
    ran: str
    words: str


def write_table(path: Path, part: str, found: Outcome, day: datetime.date, seconds: float) -> None:
    """Put the row of a part into the table; the rows of the other parts stay as they were."""
    lines = between(path, "trust").splitlines()
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and line not in HEAD}
    rows[part] = row(part, found, day, seconds)
    between(path, "trust", "\n".join([*HEAD, *rows.values()]))


def between(path: Path, name: str, words: str | None = None) -> str:
    """What stands between the marks of a name in a document; with `words`, these are put there first."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    before, rest = path.read_text(encoding="utf-8").split(begin)
    stood, after = rest.split(end)
    if words is not None:
        stood = f"{words}\n"
        path.write_text(f"{before}{begin}{stood}{end}{after}", encoding="utf-8")
    return stood


def row(part: str, found: Outcome, day: datetime.date, seconds: float) -> str:
    """One row of the table.

    >>> row("fuzz", Outcome(True, "2 readers", "nothing | found"), datetime.date(2025, 2, 8), 120.4)[:64]
    '| fuzz | 2 readers | held: nothing / found | 2025-02-08, 120 s, '
    """
    cells = (part, found.ran, f"{'held' if found.held else '**did not hold**'}: {found.words}")
    when = f"{day}, {seconds:,.0f} s, Python {platform.python_version()}"
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in (*cells, when)) + " |"
