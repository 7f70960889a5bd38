"""Numbers called a record against older dated ones of the same thing."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdict", "grade"),
    [
        ("A record 48,600 visitors came to the fair.\nIn 2021 some 52,100 visitors came to the fair.", "inconsistent", "as usually read"),
        ("A record 48,600 visitors came to the fair.\nIn 2021 some 42,100 visitors came to the fair.", "consistent", None),
        ("Some 900 beds were full, the highest number since counting began in 2009.\nIn 2011 there were 1,100 beds full.", "inconsistent", "as usually read"),
        ("Some 900 beds were full, the highest number since 2015.\nIn 2014 there were 1,100 beds full.", None, None),
        ("Some 900 beds were full, the highest number since 2015.\nIn 2015 there were 1,100 beds full.", None, None),
        ("The dam at Lorne was 19 percent full, the lowest level ever measured there.\nIn 1996 Lorne stood at 17 percent.", "inconsistent", "as usually read"),
        ("A record 48,600 visitors came.\nThe old record was 52,000 visitors.", "inconsistent", "hard"),
        ("A record 48,600 visitors came.\nThe previous record was 42,000 visitors.", "consistent", None),
        ("The mines lost a record 161 thousand working days to stoppages this year.\nIn 2011 the tally reached 174 thousand.", "inconsistent", "as usually read"),
        ("Turnout was the highest since 1998, at 71 percent.\nIn 2002 it was 74 percent.", "inconsistent", "as usually read"),
        ("No harvest in Corrin has ever been larger.\nWith 1.24 million tonnes of rye the barns are full.\nThe harvest of 2009 brought 1.6 million tonnes of rye.", "inconsistent", "as usually read"),
        ("No harvest in Corrin has ever been larger.\nWith 1.24 million tonnes of rye the barns are full.\nThe harvest of 2009 brought 1.1 million tonnes of rye.", "consistent", None),
        ("At a depth of 7.1 metres the flood was the deepest to be seen since a gauge was put up at Fell in 1922.\nOld people recall the flood of May 1958.\nThat one, at a depth of 7.3 metres, took the mill.", "inconsistent", "as usually read"),
        ("It has 5,240 full-time nurses in public clinics, the highest number on record.\nSix years on, much has changed.\nIn 2011 public clinics had 5,930 full-time nurses.", "inconsistent", "as usually read"),
        ("Turnout of 61.3 percent was the highest since the council was founded in 1989.\nIn the spring of 1997, 64.4 percent of the electorate cast a vote.", "inconsistent", "as usually read"),
        ("Turnout of 61.3 percent was the highest since the reform of 1997.\nIn the spring of 1997, 64.4 percent of the electorate cast a vote.", None, None),
        ("Never has the brewery sold more: 840 barrels of stout left the yard.\nIn 2009 the Ostler firm sold 1,100 barrels of stout.", None, None),
        ("No mayor has ever been younger.\nWith 1,240 votes she won the town hall.\nIn 2011 her rival won the town hall with 980 votes.", None, None),
        ("No winter has ever been colder.\nWith 240 boats laid up the yard is full.\nIn 2009 some 310 geese came to the yard.", None, None),
        ("The harbour took in 61,400 crates in 2025, the most in its history.\nWhen Orr was mayor, the harbour took in 66,200 crates in 2008.", "inconsistent", "as usually read"),
        ("The harbour took in 61,400 crates in 2025, the most in its history.\nThe port of Holm took in 66,200 crates in 2008.", None, None),
        ("The harbour took in 61,400 crates in 2025, the most in its history.\nThe owners had forecast 66,200 crates for 2008.", None, None),
        ("The council's tax rise of 5.8 per cent is the sharpest on record.\nThe council elected in 1998 raised the tax by 6.9 per cent.", "inconsistent", "as usually read"),
        ("The council spent £14.2 million on its roads, the most in its history.\nIn 2009 the council spent £15.1 million on schools.", None, None),
        ("The council spent £14.2 million on its roads, the most in its history.\nIn 2009 the council spent £15.1 million on roads.", "inconsistent", "as usually read"),
        ("The trust's deficit of £18 million is the biggest on record.\nNeighbouring Ark ran up a deficit of £22 million in 2016.", None, None),
        ("The council's tax rise of 5.8 per cent is the sharpest on record.\nIn 1998 rents rose by 6.9 per cent.", None, None),
        ("The town issued 3,410 permits in 2022.\nThat was the highest number since the register opened in 1985.\nIn 2006, at the top of the boom, the town issued 3,780 permits.", "inconsistent", "as usually read"),
        ("The town issued 3,410 permits in 2022.\nThat was the highest number since the register opened in 1985.\nIn 1979 the town issued 3,780 permits.", None, None),
        ("A record 500 people came to the fair.\nIn 2011, 1,200 people lost their homes.", None, None),
        ("A record 500 people came to the fair in Holm.\nIn 2011 some 700 people came to the fair in Ark.", None, None),
        ("At 348 centimetres above its usual level, the lake broke its record of 316 centimetres, set in 1997.", None, None),
        ("The lake stood 309 centimetres above its usual level, just short of its record of 316 centimetres, set in 1997.", None, None),
        ("A record 500 people came to the fair.\nNext year 700 people are expected at the fair.", None, None),
    ],
)  # fmt: skip
def test_records(board, text, verdict, grade):
    found = [(check.verdict, check.grade) for check in board(text, rule="ordering")]
    assert found == ([(verdict, grade)] if verdict else [])


def test_the_older_number_may_stand_in_another_article(board):
    texts = (
        "Some 900 boats waited outside the harbour, the highest number since counting began in 2009.",
        "In October 2021 some 1,150 boats waited outside the harbour.",
    )
    (check,) = board(*texts, rule="ordering")
    assert (check.verdict, check.grade) == ("inconsistent", "as usually read")
    assert check.article_ids == ("w0", "w1")


LATER = "{}\nNothing else moved.\nIt was a quiet day.\n{}"


@pytest.mark.parametrize(
    ("record", "old", "verdicts"),
    [
        ("At 31,200 metric tons (about 34,400 short tons), 2024 was a record year for malt at Orby.", "Back in 2011 the yard used 33,900 metric tons of malt.", {"inconsistent"}),
        ("The lighthouse took in 186 millimetres (7.3 inches) in the 24 hours to 9am. It was the most ever measured there in a day since readings began in 1961, 63 years ago.", "In March 1998 that storm dropped 212 millimetres on the lighthouse in a single day.", {"inconsistent"}),
        ("The lighthouse took in 186 millimetres in a day. It was the most ever measured there in a day.", "In March 1998 that storm dropped 212 millimetres on the lighthouse over three days.", set()),
        ("2023 was a record year for eels: 26,400 kilos were landed at Brack.", "In 2003 the boats of Brack landed 28,100 kilos of eels.", {"inconsistent"}),
        ("2023 was a record year for eels: 26,400 kilos were landed at Brack.", "In 2003 the boats of Brack landed 28,100 kilos of cod.", set()),
        ("The council collected a record £2.31 million in parking fines.", "In 2017 it spent £2.52 million on parking.", set()),
        ("The town counted 318,400 people, the highest number ever.", "An estimate for 2022 had put the people of the town at 320,800.", set()),
    ],
)  # fmt: skip
def test_an_older_number_far_from_a_record(board, record, old, verdicts):
    found = {check.verdict for check in board(LATER.format(record, old), rule="ordering")}
    assert found == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The depot mended 3,120 bicycles in 2022, down from 3,480 in 2021, the fewest on record.", {"consistent"}),
        ("The depot mended 3,480 bicycles in 2022, up from some 3,120 in 2021, the most on record.", {"consistent"}),
        ("The depot mended 3,120 bicycles in 2022, down from 3,480 in 2021, the highest number on record.", {"consistent"}),
        ("The depot mended 3,120 bicycles in 2022, down from 3,480 in 2021, the fewest on record.\nIn 2019 the depot mended 2,950 bicycles.", {"consistent", "inconsistent"}),
        ("The depot mended 3,480 bicycles in 2022, up from 3,120 in 2021, the lowest number on record.", {"consistent"}),
        ("The depot mended 3,480 bicycles in 2022, down from 3,120 in 2021, the fewest on record.", {"inconsistent"}),
    ],
)  # fmt: skip
def test_an_end_after_a_change_is_of_the_newer_number(board, text, verdicts):
    assert {check.verdict for check in board(text, rule="ordering")} == verdicts


def test_a_whole_beats_no_record(board):
    (check,) = board("The choir took 14 of 18 medals. The previous record, 13, was set in 2009.", rule="ordering")
    assert (check.verdict, check.formula) == ("consistent", "13 medals against 'record': 14 medals")
