"""The words of ages and births: 'born in June 1945', 'is 58', 'was nine in 1981', and who may be meant by them.

Comes in and goes out: nothing but patterns, which `people` reads with.
"""

from __future__ import annotations

import re

from .dates import MONTHS
from .durations import NUMBERS
from .spoken_years import NAMED

_WORD = r"[A-Z](?>[\w’'-]{0,40}[a-z])[\w-]{0,40}+"  # up to its last small letter, and what follows: read in one way
NAME = re.compile(rf"\b(?:{_WORD}\s+(?:(?:van|de|der|von|al|bin|di|da|del)\s+)*){{0,4}}{_WORD}")
_MONTH = "|".join(name.capitalize() for name in MONTHS)
# Reads 'born in the port in 1951', 'born in the hard winter of 1947', 'came into the world in late May 1951', 'born in June 1945', 'born on 3 May 1951', 'born 1951'; must not read 'born to a farmer who left by 1951'.
BORN = re.compile(
    rf"\b(?:[Bb]orn|came into the world)\b(?:[^.;\d]{{0,60}}?\b(?:in|on|during)(?:\s+the(?:\s+[a-z-]+){{1,4}}\s+of|\s+(?:early|late))?|,)?\s+(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?)?"
    rf"(?P<year>{NAMED})"
)
# Reads 'in 1959, the year Ada Roe was born', 'in 1984, the same year that she was born'.
CAME_IN = re.compile(r"came")
BORN_THAT_YEAR = re.compile(
    rf"\b(?P<year>{NAMED})(?:,| –| —|,? which was) (?:in )?the (?:same |very )?year (?:that |in which |when )?(?=[A-Z]|he\b|she\b)[^.,;\d]{{1,40}}? was born\b"
)
# What stands before 'born' where it is told of a person: 'I was', 'who was', a name or the end of a phrase beside it, 'Ada Roe, 61, a judge';
# not 'the idea was'.
SUBJECT = re.compile(
    r"(?:^|[,;(“\"—–]|\b(?:I|he|she|who|and|He|She)(?: was|[’']s| is)?|,\s+an?(?:\s+[a-z-]+){1,3}|(?P<was>\bwas))\s*$"
)
# ', a group born in 2010' is told of no person
GROUP = re.compile(
    r",\s+an?\s+(?:[a-z-]+\s+){0,2}(?:group|band|plan|club|idea|team|party|firm|company|charity|project|movement|tradition|sport|scheme|magazine|paper|festival)\s*$"
)
_COUNT = rf"\d{{1,2}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))}"
_MEASURES = "miles|cents|pounds|dollars|euros|degrees|points|metres|meters|minutes|seconds|hours|days|weeks|months|years|times|does|its|this"
_AGED = rf"1[01]\d|\d{{2}}|{'|'.join(sorted((word for word, count in NUMBERS.items() if 15 <= count < 100), key=len, reverse=True))}"
# Reads 'On Saturday, at 19, she', ', 58,', '(58)', 'she's sixty,' 'is 58', 'who turned 58', 'the 58-year-old', 'and at 58 drives'; must not read ', 58 of', 'is 58 percent', 'and at 58 cents'.
AGE = re.compile(
    rf"(?:,\s+(?:aged |now )?|\(|\b(?:is|am|turned|now|(?:[Ss]he|[Hh]e|I)[’'][sm])\s+(?:now |only )?)(?P<age>{_AGED})(?=[,;:)”\"’]|\.(?!\d)|\s+(?:years old|this|last|in|and|on|now)\b|\s+\(born\b)(?!,\d)"
    r"|\b(?P<old>1[01]\d|\d{2})-year-old\b"
    r"|(?:^|(?<=[.”\"] ))(?:Now|At|Aged|(?:[Aa]n? )(?:wo)?man of|At the age of)\s+(?P<at>\d{2})(?=,\s+(?:(?:she|he|[A-Z][a-z]+)\s+(?:is|has|was born)|the)\b|\s+(?:she|he)\s+(?:is|has|was born|still|remains)\b)"
    rf"|\b(?:and|but|who|[Ss]he|[Hh]e),?\s+at\s+(?P<still>\d{{2}}),?\s+(?:still|has|(?!{_MEASURES})[a-z]{{2,}}s)\b"
    rf"|\b(?:at|aged)\s+(?P<then>{_AGED}),\s+(?:he|she)\b"
    r"|\b[Aa]t\s+(?P<that>1[01]\d|\d{2}),\s+as\s+(?:she|he)\s+(?:was|is)\s+(?:now|today|this|that|on\s+(?:the|that))\b",
    re.M,
)
# Somebody else than the one that the sentence has named: 'shared the prize with a 41-year-old'
ANOTHER = re.compile(
    r"(?<!,)(?<!\bis)(?<!\bwas)(?<!^)\s+(?:an?|another|the other|one)\s+(?:[a-z]+ ){0,2}$|\b(?:[Ss]he|[Hh]e|I|[Ww]e|[Tt]hey)\s+[^,;:]*$"
)
# A name that a place bears: 'in Kestle', 'on the island of Skerra'
OF_PLACE = re.compile(
    r"\b(?:in|at|near|from|on|outside|of|around|to|above|below|beyond|across|through)\s+(?:(?:the|an?)\s+)?$"
)
# Reads 'was 42 when his house opened in 1893', 'I was eight in the big one of 1962', 'since nineteen seventy-two, when I was eighteen', 'took the throne in 2022, aged 73', 'in May 1957, when she was nine': the age at a time beside it.
_AT = rf"(?:(?P<{{0}}>{_MONTH})\s+)?(?P<{{1}}>{NAMED})\b"
AGE_WHEN = re.compile(
    rf"\b(?:was|and)\s+(?:only |just )?(?P<age>{_COUNT})\s+when\b[^.;\d]{{0,80}}?(?<=\s){_AT.format('month', 'year')}"
    rf"|(?:(?<=\bI )|(?<=\b[Hh]e )|(?<=\b[Ss]he )|(?<=\bwho ))was\s+(?:only |just )?(?P<age_in>{_COUNT})\s+(?:back )?(?:in|during|at the time of)\s+(?!the\s+(?:[\w’'-]+\s+){{0,3}}(?:finals?|race|match|game|heat|relay|marathon|derby|tie|cup|league|table|list|rankings?|charts?|standings|draw|poll|team|squad|line-up|contest|tournament)\b)(?:the\s+(?:[a-z]+\s+){{1,4}}(?:of|in)\s+)?{_AT.format('month_in', 'year_in')}"
    rf"|\b(?:in|since|until|back in|in the (?:[a-z]+ ){{1,3}}of)\s+{_AT.format('month_of', 'year_of')},?\s+(?:(?:at (?:the )?age(?: of)?|aged|when (?:he|she|I) was|(?:he|she|I) was(?=\s+(?:only |just )?[\w-]+(?:[.,;]| and\b| years old)))\s+(?:only |just )?(?P<age_of>{_COUNT})"
    r"|at\s+(?P<at>\d{2}))\b(?![.:,]?\d|\s*(?:%|per)|-)"
    rf"|\bas an?\s+(?P<age_as>{_COUNT})-year-old\b[^.;\d]{{0,30}}?(?<=\s){_AT.format('month_as', 'year_as')}"
)
# Reads 'was 65 at the time', 'was then 65', of the year that was just told
AT_THE_TIME = re.compile(
    rf"\b(?:(?:was|and)\s+(?:only |just |already )?(?P<age>{_COUNT})\s+(?:at the time|then|years old (?:at the time|then))|(?:was|and)\s+then\s+(?:only |just )?(?P<then>{_COUNT}))(?=\s*[.,;:)”\"]|\s+and\b)"
)
TOLD_YEAR = re.compile(rf"\b(?:(?P<month>{_MONTH})\s+)?(?P<year>{NAMED})\b")
THEN = re.compile(
    r"\b(?:(?<![Bb]y )(?<!since )(?<!until )then|died|dead|killed|death|the late|at the time|would have|will be|was \S+ when|(?:in|In) \d{4}, (?:aged|at))\b"
)
KIN = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|father|mother|parents?|widow(?:er)?|nephew|niece|uncle|aunt|cousin|grand\w+|twins?|partner)\b",
    re.I,
)
# Reads '18 in sales, 41 in the works': a row of counts; must not read 'Ada Roe, 41, in the works'.
ROW = re.compile(r"[a-z]+,\s+\d{2}\s+(?:in|on)\b")
# Reads '21-year-old firm is', '21-year-old club, which'; must not read '54-year-old is', '54-year-old plumber was'.
THING = re.compile(
    r"[\s-]+(?!who\b|she\b|he\b)(?P<noun>[a-z]{3,})(?:[’']s|,?\s(?:is|was|has|had|which|that|will|would|now|today))\b"
)
AGENT = re.compile(
    r"(?:er|or|ist|ian|man|woman|ant|eer|ess|chief|boss|head|mayor|nurse|coach|said|says|who|now|and|also)$"
)
# Reads 'The Lowhaven sprinter, ' before 'born on 3 March 2007': whom the sentences before have named.
DESCRIBED = re.compile(
    r"(?:(?:Now|Aged|At) \d\d, t|T)he (?:[\w’'-]+ ){0,4}?(?P<noun>[a-z]{3,})(?:, born\b[^.;]{0,40},)?(?:,?\s+(?:who (?:was|is)\s+)?)?"
)
# Reads '", says the former baker, who was ' before 'born in 1947', and ', the retired baker' after 'Now 68': the same, in other places.
SPEAKER = re.compile(
    r"[”\"],? (?:says?|said|recalls?|recalled) the (?:[\w’'-]+ ){0,3}?(?P<noun>[a-z]{3,})(?:,\s+(?:who\b[^.;“”\"]{0,40})?)?\s*$"
)
NEXT_TO = re.compile(r",\s+the (?:[a-z’'-]+ ){0,3}?(?P<noun>[a-z]{3,})(?=,)")
KIN_OWNS = re.compile(rf"{KIN.pattern}[’'](?:s\b)?", re.I)  # 'her parents' farm' is of no other person
KIN_NEXT = re.compile(
    rf"\W*(?:the |an? |his |her |\w+[’']s )?(?:\w+ )?{KIN.pattern}(?! (?:of|to)\b)", re.I
)  # not '61, a son of the founder'
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor)\.?\s")
SAID = re.compile(r"\b(?:says?|said|adds?|added|asks?|asked|tells?|told|recalls?|recalled)\b")
HERE = re.compile(
    r"\s*(?:,(?!\s+(?:where|which)\b)|\(|who\b|whose\b|was born\b|came into the world\b|(?:was|is|has|had)\b[^.;]{0,40}\b(?:her|his|he|she)\b)"
)
NOBODY = frozenset(
    "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor She He Her His They Their It The This That These Those In At On When After Before "
    "And But For From By As If While Since Until Born Now Then There A An I We You "
    "Street Road Lane Avenue Terrace Square Close Crescent Hill Court House Farm Cottage Way Row Place".split()
) | frozenset(name.capitalize() for name in MONTHS)
ROLES = re.compile(r"\b(?:he|she|her|his|He|She|Her|His|I|The|Born|At)\b")
# The pronoun of which a statement is told: names between the first such and this one are not whom it means.
PRONOUN = re.compile(r"\b(?P<who>he|she)\s+(?:(?:was|is|had been)\s+)?(?:born\b[^.;]{0,40})?$", re.I)
# The start of a sentence after one that begins with a name: 'He ...', 'The retired baker, 71, ...'.
PRONOUN_FIRST = re.compile(r"(?:He|She)\b|The (?:[a-z-]+ ){0,3}(?P<noun>[a-z]{3,}), (?:\d\d|born|who)\b")
LONG = 8  # sentences that may go on of one person by a pronoun
# Reads 'And then there is Ada Roe of Low Farm, ... She', 'Meet Ada Roe. She'
BRINGS_IN = re.compile(
    r"\W*(?:(?:And|But|Or|Then|So)\s+)?(?:then\s+)?(?:there(?:[’']s|\s+is|\s+was)|meet|consider|take|ask)\s+", re.I
)
BACK = 3  # sentences before one in which the person is looked for whom a pronoun means
# Reads 'Her son is there too.', 'A neighbour came in.': the next 'he' is somebody else
_OTHERS = "neighbour|friend|colleague|rival|successor|predecessor|boss|teacher|doctor|man|woman|boy|girl"
OTHER_PERSON = re.compile(
    rf"\W*(?:His|Her|An?|Another|My|One)\s+(?:[a-z-]+\s+){{0,2}}?(?:{KIN.pattern}|(?:{_OTHERS})\b)"
)
# Reads ', in the old house," the grandson says' behind 'I was born in 1990': who speaks is none of those told before
KIN_SPEAKS = re.compile(
    rf"[^“”\".;]{{0,60}}[”\"],? (?:(?:the|his|her|their|an?|one) (?:[a-z-]+ ){{0,2}}?(?:{KIN.pattern}|(?:{_OTHERS})\b)|(?:says?|said) (?:the|his|her|their|an?|one) (?:[a-z-]+ ){{0,2}}?(?:{KIN.pattern}|(?:{_OTHERS})\b))"
)
# Reads 'Ada Roe of ' before 'Kestle University, 58': where a person is from.
FROM_THERE = re.compile(r"[A-Z][\w’'-]*[a-z] (?:of|at|from|in) (?:the )?$")
IN_THERE = re.compile(r" (?:of|at|from|in) (?:the )?[A-Z][^,.;:\d]{2,60}")
# Who is no person that 'he' or 'she' may mean, in a sentence that names none: 'The van leaves at ten.'
SOMEBODY = re.compile(r"\b(?:an?|the|one|another|my|this|that)\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z-]{3,})\b", re.I)
WHO_IS = re.compile(r"\bwho\b[^.;]{1,40},\s*$")  # 'The designer, who is 58, was born'
IS_BORN = re.compile(r"\b(?:(?P<he>he)|she)(?:[’']s| is| was)?\s*$", re.I)
# Kin of the one sex, but those that are told of the one who may be meant: 'his father' beside 'he'
MEN = re.compile(
    r"(?<!his )\b(?:sons?|brothers?|husband|father|nephew|uncle|grandsons?|grandfather|widower|boy)\b", re.I
)
WOMEN = re.compile(
    r"(?<!her )\b(?:daughters?|sisters?|wife|mother|widow|niece|aunt|granddaughters?|grandmother|girl)\b", re.I
)
A_KIN_OF = re.compile(rf",\s+an?\s+(?:\w+ )?{KIN.pattern} (?:of|to) [^,.;]{{2,40}},")  # ', a son of the founder,'
SEX = re.compile(r"\b(?P<she>she|her)\b|\b(?:he|his|him)\b", re.I)
# Reads 'The oldest bus in the yard is ', which tells of a thing where no pronoun of a person stands with it.
OF_THING = re.compile(r"The (?:[\w’'-]+ ){2,}")
OF_ONE = re.compile(r"\b(?:he|she|his|her|I|my|who|Born)\b", re.I)
