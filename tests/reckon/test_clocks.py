import pytest

from .conftest import known_fault


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The hearing opened at 6.30pm and closed at 11.10pm, four hours and 40 minutes later.", "consistent"),
        ("The hearing opened at 6.30pm and closed at 10.10pm, four hours and 40 minutes later.", "inconsistent"),
        ("The lift runs from 7 a.m. to 7 p.m., a 12-hour service.", "consistent"),
        ("The lift runs from 7 a.m. to 9 p.m., a 12-hour service.", "inconsistent"),
        ("The power failed at 22:40 and came back at 01:10, two and a half hours later.", "consistent"),
        ("The power failed at 22:40 and came back at 03:10, two and a half hours later.", "inconsistent"),
        ("Workers began a 48-hour fast.\nIt began at 4 a.m. on Tuesday and ends at 4 a.m. on Thursday.", "consistent"),
        ("Rehearsals lasted six hours.\nThey began at 2pm on Sunday and broke up at 9.30pm.", "inconsistent"),
        (
            "She left at 9.15 a.m. and got home at 11.45 a.m.\nTwo and a half hours, for a trip of 50 minutes.",
            "consistent",
        ),
        (
            "They set off at 8.30am.\nIt was hot.\nHe came in at 3.52pm, seven hours and 22 minutes after the start.",
            "consistent",
        ),
        (
            "They set off at 8.30am.\nIt was hot.\nHe came in at 3.52pm, six hours and 22 minutes after the gun.",
            "inconsistent",
        ),
        (
            "The ramp jammed at 6:10 p.m. and was freed at 9:40 p.m.\nFor three and a half hours 70 lorries queued.",
            "consistent",
        ),
        ("The warning took effect at 3pm and was lifted at 5am.\nDuring those 14 hours nobody went out.", "consistent"),
        (
            "The warning took effect at 3pm and was lifted at 5am.\nDuring those 12 hours nobody went out.",
            "inconsistent",
        ),
        ("He was seen at 8 p.m., two hours after the shop shut at 6 p.m.", "consistent"),
        ("The pool is open from noon to midnight, 12 hours in all.", "consistent"),
        ("The line is shut from 11pm on Friday to 5am on Monday, a 54-hour closure.", "consistent"),
        ("The line is shut from 11pm on Friday to 5am on Monday, a 44-hour closure.", "inconsistent"),
        ("The match began at 3 p.m. and ended at 4.50 p.m., nearly two hours later.", "consistent"),
        (
            "The crew came at 7.10 in the morning and left at 3.40 in the afternoon, after eight and a half hours.",
            "consistent",
        ),
        (
            "The crew came at 7.10 in the morning and left at 3.40 in the afternoon, after nine and a half hours.",
            "inconsistent",
        ),
        ("The coach left at 8.20pm and was in the yard at 10.05pm, a run of an hour and three-quarters.", "consistent"),
        (
            "The dam gave way at 6:17 a.m.\nMost slept on.\nThe first boat, with six men, came at 11:47 a.m., five and a half hours after the breach.",
            "consistent",
        ),
        (
            "The dam gave way at 6:17 a.m.\nMost slept on.\nThe first boat, with six men, came at 11:47 a.m., four and a half hours after the breach.",
            "inconsistent",
        ),
        (
            "Bidding ended at 8 p.m.\nIt was cold.\nThe list was read at 3:40 a.m., less than seven hours after the doors had closed.",
            "inconsistent",
        ),
        ("A five-hour meeting opened at 2pm and closed at 9pm.", "inconsistent"),
        ("The call was logged at 02.47 and a boat came at 04.12, an hour and 25 minutes later.", "consistent"),
        ("The call was logged at 02.47 and a boat came at 04.12, an hour and 55 minutes later.", "inconsistent"),
    ],
)
def test_times_of_day_and_the_stretch_between_them(board, text, verdict):
    assert [check.verdict for check in board(text, rule="calendar")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The 9 a.m. ferry and the 5 p.m. ferry, a 40-minute crossing, were full.",
        "The bus leaves at 9 a.m. and 5 p.m., a 40-minute ride.",
        "He waited two hours before he called at 9 a.m. and again at 5 p.m.",
        "The shop opens from 9 a.m. to noon, and parking costs $3 for two hours.",
        "The court sat from 10 a.m. until 1 p.m. and from 2 p.m. to 4 p.m., five hours in all.",
        "The alarm rang at 6:17 a.m.\nIt was cold.\nA bus came at 11:52 a.m., two hours after the rain.",
        "He scored 12 in the morning session and 15 in the afternoon, after two hours.",
        "Boats leave every 90 minutes from 6 a.m. to 6 p.m.",
        "Lunch at noon lasted an hour; the bus left at 5 p.m.",
        "The 17.40 to the coast was late by 80 minutes.",
        "The euro stood at 04.12 crowns and then at 04.47 crowns, an hour and 55 minutes later.",
    ],
)
def test_times_that_are_no_two_ends_are_left_alone(board, text):
    assert board(text, rule="calendar") == []


