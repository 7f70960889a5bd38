"""The commands as a user types them: what they print, their exit codes, and one plain sentence for bad input."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS

from helpers import cli
from helpers.cli import main

FLOOD = ROOT / "tests" / "stories" / "flood"


def adds_up(*arguments, stdin=b"", cwd=ROOT):
    """A command with what comes in and goes out as bytes, in this process: what is imported once need not be again."""
    given = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)), "utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with contextlib.chdir(cwd), pytest.MonkeyPatch.context() as here:
        for name, stream in (("stdin", given), ("stdout", out), ("stderr", err)):
            here.setattr(sys, name, stream)
        try:
            code = main([*map(str, arguments)])
        except SystemExit as ended:  # argparse
            code = ended.code
    return code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode()


def test_the_program_is_a_command_and_a_module_of_one_name():
    for command in ([Path(sys.executable).with_name("adds-up")], [sys.executable, "-m", "helpers"]):
        run = subprocess.run([*command, "figures"], input=b"Nine boats sank.", capture_output=True, cwd=ROOT)
        assert (run.returncode, run.stderr, json.loads(run.stdout)["quantities"][0]["lo"]) == (0, b"", 9)


def test_one_sentence_from_standard_input():
    code, out, err = adds_up("figures", stdin=b"Over 300 of the 1,200 homes were flooded.\n")
    assert (code, err) == (0, "")
    first, second = json.loads(out)["quantities"]
    assert (first["lo"], first["approximator"], first["noun"]) == (300, ">", "homes")
    assert (second["start"], second["end"]) == (16, 21)


@pytest.mark.parametrize(
    ("command", "field"), [("figures", "quantities"), ("quotes", "quotes"), ("sentences", "sentences")]
)
def test_capture_is_read_with_its_layout(command, field):
    code, out, _ = adds_up(command, SEEDS / "001_5871beb2e64e022f.txt")
    answer = json.loads(out)
    assert code == 0
    assert answer["id"] == "001_5871beb2e64e022f.txt"
    assert len(answer[field]) == {"figures": 10, "quotes": 5, "sentences": 11}[command]


def test_layout_has_a_label_for_every_line_that_holds_a_word():
    path = SEEDS / "001_5871beb2e64e022f.txt"
    labels = json.loads(adds_up("layout", path)[1])["lines"]
    lines = [
        line for line in path.read_text(encoding="utf-8").split("\n") if any(c.isalnum() or c == "_" for c in line)
    ]
    assert len(labels) == len(lines)
    assert labels[:4] == ["boilerplate", "section", "headline", "standfirst"]


def test_quotes_carry_the_design_s_fields():
    answer = json.loads(adds_up("quotes", SEEDS / "000_aff7674f3d74a3e4.txt")[1])
    assert set(answer["quotes"][0]) == {
        "start", "end", "speaker", "speaker_start", "speaker_end", "cue", "kind", "told_to",
    }  # fmt: skip
    assert set(answer["attributions"][0]) == {"cue_start", "cue_end", "speaker_start", "speaker_end", "contents"}


def test_jsonl_is_answered_line_by_line_and_a_bad_line_is_named():
    data = b'{"id": "a", "text": "Nine boats sank."}\nnot json\n{"id": "c", "text": "Two more did."}\n'
    code, out, err = adds_up("figures", stdin=data)
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "c"]
    assert err == "standard input: line 2: not JSON; each line must be one JSON object\n"


def test_input_that_cannot_be_opened_is_named_and_the_others_are_answered():
    good = SEEDS / "000_aff7674f3d74a3e4.txt"
    code, out, err = adds_up("figures", "gone.txt", good, "gone.md")
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [good.name]
    assert err.splitlines() == [
        f"adds-up: {n}: cannot be opened (No such file or directory); check the name" for n in ("gone.txt", "gone.md")
    ]
    assert adds_up("figures", "gone.txt")[0] == 2


def test_first_figures_do_not_wait_for_pandas():
    code = "import sys; from helpers.cli import main; main(['figures', 'seeds/000_aff7674f3d74a3e4.txt']); "
    code += "print([m for m in ('pandas', 'pandera', 'sklearn', 'matplotlib') if m in sys.modules], file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stderr == "[]\n"


def test_check_prints_the_board_and_fails_on_demand():
    code, out, _ = adds_up("check", FLOOD)
    assert code == 0
    assert "≠ inconsistent, hard · product" in out
    assert "not yet reviewed" in out
    assert adds_up("check", FLOOD, "--fail-on", "inconsistent")[0] == 1


def test_a_finding_that_the_desk_dismissed_does_not_fail(tmp_path):
    draft = "The city has 12 pools with 40 lockers each, 540 lockers in all.\n"
    (tmp_path / "a.txt").write_text(draft, encoding="utf-8")
    assert adds_up("check", tmp_path, "--fail-on", "inconsistent")[0] == 1
    row = f"{hashlib.sha256(draft.encode()).hexdigest()},540,product,dismissed,,counted twice,ab,2025-11-01"
    sheet = f"sha256,words,rule,decision,corrected_value,reason,initials,date\n{row}\n"
    (tmp_path / "decisions.csv").write_text(sheet, encoding="utf-8")
    code, out, _ = adds_up("check", tmp_path, "--fail-on", "inconsistent")
    assert (code, "dismissed by ab" in out) == (0, True), out


def test_what_the_desk_fills_in_is_read_back_and_kept(tmp_path):
    draft = "The city has 12 pools with 40 lockers each, 540 lockers in all.\n"
    (tmp_path / "a.txt").write_text(draft, encoding="utf-8")
    code, out, err = adds_up("review", tmp_path)
    assert (code, err) == (0, "")
    assert "1 finding, 1 open" in out and "decisions.xlsx" in out
    sheet = (tmp_path / "decisions.csv").read_text(encoding="utf-8")
    filled = sheet.replace(",,,,,,product", ",confirmed,,counted,ab,2025-11-01,product")
    assert filled != sheet
    (tmp_path / "decisions.csv").write_text(filled, encoding="utf-8")
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert "confirmed by ab, 2025-11-01" in adds_up("check", tmp_path)[1]
    assert "1 finding, 0 open" in adds_up("review", tmp_path)[1]
    assert (tmp_path / "decisions.csv").read_text(encoding="utf-8") == filled
    (tmp_path / "b.txt").write_text(draft.replace("40", "45"), encoding="utf-8")
    code, out, err = adds_up("review", tmp_path)
    assert (code, err.count("a decision about no finding")) == (0, 1), err
    assert "its capture is not here" in err
    assert filled.splitlines()[1] in (tmp_path / "decisions.csv").read_text(encoding="utf-8")


def test_what_is_confirmed_is_published_and_nothing_else_is(good, tmp_path):
    out = tmp_path / "outside"
    words = ["has confirmed no finding", "adds-up review"]
    assert_refused("report", good, "--publish", "--out", out, words=words, out=out)
    assert_refused("report", good, "--publish", "--out", out, "-p", "target", "5", words=["-p", "--publish"], out=out)
    draft = "The city has 12 pools with 40 lockers each, 540 lockers in all.\n"
    (good / "good.txt").write_text(draft, encoding="utf-8")
    row = f"{hashlib.sha256(draft.encode()).hexdigest()},540,product,confirmed,,,ab,2025-11-01"
    sheet = f"sha256,words,rule,decision,corrected_value,reason,initials,date\n{row}\n"
    (good / "decisions.csv").write_text(sheet, encoding="utf-8")
    code, said, err = adds_up("report", good, "--publish", "--out", out)
    assert code == 0, err
    assert "1 finding confirmed by the desk and published here" in said
    assert err == "adds-up: good.txt: its excerpts have no link; set its url in story.toml\n"
    assert "40 lockers each × 12 pools = 480" in (out / "index.html").read_text(encoding="utf-8")
    assert not (out / "articles").exists() and not (out / "tables" / "texts").exists()


def test_a_bad_row_of_the_sheet_is_named_and_nothing_is_written(good):
    (good / "decisions.csv").write_text("sha256,words,rule,decision\n0f,300,product,yes\n", encoding="utf-8")
    before = sorted(path.name for path in good.iterdir())
    for command in ("review", "check", "report"):
        assert_refused(command, good, words=["decisions.csv, row 2", "'yes'", "confirmed, dismissed, corrected"])
    assert sorted(path.name for path in good.iterdir()) == before


def test_tables_are_a_valid_data_package(tmp_path):
    frictionless = pytest.importorskip("frictionless")
    code, out, _ = adds_up("tables", FLOOD, "--out", tmp_path / "tables")
    assert code == 0
    assert "datapackage.json" in out
    report = frictionless.Package(str(tmp_path / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    import pandas as pd

    figures = pd.read_parquet(tmp_path / "tables" / "figures.parquet")
    text = (tmp_path / "tables" / "texts" / f"{figures.article_id[0]}.txt").read_bytes().decode()
    assert text[figures.start[0] : figures.end[0]] == figures.text[0]


@pytest.mark.parametrize("command", ["report", "check", "review", "tables", "figures", "quotes", "layout", "sentences"])
def test_help_shows_the_command_at_work(command):
    code, out, _ = adds_up(command, "--help")
    assert code == 0
    assert "examples:" in out and f"adds-up {command}" in out


# Bad input: one sentence that names the file or parameter and the remedy, exit code 2, no traceback, nothing written.


@pytest.fixture
def good(tmp_path):
    """A folder with one small article that can be read."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "good.txt").write_text(
        "The dam held. Crews filled 300 sandbags on Monday, the mayor said.\n", encoding="utf-8"
    )
    return folder


