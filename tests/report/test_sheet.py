from dataclasses import replace

import openpyxl
import pytest

from helpers.errors import StoryError
from helpers.report.sheet import COLUMNS, Decision, read_decisions, read_sheet, write_sheet

HEAD = "sha256,words,rule,decision,corrected_value,reason,initials,date"
OPEN = Decision(
    "0f", "40 sleds", "share", verdict="consistent", finding="10 of 40 = 25%", capture="a.txt", question="?"
)
TAKEN = Decision("0f", "-5% in May", "share", "confirmed", "", "=asked, twice", "ab", "2024-03-03")


def sheet(folder, *rows, head=HEAD, name="decisions.csv", encoding="utf-8"):
    (folder / name).write_text("\n".join([head, *rows]) + "\n", encoding=encoding)
    return folder


def fill(folder, number, **cells):
    """Fill in cells of a row of the workbook, as a person does."""
    book = openpyxl.load_workbook(folder / "decisions.xlsx")
    for name, value in cells.items():
        book["open"].cell(number, COLUMNS.index(name) + 1).value = value
    book.save(folder / "decisions.xlsx")


def test_a_row_without_a_decision_is_not_one(tmp_path):
    assert read_decisions(sheet(tmp_path, f"{'0' * 64},20,product,,,,,")) == []


def test_a_row_that_is_begun_is_kept(tmp_path):
    (row,) = read_sheet(sheet(tmp_path, "0f,20,product,,,rang twice,,"))
    assert (row.reason, row.decision) == ("rang twice", "")


@pytest.mark.parametrize(
    ("head", "row", "words"),
    [
        (HEAD.replace("reason", "reazon"), "", "unknown column 'reazon'; did you mean 'reason'"),
        ("words,rule,decision", "", "the column 'sha256' is missing"),
        (f"{HEAD},decision", "x,20,product,confirmed,,,,,dismissed", "the column 'decision' stands there twice"),
        ("\x00,b", "", "unknown column '⟨U+0000⟩'"),
        (HEAD, "x,20,product,approved,,,,", "row 2: decision 'approved' is unknown; use confirmed"),
        (HEAD, "x,20,produkt,confirmed,,,,", "row 2: unknown rule 'produkt'; did you mean 'product'"),
        (HEAD, "x,1,200,product,confirmed,,,,,", "row 2: more cells than columns"),
        (HEAD, "x,20,product,confirmed,,,,3/4/2024", "row 2: date '3/4/2024' is not a day; write it as 2025-03-31"),
        (HEAD, "\n\nx,20,product,confirmed,,,,2024-02-30", "row 4: date '2024-02-30' is not a day"),
        (HEAD, '"","",product,,,"two\nlines",,\nx,20,product,maybe,,,,', "row 3: decision 'maybe' is unknown"),
        (HEAD, "x,20,product,corrected,,,,", "row 2: 'corrected' without a corrected_value"),
        (HEAD, ",20,product,confirmed,,,,", "row 2: a decision without sha256"),
        (HEAD, "x,,product,confirmed,,,,", "row 2: a decision without words"),
        (
            f"{HEAD},verdict",
            "x,20,product,confirmed,,,,,consistant",
            "row 2: unknown verdict 'consistant'; did you mean",
        ),
    ],
)
def test_a_sheet_that_cannot_be_used_is_one_sentence(tmp_path, head, row, words):
    with pytest.raises(StoryError, match=r"decisions\.csv") as caught:
        read_decisions(sheet(tmp_path, row, head=head))
    assert words in caught.value.message
    assert "\n" not in caught.value.message


def test_a_sheet_that_is_not_text_is_one_sentence(tmp_path):
    (tmp_path / "decisions.csv").write_bytes(b"\xff\xfe\x00s")
    with pytest.raises(StoryError, match="save it again as CSV UTF-8"):
        read_decisions(tmp_path)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nothing more", b"a,b\n1,2\n"])
def test_a_workbook_that_is_none_is_one_sentence(tmp_path, data):
    (tmp_path / "decisions.xlsx").write_bytes(data)
    with pytest.raises(StoryError, match=r"decisions\.xlsx: this is not a workbook"):
        read_decisions(tmp_path)


def test_a_sheet_from_a_spreadsheet_with_semicolons_is_read(tmp_path):
    rows = read_decisions(
        sheet(tmp_path, "0F;1,200 crates;product;Confirmed;;;ab;2024-03-03", head=HEAD.replace(",", ";"))
    )
    assert rows == [Decision("0f", "1,200 crates", "product", "confirmed", initials="ab", date="2024-03-03")]


