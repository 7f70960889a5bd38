"""Majorities by their slots: a claim of more or less than half, the part and the whole that stand round it.

    It has 3,900 farms on its books. Most have been paid: it has settled with 1,720 of them.
    The hall took in 640 runners. The bulk of those treated were beginners. Of the cases, 290 were running their first race.
    Villagers oppose the mast by a majority, said the survey. It asked 700 homes, and 330 were against.

The part is printed with the claim, or in a sentence beside it that divides the same whole; the whole is the part's own ('of
the 640'), else what the claim names or takes up. A part of the whole that makes the claim good anywhere near silences it,
and so does a part that is far from the half: it is a part of something else.

Comes in: a Page. Goes out: drafts of checks of the rule threshold, those of `majorities` and `majority_claims` first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..growth.opposites import opposed
from ..meaning.apposition import INVARIANT, apposed, bare_noun, gap, like
from ..meaning.deeds import matter
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from . import majorities, majority_back, majority_claims
from .ballots import POLLS, cast_for
from .majorities import NO_ANSWER, OPINION, draft_of
from .polls import side_of_question
from .wholes import OF_W

_SIZE = r"(?:(?:clear|large|big|sizeable|vast|great|overwhelming|narrow|slim|bare|small|slight|solid|comfortable|simple|overall|absolute|silent|outright) )?"
MORE = re.compile(
    rf"\b(?:(?:the|a|an) {_SIZE}majority(?! (?:verdict|vote|stake|owner|party|leader|decision|rule|shareh\w+)\b)|(?:(?:well |far |slightly |just |a little )?(?:more|greater|better) than|(?:well |just )?over) half(?! an? )|(?:nearly|almost|virtually|practically) all|the (?:bulk|greater part|larger part|better part|lion['’]s share)"
    r"|(?<!\bthe )(?<!\bat )(?<!\bits )(?<!\btheir )(?<!\bour )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\bthis )(?<!\bfor )(?<!-)most(?! (?:recent|notabl|import|common|like|prob|expens|popul|seri|powerf|successf|famous|difficult|oft)\w*| (?:to|in|by|for|at|when|since|on|and|or|as)\b))\b",
    re.I,
)
LESS = re.compile(
    rf"\b(?:(?:a|the) {_SIZE}minority|(?:(?:well |slightly |just |a little )?(?:less|fewer) than|(?:well |just )?under|not even|barely|hardly) half(?! an? ))\b",
    re.I,
)
# What 'most of' is told of that is no count: 'most of the day', 'most of all', 'a majority of 51', 'most of that'
NO_COUNT = re.compile(
    r"^(?:,? of)?(?: (?:the|this|that|its|his|her|their|our|my|all))* (?:all\b(?! [a-z]+s\b)|(?:day|night|week|month|year|season|morning|afternoon|evening|time|way|answer|world|damage|money|decade|century|life|career|summer|winter|spring|autumn|work|rest|of (?:that|it)\b)\b(?!['’]s))"
    r"|^ of (?:that|it|this|\d[\d,]*(?! [a-z]+s\b))\b",
    re.I,
)
TAKES_UP = re.compile(r"^(?:,? of)? (?:(?:them|these|those|whom|us|which)(?! (?:who|that|with|[a-z]+ed)\b))", re.I)
NOUNS = re.compile(r"^(?: of)?((?: [\w’'-]+){1,6})")
# Reads 'Most were repeat offenders', 'A majority have had a cheque': the claim is its own subject
THOSE = re.compile(r"^(?: of)? (?:all )?(?:those|the ones)\b", re.I)
BARE = re.compile(
    r"^(?:,? (?:now|then|also|still|already|too|however|in fact))?,? (?:are|were|have|had|has|was|is|will|would|said|say|came|come|want\w*|live[sd]?|work\w*|went|go|did|do|could|can)\b",
    re.I,
)
ENDS = re.compile(r"[.;:,()—–]|\b(?:who|which|that|were|was|are|is|have|had|has|said|say)\b", re.I)
APPOSED = re.compile(r"(?:[:,(—–]|\bor|\s-)\s*(?:or |that is,? |namely |some |about |just |only )*$", re.I)
PARTITIVE = re.compile(
    r"^ ?(?:in all )?(?:of (?:them|these|those|whom|the|its|their|his|her|all)\b|in all\b|altogether\b)", re.I
)
# Reads 'Of the cases, 254', 'Among them 40', 'of whom 30'
OF_FIRST = re.compile(
    r"\b(?:of|among|out of) (?:the |its |their |these |those |all )?(?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+)(?: [a-z]+ed)?,? (?:(?:some|about|only|just|exactly) )?$",
    re.I,
)
POLL = matter("asked survey replied answered ballot questioned spoke")
SEX = re.compile(
    r"\b(?:wom[ae]n|m[ae]n|female|male|girls?|boys?|children|pensioners?|under-?\d+s?|over-?\d+s?|aged)\b",
    re.I,
)
NO_PART = re.compile(
    r"\b(?:average|mean|median|rose|fell|since|every|each|target|goal)\b[^,;.]{0,20}$|\b(?:up from|down from|against|than)(?: the| its| an?)*\s*$",
    re.I,
)
OTHER_PLACE = re.compile(r"\b(?:in|at|from) (?:1[89]|20)\d\d\b|\blast (?:year|month|week|season|time)\b", re.I)
# Reads 'Women were a majority', 'by a majority'; must not read 'the 36 needed for a majority', 'no party has a majority'
IS_IT = re.compile(r"\b(?:are|were|is|was|be|been|in|by|form\w*|ma[dk]e up|making up|constitut\w+|represent\w*)$", re.I)
OF_CASES = re.compile(r"\b(?:of|among) (?:the|these|those|all|its|their) (?P<noun>[a-z-]+)\b[^.;:\d]{0,40}$", re.I)
CASES = re.compile(
    r"(?:cases|people|patients|answers|replies|entries|claims|total|responses|respondents|number|ones)\b", re.I
)
OF_THE = re.compile(r"\b(?:of|among) (?:the |its |their |those |these |all )?$", re.I)
THUS = re.compile(r"\b(?:thus|so|then|therefore|hence|in other words|that is|which means|that means)\b", re.I)
CLEFT = re.compile(r"[;:]| but | while | whereas ")
LOW, HIGH = Fraction(1, 3), Fraction(2, 3)  # a part as far from the half as this is of something else
BACK, ON, FAR = 2, 2, 60  # sentences before and after the claim in which its part and its named whole are looked for


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of more or less than half: where it stands, of what, and what it says of them."""

    number: int
    span: tuple[int, int]
    more: bool
    of: frozenset[str]  # the matter of the noun; empty where the words take up what was said
    says: frozenset[str]
    text: str
    told: str
    those: bool = False  # whether its noun is not the one that is counted: 'of those treated', 'of the fleet'


