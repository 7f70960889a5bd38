"""What is left of the number that the lead tells, paragraphs on."""

from __future__ import annotations

import pytest

LEAD = "The port is to spend 96 million crowns on its piers."
TALK = "The chair spoke at length. It rained. Nobody minded. A band played. There was soup."
SHIPS = "The yard counted 84 barges after the storm."


@pytest.mark.parametrize(
    ("lead", "text", "verdicts"),
    [
        (LEAD, "Steel takes 38 million crowns. A further 12 million goes into stone and 9 million into cranes, 59 million crowns in all. The other 37 million is for sheds.", ["consistent"]),
        (LEAD, "Steel takes 38 million crowns. A further 12 million goes into stone and 9 million into cranes, 59 million crowns in all. The other 47 million is for sheds.", ["inconsistent"]),
        (LEAD, "The piers take 59 million crowns. That leaves 47 million for sheds.", ["inconsistent"]),
        (SHIPS, "In the south 57 barges sank. The other 27 lie in the bay.", ["consistent"]),
        (SHIPS, "In the south 57 barges sank. The other 37 barges lie in the bay.", ["inconsistent"]),
        # a larger number beside it, a number of another kind, and a sum that is printed
        (LEAD, "The museum has 104 million crowns. It spends 59 million crowns. The other 45 million is for sheds.", []),
        (SHIPS, "In the south 57 lorries sank. The other 37 lorries lie in the bay.", []),
        (LEAD, "The piers take 59 million crowns. On top, the remaining 47 million of last year goes into sheds.", []),
    ],
)  # fmt: skip
def test_the_rest_against_the_number_of_the_lead(page_of, lead, text, verdicts):
    checks = page_of("A headline for this", lead, TALK, text, rule="parts_sum")
    first = lead.split()[5 if lead == LEAD else 3]
    told = {one.verdict for one in checks if first in one.formula.rpartition("printed")[2]}
    assert told == set(verdicts)
