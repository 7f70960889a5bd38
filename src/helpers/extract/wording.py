"""The small words and the common verbs of English, which end a noun phrase; and words as printed."""

from __future__ import annotations

from .tokens import QUOTES, Tokens

FUNCTION = frozenset(
    "the a an this that these those of in on at to for from by with without within under over into onto upon about after "
    "before since until till during between among amid against across along around behind beyond near off out up down "
    "through throughout toward towards via per as than like unlike despite except and or but nor so yet if because while whilst whereas "
    "when whenever where wherever whether although though unless once who whom whose which what why how is are was were be "
    "been being am has have had having do does did will would can could may might shall should must not n't never no it he "
    "she they we you i me him her them us its his their our my your there here then now also already only just even still "
    "too very ago each every both all any some such same other's own again alone away back ahead apart together yesterday "
    "today tomorrow tonight later earlier instead overall annually daily weekly monthly it's he's they're we're that's "
    "there's who's isn't wasn't weren't aren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't "
    "including according due based more less most least compared versus vs plus minus straight-away either neither "
    "apiece altogether below above beneath underneath beside worldwide nationwide statewide citywide abroad elsewhere".split()
)
# Finite verbs in -s that are no plural nouns, so that they end a noun phrase even where the number still waits for its plural.
FINITE = frozenset(
    "says tells goes comes takes makes gives gets sees knows thinks becomes begins keeps loses grows pays sells sends brings buys "
    "includes seems wants suggests contains puts indicates reveals confirms warns argues insists expects hopes asks seeks appears "
    "belongs allows requires provides receives represents consists depends exists happens occurs prefers refers relies tends "
    "agrees carries remains believes admits denies explains concedes predicts recalls adds helps".split()
)
# Finite verbs that often follow a counted noun and do not end in -ed.
VERBS = (
    frozenset(
        "said says say told tells tell went go goes came come comes took take takes made make makes gave give gives got get gets "
        "saw see sees knew know knows thought think thinks left leave leaves felt feel feels became become becomes began begin "
        "begins held hold holds kept keep keeps lost lose loses won win wins ran run runs fell fall falls rose rise rises grew grow "
        "grows paid pay pays sold sell sells sent send sends spent spend spends stood stand stands broke break breaks brought bring "
        "brings bought buy buys caught catch catches drew draw draws drove flew found find finds fought hit hits led let met put "
        "reads read remain remains remained sat set sets shot spoke speak struck sank swam threw tore understood want wants wore "
        "wrote write show shows showed need needs include includes included help helps seem seems live work works use died dies "
        "expected agreed voted opened closed worked lived reported warned used called remained arrived returned joined decided "
        "signed asked allege alleged believe believed claim claimed put".split()
    )
    | FINITE
)


def printed(tokens: Tokens, first: int, stop: int) -> str:
    """The words of tokens `first` .. `stop` as printed, blanks made plain."""
    words: list[str] = []
    for index in range(first, stop):
        if tokens.low[index] in QUOTES:
            continue
        words.append(tokens.words[index] if tokens.touches(index) or not words else " " + tokens.words[index])
    return "".join(words).strip(" -–—")
