"""What the words put first or last among printed values: a named member of a list, or the value of a day among days.

    It spends £4.1m on staff, £2.6m on the building and £1.2m on shows. The building is the biggest item.
    Ayle lost 14 per cent of its bees, Brock 22 and Corrin 9 per cent. Corrin had the worst rate.
    Saturday was the busiest day, with 3,140, and Monday the quietest, with 960. On Tuesday 870 came.

A claim that prints no value is tied to one by the only label in the list that it names. What is the greatest of days bounds
days, of weeks weeks: a weekly peak is no bound on a place's total.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...extract.currencies import MONEY
from ..each.rates import BACKGROUND
from ..growth.baselines import like, size
from ..meaning.apposition import amount, average, bare_noun, kin
from ..meaning.deeds import matter
from ..meaning.tellings import EMPTY, capitalised
from ..measures import time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.listing import lists
from .extremes import FORMER, LOW, ORDINAL, TOP
from .mean_and_extreme import NAMED as GRAINS
from .mean_and_extreme import NO_NOUN, NOUN, WORD, End, end_of, named_alike, relation_of
from .standings import placed_in_row
from .worst_cases import Told, as_printed, side_of

BACK, ON = 2, 1  # sentences before and after a claim in which its list is looked for
MARKS = frozenset(
    ("not reached", "target", "threshold", "limit", "quota", "promise", "required", "capacity", "forecast")
)  # no day had these
THERE = re.compile(r"\b(?:there|It|its|Its)\b")
PRICED = re.compile(r"cheap|dear|pric|most (?:expensive|costly)|costl|least (?:expensive|costly)", re.I)
SPANNED = re.compile(r"long|short|tall|deep|high|wide|narrow|broad", re.I)
WEIGHED = re.compile(r"heav|light", re.I)
LENGTHS = frozenset("meter kilometer centimeter mile foot yard inch".split())
WEIGHTS = frozenset(("kilogram", "gram", "ton", "metric ton", "pound", "ounce"))
DAYS_APART = 2  # sentences round the greatest day in which other days are looked for
LEAST, MOST = 3, 12  # members of a list that a name may be first of
APART = 20  # a value this many times another is of another thing
SEPARATOR = re.compile(r"[,;:—–(]\s|\s(?:and|while|but|against|then)\s|[.]\s")
# Nouns that are of whatever is counted: 'the biggest item', 'the worst rate'
OF_ANY = re.compile(
    r"(?:item|line|piece|part|share|slice|chunk|portion|rate|total|number|count|sum|amount|figure|score|bill|loss|gain|rise|fall|increase"
    r"|decrease|drop|jump|cost|payment|contribution|contributor|spender|user|proportion|percentage|hit|of|affected|single|source|cause)s?",
    re.I,
)
SMALL = frozenset("the its his her our one all but and for yet nor not who how why she they it's each".split())
VERB = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|has|have|had|makes? up|made up|saw|suffered|fared|came|takes?|took)\b",
    re.I,
)
# Reads '168 in the week to Thursday', '210 the week before', 'on Tuesday 870'
GRAIN = re.compile(r"\b(?:the|a|last|this|that|in|each|single)\s(day|night|week|month|year|hour)\b", re.I)
OLD_RECORD = re.compile(r"\b(?:old|previous|former|existing|earlier) (?:record|high|low|peak|best)\b", re.I)
TOTALS = re.compile(
    r"\b(?:in all|in total|total|altogether|so far|combined|overall|cumulative\w*|all told|over (?:the )?\w+ (?:days|weeks|months|years))\b",
    re.I,
)
CLASS = re.compile(r"[a-z]{4,}")
PEERS = re.compile(
    r"\b(?:of|among) (?:the|these|those|all|its|their) $", re.I
)  # 'the largest of the three' says how many there are
PLAIN_WORDS = frozenset(
    "with that this from have were been their they than when where which most more only also over into about after before said city".split()
)
NAMED_TIME = (
    re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I),
    re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"),
)
NOT_NOW = re.compile(
    r"\b(?:from [A-Z]?[a-z]+ (?:to|until|through)|between [A-Z]?[a-z]+ and|expect\w*|forecast\w*|target\w*|goal|capacity|limit|average\w*|so far|in all|in total|total)\b",
    re.I,
)


# Reads 'by the end of Tuesday', 'since Friday': a running total is no day's value
CUMULATIVE = re.compile(
    r"\b(?:by|until|till|since|through|as of|up to)\b (?:[a-z]+ ){0,4}(?:[A-Z][a-z]+day|[A-Z][a-z]{2,8}\b|noon|midnight|yesterday|today|then)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a list with what its piece of the sentence says of it."""

    one: Quantity
    text: str

    @property
    def label(self) -> frozenset[str]:
        return _about(self.text)


