"""A fraction in words right behind the number of its part."""

import pytest

WHOLE = "The entry is 412 crews, and 96 of them row in fours.\n"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{WHOLE}Clubs from abroad sent 103 crews this summer, a quarter of the entry.", "consistent"),
        (f"{WHOLE}Clubs from abroad sent 103 crews this summer, a third of the entry.", "inconsistent"),
        ("The mill employs 186 people. Weavers, 62 of them, make up a third of the payroll.", "consistent"),
        ("The mill employs 186 people. Weavers, 62 of them, make up a quarter of the payroll.", "inconsistent"),
        ("Twenty-seven of the forty-five members put a hand up, two thirds of the chamber.", "inconsistent"),
        ("Thirty of the forty-five members put a hand up, two thirds of the chamber.", "consistent"),
        ("It wrote 16,200 of the 48,600 tickets. Bays made up 3,240 of those tickets, a quarter.", "inconsistent"),
    ],
)
def test_it_is_held_against_what_the_words_give(board, text, verdict):
    checks = board(text, rule="share")
    assert verdict in {check.verdict for check in checks}
    assert verdict == "inconsistent" or {check.verdict for check in checks} == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}Clubs from abroad sent 103 crews this summer, a third more than last year.",
        f"{WHOLE}Clubs from abroad sent 103 crews, a third of whom were late.",
        "The town has 412 shops. Some 103 boats lay in the bay, a third of the fleet.",
        "The mill employs 186 people. It has 62 looms, a quarter of the county's.",
        "Weavers, 62 of them, make up a quarter of the payroll.",
    ],
)
def test_what_it_may_not_be_of_is_left_alone(board, text):
    assert [check.formula for check in board(text, rule="share") if check.verdict == "inconsistent"] == []
