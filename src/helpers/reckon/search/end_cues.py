"""What the words beside a value make of it: a mean, the greatest or the least, a record, a bound; however they say so.

    an average of 31; they averaged 31; 31 a day on average             mean
    the longest was 29; 29, their highest; it peaked at 29              end
    the most since 1990; never in its history; a record 29              record
    none took more than 29; up to 29                                    bound

The cues are general words; a cue is tied to each value near it, and how it stands to it is told, for who is to weigh it.

Comes in: a Page. Goes out: its values, each with the nearest cue of each kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log2

from ...extract.currencies import MONEY
from ...extract.roles import NORMS
from ...extract.values import WORDS
from ..meaning.apposition import bare_noun
from ..order.ends_told import HEAT, NTH
from ..order.mean_past_ends import RANGED
from ..order.nearby import usable
from ..order.ranked import PRICED, WEIGHED, WEIGHTS
from ..order.worst_cases import BAD, Told, side_of, values
from ..quantities import Page, Quantity
from .traits import Traits

_LESS = r"less|fewer|lower|smaller|shorter|younger|cheaper|slower|lighter|colder|cooler|quieter|below|under|beneath"
_NO = r"no|none|nobody|no ?one|never|not|nothing|nowhere|neither|n[’']t|hardly|rarely|seldom"
_MORE = r"more|over|above|beyond|past|exceed\w*|top(?:s|ped)?"
_ER = rf"{_MORE}|(?!ever\b|never\b|other\b|whether\b|rather\b|later\b|earlier\b)[a-z]{{2,}}er"
MEAN = re.compile(
    r"\b(?P<average>averag(?:e|ed|es|ing))\b|\b(?P<mean>(?<=a |e |s |r )(?:mean|median)(?! (?:that|to|the|it)\b))\b|\b(?P<typical>typical(?:ly)?|usual(?:ly)?|norm(?:al|ally)?)\b"
    r"|\b(?P<each>apiece|each|per head|a head|works? out (?:at|to)|worked out (?:at|to))\b",
    re.I,
)
_NO_NORM = rf"(?! (?:{'|'.join(NORMS)})\b)"
END = re.compile(
    rf"\b(?:(?P<nth>{'|'.join(NTH)})[- ](?:only )?)?(?P<est>(?<=the )(?:most|least|fewest)\b(?! (?:recent|likely|common|important|part|of)\b)(?: [a-z]+)?|(?<=its )most\b|[a-z]{{3,}}est|worst|best(?! part\b))\b"
    r"|\b(?P<record>record|all-time|unprecedented)\b(?:[- ](?P<recordlow>low)\b)?"
    rf"|\b(?P<peak>peak(?:s|ed|ing)?|maximum{_NO_NORM}|(?:a|the|its) high|topp(?:ed|ing) out|(?:reached|hit|rose to|climbed to) a high)\b|\b(?P<foot>(?<!new )(?<!old )(?<!legal )(?<!state )(?<!city )minimum{_NO_NORM}|(?:a|the|its) low|bottom(?:ed)? out)\b"
    rf"|\b(?P<none>(?:{_NO})\b(?:[^.;]{{0,70}}?\b)(?:(?P<nonelow>{_LESS})|{_MORE}|[a-z]{{3,}}er(?= than\b))\b(?: than)?)"
    rf"|\b(?P<all>(?:(?P<allow>{_LESS})|{_ER})(?: [a-z]+){{0,3}}? than (?:in |at |on |for |by )?(?:any|all|every|ever|anyone|anybody|usual|at any))\b"
    r"|\b(?P<so>never\b[^.;,]{0,40}?\bso (?:(?P<solow>few|little|low|cheap|short|small)|(?!far\b|it\b|they\b|the\b)[a-z]+))\b"
    r"|\b(?P<upto>up to|as (?:many|much|high|long|far|old|hot|big|large) as|at (?:the )?most|at worst)\b|\b(?P<downto>as (?:few|little|low|short) as|at least)\b",
    re.I,
)
_YEAR = r"(?:1[89]|20)\d\d"
SPAN = re.compile(
    rf"\b(?:since|after)\b[^.;]{{0,60}}?\b(?P<since>{_YEAR})\b|\b(?P<start>since (?:records?|counting|measur\w+|monitoring|(?:it|they) (?:began|opened)))\b"
    r"|\b(?:in|for|over|of)\b (?:the |at )?(?:last |past |least |more than |nearly |almost |over |some )*(?P<count>[a-z]+|\d+) (?P<unit>years|decades?|century|centuries|generations?|seasons)\b"
    r"|(?P<ever>\bever\b|\bon record\b|\bhistory\b|\ball time\b|\bmemory\b|\byet\b|\bbefore\b|\bnever\b|\bprevious\b|\bany other\b|\bany (?:year|month|day|week|season|time)\b)",
    re.I,
)
# What weakens a claim, right before it
DENIED = re.compile(
    r"\b(?:one of(?: [\w’'-]+['’]s?)?|among|nearly|almost|not|no longer|n[’']t|short of|shy of|close to|near|below|above|if|would|could|may|might|expect\w*|forecast|predict\w*|old|previous|former|existing|earlier|than|from|whether|at)(?: an?| the| its| their| his| her| be| have been)*[- ]*$",
    re.I,
)
LIMITED = re.compile(r"^(?:[\w’'-]+ ){0,3}?(?:for|in|of|among|outside|excluding|except|by) (?:an?|the|any|its|their|all|one|this|that|[A-Z])", re.I)  # fmt: skip
PARTED = re.compile(r";|:|\b(?:and|but|while|whereas|although|though|than|against|compared|after|before|from|who|which|when)\b", re.I)  # fmt: skip
SMALL = re.compile(r"(?:[\s,:(—–$£€-]|\b(?:is|was|were|are|at|of|a|an|the|to|in|on|about|some|nearly|just|only|came|reached|with|by|had|has|for|day|it|over|been|stood)\b)*", re.I)  # fmt: skip
# What people or things are put in: a house's 'room for 40', its '40 beds'
ROOM = re.compile(
    r"(?:seats?|seater|beds?|berths?|places?|bunks?|cells?|stalls?|spaces?|pitches|desks?|cots?|moorings|bays|lockers|cabins|rooms?)\b", re.I
)  # fmt: skip
HAS = re.compile(r"\b(?:has|have|had|with|of|its|offers?|provides?|there (?:are|were)|the|a|an)(?: (?:just|only|room for|space for|about|some|total of|all|fewer than|a))*[ -]?$", re.I)  # fmt: skip
HOLDS = re.compile(r"\b(?:holds?|seats|sleeps|(?:can|could|to) (?:hold|seat|take|carry|house|sleep|berth)|(?:room|space|built|designed|licen[cs]ed|certified) for|capacity (?:of|is|was|:))(?: up to| at most| only| just| about| no more than)? ?$", re.I)  # fmt: skip
PLAIN = re.compile(r"(?:high|low|larg|bigg|small|great|few|long|short)(?:est)?|most|least|worst|best|record")
BEFORE = 90  # characters before a number that make it a room's, before a cue that deny it
FIRM, FAR = 45, 10  # characters of a few words; of one step of distance
FEW = 13  # such a count beside a superlative is of what it is among
BACK, REACH, LONG = 2, 170, 300  # sentences and characters between a cue and a value; what another sentence adds
DEGREES = ("degree", "celsius", "fahrenheit")
AGED = re.compile(r"(?:old|eld|young)est")
COUNTS = {"a": 1, "an": 1, "one": 1, **WORDS}
YEARS = {"d": 10, "c": 100, "g": 25}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that make some value near them a mean, an end or a bound."""

    kind: str
    up: bool
    number: int  # of its sentence
    at: int
    end: int
    word: str
    noun: str = ""  # the word after it
    span: str = ""  # 'ever', 'since', 'years' for an end over a stretch of time
    first: int | None = None  # the first year that it covers
    place: int = 1  # 2 for 'the second highest'
    denied: bool = False
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue and how a value stands to it."""

    cue: Cue
    side: str
    gap: int
    between: int  # values between them
    parted: bool
    joined: bool

    @property
    def far(self) -> int:
        return self.gap + 60 * self.between + 30 * self.parted

    @property
    def firm(self) -> bool:
        """Whether nothing stands between them but a few words."""
        return (
            self.side in ("after", "before")
            and not self.between
            and not self.parted
            and (self.gap < FIRM or self.joined)
        )

    def traits(self, name: str) -> Traits:
        """How the value stands to its cue."""
        sizes = {
            "far": log2(1 + self.gap / FAR),
            "between": min(self.between, 4),
            "parted": self.parted,
            "joined": self.joined,
            "firm": self.firm,
        }
        return {f"{name} {self.cue.kind}": 1.0, f"{name} {self.side}": 1.0} | {
            f"{name} {each}": float(size) for each, size in sizes.items() if size
        }


@dataclass(eq=False)
class Value:
    """A value with its nearest cues: 'mean', 'up', 'down', 'up for years', 'down for years'."""

    page: Page
    told: Told
    place: int  # among the values of its page
    ties: dict[str, Tie] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.one, self.size, self.number = self.told.one, float(self.told.size), self.told.one.sentence
        self.end = self.told.figures[-1].end


def values_of(page: Page, year: int | None) -> list[Value]:
    """The values of a capture in text order, each tied to its cues; `year` is that of publication."""
    told = [one for number in sorted(page.by_sentence) if number >= 0 for one in _told(page, number)]
    for first, last in page.changes:
        told += [Told(one.readings, one.label, one.unit, (one,)) for one in (first, last) if usable(one)]
    made = [Value(page, one, 0) for one in sorted(told, key=lambda one: one.one.start)]
    made = [one for one in made if one.size > 0]
    by_sentence: dict[int, list[Value]] = {}
    for place, one in enumerate(made):
        one.place = place
        by_sentence.setdefault(one.number, []).append(one)
    for number in range(len(page.sentences)):
        for cue in _cues(page, number, year):
            _tie(page, cue, by_sentence)
    _ranges(page, made)
    _rooms(page, made)
    return made


def _told(page: Page, number: int) -> list[Told]:
    """Amounts, percentages, stretches in any unit, ages; of a range each end."""
    found = [one for one in values(page, number) if len(one.figures) > 1 or usable(one.one)]
    taken = {id(one) for told in found for one in told.figures}
    for one in page.by_sentence.get(number, []):
        if id(one) not in taken and usable(one):
            found.append(Told(one.readings, one.label, one.unit, (one,)))
    return found


def _cues(page: Page, number: int, year: int | None) -> Iterator[Cue]:
    sentence = page.sentences[number]
    text = re.sub(r"\s", " ", page.text[sentence.start : sentence.end])
    for mean in MEAN.finditer(text):
        yield Cue(mean.lastgroup or "", True, number, sentence.start + mean.start(), sentence.start + mean.end(), mean[0].lower())  # fmt: skip
    at = 0
    while (found := END.search(text, at)) is not None:
        at = found.start() + len(found[0].split(" ")[0]) + 1 if found["none"] else found.end()
        kind, up = _read(found, text)
        if kind:
            span = SPAN.search(text, found.end(), found.end() + REACH) or (
                SPAN.search(text) if kind in ("none", "all") else None
            )
            told, first = _span(span, year) if span else ("", None)
            noun = re.match(r" (?:single )?([a-z-]+)", text[found.end() :])
            yield Cue(
                kind, up, number, sentence.start + found.start(), sentence.start + found.end(), " ".join(found[0].lower().split()[-2:]), noun[1] if noun else "",
                told or ("ever" if kind == "record" else ""), first, NTH.get((found["nth"] or "").lower(), 1),
                bool(DENIED.search(text[max(0, found.start() - BEFORE) : found.start()])), bool(LIMITED.match(text[found.end() :].lstrip())),
            )  # fmt: skip


def _read(found: re.Match[str], text: str) -> tuple[str, bool]:
    """The kind of a cue and whether it is of the greater end; '' for none."""
    if found["est"]:
        word = found["est"].lower()
        if word in ("best", "worst"):
            return "best", (word == "worst") == bool(BAD.search(text))
        side = {"most": "at most", "fewest": "at least", "least": "at least"}.get(word.split()[0]) or side_of(word)
        return ("" if side is None else "plain est" if PLAIN.match(word) else "est"), side == "at most"
    for kind, low in (("record", "recordlow"), ("none", "nonelow"), ("all", "allow"), ("so", "solow")):
        if found[kind]:
            return "all" if kind == "so" else kind, not found[low]
    if found["peak"] or found["foot"]:
        return "peak", bool(found["peak"])
    return "up to", bool(found["upto"])


def _span(found: re.Match[str], year: int | None) -> tuple[str, int | None]:
    """Over what stretch an end is told, and its first year where that can be told."""
    if found["since"]:
        return "since", int(found["since"])
    if found["ever"] or found["start"]:
        return "ever", None
    count = found["count"].lower()
    number = int(count) if count.isdigit() else COUNTS.get(count)
    back = number * YEARS.get(found["unit"][0].lower(), 1) if number else 0
    return "years", year - back + 1 if back and year else None


def _tie(page: Page, cue: Cue, by_sentence: dict[int, list[Value]]) -> None:
    """Tie a cue to the values of its sentence and of those beside it."""
    own = by_sentence.get(cue.number, [])
    after = [one for one in own if one.one.start >= cue.end]
    before = [one for one in reversed(own) if one.end <= cue.at]
    inside = [one for one in own if one not in after and one not in before]
    for side, row in (("after", after), ("before", before), ("inside", inside)):
        for between, one in enumerate(row[:3]):
            start, end = sorted((cue.end if side == "after" else one.end, one.one.start if side == "after" else cue.at))
            _put(page, one, cue, side, start, end, between)
    back = [
        one
        for number in range(cue.number - 1, cue.number - BACK - 1, -1)
        for one in reversed(by_sentence.get(number, []))
    ]
    for side, row in (("earlier", back), ("later", by_sentence.get(cue.number + 1, []))):
        for between, one in enumerate(row[:4]):
            start, end = sorted((cue.end, one.one.start)) if side == "later" else sorted((one.end, cue.at))
            _put(page, one, cue, side, start, end, between + sum(not _few(each) for each in own))


def _few(one: Value) -> bool:
    """Whether a value only says how many there are: 'in any of the five states'."""
    return one.one.unit is None and one.size < FEW


def _put(page: Page, one: Value, cue: Cue, side: str, start: int, end: int, between: int) -> None:
    if end - start > REACH + LONG * (side in ("earlier", "later")):
        return
    if cue.kind == "est" and off_scale(cue.word, one.one):
        return
    text = page.text[start:end]
    tie = Tie(
        cue,
        side,
        end - start + LONG * (side in ("earlier", "later")),
        between,
        bool(PARTED.search(text)),
        bool(SMALL.fullmatch(text)),
    )
    mean = cue.kind in ("average", "mean", "typical", "each")
    key = "mean" if mean else f"{'up' if cue.up else 'down'}{' for years' if cue.span else ''}"
    if key not in one.ties or tie.far < one.ties[key].far:
        one.ties[key] = tie


def off_scale(word: str, one: Quantity) -> bool:
    """Whether a superlative measures on another scale than a value: 'the oldest' no money, 'the dearest' no weeks."""
    name, unit = word.split("-")[-1].split(" ")[-1] if "most" not in word else word, one.unit
    scales = (
        (PRICED, unit in MONEY),
        (WEIGHED, unit in WEIGHTS),
        (HEAT, unit in DEGREES),
        (AGED, unit in ("year of age", "year")),
    )
    if name == "place" and unit == "year of age":
        return True  # 'in last place', and how old the crew is
    for words, own in scales:
        if words.match(name):
            return not (own or (unit is None and bare_noun(one)))
    return False


def _rooms(page: Page, made: list[Value]) -> None:
    """'It has 220 seats', 'a 90-bed ward', 'there is room for 40', 'it holds 40': no mean of those who come lies above."""
    for one in made:
        start = max(page.sentences[one.number].start, one.one.start - BEFORE)
        clause = page.text[start : one.one.start]
        noun = ROOM.match(page.after(one.one).lstrip("- "))
        has = HAS.search(clause) or page.after(one.one).startswith("-")
        if (noun and has) or HOLDS.search(clause):
            cue = Cue("room", True, one.number, one.one.start, one.end, noun[0].lower() if noun else "holds")
            one.ties.setdefault("up", Tie(cue, "after", 0, 0, False, True))


def _ranges(page: Page, made: list[Value]) -> None:
    """'Catches ran from 12 to 31 kilos', 'between 12 and 31': the ends of a range, tied to one another."""
    ends = {(one.one.start, one.one.lo): one for one in made}
    pairs = [(ends.get((a.start, a.lo)), ends.get((b.start, b.lo))) for a, b in page.changes]
    for one in made:
        low, high = one.told.readings.literal.lo, one.told.readings.literal.hi
        if one.one.figure.form == "range" and low is not None and high is not None:
            for up in (True, False):
                cue = Cue("range", up, one.number, one.one.start, one.end, "the range", first=None)
                one.ties["up" if up else "down"] = Tie(cue, "after", 0, 0, False, True)
    for first, last in pairs:
        if first and last and RANGED.search(page.before(first.one) + " "):
            for one, up in ((last, True), (first, False)):
                cue = Cue("range", up, one.number, one.one.start, one.end, "the range")
                one.ties["up" if up else "down"] = Tie(cue, "after", 0, 0, False, True)
