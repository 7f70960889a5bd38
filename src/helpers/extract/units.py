"""Units of measurement: currencies, per cent, measures, ages; and the marks and words that print them.

A unit stands after its numeral ('5 km', '4-inch', '20 per cent', '71°F', '44 years old') or, for money, before it ('$6',
'USD 5', 'Rs 300'). Not a unit: the 'm' of 'I'm', the 'G' of '5G', 'pounds' as a verb.
"""

from __future__ import annotations

from .numerals import Numeral
from .tokens import DASHES, Tokens

_TABLE = """
percent: %, percent, pct, pc, per cent, percents
percent point: percentage point, percentage points, percent point, percent points, pp, % points, per cent points
basis point: basis point, basis points, bps, bp
point: point, points
kilometer: km, kilometer, kilometers, kilometre, kilometres, kms
meter: metre, metres, meter, meters
centimeter: cm, centimeter, centimeters, centimetre, centimetres
millimeter: mm, millimeter, millimeters, millimetre, millimetres
micrometer: μm, µm, micron, microns, micrometer, micrometers
decimeter: dm, decimeter, decimeters, decimetre, decimetres
nanometer: nm, nanometer, nanometers, nanometre, nanometres
mile: mile, miles, mi
yard: yard, yards, yd, yds
foot: foot, feet, ft, ′
inch: inch, inches, ″
light year: light year, light years, light - year, light - years
nautical mile: nautical mile, nautical miles
hectare: hectare, hectares, ha
acre: acre, acres
square kilometer: square kilometer, square kilometers, square kilometre, square kilometres, sq km, km², sq . km
square meter: square meter, square meters, square metre, square metres, sq m, m², sq . m
square mile: square mile, square miles, sq mi, sq miles
square foot: square foot, square feet, sq ft, sq . ft, sqft
square inch: square inch, square inches
cubic meter: cubic meter, cubic meters, cubic metre, cubic metres, m³
cubic foot: cubic foot, cubic feet, cu ft
cubic centimeter: cubic centimeter, cubic centimeters, cc
liter: liter, liters, litre, litres
teaspoon: teaspoon, teaspoons, tsp
tablespoon: tablespoon, tablespoons, tbsp
milliliter: ml, milliliter, milliliters, millilitre, millilitres
gallon: gallon, gallons
barrel: barrel, barrels, bbl
pint: pint, pints
ounce: ounce, ounces, oz
pound: pound, pounds, lb, lbs
kilogram: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
gram: gram, grams, gramme, grammes
milligram: mg, milligram, milligrams
microgram: μg, µg, microgram, micrograms, mcg
ton: ton, tons, tonne, tonnes
metric ton: metric ton, metric tons, metric tonnes
short ton: short ton, short tons
stone: stone
bushel: bushel, bushels
carat: carat, carats
mile per hour: mph, miles per hour, miles an hour, mile per hour, mile an hour
kilometer per hour: kph, kmh, km / h, km / hr, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
meter per second: m / s, meters per second, metres per second, metres a second
knot: kt, kts, knot, knots
mile per gallon: mpg, miles per gallon, miles a gallon
revolution per minute: rpm, revolutions per minute
horsepower: horsepower, hp
brake horsepower: bhp, brake horsepower
watt: watt, watts
kilowatt: kw, kilowatt, kilowatts
megawatt: mw, megawatt, megawatts
gigawatt: gw, gigawatt, gigawatts
terawatt hour: twh, terawatt hours, terawatt - hours
gigawatt hour: gwh, gigawatt hours, gigawatt - hours
megawatt hour: mwh, megawatt hours, megawatt - hours
kilowatt hour: kwh, kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours
pascal: pa, pascal, pascals
hectopascal: hpa
kilopascal: kpa, kilopascal, kilopascals
megapascal: mpa, megapascal, megapascals
gigapascal: gpa, gigapascal, gigapascals
pound per square inch: psi, pounds per square inch
kilopound per square inch: ksi
millibar: millibar, millibars, mbar
ampere: amp, amps, ampere, amperes
newton: newton, newtons
volt: volt, volts
joule: joule, joules
calorie: calorie, calories, kcal
hertz: hz, hertz
kilohertz: khz, kilohertz
megahertz: mhz, megahertz
gigahertz: ghz, gigahertz
decibel: decibel, decibels, db
bit: bit, bits
byte: byte, bytes
kilobyte: kb, kilobyte, kilobytes
megabyte: mb, megabyte, megabytes
gigabyte: gb, gigabyte, gigabytes
terabyte: tb, terabyte, terabytes
megapixel: mp, megapixel, megapixels
pixel: pixel, pixels, px
megabit per second: mbps
gigabit per second: gbps
celsius: celsius, celcius, centigrade, °c, ° c, ° celsius, degrees celsius, degree celsius, degrees c, deg c, degrees centigrade, degree c, deg celsius, º c, deg . c
fahrenheit: fahrenheit, farenheit, ° f, ° fahrenheit, degrees fahrenheit, degree fahrenheit, degrees f, deg f, degree f, deg fahrenheit, degrees farenheit, º f, deg . f
kelvin: kelvin, kelvins
degree: degree, degrees, °, º, deg
part per million: ppm, parts per million
part per billion: ppb, parts per billion
year: year, years, yr, yrs
month: month, months
week: week, weeks
fortnight: fortnight, fortnights
day: day, days
hour: hour, hours, hr, hrs
minute: minute, minutes, mins
second: second, seconds, secs
decade: decade, decades
century: century, centuries
year of age: year - old's, year old, year - old, years - old, years old, years of age, year - olds, year olds, yo, y . o ., yrs old, year of age
month of age: month old, month - old, months - old, months old, months of age, month olds
week of age: week old, week - old, weeks old, weeks of age
day of age: day old, day - old, days old, days of age
dollar: dollar, dollars, buck, bucks, usd, $, us dollars, us dollar, u.s. dollars, u.s. dollar
cent: cent, cents, ¢
euro: euro, euros, eur, €
pound sterling: gbp, quid, pounds sterling, pound sterling, british pounds
penny: penny, pence, pennies
japanese yen: yen, jpy
chinese yuan: yuan, renminbi, rmb, cny
indian rupee: inr
rupee: rupee, rupees
rouble: rouble, roubles, ruble, rubles
peso: peso, pesos
franc: franc, francs, chf
krona: krona, kronor
krone: krone, kroner
zloty: zloty, zlotys
lira: lira, lire
rand: rand
real: reais
shekel: shekel, shekels
riyal: riyal, riyals
dirham: dirham, dirhams
baht: baht
ringgit: ringgit, ringgits
dinar: dinar, dinars
naira: naira
mark: marks
guilder: guilder, guilders
bitcoin: bitcoin, bitcoins, btc
australian dollar: aud
canadian dollar: cad
swiss franc: swiss francs
"""
LENGTHS = frozenset("meter kilometer centimeter millimeter foot".split())
TIME = frozenset("year month week fortnight day hour minute second decade century".split())
MONEY_SIGNS = {"$": "dollar", "£": "pound sterling", "€": "euro", "¥": "japanese yen", "₹": "indian rupee", "₽": "rouble",
               "₩": "south korean won", "₪": "shekel", "₺": "lira", "₦": "naira", "₿": "bitcoin"}  # fmt: skip
