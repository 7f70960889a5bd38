"""Places in a row, by value."""

import pytest

CASES = [
    ("Orr, the largest giver, has put up $30m, the bank $24m, Lunt $18m and everybody else $12m.", {"consistent"}),
    ("Bread brought in £48m; cakes, the biggest line, accounted for £144m.", {"consistent"}),
    ("Ayle was second on 76.9 per cent, Brock third on 74.8, Dunn fourth on 69.0 and Corrin, as ever, last on 66.4.", {"consistent"}),
    ("Ayle was second on 76.9 per cent, Brock third on 78.4, Dunn fourth on 69.0 and Corrin last on 66.4.", {"consistent", "inconsistent"}),
    ("Mills had 71 per cent of it.\nShops had 84 per cent.\nFarms stood in between at 75 per cent.", {"consistent"}),
    ("Mills had 71 per cent of it.\nShops had 84 per cent.\nFarms stood in between at 87 per cent.", {"consistent", "inconsistent"}),
    ("Per loaf, Ayle paid 7.62 crowns.\nBrock, with its 41,808 loaves, paid 7.69, and Corrin was the thriftiest of the three at 7.06.", {"consistent"}),
    ("Ayle has six cases for every 100,000 residents.\nBrock has had 41 cases, or five per 100,000.\nTiny Corrin, with 18 cases, has the highest rate of the three at 7.5 per 100,000.", {"consistent"}),
    # of another thing, or it cannot be said of what
    ("Orr, the largest village, has 30 cows, Brock has 42 cows and Corrin has 18 cows.", set()),
    ("Ayle came second for the third time with 40 points, Brock had 52 points and Corrin 66 points.", set()),
    ("The boat lay in between two piers 40 metres long.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), CASES)
def test_places(board, text, verdicts):
    assert {check.verdict for check in board(text, rule="ordering")} == verdicts
