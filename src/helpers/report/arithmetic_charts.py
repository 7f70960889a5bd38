"""Charts of the arithmetic: what each choice changes, and the time to a target at each printed rate.

Each gives `(figure, alt)`: the title states the finding, the axis the unit, every row is labelled directly.
"""

from __future__ import annotations

import typing
from collections.abc import Sequence

from ..reckon.intervals import Interval, number_words, point
from ..reckon.whatif.horizons import Choice, Reach
from .arithmetic import Arithmetic, chosen, reached
from .charts import BAND, INK, MARK, MUTED, style
from .setting import people
from .words import count, number

if typing.TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Row = tuple[str, Interval | None]  # a heading has no interval
LONGEST = 46  # characters of a row's label; longer ones are cut, the table has them whole


def choices_chart(told: Arithmetic) -> tuple[Figure, str]:
    """What each choice makes of the setting's total, beside the target: one bar a choice, an arrow where no end is.

    Needs a setting (`told.given`). The target is a line of its own colour and words.
    """
    assert told.given is not None, "a chart of choices needs a setting"
    every, target = chosen(told), float(told.given.target)
    sure = sum(1 for one in every if one.total.lo is not None and one.total.lo >= told.given.target)
    outcome = told.labels["outcome"]
    title = f"What each choice changes: {sure or 'none'} of {count(len(every), 'choice')} {'are' if sure > 1 else 'is'} sure to reach {number(target)}"
    unit = f"{outcome} in {number_words(told.given.horizon_days)} days"
    figure = _bars(_under_headings(every), title, unit, mark=(target, "target"))
    return figure, _alt(title, [(f"{one.kind}, {one.label}", one.total) for one in every], unit)


def _under_headings(every: Sequence[Choice]) -> list[Row]:
    """The choices as rows, each kind under a row of its own that has no bar."""
    rows: list[Row] = []
    for number_, one in enumerate(every):
        if number_ and one.kind != every[number_ - 1].kind:
            rows.append((one.kind, None))
        rows.append((one.label, one.total))
    return rows


def reach_chart(told: Arithmetic) -> tuple[Figure, str]:
    """Days to the first printed target that has a rate to meet it, at each printed rate, as usually read."""
    first = _first_target(reached(told))
    title = (
        f"Days to {first[0].target.words}, at each printed rate" if first else "No printed rate meets a printed target"
    )
    rows = [(reach.rate.words, reach.usual) for reach in first]
    own = first[0].target.days if first else None
    mark = (float(own.lo), "its own time") if own and own.lo else None
    figure = _bars(rows, title, "days", mark=mark, log=True)
    return figure, _alt(title, rows, "days")


def _first_target(every: list[Reach]) -> list[Reach]:
    """The rates of one target: the first with a time of its own, else the first."""
    if not every:
        return []
    target = next((reach.target for reach in every if reach.target.days), every[0].target)
    return [reach for reach in every if reach.target == target]


def what_if_chart(total: float, target: float, title: str, unit: str) -> tuple[Figure, str]:
    """One setting: the total as a bar, the target as a line.

    >>> what_if_chart(547500, 1000000, "More than half", "homes in 365 days")[1]
    'More than half. as set: 547,500. Unit: homes in 365 days.'
    """
    rows = [("as set", point(total))]
    return _bars(rows, title, unit, mark=(target, "target"), zero=True), _alt(title, rows, unit)


def _bars(
    rows: Sequence[Row], title: str, unit: str, *, mark: tuple[float, str] | None = None,
    log: bool = False, zero: bool = False,
) -> Figure:  # fmt: skip
    import matplotlib.pyplot as plt
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    style()
    figure, ax = plt.subplots(figsize=(8.6, 1.5 + 0.36 * len(rows)))
    ax.set_title(title, wrap=True)
    ax.set_xlabel(unit)
    if log:
        ax.set_xscale("log")
    ends = [value for _, one in rows if one for value in one.floats if value] + ([mark[0]] if mark else [])
    low, high = (0, max(ends, default=1)) if zero or not log else (min(ends, default=1), max(ends, default=10))
    ax.set_xlim(low / 1.3 if log else low, high * (2.8 if log else 1.28))
    ax.set_ylim(len(rows) - 0.4, -1.0)
    ax.set_yticks(range(len(rows)), [_short(label) for label, _ in rows])
    if not log:
        ax.xaxis.set_major_locator(MaxNLocator(5))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    ax.xaxis.set_minor_formatter(lambda value, _: "")
    ax.tick_params(axis="y", length=0, labelcolor=INK)
    for y, (_, one) in enumerate(rows):
        if one is None:
            ax.get_yticklabels()[y].set(weight="bold", color=MUTED)
        else:
            _bar(ax, y, one, from_zero=zero)
    if mark:
        ax.axvline(mark[0], color=MARK, linewidth=1.6, linestyle=(0, (4, 3)))
        far = not log and mark[0] > 0.6 * ax.get_xlim()[1]  # then its words stand to its left, inside the picture
        words = f" {mark[1]}: {number(mark[0])} "
        ax.text(
            mark[0], -0.7, words, color=MARK, va="center", ha="right" if far else "left", weight="bold", fontsize=9.5
        )
    return figure


def _bar(ax: Axes, y: int, one: Interval, *, from_zero: bool = False) -> None:
    left_edge, right_edge = ax.get_xlim()
    lo, hi = one.floats
    left, right = (lo if lo else left_edge), (hi if hi is not None else right_edge)
    if from_zero:
        left = 0
    ax.plot([left, right], [y, y], color=BAND, linewidth=7, alpha=0.4, solid_capstyle="butt")
    ax.plot(
        [value for value in (lo, hi) if value],
        [y] * sum(1 for value in (lo, hi) if value),
        "o",
        color=BAND,
        markersize=6,
    )
    if hi is None:
        ax.plot([right_edge], [y], ">", color=BAND, clip_on=False)
    place = right if hi is not None else (lo or left_edge)
    ax.annotate(people(one), (place, y), xytext=(8, 9 if hi is None else 0), textcoords="offset points", va="center",
                fontsize=9, color=MUTED)  # fmt: skip


def _short(label: str) -> str:
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def _alt(title: str, rows: Sequence[tuple[str, Interval]], unit: str) -> str:
    told = "; ".join(f"{label}: {people(one)}" for label, one in rows)
    return f"{title}. {told}. Unit: {unit}."
