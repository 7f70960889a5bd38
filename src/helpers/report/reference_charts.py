"""The chart of notebook 04: the published series side by side. It gives `(figure, alt)`."""

from __future__ import annotations

import typing

from ..reckon.order.rankings import owner
from ..reckon.outside.published import Published
from ..story import Story
from .charts import BAND, INK, MARK, MUTED, style
from .references import series_of
from .words import number

if typing.TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MARKERS = ("o", "s", "D", "^", "v", "P")  # named periods are told apart by shape as well as by colour
COLOURS = (BAND, MARK, INK)


def series_chart(story: Story) -> tuple[Figure, str]:
    """Every named series in a panel of its own, year by year; the shape of a mark says whose year it is.

    A year without a published figure is a gap; a bound is drawn as its end.
    """
    import matplotlib.pyplot as plt
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    style()
    every = series_of(story)
    figure, axes = plt.subplots(len(every), 1, figsize=(8.6, 0.6 + 2.1 * len(every)), sharex=True, squeeze=False)
    for (name, years), ax in zip(every.items(), axes[:, 0], strict=True):
        ax.set_title(name, fontsize=10.5)
        ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        ax.yaxis.set_major_locator(MaxNLocator(3))
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        _panel(ax, years, story)
    if every:
        axes[-1, 0].set_xlabel("year")
        _legend(axes[0, 0], story)
    title = "The published series differ in size and in course"
    figure.suptitle(title, x=0.01, ha="left", weight="bold")
    return figure, _alt(title, every)


def _panel(ax: Axes, years: dict[int, Published], story: Story) -> None:
    ends = {year: _end(row) for year, row in years.items()}
    run = range(min(ends), max(ends) + 1)
    ax.plot(run, [ends.get(year, float("nan")) for year in run], color=MUTED, linewidth=1.2, alpha=0.6)
    for year, value in ends.items():
        colour, marker = _look(years[year], story)
        ax.plot([year], [value], marker, color=colour, markersize=7)
    peak = max(ends, key=lambda year: ends[year])
    for year in dict.fromkeys((peak, max(ends))):
        ax.annotate(
            number(ends[year]), (year, ends[year]), xytext=(0, 7), textcoords="offset points", ha="center", fontsize=9
        )
    ax.set_ylim(0, max(ends.values()) * 1.28)


def _look(row: Published, story: Story) -> tuple[str, str]:
    period = owner(row, story.settings.periods)
    if period is None:
        return "#9aa5af", "o"
    place = story.settings.periods.index(period)
    return COLOURS[place % len(COLOURS)], MARKERS[(place + 1) % len(MARKERS)]


def _legend(ax: Axes, story: Story) -> None:
    for place, period in enumerate(story.settings.periods):
        ax.plot([], [], MARKERS[(place + 1) % len(MARKERS)], color=COLOURS[place % len(COLOURS)], label=period.name)
    if story.settings.periods:
        ax.legend(loc="lower left", frameon=False, fontsize=9, bbox_to_anchor=(0, 0))


def _end(row: Published) -> float:
    assert row.value is not None
    lo, hi = row.value.floats
    return lo if lo is not None else hi or 0.0


def _alt(title: str, every: dict[str, dict[int, Published]]) -> str:
    parts = []
    for name, years in every.items():
        ends = {year: _end(row) for year, row in years.items()}
        first, last, peak = min(ends), max(ends), max(ends, key=lambda year: ends[year])
        parts.append(
            f"{name}: {first} {number(ends[first])}, highest {peak} {number(ends[peak])}, {last} {number(ends[last])}"
        )
    return f"{title}. {'; '.join(parts)}."
