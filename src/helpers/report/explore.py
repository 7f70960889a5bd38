"""The numbers of a scenario as sliders: the sentence, the chart and the command change as one is dragged.

Comes in: the arithmetic of notebook 02. Goes out: a widget for JupyterLab; on a page without a kernel it is one
sentence. ipywidgets is imported when the sliders are made (0.3 s).
"""

from __future__ import annotations

import html
import re
import typing
from dataclasses import fields, replace
from fractions import Fraction

from ..reckon.intervals import number_words
from ..reckon.scenarios import Parameters, total
from .arithmetic import WHAT_IF, Arithmetic, command, what_if
from .arithmetic_charts import what_if_chart
from .notebook import picture

if typing.TYPE_CHECKING:
    import ipywidgets

STILL = "The sliders need a running notebook: open notebooks/explore.ipynb with `jupyter lab notebooks/`."
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~$])")


class Explorer:
    """Sliders for the parameters, and beneath them the sentence, the chart and the papermill command.

    `sliders` maps each parameter to its widget; `set_to` is what they stand at.
    """

    def __init__(self, told: Arithmetic) -> None:
        import ipywidgets

        self.told = told if told.given is not None else replace(told, given=Parameters())
        self.sliders = _sliders(self.told)
        self.sentence, self.command = ipywidgets.HTML(), ipywidgets.HTML()
        self.chart = ipywidgets.Image(format="png", layout=ipywidgets.Layout(max_width="100%"))
        for slider in self.sliders.values():
            slider.observe(self._redraw, names="value")
        self.box = ipywidgets.VBox([*self.sliders.values(), self.sentence, self.chart, self.command])
        self._redraw()

    @property
    def set_to(self) -> Arithmetic:
        """The arithmetic at the values that the sliders stand at."""
        values = {name: slider.value for name, slider in self.sliders.items()}
        return replace(self.told, given=Parameters.checked(**values), set_here=tuple(values))

    def _redraw(self, _change: object = None) -> None:
        now = self.set_to
        self.sentence.value = f"<p>{html.escape(unmarked(' '.join(what_if(now))))}</p>"
        self.command.value = f"<pre>{html.escape(command(now))}</pre>"
        image = still(now)
        self.chart.value, self.chart.alt = image.data, image.alt

    def _repr_mimebundle_(self, **options: typing.Any) -> dict[str, typing.Any]:
        bundle = self.box._repr_mimebundle_(**options) or {}
        return {**bundle, "text/plain": STILL}


def still(told: Arithmetic) -> typing.Any:
    """The chart of one setting, as a picture with its alternative text."""
    given = told.given or Parameters()
    reached = total(given).lo or Fraction(0)
    share = number_words(reached / given.target, percent=True)
    title = f"{WHAT_IF} {number_words(reached)} {told.labels['outcome']}: {share} of the target"
    unit = f"{told.labels['outcome']} in {number_words(given.horizon_days)} days"
    return picture(*what_if_chart(float(reached), float(given.target), title, unit))


def unmarked(text: str) -> str:
    r"""A sentence for a notebook without its Markdown marks.

    >>> unmarked("**1,500** tonnes\\_a day")
    '1,500 tonnes_a day'
    """
    return _ESCAPED.sub(r"\1", text.replace("**", ""))


def _sliders(told: Arithmetic) -> dict[str, ipywidgets.Widget]:
    import ipywidgets

    given = told.given or Parameters()
    found = {}
    for item in fields(Parameters):
        value = float(getattr(given, item.name))
        low, high, step = _bounds(item.name, value)
        whole = item.name in ("target", "horizon_days", "days_per_year", "rate_per_day") and value.is_integer()
        make = ipywidgets.IntSlider if whole else ipywidgets.FloatSlider
        kind = int if whole else float
        found[item.name] = make(
            value=kind(value), min=kind(low), max=kind(high), step=kind(step), description=told.labels[item.name],
            style={"description_width": "16em"}, layout=ipywidgets.Layout(width="95%"),
            **({} if whole else {"readout_format": ".4g"}),
        )  # fmt: skip
    return found


def _bounds(name: str, value: float) -> tuple[float, float, float]:
    """Least, most and step of a slider: round numbers about the value.

    >>> _bounds("rate_per_day", 1100.0)
    (1, 4400.0, 1)
    """
    fixed = {
        "days_per_year": (1, 366, 1),
        "growth_per_year": (-1, max(1.0, 2 * value), 0.01),
        "share_lost": (0, 1, 0.001),
        "yield_per_event": (0, max(2.0, 2 * value), 0.01),
    }
    if name in fixed:
        return fixed[name]
    most = 36525 if name == "horizon_days" else 10**15
    fine = value / 100 if name == "target" else 1
    return min(1, value), min(4 * value if value > 1 else 4, most), max(1, fine)
