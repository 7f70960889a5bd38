"""What befell the counted, as a participle: 'people arrested in', 'homes were rebuilt', 'hiring 30 drivers'.

Reads: '40 homes had been rebuilt' (rebuilt), 'hiring 30 drivers' (hired), '12 shares sold at' (sold). Must not read: 'one man
replied', '40 homes lost the roof' (what follows has an object of its own).
"""

from __future__ import annotations

from .tokens import QUOTES, Tokens
from .wording import FUNCTION, VERBS, printed

PARTICIPLES = frozenset(
    "born built bought brought broken caught chosen cut drawn driven eaten fallen fed forgotten found frozen given grown held "
    "hidden hit hurt kept known laid lost made met paid put sent set shot shut sold spent stolen struck sworn taken taught told "
    "torn won written slain rebuilt burnt".split()
)
TRAILING = PARTICIPLES | {"up", "out", "off", "down", "and"}
ADJECTIVES = frozenset(
    "unemployed underemployed unmarried uninsured undocumented unharmed unhurt unvaccinated retired".split()
)
SPEECH = frozenset("replied answered asked agreed added claimed argued warned wanted decided voted insisted".split())
ADVERBS_BETWEEN = frozenset(
    "already also since now still reportedly later then either subsequently all recently not".split()
)
DAYTIMES = frozenset("evening morning spring".split())  # 'by Saturday evening 9,000 people'
PAST = {"build": "built", "rebuild": "rebuilt", "buy": "bought", "sell": "sold", "send": "sent", "find": "found", "hold": "held",
        "keep": "kept", "feed": "fed", "teach": "taught", "pay": "paid", "cut": "cut", "shoot": "shot", "lose": "lost",
        "win": "won", "take": "taken", "bring": "brought", "stop": "stopped", "plan": "planned"}  # fmt: skip
IRREGULAR_ED = frozenset("maked keeped holded buyed selled builded feeded losed hitted bringed taked gived sended "
                         "leaved spended payed drived beared including followed compared averaged".split())  # fmt: skip


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
    return printed(tokens, index, stop)


def bare(noun: str) -> str:
    """A counted noun without the participle that says what befell it.

    >>> [bare(noun) for noun in ("films directed", "homes rounded up and sold", "aviation seeds")]
    ['films', 'homes', 'aviation seeds']
    """
    words = noun.split(" ")
    while len(words) > 1 and (words[-1] in TRAILING or (words[-1].endswith("ed") and not words[-1].endswith("eed"))):
        words.pop()
    return " ".join(words)


def _participle(tokens: Tokens, index: int) -> int:
    """The token after a participle with its particle and a second one: 'rounded up and sold'."""
    word = tokens.at(index)
    if not ((word.endswith("ed") and len(word) > 4) or word in PARTICIPLES) or word in SPEECH or word in ADJECTIVES:
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
    """The verb whose object the figure is, as a participle: 'hiring over 2,700 ...' -> 'hired'.

    >>> from helpers.extract.tokens import tokenise
    >>> [state_before(tokenise(line), 2) for line in ("firms hiring 30", "to move 30", "storms killed 30")]
    ['hired', 'moved', 'killed']
    """
    at = left - 1
    while tokens.at(at) in QUOTES:
        at -= 1
    word = tokens.at(at)
    if word.endswith("ing") and len(word) > 5 and word not in DAYTIMES:
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
