import pytest

from .conftest import known_fault

CLAIMS = [
    ("The race had 8,200 runners.\nSome 3,900 were women.\nWomen were in the majority.", "inconsistent"),
    ("The club has 640 members.\nSome 352 are women, who are now in the majority.", "consistent"),
    ("The council has 58 seats.\nThe greens won 27 of them and so hold a majority.", "inconsistent"),
    (
        "Most patients were sent home.\nOf the 310 seen, 140 were sent home, 120 were kept in and 50 died.",
        "inconsistent",
    ),
    ("Together the three have 46 per cent, which is a majority.", "inconsistent"),
    ("Most of those who answered, 193 of 412, backed the plan.", "inconsistent"),
    (
        "The family owns 27.4 percent.\nSo does a fund, with 19.2 percent.\nWith a majority of the shares already pledged, it is over.",
        "inconsistent",
    ),
    (
        "The ward has put the number of illnesses at 86, 52 of them women.\nTheir average age is 58.\nA majority of the cases, 41, are in Holm.",
        "inconsistent",
    ),
    ("The club has 86 members.\nA majority of its members, 45 in all, sail.", "consistent"),
    ("The choir had 11 members.\nMost of the members (five of them) are tenors.", "inconsistent"),
    pytest.param("The harbour has 86 cranes.\nA majority of the cases, 41, are in Holm.", None, marks=known_fault),
    ("The ward had 86 cases in May and 70 cases in June.\nA majority of the cases, 41, are in Holm.", None),
    ("Men were in the majority in 2019, when 5,200 of 9,000 came.\nThis year 3,900 of them are women.", "consistent"),
    (
        "Most families oppose the plan.\nOf the 412 asked, 193 were strongly against, 121 were against and 98 were for.",
        None,
    ),
    ("In a poll 46 percent, a majority of those with a view, were for it.", None),
    # the claim behind its figures, or the count behind the claim
    (
        'The paper asked 900 readers.\nFour hundred and ten were for it, 330 against and 160 undecided.\n"Most people want the bypass," he said.',
        "inconsistent",
    ),
    (
        'The paper asked 900 readers.\nFour hundred and ninety were for it, 250 against and 160 undecided.\n"Most people want the bypass," he said.',
        "consistent",
    ),
    (
        "The union balloted 3,200 drivers, and 2,140 returned their papers.\nA majority of those voting had chosen to strike.\nThe count gave the strike 1,020 votes.",
        "inconsistent",
    ),
    (
        "The union balloted 3,200 drivers, and 2,140 returned their papers.\nA majority of those voting had chosen to strike.\nThe count gave the strike 1,180 votes.",
        "consistent",
    ),
    (
        "In a survey 48 per cent were for the toll, 34 per cent were against and 18 per cent did not know.\nMost people back the toll.",
        "inconsistent",
    ),
    (
        "In a survey 58 per cent were for the toll, 24 per cent were against and 18 per cent did not know.\nMost people back the toll.",
        "consistent",
    ),
    (
        "In a survey 48 per cent were for the toll, 34 per cent were against and 18 per cent did not know.\nMost of those with a view back the toll.",
        None,
    ),
    ("The choir has 24 singers.\nA majority of them, 11, are under thirty.", "inconsistent"),
    (
        "The club asked 500 members.\n240 said yes, 220 no and 40 did not reply.\nA majority of those who replied said yes.",
        None,
    ),
    (
        "The poll asked 900 readers.\n210 were strongly for it, 260 were mildly for it and 430 against.\nA majority were for it.",
        None,
    ),
    (
        "The paper asked 900 readers.\nFour hundred and ten were for it, 330 against and 160 undecided.\nMost shops were shut on Monday.",
        None,
    ),
    (
        "The union balloted 3,200 drivers, and 2,140 returned their papers.\nA majority of those voting had chosen to strike.\nThe branch at Holm has 420 drivers.",
        None,
    ),
    ("The party has 30 percent and its ally 25.\nWith a majority of the seats now secured, it can rule.", None),
]


@pytest.mark.parametrize(("text", "verdict"), CLAIMS)
def test_majorities_claimed_apart_from_their_figures(board, text, verdict):
    assert [check.verdict for check in board(text, rule="threshold")] == ([verdict] if verdict else [])


POLL = "The paper rang 500 members. Of these, {0} wanted the merger, {1} were against it and 100 could not say."


@pytest.mark.parametrize(
    ("counts", "claim", "verdicts"),
    [
        ((210, 190), "That a majority of those we asked want the merger has surprised the board.", ["inconsistent"]),
        ((210, 190), "Most of those questioned wanted the merger, it seems.", ["inconsistent"]),
        ((310, 90), "A majority of the members the paper asked wanted the merger.", ["consistent"]),
        ((210, 190), "Most of those questioned drive a car.", []),
        ((210, 190), "The mayor doubts that most of those polled elsewhere are glad.", []),
    ],
)
def test_a_majority_of_those_asked_paragraphs_later(page_of, counts, claim, verdicts):
    told = page_of("A headline for this", POLL.format(*counts), "The mayor was away.", claim, rule="threshold")
    assert sorted({check.verdict for check in told}) == verdicts
