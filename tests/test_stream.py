"""JSONL in and out: bad lines are named and passed over, the others are answered."""

import io
import json

import pytest

from helpers import stream


def run(data: bytes):
    out, err = io.StringIO(), io.StringIO()
    failed = stream.answer(io.BytesIO(data), "in.jsonl", lambda text: {"n": len(text)}, out, err)
    return failed, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_each_record_is_answered_under_its_id():
    failed, answers, said = run(b'{"id": "a", "text": "xy"}\n\n{"id": "b", "text": ""}')
    assert (failed, said) == (0, "")
    assert answers == [{"id": "a", "n": 2}, {"id": "b", "n": 0}]


def test_record_without_id_gets_its_line_number():
    assert run(b'\n{"text": "x"}\n')[1] == [{"id": "2", "n": 1}]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "not JSON"),
        (b"[1]", "no 'text'"),
        (b'{"text": 3}', "no 'text'"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_bad_line_is_named_and_the_others_go_on(line, words):
    failed, answers, said = run(line + b'\n{"id": "b", "text": "x"}\n')
    assert failed == 1
    assert answers == [{"id": "b", "n": 1}]
    assert "in.jsonl: line 1: " in said and words in said


def test_line_too_long_is_passed_over(monkeypatch):
    monkeypatch.setattr(stream, "LONGEST_LINE", 40)
    failed, answers, said = run(b'{"text": "' + b"x" * 100 + b'"}\n{"id": "b", "text": "x"}\n')
    assert (failed, answers) == (1, [{"id": "b", "n": 1}])
    assert "line 1: longer than 40 bytes" in said


@pytest.mark.parametrize(
    ("name", "head", "said", "expected"),
    [
        ("a.jsonl", b"Seven", False, True),
        ("a.txt", b"Seven", True, True),
        ("a.txt", b"\xef\xbb\xbf\n {", False, True),
        ("a.txt", b"Seven", False, False),
        ("a.txt", b"", False, False),
        ("a.txt", rb"{\rtf1\ansi Seven", False, False),
    ],
)
def test_what_is_taken_for_jsonl(name, head, said, expected):
    assert stream.is_jsonl(name, head, said) is expected


def test_lone_surrogate_goes_out_as_an_escape():
    out = io.StringIO()
    stream.write(out, {"text": "\ud800"})
    assert out.getvalue() == '{"text": "\\ud800"}\n'
