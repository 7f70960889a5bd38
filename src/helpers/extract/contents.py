"""What a reporting word attributes to its source: the stretches of the sentence that are its content.

Read off the order of the sentence, after Pareti (2015), *Attribution: a computational approach*, chapter 3: after 'X said
(that)', before ', X said' and ', according to X', on both sides of ', X said,', around 'reportedly'. A quotation that
the event stands beside is its content alone. The conjunction belongs to the content; comments of the writer's after it
('…, which drew applause', '…, citing the rain', '…, and left') do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import BREAK, QUOTED, WORD, Token
from .passages import Passage
from .reporting import Event
from .speakers import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    POSTMODIFIERS,
    PRONOUNS,
    REACH,
    RELATIVE,
    SUBORDINATORS,
    TIME_NOUNS,
    Span,
    is_name,
    subject_after,
)

CONJUNCTIONS = frozenset("that whether how why what if".split())
# What begins an adverbial of place, time or manner of speaking.
ADJUNCTS = frozenset(
    """in on at during after before since while as when via through by from without with last late early this earlier
    to over outside inside following about of amid against""".split()
)
ARTICLES = frozenset(("a", "an", "the"))
DASHES = frozenset({"—", "–", "-", "--"})
# After a comma, the writer's own words: 'the wall held, which surprised the board'.
COMMENTS = frozenset("which who whom whose where something although though while whereas amid after following".split())
EXAMPLES = frozenset("including regarding concerning during according something anything everything".split())
LONGEST_ASIDE = 6  # tokens; a longer parenthesis at the end is the writer's
WIDE = 14  # tokens of adverbials passed over between a cue and 'that'


def contents_of(passage: Passage, event: Event, quoted: Sequence[int] = ()) -> list[Span]:
    """The stretches of tokens that an event attributes to its source; none where nothing is left over.

    `quoted`: the tokens of the quotations in its sentence that hang on the event.

    >>> line = "Heavy rain, the harbour office said, fell for a week."
    >>> passage = Passage(line, 0, len(line))
    >>> [passage.words(*span) for span in contents_of(passage, passage.events[0])]
    ['Heavy rain', 'fell for a week']
    """
    tokens = passage.tokens
    start, end = sentence_of(tokens, event.first)
    if event.family == "noun":
        return _listed(_to_comma(tokens, event.last, end))
    if event.family == "hearsay":
        return [_hearsay(tokens, event.first, start, end)]
    direct = _direct(tokens, event, quoted, start)
    if direct:
        return direct
    after = _after_event(tokens, event, end)
    link = tokens[event.begin - 1].low if event.begin > start else ""
    if link in ("what", "than", "which", "how") and (after >= end or tokens[event.last].text == ","):
        return []  # 'less than the mayor promised': no clause is reported
    if event.family == "according":
        return _listed(_trim(tokens, start, event.begin) or _trim(tokens, after, end))
    if _is_parenthesis(tokens, event, start):
        return _around(passage, event, start, end) + _resumed(tokens, event)
    if _is_over(tokens, after, end) and (before := _trim(tokens, start, event.begin)):
        return [before]
    return _listed(_trim(tokens, after, _stop(passage, event, after, end)))


def _listed(span: Span | None) -> list[Span]:
    return [span] if span else []


def sentence_of(tokens: Sequence[Token], at: int) -> Span:
    """First and last + 1 token of the sentence of tokens[at], its full stop left out."""
    start = end = at
    floor, ceiling = max(0, at - REACH), min(len(tokens), at + REACH)
    while start > floor and tokens[start - 1].sentence == tokens[at].sentence:
        start -= 1
    while end < ceiling and tokens[end].sentence == tokens[at].sentence and tokens[end].kind != BREAK:
        end += 1
    return start, end


def _direct(tokens: Sequence[Token], event: Event, quoted: Sequence[int], start: int) -> list[Span]:
    """'“It fell,” Ruiz said', 'Ruiz said on Monday: “It fell.”': whole clauses in marks, and they alone."""
    spans = []
    for quote in quoted:
        words = tokens[quote].text.strip()
        before = tokens[quote - 1] if quote > start else None
        opens = before is None or before.kind == BREAK or before.text in (",", ":", *DASHES)
        if quote < event.begin:
            whole = opens and words[-1:] in (",", "?", "!", "…", "—", "-", ".")
        else:
            whole = before is not None and (before.text in (",", ":") or quote == event.finish) and words[:1].isupper()
            whole = (whole and len(words.split()) > 2) or (bool(spans) and opens)
        if not whole:
            return []
        spans.append((quote, quote + 1))
    return spans


def _is_parenthesis(tokens: Sequence[Token], event: Event, start: int) -> bool:
    """', Ruiz said' and '“…,” said Ruiz': the event stands after a comma or a quotation, and no 'that' after it."""
    if event.begin <= start or event.order == "shared" or event.first < event.begin:
        return False
    k = event.begin - 1
    while k > start and tokens[k].text in ("'", "’"):  # ''It fell,'' said Ruiz
        k -= 1
    before = tokens[k]
    if tokens[event.begin].low in RELATIVE or (event.finish < len(tokens) and tokens[event.finish].low in CONJUNCTIONS):
        return False
    if before.kind == QUOTED:
        return True
    opener = tokens[start].low in SUBORDINATORS | ADJUNCTS or tokens[start].low.endswith(("ing", "ly")) or (
        tokens[start].low in ADVERBS | DAYS
    )  # fmt: skip
    if before.text != "," or event.begin - start < 3:
        return False
    return event.order == "after" or (not opener and _ends(tokens, event.finish, event)) or (
        not opener and event.finish < len(tokens) and tokens[event.finish].text == ","
    )  # fmt: skip


def _ends(tokens: Sequence[Token], k: int, event: Event) -> bool:
    """Whether the event closes its sentence, or only adverbials and comments follow it."""
    if k >= len(tokens) or tokens[k].kind in (BREAK, QUOTED) or tokens[k].sentence != tokens[event.first].sentence:
        return True
    low = tokens[k].low
    return low in ADJUNCTS | DAYS | ADVERBS or tokens[k].text == "," or low.endswith("ly") or event.family == "tell"


def _around(passage: Passage, event: Event, start: int, end: int) -> list[Span]:
    """The clause before ', X said' and, where it is only interrupted, what goes on after the next comma."""
    tokens = passage.tokens
    before = _trim(tokens, start, event.begin)
    goes_on = event.finish + 1 < end and tokens[event.finish].text == "," and (
        event.order == "before" or tokens[event.finish + 1].low not in ARTICLES
    )  # fmt: skip
    after = None
    if goes_on and not _is_comment(tokens, event.finish + 1) and tokens[event.finish - 1].kind == WORD:
        shared = any(e.order == "shared" and e.first < event.finish + 3 for e in passage.next(event.finish))
        after = None if shared else _trim(tokens, event.finish + 1, _stop(passage, event, event.finish + 1, end))
    return [span for span in (before, after) if span]


def _is_pair(tokens: Sequence[Token], k: int) -> bool:
    """Two apostrophes side by side, which stand for a quotation mark."""
    return (
        0 <= k < len(tokens) - 1
        and tokens[k].text == tokens[k + 1].text == "'"
        and tokens[k].end == tokens[k + 1].start
    )


def _resumed(tokens: Sequence[Token], event: Event) -> list[Span]:
    """“''It fell,'' Ruiz said. ''It was old.''”: the next stretch between pairs of apostrophes."""
    if not _is_pair(tokens, event.begin - 2):
        return []
    pairs = [k for k in range(event.finish, min(event.finish + REACH, len(tokens))) if _is_pair(tokens, k)][:2]
    if len(pairs) < 2 or tokens[pairs[0] - 1].kind != BREAK or pairs[1] - pairs[0] < 3:
        return []
    return [(pairs[0] + 2, pairs[1])]


def _after_event(tokens: Sequence[Token], event: Event, end: int) -> int:
    """The first token of what follows an event: hearers and adverbials before 'that' or a quotation are passed over."""
    k = event.last if event.order == "shared" or event.order == "before" else event.finish
    if event.family == "tell" and k < end:
        hearer = subject_after(tokens, k) or (
            (k, k + 1) if tokens[k].low in ("him", "her", "them", "us", "me") else None
        )
        k = hearer[1] if hearer else k
    while k < end and (tokens[k].low in DAYS | ADVERBS or tokens[k].text in (":", ",") or _is_time(tokens, k)):
        k += 1
    if k < end and tokens[k].low in ("of", "about", "against") and event.family != "according":
        k += 1
    if event.family == "according" or k >= end or not _is_adjunct(tokens, k):
        return k
    return next((j for j in range(k, min(k + WIDE, end)) if tokens[j].low in ("that", "whether")
                 or (tokens[j].kind == QUOTED and tokens[j].text[:1].isupper() and tokens[j - 1].text in (",", ":"))), k)  # fmt: skip


def _is_adjunct(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].low in ADJUNCTS or tokens[k].text in DASHES or tokens[k].low.endswith("ly") or is_name(tokens[k])


def _is_time(tokens: Sequence[Token], k: int) -> bool:
    """'in January', 'on Monday', 'this week', 'earlier that day'."""
    following = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if tokens[k].low in ("in", "on", "last", "this", "since"):
        return following in DAYS or following in TIME_NOUNS
    return tokens[k].low in TIME_NOUNS and tokens[k - 1].low in DAYS | {"last", "this"}


def _is_over(tokens: Sequence[Token], after: int, end: int) -> bool:
    """Nothing but a place or time of speaking stands between the event and the end of its sentence."""
    rest = tokens[after:end]
    if not rest:
        return True
    if len(rest) > 8 or any(t.kind == QUOTED or t.low in AUXILIARIES | PRONOUNS for t in rest):
        return False
    return rest[0].low in ("in", "on", "at", "during", "late", "early", "last", "this") or all(
        t.low in DAYS or t.low in TIME_NOUNS or is_name(t) or t.text == "," or t.text.isdigit() for t in rest
    )


def _stop(passage: Passage, event: Event, start: int, end: int) -> int:
    """Where the reported clause ends: at a comment of the writer's, a dash, or the next clause of saying."""
    tokens = passage.tokens
    relative = _is_relative(tokens, event)
    coming = [e for e in passage.next(start) if e.first < end]
    same = {e.first for e in coming if e.order == "shared"}  # the source's next verb
    others = {e.begin for e in coming if e.order == "before"}
    closed = start  # the second of two dashes
    for k in range(start + 1, end - 1):
        if k > closed and _is_dash(tokens, k):
            closed = next((j for j in range(k + 1, end) if tokens[j].text == tokens[k].text), k)
            if closed == k or k + 1 in same:
                return k
        elif tokens[k].text == ",":
            linked = tokens[k + 1].low in ("and", "but")
            verb = k + 2 if linked else k + 1
            if relative or _is_comment(tokens, k + 1) or verb in same or (linked and verb in others):
                return k
        elif _is_turn(tokens, k, end, same, others):
            return k
    return end


