"""An amount that the next words give again in another unit, and a difference in a smaller one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("It was minus six in the yard.\nThat's 21 Fahrenheit for the old.", ["consistent"]),
        ("It was minus six in the yard.\nThat's 41 Fahrenheit for the old.", ["inconsistent"]),
        ("It was six in the yard, that's 43 Fahrenheit.", ["consistent"]),
        ("It was 38.5 degrees, 101 Fahrenheit for our listeners.", ["consistent"]),
        ("The plot covers four acres.\nThat is about 1.6 hectares.", ["consistent"]),
        ("The plot covers four acres.\nThat is about 2.6 hectares.", ["inconsistent"]),
        ("By noon 2,400 hectares had burned.\nThat's 240 square kilometres of hillside.", ["inconsistent"]),
        ("By noon 2,400 hectares had burned.\nThat's 24 square kilometres of hillside.", ["consistent"]),
        ("A cable of 1,400 metres was laid.\nThat's 2 kilometres of digging, with the loops.", []),
        ("The leak let out 4,200 litres, a volume of 42 cubic metres.", ["inconsistent"]),
        ("Each house got 500 litres.\nThat is 40 cubic metres in all.", []),
        ("The road is 14 kilometres long.\nThat is 1,600 metres of tarmac for each village.", []),
        ("The plot covers four acres and lies two miles off.\nThat is about 12 hectares.", []),
        ("The plot covers four acres.\nIt lost 12 hectares.", []),
        ("The repair takes 1,150 tons of new steel (1,043 metric tons).", ["consistent"]),
        ("Each load weighs 912 kilograms (2,011 pounds).", ["consistent"]),
        ("Each load weighs 912 kilograms (2,511 pounds).", ["inconsistent"]),
        ("It's two miles from the old place, just over three kilometres.", ["consistent"]),
        ("It's two miles from the old place, eight kilometres from the sea.", []),
        ("They recorded a gust of 118 kilometres an hour.\nIn old money that is 83 miles an hour.", ["inconsistent"]),
        (
            "They recorded a gust of 118 kilometres an hour.\nFor those who think in miles, that's 73 miles an hour.",
            ["consistent"],
        ),
        ("The field is 12 hectares.\nIn acres that makes about 30 acres.", ["consistent"]),
        ("They used 20 gallons.\nOr, for metric readers, 91 litres.", ["consistent"]),
        ("They recorded a gust of 134 miles an hour.\nThat is 30 kilometres an hour for the storm itself.", []),
        ("The pit is 30 metres deep.\nIn the old days that was 200 feet.", []),
        ("They recorded a gust of 118 kilometres an hour.\nOn the coast it was 60 miles an hour.", []),
        (
            "The limit rises from 90 to 110 kilometres an hour.\nIn old money that is 78 miles an hour.",
            ["inconsistent"],
        ),
        ("The limit rises from 90 to 110 kilometres an hour.\nThat is about 68 miles an hour.", ["consistent"]),
        ("The wall rose from 40 to 50 metres.\nThat is 33 feet.", []),
        ("The haul weighed 61 kilos in all, or 340 grams for each of the 180 boxes.", []),
        ("The harvest came to 51 tonnes, or 340 kilos a member.", []),
        (
            "The limit is 110 kilometres an hour.\nIn old money that's a hundred and eighteen miles an hour.",
            ["inconsistent"],
        ),
        ("The mast is 38 metres high, that's about a hundred and twenty-five feet.", ["consistent"]),
        ("The hall has 9,300 square metres, about a hundred thousand square feet, of floor.", ["consistent"]),
        ("The slide sent 1.2 million cubic meters of mud, or roughly 1.6 million cubic yards, down.", ["consistent"]),
    ],
)
def test_an_amount_again_in_another_unit(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="conversion")] == verdicts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wall stands 3 metres high.\nThe sea came to 3.42 metres, over it by 42 centimetres.", True),
        ("They blew 1.60 litres at first and 1.84 litres a year later.\nThat's an extra 240 millilitres.", True),
        ("The wall stands 3 metres high.\nThe sea came to 3.42 metres, over it by 24 centimetres.", False),
        ("The wall stands 3 metres high.\nThe sea came to 3.42 metres.\nA plank of 42 centimetres floated.", False),
    ],
)
def test_a_difference_in_a_smaller_unit(board, text, told):
    checks = board(text, rule="parts_sum")
    assert any(check.formula.endswith(("printed: 42", "printed: 240")) for check in checks) == told
