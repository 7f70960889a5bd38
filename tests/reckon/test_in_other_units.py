"""An amount told again in another unit, by words that tie the two loosely."""

from __future__ import annotations

import pytest

from helpers.reckon.each import in_other_units

from .conftest import drafts


@pytest.mark.parametrize(
    "text",
    [
        "It is 13 degrees down at the lock, 55 Fahrenheit.",
        "A high tomorrow of nine Celsius, forty-eight Fahrenheit.",
        "Tonight it drops to four degrees on the moor, thirty-nine in old money.",
        "They copied 2.5 terabytes, or 2,500 gigabytes, before noon.",
        "The skip took 90 metric tons, or about 99 U.S. tons, of rubble.",
        'The canteen boils 1,800 eggs a week.\n"That\'s 150 dozen," says the cook.',
        "There were gusts of forty knots off the head, a bit under seventy-five kilometres an hour.",
        "He cycles 21 kilometres there and back, near enough thirteen miles.",
        "The mud lay three feet deep on the stairs - 91cm, by the mark on the wall.",
        "The well got 9cm (3.5in) of rain.",
    ],
)
def test_told_again(board, text):
    assert [check.verdict for check in board(text, rule="conversion")] == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "It is 13 degrees down at the lock, 70 Fahrenheit in the hall.",
        "The stall is 30 feet from the door that is shut, 9 metres from the wall.",
        "They laid 12 miles of road, 40 kilometres of wire.",
        "They copied 2.5 terabytes, or 900 gigabytes of it.",
        'The canteen boils 1,800 eggs a week.\n"That\'s 90 dozen fewer," says the cook.',
        "It is 13 degrees and the cap costs 55 in old money.",
    ],
)
def test_left_alone(text):
    assert not drafts(in_other_units.in_other_units, text)
