"""Who speaks, in forty short articles set in the manners of different houses.

`houses.jsonl` holds for each quotation how it begins and who says it. A `limit` is one that the grammar does not yet read;
at first sight it read 90 of the 112.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.extract.speech import speech_in

ROWS = [json.loads(line) for line in (Path(__file__).parent / "houses.jsonl").read_text(encoding="utf-8").splitlines()]
SAID = [(row["text"], said) for row in ROWS for said in row["quotes"]]


def names(speaker: str | None, expected: str) -> bool:
    """Whether a speaker as read is the one expected: titles, articles and a possessive mark are left out."""
    bare = (speaker or "").removesuffix("’s")
    return bool(bare) and (bare.endswith(expected) or expected.endswith(bare) or expected.lower() == bare.lower())


@pytest.mark.parametrize(("text", "said"), SAID, ids=[said["begins"] for _, said in SAID])
def test_each_quotation_has_its_speaker(text, said):
    quotes, _ = speech_in(text)
    found = [quote.speaker for quote in quotes if quote.text.startswith(said["begins"])]
    assert found, "the quotation is not read"
    assert names(found[0], said["speaker"]) != said.get("limit", False)
