"""What the notebooks 02 and explore show: the model's sentences and tables, in the story's own words.

Comes in: a Story and the parameters of the notebook. Goes out: sentences and DataFrames for a reader; every number in
them is computed here from exact fractions, and rounded only to be shown. Scenarios are what if, not a forecast.
"""

from __future__ import annotations

import shlex
import typing
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from fractions import Fraction

from ..reckon.intervals import Interval, number_words, point, words
from ..reckon.whatif.draws import SHARES, Drawing, drawn
from ..reckon.whatif.horizons import Choice, Rate, Reach, Target, choices, event_rates, rates, reaches, targets
from ..reckon.whatif.scenarios import (
    MEANINGS,
    Parameters,
    Value,
    days_to_target,
    labelled,
    read_scenarios,
    required_events,
    total,
    yield_needed,
)
from ..story import Story
from .decisions import decided, states
from .findings import findings
from .notebook import PROJECT, plain, say, table
from .setting import need_told, people, percentage, setting_told, time_told
from .words import count

if typing.TYPE_CHECKING:
    import pandas as pd
    from IPython.display import HTML, Markdown

WITHOUT = (
    "This story has no scenarios: add a file scenarios.csv beside the articles with the columns name, target, "
    "horizon_days, rate_per_day, growth_per_year, share_lost, yield_per_event and days_per_year, or set parameters in this notebook."
)
RULES = (
    "product", "rate_times_period", "required_rate", "part_of_whole", "parts_sum", "share", "percent_change", "multiple",
    "mean_and_maximum", "ordering", "threshold", "conversion", "dimension", "possible_percentage",
)  # fmt: skip
CONVENTIONS = (365, 366, 260)  # a year, a leap year, a year of working days


@dataclass(frozen=True)
class Arithmetic:
    """A story with the parameters in force: `given` is None when nothing was set and the story has no scenarios."""

    story: Story
    given: Parameters | None
    base: str  # where what the notebook left empty was taken from
    set_here: tuple[str, ...]
    drawing: Drawing = field(default_factory=Drawing)

    @property
    def labels(self) -> dict[str, str]:
        """The story's words for events, outcomes and parameters."""
        return labelled(self.story.settings.labels)


def arithmetic(
    story: Story, *, draws: Value = 0, seed: Value = 1, shape: str = "uniform", **values: Value | None
) -> Arithmetic:
    """The parameters of a notebook, checked; what is None is taken from the first row of scenarios.csv.

    `draws`, `seed` and `shape` say how often and how the total is drawn at random; 0 draws, the default, for not at all. Raises ParameterError for a value that cannot be used, StoryError for a row of scenarios.csv that cannot.
    """
    scenarios = read_scenarios(story.scenarios)
    set_here = tuple(name for name, value in values.items() if value is not None)
    base = scenarios[0].parameters if scenarios else None
    given = Parameters.checked(base, **values)
    source = f"scenarios.csv, '{scenarios[0].name}'" if scenarios else "a default"
    how = Drawing.checked(draws=draws, seed=seed, shape=shape)
    return Arithmetic(story, given if scenarios or set_here else None, source, set_here, how)


def shown(frame: pd.DataFrame, otherwise: str) -> HTML | Markdown:
    """The table, or one sentence where there is nothing to show."""
    return table(frame) if len(frame) else say(otherwise)


def answer(told: Arithmetic) -> list[str]:
    """The answer in sentences: what the setting comes to, what the target would take, how far choices move it."""
    if told.given is None:
        return [_tried(told), *_slips(told), WITHOUT]
    given, labels = told.given, told.labels
    setting = [setting_told(given, labels), need_told(given, labels), time_told(given)]
    return [_tried(told), *_slips(told), *setting, _spread(told, given)]


def what_if(told: Arithmetic) -> list[str]:
    """The setting alone, in three sentences: what it comes to, what the target would take, and how long."""
    given = told.given or Parameters()
    return [setting_told(given, told.labels), need_told(given, told.labels), time_told(given)]


