from compare.stories import FLOOD, witness

from helpers.compare import compare

LATER = FLOOD.replace("461 homes", "530 homes")


def numbers(*story):
    return [(row.before, row.after) for row in compare(list(story)).drift if row.kind == "number"]


def test_newer_figures_of_one_outlet_are_no_drift():
    first = witness("a", FLOOD, publisher="Arn Wire", published="2031-01-01T08:00:00")
    assert numbers(first, witness("b", LATER, publisher="Arn Wire", published="2031-01-01T18:00:00")) == []


def test_another_outlet_that_prints_another_figure_drifts():
    first = witness("a", FLOOD, publisher="Arn Wire", published="2031-01-01T08:00:00")
    assert numbers(first, witness("b", LATER, publisher="Calden Post", published="2031-01-02T18:00:00"))


def test_a_copy_of_the_older_version_does_not_drift_from_the_newer():
    first = witness("a", FLOOD, publisher="Arn Wire", published="2031-01-01T08:00:00")
    copy = witness(
        "b", FLOOD.replace("the county said", "it was said"), publisher="Calden Post", published="2031-01-01T09:00:00"
    )
    later = witness("c", LATER, publisher="Arn Wire", published="2031-01-02T08:00:00")
    assert numbers(first, copy, later) == []


def test_another_source_in_a_later_version_is_no_drift():
    first = witness("a", FLOOD, publisher="Arn Wire", published="2031-01-01T08:00:00")
    text = FLOOD.replace("the county said", "the ministry said")
    outlets = {"Arn Wire": 0, "Calden Post": 1}
    for outlet, times in outlets.items():
        later = witness("b", text, publisher=outlet, published="2031-01-02T18:00:00")
        assert [row.kind for row in compare([first, later]).drift].count("attribution") == times


def test_without_dates_nothing_is_newer():
    assert numbers(witness("a", FLOOD, publisher="Arn Wire"), witness("b", LATER, publisher="Arn Wire"))
