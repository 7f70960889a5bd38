"""The hedge of a numeral: the words that loosen or judge its value, and which way they move it.

Reads: 'only about 300' (~), 'as many as 40' (<), 'at least 12' (>), '3,000 or more' (>), 'some 60' (~), 'just 30' (no
class: the word judges). Must not read: 'over the past two years' (no hedge of 'two'), 'some of the 60'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .tokens import DASHES, Tokens
from .unit_names import TIME
from .wording import VERBS

# ~ loosens, > and < set a bound, = only judges. A new hedge goes into the line of its sign; one that is said on both sides of
# the numeral ('at least 12', '12 at least') stands in both tables.
_BEFORE = """
~: about, barely, scarcely, hardly, around, approximately, approx, approx ., roughly, circa, some, an estimated,
   estimated, somewhere around, in the region of, in the order of, on the order of, in the neighborhood of,
   in the neighbourhood of, more or less, near, ~, ≈, c .
>: over the age of, above the age of, more than, over, above, at least, upwards of, upward of, in excess of,
   no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, just over, just above,
   slightly more than, slightly over, slightly above, a little over, a little more than, little more than,
   just more than, well over, well above, well more than, far more than, more than about, exceeding, greater than,
   higher than, larger than, longer than, older than, taller than, heavier than, later than, wider than,
   deeper than, faster than, bigger than, further than, farther than, no shorter than, no younger than,
   no lower than, no smaller than, no earlier than, at minimum, at a minimum, >, ≥, north of, better than, beyond,
   topping
<: under the age of, below the age of, nearly, almost, up to, less than, fewer than, under, below, at most,
   at the most, no more than, not more than, as many as, as much as, as high as, as long as, just under, just below,
   slightly under, slightly less than, slightly below, a little under, a little less than, just less than,
   just shy of, shy of, well under, well below, close to, nearing, approaching, a maximum of, maximum of,
   smaller than, lower than, younger than, shorter than, lighter than, slower than, earlier than, narrower than,
   not exceeding, no higher than, no longer than, no later than, no older than, no larger than, no bigger than,
   no greater than, no heavier than, south of, <, ≤, virtually, barely more than, verging on, maximum
=: only, just, merely, mere, a mere, exactly, precisely, as few as, as little as, as low as, a full, a whopping,
   a staggering, not even, even, a paltry
"""
_AFTER = """
~: or so, odd, give or take, ish, more or less, or thereabouts
>: at least, or more, or greater, or higher, or above, plus, +, and up, and above, and over, or over, or older,
   at minimum, at a minimum