def _spread(told: Arithmetic, given: Parameters) -> str:
    every = chosen(told)
    lows = [one.total.lo for one in every if one.total.lo is not None]
    highs = [one.total.hi for one in every if one.total.hi is not None]
    reach = sum(1 for one in every if one.total.lo is not None and one.total.lo >= given.target)
    opened = "; where a hedge has no upper end, neither has the total" if len(highs) < len(every) else ""
    return (
        f"Over {count(len(every), 'choice')}, one at a time, the total runs from {number_words(min(lows))} to "
        f"{number_words(max(highs))}{opened}; {reach or 'none'} of them {'are' if reach > 1 else 'is'} sure to reach the target."
    )


def _tried(told: Arithmetic) -> str:
    verdicts = [check.verdict for check in told.story.check_records if check.rule in RULES]
    parts = [f"{verdicts.count(name)} {name}" for name in ("consistent", "inconsistent", "cannot tell")]
    return f"Of {count(len(verdicts), 'relation')} between printed figures that were recomputed: {', '.join(parts)}."


def _slips(told: Arithmetic) -> list[str]:
    """One sentence for each finding that is inconsistent, restatements left out."""
    desk = states(told.story)
    found: dict[str, str] = {}
    for check in told.story.check_records:
        if check.rule in RULES and check.verdict == "inconsistent":
            words = (
                f"Inconsistent ({check.grade or 'not graded'}; {plain(desk[check.check_id])}): {plain(check.formula)}."
            )
            found.setdefault(check.finding_id, words)
    return list(found.values())


def parameters_table(told: Arithmetic) -> pd.DataFrame:
    """Each parameter with the story's own words for it, its value, unit, range, and where the value came from."""
    import pandas as pd

    given = told.given or Parameters()
    rows = []
    for item in fields(Parameters):
        origin = "set in this notebook" if item.name in told.set_here else told.base
        meaning = MEANINGS[item.name]
        rows.append(
            (
                item.name,
                told.labels[item.name],
                number_words(getattr(given, item.name)),
                meaning.unit,
                meaning.words,
                origin,
            )
        )
    return pd.DataFrame(rows, columns=["parameter", "in this story", "value", "unit", "it must be", "from"])


def scenarios_table(told: Arithmetic) -> pd.DataFrame:
    """The setting of the notebook and every row of scenarios.csv, each worked through."""
    import pandas as pd

    settings = [(f"{row.name}", row.parameters) for row in read_scenarios(told.story.scenarios)]
    if told.given is not None:
        settings.insert(0, ("as set in this notebook", told.given))
    labels = told.labels
    rows = [
        {
            "what if": name, labels["target"]: number_words(given.target), labels["horizon_days"]: number_words(given.horizon_days),
            labels["rate_per_day"]: number_words(given.rate_per_day),
            labels["growth_per_year"]: percentage(given.growth_per_year), labels["share_lost"]: percentage(given.share_lost),
            labels["yield_per_event"]: number_words(given.yield_per_event), f"{labels['outcome']} in that time": people(total(given)),
            "share of the target": people(total(given).scale(1 / given.target), percent=True),
            "a day, to reach it": number_words(needed) if (needed := required_events(given)) is not None else "no rate",
            "days to the target": people(days_to_target(given)),
            f"{labels['yield_per_event']} needed": people(yield_needed(given)),
        }
        for name, given in settings
    ]  # fmt: skip
    return pd.DataFrame(rows)


def checks_table(story: Story, rules: Iterable[str] = RULES) -> pd.DataFrame:
    """The checks of some rules: formula, result, what is printed, verdict with its grade, the desk's decision, and why."""
    import pandas as pd

    desk = states(story)
    rows = [
        {
            "rule": check.rule.replace("_", " "), "relation": check.formula, "comes to": check.result, "printed": check.stated or "",
            "verdict": check.verdict + (f" ({check.grade})" if check.grade else ""), "desk": desk[check.check_id],
            "why": check.why,
            "captures": ", ".join(check.article_ids),
        }
        for rule in rules for check in story.check_records if check.rule == rule
    ]  # fmt: skip
    return pd.DataFrame(rows)


