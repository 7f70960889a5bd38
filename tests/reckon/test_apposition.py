import pytest
from reckon.conftest import tiny

from helpers.reckon.meaning.apposition import amount, apposed, average, kin, summed
from helpers.reckon.quantities import Desk
from helpers.settings import Settings


def page(text):
    return Desk([tiny("w0", text)], Settings()).pages[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 72 drivers, or 36 percent, said no.", True),
        ("In May 72 drivers (36 percent) said no.", True),
        ("In May 72 drivers and 36 percent of cooks said no.", False),
    ],
)
def test_a_number_that_restates_another(text, expected):
    one = page(text)
    assert apposed(one, *one.quantities) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold 90 lamps and 70 chairs, for a total of 160.", True),
        ("It sold 90 lamps and 70 chairs to 160 towns.", False),
    ],
)
def test_a_number_that_sums_up(text, expected):
    one = page(text)
    assert summed(one, one.quantities[-1]) is expected


def test_means_are_called_so():
    one = page("The mean age was 43, and 12 men were older.")
    assert [average(one, quantity) for quantity in one.quantities] == [True, False]


def test_kin_counts_the_same_and_years_are_no_amounts():
    one = page("It sold 90 lamps, 70 chairs and paid $40.")
    lamps, chairs, paid = one.quantities
    assert not kin(lamps, chairs)
    assert not kin(lamps, paid)
    assert all(amount(quantity) for quantity in one.quantities)
