"""Input that means harm: names that lead elsewhere, links, bombs, code where a value belongs. What is promised in SECURITY.md."""

from __future__ import annotations

import gzip
import importlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile

import nbformat
import pytest
from conftest import ROOT

from helpers.cli import main
from helpers.corpus import make_corpus
from helpers.corpus.inputs import plan
from helpers.errors import AddsUpError, CaptureError
from helpers.read import captures
from helpers.read.docx import DOCUMENT
from helpers.read.files import LARGEST, captured
from helpers.report import make_report
from helpers.report.export import export_tables
from helpers.report.sheet import UNPACKED, Decision, read_sheet, write_sheet
from helpers.story import read_story

WORDS = "The quay stays shut, and 12 of 40 boats, or 30 percent, were moved, the harbour master said.\n"
NAMES = (
    "..txt", "...md", "~root.txt", "-rf.txt", "$(touch ran).txt", "`touch ran`.txt", "a;touch ran.txt", "%2e%2e%2fup.txt", "..\\up.txt", "CON.txt",
    "a\nb.txt", "\u202etxt.a.txt", "nul\x01.txt", "'\"><script>.txt", "{{ 7 * 7 }}.txt", "a" * 200 + ".txt", "index.html.txt", "=1+1.txt",
)  # fmt: skip


LIMIT = re.compile(r"^\| [^|]+ \| ([\d,]+) \| `([\w.]+)\.(\w+)` \|$", re.MULTILINE)


def test_the_limits_of_the_document_are_those_of_the_code():
    told = LIMIT.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    assert len(told) > 12
    for number, module, name in told:
        assert getattr(importlib.import_module(f"helpers.{module}"), name) == int(number.replace(",", "")), name


def everything(folder):
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be written there")
def test_no_name_of_a_capture_leads_out_of_the_folder_or_is_run(tmp_path):
    story = tmp_path / "story"
    story.mkdir()
    for number, name in enumerate(NAMES):
        (story / name).write_text(f"{WORDS}\nThis is number {number + 20} of the series.\n", encoding="utf-8")
    read = read_story(story)
    assert len(read.witnesses) == len(NAMES) - 3  # those that begin with a point are hidden
    export_tables(read, tmp_path / "tables")
    make_corpus([str(story)], tmp_path / "archive")
    told = everything(tmp_path / "tables") | everything(tmp_path / "archive")
    assert everything(tmp_path) == told | everything(story)
    assert {path.name for path in tmp_path.iterdir()} == {"story", "tables", "archive"}
    assert all(path.parent.name == "texts" for path in told if path.suffix == ".txt")
    assert not (ROOT / "ran").exists() and not os.path.exists("ran")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_is_no_capture_and_no_article_of_an_archive(tmp_path):
    story, secret = tmp_path / "story", tmp_path / "secret.txt"
    story.mkdir()
    secret.write_text(WORDS, encoding="utf-8")
    (story / "a.txt").write_text(WORDS, encoding="utf-8")
    (story / "link.txt").symlink_to(secret)
    (story / "all").symlink_to("/", target_is_directory=True)
    os.mkfifo(story / "pipe.txt")
    assert [path.name for path in captures(story)] == ["a.txt"]
    assert [file.name for part in plan([str(story)]) for file in part.files] == ["a.txt"]


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "sub/a.txt", "..", ""])
def test_story_toml_names_no_file_elsewhere(tmp_path, name):
    (tmp_path / "secret.txt").write_text(WORDS, encoding="utf-8")
    story = tmp_path / "story"
    (story / "sub").mkdir(parents=True)
    for path in (story / "a.txt", story / "sub" / "a.txt"):
        path.write_text(WORDS, encoding="utf-8")
    (story / "story.toml").write_text(f"[[articles]]\nfile = {json.dumps(name)}\n", encoding="utf-8")
    with pytest.raises(AddsUpError, match="not in the folder"):
        read_story(story)


def word_file(document: bytes) -> bytes:
    import docx

    plain, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    return out.getvalue()


HEAD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
TAIL = b"</w:t></w:r></w:p></w:body></w:document>"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
) + b"]>"  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        HEAD + b"x" * (DOCUMENT + 1) + TAIL,
        LAUGHS + HEAD + b"&j;" + TAIL,
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD + b"&a;" + TAIL,
        b"<a>" * 100_000,
    ],
    ids=["zip bomb", "billion laughs", "a file from elsewhere", "deep"],
)
def test_a_word_file_that_is_a_bomb_is_refused(document):
    with pytest.raises(CaptureError):
        captured(word_file(document), "bomb.docx")


def test_a_workbook_that_is_a_bomb_is_refused(tmp_path):
    write_sheet(tmp_path, [Decision("0f", "40", "share")])
    with zipfile.ZipFile(tmp_path / "decisions.xlsx", "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet9.xml", b" " * (UNPACKED + 1))
    with pytest.raises(AddsUpError, match=r"decisions\.xlsx: it unpacks to more than 100 MB"):
        read_sheet(tmp_path)


def test_a_page_packed_many_times_within_a_record_is_refused(tmp_path):
    bomb = gzip.compress(b"<p>" + b"x" * (LARGEST + 1))
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + bomb
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(head % len(body) + body + b"\r\n\r\n")
    assert make_corpus([str(tmp_path / "a.warc")], tmp_path / "out").counts["rejects"] == 1


def test_code_in_a_parameter_is_a_value(tmp_path):
    ran = tmp_path / "ran"
    code = f'"); import pathlib; pathlib.Path({str(ran)!r}).touch(); print("'
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "a.txt").write_text(WORDS, encoding="utf-8")
    books = tmp_path / "books"
    books.mkdir()
    cells = [
        nbformat.v4.new_code_cell('story: str = "x"  # folder\nmeasure: str = "x"  # words', metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell("print(measure)"),
    ]  # fmt: skip
    kernel = {"name": "python3", "display_name": "p"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), books / "01-words.ipynb")
    made = make_report(tmp_path / "story", tmp_path / "out", parameters={"measure": code}, notebooks=books)
    executed = nbformat.read(tmp_path / "out" / "runs" / "01-words.ipynb", as_version=4)
    assert made.failed == () and executed.cells[-1].outputs[0].text == code + "\n"
    assert not ran.exists()


@pytest.mark.parametrize(
    "value", ["__import__('os').system('touch ran')", "1; 2", "1e999999999", "9" * 5000, "1/0", "nan", "[1]"]
)
def test_a_number_that_is_none_is_refused_before_anything_is_run(value, tmp_path, capsys):
    assert main(["report", str(ROOT / "seeds"), "--out", str(tmp_path / "out"), "-p", "target", value]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such folder there")
@pytest.mark.parametrize("command", [["report"], ["tables"], ["corpus", "--jobs", "1"]])
def test_a_place_that_cannot_be_written_is_one_sentence(command, capsys):
    name, *rest = command
    assert main([name, str(ROOT / "tests" / "stories" / "flood"), *rest, "--out", "/proc/none/out"]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("adds-up: ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a full device")
def test_a_full_device_as_output_ends_with_one_sentence():
    command = [sys.executable, "-m", "helpers", "figures", str(ROOT / "tests/stories/flood/1-county-courier.txt")]
    with open("/dev/full", "w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})  # fmt: skip
    assert ended.returncode == 2
    assert "No space left" in ended.stderr and "Traceback" not in ended.stderr
