import pytest

from helpers.compare.agreement import Scale, differ, meets, paired, rounds, same_number, significant, telling
from helpers.tables import Figure


def figure(lo, hi=None, *, hedge=None, noun=None, unit=None, form="scalar", name="f"):
    return Figure(
        figure_id=f"{name}{lo}", article_id="a", start=0, end=1, text=str(lo), lo=lo, hi=lo if hi is None else hi,
        approximator=hedge, noun=noun, unit=unit, form=form,
    )  # fmt: skip


ROUNDED = [
    (figure(461), figure(500, hedge="<"), True),
    (figure(1980), figure(2000), True),
    (figure(1100), figure(1000), False),
    (figure(461), figure(900), False),
    (figure(500), figure(461), False),
    (figure(461), figure(200, 2000, form="vague"), False),
]


@pytest.mark.parametrize(("precise", "rounded", "expected"), ROUNDED)
def test_rounds(precise, rounded, expected):
    assert rounds(precise, rounded) is expected


def test_meets():
    assert meets(figure(461), figure(500, hedge="<"))
    assert not meets(figure(400), figure(500, hedge="<"))


def test_differ_only_within_one_matter():
    assert differ(figure(1200, 1400, noun="checks", form="range"), figure(1200, 1500, noun="checks", form="range"))
    assert not differ(figure(40, noun="schools"), figure(60, noun="bridges"))
    assert not differ(figure(461, noun="homes"), figure(500, noun="homes", hedge="<"))


def test_pairs_equal_values_before_near_ones():
    left, right = [figure(500, name="l"), figure(461, name="l")], [figure(461, name="r"), figure(500, name="r")]
    assert [(a.figure_id, b.figure_id) for a, b in paired(left, right)] == [("l500", "r500"), ("l461", "r461")]


def test_units_keep_figures_apart():
    assert paired([figure(30, unit="percent")], [figure(30, unit="dollar")]) == []


def test_near_on_the_scale_are_all_that_may_be_one_number():
    figures = [figure(float(n), name=f"n{n}") for n in (-55, -50, 1, 9, 10, 11, 90, 99, 100, 110, 111, 461, 500, 1100)]
    scale = Scale(figures)
    for one in figures:
        near = scale.near(one)
        assert [other for other in figures if same_number(one, other) and other not in near] == []
    assert [other.lo for other in scale.near(figure(100.0))] == [90, 99, 100, 110, 111]
    assert scale.near(figure(None)) == []


@pytest.mark.parametrize(("value", "digits"), [(461, 3), (500, 1), (2700, 2), (0.25, 2), (1000000, 1)])
def test_significant(value, digits):
    assert significant(value) == digits


@pytest.mark.parametrize(("value", "expected"), [(3417, True), (3.5, True), (30, False)])
def test_telling(value, expected):
    assert telling(figure(value)) is expected
