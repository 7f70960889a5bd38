from helpers.report.arithmetic import checks_table
from helpers.report.summaries import check_lines, reviewed, verdict_lines


def decide(river):
    sha = river.witnesses[0].article.sha256
    rows = f"sha256,words,rule,decision,initials,date\n{sha},20,product,confirmed,a*b,2024-03-03\n"
    (river.folder / "decisions.csv").write_text(rows, encoding="utf-8")


def test_every_line_about_a_finding_tells_what_the_desk_has_decided(river):
    assert reviewed(river) == "All not yet reviewed."
    assert all(line.endswith("*Not yet reviewed.*") for line in verdict_lines(river, "inconsistent"))
    decide(river)
    assert reviewed(river) == "1 finding reviewed, the rest not yet reviewed."
    (line,) = verdict_lines(river, "inconsistent")
    assert line.endswith(r"*Confirmed by a\*b, 2024-03-03.*")
    told = check_lines(river, river.check_records)
    assert [line.rpartition(" *")[2] for line in told[1:3]] == [
        r"Confirmed by a\*b, 2024-03-03.*",
        "Not yet reviewed.*",
    ]
    assert checks_table(river, ["product"]).desk.tolist() == ["confirmed by a*b, 2024-03-03"] * 2
