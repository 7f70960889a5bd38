"""Attributions: who is said to have said what, in quotation marks or in the reporter's words.

An attribution ties a source to one stretch of content. A reporting word whose content stands in two places ('“It fell,”
Ruiz said. “It was old.”') gives two, with the same source and cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..read.outlets import is_outlet
from ..tables import Attribution, Figure, Sentence
from .chains import cited
from .contents import contents_of, sentence_of
from .names import PERSON_PRONOUNS, kind_of
from .passages import Passage, passages, passages_in
from .quotes import Spoken, spoken
from .reporting import Event
from .voices import Reader, Voice

Stretch = tuple[int, int]  # start and end in the text


def attributions(text: str, sentences: Sequence[Sentence], *, article_id: str = "") -> list[Attribution]:
    """The attributions of an article, direct and indirect, in text order.

    Comes in: the text and its sentences. Goes out: one record a reporting word and stretch of content, quotations whose
    speaker is carried on from an earlier sentence among them.

    >>> text = "The plant closed in May, two engineers said."
    >>> row = Sentence(sentence_id="x-s1", article_id="x", start=0, end=len(text), text=text, clean=text, paragraph=0)
    >>> [(a.source, a.source_kind, text[a.content_start : a.content_end]) for a in attributions(text, [row])]
    [('two engineers', 'anonymous', 'The plant closed in May')]
    """
    reader = Reader(text, passages(text, sentences))
    return attributions_of(reader, spoken(reader), sentences, article_id=article_id)


def attributions_in(text: str, *, article_id: str = "") -> list[Attribution]:
    """The attributions of a plain text that has not been read as an article.

    >>> [(a.source, a.cue) for a in attributions_in("The dam held, the mayor said.")]
    [('the mayor', 'said')]
    """
    reader = Reader(text, passages_in(text))
    return attributions_of(reader, spoken(reader), (), article_id=article_id)


def attributions_of(
    reader: Reader, said: Sequence[Spoken], sentences: Sequence[Sentence], *, article_id: str = ""
) -> list[Attribution]:
    """The attributions of an article whose quotations have been read: `said`, from `quotes.spoken`."""
    hanging: dict[Stretch, list[Spoken]] = {}
    for one in said:
        if one.voice:
            hanging.setdefault(one.voice.cue_span, []).append(one)
    found = [
        record
        for at, part in enumerate(reader.passages)
        if part.label != "headline"
        for event in part.events
        for record in _records(reader, at, event, hanging, article_id)
    ]
    for group in hanging.values():
        found += [_record(reader, one.voice, one.voice.event.lemma, one[:2], article_id) for one in group if one.voice]
    found.sort(key=lambda a: (a.start, a.content_start))
    for number, (record, sentence) in enumerate(_placed(found, sentences), 1):
        record.attribution_id, record.sentence_id = f"{article_id}-a{number:02}", sentence
    return found


def _placed(found: Sequence[Attribution], sentences: Sequence[Sentence]) -> list[tuple[Attribution, str | None]]:
    """Each attribution with the sentence that it begins in; both lists are in text order."""
    rows, k, placed = sorted(sentences, key=lambda s: s.start), 0, []
    for one in found:
        while k + 1 < len(rows) and rows[k + 1].start <= one.start:
            k += 1
        placed.append((one, rows[k].sentence_id if rows else None))
    return placed


def _records(
    reader: Reader, at: int, event: Event, hanging: dict[Stretch, list[Spoken]], article_id: str
) -> Iterator[Attribution]:
    """The attributions of one event: its content, and the quotations carried on from it."""
    passage = reader.passages[at]
    tokens = passage.tokens
    cue_span = tokens.start[event.first], tokens.end(event.last - 1)
    mine = hanging.pop(cue_span, [])
    found = [
        (tokens.start[a], tokens.end(b - 1)) for a, b in contents_of(passage, event, _beside(passage, event, mine))
    ]
    found += [one[:2] for one in mine if not any(a <= one.start and one.end <= b for a, b in found)]
    if not found:
        return
    voice = reader.voice(at, event) or Voice(
        "", (0, 0), passage.words(event.first, event.last), cue_span, None, None, event
    )
    behind = cited(passage, event)
    source = behind and reader.voice(
        at, replace(event, first=behind[0] - 1, last=behind[0], source=behind, order="after")
    )
    printed = passage.words(*event.source) if event.source else ""
    for stretch in found:
        yield _record(reader, voice, printed, stretch, article_id)
        if behind and source:
            yield _record(reader, source._replace(via=voice.name), passage.words(*behind), stretch, article_id)


def _beside(passage: Passage, event: Event, mine: Sequence[Spoken]) -> list[int]:
    """The tokens of the event's quotations that stand in its own sentence."""
    if not mine:
        return []
    starts = {one.start for one in mine}
    first, last = sentence_of(passage.tokens, event.first)
    return [k for k in passage.tokens.quotations if first <= k < last and passage.tokens.start[k] in starts]


def _record(reader: Reader, voice: Voice, printed: str, content: Stretch, article_id: str) -> Attribution:
    text, named = reader.text, bool(voice.name)
    start, end = voice.cue_span
    kind = "unnamed"
    if named:
        start, end = min(start, voice.mention[0]), max(end, voice.mention[1])
        person = reader.names.people(voice.name)
        kind = "person" if printed.lower() in PERSON_PRONOUNS else kind_of(voice.name, person)
    itself = voice.event.lemma in ("report", "according to") or voice.event.family == "show"
    outlet = voice.name if itself and named and (kind == "outlet" or is_outlet(voice.name)) else None
    return Attribution(
        attribution_id="", article_id=article_id, start=start, end=end, text=text[start:end],
        source=voice.name or None, source_kind=kind, cue=voice.cue, via=voice.via or outlet,
        content_start=content[0], content_end=content[1],
        source_start=voice.mention[0] if named else None, source_end=voice.mention[1] if named else None,
        cue_start=voice.cue_span[0], cue_end=voice.cue_span[1],
    )  # fmt: skip


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
