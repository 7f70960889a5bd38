"""What a numeral counts: the noun phrase after it, the subject before it, or the noun of the figure before.

Reads: '30 violent storms' (storms), '96 Leeds fans went' (Leeds fans), 'arrests were over 800' (arrests), 'three of the
bridges' (bridges), '461 were released' (what the last figure counted, released). Must not read: '5 per cent' (a unit),
'one of them', '300 to the east'.
"""

from __future__ import annotations

from dataclasses import dataclass

from .numerals import WORDS
from .tokens import DASHES, QUOTES, Tokens

FUNCTION = frozenset(
    "the a an this that these those of in on at to for from by with without within under over into onto upon about after "
    "before since until till during between among amid against across along around behind beyond near off out up down "
    "through throughout toward towards via per as than like unlike despite except and or but nor so yet if because while "
    "when whenever where wherever whether although though unless once who whom whose which what why how is are was were be "
    "been being am has have had having do does did will would can could may might shall should must not n't never no it he "
    "she they we you i me him her them us its his their our my your there here then now also already only just even still "
    "too very ago each every both all any some such same other's own again alone away back ahead apart together yesterday "
    "today tomorrow tonight later earlier instead overall annually daily weekly monthly it's he's they're we're that's "
    "there's who's isn't wasn't weren't aren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't "
    "including according due based more less most least compared versus vs straight-away either neither".split()
)
# Finite verbs that often follow a counted noun and do not end in -ed.
VERBS = frozenset(
    "said says say told tells tell went go goes came come comes took take takes made make makes gave give gives got get gets "
    "saw see sees knew know knows thought think thinks left leave leaves felt feel feels became become becomes began begin "
    "begins held hold holds kept keep keeps lost lose loses won win wins ran run runs fell fall falls rose rise rises grew grow "
    "grows paid pay pays sold sell sells sent send sends spent spend spends stood stand stands broke break breaks brought bring "
    "brings bought buy buys caught catch catches drew draw draws drove flew found find finds fought hit hits led let met put "
    "reads read remain remains remained sat set sets shot spoke speak struck sank swam threw tore understood want wants wore "
    "wrote write show shows showed need needs include includes included help helps seem seems live work works use died dies "
    "expected agreed voted opened closed worked lived reported warned used called remained arrived returned joined decided "
    "signed asked allege alleged believe believed claim claimed".split()
)
PARTICIPLES = frozenset(
    "born built bought brought broken caught chosen cut drawn driven eaten fallen fed forgotten found frozen given grown held "
    "hidden hit hurt kept known laid lost made met paid put sent set shot shut sold spent stolen struck sworn taken taught told "
    "torn won written slain rebuilt burnt".split()
)
SPEECH = frozenset("replied answered asked agreed added claimed argued warned wanted decided voted insisted".split())
PLURALS = frozenset(
    "people men women children police staff personnel cattle sheep fish feet teeth mice geese aircraft troops crew species "
    "series headquarters data media criteria bacteria fungi personnel folk youth poultry spacecraft deer offspring salmon".split()
)
NOT_PLURALS = frozenset("always perhaps sometimes besides nowadays news gas bus yes across thus plus less unless as versus "
                        "christmas texas us was is has his its this towards overseas indoors outdoors afterwards".split())  # fmt: skip
BE = frozenset(
    "was were is are be been being get got stood stands totalled totaled reached reaches hit became remained averaged".split()
)
PERSONS = frozenset("people persons men women children members residents workers patients students immigrants migrants soldiers "
                    "passengers drivers employees officers voters prisoners detainees refugees pupils teachers farmers firms "
                    "homes houses animals".split())  # fmt: skip
TOTALS = frozenset(
    "total number figure count tally toll level sum average record peak maximum high low rate amount".split()
)
ADVERBS_BETWEEN = frozenset(
    "already also since now still reportedly later then either subsequently all recently not".split()
)
COMPARATIVES = frozenset("cheaper higher lower faster slower longer shorter older younger bigger larger smaller better worse "
                         "long wide tall deep high thick".split())  # fmt: skip
