"""The reporting event that a quotation hangs on within its sentence.

The order of the rules follows Krestel, Bergler & Witte (2008), *Minding the Source*: a reporting clause right after the
quotation, then one before it in its sentence, then one later in it.
"""

from __future__ import annotations

from .clauses import BREAK, QUOTED, WORD, Tokens
from .closed_classes import ADVERBS, AUXILIARIES, DETERMINERS, PASTS, PRONOUNS, RELATIVE, SUBORDINATORS
from .passages import Passage
from .reporting import Event
from .speakers import REACH, Span, is_name, subject_after
from .subjects import main_subject

DASHES = frozenset({"—", "–", "-", "--", "―"})
MODALS = frozenset("should would could might may must will can shall".split())
ANYBODY = frozenset("anyone anybody everyone everybody someone somebody nobody people".split())
NO_VERBS = AUXILIARIES | DETERMINERS
THOUGHT = frozenset("think believe hope fear remember find show wonder know".split())
WIDE = 16  # tokens between a reporting word and another in the clause that it reports
NEAR = 8  # tokens between a noun of saying and its quotation


def beside(passage: Passage, quote: int) -> Event | None:
    """The event that the quotation at token `quote` hangs on, within its own sentence."""
    for rule in (_dashed, _after, _framed, _before, _introduced, _later):
        if event := rule(passage, quote):
            return event
    return None


def _dashed(passage: Passage, quote: int) -> Event | None:
    """'“…” — Ana Ruiz': a name after a dash that ends the paragraph or its line."""
    tokens, k = passage.tokens, quote + 1
    if k + 1 >= tokens.size or tokens.text[k] not in DASHES or not is_name(tokens, k + 1):
        return None
    end = next((j for j in range(k + 1, tokens.size) if tokens.kind[j] in (BREAK, QUOTED)), tokens.size)
    if end - k > 9 or not all(is_name(tokens, j) or tokens.kind[j] != WORD for j in range(k + 1, min(end, k + 3))):
        return None
    comma = next((j for j in range(k + 1, end) if tokens.text[j] == ","), end)
    return Event(k, k + 1, (k + 1, comma), "say", "after", "dash")


def _after(passage: Passage, quote: int) -> Event | None:
    """'“…,” the mayor said', '“…,” said the mayor'."""
    k = quote + 1
    tokens = passage.tokens
    while k < tokens.size and tokens.text[k] in {",", *DASHES}:
        k += 1
    if tokens.text[quote].rstrip()[-1:] == "." or (k < tokens.size and tokens.kind[k] == BREAK):
        return None
    if k == quote + 1 and tokens.text[quote].rstrip()[-1:] not in (",", "?", "!", "…", "—", "-"):
        inverted = passage.starting.get(k)  # '“Technicals” Bob called them': no comma, no reporting clause
        return inverted if inverted and inverted.order == "after" and inverted.source else None
    later = k + 1 if k < tokens.size and tokens.low[k] in ("as", "the", "a") else k
    if _in_subordinate(passage, quote) or (k == quote + 1 and _is_introduced(passage, quote)):
        return None
    for event in (passage.starting.get(k), passage.starting.get(later)):
        if event and event.source and event.order != "shared" and event.family != "noun":
            return event
    return None


def _is_introduced(passage: Passage, quote: int) -> bool:
    """'She asked, “Why now?” He left': a question that a clause before it leads up to, and a new sentence after it."""
    tokens, event = passage.tokens, passage.previous(quote)
    asked = tokens.text[quote].rstrip()[-1:] in ("?", "!") and tokens.text[quote + 1 : quote + 2] and quote > 0
    if event is None or not asked or tokens.text[quote - 1] not in (",", ":") or quote - event.finish > 3:
        return False
    return tokens.sentence[event.first] == tokens.sentence[quote] and tokens.text[quote + 1][0].isupper()


def _in_subordinate(passage: Passage, quote: int) -> bool:
    """'When a boy shouted “Fire,” Ruiz left': the quotation ends a clause that says whose it is."""
    tokens, event = passage.tokens, passage.previous(quote)
    if event is None or event.order != "before" or tokens.sentence[event.first] != tokens.sentence[quote]:
        return False
    near = quote - event.finish < NEAR and all(
        tokens.low[k] in (",", "that", "a", "an", "the") for k in range(event.finish, quote)
    )
    first, _ = tokens.sentence_at(quote)
    return near and event.begin > first and tokens.low[event.begin - 1] in SUBORDINATORS


