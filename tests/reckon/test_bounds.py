"""A limit in one sentence, the value held against it in the next."""

from __future__ import annotations

import pytest

from helpers.reckon.order.bounds import counted_elsewhere, counted_in_another, counted_next, held_against

from .conftest import drafts


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The limit is 40 milligrams.\nThe sample held 52 milligrams, within the limit.", "inconsistent"),
        ("The limit is 40 milligrams.\nThe sample held 32 milligrams, within the limit.", "consistent"),
        ("The law caps donations at £5,000.\nHe gave £6,200, under the limit.", "inconsistent"),
        ("The town had a target of 1,200 homes.\nIt built 1,340 homes, missing the target.", "inconsistent"),
        ("The town had a target of 1,200 homes.\nIt built 1,340 homes, beating the target.", "consistent"),
        ("The town had a target of 1,200 homes.\nIt may build 1,140 homes, meeting the target.", None),
        ("The limit is 40 milligrams.\nThe sample held 52 grams, within the limit.", None),
    ],
)
def test_a_value_against_a_limit(board, text, verdict):
    found = {check.verdict for check in board(text, rule="threshold")}
    assert found == ({verdict} if verdict else set())


def test_the_words_that_set_the_side_are_told(board):
    [check] = board(
        "The limit is 40 milligrams.\nThe sample held 52 milligrams, well within the limit.", rule="threshold"
    )
    assert (check.stated, check.formula) == (
        "well within the limit",
        "52 milligrams said to be below 40 ('well within the limit')",
    )


