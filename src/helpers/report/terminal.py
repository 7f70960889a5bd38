"""The board of checks in the terminal: findings first, each with its formula and the words it rests on.

Colour only where standard output is a terminal (rich sees to that); words and symbols say the same without it.
"""

from __future__ import annotations

import typing

from .words import NOT_REVIEWED, SYMBOLS, count, visible

if typing.TYPE_CHECKING:
    from rich.console import Console

    from ..story import Story
    from ..tables import Check

STYLES = {"consistent": "", "inconsistent": "bold", "cannot tell": "italic"}  # no red against green
ORDER = ("inconsistent", "cannot tell", "consistent")


def print_board(story: Story, console: Console | None = None) -> None:
    """Print all checks of a story, inconsistent ones first, then the counts; nothing on it has been reviewed."""
    from rich.console import Console
    from rich.text import Text

    console = console or Console(highlight=False, soft_wrap=False)
    checks = sorted(story.check_records, key=lambda check: ORDER.index(check.verdict))
    for check in checks:
        console.print(Text(_headline(check), style=STYLES[check.verdict]))
        for line in filter(None, (check.formula, check.why, _settles(check))):
            console.print(Text(visible(f"    {line}")))
    console.print(Text(counts(checks)))


def _headline(check: Check) -> str:
    grade = f", {check.grade}" if check.grade else ""
    return visible(f"{SYMBOLS[check.verdict]} {check.verdict}{grade} · {check.rule} · {', '.join(check.article_ids)}")


def _settles(check: Check) -> str:
    return f"would be settled by: {check.settles}" if check.settles else ""


def counts(checks: typing.Sequence[Check]) -> str:
    """How many checks were tried and how they came out; findings count a restated slip once.

    >>> counts([])
    '0 checks tried: 0 consistent, 0 inconsistent (0 findings), 0 cannot tell; not yet reviewed by a person.'
    """
    number = {verdict: sum(check.verdict == verdict for check in checks) for verdict in ORDER}
    findings = len({check.finding_id for check in checks if check.verdict == "inconsistent"})
    return (
        f"{count(len(checks), 'check')} tried: {number['consistent']} consistent, {number['inconsistent']} inconsistent"
        f" ({count(findings, 'finding')}), {number['cannot tell']} cannot tell; {NOT_REVIEWED} by a person."
    )
