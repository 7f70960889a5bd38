"""Steps of one size from what there is now to what is aimed at."""

import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The toll is £3.00 now. The council wants it to be £4.20, in four steps of 30p each.", ["consistent"]),
        ("The toll is £3.00 now. The council wants it to be £4.20, in four steps of 40p each.", ["inconsistent"]),
        ("Fares are to rise from £2.40 to £3.60 in three steps. Each rise will be 50p.", ["inconsistent"]),
        ("Today's fee is $15.00. The board wants to see $18.00 by 2030. That leaves four annual steps. Each would have to be 60 cents.", ["inconsistent"]),
        ("The toll is £3.00 now. The tower has four steps of 40 centimetres each.", []),
    ],
)  # fmt: skip
def test_the_size_of_a_step(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="required_rate")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The fare is now £2.00. The council wants it to be £3.20 by 2030. It would come in four steps of 20p each, with the rest paid by the state.",
        "The fund is now at $40 million and the charity wants to reach $64 million. The state will pay in four instalments of $5 million each; donors bring the rest.",
        "The price is now £40 a tonne. The company hopes to get £52. It went up in two steps of £5 each last year.",
    ],
)  # fmt: skip
def test_steps_that_do_not_lead_all_the_way(page_of, text):
    told = page_of("A headline for this", text, rule="required_rate")
    assert "inconsistent" not in {check.verdict for check in told}
