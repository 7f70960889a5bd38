"""Two instants and the stretch between them, in any words; published on Friday 17 May 2024."""

import pytest

TOLD = [
    ("The theatre closed in March 2020 and reopened in June 2021, after 15 months in the dark.", "consistent"),
    ("The theatre closed in March 2020 and reopened in June 2021, after 25 months in the dark.", "inconsistent"),
    ("The lease was signed on 12 March 2016.\nMore than eight years on, the owner is still waiting.", "consistent"),
    ("The lease was signed on 12 March 2016.\nMore than nine years on, the owner is still waiting.", "inconsistent"),
    ("The pier burned down on Oct. 3, 2013.\nNearly 11 years after that night the piles still stand.", "consistent"),
    ("The pier burned down on Oct. 3, 2013.\nNearly 21 years after that night the piles still stand.", "inconsistent"),
    ("The dog was bitten on 1 May, and a kennel keeps it 21 days.\nIt may go home on 22 May.", "consistent"),
    ("The dog was bitten on 1 May, and a kennel keeps it for 21 days, until 27 May.", "inconsistent"),
    ("The night boat leaves at 11.05pm and gets in at 12.14am, a crossing of one hour nine minutes.", "consistent"),
    ("The night boat leaves at 11.05pm and gets in at 12.14am, a crossing of one hour 19 minutes.", "inconsistent"),
    ("Doors open at 7.30am and close at 8pm.\nTwelve and a half hours is a long day, a guard said.", "consistent"),
    ("Doors open at 7.30am and close at 8pm.\nEleven and a half hours is a long day, a guard said.", "inconsistent"),
    ("The alarm went at 5.40am.\nAt 3.40pm, ten hours later, the last guest was out.", "consistent"),
    ("From Feb. 10 to April 11 is 61 days, and the ice held for all of them.", "consistent"),
    ("From Feb. 10 to April 11 is 71 days, and the ice held for all of them.", "inconsistent"),
    ("Trams run six an hour at peak times.\nA tram every 10 minutes is what the town was promised.", "consistent"),
    ("Trams run six an hour at peak times.\nA tram every 15 minutes is what the town was promised.", "inconsistent"),
    ("The choir has sung there since 3 April.\nFriday is day 45 of its vigil.", "consistent"),
    ("The choir has sung there since 3 April.\nFriday is day 54 of its vigil.", "inconsistent"),
    ("The well ran dry in 2019.\nFive years later the village still buys its water.", "consistent"),
    ("The permit was granted on 4 April, and appeals are open for 28 days, to 2 May.", "consistent"),
    ("The permit was granted on 4 April, and appeals are open for 28 days, to 12 May.", "inconsistent"),
    ("The vote is on 4 June, 18 days from now.", "consistent"),
    ("The vote is on 4 June, 28 days from now.", "inconsistent"),
    ("A May 2021 plan gave the builders 18 months.\nThree years have gone by.", "consistent"),
    ("Between 1 January and 17 May, 138 days, no rain fell.", "consistent"),
    ("The tower was begun in 1972 and finished in 1979, seven years' work.", "consistent"),
    ("The tower was begun in 1972 and finished in 1979, nine years' work.", "inconsistent"),
    ("She has run the bakery for 31 years.\nShe opened it in 1993 with one oven.", "consistent"),
    ("The lift broke at 4pm on Tuesday and was mended at 10am on Thursday, 42 hours later.", "consistent"),
    ("The orchard was planted in November 1994.\nAlmost 30 years later it still bears.", "consistent"),
]  # fmt: skip
SILENT = [
    "The theatre opened in 1990.\nIts director has worked there for 12 years.",
    "The museum opened in March 2020 and moved in June 2021.\nIt took 40 months to build.",
    "The bus leaves at 7am and 9am.\nThe journey takes two and a half hours.",
    "The shop opens at 9am and closes at 5pm.\nStaff have a one-hour break.",
    "In 1990 the river froze.\nIt had not done so for 35 years.",
    "The ban began on 3 April.\nA second one, of 90 days, was lifted on 9 May.",
    "The bridge opened in 1931 and was widened in 1968.\nA guarantee of 10 years came with the paint.",
    "The council met on 2 May and will meet on 30 May.\nIt gave the owner 14 days.",
    "The trial of the vaccine began in 2019 and ended in 2021.\nProtection lasts five years.",
    "Trams run six an hour.\nA bus every 15 minutes serves the hill.",
    "The clinic opens at 8am.\nPatients wait four hours, and it shuts at 6pm.",
    "The manager, 44, joined in 2012.\nTen years at most was what he had wanted.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_two_instants_and_the_stretch_between_them(board, text, verdict):
    found = [one for one in board(text) if one.rule in ("calendar", "rate_times_period")]
    assert {check.verdict for check in found} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_instants_and_stretches_of_other_things(board, text):
    assert [one.formula for one in board(text) if one.verdict != "cannot tell"] == []
