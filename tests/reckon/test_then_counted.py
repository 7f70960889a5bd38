"""A share of all people, then their count."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The isle has 61,400 inhabitants. Children make up 25 per cent of the population. There are 15,300 of them.", ["consistent"]),
        ("The isle has 61,400 inhabitants. Children make up 30 per cent of the population. There are 15,300 of them.", ["inconsistent"]),
        ("The isle has 61,400 inhabitants. One in five of the population is a widow. The register puts them at 15,300.", ["inconsistent"]),
        ("The isle has 61,400 inhabitants. Children make up 30 per cent of the population. There are 15,300 goats.", []),
        ("It will have a population of 61,400 by 2036. Children make up 30 per cent of the population. There are 15,300 of them.", []),
    ],
)  # fmt: skip
def test_their_count(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="share")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The region has 5 million inhabitants. In the north 30 per cent of residents are poor. They number 900,000.",
        "The town has 61,400 people. Some 40 per cent of residents voted. That is 15,300 people.",
    ],
)  # fmt: skip
def test_people_of_a_place_and_voters(page_of, text):
    told = page_of("A headline for this", text, rule="share")
    assert "inconsistent" not in {check.verdict for check in told}