def assert_refused(*arguments, words, out=None):
    code, said, err = adds_up(*arguments)
    assert code == 2, (said, err)
    assert err.count("\n") == 1 and "Traceback" not in err, err
    for word in words:
        assert word in err, err
    if out is not None:
        assert not out.exists()


def test_folder_that_is_not_there(tmp_path):
    out = tmp_path / "out"
    assert_refused(
        "report", tmp_path / "gone", "--out", out, words=["gone", "no such folder", "name a folder"], out=out
    )


def test_folder_that_is_empty(tmp_path):
    (tmp_path / "empty").mkdir()
    out = tmp_path / "out"
    assert_refused("report", tmp_path / "empty", "--out", out, words=["no saved article", "*.txt"], out=out)


def test_file_in_place_of_a_folder(good):
    assert_refused("report", good / "good.txt", words=["this is a file"])


def test_one_draft_is_checked_by_itself(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("The city has 12 pools with 40 lockers each, 540 lockers in all.\n", encoding="utf-8")
    code, out, err = adds_up("check", draft)
    assert (code, err) == (0, "")
    assert "≠ inconsistent, hard · product · draft" in out
    assert_refused("check", tmp_path, draft, words=["one folder, or one or more draft files"])
    assert_refused("check", tmp_path / "gone.txt", words=["gone.txt", "no such file"])


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", ["empty.txt", "empty"]),
        ("binary.txt", bytes(range(256)) * 40, ["binary.txt"]),
        ("broken.pdf", b"%PDF-1.4 nothing more", ["broken.pdf"]),
        ("broken.docx", b"PK\x03\x04 nothing more", ["broken.docx"]),
        ("bare.html", b"<html><body></body></html>", ["bare.html"]),
    ],
)
def test_bad_article_alone_is_refused_and_among_good_ones_set_aside(good, tmp_path, name, data, words):
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / name).write_bytes(data)
    assert_refused("check", alone, words=words)
    (good / name).write_bytes(data)
    code, _out, err = adds_up("check", good)
    assert code == 0, err
    assert f"set aside: {name}" in err and err.count("\n") == 1


