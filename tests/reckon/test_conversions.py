import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The trail is 26 miles (42 km) long.", "consistent"),
        ("The trail is 26 miles (52 km) long.", "inconsistent"),
        ("The farm has 5 acres, or 2 hectares, of vines.", "consistent"),
        ("The farm has 5 acres (20 hectares) of vines.", "inconsistent"),
        ("The road is about 45 miles (70 km) long.", "consistent"),
        ("It was 104 degrees Fahrenheit (40 Celsius) in the shade.", "consistent"),
        ("It was 104 degrees Fahrenheit (45 Celsius) in the shade.", "inconsistent"),
        ("The tank holds 500 gallons (1,900 liters).", "consistent"),
        ("The tank holds 500 gallons (1,200 liters).", "inconsistent"),
        ("The yard is 12 miles wide and 19 kilometers long.", None),
    ],
)
def test_one_amount_in_two_units(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("conversion",)]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(("printed", "verdict"), [("330", "consistent"), ("273", "inconsistent")])
def test_money_at_a_printed_rate_of_exchange(board, printed, verdict):
    text = f"At an exchange rate of $1.10 to the euro, the 300 million euro deal is worth ${printed} million."
    (check,) = board(text, rule="conversion")
    assert check.verdict == verdict


def test_without_a_printed_rate_money_is_not_converted(board):
    assert board("The 300 million euro deal is worth $330 million.", rule="conversion") == []
