import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A majority of bakers, 48 percent, want the rule gone.", "inconsistent"),
        ("A majority of bakers, 58 percent, want the rule gone.", "consistent"),
        ("Most of the 2,400 anglers, 1,090 in all, signed.", "inconsistent"),
        ("Most of the 2,400 anglers, 1,390 of them, signed.", "consistent"),
        (
            "A majority of the 2,400 anglers want a ban, the club said after its ballot: 1,128 voted yes.",
            "inconsistent",
        ),
        ("The plan had its majority: 21 of the 43 members said yes.", "inconsistent"),
        ("The plan had its majority: 22 of the 43 members said yes.", "consistent"),
        ("A minority of drivers, 38 percent, wear one.", "consistent"),
        (
            "A majority of residents back the tunnel, a poll shows.\nOf the 800 asked, 376 said they back it, which is "
            "47 percent; 41 percent were against and 12 percent had no view.",
            "inconsistent",
        ),
        ("The party won 41 of the 90 seats, a majority.", "inconsistent"),
        ("Most members (620 of 1,300) voted to stay.", "inconsistent"),
        ("It won a majority of 23 seats.", None),
        ("A majority of those with a view, 48 percent of all, back it.", None),
        ("It needs a two-thirds majority of members, 48 percent say.", None),
        ("Most recent figures, 44 percent, are bad.", None),
        ("A majority of the 90 members met on the 40 steps of the hall.", None),
        ("A majority of bakers want the rule gone, and 48 percent of brewers do.", None),
    ],
)
def test_a_majority_is_more_than_half(board, text, verdict):
    found = [check.verdict for check in board(text, rule="threshold")]
    assert found == ([verdict] if verdict else [])


# The figure stands sentences after the claim, in words of its own: a poll, or those of whom the claim speaks.
AFTER = [
    ("A majority of growers want the levy to stay.\nThe club asked its members by post.\nOf the growers, 47 per cent said they would keep it.", ["inconsistent"]),
    ("Most growers want the levy to stay, the club said.\nIn its poll 57 per cent said they would keep it.", ["consistent"]),
    ("“Most of us want it,” said Ms Orr, who keeps bees.\nIn the ballot 44 per cent said yes to the plan.", ["inconsistent"]),
    ("A majority of Ayle growers think so.\nIn a survey of 1,150 growers 552 of them, or 48 per cent, said it should stay.\nThirty-one per cent disagreed.", ["inconsistent"]),
    ("Most growers want the levy to stay.\nIn its poll 31 per cent liked it much and 28 per cent liked it a little.", []),
    ("A majority want to keep bees on the roof, as the board does; a survey found 288 of that mind, or 48 per cent.", ["inconsistent"]),
    ("A majority back the merger: in the ballot 54 per cent were for it and 46 per cent against.", ["consistent"]),
    ("A majority want to keep bees on the roof; hives cost 12 per cent of the budget.", []),
    ("Most growers want the levy to stay.\nYields fell 12 per cent.", []),
    ("Most of the voters live in towns.\nIn the vote 44 per cent said yes.", []),
    ("Most growers want the levy to stay.\nTurnout in the ballot was 44 per cent.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), AFTER)
def test_a_majority_and_the_poll_after_it(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="threshold")] == verdicts
