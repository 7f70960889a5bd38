"""What a reporting word attributes to its source: the stretches of the sentence that are its content.

Read off the order of the sentence, after Pareti (2015), *Attribution: a computational approach*, chapter 3: after 'X said
(that)', before ', X said' and ', according to X', on both sides of ', X said,', around 'reportedly'. A quotation that
the event stands beside is its content alone. The conjunction belongs to the content; comments of the writer's after it
('…, which drew applause', '…, citing the rain', '…, and left') do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import BREAK, QUOTED, WORD, Tokens
from .closed_classes import ADVERBS, AUXILIARIES, DAYS, POSTMODIFIERS, PRONOUNS, RELATIVE, SUBORDINATORS, TIME_NOUNS
from .passages import Passage
from .reporting import Event
from .speakers import REACH, Span, is_name, subject_after

CONJUNCTIONS = frozenset("that whether how why what if".split())
# What begins an adverbial of place, time or manner of speaking.
ADJUNCTS = frozenset(
    """in on at during after before since while as when via through by from without with last late early this earlier
    to over outside inside following about of amid against""".split()
)
DASHES = frozenset({"—", "–", "-", "--"})
VERBAL = AUXILIARIES | PRONOUNS
PASSED_OVER = DAYS | ADVERBS
AFTER_CUES = ADJUNCTS | PASSED_OVER
OPENERS = SUBORDINATORS | AFTER_CUES
DATED = DAYS | {"last", "this"}
STOPPING = frozenset((",", "(", "and", "but")) | DASHES
ARTICLES = frozenset(("a", "an", "the"))
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
    link = tokens.low[event.begin - 1] if event.begin > start else ""
    if link in ("what", "than", "which", "how") and (after >= end or tokens.text[event.last] == ","):
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


def sentence_of(tokens: Tokens, at: int) -> Span:
    """First and last + 1 token of the sentence of tokens[at], its full stop left out."""
    start, end = tokens.sentence_at(at)
    if tokens.kind[end - 1] == BREAK:
        end -= 1  # a sentence's end is its last token
    return (start, end) if end - start < REACH else (max(start, at - REACH), min(end, at + REACH))


def _direct(tokens: Tokens, event: Event, quoted: Sequence[int], start: int) -> list[Span]:
    """'“It fell,” Ruiz said', 'Ruiz said on Monday: “It fell.”': whole clauses in marks, and they alone."""
    spans: list[Span] = []
    for quote in quoted:
        words = tokens.text[quote].strip()
        before = tokens.text[quote - 1] if quote > start else ""
        opens = not before or tokens.kind[quote - 1] == BREAK or before in (",", ":") or before in DASHES
        if quote < event.begin:
            whole = opens and words[-1:] in (",", "?", "!", "…", "—", "-", ".")
        else:
            whole = before != "" and (before in (",", ":") or quote == event.finish) and words[:1].isupper()
            whole = (whole and len(words.split()) > 2) or (bool(spans) and opens)
        if not whole:
            return []
        spans.append((quote, quote + 1))
    return spans


def _is_parenthesis(tokens: Tokens, event: Event, start: int) -> bool:
    """', Ruiz said' and '“…,” said Ruiz': the event stands after a comma or a quotation, and no 'that' after it."""
    if event.begin <= start or event.order == "shared" or event.first < event.begin:
        return False
    k = event.begin - 1
    while k > start and tokens.text[k] in ("'", "’"):  # ''It fell,'' said Ruiz
        k -= 1
    if tokens.low[event.begin] in RELATIVE or (event.finish < tokens.size and tokens.low[event.finish] in CONJUNCTIONS):
        return False
    if tokens.kind[k] == QUOTED:
        return True
    if tokens.text[k] != "," or event.begin - start < 3:
        return False
    opener = tokens.low[start] in OPENERS or tokens.low[start].endswith(("ing", "ly"))
    return event.order == "after" or (not opener and _ends(tokens, event.finish, event)) or (
        not opener and event.finish < tokens.size and tokens.text[event.finish] == ","
    )  # fmt: skip


def _ends(tokens: Tokens, k: int, event: Event) -> bool:
    """Whether the event closes its sentence, or only adverbials and comments follow it."""
    if k >= tokens.size or tokens.kind[k] in (BREAK, QUOTED) or tokens.sentence[k] != tokens.sentence[event.first]:
        return True
    low = tokens.low[k]
    return low in AFTER_CUES or tokens.text[k] == "," or low.endswith("ly") or event.family == "tell"


def _around(passage: Passage, event: Event, start: int, end: int) -> list[Span]:
    """The clause before ', X said' and, where it is only interrupted, what goes on after the next comma."""
    tokens = passage.tokens
    before = _trim(tokens, start, event.begin)
    goes_on = event.finish + 1 < end and tokens.text[event.finish] == "," and (
        event.order == "before" or tokens.low[event.finish + 1] not in ARTICLES
    )  # fmt: skip
    after = None
    if goes_on and not _is_comment(tokens, event.finish + 1) and tokens.kind[event.finish - 1] == WORD:
        shared = any(e.order == "shared" and e.first < event.finish + 3 for e in passage.next(event.finish))
        after = None if shared else _trim(tokens, event.finish + 1, _stop(passage, event, event.finish + 1, end))
    return [span for span in (before, after) if span]


def _is_pair(tokens: Tokens, k: int) -> bool:
    """Two apostrophes side by side, which stand for a quotation mark."""
    return (
        0 <= k < tokens.size - 1
        and tokens.text[k] == tokens.text[k + 1] == "'"
        and tokens.end(k) == tokens.start[k + 1]
    )


def _resumed(tokens: Tokens, event: Event) -> list[Span]:
    """“''It fell,'' Ruiz said. ''It was old.''”: the next stretch between pairs of apostrophes."""
    if not _is_pair(tokens, event.begin - 2):
        return []
    pairs = [k for k in range(event.finish, min(event.finish + REACH, tokens.size)) if _is_pair(tokens, k)][:2]
    if len(pairs) < 2 or tokens.kind[pairs[0] - 1] != BREAK or pairs[1] - pairs[0] < 3:
        return []
    return [(pairs[0] + 2, pairs[1])]


def _after_event(tokens: Tokens, event: Event, end: int) -> int:
    """The first token of what follows an event: hearers and adverbials before 'that' or a quotation are passed over."""
    k = event.last if event.order == "shared" or event.order == "before" else event.finish
    if event.family == "tell" and k < end:
        hearer = subject_after(tokens, k) or (
            (k, k + 1) if tokens.low[k] in ("him", "her", "them", "us", "me") else None
        )
        k = hearer[1] if hearer else k
    while k < end and (tokens.low[k] in PASSED_OVER or tokens.text[k] in (":", ",") or _is_time(tokens, k)):
        k += 1
    if k < end and tokens.low[k] in ("of", "about", "against") and event.family != "according":
        k += 1
    if event.family == "according" or k >= end or not _is_adjunct(tokens, k):
        return k
    return next((j for j in range(k, min(k + WIDE, end)) if tokens.low[j] in ("that", "whether")
                 or (tokens.kind[j] == QUOTED and tokens.text[j][:1].isupper() and tokens.text[j - 1] in (",", ":"))), k)  # fmt: skip


def _is_adjunct(tokens: Tokens, k: int) -> bool:
    return tokens.low[k] in ADJUNCTS or tokens.text[k] in DASHES or tokens.low[k].endswith("ly") or is_name(tokens, k)


def _is_time(tokens: Tokens, k: int) -> bool:
    """'in January', 'on Monday', 'this week', 'earlier that day'."""
    following = tokens.low[k + 1] if k + 1 < tokens.size else ""
    if tokens.low[k] in ("in", "on", "last", "this", "since"):
        return following in DAYS or following in TIME_NOUNS
    return tokens.low[k] in TIME_NOUNS and tokens.low[k - 1] in DATED


def _is_over(tokens: Tokens, after: int, end: int) -> bool:
    """Nothing but a place or time of speaking stands between the event and the end of its sentence."""
    if after >= end:
        return True
    low = tokens.low[after:end]
    if len(low) > 8 or QUOTED in tokens.kind[after:end] or not VERBAL.isdisjoint(low):
        return False
    return low[0] in ("in", "on", "at", "during", "late", "early", "last", "this") or all(
        word in DAYS or word in TIME_NOUNS or word == "," or word.isdigit() or is_name(tokens, k)
        for k, word in enumerate(low, after)
    )


def _stop(passage: Passage, event: Event, start: int, end: int) -> int:
    """Where the reported clause ends: at a comment of the writer's, a dash, or the next clause of saying."""
    tokens = passage.tokens
    stopping = [k for k, low in enumerate(tokens.low[start + 1 : end - 1], start + 1) if low in STOPPING]
    if not stopping:
        return end
    relative = _is_relative(tokens, event)
    coming = [e for e in passage.next(start) if e.first < end]
    same = {e.first for e in coming if e.order == "shared"}  # the source's next verb
    others = {e.begin for e in coming if e.order == "before"}
    closed = start  # the second of two dashes
    for k in stopping:
        if k > closed and _is_dash(tokens, k):
            closed = next((j for j in range(k + 1, end) if tokens.text[j] == tokens.text[k]), k)
            if closed == k or k + 1 in same:
                return k
        elif tokens.text[k] == ",":
            linked = tokens.low[k + 1] in ("and", "but")
            verb = k + 2 if linked else k + 1
            if relative or _is_comment(tokens, k + 1) or verb in same or (linked and verb in others):
                return k
        elif _is_turn(tokens, k, end, same, others):
            return k
    return end