def _about(text: str) -> frozenset[str]:
    """What a text is of, its short names too."""
    names = (name.lower() for name in re.findall(r"\b[A-Z][\w’'-]{2,4}\b", text))
    return matter(text) | frozenset(name for name in names if name not in EMPTY | SMALL)


def named_in_list(page: Page, desk: Desk) -> Iterator[Draft]:
    """A claim without a like value of its own: the only member of the list next to it that it names, against the others."""
    for number, sentence in enumerate(page.sentences):
        claim = _claim(sentence.text)
        if claim is None:
            continue
        for place in (*range(number, number - BACK - 1, -1), number + ON):
            items = _list(page, place)
            if len(items) >= LEAST and (drafts := list(_placed(page, claim, number, place, items))):
                yield from drafts
                break
            if place < number and len(items) >= LEAST and (own := _told_there(page, claim, number, items)):
                yield from (placed_in_row(*as_printed(own, item.one), *_side(claim)) for item in items)
                break


def _claim(text: str) -> tuple[str, str, str] | None:
    """The superlative of a sentence, its noun, and the words that name what it is said of; None for none."""
    for found in WORD.finditer(text):
        relation = relation_of(found[0], "late")
        clause = re.split(r"[;:.]\s", text[: found.start()])[-1]
        verb = list(VERB.finditer(clause))
        rest = text[found.end() :]
        if not relation or not verb or ORDINAL.search(clause + found[0] + rest[:60]) or re.search(r"\d", clause):
            continue
        noun = None if NO_NOUN.match(rest) else NOUN.match(rest)
        return found[0].lower(), noun["noun"] if noun else "", clause[: verb[-1].start()]
    return None


def _list(page: Page, number: int) -> list[Item]:
    """The like values of a sentence, each with its piece; [] where they are not one row."""
    group = [one for one in page.by_sentence.get(number, []) if number >= 0 and (amount(one) or one.percent)]
    group = [one for one in group if not one.vague and not average(page, one)]
    return pieces(page, number, _one_unit(group)) if not BACKGROUND.search(page.words(number)) else []


def _one_unit(group: list[Quantity]) -> list[Quantity]:
    """The values of the unit that most of them have."""
    kinds: dict[tuple[str | None, str | None], list[Quantity]] = {}
    for one in group:
        kinds.setdefault((one.unit, one.time), []).append(one)
    most = max(kinds.values(), key=len, default=[])
    return [one for one in most if like(most[0], one)][:MOST]


def pieces(page: Page, number: int, group: list[Quantity]) -> list[Item]:
    """Each value with the words from the separator before it to the one after it, other values of the row left out."""
    if not group:
        return []
    sentence = page.sentences[number]
    found = []
    for index, one in enumerate(group):
        start = group[index - 1].end if index else sentence.start
        stop = group[index + 1].start if index + 1 < len(group) else sentence.end
        before, after = page.text[start : one.start], page.text[one.end : stop]
        cut = list(SEPARATOR.finditer(before))
        lead = (
            before[cut[-1].end() :] if cut and (index or matter(before[cut[-1].end() :])) else "" if index else before
        )
        tail = SEPARATOR.split(after, maxsplit=1)[0]
        found.append(Item(one, " ".join(f"{lead} | {tail}".split())))
    return found


