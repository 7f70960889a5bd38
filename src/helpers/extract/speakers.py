"""Who speaks: the noun phrase beside a reporting word.

A mention is read as a span of tokens: a pronoun, a name with its title ('Fire Chief Ana Ruiz'), a description ('a
source familiar with the budget'), with an apposition or a relative clause between commas left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from .clauses import MARK, QUOTED, WORD, Tokens
from .closed_classes import (
    ADVERBS,
    AUXILIARIES,
    BARRIERS,
    BEGINNINGS,
    COMPLEMENTS,
    DATED,
    DAYS,
    DETERMINERS,
    FAMILIAR,
    GOVERNING,
    JOINING,
    LEADING,
    MAY_END,
    MAY_STOP,
    NAMES_TOO,
    NO_HEADS,
    NO_LAST,
    NO_NOUNS,
    NO_SUBJECTS,
    OPENING,
    PARTICIPLES,
    PASTS,
    POSTMODIFIERS,
    PRONOMINAL,
    PRONOUNS,
    RELATIVE,
    TIME_NOUNS,
    TIMED,
    VERBAL,
)
from .cues import CUES, NOUN_LIKE
from .names import DATA_WORDS

YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
INSIDE = frozenset((".", "&", "/", "-", "’", "'", "$", "%"))
LONGEST = 12  # words in a mention
REACH = 200  # tokens looked back over for the beginning of a clause: no sentence of prose is longer

Span = tuple[int, int]  # first and last + 1 token


def is_name(tokens: Tokens, k: int) -> bool:
    """Whether token k may be part of a name: a capital and no day, month or function word."""
    if not tokens.text[k][0].isupper() or tokens.kind[k] != WORD:
        return False
    return tokens.low[k] not in DAYS or tokens.low[k] in NAMES_TOO


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Whether token k goes on with a name, though as a word it would be none: 'Sport Today', 'Ana Fell'."""
    return k > 0 and is_name(tokens, k) and is_name(tokens, k - 1) and tokens.sentence[k] == tokens.sentence[k - 1]


def _named(tokens: Tokens, first: int, last: int) -> Iterator[bool]:
    """For each token of a stretch whether it may be part of a name."""
    return (is_name(tokens, k) for k in range(max(first, 0), min(last, tokens.size)))


def verb_group(tokens: Tokens, at: int) -> int:
    """The first token of the verb group that ends at `at`: auxiliaries and adverbs before the verb."""
    k, low = at, tokens.low
    if k > 2 and low[k - 1] == "past" and low[k - 3 : k] == ["in", "the", "past"]:
        k -= 3
    while k > 0 and (
        (tokens.text[k - 1][0].islower() and tokens.kind[k - 1] == WORD and low[k - 1].endswith("ly"))
        or (low[k - 1] in VERBAL and not _goes_on(tokens, k - 1))
    ):  # fmt: skip
        k -= 1
    return k


def clause_start(tokens: Tokens, at: int) -> int:
    """The first token of the sentence of tokens[at], or the one after the last quotation or semicolon."""
    before = bisect_right(tokens.edges, at)
    return max(0, at - REACH, tokens.edges[before - 1] if before else 0)


def subject_before(tokens: Tokens, at: int) -> Span | None:
    """The subject whose verb group begins at token `at`; None where no noun phrase stands before it.

    Reads 'The mayor said', 'Ana Ruiz, the mayor, said', 'a source familiar with the talks said', 'Ruiz, who won, said'.
    Not: 'In March, said'.
    """
    if at == 0:
        return None
    start, last = clause_start(tokens, at - 1), at - 1
    if tokens.kind[last] == QUOTED or tokens.sentence[last] != tokens.sentence[at]:
        return None
    last = before_time(tokens, start, last)
    if tokens.text[last] == ",":
        return _before_comma(tokens, start, last)
    if tokens.text[last] == ")":
        opened = next((k for k in range(last, start - 1, -1) if tokens.text[k] == "("), None)
        return subject_before(tokens, opened) if opened else None
    if tokens.low[last] in PRONOUNS:
        return last, last + 1
    if tokens.low[last] in RELATIVE:
        return (last, last + 1) if antecedent(tokens, last) else None
    phrase = (
        _relative_head(tokens, start, last) or _reduced_head(tokens, start, last) or _phrase_left(tokens, start, last)
    )
    return None if phrase and _adverbial(tokens, start, phrase[0]) else phrase