MOVED = "The dairy says that fewer than 500 bottles were broken in the move.\nThe lorries made nine trips.\n{}"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Of the 640 bottles smashed, 400 fell from one lorry.", ["inconsistent"]),
        ("Of the 440 bottles smashed, 300 fell from one lorry.", ["consistent"]),
        ("Some 640 bottles were sold.", []),
        ("The dairy had expected that 640 bottles would break.", []),
        ("The lorries broke 640 crates.", []),
    ],
)
def test_a_bound_and_the_count_sentences_on(board, text, verdicts):
    assert [check.verdict for check in board(MOVED.format(text), rule="threshold")] == verdicts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The limit is 40 milligrams.\nThe sample held 40 milligrams, within the limit.",
            [("consistent", None, "40 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 41 milligrams, within the limit.",
            [("inconsistent", "hard", "41 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 32 milligrams, over the limit.",
            [("inconsistent", "hard", "32 40")],
        ),
        (
            "The limit is 40 milligrams.\nThe sample held 52 milligrams, within the cap.",
            [("inconsistent", "hard", "52 40")],
        ),
        ("The target is 40 homes.\nIt built 32 homes, meeting the target.", [("inconsistent", "hard", "32 40")]),
        ("The target is 40 homes.\nIt built 32 homes, beating the goal.", [("inconsistent", "hard", "32 40")]),
        (
            "The hall may hold up to 300 people.\nIt held 340 people, within its limit.",
            [("inconsistent", "hard", "340 300")],
        ),
        (
            "The hall may hold up to 300 people.\nIt held 340 people, under the mark.",
            [("inconsistent", "hard", "340 300")],
        ),
    ],
)
def test_the_value_after_a_limit(text, found):
    assert drafts(held_against, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The limit is 40 milligrams.\nIt rained.\nThe sample held 52 milligrams, within the limit.",
        "The sample held 52 milligrams, within the limit.\nThe limit is 40 milligrams.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams, within the target.",
        "The target is 40 homes.\nIt built 32 homes, over the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams and 32 milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams, over one limit and within the limit and above the limit.",
        "The limit is 40 milligrams.\nThe sample never held 52 milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held dozens of milligrams, within the limit.",
        "The limit is 40 milligrams.\nThe sample held 52 milligrams.",
        "The vat holds 40 milligrams.\nThe sample held 52 milligrams, within the limit.",
    ],
)
def test_what_is_not_held_against_a_limit(text):
    assert drafts(held_against, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Fewer than 500 bottles were broken.\nIt rained.\nSome bottles fell.\nIn all, 640 bottles were broken.",
            [("inconsistent", "hard", "640 500")],
        ),
        (
            "Fewer than 500 bottles were broken.\nPolice counted 640 bottles broken.",
            [("inconsistent", "hard", "640 500")],
        ),
        ("Fewer than 500 bottles were broken.\nPolice counted 499 bottles broken.", [("consistent", None, "499 500")]),
        (
            "Fewer than 500 bottles were broken.\nPolice counted 640 bottles broken and 530 bottles broken by hand.",
            [("inconsistent", "hard", "640 500")],
        ),
        (
            "More than 500 bottles were broken.\nPolice counted 440 bottles broken.",
            [("inconsistent", "hard", "440 500")],
        ),
        ("More than 500 bottles were broken.\nPolice counted 640 bottles broken.", [("consistent", None, "640 500")]),
        ("About 500 bottles were broken.\nPolice counted 640 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 640 more bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted a record 640 bottles broken.", []),
        ("The wind bent fewer than 80 masts.\nThe gale bent 94 masts.", [("inconsistent", "hard", "94 80")]),
        ("The wind bent fewer than 80 masts.\nBent by the gale were 94 masts.", []),
        ("The wind met fewer than 80 boats.\nThe gale met 94 boats.", []),
        ("Nearly 500 bottles were broken.\nPolice counted 640 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted about 640 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 640 bottles found.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 640 crates broken.", []),
        (
            "Fewer than 500 bottles were broken.\nPolice counted 999 bottles broken.",
            [("inconsistent", "hard", "999 500")],
        ),
        ("Fewer than 500 bottles were broken.\nPolice counted 1,000 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 1,200 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 251 bottles broken.", [("consistent", None, "251 500")]),
        ("Fewer than 500 bottles were broken.\nPolice counted 250 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 200 bottles broken.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted 640 bottles broken a day.", []),
        ("Fewer than 500 bottles were broken.\nPolice counted dozens of bottles broken.", []),
        ("Fewer than 500 bottles were broken, and 640 bottles were broken.", []),
        ("Fewer than 500 bottles were broken in Sarn.\nPolice counted 640 bottles broken in Ayle.", []),
        (
            "Fewer than 500 bottles were broken in Sarn.\nPolice counted 640 bottles broken in Sarn.",
            [("inconsistent", "hard", "640 500")],
        ),
        (
            "Fewer than 500 bottles were broken in Sarn.\nPolice counted 640 bottles broken.",
            [("inconsistent", "hard", "640 500")],
        ),
        ("Fewer than 500 bottles were broken in 2019.\nPolice counted 640 bottles broken in 2021.", []),
        ("Fewer than 500 bottles were broken last year.\nPolice counted 640 bottles broken this year.", []),
        ("Fewer than 500 bottles were broken.\nPolice expect that 640 bottles will be broken.", []),
        (
            "Fewer than 500 tonnes of grain were lost.\nPolice counted 640 tonnes of grain lost.",
            [("inconsistent", "hard", "640 500")],
        ),
        (
            "It rained.\nFewer than 500 bottles were broken.\nPolice counted 640 bottles broken.",
            [("inconsistent", "hard", "640 500")],
        ),
        (
            "Police counted 640 bottles broken.\nFewer than 500 bottles were broken.",
            [("inconsistent", "hard", "640 500")],
        ),
    ],
)
def test_a_bound_and_the_count_in_another_sentence(text, found):
    assert drafts(counted_elsewhere, text) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted 512 passports lost.",
            ],
            [("inconsistent", "hard", "512 500")],
        ),
        (
            [
                "Fewer than 500 passports were lost on Monday, the office said.",
                "An audit of the office counted 512 passports lost on Friday.",
            ],
            [],
        ),
        (
            [
                "More than 500 passports were lost, the office said.",
                "An audit of the office counted 488 passports lost.",
            ],
            [("inconsistent", "hard", "488 500")],
        ),
        (
            [
                "More than 500 passports were lost, the office said.",
                "An audit of the office counted 512 passports lost.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted 488 passports lost.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted 500 passports lost.",
            ],
            [],
        ),
        (
            [
                "An audit of the office counted 512 passports lost.",
                "Fewer than 500 passports were lost, the office said.",
            ],
            [("inconsistent", "hard", "512 500")],
        ),
        (
            ["Fewer than 500 passports were missing.", "The clerks counted 560 passports missing."],
            [("inconsistent", "hard", "560 500")],
        ),
        (["Fewer than 500 passports were lost.", "The clerks counted 512 passports lost."], []),
        (["About 500 passports were lost, the office said.", "An audit of the office counted 512 passports lost."], []),
        (
            ["Nearly 500 passports were lost, the office said.", "An audit of the office counted 512 passports lost."],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted some 512 passports lost.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted 512 permits lost.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the shop counted 512 passports sold.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost in 2019, the office said.",
                "An audit of the office counted 512 passports lost in 2021.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost in 2019, the office said.",
                "An audit of the office counted 512 passports lost in 2019.",
            ],
            [("inconsistent", "hard", "512 500")],
        ),
        (
            [
                "Fewer than 500 passports were lost in May, the office said.",
                "An audit of the office counted 512 passports lost in June.",
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "Nobody was there.",
                "An audit of the office counted 512 passports lost.",
            ],
            [("inconsistent", "hard", "512 500")],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.\nAn audit of the office counted 512 passports lost."
            ],
            [],
        ),
        (
            [
                "Fewer than 500 passports were lost, the office said.",
                "An audit of the office counted thousands of passports lost.",
            ],
            [],
        ),
    ],
)
def test_a_bound_and_the_count_in_another_capture(texts, found):
    assert drafts(lambda page, desk: counted_in_another(desk), *texts) == found


