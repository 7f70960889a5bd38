"""Bounds that another figure breaks sentences or captures off, and one record that many older numbers seem to beat."""

from __future__ import annotations

import pytest

from helpers import read_story


def doubted(tmp_path, *texts: str) -> list:
    for number, text in enumerate(texts, 1):
        (tmp_path / f"{number}-a.txt").write_text(text + "\n", encoding="utf-8")
    return [check for check in read_story(tmp_path).check_records if check.verdict == "inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Fewer than 30 bakeries close in flour dispute\n\nOwners met on Monday in the town hall.\n\nOf the 34 bakeries that have closed, 20 are in the old town and 14 on the coast.",
        "Fewer than 60 bridges were closed last night, the ministry said. Rain fell for nine hours.\n\nThe road agency's list has 67 bridges closed last night.",
    ],
)
def test_a_bound_that_a_count_of_the_same_breaks_is_told(tmp_path, text):
    assert doubted(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Fewer than 30 bakeries closed. Another 34 shops cut their hours, and nine banks moved.",
        "More than 90 boats took part on Saturday. On Sunday it was 84, for the wind had risen.",
        "At least 800 signatures are needed by Friday. The campaign had 610 by Tuesday.",
        "The bridge carries no more than 40 tonnes. A lorry of 44 tonnes crossed it on Monday and its driver was fined.",
        "Of 900 diners asked, 412 said they would not pay more than $5 for soup. A bowl costs $5.40 in town.",
        "Over 200 firefighters worked through the night. In the eastern sector there were 180 hoses.",
    ],
)
def test_a_count_of_another_thing_or_time_breaks_no_bound(tmp_path, text):
    assert not doubted(tmp_path, text)
