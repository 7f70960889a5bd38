"""What if, not a forecast: a rate over time against a target, in exact fractions.

The model of notebook 02. Events happen at a rate a day, which may grow or shrink at each turn of a year; a share of them
is lost; each of the rest yields so many outcomes; the outcomes are set against a target. What events and outcomes are
called is the story's affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction

from ...errors import ParameterError, StoryError, unknown
from ..intervals import Interval, point

Value = int | float | str | Fraction

# A number as people type it. Its length is bounded, so that no input can ask for a number of a million digits.
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:[,_]\d{3}){1,4}|\d{1,15})(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_RATIO = re.compile(r"\d{1,15}/\d{1,15}", re.ASCII)
YEARS = 200  # the longest that a rate is taken to grow: past it the exact numbers have thousands of digits
TOP = Fraction(10**15)  # past this a count no longer fits a float exactly


@dataclass(frozen=True)
class Meaning:
    """What a parameter is: its unit, its range in words, and what the words allow."""

    unit: str
    words: str
    low: Fraction
    high: Fraction
    above: bool = False  # the low end itself is not allowed
    whole: bool = False


MEANINGS: dict[str, Meaning] = {
    "target": Meaning("outcomes", "a number above 0, such as 1000000", Fraction(0), TOP, above=True),
    "horizon_days": Meaning(
        "days", "a whole number from 1 to 36525, such as 365", Fraction(1), Fraction(36525), whole=True
    ),
    "days_per_year": Meaning("days a year", "a number from 1 to 366, such as 365 or 260", Fraction(1), Fraction(366)),
    "rate_per_day": Meaning("events a day", "a number above 0, such as 1200", Fraction(0), TOP, above=True),
    "growth_per_year": Meaning("share of the rate", "a number from -1 to 10, such as 0.1", Fraction(-1), Fraction(10)),
    "share_lost": Meaning("share of events", "a number from 0 to 1, such as 0.06", Fraction(0), Fraction(1)),
    "yield_per_event": Meaning("outcomes an event", "a number from 0 up, such as 0.5", Fraction(0), TOP),
}


@dataclass(frozen=True)
class Parameters:
    """The seven numbers of a scenario, each checked for name, type and range.

    Made by `Parameters.checked`, which takes numbers, or texts as a command line or scenarios.csv gives them. The
    defaults are round examples that say nothing of any story.

    >>> Parameters.checked(target="2,000,000").target
    Fraction(2000000, 1)
    >>> Parameters.checked(share_lost=2)
    Traceback (most recent call last):
    ...
    helpers.errors.ParameterError: share_lost is 2; it must be a number from 0 to 1, such as 0.06
    """

    target: Fraction = Fraction(1_000_000)
    horizon_days: Fraction = Fraction(365)
    days_per_year: Fraction = Fraction(365)
    rate_per_day: Fraction = Fraction(1000)
    growth_per_year: Fraction = Fraction(0)
    share_lost: Fraction = Fraction(0)
    yield_per_event: Fraction = Fraction(1)

    @classmethod
    def checked(cls, base: Parameters | None = None, /, **values: Value | None) -> Parameters:
        """The parameters with these values, each checked; what is not given (or None) is as in `base`.

        Raises ParameterError, one sentence that names the parameter, for an unknown name (with the nearest known one),
        a value that is no number, or one out of range.

        >>> first = Parameters.checked(rate_per_day=1100)
        >>> Parameters.checked(first, target=5000, horizon_days=None).rate_per_day
        Fraction(1100, 1)
        >>> Parameters.checked(horizon="30")
        Traceback (most recent call last):
        ...
        helpers.errors.ParameterError: unknown parameter 'horizon'; did you mean 'horizon_days'?
        """
        held = {item.name: getattr(base or cls(), item.name) for item in fields(cls)}
        for name, value in values.items():
            if name not in held:
                raise ParameterError(unknown("parameter", name, held))
            if value is not None:
                held[name] = _checked(name, value)
        given = cls(**held)
        if given.growth_per_year and given.horizon_days > YEARS * given.days_per_year:
            raise ParameterError(
                f"horizon_days is {given.horizon_days}; with growth it must be at most {YEARS} years of days_per_year"
            )
        return given


def _checked(name: str, value: Value) -> Fraction:
    meaning = MEANINGS[name]
    number = parsed(value)
    fits = (
        number is not None and meaning.low <= number <= meaning.high and not (meaning.above and number == meaning.low)
    )
    if number is None or not fits or (meaning.whole and number.denominator != 1):
        shown = str(value) if isinstance(value, (int, float, Fraction)) else repr(value)
        raise ParameterError(f"{name} is {shown[:40]}; it must be {meaning.words}")
    return number


def parsed(value: object) -> Fraction | None:
    """The number as a fraction, just as it is written; None when it is no finite number.

    >>> parsed("0.0576"), parsed(0.1), parsed("1,500"), parsed("461/8000")
    (Fraction(36, 625), Fraction(1, 10), Fraction(1500, 1), Fraction(461, 8000))
    >>> parsed("many"), parsed(float("nan")), parsed(True)
    (None, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, Fraction)):
        return Fraction(value)
    text = (repr(value) if isinstance(value, float) else str(value)).strip()
    if _NUMBER.fullmatch(text):
        return Fraction(text.replace(",", "").replace("_", ""))
    if _RATIO.fullmatch(text) and int(text.split("/")[1]):
        return Fraction(text)
    return None


