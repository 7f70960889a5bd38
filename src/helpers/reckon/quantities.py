"""Figures as the rules see them: readings, measure, rate, role, and their place in the text.

Comes in: the witnesses and the story's settings. Goes out: a Desk with one Page a capture, its quantities in text order.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, wraps
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from ..settings import Settings
from ..tables import Figure, Witness
from .hedges import Readings, readings
from .intervals import words
from .kept import kept_on_page
from .labels import a, hedged, label, noun_words, share_words, unit_words
from .letters import plain
from .likeness import same_measure
from .meaning.subjects import subject_of
from .measures import DAYS, Synonyms, bases, thing, time_unit
from .prepared import both_ends, by_and_to, measured_figures, role_of, share_readings
from .verdicts import Judgement

Made = TypeVar("Made")
JUDGING = re.compile(r"\b(?:only|just|merely|even|a mere)\b", re.I)  # these words judge a number, they do not measure
# 'lay under 78 centimetres of snow': a place, and no bound
BURIED = re.compile(
    r"\b(?:lay|lies?|lying|lain|buried|sank|sunk|submerged|drowned|vanished|disappeared|stood)(?: deep| half| still)?\s*$"
)
WHOLE = re.compile(
    r"(?:\d|\b(?:half|most|some|all|none|one|two|three|four|five|six|seven|eight|nine|ten))\s(?:out )?of (?:the |its |their )?$|^of (?:the |its |their )?$",
    re.I,
)
MANY = 20  # values called the highest that one article is taken to have
OFTEN = 10  # times: as many and more are occasions, where nothing is compared
TIMES_OF = re.compile(
    r"\W*times (?!(?:this|last|the|a|an|that) (?:[a-z]+ )?(?:day|night|week|month|season|year|decade|spring|summer|autumn|fall|winter)\b(?!['’]))"
    r"(?:(?:as|more|less|fewer|that|those|the|this|its|their|his|her|what|over|a|an|last|normal|usual|(?!after|ever|never|under|or|later|earlier|together|whether|however)\w+er)\b|[£$€\d])",
    re.I,
)
CROWDED = 40  # figures of a sentence, four times as many as the fullest here; what has more is a table run together
ROLE_REACH = 60  # characters before a figure in which the words that give its role are looked for
SETTING_ASIDE = re.compile(
    r"\b(?:up|down|rose|fell|increase\w*|decrease\w*)?\s*from\s*$|\b(?:compared (?:with|to)|than|instead of|rather than|versus|(?<!set )(?<!measured )against)\b[^,;]*$",
    re.I,
)


@dataclass(frozen=True, eq=False)
class Quantity:
    """One printed figure, ready to reckon with; what follows from it is worked out once."""

    figure: Figure
    readings: Readings
    measure: str | None
    time: str | None  # the unit of time of a rate
    per: tuple[str, ...]  # other bases of a rate
    role: str
    sentence: int  # number of the sentence in its article, -1 for none
    printed: str = ""  # the sign or word of the unit as printed
    page: Page | None = None  # where it stands

    @property
    def subject(self) -> str:
        """What an amount of money, a percentage or a measure is of ('revenue', 'net debt'); '' where the words do not say."""
        return self.page.subject(self) if self.page else ""

    @cached_property
    def start(self) -> int:
        return self.figure.start

    @cached_property
    def end(self) -> int:
        return self.figure.end

    @cached_property
    def lo(self) -> float:
        """The lower value as printed, which every quantity has."""
        return self.figure.lo or 0.0

    @cached_property
    def unit(self) -> str | None:
        return self.figure.unit

    @property
    def counted(self) -> str:
        """What is counted, in words that a sentence can hold: the measure, else the unit."""
        what = noun_words(self.measure, self.figure.noun)
        return what or (unit_words(self.unit, "") if self.unit else "of them")

    @cached_property
    def vague(self) -> bool:
        return self.figure.form == "vague"

    @cached_property
    def days(self) -> Fraction | None:
        """How many days one unit of it lasts, for a stretch of time ('two weeks': a week is 7); else None."""
        if self.unit and (" per " in self.unit or "watt" in self.unit):
            return None  # 'miles per hour' is a speed, a 'kilowatt hour' an amount
        unit = time_unit(self.unit) or (time_unit(self.measure) if not self.unit else None)
        return DAYS[unit] if unit else None

    @cached_property
    def percent(self) -> bool:
        return self.unit == "percent"

    @cached_property
    def times(self) -> bool:
        """Whether it is a multiple: 'three times', 'doubled'; not a number that only inherits the word, nor so many occasions, nor 'six times a day'."""
        if self.figure.form == "multiple" or self.figure.noun != "times":
            return self.figure.form == "multiple"
        noun = self.figure.unit_start
        beside = noun is not None and self.end <= noun <= self.end + 2
        return beside and not (self.time or self._occasions)

    @property
    def _occasions(self) -> bool:
        """'were called out 214 times, against 178': a count; not '12 times as many', '40 times the norm'."""
        value = self.figure.lo or 0
        told = self.page is not None and value >= OFTEN and value % 1 == 0
        return told and self.page is not None and not TIMES_OF.match(self.page.after(self, 40))

    @cached_property
    def points(self) -> bool:
        return self.unit == "percent point"

    @cached_property
    def counts(self) -> bool:
        """Whether it is an amount that can be reckoned with: no stretch of time, share, age or 'times', not the number of sources."""
        other = self.percent or self.points or self.times
        return not (self.days or other or self.unit == "year of age" or "sourc" in (self.figure.role or ""))

    @cached_property
    def total(self) -> bool:
        """Whether it is an amount and no rate."""
        return self.counts and not self.time and not self.per

    @cached_property
    def name(self) -> str:
        """The figure as printed, hedge included: 'more than 8,000', '1,200 to 1,500'."""
        if self.figure.form == "range":
            return words(self.readings.literal)
        return hedged(JUDGING.sub("", self.figure.hedge or ""), self.figure.text)

    @cached_property
    def key(self) -> str:
        """The value, whatever the words: restatements of a slip share it."""
        return (
            f"{self.figure.approximator or ''}{self.figure.lo}..{self.figure.hi} {self.unit or ''} {self.measure or ''}"
        )

    @cached_property
    def label(self) -> str:
        """The figure with what it counts: '75 arrests a day'."""
        figure, what = self.figure, noun_words(self.measure, self.figure.noun)
        if self.page and WHOLE.search(self.page.before(self) + " "):
            what = thing(what)  # 'of the 300 pupils 40 were vaccinated': not 300 pupils vaccinated
        rate = a(self.time) if self.time else ""
        if figure.form == "ratio":
            return " ".join(f"{share_words(self.name)} {f'of {what}' if what else ''} {rate}".split())
        name = f"{self.name} of" if self.vague else self.name
        return " ".join(f"{self._labelled(name, what)} {rate}".split())

    @property
    def amount(self) -> str:
        """The figure with its unit alone: '$75m', '75 pence', '75'."""
        return self._labelled(self.name, "")

    def _labelled(self, name: str, what: str) -> str:
        before = self.figure.unit_start is not None and self.figure.unit_start < self.figure.start
        return label(name, self.figure.text, self.unit, self.printed, before, what)

    @property
    def span(self) -> str:
        return f"{self.figure.article_id}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A check before it has a number: what a rule found."""

    rule: str
    quantities: tuple[Quantity, ...]
    formula: str
    result: str
    judgement: Judgement
    stated: str | None = None
    unit: str | None = None
    why: str = ""
    settles: str | None = None
    spans: tuple[str, ...] = ()  # the words that decide, besides the figures
    slip: str = ""  # restatements of one slip have the same; the formula when empty


