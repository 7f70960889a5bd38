"""Which bare numbers are ages of persons."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in

AGE = "year of age"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Rosa turned 60 in May and her son will turn 30 next year.", [AGE, AGE]),
        ("Rosa Lind was 19 when she joined; the mayor is now 71.", [AGE, AGE]),
        ("The typical buyer in Ohio is now 36 and rents.", [AGE]),
        ("A driver, 31, and a baby, two, were rescued.", [AGE, AGE]),
        ("The farmer, a father of four, 52, was found.", [None, AGE]),
        ("They named Lund, 27, and praised Ortega, 33.", [AGE, AGE]),
        ("At 41 she leads the union; her father died at 62.", [AGE, AGE]),
        ("He became champion at 22 and retired at 39.", [AGE, AGE]),
        ("She leaves a daughter of six. The eldest, 14, and the youngest just 3.", [AGE, AGE, AGE]),
        ("Rosa Lind (48) was cleared.", [AGE]),
        ("residents aged over 70, aged about 80, aged 11 and 12", [AGE] * 4),
    ],
)
def test_ages(text, units):
    assert [figure.unit for figure in figures_in(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "She is a four-time winner.",
        "He is 50-50 about it.",
        "In Leeds, 20, and in York, 30, were hurt.",
        "Of 300 growers asked by the Guild of Hops, 66, or 22 per cent, said no.",
        "The index was 44 and closed at 58 with gains.",
        "Khan was 41 not out when rain came.",
        "He turned 30 pages. She stopped at Turn 9 on the road.",
        "At 10 he woke; at 20, the gates open.",
        "The son of two doctors, a mother of three.",
        "Team 44 was late. Sales were 40 when he left.",
        "Goals: Adams (46), Brown (60).",
        "What fell at Far Moor was 94 in 37.5 hours.",
    ],
)
def test_no_ages(text):
    assert not [figure.text for figure in figures_in(text) if figure.unit == AGE]
