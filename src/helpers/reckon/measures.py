"""What a figure counts, and per what: nouns, verbs and the story's synonyms made one measure.

Comes in: a figure, the text round it, and the synonyms of story.toml. Goes out: the name of a measure ('arrests',
'new homes'), and the days in a unit of time. Measures need verbs as well as nouns: 'released nearly 500',
'8,000 people had been arrested', '461 were released'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from ..tables import Figure

DAYS = {
    "second": Fraction(1, 86400), "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1),
    "weekend": Fraction(2), "week": Fraction(7), "fortnight": Fraction(14), "month": Fraction(365, 12),
    "quarter": Fraction(365, 4), "year": Fraction(365), "decade": Fraction(3652), "century": Fraction(36525),
}  # fmt: skip
IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life"}
IRREGULAR |= {"protestor": "protester", "protestors": "protester"}
PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "life": "lives"}
NOT_PLURAL = re.compile(r"(?:ss|us|is|ics|news)$")
# Nouns that have one form: 'two sheep', '40 aircraft', 'statistics', 'news'.
SAME_IN_PLURAL = re.compile(
    r"(?:ics|news|series|species|craft|sheep|deer|fish|salmon|trout|cod|personnel|offspring|headquarters|crossroads|barracks|means|pence)$"
)
SMALL = re.compile(r"\b(?:of|in|at|for|from|to|with|who|whom|which|that|on|by|per|between|among|under)\b")
OWNER = re.compile(
    r"[’']s?$|^(?:elsewhere|here|there|everywhere|abroad|away|today)$"
)  # "the union's own" names no thing
ARTICLE = re.compile(r"^(?:the|a|an|their|its|his|her|our|those|these|such|more|other|another|additional)\s+", re.I)
PARTICIPLE = re.compile(
    r"(?:\w{2,20}ed|(?:re)?built|(?:re)?made|held|sold|sent|hit|lost|found|caught|left|born|taken|shut|cut|paid|won|shot|kept|hurt|given|drawn|"
    r"told|gone|seen|done|known|thrown|flown|grown|driven|stolen|broken|chosen|eaten|forgotten|hidden|ridden|spoken|torn|worn|"
    r"written|beaten|bitten|spent|lent|meant|met|fed|led|bought|brought|taught|sought|fought|struck|stood|sworn)$"
)
PASSIVE = re.compile(
    r"[\s,]*(?:(?:who|that|which|has|have|had|be|been|being|was|were|is|are|already|so|far|also)\s+){0,5}(\w+)\b"
)
PARTICLES = frozenset(("up", "out", "off", "down", "away", "back"))
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WITH_NUMBER = re.compile(
    r"(?:a|an|the|some|about|around|roughly|nearly|almost|over|under|more|less|fewer|than|well|only|just|at|least|most|up|to|another)$"
)
BEFORE = 40  # characters in which the verb before a number is looked for
BESIDE = 3  # words between the verb and its number: 'rescuing well over 2,700'


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """The singular of an English noun, by ending.

    >>> [singular(w) for w in ("arrests", "cities", "boxes", "people", "crisis", "buses")]
    ['arrest', 'city', 'box', 'person', 'crisis', 'bus']
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if len(low) < 4 or not low.endswith("s") or NOT_PLURAL.search(low):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-2] if re.search(r"(?:ss|x|ch|sh|(?<![aeo])us|z)es$", low) else low[:-1]


def plural(word: str) -> str:
    """The plural of an English noun, by ending.

    >>> [plural(w) for w in ("arrest", "city", "box", "person", "mechanics", "crossbred sheep")]
    ['arrests', 'cities', 'boxes', 'people', 'mechanics', 'crossbred sheep']
    """
    if word in PLURALS:
        return PLURALS[word]
    if SAME_IN_PLURAL.search(word):
        return word
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|ch|sh|z)$", word) else "s")


