"""A limit that the words take up, 'keeps within it', 'the 60 that the bridge bears', and the value beside it."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The plan would put 74 lorries a day on the lane. The licence allows no more than 70, so the quarry keeps within it.", ["inconsistent"]),
        ("The plan would put 64 lorries a day on the lane. The licence allows no more than 70, so the quarry keeps within it.", ["consistent"]),
        ("The plan would put 74 lorries a day on the lane. The licence allows no more than 70, so the quarry must keep within it.", []),
        ("The load was put at 61 tonnes on Monday, well within the 60 that the bridge bears.", ["inconsistent"]),
        ("The load was put at 58 tonnes on Monday, well within the 60 that the bridge bears.", ["consistent"]),
        ("The load was put at 61 tonnes on Monday, not within the 60 that the bridge bears.", []),
        ("She paid a fee of £70 on Monday, not the £60 that the form asks for.", []),
        ("The kitchen scored 91 points of a possible 100, more than the 80 that are required.", ["consistent"]),
        ("In the well nitrate stood at 5.2 per cent. A ban follows when 5 per cent is exceeded, and it did so on Monday.", ["consistent"]),
        ("In the well nitrate stood at 4.8 per cent. A ban follows when 5 per cent is exceeded, and it did so on Monday.", ["inconsistent"]),
        ("In the well nitrate stood at 5.2 per cent. A ban follows when 5 per cent is exceeded, the ministry says.", []),
        ("The money came from the club (£80,000) and from two firms (£14,000). The club had set itself a ceiling of £90,000 and stayed within it.", ["consistent"]),
        ("The inquest drew 410 people on Monday and 480 on Tuesday. The hall seats 600 and was on no day full.", ["consistent", "consistent"]),
        ("Reserves fell from £3.1m to £2.7m in a year. They must cover four months, or £2.5m, which leaves £200,000 to spare.", ["consistent"]),
        ("Reserves fell from £3.1m to £2.7m in a year. They must cover four months, or £2.5m, and £200,000 goes on fuel.", []),
        ("The firm was fined €3,000. The law sets a maximum of €4,000, and two thirds of such fines are lower.", ["consistent"]),
    ],
)  # fmt: skip
def test_a_limit_that_is_taken_up(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="threshold")] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("A convoy of 640 trucks set out at dawn. It rained all day. The convoy was smaller than the 710 that came in March.", ["consistent"]),
        ("A convoy of 740 trucks set out at dawn. It rained all day. The convoy was smaller than the 710 that came in March.", ["inconsistent"]),
        ("A convoy of 740 trucks set out at dawn. It rained all day. The convoy was not smaller than the 710 that came in March.", []),
        ("A convoy of 740 trucks set out at dawn. It rained all day. The crew was smaller than the 710 that came in March.", []),
    ],
)  # fmt: skip
def test_what_the_subject_was_told_of(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="ordering")] == verdicts
