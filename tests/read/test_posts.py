"""Lines that tell when a post was made, and where a run of them begins."""

import pytest

from helpers.read.paragraphs import paragraphs
from helpers.read.posts import first_post, is_stamp

PROSE = "The river rose by two metres in the night, officials said.\n\n"


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("3 hours ago", True),
        ("Jo Reid, an hour ago", True),
        ("Jo Reid 2 March 2024 22:17", True),
        ("2 March 2024", False),
        (
            f"A{'.' * 300} 2 March 2024 22:17",
            False,
        ),  # so long a line is not searched: a name of points takes them in many ways
        ("The dam broke two hundred years ago, in the worst flood that the town has seen since.", False),
    ],
)
def test_a_stamp_is_a_time_and_little_else(line, stamp):
    assert is_stamp(paragraphs(line)[0]) is stamp


def _first(text):
    rows = paragraphs(text)
    return first_post(rows, 0, len(rows)), len(rows)


def test_posts_begin_after_the_article():
    assert _first(PROSE * 3 + "Jo 2 days ago\n\nSad.\n\n" * 3) == (3, 9)


def test_the_articles_own_date_is_no_post():
    assert _first("3 hours ago\n\n" + PROSE * 3) == (4, 4)


def test_two_times_are_no_run_of_posts():
    assert _first(PROSE * 3 + "Jo 2 days ago\n\nSad.\n\n" * 2) == (7, 7)
