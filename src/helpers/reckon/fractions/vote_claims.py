"""Claims of so large a part of a vote, two thirds or three quarters, beside the votes themselves, here or in another article.

    The board agreed by 11 votes to eight. All 21 governors were there. ... It passed with a two-thirds majority.
    The panel has 16 members, and more than two thirds of them were for it. ... In the end it was nine for, six against.

The votes for may be held against those cast, those cast and kept back, and all members; what fails against each of them is told,
and where the claim says of which, against that alone.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from operator import truediv

from ..hedges import exactly
from ..intervals import words
from ..meaning.apposition import gap
from ..meaning.kinds import human
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from ..verdicts import Judgement, combine, judge
from .polls import side_of_question
from .portion_values import value as share_value
from .proportions import as_share
from .votes import ABSTAINED, MEMBERS

# Reads '12 votes to seven', '12 in favour and seven against', 'nine for, six against', '12 councillors for and seven against'
TO = re.compile(r"^ ?(?:votes? |of them |members |people )?(?:to|against|[-–]) ?$", re.I)
FOR = re.compile(r"^ ?(?:[a-z]+ ){0,2}(?:in favou?r|for|yes|ayes|backed|supported)\b[^.;\d]{0,30}$", re.I)
AGAINST = re.compile(
    r"^ ?(?:[a-z]+ ){0,2}(?:against|no\b(?! (?:view|opinion|answer|idea|reply|preference))|noes|opposed|were not)", re.I
)
VOTING = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)|ballot\w*|motion|council\w*|board|committee|panel|jury|assembly|parliament|approv\w*|adopt\w*|carried|reject\w*|back(?:ed|s)|favou?r|against|recommend\w*)\b",
    re.I,
)
MAJORITY = re.compile(r"^[ -]?(?:majority|vote)\b")
# Reads 'two thirds of the members backed it', 'more than two thirds of them came down in favour'
OF_THEM = re.compile(
    r"^ ?(?:of (?:them|those|the|its|their|all|our)\b[^.;:]{0,50}?)?\b(?:vot(?:ed|ing)|back(?:ed|s|ing)?|support\w*|approv\w*|in favou?r|came down|came out|were for|said (?:yes|no)|against|oppos\w*|reject\w*|agreed)\b",
    re.I,
)
VOTERS = re.compile(
    r"\b(?:members|councillors|councilors|senators|deputies|delegates|lawmakers|governors|trustees|directors|judges|jurors|MPs|council|board|committee|panel|jury|assembly|parliament|chamber)\b"
)
NEEDED = re.compile(
    r"\b(?:need\w*|requir\w*|must|short of|without|not|never|if|unless|would|could|should|fail\w*|had to)\b|n['’]t\b",
    re.I,
)
FULL = re.compile(r"\b(?:full|whole|entire|all)\b", re.I)
CAST = re.compile(r"\b(?:of (?:the )?votes(?: cast)?|of those (?:voting|who voted|present)|cast)\b", re.I)
MOTION = re.compile(
    r"\b(?:it|this|motions?|decisions?|deals?|sale|plans?|proposals?|resolutions?|budget|bill|votes?|voted|offer|members|councillors|council|board|committee|panel|jury|them)\b",
    re.I,
)
ELECTED = re.compile(r"\b(?:seats?|(?:re-?)?elect\w*|won (?:his|her|their) )\b", re.I)
NEAR = 6  # sentences between a claim and the votes that it is of, where an article tells of several
BODY = 3  # sentences about the votes in which the members are counted
SIZE = Fraction(3, 2)  # so many times those who voted the members are at most
FEW = 100  # more who are counted beside a claim were polled
MOST = 1000  # votes of more are a ballot's, of which other rules speak


@dataclass(frozen=True, slots=True)
class Vote:
    """The votes for and against, those kept back, and all members where they are counted."""

    page: Page
    yes: Quantity
    no: Quantity
    kept: Quantity | None
    members: Quantity | None


def vote_claims(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim of a fraction with the only vote that it may be of."""
    for one in page.fractions:
        if not _is_claim(page, one):
            continue
        found = votes(page)
        near = [vote for vote in found if abs(vote.yes.sentence - one.sentence) <= NEAR] or found
        near = near or [vote for other in desk.pages if other is not page for vote in votes(other)]
        if near and len({(value(vote.yes), value(vote.no)) for vote in near}) == 1:
            vote = near[0]
            members = vote.members or _members(page, one.sentence, vote.yes, vote.no)
            draft = _held(page, one, replace(vote, members=members))
            if draft.judgement.verdict == "consistent" or _of_the_motion(page, one):
                yield draft


