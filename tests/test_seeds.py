"""The captures are as they came, and the default story's own files say what they must."""

import csv
import hashlib
import tomllib

import pytest
from conftest import SEEDS

DIGESTS = {
    "000_aff7674f3d74a3e4.txt": "e2d6e2a955d30bcdb3cd5898e4f772eb74685a9124253affd4b73745301e61f1",
    "001_5871beb2e64e022f.txt": "14291e1e2b9b68f674b26c0c88d7986dcec3c5608a105ec1b27ea67c8ab0c250",
    "002_4e2e9f3cd26c386e.txt": "8933d20a101e5a5019224aadc0bffd981917da8ff06d4eb70e27886c000def49",
}


@pytest.mark.parametrize("name", DIGESTS)
def test_capture_is_byte_for_byte_as_it_came(name):
    assert hashlib.sha256((SEEDS / name).read_bytes()).hexdigest() == DIGESTS[name]


def test_no_other_capture_is_in_the_folder():
    assert {path.name for path in SEEDS.glob("*.txt")} == set(DIGESTS)


def test_every_published_figure_has_title_address_and_tier():
    with (SEEDS / "reference" / "reference_figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 80
    for row in rows:
        assert row["source_title"], row
        assert row["source_url"].startswith("http"), row
        assert row["tier"] in {"1", "2", "3"}, row


def test_no_decision_has_been_taken_for_the_user():
    assert len((SEEDS / "decisions.csv").read_text(encoding="utf-8").splitlines()) == 1


def test_rights_name_every_capture_and_every_photo_credit():
    rights = (SEEDS / "RIGHTS.md").read_text(encoding="utf-8")
    for words in [*DIGESTS, "REUTERS", "Christopher Dilts/Bloomberg via Getty Images", "licence does **not** cover"]:
        assert words in rights


def test_story_title_is_set():
    assert tomllib.loads((SEEDS / "story.toml").read_text(encoding="utf-8"))["title"]
