"""What two values have in common and what sets them apart, as traits: one of them is called an end, the other lies past it.

Comes in: the end with its cue, and the other value. Goes out: traits of kind, place, time, words, and of the checks that hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from math import log2

from ..growth.baselines import YEAR, nameless, when
from ..kept import kept_on_page
from ..meaning.apposition import average, bare_noun, summed
from ..meaning.kinds import PEOPLE, kindred, one_sum
from ..meaning.tellings import Telling, capitalised, telling_of
from ..measures import singular, thing, time_unit
from ..order.ends_told import OUT_OF
from ..order.mean_and_extreme import NO_NOUN, purposes_apart, set_apart
from ..order.mean_past_ends import SAME
from ..order.nearby import NOT_TOLD, THEN, clause_of, own_noun
from ..order.ranked import OF_ANY, of_unit
from ..order.series_ties import ENOUGH, grain, tied
from ..quantities import Page, Quantity
from .end_cues import Cue, Tie, Value
from .scene import Scene
from .terms import NUMBER_WORDS, RAREST, WORD
from .traits import Traits

TOTALS = re.compile(r"\b(?:in all|in total|total\w*|altogether|combined|so far|overall|cumulative\w*|all told|between them|both|together|over (?:the )?\w+ (?:days|weeks|months|years))\b", re.I)  # fmt: skip
OF_A_MEAN = re.compile(r"\b(?:average\w*|averaging|mean|median)\b", re.I)
OLD = re.compile(r"\b(?:previous|old|former|existing|earlier|last) (?:[a-z]+ )??(?:records?|marks?|highs?|peaks?|bests?|lows?|worst)\b", re.I)  # fmt: skip
PARTS = re.compile(r"^(?: ?[a-z]+)? ?of (?:the|them|these|those|whom|which)\b")
OTHERS = re.compile(r"\b(?:instead|however|but|only|not|although|though|apart|except|excluding|including|elsewhere|abroad|national\w*|worldwide|global\w*|other|another|unlike)\b", re.I)  # fmt: skip
MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
TYING = {"shared": 1.0, "shared far": 0.5, "one noun": 2.0, "told again beside the other": 2.0, "names shared": 1.0, "names apart": -1.0, "two nouns": -1.0, "times apart": -1.0, "one grain": 1.0}  # fmt: skip
CHANGE = re.compile(r"(?:%|per ?cent|points?)?\s*(?:up|down|more|less|fewer|higher|lower|above|below|better|worse|larger|smaller|greater|of|increase|rise|fall|cut|drop)\b", re.I)  # fmt: skip
BY = re.compile(r"\b(?:by|rise of|fall of|increase of|drop of|cut of|gain of|rose|fell|grew|up|down|jumped|climbed|dropped)\s*[$£€]?$", re.I)  # fmt: skip
AIMS = frozenset(
    ("capacity", "limit", "quota", "target", "forecast", "promise", "required", "not reached", "threshold")
)
AGAIN, FEW = 4, 4  # sentences round a figure in which another is told again; sentences that have a rare word
NEXT = 2  # sentences round a figure in which another of the end's sentence is told
FIGURES = 20  # from so much on a number is no mere count
MOST = 8.0  # bits that shared words may tell
LEAD = re.compile(r"^\W*(?:At|On|For|Among|Across|Inside|Outside|Over|Down|In) ((?:the |its |their |an? )?(?:[A-Za-z’'-]+ ?){1,3}?)(?:,| (?:it|they|nobody|none|no|the|an?|there|he|she|you|we|most|patients|people)\b| [\w’'-]+(?:ed|s)\b|[ $£€]+\d)")  # fmt: skip
TAKES_UP = re.compile(
    r"\b(?:its?|they|them|their|there|these|those|he|she|his|hers?|such|of (?:that|this|the same))\b", re.I
)
WISHED = re.compile(
    r"\b(?:would|could|should|if|wants?|wanted|willing|ready|prepared|hop\w+|expect\w*|unless|until|ought|must|may|aims?)\b|[’']d\b",
    re.I,
)
SHARED = 4.0  # bits of them that tie two values
ANAPHOR = re.compile(r"^\W*(?:That|This|It|Then|There|They|He|She|The)\b")


# What sets a value apart from the record that it passes
UNSOUND = frozenset(("denied", "limited", "end denied", "before the span", "at the span's start", "a year to come", "other to come", "other aim", "other aside", "other a change", "end a change", "other by so much", "end by so much", "other total", "other old record", "measures apart", "names apart", "opposed", "purposes apart", "a unit left out", "the other a mean", "end aside", "end aim", "end to come", "end total", "end part", "other part", "end old record", "grains apart", "other vague", "end vague"))  # fmt: skip
DATED = frozenset(("a year ago", "this year"))
ALIKE = frozenset(("one noun", "unit", "money", "percent", "time", "people", "one bare", "both bare"))


class Apart:
    """A story's words and times, read once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.told = {one.span for one in scene.known.doubted}  # figures that a check doubts already
        self._words: dict[tuple[Page, int], frozenset[str]] = {}

    def telling(self, page: Page, one: Quantity) -> Telling:
        return telling_of(page, one, page.published)

    def words(self, page: Page, number: int) -> frozenset[str]:
        """The words of a sentence that name things, in the singular."""
        if (page, number) not in self._words:
            told = WORD.findall(page.words(number).lower())
            self._words[page, number] = frozenset(map(singular, told)) - NUMBER_WORDS
        return self._words[page, number]

    def bits(self, shared: frozenset[str]) -> float:
        """How rare the words are that two sentences share."""
        count, sentences = self.scene.rarity.count, self.scene.rarity.sentences
        return sum(min(log2(sentences / count[word]) / 2, RAREST) for word in shared if count[word])

    def rare(self, word: str) -> bool:
        """Whether few sentences of a story have a word."""
        return 1 < self.scene.rarity.count[word] <= FEW

    def many(self, one: Quantity) -> int:
        """How many figures of a story are of one unit, or of one noun where they have no unit."""
        kind = _kind_of(one)
        return (self.kinds[kind] or 1) if kind else 1

    @cached_property
    def kinds(self) -> Counter[str]:
        return Counter(_kind_of(one) for page in self.scene.desk.pages for one in page.quantities)

    @cached_property
    def years(self) -> dict[Page, int | None]:
        day = self.scene.desk.published
        days = {page: page.published or day for page in self.scene.desk.pages}
        return {page: told.year if told else None for page, told in days.items()}


