"""The time of one event in two articles: told alike, told apart, and times of two events."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from helpers.reckon.retold.one_event import OWN, _sort

FILL = "The town has a market. Its mayor is elected. Rain is expected later. Schools stay open. Trains run as usual."


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("The tanker Orla struck the Mull bridge at 9:14 p.m.", "It was 21:14 when the Orla struck the bridge.", ["consistent"]),
        ("The tanker Orla struck the Mull bridge at 9:14 p.m.", "At 9.41pm the Orla struck the Mull bridge pier.", ["inconsistent"]),
        ("The tanker Orla struck the Mull bridge at 9:14 p.m.", "The evening news is read at 9:14 p.m.", []),
        ("The tanker Orla struck the Mull bridge at 9:14 p.m.", "By 9:41 p.m. the Orla had struck the Mull bridge.", []),
        ("Fire gutted the Hale mill on 14 March 2011.", "The Hale mill was gutted by fire on March 14, 2011.", ["consistent"]),
        ("Lightning felled the Crown oak in 1987.", "The Crown oak, felled by lightning in 1978, still lies there.", ["inconsistent"]),
        ("Lightning felled the Crown oak in 1987.", "The Crown oak, felled by lightning in 1987, still lies there.", ["consistent"]),
        ("The mill opens on 9 March 2031.", "Millers look to Sunday 9 March 2031.", ["consistent"]),
        ("Divers went in at 6:52 a.m. and were up again at 8:17 a.m.", "The team was under from 06:52 to 08:17.", ["consistent", "consistent"]),
        ("The orchard was planted in 1987.", "The ferry line was sold in 1987.", []),
        ("The tanker Orla struck the Mull bridge at 5.10 a.m.", "It was ten past five when the Orla struck the bridge.", ["consistent"]),
        ("The tanker Orla struck the Mull bridge at 5.10 p.m.", "The ice rink shut at ten past five.", []),
        ("Hale council closes the appeal for the mill on 31 October.", "The appeal for Hale mill stays open to the thirty-first of October.", ["consistent"]),
        ("Hale council closes the appeal for the mill by 30 June.", "The appeal for Hale mill runs to the end of June.", []),
    ],
)  # fmt: skip
def test_times_of_one_event(board, first, second, verdicts):
    checks = board(f"{first}\n{FILL}", f"{second}\nA choir sings here.", rule="same_measure")
    assert [check.verdict for check in checks] == verdicts


def test_a_time_is_printed_as_it_stands(board):
    first, second = (
        "The tanker Orla struck the Mull bridge at 9:14 p.m.",
        "It was 21:14 when the Orla struck the bridge.",
    )
    checks = board(f"{first}\n{FILL}", second, rule="same_measure")
    assert [check.formula for check in checks] == ["9:14 p.m.; elsewhere: 21:14"]


LONG = (
    " ".join(
        f"The {name} club meets in the old hall by the river."
        for name in ("chess", "bridge", "rowing", "choral", "garden", "cycling")
    )
    * 6
)


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        ("Clinics have treated 2,470 people for wasp stings since May 20, the district vet said.",
         "The district vet said late Monday that 2,740 people have been treated for wasp stings since May 20.", ["inconsistent"]),
        ("Rangers counted 318 nets drying on the pier on the night of Sept. 11.",
         "Rangers say 381 nets were drying on the pier at Cold Harbour on the night of 11 September.", ["inconsistent"]),
        ("Clinics have treated 2,470 people for wasp stings since May 20, the district vet said.",
         "Clinics had treated 2,740 people for wasp stings in 2019, the district vet said.", []),
    ],
)  # fmt: skip
def test_counts_told_of_one_time(story_of, first, second, verdicts):
    checks = story_of(f"{first}\n\n{LONG}", f"{second}\n\nTea was served.")
    assert [check.verdict for check in checks if "beside" in check.formula] == verdicts  # the day itself is told alike


def test_two_hours_of_two_stretches_are_no_slip(story_of):
    checks = story_of(
        f"Her café on Dock Road opens at 5am and shuts at 3pm, ten hours on her feet.\n\n{LONG}",
        f"Dock Road was shut from four this afternoon and opens again at seven, three hours in all.\n\n{LONG}",
    )
    assert not [check for check in checks if check.rule == "same_measure" and check.verdict == "inconsistent"]


@pytest.mark.parametrize("loose", [True, False])
def test_every_sort_of_clock_has_its_bits(loose):
    sorts = {_sort(SimpleNamespace(kind="clock", value=minute, loose=loose), None) for minute in range(24 * 60)}
    assert sorts <= set(OWN)
    assert len(sorts) > 2
