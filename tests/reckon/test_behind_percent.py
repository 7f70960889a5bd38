"""A share in words that says the percentage before it again, and means that are of no range."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "The 420 slips were only 44 per cent of the 950 sent out, fewer than half. Two thirds of the crew, 610, had stayed.",
            ["consistent"],
        ),
        ("Turnout was 54 per cent, less than half.", ["inconsistent"]),
        ("The herd is at 61 per cent of its old size, or well over half.", ["consistent"]),
        ("Only 48 per cent of members voted, well over half of them by post.", []),
        ("The flood left 62 per cent of homes without power, less than half of them in the city.", []),
        ("Labour took 62 per cent of the postal votes, under half of the total.", []),
        ("It is not 44 per cent, more than half, as the mayor said.", []),
        ("Sales fell 54 per cent, and fewer than half of the stalls were open.", []),
        ("The turnout rose from 54 per cent, but fewer than half of the islanders noticed.", []),
    ],
)
def test_a_share_in_words_behind_its_percentage(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="threshold")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The scale runs from £21,000 to £29,000 in four steps, which average £2,000.", []),
        ("Fees range from £21 to £29 at the nine pools, with an average of £34.", ["inconsistent"]),
    ],
)
def test_the_mean_of_steps_is_no_mean_of_their_ends(page_of, text, verdicts):
    found = page_of("A headline for this", text, rule="mean_and_maximum")
    assert [check.verdict for check in found if check.verdict == "inconsistent"] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Only 48 per cent voted, more than half of them women.", []),
        ("Turnout was 48 per cent, more than half of it by post.", []),
        ("Only 48 per cent voted, or more than half.", ["inconsistent"]),
    ],
)
def test_a_part_of_the_part_is_no_second_form_of_it(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="share")] == verdicts
