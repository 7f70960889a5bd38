"""Days between two dates just told, days without their month, days on which something was, and hours kept in."""

from __future__ import annotations

import pytest

from helpers import read_story

TOLD = [
    ("The hatch opened on 4 March and closed on 13 April. In the 40 days between, nine came.", "consistent"),
    ("The hatch opened on 4 March and closed on 13 April. In the 30 days between, nine came.", "inconsistent"),
    ("Entries opened on 2 April and close tonight, on the seventeenth of May. Growers say the 35 days in between were too few.", "inconsistent"),
    ("Entries opened on 2 April and close tonight, on the seventeenth of May. Growers say the 45 days in between were too few.", "consistent"),
    ("The lock shut on 3 April and was filled again on 8 May. The intervening 25 days cost the mill dear.", "inconsistent"),
    ("Voting opens on 3 June and closes on 24 June. That gives members 31 days.", "inconsistent"),
    ("Voting opens on 3 June and closes on 24 June. That gives members three weeks.", "consistent"),
    ("The plums opened on the sixth of April, and the hail came on the twenty-fourth, eighteen days later.", "consistent"),
    ("The plums opened on the sixth of April, and the hail came on the twenty-fourth, twelve days later.", "inconsistent"),
    ("The last pump was dry by 9 May, six days after the flood came on the 3rd.", "consistent"),
    ("The mill then made a profit six years running, from 2010 to 2015.", "consistent"),
    ("The tram left at 16:50, a run of an hour and five minutes on a dry day, and did not reach the pier until 20:15. The 86 aboard had been shut in for two hours and 25 minutes.", "inconsistent"),
    ("The ferry sailed at 9.10am and did not dock until 1.40pm. Those aboard spent three and a half hours at sea.", "inconsistent"),
]  # fmt: skip
SILENT = [
    "It was 24 days, from 3 April to 12 May, eight long weekends of three days each.",
    "They sang on 24 days, from 3 April to 12 May.",
    "The hatch opened on 4 March and closed on 13 April. Five days went by before nine came.",
    "The ferry sailed at 9.10am and did not dock until 1.40pm. Those aboard spent an hour and a half in the bar.",
    "The ferry sailed at 9.10am and did not dock until 1.40pm. The cook had been up for seven hours.",
    "He was seen on 3 May on the 16th floor, six days after the fire.",
]


@pytest.mark.parametrize(("text", "verdict"), TOLD)
def test_what_lies_between(page_of, text, verdict):
    found = [one for one in page_of("A headline for this", text, rule="calendar") if "17 May 2024" not in one.formula]
    assert [one.verdict for one in found if "printed" in one.formula] == [verdict]


@pytest.mark.parametrize("text", SILENT)
def test_what_does_not_lie_between(page_of, text):
    found = page_of("A headline for this", text, rule="calendar")
    assert [one.formula for one in found if "17 May 2024" not in one.formula] == []


@pytest.mark.parametrize(("days", "verdict"), [("39", ["consistent"]), ("29", ["inconsistent"])])
def test_two_dates_of_a_year_that_only_weekdays_tell(tmp_path, days, verdict):
    text = f"Entries opened on Monday 11 May and closed on Friday 19 June. The {days} days in between were few.\n\nThe mill was sold in 2026."
    (tmp_path / "capture.txt").write_text(f"A headline for this\n\n{text}\n", encoding="utf-8")
    found = read_story(tmp_path).figure_checks
    assert [one.verdict for one in found if "printed" in one.formula] == verdict