def _told_there(page: Page, claim: tuple[str, str, str], number: int, items: list[Item]) -> Quantity | None:
    """'Dunn remains the cheapest district. The average there is €9.80': the value after the claim of one that the list leaves out."""
    word, _, subject = claim
    named = capitalised(subject)
    if not named or not side_of(word) or named & capitalised(page.words(items[0].one.sentence)):
        return None
    if not THERE.search(page.words(number + 1)):
        return None
    group = [one for one in page.by_sentence.get(number + 1, []) if not one.vague and (amount(one) or one.percent)]
    own = group[0] if group and like(items[0].one, group[0]) and group[0].unit == items[0].one.unit else None
    return own if own and of_unit(word, own.unit) and size(own) < APART * size(items[0].one) else None


def _side(claim: tuple[str, str, str]) -> tuple[str, str]:
    return side_of(claim[0]) or "at most", claim[0]


def of_unit(word: str, unit: str | None) -> bool:
    """Whether a superlative itself measures in a unit, whatever noun it stands by: 'cheapest' in money, 'longest' in miles or days.

    >>> of_unit("cheapest", "euro"), of_unit("heaviest", "kilogram"), of_unit("largest", "euro")
    (True, True, False)
    """
    if unit in MONEY:
        return bool(PRICED.match(word))
    return bool(unit) and bool(
        SPANNED.match(word) if time_unit(unit) or unit in LENGTHS else WEIGHED.match(word) and unit in WEIGHTS
    )


def _placed(page: Page, claim: tuple[str, str, str], number: int, place: int, items: list[Item]) -> Iterator[Draft]:
    word, noun, subject = claim
    about = _about(subject)
    hits = [
        item for item in items if about & (item.label - frozenset().union(*(o.label for o in items if o is not item)))
    ]
    if len(hits) != 1:
        return
    own = hits[0]
    told = page.words(place)
    relation = relation_of(word, f"{page.words(number)} {told}") or ("at most" if word == "worst" and noun else None)
    firm = bool(OF_ANY.fullmatch(noun)) or bool(noun and named_alike(word, noun, matter(told)))
    if relation is None or (noun and not firm):
        return
    drafts = [placed_in_row(*as_printed(own.one, item.one), relation, word) for item in items if item is not own]
    if firm or all(draft.judgement.verdict == "consistent" for draft in drafts):
        yield from drafts


def of_days(page: Page, desk: Desk) -> Iterator[Draft]:
    """The value of the busiest day or the peak week against the other days or weeks of the sentences round it."""
    for number, group in page.by_sentence.items():
        for one in group if number >= 0 else []:
            if one.vague or not (amount(one) or one.percent) or average(page, one) or one.role in MARKS:
                continue
            end = end_of(page, _told(one), number)
            if end and end.grain:
                yield from _of_grain(page, end, one)


def _told(one: Quantity) -> Told:
    return Told(one.readings, one.label, one.unit, (one,))


def _of_grain(page: Page, end: End, top: Quantity) -> Iterator[Draft]:
    around = range(end.number - DAYS_APART, end.number + DAYS_APART + 1)
    relation = relation_of(end.word, " ".join(map(page.words, around)))
    for place in around if relation else ():
        group = [one for one in page.by_sentence.get(place, []) if place >= 0 and one.unit == top.unit]
        for item in pieces(page, place, group):
            peer = item.one
            if peer is not top and _of_like_grain(page, item, top, end.grain or ""):
                yield placed_in_row(*as_printed(top, peer), relation or "", end.word)


def _of_like_grain(page: Page, item: Item, top: Quantity, grain: str) -> bool:
    """Whether a value is that of another day, or week, of the same thing: no mean, no total, no other year."""
    peer = item.one
    if peer.vague or peer.per or peer.time not in (None, top.time) or average(page, peer) or not like(top, peer):
        return False
    if not 0 < size(top) <= APART * size(peer) or size(peer) > APART * size(top):
        return False
    if NOT_NOW.search(item.text) or CUMULATIVE.search(item.text) or BACKGROUND.search(item.text):
        return False
    told = [time_unit(found[1]) for found in GRAIN.finditer(item.text)]
    named = [name for name, pattern in GRAINS if pattern.search(item.text)]
    return (told[0] if told else named[0] if named else None) == grain


