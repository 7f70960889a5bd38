"""What ties a part to a whole told clauses away, as named traits: words that take the whole up, words that open one, kinds, places, digits.

Comes in: a Past (parts that are more than their whole) or a Few (a percentage and a small count), with the figures round it. Goes out: traits
with their sizes. No trait knows a subject: the words are those of wholes, of parts, of times and of comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2

from ..digits import likeness, one_digit_off
from ..fractions.proportions import CHANGED, NO_SHARE
from ..fractions.shares import possible
from ..fractions.wholes import OF_WHAT
from ..kept import kept_on_page
from ..meaning.apposition import average, bare_noun, same_thing
from ..meaning.kinds import human, kindred
from ..order.nearby import dated, own_noun
from ..quantities import Page, Quantity
from .part_ties import few_ties, past_ties
from .ratio_traits import content, step
from .ratios import ASKED
from .scene import Scene
from .terms import Term
from .traits import Traits

OF_THEM = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:of|among|from) (?:them|these|those|that|whom|which|the (?:total|lot|sum|whole))\b(?: [a-z]+)?",
    re.I,
)
OF_THE = re.compile(
    r"^(?:[a-z]+ )?of (?:the|its|their|his|her|our|all|these|those) (?P<words>[a-z]+(?: [a-z]{3,})?)", re.I
)
TAKEN_UP = re.compile(
    r"\b(?:of|among|out of|from|between) (?:that|this|these|those|them|whom|which|the (?:total|lot|sum))\b[^.;\d]{0,50}$",
    re.I,
)
PRONOUN = re.compile(r"\b(?:they|them|their|these|those|it|its|each|everyone|everybody|both|none)\b", re.I)
ALL = re.compile(
    r"\b(?:all|each|every(?:one|body)?) (?:of (?:them|these|those|which|whom)|one of them|were|was|had|was|has|have|got)\b|\ball of\b",
    re.I,
)
MORE = re.compile(
    r"\b(?:more|another|further|extra|additional\w*|others?|elsewhere|besides|also|as well|in addition|plus|on top|new(?:ly)?|instead|rose|risen|grew|grown|up|rise|increase\w*|climbed|swelled|total(?:s|led|ling)?|in all|altogether|overall|combined|together)\b",
    re.I,
)
LATER = re.compile(r"\b(?:since|later|now|then|by now|eventual\w*|meanwhile|soon)\b", re.I)
SOME_BEFORE = re.compile(
    r"\b(?:some|most|many|(?:a )?few|half|several|one|two|three) (?:of (?:them|these|those|its|his|her|their|the|that)\b|(?:have|has|had|were|are|was|came|went|got|did)\b)",
    re.I,
)
STILL = re.compile(
    r"\b(?:still|remain\w*|left|yet|the (?:others?|rest)|others|wait\w*|outstanding|never|alone|as many as|only|all but)\b",
    re.I,
)
THAN = re.compile(
    r"\b(?:than|from|against|versus|compared|exceed\w*|beyond|above|over|past|outnumber\w*|surpass\w*|between|through)\b",
    re.I,
)
TIMED = re.compile(
    r"\b(?:last|next|previous|earlier|before|ago|once|first|year|month|week|season|day|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:will|would|could|may|might|should|plan\w*|target\w*|aim\w*|goal|forecast\w*|expect\w*|hop\w+|estimat\w*|up to|budget\w*|feared|capacity|limit|record)\b",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|no|never|n['’]t|none|without|too many|oversubscribed|overcrowd\w*|exceed\w*|double|twice)\b", re.I
)
# Words that open a whole: who may, who was asked, what there is.
ENTITLED = re.compile(
    r"\b(?:eligible|entitled|qualif\w+|registered|enrolled|invited|offered|asked|sent|issued|given|handed|called|summoned|signed up|listed|on the (?:roll|list|books|register)|available|on offer|for sale|licen[cs]ed|contacted|notified|polled|surveyed|tested|examined|checked|inspected|counted|screened)\b",
    re.I,
)
EXISTS = re.compile(
    r"\b(?:there (?:are|were|is|was)|has|have|had|holds?|owns?|employ\w*|houses|runs?|keeps?|comprise\w*|consist\w*|contain\w*|membership|members|in all|total|in total|altogether|the (?:only|whole|entire))\b",
    re.I,
)
FOUND = re.compile(
    r"\b(?:found|counted|recorded|reported|collected|taken|seen|caught|picked|bought|built|made|hit|lost|killed|died|dead|injured|hurt|arrested|damaged|affected|evacuated|rescued|opened|held|cast|applied|came|attended|took part|joined|read|reviewed)\b",
    re.I,
)
# Words of what befell a part.
TAKES = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:had|have|has|were|was|are|is|took|taken|said|turned out|came|went|did|voted|failed|passed|got|gave|left|stayed|accepted|signed|agreed|replied|answered|died|survived|returned|needed|showed|now)\b",
    re.I,
)
MAKES = re.compile(
    r"\b(?:account(?:s|ed|ing) for|mak(?:es?|ing) up|made up|includ\w+|among|of which|of whom|supplied|being|were|was|comprised)\b[^.;\d]{0,25}$",
    re.I,
)
SPLIT = re.compile(
    r"\b(?:for|against|in favou?r|yes|no|men|women|adults|children|spoil\w*|blank|abstain\w*|abstention\w*|remaining|rest|the other)\b",
    re.I,
)
DEARER = re.compile(r"^(?:dearer|cheaper|slower|longer|shorter|heavier|lighter|older|younger|better|worse)\b", re.I)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
RATIOS = (1.01, 1.03, 1.06, 1.12, 1.25, 1.5)
LONG = 60
PERCENT = 100


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Some parts that come to more than a whole."""

    parts: tuple[Term, ...]
    whole: Term
    window: list[Term]  # the amounts round them

    @property
    def made(self) -> float:
        return sum(one.value for one in self.parts)

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.parts, self.whole)


