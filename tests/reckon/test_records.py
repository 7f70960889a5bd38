"""Numbers called a record against older dated ones of the same thing."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("A record 48,600 visitors came to the fair.\nIn 2021 some 52,100 visitors came to the fair.", "inconsistent", "as usually read"),
        ("A record 48,600 visitors came to the fair.\nIn 2021 some 42,100 visitors came to the fair.", "consistent", None),
        ("Some 900 beds were full, the highest number since counting began in 2009.\nIn 2011 there were 1,100 beds full.", "inconsistent", "as usually read"),
        ("Some 900 beds were full, the highest number since 2015.\nIn 2014 there were 1,100 beds full.", None, None),
        ("Some 900 beds were full, the highest number since 2015.\nIn 2015 there were 1,100 beds full.", None, None),
        ("The dam at Lorne was 19 percent full, the lowest level ever measured there.\nIn 1996 Lorne stood at 17 percent.", "inconsistent", "as usually read"),
        ("A record 48,600 visitors came.\nThe old record was 52,000 visitors.", "inconsistent", "hard"),
        ("A record 48,600 visitors came.\nThe previous record was 42,000 visitors.", "consistent", None),
        ("The mines lost a record 161 thousand working days to stoppages this year.\nIn 2011 the tally reached 174 thousand.", "inconsistent", "as usually read"),
        ("Turnout was the highest since 1998, at 71 percent.\nIn 2002 it was 74 percent.", "inconsistent", "as usually read"),
        ("A record 500 people came to the fair.\nIn 2011, 1,200 people lost their homes.", None, None),
        ("A record 500 people came to the fair in Holm.\nIn 2011 some 700 people came to the fair in Ark.", None, None),
        ("A record 500 people came to the fair.\nNext year 700 people are expected at the fair.", None, None),
    ],
)  # fmt: skip
def test_records(board, text, verdict, grade):
    found = [(check.verdict, check.grade) for check in board(text, rule="ordering")]
    assert found == ([(verdict, grade)] if verdict else [])


def test_the_older_number_may_stand_in_another_article(board):
    texts = (
        "Some 900 boats waited outside the harbour, the highest number since counting began in 2009.",
        "In October 2021 some 1,150 boats waited outside the harbour.",
    )
    (check,) = board(*texts, rule="ordering")
    assert (check.verdict, check.grade) == ("inconsistent", "as usually read")
    assert check.article_ids == ("w0", "w1")
