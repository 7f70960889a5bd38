"""What the words round a figure tell of it: its thing, its time, its source, and what sets it apart from a like one.

Comes in: a Page and a Quantity. Goes out: a Telling, made to be held against that of another capture. The words are
compared by their stems, so that 'cancelled' meets 'cancellations'; no list of synonyms is needed where the other words agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from ..kept import kept, kept_on_page
from ..measures import PARTICIPLE, singular, stem, thing
from ..quantities import Page, Quantity
from .moments import Moment, clause, moment, undated

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
LONG = 4  # shorter words hold grammar, not matter
STEM = 5  # letters that inflection leaves alone
GENERIC = frozenset({"person", "people", "individual", "resident", "case", "one", "number", "total", "figure"})
# Words that say nothing of the matter: function words, reporting verbs, times, numbers, and words that judge a number.
EMPTY = frozenset(
    """about above according across after again against ahead along also although among another around away back because been
    before being below between both came come comes could down during each early either even ever every expected from further
    gave give given gives going gone have having here him himself however into itself just keep kept know last late later least
    less like made make makes making many might more most much must near nearly never next none only other others over part past
    per quite rather same says said saying seen shall should show shows shown since some still such take taken takes than that
    their them then there these they this those though through till time times told took toward under unless until upon used
    very want wants well went were what when where whether which while whom whose will with within without would your
    announced added reported estimated counted stated showed figure figures number numbers total totals figure roughly almost
    approximately average spokesman spokeswoman spokesperson official officials
    second minute hour week month year today yesterday tonight tomorrow morning afternoon evening night noon midnight weekend
    days weeks months years hours decade
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december
    three four five seven eight nine eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions percent cent percentage point points half quarter third
    dollar dollars euro euros pound pounds""".split()
)
DATED = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)  # no names
# What tells two figures of one noun apart: each name is a kind, found where its words stand in the clause.
KINDS = {
    "to come": r"forecast\w*|(?:is|are|was|were|meant?|means) to(?= [a-z])|fear(?:s|ed)?|expect\w*|predict\w*|project(?:ed|s|ion|ions)\b|plan(?:s|ned|ning)?\b(?! of )|scheduled|will|would|could|(?-i:may)|might|should|aims?|aimed|target\w*|goals?|promis\w+|pledg\w+|propos\w+|intend\w*|hop(?:es|ed|ing)\b|due to|set to|want(?:s|ed)?|allow(?:s|ed)? for|budget(?:ed)? for|capacity|room for|(?<!went )(?<!crept )(?<!rose )(?<!shot )(?<!climbed )(?<!jumped )up to(?= (?:an?|about|some|as|[\d£$€]))|limit\w*|maximum",
    "first count": r"provisional\w*|preliminary|initial\w*|first (?:count|tally|estimate|reports?|figures?)|early (?:count|tally|estimate|reports?|figures?)|at first|originally|previously|earlier|interim|unofficial",
    "last count": r"final\w*|revised|corrected|updated|recount\w*|official (?:count|tally|result)",
    "gross": r"gross|before (?:tax|costs|deductions?)|pre-tax",
    "net": r"net|after (?:tax|costs|deductions?)|after-tax|take-home",
    "mean": r"average\w*|mean|on average|typical\w*|normal\w*|usual\w*",
    "median": r"median",
    "top": r"record|highest|peak\w*|most|busiest|worst|largest|biggest|longest",
    "more": r"another|additional|further|extra|(?:more|fewer|less)(?! than)|others?|new(?:ly)?|remaining|rest|still",
    "change": r"los[et]|loses|losing|lost|gain(?:ed|s|ing)?|shed(?:s|ding)?|cut(?:s|ting)?|add(?:ed|s|ing)|hir(?:ed|es|ing)|recruit\w*",
    "so far": r"so far|to date|up to now|until now|by now|already|as of|as at|at least|(?:at )?(?:the )?(?:latest|last) count|remain\w*",
    "part": r"of (?:the|those|these|them|whom|which|its|their|all|every)|among(?:st)?|including|alone|half|some of|most of",
    "estimate": r"estimat\w+|reckon\w*|believe\w*|thought to",
    "one": r"each|apiece|every|per(?! cents?\b)|a head|a person|individual\w*",
    "elsewhere": r"national\w*|nationwide|countrywide|worldwide|statewide|overseas|abroad|elsewhere",
}  # fmt: skip
KIND = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in KINDS.items()}
# Words of one row exclude one another: what is told of one is not told of the other.
CONTRASTS = (
    ("first", "second", "third", "fourth", "last"),
    ("north\\w*", "south\\w*", "east\\w*", "west\\w*"),
    ("upper", "lower", "middle"),
    ("men|man|male\\w*|boys?|fathers?", "women|woman|female\\w*|girls?|mothers?"),
    ("adults?", "child\\w*|minors?", "pensioners?"),
    ("import\\w*", "export\\w*"),
    ("births?|born", "kill\\w*|die[ds]?|dead|deaths?|fatal\\w*", "injur\\w*|hurt|wound\\w*", "missing|unaccounted"),
    ("destroy\\w*", "damag\\w*"),
    ("deficit\\w*", "surplus\\w*", "budget\\w*", "debts?"),
    ("income\\w*|revenue\\w*|earn\\w*|turnover", "spend\\w*|spent|costs?|expen\\w*", "profit\\w*", "loss\\w*"),
    ("bought|buy\\w*|purchas\\w*", "sold|sell\\w*|sales?"),
    ("arriv\\w*", "depart\\w*"),
    ("open\\w*", "clos\\w*|shut\\w*"),
    ("morning", "afternoon", "evening", "night"),
    ("winter", "spring", "summer", "autumn"),
    ("public", "private"),
    ("primary", "secondary"),
    ("large|big|great|main", "small|little|minor"),
    ("urban|city|cities", "rural|country(?:side)?"),
    ("old\\w*", "new\\w*", "young\\w*"),
    ("in favou?r|yes|support\\w*", "against|oppos\\w*"),
    ("rose|rise\\w*|rising|grew|up", "fell|fall\\w*|drop\\w*|down"),
    ("mean|average", "median"),
    ("single", "double", "triple"),
)
CONTRAST = tuple(tuple(re.compile(rf"\b(?:{word})\b", re.I) for word in row) for row in CONTRASTS)
# Where a clause ends, or the words that say who says so: 'the firm says that'.
SPEECH = re.compile(
    r"[,;:.]\s|\b(?:said|says?|saying|told \w+|adds?|added|reports?|reported|announced|believes?|according to)\b(?: that)?(?:\s|$)",
    re.I,
)
SOURCE = re.compile(r"\baccording to (?:the |an? )?([^,.;]{3,60})", re.I)
OCCASION = re.compile(
    r"\b(?:the|its|their|his|her) (?P<nth>opening|first|second|third|fourth|closing|last|final) (?P<part>day|night|week|weekend|month|season)\b",
    re.I,
)
FIRSTS = {"opening": "first", "closing": "last", "final": "last"}
SHORT = 3  # letters of the shortest name
NEAR = 4  # words beside a bare figure that name its thing: 'a turnout of 75 percent'
WIDE = 300  # characters of the sentence before that may name the thing of a bare figure


@dataclass(frozen=True, eq=False)
class Telling:
    """One figure with what its words tell; read when they are asked for."""

    page: Page
    one: Quantity
    today: date | None  # the day of publication
    scene: frozenset[str] = frozenset()  # names that every capture of the story prints: they set nothing apart

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its sentence."""
        return sentence_stems(self.page.words(self.one.sentence))

    @cached_property
    def wide(self) -> frozenset[str]:
        """The stems of its sentence and of the one before, which may name the thing of a bare figure."""
        return self.words | sentence_stems(self.page.words(self.one.sentence - 1)[-WIDE:])

    @cached_property
    def around(self) -> frozenset[str]:
        """The stems of its sentence, the three before and the one after."""
        number = self.one.sentence
        return self.words.union(
            *(sentence_stems(self.page.words(near)[:WIDE]) for near in (*range(number - 3, number), number + 1))
        )

    @cached_property
    def beside_it(self) -> frozenset[tuple[float | None, float | None, str | None]]:
        """The other figures of its sentence, by value and unit."""
        beside = self.page.by_sentence.get(self.one.sentence, [])
        return frozenset((each.figure.lo, each.figure.hi, each.unit) for each in beside if each is not self.one)

    @cached_property
    def clause(self) -> tuple[str, int, int]:
        """The sentence, and where in it the figure's clause begins and ends."""
        sentence = self.page.sentences[self.one.sentence]
        text = self.page.text[sentence.start : sentence.end]
        return text, *clause(text, self.one.start - sentence.start, self.one.end - sentence.start)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The stems of the few words beside it: 'a turnout of 75 percent'."""
        before = " ".join(self.page.before(self.one, 60).split()[-NEAR:])
        after = " ".join(re.split(r"[,;:.]\s", self.page.after(self.one, 60))[0].split()[:NEAR])
        return stems(f"{before} {after}")

    @cached_property
    def slots(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Stems by place: what stands before it, the verb, what stands after: the medics, treated, the ridge of
        'the medics treated 43 hikers along the ridge'."""
        before = WORD.findall(SPEECH.split(self.page.before(self.one, 60))[-1])
        after = WORD.findall(re.split(r"[,;:.]\s", self.page.after(self.one, 90))[0])[: 2 * NEAR]
        own = self.modifiers | {stem_of(word) for word in (self.head, *self.one.printed.lower().split())}
        verbs = [word for word in [*before[-2:], *after] if PARTICIPLE.fullmatch(word.lower())]
        told = stems(" ".join(verbs))
        return stems(" ".join(before)) - told - own, told - own, stems(" ".join(after)) - told - own

    @property
    def predicate(self) -> frozenset[str]:
        """The stems of what is said of it, close by."""
        return self.slots[1] | self.slots[2]

    def told_apart(self, other: Telling) -> bool:
        """Whether another subject, another verb or another place stands where the one stands: 'Ayle sold 40', 'Brock sold 70'."""
        return any(a and b and not a & b for a, b in zip(self.slots, other.slots, strict=True))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in its clause: words with a capital, the sentence's first word left out, days and months too."""
        text, first, last = self.clause
        inside = (match for match in WORD.finditer(text, first, last) if match.start() > 0 and match[0][0].isupper())
        found = (match[0].lower() for match in inside if not text[: match.start()].rstrip().endswith(":"))
        named = frozenset(stem_of(word) for word in found if word not in EMPTY | DATED and len(word) >= SHORT)
        return named - self.scene

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What its clause says that sets it apart from another figure of its noun."""
        text, first, last = self.clause
        return frozenset(name for name, pattern in KIND.items() if pattern.search(text, first, last))

    @cached_property
    def moment(self) -> Moment:
        """The time of which it speaks."""
        return moment(self.page, self.one, self.today)

    @cached_property
    def occasion(self) -> tuple[str, str] | None:
        """The day or week that is told by its place in a row: 'on the opening day', 'its first night'; None for none."""
        found = OCCASION.search(self.page.words(self.one.sentence))
        return (FIRSTS.get(found["nth"].lower(), found["nth"].lower()), found["part"].lower()) if found else None

    @cached_property
    def article(self) -> str:
        return self.one.figure.article_id

    @cached_property
    def head(self) -> str:
        """The noun that is counted, in the singular; '' for none."""
        words = thing(self.one.measure or "").split() if self.one.measure else []
        return singular(words[-1]) if words else ""

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The words of the measure before its head."""
        return frozenset(stem_of(word) for word in thing(self.one.measure or "").split()[:-1])

    @kept
    def source(self) -> frozenset[str]:
        """The stems of the source that the sentence names; empty for none."""
        for attribution in self.page.witness.attributions:
            if attribution.attribution_id == self.one.figure.attribution_id:
                return stems(attribution.source or "")
        found = SOURCE.search(self.page.words(self.one.sentence))
        return stems(found[1]) if found else frozenset()

    @cached_property
    def own_clause(self) -> str:
        """The words of its clause."""
        text, first, last = self.clause
        return text[first:last]

    @cached_property
    def _said(self) -> dict[int, bool]:
        return {}

    def says(self, words: re.Pattern[str]) -> bool:
        """Whether its clause holds some words; looked for once, for one telling is held against ninety others."""
        key = id(words)  # a constant of some room: to hash its program takes as long as to run it
        if key not in self._said:
            self._said[key] = bool(words.search(self.own_clause))
        return self._said[key]

    @cached_property
    def contrasts(self) -> list[frozenset[int]]:
        """Of each row of words that exclude one another, those in its clause and its noun."""
        inside = f"{self.own_clause} {self.one.measure or ''}"
        return [frozenset(n for n, word in enumerate(row) if word.search(inside)) for row in CONTRAST]

    def opposed(self, other: Telling) -> bool:
        """Whether the clauses hold words that exclude one another: 'the north wing', 'the south wing'."""
        return any(a and b and not a & b for a, b in zip(self.contrasts, other.contrasts, strict=True))

    def timed_apart(self, other: Telling) -> bool:
        """Whether the two speak of two times; a figure that names none speaks of the days round publication."""
        if self.moment.apart(other.moment) or (self.moment.hour is None) != (other.moment.hour is None):
            return True
        told = [Moment(each.moment.days or undated(each.today)) for each in (self, other)]
        return told[0].apart(told[1])


