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
        ("In 2025 the registers took in 47,310 births and 49,880 deaths. “Last year alone we had 2,750 more funerals than cradles,” he said.", ["inconsistent"]),
        ("The school has 410 pupils and 26 teachers. It has 41 more pupils than places.", []),
    ],
)  # fmt: skip
def test_the_two_counts(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="parts_sum")] == verdicts


def test_what_outnumbers_by_so_many_is_no_majority(page_of):
    text = "The port counted 1,840 arrivals and 1,310 departures. Arrivals outnumbered departures by 530."
    assert "inconsistent" not in [check.verdict for check in page_of("A headline for this", text)]


@pytest.mark.parametrize(
    "text",
    [
        "The school has 412 boys and 397 girls. At the sister school there are 21 more boys than girls.",
        "The register shows 412 births and 397 deaths. In the north there were 28 more births than deaths.",
        "Police counted 340 cars and 290 lorries on the bridge on Monday. On Tuesday they counted 70 more cars than lorries.",
        "The union has 1,240 women and 1,180 men. Among the young there are 100 more women than men.",
        "The parish counted 51 baptisms and 36 funerals. In the diocese funerals outnumbered baptisms by 25.",
        "The village has 340 dogs and 290 cats, says the vet. Thirty years ago cats outnumbered dogs by 60.",
        "The league had 820 fouls and 640 cards. Arden had 130 more fouls than cards.",
        "The choir has 62 sopranos and 41 altos. “We need 30 more sopranos than altos,” says the choirmaster.",
        "The shelter took in 3,410 cats and 2,180 dogs last year. This year it has 1,100 more cats than dogs.",
        "The hospital had 62 births and 41 deaths in the first week of May and 11 more births than deaths in the second.",
    ],
)  # fmt: skip
def test_another_scene_has_other_counts(page_of, text):
    told = page_of("A headline for this", text, rule="parts_sum")
    assert "inconsistent" not in {check.verdict for check in told}
