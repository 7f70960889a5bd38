"""A rate, a stretch and a total found by what fits their slots; look-alikes that time, place or another rate sets apart stay silent."""

import pytest

from .conftest import known_fault

RULES = {"rate_times_period", "required_rate", "product"}
SLIPS = [
    "The mill grinds four sacks a day, all year round.\nThe owner spoke of 1,860 sacks in twelve months.",
    "A locker costs members £35 monthly.\nYearly, £560 goes before anybody has swum a length.",
    "The ferry loses 2.5 million euros every quarter.\nFew islanders know it. The annual loss of 13 million euros is to end by 2030.",
    "Since 2014 the choir has lost 84 singers over seven years, or 15 a year.",
    "In the single hour that the shop was open, 5.4 million clicks came in.\nAt 120,000 a minute the server gave up.",
    "The fine is to be paid over six years.\nThe sums are equal, $2.25 million apiece.\nNobody thought the resulting $16 million enough.",
    "Every month the club sends sixteen letters to each of its 25 members.\nIn the course of one year that comes to some 5,800 letters.",
    "The keeper gets an extra $60 each fortnight.\nThe supplement, worth $1,950 over a year, will stop.",
    "The box holds a dozen tapes, each of them ninety minutes.\nI gave it the 21 hours it asks for.",
    "Pupils have two lessons a day, Monday to Friday, for the 30 weeks of the course.\nThe 360 lessons were free.",
    "The singer will be paid €4.5m each summer for eight years.\nHis agent was delighted with the total of €43m.",
    "With 20 days left, the drive had 140,000 of the 300,000 names it needs.\nTo make it, they must now bring in 11,000 names a day.",
]
SLIPS += [
    "Nine tankers have been pumping 40 tonnes an hour apiece, 360 tonnes in all.\nBy dusk they had put in 20 hours, and shifted 9,400 tonnes.",
    "The bakers had been at it since six on Friday evening, and did not stop until four on Saturday morning.\nThey shaped 260 loaves an hour, said one.\nBy the end they had turned out 3,100.",
]
HELD = [
    "Nine tankers have been pumping 40 tonnes an hour apiece, 360 tonnes in all.\nBy dusk they had put in 20 hours, and shifted 7,200 tonnes.",
    "A guest gets £45 for each full day that the lift is out, so £270 for six days.",
    "The lake has dropped 1.8 metres in 36 hours. Call it five centimetres an hour.",
    "The last 240 kilometres, at 40 kilometres an hour, should take six hours.",
    "Keeping 16 guests for 20 months, at about $1,500 a head a year, costs some $40,000.",
]
SILENT = [
    "The mill cost £90 million to run last year.\nIt has lost money for four years, with an average annual loss of £20 million.",
    "What fell at Far Moor was 84 in 35 hours, an average of 2.4 an hour; on Friday 80 had been forecast.",
    "The hosts had made 96 off 18 overs.\nAfter 30 overs they were on 152, needing 136 more at 6.8 an over.",
    "Last year 1,240 bikes were stolen.\nTo get to 700 by the end of the decade would mean about 120 fewer thefts each year for five years.",
    "The depot had 410 buses in May.\nThe plan is for 24 more a year for ten years; the yard has room for 360.",
    "The mill grinds four sacks a day, all year round.\nThe owner spoke of 1,460 sacks in twelve months.",
    "Sign-ups began with 300 a day. They have been running at 800 a day since spring.\nAfter 50 days it has 29,000 customers.",
    "Evening classes were meant to give four lessons a week for 30 weeks.\nStudents got 95 of them.",
    pytest.param("The court heard 500 cases a day, about 110,000 last year.", marks=known_fault),
    "The car costs 24 payments of $350 and a deposit of $2,000.\nThat makes $10,400.",
    "A season card is £12 a month. There is also an annual subscription of £119.",
    "The mill grinds 20 tonnes of wheat an hour.\nThe shop is open from 9 a.m. to 6 p.m.\nIn all 150 tonnes were ground.",
    "The desk deals with 14 callers an hour between 8 a.m. and 6 p.m.\nThe office has seen 120 callers in all.",
    "Each walker pays £40 a head a night.\nThe 10 walkers stayed four nights and paid £2,000 in all with meals.",
    "The drive averages 2,900 doses a day over its first 30 days.\nIts target is 140,000 doses by May.",
]


def held(checks):
    return [check.formula for check in checks if check.rule in RULES and check.verdict == "consistent"]


def failing(checks):
    return [check.formula for check in checks if check.rule in RULES and check.verdict == "inconsistent"]


@pytest.mark.parametrize("text", SLIPS)
def test_a_total_that_its_rate_does_not_give_is_found(board, text):
    assert failing(board(text))


@pytest.mark.parametrize("text", SILENT)
def test_look_alikes_stay_silent(board, text):
    assert not failing(board(text))


@pytest.mark.parametrize("text", HELD)
def test_what_a_rate_makes_over_a_stretch_is_told(board, text):
    checks = board(text)
    assert held(checks)
    assert not failing(checks)
