"""The subject of a sentence, looked for from its beginning: for verbs that have none beside them.

'Ruiz rose and said', '…, adding that', 'After saying that it rained, the mayor left'.
"""

from __future__ import annotations

from .clauses import QUOTED, WORD, Tokens
from .closed_classes import ADVERBS, AUXILIARIES, BEFORE_SUBJECTS, DAYS, OPENERS, PASTS, POSTMODIFIERS, PRONOUNS
from .cues import CUES
from .speakers import REACH, YEAR, Span, is_name, subject_after

TIMES = DAYS | frozenset("year years week weeks month months day days hours minutes later earlier night ago".split())
DASHES = frozenset(("—", "–", "--", "-"))
DATELINE = 8  # tokens within which its dash stands
SHORT = 8  # tokens in a phrase before the subject
PHRASED = frozenset("on in at by for from during".split())
ROUGHLY = frozenset("about nearly almost around over".split())
LINKS = frozenset({"and", "but", "yet", "or", "so", "here", "nor", "still"})


def main_subject(tokens: Tokens, at: int) -> Span | None:
    """The first noun phrase of the sentence of tokens[at] that can be its subject.

    Passed over: a dateline ('LEEDS (AP) –'), openings such as 'In a speech,' 'Last year,' 'Speaking in Leeds, Yorkshire,'.
    """
    k = max(tokens.sentence_at(at)[0], at - REACH)
    k = _after_dateline(tokens, k, at)
    opened = False
    for _ in range(6):
        while k < at and (tokens.kind[k] == QUOTED or tokens.text[k] == "," or tokens.low[k] in LINKS):
            k += 1
        if k >= at:
            return None
        opening = _opens(tokens, k, at)
        if opening and k + 1 < at and tokens.low[k] in BEFORE_SUBJECTS and (bare := subject_after(tokens, k + 1)):
            return bare  # 'Then the board went', 'Even Ruiz left'
        if counted := _counted(tokens, k, at):
            return counted
        opening = opening or (opened and tokens.text[k].isdigit())  # 'On 6 July, 2015, Ruiz said'
        span = None if opening else subject_after(tokens, k)
        timed = span and not TIMES.isdisjoint(tokens.low[slice(*span)])
        place = span and opened and span[1] < at and tokens.text[span[1]] == "," and _again(tokens, span[1] + 1, at)
        if span and not timed and not place:
            return span if tokens.low[span[0]] != "there" else None  # 'There was talk of'
        comma = next((j for j in range(k, at) if tokens.text[j] == ","), None)
        if tokens.low[k] in PHRASED and (found := _pronoun(tokens, k, at if comma is None else comma)):
            return found
        if comma is None or not (opening or timed or place or (comma - k < SHORT and _again(tokens, comma + 1, at))):
            return None
        k, opened = comma + 1, opening
    return None


def _after_dateline(tokens: Tokens, k: int, at: int) -> int:
    """The first token after a dateline that token k begins: 'LEEDS (AP) – It rained'; k itself where there is none."""
    opening = tokens.text[k : min(k + DATELINE, at)]
    if DASHES.isdisjoint(opening) or not is_name(tokens, k):
        return k
    dash = next(j for j, word in enumerate(opening) if word in DASHES)
    return k if any(word[0].islower() for word in opening[:dash]) else k + dash + 1


def _pronoun(tokens: Tokens, k: int, stop: int) -> Span | None:
    """'On 6 July they met', 'In the end she left': the pronoun after a phrase that no comma closes."""
    for j in range(k + 1, min(k + SHORT, stop)):
        if tokens.kind[j] != WORD or tokens.low[j] in AUXILIARIES or tokens.low[j] in CUES:
            return None
        if tokens.low[j] in PRONOUNS:
            return j, j + 1
    return None


def _opens(tokens: Tokens, k: int, at: int) -> bool:
    """Whether the word at k opens a phrase before the subject: 'In', 'Later', 'Quickly', 'Speaking', 'Tired of'."""
    low = tokens.low[k]
    if low in OPENERS or low in ADVERBS or low in DAYS:
        return True
    if low.endswith("ed") and k + 1 < at and tokens.low[k + 1] in POSTMODIFIERS:
        return True
    return low.endswith(("ly", "ing")) and not _acts(tokens, k)


def _counted(tokens: Tokens, k: int, at: int) -> Span | None:
    """'about 200 nurses met', '31 engineers rose': a number with what it counts; not the year in 'In May, 2015, Ruiz'."""
    if k + 2 < at and tokens.low[k] in ROUGHLY and tokens.text[k + 1].isdigit():
        k += 1
    if (
        k + 1 >= at
        or not tokens.text[k].isdigit()
        or YEAR.fullmatch(tokens.text[k])
        or not tokens.text[k + 1].islower()
    ):
        return None
    found = subject_after(tokens, k + 1)
    return (k, found[1]) if found else None


def _acts(tokens: Tokens, k: int) -> bool:
    """'Kelly said', 'Sterling has': a capitalised word with a verb after it is a name, whatever it ends in."""
    if k + 1 >= tokens.size or not is_name(tokens, k):
        return False
    after = tokens.low[k + 1]
    return after in CUES or after in AUXILIARIES or after in PASTS or after.endswith("ed")


def _again(tokens: Tokens, k: int, at: int) -> bool:
    """Whether a subject begins at token k: 'Speaking in Bergen, Norway, Ruiz said'."""
    return k < at and (is_name(tokens, k) or tokens.low[k] in PRONOUNS or tokens.low[k] in ("the", "a", "an"))


def subject_ahead(tokens: Tokens, at: int) -> Span | None:
    """'After saying that it rained, the mayor left': the subject behind the comma that closes an opening participle."""
    if tokens.text[at][0].islower() and not (at and tokens.low[at - 1] in OPENERS):
        return None
    sentence = tokens.sentence[at]
    for k in range(at + 1, min(at + REACH, tokens.size - 1)):
        if tokens.sentence[k] != sentence:
            return None
        ends = tokens.text[k] == "," or (tokens.kind[k] == QUOTED and tokens.text[k].rstrip().endswith(","))
        if ends and (source := subject_after(tokens, k + 1)):
            return source
    return None
