"""Random draws stay within the exact bounds, repeat with their seed, and draw one sentence's figures together."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.errors import ParameterError
from helpers.reckon.hedges import readings
from helpers.reckon.intervals import point
from helpers.reckon.whatif.draws import Drawing, drawn
from helpers.reckon.whatif.horizons import Rate, times
from helpers.reckon.whatif.scenarios import Parameters
from helpers.tables import Figure

GIVEN = Parameters.checked(horizon_days=10)


def printed(number, sentence, lo, **more):
    text = str(lo)
    return Figure(figure_id=f"f{number}", article_id="a", sentence_id=sentence, start=0, end=len(text), text=text, lo=lo, hi=lo, **more)  # fmt: skip


def about(number, sentence, lo, **more):
    return printed(number, sentence, lo, hedge="about", approximator="~", **more)


def one(figure):
    return Rate("about 300 a day", "trees", None, (figure,), ("a",), readings(figure))


def two(first, second):
    made = times(readings(first), readings(second).usual)
    return Rate("product", "trees", None, (first, second), ("a",), made, "product")


@pytest.mark.parametrize("shape", ["uniform", "triangular"])
def test_draws_fill_the_usual_reading_and_do_not_leave_it(shape):
    rate = one(about(1, "s1", 300.0, rate="day"))
    total = drawn(rate, GIVEN, Drawing.checked(draws=20_000, shape=shape))
    lo, hi = rate.a_day.usual.scale(10).floats
    assert lo <= total.min() and total.max() <= hi
    assert total.max() - total.min() > 0.9 * (hi - lo)
    assert total.mean() == pytest.approx((lo + hi) / 2, rel=0.01)


def test_the_same_seed_draws_the_same_and_another_does_not():
    rate = one(about(1, "s1", 300.0, rate="day"))
    first, again, other = (drawn(rate, GIVEN, Drawing.checked(draws=100, seed=seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_figures_of_one_sentence_are_drawn_together():
    def spread(second_sentence):
        rate = two(about(1, "s1", 300.0, rate="day, depot"), about(2, second_sentence, 40.0))
        return drawn(rate, GIVEN, Drawing.checked(draws=20_000)).std()

    assert spread("s1") > 1.2 * spread("s2")  # what moves together spreads further


def test_without_an_end_nothing_is_drawn():
    open_ended = readings(printed(1, "s1", 300.0, hedge="at least", approximator=">", rate="day"))
    figure = printed(1, "s1", 300.0)
    assert drawn(Rate("at least 300", "trees", None, (figure,), ("a",), open_ended), GIVEN, Drawing(100)) is None


def test_a_point_is_drawn_as_itself():
    figure = printed(1, "s1", 317.0, rate="day")
    rate = Rate("317 a day", "trees", None, (figure,), ("a",), times(readings(figure), point(1)))
    assert set(drawn(rate, GIVEN, Drawing(5))) == {3170.0}


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"draws": "many"}, "draws is many; it must be a whole number from 0 to 1000000"),
        ({"draws": 2_000_000}, "draws is 2000000"),
        ({"draws": True}, "draws is True"),
        ({"draws": "000000000000999999999999"}, "draws is 0000"),
        ({"seed": 1.5}, "seed is 1.5"),
        ({"shape": "normal"}, "unknown shape 'normal'"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_sentence(values, message):
    with pytest.raises(ParameterError, match=message):
        Drawing.checked(**values)
