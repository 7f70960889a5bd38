"""What an amount of money, a percentage or a measure is of: 'Revenue rose to £2.31bn' tells revenue.

Comes in: a sentence and where in it a figure stands. Goes out: the noun phrase in the singular, '' where the words name none.
Read in this order: the noun after it ('a £9m deficit'), the noun before 'of' ('net debt of £468m'), the noun in apposition
('Homeware, at £762m'), the subject of a verb of being or change ('turnout was 62 per cent'), the object of one ('cut the
dividend to 4p'), and the verb itself ('cost £5m').
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..measures import PARTICIPLE, WORD, singular

if TYPE_CHECKING:
    from ..quantities import Page, Quantity

IT = "it"  # the thing of the figure before: 'it was 7.5p a year ago', 'up from £2.2bn'
DETERMINERS = frozenset(
    "the a an its their his her our your my this that these those such any some no each every another other both all".split()
)
PREPOSITIONS = frozenset(
    "of in at for from to with on by between among under over before after during since until per against without within "
    "through across about into despite including excluding beyond above below off out around behind as than up down".split()
)
FUNCTION = DETERMINERS | PREPOSITIONS | frozenset(
    "and or but while when where which who whom whose that if so because although though then now today yesterday also only "
    "not just still already even about some nearly almost roughly around more less least most well much many few further it "
    "he she they we i you there here one ones is are was were be been being has have had do does did will would can could may "
    "might should must however meanwhile instead overall together".split()
)  # fmt: skip
PRONOUNS = frozenset("it this that which they these those he she we i you one there".split())
# Nouns that say what a figure is (a sum, a change) and not of what.
EMPTY = frozenset(
    "total sum average mean median maximum minimum figure number amount level value rate share proportion percentage record rest equivalent estimate half".split()
)
CHANGES = frozenset(
    "rise fall increase decrease drop decline cut jump growth gain reduction change improvement dip slump surge".split()
)
IRREGULAR = frozenset("meant spent lent brought bought set put cut fell rose went came".split())
TIMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:year|month|week|day|night|morning|evening|spring|summer|autumn|winter)s?$|\d$",
    re.I,
)
HEDGE = (
    r"\b(?:about|some|around|roughly|nearly|almost|just|only|over|under|exactly|approximately|well|an estimated|estimated|"
    r"more than|less than|fewer than|at least|at most|up to|as much as|as little as|as many as|barely|merely|precisely|close to|"
    r"a record|a mere|US|A|C)(?=\s|[$£€¥]|$)"
)
HEDGES = re.compile(rf"(?:[\s$£€¥]|{HEDGE})+$")
NUMBER = r"[$£€¥]?\d[\d,.]*(?:\s?(?:%|p\b|bn\b|m\b|k\b|per cent|percent|million|billion|trillion|pence|pounds?|dollars?|euros?|percentage points?|points?))*"
BEING = (
    r"is|are|was|were|be|been|being|became|becomes?|stood|stands?|standing|reach(?:ed|es|ing)?|hit|hits|total(?:s|led|ed|ling)?|"
    r"rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|climb(?:ed|s)?|jump(?:ed|s)?|drop(?:ped|s)?|"
    r"declin(?:ed|es)|slip(?:ped|s)|slid|dip(?:ped|s)|edged|increas(?:ed|es|e)|decreas(?:ed|es|e)|widen(?:ed|s)|narrow(?:ed|s)|"
    r"shrank|shrunk|doubl(?:ed|es)|tripl(?:ed|es)|went|gone|goes|go|came|comes?|coming|amount(?:ed|s|ing)?|averag(?:ed|es|ing)|"
    r"exceed(?:ed|s)|topp(?:ed|s)|remain(?:ed|s)|stay(?:ed|s)|peaked|ran|runs|swell(?:ed)?|swelled|soar(?:ed|s)|plunged|tumbled|"
    r"eased|recovered|started|ended|closed|opened"
)
MOVED = r"cut|cuts|cutting|rais(?:ed|es|ing|e)|lift(?:ed|s|ing)?|reduc(?:ed|es|ing|e)|trim(?:med)?|slash(?:ed)?|set|sets|fixed|put|puts|putting|estimat(?:ed|es)|valu(?:ed|es)|pushed|brought|took|drove|increased|doubled|pegged|priced|capped|kept"
# What may stand between a verb and its figure: each step in one way alone, else the time grows without bound
STEPS = rf"(?:{HEDGE}|{NUMBER}|\b(?:to|at|by|from|in|up|down|back|up by|down by|of|between|only|just|again|still|now|then|sharply|slightly|steadily|further|even|already|worth|level|out|\w+ly|an|a|cut|raised|set|put|estimated|lifted|reduced|increased|trimmed|valued|fixed|pegged|priced|capped)\b|[\s,($£€¥])*+"
VERB = re.compile(rf"\b(?P<verb>{BEING})\b(?P<rest>{STEPS})$", re.I)
OBJECT = re.compile(
    rf"\b(?:{MOVED})\s+(?P<np>(?:the|a|an|its|their|his|her|our|\w+)\s[^,;:]{{1,60}}?)\s(?:to|at|by)\s*$", re.I
)
AUXILIARY = re.compile(
    r"(?:\s|\b(?:has|have|had|is|are|was|were|be|been|being|will|would|may|might|can|could|should|must|also|only|still|already|now|"
    r"then|again|not|never|thus|therefore|\w+ly|to|expected|likely|due|set|thought|believed|said|estimated)\b)+$",
    re.I,
)  # fmt: skip
START = re.compile(
    r"[;:()“”\"]|,\s|\.\s|\s[-–—]+\s|—|\b(?:and|but|while|whereas|though|although|when|because|so that|so|as|that|if|said|says|where)\s",
    re.I,
)
ASIDE = re.compile(r",\s(?:before|after|excluding|including|net of|which|who|now|then|at)\b[^,;]*,?\s*$", re.I)
AGAIN = re.compile(r"\b(?:(?:up|down) from|from|compared (?:with|to)|against|than|versus|instead of|or)\s*$", re.I)
APPOSED = re.compile(
    r"(?:^|[;:.,]\s|\band\s|\bwhile\s)(?P<np>[^,;:.]{2,60}),\s(?:(?P<at>now at|still at|at)\s?)?$", re.I
)
BRACKET = re.compile(r"(?P<np>[^,;:.()]{2,60})\s\(\s?$")
LISTED = re.compile(r"(?:,|\band|;)\s(?P<np>[a-z]{3,})\s+$")
VERBS = {  # verbs that name the sum themselves
    "cost": r"cost|costs|costing",
    "spending": r"spent|spends?|spending",
    "earnings": r"earn(?:ed|s|ing)?",
    "loss": r"lost|loses?|losing",
    "debt": r"owe[sd]?|owing|borrow(?:ed|s|ing)?",
    "payment": r"paid|pays?|paying",
    "value": r"worth",
    "income": r"brought in|brings? in|generat(?:ed|es|ing)|took in|takes? in|taken in|rais(?:ed|es|ing)",
    "investment": r"invest(?:ed|s|ing)?",
    "saving": r"sav(?:ed|es|ing)",
    "price": r"sold (?:for|at)|sells? (?:for|at)|selling (?:for|at)|fetch(?:ed|es|ing)?|chang(?:ed|es|ing) hands (?:for|at)",
}  # fmt: skip
NOMINAL = re.compile(
    "|".join(
        rf"(?P<{name}>\b(?:{verbs})(?:\s(?:it|them|him|her|us|(?:the|its|their|his|her) (?:\w+\s){{1,4}}))?\s*$)"
        for name, verbs in VERBS.items()
    ),
    re.I,
)
SHARE = re.compile(r"%|per\s?cent|points?", re.I)
REACH = 220  # characters before a figure that are read
LONG = 4  # words of a noun phrase after a figure


@cache
def subject(text: str, start: int, end: int) -> str:
    """The noun phrase that a figure's amount is of, in the singular; 'it' for the thing of the figure before; '' for none.

    `start` and `end` bound the figure with its unit.

    Reads 'an underlying profit of £9m', 'food, at £4m'; must not read 'Last year, £4m went to schools', 'The council bought
    £4m of land' as the council's.

    >>> line = "Revenue for the year rose 5% to £2.31bn."
    >>> subject(line, line.index("£"), line.index("."))
    'revenue'
    """
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    bare = HEDGES.sub("", before)
    share = SHARE.search(text[start:end] + after[:9])
    for read in (_after, _of, _behind, _nominal, _apposed, _again, _moved, _verb):
        if read is _behind and share:
            continue  # '40 per cent of voters' is a share of voters, no number of them
        found = read(before, bare, after)
        if found is not None:
            return found
    return ""


def subject_of(page: Page, quantity: Quantity) -> str:
    """The subject of a page's quantity, that of the figure before where the words say 'it', 'from', 'than'."""
    if quantity.sentence < 0:
        return ""
    sentence, figure = page.sentences[quantity.sentence], quantity.figure
    text = page.text[sentence.start : sentence.end].replace("\n", " ")
    start = min(figure.start, figure.start if figure.unit_start is None else figure.unit_start)
    end = min(max(figure.end, figure.unit_end or 0), sentence.end)
    told = subject(text, start - sentence.start, end - sentence.start)
    if told != IT:
        return told
    near = [one for one in page.near(quantity.sentence) if one.unit == quantity.unit and one.end <= quantity.start]
    return near[-1].subject if near else ""


