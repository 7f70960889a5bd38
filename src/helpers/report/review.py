"""`adds-up review`: the desk's sheet, one row a finding, with its quotation and a neutral question for the author.

Comes in: a Story and the sheet that stands in its folder. Goes out: the sheet with what the desk has filled in as it was,
and a row for each finding that nobody has decided. What is decided is never taken away, also where its words are gone.
"""

from __future__ import annotations

import re
import typing
from dataclasses import dataclass

from ..tables import Check
from .decisions import Decided, attach, told
from .findings import Finding, findings
from .places import Places
from .sheet import Decision, read_sheet, write_sheet
from .words import visible

if typing.TYPE_CHECKING:
    from ..story import Story

LONGEST = 600  # characters of a sentence that is quoted whole in the sheet
MOST_WORDS, REACH = 40, 200  # how far the words of the key may be drawn out; characters looked at before them
_WORD, _WORD_BEFORE = re.compile(r"\S*\s*\S+"), re.compile(r"\S+\s*\Z")
# A question takes no side: it asks what the author knows, and holds for any author.
QUESTIONS = {
    "quotation": "Which wording was spoken, and is there a recording, a transcript or a document?",
    "spelling": "Is this one name, and how does its bearer spell it?",
    "attribution": "Who said this, and to whom?",
    "calendar": "Which day is meant, and how is it known?",
    "reference": "Which published series or page is this figure from, and what does it count?",
    "same_measure": "Do these count the same thing over the same time, and where is each from?",
    "dimension": "What links the two things that are counted?",
    "conversion": "Which of the two was given and which was converted, and how?",
    "possible_percentage": "Of how many is this the percentage?",
}
FIGURES = "How do these figures go together: is each exact, rounded, a minimum or a maximum, and where is each from?"


@dataclass(frozen=True)
class Reviewed:
    """What `adds-up review` left: how many findings there are and are open, and the decisions that are about none."""

    findings: int
    open: int
    desk: Decided


def review(story: Story) -> Reviewed:
    """Write the desk's sheet into the folder of a story.

    Raises StoryError, before anything is written, when the sheet that stands there cannot be used; OSError when the folder
    cannot be written.
    """
    taken = read_sheet(story.folder)
    found, places = findings(story), Places(story.witnesses)
    desk = attach(taken, story.check_records, story.witnesses)
    rows = [row for finding in found if desk.of(finding) is None and (row := open_row(finding, places))]
    write_sheet(story.folder, [*taken, *rows])
    filled = attach([row for row in taken if row.decision], story.check_records, story.witnesses)
    return Reviewed(len(found), sum(filled.of(finding) is None for finding in found), filled)


def open_row(finding: Finding, places: Places) -> Decision | None:
    """The row of a finding that nobody has decided; None when it rests on no words."""
    check = finding.lead
    first = places.together(places.of_check(check))
    if not first:
        return None
    capture = first[0].capture
    text = places.witnesses[capture.article.article_id].text
    return Decision(
        sha256=capture.article.sha256,
        words=_line(key_words(text, first[0].start, max(place.end for place in first))),
        rule=check.rule,
        verdict=finding.verdict,
        finding=told(check),
        capture=visible(f"{capture.article.file} ({capture.publisher}, {capture.date})"),
        quotation=_quotation(text, first[0].start, first[-1].end, places, capture.article.article_id),
        question=question(check),
    )


def _quotation(text: str, start: int, end: int, places: Places, name: str) -> str:
    """The sentence that the words stand in, or as much of it as fits."""
    sentence = places.sentence(name, start)
    low, high = (sentence.start, sentence.end) if sentence else (start, end)
    words = _line(text[low:high])
    return words if len(words) <= LONGEST else words[: LONGEST - 2].rsplit(" ", 1)[0] + " …"


def key_words(text: str, start: int, end: int) -> str:
    """The words of a stretch, with as many after them, else before them, as it takes to be found by them.

    They must hold a letter, or a spreadsheet makes a number of them, and stand in the text but once.

    >>> key_words("They lent 40 sleds. In May they lent 40 more.", 10, 12)
    '40 sleds.'
    """
    for _ in range(MOST_WORDS):
        words = text[start:end]
        if any(char.isalpha() for char in words) and text.find(words) == text.rfind(words):
            break
        after = _WORD.match(text, end)
        before = None if after else _WORD_BEFORE.search(text[max(0, start - REACH) : start])
        end = after.end() if after else end
        start -= len(before.group()) if before else 0
    return text[start:end]


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def question(check: Check) -> str:
    """A neutral question for the author: what is printed and what comes out, then what only the author can tell.

    >>> question(Check(check_id="c", finding_id="f", rule="product", article_ids=("a",), formula="4 x 5 = 20",
    ...                result="20", stated="30 crates", verdict="inconsistent"))
    'Printed: 30 crates. From the other figures printed: 20. How do these figures go together: is each exact, rounded,
    a minimum or a maximum, and where is each from?'
    """
    asked = QUESTIONS.get(check.rule, FIGURES)
    printed = f"Printed: {check.stated.rstrip('.')}. " if check.stated else ""
    if check.verdict == "cannot tell" and check.settles:
        return _line(f"{printed}{asked} It would be settled by {check.settles.rstrip('.')}.")
    reckoned = check.verdict == "inconsistent" and check.rule not in QUESTIONS and check.stated
    return _line(f"{printed}{f'From the other figures printed: {check.result}. ' if reckoned else ''}{asked}")