class Page:
    """One capture with its quantities in text order."""

    def __init__(self, witness: Witness, synonyms: Synonyms) -> None:
        self.witness = witness
        self.text = witness.text
        self.article_id = witness.article.article_id
        self.sentences = sorted(witness.sentences, key=lambda sentence: sentence.start)
        self.changes: list[tuple[Quantity, Quantity]] = []  # 'from X to Y' that are read as one figure
        self.kept: dict[object, Any] = {}  # what has been read of its figures (`kept`)
        self._before: dict[tuple[Quantity, int], str] = {}
        self._after: dict[tuple[Quantity, int], str] = {}
        self.fractions: list[Quantity] = []  # 'half', 'two-thirds', 'one in four'
        self._subjects: dict[tuple[int, int], str] = {}
        self.times_told: dict[tuple[int, int, str | None], str] = {}  # the words round a figure that may tell its time
        self.quantities = list(_quantities(self, synonyms))
        self.pools: dict[str | None, tuple[list[int], list[Quantity]]] = {}  # the plain amounts of each unit
        self.summands: dict[int, list[Quantity]] = {}  # the figures of each sentence that may be added
        self.told_shares: dict[
            Quantity, Draft
        ] = {}  # shares with the check that the rules on one capture have made of them
        self.told_portions: set[int] = (
            set()
        )  # where shares in words begin that have been told with a part of the same capture
        self.open_shares: list[Quantity] = []  # shares whose part and whole the rules on one capture have not found

    @cached_property
    def by_sentence(self) -> dict[int, list[Quantity]]:
        """The quantities of each sentence, in text order."""
        found: dict[int, list[Quantity]] = {}
        for quantity in self.quantities:
            found.setdefault(quantity.sentence, []).append(quantity)
        return found

    @cached_property
    def highest(self) -> list[Quantity]:
        """The values that the text calls the highest; a bounded number, so that no text makes the rules slow."""
        return [one for one in self.quantities if one.role == "maximum" and one.counts and not one.per][:MANY]

    @cached_property
    def published(self) -> datetime.date | None:
        """The day of publication, if the capture or the user tells it."""
        try:
            return datetime.date.fromisoformat((self.witness.article.published or "")[:10])
        except ValueError:
            return None

    def near(self, number: int, reach: int = 1) -> list[Quantity]:
        """The quantities of a sentence and of those within `reach` sentences of it."""
        window = range(number - reach, number + reach + 1)
        return [quantity for other in window for quantity in self.by_sentence.get(other, [])]

    def words(self, number: int) -> str:
        """The text of a sentence."""
        return self.sentences[number].text if 0 <= number < len(self.sentences) else ""

    def between(self, first: Quantity, second: Quantity) -> str:
        """The text between two figures, on one line."""
        return " ".join(self.text[first.end : second.start].split())

    def before(self, quantity: Quantity, reach: int = 40) -> str:
        """What stands before a figure in its sentence, hedge left out, on one line."""
        key = quantity, reach
        if key not in self._before:
            self._before[key] = self._read_before(quantity, reach)
        return self._before[key]

    def _read_before(self, quantity: Quantity, reach: int) -> str:
        hedge = quantity.figure.hedge_start
        end = min(quantity.start, quantity.start if hedge is None else hedge)
        start = self.sentences[quantity.sentence].start if quantity.sentence >= 0 else 0
        text = " ".join(self.text[max(start, end - reach) : end].split())
        told = " ".join((quantity.figure.hedge or "").split()).lower()
        return text[: -len(told)].rstrip() if told and hedge is None and text.lower().endswith(told) else text

    def after(self, quantity: Quantity, reach: int = 60) -> str:
        """What stands after a figure in its sentence, on one line."""
        key = quantity, reach
        if key not in self._after:
            end = self.sentences[quantity.sentence].end if quantity.sentence >= 0 else len(self.text)
            self._after[key] = " ".join(self.text[quantity.end : min(end, quantity.end + reach)].split())
        return self._after[key]

    def set_aside(self, quantity: Quantity) -> bool:
        """Whether the words compare with the figure: 'up from 40', 'than the 40 of last year'."""
        return _aside(self, quantity)

    def subject(self, quantity: Quantity) -> str:
        """The noun phrase that the amount is of; read once, and only when it is asked for."""
        key = quantity.start, quantity.end
        if key not in self._subjects:
            self._subjects[key] = subject_of(self, quantity)
        return self._subjects[key]

    def span(self, start: int, end: int) -> str:
        return f"{self.article_id}:{start}-{end}"

    def find(self, pattern: re.Pattern[str], number: int) -> tuple[str, str] | None:
        """The words in a sentence that match, and their span; None for none."""
        if not 0 <= number < len(self.sentences):
            return None
        sentence = self.sentences[number]
        found = pattern.search(self.text, sentence.start, sentence.end)
        return (" ".join(found[0].split()), self.span(found.start(), found.end())) if found else None


