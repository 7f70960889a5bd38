import pytest
from reckon.conftest import tiny

from helpers.reckon.quantities import Desk
from helpers.reckon.totals.accounts import credible, found
from helpers.settings import Settings


def accounts(text):
    page = Desk([tiny("w0", text)], Settings()).pages[0]
    return [[one.figure.text for one in account.parts] for account in found(page) if credible(page, account)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The brewery made 4.2 million litres.\nStout was 1.9 million, ale 1.6 million and cider 0.7 million.",
         ["1.9 million", "1.6 million", "0.7 million"]),
        ("The club has 12,340 fans.\nOf these 9,120 live in Ayle.\nThe other 3,220 travel.", ["9,120", "3,220"]),
        ("Roads cost $51 million of the $84 million, rail $19 million and ferries $6 million.\nThe remaining $8 million is kept.",
         ["51 million", "19 million", "6 million", "8 million"]),
        ("The choir has 64 singers.\nThere are 22 sopranos, 18 altos, 11 tenors and 13 basses.", ["22", "18", "11", "13"]),
    ],
)  # fmt: skip
def test_a_sum_that_comes_out_is_found_wherever_its_whole_stands(text, parts):
    assert accounts(text) == [parts]


@pytest.mark.parametrize(
    "text",
    [
        "It sold 20 lamps and 12 chairs.\nThe road has 8 shops.",
        "The bank expected around 900 calls.\nAt the mill 2,100 of the 3,000 looms stood still.",
        "Five boats came, three of them red and two blue.",
    ],
)
def test_what_comes_out_by_chance_is_not_printed(text):
    assert accounts(text) == []
