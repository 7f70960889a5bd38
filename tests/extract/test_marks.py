"""Quotation marks: which stretches stand between them, in sentences of our own."""

import pytest

from helpers.extract.marks import marked

READ = [
    ("“It held,” she said.", ["It held,"]),
    ('"It held," she said.', ["It held,"]),
    ("The «temporary» dam.", ["temporary"]),
    ("“It held,\" she said. The rest is prose.", ["It held,"]),  # curly and straight in one pair
    ("He called it “a ‘soft’ launch” twice.", ["a ‘soft’ launch"]),  # nested marks belong to the outer pair
    ("“We lost it,” he said, “and we knew.”", ["We lost it,", "and we knew."]),
    ("Union 'ready to strike' over pay", ["ready to strike"]),
    ("Council ‘sorry' for flood delay", ["sorry"]),  # opened curly, closed straight
    ("'It's our river', say anglers", ["It's our river"]),
    ("'The workers' pay is late', union says", ["The workers' pay is late"]),
    ("``The vote stands,'' the clerk said.", ["The vote stands,"]),
    ('He said," It rained."', ["It rained."]),
    ("“Where is it?“ she asked.", ["Where is it?"]),  # closed with an opening mark
    ("(“Never,” he wrote.)", ["Never,"]),
]  # fmt: skip
NOT_READ = [
    "The mayors' ball and the town's fire crews' pay rise.",
    "It was the '90s, and rock 'n' roll was king.",
    'A 6" pipe and a 5\'10" man.',
    'Watch <a href="clip">the clip</a> again.',
    "Don't, can't, won't: the crews’ answer.",
    "said” with nothing opened",
]
LOST = [
    ("“It held, she said. Then it broke.", ["It held,"]),
    ("“It held, said the mayor. “It is still there.”", ["It held,", "It is still there."]),
    ("A “temporary dam, which leaked, was built.", ["temporary dam,"]),
]


@pytest.mark.parametrize(("line", "expected"), READ)
def test_stretches_between_marks_are_read(line, expected):
    assert [line[m.start : m.end].strip() for m in marked(line, 0, len(line))] == expected


@pytest.mark.parametrize("line", NOT_READ)
def test_apostrophes_inches_and_markup_are_no_marks(line):
    assert marked(line, 0, len(line)) == []


@pytest.mark.parametrize(("line", "expected"), LOST)
def test_a_lost_closing_mark_ends_at_the_clause(line, expected):
    assert [line[m.start : m.end].strip() for m in marked(line, 0, len(line))] == expected


def test_single_marks_are_left_alone_when_told_so():
    line = "The 'temporary' dam was “safe”."
    assert [line[m.start : m.end] for m in marked(line, 0, len(line), single=False)] == ["safe"]


def test_a_paragraph_of_marks_only_takes_linear_time():
    line = "“ ' \" ‘ " * 20_000
    assert len(marked(line, 0, len(line))) < len(line)