@kept_on_page
def _aside(page: Page, quantity: Quantity) -> bool:
    return bool(SETTING_ASIDE.search(page.before(quantity).rstrip("$£€ ")))


class Desk:
    """All pages of a story, in the order of their ids, and what the user told about it."""

    def __init__(self, witnesses: list[Witness], settings: Settings) -> None:
        self.settings = settings
        synonyms = Synonyms.of(settings.measures)
        ordered = sorted(witnesses, key=lambda witness: witness.article.article_id)
        self.pages = [Page(plain(witness), synonyms) for witness in ordered]
        self.event = synonyms.measure(settings.labels.get("event", ""))
        self.outcome = synonyms.measure(settings.labels.get("outcome", ""))
        self.assumed: datetime.date | None = None  # a day near publication that no capture prints

    def assuming(self, day: datetime.date) -> Desk:
        """The same desk, as it is if the captures were published near a day."""
        other = copy(self)
        other.assumed = day
        return other

    def related(self, one: Quantity, other: Quantity) -> bool:
        """Whether two quantities count the same, or an event and its outcome as story.toml labels them."""
        return same_measure(one, other) or self.linked(one, other)

    def linked(self, one: Quantity, other: Quantity) -> bool:
        """Whether one counts the story's event and the other its outcome."""
        return self.event is not None and {one.measure, other.measure} == {self.event, self.outcome}

    @property
    def published(self) -> datetime.date | None:
        """The latest day of publication among the captures."""
        return max(filter(None, (page.published for page in self.pages)), default=None)


