import pytest
from compare.stories import FLOOD, REWORDED, witness

from helpers.compare import compare
from helpers.report import sources
from helpers.report.claims import claim_groups
from helpers.settings import Settings
from helpers.story import Story


@pytest.fixture
def story(tmp_path):
    return Story(
        tmp_path,
        Settings(),
        [witness("post_4711", FLOOD, published="2024-03-04"), witness("lamp_4712", REWORDED, published="2024-03-06")],
        [],
    )


def test_answer_counts_and_claims(story):
    told = sources.answer(story)
    assert told[0].startswith("5 pairs of sentences tell the same")
    assert told[-1] == (
        "Capture B is consistent with a rewording of capture A, which seems to have come first (moderate)."
    )


def test_of_many_claims_the_answer_tells_the_first(story, monkeypatch):
    monkeypatch.setattr(sources, "CLAIMS", 0)
    assert sources.answer(story)[-1] == "Claims that name a direction, besides: 1; the table lineage holds them all."


def test_short_names_of_files_become_letters_too(tmp_path):
    found = [witness("ebb", FLOOD, published="2024-03-04"), witness("flow", REWORDED, published="2024-03-06")]
    (told,) = sources.claims(Story(tmp_path, Settings(), found, []))
    assert told.startswith("Capture B is consistent with a rewording of capture A")


def test_a_claim_is_worded_as_on_the_pages(story):
    (claim,) = claim_groups(story.comparison.lineage, lambda name: {"post_4711": "capture A"}.get(name, "capture B"))
    words = claim.claims[0].words.removesuffix(".")
    assert sources.claims(story) == [f"{words} ({claim.claims[0].record.strength})."]


def test_one_capture_is_said_to_be_one(tmp_path):
    alone = Story(tmp_path, Settings(), [witness("a", FLOOD)], [])
    assert sources.answer(alone) == ["The story holds one capture: there is nothing to compare it with."]
    with pytest.raises(ValueError, match="two captures"):
        sources.ladders(alone)
    for shown in (sources.pairs, sources.evidence, sources.origins, sources.quoted):
        assert len(shown(alone)) == 0


def test_pairs_add_up(story):
    (row,) = sources.pairs(story).to_dict("records")
    assert row["aligned"] == row["identical"] + row["near"] + row["paraphrase"] + row["partial"] + row["differs"]
    assert (row["left over in the first"], row["left over in the second"]) == (0, 0)


def test_differences_keep_every_row_of_their_kind(story):
    drift = compare(story.witnesses).drift
    kinds = ("number", "hedge", "attribution", "quoted word", "name", "wording")
    assert len(sources.differences(story, kinds)) == len(drift) > 0


def test_ladder_tells_in_words_what_it_draws(story):
    import matplotlib.pyplot as plt

    figure, alt = sources.ladders(story)
    plt.close(figure)
    assert "A and B: 5 aligned, 5 of them in close words" in alt
    assert len(figure.axes) == 1


def test_sensitivity_falls_as_more_is_asked(story):
    counts = sources.sensitivity(story)["pairs aligned"].tolist()
    assert counts == sorted(counts, reverse=True)


def test_the_map_names_each_capture(story):
    drawn = sources.stemma(story).data
    assert "capture A" in drawn and "capture B" in drawn
    assert "<svg" in drawn
