"""What a bare number leaves out because its sentence has just said it: the unit of a level, of a second change, of a scale.

Reads: 'rose 64 points to 4,577' (points), 'gained 0.3% to 2,310 ... 40 points' (points), 'fell 2% and the Nasdaq by 1' (per
cent), 'the 2,000-euro seat ($2,300) and 1,500 ($1,700) for the stool' (euro), 'holds 40 litres, or 55 when full', '9 euros in May
against 7', '12 days rather than ten'. Must not read: 'rose 4% to 31 cases' (a noun of its own), 'won by 2', 'lost 5 kg from 12'.
"""

from __future__ import annotations

from .approximators import Hedge
from .bracketed import LOOSE, behind_name, bracketed, money_follows
from .currencies import MONEY, PRICED
from .frames import framed
from .nominal import SCORED
from .scales import TO_AMOUNT
from .tokens import DASHES, Tokens
from .trends import DOWN, UP
from .unit_names import TIME
from .units import UNITS
from .values import Numeral
from .wording import FUNCTION, VERBS

LEVEL_WORDS = frozenset(
    "to at a close finish end record high low new about around nearly of just over settle closing trade stand reach day's".split()
)
LEVEL = 7  # tokens between a change and the level that it led to
RATIOS = frozenset(("percent", "percent point", "basis point"))
# Words before a number that say nothing of what it measures, so that the link stands before them: 'or about 50', 'against a mere 9'.
DETERMINERS = frozenset("a an the its their his her our last this".split())
COMPARED = frozenset("against versus vs".split())
PAIRS = frozenset((("rather", "than"), ("instead", "of"), ("compared", "with"), ("compared", "to")))
ANSWERS = frozenset("yes no for against opposed disagreed disapproved undecided unsure neither".split())
ASIDE = frozenset(
    "with without on at in when if for".split()
)  # words that open a second case: '6 hours, 24 with the case'
RECORDS = frozenset("record peak high low best mark maximum minimum".split())  # 'beat the record, 17.6 in 2022'
ZONES = frozenset("zone limit area stretch".split())
MARKS = frozenset((",", ";", "and", "while"))
STANDING = frozenset(
    "higher lower of more less fewer ahead behind clear above below short".split()
)  # no change, but a distance
NEARLY = (0.7, 1.3)  # how near parts come to their whole
GAP = 6  # tokens between two changes of a list
HAVING = frozenset("had has got gets won took takes polled scored".split())  # 'the Greens had 16.0'
MOST = 100  # percent of a list of shares
NEAR, FAR = 15, 20  # tokens between the two numbers; how many times larger the one may be


def complete(tokens: Tokens, found: list[Numeral]) -> None:
    """Set the unit of each numeral of a sentence that has none, where the words before it settle what was left out.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> tokens = tokenise("Milk fell 3 pence to 62 and butter by 8")
    >>> found = numerals(tokens)
    >>> for numeral in found:
    ...     attach_unit(tokens, numeral)
    >>> complete(tokens, found)
    >>> [n.unit for n in found]
    ['penny', 'penny', 'penny']
    """
    if len(found) < 2:
        alone = found[0] if found else None
        if alone and not alone.unit and alone.form in ("scalar", "range") and not _counts(tokens, alone):
            alone.unit = _on_scale(tokens, alone)
        return
    change: Numeral | None = None  # the last numeral with a unit by which something moved
    last: Numeral | None = (
        None  # the numeral before, where it has a unit; one that describes ('a 90-mile loop') is passed over
    )
    money: str | None = None  # the last currency that was converted in brackets
    parts = _parts(tokens, found) if ":" in tokens.low else {}
    for numeral, after in zip(found, [*found[1:], None], strict=True):
        bracketed = after is not None and money_follows(tokens, numeral, after)
        if numeral.unit:
            money = numeral.unit if bracketed else money
        elif numeral.form in ("scalar", "range") and not _counts(tokens, numeral):
            numeral.unit = (
                _on_scale(tokens, numeral)
                or parts.get(numeral.first)
                or (money if bracketed else None)
                or _priced(tokens, numeral, found)
                or _summed(tokens, numeral, found)
                or behind_name(tokens, numeral, found)
                or _to_the_tenth(tokens, numeral, found)
                or (_before_change(tokens, numeral, after) if after else None)
                or (_level(tokens, change, numeral, found) or _another(tokens, change, numeral) if change else None)
                or (_said(tokens, last, numeral) if last else None)
            )
        elif numeral.form in ("scalar", "change") and last:
            numeral.unit = _in_zone(tokens, last, numeral) or _ends(tokens, change, numeral)
        change = numeral if numeral.unit and _moves(tokens, numeral) else change
        if not _aside(tokens, last, numeral):
            last = numeral if numeral.unit else None