def _after(before: str, bare: str, after: str) -> str | None:
    """'a £9m deficit', 'its 14 per cent drop in sales', 'the $96m aid package': an article before, a noun after."""
    lead = re.search(r"(?:^|\s)(?:an?|the|its|their|his|her|this|that|’s|'s)\s+(?:[a-z-]+\s)?[$£€¥]?$", before, re.I)
    run = re.match(r"[\s-]?(?:%|p\b|per cent|percent)?[\s-]*((?:[^\W\d_][\w’'-]*(?:\s|(?=[^\w\s])|$)){1,5})", after)
    if not lead or not run:
        return None
    words: list[str] = []
    for word in run[1].split():
        if word.lower() in FUNCTION | IRREGULAR or PARTICIPLE.fullmatch(word.lower()) or len(words) == LONG:
            break
        words.append(word)
    if not words:
        return None
    if singular(words[-1]) in CHANGES:
        inside = re.search(rf"\b{re.escape(words[-1])}\s(?:in|of)\s(?P<np>[^,;:.]{{2,50}})", after)
        return _head(inside["np"]) if inside else None
    return _head(" ".join(words))


def _of(before: str, bare: str, after: str) -> str | None:
    """'net debt of £468m', 'operating earnings, before depreciation, of £252m', 'earnings per share of 20p'."""
    if not re.search(r"\bof\s*$", bare, re.I):
        return None
    text = re.sub(r"\s*\bof\s*$", "", bare, flags=re.I)
    text = re.sub(
        r",\s(?:before|after|excluding|including|net of)\b[^,;]*,\s*$", "", text + (" " if text.endswith(",") else "")
    )
    words = re.split(r"[,;:.()“”\"]\s?", text)[-1].split()
    first = max(
        (n + 1 for n, word in enumerate(words) if word.lower() in FUNCTION - {"per"} or word.endswith(("’s", "'s"))),
        default=0,
    )
    found = _head(" ".join(words[first:]))
    if not found:
        return None
    if found.split()[-1] in CHANGES:
        change = re.search(r"\w\sin\s(?P<np>[^,;:.]{2,40})$", text)
        return _head(change["np"]) if change else None
    return None if found.split()[-1] in EMPTY or TIMES.search(found) else found


