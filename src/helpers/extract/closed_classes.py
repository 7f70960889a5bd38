"""Closed classes of English words, cut to what news prose uses, and unions of them: what phrases and clauses are told by."""

from __future__ import annotations

from .cues import CUES

PRONOUNS = frozenset("he she they it i we you".split())
RELATIVE = frozenset(["who", "whom", "whose", "which", "that"])
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your another one two three four five six seven eight
    nine ten some many several most other both each every no any all multiple few""".split()
)
POSTMODIFIERS = frozenset(
    """of for with at from in on by to about near behind inside outside under against within close over""".split()
)
AUXILIARIES = frozenset(
    """has have had is was are were be been being will would can could may might must should shall do does did isn’t
    isn't wasn’t wasn't hasn’t hasn't haven’t haven't hadn’t hadn't won’t won't wouldn’t wouldn't doesn’t doesn't
    didn’t didn't don’t don't can’t can't couldn’t couldn't aren’t aren't weren’t weren't ’s 's ’d 'd ’re 're ’ve
    've ’ll 'll ’m 'm cannot""".split()
)
PASSIVE = frozenset("is was are were be been being get got ’s 's ’re 're ’m 'm wasn’t wasn't isn’t isn't".split())
ADVERBS = frozenset(
    """also later then now once again still never not often even just soon ever always sometimes earlier previously
    first today yesterday tomorrow tonight further instead simply himself herself itself themselves far long too
    meanwhile afterward afterwards thus already quickly repeatedly recently both all rather so thereafter twice""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
BARRIERS = frozenset(
    """and but or nor yet so that as because if when while after before since though although until whether what where
    how why which who whom whose than like unless once despite during into through among between without per via
    upon amid following according there here then""".split()
)
# The irregular past forms that news prose uses: a closed class, so a list of them is a rule (Quirk et al. 1985, 3.11).
PASTS = frozenset(
    """came went met rose saw took made got gave held kept lost won began became brought bought built fell flew grew heard
    knew laid led paid ran sat sent spent stood struck taught threw wore broke chose drew drove fought sought shook sank
    found slept stole swept spoke bore dealt dug hung rode shone shot slid sold spun stuck swam tore withdrew undertook undid""".split()
)
OPENERS = frozenset(
    """in on at by for with from after before during when while as since despite following under over to about if
    outside inside behind however moreover indeed nevertheless nonetheless across alongside like besides between to amid throughout among against within without unlike beyond near once unless until although though because
    based asked given""".split()
)
# Adverbs that a subject may follow without a comma: 'Then the board left', 'Even Ruiz left'.
BEFORE_SUBJECTS = frozenset("then now later still even just soon once yesterday today also thus only".split())
# Openers that a clause with a subject of its own follows.
SUBORDINATORS = frozenset("after before when while as since if once unless until although though because".split())
TIME_NOUNS = frozenset(
    """year years week weeks month months day days hour hours minutes morning afternoon evening night""".split()
)
TIMED = TIME_NOUNS | DAYS | {"here", "there", "ago"}
PARTICIPLES = frozenset("seen given sent written drawn known shown made held taken broadcast".split())
COMPLEMENTS = frozenset("by with to for from in on at through under".split())
FAMILIAR = frozenset("familiar close briefed who whose knowledgeable".split())
# Heads of descriptions that stand without an article: 'people familiar with the plan'.
ANONYMOUS_HEADS = frozenset("source sources person people official officials insider insiders aide aides".split())
# Months that are names, words or verbs as well.
NAMES_TOO = frozenset("may april june august".split())
# Determiners and words that stand for a noun.
PRONOMINAL = frozenset("most few none one another others some many several both all two three".split())
NO_LAST = DETERMINERS | frozenset("today yesterday year week month single past last".split())
# Nouns of news that stand without an article: 'police said', 'court papers show'.
BEGINNINGS = (DETERMINERS - {"that", "those"}) | ANONYMOUS_HEADS | frozenset(
    """publicly court police state city federal local official numbers figures data records documents experts officials
    researchers new""".split()
)  # fmt: skip
VERBAL = AUXILIARIES | ADVERBS
DATED = DAYS | {"last", "this", "that"}
LEADING = POSTMODIFIERS | DETERMINERS
JOINING = POSTMODIFIERS | {"and"}
NO_SUBJECTS = ADVERBS | BARRIERS
NO_NOUNS = BARRIERS | VERBAL | POSTMODIFIERS
GOVERNING = OPENERS - SUBORDINATORS  # prepositions at the head of a clause
OPENING = GOVERNING | ADVERBS
NO_HEADS = BARRIERS | AUXILIARIES | DAYS | PRONOUNS | (POSTMODIFIERS - {"close"})
# Any other word goes on with the noun phrase that it stands in, read leftwards and rightwards, unless it ends in -ed.
MAY_END = NO_NOUNS | DAYS | PRONOUNS | PASTS | CUES.keys() | {"the", "a", "an"}
MAY_STOP = MAY_END - {"the", "a", "an"}
