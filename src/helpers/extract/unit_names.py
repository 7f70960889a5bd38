"""The printed forms of units of measurement: one line a unit, its name and then the tokens that print it.

Sources: the SI brochure (BIPM, 9th edition, 2019) for the metric units and prefixes; NIST Handbook 44, appendix C, for the
customary ones; what sports and car pages abbreviate (ppg, lb-ft). A unit is left out where its word is commonly
something else and would be read as a counted noun anyway ('grain', 'hand', 'league'). Forms are in lower case, tokens parted by blanks.
"""

from __future__ import annotations

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
foot: foot, feet, ft, ′, fts
inch: inch, inches, ″, ″
light year: light year, light years, light - year, light - years
nautical mile: nautical mile, nautical miles
hectare: hectare, hectares, ha
acre: acre, acres
square kilometer: square kilometer, square kilometers, square kilometre, square kilometres, sq km, km², sq . km
square meter: square meter, square meters, square metre, square metres, sq m, m², sq . m, sqm
square mile: square mile, square miles, sq mi, sq miles, sq . miles, sq . mi, mi²
square foot: square foot, square feet, sq ft, sq . ft, sqft, sq . feet, sq feet, square ft, sq-ft, ft²
square inch: square inch, square inches
cubic meter: cubic meter, cubic meters, cubic metre, cubic metres, m³
cubic foot: cubic foot, cubic feet, cu ft, ft³, cu . ft
billion cubic meter: bcm
billion cubic foot: bcf
trillion cubic foot: tcf
thousand cubic foot: mcf
million british thermal unit: mmbtu
mole: mol, mole, moles
millimole: mmol, millimole, millimoles
metric horsepower: metric horsepower
pound per square foot: psf
cubic centimeter: cubic centimeter, cubic centimeters, cc, cm³, cu cm
liter: liter, liters, litre, litres
teaspoon: teaspoon, teaspoons, tsp
tablespoon: tablespoon, tablespoons, tbsp
milliliter: ml, milliliter, milliliters, millilitre, millilitres
gallon: gallon, gallons, gal, gals
barrel: barrel, barrels, bbl, bbls
barrel per day: bpd, b / d, bbl / d
thousand barrel per day: kbpd, kb / d
million barrel per day: mbpd, mmbpd, mb / d, mmb / d
barrel of oil equivalent per day: boepd, boe / d
pint: pint, pints
ounce: ounce, ounces, oz
pound: pound, pounds, lb, lbs
kilogram: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes
gram: gram, grams, gramme, grammes
milligram: mg, milligram, milligrams
microgram: μg, µg, microgram, micrograms, mcg, mcgs
ton: ton, tons, tonne, tonnes
metric ton: metric ton, metric tons, metric tonnes
short ton: short ton, short tons
stone: stone
bushel: bushel, bushels
carat: carat, carats
mile per hour: mph, miles per hour, miles an hour, mile per hour, mile an hour, mi / h, miles / hour
kilometer per hour: kph, kmh, km / h, km / hr, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, kmph, kms / h, kilometer per hour, kilometre per hour, kilometers / hour, km / hour, km per hour, km an hour
meter per second: m / s, meters per second, metres per second, metres a second, m / sec, m / s, metres / second, meters a second
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
calorie: calorie, calories, kcal, cal, cals, kilocalorie, kilocalories
hertz: hz, hertz
kilohertz: khz, kilohertz
megahertz: mhz, megahertz
gigahertz: ghz, gigahertz
decibel: decibel, decibels, db, dba
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
kelvin: kelvin, kelvins, degrees kelvin
degree: degree, degrees, °, º, deg
part per million: ppm, parts per million
part per billion: ppb, parts per billion
year: year, years, yr, yrs
month: month, months
week: week, weeks
fortnight: fortnight, fortnights
day: day, days
hour: hour, hours, hr, hrs
minute: minute, minutes, mins, min
second: second, seconds, secs, sec
millennium: millennium, millennia
decade: decade, decades
century: century, centuries
year of age: year - old's, year old, year - old, years - old, years old, years of age, year - olds, year olds, yo, y . o ., yrs old, year of age
month of age: month old, month - old, months - old, months old, months of age, month olds
week of age: week old, week - old, weeks old, weeks of age
day of age: day old, day - old, days old, days of age
picometer: picometer, picometers, picometre, picometres
astronomical unit: astronomical unit, astronomical units
square yard: square yard, square yards, sq yd, sq yds
square centimeter: square centimeter, square centimeters, square centimetre, square centimetres, sq cm, cm²
square millimeter: square millimeter, square millimeters, square millimetre, square millimetres, sq mm, mm²
cubic kilometer: cubic kilometer, cubic kilometers, cubic kilometre, cubic kilometres, km³
cubic inch: cubic inch, cubic inches, cu in, cu . in
cubic yard: cubic yard, cubic yards, cu yd
fluid ounce: fluid ounce, fluid ounces, fl oz, fl . oz
troy ounce: troy ounce, troy ounces
quart: quart, quarts, qt, qts
centiliter: cl, centiliter, centiliters, centilitre, centilitres
deciliter: dl, deciliter, deciliters, decilitre, decilitres
gigaliter: gigaliter, gigaliters, gigalitre, gigalitres
kiloliter: kiloliter, kiloliters, kilolitre, kilolitres
hectoliter: hectoliter, hectoliters, hectolitre, hectolitres
microliter: μl, µl, microliter, microliters, microlitre, microlitres
acre foot: acre foot, acre feet
board foot: board foot, board feet
fathom: fathom, fathoms
furlong: furlong, furlongs
megaliter: megaliter, megaliters, megalitre, megalitres
nanogram: ng, nanogram, nanograms
picogram: picogram, picograms
kiloton: kiloton, kilotons, kilotonne, kilotonnes
megaton: megaton, megatons, megatonne, megatonnes
gigaton: gigaton, gigatons, gigatonne, gigatonnes
long ton: long ton, long tons
deadweight ton: dwt, deadweight ton, deadweight tons, deadweight tonne, deadweight tonnes
gross ton: gross ton, gross tons, gross tonne, gross tonnes
karat: karat, karats
hundredweight: cwt, hundredweight
foot per second: ft / s, feet per second, feet a second
liter per second: liters per second, litres per second, l / s
liter per minute: liters per minute, litres per minute, l / min
gallon per minute: gpm, gallons per minute
cubic foot per second: cfs, cubic feet per second
cubic meter per second: cumec, cumecs, m³ / s, cubic meters per second, cubic metres per second
meter per second squared: m / s², m / s 2, meters per second squared, metres per second squared
kilometer per second: km / s, kilometers per second, kilometres per second, kilometers a second
liter per 100 kilometer: l / 100km, l / 100 km
kilowatt hour per 100 kilometer: kwh / 100km, kwh / 100 km
kilometer per liter: km / l, kilometers per liter, kilometres per litre
kilovolt ampere: kva
megavolt ampere: mva
kilovolt: kv, kilovolt, kilovolts
millivolt: mv, millivolt, millivolts
milliampere: ma, milliamp, milliamps
milliampere hour: mah, milliamp hour, milliamp hours
ampere hour: ampere hour, ampere hours, amp hour, amp hours, amp - hours
watt hour: wh, watt hour, watt hours, watt - hours
milliwatt: milliwatt, milliwatts
terawatt: tw, terawatt, terawatts
ohm: ω, ohm, ohms
farad: farad, farads
coulomb: coulomb, coulombs
newton meter: newton meter, newton meters, newton metre, newton metres, newton - meters, newton - metres
foot pound force: lb - ft, lb ft, lbft, lb . - ft, lb - ft ., ft - lb, ft - lbs, foot pounds, foot - pounds, pound - feet, pound feet, pounds - feet, lbs - ft, lb - feet
kilonewton: kilonewton, kilonewtons
kilojoule: kj, kilojoule, kilojoules
megajoule: mj, megajoule, megajoules
gigajoule: gigajoule, gigajoules
terajoule: terajoule, terajoules
petajoule: petajoule, petajoules
exajoule: exajoule, exajoules
therm: therm, therms
electronvolt: electronvolt, electronvolts, electron volts
megaelectronvolt: mev, megaelectronvolts
gigaelectronvolt: gev, gigaelectronvolts
british thermal unit: btu, btus, british thermal units
bar: bar
atmosphere: atm
millimeter of mercury: mmhg, mm hg, millimeters of mercury, millimetres of mercury
inch of mercury: inhg, inches of mercury
lux: lux
lumen: lumen, lumens, lm
candela: candela, candelas
nit: nits
sievert: sievert, sieverts
microsievert: microsievert, microsieverts
curie: curie, curies
tesla: tesla
dioptre: dioptre, dioptres, diopter, diopters
microfarad: microfarad, microfarads
millisievert: msv, millisievert, millisieverts
becquerel: becquerel, becquerels, bq
terahertz: thz, terahertz
petabyte: pb, petabyte, petabytes
exabyte: exabyte, exabytes
zettabyte: zettabyte, zettabytes
gibibyte: gib, gibibyte, gibibytes
teraflop: teraflop, teraflops, tflops
petaflop: petaflop, petaflops, pflops
exaflop: exaflop, exaflops
kilobit per second: kbps
terabit per second: tbps
megabyte per second: mb / s
gigabyte per second: gb / s
megabit: megabit, megabits
gigabit: gigabit, gigabits
frame per second: fps, frames per second
dot per inch: dpi, dots per inch
pixel per inch: ppi, pixels per inch
beat per minute: bpm, beats per minute
international unit: international unit, international units
radian: radian, radians, rad
millisecond: ms, millisecond, milliseconds
microsecond: μs, microsecond, microseconds
nanosecond: ns, nanosecond, nanoseconds
twenty-foot equivalent unit: teu, teus
barrel of oil equivalent: boe
point per game: ppg
rebound per game: rpg
assist per game: apg
yard per carry: ypc
touchdown: td, tds, touchdown, touchdowns
run batted in: rbi, rbis
hour of age: hour - old, hours - old, hours old
decade of age: decade - old, decades - old, decades old
"""
_LINES = [line.partition(": ") for line in _TABLE.strip().splitlines()]
MEASURES = {name: name for name, _, _ in _LINES if " " in name}  # 'a 5-mile-per-hour wind': the singular describes
MEASURES |= {form: name for name, _, forms in _LINES for form in forms.split(", ")}
TIME = frozenset(
    "year month week fortnight day hour minute second decade century millennium millisecond microsecond nanosecond".split()
)
LENGTHS = frozenset("meter kilometer centimeter millimeter foot".split())
LETTERS = {"g": "gram", "m": "meter", "t": "ton", "l": "liter", "p": "penny", "c": "celsius", "f": "fahrenheit",
           "h": "hour", "s": "second", "w": "watt", "v": "volt", "n": "newton", "j": "joule", "k": "kelvin", "a": "ampere"}  # fmt: skip
# Abbreviations whose capitals tell them apart, and those that are words when written otherwise.
CASED = {"Nm": "newton meter", "NM": "nautical mile", "kN": "kilonewton", "eV": "electronvolt", "keV": "kiloelectronvolt",
         "MeV": "megaelectronvolt", "Mb": "megabit", "Gb": "gigabit", "Mbit": "megabit", "Gbit": "gigabit", "mW": "milliwatt",
         "MJ": "megajoule", "GJ": "gigajoule", "mJ": "millijoule", "pF": "picofarad", "nF": "nanofarad", "µF": "microfarad",
         "μF": "microfarad", "kΩ": "kiloohm", "MΩ": "megaohm", "Gy": "gray", "Sv": "sievert", "μSv": "microsievert",
         "µSv": "microsievert", "mH": "millihenry", "Wb": "weber", "mol": "mole", "AU": "astronomical unit",
         "ly": "light year", "PS": "metric horsepower", "Torr": "torr", "hl": "hectoliter", "IU": "international unit", "DWT": "deadweight ton", "mT": "millitesla",
         "MT": "megaton", "Mt": "megaton", "Gt": "gigaton", "Å": "angstrom", "dr": "dram", "kn": "knot"}  # fmt: skip
# Forms that print more than one unit mean another than the usual one beside words that begin so: 'a capacitor of 2 F'.
_MONEY = ("cost pric paid pay spend spent worth fees fine fined fines tax wage salar earn ticket budget fund donat invest bills rent rents "
          "pension cash debt loan pence £ bank saver saving account deposit lender")  # fmt: skip
_SHARES = "share stock dividend bourse investor currenc dollar cent cents pence penny $ ¢ price cost tariff coin petrol diesel litre toll fare"
_OTHER = """
f farad: capacit
c coulomb: coulomb electron proton
t tesla: magnet mri scanner
kt kiloton: emission emit co2 carbon bomb warhead explos yield
kt karat: gold diamond ring jewel necklace
ct carat: diamond gem ring
kn croatian kuna: cost pric paid pay spend spent fees ticket
¥ chinese yuan: chin yuan renminbi beijing shanghai shenzhen
"""
OTHER_UNITS: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
for _line in [
    *_OTHER.strip().splitlines(),
    *(f"{form} pound sterling: {_MONEY}" for form in ("pound", "pounds")),
    f"c cent: {_SHARES}",
    "nm newton meter: torque engine bhp hp horsepower rpm turbo",
]:
    _key, _, _stems = _line.partition(": ")
    _form, _, _name = _key.partition(" ")
    OTHER_UNITS.setdefault(_form, []).append((_name, tuple(_stems.split())))
NEAR = 40  # tokens looked through for what a form measures
CLOSE = 12  # the same for a word that stands for two common things: pounds are paid or weighed in one sentence
HOT = ("temperat", "degree", "celsius", "oven", "fan", "heat", "hot", "cold", "cool", "warm", "°", "weather")
WEIGHED = frozenset("weigh weighs weighed weighing lost lose loses losing gain gained gaining shed put lift lifted lifting dropped heavier "
                    "lighter weight kilos stone".split())  # fmt: skip


def in_context(tokens: Tokens, at: int, usual: str) -> str:
    """The unit that the form at token `at` prints here: fahrenheit, but farad beside a capacitor; `usual` where nothing tells.

    >>> from helpers.extract.tokens import tokenise
    >>> [in_context(tokenise(line), 2, "pound") for line in ("Pay 20 pounds", "Lose 20 pounds", "Pay 2 pounds of flour")]
    ['pound sterling', 'pound', 'pound']
    """
    if usual == "pound" and weighed(tokens, at):
        return usual
    form = tokens.at(at)
    if form == "pound" and tokens.at(at + 1) in ("note", "notes", "coin", "coins"):
        return "pound sterling"
    reach = CLOSE if form in ("pound", "pounds", "c") else NEAR
    near = tokens.low[max(0, at - reach) : at + reach]
    for name, stems in OTHER_UNITS.get(form, ()):
        if any(word.startswith(stems) for word in near) and (name != "cent" or _coin(tokens, at, near)):
            return name
    return usual


def weighed(tokens: Tokens, at: int) -> bool:
    """'20 pounds of beef', 'lost 20 pounds', 'a 20-pound baby': weight, whatever is paid elsewhere; not 'a 20-pound fine'."""
    if tokens.at(at + 1) in ("of", "lighter", "heavier") or any(
        word in WEIGHED for word in tokens.low[max(0, at - 5) : at]
    ):
        return True
    if tokens.at(at + 1) in ("note", "notes", "coin", "coins"):
        return False
    return tokens.at(at - 1) in DASHES and not tokens.at(at + 1).startswith(tuple(_MONEY.split()))


def _coin(tokens: Tokens, at: int, near: list[str]) -> bool:
    """'up 5.5c', 'at 28c': the small letter of a coin touches the digits, and nothing is hot or cold."""
    return tokens.words[at] == "c" and tokens.touches(at) and not any(word.startswith(HOT) for word in near)
