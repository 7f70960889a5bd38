"""Reporting events: every place where a paragraph says that somebody says something.

An event is a reporting word with its source: 'the mayor said', 'said the mayor', 'according to the mayor', 'the
mayor’s promise', 'is reportedly'. Quotations and attributions are both read off these events.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .clauses import BREAK, QUOTED, WORD, Tokens
from .closed_classes import ADVERBS, AUXILIARIES, BARRIERS, DETERMINERS, PASSIVE, POSTMODIFIERS, PRONOUNS, RELATIVE
from .cues import CUES, HEARSAY, NOUN_FORMS, NOUN_LIKE, NOUNS, WEAK, Cue
from .names import DATA_WORDS, DOCUMENT_WORDS
from .speakers import LONGEST, Span, before_time, clause_start, is_name, subject_after, subject_before, verb_group
from .subjects import main_subject, subject_ahead

# Heads without an s that take a plural verb: 'a third say', 'most people say'.
PLURALS = frozenset("people police many some others most few both third quarter half percent majority number".split())
PAPERS = DATA_WORDS | DOCUMENT_WORDS
# What carries writing: 'a sign saying “…”'.
BEARERS = frozenset("sign signs banner banners poster posters placard placards".split())
# What follows a participle that hangs on a noun: 'the plan criticised in'.
CLOSING = frozenset(("but", "and", "or", "in", "on", "at", "during", "under", "with", "to", ","))
# 'a fifth of its claims as', 'the tax rates of': what follows a noun and never a verb that reports.
NOUN_LINKS = frozenset("as of from for by at and or".split())
NO_PHRASE = BARRIERS | AUXILIARIES
NO_BARE_NOUNS = NO_PHRASE | ADVERBS
NO_BEARERS = (NO_PHRASE - {"and"}) | CUES.keys()
NEAR = 8  # tokens between a clause of saying and the verb that goes on from it


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
    for at in tokens.reporting:
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
    if at + 1 >= tokens.size or tokens.low[at + 1] != "to":
        return None
    source = subject_after(tokens, at + 2, inverted=True) or _bare_noun(tokens, at + 2)
    return Event(at, at + 2, source, "according", "after", "according to") if source else None


def _bare_noun(tokens: Tokens, at: int) -> Span | None:
    """'according to early results of the vote', 'according to company papers': a noun phrase without an article."""
    if at >= tokens.size or tokens.kind[at] != WORD or tokens.low[at] in NO_BARE_NOUNS:
        return None
    rest = subject_after(tokens, at + 1) if at + 1 < tokens.size and tokens.kind[at + 1] == WORD else None
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
    return at + 1 < tokens.size and (tokens.kind[at + 1] == QUOTED or tokens.low[at + 1] in ("that", "of", "to", ","))


def _verb(tokens: Tokens, at: int, cue: Cue, before: list[Event]) -> Event | None:
    if _is_in_name(tokens, at):
        return None
    first = verb_group(tokens, at)
    passive = first < at and _is_passive(tokens, first, at)
    if cue.form == "past" and passive:
        return _by(tokens, first, at, cue)
    if printed := _paper(tokens, first, at, cue):
        return printed
    if cue.lemma in WEAK and not _opens_content(tokens, at):
        return None
    if cue.lemma == "ask" and (asked := _question(tokens, at)):
        return asked
    if _is_no_speech(tokens, first, at, cue):
        return None
    if tokens.low[at] == "saying" and tokens.low[at - 1] == "as" and (quoted := _quoted_as(tokens, at)):
        return quoted
    if cue.form == "ing" and not passive:
        return _participle(tokens, first, at, cue, before)
    if cue.form == "base" and at > 0 and tokens.low[at - 1] == "to":
        return _shared(tokens, at, at, cue, before) if _opens_content(tokens, at) else None
    source = subject_before(tokens, first)
    if source and first == at and tokens.text[at - 1] == "," and _closes(tokens, at):
        source = None
    if source is None or _is_noun(tokens, at, first, cue, source):
        return _inverted(tokens, first, at, cue, before)
    return Event(first, at + 1, source, cue.family, "before", cue.lemma)


def _is_passive(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the last auxiliary of a verb group is a form of 'be' or 'get': 'has been told'."""
    last = next((low for low in tokens.low[first:at][::-1] if low in AUXILIARIES), "")
    return last in PASSIVE


def _is_in_name(tokens: Tokens, at: int) -> bool:
    """'the United States', 'a New York Times Report'."""
    return (
        at > 0 and tokens.text[at][0].isupper() and tokens.kind[at - 1] == WORD
        and tokens.sentence[at - 1] == tokens.sentence[at]
    )  # fmt: skip


