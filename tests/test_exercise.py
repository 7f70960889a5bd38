"""The exercise and its answers: tasks that the articles have, and what the program says of each, as it says it now."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT
from fenced import blocks

from helpers import read_story
from helpers.report.readme import exercise

FOLDER = ROOT / "docs" / "exercise"
TASKS = (ROOT / "docs" / "exercise.md").read_text(encoding="utf-8")
ANSWERS = (ROOT / "docs" / "exercise-answers.md").read_text(encoding="utf-8").split("## The whole board")[0]
SHOWN = [block.body for block in blocks(ANSWERS)]
SILENT = {
    "6": ("640", "340", "27", "15"),
    "12": ("4", "1.7"),
}  # task -> figures of which nothing may be said


@pytest.fixture(scope="module")
def findings():
    """The findings of the board, each with its lines; without the frame and the bottom line."""
    lines = exercise(FOLDER).splitlines(keepends=True)[1:-2]
    return re.split(r"(?<=\n)(?=[≠?✓] )", "".join(lines))


def test_each_task_has_an_answer():
    asked = re.findall(r"^(\d+)\. ", TASKS, re.MULTILINE)
    assert asked == [str(number) for number in range(1, len(asked) + 1)]
    assert re.findall(r"^\*\*(\d+)\. ", ANSWERS, re.MULTILINE) == asked


def test_what_an_answer_shows_is_what_the_program_says(findings):
    assert [shown for shown in SHOWN if shown not in findings] == []


def test_every_finding_that_does_not_hold_is_answered(findings):
    open_or_failing = [finding for finding in findings if not finding.startswith("✓")]
    assert open_or_failing
    assert [finding for finding in open_or_failing if finding not in SHOWN] == []


def test_the_program_is_silent_where_the_answers_say_so():
    story = read_story(FOLDER)
    checked = {figure for check in story.check_records for figure in check.figure_ids}
    for task, figures in SILENT.items():
        answer = ANSWERS.split(f"**{task}. ")[1].split("\n\n")[0]
        assert "silent" in answer or "says nothing" in answer
        named = [figure for witness in story.witnesses for figure in witness.figures if figure.text in figures]
        assert {figure.text for figure in named} == set(figures)
        assert [figure.text for figure in named if figure.figure_id in checked] == []


def test_what_the_tasks_quote_stands_in_the_articles():
    told = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in sorted(FOLDER.iterdir()))
    quoted = re.findall(r'"([^"]+)"', TASKS)
    assert quoted
    assert [words for words in quoted if words not in told] == []