def before_time(tokens: Tokens, start: int, last: int) -> int:
    """The last token before an adverbial of time that ends at `last`; `last` itself where there is none.

    Reads 'who in 2010 | said', 'his doctor Friday afternoon | says', 'the board two weeks ago | said'. Not: 'The morning said'.
    """
    k = last
    if tokens.low[k] not in TIMED and not tokens.low[k].isdigit():
        return last
    if tokens.low[k] in ("here", "there") and k > start:
        return k - 1 if tokens.kind[k - 1] == WORD else last
    if tokens.low[k] == "ago":
        while k > start and last - k < 6 and (tokens.low[k] in TIME_NOUNS or tokens.low[k] in ("ago", "less", "more", "than")
                                               or tokens.low[k] in DETERMINERS or tokens.text[k].isdigit()):  # fmt: skip
            k -= 1
    elif YEAR.fullmatch(tokens.text[k]):
        k -= 1
    elif tokens.low[k] in TIME_NOUNS and k > start and tokens.low[k - 1] in DATED:
        k -= 2
    elif tokens.low[k] in DAYS and not (k > start and is_name(tokens, k)):
        k -= 1
    if k < last and k > start and tokens.low[k] in ("in", "on", "late", "early", "later", "earlier", "since", "last"):
        k -= 1
    return k if k >= start and tokens.kind[k] == WORD else last


def _adverbial(tokens: Tokens, start: int, first: int) -> bool:
    """'but in an interview said': a phrase that a preposition at the head of its clause governs is no subject."""
    if first - 1 < start or tokens.low[first - 1] not in GOVERNING:
        return False
    return first - 2 >= start and (tokens.text[first - 2] == "," or tokens.low[first - 2] in ("and", "but"))


def antecedent(tokens: Tokens, at: int) -> Span | None:
    """What the 'who' or 'which' at token `at` stands for: the noun phrase before it."""
    start, k = clause_start(tokens, at), at - 1
    if k >= start and tokens.text[k] == ",":
        k -= 1
    if k < start or tokens.kind[k] != WORD:
        return None
    return _phrase_left(tokens, start, before_time(tokens, start, k))


def _relative_head(tokens: Tokens, start: int, last: int) -> Span | None:
    """'a source familiar with the talks', 'people who took part': the head and its whole description."""
    floor = max(start, last - 2 * LONGEST)
    if FAMILIAR.isdisjoint(tokens.low[floor : last + 1]):
        return None
    begin = max((k + 1 for k in range(floor, last) if tokens.text[k] == ","), default=floor)
    for k in range(last, begin, -1):
        if tokens.low[k] in FAMILIAR and tokens.kind[k - 1] == WORD and tokens.low[k - 1] not in AUXILIARIES:
            head = _phrase_left(tokens, begin, k - 1)
            return (head[0], last + 1) if head else None
    return None


def _reduced_head(tokens: Tokens, start: int, last: int) -> Span | None:
    """'a memo seen by the board', 'a nurse speaking to reporters': the head before a participle with its complement."""
    if COMPLEMENTS.isdisjoint(tokens.low[start + 2 : last + 1]):
        return None
    for k in range(start + 1, last):
        word = tokens.low[k]
        participle = (word.endswith(("ed", "ing")) or word in PARTICIPLES) and tokens.text[k][0].islower()
        if participle and tokens.low[k + 1] in COMPLEMENTS and word not in ("including", "following", "according"):
            first = next((j for j in range(start, k) if tokens.low[j] not in NO_SUBJECTS), k)
            head = subject_after(tokens, first)
            end = k - 1 if tokens.low[k - 1] in ADVERBS else k
            whole = head and head[1] >= end and all(kind == WORD for kind in tokens.kind[k:last])
            return (first, end) if whole else None
        if tokens.kind[k] != WORD or word in AUXILIARIES:
            return None
    return None


