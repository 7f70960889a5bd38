"""The subject that a number is said of, by a verb of being or of moving: 'sales were over 800', 'visits rose 2% to 800'.

Reads: 'the number of children in care has doubled, from 400' (children), 'puts the number of posts to go at 64' (posts), 'assaults
on staff climbed by a fifth, to 832' (assaults). Must not read: 'it hopes to be under 300', 'crews reached 40 in May', 'prices rose to 3'.
"""

from __future__ import annotations

from .nouns import TOTALS, Noun, befallen, noun_after, plural, singular
from .ratios import MULTIPLES, PARTS
from .tokens import DASHES, Tokens
from .trends import DOWN, UP
from .wording import FINITE, FUNCTION, VERBS, printed

BE = frozenset(
    "was were is are be been being get got stood stands totalled totaled reached reaches hit became remained averaged".split()
)
LINKS = frozenset(
    "at to by now still about up only just have has had reportedly".split()
)  # between a verb and its number
NOT_SUBJECTS = frozenset("third half quarter one rest others most many few majority deadline result".split())
PRONOUNS = frozenset("it he she they we i you this that there".split())  # subjects that are no noun
STARTS = frozenset(", ; : ( — – that and but while whilst whereas when where because said .".split())
MARKS = frozenset(", ; : ( — – .".split())
CLAUSE = 30  # tokens of a clause looked through for its subject
ATTAINED = frozenset("reached reaches hit".split())  # people reach a number of something else
CREWS = frozenset("crew team squad side staff company firm".split())
AMOUNTED = frozenset("came comes come amounted amounts".split())
MOVED = UP | DOWN | MULTIPLES.keys()
MEASURED_BY = (
    frozenset("percent per cent % by a an about , points point".split()) | PARTS.keys()
)  # 'rose by about 2 per cent, to'
CHANGE = 8  # tokens of the change between a verb and the level that it led to
NAMED = 10  # tokens between 'number of' and its 'at 64'
# What has a size and no number: 'prices rose to 3' counts no prices.
SIZED = frozenset("prices rates costs shares stocks fees wages rents yields temperatures scores speeds ratings odds futures values margins "
                  "ratios averages earnings levels profits losses revenues bonds stakes holdings pensions salaries savings fares tolls tariffs premiums".split())  # fmt: skip


def subject_before(tokens: Tokens, left: int) -> tuple[Noun | None, int]:
    """The subject of 'X were 800', 'the number of X reached 800': its noun, and the token of its verb (-1 for none).

    >>> from helpers.extract.tokens import tokenise
    >>> subject_before(tokenise("On Tuesday, sales of cars were over 800"), 7)[0].words
    'sales'
    >>> subject_before(tokenise("Visits to parks rose 2 percent to 800"), 7)[0].words
    'Visits'
    """
    verb = left - 1
    while verb > 0 and tokens.low[verb] in LINKS:
        verb -= 1
    if tokens.at(verb) not in BE:
        return _total_moved(tokens, left), -1
    start = _clause_start(tokens, verb)
    if start == verb and tokens.at(verb - 1) == ",":
        return None, verb
    subject = _subject(tokens, start, verb)
    crew = subject and tokens.at(verb) in ATTAINED and (befallen(subject.head) or singular(subject.head) in CREWS)
    return (None if crew else subject), verb


def _total_moved(tokens: Tokens, left: int) -> Noun | None:
    """'the number of children in care has risen from 104,000 to 151,000', 'visits rose 2% to 40': what the total is of."""
    link = tokens.at(left - 1)
    if link == "at":
        return _number_of(tokens, max(0, left - NAMED), left - 2)
    if link not in ("from", "to", "by"):
        return None
    verb = left - 2
    if link == "to" and tokens.at(verb) in AMOUNTED:
        return _counts(tokens, _whole_start(tokens, verb), verb)
    while verb > left - CHANGE and (
        tokens.at(verb) in MEASURED_BY or tokens.number(verb) or tokens.at(verb).endswith("ly")
    ):
        verb -= 1
    if verb < 1 or tokens.at(verb) not in MOVED:
        return None
    first = next((at + 1 for at in range(verb - 1, -1, -1) if tokens.low[at] in MARKS), 0)
    return _number_of(tokens, max(first, verb - CLAUSE), verb) or _counts(tokens, _whole_start(tokens, verb), verb)


def _number_of(tokens: Tokens, start: int, stop: int) -> Noun | None:
    """The noun of a 'number of' or 'total of' between two tokens."""
    for at in range(start, stop - 1):
        if tokens.low[at] in ("number", "total") and tokens.low[at + 1] == "of":
            noun = noun_after(tokens, at + 2)
            return noun if noun and noun.stop <= stop + 1 else None
    return None


def _counts(tokens: Tokens, start: int, verb: int) -> Noun | None:
    """The subject in the plural, small letters but at the head of its sentence, where it is what a number can be of."""
    noun = _subject(tokens, start, verb)
    if not noun or not plural(noun.head) or noun.head in SIZED:
        return None
    return noun if noun.stop - noun.first == 1 and (noun.first == 0 or not tokens.capital(noun.first)) else None


def _clause_start(tokens: Tokens, verb: int) -> int:
    start = verb
    while start > max(0, verb - CLAUSE) and tokens.low[start - 1] not in STARTS:
        start -= 1
    return start


def _whole_start(tokens: Tokens, verb: int) -> int:
    """Where the clause begins when an 'and' joins two nouns of its subject: 'loans of books and films came to 40'."""
    start = _clause_start(tokens, verb)
    if tokens.at(start - 1) != "and":
        return start
    before = _clause_start(tokens, start - 1)
    acts = any(
        word in VERBS or word in BE or word in MOVED or word in AMOUNTED or word.endswith("ed") or tokens.number(index)
        for index, word in enumerate(tokens.low[before : start - 1], before)
    )
    return start if acts else before


def _subject(tokens: Tokens, start: int, verb: int) -> Noun | None:
    """The head of tokens `start` .. `verb`: what stands before the first preposition; after 'number of' what follows."""
    at = start
    while at < verb and tokens.low[at] in FUNCTION:
        if tokens.low[at] in PRONOUNS:
            return None  # 'it hopes to be under 300'
        at += 1
    stop = at
    while (
        stop < verb
        and tokens.low[stop] not in FUNCTION
        and (tokens.low[stop][0].isalpha() or tokens.low[stop] in DASHES)
    ):
        stop += 1
    if stop == at or tokens.low[stop - 1].endswith("ed") or tokens.low[stop - 1] in NOT_SUBJECTS | FINITE:
        return None
    if tokens.low[stop - 1] in TOTALS and tokens.at(stop) in ("of", "for"):
        return noun_after(tokens, stop + 1)
    return Noun(printed(tokens, at, stop), tokens.low[stop - 1], at, stop)
