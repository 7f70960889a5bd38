"""What a figure counts: the noun beside it, the subject of its verb, or what the figure before it counts.

Reads: '20 boats' (boats), 'sales were 20' (sales), '12 of them' (what was counted before), '20% of its voters' (voters). Must not
read: '5 km in two days', 'thousands marched' (nothing named).
"""

from __future__ import annotations

from dataclasses import dataclass

from .approximators import Hedge, hedge_end
from .neighbours import suspended
from .nouns import TOTALS, Noun, befallen, noun_after, plural
from .participles import bare, state_after, state_before
from .rates import Rate
from .subject_nouns import BE, subject_before
from .times import When
from .tokens import DASHES, Tokens
from .trends import DOWN, UP
from .unit_names import TIME
from .units import UNITS
from .values import WORDS, Numeral
from .wording import FUNCTION, VERBS, printed

SUSPENSION = 14  # tokens from a hyphen in the air to the word that it belongs to
COLLECTIVES = frozenset(
    "crowd staff team force audience population crew workforce army fleet flock herd membership".split()
)
GATHERED = COLLECTIVES | frozenset("attendance turnout enrolment enrollment headcount".split())  # singular, yet of many
AVERAGES = frozenset("average mean median rate score ratio speed".split())  # 'an average of 24' is no number of things
SCALE_POINTS = frozenset("mark level barrier threshold milestone".split())  # 'the 20,000 mark'
CLAUSE_MARKS = frozenset((",", ";", "and", "but", "while", "with", "as"))
CARRIED = frozenset("to be at from for reach hit pass exceed surpass top of were was are had have".split())


@dataclass(slots=True)
class Read:
    """A numeral with all that was read beside it, before it becomes a Figure."""

    numeral: Numeral
    hedge: Hedge | None
    noun: str | None = None
    head: str = ""
    place: tuple[int, int] | None = None  # tokens of unit or noun
    rates: tuple[Rate, ...] = ()
    rate: str | None = None
    role: str = "observed"
    verb: str = ""  # the word before it
    trend: str | None = None
    when: When | None = None


def counted(tokens: Tokens, read: Read, left: int, earlier: Read | None, same_sentence: bool) -> int:
    """Set noun, head and place; the token of the verb that links a subject to the figure comes back (-1: none)."""
    numeral = read.numeral
    subject, verb = subject_before(tokens, left)
    if numeral.unit:
        if numeral.unit_first >= 0:
            read.place = (numeral.unit_first, numeral.unit_stop)
        read.noun, read.head = _unit_noun(tokens, numeral)
        return verb
    if numeral.form == "multiple" and tokens.at(numeral.stop) != "times":
        return verb  # 'a tenfold rise', 'sales doubled'
    noun = _beside(tokens, read, left)
    if noun and (_befell(tokens, noun, earlier, same_sentence) or _stretch_before(tokens, numeral, noun)):
        noun = None
    part = (
        noun and numeral.lo != int(numeral.lo) and noun.stop - noun.first == 1 and noun.head in UNITS
    )  # '0.4 of a mile'
    if (
        noun and (part or noun.head in MEASURED) and noun.stop - noun.first <= 3
    ):  # 'three straight days', '12 nautical miles'
        numeral.unit = UNITS[noun.head]
        read.place = (noun.stop - 1, noun.stop)
        read.noun = read.head = noun.head if numeral.unit in TIME else ""
        read.noun = read.noun or None
    elif noun:
        state = state_after(tokens, noun.stop) or (state_before(tokens, left) if befallen(noun.head) else "")
        stop = _domain(tokens, noun) if numeral.form == "one-of" else noun.stop
        read.noun, read.head, read.place = f"{noun.words} {state}".strip(), noun.head, (noun.first, stop)
    elif tokens.at(numeral.stop) == "of" and tokens.at(numeral.stop + 1) in PRONOUNS:
        state = state_before(tokens, left) or state_after(tokens, numeral.stop + 2)
        read.head = _meant(tokens, numeral.stop + 1, earlier if same_sentence else None)
        read.noun = f"{read.head} {state}".strip() if read.head else None
    elif tokens.at(left - 1) == "of" and tokens.at(left - 2) in COLLECTIVES:
        read.noun = read.head = tokens.at(left - 2)
    elif subject and subject.head not in TOTALS:
        if plural(subject.head) or subject.head in GATHERED:  # not 'the threshold is 40', 'his share was 12'
            read.noun, read.head = subject.words, subject.head
    else:
        _carry(tokens, read, left, earlier if same_sentence or subject else None)
    return verb


