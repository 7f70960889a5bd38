"""What a numeral counts: the noun phrase after it, the subject before it, or the noun of the figure before.

Reads: '30 violent storms' (storms), '70 Leeds fans went' (Leeds fans), 'arrests were over 800' (arrests), 'three of the
bridges' (bridges), '461 were released' (what the last figure counted, released). Must not read: '5 per cent' (a unit),
'one of them', '300 to the east'.
"""

from __future__ import annotations

from dataclasses import dataclass

from .participles import PARTICIPLES
from .tokens import DASHES, QUOTES, Tokens
from .values import SCALES, SUFFIXES, WORDS
from .wording import FINITE, FUNCTION, VERBS, printed

PLURALS = frozenset(
    "people men women children police staff personnel cattle sheep fish feet teeth mice geese aircraft troops crew species "
    "series headquarters data media criteria bacteria fungi personnel folk youth poultry spacecraft deer offspring salmon".split()
)
NOT_PLURALS = frozenset("always perhaps sometimes besides nowadays news gas bus yes across thus plus less unless as versus "
                        "christmas texas us was is has his its this towards overseas indoors outdoors afterwards".split())  # fmt: skip
# Whom or what a verb befalls, by word or by ending: 'hired 40 drivers' counts drivers hired.
PERSONS = frozenset("people persons men women children residents patients students firms homes houses animals".split())
PERSON_ENDS = ("ers", "ors", "ists", "ants", "ees", "men")
TOTALS = frozenset(
    "total number figure count tally toll level sum average record peak maximum high low rate amount".split()
)
COMPARATIVES = frozenset("fewer cheaper higher lower faster slower longer shorter older younger bigger larger smaller better worse "
                         "long wide tall deep high thick".split())  # fmt: skip
OWNERS = frozenset(
    "the these those its their his her our my your a an all more than over nearly almost about roughly around some".split()
)
MORE = frozenset("more most other fewer further such whole full".split())
# Small words that describe a plural which follows at once: '300 away fans', '12 overall winners', '40 worldwide releases'.
DESCRIBING = frozenset("away overall worldwide nationwide statewide".split())
CURRENCY = frozenset("$€£¥")
POINTING = frozenset("last next this previous these".split())
OBJECTS = frozenset("the a an his her its their our my your".split())
JOINERS = DASHES | {"&"}
LIMIT = 9  # words of one noun phrase


@dataclass(slots=True)
class Noun:
    """A counted noun: its words, its head word, and its tokens `first` .. `stop`."""

    words: str
    head: str
    first: int
    stop: int


def singular(word: str) -> str:
    """The singular of a regular English plural; what is no plural comes back as it is.

    >>> [singular(word) for word in ("offices", "cities", "boxes", "firemen", "bus", "people")]
    ['office', 'city', 'box', 'fireman', 'bus', 'people']
    """
    if not plural(word) or word.lower() in PLURALS:
        return {"men": "man", "women": "woman", "children": "child", "feet": "foot"}.get(word.lower(), word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]


def plural(word: str) -> bool:
    """Does the word look like a plural noun?"""
    word = word.lower()
    if word in PLURALS:
        return True
    if word.endswith("men") and len(word) > 5:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in NOT_PLURALS
    )


def befallen(head: str) -> bool:
    """Is the head word one whose verb is worth keeping: people, and what is built or pulled down?

    >>> [befallen(word) for word in ("drivers", "applicants", "arrests")]
    [True, True, False]
    """
    return head in PERSONS or head.endswith(PERSON_ENDS)


def noun_after(tokens: Tokens, at: int, *, many: bool = True) -> Noun | None:
    """The noun phrase that begins at token `at`; `many` says that the numeral asks for a plural.

    >>> from helpers.extract.tokens import tokenise
    >>> noun_after(tokenise("25 Health and Safety Executive field offices closed"), 1).words
    'field offices'
    >>> noun_after(tokenise("hundreds of cold, wet, and storm-battered coastal villages"), 1).words
    'cold, wet, and storm-battered coastal villages'
    """
    if tokens.at(at + 1) == "than" and tokens.at(at) in ("fewer", "less", "more"):
        return None  # 'two fewer than in May'
    at = _skip_of(tokens, at)
    if _ago(tokens, at):
        return None  # '1,760 ten years earlier'
    if tokens.at(at) == "times":
        return Noun("times", "times", at, at + 1)
    if tokens.at(at) in POINTING or (tokens.at(at).endswith("ed") and tokens.at(at + 1) in OBJECTS):
        return None  # 'doubled last year', '3,000 or more blocked the road'
    first, stop, head, named = _phrase(tokens, at, many)
    awaited = head < 0 and many
    head = head if head >= 0 else _last_word(tokens, first, stop)
    if head < first:
        return None
    first = _after_name(tokens, first, head) if named else first
    stop = head + 1
    if awaited and not tokens.capital(first) and not _verbal(tokens.low[first]):
        head = first  # 'a 30 page booklet' counts pages; the printed phrase stays whole
    if head == first and _no_noun(tokens, head, many):
        return None
    words = printed(tokens, first, head + 1)
    word = tokens.low[head] if len(tokens.low[head]) > 1 else words.split(" ")[-1].lower()
    return Noun(words, word, first, stop) if words else None


