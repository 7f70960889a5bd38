import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The worst day was April 20; over the ten days of smoke from April 14 to April 23 it was bad.", "consistent"),
        (
            "The worst day was April 20; over the twelve days of smoke from April 14 to April 23 it was bad.",
            "inconsistent",
        ),
        ("The bridge, opened in 1931, is 93 years old.", "consistent"),
        ("The bridge, opened in 1931, turned 79 this spring.", "inconsistent"),
        ("The freeze began on March 4 and ended two weeks later, on March 25.", "inconsistent"),
        ("The freeze began on March 4 and ended three weeks later, on March 25.", "consistent"),
        ("The trial ran for 18 months, from January 2022 to December 2023.", "inconsistent"),
        ("The trial ran for 18 months, from January 2022 to June 2023.", "consistent"),
        ("On Friday, two days after the storm struck on Tuesday, the lights came back.", "inconsistent"),
        ("On Friday, three days after the storm struck on Tuesday, the lights came back.", "consistent"),
        ("The branch opened in 1987, 37 years ago.", "consistent"),
        ("The company was founded 35 years ago, in 1996.", "inconsistent"),
        ("The lighthouse, built in 1851, has stood for 152 years.", "inconsistent"),
        ("The chapel, built in 1851, served for 52 years as a school.", None),
        ("Ada Finch, 58, who was born in 1961, leads the town.", "inconsistent"),
        ("Ada Finch, 58, who was born in 1965, leads the town.", "consistent"),
        ("Ada Finch was born in 1961 and was 58 when she left.", None),
        ("Support has risen over the past two weeks, from 40 on May 1 to 46 on May 6.", None),
    ],
)
def test_times_between_dates(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("calendar",)]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The mill, founded in 1948, is spending its 75th anniversary in 2023 on strike.", ["consistent"]),
        ("The mill, founded in 1948, is spending its 57th anniversary in 2023 on strike.", ["inconsistent"]),
        ("The van is built in Turin from 2031; Mr Roe has run the garage for 31 years.", []),
    ],
)
def test_anniversaries_of_a_year(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The school, founded in 1908 and so 116 years old, has eight rooms.", ["consistent"]),
        ("The school, founded in 1908, is a hundred and sixteen years old and has eight rooms.", ["consistent"]),
        ("The school, founded in 1908, is a hundred and twenty-six years old and has eight rooms.", ["inconsistent"]),
        ("The school, founded in 1908 and so 126 years old, has eight rooms.", ["inconsistent"]),
        ("The ship was built in 1998 and, at 26 years old, was sold.", ["consistent"]),
        ("The oldest car in service was built in 1971, which makes it 53.", ["consistent"]),
        ("The oldest car in service was built in 1971, which makes it 43.", ["inconsistent"]),
        ("The oldest car in service was built in 1971, which makes it 43 minutes slower.", []),
    ],
)
def test_how_old_a_thing_is_by_its_year(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="calendar")] == verdicts
