"""Lists that are full by their words. Own sentences, on subjects of every kind."""

from __future__ import annotations

import pytest

FAILS = [
    "The council announced a $4.2 million package for farms, made up of $1.9 million from the state, $1.1 million from the county and $800,000 from the bank.",
    "The choir has a stock of 640 books, consisting of 310 psalters, 180 song books and 120 missals.",
    "The clerk threw out 900 ballot papers.\nOf these 412 were blank, 298 had a cross against more than one name and 140 carried a signature.",
    "The ministry counts 412,000 hectares as lost.\nThat includes 216,000 hectares of rye, 98,000 hectares of oats and 72,000 hectares of flax; no other crop was surveyed.",
    "Of the 347.2 million euros in cheese that Orse sold abroad, American buyers accounted for 104.2 million, Britain for 76.4 million and Germany for 100.7 million.\nAll the other countries took 56.9 million between them.",
    "The police led away 27 boats this year, most of them from Orse.\nThey are 21 trawlers, four longliners and one carrier.",
    "A total of 164 pupils left the school early, and 1,693 finished.\nAmong those who left, 61 named the fees, 45 had moved away and 48 gave no reason.",
    "The firms built 1,610 homes last year.\nOrme built 580 of them, or 36%, Tessel 410 and Holt 320.\nEleven smaller firms put up the other 330.",
]  # fmt: skip
SILENT = [
    "The council announced a $3.8 million package for farms, made up of $1.9 million from the state, $1.1 million from the county and $800,000 from the bank.",
    "The clerk threw out 850 ballot papers.\nOf these 412 were blank, 298 had a cross against more than one name and 140 carried a signature.",
    "The ministry counts 412,000 hectares as lost.\nThat includes 216,000 hectares of rye, 98,000 hectares of oats and 72,000 hectares of flax.",
    "The police led away 27 boats this year, most of them from Orse.\nThey are 21 trawlers, four longliners, one carrier and one that nobody could name.",
    "The firms built 1,640 homes last year.\nOrme built 580 of them, or 36%, Tessel 410 and Holt 320.\nEleven smaller firms put up the other 330.",
    "The firms built 1,410 homes last year.\nOf these 580 were flats, 410 villas and 320 cottages, not counting barns.",
    "Of the 300 homes planned, 120 are built, 90 are being built and 60 have not been begun; the rest were dropped.",
    "Of 400 members asked, 88 said no, 40 did not know and 12 hung up.",
]  # fmt: skip


@pytest.mark.parametrize("text", FAILS)
def test_a_list_that_is_full_by_its_words_comes_to_its_total(board, text):
    assert "inconsistent" in [check.verdict for check in board(text, rule="parts_sum")]


@pytest.mark.parametrize("text", SILENT)
def test_a_list_that_is_open_or_holds_raises_no_doubt(board, text):
    assert "inconsistent" not in [check.verdict for check in board(text, rule="parts_sum")]
