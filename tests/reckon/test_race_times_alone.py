"""A page of which every figure is how long a race took."""

from __future__ import annotations


def test_race_times_alone_stop_no_search(board, caplog):
    board("Dann's 1:52.34 was the fastest of the night, and Pell's 1:53.02 the best by a girl of 16.")
    assert not caplog.records
