"""What the change from one figure to another does, in one phrase."""

from __future__ import annotations

import pytest

from helpers.compare.effects import hedge_effect, rehedged, value_effect
from helpers.tables import Figure


def figure(lo, hi=None, hedge=None, approximator=None, form="scalar"):
    hi = lo if hi is None else hi
    return Figure(figure_id="f", article_id="a", start=0, end=1, text=str(lo), lo=lo, hi=hi, hedge=hedge,
                  approximator=approximator, form=form)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (figure(461), figure(500, hedge="nearly", approximator="<"), "an exact count became a rounded one"),
        (figure(500, hedge="nearly", approximator="<"), figure(461), "a rounded count became an exact one"),
        (figure(461), figure(1000, 10000, form="vague"), "a number became a vague one"),
        (figure(1000, 10000, form="vague"), figure(461), "a vague number became a number"),
        (figure(1200, 1400), figure(1200, 1500), "upper end 100 higher"),
        (figure(1200, 1400), figure(1100, 1400), "lower end 100 lower"),
        (figure(461), figure(471), "10 higher"),
        (figure(471), figure(461), "10 lower"),
    ],
)
def test_another_value(before, after, effect):
    assert value_effect(before, after) == effect


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("more than >", "about ~", "a lower bound became a middle"),
        ("nearly <", "", "an upper bound became a plain number"),
        ("just", "only", "same value, another judging word"),
        ("just", "", "the judging word is gone"),
        ("", "just", "a judging word was put in"),
        ("fully", "all of", "same value, another hedge"),
        ("fully", "", "the hedge is gone"),
        ("", "fully", "a hedge was put in"),
    ],
)
def test_another_hedge(before, after, effect):
    def hedged(told):
        words, _, sign = told.rpartition(" ") if told[-1:] in tuple("<>~") else (told, "", "")
        return figure(9, hedge=words or None, approximator=sign or None)

    assert hedge_effect(hedged(before), hedged(after)) == effect


def test_a_hedge_that_says_the_same_is_no_other():
    about = figure(9, hedge="about", approximator="~")
    assert not rehedged(about, figure(9, hedge="around", approximator="~"))
    assert rehedged(about, figure(9))
    assert rehedged(figure(9, hedge="just"), figure(9))
    assert not rehedged(figure(9, hedge="Up  to"), figure(9, hedge="up to"))
    assert not rehedged(figure(9, hedge="up to"), figure(9, hedge="at most"))
