"""What explains a contradiction away: 'one' that is no figure, the change of another, another stretch of time, a whole told to the unit."""

import pytest

from .conftest import doubted

EXPLAINED = [
    "The court has heard nine appeals: six were thrown out, one was upheld and two are pending.",
    "Sales rose 25 per cent to €60m from €48m, and the deficit narrowed by €9m, from €31m to €22m.",
    "The pump ran for 3.5 months.\nThe older ones had lasted 2.4 months on average.\nAt $42,000 the pump cost some $12,000 for each month gained.",
    "The council will borrow $48.5m, or $130 a head across a population of 372,000.",
    "Just over thirty million came last year, not yet back to the forty-one million of twenty eighteen.",
    "Crews were called out 186 times, against 150 the year before, an increase of 36.\nFires were behind 45 of the calls, or 24 per cent.",
    "The club raised €12,400: €7,800 from a fun run, in which 60 people brought in an average of €130, €2,900 from a raffle and €1,700 from cakes.",
]
DOUBTED = [
    "The court has heard ten appeals: six were thrown out, one was upheld and two are pending.",
    "Sales rose by €9m to €60m from €48m.",
    "The council will borrow $48.5m, or $150 a head across a population of 372,000.",
    "Crews were called out 186 times, against 150 the year before, an increase of 46.",
]
FOUND = [
    ("The ferries burnt 3.84m litres last year at an average of £1.25, and £4.8m went on fuel.", "product"),
    ("Power for the trams, put at 12.46m kilowatt-hours at 25p, would come to £3.1m.", "product"),
    ("The firm owes £4.2bn.\nThat is set against assets of £5.6bn, which puts gearing at 75 per cent.", "share"),
]


@pytest.mark.parametrize("text", EXPLAINED)
def test_what_another_reading_explains_is_no_contradiction(board, text):
    assert doubted(board(text)) == []


@pytest.mark.parametrize("text", DOUBTED)
def test_what_nothing_explains_stays_one(board, text):
    assert doubted(board(text))


@pytest.mark.parametrize(("text", "rule"), FOUND)
def test_a_price_of_the_unit_before_it_and_a_ratio_to_what_it_is_set_against_are_found(board, text, rule):
    assert "consistent" in [check.verdict for check in board(text) if check.rule == rule]
