"""Figures of several captures that print one number for one thing: one check for all."""

import pytest

AGREE = [
    (("The harbour handled 4,160 boats on Friday.", "On Friday 4,160 boats called at the harbour.", "The 4,160 boats of Friday filled the harbour."), 3),
    (("Ferries carry 31,500 passengers across the strait in summer.", "In summer the ferries across the strait carry 31,500 passengers."), 2),
    (("The bridge costs the town €17 million a year, the mayor said.", "At €17m a year, the bridge costs the town dear."), 2),
    (("Turnout among the members in the ballot was 76 percent.", "Three in four of the members took part in the ballot, a high turnout."), 2),
    (("The choir has 2,140 singers from the valley.", "The choir has more than 2,000 singers from the valley."), 2),
    (("Nearly 6,000 cyclists rode through the forest.", "Some 5,900 cyclists rode through the forest."), 2),
    (("Of the 2,360 people with a fishing permit, most fish on the lake.", "There are 2,360 permit holders who fish on the lake."), 2),
]  # fmt: skip
APART = [
    ("The mill ground 680,000 tonnes of rye.", "The port lost 680,000 tonnes of cargo."),
    ("In 2021 the harbour handled 4,160 boats.", "In 2023 the harbour handled 4,160 boats."),
    ("The harbour has 12 cranes.", "There were 12 boats in the bay."),
    ("The plan took 40 percent of the vote.", "Rents rose 40 percent in the north."),
    ("Some patients wait for two or more operations on the knee.", "The clinic did 2,900 operations on the knee."),
    ("Half as many members came to the ballot.", "In the ballot 50 percent of the members voted yes."),
]


@pytest.mark.parametrize(("texts", "captures"), AGREE)
def test_one_check_names_all_that_agree(board, texts, captures):
    (check,) = board(*texts, rule="same_measure")
    assert (check.verdict, len(check.article_ids)) == ("consistent", captures)


@pytest.mark.parametrize("texts", APART)
def test_a_number_that_recurs_is_no_agreement(board, texts):
    assert board(*texts, rule="same_measure") == []


def test_no_open_question_for_a_pair_that_is_only_near(board):
    one = "The county has 164 nurses in its schools."
    assert board(one, "On an average day 141 nurses are off sick.", rule="same_measure") == []


def test_a_whole_is_not_set_beside_the_part_of_another_capture(board):
    one = "Ferries carry 410,000 tourists a summer, 165,000 of them from the north."
    checks = board(one, "Ferries carry 410,000 tourists a summer.", rule="same_measure")
    assert [check.verdict for check in checks] == ["consistent"]
