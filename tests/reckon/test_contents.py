"""What one of a thing holds, baskets of prices, pence in the pound, the rate from here on, and totals a nought off."""

from __future__ import annotations

import pytest

from helpers.reckon.each.baskets import baskets, coins
from helpers.reckon.each.contents import contents
from helpers.reckon.each.exchange import at_rate_elsewhere
from helpers.reckon.each.from_here import from_here
from helpers.reckon.each.laps import laps
from helpers.reckon.each.tenfold import tenfold
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import drafts, tiny


def told(rule, *texts):
    """The verdicts of a rule on a whole story."""
    desk = Desk([tiny(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    return [one.judgement.verdict for one in rule(desk)]


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (["Flour comes in 25-kilo sacks.\nIt ordered 800 sacks, 20 tonnes."], ["consistent"]),
        (["Flour comes in 25-kilo sacks.", "It ordered 800 sacks, 20 tonnes."], ["consistent"]),
        (["Flour comes in 25-kilo sacks.", "It ordered 800 sacks, 14 tonnes, in May."], ["inconsistent"]),
        (["Flour comes in 25-kilo sacks.", "It ordered 800 sacks, 14 tonnes more than in May."], []),
        (["A cask is 72 pints.\nThe cellar has 150 casks in store, roughly 10,800 pints."], ["consistent"]),
    ],
)
def test_what_one_holds(texts, verdicts):
    assert told(contents, *texts) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Seats are £14 for adults and £6 for children, so two adults and three children pay £46.", ["consistent"]),
        ("Seats are £14 for adults and £6 for children, so two adults and three children pay £56.", ["inconsistent"]),
        ("Seats are £14 for adults and £6 for children.\nTwo adults and three children put £30 into the box.", []),
        ("Seats are £14 for adults and £6 for children; a family ticket for two adults and two children is £35.", []),
    ],
)
def test_a_basket_of_prices(text, verdicts):
    assert [verdict for verdict, *_ in drafts(baskets, text)] == verdicts


def test_pence_in_the_pound():
    assert drafts(coins, "They get 6 pence in the pound, which on claims of £3.5 million is £210,000.")
    assert not drafts(coins, "They get 6 pence in the pound, and claims of £3.5 million are disputed, as are £190,000.")


def test_money_at_the_rate_of_another_article():
    assert told(
        at_rate_elsewhere, "A loan of 48 million pesos ($3 million).", "At 16 pesos to the dollar that is dear."
    ) == ["consistent"]
    assert (
        told(at_rate_elsewhere, "A loan of 48 million pesos ($4 million).", "At 16 pesos to the dollar it is dear.")
        == []
    )


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (["That leaves 20 weeks.\nRepairs from here on will come to 60 houses a week.", "Some 1,200 houses are still to be repaired."], ["consistent"]),
        (["That leaves 20 weeks.\nRepairs from here on will come to 80 houses a week.", "Some 1,200 houses are still to be repaired."], ["inconsistent"]),
        (["That leaves 480 lamps.\nSpring is 24 days away.\nIt works out at 30 a day, he said."], ["inconsistent"]),
        (["That leaves 480 lamps.\nSpring is 24 days away.\nIt works out at 20 a day, he said."], ["consistent"]),
        (["That leaves 480 lamps.\nThe job took 24 days.\nIt works out at 30 a day, he said."], []),
        (["It ran for 20 weeks.\nRepairs from here on will come to 80 houses a week.", "Some 1,200 houses are still to be repaired."], []),
    ],
)  # fmt: skip
def test_the_rate_from_here_on(texts, verdicts):
    assert told(from_here, *texts) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The board gave 12,340 kits.\nKits bought at $67 a kit have cost $8.27 million.", ["inconsistent"]),
        ("The board gave 12,340 kits.\nKits bought at $67 a kit have cost $827,000.", []),
        ("The board gave 12,340 kits.\nFuel bought at $67 a barrel has cost $8.27 million.", []),
    ],
)
def test_a_nought_too_many(text, verdicts):
    assert told(tenfold, text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("She rowed 12 lengths at an average of 95 seconds to finish in 19:00.", ["consistent"]),
        ("She rowed 12 lengths at an average of 95 seconds to finish in 20:00.", ["inconsistent"]),
        ("They won in 3:02.4.\nThe four ran 45.9, 45.8, 45.3 and 45.4 seconds.", ["consistent"]),
        ("The meeting ended at 12:30 after 25 rounds at 78 seconds each.", []),
    ],
)
def test_times_of_a_race(text, verdicts):
    assert [verdict for verdict, *_ in drafts(laps, text)] == verdicts