def _paper(tokens: Tokens, first: int, at: int, cue: Cue) -> Event | None:
    """'The report shows', 'figures from the board show': data and documents report without a quotation or 'that'."""
    if cue.form == "ing" or not first or cue.family not in ("show", "say"):
        return None
    if tokens.low[first - 1] not in PAPERS and cue.lemma != "show":
        return None
    source = subject_before(tokens, first)
    if source and _head(tokens, source) in PAPERS and tokens.low[at + 1 : at + 2] != ["up"]:
        return Event(first, at + 1, source, cue.family, "before", cue.lemma)
    return None


def _head(tokens: Tokens, source: Span) -> str:
    """The noun of a phrase: 'figures' of 'figures from the harbour office'."""
    after = next((k for k in range(source[0] + 1, source[1]) if tokens.low[k] in POSTMODIFIERS), source[1])
    return tokens.low[after - 1]


def _is_no_speech(tokens: Tokens, first: int, at: int, cue: Cue) -> bool:
    """'adding to her lead', 'asked not to be named', 'the mayor's thinking', 'the board's proposed plan', 'people accused of theft'."""
    if cue.lemma == "add" and at + 1 < tokens.size and tokens.low[at + 1] == "to":
        return True
    if cue.lemma == "ask" and tokens.low[at + 1 : at + 4] == ["not", "to", "be"]:
        return True
    if first == at and at and cue.form in ("ing", "past"):
        possessed = _possessive(tokens.low[at - 1])
        if cue.form == "ing" and (possessed or tokens.low[at - 1] in DETERMINERS):
            return True
        if cue.form == "past" and possessed and tokens.kind[at + 1 : at + 2] == [WORD]:
            return True
    if cue.form == "past" and first == at and _reduced(tokens, at, cue):
        return True
    # 'citing two engineers': the one cited speaks (chains.py)
    return cue.lemma in ("cite", "quote") and not _opens_content(tokens, at)