DOLLARS = {"us": "dollar", "u.s.": "dollar", "a": "australian dollar", "au": "australian dollar", "c": "canadian dollar",
           "ca": "canadian dollar", "cdn": "canadian dollar", "aud": "australian dollar", "cad": "canadian dollar", "nzd": "new zealand dollar", "usd": "dollar", "mxn": "mexican peso",
           "mex": "mexican peso", "nz": "new zealand dollar", "hk": "hong kong dollar",
           "s": "singapore dollar", "nt": "taiwan dollar", "r": "brazilian real"}  # fmt: skip
MONEY_CODES = {"usd": "dollar", "eur": "euro", "gbp": "pound sterling", "jpy": "japanese yen", "aud": "australian dollar",
               "cad": "canadian dollar", "chf": "swiss franc", "inr": "indian rupee", "cny": "chinese yuan", "rs": "rupee",
               "rm": "malaysian ringgit", "rmb": "chinese yuan", "dm": "mark"}  # fmt: skip
COINS = frozenset(
    "dollar euro pound franc rupee peso yen yuan krona krone ringgit dinar rouble mark shekel rand lira".split()
)
PEOPLES = ("an", "ese", "ish", "ch", "ss", "i", "ni", "kong")  # endings of 'Australian', 'Swedish', 'Swiss', 'Israeli'
NOT_NAMES = frozenset("january february march april may june july august september october november december jan feb mar apr jun "
                      "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip
AGE_ENDS = frozenset("and when in by at on but or as for years year after before while".split())
LETTERS = {"g": "gram", "m": "meter", "t": "ton", "l": "liter", "p": "penny", "c": "celsius", "f": "fahrenheit",
           "h": "hour", "w": "watt", "v": "volt"}  # fmt: skip
UNITS = {
    form: name
    for name, _, forms in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for form in forms.split(", ")
}
LONGEST = max(form.count(" ") for form in UNITS) + 1
SPACED = frozenset(
    form for form in UNITS if form.isalpha() and not form.endswith("s")
)  # '10 - year loans', as some corpora print
FIRSTS = frozenset(form.split(" ")[0] for form in UNITS)


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
    _money_before(tokens, numeral)
    if numeral.unit:
        _money_word_after(tokens, numeral)
    else:
        _unit_after(tokens, numeral)
        if not numeral.unit or numeral.unit in ("year", "month"):
            _age_before(tokens, numeral)


def _money_before(tokens: Tokens, numeral: Numeral) -> None:
    """'$6', 'US$ 6', 'C $ 6', 'USD 6', 'Rs. 300'."""
    at = numeral.first - 1
    word = tokens.at(at)
    if word in DOLLARS and tokens.at(at - 1) == "$" and tokens.touches(at):
        numeral.unit, numeral.unit_first, numeral.unit_stop = DOLLARS[word], at - 1, at + 1
    elif word == "ps" and tokens.touches(at + 1) and (numeral.scaled or "," in tokens.words[numeral.first]):
        # what turning a text into ASCII makes of the pound sign; 'PS5' is a console
        numeral.unit, numeral.unit_first, numeral.unit_stop = "pound sterling", at, at + 1
    elif word in MONEY_SIGNS:
        before = tokens.at(at - 1)
        joined = before in DOLLARS and (tokens.touches(at) or before not in ("a", "s", "us"))
        numeral.unit = DOLLARS[before] if word == "$" and joined else MONEY_SIGNS[word]
        numeral.unit_first, numeral.unit_stop = at - joined, at + 1
    else:
        at -= word == "." and tokens.at(at - 1) == "rs"
        if tokens.at(at) not in MONEY_CODES or not tokens.capital(at):
            return
        numeral.unit, numeral.unit_first, numeral.unit_stop = MONEY_CODES[tokens.at(at)], at, numeral.first
    numeral.left = numeral.unit_first


def _money_word_after(tokens: Tokens, numeral: Numeral) -> None:
    """'$5 USD', '$5 Canadian': one sum, though its money is named twice."""
    word = tokens.at(numeral.stop)
    if MONEY_CODES.get(word) or word in ("dollar", "dollars"):
        numeral.unit = MONEY_CODES.get(word, numeral.unit)
        numeral.right = numeral.stop + 1


def _unit_after(tokens: Tokens, numeral: Numeral) -> None:
    """'5 km', '4-inch', '80ml', '20 Australian dollars', 'hundreds of dollars', 'half a century'."""
    at = numeral.stop
    part = numeral.form in ("vague", "ratio")
    at += (tokens.at(at) in DASHES and tokens.touches(at)) or (part and tokens.at(at) == "of")
    at += numeral.form == "ratio" and tokens.at(at) in ("a", "an")
    name, stop = _longest(tokens, at + (tokens.at(at) in DASHES and tokens.at(at + 1) in SPACED))
    if name in LENGTHS or tokens.at(at) == "m":
        name, stop = _power(tokens, at, name, stop)
    if not name and tokens.capital(at) and tokens.at(at).endswith(PEOPLES):
        name, stop = _longest(tokens, at + 1)
        name = f"{tokens.at(at)} {name}" if name in COINS else None
    if not name and numeral.digits and at < len(tokens):
        name, stop = _letter(tokens, at)
    if name == "pound" and numeral.scaled and tokens.at(at).startswith("pound"):
        name = "pound sterling"
    if name and not _other_word(tokens, at, stop, name):
        numeral.unit, numeral.unit_first, numeral.unit_stop, numeral.right = name, at, stop, stop


def _power(tokens: Tokens, at: int, name: str | None, stop: int) -> tuple[str | None, int]:
    """'45m2', '80 km2', '5 m³'."""
    power = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}.get(tokens.at(at + 1))
    if power and tokens.touches(at + 1):
        return f"{power} {name or 'meter'}", at + 2
    return name, stop


