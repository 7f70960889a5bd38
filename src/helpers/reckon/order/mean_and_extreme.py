"""A mean against the greatest or the least value, wherever in a passage each stands: nothing ties them but what they are of.

    Trains came in 14 minutes late on average. [two sentences] The longest delay of the day was 11 minutes.
    An average of 340 loaves a day were baked. [a sentence] On Friday, the busiest day, it was 310.

The superlative stands before its value or beside it ('eight days, the longest stay of the group'). Its own noun must be told of
the mean as well ('delay', 'late'), or be the day, week or hour that the mean is per; where the superlative has no noun ('the oldest was 29') the two must stand side by side. Must not read 'The average trip
took 35 minutes. The longest queue was 20 minutes'.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...extract.currencies import MONEY
from ..each.rates import BACKGROUND
from ..growth.baselines import YEAR
from ..meaning.apposition import average, like
from ..meaning.deeds import matter
from ..meaning.kinds import PEOPLE, SUMS, kindred
from ..meaning.tellings import WORD as WORDS
from ..meaning.tellings import capitalised, stem_of, telling_of
from ..measures import singular, thing, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .extremes import AGE, FORMER, ORDINAL
from .peaks import ON_AVERAGE
from .worst_cases import BAD, Told, side_of, values

LONG = 200  # characters before a value in which its superlative stands
PARTS = re.compile(
    r"[;]|:\s|\b(?:and|but|while|whereas|than)\b", re.I
)  # a new clause: the superlative is of another value
APIECE = re.compile(r"^(?: [a-z-]+){0,3} (?:apiece|each)\b(?![^.;]*\b(?:same|all of)\b)", re.I)
WORKS_OUT = re.compile(
    r"\b(?:works? out (?:at|as|to)|worked out (?:at|as|to)|makes?|giving|gives)(?: [a-z]+){0,2}\s*[$£€]?$", re.I
)
# Reads 'eight days, the longest stay of the group', '£412 (its dearest night)'
NAMED_AFTER = re.compile(
    r"^(?:%|[a-z-]+)?(?: [a-z-]+){0,2}\s*[,(—–-] ?(?:which (?:is|was) |by far )*(?:the|its|their|his|her) (?P<rest>[^.;:,()\d]{3,60})",
    re.I,
)
ITS = re.compile(r"\b(?:its|their|his|her) (?:own |very |single )?$", re.I)
PURPOSE = re.compile(r"\bfor (?:an? |the |its |their )?(?!average\b|[a-z]+er\b)(?P<what>[a-z-]{3,}(?: [a-z-]{3,})?)\b")
PAST = re.compile(r"\b(?:last year|a year (?:ago|earlier)|previous(?:ly)?|former(?:ly)?)\b", re.I)
NOW = re.compile(r"\b(?:now|today|this (?:year|month|week|season|time)|currently|so far)\b", re.I)
FORECAST = re.compile(r"\b(?:expected|forecast|predicted|planned|target)\b", re.I)
PLACED = re.compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear) [A-Z][a-z]+")
REACH = 5  # sentences between a mean and an extreme of one passage
WIDE = 20  # an extreme this many times the mean is of another thing
FAILING = 3  # and for what fails, so many times
SPEED = re.compile(r"fastest|quickest|slowest", re.I)
BEST = re.compile(r"best|finest", re.I)
WORD = re.compile(
    r"\b(?:(?:hardest|worst)[- ]hit|(?<!\bat )(?:most|least) (?!recent|common|likely|important)[a-z]+|[a-z]{2,}est|worst|best|(?:peak|maximum|minimum)(?= (?:of|was|came|stood|reached)\b))\b",
    re.I,
)
NAMED = (
    ("day", re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b", re.I)),
    ("month", re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")),
)  # fmt: skip
REASON = re.compile(r"\bsince (?:the|its|their|his|her) $", re.I)  # 'since its largest class has 30' tells no time
WITHIN = re.compile(r"\b(?:in|on|over) (?:the|a|one|that) (?:single )?([a-z]+)", re.I)  # 'in the week ending on June 4'
# What may follow a superlative that has no noun of its own
NO_NOUN = re.compile(r"^\s*(?:$|[,(:—–]|(?:was|were|is|are|at|had|took|cost|with|in|of (?:all|them|these|those|the)|that|who|which|any|to|one|case|anyone|any|ever|last|so far|when|came|stood)\b)", re.I)  # fmt: skip
NOUN = re.compile(r"^\s*(?:single )?(?P<noun>[a-z][a-z-]+)(?: (?P<next>[a-z][a-z-]+))?", re.I)


@dataclass(frozen=True, slots=True)
class End:
    """A value that the words make the greatest or the least of its kind, and what they call it."""

    told: Told
    word: str
    noun: str  # '' for none
    rest: str  # the words from it to the value
    grain: str | None  # the stretch of time that it is the greatest of: 'day'
    number: int  # of its sentence
    its: bool = False  # 'its best day': of what the sentence before is about


def mean_and_end(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean against the nearest extreme of the same thing, before it or after it, within some sentences."""
    means: list[tuple[int, Told]] = []
    ends: dict[int, list[End]] = {}
    for number in sorted(page.by_sentence):
        found = _values(page, number) if number >= 0 else []
        means += [(number, told) for told in found if _mean(page, told.one)]
        ends[number] = [end for told in found if not _mean(page, told.one) and (end := end_of(page, told, number))]
    for place, (number, mean) in enumerate(means):
        time = mean.one.time or _time_before(means, place)
        window = sorted(range(number - REACH, number + REACH + 1), key=lambda other: abs(other - number))
        near = [end for other in window for end in ends.get(other, [])]
        for relation in ("at most", "at least"):
            for end in near:
                told = relation_of(end.word, f"{page.words(number)} {page.words(end.number)}")
                if SPEED.fullmatch(end.word) and end.told.one.days:
                    told = "at most" if told == "at least" else "at least"  # the fastest time is the least
                if (
                    told == relation
                    and not set_apart(page, mean.one, end.told.one)
                    and _one_matter(page, number, mean, end, time)
                    and not (end.its and any(mean.one.end <= one.one.start < end.told.one.start for _, one in means))
                ):
                    yield from _against(mean, end, relation, abs(end.number - number))
                    break