def rates_table(told: Arithmetic) -> pd.DataFrame:
    """Every printed rate, made one a day, and what it comes to in a year by each convention and in the story's term."""
    import pandas as pd

    days = {f"in {number} days": number for number in _spans(told)}
    rows = []
    for rate in rates(told.story.witnesses):
        row = {"figure": rate.words, "role": rate.role or "", "a day": people(rate.a_day.usual), "as": _made(rate)}
        row |= {name: people(rate.a_day.usual.scale(number)) for name, number in days.items()}
        rows.append(row | {"captures": ", ".join(rate.article_ids)})
    return pd.DataFrame(rows)


def _spans(told: Arithmetic) -> list[int]:
    term = told.story.settings.facts.get("term_days")
    horizon = int(told.given.horizon_days) if told.given else None
    return list(dict.fromkeys(number for number in (*CONVENTIONS, horizon, term) if number))


def _made(rate: Rate) -> str:
    made = {"product": "two printed figures multiplied", "mean": "a total over its stated time"}
    return made.get(rate.derived or "", "printed")


def targets_table(told: Arithmetic) -> pd.DataFrame:
    """Every printed target with the rate a day that it takes, by each number of days."""
    import pandas as pd

    rows = []
    for target in targets(told.story.witnesses):
        row = {"figure": target.words, "role": target.role or "", "as usually read": people(target.count.usual)}
        row |= {
            f"a day, in {number} days": people(target.count.usual.scale(Fraction(1, number))) for number in _spans(told)
        }
        row["its own time"] = f"{words(target.days)} days" if target.days else "not printed"
        rows.append(row | {"captures": ", ".join(target.article_ids)})
    return pd.DataFrame(rows)


def reached(told: Arithmetic) -> list[Reach]:
    """Every printed rate against every printed target that it can meet, at what the setting says of one event."""
    return reaches(told.story.witnesses, told.story.settings, told.given or Parameters())


def reach_table(told: Arithmetic) -> pd.DataFrame:
    """Days to each printed target at each printed rate, in both readings of the hedges; and how many times the rate
    it takes to get there in the target's own time or in the time set. Where the rate counts events and the target
    outcomes, that is how many outcomes each event would have to yield."""
    import pandas as pd

    rows = []
    for reach in reached(told):
        days = reach.target.days or (point(told.given.horizon_days) if told.given else None)
        rows.append(
            {
                "target": reach.target.words, "rate": reach.rate.words, "days, as usually read": people(reach.usual),
                "days, as the words entail": people(reach.literal), "in": f"{words(days)} days" if days else "no time given",
                "times the printed rate needed": people(_needed(reach, days)) if days else "",
            }
        )  # fmt: skip
    return pd.DataFrame(rows)


def _needed(reach: Reach, days: Interval) -> Interval:
    return reach.target.count.usual / (reach.rate.a_day.usual * days)


def hedges_table(told: Arithmetic) -> pd.DataFrame:
    """What each reading of a hedge changes: every rate and target whose readings differ, corner by corner."""
    import pandas as pd

    every: list[Rate | Target] = [*rates(told.story.witnesses), *targets(told.story.witnesses)]
    rows = []
    for one in every:
        reading = one.a_day if isinstance(one, Rate) else one.count
        if reading.literal != reading.usual:
            kind = "a day" if isinstance(one, Rate) else "in all"
            rounded = reading.literal.is_point
            rows.append(
                {
                    "figure": one.words, "counted": kind, "as usually read": people(reading.usual),
                    "as the words entail": people(reading.literal),
                    "rounded half up": people(reading.half_up) if rounded else "",
                    "cut off": people(reading.cut_off) if rounded else "",
                }
            )  # fmt: skip
    return pd.DataFrame(rows)