@dataclass(frozen=True)
class Scenario:
    """A named setting of the parameters: a row of scenarios.csv."""

    name: str
    parameters: Parameters


def read_scenarios(rows: Iterable[Mapping[str, str | None]], file: str = "scenarios.csv") -> list[Scenario]:
    """The rows of scenarios.csv, checked; an empty cell takes the model's default.

    Raises StoryError naming the file, the row (as a spreadsheet counts it) and the column.

    >>> read_scenarios([{"name": "Half the pumps", "rate_per_day": "40", "target": "900"}])[0].parameters.rate_per_day
    Fraction(40, 1)
    >>> read_scenarios([{"name": "No pumps", "rate_per_day": "none"}])
    Traceback (most recent call last):
    ...
    helpers.errors.StoryError: scenarios.csv, row 2: rate_per_day is 'none'; it must be a number above 0, such as 1200
    """
    found: list[Scenario] = []
    for number, row in enumerate(rows, 2):  # row 1 is the header
        where = f"{file}, row {number}"
        if None in row:
            raise StoryError(
                f"{where}: more cells than column names; put a value that holds a comma in quotation marks"
            )
        name = (row.get("name") or "").strip()
        if not name:
            raise StoryError(f"{where}: the column 'name' is missing or empty; give the scenario a name")
        if any(name == scenario.name for scenario in found):
            raise StoryError(f"{where}: the name {name[:60]!r} stands twice; give each scenario a name of its own")
        values = {column: cell.strip() for column, cell in row.items() if column != "name" and cell and cell.strip()}
        try:
            found.append(Scenario(name, Parameters.checked(None, **_columns(row, values))))
        except ParameterError as error:
            raise StoryError(f"{where}: {error.message}") from None
    return found


def _columns(row: Mapping[str, str | None], values: dict[str, str]) -> dict[str, Value | None]:
    """Every column, empty ones too, so that a misspelt column is an error even where it is empty."""
    return {column: values.get(column) for column in row if column != "name"}


LABELS: dict[str, str] = {
    "event": "events", "outcome": "outcomes", "target": "outcomes to reach", "horizon_days": "days to reach them in",
    "days_per_year": "days counted as a year", "rate_per_day": "events a day", "growth_per_year": "growth of that rate a year", "share_lost": "share of events lost",
    "yield_per_event": "outcomes per event",
}  # fmt: skip


def labelled(labels: Mapping[str, str]) -> dict[str, str]:
    """The words for events, outcomes and each parameter: the story's own, and neutral ones where it has none.

    >>> labelled({"event": "inspections"})["event"], labelled({})["outcome"]
    ('inspections', 'outcomes')
    """
    return {**LABELS, **labels}


