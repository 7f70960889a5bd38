"""Bare numbers whose noun or unit was just said: in a list with gaps, after a pronoun, beside 'the'.

Reads: 'Kestle lost 151 departures, Dunmere 74 and Ferrow 43' (departures), 'Over the bridge it was 12' (what the last figure
counted), 'Last month it recorded 15,250', 'Wardens handled 23, against 16', 'twice the usual 8,800', 'the remaining 144', 'the 268
lost', 'more than the 132 at noon', 'It now takes 61' after '30 minutes'. Must not read: 'sold 40 homes, and on May 12', 'he was
12' (an age), 'scored 84', 'at 12 it closed', 'the 40 were' where nothing was counted before.
"""

from __future__ import annotations

from .counting import COLLECTIVES, Read, summed
from .counting import PRONOUNS as THEM
from .currencies import MONEY
from .ellipsis import PAIRS, RATIOS
from .gaps import BEING, HAVING, MARKS, MODAL, SOFT, bare_end, gapped, opens
from .nouns import noun_after, plural
from .participles import PARTICIPLES, SPEECH, bare
from .tokens import Tokens
from .topics import topic
from .unit_names import TIME
from .wording import VERBS

LASTING = frozenset(
    "take takes took taken last lasts lasted run runs ran spend spends spent wait waits waited need needs needed serve serves served "
    "was is".split()
)
COSTING = frozenset(
    "cost costs pay pays paid charge charges charged earn earns earned fetch fetched sell sells sold raise raised was is".split()
)
# Verbs whose bare number is a score, an age, a place or a level: they carry no noun over.
SCORING = frozenset("scored scores score hit hits made make makes shot posted struck bowled batted turned turns aged reached reaches said says "
                    "told number numbered ranked rated finished opened closed stood stands".split())  # fmt: skip
PRONOUNS = frozenset("it they this that there these those".split())
USUAL = frozenset("usual normal previous original planned remaining other earlier same average typical initial existing current "
                  "old new expected promised further".split())  # fmt: skip
OLD_HAND = 9  # so many sentences back a 'the 268' may look for its number
FAR = 12.0  # how many times larger the one may be than the other


def carry(tokens: Tokens, read: Read, left: int, said: list[tuple[int, Read]]) -> None:
    """Set the noun or unit of a bare number from what was said.

    `said` holds the last figures, the nearest last, each with the count of sentences since; 0 is this one.
    """
    if read.numeral.form != "scalar":
        return
    if tokens.at(read.numeral.right) in ASKED:
        read.noun = read.head = "people"
        return
    if part := _part_of(tokens, read, left) or _of_topic(tokens, read):
        read.noun, read.head = part
        return
    source = _in_list(tokens, read, said)
    noun = source.noun if source else None
    if not source and (source := _whole(tokens, read, left, said) or _told(tokens, read, left, said)):
        noun = bare(source.noun) if source.noun else None
    if source and tokens.at(left - 2) in ("apiece", "each") and summed(tokens, read.numeral.right):
        read.rate = read.rate or source.rate  # 'nine flights a day apiece, 54 in all'
    if not source:
        source, noun = _definite(tokens, read, left, said)
    if not source and (source := _of_subject(tokens, read, left, said)):
        noun = bare(source.noun) if source.noun else None
    if source and source.numeral.unit and not _past_hundred(source, read):
        read.numeral.unit, read.noun, read.head = source.numeral.unit, source.noun, source.head
    elif source and noun:
        read.noun, read.head = noun, source.head
    elif read.numeral.scaled and bare_end(tokens, read.numeral.right) and _restates(tokens, left):
        read.numeral.unit = _millions(read, said)
    elif tokens.at(left - 1) in EMPLOYING and bare_end(tokens, read.numeral.right):
        read.noun = read.head = "people"


def _past_hundred(source: Read, read: Read) -> bool:
    """Whether a number would be told in per cent that is far past a hundred: an amount that stands after a share."""
    return source.numeral.unit == "percent" and source.numeral.hi <= HUNDRED < read.numeral.hi


def _restates(tokens: Tokens, left: int) -> bool:
    """'That is 5.5 million', 'met a fifth, 37 million': said again."""
    return tokens.at(left - 1) == "," or (tokens.at(left - 1) in BEING and tokens.at(left - 2) in PRONOUNS)


