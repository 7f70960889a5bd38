"""Sentences that pass a limit are named, on the page and in the terminal, and lead to their words."""

import io

import pytest
from browser import chromium, opened  # noqa: F401  (the fixture)
from rich.console import Console

from helpers.report.passed_over import NAMED, lines
from helpers.report.run import run_record
from helpers.report.site import build
from helpers.report.summaries import damage
from helpers.report.terminal import print_board
from helpers.story import read_story

LIST = f"The boats landed {', '.join(f'{200 + n} crates' for n in range(45))} and no more in that week."
LONG = f"The pier was mended, {'and then it was painted, ' * 120}and then it was used again."
SHORT = "Some 400 of the 1,200 crates were sold on the quay on Monday, the harbour office said."


@pytest.fixture
def harbour(tmp_path):
    def made(**texts):
        folder = tmp_path / "harbour"
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return read_story(folder)

    return made


def test_a_sentence_of_too_many_figures_and_one_too_long_are_named(harbour):
    story = harbour(quay=f"{SHORT}\n\n{LIST}\n", pier=f"{SHORT}\n\n{LONG}\n")
    assert lines(story) == [
        f"In pier.txt, a sentence of {len(LONG):,} characters was read in 2 pieces, for it has more than 2,000: "
        "“The pier was mended, and then it was painted, and then it …”",
        "In quay.txt, a sentence of 45 figures was not reckoned with, for it has more than 40: "
        "“The boats landed 200 crates, 201 crates, 202 crates, 203 …”",
    ]
    assert [line for line in damage(story) if "for it has more than" in line] == [
        line.replace("_", "\\_") for line in lines(story)
    ]


def test_what_keeps_to_the_limits_is_not_named(harbour):
    within = LIST.split(", 235")[0] + "."
    story = harbour(quay=f"{SHORT}\n\n{within}\n\n{LONG[:1900]}.\n")
    assert lines(story) == []


def test_a_table_of_very_many_is_named_in_part(harbour):
    story = harbour(quay="\n\n".join([SHORT, *[LIST] * (NAMED + 2)]))
    assert len(lines(story)) == NAMED + 1
    assert lines(story)[-1] == "And 2 more such sentences."


def test_the_terminal_says_so_before_the_bottom_line(harbour):
    console = Console(file=io.StringIO(), highlight=False)
    print_board(harbour(quay=f"{SHORT}\n\n{LIST}\n"), console)
    told = console.file.getvalue().splitlines()
    assert told[-2].startswith("In quay.txt, a sentence of 45 figures was not reckoned with, for it has more than 40: ")
    assert told[-1].startswith("1 capture with ")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_names_it_and_leads_to_its_words(chromium, harbour, tmp_path, width, scheme):  # noqa: F811
    story = harbour(quay=f"{SHORT}\n\n{LIST}\n", pier=f"{SHORT}\n\n{LONG}\n")
    record = run_record([], [], {}, "2024-03-03T10:00:00+00:00")
    index = build(story, [], tmp_path, tmp_path / "reports", record=record, outcomes=[])
    page = opened(chromium, index, width=width, color_scheme=scheme)
    named = page.locator("#not-checked li", has_text="was not reckoned with, for it has more than 40")
    assert named.count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    named.locator("a").click()
    assert page.locator(":target").inner_text() == "The boats landed "  # up to its first figure
    assert page.said == []