def _of_the_motion(page: Page, one: Quantity) -> bool:
    """Whether a claim is of what was put to the vote, and of nobody's election: 'It was carried by', not 'She won her seat with'."""
    text = page.words(one.sentence)
    return bool(MOTION.search(text)) and not ELECTED.search(text)


def _is_claim(page: Page, one: Quantity) -> bool:
    after = page.after(one, 90)
    told = MAJORITY.match(after) or (OF_THEM.match(after) and VOTERS.search(page.words(one.sentence)))
    if not told or one.sentence < 0 or share_value(one) <= Fraction(1, 2):
        return False
    first = one.sentence - (0 if MAJORITY.match(after) else 1)
    others = [each for number in range(first, one.sentence + 1) for each in page.by_sentence.get(number, [])]
    polled = any(each.percent or (plain(each) and value(each) >= FEW) for each in others)
    return not polled and not NEEDED.search(f"{page.before(one, 50)} {after[:40]}")


def votes(page: Page) -> list[Vote]:
    """The votes of a page: 'by 12 votes to seven, with two abstentions'."""
    found = []
    for number, group in page.by_sentence.items():
        if number < 0 or not VOTING.search(f"{page.words(number - 1)} {page.words(number)}"):
            continue
        counts = [one for one in group if plain(one) and not one.unit and not one.per and value(one) < MOST]
        for yes, no in pairwise(counts):
            told = gap(page, yes, no)
            sides = TO.match(told) if "vote" in page.words(number) else None
            if value(yes) > value(no) and (sides or (FOR.match(told) and AGAINST.match(page.after(no)))):
                kept = next((each for each in counts if each.start > no.end and _kept(page, each)), None)
                found.append(Vote(page, yes, no, kept, _members(page, number, yes, no)))
    return found


def _kept(page: Page, one: Quantity) -> bool:
    return bool(
        ABSTAINED.match(page.after(one))
        or re.match(r"^ ?(?:[a-z]+ )?(?:who )?(?:sat|abst|stay|did not|kept)", page.after(one))
    )


def _members(page: Page, number: int, yes: Quantity, no: Quantity) -> Quantity | None:
    """Those who had a vote, counted near the votes."""
    cast = value(yes) + value(no)
    for one in page.near(number, BODY):
        if one not in (yes, no) and plain(one) and not one.unit and cast <= value(one) <= SIZE * cast:
            noun = one.figure.noun or ""
            if MEMBERS.match(" " + page.after(one)) or human(noun.split()[-1] if noun else ""):
                return one
    return None


def _held(page: Page, one: Quantity, vote: Vote) -> Draft:
    """The draft of a claim: against what its words name, else against the base that makes it hold, else against the widest."""
    told = page.after(one, 60)
    part = vote.no if side_of_question(told) == "against" else vote.yes
    cast = value(vote.yes) + value(vote.no)
    bases = {cast, cast + (value(vote.kept) if vote.kept else 0)}
    if vote.members and not CAST.search(told):
        bases = {value(vote.members)} if FULL.search(told) else bases | {value(vote.members)}
    drafts = [_draft(part, base, vote, one) for base in sorted(bases)]
    good = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    return (good or drafts[-1:])[0]


def _draft(part: Quantity, base: Fraction, vote: Vote, one: Quantity) -> Draft:
    whole = vote.members if vote.members and value(vote.members) == base else None
    result = combine(truediv, part.readings, exactly(base))
    judgement = _judged(result.literal.lo or Fraction(0), one, judge(result, as_share(one), "at least", percent=True))
    other = whole or (vote.no if part is vote.yes else vote.yes)
    return Draft(
        rule="threshold",
        quantities=(part, other, one),
        slip=f"vote {part.key} {one.key}",
        formula=f"{part.name} of {words(exactly(base).literal)} = {words(result.literal, percent=True)}; said to be {one.name}",
        result=words(result.usual, percent=True),
        stated=one.name,
        unit="percent",
        judgement=judgement,
        why="The votes for, over those cast or over all members, against the part that they are said to be.",
    )


def _judged(share: Fraction, one: Quantity, found: Judgement) -> Judgement:
    """A vote is counted, so that a part of it is not meant loosely: 14 of 21 is two thirds, 13 is not."""
    if found.verdict == "consistent" and share < share_value(one) and one.figure.approximator not in ("~", "<"):
        return judge(exactly(share), exactly(share_value(one)), "at least", percent=True)
    return found
