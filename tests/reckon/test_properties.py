"""What must hold of any story: names and parties, the order of the captures, and vague numbers decide nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import times

from helpers.reckon import check_figures, measured
from helpers.settings import Settings

from .conftest import tiny

PLACES = ("Ayle", "Brock", "Corrin")
PARTIES = ("Heron", "Otter")
STORY = (
    "On Tuesday 1,240 delegates of the Heron party met in Ayle, a turnout of 62 percent.\nIn Brock 310 of 500 delegates, or 62 percent, came.",
    "Some 1,420 delegates of the Heron party met in Ayle on Tuesday.\nThe Otter party has 2,360 members, 1,180 in Ayle and 1,280 in Brock.",
    "More than 2,300 members belong to the Otter party.\nOn Wednesday 1,900 delegates met in Corrin, up from 1,500 a year earlier.",
)


def run(texts):
    told = Settings()
    return check_figures(measured([tiny(f"w{number}", text) for number, text in enumerate(texts)], told), told)


def verdicts(texts):
    return sorted((check.rule, check.verdict, check.grade or "") for check in run(texts))


def exchanged(text, one, other):
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize(("one", "other"), [*itertools.combinations(PLACES, 2), PARTIES])
def test_names_and_parties_exchanged_change_no_verdict(one, other):
    assert verdicts([exchanged(text, one, other) for text in STORY]) == verdicts(STORY)


def test_the_story_has_something_to_decide():
    assert {verdict for _, verdict, _ in verdicts(STORY)} >= {"consistent", "inconsistent"}


def test_the_order_of_the_captures_changes_no_verdict():
    boards = [verdicts(order) for order in itertools.permutations(STORY)]
    assert all(board == boards[0] for board in boards)


def test_the_order_in_which_captures_are_read_changes_nothing():
    told = Settings()
    captures = measured([tiny(f"w{number}", text) for number, text in enumerate(STORY)], told)
    boards = [check_figures(list(order), told) for order in itertools.permutations(captures)]
    assert all(board == boards[0] for board in boards)


VAGUE = st.sampled_from(["dozens", "scores", "hundreds", "thousands", "tens of thousands", "millions"])
NOUNS = st.sampled_from(["boats", "homes", "voters", "euros"])
TIMES = st.sampled_from(["on Tuesday", "last year", "by noon on Friday", "in 2019", ""])


@given(st.lists(st.tuples(VAGUE, NOUNS, TIMES), min_size=2, max_size=4))
@times(60)
def test_vague_numbers_alone_make_nothing_inconsistent(told):
    texts = [f"The storm hit {number} of {noun} in Ayle {time}.".replace(" .", ".") for number, noun, time in told]
    assert "inconsistent" not in {check.verdict for check in run(texts)}


@given(st.integers(101, 99_999), st.integers(1, 9), NOUNS)
@times(60)
def test_rounding_alone_makes_nothing_inconsistent(number, digits, noun):
    place = 10 ** min(digits, len(str(number)) - 1)
    rounded = (number + place // 2) // place * place
    texts = [f"The storm hit {number:,} {noun} on Tuesday.", f"On Tuesday the storm hit some {rounded:,} {noun}."]
    if abs(number - rounded) * 20 <= number:
        assert "inconsistent" not in {check.verdict for check in run(texts)}