def test_enormous_file_is_set_aside_without_being_read(good):
    with (good / "huge.txt").open("wb") as file:
        file.truncate(30_000_000)
    code, _, err = adds_up("check", good)
    assert code == 0
    assert "huge.txt" in err and "30 MB" in err and "limit" in err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file, so none is unreadable")
def test_unreadable_file_is_set_aside(good):
    (good / "locked.txt").write_text("x")
    (good / "locked.txt").chmod(0)
    code, _, err = adds_up("check", good)
    assert code == 0
    assert "locked.txt" in err and "cannot be read" in err


def test_wrongly_encoded_file_is_read_with_a_note(good):
    (good / "latin.txt").write_bytes(
        "Le café coûte 3 euros, a dit le maire. The café sold 300 cups on Monday.".encode("cp1252")
    )
    code, out, _ = adds_up("figures", good / "latin.txt")
    assert code == 0
    assert any(found["lo"] == 300 for found in json.loads(out)["quantities"])


def test_unknown_key_in_story_toml(good, tmp_path):
    (good / "story.toml").write_text('titel = "x"', encoding="utf-8")
    out = tmp_path / "out"
    assert_refused("report", good, "--out", out, words=["story.toml", "'titel'", "did you mean 'title'"], out=out)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("targit", "5", ["targit", "did you mean 'target'"]),
        ("target", "many", ["target", "'many'", "above 0"]),
        ("share_lost", "2", ["share_lost", "from 0 to 1"]),
        ("horizon_days", "-1", ["horizon_days", "1 to 36525"]),
    ],
)
def test_parameter_misspelt_or_out_of_range(good, tmp_path, name, value, words):
    out = tmp_path / "out"
    assert_refused("report", good, "--out", out, "-p", name, value, words=words, out=out)


