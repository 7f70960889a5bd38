"""A mean and an extreme of one passage, sentences apart: tied by what they are of, not by a turn of phrase."""

import pytest

APART = "{}\nThey work in pairs.\nA second boat stands by.\n{}"
CASES = [
    (APART.format("Divers stayed under for 27 minutes on average.", "The longest dive of the day lasted 22 minutes."), ["inconsistent"]),
    (APART.format("Divers stayed under for 27 minutes on average.", "The longest dive of the day lasted 41 minutes."), ["consistent"]),
    (APART.format("The ovens turned out 340 loaves a day on average in May.", "On the best day of the month the bakers made 310 loaves."), ["inconsistent"]),
    (APART.format("The mean weight of the salmon was 4.1 kilograms.", "The heaviest fish weighed 9.8 kilograms."), ["consistent"]),
    (APART.format("That is an average of 6,300 skaters a day.", "Friday was the busiest, with 5,900, and Monday the quietest, with 2,100."), ["inconsistent", "consistent"]),
    (APART.format("Buses reached the pier 9 minutes behind schedule on average.", "The longest delay, on the 6:40 p.m. to Fell, was 7 minutes."), ["inconsistent"]),
    ("Each van now carries 9 parcels on average, and the fullest last week had 31.", ["consistent"]),
    ("Each van now carries 39 parcels on average, and the fullest last week had 31.", ["inconsistent"]),
    ("Applicants were 31 years old on average.\nThe oldest was 29.", ["inconsistent"]),
    ("Patients now wait 41 weeks on average.\nThe longest that anyone has had to wait is 38 weeks.", ["inconsistent"]),
    # the superlative beside its value, people of two names, a number whose noun another figure lent
    ("Guests stayed 6.2 nights on average.\nMr Orr left after five nights, the longest stay of them all.", ["inconsistent"]),
    ("The average parcel weighed 3.1 kilograms.\nOne came to 2.8 kilograms, the heaviest parcel of the lot.", ["inconsistent"]),
    ("The average parcel weighed 3.1 kilograms.\nOne came to 9.8 kilograms, the heaviest parcel of the lot.", ["consistent"]),
    ("The clinic saw 1,320 people, an average of 120 a day.\nIts busiest day so far was June 4, when 97 patients came.", ["inconsistent"]),
    ("The average choir now has 41.5 singers.\nNot one bus is needed, since its largest choir has 38.", ["inconsistent"]),
    ("Some 520 people sleep in the four halls, which works out at 130 apiece, though the gymnasium, the largest, holds 210.", ["consistent"]),
    # any superlative, and the sum by another of its names
    ("The mill paid 42 fines.\nThe average fine was £1,240.\nThe stiffest, for a spill in May, came to £1,080.", ["inconsistent"]),
    ("The tour drew 16,200 people, an average of 600 a night; the fullest, at Holm, had 840.", ["consistent"]),
    ("The tour drew 16,200 people, an average of 600 a night; the fullest, at Holm, had 540.", ["inconsistent"]),
    ("The average wait for a new hip fell to 31 weeks.\nThe longest wait for a new knee was 27 weeks.", []),
    ("The average wait for a new hip fell to 31 weeks.\nThe longest wait was 27 weeks.", ["inconsistent"]),
    ("Redundancy pay will average £18,400 a head.\nThe biggest payoff, to a foreman of thirty years, is £16,900.", ["inconsistent"]),
    ("Grants averaged €6,300.\nThe most generous award, to a choir in Holm, was €5,800.", ["inconsistent"]),
    ("Members donated £38 each on average.\nThe smallest gift was £41.", ["inconsistent"]),
    ("Members donated £38 each on average.\nThe smallest gift was £14.", ["consistent"]),
    ("The average ticket cost £48.\nThe dearest programme was £40.", []),
    ("The average salary at the yard is £31,000.\nThe largest bonus was £12,500.", []),
    ("The average grant was £3,400.\nThe newest grant was £2,900.", []),
    # of other things, of other times, one of several
    ("The average trip took 35 minutes.\nThe longest queue was 20 minutes at the toll.", []),
    (APART.format("The kiln made an average of 340 pots a day.", "The busiest week brought 310 orders."), []),
    (APART.format("The ferry took 35 minutes on average.", "The shortest tunnel is 48 minutes away."), []),
    ("The average wait was 48 minutes.\nIn 1998 the longest wait was 31 minutes.", []),
    ("The average wait was 48 minutes.\nOne of the longest waits was 31 minutes.", []),
    ("The average wait was 48 minutes.\nThe second-longest wait was 31 minutes.", []),
    ("The average parcel weighed 3.1 kilograms.\nOne came to 2.8 kilograms, the heaviest letter in its history.", []),
    ("Guests stayed 6.2 nights on average.\nMr Orr left after five nights, the second-longest stay of them all.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), CASES)
def test_mean_and_end(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="mean_and_maximum")] == verdicts


def test_an_end_of_nought_is_no_measure_of_a_mean(board):
    assert board("The average wait was 5 days; the longest was 0 days.") == []
