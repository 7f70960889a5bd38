import csv
from dataclasses import replace

import pytest

from helpers.report.findings import findings
from helpers.report.review import question, review
from helpers.report.sheet import read_sheet


def rows(river):
    with (river.folder / "decisions.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def decide(river, number, **cells):
    told = rows(river)
    told[number].update(cells)
    with (river.folder / "decisions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, told[0])
        writer.writeheader()
        writer.writerows(told)


def test_the_sheet_has_one_row_a_finding_with_its_quotation_and_a_question(river):
    done = review(river)
    told = rows(river)
    assert (done.findings, done.open, len(told)) == (3, 3, 3)
    assert [row["rule"] for row in told] == [finding.lead.rule for finding in findings(river)]
    first = told[0]
    assert first["quotation"] == "Crews filled between 300 and 400 sandbags an hour, with 20 at each of the 25 posts."
    assert first["words"] == "300 and 400 sandbags an hour, with 20 at each of the 25"
    assert first["verdict"] == "inconsistent"
    assert first["question"].startswith("Printed: 300 to 400. From the other figures printed: 500. How do these")
    assert first["capture"] == "a.txt (Valley Post, no date in the capture)"
    assert first["sha256"] == river.witnesses[0].article.sha256


def test_decisions_already_taken_are_never_overwritten(river):
    review(river)
    decide(river, 0, decision="confirmed", reason="rang the desk", initials="ab", date="2024-03-03")
    decide(river, 2, reason="to be asked")
    before = read_sheet(river.folder)
    done = review(river)
    assert read_sheet(river.folder) == before
    assert (done.findings, done.open, len(rows(river))) == (3, 2, 3)
    river.check_records.clear()
    done = review(river)
    assert read_sheet(river.folder) == before, "also where no finding is left for them"
    assert [orphan.decision.decision for orphan in done.desk.orphans] == ["confirmed"]


def test_a_finding_with_a_new_verdict_gets_a_new_row_and_keeps_the_old(river):
    review(river)
    decide(river, 0, decision="confirmed", initials="ab", date="2024-03-03")
    for check in river.check_records[:2]:
        check.verdict, check.grade = "cannot tell", None
    assert review(river).open == 3
    told = [(row["verdict"], row["decision"]) for row in rows(river) if row["rule"] == "product"]
    assert told == [("inconsistent", "confirmed"), ("cannot tell", "")]
    assert review(river).open == 3
    assert len(rows(river)) == 4


@pytest.mark.parametrize("verdict", ["consistent", "inconsistent", "cannot tell"])
def test_no_question_takes_a_side(river, verdict):
    for check in river.check_records:
        asked = question(replace(check, verdict=verdict)).lower()
        assert asked.endswith(("?", "."))
        assert "?" in asked
        for word in ("wrong", "false", "error", "mistake", "lie", "inconsistent", "correct", "why did"):
            assert word not in asked.replace("earlier", "")
