"""The sentence of a scenario with numbers that can be dragged: sentence, chart and command change as one moves.

Comes in: the arithmetic of notebook 02. Goes out: a widget for JupyterLab; on a page without a kernel it is one
sentence. anywidget and ipywidgets are imported when the widget is made (0.3 s).
"""

from __future__ import annotations

import html
import math
import re
import typing
from dataclasses import fields, replace
from fractions import Fraction
from functools import cache
from pathlib import Path

from ..errors import ParameterError
from ..reckon.intervals import number_words
from ..reckon.whatif.horizons import event_rates
from ..reckon.whatif.scenarios import Parameters, total
from .arithmetic import CONVENTIONS, Arithmetic, command, what_if
from .arithmetic_charts import what_if_chart
from .notebook import picture
from .setting import WHAT_IF

if typing.TYPE_CHECKING:
    import ipywidgets
    from IPython.display import Image

STILL = "The numbers can be dragged in a running notebook: open notebooks/explore.ipynb with `jupyter lab notebooks/`."
TEMPLATES = Path(__file__).parent / "templates"
SHARES = ("share_lost", "growth_per_year")  # shown in per cent
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~$])")
Part = dict[str, typing.Any]


@cache
def _sentence_class() -> type:
    """The widget of a sentence: `parts` is what it shows, `moved` the number that a reader has moved."""
    import anywidget
    import traitlets

    class Sentence(anywidget.AnyWidget):
        _esm = (TEMPLATES / "sentence.js").read_text(encoding="utf-8")
        _css = (TEMPLATES / "sentence.css").read_text(encoding="utf-8")
        parts: traitlets.List[Part] = traitlets.List().tag(sync=True)
        moved = traitlets.Dict().tag(sync=True)

    return Sentence


