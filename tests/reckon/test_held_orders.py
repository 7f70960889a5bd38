"""Words of order that hold: moves, the ends of a group, what was last so, a beaten mark; and their look-alikes."""

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1961 the parish counted 4,210 souls.\nBy 2011 the number had sunk to 3,160.", True),
        ("In 1961 the parish counted 4,210 souls.\nBy 2011 the number had sunk to 5,160.", False),
        ("In 1961 the parish counted 4,210 souls.\nBy 2011 rents had sunk to £160.", False),
        ("Of the dead 11 were men.\nThe youngest was 23 and the oldest 71.", True),
        ("It pressed 446,000 litres of oil.\nThat is the least since 2003, when 409,200 litres were pressed.", True),
        ("The tide touched 4.92 metres.\nThe old record, 4.78 metres, was set in 2009.", True),
        ("The tide touched 4.92 metres.\nThe old record, 5.18 metres, was set in 2009.", False),
    ],
)
def test_what_holds(board, text, told):
    found = {check.verdict for check in board(text, rule="ordering")}
    assert ("consistent" in found) is told
