"""What bare numbers count where the sentence opens with it: 'Of its members, 60 voted and 58 did not', 'Among the jobs to go, 140 are vacant'.

Comes in: the tokens of a sentence and a bare numeral. Goes out: the noun. Must not read: 'Of the 400 homes, 30' (the 400 says it), 'Of late,
30', 'Among other things, 12 km of road'.
"""

from __future__ import annotations

from .nouns import Noun, noun_after, plural
from .tokens import Tokens
from .values import WORDS, Numeral

OPENERS = frozenset(("of", "among", "out"))
OWNED = frozenset("the its their his her our my these those all".split())
FARTHEST = 9  # tokens from the opener to the comma that closes it
NO_TOPIC = frozenset("things times days weeks months years hours reasons words".split())


def topic(tokens: Tokens, numeral: Numeral) -> Noun | None:
    """The plural noun that opens the sentence and of which the number counts some.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("Among the jobs to go, 140 are vacant and 72 are filled.")
    >>> [topic(tokens, one).words for one in numerals(tokens)]
    ['jobs', 'jobs']
    """
    if tokens.at(0) not in OPENERS or tokens.at(at := 1 + (tokens.at(1) == "of")) not in OWNED:
        return None
    comma = next((i for i in range(at, min(len(tokens), at + FARTHEST)) if tokens.low[i] == ","), 0)
    if not comma or comma >= numeral.first or any(tokens.number(i) or tokens.low[i] in WORDS for i in range(at, comma)):
        return None
    noun = noun_after(tokens, at + 1)
    return noun if noun and noun.stop <= comma and plural(noun.head) and noun.head not in NO_TOPIC else None
