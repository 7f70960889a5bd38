"""Which files are articles, and which files cannot be."""

from __future__ import annotations

import hashlib

import pytest

from helpers.errors import CaptureError, StoryError
from helpers.read import captures, files, load


def test_captures_are_the_articles_in_the_folder_by_name(tmp_path):
    for name in (
        "b.txt",
        "a.MD",
        "c.html",
        "README.md",
        "rights.txt",
        "LICENSE.txt",
        ".hidden.txt",
        "story.toml",
        "x.csv",
    ):
        (tmp_path / name).write_text("words")
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    assert [path.name for path in captures(tmp_path)] == ["a.MD", "b.txt", "c.html"]


def test_a_folder_that_cannot_be_a_story_is_named(tmp_path):
    with pytest.raises(StoryError, match=r"nowhere: there is no such folder; name"):
        captures(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text("words")
    with pytest.raises(StoryError, match=r"a\.txt: this is a file; name the folder"):
        captures(tmp_path / "a.txt")
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoryError, match=r"empty: the folder holds no saved article; put"):
        captures(tmp_path / "empty")


def test_plain_text_is_the_decoded_file_itself(tmp_path):
    data = "\ufeffThe dam held.\r\n\tIt was full.\n".encode()
    (tmp_path / "dam.txt").write_bytes(data)
    capture = load(tmp_path / "dam.txt")
    assert capture.text == "The dam held.\r\n\tIt was full.\n"
    assert (capture.file, capture.format, capture.encoding) == ("dam.txt", "txt", "utf-8-sig")
    assert capture.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("dam.txt", b"", "the file is empty; save"),
        ("dam.txt", b" \n\t", "the file is empty; save"),
        ("dam.txt", b"--- ***\n", "the file holds no words; save"),
        ("dam.txt", b"a\x00b\x00\x00\x01", "the file is binary, not text; save"),
        ("dam.pdf", b"The dam held.", "this is no PDF that can be opened"),
        ("dam.docx", b"The dam held.", "this is no Word file that can be opened"),
        ("dam.html", b"<html><body></body></html>", "no article is found in the page; save"),
        ("dam.xls", b"The dam held.", "a file of this kind is not read; save"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_the_remedy(tmp_path, name, data, message):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CaptureError) as caught:
        load(tmp_path / name)
    assert caught.value.message.startswith(f"{name}: {message}")
    assert "\n" not in caught.value.message


def test_a_file_that_is_gone_or_enormous_is_named(tmp_path, monkeypatch):
    with pytest.raises(CaptureError, match=r"^gone\.txt: the file cannot be read"):
        load(tmp_path / "gone.txt")
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "big.txt").write_text("more than ten bytes")
    with pytest.raises(
        CaptureError, match=r"^big\.txt: the file has 0 MB, and the limit is 0 MB; save the article alone$"
    ):
        load(tmp_path / "big.txt")


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ("LONGEST", r"the text has 27 characters, and the limit is 4"),
        ("MOST_LINES", r"the text has 5 lines, and the limit is 4"),
    ],
)
def test_a_text_far_longer_than_an_article_is_refused(tmp_path, monkeypatch, limit, message):
    monkeypatch.setattr(files, limit, 4)
    (tmp_path / "dam.txt").write_bytes(b"The dam held.\r\n\r\n\nIt did.\n\n")
    with pytest.raises(CaptureError, match=rf"^dam\.txt: {message}; save the article alone$"):
        load(tmp_path / "dam.txt")