def _is_turn(tokens: Sequence[Token], k: int, end: int, same: set[int], others: set[int]) -> bool:
    """'held and promised …', 'held but Chan said …', 'held (a claim …)': the source's words end without a comma."""
    if tokens[k].text == "(":
        return tokens[end - 1].text == ")" and end - k > LONGEST_ASIDE
    if tokens[k].low not in ("and", "but"):
        return False
    return k + 1 in same or (tokens[k].low == "but" and k + 1 in others)


def _is_dash(tokens: Sequence[Token], k: int) -> bool:
    """A dash between clauses; not the one in '1,200-1,400'."""
    return tokens[k].text in DASHES and (tokens[k].text == "—" or tokens[k - 1].end < tokens[k].start)


def _is_relative(tokens: Sequence[Token], event: Event) -> bool:
    """An event in a clause that a comma closes: 'Ruiz, who said …,', 'While Ruiz said …,'."""
    start, _ = sentence_of(tokens, event.begin)
    if tokens[event.begin].low in RELATIVE:
        return event.begin > start and tokens[event.begin - 1].text == ","
    if tokens[event.first].low == "asked" and event.first - start < 2:
        return True
    return tokens[start].low in SUBORDINATORS and not any(t.text == "," for t in tokens[start : event.begin])


def _is_comment(tokens: Sequence[Token], k: int) -> bool:
    """Whether the words at k, after a comma, are the writer's: a relative clause, a participle, an apposition."""
    if k >= len(tokens) or tokens[k].kind != WORD:
        return False
    low = tokens[k].low
    if low.endswith("ing") and len(low) > 5 and low not in EXAMPLES and tokens[k].text.islower():
        return True
    return low in COMMENTS or (low in ARTICLES and _is_apposition(tokens, k))


def _is_apposition(tokens: Sequence[Token], k: int) -> bool:
    """', a plan that …', ', an idea he …': a noun phrase with a clause that hangs on it."""
    return any(t.low in RELATIVE for t in tokens[k + 1 : k + 6])


def _to_comma(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    if start < end and tokens[start].low in ("of", "to"):
        start += 1
    stop = next((k for k in range(start, end) if tokens[k].text in (",", ";") or _is_dash(tokens, k)), end)
    return (start, stop) if stop > start else None


def _hearsay(tokens: Sequence[Token], at: int, start: int, end: int) -> Span:
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
    if end - start < 1 or (end - start == 1 and tokens[start].low in POSTMODIFIERS):
        return None
    return (start, end) if any(t.low not in ("and", "but", "as") for t in tokens[start:end]) else None