def test_what_is_written_is_what_is_read_and_no_cell_runs_as_a_formula(tmp_path):
    write_sheet(tmp_path, [TAKEN, OPEN])
    assert read_sheet(tmp_path) == [TAKEN]
    text = (tmp_path / "decisions.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("capture,quotation,finding,verdict,question,decision")
    assert '"\'=asked, twice"' in text and "'-5% in May" in text
    book = openpyxl.load_workbook(tmp_path / "decisions.xlsx")
    assert {cell.data_type for leaf in book for row in leaf.iter_rows() for cell in row if cell.value} == {"s"}
    assert [leaf.title for leaf in book] == ["open", "decided"]
    assert [leaf.max_row for leaf in book] == [2, 2]
    assert '"confirmed,dismissed,corrected"' in {rule.formula1 for rule in book["open"].data_validations.dataValidation}


@pytest.mark.parametrize("words", ["-5% of it", "'-5% of it", "''=5 of it", "'", "'5% of it", "'' + 5"])
def test_an_apostrophe_before_a_sign_is_kept(tmp_path, words):
    write_sheet(tmp_path, [replace(TAKEN, words=words, reason=words)])
    (row,) = read_decisions(tmp_path)
    assert (row.words, row.reason) == (words, words)
    write_sheet(tmp_path, [row])
    assert read_decisions(tmp_path) == [row]


def test_an_empty_file_is_an_empty_sheet(tmp_path):
    (tmp_path / "decisions.csv").write_text("")
    assert read_sheet(tmp_path) == []


def test_words_that_xml_cannot_hold_do_not_break_the_workbook(tmp_path):
    write_sheet(tmp_path, [Decision("0f", "a\x00b\uffffc\ud800d\u202e", "share", question="<&>")])
    fill(tmp_path, 2, decision="confirmed")
    (row,) = read_decisions(tmp_path)
    assert row.words == "a⟨U+0000⟩b⟨U+FFFF⟩c⟨U+D800⟩d⟨U+202E⟩"


def test_a_linked_sheet_stays_a_link(tmp_path):
    (tmp_path / "shared.csv").write_text("")
    (tmp_path / "decisions.csv").symlink_to("shared.csv")
    write_sheet(tmp_path, [TAKEN])
    assert (tmp_path / "decisions.csv").is_symlink()
    assert "-5% in May" in (tmp_path / "shared.csv").read_text(encoding="utf-8")


def test_nothing_is_written_when_nothing_has_changed(tmp_path):
    write_sheet(tmp_path, [TAKEN, OPEN])
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    write_sheet(tmp_path, [TAKEN, OPEN])
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before
    assert set(before) == {"decisions.csv", "decisions.xlsx"}


def test_what_is_filled_into_the_workbook_counts(tmp_path):
    import datetime

    write_sheet(tmp_path, [TAKEN, OPEN])
    fill(tmp_path, 2, decision="Dismissed", initials="cd", date=datetime.datetime(2024, 3, 5), corrected_value=12.0)
    found = read_decisions(tmp_path)
    assert [row.state for row in found] == ["confirmed by ab, 2024-03-03", "dismissed by cd, 2024-03-05"]
    assert found[1].corrected_value == "12"
    assert found[1].where.endswith("decisions.xlsx, row 2")


def test_a_decision_that_is_taken_back_in_the_csv_does_not_come_back_from_the_workbook(tmp_path):
    write_sheet(tmp_path, [TAKEN, OPEN])
    text = (tmp_path / "decisions.csv").read_text(encoding="utf-8")
    (tmp_path / "decisions.csv").write_text(text.replace("confirmed", ""), encoding="utf-8")
    assert read_decisions(tmp_path) == []


def test_two_files_that_decide_one_finding_otherwise_are_one_sentence(tmp_path):
    write_sheet(tmp_path, [OPEN])
    text = (tmp_path / "decisions.csv").read_text(encoding="utf-8")
    fill(tmp_path, 2, decision="dismissed")
    (tmp_path / "decisions.csv").write_text(text.replace("?,,", "?,dismissed,"), encoding="utf-8")
    assert len(read_decisions(tmp_path)) == 1
    (tmp_path / "decisions.csv").write_text(text.replace("?,,", "?,confirmed,"), encoding="utf-8")
    with pytest.raises(StoryError, match=r"decisions\.xlsx, row 2: .* otherwise in .*decisions\.csv, row 2; make"):
        read_decisions(tmp_path)


def test_a_sheet_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    write_sheet(tmp_path, [TAKEN])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space"):
        write_sheet(tmp_path, [TAKEN, OPEN])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


LONG = "a word " * 6_000  # longer than a cell of Excel


@pytest.mark.parametrize("words", [LONG, f"  {LONG}", "\U0001f6f6" * 20_000])
def test_what_is_longer_than_a_cell_is_cut_in_the_workbook_and_matches_all_the_same(tmp_path, words):
    long = replace(OPEN, words=words, finding=words, quotation=words)
    write_sheet(tmp_path, [long])
    fill(tmp_path, 2, decision="confirmed", initials="ab")
    (row,) = read_decisions(tmp_path)
    assert row.key == long.key
    assert 32_000 < len(row.words.encode("utf-16-le")) / 2 <= 32_767


def test_a_long_cell_gives_no_reason_to_write_the_workbook_again(tmp_path, monkeypatch):
    rows = [replace(OPEN, words=LONG, reason=LONG)]
    write_sheet(tmp_path, rows)
    monkeypatch.setattr("helpers.report.sheet._workbook", None)
    write_sheet(tmp_path, rows)
    assert [row.reason for row in read_sheet(tmp_path)] == [LONG.strip()], "whole in the CSV, and no contradiction"
