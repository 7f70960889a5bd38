"""What the words put first, last or third in a row of numbers."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The club has the longest list, 120, followed by Holm with 110 and Ark with 90.", {"consistent"}),
        ("The club has the longest list, 120, followed by Holm with 140 and Ark with 90.", {"consistent", "inconsistent"}),
        ("Hexley is the fullest of the three at 44 percent, ahead of Ark at 39 percent and Holm at 19 percent.", {"consistent"}),
        ("Hexley is the fullest of the three at 34 percent, ahead of Ark at 39 percent and Holm at 19 percent.", {"consistent", "inconsistent"}),
        ("The three have 740 beds: 410 at Hexley, 210 at Ark and 120 at Holm, the smallest.", {"consistent"}),
        ("The three have 740 beds: 210 at Hexley, 410 at Ark and 120 at Holm, the largest.", set()),  # the largest town?
        ("The rate in Holm is 87 in every 1,000, the third-highest of 14 towns, after Ark with 94 and Hexley with 91.", {"consistent"}),
        ("The rate in Holm is 93 in every 1,000, the third-highest of 14 towns, after Ark with 94 and Hexley with 91.", {"consistent", "inconsistent"}),
        ("The line lost 480 trams in Holm, 310 in Ark and 190 in Hexley.\nHolm was the hardest hit.", {"consistent"}),
        ("The line lost 480 trams in Holm, 310 in Ark and 190 in Hexley.\nArk was the hardest hit.", {"consistent", "inconsistent"}),
        ("The line lost 480 trams in Holm, 310 in Ark and 190 in Hexley.\nArk was the oldest stop.\nHolm was unhappy.", None),
        ("The board met in the latest of 12 talks before 30 guests.", set()),
    ],
)  # fmt: skip
def test_standings(board, text, verdicts):
    found = {check.verdict for check in board(text, rule="ordering")}
    assert verdicts is None or found == verdicts


@pytest.mark.parametrize(
    ("gap", "follows", "verdicts"),
    [
        ("\n", "", ["inconsistent", "inconsistent"]),
        ("\n\n", "\nAt the peak 25,400 homes were dark.", []),
    ],
)
def test_a_claim_of_the_figures_that_follow_it(board, gap, follows, verdicts):
    text = (
        f"Still dark were 29,000 homes in Holm, 21,000 in Ark and 4,000 in Fell.{gap}Ark was the hardest hit.{follows}"
    )
    found = [check.verdict for check in board(text, rule="ordering")]
    assert ("inconsistent" in found) == bool(verdicts)
