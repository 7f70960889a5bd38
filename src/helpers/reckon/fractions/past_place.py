"""More of a place, or of a trial, than are counted there: '96 at the quay ... At the quay, 104 were new'.

    The ferry has 310 stewards: 190 at the quay, 120 on board. ... Stewards are young. At the quay, 204 were students.
    The group has 320 beds: 180 at the Crown, 140 at the Bell. ... At the Crown, all was quiet. It says that 196 of the hotel's beds are new.
    It had a pilot of 60 patients in 2019. ... In another article: 68 patients in the 2019 pilot were given it.

Comes in: a Page, or the Desk. Goes out: drafts of checks of the rule part_of_whole that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import size
from ..meaning.apposition import bare_noun
from ..meaning.kinds import kindred
from ..meaning.tellings import stems
from ..measures import singular
from ..order.past_whole import past_draft
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain

OWN = "past-place"
_PLACE = r"(?P<place>(?:[a-z]+ )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[a-z]{3,})(?: [a-z]+)?)"
# Reads ' at the quay,', ' stewards on the ferry and', ' at the Crown;'
COUNTED_AT = re.compile(rf"(?: [a-z]+)?,? (?:at|in|on) (?:the )?{_PLACE}(?=[,.;)]| and\b| but\b| while\b)")
PLACED = re.compile(rf"(?:But |And |Even |Here )?(?:[Aa]t|[Oo]n|[Ii]n) (?:the )?{_PLACE},")
# Reads ' were students.', ' are women,'; must not read ' were held', which may be of anybody
ARE = re.compile(r" (?:were|are|have been|had been) (?:women|men|children|people|[a-z-]+s)(?=[.,;]| and\b)")
OF_NOUN = re.compile(r" of (?:the|its|their) (?:[a-z]+[’']s? )?(?:[a-z]+ )??(?P<noun>[a-z]+s)\b")
MORE = re.compile(
    r"\b(?:more|another|further|extra|total|in all|altogether|last|next|then|would|will|could|if|plan\w*|expect\w*|visitors?|spectators?|guests|(?:19|20)\d\d)\b",
    re.I,
)
OTHERS = re.compile(
    r"\b(?:crowds?|fans|visitors?|spectators?|guests|residents|tenants|passengers|police|officers|customers|protesters|onlookers)\b",
    re.I,
)
TIMES = frozenset(
    "time end start beginning moment peak meantime day night morning evening afternoon week month year".split()
)
ON = 3  # sentences of a paragraph over which a place stands
MOST = 1.6  # a part that is so many times its whole is of something else
LEAST = 10
EVENTS = r"pilot|trial|study|survey|poll|course|class|scheme|programme|program|experiment|cohort|sample|race|regatta|marathon|draw|auction|census|intake|expedition"
# Reads '68 patients in the 2019 pilot', '68 of the patients in that trial of 2019'
IN_EVENT = re.compile(
    rf" (?:[a-z]+ )?(?P<noun>[a-z]+s|people|children|men|women) in the (?P<year>(?:19|20)\d\d) (?:[a-z]+ )?(?P<event>{EVENTS})\b"
)
# Reads 'a pilot of ', 'a study with ', 'a survey among some '
EVENT_OF = re.compile(rf"\b(?P<event>{EVENTS}) (?:of|with|among|on|in) (?:just |only )?$")
OF_YEAR = re.compile(r" (?:[a-z]+ )?(?P<noun>[a-z]+s|people|children|men|women) (?:in|of) (?P<year>(?:19|20)\d\d)\b")


def past_place(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each count of a sentence that a place opens, or of one right behind it, against what is counted in that place."""
    wholes: dict[str, list[Quantity]] = {}
    for one in page.quantities:
        found = COUNTED_AT.match(page.text, one.end) if _counts(one) else None
        if found:
            wholes.setdefault(found["place"].lower(), []).append(one)
    for number, sentence in enumerate(page.sentences) if wholes else ():
        place = PLACED.match(page.text, sentence.start)
        name = place["place"].lower() if place else ""
        for part in _parts(page, number, name) if name not in TIMES else ():
            told = [one for one in wholes.get(name, []) if one.end <= part.start and _told_of_them(page, part, one)]
            alone = len({size(one) for one in told}) == 1
            if alone and size(told[0]) < size(part) <= MOST * size(told[0]):
                draft = past_draft(part, told[0])
                yield replace(draft, slip=f"{OWN} {draft.slip}")


def _counts(one: Quantity) -> bool:
    return (
        one.sentence >= 0
        and plain(one)
        and not (one.unit or one.time or one.per or one.figure.approximator)
        and one.figure.lo == one.figure.hi
        and size(one) >= LEAST
    )


def _parts(page: Page, number: int, name: str) -> Iterator[Quantity]:
    """The counts of the sentences of a place, till another place is told."""
    paragraph = page.sentences[number].paragraph
    for at in range(number, min(number + ON + 1, len(page.sentences))):
        if page.sentences[at].paragraph != paragraph or (
            at > number and PLACED.match(page.text, page.sentences[at].start)
        ):
            return
        here = [one for one in page.by_sentence.get(at, []) if _counts(one)]
        yield from here[:1] if len(here) == 1 and not MORE.search(page.words(at)) else ()
        if here:
            return


def _told_of_them(page: Page, part: Quantity, whole: Quantity) -> bool:
    """Whether a count is of the things that the place was counted by: of their noun, or by no noun after a sentence of them."""
    noun = singular((whole.figure.noun or "").split(" ")[-1].lower())
    again = OF_NOUN.match(page.text, part.end)
    if again:
        return bool(noun) and (kindred(singular(again["noun"]), noun) or singular(again["noun"]).endswith(noun))
    paragraph = page.sentences[part.sentence].paragraph
    before = " ".join(
        page.words(at)
        for at in range(max(0, part.sentence - ON), part.sentence + 1)
        if page.sentences[at].paragraph == paragraph
    )
    if OTHERS.search(before):
        return False
    return bool(ARE.match(page.text, part.end) and bare_noun(part) and noun and stems(noun) & stems(before))


def past_event(desk: Desk) -> Iterator[Draft]:
    """Each count in a trial of a year, against the number that this trial of this year is told to be of, in any article."""
    wholes = []
    for page in desk.pages:
        for one in page.quantities:
            named = EVENT_OF.search(page.text[max(0, one.start - 50) : one.start]) if _counts(one) else None
            found = OF_YEAR.match(page.text, one.end) if named else None
            if named and found:
                wholes.append((named["event"], found["year"], singular(found["noun"]), one))
    for page in desk.pages if wholes else ():
        for part in page.quantities:
            found = IN_EVENT.match(page.text, part.end) if _counts(part) else None
            same = [
                one
                for event, year, noun, one in wholes
                if found and (event, year) == (found["event"], found["year"]) and kindred(singular(found["noun"]), noun)
            ]
            alone = len({size(one) for one in same}) == 1 and not MORE.search(page.before(part))
            if alone and size(same[0]) < size(part) <= MOST * size(same[0]):
                draft = past_draft(part, same[0])
                yield replace(draft, slip=f"{OWN} {draft.slip}")
