import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The trail is 26 miles (42 km) long.", "consistent"),
        ("The trail is 26 miles (52 km) long.", "inconsistent"),
        ("It goes from zero to 60 mph (97 kph) in five seconds.", "consistent"),
        ("It goes from zero to 60 mph (79 kph) in five seconds.", "inconsistent"),
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


def test_an_amount_that_no_pairing_explains_is_left(board):
    texts = (
        "The firm paid £1.34bn.\nIt was cold.\nIt rained.\nThe loan is €1.43bn: the pound stood at €1.19 last night."
    )
    assert board(texts, rule="conversion") == []


def test_without_a_printed_rate_money_is_not_converted(board):
    assert board("The 300 million euro deal is worth $330 million.", rule="conversion") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "The ship cost 22 million euros, at 1.16 euros to the pound.\nThe yard had spoken of £19 million.",
            "consistent",
        ),
        (
            "The firm paid £1.34bn.\nIt was cold.\nIt rained.\nThe bill is €1.59bn: the pound stood at €1.19 last night.",
            "consistent",
        ),
        (
            "The firm paid £1.34bn.\nIt was cold.\nIt rained.\nThe bill is €1.13bn: the pound stood at €1.19 last night.",
            "inconsistent",
        ),
        ("A dollar bought 152 yen on Thursday.\nThe studio sold for 38 billion yen, or $250 million.", "consistent"),
        ("The state gave 40 million crowns ($10 million), at the rate of four crowns to the dollar.", "consistent"),
        ("The state gave 40 million crowns ($20 million), at the rate of four crowns to the dollar.", "inconsistent"),
        ("A stall costs 2,600 yen at 8 yen to the dollar.\nThat is $325.", "consistent"),
        ("A stall costs 2,600 yen.\nAt 8 yen to the dollar, that is $425.", "inconsistent"),
        ("The repair cost 30 million euros at $1.10 to the euro; the tower cost $43 million.", None),
        ("The repair cost 30 million euros; it weighs 40 pounds to the euro.", None),
    ],
)
def test_money_at_a_rate_that_stands_before_or_after(board, text, verdict):
    found = [check.verdict for check in board(text, rule="conversion")]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("They will be away for 72 hours, or three days.", "consistent"),
        ("They will be away for 72 hours, or four days.", "inconsistent"),
        ("It took 104 weeks (two years).", "consistent"),
        ("It lasts for twenty-eight days’ care, that’s four weeks, and more.", "consistent"),
        ("The board has up to 210 days to decide, or 30 weeks.", "consistent"),
        ("He faces a fine or 30 days, or two months for the second time.", None),
        ("It takes 90 minutes, two hours by boat.", None),
    ],
)
def test_a_stretch_of_time_in_two_units(board, text, verdict):
    found = [check.verdict for check in board(text, rule="conversion")]
    assert found == ([verdict] if verdict else [])


def test_units_read_as_people_say_them(board):
    (check,) = board("The trail is 26 miles (42 km) long.", rule="conversion")
    assert check.formula == "26 miles = 41.84 kilometers; printed: 42"


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (["Keep it at 5 degrees Celsius, which is 41 degrees Fahrenheit."], ["consistent"]),
        (["Keep it at 5 degrees Celsius, which is 51 degrees Fahrenheit."], ["inconsistent"]),
        (
            ["Lorries bring 180,000 litres of water a day to the camp, or just under 40,000 imperial gallons."],
            ["consistent"],
        ),
        (["He is 6ft 2in (188cm) tall."], ["consistent"]),
        (["He is 6ft 2in (178cm) tall."], ["inconsistent"]),
        (["It can take 70 days to show.", "Ten weeks is the longest on record."], ["consistent"]),
        (["Sales took 18 months to recover.", "After the next one they needed a year and a half."], ["consistent"]),
        (["He waited 70 days.", "Twelve weeks is the longest on record."], []),
    ],
)
def test_one_amount_told_again(board, texts, verdicts):
    assert [check.verdict for check in board("\n".join(texts), rule="conversion")] == verdicts


@pytest.mark.parametrize(
    ("first", "other", "verdicts"),
    [
        ("The firm took back 248 tonnes of cheese.", "It pulled about 547,000 pounds of cheese.", ["consistent"]),
        ("The tubs hold 200 grams each.", "The cheese came in 7-ounce tubs.", ["consistent"]),
        ("The tubs hold 200 grams each.", "A mouse of 7 ounces was seen.", []),
        ("The road is 26 km long.", "A flood 16 miles off did no harm.", []),
    ],
)
def test_one_amount_in_the_units_of_two_articles(board, first, other, verdicts):
    assert [check.verdict for check in board(first, other, rule="conversion")] == verdicts
