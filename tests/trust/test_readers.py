"""Every reader takes its seeds, and what fuzzing has found once."""

from __future__ import annotations

import pytest
from trust.fuzz import KEPT
from trust.readers import READERS, seeds

FOUND = sorted(path.relative_to(KEPT) for path in KEPT.rglob("*") if path.is_file())


def fault(reader, data):
    """What a reader raises that is no sentence of ours; None where it reads or refuses its bytes."""
    try:
        READERS[reader](data)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


@pytest.mark.parametrize("reader", READERS)
def test_whole_inputs_and_their_halves_are_read(reader):
    for data in [*seeds(reader)][:3]:
        parts = (data, data[: len(data) // 2], data[len(data) // 3 :])
        assert [fault(reader, part) for part in parts] == [None] * len(parts)


@pytest.mark.parametrize("name", FOUND, ids=str)
def test_what_a_reader_failed_at_once_is_read_or_refused_in_one_sentence(name):
    assert fault(name.parts[0], (KEPT / name).read_bytes()) is None


def test_a_fault_of_a_reader_is_no_sentence_of_ours(monkeypatch):
    """The fuzzer sees what a reader raises: only our own errors are kept from it."""
    monkeypatch.setattr("trust.readers.captured", lambda data, name: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        READERS["text"](b"Seven boats.")
