"""A mean a little past what the words make the greatest or the least value, however they say so.

    The typical reading was 86 decibels. The loudest they heard was 81.       a superlative, before its value or after
    The fare averaged €31. Passengers paid as much as €28.                    a bound: up to, as much as, peaked at, never above
    The last had been in for 45 minutes, longer than anyone else.             a comparative over all others

A mean may not lie past an end. Where it does so by little, and the two are near, of one unit and with nothing to set them
apart, the two are of one thing even where one says 'haul' and the other 'landed'. Sets apart: another noun on both sides
('the average trip', 'the longest queue'), another place, year, group or stretch.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...extract.currencies import MONEY
from ..hedges import exactly
from ..meaning.apposition import amount, average, bare_noun, like
from ..meaning.deeds import deeds, matter
from ..meaning.kinds import PEOPLE, SUMS, kindred
from ..meaning.tellings import WORD as WORDS
from ..meaning.tellings import stem_of
from ..measures import singular, thing, time_unit
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import judge
from .comparisons import one_scale
from .mean_and_extreme import BEST, SPEED, named_alike, purposes_apart, relation_of, set_apart
from .ranked import OF_ANY, of_unit
from .series_ties import CLOSE, grain

MEAN = re.compile(
    r"(?<!\babove )(?<!\bbelow )\b(?:on average|averag(?:e|ed|es|ing)|mean|median|typical(?:ly)?)\b(?! (?:of|for) the (?:last|past|previous))",
    re.I,
)
MEAN_AFTER = re.compile(
    r"^(?: ?[a-z%-]++){0,4}?(?:,| is| was|:)? (?:on average|(?:the|an|its|their) (?:average|mean|median)\b|typically)",
    re.I,
)
# Words at which a mean's clause ends
PARTED = re.compile(r";|\b(?:but|while|whereas|although|though|than|against|compared with|compared to)\b", re.I)
NOUN = re.compile(r"^\s*(?P<noun>(?!(?:of|for|was|were|is|are|in|at|on|to|by|just|about|some|nearly|around|came|stood|reached|a|an|the|each|it|they|he|she)\b)[a-z-]+)(?: (?P<next>(?!(?:was|is|were|are|of|for|in|at|on)\b)[a-z-]+))?", re.I)  # fmt: skip
TIME = re.compile(r"\b(?:over|within|in|since|past|last|every|each|first|next)(?: the| a)?$", re.I)
EST = re.compile(
    r"\b(?:(?P<most>most|least) [a-z]+|[a-z]{2,}est|worst|best|top(?! \d)|peak|maximum|minimum|record (?:high|low))\b(?:[- ]hit)?",
    re.I,
)
TAKEN = re.compile(
    r"\b(?:second|third|fourth|fifth|\d(?:nd|rd|th)|one of|among|old|previous|former|existing|nation['’]s|world['’]s|country['’]s|at)(?: the| its| their)?[- ]*$",
    re.I,
)
FIRST_LAST = re.compile(r"^(?:at )?(?:least|most|best|worst|first|last|latest|nearest|rest|forest|interest)$", re.I)
_NO = r"(?:nowhere|never|no ?one|nobody|none|nothing|not one|neither|no [a-z]+|at no [a-z]+|did not|didn['’]t|does not|do not|has not|have not|had not|was not|were not)"
_ER = r"(?:(?P<down>less|fewer|lower|smaller|shorter|younger|cheaper|slower|lighter|colder|cooler|below|under)|more|above|over|beyond|past|exceed\w*|top(?:s|ped)?|[a-z]{3,}er)"
NONE = re.compile(rf"\b{_NO}\b[^.;\d]{{0,70}}?\b{_ER}\b[^.;\d]{{0,70}}$", re.I)
BOUND = re.compile(
    r"\b(?:(?P<down>(?:as (?:few|little|low|short|cold|young|cheap) as)|bottomed out at|a (?:low|minimum) of)|as (?:many|much|[a-z]+) as|up to|peak(?:s|ed|ing)? at|topp(?:ed|ing) out at|maxed out at|(?:a|the) (?:high|maximum|peak) of|at (?:most|worst)|no (?:more|longer|higher|later) than)\s*[$£€]?$",
    re.I,
)
THAN_ALL = re.compile(
    r"^[^.;\d]{0,40}?[,(—–] ?(?P<er>more|fewer|less|[a-z]{2,}er) than (?:any|all|every|everyone|anyone|anybody|in any|at any|on any)\b",
    re.I,
)
CALLED = re.compile(
    r"^(?:%|[a-z-]+)?(?: [a-z-]+){0,3}\s*[,(—–-] ?(?:which (?:is|was) |by far )*(?:the|its|their|his|her) (?P<rest>[a-z][^.;:\d]{2,60})",
    re.I,
)
NOT_NOW = re.compile(
    r"\b(?:since|forecast|expected|predicted|planned|target|goal|allowed|permitted|capacity)\b|\b(?-i:may|can)\b", re.I
)
BEHIND = re.compile(r"\bbehind\b(?! (?:schedule|time))", re.I)
POINTS_BACK = re.compile(r"^\W*(?:It|That|This|He|She)\b")
RISE = re.compile(r"\b(?:by|rise|fall|increase|drop|cut|up|down)(?: of)?\s*[$£€]?$", re.I)
ITS_YEAR = re.compile(
    r"^(?: ?[a-z%]+){0,3}(?:,| \(|\() ?(?:back )?(?:in|of|that of|after|during)? ?(?:the [a-z]+ of )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
TAINTED = re.compile(
    r"\b(?:samples?|readings?|contaminat\w*|pollut\w*|toxic|poison\w*|dust|noise|smoke|fumes)\b"
)  # the worst of such is the most
REACH = 4  # sentences between a mean and an end
LONG = 150  # characters between a word and its value
ENOUGH = 2
OLDEST = (12, 115)  # years that a bare number beside 'oldest' may be


@dataclass(frozen=True, slots=True)
class Mean:
    one: Quantity
    noun: str  # what is averaged, where the words say so beside it


@dataclass(frozen=True, slots=True)
class End:
    one: Quantity
    up: bool
    word: str
    noun: str


def mean_past_end(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean against the ends told near it."""
    means = [mean for one in page.quantities if one.sentence >= 0 and (mean := _mean(page, one))]
    taken = {id(mean.one) for mean in means}
    for mean in means:
        for number in sorted(range(mean.one.sentence - REACH, mean.one.sentence + REACH + 1)):
            for end in _ends(page, number):
                if id(end.one) not in taken and not _anothers(mean, end, means) and _tied(page, mean, end):
                    yield from _draft(mean, end)