def majority(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each claim with its figures: by the words that tie them, else by the slots round the claim."""
    drawn = {span for draft in majority_back.majority_back(page, desk) for span in draft.spans}
    tied = [
        draft
        for draft in (*majorities.majority(page, desk), *majority_claims.claimed_apart(page, desk))
        if not any(_overlaps(span, *_ends(other)) for span in draft.spans for other in drawn)
    ]
    yield from tied
    taken = {span for draft in tied for span in draft.spans} | drawn
    for claim in claims(page):
        start, end = claim.span
        if not any(_overlaps(span, start, end) for span in taken):
            yield from _filled(page, claim)


def _overlaps(span: str, start: int, end: int) -> bool:
    first, last = _ends(span)
    return first < end and start < last


def _ends(span: str) -> tuple[int, int]:
    first, last = map(int, span.rpartition(":")[2].split("-"))
    return first, last


def claims(page: Page) -> Iterator[Claim]:
    """The claims of a page, in text order."""
    for number, sentence in enumerate(page.sentences):
        for pattern, more in ((MORE, True), (LESS, False)):
            for found in pattern.finditer(sentence.text):
                rest = " ".join(sentence.text[found.end() : found.end() + 160].split())
                rest = rest if rest[:1] in ",.;:" else f" {rest}"
                lead = " ".join(sentence.text[: found.start()].split())
                alone = re.match(r"^ ?(?:[.,;:)”\"]|$)", rest) and "jority" in found[0] and not IS_IT.search(lead)
                if (
                    alone
                    or NO_COUNT.match(rest)
                    or re.search(r"\b(?:third|quarter|fifth)s?[ -]$", sentence.text[: found.start()])
                ):
                    continue
                span = (sentence.start + found.start(), sentence.start + found.end())
                noun = "" if TAKES_UP.match(rest) or BARE.match(rest) else noun_of(rest)
                says = CLEFT.split(sentence.text)[0] if not more else sentence.text
                of = matter(noun)
                told = " ".join(found[0].lower().split())
                those = bool(THOSE.match(rest)) or singular((noun.split() or [""])[-1]) == (noun.split() or [""])[-1]
                yield Claim(number, span, more, of, matter(says) - of, sentence.text, told, those)


def noun_of(rest: str) -> str:
    """The words up to the first that names several: 'of the village shops' of 'of the village shops were shut'."""
    found = NOUNS.match(rest)
    words = re.sub(r"^(?:those|the ones|all)\b(?: (?:who|that|which))?", "", found[1].strip()) if found else ""
    words = re.sub(r"\b(?:this|last|next|the|its|their|our|his|her)\b|\b\w+['’]s\b", " ", words, flags=re.I).strip()
    each = (ENDS.split(words)[0] or words).split()
    heads = [place for place, word in enumerate(each) if word in INVARIANT or singular(word) != word]
    return " ".join(each[: heads[0] + 1] if heads else each[:3])


def _filled(page: Page, claim: Claim) -> Iterator[Draft]:
    """The part and the whole of a claim, where all that fit its slots are on the wrong side of the half, and near it."""
    pairs = [(part, whole) for part in _parts(page, claim) if (whole := _whole(page, claim, part))]
    own = next((one for one in _counts(page, claim.number) if one.start >= claim.span[1]), None)
    if own and OF_W.match(" ".join(page.text[claim.span[1] : own.start].split()) + " "):
        pairs = [
            pair for pair in pairs if value(pair[1]) == value(own) or like(pair[1], own)
        ]  # 'most of the 23 bridges'
    if not pairs:
        yield from _percentage(page, claim)
        return
    shares = [value(part) / value(whole) for part, whole in pairs]
    good = [pair for pair, share in zip(pairs, shares, strict=True) if (share > Fraction(1, 2)) == claim.more]
    part, whole = (good or pairs)[0]
    share = value(part) / value(whole)
    near = share > LOW if claim.more else share < HIGH
    if near and (not good or _in_claim(page, claim, part)):
        yield draft_of(page, part, whole, claim.span, claim.more, told=claim.told)
        again = [one for one in page.by_sentence[part.sentence] if one.percent and apposed(page, part, one)]
        yield from (draft_of(page, one, None, claim.span, claim.more, told=claim.told) for one in again[:1])


def _in_claim(page: Page, claim: Claim, part: Quantity) -> bool:
    return part.sentence == claim.number and part.start > claim.span[1]


def _counts(page: Page, number: int) -> list[Quantity]:
    return [one for one in page.by_sentence.get(number, []) if plain(one) and not one.time and not one.per]


def _parts(page: Page, claim: Claim) -> list[Quantity]:
    """The counts that may be the part: with the claim, else in the sentences after it, else in those before it."""
    here = [one for one in _counts(page, claim.number) if one.start >= claim.span[1] and _with_claim(page, claim, one)]
    if here:
        return here[:1]
    for number in (claim.number + 1, claim.number + 2, claim.number - 1, claim.number + 3, claim.number + 4):
        far = number > claim.number + ON
        found = [
            one
            for one in _counts(page, number)
            if _divides(page, claim, one) and (not far or _of_the_same(page, claim, one))
        ]
        if found:
            greatest = max(map(value, found))
            alone = number < claim.number or value(found[0]) == greatest or _says(page, claim, found[0])
            return found[:1] if alone and not of_one_mind(page, found) else []
    return []


def _of_the_same(page: Page, claim: Claim, one: Quantity) -> bool:
    """'Of the cases seen by noon, 254': whether the words divide what the claim is of, though further off."""
    found = OF_CASES.search(page.before(one, 70) + " ")
    return bool(found and (CASES.match(found["noun"]) or claim.of & matter(found["noun"])))


def of_one_mind(page: Page, found: list[Quantity]) -> bool:
    sides = [side for one in found if (side := side_of_question(_clause(page, one)))]
    return len(sides) > len(set(sides))


def _with_claim(page: Page, claim: Claim, one: Quantity) -> bool:
    """'Most of them serve behind counters: 696'; 'a majority have had one: it has paid 1,720 of them'; '(254 of the 540)'."""
    before, after = page.text[claim.span[1] : one.start], page.after(one)
    hedge = one.figure.hedge_start
    lead = " ".join((before if hedge is None else page.text[claim.span[1] : hedge]).split()) + " "
    if NO_PART.search(lead) or re.match(r"^(?:,? of)? (?:the |its |their |all )*$", " " + lead):
        return False  # 'most of the 540' is the whole
    if PARTITIVE.match(after):
        return True
    beside = re.match(r"^(?:,? of)?(?: [\w’'-]+){1,5}\s?[,(—–]\s*$|^\s*[,(—–]", " " + lead.rstrip())
    own = bare_noun(one) or beside or claim.of & matter(one.figure.noun or "")
    closes = re.match(r"^(?:[a-z-]+ ?){0,3}(?:[.,;)—–]|-\s|$)", after)
    return bool(APPOSED.search(lead) and closes and (own or not one.figure.noun))


def _divides(page: Page, claim: Claim, one: Quantity) -> bool:
    """Whether a count of another sentence is a part of what the claim is of: 'Of the cases, 254', '193 of them', '504 said'."""
    before, after, clause = page.before(one, 60) + " ", page.after(one), _clause(page, one)
    if cast_for(page, claim.text, claim.span, one) and claim.of:
        return True
    if (
        NO_PART.search(before)
        or OTHER_PLACE.search(f"{before} {clause}")
        or re.search(r"\bof (?:the|its|those|these|all|their)+ $", before, re.I)
    ):
        return False
    sides = {side_of_question(claim.text), side_of_question(clause)}
    if {"for", "against"} <= sides:
        return False
    if opposed(claim.text, clause):
        return False
    says = _says(page, claim, one)
    sex = {word.lower() for word in SEX.findall(clause)}
    says = says or frozenset(sex & {word.lower() for word in SEX.findall(claim.text)})
    if sex and not says:
        return False  # 'Most were insured. Of the 400, 190 were women'
    first = OF_FIRST.search(before)
    own = [each for each in _counts(page, one.sentence) if each.end <= one.start and value(each) > value(one)]
    after_whole = bool(own) and bool(
        OF_FIRST.search(page.before(own[-1], 40) + " ")
        or re.search(r"\bof (?:the |its |their )?$", page.before(own[-1], 20) + " ", re.I)
    )
    divided = (
        _of_the_same(page, claim, one)
        or bool(first and not first["noun"].isdigit())
        or bool(PARTITIVE.match(after))
        or after_whole
    )
    polled = _polled(page, claim, one)
    if one.sentence < claim.number:
        return divided and bool(says or THUS.search(claim.text) or (polled and OPINION.search(claim.text)))
    return (
        (divided and _near(page, claim, one))
        or polled
        or (bool(says) and (bool(claim.of) or bare_noun(one)) and _near(page, claim, one))
    )


def _near(page: Page, claim: Claim, one: Quantity) -> bool:
    """The next sentence, or the one after where no other figures stand between."""
    between = _counts(page, claim.number + 1)
    wholes = all(
        one.unit == other.unit and value(other) > value(one) for other in between
    )  # 'received 312. Of these, 150'
    same = _of_the_same(page, claim, one)
    return same or one.sentence == claim.number + 1 or (wholes and len(between) < 2) or bool(_says(page, claim, one))


def _says(page: Page, claim: Claim, one: Quantity) -> frozenset[str]:
    return claim.says & matter(_clause(page, one)) - POLL


def _polled(page: Page, claim: Claim, one: Quantity) -> bool:
    """An answer of a poll: 'Its helpers spoke to 1,050 households, and 504 said that ...'."""
    words = " ".join(page.words(number) for number in range(claim.number, one.sentence + 1))
    answer = re.match(
        r"^ ?(?:[a-z]+ )?(?:said|say|were (?:for|against|in favou?r)|want\w*|would|back\w*|oppos\w*|agreed?|thought|told|chose|voted|answered|ticked|support\w*|favou?r\w*|had never|plan\w*|expect\w*|report\w*)\b",
        page.after(one),
    )
    return bool(POLLS.search(words) and answer)


def _clause(page: Page, one: Quantity) -> str:
    """The words after a figure up to the next one, and those before it back to the comma."""
    group = page.by_sentence.get(one.sentence, [])
    end = min(
        (each.start for each in group if each.start > one.end and each.counts), default=page.sentences[one.sentence].end
    )
    before = re.split(r"[,;:]|\band\b", page.before(one, 80))[-1]
    return f"{before} {page.text[one.start : end]}"


def _whole(page: Page, claim: Claim, part: Quantity) -> Quantity | None:
    """The whole of a part: 'of the 640' beside it, else the count that the claim names or takes up, nearest first."""
    group = _counts(page, part.sentence)
    after = [one for one in group if one.start > part.end and OF_W.match(gap(page, part, one))]
    if after:
        return after[0] if value(after[0]) > value(part) and after[0].unit == part.unit else None
    before = [one for one in group if one.end <= part.start and value(one) > value(part) and one.unit == part.unit]
    if before and OF_THE.search(page.before(before[-1], 20) + " "):
        meant = (
            not claim.of
            or claim.those
            or POLLS.search(page.words(part.sentence))
            or bare_noun(before[-1])
            or claim.of & matter(before[-1].measure or "")
        )
        return before[-1] if meant else None
    last = max(part.sentence, claim.number)
    lone = []
    for number in range(last, last - FAR, -1):
        fits = [one for one in _counts(page, number) if _may_hold(page, claim, part, one)]
        near = number >= claim.number - BACK
        lone += fits if near else []
        if claim.of:
            named = [one for one in fits if claim.of & matter(f"{one.measure or ''} {_clause(page, one)}")]
            asked = [one for one in fits if POLLS.search(page.words(number)) and number >= claim.number - 1]
            told = [one for one in named if not bare_noun(one)]  # '1,850 members and 1,480 came back'
            fits = ((cast_for(page, claim.text, claim.span, part) and told) or named) or asked
        elif not near:
            break
        if fits:
            return _one_side(part, fits)
    own = part.sentence == claim.number and PARTITIVE.match(page.after(part))
    loose = not claim.of or claim.those or own
    return _one_side(part, [one for one in lone if like(part, one)]) if loose else None


def _one_side(part: Quantity, wholes: list[Quantity]) -> Quantity | None:
    """The greatest of several wholes that tell the same of a part."""
    sides = {2 * value(part) > value(one) for one in wholes}
    return max(wholes, key=value) if len(sides) == 1 else None


def _may_hold(page: Page, claim: Claim, part: Quantity, one: Quantity) -> bool:
    if one.start >= part.start or one.unit != part.unit or value(one) <= value(part):
        return False
    after = page.after(one, 20)
    return (
        not PARTITIVE.match(after)
        and (like(part, one) or bool(claim.of))
        and not NO_PART.search(page.before(one) + " ")
    )


def _percentage(page: Page, claim: Claim) -> Iterator[Draft]:
    """'A majority would like it gone, a survey found. It asked 600 adults: 288 of them, or 48%, ...': the first answer, in per cent."""
    if not OPINION.search(claim.text):
        return
    words = page.words(claim.number)
    for number in range(claim.number, claim.number + ON + 1):
        words = f"{words} {page.words(number)}"
        shares = [
            one
            for one in page.by_sentence.get(number, [])
            if one.percent and not one.vague and one.start > claim.span[1]
        ]
        if shares:
            first, clause = shares[0], _clause(page, shares[0])
            sides = {side_of_question(claim.text), side_of_question(clause)}
            odd = NO_ANSWER.search(f"{page.before(first, 60)} {page.after(first, 30)}") or {"for", "against"} <= sides
            share = Fraction(first.figure.lo or 0) / 100
            near = LOW < share <= Fraction(1, 2) if claim.more else Fraction(1, 2) <= share < HIGH
            if (
                POLLS.search(words)
                and near
                and not odd
                and len(_same_side(page, shares)) == 1
                and first is max(shares, key=value)
            ):
                yield draft_of(page, first, None, claim.span, claim.more, told=claim.told)
            return


def _same_side(page: Page, shares: list[Quantity]) -> list[Quantity]:
    side = side_of_question(_clause(page, shares[0]))
    return [one for one in shares if one is shares[0] or (side and side_of_question(_clause(page, one)) == side)]
