"""Random draws of a scenario's total, for those who want them: off unless a number of draws is set.

Each figure is drawn between the ends of its usual reading; figures of one sentence are drawn together, by one number
each time, since what moves one of them is likely to move the other. The shape of the draws is the user's choice and is
named wherever a result stands. The result says what the choice comes to, never how likely anything is in the world;
the exact bounds stand beside it.
"""

from __future__ import annotations

import typing
from dataclasses import dataclass

from ...errors import ParameterError, unknown
from ..hedges import readings
from ..intervals import Interval
from .horizons import LENGTHS, Rate
from .scenarios import Parameters, outcomes_per_event, weighed_days

if typing.TYPE_CHECKING:
    import numpy as np

MOST = 1_000_000  # draws: eight megabytes a figure
SHAPES = ("uniform", "triangular")
SHARES = (0.05, 0.5, 0.95)  # the draws below which these shares of them lie are told


@dataclass(frozen=True)
class Drawing:
    """How to draw: how often, from which seed, and the shape between the ends.

    >>> Drawing.checked(draws="1000").shape
    'uniform'
    >>> Drawing.checked(draws=-1)
    Traceback (most recent call last):
    ...
    helpers.errors.ParameterError: draws is -1; it must be a whole number from 0 to 1000000
    """

    draws: int = 0
    seed: int = 1
    shape: str = "uniform"

    @classmethod
    def checked(cls, *, draws: object = 0, seed: object = 1, shape: object = "uniform") -> Drawing:
        """The settings, each checked; texts as a command line gives them will do. Raises ParameterError."""
        if shape not in SHAPES:
            raise ParameterError(unknown("shape", str(shape), SHAPES))
        return cls(_whole("draws", draws, MOST), _whole("seed", seed, 2**32 - 1), str(shape))


def _whole(name: str, value: object, most: int) -> int:
    text = str(value).strip()
    digits = text.lstrip("0") or "0"
    whole = not isinstance(value, bool) and text.isascii() and text.isdigit()
    if not whole or len(digits) > len(str(most)) or int(digits) > most:
        raise ParameterError(f"{name} is {text[:40]}; it must be a whole number from 0 to {most}")
    return int(digits)


def drawn(rate: Rate, given: Parameters, how: Drawing) -> np.ndarray | None:
    """The total within the horizon, drawn `how.draws` times at a printed rate; None where an end is missing.

    Goes out: an array of floats, one a draw, in outcomes.
    """
    import numpy as np

    source = np.random.default_rng(how.seed)
    places: dict[str, np.ndarray] = {}
    total = np.full(how.draws, float(weighed_days(given) * outcomes_per_event(given)))
    for figure, interval in zip(rate.figures, _intervals(rate), strict=False):
        lo, hi = interval.floats
        if lo is None or hi is None:
            return None
        sentence = figure.sentence_id or figure.figure_id
        if sentence not in places:
            places[sentence] = _places(source, how)
        total *= lo + (hi - lo) * places[sentence]
    return total


def _places(source: np.random.Generator, how: Drawing) -> np.ndarray:
    """Where between its ends, from 0 to 1, each draw of a sentence's figures lies."""
    return source.random(how.draws) if how.shape == "uniform" else source.triangular(0, 0.5, 1, how.draws)


def _intervals(rate: Rate) -> list[Interval]:
    """The usual readings whose product is the rate a day: one, or two where two printed figures make it."""
    if rate.derived != "product":
        return [rate.a_day.usual]
    first, second = rate.figures[:2]
    of_first, of_second = readings(first), readings(second)
    unit = next(part for part in (piece.strip().lower() for piece in (first.rate or "").split(",")) if part in LENGTHS)
    return [of_first.usual / LENGTHS[unit], of_second.usual] if of_first and of_second else [rate.a_day.usual]
