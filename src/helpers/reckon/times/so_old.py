"""How old a thing is, bare, beside the year in which it began: 'The Gannet, launched in 1979, is 45', 'at 45 the Gannet, built in 1979, is the oldest',
'my gran was born in nineteen fifty-one, so she's seventy-five this year'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. A bare count after a year of building and a verb of being is an age; one year
may miss before the day comes round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .dates import MONTHS
from .durations import HUNDREDS, NUMBERS, number
from .publication import day_of
from .spoken_years import NAMED, year_number

_COUNT = rf"(?P<count>\d{{2,3}}|{HUNDREDS}(?:{'|'.join(sorted((word for word, count in NUMBERS.items() if count >= 10), key=len, reverse=True))}))"
_MADE = (
    r"(?:launched|built|opened|founded|commissioned|completed|finished|dating from|made|installed|registered|planted|cast|established|created|set up|dug|laid(?: down)?|"
    r"unveiled|erected|put up|dedicated|consecrated|inaugurated|incorporated|first (?:lit|used|sold|published|staged|held)|formed|begun|started)"
)
_MONTHS = "|".join(name.capitalize() for name in MONTHS)
_SINCE = r"(?:back )?(?:in|since)? ?(?:(?:the )?(?:early|late|spring|summer|autumn|fall|winter|end|start|middle)(?: of)? |[A-Z][a-z]+ |\d{1,2} [A-Z][a-z]+ )?(?P<year>(?:1[6-9]|20)\d\d)"
# An age closes its clause, or says so: 'is 45.', 'is now 45 and', 'is 45 this year'; not 'is 45 metres long', 'is 45 per cent'.
_CLOSED = r"(?=\s*[.;:)!?”\"]|,(?! \d)|\s+(?:this year|now|today|and (?:still|has|is|in|no|on|not|looks?|shows?|was)\b|but\b))"
IS_SO_OLD = re.compile(
    rf"\b{_MADE} {_SINCE}(?:,| and| but|\)| –| —) ?(?:(?:and|it|which|so|that|she|he) )*(?:is|are|turns|will (?:soon )?be|has turned) (?:now |already |all of |therefore |only |just |still )?{_COUNT}{_CLOSED}"
)
# Reads 'At 45, the Gannet, built in 1979, is the oldest'.
AT_THAT_AGE = re.compile(
    rf"\b[Aa]t {_COUNT}(?: years old)?, (?:the|it|she)\b [^.;,\d]{{2,40}}, {_MADE} {_SINCE}\b(?! (?:and|to|–) \d)"
)
# Reads 'opened its doors in nineteen eighty-eight, in September, so it will be thirty-eight this autumn', 'born in 1951, so she's 75 this year'.
SO_IT_IS = re.compile(
    rf"\b(?:born|{_MADE})\b(?: (?:its|their|her|his|the) [a-z]+)?(?: [a-z]+){{0,3}}? in (?P<year>{NAMED})(?:,? in [A-Z][a-z]+)?,? (?:so|which means|and so|meaning) (?:that )?"
    rf"(?:it|she|he|they|I|we)(?:[’'](?:s|re|m|ll be)| is| are| am| will be| turns?| must be)(?: now| already| all of)? {_COUNT}"
    rf"(?:(?P<sure> this (?:year|spring|summer|autumn|fall|winter|month)\b|(?= in (?:{_MONTHS})\b))|(?: years old)?{_CLOSED})",
    re.I,
)
# Whose age it may be besides: 'Ms Finch, who started in 1979, is 62', 'The singer, whose band was formed in 1979, is 62'
SOMEBODY = re.compile(r"\b(?:who|whose|whom|he|she|his|her|Mr|Mrs|Ms|Dr|Sir|Dame)\b")
IS_IT = re.compile(r"\s*,?\s*(?:is|was|has been|remains|looks|still)\b")
HISTORIC = 30  # years off that no slip is


def so_old(page: Page, desk: Desk) -> Iterator[Draft]:
    """An age without 'years old' against the year that stands beside it.

    Reads 'launched in 1979, is 45'; must not read 'launched in 1979, is 45 metres long', 'opened in 1979, and is 45 per cent full'.
    """
    today = day_of(page, desk)
    for sentence in page.sentences if today else ():
        taken = SO_IT_IS.search(sentence.text)
        if taken and today and (draft := _so_it_is(page, sentence.start, taken, today.year)):
            yield draft
            continue
        found = IS_SO_OLD.search(sentence.text) or AT_THAT_AGE.search(sentence.text)
        if not found or not today:
            continue
        count, apart = number(found["count"]), today.year - int(found["year"])
        coming = "will" in found[0] or "turns" in found[0]
        held = count in (apart, apart - 1, apart + coming)
        at_that_age = found.re is AT_THAT_AGE and not IS_IT.match(sentence.text[found.end() :])
        other = at_that_age or SOMEBODY.search(sentence.text[: found.end()])
        if held or (apart > 0 and abs(apart - count) <= HISTORIC and not other):
            yield _draft(page, sentence.start, found, apart, held=held)


def _so_it_is(page: Page, start: int, found: re.Match[str], year: int) -> Draft | None:
    """The age that words take from a year: 'so she's 75 this year' to the year, without 'this year' before the day comes round too."""
    count, apart = number(found["count"]), year - year_number(found["year"])
    sure = found["sure"] is not None or "will be" in found[0] or "turn" in found[0]
    held = count == apart or (not sure and count == apart - 1)
    return _draft(page, start, found, apart, held=held) if held or 0 < abs(apart - count) <= HISTORIC else None


def _draft(page: Page, start: int, found: re.Match[str], apart: int, *, held: bool) -> Draft:
    year, printed = found["year"], found["count"]
    return Draft(
        rule="calendar",
        quantities=(),
        formula=f"'{year}' to the year of publication: {apart} years; printed: {printed}",
        result=f"{apart} years, or {apart - 1} before the day comes round",
        stated=printed,
        judgement=plainly(held),
        why="The year in which a thing began against the age that is printed with it.",
        spans=(
            page.span(start + found.start("year"), start + found.end("year")),
            page.span(start + found.start("count"), start + found.end("count")),
        ),
        slip=f"so-old {year} {apart} {printed}",
    )
