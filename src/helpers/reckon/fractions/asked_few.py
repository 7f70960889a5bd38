"""A percentage of a few who were asked, tested or counted in a sentence before: whether any whole number of them gives it.

    I put it to seven landlords in the street. Forty per cent had raised the rent.
    We tried six of the lifts. Of those, 60 per cent were out of order.
    A panel of seven experts met. Sixty-five per cent of its members were for it.
    The jury has 14 members, all of whom voted. It was for acquittal, with 60 per cent of the members in favour.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rule possible_percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..meaning.kinds import human, kindred
from ..meaning.mentions import REPLY, Mention, mention_of
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import value
from .shares import possible, tied_to_few, whole_number
from .taken_up import ANYBODY, counted, groups
from .wholes import CHANGED, NO_SHARE

# Reads 'Forty per cent had', '60 per cent were in favour', '70 percent of them said'; must not read '40 per cent of voters'
ANSWER = re.compile(
    r"^(?:%|per cent|percent)[”\"]?(?:,| of (?:them|those|these)(?! who\b| that\b)| of (?:the|those) asked)? ?(?:also |already |still |now |even )?"
    r"(?:had|have|has|said|say|says|were|was|are|is|would|will|thought|think|told|want\w*|backed|answered|agreed|voted|did|do|could|can|felt|"
    r"knew|reported|admitted|failed|passed|came|chose|expected|planned|hoped|believed|owned|used|paid|lost|got|gave|showed|in favou?r|against)\b",
    re.I,
)
OF_THEM = re.compile(r"^(?:%| ?per cent| ?percent) of (?:them|these)\b(?! who\b| that\b)", re.I)
# Reads 'We lost ', 'By autumn ': nobody is named before the percentage whom 'them' might mean
WE = re.compile(
    r"[“\"'\W]*(?:(?:By|In|At|After|Within|Over) [a-z]+(?: [a-z]+)?,? )?(?:(?:We|we|They|they|She|she|He|he|It|it|I) (?:have |had |has )?[a-z]+ )?(?:about |some |nearly |almost )?"
)
VOTED = re.compile(
    r"\b(?:voted?|votes|present|polled|turned up|attended|took part|sampled|opened|tried|spoken to|weighed|picked up|rang|rung|phoned|telephoned|called back)\b",
    re.I,
)
ELSE = re.compile(
    r"\b(?:nation\w*|country|county|region\w*|elsewhere|overall|in general|on average|last year|a year ago|in (?:19|20)\d\d|of (?:all|voters|people|adults|households))\b",
    re.I,
)
ASKED = re.compile(
    r"\b(?:asked|stopped|spoke (?:to|with)|spoken to|talked to|put (?:it|this|that|the question) to|rang|called|visited|interviewed|polled|surveyed|questioned|approached|"
    r"tested|tried|inspected|checked|sampled|examined)(?: only| just| all)? $",
    re.I,
)
DOERS = re.compile(
    r"(?:ers|ors|ists|ants|ents|ees|ians|folk|men|women|holders)$|^heads?$", re.I
)  # who does what: 'traders', 'tenants'
# Reads 'a panel of seven experts', 'the nine-member board', 'the jury has 14 members': who is many in one, by a number
BODY = r"(?:panel|board|committee|commission|council|jury|bench|court|tribunal|crew|squad|team|cabinet|choir|task force|working group)"
BODY_OF = re.compile(
    rf"\b{BODY}(?: is| was)? (?:of|with|has|had|numbers|counts|made up of|consisting of)(?: just| only| all)? $", re.I
)
MEMBERS_OF = re.compile(rf"^-(?:member|strong|man|woman|person|seat)(?: [a-z]+)? {BODY}\b", re.I)
# Reads '65 per cent of its members', '65 per cent of the panel', '65 per cent of those present'; must not read '65 per cent of members of the union'
OF_BODY = re.compile(
    rf"^(?:%| ?per cent| ?percent) of (?:(?:the|its|their|his|her)(?: [a-z]+)? (?:members|judges|jurors|directors|experts|trustees|councillors|{BODY})|(?:the )?(?:members|{BODY}) present|those present)\b(?! of)",
    re.I,
)
# Who lives in a place, by any word for them
DWELLERS = frozenset(
    "inhabitant resident islander villager local townsman citizen dweller settler householder occupant tenant soul".split()
)
FEW = 40  # of more, any percentage to the unit may come
LEAST = 4  # of fewer no percentage is told
BACK = 3  # sentences back in which a few were asked


def asked_few(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each percentage with the few that it is of."""
    for one in page.quantities:
        plain = one.percent and one.sentence >= 0 and not one.time and not one.vague and one.figure.form == "scalar"
        changed = CHANGED.search(page.before(one)) and not OF_THEM.match(
            page.after(one, 30)
        )  # 'we lost 35 per cent of them'
        if not plain or NO_SHARE.match(page.after(one)) or changed:
            continue
        whole = _taken_up(page, desk, one) or _dwellers(page, one) or _asked(page, one) or _body(page, one)
        whole = whole or _of_them(page, one)
        count = whole_number(whole) if whole and not whole.figure.hedge else 0
        if whole and count >= LEAST and not _told(page, one, whole):
            yield possible(one, whole, count)