def _time_before(means: list[tuple[int, Told]], place: int) -> str | None:
    """The time that a mean is per as the one right before it: 'The hall averaged 900 a day. The yard averaged 400'."""
    if not place or means[place][0] - means[place - 1][0] > 1:
        return None
    before, one = means[place - 1][1], means[place][1]
    return before.one.time if before.kind == one.kind else None


def _values(page: Page, number: int) -> list[Told]:
    """Amounts, percentages, stretches of time in any unit, ages."""
    found = values(page, number)
    taken = {id(one) for told in found for one in told.figures}
    for one in page.by_sentence.get(number, []):
        if id(one) not in taken and (one.days or one.unit == "year of age") and not one.vague:
            found.append(Told(one.readings, one.label, one.unit or time_unit(one.measure), (one,)))
    return sorted(found, key=lambda told: told.one.start)


def _mean(page: Page, one: Quantity) -> bool:
    """'an average of 40', 'on average 40', 'which works out at 40 apiece'."""
    before = page.before(one, 60)
    shared = APIECE.match(f" {page.after(one)}") and WORKS_OUT.search(before)
    return average(page, one) or bool(ON_AVERAGE.search(before) or shared)


def end_of(page: Page, told: Told, number: int) -> End | None:
    """The superlative in the clause before a value, insertions left out; None where it is one of several, former or dated."""
    sentence = page.sentences[number]
    clause = " ".join(page.text[max(sentence.start, told.one.start - LONG) : told.one.start].split())
    found = [one for one in WORD.finditer(clause) if relation_of(one[0], "late")]
    if not found or PARTS.search(clause[found[-1].end() :]):
        return _named_after(page, told, number)
    last, rest = found[-1], clause[found[-1].end() :]
    if (
        BACKGROUND.search(clause)
        or ORDINAL.search(REASON.sub("", clause[: last.start()]) + rest)
        or FORMER.search(clause[: last.start()])
    ):
        return None
    noun = None if NO_NOUN.match(rest) else NOUN.match(rest)
    words = " ".join(filter(None, noun.groups())) if noun else ""
    grain = _grain(words, f"{clause} {page.after(told.one, 30)}", rest)
    return End(told, last[0].lower(), words, rest, grain, number, bool(ITS.search(clause[: last.start()])))


