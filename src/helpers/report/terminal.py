"""The board of checks in the terminal: findings first, each with its formula and what the desk decided about it.

Colour only where standard output is a terminal (rich sees to that); words and symbols say the same without it.
"""

from __future__ import annotations

import typing

from .decisions import decided
from .findings import bottom_line, findings, relation
from .passed_over import lines
from .words import NOT_REVIEWED, SYMBOLS, visible

if typing.TYPE_CHECKING:
    from rich.console import Console

    from ..story import Story
    from .decisions import Decided, Decision
    from .findings import Finding

STYLES = {"consistent": "", "inconsistent": "bold", "cannot tell": "italic"}  # no red against green


def print_board(story: Story, console: Console | None = None) -> None:
    """Print the findings of a story, inconsistent ones first, then the bottom line and how many are reviewed.

    Raises StoryError, before anything is printed, when decisions.csv cannot be used.
    """
    from rich.console import Console
    from rich.text import Text

    console = console or Console(highlight=False)
    desk, found = decided(story), findings(story)
    whole = not console.is_terminal  # lines are folded for a person, and left whole for a program that reads them
    for finding in found:
        decision = desk.of(finding)
        console.print(Text(_headline(finding, decision), style=STYLES[finding.verdict]), soft_wrap=whole)
        for line in _lines(finding, decision):
            console.print(Text(visible(f"    {line}")), soft_wrap=whole)
    for line in _closing(story, found, desk):
        console.print(Text(visible(line)), soft_wrap=whole)


def _headline(finding: Finding, decision: Decision | None) -> str:
    grade = f", {finding.grade}" if finding.grade else ""
    state = decision.state if decision else NOT_REVIEWED
    where = f"{finding.lead.rule} · {', '.join(finding.lead.article_ids)}"
    return visible(f"{SYMBOLS[finding.verdict]} {finding.verdict}{grade} · {where} · {state}")


def _lines(finding: Finding, decision: Decision | None) -> list[str]:
    lead = finding.lead
    settles = f"would be settled by: {lead.settles}" if lead.settles else ""
    reason = f"the desk: {decision.reason}" if decision and decision.reason else ""
    corrected = f"corrected value: {decision.corrected_value}" if decision and decision.corrected_value else ""
    return [line for line in (relation(lead), lead.why, settles, reason, corrected) if line]


def _closing(story: Story, found: list[Finding], desk: Decided) -> list[str]:
    """The decisions that are about no finding, what was not reckoned with, then the bottom line."""
    told = [f"a decision of the desk that is about no finding any more: {orphan.told}" for orphan in desk.orphans]
    state = desk.tally(found)
    return [*told, *lines(story), f"{bottom_line(story)} {state[0].upper()}{state[1:]}."]