def _is_turn(tokens: Tokens, k: int, end: int, same: set[int], others: set[int]) -> bool:
    """'held and promised …', 'held but Chan said …', 'held (a claim …)': the source's words end without a comma."""
    if tokens.text[k] == "(":
        return tokens.text[end - 1] == ")" and end - k > LONGEST_ASIDE
    if tokens.low[k] not in ("and", "but"):
        return False
    return k + 1 in same or (tokens.low[k] == "but" and k + 1 in others)


def _is_dash(tokens: Tokens, k: int) -> bool:
    """A dash between clauses; not the one in '1,200-1,400'."""
    return tokens.text[k] in DASHES and (tokens.text[k] == "—" or tokens.end(k - 1) < tokens.start[k])


def _is_relative(tokens: Tokens, event: Event) -> bool:
    """An event in a clause that a comma closes: 'Ruiz, who said …,', 'While Ruiz said …,'."""
    start, _ = sentence_of(tokens, event.begin)
    if tokens.low[event.begin] in RELATIVE:
        return event.begin > start and tokens.text[event.begin - 1] == ","
    if tokens.low[event.first] == "asked" and event.first - start < 2:
        return True
    return tokens.low[start] in SUBORDINATORS and "," not in tokens.text[start : event.begin]


def _is_comment(tokens: Tokens, k: int) -> bool:
    """Whether the words at k, after a comma, are the writer's: a relative clause, a participle, an apposition."""
    if k >= tokens.size or tokens.kind[k] != WORD:
        return False
    low = tokens.low[k]
    if low.endswith("ing") and len(low) > 5 and low not in EXAMPLES and tokens.text[k].islower():
        return True
    return low in COMMENTS or (low in ARTICLES and _is_apposition(tokens, k))