def _named_after(page: Page, told: Told, number: int) -> End | None:
    """'eight days, the longest stay of the group'; None for 'the second longest', 'the longest since May'."""
    after = NAMED_AFTER.match(page.after(told.figures[-1], 120))
    word = after and WORD.match(after["rest"])
    if not after or not word or not relation_of(word[0], "late") or ORDINAL.search(after["rest"]):
        return None
    rest = after["rest"][word.end() :]
    noun = None if NO_NOUN.match(rest) else NOUN.match(rest)
    if BACKGROUND.search(page.words(number)) or re.search(r"\bfor\b|\bhistory\b|\bon record\b", rest):
        return None
    words = " ".join(filter(None, noun.groups())) if noun else ""
    return End(told, word[0].lower(), words, rest, _grain(words, page.words(number), rest), number)


def _grain(noun: str, clause: str, rest: str) -> str | None:
    """Whether the extreme is one of days, of months or of years: 'the busiest day', 'Friday was the busiest', 'of the months'."""
    if unit := time_unit(noun.split(" ")[0]):
        return unit
    if noun:
        return None
    within = " ".join(found[1] for found in WITHIN.finditer(clause))
    told = [unit for word in re.findall(r"[a-z]+", f"{rest} {within}".lower()) if (unit := time_unit(word))]
    if told:
        return told[0]
    return next((grain for grain, name in NAMED if name.search(clause)), None)


def relation_of(word: str, text: str) -> str | None:
    """How a mean stands to what a superlative names; 'best' and 'worst' by whether the text speaks of something bad.

    >>> relation_of("busiest", ""), relation_of("cheapest", ""), relation_of("worst", "delays"), relation_of("forest", "")
    ('at most', 'at least', 'at most', None)
    """
    low = word.lower()
    if low == "worst" or BEST.fullmatch(low):
        bad = bool(BAD.search(text))
        return ("at most" if bad == (low == "worst") else "at least") if bad or low == "best" else None
    return side_of(low)


def _one_matter(page: Page, number: int, mean: Told, end: End, time: str | None) -> bool:
    """Whether a mean and an extreme are of one thing, by kind, distance and noun."""
    apart = abs(end.number - number)
    one, other = mean.one, end.told.one
    ages = {mean.kind, end.told.kind} == {None, "year of age"} and AGE.search(page.before(one))
    if apart > REACH or not (mean.kind == end.told.kind or ages) or (apart and not _of_one_size(mean, end)):
        return False
    nouns = [thing(each.measure or "") for each in (one, other)]
    if mean.kind is None and not ages and not (like(one, other) or kindred(*nouns)):
        return False
    if time:
        beside = not apart and not end.noun and end.grain is None  # '600 a night; the fullest had 840'
        return (end.grain == time or beside) and other.time in (None, time)
    if other.time or time_unit(end.noun.split(" ")[0]):
        return False
    if apart and purposes_apart(page.words(number), page.words(end.number)):
        return False
    about = matter(f"{page.words(number - 1)} {page.words(number)}") if apart else matter(page.words(number))
    if named_alike(end.word, end.noun or end.rest, about):
        return True
    noun = singular(end.noun.split(" ")[0])
    if apart <= 1 and (not noun or noun in PEOPLE or kindred(noun, thing(one.measure or ""))):
        return True
    return apart <= 1 and mean.kind in MONEY and bool(_sums(end.noun) & _sums(page.words(number)))


# Reads '90 trees to disease', '£2m on shares and the rest on land': a part of what was lost
NARROWED = re.compile(
    r"^(?:million |billion )?(?:[a-z]+ ){0,2}?(?:to|through|because of|due to) (?!the\b|an?\b|its\b|date\b)(?P<what>[a-z]{3,})",
)
THE_REST = re.compile(r"\b(?:the rest|the others?|the remainder|the balance|alone)\b", re.I)


