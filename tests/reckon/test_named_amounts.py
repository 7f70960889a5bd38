"""An amount of money that two captures call by one name, with two numbers."""

import pytest

DEED = "The deed signed on 9 May lists the mill, two sheds and a weir. Its asking price in that deed is £2.4 million."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The deed signed on 9 May puts the asking price of the mill at £2.9m.", True),
        ("The deed signed on 9 May puts the asking price of the mill at £2.4m.", False),
        ("The deed signed on 9 May puts the asking price of the mill at about £2.9m.", False),
        ("The deed signed on 4 June puts the asking price of the farm at £2.9m.", False),
        ("The deed signed on 9 May puts the asking price of a neighbouring mill at £2.9m.", False),
        ("The deed signed on 9 May puts the selling price of the mill at £2.9m.", False),
    ],
)
def test_an_amount_of_one_name(story_of, other, told):
    found = story_of(f"{DEED} It rained.", f"The town is split. {other} It rained.")
    assert any(check.verdict == "inconsistent" and check.rule == "same_measure" for check in found) is told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The insured value of the painting is £2.4 million, says the museum in its note of 9 May.", "In its note of 9 May the museum says the insured value of the statue is £3.1 million."),
    ],
)  # fmt: skip
def test_an_amount_of_something_else(story_of, one, other):
    assert "inconsistent" not in {
        check.verdict for check in story_of(f"{one} It rained.", f"{other} It rained.") if check.rule == "same_measure"
    }
