"""Means a little past what the words make the greatest or the least, in many turns of phrase, beside look-alikes."""

from __future__ import annotations

import pytest

CASES = [
    (
        [
            "The survey ship took soundings all week. The mean depth over the whole of the bank, taken between 6 a.m. and 9 p.m., was 47 metres. Nowhere did the lead go deeper than 41 metres."
        ],
        True,
    ),
    (
        [
            "Callers waited 22 minutes on average, the hospital trust admitted. It added that phones were now staffed at weekends. Its longest wait, on Monday morning, was 18 minutes."
        ],
        True,
    ),
    (
        [
            "The crews rescued 14 people. They stayed in the water for a typical 52 minutes before being picked up. The last to be saved had been in for 45 minutes, longer than anyone else."
        ],
        True,
    ),
    (
        [
            "In the sale 61 paintings went under the hammer at an average of $7,400. The dearest, a view of the harbour, fetched $6,900."
        ],
        True,
    ),
    (["The potholes averaged 11 centimetres in depth. The deepest of them measured 9 centimetres."], True),
    (
        [
            "Winners of the lottery of plots paid a median 84,000 crowns. Prices peaked at 79,000 crowns for a corner plot."
        ],
        True,
    ),
    (
        [
            "Patients spent 6.4 hours in the department on average. No one was kept for more than 5.5 hours, the trust insists."
        ],
        True,
    ),
    (["The boats landed an average of 38 tons apiece. The heaviest haul was 33 tons."], True),
    (["At 63, the average age of the choir is rising. Its oldest member, Hugh Tarn, turned 60 in May."], True),
    (["The mean score in the test was 71. The top mark was 68."], True),
    (
        [
            "Nights were bitter. The thermometer averaged 4.1 degrees, and the warmest reading of the month was 3.6 degrees."
        ],
        True,
    ),
    (["Drivers were clocked at a mean speed of 58 mph. The fastest of them was doing 54 mph."], True),
    (["The fare averaged €31. Passengers who booked late paid as much as €28, the regulator found."], True),
    (
        [
            "The trains ran 17 minutes late on average last Friday. It could have been worse: delays never exceeded 14 minutes."
        ],
        True,
    ),
    (["The library lent 420 books a day on average in June. On its busiest day, 14 June, it lent 390."], True),
    (["On average, each household got through 61 litres. The thriftiest got by on 66 litres."], True),
    (["The average donation was £36. The smallest gift was £40, from a pensioner."], True),
    (["Tickets ranged from $20 to $55, and the average came to $58."], True),
    (
        [
            "The inspectors found a typical reading of 86 decibels in the dormitory. The loudest they heard was 81 decibels."
        ],
        True,
    ),
    (
        [
            "Firefighters took an average of nine minutes to arrive. The slowest response of the year took eight minutes."
        ],
        True,
    ),
    (["Average attendance was 5,300. The biggest gate of the season was 4,900, against Holm."], True),
    (
        [
            "Each of the tutors taught for an average of 26 hours a week. None taught for longer than Ms Orr, who did 24."
        ],
        True,
    ),
    (["The farms lost 13 lambs apiece on average. Worst hit was Hollin Farm, which lost 11."], True),
    (["Averaging 9.2 per cent, the loans were costly. The steepest rate charged to anyone was 8.7 per cent."], True),
    (["The average trip took 35 minutes. The longest queue was 30 minutes."], False),
    (["The average wage in the county is £31,000. The largest bonus was £28,000."], False),
    (["The average wait at Holm was 38 minutes. At Fell the longest wait was 31 minutes."], False),
    (["In 2019 the average wait was 42 minutes. This year the longest was 38 minutes."], False),
    (["The national average is 23 pupils a class. The largest class in the village school has 21 pupils."], False),
    (["The average age is 41. The oldest building dates from 1710 and its oldest oak is 38 metres round."], False),
    (["Staff worked 46 hours a week on average. The longest shift was 14 hours."], False),
    (["The average house sells for £310,000. The most expensive flat went for £285,000."], False),
    (["An average of 120 people a day came. The busiest hour saw 95 people."], False),
    (["The average fine was £420. The second-highest was £400."], False),
    (["The average rainfall in July is 61 mm. This July's wettest day brought 55 mm."], False),
    (["Women waited 14 weeks on average. The longest wait among men was 12 weeks."], False),
    (
        [
            "Temperatures in that ward averaged 39.4 degrees Celsius at noon. The hottest, a corner room under the roof that has no blinds, had a reading of 38.8 degrees, the matron said."
        ],
        True,
    ),
    (
        [
            "The club weighed the honey from 31 hives and found an average of 14.2 kilograms a hive. The best of the lot, behind the church, gave 13.1."
        ],
        True,
    ),
    (
        [
            "From call to arrival patients waited 33 minutes on average. The longest delay of all, 29 minutes, was in Holm."
        ],
        True,
    ),
    (["The typical bill in the borough comes to £1,840, and nobody is charged more than £1,720."], True),
    (["Bids ran from $3 million to $4.2 million, averaging $4.4 million."], True),
    (
        [
            "The jurors deliberated for 26 hours on average in such trials, the study found; the most any jury took was 22 hours."
        ],
        True,
    ),
    (
        [
            "Cod caught this year weighed 5.1 kilos on average, against 4.9 last year. The biggest fish, hung on the quay for all to see, tipped the scales at 4.8 kilos."
        ],
        True,
    ),
    (["The median gap was 74 metres, the surveyors wrote, and the widest gap anywhere 69 metres."], True),
    (
        [
            "The ice on the pond was 31 centimetres thick on average in January, and on no day was it thicker than 28 centimetres."
        ],
        True,
    ),
    (
        [
            "The ice on the pond was 21 centimetres thick on average in January, and on no day was it thicker than 28 centimetres."
        ],
        False,
    ),
    (
        [
            "The worst of 30 samples from the well held 52 micrograms of lead per litre. The samples averaged 61 micrograms."
        ],
        True,
    ),
    (["The worst of 30 pupils got 52 points. The others averaged 61 points."], False),
    (["The longest wait for a berth was 14 days, in 2017. Ships waited 17 days on average."], True),
    (["In 2017 the longest wait for a berth was 14 days. Ships now wait 17 days on average."], False),
    (["The trips took 35 minutes on average. The longest queue lasted 30 minutes."], False),
    (["The average pensioner gets €1,240 a month. The lowest pension paid is €310, the highest €4,100."], False),
    (["Growers got an average of 1.7 tonnes a hectare. The worst field, flooded in May, gave 1.6."], False),
    (["The average temperature in July is 24.1 degrees. The hottest day last January had 22 degrees."], False),
]


@pytest.mark.parametrize(("texts", "fails"), CASES)
def test_mean_past_end(story_of, texts, fails):
    found = {check.rule for check in story_of(*texts) if check.verdict == "inconsistent"}
    assert bool(found & {"mean_and_maximum"}) == fails


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The monthly average was 2,450. December brought the most, as it always does, with 2,310.", "inconsistent"),
        ("Calls came to 36,000 last year. The monthly average was 3,000. January brought the fewest, 3,200.", "inconsistent"),
        ("The monthly average was 2,450. December brought the most, as it always does, with 3,310.", None),
        ("The monthly average was 2,450. December brought the most refunds, with 310.", None),
        ("The national average was 2,450. Holm had the most in the county, with 2,310.", None),
    ],
)  # fmt: skip
def test_the_most_and_an_aside_before_its_value(board, text, verdict):
    found = {check.verdict for check in board(text, rule="mean_and_maximum")}
    assert ("inconsistent" in found) == (verdict == "inconsistent")
