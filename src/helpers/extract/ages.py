"""Ages of persons that are printed as a bare number: 'Ann Lee, 44,', 'a boy of 12', 'she turned 40', 'retired at 58'.

An age is a whole number from 1 to 110 that counts nothing itself. Must not read: 'In London, 20,', 'sales were 44', 'she is a
three-time winner', 'Smith was 41 not out', 'he turned 30 pages', 'a mother of three'.
"""

from __future__ import annotations

from .participles import PARTICIPLES
from .tokens import DASHES, Tokens
from .values import WORDS, Numeral
from .wording import FUNCTION, VERBS

NOT_NAMES = frozenset("january february march april may june july august september october november december jan feb mar apr jun "
                      "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip
YOUNG = frozenset("boy girl man woman child youth teenager pensioner lad lass kid toddler infant baby son daughter grandson "
                  "granddaughter nephew niece".split())  # fmt: skip
PERSONS = YOUNG | frozenset(
    "mother father parent mum mom dad brother sister wife husband widow widower partner boyfriend girlfriend fiance fiancé fiancee fiancée uncle "
    "aunt cousin grandmother grandfather grandma grandpa twin sibling teen adult person resident tourist neighbour neighbor friend victim suspect "
    "defendant patient driver passenger pedestrian motorist cyclist motorcyclist survivor prisoner inmate refugee migrant student pupil teacher "
    "lecturer professor doctor surgeon nurse midwife dentist vet carer officer constable detective sergeant soldier sailor pilot gunman attacker "
    "killer robber thief actor actress singer musician rapper drummer guitarist pianist dancer comedian artist painter sculptor author writer "
    "novelist poet playwright journalist reporter editor photographer filmmaker presenter broadcaster lawyer barrister solicitor judge farmer "
    "fisherman plumber builder carpenter electrician engineer scientist architect worker labourer laborer cleaner waiter waitress chef cook baker "
    "butcher barber hairdresser shopkeeper clerk cashier accountant banker trader investor buyer voter employee manager director founder entrepreneur "
    "executive chairman chairwoman president minister premier mayor councillor councilman councilwoman senator congressman congresswoman "
    "lawmaker politician governor activist campaigner monk nun priest vicar bishop pope imam rabbi king queen prince princess duke duchess "
    "player striker midfielder defender goalkeeper footballer captain coach winger batsman bowler sprinter swimmer runner athlete boxer jockey rider "
    "golfer skater gymnast wrestler sailor climber hiker surfer diver skier champion veteran retiree firefighter paramedic lifeguard plaintiff "
    "complainant applicant influencer blogger streamer gamer nanny babysitter postman policeman policewoman businessman businesswoman spokesman "
    "spokeswoman salesman sportsman craftsman widowed orphan".split()
)  # fmt: skip
GROUPS = frozenset(
    "children people adults those anyone everyone boys girls men women pensioners passengers workers".split()
)
PERSONAL = frozenset("said says told who whose died lives".split())  # what people do
PRONOUNS = frozenset("he she i you they i'm he's she's who".split())
BEING = frozenset("is was were be been turned turns turn turning i'm he's she's am are being".split())
TURNING = frozenset("turned turns turn turning".split())
WILLING = frozenset("to will would i you we they who could may might must can i'll she'll he'll you'll".split())
SOFT = frozenset(
    "now just only still already aged about around nearly almost exactly barely over under then currently".split()
)
AGES = frozenset("aged age".split())
HEDGED = frozenset("over under about around between at least up to from above below only just nearly".split())
AGE_ENDS = frozenset(
    "and when in by at on but or as for years year after before while this next last today tomorrow yesterday".split()
)
# What people do once in a life, and are at an age: 'died at 91', 'king at 45'.
LIFE = frozenset("retire retires retired retiring died dies die dead married marries wed widowed divorced orphaned pregnant graduated debuted "
                 "ordained".split())  # fmt: skip
OLDEST = frozenset("oldest youngest eldest".split())
PLACED = frozenset("in at from near to around across".split())  # 'In London, 20, and in Leeds, 30'
GEOGRAPHY = frozenset(
    "new north south east west united san los saint st great real fc hong sri el super big grand".split()
)
PLAYED = frozenset("out bowled caught lbw wicket wickets behind ahead under par ranked seeded".split())
OLD_ENOUGH = 13  # a smaller number after 'at' is an hour


# What is built, founded or agreed, and has stood for so many years.
THINGS = frozenset("bridge house home cottage church chapel cathedral castle temple mosque synagogue mansion palace barn mill tower farm hotel inn pub "
                   "bar cafe restaurant school college university hospital clinic museum library theatre theater cinema stadium station "
                   "airport port harbour harbor pier dam canal tunnel road railway line pipeline plant factory mine refinery reactor ship boat "
                   "ferry vessel plane aircraft jet helicopter car bus train tram lorry truck van engine computer phone system network company "
                   "firm business chain brand bank store shop supermarket retailer airline newspaper magazine paper broadcaster startup group "
                   "club team league festival fair charity party government state republic country city town village law act treaty deal pact "
                   "agreement contract lease ban rule rules record feud dispute war conflict truce ceasefire siege marriage tradition programme "
                   "program project policy scheme case mystery oak tree wall fence lighthouse windmill apartment flat block tenement "
                   "institution organisation organization union monument statue painting manuscript book song film show series "
                   "spinout venture franchise orchestra brewery distillery bakery".split())  # fmt: skip


def thing_after(tokens: Tokens, at: int) -> bool:
    """Is it a thing that 'N-year-old' describes: 'bridge', 'department store chain'? Not 'man', 'shop worker', 'from Leeds'.

    >>> from helpers.extract.tokens import tokenise
    >>> [thing_after(tokenise(line), 0) for line in ("stone bridge was", "shop worker was", "from Leeds")]
    [True, False, False]
    """
    last = ""
    for index in range(at, at + 4):
        word = tokens.at(index)
        if (
            not word.isalpha()
            or word in FUNCTION
            or word in VERBS
            or word in PARTICIPLES
            or (word.endswith("ed") and index > at)
        ):
            break
        last = word
    return last in THINGS or (last.endswith("s") and last[:-1] in THINGS)


def is_age(tokens: Tokens, numeral: Numeral) -> bool:
    """Is the bare number a person's age?

    >>> from helpers.extract.numerals import numerals
    >>> from helpers.extract.tokens import tokenise
    >>> for line in ("The driver, 58, left", "Ann turned 50.", "At 38 he left", "In Leeds, 20, left", "Sales were 44."):
    ...     tokens = tokenise(line)
    ...     print([is_age(tokens, numeral) for numeral in numerals(tokens)])
    [True]
    [True]
    [True]
    [False]
    [False]
    """
    if numeral.scaled or not 1 <= numeral.lo <= 110 or numeral.lo != int(numeral.lo) or numeral.form != "scalar":
        return False
    before = tokens.at(numeral.first - 1)
    if before == ",":
        return _after_comma(tokens, numeral)
    if before == "(":
        return _in_brackets(tokens, numeral)
    if before == "than" and tokens.at(numeral.first - 2) in ("older", "younger"):
        return _ends(tokens, numeral.stop)  # 'three in four were older than 75'
    if before in GROUP_LINKS:
        return _of_persons(tokens, numeral) or _expected(tokens, numeral)
    if before == "at":
        return _at_age(tokens, numeral)
    return (
        _being(tokens, numeral)
        or _oldest(tokens, numeral)
        or _after_name(tokens, numeral)
        or _expected(tokens, numeral)
    )


def after_age(tokens: Tokens, first: int) -> bool:
    """'aged 44', 'at the age of 60', 'woman of age 60', 'aged over 60', and the second number of 'aged 11 and 12'.

    >>> from helpers.extract.tokens import tokenise
    >>> [after_age(tokenise(line), 3) for line in ("those aged over 60", "aged 11 and 12", "set aside for 60")]
    [True, True, False]
    """
    at = first - 1
    if tokens.at(at) in ("and", "or", "to", "-", "–") and (tokens.number(at - 1) or tokens.at(at - 1) in WORDS):
        at -= 2
    while tokens.at(at) in HEDGED and tokens.at(at - 1) not in ("age", "ages"):
        at -= 1
    return tokens.at(at) in AGES or (tokens.at(at) in ("of", "at") and tokens.at(at - 1) in ("age", "ages"))


GROUP_LINKS = frozenset("of under over below above past".split())


def _ends(tokens: Tokens, at: int) -> bool:
    """Nothing follows that the number could count or be joined to."""
    after = tokens.at(at)
    return after in AGE_ENDS or not (after[:1].isalnum() or after in DASHES or after == "/")


def _after_comma(tokens: Tokens, numeral: Numeral) -> bool:
    """'Ann Lee, 44,', 'The former councilman, 58, left', 'Toddler, two, found', 'a mother of three, 34,', 'for Lee, 24, and Cho, 22.'."""
    at, after = numeral.first - 2, tokens.at(numeral.stop)
    if after not in (",", ".", ")", ";", "") or (after == "," and tokens.at(numeral.stop + 1) == "or"):
        return False  # 'Of 400 asked by the Bank of Leeds, 88, or 22 per cent, said': a share says it again
    if tokens.at(at) in WORDS and tokens.at(at - 1) == "of":
        at -= 2
    if tokens.at(at) in PERSONS or tokens.at(at) in OLDEST:
        return True
    if not numeral.digits or not tokens.capital(at) or tokens.at(at) in NOT_NAMES or len(tokens.at(at)) == 1:
        return False
    if tokens.at(at - 1) in PLACED:
        return False
    return tokens.capital(at - 1) or after == "," or _listed(tokens, at - 1)


def _listed(tokens: Tokens, before: int) -> bool:
    """An earlier name of the sentence has its age between commas: 'for Lee, 24, and for Cho, 22.'."""
    places = (i for i in range(1, before - 2) if tokens.low[i] == ",")
    return any(tokens.number(i + 1) and tokens.at(i + 2) == "," and tokens.capital(i - 1) for i in places)


def _in_brackets(tokens: Tokens, numeral: Numeral) -> bool:
    """'Dr Anil Sethi (46) was', 'Maria Lopez (37), of Leeds': a full name, of whom something is told; not 'Kane (46), Saka (60)'."""
    at, stop = numeral.first - 2, numeral.stop + 1
    named = tokens.capital(at) and tokens.capital(at - 1) and tokens.low[at].isalpha()
    if not named or tokens.at(numeral.stop) != ")" or numeral.lo < 16 or tokens.at(at - 1) in GEOGRAPHY:
        return False
    if tokens.at(stop) == ",":
        return tokens.at(stop + 1) in ("of", "from", "who", "whose", "a", "an")
    return tokens.at(stop) in ("was", "is", "has", "had", "who", "from", "of") or tokens.at(stop) in PERSONAL


def _of_persons(tokens: Tokens, numeral: Numeral) -> bool:
    """'a boy of 12', 'a daughter of nine', 'children under 5', 'anyone over 65': nothing that the number counts."""
    link, after = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    person = tokens.at(numeral.first - 2)
    if link != "of":
        return person in GROUPS and not (after.isalpha() and after.endswith("s"))
    return person in YOUNG and (_ends(tokens, numeral.stop) or (numeral.digits and not after.endswith("s")))


def _at_age(tokens: Tokens, numeral: Numeral) -> bool:
    """'at 38 he is still first', 'retired at 58', 'king at 45'; not 'at 10 he woke', 'closed at 58'."""
    after = tokens.at(numeral.stop)
    if numeral.lo < OLD_ENOUGH or not (_ends(tokens, numeral.stop) or after in PRONOUNS or after == "with"):
        return False
    if tokens.at(numeral.first - 2) in LIFE or tokens.at(numeral.first - 2) in PERSONS:
        return True
    told = numeral.stop + (after == ",")
    return tokens.at(told) in ("he", "she", "i", "he's", "she's", "i'm") and tokens.at(numeral.first - 2) in (
        "",
        ".",
        ",",
        "and",
        "but",
        "that",
    )


def _being(tokens: Tokens, numeral: Numeral) -> bool:
    """'he will be 50 by June', 'the mother is now 44', 'Tom turned 50', 'Ann Lee was 17 when she left'."""
    verb = numeral.first - 1
    while tokens.at(verb) in SOFT:
        verb -= 1
    if tokens.at(verb) not in BEING or not _ends(tokens, numeral.stop):
        return False
    if tokens.at(numeral.stop) in ("for", "in", "over") and tokens.number(numeral.stop + 1):
        return False  # 'he was 4 for 17', 'what fell at Far Moor was 94 in 37.5 hours'
    if tokens.at(verb) in TURNING:
        return tokens.at(verb) != "turn" or tokens.at(verb - 1) in WILLING  # not 'at Turn 9 on lap 4'
    at = verb if tokens.at(verb) in PRONOUNS else verb - 1
    while tokens.at(at) in SOFT or tokens.at(at) in ("will", "would", "has", "had", "have", "not", "be", "been"):
        at -= 1
    if tokens.at(at) in PRONOUNS:
        return True
    if tokens.capital(at) and tokens.at(at - 1) in PLACED:
        at -= 2  # 'the average buyer in Leeds is 34'
    return tokens.at(at) in PERSONS or _named(tokens, numeral, at)


def _named(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """A full name before the verb, or one of whom 'when she ...' follows; nobody who is out or behind."""
    if not tokens.capital(at) or not tokens.low[at].isalpha() or tokens.at(at) in NOT_NAMES or numeral.lo < OLD_ENOUGH:
        return False
    if not PLAYED.isdisjoint(tokens.low[numeral.stop : numeral.stop + 8]):
        return False
    if at and tokens.at(numeral.stop) == "when" and tokens.at(numeral.stop + 1) in ("he", "she", "his", "her"):
        return True  # a word that opens the sentence may be any noun
    return (
        tokens.capital(at - 1)
        and tokens.low[at - 1] not in GEOGRAPHY
        and tokens.at(at - 2) not in ("the", "at")  # 'what was counted at Lower Ings was 46'
        and tokens.at(at - 1).isalpha()
    )


def _oldest(tokens: Tokens, numeral: Numeral) -> bool:
    """'the oldest 97', 'the youngest is just 11'."""
    at = numeral.first - 1
    while tokens.at(at) in SOFT or tokens.at(at) in ("is", "was"):
        at -= 1
    return tokens.at(at) in OLDEST and _ends(tokens, numeral.stop)


def _after_name(tokens: Tokens, numeral: Numeral) -> bool:
    """'Ann Lee 44 said', where a page has lost its commas."""
    if tokens.at(numeral.stop) not in PERSONAL or not numeral.digits or not 16 <= numeral.lo <= 99:
        return False
    return all(tokens.capital(i) and tokens.low[i].isalpha() for i in (numeral.first - 1, numeral.first - 2))


def _expected(tokens: Tokens, numeral: Numeral) -> bool:
    """'the average life expectancy is around 80'."""
    if "expectancy" not in tokens.low[max(0, numeral.first - 9) : numeral.first]:
        return False
    return _ends(tokens, numeral.stop) or tokens.at(numeral.stop).endswith("ing")