def _participle(tokens: Tokens, first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'with Ruiz saying that …', 'with nurses chanting “…”', 'a sign saying “…”'; else the verb of another's subject."""
    if first and tokens.kind[first - 1] == WORD:
        borne = tokens.low[first - 1] in BEARERS and tokens.low[first - 2] in DETERMINERS
        named = (first - 2, first) if borne else _with(tokens, first) or subject_before(tokens, first)
        with_it = named and named[0] and tokens.low[named[0] - 1] == "with"
        if named and (borne or with_it or is_name(tokens, first - 1)):
            return Event(first, at + 1, named, cue.family, "before", cue.lemma)
    return _shared(tokens, at, at, cue, before)


def _with(tokens: Tokens, first: int) -> Span | None:
    """'with many nurses and porters chanting': all that stands between 'with' and the participle."""
    for k in range(first - 1, max(0, first - LONGEST), -1):
        if tokens.kind[k] != WORD or tokens.low[k] in NO_BEARERS:
            return None
        if tokens.low[k] == "with":
            last = before_time(tokens, k + 1, verb_group(tokens, first) - 1)
            return (k + 1, last + 1) if k < last and subject_after(tokens, k + 1) else None
    return None


def _quoted_as(tokens: Tokens, at: int) -> Event | None:
    """'The Gazette quoted Ruiz as saying', 'Ruiz was quoted by the Gazette as saying': the one quoted speaks."""
    for k in range(at - 2, max(0, at - 12), -1):
        if tokens.low[k] in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            if k and tokens.low[k - 1] in PASSIVE and k == at - 2:
                return None
            quoted_by = tokens.low[k - 1] in PASSIVE and tokens.low[k + 1] == "by"
            source = subject_before(tokens, verb_group(tokens, k)) if quoted_by else subject_after(tokens, k + 1)
            return Event(at - 1, at + 1, source, "say", "before", "say") if source else None
    return None


def _question(tokens: Tokens, at: int) -> Event | None:
    """'Asked whether it held, Ruiz nodded', 'when asked by Chan': an opening whose asker is named after 'by', if at all."""
    opens = at == 0 or tokens.sentence[at - 1] != tokens.sentence[at] or tokens.low[at - 1] == "when"
    if tokens.low[at] != "asked" or not opens:
        return None
    asker = subject_after(tokens, at + 2) if at + 2 < tokens.size and tokens.low[at + 1] == "by" else None
    return Event(at, at + 1, asker, "ask", "after", "ask")


def _reduced(tokens: Tokens, at: int, cue: Cue) -> bool:
    """A participle that hangs on a noun: 'people accused of theft', 'a plan backed by', 'a blog called “Tides”'."""
    following = tokens.low[at + 1] if at + 1 < tokens.size else ""
    if (following == "by" and cue.lemma != "say") or (following == "of" and cue.lemma == "accuse"):
        return True
    if cue.family == "call" and following in CLOSING:
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
    if at + 1 < tokens.size and tokens.low[at + 1] in NOUN_LINKS:
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
    return end == tokens.size or tokens.kind[end] == BREAK or tokens.text[end] == ","


def _opens_content(tokens: Tokens, at: int) -> bool:
    """A quotation or 'that' stands within three tokens of the cue, or a quotation right before its subject."""
    if tokens.low[at] in ("put", "puts") and at + 1 < tokens.size and tokens.low[at + 1] == "it":
        return True
    near = at + (3 if CUES[tokens.low[at]].family == "show" else 4)
    low = tokens.low[at + 1 : near]
    if "that" in low or ":" in low or QUOTED in tokens.kind[at + 1 : near]:
        return True
    if tokens.quotations and any(
        tokens.low[k] == "as" and QUOTED in tokens.kind[k + 1 : k + 3]
        for k in range(at + 1, min(at + LONGEST, tokens.size))
    ):
        return True  # 'referred to the whole plan as a “wall”'
    k = clause_start(tokens, at)
    return k > 0 and tokens.kind[k - 1] == QUOTED and at - k < 12


def _by(tokens: Tokens, first: int, at: int, cue: Cue) -> Event | None:
    """'was called a “…” by the union': the source of a passive; not of 'was quoted by the Gazette as saying'."""
    if cue.lemma in ("quote", "cite") and "saying" in tokens.low[at + 1 : at + 12]:
        return None
    for k in range(at + 1, min(at + 8, tokens.size - 1)):
        if tokens.kind[k] == BREAK:
            return None
        if tokens.low[k] == "by":
            source = subject_after(tokens, k + 1)
            return Event(first, at + 1, source, cue.family, "after", cue.lemma) if source else None
    return None


def _inverted(tokens: Tokens, first: int, at: int, cue: Cue, before: list[Event]) -> Event | None:
    """'“…,” said the mayor', '…, say police.'; else a second verb of the subject: 'Ruiz rose and said'."""
    if cue.form == "base":
        follows = cue.lemma == "say" and at > 0 and (tokens.text[at - 1] == "," or tokens.kind[at - 1] == QUOTED)
        source = subject_after(tokens, at + 1) if follows else None
        whole = source is not None and (source[1] == tokens.size or tokens.kind[source[1]] == BREAK)
        return Event(at, at + 1, source, cue.family, "after", cue.lemma) if whole else None
    if cue.form in ("past", "third") and at + 1 < tokens.size:
        k = at - 1
        while k > 0 and tokens.text[k] in ("'", "’"):  # ''It fell,'' said Ruiz
            k -= 1
        opens = at == 0 or tokens.kind[k] in (QUOTED, BREAK) or tokens.text[k] in (",", "?", "!")
        if opens and tokens.kind[at + 1] == WORD and tokens.low[at + 1] not in ADVERBS:
            source = subject_after(tokens, at + 1, inverted=tokens.kind[at - 1] == QUOTED)
            whole = cue.family not in ("tell", "call") or tokens.kind[at - 1] == QUOTED  # not: '…, called it “late”'
            if source and (whole or (cue.family == "call" and tokens.low[at + 1] not in PRONOUNS)):
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
    aside = _aside(tokens, first, before)
    if aside:
        return Event(first, at + 1, aside, cue.family, "shared", cue.lemma)
    if tokens.text[at - 1] == "," and (main := main_subject(tokens, at)):
        return Event(first, at + 1, main, cue.family, "shared", cue.lemma)
    earlier = [
        e for e in before[-3:] if e.source and tokens.sentence[e.first] == tokens.sentence[at] and e.family != "noun"
    ]
    source = earlier[-1].source if earlier else main_subject(tokens, at) or subject_ahead(tokens, first)
    return Event(first, at + 1, source, cue.family, "shared", cue.lemma) if source else None


def _aside(tokens: Tokens, first: int, before: list[Event]) -> Span | None:
    """'The dam held, Ruiz said, adding that it was old': the source of the clause of saying that the verb goes on from.

    Else the subject of the clause that an 'and' goes on from: 'When the dam broke, she rose and said'.
    """
    event = before[-1] if before else None
    if event and event.source and event.order != "shared" and event.family not in ("noun", "according"):
        begins = tokens.text[event.begin - 1] == "," or tokens.kind[event.begin - 1] == QUOTED
        end = event.finish  # past the last token where the source closes the paragraph: 'told, said Ruiz'
        near = first - end < NEAR and end < tokens.size and tokens.kind[end] != BREAK
        if event.begin and begins and near and tokens.sentence[event.begin] == tokens.sentence[first]:
            return event.source
    if tokens.low[first - 1] == "and":
        comma = next((k for k in range(first - 2, max(0, first - NEAR), -1) if tokens.text[k] == ","), None)
        if comma is not None and tokens.low[comma + 1] in PRONOUNS:
            return comma + 1, comma + 2
    return None
