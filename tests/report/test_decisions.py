import pytest

from helpers.errors import StoryError
from helpers.report.decisions import COLUMNS, Decided, Decision, attach, decided, read_decisions
from helpers.report.findings import findings

HEAD = ",".join(COLUMNS)


def sheet(river, *rows, head=HEAD):
    (river.folder / "decisions.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return river.folder


def attached(river, *rows):
    return attach(read_decisions(sheet(river, *rows)), river.check_records, river.witnesses)


def test_a_decision_finds_its_checks_by_capture_words_and_rule(river):
    sha = river.witnesses[0].article.sha256
    found = attached(river, f"{sha},with 20 at   each,product,confirmed,,rang the desk,ab,2024-03-03")
    assert {name: d.decision for name, d in found.by_check.items()} == {
        "product-1": "confirmed",
        "product-2": "confirmed",
    }
    assert found.orphans == ()


@pytest.mark.parametrize(
    ("sha", "words", "rule"),
    [("0" * 64, "20 at each", "product"), (None, "30 at each", "product"), (None, "20 at each", "share")],
)
def test_a_decision_whose_capture_words_or_rule_is_gone_is_an_orphan(river, sha, words, rule):
    found = attached(river, f"{sha or river.witnesses[0].article.sha256},{words},{rule},dismissed,,,,")
    assert found.by_check == {}
    assert [orphan.words for orphan in found.orphans] == [words]


def test_the_later_of_two_decisions_holds(river):
    sha = river.witnesses[0].article.sha256
    found = attached(river, f"{sha},20,product,confirmed,,,,", f"{sha},20,product,dismissed,,,,")
    assert found.by_check["product-1"].decision == "dismissed"


def test_a_row_without_a_decision_is_not_one(river):
    assert read_decisions(sheet(river, f"{'0' * 64},20,product,,,,,")) == []


@pytest.mark.parametrize(
    ("head", "row", "words"),
    [
        (HEAD.replace("reason", "reazon"), "", "unknown column 'reazon'; did you mean 'reason'"),
        ("words,rule,decision", "", "the column 'sha256' is missing"),
        (HEAD, "x,20,product,approved,,,,", "line 2: decision 'approved' is unknown; use confirmed"),
        (HEAD, "x,20,produkt,confirmed,,,,", "line 2: unknown rule 'produkt'; did you mean 'product'"),
        (HEAD, "x,1,200,product,confirmed,,,,,", "line 2: more cells than columns"),
    ],
)
def test_a_sheet_that_cannot_be_used_is_one_sentence(river, head, row, words):
    with pytest.raises(StoryError, match=r"decisions\.csv") as caught:
        read_decisions(sheet(river, row, head=head))
    assert words in caught.value.message
    assert "\n" not in caught.value.message


def test_a_sheet_that_is_not_text_is_one_sentence(river):
    (river.folder / "decisions.csv").write_bytes(b"\xff\xfe\x00s")
    with pytest.raises(StoryError, match="save it again as CSV UTF-8"):
        read_decisions(river.folder)


def test_a_decision_about_a_restatement_is_about_the_finding(river):
    decision = Decision("0", "20", "product", "dismissed", initials="ab", date="2024-03-03")
    desk = Decided({"product-2": decision})
    assert [desk.of(finding) for finding in findings(river)] == [decision, None, None]
    assert decision.state == "dismissed by ab, 2024-03-03"
    assert Decision("0", "20", "product", "confirmed").state == "confirmed by the desk"


@pytest.mark.parametrize(
    ("checks", "words"),
    [
        ([], "all not yet reviewed"),
        (["product-2"], "1 finding reviewed, the rest not yet reviewed"),
        (["product-1", "product-2", "quotation-1"], "2 findings reviewed, the rest not yet reviewed"),
        (["product-1", "same_measure-1", "quotation-1"], "all reviewed"),
    ],
)
def test_the_findings_that_are_decided_are_counted(river, checks, words):
    decision = Decision("0", "20", "product", "confirmed")
    assert Decided(dict.fromkeys(checks, decision)).tally(findings(river)) == words


def test_a_story_s_decisions_are_those_in_its_folder(river):
    sha = river.witnesses[0].article.sha256
    sheet(river, f"{sha},20,product,confirmed,,,,", f"{sha},99,product,confirmed,,,,")
    desk = decided(river)
    assert sorted(desk.by_check) == ["product-1", "product-2"]
    assert [orphan.words for orphan in desk.orphans] == ["99"]
