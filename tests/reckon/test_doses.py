import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The pill costs €4.50. One a day, so €155 for thirty days.", "inconsistent"),
        ("The makers want four euros fifty a tablet. One a day, so a hundred and thirty-five euros for thirty days.", "consistent"),
        ("The toll is £3.20 a crossing; a nurse who crosses twice a day, 220 days a year, pays £1,508.", "inconsistent"),
        ("The firm wants €4.50 a tablet, or about €1,640 a year for a patient who takes one daily.", "consistent"),
    ],
)  # fmt: skip
def test_a_price_paid_so_often_a_day(page_of, text, verdict):
    assert verdict in {check.verdict for check in page_of("A headline for this", text, rule="product")}


def test_another_price_for_those_who_cross_often(page_of):
    text = "The toll is £3.20 a crossing; with a pass who crosses twice a day pays £900 a year."
    assert page_of("A headline for this", text, rule="product") == []


def test_how_long_it_has_stood_empty(page_of):
    text = "The clinic shut in March 2019 and has been empty for eight years."
    assert [one.verdict for one in page_of("A headline for this", text, rule="calendar")[1:]] == ["inconsistent"]
    text = "She came here in March 2019 and has been a nurse for eight years."
    assert [one.verdict for one in page_of("A headline for this", text, rule="calendar")[1:]] == []