def outcomes_per_event(given: Parameters) -> Fraction:
    """What one event comes to: the share that is not lost, times the yield.

    >>> outcomes_per_event(Parameters.checked(share_lost="0.2", yield_per_event=2))
    Fraction(8, 5)
    """
    return (1 - given.share_lost) * given.yield_per_event


def weighed_days(given: Parameters) -> Fraction:
    """The days of the horizon, each counted as often as the rate has grown by then: the rate changes at each turn of a year.

    >>> float(weighed_days(Parameters.checked(horizon_days=730, growth_per_year="0.1")))
    766.5
    """
    return sum((days * factor for days, factor in _years(given)), Fraction(0))


def _years(given: Parameters) -> Iterator[tuple[Fraction, Fraction]]:
    """The days of each year of the horizon, the last one cut short, and what the rate has grown to."""
    left, factor = given.horizon_days, Fraction(1)
    while left > 0 and given.growth_per_year:
        days = min(left, given.days_per_year)
        yield days, factor
        left, factor = left - days, factor * (1 + given.growth_per_year)
    if left > 0:
        yield left, factor


def total(given: Parameters, rate: Interval | None = None) -> Interval:
    """Outcomes within the horizon, at the scenario's rate or at another (events a day, an interval).

    >>> str(total(Parameters.checked(rate_per_day=1500, horizon_days=365)))
    '547,500'
    """
    return (rate or point(given.rate_per_day)).scale(weighed_days(given) * outcomes_per_event(given))


def required_rate(given: Parameters) -> Fraction:
    """Outcomes a day that reach the target at the end of the horizon.

    >>> float(round(required_rate(Parameters.checked(target=1_000_000, horizon_days=365)), 1))
    2739.7
    """
    return given.target / given.horizon_days


def required_events(given: Parameters) -> Fraction | None:
    """Events a day, at the start, that reach the target at the end of the horizon; None when no event yields anything.

    >>> float(required_events(Parameters.checked(target=100, horizon_days=10, share_lost="0.5")))
    20.0
    """
    each = outcomes_per_event(given) * weighed_days(given)
    return given.target / each if each else None


def days_to_target(given: Parameters, rate: Interval | None = None) -> Interval | None:
    """Days until the target is reached, at the scenario's rate or at another; None when it is not in 200 years.

    >>> str(days_to_target(Parameters.checked(target=1_000_000, rate_per_day=1250)))
    '800'
    >>> str(days_to_target(Parameters.checked(target=1470, rate_per_day=2, growth_per_year=1)))
    '550'
    """
    speed = (rate or point(given.rate_per_day)).scale(outcomes_per_event(given))
    if speed.is_point and speed.lo == 0:
        return None
    if not given.growth_per_year:
        return point(given.target) / speed
    slow, fast = (_grown_days(given, end) if end else None for end in (speed.lo, speed.hi))
    if fast is None and speed.hi is not None:
        return None
    return Interval(fast or Fraction(0), slow, speed.hi_open or fast is None, speed.lo_open)


def _grown_days(given: Parameters, speed: Fraction) -> Fraction | None:
    """Days to the target at so many outcomes a day at the start; None when 200 years are not enough."""
    left, days = given.target, Fraction(0)
    for _ in range(YEARS):
        year = speed * given.days_per_year
        if left <= year:
            return days + left / speed
        left, days, speed = left - year, days + given.days_per_year, speed * (1 + given.growth_per_year)
        if not speed:
            return None
    return None


def yield_needed(given: Parameters, rate: Interval | None = None) -> Interval | None:
    """Outcomes that each event would have to yield to reach the target in time; above 1 is more than one an event.

    >>> str(yield_needed(Parameters.checked(target=730, horizon_days=365, rate_per_day=1)))
    '2'
    """
    kept = (rate or point(given.rate_per_day)).scale(weighed_days(given) * (1 - given.share_lost))
    return None if kept.is_point and kept.lo == 0 else point(given.target) / kept
