"""Units of measurement: currencies, per cent, measures, ages; and the marks and words that print them.

A unit stands after its numeral ('5 km', '4-inch', '20 per cent', '71°F', '44 years old') or, for money, before it ('$6',
'USD 5', 'Rs 300'). Not a unit: the 'm' of 'I'm', the 'G' of '5G', 'pounds' as a verb.
"""

from __future__ import annotations

from .ages import after_age, is_age, thing_after
from .currencies import COIN_NAMES, SIGNS
from .money import money_after, money_again, money_before
from .neighbours import plural_next
from .tokens import DASHES, STOPS, Tokens
from .unit_names import CASED, LENGTHS, LETTERS, MEASURES, OTHER_UNITS, TIME, in_context
from .values import Numeral
from .wording import FUNCTION

BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
MARKS = {"'": "foot", '"': "inch", "”": "inch"}
OPENERS = {"'": ("'", "‘"), '"': ('"',), "”": ("“",)}
PER_LETTERS = frozenset("lmhsgt")  # '5 mg/l', '3 m/s': the letters that follow a stroke
ENDING = frozenset((")", "]", ",", ".", ";", ":", "!", "?"))
FEET = frozenset(("ft", "feet", "foot", "'", "′"))
TOUCHING = frozenset("CFWVLgmtlpcfhwv")  # letters that are units where they touch the digits
HYPHENED = frozenset("mglVWs")  # and where a hyphen joins them: 'a 100-m race', 'a 9-V cell'
STANDING = frozenset("CFVWNJKTpmgl")  # and where they stand off
CONTEXT = 40  # tokens looked through for the other mark, or for what a letter measures
WIDE = frozenset("long wide high tall deep thick across by x".split())
DESCRIBING = frozenset(
    "good bad full whole long short straight consecutive successive further extra additional solid hard lean happy working business "
    "calendar more".split()
)  # words between a number and a time, as in 'three long years'
UNITS = {**MEASURES, **COIN_NAMES}
UNITS |= {form.replace(" - ", " "): name for form, name in UNITS.items() if " - " in form}
LONGEST = max(form.count(" ") for form in UNITS) + 1
SPACED = frozenset(
    form for form in UNITS if form.isalpha() and not form.endswith("s")
)  # '10 - year loans', as some corpora print
FIRSTS = frozenset(form.split(" ")[0] for form in UNITS)
SINGLES = frozenset(FIRSTS) - {form.split(" ")[0] for form in UNITS if " " in form}  # no longer form begins with these


MANY = 100  # so many days are printed as days: '200 day tickets' are tickets


def attach_unit(tokens: Tokens, numeral: Numeral) -> None:
    """Set `unit`, its tokens, and `left` and `right` of the numeral, from the marks and words beside it.

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> for line in ("A$3m", "a 12-ounce jar", "20 Swiss francs", "44-year-old"):
    ...     tokens = tokenise(line)
    ...     for numeral in numerals(tokens):
    ...         attach_unit(tokens, numeral)
    ...         print(numeral.lo, numeral.unit)
    3000000.0 australian dollar
    12.0 ounce
    20.0 swiss franc
    44.0 year of age
    """
    if numeral.unit or numeral.form == "multiple":
        return
    money_before(tokens, numeral)
    if numeral.unit:
        money_again(tokens, numeral)
        return
    _unit_after(tokens, numeral)
    if not numeral.unit or numeral.unit in ("year", "month"):
        _age_before(tokens, numeral)