def _ago(tokens: Tokens, at: int) -> bool:
    """'ten years earlier': a distance in time, which counts nothing of what stands before it."""
    told = tokens.number(at) or tokens.at(at) in WORDS
    return told and tokens.at(at + 1).removesuffix("s") in PERIODS | {"minute"} and tokens.at(at + 2) in DISTANT


DISTANT = frozenset("earlier later ago before previously on".split())


def _no_noun(tokens: Tokens, at: int, many: bool) -> bool:
    """A word alone that nobody counts: a verb in the past ('one wore'), what befell the counted ('340 counted by'), '690 going', a time."""
    word = tokens.low[at]
    if word in PAST_ONLY or word in STANDING:
        return True
    if not many or plural(word):
        return False
    if word.endswith("ed") and not word.endswith("eed") and len(word) > 4 and tokens.at(at + 1) in BESIDE:
        return True
    return (word.endswith("ing") and tokens.at(at + 1) in ("", ".", ",", ";")) or word in PERIODS


PAST_ONLY = frozenset("wore went came took made gave got saw knew became began kept lost won rose grew paid sold sent spent stood broke "
                      "brought bought caught drew drove flew fought led met sat spoke struck sank swam threw tore understood wrote said told "
                      "belong belongs".split())  # fmt: skip
STANDING = frozenset("short shy apart away aside abreast".split())  # 'they are 1,550 short'
BESIDE = frozenset(
    "by in on at since during so before after until".split()
)  # words behind a participle that say when or where
PERIODS = frozenset("year month week day hour decade century".split())


def _phrase(tokens: Tokens, at: int, many: bool) -> tuple[int, int, int, bool]:
    """First token of the phrase, the one after it, its plural head (-1: none seen), and whether a name runs over 'and'."""
    first, index, head, named = at, at, -1, False
    while index < len(tokens) and index - at < LIMIT + 4:
        word = tokens.low[index]
        if _model(tokens, index):
            head = index + 2
            break
        if word in QUOTES and head < 0:
            first += index == first
        elif (
            word in (",", "and", "&")
            and head < 0
            and not (word == "&" and tokens.touches(index))
            and index > at
            and _goes_on(tokens, index)
        ):
            named = named or tokens.capital(index + 1)
        elif not (word in JOINERS and tokens.touches(index) and tokens.touches(index + 1)):
            if _name_number(tokens, index, at):
                index += 1
                continue
            if not word[0].isalpha() or _ends_noun(tokens, index, first, many, head):
                break
            if plural(word) and (many or word not in VERBS) and not _names_on(tokens, index):
                head = index
                if not _plural_follows(tokens, index + 1):
                    break
        index += 1
    return first, index, head, named


def _name_number(tokens: Tokens, index: int, at: int) -> bool:
    """'11 S&P 500 firms': the number of a name inside the phrase."""
    named = index > at and tokens.number(index) and tokens.capital(index - 1) and not tokens.touches(index)
    return named and plural(tokens.at(index + 1)) and not tokens.capital(index + 1)


def _model(tokens: Tokens, index: int) -> bool:
    """'Boeing 737s', 'A320s': a name, its number and the 's' of the plural."""
    return (
        tokens.at(index + 2) == "s" and tokens.touches(index + 2) and tokens.number(index + 1) and tokens.capital(index)
    )


def _skip_of(tokens: Tokens, at: int) -> int:
    """'three of the four bridges', 'two-door cars', 'eight more picks', 'millions" of people', '12 of the town's 40 schools'."""
    while tokens.at(at) in QUOTES:
        at += 1
    if tokens.at(at) == "of":
        at += 1
        while tokens.at(at) in OWNERS or tokens.at(at).endswith("'s"):
            at += 1
        at += tokens.at(at).isalpha() and tokens.number(at + 1)  # 'half of the estimated 300 homes'
        while _numeric(tokens, at):
            at += 1
            at += tokens.touches(at) and tokens.at(at) in SUFFIXES
        at = _skip_money(tokens, at)
    if tokens.at(at) in DASHES and tokens.touches(at):
        at += 1
    while tokens.at(at) in MORE and not _describes(tokens, at):
        at += 1
    return at


def _describes(tokens: Tokens, at: int) -> bool:
    """'the most expensive flats', '148 full-time workers': the word belongs to the one behind it."""
    hyphened = tokens.at(at + 1) in DASHES and tokens.touches(at + 1) and tokens.touches(at + 2)
    return hyphened or (tokens.at(at) == "most" and _superlative(tokens, at))