def _told(page: Page, one: Quantity, whole: Quantity) -> bool:
    """Whether the words of one sentence tie the two, of which another rule speaks."""
    group = page.by_sentence[one.sentence]
    beside = whole in group and abs(group.index(one) - group.index(whole)) == 1
    return beside and tied_to_few(page, one, whole)


def _taken_up(page: Page, desk: Desk, one: Quantity) -> Quantity | None:
    """'Of the guides, 42 per cent', '60 per cent of the members': the group, where its count is the only one of its noun."""
    mention = mention_of(page, one)
    if mention is None or mention.owned or ELSE.search(page.after(one)):
        return None
    found = [each for each in groups(page, desk, one, mention) if each.page is page and _of(mention, each)]
    near = [each for each in found if one.sentence - each.sentence <= BACK]
    if not near and not mention.says and (far := _only(page, desk, mention)):
        return far
    return near[0] if near and len({value(each) for each in found}) == 1 and not _others(page, near[0], one) else None


def _dwellers(page: Page, one: Quantity) -> Quantity | None:
    """'found nine inhabitants, down from 14. ... 38 per cent of the islanders': the only count of who lives in a place, by another word for them."""
    mention = mention_of(page, one)
    if mention is None or mention.noun not in DWELLERS or mention.says or ELSE.search(page.after(one)):
        return None
    near = [each for back in range(BACK + 1) for each in page.by_sentence.get(one.sentence - back, [])]
    near = [each for each in near if each.end <= one.start and counted(page, each) and not page.set_aside(each)]
    found = [each for each in near if singular((each.figure.noun or "x").split()[-1].lower()) in DWELLERS | ANYBODY]
    return found[0] if len({value(each) for each in found}) == 1 and whole_number(found[0]) <= FEW else None


def _only(page: Page, desk: Desk, mention: Mention) -> Quantity | None:
    """'Mrs Hall is one of twelve wardens. ... Of the wardens, 70 per cent': the only count of the noun, here and in every article."""
    noun = mention.noun
    if not noun or mention.many or noun in ANYBODY:
        return None
    found = [each for other in desk.pages for each in other.quantities if counted(other, each) and _bears(each, noun)]
    own = [each for each in found if each.page is page]
    return own[0] if own and len({value(each) for each in found}) == 1 and whole_number(own[0]) <= FEW else None


def _bears(each: Quantity, noun: str) -> bool:
    return bool(each.figure.noun) and singular((each.figure.noun or "").split()[-1].lower()) == noun


def _of(mention: Mention, whole: Quantity) -> bool:
    """Whether the few bear the noun of a mention, or the people of a collective one."""
    own = whole.figure.noun or ""
    return not mention.noun or kindred(mention.noun, own) or (mention.many and people(own))


def people(noun: str) -> bool:
    return any(human(word) or DOERS.search(word) for word in noun.split())


def _asked(page: Page, one: Quantity) -> Quantity | None:
    """'We stopped six drivers. Forty per cent had': the only few that were asked, or that voted, just before."""
    if not ANSWER.match(page.after(one)) or ELSE.search(f"{page.before(one)} {page.after(one)}"):
        return None
    before = [
        each
        for number in range(one.sentence, one.sentence - BACK, -1)
        for each in reversed(page.by_sentence.get(number, []))
    ]
    before = [each for each in before if each.end <= one.start and counted(page, each)]
    for each in before:
        words = " ".join(page.words(number) for number in range(each.sentence, one.sentence + 1))
        if (
            whole_number(each) >= LEAST
            and (people(each.figure.noun or "") or ASKED.search(page.before(each) + " "))
            and (REPLY.search(words) or VOTED.search(words))
        ):
            return None if _others(page, each, one) else each
    return None


def _body(page: Page, one: Quantity) -> Quantity | None:
    """'A panel of seven experts met. 65 per cent of its members agreed': the only body of the sentences before."""
    if not OF_BODY.match(page.after(one, 60)) or ELSE.search(page.before(one)):
        return None
    near = [each for back in range(BACK + 1) for each in page.by_sentence.get(one.sentence - back, [])]
    near = [each for each in near if each.end <= one.start and counted(page, each)]
    found = [each for each in near if BODY_OF.search(page.before(each) + " ") or MEMBERS_OF.match(page.after(each, 40))]
    return found[0] if len({value(each) for each in found}) == 1 else None


def _of_them(page: Page, one: Quantity) -> Quantity | None:
    """'went into the winter with seven hives. ... We lost 35 per cent of them': the last number before, where it is a few that are counted."""
    lead = page.text[page.sentences[one.sentence].start : one.start]
    if not (OF_THEM.match(page.after(one, 30)) and WE.fullmatch(lead)):
        return None
    near = [each for back in range(BACK) for each in page.by_sentence.get(one.sentence - back, [])]
    last = max((each for each in near if each.end <= one.start), key=lambda each: each.end, default=None)
    few = last is not None and counted(page, last) and bool(last.figure.noun) and whole_number(last) <= FEW
    return last if few and last is not None and not page.set_aside(last) else None


def _others(page: Page, whole: Quantity, one: Quantity) -> bool:
    """Whether another group that the percentage may be of is counted from the few on, or beside it."""
    between = [each for number in range(whole.sentence, one.sentence + 1) for each in page.by_sentence.get(number, [])]
    return any(each is not whole and counted(page, each) and value(each) > LEAST for each in between)
