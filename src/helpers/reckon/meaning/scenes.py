"""Whether a sentence opens on another place, day, group or party than the words that its numbers would be held against.

    The register shows 412 births. In the north there were 28 more births than deaths.       the north is another place
    Police counted 340 cars on Monday. On Tuesday they counted 70 more cars than lorries.    Tuesday is another day
    Of the women 252 work. Among men it is 126.                                              men are another group

Comes in: words. Goes out: yes or no; a phrase that sets nothing apart ('in all', 'in fact') is none.
"""

from __future__ import annotations

import re

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
    told = {stem_of(word) for word in words_of(known)}
    for found in FRAME.finditer(lead):
        named = [word for word in words_of(found["what"]) if len(word) > SHORT and word not in LOOSE]
        if named and stem_of(named[0]) not in told:
            return True
    here = {found[0].lower() for found in OTHER.finditer(sentence or lead)}
    then = {found[0].lower() for found in OTHER.finditer(known)}
    return bool(here - then) or bool(then - here and NOW.search(sentence or lead))


def words_of(text: str) -> list[str]:
    """The words in small letters, in the singular."""
    return [singular(re.sub(r"[’']s?$", "", word.lower())) for word in re.findall(r"[^\W\d_][\w’'-]*", text)]
