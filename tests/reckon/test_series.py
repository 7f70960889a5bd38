from helpers.settings import Settings

LABELLED = Settings(
    measures={"inspections": ("homes inspected",), "repairs": ("homes repaired",)},
    labels={"event": "inspections", "outcome": "repairs"},
)


def test_two_captures_that_leave_a_common_value(board):
    (check,) = board(
        "Crews have inspected approximately 8,000 homes.",
        "More than 8,000 homes were inspected.",
        rule="same_measure",
        settings=LABELLED,
    )
    assert (check.verdict, check.article_ids) == ("consistent", ("w0", "w1"))


def test_two_captures_that_differ_cannot_tell(board):
    (check,) = board(
        "Some 410 homes were inspected.", "A total of 630 homes were inspected.", rule="same_measure", settings=LABELLED
    )
    assert (check.verdict, check.settles) == ("cannot tell", "whether both are of the same time and the same group")


def test_numbers_of_another_size_speak_of_other_things(board):
    assert board("Some 40 homes were inspected.", "A total of 630 homes were inspected.", rule="same_measure") == []


def test_one_capture_is_not_compared_with_itself(board):
    assert board("Some 410 homes were inspected.\nA total of 630 homes were inspected.", rule="same_measure") == []


def test_outcomes_are_not_events(board):
    text = "Crews were told to inspect between 120 and 150 homes inspected a day.\nThousands of homes were repaired.\nSome 8,100 homes were inspected."
    checks = board(text, rule="dimension", settings=LABELLED)
    assert {check.verdict for check in checks} == {"cannot tell"}
    assert board(text, rule="dimension") == []