def once(make: Callable[[Desk], Made]) -> Callable[[Desk], Made]:
    """A function of a desk that is worked out once for each, and forgotten with it."""
    kept: WeakKeyDictionary[Desk, Made] = WeakKeyDictionary()

    def told(desk: Desk) -> Made:
        if desk not in kept:
            kept[desk] = make(desk)
        return kept[desk]

    return wraps(make)(told)


def crowded(figures: Iterable[Figure]) -> dict[str, int]:
    """The sentences that are not reckoned with, for they print too many figures, and how many each prints."""
    printed = Counter(figure.sentence_id for figure in figures if figure.sentence_id)
    return {name: number for name, number in printed.items() if number > CROWDED}


def _quantities(page: Page, synonyms: Synonyms) -> Iterator[Quantity]:
    numbers = {sentence.sentence_id: number for number, sentence in enumerate(page.sentences)}
    donor: Quantity | None = None
    figures = measured_figures(page.witness, synonyms)
    full = crowded(figures)
    for figure in figures:
        if figure.sentence_id in full:
            continue  # with half a list a sum would not add up, and all pairs of its figures take time without bound
        if figure.form == "change" and figure.lo is not None and figure.hi is not None:
            first, last = (_quantity(page, end, numbers, None) for end in both_ends(figure))
            if first and last:
                page.changes.append((first, last))
        elif found := by_and_to(page.text, figure):
            yield from filter(None, (_quantity(page, end, numbers, donor) for end in found))
        elif figure.form == "ratio" and figure.lo is not None and 0 < figure.lo < 1:
            number = numbers.get(figure.sentence_id or "", -1)
            page.fractions.append(Quantity(figure, share_readings(figure), None, None, (), "share", number, page=page))
        elif quantity := _quantity(page, figure, numbers, donor):
            donor = _lends_time(quantity, donor)
            yield quantity


def _lends_time(one: Quantity, donor: Quantity | None) -> Quantity | None:
    """The last rate, until a number that counts things of its own ends it: '560,000 dollars a year, lost by 1,948 votes, with 11,204 against'."""
    if one.counts and one.time:
        return one
    return None if one.counts and one.figure.noun and not one.unit else donor


def _quantity(page: Page, figure: Figure, numbers: dict[str, int], donor: Quantity | None) -> Quantity | None:
    if (figure.hedge or "").lower() in ("under", "below") and BURIED.search(
        page.text[: figure.hedge_start or figure.start][-25:]
    ):
        figure = replace(figure, hedge=None, approximator=None)
    reading = readings(figure)
    if reading is None:
        return None
    sentence = numbers.get(figure.sentence_id or "", -1)
    time, per = bases(figure.rate)
    if not figure.noun and not figure.unit and not time and donor and donor.sentence == sentence:
        time = donor.time  # '..., 1,100 arrests a day, despite failing to reach 1,000': 1,000 a day
    quantity = Quantity(figure, reading, figure.measure, time, per, "", sentence, _printed(page, figure), page)
    told = figure.role or ""
    return replace(quantity, role=role_of(told, "" if told else page.before(quantity, ROLE_REACH)))


def _printed(page: Page, figure: Figure) -> str:
    """The sign or word of a figure's unit as printed."""
    if figure.unit_start is None or figure.unit_end is None or not figure.unit:
        return ""
    return " ".join(page.text[figure.unit_start : figure.unit_end].split())
