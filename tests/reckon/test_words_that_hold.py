"""Words of size beside the two figures that make them good, or that they print: 'more than a fifth', 'twice the 206', 'a record'."""

import pytest


def told(board, text, rule):
    return [(check.verdict, check.formula) for check in board(text, rule=rule)]


@pytest.mark.parametrize(
    ("text", "rule", "figures"),
    [
        (
            "The cuts would shut 31 clinics. The region has 144, so more than a fifth of its clinics would go.",
            "share",
            ("31", "144"),
        ),
        (
            "The blast killed 340 people. 96 of them were in the port, rather more than a quarter of the national toll.",
            "share",
            ("96", "340"),
        ),
        (
            "Of the valley's 8,400 farms, 4,200, or exactly half, had been insured by June.",
            "share",
            ("4,200", "8,400"),
        ),
        (
            "Power is back in 2,900 houses in Orle, where fewer than half of the 7,100 homes and shops can yet be lit.",
            "threshold",
            ("2,900", "7,100"),
        ),
        (
            "We asked 900 drivers last week. A majority, 504 of them or 56 per cent, wanted the toll gone.",
            "threshold",
            ("56%",),
        ),
        (
            "The flood drowned 318 sheep. It is twice the 159 lost in the flood of 2007, and few farms are insured.",
            "multiple",
            ("318", "159"),
        ),
        (
            "Solar panels are on 41 per cent of roofs, against 18 per cent in 2014. The share has more than doubled.",
            "multiple",
            ("41", "18"),
        ),
        (
            "The bridge will open late, at a price that has risen by more than a third. It was put at $64m in 2019. "
            "Work began a year after. The figure now is $88m.",
            "percent_change",
            ("64m", "88m"),
        ),
        ("The fee for a lost key is to go up by half, from 90p to £1.35.", "percent_change", ("0.90", "1.35")),
        (
            "The wind reached 212 kilometres an hour on the cape, a national record. The previous mark, 204 kilometres an hour, "
            "dated from 1987.",
            "ordering",
            ("204", "212"),
        ),
        ("Turnover of 6.4 billion crowns beat the old record, 5.9 billion in 2018.", "ordering", ("5.9", "6.4")),
    ],
)
def test_what_holds_is_told_with_its_figures(board, text, rule, figures):
    found = told(board, text, rule)
    assert any(verdict == "consistent" and all(one in formula for one in figures) for verdict, formula in found), found


@pytest.mark.parametrize(
    ("text", "rule", "figures"),
    [
        (
            "The heat killed 530 people in the province. Most of the dead were alone: in 231 cases there was nobody in the home.",
            "threshold",
            ("231", "530"),
        ),
        (
            "Locusts have stripped 26,100 hectares, the ministry said. The stripped area has tripled from the 12,300 hectares "
            "that it gave a week ago.",
            "multiple",
            ("26,100", "12,300"),
        ),
    ],
)
def test_what_does_not_hold_is_told_with_its_figures(board, text, rule, figures):
    found = told(board, text, rule)
    assert [verdict for verdict, _ in found] == ["inconsistent"], found
    assert all(one in found[0][1] for one in figures)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # A multiple is of like things of one size, and of the value that its words print
        (
            "The toll is three for every 100,000 of its 6.1 million inhabitants and twice the 94 of 2015. It stood at 188 on Friday.",
            "multiple",
        ),
        ("Of 70 fires 56 were out and 14 were burning. The burned area had tripled since Monday.", "multiple"),
        (
            "Her line ran at 520 megabits a second, 52 per cent of the 1,000 promised, though some 40 times the 13 of the old one.",
            "multiple",
        ),
        # The part names another thing
        ("A majority of the 90 members met on the 40 steps of the hall.", "threshold"),
        # What is no change: the grant made up a third
        ("The work cost $90m in 2019, with $30m from the fund. The grant made up a third of it. Now it is $120m.", "percent_change"),
        # The old record stands
        ("The river rose to 5.1 metres. The previous record, 6.2 metres, dates from 1954.", "ordering"),
        ("She ran 400 metres in the heats. The old record was set by a team of 390.", "ordering"),
    ],
)  # fmt: skip
def test_nothing_is_held_against_what_is_of_something_else(board, text, rule):
    assert not [each for each in told(board, text, rule) if each[0] == "inconsistent"]


def test_small_change_is_set_beside_large(board):
    (check,) = board("The fee for a lost key is to go up by half, from 90p to £1.80.", rule="percent_change")
    assert check.verdict == "inconsistent"  # it doubled
