"""Shares in words whose whole is told with them and whose part stands elsewhere, in the article or in another one.

    They asked 1,020 parents. The strike was backed by 492 and opposed by 377.   In a poll of just over a thousand, more than half backed it.
    At the peak 186,000 of the 1.24 million homes were off.                      Of the 1.24 million homes, fewer than one in ten were ever off.
    It serves 310,000 customers. The storm cut off 186,000 customers.            At the worst hour three-quarters of those we serve were off.

The whole is printed in the claim's own sentence, or is the only count of what the claim names. The part is printed as one of the
same whole and told in the same words, or as the peak where the claim is of the worst. Where another such part makes the claim
hold, nothing is told.

Comes in: a Page and the Desk, its shares told. Goes out: drafts of checks of the rules share and threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from operator import truediv

from ..fractions.asked_few import people
from ..fractions.polls import side_of_question
from ..fractions.taken_up import counted, groups
from ..fractions.told_pairs import pairs_of
from ..intervals import Interval, exact
from ..meaning.apposition import amount
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..meaning.mentions import ANSWERED, REPLY, clause_of, read_mention
from ..quantities import Desk, Draft, Page, Quantity, once
from ..totals.accounts import plain, value
from ..verdicts import combine
from .portion_claims import Portion, claims
from .told_portions import portion_draft

Pair = tuple[Quantity, Quantity, bool]  # part, whole, whether it is a poll
PEAK = re.compile(r"\b(?:peak\w*|worst|height|most|highest|darkest|maximum)\b", re.I)
OWN = re.compile(r"^ (?P<rest>of (?:the|those|these|its|their|our|all)\b[^.;:\d]+)")
OF_FIRST = re.compile(
    r"\b(?:[Oo]f|[Aa]mong|poll of|survey of|asked|polled|questioned|surveyed|interviewed) (?:the |its |some |just over |about |more than |nearly |all )*$"
)
SNUG = Fraction(3, 5)  # of what is allowed under a share that is nearly reached
ABOUT = 1.1  # 'just over a thousand' is at most 1,100
# Reads 'With adult care swallowing', 'Rail accounts for'
TAKES = re.compile(
    r"(?:^|\b[Ww]ith )(?P<who>(?:[A-Za-z][\w’'-]* ){1,4})(?:alone |now |already |still )?(?:swallow\w*|takes?|took|taking|makes? up|making up|made up|account\w* for|eats?(?: up)?|eating(?: up)?|absorb\w*|"
    r"supplie[sd]|provid\w*|contribut\w*|represent\w*|consum\w*|brings? in|bringing in|brought in|costs?|costing|will cost) $"
)
OF_SUM = re.compile(
    r"^ of (?:the|its|all|that|this) (?:[a-z]+ )?(?:total|whole|budget|sum|costs?|bill|spending|money|outlay|revenue|income|lot)\b"
)
TOTAL = re.compile(
    r"\b(?:budget|total|in all|altogether|overall|sum|bill|spending|revenue|income|turnover|costs?)\b", re.I
)
BACKING = re.compile(r"\b(?:backing|approval|blessing|endorsement|consent) of\b")
FAR = 6  # sentences from a claim of those who answered in which the answers are counted
REST = 45  # characters after a claim that name those who are meant
SUMS = 2  # sums that a sentence tells of one subject, then and now
POLLED = matter("asked answered replied survey poll people said")


def across(desk: Desk) -> Iterator[Draft]:
    """What `portions_apart` tells of each page."""
    for page in desk.pages:
        yield from portions_apart(page, desk)


def portions_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share in words with the part that is told elsewhere."""
    for claim in claims(page):
        if not page.told_portions.isdisjoint(range(claim.start, claim.end)):
            continue
        here = [
            one
            for one in page.by_sentence.get(claim.number, [])
            if one.total and amount(one) and one.lo and not _of(claim, one)
        ]
        whole = next((one for one in here if one.end <= claim.start and OF_FIRST.search(page.before(one) + " ")), None)
        if whole and len(here) == 1:
            found = list(_same_whole(page, desk, claim, whole))
        elif not here and REPLY.search(claim.rest[:REST]) and (told := list(_of_poll(page, desk, claim))):
            found = told
        elif not here and PEAK.search(_beside(page, claim)):
            found = list(_at_worst(page, desk, claim))
        else:
            found = list(_share_of_sum(page, claim))
        yield from _told(page, claim, found)


def _beside(page: Page, claim: Portion) -> str:
    """The sentence of a claim without it: the 'most' of 'most of the shops' is no peak."""
    sentence = page.sentences[claim.number]
    return f"{page.text[sentence.start : claim.start]} | {page.text[claim.end : sentence.end]}"


def _of_poll(page: Page, desk: Desk, claim: Portion) -> Iterator[tuple[Quantity, Quantity]]:
    """'It has the support of a majority of those who answered': the answers on that side, of the only poll that the article counts."""
    polled = [pair for pair in pairs_of(desk)[page] if pair.polled and abs(pair.part.sentence - claim.number) <= FAR]
    if ANSWERED.search(claim.rest[:REST]):  # not those who were asked, if those who replied are meant
        polled = [pair for pair in polled if ANSWERED.search(clause_of(page, pair.whole))]
    text = page.words(claim.number)
    side = side_of_question(text) or ("for" if BACKING.search(text) else None)
    if side is None or len({value(pair.whole) for pair in polled}) != 1:
        return
    for pair in polled:
        if pair.part.sentence != claim.number and side_of_question(clause_of(page, pair.part)) == side:
            yield pair.part, pair.whole


