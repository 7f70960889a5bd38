"""Names in quotation marks: titles of works and nicknames, which nobody is said to say.

A title is known by its capitals and by what stands beside it: the word for its kind ('the film “High Water”'), the
programme's owner ('Radio North’s “Harbour Talk”'), a preposition of place ('on “Harbour Talk”'), the person who made it
or plays in it ('“High Water” star Ana Ruiz'). A nickname stands inside a name: 'Tom “Skip” Abe'.
"""

from __future__ import annotations

from .clauses import WORD
from .closed_classes import NO_NOUNS, PASTS, PRONOUNS
from .cues import CUES
from .passages import Passage
from .speakers import is_name

# Words that a title's small words are written in, after the Chicago Manual of Style, 8.159.
SMALL = frozenset("a an the of and or in on at to for from by is with".split())
WORKS = frozenset(
    """film films movie movies book books novel memoir song songs album show series program programme play episode
    podcast documentary magazine musical sitcom ballad poem painting anthem titled entitled drama thriller comedy
    newsletter column sketch video game opera exhibition author co-author star tune screening classic sitcom host cast episode season version incarnation creator director""".split()
)
MAKERS = frozenset(
    """star stars actor actress host author creator director writer singer podcast show movie film series album book
    sketch episode program programme video fans reboot""".split()
)
PLACES = frozenset("on in with from at".split())
LY_NOUNS = frozenset("rally assembly family reply weekly daily monthly".split())
LONGEST = 8  # words in a title


def titles_of(passage: Passage) -> set[int]:
    """The tokens of a paragraph that are quotations and the name of a work or a nickname.

    >>> from helpers.extract.passages import Passage
    >>> lines = "She saw the film “High Water”.", "Tom “Skip” Abe won.", "She said “High Water” twice."
    >>> [sorted(titles_of(Passage(line, 0, len(line)))) for line in lines]
    [[4], [1], []]
    """
    found: set[int] = set()
    for k in passage.tokens.quotations:
        if _is_work(passage, k, found) or _is_nickname(passage, k):
            found.add(k)
    return found


def in_title_case(text: str) -> bool:
    """Whether the words of a short phrase have the capitals of a title.

    >>> in_title_case("The Long Road to Bergen"), in_title_case("The long road")
    (True, False)
    """
    words = text.strip(" ,.?!").split()
    return 0 < len(words) <= LONGEST and all(not w[0].islower() or w.lower() in SMALL for w in words)


def _is_work(passage: Passage, quote: int, titles: set[int]) -> bool:
    tokens = passage.tokens
    if not in_title_case(tokens.text[quote]):
        return False
    if _is_made(passage, quote):
        return True
    k = quote - 2 if quote > 1 and tokens.text[quote - 1] == "," else quote - 1
    if k < 0 or tokens.sentence[k] != tokens.sentence[quote]:
        return False
    before = tokens.low[k]
    if before in ("the", "a", "an") and k > 1:
        k, before = k - 1, tokens.low[k - 1]
        return before == "of" and tokens.low[k - 1] in WORKS
    if before in WORKS or (before in ("of", "called") and k and tokens.low[k - 1] in WORKS):
        return True
    if k < quote - 1:
        return _is_listed(passage, quote, titles)
    owned = before.endswith(("’s", "'s")) and tokens.text[k][0].isupper()
    return owned or (before in PLACES and len(tokens.text[quote].split()) > 1) or _is_listed(passage, quote, titles)


def _is_made(passage: Passage, quote: int) -> bool:
    """'“High Water” star Ana Ruiz', 'the “High Water” podcast', 'a “Save Our Dam” rally': a name before a noun."""
    tokens = passage.tokens
    if quote + 1 >= tokens.size or tokens.kind[quote + 1] != WORD or tokens.text[quote][-1:] in (",", ".", "?", "!"):
        return False
    if tokens.low[quote + 1] in MAKERS:
        return True
    after = tokens.text[quote + 1]
    before = tokens.low[quote - 1] if quote else ""
    noun = (
        before != "of"
        and before not in CUES
        and after.islower()
        and after not in NO_NOUNS
        and after not in CUES
        and not after.endswith("ed")
        and (not after.endswith("ly") or after in LY_NOUNS)
    )
    capitals = [word for word in tokens.text[quote].split() if word[0].isupper()]
    return noun and after not in PRONOUNS and after not in PASTS and len(capitals) > 1


def _is_listed(passage: Passage, quote: int, titles: set[int]) -> bool:
    """'on “Harbour Talk” and “The Tide”': the next of a list of titles."""
    tokens, k = passage.tokens, quote - 1
    while k >= 0 and (tokens.text[k] == "," or tokens.low[k] in ("and", "or")):
        k -= 1
    return k in titles and (k < quote - 1 or tokens.text[k][-1:] == ",")


def _is_nickname(passage: Passage, quote: int) -> bool:
    """'Tom “Skip” Abe': one or two words with a name on either side."""
    tokens = passage.tokens
    if not 0 < quote < tokens.size - 1 or len(tokens.text[quote].split()) > 2:
        return False
    return (
        is_name(tokens, quote - 1)
        and is_name(tokens, quote + 1)
        and tokens.text[quote][-1:] not in (",", ".", "?", "!")
    )
