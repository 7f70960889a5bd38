"""The desk's decisions: decisions.csv read, checked, and attached to the checks that they are about.

A decision names the capture by its sha256, quotes the words and names the rule; so it survives new runs and new ids.
"""

from __future__ import annotations

import csv
import typing
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import StoryError, unknown
from ..tables import RULES, Check, Witness
from .findings import Finding, split
from .words import NOT_REVIEWED, count

if typing.TYPE_CHECKING:
    from ..story import Story

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

    @property
    def state(self) -> str:
        """What was decided, by whom and when: 'confirmed by ab, 2024-03-03'."""
        when = f", {self.date}" if self.date else ""
        return f"{self.decision} by {self.initials or 'the desk'}{when}"


@dataclass(frozen=True)
class Decided:
    """The decisions by check_id, and those whose words, rule or capture are gone."""

    by_check: dict[str, Decision]
    orphans: tuple[Decision, ...] = ()

    def of(self, finding: Finding) -> Decision | None:
        """The decision about a finding: that of the first of its checks that has one."""
        decisions = (self.by_check.get(check.check_id) for check in finding.checks)
        return next(filter(None, decisions), None)

    def tally(self, findings: Iterable[Finding]) -> str:
        """How many of the findings a person has decided, in words.

        >>> Decided({}).tally([])
        'all not yet reviewed'
        """
        states = [self.of(finding) is not None for finding in findings]
        if not any(states):
            return f"all {NOT_REVIEWED}"
        return "all reviewed" if all(states) else f"{count(sum(states), 'finding')} reviewed, the rest {NOT_REVIEWED}"


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
            raise StoryError(f"{path}: {unknown('column', name, COLUMNS)}")
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
        raise StoryError(f"{path}, line {line}: {unknown('rule', cells['rule'], RULES)}")
    return Decision(**cells)


def decided(story: Story) -> Decided:
    """The decisions in a story's folder, attached to its checks; raises StoryError as `read_decisions` does."""
    return attach(read_decisions(story.folder), story.check_records, story.witnesses)


def attach(decisions: Iterable[Decision], checks: Iterable[Check], witnesses: list[Witness]) -> Decided:
    """Each decision with the checks whose rule it names and whose words it quotes; the rest are orphans.

    Where two decisions are about one check, the later row holds.
    """
    flat = cache(_Flat.of)
    by_rule: dict[str, list[Check]] = {}
    for check in checks:
        by_rule.setdefault(check.rule, []).append(check)
    found: dict[str, Decision] = {}
    orphans = []
    for decision in decisions:
        named = [witness for witness in witnesses if witness.article.sha256 == decision.sha256]
        texts = {witness.article.article_id: flat(witness.text) for witness in named}
        words = " ".join(decision.words.split())
        about = [check for check in by_rule.get(decision.rule, []) if _quotes(words, check, texts)]
        found.update((check.check_id, decision) for check in about)
        if not about:
            orphans.append(decision)
    return Decided(found, tuple(orphans))


@dataclass(frozen=True)
class _Flat:
    """A text with every stretch of blanks made one, and where each character came from."""

    text: str
    positions: list[int]

    @classmethod
    def of(cls, text: str) -> _Flat:
        kept = [(index, " " if char.isspace() else char) for index, char in enumerate(text)]
        kept = [pair for before, pair in zip([(0, ""), *kept], kept, strict=False) if not before[1] == pair[1] == " "]
        return cls("".join(char for _, char in kept), [index for index, _ in kept])

    def touches(self, words: str, start: int, end: int) -> bool:
        """Whether the words stand somewhere so that they share a character with the stretch."""
        first, last = bisect_left(self.positions, start), bisect_left(self.positions, end)
        return self.text.find(words, max(first - len(words) + 1, 0), last + len(words) - 1) >= 0


def _quotes(words: str, check: Check, texts: dict[str, _Flat]) -> bool:
    """Whether a check rests on a place where a capture prints the words."""
    places = (split(span) for span in check.spans)
    return bool(words) and any(name in texts and texts[name].touches(words, start, end) for name, start, end in places)