def chosen(told: Arithmetic) -> list[Choice]:
    """What each choice changes, one at a time; nothing without a setting."""
    if told.given is None:
        return []
    return choices(told.story.witnesses, told.story.settings, told.given)


def choices_table(told: Arithmetic) -> pd.DataFrame:
    """The choices with the exact bounds of the total and its share of the target."""
    import pandas as pd

    rows = [
        {
            "choice": one.kind, "which": one.label, f"{told.labels['outcome']} in the time set": people(one.total),
            "share of the target": people(one.total.scale(1 / told.given.target), percent=True),
        }
        for one in chosen(told) if told.given is not None
    ]  # fmt: skip
    return pd.DataFrame(rows)


def draws_told(told: Arithmetic) -> str:
    """What was drawn and how, or how to ask for it."""
    how = told.drawing
    if told.given is None or not how.draws:
        return "No draws: set the parameter draws, for instance to 100000, to see how the total spreads between its exact bounds."
    return (
        f"{number_words(how.draws)} draws (seed {how.seed}), {how.shape} between the ends of each figure as usually read, "
        "figures of one sentence drawn together. The shape is a choice, not a finding: this tells how the arithmetic "
        "spreads, and nothing of how likely anything is."
    )


def draws_table(told: Arithmetic) -> pd.DataFrame:
    """At each printed rate of the event: the middle nine tenths of the draws, their middle, and the exact bounds."""
    import numpy as np
    import pandas as pd

    rows: list[dict[str, str]] = []
    given = told.given
    if given is None or not told.drawing.draws:
        return pd.DataFrame(rows)
    for rate in event_rates(told.story.witnesses, told.story.settings):
        total_drawn = drawn(rate, given, told.drawing)
        row = {"rate": rate.words}
        for share in SHARES:
            name = "half of the draws lie below" if share == 0.5 else f"{percentage(Fraction(repr(share)))} lie below"
            row[name] = "no upper end" if total_drawn is None else number_words(round(np.quantile(total_drawn, share)))
        rows.append(row | {"exact bounds, as usually read": people(total(given, rate.a_day.usual))})
    return pd.DataFrame(rows)


def command(told: Arithmetic, notebook: str = "notebooks/02-arithmetic.ipynb", story: str = "seeds/") -> str:
    """The papermill command that runs a notebook with this setting."""
    known = story.startswith("/") or (PROJECT / story).is_dir()
    place = [] if story in ("seeds", "seeds/") else ["-p", "story", shlex.quote(story if known else f"path/to/{story}")]
    given = told.given
    options = [f"-p {item.name} {_plain(getattr(given, item.name))}" for item in fields(Parameters)] if given else []
    return " ".join(["papermill", notebook, "out.ipynb", *place, *options])


def _plain(value: Fraction) -> str:
    """A number that papermill and Parameters read back as the same one.

    >>> _plain(Fraction(3, 2)), _plain(Fraction(461, 8000)), _plain(Fraction(1, 3))
    ('1.5', '0.057625', '1/3')
    """
    if value.denominator == 1:
        return str(value.numerator)
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    exact_decimal = f"{float(value):.12f}".rstrip("0")
    return exact_decimal if rest == 1 and Fraction(exact_decimal) == value else f"{value.numerator}/{value.denominator}"


def provenance(story: Story) -> list[str]:
    """Where it came from: captures with the first digits of their digest, what the user set, the version and what is reviewed."""
    from .. import __version__

    captures = [
        f"{plain(witness.article.file)} (sha256 {witness.article.sha256[:12]}…)"
        + (f", set by the user: {', '.join(witness.article.set_by_user)}" if witness.article.set_by_user else "")
        for witness in story.witnesses
    ]
    told = [name for name, there in (("story.toml: facts, measures, labels", story.settings.labels or story.settings.facts),
                                     ("scenarios.csv", story.scenarios), ("reference/*.csv", story.reference)) if there]  # fmt: skip
    return [
        *captures,
        *(f"{name}, set by the user" for name in told),
        f"computed by Adds Up {__version__}; {decided(story).tally(findings(story))}",
    ]
