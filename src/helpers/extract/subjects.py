"""The subject of a sentence, looked for from its beginning: for verbs that have none beside them.

'Ruiz rose and said', '…, adding that', 'After saying that it rained, the mayor left'.
"""

from __future__ import annotations

from .clauses import BREAK, QUOTED, Tokens
from .speakers import (
    ADVERBS,
    BEFORE_SUBJECTS,
    DAYS,
    OPENERS,
    POSTMODIFIERS,
    PRONOUNS,
    REACH,
    Span,
    is_name,
    subject_after,
)

TIMES = DAYS | frozenset("year years week weeks month months day days hours minutes later earlier night ago".split())
LINKS = frozenset({"and", "but", "yet", "or", "so", "here", "nor", "still"})


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
        if opening and k + 1 < at and tokens.low[k] in BEFORE_SUBJECTS and (bare := subject_after(tokens, k + 1)):
            return bare  # 'Then the board went', 'Even Ruiz left'
        dated = opened and tokens.text[k].isdigit()  # 'On 6 July, 2015, Ruiz said'
        opening = opening or dated
        span = None if opening else subject_after(tokens, k)
        timed = span and not TIMES.isdisjoint(tokens.low[slice(*span)])
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


def subject_ahead(tokens: Tokens, at: int) -> Span | None:
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
