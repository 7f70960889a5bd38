"""So many more of one thing than of another, against the two counts."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The shelter took in 3,410 cats and 2,180 dogs. It had 1,320 more cats than dogs.", ["inconsistent"]),
        ("The shelter took in 3,410 cats and 2,180 dogs. It had 1,230 more cats than dogs.", ["consistent"]),
        ("The shelter took in 3,410 cats and 2,180 dogs. “We fed 1,320 more mousers than barkers,” she said.", ["inconsistent"]),
        ("The port counted 1,840 arrivals and 1,310 departures. Arrivals outnumbered departures by 350.", ["inconsistent"]),
        ("The shelter took in 3,410 cats and 2,180 dogs. It had 1,100 more visitors than last year.", []),
        ("The school has 410 pupils and 26 teachers. It has 41 more pupils than places.", []),
    ],
)  # fmt: skip
def test_the_two_counts(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="parts_sum")] == verdicts


def test_what_outnumbers_by_so_many_is_no_majority(page_of):
    text = "The port counted 1,840 arrivals and 1,310 departures. Arrivals outnumbered departures by 530."
    assert "inconsistent" not in [check.verdict for check in page_of("A headline for this", text)]
