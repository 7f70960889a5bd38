import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "This afternoon it was thirty-six degrees at the port. In Fahrenheit that's nearly ninety-seven.",
            "consistent",
        ),
        ("This afternoon it was thirty degrees at the port. In Fahrenheit that's ninety-six.", "inconsistent"),
        ("The wind blew at 100 kilometres an hour. In miles an hour, that is about 72.", "inconsistent"),
        ("The trail is 30 kilometres long, or in miles about 19.", "consistent"),
        ("The field covers 40 hectares; in acres that is 99.", "consistent"),
        ("The wind reached eighteen metres a second, that's about sixty-five kilometres an hour.", "consistent"),
        ("The wind reached eighteen metres a second, that's about fifty-five kilometres an hour.", "inconsistent"),
        ("Demand reached 126 megalitres a day, or 126,000 cubic metres.", "consistent"),
    ],
)
def test_an_amount_in_a_unit_named_before_it(page_of, text, verdict):
    assert [check.verdict for check in page_of("A headline for this", text, rule="conversion")] == [verdict]


def test_a_share_of_a_road_in_miles(page_of):
    text = "The road runs for 30 kilometres. In miles, 40 per cent of it is closed."
    assert page_of("A headline for this", text, rule="conversion") == []
