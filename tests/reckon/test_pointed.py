"""What 'each of them' stands for, what it comes to, and deadlines that ask so many a month."""

import re

import pytest

from .conftest import known_fault


def lines(text: str) -> str:
    """One sentence a line."""
    return re.sub(r"(?<=[.?]) (?=[A-Z])", "\n", text)


MISSED = [
    "The pit then stood idle on 18 shifts. Corrin Mining says that it lost $4m on each of them, and it later put the total cost at $87m.",
    "The ferry did not sail on 12 days last month. The company lost £30,000 on each, and it puts the whole loss at £420,000.",
    "Divers went down on nine days. On each of them the team brought up 40 jars, and 430 jars now lie in the museum's store.",
    "Courts sat on 15 days. Each of those days cost the county $22,000, so the bill came to $380,000.",
    "The bridge was shut on 11 nights. The operator, which says it lost €9,000 in tolls on every one of them, puts the damage at €121,000.",
    "On each of 13 days the bakery threw away 60 loaves. In all, it says, 910 loaves were lost.",
    "Nurses walked out on six days. Each of them saw 240 operations put off, and the hospital counts 1,740 lost operations.",
    "The mill burned 25 tonnes of coal on each of the 30 days. By the end 870 tonnes had gone.",
    "The network delivered 3.4 million meals last year, against the 3.6 million it had planned. With about 20,000 pensioners on its lists, that works out at roughly 210 meals for each of them.",
    "The town hall, at $45 million, is dearer than the last. Put another way, Orsk has 30,000 residents and has spent $2,100 for every one of them.",
    "The new pier cost £18 million. The island has 12,000 people and has thus paid £2,300 for each of them.",
    "The clinic gave 48,000 jabs last winter. It has 6,000 patients, so that comes to nearly 11 jabs for each.",
    "The pump ran for 20 hours. It drew 150 litres in each of them, and the tank took 3,900 litres.",
]
APART = [
    "The pit then stood idle on 18 shifts. Corrin Mining says that it lost $4m on each of them, and it put the cost of the new shaft at $87m.",
    "The ferry did not sail on 12 days last month. The company lost £30,000 on each, and repairs cost another £420,000.",
    "Divers went down on nine days. On each of them the team brought up 40 jars. The museum's store already holds 430 jars.",
    pytest.param(
        "Courts sat on 15 days. Each of those days cost the county $22,000. The prosecution's bill for experts came to $380,000.",
        marks=known_fault,
    ),
    "The bridge was shut on 11 nights. The operator lost €9,000 in tolls on every one of them, besides €22,000 for guards, and puts the damage at €121,000.",
    "On each of 13 days the bakery threw away 60 loaves. It had baked 910 loaves on the last Sunday alone.",
    "Nurses walked out on six days. Each of them saw more than 240 operations put off, and the hospital counts 1,740 lost operations.",
    "The library lent 1.2 million books in 2023. With about 150,000 members, 90,000 of them active, that comes to roughly 13 books for each of the active ones.",
    pytest.param(
        "The debt stands at $510 million. The city has 170,000 residents, and spends $4,200 on each of them every year.",
        marks=known_fault,
    ),
    "The pump ran for 20 hours. It drew 150 litres in the first of them, and the tank took 3,900 litres.",
    "The show ran for 32 nights. On the best of them 450 seats were sold, and 12,400 in all.",
    "Staff stayed away on 16 days. The firm says that it lost £5m on each of them, and it later put the total cost, with £20m of refunds, at £100m.",
]
ASKED = [
    "Can the 360 beds be added? The minister has promised that they will be by March 2027, 15 months from now. Even if none is closed, hospitals would have to add a net 33 beds every month until then.",
    "The shelter must rehome 240 dogs by June. June is 12 weeks away. It would need to find 27 homes a week until then.",
    "The remaining 35 spans are due by May, 14 weeks from now. The builders will need to set three and a half of them a week to get there.",
    "Can the 900 missing pipes be laid in time? Officials say that they will be by Christmas, 10 weeks from now. Crews would have to lay 120 pipes every week until then.",
]


@pytest.mark.parametrize("text", MISSED)
def test_what_each_of_them_comes_to_and_misses(board, text):
    assert "inconsistent" in {one.verdict for one in board(lines(text), rule="product")}


@pytest.mark.parametrize("text", APART)
def test_what_words_or_figures_beside_it_set_apart(board, text):
    assert "inconsistent" not in {one.verdict for one in board(lines(text))}


def test_what_each_of_them_comes_to(board):
    text = "The hall was let on 14 days. The club paid $600 for each of them, and the whole bill was $8,400."
    assert [one.verdict for one in board(lines(text), rule="rate_times_period")] == ["consistent"]


@pytest.mark.parametrize("text", ASKED)
def test_a_deadline_asks_fewer_a_month(board, text):
    found = [*board(lines(text), rule="required_rate"), *board(lines(text), rule="rate_times_period")]
    assert "inconsistent" in {one.verdict for one in found}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Winds of 90 kilometres per hour were forecast. They touched 161, or 100 mph, which was 71 kph stronger.",
            "consistent",
        ),
        ("The first run was 12 kilometres. The second was 21, or 19 miles.", "inconsistent"),
    ],
)
def test_a_bare_number_has_the_unit_before_it(board, text, verdict):
    assert [one.verdict for one in board(lines(text), rule="conversion")] == [verdict]


def test_a_rate_beside_its_total_is_of_that_total(board):
    text = (
        "The year to June 2019 ended with a loss of €73m, about 200,000 euros a day. "
        "In 2011 the club lost €85m in a year and half its members."
    )
    assert [one.verdict for one in board(lines(text), rule="rate_times_period")] == ["consistent"]


def test_what_a_year_costs_before_something_is_still_of_that_year(board):
    text = "A place goes up from $310 to $350 a month. That is $5,200 a year before she has bought a book."
    assert "inconsistent" in {one.verdict for one in board(lines(text))}
