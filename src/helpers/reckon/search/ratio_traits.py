"""What speaks for a ratio that misses, or against it: how far off, built how, told by which words, explained by what.

Comes in: a Ratio and what stands around its claim. Goes out: traits with their sizes, mostly 1. No trait knows a subject; the words
are those of shares, changes, times, hedges and plans.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf, log2

from ...extract.wording import FUNCTION
from ..digits import exchanged, one_digit_off, slip_into
from ..fractions import bulk
from ..fractions.majorities import OPINION
from ..fractions.polls import side_of_question
from ..growth.multiples import FORECAST, VERB
from ..meaning.apposition import bare_noun, like, same_thing
from ..measures import singular
from ..quantities import Quantity
from .ratios import ASKED, PERCENT, REACH, Claim, Ratio, may_be_meant
from .scene import Scene
from .terms import NUMBER_WORDS, WORD, Term
from .traits import APPOSED, CHANGED, FALL, MOVED_AFTER, OF, RISE, Traits

CLASSES = {"share": "part", "half": "part"}  # what two figures are at one time; all else moves
STEPS = (0.02, 0.05, 0.1, 0.2, 0.35)
UP, DOWN = re.compile(rf"\b(?:{RISE})\b", re.I), re.compile(rf"\b(?:{FALL})\b", re.I)
OF_WHOLE = re.compile(r"^(?:[a-z]+ ){0,2}(?:out )?of (?:[a-z’']+ ){0,3}$", re.I)
OF_FIRST = re.compile(r"\b(?:of|among|out of|total|all|asked|polled|surveyed|questioned) (?:[a-z]+ ){0,2}[$£€]?$", re.I)
FROM = re.compile(r"\b(?:from|than|against|compared (?:with|to)|versus|up on|down on) (?:[a-z]+ ){0,2}[$£€]?$", re.I)
WAS = re.compile(
    r"\b(?:was|were|had been|stood at|cost|had|came to|used to be|sold for|fetched) (?:[a-z]+ ){0,2}[$£€]?$", re.I
)
TO = re.compile(r"\b(?:to|now|is|are|at|reached|hit|today|has|have) (?:[a-z]+ ){0,2}[$£€]?$", re.I)
BY = re.compile(r"\bby (?:[a-z]+ ){0,2}[$£€]?$", re.I)
PAST = re.compile(
    r"\b(?:last|ago|previous\w*|earlier|before|then|once|formerly|first|initially|used to|(?:1[89]|20)\d\d|prior|start of|beginning)\b",
    re.I,
)
LATER = re.compile(
    r"\b(?:now|today|current\w*|latest|this (?:year|month|week|time|season|spring|summer|autumn|winter)|yesterday|so far|new|end of)\b",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:will|would|could|may|might|should|must|if|unless|plan\w*|target\w*|aim\w*|forecast\w*|expect\w*|predict\w*|project\w*|estimat\w*|hop\w+|propos\w*|promis\w*|up to|to be|had put|pencilled|budgeted|guess\w*|thought|in the event)\b",
    re.I,
)
NOT = re.compile(r"\b(?:not|no|never|nor|neither|without|denied|wrongly)\b|n['’]t\b", re.I)
SOME = re.compile(
    r"\b(?:of (?:those|these|whom|which)|who|only|excluding|except|apart from|other|rest|remaining|another|aged|under|men|women|children|adults|each|alone)\b",
    re.I,
)
ADJUSTED = re.compile(
    r"\b(?:inflation|real terms|adjust\w*|like-for-like|underlying|seasonal\w*|net|gross|annual\w*|average|mean|median|typical\w*|per head|compound\w*)\b",
    re.I,
)
A_RATE = re.compile(
    r"\b(?:rate|interest|tax\w*|duty|levy|discount|yield|margin|chance|stake|risk|probability|odds|fee|commission|coupon|bonus|grade|score|capacity)\b",
    re.I,
)
SO = re.compile(
    r"\b(?:so|thus|hence|therefore|that (?:is|was|makes|means)|which (?:is|was|makes|means)|this (?:is|was|means)|or|making|an? [a-z]+ of)\b",
    re.I,
)
OTHER = re.compile(r"[;:]|\b(?:while|whereas|but|although|though|yet|because|when|where|after|before)\b", re.I)
AND = re.compile(r"\b(?:and|who|which|that|with)\b", re.I)
TIMES = re.compile(
    r"^ (?:as (?:many|much|[a-z]+ as)|the|that|those|its|their|his|her|what|more|higher|greater|larger|bigger|longer)\b",
    re.I,
)
OF_THOSE = re.compile(
    r"^(?: of)? (?:the ones|those|people|adults|voters|respondents) (?:who|with|that|[a-z]+ed)\b", re.I
)
NO_COUNT = re.compile(
    r"^(?: of)?(?: (?:the|this|that|its|his|her|their|our|my|all|it))* (?:day|night|week|month|year|season|time|way|work|rest|money|of)\b",
    re.I,
)


@dataclass(slots=True)
class Around:
    """What stands around a claim."""

    scene: Scene
    window: list[Term]
    claims: list[Claim]
    tried: list[Ratio]
    rivals: list[Ratio]  # those that may be meant, or hold
    words: frozenset[str]  # of the claim
    held: Counter[frozenset[Term]]  # the pairs that make some claim of the article
    ties: dict[Term, float]  # the bits of the words that a figure of the window shares with the claim's sentence
    tie: float = field(init=False)  # the greatest of a rival

    def __post_init__(self) -> None:
        self.tie = max((bits for one in self.rivals if (bits := _tied(one, self)) is not None), default=-inf)


def traits_of(ratio: Ratio, around: Around) -> Traits:
    """The traits of a ratio; those that tell another thing of each group of relations are told once for all and once with the group."""
    group = CLASSES.get(ratio.way, "move")
    found: Traits = {f"way {ratio.way}": 1}
    for name in (*_size(ratio), *_place(ratio, around), *_kind(ratio), *_words(ratio), *_known(ratio, around)):
        found[name] = found[f"{name} {group}"] = 1
    found[f"an article of {step(len(ratio.claim.page.sentences), 3, 10)} sentences"] = 1  # how likely a slip is at all
    return found | _tries(ratio, around)


def _size(ratio: Ratio) -> Iterator[str]:
    """How far off, in which way a slip of such a size is made, and how many digits are printed."""
    one, made, told = ratio.claim.term, ratio.made * PERCENT, ratio.claim.size * PERCENT
    if mistake := ratio.mistaken:
        yield mistake
    yield f"off {step(abs(ratio.off), *STEPS)}"
    if ratio.way not in ("half", "multiple"):
        if exchanged(str(round(made)), str(round(told))) or one_digit_off(made, told):
            yield "one digit"
        if abs(made - told) <= 1.01:
            yield "off by one"
    for (one_of, least, most), name in zip(ratio.implied(), ("new", "old"), strict=False):
        if told_by_pen := slip_into(one_of.value, least, most):
            yield f"{name} {told_by_pen}"
            yield "a figure by a digit"
    yield f"least digits {min(min(each.digits for each in ratio.ones), 3)}"
    if one and one.digits > 2:
        yield "long claim"


def _place(ratio: Ratio, around: Around) -> Iterator[str]:
    """Where the figures stand from the claim and from each other, and what stands between."""
    claim = ratio.claim
    aways = [max(-2, min(2, one.at - claim.at)) for one in ratio.ones]
    yield f"farthest {max(map(abs, aways))}"
    yield f"nearest {min(map(abs, aways))}"
    yield f"together {ratio.ones[0].at == ratio.ones[-1].at:d}"
    order = sorted([(claim.start, "c"), *zip((one.start for one in ratio.ones), "no", strict=False)])
    yield f"order {''.join(name for _, name in order)}"
    first, last = order[0][0], order[-1][0]
    between = [one for one in around.window if first < one.start < last and one not in ratio.ones]
    yield f"like between {step(sum(one.kind == ratio.ones[0].kind for one in between), 0, 1, 2)}"
    others = [
        each
        for each in around.claims
        if first < each.start < last and each is not claim and each.term not in ratio.ones
    ]
    yield f"claims between {step(len(others), 0, 1)}"
    yield f"apart {step(sum(ratio.ones[0].start < one.start < ratio.ones[-1].start or ratio.ones[-1].start < one.start < ratio.ones[0].start for one in around.window), 0, 1, 2)}"
    after = next((one for one in around.window if one.start > claim.start), None)
    ahead = next((one for one in reversed(around.window) if one.start < claim.start), None)
    for one, name in zip(ratio.ones, ("new", "old"), strict=False):
        if one is after or one is ahead:
            yield f"{name} is {'next' if one is after else 'last'}"
    nearest = min(ratio.ones, key=lambda one: abs(one.start - claim.start))
    ends = sorted([(claim.start, claim.end), (nearest.start, nearest.quantity.end)])
    gap = " ".join(claim.page.text[ends[0][1] : ends[1][0]].split()) + " "
    yield f"gap {step(len(gap), 12, 30, 60, 120)}"
    if len(gap) < 60 and APPOSED.search(gap):
        yield "apposed"
    if claim.term and any(claim.at - one.at > REACH for one in ratio.ones):
        yield "far back"


def _kind(ratio: Ratio) -> Iterator[str]:
    """Whether the figures count one thing, in one unit, and how they are hedged."""
    ones, claim = [one.quantity for one in ratio.ones], ratio.claim.term
    if len(ones) > 1:
        yield _fit(*ones)
        one, other = ones
        yield "one rate" if one.time == other.time and one.per == other.per else "two rates"
        first, last = (set(each.subject.lower().split()) for each in ones)
        if first and last:
            yield f"{'one subject' if first & last else 'two subjects'}"
    yield f"of {'days' if ratio.ones[0].days else 'percent' if ones[0].percent else 'units' if ones[0].unit else 'things'}"
    if any(one.role not in ("observed", "count") for one in ones):
        yield "another role"
    if any(one.bound for one in ratio.ones) or any(one.vague for one in ones):
        yield "a bound"
    yield f"hedges {sum(one.figure.hedge is not None for one in ones)}"
    if claim is not None:
        yield f"claim {claim.quantity.figure.approximator or 'unhedged'}"
        if claim.time is not None:
            yield "claim is a rate"
        if not bare_noun(claim.quantity):
            yield "claim of its own"


def _fit(one: Quantity, other: Quantity) -> str:
    if one.unit or other.unit:
        return "unit one" if one.unit == other.unit else "unit left out" if like(one, other) else "units two"
    if bare := bare_noun(one) + bare_noun(other):
        return f"bare {bare}"
    return "noun one" if same_thing(one, other) else "nouns two"


def _words(ratio: Ratio) -> Iterator[str]:
    """The words beside the claim and the figures."""
    claim, page = ratio.claim, ratio.claim.page
    sentence = page.sentences[claim.at]
    lead = " ".join(page.text[max(sentence.start, claim.start - 80) : claim.start].split())
    rest = " " + " ".join(page.text[claim.end : min(sentence.end, claim.end + 60)].split())
    beside = f"{lead} | {rest}"
    if claim.term is not None and ratio.way != "half":
        yield f"way {turned(ratio)}"
        if OF.match(page.after(claim.term.quantity, 30)):
            yield "of"
        if claim.moved:
            yield "moved"
        if claim.term.quantity.times:
            yield (
                "as verb"
                if VERB.search(page.text[claim.start : claim.end])
                else "as times"
                if TIMES.match(rest)
                else "as other"
            )
    else:
        yield from _majority(ratio, rest)
    for name, words, text in (
        ("planned", PLANNED, beside), ("not", NOT, beside), ("some", SOME, beside), ("adjusted", ADJUSTED, beside), ("a kind of rate", A_RATE, beside),
        ("so", SO, lead[-30:]), ("by", BY, f"{lead} "), ("opens so", SO, sentence.text[:20]), ("denied", FORECAST, lead), ("planned sentence", PLANNED, sentence.text),
    ):  # fmt: skip
        if words.search(text):
            yield name
    yield from _matter(ratio, lead)
    yield from _beside(ratio)


def _majority(ratio: Ratio, rest: str) -> Iterator[str]:
    """What is told of a majority: of whom, and what its part is among the figures of a poll."""
    claim, part = ratio.claim, ratio.ones[0]
    yield f"told {claim.told.split()[-1]}"
    if NO_COUNT.match(rest):
        yield "no count"
    if OF_THOSE.match(rest):
        yield "of those"
    if bulk.TAKES_UP.match(rest) or bulk.BARE.match(rest):
        yield "takes them up"
    if OPINION.search(claim.page.words(claim.at)):
        yield "an opinion"
    if any(ASKED.search(one.page.words(one.at)) for one in ratio.ones):
        yield "asked"
    group = [
        one
        for one in claim.page.by_sentence.get(part.at, [])
        if one.percent == part.quantity.percent and one is not ratio.ones[-1].quantity
    ]
    if group and group[0] is part.quantity:
        yield "first of its sentence"
    if all(one.lo <= part.value for one in group):
        yield "greatest of its sentence"
    if side_of_question(part.page.after(part.quantity, 40)) == "against":
        yield "against"


def _matter(ratio: Ratio, lead: str) -> Iterator[str]:
    """Whether the words before the claim take up what the figures are of: by a pronoun, by a word of theirs, or not at all."""
    claim, page = ratio.claim, ratio.claim.page
    here = [one for one in ratio.ones if one.at == claim.at]
    if here:
        one = min(here, key=lambda one: abs(one.start - claim.start))
        gap = page.text[one.quantity.end : claim.start] or page.text[claim.end : one.start]
        yield "another clause" if OTHER.search(gap) else "an and" if AND.search(gap) else "one clause"
        return
    told = content(page.words(claim.at)[: claim.start - page.sentences[claim.at].start])
    theirs = frozenset().union(*(content(page.words(one.at)) for one in ratio.ones))
    yield "echoes" if told & theirs else "another matter" if told else "takes up"


def content(text: str) -> frozenset[str]:
    """The words of a text that name things, in the singular."""
    words = (singular(word) for word in WORD.findall(CHANGED.sub(" ", text).lower()))
    return frozenset(words) - NUMBER_WORDS - FUNCTION


def _beside(ratio: Ratio) -> Iterator[str]:
    """The words beside the figures: which is old, which is the whole."""
    page = ratio.claim.page
    for one, name in zip(ratio.ones, ("new", "old"), strict=False):
        before, after = page.before(one.quantity, 40) + " ", page.after(one.quantity, 40)
        near = f"{before}| {after}"
        for what, words, text in (
            ("from", FROM, before), ("was", WAS, before), ("to", TO, before), ("past", PAST, near), ("later", LATER, near), ("planned", PLANNED, near),
            ("some", SOME, near), ("adjusted", ADJUSTED, near), ("of", OF_FIRST, before), ("by", BY, before),
        ):  # fmt: skip
            if words.search(text):
                yield f"{name} {what}"
    if len(ratio.ones) > 1:
        one, other = sorted(ratio.ones, key=lambda each: each.start)
        if OF_WHOLE.match(page.between(one.quantity, other.quantity) + " "):
            yield f"one of the other {'right' if one is ratio.ones[0] else 'turned'}"


def turned(ratio: Ratio) -> str:
    """Whether the word of change nearest to the claim goes the way of the figures: right, wrong or none."""
    claim, new, old = ratio.claim.term, ratio.ones[0], ratio.ones[-1]
    if claim is None or ratio.way in ("multiple", "share", "half"):
        return "none"
    told = claim.quantity.figure.trend
    if told not in ("up", "down"):
        page, one = claim.page, claim.quantity
        after = MOVED_AFTER.match(page.after(one, 30))
        words = after[0] if after else f"{page.before(one, 60)} "
        ways = [
            (found.end(), way)
            for way, words_of_way in (("up", UP), ("down", DOWN))
            for found in words_of_way.finditer(words)
        ]
        told = max(ways, default=(0, ""))[1]
    if not told:
        return "none"
    up = ratio.way == "rise" or (ratio.way == "points" and new.start > old.start)
    return "right" if ("up" if up else "down") == told else "wrong"


def _known(ratio: Ratio, around: Around) -> Iterator[str]:
    """What is explained already: the claim by other figures, the pair by another claim, each figure."""
    known, claim = around.scene.known, ratio.claim
    pair = frozenset(one.quantity for one in ratio.ones)
    agreed = known.agreed.get(claim.term.quantity, []) if claim.term else []
    if any(pair <= held for held in agreed):
        yield "held the other way"
    others = [held for held in agreed if not pair <= held]
    far = min((max(_away(one, claim) for one in held) for held in others), default=None)
    if far is not None:
        away = max(abs(one.at - claim.at) for one in ratio.ones)
        yield "explained"
        yield f"explained {'nearer' if far < away else 'as near' if far == away else 'farther'}"
        if any(held in known.ratios for held in others):
            yield "explained as a ratio"
        if any(pair & held for held in others):
            yield "explained with one of these"
        if claim.term and known.is_result(claim.term.quantity):
            yield "explained result"
    bound = [held for held in known.agreed.get(ratio.ones[0].quantity, []) if pair <= held and held not in agreed]
    if bound and len(pair) > 1:
        yield "pair told as a ratio" if any(held in known.ratios for held in bound) else "pair bound"
    if len(pair) > 1 and around.held[frozenset(ratio.ones)] > any(
        other.holds and set(other.ones) == set(ratio.ones) for other in around.tried
    ):
        yield "pair makes another claim"
    for one, name in zip(ratio.ones, ("new", "old"), strict=False):
        if known.is_result(one.quantity):
            yield f"{name} result"


def _away(one: Quantity, claim: Claim) -> int:
    return abs(one.sentence - claim.at) if one.page is claim.page else 9


def _tries(ratio: Ratio, around: Around) -> Traits:
    """How many other pairs that may be meant stand nearer, whether one holds, and which words are shared; in bits."""
    group, places = CLASSES.get(ratio.way, "move"), _spread(ratio)
    rivals = [other for other in around.rivals if other is not ratio and len(other.ones) == len(ratio.ones)]
    found: Traits = {"spread": log2(places + 1), "rivals": log2(1 + len(rivals))}
    found["tighter"] = log2(1 + sum(_spread(other) < places for other in rivals))
    if held := [_spread(other) for other in rivals if other.holds]:
        found[f"another holds {'tighter' if min(held) < places else 'wider'}"] = 1
    if any(other.holds and set(other.ones) & set(ratio.ones) for other in rivals):
        found["another holds with one of these"] = 1
    if any(set(other.ones) == set(ratio.ones) and other.holds for other in around.tried):
        found["the pair holds otherwise"] = 1
    rarity = around.scene.rarity
    if len(ratio.ones) > 1:
        found["shared pair"] = rarity.shared(*ratio.ones)
    found |= _tie(ratio, around)
    found["shared claim"] = max(rarity.bits(around.words & one.words) for one in ratio.ones)
    return found | {f"{name} {group}": size for name, size in found.items()}


def _tie(ratio: Ratio, around: Around) -> Traits:
    """The rare words that the figures of other sentences share with the claim's, in bits, and whether those of no rival share more."""
    own = _tied(ratio, around)
    if own is None:
        return {}
    return {"tie": own, f"{'worse' if around.tie > own else 'best'} tied": 1.0}


def _tied(ratio: Ratio, around: Around) -> float | None:
    away = [around.ties[one] for one in ratio.ones if one.at != ratio.claim.at]
    return min(away) if away else None


def step(size: float, *steps: float) -> str:
    """The first of some steps that a size does not go beyond, or 'more'."""
    return next((str(one) for one in steps if size <= one), "more")


def _spread(ratio: Ratio) -> int:
    places = [ratio.claim.start, *(one.start for one in ratio.ones)]
    return max(places) - min(places)


def fits(ratio: Ratio) -> bool:
    """Whether figures of one kind may be meant, by size and by the way that the words go."""
    kinds = len(ratio.ones) < 2 or _fit(*(one.quantity for one in ratio.ones)) not in ("units two", "nouns two")
    return kinds and (ratio.holds or may_be_meant(ratio)) and turned(ratio) != "wrong"


def words_of(claim: Claim) -> frozenset[str]:
    """The words of a claim's clause that name things."""
    if claim.term is not None:
        return claim.term.words
    sentence = claim.page.sentences[claim.at]
    return content(sentence.text[claim.end - sentence.start :][:90])