def _parts(tokens: Tokens, found: list[Numeral]) -> dict[int, str]:
    """'burned 31,200 hectares: 17,400 in the hills, 9,300 in the woods and 4,500 around the town': the unit of the whole, by first token.

    Every number behind the colon is bare, none is larger than the whole, and together they come to it, or nearly.
    """
    colon = tokens.low.index(":")
    wholes = [one for one in found if one.left < colon and not bracketed(tokens, one) and one.unit not in RATIOS]
    parts = [one for one in found if one.left > colon]
    whole = wholes[-1] if wholes else None
    if not whole or not whole.unit or whole.unit.endswith("of age") or not parts:
        return {}
    bare = all(not one.unit and one.form == "scalar" and not _counts(tokens, one) for one in parts)
    each = len(parts) == 1 and tokens.at(parts[0].right) == "for" and tokens.at(parts[0].right + 1) in ("each", "every")
    whole_told = NEARLY[0] <= sum(one.hi for one in parts) / (whole.hi or 1) <= NEARLY[1]
    if not bare or not (each or (len(parts) > 1 and whole_told)):
        return {}
    return {one.first: whole.unit for one in parts}


def _priced(tokens: Tokens, numeral: Numeral, found: list[Numeral]) -> str | None:
    """'600 guests cost about 27,000' where a guest costs 45 crowns: the money of the sentence, behind a word for a price."""
    at = numeral.left
    while at > 0 and tokens.low[at - 1] in TO_AMOUNT:
        at -= 1
    if not tokens.at(at - 1).startswith(PRICED) or numeral.form != "scalar":
        return None
    if len(tokens.words[numeral.first].partition(".")[2]) > 2 and not numeral.scaled:
        return None  # a bond is 'priced at 50.9375'
    return next((one.unit for one in found if one.unit in MONEY and one.left < numeral.left), None)


def _summed(tokens: Tokens, numeral: Numeral, found: list[Numeral]) -> str | None:
    """'60 boats at 3 million euros each, a total of 180 million': millions that sum up are of the money of the sentence."""
    at = numeral.left
    while at > 0 and tokens.low[at - 1] in TO_AMOUNT and tokens.at(at - 1) != "of":
        at -= 1
    total = tokens.low[at - 2 : at] in (["total", "of"], ["sum", "of"]) or tokens.low[
        numeral.right : numeral.right + 2
    ] in (["in", "all"], ["in", "total"], ["all", "told"])
    total = total or tokens.at(numeral.right) in ("altogether", "overall")
    money = [one for one in found if one.unit in MONEY and one.scaled and one.left < numeral.left]
    return money[-1].unit if total and numeral.scaled and money else None


def _counts(tokens: Tokens, numeral: Numeral) -> bool:
    """A word that may be counted follows."""
    after = tokens.at(numeral.right)
    return after[:1].isalpha() and after not in FUNCTION and after not in VERBS and after not in ANSWERS


def _aside(tokens: Tokens, last: Numeral | None, numeral: Numeral) -> bool:
    """The number is said by the way, so that the one before it is still the last: it describes, or converts in brackets."""
    bracketed = tokens.at(numeral.left - 1) == "(" and tokens.at(numeral.right) == ")"
    converted = bracketed and last is not None and last.right == numeral.left - 1 and numeral.unit is not None
    return converted or _describes(tokens, numeral)


def _describes(tokens: Tokens, numeral: Numeral) -> bool:
    """'our 90-mile loop', 'a 5kg bag': the unit describes a thing, so no later number takes it over."""
    joined = tokens.at(numeral.unit_first - 1) in DASHES and numeral.unit_first == numeral.stop + 1
    return joined and tokens.at(numeral.right).isalpha() and tokens.at(numeral.right) not in FUNCTION


