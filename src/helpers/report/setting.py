"""One setting of the model in sentences, and its intervals in a reader's words. What if, not a forecast.

Comes in: Parameters and the story's own labels. Goes out: sentences; every number in them is rounded only to be shown.
"""

from __future__ import annotations

from fractions import Fraction

from ..reckon.intervals import Interval, number_words, words
from ..reckon.whatif.scenarios import Parameters, days_to_target, required_events, total
from .notebook import plain
from .words import count

WHAT_IF = "What if, not a forecast."


def people(interval: Interval | None, *, percent: bool = False) -> str:
    """An interval for a reader; no number is below zero here, so 'over 0 to under 5' is 'under 5'.

    >>> people(Interval(Fraction(0), Fraction(1250), lo_open=True, hi_open=True)), people(None)
    ('under 1,250', 'never')
    """
    if interval is None:
        return "never"
    ends = [number_words(end, percent=percent) for end in (interval.lo, interval.hi) if end is not None]
    if len(ends) == 2 and ends[0] == ends[1]:
        return ends[0]
    if interval.lo == 0 and interval.lo_open:
        text = words(Interval(None, interval.hi, hi_open=interval.hi_open), percent=percent)
        return text.replace("less than", "under")
    return words(interval, percent=percent)


def percentage(value: Fraction) -> str:
    """A share of one, in per cent.

    >>> percentage(Fraction(1, 8))
    '12.5%'
    """
    return number_words(value, percent=True)


def setting_told(given: Parameters, told: dict[str, str]) -> str:
    """What is set and what it comes to, in one sentence; `told` are the story's words for events, outcomes and parameters.

    >>> from helpers.reckon.whatif.scenarios import labelled
    >>> setting_told(Parameters(), labelled({})).startswith("**What if, not a forecast.**")
    True
    """
    labels = {name: plain(words) for name, words in told.items()}
    reached = total(given).lo or Fraction(0)
    return (
        f"**{WHAT_IF}** {number_words(given.rate_per_day)} {labels['rate_per_day']} for {count(int(given.horizon_days), 'day')} "
        f"({_growth(given, labels)}{labels['share_lost']} {percentage(given.share_lost)}, {labels['yield_per_event']} {number_words(given.yield_per_event)}) "
        f"come to **{number_words(reached)} {labels['outcome']}**, "
        f"{percentage(reached / given.target)} of {number_words(given.target)}."
    )


def _growth(given: Parameters, labels: dict[str, str]) -> str:
    return f"{labels['growth_per_year']} {percentage(given.growth_per_year)}, " if given.growth_per_year else ""


def need_told(given: Parameters, told: dict[str, str]) -> str:
    """The rate that would reach the target in the time set.

    >>> from helpers.reckon.whatif.scenarios import labelled
    >>> need_told(Parameters(share_lost=Fraction(1)), labelled({}))
    'No rate reaches it.'
    """
    needed = required_events(given)
    rate = plain(told["rate_per_day"])
    return f"To reach it in that time takes {number_words(needed)} {rate}." if needed else "No rate reaches it."


def time_told(given: Parameters) -> str:
    """How long the target takes at the rate set.

    >>> time_told(Parameters(rate_per_day=Fraction(0)))
    'At this rate it is never reached.'
    """
    days = days_to_target(given)
    if days is None or days.lo is None:
        return "At this rate it is never reached."
    years = number_words(days.lo / given.days_per_year)
    return f"At this rate it is reached after {number_words(days.lo)} days ({years} years of {number_words(given.days_per_year)} days)."
