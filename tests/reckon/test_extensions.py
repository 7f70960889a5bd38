import pytest


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (["The council extended the lease by five years, to 2033.", "The lease of the pier runs until 2028."], ["consistent"]),
        (["The truce was prolonged by six months, until March 2025. It was to end in September 2024."], ["consistent"]),
        (["The club gave the keeper two more years, until 2028.\nHis contract ran to the summer of 2026."], ["consistent"]),
        (["The phase-out was brought forward by three years, to 2035.\nUntil now it was planned for 2038."], ["consistent"]),
        (["The club prolonged the contract by two years, until 2029.\nThe contract ran until 2026."], ["inconsistent"]),
        (["The club prolonged the contract by two years, until 2029.\nThe league wants cleaner stadiums by 2026."], []),
        (["The club prolonged the contract by two years, until 2029.\nThe contract was signed in 2019."], []),
        (["Output fell by two percent, to 2029 cars."], []),
        (["He was there for two years, until 2019.\nThe plant is to close by 2026."], []),
    ],
)  # fmt: skip
def test_a_day_put_off_by_a_stretch(board, texts, verdicts):
    assert sorted({check.verdict for check in board(*texts, rule="calendar")}) == verdicts