def _share_of_sum(page: Page, claim: Portion) -> Iterator[tuple[Quantity, Quantity]]:
    """'With social care swallowing more than half of the total': the sums told of it, and the total told just before."""
    sentence = page.sentences[claim.number]
    lead = TAKES.search(" ".join(page.text[sentence.start : claim.start].split()) + " ")
    if not lead or not OF_SUM.match(claim.rest) or any(one.total for one in page.by_sentence.get(claim.number, [])):
        return
    who = matter(lead["who"])
    before = [
        one
        for at in (claim.number - 1, claim.number - 2)
        for one in page.by_sentence.get(at, [])
        if plain(one) and one.unit
    ]
    wholes = [one for one in before if TOTAL.search(f"{page.before(one, 30)} {page.after(one, 20)}")]
    if len(wholes) != 1 or not who:
        return
    for part in page.quantities:
        if (
            plain(part)
            and part.unit == wholes[0].unit
            and not part.per
            and value(part) < value(wholes[0])
            and _told_of(page, part, who)
        ):
            yield part, wholes[0]


def _told_of(page: Page, part: Quantity, who: frozenset[str]) -> bool:
    """Whether a sentence opens with the subject of a claim and tells a sum of it."""
    group = [one for one in page.by_sentence.get(part.sentence, []) if one.unit == part.unit]
    opening = page.text[page.sentences[part.sentence].start : group[0].start] if group else ""
    return len(group) <= SUMS and who <= matter(opening)


def _of(claim: Portion, one: Quantity) -> bool:
    return claim.start <= one.start < claim.end


def _told(page: Page, claim: Portion, found: list[tuple[Quantity, Quantity]]) -> Iterator[Draft]:
    """The draft of the first pair that makes a claim hold; of the only one, if it fails it by little."""
    claim = _snug(claim)
    holds = [
        pair for pair in found if claim.allowed.intersects(combine(truediv, pair[0].readings, pair[1].readings).usual)
    ]
    near = [pair for pair in found if exact(pair[0].lo) / exact(pair[1].lo) in claim.near]
    if holds or (near and (len({value(pair[0]) for pair in found}) == 1 or found[0][0].unit)):
        draft = portion_draft(page, claim, *(holds or near[-1:])[0])
        if holds or draft.judgement.verdict == "inconsistent":
            yield replace(draft, slip=f"share-told {draft.slip}")


def _snug(claim: Portion) -> Portion:
    """'Almost three-quarters' is no 60 per cent where the figures stand apart and nothing else speaks for them."""
    low, high = claim.allowed.lo, claim.allowed.hi
    if not re.match(r"(?:nearly|almost|just under)\b", claim.told) or low is None or high is None:
        return claim
    return replace(claim, allowed=Interval(high - (high - low) * SNUG, high))


@once
def _shares(desk: Desk) -> list[Pair]:
    """The parts of a story that are printed with their wholes: those that give a printed share, and the answers of polls."""
    told = [
        draft.quantities[:2]
        for page in desk.pages
        for draft in page.told_shares.values()
        if draft.judgement.verdict == "consistent"
    ]
    found = [(pair[0], pair[1], False) for pair in told if len(pair) == 2 and plain(pair[0]) and plain(pair[1])]
    return [*found, *((pair.part, pair.whole, pair.polled) for own in pairs_of(desk).values() for pair in own)]


def _same_whole(page: Page, desk: Desk, claim: Portion, whole: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """The parts of the same whole, told in the claim's own words, on its side of a question, or at the worst."""
    text = page.words(claim.number)
    says, side = matter(text) - POLLED - matter(whole.figure.noun or ""), side_of_question(text)
    for part, other, polled in _shares(desk):
        if (
            part.page is None
            or value(part) >= value(other)
            or not _is_whole(whole, other)
            or (part.page is page and part.sentence == claim.number)
        ):
            continue
        clause = clause_of(part.page, part)
        own = side_of_question(clause)
        worst = PEAK.search(text) and PEAK.search(part.page.words(part.sentence))
        poll = polled and REPLY.search(text) and side is not None
        if own == side if poll else (worst or (len(says & matter(clause)) > 1 and own == side)):
            yield part, other


def _is_whole(whole: Quantity, other: Quantity) -> bool:
    """Whether two counts may be one: of one value, or within the hedge of the one in words, and of one kind."""
    nouns = [one.figure.noun or "" for one in (whole, other)]
    alike = not all(nouns) or kindred(*nouns) or all(map(people, nouns)) or value(whole) == value(other)
    hedged = whole.figure.hedge and whole.lo <= other.lo <= whole.lo * ABOUT and whole.figure.approximator == ">"
    return (
        alike
        and whole.unit == other.unit
        and bool(hedged or whole.lo == other.lo or exact(other.lo) in whole.readings.usual)
    )


def _at_worst(page: Page, desk: Desk, claim: Portion) -> Iterator[tuple[Quantity, Quantity]]:
    """'At the worst hour almost three-quarters of the people we serve': the greatest count of those whom the claim names."""
    told = OWN.match(claim.rest)
    mention = read_mention(told["rest"].removeprefix("of ")) if told else None
    first = next((one for one in page.quantities if one.start >= claim.start), None)
    at = first or (page.quantities[-1] if page.quantities else None)
    if mention is None or not mention.says or at is None:
        return
    wholes = [one for one in groups(page, desk, at, mention) if one.page is page]
    if len({value(one) for one in wholes}) != 1:
        return
    whole = wholes[0]
    parts = [
        one
        for one in page.quantities
        if counted(page, one) and value(one) < value(whole) and kindred(one.figure.noun or "", whole.figure.noun or "")
    ]
    if parts:
        yield max(parts, key=value), whole
