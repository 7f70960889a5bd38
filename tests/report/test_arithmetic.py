"""What notebook 02 shows: sentences and tables in the story's own words, and the parameters in force."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from helpers.errors import ParameterError, StoryError
from helpers.report import arithmetic as shown
from helpers.settings import Settings
from helpers.story import Story
from helpers.tables import Article, Check, Figure, Witness

LABELS = {
    "event": "inspections",
    "outcome": "repairs",
    "rate_per_day": "inspections a day",
    "share_lost": "share without access",
}
ROW = {"name": "Slow year", "target": "9000", "rate_per_day": "40", "horizon_days": "300", "yield_per_event": "0.5"}


def figure(start: int, text: str, lo: float, hi: float, **rest) -> Figure:
    return Figure(
        figure_id=f"a-f{start}", article_id="a", start=start, end=start + len(text), text=text, lo=lo, hi=hi, **rest
    )


def story(scenarios=(ROW,), checks=(), figures=None) -> Story:
    held = figures if figures is not None else [
        figure(0, "40 to 50", 40.0, 50.0, form="range", noun="inspections", rate="day", role="quota"),
        figure(20, "30", 30.0, 30.0, noun="inspections", rate="day", role="observed", approximator=">", hedge="over"),
        figure(40, "9,000", 9000.0, 9000.0, noun="repairs", rate="year", role="target"),
    ]  # fmt: skip
    article = Article(article_id="a", file="a_1.txt", sha256="f" * 64, format="txt")
    made = Story(
        Path("nowhere"), Settings(facts={"term_days": 700}, labels=LABELS), [Witness(article, "", [], [], held)], []
    )
    made.__dict__ |= {"scenarios": list(scenarios), "check_records": list(checks), "reference": []}
    return made


def check(rule: str, verdict: str, finding: str, **rest) -> Check:
    return Check(check_id=f"{rule}-{finding}", finding_id=finding, rule=rule, article_ids=("a",), formula=f"2 x 3 = 6_{finding}",
                 result="6", verdict=verdict, **rest)  # fmt: skip


def test_what_the_notebook_leaves_empty_comes_from_the_first_scenario():
    told = shown.arithmetic(story(), target="18000", share_lost=None)
    assert (told.given.target, told.given.rate_per_day, told.set_here) == (18000, 40, ("target",))
    origin = dict(zip(*(shown.parameters_table(told)[name] for name in ("parameter", "from")), strict=True))
    assert (origin["target"], origin["rate_per_day"]) == ("set in this notebook", "scenarios.csv, 'Slow year'")


def test_the_storys_own_words_stand_beside_each_parameter():
    told = shown.arithmetic(story())
    words = dict(zip(*(shown.parameters_table(told)[name] for name in ("parameter", "in this story")), strict=True))
    assert (words["share_lost"], words["target"]) == ("share without access", "outcomes to reach")


def test_the_answer_by_value():
    given = shown.arithmetic(
        story(checks=[check("product", "inconsistent", "1", grade="hard"), check("product", "inconsistent", "1")])
    )
    answer = shown.answer(given)
    assert (
        answer[0]
        == "Of 2 relations between printed figures that were recomputed: 0 consistent, 2 inconsistent, 0 cannot tell."
    )
    assert answer[1:4] == [
        "Inconsistent (hard; not yet reviewed): 2 x 3 = 6\\_1.",
        "**What if, not a forecast.** 40 inspections a day for 300 days (share without access 0%, outcomes per event 0.5) "
        "come to **6,000 repairs**, 66.67% of 9,000.",
        "To reach it in that time takes 60 inspections a day.",
    ]
    assert answer[4] == "At this rate it is reached after 450 days (1.23 years of 365 days)."
    assert answer[5] == (
        "Over 8 choices, one at a time, the total runs from 4,274 to 7,500; where a hedge has no upper end, neither has "
        "the total; none of them is sure to reach the target."
    )


def test_what_if_alone_is_three_sentences_of_the_answer():
    told = shown.arithmetic(story())
    assert shown.what_if(told) == shown.answer(told)[1:4]
    assert len(shown.what_if(shown.arithmetic(story(scenarios=())))) == 3


def test_a_story_without_scenarios_says_how_to_add_some_and_still_shows_its_checks():
    told = shown.arithmetic(story(scenarios=(), checks=[check("share", "consistent", "1")]))
    assert (told.given, shown.answer(told)[-1]) == (None, shown.WITHOUT)
    assert "scenarios.csv" in shown.WITHOUT
    assert shown.checks_table(told.story)["verdict"].tolist() == ["consistent"]
    assert [len(made(told)) for made in (shown.scenarios_table, shown.choices_table)] == [0, 0]
    assert shown.shown(shown.choices_table(told), "nothing here").data == "nothing here"


def test_a_parameter_set_by_hand_is_enough_without_scenarios():
    told = shown.arithmetic(story(scenarios=()), rate_per_day=12)
    assert (told.given.rate_per_day, told.base) == (12, "a default")


def test_bad_parameters_and_bad_rows_are_refused():
    with pytest.raises(ParameterError, match="unknown parameter 'targt'; did you mean 'target'"):
        shown.arithmetic(story(), targt=1)
    with pytest.raises(StoryError, match=r"scenarios\.csv, row 2: target is 'x'"):
        shown.arithmetic(story(scenarios=[ROW | {"target": "x"}]))


def test_rates_over_each_convention_and_the_storys_term():
    frame = shown.rates_table(shown.arithmetic(story()))
    assert frame.iloc[0][["figure", "a day", "in 365 days", "in 260 days", "in 300 days", "in 700 days"]].tolist() == [
        "40 to 50 inspections a day", "40 to 50", "14,600 to 18,250", "10,400 to 13,000", "12,000 to 15,000", "28,000 to 35,000",
    ]  # fmt: skip
    assert frame.iloc[1]["a day"] == "over 30 to 33"


def test_targets_with_the_rate_that_each_takes():
    frame = shown.targets_table(shown.arithmetic(story()))
    assert frame.iloc[0][["figure", "a day, in 300 days", "its own time"]].tolist() == [
        "9,000 repairs a year",
        "30",
        "365 to 366 days",
    ]


def test_days_to_the_target_and_how_many_times_the_rate():
    frame = shown.reach_table(shown.arithmetic(story()))
    assert frame["days, as usually read"].tolist() == ["360 to 450", "545.5 to under 600"]
    assert frame["days, as the words entail"].tolist() == ["360 to 450", "under 600"]
    assert frame["times the printed rate needed"].tolist()[0] == "0.492 to 0.616"


def test_hedges_whose_readings_agree_are_left_out():
    frame = shown.hedges_table(shown.arithmetic(story()))
    assert frame["figure"].tolist() == ["over 30 inspections a day"]
    assert frame["as the words entail"].tolist() == ["more than 30"]


def test_scenarios_are_worked_through_row_by_row():
    frame = shown.scenarios_table(shown.arithmetic(story(), rate_per_day=60))
    assert frame["what if"].tolist() == ["as set in this notebook", "Slow year"]
    assert frame["repairs in that time"].tolist() == ["9,000", "6,000"]
    assert frame["share of the target"].tolist() == ["100%", "66.67%"]


def test_choices_name_the_share_of_the_target():
    frame = shown.choices_table(shown.arithmetic(story()))
    row = frame[frame["which"] == "40 to 50 inspections a day"].iloc[0]
    assert (row["repairs in the time set"], row["share of the target"]) == ("6,000 to 7,500", "66.67% to 83.33%")


def test_the_command_sets_what_is_set_and_reads_back_the_same():
    told = shown.arithmetic(story(), share_lost="1/3")
    command = shown.command(told, story="here/")
    assert command.startswith(
        "papermill notebooks/02-arithmetic.ipynb out.ipynb -p story path/to/here/ -p target 9000 "
    )
    assert command.endswith("-p rate_per_day 40 -p growth_per_year 0 -p share_lost 1/3 -p yield_per_event 0.5")
    words = command.split()
    values = {words[i + 1]: words[i + 2] for i, word in enumerate(words) if word == "-p" and words[i + 1] != "story"}
    assert shown.arithmetic(story(scenarios=()), **values).given == told.given


def test_provenance_names_captures_by_digest_and_what_the_user_set():
    made = story()
    made.witnesses[0] = replace(
        made.witnesses[0], article=replace(made.witnesses[0].article, set_by_user=("publisher",))
    )
    lines = shown.provenance(made)
    assert lines[0] == "a\\_1.txt (sha256 ffffffffffff…), set by the user: publisher"
    assert lines[-1].endswith("; all not yet reviewed")
    assert "reference" not in " ".join(lines)


def test_provenance_counts_what_the_desk_has_decided(tmp_path):
    made = story(checks=[check("product", "consistent", "p", spans=("a:0-8",)), check("share", "consistent", "s")])
    made.folder, made.witnesses[0].text = tmp_path, "40 to 50 inspections"
    row = f"{'f' * 64},40 to 50,product,confirmed"
    (tmp_path / "decisions.csv").write_text(f"sha256,words,rule,decision\n{row}\n")
    assert shown.provenance(made)[-1].endswith("; 1 finding reviewed, the rest not yet reviewed")
