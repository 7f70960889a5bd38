"""Names that stand in two spellings, one letter apart, within an article or among articles.

A name is a capitalised word inside a sentence, or at its start before a verb of saying. Left out: words that also occur
in lower case, months and weekdays, differences in the last letter (inflection: Texas, Texan) except beside the same first
name, and, where every noun has a capital (German),
everything: there a capital says nothing. Candidates come from the words with one letter dropped (Garbe's SymSpell), so
the work grows with the number of names and not with its square.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from .collation import Word
from .concordance import Concordance

ENDINGS = frozenset("snia")  # letters that may be an ending: none of them is a slip of the last letter
ENDING = 1  # letters at the end of the shorter word that an ending may change: Estavia, Estavian
RESPELLED = 0.7  # likeness in letters of two spellings in the same place
DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Spring Summer Autumn Winter North South East West Northern Southern Eastern Western""".split()
)
SHORTEST = 5  # letters: short names differ by one letter too often (Iran, Iraq)
COMMON = 3  # a spelling printed this often in one article, beside another, is a name of its own
NOUNS_CAPITALISED = 0.35  # share of capitals inside sentences; English news has .1 to .2
# letters that a house without them prints as one plain letter or as two
_TWO = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
_ONE = str.maketrans({"ø": "o", "æ": "a", "œ": "o", "ß": "s", "ł": "l", "đ": "d", "ı": "i"})
# A capital here makes no name: 'Marsh said in March'.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday easter christmas".split()
)
_SAYING = frozenset(
    {
        "said", "says", "told", "tells", "added", "adds", "suggested", "warned", "argued", "claimed", "noted", "wrote",
        "asked", "has", "was", "is",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One spelling where it is printed; `bare` if no capitalised word stands before it."""

    article_id: str
    start: int
    end: int
    form: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name in two spellings; `usual` is printed more often in the whole story."""

    usual: str
    other: str
    places: tuple[Place, ...]

    def of(self, form: str, article_id: str | None = None) -> list[Place]:
        """The places of one spelling, in one article or in all, in the order of the articles."""
        return [p for p in self.places if p.form == form and article_id in (None, p.article_id)]


def spellings(indexes: list[Concordance]) -> list[Spelling]:
    """The names that stand in two spellings, most frequent first.

    Comes in: the concordances of all articles. Goes out: one Spelling a pair of forms.

    Reads:  'Mayor Ines Calder said ... Caldor said later'; must not read: 'Texas ... a Texan', 'Ann Weber ... Max Wever',
    'Mr Marsh ... in March'.

    >>> spellings([])
    []
    """
    places = [place for index in indexes if not _all_nouns(index) for place in _names(index)]
    times = Counter(place.form for place in places)
    lower = {word.key for index in indexes for found in index.words.values() for word in found if _lower(index, word)}
    forms = [form for form in times if form.lower() not in lower | _CALENDAR]
    by_form: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_form[place.form].append(place)
    found = []
    for a, b in _one_apart(forms):
        usual, other = sorted((a, b), key=lambda form: (-times[form], form))
        if _one_name(by_form[usual], by_form[other], indexes):
            found.append(Spelling(usual, other, (*by_form[usual], *by_form[other])))
    return sorted(found, key=lambda spelling: (-times[spelling.usual], spelling.usual, spelling.other))


def _lower(index: Concordance, word: Word) -> bool:
    return index.witness.text[word.start].islower()


def _running(index: Concordance) -> Iterator[list[Word]]:
    """The words of each sentence except headlines, which may capitalise everything."""
    for sentence in index.sentences:
        if sentence.label != "headline":
            yield index.words[sentence.sentence_id]


def _all_nouns(index: Concordance) -> bool:
    inside = [word for found in _running(index) for word in found[1:] if word.key[0].isalpha()]
    return sum(not _lower(index, word) for word in inside) > NOUNS_CAPITALISED * max(1, len(inside))


def _names(index: Concordance) -> Iterator[Place]:
    text = index.witness.text
    for found in _running(index):
        for number, word in enumerate(found):
            form = text[word.start : word.end].replace("’", "'").removesuffix("'s").removesuffix("'")
            if len(form) < SHORTEST or not form[0].isupper() or not form[1:].islower() or not form.isalpha():
                continue
            after = found[number + 1].key if number + 1 < len(found) else ""
            if number == 0 and after not in _SAYING:
                continue
            before = found[number - 1] if number else None
            bare = before is None or _lower(index, before) or text[before.end : word.start] != " "
            yield Place(index.article_id, word.start, word.start + len(form), form, bare)


def _one_apart(forms: list[str]) -> list[tuple[str, str]]:
    """Pairs of words that one letter more, less, other or swapped makes the same, the first letter apart."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for shorter in {form, *(form[:i] + form[i + 1 :] for i in range(1, len(form)))}:
            buckets[shorter].append(form)
    pairs = {tuple(sorted((a, b))) for held in buckets.values() for a in held for b in held if a < b}
    return sorted(
        (a, b)
        for a, b in pairs
        if a[0] == b[0] and not _inflected(a, b) and not one_house(a, b) and _distance_is_one(a, b)
    )


def _inflected(a: str, b: str) -> bool:
    """Whether two words differ in an ending that makes another word: Texas, Texan; Israel, Israeli; Adams, Adam."""
    added = {max(a, b, key=len)[-1]} if len(a) != len(b) else {a[-1], b[-1]}
    return a[-1] != b[-1] and bool(added & ENDINGS)


def _distance_is_one(a: str, b: str) -> bool:
    if len(a) != len(b):
        return True  # they share a word with one letter dropped and differ in length: one letter was put in
    unequal = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    swapped = len(unequal) == 2 and unequal[1] == unequal[0] + 1 and a[unequal[0]] == b[unequal[1]]
    return len(unequal) == 1 or (swapped and a[unequal[1]] == b[unequal[0]])


def _one_name(usual: list[Place], other: list[Place], indexes: list[Concordance]) -> bool:
    """Not two people: neither is frequent beside the other in one article, and no two different first names."""
    counts = [Counter(place.article_id for place in places) for places in (usual, other)]
    both = counts[0].keys() & counts[1].keys()
    if any(min(counts[0][article], counts[1][article]) >= COMMON for article in both):
        return False
    texts = {index.article_id: index.witness.text for index in indexes}
    first = [{_before(texts[p.article_id], p) for p in places if not p.bare} for places in (usual, other)]
    if {_leads(texts, usual), _leads(texts, other)} == {True, False}:
        return False  # 'Carrow Street' is a place, 'Dale Corrow' a person
    if (first[0] and first[1]) or usual[0].form[-1] != other[0].form[-1]:
        return bool(first[0] & first[1])
    return bool(both) or all(any(not p.bare for p in places) for places in (usual, other)) or _known(usual, other)


def _leads(texts: dict[str, str], places: list[Place]) -> bool | None:
    """Whether a spelling always opens a longer name ('Carrow Street'), never does, or now and then (None)."""
    opens = {texts[place.article_id][place.end : place.end + 2].strip()[:1].isupper() for place in places}
    return opens.pop() if len(opens) == 1 else None


def _before(text: str, place: Place) -> str:
    return text[: place.start].rsplit(maxsplit=1)[-1]


def _known(usual: list[Place], other: list[Place]) -> bool:
    """Among articles only: the other spelling must be rarer, or nothing says which articles mean one person."""
    return len(other) < len(usual)


def one_house(a: str, b: str) -> bool:
    """Whether two spellings are one name with and without the letters that some houses do not print.

    >>> one_house("Mørk", "Moerk"), one_house("Mørk", "Mork"), one_house("Peña", "Pena"), one_house("Mark", "Mork")
    (True, True, True, False)
    """
    return not (a.isascii() and b.isascii()) and bool(_plain(a) & _plain(b))


def _plain(word: str) -> set[str]:
    word = word.lower()
    return {_unmarked(word.translate(letters)) for letters in (_TWO, _ONE)}


def _unmarked(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def respelled(a: str, b: str) -> bool:
    """Whether two words that stand in the same place can be one name in two spellings.

    >>> respelled("Hallowell", "Hollowel"), respelled("Morwick", "Norwick")
    (True, True)
    >>> respelled("Peru", "Peruvian"), respelled("Monday", "Sunday"), respelled("Okoye", "Berg")
    (False, False, False)
    """
    if min(len(a), len(b)) < SHORTEST or not (a[0].isupper() and b[0].isupper()) or not (a.isalpha() and b.isalpha()):
        return False
    stem = min(len(a), len(b)) - ENDING
    inflected = a[:stem] == b[:stem] and len(a) != len(b)
    return (
        a != b
        and not inflected
        and not one_house(a, b)
        and not {a, b} & DAYS
        and Indel.normalized_similarity(a, b) >= RESPELLED
    )
