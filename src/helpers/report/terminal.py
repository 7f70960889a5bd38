"""The board of checks in the terminal: findings first, each with its formula and the words it rests on.

Colour only where standard output is a terminal (rich sees to that); words and symbols say the same without it.
"""

from __future__ import annotations

import typing

from .findings import bottom_line, findings, relation
from .words import NOT_REVIEWED, SYMBOLS, visible

if typing.TYPE_CHECKING:
    from rich.console import Console

    from ..story import Story
    from .findings import Finding

STYLES = {"consistent": "", "inconsistent": "bold", "cannot tell": "italic"}  # no red against green


def print_board(story: Story, console: Console | None = None) -> None:
    """Print the findings of a story, inconsistent ones first, then the bottom line; nothing on it has been reviewed."""
    from rich.console import Console
    from rich.text import Text

    console = console or Console(highlight=False)
    whole = not console.is_terminal  # lines are folded for a person, and left whole for a program that reads them
    for finding in findings(story):
        console.print(Text(_headline(finding), style=STYLES[finding.verdict]), soft_wrap=whole)
        for line in _lines(finding):
            console.print(Text(visible(f"    {line}")), soft_wrap=whole)
    console.print(Text(visible(f"{bottom_line(story)} All {NOT_REVIEWED} by a person.")), soft_wrap=whole)


def _headline(finding: Finding) -> str:
    grade = f", {finding.grade}" if finding.grade else ""
    lead = finding.lead
    return visible(f"{SYMBOLS[finding.verdict]} {finding.verdict}{grade} · {lead.rule} · {', '.join(lead.article_ids)}")


def _lines(finding: Finding) -> list[str]:
    lead = finding.lead
    settles = f"would be settled by: {lead.settles}" if lead.settles else ""
    return [line for line in (relation(lead), lead.why, settles) if line]
