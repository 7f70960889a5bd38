"""The desk's decisions: decisions.csv read, checked, and attached to the checks that they are about.

A decision names the capture by its sha256, quotes the words and names the rule; so it survives new runs and new ids.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import StoryError
from ..tables import RULES, Check, Witness
from .findings import split

COLUMNS = ("sha256", "words", "rule", "decision", "corrected_value", "reason", "initials", "date")
DECISIONS = ("confirmed", "dismissed", "corrected")


@dataclass(frozen=True)
class Decision:
    """One row of decisions.csv."""

    sha256: str
    words: str
    rule: str
    decision: str
    corrected_value: str = ""
    reason: str = ""
    initials: str = ""
    date: str = ""


@dataclass(frozen=True)
class Decided:
    """The decisions by check_id, and those whose words, rule or capture are gone."""

    by_check: dict[str, Decision]
    orphans: tuple[Decision, ...]


def read_decisions(folder: Path) -> list[Decision]:
    """The rows of `decisions.csv` in a story folder that have a decision; none when there is no such file.

    Raises StoryError for an unknown or missing column, an unknown rule or decision, or a file that is not CSV.

    >>> read_decisions(Path("/nowhere"))
    []
    """
    path = Path(folder) / "decisions.csv"
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _columns(path, reader.fieldnames or [])
            rows = [_row(path, reader.line_num, row) for row in reader if any(row.values())]
    except (UnicodeDecodeError, csv.Error) as error:
        raise StoryError(f"{path}: this is not a CSV file in UTF-8 ({error}); save it again as CSV UTF-8") from None
    return [row for row in rows if row.decision]


def _columns(path: Path, names: Iterable[str]) -> None:
    for name in names:
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, 1)
            remedy = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(COLUMNS)}"
            raise StoryError(f"{path}: unknown column '{name}'; {remedy}")
    for name in COLUMNS[:4]:
        if name not in names:
            raise StoryError(f"{path}: the column '{name}' is missing; add it to the first line")


def _row(path: Path, line: int, row: dict[str | None, str | None]) -> Decision:
    if None in row:
        raise StoryError(
            f"{path}, line {line}: more cells than columns; put quotation marks round words that hold a comma"
        )
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if cells["decision"] and cells["decision"] not in DECISIONS:
        raise StoryError(f"{path}, line {line}: decision '{cells['decision']}' is unknown; use {', '.join(DECISIONS)}")
    if cells["rule"] not in RULES:
        near = difflib.get_close_matches(cells["rule"], RULES, 1) or RULES[:1]
        raise StoryError(f"{path}, line {line}: rule '{cells['rule']}' is unknown; did you mean '{near[0]}'?")
    return Decision(**cells)


def attach(decisions: Iterable[Decision], checks: Iterable[Check], witnesses: list[Witness]) -> Decided:
    """Each decision with the checks whose rule it names and whose words it quotes; the rest are orphans.

    Where two decisions are about one check, the later row holds.
    """
    by_sha: dict[str, list[Witness]] = {}
    for witness in witnesses:
        by_sha.setdefault(witness.article.sha256, []).append(witness)
    by_rule: dict[str, list[Check]] = {}
    for check in checks:
        by_rule.setdefault(check.rule, []).append(check)
    found: dict[str, Decision] = {}
    orphans = []
    for decision in decisions:
        stretches = [place for witness in by_sha.get(decision.sha256, []) for place in _quoted(decision.words, witness)]
        about = [check for check in by_rule.get(decision.rule, []) if _touches(check, stretches)]
        found.update((check.check_id, decision) for check in about)
        if not about:
            orphans.append(decision)
    return Decided(found, tuple(orphans))


def _quoted(words: str, witness: Witness) -> list[tuple[str, int, int]]:
    """Every place of the words in a capture; broken lines and doubled spaces do not matter."""
    flat, positions = _flat(witness.text)
    wanted = " ".join(words.split())
    found, at = [], flat.find(wanted) if wanted else -1
    while at >= 0:
        found.append((witness.article.article_id, positions[at], positions[at + len(wanted) - 1] + 1))
        at = flat.find(wanted, at + len(wanted))
    return found


def _flat(text: str) -> tuple[str, list[int]]:
    """The text with every stretch of blanks made one, and where each character came from."""
    chars, positions = [], []
    for index, char in enumerate(text):
        if char.isspace():
            if chars and chars[-1] == " ":
                continue
            char = " "
        chars.append(char)
        positions.append(index)
    return "".join(chars), positions


def _touches(check: Check, stretches: list[tuple[str, int, int]]) -> bool:
    places = [split(words) for words in check.spans]
    return any(a == b and s < end and start < e for a, s, e in stretches for b, start, end in places)
