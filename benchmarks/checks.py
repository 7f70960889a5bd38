"""What the checks cost against the number of figures of one story: `python benchmarks/checks.py`.

Comes in: nothing; a story of made-up sentences about lamps, wards and fees, all rules at work. Goes out: one line a size,
seconds, figures, checks, and the ratio to the line before: twice the figures should take about twice the time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from helpers import read_story
from helpers.reckon import check_figures

SIZES = (100, 300, 1000, 3000)
PARAGRAPHS = (
    "The ward has {a} lamps, {b} of them new, and each of the {n} crews repairs {c} a day.",
    "Of the {a} homes, {b}, or {p} percent, were sold for an average of ${c} in {n} weeks.",
    "Fees rose from ${b} to ${a}, up {p} percent, for a total of ${c} million.",
    "The busiest day brought {a} visitors: {b} in the morning and {c} later, more than the {n} of last week.",
)
ARTICLES = 5  # the figures are dealt out to so many captures of one story


def text(article: int, figures: int) -> str:
    """A capture with about so many figures; no two sentences print the same numbers."""
    lines = [f"Council report {article}", "By Ada Finch", "Friday 17 May 2024"]
    for number in range(figures * 2 // 9 + 1):
        at = article * 1000 + number
        values = {"a": 200 + at * 7, "b": 100 + at * 3, "c": 11 + at % 80, "n": 3 + at % 9, "p": 2 + at % 70}
        lines.append(PARAGRAPHS[number % len(PARAGRAPHS)].format(**values))
    return "\n\n".join(lines) + "\n"


def measure(figures: int) -> tuple[int, int, float]:
    """Figures, checks and seconds of the checks alone, the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        for article in range(ARTICLES):
            (Path(folder) / f"{article}.txt").write_text(text(article, figures // ARTICLES), encoding="utf-8")
        story = read_story(folder)
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        checks = check_figures(story.witnesses, story.settings)
        seconds.append(time.perf_counter() - start)
    return sum(len(witness.figures) for witness in story.witnesses), len(checks), min(seconds)


def main() -> None:
    """Print the table."""
    before: tuple[int, float] | None = None
    print(f"{'figures':>8} {'checks':>7} {'seconds':>8}  figures and time against the line before")
    for size in SIZES:
        figures, checks, seconds = measure(size)
        ratio = f"x {figures / before[0]:.1f} -> x {seconds / before[1]:.1f}" if before else ""
        print(f"{figures:>8} {checks:>7} {seconds:>8.3f}  {ratio}")
        before = figures, seconds


if __name__ == "__main__":
    main()
