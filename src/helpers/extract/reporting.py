"""Reporting events: every place where a paragraph says that somebody says something.

An event is a reporting word with its source: 'the mayor said', 'said the mayor', 'according to the mayor', 'the
mayor’s promise', 'is reportedly'. Quotations and attributions are both read off these events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .clauses import BREAK, QUOTED, WORD, Token
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
TIMES = DAYS | frozenset("year years week weeks month months day days hours minutes later earlier night ago".split())

# 'a fifth of its claims as', 'the tax rates of': what follows a noun and never a verb that reports.
NOUN_LINKS = frozenset("as of from for by at and or".split())
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

    @property
    def begin(self) -> int:
        """The first token of source and cue."""
        return min(self.first, self.source[0]) if self.source and self.order != "shared" else self.first

    @property
    def finish(self) -> int:
        """One past the last token of source and cue."""
        return max(self.last, self.source[1]) if self.source and self.order != "shared" else self.last


def events(tokens: Sequence[Token]) -> list[Event]:
    """The reporting events of a paragraph, in the order of their cues.

    >>> from helpers.extract.clauses import tokens
    >>> line = "The mayor said the dam held, according to two engineers."
    >>> row = tokens(line, 0, len(line))
    >>> [(e.lemma, line[row[e.source[0]].start : row[e.source[1] - 1].end]) for e in events(row)]
    [('say', 'The mayor'), ('according to', 'two engineers')]
    """
    found: list[Event] = []
    for at, token in enumerate(tokens):
        if token.kind != WORD:
            continue
        event = None
        if token.low == "according":
            event = _according(tokens, at)
        elif token.low in HEARSAY:
            event = Event(at, at + 1, None, "hearsay", "before", token.low)
        else:
            if token.low in CUES:
                event = _verb(tokens, at, CUES[token.low], found)
            if event is None and token.low in NOUNS:
                event = _noun(tokens, at)
        if event:
            found.append(event)
    return found


def _according(tokens: Sequence[Token], at: int) -> Event | None:
    if at + 1 >= len(tokens) or tokens[at + 1].low != "to":
        return None
    source = subject_after(tokens, at + 2, inverted=True) or _bare_noun(tokens, at + 2)
    return Event(at, at + 2, source, "according", "after", "according to") if source else None


def _bare_noun(tokens: Sequence[Token], at: int) -> Span | None:
    """'according to early results of the vote', 'according to company papers': a noun phrase without an article."""
    if at >= len(tokens) or tokens[at].kind != WORD or tokens[at].low in BARRIERS | AUXILIARIES | ADVERBS:
        return None
    rest = subject_after(tokens, at + 1) if at + 1 < len(tokens) and tokens[at + 1].kind == WORD else None
    return (at, rest[1] if rest else at + 1)


def _noun(tokens: Sequence[Token], at: int) -> Event | None:
    """'the union’s promise', 'his claim': a noun of saying with its possessor."""
    k = at - 1
    while k >= 0 and tokens[k].kind == WORD and at - k <= 4 and not _possessive(tokens[k]):
        k -= 1
    if k < 0 or at - k > 4 or not _possessive(tokens[k]) or not _noun_opens(tokens, at):
        return None
    if any(t.low in BARRIERS | AUXILIARIES for t in tokens[k + 1 : at]):
        return None
    first = k
    while first > 0 and is_name(tokens[first]) and (is_name(tokens[first - 1]) or tokens[first - 1].text == "."):
        first -= 1
    while first > 0 and first > k - 4 and tokens[first].low not in DETERMINERS and tokens[first - 1].low in DETERMINERS:
        first -= 1
    return Event(at, at + 1, (first, k + 1), "noun", "before", tokens[at].low)


def _possessive(token: Token) -> bool:
    return token.low in ("his", "her", "their", "its") or token.text.endswith(("’s", "'s", "s’", "s'"))


def _noun_opens(tokens: Sequence[Token], at: int) -> bool:
    """A noun of saying reports where a quotation, 'that', 'of' or 'to' follows."""
    return at + 1 < len(tokens) and (tokens[at + 1].kind == QUOTED or tokens[at + 1].low in ("that", "of", "to", ","))


def _verb(tokens: Sequence[Token], at: int, cue: Cue, before: list[Event]) -> Event | None:
    token, first = tokens[at], verb_group(tokens, at)
    if token.text[0].isupper() and at > 0 and tokens[at - 1].sentence == token.sentence and tokens[at - 1].kind == WORD:
        return None  # 'the United States', 'a New York Times Report'
    auxiliaries = [t.low for t in tokens[first:at] if t.low in AUXILIARIES]
    if cue.form == "past" and auxiliaries and auxiliaries[-1] in PASSIVE:
        return _by(tokens, first, at, cue)
    if (
        cue.form != "ing"
        and first
        and (tokens[first - 1].low in PAPERS or cue.lemma == "show")
        and cue.family in ("show", "say")
    ):
        source = subject_before(tokens, first)
        if source and tokens[source[1] - 1].low in PAPERS:
            return Event(first, at + 1, source, cue.family, "before", cue.lemma)
    if cue.lemma in WEAK and not _opens_content(tokens, at):
        return None
    if cue.lemma == "ask" and (asked := _question(tokens, at)):
        return asked
    if cue.lemma == "add" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return None  # 'adding to her lead'
    owned = first == at and at and (_possessive(tokens[at - 1]) or tokens[at - 1].low in DETERMINERS)
    if cue.form == "ing" and owned:
        return None  # 'the mayor's thinking'
    if cue.form == "past" and first == at and _reduced(tokens, at, cue):
        return None
    if cue.lemma in ("cite", "quote") and not _opens_content(tokens, at):
        return None  # 'citing two engineers': the one cited speaks (chains.py)
    if token.low == "saying" and tokens[at - 1].low == "as" and (quoted := _quoted_as(tokens, at)):
        return quoted
    if cue.form == "ing" and not (auxiliaries and auxiliaries[-1] in PASSIVE):
        named = first and tokens[first - 1].kind == WORD and subject_before(tokens, first)
        with_it = named and named[0] and tokens[named[0] - 1].low == "with"
        if named and (with_it or is_name(tokens[first - 1])):  # 'with Ruiz saying that …', 'with nurses chanting “…”'
            return Event(first, at + 1, named, cue.family, "before", cue.lemma)
        return _shared(tokens, at, at, cue, before)
    if cue.form == "base" and at > 0 and tokens[at - 1].low == "to":
        return _shared(tokens, at, at, cue, before) if _opens_content(tokens, at) else None
    source = subject_before(tokens, first)
    if source and first == at and tokens[at - 1].text == "," and _closes(tokens, at):
        source = None
    if source is None or _is_noun(tokens, at, first, cue, source):
        return _inverted(tokens, first, at, cue, before)
    return Event(first, at + 1, source, cue.family, "before", cue.lemma)


def _quoted_as(tokens: Sequence[Token], at: int) -> Event | None:
    """'The Gazette quoted Ruiz as saying': the one quoted speaks."""
    for k in range(at - 2, max(0, at - 12), -1):
        if tokens[k].low in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            if k and tokens[k - 1].low in PASSIVE:
                return None
            source = subject_after(tokens, k + 1)
            return Event(at - 1, at + 1, source, "say", "before", "say") if source else None
    return None


def _question(tokens: Sequence[Token], at: int) -> Event | None:
    """'Asked whether it held, Ruiz nodded', 'when asked by Chan': an opening whose asker is named after 'by', if at all."""
    opens = at == 0 or tokens[at - 1].sentence != tokens[at].sentence or tokens[at - 1].low == "when"
    if tokens[at].low != "asked" or not opens:
        return None
    asker = subject_after(tokens, at + 2) if at + 2 < len(tokens) and tokens[at + 1].low == "by" else None
    return Event(at, at + 1, asker, "ask", "after", "ask")


def _reduced(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """A participle that hangs on a noun: 'people accused of theft', 'a plan backed by', 'a blog called “Tides”'."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
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
    source = subject_before(tokens, at) if cue.family == "call" and tokens[at - 1].text != "," else None
    return source is not None and tokens[source[0]].low in ("a", "an", "some")


