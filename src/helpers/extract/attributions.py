"""Attributions: who is said to have said what, in quotation marks or in the reporter's words.

The span that is attributed (the *content*) is read off the order of the sentence, as in Pareti (2015), *Attribution: a
computational approach*: after 'X said (that)', before ', X said' and ', according to X', around 'reportedly'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..tables import Attribution, Figure, Quote, Sentence
from .clauses import BREAK, QUOTED, WORD, Token
from .names import PERSON_PRONOUNS, Names, kind_of
from .passages import Passage, passages, passages_in
from .reporting import Event
from .speakers import ADVERBS, DAYS, REACH, Span, is_name, subject_after
from .voices import Reader

# A phrase after a comma that tells of another matter than the clause that was reported.
TURNS = frozenset("following after amid despite while whereas although though".split())
ADVERBIALS = frozenset(
    """in on at during last this next late early morning afternoon evening night week month year statement interview
    news conference email release letter tweet post report a an the""".split()
)


def attributions(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quote], *, article_id: str = ""
) -> list[Attribution]:
    """The attributions of an article, direct and indirect, in text order.

    Comes in: the text, its sentences, its quotations. Goes out: one record a reporting word, and one for each
    quotation whose speaker is carried on from an earlier sentence.

    >>> text = "The plant closed in May, two engineers said."
    >>> row = Sentence(sentence_id="x-s1", article_id="x", start=0, end=len(text), text=text, clean=text, paragraph=0)
    >>> [(a.source, a.source_kind, text[a.content_start : a.content_end]) for a in attributions(text, [row], [])]
    [('two engineers', 'anonymous', 'The plant closed in May')]
    """
    return _all(text, passages(text, sentences), sentences, quotes, article_id)


def attributions_in(text: str, quotes: Sequence[Quote], *, article_id: str = "") -> list[Attribution]:
    """The attributions of a plain text that has not been read as an article.

    >>> [(a.source, a.cue) for a in attributions_in("The dam held, the mayor said.", [])]
    [('the mayor', 'said')]
    """
    return _all(text, passages_in(text), (), quotes, article_id)


def _all(
    text: str, parts: Sequence[Passage], sentences: Sequence[Sentence], quotes: Sequence[Quote], article_id: str
) -> list[Attribution]:
    parts = [part for part in parts if part.label != "headline"]
    reader = Reader(text, parts)
    found = [
        record
        for at, part in enumerate(parts)
        for event in part.events
        if (record := _record(reader, at, event, article_id)) is not None
    ]
    found += _carried(text, quotes, found, article_id)
    found.sort(key=lambda a: (a.start, a.content_start))
    return [
        replace(one, attribution_id=f"{article_id}-a{number:02}", sentence_id=sentence)
        for number, (one, sentence) in enumerate(_placed(found, sentences), 1)
    ]


def _placed(found: Sequence[Attribution], sentences: Sequence[Sentence]) -> list[tuple[Attribution, str | None]]:
    """Each attribution with the sentence that it begins in; both lists are in text order."""
    rows, k, placed = sorted(sentences, key=lambda s: s.start), 0, []
    for one in found:
        while k + 1 < len(rows) and rows[k + 1].start <= one.start:
            k += 1
        placed.append((one, rows[k].sentence_id if rows else None))
    return placed


def _record(reader: Reader, at: int, event: Event, article_id: str) -> Attribution | None:
    passage = reader.passages[at]
    content = content_of(passage, event)
    if content is None:
        return None
    tokens = passage.tokens
    start, end = tokens[event.begin].start, tokens[event.finish - 1].end
    cue = passage.words(event.first, event.last)
    voice = reader.voice(at, event)
    via = voice.told_to if voice else None
    kind = "unnamed"
    if voice:
        printed = passage.words(*event.source)
        person = reader.names.person(voice.name)
        kind = "person" if printed.lower() in PERSON_PRONOUNS else kind_of(voice.name, person)
        via = via or (voice.name if kind == "outlet" and event.lemma == "report" else None)
    return Attribution(
        attribution_id="", article_id=article_id, start=start, end=end, text=passage.text[start:end],
        source=voice.name if voice else None, source_kind=kind, cue=cue, via=via,
        content_start=tokens[content[0]].start, content_end=tokens[content[1] - 1].end,
        source_start=voice.mention[0] if voice else None, source_end=voice.mention[1] if voice else None,
        cue_start=tokens[event.first].start, cue_end=tokens[event.last - 1].end,
    )  # fmt: skip


def _carried(text: str, quotes: Sequence[Quote], found: Sequence[Attribution], article_id: str) -> list[Attribution]:
    """An attribution for each quotation with a speaker that no reporting word's content covers."""
    covered = sorted((a.content_start, a.content_end) for a in found if a.source)
    names, extra, k, reach = Names(text), [], 0, 0
    for quote in quotes:
        while k < len(covered) and covered[k][0] <= quote.start:
            reach = max(reach, covered[k][1])
            k += 1
        if quote.speaker is None or quote.end <= reach:
            continue
        start, end = quote.speaker_start or quote.start, quote.speaker_end or quote.end
        kind = kind_of(quote.speaker, names.person(quote.speaker))
        extra.append(
            Attribution(attribution_id="", article_id=article_id, start=start, end=end, text=text[start:end],
                        source=quote.speaker, source_kind=kind, cue=quote.cue or "", via=quote.told_to,
                        content_start=quote.start, content_end=quote.end, source_start=start, source_end=end)
        )  # fmt: skip
    return extra


