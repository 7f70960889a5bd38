"""Two aligned sentences -> whether who stands behind them is told otherwise: another source, a vaguer one, none.

Not a change: another verb ('said', 'added'), another order ('said Okoye'), a title more or less, a description that points
back to somebody named before ('the company', 'she'), or a source named in the sentence before.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import Indel

from ..tables import Quote, Sentence
from .collation import keys, likeness
from .concordance import Concordance
from .quotations import excerpt
from .sourcing import Voice, anonymous, mention, one_source, reporting_clause, telling_words, voices
from .spelling import one_house

Span = tuple[int, int]
Change = tuple[Span, Span, str]
GONE, PUT_IN = "the source is gone", "a source was put in"
SUBJECT = 2  # words that open a sentence and may be its subject
CLAUSE = 12  # words of a sentence that stand for it where its counterpart names a source and it does not
ONE_SPELLING = 0.85  # likeness in letters of two spellings of one name
LONG = 5  # letters of a name that may be spelled otherwise
CLOSE = 0.4  # likeness of two sentences from which a source that only the later one names was put in
# points back to somebody named before: beside one quotation any definite description, elsewhere the emptiest only
_BACK = re.compile(r"(?:the|this|that|his|her|its|their|he|she|it|they|who|which)\b.*", re.IGNORECASE)
_EMPTY = re.compile(
    r"he|she|it|they|who|which|the (?:company|firm|group|organi[sz]ation|agency|body|(?:\d+|\w+)-year-old|man|woman)",
    re.IGNORECASE,
)
_POINTER = re.compile(r"(?:he|she|it|they)$")
# what words come through: 'said in a statement' and 'said in an interview' are two occasions
CHANNELS = frozenset(
    """statement release email letter interview post memo briefing conference speech tweet broadcast filing testimony
    report video message newsletter podcast call document blog column hearing rally""".split()
)


def of_quotes(a: Concordance, before: Quote, b: Concordance, after: Quote) -> Change | None:
    """The source of one quotation described otherwise, or another occasion given for it."""
    places = mention(a, before), mention(b, after)
    if places[0] and places[1] and before.speaker and after.speaker:
        left, right = (index.witness.text[slice(*place)] for index, place in ((a, places[0]), (b, places[1])))
        if not alike(before.speaker, after.speaker, _BACK) and not alike(left, right, _BACK):
            return places[0], places[1], "the source of the quotation is described otherwise"
    clauses = reporting_clause(a, before), reporting_clause(b, after)
    if before.kind == after.kind == "direct" and clauses[0] and clauses[1]:
        old, new = (_channels(index, clause) for index, clause in ((a, clauses[0]), (b, clauses[1])))
        if old and new and not old & new:
            return clauses[0], clauses[1], "the same quotation is introduced otherwise"
    return None


def _channels(index: Concordance, clause: Span) -> set[str]:
    return {
        word
        for key in keys(index.witness.text[slice(*clause)])
        for word in (key, key.removesuffix("s"))
        if word in CHANNELS
    }


def alike(a: str, b: str, back: re.Pattern[str] = _EMPTY) -> bool:
    """Whether two descriptions can be one source; `back` says which descriptions point back to any source.

    >>> alike("Mayor Ada Okoye", "she"), alike("the coast guard", "the coastguard"), alike("Ina Berg", "Ina Bergh")
    (True, True, True)
    >>> alike("two of her aides", "insiders"), alike("Ada Okoye", "Ina Berg")
    (False, False)
    """
    if one_source(a, b) or "".join(telling_words(a)) == "".join(telling_words(b)):
        return True
    if anonymous(a) or anonymous(b):
        return False
    if _points_back(a, back) or _points_back(b, back):
        return True
    names = [[word for word in keys(text) if len(word) >= LONG] for text in (a, b)]
    return any(_respelled(x, y) for x in names[0] for y in names[1])


def _points_back(source: str, back: re.Pattern[str]) -> bool:
    return bool(back.fullmatch(source)) and source[:1].lower() + source[1:] == source.lower()


def of_sentences(a: Concordance, left: Sentence, b: Concordance, right: Sentence) -> Change | None:
    """The source of what is not quoted: described otherwise, gone, or put in.

    Where a sentence has one source within another ('a nurse said that staff complained') the outer one counts.
    """
    old, new = _unquoted(a, left), _unquoted(b, right)
    lost = [voice for voice in old if not _kept(voice, new, b, right)]
    come = [voice for voice in new if not _kept(voice, old, a, left)]
    if lost and come:
        gone = bool(lost[0].source) and not anonymous(lost[0].source) and not come[0].source
        return (
            _span(lost[0]),
            _span(come[0]),
            "the named source is gone" if gone else "the source is described otherwise",
        )
    if lost and lost[0] is old[0]:
        return _span(old[0]), _opening(b, right), GONE
    put_in = come and come[0] is new[0] and not _EMPTY.fullmatch(come[0].source) and not _publishes(a, come[0])
    if put_in and likeness(a.keys[left.sentence_id], b.keys[right.sentence_id]) >= CLOSE:
        return _opening(a, left), _span(new[0]), PUT_IN
    return None


def _kept(voice: Voice, others: list[Voice], index: Concordance, sentence: Sentence) -> bool:
    """Whether the counterpart of a sentence has a source too: as a voice, as a name, or in the sentence next to it."""
    return bool(
        any(_one_voice(voice, other) for other in others)
        or (
            voice.pointer and index.keys[sentence.sentence_id][:1] == (voice.pointer,)
        )  # 'he said he hopes', 'he hopes'
        or _named(index, sentence, voice)
        or _near(index, sentence, voice)
    )


def _publishes(index: Concordance, voice: Voice) -> bool:
    """Whether a source is the outlet of the other article: it says where it has it from."""
    publisher = telling_words(index.witness.article.publisher or "")
    return bool(publisher) and {*publisher} <= {*telling_words(voice.source)}


def _unquoted(index: Concordance, sentence: Sentence) -> list[Voice]:
    """The voices of a sentence that are not speakers of its quotations, which `of_quotes` compares."""
    speakers = {quote.speaker for quote in index.quotes.get(sentence.sentence_id, ()) if quote.speaker}
    return [voice for voice in voices(index, sentence) if voice.source not in speakers]


def _one_voice(a: Voice, b: Voice) -> bool:
    if a.source and b.source and (a.pointer or b.pointer) and not (anonymous(a.source) or anonymous(b.source)):
        return True  # whom 'she' stands for is a guess
    return not (a.source or b.source) or bool(a.source and b.source and alike(a.source, b.source))


def _named(index: Concordance, sentence: Sentence, voice: Voice) -> bool:
    """Whether a sentence names a source without saying that it spoke: 'the council offered', 'the council said'."""
    words = telling_words(voice.source)
    held = tuple(key.removesuffix("'s") for key in index.keys[sentence.sentence_id])
    shared = sum(any(word == key or _respelled(word, key) for key in held) for word in words)
    subject = (
        words[-1:] and words[-1] in held[:SUBJECT] and not anonymous(voice.source)
    )  # 'rescuers' for 'the city's rescuers'
    return bool(voice.source) and (excerpt(keys(voice.source), held) or 2 * shared > len(words) or bool(subject))


def _respelled(a: str, b: str) -> bool:
    return one_house(a, b) or (min(len(a), len(b)) >= LONG and Indel.normalized_similarity(a, b) >= ONE_SPELLING)


def _near(index: Concordance, sentence: Sentence, voice: Voice) -> bool:
    """Whether the sentence before or after gives the same source: one sentence may have been made two."""
    found = index.by_label.get(sentence.label, [])
    place = index.place[sentence.sentence_id]
    goes_on = bool(
        _POINTER.match(" ".join(index.keys[sentence.sentence_id][:1]))
    )  # 'He hopes' after what he is quoted for
    return any(
        other.source and voice.source and alike(voice.source, other.source)
        for neighbour in found[max(0, place - 1) : place + 2]
        if neighbour is not sentence
        for other in (voices if goes_on else _unquoted)(index, neighbour)
        if not _EMPTY.fullmatch(other.source) and not _EMPTY.fullmatch(voice.source)
    )


def _span(voice: Voice) -> Span:
    return voice.start, voice.end


def _opening(index: Concordance, sentence: Sentence) -> Span:
    """The first clause of a sentence, which stands for what is now said without a source."""
    found, text = index.words[sentence.sentence_id], index.witness.text
    for left, right in pairwise(found[:CLAUSE]):
        if "," in text[left.end : right.start]:
            return found[0].start, left.end
    return (found[0].start, found[:CLAUSE][-1].end) if found else (sentence.start, sentence.end)