def _unit_after(tokens: Tokens, numeral: Numeral) -> None:
    """'5 km', '4-inch', '80ml', '20 Australian dollars', 'hundreds of dollars', 'half a century', '20 (kg)'."""
    at = numeral.stop
    word = tokens.at(at)
    if not word or (word in TIME and numeral.hi >= MANY and not numeral.scaled and plural_next(tokens, at + 1)):
        return  # '33,350 day tickets', '450 hour passes'
    if word in SIGNS and not tokens.touches(at) and tokens.touches(at + 1) and tokens.number(at + 1):
        return  # 'in 2017 £4.4m was spent': the sign is of the number that it touches
    small = numeral.form == "ratio" or (numeral.digits and 0 < numeral.lo < 1 and tokens.at(at + 1) in ("a", "an"))
    at += (word in DASHES and tokens.touches(at)) or (word == "of" and (small or numeral.form == "vague"))
    at += small and tokens.at(at) in ("a", "an")  # 'half a century', '0.4 of a hectare'
    if tokens.at(at) in DESCRIBING and UNITS.get(tokens.at(at + 1)) in TIME and tokens.at(at + 1).endswith("s"):
        at += 1  # 'two or three good years'
    bracket = tokens.at(at + 2) == BRACKETS.get(word) if word in BRACKETS else False
    at += bracket
    name, stop = _measure(tokens, numeral, at)
    if not name:
        name, stop = money_after(tokens, numeral, at)
    if tokens.touches(stop) and tokens.number(stop) and tokens.at(at).isalpha():
        return  # '3 USD50 vouchers', 'm212'
    if name == "pound" and numeral.scaled and tokens.at(at).startswith("pound"):
        name = "pound sterling"
    elif name and tokens.at(at) in OTHER_UNITS:
        name = in_context(tokens, at, name)
    if name == "year of age" and thing_after(tokens, stop):
        name = "year"  # 'the 67-year-old bridge': how long it has stood
    if name and not _other_word(tokens, at, stop, name):
        numeral.unit, numeral.unit_first, numeral.unit_stop, numeral.right = name, at, stop, stop + bracket