def _is_noun(tokens: Sequence[Token], at: int, first: int, cue: Cue, source: Span) -> bool:
    """'the tax claims' is a noun phrase; 'the union claims' before 'that', a quotation or a clause is not."""
    word = tokens[at].low
    last = tokens[source[1] - 1]
    if tokens[at - 1].low in DETERMINERS and word in NOUN_LIKE:
        return True  # 'most in both states'
    if first < at or last.low in PRONOUNS or last.low in RELATIVE:
        return False
    if cue.lemma in NOUN_FORMS and cue.form in ("base", "third"):
        return True
    if word not in NOUN_LIKE and cue.form != "base":
        return False
    if cue.form == "base":
        plural = last.low.endswith("s") or last.low in PLURALS or last.text.isdigit()
        if not plural and not any(t.low == "and" for t in tokens[source[0] : source[1]]):
            return True
        if word not in NOUN_LIKE and not _possessive(last):
            return False
    if last.low in DETERMINERS or _possessive(last):
        return True
    if at + 1 < len(tokens) and tokens[at + 1].low in NOUN_LINKS:
        return True
    return not (_opens_content(tokens, at) or (is_name(last) and cue.form == "third"))


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """'…, said Ana Ruiz.': the noun phrase after the verb ends the sentence."""
    source = subject_after(tokens, at + 1)
    if source is None:
        return False
    named = is_name(tokens[source[1] - 1]) or is_name(tokens[source[0]])
    if not named and not (CUES[tokens[at].low].lemma == "say" and tokens[source[0]].low in DETERMINERS):
        return False
    end = source[1]
    return end == len(tokens) or tokens[end].kind == BREAK or tokens[end].text == ","


