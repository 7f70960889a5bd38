"""Records of every kind of file: what is an article, what is a reject, and that a bad one costs no other."""

from __future__ import annotations

import gzip
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from helpers.corpus import inputs, raw
from helpers.corpus.inputs import plan
from helpers.corpus.raw import Found, items


def read(path):
    return [item for part in plan([str(path)]) for item in items(part)]


def texts(found):
    return [item.capture.text if isinstance(item, Found) else item.reason for item in found]


@pytest.mark.parametrize("size", [7, 40, 200, 10**6])
def test_each_line_is_read_once_whatever_the_ranges(tmp_path, monkeypatch, size):
    monkeypatch.setattr(inputs, "SMALLEST_PART", size)
    path = tmp_path / "a.jsonl"
    path.write_text(
        "".join(json.dumps({"text": f"Boat {n} sank."}) + "\n" * (1 + n % 3) for n in range(9)), encoding="utf-8"
    )
    found = read(path)
    assert texts(found) == [f"Boat {n} sank." for n in range(9)]
    data = path.read_bytes()
    assert all(data[item.offset :].startswith(b'{"text"') for item in found)


def test_a_bad_line_is_a_reject_with_its_place(tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [
        b'{"text": "One."}',
        b"{",
        b'{"id": 3}',
        b'{"text": "   "}',
        b"[" * 10_000,
        b'{"text": "\xff"}',
        b'{"text": "Two."}',
    ]
    path.write_bytes(b"\n".join(lines))
    found = read(path)
    assert [isinstance(item, Found) for item in found] == [True, False, False, False, False, False, True]
    assert [item.offset for item in found] == [sum(len(line) + 1 for line in lines[:n]) for n in range(7)]
    assert "not JSON" in found[1].reason and "no 'text'" in found[2].reason and "no words" in found[3].reason


def test_a_line_too_long_for_an_article_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(raw, "LONGEST_LINE", 1_000)
    monkeypatch.setattr(inputs, "SMALLEST_PART", 3_000)
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in ("One.", "x" * 20_000, "Two.")), encoding="utf-8")
    assert [text[:17] for text in texts(read(path))] == ["One.", "the line is longe", "Two."]


def test_records_keep_what_they_tell_and_lone_halves_of_characters_do_no_harm(tmp_path):
    path = tmp_path / "a.jsonl"
    told = {
        "id": 7,
        "text": "A \ud83d half.",
        "title": "T",
        "date": "2024-05-01",
        "domain": "x.example",
        "authors": ["Ann", "Bo"],
    }
    path.write_text(json.dumps(told), encoding="utf-8")
    (found,) = read(path)
    assert (found.record_id, found.capture.text, found.capture.told.published) == ("7", "A ? half.", "2024-05-01")
    assert (found.capture.told.publisher, found.capture.told.authors) == ("x.example", ("Ann", "Bo"))


def test_packed_jsonl_that_breaks_off_gives_what_comes_before(tmp_path):
    lines = "".join(json.dumps({"text": f"Boat {n * n * 7919} sank off {n}."}) + "\n" for n in range(3_000)).encode()
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:-5_000])
    found = read(path)
    assert sum(isinstance(item, Found) for item in found) > 1_000
    assert "breaks off" in found[-1].reason


def test_a_bomb_of_one_packed_line_is_not_unpacked_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(raw, "LONGEST_LINE", 1_000)
    monkeypatch.setattr(raw, "BOMB", 10_000)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "One."}\n' + b"x" * 50_000 + b'\n{"text": "Two."}\n'))
    found = texts(read(path))
    assert (found[0], len(found)) == ("One.", 3)
    assert "longer than" in found[1] and "unpacks to more than 10,000 bytes" in found[2]


def test_parquet_rows_and_files_that_are_none(tmp_path):
    table = pa.table({"text": ["One.", None, "Two."], "url": ["u1", "u2", "u3"], "other": [1, 2, 3]})
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=2)
    pq.write_table(table.drop_columns(["text"]), tmp_path / "b.parquet")
    (tmp_path / "c.parquet").write_bytes(b"PAR1 nothing")
    found = read(tmp_path)
    assert [item.offset for item in found] == [0, 1, 2, 0, 0]
    told = texts(found)
    assert (told[0], told[2]) == ("One.", "Two.")
    assert "no 'text'" in told[1] and "no column 'text'" in told[3] and "no Parquet" in told[4]


def test_mixed_encodings_in_one_folder(tmp_path):
    line = "Bogotá’s dam held, and 40 homes stayed dry."
    for number, encoding in enumerate(("utf-8", "utf-16", "cp1252", "utf-8-sig")):
        (tmp_path / f"{number}.txt").write_bytes(line.encode(encoding))
    (tmp_path / "4.txt").write_bytes(bytes(range(256)) * 4)
    found = read(tmp_path)
    assert [item.capture.text.lstrip("\ufeff") for item in found[:4]] == [line] * 4
    assert "binary" in found[4].reason


def test_pages_in_a_crawl_and_what_is_no_page(tmp_path):
    def record(kind, body, more=b""):
        head = b"WARC/1.1\r\nWARC-Type: %s\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n%s" % (
            kind,
            more,
        )
        return gzip.compress(head + b"Content-Length: %d\r\n\r\n" % len(body) + body + b"\r\n\r\n")

    http = b"Content-Type: application/http; msgtype=response\r\n"
    page = "<html><body><article><h1>Dam holds</h1><p>The dam at Köln held through the night, and 40 homes stayed dry.</p></article></body></html>"
    answer = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n%s"
    (tmp_path / "a.warc.gz").write_bytes(
        record(b"warcinfo", b"x: y\r\n")
        + record(b"response", answer % (b"200 OK", b"text/html; charset=iso-8859-1", page.encode("latin-1")), http)
        + record(b"response", answer % (b"404 Not Found", b"text/html", page.encode()), http)
        + record(b"response", answer % (b"200 OK", b"image/png", b"PNG"), http)
        + record(b"response", answer % (b"200 OK", b"text/html", b""), http)
        + record(b"conversion", b"The weir held too.", b"Content-Type: text/plain\r\n")
    )
    found = read(tmp_path)
    assert ["Köln" in text for text in texts(found)] == [True, False, False]
    assert texts(found)[1:] == ["the page is empty", "The weir held too."]
    assert found[0].retrieved.startswith("2024-05-01")