def _said(tokens: Tokens, last: Numeral, numeral: Numeral) -> str | None:
    """The unit just said, where the words before the number link the two: 'holds 40 litres, or 55', '9 euros against 7'.

    Not a number far larger or smaller, one after a unit of time but by the closest links, nor ages.
    """
    counts = tokens.at(numeral.right) == "of" or (tokens.at(numeral.right) in DASHES and tokens.touches(numeral.right))
    counts = counts or (last.unit in TIME and _rated(tokens, numeral.right))  # 'in eight days, or 80 a day'
    if counts or numeral.left - last.right > NEAR or (last.unit or "").endswith("of age"):
        return None
    if last.unit == "percent" and last.hi <= 100 < numeral.hi:
        return None  # 'about 80 per cent, or 171, had never', 'built 580, or 36%, Orme 410'
    at = numeral.left
    while at > last.right and tokens.low[at - 1] in LOOSE:
        at -= 1
    between = tokens.low[last.right : at]
    from_then = between[-3:] in ([",", "up", "from"], [",", "down", "from"]) and not _counts(tokens, numeral)
    if (last.unit not in TIME or from_then) and _moved(tokens, last, numeral, between):
        return last.unit
    if (
        between[-1:] == [","]
        and last.unit not in TIME
        and last.unit not in RATIOS
        and _rated(tokens, last.right)
        and _rated(tokens, numeral.right)
    ):
        return last.unit  # '4.60 crowns a day, about 1,680 a year'
    if not 0 < last.hi <= FAR * numeral.hi or numeral.hi > FAR * last.hi:
        return None
    linked = (
        between[-2:] == [",", "or"]
        or between in (["not"], [",", "not"])
        or (
            between == [","] and tokens.at(numeral.right) in ASIDE and last.left > 1
        )  # not 'At 4 metres, 12 in the queue'
        or (between[-1:] == [","] and between[-2:-1] and between[-2] in RECORDS and last.unit not in TIME)
        or between[-1:] in (["anything"], ["everything"])  # 'grains of 5 microns; anything over 10'
        or _compared(tokens, last, numeral)
        or (last.unit not in TIME and _goes_with(tokens, last, numeral, between))
    )
    return last.unit if linked else None


def _rated(tokens: Tokens, at: int) -> bool:
    """'80 a day', '12 per week': so many in each stretch of time."""
    return tokens.at(at) in ("a", "an", "per", "each", "every") and UNITS.get(tokens.at(at + 1)) in TIME


def _goes_with(tokens: Tokens, last: Numeral, numeral: Numeral, between: list[str]) -> bool:
    """The looser links, none of which a unit of time goes over: answers, lists of names, sums that are added."""
    return (
        _answer(tokens, last, numeral, between)
        or _listed(tokens, last, numeral)
        or framed(tokens, last, numeral)
        or _added(tokens, last, numeral, between)
    )


