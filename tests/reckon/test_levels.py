import pytest


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (["The lake is 60 percent full.\nIt holds 30 million litres, with room for 50 million litres."], "consistent"),
        (["The lake is 80 percent full.\nIt holds 30 million litres, with room for 50 million litres."], "inconsistent"),
        (["Lake Arn, with room for 140 million litres, was 19 percent full.", "On Monday Arn held 26.6 million litres."],
         "consistent"),
        (["Lake Arn, with room for 140 million litres, was 19 percent full.", "On Monday Bex held 26.6 million litres."],
         None),
        (["Lake Arn, with room for 140 million litres, was 19 percent full.", "In June Arn held 56.6 million litres."],
         None),
    ],
)  # fmt: skip
def test_how_full_something_is(board, texts, verdict):
    found = [check.verdict for check in board(*texts, rule="share")]
    assert found == ([verdict] if verdict else [])