def _befell(tokens: Tokens, noun: Noun, earlier: Read | None, same_sentence: bool) -> bool:
    """'6,100 applications, 2,480 approved': a participle alone says what befell those counted before."""
    alone = noun.stop - noun.first == 1 and noun.head.endswith("ed")
    if alone and tokens.at(noun.stop) in ("out", "up", "off", "away"):
        return True  # '300 turned out'
    return (
        alone
        and same_sentence
        and earlier is not None
        and plural(earlier.head)
        and bool(state_after(tokens, noun.first))
    )


def _stretch_before(tokens: Tokens, numeral: Numeral, noun: Noun) -> bool:
    """'the 40,500 of the twelve months before': a stretch of time that is over counts nothing."""
    over = tokens.at(noun.stop) in ("ago", "before", "earlier", "previously", "to", "ended", "ending")
    return tokens.at(numeral.stop) == "of" and UNITS.get(noun.head) in TIME and over


def _beside(tokens: Tokens, read: Read, left: int) -> Noun | None:
    """The noun that stands with the numeral; of 'two or three boats' also for the two."""
    numeral, at = read.numeral, read.numeral.stop
    if tokens.at(at) == "or" and (tokens.number(at + 1) or tokens.at(at + 1) in WORDS):
        return _packed(tokens, at + 2) or noun_after(tokens, at + 2)
    if tokens.at(at) == ":" or tokens.at(left - 1) == ":":
        return _heading(tokens, numeral, left) or _noun_beside(tokens, read)
    noun = _packed(tokens, at) or _hanging(tokens, numeral.first, at) or _noun_beside(tokens, read)
    noun = _attribute(tokens, left, noun) if noun else None
    point = noun and noun.head in SCALE_POINTS and tokens.at(left - 1) in ("the", "a", "that", "this")
    whole = noun and numeral.form == "ratio" and not TOTALS.isdisjoint((noun.head, tokens.at(noun.stop - 1)))
    return None if point or whole else noun


def _heading(tokens: Tokens, numeral: Numeral, left: int) -> Noun | None:
    """'Spoilt ballots: 2,117.': the plural before the colon, where nothing but the number follows it."""
    after = tokens.at(numeral.right)
    if tokens.at(left - 1) != ":" or after[:1].isalnum() or after in DASHES:
        return None
    start = left - 1
    while start > 0 and tokens.low[start - 1] not in (".", ";", ":", "?", "!") and left - start < HEADING:
        if tokens.low[start - 1] in VERBS or tokens.low[start - 1] in VERBAL:
            return None
        start -= 1
    noun = noun_after(tokens, start)
    return noun if noun and noun.first == start and plural(noun.head) and noun.stop < left else None


def _packed(tokens: Tokens, at: int) -> Noun | None:
    """'two 12-ounce cans', '2.9 million 9 litre cases': the noun begins with a measure of its own."""
    at += tokens.at(at) == "of"  # 'a couple of 12MP cameras'
    if not (tokens.number(at) or tokens.at(at) in WORDS):
        return None
    unit = at + 1 + (tokens.at(at + 1) in DASHES)
    noun = noun_after(tokens, unit + 1) if tokens.at(unit) in UNITS else None
    if not noun or noun.first > unit + 2 or not plural(noun.head):
        return None
    return Noun(printed(tokens, at, noun.stop), noun.head, at, noun.stop)


def _attribute(tokens: Tokens, left: int, noun: Noun) -> Noun:
    """'a 12-page report', 'the 11 member council': the number counts the word that describes, not the noun described."""
    described = noun.stop - noun.first > 1 and noun.head == tokens.low[noun.first]
    first = noun.first
    hyphened = tokens.low[first - 1] in DASHES and tokens.touches(first) and tokens.touches(first - 1)
    if hyphened and tokens.low[first].isalpha() and not plural(tokens.low[first]):
        if tokens.low[first] == "strong":  # 'a 40-strong crew'
            return noun_after(tokens, first + 1, many=False) or noun
        return Noun(tokens.words[first], tokens.low[first], first, first + 1)  # 'the 22-man squad contains'
    if described and (
        tokens.low[noun.first - 1] in DASHES
        or tokens.at(left - 1) in ("a", "an", "the", "its", "their")
        or (tokens.number(left - 2) and tokens.at(left - 1).isalpha())  # '1.6 litre 4 cylinder engine'
    ):
        return Noun(tokens.words[noun.first], noun.head, noun.first, noun.first + 1)
    return noun


def _domain(tokens: Tokens, noun: Noun) -> int:
    """Where a superlative's domain ends: 'one of the oldest bridges in the country', 'one of the best ever to play'."""
    before = tokens.low[noun.first - 3 : noun.stop - 1]
    ranked = any(word in SUPERLATIVES or (word.endswith("est") and len(word) > 4) for word in before)
    if not ranked or tokens.at(noun.stop) not in DOMAINS:
        return noun.stop
    stop = noun.stop + 1
    while stop < min(len(tokens), noun.stop + DOMAIN) and not _ends_domain(tokens, stop):
        stop += 1
    return stop


