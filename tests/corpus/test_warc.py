"""WARC files, whole and damaged: every good record once, every bad one named, wherever the file is cut into ranges."""

from __future__ import annotations

import gzip
import io

import pytest
from fastwarc.warc import ArchiveIterator

from helpers.corpus import warc
from helpers.corpus.sample import articles, warc_record
from helpers.corpus.warc import CUT_OFF, LIES, NO_LENGTH, NO_RECORD, TOO_LARGE, warc_records

RECORDS = [warc_record(one) for one in articles(6, seed=2)]


def packed(records):
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def read(data, start=0, stop=None):
    found = warc_records(io.BytesIO(data), start, len(data) if stop is None else stop)
    return [what if isinstance(what, str) else what.count(b"WARC/1.1") for _, what in found]


def test_the_generator_writes_warc_that_another_reader_takes():
    found = list(ArchiveIterator(io.BytesIO(packed(RECORDS)), verify_digests=True, parse_http=True))
    assert [record.http_headers.status_code for record in found] == [200] * 6


@pytest.mark.parametrize("pack", [packed, b"".join])
@pytest.mark.parametrize("size", [100, 999, 4_000, 10**6])
def test_ranges_of_any_size_give_each_record_once(size, pack):
    data = pack(RECORDS)
    found = [
        item
        for start in range(0, len(data), size)
        for item in warc_records(io.BytesIO(data), start, min(start + size, len(data)))
    ]
    assert found == list(warc_records(io.BytesIO(data), 0, len(data)))
    assert len(found) == 6


@pytest.mark.parametrize("size", [100, 999, 4_000])
def test_ranges_of_an_unpacked_file_give_each_fault_once_and_no_record_that_stands_inside_another(size):
    page = b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    quoting = page % (len(RECORDS[0]) + 4, b"\r\n\r\n" + RECORDS[0])
    data = b"".join([quoting, lying(RECORDS[1], 300), RECORDS[2]])
    found = [what for start in range(0, len(data), size) for what in read(data, start, min(start + size, len(data)))]
    assert found == [2, LIES, 1]


def test_unpacked_and_many_records_in_one_member_are_read_too():
    whole = b"".join(RECORDS)
    assert read(whole) == read(gzip.compress(whole)) == [1] * 6


def test_a_member_that_is_cut_off_or_damaged_is_named_and_the_next_is_read():
    members = [gzip.compress(record) for record in RECORDS[:3]]
    assert read(members[0] + members[1][:-40] + members[2]) == [1, CUT_OFF, 1]
    assert read(members[0] + members[1][:-40]) == [1, CUT_OFF]
    spoilt = bytearray(members[1])
    spoilt[len(spoilt) // 2] ^= 0xFF
    assert read(members[0] + bytes(spoilt) + members[2]) == [1, CUT_OFF, 1]


def lying(record, by):
    length = len(record) - record.index(b"\r\n\r\n") - 8
    return record.replace(b"Content-Length: %d" % length, b"Content-Length: %d" % (length + by))


@pytest.mark.parametrize("by", [-300, -1, 1, 300, 10**9, 10**17])
@pytest.mark.parametrize("pack", [packed, b"".join])
def test_a_length_that_lies_costs_that_record_alone(by, pack):
    assert read(pack([RECORDS[0], lying(RECORDS[1], by), RECORDS[2]])) == [1, LIES, 1]


def test_headers_without_length_or_end(monkeypatch):
    bad = RECORDS[1].replace(b"Content-Length", b"Contents-Length")
    assert read(b"".join([RECORDS[0], bad, RECORDS[2]])) == [1, NO_LENGTH, 1]
    assert read(b"no archive at all\r\n\r\n" + RECORDS[0]) == [NO_RECORD, 1]
    assert read(b"WARC/1.0\r\n") == [NO_LENGTH]
    assert read(b"") == []


@pytest.mark.parametrize("pack", [packed, b"".join])
def test_a_record_larger_than_the_limit_is_passed_over_in_bounded_memory(monkeypatch, pack):
    monkeypatch.setattr(warc, "LIMIT", max(map(len, RECORDS)) + 10)
    body = b"x" * 3_000_000
    large = b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(body), body)
    assert read(pack([RECORDS[0], large, RECORDS[2]])) == [1, TOO_LARGE, 1]
