import pytest

FAR = (
    "A storm brought down 2,940 trees in the county on Sunday.\n\nThe council spoke of a black day.\nNo one was hurt.\n\n"
    "Roads were shut for hours.\nA school lost its roof.\n\nThe clean-up cost £3.13 million, the council said. {}"
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The harbor keeps 140 berths.\nRenting one costs £1,250, so that for all the berths it takes in about £175,000.", "consistent"),
        ("Divers shipped 2,300 crates of 45 kilos, about 104,000 kilos of mussels.", "consistent"),
        ("Divers shipped 2,300 crates of 45 kilos, about 134,000 kilos of mussels.", "inconsistent"),
        ("The 96 dancers will tour.\nThey travel in four groups of 24.", "consistent"),
        ("The airline put up 260 guests at an average of $145, and spends about $37,700 a night.", "consistent"),
        ("The board has offered 412 pence a share.\nFor the 250 million shares in issue that values Kestrel at £1.03 billion.", "consistent"),
        ("Each of its 60 million shares earned 35 cents, or $21 million in all.", "consistent"),
        ("The hunt cost $38.4 million, which is $24 for each of the county's 1.6 million people.", "consistent"),
        (FAR.format("That is £1,065 for every tree felled."), "consistent"),
        (FAR.format("That is £1,560 for every tree felled."), "inconsistent"),
        ("It shipped 38,000 tonnes of silt.\nThe port spent 3.1 million euros.\nIt was cold.\nEach tonne cost it about 82 euros.", "consistent"),
        ("The airline spends about $37,700 a night.\nAfter 12 nights the bill has reached $452,400.", "consistent"),
        ("The airline spends about $37,700 a night.\nAfter 12 nights the bill has reached $524,000.", "inconsistent"),
        ("Rangers tagged 18 seals on each of seven beaches, 126 animals in all.", "consistent"),
        ("Rangers tagged 18 seals on each of seven beaches, 136 animals in all.", "inconsistent"),
    ],
)  # fmt: skip
def test_rates_and_wholes_with_their_count_further_off(board, text, verdict):
    assert [check.verdict for check in board(text, rule="product")] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The parcel firm pays £3.6m a month in rent.\nThe £43.2m that went out over the year would have bought 90 vans.", "consistent"),
        ("The parcel firm pays £3.6m a month in rent.\nThe £36m that went out over the year would have bought 90 vans.", "inconsistent"),
        ("Guards are paid 96 crowns an hour.\nA 12-hour shift brings 1,152 crowns.", "consistent"),
        ("Guards are paid 96 crowns an hour.\nA 12-hour shift brings 1,452 crowns.", "inconsistent"),
        ("The reservoir loses 40 million liters a day.\nIn three weeks it has lost 640 million liters.", "inconsistent"),
        ("The shop sold 310 pies on Monday, 280 on Tuesday, 295 on Wednesday and 335 on Thursday.\nThat makes 1,220, or 305 a day.", "consistent"),
        ("The dig was led by 14 students on a six-day course.\nEach washed an average of 240 shards, or 40 a day.", "consistent"),
    ],
)  # fmt: skip
def test_rates_over_a_stretch_told_in_the_next_sentence(board, text, verdict):
    assert [check.verdict for check in board(text, rule="rate_times_period")] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The fee is £40 and 1,200 people came to the fair, which raised £61,000 for the church roof.",
        "Repairs cost £3.6 million, or £1,450 for every home in the county.\nThe storm damaged 1,900 homes in the north.",
        "A team of 38 guards stood by.\nEach gave an average of 160 lessons, or 32 a day.",
        "The ferry spent £4.2 million on two boats, or £310 a passenger more than its rival.\nIt carried 61,000 passengers.",
        "Some 950 people are in hotels, two or three to a room.\nIt has booked 380 rooms.",
        "The firm paid $9,000 a month until March.\nThe $24,000 that went out over the winter was for salt.",
    ],
)
def test_figures_that_do_not_make_up_one_another(board, text):
    assert board(text, rule="product") == [] and board(text, rule="rate_times_period") == []


def test_the_count_of_another_article_is_used_where_it_agrees(board):
    texts = ["The board has 250 million shares in issue.", "Kestrel is paying £1.03bn, which is 412p for every share."]
    assert [check.verdict for check in board(*texts, rule="product")] == ["consistent"]