def _ends_domain(tokens: Tokens, at: int) -> bool:
    """A mark, a word that opens another phrase, or a verb that is not an infinitive ends the domain of a superlative."""
    word = tokens.low[at]
    finite = (word.endswith("ed") or word in VERBS) and tokens.low[at - 1] not in ("to", "ever")
    return not word[0].isalpha() or word in DOMAIN_ENDS or finite


def _hanging(tokens: Tokens, first: int, at: int) -> Noun | None:
    """'two- and three-bedroom flats': what the hyphen in the air joins on to, here the bedroom."""
    hangs = suspended(tokens, at)
    if not hangs and tokens.at(at) in DASHES and tokens.touches(at) and suspended(tokens, first - 2):
        return Noun(tokens.words[at + 1], tokens.low[at + 1], at + 1, at + 2) if tokens.at(at + 1).isalpha() else None
    if not hangs:
        return None
    for index in range(at + 1, min(at + SUSPENSION, len(tokens))):
        joins = tokens.low[index] in DASHES and tokens.touches(index) and tokens.touches(index + 1)
        if joins and tokens.at(index + 1).isalpha():
            return Noun(tokens.words[index + 1], tokens.low[index + 1], index + 1, index + 2)
    return None


def _meant(tokens: Tokens, at: int, earlier: Read | None) -> str:
    """Whom 'of those', 'of them' means: 'those' any people, 'them' what the last figure of the sentence counts."""
    if tokens.at(at) == "those" and tokens.at(at + 1) == "on" and not earlier:
        return ""  # 'Thirty-one of those on the list are depots'
    if tokens.at(at) == "those" and not (earlier and earlier.head and tokens.at(at + 1) in ("in", "on", "at", "from")):
        return "people"
    return earlier.head if earlier else ""


def _noun_beside(tokens: Tokens, read: Read) -> Noun | None:
    numeral = read.numeral
    at = hedge_end(tokens, numeral.right)
    if tokens.at(at) == "of" and tokens.at(at + 1) in PRONOUNS and not _pointed(tokens, at + 1):
        return None
    if numeral.form == "ratio" and tokens.at(at) in OF_THE:  # 'half their money'
        return noun_after(tokens, at + 1)
    if numeral.form == "vague" and (tokens.at(at).endswith("ed") or tokens.at(at) in VERBS):
        return None  # 'thousands marched'
    if (
        tokens.at(at) == "of"
        and numeral.form not in ("vague", "ratio")
        and tokens.at(at - 1) != "couple"
        and tokens.at(at + 1) not in OF_THE
        and not (tokens.number(at + 1) or tokens.at(at + 1) in WORDS)  # '212 of 9,040 boats'
        and not (tokens.at(at + 1) in ("a", "an") and numeral.lo != int(numeral.lo))  # '0.38 of a share'
        and not tokens.at(at + 1).endswith("'s")
    ):
        return None
    return noun_after(tokens, at, many=not (numeral.lo == numeral.hi == 1) or tokens.at(at) == "of")


def _pointed(tokens: Tokens, at: int) -> bool:
    """'half of those voters': the noun follows the pronoun."""
    after = tokens.at(at + 1)
    return tokens.at(at) in ("those", "these") and plural(after) and after not in FUNCTION and after not in VERBS


SUPERLATIVES = frozenset(("most", "least", "best", "worst", "top"))
DOMAINS = frozenset("in of on ever to".split())  # words that open what a superlative is taken from
DOMAIN_ENDS = frozenset(
    "and or but with while when where who which that because as since after before by for from if so is was are were has had have".split()
)
DOMAIN = 10  # tokens of such a phrase
PRONOUNS = frozenset(("those", "them", "these", "whom", "which"))
MEASURED = frozenset(form for form in UNITS if form.endswith("s") and len(form) > 3) - frozenset(
    "points marks degrees bits feet seconds pounds stones tons".split()
)
HEADING = 9  # tokens of a heading before its colon
VERBAL = frozenset("is are was were be been has had have will would".split())
OF_THE = frozenset(
    "the these those its their his her our my your over nearly almost about roughly around some more".split()
)


