"""Reporting events: every place where a paragraph says that somebody says something.

An event is a reporting word with its source: 'the mayor said', 'said the mayor', 'according to the mayor', 'the
mayor’s promise', 'is reportedly'. Quotations and attributions are both read off these events.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .clauses import BREAK, QUOTED, WORD, Tokens
from .cues import CUES, HEARSAY, NOUN_FORMS, NOUN_LIKE, NOUNS, WEAK, Cue
from .names import DATA_WORDS, DOCUMENT_WORDS
from .speakers import (
    ADVERBS,
    AUXILIARIES,
    BARRIERS,
    DAYS,
    DETERMINERS,
    OPENERS,
    PASSIVE,
    POSTMODIFIERS,
    PRONOUNS,
    REACH,
    RELATIVE,
    Span,
    clause_start,
    is_name,
    subject_after,
    subject_before,
    verb_group,
)

# Heads without an s that take a plural verb: 'a third say', 'most people say'.
PLURALS = frozenset("people police many some others most few both third quarter half percent majority number".split())
PAPERS = DATA_WORDS | DOCUMENT_WORDS
REPORTING = frozenset({"according", *CUES, *NOUNS, *HEARSAY})
TIMES = DAYS | frozenset("year years week weeks month months day days hours minutes later earlier night ago".split())

# 'a fifth of its claims as', 'the tax rates of': what follows a noun and never a verb that reports.
NOUN_LINKS = frozenset("as of from for by at and or".split())
NO_PHRASE = BARRIERS | AUXILIARIES
LINKS = frozenset({"and", "but", "yet", "or", "so", "here", "nor", "still"})


@dataclass(slots=True)
class Event:
    """One reporting word and its source, as spans of tokens; `source` is None for hearsay.

    `order`: before (the mayor said), after (said the mayor), shared (a participle: the subject of the sentence).
    """

    first: int  # the verb group or the cue's first token
    last: int  # one past the cue's last token
    source: Span | None
    family: str
    order: str
    lemma: str = ""
    told_to: Span | None = None
    begin: int = field(init=False)  # the first token of source and cue
    finish: int = field(init=False)  # one past the last token of source and cue

    def __post_init__(self) -> None:
        self.begin, self.finish = self.first, self.last
        if self.source and self.order != "shared":
            self.begin, self.finish = min(self.first, self.source[0]), max(self.last, self.source[1])


def events(tokens: Tokens) -> list[Event]:
    """The reporting events of a paragraph, in the order of their cues.

    >>> from helpers.extract.clauses import tokens
    >>> line = "The mayor said the dam held, according to two engineers."
    >>> row = tokens(line, 0, len(line))
    >>> [(e.lemma, line[row[e.source[0]].start : row[e.source[1] - 1].end]) for e in events(row)]
    [('say', 'The mayor'), ('according to', 'two engineers')]
    """
    found: list[Event] = []
    for at in [k for k, low in enumerate(tokens.low) if low in REPORTING]:
        low, event = tokens.low[at], None
        if low == "according":
            event = _according(tokens, at)
        elif low in HEARSAY:
            event = Event(at, at + 1, None, "hearsay", "before", low)
        else:
            if low in CUES:
                event = _verb(tokens, at, CUES[low], found)
            if event is None and low in NOUNS:
                event = _noun(tokens, at)
        if event:
            found.append(event)
    return found


def _according(tokens: Tokens, at: int) -> Event | None:
    if at + 1 >= len(tokens) or tokens.low[at + 1] != "to":
        return None
    source = subject_after(tokens, at + 2, inverted=True) or _bare_noun(tokens, at + 2)
    return Event(at, at + 2, source, "according", "after", "according to") if source else None


def _bare_noun(tokens: Tokens, at: int) -> Span | None:
    """'according to early results of the vote', 'according to company papers': a noun phrase without an article."""
    if at >= len(tokens) or tokens.kind[at] != WORD or tokens.low[at] in BARRIERS | AUXILIARIES | ADVERBS:
        return None
    rest = subject_after(tokens, at + 1) if at + 1 < len(tokens) and tokens.kind[at + 1] == WORD else None
    return (at, rest[1] if rest else at + 1)


def _noun(tokens: Tokens, at: int) -> Event | None:
    """'the union’s promise', 'his claim': a noun of saying with its possessor."""
    k = at - 1
    while k >= 0 and tokens.kind[k] == WORD and at - k <= 4 and not _possessive(tokens.low[k]):
        k -= 1
    if k < 0 or at - k > 4 or not _possessive(tokens.low[k]) or not _noun_opens(tokens, at):
        return None
    if not NO_PHRASE.isdisjoint(tokens.low[k + 1 : at]):
        return None
    first = k
    while first > 0 and is_name(tokens, first) and (is_name(tokens, first - 1) or tokens.text[first - 1] == "."):
        first -= 1
    while first > 0 and first > k - 4 and tokens.low[first] not in DETERMINERS and tokens.low[first - 1] in DETERMINERS:
        first -= 1
    return Event(at, at + 1, (first, k + 1), "noun", "before", tokens.low[at])


def _possessive(low: str) -> bool:
    return low in ("his", "her", "their", "its") or low.endswith(("’s", "'s", "s’", "s'"))


def _noun_opens(tokens: Tokens, at: int) -> bool:
    """A noun of saying reports where a quotation, 'that', 'of' or 'to' follows."""
    return at + 1 < len(tokens) and (tokens.kind[at + 1] == QUOTED or tokens.low[at + 1] in ("that", "of", "to", ","))


def _verb(tokens: Tokens, at: int, cue: Cue, before: list[Event]) -> Event | None:
    if (
        at
        and tokens.text[at][0].isupper()
        and tokens.kind[at - 1] == WORD
        and tokens.sentence[at - 1] == tokens.sentence[at]
    ):
        return None  # 'the United States', 'a New York Times Report'
    first = verb_group(tokens, at)
    auxiliaries = [low for low in tokens.low[first:at] if low in AUXILIARIES]
    if cue.form == "past" and auxiliaries and auxiliaries[-1] in PASSIVE:
        return _by(tokens, first, at, cue)
    if (
        cue.form != "ing"
        and first
        and (tokens.low[first - 1] in PAPERS or cue.lemma == "show")
        and cue.family in ("show", "say")
    ):
        source = subject_before(tokens, first)
        if source and tokens.low[source[1] - 1] in PAPERS:
            return Event(first, at + 1, source, cue.family, "before", cue.lemma)
    if cue.lemma in WEAK and not _opens_content(tokens, at):
        return None
    if cue.lemma == "ask" and (asked := _question(tokens, at)):
        return asked
    if cue.lemma == "add" and at + 1 < len(tokens) and tokens.low[at + 1] == "to":
        return None  # 'adding to her lead'
    owned = first == at and at and (_possessive(tokens.low[at - 1]) or tokens.low[at - 1] in DETERMINERS)
    if cue.form == "ing" and owned:
        return None  # 'the mayor's thinking'
    if cue.form == "past" and first == at and _reduced(tokens, at, cue):
        return None
    if cue.lemma in ("cite", "quote") and not _opens_content(tokens, at):
        return None  # 'citing two engineers': the one cited speaks (chains.py)
    if tokens.low[at] == "saying" and tokens.low[at - 1] == "as" and (quoted := _quoted_as(tokens, at)):
        return quoted
    if cue.form == "ing" and not (auxiliaries and auxiliaries[-1] in PASSIVE):
        named = first and tokens.kind[first - 1] == WORD and subject_before(tokens, first)
        with_it = named and named[0] and tokens.low[named[0] - 1] == "with"
        if named and (with_it or is_name(tokens, first - 1)):  # 'with Ruiz saying that …', 'with nurses chanting “…”'
            return Event(first, at + 1, named, cue.family, "before", cue.lemma)
        return _shared(tokens, at, at, cue, before)
    if cue.form == "base" and at > 0 and tokens.low[at - 1] == "to":
        return _shared(tokens, at, at, cue, before) if _opens_content(tokens, at) else None
    source = subject_before(tokens, first)
    if source and first == at and tokens.text[at - 1] == "," and _closes(tokens, at):
        source = None
    if source is None or _is_noun(tokens, at, first, cue, source):
        return _inverted(tokens, first, at, cue, before)
    return Event(first, at + 1, source, cue.family, "before", cue.lemma)


def _quoted_as(tokens: Tokens, at: int) -> Event | None:
    """'The Gazette quoted Ruiz as saying': the one quoted speaks."""
    for k in range(at - 2, max(0, at - 12), -1):
        if tokens.low[k] in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            if k and tokens.low[k - 1] in PASSIVE:
                return None
            source = subject_after(tokens, k + 1)
            return Event(at - 1, at + 1, source, "say", "before", "say") if source else None
    return None


def _question(tokens: Tokens, at: int) -> Event | None:
    """'Asked whether it held, Ruiz nodded', 'when asked by Chan': an opening whose asker is named after 'by', if at all."""
    opens = at == 0 or tokens.sentence[at - 1] != tokens.sentence[at] or tokens.low[at - 1] == "when"
    if tokens.low[at] != "asked" or not opens:
        return None
    asker = subject_after(tokens, at + 2) if at + 2 < len(tokens) and tokens.low[at + 1] == "by" else None
    return Event(at, at + 1, asker, "ask", "after", "ask")


def _reduced(tokens: Tokens, at: int, cue: Cue) -> bool:
    """A participle that hangs on a noun: 'people accused of theft', 'a plan backed by', 'a blog called “Tides”'."""
    following = tokens.low[at + 1] if at + 1 < len(tokens) else ""
    if (following == "by" and cue.lemma != "say") or (following == "of" and cue.lemma == "accuse"):
        return True
    if cue.family == "call" and following in (
        "but",
        "and",
        "or",
        "in",
        "on",
        "at",
        "during",
        "under",
        "with",
        "to",
        ",",
    ):
        return True
    source = subject_before(tokens, at) if cue.family == "call" and tokens.text[at - 1] != "," else None
    return source is not None and tokens.low[source[0]] in ("a", "an", "some")


def _is_noun(tokens: Tokens, at: int, first: int, cue: Cue, source: Span) -> bool:
    """'the tax claims' is a noun phrase; 'the union claims' before 'that', a quotation or a clause is not."""
    word = tokens.low[at]
    last = tokens.low[source[1] - 1]
    if tokens.low[at - 1] in DETERMINERS and word in NOUN_LIKE:
        return True  # 'most in both states'
    if first < at or last in PRONOUNS or last in RELATIVE:
        return False
    if cue.lemma in NOUN_FORMS and cue.form in ("base", "third"):
        return True
    if word not in NOUN_LIKE and cue.form != "base":
        return False
    if cue.form == "base":
        plural = last.endswith("s") or last in PLURALS or last.isdigit()
        if not plural and "and" not in tokens.low[source[0] : source[1]]:
            return True
        if word not in NOUN_LIKE and not _possessive(last):
            return False
    if last in DETERMINERS or _possessive(last):
        return True
    if at + 1 < len(tokens) and tokens.low[at + 1] in NOUN_LINKS:
        return True
    return not (_opens_content(tokens, at) or (is_name(tokens, source[1] - 1) and cue.form == "third"))


def _closes(tokens: Tokens, at: int) -> bool:
    """'…, said Ana Ruiz.': the noun phrase after the verb ends the sentence."""
    source = subject_after(tokens, at + 1)
    if source is None:
        return False
    named = is_name(tokens, source[1] - 1) or is_name(tokens, source[0])
    if not named and not (CUES[tokens.low[at]].lemma == "say" and tokens.low[source[0]] in DETERMINERS):
        return False
    end = source[1]
    return end == len(tokens) or tokens.kind[end] == BREAK or tokens.text[end] == ","


def _opens_content(tokens: Tokens, at: int) -> bool:
    """A quotation or 'that' stands within three tokens of the cue, or a quotation right before its subject."""
    if tokens.low[at] in ("put", "puts") and at + 1 < len(tokens) and tokens.low[at + 1] == "it":
        return True
    near = at + (3 if CUES[tokens.low[at]].family == "show" else 4)
    low = tokens.low[at + 1 : near]
    if "that" in low or ":" in low or QUOTED in tokens.kind[at + 1 : near]:
        return True
    k = clause_start(tokens, at)
    return k > 0 and tokens.kind[k - 1] == QUOTED and at - k < 12


def _by(tokens: Tokens, first: int, at: int, cue: Cue) -> Event | None:
    """'was called a “…” by the union': the source of a passive."""
    for k in range(at + 1, min(at + 8, len(tokens) - 1)):
        if tokens.kind[k] == BREAK:
            return None
        if tokens.low[k] == "by":
            source = subject_after(tokens, k + 1)
            return Event(first, at + 1, source, cue.family, "after", cue.lemma) if source else None
    return None


def _inverted(tokens: Tokens, first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'“…,” said the mayor'; else a second verb of the subject: 'Ruiz rose and said'."""
    if cue.form in ("past", "third") and at + 1 < len(tokens):
        k = at - 1
        while k > 0 and tokens.text[k] in ("'", "’"):  # ''It fell,'' said Ruiz
            k -= 1
        opens = at == 0 or tokens.kind[k] in (QUOTED, BREAK) or tokens.text[k] in (",", "?", "!")
        if opens and tokens.kind[at + 1] == WORD and tokens.low[at + 1] not in ADVERBS:
            source = subject_after(tokens, at + 1, inverted=tokens.kind[at - 1] == QUOTED)
            if source and not (cue.family == "tell" and tokens.kind[at - 1] != QUOTED):
                return Event(at, at + 1, source, cue.family, "after", cue.lemma)
    if cue.form in ("past", "third") and first > 0 and tokens.low[first - 1] in ("and", "but", "then", ",", "or"):
        return _shared(tokens, first, at, cue, before)
    if cue.form in ("past", "third") and tokens.low[at] not in NOUN_LIKE and _opens_content(tokens, at):
        return _shared(tokens, first, at, cue, before)
    return None


