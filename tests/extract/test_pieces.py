"""Stretches between blanks as tokens: what each is notable for, and that few are kept."""

import pytest

from helpers.extract import pieces
from helpers.extract.pieces import FIELDS, PARTS, PIECES, PUBLISHES, REPORTS, STOPS


@pytest.mark.parametrize(
    ("stretch", "texts", "notes"),
    [
        ("dam", ["dam"], [0]),
        ("Said,", ["Said", ","], [REPORTS, 0]),
        ("held;", ["held", ";"], [0, PARTS]),
        ("Gazette.", ["Gazette", "."], [PUBLISHES, STOPS]),
        ("post", ["post"], [REPORTS | PUBLISHES]),
        ("Lakeside-Gazette", ["Lakeside-Gazette"], [PUBLISHES]),
        ("no—”yes", ["no", "—", "yes"], [0, PARTS, 0]),
        ("”", [], []),
    ],
)
def test_a_stretch_is_cut_into_tokens_with_what_they_are_notable_for(stretch, texts, notes):
    found = PIECES[stretch]
    assert list(found[::FIELDS]) == texts
    assert list(found[4::FIELDS]) == notes


def test_the_stretches_kept_do_not_grow_without_bound(monkeypatch):
    monkeypatch.setattr(pieces, "MOST", 10)
    kept = pieces._Kept()
    for number in range(100):
        assert kept[f"{number}:"][0] == str(number)
    assert len(kept["x" * 1000]) == FIELDS
    assert len(kept) <= 12 and "x" * 1000 not in kept
