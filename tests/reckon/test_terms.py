import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Ola Birk has led the choir for eleven years, since 2013.", "consistent"),
        ("Ola Birk has led the choir for eleven years, since 2009.", "inconsistent"),
        ("Ola Birk led the choir for eleven years, since 1999 with her sister, and left in 2010.", "consistent"),
        ("The hall has been promised to it for five years, until 2029.", "consistent"),
        ("The hall has been promised to it for five years, until 2032.", "inconsistent"),
        ("The tunnel has been closed for 32 days, since April 15.", "consistent"),
        ("The tunnel has been closed for 43 days, since April 15.", "inconsistent"),
        ('Jo Pell has been master since 2014.\n"In ten years I have never seen such a tide," she said.', "consistent"),
        ("The ban took effect on 1 March and is to last 90 days.\nIt expires on 30 May.", "consistent"),
        ("The inquiry opens on 3 June and lasts 60 days, so it will end on 2 August.", "consistent"),
        ("The inquiry opens on 3 June and lasts 40 days, so it will end on 2 August.", "inconsistent"),
        (
            "It took three offers and 73 days.\nThe owner yesterday took the last; the first came on 4 March.",
            "consistent",
        ),
    ],
)
def test_stretches_with_one_printed_end(board, text, verdict):
    assert [check.verdict for check in board(text, rule="calendar")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The club has played here for 20 years, since August 2015 in the new stadium.",
        "It was the best result in six years.\nThe last one came in March.",
        "The lock was shut in March and will stay so for eight weeks, until 29 May.",
        "Jo Pell has been master since 2014.\nIn two years she will retire.",
    ],
)
def test_stretches_of_another_time(board, text):
    assert board(text, rule="calendar") == []
