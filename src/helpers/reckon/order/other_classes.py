"""Whether the words of a record, or of a value beyond it, tell of a class of its own: 'by a woman', 'in a libel case', 'at the airport', 'both lines together'.

Comes in: the sentence of the record from its superlative on, and that of the value with its article. Goes out: yes or no.
"""

from __future__ import annotations

import re

from ..meaning.scenes import ANYWHERE, known_stems, naming
from ..meaning.tellings import stem_of
from ..quantities import Page, Quantity

# What a record holds in: 'ever paid by the club for a defender', 'a throw by a woman', 'the highest at the station'
CLASS = re.compile(
    r"\b(?:of|in|at|by|for|on|among|from) (?P<of>(?:(?!(?:of|in|at|by|to|for|on|among|from|since|ever|when|that|and|but)\b)[^\W\d_][\w’'-]* ?){1,4})"
)
# The same where an article makes it one of a class
OF_A_CLASS = re.compile(
    r"\b(?:in|at|by|for|on|among) (?:an?|all|both) (?P<of>(?:(?!(?:of|in|at|by|to|for|on|among|from|since|ever|when|that|and|but)\b)[^\W\d_][\w’'-]* ?){1,4})"
)
# Spans of time, which another rule reads
SPANS = re.compile(
    r"\bsince\b.*|\b(?:in|for|over|of) (?:\d+|an?|the|at least|more than|nearly|almost|about|over|(?:living )?memory|all time|[a-z-]+)\s?(?:(?:last |past )?[a-z-]+ )?(?:decades?|centur(?:y|ies)|generations?|years?)\b|\b(?:on record|so far)\b",
    re.I,
)
OF_NOW = re.compile(r"^\W*\w*\W*(?:[a-z]+ ){0,2}(?:of|in) (?:the|this) (?:year|season|month|week|night|day)\b", re.I)
MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
REAL = re.compile(r"\b(?:inflation|in real terms|in today[’']s (?:money|prices)|per (?:head|person|capita))\b", re.I)
# Where a value was told: 'on the tram network', 'at the airport', 'among the young', 'across three counties'
WHERE = re.compile(
    r"\b(?P<at>[Oo]n|[Aa]t|[Aa]mong(?:st)?|[Aa]cross|[Oo]utside|[Ii]nside|[Ww]ithin) (?P<of>(?:(?!(?:of|in|at|by|to|for|on|is|was|were|had|has)\b)[a-z][\w’'-]* ?){1,4})"
)
TOGETHER = re.compile(
    r"\b(?:together|combined|jointly|between them|both|across (?:two|three|four|five|several) [a-z]+)\b", re.I
)
# A value that was taken back, or was never sure
TAKEN_BACK = re.compile(
    r"\b(?:revised|corrected|(?:was|were|been) (?:put|given) (?:at|as)|missed|left out|provisional\w*|at first|initially|overturned|reduced on appeal|had (?:said|claimed|reported)|disqualified|annulled|struck off|wind-assisted|unofficial\w*|later (?:cut|found|lowered|withdrawn)|cuts? (?:an?|the) [a-z]+ of)\b",
    re.I,
)


def of_another_class(claim: tuple[Page, int, int], page: Page, one: Quantity, *, wide: bool = False) -> bool:
    """Whether a record, told from a place of a sentence on, is of another class than a value; `wide`: only by what leaves no doubt."""
    own, number, at = claim
    told, head = page.words(one.sentence), own.words(number)
    same = page is own
    if not_of_one(head, at, told):
        return True
    before = "" if number == one.sentence - 1 else page.words(one.sentence - 1)
    beside = f"{before} {told}" if same else page.text
    if wide:
        return same and number != one.sentence and _narrowed(head[at:], beside, OF_A_CLASS)
    known = own.text if not same or number == one.sentence else own.text.replace(page.sentences[one.sentence].text, "")
    return _narrowed(head[at:], beside) or _elsewhere(told, known)


def not_of_one(claim: str, at: int, told: str) -> bool:
    """Whether a record is of this year, of real prices, or the value was taken back or is of several together, by their sentences.

    >>> not_of_one("It was the hottest June day.", 11, "In August 2003 it was 40 degrees.")
    True
    """
    after = claim[at:]
    if OF_NOW.match(after) or (REAL.search(claim) and not REAL.search(told)):
        return True
    if TAKEN_BACK.search(told) or (TOGETHER.search(told) and not TOGETHER.search(claim)):
        return True
    months = set(MONTH.findall(" ".join(after.split()[1:3])))
    return bool(months) and not months & set(MONTH.findall(told))


def _narrowed(after: str, told: str, kind: re.Pattern[str] = CLASS) -> bool:
    """Whether the record is told of a class of which the other words do not say every one.

    >>> _narrowed("longest by a woman in history.", "In 2004 he threw 78 metres.")
    True
    >>> _narrowed("longest by a woman in history.", "In 2004 another woman threw 78 metres.")
    False
    """
    clause = SPANS.sub("", re.split(r"[.,;:](?:\s|$)", after)[0])
    said = known_stems(told)
    for found in kind.finditer(clause):
        own = {stem_of(word) for word in naming(found["of"])}
        if own and not ANYWHERE.search(found[0]) and own - said:
            return True
    return False


def _elsewhere(told: str, known: str) -> bool:
    """Whether a value was told of a place or a group of which the words round the record say nothing."""
    said = known_stems(known)
    return any((own := naming(found["of"])) and stem_of(own[-1]) not in said for found in WHERE.finditer(told))
