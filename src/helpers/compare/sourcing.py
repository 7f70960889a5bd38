"""A sentence -> who is said to stand behind it, and whether two descriptions can be one source.

The attributions that were extracted come first; where a sentence has none, a small grammar looks for the plainest forms.

Reads:  'according to the water board', 'Okoye told staff', 'Staff have reportedly been told'.
Must not read:  'The school told apart from the rest by its roof' (no name before the verb).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..tables import Attribution, Quote, Sentence
from .collation import keys
from .concordance import Concordance

_SAYING = (
    r"(?:said|says|told|tells|ordered|instructed|asked|announced|reported|claimed|warned|wrote|posted|added|admitted|insisted"
    r"|recalled|explained|stressed|conceded|confirmed|denied|noted|argued|suggested)"
)
_THINKING = r"(?:says|said|estimates|estimated|reckons|believes|thinks|expects|calculates|predicts)"
_EXPECTING = r"(?:expects?|estimates?|predicts?|forecasts?|fears?|believes?|reckons?|calculates?)"
LONGEST = 80  # characters of a stretch from source to cue that is shown whole
LEAD = 60  # characters from the start of a sentence to a word of hearsay that are shown with it
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<text>[Aa]ccording to (?P<source>[^,.;:“”\"]{2,120}))",
        rf"(?P<text>(?P<source>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,4}}),? {_SAYING}\b(?: [a-z]+)?)",
        rf"(?P<text>(?P<source>(?:[Tt]he )?[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*){{0,3}}) {_THINKING})(?=\W*$)",
        rf"(?P<text>^(?P<source>[A-Z][\w'’-]*(?: [a-z][\w'’-]*){{0,2}}) {_EXPECTING})\b",
        rf"(?<=, )(?P<text>{_SAYING} (?P<source>(?:[a-z][\w'’-]* ){{0,3}}[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,3}}))",
        r"(?P<text>(?P<source>(?:[Tt]he |[A-Z])[\w'’-]*(?: [\w'’-]+){0,2}) (?:speaks?|spoke) of)\b",
        r"(?P<text>^It (?:is|was|has been) (?:claimed|alleged|reported|rumoured|believed|understood|said|thought))\b",
        rf"(?P<text>^[^,;.]{{0,90}}?\b(?:reportedly|allegedly)\b(?:[^,;.]{{0,30}}?\b{_SAYING}\b)?)",
    )
)
_POINTER = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:[a-z][\w'’-]*\s+){0,4}[A-Z]")  # words of an office, and a name
_ANONYMOUS = frozenset(
    {
        "source",
        "sources",
        "person",
        "people",
        "official",
        "officials",
        "aide",
        "aides",
        "insider",
        "insiders",
        "someone",
    }
)
_SMALL = frozenset(
    {
        "a", "an", "the", "one", "of", "to", "with", "by", "in", "on", "at", "for", "from", "and", "or", "is", "was", "has",
        "had", "his", "her", "its", "their", "our", "as", "that", "who", "two", "three", "another", "familiar", "now", "also", "still",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """A source where it is printed: `start` to `end` holds source and cue; `source` is empty for hearsay.

    `pointer` is the 'he' or 'they' that stands for it, if one does.
    """

    start: int
    end: int
    source: str
    pointer: str = ""


def voices(index: Concordance, sentence: Sentence) -> list[Voice]:
    """The sources that a sentence gives, in order; empty when it speaks for itself.

    >>> from helpers.tables import Article, Sentence, Witness
    >>> text = "According to the water board, 40 wells ran dry."
    >>> line = Sentence(sentence_id="a-s1", article_id="a", start=0, end=len(text), text=text, clean=text, paragraph=0)
    >>> article = Article(article_id="a", file="a.txt", sha256="", format="txt")
    >>> [voice.source for voice in voices(Concordance(Witness(article, text, [], [line])), line)]
    ['the water board']
    """
    found = index.words[sentence.sentence_id]
    opens = found[0].start if found else sentence.start  # a place and an agency before the text are no source
    given = [
        item
        for item in index.attributions.get(sentence.sentence_id, [])
        if not _inverted(item, sentence) and not _before(item, opens)
    ]
    if given:
        return _outer_first(sentence, [_voice(sentence, item) for item in given])
    for form in _FORMS:
        match = form.search(sentence.text)
        if match:
            start, end = match.span("text")
            return [Voice(sentence.start + start, sentence.start + end, match.groupdict().get("source") or "")]
    return []


def _outer_first(sentence: Sentence, found: list[Voice]) -> list[Voice]:
    """The source that closes the sentence first: in 'staff complained twice, a nurse said' the nurse speaks of the staff."""
    last = found[-1]
    closes = not sentence.text[last.end - sentence.start :].strip(' .!?"”’\n')
    return [last, *found[:-1]] if len(found) > 1 and closes else found


def _inverted(item: Attribution, sentence: Sentence) -> bool:
    """Whether the words before ', said' were taken for the source that comes after it: 'the deck by noon, said Okoye'."""
    source = item.source or ""
    if not item.text.rstrip().endswith(f", {item.cue}"):
        return False
    if source[:1].islower() and item.text.startswith(source):
        return True
    return bool(_POINTER.match(item.text) and _NAMED.match(sentence.text[item.end - sentence.start :]))


def _before(item: Attribution, opens: int) -> bool:
    return (item.source_start if item.source_start is not None else item.start) < opens


def _voice(sentence: Sentence, item: Attribution) -> Voice:
    """A source with its cue; where the two stand far apart the source alone; hearsay with the words that lead up to it."""
    source = item.source or ""
    if source and item.source_start is not None and item.source_end is not None and item.end - item.start > LONGEST:
        return Voice(item.source_start, item.source_end, source)
    named = sentence.text.find(source) if source and source not in item.text else -1
    if named >= 0:
        start = sentence.start + named
        return Voice(start, start + len(source), source)
    near = not source and item.start - sentence.start <= LEAD
    pointer = _POINTER.match(item.text) if source else None
    return Voice(sentence.start if near else item.start, item.end, source, pointer[0].lower() if pointer else "")


def telling_words(source: str) -> list[str]:
    """The words of a description that tell who it is.

    >>> telling_words("a person familiar with Okoye's thinking")
    ['person', 'okoye', 'thinking']
    """
    return [word for word in keys(source.replace("'s", "").replace("’s", "")) if word not in _SMALL]


def anonymous(source: str) -> bool:
    """Whether a description names nobody: 'a source familiar with the talks'.

    >>> anonymous("the person familiar with Okoye's thinking"), anonymous("Ada Okoye")
    (True, False)
    """
    return bool(_ANONYMOUS & set(keys(source)[:4]))


def one_source(a: str, b: str) -> bool:
    """Whether two descriptions plainly mean one source: named ones share a name, anonymous ones all telling words.

    >>> one_source("Mayor Ada Okoye", "Okoye"), one_source("a source close to the talks", "a person close to Okoye")
    (True, False)
    """
    words_a, words_b = set(telling_words(a)), set(telling_words(b))
    if anonymous(a) or anonymous(b):
        return words_a == words_b
    return bool(words_a & words_b)


def mention(index: Concordance, quote: Quote) -> tuple[int, int] | None:
    """Where the speaker of a quote is mentioned: beside the cue, else where the sentence prints the words."""
    if quote.speaker_start is not None and quote.speaker_end is not None:
        return quote.speaker_start, quote.speaker_end
    sentence = index.sentence_at(quote.start)
    if not sentence or not quote.speaker:
        return None
    place = index.witness.text.find(quote.speaker, sentence.start, sentence.end)
    return (place, place + len(quote.speaker)) if place >= 0 else None


def reporting_clause(index: Concordance, quote: Quote) -> tuple[int, int] | None:
    """What a sentence says besides a quote: after it if there is anything, else before it."""
    sentence = index.sentence_at(quote.start)
    found = index.words.get(sentence.sentence_id, []) if sentence else []
    after = [word for word in found if word.start >= quote.end]
    before = [word for word in found if word.end <= quote.start]
    clause = after if len(after) > 1 else before
    return (clause[0].start, clause[-1].end) if clause else None
