import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The painters came on 4 March and packed up on 22 April. “Forty-nine days for one ceiling,” she said.", "consistent"),
        ("The painters came on 4 March and packed up on 22 April. “Seventy-nine days for one ceiling,” she said.", "inconsistent"),
        ("The dig began on 2 March and ended on 20 March. It took 25 days.", "inconsistent"),
        ("The bridge was shut on 4 March and reopened on 22 April. That is nine weeks.", "inconsistent"),
        ("The line was cut on 4 March. It was restored on 22 April. In all it took 79 days.", "inconsistent"),
        ("The Osprey, launched in 1979, is 52.", "inconsistent"),
        ("The Osprey, launched in 1979, is now 45 and shows it.", "consistent"),
        ("The bank was founded in 1979 and is 55 this year.", "inconsistent"),
        ("At 55, the Osprey, launched in 1979, is the oldest of the boats.", "inconsistent"),
    ],
)  # fmt: skip
def test_how_long_it_took_and_how_old_it_is(page_of, text, verdict):
    assert [check.verdict for check in page_of("A headline for this", text, rule="calendar")[1:]] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The dig began on 2 March and ended on 20 March. It took 12 working days.",
        "The dig began on 2 March and ended on 20 March. It took 12 days to find the wall.",
        "The fair opened on 2 March and closed on 9 March. Ten days of rain followed.",
        "The tower, built in 1979, is 52 metres high.",
        "The pool, opened in 1979, is 52 per cent full.",
    ],
)
def test_other_days_and_other_counts(page_of, text):
    assert [check.verdict for check in page_of("A headline for this", text, rule="calendar")[1:]] == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Bakers walked out on 6 May. Today is day twelve.", "consistent"),
        ("Bakers walked out on 6 May. Today is day fifteen.", "inconsistent"),
        ("The siege began on 6 May. On 20 May, day 18, the gates were opened.", "inconsistent"),
        ("The walkout, which began on 6 May, is in its 15th day.", "inconsistent"),
    ],
)
def test_the_so_manieth_day(page_of, text, verdict):
    assert [check.verdict for check in page_of("A headline for this", text, rule="calendar")[1:]] == [verdict]


def test_days_on_which_a_court_sat(page_of):
    text = "The trial, which began on 6 May, is in its seventh day."
    assert [check.verdict for check in page_of("A headline for this", text, rule="calendar")[1:]] == []


@pytest.mark.parametrize(
    "text",
    [
        "The strike began on 4 May and ended on 26 May. The two-day walkout by nurses was shorter.",
        "The festival ran from 4 to 26 May. It was the 12-day run of the opera that sold best.",
        "The strike began on 4 May. Talks came back on 12 May. They lasted five days.",
    ],
)
def test_how_long_something_else_took(page_of, text):
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text)}
