from dataclasses import replace

import pytest

from helpers.report.decisions import Decided, attach, decided, told
from helpers.report.findings import findings
from helpers.report.places import Places
from helpers.report.review import open_row
from helpers.report.sheet import Decision, read_decisions, shown

HEAD = "sha256,words,rule,decision,corrected_value,reason,initials,date"


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
    ("sha", "words", "rule", "why"),
    [
        ("0" * 64, "20 at each", "product", "its capture is not here"),
        (None, "30 at each", "product", "its words are not in the capture"),
        (None, "20 at each", "share", "no share rests on its words"),
        (None, "newsletter", "product", "no product rests on its words"),
    ],
)
def test_a_decision_whose_capture_words_or_rule_is_gone_is_an_orphan_and_says_why(river, sha, words, rule, why):
    found = attached(river, f"{sha or river.witnesses[0].article.sha256},{words},{rule},dismissed,,,,")
    assert found.by_check == {}
    assert [(orphan.decision.words, orphan.why) for orphan in found.orphans] == [(words, why)]
    assert found.orphans[0].told == f"“{words}” ({rule}, dismissed by the desk): {why}"


def test_the_later_of_two_decisions_holds(river):
    sha = river.witnesses[0].article.sha256
    found = attached(river, f"{sha},20,product,confirmed,,,,", f"{sha},20,product,dismissed,,,,")
    assert found.by_check["product-1"].decision == "dismissed"


@pytest.fixture
def row(river):
    """The row that the sheet has for the first finding, confirmed."""
    first = open_row(findings(river)[0], Places(river.witnesses))
    return replace(first, decision="confirmed", initials="ab", date="2024-03-03")


def states(river, *rows):
    desk = attach(rows, river.check_records, river.witnesses)
    return [desk.state(finding) for finding in findings(river)]


CONFIRMED = ["confirmed by ab, 2024-03-03", "not yet reviewed", "not yet reviewed"]


def test_a_decision_survives_a_new_run_with_new_ids_and_a_renamed_file(river, row):
    for witness in river.witnesses:
        if witness.article.article_id == "a":
            witness.article.article_id = "z"
    for check in river.check_records:
        check.check_id, check.finding_id = f"new-{check.check_id}", f"new-{check.finding_id}"
        check.article_ids = tuple("z" if name == "a" else name for name in check.article_ids)
        check.spans = tuple(words.replace("a:", "z:") for words in check.spans)
    assert states(river, row) == CONFIRMED


def test_a_decision_survives_figures_that_are_cut_otherwise(river, row):
    for check in river.check_records[:2]:
        check.formula = f"newly worded: {check.formula}"
        name, _, ends = check.spans[0].partition(":")
        start, _, end = ends.partition("-")
        check.spans = (f"{name}:{int(start) - len('between ')}-{end}", *check.spans[1:])
    assert states(river, row) == CONFIRMED


def test_a_decision_does_not_hold_for_another_verdict(river, row):
    for check in river.check_records[:2]:
        check.verdict, check.grade = "consistent", None
    desk = attach([row], river.check_records, river.witnesses)
    assert desk.by_check == {}
    assert desk.orphans[0].why == "it was about ‘inconsistent’, and the verdict is now ‘consistent’"


def second(river, **told):
    """Another product that rests on the last two figures alone."""
    check = replace(river.check_records[0], check_id="product-9", finding_id="p9", formula="20 x 25 = 500", **told)
    check.spans = check.spans[1:]
    river.check_records.append(check)


def test_of_two_findings_the_words_fit_one_best(river):
    second(river)
    sha = river.witnesses[0].article.sha256
    near = attach(
        [Decision(sha, "20 at each of the 25 posts", "product", "confirmed")], river.check_records, river.witnesses
    )
    assert list(near.by_check) == ["product-9"]


def test_the_words_of_the_relation_tell_two_findings_apart_that_rest_on_the_same_words(river, row):
    second(river)
    river.check_records[-1].spans = river.check_records[0].spans
    assert states(river, row) == ["confirmed by ab, 2024-03-03", *["not yet reviewed"] * 3]
    assert (
        attach([replace(row, finding="")], river.check_records, river.witnesses).orphans[0].why.startswith("2 findings")
    )


def test_a_relation_that_is_longer_than_a_cell_tells_them_apart_too(river, row):
    second(river)
    river.check_records[-1].spans = river.check_records[0].spans
    river.check_records[-1].formula = " + ".join(["20"] * 8_000)
    there = attach([row], river.check_records, river.witnesses).by_check
    long = shown(told(river.check_records[-1]))
    assert len(long) < len(told(river.check_records[-1]))
    found = attach([replace(row, finding=long)], river.check_records, river.witnesses).by_check
    assert (sorted(there), sorted(found)) == (["product-1", "product-2"], ["product-9"])


def test_invisible_characters_of_a_capture_are_found_by_what_the_sheet_shows(river):
    start = river.witnesses[1].text.index("Evil")
    check = replace(river.check_records[3], check_id="q2", finding_id="q2", spans=(f"b:{start}-{start + 11}",))
    river.check_records.append(check)
    shown = open_row(findings(river)[-1], Places(river.witnesses))
    assert shown.words == "Evil⟨U+202E⟩ words"
    desk = attach([replace(shown, decision="dismissed")], river.check_records, river.witnesses)
    assert list(desk.by_check) == ["q2"]


def test_a_decision_about_a_restatement_is_about_the_finding(river):
    decision = Decision("0", "20", "product", "dismissed", initials="ab", date="2024-03-03")
    desk = Decided({"product-2": decision})
    assert [desk.of(finding) for finding in findings(river)] == [decision, None, None]
    assert decision.state == "dismissed by ab, 2024-03-03"
    assert Decision("0", "20", "product", "confirmed").state == "confirmed by the desk"


def test_those_that_were_dismissed_are_told_beside_the_count_of_the_inconsistent(river):
    """The great number on the first page counts the verdicts; what the desk has dismissed of them is said next to it."""
    found = findings(river)
    wrong = next(one for one in found if one.verdict == "inconsistent")
    right = next(one for one in found if one.verdict != "inconsistent")
    decision = Decision("0", "20", "product", "dismissed")
    desk = Decided({one.checks[0].check_id: decision for one in (wrong, right)})
    assert desk.tally(found).endswith("; of the inconsistent ones the desk has dismissed 1")
    assert "dismissed" not in Decided({right.checks[0].check_id: decision}).tally(found)


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
    assert [orphan.decision.words for orphan in desk.orphans] == ["99"]
