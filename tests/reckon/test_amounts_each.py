import pytest

SLIPS = [
    "The pass costs $18 for a day.\nThe ski club bought two hundred and ten of them.\nIts passes came to $4,780 in all.",
    "Crates hold 12 kg.\nThe grower sent off ninety crates on Friday, and 1,380 kilos reached the market.",
    "Some 640 savers will share 1.92 million dollars.\nEach stands to get $4,000.",
    "Its 2.4 million people live on 1,600 square kilometres.\nThe density, 1,900 to the square kilometre, is the highest of all.",
    "The pool is 20 metres by eight.\nIts 190 square metres of tiles were laid by hand.",
    "The pit was thirty metres long, four wide and 1.5 deep.\nTo fill it took 210 cubic metres of sand.",
]
INNOCENT = [
    "Deaths within 30 days of a crash are counted.\nThe limit drops from 90 km/h to 80 km/h, on 64,000 km of road.",
    "Of the $1.5 million, which 500 clients will share, 20 percent goes in fees.\nEach will see $2,400.",
    "The hall charges £200 plus £9 a guest.\nFor 80 guests the club paid £920.",
    "The organisers had reckoned on £40 a runner from 60 entrants.\nIn the event £2,700 came in.",
    "The dock has 30 vans.\nEach van carries 40 sacks.\nAnother dock has 1,500 sacks.",
    "The lake is 900 metres long and 400 wide.\nIt covers 290,000 square metres.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_three_figures_of_kinds_that_fit_and_miss(board, text):
    assert "inconsistent" in {one.verdict for one in board(text, rule="product")}


@pytest.mark.parametrize("text", INNOCENT)
def test_what_another_figure_explains_or_words_set_apart(board, text):
    assert "inconsistent" not in {one.verdict for one in board(text)}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The jug holds three gallons, 14.5 liters, of cider.", "inconsistent"),
        ("The jug holds three gallons, 11.4 liters, of cider.", "consistent"),
        ("The zone grew from four kilometres to nine kilometres, about 7.5 miles, from the plant.", "inconsistent"),
        ("The farm has 30 acres: 12 hectares.", "consistent"),
        ("The farm has 30 acres - some 16 hectares - of vines.", "inconsistent"),
    ],
)
def test_two_systems_side_by_side(board, text, verdict):
    assert [one.verdict for one in board(text, rule="conversion")] == [verdict]
