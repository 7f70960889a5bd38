"""Parts of a group that was counted before and is taken up by its name, or by what was told of it, here or in another article.

    The ward has 48 beds. Nurses say that 51 of the beds were in use.
    On Tuesday 48 of the 70 shops were shut. / The market office told us that 53 of the shops shut on Tuesday had opened again.
    It got 46 forms back. Of those who had filled one in, 52 would move.

The group is the count nearest before it of which all is told that narrows the phrase down. A part that is more is told only
where no count like it may hold the part.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule part_of_whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..meaning.apposition import amount, average
from ..meaning.deeds import matter
from ..meaning.kinds import human, kindred
from ..meaning.mentions import (
    ANSWERED,
    DEAD,
    YEAR,
    YEARS,
    Mention,
    clause_of,
    counts_group,
    mention_of,
    other_year,
    same_noun,
    told_apart,
)
from ..measures import singular, thing
from ..order.past_whole import JUDGED, past_draft
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .parts import EVERY, pairs, part_draft

MORE = re.compile(
    r"\b(?:another|further|extra|additional\w*|compared|elsewhere|since|later|now|today|rose|grew|instead|more than|up to)\b",
    re.I,
)
OF = re.compile(r"\b(?:of|than|from) (?:the |its |their |all )?$", re.I)  # of what something else is a part
THOSE = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:all )?(?:those|these|them)\b[^,.;:\d]{0,40},?$")
EACH = re.compile(r"^(?:[a-z]+ )?(?:each|apiece|every)\b")
BACK = 6  # sentences back in which a group is counted that nothing narrows down
LAST = 3  # sentences back in which those stand that 'of those' takes up
CLOSE = 2  # sentences back in which a group may hold a part that is said by its noun alone
ANYBODY = frozenset({"person", "people"})
FEWEST = 4  # a group of fewer is none that is taken up
WIDE = 1.6  # a part that exceeds its whole by more is of another thing
LITTLE = 1.25  # a part of a part that is more of it by little
TAIL = 60  # characters behind a part in which its sentence may name hours or days
CLAUSE = re.compile(r"^(?: ?[a-z-]+){1,2} (?:that|who|which)\b")
OF_THESE = re.compile(r"(?:[a-z]+ )?of (?:these|those)\b(?! (?:who|that|which|with)\b)", re.I)
TELLING = 2  # words that narrow a group down, by which it is known in another article


def taken_up(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each part with the group that it is of."""
    for part in page.quantities:
        if not counted(page, part) or EVERY.search(page.before(part)) or not (mention := mention_of(page, part)):
            continue
        wholes = groups(page, desk, part, mention)
        if not wholes and (last := told_last(page, part)):
            yield part_draft(part, last)
        holds = [one for one in wholes if value(one) >= value(part)]
        if holds and holds[0] is wholes[0] and value(part) < value(holds[0]) and _near(part, holds[0], mention):
            yield part_draft(part, holds[0])
        elif wholes and not holds and _exceeds(page, part, max(wholes, key=value), mention):
            yield past_draft(part, max(wholes, key=value))
        elif holds and _of_a_part(page, part, wholes[0], holds):
            yield replace(past_draft(part, wholes[0]), formula=f"{part.name} of {wholes[0].label}")


def counted(page: Page, one: Quantity) -> bool:
    """Whether a figure counts things, whole ones, and is no mean."""
    rate = one.unit or one.time or one.per
    return (
        one.sentence >= 0 and not rate and plain(one) and amount(one) and value(one) % 1 == 0 and not average(page, one)
    )


def groups(page: Page, desk: Desk, part: Quantity, mention: Mention) -> list[Quantity]:
    """The counts that may be of the group of a mention: those before it, the nearest first, else those of the other articles."""
    own = list(_owned(page, part, mention)) or list(_own(page, part, mention))
    if mention.asked and ANSWERED.search(
        mention.text
    ):  # not those who were sent the form, if those who sent it back are told
        own = [one for one in own if ANSWERED.search(clause_of(page, one))] or own
    if own and not YEAR.search(mention.text):  # 'of the leaks reported since May' are not those of the whole of 2025
        own = [one for one in own if not YEAR.search(clause_of(page, one))] or own
    return own or list(_elsewhere(page, desk, mention))


def _owned(page: Page, part: Quantity, mention: Mention) -> Iterator[Quantity]:
    """'47 of the brigade's members': the count of that noun beside the name of their owner, however far back."""
    if mention.owner and mention.noun:
        whose = replace(mention, says=mention.says | matter(mention.owner), owner="")
        yield from (one for one in _own(page, part, whose) if same_noun(page, one, mention))


