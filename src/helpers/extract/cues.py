"""The words that report speech: verbs by class with their forms, nouns, and adverbs of hearsay.

The classes follow Levin (1993), *English Verb Classes and Alternations*, chapter 37 (verbs of communication), cut to
what news prose uses.
"""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """A form of a reporting word: its class (say, tell, write, call, ask, show), its form, and its lemma."""

    family: str
    form: str  # base, third, past, ing
    lemma: str


# say: takes a clause. tell: takes a hearer and a clause. write: leaves a text. call: takes what is named so.
# urge: takes an aim. show: what data and documents do.
VERBS = {
    "say": """say add announce acknowledge admit affirm agree allege answer argue assert attest aver boast brag
        caution chime claim clarify comment complain concede conclude confess confirm conjecture contend continue
        counter declare decry deny disclose drawl echo elaborate emphasize emphasise enthuse estimate exclaim explain
        expound fret fume gripe grumble gush guess hint imply insist interject intone joke lament maintain marvel mention
        mumble murmur mutter muse note observe opine point posit predict proclaim promise pronounce protest quip rant
        reason rebut recall recite recount refer reflect reiterate rejoin remark remember repeat reply respond
        retort reveal roar scoff scream shout shriek sigh sneer snap speak speculate state stammer stipulate stress
        suggest summarize summarise swear talk testify theorize theorise think thunder underline underscore venture
        volunteer vow wail warn whisper wonder yell believe hope fear stutter bark bellow counsel crow quote cite vent
        rail dismiss reject swear chant sing cry""",
    "tell": "tell remind assure inform notify advise persuade convince thank",
    "write": "write tweet post blog text email e-mail retweet publish sign scrawl",
    "call": """call accuse applaud assail attack bash blast brand characterize characterise commend condemn criticize
        criticise decry denounce denigrate deride describe disparage dub hail label lambast lambaste laud liken mock
        nickname portray praise rate rebuke refer ridicule salute slam tout compare cast criticise disavow defend
        compliment scold taunt bemoan deplore""",
    "ask": """ask demand inquire query plead pray implore beg beseech urge exhort order instruct request
        call encourage invite pledge propose recommend vow offer challenge advocate endorse command question""",
    "show": "show find indicate report read suggest reveal estimate project forecast conclude document put list rule",
}  # fmt: skip
IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "speak": ("speaks", "spoke", "speaking"),
    "swear": ("swears", "swore", "swearing"),
    "think": ("thinks", "thought", "thinking"),
    "sing": ("sings", "sang", "singing"),
    "find": ("finds", "found", "finding"),
    "show": ("shows", "showed", "showing"),
    "read": ("reads", "read", "reading"),
    "cast": ("casts", "cast", "casting"),
    "put": ("puts", "put", "putting"),
    "forecast": ("forecasts", "forecast", "forecasting"),
    "text": ("texts", "texted", "texting"),
}  # fmt: skip
PARTICIPLES = {"written": "write", "spoken": "speak", "sworn": "swear", "shown": "show", "sung": "sing"}
DOUBLED = frozenset({"admit", "quip", "rebut", "brag", "chat", "blog", "refer", "slam", "dub", "beg", "snap"})
# Verbs that as often do something else: they report only where a quotation or 'that' follows.
WEAK = frozenset(
    """think believe hope fear remember reflect reason continue agree sign list publish post show read put rate compare
    cast attack order rule point talk speak offer repeat document project counter sing challenge guess volunteer
    defend reject dismiss question refer thank vent rail persuade convince echo rule find recite fret fume gripe
    rant respond gush marvel muse roar thunder sigh wail crow bark cry""".split()
)
NOUNS = frozenset(
    """promise promises pledge pledges vow vows claim claims assertion assertions statement statements comment comments
    remark remarks warning warnings call calls description contention allegation allegations accusation accusations
    argument arguments prediction predictions announcement answer reply response declaration insistence admission
    complaint complaints demand demands estimate estimates suggestion boast threat words tweet tweets slogan
    forecast forecasts assurance assurances proposal question quip joke testimony""".split()
)
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
# 'the report said' and 'the claims said': these forms are nouns unless a subject stands before them.
NOUN_LIKE = NOUNS | frozenset(
    """report reports note notes state states charge charges question questions text texts show shows post posts order
    orders rule rules list lists title point points project projects document documents talk talks fear fears hope
    hopes attack attacks cast guess sign signs rate rates mention query request requests command challenge
    challenges counter protest protests counsel finding findings reading writing saying tweeting email emails blog
    blogs""".split()
)

# The bare and the -s form of these are nouns in all but a few sentences.
NOUN_FORMS = frozenset(
    {
        "email",
        "e-mail",
        "text",
        "blog",
        "sign",
        "list",
        "state",
        "show",
        "rule",
        "document",
        "advocate",
        "counsel",
        "volunteer",
        "project",
    }
)


def _forms(lemma: str) -> tuple[str, str, str]:
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma in DOUBLED:
        return lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    return third, stem + "ed", stem + "ing"


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for family, lemmas in VERBS.items():
        for lemma in lemmas.split():
            third, past, ing = _forms(lemma)
            for word, form in ((past, "past"), (lemma, "base"), (third, "third"), (ing, "ing")):
                table.setdefault(word, Cue(family, form, lemma))
    for word, lemma in PARTICIPLES.items():
        table[word] = Cue(table[lemma].family, "past", lemma)
    return table


CUES = _table()
REPORTING = frozenset({"according", *CUES, *NOUNS, *HEARSAY})  # every word that an event may begin with


def cue(word: str) -> Cue | None:
    """The reporting verb that a word is a form of; None for another word. `word` is in lower case.

    >>> cue("told"), cue("denies").lemma, cue("walked")
    (Cue(family='tell', form='past', lemma='tell'), 'deny', None)
    """
    return CUES.get(word)