def _is_apposition(tokens: Tokens, k: int) -> bool:
    """', a plan that …', ', an idea he …': a noun phrase with a clause that hangs on it."""
    return not RELATIVE.isdisjoint(tokens.low[k + 1 : k + 6])


def _to_comma(tokens: Tokens, start: int, end: int) -> Span | None:
    if start < end and tokens.low[start] in ("of", "to"):
        start += 1
    stop = next((k for k in range(start, end) if tokens.text[k] in (",", ";") or _is_dash(tokens, k)), end)
    return (start, stop) if stop > start else None


def _hearsay(tokens: Tokens, at: int, start: int, end: int) -> Span:
    """The clause of a word of hearsay: from the comma, 'and' or 'but' before it to the sentence's end."""
    k = at
    while k > start and tokens.low[k - 1] not in (",", "and", "but", ";", "which"):
        k -= 1
    return k, end


def _trim(tokens: Tokens, start: int, end: int) -> Span | None:
    """The stretch without commas and conjunctions at its ends; None if no word or quotation is left."""
    while start < end and tokens.kind[start] not in (WORD, QUOTED):
        start += 1
    while end > start and tokens.kind[end - 1] not in (WORD, QUOTED) and tokens.text[end - 1] not in ")%]":
        end -= 1
    if end - start < 1 or (end - start == 1 and tokens.low[start] in POSTMODIFIERS):
        return None
    return (start, end) if any(low not in ("and", "but", "as") for low in tokens.low[start:end]) else None
