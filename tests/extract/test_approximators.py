from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "hedge", "approximator"),
    [
        ("about 300 homes", "about", "~"),
        ("only about 300 homes", "only about", "~"),
        ("some 300 homes", "Some", "~"),
        ("an estimated 300 homes", "an estimated", "~"),
        ("300 homes or so", "or so", "~"),
        ("more than 300 homes", "more than", ">"),
        ("at least $300", "at least", ">"),
        ("300 or more homes", "or more", ">"),
        ("just over 300 homes", "just over", ">"),
        ("nearly 300 homes", "nearly", "<"),
        ("up to 300 homes", "up to", "<"),
        ("as many as 300 homes", "as many as", "<"),
        ("no more than 300 homes", "no more than", "<"),
        ("fewer than 300 homes", "fewer than", "<"),
        ("barely 300 homes", "barely", "~"),
        ("hardly 300 homes", "hardly", "~"),
        ("just 300 homes", "just", None),
        ("only 300 homes", "only", None),
        ("300 homes", None, None),
        ("a row over 300-ton limits", None, None),
        ("it rose over 300-fold", "over", ">"),
        ("he turned over 300 homes", None, None),
        ("a cost spread over 300 homes", None, None),
        ("a fee averaged over 300 homes", None, None),
        ("a pace of 12 a mile over 300 miles", None, None),
        ("he will hand over 300 homes", None, None),
        ("something longer than 300 metres", "longer than", ">"),
        ("spans not exceeding 300 metres", "not exceeding", "<"),
        ("ramps no longer than 300 metres", "no longer than", "<"),
        ("a dam near 300 metres", "near", "~"),
        ("a dam near 300 homes", None, None),
        ("walls over three seasons", None, None),
        ("walls over 300 seasons", "over", ">"),
        ("walls for 300 years, give or take", "give or take", "~"),
    ],
)
def test_the_words_and_their_class(text, hedge, approximator):
    figure = figures_in(f"They built {text}." if not text.startswith(("some", "he")) else text.replace("some", "Some"))[
        0
    ]
    assert (figure.hedge, figure.approximator) == (hedge, approximator)
    assert (figure.hedge_start is None) == (hedge is None)


def test_over_the_past_two_years_is_no_hedge():
    assert figures_in("over the past two years")[0].hedge is None


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Her pressure was 162 over 95.", [None, None]),
        ("It will take over 3 hours to take over 3 firms.", [">", None]),
        ("20,000 plus turned out.", [">"]),
        ("It cost £50 plus tax.", [None]),
    ],
)
def test_words_that_hedge_and_do_not(text, hedges):
    assert [figure.approximator for figure in figures_in(text)] == hedges