def _superlative(tokens: Tokens, at: int) -> bool:
    """'the most expensive flats': 'most' says how expensive."""
    return tokens.at(at) == "most" and tokens.at(at + 1).isalpha() and not plural(tokens.at(at + 1))


def _skip_money(tokens: Tokens, at: int) -> int:
    """'two-thirds of the €1.5-billion bond': the sum describes the bond."""
    if tokens.at(at) not in CURRENCY or not tokens.number(at + 1):
        return at
    scaled = at + 2 + (tokens.at(at + 2) in DASHES)
    return (
        scaled + 1 if tokens.at(scaled) in SCALES or tokens.at(scaled) in SUFFIXES or tokens.at(scaled) == "bn" else at
    )


def _numeric(tokens: Tokens, at: int) -> bool:
    """A number inside the phrase, as in 'three of the four bridges'; in 'of the three-ton lorries' it is part of the noun."""
    described = tokens.at(at + 1) in DASHES and tokens.touches(at + 1) and tokens.at(at).isalpha()
    return (tokens.number(at) or tokens.at(at) in WORDS or tokens.at(at) in SCALES) and not described


def _goes_on(tokens: Tokens, index: int) -> bool:
    """After a comma or 'and' inside a phrase: 'cold, wet, and muddy fields', 'Roads and Bridges Department'."""
    after = tokens.at(index + 1)
    if tokens.capital(index - 1):
        return tokens.low[index] in ("and", "&") and tokens.capital(index + 1)
    if after in ("and", "or"):
        index, after = index + 1, tokens.at(index + 2)
    if after in FUNCTION or after in WORDS or not after[:1].isalpha() or tokens.capital(index + 1):
        return False  # '40 tonnes of hay, three times the usual'
    for at in range(index + 1, min(index + LIMIT + 3, len(tokens))):
        word = tokens.low[at]
        if plural(word):
            return True
        if (word in FUNCTION and word != "and") or word in VERBS or word in ".;:()":
            return False
    return False


def _ends_noun(tokens: Tokens, index: int, first: int, many: bool, head: int) -> bool:
    """A small word or a verb ends the phrase; inside a compound ('steel-only boats') it does not."""
    word = tokens.low[index]
    if index > first and tokens.low[index - 1] in DASHES and tokens.touches(index):
        return False
    if index == first and _describing(tokens, index):
        return False
    if not many and index > first and plural(word) and word not in PLURALS:
        return True  # 'one plan asks'
    if many and head < 0 and plural(word):
        return word in FUNCTION or word in FINITE  # 'three splendid shows': the plural that the number asks for
    bare = many and tokens.at(index - 1) not in OWNERS  # '1,900 leave', but '45% of her pay'
    return word in FUNCTION or (word in VERBS and (bare or index > first))


def _describing(tokens: Tokens, index: int) -> bool:
    """'away fans', 'most expensive pilots'; not '20 away', '20 abroad'."""
    word = tokens.low[index]
    return (word in DESCRIBING and plural(tokens.at(index + 1))) or _superlative(tokens, index)


def _names_on(tokens: Tokens, index: int) -> bool:
    """'Customs Enforcement officers': a plural inside a name is not yet the noun."""
    return tokens.capital(index) and tokens.capital(index + 1)


def _plural_follows(tokens: Tokens, index: int) -> bool:
    """'sports cars': the first plural only describes the second."""
    word = tokens.at(index)
    if tokens.at(index - 1).endswith(("ers", "ors", "ists")) or tokens.at(index - 1) in PERSONS:
        return False  # 'one in five commuters cycles'
    return word[:1].isalpha() and plural(word) and word not in VERBS and word not in FUNCTION


def _last_word(tokens: Tokens, first: int, stop: int) -> int:
    """No plural was seen: the last word, an adverb or a verb in -ed cut off ('one house burned', '20 staff quickly left')."""
    at = stop - 1
    while at > first and (not tokens.low[at][0].isalpha() or _verbal(tokens.low[at]) or tokens.low[at].endswith("ly")):
        at -= 1
    if at < first or not tokens.low[at][0].isalpha() or tokens.low[at] in FUNCTION | COMPARATIVES:
        return -1
    if tokens.low[first].endswith("ing") and tokens.at(first + 1) in FUNCTION:
        return -1
    verbs = (i for i in range(first + 1, at + 1) if _verbal(tokens.low[i]))
    return next(verbs, at + 1) - 1 if not tokens.low[at].endswith("ly") else -1


def _verbal(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 4) or word in VERBS or word in PARTICIPLES


def _after_name(tokens: Tokens, first: int, head: int) -> int:
    """The first word after a name of several words that describes the noun, where there is one."""
    last = max((i for i in range(first, head + 1) if tokens.capital(i)), default=-1)
    return last + 1 if first <= last < head else first
