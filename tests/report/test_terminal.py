"""The board as `adds-up check` prints it, with what the desk decided."""

import io

import pytest
from rich.console import Console

from helpers.errors import StoryError
from helpers.report.terminal import print_board

HEAD = "sha256,words,rule,decision,corrected_value,reason,initials,date"


def printed(story):
    console = Console(file=io.StringIO(), highlight=False)
    print_board(story, console)
    return console.file.getvalue().splitlines()


def decide(story, *rows):
    sha = story.witnesses[0].article.sha256
    rows = [row.replace("SHA", sha) for row in rows]
    (story.folder / "decisions.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return story


def test_each_finding_is_told_with_its_formula_and_what_would_settle_it(river):
    lines = printed(river)
    assert lines[0] == "≠ inconsistent, hard · product · a · not yet reviewed"
    assert lines[1] == "    20 an hour each x 25 posts = 500 an hour; printed: 300 to 400"
    assert "    would be settled by: what each hour was" in lines
    assert lines[-1].startswith("2 captures with 4 printed figures, 4 of them in a check: 4 checks tried, 3 findings")
    assert lines[-1].endswith(". All not yet reviewed.")


def test_a_decision_stands_beside_its_finding_and_is_counted(river):
    lines = printed(decide(river, "SHA,20 at each,product,corrected,500,rang the county,ab,2024-03-04"))
    assert lines[0] == "≠ inconsistent, hard · product · a · corrected by ab, 2024-03-04"
    assert lines[3:5] == ["    the desk: rang the county", "    corrected value: 500"]
    assert sum(line.endswith("· not yet reviewed") for line in lines) == 2
    assert lines[-1].endswith(". 1 finding reviewed, the rest not yet reviewed.")


def test_a_decision_whose_words_are_gone_is_named(river):
    lines = printed(decide(river, "SHA,20 at no post,product,confirmed,,,,"))
    gone = "a decision of the desk that is about no finding any more"
    assert f"{gone}: “20 at no post” (product, confirmed by the desk): its words are not in the capture" in lines
    assert lines[-1].endswith(". All not yet reviewed.")


def test_a_sheet_that_cannot_be_used_stops_before_anything_is_printed(river):
    console = Console(file=io.StringIO())
    with pytest.raises(StoryError, match="use confirmed"):
        print_board(decide(river, "SHA,20,product,approved,,,,"), console)
    assert console.file.getvalue() == ""


def test_hidden_signs_of_a_reason_are_shown(river):
    lines = printed(decide(river, "SHA,20,product,confirmed,,a\u202eb,,"))
    assert "    the desk: a⟨U+202E⟩b" in lines
