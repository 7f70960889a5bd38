"""What a bare number takes over from the words before it."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The index rose 64 points to 4,577.", ["point", "point"]),
        ("The gauge fell 3 cm to close at 62.", ["centimeter", "centimeter"]),
        ("Oats gained 0.3% to 2,310; maize lost 4 points.", ["percent", "point", "point"]),
        ("Tin closed at 31,200, up 400 points.", ["point", "point"]),
        ("Milk fell 2% and butter by 1.", ["percent", "percent"]),
        ("Dorn took 37.2 per cent and Pry 36.9 per cent; the Greens had 16.0, the Farmers 7.1 and Lena Aas 3.1.", ["percent"] * 5),
        ("Rents rose 2.4 percent and wages 3.1 percent; the index stood at 104.2.", ["percent", "percent", None]),
        ("It is above Dunmore (38 per cent) and Kell (41).", ["percent", "percent"]),
        (
            "Its 9.5 per cent was second of four towns, behind Kell (10.2) and before Aix (6.1).",
            ["percent", None, "percent", "percent"],
        ),
        ("Its 9.5 per cent was more than in Kell (12,200).", ["percent", None]),
        ("A seat was 2,000 euros ($2,300) and a stool 1,500 ($1,700).", ["euro", "dollar", "euro", "dollar"]),
        ("It scored 50 on the decibel scale.", ["decibel"]),
        ("Infections rose 4% to 31 cases.", ["percent", None]),
        ("They rose 4% and won by 2.", ["percent", None]),
        ("The rope is 5 metres and the crew 12.", ["meter", None]),
        ("The tank holds 40 litres, or about 55 when full.", ["liter", "liter"]),
        ("Bids reached 9 euros, up 2 on Monday.", ["euro", "euro"]),
        ("Jobless rates stood at 4.1%, down from 5.", ["percent", "percent"]),
        ("Support is 52%, up 3.", ["percent", None]),
        ("Fares rose 5% from 300.", ["percent", None]),
        ("Diesel was 1.70 euros in March, against a planned 1.50.", ["euro", "euro"]),
        ("Gusts hit 90 mph on a 12-mile ridge, versus last year's 70.", ["mile per hour", "mile", "mile per hour"]),
        ("The suit asked for 12 days rather than ten.", ["day", "day"]),
        ("It has 412 litres of room, and up 18.", ["liter", None]),
        ("The engine gives 412 horsepower, up 18.", ["horsepower", "horsepower"]),
        ("Grains are 5 microns across; anything over 10 is sand.", ["micrometer", "micrometer"]),
        ("The deal is worth 250 million euros ($272m) plus another 50 million.", ["euro", "dollar", "euro"]),
        ("Some 25 percent, or 30 of the 120 barns, are empty.", ["percent", None, None]),
        ("He stayed 12 days, up 2.", ["day", None]),
        ("The 15 shops open 30 hours a week, up from 25.", [None, "hour", "hour"]),
        ("The lamp lasts six hours, 24 with the case.", ["hour", "hour"]),
        ("At 4 metres, 12 in the queue fainted.", ["meter", None]),
        ("52 per cent backed it, 39 against.", ["percent", "percent"]),
        ("Truro, 14 inches; Bude, 5.5; Penzance, 3.", ["inch", "inch", "inch"]),
        ("Bail was $1.5 million for Ortiz, 24, and $20 for Brandt.", ["dollar", "year of age", "dollar"]),
        ("He was clocked at 88mph in a 50 zone.", ["mile per hour", "mile per hour"]),
        ("It fell 12 degrees overnight, from 20 to 8.", ["degree", "degree"]),
        ("The beam is 5 metres long, against 12 men.", ["meter", None]),
        ("The pump moves 90 litres; 12 were sold.", ["liter", None]),
        ("They grow 5 kg, or 900.", ["kilogram", None]),
        ("It took 30 boats at 2 million euros each, a total of 60 million.", [None, "euro", "euro"]),
        ("A boat costs $2 million, and the 30 boats come to 60 million in all.", ["dollar", None, "dollar"]),
        ("A ticket costs $2 and a total of 60 million were sold.", ["dollar", None]),
        ("The town of 2 million paid $3 million, for a total of 60 million trips.", [None, "dollar", None]),
    ],
)
def test_units_left_out(text, units):
    assert [figure.unit for figure in figures_in(text)] == units


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Oil lost 190 cents, or 0.6%.", ["down", "down"]),
        ("Oil lost 190 cents (0.6%).", ["down", "down"]),
        ("Rents were up 2.3%, in the north by 2.6%.", ["up", "up"]),
        ("Rents were up 2.3%, and 40% of homes stood empty.", ["up", None]),
        ("Tin dropped 4.4%, Ore Ridge 3.1% and Salt 2%.", ["down", "down", "down"]),
        ("Rents rose 7% and wages 8%.", ["up", "up"]),
        ("Rents rose 7% and paid 3% in tax.", ["up", None]),
        ("Rents rose 7%, a 5% fee.", ["up", None]),
        ("Turnout fell 3 points and the left was 12 points ahead.", ["down", None]),
    ],
)
def test_a_change_told_twice_goes_the_same_way(text, trends):
    assert [figure.trend for figure in figures_in(text)] == trends


def test_the_rate_goes_over_with_the_unit():
    now, then = figures_in("The shops will open 30 hours a week, up from 25.")
    assert (now.rate, then.rate) == ("week", "week")
