"""A majority, most, more than half, a minority: claims that set a bound of one half, against the count or the share beside them.

Reads 'A majority of nurses, 48 percent, want it', 'Most of the 2,350 holders, 1,090', 'it had its majority: 23 of the 41 members';
must not read 'a majority of 23 seats', 'most of all', 'a two-thirds majority', 'a majority of those with a view'.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import add, truediv

from ..hedges import Readings, exactly
from ..intervals import Interval, exact, words
from ..meaning.apposition import HEDGED, amount, gap, kin
from ..meaning.deeds import matter
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import NAMES, Judgement, combine, judge
from .polls import side_of_question
from .proportions import ANYTHING
from .wholes import OF_W

_NOT_ALL = r"(?!(?:those|people|adults|voters|respondents) (?:who|with|that))"
_OPINION = r"(?:want|back|support|think|favou?r|agree|oppos|believ|sid(?:e|ed)|lik|prefer|say|sa(?:id|w)|welcom|approv|reject|hop|fear|trust|plan|would|keen|against|happy|worr|mean to|voted? (?:for|against|to))"
OPINION = re.compile(rf"\b{_OPINION}\w*", re.I)
MAJORITY = re.compile(
    rf"\b(?:(?<!two-thirds )(?<!third )(?<!thirds )(?<!-fifths )(?<!quarters )majority|(?<!the )most|(?:more|greater) than half|over half|the bulk) of {_NOT_ALL}(?=[a-z0-9\"“$£€])|(?<=\ba )majority(?= (?:now |still |also )?{_OPINION})",
    re.I,
)
MOST = re.compile(r"^Most (?!of\b|recent|notabl|import|common|like|prob)[a-z-]+\b", re.I)
HAD_MAJORITY = re.compile(
    r"\b(?:a|its|their|the|his|her) (?:clear |narrow |slim |bare |simple |absolute |comfortable |overall )?majority$",
    re.I,
)
A_MAJORITY = re.compile(
    r"^[^.;:,()]{0,40}(?:,|\()\s*(?:which is )?an? (?:clear |narrow |slim |bare |simple |absolute |comfortable |overall |outright )?majority\b(?! of)",
    re.I,
)
MINORITY = re.compile(rf"\b(?:minority|(?:less|fewer) than half|under half) of {_NOT_ALL}(?=[a-z0-9\"“$£€])", re.I)
RELATIVE = re.compile(
    r"\b(?:plurality|relative majority|largest share|of those who|with a view|decided|excluding|if |would)\b", re.I
)
# Reads ', 48 percent,', ' (48 percent)', ': 1,128 marked yes', ', or 48 percent'
BESIDE = re.compile(rf"^[^.;:,()—–]{{0,60}}?(?:[,(:—–]|\bor\b)\s*(?:or |that is |namely )?{HEDGED}[$£€]?\s*$", re.I)
CLOSES = re.compile(
    r"^(?:%|percent|per cent)?\s*(?:in all|altogether|in total|of them|[a-z]+)?\s*(?:[,)—–.;:]|$)", re.I
)
YES = re.compile(
    r"^ ?(?:of them |of those |people |members |[a-z]+ )?(?:had |have )?(?:marked|said|voted|ticked|signed|answered|chose|opted|wanted|want|backed|back|agreed|agree|supported|support|were in favou?r|were for)\b",
    re.I,
)
ASIDE = re.compile(r"[;:—–]\s")  # before what a poll found: 'A majority want it; the survey found 48 percent'
HALVES = re.compile(r"\bhalf\b", re.I)
CLAIM = 2  # sentences after a claim of a majority in which the poll that it rests on is looked for
NOUN = 30  # characters after 'a majority of' that name those who are meant
POLLS = matter("asked voted")
# Shares that are no answer: of those who took part, of a change
NO_ANSWER = re.compile(
    r"\b(?:turnout|response rate|took part|replied|responded|returned|rose|fell|risen|fallen|increase\w*|up|down|margin of error|cut)\b|\bpoints?\b",
    re.I,
)
OTHER_SIDE = re.compile(
    r"\b(?:against|oppos\w+|disagree\w*|no|not|n['’]t know|undecided|no (?:view|opinion)|could not|did not|disapprov\w*|unsure|abstain\w*|neither|refused|rest|wanted? it|worse)\b|n['’]t\b",
    re.I,
)
HALF = exact(0.5)
COUNTED = re.compile(
    r"\b(?:asked|polled|surveyed|questioned|interviewed|put (?:it|the question) to|sampled|replied|responded|answered|repl(?:y|ies)|responses)\b"
)
SAMPLE = 5_000  # the largest whole that is counted, not rounded, where a part of it is


def majority(page: Page, desk: Desk) -> Iterator[Draft]:
    """What is called a majority is more than half, a minority less."""
    for number in range(len(page.sentences)):
        text = page.words(number)
        for pattern, more in ((MAJORITY, True), (MOST, True), (MINORITY, False)):
            found = pattern.search(text)
            if found and not RELATIVE.search(re.split(r"[,;:(—–]", text[found.start() :])[0]):
                yield from _claimed(page, number, found.start(), found.end(), more)
        yield from _had(page, number)


def _claimed(page: Page, number: int, first: int, last: int, more: bool) -> Iterator[Draft]:
    """The share or the count right after the claim, else that of the poll in the next sentence."""
    base = page.sentences[number].start
    span = (base + first, base + last)
    group = [one for one in page.by_sentence.get(number, []) if one.start >= span[1] - 1]
    held = _beside(page, group, span)
    shares = [one for one in group if one.percent and not one.vague]
    if held and not HALVES.search(page.text[slice(*span)]):  # of a fraction the rule share speaks
        yield draft_of(page, *held, span, more)
    elif held is None and shares and POLLS & matter(ASIDE.split(page.text[span[1] : shares[0].start])[-1]):
        yield from _answered(page, shares, span, more)
    elif held is None and not any(one.percent for one in group):
        yield from _polled(page, number, span, more)


def _beside(page: Page, group: list[Quantity], span: tuple[int, int]) -> tuple[Quantity, Quantity | None] | None:
    """'A majority of nurses, 48 percent,'; 'Most of the 2,350 holders, 1,090 in all,'; '...: 1,128 marked yes'."""
    if not group:
        return None
    one = group[0]
    lead = " ".join(page.text[span[1] : one.start].split()) + " "
    if one.percent:
        return (one, None) if BESIDE.match(lead) and CLOSES.match(page.after(one)) else None
    whole = one if amount(one) and one.total else None
    if whole and len(group) > 1 and BESIDE.match(lead) and OF_W.match(gap(page, *group[:2])) and kin(*group[:2]):
        return group[0], group[1]  # 'Most members (620 of 1,300)'
    of_whole = whole and OF_W.match(f"of {lead}" if not lead.startswith(" ") else "of ")
    if not (whole and of_whole) or len(group) < 2:
        return None
    for part in group[1:3]:
        between = gap(page, whole, part)
        if part.percent:
            return (part, None) if BESIDE.match(between) and CLOSES.match(page.after(part)) else None
        if (
            amount(part)
            and part.total
            and part.unit == whole.unit
            and not whole.readings.usual.below(part.readings.usual)
        ):
            told = BESIDE.match(between) and (CLOSES.match(page.after(part)) or YES.match(page.after(part)))
            late = re.match(r"^[^.;]*:\s*$", between) and YES.match(page.after(part))
            return (part, whole) if told or late else None
    return None


def _had(page: Page, number: int) -> Iterator[Draft]:
    """'It had its majority: 23 of the 41 members said yes'."""
    group = [one for one in page.by_sentence.get(number, []) if amount(one) and one.total]
    for part, whole in pairwise(group):
        tied = OF_W.match(gap(page, part, whole)) and kin(part, whole)
        if tied and A_MAJORITY.match(page.after(whole)):  # 'won 41 of the 90 seats, a majority'
            start = page.text.find("majority", whole.end)
            yield draft_of(page, part, whole, (start, start + len("majority")), True)
        before = page.before(part)
        lead = re.sub(r"\s*[:,(—–]$", "", before)
        if lead != before and HAD_MAJORITY.search(lead) and tied:
            start = page.text.rfind("majority", 0, part.start)
            yield draft_of(page, part, whole, (start, start + len("majority")), True)


def _polled(page: Page, number: int, span: tuple[int, int], more: bool) -> Iterator[Draft]:
    """The first share of the next sentences that is of those of whom the claim speaks, or of a poll.

    Reads 'A majority side with them. Of the 800 asked, 376, or 47 percent, were for and 41 percent against', 'Most of us want
    it. In the ballot 44 percent said yes'; must not read 'Most growers want it. Yields fell 12 percent', nor '31 percent
    liked it much and 28 percent a little', which make a majority together.
    """
    about = matter(page.text[span[0] : span[1] + NOUN])
    if not OPINION.search(page.words(number)):
        return  # 'Most of the voters live in towns'
    for place in range(number + 1, number + 1 + CLAIM):
        shares = [one for one in page.by_sentence.get(place, []) if one.percent and not one.vague]
        if not any(_answer(page, one) for one in shares):
            continue
        told = matter(" ".join(page.words(between) for between in range(number + 1, place + 1)))
        tied = POLLS & told or about & matter(page.words(place))
        if tied:
            yield from _answered(page, shares, span, more)
        return


def _answered(page: Page, shares: list[Quantity], span: tuple[int, int], more: bool) -> Iterator[Draft]:
    """The greatest of the shares of a poll, where the first is of the claim and the others are not of the same mind."""
    shares = [one for one in shares if _answer(page, one)]
    claimed = page.text[span[0] : span[1] + NOUN]
    told = side_of_question(page.after(max(shares, key=value), 30)) if shares else None
    if {side_of_question(claimed), told} == {"against", "for"}:
        return  # 'Most oppose it ... 34 per cent in favour'
    if shares and all(_other_side(page, one) or value(one) > value(shares[0]) for one in shares[1:]):
        yield draft_of(page, max(shares, key=value), None, span, more)


def _answer(page: Page, one: Quantity) -> bool:
    return not NO_ANSWER.search(f"{page.before(one, 60)} {page.after(one, 30)}")


def value(one: Quantity) -> float:
    return one.figure.lo or 0.0


def _other_side(page: Page, one: Quantity) -> bool:
    return bool(OTHER_SIDE.search(f"{page.before(one, 30)} {page.after(one, 50)}"))


def whole_of(part: Quantity, whole: Quantity) -> Readings:
    """The readings of a whole: one of some hundreds, of which a part near by was counted to the unit, was counted as well, so 576 of 1,200.

    Must not read 40,000 members, of whom 19,800, as counted.
    """
    page = whole.page
    asked = page is not None and COUNTED.search(
        page.words(whole.sentence)
    )  # a sample is counted wherever its parts are told
    near = part.page is page and (asked or abs(part.sentence - whole.sentence) <= 1)
    plain = not (part.figure.hedge or whole.figure.hedge or part.unit or whole.unit) and whole.lo <= SAMPLE
    if not (near and plain and part.lo < whole.lo and whole.lo % 10 == 0 and part.lo % 10):
        return whole.readings
    return exactly(exact(whole.lo))


def draft_of(
    page: Page, part: Quantity, whole: Quantity | None, span: tuple[int, int], more: bool, told: str | None = None
) -> Draft:
    """One count or share against the half that the claim at `span` sets; `told` is the claim where the span holds more."""
    of = whole_of(part, whole) if whole else exactly(100)
    share = ANYTHING if whole and not (whole.lo or whole.figure.hi) else combine(truediv, part.readings, of)
    text = f"{part.label} / {whole.label} = {words(share.literal, percent=True)}" if whole else f"{part.name}%"
    return _against_half(page, tuple(filter(None, (part, whole))), share, text, span, more, told)


def share_of_draft(page: Page, parts: list[Quantity], span: tuple[int, int]) -> Draft:
    """Several shares together against the half that a claim sets: 27.4 and 19.2 per cent are no majority."""
    result = combine(add, *(one.readings for one in parts))
    text = f"{' + '.join(one.name for one in parts)} = {words(result.literal)}%"
    return _against_half(page, tuple(parts), combine(truediv, result, exactly(100)), text, span, True, "a majority")


def _against_half(
    page: Page,
    quantities: tuple[Quantity, ...],
    share: Readings,
    text: str,
    span: tuple[int, int],
    more: bool,
    told: str | None,
) -> Draft:
    bound = Interval(HALF, None, lo_open=True) if more else Interval(None, HALF, hi_open=True)
    judgement = judge(share, Readings(*(bound for _ in NAMES)), vague=quantities[0].vague, percent=True)
    if judgement.verdict == "consistent":
        room = f"consistent, but almost any figure would be: any share of {'more' if more else 'less'} than 50%"
        judgement = Judgement("consistent", None, judgement.reading, room)
    claim = told or " ".join(page.text[slice(*span)].split()).removesuffix(" of")
    return Draft(
        rule="threshold",
        quantities=quantities,
        spans=(page.span(*span),),
        slip=f"majority {' '.join(one.key for one in quantities)}",
        formula=f"{text}; said to be '{claim}'",
        result=words(share.usual, percent=True),
        stated=f"{'more' if more else 'less'} than 50%",
        unit="percent",
        judgement=judgement,
        why=f"'{claim[:1].upper()}{claim[1:]}' is {'more' if more else 'less'} than half.",
    )
