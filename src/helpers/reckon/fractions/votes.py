"""Votes: ayes, noes and abstentions against those who could vote or did, and shares of one vote against a hundred.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import add

from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import amount, gap
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from ..totals.differences import difference_of
from ..totals.listing import NO_LIST
from ..totals.panels import OTHER_BODY, SCORE
from ..totals.sum_of_parts import sum_of
from ..verdicts import combine, judge

VOTED = re.compile(
    r"\b(?:voted|votes? (?:of|was|were|is)?|passed|approved|carried|adopted|defeated|lost|rejected|backed|decided|ruled|split|came)\b[^.;]{0,40}$",
    re.I,
)
SHARE_OF = re.compile(
    r"\b(?:share|percent|per cent|%|proportion|part|fraction|half|third|quarter) of (?:all|the)\b[^.;,]*$", re.I
)
ALL = re.compile(r"\b(?:all|whole|full|entire)(?: of)?(?: the| its)? ?$", re.I)
MEMBERS = re.compile(
    r"^[ -]?(?:[a-z-]+ ){0,2}(?:members?|judges|justices|jurors|seats?(?! (?:majority|lead|margin|gain|swing|minority))|councillors|councilors|senators|deputies|delegates|lawmakers|legislators|"
    r"MPs|lords|trustees|directors|commissioners|aldermen|representatives)\b",
    re.I,
)
PRESENT = re.compile(
    r"\b(?:filled|taken|occupied|present|there|voted|attended|took part|turned up|were in|cast|in the (?:chamber|hall|room))\b",
    re.I,
)
BODY = re.compile(r"\b(?:has|have|had|with|of|there are|comprises|counts|numbers)(?: only| all| a total of)? $", re.I)
# Reads '328 voted', '9,300 of the members returned a paper', '1,692 papers were returned'; must not read '300 voted for it'.
PAPERS = re.compile(
    r"^[^.;:,\d]{0,60}?\b(?:voted\b(?! (?:for|against|to|yes|no|in favou?r))|took part|cast (?:a |their )?(?:vote|ballot|paper)s?|cast\b|returned\b|"
    r"(?:papers|ballots|votes) (?:were )?(?:cast|returned|counted|handed in))",
    re.I,
)
FOR = re.compile(
    r"^(?:[a-z-]+ ){0,2}(?:(?:members|people|votes|of them) )?(?:was|were|voted|are|had voted|came out|said|marked|votes)? ?(?:in favou?r|for\b|yes\b|to \w+|ayes\b|backed|supported)",
    re.I,
)
AGAINST = re.compile(
    r"^(?:[a-z-]+ ){0,2}(?:(?:members|people|votes|of them) )?(?:was|were|voted|are|had voted|came out|said|marked|votes)? ?(?:against\b|no\b|opposed|noes\b|nays\b)",
    re.I,
)
NO_FIRST = re.compile(r"\b(?:against|no)\s*$", re.I)
NEXT = re.compile(r"(?:,|;|\band\b|\bwhile\b|\bwith\b)[^.;:]*$", re.I)
ABSTAINED = re.compile(
    r"^(?:[a-z-]+ ){0,3}?(?:abstain\w*|abstention\w*|abstaining|spoil\w*|blank|did not vote|were absent|was absent|absent|stayed away|undecided)\b",
    re.I,
)
IN_ALL = re.compile(r"^(?:In all,?|In total,?|Altogether,?|All told,?|A total of)(?: some)? *$", re.I)
BY_VOTES = re.compile(r"\bby (?:a majority of |a margin of )?$", re.I)
ABSTENTIONS = re.compile(r"\babst(?:ained|aining|entions)[^.;:\d]{0,12}$", re.I)
AYES_TO_NOES = re.compile(r"(?:votes )?(?:to|against) |[-–] ?", re.I)
OF_THE_VOTE = re.compile(
    r"\b(?:of (?:the )?(?:popular )?(?:vote|votes|ballots|seats|market)|vote share|market share)\b", re.I
)
NEXT_SHARE = re.compile(r"^[^.;:]{0,60}(?:,|\band\b)[^.;:,]{0,40}$", re.I)
BODY_OF = re.compile(
    r"\b(?:council|chamber|board|assembly|committee|parliament|senate|jury|panel|bench|commission|court) of(?: the| all| just| only)? $",
    re.I,
)
SEAT_OF = re.compile(
    r"\b(?:seats?|members?|judges|jurors|councillors|senators|deputies|trustees|directors|delegates) of (?:the|its|all) $",
    re.I,
)
REMAINING = re.compile(r"^ ?(?:remaining|surviving)\b", re.I)
LEFT_OVER = re.compile(r"^ ?(?:remaining|other|more|further|new|of)\b", re.I)
HELD = re.compile(r"\b(?:won|holds?|held|gained|lost|with|took|for|against|needs?|only|just|by)(?: [a-z]+)? ?$", re.I)
BODIES = re.compile(
    r"\b(?:vot\w+|motion|council|board|assembly|committee|parliament|senate|chamber|court|jury|bench|panel|house|commission|passed|through|seats?)\b",
    re.I,
)
MARGIN = re.compile(r"\b(?:majority|margin|lead) of(?: just| only| a mere)? $", re.I)
# Must not read 'the government has a majority of nine', 'last time a margin of 30 was enough'.
STANDING = re.compile(
    r"\b(?:has|have|had|holds?|held|with|needs?|needed|requir\w+|last|previous|earlier|before)\b[^;:]{0,60}$", re.I
)
# Must not read 'a two-thirds majority of 31 was needed': what would have carried it.
WANTED = re.compile(r"^[^.;]{0,40}\b(?:required|needed|necessary|enough to|would (?:be|have been))\b", re.I)
WANTED_BEFORE = re.compile(r"\b(?:two-thirds|simple|absolute|overall|qualified|working) majority of", re.I)
LEAD = re.compile(r"\blead of(?: just| only| a mere)? $", re.I)
# Must not read 'a majority of 12 seats', 'of three on the board', 'of two to one': these are of something else.
OF_SEATS = re.compile(
    r"^ ?(?:[a-z]+ )?(?:seats?|members?|MPs|councillors|percent|per cent|%|points?|to|or more|of|in (?:the|its)|on (?:the|its))\b",
    re.I,
)
BACK = 3  # sentences from a score to the margin that is told of it, the first among them
MORE = Fraction(3, 2)  # so many times its size a body that is meant has votes at most
HUNDRED = 100
WHOLE = 101  # shares of one vote that are each rounded may come to a little more than a hundred


def votes(page: Page, desk: Desk) -> Iterator[Draft]:
    """Ayes, noes and abstentions against the members of the body, or against those said to have voted.

    Reads 'voted 11 to 3 ... with all 14 members', 'by 23 to 16, with two abstaining. The council has 41 seats', 'Of the 410 members
    328 voted. 200 were for and 128 against'; must not read 'from 11 to 3'. Members may stay away and papers may be blank: of
    fewer votes than members only a sum that agrees is told, unless all are said to have been there.
    """
    for number, group in page.by_sentence.items():
        counts = [one for one in group if number >= 0 and amount(one) and one.total and one.unit is None]
        pairs = [
            *pairwise(counts),
            *zip(counts, counts[2:], strict=False),
        ]  # 'for the fee of 120 crowns and 564 against'
        for yes, no in pairs:
            if _count(page, yes, no):
                away = _abstained(page, no, counts)
                cast = [yes, no, *away]
                yield from _ahead(page, yes, no, counts)
                yield from _voted(page, cast, counts)
                break


def too_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """More votes than a body has members, its size told farther off: 'eight to six, with one seat of the fifteen empty'.

    Of several sizes the body is the smallest that each side fits into; must not read a count of voters elsewhere.
    """
    sizes = [one for one in page.quantities if plain(one) and _body(page, one)]
    left = {value(one) for one in page.quantities if sizes and plain(one) and REMAINING.match(page.after(one, 30))}
    sizes = [
        one for one in sizes if value(one) > max(left, default=0)
    ]  # 'ten remaining judges' were more when they voted
    for number, group in page.by_sentence.items() if sizes else ():
        counts = [one for one in group if number >= 0 and plain(one) and one.unit is None]
        for yes, no in [*pairwise(counts), *zip(counts, counts[2:], strict=False)]:
            if not _count(page, yes, no):
                continue
            cast = [yes, no, *_abstained(page, no, counts)]
            made = sum(map(value, cast))
            fit = [one for one in sizes if one not in cast and max(map(value, cast)) < value(one) <= made * MORE]
            if fit and all(value(one) < made for one in fit):
                yield sum_of(cast, min(fit, key=lambda one: abs(one.start - yes.start)))
            break


def _members(page: Page, one: Quantity) -> bool:
    """Whether a number is one of members; 'the 15-seat council' beside a score of two sides alone is told by `panels`."""
    after = page.after(one) + " "
    if not after.startswith("-"):
        return bool(MEMBERS.match(after))
    text = page.words(one.sentence)
    scored = SCORE.search(text) and not re.search(r"\babst|\bspoil|\babsent", text, re.I)
    return bool(MEMBERS.match(after)) and not OTHER_BODY.search(text) and not scored


def _body(page: Page, one: Quantity) -> bool:
    """Whether a number is the size of a body that votes: 'the council has 15 seats', 'one seat of the fifteen', 'a 15-member board'."""
    told = _members(page, one) or any(of.search(page.before(one, 40) + " ") for of in (SEAT_OF, BODY_OF))
    held = HELD.search(page.before(one, 40))
    gone = LEFT_OVER.match(page.after(one, 30))
    return (
        bool(told)
        and not held
        and not gone
        and not FOR.match(page.after(one, 40))
        and bool(BODIES.search(page.words(one.sentence)))
    )


def _ahead(page: Page, yes: Quantity, no: Quantity, counts: list[Quantity]) -> Iterator[Draft]:
    """'by 21 votes, 288 to 267': the lead right before the score."""
    by = next((one for one in reversed(counts) if one.start < yes.start), None)
    told = (
        by
        and BY_VOTES.search(page.before(by) + " ")
        and re.match(r"^votes?\s*[,:(—–]\s*(?:with )?$", page.between(by, yes) + " ")
    )
    ends = re.match(r"^\s*(?:votes?)?\s*(?:[,.;:)—–]|$|(?:in|on|with|at|last|after)\b)", page.after(no))
    if by and told and ends and no.readings.usual.below(yes.readings.usual):
        yield difference_of(yes, no, by)


def margins(page: Page, desk: Desk) -> Iterator[Draft]:
    """The margin told after a score: 'carried by 27 votes to 19. A majority of eight was enough'; one of seats is of something else."""
    for number, group in page.by_sentence.items():
        counts = [one for one in group if number >= 0 and plain(one) and one.unit is None]
        scores = [pair for pair in pairwise(counts) if _count(page, *pair)]
        for yes, no in scores[:1]:
            later = [one for place in range(number, number + BACK) for one in page.by_sentence.get(place, [])]
            margin = next((one for one in later if one.start > no.end and _margin(page, one, yes)), None)
            if margin and no.readings.usual.below(yes.readings.usual):
                yield difference_of(yes, no, margin)


def _margin(page: Page, one: Quantity, ayes: Quantity) -> bool:
    """Whether a number is told as the margin of a score, and not as one that was asked for or of another contest."""
    before, after = page.before(one, 90) + " ", page.after(one, 60)
    told = plain(one) and not one.unit and MARGIN.search(before) and not STANDING.search(before)
    wanted = WANTED.match(after) or WANTED_BEFORE.search(before)
    near = one.sentence == ayes.sentence or (not LEAD.search(before) and value(one) < value(ayes))
    return bool(told) and near and not wanted and not OF_SEATS.match(after)


def _count(page: Page, yes: Quantity, no: Quantity) -> bool:
    """Whether two figures are the ayes and the noes: 'voted 11 to 3', '31 were in favour and 14 against', '7 to strike and 4 against'."""
    between = gap(page, yes, no)
    if AYES_TO_NOES.fullmatch(between):
        return bool(VOTED.search(page.before(yes, 60) + " "))
    against = AGAINST.match(page.after(no, 40)) or NO_FIRST.search(between)
    return bool(FOR.match(between) and against) or bool(
        AGAINST.match(between) and FOR.match(page.after(no, 40)) and NEXT.search(between)
    )


def _abstained(page: Page, no: Quantity, counts: list[Quantity]) -> list[Quantity]:
    """The abstentions and spoilt papers after the noes, in the sentence or at the start of the next."""
    after = [one for one in counts if one.start > no.start]
    later = [one for one in page.by_sentence.get(no.sentence + 1, [])[:1] if amount(one) and one.total and not one.unit]
    return [
        one
        for one in [*after, *later]
        if ABSTAINED.match(page.after(one, 50)) or ABSTENTIONS.search(page.before(one, 40))
    ]


def _voted(page: Page, cast: list[Quantity], counts: list[Quantity]) -> Iterator[Draft]:
    """The votes against the nearest figure for the whole body or for all votes."""
    near = [*counts]
    for number in (cast[0].sentence + 1, cast[0].sentence - 1, cast[0].sentence + 2):
        near += [one for one in page.by_sentence.get(number, []) if amount(one) and one.total and not one.unit]
    found = [draft for whole in near if whole not in cast and (draft := _against(page, cast, whole))]
    agreed = [draft for draft in found if draft.judgement.verdict == "consistent"]
    yield from agreed[:1] or found[:1]


def _against(page: Page, cast: list[Quantity], whole: Quantity) -> Draft | None:
    if any(whole.readings.usual.below(one.readings.usual) for one in cast):
        return None  # 'by 21 votes, 288 to 267'
    if SHARE_OF.search(page.before(whole) + " ") or LEFT_OVER.match(page.after(whole, 30)):
        return None  # '140 to 46; as a share of all 240 members', 'the eight remaining judges'
    everyone = bool(ALL.search(page.before(whole) + " ")) and bool(whole.figure.noun)
    here = whole.sentence == cast[0].sentence
    there = everyone and (here or bool(PRESENT.search(page.after(whole, 90))))
    body = _members(page, whole) and (here or everyone or bool(BODY.search(page.before(whole) + " ")))
    body = body or bool(BODY_OF.search(page.before(whole, 40) + " "))
    first = whole.start < cast[0].start or IN_ALL.search(page.before(whole) + " ")
    papers = bool(PAPERS.match(page.after(whole, 90))) and bool(first)
    if not ((everyone and here) or body or papers):
        return None
    draft = sum_of(cast, whole)
    more = whole.readings.usual.below(combine(add, *(one.readings for one in cast)).usual)
    if draft.judgement.verdict == "consistent" or there or (more and (body or papers)):
        return draft
    return None


def shares_of_vote(page: Page, desk: Desk) -> Iterator[Draft]:
    """Shares of one vote in a list come to no more than a hundred.

    Reads '41 percent of the vote, the alliance 37 percent and the greens 28'; must not read shares of several votes.
    """
    for number, group in page.by_sentence.items():
        run = [
            one for one in group if one.percent and not one.vague and not one.time and (one.figure.lo or 0) < HUNDRED
        ]
        text = page.text[run[0].start : run[-1].end] if run else ""
        if number < 0 or len(run) < 3 or not OF_THE_VOTE.search(page.words(number)) or NO_LIST.search(text):
            continue
        if all(NEXT_SHARE.match(gap(page, one, other)) for one, other in pairwise(run)):
            yield _of_hundred(run)


def _of_hundred(run: list[Quantity]) -> Draft:
    result = combine(add, *(one.readings for one in run))
    return Draft(
        rule="parts_sum",
        quantities=tuple(run),
        formula=f"{' + '.join(one.name for one in run)} = {words(result.literal)}%",
        result=f"{words(result.literal)}%",
        stated="at most 100%",
        unit="percent",
        judgement=judge(result, exactly(WHOLE), "at most"),
        why="Shares of one whole come to no more than a hundred.",
    )