def _millions(read: Read, said: list[tuple[int, Read]]) -> str | None:
    """'gave 27 million crowns. ... That is 5.5 million': the money that the last figure in millions was in."""
    age, last = next(
        ((age, one) for age, one in reversed(said) if one.numeral.scaled and (one.noun or one.numeral.unit)), (0, None)
    )
    if (
        not last
        or not 1 <= age <= PASSED + 1
        or last.numeral.unit not in MONEY
        or not 1 / FAR <= last.numeral.hi / (read.numeral.hi or 1) <= FAR
    ):
        return None
    return last.numeral.unit


EMPLOYING = frozenset("employ employs employed employing".split())
ASKED = frozenset("polled surveyed questioned interviewed asked".split())
PARTS = frozenset("majority minority most rest half all none many few third quarter".split())


def _part_of(tokens: Tokens, read: Read, left: int) -> tuple[str, str] | None:
    """'A majority of those who answered, 198, said no', 'most of the shops, 40,': the number stands beside what it is a part of."""
    right = read.numeral.right
    if tokens.at(left - 1) != "," or tokens.at(right) not in (",", ".", ")", ""):
        return None
    for at in range(left - 2, max(0, left - NEAR), -1):
        if tokens.low[at] in (",", ";", "."):
            return None
        if tokens.low[at] == "of" and tokens.at(at - 1) in PARTS:
            if tokens.at(at + 1) == "those" and tokens.at(at + 2) in ASKED | {"who"}:
                return "people", "people"
            noun = noun_after(tokens, at)
            return (noun.words, noun.head) if noun and plural(noun.head) else None
    return None


def _of_topic(tokens: Tokens, read: Read) -> tuple[str, str] | None:
    """'Among the jobs to go, 140 are vacant': the noun that opens the sentence, where nothing else follows that it could count."""
    right = read.numeral.right
    after = tokens.at(right)
    if not (bare_end(tokens, right) or after in MODAL or after in VERBS or after.endswith("ed")):
        return None
    noun = topic(tokens, read.numeral)
    return (noun.words, noun.head) if noun else None


NEAR = 10  # tokens from a number between commas back to the 'majority of'


def _in_list(tokens: Tokens, read: Read, said: list[tuple[int, Read]]) -> Read | None:
    """'lost 151 departures, Dunmere 74': what the number before it counts, in this sentence."""
    fitting = (each for each in reversed(said) if not _past_hundred(each[1], read))  # 'built 580, or 36%, Orme 410'
    age, last = next(fitting, (1, None))
    if age or not last or not gapped(tokens, last.numeral, read.numeral) or _in_time(last):
        return None
    goes_on = last.numeral.unit_first < 0 or opens(tokens, last.numeral)
    return last if last.noun or (last.numeral.unit and goes_on) else None


def _whole(tokens: Tokens, read: Read, left: int, said: list[tuple[int, Read]]) -> Read | None:
    """'117 of them', 'Of those, 1,488 said': what the nearest figure counts that this can be a part of."""
    after = read.numeral.right
    opened = left > 2 and tokens.at(left - 1) == "," and tokens.at(left - 2) in THEM and tokens.at(left - 3) == "of"
    if not opened and not (tokens.at(after) == "of" and tokens.at(after + 1) in THEM):
        return None
    part = read.numeral.hi
    wholes = (one for age, one in reversed(said) if age <= PASSED and one.noun and not one.numeral.unit)
    return next((one for one in wholes if part <= one.numeral.hi <= LARGER * part and one.head != "times"), None)


