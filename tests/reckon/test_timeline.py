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
    ("The exhibition runs from 3 May to 30 June, 59 days in all.", "consistent"),
    ("The exhibition runs from 3 May to 30 June, 49 days in all.", "inconsistent"),
    ("The quake struck at 4.17am and lasted 40 seconds.\nBy 9.47am, five and a half hours later, the first helicopter had landed.", "consistent"),
    ("The quake struck at 4.17am and lasted 40 seconds.\nBy 9.47am, six and a half hours later, the first helicopter had landed.", "inconsistent"),
    ("A girl was pulled out alive on Thursday at 2pm, 58 hours after the walls fell at 4am on Tuesday.", "consistent"),
    ("A girl was pulled out alive on Thursday at 2pm, 68 hours after the walls fell at 4am on Tuesday.", "inconsistent"),
    ("The last big quake here was in 1932, 92 years ago.", "consistent"),
    ("The last big quake here was in 1932, 82 years ago.", "inconsistent"),
    ("The town was last hit in 1976, when 40 died.\nForty-eight years on, few of its houses are safe.", "consistent"),
    ("The exam starts at 9am and ends at 12.15pm, so pupils have three and a quarter hours.", "consistent"),
    ("The exam starts at 9am and ends at 12.15pm, so pupils have two and a quarter hours.", "inconsistent"),
    ("The paper lasts 105 minutes, from 1.30pm to 3.15pm.", "consistent"),
    ("The paper lasts 115 minutes, from 1.30pm to 3.15pm.", "inconsistent"),
    ("Results are due on 15 August, 13 weeks from Thursday.", "consistent"),
    ("Pupils sat the paper on 2 May.\nMarks come out on 27 June, eight weeks later.", "consistent"),
    ("Pupils sat the paper on 2 May.\nMarks come out on 27 June, six weeks later.", "inconsistent"),
    ("Ms Abel, 41, has taught here since 2005.\nIn 19 years she has seen four heads.", "consistent"),
    ("The school was founded in 1874 and this year marks its 150th anniversary.", "consistent"),
    ("The school was founded in 1874 and this year marks its 160th anniversary.", "inconsistent"),
    ("Mr Orr, 62, was born in 1961 and has led the board since 2015, nine years.", "consistent"),
    ("The appeal was lodged on 26 April, three weeks before Friday's hearing.", "consistent"),
    ("The reactor was shut on 11 March 2011.\nThirteen years later, only one of its four units has been taken apart.", "consistent"),
    ("Rescuers worked for 72 hours, from 6am on Monday to 6am on Thursday.", "consistent"),
    ("Rescuers worked for 62 hours, from 6am on Monday to 6am on Thursday.", "inconsistent"),
    ("The deadline for complaints is 31 May, two weeks from today.", "consistent"),
    ("The deadline for complaints is 31 May, four weeks from today.", "inconsistent"),
    ("Between 12 April and 10 May, a period of four weeks, 300 aftershocks were felt.", "consistent"),
    ("Between 12 April and 10 May, a period of six weeks, 300 aftershocks were felt.", "inconsistent"),
    ("The ship left on 28 February and arrived on 6 March, a voyage of seven days.", "consistent"),
    ("The ship left on 28 February and arrived on 16 March, a voyage of seven days.", "inconsistent"),
    ("The rule was changed in May 2022, exactly two years ago.", "consistent"),
    ("It took the builders from June 2019 to October 2023, four years and four months, to mend the dome.", "consistent"),
    ("It took the builders from June 2019 to October 2023, three years and four months, to mend the dome.", "inconsistent"),
    ("The first tremor came at 23:52 and the second at 00:21, 29 minutes later.", "consistent"),
    ("The first tremor came at 23:52 and the second at 00:21, 39 minutes later.", "inconsistent"),
    ("The tender closed on 1 March. Six bids had come in within its 30 days, after it opened on 31 January.", "consistent"),
    ("Buses leave every 12 minutes, or five an hour.", "consistent"),
    ("Buses leave every 12 minutes, or six an hour.", "inconsistent"),
    ("There are four sailings an hour, one every 15 minutes.", "consistent"),
    ("There are four sailings an hour, one every 25 minutes.", "inconsistent"),
    ("The shop is open from 8am to 6.30pm, ten and a half hours a day.", "consistent"),
    ("The 14-hour drive began at 5am and ended at 7pm.", "consistent"),
    ("The 24-hour drive began at 5am and ended at 7pm.", "inconsistent"),
    ("He took over in January 2020 and left in March 2024, after four years in the post.", "consistent"),
    ("The bank opened in 1968 and closed in 2018, half a century later.", "consistent"),
    ("The park was closed for 100 days, from 1 February to 10 May.", "consistent"),
    ("The park was closed for 110 days, from 1 February to 10 May.", "inconsistent"),
    ("The strike is now in its 12th day, having begun on Monday 6 May.", "consistent"),
    ("He has been mayor since 2010 and will have served 15 years when he goes in 2025.", "consistent"),
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
    "The school opened in 1999 and its new wing in 2012.\nThe head has been there for 12 years.",
    "The paper was set in March 2023.\nMarkers had 18 days in June.",
    "The first tremor came at 4.17am and the second at 6.02am.\nThe power was off for three hours.",
    "He was born in 1970 and died in 2021 after a 20-year illness.",
    "The lease runs from 2010 to 2060.\nThe first 25 years are free of rent.",
    "The gallery shut on 3 May for 10 days, and a fair opens on 30 May.",
    "The law of 2003 gave firms ten years; the law of 2019 gave them five.",
    "The vaccine was given on 2 March and again on 30 March, and lasts 10 years.",
    "In 1990 it took 14 hours and in 2020 nine hours.",
    "On 3 April she waited 40 days for a hearing that had been set for 9 May.",
    "The bus runs at 7am, 9am and 11am, and the fare holds for two hours.",
    "The firm, founded in 1990, has been run by its present owner for 14 years.",
    "The trial, which began on 2 April, heard 20 days of evidence and ends on 24 May.",
    "The minister, 51, said in 2019 that it would take five years.",
    "The 2021 plan foresaw 12 years of work; by 2023 it was 14 years.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_two_instants_and_the_stretch_between_them(board, text, verdict):
    found = [one for one in board(text) if one.rule in ("calendar", "rate_times_period")]
    assert {check.verdict for check in found} == {verdict}


@pytest.mark.parametrize("text", SILENT)
def test_instants_and_stretches_of_other_things(board, text):
    assert [one.formula for one in board(text) if one.verdict != "cannot tell"] == []


def test_a_stretch_of_one_article_between_two_instants_of_another(board):
    first = "The Corran mine, flooded in March 2018 and not dry again until May 2019, is open."
    told = board(first, "Water in the Corran mine stopped work for 14 months.", rule="calendar")
    assert [(one.verdict, one.article_ids) for one in told] == [("consistent", ("w0", "w1"))]
    assert board(first, "Water in the Corran mine stopped work for 24 months.", rule="calendar") == []
    assert board(first, "Water in the Teller mine stopped work for 14 months.", rule="calendar") == []


def test_counted_days_with_one_end_beside_them(board):
    first = "The drive opened on Feb. 10.\nIts target is to be met by April 11."
    told = board(first, "The drive runs through April 11.\nWith 32 of its 61 days gone, 29 are left.", rule="calendar")
    assert [one.verdict for one in told] == ["consistent"]
    assert board(first, "The drive runs on.\nWith 32 of its 61 days gone, 29 are left.", rule="calendar") == []
