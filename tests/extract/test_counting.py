"""What a figure counts."""

from __future__ import annotations

import pytest

from helpers.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("They ordered two 12-ounce jars.", ["12-ounce jars", None]),
        ("Four- and five-bedroom houses sold.", ["bedroom", "bedroom"]),
        ("A 12-page report was lost.", ["page"]),
        ("The 11 member council met.", ["member"]),
        ("It has a staff of 40.", ["staff"]),
        ("Half of the estimated 300 barns stand.", ["barns", "barns"]),
        ("Output doubled last year.", [None]),
        ("A couple of boats sank.", ["boats"]),
        ("Sales were 20.", ["Sales"]),
        ("There are 300 rooms, 12 of them suites.", ["rooms", "rooms"]),
        ("Police held a dozen marchers; four remain in custody.", ["marchers", "marchers"]),
        ("With 40 of 300 polling stations closed, it stopped.", ["polling stations closed"] * 2),
        ("It has six loading bays, two of which have been shut.", ["loading bays", "bays shut"]),
        ("He hit 40 goals at an average of 0.8.", ["goals", None]),
        ("Floods closed 40 roads, with the bridge's limit cut to 12.", ["roads", None]),
        ("Crews saved 12 miners and the number rose to 30.", ["miners saved", "miners saved"]),
        ("The club sold 40 cars and hopes to reach 60.", ["cars", "cars"]),
        ("It had 300 vacancies in May; it hopes to be under 200.", ["vacancies", "vacancies"]),
        ("They will cut 120 jobs, an average of 40 a year.", ["jobs", "jobs"]),
        ("Her share was 58.", [None]),
        ("It sold 900 boats, up on the 840 of the three years before.", ["boats", "boats", "years"]),
        ("They took 30 of the 120 days.", ["days", "days"]),
        ("The sixfold rise in fees stunned them.", [None]),
        ("The 22-man crew contains five cooks.", ["man", "cooks"]),
        ("The 16-strong panel sat.", ["panel"]),
        ("Holders get 0.25 of an Orla share.", ["Orla share"]),
        ("Half of those voters left, and half their money.", ["voters", "money"]),
        ("The index fell below the 19,500 mark.", [None]),
        ("It was less than half of the 2012 figure.", [None]),
        ("Spoilt votes: 2,117. Arrests last year: two.", ["Spoilt votes", "Arrests"]),
        ("The results are in: 40.", [None]),
        ("Take one or two 500mg tablets.", ["500mg tablets", "500mg tablets", None]),
        ("Grants: 6,100 applications, 2,480 approved.", ["applications", "applications approved"]),
        ("Thousands marched.", [None]),
        ("It rained 5 km away.", [None]),
    ],
)
def test_nouns(text, nouns):
    assert [figure.noun for figure in figures_in(text)] == nouns
