"""The story's own figures in the model: which become rates and targets, and what one reaches of the other."""

from __future__ import annotations

from fractions import Fraction

import pytest

from helpers.reckon.intervals import Interval, between, point
from helpers.reckon.whatif.horizons import LENGTHS, choices, event_rates, printed, rates, reaches, targets
from helpers.reckon.whatif.scenarios import Parameters
from helpers.settings import Settings
from helpers.tables import Article, Figure, Witness

LABELS = Settings(labels={"event": "inspections", "outcome": "repairs"})


def figure(text: str, lo: float, hi: float | None = None, **rest) -> Figure:
    start = rest.pop("start", 0)
    form = "scalar" if hi is None else "range"
    return Figure(
        figure_id=f"a-f{start}", article_id=rest.pop("article_id", "a"), start=start, end=start + len(text), text=text, lo=lo,
        hi=lo if hi is None else hi, form=rest.pop("form", form), **rest,
    )  # fmt: skip


def witness(*figures: Figure, text: str = "", article_id: str = "a") -> Witness:
    article = Article(article_id=article_id, file=f"{article_id}.txt", sha256="0", format="txt")
    return Witness(article, text, [], [], list(figures))


QUOTA = figure("40 to 50", 40.0, 50.0, noun="inspections", rate="day", role="quota")
TARGET = figure("9,000", 9000.0, noun="repairs", rate="year", role="target", start=40)


@pytest.mark.parametrize(
    ("rate", "a_day"),
    [("day", 70), ("weekend", 35), ("week", 10), ("fortnight", 5), ("hour", 1680), ("minute", 100_800)],
)
def test_a_printed_rate_is_made_one_a_day(rate, a_day):
    (found,) = rates([witness(figure("70", 70.0, noun="barges", rate=rate))])
    assert found.a_day.usual == point(a_day)


def test_a_month_and_a_year_are_intervals_of_days():
    assert LENGTHS["month"] == between(28, 31)
    (found,) = rates([witness(figure("7,300", 7300.0, noun="barges", rate="year", role="quota"))])
    assert found.a_day.usual == Interval(Fraction(7300, 366), Fraction(7300, 365))


def test_so_many_each_times_so_many_places_is_one_rate():
    each = figure("6", 6.0, noun="tests", rate="day, clinic", role="quota", start=10)
    near = figure("15", 15.0, noun="rural clinics", start=20)
    far = figure("90", 90.0, noun="town clinics", start=900)
    staff = figure("30", 30.0, noun="clinicians", start=12)
    (found,) = rates([witness(each, near, far, staff)])
    assert (found.a_day.usual, found.derived) == (point(90), "product")
    assert found.words == "6 tests a day each x 15 rural clinics"


def test_a_total_over_its_stated_time_is_a_mean():
    (found,) = rates(
        [witness(figure("420", 420.0, noun="claims", when="in the first two weeks", approximator=">", hedge="over"))]
    )
    assert (found.a_day.literal, found.derived) == (Interval(Fraction(30), None, lo_open=True), "mean")


@pytest.mark.parametrize(
    "given",
    [
        figure("40", 40.0, noun="trains", rate="day", role="threshold not reached"),
        figure("40", 40.0, noun="trains", rate="depot"),
        figure("40", 40.0, noun="trains"),
        figure("4", 4.0, unit="percent", rate="year"),
        figure("two", 2.0, unit="week", when="in the two weeks", role="period"),
        figure("40", 40.0, noun="trains", when="zero days"),
        figure("40", 40.0, noun="trains", when="0 days"),
        figure("best", 1.0, noun="trains", rate="day", form="one-of"),
    ],
)  # fmt: skip
def test_what_is_no_rate_is_left_out(given):
    assert rates([witness(given)]) == []


def test_restatements_are_one_rate_that_names_every_article():
    again = figure("40 to 50", 40.0, 50.0, noun="inspections", rate="day", role="quota", article_id="b")
    (found,) = rates([witness(QUOTA), witness(again, article_id="b")])
    assert (found.article_ids, len(found.figures)) == (("a", "b"), 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("900 tonnes in 10 days.", point(10)),
        ("900 tonnes to be moved within two weeks", point(14)),
        ("900 tonnes over a year", between(365, 366)),
        ("900 tonnes. In 10 days more comes", None),
        ("900 tonnes of sand", None),
    ],
)
def test_a_target_takes_the_time_that_its_own_words_give(text, days):
    (found,) = targets([witness(figure("900", 900.0, noun="tonnes", role="target"), text=text)])
    assert found.days == days


def test_a_yardstick_for_a_single_day_is_no_target():
    assert targets([witness(figure("300", 300.0, noun="rescues", role="threshold not reached"))]) == []
    assert targets([witness(figure("300", 300.0, noun="rescues", role="target", rate="day"))]) == []


