"""Quotations: the stretches between marks, how each is built into its sentence, and who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..tables import Quote, Sentence
from .beside import DASHES, beside
from .clauses import BREAK, QUOTED, WORD
from .closed_classes import DETERMINERS, POSTMODIFIERS
from .fragments import subject_of
from .names import PERSON_PRONOUNS
from .passages import Passage, passages, passages_in
from .reporting import Event
from .speakers import is_name
from .subjects import main_subject
from .transcripts import turns_of
from .voices import Reader, Voice
from .works import titles_of

TERMINAL = ",.?!…—–-"
SIGNATURE, LONGEST_SIGNATURE = 3, 14  # tokens within which its dash stands, and in the whole
QUOTING = frozenset((">", "*", "_"))  # signs that a converter puts before a quoted line
RUN = 6  # paragraphs over which a quotation runs before its speaker is told
TURN = (
    "turn"  # of a conversation: attributed to its speaker, but no quotation, for no marks say that the words are exact
)
LINK = 2  # tokens: 'But', 'Then,'
LONGEST_SCARE = 2  # words; a longer phrase without a speaker is somebody's, though the text does not say whose


class Spoken(NamedTuple):
    """A stretch between quotation marks, its kind and whose voice it is."""

    start: int
    end: int
    kind: str
    voice: Voice | None


def quotes(text: str, sentences: Sequence[Sentence], *, article_id: str = "") -> list[Quote]:
    """The quotations of an article, with speaker, cue and the outlet spoken to.

    Comes in: the article's text and its sentences (headline, standfirst, captions and body). Goes out: one record a
    quotation; marks are left out of the span, the comma or full stop inside them is kept.

    >>> text = "“We lost a third of the harvest,” said Ana Ruiz."
    >>> row = Sentence(sentence_id="x-s1", article_id="x", start=0, end=len(text), text=text, clean=text, paragraph=0)
    >>> [(q.text, q.kind, q.speaker, q.cue) for q in quotes(text, [row], article_id="x")]
    [('We lost a third of the harvest,', 'direct', 'Ana Ruiz', 'said')]
    """
    return quotes_of(text, spoken(Reader(text, passages(text, sentences))), sentences, article_id=article_id)


def quotes_in(text: str, *, article_id: str = "") -> list[Quote]:
    """The quotations of a plain text that has not been read as an article: paragraphs, no headline, no sentences.

    >>> [(q.text, q.speaker) for q in quotes_in("The dam “held”, the mayor said.")]
    [('held', 'the mayor')]
    """
    return quotes_of(text, spoken(Reader(text, passages_in(text))), (), article_id=article_id)


def quotes_of(text: str, said: Sequence[Spoken], sentences: Sequence[Sentence], *, article_id: str = "") -> list[Quote]:
    """The records of quotations that have been read: `said`, from `spoken`."""
    said = [one for one in said if one.kind != TURN]
    rows = sorted(sentences, key=lambda s: s.start)
    starts = [row.start for row in rows]
    ids = [rows[max(0, bisect_right(starts, one.start) - 1)].sentence_id if rows else None for one in said]
    return [_record(text, *one, article_id, number, ids[number - 1]) for number, one in enumerate(said, 1)]


def _record(
    text: str, start: int, end: int, kind: str, voice: Voice | None, article_id: str, number: int, sentence: str | None
) -> Quote:
    quote = Quote(quote_id=f"{article_id}-q{number:02}", article_id=article_id, sentence_id=sentence, start=start,
                  end=end, text=text[start:end], kind=kind)  # fmt: skip
    if voice is not None:
        quote.speaker, quote.cue, quote.told_to = voice.name, voice.cue, voice.told_to
        quote.speaker_start, quote.speaker_end = voice.mention
    return quote


def spoken(reader: Reader) -> list[Spoken]:
    """The quotations of the paragraphs that a reader holds, in order.

    >>> from helpers.extract.passages import passages_in
    >>> text = "The dam “held”, the mayor said."
    >>> [(one.kind, one.voice.name) for one in spoken(Reader(text, passages_in(text)))]
    [('partial', 'the mayor')]
    """
    return list(_spoken(reader))


def _spoken(reader: Reader) -> Iterator[Spoken]:
    turns = turns_of(reader.passages)
    carried: Voice | None = None  # who speaks on, should the next paragraph open with a quotation of its own
    for at, passage in enumerate(reader.passages):
        if passage.label == "headline":
            yield from (Spoken(m.start, m.end, "headline", None) for m in passage.marks)
            continue
        if at in turns:
            yield (turn := _turn(reader, at, turns[at]))
            carried = turn.voice
            continue
        if not passage.marks:
            carried = _introduced(reader, at)
            continue
        last: Voice | None = None
        titles = titles_of(passage)
        for k in passage.tokens.quotations:
            if k in titles:
                continue
            voice = _voice(reader, at, k, last, carried) or _signed(reader, at, k)
            if voice is None and k == passage.tokens.quotations[-1]:
                voice = _told_below(reader, at)
            kind = _kind(passage, k, voice)
            last = voice or last
            yield Spoken(passage.tokens.start[k], passage.tokens.end(k), kind, voice)
        carried = last or _introduced(reader, at)


def _turn(reader: Reader, at: int, colon: int) -> Spoken:
    """'Pia Lund: We go on.': the words of a turn of a conversation, and who speaks."""
    tokens = reader.passages[at].tokens
    voice = reader.voice(at, Event(colon, colon + 1, (0, colon), "say", "shared", ""))
    return Spoken(tokens.start[colon + 1], tokens.end(tokens.size - 1), TURN, voice)


def _introduced(reader: Reader, at: int) -> Voice | None:
    """Who speaks in the next paragraph when this one ends with a colon: 'The mayor went on:'."""
    passage = reader.passages[at]
    colon = passage.text.rfind(":", passage.start, passage.end)
    if colon < 0 or passage.text[colon + 1 : passage.end].strip():
        return None
    events = [e for e in passage.events if e.source]
    if events:
        return reader.voice(at, events[-1])
    source = main_subject(passage.tokens, passage.tokens.size - 1)
    end = passage.tokens.size
    return reader.voice(at, Event(end - 1, end, source, "stance", "shared", "")) if source else None


def _voice(reader: Reader, at: int, quote: int, last: Voice | None, carried: Voice | None) -> Voice | None:
    passage = reader.passages[at]
    event = beside(passage, quote)
    if event:
        return reader.voice(at, event)
    alone = _stands_alone(passage, quote)
    if alone and (signed := _signed(reader, at, quote)):
        return signed
    if not alone and not _resumes(passage, quote):
        stance = subject_of(passage, quote)
        if stance:
            return reader.voice(at, stance)
        return last if _follows_on(passage, quote) else None
    if last:
        return last
    earlier = passage.previous(quote)
    if earlier:
        return reader.voice(at, earlier)
    return (carried or _left(reader, at)) if alone else None


def _told_below(reader: Reader, at: int) -> Voice | None:
    """'“It fell.' without a closing mark and '“It was old,” said Ruiz.' for the next paragraph: who speaks is told there."""
    for below in range(at + 1, min(at + RUN, len(reader.passages))):
        first = reader.passages[below].tokens.quotations[:1]
        if reader.passages[below - 1].marks[-1].closed or first != [0]:
            return None
        if voice := _voice(reader, below, 0, None, None):
            return voice
    return None


def _signed(reader: Reader, at: int, quote: int) -> Voice | None:
    """'“It fell.”' with '— Ana Ruiz, engineer' for the next paragraph: who signs it."""
    if at + 1 >= len(reader.passages) or quote != reader.passages[at].tokens.quotations[-1]:
        return None
    tokens = reader.passages[at + 1].tokens
    k = next((j for j in range(min(SIGNATURE, tokens.size)) if tokens.text[j] not in QUOTING), 0)
    if not k + 2 <= tokens.size <= LONGEST_SIGNATURE or tokens.text[k] not in DASHES:
        return None
    end = k + 1
    while end < tokens.size and (is_name(tokens, end) or tokens.text[end] == ".") and tokens.kind[end] != BREAK:
        end += 1
    if end == k + 1 or tokens.low[k + 1] in DETERMINERS:
        return None
    if end < tokens.size and tokens.kind[end] == WORD and tokens.low[end] not in POSTMODIFIERS:
        return None  # '— Ruiz left at once.'
    return reader.voice(at + 1, Event(k, k + 1, (k + 1, end), "say", "after", "dash"))


def _left(reader: Reader, at: int) -> Voice | None:
    """Who speaks in a paragraph of nothing but a quotation: the one that the paragraph before it is about."""
    if at == 0 or reader.passages[at - 1].marks or len(reader.passages[at].marks) > 1:
        return None
    passage = reader.passages[at - 1]
    tokens = passage.tokens
    end = tokens.size
    source = main_subject(tokens, end - 1) if end > 1 else None
    if source is None or not (tokens.low[source[0]] in PERSON_PRONOUNS or reader.names.person(passage.words(*source))):
        return None
    return reader.voice(at - 1, Event(end - 1, end, source, "stance", "shared", ""))


def _stands_alone(passage: Passage, quote: int) -> bool:
    """Whether a quotation is a sentence of its own: nothing but its marks between two sentence ends."""
    tokens, first = passage.tokens, quote
    while first and tokens.text[first - 1] in QUOTING:
        first -= 1
    before = first == 0 or tokens.sentence[quote - 1] != tokens.sentence[quote] or tokens.kind[quote - 1] == BREAK
    after = quote + 1 == tokens.size or tokens.sentence[quote + 1] != tokens.sentence[quote]
    return before and (after or tokens.text[quote].rstrip()[-1:] in "?!…" or tokens.kind[quote + 1] == BREAK)


def _follows_on(passage: Passage, quote: int) -> bool:
    """'But “…”', 'Then, “…”': a clause in quotation marks with nothing but a link before it in its sentence."""
    tokens, k = passage.tokens, quote
    while (
        k > 0 and quote - k <= LINK and tokens.sentence[k - 1] == tokens.sentence[quote] and tokens.kind[k - 1] != BREAK
    ):
        k -= 1
    words = tokens.text[quote].split()
    return quote - k <= LINK and len(words) > 3 and words[0][:1].isupper()


def _resumes(passage: Passage, quote: int) -> bool:
    """A sentence that begins in quotation marks and ends outside them goes on with the speaker of the one before."""
    tokens = passage.tokens
    words = tokens.text[quote].split()
    return (
        quote > 0 and tokens.sentence[quote - 1] != tokens.sentence[quote] and len(words) > 2 and words[0][0].isupper()
    )


def _kind(passage: Passage, quote: int, voice: Voice | None) -> str:
    """Direct: a clause that opens with a capital or goes on after an interruption; else a phrase in the sentence."""
    tokens = passage.tokens
    words = tokens.text[quote].strip()
    capital = next((c for c in words if c.isalnum()), "").isupper()
    ended = words[-1:] in tuple(TERMINAL)
    before = tokens.text[quote - 1] if quote else ""
    resumed = quote > 1 and before == "," and any(
        tokens.kind[k] == QUOTED and tokens.text[k].rstrip().endswith(",") and tokens.sentence[k] == tokens.sentence[quote]
        for k in range(max(0, quote - 12), quote)
    )  # fmt: skip
    after = tokens.text[quote + 1] if quote + 1 < tokens.size else ""
    framed = after == "," and voice is not None and voice.mention[0] > tokens.start[quote]  # “It has held”, Ruiz said
    clause = capital and len(words.split()) > 2 and (ended or before in (",", ":") or framed)
    if clause or (capital and ended and (before == ":" or _stands_alone(passage, quote))) or (resumed and ended):
        return "direct"
    return "partial" if voice or len(words.split()) > LONGEST_SCARE else "scare"
