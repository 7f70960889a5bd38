from helpers.report.findings import bottom_line, findings, split, tally


def test_restatements_make_one_finding_led_by_the_firmest(river):
    first = findings(river)[0]
    assert (first.finding_id, len(first.checks), first.lead.check_id, first.grade) == ("p1", 2, "product-1", "hard")


def test_the_order_is_hard_then_cannot_tell_then_consistent(river):
    assert [finding.finding_id for finding in findings(river)] == ["p1", "s1", "q1"]


def test_a_check_that_anything_would_pass_goes_last(river):
    river.check_records[3].room = "consistent, but almost any figure would be"
    river.check_records.append(type(river.check_records[3])(
        check_id="x", finding_id="x", rule="share", article_ids=("b",), spans=("b:0-5",), formula="", result="", verdict="consistent"
    ))  # fmt: skip
    assert [finding.finding_id for finding in findings(river)][-2:] == ["x", "q1"]


def test_hard_findings_go_by_the_text(river):
    early = river.check_records[0]
    later = type(early)(
        check_id="z", finding_id="z", rule="product", article_ids=("a",), spans=("a:3-5",), formula="", result="",
        verdict="inconsistent", grade="hard",
    )  # fmt: skip
    river.check_records.append(later)
    assert [finding.finding_id for finding in findings(river)][:2] == ["z", "p1"]


def test_counts_are_of_findings_and_the_bottom_line_gives_the_checks_too(river):
    assert tally(findings(river)) == {"consistent": 1, "inconsistent": 1, "cannot tell": 1}
    assert bottom_line(river) == (
        "2 captures with 4 printed figures, 4 of them in a check: 4 checks tried, 3 findings: 1 inconsistent (1 of them hard), "
        "1 consistent, 1 where the texts alone cannot tell."
    )


def test_nothing_to_check_is_said(river):
    river.check_records.clear()
    assert (
        bottom_line(river) == "2 captures with 4 printed figures, 0 of them in a check: no relation could be checked."
    )


def test_a_span_may_name_an_article_with_any_sign():
    assert split("a:b-c:10-24") == ("a:b-c", 10, 24)
