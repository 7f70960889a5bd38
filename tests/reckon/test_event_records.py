"""An event that is called the largest since a year, against an older one of its kind that was larger."""

from __future__ import annotations

import pytest

from helpers.reckon.order.event_records import event_records
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny

SLIDE = "The survey found that the slide had buried 46 hectares."
NONE = "Since records began in 1950 no slide in Orrin has been larger."
CUT = "The last of 84,300 homes cut off by a burst main in Kell had water again on Monday."


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        ((f"{SLIDE}\n{NONE}", "In 1977 a slide took 61 hectares of meadow in Orrin."), ["inconsistent"]),
        ((f"{SLIDE}\n{NONE}", "In 1977 a slide took 31 hectares of meadow in Orrin."), []),
        ((f"{SLIDE}\n{NONE}", "In 1937 a slide took 61 hectares of meadow in Orrin."), []),
        ((f"{SLIDE}\n{NONE}", "In 1977 a slide took 61 hectares of meadow in Corlen."), []),
        ((f"{SLIDE}\n{NONE}", "In 1977 a flood took 61 hectares of meadow in Orrin."), []),
        ((f"{SLIDE}\n{NONE}", "In 1977 a slide took 61 hectares near Dunmore.\nThat of Orrin, of 46 hectares, is over."), []),
        ((f"{SLIDE}\n{NONE}", "In 1977 slides in Orrin took 61 hectares in all."), []),
        ((f"{SLIDE}\nIt was not the largest slide in Orrin since the one of 1950.", "In 1977 a slide took 61 hectares in Orrin."), []),
        ((f"{CUT}\nIt was the biggest cut in the city since the frost of 2011.", "A frost hit 97,100 homes in 2011, a pump 88,200 in 2017 and a lorry 12,900 in 2020; this one took 84,300."), ["inconsistent"]),
        ((f"{CUT}\nIt was the biggest cut in the city since the frost of 2018.", "A frost hit 97,100 homes in 2018, a pump 88,200 in 2017 and a lorry 12,900 in 2020; this one took 84,300."), []),
    ],
)  # fmt: skip
def test_a_larger_event_before(texts, verdicts):
    desk = Desk([tiny(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    assert [one.judgement.verdict for one in event_records(desk)] == verdicts


def test_a_span_before_what_was_never_larger(board):
    texts = f"{SLIDE}\n{NONE}", "In 1937 a slide took 61 hectares of meadow in Orrin."
    assert board(*texts, rule="ordering") == []


def test_one_slip_is_told_once(board):
    texts = f"{SLIDE}\n{NONE}", "In 1977 a slide took 61 hectares of meadow in Orrin."
    assert [check.verdict for check in board(*texts, rule="ordering")] == ["inconsistent"]


def test_what_was_never_higher_in_one_month(board):
    text = "Since counts began in 1950 no flood was higher in May. The river stood at 7.2 metres. In January 1995 it reached 7.9 metres."
    assert board(text, rule="ordering") == []