def _anothers(mean: Mean, end: End, means: list[Mean]) -> bool:
    """Whether another mean of the unit stands between a mean and an end, which is then the end's own."""
    first, last = sorted((mean.one.start, end.one.start))
    return any(first < each.one.start < last and each.one.unit == mean.one.unit for each in means)


def _size(one: Quantity) -> Fraction:
    """The number itself: the top of 'up to 28'."""
    ends = one.readings.literal
    return abs((ends.hi if ends.hi is not None else ends.lo) or Fraction(0))


def _usable(one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent or bool(one.days) or one.unit == "year of age")


def _mean(page: Page, one: Quantity) -> Mean | None:
    """A value that the words of its clause call a mean, and of what."""
    if not _usable(one) or page.set_aside(one) or RISE.search(page.before(one)):
        return None
    before = page.before(one, LONG)
    after = MEAN_AFTER.match(page.after(one))
    found = [word for word in MEAN.finditer(before) if not _between(page, one, before[word.end() :])]
    if any(NONE.search(f"{before[word.end() :]} {one.figure.hedge or ''} ") for word in found):
        return None  # 'was 27 inches on average, and at no point deeper than 24'
    if not found and not after and not average(page, one):
        return None
    if found and not after and TIME.search(page.before(one)):
        return None
    tail = page.after(one)[after.end() :] if after else before[found[-1].end() :] if found else ""
    noun = NOUN.match(tail)
    said = (found[-1][0] if found else after[0].split()[-1] if after else "").lower()
    named = noun and said in ("average", "mean", "median", "typical")
    return Mean(one, " ".join(filter(None, noun.groups())) if named and noun else "")


