"""Articles -> who seems to share wording with whom, which way, and directly or through a text that is not here.

Three questions, kept apart: are two texts related, which stands nearer to the origin, and can one come from this very
capture of the other? A claim has the evidence on both sides and what would overturn it; its strength is a word.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from ..tables import Alignment, Lineage
from .alignment import uncompared
from .breaks import RUN, Loss, orphan_tags
from .concordance import Concordance
from .kinship import FEW, Common, Kinship, Sign, altered_quotations, kinship, shared_quotations
from .outlets import Outlet, outlets
from .readings import Readings
from .stemma import Stemma, elder, stemma

MOST = 0.5  # share of the shorter article told in close words that counts twice; a fifth counts once
SOME = 0.2
APART = 0.35  # share of the shorter article that two reporters of one event tell alike
REPRINT = 0.9  # share of identical sentences from which one text is a reprint of the other
FOREIGN = "they seem to be in two languages, whose words are not compared"
STRENGTHS = ("undecided", "weak", "moderate", "strong")


@dataclass(slots=True)
class Descent:
    """The claims; the texts that each article comes from (one not here in brackets); a rank, 0 nearest to the origin."""

    claims: list[Lineage] = field(default_factory=list)
    older: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # younger text -> its sources
    order: dict[str, int] = field(default_factory=dict)

    @property
    def apart(self) -> frozenset[tuple[str, str]]:
        """The pairs that are said to be independent, in either order."""
        ends = [(c.article_a, c.article_b) for c in self.claims if c.relation == "independent of"]
        return frozenset((*ends, *(pair[::-1] for pair in ends)))

    def comes(self, younger: str, older: str) -> bool:
        """Note that one text comes from another; False if that was known."""
        new = older not in self.older[younger]
        if new:
            self.older[younger].append(older)
        return new


def descent(indexes: list[Concordance], alignments: list[Alignment], common: Common) -> Descent:
    """The claims of descent for the articles of one story.

    Comes in: concordances in file order, alignments, and what was found in the whole story. Goes out: claims about texts
    that are not here first, then one for each two articles.

    >>> descent([], [], Common([], [])).claims
    []
    """
    between: dict[tuple[str, str], list[Alignment]] = defaultdict(list)
    for link in alignments:
        between[link.article_a, link.article_b].append(link)
    kin = [kinship(a, b, between[a.article_id, b.article_id], common) for a, b in combinations(indexes, 2)]
    known, by_id, found = outlets(indexes), {index.article_id: index for index in indexes}, Descent()
    _from_torn(found, by_id, kin)
    for pair in kin:
        pair.signs += _credits(pair, known)
    weights = {(pair.a, pair.b): _weight(pair, _one_outlet(pair, known), common) for pair in kin}
    tree = stemma(kin, weights, Readings(by_id, between))
    pairs = [_between(pair, found, tree, known, weights[pair.a, pair.b], common) for pair in kin]
    _from_outlets(found, known, tree, common)
    found.claims += pairs
    short = {name: note for name, index in by_id.items() if (note := uncompared(index))}
    for number, claim in enumerate(found.claims, 1):
        claim.lineage_id = f"g{number}"
        notes = (short[name] for name in (claim.article_a, claim.article_b) if name in short)
        claim.evidence_against = (*claim.evidence_against, *notes)
    found.order = _ranks(list(by_id), found.older)
    return found


def full_page(index: Concordance) -> str:
    """The name of the page that a capture holds only in part.

    >>> from helpers.tables import Article, Witness
    >>> full_page(Concordance(Witness(Article(article_id="a", file="a", sha256="", format="txt"), "", [], [])))
    '[full page of a]'
    """
    publisher = index.witness.article.publisher
    return f"[full page of {index.article_id}{f' at {publisher}' if publisher else ''}]"


def original(outlet: Outlet) -> str:
    """The name of an outlet's text that is not here."""
    return f"[original at {outlet.name}]"


