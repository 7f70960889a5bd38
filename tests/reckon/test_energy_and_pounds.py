"""Power over hours, amounts for each in units of another size, and so many pence in the pound."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "rule", "figures"),
    [
        ("In June the dam ran at an average of 310 megawatts. Over 30 days that makes 223 gigawatt-hours.", "rate_times_period", ("310", "30", "223")),
        ("The kiln is rated at 640 kilowatts. In an average year it uses 2.8 gigawatt-hours, half of what it would at full load.", "rate_times_period", ("640", "half", "2.8")),
        ("That is enough for 21,000 flats at 4,200 kilowatt-hours each. It makes 88.2 gigawatt-hours.", "product", ("21,000", "4,200", "88.2")),
        ("Sold at 8.4 cents a kilowatt-hour, the 410 gigawatt-hours were worth $34.4 million.", "product", ("8.4", "410", "34.4")),
        ("The mill burned 3.1m litres of oil. At 2.6kg of carbon dioxide a litre, that put 8,060 tonnes into the air.", "product", ("2.6", "3.1m", "8,060")),
        ("The club draw, with 4,300 players at £2 a week for 50 weeks, took £430,000.", "product", ("4,300", "£2", "50")),
        ("Each of the 240 tenants gets back a quarter of the deposit, which averaged £940; that costs £56,400.", "product", ("240", "940", "56,400")),
        ("Rent lost comes to £108,000, reckoned at £90 per guest and night for three lost nights. The inn had 400 guests.", "product", ("400", "£90", "three")),
        ("Ticket sales came to £4,660. Adults paid £13 and children £5; there were 320 adults and 100 children.", "product", ("320", "100", "4,660")),
        ("It cost the shelter £310,000 to raise £1.24m, or 25p in the pound.", "share", ("310,000", "1.24m", "25")),
        ("The fund will pay 65 cents on the dollar. Somebody with $40,000 in it gets $26,000.", "share", ("26,000", "40,000", "65")),
        ("Spending was £5.5m last year. It snowed. We spend £3.3m on beds, which is 60p of every pound.", "share", ("3.3m", "5.5m")),
    ],
)  # fmt: skip
def test_what_holds(page_of, text, rule, figures):
    checks = page_of(HEAD, text, rule=rule)
    assert any(all(one in check.formula for one in figures) for check in checks), [check.formula for check in checks]
    assert {check.verdict for check in checks} == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        "In June the dam ran at an average of 310 megawatts. Over 30 days that makes 410 gigawatt-hours.",
        "The club draw, with 4,300 players at £2 a week for 50 weeks, took £390,000.",
        "Rates were raised by 2p in the pound. It has £40.4m, and £811,000 is for roads.",
        "Ticket sales came to £4,660. Adults paid £13 and children £5; there were 320 dogs and 100 cats.",
    ],
)
def test_what_is_left_alone(page_of, text):
    kinds = ("by the hours", "at so much", "in the pound")
    assert not [
        check
        for check in page_of(HEAD, text)
        if any(kind in check.finding_id for kind in kinds)
        or "in each hundred" in check.formula
        or " x children" in check.formula
        or "lottery" in check.formula
    ]