def _between(page: Page, one: Quantity, text: str) -> bool:
    """Whether something between a word and a value parts them: a new clause, or a like value."""
    if PARTED.search(text):
        return True
    gap = one.start - len(text)
    group = [each for each in page.by_sentence.get(one.sentence, []) if gap <= each.start < one.start]
    return any(each.unit == one.unit and (each.unit or like(each, one)) for each in group)


def _ends(page: Page, number: int) -> Iterator[End]:
    """The values of a sentence that its words make the greatest or the least."""
    group = [one for one in page.by_sentence.get(number, []) if number >= 0 and _usable(one)]
    if not group and number >= 0 and POINTS_BACK.match(page.words(number + 1)):
        told = _superlative(page.words(number))
        following = [one for one in page.by_sentence.get(number + 1, []) if _usable(one)]
        if told and following and not _mean(page, following[0]):
            yield End(following[0], *told)
        return
    for one in group:
        before = page.before(one, LONG) + " "
        bound = f"{page.before(one, 60)} {one.figure.hedge or ''}".strip()
        none, edge = NONE.search(f"{before}{one.figure.hedge or ''} "), BOUND.search(bound)
        over, called = THAN_ALL.match(page.after(one)), CALLED.match(page.after(one))
        told = called and _superlative(called["rest"], at_start=True)
        if none or edge:
            found = none or edge
            yield End(one, not (found and found["down"]), "none above" if none else bound.split()[-1], "")
        elif over:
            yield End(one, relation_of(over["er"].lower() + "st", "") != "at least", over["er"], "")
        elif told:
            yield End(one, *told)
        else:
            clause = re.split(r";|\b(?:but|while|whereas|than)\b", before)[-1]
            told = _superlative(clause)
            last = told and clause.lower().rfind(told[1])
            if told and last is not None and not _between(page, one, clause[last:]) and not TIME.search(before.strip()):
                yield End(one, *told)


def _superlative(text: str, *, at_start: bool = False) -> tuple[bool, str, str] | None:
    """The last superlative of a text: whether it names the greater end, the word, and its noun."""
    found = [
        each for each in EST.finditer(text) if not FIRST_LAST.match(each[0]) or each[0].lower() in ("worst", "best")
    ]
    found = [each for each in found if not at_start or each.start() == 0]
    if not found or TAKEN.search(text[: found[-1].start()]):
        return None
    word = found[-1][0].lower()
    low = word in ("minimum", "record low")
    side = (
        "at most"
        if word in ("top", "peak", "maximum", "record high")
        else "at least"
        if low
        else relation_of(word, BEHIND.sub("", text))
    )
    side = side or ("at most" if word == "worst" and TAINTED.search(text) else None)
    side = side or ("at most" if word.startswith("worst") and word.endswith("hit") else None)
    noun = NOUN.match(re.sub(r"^\s*single ", " ", text[found[-1].end() :]))
    return (side == "at most", word, " ".join(filter(None, noun.groups())) if noun else "") if side else None


def _tied(page: Page, mean: Mean, end: End) -> bool:
    """Whether a mean and an end are of one thing, weighed; False where anything sets them apart."""
    one, other = mean.one, end.one
    apart = abs(one.sentence - other.sentence)
    texts = [page.words(each.sentence) for each in (one, other)]
    aged = "year of age" in (one.unit, other.unit) or re.search(r"\bage\b|\baged\b", texts[0])
    ages = (
        aged and re.search(r"old|young", end.word) and all(OLDEST[0] < _size(each) < OLDEST[1] for each in (one, other))
    )
    bare = other.unit is None and bare_noun(other) and apart <= 1 and one.unit and not one.percent
    if not (one.unit == other.unit or (one.unit and one_scale(one, other)) or ages or bare) or not 0 < min(_size(one), _size(other)) <= max(_size(one), _size(other)) <= CLOSE * min(_size(one), _size(other)):  # fmt: skip
        return False
    if NOT_NOW.search(texts[1]) or _time_apart(page, mean, end, texts):
        return False
    if (
        one.unit is None
        and not ages
        and not (like(one, other) or kindred(*(thing(each.measure or "") for each in (one, other))))
    ):
        return False
    if set_apart(
        page, one, other, of_its_year=bool(ITS_YEAR.match(page.after(other))) and bool(end.noun or apart <= 1)
    ):
        return False
    if apart and purposes_apart(*texts):
        return False
    return _score(page, mean, end, texts, apart) >= ENOUGH


