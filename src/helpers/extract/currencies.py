"""The money of the world as print names it: signs, codes, coins, and prefixes to the dollar sign.

Sources: ISO 4217 (codes and names, 2024; without those that headlines print for something else: COP, PHP, AMD), Unicode block 20A0-20CF (signs). A code counts only in capitals, since several
are words ('TRY', 'ALL', 'COP'); those that papers also print in lower case stand among the names.
"""

from __future__ import annotations

_NAMES = """
dollar: dollar, dollars, buck, bucks, $, us dollars, us dollar, u.s. dollars, u.s. dollar, us $, american dollars
cent: cent, cents, ¢
euro: euro, euros, €
pound sterling: £, quid, pounds sterling, pound sterling, british pounds, british pound
penny: penny, pence, pennies
japanese yen: yen
chinese yuan: yuan, renminbi, chinese yuan, 元, kuai
rupee: rupee, rupees
rouble: rouble, roubles, ruble, rubles
peso: peso, pesos
franc: franc, francs
krona: krona, kronor
krone: krone, kroner
zloty: zloty, zlotys, zł
forint: forint, forints
koruna: koruna, korunas, kč
hryvnia: hryvnia, hryvnias
lev: leva
leu: lei
kuna: kuna, kunas
lari: laris
tenge: tenge
lira: lira, liras, lire
rand: rand, rands, south african rand, south african rands
real: reais
shekel: shekel, shekels
riyal: riyal, riyals, rial, rials
dirham: dirham, dirhams
baht: baht
dong: dong
rupiah: rupiah, rupiahs
taka: taka
kyat: kyat, kyats
ringgit: ringgit, ringgits
dinar: dinar, dinars
naira: naira
cedi: cedis
birr: birr
mark: marks
crown: crown, crowns
florin: florin, florins
thaler: thaler, thalers, taler, talers
ducat: ducat, ducats
deutsche mark: deutschemarks, deutsche marks, deutschmarks
guilder: guilder, guilders
bitcoin: bitcoin, bitcoins, btc
ether: eth
satoshi: satoshi, satoshis
swiss franc: swiss francs
cfa franc: cfa franc, cfa francs, fcfa
new zealand dollar: new zealand dollar, new zealand dollars
hong kong dollar: hong kong dollar, hong kong dollars
singapore dollar: singapore dollar, singapore dollars
taiwan dollar: taiwan dollar, taiwan dollars, new taiwan dollars
sri lankan rupee: sri lankan rupee, sri lankan rupees
uae dirham: uae dirham, uae dirhams
shilling: shilling, shillings
kwacha: kwacha, kwachas
kwanza: kwanzas
pula: pula
quetzal: quetzales
lempira: lempiras
guarani: guaranis
bolivar: bolivars
gourde: gourdes
dalasi: dalasis
metical: meticais
peseta: peseta, pesetas
escudo: escudos
drachma: drachma, drachmas
manat: manat
"""
_CODES = """
usd dollar, eur euro, gbp pound sterling, jpy japanese yen, aud australian dollar, cad canadian dollar, chf swiss franc, sfr swiss franc,
inr indian rupee, cny chinese yuan, rmb chinese yuan, rs rupee, rm malaysian ringgit, dm mark, nzd new zealand dollar,
hkd hong kong dollar, sgd singapore dollar, twd taiwan dollar, sek swedish krona, nok norwegian krone, dkk danish krone,
isk icelandic krona, pln polish zloty, czk czech koruna, huf hungarian forint, ron romanian leu, bgn bulgarian lev, hrk
croatian kuna, rub rouble, rur rouble, uah ukrainian hryvnia, try turkish lira, ils shekel, nis shekel, egp egyptian pound, aed
uae dirham, dhs uae dirham, dh uae dirham, sar saudi riyal, qar qatari riyal, kwd kuwaiti dinar, bhd bahraini dinar, omr omani rial,
jod jordanian dinar, irr iranian rial, zar rand, ngn naira, kes kenyan shilling, ksh kenyan shilling, kshs kenyan shilling, ush ugandan shilling, ushs ugandan shilling, tsh tanzanian shilling, tshs tanzanian shilling, sh shilling, ugx ugandan
shilling, tzs tanzanian shilling, ghs ghanaian cedi, gh ghanaian cedi, brl brazilian real, mxn mexican peso, ars argentine peso, clp
chilean peso, pen peruvian sol, uyu uruguayan peso, krw south korean won, thb baht, myr malaysian ringgit, idr
indonesian rupiah, rp indonesian rupiah, vnd vietnamese dong, pkr pakistani rupee, bdt bangladeshi taka, tk
bangladeshi taka, lkr sri lankan rupee, npr nepalese rupee, mur mauritian rupee, kzt kazakhstani tenge, gel georgian lari,
ttd trinidad and tobago dollar, jmd jamaican dollar, fjd fijian dollar, nt taiwan dollar, zmw kwacha, etb ethiopian birr, rwf rwandan franc, xaf cfa franc, xof cfa franc,
iqd iraqi dinar, lbp lebanese pound, rsd serbian dinar, xcd east caribbean dollar, bwp pula, pgk papua new guinean kina
"""
COIN_NAMES = {
    form: name
    for name, _, forms in (line.partition(": ") for line in _NAMES.strip().splitlines())
    for form in forms.split(", ")
}
CODES = dict(line.strip().split(" ", 1) for line in " ".join(_CODES.split()).split(","))
SIGNS = {
    "$": "dollar", "£": "pound sterling", "€": "euro", "¥": "japanese yen", "₹": "indian rupee", "₽": "rouble", "₩": "south korean won",
    "₪": "shekel", "₺": "turkish lira", "₦": "naira", "₿": "bitcoin", "₡": "costa rican colón", "₾": "georgian lari", "₭": "lao kip",
    "₫": "vietnamese dong", "₱": "philippine peso", "₲": "paraguayan guarani", "₵": "ghanaian cedi", "฿": "baht", "៛": "cambodian riel",
    "₸": "kazakhstani tenge", "₮": "mongolian tugrik", "₼": "azerbaijani manat", "₴": "ukrainian hryvnia", "৳": "bangladeshi taka",
}  # fmt: skip
DOLLARS = {
    "us": "dollar", "u.s.": "dollar", "a": "australian dollar", "au": "australian dollar", "c": "canadian dollar",
    "ca": "canadian dollar", "cdn": "canadian dollar", "can": "canadian dollar", "aud": "australian dollar", "cad": "canadian dollar",
    "nzd": "new zealand dollar", "usd": "dollar", "mxn": "mexican peso", "mex": "mexican peso", "nz": "new zealand dollar",
    "hk": "hong kong dollar", "s": "singapore dollar", "sg": "singapore dollar", "nt": "taiwan dollar", "r": "brazilian real",
    "j": "jamaican dollar", "tt": "trinidad and tobago dollar", "z": "zimbabwean dollar",
    "n": "namibian dollar", "g": "guyanese dollar", "ec": "east caribbean dollar", "fj": "fijian dollar", "bz": "belize dollar",
    "bds": "barbadian dollar", "mx": "mexican peso", "ar": "argentine peso", "col": "colombian peso", "clp": "chilean peso",
    "sgd": "singapore dollar", "hkd": "hong kong dollar",
}  # fmt: skip
# Letters that stand for money where they touch a large number.
MONEY_LETTERS = {"R": "rand", "N": "naira", "P": "philippine peso", "K": "kwacha"}
# Every unit of money by its name, crypto money left out.
MONEY = (
    frozenset(COIN_NAMES.values()) | frozenset(CODES.values()) | frozenset(SIGNS.values()) | frozenset(DOLLARS.values())
)
COINS = frozenset(
    "dollar euro pound franc rupee peso yen yuan krona krone koruna ringgit dinar rouble mark shekel rand lira zloty forint kuna "
    "shilling riyal rial dirham real guilder crown schilling escudo won cedi kwacha".split()
)
# Words for money that stand before the number too: 'Rupees 500', 'euro 5 million'.
NAMED_FIRST = frozenset("dollar dollars euro euros rupee rupees naira taka dirham dirhams ringgit".split())
# Beginnings of words that a sum of money follows.
PRICED = ("cost", "pric", "paid", "pay", "spend", "spent", "worth", "fee", "fare", "fine", "wage", "salar", "earn", "ticket", "admission", "entry",
          "budget", "bill", "rent", "charg", "sold", "sell", "bought", "buy", "fetch", "owe", "tariff", "toll", "levy", "grant", "donat")  # fmt: skip
