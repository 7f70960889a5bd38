"""A share told of one part of an account, the parts and their whole told before: by its name, or by what became of it.

    The city used 140 megalitres. Homes took 62, industry 46, public buildings 18, and 14 leaked away. With homes taking 54 percent ...
    The desk sold 540 full tickets, 235 reduced ones and gave away 385. Two thirds of the day's 1,160 guests paid the full price.
    Ninety-four were on the list: 41 came, 53 did not. "With two thirds of them missing ...", said the examiner.

The account comes out to the last digit, so its whole is known; the share is of the part of the same name.

Comes in: a Page whose other shares are told. Goes out: drafts of checks of the rule share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import Account, credible, found, value
from .portion_values import near
from .portion_values import value as share_value
from .proportions import share_draft
from .wholes import CHANGED, NO_SHARE, stems, whole_after

# Between the name and its share: 'homes taking 54 percent', 'homes, at 54 percent', 'homes account for 54 percent'
TAKES = re.compile(
    r"^[^\w.;:]*(?:[a-z]+ )?(?:now |thus |so |together |alone )*(?:tak(?:e|es|ing)|took|account\w* for|us(?:e|es|ed|ing)|consum\w+|mak(?:e|es|ing) up|made up|making|had|has|have|having|at|on|with|get|gets|got|getting|receiv\w+|represent\w*|are|were|is|was|absorb\w*|swallow\w*|claim\w*|cost\w*|contribut\w*|provid\w*|suppl\w+|"
    r"br(?:ing|ought)\w*)(?: in)?(?: about| around| some| roughly| nearly| almost| just| only| over| more than| less than)*\s*$",
    re.I,
)
# Right after a share that is of the whole account
OF_IT = re.compile(
    r"^(?:%| ?per cent| ?percent)?(?: of (?:it|them|that|this|the (?:total|whole|lot|sum|water|money)|all)\b|[,.;:)”\"]| and\b|$)",
    re.I,
)
OF_THEM = re.compile(r"^(?:%| ?per cent| ?percent)? ?of (?:them|those|these|the lot)\b", re.I)
NONE = re.compile(
    r"\b(?:did|could|was|were|had|have|has|do|does|would) ?(?:not|n[’']t)\b|n[’']t\b|\b(?:never|failed to|missing|absent|stayed away|unable)\b",
    re.I,
)
MISSING = re.compile(
    r"\b(?:missing|absent|away|not there|stuck|stranded|elsewhere|unable|gone|kept out|locked out)\b", re.I
)
TOLD = re.compile(
    r"\b(?:last|next|previous|earlier|a) (?:year|month|week|time|season)\b|\b(?:19|20)\d\d\b|\b(?:if|would|could|target|aim)\b",
    re.I,
)
# What makes a percentage one of the account; 'Boilers are at 50 per cent' may be of what they can do
SHARES = re.compile(
    r"\b(?:tak(?:e|es|ing)|took|account\w* for|us(?:e|es|ed|ing)|consum\w+|mak(?:e|es|ing) up|made up|get|gets|got|getting|receiv\w+|represent\w*|absorb\w*|swallow\w*)\b",
    re.I,
)
WITH = re.compile(r"\bwith (?:about |some |nearly |almost |only |over )?(?:an? )?$", re.I)
WHY_AWAY = re.compile(
    r"^(?:%| ?per cent| ?percent)? ?of (?:them|those|these|the lot) (?:were|was|are|had|been|[a-z]+ (?:on|with|at|in|for|because|through)\b)",
    re.I,
)
SHORT = re.compile(r"\b[a-z]{4,}\b")
SMALL = frozenset(
    "were been being have that this with from them they their there those these which what when where would could will more most some than then into only over under other others people visitors guests members tickets paid came went took said told".split()
)
CLAIM = 90  # characters after a whole in which the claim tells what it is of
ON = 3  # sentences after an account in which its shares are told
LEAST = 20  # a smaller sum comes out by chance
WITHIN = Fraction(9, 5)  # a share so many times off is of something else


def shares_of_parts(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share that no rule has told, with the part that it is of in the accounts of the sentences before."""
    shares = [one for one in (*page.quantities, *page.fractions) if _is_share(page, one)]
    accounts = _accounts(page) if shares else []
    for one in shares:
        yield from _of_its_whole(page, one)
        for account in accounts:
            last = account.figures[-1]
            if not 0 < one.sentence - last.sentence <= ON or _between(page, account, one):
                continue
            part = _named(page, account, one) or _missing(page, account, one)
            if part and _of_size(part, account.whole, one):
                draft = share_draft(part, account.whole, one)
                if draft.judgement.verdict == "consistent" or _tied(page, one):
                    yield replace(draft, slip=f"part-named {draft.slip}")
                break


def _of_its_whole(page: Page, one: Quantity) -> Iterator[Draft]:
    """'Two thirds of the 1,160 guests paid the full price': the only part of an account of just so many of which a word of the claim is told."""
    whole = whole_after(page, one)
    if (
        whole is None
        or whole.sentence != one.sentence
        or any(each.start > whole.end for each in page.by_sentence[one.sentence])
    ):
        return
    said = re.split(r"[;:.]", page.after(whole, CLAIM))[0]
    claim = _short(said)
    for account in _coming_to(page, whole):
        tied = [part for part in account.parts if claim & _short(_own(page, account, part))]
        if len(tied) != 1 or any(
            near(value(part) / value(whole), one) for part in account.parts if part is not tied[0]
        ):
            continue
        if _of_size(tied[0], whole, one):
            draft = share_draft(tied[0], whole, one)
            if draft.judgement.verdict == "inconsistent" and not _same_thing(said, _own(page, account, tied[0])):
                return
            yield replace(draft, slip=f"part-named {draft.slip}", spans=(page.span(one.start, one.end),))
        return