def _own(page: Page, part: Quantity, mention: Mention) -> Iterator[Quantity]:
    them = not mention.says and (not mention.noun or mention.many)  # those who were told last
    narrow = mention.noun and not mention.many and (mention.says or YEARS.search(mention.text) or told_apart(mention))
    first = 0 if narrow else part.sentence - (LAST if them else BACK)
    for number in range(part.sentence, max(0, first) - 1, -1):
        near, found = part.sentence - number <= BACK, 0
        for one in reversed(page.by_sentence.get(number, [])):
            if one.end <= part.start and _is_group(page, one, mention, near=near):
                found += 1
                yield one
        if them and found:
            return


def _elsewhere(page: Page, desk: Desk, mention: Mention) -> Iterator[Quantity]:
    """The counts of the group in the other articles, where the phrase narrows it down enough to be known there."""
    if mention.asked or not mention.noun or (len(mention.says) < TELLING and not mention.named):
        return
    for other in desk.pages:
        if other is not page:
            yield from (one for one in other.quantities if _is_group(other, one, mention, near=False))


def _is_group(page: Page, one: Quantity, mention: Mention, *, near: bool) -> bool:
    enough = counted(page, one) and value(one) >= FEWEST
    return enough and counts_group(page, one, mention, near=near) and not other_year(page, one, mention)


def _near(part: Quantity, whole: Quantity, mention: Mention) -> bool:
    """Whether a group that may hold a part is told next to it in the same words, or by all that narrows it down."""
    own = whole.figure.noun or ""
    if told_apart(mention):
        return True
    if not mention.noun or not own:
        alike = True
    else:
        people = singular(own.split()[-1].lower()) in ANYBODY and human(mention.noun)
        alike = people or mention.noun in DEAD or singular(thing(own).split()[-1]) == mention.noun
    page = whole.page
    close = (
        page is not None and part.page is page and part.sentence - whole.sentence <= (LAST if mention.first else CLOSE)
    )
    if page and close and alike and not mention.owned:
        return not _of_more(page, whole) and not EACH.match(page.after(whole))
    return bool(mention.says) and not mention.asked and kindred(mention.noun, own)


def _of_more(page: Page, whole: Quantity) -> bool:
    """Whether a count is printed as a part itself: of the eleven of '11 of the 17 died' the next part need not be."""
    return any(part is whole for part, _ in pairs(page))


def told_last(page: Page, part: Quantity) -> Quantity | None:
    """'... the final tally is 1,270. Among all those lost, 508': the count told last, where nothing else is counted after it."""
    if not THOSE.search(page.before(part, 60)):
        return None
    before = [one for one in page.by_sentence.get(part.sentence - 1, []) if counted(page, one)]
    last = next((one for one in reversed(before) if value(one) > value(part)), None)
    return last if last and not OF.search(page.before(last) + " ") else None


def _of_a_part(page: Page, part: Quantity, last: Quantity, holds: list[Quantity]) -> bool:
    """Whether 'of these' is said right after a part that closes its sentence, of which a part is more: 'Of 300 shops 90 shut. 95 of these'.

    Must not read '95 of them', which may be of the 300.
    """
    of_last = any(one is last and any(whole is each for each in holds) for one, whole in pairs(page))
    these = OF_THESE.match(page.after(part)) and last.sentence == part.sentence - 1
    little = value(part) <= LITTLE * value(last) and not (part.figure.hedge or last.figure.hedge)
    return bool(of_last and these and little) and page.by_sentence[last.sentence][-1].end <= last.end + TAIL


def _exceeds(page: Page, part: Quantity, whole: Quantity, mention: Mention) -> bool:
    """Whether a part is more than all that may be its group, by little, and nothing sets it apart."""
    hedged = part.figure.hedge or not JUDGED.fullmatch(whole.figure.hedge or "")
    before = page.before(part, 90 if mention.first else 25)
    more = MORE.search(before.split(mention.text)[0][-25:]) or page.set_aside(whole)
    reach = LAST if not mention.noun or mention.many else CLOSE
    clause = (
        CLAUSE.match(page.after(whole)) and not mention.says
    )  # 'six wards that were shut', then 'seven of the wards'
    loose = clause or (not (mention.says or same_noun(page, whole, mention)) and part.sentence - whole.sentence > reach)
    return not hedged and not more and not loose and value(part) <= WIDE * value(whole)
