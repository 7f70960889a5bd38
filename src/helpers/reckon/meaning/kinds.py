"""Everyday nouns that name one kind of thing: a house is a home, a jab is a dose, a store is a shop.

Comes in: nouns. Goes out: whether they may name one thing. Each row is a small closed class. Words of one row are near in
meaning, not alike: use them only where the values agree exactly or where other words tie two figures.
"""

from __future__ import annotations

from functools import cache

from ..measures import WORD, singular

KINDS = tuple(
    frozenset(row.split())
    for row in (
        "home house dwelling residence address property household",
        "flat apartment",
        "shop store outlet branch supermarket",
        "factory plant works mill",
        "company firm business",
        "runner starter participant entrant competitor athlete racer",
        "rider cyclist",
        "demonstrator protester marcher",
        "jab dose injection vaccination shot immunisation immunization inoculation vaccine",
        "worker employee staff job workforce staffer payroll",
        "job post position redundancy",
        "walker hiker rambler",
        "car vehicle automobile motor",
        "lorry truck",
        "bus coach",
        "plane aircraft jet airliner airplane aeroplane",
        "boat ship vessel",
        "train service",
        "flight departure",
        "trip journey ride crossing",
        "pupil student schoolchild child",
        "teacher schoolteacher",
        "doctor physician",
        "patient case",
        "death fatality victim",
        "voter elector",
        "vote ballot",
        "soldier troop",
        "firefighter fireman",
        "officer policeman police",
        "prisoner inmate detainee",
        "refugee migrant asylum-seeker",
        "visitor guest spectator",
        "passenger traveller traveler commuter",
        "customer shopper client",
        "donor giver backer contributor",
        "seat place",
        "book title",
        "road street",
        "fire blaze wildfire",
        "tree trunk",
        "complaint objection",
    )
)
# Sums of money: the words of one row may name one sum.
SUMS = tuple(
    frozenset(row.split())
    for row in (
        "cost expense bill price spending expenditure outlay charge",
        "grant payment handout award",
        "aid package fund funding relief support",
        "gift donation contribution pledge",
        "fine penalty sentence",
        "pay salary wage wages earnings",
        "bonus premium",
        "debt borrowing borrowings loan",
        "revenue turnover sale takings income receipts",
        "profit earnings surplus",
        "loss deficit shortfall",
        "dividend payout distribution",
        "severance redundancy payoff payout settlement compensation package",
        "bid offer takeover deal",
        "rent lease",
        "tax levy duty",
        "stake shareholding holding",
        "budget spending",
    )
)
PEOPLE = frozenset(
    "person people individual resident man woman child adult member pupil student patient passenger voter worker employee staff "
    "owner donor runner starter participant visitor guest customer householder inhabitant citizen player fan spectator "
    "dead injured wounded missing homeless unemployed elderly sick victim survivor respondent applicant tenant"
    .split()
)  # fmt: skip


# One word of each row of KINDS that names people.
WHO = frozenset(
    "runner rider demonstrator worker walker pupil teacher doctor patient death voter soldier firefighter officer prisoner refugee visitor passenger customer donor".split()
)


@cache
def kindred(one: str, other: str) -> bool:
    """Whether two nouns may name one thing, by their heads in the singular.

    >>> kindred("destroyed homes", "houses"), kindred("jabs", "doses"), kindred("people", "pupils"), kindred("homes", "barns")
    (True, True, True, False)
    """
    heads = [_head(noun) for noun in (one, other)]
    if not all(heads):
        return False
    generic = {"person", "individual"} & set(heads) and set(heads) <= PEOPLE
    return heads[0] == heads[1] or bool(generic) or any(heads[0] in row and heads[1] in row for row in KINDS)


@cache
def human(noun: str) -> bool:
    """Whether a noun names people, whoever they are.

    >>> human("inmates"), human("women"), human("goats")
    (True, True, False)
    """
    head = _head(noun)
    return head in PEOPLE or any(head in row and row & WHO for row in KINDS)


@cache
def kind_of(noun: str) -> str:
    """A name for the kind of thing that a noun names: one for 'homes' and 'houses', else the noun itself.

    >>> kind_of("homes") == kind_of("houses"), kind_of("geese")
    (True, 'geese')
    """
    head = _head(noun)
    return next((min(row) for row in KINDS if head in row), head)


@cache
def one_sum(one: str, other: str) -> bool:
    """Whether two nouns may name one sum of money: 'turnover', 'revenue'; not 'revenue', 'pay'.

    >>> one_sum("turnover", "revenue"), one_sum("net debt", "borrowings"), one_sum("revenue", "pay")
    (True, True, False)
    """
    heads = [_head(noun) for noun in (one, other)]
    return heads[0] == heads[1] != "" or any(heads[0] in row and heads[1] in row for row in SUMS)


def _head(noun: str) -> str:
    words = WORD.findall(noun.lower())
    return singular(words[-1]) if words else ""
