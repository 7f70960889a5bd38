"""Parts greater than their whole, counts past a bound or a capacity, beside look-alikes."""

from __future__ import annotations

import pytest

CASES = [
    (["The insurer has 1,150 policyholders in the valley. By Friday 1,240 of them had sent in a claim."], True),
    (["Fewer than 500 passports were lost, the minister said.", "An audit counted 512 passports lost."], True),
    (["Of the 84 sites tested, 91 failed."], True),
    (["The stadium holds 18,000. On Sunday 18,650 watched the final there."], True),
    (["The clinic has 320 registered patients; 338 of its patients were vaccinated last week."], True),
    (["Debt came to 11.2 per cent of output, beneath the 10 per cent ceiling."], True),
    (["The fund's charges stood at 1.8 percent, well under the 1.5 percent cap set by law."], True),
    (["The insurer has 1,150 policyholders. It settled 1,240 claims."], False),
    (["The stadium holds 18,000. Over the two nights 31,000 came."], False),
    (["Fewer than 500 passports were lost last year.", "In 2019 an audit counted 512 passports lost."], False),
]


@pytest.mark.parametrize(("texts", "fails"), CASES)
def test_past_the_whole(story_of, texts, fails):
    found = {check.rule for check in story_of(*texts) if check.verdict == "inconsistent"}
    assert bool(found & {"part_of_whole", "threshold"}) == fails