def _from_torn(found: Descent, by_id: dict[str, Concordance], kin: list[Kinship]) -> None:
    """A capture with tears, and the articles whose sentences fall into them: both come from the full page."""
    for pair in kin:
        for gap in pair.losses:
            if pair.share < SOME or len(pair.towards(gap.fuller)) > len(pair.towards(gap.torn)):
                continue
            torn = by_id[gap.torn]
            page = full_page(torn)
            if found.comes(gap.torn, page):
                found.claims.append(_torn_claim(torn, page, gap))
            found.comes(gap.fuller, page)
            found.comes(gap.fuller, gap.torn)  # what is left of the page still stands nearer to the origin
            found.claims.append(_rewording_claim(pair, page, gap))


def _falls(gap: Loss) -> str:
    return (
        f"{gap.sentences} sentences of {gap.fuller} fall exactly into {len(gap.runs)} "
        f"{'break' if len(gap.runs) == 1 else 'breaks'} of {gap.torn}: not attested in this capture"
    )


def _torn_claim(torn: Concordance, page: str, gap: Loss) -> Lineage:
    signs, tags = [_falls(gap)], orphan_tags(torn)
    if tags:
        signs.append(f"tags name what the body never mentions: {', '.join(tags)}")
    return Lineage(
        lineage_id="", article_a=torn.article_id, article_b=page, relation="shares wording with", direction="a from b",
        strength="strong" if tags else "moderate", evidence_for=tuple(signs),
        would_overturn="the page as published without these sentences",
    )  # fmt: skip


def _rewording_claim(pair: Kinship, page: str, gap: Loss) -> Lineage:
    signs = [*pair.related, *pair.towards(gap.torn)]
    against = [sign.text for sign in pair.towards(gap.fuller)]
    return Lineage(
        lineage_id="", article_a=gap.fuller, article_b=page, relation="consistent with a rewording of",
        direction="a from b", strength=_strength(_kin_weight(pair) + len(pair.towards(gap.torn)) - 1 - len(against)),
        evidence_for=(*(sign.text for sign in signs), _falls(gap)), evidence_against=tuple(against),
        would_overturn=f"the page as published without what {gap.fuller} tells, or an earlier date of {gap.fuller}",
    )  # fmt: skip


def _kin_weight(pair: Kinship) -> int:
    """How much speaks for kinship: close wording once or twice, and once each for shared slips and shared arithmetic."""
    wording = 0 if pair.close < FEW else (pair.share >= MOST) + (pair.share >= SOME)
    return max(wording, pair.retold) + len({sign.family for sign in pair.related if sign.family != "wording"})


def _weight(pair: Kinship, outlet: Outlet | None, common: Common) -> int:
    """The weight of kinship with shared quotations (nearly shared ones help weak kinship only), and with what an article says of itself, which counts twice."""
    said = outlet is not None or any(sign.family == "credit" for sign in pair.signs)
    wording = _kin_weight(pair)
    quoted = shared_quotations(pair.a, pair.b, common) or (wording == 1 and altered_quotations(pair.a, pair.b, common))
    return wording + bool(quoted) + 2 * said


def _credits(pair: Kinship, known: list[Outlet]) -> list[Sign]:
    """What one article says of the outlet that published the other; it counts if they have words in common."""
    for outlet in known:
        for user, own in ((pair.a, pair.b), (pair.b, pair.a)):
            words = outlet.copies.get(user) or outlet.users.get(user)
            later = any(sign.family == "date" for sign in pair.towards(user))
            if own in outlet.owns and words and pair.close and not later:
                return [Sign("credit", f"{user} names {outlet.name}, which published {own}: {words}", own)]
    return []


def _strength(weight: int) -> str:
    return STRENGTHS[max(0, min(weight, len(STRENGTHS) - 1))]


def _one_outlet(pair: Kinship, known: list[Outlet]) -> Outlet | None:
    """The outlet that stands behind both: one is its copy, the other copy or user."""
    ends = {pair.a, pair.b}
    both = [outlet for outlet in known if ends <= {*outlet.copies, *outlet.users}]
    return next((outlet for outlet in both if ends & outlet.copies.keys()), None)