def _measure(tokens: Tokens, numeral: Numeral, at: int) -> tuple[str | None, int]:
    """The unit of measurement that begins at token `at`, and the token after it."""
    if not tokens.at(at) or tokens.words[at] == "Ms":  # 'the 42 Ms Lund won'
        return None, at
    name = CASED.get(tokens.words[at])
    if name and not (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return name, at + 1
    name, stop = _longest(tokens, at + (tokens.at(at) in DASHES and tokens.at(at + 1) in SPACED))
    if name in LENGTHS or tokens.at(at) == "m":
        name, stop = _power(tokens, at, name, stop)
    if not name and numeral.digits:
        if (
            tokens.at(at) == "in"
            and not (tokens.touches(at + 1) and tokens.at(at + 1) not in ENDING)
            and (tokens.touches(at) or tokens.at(numeral.first - 1) in FEET)
        ):
            return "inch", at + 1  # '5ft 11in', '12 ft 2 in', '(4.7in)'; not '2in1'
        if tokens.at(at - 1) in DASHES and tokens.words[at] not in HYPHENED:
            return None, at  # 'Form 20-F', 'seat 14-C'
        name, stop = _letter(tokens, at) if tokens.words[at].isalpha() else _mark(tokens, at)
    return name, stop


def basis(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """The unit that a rate is per, at token `at` ('per square foot', '/bbl', '/m³', '/L'), and the token after it.

    >>> from helpers.extract.tokens import tokenise
    >>> [basis(tokenise(line), 1)[0] for line in ("/bbl", "/m³", "per sq ft", "per visit")]
    ['barrel', 'cubic meter', 'square foot', None]
    """
    name, stop = _longest(tokens, at)
    if name in LENGTHS or tokens.at(at) == "m":
        name, stop = _power(tokens, at, name, stop)
    if not name and tokens.at(at - 1) == "/" and tokens.at(at) in PER_LETTERS:
        return LETTERS[tokens.at(at)], at + 1
    return name, stop


def _power(tokens: Tokens, at: int, name: str | None, stop: int) -> tuple[str | None, int]:
    """'45m2', '80 km2', '5 m³'; not the code 'm212'."""
    power = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}.get(tokens.at(at + 1))
    if power and tokens.touches(at + 1) and not (tokens.touches(at + 2) and tokens.at(at + 2)[0].isalnum()):
        return f"{power} {name or 'meter'}", at + 2
    return name, stop


def _longest(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """The longest unit that begins at token `at`, hyphens inside it passed over ('square-foot', 'kilowatt-hour')."""
    word = tokens.at(at)
    if word not in FIRSTS:
        return None, at
    if word in SINGLES:
        return UNITS[word], at + 1
    words: list[str] = []
    stops: list[int] = []
    for index in range(at, min(len(tokens), at + 2 * LONGEST)):
        word = tokens.low[index]
        if not (word in DASHES and tokens.touches(index) and tokens.touches(index + 1)):
            words.append(word)
            stops.append(index + 1)
    for size in range(min(LONGEST, len(words)), 0, -1):
        name = UNITS.get(words[0] if size == 1 else " ".join(words[:size]))
        if name:
            return name, stops[size - 1]
    return None, at


def _letter(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """'71F', '5m', '20p' that touch the digits, '15 C', '68 p', '5 m' that stand off; 'G' is a generation, never a gram."""
    word = tokens.words[at]
    if word == "s":
        return ("second", at + 1) if _seconds(tokens, at) else (None, at)
    if word == "h" and not tokens.touches(at) and not (tokens.touches(at + 1) and tokens.at(at + 1).isalnum()):
        return "hour", at + 1  # 'for 48 h and then'
    if len(word) > 1 or (tokens.touches(at + 1) and (tokens.at(at + 1).isalnum() or not tokens.touches(at))):
        at_end = len(word) == 1 and tokens.at(at + 1) in STOPS | {",", "/"} and word in STANDING
        if not at_end:
            return None, at
    if tokens.touches(at):
        if word == "m" and UNITS.get(tokens.at(at - 2), LETTERS.get(tokens.at(at - 2))) == "hour":
            return "minute", at + 1  # '2h 30m'
        return (LETTERS.get(word.lower()) if word in TOUCHING else None), at + 1
    if word not in STANDING or tokens.capital(at + 1):
        return None, at
    return LETTERS[word.lower()], at + 1


def _seconds(tokens: Tokens, at: int) -> bool:
    """'in 3.5s', 'for 12 s,': not the plural of 'the 1990s' and 'two 737s', nor what an apostrophe left over."""
    if tokens.touches(at):
        return "." in tokens.words[at - 1] and not tokens.touches(at + 1)
    return tokens.at(at + 1) in STOPS | {",", "/", ""} or ("." in tokens.words[at - 1] and not tokens.touches(at + 1))


def _mark(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """30' are feet and 10" inches, unless the mark closes a quotation."""
    name = MARKS.get(tokens.at(at))
    if not name or tokens.at(at + 1) == "s" or not (tokens.touches(at) or tokens.at(at + 1) in WIDE):
        return None, at
    for index in range(at - 1, max(-1, at - CONTEXT), -1):
        opens = tokens.low[index] in OPENERS[tokens.at(at)] and tokens.touches(index + 1) and not tokens.touches(index)
        if opens:
            return None, at
    return name, at + 1


def _other_word(tokens: Tokens, at: int, stop: int, name: str) -> bool:
    """Words spelt like a unit that are something else here: 'Mark', '40 second-hand cars', '3 mi' of a name."""
    word = tokens.words[at]
    if word == "′":
        return tokens.at(stop) == "s"
    if name == "second":
        return word.lower() == "second" and not _one_second(tokens, at, stop)
    if (
        name in ("mark", "real", "rand", "point", "stone", "foot", "yard", "bit", "ton", "tesla", "curie")
        and stop - at == 1
    ):
        return word[0].isupper() and word[1:].islower()
    return False


def _one_second(tokens: Tokens, at: int, stop: int) -> bool:
    """'a 40-second clip', 'half a second', '0.03 of a second', 'a 9.8 second run', 'a 30 second delay'; not '40 second homes', 'one second half'."""
    if tokens.at(at - 1) in DASHES or (tokens.number(at - 1) and tokens.at(at - 2) in ("a", "an")):
        return True
    before = at - 1 - (tokens.at(at - 1) in ("a", "an"))
    if tokens.number(before) and "." in tokens.words[before]:
        return True
    after = tokens.at(stop)
    ends = not after[:1].isalpha() and after not in DASHES
    return tokens.at(at - 1) in ("a", "an", "one", "1") and (ends or after in FUNCTION)


def _age_before(tokens: Tokens, numeral: Numeral) -> None:
    """'aged 44', 'aged nine months', 'Ann Lee, 44,': a number that is an age, or a time that is one."""
    if after_age(tokens, numeral.first) or (not numeral.unit and is_age(tokens, numeral)):
        numeral.unit = f"{numeral.unit or 'year'} of age"
