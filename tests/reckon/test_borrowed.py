"""Figures that the search borrows from another capture: ranked by the words that they share with the result, none without need."""

from __future__ import annotations

import pytest

from helpers.reckon import measured
from helpers.reckon.quantities import Desk
from helpers.reckon.search.hits import Hit
from helpers.reckon.search.search import explains, weighed
from helpers.reckon.search.terms import Rarity
from helpers.reckon.search.traits import Traits
from helpers.settings import Settings

from .conftest import tiny

NIGHT = "\n".join(
    (
        "The queue at the depot was long.",
        "Rain fell on the yard all night.",
        "A dog barked at the gate.",
        "Tea was handed out by the neighbours.",
        "The mayor kept away.",
        "The radio played old songs.",
        "By noon the clouds had gone.",
        "An old man told of other winters.",
    )
)
PARCELS = f"Of the parcels, 7,420 went to Norvale, 5,130 to Easterholm and 3,980 to Gressing.\n{NIGHT}"


def hits(*texts: str) -> list[tuple[Hit, Traits]]:
    """What the search weighs in the last of some captures."""
    settings = Settings()
    witnesses = measured([tiny(f"w{number}", text) for number, text in enumerate(texts)], settings)
    desk = Desk(witnesses, settings)
    found = weighed(desk, Rarity(desk))
    return [(hit, told) for one in found for _, hit, told in one.hits if hit.result.page is desk.pages[-1]]


def share(place: str) -> float:
    """Bits of the combinations tried for a share of households whose part stands in the other capture, as of Easterholm."""
    texts = PARCELS, f"Some places fared better.\nIn {place} 41 per cent of its 12,510 households got one."
    (told,) = [told for hit, told in hits(*texts) if hit.family == "share"]
    return told["tried"]


@pytest.mark.parametrize("place", ["Norvale", "Gressing", "Sandwick"])
def test_a_shared_name_makes_a_part_the_first_to_be_tried(place):
    assert share("Easterholm") < share(place)


def test_a_value_of_its_own_capture_is_not_borrowed():
    there = "The hall has 840 seats.\nThe club sold 336 tickets."
    here = "The club sold 336 tickets for the hall.\nIt has 840 seats.\nThat is 40 per cent."
    found = [hit for hit, _ in hits(there, here) if hit.family == "share"]
    assert found and all(one.page is hit.result.page for hit in found for one in hit.operands)


@pytest.mark.parametrize(
    ("there", "here"),
    [
        # the other capture prints the whole relation
        ("The yard sold 318 boats and the mill sold 246 boats, 564 boats in all.", "Between them they sold 564 boats."),
        # parts that stand far apart there
        (f"The yard sold 318 boats.\n{NIGHT}\nThe mill sold 246 boats.", "Between them they sold 564 boats."),
        # a word that any two figures fit
        ("The yard had 318 boats.\nIt has 636 boats.", "Nobody foresaw that the number of boats would be doubled."),
    ],
)
def test_what_is_not_borrowed(there, here):
    assert not [hit for hit, _ in hits(there, here) if len({one.page for one in hit.terms}) > 1]


def test_parts_that_stand_together_are_borrowed():
    there = "The yard sold 318 boats and the mill sold 246 boats."
    assert [hit for hit, _ in hits(there, "Between them they sold 564 boats.") if hit.family == "sum"]


def test_a_borrowed_relation_hides_a_slip_only_where_it_is_told():
    (borrowed,) = [
        hit
        for hit, _ in hits("The yard sold 318 boats and the mill sold 246 boats.", "Together they sold 564 boats.")
        if hit.family == "sum"
    ]
    own = next(
        hit for hit, _ in hits("The yard sold 318 boats and the mill 246 boats, 564 in all.") if hit.family == "sum"
    )
    assert explains(own, -3.0) and not explains(borrowed, -3.0) and explains(borrowed, -2.0)
