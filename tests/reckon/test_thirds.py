"""Two figures that words tie, and the third that stands farther off or in another capture."""

from __future__ import annotations

import pytest

from helpers.reckon.totals import thirds

from .conftest import drafts

FAR = "The council met again.\nNobody spoke for long.\nIt rained all day.\nA choir sang.\n"


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        (f"The chain has 84 shops.\n{FAR}Of the estate, 61 shops are owned and 23 are leased.", ["61 shops owned + 23 = 84; printed: 84"]),
        (f"The chain has 86 shops.\n{FAR}Of the estate, 61 shops are owned and 23 are leased.", []),
        (f"The chain has 84 shops.\n{FAR}It painted 61 shops than against 23 in May.", []),
        (f"In the end 32,000 people came.\n{FAR}The club had sold 34,600 tickets, but 2,600 of those who bought them did not turn up.",
         ["32,000 people + 2,600 = 34,600; printed: 34,600"]),
        (f"The fleet counts 96 trams.\n{FAR}Forty-five trams were parked there; 15 came through untouched.\nThe city's other 51 trams stood at Orr.",
         ["forty-five trams parked + 51 trams = 96; printed: 96"]),
        (f"The strike kept 214 nurses away.\n{FAR}The clinic had 171 nurses at home and 28 abroad.\nTen were ill and five on leave.",
         ["171 nurses + 28 + ten + five = 214; printed: 214"]),
        (f"There were 46,000 homes in the dark.\n{FAR}At the worst, 189,000 homes had no power.\nCrews have restored power to 143,000 homes.", ["46,000 homes + 143,000 homes = 189,000; printed: 189,000"]),
        (f"There were 47,000 homes in the dark.\n{FAR}At the worst, 189,000 homes had no power.\nCrews have restored power to 143,000 homes.", []),
        (f"The school has 93 pupils.\n{FAR}Thirty-one pupils have never swum here, against 62 pupils who have.", ["thirty-one pupils + 62 pupils = 93; printed: 93"]),
        ("It comes in 18 pieces.\nThirteen are in the shed.\nFive to come.", ["thirteen + five = 18; printed: 18"]),
        ("It comes in 18 pieces.\nThirteen are in the shed.\nSix to come.", []),
    ],
)  # fmt: skip
def test_a_third_in_the_same_capture(board, text, formulas):
    found = [check.formula for check in board(text, rule="parts_sum") if check.verdict == "consistent"]
    assert [each for each in found if each in formulas] == formulas
    assert formulas or not found


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Of the boats stranded that night, 29 were lifted out by May.\nThe other 17 had to wait.", "It left 46 boats on the mud.", 1),
        ("Of the boats stranded that night, 29 were lifted out by May.\nThe other 17 had to wait.", "It left 46 cars on the road.", 0),
        ("The town added 34 cases by Friday, bringing the total to 162.", "By then 128 cases were known.", 1),
        ("The town had 34 cases by Friday and the county 162.", "By then 128 cases were known.", 0),
    ],
)  # fmt: skip
def test_a_third_in_another_capture(board, first, second, told):
    found = [check for check in board(first, second, rule="parts_sum") if check.verdict == "consistent"]
    assert len(found) == told


def test_a_run_of_decimals_finds_its_total():
    text = f"The port lost 20.3 tonnes of coal.\n{FAR}The barges had 17.2 tonnes of coal, 1.9 tonnes of coal and 1.2 tonnes of coal."
    assert ("consistent", None, "17.2 1.9 1.2 20.3") in drafts(thirds.thirds, text)