def _kind_of(one: Quantity) -> str:
    """The unit, or the noun of what is counted."""
    nouns = (one.measure or one.figure.noun or "").split()
    return one.unit or (singular(nouns[-1]) if nouns else "")


def between(apart: Apart, end: Value, cue: Cue, other: Value) -> Traits:
    """The traits of two values, the end first."""
    names = [*_kind(end.one, other.one, cue), *_time(apart, end, cue, other), *_modes(apart, end, other), *_known(apart, end.one, other.one)]  # fmt: skip
    found: Traits = dict.fromkeys(names, 1.0)
    mine = apart.words(end.page, end.number) | apart.words(end.page, cue.number)
    wide = mine | apart.words(end.page, end.number - 1)
    here, before = apart.words(other.page, other.number), apart.words(other.page, other.number - 1)
    if end.page is not other.page or end.number != other.number:
        found["shared"] = min(apart.bits(mine & here), MOST)
        found["shared far"] = min(apart.bits((wide & (here | before)) - (mine & here)), MOST)
    return found


def closeness(apart: Apart, end: Value, cue: Cue, other: Value) -> Traits:
    """How much of the words of each is shared, how many figures are of the kind, whether the end is told again beside the other."""
    found: Traits = {"of the kind": log2(apart.many(end.one))}
    mine, here = (
        apart.words(end.page, end.number) | apart.words(end.page, cue.number),
        apart.words(other.page, other.number),
    )
    if end.page is not other.page or end.number != other.number:
        shared = min(apart.bits(mine & here), MOST)
        found["shared of theirs"], found["shared of ours"] = (shared / (1 + apart.bits(each)) for each in (here, mine))
        found["rare word shared"] = float(any(apart.rare(word) for word in mine & here))
    if end.page is not other.page and retold(end.one, other):
        found["told again beside the other"] = 1.0
    if end.page is not other.page and _company(end, other):
        found["a figure of its sentence beside the other"] = 1.0
    return found


