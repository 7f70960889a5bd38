"""What a figure is of, where its own words leave that to the words around it: a sum, a share, a vote, a page's money."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


def told(text):
    return [figure.unit or figure.noun for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The four ferries lose 6 hours each, and 24 in all.", ["ferries", "hour", "hour"]),
        ("The rangers walk 840 km a week, or just over 28 each.", ["kilometer", "kilometer"]),
        ("The crews raised 90 tents in May, 15 apiece.", ["tents", "tents"]),
        ("A lease of 40 months now runs 30 instead of 36.", ["month", "month", "month"]),
        ("Training lasts nine weeks, three fewer than before.", ["week", "week"]),
        ("The first delay was of six months. Another four have been added, making ten in all.", ["month"] * 3),
        ("Rain spoilt 4,200 tonnes of hay, three times the 1,400 of last year.", ["ton", "times", "ton"]),
        ("The pump moves 720 litres an hour, 80 per cent of the 900 of 2019.", ["liter", "percent", "liter"]),
        ("Bakers sold 640 pies in eight days, or 80 a day.", ["pies", "day", None]),
        ("The 12 boys ate 3 kg, and 30 people came in all.", ["boys", "kilogram", "people"]),
    ],
)
def test_a_bare_number_has_the_unit_of_what_it_is_said_of(text, units):
    assert told(text) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Frost hit 900 hectares: 500 on the plain, 300 by the lake and 100 in the woods.", ["hectare"] * 4),
        ("The bill came to 2.4 billion crowns: 1.5 billion for roads and 0.9 billion for rail.", ["crown"] * 3),
        ("Frost hit 900 hectares: 50 farms, 30 gardens and 20 parks.", ["hectare", "farms", "gardens", "parks"]),
        ("It rained for 9 hours: 200 were hurt in the hills and 100 in the town.", ["hour", None, None]),
        ("A wing of 60 beds will cost 30m crowns: 500,000 for every bed.", ["beds", "crown", "crown"]),
    ],
)
def test_parts_behind_a_colon_have_the_unit_of_their_whole(text, units):
    assert told(text) == units


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Visits to the zoo rose 4 percent to 52,000 from 50,000.", ["percent", "Visits", "Visits"]),
        ("Thefts from cars climbed by a fifth, to 1,200 from 1,000.", [None, "Thefts", "Thefts"]),
        ("Sales of maps and charts came to 4,100.", ["Sales"]),
        ("The report puts the number of berths to go at 64.", ["berths"]),
        ("The number of hens that lay has doubled, from 300 to 600.", [None, "hens"]),
        ("The price of eggs rose to 3.", [None]),
        ("Fares climbed to 12 and prices to 40.", [None, None]),
        ("They laid 900 cables in 2024, as it takes in the dry spring when crews reached 140 in May.", ["cables"] * 2),
    ],
)
def test_the_subject_of_a_verb_that_moves_is_counted(text, nouns):
    assert told(text) == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Inspectors saw 340 boilers. 85 of them leaked.", ["boilers", "boilers leaked"]),
        ("The seven depots made 90,000 deliveries. Four of them are in the north.", ["depots", "deliveries", "depots"]),
        ("The survey had 2,000 replies. Of those, 1,300 were against.", ["replies", "replies"]),
        ("Nine farms will shut. Critics think the nine would sell.", ["farms", "farms"]),
        ("In 2019 the zoo had 90 keepers for 800 animals. It now has 70.", ["keepers", "animals", "keepers"]),
        ("By Friday evening 9,000 people had signed.", ["people"]),
        ("They are 400 short.", [None]),
        ("Forty of those on the list are barns. Another 19 are mills.", [None, None]),
        ("The clinic has 60 full-time nurses.", ["full-time nurses"]),
    ],
)
def test_those_counted_before_are_counted_again(text, nouns):
    assert [noun and noun.split(" signed")[0] for noun in told(text)] == nouns


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A meal is 40 crowns, so that 7 million of them cost about 280m.", [40, 7e6, 280e6]),
        ("It has a budget of 90m crowns and will spend 12m on paint.", [90e6, 12e6]),
        ("The cost of 40 crowns is for a cable 280m long.", [40, 280]),
    ],
)
def test_millions_that_are_paid(text, values):
    assert [figure.lo for figure in figures_in(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The port cost 2 million pounds. The crane would bring 640,000 pounds.", ["pound sterling"] * 2),
        ("Tickets are £5. The hall saves 1,900 pounds.", ["pound sterling"] * 2),
        ("Tickets are £5. The winning marrow came in at 116 pounds.", ["pound sterling", "pound"]),
        ("Tickets are £5. The calf weighs 90 pounds.", ["pound sterling", "pound"]),
        ("The crane lifts 9,000 pounds.", ["pound"]),
        ("Tickets are £5. It would lift the grant to 41,300 pounds.", ["pound sterling"] * 2),
        ("Tickets are £5. The crane can lift 9,000 pounds.", ["pound sterling", "pound"]),
        (
            "Tickets are £5. He dropped five pounds a week, and is 40 pounds lighter.",
            ["pound sterling", "pound", "pound"],
        ),
    ],
)
def test_a_page_that_pays_in_sterling_settles_its_pounds(text, units):
    assert told(text) == units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The nine-member panel voted 6-3 to adjourn.", [9, 6, 3]),
        ("The 12-seat council backed it in an 8-4 vote.", [12, 8, 4]),
        ("Rovers won 3-1 after a vote of confidence.", []),
        ("Three members abstained and one was absent.", [3, 1]),
        ("It took eleven bids, put off two and rejected one, from the port.", [11, 2, 1]),
        ("That is one too few, and one more than the nine of May.", [1, 1, 9]),
        ("The one who left was absent.", []),
        ("Of 800 boats 200, a quarter, were lost.", [800, 200, 0.25]),
        ("A second group of 40 came, a third, of 30, did not.", [40, 30]),
        ("3. People are slow to pay", []),
        ("By 8 this morning the crew had sold 40 lamps.", [40]),
        ("Between seven and ten in the evening it sells 30 lamps.", [30]),
        ("The crew cut it by 8 lamps this morning.", [8]),
        ("The Greens have 25, the Labour Front 20 and the League 10.", [25, 20, 10]),
    ],
)
def test_numbers_that_are_counts_and_some_that_are_none(text, values):
    assert [figure.lo for figure in figures_in(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Half of the dead were older than 75.", [None, "year of age"]),
        ("Adults past 65 pay less.", ["year of age"]),
        ("The mill is older than 75 others.", ["others"]),
    ],
)
def test_ages_that_are_compared(text, units):
    assert [figure.unit or (figure.noun if figure.form == "scalar" else None) for figure in figures_in(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The state paid 110 million crowns. The town met a third, 37 million.", ["crown", None, "crown"]),
        ("The state paid 110 million crowns. A city of 2 million paid.", ["crown", None]),
        (
            "The state paid 110 million crowns for 12 million trees. The next year it was 14 million.",
            ["crown", "trees", "trees"],
        ),
    ],
)
def test_millions_of_the_money_of_the_sentence_before(text, units):
    assert told(text) == units