@dataclass(frozen=True, slots=True, eq=False)
class Few:
    """A percentage that no part of a small count is."""

    rate: Term
    whole: Term
    count: int
    siblings: list[Term]  # the percentages near by
    wholes: list[Term]  # the small counts next to it
    own: list[Term]  # the figures next to it


def past_traits(one: Past, scene: Scene) -> Traits:
    """The traits of parts that are too great."""
    names = [*_past_size(one), *_past_place(one), *_past_words(one), *_past_kind(one), *_past_known(one, scene)]
    return past_ties(dict.fromkeys([f"past {'sum' if len(one.parts) > 1 else 'one'}", *names], 1.0))


def _past_size(one: Past) -> Iterator[str]:
    yield f"over {step(one.made / one.whole.value, *RATIOS)}"
    told = likeness(one.made, one.whole.value)
    if told.exchanged:
        yield "exchanged"
    elif one_digit_off(one.made, one.whole.value):
        yield "one digit"
    yield f"digits {min(3, *(each.digits for each in one.terms))}"
    if one.whole.value < 20:
        yield "a few"


def _past_place(one: Past) -> Iterator[str]:
    part, whole = one.parts[0], one.whole
    away = part.at - whole.at
    yield f"away {max(-2, min(2, away))}"
    yield "whole first" if whole.start < part.start else "whole last"
    first, last = sorted((part.start, whole.start))
    between = [
        each for each in one.window if first < each.start < last and each not in one.parts and may_be_of(each, whole)
    ]
    yield f"between {step(len(between), 0, 1, 2)}"
    like_it = [each for each in between if each.unit == whole.unit and each.value >= whole.value / 2]
    yield f"of its size between {step(len(like_it), 0, 1)}"
    if any(
        each.value >= one.made and may_be_of(each, whole) and each not in one.terms and abs(each.at - part.at) <= 2
        for each in one.window
    ):
        yield "a greater near"


def may_be_of(one: Term, whole: Term) -> bool:
    """Whether a figure may count what a whole counts: it has its unit, and its noun or none."""
    if one.unit != whole.unit or one.days:
        return False
    noun, of_whole = own_noun(one.quantity), own_noun(whole.quantity)
    return not (noun and of_whole) or kindred(noun, of_whole) or (human(noun) and human(of_whole))


def called(words: str, noun: str) -> bool:
    """Whether one of some words is a noun or its kin: 'restaurant owners' of owners."""
    return bool(noun) and any(kindred(word, noun) for word in words.split())