def _compared(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'9 euros in May, against a planned 7', '12 days rather than ten', '9 euros compared with last year's 7'."""
    at = numeral.left
    while at > last.right and tokens.low[at - 1] in LOOSE and tokens.low[at - 1] != "than":
        at -= 1
    described = tokens.at(at - 2) in DETERMINERS and tokens.at(at - 1).isalpha() and tokens.at(at - 1) not in FUNCTION
    for index in range(at, max(last.right, at - 3) - 1, -1):
        if index < at and tokens.low[index] not in DETERMINERS and not (described and index == at - 1):
            continue
        if tuple(tokens.low[index - 2 : index]) in PAIRS and index - 2 >= last.right:
            return tokens.at(index - 3) != ";"
        if tokens.at(index - 1) in COMPARED and index - 1 >= last.right:
            return index - 1 - last.right <= 3 or tokens.at(index - 2) == ","
    return False


def _moved(tokens: Tokens, last: Numeral, numeral: Numeral, between: list[str]) -> bool:
    """'412 litres, up 18', '4.1%, down from 5', 'fell to $5 from 7'; not '52%, up 3' (points), 'rose 5% from 300' (a level)."""
    if between[-1:] == ["from"]:
        risen = between[-2:-1] in (["up"], ["down"]) and between[-3:-2] in ([","], ["("], [])
        return risen or (len(between) < 4 and tokens.at(last.left - 1) == "to" and last.unit != "percent point")
    moved = between in ([",", "up"], [",", "down"], ["(", "up"], ["(", "down"], ["up"], ["down"])
    return moved and last.unit not in RATIOS and numeral.hi < last.hi


def _answer(tokens: Tokens, last: Numeral, numeral: Numeral, between: list[str]) -> bool:
    """'52 per cent said yes, 39 no', '60% were for the tax, 31 against'."""
    answers = last.unit == "percent" and tokens.at(numeral.right) in ANSWERS
    return answers and (between[-1:] == [","] or between[-2:] in ([",", "and"], [",", "with"])) and ";" not in between


def _named_next(tokens: Tokens, numeral: Numeral) -> bool:
    """'Ashby got 24 per cent, Corley 21, Dene 19': the list of names and numbers goes on behind the number."""
    at = numeral.right
    at += tokens.at(at) == ","
    at += tokens.at(at) == "and"
    name = at
    while at - name < 4 and tokens.capital(at):
        at += 1
    return numeral.right < name < at and tokens.number(at)


def _listed(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'Truro, 14 inches; Bude, 5.5', 'Tin rose 3%, Zinc 2 and Lead 1': names and numbers in turn; not 'for Ann, 24,' (an age)."""
    at = numeral.left - (tokens.at(numeral.left - 1) in (",", ":"))
    first = at
    while first > last.right and tokens.capital(first - 1) and at - first < 4:
        first -= 1
    mark = tokens.low[last.right : first]
    if first == at or mark not in ([";"], [","], ["and"], [",", "and"], [";", "and"]) or _goes_on(tokens, numeral):
        return False
    if at == numeral.left and mark == [","] and _named_next(tokens, numeral):
        return True
    before = last.left - 1 - (tokens.at(last.left - 1) in (",", ":"))
    before -= tokens.at(before) in UP or tokens.at(before) in DOWN
    return tokens.capital(before) and (at == numeral.left or mark[0] == ";")


def _to_the_tenth(tokens: Tokens, numeral: Numeral, found: list[Numeral]) -> str | None:
    """'Dorn took 37.2 per cent and Pry 36.9 per cent; the Greens had 16.0, the Farmers 7.1': in the sentence all tenths are percentages."""
    printed = tokens.words[numeral.first]
    tenths = [one for one in found if one.first < numeral.first and "." in tokens.words[one.first] and one.digits]
    if not numeral.digits or "." not in printed or numeral.hi > MOST or len(tenths) < 2 or _goes_on(tokens, numeral):
        return None
    before = tokens.at(numeral.left - 1)
    told = tokens.capital(numeral.left - 1) or before in HAVING or before in tokens.low[: tenths[-1].first]
    decimals = {len(tokens.words[one.first].partition(".")[2]) for one in (numeral, *tenths)}
    return "percent" if told and len(decimals) == 1 and all(one.unit == "percent" for one in tenths) else None


def _goes_on(tokens: Tokens, numeral: Numeral) -> bool:
    after = tokens.at(numeral.right)
    return after[:1].isalnum() and after != "and"


def _added(tokens: Tokens, last: Numeral, numeral: Numeral, between: list[str]) -> bool:
    """'250m euros plus another 50m', '£3m and a further 2m': sums of money only."""
    further = tokens.at(numeral.left - 1) in ("another", "further")
    added = further and any(word in ("plus", "and", "with") for word in between[-4:])
    return added and last.unit not in RATIOS and numeral.scaled == last.scaled


def _in_zone(tokens: Tokens, last: Numeral, numeral: Numeral) -> str | None:
    """'at 103mph in a 70 zone': the speed that the place allows."""
    zone = tokens.at(numeral.right) in ZONES and tokens.low[numeral.left - 2 : numeral.left] in (
        ["in", "a"],
        ["the", "in"],
    )
    speed = (last.unit or "").endswith(" per hour")
    return last.unit if zone and speed and last.right == numeral.left - 2 else None


def _ends(tokens: Tokens, change: Numeral | None, numeral: Numeral) -> str | None:
    """'fell 30 degrees in a day, from 61 to 31': the two ends have the unit of the change."""
    told = numeral.form == "change" and change and not _counts(tokens, numeral)
    told = told and tokens.low[numeral.left - 2 : numeral.left] == [",", "from"]
    return change.unit if change and told and change.unit not in RATIOS and change.unit not in TIME else None


def _on_scale(tokens: Tokens, numeral: Numeral) -> str | None:
    """'between 50 and 70 on the GPa scale': a unit names the scale."""
    at = numeral.right
    if tokens.low[at : at + 2] == ["on", "the"] and tokens.at(at + 3) == "scale":
        return UNITS.get(tokens.at(at + 2))
    return None


def _before_change(tokens: Tokens, numeral: Numeral, after: Numeral) -> str | None:
    """'closed at 16,369, up 58 points': the level has the unit of its change."""
    between = tokens.low[numeral.right : after.left]
    moved = between[-1:] in (["up"], ["down"]) and between[:-1] in ([], [","], ["("], ["-"])
    return after.unit if moved and after.unit not in RATIOS else None


def _level(tokens: Tokens, change: Numeral, numeral: Numeral, found: list[Numeral]) -> str | None:
    """The unit of the level that a change led to: 'rose 64 points to 4,577', 'lost 2% to end at 1,334.20' beside points."""
    between = tokens.low[change.right : numeral.left] if numeral.left - change.right <= LEVEL else []
    if not ("to" in between or "at" in between) or not LEVEL_WORDS.issuperset(between):
        return None
    if change.unit in RATIOS:
        points = any(one.unit == "point" for one in found)
        return "point" if points and (numeral.hi >= 100 or "." in tokens.words[numeral.first]) else None
    return change.unit


def _another(tokens: Tokens, change: Numeral, numeral: Numeral) -> str | None:
    """The unit of a second change: 'fell 2% and the Nasdaq by 1'."""
    before = tokens.at(numeral.left - 1)
    moved = (
        before in UP
        or before in DOWN
        or (before == "by" and numeral.hi < 1000 and tokens.at(numeral.left - 2) not in SCORED)
    )
    return change.unit if moved and change.unit not in TIME else None


def _moves(tokens: Tokens, numeral: Numeral) -> bool:
    before = tokens.at(numeral.left - 1)
    return before in UP or before in DOWN or before == "by"


def moves_again(tokens: Tokens, last: Numeral, numeral: Numeral, hedge: Hedge | None) -> bool:
    """Does the numeral say once more, or of another subject, what the change `last` says: '190 points, or 0.6%', '..., B by 2%'?

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> from helpers.extract.units import attach_unit
    >>> tokens = tokenise("A fell 190 points (0.6%)")
    >>> last, again = numerals(tokens)
    >>> attach_unit(tokens, last), attach_unit(tokens, again)
    (None, None)
    >>> moves_again(tokens, last, again, None)
    True
    """
    first = min(numeral.left, hedge.first) if hedge else numeral.left
    if not numeral.unit or not last.unit:
        return False
    if tokens.at(first - 1) == "by":
        return numeral.unit == last.unit
    if numeral.unit != last.unit:
        return first - last.right < 3 and tokens.low[last.right : first] in ([",", "or"], ["("], ["or"], [","])
    return _gapped(tokens, last, numeral, first)


def _gapped(tokens: Tokens, last: Numeral, numeral: Numeral, first: int) -> bool:
    """'Tin fell 4%, Zinc 3% and Lead 2%', 'rents rose 7% and wages 8%': the verb is said once, for several subjects.

    Nothing but a mark and names or nouns stands between; not 'up 2%, and 40% of homes', 'up 2%, a 5% fee', 'rose 7% and paid 3%'.
    """
    between = tokens.low[last.right : first] if first - last.right <= GAP else []
    if not between or numeral.unit in TIME or tokens.at(numeral.right) in STANDING:
        return False
    names = between[between[0] in MARKS :]
    names = names[names[:1] == ["and"] :] if between[0] == "," else names
    if between[0] not in MARKS or not names:
        return False
    return all(
        word.isalpha() and word not in FUNCTION and word not in VERBS and word not in UP and word not in DOWN
        and not word.endswith(("ed", "ing", "ly"))
        for word in names
    )  # fmt: skip