def narrowed(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether an end is of a part only of what a mean is of."""
    if THE_REST.search(page.after(other)):
        return True
    part = NARROWED.match(page.after(other))
    return part is not None and not re.search(rf"\b{part['what']}", page.words(one.sentence))


def set_apart(page: Page, one: Quantity, other: Quantity, *, of_its_year: bool = False) -> bool:
    """Whether two values of one capture are of other years, places or groups, or only one of them of the country, or to come.

    `of_its_year` is an end whose year only says when it came: 'The longest was nine days, in 2011'.
    """
    texts = [page.words(each.sentence) for each in (one, other)]
    years = [set(YEAR.findall(text)) for text in texts]
    past = [bool(PAST.search(text)) for text in texts]
    tells = [telling_of(page, each, page.published) for each in (one, other)]
    kinds = (tells[0].kinds ^ tells[1].kinds) & {"elsewhere", "net", "gross", "first count"}
    names = [each.names for each in tells]
    placed = [capitalised(" ".join(PLACED.findall(text))) for text in texts]
    apart = one.sentence != other.sentence
    return narrowed(page, one, other) or bool(
        (years[1] - years[0] and not of_its_year)
        or (past[1] and not past[0])
        or ((years[0] - years[1] or past[0]) and NOW.search(texts[1]))
        or FORECAST.search(texts[0])
        or kinds
        or tells[0].opposed(tells[1])
        or (apart and all(names) and not names[0] & names[1])
        or (apart and all(placed) and not placed[0] & placed[1])
    )


def purposes_apart(text: str, other: str) -> bool:
    """Whether two texts say what for, each another thing: 'the wait for a hip operation', 'the wait for a knee operation'.

    >>> purposes_apart("a wait for a new hip", "the wait for a new knee"), purposes_apart("a fine for a spill", "the stiffest")
    (True, False)
    """
    told = [{word for found in PURPOSE.finditer(each) for word in found["what"].split()} for each in (text, other)]
    return bool(told[0] - told[1] and told[1] - told[0])


def _sums(text: str) -> set[int]:
    """Which kinds of sums a text names: a 'gift' is what was 'donated', a 'payoff' is 'severance'."""
    told = {stem_of(word) for word in WORDS.findall(text.lower())}
    return {number for number, row in enumerate(SUMS) if told & {stem_of(word) for word in row}}


def named_alike(word: str, noun: str, about: frozenset[str]) -> bool:
    """Whether what a superlative is of ('delay' of 'the longest delay', 'weight' of 'the heaviest') is told elsewhere.

    >>> named_alike("longest", "dive", matter("The divers stayed down")), named_alike("longest", "queue", matter("The trip"))
    (True, False)
    """
    own = matter(f"{word} {noun}") - matter(word) if word[:4] in ("most", "leas") else matter(f"{word} {noun}")
    return any(one.startswith(other) or other.startswith(one) for one in own for other in about)


def _of_one_size(mean: Told, end: End) -> bool:
    return bool(mean.size) and 1 <= end.told.size * WIDE / mean.size <= WIDE * WIDE


def _against(mean: Told, end: End, relation: str, apart: int) -> Iterator[Draft]:
    if min(mean.size, end.told.size) <= 0:
        return
    judgement = judge(mean.readings, end.told.readings, relation)
    ratio = max(mean.size, end.told.size) / Fraction(min(mean.size, end.told.size))
    if judgement.verdict == "inconsistent" and (
        ratio > FAILING or (end.word == "best" and apart > 1 and not time_unit(end.noun.split(" ")[0]))
    ):
        return
    side = "above the greatest" if relation == "at most" else "below the least"
    yield Draft(
        rule="mean_and_maximum",
        quantities=(*mean.figures, *end.told.figures),
        slip=f"mean {mean.one.key} {end.told.one.key}",
        formula=f"mean {mean.text} against {end.word}: {end.told.text}",
        result=f"a mean cannot lie {side} value",
        stated=end.told.text,
        unit=mean.one.unit or mean.one.measure,
        judgement=judgement,
        why="A mean lies between the least and the greatest value.",
    )
