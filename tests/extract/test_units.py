from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("$6 or US$ 7 or A$8", ["dollar", "dollar", "australian dollar"]),
        ("In 2017 £4.4m was spent, in 2018 $5m", ["pound sterling", "dollar"]),
        ("£5m and 40p", ["pound sterling", "penny"]),
        ("50 million pounds but 12 pounds of flour", ["pound sterling", "pound"]),
        ("20 Danish kroner", ["danish krone"]),
        ("EUR 30, 30 euros, 30 EUR", ["euro", "euro", "euro"]),
        ("12%, 12 pct, 12 per cent, 12 percentage points", ["percent", "percent", "percent", "percent point"]),
        (
            "a 12-ounce jar, 9 square miles, 5 m² and 40 km/h",
            ["ounce", "square mile", "square meter", "kilometer per hour"],
        ),
        ("71°F or 36.6 degrees Celsius or 5 degrees", ["fahrenheit", "celsius", "degree"]),
        ("a 44-year-old, aged 44, 9 months old", ["year of age", "year of age", "month of age"]),
        ("four or five miles", ["mile", "mile"]),
        ("a drop of 410 or 27 per cent", [None, "percent"]),
        ("a limit of 30 or 20 mph", ["mile per hour", "mile per hour"]),
        ("the 5G network", []),
        ("a load of 20 (kg) and 5 mol of salt", ["kilogram", "mole"]),
        ("270 Nm, 586 lb-ft, 5 nm and 40 kWh", ["newton meter", "foot pound force", "nanometer", "kilowatt hour"]),
        ("a 30' mast and a 10\" pipe", ["foot", "inch"]),
        ('he said "we saw 30" and left', [None]),
        ("a capacitor of 2 F, 20 V and 68 p", ["farad", "volt", "penny"]),
        ("a boy of 12, anyone over 65, the chef, who is 35, and Ann Lee 44 said", ["year of age"] * 4),
        ("parcels of 12 and a crowd over 65,000", [None, None]),
        ("24703 m212", [None]),
        ("30 cows and 2 Mark", [None, None]),
        ("a 900-square-foot shop, a 30-degree-Celsius night", ["square foot", "celsius"]),
        ("a 60-mile-per-hour gust and 40 kilowatt-hours", ["mile per hour", "kilowatt hour"]),
        ("ran 12.4 sec flat, then for 36 h and 1.8 s more", ["second", "hour", "second"]),
        ("0.02 of a second, half a second, 0.6 of an acre", ["second", "second", "acre"]),
        ("three second homes, 5 second-hand vans, one second half", [None, None, None]),
        ("four or five bad years", ["year", "year"]),
        ("4 bad loans", [None]),
        ("a 30 second delay and a 100-m race; Form 20-F, unit 14-C.", ["second", "meter"]),
        ("Flats of 70 m2.", ["square meter"]),
        (
            "18 kWh/100km, 4 m/s2 and 900 mb/d",
            ["kilowatt hour per 100 kilometer", "meter per second squared", "million barrel per day"],
        ),
    ],
)
def test_units(text, units):
    assert [figure.unit for figure in figures_in(text)] == units


def test_dollars_and_cents_are_one_sum():
    assert [(f.lo, f.unit) for f in figures_in("It costs 7 dollars and 20 cents.")] == [(7.2, "dollar")]
