"""Which of 'he' and 'she' an article uses of a person: by titles, by nouns beside the name, by pronouns that follow it.

Never by the first name: what it is in one country it is not in another. Where titles contradict one another, or nothing is
told, no answer is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

TITLES = dict.fromkeys("mr mr. mister sir lord king prince duke baron".split(), "he")
TITLES |= dict.fromkeys("mrs mrs. ms ms. miss lady dame madam queen princess duchess baroness".split(), "she")
# Nouns of kin tell after an article or a possessor: 'a mother of two', 'his wife, Ana Ruiz'.
KIN = dict.fromkeys("father brother husband son uncle grandfather grandson widower boy man".split(), "he")
KIN |= dict.fromkeys(
    "mother sister wife daughter aunt grandmother granddaughter widow girl woman actress".split(), "she"
)
NO_MEN = frozenset("human german roman norman ottoman talisman shaman".split())  # -man, and no man
OWN = {"himself": "he", "herself": "she", "his": "he", "her": "she"}
OTHER = {"he": "she", "she": "he"}
ARTICLES = frozenset("a an the his her its their our my".split())
WIDE = 60  # characters before and after a name in which it is told
MOST, FEWER = 8, 4  # places of a name looked at for titles, for pronouns after it
TITLED = 4  # words before a name that can be titles
APPOSED = re.compile(r", (?:\d\d, )?(?P<words>(?:an?|the) [^,.;:?!]+)")
PRONOUNS = frozenset("himself herself his her him he she".split())
# What 'his' and 'her' follow where they go back to the subject: 'played for his club', 'and his deputy'.
BEFORE_OWN = frozenset(
    "and for with of in from to at by on about near against during after before until sold lost left".split()
)
SAYING = [[verb, *that] for verb in "said says added thinks believes hopes".split() for that in ([], ["that"])]
ENDING = ',;:.?!”"'
# What stands before a name that is the subject of its sentence: nothing, or what it is in apposition to: 'The keeper, | Sven Dahl'.
OPENS = (*',.?!\n”"', "")  # the sign or line end before such a name
OPENING = re.compile(r"(?:^|[.?!\n”\"]\s*)(?:(?:The|An?|His|Her|Its) [^.,]{2,40}, )?$")
# Without any of these letters an article tells of nobody that the pronoun is used of.
LETTERS = {
    "he": ("he ", "his", "him", "Mr", "Sir", "King", "man"),
    "she": ("she", "She", "her ", "herself", "Mrs", "Ms", "Miss", "woman", "Lady", "Queen"),
}


def tells_of(text: str, pronoun: str) -> bool:
    """Whether an article may tell that it uses 'he', or 'she', of anybody: a quick look, for most need no other.

    >>> tells_of("Mr Hart left.", "she"), tells_of("Ms Lund left.", "she")
    (False, True)
    """
    return any(map(text.__contains__, LETTERS[pronoun]))


def pronoun_of(text: str, name: str, *, alone: bool = True) -> str | None:
    """'he' or 'she' where the article tells which it uses of a person.

    `name` is the full name or the surname; `alone`: does the surname alone mean this person too?

    >>> pronoun_of("Ms Lund met Oskar Hart and his deputy.", "Lund"), pronoun_of("Kim Oh spoke.", "Kim Oh")
    ('she', None)
    """
    places = list(islice(_places(text, name, alone), MOST))
    told = {pronoun for start, end in places for pronoun in (_before(text, start, end), _beside(text, end)) if pronoun}
    told = told or {pronoun for start, end in places[:FEWER] if (pronoun := _after(text, start, end))}
    return told.pop() if len(told) == 1 else None


def _places(text: str, name: str, alone: bool) -> Iterator[tuple[int, int]]:
    """Where the name stands, in full or by the surname alone."""
    first, _, surname = name.rpartition(" ")
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        full = text.endswith(first, 0, max(0, at - 1)) if first else False
        start = at - 1 - len(first) if full else at
        whole = not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())
        if whole and (full or (alone and not _other_first_name(text, at))):
            yield start, end
        at = text.find(surname, end)


def _other_first_name(text: str, at: int) -> bool:
    """Whether a surname follows a word with a capital that is no title: 'Lars' before the 'Moe' of Ida Moe's article."""
    words = text[max(0, at - WIDE) : at].rsplit(None, 1)
    return bool(words) and words[-1][:1].isupper() and words[-1].isalpha() and words[-1].lower() not in TITLES


def _before(text: str, start: int, end: int) -> str | None:
    """'Mr', 'Police spokesman', 'the chairwoman,' and titles between them and the name: 'Sir', 'Mayor'."""
    words = text[max(0, start - WIDE) : start].rsplit(None, TITLED + 1)[-TITLED - 1 :][::-1]
    for k, word in enumerate(words[:TITLED]):
        low = word.rstrip(",").lower() if k == 0 and text[end : end + 1] == "," else word.lower()
        if low in TITLES:
            return TITLES[low]
        after = words[k + 1].lower() if k + 1 < len(words) else ""
        if told := _told(low, after in ARTICLES or after.endswith(("’s", "'s"))):
            return told
        if not (word[0].isupper() and word.isalpha()):
            return None
    return None


def _told(low: str, after_article: bool) -> str | None:
    """What a noun tells."""
    if low in KIN:
        return KIN[low] if after_article else None
    if low.endswith("woman"):
        return "she"
    return "he" if low.endswith("man") and low not in NO_MEN and len(low) > 5 else None


def _beside(text: str, end: int) -> str | None:
    """', a police spokeswoman,', ', 44, a mother of two,'; not what a relative clause tells of others."""
    apposed = APPOSED.match(text, end, end + WIDE) if text[end : end + 1] == "," else None
    found = apposed["words"].lower().split() if apposed else []
    for before, low in pairwise(found):
        if low in ("of", "for", "at", "who", "with"):
            return None
        if told := _told(low, before in ARTICLES):
            return told
    return None


def _after(text: str, start: int, end: int) -> str | None:
    """'Dahl played for his club', 'Kallas blamed herself', 'Kallas said she': the first pronoun after a subject, with no other name between."""
    if text[max(0, start - 2) : start].rstrip(" ")[-1:] not in OPENS or not OPENING.search(
        text, max(0, start - WIDE), start
    ):
        return None
    before: list[str] = []
    for word in text[end : end + 2 * WIDE].split():
        bare = word.rstrip(ENDING)
        if bare in PRONOUNS:
            if bare in ("he", "she"):
                return bare if before in SAYING else None
            own = bare in ("himself", "herself") or (
                bare in ("his", "her") and before[-1:] and before[-1] in BEFORE_OWN
            )
            return OWN[bare] if own else None
        if word[0].isupper() or word[0] in '“"' or word[-1] in ".?!":
            return None
        before.append(bare)
    return None
