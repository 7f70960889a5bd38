import pytest


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ('Ivor Dace was born in the port in 1951.\n"I shall miss it," said Mr Dace, 72.', ["consistent"]),
        ('Ivor Dace was born in the port in 1951.\n"I shall miss it," said Mr Dace, 68.', ["inconsistent"]),
        ('Ivor Dace was born in the port in 1951 and went to sea at 16.\n"I signed on in 1967," he said.', ["consistent"]),
        ("Mr Dace, 62, took over from his father in 1994.\nHe was born in the port in 1961.", ["consistent"]),
        ("Mr Dace, 58, took over from his father in 1994.\nHe was born in the port in 1951.", ["inconsistent"]),
        ("Jan Roe is 44.\nIvor Dace, whom she replaces, is 68; born in the port in 1951, he knows no other trade.", ["inconsistent"]),
        ("Dr Ines Roe, 72, runs it.\nDr Roe, born in 1951, is tired.", ["consistent"]),
        ("Ines Roe, who was 31 when she built the lift nine years ago, is 40.", ["consistent"]),
        ("Ines Roe, who was 31 when she built the lift nine years ago, is 45.", ["inconsistent"]),
        ("Ines Roe, 52, has a son who was 12 when he fell ill six years ago.", []),
        ("Her brother was 31 when he left nine years ago, and Ines Roe, is 45.", []),
        ("Ines Roe, born in 1951 and 42 when she took the helm in 1993, is tired.", ["consistent"]),
        ("Ines Roe, born in 1951 and 32 when she took the helm in 1993, is tired.", ["inconsistent"]),
        ("Born in June 1945, she was 13 when the flood of August 1958 came.", ["consistent"]),
        ("Born in June 1945, she was 18 when the flood of August 1958 came.", ["inconsistent"]),
        ("The regatta was first held in 1949.\nWith three summers lost to storms, this was the 73rd.", ["consistent"]),
        ("The regatta was first held in 1949.\nWith three summers lost to storms, this was the 75th.", ["inconsistent"]),
        ("The fair was founded in 1974.\nIt has been held every year but two, and this is the 49th.", ["consistent"]),
    ],
)  # fmt: skip
def test_ages_and_editions_over_sentences(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "Ivor Dace was born in the port in 1951.\nHis son, Tim Dace, 40, runs the yard.",
        "Ivor Dace was born in the port in 1951.\nBeside him stood Jan Roe, 63.",
        "Ivor Dace was born in the port in 1951.\nIn the war year of his first voyage Dace, then 17, nearly drowned.",
        "The regatta, first held in 1949, was rowed for the third time in the rain.",
    ],
)
def test_ages_of_others_and_other_counts(board, text):
    assert board(text, rule="calendar") == []


@pytest.mark.parametrize(
    ("age", "verdicts"), [("45", ["consistent"]), ("46", ["consistent"]), ("54", ["inconsistent"])]
)
def test_an_age_and_a_year_of_birth_of_two_articles(board, age, verdicts):
    first = "Ilse Brandt, born in 1978 and then a clerk, voted against it."
    told = board(first, f"It was late, said Harbour Minister Ilse Brandt, {age}, on the quay.", rule="calendar")
    assert [one.verdict for one in told] == verdicts


def test_an_age_of_another_name_in_another_article(board):
    first = "Ilse Brandt, born in 1978 and then a clerk, voted against it."
    assert board(first, "It was late, said Greta Brandt, 54, on the quay.", rule="calendar") == []


@pytest.mark.parametrize("run", ["A" * 9_000 + " — x", "Aa " * 3_000, "said " + "Aa-" * 3_000])
def test_a_long_run_of_capitals_takes_time_in_proportion(board, run):
    """What is quadratic would not come back from these."""
    assert board(f"Ada Finch was born in 1961.\n{run}") is not None