def _past_words(one: Past) -> Iterator[str]:
    """The words that take the whole up, beside the part and in its clause; those that open a whole; those that set the two apart."""
    page, part, whole = one.whole.page, one.parts[0], one.whole
    quantity = part.quantity
    sentence = page.sentences[part.at]
    lead = " ".join(page.text[sentence.start : part.start].split())
    if whole.at == part.at and whole.start < part.start:
        lead = page.between(whole.quantity, quantity)
    after, before = page.after(quantity, 60), page.before(quantity, 80) + " "
    clause = f"{before.split(';')[-1][-50:]}| {after[:50]}"
    of_the = OF_THE.match(after)
    taken = (
        ("part of them", OF_THEM.match(after)), ("part taken up", TAKEN_UP.search(before)),
        ("part of the whole", of_the and called(of_the["words"], own_noun(whole.quantity))),
        ("pronoun before", PRONOUN.search(lead)), ("all of them", ALL.search(lead)), ("some before", whole.start < part.start and SOME_BEFORE.search(page.text[whole.quantity.end : part.start])), ("makes", MAKES.search(before)),
    )  # fmt: skip
    tied = [name for name, held in taken if held]
    yield from tied
    for name, words, text in (
        ("takes", TAKES, after), ("more", MORE, clause), ("later", LATER, clause), ("still", STILL, clause), ("than", THAN, clause[:60]), ("timed", TIMED, clause), ("planned", PLANNED, clause), ("not", NOT, clause),
    ):  # fmt: skip
        if words.search(text):
            yield name
    yield from _whole_words(page, whole.quantity)
    if len(one.parts) > 1:
        gap = page.between(one.parts[0].quantity, one.parts[1].quantity)
        if re.search(r"\b(?:and|with|to|while|but)\b", gap):
            yield "and between"
        yield f"gap {step(len(gap), 12, 30, LONG)}"
        if SPLIT.search(page.after(one.parts[1].quantity, 25)) or SPLIT.search(page.before(one.parts[1].quantity, 25)):
            yield "second split"


@kept_on_page
def _whole_words(page: Page, whole: Quantity) -> list[str]:
    near = f"{page.before(whole, 60)} | {page.after(whole, 60)}"
    told = (
        ("entitled near", ENTITLED), ("exists near", EXISTS), ("found near", FOUND), ("whole more", MORE), ("whole timed", TIMED),
        ("whole planned", PLANNED),
    )  # fmt: skip
    return [name for name, words in told if words.search(near)]


def _past_kind(one: Past) -> Iterator[str]:
    part, whole = one.parts[0].quantity, one.whole.quantity
    nouns = own_noun(part), own_noun(whole)
    if part.unit or whole.unit:
        yield "unit one" if part.unit == whole.unit else "unit left out"
    elif bare_noun(part) or not nouns[0]:
        yield "bare part" + (" and whole" if not nouns[1] else "")
    elif same_thing(part, whole) or kindred(*nouns):
        yield "one noun"
    elif nouns[1] and not all(map(human, nouns)):
        yield "two nouns"
    for name, held in (
        ("hedged", any(each.quantity.figure.hedge for each in one.parts)), ("whole hedged", whole.figure.hedge), ("bound", any(each.bound for each in one.parts)),
        ("change", any(each.of_change for each in one.terms)), ("set aside", any(one.whole.page.set_aside(each.quantity) for each in one.terms)),
        ("roles", part.role != whole.role), ("part role", part.role not in ("observed", "count")), ("whole role", whole.role not in ("observed", "count")),
        ("dated", dated(one.whole.page, part, one.whole.page.words(one.whole.at))), ("whole dated", dated(one.whole.page, whole, one.whole.page.words(one.parts[0].at))),
        ("mean", any(average(one.whole.page, each.quantity) for each in one.terms)), ("whens", len({each.quantity.figure.when for each in one.terms} - {None}) > 1),
    ):  # fmt: skip
        if held:
            yield name
    page = one.whole.page
    told = set(NAME.findall(page.before(part, 60))) | set(NAME.findall(page.after(part, 30)))
    if told - set(re.findall(r"[A-Z][a-z]{2,}", page.words(one.whole.at))) and one.whole.at != one.parts[0].at:
        yield "a new name"


def _past_known(one: Past, scene: Scene) -> Iterator[str]:
    """What checks that agree tell of the figures."""
    known = scene.known
    parts = [part.quantity for part in one.parts]
    whole = one.whole.quantity
    for name, held in (
        ("bound together", any(whole in others for part in parts for others in known.agreed.get(part, []))),
        ("part result", any(map(known.is_result, parts))), ("whole result", known.is_result(whole)),
        ("part told", any(known.agreed.get(part) for part in parts)), ("whole told", known.agreed.get(whole)),
        ("part of a greater", any(max(others, key=lambda each: each.lo).lo > part.lo for part in parts for others in known.agreed.get(part, []) if len(others) > 2)),
        ("parts together", len(parts) > 1 and any(set(parts) <= others for others in known.agreed.get(parts[0], []))),
    ):  # fmt: skip
        if held:
            yield name


