"""Bytes to characters."""

from __future__ import annotations

import pytest

from helpers.errors import CaptureError
from helpers.read.encoding import decode

WORDS = "Bogotá: “two metres”, naïve café. The river rose in the night.\r\n"


@pytest.mark.parametrize(
    ("data", "encoding", "gaps"),
    [
        (WORDS.encode(), "utf-8", 0),
        (WORDS.encode("utf-8-sig"), "utf-8-sig", 0),
        (WORDS.encode("utf-16"), "utf-16", 0),
        (WORDS.encode("utf-32"), "utf-32", 0),
        (WORDS.encode("utf-16-le"), "utf-16", 1),
        (WORDS.encode("utf-16-be"), "utf-16", 1),
        (WORDS.encode("cp1252"), "cp1252", 1),
    ],
)
def test_the_words_come_out_and_the_byte_order_mark_does_not(data, encoding, gaps):
    text, found, doubts = decode(data, "a.txt")
    assert (text, found, len(doubts)) == (WORDS, encoding, gaps)


def test_the_declared_charset_goes_before_windows_1252():
    assert decode("Łódź".encode("iso8859-2"), "a.html", "iso-8859-2") == ("Łódź", "iso-8859-2", ())
    assert decode("café".encode("cp1252"), "a.html", "no-such-charset")[0] == "café"


def test_a_few_broken_bytes_are_lost_and_named():
    text, encoding, doubts = decode(("é" * 20).encode() + b"\xff" + b" rain", "a.txt")
    assert (text[20], encoding) == ("\ufffd", "utf-8")
    assert doubts == ("bytes that are not UTF-8 are lost (shown as \ufffd, 1 in all)",)


def test_control_characters_stay_and_are_named():
    text, _, doubts = decode(b"The dam\x07 held through the night.", "a.txt")
    assert text[7] == "\x07"
    assert doubts == ("1 control character in the file",)


def test_text_that_was_spoiled_before_it_was_saved_is_named():
    spoiled = "It’s".encode().decode("cp1252")
    assert "UTF-8 that was once read as Windows-1252" in decode(spoiled.encode(), "a.txt")[2][0]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"PK\x03\x04" + bytes(50), bytes(range(1, 32)) * 4])
def test_binary_files_are_refused_by_name(data):
    with pytest.raises(CaptureError, match=r"^dam\.txt: the file is binary, not text; save"):
        decode(data, "dam.txt")


def test_a_file_in_no_known_encoding_is_refused():
    with pytest.raises(CaptureError, match=r"^dam\.txt: .*; save the file as UTF-8$"):
        decode(b"caf\x81\x8d\x8f rain", "dam.txt")


def test_a_declared_charset_that_does_not_fit_is_not_taken():
    data = "The rivière rose in the night.".encode("cp1252")
    assert decode(data, "a.html", "shift_jis") == (
        "The rivière rose in the night.", "cp1252", ("the file says shift_jis, which does not fit its words, read as Windows-1252",),
    )  # fmt: skip
    assert decode(data, "a.html", "unicode_escape")[1:] == ("cp1252", ("not UTF-8, read as Windows-1252",))
    assert decode("川が増水した。".encode("shift_jis"), "a.html", "shift_jis")[:2] == ("川が増水した。", "shift_jis")


SAID = "The board’s engineer spoke. “It held,” she said. “We were lucky.”\n"


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (SAID, "mac_roman", "mac_roman"),
        ("Вода поднялась за ночь на два метра, сообщили жители города. " * 5, "koi8_r", "koi8_r"),
        ("大雨让河水一夜之间上涨了两米,居民已经离开。" * 9, "gbk", "gb18030"),
    ],
)
def test_other_encodings_are_known_by_their_words(text, encoding, found):
    read, name, doubts = decode(text.encode(encoding), "a.txt")
    assert (read, name) == (text, found)
    assert doubts[0].startswith("not UTF-8, read as ")


def test_a_text_cut_off_inside_a_character_is_still_utf8():
    for start, lost in (("", 1), ("Señor Ito. ", 1), ("Señor Ito. ", 2)):
        read, name, doubts = decode((start + "The mayor spoke. “").encode()[:-lost], "a.txt")
        assert (read, name) == (start + "The mayor spoke. \ufffd", "utf-8")
        assert doubts == ("bytes that are not UTF-8 are lost (shown as \ufffd, 1 in all)",)


def test_rich_text_is_named():
    with pytest.raises(
        CaptureError, match=r"^dam\.txt: the file is in Rich Text Format; save it as DOCX or plain text$"
    ):
        decode(rb"{\rtf1\ansi The dam held.}", "dam.txt")


def test_one_nul_in_a_short_text_does_not_make_it_binary():
    assert decode(b"The dam\x00held" + b" and held" * 15, "a.txt")[0].startswith("The dam\ufffdheld")


def test_a_few_nul_characters_are_noted():
    text = "The river rose by two metres in the night. " * 60
    found, encoding, gaps = decode(text.replace("two", "t\x00wo", 1).encode(), "a.txt")
    assert (len(found), encoding, gaps) == (len(text) + 1, "utf-8", ("1 NUL character in the file (shown as \ufffd)",))
