import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ana Ruel won in 1:12:40.\nBea Holt was second in 1:13:15, 35 seconds behind.", ["consistent"]),
        ("Ana Ruel won in 1:12:40.\nBea Holt was second in 1:13:15, 45 seconds behind.", ["inconsistent"]),
        ("Kerr crossed in 3:02:18, with Moss coming home 74 seconds later in 3:03:52.", ["inconsistent"]),
        ("Ruel's 1:12:40 was 42 seconds outside the record of 1:11:58.", ["consistent"]),
        ('Ruel won in 1:12:40.\nLast year she needed 1:15:20.\n"To find two minutes and 40 seconds is a lot," she said.', ["consistent"]),
        ('Ruel won in 1:12:40.\nLast year she needed 1:15:20.\n"To find three minutes and 40 seconds is a lot," she said.', ["inconsistent"]),
        ("Lee clocked three hours, four minutes and 10 seconds.\nThe record was three hours, five minutes and 32 seconds, so she took 82 seconds off it.", ["consistent"]),
        ("He got round in 4:21:30, but his own watch said 4:14:05, because it took him more than seven minutes to reach the line.", ["consistent"]),
    ],
)  # fmt: skip
def test_the_gap_between_two_times(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruel won in 1:12:40, a minute faster than she had hoped.",
        "Ruel won in 1:12:40.\nHer rival, 30 seconds behind at the turn, finished in 1:15:02.",
        "The film runs for two hours and 10 minutes, and the queue took 40 minutes.",
    ],
)
def test_gaps_without_their_two_times(board, text):
    assert board(text, rule="calendar") == []