def _framed(passage: Passage, quote: int) -> Event | None:
    """'“Not again,” he groused': right after a quotation that ends in a comma, any verb is one of saying."""
    tokens, k = passage.tokens, quote + 1
    words = tokens.text[quote].strip()
    if words[-1:] not in (",", "?", "!", "…") or not words[:1].isupper() or k + 1 >= tokens.size:
        return None
    if _is_introduced(passage, quote):
        return None
    if turned := _turned(tokens, k):
        return turned
    end = k
    while end < tokens.size and end - k < 6 and (is_name(tokens, end) or tokens.text[end] == "."):
        end += 1
    if tokens.low[k] in PRONOUNS:
        end = k + 1
    while end > k and end < tokens.size and tokens.low[end] in ADVERBS:
        end += 1
    if end == k or end >= tokens.size:
        return None
    if not tokens.low[end].endswith(("ed", "s", "rote", "oke", "an")) and tokens.low[end] not in PASTS:
        return None
    if tokens.kind[end] != WORD or tokens.text[end][0].isupper() or tokens.low[end] in AUXILIARIES:
        return None
    return Event(end, end + 1, (k, k + 1 if tokens.low[k] in PRONOUNS else end), "say", "before", tokens.low[end])


def _turned(tokens: Tokens, k: int) -> Event | None:
    """'“Not again,” groans Ana Ruiz.': the verb first, then its subject, and the sentence is over or a comma follows."""
    verb = tokens.low[k].endswith(("ed", "s", "rote", "oke", "an")) or tokens.low[k] in PASTS
    if not verb or not tokens.text[k].islower() or tokens.low[k] in NO_VERBS:
        return None
    source = subject_after(tokens, k + 1, inverted=True)
    if source is None or tokens.low[source[0]] in ("it", "that", "this"):
        return None
    over = source[1] == tokens.size or tokens.kind[source[1]] == BREAK or tokens.text[source[1]] == ","
    return Event(k, k + 1, source, "say", "after", tokens.low[k]) if over else None


def _introduced(passage: Passage, quote: int) -> Event | None:
    """'The mayor was blunt: “No”', 'She ended with a curt, “Enough.”': a clause that leads up to a quotation."""
    tokens, k = passage.tokens, quote - 1
    if k < 1 or tokens.text[k] not in (":", ",") or tokens.sentence[k] != tokens.sentence[quote]:
        return None
    if tokens.text[k] == "," and not (tokens.text[quote][:1].isupper() and len(tokens.text[quote].split()) > 2):
        return None
    named = _label(tokens, k) or _origin(tokens, k)
    if named:
        return Event(k, k + 1, named, "say", "shared", "")
    source = _second(tokens, k) or main_subject(tokens, k)
    if source is None or not (tokens.low[source[0]] in PRONOUNS or any(is_name(tokens, j) for j in range(*source))):
        return None
    return Event(k, k + 1, source, "say", "shared", "")


def _second(tokens: Tokens, colon: int) -> Span | None:
    """'Ruiz praised both, but she gave a warning: “…”': the pronoun that the last clause begins with."""
    first, _ = tokens.sentence_at(colon)
    for k in range(colon - 3, max(first, colon - REACH), -1):
        if tokens.text[k] == "," and tokens.low[k + 1] in ("and", "but") and tokens.low[k + 2] in PRONOUNS:
            return k + 2, k + 3
    return None


def _label(tokens: Tokens, colon: int) -> Span | None:
    """'— Ana Ruiz: “…”': nothing but a name between a dash or a sentence's beginning and the colon."""
    k = colon
    while k > 0 and colon - k < 9 and (is_name(tokens, k - 1) or _links_names(tokens, k - 1)):
        k -= 1
    opens = k == 0 or tokens.text[k - 1] in DASHES or tokens.sentence[k - 1] != tokens.sentence[colon]
    return (k, colon) if tokens.text[colon] == ":" and k < colon and opens else None


def _links_names(tokens: Tokens, k: int) -> bool:
    """The full stop of an initial, and the 'and' between two names."""
    return k > 0 and tokens.low[k] in (".", "and") and is_name(tokens, k - 1)


def _origin(tokens: Tokens, colon: int) -> Span | None:
    """'From the report: “…”', 'More from Ruiz: “…”': the noun phrase between 'from' and the colon."""
    if tokens.text[colon] != ":":
        return None
    for k in range(colon - 1, max(0, colon - NEAR) - 1, -1):
        if tokens.low[k] == "from":
            source = subject_after(tokens, k + 1)
            return source if source and source[1] == colon else None
    return None


def _before(passage: Passage, quote: int) -> Event | None:
    """'The mayor said “…”': the nearest event before the quotation in its sentence, 'it shows' only for want of another."""
    tokens, thing = passage.tokens, None
    for event in passage.nearest(quote):
        if tokens.sentence[event.first] != tokens.sentence[quote] or not _governs(passage, event, quote):
            continue
        if _opening(tokens, event) not in ("it", "that", "this", "there") and not _is_unreal(tokens, event):
            return _over(passage, event)
        thing = thing or event
    return _over(passage, thing) if thing else None