def content_of(passage: Passage, event: Event) -> Span | None:
    """The tokens that an event attributes to its source; None where nothing is left over.

    >>> line = "Rain fell for a week, according to the harbour office."
    >>> passage = Passage(line, 0, len(line))
    >>> passage.words(*content_of(passage, passage.events[0]))
    'Rain fell for a week'
    """
    tokens = passage.tokens
    start, end = sentence_of(tokens, event.first)
    if event.family == "noun":
        return _to_comma(tokens, event.last, end)
    if event.family == "hearsay":
        return _clause(tokens, event.first, start, end)
    after = _after_event(tokens, event, end)
    link = tokens[event.begin - 1].low if event.begin > start else ""
    if link in ("what", "than", "which", "how") and (after >= end or tokens[event.last].text == ","):
        return None  # 'less than the mayor promised': no clause is reported
    before_it = (event.begin > start and tokens[event.begin - 1].kind == QUOTED) or tokens[event.begin - 1].text == ","
    if event.family == "according" or _is_over(tokens, after, end) or (event.order == "after" and before_it):
        before = _trim(tokens, start, event.begin)
        if before:
            return before
    if event.family == "according":
        return _trim(tokens, after, end)
    return _trim(tokens, after, _turn(tokens, after, end))


def sentence_of(tokens: Sequence[Token], at: int) -> Span:
    """First and last + 1 token of the sentence of tokens[at], its full stop left out."""
    start = end = at
    floor, ceiling = max(0, at - REACH), min(len(tokens), at + REACH)
    while start > floor and tokens[start - 1].sentence == tokens[at].sentence:
        start -= 1
    while end < ceiling and tokens[end].sentence == tokens[at].sentence and tokens[end].kind != BREAK:
        end += 1
    return start, end


def _after_event(tokens: Sequence[Token], event: Event, end: int) -> int:
    """The first token of what follows an event: hearers, words of time and 'that' are passed over."""
    k = event.last if event.order == "shared" else event.finish
    if event.family == "tell" and k < end:
        hearer = subject_after(tokens, k)
        k = hearer[1] if hearer else k
    while k < end and (tokens[k].low in DAYS | ADVERBS or tokens[k].low in ("that", ":", ",") or _time(tokens, k)):
        k += 1
    if event.family == "according" and k < end and tokens[k].text == ",":
        k += 1
    return k


def _time(tokens: Sequence[Token], k: int) -> bool:
    """'in January', 'on Monday', 'this week', 'earlier that day'."""
    following = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if tokens[k].low in ("in", "on", "last", "this", "since"):
        return following in DAYS or following in ("week", "month", "year")
    return tokens[k].low in ("week", "month", "year") and tokens[k - 1].low in ("last", "this")


def _is_over(tokens: Sequence[Token], after: int, end: int) -> bool:
    """Nothing but a place or time of speaking stands between the event and the end of its sentence."""
    rest = tokens[after:end]
    return len(rest) < 7 and all(
        t.low in ADVERBIALS or t.low in DAYS or is_name(t) or t.text == "," or t.text.isdigit() for t in rest
    )


def _turn(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the reported clause ends: at a comma before 'following', 'after', 'despite' and the like."""
    for k in range(start + 1, end - 1):
        if tokens[k].text == "," and tokens[k + 1].low in TURNS:
            return k
    return end


def _to_comma(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    if start < end and tokens[start].low in ("that", "of", "to"):
        start += 1
    stop = next((k for k in range(start, end) if tokens[k].text in (",", ";")), end)
    return (start, stop) if stop > start else None


def _clause(tokens: Sequence[Token], at: int, start: int, end: int) -> Span:
    """The clause of a word of hearsay: from the comma, 'and' or 'but' before it to the sentence's end."""
    k = at
    while k > start and tokens[k - 1].low not in (",", "and", "but", ";", "which"):
        k -= 1
    return k, end


def _trim(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """The stretch without commas and conjunctions at its ends; None if no word or quotation is left."""
    while start < end and tokens[start].kind not in (WORD, QUOTED):
        start += 1
    while end > start and tokens[end - 1].kind not in (WORD, QUOTED) and tokens[end - 1].text not in ")%]":
        end -= 1
    if end - start < 2 and not (start < end and tokens[start].kind == QUOTED):
        return None
    return (start, end) if any(t.low not in ("and", "but", "as") for t in tokens[start:end]) else None


def attribute(figures: Sequence[Figure], attributions: Sequence[Attribution]) -> list[Figure]:
    """The figures of one article, each with the innermost attribution in whose content it stands.

    >>> one = Attribution(attribution_id="x-a01", article_id="x", start=10, end=14, text="", cue="said",
    ...                   content_start=0, content_end=9)
    >>> figure = Figure(figure_id="x-f1", article_id="x", start=2, end=4, text="40")
    >>> attribute([figure], [one])[0].attribution_id
    'x-a01'
    """
    ordered = sorted(attributions, key=lambda a: a.content_start)
    live: list[Attribution] = []
    k, chosen = 0, {}
    for figure in sorted(figures, key=lambda f: f.start):
        while k < len(ordered) and ordered[k].content_start <= figure.start:
            live.append(ordered[k])
            k += 1
        live = [a for a in live if a.content_end > figure.start]
        around = [a for a in live if a.content_end >= figure.end]
        if around:
            chosen[figure.figure_id] = min(around, key=lambda a: a.content_end - a.content_start).attribution_id
    return [replace(figure, attribution_id=chosen.get(figure.figure_id)) for figure in figures]
