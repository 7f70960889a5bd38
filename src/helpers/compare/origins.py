"""Figures of several articles -> how many independent origins stand behind each.

Counted for each figure, never for a set of articles: two articles may share one number and not the next. Printing a
figure twice does not confirm it when both come from one text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ..tables import Alignment, Figure, Lineage
from .agreement import paired, same_matter, same_number, significant
from .concordance import Concordance


@dataclass(frozen=True, slots=True)
class Origin:
    """One figure wherever it is printed, and how many independent origins it has."""

    measure: str
    figure_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    printed: tuple[str, ...]
    at_least: int
    at_most: int
    reason: str


def origins(indexes: dict[str, Concordance], alignments: list[Alignment], claims: list[Lineage]) -> list[Origin]:
    """The origins of each figure, in the order in which the figures first come.

    Comes in: concordances by article, alignments, the claims of descent. Goes out: one Origin for each figure that two
    articles print, and for each printed once; a vague number and 'one of' are no figure here.

    >>> origins({}, [], [])
    []
    """
    printed = [figure for index in indexes.values() for figure in index.witness.figures]
    figures = {figure.figure_id: figure for figure in printed if figure.form not in ("vague", "one-of")}
    home = {name: name for name in figures}
    for link in alignments:
        left = indexes[link.article_a].figures.get(link.sentence_a, [])
        right = indexes[link.article_b].figures.get(link.sentence_b, [])
        for a, b in paired(left, right):
            if a.figure_id in home and b.figure_id in home and _one_matter(a, b):
                home[_root(home, b.figure_id)] = _root(home, a.figure_id)
    groups: dict[str, list[Figure]] = defaultdict(list)
    for name, figure in figures.items():
        groups[_root(home, name)].append(figure)
    families = _families(list(indexes), claims)
    return [_origin(found, families) for found in groups.values()]


def _one_matter(a: Figure, b: Figure) -> bool:
    return same_number(a, b) or same_matter(a, b)


def _root(home: dict[str, str], name: str) -> str:
    while home[name] != name:
        home[name] = home[home[name]]
        name = home[name]
    return name


def _families(articles: list[str], claims: list[Lineage]) -> dict[str, str]:
    """Articles that share wording, by however many steps, are one family; the name of a family is its first article."""
    home = {article: article for article in articles}
    for claim in claims:
        related = claim.relation not in ("independent of", "undecided") and claim.strength in ("strong", "moderate")
        if related:
            for end in (claim.article_a, claim.article_b):
                home.setdefault(end, end)
            home[_root(home, claim.article_b)] = _root(home, claim.article_a)
    return {article: _root(home, article) for article in articles}


def _origin(found: list[Figure], families: dict[str, str]) -> Origin:
    articles = tuple(dict.fromkeys(figure.article_id for figure in found))
    values = _values(found)
    kin = {families[article] for article in articles}
    versions = sum(len({families[f.article_id] for f in same}) for same in values)
    at_most = max(len(kin), versions)
    measure = next((name for f in found if (name := f.measure or f.noun)), found[0].unit or "")
    return Origin(
        measure=measure, figure_ids=tuple(f.figure_id for f in found), article_ids=articles,
        printed=tuple(dict.fromkeys(" ".join(filter(None, (f.hedge, f.text))) for f in found)),
        at_least=1, at_most=at_most, reason=_reason(articles, values, kin),
    )  # fmt: skip


def _values(found: list[Figure]) -> list[list[Figure]]:
    """The figures by value; a rounded one goes with the one that it can come from, so the precise ones have their places first.

    Goes out: groups in the order in which their first figures come, the same groups whatever that order is.
    """
    values: list[list[Figure]] = []
    for figure in sorted(found, key=_precise_first):
        match = next((v for v in values if any(same_number(figure, other) for other in v)), None)
        if match is None:
            values.append([figure])
        else:
            match.append(figure)
    places = {figure.figure_id: place for place, figure in enumerate(found)}
    return sorted((sorted(v, key=lambda f: places[f.figure_id]) for v in values), key=lambda v: places[v[0].figure_id])


def _precise_first(figure: Figure) -> tuple[bool, int, float, str]:
    """Ranges last, then by the digits that count; of one value those of one wording stand together."""
    digits = 0 if figure.lo is None else significant(figure.lo)
    wording = (figure.approximator, figure.hedge, figure.unit, figure.noun, figure.rate, figure.when, figure.text)
    return figure.form != "scalar", -digits, figure.lo or 0.0, repr(wording)


def _reason(articles: tuple[str, ...], values: list[list[Figure]], kin: set[str]) -> str:
    if len(articles) == 1:
        return f"printed in {articles[0]} only"
    if len(values) > 1:
        parts = [f"{found[0].text} in {' '.join(dict.fromkeys(f.article_id for f in found))}" for found in values]
        return f"other values, perhaps of other origin: {'; '.join(parts)}"
    if len(kin) == 1:
        return "one value in articles that share wording: printing it again does not confirm it"
    return "one value in articles for which no kinship was found"
