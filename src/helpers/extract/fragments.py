"""Words quoted inside a clause without a reporting verb: they are those of the clause's subject.

'Ruiz shrugged off the “so-called crisis”', 'his dislike of “paper rules”', 'Tired of “the same old faces”, voters stayed
home.' After Pareti (2015), *Attribution*, 3.3: a verb or noun of any class can carry the attribution of a mixed quotation.
"""

from __future__ import annotations

from .clauses import WORD, Tokens
from .closed_classes import AUXILIARIES, BARRIERS, PASTS, POSTMODIFIERS, PRONOUNS, SUBORDINATORS, TIME_NOUNS, VERBAL
from .passages import Passage
from .reporting import Event
from .speakers import REACH, Span, is_name, subject_after
from .subjects import main_subject

THINGS = frozenset("it there this that these those what here".split())
LINKS_OF_NOUNS = frozenset("of about on that against for as to at over with".split())
# Past participles of naming, after Levin (1993), 29.3 (dub verbs) and 29.2 (characterize verbs).
NAMED = frozenset(
    """called known named dubbed nicknamed labelled labeled titled entitled termed considered designated described deemed
    listed billed branded marked classified disguised styled coined rated expected""".split()
)
SMALL = frozenset("a an the as to be under online best for simply its popularly widely commonly".split())
NO_LABELLED = BARRIERS | AUXILIARIES | POSTMODIFIERS | PRONOUNS | PASTS
NOT_OWNED = AUXILIARIES | PRONOUNS
POSSESSIVES = ("’s", "'s", "s’", "s'")
NEAR = 6  # tokens between a possessor and the words quoted
SHORT = 2  # words; so short a phrase may be a label


def subject_of(passage: Passage, quote: int) -> Event | None:
    """The subject of the clause that the quotation at token `quote` stands in, as an event whose cue is its verb.

    >>> line = "Ruiz shrugged off the “so-called crisis of 2020”."
    >>> passage = Passage(line, 0, len(line))
    >>> event = subject_of(passage, 4)
    >>> passage.words(*event.source), passage.words(event.first, event.last)
    ('Ruiz', 'shrugged')
    """
    tokens = passage.tokens
    if _is_name_given(tokens, quote):
        return None
    found = _owner(tokens, quote) or _subject(tokens, quote) or _subject_ahead(tokens, quote)
    if found is None or tokens.low[found[0][0]] in THINGS:
        return None
    source, verb = found
    if len(tokens.text[quote].split()) <= SHORT and _is_label(tokens, quote) and not _is_somebody(tokens, source):
        return None
    return Event(verb, verb + 1, source, "stance", "shared", tokens.low[verb])


def _is_name_given(tokens: Tokens, quote: int) -> bool:
    """'is known as the “Dark Pool”', 'files marked “late”': a name that people give, and nobody's words in particular."""
    k = quote - 1
    while k > 0 and quote - k < NEAR and tokens.low[k] in SMALL:
        k -= 1
    if k < 1 or tokens.low[k] not in NAMED:
        return False
    by = any(low == "by" for low in tokens.low[quote + 1 : quote + 3])
    active = tokens.low[k - 1] in PRONOUNS or is_name(tokens, k - 1) or tokens.low[k - 1] in ("have", "has", "had")
    return not active and not by


def _is_label(tokens: Tokens, quote: int) -> bool:
    """'the first “red zone” crews', 'the last “red zone”': a phrase that names or describes, in the writer's words."""
    if quote + 1 < tokens.size and tokens.kind[quote + 1] == WORD and tokens.text[quote][-1:].isalnum():
        after = tokens.low[quote + 1]
        if after not in NO_LABELLED and not after.endswith(("ly", "ed")):
            return True
    return "the" in tokens.low[max(0, quote - 2) : quote]


def _is_somebody(tokens: Tokens, source: Span) -> bool:
    """'she cited the “old way”': a label that somebody uses is theirs; 'Crews reached the “red zone”' is the writer's."""
    first, last = source
    if tokens.low[first] in PRONOUNS:
        return True
    return all(is_name(tokens, k) for k in range(first, last)) and not tokens.low[last - 1].endswith("s")


def _owner(tokens: Tokens, quote: int) -> tuple[Span, int] | None:
    """'his dislike of “…”', 'Ruiz’s answer to “…”': the possessor of the noun that the quotation hangs on."""
    k = quote - 1
    if k < 1 or tokens.low[k] not in LINKS_OF_NOUNS:
        return None
    while k >= max(0, quote - NEAR) and tokens.kind[k] == WORD and tokens.low[k] not in NOT_OWNED:
        if tokens.low[k] in ("his", "her", "their") or tokens.text[k].endswith(POSSESSIVES):
            return None if tokens.low[k][:-2] in TIME_NOUNS else ((k, k + 1), min(k + 1, quote - 1))
        k -= 1
    return None


def _subject(tokens: Tokens, quote: int) -> tuple[Span, int] | None:
    source = _own_subject(tokens, quote) or main_subject(tokens, quote)
    if source and source[1] == quote > source[0] + 1 and tokens.low[quote - 1].endswith("s"):
        source = source[0], quote - 1  # 'the mayor likes “…”'
    if source is None or source[1] >= quote:
        return None
    return source, _verb_after(tokens, source[1], quote)


def _own_subject(tokens: Tokens, quote: int) -> Span | None:
    """'voters who feel “left behind”', 'As the board denounced “…”, …': the subject of the clause inside the sentence."""
    k, floor = quote - 1, max(0, quote - REACH)
    while k > floor and tokens.text[k] != "," and tokens.sentence[k] == tokens.sentence[quote]:
        if tokens.low[k] == "who":
            return k, k + 1
        if tokens.low[k] in SUBORDINATORS and (k == 0 or tokens.sentence[k - 1] != tokens.sentence[k]):
            return subject_after(tokens, k + 1)
        k -= 1
    return subject_after(tokens, 1) if k == 0 and tokens.low[0] in SUBORDINATORS else None


def _verb_after(tokens: Tokens, at: int, end: int) -> int:
    """The first word after a subject that is no auxiliary; the quotation's neighbour where there is none."""
    for k in range(at, end):
        if tokens.kind[k] == WORD and tokens.low[k] not in VERBAL and not tokens.low[k].endswith("ly"):
            return k
    return max(at, end - 1)


def _subject_ahead(tokens: Tokens, quote: int) -> tuple[Span, int] | None:
    """'Tired of “the same old faces”, voters stayed home': an opening without a subject of its own."""
    k, sentence = quote + 1, tokens.sentence[quote]
    if quote == 0 or tokens.sentence[quote - 1] != sentence:
        return None
    while k < tokens.size and tokens.sentence[k] == sentence and tokens.text[k] != "," and k - quote < 20:
        k += 1
    if tokens.text[quote].rstrip()[-1:] == ",":
        k = quote
    if k + 1 >= tokens.size or tokens.sentence[k + 1] != sentence:
        return None
    source = subject_after(tokens, k + 1)
    return (source, max(0, quote - 1)) if source else None