def test_bad_scenarios_file(good, tmp_path):
    (good / "scenarios.csv").write_text("name,rate_per_day\nFast,none\n", encoding="utf-8")
    out = tmp_path / "out"
    assert_refused("report", good, "--out", out, words=["scenarios.csv", "row 2", "rate_per_day"], out=out)


def test_tables_are_whole_or_not_there(good):
    assert_refused(
        "tables",
        good,
        "--out",
        good,
        words=["holds files that are not tables of a story", "name a new or empty folder"],
    )
    assert [path.name for path in good.iterdir()] == ["good.txt"]
    out = good.parent / "tables"
    assert adds_up("tables", good, "--out", out)[0] == 0
    (out / "quotes.csv").unlink()
    assert adds_up("tables", good, "--out", out)[0] == 0, "tables of ours are replaced"
    assert (out / "quotes.csv").is_file()
    assert {path.name for path in good.parent.iterdir()} == {"story", "tables"}


def test_jobs_must_be_positive(good):
    assert_refused("report", good, "--jobs", "0", words=["--jobs is 0", "1 or more"])


def test_old_site_is_whole_after_a_refused_run(good, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("the old site")
    (good / "story.toml").write_text("title = 3", encoding="utf-8")
    assert adds_up("report", good, "--out", out)[0] == 2
    assert [path.name for path in out.iterdir()] == ["index.html"]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_what_an_encoding_lacks_ends_no_command(good, encoding):
    """A pipe on Windows, or a terminal of an old locale, has no sign for 'unequal'."""
    (good / "draft.txt").write_text(
        "The city has 12 pools with 40 lockers each, 540 lockers in all.\n", encoding="utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-m", "helpers", "check", good / "draft.txt"], capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr.decode(encoding)
    assert run.stdout.startswith(b"\\u2260 inconsistent"), run.stdout


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (OSError(errno.EROFS, "Read-only file system", "kept/.decisions.csv-bb2"), "kept: Read-only file system; give the right to write there, or name another folder"),
        (PermissionError(errno.EACCES, "Permission denied", "kept/board.csv"), "kept/board.csv: Permission denied; give the right to write there, or name another folder"),
        (OSError(errno.ENOSPC, "No space left on device", "kept/board.csv"), "kept/board.csv: No space left on device; mend that and run it again"),
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_written_to_is_named_and_not_a_hidden_file_in_it(monkeypatch, capsys, fault, told):
    def fails(said):
        raise fault

    monkeypatch.setattr(cli, "_check", fails)
    assert main(["check", "seeds"]) == 2
    assert capsys.readouterr().err == f"adds-up: {told}\n"
