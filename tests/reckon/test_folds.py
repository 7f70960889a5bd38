"""Multiples told in words, with the two values that stand round them."""

import pytest

from .conftest import known_fault

SLIPS = [
    "Bad loans more than tripled in two years, to £420m last month. In September 2024 they had been £175m.",
    "It logged 2,940 complaints in ten days. In the whole of February it received 1,120. The outage has brought in more than three times as many.",
    "The number of deficiencies that inspectors found on board doubled, from seven in 2017 to 12 in 2018.",
    "The number of boats based in the port has doubled in a decade, with 34 on the register in 2016 and 57 today.",
    "Hensley had 1,120 homes under water. Castle Orme, eight miles downstream, has 460 flooded homes; the larger town has three times as many.",
    "But the waiting list has doubled since 2019. It stood at 3,100 households then. At the end of December it was 4,900.",
    "In 2011 it pulled 310,000 tubs of the same spread. It has now pulled 1.2 million tubs. The current recall is three times as large.",
    'The club had 4,100 members on the day the building shut. It now has 7,000. "Our numbers have more than doubled," the chairman said.',
    "Membership of the choir doubled over the winter. In October it had 86 singers; by April there were 140.",
    "The rent has trebled since he moved in: then he paid £310 a month, now he pays £740.",
    "The lake has halved in area. It covered 640 hectares in 1990 and 430 last year.",
    "Emissions have been cut in half: 5.2 million tonnes last year compared with 8.1 million in 2005.",
    "The north wing has twice as many beds as the south, which has 120. There are 190 in the north wing.",
    "Ansley, with 9,400 people, is four times the size of Burrow, which has 3,100.",
    "Thefts doubled. Police recorded 412 in 2023 and 690 in 2024.",
    "Fines quadrupled to $3.3m from $1.2m.",
    "The company paid $8.1 million in tax last year. That is a fivefold rise on the $2.4 million it paid in 2019.",
    "A twofold increase in calls was reported: 1,900 in May, 3,100 in June.",
    "Nurses in the city earn $62,000. In the valley they earn $41,000. City nurses thus make double.",
    "Attendance was 1,240 in the first week. It has since doubled to 2,010.",
    "In the spring the ferry carried 5,300 cars. In the summer the figure doubled: 8,600.",
    "The wall is 12 metres high, three times the height of the old one, which was 5 metres.",
    "School fees have more than doubled, the parents say. They were 900 crowns in 2016; they are 1,640 now.",
    "There were 23 cases in 2019, and 61 last year, a fourfold increase.",
    "The new hall seats 1,450, twice the capacity of the old hall, which seated 910.",
    "The museum had 31,000 visitors in its first year. Last year 52,000 came, and the director says the number has doubled.",
    "Fuel, which cost 92 pence a litre in 2004, has doubled in price: drivers now pay 151 pence.",
    "Rents in Marle (average: £940) are double those in Penby, where tenants pay £580.",
    "Marle has 214 pubs. Penby has 131. That is twice as many.",
    "The new mast stands 96 metres tall, twice as tall as the old one's 61 metres.",
    "In a decade the number of wardens was halved. The park employed 64 in 2013; 41 are left.",
    "HOW THEY GREW: the fleet tripled from 14 vans to 32.",
    "It is a tenfold increase, she said: 40 letters a week in March, 260 a week in June.",
    "The bill has risen threefold, to $51 million from an estimate of $22 million.",
    "The hospital's debt doubled under his watch. When he took over it owed £18m; when he left, £29m.",
    "The orchard gave 84 tonnes of apples. Last year's crop was 51 tonnes, so output has doubled.",
    "The school has halved its waste, from 41 tonnes to 27 tonnes.",
    "Twice as many cyclists as drivers use the bridge. The count found 2,310 cyclists and 1,420 drivers.",
    "A ticket for adults is $24, three times the $10 that children pay.",
]
SILENT = [
    "The rent has trebled since he moved in: then he paid £310 a month, now he pays £940.",
    "Thefts doubled. Police recorded 412 in 2023 and 830 in 2024.",
    "The lake has halved in area. It covered 640 hectares in 1990 and 330 last year.",
    "Thefts doubled last year. Police have 412 officers in the north and 690 in the south.",
    "Her salary doubled. The firm sold 410 cars in 2023 and 690 in 2024.",
    "The government wants to halve the queue, which grew to 48,600 from 40,500.",
    "The firm doubled its profit in 2020. Sales were 410 million then and 690 million last year.",
    "He has won twice. He took 12 points in May and 20 points in June.",
    "Calls doubled in the night. In May there had been 190 volunteers and 310 drivers.",
    pytest.param(
        "Output has doubled since 2010. In 2019 it was 410 tonnes and in 2020 it was 530 tonnes.", marks=known_fault
    ),
    "The plant will double its output by 2030. It made 410 tonnes in 2019 and 530 tonnes last year.",
    "Bus fares doubled in 2001. A ticket cost 40 pence in 2019 and 70 pence in 2023.",
    "The town has 9,400 people. Three times as many live in Burrow, where 28,200 were counted.",
    "He trained twice a week for 12 weeks and ran 30 miles.",
    "The crowd doubled between noon, when it was 4,000, and four o'clock, when it was 8,100.",
    "Twice as many cyclists as drivers use the bridge. The count found 2,310 cyclists and 1,180 drivers.",
    "The museum had 31,000 visitors in its first year. Last year 62,000 came, and the director says the number has doubled.",
    "The price doubled. In May 310 boats lay in the harbour, in June 480.",
    pytest.param(
        "The firm has doubled its dividend to 12 pence. Profit was £31m, up from £22m in 2022.", marks=known_fault
    ),
    "They doubled the guard after the theft. On Monday 31 visitors came, on Tuesday 52.",
    "Fares doubled for adults. The line carried 31,000 people in 2019 and 52,000 last year.",
    "The number has doubled every ten years. In 1990 it was 120, in 2023 it was 1,190.",
    "He made double the usual effort. He ran 31 miles in May and 52 miles in June.",
    "It was hit twice. It lost 31 slates in May and 52 in June.",
    "The team is three times champion. It took 31 points in 2019 and 74 points in 2020.",
    "Sales doubled in the north, from 210 to 421. In the south they went from 310 in 2019 to 480.",
    "Rainfall in May was double the average of 60 mm. At Hale 71 mm fell, at Corby 118 mm.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_claim_is_held_against_the_figures_round_it(page_of, text):
    assert [
        one
        for one in page_of("Notes from the town", *text.split("\n\n"), rule="multiple")
        if one.verdict == "inconsistent"
    ]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_claim_or_of_something_else_gives_no_alarm(page_of, text):
    assert not [
        one
        for one in page_of("Notes from the town", *text.split("\n\n"), rule="multiple")
        if one.verdict == "inconsistent"
    ]
