"""A majority claimed apart from its figures: 'Women were in the majority' after '3,900 of the 8,200 were women'.

Reads also '240 said yes, 210 no, 50 did not say. A majority want it', 'Most of them mean to stay. Of the 410 asked, 193 would stay, 119 would go and 98 did not know', 'The one has 27 per
cent, the other 19. With a majority of the shares pledged ...', 'together hold 46.6 per cent, a majority'; must not read 'the
largest party', 'a majority of those with a view', or a claim that several of the answers make up.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..hedges import exactly
from ..meaning.apposition import amount, bare_noun, gap, like
from ..meaning.deeds import matter
from ..order.mean_and_extreme import WORD
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from ..totals.listing import lists
from ..totals.partitions import PARTITIVE
from .majorities import OPINION, draft_of, share_of_draft
from .polls import AGAINST, polls, side_of_question
from .wholes import OF_W, around, stems

SIDE = r"(?:in (?:the|a) (?P<{0}>majority|minority)|(?:ma[dk]e up|mak(?:e|ing) up|form(?:ed|s)?|constitut\w+|are|were|was|is) (?:the|a) (?:clear |narrow |slim |small |bare )?(?P<{1}>majority|minority))"
IN_MAJORITY = re.compile(rf"\b{SIDE.format('one', 'two')}\b(?! of (?!them|those|the [a-z]+\b))", re.I)
SUBJECT = re.compile(
    r"([a-z][\w-]+)(?:,? (?:who|which|that|they))?(?:,? (?:now|thus|so|still|clearly))*(?: (?:have been|had been|has been|are|were|was|is|be|being|find themselves|found themselves))?(?:,? (?:now|thus|so|still|clearly))*,?\s*$",
    re.I,
)
MOST = re.compile(
    r"(?:^[“\"‘]?|[,;:“] |[,:] [“\"‘]|\bthat )(?:[Tt]he (?:great |vast |clear )?(?:majority|bulk)|[Aa] (?:clear |large )?majority|[Mm]ost|[Mm]ore than half)(?: of| [a-z-]+)",
    re.I,
)
TO_BE = re.compile(r"\b(?:to|would|could|will|may|might|not)(?: [a-z]+)?\s*$", re.I)  # 'to stay in the majority'
NOT_MOST = re.compile(
    r"^(?: (?:recent|notabl|import|common|like|prob)\w*| of (?:all\b|the (?:time|day|year|damage|money)))", re.I
)
CLAIMS = re.compile(
    r"\b(?:a|its|their|his|her|the) (?:clear |narrow |slim |bare |simple |absolute |comfortable |overall )?majority of (?:the |its |their |all )?(?:shares?|stock|votes?|seats|capital|equity|voting rights|delegates|members)\b[^.;]{0,30}\b(?:already|now|thus|so|pledged|promised|secured|behind|in hand|assured|committed|won over)\b",
    re.I,
)
# Reads 'won 27 of them and so hold a majority'
HELD = re.compile(
    r"\b(?:hold|holds|held|have|has|had|command\w*|enjoy\w*|won|win|secured?|gives? (?:it|them)|gave (?:it|them)|giving (?:it|them)) an? (?:clear |narrow |slim |bare |simple |absolute |comfortable |overall |outright )?majority\b(?! of (?!the seats|the votes|the shares))",
    re.I,
)
HOLDS = re.compile(
    r"\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held|has|have|had|with|controls?|controlled|speaks? for|whose)\b[^.;:\d]{0,25}$",
    re.I,
)
A_MAJORITY = re.compile(
    r"^(?:%|percent|per cent)\s*(?:of [^,;.:\d]{2,40})?(?:,|\(|[—–]|\s-) (?:which is |or |and (?:so |thus )?)?an? (?:clear |narrow |slim |bare |simple |absolute |comfortable |overall |outright )?majority\b(?! of those)",
    re.I,
)
WEAK = frozenset("said told asked answer people members those them they house family".split())
_ANSWER = r"(?:answer|repl(?:y|ied|ies)|respon[ds]|return|vot|turnout|ballot|sent back|fill|wrote back|hear[d]? (?:back )?from|ask|question|survey|poll|interview|took part|taking part)"
# Reads 'of those who answered, 198', 'of the replies, 198', 'of respondents (198'
THOSE_ANSWERED = re.compile(
    rf"\bof (?:those|the (?:ones|people|[a-z]+s)|them|these)?(?: (?:who|that|which))?(?: had| were| they| it)?[^,.;:(\d]{{0,20}}\b{_ANSWER}\w*[^,.;:(\d]{{0,25}}(?:,|\(|[—–])$",
    re.I,
)
# Reads 'Most respondents, 198', 'More than half of them, 198'
WHO_ANSWERED = re.compile(
    r"\b(?:most|majority of|more than half of|bulk of) (?:(?:the|those) )?(?:of )?(?:them|these|those|respondents|repl(?:ies|iers)|answers|responses|participants)(?:,| \(|\(| [—–])$",
    re.I,
)
ANSWERED = re.compile(rf"\b{_ANSWER}", re.I)
# Reads 'A majority of the cases, 41,', 'Most of its members, five in all,'
OF_NOUN = re.compile(
    r"\bof (?:the |its |their |his |her |these |those )?(?:[a-z-]+ )?(?P<noun>[a-z-]{3,}),?(?:,| \(| [—–])$", re.I
)
IN_ALL = re.compile(r"^(?:of them|in all|altogether|in total)?\s*[,)—–]", re.I)
CLAUSE_END = re.compile(r"[,;:(]")
NO_WHOLE = re.compile(r"\b(?:of (?:them|whom|which|these|those)|average|mean|median|aged?)\b", re.I)
THOSE = re.compile(
    rf"\b(?:those|them|these)\b(?: who| that)?(?: had| were| have)? {_ANSWER}|\b(?:votes cast|with a view)\b", re.I
)
VOTERS = re.compile(r"\b(?:voters|respondents)\b", re.I)
COUNTED = re.compile(
    r"\b(?:votes?|ballots?|papers|tally|count(?:ed)?|poll|result|said (?:yes|so)|in favou?r|backed|chose)\b", re.I
)
LEAST = 2  # answers of a question, if no more are printed, may leave out those without a view
FAR = 3  # sentences before a claim in which the whole that it is of is looked for
BACK = 2  # sentences before a claim in which its figures are looked for


def claimed_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim of a majority with the figures of the sentences beside it."""
    for number in range(len(page.sentences)):
        text = page.words(number)
        found = IN_MAJORITY.search(text)
        if found and not TO_BE.search(text[: found.start()]):
            yield from _side(page, number, found)
        elif (found := HELD.search(text)) and (pair := _won(page, number, found)):
            yield draft_of(page, *pair, _span(page, number, found), True, told="a majority")
        elif found := CLAIMS.search(text):
            yield from _holders(page, number, found)
        elif (found := MOST.search(text)) and not NOT_MOST.match(text[found.end() - 3 :]):
            yield from _answers(page, number, found)
    for share in page.quantities:
        found = A_MAJORITY.match(page.after(share, 90)) if share.percent and share.sentence >= 0 else None
        if found:
            end = share.end + len(found[0])
            yield draft_of(page, share, None, (share.end, min(end, len(page.text))), True, told="majority")


