"""Whether a sentence opens on another place, day, group or party than the words that its numbers would be held against.

    The register shows 412 births. In the north there were 28 more births than deaths.       the north is another place
    Police counted 340 cars on Monday. On Tuesday they counted 70 more cars than lorries.    Tuesday is another day
    Of the women 252 work. Among men it is 126.                                              men are another group

Comes in: words. Goes out: yes or no; a phrase that sets nothing apart ('in all', 'in fact') is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..measures import singular
from .tellings import stem_of

# The first phrase of a sentence or a clause: 'In the north', 'and at the sister school', 'Of the men'
FRAME = re.compile(
    r"(?:^\W*|[,;:—–]\s+[“\"]?)(?:(?:and|but|yet|so|then|while|only|back|even|just) )?"
    r"(?:in|on|at|among|amongst|of|from|across|during|over|outside|inside|within|for|under|before|after|by|elsewhere in|with) "
    r"(?P<what>(?:(?!(?:there|they|it|he|she|we|is|are|was|were|has|have|had)\b)[^\W\d_][\w’'-]* ?){1,5})",
    re.I,
)
# Words of such a phrase that name no scene
LOOSE = frozenset(
    """the its their this that these those his her our your all total fact short view end last first sum whole same other words
    addition one two three for and but average present moment time once far then and first course turn return
    them which whom it this them both each some about nearly almost more than number numbers""".split()
)
# Reads 'closure of the bridge', 'award by the court', 'defeat at home', 'day in May'
NARROWED = re.compile(
    r"\b(?:of|in|at|by|to|for|on|against) (?P<of>(?:(?!(?:of|in|at|by|to|for|on|against)\b)[\w’'-]+ ?){1,4})"
)
OF_THE = re.compile(r"\b(?:[Oo]f|[Ii]n|[Aa]t|[Bb]y|[Tt]o|[Oo]n) (?P<of>(?:the|its) [\w’'-]+|[A-Z][\w’'-]+)")
SINCE = re.compile(
    r"[.,;:]|\b(?:since|for|in|over) (?:\d|(?:at least|more than|nearly|almost|about|over) |an? (?:decade|century|generation)|[a-z]+ (?:years|decades|centuries)|(?:living )?memory)|\b(?:ever|on record|so far)\b|\bsince\b"
)
ANYWHERE = re.compile(r"\b(?:any|anywhere|all|every|its kind|history|(?:19|20)\d\d)\b")
SHORT = 2  # letters of a word that names nothing
# Another time or party, wherever it stands
OTHER = re.compile(
    r"\b(?:(?:year|month|week|day|decade)s? (?:ago|earlier|before)|(?:last|next|previous|following) (?:year|month|week|season|time|spring|summer|autumn|winter)"
    r"|sister|neighbou?ring|rivals?|elsewhere|enemy|the other (?:[a-z]+)|nationwide|nationally)\b",
    re.I,
)
NOW = re.compile(r"\b(?:this (?:year|month|week|season|time|spring|summer|autumn|winter)|now|today)\b", re.I)
PLANNED = re.compile(
    r"\b(?:wants?|wanted|needs?|needed|ought|should|must|hop(?:es?|ed|ing)|expect\w*|forecast\w*|predict\w*|plan(?:s|ned)|would|could|will|might|if|aims?|target\w*)\b",
    re.I,
)


def another_scene(lead: str, known: str, sentence: str = "") -> bool:
    """Whether the words before a number open on a scene of which the known words say nothing.

    >>> another_scene("In the north there were", "The register shows 412 births")
    True
    >>> another_scene("In all it had", "The shelter took in 412 cats"), another_scene("In May the shelter had", "Cats of May")
    (False, False)
    """
    told = known_stems(known)
    for found in FRAME.finditer(lead):
        named = naming(found["what"])
        if named and stem_of(named[0]) not in told:
            return True
    here = {found[0].lower() for found in OTHER.finditer(sentence or lead)}
    if re.search(r"\b(?:19|20)\d\d\b", known):  # 'In 2025 ... Last year alone' may be one
        here = {words for words in here if not words.startswith("last ")}
    then = {found[0].lower() for found in OTHER.finditer(known)}
    return bool(here - then) or bool(then - here and NOW.search(sentence or lead))


def narrowed_elsewhere(after: str, own_text: str, told: str, its_text: str) -> bool:
    """Whether the words behind a superlative narrow it to what neither another sentence names nor its article, or that sentence is of something else.

    >>> bridge, harbour = "The closure of the bridge since", "The closure of the harbour lasted ten weeks"
    >>> narrowed_elsewhere(" closure of the bridge since 2010", bridge, harbour, harbour)
    True
    >>> narrowed_elsewhere(" closure of the bridge since 2010", bridge, "It was shut for ten weeks", "The bridge is old")
    False
    """
    phrase = SINCE.split(after)[0]
    narrow = NARROWED.search(phrase)
    own = {stem_of(word) for word in naming(narrow["of"])} if narrow and not ANYWHERE.search(phrase) else set()
    if not own or own & known_stems(told):
        return False
    known = known_stems(own_text)
    others = [word for found in OF_THE.finditer(told) for word in naming(found["of"])]
    apart = any(stem_of(word) not in known for word in others)
    return apart or not own & known_stems(its_text)


def naming(text: str) -> list[str]:
    """The words that name a scene."""
    return [word for word in words_of(text) if len(word) > SHORT and word not in LOOSE]


@lru_cache(256)
def known_stems(text: str) -> frozenset[str]:
    """The stems of all words of a text, which many numbers are held against."""
    return frozenset(stem_of(word) for word in words_of(text))


def words_of(text: str) -> list[str]:
    """The words in small letters, in the singular."""
    return [singular(re.sub(r"[’']s?$", "", word.lower())) for word in re.findall(r"[^\W\d_][\w’'-]*", text)]