def _before_comma(tokens: Tokens, start: int, comma: int) -> Span | None:
    """'Ana Ruiz, the mayor, said': the phrase before the stretch between commas, else that stretch itself."""
    commas = [k for k in range(comma, max(start, comma - 40) - 1, -1) if tokens.text[k] == ","]
    bounds = [*commas, start - 1]
    stretches = [(left + 1, right) for right, left in pairwise(bounds) if right > left + 1]
    for first, end in stretches[1:4]:
        if tokens.text[end - 1] == ")":
            end = next((k for k in range(end - 1, first, -1) if tokens.text[k] == "("), end)
        if tokens.kind[end - 1] != WORD:
            continue
        phrase = _phrase_left(tokens, first, end - 1)
        if phrase and (is_name(tokens, phrase[0]) or tokens.low[phrase[0]] in DETERMINERS or phrase[0] == first):
            if tokens.low[first] in OPENING:
                continue
            return _with_apposition(tokens, phrase, comma)
    if stretches and tokens.kind[stretches[0][1] - 1] == WORD:
        first, end = stretches[0]
        phrase = _phrase_left(tokens, first, end - 1)
        return (
            phrase if phrase and phrase[0] == first else None
        )  # 'He left the dam, called it “late”': the end of a clause
    return None


def _with_apposition(tokens: Tokens, phrase: Span, comma: int) -> Span:
    """'advocates, such as the league': the example belongs to the mention; other appositions are left out."""
    after = phrase[1] + 1
    example = tokens.low[after] == "including" or (tokens.low[after] == "such" and tokens.low[after + 1] == "as")
    named = not any(_named(tokens, phrase[0] + 1, phrase[1])) and all(_named(tokens, after, comma))
    return (phrase[0], comma) if (example or named) and comma - phrase[0] <= LONGEST else phrase


def _phrase_left(tokens: Tokens, start: int, last: int) -> Span | None:
    """The noun phrase that ends at token `last`, reading leftwards no further than `start`."""
    k, low, floor = last, tokens.low, max(start, last - LONGEST + 1)
    while k >= floor and not _stops(tokens, start, k, last):
        k -= 1
        if low[k + 1] in DETERMINERS and not (k >= start and low[k] in LEADING):
            break
    first = k + 1
    while first <= last and (tokens.kind[first] != WORD or low[first] in JOINING):
        first += 1
    if first > last or not _heads(tokens, last):
        return None
    return first, last + 1


def _stops(tokens: Tokens, start: int, k: int, last: int) -> bool:
    """Whether the word at k lies outside the noun phrase that ends at `last`."""
    low = tokens.low[k]
    if tokens.kind[k] != WORD:
        return not _inside(tokens, k)
    if low not in MAY_STOP and not low.endswith("ed"):
        return False
    if low == "and":
        return not _joins(tokens, start, k)
    if (
        low in BARRIERS
        or low in AUXILIARIES
        or (low in PRONOUNS and k < last)
        or (low in DAYS and not is_name(tokens, k))
    ):
        return True
    if low in POSTMODIFIERS:
        return not _postmodifies(tokens, start, k)
    if low in ADVERBS and low not in DETERMINERS:
        return k == start or not is_name(tokens, k)
    return _is_verb(tokens, k, last) or (k > start and _is_past(tokens, k))


def _inside(tokens: Tokens, k: int) -> bool:
    """Punctuation that stands inside a name: 'Sen. Ito', 'Ito (D., Iowa)'."""
    return tokens.text[k] in INSIDE and tokens.kind[k] == MARK


def _joins(tokens: Tokens, start: int, k: int) -> bool:
    """'Ruiz and Ito said': both are names, and the first one opens the clause."""
    if k - 1 < start or not is_name(tokens, k - 1) or not (is_name(tokens, k + 1) or tokens.low[k + 1] == "the"):
        return False
    return all(is_name(tokens, j) or tokens.low[j] in DETERMINERS or tokens.text[j] == "." for j in range(start, k - 1))


def _postmodifies(tokens: Tokens, start: int, k: int) -> bool:
    """Whether the preposition at k hangs on a noun before it ('head of the union'), not on a verb or the clause."""
    if k - 1 < start:
        return False
    before = tokens.low[k - 1]
    if tokens.kind[k - 1] != WORD or before in NO_HEADS:
        return False
    verb = before in CUES and before not in NOUN_LIKE
    return not (before.endswith("ed") and tokens.text[k - 1][0].islower()) and not verb