def superlative(page: Page, desk: Desk) -> Iterator[Draft]:
    """What the words call the busiest or the smallest, against its peers: the members of a list near it, or the same thing of another.

    Reads '180 on Tuesday, 150 on Wednesday ... The busiest day was Wednesday, when 150 were rescued', 'The clerk's office,
    with 14 employees, is the smallest. The archive office has 11 employees'. Must not read a total as a peer.
    """
    runs = list(lists(page))
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and not PEERS.search(page.before(one, 20))]
        if (
            len(amounts) != 1
            or ORDINAL.search(page.words(number))
            or BACKGROUND.search(page.words(number))
            or average(page, amounts[0])
            or (
                bare_noun(amounts[0]) and any(one.days for one in group)
            )  # 'the slowest took 44 minutes, the fastest 17'
            or ((end := end_of(page, _told(amounts[0]), number)) and end.grain)  # of days and weeks `of_days` speaks
        ):
            continue
        for pattern, relation in ((TOP, "at most"), (LOW, "at least")):
            found = pattern.search(page.words(number))
            if found and not FORMER.search(page.words(number)[: found.start()]):
                peers = list(_peers(page, amounts[0], runs))
                drafts = [placed_in_row(amounts[0], peer, relation, found[0].lower()) for peer in peers]
                past = sum(draft.judgement.verdict == "inconsistent" for draft in drafts)
                if past == 0 or (past == 1 and _of_peers(page, found, number, peers)):
                    yield from drafts  # what several peers are past was said of something else


def _of_peers(page: Page, found: re.Match[str], number: int, peers: list[Quantity]) -> bool:
    """Whether the superlative's noun is told of the peers: no 'largest party' of 'members from towns and from villages'."""
    rest = page.words(number)[found.end() :]
    noun = None if NO_NOUN.match(rest) else NOUN.match(rest)
    if not noun or OF_ANY.fullmatch(noun["noun"]):
        return True
    told = matter(" ".join(f"{page.before(one, 200)} {one.measure or ''}" for one in peers))
    return any(named_alike(found[0], word, told) for word in noun.groups() if word)


def _peers(page: Page, one: Quantity, runs: list[list[Quantity]]) -> Iterator[Quantity]:
    """Numbers of the same thing: members of a list within two sentences, and the lone number of a neighbouring sentence of like words."""
    for run in runs:
        if (
            abs(run[0].sentence - one.sentence) <= ON
            and run[0].unit == one.unit
            and kin(run[0], one)
            and one not in run
        ):
            yield from run
            return
    for number in (one.sentence - 1, one.sentence + 1):
        amounts = [other for other in page.by_sentence.get(number, []) if amount(other)]
        if len(amounts) == 1 and _peer(page, one, amounts[0]):
            yield amounts[0]


def _peer(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether a lone number is of a peer: the same noun, printed, and another word of the class shared; no total, no mean, no other year."""
    text = page.words(other.sentence)
    named = (
        one.figure.noun
        and other.figure.noun
        and one.measure == other.measure
        and one.time == other.time
        and not other.per
    )
    if (
        not named
        or OLD_RECORD.search(text)
        or TOTALS.search(text)
        or BACKGROUND.search(text)
        or average(page, other)
        or page.set_aside(other)
    ):
        return False
    nouns = set(CLASS.findall((one.measure or "").lower()))
    classes = [set(CLASS.findall(page.words(q.sentence).lower())) - nouns - PLAIN_WORDS for q in (one, other)]
    return bool(classes[0] & classes[1]) or any(
        all(name.search(page.words(q.sentence)) for q in (one, other)) for name in NAMED_TIME
    )
