"""Times of one event that few words tie, the oldest, a place in a row, and one amount in units of one system; captures are of Friday 17 May 2024."""

from __future__ import annotations

import pytest

FILL = "The town has a market. Its mayor is elected. Rain is expected later. Schools stay open. Trains run as usual."


def told(board, first: str, second: str) -> list[tuple[str, str]]:
    checks = board(f"{first}\n{FILL}", f"{second}\nA choir sings here.", rule="same_measure")
    return [(check.verdict, check.formula) for check in checks]


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        ("At 8.30pm a field of many set out from the quay.", "The race began at 8.30pm in a gale.", True),
        ("The debate went on and closed at 10.50pm.", "At 10.50pm the aldermen gave way at last.", True),
        ("The Orla had sailed on Saturday, 4 May.", "She left port on Saturday the fourth.", True),
        ("The appeal closed on Sunday, 12 May.", "The Lantern appeal, which closed last Sunday, made a loss.", True),
        ("A petition was handed in at the town hall on Tuesday.", "Campaigners took a petition to the town hall on Tuesday.", True),
        ("The walkout began at 06:00 on Monday, 6 May.", "The strike at the docks started on Monday the sixth.", True),
        ("The appeal closed on Sunday in the dark.", "A rider was hurt on Sunday near Hale.", False),
        ("The bank opens at 9.30am.", "The last bus left at 9.30am.", False),
        ("Mediators see both sides on 24 May.", "There is a rally on 24 May.", False),
        ("The cabins must be ready by 6am tomorrow.", "It is hours to the deadline at six tomorrow morning.", True),
        ("The cabins must be ready by 6am on Friday.", "It is hours to the deadline at six tomorrow morning.", False),
        ("The gate opens next Monday.", "The gate opened on Monday.", False),
        ("The gate shuts every Tuesday at the lock.", "The lock gate was shut on Tuesday.", False),
    ],
)  # fmt: skip
def test_a_time_that_two_captures_tell(board, first, second, held):
    found = told(board, first, second)
    assert bool(found) == held
    assert all(verdict == "consistent" for verdict, _ in found)


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        ("The oldest patient, who is eighty-eight, is still there.", "The oldest, a woman born on 2 May 1936, is 88.", True),
        ("The youngest was 24, the oldest 81.", "The oldest runner, Ada Roe, 81, came last.", True),
        ("The oldest of the 40 is shut.", "The oldest, 40, is a clerk.", False),
        ("The oldest patient is 88.", "The youngest patient is 8.", False),
        ("Ada Roe took her sixth rowing title at Hale lake.", "Ada Roe rowed on Hale lake for title number six.", True),
        ("Ada Roe won the sculls on Hale lake for the third year running.", "Ada Roe made it three in a row in the sculls on the lake.", True),
        ("Ada Roe took her sixth rowing title.", "The choir of Brock won its sixth title.", False),
        ("Sales fell in the third quarter at Hale mill.", "Hale mill sold more in the third quarter.", False),
    ],
)  # fmt: skip
def test_the_oldest_and_a_place_in_a_row(board, first, second, held):
    found = [formula for _, formula in told(board, first, second) if formula.startswith("the ")]
    assert bool(found) == held


@pytest.mark.parametrize(
    ("first", "second", "held"),
    [
        ("The dam should generate 5.3 terawatt-hours in a mean year.", "On the expected 5.3 million megawatt-hours of the dam it lives.", True),
        ("The tunnel through the Fell is 7,200 metres long.", "The tunnel is 7.2km from end to end.", True),
        ("The lake gives up 126 megalitres to the city.", "The lake loses 126,000 cubic metres.", True),
        ("The tunnel through the Fell is 7,200 metres long.", "The tunnel is 7.4km from end to end.", False),
        ("The path is 1,000 metres long.", "The path climbs for 1 kilometre.", False),
        ("The mill bought 7,200 kilos of oats.", "An ox can weigh 7.2 tonnes.", False),
    ],
)  # fmt: skip
def test_one_amount_in_units_of_one_system(board, first, second, held):
    assert bool(told(board, first, second)) == held