def _told(tokens: Tokens, read: Read, left: int, said: list[tuple[int, Read]]) -> Read | None:
    """What the figure before measures or counts, where the words say it is said of that: '126 in all', 'two fewer than before',
    'another 12 were added', 'three times the 11,300 of 2015', '64 per cent of the 1,000 promised'."""
    after = read.numeral.right
    age, last = said[-1] if said else (PASSED, None)
    if not last or age >= PASSED:
        return None
    if tokens.at(left - 1) in ("the", "its", "their") and (scaled := _scaled(tokens, last, left)) and not age:
        fit = (
            one
            for age, one in reversed(said)
            if age < PASSED
            and one.numeral.unit not in RATIOS
            and one.head != "times"
            and (one.noun or one.numeral.unit)
        )
        return next(
            (one for one in fit if 1 / NEARLY <= one.numeral.hi / (scaled * read.numeral.hi or 1) <= NEARLY), None
        )
    if last.numeral.unit in RATIOS or last.numeral.form not in ("scalar", "range", "change") or _aged(last):
        return None
    if summed(tokens, after):
        here = [one for age, one in said if not age and not _in_time(one) and one.numeral.unit not in RATIOS]
        if _in_time(last) and read.numeral.hi > FAR * last.numeral.hi:
            return here[-1] if here else None  # '45 cars a day over five days, 225 in all'
        return last if not age else None
    differs = tokens.at(after) in DIFFERING and (tokens.at(after + 1) == "than" or not tokens.at(after + 1).isalnum())
    if differs and tokens.at(left - 1) in (",", "or", "and", "was", "is"):
        return last if not age and read.numeral.hi < last.numeral.hi * FAR else None
    before = tokens.at(left - 1)
    further = before in ("another", "further") and (bare_end(tokens, after) or tokens.at(after) in MODAL)
    return last if (further or (before in MAKING and bare_end(tokens, after))) and _alike(last, read) else None


def _scaled(tokens: Tokens, last: Read, left: int) -> float:
    """How many times as large the figure before is as the one that it is so many times, or per cent, of; 0 for none."""
    if last.head == "times" or last.numeral.form == "multiple":
        return last.numeral.hi if left - last.numeral.stop <= 2 else 0.0
    of = last.numeral.unit == "percent" and tokens.at(left - 2) == "of" and left - 2 == last.numeral.right
    return last.numeral.hi / 100 if of else 0.0


def _aged(read: Read) -> bool:
    return (read.numeral.unit or "").endswith("of age")


PASSED = 2  # sentences back; a paragraph's end counts as one more
LARGER = 50.0  # how many times larger a whole may be than its part
NEARLY = 1.6  # and a product than what is printed for it
DIFFERING = frozenset("fewer less more longer shorter higher lower".split())
MAKING = frozenset("making totalling totaling leaving leaves".split())


def _definite(tokens: Tokens, read: Read, left: int, said: list[tuple[int, Read]]) -> tuple[Read | None, str | None]:
    """'the usual 8,800', 'the remaining 144', 'the 268 lost', 'than the 132 at noon': the nearest of that value, or the nearest."""
    at, right = left - 1, read.numeral.right
    while tokens.at(at) in USUAL:
        at -= 1
    described = at < left - 1
    if tokens.at(at) not in ("the", "those", "these", "its", "their"):
        return None, None
    after = tokens.at(right)
    fell = (after in PARTICIPLES or (after.endswith("ed") and len(after) > 4)) and after not in SPEECH
    if not fell and not bare_end(tokens, right) and after not in VERBS and after not in MODAL:
        return None, None
    known = [one for age, one in said if age <= OLD_HAND and one.noun and not one.numeral.unit and one.head != "times"]
    source = next((one for one in reversed(known) if one.numeral.lo == read.numeral.lo), None)
    if not source and (tokens.at(right) == "who" or not (read.numeral.digits or described)):
        return None, None  # 'the nine' are those that were counted before
    more = tokens.at(at - 1) == "than" and tokens.at(at - 2) in MORE  # '25 per cent more than the 14.80': no percentage
    rivals = [(age, one) for age, one in said if not (more and one.numeral.unit in RATIOS)]
    source = (
        source or (_compared(tokens, read, rivals) if tokens.at(at - 1) == "than" else None) or _nearest(read, rivals)
    )
    compared = described or tokens.at(at - 1) in ("than", "against", "from")
    if not source or (source.numeral.unit and not compared) or _in_time(source):
        return None, None
    if source.numeral.unit == "percent" and described and _others(source, read, said):
        return None, None
    noun = bare(source.noun) if source.noun else None
    return source, f"{noun} {after}" if noun and fell else noun


def _others(source: Read, read: Read, said: list[tuple[int, Read]]) -> bool:
    """Whether 'the other 78' are no per cent: past a hundred with it, or told after a count of their own kind.

    '234 of you (57%) said yes ... and the other 78 said no', 'that is 62 per cent. Twelve said no, and the other seven did not know'.
    """
    reads = [one for _, one in said]
    since = reads[next(at for at, one in enumerate(reads) if one is source) + 1 :]
    counted = any(one.numeral.unit is None and one.numeral.form == "scalar" for one in since)
    return counted or source.numeral.hi + read.numeral.hi > HUNDRED


