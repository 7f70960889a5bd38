"""The tables of money hold together."""

from __future__ import annotations

from helpers.extract.currencies import CODES, COIN_NAMES, DOLLARS, SIGNS


def test_every_code_is_three_letters_or_a_printed_short_form_and_names_one_money():
    assert CODES["sek"] == "swedish krona" and CODES["eur"] == "euro" and CODES["krw"] == "south korean won"
    assert all(2 <= len(code) <= 4 and code.islower() for code in CODES)
    assert not {"cop", "all", "php", "top"} & set(CODES)  # words and names that headlines print in capitals


def test_a_sign_its_code_and_its_word_name_the_same_money():
    assert SIGNS["€"] == CODES["eur"] == COIN_NAMES["euros"]
    assert SIGNS["$"] == CODES["usd"] == DOLLARS["us"] == COIN_NAMES["bucks"]
    assert SIGNS["£"] == CODES["gbp"] == COIN_NAMES["quid"]
