"""A place in a row against the row that another article tells."""

import pytest

ROW = "Ashby got a rise of 24.1 per cent, Corley 21.6, Dene 19.8, Elm 17.5, Fenn 12.4, Low Marsh 9.7 and Holt 6.2."
PARKS = "The leading parks are Ashby with 21,000 hectares, Corley with 14,500 and Dene with 11,200; Elm, with 8,100, comes next."


@pytest.mark.parametrize(
    ("text", "row", "verdicts"),
    [
        ("At 17.5 per cent, the award is the third-largest of the seven.", ROW, {"inconsistent"}),
        ("At 19.8 per cent, the award is the third-largest of the seven.", ROW, {"consistent"}),
        ("At 9.7 per cent, the award is the second-smallest of the seven.", ROW, {"consistent"}),
        ("At 12.4 per cent, the award is the second-smallest of the seven.", ROW, {"inconsistent"}),
        ("At 21.6 per cent, the award is the third-largest of the seven.", ROW, set()),  # the row may leave one out
        ("At 17.5 per cent, the award is the third-largest in the north.", ROW, set()),  # the row is of all
        ("With 8,100 hectares, about 20,000 acres, it is the third-largest park.", PARKS, {"inconsistent"}),
        ("With 8,100 hectares, it is the fourth-largest park.", PARKS, {"consistent"}),
        ("At 18.5 per cent, the award is the third-largest of the seven.", ROW, set()),  # it is not in the row
        (
            "At 17.5 per cent, the award is the third-largest of the seven.",
            "Fees are 24.1, 21.6, 19.8, 17.5 and 12.4 per cent.",
            set(),
        ),
    ],
)
def test_a_place_is_held_against_the_row_of_another_article(board, text, row, verdicts):
    assert {check.verdict for check in board(text, row, rule="ordering")} == verdicts
