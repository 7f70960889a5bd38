import pytest

from helpers.reckon.prepared import measured
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny


def page(text):
    return Desk([tiny("w0", text)], Settings()).pages[0]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The highest daily total was 1,210 calls.", ["maximum"]),
        ("They were told to make 40 calls a day.", ["quota"]),
        ("They promised 40 homes but failed to reach 30 homes.", ["promise", "not reached"]),
        ("There were 40 calls.", ["observed"]),
    ],
)
def test_roles(text, roles):
    assert [quantity.role for quantity in page(text).quantities] == roles


def test_a_change_is_two_quantities_in_the_order_of_the_text():
    ((first, last),) = page("Jobs fell from 900 to 600.").changes
    assert (first.figure.lo, last.figure.lo) == (900, 600)
    ((first, last),) = page("Debt grew from 1.5 to 2.5 million dollars.").changes
    assert (first.figure.lo, last.figure.lo) == (1_500_000, 2_500_000)


def test_a_rise_and_what_it_leads_to_are_two_quantities_and_a_range_is_one():
    assert [one.name for one in page("Jobs rose by 500 to 2,400.").quantities] == ["500", "2,400"]
    assert [one.name for one in page("They hired 500 to 2,400 people.").quantities] == ["500 to 2,400"]


def test_an_elliptic_figure_takes_the_measure_of_the_one_before():
    (read,) = measured([tiny("w0", "The museum had 40 visitors and never reached 50.")], Settings())
    assert [figure.measure for figure in read.figures] == ["visitors", "visitors"]


@pytest.mark.parametrize(
    ("script", "units"),
    [
        ("A claim pays fourteen pounds.", {"pound sterling"}),
        ("The mill lost four million pounds. A seat is nine pounds.", {"pound sterling"}),
        ("The marrow came in at ninety pounds.", {"pound"}),
        ("It is fourteen pounds a claim. The cod weighed nine pounds.", {"pound"}),
    ],
)
def test_pounds_are_paid_where_another_capture_prints_the_sum(script, units):
    paper = "The railway pays £14 for a claim. A seat in the hall is £20."
    read = measured([tiny("w0", paper), tiny("w1", script)], Settings())[1]
    assert {figure.unit for figure in read.figures if figure.unit} == units
