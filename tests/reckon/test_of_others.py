"""Claims that are of something else than the figures beside them: no alarm; and the same words where they are of these."""

from __future__ import annotations

import pytest

INNOCENT = [
    "The library lent 340 books on Monday. On Tuesday it lent 410. Visitors have doubled.",
    "The shop sold 40 bikes last year. It now sells 65. The price has doubled.",
    "The board has 30 members. It voted by 14 votes to nine to approve the budget. The mayor won his seat with a two-thirds majority.",
    "The plot is 4 acres. That is 12 hectares less than the park.",
    "The pond is 4 feet deep. That is 3 metres lower than in May.",
    "The fireguard is 31 miles long. It is 40 metres wide, and bare.",
    "The tub holds 20 litres. So it's 4 gallons you may lift.",
    "The depot has 90 drivers. Only 40 drivers came in. So most buses stayed in the yard.",
    "The school has 800 pupils. Some 360 pupils were ill. So most lessons were called off.",
    "Nine of the 30 riders had never raced before. Of the veterans, five finished.",
    "The mill opened in 1958. It stands by the river. The 57-year-old manager has a dog.",
]
SLIPS = [
    ("The library lent 340 books last year. This year it lent 410. Its lending of books has doubled.", "multiple"),
    ("The board has 30 members. It voted by 14 votes to nine to approve the budget. It was carried by a two-thirds majority.", "threshold"),
    ("The plot is 4 acres. That is 12 hectares.", "conversion"),
    ("The mill opened in 1958. It stands by the river. The 56-year-old mill is loved.", "calendar"),
]  # fmt: skip


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_of_another_thing_gives_no_alarm(page_of, text):
    assert not [check for check in page_of("A headline for this", text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize(("text", "rule"), SLIPS)
def test_the_same_words_of_the_same_thing_do(page_of, text, rule):
    assert "inconsistent" in [check.verdict for check in page_of("A headline for this", text, rule=rule)]