def few_traits(one: Few, scene: Scene) -> Traits:
    """The traits of a percentage of a small count: how likely by chance, told with which others, of what."""
    page, rate, whole = one.whole.page, one.rate, one.whole
    given = {each: _gives(each, whole, one.count) for each in one.siblings if each is not rate}
    fits = [_chance(each, one.count) for each, gives in given.items() if gives]
    fails = len(given) - len(fits)
    found: Traits = {
        "few": 1.0,
        "few likely": -log2(1 - min(_chance(rate, one.count), 0.99)),
        "few siblings": min(-sum(map(log2, fits)), 6.0),
    }
    names = [*_few_place(one), *_few_words(one), f"few fail {step(fails, 0, 1, 2)}"]
    if fits and not fails:
        names.append("few alone fails")
    if scene.known.agreed.get(rate.quantity):
        names.append("few explained")
    echo = content(page.words(rate.at)) & content(page.words(whole.at))
    found["few echo"] = scene.rarity.bits(echo) if rate.at != whole.at else 0.0
    return few_ties(found | dict.fromkeys(names, 1.0))


def _chance(rate: Term, count: int) -> float:
    """How likely a percentage printed like this is one of so many by chance."""
    places = len(rate.quantity.figure.text.partition(".")[2])
    return min(1.0, (count + 1) * max(rate.width, 0.1**places) / PERCENT)


def _gives(rate: Term, whole: Term, count: int) -> bool:
    return possible(rate.quantity, whole.quantity, count).judgement.verdict == "consistent"


def _few_place(one: Few) -> Iterator[str]:
    rate, whole = one.rate, one.whole
    yield f"few away {max(-1, rate.at - whole.at)}"
    yield f"few order {'whole' if whole.start < rate.start else 'rate'}"
    counts = [each for each in one.own if each.counts and not each.time and each is not whole]
    first, last = sorted((rate.start, whole.start))
    yield f"few between {step(sum(first < each.start < last for each in counts), 0, 1, 2)}"
    nearer = [each for each in one.wholes if abs(each.start - rate.start) < abs(whole.start - rate.start)]
    yield f"few nearer {step(len(nearer), 0, 1)}"
    great = [
        each for each in counts if each.value > PERCENT and each.total and not each.unit and abs(each.at - rate.at) <= 2
    ]
    yield f"few greater near {step(len(great), 0, 1)}"
    yield f"few count {step(one.count, 10, 20, 40, 70)}"


def _few_words(one: Few) -> Iterator[str]:
    rate, whole, page = one.rate.quantity, one.whole.quantity, one.whole.page
    after = re.sub(r"^(?:%|percent|per cent)\s*", "", page.after(rate, 70))
    of_the, what = OF_THE.match(after), OF_WHAT.match(page.after(rate))
    own = own_noun(whole)
    named = called(of_the["words"] if of_the else what[3] or "" if what else "", own)
    near = f"{page.before(whole, 60)} | {page.after(whole, 60)}"
    lead = page.before(rate, 80)
    for name, held in (
        ("of them", OF_THEM.match(after)), ("of noun", of_the and named), ("of another", (of_the or what) and not OF_THEM.match(after) and not named),
        ("takes", TAKES.match(after)), ("change", CHANGED.search(page.before(rate)) or NO_SHARE.match(page.after(rate)) or DEARER.match(after) or one.rate.says_change), ("asked", ASKED.search(page.words(one.whole.at))),
        ("asked near", ASKED.search(near)), ("entitled", ENTITLED.search(near)), ("taken up", TAKEN_UP.search(lead)), ("pronoun", PRONOUN.search(f"{lead} {after[:40]}")),
        ("several", own.endswith("s")), ("planned", PLANNED.search(f"{lead} {after[:40]}")),
        ("role", rate.role not in ("observed", "count")), ("whole change", one.whole.of_change), ("than", THAN.search(lead[-40:])),
    ):  # fmt: skip
        if held:
            yield f"few {name}"