def _coming_to(page: Page, whole: Quantity) -> Iterator[Account]:
    """The lists of other sentences, of one unit, that come to just so many."""
    for number, group in page.by_sentence.items():
        parts = [one for one in group if one.total and one.counts and one.unit == whole.unit and value(one) > 0]
        if 0 <= number != whole.sentence and len(parts) > 1 and sum(map(value, parts)) == value(whole) >= LEAST:
            yield Account(tuple(parts), whole)


def _own(page: Page, account: Account, part: Quantity) -> str:
    """What is told of a part: 'full tickets', 'at the reduced rate'."""
    end = min((each.start for each in account.figures if each.start > part.end), default=part.end + CLAIM)
    return re.split(r"[,;:.]|\band\b", page.text[part.end : end])[0]


def _same_thing(claim: str, own: str) -> bool:
    """Whether a word of both stands before no noun of its own: 'the full price' and 'full tickets', not 'a full meal'."""
    shared = "|".join(map(re.escape, _short(claim) & _short(own)))
    return (
        re.search(
            rf"\b(?:{shared})\b(?: (?:price|rate|fare|fee|charge|tickets?|admission|entry|ones?|[a-z]{{1,3}})\b|\s*(?:[,)]|$))",
            claim,
            re.I,
        )
        is not None
    )


def _short(text: str) -> set[str]:
    return set(SHORT.findall(text.lower())) - SMALL


def _accounts(page: Page) -> list[Account]:
    """The accounts of a page, and lists of three and more whose unit is printed once that come to the value told before them."""
    made = [each for each in found(page) if credible(page, each)]
    for number, group in page.by_sentence.items():
        parts = [one for one in group if one.counts and value(one) > 0]
        first = parts[0] if len(parts) > 2 else None
        if number < 0 or not first or not first.unit or any(one.unit not in (None, first.unit) for one in parts):
            continue
        before = [one for back in (1, 2) for one in page.by_sentence.get(number - back, []) if one.unit == first.unit]
        whole = next((one for one in before if value(one) == sum(map(value, parts))), None)
        made += [Account(tuple(parts), whole)] if whole and value(whole) >= LEAST else []
    return made


def _is_share(page: Page, one: Quantity) -> bool:
    kind = one.percent or one in page.fractions
    plain = kind and one.sentence >= 0 and not one.vague and not one.time and page.told_shares.get(one) is None
    around = f"{page.before(one, 60)} {page.after(one, 12)}"
    return plain and not (NO_SHARE.match(page.after(one)) or CHANGED.search(page.before(one)) or TOLD.search(around))


def _between(page: Page, account: Account, one: Quantity) -> bool:
    """Whether another account of other figures stands between, or the share has a count of its own beside it."""
    beside = [each for each in page.by_sentence.get(one.sentence, []) if each.start != one.start]
    return any(each.total and not each.unit and each.counts for each in beside if not each.percent)


def _named(page: Page, account: Account, one: Quantity) -> Quantity | None:
    """The only part whose name stands right before the share: 'homes taking 54 percent'."""
    if not OF_IT.match(page.after(one)):
        return None
    names = {part: _names(page, part) for part in account.parts}
    before = page.text[page.sentences[one.sentence].start : one.figure.hedge_start or one.start]
    words = list(re.finditer(r"[A-Za-z][\w’'-]+", before))
    for word in reversed(words):
        told = stems(word[0])
        tied = [part for part, own in names.items() if told & own]
        if tied:
            return tied[0] if len(tied) == 1 and TAKES.match(before[word.end() :]) else None
    return None


def _names(page: Page, part: Quantity) -> set[str]:
    """The words from the last comma or number before a part up to it: 'industry' of 'for 62 megalitres, industry for 46'."""
    clause = re.split(r"[,;:.()\d]|\band\b|\bwhile\b", page.before(part, 60))[-1]
    return stems(clause) - stems(part.figure.noun or "")


def _missing(page: Page, account: Account, one: Quantity) -> Quantity | None:
    """'53 did not. With two thirds of them missing': of two parts the one that is told not to be there."""
    after = page.after(one, 40)
    if len(account.parts) != 2 or not OF_THEM.match(after) or not MISSING.search(re.split(r"[,.;:]", after)[0]):
        return None
    gone = [part for part in account.parts if NONE.search(re.split(r"[,.;:]", page.after(part, 40))[0])]
    return gone[0] if len(gone) == 1 else None


def _tied(page: Page, one: Quantity) -> bool:
    """Whether the words make a share one of the whole: not 'Half of them were away with flu', which is of those who did not come."""
    before = page.text[page.sentences[one.sentence].start : one.figure.hedge_start or one.start]
    if OF_THEM.match(page.after(one)):
        return bool(WITH.search(before)) and not WHY_AWAY.match(page.after(one, 40))
    return bool(SHARES.search(before[-40:]))


def _of_size(part: Quantity, whole: Quantity, one: Quantity) -> bool:
    share, told = value(part) / value(whole), share_value(one)
    return near(share, one) or (share <= WITHIN * told and told <= WITHIN * share)
