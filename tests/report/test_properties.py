"""What must hold of any story's pages: every word of a text is shown once, and what the desk writes comes back as it was."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from invented import PAGES, TEXTS, times, told

from helpers.report.annotations import Targets
from helpers.report.apparatus import Mark, paragraphs, segments
from helpers.report.collate import differences
from helpers.report.places import Places, slug, unique_slugs
from helpers.report.sheet import Decision, read_sheet, write_sheet
from helpers.report.words import visible
from helpers.settings import Settings
from helpers.story import Story
from helpers.tables import RULES

BLANK = re.compile(r"\s|⟨U\+00(?:0B|0C|1C|1D|1E|1F|85)⟩")  # and the controls that Python takes for blanks
WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]) | st.just(" "), max_size=30)


@given(TEXTS)
@times(25)
def test_the_paragraphs_of_a_page_hold_every_word_of_the_text(text):
    (witness,), checks, _ = told({"a.txt": text})
    shown = paragraphs(witness, checks, Places([witness]))
    joined = "".join(part.text for one in shown for part in one.segments)
    assert BLANK.sub("", joined) == visible("".join(text.split()))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), max_size=12))
@times(50)
def test_any_marks_cut_a_text_and_lose_nothing(text, spans):
    ends = [(min(a, len(text)), min(a + b, len(text))) for a, b in spans]
    marks = [Mark("figure", a, b, f"m{n}") for n, (a, b) in enumerate(ends) if a < b]
    assert "".join(part.text for part in segments(text, 0, len(text), marks)) == visible(text)


@given(TEXTS, TEXTS)
@times(50)
def test_two_passages_side_by_side_are_the_passages(one, other):
    left, right = differences(one, other)
    assert ("".join(run.text for run in left), "".join(run.text for run in right)) == (one, other)
    assert [run for run in differences(one, one)[0] if run.only] == []


@given(st.lists(st.text(max_size=140), max_size=12))
@times(50)
def test_any_names_become_names_of_files_of_which_no_two_are_alike(names):
    found = unique_slugs(names)
    assert len({safe.casefold() for safe in found.values()}) == len({slug(n).casefold() for n in found.values()})
    assert len(set(found.values())) == len(set(names))
    assert all(Path(safe).name == safe and not safe.startswith((".", "-")) for safe in found.values())


@given(
    st.lists(
        st.tuples(WORDS, WORDS, WORDS, st.sampled_from(RULES)),
        min_size=1,
        max_size=4,
        unique_by=lambda row: row[0].strip(),
    )
)
@times(12)
def test_what_the_desk_fills_in_comes_back_as_it_was(rows):
    filled = [
        Decision(f"{n:064x}", words.strip() or "40", rule, "confirmed", "", why.strip(), who.strip(), "2024-03-03", "consistent")
        for n, (words, why, who, rule) in enumerate(rows)
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        write_sheet(Path(folder), filled)
        assert read_sheet(Path(folder)) == filled


@given(PAGES)
@times(12)
def test_an_annotation_quotes_the_words_at_its_place(text):
    whole, _, _ = told({"a.txt": text})
    targets = Targets(Story(Path("a"), Settings(), whole, []), lambda article: article.file)
    for row in (*whole[0].figures, *whole[0].quotes):
        target = targets.target("a", row.start, row.end)
        if target is None:
            continue
        told_as = {one["type"]: one for one in target["selector"]}
        place, quote = told_as["TextPositionSelector"], told_as.get("TextQuoteSelector")
        assert text[place["start"] : place["end"]] == row.text
        assert quote is None or (quote["exact"] == row.text and text[: row.start].endswith(quote.get("prefix", "")))
