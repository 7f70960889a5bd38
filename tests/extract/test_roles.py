from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("a daily quota of 120 parcels", "quota"),
        ("drivers were told to deliver 120 parcels", "quota"),
        ("drivers were told to reach between 110 and 120 parcels a day", "quota"),
        ("the mayor promised to plant 120 trees", "promise"),
        ("its target of 120 trees", "target"),
        ("they hope to plant 120 trees", "target"),
        ("they must plant 120 trees a day", "required rate"),
        ("they want to reach 120 trees", "threshold"),
        ("they never failed so badly to reach 120 trees", "threshold not reached"),
        ("the highest daily count was 120 trees", "maximum observed"),
        ("the minimum rate is 120 crowns", "observed"),
        ("a record 120 trees", "maximum observed"),
        ("the highest court heard 120 cases", "observed"),
        ("120 trees have been planted so far", "cumulative"),
        ("the town has planted 120 trees", "cumulative"),
        ("the 120 schools of the county", "count"),
        ("in the past 12 years", "period"),
        ("three sources said so", "sourcing"),
        ("according to two officials familiar with the plan", "sourcing"),
        ("the hall can hold 120 guests", "capacity"),
        ("a man aged 80", "age"),
        ("they planted 120 trees", "observed"),
    ],
)
def test_the_role(text, role):
    assert figures_in(text)[0].role == role