@kept_on_page
def telling_of(page: Page, one: Quantity, today: date | None) -> Telling:
    """The telling of a figure, read once for all rules that ask on one day; no names of the story are left out."""
    return Telling(page, one, today)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that say something of the matter.

    >>> sorted(stems("The ferry company said it had cancelled 40 of its crossings on Tuesday"))
    ['cance', 'compa', 'cross', 'ferri']
    """
    whole = [re.sub(r"[’']s?$", "", word.lower()) for word in WORD.findall(text)]
    found = [*whole, *(part for word in whole if "-" in word for part in word.split("-"))]
    return frozenset(stem_of(word) for word in found if len(word) >= LONG and word not in EMPTY)


@cache
def sentence_stems(text: str) -> frozenset[str]:
    return stems(text)


@cache
def stem_of(word: str) -> str:
    """Five letters without the ending.

    >>> stem_of("cancelled") == stem_of("cancellations"), stem_of("carries") == stem_of("carried")
    (True, True)
    """
    short = stem(singular(word))
    return re.sub(r"y$", "i", short)[:STEM]


@cache
def capitalised(text: str) -> frozenset[str]:
    """The stems of the words with a capital.

    >>> sorted(capitalised("In Corrin the fair opened"))
    ['corri']
    """
    found = (match[0].lower() for match in WORD.finditer(text) if match[0][0].isupper())
    return frozenset(stem_of(word) for word in found if word not in EMPTY and len(word) >= SHORT)