def _is_verb(tokens: Tokens, k: int, last: int) -> bool:
    """A reporting verb in finite form inside the stretch ends the phrase."""
    found = CUES.get(tokens.low[k])
    if not found or is_name(tokens, k):
        return False
    return (found.form == "past" and found.family in ("say", "tell", "write")) or (found.form == "ing" and k < last)


def _is_past(tokens: Tokens, k: int) -> bool:
    """'Ruiz thanked engineer Lee Chan': a past form after a name is the verb of another clause."""
    if tokens.low[k] in PASTS:
        return not _goes_on(tokens, k)
    return tokens.low[k].endswith("ed") and tokens.text[k][0].islower() and is_name(tokens, k - 1)


def _heads(tokens: Tokens, k: int) -> bool:
    """Whether the word at k can be the last one of a subject."""
    low = tokens.low[k]
    if tokens.kind[k] != WORD or low in POSTMODIFIERS or (low in DAYS and low not in NAMES_TOO):
        return False
    return low not in NO_LAST or low in PRONOMINAL or _goes_on(tokens, k)


def subject_after(tokens: Tokens, at: int, *, inverted: bool = False) -> Span | None:
    """The noun phrase that begins at token `at`: 'said the mayor of Leeds', 'according to two people'.

    Ends before a comma, a relative clause or a word of time; 'familiar with the talks' belongs to it. `inverted`: right
    after a quotation, where any noun may begin the subject ('said veteran engineer Lee Chan').
    """
    if at >= tokens.size or tokens.kind[at] != WORD:
        return None
    if tokens.low[at] in PRONOUNS:
        return at, at + 1
    if not (_begins(tokens, at) or (inverted and _may_begin(tokens, at))):
        return None
    k, end = at, min(at + 2 * LONGEST, tokens.sentence_at(at)[1])
    # 'numbers the agency has posted', 'people familiar with the plan': the description goes on to the comma.
    familiar = (
        tokens.low[at] in DATA_WORDS
        and at + 1 < tokens.size
        and (is_name(tokens, at + 1) or tokens.low[at + 1] == "the")
    )
    while k < end:
        if tokens.kind[k] == WORD:
            familiar = familiar or tokens.low[k] in ("familiar", "briefed", "close")
            if k > at and not familiar and _ends_phrase(tokens, k):
                break
        elif tokens.text[k] != "." and not _inside(tokens, k):
            break
        k += 1
    while k > at and (tokens.kind[k - 1] != WORD or tokens.low[k - 1] in POSTMODIFIERS):
        k -= 1
    return (at, k) if k > at else None


def _begins(tokens: Tokens, k: int) -> bool:
    low = tokens.low[k]
    return tokens.kind[k] == WORD and (
        low in BEGINNINGS or is_name(tokens, k) or (low.endswith("s") and low not in BARRIERS and low not in VERBAL)
    )


def _may_begin(tokens: Tokens, k: int) -> bool:
    """A describing word before a name: 'veteran engineer Lee Chan', not 'quietly' or 'in a statement'."""
    word = tokens.low[k]
    if word in NO_NOUNS or word in DAYS or word.endswith("ly"):
        return False
    return any(_named(tokens, k + 1, k + 6))


def _ends_phrase(tokens: Tokens, k: int) -> bool:
    low, before = tokens.low[k], tokens.low[k - 1]
    if low not in MAY_END and not low.endswith("ed"):
        return False
    if low in ("of", "for", "with", "from", "at") and k + 1 < tokens.size and tokens.kind[k + 1] == WORD:
        return tokens.low[k + 1] in DAYS
    if (low in PASTS or low in ADVERBS) and _goes_on(tokens, k):
        return False  # 'told Radio Fell | that'
    if low in PASTS:
        return True
    small = tokens.text[k][0].islower()
    if (
        small
        and low.endswith("ed")
        and before not in DETERMINERS
        and not (before.endswith("ly") and tokens.text[k - 1][0].islower())
    ):
        return True
    if small and low in CUES and low.endswith(("ed", "id", "told", "wrote", "says", "tells")):
        return True
    if low in ("the", "a", "an") and before not in POSTMODIFIERS:
        return True  # 'told the Gazette | the dam leaked'
    if low == "and":
        return not (is_name(tokens, k - 1) and k + 1 < tokens.size and is_name(tokens, k + 1))
    return low in NO_NOUNS or low in DAYS or low in PRONOUNS
