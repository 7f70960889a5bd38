"""A check's printed and computed values read from its words, and the number line that shows them, as inline SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from markupsafe import Markup, escape

from ..extract.values import SCALES, SUFFIXES
from .words import number, span

_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_SCALE = rf"(?:(?:\s|-)?(?:{'|'.join(SCALES)})|[{''.join(SUFFIXES)}])(?!\w)"
_ONE = re.compile(
    rf"(?P<value>{_NUMBER})(?P<scale>{_SCALE})?%?(?:\s?(?:to|and|–|-)\s?(?:under\s)?[$£€]?(?P<upper>{_NUMBER})(?P<upper_scale>{_SCALE})?%?)?",
    re.I,
)
_MONEY = re.compile(
    r"[^\W\d_]?[$£€¥₹]|\b(?:dollar|euro|pound)", re.I
)  # 'm' behind it is million, else it may be metres
_FLOOR = ("more than", "over", "at least", "above")
_CEILING = ("less than", "under", "at most", "below", "nearly", "almost", "up to")
WIDTH, HEIGHT, LEFT, RIGHT = 640, 160, 12, 12


@dataclass(frozen=True)
class Range:
    """From `low` to `high`; an end that is not there is None."""

    low: float | None
    high: float | None

    @property
    def words(self) -> str:
        return span(self.low, self.high)


def read_range(words: str | None) -> Range | None:
    """The value that a check's result or printed words give; None when they hold no number.

    Of an equation the right side counts, of several readings the first.

    >>> read_range("75 x 25 = 1,875 a day"), read_range("1,200 to 1,500"), read_range("at least 2,700")
    (Range(low=1875.0, high=1875.0), Range(low=1200.0, high=1500.0), Range(low=2700.0, high=None))
    >>> read_range("about $7.1 million"), read_range("£2m to £3m"), read_range("62m")
    (Range(low=7100000.0, high=7100000.0), Range(low=2000000.0, high=3000000.0), Range(low=62.0, high=62.0))
    >>> read_range("in no capture")
    """
    if not words:
        return None
    words = words.rpartition("=")[2].split(";")[0]
    found = _ONE.search(words)
    if not found:
        return None
    money = bool(_MONEY.search(words))
    high = _value(found["upper"], found["upper_scale"], money) if found["upper"] else None
    low = _value(found["value"], found["scale"] or (found["upper_scale"] if high else None), money)
    before = words[: found.start()][-20:].strip().lower()
    if high is not None:
        return Range(min(low, high), max(low, high))
    if before.endswith(_FLOOR):
        return Range(low, None)
    return Range(None, low) if before.endswith(_CEILING) else Range(low, low)


def _value(printed: str, scale: str | None, money: bool) -> float:
    """A number with its scale: '1.2' and ' million' is 1,200,000."""
    word = (scale or "").strip(" -").lower()
    factor = SCALES.get(word) or (SUFFIXES.get(word, 1) if money or word != "m" else 1)
    return float(Fraction(printed.replace(",", "")) * Fraction(factor))


def distance(printed: Range, computed: Range) -> str:
    """Where the computed value lies beside the printed one, in words.

    >>> distance(Range(1200, 1500), Range(1875, 1875)), distance(Range(100, 100), Range(90, 95))
    ('375 above the top', '5 below')
    """
    single = printed.low == printed.high
    if printed.high is not None and computed.low is not None and computed.low > printed.high:
        return f"{number(computed.low - printed.high)} above" + ("" if single else " the top")
    if printed.low is not None and computed.high is not None and computed.high < printed.low:
        return f"{number(printed.low - computed.high)} below" + ("" if single else " the bottom")
    return "the same" if printed == computed else "they overlap"


def number_line(printed: Range, computed: Range, *, name: str, unit: str = "", label: str = "computed") -> Markup:
    """Inline SVG: the printed range as a band, the computed value as a labelled mark, with title and description.

    `name` makes the ids unique on the page; `label` says what the mark is. Colours come from the page's style sheet.

    >>> svg = number_line(Range(1200, 1500), Range(1875, 1875), name="f1", unit="a day")
    >>> "375 above the top" in svg and 'role="img"' in svg
    True
    """
    place = _scale(printed, computed)
    told = f"Printed: {printed.words} {unit}. {label.capitalize()}: {computed.words} {unit}: {distance(printed, computed)}.".replace(
        " .", "."
    )
    parts = [
        f'<svg class="line" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{escape(name)}-t {escape(name)}-d">',
        f'<title id="{escape(name)}-t">Number line</title><desc id="{escape(name)}-d">{escape(told)}</desc>',
        f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="84" y2="84"/>',
        *_band(printed, place),
        *_mark(printed, computed, place, label),
        "</svg>",
    ]
    return Markup("".join(parts))


class Scale(Protocol):
    """From a value to its x on the line; an end that is missing lies at the edge."""

    def __call__(self, value: float | None, *, edge: float) -> float: ...


def _scale(printed: Range, computed: Range) -> Scale:
    ends = [value for value in (printed.low, printed.high, computed.low, computed.high) if value is not None]
    low, high = min(ends), max(ends)
    margin = (high - low) * 0.22 or abs(high) * 0.15 or 1
    low, high = low - margin, high + margin

    def place(value: float | None, *, edge: float) -> float:
        return edge if value is None else round(LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT), 1)

    return place


def _text(x: float, y: float, words: str, kind: str) -> str:
    """A label beside its mark, turned inwards near an end of the line so that it stays inside the picture."""
    anchor, shift = ("end", 40) if x > WIDTH * 0.66 else ("start", -40) if x < WIDTH * 0.34 else ("middle", 0)
    if kind == "tick":
        anchor, shift = "middle", 0
    x = min(max(x + shift, LEFT), WIDTH - RIGHT)
    return f'<text class="{kind}" x="{x:.1f}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'


def _band(printed: Range, place: Scale) -> list[str]:
    left, right = place(printed.low, edge=LEFT), place(printed.high, edge=WIDTH - RIGHT)
    if left == right:
        shape = [f'<rect class="band point" x="{left - 2.5:.1f}" y="68" width="5" height="32" rx="1"/>']
    else:
        shape = [f'<rect class="band" x="{left}" y="72" width="{right - left:.1f}" height="24" rx="2"/>']
    ticks = [
        _text(place(value, edge=0), 120, number(value), "tick")
        for value in dict.fromkeys((printed.low, printed.high))
        if value is not None
    ]
    return [*shape, *ticks, _text((left + right) / 2, 146, "as printed", "printed")]


def _mark(printed: Range, computed: Range, place: Scale, label: str) -> list[str]:
    left, right = place(computed.low, edge=LEFT), place(computed.high, edge=WIDTH - RIGHT)
    x = (left + right) / 2
    parts = [f'<line class="reach" x1="{left}" x2="{right}" y1="84" y2="84"/>'] if right > left else []
    parts.append(f'<path class="mark" d="M{x:.1f} 73 l11 11 -11 11 -11 -11 z"/>')
    parts.append(_text(x, 28, f"{computed.words} {label}", "computed"))
    parts.append(_text(x, 57, distance(printed, computed), "gap"))
    return parts