def _unit_noun(tokens: Tokens, numeral: Numeral) -> tuple[str | None, str]:
    """What a unit measures: '20% of its voters', '$3 million in damages'; for a period the unit itself."""
    if numeral.unit in TIME:
        word = f"{numeral.unit.split(' ')[0]}s" if numeral.unit_first < 0 else tokens.low[numeral.unit_first]
        word = f"{numeral.unit}s" if len(word) < 4 and word != numeral.unit else word  # '12 s', '3 hrs'
        return word, word
    at = numeral.right
    if tokens.at(at) == "of" and tokens.at(at + 1) not in ("a", "an"):
        noun = noun_after(tokens, at)
    else:  # '$3 million in damages'; not '5 km in two days', '$3 million in March'
        money = 0 <= numeral.unit_first < numeral.first and tokens.at(at) == "in"
        noun = (
            noun_after(tokens, at + 1) if money and tokens.at(at + 1).isalpha() and not tokens.capital(at + 1) else None
        )
        noun = None if noun and (noun.head in UNITS or (noun.first == at + 1 and tokens.low[at + 1] in WORDS)) else noun
    return (noun.words, noun.head) if noun else (None, "")


def _carry(tokens: Tokens, read: Read, left: int, earlier: Read | None) -> None:
    """A bare number counts what the figure before it counts, when the words ask for it."""
    if not earlier or not earlier.noun or earlier.numeral.unit:
        return
    if read.numeral.lo != int(read.numeral.lo) and earlier.numeral.lo == int(earlier.numeral.lo):
        return  # 'with its 900 loaves, paid 7.69': a number with decimals counts no things that were counted whole
    after = read.numeral.right
    word = tokens.at(after)
    if (
        word in ("fewer", "less")
        or earlier.head == "times"
        or summed(tokens, after)
        or _averaged(tokens, read.numeral, left)
    ):
        return
    if word == "to" and tokens.at(after + 1) in ("a", "an", "every", "each"):
        return  # '28 to a room' are none of the rooms just counted
    if _own_subject(tokens, earlier, left) or _own_noun(tokens, earlier, left):
        return
    passive = word in ("were", "was", "have", "had", "has", "are") or word.endswith("ed")
    state = state_after(tokens, after) if passive else ""
    if tokens.at(after) in ("more", "others", "other", "additional"):
        state = state_before(tokens, left)
    if (
        state
        or tokens.at(left - 1) in CARRIED
        or tokens.at(after) in ("in", "at", "on", "for", "from", "who", "that", "which", "more", "others", "other")
        or (word in VERBS and not tokens.low[left - 1][:1].isalnum() and left > 0)  # '40 were held; four remain'
        or not word[:1].isalpha()
    ):
        read.noun = f"{bare(earlier.noun)} {state}" if state else earlier.noun
        read.head = earlier.head


def summed(tokens: Tokens, at: int) -> bool:
    """'126 in all', '35 each': token `at` says that the number is of all, or of each, of what was just said."""
    return tokens.at(at) in ("apiece", "altogether", "each") or (
        tokens.at(at) == "in" and tokens.at(at + 1) in ("all", "total")
    )


def _averaged(tokens: Tokens, numeral: Numeral, left: int) -> bool:
    """'12 goals at an average of 0.8', 'a rate of 7' count nothing; '120 jobs, an average of 40 a year' does."""
    if tokens.at(left - 1) != "of" or tokens.at(left - 2) not in AVERAGES:
        return False
    meant = tokens.at(left - 2) in ("average", "mean", "median")
    return not meant or tokens.at(left - 4) == "at" or numeral.lo != int(numeral.lo)


def _own_subject(tokens: Tokens, earlier: Read, left: int) -> bool:
    """A clause with a subject and a verb of its own has begun since: '37 overs, with the target revised to 208'."""
    start = max(earlier.numeral.right, left - CLAUSE)
    if tokens.at(left - 1) not in CARRIED or earlier.numeral.right > left:
        return False
    for index in range(left - 2, start - 1, -1):
        if tokens.low[index] in CLAUSE_MARKS:
            return _opens_clause(tokens, index + 1, left - 1)
    return False


def _own_noun(tokens: Tokens, earlier: Read, left: int) -> bool:
    """'loans of books came to 40, and other items to 20': a noun of its own stands before the 'to'."""
    own = tokens.at(left - 1) == "to" and plural(tokens.at(left - 2)) and tokens.at(left - 2) not in VERBS | UP | DOWN
    beside = earlier.place is not None and earlier.place[1] == left - 1
    return own and not beside and tokens.at(left - 2) not in UNITS


def _opens_clause(tokens: Tokens, first: int, stop: int) -> bool:
    """'the target was revised', 'Leeds' target rose': an owner, a noun that is no total, a verb."""
    if not (tokens.at(first) in OWNERS or tokens.at(first).endswith("'s") or tokens.at(first + 1) == "'"):
        return False
    for index in range(first + 1, stop):
        word = tokens.low[index]
        if word.endswith("ed") or word in VERBS or word in BE or word in UP or word in DOWN:
            return index > first + 1 and tokens.low[index - 1] not in TOTALS and tokens.low[index - 1].isalpha()
    return False


CLAUSE = 12  # tokens looked back for the beginning of a clause
OWNERS = frozenset("the a its their his her our my".split())