def ranks(told: list[Traits]) -> Iterator[Traits]:
    """How far each of several values is tied to an end by words more closely than the others, or less."""
    ties = [sum(size * found.get(name, 0.0) for name, size in TYING.items()) for found in told]
    for place, tie in enumerate(ties):
        others = [*ties[:place], *ties[place + 1 :]]
        lead = tie - max(others, default=tie)
        yield {
            "tied closest": float(lead >= 0),
            "lead of the closest" if lead > 0 else "behind the closest": min(abs(lead), MOST),
            "as close": log2(1 + sum(each >= tie - 1 for each in others)),
            "closer": log2(1 + sum(each > tie for each in others)),
        }


def _company(end: Value, other: Value) -> bool:
    """Whether another number of the end's sentence stands beside the other."""
    beside = {(each.lo, each.unit) for each in other.page.near(other.number, NEXT)}
    own = [each for each in end.page.by_sentence.get(end.number, []) if each is not end.one and each.lo >= FIGURES]
    return any((each.lo, each.unit) in beside for each in own)


def linked(tie: Tie, end: Value) -> Traits:
    """How a value of another sentence than its cue is bound to it: 'It was 5.04. That is the highest'; 'The worst year. In 2017 ...'."""
    if tie.side not in ("earlier", "later"):
        return {}
    after = tie.cue.number if tie.side == "earlier" else end.number
    told = {
        f"cue {tie.side} and linked": ANAPHOR.match(end.page.words(after)),
        f"cue {tie.side} and beside": not tie.between,
    }
    return {name: 1.0 for name, says in told.items() if says}


def of_the_past(tie: Tie, end: Value) -> bool:
    """Whether a value after the sentence of a record is of a year of its own: 'It is the worst on record. In 2017, 1.7 million were lost.'"""
    if tie.side != "later":
        return False
    there = set(map(int, YEAR.findall(end.page.words(tie.cue.number))))
    years = _years(end.page, end.one)
    return bool(years - there) and not ANAPHOR.match(end.page.words(end.number))


def record_sound(found: Traits, cue: Cue, tie: Tie) -> Traits:
    """Whether nothing sets a value apart from a record, which holds of its time: what weights of single traits cannot tell."""
    told = {name for name, size in found.items() if size}
    means = {"end called mean", "other called mean"} <= told
    sound = bool(told & ALIKE) and not (told - {"the other a mean"} if means else told) & UNSOUND
    bound = tie.firm or ("cue earlier and linked" in told and "cue earlier and beside" in told)
    within = bool(told & DATED) and bool(cue.span) and "one of many years" not in told
    close = bool(told & {"told again beside the other", "tied firmly"}) or found.get("shared", 0.0) >= SHARED
    names = {
        "sound": sound, "sound and bound": sound and bound, "sound and dated": sound and within, "sound and close": sound and close,
        "bound and dated": bound and within, "sound, bound, dated": sound and bound and within, "sound, bound, close": sound and bound and close,
        "sound, bound, dated, close": sound and bound and within and close, "sound, bound, dated, tied closest": sound and bound and within and "tied closest" in told,
        "dated within the span": within and cue.first is not None,
    }  # fmt: skip
    return {f"record {name}": 1.0 for name, says in names.items() if says}


def retold(one: Quantity, other: Value) -> bool:
    """Whether the capture of the other prints the end's own number near it."""
    return len(one.figure.text.strip("0.,")) > 1 and any(
        each.lo == one.lo and each.unit == one.unit for each in other.page.near(other.number, AGAIN)
    )