def _compared(tokens: Tokens, read: Read, said: list[tuple[int, Read]]) -> Read | None:
    """'8.14 metres, nine centimetres further than the 8.05': of two measures of the sentence the nearer in size, no distance between the two."""
    here = [one for age, one in said if not age and one.numeral.unit and _alike(one, read)]
    sizes = [(abs(one.numeral.hi / (read.numeral.hi or 1) - 1), one) for one in here]
    return min(sizes, key=lambda each: each[0])[1] if len(here) > 1 else None


HUNDRED = 100
MORE = frozenset("more less fewer higher lower greater dearer cheaper above below".split())


def _of_subject(tokens: Tokens, read: Read, left: int, said: list[tuple[int, Read]]) -> Read | None:
    """'it was 12', 'there were 1,600', 'Last month it recorded 15,250', 'Wardens handled 23, against 16': of the sentence before, or this."""
    at = left - 1
    while tokens.at(at) in SOFT:
        at -= 1
    verb = tokens.at(at)
    if verb in COSTING and verb not in BEING and at >= 0 and bare_end(tokens, read.numeral.right):
        return next((one for age, one in reversed(said) if age <= PASSED and _is_money(one)), None)
    last = (
        _nearest(read, said, HAVING if verb in HAVING else None)
        if at >= 0 and bare_end(tokens, read.numeral.right)
        else None
    )
    if not last:
        return None
    if verb in ("against", "versus") or (tokens.at(at - 1), verb) in PAIRS:
        return last if said[-1][0] == 0 and said[-1][1] is last else None
    if verb in BEING:
        at -= tokens.at(at - 1) in ("now", "still", "already", "also")
        told = tokens.at(at - 1) in PRONOUNS or _parallel(tokens, last, at)
        return last if told and not _in_time(last) else None
    if last.numeral.unit in TIME:
        return last if verb in LASTING and verb not in BEING else None
    if last.numeral.unit:
        return last if verb in COSTING and _is_money(last) else None
    acted = (verb in VERBS or verb in HAVING or (verb.endswith("ed") and len(verb) > 4)) and verb not in SCORING
    return (
        last
        if acted and verb not in LASTING and verb not in COSTING and tokens.at(at - 1) not in ("he", "she", "i")
        else None
    )


def _parallel(tokens: Tokens, last: Read, verb: int) -> bool:
    """'A case is 12 bottles while a rack is 60': two clauses of one shape, with one verb, joined by a mark or 'while'."""
    before = last.numeral.left - 1
    while tokens.at(before) in SOFT or tokens.at(before) == "exactly":
        before -= 1
    between = tokens.low[last.numeral.right : verb]
    return tokens.at(before) == tokens.at(verb) and len(between) <= CLAUSE and any(word in JOINING for word in between)


def _is_money(read: Read) -> bool:
    return read.numeral.left < read.numeral.first or read.numeral.unit in MONEY


def _in_time(read: Read) -> bool:
    return read.numeral.unit in TIME or _aged(read)


def _nearest(read: Read, said: list[tuple[int, Read]], verbs: frozenset[str] | None = None) -> Read | None:
    """The nearest figure of this sentence or the one before that is of like size, with what it counts or its unit.

    One behind one of the `verbs` goes first: 'had 90 guards for 800 men. It now has 75'.
    """
    alike = (one for age, one in reversed(said) if age <= 1 and _alike(one, read))
    if not verbs:
        return next(alike, None)
    found = list(alike)
    return next((one for one in found if one.verb in verbs), found[0] if found else None)


def _alike(last: Read, read: Read) -> bool:
    """Numbers of one kind are of one size: not nine countries and 354; no more than 100 per cent, and no group of 850."""
    low, high = sorted((abs(last.numeral.hi), abs(read.numeral.hi)))
    if not low or high > FAR * low or last.numeral.form not in ("scalar", "range", "change"):
        return False
    if last.numeral.unit:
        return last.numeral.unit not in RATIOS or (last.numeral.unit == "percent" and read.numeral.hi <= 100)
    return bool(last.noun) and last.head not in NO_SOURCE


CLAUSE = 8  # tokens from what the last figure counts to the verb of the next clause
JOINING = MARKS | {"whilst", "whereas"}
NO_SOURCE = COLLECTIVES | {"times"}
