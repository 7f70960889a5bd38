"""The table of units holds together."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in
from helpers.extract.unit_names import CASED, LENGTHS, LETTERS, MEASURES, OTHER_UNITS, TIME


@pytest.mark.parametrize(
    ("form", "name"),
    [("sq km", "square kilometer"), ("per cent", "percent"), ("lb - ft", "foot pound force"), ("ppg", "point per game"), ("kv", "kilovolt")],
)  # fmt: skip
def test_a_printed_form_has_one_name(form, name):
    assert MEASURES[form] == name


def test_forms_are_lower_case_tokens_and_name_no_word_that_commonly_counts():
    assert all(form == form.lower().strip() for form in MEASURES)
    assert not {"grain", "hand", "league", "gray"} & set(MEASURES)


def test_capitals_tell_apart_what_small_letters_confuse():
    assert (CASED["Nm"], MEASURES["nm"]) == ("newton meter", "nanometer")
    assert (CASED["MJ"], CASED["mJ"]) == ("megajoule", "millijoule")


def test_the_sets_name_units_of_the_table():
    names = set(MEASURES.values()) | {name for others in OTHER_UNITS.values() for name, _ in others}
    assert set(TIME) | LENGTHS | set(LETTERS.values()) <= names | {"penny"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The flood cost 40 pounds a head", ["pound sterling"]),
        ("She kept 3000 pounds in the bank", ["pound sterling"]),
        ("He lost 20 pounds and paid for the diet", ["pound"]),
        ("They paid $9 for 4 pounds of rice", ["dollar", "pound"]),
        ("A 20-pound note and a 5-pound bag of rice", ["pound sterling", "pound"]),
        ("A 30-pound dog needs a ticket", ["pound"]),
        ("A 30-pound fine for the ticket", ["pound sterling"]),
        ("Shares slipped 2.5c to 81c", ["cent", "cent"]),
        ("Shares of ice makers rose as temperatures hit 41c", ["celsius"]),
        ("Police charged a man after it hit 35C", ["celsius"]),
        ("Diesel is up 4c, and a 20c coin buys none", ["cent", "cent"]),
        ("The engine makes 210nm", ["newton meter"]),
        ("The film is 40nm thick", ["nanometer"]),
        ("Two Teslas and 7 tesla", [None, "tesla"]),
    ],
)
def test_forms_of_two_units_are_told_apart_by_what_is_spoken_of(text, units):
    assert [figure.unit for figure in figures_in(text)] == units