<: at most, at the most, or less, or fewer, or lower, or under, or below, or younger, tops, max
"""


def _classes(table: str) -> dict[tuple[str, ...], str | None]:
    """The words of each hedge of a table, and what it does to the value."""
    rows = re.split(r"\n(?=\S: )", table.strip())
    return {tuple(hedge.split()): None if row[0] == "=" else row[0] for row in rows for hedge in row[2:].split(",")}


AFTER = _classes(_AFTER)
CLASSES = _classes(_BEFORE) | AFTER
# What is known to be so much: 'the old minimum of $13.40', where 'a minimum of' is a bound
KNOWN = frozenset("old new previous former present current existing legal statutory state federal national".split())
CREPT = frozenset(
    "edged edges crept creeps inched inches ticked ticks nudged went came climbed rose shot jumped".split()
)  # 'edged up to 340'
# 'that would add up to 1,850' tells a sum, no bound
ADDED = frozenset("add adds added adding sum sums summed mount mounts mounted mounting tot tots totted".split())
LONGEST = max(map(len, CLASSES))
LASTS = frozenset(words[-1] for words in CLASSES)
AFTER_FIRSTS = frozenset(words[0] for words in AFTER)
# Verbs whose 'over' is part of them: 'hand over 41 cents', 'took over three firms'; but 'take over three hours'.
OVER_VERBS = frozenset("hand hands handed handing turn turns turned turning take takes took taken taking pull pulled pass passed "
                       "sign signed knock knocked run ran bowl bowled mull mulled argue argued".split())  # fmt: skip
# Verbs whose 'over' tells on what something is laid out: 'spread over 96 homes', 'averaged over 40 games'
ACROSS = frozenset("spread spreads spreading shared divided averaged averages distributed split".split())
A_HEAD = TIME | frozenset(
    "mile kilometre kilometer metre meter head person unit game match".split()
)  # what a rate is for
# Words whose 'about' names what is meant; not 'talked about 20 minutes'
ABOUT_WHAT = frozenset("complain complains complained complaining complaint complaints grumble grumbles grumbled grumbling moan moans moaned moaning "
                       "worry worries worried worrying warn warns warned warning concern concerns concerned question questions doubts fears anxiety "
                       "anger angry unhappy furious anxious news rumours rumors jokes joked boasted fuss dispute row nothing something".split())  # fmt: skip
PERIODS = frozenset("seconds minutes hours days weeks months years decades".split())
PREPOSITIONS = frozenset("under over above below beyond near".split())
STILL_MEASURED = frozenset(
    "fold odd strong plus year month week day hour minute second".split()
)  # 'over 20-fold', 'over 40-year'


@dataclass(slots=True)
class Hedge:
    """The tokens `first` .. `stop` of a hedge and its class."""

    first: int
    stop: int
    approximator: str | None


def hedge(tokens: Tokens, left: int, right: int, stop: int) -> Hedge | None:
    """The hedge before token `left` (where numeral or currency begins) or after the numeral (`stop`) or its unit (`right`).

    >>> from helpers.extract.tokens import tokenise
    >>> tokens = tokenise("There were only about 300 calls")
    >>> hedge(tokens, 4, 5, 5)
    Hedge(first=2, stop=4, approximator='~')
    """
    before = None if _in_force(tokens, left, stop) else _before(tokens, left)
    if before and before.approximator:
        return before
    after = _after(tokens, stop) or (_after(tokens, right) if right != stop else None)
    return after or before or _between(tokens, left)


def _in_force(tokens: Tokens, left: int, stop: int) -> bool:
    """'Under a five-year contract', 'over a 10-year period': the small word belongs to what the measure describes, so is no hedge."""
    if tokens.at(left - 1) not in ("a", "an") or tokens.at(left - 2) not in PREPOSITIONS:
        return False
    if tokens.at(left - 3) in ("just", "little", "slightly", "well"):
        return False  # 'just over a five-year wait'
    return (tokens.at(stop) in DASHES and tokens.touches(stop) and tokens.at(stop + 1).isalpha()) or tokens.at(
        left
    ) in "$£€"


def _between(tokens: Tokens, left: int) -> Hedge | None:
    """'between 5 and 10': the word opens the range, and says nothing about its ends."""
    return Hedge(left - 1, left, None) if tokens.at(left - 1) == "between" else None


def _before(tokens: Tokens, left: int) -> Hedge | None:
    """Collect adjoining hedges leftwards: 'only about', 'just over', 'a little more than'."""
    at = left - 1 if tokens.at(left - 1) in ("a", "an") else left
    found: Hedge | None = None
    while tokens.at(at - 1) in LASTS:
        size = next((n for n in range(LONGEST, 0, -1) if n <= at and tuple(tokens.low[at - n : at]) in CLASSES), 0)
        if not size or not _hedges(tokens, at - size, size):
            break
        kind = CLASSES[tuple(tokens.low[at - size : at])]
        found = Hedge(at - size, found.stop if found else at, (found.approximator if found else None) or kind)
        at -= size
    return found


def _hedges(tokens: Tokens, at: int, size: int) -> bool:
    """Is the word at `at` a hedge here? 'turned over 30', 'come about', 'plus 30' are none."""
    word, before = tokens.at(at), tokens.at(at - 1)
    if size > 1:
        told = word in ("minimum", "maximum") and before in KNOWN  # 'the old minimum of $13.40'
        return not (told or (word in ("up", "or") and before == "from") or (word == "up" and before in CREPT | ADDED))
    if word in ("plus", "odd", "ish", "tops", "max", "maximum", "even", "+", "estimated") and word != "estimated":
        return word == "even"
    if word == "over":
        if tokens.at(at + 2) in DASHES and tokens.touches(at + 3) and tokens.at(at + 3) not in STILL_MEASURED:
            return False  # 'a row over 84,000-ton limits'
        if before in ACROSS or (before in A_HEAD and tokens.at(at - 2) in ("a", "an", "per")):
            return False  # 'spread over 96 homes', '5:08 a mile over 26.2 miles'
        return not tokens.number(at - 1) and (before not in OVER_VERBS or tokens.at(at + 2) in PERIODS)
    if word == "about" and {before, tokens.at(at - 2)} & ABOUT_WHAT:
        return False  # 'those who grumbled then about a 20 per cent rise'
    return not (word == "around" and before in ("all", "way"))


def hedge_after(tokens: Tokens, stop: int) -> Hedge | None:
    """The hedge that begins at token `stop`: '300 homes or so'."""
    return _after(tokens, stop)


def hedge_end(tokens: Tokens, stop: int) -> int:
    """The token after the hedge that follows the numeral: '3,000 or so marchers'; `stop` itself where there is none."""
    found = _after(tokens, stop)
    return found.stop if found else stop


def _after(tokens: Tokens, stop: int) -> Hedge | None:
    """'3,000 or more', '40-odd', '60-plus', '500+', '20 at most'."""
    at = stop + 1 if tokens.at(stop) in DASHES and tokens.at(stop + 1) in ("odd", "plus", "ish") else stop
    if tokens.at(at) not in AFTER_FIRSTS:
        return None
    for size in range(3, 0, -1):
        words = tuple(tokens.low[at : at + size])
        if (
            words in AFTER
            and not (words == ("plus",) and at == stop and not _verb(tokens, at + 1))
            and not (words == ("odd",) and at == stop)
        ):
            return Hedge(at, at + len(words), CLASSES[words])
    return None


def _verb(tokens: Tokens, at: int) -> bool:
    """'20,000 plus turned out': after the hedge a verb; in '5 plus 3', '£50 plus tax' the word adds."""
    return tokens.at(at) in VERBS or (tokens.at(at).endswith("ed") and len(tokens.at(at)) > 4)