def _longest(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """The longest unit that begins at token `at`."""
    if tokens.at(at) not in FIRSTS:
        return None, at
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        name = UNITS.get(" ".join(tokens.low[at : at + size]))
        if name:
            return name, at + size
    return None, at


def _letter(tokens: Tokens, at: int) -> tuple[str | None, int]:
    """'71F', '5m', '20p': a single letter that touches the digits; 'G' is a generation, never a gram; '15 C' may stand off."""
    word = tokens.words[at]
    if tokens.touches(at + 1) and (tokens.at(at + 1).isalnum() or not tokens.touches(at)):
        return None, at
    if tokens.touches(at) and (word in ("C", "F", "W", "V", "L") or word.islower()):
        return LETTERS.get(word.lower()), at + 1
    if word in ("C", "F") and not tokens.capital(at + 1):
        return LETTERS[word.lower()], at + 1
    return None, at


def _other_word(tokens: Tokens, at: int, stop: int, name: str) -> bool:
    """Words spelt like a unit that are something else here: 'Mark', '40 second-hand cars', '3 mi' of a name."""
    word = tokens.words[at]
    if word == "′":
        return tokens.at(stop) == "s"
    if name == "second":
        return not word.endswith("s") and tokens.at(at - 1) not in DASHES
    if name in ("mark", "real", "rand", "point", "stone", "foot", "yard", "bit", "ton") and stop - at == 1:
        return word[0].isupper() and word[1:].islower()
    return False


def _age_before(tokens: Tokens, numeral: Numeral) -> None:
    """'aged 44', 'at the age of 60', 'woman of age 60', 'Ann Lee, 44,'."""
    before, two = tokens.at(numeral.first - 1), tokens.at(numeral.first - 2)
    named = before in ("aged", "age") or (before in ("of", "at") and two in ("age", "ages"))
    comma = (
        numeral.digits and before == "," and tokens.capital(numeral.first - 2) and tokens.at(numeral.stop) in (",", ".", ")")
        and 1 <= numeral.lo <= 110 and numeral.lo == int(numeral.lo) and tokens.at(numeral.first - 2) not in NOT_NAMES
        and (tokens.capital(numeral.first - 3) or tokens.at(numeral.stop) == ",")
    )  # fmt: skip
    if named or (not numeral.unit and (comma or _age_of_person(tokens, numeral))):
        numeral.unit = f"{numeral.unit or 'year'} of age"


def _age_of_person(tokens: Tokens, numeral: Numeral) -> bool:
    """'he will be 50 by June', 'she turned 40.', 'the average life expectancy is around 80'."""
    at, words = numeral.stop, tokens.low[max(0, numeral.first - 9) : numeral.first]
    if not 1 <= numeral.lo <= 110 or numeral.scaled or (tokens.at(at)[:1].isalnum() and tokens.at(at) not in AGE_ENDS):
        return False
    before = words[-3:]
    person = any(word in ("he", "she", "i", "you", "they", "i'm", "he's", "she's") for word in before)
    being = any(word in ("is", "was", "were", "be", "turned", "turns", "i'm", "he's", "she's") for word in before)
    return (person and being) or "expectancy" in words