NOT_SUBJECTS = frozenset("third half quarter one rest others most many few majority deadline result".split())
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

    >>> [singular(word) for word in ("offices", "cities", "boxes", "bus", "people")]
    ['office', 'city', 'box', 'bus', 'people']
    """
    if not plural(word) or word.lower() in PLURALS:
        return {"men": "man", "women": "woman", "children": "child", "feet": "foot"}.get(word.lower(), word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
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


def noun_after(tokens: Tokens, at: int, *, many: bool = True) -> Noun | None:
    """The noun phrase that begins at token `at`; `many` says that the numeral asks for a plural.

    >>> from helpers.extract.tokens import tokenise
    >>> noun_after(tokenise("25 Health and Safety Executive field offices closed"), 1).words
    'field offices'
    >>> noun_after(tokenise("hundreds of cold, wet, and storm-battered coastal villages"), 1).words
    'storm-battered coastal villages'
    """
    at = _skip_of(tokens, at)
    first, index, head, capitals = at, at, -1, False
    while index < len(tokens) and index - at < LIMIT + 4:
        word = tokens.low[index]
        if word in QUOTES and head < 0:
            first += index == first
        elif word in DASHES and tokens.touches(index) and tokens.touches(index + 1):
            pass
        elif word in (",", "and", "&") and head < 0 and index > at and _goes_on(tokens, index):
            capitals = capitals or tokens.capital(index + 1)
            first = first if capitals else index + 1
        elif word == "times" and index == first:
            return Noun("times", "times", index, index + 1)
        elif (
            not word[0].isalpha()
            or _ends_noun(tokens, index, first, many and head < 0)
            or (not many and index > first and plural(word) and word not in PLURALS)
        ):
            break
        elif plural(word) and (many or word not in VERBS) and not _names_on(tokens, index):
            head = index
            if not _plural_follows(tokens, index + 1):
                break
        index += 1
    described = head < 0
    if described:
        head = _last_word(tokens, first, index, many)
    if head < first:
        return None
    first = _after_name(tokens, first, head) if capitals else first
    stop = head + 1
    if (
        described
        and many
        and tokens.at(first)[:1].isalpha()
        and not tokens.capital(first)
        and not _verbal(tokens.low[first])
    ):
        head = first  # 'a 12 page booklet' counts pages; the printed phrase stays whole
    words = _printed(tokens, first, head + 1)
    return Noun(words, tokens.low[head], first, stop) if words else None


def _skip_of(tokens: Tokens, at: int) -> int:
    """'three of the four bridges', 'two-door cars', 'eight more picks', 'millions" of people'."""
    while tokens.at(at) in QUOTES:
        at += 1
    if tokens.at(at) == "of":
        at += 1
        while tokens.at(at) in (
            "the",
            "these",
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
            "your",
            "a",
            "an",
            "all",
            "more",
            "than",
            "nearly",
            "about",
        ):
            at += 1
        while tokens.number(at) or tokens.at(at) in WORDS:
            at += 1  # 'twelve of the 40 schools'
    if tokens.at(at) in DASHES and tokens.touches(at):
        at += 1
    if tokens.at(at).endswith("'s"):
        at += 1
    while tokens.at(at) in ("more", "most", "other", "additional", "further", "such", "extra", "whole", "full"):
        at += 1
    return at


def _goes_on(tokens: Tokens, index: int) -> bool:
    """After a comma or 'and' inside a phrase: 'cold, wet, and muddy fields', 'Roads and Bridges Department'."""
    after = tokens.at(index + 1)
    if tokens.capital(index - 1):
        return tokens.low[index] in ("and", "&") and tokens.capital(index + 1)
    if after in ("and", "or"):
        index, after = index + 1, tokens.at(index + 2)
    if after in FUNCTION or not after[:1].isalpha() or tokens.capital(index + 1):
        return False
    for at in range(index + 1, min(index + LIMIT + 3, len(tokens))):
        word = tokens.low[at]
        if plural(word):
            return True
        if (word in FUNCTION and word != "and") or word in VERBS or word in ".;:()":
            return False
    return False


def _ends_noun(tokens: Tokens, index: int, first: int, awaited: bool) -> bool:
    """A small word or a verb ends the phrase; inside a compound ('gas-only stoves') it does not."""
    if index > first and tokens.low[index - 1] in DASHES and tokens.touches(index):
        return False
    if awaited and plural(tokens.low[index]):
        return tokens.low[index] in FUNCTION  # 'three spectacular catches': the plural that the number asks for
    return tokens.low[index] in FUNCTION or (tokens.low[index] in VERBS and index > first)


def _names_on(tokens: Tokens, index: int) -> bool:
    """'Customs Enforcement officers': a plural inside a name is not yet the noun."""
    return tokens.capital(index) and tokens.capital(index + 1)


def _plural_follows(tokens: Tokens, index: int) -> bool:
    """'sports cars': the first plural only describes the second."""
    word = tokens.at(index)
    if tokens.at(index - 1).endswith(("ers", "ors", "ists")) or tokens.at(index - 1) in PERSONS:
        return False  # 'one in five commuters cycles'
    return word[:1].isalpha() and plural(word) and word not in VERBS and word not in FUNCTION


def _last_word(tokens: Tokens, first: int, stop: int, many: bool) -> int:
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


def _printed(tokens: Tokens, first: int, stop: int) -> str:
    """The words of tokens `first` .. `stop` as printed, blanks made plain."""
    words = []
    for index in range(first, stop):
        if tokens.low[index] in QUOTES:
            continue
        words.append(tokens.words[index] if tokens.touches(index) or not words else " " + tokens.words[index])
    return "".join(words).strip(" -–—")


def state_after(tokens: Tokens, at: int) -> str:
    """The participle that says what befell the counted: 'people arrested in', 'homes were rebuilt', 'been rounded up and sent off'.

    >>> from helpers.extract.tokens import tokenise
    >>> state_after(tokenise("homes had already been rounded up and sold"), 1)
    'rounded up and sold'
    """
    index, passive = at, False
    while tokens.at(index) in ("have", "has", "had", "who", "that", "will", "to", "would", "could") or (
        tokens.at(index) in ADVERBS_BETWEEN or tokens.at(index) in ("be", "been", "being", "was", "were", "is", "are")
    ):
        passive = passive or tokens.at(index) in ("be", "been", "being", "was", "were", "is", "are")
        index += 1
        if index - at > 6:
            return ""
    if index > at and not passive:
        return ""
    stop = _participle(tokens, index)
    if stop == index or (not passive and not _ends_phrase(tokens, stop)):
        return ""
    return _printed(tokens, index, stop)


def _participle(tokens: Tokens, index: int) -> int:
    """The token after a participle with its particle and a second one: 'rounded up and deported'."""
    word = tokens.at(index)
    if not ((word.endswith("ed") and len(word) > 4) or word in PARTICIPLES) or word in SPEECH:
        return index
    stop = index + 1 + (tokens.at(index + 1) in ("up", "out", "off", "down"))
    if tokens.at(stop) == "and" and (tokens.at(stop + 1).endswith("ed") or tokens.at(stop + 1) in PARTICIPLES):
        stop += 2
    return stop


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    word = tokens.at(index)
    return not word or not word[0].isalnum() or word in (
        "in", "on", "at", "by", "for", "from", "since", "during", "after", "over", "under", "and", "or", "but", "so", "last",
        "this", "per", "a", "every", "each", "daily", "back", "into", "to", "with", "nationwide", "across", "between", "so",
        "yesterday", "today", "was", "were", "is", "are", "had", "have",
    )  # fmt: skip


def state_before(tokens: Tokens, left: int) -> str:
    """The verb whose object the figure is, as a participle: 'deporting over 2,700 ...' -> 'deported'.

    >>> from helpers.extract.tokens import tokenise
    >>> [state_before(tokenise(line), 2) for line in ("firms hiring 30", "to move 30", "storms killed 30")]
    ['hired', 'moved', 'killed']
    """
    at = left - 1
    while tokens.at(at) in QUOTES:
        at -= 1
    word = tokens.at(at)
    if word.endswith("ing") and len(word) > 5:
        return word[:-3] + "ed" if word[:-3] + "ed" not in IRREGULAR_ED else ""
    if word.endswith("ed") and len(word) > 4:
        return word
    if tokens.at(at - 1) == "to" and word in PAST:
        return PAST[word]
    if tokens.at(at - 1) == "to" and word.isalpha() and word not in VERBS and word not in FUNCTION and len(word) > 3:
        return (
            word + "d"
            if word.endswith("e")
            else word[:-1] + "ied"
            if word.endswith("y") and word[-2] not in "aeiou"
            else word + "ed"
        )
    return ""


PAST = {"build": "built", "rebuild": "rebuilt", "buy": "bought", "sell": "sold", "send": "sent", "find": "found", "hold": "held",
        "keep": "kept", "feed": "fed", "teach": "taught", "pay": "paid", "cut": "cut", "shoot": "shot", "lose": "lost",
        "win": "won", "take": "taken", "bring": "brought", "stop": "stopped", "plan": "planned"}  # fmt: skip
IRREGULAR_ED = frozenset("maked keeped holded buyed selled builded feeded losed hitted bringed taked gived sended "
                         "leaved spended payed drived beared including followed compared averaged".split())  # fmt: skip


def subject_before(tokens: Tokens, left: int) -> tuple[Noun | None, int]:
    """The subject of 'X were 800', 'the number of X reached 800': its noun, and the token of its verb (-1 for none).

    >>> from helpers.extract.tokens import tokenise
    >>> subject_before(tokenise("On Tuesday, sales of cars were over 800"), 7)[0].words
    'sales'
    """
    verb = left - 1
    while verb > 0 and tokens.low[verb] in (
        "at",
        "to",
        "by",
        "now",
        "still",
        "about",
        "up",
        "only",
        "just",
        "have",
        "has",
        "had",
        "reportedly",
    ):
        verb -= 1
    if tokens.at(verb) not in BE:
        return None, -1
    start = verb
    while start > 0 and tokens.low[start - 1] not in (",", ";", ":", "(", "—", "–", "that", "and", "but", "said", "."):
        start -= 1
    if start == verb and tokens.at(verb - 1) == ",":
        return None, verb
    return _subject(tokens, start, verb), verb


def _subject(tokens: Tokens, start: int, verb: int) -> Noun | None:
    """The head of tokens `start` .. `verb`: what stands before the first preposition; after 'number of' what follows."""
    at = start
    while at < verb and tokens.low[at] in FUNCTION:
        at += 1
    stop = at
    while (
        stop < verb
        and tokens.low[stop] not in FUNCTION
        and (tokens.low[stop][0].isalpha() or tokens.low[stop] in DASHES)
    ):
        stop += 1
    if stop == at or tokens.low[stop - 1].endswith("ed") or tokens.low[stop - 1] in NOT_SUBJECTS:
        return None
    if tokens.low[stop - 1] in TOTALS and tokens.at(stop) in ("of", "for"):
        return noun_after(tokens, stop + 1)
    return Noun(_printed(tokens, at, stop), tokens.low[stop - 1], at, stop)
