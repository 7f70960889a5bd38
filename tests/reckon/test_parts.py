import pytest

from helpers.settings import Settings


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("Of the 40 patients, 12 improved.", "consistent", None),
        ("Of the 40 patients, 51 improved.", "inconsistent", "hard"),
        ("Twelve of the 40 pumps failed.", "consistent", None),
        ("Of the thousands of patients, 12,000 improved.", None, None),
    ],
)
def test_a_part_is_no_more_than_its_whole(board, text, verdict, grade):
    checks = board(text, rule="part_of_whole")
    assert (
        [(check.verdict, check.grade) for check in checks] == [(verdict, grade)]
        if verdict
        else not any(check.verdict == "inconsistent" for check in checks)
    )


@pytest.mark.parametrize(
    "text",
    [
        "She met 200 soldiers of the three armies.",
        "It set a mandate of 17 million gallons, well below the 22 million gallons it had sought.",
        "Of the seven polls released this month, most were close. [538]",
    ],
)
def test_an_of_that_makes_no_part(board, text):
    assert board(text, rule="part_of_whole") == []


def test_those_points_back_to_the_total(board):
    text = "Crews checked about 8,100 homes.\nThe rain has not stopped.\nThey sealed nearly 500 of those checked."
    settings = Settings(measures={"checks": ("homes checked", "checked"), "seals": ("homes sealed",)})
    (check,) = board(text, rule="part_of_whole", settings=settings)
    assert check.formula.startswith("nearly 500 seals of about 8,100")


def test_what_is_left_is_asked_of_the_storys_event_alone(board):
    text = "Of the 40 patients enrolled, 12 improved."
    settings = Settings(
        measures={"enrolments": ("patients enrolled",)}, labels={"event": "enrolments", "outcome": "cures"}
    )
    assert [check.verdict for check in board(text, rule="part_of_whole", settings=settings)] == [
        "consistent",
        "cannot tell",
    ]
    assert [check.verdict for check in board(text, rule="part_of_whole")] == ["consistent"]


def test_fewer_than_aimed_at_hangs_on_only(board):
    few = "The drive was intended to reach over 100 schools, but reached only 30 schools."
    many = "The drive was intended to reach 100 schools, but reached only 130 schools."
    assert [check.verdict for check in board(few, rule="part_of_whole")] == ["consistent"]
    (check,) = board(many, rule="part_of_whole")
    assert (check.verdict, check.grade) == ("inconsistent", "as usually read")
    assert "would hold without 'only'" in check.reading


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The cut affects 12 teachers and 15 nurses, 27 in all.", "consistent"),
        ("The cut affects 12 teachers and 15 nurses, 28 in all.", "inconsistent"),
        ("The storm killed 27 people: 12 men and 16 women.", "inconsistent"),
        ("The storm killed 27 people: 12 men and 13 women.", "inconsistent"),
        ("It will spend $4.5 million on roads and $3.2 million on schools, $7.7 million in all.", "consistent"),
    ],
)
def test_parts_against_the_printed_total(board, text, verdict):
    (check,) = board(text, rule="parts_sum")
    assert check.verdict == verdict


def test_numbers_that_are_no_list_are_not_added(board):
    assert board("Each of the 12 wards gets 4 nurses, 50 in all.", rule="parts_sum") == []
    assert board("The storm shut 12 roads after 15 hours, 40 in all.", rule="parts_sum") == []


def test_nothing_divides_by_zero(board):
    text = "Of the 0 homes, 0 homes, or 0 percent, were lost in the first 0 days.\nThe highest daily total was 0 homes."
    assert all(check.verdict != "inconsistent" for check in board(text))


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Across the isles 236 did so, among them 19 from Kell.", ["consistent"]),
        ("The blast killed 14 workers and hurt many more, among them 60 children.", []),
        ("The first wave killed 14 people and the second far more, including 60 children.", []),
        ("Some 40 people were hurt, including 12 children.", ["consistent"]),
        ("Some 40 people were hurt, including 52 children.", ["inconsistent"]),
        ("The line lost 40 drivers, including 52 from the depot at Kell.", ["inconsistent"]),
        ("It sold 40 houses, including 300 garages.", []),
        ("They ran 14 trains, including 52 carriages.", []),
    ],
)
def test_those_who_are_named_among_them(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="part_of_whole")] == verdicts
