"""An order told between names: ahead of one and behind another, second of the three."""

import pytest

ROW = "A night costs £84 in Ayle, £91 in Brock and £77 in Corrin.\n"
CASES = [
    ("Ayle had 27 per cent of the vote, behind Brock with 31 and ahead of Corrin with 18 per cent.", {"consistent"}),
    ("Ayle had 27 per cent of the vote, behind Brock with 31 and ahead of Corrin with 29 per cent.", {"consistent", "inconsistent"}),
    ("The mill had 1,240 orders, ahead of Brock with 990 and Corrin with 1,310 orders.", {"consistent", "inconsistent"}),
    (f"{ROW}Ayle comes second of the three.", {"consistent"}),
    (f"{ROW}Brock comes second of the three.", {"inconsistent"}),
    (f"{ROW}Corrin was last of the three.", {"consistent"}),
    ("The hall cost £123,000 a seat.\nThe Sund theatre cost £141,000, and the Lask opera £98,000.\nAyle thus comes second of the three.", {"consistent"}),
    ("Turnout was 63 per cent in Ayle and 58 per cent in Brock.\nCorrin had the highest turnout, at 61 per cent.", {"consistent", "inconsistent"}),
    ("The pier at Ayle is 412 metres long.\nThe one at Brock is 380 metres long.\nThe longest, at Corrin, is 398 metres.", {"consistent", "inconsistent"}),
    ("A metre costs €17 in Ayle, €14 in Brock and €12 in Corrin.\nDunn remains the cheapest district.\nThe average there is €13.", {"consistent", "inconsistent"}),
    ("A metre costs €17 in Ayle, €14 in Brock and €12 in Corrin.\nDunn remains the cheapest district.\nThe average there is €9.80.", {"consistent"}),
    # by another measure, of another row or time
    ("Orr finished on 67 strokes, ahead of Lunt on 69 strokes.", set()),
    ("Ayle had 22 per cent of the vote, ahead of Brock with 24 per cent.", set()),
    ("Ayle had 1,240 orders, ahead of Brock, which has 40 clerks.", set()),
    ("Ayle came second of the three bands.\nThe hall holds 400 people.", set()),
    ("Ayle, the largest village, has 30 cows.\nBrock has 42 cows.\nCorrin has 18 cows.", set()),
    ("In 2019 a loaf cost 7.62 crowns in Ayle and 7.69 crowns in Brock.\nNow Corrin is the dearest, at 7.65 crowns a loaf.", set()),
    ("A metre costs €17 in Ayle, €14 in Brock and €12 in Corrin.\nDunn remains the greenest district.\nThe average there is €13.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), CASES)
def test_orders(board, text, verdicts):
    assert {check.verdict for check in board(text, rule="ordering")} == verdicts