def _span(page: Page, number: int, found: re.Match[str]) -> tuple[int, int]:
    start = page.sentences[number].start
    return start + found.start(), start + found.end()


def _side(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'Women were in the majority': the women counted beside it, over the only whole, or over each that there may be."""
    more = (found["one"] or found["two"]).lower() == "majority"
    subject = SUBJECT.search(page.words(number)[: found.start()])
    named = stems(subject[1]) - WEAK if subject else set()
    window = [
        one for place in range(number - BACK, number + 1) for one in page.by_sentence.get(place, []) if _counted(one)
    ]
    parts = [one for one in window if named & stems(around(page, one, 35))]
    if not parts and re.match(r"(?:They|Those|These)\b", page.words(number)):
        parts = [pair[0] for pair in _pairs(page, number - 1)]
    if len({one.figure.lo for one in parts}) != 1:
        return
    part = parts[-1]
    wholes = [
        one
        for place in range(part.sentence - 1, part.sentence + 1)
        for one in page.by_sentence.get(place, [])
        if _counted(one) and one is not part and one.unit == part.unit and value(one) > value(part)
    ]
    if not wholes:
        return
    sides = {2 * value(part) > value(one) for one in wholes}
    if len(sides) == 1 and (len(wholes) > 1 or like(part, wholes[0])):
        yield draft_of(page, part, wholes[0], _span(page, number, found), more, told=found["one"] or found["two"])


def _won(page: Page, number: int, found: re.Match[str]) -> tuple[Quantity, Quantity] | None:
    """'The council has 58 seats. The greens won 27 of them and so hold a majority': the part with its only whole."""
    at = page.sentences[number].start + found.start()
    here = [one for one in page.by_sentence.get(number, []) if one.start < at]
    if len(here) == 2 and (pairs := _pairs(page, number)):
        return pairs[0]
    before = [one for one in page.by_sentence.get(number - 1, []) if _counted(one)]
    if len(here) != 1 or len(before) != 1 or not _counted(here[0]) or not PARTITIVE.match(page.after(here[0])):
        return None
    return (here[0], before[0]) if value(here[0]) < value(before[0]) else None


def _counted(one: Quantity) -> bool:
    return plain(one) and not one.unit


def _pairs(page: Page, number: int) -> list[tuple[Quantity, Quantity]]:
    """The parts of a sentence with their wholes: '193 of the 412', 'Of the 412, 193'."""
    group = [one for one in page.by_sentence.get(number, []) if _counted(one)]
    if len(group) != 2:
        return []
    one, other = group
    if OF_W.match(gap(page, one, other)):
        return [(one, other)]
    first = re.search(r"\bof (?:the |its |their |all )*$", page.before(one) + " ", re.I)
    return [(other, one)] if first and value(other) < value(one) else []


def _holders(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'The family owns 27.4 per cent. So does a fund, with 19.2. With a majority of the shares pledged': their shares together."""
    near = [
        one
        for place in range(number - BACK, number)
        for one in page.by_sentence.get(place, [])
        if one.percent and not one.vague
    ]
    held = [one for one in near if HOLDS.search(page.before(one, 60) + " ") and one.figure.lo == one.figure.hi]
    others = [
        one for one in page.near(number, 2 * BACK) if one.percent and one not in held and HOLDS.search(page.before(one))
    ]
    if len(held) > 1 and not others:
        yield share_of_draft(page, held, _span(page, number, found))


def _answers(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'Most mean to stay. Of the 410 asked, 193 said so, 119 ... and 98 ...': the first answer, if no two are of one kind."""
    if any(amount(one) or one.percent for one in page.by_sentence.get(number, [])):
        yield from _in_sentence(page, number, found)
        told = list(_of_those_before(page, number, found)) or list(_of_passage(page, number, found))
        yield from told
        return
    for place in (number + 1, number - 1):
        first = first_answer(page, place)
        if first and (place > number or (OPINION.search(page.words(number)) and not THOSE.search(page.words(number)))):
            yield draft_of(page, *first, _span(page, number, found), True, told=_told(found))
            return
    share = _first_share(page, number)
    if share:
        yield draft_of(page, share, None, _span(page, number, found), True, told=_told(found))
    elif counted := _tally(page, number):
        yield draft_of(page, *counted, _span(page, number, found), True, told=_told(found))


def _told(found: re.Match[str]) -> str:
    return " ".join(found[0].split()).strip(',;:“" ').removeprefix("that ").removesuffix(" of").lower()


def first_answer(page: Page, place: int) -> tuple[Quantity, Quantity] | None:
    """The first and greatest of the answers of a sentence with their whole, printed beside them or in the sentence before.

    None where two of the answers are of one mind: 'strongly for', 'mildly for'.
    """
    here = [one for one in page.by_sentence.get(place, []) if amount(one) and one.total and not one.unit]
    before = [
        one for one in page.by_sentence.get(place - 1, []) if _counted(one) and ANSWERED.search(page.words(place - 1))
    ]
    runs = [run for run in lists(page) if run[0].sentence == place and len(run) > LEAST]
    run = runs[0] if runs else here
    whole = next((one for one in here if value(one) == sum(map(value, here)) - value(one)), None)
    whole = whole or next((one for one in before if value(one) == sum(map(value, run))), None)
    parts = [one for one in run if one is not whole] or here
    if whole is None or len(parts) <= LEAST or max(parts, key=value) is not parts[0]:
        return None
    told = [re.split(r",| and ", page.after(one, 40))[0] for one in parts]
    clauses = [stems(text) - WEAK for text in told]
    sides = [side for text in told if (side := side_of_question(text))]
    alike = any(one & other for index, one in enumerate(clauses) for other in clauses[index + 1 :])
    if alike or len(set(sides)) < len(sides):
        return None
    first, all_ = (replace(one, readings=exactly(one.readings.literal.lo or 0)) for one in (parts[0], whole))
    return first, all_  # answers that come to the whole to the unit are not rounded


def _first_share(page: Page, number: int) -> Quantity | None:
    """'48 per cent said yes, 34 said no and 18 did not know. A majority want it': the greatest share of the poll before the claim."""
    text = page.words(number)
    shares = next((poll.shares for poll in polls(page) if poll.full and poll.shares[-1].sentence == number - 1), ())
    if not shares or THOSE.search(text) or not OPINION.search(text):
        return None
    return shares[0] if value(shares[0]) == max(map(value, shares)) else None


def _tally(page: Page, number: int) -> tuple[Quantity, Quantity] | None:
    """'2,140 returned their papers. A majority of those voting chose it. The count gave it 1,020 votes': the count, those who answered.

    It is the only number of the next sentence; where several wholes are told and the claim is of those who answered, the last is meant.
    """
    after, text = page.by_sentence.get(number + 1, []), page.words(number + 1)
    if len(after) != 1 or not _counted(after[0]) or not COUNTED.search(text) or AGAINST.search(text):
        return None
    wholes = [
        one
        for place in range(number - FAR, number)
        for one in page.by_sentence.get(place, [])
        if _counted(one) and value(one) > value(after[0]) and ANSWERED.search(page.words(place))
    ]
    sides = {2 * value(after[0]) > value(one) for one in wholes}
    if not wholes or not (len(sides) == 1 or THOSE.search(page.words(number)) or VOTERS.search(page.words(number))):
        return None
    return after[0], wholes[-1]


def _of_those_before(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'It heard back from 412 of them. A majority of those who answered, 198, agreed': the part, the whole a sentence back.

    The last number of the sentence before must be the greater, and the words must say that those who answered are meant.
    """
    start = page.sentences[number].start + found.start()
    group = [one for one in page.by_sentence.get(number, []) if one.start > start]
    before = [one for one in page.by_sentence.get(number - 1, []) if _counted(one)]
    if not (group and before and _counted(group[0]) and value(group[0]) < value(before[-1])):
        return
    lead = " ".join(page.text[start : group[0].start].split())
    back = ANSWERED.search(page.text[max(0, before[-1].start - 50) : before[-1].end + 60])
    if (
        (THOSE_ANSWERED.search(lead) or WHO_ANSWERED.search(lead))
        and back
        and re.match(r"^(?: of them)?\s*[,)—–]", " " + page.after(group[0]))
    ):
        told = " ".join(found[0].split()).strip(",;: ").removesuffix(" of").lower()
        yield draft_of(page, group[0], before[-1], _span(page, number, found), True, told=told)


def _of_passage(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'The ward has had 86 cases. A majority of the cases, 41, are in Holm': the part beside the claim, the whole before it.

    Every greater count of the same thing in the sentences before, none of them a part or a mean, must tell the same.
    """
    start = page.sentences[number].start + found.start()
    group = [one for one in page.by_sentence.get(number, []) if one.start > start and _counted(one)]
    lead = page.text[start : group[0].start] if group else ""
    noun = OF_NOUN.search(" ".join(lead.split()))
    if not noun or not IN_ALL.match(page.after(group[0])) or len(group) > 1:
        return
    part, wholes = group[0], []
    for one in [
        one for place in range(number - FAR, number) for one in page.by_sentence.get(place, []) if _counted(one)
    ]:
        beside = f"{page.before(one, 30)} {CLAUSE_END.split(page.after(one, 12))[0]}"
        if value(one) > value(part) and not NO_WHOLE.search(beside) and not WORD.search(page.before(one, 30)):
            wholes.append(one)
    of = matter(noun["noun"])
    meant = noun["noun"].lower() in ("them", "these", "those") and len(wholes) == 1
    named = [
        one for one in wholes if meant or of & matter(f"{one.measure or ''} {page.before(one, 30)}") or bare_noun(one)
    ]
    if named and len({2 * value(part) > value(one) for one in wholes}) == 1:
        yield draft_of(page, part, named[-1], _span(page, number, found), True, told="a majority")


def _in_sentence(page: Page, number: int, found: re.Match[str]) -> Iterator[Draft]:
    """'Most of those who answered, 193 of 412, agreed': the pair right after the claim and its noun."""
    group = [
        one for one in page.by_sentence.get(number, []) if one.start > page.sentences[number].start + found.start()
    ]
    if len(group) >= 2 and _counted(group[0]) and _counted(group[1]) and OF_W.match(gap(page, *group[:2])):
        lead = page.text[page.sentences[number].start + found.end() : group[0].start]
        if (
            re.match(r"^[^.;:,\d]{0,50}(?:,|\(|[—–]) $", lead.rstrip("(") + ("(" if lead.endswith("(") else ""))
            and "who" in lead
        ):
            yield draft_of(page, group[0], group[1], _span(page, number, found), True, told="most")