def _shared(tokens: Tokens, first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'…, adding that …': the source is that of the verb before it in the sentence, or the sentence's subject."""
    if first > 1 and tokens.low[first - 1] == "as" and tokens.low[first - 2] in ("quoted", "cited"):
        group = verb_group(tokens, first - 2)
        source = subject_before(tokens, group)
        return Event(group, at + 1, source, cue.family, "before", cue.lemma) if source else None
    if tokens.text[at - 1] == "," and (main := main_subject(tokens, at)):
        return Event(first, at + 1, main, cue.family, "shared", cue.lemma)
    earlier = [
        e for e in before[-3:] if e.source and tokens.sentence[e.first] == tokens.sentence[at] and e.family != "noun"
    ]
    source = earlier[-1].source if earlier else main_subject(tokens, at) or _subject_ahead(tokens, first)
    return Event(first, at + 1, source, cue.family, "shared", cue.lemma) if source else None


def _subject_ahead(tokens: Tokens, at: int) -> Span | None:
    """'After saying that it rained, the mayor left': the subject behind the comma that closes an opening participle."""
    if tokens.text[at][0].islower() and not (at and tokens.low[at - 1] in OPENERS):
        return None
    sentence = tokens.sentence[at]
    for k in range(at + 1, min(at + REACH, len(tokens) - 1)):
        if tokens.sentence[k] != sentence:
            return None
        ends = tokens.text[k] == "," or (tokens.kind[k] == QUOTED and tokens.text[k].rstrip().endswith(","))
        if ends and (source := subject_after(tokens, k + 1)):
            return source
    return None


def main_subject(tokens: Tokens, at: int) -> Span | None:
    """The first noun phrase of the sentence of tokens[at] that can be its subject.

    Passed over: a dateline ('LEEDS (AP) –'), openings such as 'In a speech,' 'Last year,' 'Speaking in Leeds, Yorkshire,'.
    """
    k, floor = at, max(0, at - REACH)
    while k > floor and tokens.sentence[k - 1] == tokens.sentence[at] and tokens.kind[k - 1] != BREAK:
        k -= 1
    dash = next(
        (j for j in range(k, min(k + 8, at)) if tokens.text[j] in ("—", "–", "--", "-") and is_name(tokens, k)), None
    )
    k = k if dash is None or any(word[0].islower() for word in tokens.text[k:dash]) else dash + 1
    opened = False
    for _ in range(6):
        while k < at and (tokens.kind[k] == QUOTED or tokens.text[k] == "," or tokens.low[k] in LINKS):
            k += 1
        if k >= at:
            return None
        opened_by = tokens.low[k].endswith("ed") and k + 1 < at and tokens.low[k + 1] in POSTMODIFIERS  # 'Tired of …,'
        opening = (
            opened_by
            or tokens.low[k] in OPENERS
            or tokens.low[k] in ADVERBS | DAYS
            or tokens.low[k].endswith(("ly", "ing"))
        )
        span = None if opening else subject_after(tokens, k)
        timed = span and not TIMES.isdisjoint(tokens.low[span[0] : span[1] + 1])
        place = span and opened and span[1] < at and tokens.text[span[1]] == "," and _again(tokens, span[1] + 1, at)
        if span and not timed and not place:
            return span
        comma = next((j for j in range(k, at) if tokens.text[j] == ","), None)
        if comma is None or not (opening or timed or place):
            return None
        k, opened = comma + 1, opening
    return None


def _again(tokens: Tokens, k: int, at: int) -> bool:
    """Whether a subject begins at token k: 'Speaking in Bergen, Norway, Ruiz said'."""
    return k < at and (is_name(tokens, k) or tokens.low[k] in PRONOUNS or tokens.low[k] in ("the", "a", "an"))