FAR = "{}\nThe canal is frozen.\nBread costs more.\nTrains run late.\n{}"


@pytest.mark.parametrize(
    ("bound", "count", "verdicts"),
    [
        ("Fewer than 20 sluices were still shut last night, he said.", "Most of the 23 sluices that were shut last night lie to the south.", ["inconsistent"]),
        ("Fewer than 20 sluices were still shut last night, he said.", "Most of the 18 sluices that were shut last night lie to the south.", ["consistent"]),
        ("No more than 15 lanes were blocked, the council said.", "It has a list of the 19 lanes that were blocked.", ["inconsistent"]),
        ("At least 80 boats sank in the harbour.", "Insurers have paid for the 64 boats that sank in the harbour.", ["inconsistent"]),
        ("Less than 200 cases were reported in May.", "Almost all of the 231 cases reported in May were mild.", ["inconsistent"]),
        ("At least 80 boats sank in the harbour.", "The 64 fishing boats that sank were old.", []),
        ("More than 60 schools were shut on Thursday.", "The 52 primary schools shut on Thursday have a long break.", []),
        ("Fewer than 20 sluices were shut last night.", "The 23 sluices that were shut on Monday are open.", []),
        ("Fewer than 20 sluices were shut last night.", "The 23 sluices of the valley were painted.", []),
        ("Fewer than 300 people in the town speak it.", "In the town 340 people signed a petition.", []),
    ],
)  # fmt: skip
def test_a_bound_and_a_count_of_the_same_doing_far_apart(bound, count, verdicts):
    found = drafts(counted_elsewhere, FAR.format(bound, count))
    assert [verdict for verdict, _, _ in found] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Fewer than 400 tenants have left.\nThe latest register named 408 by Friday.", ["inconsistent"]),
        ("Fewer than 400 tenants have left.\nThe latest register named 388 by Friday.", []),
        ("Fewer than 400 tenants have left.\nThe previous register named 408.", []),
    ],
)
def test_the_count_of_the_next_sentence(text, verdicts):
    assert [verdict for verdict, *_ in drafts(counted_next, text)] == verdicts
