"""A count below a bound against the count itself, where what is said of both or one day ties the two."""

import pytest


@pytest.mark.parametrize(
    ("text", "other", "verdicts"),
    [
        ("Fewer than 100 of the 840 swimmers were over 75.", "Swimmers came from nine clubs; 112 were over 75.", {"inconsistent"}),
        ("Fewer than 100 of the 840 swimmers were over 75.", "Swimmers came from nine clubs; 112 were over 65.", set()),
        ("Fewer than 100 of the 840 swimmers were over 75.", "In 2019 there were 112 swimmers over 75.", set()),
        (
            "It said fewer than 200 people were waiting for a berth in the harbour at the end of May.",
            "The harbour's waiting list for a berth stood at 214 names at the end of May.",
            {"inconsistent"},
        ),
        (
            "It said fewer than 200 people were waiting for a berth in the harbour at the end of May.",
            "The harbour's waiting list for a berth stood at 214 names at the end of July.",
            set(),
        ),
        (
            "Beekeepers could ask the county for new hives until March fourth.\nFewer than 80 of them did.",
            "The county had new hives for beekeepers, who could ask until 4 March.\nIn all 91 did so.",
            {"inconsistent"},
        ),
        (
            "Beekeepers could ask the county for new hives until March fourth.\nFewer than 80 of them did.",
            "The county had new hives for beekeepers, who could ask until 9 April.\nIn all 91 did so.",
            set(),
        ),
        ("Fewer than 100 of the 840 swimmers were over 75.", "Swimmers came from nine clubs, with a mean age of 51; 112 were over 75.", {"inconsistent"}),
        ("Fewer than 100 of the delayed trains were for freight.", "The list of delayed trains has 118 for freight on it.", {"inconsistent"}),
        ("Fewer than 30 guards have worked the gates on any one day, she said.", "On Friday 44 guards worked the gates, the prison said.", {"inconsistent"}),
        ("Fewer than 30 guards have worked the gates on any one day, she said.", "On Friday 24 guards worked the gates, the prison said.", set()),
        ("Fewer than 30 guards have worked the gates on any one day, she said.", "The prison would put 44 guards to work at the gates on Friday.", set()),
        ("Fewer than 600 pupils are at home.\nThe latest bulletin listed 612 at home across nine schools.", "It rained.", {"inconsistent"}),
    ],
)  # fmt: skip
def test_counts_past_a_bound(board, text, other, verdicts):
    assert {check.verdict for check in board(text, other, rule="threshold")} == verdicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fewer than 100 patients waited for more than a year.", "At the other hospital 112 patients waited for more than a year."),
        ("More than 300 pupils were aged 16 to 18.", "In the sixth form 260 pupils were aged 16 to 18."),
        ("Voters could register until 15 June. Fewer than 200 did in Arden.", "Voters could register until 15 June. In Holm 236 did."),
    ],
)  # fmt: skip
def test_counts_of_another_place(board, one, other):
    assert "inconsistent" not in {check.verdict for check in board(one, other, rule="threshold")}