def test_a_rate_meets_a_target_of_the_same_measure():
    mended = figure("30", 30.0, noun="repairs", rate="day", role="observed")
    (found,) = reaches([witness(mended, TARGET)], Settings(), Parameters())
    assert (found.usual, found.each) == (point(300), 1)


def test_events_meet_outcomes_only_where_the_labels_say_so():
    story = [witness(QUOTA, TARGET)]
    assert reaches(story, Settings(), Parameters()) == []
    (found,) = reaches(story, LABELS, Parameters.checked(share_lost="0.1", yield_per_event="0.5"))
    assert (found.each, found.usual) == (Fraction(9, 20), between(400, 500))


def test_where_an_event_yields_nothing_nothing_is_reached():
    assert reaches([witness(QUOTA, TARGET)], LABELS, Parameters.checked(yield_per_event=0)) == []


def test_an_open_hedge_leaves_the_time_open():
    over = figure("30", 30.0, noun="repairs", rate="day", approximator=">", hedge="over")
    (found,) = reaches([witness(over, TARGET)], Settings(), Parameters())
    assert found.literal == Interval(Fraction(0), Fraction(300), lo_open=True, hi_open=True)


def test_each_choice_moves_the_total_by_itself():
    over = figure("30", 30.0, noun="inspections", rate="day", approximator=">", hedge="over", start=80)
    peak = figure("1,100", 1100.0, noun="inspections", rate="week", role="maximum observed", start=90)
    story = [witness(QUOTA, over, peak)]
    given = Parameters.checked(rate_per_day=20, horizon_days=10, yield_per_event="0.5")
    found = {(one.kind, one.label): one.total for one in choices(story, LABELS, given)}
    rate, letter = "which printed figure is the rate", "the same, read to the letter"
    assert found["as set", "as set"] == point(100)
    assert found[rate, "40 to 50 inspections a day"] == between(200, 250)
    assert found[letter, "over 30 inspections a day"] == Interval(Fraction(150), None, lo_open=True)
    assert found["if it was cut off", "1,100 inspections a week"] == Interval(
        Fraction(5500, 7), Fraction(6000, 7), hi_open=True
    )
    assert found["which days count", "working days only (260 of 365)"] == point(Fraction(100 * 260, 365))
    assert (letter, "40 to 50 inspections a day") not in found


def test_without_a_label_the_commonest_measure_is_the_event():
    story = [
        witness(
            QUOTA,
            figure("8", 8.0, noun="inspections", rate="day", start=60),
            figure("3", 3.0, noun="fines", rate="day", start=70),
        )
    ]
    assert {rate.measure for rate in event_rates(story, Settings())} == {"inspections"}
    assert event_rates([], Settings()) == []


def test_a_figure_is_shown_with_its_hedge_noun_and_rate():
    assert (
        printed(figure("300", 300.0, noun="claims", rate="weekend", hedge="only about"))
        == "only about 300 claims a weekend"
    )
    assert printed(figure("6", 6.0, noun="tests", rate="day, clinic")) == "6 tests a day per clinic"
    assert printed(figure("40 and 50", 40.0, 50.0, noun="trains", hedge="between")) == "between 40 and 50 trains"


def test_the_rates_of_the_default_story(gold_witnesses):
    found = {rate.words: rate.a_day.usual for rate in rates(gold_witnesses)}
    assert found["between 1,200 and 1,500 arrests a day"] == between(1200, 1500)
    assert found["75 arrests a day each x 25 field offices"] == point(1875)
    mean = next(reading for words, reading in found.items() if words.startswith("more than 8,000"))
    assert mean == Interval(Fraction(8000, 14), Fraction(8800, 14), lo_open=True)


def test_the_days_to_a_million_in_the_default_story(gold_witnesses):
    settings = Settings(labels={"event": "arrests", "outcome": "deportations"})
    every = reaches(gold_witnesses, settings, Parameters())
    days = {reach.rate.words: reach for reach in every if reach.target.days}
    assert days["75 arrests a day each x 25 field offices"].usual == point(Fraction(1_000_000, 1875))
    assert days["between 1,200 and 1,500 arrests a day"].usual == between(Fraction(2000, 3), Fraction(2500, 3))
    assert days["1,100 arrests a day"].literal == point(Fraction(10_000, 11))


def test_choices_vary_how_far_a_hedge_reaches():
    about = figure("400", 400.0, noun="inspections", rate="day", hedge="about", approximator="~")
    every = choices([witness(about)], LABELS, Parameters.checked(horizon_days=1))
    reach = {one.kind: one.total for one in every if "reach" in one.kind}
    narrow, wide = reach["if hedges reach half as wide"], reach["if hedges reach twice as wide"]
    assert wide.hi - wide.lo == 4 * (narrow.hi - narrow.lo) > 0