def _behind(before: str, bare: str, after: str) -> str | None:
    """'£2.3bn in revenue', '£9m of debt', '£4m worth of land'."""
    found = re.match(r"\s?(?:in|(?:worth )?of)\s(?P<np>[a-z][^,;:.()]{2,40})", after)
    if not found or found["np"].split()[0] in FUNCTION or TIMES.search(" ".join(found["np"].split()[:2])):
        return None
    return _head(found["np"]) or None


def _apposed(before: str, bare: str, after: str) -> str | None:
    """'Homeware, at £762m, ...', 'Profit before tax, £138.6m, ...', 'rent (£500)', 'Rent: £500', 'food 464 million'."""
    closes = re.match(r"\s?(?:%|p\b|per cent|percent)?\s*(?:[,;.)]|$|and\b)", after)
    if (found := APPOSED.search(f"{bare} ")) and (found["at"] or closes):
        return _named(found["np"])
    if (found := BRACKET.search(bare)) and re.match(r"[^,;()]{0,20}\)", after) and not re.search(r"\d \w+ \($", bare):
        return _named(found["np"], last=True)
    if found := re.search(r"(?:^|[.;]\s|\n)(?P<np>[^,;:.]{2,40}):\s?$", bare + " "):
        return _named(found["np"])
    if (found := LISTED.search(f"{bare} ")) and re.search(r"\d", bare):
        word = found["np"].lower()
        if (
            word not in FUNCTION
            and not PARTICIPLE.fullmatch(word)
            and not word.endswith(("ly", "ing"))
            and not VERB.search(f"{word} ")
        ):
            return _head(word)
    return None


