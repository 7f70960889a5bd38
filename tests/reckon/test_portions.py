import pytest


def shares(board, text):
    return [check.verdict for check in board(text, rule="share")]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The depot has 420 lorries.\nToday 357 of the lorries were out, which is 85 percent.", "consistent"),
        ("The depot has 420 lorries.\nOnly 357 of the lorries were out, which is 79 percent.", "inconsistent"),
        ("The school spent $40 million.\nBooks took $18 million, 45 percent of the total.", "consistent"),
        ("The school spent $40 million.\nBooks took $18 million, 35 percent of the total.", "inconsistent"),
        ("The choir has 240 singers.\nWith 180 forms sent in, turnout was 75 percent.", "consistent"),
        ("It employs 4,000 people, of whom 1,000 are engineers: 25 percent.", "consistent"),
        ("It employs 4,000 people, of whom 1,000, or 35 percent, are engineers.", "inconsistent"),
        ("The well holds 93 tons, 31 percent of its normal capacity of 300 tons.", "consistent"),
        ("The well holds 93 tons, 41 percent of the normal 300 tons.", "inconsistent"),
        ("A total of 900 of the club's 1,200 members voted, a turnout of 75 percent.", "consistent"),
        ("A total of 900 of the club's 1,200 members voted, a turnout of 85 percent.", "inconsistent"),
        ("The 60 lamps in the yard add 8 percent to the 740 that the town has.", "consistent"),
        ("The 60 lamps in the yard add 18 percent to the 740 that the town has.", "inconsistent"),
        ("$412 million of the $640 million was spent, or 64 percent.", "consistent"),
        ("The museum sold 45,000 tickets.\nThat is about a third of the 135,000 tickets printed.", "consistent"),
        ("The museum sold 45,000 tickets.\nThat is about a quarter of the 135,000 tickets printed.", "inconsistent"),
        (
            "The post went to 430 homes and 340 families wrote back.\nOf those, 187, or more than two thirds, want a park.",
            "inconsistent",
        ),
        (
            "The post went to 430 homes and 340 families wrote back.\nOf those, 187, or 55 percent, want a park.",
            "consistent",
        ),
        ("The union has 2,000 members.\nOf those, 900, or 55 percent, voted.", "inconsistent"),
        ("Out of 450 applicants, 90 were taken on.\nThat is a success rate of 20 percent.", "consistent"),
        ("Out of 450 applicants, 90 were taken on.\nThat is a success rate of 30 percent.", "inconsistent"),
        ("Turnout was 60 percent: 18,000 of the 30,000 registered voters cast a ballot.", "consistent"),
        ("Turnout was 70 percent: 18,000 of the 30,000 registered voters cast a ballot.", "inconsistent"),
        ("The trust runs 60 schools.\nMore than half, 34, are in debt.", "consistent"),
        ("The trust runs 60 schools.\nMore than half, 24, are in debt.", "inconsistent"),
        ("It drew 250,000 guests, 40 percent of them, or 100,000, from abroad.", "consistent"),
        ("It drew 250,000 guests, 40 percent of them, or 120,000, from abroad.", "inconsistent"),
        ("It drew 250,000 guests, 40 percent of them from abroad.\nThat is 100,000 people.", "consistent"),
        ("Some 7,440 ballots came back out of 12,000, a response rate of 72 percent.", "inconsistent"),
        ("The farm sowed 460 acres.\nIt lost 412 acres, nearly 90 percent of what was sown.", "consistent"),
        (
            "The farm picked 24 tons of pears, 60 tons of plums.\nPears made up 20 percent of the 120 tons.",
            "consistent",
        ),
    ],
)
def test_the_whole_of_a_share_wherever_it_stands(board, text, verdict):
    assert shares(board, text) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The depot has 420 lorries.\nAt Hexley 57 of the lorries were out, which is 79 percent.",
        "With 300 of the 400 votes counted, the party had 40 percent.",
        "The city counted 1,900 pubs.\nIt licensed 190 cafes, or 12 percent, in one day.",
        "Of the 31 wards, 12 said that rents rose 30 percent.",
        "The choir has 2,350 singers.\nLast spring 410 singers, or 30 percent, left the county.",
        "The club has 3,000 members.\nLast month 600 voted, 40 percent of them women.",
        "The club has 3,000 members.\nAbout 600 of them, 40 percent of whom are women, voted.",
        "Turnout was 60 percent in the first round: 18,000 of the 40,000 papers were counted by noon.",
        "Only 44 of the 300 seats, 12 percent of those on sale, went.",
        "Around 30 percent of the 1,000 jobs will go, 250 of them by June.",
        "It sold 300 lamps, 20 percent more than the 240 of May.",
        "It has 800 pupils.\nIt took in 200 pupils, a rise of 25 percent.",
    ],
)
def test_a_share_of_another_whole_is_left_alone(board, text):
    assert shares(board, text) == []


def test_a_list_of_shares_holds_its_last_to_the_whole_of_the_others(board):
    text = "The budget is $90 million.\nSchools get $36 million (40 percent), roads $27 million (30 percent) and parks "
    assert shares(board, text + "$18 million (25 percent).") == ["consistent", "consistent", "inconsistent"]


def test_figures_next_door_that_give_the_share_are_told(board):
    text = "The fair drew 800 people on Friday and 1,200 on Saturday.\nOf the 800 people, 300, or 25 percent, paid."
    assert shares(board, text) == ["consistent"]


def test_a_share_that_is_checked_is_no_second_check_of_a_part(board):
    text = "Some 30 of the 120 homes, or 25 percent, are empty."
    assert board(text, rule="part_of_whole") == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 it drew 4,200 guests.\nThe hall is shut.\nIt rains.\nThe bar is open.\nSome 300 of them wrote.",
        "It earned more from one shot.\nThe song spent 112 weeks on the chart, 37 of them on top.",
        "The hall drew 4,200 guests.\nIt must feed all 300 of them.",
    ],
)
def test_of_them_reaches_no_total_far_back(board, text):
    assert board(text, rule="part_of_whole") == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 1,200 adults asked, 52 percent said yes, 39 no and the rest had no view.",
        "She jumped 900 in front of 5,000 fans.",
    ],
)
def test_what_is_no_part(board, text):
    assert board(text, rule="part_of_whole") == []


def test_a_pair_that_gives_one_share_is_not_held_to_another(board):
    text = "In May 418 of its 550 members voted, a turnout of 76 percent, and backed the merger by 301 to 117.\nThat is 72 percent in favor."
    assert set(shares(board, text)) == {"consistent"}