def _opens_content(tokens: Sequence[Token], at: int) -> bool:
    """A quotation or 'that' stands within three tokens of the cue, or a quotation right before its subject."""
    if tokens[at].low in ("put", "puts") and at + 1 < len(tokens) and tokens[at + 1].low == "it":
        return True
    near = tokens[at + 1 : at + (3 if CUES[tokens[at].low].family == "show" else 4)]
    if any(t.kind == QUOTED or t.low in ("that", ":") for t in near):
        return True
    k = clause_start(tokens, at)
    return k > 0 and tokens[k - 1].kind == QUOTED and at - k < 12


def _by(tokens: Sequence[Token], first: int, at: int, cue: Cue) -> Event | None:
    """'was called a “…” by the union': the source of a passive."""
    for k in range(at + 1, min(at + 8, len(tokens) - 1)):
        if tokens[k].kind == BREAK:
            return None
        if tokens[k].low == "by":
            source = subject_after(tokens, k + 1)
            return Event(first, at + 1, source, cue.family, "after", cue.lemma) if source else None
    return None


def _inverted(tokens: Sequence[Token], first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'“…,” said the mayor'; else a second verb of the subject: 'Ruiz rose and said'."""
    if cue.form in ("past", "third") and at + 1 < len(tokens):
        k = at - 1
        while k > 0 and tokens[k].text in ("'", "’"):  # ''It fell,'' said Ruiz
            k -= 1
        opens = at == 0 or tokens[k].kind in (QUOTED, BREAK) or tokens[k].text in (",", "?", "!")
        after = tokens[at + 1]
        if opens and after.kind == WORD and after.low not in ADVERBS:
            source = subject_after(tokens, at + 1, inverted=tokens[at - 1].kind == QUOTED)
            if source and not (cue.family == "tell" and tokens[at - 1].kind != QUOTED):
                return Event(at, at + 1, source, cue.family, "after", cue.lemma)
    if cue.form in ("past", "third") and first > 0 and tokens[first - 1].low in ("and", "but", "then", ",", "or"):
        return _shared(tokens, first, at, cue, before)
    if cue.form in ("past", "third") and tokens[at].low not in NOUN_LIKE and _opens_content(tokens, at):
        return _shared(tokens, first, at, cue, before)
    return None


def _shared(tokens: Sequence[Token], first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'…, adding that …': the source is that of the verb before it in the sentence, or the sentence's subject."""
    if first > 1 and tokens[first - 1].low == "as" and tokens[first - 2].low in ("quoted", "cited"):
        group = verb_group(tokens, first - 2)
        source = subject_before(tokens, group)
        return Event(group, at + 1, source, cue.family, "before", cue.lemma) if source else None
    if tokens[at - 1].text == "," and (main := main_subject(tokens, at)):
        return Event(first, at + 1, main, cue.family, "shared", cue.lemma)
    earlier = [
        e for e in before[-3:] if e.source and tokens[e.first].sentence == tokens[at].sentence and e.family != "noun"
    ]
    source = earlier[-1].source if earlier else main_subject(tokens, at) or _subject_ahead(tokens, first)
    return Event(first, at + 1, source, cue.family, "shared", cue.lemma) if source else None


def _subject_ahead(tokens: Sequence[Token], at: int) -> Span | None:
    """'After saying that it rained, the mayor left': the subject behind the comma that closes an opening participle."""
    if tokens[at].text[0].islower() and not (at and tokens[at - 1].low in OPENERS):
        return None
    sentence = tokens[at].sentence
    for k in range(at + 1, min(at + REACH, len(tokens) - 1)):
        if tokens[k].sentence != sentence:
            return None
        ends = tokens[k].text == "," or (tokens[k].kind == QUOTED and tokens[k].text.rstrip().endswith(","))
        if ends and (source := subject_after(tokens, k + 1)):
            return source
    return None


def main_subject(tokens: Sequence[Token], at: int) -> Span | None:
    """The first noun phrase of the sentence of tokens[at] that can be its subject.

    Passed over: a dateline ('LEEDS (AP) –'), openings such as 'In a speech,' 'Last year,' 'Speaking in Leeds, Yorkshire,'.
    """
    k, floor = at, max(0, at - REACH)
    while k > floor and tokens[k - 1].sentence == tokens[at].sentence and tokens[k - 1].kind != BREAK:
        k -= 1
    dash = next(
        (j for j in range(k, min(k + 8, at)) if tokens[j].text in ("—", "–", "--", "-") and is_name(tokens[k])), None
    )
    k = k if dash is None or any(t.text[0].islower() for t in tokens[k:dash]) else dash + 1
    opened = False
    for _ in range(6):
        while k < at and (tokens[k].kind == QUOTED or tokens[k].text == "," or tokens[k].low in LINKS):
            k += 1
        if k >= at:
            return None
        opened_by = tokens[k].low.endswith("ed") and k + 1 < at and tokens[k + 1].low in POSTMODIFIERS  # 'Tired of …,'
        opening = (
            opened_by
            or tokens[k].low in OPENERS
            or tokens[k].low in ADVERBS | DAYS
            or tokens[k].low.endswith(("ly", "ing"))
        )
        span = None if opening else subject_after(tokens, k)
        timed = span and any(t.low in TIMES for t in tokens[span[0] : span[1] + 1])
        place = span and opened and span[1] < at and tokens[span[1]].text == "," and _again(tokens, span[1] + 1, at)
        if span and not timed and not place:
            return span
        comma = next((j for j in range(k, at) if tokens[j].text == ","), None)
        if comma is None or not (opening or timed or place):
            return None
        k, opened = comma + 1, opening
    return None


def _again(tokens: Sequence[Token], k: int, at: int) -> bool:
    """Whether a subject begins at token k: 'Speaking in Bergen, Norway, Ruiz said'."""
    return k < at and (is_name(tokens[k]) or tokens[k].low in PRONOUNS or tokens[k].low in ("the", "a", "an"))
