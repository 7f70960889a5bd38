"""Charts for notebooks: a number line of one finding, and one measure across articles. Each gives `(figure, alt)`.

The title states the finding, the axis the unit; everything is labelled directly. Blue and orange, told apart by
shape and label as well (Okabe & Ito 2008). matplotlib is imported when a chart is drawn (0.4 s).
"""

from __future__ import annotations

import typing
from collections.abc import Sequence

from .words import number, span

if typing.TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, MUTED, BAND, MARK = "#1c2733", "#5d6b78", "#2f6f9f", "#b4530a"
Row = tuple[str, float | None, float | None]  # label, lower end, upper end; None where the words leave it open


def style() -> None:
    """Set size, fonts, colours and a fixed hash salt, so that the same data give the same bytes on every run.

    >>> style()
    >>> import matplotlib
    >>> matplotlib.rcParams["svg.hashsalt"]
    'adds-up'
    """
    import matplotlib

    if "inline" not in matplotlib.get_backend().lower():
        matplotlib.use("Agg")
    matplotlib.rcParams.update(
        {
            "figure.figsize": (8, 3), "figure.dpi": 110, "savefig.dpi": 110, "figure.constrained_layout.use": True,
            "font.family": "DejaVu Sans", "font.size": 10.5, "axes.titlesize": 12.5, "axes.titleweight": "bold",
            "axes.titlelocation": "left", "axes.titlepad": 14, "text.color": INK, "axes.labelcolor": MUTED,
            "axes.edgecolor": "#c3ccd4", "xtick.color": MUTED, "ytick.color": INK, "axes.spines.top": False,
            "axes.spines.right": False, "axes.spines.left": False, "axes.prop_cycle": matplotlib.rcsetup.cycler(color=[BAND, MARK]),
            "svg.hashsalt": "adds-up", "svg.fonttype": "none",
        }
    )  # fmt: skip


def _axes(height: float, title: str, unit: str) -> tuple[Figure, Axes]:
    import matplotlib.pyplot as plt
    from matplotlib.ticker import FuncFormatter

    style()
    figure, ax = plt.subplots(figsize=(8, height))
    ax.set_title(title, wrap=True)
    ax.set_xlabel(unit)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    ax.tick_params(axis="y", length=0)
    return figure, ax


def number_line(
    printed: tuple[float | None, float | None], computed: tuple[float, float], *, title: str, unit: str = ""
) -> tuple[Figure, str]:
    """The printed range as a band and the computed value as a labelled mark on one line.

    `printed` and `computed` are (lower, upper) in `unit`; a single value has both alike, an open end is None.

    >>> figure, alt = number_line((1200, 1500), (1875, 1875), title="Above the range", unit="tonnes a day")
    >>> alt
    'Above the range. Printed: 1,200–1,500 tonnes a day. Computed: 1,875 tonnes a day.'
    """
    figure, ax = _axes(1.9, title, unit)
    ends = [value for value in (*printed, *computed) if value is not None]
    low, high = min(ends), max(ends)
    margin = (high - low) * 0.15 or abs(high) * 0.1 or 1
    ax.set(xlim=(low - margin, high + margin), ylim=(-1, 1.2), yticks=[])
    left, right = (side if side is not None else edge for side, edge in zip(printed, ax.get_xlim(), strict=True))
    if left == right:
        ax.plot([left], [0], marker="|", markersize=22, markeredgewidth=4, color=BAND)
    else:
        ax.axvspan(left, right, ymin=0.3, ymax=0.6, color=BAND, alpha=0.35, linewidth=0)
    ax.text((left + right) / 2, 0.45, f"printed {span(*printed)}", ha="center", color=BAND, weight="bold")
    ax.plot(computed, [0, 0], color=MARK, linewidth=4, marker="D", markersize=8)
    ax.text(sum(computed) / 2, -0.65, f"computed {span(*computed)}", ha="center", color=MARK, weight="bold")
    tail = f" {unit}" if unit else ""
    return figure, f"{title}. Printed: {span(*printed)}{tail}. Computed: {span(*computed)}{tail}."


def dots(rows: Sequence[Row], *, title: str, unit: str = "") -> tuple[Figure, str]:
    """One measure across articles: a dot for a single value, a bar for an interval, an arrow for an open end.

    >>> dots([("a", 8000, None), ("b", 7500, 8500)], title="Two captures", unit="people")[1]
    'Two captures. a: 8,000 or more; b: 7,500–8,500 people.'
    """
    figure, ax = _axes(1.1 + 0.45 * len(rows), title, unit)
    ends = [value for _, low, high in rows for value in (low, high) if value is not None] or [0]
    margin = (max(ends) - min(ends)) * 0.18 or abs(max(ends)) * 0.1 or 1
    ax.set(xlim=(min(ends) - margin, max(ends) + margin), ylim=(len(rows) - 0.4, -0.8))
    ax.set_yticks(range(len(rows)), [label for label, _, _ in rows])
    for y, (_, low, high) in enumerate(rows):
        _interval(ax, y, low, high)
    told = "; ".join(f"{label}: {span(low, high)}" for label, low, high in rows)
    return figure, f"{title}. {told}{' ' + unit if unit else ''}."


def _interval(ax: Axes, y: int, low: float | None, high: float | None) -> None:
    edges = ax.get_xlim()
    left, right = (low if low is not None else edges[0]), (high if high is not None else edges[1])
    ax.plot([left, right], [y, y], color=BAND, linewidth=5, alpha=0.45, solid_capstyle="butt")
    closed = [value for value in (low, high) if value is not None]
    ax.plot(closed, [y] * len(closed), "o", color=BAND, markersize=7)
    for value, marker in ((low, "<"), (high, ">")):
        if value is None:
            ax.plot([edges[0] if marker == "<" else edges[1]], [y], marker, color=BAND, clip_on=False)
    ax.text((left + right) / 2, y - 0.22, span(low, high), ha="center", va="bottom", fontsize=9.5)
