"""An amount told again by loose words: a speed whose hour is said once, degrees in a sentence of their own, rain on a square metre."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Gusts reached forty miles an hour, about sixty-four kilometres.", ["consistent"]),
        ("Gusts reached forty miles an hour, about sixty-four kilometres from the coast.", []),
        ("It fell to a low of fourteen degrees.\nThat's fifty-seven in Fahrenheit.", ["consistent"]),
        ("It fell to a low of fourteen degrees.\nThat's fifty-seven people in the cold.", []),
        ("The weir rose two metres.\nThat's about six and a half feet.", ["consistent"]),
        ("The weir rose two metres.\nThat's a boat of nine feet gone.", []),
        ("Twelve millimetres of rain fell, twelve litres on every square metre.", ["consistent"]),
        ("Twelve millimetres of rain fell, nine litres on every square metre.", []),
        ("He leapt eight metres seventeen, nearly twenty-seven feet.", ["consistent"]),
    ],
)
def test_an_amount_told_again(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="conversion")] == verdicts