class Explorer:
    """The sentence with its numbers, choices for the rest, and beneath them the chart and the papermill command.

    `set_to` is the arithmetic as it stands; `move` sets one number, as dragging it does; `choices` maps what can be
    chosen to its list.
    """

    def __init__(self, told: Arithmetic) -> None:
        import ipywidgets

        self.set_to = told if told.given is not None else replace(told, given=Parameters())
        start = self.set_to.given or Parameters()
        self.bounds = {item.name: _bounds(item.name, float(getattr(start, item.name))) for item in fields(Parameters)}
        self.sentence = _sentence_class()()
        self.sentence.observe(self._moved, names="moved")
        self.rest, self.command = ipywidgets.HTML(), ipywidgets.HTML()
        self.chart = ipywidgets.Image(format="png", layout=ipywidgets.Layout(max_width="100%"))
        self.choices = dict(self._choices())
        self.box = ipywidgets.VBox([self.sentence, *self.choices.values(), self.rest, self.chart, self.command])
        self._redraw()

    def move(self, name: str, value: float) -> None:
        """Set one number; what the model refuses raises ParameterError."""
        given = Parameters.checked(self.set_to.given, **{name: value})
        self.set_to = replace(self.set_to, given=given, set_here=tuple(self.bounds))
        self._redraw()

    def _moved(self, change: Part) -> None:
        for name, value in change["new"].items():
            if name in self.bounds:
                low, high, _ = self.bounds[name]
                try:
                    self.move(name, min(max(float(value), low), high))
                except ParameterError as error:  # two numbers that do not go together
                    self.rest.value = f"<p>{html.escape(error.message)}</p>"

    def _redraw(self) -> None:
        now = self.set_to
        self.sentence.parts = self.parts()
        self.rest.value = f"<p>{html.escape(unmarked(' '.join(what_if(now)[1:])))}</p>"
        self.command.value = f"<pre>{html.escape(command(now))}</pre>"
        image = still(now)
        self.chart.value, self.chart.alt = image.data, image.alt

    def parts(self) -> list[Part]:
        """The sentence in pieces: texts, and numbers that can be moved."""
        given, labels = self.set_to.given or Parameters(), self.set_to.labels
        reached = total(given).lo or Fraction(0)
        share = number_words(reached / given.target, percent=True)
        texts = {"rate_per_day": f"{WHAT_IF} ", "horizon_days": f" {labels['rate_per_day']} for ",
                 "share_lost": f" days ({labels['share_lost']} ", "yield_per_event": f", {labels['yield_per_event']} ",
                 "growth_per_year": f", {labels['growth_per_year']} "}  # fmt: skip
        pieces: list[Part] = []
        for name, text in texts.items():
            pieces += [{"text": text}, self._number(name)]
        pieces += [{"text": ") come to "}, {"text": f"{number_words(reached)} {labels['outcome']}", "strong": True}]
        return [*pieces, {"text": f", {share} of "}, self._number("target"), {"text": "."}]

    def _number(self, name: str) -> Part:
        value = getattr(self.set_to.given, name)
        low, high, step = self.bounds[name]
        percent = name in SHARES
        return {
            "name": name, "label": self.set_to.labels[name], "value": float(value), "min": low, "max": high, "step": step,
            "percent": percent, "shown": number_words(value, percent=percent),
        }  # fmt: skip

    def _choices(self) -> typing.Iterator[tuple[str, ipywidgets.Widget]]:
        """What is chosen from a list: which printed figure is the rate, and how many days count as a year."""
        told = self.set_to
        printed = _printed_rates(told)
        if printed:
            yield "rate_per_day", self._chooser("rate_per_day", "a printed rate", [("as set", None), *printed])
        days = [(f"{number} days", number) for number in CONVENTIONS]
        yield "days_per_year", self._chooser("days_per_year", told.labels["days_per_year"], [("as set", None), *days])

    def _chooser(self, name: str, label: str, options: list[tuple[str, float | None]]) -> ipywidgets.Widget:
        import ipywidgets

        start = float(getattr(self.set_to.given, name))
        chooser = ipywidgets.Dropdown(
            options=options,
            description=label,
            style={"description_width": "16em"},
            layout=ipywidgets.Layout(width="95%"),
        )
        chooser.observe(
            lambda change: self.move(name, start if change["new"] is None else change["new"]), names="value"
        )
        return chooser

    def _repr_mimebundle_(self, **options: typing.Any) -> dict[str, typing.Any]:
        bundle = self.box._repr_mimebundle_(**options) or {}
        return {**bundle, "text/plain": STILL}


def _printed_rates(told: Arithmetic) -> list[tuple[str, float]]:
    """The ends of every printed rate of the event, as most would read it, each with the words it comes from."""
    found = {}
    for rate in event_rates(told.story.witnesses, told.story.settings):
        lo, hi = rate.a_day.usual.floats
        for name, end in (("at the least", lo), ("at the most", hi)) if lo != hi else (("", lo),):
            if end:
                found[f"{rate.words} {name}".strip() + f": {number_words(Fraction(repr(end)))}"] = end
    return list(found.items())


def still(told: Arithmetic) -> Image:
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


def _bounds(name: str, value: float) -> tuple[float, float, float]:
    """Least, most and step of a slider: round numbers about the value.

    >>> _bounds("rate_per_day", 1100.0), _bounds("rate_per_day", 2.5), _bounds("target", 1_234_567.0)
    ((1, 4400.0, 1), (1, 10.0, 0.1), (1, 4938268.0, 10000.0))
    """
    fixed = {
        "days_per_year": (1, 366, 1),
        "growth_per_year": (-1, min(10.0, max(1.0, 2 * value)), 0.01),
        "share_lost": (0, 1, 0.001),
        "yield_per_event": (0, max(2.0, 2 * value), 0.01),
    }
    if name in fixed:
        return fixed[name]
    most = 36525 if name == "horizon_days" else 10**15
    fine = 10.0 ** math.floor(math.log10(value / 100)) if name == "target" and value > 100 else 1
    step = fine if float(value).is_integer() else 0.1
    return min(1, value), min(4 * value if value > 1 else 4, most), step
