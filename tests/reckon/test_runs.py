import pytest


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (["Batches 401 to 431 are withdrawn, 31 in all."], ["consistent"]),
        (["Batches 401 to 431 are withdrawn, 41 in all."], ["inconsistent"]),
        (["Rooms 12 to 20 were flooded.", "The nine rooms were being dried."], ["consistent"]),
        (["The gallery sold works of 40 to 58 euros, 12 in all."], []),
        (["It sold 31 pots.", "It made one pot a day from Jan. 23 to Feb. 22, 2023."], ["consistent"]),
        (["The march on 6 May 2024, the day before the strike, was large.", "The strike on 7 May 2024 was larger."], ["consistent"]),
        (["The march on 6 May 2024, the day before the strike, was large.", "The strike on 9 May 2024 was larger."], []),
    ],
)  # fmt: skip
def test_runs_with_both_ends(board, texts, verdicts):
    assert [check.verdict for check in board("\n".join(texts), rule="calendar")] == verdicts


@pytest.mark.parametrize(("count", "verdicts"), [("five", ["consistent"]), ("nine", [])])
def test_weekdays_since_a_day(page_of, count, verdicts):
    told = page_of("Shares", f"In the {count} trading days since 10 May the shares have halved.", rule="calendar")
    assert [one.verdict for one in told if "weekdays" in one.formula] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The mayor, in office since January 2017, has now steered eight budgets through.", ["consistent"]),
        ("The coach, here since 2019, has seen six seasons.", ["consistent"]),
        ("The coach, here since 2019, has seen nine seasons.", []),
        ("The coach, here since 2019, has won six games.", []),
    ],
)
def test_what_comes_once_a_year(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
