import pytest

from helpers.report.collate import LONGEST, differences


@pytest.mark.parametrize(
    ("a", "b", "only_a", "only_b"),
    [
        ("a toll of 30 boats", "a toll of 40 boats", ["30"], ["40"]),
        ("It’s late", "It's late", [], []),
        ("he said that it holds", "he said it holds", ["that"], []),
        ("", "new words", [], ["new words"]),
        ("alike", "alike", [], []),
    ],
)
def test_words_that_only_one_has(a, b, only_a, only_b):
    runs_a, runs_b = differences(a, b)
    assert [run.text for run in runs_a if run.only] == only_a
    assert [run.text for run in runs_b if run.only] == only_b


def test_the_runs_give_back_the_text():
    a, b = "  The bridge, they say, is shut – for now.", "The bridge is shut"
    for text, runs in zip((a, b), differences(a, b), strict=True):
        assert "".join(run.text for run in runs) == text


def test_a_very_long_passage_is_shown_without_differences():
    long = "word " * (LONGEST + 1)
    assert [run.only for run in differences(long, "other")[0]] == [False]
