"""What the words put first, last or in so-manieth place, and the value that they say it of, however they say so.

    the smallest of the four; second only to Holm; third in the table; topped the list
    Nowhere is it dearer than in Brack, at €1.88; it was never fuller than on 3 March, when 58 came
    asked the most, $4.6 million; more than any other

The value is the nearest of a type that can be so ranked: right after the words, else before them, else in the sentence before
or after.

Comes in: a Page. Goes out: Ends, in text order, each with the values that may be meant, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..kept import kept_on_page
from ..meaning.apposition import average
from ..meaning.kinds import kindred
from ..measures import singular
from ..quantities import Page, Quantity
from .extremes import LOW, TOP
from .nearby import own_noun, usable
from .ranked import PRICED, SPANNED, WEIGHED, of_unit
from .worst_cases import side_of

NTH = {
    word: number
    for number, words in enumerate(("second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), 2)
    for word in words.split()
}
_NTH = "|".join(NTH)
_NO = r"(?:nowhere|never|no ?one|nobody|none|nothing|not one|neither|no(?: other)? [a-z]+)"
_DOWN = r"less|fewer|lower|smaller|shorter|younger|cheaper|slower|lighter|colder|cooler|quieter|emptier|drier|thinner|poorer"
CLAIM = re.compile(
    rf"\b(?P<only>second only to)\b"
    rf"|\b(?:(?P<nth>{_NTH})[- ])?(?:(?P<word>(?<!\bat )(?:most|least) (?!of\b|in\b|on\b|at\b|any|and\b)[a-z]+|[a-z]{{3,}}(?:est|most)|worst(?=[- ](?:hit|affected)(?:,| was| is| were| are)))\b(?: (?P<noun>[a-z]+))?)"
    rf"|(?P<bare>\bthe (?:most|least|fewest))(?=[,.;:]| of (?:all|any|the)\b| any)"
    rf"|\b(?P<place>(?:rank(?:s|ed)?|stands?|stood|lies?|lay|came|comes|placed|finish(?:ed|es)|is|are|was|were)(?: (?:in|only|just))? (?:{_NTH})(?: place)?)(?=[,.;:]| (?:in|on|of|with|at|behind|after|to|place)\b)"
    rf"|\b(?P<first>(?:top(?:s|ped|ping)?|head(?:s|ed)|le(?:ads?|d)) the (?:list|table|league|ranking|field|pack|standings|chart)s?)\b"
    rf"|\b(?P<none>{_NO}\b[^.;\d]{{0,60}}?\b(?:(?P<down>{_DOWN})|more|[a-z]{{3,}}er) than)\b"
    rf"|\b(?P<size>(?:the|its|their) (?:giant|daddy|(?P<small>baby|runt|minnow)) (?:of|among))\b"
    rf"|\b(?P<went>(?:{_NTH}) place (?:went|goes|fell|belongs))\b"
    rf"|\b(?P<all>(?:(?P<fewer>{_DOWN})|more|[a-z]{{3,}}er) than (?:any|every|all|everyone|anyone|anybody)(?: (?:other|of|else|one))?)\b",
    re.I,
)
TAKEN = re.compile(
    r"\b(?:one of(?: [\w’'-]+['’]s?)?|among|amongst|(?:world|nation|country|continent|globe)[’']s|old|previous|former|existing|earlier|next|perhaps|not|nor|never|at|than)(?: [a-z]+)?(?: the| its| their| his| her)?[- ]*$",
    re.I,
)
THE = re.compile(r"(?:\b(?:the|its|their|his|her|our|by far|was|is|were|are|it)|[’']s?) $", re.I)
HEDGED = re.compile(
    r"\b(?:apart from|except|excluding|leaves? out|leaving|besides|other than|if one|aside|barring|discount\w*|boast\w*|dubbed|nickname\w*|once|of its kind)\b",
    re.I,
)
NO_SCALE = re.compile(
    r"mid\w*|(?:al|fore|ut|in(?:ner)?|upper|fur?ther)?most|(?:at )?(?:least|most)|(?:new|lat|near|clos|furth|farth|earli|great|strong|weak|harsh|hard|soon|modern)\w*est|(?:north|south|east|west)\w*",
    re.I,
)
OUT_OF = re.compile(
    r"\b(?:out of|\d of|of (?:the|its|their|all|these|those)(?: (?:earlier|previous|other|remaining|first|same|old|new))?|in (?:the )?(?:last|past)|in every|per|by)\s*$",
    re.I,
)
# Right after the words: ', $4.6 million', 'at 88 kilometres', 'with 12 members'
JOINED = re.compile(
    r"(?:[,:(—–]|\b(?:at|with|of|when|where|was|is|were|had|took|has|by)\b)[^.;:,\d]{0,25}[$£€]?\s*$", re.I
)
# Between 'the most' and its value: nothing but an aside, 'brought the most, as it always does, with 2,310'
ALONE = re.compile(r"(?:,[^,;.\d]{2,60},)?\s*(?:[,:—–(]|,? ?(?:with|at|on))?\s*[$£€]?")
PARTED = re.compile(r"\b(?:followed|then|next|after|behind|ahead|than|to|but|while|whereas|and)\b|;", re.I)
HEAT = re.compile(r"(?:hott|warm|cold|cool|mild)est")
LONG = 110


@dataclass(frozen=True, slots=True)
class End:
    """A value that words put first or last, or in a place of a ranking."""

    number: int  # of the sentence
    at: int
    end: int
    up: bool
    place: int
    word: str
    noun: str
    owns: tuple[Quantity, ...]
    text: str  # the words after it, to the end of its sentence

    @property
    def side(self) -> str:
        return "at most" if self.up else "at least"


@kept_on_page
def ends_told(page: Page) -> list[End]:
    """Each claim of a capture, but those that the words leave open: 'one of the biggest', 'apart from the mast the tallest'."""
    return list(_ends_told(page))


def _ends_told(page: Page) -> Iterator[End]:
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", sentence.text)
        if HEDGED.search(text):
            continue
        for found in CLAIM.finditer(text):
            told = _read(found, text)
            if told and not TAKEN.search(text[: found.start()]):
                up, place, word = told
                at, end = sentence.start + found.start(), sentence.start + found.start() + len(found[0])
                end -= len(found["noun"] or "") + 1 if found["noun"] else 0
                owns = tuple(_owns(page, number, at, end, word, under=bool(found["none"])))
                yield End(number, at, end, up, place, word, found["noun"] or "", owns, text[found.end() :])


def _read(found: re.Match[str], text: str) -> tuple[bool, int, str] | None:
    """Which end, which place and the word."""
    said = " ".join(found[0].lower().split())
    if found["only"]:
        return True, 2, said
    if found["word"]:
        word = found["word"].lower()
        side = side_of(word)
        two = word.split()[0] in ("most", "least")
        if two and not TOP.fullmatch(word) and not LOW.fullmatch(word) and singular(word.split()[1]) == word.split()[1]:
            return None  # 'the most important' is on no scale of numbers, 'the most members' is
        if not side or NO_SCALE.fullmatch(word) or (two and not found["nth"] and not THE.search(text[: found.start()])):
            return None
        nth = (found["nth"] or "").lower()
        return side == "at most", NTH.get(nth, 1), f"{nth}-{word}" if nth else word
    if found["bare"]:
        return said == "the most", 1, said
    if found["place"] or found["went"]:
        return True, next(NTH[word] for word in said.split() if word in NTH), said
    if found["first"]:
        return True, 1, said
    if found["size"]:
        return not found["small"], 1, said.split()[1]
    down = found["down"] or found["fewer"]
    return not down, 1, " ".join(said.removesuffix(" other").split()[-2:])


def _owns(page: Page, number: int, at: int, end: int, word: str, *, under: bool) -> Iterator[Quantity]:
    """The values that may be the ranked one, the likeliest first."""
    told = [one for one in page.by_sentence.get(number, []) if usable(one)]
    here = [one for one in told if _can(page, one, word)]
    after = [one for one in here if one.start >= end]
    before = [one for one in reversed(here) if one.end <= at]
    gap = " ".join(page.text[end : after[0].start].split()) if after else ""
    joined = after and len(gap) < LONG and JOINED.search(gap + " ") and (under or not PARTED.search(gap))
    if here:
        alone = word not in ("the most", "the least", "the fewest") or ALONE.fullmatch(gap)
        yield from [*after[:1], *before] if joined and alone else [*before, *after] if alone else ()
        return
    if len(told) > 1 or any(name in NTH for name in word.split()):
        return
    before = [one for one in page.by_sentence.get(number - 1, []) if _can(page, one, word)]
    yield from before if len(before) == 1 else ()
    yield from (one for one in page.by_sentence.get(number + 1, [])[:1] if _can(page, one, word))


def _can(page: Page, one: Quantity, word: str) -> bool:
    if not usable(one) or average(page, one) or page.set_aside(one) or OUT_OF.search(page.before(one)):
        return False
    name = word.rpartition("-")[2]
    if (
        name[:5] in ("most ", "least")
        and not TOP.fullmatch(name)
        and not LOW.fullmatch(name)
        and name not in ("the most", "the least")
    ):
        return kindred(own_noun(one), name.split()[-1])
    if HEAT.match(name) and one.unit not in ("degree", "celsius", "fahrenheit"):
        return False
    if re.match(r"\s*of \d", page.after(one)):
        return False
    if one.days or one.unit == "year of age":
        return bool(of_unit(name, one.unit) or (one.unit == "year of age" and name[:3] in ("old", "eld", "you")))
    scaled = PRICED.match(name) or SPANNED.match(name) or WEIGHED.match(name) or name[:3] in ("old", "eld", "you")
    return (
        not scaled
        or of_unit(name, one.unit)
        or (name[:4] in ("long", "high", "deep", "wide") and one.unit is None and not own_noun(one))
    )
