"""The engine on the default story (against the hand reading), on two tiny stories, and what must hold of any story."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path

import pytest
from conftest import SEEDS, gold
from hypothesis import given
from hypothesis import strategies as st
from invented import times

from helpers.reckon import check_figures, checks, measured
from helpers.settings import Settings, read_settings
from helpers.tables import RULES, VERDICTS, Article, Figure, Sentence, Witness

LATER = "IJH"  # quotations, spellings, references: not the business of figures
# Planted slips stand beside innocent look-alikes: rounding, percentage points, partial lists, other years.
BUDGET = """The council adopted its budget on Friday 17 May 2024.
It will spend $4.5 million on roads and $3.2 million on schools, $7.9 million in all.
The library gets $40,500 for each of the 12 branches, or $486,000 in all.
The reserve of $6 million gives $52,000 to each of the 12 wards.
Spending on buses falls from $9.2 million to $8.1 million, a drop of 12 percent.
Spending on parks rises from $2.1 million to $2.9 million, an increase of 28 percent.
The sales tax goes from 4 percent to 6 percent, a rise of 2 percentage points.
Of the 31 members, 21, or 68 percent, voted for it.
Of the 210 letters, 50, or 42 percent, were against it."""
STORM = """The storm killed 27 people: 12 men and 16 women.
It wrecked about 310 homes in two towns: 120 in Ayle and 80 in Brock.
The gauge never passed 3 meters.
Crews answered 9,100 calls in the first six days.
The highest daily total was 1,310 calls, and the number has fallen since that day.
On Monday, there were 900 calls a day.
In the storm of 2011 there were 4,100 calls a day.
Thousands of people fled, and 12 of the 18 shelters filled."""


def found(check, row, texts):
    """Whether a check is the one of a gold row: the rule fits and two of its figures, or the quoted words, are touched."""
    spans = [
        (name, int(a), int(b))
        for name, _, at in (s.rpartition(":") for s in check.spans)
        for a, _, b in [at.partition("-")]
    ]
    inputs = []
    for item in row["inputs"]:
        name = item["document"].removesuffix(".txt")
        start = texts[name].index(item["text"])
        inputs.append((name, start, start + len(item["text"])))
    figures = [
        (f["document"].removesuffix(".txt"), f["start"], f["end"])
        for f in gold("figures")
        if any(f["document"] == f"{name}.txt" and start <= f["start"] < end for name, start, end in inputs)
    ]
    wanted = figures if len(figures) > 1 or not inputs else figures or inputs
    touched = [one for one in wanted if any(one[0] == n and one[1] < b and a < one[2] for n, a, b in spans)]
    quoted = [one for one in inputs if any(one[0] == n and one[1] < b and a < one[2] for n, a, b in spans)]
    enough = len(touched) >= min(2, len(wanted)) or (
        row["rule"] == "calendar" and quoted and len(quoted) == len(inputs)
    )
    return check.rule == row["rule"] and enough


ROWS = [row for row in gold("checks") if row["required"] and row["check_id"][0] not in LATER]


@pytest.fixture(scope="module")
def story(gold_witnesses):
    told = read_settings(SEEDS)
    return check_figures(measured(gold_witnesses, told), told), {w.article.article_id: w.text for w in gold_witnesses}


@pytest.mark.parametrize("row", ROWS, ids=[row["check_id"] for row in ROWS])
def test_every_required_check_of_the_hand_reading_is_found(story, row):
    checks, texts = story
    verdicts = {check.verdict for check in checks if found(check, row, texts)}
    assert verdicts & set(row["accept"]), f"{row['check_id']}: {verdicts or 'not found'}"


def test_nothing_else_in_the_default_story_is_called_inconsistent(story):
    checks, _ = story
    graded = [(check.rule, check.grade, check.result) for check in checks if check.verdict == "inconsistent"]
    assert graded == [("product", "hard", "1,875 a day"), ("threshold", "as usually read", "1,100 is not below 1,000")]


def test_the_product_is_one_finding_for_both_captures_that_print_it(story):
    (check,) = [check for check in story[0] if check.rule == "product"]
    assert len(check.article_ids) == 2
    assert len(check.figure_ids) == 6
    assert check.formula == "75 arrests a day each x 25 field offices = 1,875 a day; printed: 1,200 to 1,500"
    assert "48 to 60 each, or 16 to 20 field offices" in check.why


def test_the_threshold_names_its_word(story):
    checks, texts = story
    (check,) = [check for check in checks if check.rule == "threshold" and check.verdict == "inconsistent"]
    assert "would hold without 'consistently'" in check.reading
    name, _, at = check.spans[-1].rpartition(":")
    start, _, end = at.partition("-")
    assert texts[name][int(start) : int(end)] == "consistently"


def test_every_check_keeps_to_the_data_dictionary(story):
    for check in story[0]:
        assert check.rule in RULES
        assert check.verdict in VERDICTS
        assert (check.grade is None) == (check.verdict != "inconsistent")
        assert check.settles or check.verdict != "cannot tell"
        assert check.spans
        assert check.formula
        assert check.why


def verdicts(checks):
    return sorted((check.rule, check.verdict, check.result) for check in checks)


def test_the_budget(board):
    assert verdicts(c for c in board(BUDGET) if c.verdict == "inconsistent") == [
        ("parts_sum", "inconsistent", "7,700,000"),
        ("percent_change", "inconsistent", "32.56 to 43.9%"),
        ("share", "inconsistent", "23.81%"),
    ]
    assert {c.rule for c in board(BUDGET) if c.verdict == "consistent"} == {
        "calendar", "parts_sum", "product", "percent_change", "share",
    }  # fmt: skip


def test_the_storm(board):
    assert verdicts(c for c in board(STORM) if c.verdict == "inconsistent") == [
        ("mean_and_maximum", "inconsistent", "mean: 1,508.3 to 1,525 a day as usually read"),
        ("parts_sum", "inconsistent", "28"),
        ("rate_times_period", "inconsistent", "at most 7,860"),
    ]
    assert {c.result for c in board(STORM, rule="ordering")} == {
        "900 is not above 1,310",
        "the two may not be of the same time",
    }
    assert [c.verdict for c in board(STORM, rule="parts_sum")] == ["inconsistent"]


def test_the_order_of_the_captures_changes_nothing(gold_witnesses):
    told = read_settings(SEEDS)
    boards = [check_figures(list(order), told) for order in itertools.permutations(gold_witnesses)]
    assert all(board == boards[0] for board in boards)


def test_measuring_twice_changes_nothing_and_leaves_the_input_alone(gold_witnesses):
    told = read_settings(SEEDS)
    before = [dataclasses.replace(figure) for witness in gold_witnesses for figure in witness.figures]
    once = measured(gold_witnesses, told)
    assert measured(once, told) == once
    assert [figure for witness in gold_witnesses for figure in witness.figures] == before
    (eight,) = [f for w in once for f in w.figures if f.text == "8,000" and f.hedge == "more than"]
    assert (eight.literal_lo, eight.literal_hi, eight.usual_lo, eight.usual_hi) == (8000, None, 8000, 8800)
    assert eight.measure == "arrests"


def test_without_a_user_there_are_no_measures_and_still_no_slip_is_invented(gold_witnesses):
    checks = check_figures(measured(gold_witnesses, Settings()), Settings())
    assert {check.rule for check in checks if check.verdict == "inconsistent"} == {"product", "threshold"}


def witness(article_id: str, figures: list[tuple[float, str, str | None, str | None]], joint: str) -> Witness:
    """A capture of one sentence a figure pair, with the figures set down rather than read."""
    text, made, sentences = "", [], []
    for number, (value, form, rate, role) in enumerate(figures):
        start = len(text)
        numeral = f"{value:,.0f}"
        text += f"{numeral} pumps{joint}"
        sentence = f"{article_id}-s{number // 2}"
        if number % 2 == 0:
            sentences.append(
                Sentence(
                    sentence_id=sentence, article_id=article_id, start=start, end=start, text="", clean="", paragraph=0
                )
            )
        sentences[-1].end = len(text)
        sentences[-1].text = text[sentences[-1].start :]
        made.append(
            Figure(figure_id=f"{article_id}-f{number}", article_id=article_id, sentence_id=sentence, start=start,
                   end=start + len(numeral), text=numeral, lo=value, hi=value * (10 if form == "vague" else 1), form=form,
                   noun="pumps", rate=rate, role=role)
        )  # fmt: skip
    article = Article(
        article_id=article_id, file=f"{article_id}.txt", sha256="0" * 64, format="txt", published="2024-05-17"
    )
    return Witness(article, text, [], sentences, made)


JOINTS = st.sampled_from(
    [" of the ", ", or ", " at each of the ", " and ", ", in all ", " from ", " to ", ", never reached "]
)
ROLES = st.sampled_from(
    [None, "observed", "maximum observed", "quota", "target", "threshold not reached", "required rate"]
)
FIGURES = st.lists(
    st.tuples(st.integers(0, 10**6).map(float), st.sampled_from(["scalar", "vague"]), st.sampled_from([None, "day", "year"]), ROLES),
    min_size=1, max_size=6,
)  # fmt: skip


@given(FIGURES, FIGURES, JOINTS)
@times(60)
def test_any_figures_give_checks_that_do_not_depend_on_order(one, other, joint):
    captures = [witness("a", one, joint), witness("b", other, joint)]
    assert check_figures(captures, Settings()) == check_figures(captures[::-1], Settings())


@given(
    st.lists(
        st.tuples(st.integers(1, 10**6).map(float), st.just("vague"), st.sampled_from([None, "day"]), ROLES),
        min_size=2,
        max_size=6,
    ),
    JOINTS,
)
@times(60)
def test_vague_numbers_alone_make_nothing_inconsistent(figures, joint):
    assert all(check.verdict != "inconsistent" for check in check_figures([witness("a", figures, joint)], Settings()))


def test_names_and_parties_exchanged_change_no_verdict(board):
    swapped = STORM.replace("Ayle", "Corr").replace("Brock", "Ayle")
    assert [check.verdict for check in board(swapped)] == [check.verdict for check in board(STORM)]


def test_a_long_story_is_pruned_by_units():
    figures = [(float(n), "scalar", "day", "observed") for n in range(400)]
    checks = check_figures([witness("a", figures, " and ")], Settings())
    assert len(checks) < 400


def test_reckoning_needs_no_table_library():
    source = Path(__file__).parents[2] / "src" / "helpers" / "reckon"
    assert not [
        path.name
        for path in source.rglob("*.py")
        if "import pandas" in path.read_text(encoding="utf-8").split('"""')[2]
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("There were 0 deaths, 0 per cent of 0.",),
        ("It fell to -14C by noon.", "By noon it was -14C."),
        ("It was 0C at noon.", "At noon it was 0C."),
        ("1238",),
    ],
)
def test_noughts_and_negatives_stop_no_check(board, texts):
    assert {check.verdict for check in board(*texts)} <= {"consistent", "cannot tell"}


def test_a_fault_in_one_rule_takes_nothing_from_the_others_and_is_said(monkeypatch, caplog, board):
    text = "The council owns 120 lorries, 80 vans and 40 cars, 240 in all."
    whole = [check.formula for check in board(text)]

    def broken(page, desk):
        raise IndexError("no words")

    monkeypatch.setattr(checks, "PAGE_RULES", (broken, *checks.PAGE_RULES))
    with pytest.raises(IndexError):
        board(text)
    monkeypatch.setattr(checks, "FAULTS", (Exception,))
    assert [check.formula for check in board(text)] == whole != []
    assert "broken" in caplog.text and "IndexError" not in caplog.text