def stem(verb: str) -> str:
    """A verb without its ending, so that 'rescuing', 'rescued' and 'rescue' are one.

    >>> stem("released") == stem("releasing") == stem("release")
    True
    """
    low = verb.lower()
    for ending in ("ing", "ed", "es", "e", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            return low[: -len(ending)]
    return low


@dataclass(frozen=True)
class Synonyms:
    """The story's `[measures]`, ready to look words up in."""

    phrases: Mapping[str, str]  # the words in the singular -> measure
    verbs: Mapping[str, str]  # the stem of a participle -> measure

    @classmethod
    def of(cls, measures: Mapping[str, tuple[str, ...]]) -> Synonyms:
        """Look-up tables from the settings.

        >>> Synonyms.of({"sales": ("units sold", "homes purchased")}).verbs
        {'sold': 'sales', 'purchas': 'sales'}
        """
        phrases, verbs = {}, {}
        for name, others in measures.items():
            for phrase in (name, *others):
                words = WORD.findall(phrase.lower())
                phrases[" ".join(map(singular, words))] = name
                if words and PARTICIPLE.match(words[-1]):
                    verbs[stem(words[-1])] = name
        return cls(phrases, verbs)

    def measure(self, phrase: str) -> str | None:
        """The measure whose words these are, or end in; None for none.

        >>> Synonyms.of({"arrests": ("people arrested",)}).measure("40 men stopped and arrested")
        'arrests'
        """
        words = [singular(word) for word in WORD.findall(phrase.lower())]
        for first in range(len(words)):
            if found := self.phrases.get(" ".join(words[first:])):
                return found
        last = words[-1] if words else ""
        return self.verbs.get(stem(last)) if PARTICIPLE.match(last) else None


def measure_of(figure: Figure, text: str, synonyms: Synonyms) -> str | None:
    """What a figure counts; None where neither noun nor verb says.

    A verb that the story names goes first ('released nearly 500 of those arrested' counts releases), then the noun,
    then the passive after it ('8,000 people had been arrested'), then the noun as it stands: modifier and head.

    >>> text = "Crews repaired some 40 of the pumps."
    >>> forty = Figure(figure_id="f", article_id="a", start=20, end=22, text="40", noun="pumps")
    >>> measure_of(forty, text, Synonyms.of({"repairs": ("pumps repaired",)}))
    'repairs'
    """
    return (
        synonyms.verbs.get(_verb_before(figure, text, synonyms))
        or (synonyms.measure(figure.noun) if figure.noun else None)
        or synonyms.verbs.get(_verb_after(figure, text))
        or (plain(figure.noun) if figure.noun else None)
    )


def plain(noun: str) -> str | None:
    """The head of a noun phrase and its modifier, in the plural.

    >>> plain("the Venezuelan gang members in the city"), plain("home"), plain("people arrested")
    ('gang members', 'homes', 'people arrested')
    """
    phrase = ARTICLE.sub("", " ".join(noun.lower().split()))
    if OWNER.search(phrase):
        return None
    phrase = re.sub(r"[’']s(?=\s)", "", phrase)
    parts = [part for part in SMALL.split(phrase) if part.strip()]
    words = WORD.findall(parts[0]) if parts else []
    if not words:
        return None
    while len(words) > 1 and words[-1] in PARTICLES:
        words.pop()  # 'households cut off'
    head = words[-1]
    last = head if PARTICIPLE.match(head) else plural(singular(head))
    return " ".join([*words[-2:-1], last])


@lru_cache(maxsize=1 << 14)
def thing(measure: str) -> str:
    """A measure without the participle that ends it.

    >>> thing("homes built"), thing("new homes")
    ('homes', 'new homes')
    """
    words = measure.split()
    return " ".join(words[:-1] if len(words) > 1 and PARTICIPLE.match(words[-1]) else words)


def _verb_before(figure: Figure, text: str, synonyms: Synonyms) -> str:
    start = min(figure.start, figure.hedge_start if figure.hedge_start is not None else figure.start)
    before = WORD.findall(re.split(r"[.,;:!?]\s", text[max(0, start - BEFORE) : figure.start].lower())[-1])
    hedge = set(WORD.findall((figure.hedge or "").lower()))
    for word in reversed(before[-BESIDE:]):
        if stem(word) in synonyms.verbs and not word.endswith("s"):  # '30 arrests and a single ...' holds a noun
            return stem(word)
        if word not in hedge and not WITH_NUMBER.match(word):
            break
    return ""


def _verb_after(figure: Figure, text: str) -> str:
    """The participle of a passive right after the figure and its noun.

    Reads '461 were released', '8,000 people had been arrested', '12 homes destroyed';
    must not read '12 people told police', where the verb is active.
    """
    after = " ".join(text[figure.end : figure.end + 80].split())
    noun = " ".join((figure.noun or "").split())
    if noun and after.startswith(noun):
        after = after[len(noun) :]
    found = PASSIVE.match(after)
    return stem(found[1]) if found and PARTICIPLE.match(found[1]) else ""


@cache
def time_unit(words: str | None) -> str | None:
    """The unit of time that the words name: 'weeks', 'single day', 'calendar year'; None for none.

    >>> time_unit("two weeks"), time_unit("field office"), time_unit("kilowatt hour")
    ('week', None, None)
    """
    found = WORD.findall((words or "").lower())
    unit = singular(found[-1]) if found else ""
    energy = len(found) > 1 and found[-2].endswith("watt")
    return unit if unit in DAYS and not energy else None


def bases(rate: str | None) -> tuple[str | None, tuple[str, ...]]:
    """A rate's unit of time and its other bases, in the singular.

    >>> bases("day, field offices"), bases(None)
    (('day', ('field office',)), (None, ()))
    """
    parts = [part.strip().lower() for part in (rate or "").split(",") if part.strip()]
    times = [unit for part in parts if (unit := time_unit(part))]
    others = [" ".join(map(singular, WORD.findall(part))) for part in parts if not time_unit(part)]
    return (times[0] if times else None), tuple(others)
