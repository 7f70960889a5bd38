import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The city has 2,480 employees.\nWith 2,840 employees, it is the largest employer here.", "inconsistent"),
        ("The city has 2,480 employees.\nIn 2019 it had 2,840 employees.", "cannot tell"),
        ("The city has 2,480 employees.\nThe port has 2,510 employees.", None),
        (
            "By Tuesday 2,480 boats had been towed to the harbour.\nIn short: 2,840 boats towed to the harbour by Tuesday.",
            "inconsistent",
        ),
        (
            "By Tuesday 2,480 boats had been towed to the harbour.\nBy Friday 2,840 boats had been towed to the harbour.",
            "cannot tell",
        ),
    ],
)
def test_one_measure_printed_twice(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("same_measure",)]
    assert found == ([verdict] if verdict else [])


def test_a_headline_against_the_first_sentence(page_of):
    (found,) = page_of(
        "Port to cut 120 jobs", "The port will cut 150 jobs over the summer, its owner said.", rule="same_measure"
    )
    assert found.verdict == "inconsistent"
    assert page_of("Port to cut 150 jobs", "The port will cut 148 jobs over the summer.", rule="same_measure") == []
