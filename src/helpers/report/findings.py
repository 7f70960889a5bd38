"""Checks -> findings: restatements of one slip made one, put in order, counted, and told in one bottom line.

The order is fixed: hard before 'as usually read', then what cannot be told, then what holds; within each, text order.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable
from dataclasses import dataclass

from ..tables import VERDICTS, Check, Witness
from .words import count

if typing.TYPE_CHECKING:
    from ..story import Story

RANK = {
    ("inconsistent", "hard"): 0,
    ("inconsistent", "as usually read"): 1,
    ("cannot tell", None): 2,
    ("consistent", None): 3,
}
ANY_FIGURE = "almost any figure"  # the words of `room` when a check could hardly have failed


@dataclass(frozen=True)
class Finding:
    """One slip or one agreement, with every check that restates it; `lead` is the one to show first."""

    finding_id: str
    checks: tuple[Check, ...]
    lead: Check

    @property
    def verdict(self) -> str:
        return self.lead.verdict

    @property
    def grade(self) -> str | None:
        return self.lead.grade


def findings(story: Story) -> list[Finding]:
    """The story's checks grouped by `finding_id`, in the fixed order."""
    return grouped(story.check_records, story.witnesses)


def grouped(checks: Iterable[Check], witnesses: list[Witness]) -> list[Finding]:
    """Checks grouped into findings, the firmest first; a finding's verdict is that of its firmest check.

    >>> def check(number, verdict, grade=None):
    ...     return Check(check_id=f"c{number}", finding_id=f"f{number}", rule="share", article_ids=("a",), formula="",
    ...                  result="", verdict=verdict, grade=grade, spans=(f"a:{number}-9",))
    >>> [f.finding_id for f in grouped([check(1, "consistent"), check(2, "inconsistent", "hard")], [])]
    ['f2', 'f1']
    """
    order = {witness.article.article_id: index for index, witness in enumerate(witnesses)}
    groups: dict[str, list[Check]] = {}
    for check in checks:
        groups.setdefault(check.finding_id, []).append(check)
    found = [Finding(name, tuple(group), min(group, key=_rank)) for name, group in groups.items()]
    return sorted(found, key=lambda finding: (_rank(finding.lead), _weak(finding.lead), _place(finding.lead, order)))


def _rank(check: Check) -> int:
    return RANK.get((check.verdict, check.grade), RANK.get((check.verdict, None), 1))


def _weak(check: Check) -> bool:
    """A consistent check that almost any figure would have passed tells little; it goes last."""
    return check.verdict == "consistent" and ANY_FIGURE in (check.room or "")


def _place(check: Check, order: dict[str, int]) -> tuple[int, int]:
    places = [split(words) for words in check.spans] or [(name, 0, 0) for name in check.article_ids]
    return min(((order.get(name, len(order)), start) for name, start, _ in places), default=(len(order), 0))


def relation(check: Check) -> str:
    """The formula of a check, with its result before what is printed, where the formula does not hold it already."""
    if check.result in check.formula:
        return check.formula
    reckoned, mark, printed = check.formula.partition("; printed: ")
    return f"{reckoned} ({check.result}){mark}{printed}"


def split(words: str) -> tuple[str, int, int]:
    """A span `article_id:start-end` taken apart.

    >>> split("000_river:10-24")
    ('000_river', 10, 24)
    """
    article_id, _, ends = words.rpartition(":")
    start, _, end = ends.partition("-")
    return article_id, int(start), int(end)


def tally(found: Iterable[Finding]) -> dict[str, int]:
    """How many findings have each verdict; every verdict is there, with 0 if need be.

    >>> tally([])
    {'consistent': 0, 'inconsistent': 0, 'cannot tell': 0}
    """
    counts = dict.fromkeys(VERDICTS, 0)
    for finding in found:
        counts[finding.verdict] += 1
    return counts


def bottom_line(story: Story) -> str:
    """The result in one sentence: what was read, how much of it was checked, how many findings have each verdict."""
    found = findings(story)
    counts = tally(found)
    hard = sum(finding.grade == "hard" for finding in found)
    figures = sum(len(witness.figures) for witness in story.witnesses)
    tried = len({name for check in story.check_records for name in check.figure_ids})
    read = (
        f"{count(len(story.witnesses), 'capture')} with {count(figures, 'printed figure')}, {tried} of them in a check"
    )
    if not found:
        return f"{read}: no relation could be checked."
    told = f"{counts['inconsistent']} inconsistent" + (f" ({hard} of them hard)" if counts["inconsistent"] else "")
    return (
        f"{read}: {count(len(story.check_records), 'check')} tried, {count(len(found), 'finding')}: {told}, "
        f"{counts['consistent']} consistent, {counts['cannot tell']} where the texts alone cannot tell."
    )
