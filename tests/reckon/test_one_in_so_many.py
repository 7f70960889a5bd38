"""'One in so many' and 'that means 5 per cent' of two amounts told before; a few without a noun; a share in words elsewhere in per cent."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The club puts its rent at £3,000 a season. With income of £24,000, that means one pound in every eight goes to the landlord.", []),
        ("The club puts its rent at £3,000. With income of £24,000, that means one pound in every eight goes to the landlord.", ["consistent"]),
        ("The club puts its rent at £3,000. With income of £24,000, that means one pound in every five goes to the landlord.", ["inconsistent"]),
        ("The club puts its rent at £3,000. With income of £24,000, that means nearly one pound in every seven goes to the landlord.", ["consistent"]),
        ("The club puts its rent at £3,000. With income of £24,000, that means 20 per cent goes to the landlord.", ["inconsistent"]),
        ("The club puts its rent at £3,000. With income of £24,000, that means 12.5 per cent goes to the landlord.", ["consistent"]),
        ("Of the 3,200 kilometres of wire in the valley, 800 are buried, about one kilometre in three.", ["inconsistent"]),
        ("Of the 3,200 kilometres of wire in the valley, 800 are buried, about one kilometre in four.", ["consistent"]),
        ("The club puts its rent at £3,000. It also lost £24,000 on the bar, and one member in five left.", []),
        ("Bread costs £4m and staff £14m. That is a 25 per cent margin.", []),
        ("He was fined £300 and told to pay £900 in costs. That means a quarter of his monthly wage.", []),
    ],
)  # fmt: skip
def test_one_in_so_many(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="share")] == verdicts


def test_one_kilometre_in_four_is_no_part_of_its_own(page_of):
    checks = page_of(
        HEAD, "Of the 3,200 kilometres of wire in the valley, 800 are buried, about one kilometre in four."
    )
    assert not any("one kilometre of" in check.formula for check in checks)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Of the eight at Low Hall who got the new bed, 70 per cent slept worse.", ["inconsistent"]),
        ("Of the eight at Low Hall who got the new bed, 75 per cent slept worse.", ["consistent"]),
    ],
)
def test_a_few_without_a_noun(board, text, verdicts):
    assert [check.verdict for check in board(text, rule="possible_percentage")] == verdicts


LONG = (
    "Tea was served on the quay. The choir sang twice. Nobody was hurt in the crush. The ferry left late. Two gulls watched.\n"
    * 3
)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Inspectors found rust on 20 per cent of the lifeboats in the harbour.", True),
        ("Inspectors found rust on 35 per cent of the lifeboats in the harbour.", False),
        ("The mayor wants bread to be 20 per cent of what is served.", False),
    ],
)
def test_a_share_in_words_elsewhere_in_per_cent(board, other, told):
    checks = board(f"{LONG}Rust was found on one in five lifeboats.", f"{LONG}{other}", rule="share")
    assert [check.verdict for check in checks if "elsewhere" in check.formula] == ["consistent"] * told