def test_the_earlier_time_stands_first_in_the_formula(board):
    checks = board("The road reopened at 4.30pm, ten and a half hours after it was shut at 6am.", rule="calendar")
    assert [check.formula.partition(":")[0] for check in checks] == ["6am to 4.30pm"]


def test_the_start_of_something_else_is_no_start(board):
    assert board("The gate opened at 9am.\nA bus left at 11.30am, two hours after the start of the rain.") == []


def test_what_came_later_is_told_of_the_clock_before_it(board):
    text = "Polling ended at 9 p.m.\nThe first count was in by 11:12 p.m., two hours and 12 minutes later.\nThe last came at 5:50 a.m. on Monday."
    assert [check.verdict for check in board(text, rule="calendar")] == ["consistent"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The line was blocked between 7.15am and 8.05am, a stoppage of 80 minutes, and the held train left at 9.25am.", ["inconsistent"]),
        ("The line was blocked between 7.15am and 8.05am, a stoppage of 50 minutes, and the held train left at 9.25am.", ["consistent"]),
        ("For 75 minutes, from 3.50pm until 4.35pm, the tap was off, and supper was put back to 5.50pm.", ["inconsistent"]),
        ("The shop shut at 1pm. Its tills were down from 9.10am to 9.45am, 75 minutes in all, and it rang no sale until 11am.", ["inconsistent"]),
        ("The mine opens from 9am to 5pm, takes two hours for lunch and stays open until 8pm on Fridays.", []),
        ("From 9am until noon, and again from 2pm to 5pm, a working day of six hours, the desk is staffed.", []),
    ],
)  # fmt: skip
def test_the_two_ends_of_a_span_among_other_times(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


FAR = (
    "The first alarm was raised by a night porter at the mill on the north bank of the river at 11.15pm on Saturday.\n"
)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (FAR + "The last of the fire was put out at 7.45am on Sunday, eight and a half hours later.", ["consistent"]),
        (FAR + "The last of the fire was put out at 7.45am on Sunday, eleven and a half hours later.", ["inconsistent"]),
        (FAR + "The wind rose at dawn, and at 7.45am on Sunday the crews left and were home three hours later.", []),
        (FAR + "The wind rose, and by 7.45am on Sunday, three hours later than forecast, it blew a gale.", []),
        ("Nine hours after the rain set in at 4.20pm, the river topped its bank at 10.50pm.", ["inconsistent"]),
        ("Three hours after the blast at 2pm, police said they hoped to open the road again by 9pm.", []),
        pytest.param("The fire began at 1am on Friday. A second was seen at 5am on Friday and was out two hours later.", [], marks=known_fault),
        ("The horn went at 9.40am, 12 hours before high water at 9.40pm. At 6.40pm it was rising; it peaked three hours later.", ["consistent"]),
    ],
)  # fmt: skip
def test_later_is_counted_from_the_time_before(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