def _named(np: str, *, last: bool = False) -> str | None:
    """The head of a phrase that stands for itself; None where it opens with a preposition or tells a time."""
    words = np.split()
    if not words or (not last and (words[0].lower() in FUNCTION - DETERMINERS or words[0].lower().endswith("ly"))):
        return None
    if TIMES.search(np) or any(
        word.lower() in {"is", "was", "were", "are", "has", "had", "have", "said", "will"} for word in words
    ):
        return None
    if last:
        first = max((n + 1 for n, word in enumerate(words) if word.lower() in FUNCTION), default=0)
        return _head(" ".join(words[first:])) if re.fullmatch(r"[^\W\d]+", words[-1]) else None
    return _head(np)


def _again(before: str, bare: str, after: str) -> str | None:
    """'up from £2.2bn', 'compared with £161m': of the figure before."""
    return IT if AGAIN.search(bare) and re.search(r"\d|\b(?:half|third|quarter)\b", bare) else None


def _nominal(before: str, bare: str, after: str) -> str | None:
    """'cost the city £310,000', 'owed £5m', 'was worth £5m'."""
    found = NOMINAL.search(f"{bare} ")
    return found.lastgroup if found else None


def _moved(before: str, bare: str, after: str) -> str | None:
    """'cut the dividend to 4p', 'put the cost of the fire at £5m'."""
    found = OBJECT.search(bare)
    return _head(found["np"]) or None if found and not re.search(r"\d", found["np"]) else None


def _verb(before: str, bare: str, after: str) -> str | None:
    """'Revenue rose 5% to £2.31bn', 'turnout was 62 per cent'."""
    found = VERB.search(bare) or VERB.search(before)
    if not found:
        return None
    if bare[: found.start()].split()[-1:] and bare[: found.start()].split()[-1].lower() in DETERMINERS - PRONOUNS:
        return None  # 'a rise of': a noun
    text = AUXILIARY.sub("", bare[: found.start()])
    while aside := ASIDE.search(text + " "):
        text = text[: aside.start()]
    starts = [match.end() for match in START.finditer(text)]
    np = text[starts[-1] if starts else 0 :]
    words = [word.lower() for word in np.split()]
    for n in range(len(words) - 2, 0, -1):  # 'Last year the pledges came to': the time comes first
        if words[n] in DETERMINERS and words[n - 1] not in FUNCTION:
            return _head(" ".join(np.split()[n:])) or None
    if not words:
        return None
    if words[-1] in PRONOUNS or words[0] in PRONOUNS - {"this", "that", "these", "those", "one"}:
        return IT
    if words[0] in PREPOSITIONS:  # 'In May turnout was 62 per cent': the time comes first
        np = re.sub(r"^\s*\w+\s(?:(?:the|last|this|early|late)\s)*[\w’'-]+(?:\s\d{4})?\s", "", np)
    return _head(np) or None


def _head(phrase: str) -> str:
    """The noun phrase up to its first preposition, articles left out, its head in the singular; the thing behind an empty head."""
    words = WORD.findall(re.sub(r"[’']s\b", "", phrase))
    while words and words[0].lower() in DETERMINERS | {"and", "but", "about"}:
        words = words[1:]
    cut = next((n for n, word in enumerate(words) if word.lower() in FUNCTION), len(words))
    own = words[:cut]
    if own and singular(own[-1]) in EMPTY and cut < len(words) and words[cut].lower() in ("of", "in"):
        return _head(" ".join(words[cut + 1 :]))
    if not own:
        return ""
    return " ".join([*(word.lower() for word in own[-2:-1]), singular(own[-1])])
