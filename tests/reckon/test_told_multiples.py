"""Multiples told in words, filled by the pair that stands best round them."""

import pytest

SLIPS = [
    "A night in the new wing is £84. In the old one it is £31. That makes it four times the price.",
    "It took eleven tonnes a day to a mill. Prices went from €310m to €480m, and the owner says he doubled the takings.",
]
SILENT = [
    "A night in the new wing is £124. In the old one it is £31. That makes it four times the price.",
    "Thirty years ago 72 boats worked from the quay. Now it is down to a quarter of that. The list has 18.",
    "The lamp doubles as a clock. It has a 20 mm dial and a 13 mm hand.",
    "Of 1,200 diners polled, 516 liked the soup. The bill was 408 crowns, one and a half times the usual.",
    "The choir now has 2,714 singers, up 43 percent from 1,900 a year ago.\nVisits to the mill had tripled, to 3,516 from 1,172, its keeper said.",
    "They played two singles and a doubles in each of six ties.",
    "Ada Hale had twice as many backers as Mr Orrin.\nA later poll put her ahead of Lund, 45 percent to 18.",
    "Five times as many came as did so in 2012: 95 carts to 14 sleds stood there.",
    "The road is three times as busy as in August. In May 310 cars used it, in June 480.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_multiple_in_words_is_held_against_the_pair_round_it(board, text):
    assert [check.verdict for check in board(text, rule="multiple")] == ["inconsistent"]


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_or_is_of_something_else_gives_no_alarm(board, text):
    assert not [check for check in board(text, rule="multiple") if check.verdict == "inconsistent"]