def _between(pair: Kinship, found: Descent, tree: Stemma, known: list[Outlet], weight: int, common: Common) -> Lineage:
    """One claim about two articles that are both here; where one is the younger, it is article a."""
    texts = [text for text in found.older[pair.a] if text in found.older[pair.b] and text.startswith("[")]
    signs, outlet = [sign.text for sign in pair.related], _one_outlet(pair, known)
    quoted = shared_quotations(pair.a, pair.b, common)
    if quoted:
        signs.append(f"{quoted} {'quotation' if quoted == 1 else 'quotations'} of four words or more in the same words")
    if not quoted and weight and (altered := altered_quotations(pair.a, pair.b, common)):
        signs.append(f"{altered} {'quotation' if altered == 1 else 'quotations'} in nearly the same words")
    if texts:
        return _through(pair, min(texts), signs, weight)
    if outlet and not outlet.owns and pair.same < REPRINT * max(1, pair.shorter):
        return _through(pair, original(outlet), signs, weight)
    if pair.one_file:
        return _one_file(pair)
    if weight < 1:
        return _apart(pair, signs, quoted)
    older = elder(pair) or (pair.a if len(pair.towards(pair.a)) > len(pair.towards(pair.b)) else pair.b)
    younger = pair.a if older == pair.b else pair.b
    if between := tree.through.get((younger, older)):
        return _second_hand(pair, younger, older, between, signs)
    decided = older in tree.older.get(younger, ())
    lost = next((original(outlet) for outlet in known if _lost(older, outlet, tree)), None)
    if decided and lost and pair.extra(younger) >= RUN:
        found.comes(younger, lost)
        return _through(pair, lost, [*signs, _beyond(pair, younger, older)], weight)
    if decided:
        found.comes(younger, older)
    lead = abs(len(pair.towards(older)) - len(pair.towards(younger)))
    reprint = pair.same >= REPRINT * pair.shorter and pair.close >= FEW
    relation = ("reprint of" if reprint else "consistent with a rewording of") if decided else "shares wording with"
    return Lineage(
        lineage_id="", article_a=younger, article_b=older, relation=relation,
        direction="a from b" if decided else "undecided", strength=_strength(min(weight, lead + 1) if decided else weight),
        evidence_for=(*signs, *(sign.text for sign in pair.towards(older))),
        evidence_against=(*(sign.text for sign in pair.towards(younger)), *pair.differences),
        would_overturn=f"an older text that both use, or an earlier date of {younger}",
    )  # fmt: skip


def _lost(article_id: str, outlet: Outlet, tree: Stemma) -> bool:
    """Whether an article is, by its credit, an outlet's copy, and none of the outlet's articles here is what it comes from."""
    here = any(own in tree.older.get(article_id, ()) or (article_id, own) in tree.through for own in outlet.owns)
    return article_id in outlet.copies and not here


def _beyond(pair: Kinship, younger: str, older: str) -> str:
    return f"{younger} has {pair.extra(younger)} sentences that {older}, a copy, lacks"


def _second_hand(pair: Kinship, younger: str, older: str, known: tuple[str, str], signs: list[str]) -> Lineage:
    """What the younger has in common with the older it can have from a third text, which is nearer."""
    nearer, told = known
    return Lineage(
        lineage_id="", article_a=younger, article_b=older, relation="shares wording with", direction="undecided",
        strength=_strength(_kin_weight(pair)), evidence_for=(*signs, f"{told}: through {nearer}, not at first hand"),
        evidence_against=(*(sign.text for sign in pair.towards(older)), *pair.differences),
        would_overturn=f"words of {older} in {younger} that {nearer} lacks",
    )  # fmt: skip


def _through(pair: Kinship, text: str, signs: list[str], weight: int) -> Lineage:
    """Both come from a text that is not here."""
    lacks = [_falls(gap) for gap in pair.losses]
    directed = [sign.text for sign in (*pair.towards(pair.a), *pair.towards(pair.b))]
    return Lineage(
        lineage_id="", article_a=pair.a, article_b=pair.b, relation="shares wording with",
        direction="both from a text not here", strength=_strength(weight),
        evidence_for=(*signs, f"both go back to {text}", *lacks, *directed), evidence_against=pair.differences,
        would_overturn=f"{text} without what the two have in common",
    )  # fmt: skip