def _kind(one: Quantity, other: Quantity, cue: Cue) -> list[str]:
    """Unit and noun, and whether the superlative measures in the unit."""
    if one.unit is None and other.unit is None:
        nouns = [own_noun(each) for each in (one, other)]
        if all(nouns):
            heads = [singular(thing(noun).split()[-1]) if thing(noun) else "" for noun in nouns]
            told = (
                "one noun"
                if heads[0] == heads[1] or kindred(*nouns)
                else "people"
                if set(heads) <= PEOPLE
                else "two nouns"
            )
        else:
            told = "one bare" if any(nouns) else "both bare"
    elif one.unit != other.unit:
        told = "a unit left out"
    elif one.percent or one.points:
        told = "percent"
    elif one.days:
        told = "time"
    else:
        told = "money" if one_sum(one.subject, other.subject) else "unit"
    nouns = [thing(each.measure or "") for each in (one, other)]
    found = [told, f"rates {one.time is not None:d}{other.time is not None:d}{one.time == other.time:d}"]
    if all(nouns) and not kindred(*nouns):
        found.append("measures apart")
    if cue.noun and any(kindred(cue.noun, noun) for noun in nouns if noun):
        found.append("the cue's noun")
    elif time_unit(cue.noun):
        found.append("the cue of a time")
    if of_unit(cue.word.split()[-1], one.unit):
        found.append("the cue of the unit")
    return found


def place(end: Value, other: Value) -> Traits:
    """How far apart the two stand."""
    if end.page is not other.page:
        return {"another capture": 1.0}
    apart = other.number - end.number
    found = {"sentences": min(abs(apart), 8.0), "values between": log2(abs(end.place - other.place)), "other after" if apart > 0 else "other before" if apart else "one sentence": 1.0}  # fmt: skip
    if apart > 0 and ANAPHOR.match(other.page.words(other.number)):
        found["linked"] = 1.0
    return found


def ties(apart: Apart, group: str, end: Value, cue: Cue, other: Value) -> Traits:
    """What the rooms of means and records make of the two; whether what the cue names is told with the other."""
    pages, found = tuple(apart.scene.desk.pages), {f"{group} {name}": size for name, size in place(end, other).items()}
    if end.page is other.page:
        mean, top = (other.one, end.one) if group == "mean" else (end.one, other.one)
        found["set apart"] = float(set_apart(end.page, mean, top))
        found[f"{group} names met"] = float(bool(_named(end) & _named(other)))
    if group == "record":
        found["tied"] = float(tied(pages, (end.page, end.one, cue.number), (other.page, other.one)))
        found["tied firmly"] = float(found["tied"] >= ENOUGH)
    text = f"{other.page.words(other.number)} {other.page.words(other.number - 1)} {own_noun(other.one)}"
    return found | {f"noun {_noun(cue, text, end, other)}": 1.0}


def _named(one: Value) -> frozenset[str]:
    """The names told in a value's sentence and the one before."""
    return capitalised(one.page.words(one.number)) | capitalised(one.page.words(one.number - 1))


def _noun(cue: Cue, text: str, end: Value, other: Value) -> str:
    """Whether what a cue is of ('the longest queue') is told with the other value."""
    noun = cue.noun
    if not noun or NO_NOUN.match(f" {noun}"):
        return "none"
    if unit := time_unit(noun):
        unit, grains = SAME.get(unit, unit), grain(end.page.words(end.number)) | grain(text)
        return "of its time" if other.one.time == unit or (not other.one.time and unit in grains) else "of a time"
    if OF_ANY.fullmatch(noun):
        return "of any"
    told = re.findall(r"[a-z]{3,}", text.lower())
    if any(kindred(noun, word) or word[:5] == noun[:5] for word in told):
        return "met"
    return "of its own" if own_noun(end.one) and kindred(noun, own_noun(end.one)) else "unmet"


@kept_on_page
def _years(page: Page, one: Quantity) -> set[int]:
    """The years told of a value: in its clause, else the only one of its sentence, else that of the sentence before."""
    text = page.words(one.sentence)
    for told in (
        when(page, one),
        one.figure.when or "",
        text,
        page.words(one.sentence - 1) if ANAPHOR.match(text) else "",
    ):
        if found := set(map(int, YEAR.findall(told))):
            return found if told is not text or len(found) == 1 else {0}
    return set()


