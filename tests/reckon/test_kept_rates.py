"""A rate kept up for a stretch and what it came to: found by their types, whatever the words; look-alikes stay silent."""

import pytest

RULES = {"rate_times_period", "required_rate", "product"}


def failing(checks):
    return [check.formula for check in checks if check.rule in RULES and check.verdict == "inconsistent"]


SLIPS = [
    "The plant will turn out 3,500 doses a week for its first year.\nIt says that makes 282,000 doses.",
    "The lamps use 40 litres of oil an hour.\nThey burned for nine hours and used 420 litres.",
    "In those nine hours letters arrived at an average of 1,200 an hour.\nThe post office says it sorted 12,800 that day.",
    "The licence costs $2.15 a week, and is billed in one payment of $131 a year.",
    "A kennel place costs 58 crowns a day, or about 27,000 a year.",
    "The dredger has been lifting 4.5 tonnes a day.\nBy Monday, at the end of its eighth day, 46 tonnes lay on the quay.",
    "All 240 tonnes of sand must be moved by hand.\nThe crew can shift 15 tonnes a day.\nGive us twelve days and it will be gone, the foreman said.",
    "Lenders are owed £480,000.\nThey will be repaid in six equal monthly instalments.\nThe club must find £96,000 a month.",
    "Two pumps are drawing 300 litres a second from the quarry.\nIn those four days they have moved 160 million litres.",
    "The yard launches seven boats a week and works 46 weeks a year.\nThe 392 it launches every year go abroad.",
    "The bakery sells 900 loaves a day.\nOver six days it sold 6,300 loaves.",
    "After nine hours the kiln had burned 540 kilograms of coal. It burns 75 kilograms an hour.",
]
INNOCENT = [
    "The bakery sold 900 loaves a day for its first week, 6,300 loaves.",
    "The lamps use 40 litres of oil an hour.\nThey burned for nine hours and used 360 litres.",
    "The licence costs $2.15 a week, and is billed in one payment of $112 a year.",
    "Membership costs £9.50 a month or £89 a year.",
    "A kennel place costs 58 crowns a day, or about 21,000 a year.",
    "The bakery sells 900 loaves a day.\nTwo years ago it sold 6,300 loaves in the week of the fair.",
    "The drive has averaged 2,400 jabs a day over its first 20 days.\nIts target is 75,000 jabs by June.",
    "The mill can grind up to 30 tonnes a day.\nOver six days it ground 140 tonnes.",
    "Three cranes, each lifting 20 tonnes an hour, worked for nine hours and cleared 540 tonnes.",
    "The bakery sells 900 loaves a day and the stall 150 a day.\nOver six days 6,300 loaves were sold.",
    "Eight ambulances stood by at £70 an hour for nine hours, a bill of £5,040.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_total_that_the_rate_does_not_give_is_found(board, text):
    assert failing(board(text))


@pytest.mark.parametrize("text", INNOCENT)
def test_look_alikes_stay_silent(board, text):
    assert not failing(board(text))