def _one_file(pair: Kinship) -> Lineage:
    """One capture that was saved twice: neither comes from the other."""
    return Lineage(
        lineage_id="", article_a=pair.a, article_b=pair.b, relation="shares wording with", direction="undecided",
        strength="strong", evidence_for=("both files hold the same bytes: one capture under two names",),
        would_overturn="nothing in the files",
    )  # fmt: skip


def _apart(pair: Kinship, signs: list[str], quoted: int) -> Lineage:
    """No kinship was found: independent if little or nothing is told by both, none of it in close words."""
    apart = (
        pair.one_language and pair.shorter > FEW and pair.links <= APART * pair.shorter and not (pair.close or quoted)
    )
    told = f"{pair.links or 'no'} sentences tell the same{', none in close words' if pair.links else ''}"
    return Lineage(
        lineage_id="", article_a=pair.a, article_b=pair.b, relation="independent of" if apart else "undecided",
        direction="undecided", strength="weak" if apart else "undecided",
        evidence_for=(told,) if apart else tuple(signs) if pair.one_language else (FOREIGN,),
        would_overturn="a text that both use, or wording in common that was not found",
    )  # fmt: skip


def _from_outlets(found: Descent, known: list[Outlet], tree: Stemma, common: Common) -> None:
    """Copies of an outlet's text that is not here, and articles that say they use it and come from no other that does."""
    for outlet in known:
        text = original(outlet)
        for article_id, credit in outlet.copies.items():
            if not _lost(article_id, outlet, tree):
                continue  # its text is here: the claim about the two articles tells it
            found.comes(article_id, text)
            found.claims.append(
                Lineage(
                    lineage_id="", article_a=article_id, article_b=text, relation="reprint of", direction="a from b",
                    strength="strong", evidence_for=(f"credited: {credit}",),
                    would_overturn=f"the text at {outlet.name} in other words",
                )
            )  # fmt: skip
        if not outlet.owns and len(outlet.copies) + len(outlet.users) > 1:
            for article_id, words in outlet.users.items():
                _use_claim(found, outlet, article_id, words, common)


def _use_claim(found: Descent, outlet: Outlet, article_id: str, words: str, common: Common) -> None:
    text = original(outlet)
    pages = [source for source in found.older[article_id] if source.startswith(f"[full page of {article_id}")]
    if len(found.older[article_id]) > len(pages):
        return  # it comes from another text already, and through that from the outlet
    user = pages[0] if pages else article_id
    quoted = sum(shared_quotations(article_id, copy, common) for copy in outlet.copies)
    signs = [f"names its source: {words}"]
    if quoted:
        signs.append(f"prints {quoted} of the quotations of {' and '.join(outlet.copies)} in the same words")
    for older in (text, *outlet.copies):
        found.comes(user, older)
    found.claims.append(
        Lineage(
            lineage_id="", article_a=user, article_b=text, relation="consistent with a rewording of",
            direction="a from b", strength=_strength(1 + len(signs)), evidence_for=tuple(signs),
            would_overturn=f"the text at {outlet.name} without what {article_id} takes from it, or a later date of it",
        )
    )  # fmt: skip


def _ranks(articles: list[str], sources: dict[str, list[str]]) -> dict[str, int]:
    """The number of steps from the origin: one more than the highest rank among a text's sources.

    Circles, which contradicting signs could make, end at a text that is being ranked already.

    >>> _ranks(["a", "b", "c"], {"a": ["b"], "b": ["c"]})
    {'a': 2, 'b': 1, 'c': 0}
    """
    ranks: dict[str, int] = {}
    for article in articles:
        path = {article: iter(sources.get(article, ()))}
        while path:
            text = next(reversed(path))
            waiting = next((older for older in path[text] if older not in ranks and older not in path), None)
            if waiting is not None:
                path[waiting] = iter(sources.get(waiting, ()))
                continue
            ranks.setdefault(text, 1 + max((ranks.get(older, -1) for older in sources.get(text, ())), default=-1))
            del path[text]
    return {article: ranks[article] for article in articles}
