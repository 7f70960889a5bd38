"""Results by the roles of their figures, and what two ways or paid hours make of them."""

import pytest

HOLDS = [
    "The lab has 64 people, who test 30 samples each in a day, or 1,920 between them.",
    "Thirty-two barges had been chartered, each with 47 berths, enough for just over 1,500 people, but few came.",
    "The charity has 25 vans.\nEach van carries 44 boxes.\nThat is 1,100 boxes a trip.",
    "The overtime was 20 hours each for 1,500 nurses, at £32 an hour, a bill of £960,000.",
    "The bill was £960,000.\nThat was for 20 hours each for 1,500 nurses, at £32 an hour.",
    "The two trams have room for 96 people between them.\nEach makes 16 round trips a day.\nThey could carry 3,072 people a day.",
]
FAILS = [
    "The lab has 64 people, who test 30 samples each in a day, or 2,920 between them.",
    "Thirty-two barges had been chartered, each with 47 berths, enough for just over 2,500 people, but few came.",
    "The charity has 25 vans.\nEach van carries 44 boxes.\nThat is 1,300 boxes a trip.",
]
SILENT = [
    "Twelve clubs gave 30 euros each, and 400 came from the town.",
    "The bus made 12 trips each way, carrying 40 people, and 300 came by car.",
    "The yard has 25 vans.\nEach van carries 44 boxes.\nAnother depot has 1,300 boxes.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_products_by_the_roles_of_their_figures(board, text):
    found = board(text, rule="product")
    assert {check.verdict for check in found} == {"consistent"}


@pytest.mark.parametrize("text", FAILS)
def test_a_result_that_does_not_follow(board, text):
    assert [check.verdict for check in board(text, rule="product")] == ["inconsistent"]


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_no_word_calls_a_result(board, text):
    assert board(text, rule="product") == []