def _time_apart(page: Page, mean: Mean, end: End, texts: list[str]) -> bool:
    """Whether one is told of another year, or one is per day and the other of no day."""
    unit = time_unit(end.noun.split(" ")[0]) if end.noun else None
    told = {mean.one.time} if mean.one.time else set(grain(texts[0]))
    if unit and (unit not in told) and SAME.get(unit, unit) not in told:
        return True
    if mean.one.time and not end.one.time:
        return (
            unit is None
            and not bare_noun(end.one)
            and mean.one.time not in grain(texts[1])
            and mean.one.sentence != end.one.sentence
        )
    return bool(end.one.time and end.one.time != mean.one.time and end.one.time not in told)


SAME = {"night": "day", "evening": "day", "morning": "day"}


def _score(page: Page, mean: Mean, end: End, texts: list[str], apart: int) -> int:
    """How much ties a mean and an end: what is named alike, nearness, a unit that few things have."""
    one = mean.one
    score = (apart <= 1 or _lone(page, one, end.one)) + bool(
        one.unit and one.unit not in MONEY and not one.percent and not one.days
    )
    noun = singular(end.noun.split(" ")[0]) if end.noun else ""
    before = page.words(one.sentence - 1) if apart else ""
    about = matter(f"{before} {texts[0]}")
    own = matter(" ".join(word for word in mean.noun.split() if not word.endswith("ed")))
    if (end.noun and named_alike(end.word, end.noun, own if own else about)) or named_alike("", end.noun, about):
        return score + 2
    if _sums(end.noun) & _sums(texts[0]) or (mean.noun and kindred(noun, singular(mean.noun.split(" ")[-1]))):
        return score + 2
    if not noun or noun in PEOPLE or OF_ANY.fullmatch(noun) or OF_END.fullmatch(noun) or time_unit(noun):
        return score + 1 + of_unit(end.word, one.unit) + bool(matter(texts[1]) & about)
    if mean.noun or apart > 1 or _deeds_apart(noun, texts[0]):
        return -1
    return score + of_unit(end.word, one.unit) + bool(one.days and re.match("slow|quick|fast", end.word))


def _deeds_apart(noun: str, text: str) -> bool:
    """Whether an end's noun tells one happening and a mean's sentence another: a queue, a trip."""
    told = [{ONE.get(deed, deed) for deed in deeds(each)} for each in (noun, text)]
    return bool(told[0] and told[1] and not told[0] & told[1])


ONE = {next(iter(deeds("delay"))): next(iter(deeds("wait")))}  # a wait may be called a delay


def _lone(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether no other value of their unit stands between two values."""
    first, last = sorted((one, other), key=lambda each: each.start)
    group = [each for number in range(first.sentence, last.sentence + 1) for each in page.by_sentence.get(number, [])]
    return not any(each.unit == one.unit and first.start < each.start < last.start for each in group)


OF_END = re.compile(r"reading|mark|value|level|measurement|one|case|sum|price|anyone|anybody|any|they|we|to|i|you|who|that|which|recorded|seen|heard|taken|paid|ever|so|yet|was|were|had|took|got|did|it|he|she|earner|buyer|payer|bidder|seller|winner|loser", re.I)  # fmt: skip


def _sums(text: str) -> set[int]:
    told = {stem_of(word) for word in WORDS.findall(text.lower())}
    return {number for number, row in enumerate(SUMS) if told & {stem_of(word) for word in row}}


def _draft(mean: Mean, end: End) -> Iterator[Draft]:
    one, other = mean.one, end.one
    up = end.up != bool(SPEED.fullmatch(end.word) and other.days)  # the fastest time is the least
    relation = "at most" if up else "at least"
    judgement = judge(one.readings, exactly(_size(other)), relation)
    if BEST.fullmatch(end.word) and other.days:  # the best time may be the least
        return
    yield Draft(
        rule="mean_and_maximum",
        quantities=(one, other),
        slip=f"mean {one.key} {other.key}",
        formula=f"mean {one.label} against {end.word}: {other.label}",
        result=f"a mean cannot lie {'above the greatest' if up else 'below the least'} value",
        stated=other.label,
        unit=one.unit or one.measure,
        judgement=judgement,
        why="A mean lies between the least and the greatest value.",
    )