def _over(passage: Passage, event: Event) -> Event:
    """'Ruiz said you cannot call it “safe”', 'Ruiz said she thinks it “held”': who reports the clause of a lesser event."""
    tokens = passage.tokens
    for outer in passage.nearest(event.begin):
        if not _is_lesser(tokens, event) or not _holds(tokens, outer, event):
            break
        event = outer
    return event


def _is_lesser(tokens: Tokens, event: Event) -> bool:
    """An event that reports no words of its source's own: a pronoun's or anybody's, a thought, a wish, what may be said."""
    low = _opening(tokens, event)
    return low in PRONOUNS or low in ANYBODY or low in RELATIVE or event.lemma in THOUGHT or _is_unreal(tokens, event)


def _opening(tokens: Tokens, event: Event) -> str:
    """The first word of an event's source in small letters; nothing for hearsay."""
    return tokens.low[event.source[0]] if event.source else ""


def _holds(tokens: Tokens, outer: Event, inner: Event) -> bool:
    """Whether the inner event stands in the clause that the outer one reports: nothing parts the two."""
    if outer.order == "after" or outer.family == "noun" or tokens.sentence[outer.first] != tokens.sentence[inner.first]:
        return False
    between = range(outer.finish, inner.begin)
    return len(between) < WIDE and all(
        tokens.kind[k] == WORD and tokens.low[k] not in ("and", "but", "or", "while", "when", "after", "before", "as")
        for k in between
    )


def _governs(passage: Passage, event: Event, quote: int) -> bool:
    """Not: '“It fell,” said Ruiz, one of the “old guard”', where the event closes what stands before it."""
    tokens = passage.tokens
    if event.family == "noun" and (quote - event.last > NEAR or _is_filled(tokens, event, quote)):
        return False
    loose = event.family in ("call", "ask") or tokens.text[quote - 1] == ":"
    if loose and _breaks_off(tokens, event, quote):
        return False
    if event.begin == 0 or event.family == "according":
        return True
    if _is_closed(tokens, event, quote):
        return False
    if event.order == "shared":
        return True
    before = event.begin - 1
    if tokens.sentence[before] != tokens.sentence[quote] or (
        event.order == "before" and _goes_on(tokens, event, quote)
    ):
        return True
    closes = tokens.kind[before] == QUOTED or (tokens.text[before] == "," and event.order == "after")
    return not closes or tokens.text[quote - 1] in (",", ":") or tokens.low[quote - 1] == "that"


def _is_filled(tokens: Tokens, event: Event, quote: int) -> bool:
    """'called Chan’s claim of a “right” to it “odd”': the noun has a quotation of its own, and this is another one."""
    return QUOTED in tokens.kind[event.last : quote] and tokens.low[quote - 1] not in ("and", "or", ",")


def _breaks_off(tokens: Tokens, event: Event, quote: int) -> bool:
    """'Ruiz praised the plan, although she has “doubts”': a clause with a subject of its own follows what is praised."""
    return any(
        tokens.text[k] == "," and (tokens.low[k + 1] in SUBORDINATORS or tokens.low[k + 1] in ("and", "but", "so", "yet"))
        and (tokens.low[k + 2] in PRONOUNS or is_name(tokens, k + 2))
        for k in range(max(event.finish, quote - REACH), quote - 2)
    )  # fmt: skip


def _goes_on(tokens: Tokens, event: Event, quote: int) -> bool:
    """'On “Harbour Talk,” Ruiz said the plan was “late”': a clause of its own, or the quotation, follows the cue."""
    k = event.finish
    return k == quote or tokens.low[k] in DETERMINERS or tokens.low[k] in PRONOUNS or is_name(tokens, k)


def _is_closed(tokens: Tokens, event: Event, quote: int) -> bool:
    """'the offer, which some have called late, was “final”': an event in a relative clause that a comma has closed."""
    opener = next((k for k in range(event.begin, max(0, event.begin - 3), -1) if tokens.low[k] in RELATIVE), None)
    if opener is None or opener == 0 or tokens.text[opener - 1] != ",":
        return False
    return any(tokens.text[k] == "," and tokens.kind[k + 1] == WORD and tokens.low[k + 1] not in ("and", "or", "but")
               for k in range(event.last, quote - 1))  # fmt: skip


def _is_unreal(tokens: Tokens, event: Event) -> bool:
    """'the board should repeat', 'they would find': a modal verb, which reports no words that were said."""
    return not MODALS.isdisjoint(tokens.low[event.first : event.last])


def _later(passage: Passage, quote: int) -> Event | None:
    """'“…” is how the mayor described it': an event later in the sentence, for a quotation with none before it."""
    tokens = passage.tokens
    for event in passage.next(quote):
        if event.family in ("ask", "call", "show", "noun"):
            continue
        if event.source and event.begin > quote and tokens.sentence[event.first] == tokens.sentence[quote]:
            return event
    return None