def _time(apart: Apart, end: Value, cue: Cue, other: Value) -> list[str]:
    """Whether the other is told of a time within the span of the end, before it, after it, or of none."""
    printed, found = apart.years[other.page], []
    ours, theirs = _years(end.page, end.one) - {cue.first or 0}, _years(other.page, other.one)
    if 0 in theirs:
        found.append("one of many years")
    elif not theirs:
        found.append("no year")
    else:
        year = max(theirs)
        if cue.first and year <= cue.first:
            found.append("before the span" if year < cue.first else "at the span's start")
        elif printed and year > printed:
            found.append("a year to come")
        else:
            found.append(
                "the same year" if year in ours else "a year ago" if printed and year < printed else "this year"
            )
    clause = clause_of(other.page, other.one)
    if THEN.search(clause) and not theirs:
        found.append("then")
    if bool(theirs) != bool(ours):
        found.append("one dated")
    texts = [each.page.words(each.number) for each in (end, other)]
    months = [set(MONTH.findall(text)) for text in texts]
    if all(months) and not months[0] & months[1]:
        found.append("months apart")
    grains = [grain(text) for text in texts]
    if all(grains):
        found.append("one grain" if grains[0] & grains[1] else "grains apart")
    if time_unit(cue.noun) and time_unit(cue.noun) in grains[1]:
        found.append("the cue's grain")
    told = [apart.telling(each.page, each.one) for each in (end, other)]
    return [*found, *(["times apart"] if told[0].timed_apart(told[1]) else [])]


def _modes(apart: Apart, end: Value, other: Value) -> list[str]:
    """What is told of one of the two alone: a forecast, a mean, a part, a total, another place."""
    one, two = end.one, other.one
    tells = [apart.telling(end.page, one), apart.telling(other.page, two)]
    found = [f"only other {kind}" for kind in tells[1].kinds - tells[0].kinds]
    found += [f"only end {kind}" for kind in tells[0].kinds - tells[1].kinds]
    if tells[0].opposed(tells[1]):
        found.append("opposed")
    names = [each.names for each in tells]
    found.append(
        "names "
        + (
            "shared"
            if names[0] & names[1]
            else "apart"
            if all(names)
            else "of end"
            if names[0]
            else "of other"
            if names[1]
            else "none"
        )
    )
    if purposes_apart(end.page.words(end.number), other.page.words(other.number)):
        found.append("purposes apart")
    found += _leads(apart, end, other)
    for name, each, page in (("end", one, end.page), ("other", two, other.page)):
        found += [f"{name} {trait}" for trait in _mode(page, each)]
    return found


@kept_on_page
def _mode(page: Page, each: Quantity) -> list[str]:
    """What is told of a value by the words beside it."""
    before, after, clause = page.before(each, 60), page.after(each), clause_of(page, each)
    told = {
        "aside": page.set_aside(each), "hedged": each.figure.approximator is not None, "aim": each.role in AIMS, "to come": NOT_TOLD.search(OF_A_MEAN.sub("", clause)),
        "total": TOTALS.search(clause) or summed(page, each), "part": PARTS.match(after), "of so many": OUT_OF.search(before), "a change": (each.percent or each.points) and (CHANGE.match(after) or BY.search(before)),
        "by so much": BY.search(before), "bare": bare_noun(each) or nameless(each), "old record": OLD.search(clause), "others": OTHERS.search(clause), "vague": each.figure.form == "range",
        "small": each.lo < 10, "called mean": average(page, each),
    }  # fmt: skip
    return [trait for trait, says in told.items() if says]


def _leads(apart: Apart, end: Value, other: Value) -> list[str]:
    """Whether the later of two sentences opens on a place or a group of its own, or takes up the earlier one: 'At the old mill', 'there'."""
    if end.page is not other.page or end.number == other.number:
        return []
    early, late = sorted((end, other), key=lambda each: each.number)
    text, told = late.page.words(late.number), apart.words(early.page, early.number) | apart.words(early.page, early.number - 1)  # fmt: skip
    lead = LEAD.match(text)
    words = frozenset(map(singular, WORD.findall(lead[1].lower()))) if lead else frozenset()
    own = bool(words) and not words & told and not grain(lead[1] if lead else "") and not MONTH.search(text[:40])
    names = {
        "leads apart": own,
        "takes up": TAKES_UP.search(text[: max(0, late.one.start - late.page.sentences[late.number].start)]),
    }
    return [name for name, says in names.items() if says]


def _known(apart: Apart, one: Quantity, other: Quantity) -> list[str]:
    """What checks that hold say of the two."""
    known, found = apart.scene.known, []
    if known.holds(frozenset((one, other))):
        found.append("held together")
    for name, each in (("end", one), ("other", other)):
        if known.is_result(each):
            found.append(f"{name} a result")
    return found
