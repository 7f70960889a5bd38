"""Numbers called a record in many turns of phrase, against an older one of the same capture or of another, beside look-alikes."""

from __future__ import annotations

import pytest

from .conftest import known_fault

CASES = [
    (
        [
            "Turnout on Sunday was 41.2 percent, the lowest for any vote since 1994, the board said. In 2009, when snow closed the roads, 39.8 percent voted."
        ],
        True,
    ),
    (
        [
            "Ridership hit 61,400 on Saturday, an all-time high, the metro said.",
            "In 2016 the metro carried 63,900 on the day of the parade.",
        ],
        True,
    ),
    (
        [
            "The lake stood at 212.4 metres on Monday, its lowest level in 40 years.",
            "Veterans remember worse. In the summer of 2003 the lake sank to 211.7 metres.",
        ],
        True,
    ),
    (
        [
            "Never in the town's history had so much snow fallen in a day: 84 centimetres.",
            "On 3 February 1978 some 91 centimetres of snow fell in one day.",
        ],
        True,
    ),
    (
        [
            "The orchestra sold 12,300 season tickets, more than in any previous year.",
            "The orchestra sold 12,900 season tickets in 2014, when it marked its centenary.",
        ],
        True,
    ),
    (
        [
            "The firm made a profit of $88 million, its best result ever.",
            "It is not long since the firm was in rude health. In 2018 its profit was $93 million.",
        ],
        True,
    ),
    (
        [
            "With 3,420 arrivals, last month was the busiest the shelter has known.",
            "Back in March 2015 the shelter took in 3,610 arrivals.",
        ],
        True,
    ),
    (["Rents rose by 9.1 per cent, the sharpest increase since 2001.", "Rents rose by 9.6 per cent in 2012."], True),
    (
        [
            "Organisers counted 45,200 marchers. No march here has drawn a bigger crowd.",
            "In 2017 some 47,500 marchers filled the square.",
        ],
        True,
    ),
    (
        [
            "The thermometer reached 43.6 degrees at Kell, the hottest ever measured there.",
            "Kell recorded 44.1 degrees in August 1996.",
        ],
        True,
    ),
    (
        [
            "The strike cost 212 days of work, a record. It was the worst year since the count began in 1980. Only once, in 1991, did it reach 226."
        ],
        True,
    ),
    (
        [
            "The council voted a budget of $412 million, the largest in the city's history.",
            "Spending peaked in 2011, when the budget came to $428 million.",
        ],
        True,
    ),
    (
        [
            '"We have never treated so many patients in one year," the director said of the 31,800 seen in 2024.',
            "The clinic treated 33,100 patients in 2019.",
        ],
        True,
    ),
    (
        [
            "The wheat price closed at 312 euros a ton, its highest since March 2018.",
            "In June 2022, wheat had fetched 325 euros a ton.",
        ],
        True,
    ),
    (["Unemployment is at 7.9 per cent, a level not seen since 1998. It reached 8.3 per cent in 2010."], True),
    (
        [
            "At 1,904 megawatts demand broke all records.",
            "The winter peak of 2013, 1,962 megawatts, is still talked of in the control room.",
        ],
        True,
    ),
    (["The catch, 5,140 tonnes, was the poorest for thirty years.", "In 2006 the catch was 4,870 tonnes."], True),
    (
        [
            "The 268 arrests were the most ever made in one night, police said.",
            "On New Year's Eve 2012 there were 281 arrests in one night.",
        ],
        True,
    ),
    (
        [
            "The bridge is 2,140 metres long, which makes it the second-longest in the country. The Arl bridge is 2,600 metres long and the Tamm bridge 2,310."
        ],
        True,
    ),
    pytest.param(
        ["Kerran has 14,200 members, Lund 11,800 and Osk 9,300. Lund is the largest of the three."],
        True,
        marks=known_fault,
    ),
    (
        ["The Greens came third with 14.2 percent, behind Labour with 31 percent and the Farmers with 13.8 percent."],
        True,
    ),
    (["The fund holds $640 million, more than Arlen, which has $702 million."], True),
    (["Fines were highest in Tarn, at £310, followed by Holm with £290 and Sell with £335."], True),
    (
        [
            "The thermometer reached 43.6 degrees at Kell, the hottest ever measured there.",
            "At Harn it was 44.1 degrees in August 1996.",
        ],
        False,
    ),
    (
        ["The price closed at 312 euros, its highest since March 2018.", "In June 2016 it had stood at 325 euros."],
        False,
    ),
    (["The firm made a profit of $88 million, its best result since 2018. In 2018 profit was $93 million."], False),
    (["Ridership hit 61,400 on Saturday, an all-time high.", "In 2016 some 63,900 people lived in the county."], False),
    (
        [
            "The lake stood at 212.4 metres on Monday, its lowest level in ten years.",
            "In 2003 the lake sank to 211.7 metres.",
        ],
        False,
    ),
    (
        [
            "The council voted a budget of $412 million, the largest in its history.",
            "In 2011 the state's budget for roads was $428 million.",
        ],
        False,
    ),
    (
        ["The orchestra sold 12,300 season tickets, a record.", "In 2014 it had hoped to sell 12,900 season tickets."],
        False,
    ),
    (["Attendance was 45,200, a record for a Friday.", "In 2017 attendance on the Saturday was 47,500."], False),
    (
        ["Enrolment in primary schools hit a record 31,800.", "In 2019 secondary schools had 33,100 pupils enrolled."],
        False,
    ),
    (
        [
            "It was the third-largest quake in the country's history, at magnitude 6.8. Only those of 1907 (7.4) and 1951 (7.1) were stronger. The one of 1988 measured 6.6."
        ],
        False,
    ),
    (
        [
            "The reservoir is 31 percent full. It has not been so low since 1989, the utility said.",
            "In October 2011 the reservoir was 29 percent full.",
        ],
        True,
    ),
    (["Sales of 14,600 tractors made it the best year since 2008. Sales reached 15,200 tractors in 2013."], True),
    (
        [
            "The hospital delivered 5,610 babies last year, more than ever before.",
            "A decade ago, the hospital delivered 5,980 babies.",
        ],
        True,
    ),
    (
        ["At 38 days the dry spell is the longest on record.", "In the summer of 1976 the dry spell lasted 41 days."],
        True,
    ),
    (
        [
            "A crowd of 22,400, the largest the ground has seen in 20 years, watched the match.",
            "Back in 2011 a crowd of 23,100 watched the derby at the ground.",
        ],
        True,
    ),
    (["The museum drew 412,000 visitors, its best year ever.", "The museum drew 431,000 visitors in 2015."], True),
    (
        [
            "This year's 96 drownings are the most since 2003.",
            "Ninety-six drowned this year; in 2010 there were 103 drownings.",
        ],
        True,
    ),
    (
        [
            "The hospital delivered 5,610 babies last year, more than ever before.",
            "In 2015 the hospital in Holm delivered 5,980 babies.",
        ],
        False,
    ),
    (
        ["Sales of 14,600 tractors made it the second-best year since 2008. Sales reached 15,200 tractors in 2013."],
        False,
    ),
    (["Sales of 14,600 tractors would be the best since 2008. Sales reached 15,200 tractors in 2013."], False),
    (
        [
            "A crowd of 22,400, the largest for a Monday match, came.",
            "In 2011 a crowd of 23,100 watched the Saturday derby.",
        ],
        False,
    ),
    (["Sales of 14,600 tractors made it the best year since 2013. Sales reached 15,200 tractors in 2013."], False),
    (
        [
            "The museum drew 412,000 visitors, its best year ever.",
            "The museum spent 431,000 crowns on its roof in 2015.",
        ],
        False,
    ),
    (
        ["It was one of the driest Mays on record, with 12 millimetres.", "In May 1998 there were 11 millimetres."],
        False,
    ),
    (
        [
            "Its loans came to £4.8 billion. That makes Orle the third-largest lender in the land. Only Pell, with £11.4 billion, and Tarn, with £7.9 billion, are bigger. Lund, a quiet firm, has £5.3 billion."
        ],
        True,
    ),
    (
        [
            "The bridge is 2,140 metres long, the second-longest in the country. The Arl bridge is 2,600 metres long and the Tamm bridge 2,310 metres."
        ],
        True,
    ),
    (["The fund holds $640 million, more than Arlen, which has $702 million."], True),
    (["Tarn raised £9,400, more than Holm, which had £9,900."], True),
    (["The hall seats 800. Over two nights 1,040 people came."], False),
    (
        [
            "The bridge is 2,140 metres long, the second-longest in the country. The Arl bridge is 2,600 metres long and the Tamm bridge 1,310 metres."
        ],
        False,
    ),
]


@pytest.mark.parametrize(("texts", "fails"), CASES)
def test_told_records(story_of, texts, fails):
    found = {check.rule for check in story_of(*texts) if check.verdict == "inconsistent"}
    assert bool(found & {"ordering"}) == fails
